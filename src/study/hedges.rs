//! Hedges of the statement: whether articles keep them.

use std::collections::BTreeMap;

use super::measure::figure;
use super::rates::By;
use super::{Article, Incident, Interval};
use crate::claim::{Certainty, Claim, Qualifier, Value};
use crate::compare::{Finding, Verdict};

/// What makes a statement's word less than certain, or less than exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hedge {
    /// « potentiellement », « pourrait ».
    Possible,
    /// « environ », « près de », « plus de », « jusqu'à », a range: by the name of the qualifier.
    Qualified(&'static str),
}

impl Hedge {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Qualified(name) => name,
        }
    }

    /// That of a claim; what is not certain comes before what is not exact.
    fn of(claim: &Claim) -> Option<Self> {
        match &claim.value {
            _ if claim.certainty == Certainty::Possible => Some(Self::Possible),
            Value::Count(count) if count.qualifier != Qualifier::Exact => Some(Self::Qualified(count.qualifier.name())),
            _ => None,
        }
    }

    /// Whether an article's claim has it too, in whatever words.
    fn is_in(self, claim: &Claim) -> bool {
        match (self, &claim.value) {
            (Self::Possible, _) => claim.certainty == Certainty::Possible,
            (Self::Qualified(_), Value::Count(count)) => count.qualifier != Qualifier::Exact,
            (Self::Qualified(_), _) => false,
        }
    }
}

/// How often a hedge of statements is kept by articles that tell the same thing.
#[derive(Debug, Clone, PartialEq)]
pub struct HedgeTold {
    pub by: By,
    pub group: String,
    pub hedge: Hedge,
    pub kept: usize,
    pub dropped: usize,
    /// Of those dropped.
    pub interval: Interval,
}

/// Whether both tell the same thing, however firmly.
const fn tells_the_same(verdict: Verdict) -> bool {
    match verdict {
        Verdict::Same | Verdict::Rounded | Verdict::Firmer | Verdict::Softer | Verdict::Loose => true,
        Verdict::Superseded
        | Verdict::Omitted
        | Verdict::UnitChanged
        | Verdict::Added
        | Verdict::Altered
        | Verdict::SelfContradiction
        | Verdict::Contradicts => false,
    }
}

fn hedged(finding: &Finding) -> Option<(Hedge, bool)> {
    let (official, article) = (finding.official.as_ref()?, finding.article.as_ref()?);
    let hedge = Hedge::of(official).filter(|_| tells_the_same(finding.verdict))?;
    // Another number is no « plus de 6 000 » without its « plus de ».
    if matches!(hedge, Hedge::Qualified(_)) && figure(official) != figure(article) {
        return None;
    }
    Some((hedge, hedge.is_in(article)))
}

/// Of all, by incident and by outlet.
pub fn hedges(incidents: &[Incident], articles: &[Article]) -> Vec<HedgeTold> {
    let mut counts: BTreeMap<(By, String, Hedge), [usize; 2]> = BTreeMap::new();
    for article in articles {
        let Some(Incident { name, comparison, .. }) = incidents.get(article.incident) else { continue };
        for (hedge, is_kept) in article.found(comparison).filter_map(hedged) {
            let mut add = |by, group| counts.entry((by, group, hedge)).or_default()[usize::from(!is_kept)] += 1;
            add(By::All, String::new());
            add(By::Incident, name.clone());
            article.outlet.iter().for_each(|outlet| add(By::Outlet, outlet.clone()));
        }
    }
    let told = |((by, group, hedge), [kept, dropped]): ((By, String, Hedge), [usize; 2])| {
        let interval = Interval::wilson(dropped, kept + dropped)?;
        Some(HedgeTold { by, group, hedge, kept, dropped, interval })
    };
    counts.into_iter().filter_map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Incident, Study};
    use super::*;
    use crate::claim::Qualifier::{About, Exact, MoreThan};
    use crate::compare::examples::{appointments, dated, field};
    use crate::compare::incident;

    #[test]
    fn a_hedge_is_kept_in_other_words_and_dropped_by_none() {
        let official = dated("official", "2020-07-23", &[appointments(6000, MoreThan), field("iban").possible()]);
        let articles = vec![
            dated("keeps", "2020-07-24", &[appointments(6000, About), field("iban").possible()]),
            dated("drops", "2020-07-24", &[appointments(6000, Exact), field("iban")]),
            dated("another", "2020-07-24", &[appointments(9158, Exact)]),
        ];
        let comparison = incident(None, vec![official], articles, Vec::new());
        let study = Study::of(vec![Incident::new(String::from("x"), comparison)]);
        let of_all = study.hedges.iter().filter(|one| one.by == By::All);
        let rows: Vec<_> = of_all.map(|one| (one.hedge.name(), one.kept, one.dropped)).collect();
        assert_eq!(rows, [("possible", 1, 1), ("more_than", 1, 1)]);
    }
}
