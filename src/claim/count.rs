//! Counts: a number, the noun it counts, and what it is in the story of the incident.
//!
//! « plus de 6 000 rendez-vous », « dont 5,1 millions d'IBAN », « les 850 000 piratés ». The role is
//! scored in `count_role`.

use std::collections::{BTreeMap, BTreeSet};

use super::count_noun::{Counted, noun, qualifier_after, qualifier_before, this_quantity, toll};
use super::count_role::{certainty, is_of_one_kind, may_be_whole, role, step};
use super::lexicon::{Mark, Tag};
use super::mention::{Expression, Meaning};
use super::scene::Scene;
use super::support::{attribution, place, rule};
use super::{Certainty, Claim, Count, CountRole, Qualifier, Rule, Toll, UnitClass, Value};
use crate::lang::Cue;
use crate::span::Span;

pub const RULES: &[Rule] = &[
    Rule {
        id: "count/plain",
        reads: "a number before the noun that it counts",
        leaves: "years, ages, durations, percentages, sums of money, distances, telephone numbers; nouns of no known class",
        examples: &[
            ("Le vol concerne 6 128 rendez-vous.", "6 128 rendez-vous"),
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
            "Le vol concerne 6 1288 clients.",
            "Le solde est de -6128 clients.",
            "Le chiffre est sorti : 1 900 raisons de s’inquiéter.",
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
        reads: "a number whose noun stands elsewhere: « dont 8 dans un état grave », « le nombre de clients est de 6 128 »",
        leaves: "numbers without any cue that they count",
        examples: &[
            ("L’accident a fait 30 blessés, dont 8 dans un état grave.", "8"),
            ("Le nombre de clients touchés s’élève à 6 128.", "6 128"),
            ("Ils sont 6 782 à avoir perdu leurs données.", "6 782"),
            ("Douze des trente communes sont touchées.", "Douze"),
            ("Le vol touche 5 300 licenciés, et non 53 000 comme on l’a cru.", "53 000"),
            ("Le dépôt gardait 6 400 tonnes. Environ 1 900 sont parties en fumée.", "Environ 1 900"),
            ("Le groupe parle de 9 000 dossiers volés ; le parquet en dénombre 22 000.", "22 000"),
        ],
        silent: &["Il a terminé 4 fois sur 8."],
    },
];

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
        let whole = claims.last().and_then(|claim| whole_of(scene, claim, expression.from));
        if let Some((found, is_tentative)) = claim(scene, expression, last, whole) {
            last = counted(scene, &found).or(last).filter(|_| scene.background.cues.paragraph);
            tentative.push(is_tentative);
            claims.push(found);
        }
    }
    if !scene.background.cues.document {
        return claims;
    }
    as_stated(scene, &mut claims);
    summands(&mut claims);
    parts_of_whole(scene, &mut claims);
    own_whole(scene, &mut claims);
    severities(scene, &mut claims);
    settle(&mut claims);
    doubt(scene, &mut claims);
    confirmed(claims, &tentative)
}

/// The role and the class of a count that stands before a token in its sentence.
fn whole_of(scene: &Scene, claim: &Claim, token: usize) -> Option<(CountRole, UnitClass)> {
    let same_sentence = claim.sentence == place(scene, token).0;
    match &claim.value {
        Value::Count(count) if same_sentence => Some((count.role, count.unit_class)),
        _ => None,
    }
}

fn counted(scene: &Scene, claim: &Claim) -> Option<Counted> {
    match &claim.value {
        Value::Count(count) if !count.unit.is_empty() => {
            let token = scene.tokens.at(claim.span.start);
            Some(Counted { class: count.unit_class, toll: count.toll, role: count.role, token })
        }
        _ => None,
    }
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
        }
    }
}

