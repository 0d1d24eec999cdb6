//! A study as one page that loads nothing: in brief, then a picture and a table for each question.

use std::io;

use askama::Template;

use super::plot::{Plot, drift_plot};
use super::terminal::outlets;
use super::wording::{Wording, wording};
use super::{brief, matches, tables, words};
use crate::claim::Certainty;
use crate::compare::Failure;
use crate::report::html::STYLE as BASE;
use crate::report::html::policy::policy;
use crate::report::{sanitise, words as said};
use crate::study::{By, FieldTold, Interval, Measure, Rate, Study, Unit, announced};
use crate::survey::Loose;
use crate::wording::Language;

/// What pictures of a study need besides the sheet of all pages.
const STYLE: &str = include_str!("study.css");

#[derive(Template)]
#[template(path = "study.html")]
struct Page {
    wording: &'static Wording,
    policy: String,
    style: String,
    title: String,
    brief: Vec<String>,
    note: &'static str,
    measures: Vec<Whisker>,
    outlets: Vec<Whisker>,
    more_outlets: usize,
    lone_outlets: &'static str,
    ages: Vec<Whisker>,
    plot: Option<Plot>,
    delays: Vec<Range>,
    fields: Vec<Field>,
    denials: Vec<Whisker>,
    hedges: Vec<Whisker>,
    wrong: Vec<Vec<String>>,
    incidents: Vec<Vec<String>>,
    matches: Option<String>,
    tables: Vec<&'static str>,
    extractor: String,
    failures: Vec<String>,
}

/// A rate with its interval, drawn on a line from none to all; places in percent.
struct Whisker {
    label: String,
    counts: String,
    rate: String,
    between: String,
    low: String,
    at: String,
    high: String,
}

/// Days from the first to the last article, with the quartiles, on one scale for all rows.
struct Range {
    label: String,
    articles: usize,
    told: String,
    places: [String; 5],
    box_width: String,
}

