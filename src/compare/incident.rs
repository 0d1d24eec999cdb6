//! One incident: each article against the statement it could have read.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::claim::{Claim, DateRole, Reading, Value};
use crate::date::PartialDate;
use crate::error::Error;

use super::explain::Statement;
use super::{Aspect, Comparison, Explanation, Failure, Finding, Verdict, compare};

/// Holds every article against the last statement published on or before its day, else the first.
/// What an article has from another statement than that one is `superseded`. An article on which that fails is a failure,
/// and the others are held all the same.
pub fn incident(
    organisation: Option<String>,
    officials: Vec<Reading>,
    articles: Vec<Reading>,
    failures: Vec<Failure>,
) -> Comparison {
    each_article(organisation, officials, articles, failures, findings_on)
}

/// The comparison of articles whose findings `find` gives, with the statements in order and the place of the one that the
/// article could have read.
fn each_article(
    organisation: Option<String>,
    mut officials: Vec<Reading>,
    articles: Vec<Reading>,
    mut failures: Vec<Failure>,
    find: impl Fn(&[Reading], usize, &Reading) -> Vec<Finding>,
) -> Comparison {
    officials.sort_by_key(|official| official.document.published.map(PartialDate::first_day));
    let mut held = vec![0_usize; officials.len()];
    let (mut kept, mut findings) = (Vec::with_capacity(articles.len()), Vec::new());
    for article in articles {
        let at = readable(&officials, &article);
        // What is found is made anew for each article: none can be left half done.
        match catch_unwind(AssertUnwindSafe(|| find(&officials, at, &article))) {
            Ok(found) => {
                findings.extend(found);
                held.iter_mut().skip(at).take(1).for_each(|count| *count += 1);
                kept.push(article);
            }
            Err(cause) => {
                failures.push(Failure::of(&Error::of_panic(article.document.source.clone(), cause.as_ref())));
            }
        }
    }
    let in_force = held.iter().enumerate().max_by_key(|(_, count)| **count).map_or(0, |(at, _)| at);
    Comparison { organisation, officials, in_force, articles: kept, findings, failures, filtered: None }
}

/// The findings on an article, held against the statement at this place; none where there is no statement.
fn findings_on(officials: &[Reading], at: usize, article: &Reading) -> Vec<Finding> {
    let Some(official) = officials.get(at) else { return Vec::new() };
    let against = compare(official, article);
    let others: Vec<(&Reading, Vec<Finding>)> = officials
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != at)
        .map(|(_, other)| (other, compare(other, article)))
        .collect();
    supersede(against, (official, article), &others)
}

/// The last statement that the article's author could have read; the first where that is unknown.
fn readable(officials: &[Reading], article: &Reading) -> usize {
    let Some(day) = article.document.published.map(PartialDate::last_day) else { return 0 };
    let before = |official: &Reading| official.document.published.is_some_and(|published| published.first_day() <= day);
    officials.iter().rposition(before).unwrap_or(0)
}

fn is_agreement(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Same | Verdict::Rounded)
}

/// Whether an article gives what is in force besides a value of another statement, or dates that value by that statement.
fn is_told_as_past(
    finding: &Finding,
    agreeing: &[Finding],
    article: &Reading,
    others: &[(&Reading, Vec<Finding>)],
) -> bool {
    let Some(told) = &finding.article else { return false };
    let besides = agreeing.iter().filter(|one| one.aspect == finding.aspect).any(|one| {
        one.article.as_ref().is_some_and(|claim| match (&claim.value, &told.value) {
            (Value::Field(one), Value::Field(two)) => one == two,
            (Value::Count(one), Value::Count(two)) => one.role == two.role,
            _ => false,
        })
    });
    let dated = article.claims.iter().filter(|claim| claim.sentence == told.sentence).any(|claim| match &claim.value {
        Value::Date(fact) => others.iter().any(|(other, _)| other.document.published == Some(fact.value)),
        _ => false,
    });
    besides || dated
}

fn supersede(
    findings: Vec<Finding>,
    (official, article): (&Reading, &Reading),
    others: &[(&Reading, Vec<Finding>)],
) -> Vec<Finding> {
    let agreeing: Vec<Finding> = findings.iter().filter(|one| is_agreement(one.verdict)).cloned().collect();
    let mut kept: Vec<Finding> =
        findings.into_iter().filter_map(|finding| superseded(finding, official, others)).collect();
    // « 18 650 familles, et non 12 480 », « le 19, la Ville disait … »: an article that tells the old value beside the new, or
    // as of its day, tells what happened.
    kept.retain(|one| one.verdict != Verdict::Superseded || !is_told_as_past(one, &agreeing, article, others));
    let replaced = kept.iter().any(|one| one.aspect == Aspect::Count && one.verdict == Verdict::Superseded);
    // The day of another statement is an announcement too.
    kept.retain(|one| !others.iter().any(|(other, _)| is_day_of(other, one)));
    kept.retain(|one| !(replaced && one.aspect == Aspect::Count && one.verdict == Verdict::Omitted));
    kept
}

