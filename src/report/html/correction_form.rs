//! The form by which a fact is corrected in the live page: where its words stand, and what can be set on it.

use crate::claim::{Certainty, Claim, CountRole, DateRole, Qualifier, Reading, Value};
use crate::span::CodePoints;

pub struct CorrectionForm {
    /// The document's id, as it is.
    pub document: String,
    /// In code points.
    pub start: usize,
    /// The words as they stood when the page was made.
    pub quote: String,
    pub kind: &'static str,
    pub settings: Vec<Setting>,
}

/// One key of the claim and what it says now; a choice where the values are known.
pub struct Setting {
    pub key: &'static str,
    pub value: String,
    pub choices: Vec<&'static str>,
}

impl CorrectionForm {
    pub fn of(reading: &Reading, claim: &Claim) -> Self {
        let text = &reading.document.text;
        Self {
            document: reading.document.id.clone(),
            start: CodePoints::new(text).at_byte(claim.span.start),
            quote: claim.span.of(text).to_owned(),
            kind: claim.value.kind(),
            settings: settings(claim),
        }
    }
}

fn settings(claim: &Claim) -> Vec<Setting> {
    let free = |key, value: String| Setting { key, value, choices: Vec::new() };
    let choice = |key, value: &str, choices: Vec<&'static str>| Setting { key, value: value.to_owned(), choices };
    let certainty =
        || choice("certainty", claim.certainty.name(), Certainty::ALL.iter().map(|one| one.name()).collect());
    match &claim.value {
        Value::Count(count) => vec![
            free("value", count.value.to_string()),
            choice("role", count.role.name(), CountRole::ALL.iter().map(|role| role.name()).collect()),
            choice("qualifier", count.qualifier.name(), qualifiers(count.qualifier)),
            certainty(),
        ],
        Value::Date(date) => vec![
            free("value", date.value.to_string()),
            choice("role", date.role.name(), DateRole::ALL.iter().map(|role| role.name()).collect()),
            certainty(),
        ],
        Value::Field(field) => vec![
            free("field", field.name().to_owned()),
            choice("status", claim.certainty.status(), Certainty::ALL.iter().map(|one| one.status()).collect()),
        ],
        Value::Quote(quote) => vec![free("speaker", quote.speaker.clone().unwrap_or_default())],
        Value::Amount(_) => vec![certainty()],
    }
}

/// A range has two ends, which one field does not take: it is offered only where it is one already.
fn qualifiers(now: Qualifier) -> Vec<&'static str> {
    use Qualifier::{About, Exact, LessThan, MoreThan, Nearly, UpTo};
    let mut names: Vec<&'static str> =
        [Exact, About, Nearly, MoreThan, LessThan, UpTo].iter().map(|qualifier| qualifier.name()).collect();
    if !names.contains(&now.name()) {
        names.push(now.name());
    }
    names
}
