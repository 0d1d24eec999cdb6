//! The noun that a number counts, the words that make it approximate, and whether it is of the dead or the hurt.
//!
//! « près de 6 000 **rendez-vous** », « dont 8 » (of the wounded named before), « la mort de sept personnes ».

use super::count_part::{behind_a_colon, is_of_its};
use super::lexicon::{Mark, Tag};
use super::mention::number::Numeral;
use super::mention::{Expression, Meaning, qualifier};
use super::scene::Scene;
use super::scope::cost;
use super::tokens::Shape;
use super::{CountRole, Qualifier, Toll, UnitClass};
use crate::lang::Cue;

/// The qualifier that ends right before the number, and the token where it starts.
pub fn qualifier_before(scene: &Scene, from: usize) -> (usize, Option<Qualifier>) {
    qualifier::before(&scene.tokens, scene.pack, from)
}

/// The qualifier after the counted noun and the token after it; « 30 blessés, au moins 8 » is of the next number.
pub fn qualifier_after(scene: &Scene, to: usize) -> (usize, Option<Qualifier>) {
    match qualifier::after(&scene.tokens, scene.pack, to) {
        Some((end, qualifier)) if scene.expression_at(end).is_none() => (end, Some(qualifier)),
        _ => (to, None),
    }
}

pub type Noun = (usize, UnitClass, String, bool);

/// What was counted before: its class, and what it is in the story.
#[derive(Debug, Clone, Copy)]
pub struct Counted {
    pub class: UnitClass,
    pub toll: Option<Toll>,
    pub role: CountRole,
    pub value: u64,
    /// Where it stands.
    pub token: usize,
}

/// The noun after the number: its last token, its class, its words, and whether it was left out.
pub fn noun(scene: &Scene, expression: &Expression, numeral: Numeral, last: Option<Counted>) -> Option<Noun> {
    own_noun(scene, expression, numeral, last)
        .or_else(|| of_the_next(scene, expression, numeral, last))
        .or_else(|| unknown_noun(scene, expression, numeral))
        .filter(|(to, class, _, _)| {
            let thing = *class == UnitClass::Other && numeral.value < FEWEST_UNKNOWN;
            !thing || !is_uncounted(scene, (expression.to, *to))
        })
}

/// « deux étapes », « code à quatre chiffres »: the number tells nothing of a story.
fn is_uncounted(scene: &Scene, (from, to): (usize, usize)) -> bool {
    (from..to).any(|index| scene.pack.uncounted.contains(&scene.tokens.word(index)))
}

/// The noun of this number, where a table knows it.
fn own_noun(scene: &Scene, expression: &Expression, numeral: Numeral, last: Option<Counted>) -> Option<Noun> {
    let text = &scene.tokens.document.text;
    let mut at = expression.to;
    if scene.pack.numbers.of.contains(&scene.tokens.word(at)) {
        at += 1;
    }
    at += usize::from(is_of_its(scene, expression.to));
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
    if let Some(found) = among(scene, expression)
        .or_else(|| of_the_whole(scene, expression))
        .or_else(|| of_a_quantity(scene, expression))
    {
        return Some(found);
    }
    let left_out = |class| (expression.to, class, String::new(), true);
    let bare = !is_plural_noun(scene, expression.to);
    if bare && is_of_them(scene, expression.from) {
        return Some(left_out(UnitClass::People));
    }
    let meant = |last: &Counted| {
        is_elided(scene, expression, numeral)
            || this_quantity(scene, expression.from).is_some()
            || (bare && is_new_total(scene, expression.from))
            || behind_a_colon(scene, (expression.from, expression.to)).is_some()
            || (bare && is_joined_to_a_part(scene, expression.from, last))
            || is_told_of_some(scene, expression, numeral, last)
            || (bare && last.token >= scene.sentence(expression.from).0 && is_opposed(scene, expression.from))
    };
    if let Some(last) = last.filter(meant) {
        return Some(left_out(last.class));
    }
    // « les quelque 20 000 concernés »
    (last.is_none() && scene.tagged_at(expression.to, Tag::Anaphor).is_some() && numeral.value >= FEWEST_UNKNOWN)
        .then(|| left_out(UnitClass::People))
}

