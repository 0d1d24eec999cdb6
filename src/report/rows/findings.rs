//! A row a finding.

use super::{Cell, Column, Kind, Rows, column};
use crate::compare::{Comparison, Finding};
use crate::span::CodePoints;
use crate::wording::Language;

pub const COLUMNS: &[Column] = &[
    column("incident", Kind::Text),
    column("document", Kind::Text),
    column("outlet", Kind::Text),
    column("published", Kind::Date),
    column("aspect", Kind::Aspect),
    column("verdict", Kind::Verdict),
    column("cause", Kind::Cause),
    column("official_value", Kind::Text),
    column("article_value", Kind::Text),
    column("official_surface", Kind::Text),
    column("article_surface", Kind::Text),
    column("start", Kind::Integer),
    column("end", Kind::Integer),
    column("url", Kind::Text),
    column("explanation", Kind::Text),
];

pub fn rows(incident: &str, comparison: &Comparison, language: Language) -> Rows {
    let mut rows = Vec::with_capacity(comparison.findings.len());
    for reading in &comparison.articles {
        let document = &reading.document;
        let points = CodePoints::new(&document.text);
        for finding in comparison.findings.iter().filter(|finding| finding.document == document.id) {
            let article = finding.article.as_ref();
            let [start, end] = match article {
                Some(claim) => points.points(claim.span).map(Some),
                None => [None, None],
            };
            rows.push(vec![
                Cell::text(incident),
                Cell::text(&*document.id),
                Cell::text(document.outlet.as_deref().unwrap_or("")),
                Cell::date(document.published),
                Cell::text(finding.aspect.name()),
                Cell::text(finding.verdict.name()),
                Cell::text(finding.cause.map_or("", |cause| cause.name())),
                finding.official.as_ref().map_or(Cell::Empty, Cell::value),
                article.map_or(Cell::Empty, Cell::value),
                Cell::text(official_surface(finding, comparison)),
                Cell::text(article.map_or("", |claim| claim.span.of(&document.text))),
                Cell::point(start),
                Cell::point(end),
                Cell::text(document.url.as_deref().unwrap_or("")),
                Cell::text(finding.explanation.sentence(language)),
            ]);
        }
    }
    let key = &["document", "aspect", "verdict", "official_value", "article_value", "start", "end", "explanation"];
    Rows { name: "findings", columns: COLUMNS, rows, key }
}

fn official_surface<'a>(finding: &Finding, comparison: &'a Comparison) -> &'a str {
    let statement = comparison.officials.iter().find(|reading| reading.document.id == finding.statement);
    match (statement, &finding.official) {
        (Some(statement), Some(claim)) => claim.span.of(&statement.document.text),
        _ => "",
    }
}
