//! What the whole text tells of its figures: those told again, parts and their wholes, what the statement says of them.

use std::collections::{BTreeMap, BTreeSet};

use super::count::STATED;
use super::count_part::{is_of_one_kind, may_be_whole};
use super::scene::Scene;
use super::support::rule;
use super::{Certainty, Claim, Count, CountRole, Qualifier, Toll, UnitClass, Value};
use crate::document::{BlockKind, Part};
use crate::lang::Cue;
use crate::span::Span;

/// The roles of a text's figures, each seen among all; `tentative` are those that no word ties to the story.
pub fn in_document(scene: &Scene, mut claims: Vec<Claim>, tentative: &[bool]) -> Vec<Claim> {
    as_stated(scene, &mut claims);
    as_shifted(scene, &mut claims);
    as_neighbours(scene, &mut claims);
    summands(&mut claims);
    parts_of_whole(scene, &mut claims);
    parts_of_the_stated(scene, &mut claims);
    own_whole(scene, &mut claims);
    severities(scene, &mut claims);
    settle(&mut claims);
    doubt(scene, &mut claims);
    confirmed(claims, tentative)
}

/// A figure this large that comes back is the same figure, whatever noun it counts.
const LARGE: u64 = 1000;

/// Figures told again elsewhere in the text keep the role that a clearer sentence gave them, rounded or not
/// (« plus d'un million de comptes » in the lead, 1,2 million in the text).
fn settle(claims: &mut [Claim]) {
    let mut affected: BTreeMap<u64, BTreeSet<UnitClass>> = BTreeMap::new();
    for count in counts_of(claims).filter(|count| count.role == CountRole::Affected) {
        affected.entry(count.value).or_default().insert(count.unit_class);
    }
    let same = |count: &Count| {
        let classes = affected.get(&count.value);
        classes.is_some_and(|classes| count.value >= LARGE || classes.contains(&count.unit_class))
    };
    let exact = |count: &Count| {
        let values = count.value..=count.value.saturating_add(count.value / 4);
        may_be_rounded_down(count) && affected.range(values).any(|(_, classes)| classes.contains(&count.unit_class))
    };
    for claim in claims {
        if let Value::Count(count) = &mut claim.value
            && matches!(count.role, CountRole::Other | CountRole::Population)
            && count.value > 20
            && (same(count) || (count.role == CountRole::Other && exact(count)))
        {
            count.role = CountRole::Affected;
        }
    }
}

/// « 12,4 M de familles » for 12 480: a figure of which no word tells what it is, in the digits of one that the statement gives.
fn as_shifted(scene: &Scene, claims: &mut [Claim]) {
    let digits = |value: u64| value.to_string().trim_end_matches('0').to_owned();
    let shifted = |value: u64| {
        let told = digits(value);
        told.len() >= TELLING_DIGITS
            && scene.background.story.figures.iter().any(|(figure, role)| {
                let stated = digits(*figure);
                let apart = *figure > value.saturating_mul(5) || value > figure.saturating_mul(5);
                *role == CountRole::Affected
                    && apart
                    && stated.len() >= TELLING_DIGITS
                    && (stated.starts_with(&told) || told.starts_with(&stated))
            })
    };
    for claim in claims {
        if let Value::Count(count) = &mut claim.value
            && count.role == CountRole::Other
            && count.unit_class.is_whose_data()
            && claim.cues.is_empty()
            && shifted(count.value)
        {
            count.role = CountRole::Affected;
            claim.rule = rule(scene, STATED);
        }
    }
}

/// Digits, trailing zeros aside, that two figures do not share by chance.
const TELLING_DIGITS: usize = 3;

/// What no word of the article tells of a figure, the statement tells, where it has that very figure.
fn as_stated(scene: &Scene, claims: &mut [Claim]) {
    for claim in claims {
        let told = !claim.cues.is_empty();
        if let Value::Count(count) = &mut claim.value
            && count.qualifier.upper().is_none()
            && let Some(role) = scene.background.story.figures.get(&count.value)
            && (count.role == CountRole::Other
                || (!told && count.role == CountRole::OtherIncident && count.value >= LARGE))
        {
            count.role = *role;
            claim.rule = rule(scene, STATED);
            claim.cues.clear();
        }
    }
}

