//! An article against its own arithmetic: a part that exceeds its whole, a breakdown that makes more, a share in per cent that is
//! not that of its figures.

use crate::claim::{CountRole, Qualifier, Share, UnitClass};

use super::count::{Counted, affected, counts, same_class};
use super::toll::is_same_toll;
use super::within::disagreement;
use super::{Aspect, Cause, Explanation, Finding, Pair};

pub(super) fn compare(pair: &Pair) -> Vec<Finding> {
    let mut findings = parts_and_wholes(pair);
    findings.extend(breakdowns(pair));
    findings.extend(shares(pair));
    findings
}

fn parts_and_wholes(pair: &Pair) -> Vec<Finding> {
    let all = affected(pair.article);
    let mut findings = Vec::new();
    for part in all.iter().filter(|one| one.count.role == CountRole::Subset) {
        let least = match part.count.qualifier {
            Qualifier::Exact | Qualifier::About | Qualifier::MoreThan | Qualifier::Range { .. } => part.count.value,
            Qualifier::Nearly | Qualifier::LessThan | Qualifier::UpTo => continue,
        };
        let whole = all
            .iter()
            .filter(|one| one.count.role == CountRole::Affected && one.count.unit_class == part.count.unit_class)
            .filter(|one| part.count.unit_class != UnitClass::Casualties || is_same_toll(one.count, part.count))
            // Of which whole it is a part, only its own sentence tells for sure.
            .filter(|one| one.claim.sentence == part.claim.sentence)
            .max_by_key(|one| most(one));
        let Some(whole) = whole.filter(|whole| least > most(whole)) else { continue };
        let explanation = Explanation::PartExceeds { part: part.count.clone(), whole: whole.count.clone() };
        let claims = (part.claim, Some(whole.claim));
        findings.push(disagreement(pair, Aspect::Count, Some(Cause::Sum), claims, explanation));
    }
    findings
}

/// « 18 500 familles : 9 800 de maternelle et 9 700 d'élémentaire »: behind a colon, the parts of one sentence that make more than
/// the figure before it.
fn breakdowns(pair: &Pair) -> Vec<Finding> {
    let text = &pair.article.document.text;
    let all = affected(pair.article);
    let mut findings = Vec::new();
    for (at, whole) in all.iter().enumerate().filter(|(_, one)| one.count.role == CountRole::Affected) {
        let parts: Vec<&Counted> = all[at + 1..]
            .iter()
            .take_while(|one| one.claim.sentence == whole.claim.sentence)
            .filter(|one| one.count.role == CountRole::Subset && one.count.qualifier == Qualifier::Exact)
            .filter(|one| one.count.unit_class == whole.count.unit_class)
            .collect();
        let [first, second, ..] = parts[..] else { continue };
        let between = |from: usize, to: usize| text.get(from..to).unwrap_or("");
        let opens = between(whole.claim.span.end, first.claim.span.start).contains([':', '(']);
        let joined = between(first.claim.span.end, second.claim.span.start).len() <= JOINED;
        let sum = parts.iter().map(|part| part.count.value).fold(0, u64::saturating_add);
        if !opens || !joined || sum <= most(whole) || parts.iter().any(|part| part.count.value > most(whole)) {
            continue;
        }
        let explanation = Explanation::Parts {
            parts: parts.iter().map(|part| part.count.clone()).collect(),
            sum,
            whole: whole.count.clone(),
        };
        let claims = (whole.claim, Some(first.claim));
        findings.push(disagreement(pair, Aspect::Count, Some(Cause::Sum), claims, explanation));
    }
    findings
}

/// Bytes between two parts of one breakdown.
const JOINED: usize = 60;

/// « 412 des 8 000 clients, soit 7 % », « 78 % des 21 300 foyers »: a share that is not that of the article's figures.
fn shares(pair: &Pair) -> Vec<Finding> {
    let all = counts(pair.article);
    let found = pair.article.named.shares.iter().filter_map(|share| {
        let (part, whole) = if share.of_the_next { of_the_next(&all, share)? } else { of_the_two(&all, share)? };
        let right = part.count.value as f64 / whole.count.value as f64 * 100.0;
        let explanation = Explanation::Share {
            share: share.value,
            part: part.count.clone(),
            whole: whole.count.clone(),
            right: (right * 10.0).round() / 10.0,
        };
        let claims = (part.claim, Some(whole.claim));
        (!fits(share.value, part, whole))
            .then(|| disagreement(pair, Aspect::Count, Some(Cause::Sum), claims, explanation))
    });
    found.collect()
}

/// The part and the whole of a share that closes a sentence with two figures.
fn of_the_two<'a>(all: &[Counted<'a>], share: &Share) -> Option<(Counted<'a>, Counted<'a>)> {
    let told: Vec<Counted> = all
        .iter()
        .copied()
        .filter(|one| one.claim.sentence == share.sentence && one.count.qualifier.upper().is_none())
        .collect();
    let [one, two] = told[..] else { return None };
    let (part, whole) = if one.count.value <= two.count.value { (one, two) } else { (two, one) };
    (whole.count.value > 0 && same_class(one.count, two.count)).then_some((part, whole))
}

/// The whole behind a share, and the largest figure of the affected under it, where none of them fits.
fn of_the_next<'a>(all: &[Counted<'a>], share: &Share) -> Option<(Counted<'a>, Counted<'a>)> {
    let whole =
        *all.iter().find(|one| one.claim.sentence == share.sentence && one.claim.span.start >= share.span.end)?;
    let parts: Vec<Counted> = all
        .iter()
        .copied()
        .filter(|one| one.count.role == CountRole::Affected && one.count.qualifier.upper().is_none())
        .filter(|one| one.count.value < whole.count.value && same_class(one.count, whole.count))
        .collect();
    let none_fits = !parts.iter().any(|part| fits(share.value, *part, whole));
    parts.into_iter().max_by_key(|part| part.count.value).filter(|_| none_fits).map(|part| (part, whole))
}

/// A rounded share, of figures that may be rounded too.
fn fits(share: f64, part: Counted, whole: Counted) -> bool {
    let right = part.count.value as f64 / whole.count.value as f64 * 100.0;
    (share - right).abs() <= (right * SHARE_SLACK).max(1.0)
}

/// How far a share may be from that of its figures.
const SHARE_SLACK: f64 = 0.1;

/// The most that a whole may be; an approximation may be a tenth more than it says.
fn most(whole: &Counted) -> u64 {
    let value = whole.count.value;
    match whole.count.qualifier {
        Qualifier::Exact | Qualifier::Nearly | Qualifier::LessThan | Qualifier::UpTo => value,
        Qualifier::About | Qualifier::MoreThan => value.saturating_add(value / 10),
        Qualifier::Range { upper } => upper,
    }
}
