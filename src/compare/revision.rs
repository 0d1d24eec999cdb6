//! One page through two of its versions: what it states now and did not, and what it no longer states.

use std::mem::discriminant;

use serde::{Deserialize, Serialize};

use super::align;
use crate::claim::{Claim, Reading, Value, words};

words!(
    /// What became of a page since it was last kept.
    State {
        /// Kept for the first time.
        First = "first",
        /// The same bytes, or the server says that nothing changed.
        Same = "same",
        /// Other bytes that state the same.
        Reworded = "reworded",
        /// It states something else.
        Changed = "changed",
        /// It was there, and its server says that it no longer is.
        Gone = "gone",
    }
);

/// A fact that one of two versions states and the other does not: what was said before, what is said now.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub before: Option<Claim>,
    pub now: Option<Claim>,
}

/// What differs between two versions of one page, in the order of the text: facts that took another's place, then those
/// that are new, then those that are gone. A fact that is told twice counts once.
pub fn changes(before: &Reading, now: &Reading) -> Vec<Change> {
    let mut gone = only_in(before, now);
    let (mut replaced, mut new) = (Vec::new(), Vec::new());
    for stated in only_in(now, before) {
        match gone.iter().position(|earlier| is_of_one_thing(earlier, &stated)) {
            Some(at) => replaced.push(Change { before: Some(gone.remove(at)), now: Some(stated) }),
            None => new.push(Change { before: None, now: Some(stated) }),
        }
    }
    let gone = gone.into_iter().map(|stated| Change { before: Some(stated), now: None });
    replaced.into_iter().chain(new).chain(gone).collect()
}

/// What `one` states and `other` does not, each fact once.
fn only_in(one: &Reading, other: &Reading) -> Vec<Claim> {
    let mut found: Vec<Claim> = Vec::new();
    for claim in &one.claims {
        if !other.claims.iter().chain(&found).any(|stated| is_same(stated, claim)) {
            found.push(claim.clone());
        }
    }
    found
}

/// Whether two claims state the same, wherever they stand and whatever words they use.
pub(crate) fn is_same(one: &Claim, other: &Claim) -> bool {
    let value = match (&one.value, &other.value) {
        (Value::Count(one), Value::Count(other)) => {
            (one.value, one.qualifier, one.role, one.unit_class)
                == (other.value, other.qualifier, other.role, other.unit_class)
        }
        (Value::Date(one), Value::Date(other)) => {
            (one.value, one.upper, one.role) == (other.value, other.upper, other.role)
        }
        (Value::Field(one), Value::Field(other)) => one == other,
        (Value::Quote(one), Value::Quote(other)) => same_words(&one.quoted, &other.quoted),
        (Value::Amount(one), Value::Amount(other)) => one == other,
        (Value::Count(_) | Value::Date(_) | Value::Field(_) | Value::Quote(_) | Value::Amount(_), _) => false,
    };
    value && one.certainty == other.certainty
}

/// Whether two quotations are of the same words, however they are set.
fn same_words(one: &str, other: &str) -> bool {
    let folded = |text: &str| align::words(text).into_iter().map(|word| word.folded).collect::<Vec<_>>();
    folded(one) == folded(other)
}

/// Whether one claim may stand in the place of the other: another figure, day or certainty of the same.
fn is_of_one_thing(one: &Claim, other: &Claim) -> bool {
    if discriminant(&one.value) != discriminant(&other.value) {
        return false;
    }
    match (&one.value, &other.value) {
        (Value::Count(one), Value::Count(other)) => (one.role, one.unit_class) == (other.role, other.unit_class),
        (Value::Date(one), Value::Date(other)) => one.role == other.role,
        (Value::Field(one), Value::Field(other)) => one == other,
        (Value::Amount(one), Value::Amount(other)) => one.role == other.role,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{DateRole, Qualifier::Exact};
    use crate::compare::examples::{appointments, date, field, reading};

    fn told(before: &Reading, now: &Reading) -> Vec<(Option<String>, Option<String>)> {
        let words = |claim: Option<Claim>, of: &Reading| claim.map(|claim| claim.span.of(&of.document.text).to_owned());
        changes(before, now).into_iter().map(|change| (words(change.before, before), words(change.now, now))).collect()
    }

    #[test]
    fn a_version_is_told_by_what_it_states_otherwise() {
        let before = reading(
            "a",
            &[appointments(6218, Exact), field("iban"), field("email"), date("2020-07-21", DateRole::Detected)],
        );
        let now = reading(
            "a",
            &[
                date("2020-07-21", DateRole::Detected),
                appointments(6128, Exact),
                appointments(6128, Exact),
                field("iban").denied(),
                field("phone"),
            ],
        );
        let found = told(&before, &now);
        let kinds: Vec<(bool, bool)> = found.iter().map(|(before, now)| (before.is_some(), now.is_some())).collect();
        assert_eq!(kinds, [(true, true), (true, true), (false, true), (true, false)]);
        assert!(found[0].0.as_ref().is_some_and(|words| words.contains("6218")));
        assert!(found[0].1.as_ref().is_some_and(|words| words.contains("6128")));
    }

    #[test]
    fn the_same_facts_in_another_order_are_no_change() {
        let one = reading("a", &[appointments(6128, Exact), field("iban")]);
        let other = reading("a", &[field("iban"), appointments(6128, Exact), field("iban")]);
        assert_eq!((changes(&one, &other), changes(&one, &one)), (Vec::new(), Vec::new()));
    }
}
