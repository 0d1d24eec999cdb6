//! What makes a kind of data true of some people only: « (si renseignée) », « pour 18 470 d'entre eux », « selon les cas ».

use super::count_part::for_whom;
use super::field_list::Item;
use super::field_status::Status;
use super::lexicon::{Mark, Tag};
use super::scene::Scene;
use super::scope::cost;
use super::tokens::Shape;
use super::{Certainty, Claim, CountRole, FieldId, UnitClass, Value};
use crate::document::BlockKind;
use crate::lang::Cue;

/// « **Selon les cas**, il s'agit de … », « Les fichiers contiennent, **selon les personnes** : »: a condition at the head of the
/// sentence that governs a list, or right behind its verb, holds for all of it.
pub fn under_condition(scene: &Scene, status: Status) -> Status {
    let (from, to) = scene.sentence(status.cue.from);
    let verb = status.cue;
    let whole = |mark: &&Mark| {
        let at_head = mark.to <= verb.from && mark.from <= from + 1 && scene.tokens.is_mark(mark.to, ',');
        let inserted = verb.to <= mark.from && mark.from <= verb.to + 1;
        let opens = scene.tokens.is_mark(mark.to, ':') || (inserted && scene.tokens.is_mark(verb.to, ','));
        at_head || (inserted && opens)
    };
    match scene.cues(from, to, |cue| cue == Cue::SomeOnly).find(whole) {
        Some(_) if scene.background.cues.modality && status.certainty == Certainty::Asserted => {
            Status { certainty: Certainty::Possible, ..status }
        }
        _ => status,
    }
}

/// The words that make one member of a list true of some only, or less sure than its list.
pub fn condition(scene: &Scene, parts: &[Mark], group: &[Item], index: usize) -> Option<Mark> {
    let item = group.get(index)?;
    of_some_only(scene, item)
        .or_else(|| of_the_pair(scene, group, index))
        .or_else(|| in_brackets(scene, item))
        .or_else(|| for_those_who(scene, item))
        .or_else(|| hedge_before(scene, item))
        .or_else(|| of_a_part(scene, parts, group, item))
        .or_else(|| in_so_many_cases(scene, item))
}

/// « et, selon les cas, les numéros de téléphone **et** adresses postales »: what opens a pair holds for both.
fn of_the_pair(scene: &Scene, group: &[Item], index: usize) -> Option<Mark> {
    let (first, second) = (group.get(index.checked_sub(1)?)?, group.get(index)?);
    let joined = scene.pack.coordinators.contains(&scene.tokens.word(first.to));
    let plain = (first.to + 1..second.from).all(|word| scene.pack.determiners.contains(&scene.tokens.word(word)));
    of_some_only(scene, first).filter(|mark| joined && plain && mark.to <= first.from)
}

/// « l'adresse postale (envois par courrier **uniquement**) »
fn in_brackets(scene: &Scene, item: &Item) -> Option<Mark> {
    let (_, end) = scene.sentence(item.from);
    let open = Some(item.to).filter(|open| scene.tokens.is_mark(*open, '('))?;
    let close = (open..end.min(open + LONGEST_BRACKET)).find(|index| scene.tokens.is_mark(*index, ')'))?;
    let only = (open + 1..close).find(|index| scene.pack.only.contains(&scene.tokens.word(*index)))?;
    Some(Mark { tag: Tag::Cue(Cue::SomeOnly), from: only, to: only + 1 })
}

const LONGEST_BRACKET: usize = 14;

