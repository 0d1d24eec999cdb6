//! What a statement says as a record of VERIS 1.3.7, the schema of the VERIS Community Database: what it knows in its own
//! keys, what it has no key for in `notes` and `plus`.
//!
//! Who attacked, how, and what was attacked is not read: it stands as unknown.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::passage::{address, name_of};
use super::{Report, words};
use crate::claim::{self, Certainty, Claim, Count, CountRole, DateRole, FieldId, Qualifier, Reading, UnitClass};
use crate::date::PartialDate;
use crate::wording::Language;
use crate::wording::vocabularies::{Names, Veris, Weight, names_among};

const SCHEMA: &str = "1.3.7";

/// One record of a comparison's statement in force or of a single document; of several documents a record each. `None` for
/// other reports.
pub fn records(report: &Report) -> Option<Value> {
    match report {
        Report::Comparison { comparison, .. } => {
            let statement = comparison.officials.get(comparison.in_force)?;
            Some(record(statement, comparison.organisation.as_deref()))
        }
        Report::Extraction { readings, .. } => Some(match readings.as_slice() {
            [one] => record(one, None),
            several => several.iter().map(|reading| record(reading, None)).collect(),
        }),
        _ => None,
    }
}

fn record(reading: &Reading, organisation: Option<&str>) -> Value {
    let document = &reading.document;
    let statuses = statuses(reading);
    let is_confirmed = reading.claims.iter().any(|claim| claim.certainty == Certainty::Asserted);
    let mut notes = Vec::new();
    let timeline = timeline(reading, &mut notes);
    let confidentiality = confidentiality(reading, &statuses, &mut notes);
    let mut victim = json!({
        "country": ["Unknown"], "employee_count": "Unknown", "industry": "000", "region": ["000000"],
    });
    if let (Some(victim), Some(organisation)) = (victim.as_object_mut(), organisation) {
        victim.insert(String::from("victim_id"), json!(organisation));
    }
    let id = name_of(&["veris", &document.id, &document.source, &document.text]);
    let mut record = json!({
        "schema_version": SCHEMA,
        "incident_id": id.trim_start_matches("urn:uuid:"),
        "source_id": "recoupe",
        "security_incident": if is_confirmed { "Confirmed" } else { "Suspected" },
        "summary": document.title.as_deref().unwrap_or_default(),
        "reference": address(document),
        "victim": victim,
        "timeline": timeline,
        "actor": {"unknown": {}},
        "action": {"unknown": {}},
        "asset": {"assets": [{"variety": "Unknown"}]},
        "attribute": {"confidentiality": confidentiality},
        "discovery_method": {"unknown": true},
        "notes": notes.join("\n"),
        "plus": plus(reading, &statuses),
    });
    if let (Some(record), Some(impact)) = (record.as_object_mut(), impact(reading)) {
        record.insert(String::from("impact"), impact);
    }
    record
}

/// Each kind of data once, in the order of the text, by the firmest that is told of it: exposed, else possible, else denied.
pub fn statuses(reading: &Reading) -> Vec<(&FieldId, Certainty)> {
    let mut statuses: Vec<(&FieldId, Certainty)> = Vec::new();
    for claim in &reading.claims {
        let claim::Value::Field(field) = &claim.value else { continue };
        match statuses.iter_mut().find(|(known, _)| *known == field) {
            Some((_, status)) => *status = (*status).min(claim.certainty),
            None => statuses.push((field, claim.certainty)),
        }
    }
    statuses
}

pub fn exposed<'a>(statuses: &[(&'a FieldId, Certainty)]) -> Vec<&'a FieldId> {
    statuses.iter().filter(|(_, status)| *status != Certainty::Denied).map(|(field, _)| *field).collect()
}

/// By VERIS the year is required: where the statement does not tell when it happened, that of what it does tell, and a note.
fn timeline(reading: &Reading, notes: &mut Vec<String>) -> Value {
    let day_of = |roles: &[DateRole]| {
        let is_of = |claim: &&Claim| claim.certainty != Certainty::Denied;
        roles.iter().find_map(|role| {
            reading.claims.iter().filter(is_of).find_map(|claim| match &claim.value {
                claim::Value::Date(fact) if fact.role == *role => Some(fact.value),
                _ => None,
            })
        })
    };
    let occurred = day_of(&[DateRole::Occurred, DateRole::Started]);
    let detected = day_of(&[DateRole::Detected]);
    let instead = [(detected, "was detected"), (reading.document.published, "was published")];
    let instead = instead.into_iter().find_map(|(day, what)| Some((day?, what)));
    let mut timeline = Map::new();
    match (occurred, instead) {
        (Some(day), _) => drop(timeline.insert(String::from("incident"), date(day))),
        (None, Some((day, what))) => {
            notes.push(format!("timeline.incident is the year in which it {what}: when it happened is not told."));
            timeline.insert(String::from("incident"), json!({"year": day.year()}));
        }
        (None, None) => notes.push(String::from("timeline.incident is missing: no day is told.")),
    }
    let days = occurred.and_then(PartialDate::as_day).zip(detected.and_then(PartialDate::as_day));
    if let Some(value) = days.and_then(|(from, to)| to.since(from).ok()).map(|span| span.get_days())
        && value >= 0
    {
        timeline.insert(String::from("discovery"), json!({"unit": "Days", "value": value}));
    }
    Value::Object(timeline)
}

