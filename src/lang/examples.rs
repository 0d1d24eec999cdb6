//! What the tests of the languages ask: the facts of a short text, each in a few words.

use crate::claim::{Background, Claim, Reading, Value, extract};
use crate::date::PartialDate;
use crate::document::{BlockKind, Document, Part, Piece};

/// What a text published on 24 July 2020, a Friday, states about Acme; a line is a paragraph, « - » opens a bullet.
pub fn read(language: &str, text: &str) -> Reading {
    let pieces: Vec<Piece> = text
        .split('\n')
        .map(|line| {
            let bullet = line.strip_prefix("- ");
            let kind = if bullet.is_some() { BlockKind::Item } else { BlockKind::Paragraph };
            Piece { part: Part::Body, kind, words: bullet.unwrap_or(line).to_owned() }
        })
        .collect();
    let published = PartialDate::day(2020, 7, 24);
    let document = Document { published, ..Document::from_pieces("a", language, &pieces) };
    let background = Background { organisation: Some(String::from("Acme")), ..Background::default() };
    extract(document, &background)
}

/// `6128 affected`, `email exposed`, `2020-07-21 detected`, `"No data was read"`, `EUR 20000000`.
pub fn told(claim: &Claim) -> String {
    match &claim.value {
        Value::Count(count) => {
            let qualifier = match count.qualifier.name() {
                "exact" => String::new(),
                "range" => format!(" to {}", count.qualifier.upper().unwrap_or(0)),
                name => format!(" {name}"),
            };
            let certainty = match claim.certainty.name() {
                "asserted" => String::new(),
                name => format!(" {name}"),
            };
            format!("{} {}{qualifier}{certainty}", count.value, count.role)
        }
        Value::Date(date) => format!("{} {}", date.value, date.role),
        Value::Field(field) => format!("{} {}", field.0, claim.certainty.status()),
        Value::Quote(quote) => format!("\"{}\"", quote.quoted),
        Value::Amount(amount) => format!("{} {}", amount.currency, amount.value),
    }
}
