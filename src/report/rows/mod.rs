//! A report as one table of typed cells, for programs: what CSV, workbooks and data packages are made of.

mod claims;
pub mod findings;
mod lists;
mod watched;

use super::{Mentioned, Report, evaluation, study, vocabulary};
use crate::claim::{Claim, Reading, Value};
use crate::date::PartialDate;
use crate::wording::Language;

/// The columns, and the rows in the order of the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    /// What a row is, in one word: the name of the table.
    pub name: &'static str,
    pub columns: &'static [Column],
    /// Each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
    /// The columns that tell a row from all others; empty where none do.
    pub key: &'static [&'static str],
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    pub name: &'static str,
    pub kind: Kind,
}

/// What all cells of a column are, but for the empty ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words, or values of several kinds.
    Text,
    Integer,
    /// One that may be negative.
    Signed,
    Number,
    /// A day, a month or a year.
    Date,
    Instant,
    Aspect,
    Verdict,
    Cause,
    Claim,
    Certainty,
    Part,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Empty,
    /// Never a formula, whatever it looks like.
    Text(String),
    Integer(u64),
    Signed(i64),
    Number(f64),
    /// A part of a whole, told to four digits.
    Share(f64),
    Date(PartialDate),
}

pub const fn column(name: &'static str, kind: Kind) -> Column {
    Column { name, kind }
}

impl Rows {
    /// The table of a report; explanations are in `language`.
    pub fn new(report: &Report, language: Language) -> Self {
        match report {
            Report::Comparison { incident, comparison } => findings::rows(incident, comparison, language),
            Report::Extraction { readings, .. } => Self::of_claims(readings.iter()),
            Report::Lineage { incident, comparison, lineage, .. } => lists::links(incident, comparison, lineage),
            Report::Mentions { documents, .. } => lists::mentions(documents),
            Report::Checklist { incident, checked } => lists::points(incident, checked),
            Report::Vocabulary { statements, .. } => vocabulary::rows(statements),
            Report::Fetched(fetched) => lists::changes(fetched),
            Report::Watched(watched) => watched::rows(watched),
            Report::Evaluation(evaluations) => lists::scores(evaluations),
            Report::Rules(rules) => lists::rules(rules),
            Report::Study { study, .. } => study::tables::rates(study),
            Report::Matches { incidents, loose, .. } => study::matches::rows(incidents, loose),
        }
    }
}

impl Rows {
    /// A row a claim of these documents.
    pub fn of_claims<'a>(readings: impl Iterator<Item = &'a Reading>) -> Self {
        claims::rows(readings)
    }
}

/// The columns of every table.
#[cfg(test)]
pub fn all_columns() -> impl Iterator<Item = Column> {
    let lists =
        [watched::COLUMNS, lists::LINKS, lists::POINTS, lists::FETCHED, lists::MENTIONS, lists::SCORES, lists::RULES];
    let of_study = study::tables::ALL.iter().copied().chain([study::matches::COLUMNS]);
    [claims::COLUMNS, findings::COLUMNS, vocabulary::COLUMNS]
        .into_iter()
        .chain(lists)
        .chain(of_study)
        .flatten()
        .copied()
}

impl Cell {
    pub fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() { Self::Empty } else { Self::Text(words) }
    }

    fn point(at: Option<usize>) -> Self {
        at.map_or(Self::Empty, |at| Self::Integer(at as u64))
    }

    pub fn date(date: Option<PartialDate>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }

    /// Among others of one cell.
    pub fn in_words(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(words) => words.clone(),
            Self::Integer(value) => value.to_string(),
            Self::Signed(value) => value.to_string(),
            Self::Number(value) | Self::Share(value) => value.to_string(),
            Self::Date(date) => date.to_string(),
        }
    }

    /// A claim's value as one cell: a number or a date where it is one.
    pub fn value(claim: &Claim) -> Self {
        match &claim.value {
            Value::Count(count) => match count.qualifier.upper() {
                Some(upper) => Self::text(format!("{}..{upper}", count.value)),
                None => Self::Integer(count.value),
            },
            Value::Date(date) => match date.upper {
                Some(upper) => Self::text(format!("{}/{upper}", date.value)),
                None => Self::Date(date.value),
            },
            Value::Field(id) => Self::text(format!("{id} {}", claim.certainty.status())),
            Value::Quote(quote) => Self::text(quote.quoted.as_str()),
            Value::Amount(amount) => Self::text(format!("{} {}", amount.value, amount.currency)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::samples;

    #[test]
    fn every_row_is_as_wide_as_the_header_and_of_its_kinds() {
        let comparison = Report::Comparison { incident: String::from("x"), comparison: samples::comparison() };
        let extraction = Report::Extraction { readings: samples::readings(), failures: Vec::new() };
        for report in [comparison, extraction, Report::Rules(crate::claim::rules::all())] {
            let rows = Rows::new(&report, Language::English);
            assert!(!rows.rows.is_empty());
            assert!(rows.key.iter().all(|key| rows.columns.iter().any(|column| column.name == *key)));
            for row in &rows.rows {
                assert_eq!(row.len(), rows.columns.len());
                for (cell, column) in row.iter().zip(rows.columns) {
                    let fits = match (column.kind, cell) {
                        (_, Cell::Empty) | (Kind::Text, _) => true,
                        (Kind::Integer, Cell::Integer(_))
                        | (Kind::Signed, Cell::Signed(_))
                        | (Kind::Date, Cell::Date(_)) => true,
                        (Kind::Number, Cell::Number(_) | Cell::Share(_)) => true,
                        (Kind::Integer | Kind::Signed | Kind::Date | Kind::Number, _) => false,
                        (_, cell) => matches!(cell, Cell::Text(_)),
                    };
                    assert!(fits, "{}: {cell:?}", column.name);
                }
            }
        }
    }
}
