//! Whether a changed fact leads to the statement, judged by the findings on both versions. Pure.

use crate::claim::{Claim, Value};
use crate::compare::{Change, Comparison, Finding, Verdict, is_same};
use crate::watched::Nearness;

/// The findings on the two versions of a page; none where there is no statement.
pub struct Held {
    pub before: Option<Comparison>,
    pub now: Option<Comparison>,
}

/// What the statement has to do with a change: its claim with the id of the statement, and where the change leads.
pub struct Weighed<'a> {
    pub official: Option<(&'a Claim, &'a str)>,
    pub nearness: Option<Nearness>,
}

impl Held {
    pub fn weigh<'a>(&'a self, change: &Change) -> Weighed<'a> {
        let of = |comparison: &'a Option<Comparison>, claim: &Option<Claim>| {
            let (comparison, claim) = (comparison.as_ref()?, claim.as_ref()?);
            let mut findings = comparison.findings.iter();
            findings.find(|finding| finding.article.as_ref().is_some_and(|told| is_same(told, claim)))
        };
        let (before, now) = (of(&self.before, &change.before), of(&self.now, &change.now));
        let official = [now, before]
            .into_iter()
            .flatten()
            .find_map(|finding| finding.official.as_ref().map(|official| (official, finding.statement.as_str())));
        let nearness = match (&change.before, &change.now) {
            (Some(_), Some(_)) => between(before, now),
            (None, Some(_)) => alone(now, [Nearness::Nearer, Nearness::Farther]),
            (Some(_), None) => alone(before, [Nearness::Farther, Nearness::Nearer]),
            (None, None) => None,
        };
        Weighed { official, nearness }
    }
}

/// How far a verdict is from what the statement says.
const fn distance(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Same => 0,
        Verdict::Rounded => 1,
        Verdict::Loose
        | Verdict::Firmer
        | Verdict::Softer
        | Verdict::UnitChanged
        | Verdict::Altered
        | Verdict::Superseded => 2,
        Verdict::Contradicts | Verdict::Added | Verdict::Omitted | Verdict::SelfContradiction => 3,
    }
}

/// A fact in the place of another.
fn between(before: Option<&Finding>, now: Option<&Finding>) -> Option<Nearness> {
    let (before, now) = (before?, now?);
    let ranks = (distance(before.verdict), distance(now.verdict));
    let (earlier, later) = match (off(before), off(now)) {
        (Some(earlier), Some(later)) if ranks.0 == ranks.1 => (earlier, later),
        _ => (u64::from(ranks.0), u64::from(ranks.1)),
    };
    // What the statement does not tell is neither nearer nor farther than what it does not tell.
    if [before, now].iter().all(|finding| finding.verdict == Verdict::Added) {
        return None;
    }
    Some(match later.cmp(&earlier) {
        std::cmp::Ordering::Less => Nearness::Nearer,
        std::cmp::Ordering::Greater => Nearness::Farther,
        std::cmp::Ordering::Equal => Nearness::AsFar,
    })
}

/// By how much a figure misses the one that it is held against.
fn off(finding: &Finding) -> Option<u64> {
    match (&finding.official.as_ref()?.value, &finding.article.as_ref()?.value) {
        (Value::Count(official), Value::Count(told)) => Some(official.value.abs_diff(told.value)),
        _ => None,
    }
}

/// A fact that is new, or gone: where it leads if it is right, and if it is wrong. Of what the statement does not tell,
/// nowhere.
fn alone(finding: Option<&Finding>, [right, wrong]: [Nearness; 2]) -> Option<Nearness> {
    let verdict = finding?.verdict;
    match distance(verdict) {
        _ if verdict == Verdict::Added => None,
        0 | 1 => Some(right),
        2 => Some(Nearness::AsFar),
        _ => Some(wrong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Qualifier::Exact, Reading};
    use crate::compare::examples::{Said, appointments, field, reading};
    use crate::compare::{changes, incident};

    fn held(official: &[Said], before: &Reading, now: &Reading) -> Vec<Option<Nearness>> {
        let against = |article: &Reading| {
            Some(incident(None, vec![reading("official", official)], vec![article.clone()], Vec::new()))
        };
        let held = Held { before: against(before), now: against(now) };
        changes(before, now).iter().map(|change| held.weigh(change).nearness).collect()
    }

    #[test]
    fn a_change_leads_to_the_statement_or_away_from_it() {
        use Nearness::{AsFar, Farther, Nearer};
        let official = [appointments(6128, Exact), field("email"), field("iban").denied()];
        let one = |said: &[Said]| reading("a", said);
        type Row<'a> = (&'a [Said], &'a [Said], &'a [Option<Nearness>]);
        let wrong = [appointments(6158, Exact)];
        let right = [appointments(6128, Exact)];
        let nearly = [appointments(6138, Exact)];
        let (email, iban, phone) = ([field("email")], [field("iban")], [field("phone")]);
        let rows: &[Row<'_>] = &[
            (&wrong, &right, &[Some(Nearer)]),
            (&right, &wrong, &[Some(Farther)]),
            (&wrong, &nearly, &[Some(Nearer)]),
            (&wrong, &[appointments(6098, Exact)], &[Some(AsFar)]),
            (&[], &email, &[Some(Nearer)]),
            (&email, &[], &[Some(Farther)]),
            (&[], &iban, &[Some(Farther)]),
            (&iban, &[], &[Some(Nearer)]),
            (&[], &phone, &[None]),
        ];
        for (before, now, expected) in rows {
            assert_eq!(held(&official, &one(before), &one(now)), *expected, "{before:?} -> {now:?}");
        }
    }
}
