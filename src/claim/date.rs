//! Dates with the event that they date: « détectée le 21 juillet », « a annoncé jeudi ».
//!
//! Each date takes the event whose words stand nearest; a date that no event of this incident claims is
//! background, and told as unread.

use std::collections::BTreeSet;

use super::date_event::{REACH, event, is_background};
use super::date_story::{first_day, is_of_the_story};
use super::lexicon::{Mark, Tag};
use super::mention::calendar::Bond;
use super::mention::resolve::Resolved;
use super::mention::{Expression, Meaning};
use super::scene::Scene;
use super::scope::{Elsewhere, cost, elsewhere, hedge, negation, thief};
use super::support::{attribution, is_third_party, place, rule};
use super::tokens::Shape;
use super::{Certainty, Claim, DateFact, DateRole, MonthPart, Rule, Value};
use crate::date::PartialDate;
use crate::lang::Cue;
use crate::span::Span;

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
    Rule {
        id: STATED,
        reads: "a day of which the article tells no event that is known, and the statement tells one",
        leaves: "days that the statement does not have; such a day is held neither to agree with it nor to part from it",
        examples: &[("Mardi 5 novembre 2019, l’astreinte voit les serveurs se verrouiller.", "Mardi 5 novembre 2019")],
        silent: &["Le musée ouvre le 6 novembre 2019."],
    },
    Rule {
        id: STORY,
        reads: "any other day on or after the first of the story, in a sentence about nothing else: another event of it",
        leaves: "months and seasons, opening hours, advice, what others are quoted with, the day of publication",
        examples: &[("L’attaque a eu lieu le 3 mai 2021. Les serveurs ont redémarré le 5 mai 2021.", "5 mai 2021")],
        silent: &["L’attaque a eu lieu le 3 mai 2021. Le musée avait rouvert le 5 avril 2018."],
    },
];

/// The rule of days of which no known word tells the event.
const STORY: &str = "date/story";

/// The rule of days whose event is the statement's word alone.
const STATED: &str = "date/stated";

/// A dateline is a short line.
const LONGEST_DATELINE: usize = 16;

pub fn dates(scene: &Scene) -> Vec<Claim> {
    let mut found: Vec<Claim> = scene.expressions.iter().flat_map(|expression| claims(scene, expression)).collect();
    let day = |claim: &Claim| match &claim.value {
        Value::Date(fact) => Some(fact.value),
        _ => None,
    };
    // A day whose event the article tells elsewhere needs no other's word.
    let told: BTreeSet<Option<PartialDate>> = found.iter().filter(|claim| !claim.rule.is_stated()).map(day).collect();
    found.retain(|claim| !claim.rule.is_stated() || !told.contains(&day(claim)));
    found.extend(of_the_story(scene, &found));
    found
}

/// The days that no word claims, where the story had begun.
fn of_the_story(scene: &Scene, found: &[Claim]) -> Vec<Claim> {
    let Some(first) = first_day(scene, found).filter(|_| scene.background.cues.document) else { return Vec::new() };
    let read: BTreeSet<Span> = found.iter().map(|claim| claim.span).collect();
    let told: BTreeSet<PartialDate> = found
        .iter()
        .filter_map(|claim| match &claim.value {
            Value::Date(fact) => Some(fact.value),
            _ => None,
        })
        .collect();
    let open = scene.expressions.iter().filter_map(|expression| {
        let at = (expression.from, expression.to);
        let Meaning::Date(resolved) = &expression.meaning else { return None };
        let free = !read.contains(&scene.tokens.span(at.0, at.1)) && !told.contains(&resolved.value);
        (free && !is_page_furniture(scene, at, resolved) && is_of_the_story(scene, at, resolved, first))
            .then_some((at, resolved))
    });
    open.flat_map(|(at, resolved)| claims_of(scene, at, resolved, DateRole::Other, None, STORY)).collect()
}

fn claims(scene: &Scene, expression: &Expression) -> Vec<Claim> {
    let Meaning::Date(resolved) = &expression.meaning else { return Vec::new() };
    let at = (expression.from, expression.to);
    if is_third_party(scene, expression.from) || is_page_furniture(scene, at, resolved) {
        return Vec::new();
    }
    let found = event(scene, at, resolved).or_else(|| dateline(scene, at)).or_else(|| open_door(scene, at, resolved));
    let stated = || as_stated(scene, at, resolved).map(|role| (role, None));
    let Some((role, cue)) = found.map(|(role, cue)| (role, Some(cue))).or_else(stated) else { return Vec::new() };
    let role = if is_to_come(scene, resolved) { DateRole::Other } else { role };
    claims_of(scene, at, resolved, role, cue, STATED)
}

