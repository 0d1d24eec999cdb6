//! What is said of a list of data as a whole: the verb that governs it, the sentence or the heading that opens it, or
//! that it stands there.

use super::Certainty;
use super::field_list::Item;
use super::lexicon::{Mark, Tag};
use super::scene::Scene;
use super::scope::{cost, hedge, is_restricted, negation, thief};
use super::tokens::Shape;
use crate::document::BlockKind;
use crate::lang::Cue;

/// The farthest that a verb governs a list (`scope::cost`).
const REACH: usize = 34;

/// So many members make a list that may answer the sentence or the heading before it.
const LIST: usize = 3;

/// So many sentences back, at most.
const BACK: usize = 3;

/// The bullet of a longer list is too far from what opens it.
const LONGEST_LIST: usize = 200;

/// What is said of a list, and the words that say it.
#[derive(Clone, Copy)]
pub struct Status {
    pub certainty: Certainty,
    pub cue: Mark,
}

/// The status of a list, from the nearest that tells of it; `None` where nothing does.
pub fn of_list(scene: &Scene, group: &[Item]) -> Option<Status> {
    let (first, last) = (group.first()?, group.last()?);
    let goes_on = scene.background.cues.paragraph && group.len() >= LIST;
    let status = governor(scene, group, (first.from, last.to))
        .or_else(|| introduction(scene, first))
        .or_else(|| goes_on.then(|| sentence_before(scene, first))?)
        .or_else(|| plain_list(scene, group))?;
    Some(as_before(scene, status).unwrap_or(status))
}

/// « des données sont susceptibles d'avoir été extraites. … **Les données concernées** sont les suivantes : »: what is taken up
/// again is as sure as it was said before.
fn as_before(scene: &Scene, status: Status) -> Option<Status> {
    let is_data = |index: usize| scene.pack.data_nouns.contains(&scene.tokens.word(index));
    let noun = status.cue.from.checked_sub(1).filter(|noun| is_data(*noun))?;
    let definite = noun.checked_sub(1).is_some_and(|before| scene.pack.definite.contains(&scene.tokens.word(before)));
    let own = scene.tokens.sentence_of.get(noun).copied()?;
    let said = (1..=TAKEN_UP).filter_map(|back| own.checked_sub(back)).find_map(|index| {
        let (from, to) = scene.sentence(scene.tokens.sentences.get(index)?.1.checked_sub(1)?);
        let verb = scene.cues(from, to, |cue| cue == Cue::Exposure).next_back()?;
        (from..to).any(is_data).then(|| said_by(scene, verb, &[]))
    })?;
    let doubtful = scene.background.cues.paragraph && definite && said == Certainty::Possible;
    (doubtful && status.certainty == Certainty::Asserted)
        .then_some(Status { certainty: Certainty::Possible, cue: status.cue })
}

/// Sentences back to where the data were told of.
const TAKEN_UP: usize = 8;

/// The verb nearest to a list, and what it says of it.
fn governor(scene: &Scene, group: &[Item], (from, to): (usize, usize)) -> Option<Status> {
    let (start, end) = scene.sentence(from);
    let end = end.max(scene.sentence(to.saturating_sub(1)).1);
    if let Some(status) = answer(scene, to, end) {
        return Some(status);
    }
    let verb = scene
        .cues(start, end, |cue| matches!(cue, Cue::Exposure | Cue::Contains | Cue::Safe | Cue::Held | Cue::ThiefSays))
        .filter(|mark| mark.to <= from || mark.from >= to)
        // « ne peut être exclu que »
        .filter(|mark| mark.tag != Tag::Cue(Cue::Safe) || !is_within_a_hedge(scene, mark))
        .filter(|mark| mark.tag != Tag::Cue(Cue::Held) || negation(scene, mark).is_some())
        .min_by_key(|mark| {
            let epithet = mark.from >= to && (is_epithet_of_another(scene, mark, to) || is_relative(scene, mark));
            (epithet, cost(scene, (mark.from, mark.to), (from, to)), mark.from < to)
        })
        .or_else(|| scene.cues(to, end, |cue| cue == Cue::Neither).next())?;
    if cost(scene, (verb.from, verb.to), (from, to)) > REACH {
        return None;
    }
    if verb.tag == Tag::Cue(Cue::Contains)
        && let Some(status) = said_of_container(scene, verb, to, end)
    {
        return Some(status);
    }
    Some(Status { certainty: said_by(scene, verb, group), cue: *verb })
}

