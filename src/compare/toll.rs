//! Figures of an accident: each is held against the statement's figure of the same people.

use std::collections::BTreeSet;

use crate::claim::{Count, CountRole, Qualifier, Toll, UnitClass};

use super::count::{Counted, same_class, shares_noun};
use super::count_answer::Answer;
use super::judge::{Figure, judge};
use super::{Aspect, Explanation, Finding, Pair};

/// Whether two figures are of one toll; all that are no casualties are.
pub(super) fn are_one_toll(one: &Count, two: &Count) -> bool {
    match (one.toll, two.toll) {
        (Some(one), Some(two)) => one.is_kin_of(two),
        _ => true,
    }
}

/// Whether two figures of casualties are of the same people, the dead, all the hurt, or those of one severity; by their nouns
/// where that is untold.
pub(super) fn is_same_toll(one: &Count, two: &Count) -> bool {
    match (one.toll, two.toll) {
        (Some(one), Some(two)) => one == two,
        _ => shares_noun(one, two),
    }
}

/// Whether two figures count one kind of thing; of casualties, the same people.
pub(super) fn are_of_one_kind(one: &Count, two: &Count) -> bool {
    let casualties = [one, two].iter().any(|count| count.unit_class == UnitClass::Casualties);
    same_class(one, two) && (!casualties || is_same_toll(one, two))
}

/// « une trentaine de blessés » where the statement counts 9 in one state and 21 in another: the two together.
pub(super) fn of_the_sum(pair: &Pair, official: &[Counted], told: Counted) -> Option<Finding> {
    let is_hurt = |count: &Count| count.toll.is_some_and(Toll::is_of_the_hurt) && count.role == CountRole::Affected;
    let parts: Vec<&Counted> = official.iter().filter(|stated| is_hurt(stated.count)).collect();
    // « 30 blessés, dont 8 dans un état grave »: the statement gives the total itself.
    let severities: BTreeSet<Toll> = parts.iter().filter_map(|part| part.count.toll).collect();
    if told.count.toll != Some(Toll::Hurt) || severities.contains(&Toll::Hurt) || severities.len() < parts.len() {
        return None;
    }
    let sum = parts.iter().map(|part| part.count.value).fold(0, u64::saturating_add);
    let largest = parts.iter().max_by_key(|part| part.count.value)?;
    if parts.len() < 2 || !is_hurt(told.count) || parts.iter().any(|part| part.count.value == told.count.value) {
        return None;
    }
    let judgement = judge(Figure { value: sum, qualifier: Qualifier::Exact }, told.figure());
    let stated = parts.iter().map(|part| part.count.clone()).collect();
    let explanation = Explanation::Together { told: told.count.clone(), parts: stated, sum };
    let claims = (Some(largest.claim), Some(told.claim));
    // « 27 blessés », « une vingtaine d'autres blessées »: of all, whatever the sum is. Far more are those of a year.
    let near = told.count.value >= sum / 2;
    let of_all = near && told.count.value / 2 <= sum && !told.count.unit.contains(' ');
    (judgement.agrees() || of_all)
        .then(|| pair.finding(Aspect::Count, judgement.verdict, judgement.cause, claims.0, claims.1, explanation))
}

/// « onze grièvement » for « 9 blessés en urgence absolue », whether they are told as a part of the hurt or for themselves. Fewer
/// than another figure of that severity are a part of those: « quatre des blessés les plus graves ».
pub(super) fn of_one_severity<'a>(official: &[Counted<'a>], article: &[Counted], told: Counted) -> Option<Answer<'a>> {
    let judged = |stated: &Counted<'a>| {
        let judgement = judge(stated.figure(), told.figure());
        Answer { stated: *stated, judgement, same_class: true }
    };
    let rank = |answer: &Answer| {
        let unlike = (
            answer.stated.count.toll != told.count.toll,
            answer.stated.claim.certainty != told.claim.certainty,
            answer.stated.count.value.abs_diff(told.count.value),
        );
        (answer.judgement.verdict, unlike)
    };
    let best = official.iter().map(judged).min_by_key(rank)?;
    let larger = |other: &Counted| other.count.toll == told.count.toll && other.count.value > told.count.value;
    // How many lie in hospital is another figure each day.
    let of_a_day = told.count.toll == Some(Toll::Hospitalised);
    let is_part = !best.judgement.agrees() && (of_a_day || article.iter().any(larger));
    (!is_part).then_some(best)
}
