//! `corrections.toml`: corrections as people read, write and compare them, a table each. Pure.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Map, Value};
use toml::{Spanned, Table};
use toml_edit::{DocumentMut, RawString};

use super::{Action, Anchor, Correction, Kind, keys};
use crate::error::Error;

/// Its first key.
pub const SCHEMA: &str = "recoupe/corrections/1";

/// The keys of a correction besides those that are set on a claim.
const KEYS: &[&str] = &["action", "comment", "document", "kind", "prefix", "quote", "start", "suffix", "with"];
const ANCHOR_KEYS: &[&str] = &["prefix", "quote", "start", "suffix"];

/// The corrections of one file, in its order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    pub path: PathBuf,
    pub corrections: Vec<Correction>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    schema: Option<String>,
    #[serde(default)]
    correction: Vec<Spanned<Table>>,
}

impl Sheet {
    /// Reads the text of the file at `path`, which is named in errors alone.
    ///
    /// # Errors
    /// `Error::Manifest` with the line: no TOML, an unknown key, a value of the wrong kind, a missing one.
    pub fn parse(path: &Path, text: &str) -> Result<Self, Error> {
        let line = |at: usize| text.get(..at).unwrap_or(text).matches('\n').count() + 1;
        let wrong = |at: usize, reason: String| Error::Manifest { path: path.to_owned(), line: line(at), reason };
        let written: Written = toml::from_str(text).map_err(|cause| {
            wrong(
                cause.span().map_or(0, |span| span.start),
                format!("is not a list of corrections: {}", cause.message()),
            )
        })?;
        if let Some(schema) = written.schema.filter(|schema| schema != SCHEMA) {
            return Err(wrong(0, format!("has the schema \"{schema}\"; this version reads {SCHEMA}")));
        }
        let corrections = written.correction.into_iter().map(|table| {
            let at = table.span().start;
            correction(table.into_inner(), line(at)).map_err(|reason| wrong(at, reason))
        });
        Ok(Self { path: path.to_owned(), corrections: corrections.collect::<Result<_, _>>()? })
    }
}

fn correction(table: Table, line: usize) -> Result<Correction, String> {
    let named = |key: &str| text_of(&table, key)?.ok_or_else(|| format!("has no \"{key}\"; add it"));
    let action = named("action")?;
    let action = Action::from_name(&action)
        .ok_or_else(|| not_one_of("action", &action, names(Action::ALL, |one| one.name())))?;
    let kind = named("kind")?;
    let kind = Kind::from_name(&kind).ok_or_else(|| not_one_of("kind", &kind, names(Kind::ALL, |one| one.name())))?;
    let mut set = Map::new();
    for (key, value) in table.iter().filter(|(key, _)| !KEYS.contains(&key.as_str())) {
        if !keys(kind).contains(&key.as_str()) {
            return Err(not_one_of("key", key, [KEYS, keys(kind)].concat()));
        }
        set.insert(key.clone(), json_of(key, value)?);
    }
    let with = match table.get("with") {
        None => None,
        Some(toml::Value::Table(with)) => {
            if let Some(key) = with.keys().find(|key| !ANCHOR_KEYS.contains(&key.as_str())) {
                return Err(not_one_of("key of \"with\"", key, ANCHOR_KEYS.to_vec()));
            }
            Some(anchor(with)?)
        }
        Some(_) => return Err(String::from("\"with\" is no table; write it as { quote = \"…\" }")),
    };
    match action {
        Action::Change if set.is_empty() => {
            return Err(format!("changes nothing; set one of: {}", keys(kind).join(", ")));
        }
        Action::Merge if with.is_none() => {
            return Err(String::from("merges with nothing; add with = { quote = \"…\" }"));
        }
        Action::Accept | Action::Reject | Action::Comment | Action::Merge if !set.is_empty() => {
            return Err(format!("sets a value, which the action \"{}\" does not do; write \"change\"", action.name()));
        }
        _ => {}
    }
    Ok(Correction {
        document: named("document")?,
        action,
        kind,
        anchor: anchor(&table)?,
        with,
        set,
        comment: text_of(&table, "comment")?,
        line,
    })
}