/// « il ne peut être **exclu** que des copies soient jointes »: a word of a longer hedge says nothing else.
fn is_within_a_hedge(scene: &Scene, mark: &Mark) -> bool {
    scene
        .cues(mark.from.saturating_sub(4), mark.to + 2, |cue| cue == Cue::Hedge)
        .any(|hedge| hedge.from <= mark.from && mark.to <= hedge.to && hedge.to - hedge.from > mark.to - mark.from)
}

/// « Le RIB, **non**. » « Les adresses, **si**. »: one word behind a list says it all.
fn answer(scene: &Scene, list: usize, end: usize) -> Option<Status> {
    let at = if scene.tokens.is_mark(list, ',') { list + 1 } else { return None };
    let ends = at + 1 >= end || matches!(scene.tokens.shape(at + 1), Some(Shape::Mark('.' | '!' | ';')));
    let (_, denies) = scene.pack.answers.iter().find(|(word, _)| *word == scene.tokens.word(at))?;
    let certainty = if *denies { Certainty::Denied } else { Certainty::Asserted };
    ends.then_some(Status { certainty, cue: Mark { tag: Tag::NoField, from: at, to: at + 1 } })
}

/// « …, et la référence qui **figure** sur vos factures pourraient avoir fuité »: said of the last of a list.
fn is_relative(scene: &Scene, mark: &Mark) -> bool {
    let before = mark.from.checked_sub(1);
    matches!(mark.tag, Tag::Cue(Cue::Contains | Cue::Exposure))
        && before.is_some_and(|before| scene.pack.relative_pronouns.contains(&scene.tokens.word(before)))
}

/// « les données bancaires, l'outil **piraté** n'en contenait aucune »: a participle right behind a noun of its own.
fn is_epithet_of_another(scene: &Scene, mark: &Mark, list: usize) -> bool {
    let Some(before) = mark.from.checked_sub(1).filter(|before| *before > list) else { return false };
    let word = |index: usize| scene.tokens.word(index);
    let noun = scene.tokens.shape(before) == Some(Shape::Word)
        && !scene.pack.small_words.contains(&word(before))
        && !scene.pack.verb_openers.contains(&word(before))
        && scene.cues(before, mark.from, |cue| matches!(cue, Cue::Auxiliary | Cue::NegationClose)).next().is_none();
    let articled = before.checked_sub(1).is_some_and(|index| scene.pack.definite.contains(&word(index)));
    mark.to == mark.from + 1 && mark.tag == Tag::Cue(Cue::Exposure) && noun && articled
}

/// « Les bases, qui contiennent les dossiers des patients, n'ont pas été compromises »: what is said of the base
/// after its contents, where that denies.
fn said_of_container(scene: &Scene, holds: &Mark, from: usize, end: usize) -> Option<Status> {
    let low = holds.from.saturating_sub(2);
    let is_relative = (low..holds.from).any(|index| scene.pack.relative_pronouns.contains(&scene.tokens.word(index)));
    let verb = scene.cues(from, end, |cue| matches!(cue, Cue::Exposure | Cue::Safe)).next()?;
    let certainty = said_by(scene, verb, &[]);
    (is_relative && certainty == Certainty::Denied).then_some(Status { certainty, cue: *verb })
}

