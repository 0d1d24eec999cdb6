//! Sentences of many kinds, each with what a careful French reader takes from it: `tests/sentences.jsonl`.
//!
//! They were written without a look at the rules, so as to vary as widely as reporters do, and are wider than any
//! article: the share that is read tells where the tables end. `cargo test --test it sentences -- --nocapture` prints
//! what is missed and what is wrong.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value as Json;

use recoupe::claim::{Background, Claim, Value, extract};
use recoupe::document::Document;

/// F1 in percent below which the reading of each kind must not fall, nor rise far above without a new figure here.
const FLOOR: [(&str, f64); 4] = [("count", 76.0), ("date", 90.0), ("field", 91.0), ("quote", 78.0)];
const SLACK: f64 = 3.0;

fn words(fact: &Json, keys: &[&str]) -> String {
    let told = keys.iter().map(|key| match &fact[*key] {
        Json::String(word) => word.clone(),
        Json::Null => String::from("-"),
        other => other.to_string(),
    });
    told.collect::<Vec<_>>().join(" ")
}

/// « full_name » agrees with its two parts.
fn parts(field: &str) -> Vec<&str> {
    if field == "full_name" { vec!["last_name", "first_name"] } else { vec![field] }
}

fn expected(case: &Json, kind: &str) -> BTreeSet<String> {
    let facts = case["expected"][format!("{kind}s")].as_array().cloned().unwrap_or_default();
    let told = |fact: &Json| match kind {
        "field" => {
            let field = fact["field"].as_str().unwrap_or_default();
            parts(field).into_iter().map(|part| format!("{part} {}", words(fact, &["status"]))).collect()
        }
        "quote" => {
            vec![format!("{} {}", start(fact["starts"].as_str().unwrap_or_default()), words(fact, &["speaker"]))]
        }
        _ => vec![words(fact, &["value", "upper", "role"])],
    };
    facts.iter().flat_map(told).collect()
}

/// The first letters of a quotation.
fn start(quoted: &str) -> String {
    quoted.chars().take(18).collect()
}

fn read(claim: &Claim) -> Vec<(&'static str, String)> {
    match &claim.value {
        Value::Count(count) => {
            let upper = count.qualifier.upper().map_or(String::from("-"), |upper| upper.to_string());
            vec![("count", format!("{} {upper} {}", count.value, count.role))]
        }
        Value::Date(date) => {
            let upper = date.upper.map_or(String::from("-"), |upper| upper.to_string());
            vec![("date", format!("{} {upper} {}", date.value, date.role))]
        }
        Value::Field(field) => parts(field.name())
            .into_iter()
            .map(|part| ("field", format!("{part} {}", claim.certainty.status())))
            .collect(),
        Value::Quote(quote) => {
            let speaker = match (quote.by_organisation, &quote.speaker) {
                (true, _) => "organisation",
                (false, Some(_)) => "other",
                (false, None) => "unknown",
            };
            vec![("quote", format!("{} {speaker}", start(&quote.quoted)))]
        }
        Value::Amount(_) => Vec::new(),
    }
}

#[test]
fn sentences_are_read_as_a_careful_reader_does() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sentences.jsonl");
    let cases: Vec<Json> =
        fs::read_to_string(path).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut complaints = Vec::new();
    for (kind, floor) in FLOOR {
        let (mut right, mut wrong, mut missed) = (0.0, 0.0, 0.0);
        for case in cases.iter().filter(|case| case["kind"] == kind) {
            let text = case["text"].as_str().unwrap();
            let mut document = Document::plain(&format!("Actualité du jour\n\n{text}\n"));
            document.published = case["published"].as_str().and_then(|day| day.parse().ok());
            let background = Background {
                organisation: case["organisation"].as_str().map(String::from),
                since: document.published,
                reference: document.published,
                ..Background::default()
            };
            let claims = extract(document, &background).claims;
            let found: BTreeSet<String> =
                claims.iter().flat_map(read).filter(|(found, _)| *found == kind).map(|(_, told)| told).collect();
            let wanted = expected(case, kind);
            right += found.intersection(&wanted).count() as f64;
            wrong += found.difference(&wanted).count() as f64;
            missed += wanted.difference(&found).count() as f64;
            if found != wanted {
                println!("{}: {text}\n    wanted {wanted:?}\n    read   {found:?}", case["id"]);
            }
        }
        let f1 = 200.0 * right / (2.0 * right + wrong + missed);
        println!("{kind}: {right} right, {wrong} wrong, {missed} missed, F1 {f1:.1}");
        if f1 < floor || f1 > floor + SLACK {
            complaints.push(format!("{kind}: F1 is {f1:.1}, the floor {floor}"));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
