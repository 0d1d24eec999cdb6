//! Corrections put into a reading.

use std::borrow::Cow;

use serde_json::{Map, Value, json};

use super::{Action, Correction, Kind};
use crate::claim::{Claim, Named, Reading, RuleId, Unread};
use crate::span::{CodePoints, Span};
use crate::wire;

/// What became of a correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Why it fits nothing any more.
    Orphan(String),
}

/// Puts the corrections of this document into its reading, in their order; the outcome of each that is of this document.
pub fn apply<'a>(reading: &mut Reading, corrections: &'a [Correction]) -> Vec<(&'a Correction, Outcome)> {
    let id = reading.document.id.clone();
    let own = corrections.iter().filter(|correction| correction.document == id);
    let outcomes: Vec<_> = own
        .map(|correction| {
            let outcome = one(reading, correction).map_or_else(Outcome::Orphan, |()| Outcome::Done);
            (correction, outcome)
        })
        .collect();
    if outcomes.iter().any(|(_, outcome)| *outcome == Outcome::Done) {
        reading.claims.sort_by_key(|claim| (claim.span.start, claim.span.end));
        reading.unread.sort_by_key(|unread| unread.span);
        let named = Named::of(&reading.claims);
        reading.named.extend(named);
    }
    outcomes
}

fn one(reading: &mut Reading, correction: &Correction) -> Result<(), String> {
    let text = reading.document.text.clone();
    let span = correction.anchor.find(&text)?;
    let place =
        reading.claims.iter().position(|claim| claim.span == span && claim.value.kind() == correction.kind.name());
    let claim = place.and_then(|place| reading.claims.get(place)).cloned();
    let there =
        || claim.clone().zip(place).ok_or_else(|| format!("no {} is read there any more", correction.kind.name()));
    match correction.action {
        Action::Comment => {}
        Action::Accept => {
            let (_, place) = there()?;
            by_hand(&mut reading.claims[place], correction.action);
        }
        Action::Reject => {
            let (_, place) = there()?;
            leave_out(reading, place, reason("rejected by hand", correction));
        }
        Action::Merge => {
            let (_, place) = there()?;
            let with = correction.with.as_ref().ok_or("it merges with nothing")?.find(&text)?;
            if !reading.claims.iter().any(|claim| claim.span == with && claim.value.kind() == correction.kind.name()) {
                return Err(format!("nothing to merge with: no {} is read there any more", correction.kind.name()));
            }
            let same = format!("the same as « {} », merged by hand", with.of(&text));
            leave_out(reading, place, reason(&same, correction));
        }
        Action::Change => {
            let (claim, place) = there()?;
            let mut changed = changed(&claim, correction, reading)?;
            by_hand(&mut changed, correction.action);
            reading.claims[place] = changed;
        }
        Action::Add => {
            if place.is_some() {
                return Err(format!("a {} is read there now", correction.kind.name()));
            }
            let claim = added(span, correction, reading)?;
            reading.unread.retain(|unread| !span.contains(unread.span));
            reading.claims.push(claim);
        }
    }
    Ok(())
}

fn reason(what: &str, correction: &Correction) -> Cow<'static, str> {
    Cow::Owned(correction.comment.as_ref().map_or(what.to_owned(), |comment| format!("{what}: {comment}")))
}

fn leave_out(reading: &mut Reading, place: usize, reason: Cow<'static, str>) {
    let claim = reading.claims.remove(place);
    reading.unread.push(Unread { span: claim.span, reason });
}

/// The rule that read it, and what a hand did: `fr/count/plain+changed`.
fn by_hand(claim: &mut Claim, action: Action) {
    let done = match action {
        Action::Accept => "accepted",
        Action::Change => "changed",
        Action::Reject | Action::Merge | Action::Add | Action::Comment => return,
    };
    let read = claim.rule.read_by().to_owned();
    claim.rule = RuleId(Cow::Owned(format!("{read}+{done}")));
}