/// « 6 400 et 2 150 comptes »: the noun of the figure that follows, if it is its own.
fn of_the_next(scene: &Scene, expression: &Expression, numeral: Numeral, last: Option<Counted>) -> Option<Noun> {
    let joined = scene.pack.coordinators.contains(&scene.tokens.word(expression.to));
    let next = scene.expression_at(expression.to + 1).filter(|next| joined && next.from == expression.to + 1)?;
    let Meaning::Number(other) = next.meaning else { return None };
    let (_, class, unit, elided) = own_noun(scene, next, other, last).or_else(|| unknown_noun(scene, next, other))?;
    (numeral.value >= 100.0 && !elided).then_some((expression.to, class, unit, true))
}

fn is_plural_noun(scene: &Scene, at: usize) -> bool {
    let word = scene.tokens.word(at);
    scene.tokens.shape(at) == Some(Shape::Word)
        && word.len() > 3
        && word.ends_with(['s', 'x'])
        && !scene.pack.small_words.contains(&word)
}

/// « Ils sont 6 782, retraités pour la plupart, à avoir … »
fn is_of_them(scene: &Scene, number: usize) -> bool {
    let (from, _) = qualifier_before(scene, number);
    scene.cues(from.saturating_sub(4), from, |cue| cue == Cue::TheyAre).any(|mark| mark.to == from)
}

/// « 7 240 sont rattachées à une école maternelle **et** 11 410 à une école élémentaire »
fn is_joined_to_a_part(scene: &Scene, number: usize, last: &Counted) -> bool {
    let (from, _) = qualifier_before(scene, number);
    let joined = from.checked_sub(1).is_some_and(|before| scene.pack.coordinators.contains(&scene.tokens.word(before)));
    joined && last.role == CountRole::Subset && last.token >= scene.sentence(number).0
}

/// « porte le total à 659 200 »: of what was counted before.
fn is_new_total(scene: &Scene, number: usize) -> bool {
    let (from, _) = qualifier_before(scene, number);
    scene
        .cues(from.saturating_sub(6), from, |cue| cue == Cue::Puts)
        .any(|mark| mark.to == from && scene.has_cue(mark.from, mark.to, Cue::Quantity))
}

/// « ; 12 700 **ont** été identifiés », « Deux **sont** pris en charge »: opens a clause, and a verb follows at once. A part of
/// those counted just before, who are more.
pub fn is_told_of_some(scene: &Scene, expression: &Expression, numeral: Numeral, last: &Counted) -> bool {
    let (from, _) = qualifier_before(scene, expression.from);
    let (start, _) = scene.sentence(from);
    let parted = |before: usize| scene.tokens.is_mark(before, ';') || scene.tokens.is_mark(before, ',');
    let opens = from == start || from.checked_sub(1).is_some_and(parted);
    let verb = scene.pack.auxiliaries.contains(&scene.tokens.original(expression.to).to_lowercase().as_str());
    let place = |token: usize| scene.tokens.span(token, token + 1);
    let block = |token: usize| scene.tokens.document.block_at(place(token)).map(|block| block.span);
    let before = start.checked_sub(1).map_or(0, |last| scene.sentence(last).0);
    let near = last.token >= before && block(last.token) == block(from);
    let of_the_hit = matches!(last.role, CountRole::Affected | CountRole::Subset);
    of_the_hit && opens && verb && near && numeral.value >= 2.0 && numeral.value < last.value as f64
}

/// « et non 53 000 », « mais 74 000 »: set against a figure before.
fn is_opposed(scene: &Scene, number: usize) -> bool {
    let (from, _) = qualifier_before(scene, number);
    scene
        .cues(from.saturating_sub(3), from, |cue| matches!(cue, Cue::CountDenial | Cue::Boundary))
        .any(|mark| mark.to == from)
}

/// « 412 386 **porteurs** », « les 1 900 **signalements** »: a plural noun that no table knows. How it ends may tell people
/// (« chauffeurs »); any other is a thing.
fn unknown_noun(scene: &Scene, expression: &Expression, numeral: Numeral) -> Option<Noun> {
    let at = expression.to;
    let at = if scene.pack.numbers.of.contains(&scene.tokens.word(at)) { at + 1 } else { at };
    let word = scene.tokens.word(at);
    let lower = scene.tokens.original(at).starts_with(char::is_lowercase);
    let known = scene.marks_within(at, at + 1).any(|mark| mark.tag != Tag::NoField);
    let is_noun = is_plural_noun(scene, at) && lower && !known && !scene.tokens.is_glued(at);
    if !is_noun || scene.expression_at(at).is_some() {
        return None;
    }
    let people = scene.pack.people_endings.iter().any(|ending| word.ends_with(ending));
    let people = people && !scene.pack.not_people.contains(&word);
    let to = complement(scene, at + 1).unwrap_or(at + 1);
    let surface = scene.tokens.span(at, to).of(&scene.tokens.document.text).to_owned();
    let class = if people { UnitClass::People } else { UnitClass::Other };
    let told = people || numeral.value >= FEWEST_THINGS || is_hit(scene, (expression.from, to));
    told.then_some((to, class, surface, false))
}

