//! Counts: a number, the noun it counts, and what it is in the story of the incident.
//!
//! « plus de 6 000 rendez-vous », « dont 5,1 millions d'IBAN », « les 850 000 piratés ». The role is
//! scored from all cues around; the weights stand in `WEIGHTS`.

use super::date::{FOREIGN_DAYS, OLDEST_DAYS};
use super::lexicon::{Mark, Tag};
use super::mention::number::Numeral;
use super::mention::{Expression, Meaning};
use super::scene::Scene;
use super::scope::{cost, hedge, negation, thief};
use super::support::{attribution, place, rule};
use super::{Certainty, Claim, Count, CountRole, Qualifier, Rule, UnitClass, Value};
use crate::document::Part;
use crate::lang::Cue;

pub const RULES: &[Rule] = &[
    Rule {
        id: "count/plain",
        reads: "a number before the noun that it counts",
        leaves: "years, ages, durations, percentages, sums of money, distances, telephone numbers; nouns of no known class",
        examples: &[
            ("Le vol concerne 6 128 rendez-vous.", "6 128 rendez-vous"),
            ("Trois comptes ont été piratés.", "Trois comptes"),
            ("Les données de 43 millions de personnes ont fuité.", "43 millions de personnes"),
        ],
        silent: &[
            "La patiente a 38 ans.",
            "L’amende atteint 50 000 euros.",
            "Comptez 72 heures.",
            "Appelez le 0 800 130 130.",
        ],
    },
    Rule {
        id: "count/hedged",
        reads: "a number behind (or before) words that make it approximate: près de, plus de, environ, jusqu'à",
        leaves: "« en plus de », which means besides",
        examples: &[
            ("Près de 6 000 rendez-vous sont touchés.", "Près de 6 000 rendez-vous"),
            ("La fuite touche plus d’un million de clients.", "plus d’un million de clients"),
        ],
        silent: &["Une entreprise valorisée à plus d’un milliard de dollars."],
    },
    Rule {
        id: "count/range",
        reads: "two numbers that bound a count, and vague magnitudes",
        leaves: "intervals of dates and times",
        examples: &[
            ("Entre 3 et 5 millions de clients sont concernés.", "Entre 3 et 5 millions de clients"),
            ("Des dizaines de milliers de comptes ont été piratés.", "Des dizaines de milliers de comptes"),
        ],
        silent: &["Ouvert de 9 à 17 heures."],
    },
    Rule {
        id: "count/elided",
        reads: "a number whose noun was named before: « dont 8 dans un état grave », « 6 218 ont été touchés »",
        leaves: "numbers without any cue that they count",
        examples: &[("L’accident a fait 30 blessés, dont 8 dans un état grave.", "8")],
        silent: &["Il a terminé 4 fois sur 8."],
    },
];

/// What a cue adds to a role, next to the number; each step away takes one off.
struct Weights {
    /// The number is the object or subject of what was done.
    exposure: i32,
    population: i32,
    subset: i32,
    bystander: i32,
    /// One word of another incident anywhere in the sentence tells more than the verb: it is told in the same form.
    other_incident: i32,
    /// Another firm is named and ours is not, in sentence and paragraph.
    foreign: i32,
    /// A title and a lead tell this incident's figure.
    headline: i32,
}

const WEIGHTS: Weights =
    Weights { exposure: 16, population: 18, subset: 22, bystander: 12, other_incident: 15, foreign: 8, headline: 5 };

pub fn counts(scene: &Scene) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    for expression in &scene.expressions {
        let last = claims.iter().rev().find_map(unit_of);
        claims.extend(claim(scene, expression, last));
    }
    settle(&mut claims);
    claims
}

fn unit_of(claim: &Claim) -> Option<(UnitClass, String)> {
    match &claim.value {
        Value::Count(count) if !count.unit.is_empty() => Some((count.unit_class, count.unit.clone())),
        _ => None,
    }
}

