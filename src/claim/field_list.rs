//! The kinds of data that a text names, and the lists that they form.

use super::UnitClass;
use super::lexicon::{Mark, Tag, lexicon, without_plural};
use super::scene::Scene;
use super::tokens::Shape;
use crate::document::BlockKind;
use crate::lang::Cue;

/// A kind of data named by tokens `from..to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    pub from: usize,
    pub to: usize,
    pub id: &'static str,
    /// Named in full only together with a neighbour: « postale » in « adresses e-mail et postale ».
    pub shared: bool,
    weak: bool,
}

/// All kinds of data that a text names; weak words only where they are members of a list.
pub fn items(scene: &Scene) -> Vec<Item> {
    let mut items: Vec<Item> = scene
        .marks
        .iter()
        .filter_map(|mark| match mark.tag {
            Tag::Field(id) => Some(Item { from: mark.from, to: mark.to, id, shared: false, weak: false }),
            Tag::WeakField(id) => Some(Item { from: mark.from, to: mark.to, id, shared: false, weak: true }),
            _ => None,
        })
        .collect();
    for item in &mut items {
        if is_named_card(scene, item) {
            item.id = "customer_id";
        }
    }
    let owners: Vec<bool> = (0..items.len()).map(|index| is_owner(scene, &items, index)).collect();
    let mut owner = owners.iter();
    items.retain(|_| !*owner.next().unwrap_or(&false));
    share_tails(scene, &mut items);
    share_heads(scene, &mut items);
    let appointments = scene.marks.iter().any(|mark| mark.tag == Tag::Unit(UnitClass::Appointments));
    items.retain(|item| appointments || !item.weak || item.id != "appointment_date");
    let listed: Vec<bool> = (0..items.len())
        .map(|index| is_listed(scene, &items, index) || items.get(index).is_some_and(|item| is_somebodys(scene, item)))
        .collect();
    let mut kept = listed.iter();
    items.retain(|item| *kept.next().unwrap_or(&false) || !item.weak);
    name_without_first_name(scene, &mut items);
    items
}

/// « nom et prénom **des responsables légaux** »: whose data they are.
fn is_owner(scene: &Scene, items: &[Item], index: usize) -> bool {
    let (Some(item), Some(before)) = (items.get(index), index.checked_sub(1).and_then(|before| items.get(before)))
    else {
        return false;
    };
    let of = |at: usize| {
        scene.pack.numbers.partitive.contains(&scene.tokens.word(at))
            || scene.pack.numbers.of.contains(&scene.tokens.word(at))
    };
    item.id == "family" && before.to < item.from && item.from - before.to <= 2 && of(before.to)
}

/// « numéro de carte **Tilia** »: a card with a name of its own is a customer's, no bank's.
fn is_named_card(scene: &Scene, item: &Item) -> bool {
    let capital = scene.tokens.original(item.to).starts_with(char::is_uppercase);
    let next = scene.tokens.shape(item.to) == Some(Shape::Word)
        && !scene.tokens.original(item.to).chars().all(char::is_uppercase);
    let opens = scene.tokens.sentence(item.from).1 <= item.to;
    item.id == "payment_card" && scene.pack.cards.contains(&scene.tokens.word(item.to - 1)) && capital && next && !opens
}

/// « leurs ordonnances n'ont pas été épargnées », « les trajets des abonnés ont été lus »: a word of the data of people,
/// with a verb that tells of them right behind.
fn is_somebodys(scene: &Scene, item: &Item) -> bool {
    let owned =
        item.from.checked_sub(1).is_some_and(|before| scene.pack.possessives.contains(&scene.tokens.word(before)));
    let people = scene
        .marks_within(item.to, item.to + 5)
        .find(|mark| mark.tag == Tag::Unit(UnitClass::People) && is_complement(scene, item.to, mark.from));
    let end = people.map_or(item.to, |mark| mark.to);
    let told = |cue| matches!(cue, Cue::Exposure | Cue::Safe);
    let verb = scene.cues(end, end + 7, told).next();
    let next = verb.is_some_and(|verb| {
        (end..verb.from).all(|index| {
            scene.pack.verb_openers.contains(&scene.tokens.word(index))
                || scene.pack.small_words.contains(&scene.tokens.word(index))
                || scene
                    .cues(index, index + 1, |cue| matches!(cue, Cue::Auxiliary | Cue::NegationClose))
                    .next()
                    .is_some()
        })
    });
    (owned || people.is_some()) && next
}

fn is_complement(scene: &Scene, from: usize, to: usize) -> bool {
    let of = scene.pack.numbers.of.contains(&scene.tokens.word(from))
        || scene.pack.numbers.partitive.contains(&scene.tokens.word(from));
    of && (from..to).all(|index| {
        scene.pack.determiners.contains(&scene.tokens.word(index))
            || scene.pack.possessives.contains(&scene.tokens.word(index))
    })
}

