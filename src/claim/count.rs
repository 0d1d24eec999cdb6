//! Counts: a number, the noun it counts, and what it is in the story of the incident.
//!
//! « plus de 6 000 rendez-vous », « dont 5,1 millions d'IBAN », « les 850 000 piratés ». The role is
//! scored in `count_role`.

use super::count_document::in_document;
use super::count_noun::{Counted, is_told_of_some, noun, qualifier_after, qualifier_before, this_quantity};
use super::count_role::{certainty, role, step};
use super::count_toll::toll;
use super::lexicon::{Mark, Tag};
use super::mention::number::{Numeral, is_year};
use super::mention::{Expression, Meaning};
use super::scene::Scene;
use super::support::{attribution, place, rule};
use super::{Claim, Count, CountRole, Qualifier, Rule, Toll, UnitClass, Value};
use crate::lang::Cue;

pub const RULES: &[Rule] = &[
    Rule {
        id: "count/plain",
        reads: "a number before the noun that it counts",
        leaves: "years, ages, durations, percentages, sums of money, distances, telephone numbers; nouns of no known class",
        examples: &[
            ("Le vol concerne 7 342 rendez-vous.", "7 342 rendez-vous"),
            ("Trois comptes ont été piratés.", "Trois comptes"),
            ("Les données de 43 millions de personnes ont fuité.", "43 millions de personnes"),
            ("On évalue à 49 000 le nombre d’usagers touchés.", "49 000 le nombre d’usagers"),
            ("Les 1 900 signalements ont été dérobés.", "1 900 signalements"),
        ],
        silent: &[
            "La patiente a 38 ans.",
            "L’amende atteint 50 000 euros.",
            "Comptez 72 heures.",
            "Appelez le 0 800 130 130.",
            "Le vol concerne 7 3422 clients.",
            "Le solde est de -7342 clients.",
            "Le code à quatre chiffres tient.",
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
        reads: "a number whose noun stands elsewhere: « dont 8 dans un état grave », « le nombre de clients est de 7 342 »",
        leaves: "numbers without any cue that they count",
        examples: &[
            ("L’accident a fait 30 blessés, dont 8 dans un état grave.", "8"),
            ("Le nombre de clients touchés s’élève à 7 342.", "7 342"),
            ("Ils sont 6 782 à avoir perdu leurs données.", "6 782"),
            ("Douze des trente communes sont touchées.", "Douze"),
            ("Le vol touche 5 300 licenciés, et non 53 000 comme on l’a cru.", "53 000"),
            ("Le dépôt gardait 6 400 tonnes. Environ 1 900 sont parties en fumée.", "Environ 1 900"),
            ("Le groupe parle de 9 000 dossiers volés ; le parquet en dénombre 22 000.", "22 000"),
        ],
        silent: &["Il a terminé 4 fois sur 8."],
    },
    Rule {
        id: STATED,
        reads: "a figure of which the article does not tell what it is, and the statement does",
        leaves: "figures that the statement does not have, or has in two roles",
        examples: &[("Il est question de 8 451 dossiers.", "8 451 dossiers")],
        silent: &["Il est question de 8 452 dossiers."],
    },
];

/// The rule of figures whose role is the statement's word alone.
pub(super) const STATED: &str = "count/stated";

/// A verb this near to a figure tells of it (`count_role::step`).
const HIT: i32 = 4;

/// The same for things that are neither people nor their data.
const NEXT: i32 = 2;

/// A smaller number that no word ties to the story is told as unread: « trois conseils », « deux étapes ».
const FEWEST_OF_NO_ROLE: u64 = 20;

pub fn counts(scene: &Scene) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    let mut tentative: Vec<bool> = Vec::new();
    let mut last: Option<Counted> = None;
    for expression in &scene.expressions {
        if let Some((found, is_tentative)) = claim(scene, expression, last, &claims) {
            last = counted(scene, &found).or(last).filter(|_| scene.background.cues.paragraph);
            tentative.push(is_tentative);
            claims.push(found);
        }
    }
    if scene.background.cues.document { in_document(scene, claims, &tentative) } else { claims }
}

/// The role of the figure of the same class of thing that stands before a token in its sentence.
fn whole_of(scene: &Scene, claims: &[Claim], token: usize, class: UnitClass) -> Option<CountRole> {
    let (sentence, _) = place(scene, token);
    let here = claims.iter().rev().take_while(|claim| claim.sentence == sentence);
    here.filter_map(|claim| match &claim.value {
        Value::Count(count) if count.unit_class == class => Some(count.role),
        _ => None,
    })
    .next()
}

/// « des fiches de 2016 »: four figures that nothing groups.
fn is_bare_year(scene: &Scene, expression: &Expression, numeral: Numeral) -> bool {
    let alone = expression.to == expression.from + 1;
    numeral.in_figures && alone && is_year(numeral.value) && scene.tokens.word(expression.from).len() == 4
}

/// The toll of the figure before a token in its sentence.
fn toll_before(scene: &Scene, claims: &[Claim], token: usize) -> Option<Toll> {
    let (sentence, _) = place(scene, token);
    let last = claims.last().filter(|claim| claim.sentence == sentence)?;
    match &last.value {
        Value::Count(count) => count.toll,
        _ => None,
    }
}

fn counted(scene: &Scene, claim: &Claim) -> Option<Counted> {
    match &claim.value {
        Value::Count(count) if !count.unit.is_empty() => {
            let token = scene.tokens.at(claim.span.start);
            Some(Counted { class: count.unit_class, toll: count.toll, role: count.role, value: count.value, token })
        }
        _ => None,
    }
}