/// Figures told again elsewhere in the text keep the role that a clearer sentence gave them.
fn settle(claims: &mut [Claim]) {
    let affected: Vec<(u64, UnitClass)> = claims
        .iter()
        .filter_map(|claim| match &claim.value {
            Value::Count(count) if count.role == CountRole::Affected => Some((count.value, count.unit_class)),
            _ => None,
        })
        .collect();
    for claim in claims {
        if let Value::Count(count) = &mut claim.value
            && count.role == CountRole::Other
            && count.value > 20
            && affected.contains(&(count.value, count.unit_class))
        {
            count.role = CountRole::Affected;
        }
    }
}

fn claim(scene: &Scene, expression: &Expression, last_unit: Option<(UnitClass, String)>) -> Option<Claim> {
    let (low, upper) = match &expression.meaning {
        Meaning::Number(numeral) => (*numeral, numeral.vague_to),
        Meaning::Range { low, high } => (*low, Some(high.value)),
        _ => return None,
    };
    let value = whole(low.value)?;
    let (from, before) = qualifier_before(scene, expression.from);
    let (counted, class, unit, elided) = noun(scene, expression, low, last_unit)?;
    let (to, after) = qualifier_after(scene, counted);
    let qualifier = match upper {
        Some(upper) => Qualifier::Range { upper: whole(upper)? },
        None => before.or(after).unwrap_or(if low.about { Qualifier::About } else { Qualifier::Exact }),
    };
    let at = (from, if after.is_some() { to } else { counted });
    let (role, mut cues) = role(scene, (expression.from, counted), class);
    if role == CountRole::Other && class == UnitClass::Other {
        return None;
    }
    let (certainty, sure) = certainty(scene, (expression.from, counted), &cues);
    cues.extend(sure);
    let name = if elided {
        "count/elided"
    } else if upper.is_some() {
        "count/range"
    } else if qualifier == Qualifier::Exact {
        "count/plain"
    } else {
        "count/hedged"
    };
    let (sentence, part) = place(scene, expression.from);
    Some(Claim {
        span: scene.tokens.span(at.0, at.1),
        sentence,
        part,
        value: Value::Count(Count { value, qualifier, unit, unit_class: class, role }),
        certainty,
        attribution: attribution(scene, expression.from),
        rule: rule(scene, name),
        cues: cues.iter().map(|mark| scene.tokens.span(mark.from, mark.to)).collect(),
    })
}

fn whole(value: f64) -> Option<u64> {
    (value >= 0.0 && value < 9.0e15 && value.fract().abs() < 1e-6).then_some(value.round() as u64)
}

/// The qualifier that ends right before the number, and the token where it starts.
fn qualifier_before(scene: &Scene, from: usize) -> (usize, Option<Qualifier>) {
    let tokens = &scene.tokens;
    let Some(end) = from.checked_sub(1).and_then(|index| tokens.row.get(index)).map(|token| token.end) else {
        return (from, None);
    };
    let text = tokens.folded.text.get(..end).unwrap_or("");
    let mut best: Option<(usize, Qualifier)> = None;
    for (phrase, qualifier) in scene.pack.numbers.before {
        if !text.ends_with(phrase) {
            continue;
        }
        let start = end - phrase.len();
        let lettered = phrase.chars().next().is_some_and(char::is_alphanumeric);
        if lettered && text[..start].chars().next_back().is_some_and(char::is_alphanumeric) {
            continue;
        }
        if best.is_none_or(|(found, _)| start < found) {
            best = Some((start, *qualifier));
        }
    }
    match best {
        Some((start, qualifier)) if !means_besides(scene, tokens.at_folded(start)) => {
            (tokens.at_folded(start), Some(qualifier))
        }
        _ => (from, None),
    }
}

/// « en plus de 5 000 tonnes »: besides them.
fn means_besides(scene: &Scene, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|before| scene.pack.numbers.besides.contains(&scene.tokens.word(before)))
}