fn anchor(table: &Table) -> Result<Anchor, String> {
    let quote = text_of(table, "quote")?.filter(|quote| !quote.trim().is_empty());
    let start = match table.get("start") {
        None => None,
        Some(toml::Value::Integer(start)) if *start >= 0 => usize::try_from(*start).ok(),
        Some(_) => return Err(String::from("\"start\" is no number of characters")),
    };
    Ok(Anchor {
        quote: quote.ok_or("has no \"quote\"; add the words it is about")?,
        prefix: text_of(table, "prefix")?.unwrap_or_default(),
        suffix: text_of(table, "suffix")?.unwrap_or_default(),
        start,
    })
}

fn text_of(table: &Table, key: &str) -> Result<Option<String>, String> {
    match table.get(key) {
        None => Ok(None),
        Some(toml::Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(format!("\"{key}\" is no text; put it in quotation marks")),
    }
}

fn json_of(key: &str, value: &toml::Value) -> Result<Value, String> {
    match value {
        toml::Value::String(text) => Ok(Value::from(text.clone())),
        toml::Value::Integer(number) => Ok(Value::from(*number)),
        toml::Value::Float(number) => Ok(Value::from(*number)),
        toml::Value::Boolean(value) => Ok(Value::from(*value)),
        // A day that is written without quotation marks.
        toml::Value::Datetime(day) => Ok(Value::from(day.to_string())),
        toml::Value::Array(_) | toml::Value::Table(_) => Err(format!("\"{key}\" is a list or a table; give one value")),
    }
}

fn names<T: Copy>(all: &[T], name: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|one| name(*one)).collect()
}

fn not_one_of(what: &str, found: &str, known: Vec<&str>) -> String {
    format!("has no {what} \"{found}\"; there are: {}", known.join(", "))
}

/// A correction as the lines that are added to the file.
pub fn block(correction: &Correction) -> String {
    let mut lines = String::from("\n[[correction]]\n");
    let mut put = |key: &str, value: toml::Value| lines.push_str(&format!("{key} = {value}\n"));
    let text = |text: &str| toml::Value::from(text);
    put("document", text(&correction.document));
    put("action", text(correction.action.name()));
    put("kind", text(correction.kind.name()));
    for (key, value) in anchored(&correction.anchor) {
        put(&key, value);
    }
    if let Some(with) = &correction.with {
        put("with", toml::Value::Table(anchored(with).into_iter().collect()));
    }
    for (key, value) in &correction.set {
        match value {
            Value::String(words) => put(key, text(words)),
            Value::Bool(value) => put(key, toml::Value::from(*value)),
            Value::Number(number) => put(
                key,
                number.as_i64().map_or_else(|| toml::Value::from(number.as_f64().unwrap_or(0.0)), toml::Value::from),
            ),
            // None of these can be set.
            Value::Null | Value::Array(_) | Value::Object(_) => {}
        }
    }
    if let Some(comment) = &correction.comment {
        put("comment", text(comment));
    }
    lines
}

fn anchored(anchor: &Anchor) -> Vec<(String, toml::Value)> {
    let mut keys = vec![(String::from("quote"), toml::Value::from(anchor.quote.as_str()))];
    for (key, words) in [("prefix", &anchor.prefix), ("suffix", &anchor.suffix)] {
        if !words.is_empty() {
            keys.push((key.to_owned(), toml::Value::from(words.as_str())));
        }
    }
    let start = anchor.start.and_then(|start| i64::try_from(start).ok());
    keys.extend(start.map(|start| (String::from("start"), toml::Value::from(start))));
    keys
}