/// Whether a finding is about an announcement made on the day of that statement.
fn is_day_of(statement: &Reading, finding: &Finding) -> bool {
    let Some(Claim { value: Value::Date(fact), .. }) = &finding.article else { return false };
    finding.verdict == Verdict::Contradicts
        && fact.role == DateRole::Announced
        && statement.document.published == Some(fact.value)
}

/// The finding, as superseded where another statement says what the article says.
fn superseded(finding: Finding, official: &Reading, others: &[(&Reading, Vec<Finding>)]) -> Option<Finding> {
    let agrees: &[Verdict] = match finding.verdict {
        Verdict::Contradicts | Verdict::Added => &[Verdict::Same, Verdict::Rounded, Verdict::UnitChanged],
        Verdict::Loose | Verdict::Firmer | Verdict::Softer | Verdict::UnitChanged | Verdict::Altered => {
            &[Verdict::Same]
        }
        Verdict::Same | Verdict::Rounded | Verdict::Superseded | Verdict::Omitted | Verdict::SelfContradiction => {
            return Some(finding);
        }
    };
    let source = others.iter().find(|(_, found)| {
        found.iter().any(|other| {
            other.aspect == finding.aspect && other.article == finding.article && agrees.contains(&other.verdict)
        })
    });
    let Some((other, _)) = source else { return Some(finding) };
    // Two statements of one day: nobody is to blame for agreeing with one of them.
    if other.document.published.is_some() && other.document.published == official.document.published {
        return None;
    }
    let statement = match other.document.published {
        Some(day) => Statement::Of(day),
        None => Statement::Named(other.document.id.clone()),
    };
    let what = |claim: &Claim| (claim.value.clone(), claim.certainty);
    let (told, stated) = (finding.article.as_ref().map(what), finding.official.as_ref().map(what));
    let explanation = Explanation::Superseded { told, statement, stated };
    Some(Finding { verdict: Verdict::Superseded, cause: None, explanation, ..finding })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Qualifier::Exact;
    use crate::compare::examples::{appointments, dated, field, reading};
    use crate::wording::Language;

    fn verdicts(comparison: &Comparison) -> Vec<(&str, &str, Verdict)> {
        let findings = comparison.findings.iter();
        findings.map(|found| (found.document.as_str(), found.statement.as_str(), found.verdict)).collect()
    }

    #[test]
    fn each_article_is_held_against_the_statement_it_could_read() {
        let officials = vec![
            dated("second", "2020-07-30", &[appointments(6500, Exact)]),
            dated("first", "2020-07-23", &[appointments(6128, Exact)]),
        ];
        let articles = vec![
            dated("early", "2020-07-20", &[appointments(6128, Exact)]),
            dated("same-day", "2020-07-23", &[appointments(6128, Exact)]),
            dated("month", "2020-07", &[appointments(6500, Exact)]),
            dated("late", "2020-08-02", &[appointments(6128, Exact)]),
            dated("undated", "", &[appointments(7777, Exact)]),
        ];
        let comparison = incident(None, officials, articles, Vec::new());
        assert_eq!(comparison.officials[0].document.id, "first");
        assert_eq!(comparison.in_force, 0);
        assert_eq!(
            verdicts(&comparison),
            [
                ("early", "first", Verdict::Same),
                ("same-day", "first", Verdict::Same),
                ("month", "second", Verdict::Same),
                ("late", "second", Verdict::Superseded),
                ("undated", "first", Verdict::Contradicts),
            ]
        );
        assert_eq!(
            comparison.findings[3].explanation.sentence(Language::English),
            "6 128 is what the statement of 23 July 2020 says; the one that the article could read says 6 500"
        );
    }

    #[test]
    fn without_a_statement_there_is_nothing_to_find() {
        let articles = vec![reading("alone", &[field("email")])];
        let comparison = incident(None, Vec::new(), articles, Vec::new());
        assert_eq!((comparison.findings.len(), comparison.in_force), (0, 0));
    }

    #[test]
    fn a_fault_on_one_article_is_told_and_stops_no_other() {
        let articles = ["one", "two", "three"].map(|id| dated(id, "2020-07-24", &[appointments(6158, Exact)]));
        let officials = vec![dated("official", "2020-07-23", &[appointments(6128, Exact)])];
        let comparison = each_article(None, officials, articles.to_vec(), Vec::new(), |officials, at, article| {
            assert!(article.document.id != "two", "a fault");
            findings_on(officials, at, article)
        });
        let kept: Vec<&str> = comparison.articles.iter().map(|article| article.document.id.as_str()).collect();
        assert_eq!(kept, ["one", "three"]);
        assert_eq!(comparison.findings.iter().filter(|found| found.verdict == Verdict::Contradicts).count(), 2);
        let told: Vec<String> = comparison.failures.iter().map(Failure::line).collect();
        let why = "two: not read, through a fault of recoupe's own (a fault); please report it with the document";
        assert_eq!(told, [why]);
    }
}
