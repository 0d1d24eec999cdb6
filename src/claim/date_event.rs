//! The event that a day is of: the words nearest to it that tell one, and what makes a day one of the world around.

use super::date_reach::{TIED, is_object, is_set_behind, is_tied, reach};
use super::lexicon::{Mark, Tag};
use super::mention::Meaning;
use super::mention::resolve::Resolved;
use super::scene::Scene;
use super::scope::{Elsewhere, OLDEST_DAYS, cost, days_before_story, elsewhere, tells_of_a_firm};
use super::tokens::Shape;
use super::{DateRole, UnitClass};
use crate::date::PartialDate;
use crate::lang::Cue;

/// How near an exposure must be for « jusqu'en » to tell its end.
const NEAR_EXPOSURE: usize = 10;

/// The farthest that an event reaches (`scope::cost`), and how near it must be to a date long past.
pub const REACH: usize = 22;
const REACH_OF_A_HEAD: usize = 34;
pub const NEAR: usize = 4;

/// The event that the date dates, and the words that name it.
pub fn event(scene: &Scene, at: (usize, usize), resolved: &Resolved) -> Option<(DateRole, Mark)> {
    let (from, to) = scene.sentence(at.0);
    let mut best: Option<(usize, DateRole, Mark)> = None;
    let quoted = |token: usize| scene.quotation_at(token).map(|quotation| quotation.from);
    for mark in scene.marks_within(from, to) {
        // « Nous avons été attaqués », a reconnu le groupe mardi: the day is that of the words, not of what they tell.
        let between = if mark.to <= at.0 { (mark.to, at.0) } else { (at.1, mark.from) };
        if quoted(mark.from) != quoted(at.0) && scene.has_cue(between.0, between.1, Cue::Speech) {
            continue;
        }
        let (role, distance) = match mark.tag {
            // « une grève reconductible à compter du 5 mars »: nothing was hit.
            Tag::Cue(Cue::Event(DateRole::Started))
                if scene.pack.small_words.contains(&scene.tokens.word(mark.from))
                    && !tells_of_a_hit(scene, (from, to)) =>
            {
                continue;
            }
            Tag::Cue(Cue::Event(role)) => (of_whom(scene, mark, role), reach(scene, mark, at)),
            Tag::Cue(Cue::Authority) if is_notified(scene, mark) => (DateRole::Notified, reach(scene, mark, at)),
            Tag::Cue(Cue::Speech) if is_told_on(scene, mark, at, resolved) => {
                (DateRole::Announced, reach(scene, mark, at))
            }
            Tag::Cue(Cue::EventNoun(DateRole::Ended))
                if is_tied(scene, mark, at) && lies_open(scene, (from, to), at) =>
            {
                (DateRole::Ended, 0)
            }
            Tag::Cue(Cue::EventNoun(DateRole::Started)) if is_tied(scene, mark, at) && is_a_state(scene, mark, at) => {
                (DateRole::Started, 0)
            }
            Tag::Cue(Cue::EventNoun(DateRole::Ended | DateRole::Started)) => continue,
            Tag::Cue(Cue::EventNoun(role)) if is_tied(scene, mark, at) && !is_object(scene, mark, at) => (role, 0),
            Tag::Cue(Cue::EventNoun(DateRole::Occurred)) if is_set_behind(scene, mark, at) => {
                (DateRole::Occurred, NEAR)
            }
            _ => continue,
        };
        if best.is_none_or(|(nearest, _, _)| distance < nearest) {
            best = Some((distance, role, *mark));
        }
    }
    // « Mardi 9 septembre, la société X, qui opère …, nous a informés »: a day at the head waits for the main verb.
    let head = at.0 - from <= 2 && scene.tokens.is_mark(past_the_hour(scene, at.1), ',');
    let reach = if head { REACH_OF_A_HEAD } else { REACH };
    let (distance, role, cue) = best.filter(|(distance, _, _)| *distance <= reach)?;
    if distance > NEAR && (has_its_own_verb(scene, at) || is_vaguely_announced(role, resolved)) {
        return None;
    }
    // « la mesure, effective depuis le 8 mars, fait suite au piratage »: since that day something else lasts.
    let since =
        scene.cues(from, at.0, |found| found == Cue::EventNoun(DateRole::Started)).any(|mark| is_tied(scene, mark, at));
    if since && distance > TIED && role != DateRole::Other {
        return None;
    }
    let (role, cue) = first_of_pair(scene, role, cue);
    if is_background(scene, (from, to), at, resolved, distance) {
        return None;
    }
    Some((role, cue))
}

