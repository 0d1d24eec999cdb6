//! Which findings a reader is shown, in what order, and the article's own words around each. Pure.

use super::sanitise;
use crate::claim::{Claim, Reading};
use crate::compare::{Aspect, Comparison, Finding, Verdict};
use crate::span::Span;

/// Findings that are told together: the first in full, the others by name.
#[derive(Debug, Clone, PartialEq)]
pub struct Told<'a> {
    pub article: &'a Reading,
    pub first: &'a Finding,
    /// Other data fields of the same article with the same verdict.
    pub likewise: Vec<&'a Finding>,
    /// Where the article says the same again.
    pub repeated: Vec<&'a Finding>,
}

/// The findings other than `same`, most serious first, then in their own order. What an article says
/// twice is told once, and its data fields of one verdict are told together where that is a lesser one or in one sentence; with `all`, every
/// finding stands alone, those that agree last.
pub fn told(comparison: &Comparison, all: bool) -> Vec<Told<'_>> {
    let mut told: Vec<Told> = Vec::new();
    for finding in &comparison.findings {
        let Some(article) = comparison.articles.iter().find(|reading| reading.document.id == finding.document) else {
            continue;
        };
        if finding.verdict == Verdict::Same && !all {
            continue;
        }
        if !all && join(&mut told, finding) {
            continue;
        }
        told.push(Told { article, first: finding, likewise: Vec::new(), repeated: Vec::new() });
    }
    told.sort_by_key(|told| std::cmp::Reverse(told.first.verdict));
    told
}

/// Adds `finding` to what is told already, where it belongs there.
fn join<'a>(told: &mut [Told<'a>], finding: &'a Finding) -> bool {
    let same_kind = |first: &Finding| {
        (&first.document, first.aspect, first.verdict, first.cause)
            == (&finding.document, finding.aspect, finding.verdict, finding.cause)
    };
    for known in told.iter_mut().filter(|known| same_kind(known.first)) {
        let says = |other: &Finding| {
            same_value(&other.article, &finding.article) && same_value(&other.official, &finding.official)
        };
        if says(known.first) || known.likewise.iter().any(|other| says(other)) {
            known.repeated.push(finding);
            return true;
        }
        let one_sentence = sentence(&known.first.article) == sentence(&finding.article);
        if finding.aspect == Aspect::Field && (one_sentence || finding.verdict < Verdict::Altered) {
            let same_statuses = status(&known.first.article) == status(&finding.article)
                && status(&known.first.official) == status(&finding.official);
            if same_statuses {
                known.likewise.push(finding);
                return true;
            }
        }
    }
    false
}

fn status(claim: &Option<Claim>) -> Option<crate::claim::Certainty> {
    claim.as_ref().map(|claim| claim.certainty)
}

fn sentence(claim: &Option<Claim>) -> Option<Span> {
    claim.as_ref().map(|claim| claim.sentence)
}

fn same_value(left: &Option<Claim>, right: &Option<Claim>) -> bool {
    match (left, right) {
        (Some(left), Some(right)) => left.value == right.value && left.certainty == right.certainty,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// A claim's words with what stands around them in its sentence, made safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    pub before: String,
    pub words: String,
    pub after: String,
}

/// How much of a passage is shown, in characters.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// On each side of the words.
    pub side: usize,
    /// The longest stretch of a claim's own words that is shown whole.
    pub longest: usize,
}

/// In a table.
pub const NARROW: Bounds = Bounds { side: 60, longest: 240 };

pub fn context(reading: &Reading, claim: &Claim, bounds: Bounds) -> Context {
    let sentence = if claim.sentence.contains(claim.span) { claim.sentence } else { claim.span };
    context_within(reading, sentence, claim.span, bounds)
}

/// The same of words that are no claim.
pub fn context_of(reading: &Reading, span: Span, bounds: Bounds) -> Context {
    let sentence = reading.document.sentence_at(span).to(span);
    context_within(reading, sentence, span, bounds)
}

fn context_within(reading: &Reading, sentence: Span, span: Span, bounds: Bounds) -> Context {
    let text = reading.document.text.as_str();
    let before = text.get(sentence.start..span.start).unwrap_or("");
    let after = text.get(span.end..sentence.end).unwrap_or("");
    let words = sanitise::line(span.of(text)).into_owned();
    Context {
        before: last_words(&sanitise::line(before), bounds.side),
        words: middle_cut(&words, bounds.longest),
        after: first_words(&sanitise::line(after), bounds.side),
    }
}

/// The first words of `text`, cut at a blank.
fn first_words(text: &str, side: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(side) else { return text.to_owned() };
    let kept = text.get(..end).unwrap_or("");
    let kept = kept.rfind(' ').and_then(|at| kept.get(..at)).unwrap_or(kept);
    format!("{kept} …")
}

/// The last words of `text`, cut at a blank.
fn last_words(text: &str, side: usize) -> String {
    let Some((start, _)) = text.char_indices().rev().nth(side - 1).filter(|(at, _)| *at > 0) else {
        return text.to_owned();
    };
    let kept = text.get(start..).unwrap_or("");
    let kept = kept.find(' ').and_then(|at| kept.get(at + 1..)).unwrap_or(kept);
    format!("… {kept}")
}

/// Long words keep their ends.
pub fn middle_cut(words: &str, longest: usize) -> String {
    let length = words.chars().count();
    if length <= longest {
        return words.to_owned();
    }
    let head: String = words.chars().take(longest / 2).collect();
    let tail: String = words.chars().skip(length - longest / 2).collect();
    format!("{head} […] {tail}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::samples;

    #[test]
    fn the_most_serious_come_first_and_same_is_left_to_all() {
        let comparison = samples::comparison();
        let shown = told(&comparison, false);
        let verdicts: Vec<Verdict> = shown.iter().map(|told| told.first.verdict).collect();
        assert!(verdicts.is_sorted_by(|left, right| left >= right), "{verdicts:?}");
        assert!(!verdicts.contains(&Verdict::Same));
        assert_eq!(told(&comparison, true).len(), comparison.findings.len());
        let listed: usize = shown.iter().map(|told| 1 + told.likewise.len() + told.repeated.len()).sum();
        assert_eq!(listed, comparison.findings.iter().filter(|finding| finding.verdict != Verdict::Same).count());
    }

    #[test]
    fn fields_left_out_are_told_together() {
        let comparison = samples::comparison();
        let shown = told(&comparison, false);
        let omitted: Vec<_> = shown.iter().filter(|told| told.first.verdict == Verdict::Omitted).collect();
        assert_eq!(omitted.len(), 1);
        assert_eq!(omitted[0].likewise.len(), 2);
    }

    #[test]
    fn context_is_cut_at_blanks_inside_the_sentence() {
        let text = format!("Avant. {} ici 6 128 comptes {}. Après.", "mot ".repeat(30), "suite ".repeat(30));
        let mut reading = samples::statement();
        let start = text.find("6 128").unwrap_or(0);
        let mut claim = reading.claims.swap_remove(0);
        claim.span = crate::span::Span::new(start, start + "6 128 comptes".len());
        claim.sentence = crate::span::Span::new(7, text.find(" Après").unwrap_or(0));
        reading.document.text = text;
        let context = context(&reading, &claim, NARROW);
        assert_eq!(context.words, "6 128 comptes");
        assert!(context.before.starts_with("… mot ") && context.before.ends_with(" ici "), "{context:?}");
        assert!(context.after.ends_with("suite …") && context.after.chars().count() <= NARROW.side + 2, "{context:?}");
    }
}