/// As precise as it is told.
fn date(date: PartialDate) -> Value {
    match date {
        PartialDate::Year(year) => json!({"year": year}),
        PartialDate::Month(year, month) => json!({"year": year, "month": month}),
        PartialDate::Day(day) => json!({"year": day.year(), "month": day.month(), "day": day.day()}),
    }
}

fn confidentiality(reading: &Reading, statuses: &[(&FieldId, Certainty)], notes: &mut Vec<String>) -> Value {
    let exposed = exposed(statuses);
    let disclosure = match statuses.iter().map(|(_, status)| status).min() {
        Some(Certainty::Asserted) => "Yes",
        Some(Certainty::Possible) => "Potentially",
        Some(Certainty::Denied) => "No",
        None => "Unknown",
    };
    let mut varieties: BTreeSet<Veris> = BTreeSet::new();
    for field in &exposed {
        let names = names_among(field, &exposed);
        varieties.extend(names.readings.first().map(|(veris, _)| *veris));
        if let [(first, _), (other, cnil)] = names.readings.as_slice() {
            notes.push(format!("{field}: contested; {first} here, {other} ({cnil}) in another reading."));
        }
    }
    let amount = |variety: &Veris| match variety {
        Veris::Bank => counted(reading, UnitClass::BankDetails),
        _ => None,
    };
    let data: Vec<Value> = varieties
        .iter()
        .map(|variety| match amount(variety) {
            Some(amount) => json!({"variety": variety.name(), "amount": amount}),
            None => json!({"variety": variety.name()}),
        })
        .collect();
    let denied: Vec<&str> =
        statuses.iter().filter(|(_, status)| *status == Certainty::Denied).map(|(field, _)| field.name()).collect();
    if !denied.is_empty() {
        notes.push(format!("Denied: {}.", denied.join(", ")));
    }
    for (claim, count) in counts(reading) {
        if exact(claim, count, UnitClass::Records).is_none() {
            let role = words::count_role(count.role, Language::English);
            notes.push(format!("{role}: {}.", words::value(claim, Language::English)));
        }
    }
    let mut confidentiality = Map::new();
    confidentiality.insert(String::from("data_disclosure"), json!(disclosure));
    if !data.is_empty() {
        confidentiality.insert(String::from("data"), Value::Array(data));
    }
    if let Some(total) = counted(reading, UnitClass::Records) {
        confidentiality.insert(String::from("data_total"), json!(total));
    }
    Value::Object(confidentiality)
}

/// The affected, and parts of them.
fn counts(reading: &Reading) -> impl Iterator<Item = (&Claim, &Count)> {
    reading.claims.iter().filter_map(|claim| match &claim.value {
        claim::Value::Count(count) if matches!(count.role, CountRole::Affected | CountRole::Subset) => {
            Some((claim, count))
        }
        _ => None,
    })
}

/// A number that may stand alone: of this class of thing, not hedged, not bounded on one side.
fn exact(claim: &Claim, count: &Count, class: UnitClass) -> Option<u64> {
    let is_told = claim.certainty == Certainty::Asserted && count.unit_class == class;
    (is_told && matches!(count.qualifier, Qualifier::Exact | Qualifier::About)).then_some(count.value)
}

fn counted(reading: &Reading, class: UnitClass) -> Option<u64> {
    counts(reading).find_map(|(claim, count)| exact(claim, count, class))
}

/// The first sum of money that is a loss; the others are in `plus`.
fn impact(reading: &Reading) -> Option<Value> {
    reading.claims.iter().find_map(|claim| match &claim.value {
        claim::Value::Amount(amount)
            if amount.role == claim::AmountRole::Loss && claim.certainty == Certainty::Asserted =>
        {
            Some(json!({"overall_amount": amount.value, "iso_currency_code": amount.currency}))
        }
        _ => None,
    })
}

/// All that was read, in our words, with the names of Have I Been Pwned and of the CNIL.
fn plus(reading: &Reading, statuses: &[(&FieldId, Certainty)]) -> Value {
    let exposed = exposed(statuses);
    let named = |field: &FieldId| names_among(field, &exposed);
    let classes: BTreeSet<&str> = exposed.iter().filter_map(|field| Some(named(field).hibp?.0)).collect();
    let categories: BTreeSet<&str> =
        exposed.iter().filter_map(|field| Some(named(field).readings.first()?.1.name())).collect();
    let data: Vec<Value> = statuses.iter().map(|(field, status)| kind(field, *status, &named(field))).collect();
    let values = |kind: &str| -> Vec<String> {
        let of_kind = reading.claims.iter().filter(|claim| claim.value.kind() == kind);
        of_kind.map(|claim| words::value(claim, Language::English).replace('\u{a0}', " ")).collect()
    };
    json!({
        "recoupe": {
            "version": env!("CARGO_PKG_VERSION"),
            "document": reading.document.id,
            "source": reading.document.source,
            "published": reading.document.published.map(|day| day.to_string()),
            "hibp_data_classes": classes,
            "cnil_typologies": categories,
            "data": data,
            "figures": values("count"),
            "dates": values("date"),
            "amounts": values("amount"),
        }
    })
}

