//! What a figure is in the story, and how firmly it is said: scored from all cues around it.

use super::count_noun::qualifier_before;
use super::lexicon::{Mark, Tag};
use super::mention::Meaning;
use super::scene::Scene;
use super::scope::{Elsewhere, cost, elsewhere, hedge, negation, thief};
use super::{Certainty, CountRole, UnitClass};
use crate::document::{BlockKind, Part};
use crate::lang::Cue;

/// What a cue adds to a role, next to the number; each step away takes one off.
struct Weights {
    /// The number is the object or subject of what was done.
    exposure: i32,
    population: i32,
    subset: i32,
    bystander: i32,
    /// The counted noun itself is of those who help: « 300 pompiers », unless something was done to them.
    helpers: i32,
    /// What thieves say they hold.
    thieves: i32,
    /// One word of another incident tells more than the verb: it is told in the same form.
    other_incident: i32,
    /// The same, where ours is named in the sentence.
    reminder: i32,
    /// Another firm is named and ours is not, in sentence and paragraph.
    another_firm: i32,
    /// Dead and hurt are this accident's, unless something tells otherwise.
    casualties: i32,
    /// A title and a lead tell this incident's figure.
    headline: i32,
}

const WEIGHTS: Weights = Weights {
    exposure: 16,
    population: 18,
    subset: 22,
    bystander: 18,
    helpers: 12,
    thieves: 12,
    other_incident: 24,
    reminder: 8,
    another_firm: 18,
    casualties: 10,
    headline: 5,
};

/// « deux des victimes ».
fn partitive(scene: &Scene, at: (usize, usize)) -> Option<Mark> {
    let expression = scene.expression_at(at.0)?;
    let Meaning::Number(numeral) = &expression.meaning else { return None };
    let next = expression.to;
    let joins = numeral.scale < 1e6
        && numeral.vague_to.is_none()
        && scene.pack.numbers.partitive.contains(&scene.tokens.word(next));
    joins.then_some(Mark { tag: Tag::Cue(Cue::Subset), from: next, to: next + 1 })
}

/// « les quatre autres »: the rest of those named before.
fn rest(scene: &Scene, at: (usize, usize)) -> Option<Mark> {
    let before = at.0.checked_sub(1)?;
    let definite = scene.pack.rest_articles.contains(&scene.tokens.word(before));
    let left_out = scene.expression_at(at.0).is_some_and(|expression| expression.to == at.1);
    (definite && left_out && scene.tagged_at(at.1, Tag::Anaphor).is_some()).then_some(Mark {
        tag: Tag::Cue(Cue::Subset),
        from: before,
        to: at.0,
    })
}

/// What the figure is, from all cues around it; the cues that decided.
pub fn role(scene: &Scene, at: (usize, usize), class: UnitClass) -> (CountRole, Vec<Mark>) {
    let (from, to) = scene.sentence(at.0);
    let near = |wanted: Cue, weight: i32| -> (i32, Option<Mark>) {
        scene
            .cues(from, to, |cue| cue == wanted)
            .map(|mark| (weight - step(scene, (mark.from, mark.to), at) / 2, Some(*mark)))
            .max_by_key(|(score, _)| *score)
            .unwrap_or((0, None))
    };
    let (mut affected, verb) = near(Cue::Exposure, WEIGHTS.exposure);
    let stock = if class == UnitClass::Tonnes { Cue::Stored } else { Cue::Population };
    let (population, stock) = near(stock, WEIGHTS.population);
    let (bystander, helper) = if class == UnitClass::Casualties { (0, None) } else { bystander(scene, (from, to), at) };
    let part = subset_cue(scene, at, from)
        .or_else(|| partitive(scene, at))
        .or_else(|| rest(scene, at))
        .or_else(|| scene.cues(from, at.0, |cue| cue == Cue::Breakdown).next_back().copied());
    let subset = if part.is_some() { WEIGHTS.subset } else { 0 };
    let away = elsewhere(scene, at.0);
    let other_incident = match away {
        Elsewhere::Here => 0,
        Elsewhere::Told(_) if scene.names_ours(from, to) => WEIGHTS.reminder,
        Elsewhere::Told(mark) => told(scene, (mark.from, mark.to), at),
        Elsewhere::LongPast | Elsewhere::GoesOn => WEIGHTS.other_incident,
        Elsewhere::AnotherFirm => WEIGHTS.another_firm,
    };
    let (claimed, thief) = near(Cue::ThiefSays, WEIGHTS.thieves);
    let verb = if claimed > affected { thief } else { verb };
    affected = affected.max(claimed);
    let is_of_the_story = !matches!(class, UnitClass::Organisations | UnitClass::Other);
    if is_headline(scene, at.0) && is_of_the_story {
        affected = affected.max(0) + WEIGHTS.headline;
    }
    if is_advice(scene, from, at.0) {
        affected = 0;
    }
    if class == UnitClass::Casualties {
        affected = affected.max(near(Cue::Toll, WEIGHTS.exposure).0).max(WEIGHTS.casualties);
    }
    let best = affected.max(population).max(subset).max(bystander).max(other_incident);
    let chosen = |role: CountRole, mark: Option<Mark>| (role, mark.into_iter().collect::<Vec<_>>());
    if best <= 0 {
        return chosen(CountRole::Other, None);
    }
    if best == subset && other_incident < WEIGHTS.other_incident {
        let mut cues: Vec<Mark> = part.into_iter().collect();
        cues.extend(verb);
        return (CountRole::Subset, cues);
    }
    if best == other_incident {
        let told = if let Elsewhere::Told(mark) = away { Some(mark) } else { None };
        return chosen(CountRole::OtherIncident, told);
    }
    if best == population {
        return chosen(CountRole::Population, stock);
    }
    if best == bystander {
        return chosen(CountRole::Other, helper);
    }
    chosen(CountRole::Affected, verb)
}