/// « les noms et les adresses »: a list that gives the name and no first name means the whole name.
fn name_without_first_name(scene: &Scene, items: &mut [Item]) {
    let bounds: Vec<(usize, usize)> = {
        let mut from = 0;
        groups(scene, items)
            .iter()
            .map(|group| {
                let start = from;
                from += group.len();
                (start, from)
            })
            .collect()
    };
    for (from, to) in bounds {
        let group = &mut items[from..to];
        if group.iter().all(|item| item.id != "first_name") {
            group.iter_mut().filter(|item| item.id == "last_name").for_each(|item| item.id = "full_name");
        }
    }
}

/// The lists that the items form, in the order of the text; a lone item is a list of one.
pub fn groups<'i>(scene: &Scene, items: &'i [Item]) -> Vec<&'i [Item]> {
    items.chunk_by(|left, right| is_joined(scene, left, right) || is_of(scene, left, right)).collect()
}

/// « des comptes rendus d'examen **d'**anatomopathologie »: one kind of data tells of another, and both go together.
fn is_of(scene: &Scene, left: &Item, right: &Item) -> bool {
    right.from == left.to + 1 && scene.pack.numbers.of.contains(&scene.tokens.word(left.to))
}

fn is_listed(scene: &Scene, items: &[Item], index: usize) -> bool {
    let near = |left: Option<&Item>, right: Option<&Item>| match (left, right) {
        (Some(left), Some(right)) => is_joined(scene, left, right) && right.from > left.to,
        _ => false,
    };
    let here = items.get(index);
    if here.is_some_and(|item| is_bullet_among_fields(scene, items, item)) {
        return true;
    }
    near(index.checked_sub(1).and_then(|before| items.get(before)), here) || near(here, items.get(index + 1))
}

/// A bullet beside another bullet that names a kind of data.
fn is_bullet_among_fields(scene: &Scene, items: &[Item], item: &Item) -> bool {
    let document = scene.tokens.document;
    let span = scene.tokens.span(item.from, item.to);
    let after = document.blocks.partition_point(|block| block.span.start <= span.start);
    let Some(own) = after.checked_sub(1) else { return false };
    let is_bullet = |index: usize| document.blocks.get(index).is_some_and(|block| block.kind == BlockKind::Item);
    if !is_bullet(own) || !scene.background.cues.layout {
        return false;
    }
    let beside = [own.checked_sub(1), Some(own + 1)].into_iter().flatten().filter(|index| is_bullet(*index));
    beside.filter_map(|index| document.blocks.get(index)).any(|block| {
        let first = items.partition_point(|other| scene.tokens.span(other.from, other.to).start < block.span.start);
        items.get(first).is_some_and(|other| block.span.contains(scene.tokens.span(other.from, other.to)))
    })
}

/// Whether commas or joining words, and besides only determiners and complements, stand between two items:
/// « le paiement des allocations » is no list.
fn is_joined(scene: &Scene, left: &Item, right: &Item) -> bool {
    if right.from <= left.to {
        return right.from == left.to || left.from <= right.from;
    }
    if right.from - left.to > 9 {
        return false;
    }
    // « le vol des numéros, mais assure que les ordonnances … »; « mais aussi » goes on.
    let goes_on =
        |mark: &Mark| scene.cues(mark.to, mark.to + 2, |cue| cue == Cue::Except).any(|also| also.from == mark.to);
    if scene.cues(left.to, right.from, |cue| cue == Cue::Boundary).any(|mark| !goes_on(mark)) {
        return false;
    }
    let mut parted = left.to == right.from;
    let linked = (left.to..right.from).all(|index| match scene.tokens.shape(index) {
        Some(Shape::Mark(mark)) => {
            parted |= matches!(mark, ',' | '(' | ')' | '/' | '+' | '&' | ':' | '"');
            matches!(mark, ',' | '(' | ')' | '/' | '"' | '-' | '+' | '&' | ':')
        }
        Some(Shape::Word) => {
            parted |= scene.pack.joining_words.contains(&scene.tokens.word(index))
                && !scene.pack.numbers.of.contains(&scene.tokens.word(index));
            is_link(scene, index) || (index == left.to && is_participle(scene, index))
        }
        Some(Shape::Digits | Shape::Break) | None => false,
    });
    linked && parted
}

/// « le nom du soignant **consulté** et sa spécialité ».
fn is_participle(scene: &Scene, index: usize) -> bool {
    scene.cues(index, index + 1, |cue| cue == Cue::Exposure).next().is_some()
}