/// The claim with what is set, spelled as in JSON, so that a value which no claim can have is told.
fn changed(claim: &Claim, correction: &Correction, reading: &Reading) -> Result<Claim, String> {
    let points = CodePoints::new(&reading.document.text);
    let written = serde_json::to_value(wire::Claim::new(claim, &reading.document.text, &points));
    let Ok(Value::Object(mut keys)) = written else { return Err(String::from("it cannot be written")) };
    put(&mut keys, correction);
    read(keys, reading, &points)
}

fn added(span: Span, correction: &Correction, reading: &Reading) -> Result<Claim, String> {
    let document = &reading.document;
    let points = CodePoints::new(&document.text);
    let mut keys = Map::new();
    let own = json!({
        "kind": correction.kind.name(),
        "span": points.points(span),
        "surface": span.of(&document.text),
        "sentence": points.points(document.sentence_at(span)),
        "part": document.part_at(span),
        "rule": format!("hand/{}", correction.kind.name()),
    });
    keys.extend(own.as_object().cloned().unwrap_or_default());
    let usual = match correction.kind {
        Kind::Count => {
            json!({"upper": null, "unit": "", "unit_class": "other", "role": "affected", "qualifier": "exact", "certainty": "asserted", "attribution": null})
        }
        Kind::Date => json!({"upper": null, "role": "occurred", "certainty": "asserted", "attribution": null}),
        Kind::Field => json!({"status": "exposed", "attribution": null}),
        Kind::Quote => json!({"speaker": null, "quoted": span.of(&document.text), "by_organisation": true}),
        Kind::Amount => json!({"role": "other", "qualifier": "exact", "certainty": "asserted", "attribution": null}),
    };
    keys.extend(usual.as_object().cloned().unwrap_or_default());
    put(&mut keys, correction);
    read(keys, reading, &points)
}

fn put(keys: &mut Map<String, Value>, correction: &Correction) {
    for (key, value) in &correction.set {
        // « none » takes away what a claim need not have.
        let value = if value == "none" { Value::Null } else { value.clone() };
        keys.insert(key.clone(), value);
    }
    // A range that becomes a figure has no upper end any more.
    if correction.set.contains_key("qualifier")
        && !correction.set.contains_key("upper")
        && correction.set.get("qualifier") != Some(&json!("range"))
    {
        keys.insert(String::from("upper"), Value::Null);
    }
}

