//! Dates with the event that they date: « détectée le 21 juillet », « a annoncé jeudi ».
//!
//! Each date takes the event whose words stand nearest; a date that no event of this incident claims is
//! background, and told as unread.

use super::lexicon::{Mark, Tag};
use super::mention::calendar::Bond;
use super::mention::resolve::Resolved;
use super::mention::{Expression, Meaning};
use super::scene::Scene;
use super::scope::{
    Elsewhere, OLDEST_DAYS, cost, days_before_story, elsewhere, hedge, negation, tells_of_a_firm, thief,
};
use super::support::{attribution, is_third_party, place, rule};
use super::tokens::Shape;
use super::{Certainty, Claim, DateFact, DateRole, Rule, Value};
use crate::date::PartialDate;
use crate::lang::Cue;

pub const RULES: &[Rule] = &[
    Rule {
        id: "date/event",
        reads: "a date and the event that it dates: happened, detected, announced, told to the authority",
        leaves: "dates of laws, foundings and other incidents; dates with no event near them",
        examples: &[
            ("L’attaque a été détectée le mardi 21 juillet 2020.", "mardi 21 juillet 2020"),
            ("Le piratage du 3 mai 2021 inquiète.", "3 mai 2021"),
        ],
        silent: &["La société, fondée en 2013, emploie 1 200 salariés."],
    },
    Rule {
        id: "date/interval",
        reads: "two dates between which something went on, a night or a weekend named by two days",
        leaves: "opening hours and seasons",
        examples: &[(
            "Les intrusions ont eu lieu entre le 18 et le 20 octobre 2025.",
            "entre le 18 et le 20 octobre 2025",
        )],
        silent: &["Ouvert du lundi au vendredi."],
    },
];

/// How near an exposure must be for « jusqu'en » to tell its end.
const NEAR_EXPOSURE: usize = 10;

/// The farthest that an event reaches (`scope::cost`), and how near it must be to a date long past.
const REACH: usize = 22;
const REACH_OF_A_HEAD: usize = 34;
const NEAR: usize = 4;

/// A dateline is a short line.
const LONGEST_DATELINE: usize = 16;

pub fn dates(scene: &Scene) -> Vec<Claim> {
    scene.expressions.iter().flat_map(|expression| claims(scene, expression)).collect()
}

fn claims(scene: &Scene, expression: &Expression) -> Vec<Claim> {
    let Meaning::Date(resolved) = &expression.meaning else { return Vec::new() };
    let at = (expression.from, expression.to);
    if is_third_party(scene, expression.from) || is_dispatch_line(scene, at) || is_schedule(scene, at, resolved) {
        return Vec::new();
    }
    let found = event(scene, at, resolved).or_else(|| dateline(scene, at)).or_else(|| open_door(scene, at, resolved));
    let Some((role, cue)) =
        found.map(|(role, cue)| (if is_to_come(scene, resolved) { DateRole::Other } else { role }, cue))
    else {
        return Vec::new();
    };
    let (certainty, found) = certainty(scene, at.0, &cue);
    let (sentence, part) = place(scene, at.0);
    let claim = |value: PartialDate, upper: Option<PartialDate>, role: DateRole, name: &str| Claim {
        span: scene.tokens.span(at.0, at.1),
        sentence,
        part,
        value: Value::Date(DateFact { value, upper, role, wrong_weekday: resolved.wrong_weekday }),
        certainty,
        attribution: attribution(scene, at.0),
        rule: rule(scene, name),
        cues: std::iter::once(&cue).chain(&found).map(|mark| scene.tokens.span(mark.from, mark.to)).collect(),
    };
    match resolved.second {
        Some((end, Bond::Interval)) if matches!(role, DateRole::Occurred | DateRole::Started | DateRole::Ended) => {
            vec![
                claim(resolved.value, None, DateRole::Started, "date/interval"),
                claim(end, None, DateRole::Ended, "date/interval"),
            ]
        }
        Some((end, Bond::Interval | Bond::Night)) => vec![claim(resolved.value, Some(end), role, "date/interval")],
        Some((second, Bond::Both)) => {
            vec![claim(resolved.value, None, role, "date/event"), claim(second, None, role, "date/event")]
        }
        None => vec![claim(resolved.value, None, role, "date/event")],
    }
}

/// « ouverte du lundi au vendredi, de 9 h à 18 h »: weekdays without a day of the month, with hours or a telephone number.
fn is_schedule(scene: &Scene, at: (usize, usize), resolved: &Resolved) -> bool {
    let bare = matches!(resolved.second, Some((_, Bond::Interval)))
        && (at.0..at.1).all(|index| scene.tokens.shape(index) == Some(Shape::Word));
    let (from, to) = scene.sentence(at.0);
    let mut beside = scene.expressions_from(from).take_while(|expression| expression.from < to);
    bare && beside.any(|expression| matches!(expression.meaning, Meaning::Time | Meaning::Phone))
}

/// « recevront un courrier à compter du 13 mai »: nothing has happened on a day after the text was published.
fn is_to_come(scene: &Scene, resolved: &Resolved) -> bool {
    let published = scene.tokens.document.published.or(scene.background.reference);
    published.is_some_and(|published| resolved.value.first_day() > published.last_day())
}