/// « la situation familiale, **pour les dossiers les plus récents** », « **pour les abonnés qui paient par prélèvement**, leurs
/// coordonnées bancaires »: for people or records told apart by what follows their noun.
fn for_those_who(scene: &Scene, item: &Item) -> Option<Mark> {
    let (from, to) = scene.sentence(item.from);
    let (low, high) = (from.max(item.from.saturating_sub(THOSE_BEFORE)), to.min(item.to + THOSE_BEHIND));
    let word = |index: usize| scene.tokens.word(index);
    let (opener, end) = (low..high).filter(|index| scene.pack.for_whom.contains(&word(*index))).find_map(|opener| {
        let noun = opener + 1 + usize::from(scene.pack.determiners.contains(&word(opener + 1)));
        let unit = scene.marks_within(noun, noun + 4).find(|mark| mark.from == noun && is_whose(mark))?;
        let told_apart = scene.tokens.shape(unit.to) == Some(Shape::Word)
            && scene.tagged_at(unit.to, Tag::Anaphor).is_none()
            && !scene.pack.verb_openers.contains(&word(unit.to))
            && !scene.pack.coordinators.contains(&word(unit.to))
            && !scene.pack.auxiliaries.contains(&scene.tokens.original(unit.to));
        let relative = scene.pack.relative_pronouns.contains(&word(unit.to));
        (told_apart || relative).then_some((opener, unit.to))
    })?;
    let mark = Mark { tag: Tag::Cue(Cue::SomeOnly), from: opener, to: end };
    let behind = opener >= item.to && cost(scene, (item.from, item.to), (opener, opener + 1)) <= BEHIND + 2;
    let before = end <= item.from
        && opener.checked_sub(1).is_some_and(|mark| scene.tokens.is_mark(mark, ','))
        && (end..item.from).any(|index| scene.tokens.is_mark(index, ','));
    (behind || before).then_some(mark)
}

fn is_whose(mark: &Mark) -> bool {
    matches!(mark.tag, Tag::Unit(UnitClass::People | UnitClass::Accounts | UnitClass::Records))
}

/// Tokens before and behind a kind of data in which those are looked for of whom it is true.
const THOSE_BEFORE: usize = 16;
const THOSE_BEHIND: usize = 8;

/// « (si renseignée) », « pour certains clients » by the item.
fn of_some_only(scene: &Scene, item: &Item) -> Option<Mark> {
    let (from, to) = scene.sentence(item.from);
    let closed = |index: usize| !matches!(scene.tokens.shape(index), Some(Shape::Word | Shape::Digits));
    scene
        .cues(from.max(item.from.saturating_sub(8)), to.min(item.to + 9), |cue| cue == Cue::SomeOnly)
        .find(|mark| {
            let near = cost(scene, (mark.from, mark.to), (item.from, item.to)) <= 6;
            // « le téléphone, s'il avait été fourni ; »: an insertion after one comma, closed by the next mark
            let inserted = mark.from == item.to + 1 && closed(mark.to);
            let (low, high) = if mark.to <= item.from { (mark.to, item.from) } else { (item.to, mark.from) };
            let unbroken =
                !(low..high).any(|index| matches!(scene.tokens.shape(index), Some(Shape::Mark(',' | ';' | '.'))));
            near && (unbroken || inserted || mark.to <= item.from)
        })
        .copied()
}

/// The parts of the affected of whom alone something holds: « pour 18 470 d'entre eux ».
pub fn parts(scene: &Scene, counts: &[Claim]) -> Vec<Mark> {
    let part = |claim: &Claim| match &claim.value {
        Value::Count(count) if count.role == CountRole::Subset => {
            let (from, to) = (scene.tokens.at(claim.span.start), scene.tokens.at(claim.span.end - 1) + 1);
            let number = scene.expressions_from(from).next()?.from;
            let people = matches!(count.unit_class, UnitClass::People | UnitClass::Accounts);
            let before = for_whom(scene, (number, to), count.unit_class);
            // « l'IBAN de 1 240 familles »
            let of = from.checked_sub(1).filter(|of| people && scene.pack.numbers.of.contains(&scene.tokens.word(*of)));
            let of = of.map(|of| Mark { tag: Tag::Cue(Cue::SomeOnly), from: of, to });
            before
                .or(of)
                .map(|before| Mark { to, ..before })
                .or_else(|| people.then_some(Mark { tag: Tag::Cue(Cue::SubsetAfter), from: number, to }))
        }
        _ => None,
    };
    counts.iter().filter_map(part).collect()
}

