//! One value that is not the statement's, through all articles that print it.

use std::collections::HashMap;

use jiff::civil::Weekday;

use super::day;
use crate::claim::{Certainty, Claim, Count, DateRole, FieldId, Toll, UnitClass, Value};
use crate::compare::align::quoted_words;
use crate::compare::{Aspect, Comparison, Finding, Verdict};
use crate::date::PartialDate;

/// A value and the articles that print it.
#[derive(Debug, Clone, PartialEq)]
pub struct Thread {
    pub aspect: Aspect,
    /// In order of publication, one for each article; never empty.
    pub told: Vec<Telling>,
    /// The articles that came out on the first day known; empty where no day is known, or where an article of no known
    /// day may have come before.
    pub first: Vec<usize>,
}

/// One article's printing of a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Telling {
    pub article: usize,
    pub verdict: Verdict,
    /// Its first claim of that value.
    pub claim: Claim,
    /// What the statement says instead, where it says something.
    pub official: Option<Claim>,
}

impl Thread {
    pub fn is_shared(&self) -> bool {
        self.told.len() > 1
    }

    pub fn has(&self, article: usize) -> bool {
        self.of(article).is_some()
    }

    /// What that article prints.
    pub fn of(&self, article: usize) -> Option<&Telling> {
        self.told.iter().find(|telling| telling.article == article)
    }

    /// Whether two articles seldom print it by chance: a quotation, a day, a figure of a hundred or more, a kind of data
    /// told against the statement. One that is only added may stand in any article, and so may « 7 ».
    pub fn is_telling(&self) -> bool {
        self.told.iter().any(|telling| match &telling.claim.value {
            Value::Quote(_) | Value::Date(_) => true,
            Value::Count(count) => count.value >= 100,
            Value::Field(_) => telling.verdict == Verdict::Contradicts,
            Value::Amount(_) => false,
        })
    }
}

/// What makes two claims the same value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Count {
        value: u64,
        upper: Option<u64>,
        of: Option<Counted>,
    },
    Date {
        value: PartialDate,
        upper: Option<PartialDate>,
        role: DateRole,
        wrong_weekday: Option<Weekday>,
    },
    Field(FieldId, Certainty),
    /// Folded words.
    Quote(Vec<String>),
}

/// The thing that a round figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Counted {
    /// People, accounts and records: the press takes one for the other.
    WhoseData,
    Class(UnitClass, Option<Toll>),
}

/// The values that no statement has, of the articles in that order.
pub fn threads(comparison: &Comparison, order: &[usize]) -> Vec<Thread> {
    let mut threads: Vec<Thread> = Vec::new();
    let mut places: HashMap<Key, usize> = HashMap::new();
    for &article in order {
        let Some(reading) = comparison.articles.get(article) else { continue };
        let findings: Vec<&Finding> =
            comparison.findings.iter().filter(|finding| finding.document == reading.document.id).collect();
        for finding in &findings {
            let Some(claim) = non_official(finding, &findings) else { continue };
            let Some(key) = key(claim) else { continue };
            let telling =
                Telling { article, verdict: finding.verdict, claim: claim.clone(), official: finding.official.clone() };
            let place = *places.entry(key).or_insert(threads.len());
            match threads.get_mut(place) {
                // Articles come one after the other: what this one printed before is last.
                Some(thread) if thread.told.last().is_some_and(|last| last.article == article) => {}
                Some(thread) => thread.told.push(telling),
                None => threads.push(Thread { aspect: finding.aspect, told: vec![telling], first: Vec::new() }),
            }
        }
    }
    for thread in &mut threads {
        thread.first = first(comparison, &thread.told);
    }
    threads.sort_by_key(|thread| std::cmp::Reverse(thread.told.len()));
    threads
}

/// The article's claim, where its value is none of the statement's. A value that another statement has is official; so
/// is a figure that is kept with its hedge gone or its unit changed: whoever reads the statement may slip the same way.
fn non_official<'a>(finding: &'a Finding, of_article: &[&Finding]) -> Option<&'a Claim> {
    let claim = finding.article.as_ref()?;
    match finding.verdict {
        Verdict::Contradicts | Verdict::Added | Verdict::Loose | Verdict::Altered => Some(claim),
        Verdict::SelfContradiction => {
            let agrees = |other: &&Finding| {
                matches!(other.verdict, Verdict::Same | Verdict::Rounded | Verdict::Superseded)
                    && other.article.as_ref().is_some_and(|other| other.value == claim.value)
            };
            let names_another_day = matches!(&claim.value, Value::Date(fact) if fact.wrong_weekday.is_some());
            (names_another_day || !of_article.iter().any(agrees)).then_some(claim)
        }
        Verdict::Same
        | Verdict::Rounded
        | Verdict::Softer
        | Verdict::Superseded
        | Verdict::Omitted
        | Verdict::UnitChanged
        | Verdict::Firmer => None,
    }
}

/// Sums of money are not compared, and have none.
fn key(claim: &Claim) -> Option<Key> {
    Some(match &claim.value {
        Value::Count(count) => Key::Count {
            value: count.value,
            upper: count.qualifier.upper(),
            of: (!is_known_by_itself(count.value)).then(|| counted(count)),
        },
        Value::Date(fact) => {
            Key::Date { value: fact.value, upper: fact.upper, role: fact.role, wrong_weekday: fact.wrong_weekday }
        }
        Value::Field(id) => Key::Field(id.clone(), claim.certainty),
        Value::Quote(quote) => {
            let words = quoted_words(&quote.quoted).into_iter().filter(|word| !word.folded.is_empty());
            Key::Quote(words.map(|word| word.folded).collect())
        }
        Value::Amount(_) => return None,
    })
}

