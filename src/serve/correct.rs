//! A correction from what a form of the page says, and one taken back.

use std::path::Path;

use serde_json::{Map, Value};

use super::form::{Form, Refusal};
use crate::claim::Reading;
use crate::correcting;
use crate::correction::{Action, Anchor, Correction, Kind, keys};
use crate::ingest::{corrections, withdraw};
use crate::span::{CodePoints, Span};

/// Writes the correction that a form asks for, where it still fits what is read now.
///
/// # Errors
/// Why nothing was written.
pub fn correct(folder: &Path, form: &Form) -> Result<(), Refusal> {
    let document = form.value("document")?;
    match correcting::correct(folder, document, |reading| correction(reading, form)) {
        Ok(_) => Ok(()),
        Err(correcting::Refusal::Failed(error)) => Err(Refusal::failed(&error)),
        Err(correcting::Refusal::Other(refusal)) => Err(refusal),
        Err(correcting::Refusal::Orphan { quote, reason }) => Err(Refusal::conflict(format!("« {quote} »: {reason}"))),
        Err(correcting::Refusal::NoDocument(_)) => {
            Err(Refusal::conflict(format!("the document \"{document}\" is not there any more")))
        }
    }
}

/// Takes back the correction that a form names by its line and its words.
///
/// # Errors
/// Why nothing was changed.
pub fn undo(folder: &Path, form: &Form) -> Result<(), Refusal> {
    let line: usize = form.value("line")?.parse().map_err(|_| form.unknown("line"))?;
    let quote = form.value("quote")?;
    let sheet = corrections(folder).map_err(|error| Refusal::failed(&error))?;
    let is_it = |one: &&Correction| one.line == line && crate::report::sanitise::line(&one.anchor.quote) == quote;
    let gone = || Refusal::conflict(String::from("this correction is not there any more; load the page anew"));
    let found = sheet.corrections.iter().find(is_it).ok_or_else(gone)?;
    withdraw(folder, found).map_err(|error| Refusal::failed(&error))
}

fn correction(reading: &Reading, form: &Form) -> Result<Correction, Refusal> {
    let text = &reading.document.text;
    let action = Action::from_name(form.value("action")?).ok_or_else(|| form.unknown("action"))?;
    let kind = Kind::from_name(form.value("kind")?).ok_or_else(|| form.unknown("kind"))?;
    let span = if action == Action::Add { words(text, form)? } else { place(text, form)? };
    let set = match action {
        Action::Change => settings(form, kind, "set.")?,
        Action::Add => settings(form, kind, &format!("set.{}.", kind.name()))?,
        Action::Accept | Action::Reject | Action::Merge | Action::Comment => Map::new(),
    };
    if action == Action::Change && set.is_empty() {
        return Err(Refusal::no_form("nothing was changed in the form"));
    }
    let comment = form.optional("comment");
    if action == Action::Comment && comment.is_none() {
        return Err(Refusal::no_form("the remark is empty"));
    }
    let with = if action == Action::Merge { Some(with(reading, kind, form)?) } else { None };
    Ok(Correction {
        document: reading.document.id.clone(),
        action,
        kind,
        anchor: Anchor::of(text, span),
        with,
        set,
        comment: comment.map(str::to_owned),
        line: 0,
    })
}

/// Where the claim stands, its words as they stood when the page was made.
fn place(text: &str, form: &Form) -> Result<Span, Refusal> {
    let start: usize = form.value("start")?.parse().map_err(|_| form.unknown("start"))?;
    let quote = normal_lines(form.value("quote")?);
    let gone = || {
        Refusal::conflict(format!("« {quote} » is not there any more: the text has changed since the page was made"))
    };
    let from = CodePoints::new(text).byte_at(start).ok_or_else(gone)?;
    let span = Span::new(from, from + quote.len());
    if span.of(text) == quote { Ok(span) } else { Err(gone()) }
}

/// Where the words stand that are to be a fact.
fn words(text: &str, form: &Form) -> Result<Span, Refusal> {
    let told = |key: &str| form.value(key).map(normal_lines).unwrap_or_default();
    let quote = told("quote").trim().to_owned();
    let start = form.optional("start").and_then(|start| start.parse().ok());
    let anchor = Anchor { quote, prefix: told("prefix"), suffix: told("suffix"), start };
    anchor.find(text).map_err(|reason| Refusal::conflict(format!("« {} »: {reason}", anchor.quote)))
}

/// The words of the claim that says the same.
fn with(reading: &Reading, kind: Kind, form: &Form) -> Result<Anchor, Refusal> {
    let text = &reading.document.text;
    let start: usize = form.value("with")?.parse().map_err(|_| form.unknown("with"))?;
    let from = CodePoints::new(text).byte_at(start);
    let mut claims = reading.claims.iter();
    let other = claims.find(|claim| Some(claim.span.start) == from && claim.value.kind() == kind.name());
    let gone = || Refusal::conflict(format!("nothing to merge with: no {} is read there any more", kind.name()));
    Ok(Anchor::of(text, other.ok_or_else(gone)?.span))
}

/// A browser sends line breaks as two characters.
fn normal_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// What the form sets, by the names of its fields behind `prefix`: of those that tell what was, what is otherwise now.
fn settings(form: &Form, kind: Kind, prefix: &str) -> Result<Map<String, Value>, Refusal> {
    let mut set = Map::new();
    for (name, value) in form.pairs() {
        let Some(key) = name.strip_prefix(prefix) else { continue };
        if form.value(&format!("was.{key}")).is_ok_and(|was| was == value) {
            continue;
        }
        if !keys(kind).contains(&key) {
            return Err(Refusal::no_form(format!("a {} has no \"{key}\"", kind.name())));
        }
        let value = value.trim();
        if value.is_empty() && form.value(&format!("was.{key}")).is_err() {
            continue;
        }
        let figure: String = value.chars().filter(|letter| !letter.is_whitespace()).collect();
        let value = match (key, kind) {
            ("value", Kind::Count) => {
                Value::from(figure.parse::<u64>().map_err(|_| Refusal::no_form(format!("« {value} » is no figure")))?)
            }
            ("by_organisation", _) => Value::from(value == "true"),
            _ => Value::from(value),
        };
        set.insert(key.to_owned(), value);
    }
    Ok(set)
}
