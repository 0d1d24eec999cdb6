//! What the page shows, ready to be set into its template: words, anchors and marks, no decision.

use std::collections::HashMap;

use super::correction_form::CorrectionForm;
use super::difference::{Run, plain, runs};
use super::fragment;
use super::wording::Wording;
use crate::claim::{Claim, Reading, Value};
use crate::compare::{Aspect, Comparison, Finding, Verdict};
use crate::report::findings::{Bounds, Context, Told, context, middle_cut, told};
use crate::report::sanitise;
use crate::report::{style, words};
use crate::wording::Language;

/// In a page, where there is room.
pub const WIDE: Bounds = Bounds { side: 220, longest: 1200 };

/// What one page is made from.
#[derive(Clone, Copy)]
pub struct Matter<'a> {
    pub comparison: &'a Comparison,
    pub language: Language,
    pub wording: &'static Wording,
    /// Whether facts can be corrected in it.
    pub is_live: bool,
}

/// A verdict as its mark, its words and the name of its class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    pub mark: char,
    pub words: &'static str,
    pub class: &'static str,
}

impl Judged {
    pub fn new(verdict: Verdict, language: Language) -> Self {
        Self { mark: style::mark(verdict), words: style::words(verdict, language), class: verdict.name() }
    }
}

/// A claim's words within its sentence.
pub struct Passage {
    pub before: String,
    pub runs: Vec<Run>,
    pub after: String,
    /// Who says it, and when.
    pub name: String,
    pub published: Option<String>,
    /// The page in which the text stands: this one where it is empty.
    pub page: &'static str,
    /// Where in it the text stands.
    pub anchor: String,
    /// Where in the live page the words stand.
    pub live: Option<String>,
    pub rule: String,
    /// The words that decided.
    pub cues: Vec<String>,
    /// Whether a hand accepted, changed or added it.
    pub by_hand: bool,
    /// How it is corrected, where the page is live.
    pub form: Option<CorrectionForm>,
}

/// A finding, with those that are told in one with it.
pub struct Shown {
    pub anchor: String,
    pub judged: Judged,
    pub cause: Option<&'static str>,
    pub aspect: Aspect,
    pub aspect_words: &'static str,
    /// The article's own anchor.
    pub document: String,
    pub name: String,
    pub explanation: String,
    pub official: Option<Passage>,
    pub article: Option<Passage>,
    pub other: Option<Passage>,
    /// Anchor and words of each.
    pub likewise: Vec<(String, String)>,
    pub repeated: Vec<(String, String)>,
}

/// Where each document and finding stands in the page.
pub struct Anchors<'a> {
    documents: HashMap<&'a str, String>,
    findings: HashMap<*const Finding, usize>,
}

impl<'a> Anchors<'a> {
    pub fn new(comparison: &'a Comparison) -> Self {
        let named = |letter: &'static str| {
            move |(place, reading): (usize, &'a Reading)| (reading.document.id.as_str(), format!("{letter}{place}"))
        };
        let officials = comparison.officials.iter().enumerate().map(named("s"));
        let articles = comparison.articles.iter().enumerate().map(named("a"));
        let findings =
            comparison.findings.iter().enumerate().map(|(place, finding)| (std::ptr::from_ref(finding), place));
        Self { documents: officials.chain(articles).collect(), findings: findings.collect() }
    }

    pub fn document(&self, id: &str) -> String {
        self.documents.get(id).cloned().unwrap_or_default()
    }

    pub fn finding(&self, finding: &Finding) -> String {
        self.findings.get(&std::ptr::from_ref(finding)).map(|place| finding_anchor(*place)).unwrap_or_default()
    }
}

pub fn finding_anchor(place: usize) -> String {
    format!("f{place}")
}

pub fn name(reading: &Reading) -> String {
    sanitise::line(reading.document.outlet.as_deref().unwrap_or(&reading.document.id)).into_owned()
}

/// Whose statement it is: its outlet, else the organisation.
pub fn statement_name(reading: &Reading, matter: Matter) -> String {
    let named = reading.document.outlet.as_deref().or(matter.comparison.organisation.as_deref());
    named.map_or_else(|| matter.wording.statement.to_owned(), |name| sanitise::line(name).into_owned())
}