/// Three figures or more before the noughts: « 6 158 » is known by itself, whatever it is said to count; « 500 » is
/// the same value only where it counts the same thing.
fn is_known_by_itself(value: u64) -> bool {
    let mut figures = value;
    while figures > 0 && figures.is_multiple_of(10) {
        figures /= 10;
    }
    figures >= 100
}

fn counted(count: &Count) -> Counted {
    if count.unit_class.is_whose_data() { Counted::WhoseData } else { Counted::Class(count.unit_class, count.toll) }
}

fn first(comparison: &Comparison, told: &[Telling]) -> Vec<usize> {
    let days: Option<Vec<_>> =
        told.iter().map(|telling| Some((telling.article, day(comparison.articles.get(telling.article)?)?))).collect();
    let days = days.unwrap_or_default();
    let Some(earliest) = days.iter().map(|(_, day)| *day).min() else { return Vec::new() };
    days.into_iter().filter(|(_, day)| *day == earliest).map(|(article, _)| article).collect()
}

#[cfg(test)]
mod tests {
    use super::super::lineage;
    use super::*;
    use crate::claim::Qualifier::Exact;
    use crate::claim::{CountRole, Reading};
    use crate::compare::examples::{Said, appointments, date, dated, field, figure, quote, reading};
    use crate::compare::incident;

    fn comparison(articles: Vec<Reading>) -> Comparison {
        let official = dated("official", "2020-07-23", &[appointments(6128, Exact), field("email")]);
        incident(None, vec![official], articles, Vec::new())
    }

    /// Each thread: who prints the value, and who first.
    fn told(articles: Vec<Reading>) -> Vec<(String, String)> {
        let comparison = comparison(articles);
        let name = |article: usize| comparison.articles[article].document.id.clone();
        let names = |articles: Vec<usize>| articles.into_iter().map(name).collect::<Vec<_>>().join(" ");
        lineage(&comparison)
            .threads
            .into_iter()
            .filter(|thread| thread.aspect == Aspect::Count)
            .map(|thread| (names(thread.told.iter().map(|one| one.article).collect()), names(thread.first)))
            .collect()
    }

    fn rows(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(told, first)| ((*told).to_owned(), (*first).to_owned())).collect()
    }

    #[test]
    fn a_value_is_followed_in_the_order_of_publication() {
        let wrong = [appointments(6158, Exact)];
        let articles = vec![
            dated("late", "2020-07-27", &wrong),
            dated("first", "2020-07-24", &wrong),
            dated("right", "2020-07-24", &[appointments(6128, Exact)]),
            dated("second", "2020-07-25", &[figure(6158, Exact, "patients", UnitClass::People, CountRole::Affected)]),
        ];
        assert_eq!(told(articles), rows(&[("first second late", "first")]));
    }

    #[test]
    fn a_tie_and_an_unknown_day_are_told_as_such() {
        let wrong = [appointments(6158, Exact)];
        let tie = vec![dated("b", "2020-07-24", &wrong), dated("a", "2020-07-24", &wrong)];
        assert_eq!(told(tie), rows(&[("b a", "b a")]));
        for unknown in ["", "2020-07", "2020"] {
            let articles = vec![dated("x", unknown, &wrong), dated("a", "2020-07-24", &wrong)];
            assert_eq!(told(articles), rows(&[("a x", "")]), "{unknown}");
        }
    }

    #[test]
    fn a_round_figure_is_the_same_value_only_of_the_same_thing() {
        for (value, same) in [(6158, true), (41_300, true), (500, false), (6000, false), (12, false)] {
            assert_eq!(is_known_by_itself(value), same, "{value}");
        }
        let people = |value| figure(value, Exact, "patients", UnitClass::People, CountRole::Affected);
        let organisations = |value| figure(value, Exact, "cabinets", UnitClass::Organisations, CountRole::Affected);
        let key_of = |said: Said| key(&reading("x", &[said]).claims[0]);
        assert_ne!(key_of(people(500)), key_of(organisations(500)));
        assert_eq!(key_of(people(6158)), key_of(organisations(6158)));
        let accounts = figure(500, Exact, "comptes", UnitClass::Accounts, CountRole::Affected);
        assert_eq!(key_of(people(500)), key_of(accounts));
    }

    #[test]
    fn days_data_and_quotations_are_values_too() {
        let key_of = |said: Said| key(&reading("x", &[said]).claims[0]);
        let role = DateRole::Detected;
        assert_eq!(key_of(date("2020-07-21", role)), key_of(date("2020-07-21", role)));
        assert_ne!(key_of(date("2020-07-21", role)), key_of(date("2020-07-21", DateRole::Announced)));
        assert_ne!(key_of(field("iban")), key_of(field("iban").denied()));
        assert_eq!(key_of(quote("Nos ÉQUIPES l’ont fermée.")), key_of(quote("nos équipes l'ont fermée")));
        assert_ne!(key_of(quote("nos équipes l'ont fermée")), key_of(quote("nos équipes l'ont ouverte")));
    }
}
