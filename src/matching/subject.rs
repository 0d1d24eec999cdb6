//! An incident as an article may tell of it.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::claim::{Background, CountRole, DateRole, Reading, Value};
use crate::date::PartialDate;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Subject {
    /// That of the incident.
    pub name: String,
    /// What the organisation is called; no article can be assigned where nobody told.
    pub names: Vec<String>,
    /// The day of the first statement.
    pub announced: Option<Date>,
    /// Figures of the affected, whole or part.
    pub figures: BTreeSet<u64>,
    /// The days of its events.
    pub days: BTreeSet<PartialDate>,
}

/// A smaller figure may be that of anything.
const FEWEST: u64 = 100;

impl Subject {
    /// What the statements of an incident tell.
    pub fn of(name: String, background: &Background, statements: &[Reading]) -> Self {
        let published = statements.iter().filter_map(|reading| reading.document.published?.as_day());
        let mut subject =
            Self { name, names: background.names().cloned().collect(), announced: published.min(), ..Self::default() };
        for claim in statements.iter().flat_map(|reading| &reading.claims) {
            match &claim.value {
                Value::Count(count) => {
                    let is_affected = matches!(count.role, CountRole::Affected | CountRole::Subset);
                    subject.figures.extend(Some(count.value).filter(|value| is_affected && *value >= FEWEST));
                }
                Value::Date(fact) => {
                    let is_event = fact.role != DateRole::Other && fact.value.as_day().is_some();
                    subject.days.extend(Some(fact.value).filter(|_| is_event));
                }
                Value::Field(_) | Value::Quote(_) | Value::Amount(_) => {}
            }
        }
        subject
    }
}
