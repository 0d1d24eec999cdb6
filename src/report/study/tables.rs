//! The tables of a study, tidy: a row an observation, a column a variable, every rate with its counts and its interval.

use super::matches;
use crate::claim::Certainty;
use crate::compare::{Comparison, Failure, Verdict};
use crate::report::rows::{Cell, Column, Kind, Rows, column, findings};
use crate::study::{Article, Incident, Interval, Measure, Study, announced};
use crate::survey::Loose;
use crate::wording::Language;

pub const INCIDENTS: &[Column] = &[
    column("incident", Kind::Text),
    column("organisation", Kind::Text),
    column("announced", Kind::Date),
    column("statements", Kind::Integer),
    column("articles", Kind::Integer),
    column("outlets", Kind::Integer),
    column("first_article", Kind::Date),
    column("last_article", Kind::Date),
    column("findings", Kind::Integer),
    column("departing", Kind::Integer),
    column("departing_articles", Kind::Integer),
    column("fields_denied", Kind::Integer),
];

pub const ARTICLES: &[Column] = &[
    column("incident", Kind::Text),
    column("document", Kind::Text),
    column("outlet", Kind::Text),
    column("published", Kind::Date),
    column("days", Kind::Signed),
    column("language", Kind::Text),
    column("findings", Kind::Integer),
    column("same", Kind::Integer),
    column("rounded", Kind::Integer),
    column("omitted", Kind::Integer),
    column("departing", Kind::Integer),
    column("worst", Kind::Verdict),
    column("follows", Kind::Integer),
    column("unread", Kind::Integer),
    column("url", Kind::Text),
    column("source", Kind::Text),
];

pub const RATES: &[Column] = &[
    column("by", Kind::Text),
    column("group", Kind::Text),
    column("unit", Kind::Text),
    column("measure", Kind::Text),
    column("count", Kind::Integer),
    column("of", Kind::Integer),
    column("rate", Kind::Number),
    column("low", Kind::Number),
    column("high", Kind::Number),
];

pub const DELAYS: &[Column] = &[
    column("by", Kind::Text),
    column("group", Kind::Text),
    column("articles", Kind::Integer),
    column("before", Kind::Integer),
    column("least", Kind::Signed),
    column("lower_quartile", Kind::Signed),
    column("median", Kind::Signed),
    column("upper_quartile", Kind::Signed),
    column("most", Kind::Signed),
];

pub const FIGURES: &[Column] = &[
    column("incident", Kind::Text),
    column("document", Kind::Text),
    column("outlet", Kind::Text),
    column("published", Kind::Date),
    column("days", Kind::Signed),
    column("role", Kind::Text),
    column("official", Kind::Integer),
    column("printed", Kind::Integer),
    column("ratio", Kind::Number),
    column("verdict", Kind::Verdict),
    column("surface", Kind::Text),
];

pub const DRIFT: &[Column] = &[
    column("days", Kind::Text),
    column("printed", Kind::Integer),
    column("same", Kind::Integer),
    column("rounded", Kind::Integer),
    column("departing", Kind::Integer),
    column("rate", Kind::Number),
    column("low", Kind::Number),
    column("high", Kind::Number),
    column("median_distance", Kind::Number),
];

pub const FIELDS: &[Column] = &[
    column("field", Kind::Text),
    column("statements_exposed", Kind::Integer),
    column("statements_possible", Kind::Integer),
    column("statements_denied", Kind::Integer),
    column("articles_exposed", Kind::Integer),
    column("articles_possible", Kind::Integer),
    column("articles_denied", Kind::Integer),
    column("contradicting", Kind::Integer),
    column("omitting", Kind::Integer),
];

pub const DENIALS: &[Column] = &[
    column("incident", Kind::Text),
    column("field", Kind::Text),
    column("articles", Kind::Integer),
    column("passed_on", Kind::Integer),
    column("reversed", Kind::Integer),
    column("rate", Kind::Number),
    column("low", Kind::Number),
    column("high", Kind::Number),
];