/// How a kind of data is told: shares of the articles that tell of it.
struct Field {
    label: String,
    statements: String,
    counts: [usize; 3],
    /// Where each part begins, and how wide it is.
    bars: Vec<(&'static str, String, String)>,
    contradicting: usize,
}

/// Rows of one picture; the tables have all.
const MOST: usize = 40;

/// # Errors
/// Only those of the template.
pub fn render(study: &Study, loose: &[Loose], failures: &[Failure], language: Language) -> io::Result<String> {
    let style = [BASE, STYLE].concat();
    let outlets = outlets(study);
    let page = Page {
        wording: wording(language),
        policy: policy(&style, "", false),
        style,
        title: words::title(study, language),
        brief: brief::sentences(study, language),
        note: words::note(language),
        measures: measures(study, language),
        lone_outlets: words::lone_outlets(language),
        more_outlets: outlets.len().saturating_sub(MOST),
        outlets: outlets
            .iter()
            .take(MOST)
            .map(|it| whisker(safe(it.name), it.departs.count, it.departs.of, it.departs.interval, language))
            .collect(),
        ages: ages(study, language),
        plot: drift_plot(study, language),
        delays: delays(study),
        fields: study
            .fields
            .iter()
            .filter(|it| it.articles.iter().sum::<usize>() > 0)
            .map(|it| field(it, language))
            .collect(),
        denials: denials(study, language),
        hedges: hedges(study, language),
        wrong: wrong(study),
        incidents: incidents(study),
        matches: (!loose.is_empty()).then(|| matches::sentence(loose, language)),
        tables: tables::NAMES.to_vec(),
        extractor: crate::claim::rules::extractor(),
        failures: failures.iter().map(|failure| said::failure(failure, language)).collect(),
    };
    page.render().map_err(io::Error::other)
}

fn safe(words: &str) -> String {
    sanitise::line(words).into_owned()
}

fn place(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}

fn whisker(label: String, count: usize, of: usize, interval: Interval, language: Language) -> Whisker {
    Whisker {
        label,
        counts: format!("{count}/{of}"),
        rate: words::percent(interval.share, language),
        between: words::between(interval, language),
        low: place(interval.low),
        at: place(interval.share),
        high: place(interval.high),
    }
}

/// What articles do at all, the most frequent first.
fn measures(study: &Study, language: Language) -> Vec<Whisker> {
    let of_all = |rate: &&Rate| rate.by == By::All && rate.unit == Unit::Article && rate.count > 0;
    let mut rates: Vec<&Rate> = study.rates.iter().filter(of_all).collect();
    rates.sort_by_key(|rate| std::cmp::Reverse(rate.count));
    let drawn =
        |rate: &Rate| whisker(words::measure(rate.measure, language), rate.count, rate.of, rate.interval, language);
    rates.into_iter().map(drawn).collect()
}

fn ages(study: &Study, language: Language) -> Vec<Whisker> {
    let drawn = |one: &crate::study::Drift| {
        whisker(words::age(one.age, language), one.departing, one.printed, one.interval, language)
    };
    study.drift.iter().map(drawn).collect()
}

fn delays(study: &Study) -> Vec<Range> {
    let of_incidents: Vec<_> = study.delays.iter().filter(|it| it.by == By::Incident).collect();
    let (least, most) = (
        of_incidents.iter().map(|it| it.days[0]).min().unwrap_or_default(),
        of_incidents.iter().map(|it| it.days[4]).max().unwrap_or_default(),
    );
    // A day and a year are both to be seen.
    let scaled = |days: i64| (days as f64).signum() * (days.unsigned_abs() as f64).ln_1p();
    let span = (scaled(most) - scaled(least)).max(0.1);
    let at = |days: i64| 0.02 + 0.96 * (scaled(days) - scaled(least)) / span;
    let range = |it: &&crate::study::Delays| Range {
        label: safe(&it.group),
        articles: it.articles,
        told: it.days.map(|day| day.to_string()).join(" · "),
        places: it.days.map(|day| place(at(day))),
        box_width: place(at(it.days[3]) - at(it.days[1])),
    };
    of_incidents.iter().map(range).collect()
}

fn field(told: &FieldTold, language: Language) -> Field {
    let all: usize = told.articles.iter().sum();
    let mut begins = 0.0;
    let mut bars = Vec::new();
    for (status, count) in tables::STATUSES.iter().zip(told.articles) {
        let share = count as f64 / all.max(1) as f64;
        let class = match status {
            Certainty::Asserted => "exposed",
            Certainty::Possible => "possible",
            Certainty::Denied => "denied",
        };
        if count > 0 {
            bars.push((class, place(begins), place(share)));
        }
        begins += share;
    }
    let statements = tables::STATUSES.iter().zip(told.statements).filter(|(_, count)| *count > 0);
    let statements: Vec<String> = statements
        .map(|(status, count)| format!("{}{}{count}", said::status(*status, language), language.colon()))
        .collect();
    Field {
        label: safe(&said::field(&crate::claim::FieldId(told.field.clone().into()), language)),
        statements: statements.join(", "),
        counts: told.articles,
        bars,
        contradicting: told.contradicting,
    }
}

fn name(study: &Study, incident: usize) -> String {
    study.incidents.get(incident).map(|incident| safe(&incident.name)).unwrap_or_default()
}

fn denials(study: &Study, language: Language) -> Vec<Whisker> {
    let drawn = |it: &crate::study::Denial| {
        let field = said::field(&crate::claim::FieldId(it.field.clone().into()), language);
        let label = format!("{}{}{}", name(study, it.incident), language.colon(), safe(&field));
        whisker(label, it.passed_on, it.articles, it.interval, language)
    };
    study.denials.iter().take(MOST).map(drawn).collect()
}

fn hedges(study: &Study, language: Language) -> Vec<Whisker> {
    let of_all = study.hedges.iter().filter(|it| it.by == By::All);
    let drawn = |it: &crate::study::HedgeTold| {
        whisker(words::hedge(it.hedge, language), it.dropped, it.dropped + it.kept, it.interval, language)
    };
    of_all.map(drawn).collect()
}

fn wrong(study: &Study) -> Vec<Vec<String>> {
    let row = |it: &crate::study::WrongFigure| {
        let incident = study.incidents.get(it.incident)?;
        Some(vec![
            safe(&incident.name),
            said::number(it.printed),
            it.official.map(said::number).unwrap_or_default(),
            safe(&tables::ids(&incident.comparison, &it.first)),
            it.articles.len().to_string(),
            it.followers.len().to_string(),
            it.days.map(|days| days.to_string()).unwrap_or_default(),
        ])
    };
    study.wrong_figures.iter().filter_map(row).take(MOST).collect()
}

fn incidents(study: &Study) -> Vec<Vec<String>> {
    let row = |(place, it): (usize, &crate::study::Incident)| {
        let own: Vec<_> = study.articles.iter().filter(|article| article.incident == place).collect();
        let departing = own.iter().filter(|article| article.counts(Measure::Departs, &it.comparison)).count();
        vec![
            safe(&it.name),
            safe(it.comparison.organisation.as_deref().unwrap_or("")),
            announced(&it.comparison).map(|day| day.to_string()).unwrap_or_default(),
            own.len().to_string(),
            it.comparison.findings.len().to_string(),
            departing.to_string(),
        ]
    };
    study.incidents.iter().enumerate().map(row).collect()
}