/// The text of a file without one of its corrections, by its place; `None` where it has none there.
pub fn without(text: &str, place: usize) -> Option<String> {
    let mut document: DocumentMut = text.parse().ok()?;
    let list = document.get_mut("correction")?.as_array_of_tables_mut()?;
    list.get(place)?;
    let before = list.remove(place).decor().prefix().and_then(RawString::as_str).unwrap_or_default().to_owned();
    if before.contains('#') {
        // A remark above it may be about all that follows.
        match list.get_mut(place) {
            Some(next) => {
                let own = next.decor().prefix().and_then(RawString::as_str).unwrap_or_default();
                let both = format!("{before}{own}");
                next.decor_mut().set_prefix(both);
            }
            None => {
                let own = document.trailing().as_str().unwrap_or_default();
                let both = format!("{before}{own}");
                document.set_trailing(both);
            }
        }
    }
    Some(document.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Sheet, String> {
        Sheet::parse(Path::new("corrections.toml"), text).map_err(|error| error.to_string())
    }

    #[test]
    fn what_is_written_reads_back() {
        let anchor = Anchor {
            quote: "« 6 158 »\n\"x\"".into(),
            prefix: "de \\ ".into(),
            suffix: "\u{202f}fin".into(),
            start: Some(31),
        };
        let correction = |action, set: Value, with| Correction {
            document: String::from("le-monde"),
            action,
            kind: Kind::Count,
            anchor: anchor.clone(),
            with,
            set: set.as_object().cloned().unwrap(),
            comment: Some(String::from("relu le 3 mars")),
            line: 0,
        };
        let empty = || serde_json::json!({});
        let all = [
            correction(Action::Accept, empty(), None),
            correction(Action::Change, serde_json::json!({"value": 6158, "role": "population"}), None),
            correction(Action::Merge, empty(), Some(Anchor { quote: "6 158".into(), ..Anchor::default() })),
        ];
        let text: String = std::iter::once(format!("schema = \"{SCHEMA}\"\n")).chain(all.iter().map(block)).collect();
        let mut read = parse(&text).unwrap().corrections;
        let lines: Vec<&str> = text.lines().collect();
        assert!(read.iter().all(|one| lines[one.line - 1] == "[[correction]]"));
        read.iter_mut().for_each(|one| one.line = 0);
        assert_eq!(read, all);
        assert_eq!(parse("").unwrap().corrections, []);
    }

    #[test]
    fn one_is_taken_out_and_remarks_stay() {
        let one = |quote: &str| format!("[[correction]]\nquote = '{quote}'\n");
        let text = format!("schema = 'x'\n# one\n{}\n# two\n{}\n{}# end\n", one("1"), one("2"), one("3"));
        let rows = [
            (0, format!("schema = 'x'\n# one\n\n# two\n{}\n{}# end\n", one("2"), one("3"))),
            (1, format!("schema = 'x'\n# one\n{}\n# two\n\n{}# end\n", one("1"), one("3"))),
            (2, format!("schema = 'x'\n# one\n{}\n# two\n{}# end\n", one("1"), one("2"))),
        ];
        for (place, expected) in rows {
            assert_eq!(without(&text, place).as_deref(), Some(expected.as_str()));
        }
        assert_eq!((without(&text, 3), without("", 0)), (None, None));
    }

    #[test]
    fn faults_are_told_with_their_line() {
        let rows = [
            ("[[correction]]\naction = 1", "\"action\" is no text"),
            ("[[correction]]\naction = \"drop\"", "has no action \"drop\"; there are: accept, reject"),
            ("[[correction]]\naction = \"accept\"\nkind = \"counts\"", "has no kind \"counts\""),
            ("[[correction]]\naction = \"accept\"\nkind = \"count\"\nquotes = \"x\"", "has no key \"quotes\""),
            ("[[correction]]\naction = \"accept\"\nkind = \"count\"\ndocument = \"a\"", "has no \"quote\""),
            (
                "[[correction]]\naction = \"change\"\nkind = \"count\"\nquote = \"a\"\ndocument = \"a\"",
                "changes nothing",
            ),
            (
                "[[correction]]\naction = \"merge\"\nkind = \"count\"\nquote = \"a\"\ndocument = \"a\"",
                "merges with nothing",
            ),
            ("[[correction]]\naction = \"accept\"\nkind = \"count\"\nvalue = 1", "sets a value"),
            ("corrections = 1", "is not a list of corrections"),
            ("schema = \"recoupe/corrections/2\"", "this version reads"),
        ];
        for (text, expected) in rows {
            let error = parse(&format!("# by hand\n{text}\n")).unwrap_err();
            assert!(error.starts_with("corrections.toml:") && error.contains(expected), "{text}: {error}");
        }
        assert!(parse("\n\n[[correction]]\nx = 1").unwrap_err().starts_with("corrections.toml:3: "));
    }
}
