//! The tables of the other reports: a row a link, a point, a mention, a change, a score or a rule.

use super::{Cell, Column, Kind, Mentioned, Rows, column, evaluation};
use crate::claim::rules::Rule;
use crate::claim::{Claim, MentionValue, Reading};
use crate::compare::{Checked, Comparison};
use crate::eval::Evaluation;
use crate::fetched::{Fetched, FetchedPage};
use crate::lineage::Lineage;
use crate::span::CodePoints;
use crate::wire;

pub const LINKS: &[Column] = &[
    column("incident", Kind::Text),
    column("document", Kind::Text),
    column("other", Kind::Text),
    column("published", Kind::Date),
    column("other_published", Kind::Date),
    column("order", Kind::Text),
    column("days", Kind::Integer),
    column("values", Kind::Text),
    column("share", Kind::Number),
    column("other_share", Kind::Number),
    column("words", Kind::Integer),
    column("passages", Kind::Integer),
    column("agency_copy", Kind::Text),
];

pub const POINTS: &[Column] = &[
    column("incident", Kind::Text),
    column("statement", Kind::Text),
    column("published", Kind::Date),
    column("point", Kind::Text),
    column("reference", Kind::Text),
    column("status", Kind::Text),
    column("reason", Kind::Text),
    column("start", Kind::Integer),
    column("end", Kind::Integer),
    column("surface", Kind::Text),
];

pub const FETCHED: &[Column] = &[
    column("address", Kind::Text),
    column("state", Kind::Text),
    column("at", Kind::Instant),
    column("before", Kind::Instant),
    column("digest", Kind::Text),
    column("title", Kind::Text),
    column("facts", Kind::Integer),
    column("kind", Kind::Claim),
    column("said_before", Kind::Text),
    column("says_now", Kind::Text),
];

pub const MENTIONS: &[Column] = &[
    column("document", Kind::Text),
    column("kind", Kind::Text),
    column("start", Kind::Integer),
    column("end", Kind::Integer),
    column("surface", Kind::Text),
    column("value", Kind::Text),
    column("unit", Kind::Text),
    column("rule", Kind::Text),
];

pub const SCORES: &[Column] = &[
    column("folder", Kind::Text),
    column("type", Kind::Text),
    column("right", Kind::Integer),
    column("wrong", Kind::Integer),
    column("missed", Kind::Integer),
    column("precision", Kind::Number),
    column("recall", Kind::Number),
    column("f1", Kind::Number),
];

pub const RULES: &[Column] = &[column("rule", Kind::Text), column("reads", Kind::Text), column("leaves", Kind::Text)];

pub fn links(incident: &str, comparison: &Comparison, lineage: &Lineage) -> Rows {
    let mut rows = Vec::with_capacity(lineage.links.len());
    for link in &lineage.links {
        let (Some(article), Some(other)) = (comparison.articles.get(link.article), comparison.articles.get(link.other))
        else {
            continue;
        };
        let threads = link.values.iter().filter_map(|at| lineage.threads.get(*at)?.told.first());
        let values: Vec<String> = threads.map(|telling| Cell::value(&telling.claim).in_words()).collect();
        let day = |reading: &Reading| Cell::date(reading.document.published);
        let (order, days) = wire::lineage::order(link.order);
        rows.push(vec![
            Cell::text(incident),
            Cell::text(&*article.document.id),
            Cell::text(&*other.document.id),
            day(article),
            day(other),
            Cell::text(order),
            days.map_or(Cell::Empty, |days| Cell::Integer(days.into())),
            Cell::text(values.join("; ")),
            Cell::Share(link.overlap.first.share()),
            Cell::Share(link.overlap.second.share()),
            Cell::Integer(link.overlap.first.common as u64),
            Cell::Integer(link.overlap.passages.len() as u64),
            Cell::text(link.agencies.join("; ")),
        ]);
    }
    Rows { name: "links", columns: LINKS, rows, key: &["document", "other"] }
}

