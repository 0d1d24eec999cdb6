//! A row a changed fact; one row for a page that changed and states the same.

use super::{Cell, Column, Kind, Rows, column};
use crate::watched::{ChangedFact, Revised, Said, Watched};

pub const COLUMNS: &[Column] = &[
    column("incident", Kind::Text),
    column("document", Kind::Text),
    column("outlet", Kind::Text),
    column("title", Kind::Text),
    column("address", Kind::Text),
    column("version", Kind::Integer),
    column("before", Kind::Instant),
    column("at", Kind::Instant),
    column("state", Kind::Text),
    column("openness", Kind::Text),
    column("notice", Kind::Text),
    column("kind", Kind::Claim),
    column("said_before", Kind::Text),
    column("says_now", Kind::Text),
    column("official_value", Kind::Text),
    column("nearness", Kind::Text),
    column("sentence_before", Kind::Text),
    column("sentence_now", Kind::Text),
];

pub fn rows(watched: &Watched) -> Rows {
    let rows = watched.revisions.iter().flat_map(rows_of).collect();
    Rows { name: "changes", columns: COLUMNS, rows, key: &[] }
}

fn rows_of(revised: &Revised) -> Vec<Vec<Cell>> {
    let told = |words: &Option<String>| Cell::text(words.as_deref().unwrap_or_default());
    let head = vec![
        told(&revised.incident),
        Cell::text(&*revised.document),
        told(&revised.outlet),
        told(&revised.title),
        Cell::text(&*revised.address),
        Cell::Integer(revised.number),
        Cell::text(revised.before.map(|before| before.to_string()).unwrap_or_default()),
        Cell::text(revised.at.to_string()),
        Cell::text(revised.state.name()),
        Cell::text(revised.openness.map_or("", |openness| openness.name())),
        told(&revised.notice),
    ];
    if revised.facts.is_empty() {
        return vec![[head, vec![Cell::Empty; 7]].concat()];
    }
    let row = |fact: &ChangedFact| {
        let value = |said: &Option<Said>| said.as_ref().map_or(Cell::Empty, |said| Cell::text(&*said.value));
        let sentence = |said: &Option<Said>| said.as_ref().map_or(Cell::Empty, |said| Cell::text(&*said.sentence));
        let told = vec![
            Cell::text(&*fact.kind),
            value(&fact.before),
            value(&fact.now),
            fact.official.as_ref().map_or(Cell::Empty, |official| Cell::text(&*official.value)),
            Cell::text(fact.nearness.map_or("", |nearness| nearness.name())),
            sentence(&fact.before),
            sentence(&fact.now),
        ];
        [head.clone(), told].concat()
    };
    revised.facts.iter().map(row).collect()
}