/// « 61 400 bénéficiaires **et** 3 250 agents », « 61 400 bénéficiaires ; » « 3 250 agents »: joined to a figure of the affected, or the
/// head of a bullet beside one, a figure of which no word tells more is of them too.
fn as_neighbours(scene: &Scene, claims: &mut [Claim]) {
    for index in 1..claims.len() {
        let (before, rest) = claims.split_at_mut(index);
        let (Some(last), Some(claim)) = (before.last(), rest.first_mut()) else { continue };
        let Value::Count(whole) = &last.value else { continue };
        let (end, start) = (scene.tokens.at(last.span.end - 1) + 1, scene.tokens.at(claim.span.start));
        let beside = is_joined(scene, end, start) || (heads_a_bullet(scene, last) && heads_a_bullet(scene, claim));
        let (role, certainty) = (whole.role, last.certainty);
        if let Value::Count(count) = &mut claim.value
            && count.role == CountRole::Other
            && role == CountRole::Affected
            && whole.unit_class.is_whose_data()
            && count.unit_class.is_whose_data()
            && claim.cues.is_empty()
            && beside
        {
            count.role = role;
            claim.certainty = certainty;
            claim.cues.clone_from(&last.cues);
        }
    }
}

/// « et de », « ainsi que », « plus »: few words, none of which is a verb of the story.
fn is_joined(scene: &Scene, from: usize, to: usize) -> bool {
    let joins = |index: usize| {
        let word = scene.tokens.word(index);
        scene.pack.coordinators.contains(&word) || scene.pack.plus.contains(&word)
    };
    let told = |cue| matches!(cue, Cue::Exposure | Cue::Boundary | Cue::Population | Cue::Speech | Cue::Event(_));
    to > from
        && to - from <= JOINED
        && (from..to).any(joins)
        && scene.cues(from, to, told).next().is_none()
        && scene.tokens.sentence(from).0 == scene.tokens.sentence(to).0
}

/// Tokens between two figures that are joined.
const JOINED: usize = 10;

fn heads_a_bullet(scene: &Scene, claim: &Claim) -> bool {
    let block = scene.tokens.document.block_at(claim.span);
    scene.background.cues.layout
        && block.is_some_and(|block| block.kind == BlockKind::Item && claim.span.start - block.span.start <= BULLET)
}

/// Bytes of a bullet's mark and an article.
const BULLET: usize = 8;

/// « 174 600 personnes : 71 400 élèves, 96 300 parents et 6 900 enseignants »: what adds up to a figure of the affected is
/// its parts.
fn summands(claims: &mut [Claim]) {
    let value = |claim: &Claim| match &claim.value {
        Value::Count(count) if count.qualifier == Qualifier::Exact => Some((count.value, count.role)),
        _ => None,
    };
    for whole in 0..claims.len() {
        let Some((total, CountRole::Affected)) = value(&claims[whole]) else { continue };
        let last = claims.len().min(whole + 1 + MOST_PARTS);
        let end = (whole + 1..last).find(|index| claims[*index].sentence != claims[whole].sentence).unwrap_or(last);
        // « 174 600 personnes, dans 143 des 318 écoles : 71 400 élèves … »: the parts need not come right behind.
        let run = (whole + 1..end).find_map(|first| {
            let mut sum = 0_u64;
            let last = (first..end).find(|index| {
                sum = sum.saturating_add(value(&claims[*index]).map_or(total, |(part, _)| part));
                sum >= total
            })?;
            (sum == total && last > first).then_some(first..=last)
        });
        for index in run.into_iter().flatten() {
            if let Value::Count(count) = &mut claims[index].value {
                count.role = CountRole::Subset;
            }
        }
    }
}

/// No sentence breaks a figure down into more.
const MOST_PARTS: usize = 12;

