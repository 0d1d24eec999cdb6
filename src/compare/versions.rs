//! A statement through its versions: what each says anew or otherwise than the one before, and where one contradicts itself.

use crate::claim::{Certainty, DateRole, Reading, Value};

use super::{Aspect, Finding, Pair, Verdict, compare, within};

/// One version of a statement against the one before it.
#[derive(Debug, Clone, PartialEq)]
pub struct Version<'a> {
    pub statement: &'a Reading,
    /// What it says otherwise; of the first version nothing. Their `official` is of the version before.
    pub changes: Vec<Finding>,
    /// Where it disagrees with itself.
    pub contradictions: Vec<Finding>,
}

/// The versions in the order given, which is that of publication.
pub fn versions(officials: &[Reading]) -> Vec<Version<'_>> {
    let before = std::iter::once(None).chain(officials.iter().map(Some));
    let version = |(statement, before): (_, Option<&Reading>)| Version {
        statement,
        changes: before.map_or_else(Vec::new, |before| changes(before, statement)),
        contradictions: contradictions(statement),
    };
    officials.iter().zip(before).map(version).collect()
}

/// A later version need not say all again, and announces on a day of its own.
fn changes(before: &Reading, after: &Reading) -> Vec<Finding> {
    let mut found = compare(before, after);
    found.retain(|finding| {
        let told = !matches!(finding.verdict, Verdict::Same | Verdict::Omitted | Verdict::SelfContradiction);
        told && finding.aspect != Aspect::Quote && !is_announcement(finding) && !is_taken_back(finding)
    });
    found
}

/// « 18 650 familles, et non 12 480 »: the new figure tells it.
fn is_taken_back(finding: &Finding) -> bool {
    finding.aspect == Aspect::Count
        && finding.article.as_ref().is_some_and(|claim| claim.certainty == Certainty::Denied)
}

fn is_announcement(finding: &Finding) -> bool {
    let claim = finding.article.as_ref().or(finding.official.as_ref());
    claim.is_some_and(|claim| matches!(&claim.value, Value::Date(fact) if fact.role == DateRole::Announced))
}

fn contradictions(statement: &Reading) -> Vec<Finding> {
    within::compare(&Pair { official: statement, article: statement })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Qualifier::Exact;
    use crate::compare::examples::{appointments, date, field, reading};

    #[test]
    fn a_version_tells_what_it_says_otherwise() {
        let first = reading(
            "first",
            &[
                appointments(6128, Exact),
                field("iban").denied(),
                field("email"),
                date("2020-07-23", DateRole::Announced),
            ],
        );
        let second = reading(
            "second",
            &[appointments(9500, Exact), field("iban").possible(), date("2020-07-30", DateRole::Announced)],
        );
        let officials = [first, second];
        let found = versions(&officials);
        assert_eq!((found.len(), found[0].changes.len()), (2, 0));
        let told: Vec<(Aspect, Verdict)> =
            found[1].changes.iter().map(|finding| (finding.aspect, finding.verdict)).collect();
        assert_eq!(told, [(Aspect::Count, Verdict::Contradicts), (Aspect::Field, Verdict::Contradicts)]);
    }

    #[test]
    fn a_statement_that_contradicts_itself_is_shown() {
        let officials = [reading("one", &[field("iban"), field("iban").denied()])];
        assert_eq!(versions(&officials)[0].contradictions.len(), 1);
    }
}