/// « 174 600 personnes : 71 400 élèves, 96 300 parents et 6 900 enseignants »: what adds up to a figure of the affected is
/// its parts.
fn summands(claims: &mut [Claim]) {
    let value = |claim: &Claim| match &claim.value {
        Value::Count(count) if count.qualifier == Qualifier::Exact => Some((count.value, count.role)),
        _ => None,
    };
    for whole in 0..claims.len() {
        let Some((total, CountRole::Affected)) = value(&claims[whole]) else { continue };
        let end = (whole + 1..claims.len())
            .find(|index| claims[*index].sentence != claims[whole].sentence)
            .unwrap_or(claims.len());
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

/// « l'IBAN de 1 240 familles », « 1 386 familles dont l'IBAN », « 2,4 millions d'IBAN »: of whom one kind of data was taken
/// is a part, where the text tells of a figure of the affected that is more than twice as large.
fn parts_of_whole(scene: &Scene, claims: &mut [Claim]) {
    let whole = |count: &&Count| {
        count.role == CountRole::Affected
            && matches!(count.unit_class, UnitClass::People | UnitClass::Accounts | UnitClass::Records)
    };
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
    let hurt = |count: &Count, role: CountRole| count.role == role && count.toll == Some(Toll::Hurt);
    let whole = counts_of(claims).filter(|count| hurt(count, CountRole::Affected)).map(|count| count.value).max();
    let by_severity = |claim: &Claim| {
        let cue = claim.cues.first().is_some_and(|cue| {
            scene.has_cue(scene.tokens.at(cue.start), scene.tokens.at(cue.end - 1) + 1, Cue::SubsetAfter)
        });
        matches!(&claim.value, Value::Count(count) if cue && hurt(count, CountRole::Subset) && whole.is_none_or(|whole| whole <= count.value))
    };
    let parts: Vec<usize> = (0..claims.len()).filter(|index| by_severity(&claims[*index])).collect();
    let together = |one: usize, two: usize| claims[two].span.start - claims[one].span.end <= TOGETHER;
    let paired: Vec<usize> = parts
        .iter()
        .copied()
        .filter(|index| {
            parts
                .iter()
                .any(|other| (index < other && together(*index, *other)) || (other < index && together(*other, *index)))
        })
        .collect();
    for index in paired {
        if let Value::Count(count) = &mut claims[index].value {
            count.role = CountRole::Affected;
        }
    }
}

/// Bytes between two figures of one toll.
const TOGETHER: usize = 120;

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

fn claim(
    scene: &Scene,
    expression: &Expression,
    last: Option<Counted>,
    whole: Option<(CountRole, UnitClass)>,
) -> Option<(Claim, bool)> {
    let (low, upper) = match &expression.meaning {
        Meaning::Number(numeral) => (*numeral, numeral.vague_to),
        Meaning::Range { low, high } => (*low, Some(high.value)),
        _ => return None,
    };
    let value = as_whole(low.value)?;
    if is_malformed(scene, expression.from) {
        return None;
    }
    let (from, before) = qualifier_before(scene, expression.from);
    let last_toll = last.and_then(|last| last.toll);
    let (counted, class, unit, elided) = noun(scene, expression, low, last)?;
    let toll = toll(scene, (expression.from, counted)).or(last_toll.filter(|_| elided));
    let class = if class == UnitClass::People && toll.is_some() { UnitClass::Casualties } else { class };
    let toll = toll.filter(|_| class == UnitClass::Casualties);
    let (to, after) = qualifier_after(scene, counted);
    let qualifier = match upper {
        Some(upper) => Qualifier::Range { upper: as_whole(upper)? },
        None => before.or(after).unwrap_or(if low.about { Qualifier::About } else { Qualifier::Exact }),
    };
    let at = (from, if after.is_some() { to } else { counted });
    let (role, mut cues) = role(scene, (expression.from, counted), class);
    let whole = whole.and_then(|(role, of)| (of == class).then_some(role));
    let near = |verb: &Mark| step(scene, (verb.from, verb.to), (expression.from, counted)) <= HIT;
    let hit = cues.iter().any(|cue| cue.tag == Tag::Cue(Cue::Exposure) && near(cue));
    let role = match (role, whole, last) {
        // « sur les 9 000 tonnes stockées, plus de 4 000 ont brûlé »
        (CountRole::Subset, Some(CountRole::Population), _) if hit => CountRole::Affected,
        // « 1 312 sites, dont 705 »: the part of a stock is stock.
        (CountRole::Subset, Some(whole), _) if whole != CountRole::Affected => whole,
        // « ce nombre a été ramené à 36,8 millions »: what it was before.
        (CountRole::Other | CountRole::Population, _, Some(last))
            if this_quantity(scene, expression.from).is_some() =>
        {
            last.role
        }
        _ => role,
    };
    let far = |verb: &Mark| step(scene, (verb.from, verb.to), (expression.from, counted)) > NEXT;
    // « deux lignes de plus », « dix lignes »
    let of_paper = class == UnitClass::Other || (class == UnitClass::Records && value < FEWEST_OF_NO_ROLE);
    let untied = cues.first().is_none_or(|verb| of_paper && far(verb));
    let small = class == UnitClass::Other || value < FEWEST_OF_NO_ROLE;
    let is_tentative = matches!(role, CountRole::Other | CountRole::Affected) && untied && small;
    if is_tentative && (role == CountRole::Other || of_paper) {
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

/// « 6 1288 », « -6128 »: figures that belong to no number we know; better unread than misread.
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
