//! Counts: a number, the noun it counts, and what it is in the story of the incident.
//!
//! « plus de 6 000 rendez-vous », « dont 5,1 millions d'IBAN », « les 850 000 piratés ». The role is
//! scored from all cues around; the weights stand in `WEIGHTS`.

use super::lexicon::{Mark, Tag};
use super::mention::number::Numeral;
use super::mention::{Expression, Meaning};
use super::scene::Scene;
use super::scope::{Elsewhere, cost, elsewhere, hedge, negation, thief};
use super::support::{attribution, place, rule};
use super::tokens::Shape;
use super::{Certainty, Claim, Count, CountRole, Qualifier, Rule, Toll, UnitClass, Value};
use crate::document::{BlockKind, Part};
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
    /// The counted noun itself is of those who help: « 300 pompiers », unless something was done to them.
    helpers: i32,
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
    helpers: 8,
    other_incident: 24,
    reminder: 8,
    another_firm: 18,
    casualties: 10,
    headline: 5,
};

/// A smaller number that no word ties to the story is told as unread: « trois conseils », « deux étapes ».
const FEWEST_OF_NO_ROLE: u64 = 20;

pub fn counts(scene: &Scene) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    let mut tentative: Vec<bool> = Vec::new();
    for expression in &scene.expressions {
        let last = claims.iter().rev().find_map(unit_of);
        if let Some((found, is_tentative)) = claim(scene, expression, last) {
            tentative.push(is_tentative);
            claims.push(found);
        }
    }
    settle(&mut claims);
    confirmed(claims, &tentative)
}

fn unit_of(claim: &Claim) -> Option<(UnitClass, Option<Toll>)> {
    match &claim.value {
        Value::Count(count) if !count.unit.is_empty() => Some((count.unit_class, count.toll)),
        _ => None,
    }
}

/// A figure this large that comes back is the same figure, whatever noun it counts.
const LARGE: u64 = 1000;

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
            && matches!(count.role, CountRole::Other | CountRole::Population)
            && count.value > 20
            && affected
                .iter()
                .any(|&(value, class)| value == count.value && (class == count.unit_class || value >= LARGE))
        {
            count.role = CountRole::Affected;
        }
    }
}

fn claim(
    scene: &Scene,
    expression: &Expression,
    last_unit: Option<(UnitClass, Option<Toll>)>,
) -> Option<(Claim, bool)> {
    let (low, upper) = match &expression.meaning {
        Meaning::Number(numeral) => (*numeral, numeral.vague_to),
        Meaning::Range { low, high } => (*low, Some(high.value)),
        _ => return None,
    };
    let value = whole(low.value)?;
    let (from, before) = qualifier_before(scene, expression.from);
    let last_toll = last_unit.and_then(|(_, toll)| toll);
    let (counted, class, unit, elided) = noun(scene, expression, low, last_unit)?;
    let toll = toll(scene, (expression.from, counted)).or(last_toll.filter(|_| elided));
    let class = if class == UnitClass::People && toll.is_some() { UnitClass::Casualties } else { class };
    let toll = toll.filter(|_| class == UnitClass::Casualties);
    let (to, after) = qualifier_after(scene, counted);
    let qualifier = match upper {
        Some(upper) => Qualifier::Range { upper: whole(upper)? },
        None => before.or(after).unwrap_or(if low.about { Qualifier::About } else { Qualifier::Exact }),
    };
    let at = (from, if after.is_some() { to } else { counted });
    let (role, mut cues) = role(scene, (expression.from, counted), class);
    let far = |verb: &Mark| step(scene, (verb.from, verb.to), (expression.from, counted)) > 6;
    let untied = cues.first().is_none_or(|verb| class == UnitClass::Other && far(verb));
    let small = class == UnitClass::Other || value < FEWEST_OF_NO_ROLE;
    let is_tentative = matches!(role, CountRole::Other | CountRole::Affected) && untied && small;
    if is_tentative && (role == CountRole::Other || class == UnitClass::Other) {
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
    let sure: Vec<UnitClass> = claims
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

fn whole(value: f64) -> Option<u64> {
    ((0.0..9.0e15).contains(&value) && value.fract().abs() < 1e-6).then_some(value.round() as u64)
}

/// The qualifier that ends right before the number, and the token where it starts.
fn qualifier_before(scene: &Scene, from: usize) -> (usize, Option<Qualifier>) {
    let tokens = &scene.tokens;
    // « pas moins de "600 000 comptes" »
    let quoted = from.checked_sub(1).filter(|before| tokens.is_mark(*before, '"')).unwrap_or(from);
    let Some(end) = quoted.checked_sub(1).and_then(|index| tokens.row.get(index)).map(|token| token.end) else {
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
            let counts_next = scene.expression_at(end).is_some();
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
    last_unit: Option<(UnitClass, Option<Toll>)>,
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

/// Whether the people counted are dead or hurt: « six morts », « la mort de sept personnes », « huit personnes ont
/// été blessées ».
fn toll(scene: &Scene, at: (usize, usize)) -> Option<Toll> {
    let (from, to) = scene.sentence(at.0);
    scene
        .marks_within(from.max(at.0.saturating_sub(4)), to.min(at.1 + 6))
        .filter_map(|mark| match mark.tag {
            Tag::Cue(Cue::Casualty(toll)) => Some((mark, toll)),
            _ => None,
        })
        .map(|(mark, toll)| (cost(scene, (mark.from, mark.to), at) + if mark.to <= at.0 { 4 } else { 0 }, toll))
        .filter(|(way, _)| *way <= 6)
        .min_by_key(|(way, _)| *way)
        .map(|(_, toll)| toll)
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
    anaphor || (part && big && !is_followed_by_a_noun(scene, expression.to)) || (hit && big && !part)
}

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

/// Whether a word follows that is neither small nor a verb of the story: a noun that no table knows.
fn is_followed_by_a_noun(scene: &Scene, at: usize) -> bool {
    let known = scene
        .cues(at, at + 4, |cue| matches!(cue, Cue::Exposure | Cue::SubsetAfter | Cue::Auxiliary))
        .any(|cue| cue.from == at);
    let small = scene.pack.small_words.contains(&scene.tokens.word(at))
        || scene.pack.verb_openers.contains(&scene.tokens.word(at));
    scene.tokens.shape(at) == Some(Shape::Word) && !known && !small
}

/// What the figure is, from all cues around it; the cues that decided.
fn role(scene: &Scene, at: (usize, usize), class: UnitClass) -> (CountRole, Vec<Mark>) {
    let (from, to) = scene.sentence(at.0);
    let near = |wanted: Cue, weight: i32| -> (i32, Option<Mark>) {
        scene
            .cues(from, to, |cue| cue == wanted)
            .map(|mark| (weight - step(scene, (mark.from, mark.to), at) / 2, Some(*mark)))
            .max_by_key(|(score, _)| *score)
            .unwrap_or((0, None))
    };
    let (mut affected, verb) = near(Cue::Exposure, WEIGHTS.exposure);
    let (population, stock) = near(Cue::Population, WEIGHTS.population);
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
fn step(scene: &Scene, cue: (usize, usize), at: (usize, usize)) -> i32 {
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
fn certainty(scene: &Scene, at: (usize, usize), cues: &[Mark]) -> (Certainty, Option<Mark>) {
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