fn qualifier_after(scene: &Scene, to: usize) -> (usize, Option<Qualifier>) {
    let at = if scene.tokens.is_mark(to, ',') { to + 1 } else { to };
    let Some(start) = scene.tokens.row.get(at).map(|token| token.start) else { return (to, None) };
    let text = scene.tokens.folded.text.get(start..).unwrap_or("");
    for (phrase, qualifier) in scene.pack.numbers.after {
        let edge = text.get(phrase.len()..).and_then(|rest| rest.chars().next());
        if text.starts_with(phrase) && edge.is_none_or(|next| !next.is_alphanumeric()) {
            let end = scene.tokens.at_folded(start + phrase.len() - 1) + 1;
            let counts_next = scene.expressions.iter().any(|expression| expression.from == end);
            if !counts_next {
                return (end, Some(*qualifier));
            }
        }
    }
    (to, None)
}

type Noun = (usize, UnitClass, String, bool);

/// The noun after the number: its last token, its class, its words, and whether it was left out.
fn noun(
    scene: &Scene,
    expression: &Expression,
    numeral: Numeral,
    last_unit: Option<(UnitClass, String)>,
) -> Option<Noun> {
    let text = &scene.tokens.document.text;
    let mut at = expression.to;
    if scene.pack.numbers.of.contains(&scene.tokens.word(at)) {
        at += 1;
    }
    let noun_from = at;
    let mut steps = 0;
    loop {
        let unit = scene.marks_within(at, (at + 8).min(scene.tokens.len())).find_map(|mark| match mark.tag {
            Tag::Unit(class) if mark.from == at => Some((mark.to, class)),
            _ => None,
        });
        if let Some((to, class)) = unit {
            let words = scene.tokens.span(noun_from, to).of(text).to_owned();
            return Some((to, class, words, false));
        }
        match scene.tagged_at(at, Tag::Between) {
            Some(to) if steps < 3 => at = to,
            _ => break,
        }
        steps += 1;
    }
    let (class, _) = last_unit?;
    is_elided(scene, expression, numeral).then(|| (expression.to, class, String::new(), true))
}

/// A number without a noun counts what was counted before, where « dont » opens it or a verb, « d'entre
/// eux » or a participle follows it.
fn is_elided(scene: &Scene, expression: &Expression, numeral: Numeral) -> bool {
    if numeral.lone_one {
        return false;
    }
    let (start, end) = scene.sentence(expression.from);
    let (from, _) = qualifier_before(scene, expression.from);
    let after = (expression.to + 3).min(end);
    let anaphor = scene.tagged_at(expression.to, Tag::Anaphor).is_some();
    let part = scene
        .cues(start.max(from.saturating_sub(3)), from, |cue| cue == Cue::Subset)
        .next_back()
        .is_some_and(|cue| cue.to == from);
    let hit = scene.cues(expression.to, after, |cue| cue == Cue::Exposure).any(|cue| cue.from == expression.to);
    let big = numeral.value >= 100.0 || numeral.in_figures;
    anaphor || (part && big) || (hit && big && !part)
}

