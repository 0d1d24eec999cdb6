//! Values as a reader says them: « more than 6 000 rendez-vous », « 2020-07-21 », « phone number ».
//!
//! Groups of digits are parted by U+00A0 so that no line breaks inside a number; a table prints it as a
//! plain space.

use std::borrow::Cow;

use super::sanitise;
use crate::claim::{
    Amount, AmountRole, Certainty, Claim, Count, CountRole, DateFact, DateRole, FieldId, Mention, MentionKind,
    MentionValue,
};
use crate::claim::{Qualifier, Value};
use crate::compare::{Aspect, Failure};
use crate::date::PartialDate;
use crate::document::Part;
use crate::wording::{Language, grouped, messages};

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

fn qualified(value: String, qualifier: Qualifier, language: Language) -> String {
    language.qualified(value, qualifier, NO_BREAK_SPACE)
}

/// A source and why it could not be read, on one line that is safe to print.
pub fn failure(failure: &Failure, language: Language) -> String {
    sanitise::line(&messages::line(&failure.source, &failure.error, language)).into_owned()
}

/// Before what was read as no fact.
pub const fn read_as_no_fact(language: Language) -> &'static str {
    match language {
        Language::English => "Read as no fact:",
        Language::French => "Lu, mais pas comme un fait\u{a0}:",
    }
}

/// The number alone, with its qualifier.
pub fn figure(count: &Count, language: Language) -> String {
    qualified(number(count.value), count.qualifier, language)
}

pub fn count(count: &Count, language: Language) -> String {
    let unit = sanitise::line(&count.unit);
    // Brackets, where the words are not the text's own.
    if let (true, Some(toll)) = (unit.is_empty(), count.toll) {
        return format!("{} ({})", figure(count, language), language.toll(toll));
    }
    if unit.is_empty() { figure(count, language) } else { format!("{} {unit}", figure(count, language)) }
}

pub fn amount(amount: &Amount, language: Language) -> String {
    format!("{} {}", qualified(decimal(amount.value), amount.qualifier, language), sanitise::line(&amount.currency))
}

pub fn dates(from: PartialDate, to: Option<PartialDate>, language: Language) -> String {
    let until = language.either("to", "au");
    to.map_or_else(|| from.to_string(), |to| format!("{from} {until} {to}"))
}

pub fn date(date: &DateFact, language: Language) -> String {
    let dates = dates(date.value, date.upper, language);
    let part = date.month_part.map(|part| language.month_part(part).trim_end_matches(['-', ' ']));
    part.map_or(dates.clone(), |part| format!("{part} {dates}"))
}

/// What a claim says, with how firmly.
pub fn value(claim: &Claim, language: Language) -> String {
    let said = match &claim.value {
        Value::Count(fact) => count(fact, language),
        Value::Date(fact) => format!("{} {}", date_role(fact.role, language), date(fact, language)),
        Value::Field(id) => {
            return format!("{}{}{}", field(id, language), language.colon(), status(claim.certainty, language));
        }
        Value::Quote(quote) => format!("« {} »", sanitise::line(&quote.quoted)),
        Value::Amount(sum) => amount(sum, language),
    };
    language.firmly(said, claim.certainty)
}

pub const fn status(certainty: Certainty, language: Language) -> &'static str {
    match (certainty, language) {
        (Certainty::Asserted, Language::English) => "exposed",
        (Certainty::Possible, Language::English) => "may be exposed",
        (Certainty::Denied, Language::English) => "not exposed",
        (_, Language::French) => language.status(certainty),
    }
}

pub fn aspect(aspect: Aspect, language: Language) -> &'static str {
    let [english, french] = match aspect {
        Aspect::Count => ["figures", "chiffres"],
        Aspect::Date => ["dates", "dates"],
        Aspect::Field => ["data", "données"],
        Aspect::Quote => ["quotations", "citations"],
    };
    language.either(english, french)
}

pub const fn count_role(role: CountRole, language: Language) -> &'static str {
    match (role, language) {
        (CountRole::Affected, Language::English) => "affected",
        (CountRole::Subset, Language::English) => "of which",
        (CountRole::Population, Language::English) => "in all",
        (CountRole::OtherIncident, Language::English) => "other incident",
        (CountRole::Other, Language::English) => "other figure",
        (CountRole::Affected, Language::French) => "touchés",
        (CountRole::Subset, Language::French) => "dont",
        (CountRole::Population, Language::French) => "en tout",
        (CountRole::OtherIncident, Language::French) => "autre incident",
        (CountRole::Other, Language::French) => "autre chiffre",
    }
}

pub const fn date_role(role: DateRole, language: Language) -> &'static str {
    match (role, language) {
        (DateRole::Occurred, Language::English) => "occurred",
        (DateRole::Started, Language::English) => "started",
        (DateRole::Ended, Language::English) => "ended",
        (DateRole::Detected, Language::English) => "detected",
        (DateRole::Announced, Language::English) => "announced",
        (DateRole::Notified, Language::English) => "notified",
        (DateRole::Other, Language::English) => "other event",
        (DateRole::Occurred, Language::French) => "faits",
        (DateRole::Started, Language::French) => "début",
        (DateRole::Ended, Language::French) => "fin",
        (DateRole::Detected, Language::French) => "détection",
        (DateRole::Announced, Language::French) => "annonce",
        (DateRole::Notified, Language::French) => "signalement",
        (DateRole::Other, Language::French) => "autre fait",
    }
}

