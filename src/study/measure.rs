//! What is counted of findings and of articles.

use crate::claim::{Claim, Value};
use crate::compare::{Finding, Verdict};

/// What a finding, or an article by one of its findings, may be counted as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Says something else than the statement, or more firmly, or of another thing: what a correction would be asked for.
    Departs,
    /// An approximation above the official figure.
    RoundedUp,
    /// An approximation below it.
    RoundedDown,
    /// Of articles alone: prints a wrong figure that another article printed before it, or on the same day.
    Follows,
    Verdict(Verdict),
}

impl Measure {
    pub fn all() -> impl Iterator<Item = Self> {
        let verdicts = Verdict::ALL.iter().map(|verdict| Self::Verdict(*verdict));
        [Self::Departs, Self::RoundedUp, Self::RoundedDown, Self::Follows].into_iter().chain(verdicts)
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::Departs => "departs",
            Self::RoundedUp => "rounded_up",
            Self::RoundedDown => "rounded_down",
            Self::Follows => "follows",
            Self::Verdict(verdict) => verdict.name(),
        }
    }

    /// Whether a finding counts; none alone tells whom an article follows.
    pub fn counts(self, finding: &Finding) -> bool {
        match self {
            Self::Departs => departs(finding.verdict),
            Self::RoundedUp => rounding(finding) == Some(std::cmp::Ordering::Greater),
            Self::RoundedDown => rounding(finding) == Some(std::cmp::Ordering::Less),
            Self::Follows => false,
            Self::Verdict(verdict) => finding.verdict == verdict,
        }
    }
}

/// What is left out or added may have its reasons, and what was true of another statement was true; a hedge more errs on
/// the safe side.
pub const fn departs(verdict: Verdict) -> bool {
    match verdict {
        Verdict::UnitChanged
        | Verdict::Loose
        | Verdict::Firmer
        | Verdict::Altered
        | Verdict::SelfContradiction
        | Verdict::Contradicts => true,
        Verdict::Same
        | Verdict::Rounded
        | Verdict::Softer
        | Verdict::Superseded
        | Verdict::Omitted
        | Verdict::Added => false,
    }
}

/// The figure of a count.
pub fn figure(claim: &Claim) -> Option<u64> {
    match &claim.value {
        Value::Count(count) => Some(count.value),
        Value::Date(_) | Value::Field(_) | Value::Quote(_) | Value::Amount(_) => None,
    }
}

/// Where an approximation stands to what it approximates.
fn rounding(finding: &Finding) -> Option<std::cmp::Ordering> {
    let is_rounding = matches!(finding.verdict, Verdict::Rounded | Verdict::Loose);
    let told = finding.article.as_ref().and_then(figure).filter(|_| is_rounding)?;
    Some(told.cmp(&finding.official.as_ref().and_then(figure)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Qualifier::{Exact, MoreThan, Nearly};
    use crate::compare::compare;
    use crate::compare::examples::{appointments, reading};

    #[test]
    fn roundings_have_a_direction() {
        let official = reading("official", &[appointments(6128, Exact)]);
        let rows = [
            (6000, MoreThan, Measure::RoundedDown),
            (6200, Nearly, Measure::RoundedUp),
            (6128, Exact, Measure::Verdict(Verdict::Same)),
            (6158, Exact, Measure::Departs),
        ];
        for (value, qualifier, expected) in rows {
            let article = reading("article", &[appointments(value, qualifier)]);
            let findings = compare(&official, &article);
            let one = findings.iter().find(|finding| finding.article.is_some()).unwrap();
            let rest = [Measure::RoundedDown, Measure::RoundedUp, Measure::Departs];
            assert!(expected.counts(one), "{value}: {one:?}");
            for other in rest.into_iter().filter(|other| *other != expected) {
                assert!(!other.counts(one), "{value}: {other:?}");
            }
        }
    }
}
