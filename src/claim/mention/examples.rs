//! What the tables of examples of this folder are checked with.

use crate::claim::{MentionKind, MentionValue, mentions};
use crate::document::Document;

/// The mentions of some kinds, as « surface = value unit ».
fn told(language: &str, kinds: &[MentionKind], text: &str) -> Vec<String> {
    let document = Document { language: language.to_owned(), ..Document::plain(text) };
    let wanted = mentions(&document, None).into_iter().filter(|mention| kinds.contains(&mention.kind));
    let end = |value: Option<f64>| value.map_or_else(|| String::from("…"), |value| value.to_string());
    wanted
        .map(|mention| {
            let surface = mention.span.of(&document.text);
            let unit = mention.unit.map_or(String::new(), |unit| format!(" {unit}"));
            match mention.value {
                MentionValue::Number(value) => format!("{surface} = {value}{unit}"),
                MentionValue::Range { from, to } => format!("{surface} = {}..{}{unit}", end(from), end(to)),
                _ => surface.to_owned(),
            }
        })
        .collect()
}

/// Checks rows of a text and what must be read in it; an empty list is a text that must stay silent.
pub fn assert_told(language: &str, kinds: &[MentionKind], rows: &[(&str, &[&str])]) {
    let wrong: Vec<String> = rows
        .iter()
        .map(|(text, expected)| (text, expected, told(language, kinds, text)))
        .filter(|(_, expected, found)| *found != **expected)
        .map(|(text, expected, found)| format!("{text}\n   found {found:?}\n  wanted {expected:?}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
