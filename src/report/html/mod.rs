//! A comparison as one page that loads nothing: the table, each finding with its two passages side by side, the days, who
//! shares what, the texts with what was read in them, and how far all that can be trusted.
//!
//! `view` and its neighbours put the words together, `page.html` and `parts.html` set them; what stands between `{{` and
//! `}}` is escaped there. Marks, anchors and colours are the page's own; all words from outside go through `sanitise`.

mod correction_form;
mod desk;
mod desk_pages;
mod difference;
mod en;
mod fr;
mod fragment;
mod graph;
pub(super) mod policy;
mod segment;
mod text;
mod timeline;
mod view;
mod wording;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use askama::Template;

use super::lineage::{Sentence, sentences};
use super::matrix::{Group, matrix};
use super::summary::{Summary, filter, warnings};
use super::{sanitise, words};
use crate::compare::{Aspect, Comparison, Verdict};
use crate::eval::Kind;
use crate::eval::measured::{INCIDENTS, MEASURED};
use crate::lineage::lineage;
use crate::wording::Language;
pub use desk::Folder;
pub use desk_pages::{Words, claim, fact, progress, refused, start};

use desk::Desk;
use graph::Graph;
use text::Text;
use timeline::Moment;
use view::{Anchors, Judged, Matter, Shown, finding_anchor};
use wording::Wording;

pub(super) const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");
const LIVE_SCRIPT: &str = include_str!("live.js");

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    wording: &'static Wording,
    version: &'static str,
    policy: String,
    /// Whom the page names itself to, when a link is followed or a form is sent.
    referrer: &'static str,
    style: &'static str,
    script: Cow<'static, str>,
    /// What is worked with, in the live page.
    desk: Option<Desk>,
    title: String,
    against: String,
    summary: String,
    /// That it tells only what was asked for.
    filter: Option<String>,
    warnings: Vec<String>,
    tally: Vec<(Judged, usize)>,
    columns: Vec<Column>,
    groups: Vec<Rows>,
    legend: Vec<Judged>,
    diverging: Vec<Shown>,
    agreeing: Vec<Shown>,
    agreeing_words: String,
    told_verdicts: Vec<Judged>,
    told_aspects: Vec<(&'static str, &'static str)>,
    moments: Vec<Moment>,
    graph: Option<Graph>,
    lineage: Vec<Sentence>,
    texts: Vec<Text>,
    made_by: String,
    errors_note: String,
    errors: Vec<(&'static str, String, String)>,
    rules: BTreeMap<&'a str, usize>,
    failures: Vec<String>,
}

struct Column {
    anchor: String,
    name: String,
    published: Option<String>,
}

struct Rows {
    title: &'static str,
    rows: Vec<Row>,
}

struct Row {
    label: String,
    statement: String,
    cells: Vec<Vec<Entry>>,
}

struct Entry {
    judged: Vec<Judged>,
    text: String,
    link: String,
}

/// The whole page, as a file of its own.
///
/// # Errors
/// Only those of the template.
pub fn render(incident: &str, comparison: &Comparison, language: Language) -> io::Result<String> {
    page(incident, comparison, language, None)
}

/// The same with what it takes to work on it, forms by which facts are corrected among them: for `serve`, which answers
/// them.
///
/// # Errors
/// Only those of the template.
pub fn live(comparison: &Comparison, folder: &Folder, language: Language) -> io::Result<String> {
    page(&folder.name, comparison, language, Some(folder))
}

