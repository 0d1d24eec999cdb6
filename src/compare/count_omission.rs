//! The figures of the affected that an article leaves out.

use crate::claim::{Certainty, CountRole, UnitClass};

use super::count::{Counted, affected, distinct};
use super::count_answer::answer;
use super::toll::are_one_toll;
use super::{Aspect, Explanation, Finding, Pair, Verdict};

/// The figure of the affected where the article gives nothing that answers it.
pub(super) fn omissions(pair: &Pair) -> Vec<Finding> {
    let official = distinct(&affected(pair.official));
    let article = distinct(&affected(pair.article));
    let repeats = |stated: &Counted| pair.article.named.numbers.contains(&stated.count.value);
    let answered_ones: Vec<Counted> =
        article.iter().filter_map(|told| Some(answer(&official, &article, *told)?.stated)).collect();
    let answers = |stated: &Counted, found: &Counted| {
        found.count.role == CountRole::Affected && are_one_toll(found.count, stated.count)
    };
    // The dead and the hurt are two figures; of other things one figure of the statement is enough.
    let answered = |stated: &Counted| {
        official.iter().filter(|other| are_one_toll(other.count, stated.count)).any(repeats)
            || answered_ones.iter().any(|found| answers(stated, found))
    };
    // Of several figures of the statement the largest is the affected count; establishments are not it.
    let main = |stated: &Counted| {
        let rival = |other: &&Counted| {
            other.count.role == CountRole::Affected
                && are_one_toll(other.count, stated.count)
                && !is_of_organisations(other)
        };
        official.iter().filter(rival).all(|other| other.count.value <= stated.count.value)
    };
    let left_out: Vec<Counted> = official
        .iter()
        .copied()
        .filter(|stated| !answered(stated) && !is_of_organisations(stated) && main(stated))
        .collect();
    left_out
        .into_iter()
        .filter(|stated| stated.count.role == CountRole::Affected && stated.claim.certainty != Certainty::Denied)
        .map(|stated| {
            let explanation = Explanation::FigureLeftOut(stated.count.clone());
            pair.finding(Aspect::Count, Verdict::Omitted, None, Some(stated.claim), None, explanation)
        })
        .collect()
}

fn is_of_organisations(counted: &Counted) -> bool {
    counted.count.unit_class == UnitClass::Organisations
}