/// « l'IBAN de 1 240 familles », « 1 386 familles dont l'IBAN », « 2,4 millions d'IBAN »: of whom one kind of data was taken
/// is a part, where the text tells of a figure of the affected that is more than twice as large.
fn parts_of_whole(scene: &Scene, claims: &mut [Claim]) {
    let whole = |count: &&Count| count.role == CountRole::Affected && count.unit_class.is_whose_data();
    let largest = counts_of(claims).filter(whole).map(|count| count.value).max().unwrap_or(0);
    for claim in claims {
        let at = (scene.tokens.at(claim.span.start), scene.tokens.at(claim.span.end - 1) + 1);
        if let Value::Count(count) = &mut claim.value
            && count.role == CountRole::Affected
            && count.value.saturating_mul(2) < largest
            && is_of_one_kind(scene, at, count.unit_class)
        {
            count.role = CountRole::Subset;
        }
    }
}

/// « S'y ajoutent 12 400 photos », « vingt-six parents ont payé »: where the text gives the statement's whole, a figure far below
/// it that is no figure of the statement is a part; one that is ten times too small is an error, and no part.
fn parts_of_the_stated(scene: &Scene, claims: &mut [Claim]) {
    let Some(whole) = scene.background.story.whole else { return };
    let near = |one: u64, two: u64| one.abs_diff(two) <= two / 10;
    let affected = |count: &&Count| count.role == CountRole::Affected && count.unit_class.is_whose_data();
    if !counts_of(claims).filter(affected).any(|count| near(count.value, whole)) {
        return;
    }
    let stated = |value: u64| {
        let figures = &scene.background.story.figures;
        figures.iter().any(|(figure, role)| *role == CountRole::Affected && near(value, *figure))
    };
    // « 61 400 bénéficiaires et 3 250 agents »: told beside the whole, a figure is no part of it.
    let beside: BTreeSet<Span> = claims
        .iter()
        .filter(|claim| matches!(&claim.value, Value::Count(count) if count.role == CountRole::Affected && near(count.value, whole)))
        .map(|claim| claim.sentence)
        .collect();
    let shifted = |value: u64| (1..=6).any(|zeros| near(value.saturating_mul(10_u64.pow(zeros)), whole));
    for claim in claims {
        let heads = matches!(claim.part, Part::Title | Part::Lead);
        if let Value::Count(count) = &mut claim.value
            && count.role == CountRole::Affected
            && count.unit_class.is_whose_data()
            && count.qualifier.upper().is_none()
            && count.value.saturating_mul(2) < whole
            && !heads
            && !beside.contains(&claim.sentence)
            && !stated(count.value)
            && !shifted(count.value)
        {
            count.role = CountRole::Subset;
        }
    }
}

/// « Pour 38 000 patients, l'adresse a fuité »: where the text tells of no larger figure, or gives this one as that of
/// the affected elsewhere, those are all of them.
fn own_whole(scene: &Scene, claims: &mut [Claim]) {
    let affected: BTreeSet<u64> =
        counts_of(claims).filter(|count| count.role == CountRole::Affected).map(|count| count.value).collect();
    for claim in claims {
        let token = scene.tokens.at(claim.span.start);
        if let Value::Count(count) = &mut claim.value
            && count.role == CountRole::Subset
            && (affected.contains(&count.value) || affected.last().is_none_or(|largest| *largest < count.value))
            && let Some(number) = scene.expressions_from(token).next()
            && may_be_whole(scene, (number.from, scene.tokens.at(claim.span.end - 1) + 1), count.unit_class)
        {
            count.role = CountRole::Affected;
        }
    }
}