/// The token after « à 21 h 42 », « , peu avant 7 heures » behind a day.
fn past_the_hour(scene: &Scene, day: usize) -> usize {
    let hour = scene.expressions_from(day).next().filter(|next| next.from <= day + WAY_TO_THE_HOUR);
    hour.filter(|next| matches!(next.meaning, Meaning::Time)).map_or(day, |hour| hour.to)
}

/// « vers », « , peu avant », in tokens.
const WAY_TO_THE_HOUR: usize = 3;

/// « l'Autorité de protection des données (APD) a été informée », « a confirmé jeudi le parquet »: what is told to an authority is
/// notified, and what those who investigate announce is another event.
fn of_whom(scene: &Scene, verb: &Mark, role: DateRole) -> DateRole {
    let (from, to) = scene.sentence(verb.from);
    let way = |mark: &Mark| cost(scene, (mark.from, mark.to), (verb.from, verb.to));
    let near = |wanted: Cue, low: usize, high: usize| {
        scene.cues(low, high, |cue| cue == wanted).map(way).min().filter(|way| *way <= SUBJECT)
    };
    let words = || (verb.from..verb.to).map(|index| scene.tokens.word(index));
    let passive = words().any(|word| scene.pack.passive.contains(&word));
    let told = if passive { near(Cue::Authority, from, verb.from) } else { near(Cue::Authority, verb.to, to) };
    let informs = words().any(|word| scene.pack.informs.iter().any(|stem| word.starts_with(stem)));
    let addressed = || {
        scene
            .cues(verb.to, (verb.to + SUBJECT + 4).min(to), |cue| cue == Cue::Authority)
            .any(|mark| is_addressed(scene, mark))
    };
    match role {
        DateRole::Detected | DateRole::Announced if informs && told.is_some() => DateRole::Notified,
        DateRole::Announced if !passive && addressed() => DateRole::Notified,
        DateRole::Announced if is_publication(scene, verb) => DateRole::Other,
        DateRole::Announced if !passive => {
            let (low, high) = (verb.from.saturating_sub(SUBJECT).max(from), (verb.to + SUBJECT).min(to));
            let justice = near(Cue::Justice, low, high).filter(|way| *way <= SUBJECT_WAY);
            let ours = (low..high)
                .filter(|index| scene.is_organisation[*index])
                .map(|index| cost(scene, (index, index + 1), (verb.from, verb.to)))
                .min();
            let theirs = justice.is_some_and(|justice| ours.is_none_or(|ours| justice < ours));
            if theirs { DateRole::Other } else { role }
        }
        _ => role,
    }
}

/// « **à la** Cnil », « **auprès du** préposé ».
fn is_addressed(scene: &Scene, authority: &Mark) -> bool {
    let article = |index: usize| {
        let word = scene.tokens.word(index);
        scene.pack.determiners.contains(&word) && !scene.pack.to_whom.contains(&word)
    };
    let before = (authority.from.saturating_sub(3)..authority.from).rev().find(|index| !article(*index));
    before.is_some_and(|index| scene.pack.to_whom.contains(&scene.tokens.word(index)))
}

/// « une notification adressée **à la Cnil** », « **la Cnil** a été avisée ».
fn is_notified(scene: &Scene, authority: &Mark) -> bool {
    let (from, to) = scene.sentence(authority.from);
    let word = |index: usize| scene.tokens.word(index);
    let notice = (authority.from.saturating_sub(SUBJECT).max(from)..authority.from)
        .any(|index| scene.pack.notices.contains(&word(index)));
    let informed = (authority.to..to.min(authority.to + SUBJECT)).any(|index| {
        scene.pack.passive.contains(&word(index))
            && scene.pack.informs.iter().any(|stem| word(index + 1).starts_with(stem))
    });
    (notice && is_addressed(scene, authority)) || informed
}

