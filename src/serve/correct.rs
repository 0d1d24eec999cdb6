//! A correction from what a form of the page says.

use std::path::Path;

use axum::http::StatusCode;
use serde_json::{Map, Value};

use crate::claim::Reading;
use crate::correcting;
use crate::correction::{Action, Anchor, Correction, Kind, keys};
use crate::span::{CodePoints, Span};

/// Why nothing was written.
#[derive(Debug)]
pub struct Refusal {
    status: StatusCode,
    reason: String,
}

impl Refusal {
    /// The form is none of the page's, or asks for what cannot be.
    fn no_form(reason: impl Into<String>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, reason: reason.into() }
    }

    /// The document, its words or what is read of them are no longer those of the page.
    fn conflict(reason: impl Into<String>) -> Self {
        Self { status: StatusCode::CONFLICT, reason: reason.into() }
    }

    pub fn status(&self) -> StatusCode {
        self.status
    }

    pub fn reason(&self) -> &str {
        &self.reason
    }
}

/// Writes the correction that a form asks for, where it still fits what is read now.
///
/// # Errors
/// Why nothing was written.
pub fn correct(folder: &Path, pairs: &[(String, String)]) -> Result<(), Refusal> {
    let document = value(pairs, "document")?;
    match correcting::correct(folder, document, |reading| correction(reading, pairs)) {
        Ok(_) => Ok(()),
        Err(correcting::Refusal::Failed(error)) => {
            Err(Refusal { status: StatusCode::INTERNAL_SERVER_ERROR, reason: error.to_string() })
        }
        Err(correcting::Refusal::Other(refusal)) => Err(refusal),
        Err(correcting::Refusal::Orphan { quote, reason }) => Err(Refusal::conflict(format!("« {quote} »: {reason}"))),
        Err(correcting::Refusal::NoDocument(_)) => {
            Err(Refusal::conflict(format!("the document \"{document}\" is not there any more")))
        }
    }
}

fn value<'a>(pairs: &'a [(String, String)], key: &str) -> Result<&'a str, Refusal> {
    let found = pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str());
    found.ok_or_else(|| Refusal::no_form(format!("the form has no \"{key}\"")))
}

fn correction(reading: &Reading, pairs: &[(String, String)]) -> Result<Correction, Refusal> {
    let text = &reading.document.text;
    let no_form = |key: &str| Refusal::no_form(format!("the form has no known \"{key}\""));
    let action = Action::from_name(value(pairs, "action")?).ok_or_else(|| no_form("action"))?;
    let kind = Kind::from_name(value(pairs, "kind")?).ok_or_else(|| no_form("kind"))?;
    let start: usize = value(pairs, "start")?.parse().map_err(|_| no_form("start"))?;
    let quote = normal_lines(value(pairs, "quote")?);
    let gone = || {
        Refusal::conflict(format!("« {quote} » is not there any more: the text has changed since the page was made"))
    };
    let from = CodePoints::new(text).byte_at(start).ok_or_else(gone)?;
    let span = Span::new(from, from + quote.len());
    if span.of(text) != quote {
        return Err(gone());
    }
    if !matches!(action, Action::Accept | Action::Reject | Action::Change) {
        return Err(no_form("action"));
    }
    let set = if action == Action::Change { settings(pairs, kind)? } else { Map::new() };
    if action == Action::Change && set.is_empty() {
        return Err(Refusal::no_form("nothing was changed in the form"));
    }
    let comment = pairs.iter().find(|(key, value)| key == "comment" && !value.trim().is_empty());
    Ok(Correction {
        document: reading.document.id.clone(),
        action,
        kind,
        anchor: Anchor::of(text, span),
        with: None,
        set,
        comment: comment.map(|(_, comment)| comment.trim().to_owned()),
        line: 0,
    })
}

/// A browser sends line breaks as two characters.
fn normal_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// What the form says otherwise than when it was made.
fn settings(pairs: &[(String, String)], kind: Kind) -> Result<Map<String, Value>, Refusal> {
    let mut set = Map::new();
    for (name, value) in pairs {
        let Some(key) = name.strip_prefix("set.") else { continue };
        let was = pairs.iter().find(|(known, _)| known.strip_prefix("was.") == Some(key)).map(|(_, was)| was);
        if was == Some(value) {
            continue;
        }
        if !keys(kind).contains(&key) {
            return Err(Refusal::no_form(format!("a {} has no \"{key}\"", kind.name())));
        }
        let figure: String = value.chars().filter(|letter| !letter.is_whitespace()).collect();
        let value = match (key, kind) {
            ("value", Kind::Count) => {
                Value::from(figure.parse::<u64>().map_err(|_| Refusal::no_form(format!("« {value} » is no figure")))?)
            }
            _ => Value::from(value.trim()),
        };
        set.insert(key.to_owned(), value);
    }
    Ok(set)
}