pub const fn amount_role(role: AmountRole, language: Language) -> &'static str {
    match (role, language) {
        (AmountRole::Fine, Language::English) => "fine",
        (AmountRole::Ransom, Language::English) => "ransom",
        (AmountRole::Loss, Language::English) => "loss",
        (AmountRole::Compensation, Language::English) => "compensation",
        (AmountRole::Other, Language::English) => "other sum",
        (AmountRole::Fine, Language::French) => "amende",
        (AmountRole::Ransom, Language::French) => "rançon",
        (AmountRole::Loss, Language::French) => "préjudice",
        (AmountRole::Compensation, Language::French) => "indemnisation",
        (AmountRole::Other, Language::French) => "autre somme",
    }
}

/// What a claim is a claim of, by the name FORMATS.md gives its kind.
pub fn kind(claim: &Claim, language: Language) -> &'static str {
    let [english, french] = match claim.value {
        Value::Count(_) => ["count", "chiffre"],
        Value::Date(_) => ["date", "date"],
        Value::Field(_) => ["field", "donnée"],
        Value::Quote(_) => ["quote", "citation"],
        Value::Amount(_) => ["amount", "somme"],
    };
    language.either(english, french)
}

/// What it is of, with how firmly where that is not plain; nothing for a quotation.
pub fn role(claim: &Claim, language: Language) -> String {
    let firm = |role: &str| match claim.certainty {
        Certainty::Asserted => role.to_owned(),
        certainty => format!("{role}, {}", self::certainty(certainty, language)),
    };
    match &claim.value {
        Value::Count(count) => firm(count_role(count.role, language)),
        Value::Date(date) => firm(date_role(date.role, language)),
        Value::Field(_) => status(claim.certainty, language).to_owned(),
        Value::Quote(_) => String::new(),
        Value::Amount(amount) => firm(amount_role(amount.role, language)),
    }
}

/// How firmly a claim is made.
pub const fn certainty(certainty: Certainty, language: Language) -> &'static str {
    match (certainty, language) {
        (certainty, Language::English) => certainty.name(),
        (Certainty::Asserted, Language::French) => "affirmé",
        (Certainty::Possible, Language::French) => "possible",
        (Certainty::Denied, Language::French) => "démenti",
    }
}

/// What an expression is an expression of.
pub fn mention_kind(kind: MentionKind, language: Language) -> String {
    let french = match kind {
        MentionKind::Number => "nombre",
        MentionKind::NumberRange => "fourchette",
        MentionKind::Money => "somme d’argent",
        MentionKind::Quantity => "mesure",
        MentionKind::Percentage => "pourcentage",
        MentionKind::Duration => "durée",
        MentionKind::Ordinal => "ordinal",
        MentionKind::Date => "date",
        MentionKind::DateRange => "période",
        MentionKind::Time => "heure",
        MentionKind::Phone => "téléphone",
        MentionKind::Identifier => "identifiant",
    };
    language.either(kind.name().replace('_', " "), french.to_owned())
}

/// After « in » in English, alone in French.
pub const fn part(part: Part, language: Language) -> &'static str {
    match (part, language) {
        (Part::Title, Language::English) => "title",
        (Part::Lead, Language::English) => "lead",
        (Part::Body, Language::English) => "body",
        (Part::Caption, Language::English) => "caption",
        (Part::Title, Language::French) => "titre",
        (Part::Lead, Language::French) => "chapô",
        (Part::Body, Language::French) => "texte",
        (Part::Caption, Language::French) => "légende",
    }
}

/// A data field in words: « phone number » for `phone`.
pub fn field(id: &FieldId, language: Language) -> String {
    sanitise::line(&language.field(id)).into_owned()
}

/// What a mention's expression means.
pub fn mention(mention: &Mention, language: Language) -> String {
    let end = |side: Option<f64>| side.map_or_else(|| String::from("…"), decimal);
    let value: Cow<str> = match &mention.value {
        MentionValue::Number(value) => decimal(*value).into(),
        MentionValue::Range { from, to } => {
            format!("{} {} {}", end(*from), language.either("to", "à"), end(*to)).into()
        }
        MentionValue::Date(date) => date.to_string().into(),
        MentionValue::Dates { from, to } => dates(*from, Some(*to), language).into(),
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

/// A number of things, by the noun's singular and plural: « 0 articles », in French « 0 article ».
pub fn counted(count: usize, english: [&str; 2], french: [&str; 2], language: Language) -> String {
    let [one, many] = language.either(english, french);
    let many = if count == 0 { language.either(many, one) } else { many };
    plural(count, one, many)
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
            assert_eq!(field(&FieldId(id.into()), Language::English), expected);
        }
    }

    #[test]
    fn qualifiers_are_told_in_words() {
        let figure = |qualifier| qualified(number(6_000), qualifier, Language::English).replace('\u{a0}', " ");
        assert_eq!(figure(Qualifier::MoreThan), "more than 6 000");
        assert_eq!(figure(Qualifier::Range { upper: 9_000 }), "6 000 to 9 000");
    }
}