fn kind(field: &FieldId, status: Certainty, names: &Names) -> Value {
    let reading = |(veris, cnil): &(Veris, crate::wording::vocabularies::Cnil)| json!({"veris": veris.name(), "cnil": cnil.name()});
    let mut kind = json!({
        "field": field.name(),
        "status": status.status(),
        "hibp": names.hibp.map(|(class, _)| class),
        "hibp_relation": names.hibp.map(|(_, relation)| relation.name()),
        "readings": names.readings.iter().map(reading).collect::<Vec<_>>(),
    });
    if let Some(kind) = kind.as_object_mut() {
        if names.weight != Weight::Plain {
            kind.insert(String::from("gdpr"), json!(names.weight.name()));
        }
        if !names.note.is_empty() {
            kind.insert(String::from("note"), json!(names.note));
        }
    }
    kind
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::examples::{Said, date as day, field, figure, reading};
    use crate::wire::samples;

    fn of(said: &[Said]) -> Value {
        record(&reading("official", said), Some("Acme"))
    }

    #[test]
    fn a_statement_is_told_in_the_keys_of_veris() {
        let report = Report::Comparison { incident: String::from("x"), comparison: samples::comparison() };
        let record = records(&report).unwrap();
        assert_eq!(record["victim"]["victim_id"], "Doctolib");
        assert_eq!(record["security_incident"], "Confirmed");
        let told = &record["attribute"]["confidentiality"];
        assert_eq!(*told, json!({"data_disclosure": "Yes", "data": [{"variety": "Personal"}]}));
        assert_eq!(record["timeline"], json!({"incident": {"year": 2020}}));
        let notes = record["notes"].as_str().unwrap();
        assert!(
            notes.contains("Denied: appointment_reason, password.") && notes.contains("128 rendez-vous"),
            "{notes}"
        );
        let plus = &record["plus"]["recoupe"];
        assert_eq!(plus["hibp_data_classes"], json!(["Email addresses", "Genders", "Names", "Phone numbers"]));
        assert_eq!(plus["data"].as_array().map(Vec::len), Some(7));
        assert_eq!(plus["data"][5]["status"], "denied");
    }

    #[test]
    fn disclosure_is_as_firm_as_the_statement() {
        let rows: [(&[Said], &str); 4] = [
            (&[field("email"), field("iban").possible()], "Yes"),
            (&[field("email").possible(), field("iban").denied()], "Potentially"),
            (&[field("email").denied()], "No"),
            (&[], "Unknown"),
        ];
        for (said, expected) in rows {
            assert_eq!(of(said)["attribute"]["confidentiality"]["data_disclosure"], expected);
        }
    }

    #[test]
    fn records_are_a_total_and_people_are_a_note() {
        let count = |value, class| figure(value, Qualifier::Exact, "things", class, CountRole::Affected);
        let records = of(&[count(500, UnitClass::Records), count(12, UnitClass::BankDetails), field("iban")]);
        let told = &records["attribute"]["confidentiality"];
        assert_eq!((&told["data_total"], &told["data"]), (&json!(500), &json!([{"variety": "Bank", "amount": 12}])));
        let people = of(&[count(500, UnitClass::People)]);
        assert_eq!(people["attribute"]["confidentiality"].get("data_total"), None);
        assert!(people["notes"].as_str().unwrap().contains("affected: 500 things."), "{people}");
    }

    #[test]
    fn days_make_the_timeline() {
        let record = of(&[day("2024-03-10", DateRole::Occurred), day("2024-03-14", DateRole::Detected)]);
        let expected =
            json!({"incident": {"year": 2024, "month": 3, "day": 10}, "discovery": {"unit": "Days", "value": 4}});
        assert_eq!(record["timeline"], expected);
        let month = of(&[day("2024-03", DateRole::Started)]);
        assert_eq!(month["timeline"], json!({"incident": {"year": 2024, "month": 3}}));
    }

    #[test]
    fn what_is_contested_is_told_in_both_readings() {
        let record = of(&[field("appointment_date")]);
        assert_eq!(record["attribute"]["confidentiality"]["data"], json!([{"variety": "Personal"}]));
        assert!(record["notes"].as_str().unwrap().contains("appointment_date: contested; Personal here, Medical"));
        let readings = &record["plus"]["recoupe"]["data"][0]["readings"];
        assert_eq!((&readings[0]["veris"], &readings[1]["cnil"]), (&json!("Personal"), &json!("Données de santé")));
    }

    #[test]
    fn several_documents_are_a_record_each() {
        let report = Report::Extraction { readings: samples::readings(), failures: Vec::new() };
        assert_eq!(records(&report).unwrap().as_array().map(Vec::len), Some(samples::readings().len()));
        assert_eq!(records(&Report::Rules(Vec::new())), None);
    }
}