pub const HEDGES: &[Column] = &[
    column("by", Kind::Text),
    column("group", Kind::Text),
    column("hedge", Kind::Text),
    column("kept", Kind::Integer),
    column("dropped", Kind::Integer),
    column("rate", Kind::Number),
    column("low", Kind::Number),
    column("high", Kind::Number),
];

pub const WRONG_FIGURES: &[Column] = &[
    column("incident", Kind::Text),
    column("printed", Kind::Integer),
    column("official", Kind::Integer),
    column("articles", Kind::Integer),
    column("first", Kind::Text),
    column("first_day", Kind::Date),
    column("followers", Kind::Integer),
    column("days", Kind::Signed),
    column("sharing_words", Kind::Integer),
    column("documents", Kind::Text),
];

pub const FAILURES: &[Column] = &[column("source", Kind::Text), column("reason", Kind::Text)];

/// The columns of each.
#[cfg(test)]
pub const ALL: &[&[Column]] =
    &[INCIDENTS, ARTICLES, RATES, DELAYS, FIGURES, DRIFT, FIELDS, DENIALS, HEDGES, WRONG_FIGURES, FAILURES];

/// The names of all tables, in their order.
pub const NAMES: [&str; 13] = [
    "findings",
    "incidents",
    "articles",
    "rates",
    "delays",
    "figures",
    "drift",
    "fields",
    "denials",
    "hedges",
    "wrong_figures",
    "matches",
    "failures",
];

/// Every table, those without a row too: a study of the same inputs has the same files.
pub fn tables(study: &Study, loose: &[Loose], failures: &[Failure], language: Language) -> Vec<Rows> {
    vec![
        Rows { name: "findings", columns: findings::COLUMNS, rows: of_findings(study, language), key: &[] },
        table("incidents", INCIDENTS, &["incident"], study.incidents.iter().enumerate().map(|at| incident(study, at))),
        table(
            "articles",
            ARTICLES,
            &["incident", "document"],
            study.articles.iter().filter_map(|it| article(study, it)),
        ),
        rates(study),
        table("delays", DELAYS, &["by", "group"], study.delays.iter().map(delay)),
        table("figures", FIGURES, &[], study.printed.iter().filter_map(|it| figure(study, it))),
        table("drift", DRIFT, &["days"], study.drift.iter().map(drift)),
        table("fields", FIELDS, &["field"], study.fields.iter().map(field)),
        table("denials", DENIALS, &["incident", "field"], study.denials.iter().map(|it| denial(study, it))),
        table("hedges", HEDGES, &["by", "group", "hedge"], study.hedges.iter().map(hedge)),
        table("wrong_figures", WRONG_FIGURES, &[], study.wrong_figures.iter().filter_map(|it| wrong(study, it))),
        matches::rows(&study.incidents.iter().map(|it| it.name.clone()).collect::<Vec<_>>(), loose),
        table("failures", FAILURES, &[], failures.iter().map(failure)),
    ]
}

/// How often each group counts as something.
pub fn rates(study: &Study) -> Rows {
    table("rates", RATES, &["by", "group", "unit", "measure"], study.rates.iter().map(rate))
}

fn table(
    name: &'static str,
    columns: &'static [Column],
    key: &'static [&'static str],
    rows: impl Iterator<Item = Vec<Cell>>,
) -> Rows {
    Rows { name, columns, rows: rows.collect(), key }
}

fn count(count: usize) -> Cell {
    Cell::Integer(count as u64)
}

fn signed(days: Option<i64>) -> Cell {
    days.map_or(Cell::Empty, Cell::Signed)
}

fn interval(interval: Interval) -> [Cell; 3] {
    [interval.share, interval.low, interval.high].map(Cell::Share)
}

fn name(study: &Study, incident: usize) -> Cell {
    Cell::text(study.incidents.get(incident).map_or("", |incident| incident.name.as_str()))
}