/// « boîtes **de messagerie** »: one word behind « de », where it starts no phrase of its own.
fn complement(scene: &Scene, at: usize) -> Option<usize> {
    let noun = at + 1;
    let of = scene.pack.numbers.of.contains(&scene.tokens.word(at)) && scene.tokens.shape(noun) == Some(Shape::Word);
    let plain = scene.tokens.original(noun).starts_with(char::is_lowercase)
        && !scene.pack.determiners.contains(&scene.tokens.word(noun));
    let free = scene.expression_at(noun).is_none()
        && scene.marks_within(noun, noun + 1).all(|mark| !matches!(mark.tag, Tag::Cue(_)));
    (of && plain && free).then_some(noun + 1)
}

/// Fewer things that no table knows are no figure of the story, unless a verb tells that they were hit.
const FEWEST_THINGS: f64 = 3.0;

fn is_hit(scene: &Scene, place: (usize, usize)) -> bool {
    let (start, end) = scene.sentence(place.0);
    scene
        .cues(start, end, |cue| matches!(cue, Cue::Exposure | Cue::Toll))
        .any(|verb| cost(scene, (verb.from, verb.to), place) <= HIT)
}

/// Fewer of a thing that no table knows are no figure of the story.
const FEWEST_UNKNOWN: f64 = 20.0;

/// How near the verb must stand to it (`scope::cost`).
const HIT: usize = 8;

/// The class and the words of the unit that starts at a token, small words aside.
fn unit_at(scene: &Scene, token: usize) -> Option<(usize, UnitClass, String)> {
    let small = |index: &usize| scene.pack.determiners.contains(&scene.tokens.word(*index));
    let from = (token..token + 3).find(|index| !small(index))?;
    let (to, class) = scene.marks_within(from, from + 8).find_map(|mark| match mark.tag {
        Tag::Unit(class) if mark.from == from => Some((mark.to, class)),
        _ => None,
    })?;
    Some((to, class, scene.tokens.span(from, to).of(&scene.tokens.document.text).to_owned()))
}

/// « Parmi les agents, 1 180 ont appris … »: the noun stands before the comma.
fn among(scene: &Scene, expression: &Expression) -> Option<Noun> {
    let (_, class, unit) = named_before(scene, expression.from)?;
    let bare = !is_followed_by_a_noun(scene, expression.to);
    bare.then_some((expression.to, class, unit, true))
}

/// Those of whom a part follows: the opening word's token, their class and their noun.
pub fn named_before(scene: &Scene, number: usize) -> Option<(usize, UnitClass, String)> {
    let (from, _) = qualifier_before(scene, number);
    let comma = from.checked_sub(1).filter(|index| scene.tokens.is_mark(*index, ','))?;
    let (start, _) = scene.sentence(from);
    let opener = (start.max(comma.saturating_sub(6))..comma)
        .rfind(|index| scene.pack.among.contains(&scene.tokens.word(*index)))?;
    let (to, class, unit) = unit_at(scene, opener + 1)?;
    (to == comma).then_some((opener, class, unit))
}

/// « douze des trente communes »: the noun of the whole.
fn of_the_whole(scene: &Scene, expression: &Expression) -> Option<Noun> {
    let partitive = scene.pack.numbers.partitive.contains(&scene.tokens.word(expression.to));
    let whole = scene.expression_at(expression.to + 1).filter(|_| partitive)?;
    let (_, class, unit) = unit_at(scene, whole.to)?;
    Some((expression.to, class, unit, true))
}