/// « neuf blessés graves et 21 légers », where no figure holds both: each is of the affected.
fn severities(scene: &Scene, claims: &mut [Claim]) {
    let hurt = |count: &Count, role: CountRole| count.role == role && count.toll.is_some_and(Toll::is_of_the_hurt);
    let whole = counts_of(claims).filter(|count| hurt(count, CountRole::Affected)).map(|count| count.value).max();
    let by_severity = |claim: &Claim| {
        let cue = claim.cues.first().is_some_and(|cue| {
            scene.has_cue(scene.tokens.at(cue.start), scene.tokens.at(cue.end - 1) + 1, Cue::SubsetAfter)
        });
        matches!(&claim.value, Value::Count(count) if cue && hurt(count, CountRole::Subset) && whole.is_none_or(|whole| whole <= count.value))
    };
    let parts: Vec<usize> = (0..claims.len()).filter(|index| by_severity(&claims[*index])).collect();
    let together = |one: usize, two: usize| claims[two].span.start - claims[one].span.end <= TOGETHER;
    let neighbours = parts.windows(2).filter_map(|pair| <[usize; 2]>::try_from(pair).ok());
    let paired: BTreeSet<usize> = neighbours.filter(|[one, two]| together(*one, *two)).flatten().collect();
    for index in paired {
        if let Value::Count(count) = &mut claims[index].value {
            count.role = CountRole::Affected;
        }
    }
    // « 47 blessés … 41 ont été transportés »: of all the hurt, where the text counts them.
    let all = |count: &&Count| {
        count.role == CountRole::Affected && count.toll == Some(Toll::Hurt) && count.qualifier == Qualifier::Exact
    };
    let total = counts_of(claims).filter(all).map(|count| count.value).max().unwrap_or(0);
    for claim in claims {
        if let Value::Count(count) = &mut claim.value
            && count.role == CountRole::Affected
            && count.toll.is_some_and(Toll::is_a_severity)
            && count.value < total
        {
            count.role = CountRole::Subset;
        }
    }
}

/// Bytes between two figures of one toll.
const TOGETHER: usize = 300;

fn counts_of(claims: &[Claim]) -> impl Iterator<Item = &Count> {
    claims.iter().filter_map(|claim| match &claim.value {
        Value::Count(count) => Some(count),
        _ => None,
    })
}

/// « plus d'un million », of the same things as 1,2 million.
fn may_be_rounded_down(count: &Count) -> bool {
    count.qualifier == Qualifier::MoreThan && count.value >= LARGE
}

/// What the thieves say they have stays their word where somebody else repeats it: « un groupe qui détient 600 000 accès
/// … », says an expert.
fn doubt(scene: &Scene, claims: &mut [Claim]) {
    let is_boast = |claim: &&Claim| {
        let thief = |cue: &Span| scene.has_cue(scene.tokens.at(cue.start), scene.tokens.at(cue.end), Cue::ThiefSays);
        claim.certainty == Certainty::Possible && claim.cues.iter().any(thief)
    };
    let boasts: BTreeSet<u64> = claims
        .iter()
        .filter(is_boast)
        .filter_map(|claim| counts_of(std::slice::from_ref(claim)).map(|count| count.value).next())
        .collect();
    for claim in claims {
        let quoted = scene.quotation_at(scene.tokens.at(claim.span.start)).is_some();
        if let Value::Count(count) = &claim.value
            && quoted
            && claim.certainty == Certainty::Asserted
            && count.value >= LARGE
            && boasts.contains(&count.value)
        {
            claim.certainty = Certainty::Possible;
        }
    }
}

/// A small figure of a heading (« Cinq comptes, pas un de plus ») counts only where the text counts the same
/// class of thing among the affected.
fn confirmed(claims: Vec<Claim>, tentative: &[bool]) -> Vec<Claim> {
    let class = |claim: &Claim| match &claim.value {
        Value::Count(count) if count.role == CountRole::Affected => Some(count.unit_class),
        _ => None,
    };
    let sure: BTreeSet<UnitClass> = claims
        .iter()
        .zip(tentative)
        .filter(|(_, tentative)| !**tentative)
        .filter_map(|(claim, _)| class(claim))
        .collect();
    let keeps =
        |claim: &Claim, is_tentative: bool| !is_tentative || class(claim).is_some_and(|class| sure.contains(&class));
    claims
        .into_iter()
        .zip(tentative)
        .filter(|(claim, tentative)| keeps(claim, **tentative))
        .map(|(claim, _)| claim)
        .collect()
}