/// The event that the date dates, and the words that name it.
fn event(scene: &Scene, at: (usize, usize), resolved: &Resolved) -> Option<(DateRole, Mark)> {
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
            Tag::Cue(Cue::Event(role)) => (role, reach(scene, mark, at)),
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
    let head = at.0 - from <= 2 && scene.tokens.is_mark(at.1, ',');
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
    scene.cues(since.from.saturating_sub(4), since.from, hit).any(|mark| mark.to == since.from)
}

/// « en août »: the announcement of a month is no day that anybody would check, unless it stands right by its verb.
fn is_vaguely_announced(role: DateRole, resolved: &Resolved) -> bool {
    role == DateRole::Announced && resolved.value.as_day().is_none()
}

fn tells_of_a_hit(scene: &Scene, sentence: (usize, usize)) -> bool {
    scene.cues(sentence.0, sentence.1, is_of_the_hit).next().is_some()
}

fn is_of_the_hit(cue: Cue) -> bool {
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

/// « De novembre 2015 à février 2020, la base pouvait être consultée »: an interval in which data lay open.
fn open_door(scene: &Scene, at: (usize, usize), resolved: &Resolved) -> Option<(DateRole, Mark)> {
    matches!(resolved.second, Some((_, Bond::Interval))).then_some(())?;
    let (from, to) = scene.sentence(at.0);
    let verb = scene
        .cues(from, to, |cue| cue == Cue::Exposure)
        .min_by_key(|mark| cost(scene, (mark.from, mark.to), at))
        .filter(|mark| cost(scene, (mark.from, mark.to), at) <= REACH)?;
    let here = elsewhere(scene, at.0) == Elsewhere::Here && !is_background(scene, (from, to), at, resolved, 0);
    here.then_some((DateRole::Occurred, *verb))
}

/// « Paris, 20 sept. 2024 (Agence) - … »: the head of a dispatch dates the article, not an event.
fn is_dispatch_line(scene: &Scene, at: (usize, usize)) -> bool {
    let (from, _) = scene.block(at.0);
    let head = at.0 - from <= 6
        && (from..at.0).all(|index| {
            let small = scene.pack.small_words.contains(&scene.tokens.word(index));
            small
                || scene.tokens.shape(index) != Some(Shape::Word)
                || scene.tokens.original(index).starts_with(char::is_uppercase)
        });
    let dash = |index: usize| {
        matches!(scene.tokens.shape(index), Some(Shape::Mark('-' | '–'))) && !scene.tokens.is_glued(index)
    };
    let signed = (at.1..at.1 + 6).find(|index| scene.tokens.is_mark(*index, ')')).map_or(at.1, |close| close + 1);
    scene.background.cues.layout && head && from < at.0 && dash(signed)
}

/// « Bruxelles, le 20 août 2025 »: a line with a place and a day is the day of the statement.
fn dateline(scene: &Scene, at: (usize, usize)) -> Option<(DateRole, Mark)> {
    scene.background.cues.layout.then_some(())?;
    let (from, to) = scene.block(at.0);
    // The line of an article dates the article.
    if !scene.background.is_statement || to - from > LONGEST_DATELINE || from == at.0 {
        return None;
    }
    let is_place = |index: usize| {
        let small = scene.pack.small_words.contains(&scene.tokens.word(index));
        let capital = scene.tokens.original(index).starts_with(char::is_uppercase);
        small || capital || scene.tokens.shape(index) != Some(Shape::Word)
    };
    let in_time = |index: usize| scene.expression_at(index).is_some();
    let only_places = (from..to).all(|index| (at.0..at.1).contains(&index) || is_place(index) || in_time(index));
    only_places.then_some((DateRole::Announced, Mark { tag: Tag::NoField, from, to: at.0 }))
}

/// The way from an event to a date. An event belongs to the date nearest to it; another one in the sentence
/// has it only from farther away.
fn reach(scene: &Scene, mark: &Mark, at: (usize, usize)) -> usize {
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
const TIED: usize = 2;

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
fn is_tied(scene: &Scene, mark: &Mark, at: (usize, usize)) -> bool {
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
fn is_set_behind(scene: &Scene, noun: &Mark, at: (usize, usize)) -> bool {
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
fn is_object(scene: &Scene, noun: &Mark, at: (usize, usize)) -> bool {
    let tied = (noun.to..at.0).any(|index| scene.pack.numbers.of.contains(&scene.tokens.word(index)));
    let low = noun.from.saturating_sub(4).max(scene.sentence(noun.from).0);
    let verb = scene.cues(low, noun.from, |cue| matches!(cue, Cue::Event(_))).next_back();
    !tied
        && verb.is_some_and(|verb| {
            (verb.to..noun.from).all(|index| scene.pack.determiners.contains(&scene.tokens.word(index)))
        })
}

fn is_background(
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

fn certainty(scene: &Scene, token: usize, cue: &Mark) -> (Certainty, Option<Mark>) {
    if !scene.background.cues.modality {
        return (Certainty::Asserted, None);
    }
    if negation(scene, cue).is_some() {
        return (Certainty::Denied, None);
    }
    if let Some(found) = hedge_of(scene, cue) {
        return (Certainty::Possible, Some(found));
    }
    match thief(scene, token) {
        Some(found) => (Certainty::Possible, Some(found)),
        None => (Certainty::Asserted, None),
    }
}

/// A hedge by the event, or one that is part of its words: « aurait eu lieu ».
fn hedge_of(scene: &Scene, cue: &Mark) -> Option<Mark> {
    scene.cues(cue.from, cue.to, |found| found == Cue::Hedge).next().copied().or_else(|| hedge(scene, cue))
}