/// A word that goes on with a list: « et », « ainsi que », « leur », « du patient », « aucun », « parfois ».
fn is_link(scene: &Scene, index: usize) -> bool {
    let word = scene.tokens.word(index);
    let in_mark = |wanted: &dyn Fn(&Tag) -> bool| {
        scene
            .marks_within(index.saturating_sub(5), index + 6)
            .any(|mark| mark.from <= index && index < mark.to && wanted(&mark.tag))
    };
    scene.pack.small_words.contains(&word)
        || scene.pack.joining_words.contains(&word)
        || scene.tagged_at(index, Tag::Between).is_some()
        || in_mark(&|tag| {
            matches!(
                tag,
                Tag::Unit(UnitClass::People | UnitClass::Organisations)
                    | Tag::Cue(Cue::NounDenial | Cue::Gap | Cue::SomeOnly | Cue::Hedge | Cue::ListOpener | Cue::Except)
            )
        })
}

/// « date et lieu de naissance », « le nom et la spécialité du médecin »: the first member takes the tail of the second.
fn share_tails(scene: &Scene, items: &mut Vec<Item>) {
    let phrases = &lexicon(scene.pack).field_phrases;
    let mut added = Vec::new();
    for index in 0..items.len() {
        let item = items[index];
        let Some(tail) = rest_of_phrase(scene, item) else { continue };
        let Some(head) = head_before(scene, item.from) else { continue };
        let phrase = without_plural(&format!("{} {tail}", scene.tokens.word(head)));
        let Some(id) = phrases.get(&phrase) else { continue };
        // In the order of the text: the last that starts at or before the head is the one that may hold it.
        let place = items.partition_point(|other| other.from <= head).checked_sub(1);
        match place.and_then(|place| items.get_mut(place)).filter(|other| head < other.to) {
            // « le nom et la date de naissance » is no name of birth.
            Some(other) if other.to == head + 1 && other.id == "last_name" && *id == "maiden_name" => {}
            Some(other) if other.to == head + 1 => {
                *other = Item { id, shared: true, weak: false, ..*other };
            }
            Some(_) => {}
            None => added.push(Item { from: head, to: head + 1, id, shared: true, weak: false }),
        }
    }
    items.extend(added);
    items.sort_by_key(|item| item.from);
}

/// The words of an item after its first.
fn rest_of_phrase<'s>(scene: &'s Scene, item: Item) -> Option<&'s str> {
    let start = scene.tokens.row.get(item.from + 1)?.start;
    let end = scene.tokens.row.get(item.to - 1)?.end;
    (item.to > item.from + 1).then(|| scene.tokens.folded.text.get(start..end))?
}

/// The word that « et » or « ou » joins to an item, over its article.
fn head_before(scene: &Scene, from: usize) -> Option<usize> {
    let mut at = from.checked_sub(1)?;
    while scene.pack.determiners.contains(&scene.tokens.word(at)) {
        at = at.checked_sub(1)?;
    }
    if scene.tokens.is_mark(at, '(') {
        at = at.checked_sub(1)?;
    }
    if !scene.pack.coordinators.contains(&scene.tokens.word(at)) {
        return None;
    }
    let head = at.checked_sub(1)?;
    (scene.tokens.shape(head) == Some(Shape::Word)).then_some(head)
}

/// « adresses e-mail et postale », « numéros de téléphone, de licence »: later members take the head of the first.
fn share_heads(scene: &Scene, items: &mut Vec<Item>) {
    let mut added: Vec<Item> = Vec::new();
    for index in 0..items.len() {
        let item = items[index];
        let limit = items.get(index + 1).map_or(usize::MAX, |next| next.from);
        let mut at = item.to;
        while let Some(member) = member_after(scene, item, at, limit) {
            at = member.to;
            added.push(member);
        }
    }
    items.extend(added);
    items.sort_by_key(|item| item.from);
}

fn member_after(scene: &Scene, head: Item, at: usize, limit: usize) -> Option<Item> {
    let mut start = at;
    let joins = |index: usize| {
        matches!(scene.tokens.shape(index), Some(Shape::Mark(',' | '/')))
            || scene.pack.coordinators.contains(&scene.tokens.word(index))
    };
    if !joins(start) {
        return None;
    }
    while joins(start) {
        start += 1;
    }
    if scene.cues(start, start + 1, |cue| cue == Cue::Hedge).next().is_some() {
        start += 1;
    }
    (start < limit).then_some(())?;
    let phrases = &lexicon(scene.pack).field_phrases;
    let text = &scene.tokens.folded.text;
    let first = scene.tokens.row.get(head.from)?;
    (head.from + 1..head.to).find_map(|cut| {
        let prefix = text.get(first.start..scene.tokens.row.get(cut - 1)?.end)?;
        (start + 1..=(start + 4).min(limit)).rev().find_map(|to| {
            let rest = text.get(scene.tokens.row.get(start)?.start..scene.tokens.row.get(to - 1)?.end)?;
            let id = phrases.get(&without_plural(&format!("{prefix} {rest}")))?;
            Some(Item { from: start, to, id, shared: true, weak: false })
        })
    })
}