/// A row for each stretch of words that a point rests on; one without words where there are none.
pub fn points(incident: &str, checked: &Checked) -> Rows {
    let mut rows = Vec::new();
    for statement in wire::Checklists::new(checked, false).statements {
        for item in &statement.points {
            let places = item.evidence.iter().map(|words| (words.span.map(Some), words.surface.as_str()));
            let mut places: Vec<([Option<usize>; 2], &str)> = places.collect();
            if places.is_empty() {
                places.push(([None, None], ""));
            }
            for ([start, end], surface) in places {
                rows.push(vec![
                    Cell::text(incident),
                    Cell::text(&*statement.id),
                    Cell::date(statement.published),
                    Cell::text(item.point.to_string()),
                    Cell::text(item.reference.to_string()),
                    Cell::text(item.status.to_string()),
                    Cell::text(item.reason.map(|reason| reason.to_string()).unwrap_or_default()),
                    Cell::point(start),
                    Cell::point(end),
                    Cell::text(surface),
                ]);
            }
        }
    }
    Rows { name: "points", columns: POINTS, rows, key: &["statement", "point", "start", "end"] }
}

pub fn mentions(documents: &[Mentioned]) -> Rows {
    let mut rows = Vec::new();
    for document in documents {
        let points = CodePoints::new(&document.text);
        let side = |end: &Option<f64>| end.map(|end| end.to_string()).unwrap_or_default();
        for mention in &document.mentions {
            let [start, end] = points.points(mention.span).map(|point| Cell::Integer(point as u64));
            let value = match &mention.value {
                MentionValue::Number(value) => Cell::Number(*value),
                MentionValue::Range { from, to } => Cell::text(format!("{}..{}", side(from), side(to))),
                MentionValue::Date(date) => Cell::Date(*date),
                MentionValue::Dates { from, to } => Cell::text(format!("{from}/{to}")),
                MentionValue::Text(words) => Cell::text(words.as_str()),
            };
            rows.push(vec![
                Cell::text(&*document.id),
                Cell::text(mention.kind.name()),
                start,
                end,
                Cell::text(mention.span.of(&document.text)),
                value,
                Cell::text(mention.unit.as_deref().unwrap_or("")),
                Cell::text(&*mention.rule.0),
            ]);
        }
    }
    Rows { name: "mentions", columns: MENTIONS, rows, key: &["document", "kind", "start", "end", "value"] }
}

pub fn changes(fetched: &Fetched) -> Rows {
    let rows = fetched.pages.iter().flat_map(changes_of).collect();
    Rows { name: "changes", columns: FETCHED, rows, key: &[] }
}

/// A row a change; one row where there is none.
fn changes_of(page: &FetchedPage) -> Vec<Vec<Cell>> {
    let before = page.before.as_ref().map(|before| before.at.to_string()).unwrap_or_default();
    let facts = page.now.as_ref().map_or(0, |now| now.claims.len());
    let head = vec![
        Cell::text(&*page.address),
        Cell::text(page.state.name()),
        Cell::text(page.at.to_string()),
        Cell::text(before),
        Cell::text(&*page.digest),
        Cell::text(page.title().unwrap_or_default()),
        Cell::Integer(facts as u64),
    ];
    if page.changes.is_empty() {
        return vec![[head, vec![Cell::Empty; 3]].concat()];
    }
    let value = |claim: &Option<Claim>| claim.as_ref().map_or(Cell::Empty, Cell::value);
    let row = |change: &crate::compare::Change| {
        let kind = change.now.as_ref().or(change.before.as_ref()).map_or("", |claim| claim.value.kind());
        [head.clone(), vec![Cell::text(kind), value(&change.before), value(&change.now)]].concat()
    };
    page.changes.iter().map(row).collect()
}

pub fn scores(evaluations: &[Evaluation]) -> Rows {
    let mut rows = Vec::new();
    for one in evaluations {
        for (name, score) in evaluation::types(one, crate::wording::Language::English) {
            let counts = [score.right, score.wrong, score.missed].map(|count| Cell::Integer(count as u64));
            let shares = [score.precision(), score.recall(), score.f1()].map(Cell::Share);
            rows.push([vec![Cell::text(&*one.folder), Cell::text(name)], counts.to_vec(), shares.to_vec()].concat());
        }
    }
    Rows { name: "scores", columns: SCORES, rows, key: &["folder", "type"] }
}

pub fn rules(rules: &[&Rule]) -> Rows {
    let row = |rule: &&Rule| [rule.id, rule.reads, rule.leaves].map(Cell::text).to_vec();
    Rows { name: "rules", columns: RULES, rows: rules.iter().map(row).collect(), key: &["rule"] }
}