fn of_findings(study: &Study, language: Language) -> Vec<Vec<Cell>> {
    let of_one = |incident: &Incident| findings::rows(&incident.name, &incident.comparison, language).rows;
    study.incidents.iter().flat_map(of_one).collect()
}

fn incident(study: &Study, (place, incident): (usize, &Incident)) -> Vec<Cell> {
    let comparison = &incident.comparison;
    let own: Vec<&Article> = study.articles.iter().filter(|article| article.incident == place).collect();
    let outlets: std::collections::BTreeSet<&str> =
        own.iter().filter_map(|article| article.outlet.as_deref()).collect();
    let published = || comparison.articles.iter().filter_map(|reading| reading.document.published);
    let departs = |article: &&&Article| article.counts(Measure::Departs, comparison);
    vec![
        Cell::text(&*incident.name),
        Cell::text(comparison.organisation.as_deref().unwrap_or("")),
        Cell::date(announced(comparison).map(crate::date::PartialDate::Day)),
        count(comparison.officials.len()),
        count(comparison.articles.len()),
        count(outlets.len()),
        Cell::date(published().min_by_key(|day| day.first_day())),
        Cell::date(published().max_by_key(|day| day.last_day())),
        count(comparison.findings.len()),
        count(comparison.findings.iter().filter(|finding| Measure::Departs.counts(finding)).count()),
        count(own.iter().filter(departs).count()),
        count(study.denials.iter().filter(|denial| denial.incident == place).count()),
    ]
}

fn article(study: &Study, article: &Article) -> Option<Vec<Cell>> {
    let incident = study.incidents.get(article.incident)?;
    let reading = incident.comparison.articles.get(article.place)?;
    let found =
        |measure: Measure| count(article.found(&incident.comparison).filter(|finding| measure.counts(finding)).count());
    let document = &reading.document;
    Some(vec![
        Cell::text(&*incident.name),
        Cell::text(&*document.id),
        Cell::text(document.outlet.as_deref().unwrap_or("")),
        Cell::date(document.published),
        signed(article.days),
        Cell::text(&*document.language),
        count(article.findings.len()),
        found(Measure::Verdict(Verdict::Same)),
        found(Measure::Verdict(Verdict::Rounded)),
        found(Measure::Verdict(Verdict::Omitted)),
        found(Measure::Departs),
        Cell::text(article.worst.map_or("", Verdict::name)),
        count(usize::from(article.follows)),
        count(reading.unread.len()),
        Cell::text(document.url.as_deref().unwrap_or("")),
        Cell::text(&*document.source),
    ])
}

fn rate(rate: &crate::study::Rate) -> Vec<Cell> {
    let head = [rate.by.name(), &rate.group, rate.unit.name(), rate.measure.name()].map(Cell::text);
    [head.to_vec(), vec![count(rate.count), count(rate.of)], interval(rate.interval).to_vec()].concat()
}

fn delay(delays: &crate::study::Delays) -> Vec<Cell> {
    let head =
        vec![Cell::text(delays.by.name()), Cell::text(&*delays.group), count(delays.articles), count(delays.before)];
    [head, delays.days.map(Cell::Signed).to_vec()].concat()
}

fn figure(study: &Study, printed: &crate::study::Printed) -> Option<Vec<Cell>> {
    let article = study.articles.get(printed.article)?;
    let incident = study.incidents.get(article.incident)?;
    let document = &incident.comparison.articles.get(article.place)?.document;
    let claim = incident.comparison.findings.get(printed.finding)?.article.as_ref()?;
    Some(vec![
        Cell::text(&*incident.name),
        Cell::text(&*document.id),
        Cell::text(document.outlet.as_deref().unwrap_or("")),
        Cell::date(document.published),
        signed(printed.days),
        Cell::text(printed.role.name()),
        Cell::Integer(printed.official),
        Cell::Integer(printed.printed),
        printed.ratio().map_or(Cell::Empty, Cell::Share),
        Cell::text(printed.verdict.name()),
        Cell::text(claim.span.of(&document.text)),
    ])
}