/// « les fichiers mis en ligne mardi », « les pirates ont diffusé un lot »: what comes out is the loot, or by the thieves.
fn is_publication(scene: &Scene, verb: &Mark) -> bool {
    let (from, _) = scene.sentence(verb.from);
    let word = |index: usize| scene.tokens.word(index);
    let publishes =
        (verb.from..verb.to).any(|index| scene.pack.publishes.iter().any(|stem| word(index).starts_with(stem)));
    let low = verb.from.saturating_sub(SUBJECT).max(from);
    let thieves = (low..verb.from).any(|index| scene.pack.thieves.contains(&word(index)));
    let before = verb.from.saturating_sub(3).max(from);
    let files = scene
        .marks_within(before, verb.from)
        .any(|mark| matches!(mark.tag, Tag::Unit(UnitClass::Records)) && word(mark.to - 1).ends_with('s'));
    thieves || (publishes && (files || (before..verb.from).any(|index| scene.pack.data_nouns.contains(&word(index)))))
}

/// « l'Urssaf a précisé mercredi », « Le 2 mai, l'Urssaf avait évalué … »: a day right behind a verb of saying, or at
/// the head of a sentence whose verb is of the past, is the day it was said, where ours is the subject.
fn is_told_on(scene: &Scene, verb: &Mark, at: (usize, usize), resolved: &Resolved) -> bool {
    let (from, _) = scene.sentence(at.0);
    let small = |index: usize| scene.pack.small_words.contains(&scene.tokens.word(index));
    // « la préfecture, vendredi dernier, jugeait … »
    let inserted = at.1 + 1 == verb.from && scene.tokens.is_mark(at.1, ',');
    // « a concédé l'opérateur hier soir »
    let subject = |index: usize| {
        small(index)
            || scene.is_organisation[index]
            || scene.cues(index, index + 1, |cue| cue == Cue::Organisation).next().is_some()
    };
    let next = inserted || (verb.to <= at.0 && at.0 - verb.to <= SUBJECT && (verb.to..at.0).all(subject));
    let head = at.0 - from <= 1 && verb.to > verb.from + 1 && verb.from > at.1;
    resolved.second.is_none() && resolved.value.as_day().is_some() && (next || head) && is_said_by_ours(scene, verb)
}

/// « l'Urssaf avait évalué »: the organisation is the subject of a verb of saying, or a text of its own is.
fn is_said_by_ours(scene: &Scene, verb: &Mark) -> bool {
    let (from, to) = scene.sentence(verb.from);
    let low = verb.from.saturating_sub(SUBJECT).max(from);
    let ours = |index: usize| {
        scene.is_organisation[index]
            || scene.cues(index, index + 1, |cue| cue == Cue::Organisation).any(|mark| {
                mark.from.checked_sub(1).is_some_and(|before| scene.pack.definite.contains(&scene.tokens.word(before)))
            })
    };
    let near = |index: &usize| cost(scene, (*index, *index + 1), (verb.from, verb.to)) <= SUBJECT_WAY;
    // « dans une réponse à la presse, l'Urssaf avait évalué … »: whom it was told to stands farther off.
    let around = (verb.from.saturating_sub(3).max(from), (verb.to + 4).min(to));
    if scene.cues(around.0, around.1, |cue| cue == Cue::OtherSpeaker).next().is_some() {
        return false;
    }
    let pronoun =
        verb.from.checked_sub(1).is_some_and(|index| scene.pack.subject_pronouns.contains(&scene.tokens.word(index)));
    let before = from.checked_sub(1).map(|last| scene.sentence(last));
    let stands_for_ours = pronoun && before.is_some_and(|(start, end)| scene.names_ours(start, end));
    stands_for_ours || (low..verb.from).chain(verb.to..around.1).filter(near).any(ours)
}

/// How far before its verb a subject is looked for, in tokens and in `scope::cost`.
const SUBJECT: usize = 8;
const SUBJECT_WAY: usize = 5;

/// « s'est résolu hier à écrire »: right before the date stands a verb that tells of none of our events.
fn has_its_own_verb(scene: &Scene, at: (usize, usize)) -> bool {
    let small = |index: &usize| {
        scene.pack.small_words.contains(&scene.tokens.word(*index))
            || scene.pack.demonstratives.contains(&scene.tokens.word(*index))
    };
    let (from, _) = scene.sentence(at.0);
    let Some(participle) = (from..at.0).rev().find(|index| !small(index)) else { return false };
    let known = scene
        .marks_within(participle.saturating_sub(4), at.0 + 1)
        .any(|mark| mark.from <= participle && participle < mark.to && matches!(mark.tag, Tag::Cue(_)));
    let Some(auxiliary) = participle.checked_sub(1).filter(|index| *index >= from) else { return false };
    let is_auxiliary = scene.pack.auxiliaries.contains(&scene.tokens.original(auxiliary).to_lowercase().as_str());
    scene.tokens.shape(participle) == Some(Shape::Word) && is_auxiliary && !known
}