fn page(incident: &str, comparison: &Comparison, language: Language, folder: Option<&Folder>) -> io::Result<String> {
    let is_live = folder.is_some();
    let script = if is_live { Cow::Owned([SCRIPT, LIVE_SCRIPT].concat()) } else { Cow::Borrowed(SCRIPT) };
    let wording = wording::wording(language);
    let matter = Matter { comparison, language, wording, is_live };
    let anchors = Anchors::new(comparison);
    let lineage = lineage(comparison);
    let (diverging, agreeing) = view::findings(matter, &anchors);
    let organisation = sanitise::line(comparison.organisation.as_deref().unwrap_or(incident)).into_owned();
    let page = Page {
        wording,
        version: env!("CARGO_PKG_VERSION"),
        policy: policy::policy(STYLE, &script, is_live),
        // Under « no-referrer » a browser sends a form of the page's own as one of nobody's.
        referrer: if is_live { "same-origin" } else { "no-referrer" },
        style: STYLE,
        script,
        desk: folder
            .map(|folder| Desk::new(folder, Some((comparison, &anchors)), &comparison.failures, wording, language)),
        title: (wording.title)(&organisation),
        against: against(comparison, language, wording),
        summary: Summary::new(comparison).sentence(language),
        filter: filter(comparison, language).map(|line| sanitise::line(&line).into_owned()),
        warnings: warnings(comparison, language).iter().map(|line| sanitise::line(line).into_owned()).collect(),
        tally: tally(comparison, language),
        columns: columns(comparison, &anchors),
        groups: groups(comparison, language),
        legend: Verdict::ALL.iter().map(|verdict| Judged::new(*verdict, language)).collect(),
        told_verdicts: Verdict::ALL
            .iter()
            .rev()
            .filter(|verdict| {
                **verdict != Verdict::Same && comparison.findings.iter().any(|one| one.verdict == **verdict)
            })
            .map(|verdict| Judged::new(*verdict, language))
            .collect(),
        told_aspects: Aspect::ALL.iter().map(|aspect| (aspect.name(), wording.aspects[*aspect as usize])).collect(),
        agreeing_words: (wording.agreeing)(agreeing.len()),
        diverging,
        agreeing,
        moments: timeline::moments(matter, &anchors),
        graph: graph::graph(matter, &lineage, &anchors),
        lineage: sentences(incident, comparison, &lineage, language),
        texts: text::texts(matter, &anchors),
        made_by: (wording.made_by)(env!("CARGO_PKG_VERSION")),
        errors_note: (wording.errors_note)(INCIDENTS),
        errors: errors(wording, language),
        rules: rules(comparison),
        failures: comparison.failures.iter().map(|failure| words::failure(failure, language)).collect(),
    };
    page.render().map_err(io::Error::other)
}

fn against(comparison: &Comparison, language: Language, wording: &Wording) -> String {
    match comparison.officials.as_slice() {
        [statement] => {
            let day = statement.document.published.map(|day| language.day(day));
            (wording.against_one)(&day.unwrap_or_else(|| sanitise::line(&statement.document.source).into_owned()))
        }
        several => (wording.against_several)(several.len()),
    }
}

/// How often each verdict was given, the most serious first.
fn tally(comparison: &Comparison, language: Language) -> Vec<(Judged, usize)> {
    let count = |verdict: Verdict| comparison.findings.iter().filter(|finding| finding.verdict == verdict).count();
    let counted = Verdict::ALL.iter().rev().map(|verdict| (Judged::new(*verdict, language), count(*verdict)));
    counted.filter(|(_, count)| *count > 0).collect()
}

fn columns(comparison: &Comparison, anchors: &Anchors) -> Vec<Column> {
    let column = |reading: &crate::claim::Reading| Column {
        anchor: anchors.document(&reading.document.id),
        name: view::name(reading),
        published: reading.document.published.map(|day| day.to_string()),
    };
    comparison.articles.iter().map(column).collect()
}

fn groups(comparison: &Comparison, language: Language) -> Vec<Rows> {
    let mut groups: Vec<(Group, Rows)> = Vec::new();
    for row in matrix(comparison, language).rows {
        let entry = |entry: super::matrix::Entry| Entry {
            judged: entry.verdicts.iter().map(|verdict| Judged::new(*verdict, language)).collect(),
            text: entry.text,
            link: entry.findings.first().map(|place| finding_anchor(*place)).unwrap_or_default(),
        };
        let cells = row.cells.into_iter().map(|cell| cell.into_iter().map(entry).collect()).collect();
        let shown = Row { label: row.label, statement: row.statement, cells };
        match groups.last_mut() {
            Some((group, rows)) if *group == row.group => rows.rows.push(shown),
            _ => groups.push((row.group, Rows { title: row.group.title(language), rows: vec![shown] })),
        }
    }
    groups.into_iter().map(|(_, rows)| rows).collect()
}

fn errors(wording: &Wording, language: Language) -> Vec<(&'static str, String, String)> {
    let percent = |share: f64| {
        let figure = format!("{:.1}", share * 100.0);
        language.either(format!("{figure}\u{a0}%"), format!("{}\u{a0}%", figure.replace('.', ",")))
    };
    let name = |kind: Kind| match kind {
        Kind::Counts | Kind::Qualifiers | Kind::Certainties => wording.kinds[0],
        Kind::Dates => wording.kinds[1],
        Kind::Fields => wording.kinds[2],
        Kind::Quotes => wording.kinds[3],
        Kind::Divergences => wording.divergences,
    };
    MEASURED.iter().map(|(kind, score)| (name(*kind), percent(score.precision()), percent(score.recall()))).collect()
}

fn rules(comparison: &Comparison) -> BTreeMap<&str, usize> {
    let mut rules = BTreeMap::new();
    for claim in comparison.officials.iter().chain(&comparison.articles).flat_map(|reading| &reading.claims) {
        *rules.entry(claim.rule.0.as_ref()).or_default() += 1;
    }
    rules
}