fn drift(drift: &crate::study::Drift) -> Vec<Cell> {
    let counts = [drift.printed, drift.same, drift.rounded, drift.departing].map(count);
    let distance = drift.median_distance.map_or(Cell::Empty, Cell::Share);
    [vec![Cell::text(drift.age.name())], counts.to_vec(), interval(drift.interval).to_vec(), vec![distance]].concat()
}

fn field(field: &crate::study::FieldTold) -> Vec<Cell> {
    let [statements, articles] = [field.statements, field.articles].map(|told| told.map(count).to_vec());
    let rest = vec![count(field.contradicting), count(field.omitting)];
    [vec![Cell::text(&*field.field)], statements, articles, rest].concat()
}

fn denial(study: &Study, denial: &crate::study::Denial) -> Vec<Cell> {
    let head = vec![
        name(study, denial.incident),
        Cell::text(&*denial.field),
        count(denial.articles),
        count(denial.passed_on),
        count(denial.reversed),
    ];
    [head, interval(denial.interval).to_vec()].concat()
}

fn hedge(hedge: &crate::study::HedgeTold) -> Vec<Cell> {
    let head = vec![
        Cell::text(hedge.by.name()),
        Cell::text(&*hedge.group),
        Cell::text(hedge.hedge.name()),
        count(hedge.kept),
        count(hedge.dropped),
    ];
    [head, interval(hedge.interval).to_vec()].concat()
}

fn wrong(study: &Study, wrong: &crate::study::WrongFigure) -> Option<Vec<Cell>> {
    let incident = study.incidents.get(wrong.incident)?;
    Some(vec![
        Cell::text(&*incident.name),
        Cell::Integer(wrong.printed),
        wrong.official.map_or(Cell::Empty, Cell::Integer),
        count(wrong.articles.len()),
        Cell::text(ids(&incident.comparison, &wrong.first)),
        Cell::date(wrong.first_day.map(crate::date::PartialDate::Day)),
        count(wrong.followers.len()),
        signed(wrong.days),
        count(wrong.sharing_words),
        Cell::text(ids(&incident.comparison, &wrong.articles)),
    ])
}

/// Articles by their ids.
pub fn ids(comparison: &Comparison, places: &[usize]) -> String {
    let ids = places.iter().filter_map(|place| comparison.articles.get(*place));
    ids.map(|reading| reading.document.id.as_str()).collect::<Vec<_>>().join(" ")
}

fn failure(failure: &Failure) -> Vec<Cell> {
    vec![Cell::text(&*failure.source), Cell::text(&*failure.error)]
}

/// The statuses of data fields, in the order of `FieldTold`.
pub const STATUSES: [Certainty; 3] = [Certainty::Asserted, Certainty::Possible, Certainty::Denied];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The words in backquotes of each section, by its heading.
    fn told(text: &str) -> Vec<(&str, BTreeSet<&str>)> {
        let sections = text.split("\n## ").skip(1).filter_map(|section| section.split_once('\n'));
        sections.map(|(name, body)| (name, body.split('`').skip(1).step_by(2).collect())).collect()
    }

    #[test]
    fn every_table_and_column_is_described() {
        let told = told(include_str!("../../../docs/study.md"));
        let tables = tables(&Study::default(), &[], &[], Language::English);
        assert_eq!(tables.iter().map(|rows| rows.name).collect::<Vec<_>>(), NAMES);
        assert_eq!(told.iter().map(|(name, _)| *name).collect::<Vec<_>>(), NAMES);
        for (rows, (name, words)) in tables.iter().zip(&told) {
            let missing: Vec<&str> =
                rows.columns.iter().map(|column| column.name).filter(|column| !words.contains(column)).collect();
            assert!(missing.is_empty(), "docs/study.md, {name}: {missing:?}");
        }
    }
}