/// What the figure is, from all cues around it; the cues that decided.
fn role(scene: &Scene, at: (usize, usize), class: UnitClass) -> (CountRole, Vec<Mark>) {
    let (from, to) = scene.sentence(at.0);
    let near = |wanted: Cue, weight: i32| -> (i32, Option<Mark>) {
        scene
            .cues(from, to, |cue| cue == wanted)
            .map(|mark| (weight - step(scene, (mark.from, mark.to), at), Some(*mark)))
            .max_by_key(|(score, _)| *score)
            .unwrap_or((0, None))
    };
    let (mut affected, verb) = near(Cue::Exposure, WEIGHTS.exposure);
    let (population, stock) = near(Cue::Population, WEIGHTS.population);
    let (bystander, helper) = near(Cue::Bystander, WEIGHTS.bystander);
    let part = subset_cue(scene, at, from);
    let subset = if part.is_some() { WEIGHTS.subset } else { 0 };
    let elsewhere = scene.cues(from, to, |cue| cue == Cue::OtherIncident).next().copied();
    let foreign = !scene.names_organisation(from, to)
        && !scene.has_cue(from, to, Cue::Organisation)
        && scene.names_another(from, to)
        && !names_ours(scene, at.0);
    let other_incident = elsewhere.map_or(0, |_| WEIGHTS.other_incident)
        + if foreign { WEIGHTS.foreign } else { 0 }
        + if is_long_past(scene, from, to, if foreign { FOREIGN_DAYS } else { OLDEST_DAYS }) {
            WEIGHTS.other_incident
        } else {
            0
        };
    let (_, part_of_document) = place(scene, at.0);
    if matches!(part_of_document, Part::Title | Part::Lead) && affected > 0 {
        affected += WEIGHTS.headline;
    }
    if class == UnitClass::Casualties {
        affected = affected.max(10);
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
        return chosen(CountRole::OtherIncident, elsewhere);
    }
    if best == population {
        return chosen(CountRole::Population, stock);
    }
    if best == bystander && bystander > affected {
        return chosen(CountRole::Other, helper);
    }
    chosen(CountRole::Affected, verb)
}

/// The way from a cue to the number; another count in between takes the cue for itself.
fn step(scene: &Scene, cue: (usize, usize), at: (usize, usize)) -> i32 {
    let (low, high) = if cue.1 <= at.0 { (cue.1, at.0) } else { (at.1, cue.0) };
    let first = scene.expressions.partition_point(|expression| expression.from < low);
    let between = scene.expressions.iter().skip(first).take_while(|expression| expression.to <= high);
    let others =
        between.filter(|expression| matches!(expression.meaning, Meaning::Number(_) | Meaning::Range { .. })).count();
    i32::try_from(cost(scene, cue, at) + 6 * others).unwrap_or(i32::MAX / 2)
}

/// « dont », « parmi eux » right before the number.
fn subset_cue(scene: &Scene, at: (usize, usize), sentence: usize) -> Option<Mark> {
    let (from, _) = qualifier_before(scene, at.0);
    let before = scene.cues(sentence.max(from.saturating_sub(5)), from, |cue| cue == Cue::Subset).next_back();
    let after = scene.cues(at.1, at.1 + 3, |cue| cue == Cue::Subset).find(|mark| mark.from <= at.1);
    before.filter(|mark| from - mark.to <= 1).or(after).copied()
}

/// Whether the organisation, or a word for it, stands in the block around a token.
fn names_ours(scene: &Scene, token: usize) -> bool {
    let (from, to) = scene.block(token);
    scene.names_organisation(from, to)
}

fn is_founding(scene: &Scene, date: usize) -> bool {
    scene.cues(date.saturating_sub(4), date, |cue| cue == Cue::Background).any(|mark| mark.to == date)
}

/// Whether the sentence names a day, month or year at least `days` before the incident.
fn is_long_past(scene: &Scene, from: usize, to: usize, days: i32) -> bool {
    let Some(reference) = scene.background.reference.or(scene.tokens.document.published) else { return false };
    let first = scene.expressions.partition_point(|expression| expression.from < from);
    scene.expressions.iter().skip(first).take_while(|expression| expression.from < to).any(|expression| {
        match &expression.meaning {
            // « founded in 2013 » tells nothing of when the figures hold.
            Meaning::Date(_) if is_founding(scene, expression.from) => false,
            Meaning::Date(date) => {
                let gap = reference.first_day().since(date.value.last_day()).map_or(0, |span| span.get_days());
                gap > days
            }
            _ => false,
        }
    })
}

/// How firmly the figure is said, from what stands by it and by the verb that decided its role.
fn certainty(scene: &Scene, at: (usize, usize), cues: &[Mark]) -> (Certainty, Option<Mark>) {
    if let Some(found) = thief(scene, at.0) {
        return (Certainty::Possible, Some(found));
    }
    for verb in cues {
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
