//! What a text names at all, whether or not it is read what the text tells of it: nothing of this is missing from it.

use super::field;
use super::field_list::Item;
use super::mention::Meaning;
use super::scene::Scene;
use std::collections::BTreeSet;

use super::{Claim, FieldId, Value};
use crate::date::PartialDate;

/// The kinds of data, numbers and days that stand in a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Named {
    pub fields: Vec<FieldId>,
    pub numbers: BTreeSet<u64>,
    pub days: BTreeSet<PartialDate>,
    /// Folded words of proper names, other than the organisation's.
    pub names: BTreeSet<String>,
}

impl Named {
    /// What claims hold: all that is known of a text whose reading was written down.
    pub fn of(claims: &[Claim]) -> Self {
        let mut named = Self::default();
        for claim in claims {
            match &claim.value {
                Value::Field(id) => named.fields.push(id.clone()),
                Value::Count(count) => {
                    named.numbers.extend(std::iter::once(count.value).chain(count.qualifier.upper()))
                }
                Value::Date(fact) => named.days.extend(std::iter::once(fact.value).chain(fact.upper)),
                Value::Quote(_) | Value::Amount(_) => {}
            }
        }
        named
    }
}

/// The ends of ranges and of intervals are named, too.
pub fn named(scene: &Scene, items: &[Item]) -> Named {
    let is_name = |index: &usize| scene.names_another(*index, index + 1);
    let names = (0..scene.tokens.len()).filter(is_name).map(|index| scene.tokens.word(index).to_owned()).collect();
    let mut named = Named { fields: field::named(scene, items), names, ..Named::default() };
    for expression in &scene.expressions {
        match &expression.meaning {
            Meaning::Number(number) => named.numbers.extend([number.value as u64]),
            Meaning::Range { low, high } => named.numbers.extend([low.value as u64, high.value as u64]),
            Meaning::Date(date) => {
                named.days.extend(std::iter::once(date.value).chain(date.second.map(|(end, _)| end)))
            }
            _ => {}
        }
    }
    named
}