/// « activez la vérification en deux étapes »
fn is_advice(scene: &Scene, sentence: usize, number: usize) -> bool {
    scene.has_cue(sentence, number, Cue::Advice)
}

/// A title, a lead or a heading.
fn is_headline(scene: &Scene, token: usize) -> bool {
    let span = scene.tokens.span(token, token + 1);
    let block = scene.tokens.document.block_at(span);
    block.is_some_and(|block| matches!(block.part, Part::Title | Part::Lead) || block.kind == BlockKind::Heading)
}

/// The way from a cue to the number; another count in between takes the cue for itself.
pub fn step(scene: &Scene, cue: (usize, usize), at: (usize, usize)) -> i32 {
    let (low, high) = if cue.1 <= at.0 { (cue.1, at.0) } else { (at.1, cue.0) };
    let first = scene.expressions.partition_point(|expression| expression.from < low);
    let between = scene.expressions.iter().skip(first).take_while(|expression| expression.to <= high);
    let others =
        between.filter(|expression| matches!(expression.meaning, Meaning::Number(_) | Meaning::Range { .. })).count();
    i32::try_from(cost(scene, cue, at) + 6 * others).unwrap_or(i32::MAX / 2)
}

/// A word of another incident reaches forward to its figures; one that stands behind tells less.
fn told(scene: &Scene, cue: (usize, usize), at: (usize, usize)) -> i32 {
    let way = step(scene, cue, at) / 2;
    if cue.0 > at.0 { (WEIGHTS.other_incident - way - 8).max(10) } else { (WEIGHTS.other_incident - way).max(18) }
}

/// Words of those whom the incident did not hit; the counted noun alone tells less than a verb.
fn bystander(scene: &Scene, sentence: (usize, usize), at: (usize, usize)) -> (i32, Option<Mark>) {
    scene
        .cues(sentence.0, sentence.1, |cue| cue == Cue::Bystander)
        .map(|mark| {
            let counted = at.0 <= mark.from && mark.to <= at.1;
            let weight = if counted { WEIGHTS.helpers } else { WEIGHTS.bystander };
            (weight - step(scene, (mark.from, mark.to), at), Some(*mark))
        })
        .max_by_key(|(score, _)| *score)
        .unwrap_or((0, None))
}

/// « dont », « parmi eux » right before the number.
fn subset_cue(scene: &Scene, at: (usize, usize), sentence: usize) -> Option<Mark> {
    let (from, _) = qualifier_before(scene, at.0);
    let before = scene.cues(sentence.max(from.saturating_sub(5)), from, |cue| cue == Cue::Subset).next_back();
    let after = scene
        .cues(at.0, at.1 + 9, |cue| cue == Cue::SubsetAfter)
        .find(|mark| step(scene, (mark.from, mark.to), at) <= 5);
    before.filter(|mark| from - mark.to <= 1).or(after).copied()
}

/// How firmly the figure is said, from what stands by it and by the verb that decided its role.
pub fn certainty(scene: &Scene, at: (usize, usize), cues: &[Mark]) -> (Certainty, Option<Mark>) {
    let (start, end) = scene.sentence(at.0);
    if let Some(denial) = denial_before(scene, start, at.0) {
        return (Certainty::Denied, Some(denial));
    }
    if let Some(found) = thief(scene, at.0) {
        return (Certainty::Possible, Some(found));
    }
    if is_asked(scene, at.1, end) {
        let question = Mark { tag: Tag::Cue(Cue::Hedge), from: end - 1, to: end };
        return (Certainty::Possible, Some(question));
    }
    for verb in cues.iter().filter(|cue| matches!(cue.tag, Tag::Cue(Cue::Exposure | Cue::Toll))) {
        if negation(scene, verb).is_some() {
            return (Certainty::Denied, Some(*verb));
        }
        if let Some(found) = hedge(scene, verb) {
            return (Certainty::Possible, Some(found));
        }
    }
    let number = Mark { tag: Tag::NoField, from: at.0, to: at.1 };
    match hedge(scene, &number) {
        Some(found) => (Certainty::Possible, Some(found)),
        None => (Certainty::Asserted, None),
    }
}

/// « et non 600 000 » right before the number.
fn denial_before(scene: &Scene, sentence: usize, number: usize) -> Option<Mark> {
    let (from, _) = qualifier_before(scene, number);
    scene
        .cues(sentence.max(from.saturating_sub(4)), from, |cue| cue == Cue::CountDenial)
        .next_back()
        .filter(|mark| mark.to == from)
        .copied()
}

/// « 600 000 comptes piratés ? »: a question, where no comma parts it from the figure.
fn is_asked(scene: &Scene, from: usize, end: usize) -> bool {
    let asks = (end.saturating_sub(2)..end).any(|index| scene.tokens.is_mark(index, '?'));
    asks && !(from..end).any(|index| scene.tokens.is_mark(index, ','))
}
