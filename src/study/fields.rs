//! Kinds of data: how statements and articles tell of them, and what becomes of a denial.

use std::collections::BTreeMap;

use super::{Incident, Interval};
use crate::claim::{Certainty, FieldId, Reading, Value};
use crate::compare::Verdict;

/// How often a kind of data is told of, and how.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FieldTold {
    pub field: String,
    /// Incidents whose statement tells it as exposed, possible, denied.
    pub statements: [usize; 3],
    /// Articles that tell it as exposed, possible, denied; one that tells two counts for each.
    pub articles: [usize; 3],
    /// Articles that contradict the statement on it.
    pub contradicting: usize,
    /// Articles that leave it out where the statement tells it as exposed.
    pub omitting: usize,
}

/// What becomes of a statement's word that a kind of data was not taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Denial {
    pub incident: usize,
    pub field: String,
    /// All articles of the incident.
    pub articles: usize,
    /// Those that say so too.
    pub passed_on: usize,
    /// Those that tell it as exposed, or as possibly so.
    pub reversed: usize,
    /// Of those that pass it on.
    pub interval: Interval,
}

const fn place(certainty: Certainty) -> usize {
    match certainty {
        Certainty::Asserted => 0,
        Certainty::Possible => 1,
        Certainty::Denied => 2,
    }
}

/// The fields of a text, each with how it is told.
fn told(reading: &Reading) -> BTreeMap<(&FieldId, usize), ()> {
    let of = |claim: &'_ crate::claim::Claim| place(claim.certainty);
    let fields = reading.claims.iter().filter_map(|claim| match &claim.value {
        Value::Field(field) => Some(((field, of(claim)), ())),
        Value::Count(_) | Value::Date(_) | Value::Quote(_) | Value::Amount(_) => None,
    });
    fields.collect()
}

/// By the name of the field.
pub fn fields(incidents: &[Incident]) -> Vec<FieldTold> {
    let mut all: BTreeMap<String, FieldTold> = BTreeMap::new();
    let mut at = |field: &FieldId, change: &dyn Fn(&mut FieldTold)| {
        let name = field.name().to_owned();
        change(all.entry(name.clone()).or_insert_with(|| FieldTold { field: name, ..FieldTold::default() }));
    };
    for Incident { comparison, .. } in incidents {
        let mut stated = BTreeMap::new();
        comparison.officials.iter().for_each(|official| stated.extend(told(official)));
        for (field, status) in stated.keys() {
            at(field, &|known| known.statements[*status] += 1);
        }
        for article in &comparison.articles {
            for (field, status) in told(article).keys() {
                at(field, &|known| known.articles[*status] += 1);
            }
        }
        let mut counted = BTreeMap::new();
        for finding in &comparison.findings {
            let claim = finding.official.as_ref().or(finding.article.as_ref());
            let Some(Value::Field(field)) = claim.map(|claim| &claim.value) else { continue };
            if !matches!(finding.verdict, Verdict::Contradicts | Verdict::Omitted) {
                continue;
            }
            // Once an article, however often it says so.
            if counted.insert((&finding.document, field, finding.verdict), ()).is_some() {
                continue;
            }
            match finding.verdict {
                Verdict::Contradicts => at(field, &|known| known.contradicting += 1),
                _ => at(field, &|known| known.omitting += 1),
            }
        }
    }
    all.into_values().collect()
}

/// In the order of the incidents, then by the name of the field. What one statement denies and another tells as exposed is
/// none.
pub fn denials(incidents: &[Incident]) -> Vec<Denial> {
    let mut all = Vec::new();
    for (place_of, Incident { comparison, .. }) in incidents.iter().enumerate() {
        let mut stated = BTreeMap::new();
        comparison.officials.iter().for_each(|official| stated.extend(told(official)));
        let denied = place(Certainty::Denied);
        for (field, _) in stated.keys().filter(|(_, status)| *status == denied) {
            if (0..denied).any(|status| stated.contains_key(&(*field, status))) {
                continue;
            }
            let articles = comparison.articles.iter().map(told);
            let (mut passed_on, mut reversed) = (0, 0);
            for article in articles {
                let is_reversed = (0..denied).any(|status| article.contains_key(&(*field, status)));
                reversed += usize::from(is_reversed);
                passed_on += usize::from(!is_reversed && article.contains_key(&(*field, denied)));
            }
            let Some(interval) = Interval::wilson(passed_on, comparison.articles.len()) else { continue };
            all.push(Denial {
                incident: place_of,
                field: field.name().to_owned(),
                articles: comparison.articles.len(),
                passed_on,
                reversed,
                interval,
            });
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::Incident;
    use super::*;
    use crate::compare::examples::{dated, field};
    use crate::compare::incident;

    #[test]
    fn a_denial_is_passed_on_reversed_or_left_out() {
        let official = dated("official", "2020-07-23", &[field("email"), field("iban").denied()]);
        let articles = vec![
            dated("passes", "2020-07-24", &[field("email"), field("iban").denied()]),
            dated("reverses", "2020-07-24", &[field("email"), field("iban")]),
            dated("silent", "2020-07-24", &[field("email")]),
            dated("both", "2020-07-24", &[field("iban"), field("iban").denied()]),
        ];
        let comparison = incident(None, vec![official], articles, Vec::new());
        let incidents = [Incident::new(String::from("x"), comparison)];
        let denials = denials(&incidents);
        let row = |one: &Denial| (one.field.clone(), one.articles, one.passed_on, one.reversed);
        assert_eq!(denials.iter().map(row).collect::<Vec<_>>(), [(String::from("iban"), 4, 1, 2)]);
        let fields = fields(&incidents);
        let iban = fields.iter().find(|one| one.field == "iban").unwrap();
        assert_eq!((iban.statements, iban.articles), ([0, 0, 1], [2, 0, 2]));
        let email = fields.iter().find(|one| one.field == "email").unwrap();
        assert_eq!((email.statements, email.articles, email.omitting), ([1, 0, 0], [3, 0, 0], 1));
    }
}
