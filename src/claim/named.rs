//! What a text names at all, whether or not it is read what the text tells of it: nothing of this is missing from it.

use super::field;
use super::field_list::Item;
use super::mention::Meaning;
use super::scene::Scene;
use std::collections::BTreeSet;

use super::support::place;
use super::{Claim, FieldId, Value};
use crate::date::PartialDate;
use crate::span::Span;

/// The kinds of data, numbers and days that stand in a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Named {
    pub fields: Vec<FieldId>,
    pub numbers: BTreeSet<u64>,
    pub days: BTreeSet<PartialDate>,
    /// Shares of figures: « soit 7 % », « 78 % des 21 300 foyers ».
    pub shares: Vec<Share>,
    /// Folded words of proper names, other than the organisation's.
    pub names: BTreeSet<String>,
}

/// A share in per cent of figures that the text gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    pub value: f64,
    pub span: Span,
    pub sentence: Span,
    /// « 78 % des 21 300 foyers »: of the figure right behind it; else of the two of its sentence.
    pub of_the_next: bool,
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

    /// Adds what another names.
    pub fn extend(&mut self, other: Self) {
        let new: Vec<FieldId> = other.fields.into_iter().filter(|field| !self.fields.contains(field)).collect();
        self.fields.extend(new);
        self.numbers.extend(other.numbers);
        self.days.extend(other.days);
        self.shares.extend(other.shares);
        self.names.extend(other.names);
    }
}

/// The ends of ranges and of intervals are named, too.
pub fn named(scene: &Scene, items: &[Item]) -> Named {
    let names: BTreeSet<&str> = scene.other_names().collect();
    let names = names.into_iter().map(str::to_owned).collect();
    let mut named = Named { fields: field::named(scene, items), names, ..Named::default() };
    for expression in &scene.expressions {
        match &expression.meaning {
            Meaning::Number(number) => named.numbers.extend([number.value as u64]),
            Meaning::Range { low, high } => named.numbers.extend([low.value as u64, high.value as u64]),
            Meaning::Percentage { value, .. } => {
                let of_the_next = scene.pack.numbers.partitive.contains(&scene.tokens.word(expression.to))
                    && scene.expression_at(expression.to + 1).is_some();
                if of_the_next || is_told_outright(scene, expression.from) {
                    let span = scene.tokens.span(expression.from, expression.to);
                    let sentence = place(scene, expression.from).0;
                    named.shares.push(Share { value: *value, span, sentence, of_the_next });
                }
            }
            Meaning::Date(date) => {
                named.days.extend(std::iter::once(date.value).chain(date.second.map(|(end, _)| end)))
            }
            _ => {}
        }
    }
    named
}

/// « soit 7 % »: a share of the figures told before it.
fn is_told_outright(scene: &Scene, share: usize) -> bool {
    let before = share.checked_sub(1).map(|before| scene.tokens.word(before));
    before.is_some_and(|before| scene.pack.that_is.contains(&before))
}
