//! Facts to verdicts: what an article says against what the statement says. Pure.
//!
//! Each kind of claim has its file, which finds what an article's claim answers and judges it:
//! `count` (on `judge`, the figures alone, and `diagnose`, the slips), `date`, `field`, `quote`
//! (on `align`, words against words); `within` holds an article against itself, `incident` puts
//! many articles and several statements together, and `explain` says it in one sentence.

pub mod align;
mod count;
mod date;
pub mod diagnose;
#[cfg(test)]
pub(crate) mod examples;
mod explain;
mod field;
mod incident;
pub mod judge;
pub mod model;
pub mod quote;
mod within;

pub use incident::incident;
pub use model::*;

use crate::claim::{Background, Claim, Reading};

/// Holds an article against one statement. Findings come in the order of the article's text;
/// omissions last.
pub fn compare(official: &Reading, article: &Reading, background: &Background) -> Vec<Finding> {
    let _ = background;
    let pair = Pair { official, article };
    let mut findings = count::compare(&pair);
    findings.extend(date::compare(&pair));
    findings.extend(field::compare(&pair));
    findings.extend(quote::compare(&pair));
    findings.extend(within::compare(&pair));
    findings.sort_by_key(|finding| finding.article.as_ref().map_or(usize::MAX, |claim| claim.span.start));
    // An article in another language than the statement's is read less well: what is not found may be there.
    if official.document.language == article.document.language {
        findings.extend(count::omissions(&pair));
        findings.extend(field::omissions(&pair));
    }
    findings
}

/// An article and the statement it is held against.
struct Pair<'a> {
    official: &'a Reading,
    article: &'a Reading,
}

impl Pair<'_> {
    fn finding(
        &self,
        aspect: Aspect,
        verdict: Verdict,
        cause: Option<Cause>,
        official: Option<&Claim>,
        article: Option<&Claim>,
        explanation: String,
    ) -> Finding {
        Finding {
            document: self.article.document.id.clone(),
            statement: self.official.document.id.clone(),
            aspect,
            verdict,
            cause,
            official: official.cloned(),
            article: article.cloned(),
            other: None,
            explanation,
        }
    }
}
