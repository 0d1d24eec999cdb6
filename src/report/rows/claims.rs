//! A row a claim.

use super::super::words;
use super::{Cell, Column, Kind, Rows, column};
use crate::claim::{Certainty, Reading};
use crate::wire;
use crate::wording::Language;

pub const COLUMNS: &[Column] = &[
    column("document", Kind::Text),
    column("kind", Kind::Claim),
    column("start", Kind::Integer),
    column("end", Kind::Integer),
    column("surface", Kind::Text),
    column("value", Kind::Text),
    column("upper", Kind::Text),
    column("unit", Kind::Text),
    column("unit_class", Kind::Text),
    column("role", Kind::Text),
    column("qualifier", Kind::Text),
    column("certainty", Kind::Certainty),
    column("attribution", Kind::Text),
    column("rule", Kind::Text),
    column("part", Kind::Part),
];

pub fn rows<'a>(readings: impl Iterator<Item = &'a Reading>) -> Rows {
    let mut rows = Vec::new();
    for reading in readings {
        let document = wire::Document::new(reading, false);
        rows.extend(document.claims.iter().map(|claim| row(&document.id, claim)));
    }
    let key = &["document", "kind", "start", "end", "value", "role"];
    Rows { name: "claims", columns: COLUMNS, rows, key }
}

fn row(document: &str, claim: &wire::Claim) -> Vec<Cell> {
    let place = claim.place();
    let told = |words: &Option<String>| Cell::text(words.as_deref().unwrap_or(""));
    let whole = |upper: Option<u64>| upper.map_or(Cell::Empty, Cell::Integer);
    // Kind, then value, upper, unit, unit_class, role, qualifier, certainty, attribution.
    let (kind, meaning): (&str, [Cell; 8]) = match claim {
        wire::Claim::Count(count) => (
            "count",
            [
                Cell::Integer(count.value),
                whole(count.upper),
                Cell::text(&*count.unit),
                Cell::text(count.unit_class.name()),
                Cell::text(count.role.name()),
                Cell::text(&*count.qualifier),
                Cell::text(count.certainty.name()),
                told(&count.attribution),
            ],
        ),
        wire::Claim::Date(date) => (
            "date",
            [
                Cell::Date(date.value),
                Cell::date(date.upper),
                Cell::Empty,
                Cell::Empty,
                Cell::text(date.role.name()),
                Cell::Empty,
                Cell::text(date.certainty.name()),
                told(&date.attribution),
            ],
        ),
        wire::Claim::Field(field) => (
            "field",
            [
                Cell::text(field.field.name()),
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::text(&*field.status),
                Cell::Empty,
                Cell::text(Certainty::from_status(&field.status).map_or("", Certainty::name)),
                told(&field.attribution),
            ],
        ),
        wire::Claim::Quote(quote) => (
            "quote",
            [
                Cell::text(&*quote.quoted),
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::text(quote.certainty.name()),
                told(&quote.speaker),
            ],
        ),
        wire::Claim::Amount(amount) => (
            "amount",
            [
                Cell::Number(amount.value),
                whole(amount.upper),
                Cell::text(&*amount.unit),
                Cell::Empty,
                Cell::text(amount.role.name()),
                Cell::text(&*amount.qualifier),
                Cell::text(amount.certainty.name()),
                told(&amount.attribution),
            ],
        ),
    };
    let [start, end] = place.span.map(|point| Cell::Integer(point as u64));
    let mut row = vec![Cell::text(document), Cell::text(kind), start, end, Cell::text(&*place.surface)];
    row.extend(meaning);
    row.extend([Cell::text(&*place.rule.0), Cell::text(words::part(place.part, Language::English))]);
    row
}