fn claim(scene: &Scene, expression: &Expression, last: Option<Counted>, before: &[Claim]) -> Option<(Claim, bool)> {
    let (low, upper) = match &expression.meaning {
        Meaning::Number(numeral) => (*numeral, numeral.vague_to),
        Meaning::Range { low, high } => (*low, Some(high.value)),
        _ => return None,
    };
    let value = as_whole(low.value)?;
    if is_malformed(scene, expression.from) {
        return None;
    }
    let (from, ahead) = qualifier_before(scene, expression.from);
    let last_toll = toll_before(scene, before, expression.from).or_else(|| last?.toll);
    let (counted, class, unit, elided) = noun(scene, expression, low, last)?;
    if elided && is_bare_year(scene, expression, low) {
        return None;
    }
    let toll = toll(scene, (expression.from, counted), last_toll.filter(|_| elided));
    let class = if class == UnitClass::People && toll.is_some() { UnitClass::Casualties } else { class };
    let toll = toll.filter(|_| class == UnitClass::Casualties);
    let (to, after) = qualifier_after(scene, counted);
    let qualifier = match upper {
        Some(upper) => Qualifier::Range { upper: as_whole(upper)? },
        None => ahead.or(after).unwrap_or(if low.about { Qualifier::About } else { Qualifier::Exact }),
    };
    let at = (from, if after.is_some() { to } else { counted });
    let (role, mut cues) = role(scene, (expression.from, counted), class);
    let whole = whole_of(scene, before, expression.from, class);
    let near = |verb: &Mark| step(scene, (verb.from, verb.to), (expression.from, counted)) <= HIT;
    let hit = cues.iter().any(|cue| cue.tag == Tag::Cue(Cue::Exposure) && near(cue));
    let role = match (role, whole, last) {
        // « sur les 9 000 tonnes stockées, plus de 4 000 ont brûlé »
        (CountRole::Subset, Some(CountRole::Population), _) if hit => CountRole::Affected,
        // « 1 312 sites, dont 705 »: the part of a stock is stock.
        (CountRole::Subset, Some(whole), _) if whole != CountRole::Affected => whole,
        // « 7 240 à une école maternelle et 11 410 à une école élémentaire »
        (CountRole::Other, _, Some(last)) if elided && last.role == CountRole::Subset && is_joined(scene, from) => {
            CountRole::Subset
        }
        // « 12 700 ont été identifiés » among 61 400, « 13 ont été hospitalisés » among 21 hurt
        (CountRole::Other | CountRole::Affected, _, Some(last))
            if elided
                && (role == CountRole::Other || toll.zip(last.toll).is_some_and(|(one, of)| one.is_kin_of(of)))
                && is_told_of_some(scene, expression, low, &last) =>
        {
            CountRole::Subset
        }
        // « ce nombre a été ramené à 36,8 millions »: what it was before.
        (CountRole::Other | CountRole::Population, _, Some(last))
            if this_quantity(scene, expression.from).is_some() =>
        {
            last.role
        }
        _ => role,
    };
    // « 37 personnes indemnes »: nothing was done to them.
    let role = if toll == Some(Toll::Unhurt) && role != CountRole::OtherIncident { CountRole::Other } else { role };
    let far = |verb: &Mark| step(scene, (verb.from, verb.to), (expression.from, counted)) > NEXT;
    // « deux lignes de plus », « dix lignes »
    let of_paper = class == UnitClass::Other || (class == UnitClass::Records && value < FEWEST_OF_NO_ROLE);
    let untied = toll.is_none() && cues.first().is_none_or(|verb| of_paper && far(verb));
    let small = class == UnitClass::Other || value < FEWEST_OF_NO_ROLE;
    let is_tentative = matches!(role, CountRole::Other | CountRole::Affected) && untied && small;
    let thing = class == UnitClass::Other;
    if is_tentative && (role == CountRole::Other || of_paper) && !thing {
        return None;
    }
    // What no verb next to it tells of was not hit: « 54 engins ».
    let role = if is_tentative && thing { CountRole::Other } else { role };
    let is_tentative = is_tentative && !thing;
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
    let claim = Claim {
        span: scene.tokens.span(at.0, at.1),
        sentence,
        part,
        value: Value::Count(Count { value, qualifier, unit, unit_class: class, role, toll }),
        certainty,
        attribution: attribution(scene, expression.from),
        rule: rule(scene, name),
        cues: cues.iter().map(|mark| scene.tokens.span(mark.from, mark.to)).collect(),
    };
    Some((claim, is_tentative))
}

fn is_joined(scene: &Scene, number: usize) -> bool {
    number.checked_sub(1).is_some_and(|before| scene.pack.coordinators.contains(&scene.tokens.word(before)))
}

/// « 7 3422 », « -7342 »: figures that belong to no number we know; better unread than misread.
fn is_malformed(scene: &Scene, from: usize) -> bool {
    let tokens = &scene.tokens;
    let Some(before) = from.checked_sub(1) else { return false };
    let torn =
        tokens.is_digits(from) && tokens.is_digits(before) && !tokens.is_glued(from) && tokens.word(before).len() <= 3;
    let negative = tokens.is_mark(before, '-') && tokens.is_glued(from) && !tokens.is_glued(before);
    torn || negative
}

fn as_whole(value: f64) -> Option<u64> {
    ((0.0..9.0e15).contains(&value) && value.fract().abs() < 1e-6).then_some(value.round() as u64)
}
