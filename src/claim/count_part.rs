//! Whether a figure is of a part of the affected, by the words around it: « dont », « d'entre eux », « pour 18 470 clients ».

use super::count_noun::{named_before, qualifier_before};
use super::count_role::{NEAR, step};
use super::lexicon::{Mark, Tag};
use super::mention::Meaning;
use super::scene::Scene;
use super::scope::cost;
use super::{FieldId, UnitClass};
use crate::lang::Cue;

/// « deux des victimes », in a sentence that tells whom it hit (« trois des patientes, que nous avons jointes » does not).
pub fn partitive(scene: &Scene, at: (usize, usize)) -> Option<Mark> {
    let expression = scene.expression_at(at.0)?;
    let Meaning::Number(numeral) = &expression.meaning else { return None };
    let next = expression.to;
    let joins = numeral.scale < 1e6
        && numeral.vague_to.is_none()
        && (is_of_its(scene, next) || scene.pack.numbers.partitive.contains(&scene.tokens.word(next)));
    let (from, to) = scene.sentence(at.0);
    let told = |cue| matches!(cue, Cue::Exposure | Cue::Toll | Cue::Casualty(_));
    let hit = scene.cues(from, to, told).any(|mark| step(scene, (mark.from, mark.to), at) <= NEAR);
    (joins && hit).then_some(Mark { tag: Tag::Cue(Cue::Subset), from: next, to: next + 1 })
}

/// « 11 400 **de ses** acheteurs », « 18 640 **de ces** clients »
pub fn is_of_its(scene: &Scene, after: usize) -> bool {
    let known = |word| scene.pack.possessives.contains(word) || scene.pack.demonstratives.contains(word);
    scene.pack.numbers.of.contains(&scene.tokens.word(after)) && known(&scene.tokens.word(after + 1))
}

/// Whether the words around a figure make it a part only where the text has a larger one: « pour 18 470 clients »,
/// « 11 400 de ses acheteurs ».
pub fn may_be_whole(scene: &Scene, at: (usize, usize), class: UnitClass) -> bool {
    let after = scene.expression_at(at.0).map_or(at.0, |number| number.to);
    for_whom(scene, at, class).is_some() || is_of_its(scene, after)
}

/// Whether a figure is told of one kind of data: « l'IBAN **de** 1 240 familles », « 1 386 familles **dont** l'IBAN », « IBAN ».
pub fn is_of_one_kind(scene: &Scene, at: (usize, usize), class: UnitClass) -> bool {
    if class == UnitClass::BankDetails {
        return true;
    }
    let kind = |mark: &Mark| match mark.tag {
        Tag::Field(id) | Tag::WeakField(id) => !FieldId::known(id).is_generic() && id != "full_name",
        _ => false,
    };
    let (from, _) = qualifier_before(scene, at.0);
    let of = from.checked_sub(1).filter(|of| scene.pack.numbers.of.contains(&scene.tokens.word(*of)));
    let before =
        of.is_some_and(|of| scene.marks_within(of.saturating_sub(6), of).any(|mark| mark.to == of && kind(mark)));
    let relative = |index: usize| scene.pack.relative_pronouns.contains(&scene.tokens.word(index));
    let behind = (at.1..at.1 + 2).find(|index| relative(*index)).is_some_and(|relative| {
        scene.marks_within(relative + 1, relative + 6).any(|mark| kind(mark) && mark.from <= relative + 3)
    });
    matches!(class, UnitClass::People | UnitClass::Accounts) && (before || behind)
}

/// « **Parmi** les agents, 1 180 ont appris … »
pub fn among(scene: &Scene, at: (usize, usize)) -> Option<Mark> {
    let (opener, _, _) = named_before(scene, at.0)?;
    Some(Mark { tag: Tag::Cue(Cue::Subset), from: opener, to: opener + 1 })
}

/// « les quatre autres »: the rest of those named before.
pub fn rest(scene: &Scene, at: (usize, usize)) -> Option<Mark> {
    let before = at.0.checked_sub(1)?;
    let definite = scene.pack.rest_articles.contains(&scene.tokens.word(before));
    let left_out = scene.expression_at(at.0).is_some_and(|expression| expression.to == at.1);
    (definite && left_out && scene.tagged_at(at.1, Tag::Anaphor).is_some()).then_some(Mark {
        tag: Tag::Cue(Cue::Subset),
        from: before,
        to: at.0,
    })
}

