//! What the statement tells of the story, known before an article is read: it settles what an article leaves open.

use std::collections::{BTreeMap, BTreeSet};

use super::{CountRole, DateRole, Reading, Value};
use crate::date::PartialDate;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Story {
    /// Proper names, folded: whoever the statement names belongs to the story.
    pub names: BTreeSet<String>,
    /// The figures that have one role in the statement.
    pub figures: BTreeMap<u64, CountRole>,
    /// All whom the statement says were hit: its largest figure of people, accounts or records.
    pub whole: Option<u64>,
    /// The days that are of one event in the statement, a night by both its days.
    pub days: BTreeMap<(PartialDate, Option<PartialDate>), DateRole>,
}

/// A smaller figure may be that of anything.
const FEWEST: u64 = 100;

impl Story {
    pub fn of(statements: &[Reading]) -> Self {
        let names = statements.iter().flat_map(|reading| reading.named.names.iter().cloned()).collect();
        let mut figures: BTreeMap<u64, BTreeSet<CountRole>> = BTreeMap::new();
        let mut whole = None;
        let mut days: BTreeMap<(PartialDate, Option<PartialDate>), BTreeSet<DateRole>> = BTreeMap::new();
        for claim in statements.iter().flat_map(|reading| &reading.claims) {
            match &claim.value {
                Value::Count(count) if count.value >= FEWEST => {
                    if count.role == CountRole::Affected && count.unit_class.is_whose_data() {
                        whole = whole.max(Some(count.value));
                    }
                    figures.entry(count.value).or_default().insert(count.role);
                }
                Value::Date(fact) if fact.value.as_day().is_some() => {
                    days.entry((fact.value, fact.upper)).or_default().insert(fact.role);
                }
                _ => {}
            }
        }
        for published in statements.iter().filter_map(|reading| reading.document.published) {
            days.entry((published, None)).or_default().insert(DateRole::Announced);
        }
        Self { names, figures: of_one_role(figures), whole, days: of_one_role(days) }
    }
}

fn of_one_role<K: Ord, R: Copy + Ord>(told: BTreeMap<K, BTreeSet<R>>) -> BTreeMap<K, R> {
    let alone = |(key, roles): (K, BTreeSet<R>)| match roles.first() {
        Some(role) if roles.len() == 1 => Some((key, *role)),
        _ => None,
    };
    told.into_iter().filter_map(alone).collect()
}