/// What a verb says of a list; a hedge right before one member is that member's.
fn said_by(scene: &Scene, verb: &Mark, group: &[Item]) -> Certainty {
    if verb.tag == Tag::Cue(Cue::Neither) {
        return Certainty::Denied;
    }
    let is_safe = matches!(verb.tag, Tag::Cue(Cue::Safe));
    // « n'en font pas » holds its own negation, of which « pas non plus » ends beyond it.
    let denies_itself = scene.has_cue(verb.from, verb.to, Cue::NegationClose)
        || (is_safe && scene.has_cue(verb.from, verb.to, Cue::NegationOpen));
    let negated = !denies_itself && negation(scene, verb).is_some() && !is_restricted(scene, verb);
    if is_safe != negated {
        return Certainty::Denied;
    }
    let own = |hedge: &Mark| !group.iter().any(|item| item.from == hedge.to);
    if hedge(scene, verb).filter(own).is_some() || thief(scene, verb.from).is_some() {
        return Certainty::Possible;
    }
    Certainty::Asserted
}

/// The sentence that opens the list in which an item stands: the block before the bullets, or the
/// sentence before it where that ends in a colon.
fn introduction(scene: &Scene, item: &Item) -> Option<Status> {
    let document = scene.tokens.document;
    let span = scene.tokens.span(item.from, item.to);
    let index = document.blocks.partition_point(|block| block.span.start <= span.start).checked_sub(1)?;
    let cues = scene.background.cues;
    let own = document.blocks.get(index)?;
    if is_in_its_own_sentence(scene, item) {
        return None;
    }
    let opener = match own.kind {
        BlockKind::Item if cues.layout => {
            document.blocks[..index].iter().rev().take(LONGEST_LIST).find(|block| block.kind != BlockKind::Item)?
        }
        BlockKind::Paragraph if cues.paragraph => {
            let before = document.blocks[..index].last()?;
            before.span.of(&document.text).trim_end().ends_with(':').then_some(before)?
        }
        BlockKind::Item | BlockKind::Paragraph | BlockKind::Heading => return None,
    };
    let end = scene.tokens.at(opener.span.end.saturating_sub(1)) + 1;
    let block = scene.tokens.at(opener.span.start);
    let last = scene.sentence(end.saturating_sub(1)).0.max(block);
    let before = scene.sentence(last.saturating_sub(1)).0.max(block);
    let nearest = |start: usize| {
        scene
            .cues(start, end, |cue| matches!(cue, Cue::Exposure | Cue::Contains | Cue::Safe))
            .min_by_key(|mark| end - mark.to)
    };
    let verb = nearest(last).or_else(|| nearest(before))?;
    Some(Status { certainty: said_by(scene, verb, &[]), cue: *verb })
}

/// « il n'y a eu aucune modification de ces informations »: a bullet that is a sentence of its own, and no member of a list.
fn is_in_its_own_sentence(scene: &Scene, item: &Item) -> bool {
    let block = scene.tokens.document.block_at(scene.tokens.span(item.from, item.to));
    block.is_some_and(|block| {
        block.kind == BlockKind::Item && scene.has_cue(scene.tokens.at(block.span.start), item.from, Cue::NegationOpen)
    })
}

/// What the sentence before says, where a list stands without a verb of its own: « Quelles données ont été
/// volées ? » « Ces données sont les suivantes : … ».
fn sentence_before(scene: &Scene, item: &Item) -> Option<Status> {
    let own = scene.tokens.sentence_of.get(item.from).copied()?;
    (1..=BACK).filter_map(|back| own.checked_sub(back)).find_map(|index| {
        let (from, to) = *scene.tokens.sentences.get(index)?;
        let verb = scene.cues(from, to, |cue| matches!(cue, Cue::Exposure | Cue::Contains)).next_back()?;
        let certainty = match said_by(scene, verb, &[]) {
            // « Près de 1,2 million de comptes seraient concernés. »: the hedge is the figure's.
            Certainty::Possible if counts_something(scene, from, to) => Certainty::Asserted,
            // « Les autres données restent celles-ci : »: a list with an opening of its own is as sure as that.
            Certainty::Possible if has_its_own_opening(scene, item) => Certainty::Asserted,
            certainty => certainty,
        };
        (certainty != Certainty::Denied).then_some(Status { certainty, cue: *verb })
    })
}

