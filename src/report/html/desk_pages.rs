//! The pages beside the live one: one fact to be corrected, one to be added, a folder with nothing to compare, what is under
//! way, what was refused.

use std::io;

use askama::Template;

use super::STYLE;
use super::correction_form::{CorrectionForm, Setting, blank};
use super::desk::{Desk, Folder};
use super::policy::policy;
use super::view::{Anchors, Matter, Passage, WIDE, name, passage, statement_name};
use super::wording::{Wording, wording};
use crate::claim::Reading;
use crate::compare::{Comparison, Failure};
use crate::correction::{Anchor, Kind};
use crate::report::findings::{Context, context_of};
use crate::report::{sanitise, words};
use crate::span::CodePoints;
use crate::wording::{Language, messages};

/// What every page begins with.
struct Frame {
    lang: &'static str,
    policy: String,
    style: &'static str,
    title: String,
}

impl Frame {
    fn new(title: &str, language: Language) -> Self {
        let title = sanitise::line(title).into_owned();
        Self { lang: language.name(), policy: policy(STYLE, "", true), style: STYLE, title }
    }
}

#[derive(Template)]
#[template(path = "start.html")]
struct Start {
    frame: Frame,
    wording: &'static Wording,
    failures: Vec<String>,
    desk: Desk,
}

/// A folder with nothing to compare yet, and why.
///
/// # Errors
/// Only those of the template.
pub fn start(folder: &Folder, failures: &[Failure], language: Language) -> io::Result<String> {
    let wording = wording(language);
    let page = Start {
        frame: Frame::new(&folder.name, language),
        wording,
        failures: failures.iter().map(|failure| words::failure(failure, language)).collect(),
        desk: Desk::new(folder, None, failures, wording, language),
    };
    page.render().map_err(io::Error::other)
}

#[derive(Template)]
#[template(path = "claim.html")]
struct ClaimPage {
    frame: Frame,
    wording: &'static Wording,
    passage: Passage,
    form: CorrectionForm,
    /// Where others of its kind begin, and their words.
    others: Vec<(usize, String)>,
    back: String,
}

/// One fact of a comparison, to be corrected; `None` where there is none at that place any more.
///
/// # Errors
/// Only those of the template.
pub fn claim(
    comparison: &Comparison,
    document: &str,
    kind: &str,
    start: usize,
    language: Language,
) -> io::Result<Option<String>> {
    let wording = wording(language);
    let matter = Matter { comparison, language, wording, is_live: true };
    let anchors = Anchors::new(comparison);
    let Some((reading, is_statement)) = reading(comparison, document) else { return Ok(None) };
    let text = reading.document.text.as_str();
    let points = CodePoints::new(text);
    let is_it = |at: usize| points.at_byte(at) == start;
    let Some(claim) = reading.claims.iter().find(|claim| claim.value.kind() == kind && is_it(claim.span.start)) else {
        return Ok(None);
    };
    let others = reading.claims.iter().filter(|other| other.value.kind() == kind && other.span != claim.span);
    let told = |other: &crate::claim::Claim| {
        let said = words::value(other, language);
        (points.at_byte(other.span.start), format!("{said} – « {} »", sanitise::line(other.span.of(text))))
    };
    // What says the same comes first: that is what is merged.
    let (same, rest): (Vec<_>, Vec<_>) = others.partition(|other| other.value == claim.value);
    let others = same.into_iter().chain(rest).map(told).collect();
    let back = anchors.document(document);
    let named = if is_statement { statement_name(reading, matter) } else { name(reading) };
    let page = ClaimPage {
        frame: Frame::new(wording.work.claim, language),
        wording,
        passage: Passage { page: "./", ..passage(reading, claim, None, named, &anchors) },
        form: CorrectionForm::of(reading, claim, back.clone(), language),
        others,
        back,
    };
    page.render().map(Some).map_err(io::Error::other)
}

/// Words of a document that are to be a fact, as a browser tells them.
#[derive(Debug, Clone, Default)]
pub struct Words {
    pub document: String,
    /// Empty where they are still to be told.
    pub anchor: Anchor,
}

#[derive(Template)]
#[template(path = "fact.html")]
struct FactPage {
    frame: Frame,
    wording: &'static Wording,
    name: String,
    title: Option<String>,
    /// The words, and what stands beside them; `None` where they are not surely found.
    context: Option<(String, String, String)>,
    document: String,
    quote: String,
    prefix: String,
    suffix: String,
    start: usize,
    kinds: Vec<(Kind, &'static str, Vec<Setting>)>,
    back: String,
}

/// A fact that was missed, to be added; `None` where the document is there no more.
///
/// # Errors
/// Only those of the template.
pub fn fact(comparison: &Comparison, words: &Words, language: Language) -> io::Result<Option<String>> {
    let wording = wording(language);
    let Some((reading, _)) = reading(comparison, &words.document) else { return Ok(None) };
    let text = reading.document.text.as_str();
    let found = words.anchor.find(text).ok();
    let anchor = found.map_or_else(|| words.anchor.clone(), |span| Anchor::of(text, span));
    let context = found.map(|span| {
        let Context { before, words, after } = context_of(reading, span, WIDE);
        (before, words, after)
    });
    let page = FactPage {
        frame: Frame::new(wording.work.add_fact, language),
        wording,
        name: name(reading),
        title: reading.document.title.as_deref().map(|title| sanitise::line(title).into_owned()),
        context,
        document: words.document.clone(),
        quote: anchor.quote,
        prefix: anchor.prefix,
        suffix: anchor.suffix,
        start: anchor.start.unwrap_or_default(),
        kinds: blank(wording, language),
        back: Anchors::new(comparison).document(&words.document),
    };
    page.render().map(Some).map_err(io::Error::other)
}

fn reading<'a>(comparison: &'a Comparison, document: &str) -> Option<(&'a Reading, bool)> {
    let officials = comparison.officials.iter().map(|reading| (reading, true));
    let all = officials.chain(comparison.articles.iter().map(|reading| (reading, false)));
    all.into_iter().find(|(reading, _)| reading.document.id == document)
}

#[derive(Template)]
#[template(path = "progress.html")]
struct Progress<'a> {
    frame: Frame,
    line: &'a str,
}

/// What is under way, and how far it has come.
///
/// # Errors
/// Only those of the template.
pub fn progress(line: Option<&str>, language: Language) -> io::Result<String> {
    let frame = Frame::new(wording(language).work.reading, language);
    Progress { frame, line: line.unwrap_or_default() }.render().map_err(io::Error::other)
}

#[derive(Template)]
#[template(path = "told.html")]
struct Told<'a> {
    frame: Frame,
    messages: &'a [String],
    back: &'static str,
}

/// Why something was not done, or not wholly.
///
/// # Errors
/// Only those of the template.
pub fn refused(messages: &[String], language: Language, is_wholly: bool) -> io::Result<String> {
    let work = &wording(language).work;
    let messages: Vec<String> =
        messages.iter().map(|message| sanitise::line(&messages::told(message, language)).into_owned()).collect();
    let title = if is_wholly { work.nothing_changed } else { wording(language).failures };
    let page = Told { frame: Frame::new(title, language), messages: &messages, back: work.back };
    page.render().map_err(io::Error::other)
}
