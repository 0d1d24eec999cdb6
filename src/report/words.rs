//! Values as a reader says them: « more than 6 000 rendez-vous », « 2020-07-21 », « phone number ».
//!
//! Groups of digits are parted by U+00A0 so that no line breaks inside a number; a table prints it as a
//! plain space.

use std::borrow::Cow;

use super::sanitise;
use crate::claim::{
    Amount, AmountRole, Certainty, Claim, Count, CountRole, DateFact, DateRole, FieldId, Mention, MentionValue,
};
use crate::claim::{Qualifier, Value};
use crate::date::PartialDate;
use crate::document::Part;
use crate::wording::{Language, grouped};

const NO_BREAK_SPACE: char = '\u{a0}';

/// 6128 as « 6 128 ».
pub fn number(value: u64) -> String {
    grouped(value, NO_BREAK_SPACE)
}

fn decimal(value: f64) -> String {
    if value.fract() == 0.0 && (0.0..1e15).contains(&value) {
        return number(value as u64);
    }
    value.to_string()
}

fn qualified(value: String, qualifier: Qualifier) -> String {
    Language::English.qualified(value, qualifier, NO_BREAK_SPACE)
}

/// The number alone, with its qualifier.
pub fn figure(count: &Count) -> String {
    qualified(number(count.value), count.qualifier)
}

pub fn count(count: &Count) -> String {
    let unit = sanitise::line(&count.unit);
    if unit.is_empty() { figure(count) } else { format!("{} {unit}", figure(count)) }
}

pub fn amount(amount: &Amount) -> String {
    format!("{} {}", qualified(decimal(amount.value), amount.qualifier), sanitise::line(&amount.currency))
}

pub fn dates(from: PartialDate, to: Option<PartialDate>) -> String {
    to.map_or_else(|| from.to_string(), |to| format!("{from} to {to}"))
}

pub fn date(date: &DateFact) -> String {
    dates(date.value, date.upper)
}

/// What a claim says, with how firmly.
pub fn value(claim: &Claim) -> String {
    let said = match &claim.value {
        Value::Count(fact) => count(fact),
        Value::Date(fact) => format!("{} {}", date_role(fact.role), date(fact)),
        Value::Field(id) => return format!("{}: {}", field(id), status(claim.certainty)),
        Value::Quote(quote) => format!("« {} »", sanitise::line(&quote.quoted)),
        Value::Amount(sum) => amount(sum),
    };
    match claim.certainty {
        Certainty::Asserted => said,
        Certainty::Possible => format!("possibly {said}"),
        Certainty::Denied => format!("not {said}"),
    }
}

pub const fn status(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Asserted => "exposed",
        Certainty::Possible => "may be exposed",
        Certainty::Denied => "not exposed",
    }
}

pub const fn count_role(role: CountRole) -> &'static str {
    match role {
        CountRole::Affected => "affected",
        CountRole::Subset => "of which",
        CountRole::Population => "in all",
        CountRole::OtherIncident => "other incident",
        CountRole::Other => "other figure",
    }
}

pub const fn date_role(role: DateRole) -> &'static str {
    match role {
        DateRole::Occurred => "occurred",
        DateRole::Started => "started",
        DateRole::Ended => "ended",
        DateRole::Detected => "detected",
        DateRole::Announced => "announced",
        DateRole::Notified => "notified",
        DateRole::Other => "other event",
    }
}

pub const fn amount_role(role: AmountRole) -> &'static str {
    match role {
        AmountRole::Fine => "fine",
        AmountRole::Ransom => "ransom",
        AmountRole::Loss => "loss",
        AmountRole::Compensation => "compensation",
        AmountRole::Other => "other sum",
    }
}

pub const fn part(part: Part) -> &'static str {
    match part {
        Part::Title => "title",
        Part::Lead => "lead",
        Part::Body => "body",
        Part::Caption => "caption",
    }
}

/// A data field in words: « phone number » for `phone`.
pub fn field(id: &FieldId) -> String {
    sanitise::line(&Language::English.field(id)).into_owned()
}

/// What a mention's expression means.
pub fn mention(mention: &Mention) -> String {
    let end = |side: Option<f64>| side.map_or_else(|| String::from("…"), decimal);
    let value: Cow<str> = match &mention.value {
        MentionValue::Number(value) => decimal(*value).into(),
        MentionValue::Range { from, to } => format!("{} to {}", end(*from), end(*to)).into(),
        MentionValue::Date(date) => date.to_string().into(),
        MentionValue::Dates { from, to } => dates(*from, Some(*to)).into(),
        MentionValue::Text(words) => sanitise::line(words),
    };
    match &mention.unit {
        Some(unit) => format!("{value} {}", sanitise::line(unit)),
        None => value.into_owned(),
    }
}

/// « 1 article », « 4 articles ».
pub fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count as u64), if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_in_groups_of_three() {
        let rows = [(0, "0"), (6, "6"), (128, "128"), (6_128, "6 128"), (43_000_000, "43 000 000")];
        for (value, expected) in rows {
            assert_eq!(number(value).replace('\u{a0}', " "), expected);
        }
        assert_eq!(number(u64::MAX).replace('\u{a0}', " "), "18 446 744 073 709 551 615");
    }

    #[test]
    fn fields_read_as_words() {
        let rows = [
            ("phone", "phone number"),
            ("last_name", "last name"),
            ("other:civil_status", "civil status"),
            ("other:\u{1b}[2J", "\u{fffd}[2J"),
        ];
        for (id, expected) in rows {
            assert_eq!(field(&FieldId(id.into())), expected);
        }
    }

    #[test]
    fn qualifiers_are_told_in_words() {
        let figure = |qualifier| qualified(number(6_000), qualifier).replace('\u{a0}', " ");
        assert_eq!(figure(Qualifier::MoreThan), "more than 6 000");
        assert_eq!(figure(Qualifier::Range { upper: 9_000 }), "6 000 to 9 000");
    }
}
