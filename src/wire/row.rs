//! A document's row in tables and in the store: what it states, flat, or why it could not be read.

use serde::Serialize;

use crate::claim::{Claim, Reading, Value};
use crate::error::Error;
use crate::span::CodePoints;

/// The columns of the schema by their names; what is `None` is null.
#[derive(Debug, Default, PartialEq, Serialize)]
pub struct Row {
    pub id: Option<String>,
    pub source: String,
    pub url: Option<String>,
    pub outlet: Option<String>,
    pub title: Option<String>,
    pub published: Option<String>,
    pub language: Option<String>,
    pub truncated: Option<bool>,
    pub text: Option<String>,
    pub claims: Vec<ClaimRow>,
    pub unread: Vec<UnreadRow>,
    pub error: Option<String>,
}

#[derive(Debug, Default, PartialEq, Serialize)]
pub struct ClaimRow {
    pub kind: &'static str,
    pub start: i32,
    pub end: i32,
    pub surface: String,
    pub sentence_start: i32,
    pub sentence_end: i32,
    pub part: &'static str,
    pub rule: String,
    pub count: Option<i64>,
    pub count_upper: Option<i64>,
    pub amount: Option<f64>,
    pub amount_upper: Option<f64>,
    pub date: Option<String>,
    pub date_upper: Option<String>,
    pub month_part: Option<&'static str>,
    pub unit: Option<String>,
    pub unit_class: Option<&'static str>,
    pub toll: Option<&'static str>,
    pub role: Option<&'static str>,
    pub qualifier: Option<&'static str>,
    pub certainty: Option<&'static str>,
    pub field: Option<String>,
    pub status: Option<&'static str>,
    pub quoted: Option<String>,
    pub speaker: Option<String>,
    pub by_organisation: Option<bool>,
    pub attribution: Option<String>,
}

#[derive(Debug, Default, PartialEq, Serialize)]
pub struct UnreadRow {
    pub start: i32,
    pub end: i32,
    pub surface: String,
    pub reason: String,
}

impl Row {
    pub fn of(reading: Reading, with_text: bool) -> Self {
        let document = &reading.document;
        let text = document.text.as_str();
        let points = CodePoints::new(text);
        let at = |byte: usize| i32::try_from(points.at_byte(byte)).unwrap_or(i32::MAX);
        let claims = reading.claims.iter().map(|claim| ClaimRow {
            start: at(claim.span.start),
            end: at(claim.span.end),
            surface: claim.span.of(text).to_owned(),
            sentence_start: at(claim.sentence.start),
            sentence_end: at(claim.sentence.end),
            ..ClaimRow::of(claim)
        });
        let unread = reading.unread.iter().map(|unread| UnreadRow {
            start: at(unread.span.start),
            end: at(unread.span.end),
            surface: unread.span.of(text).to_owned(),
            reason: unread.reason.to_string(),
        });
        Self {
            claims: claims.collect(),
            unread: unread.collect(),
            id: Some(document.id.clone()),
            source: document.source.clone(),
            url: document.url.clone(),
            outlet: document.outlet.clone(),
            title: document.title.clone(),
            published: document.published.map(|day| day.to_string()),
            language: Some(document.language.clone()),
            truncated: Some(document.truncated),
            text: with_text.then(|| text.to_owned()),
            error: None,
        }
    }

    /// A record that cannot be read; `id` where it has one.
    pub fn failed(id: Option<String>, error: &Error) -> Self {
        Self { id, source: error.subject(), error: Some(error.reason()), ..Self::default() }
    }
}

impl ClaimRow {
    /// What it says, without its place.
    fn of(claim: &Claim) -> Self {
        let row = Self {
            kind: claim.value.kind(),
            part: claim.part.name(),
            rule: claim.rule.to_string(),
            certainty: Some(claim.certainty.name()),
            attribution: claim.attribution.clone(),
            ..Self::default()
        };
        let whole = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
        match &claim.value {
            Value::Count(count) => Self {
                count: Some(whole(count.value)),
                count_upper: count.qualifier.upper().map(whole),
                unit: Some(count.unit.clone()),
                unit_class: Some(count.unit_class.name()),
                toll: count.toll.map(|toll| toll.name()),
                role: Some(count.role.name()),
                qualifier: Some(count.qualifier.name()),
                ..row
            },
            Value::Date(date) => Self {
                date: Some(date.value.to_string()),
                date_upper: date.upper.map(|day| day.to_string()),
                month_part: date.month_part.map(|part| part.name()),
                role: Some(date.role.name()),
                ..row
            },
            // As FORMATS.md has it, a field's certainty is its status.
            Value::Field(field) => Self {
                field: Some(field.name().to_owned()),
                status: Some(claim.certainty.status()),
                certainty: None,
                ..row
            },
            Value::Quote(quote) => Self {
                quoted: Some(quote.quoted.clone()),
                speaker: quote.speaker.clone(),
                by_organisation: Some(quote.by_organisation),
                ..row
            },
            Value::Amount(amount) => Self {
                amount: Some(amount.value),
                amount_upper: amount.qualifier.upper().map(|upper| upper as f64),
                unit: Some(amount.currency.to_string()),
                role: Some(amount.role.name()),
                qualifier: Some(amount.qualifier.name()),
                ..row
            },
        }
    }
}