/// « le nombre de clients touchés s'élève à 6 128 », « a évalué à 49 000 le nombre d'usagers touchés »: the noun
/// stands behind a word for the figure, before or after it, with no other figure in between.
fn of_a_quantity(scene: &Scene, expression: &Expression) -> Option<Noun> {
    let (start, end) = scene.sentence(expression.from);
    if is_followed_by_a_noun(scene, expression.to) {
        return None;
    }
    // « le chiffre du groupe »: whose figure it is, not of what.
    let is_owner = |(_, class, unit): &(usize, UnitClass, String)| {
        *class == UnitClass::Organisations && !unit.ends_with(['s', 'x'])
    };
    let counted = |mark: &Mark| {
        let of = scene.pack.numbers.of.contains(&scene.tokens.word(mark.to));
        of.then(|| unit_at(scene, mark.to + 1)).flatten().filter(|found| !is_owner(found))
    };
    let after = scene.cues(expression.to, (expression.to + 3).min(end), |cue| cue == Cue::Quantity).next();
    if let Some((to, class, unit)) = after.and_then(counted) {
        return Some((to, class, unit, false));
    }
    let before = quantity_before(scene, start, expression.from)?;
    let (_, class, unit) = counted(before)?;
    Some((expression.to, class, unit, true))
}

/// « ce nombre a été ramené à 36,8 millions »: the word for the figure, which is of what was counted before.
pub fn this_quantity<'s>(scene: &'s Scene, number: usize) -> Option<&'s Mark> {
    let (start, _) = scene.sentence(number);
    let (from, _) = qualifier_before(scene, number);
    let of_these = scene.cues(start.max(from.saturating_sub(7)), from, |cue| cue == Cue::OfThese).next_back();
    // « la tribune, qui en comptait six »: of those that the noun before holds.
    let relative = |mark: &Mark| {
        mark.from.checked_sub(1).is_some_and(|before| scene.pack.relative_pronouns.contains(&scene.tokens.word(before)))
    };
    if let Some(mark) = of_these.filter(|mark| from - mark.to <= 2 && !relative(mark)) {
        return Some(mark);
    }
    let mark = quantity_before(scene, start, number)?;
    let before = mark.from.checked_sub(1)?;
    scene.pack.demonstratives.contains(&scene.tokens.word(before)).then_some(mark)
}

/// The last word for a figure in a sentence before a number, where no other number takes it.
fn quantity_before<'s>(scene: &'s Scene, sentence: usize, number: usize) -> Option<&'s Mark> {
    let mark = scene.cues(sentence, number, |cue| cue == Cue::Quantity).next_back()?;
    let near = cost(scene, (mark.from, mark.to), (number, number)) <= FARTHEST_QUANTITY;
    let taken =
        (mark.to..number).any(|index| scene.expression_at(index).is_some_and(|other| other.meaning.is_figure()));
    (near && !taken).then_some(mark)
}

/// « le nombre de personnes dont les données ont été volées, selon le groupe, serait de » (`scope::cost`).
const FARTHEST_QUANTITY: usize = 18;

/// A number without a noun counts what was counted before, where « dont » opens it or a verb, « d'entre
/// eux » or a participle follows it.
pub fn is_elided(scene: &Scene, expression: &Expression, numeral: Numeral) -> bool {
    if numeral.lone_one {
        return false;
    }
    let (start, end) = scene.sentence(expression.from);
    let (from, _) = qualifier_before(scene, expression.from);
    let after = (expression.to + 6).min(end);
    // « une vingtaine d'autres ont été blessées »
    let of = usize::from(scene.pack.numbers.of.contains(&scene.tokens.word(expression.to)));
    let anaphor = [0, of].iter().any(|skip| scene.tagged_at(expression.to + skip, Tag::Anaphor).is_some());
    let part = scene
        .cues(start.max(from.saturating_sub(3)), from, |cue| cue == Cue::Subset)
        .next_back()
        // « parmi elles, 2,1 millions attendent »
        .is_some_and(|cue| cue.to == from || (cue.to + 1 == from && scene.tokens.is_mark(cue.to, ',')));
    let opener = |index: usize| scene.pack.verb_openers.contains(&scene.tokens.word(index));
    let hit = scene.cues(expression.to, after, |cue| matches!(cue, Cue::Exposure | Cue::Casualty(_))).any(|cue| {
        let way = expression.to..cue.from;
        way.clone()
            .all(|index| opener(index) || scene.cues(index, index + 1, |cue| cue == Cue::Auxiliary).next().is_some())
            && (numeral.in_figures || numeral.value >= 100.0 || way.clone().any(opener))
    });
    let big = numeral.value >= 2.0 || numeral.in_figures;
    // « dont 265 000 disposent d'un accès »
    let bare = !is_followed_by_a_noun(scene, expression.to) || !is_plural_noun(scene, expression.to);
    anaphor || (part && big && bare) || (hit && !part)
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