fn has_its_own_opening(scene: &Scene, item: &Item) -> bool {
    let (from, _) = scene.sentence(item.from);
    let colon = (from..item.from).find(|index| scene.tokens.is_mark(*index, ':'));
    colon.is_some_and(|colon| {
        colon - from >= OPENING && scene.cues(from, colon, |cue| cue == Cue::Hedge).next().is_none()
    })
}

/// Words of an opening that tells something by itself.
const OPENING: usize = 5;

fn counts_something(scene: &Scene, from: usize, to: usize) -> bool {
    (from..to).any(|index| scene.expression_at(index).is_some_and(|expression| expression.meaning.is_figure()))
}

/// « Au menu : nom, prénom, adresse et téléphone. »: in a text about an incident a list of kinds of data is what it is
/// about, whatever verb tells of it, unless a single one is named or the bullets are no list of data.
fn plain_list(scene: &Scene, group: &[Item]) -> Option<Status> {
    let (first, last) = (group.first()?, group.last()?);
    let mut kinds: Vec<&str> = group.iter().map(|item| item.id).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let (from, to) = scene.sentence(first.from);
    let bullets = first_of_bullets(scene, first).filter(|_| !is_in_its_own_sentence(scene, first));
    let is_long = kinds.len() >= LIST || bullets.is_some() || (kinds.len() >= 2 && scene.background.is_statement);
    let held = scene.cues(from, to, |cue| cue == Cue::Held).next().is_some();
    // « tout appel, SMS ou courriel suspect »: ways to reach somebody
    let channels = kinds.iter().all(|id| matches!(*id, "call_log" | "messages" | "email" | "phone" | "postal_address"));
    if !is_long || held || (channels && kinds.iter().any(|id| matches!(*id, "call_log" | "messages"))) {
        return None;
    }
    let doubt = |cue| matches!(cue, Cue::Hedge | Cue::ThiefSays);
    // « il est possible que s'y ajoutent : » before the bullets
    let from = bullets.unwrap_or(from);
    let hedge = scene.cues(from, first.from, doubt).next_back().or_else(|| scene.cues(last.to, to, doubt).next());
    let certainty = if hedge.is_some() { Certainty::Possible } else { Certainty::Asserted };
    Some(Status { certainty, cue: hedge.copied().unwrap_or(Mark { tag: Tag::NoField, from: first.from, to: last.to }) })
}

/// Where the sentence starts that opens the bullets in which an item stands, where three bullets in a row name data.
fn first_of_bullets(scene: &Scene, item: &Item) -> Option<usize> {
    let document = scene.tokens.document;
    let span = scene.tokens.span(item.from, item.to);
    let own = document.blocks.partition_point(|block| block.span.start <= span.start).checked_sub(1)?;
    let is_bullet = |index: usize| document.blocks.get(index).is_some_and(|block| block.kind == BlockKind::Item);
    if !scene.background.cues.layout || !is_bullet(own) {
        return None;
    }
    let low = own.saturating_sub(LONGEST_LIST);
    let first = (low..=own).rev().take_while(|index| is_bullet(*index)).last()?;
    let names_data = |index: usize| {
        let block = document.blocks.get(index)?;
        let (from, to) = (scene.tokens.at(block.span.start), scene.tokens.at(block.span.end));
        scene.marks_within(from, to).any(|mark| matches!(mark.tag, Tag::Field(_) | Tag::WeakField(_))).then_some(())
    };
    let named = (first..first + LONGEST_LIST).take_while(|index| is_bullet(*index)).filter_map(names_data).take(LIST);
    let opener = document.blocks.get(first.checked_sub(1)?)?;
    (named.count() >= LIST).then(|| scene.sentence(scene.tokens.at(opener.span.end.saturating_sub(1))).0)
}
