//! Which figure of the statement an article's figure stands for.

use crate::claim::{Certainty, CountRole, Toll, UnitClass};

use super::Verdict;
use super::count::{Counted, FEWEST_THINGS, are_people_and_accounts, same_class, shares_noun};
use super::diagnose::{is_rounding, is_slip, significant};
use super::judge::{Judgement, is_near, judge};
use super::toll::{is_same_toll, of_one_severity};

/// The statement's figure that an article's figure answers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answer<'a> {
    pub stated: Counted<'a>,
    pub judgement: Judgement,
    pub same_class: bool,
}

/// The figure of the statement that `told` stands for: the one it agrees with; else the one it
/// comes near to, in size or in digits; else the only one of its kind.
pub(super) fn answer<'a>(official: &[Counted<'a>], article: &[Counted], told: Counted) -> Option<Answer<'a>> {
    let mut candidates: Vec<Counted> = official.to_vec();
    // The dead and the wounded are one class and two figures.
    if told.count.unit_class == UnitClass::Casualties {
        let named: Vec<Counted> =
            candidates.iter().copied().filter(|stated| is_same_toll(stated.count, told.count)).collect();
        if told.count.toll.is_some_and(Toll::is_a_severity) && !named.is_empty() {
            return of_one_severity(&named, article, told);
        }
        if !named.is_empty() {
            candidates = named;
        } else if let Some(toll) = told.count.toll {
            candidates.retain(|stated| stated.count.toll.is_none_or(|of| of.is_kin_of(toll) && agrees(*stated, told)));
        }
    }
    let near = candidates
        .iter()
        .filter_map(|stated| {
            let judgement = judge(stated.figure(), told.figure());
            let same_class = same_class(stated.count, told.count);
            let tier = closeness(*stated, told, judgement, same_class)?;
            let less_like = (
                stated.claim.certainty != told.claim.certainty,
                stated.count.toll != told.count.toll,
                !shares_noun(stated.count, told.count),
                stated.count.value.abs_diff(told.count.value),
            );
            Some(((tier, judgement.verdict, less_like), Answer { stated: *stated, judgement, same_class }))
        })
        .min_by_key(|(rank, _)| *rank)
        .map(|(_, answer)| answer);
    near.or_else(|| only_of_its_kind(&candidates, article, told))
}

fn agrees(stated: Counted, told: Counted) -> bool {
    judge(stated.figure(), told.figure()).verdict == Verdict::Same
}

/// How surely `told` answers `stated`, the surest first; `None` where nothing in the figures says so.
fn closeness(stated: Counted, told: Counted, judgement: Judgement, same_class: bool) -> Option<u8> {
    let same_role = stated.count.role == told.count.role;
    let near = is_near(stated.count.value, told.count.value);
    let cut = is_rounding(stated.count.value, told.count.value);
    let slip = is_slip(stated.count.value, told.count.value);
    let in_full = significant(stated.count.value).min(significant(told.count.value)) >= 3;
    let denial = stated.claim.certainty == Certainty::Denied || told.claim.certainty == Certainty::Denied;
    let only_claimed = is_only_claimed(stated, told);
    match (judgement.verdict, same_class, same_role) {
        (Verdict::Same | Verdict::Rounded, true, true) => Some(0),
        (Verdict::Same | Verdict::Rounded, true, false) if near => Some(1),
        (Verdict::Same, false, true) if are_people_and_accounts(stated.count, told.count) => Some(2),
        // 12,4 million lines are not the « environ 12 millions » of people: more exact than what they would repeat.
        (Verdict::Same | Verdict::Rounded, false, _)
            if near && stated.count.value >= 10 && (cut || stated.count.value == told.count.value) =>
        {
            Some(2)
        }
        _ if denial => None,
        (Verdict::Loose, true, true) if near || (told.count.role == CountRole::Affected && !only_claimed) => Some(3),
        (_, true, true) if slip => Some(4),
        (Verdict::Loose, false, true) if (near || cut) && stated.count.value >= 10 => Some(5),
        (Verdict::Contradicts, false, true) if slip => Some(6),
        // 1,9 million is no slip for a part of 18 640.
        (_, true, false) if slip && in_full && told.count.role == CountRole::Affected => Some(7),
        _ => None,
    }
}

/// What is only claimed, where the statement asserts.
fn is_only_claimed(stated: Counted, told: Counted) -> bool {
    told.claim.certainty == Certainty::Possible && stated.claim.certainty == Certainty::Asserted
}

/// The one figure of the same role and class, where there is one. A part of the affected must
/// besides be named alike on both sides, and be the article's only one of that name. What is only claimed, beside
/// a figure that the statement asserts, is another's figure and answers nothing.
fn only_of_its_kind<'a>(official: &[Counted<'a>], article: &[Counted], told: Counted) -> Option<Answer<'a>> {
    let mut kind: Vec<Counted> = official
        .iter()
        .copied()
        .filter(|stated| stated.count.role == told.count.role)
        .filter(|stated| same_class(stated.count, told.count) || are_people_and_accounts(stated.count, told.count))
        .collect();
    if kind.iter().any(|stated| is_same_toll(stated.count, told.count)) {
        kind.retain(|stated| is_same_toll(stated.count, told.count));
    }
    let first = *kind.first()?;
    if told.count.role == CountRole::Subset {
        let named = |one: &&Counted| one.count.role == CountRole::Subset && is_same_toll(one.count, first.count);
        let others = article.iter().filter(named).any(|one| one.count.value != told.count.value);
        let alike = shares_noun(first.count, told.count)
            || [first, told]
                .iter()
                .any(|one| one.count.unit.is_empty() && first.count.unit_class == told.count.unit_class);
        // More than the whole of the statement is no part of it.
        let larger = official.iter().any(|whole| {
            whole.count.role == CountRole::Affected
                && is_same_toll(whole.count, first.count)
                && whole.count.value < told.count.value
        });
        // A handful is no slip for thousands.
        let handful = told.count.value < FEWEST_THINGS && first.count.value >= 50 * FEWEST_THINGS;
        // « 21 720 clients » for 18 640 of 312 480 clients: the noun is that of the whole, and tells no part from another.
        let of_the_whole = official
            .iter()
            .any(|whole| whole.count.role == CountRole::Affected && shares_noun(whole.count, first.count));
        let far = of_the_whole && !is_near(first.count.value, told.count.value);
        if others || !alike || larger || handful || far {
            return None;
        }
    }
    // A statement that tells a toll twice, each time later: the nearest.
    let casualties = told.count.toll.is_some() && told.count.role == CountRole::Affected;
    let first = match kind.iter().min_by_key(|stated| stated.count.value.abs_diff(told.count.value)) {
        Some(nearest) if casualties => *nearest,
        _ => first,
    };
    let single = casualties && kind.iter().all(|other| other.count.toll == first.count.toll)
        || kind.iter().all(|other| judge(first.figure(), other.figure()).verdict != Verdict::Contradicts);
    let denial = first.claim.certainty == Certainty::Denied || told.claim.certainty == Certainty::Denied;
    let only_claimed = is_only_claimed(first, told);
    let judgement = judge(first.figure(), told.figure());
    (single && !denial && !only_claimed).then_some(Answer { stated: first, judgement, same_class: true })
}