/// Divergences in full, the most serious first; then what agrees.
pub fn findings(matter: Matter, anchors: &Anchors) -> (Vec<Shown>, Vec<Shown>) {
    let is_same = |told: &&Told| told.first.verdict == Verdict::Same;
    // What is corrected is one fact, which stands alone then.
    let diverging = told(matter.comparison, matter.is_live);
    let diverging = diverging.iter().filter(|told| !is_same(told)).map(|told| shown(told, matter, anchors)).collect();
    let agreeing = told(matter.comparison, true);
    let agreeing = agreeing.iter().filter(is_same).map(|told| shown(told, matter, anchors)).collect();
    (diverging, agreeing)
}

fn shown(told: &Told, matter: Matter, anchors: &Anchors) -> Shown {
    let Matter { comparison, language, wording, .. } = matter;
    let finding = told.first;
    let statement = comparison.officials.iter().find(|reading| reading.document.id == finding.statement);
    let passage = |reading: Option<&Reading>, claim: &Option<Claim>, against: &Option<Claim>| {
        let (reading, claim) = (reading?, claim.as_ref()?);
        let other = against.as_ref().map(|against| {
            let beside = if std::ptr::eq(reading, told.article) && finding.other.is_none() {
                statement
            } else {
                Some(told.article)
            };
            beside.map_or("", |beside| against.span.of(&beside.document.text)).to_owned()
        });
        let name = if std::ptr::eq(reading, told.article) { name(reading) } else { statement_name(reading, matter) };
        let back = || anchors.finding(finding);
        let form = matter.is_live.then(|| CorrectionForm::of(reading, claim, back(), language));
        Some(Passage { form, ..passage(reading, claim, other.as_deref(), name, anchors) })
    };
    let name_of = |one: &Finding| {
        let claim = one.article.as_ref().or(one.official.as_ref());
        (anchors.finding(one), claim.map(|claim| words::value(claim, language)).unwrap_or_default())
    };
    let words_of = |one: &&Finding| {
        let claim = one.article.as_ref();
        let words = claim.map_or("", |claim| claim.span.of(&told.article.document.text));
        (anchors.finding(one), sanitise::line(words).into_owned())
    };
    let against = if finding.other.is_some() { &finding.other } else { &finding.official };
    Shown {
        anchor: anchors.finding(finding),
        judged: Judged::new(finding.verdict, language),
        cause: finding.cause.and_then(|cause| style::cause(cause, language)),
        aspect: finding.aspect,
        aspect_words: wording.aspects[finding.aspect as usize],
        document: anchors.document(&finding.document),
        name: name(told.article),
        explanation: sanitise::line(&finding.explanation.sentence(language)).into_owned(),
        official: passage(statement, &finding.official, &finding.article),
        article: passage(Some(told.article), &finding.article, against),
        other: passage(Some(told.article), &finding.other, &finding.article),
        likewise: told.likewise.iter().map(|one| name_of(one)).collect(),
        repeated: told.repeated.iter().map(words_of).collect(),
    }
}

/// The claim's sentence, its own words as runs that tell where they differ from the other's.
/// A claim's words as the page shows them; those that `other` has otherwise are marked.
pub fn passage(reading: &Reading, claim: &Claim, other: Option<&str>, name: String, anchors: &Anchors) -> Passage {
    let text = reading.document.text.as_str();
    let Context { before, words, after } = context(reading, claim, WIDE);
    Passage {
        runs: other
            .map_or_else(|| plain(&words), |other| runs(&words, &middle_cut(&sanitise::line(other), WIDE.longest)).0),
        before,
        after,
        name,
        published: reading.document.published.map(|day| day.to_string()),
        page: "",
        anchor: anchors.document(&reading.document.id),
        live: fragment::address(&reading.document, claim.span),
        rule: claim.rule.to_string(),
        cues: claim
            .cues
            .iter()
            .map(|cue| sanitise::line(cue.of(text)).into_owned())
            .filter(|cue| !cue.is_empty())
            .collect(),
        by_hand: claim.rule.is_by_hand(),
        form: None,
    }
}

/// The kind of a claim, in the words of the page.
pub fn kind_words(claim: &Claim, wording: &Wording) -> &'static str {
    match &claim.value {
        Value::Count(_) => wording.aspects[Aspect::Count as usize],
        Value::Date(_) => wording.aspects[Aspect::Date as usize],
        Value::Field(_) => wording.aspects[Aspect::Field as usize],
        Value::Quote(_) => wording.aspects[Aspect::Quote as usize],
        Value::Amount(_) => wording.amount,
    }
}
