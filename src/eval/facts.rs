//! The facts of a document as keys, from gold and from what was read, so that they compare as sets.

use std::collections::BTreeMap;

use crate::claim::{Claim, Count, Reading, Value};

use super::gold::{GoldCount, GoldDate, GoldDocument};

/// A fact's value alone, by which doubts name it, and the words that state it.
pub struct Fact {
    pub value: String,
    pub surface: String,
}

/// Facts by the key under which they are compared.
pub type Facts = BTreeMap<String, Fact>;

fn until<T: std::fmt::Display>(value: T, upper: Option<T>) -> String {
    upper.map_or_else(|| value.to_string(), |upper| format!("{value} to {upper}"))
}

pub fn by_role(count: &GoldCount) -> String {
    format!("{} {}", until(count.value, count.upper), count.role)
}

pub fn by_qualifier(count: &GoldCount) -> String {
    format!("{} {}", count.value, count.qualifier)
}

pub fn by_certainty(count: &GoldCount) -> String {
    format!("{} {}", count.value, count.certainty)
}

pub fn counts(document: &GoldDocument, key: fn(&GoldCount) -> String) -> Facts {
    let fact = |count: &GoldCount| Fact { value: count.value.to_string(), surface: count.surface.clone() };
    document.facts.counts.iter().map(|count| (key(count), fact(count))).collect()
}

pub fn read_by_role(count: &Count, _: &Claim) -> String {
    format!("{} {}", until(count.value, count.qualifier.upper()), count.role)
}

pub fn read_by_qualifier(count: &Count, _: &Claim) -> String {
    format!("{} {}", count.value, count.qualifier.name())
}

pub fn read_by_certainty(count: &Count, claim: &Claim) -> String {
    format!("{} {}", count.value, claim.certainty)
}

pub fn read_counts(reading: Option<&Reading>, key: fn(&Count, &Claim) -> String) -> Facts {
    let mut facts = Facts::new();
    for (claim, surface) in claims(reading) {
        if let Value::Count(count) = &claim.value {
            let fact = Fact { value: count.value.to_string(), surface };
            facts.entry(key(count, claim)).or_insert(fact);
        }
    }
    facts
}

pub fn dates(document: &GoldDocument) -> Facts {
    let row = |date: &GoldDate| {
        let key = format!("{} {}", until(date.value, date.upper), date.role);
        (key, Fact { value: date.value.to_string(), surface: date.surface.clone() })
    };
    document.facts.dates.iter().map(row).collect()
}

pub fn read_dates(reading: Option<&Reading>) -> Facts {
    let mut facts = Facts::new();
    for (claim, surface) in claims(reading) {
        if let Value::Date(date) = &claim.value {
            let key = format!("{} {}", until(date.value, date.upper), date.role);
            facts.entry(key).or_insert(Fact { value: date.value.to_string(), surface });
        }
    }
    facts
}

pub fn fields(document: &GoldDocument) -> Facts {
    let mut facts = Facts::new();
    for field in &document.facts.fields {
        for name in parts_of(&field.field) {
            let fact = Fact { value: field.field.clone(), surface: field.surface.clone() };
            facts.entry(format!("{name} {}", field.status)).or_insert(fact);
        }
    }
    facts
}

pub fn read_fields(reading: Option<&Reading>) -> Facts {
    let mut facts = Facts::new();
    for (claim, surface) in claims(reading) {
        if let Value::Field(id) = &claim.value {
            for name in parts_of(id.name()) {
                let fact = Fact { value: id.name().to_owned(), surface: surface.clone() };
                facts.entry(format!("{name} {}", claim.certainty.status())).or_insert(fact);
            }
        }
    }
    facts
}

/// A full name is compared as its two parts.
pub fn parts_of(field: &str) -> Vec<&str> {
    if field == "full_name" { vec!["last_name", "first_name"] } else { vec![field] }
}

fn claims(reading: Option<&Reading>) -> impl Iterator<Item = (&Claim, String)> {
    reading.into_iter().flat_map(|reading| {
        let surface = |claim: &Claim| claim.span.of(&reading.document.text).to_owned();
        reading.claims.iter().map(move |claim| (claim, surface(claim)))
    })
}