/// « Pour 18 470 d'entre eux, l'IBAN », « l'IBAN, pour 18 470 d'entre eux ».
fn of_a_part(scene: &Scene, parts: &[Mark], group: &[Item], item: &Item) -> Option<Mark> {
    let sentence = scene.sentence(item.from);
    let broken = |from: usize, to: usize| (from..to).any(|index| scene.tokens.is_mark(index, ';'));
    let bullet = is_in_bullet(scene, item);
    let last = group.last().map_or(item.to, |last| last.to);
    let holds = |part: &&Mark| {
        // « 71 400 élèves, dont le nom, le prénom, la classe … »: a list of several kinds is of the affected.
        let alone = group.len() <= 2 && !FieldId::known(item.id).is_generic();
        if part.to <= item.from {
            let relative =
                (part.to..part.to + 3).any(|index| scene.pack.relative_pronouns.contains(&scene.tokens.word(index)));
            let of_a_part = part.tag == Tag::Cue(Cue::Subset) || group.len() <= 2 || !relative;
            return of_a_part && part.from >= sentence.0 && !broken(part.to, item.from);
        }
        if part.tag != Tag::Cue(Cue::Subset) && !(part.tag == Tag::Cue(Cue::SomeOnly) && alone) {
            return false;
        }
        if opens_the_next(scene, part) {
            return false;
        }
        let end = if bullet || part.tag == Tag::Cue(Cue::SomeOnly) { last } else { item.to };
        let end = Some(behind_brackets(scene, end)).filter(|behind| *behind <= part.from).unwrap_or(end);
        part.from >= end && cost(scene, (item.from, end), (part.from, part.to)) <= BEHIND && !broken(end, part.from)
    };
    parts.iter().find(holds).copied()
}

/// « le numéro de licence **et, pour 3 400 mineurs,** le nom du responsable légal »: a part that is joined to what stands before it
/// by « et » is of what stands behind it.
fn opens_the_next(scene: &Scene, part: &Mark) -> bool {
    let Some(mut before) = part.from.checked_sub(1) else { return false };
    if scene.tokens.is_mark(before, ',') {
        before = before.saturating_sub(1);
    }
    scene.pack.coordinators.contains(&scene.tokens.word(before))
}

/// « le numéro de registre national (l'équivalent du NIR) pour 9 870 comptes »: what stands in brackets parts nothing.
fn behind_brackets(scene: &Scene, end: usize) -> usize {
    let open = scene.tokens.is_mark(end, '(');
    let close = (end..end + LONGEST_BRACKET).find(|index| open && scene.tokens.is_mark(*index, ')'));
    close.map_or(end, |close| close + 1)
}

/// « **Dans 9 870 cas**, le numéro de registre national figure aussi »: the number of cases opens the sentence, or ends it.
fn in_so_many_cases(scene: &Scene, item: &Item) -> Option<Mark> {
    let (from, to) = scene.sentence(item.from);
    let mut figures = scene.expressions_from(from).take_while(|expression| expression.to < to);
    let case = figures.find(|figure| {
        let named = figure.meaning.is_figure() && scene.pack.cases.contains(&scene.tokens.word(figure.to));
        let near = if figure.to <= item.from {
            figure.from <= from + 3
        } else {
            cost(scene, (item.from, item.to), (figure.from, figure.to)) <= CASES
        };
        named && near
    })?;
    Some(Mark { tag: Tag::Cue(Cue::SomeOnly), from: case.from, to: case.to + 1 })
}

/// How near behind an item the number of cases stands (`scope::cost`).
const CASES: usize = 8;

/// How near behind its list a part stands (`scope::cost`).
const BEHIND: usize = 5;

pub fn is_in_bullet(scene: &Scene, item: &Item) -> bool {
    let block = scene.tokens.document.block_at(scene.tokens.span(item.from, item.to));
    scene.background.cues.layout && block.is_some_and(|block| block.kind == BlockKind::Item)
}

/// « adresse postale, **pour** les billets envoyés par courrier »: in a bullet, what a kind of data was asked for; it is
/// true of those alone.
pub fn purpose(scene: &Scene, item: &Item) -> Option<Mark> {
    let (from, end) = scene.block(item.from);
    let word = |index: usize| scene.tokens.word(index);
    let opener = (from + 1..end)
        .find(|index| scene.tokens.is_mark(index - 1, ',') && scene.pack.for_whom.contains(&word(*index)))?;
    let figure = scene.expressions_from(opener).next().is_some_and(|next| next.from < end);
    let names_data = scene.marks_within(from, opener).any(|mark| matches!(mark.tag, Tag::Field(_) | Tag::WeakField(_)));
    let holds = is_in_bullet(scene, item) && names_data && !figure;
    holds.then_some(Mark { tag: Tag::Cue(Cue::SomeOnly), from: opener, to: opener + 1 })
}

/// « potentiellement médicales ».
fn hedge_before(scene: &Scene, item: &Item) -> Option<Mark> {
    let (from, _) = scene.sentence(item.from);
    scene
        .cues(from.max(item.from.saturating_sub(2)), item.from, |cue| cue == Cue::Hedge)
        .next_back()
        .filter(|mark| item.from - mark.to <= 1)
        .copied()
}