/// One claim, or two where two days are told; `open` is the rule where no word decided.
fn claims_of(
    scene: &Scene,
    at: (usize, usize),
    resolved: &Resolved,
    role: DateRole,
    cue: Option<Mark>,
    open: &str,
) -> Vec<Claim> {
    let (plain, interval) = if cue.is_some() { ("date/event", "date/interval") } else { (open, open) };
    let (certainty, found) = cue.map_or((Certainty::Asserted, None), |cue| certainty(scene, at.0, &cue));
    let (sentence, part) = place(scene, at.0);
    let claim = |value: PartialDate, upper: Option<PartialDate>, role: DateRole, name: &str| Claim {
        span: scene.tokens.span(at.0, at.1),
        sentence,
        part,
        value: Value::Date(DateFact {
            value,
            upper,
            role,
            wrong_weekday: resolved.wrong_weekday,
            month_part: month_part(scene, at.0).filter(|_| upper.is_none() && value == resolved.value),
        }),
        certainty,
        attribution: attribution(scene, at.0),
        rule: rule(scene, name),
        cues: cue.iter().chain(&found).map(|mark| scene.tokens.span(mark.from, mark.to)).collect(),
    };
    match resolved.second {
        Some((end, Bond::Interval)) if matches!(role, DateRole::Occurred | DateRole::Started | DateRole::Ended) => {
            vec![claim(resolved.value, None, DateRole::Started, interval), claim(end, None, DateRole::Ended, interval)]
        }
        Some((end, Bond::Interval | Bond::Night)) => vec![claim(resolved.value, Some(end), role, interval)],
        Some((second, Bond::Both)) => {
            vec![claim(resolved.value, None, role, plain), claim(second, None, role, plain)]
        }
        None => vec![claim(resolved.value, None, role, plain)],
    }
}

/// « **fin** juillet », « au **début** du mois de mars »: right before the month.
fn month_part(scene: &Scene, date: usize) -> Option<MonthPart> {
    let pack = scene.pack;
    let small = |index: &usize| {
        let word = scene.tokens.word(*index);
        scene.tokens.is_mark(*index, '-')
            || pack.numbers.of.contains(&word)
            || pack.determiners.contains(&word)
            || pack.calendar.time_units.iter().any(|(unit, _)| *unit == word)
    };
    let before = (date.saturating_sub(WAY_TO_THE_PART)..date).rev().find(|index| !small(index))?;
    pack.calendar.parts_of_month.iter().find(|(word, _)| *word == scene.tokens.word(before))?.1
}

/// « au début **du mois de** mars », in tokens.
const WAY_TO_THE_PART: usize = 4;

/// The event of a day of which no word of the article tells one, and the statement does.
fn as_stated(scene: &Scene, at: (usize, usize), resolved: &Resolved) -> Option<DateRole> {
    scene.background.cues.document.then_some(())?;
    let days = &scene.background.story.days;
    let role = match resolved.second {
        // « entre le 3 et le 5 octobre »: both ends.
        Some((end, Bond::Interval)) if days.get(&(end, None)) == Some(&DateRole::Ended) => {
            *days.get(&(resolved.value, None)).filter(|role| **role == DateRole::Started)?
        }
        Some((end, Bond::Night | Bond::Interval)) => *days.get(&(resolved.value, Some(end)))?,
        Some((_, Bond::Both)) => return None,
        None => *days.get(&(resolved.value, None))?,
    };
    let sentence = scene.sentence(at.0);
    let here = elsewhere(scene, at.0) == Elsewhere::Here && !is_background(scene, sentence, at, resolved, 0);
    here.then_some(role)
}

fn is_page_furniture(scene: &Scene, at: (usize, usize), resolved: &Resolved) -> bool {
    is_dispatch_line(scene, at) || is_page_line(scene, at) || is_schedule(scene, at, resolved)
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
    // « recevront un courrier entre le 1er et le 8 octobre »
    let last = match resolved.second {
        Some((end, Bond::Interval)) => end.first_day(),
        _ => resolved.value.first_day(),
    };
    published.is_some_and(|published| last > published.last_day())
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

/// « Publié le 25 juin 2024 par … » at the head of a paragraph: the day of the page; of a statement, its own.
fn is_page_line(scene: &Scene, at: (usize, usize)) -> bool {
    let (from, _) = scene.block(at.0);
    let head: Vec<&str> = (from..at.0).map(|index| scene.tokens.word(index)).collect();
    let head = head.join(" ");
    let furniture = scene.pack.boilerplate;
    let dated = || furniture.published.iter().chain(furniture.modified);
    let says = || dated().any(|phrase| head == *phrase || head.strip_suffix(" le").is_some_and(|head| head == *phrase));
    let short = !head.is_empty() && at.0 - from <= LONGEST_PAGE_HEAD;
    scene.background.cues.layout && !scene.background.is_statement && short && says()
}

/// Tokens of « Mis à jour le ».
const LONGEST_PAGE_HEAD: usize = 6;

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