/// « détecté et stoppé mardi »: the day is that of the detection, which the end followed at once.
fn first_of_pair(scene: &Scene, role: DateRole, cue: Mark) -> (DateRole, Mark) {
    if role != DateRole::Ended {
        return (role, cue);
    }
    let before =
        scene.cues(cue.from.saturating_sub(5), cue.from, |found| found == Cue::Event(DateRole::Detected)).next_back();
    match before {
        Some(found) if cost(scene, (found.from, found.to), (cue.from, cue.to)) <= 5 => (DateRole::Detected, *found),
        _ => (role, cue),
    }
}

/// « accessibles **depuis** mars »: what lasts stands right before; or the day opens the sentence: « Depuis le 20
/// novembre, nos serveurs faisaient l'objet d'une attaque ».
fn is_a_state(scene: &Scene, since: &Mark, at: (usize, usize)) -> bool {
    let hit = |cue| matches!(cue, Cue::Exposure | Cue::Event(DateRole::Occurred));
    let sentence = scene.sentence(since.from);
    if since.from - sentence.0 <= 1 && scene.tokens.is_mark(at.1, ',') {
        return lies_open(scene, sentence, at);
    }
    let of_another = scene
        .cues(since.from.saturating_sub(4), since.from, |cue| cue == Cue::Event(DateRole::Other))
        .any(|mark| mark.to == since.from);
    !of_another && scene.cues(since.from.saturating_sub(4), since.from, hit).any(|mark| mark.to == since.from)
}

/// « en août »: the announcement of a month is no day that anybody would check, unless it stands right by its verb.
fn is_vaguely_announced(role: DateRole, resolved: &Resolved) -> bool {
    role == DateRole::Announced && resolved.value.as_day().is_none()
}

fn tells_of_a_hit(scene: &Scene, sentence: (usize, usize)) -> bool {
    scene.cues(sentence.0, sentence.1, is_of_the_hit).next().is_some()
}

pub fn is_of_the_hit(cue: Cue) -> bool {
    matches!(cue, Cue::Exposure | Cue::Event(DateRole::Occurred) | Cue::EventNoun(DateRole::Occurred))
}

/// Whether data lay open or something went on, as far as the sentence around a date tells; what thieves do with their
/// loot up to that day, or what is said, is something else.
fn lies_open(scene: &Scene, sentence: (usize, usize), at: (usize, usize)) -> bool {
    let near = |mark: &&Mark| cost(scene, (mark.from, mark.to), at) <= NEAR_EXPOSURE;
    let other = |cue| matches!(cue, Cue::Event(DateRole::Other | DateRole::Announced) | Cue::Speech);
    scene.cues(sentence.0, sentence.1, is_of_the_hit).any(|mark| near(&mark))
        && !scene.cues(sentence.0, sentence.1, other).any(|mark| near(&mark))
}

pub fn is_background(
    scene: &Scene,
    sentence: (usize, usize),
    at: (usize, usize),
    resolved: &Resolved,
    distance: usize,
) -> bool {
    let tells_other = scene
        .cues(sentence.0, sentence.1, |cue| matches!(cue, Cue::Background | Cue::OtherIncident))
        .any(|mark| cost(scene, (mark.from, mark.to), at) < distance + 4);
    if tells_other {
        return true;
    }
    let Some(gap) = days_before_story(scene, resolved.value) else { return false };
    let ours = scene.names_organisation(sentence.0, sentence.1);
    // « huit occupants ont été tués en 2022 »: a whole year before the story is no day of it.
    if matches!(resolved.value, PartialDate::Year(_)) && gap > 0 && !scene.names_ours(sentence.0, sentence.1) {
        return true;
    }
    let away = match elsewhere(scene, at.0) {
        Elsewhere::GoesOn => return true,
        Elsewhere::AnotherFirm if tells_of_a_firm(scene, sentence.0, sentence.1) => return true,
        Elsewhere::AnotherFirm => true,
        Elsewhere::Told(mark) if mark.to <= at.0 && !scene.names_ours(sentence.0, sentence.1) => return true,
        Elsewhere::Told(_) => false,
        Elsewhere::LongPast if !ours => return true,
        Elsewhere::LongPast | Elsewhere::Here => false,
    };
    (gap > OLDEST_DAYS && (distance > NEAR || !ours)) || gap > 3 * OLDEST_DAYS || (away && gap > 20)
}