fn read(keys: Map<String, Value>, reading: &Reading, points: &CodePoints) -> Result<Claim, String> {
    let no_claim = |cause: &dyn std::fmt::Display| format!("what it sets is no claim ({cause})");
    let claim: wire::Claim = serde_json::from_value(Value::Object(keys)).map_err(|cause| no_claim(&cause))?;
    claim.read(&reading.document.id, &reading.document.text, points).map_err(|cause| no_claim(&cause))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Background, extract};
    use crate::correction::Anchor;
    use crate::document::Document;

    const TEXT: &str = "Fuite chez Acme\n\nAu total, 6 158 comptes ont été volés le 21 juillet 2020. Le nom des clients a été consulté, \
                        et 6 158 comptes sont fermés. Une centaine de badges sont refaits.";

    fn reading() -> Reading {
        let mut reading = extract(Document::plain(TEXT), &Background::default());
        reading.document.id = String::from("a");
        reading
    }

    fn correction(action: Action, kind: Kind, quote: &str, set: Value) -> Correction {
        Correction {
            document: String::from("a"),
            action,
            kind,
            anchor: Anchor::of(TEXT, TEXT.find(quote).map(|at| Span::new(at, at + quote.len())).unwrap()),
            with: None,
            set: set.as_object().cloned().unwrap(),
            comment: None,
            line: 1,
        }
    }

    /// What the claim on these words is, as JSON; `None` where there is none.
    fn said(reading: &Reading, quote: &str) -> Option<Value> {
        let text = &reading.document.text;
        let claim = reading.claims.iter().find(|claim| claim.span.of(text) == quote)?;
        serde_json::to_value(wire::Claim::new(claim, text, &CodePoints::new(text))).ok()
    }

    #[test]
    fn a_correction_does_what_it_says() {
        let mut read = reading();
        let mut merge = correction(Action::Merge, Kind::Count, "6 158 comptes sont", json!({}));
        let second = TEXT.rfind("6 158 comptes").unwrap();
        merge.anchor = Anchor::of(TEXT, Span::new(second, second + "6 158 comptes".len()));
        merge.with = Some(correction(Action::Accept, Kind::Count, "6 158 comptes", json!({})).anchor);
        let all = [
            merge,
            correction(Action::Change, Kind::Count, "6 158 comptes", json!({"value": 6128, "role": "population"})),
            correction(Action::Accept, Kind::Date, "21 juillet 2020", json!({})),
            correction(Action::Reject, Kind::Field, "nom", json!({})),
            correction(Action::Add, Kind::Field, "badges", json!({"field": "id_document", "status": "possible"})),
            Correction {
                document: String::from("b"),
                ..correction(Action::Reject, Kind::Date, "21 juillet 2020", json!({}))
            },
        ];
        let outcomes = apply(&mut read, &all);
        assert_eq!(outcomes.len(), 5);
        assert!(outcomes.iter().all(|(_, outcome)| *outcome == Outcome::Done), "{outcomes:?}");
        let count = said(&read, "6 158 comptes").unwrap();
        assert_eq!(
            (&count["value"], &count["role"], &count["qualifier"]),
            (&json!(6128), &json!("population"), &json!("exact"))
        );
        assert_eq!(count["rule"], "fr/count/plain+changed");
        assert_eq!(said(&read, "21 juillet 2020").unwrap()["rule"], "fr/date/event+accepted");
        assert_eq!(said(&read, "nom"), None);
        assert_eq!(said(&read, "badges").unwrap()["rule"], "hand/field");
        let reasons: Vec<&str> = read.unread.iter().map(|unread| unread.reason.as_ref()).collect();
        assert!(
            reasons.contains(&"rejected by hand") && reasons.contains(&"the same as « 6 158 comptes », merged by hand"),
            "{reasons:?}"
        );
        assert!(read.claims.is_sorted_by_key(|claim| claim.span) && read.claims[0].rule.is_by_hand());
    }

    #[test]
    fn what_fits_nothing_is_an_orphan_and_changes_nothing() {
        let gone = |quote: &str| Anchor { quote: quote.to_owned(), ..Anchor::default() };
        let rows = [
            (correction(Action::Reject, Kind::Date, "6 158 comptes", json!({})), "no date is read there"),
            (
                Correction {
                    anchor: gone("6 218 comptes"),
                    ..correction(Action::Reject, Kind::Count, "6 158", json!({}))
                },
                "not in the text",
            ),
            (correction(Action::Change, Kind::Count, "6 158 comptes", json!({"role": "victims"})), "is no claim"),
            (correction(Action::Change, Kind::Date, "21 juillet 2020", json!({"value": "2020-02-30"})), "is no claim"),
            (correction(Action::Add, Kind::Count, "6 158 comptes", json!({"value": 1})), "is read there now"),
            (correction(Action::Add, Kind::Count, "badges", json!({})), "is no claim"),
            (
                Correction {
                    with: Some(gone("badges")),
                    ..correction(Action::Merge, Kind::Count, "6 158 comptes", json!({}))
                },
                "nothing to merge with",
            ),
        ];
        for (correction, expected) in rows {
            let mut read = reading();
            let outcomes = apply(&mut read, std::slice::from_ref(&correction));
            assert!(
                matches!(&outcomes[0].1, Outcome::Orphan(reason) if reason.contains(expected)),
                "{expected}: {outcomes:?}"
            );
            assert_eq!(read, reading());
        }
    }
}