/// « 18 500 familles : 9 800 de maternelle et 9 700 d'élémentaire »: figures of their own noun left out, behind a colon that a
/// figure stands before.
pub fn behind_a_colon(scene: &Scene, at: (usize, usize)) -> Option<Mark> {
    let (start, _) = scene.sentence(at.0);
    let left_out = scene.expression_at(at.0).is_some_and(|expression| expression.to == at.1);
    let of = scene.pack.numbers.of.contains(&scene.tokens.word(at.1));
    let colon = (start..at.0).rev().find(|index| scene.tokens.is_mark(*index, ':')).filter(|_| left_out && of)?;
    let whole = (start..colon).any(|index| scene.expression_at(index).is_some_and(|found| found.meaning.is_figure()));
    whole.then_some(Mark { tag: Tag::Cue(Cue::Subset), from: colon, to: colon + 1 })
}

/// « 14 morts (onze passagers, trois cheminots) »: the parts of a figure in brackets behind it.
pub fn in_brackets(scene: &Scene, at: (usize, usize)) -> Option<Mark> {
    let (start, _) = scene.sentence(at.0);
    let open = (start.max(at.0.saturating_sub(12))..at.0).rev().find(|index| scene.tokens.is_mark(*index, '('))?;
    let closed = (open..at.0).any(|index| scene.tokens.is_mark(index, ')'));
    let whole = open.checked_sub(3).is_some_and(|low| (low..open).any(|index| scene.expression_at(index).is_some()));
    let several = (at.1..at.1 + 8)
        .take_while(|index| !scene.tokens.is_mark(*index, ')'))
        .chain(open..at.0)
        .any(|index| scene.tokens.is_mark(index, ','));
    (!closed && whole && several).then_some(Mark { tag: Tag::Cue(Cue::Subset), from: open, to: open + 1 })
}

/// « **pour** 18 470 clients, le nom de la banque », « résultats d'examens (6 700 personnes) »: those of whom alone a
/// kind of data holds.
pub fn for_whom(scene: &Scene, at: (usize, usize), class: UnitClass) -> Option<Mark> {
    let (from, _) = qualifier_before(scene, at.0);
    let before = from.checked_sub(1)?;
    let is_field = |mark: &Mark| matches!(mark.tag, Tag::Field(_) | Tag::WeakField(_));
    let mark = Mark { tag: Tag::Cue(Cue::Subset), from: before, to: from };
    if is_within_so_many(scene, (before, at.0, at.1), class) {
        return Some(mark);
    }
    if !matches!(class, UnitClass::People | UnitClass::Accounts) {
        return None;
    }
    if scene.pack.for_whom.contains(&scene.tokens.word(before)) {
        let (start, end) = scene.sentence(at.0);
        let bracketed = |from: usize, to: usize| {
            let signs = |sign: char| (from..to).filter(|index| scene.tokens.is_mark(*index, sign)).count();
            signs('(') != signs(')')
        };
        let near = |field: &Mark| {
            cost(scene, (field.from, field.to), (before, at.1)) <= FOR_WHOM
                && !bracketed(field.to.min(at.1), field.from.max(before))
        };
        return scene.marks_within(start, end).any(|field| is_field(field) && near(field)).then_some(mark);
    }
    let bracketed = scene.tokens.is_mark(before, '(') && scene.tokens.is_mark(at.1, ')');
    (bracketed
        && scene.marks_within(before.saturating_sub(4), before).any(|field| is_field(field) && field.to == before))
    .then_some(mark)
}

/// « **dans** 9 870 cas », and at the head of a sentence « dans 4 215 dossiers »: something holds for these alone.
fn is_within_so_many(scene: &Scene, (before, number, to): (usize, usize, usize), class: UnitClass) -> bool {
    let within = scene.pack.within.contains(&scene.tokens.word(before));
    let cases = (number..to).any(|index| scene.pack.cases.contains(&scene.tokens.word(index)));
    let (start, _) = scene.sentence(number);
    within && (cases || (before == start && matches!(class, UnitClass::Records | UnitClass::Accounts)))
}

/// How near the data stand to those for whom they hold (`scope::cost`).
const FOR_WHOM: usize = 16;

/// « dont », « parmi eux » right before the number.
pub fn subset_cue(scene: &Scene, at: (usize, usize), sentence: usize) -> Option<Mark> {
    let (from, _) = qualifier_before(scene, at.0);
    let before = scene.cues(sentence.max(from.saturating_sub(5)), from, |cue| cue == Cue::Subset).next_back();
    let after = scene
        .cues(at.0, at.1 + 9, |cue| cue == Cue::SubsetAfter)
        .find(|mark| step(scene, (mark.from, mark.to), at) <= 5);
    // « a fait trois blessés légers »: all of them
    let all =
        scene.cues(sentence.max(from.saturating_sub(2)), from, |cue| cue == Cue::Toll).any(|mark| mark.to == from);
    before.filter(|mark| from - mark.to <= 1).or(after.filter(|_| !all)).copied()
}
