//! How near a day stands to the words of an event: tied to a noun by small words, set behind it, or on the way to a verb.

use super::DateRole;
use super::lexicon::{Mark, Tag};
use super::mention::{Expression, Meaning};
use super::scene::Scene;
use super::scope::cost;
use super::tokens::Shape;
use crate::lang::Cue;

/// The way from an event to a date. An event belongs to the date nearest to it; another one in the sentence
/// has it only from farther away.
pub fn reach(scene: &Scene, mark: &Mark, at: (usize, usize)) -> usize {
    let own = cost(scene, (mark.from, mark.to), at);
    let (from, to) = scene.sentence(mark.from);
    let dates = scene.expressions_from(from).take_while(|expression| expression.from < to).filter(|expression| {
        matches!(expression.meaning, Meaning::Date(_) | Meaning::LostDate(_) | Meaning::Stretch(..))
    });
    let way = |other: &Expression| cost(scene, (mark.from, mark.to), (other.from, other.to));
    let mut nearer = dates
        .filter(|other| way(other) < own && !is_joined(scene, (other.from, other.to), at))
        .filter(|other| !has_its_own_noun(scene, (other.from, other.to), mark))
        .peekable();
    let taken = nearer.peek().is_some();
    // « le communiqué du 18 février parlait de la fin de janvier »: an event tied to the day behind it dates no other.
    if nearer.any(|other| mark.to <= other.from && way(other) <= TIED) && own > 2 * TIED {
        return usize::MAX;
    }
    // « on Tuesday and shut it down »: what is joined after the date is another clause.
    let joined = mark.from > at.1 && scene.pack.coordinators.contains(&scene.tokens.word(at.1));
    own + if taken { 12 } else { 0 } + if joined { 6 } else { 0 }
}

/// « Le 23, le groupe a annoncé … lors de l'attaque du 20 août »: a day tied to a noun is no rival of the verb's.
fn has_its_own_noun(scene: &Scene, at: (usize, usize), verb: &Mark) -> bool {
    let low = at.0.saturating_sub(LONGEST_EPITHET + 3);
    scene
        .cues(low, at.0, |cue| matches!(cue, Cue::EventNoun(DateRole::Occurred | DateRole::Announced)))
        .any(|noun| noun != verb && is_tied(scene, noun, at))
}

/// Small words only.
pub const TIED: usize = 2;

/// « samedi 18 octobre puis lundi 20 octobre »: two dates of one event.
fn is_joined(scene: &Scene, one: (usize, usize), two: (usize, usize)) -> bool {
    let (low, high) = if one.1 <= two.0 { (one.1, two.0) } else { (two.1, one.0) };
    high >= low
        && high - low <= 3
        && (low..high).all(|index| {
            // « début septembre (le 3, pour être précis) »
            scene.tokens.is_mark(index, ',')
                || scene.tokens.is_mark(index, '(')
                || scene.pack.joining_words.contains(&scene.tokens.word(index))
                || scene.pack.determiners.contains(&scene.tokens.word(index))
        })
}

/// « l'attaque du 21 juillet », « le piratage survenu mardi »: only small words in between.
pub fn is_tied(scene: &Scene, mark: &Mark, at: (usize, usize)) -> bool {
    if mark.to > at.0 {
        return false;
    }
    let small =
        |index: usize| scene.pack.small_words.contains(&scene.tokens.word(index)) || scene.tokens.is_mark(index, ':');
    if at.0 - mark.to <= 2 && (mark.to..at.0).all(small) {
        return true;
    }
    // « une attaque par rebond le 1er octobre »: an epithet, and no verb.
    let noun = matches!(mark.tag, Tag::Cue(Cue::EventNoun(DateRole::Occurred)));
    let words = (mark.to..at.0).all(|index| scene.tokens.shape(index) == Some(Shape::Word));
    let plain = scene.marks_within(mark.to, at.0).all(|other| !matches!(other.tag, Tag::Cue(_)));
    noun && at.0 - mark.to <= LONGEST_EPITHET && words && plain && small(at.0 - 1)
}

/// « l'accident d'un autocar transportant des adolescents, dimanche avant l'aube »: the day stands behind the noun's
/// complement, between marks, with no verb on the way.
pub fn is_set_behind(scene: &Scene, noun: &Mark, at: (usize, usize)) -> bool {
    let comma = at.0.checked_sub(1).filter(|index| scene.tokens.is_mark(*index, ','));
    let Some(comma) = comma.filter(|comma| *comma > noun.to && comma - noun.to <= LONGEST_COMPLEMENT) else {
        return false;
    };
    let words = (noun.to..comma).all(|index| matches!(scene.tokens.shape(index), Some(Shape::Word | Shape::Digits)));
    let verb = |cue| matches!(cue, Cue::Event(_) | Cue::Speech | Cue::Exposure | Cue::Boundary);
    words
        && scene.cues(noun.to, comma, verb).next().is_none()
        && !(noun.to..comma).any(|index| scene.pack.relative_pronouns.contains(&scene.tokens.word(index)))
}

/// Words of a noun's complement.
const LONGEST_COMPLEMENT: usize = 10;

/// Words between a noun and its day, the small ones counted.
const LONGEST_EPITHET: usize = 4;

/// « detected the intrusion on Tuesday »: the verb before the noun takes a date that no « of » ties to the noun.
pub fn is_object(scene: &Scene, noun: &Mark, at: (usize, usize)) -> bool {
    let tied = (noun.to..at.0).any(|index| scene.pack.numbers.of.contains(&scene.tokens.word(index)));
    let low = noun.from.saturating_sub(4).max(scene.sentence(noun.from).0);
    let verb = scene.cues(low, noun.from, |cue| matches!(cue, Cue::Event(_))).next_back();
    !tied
        && verb.is_some_and(|verb| {
            (verb.to..noun.from).all(|index| scene.pack.determiners.contains(&scene.tokens.word(index)))
        })
}
