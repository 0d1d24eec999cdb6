//! What a statement tells of a breach besides its facts: the passages by which a checklist is answered.
//!
//! The wordings are in the language's table (`lang::Statement`). A passage is one phrase, or two words of one sentence
//! that tell together. Left alone: questions, what the thieves did, and what is denied, unless the denial is the news.

use std::sync::{LazyLock, Mutex};

use rustc_hash::FxHashMap as HashMap;

use super::lexicon::{Tag, expand};
use super::mention::Meaning;
use super::phrase_tree::PhraseTree;
use super::scene::Scene;
use super::tokens::Shape;
use super::{Background, UnitClass};
use crate::document::{BlockKind, Document, Part};
use crate::lang::{self, Cue, Pack, Topic};
use crate::span::Span;

/// Words of a statement that speak of one topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    pub topic: Topic,
    pub span: Span,
    pub is_denied: bool,
    /// Of a contact: whether a number or an address is told.
    pub has_address: bool,
}

/// The two words of a pair stand within so many tokens of each other.
const NEAR: usize = 8;

/// A denial or a doer stands within so many tokens before the words.
const BEFORE: usize = 6;

/// Between a noun and the one that it belongs to stand at most so many tokens: « de nos ».
const HEAD: usize = 2;

/// What a phrase of the table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Phrase(Topic),
    /// One half of the pair of this number.
    First(usize),
    Second(usize),
    Concerned,
    DataOf,
}

#[derive(Clone, Copy)]
struct Mark {
    sign: Sign,
    from: usize,
    to: usize,
}

/// The passages of a document in the order of the text, none of one topic overlapping; none in an unknown language.
pub fn passages(document: &Document) -> Vec<Passage> {
    if !lang::is_known(&document.language) {
        return Vec::new();
    }
    let background = Background { is_statement: true, ..Background::default() };
    let scene = Scene::new(document, &background);
    let marks = marks(&scene);
    let mut found: Vec<(Topic, usize, usize)> = Vec::new();
    for &(from, to) in &scene.tokens.sentences {
        if from == to || is_question(&scene, from, to) {
            continue;
        }
        let first = marks.partition_point(|mark| mark.from < from);
        let last = marks.partition_point(|mark| mark.from < to);
        let within: Vec<Mark> =
            marks.get(first..last).unwrap_or(&[]).iter().filter(|mark| mark.to <= to).copied().collect();
        found.extend(within.iter().filter_map(|mark| match mark.sign {
            Sign::Phrase(Topic::Contact) => None,
            Sign::Phrase(topic) => Some((topic, mark.from, mark.to)),
            Sign::First(_) | Sign::Second(_) | Sign::Concerned | Sign::DataOf => None,
        }));
        found.extend(pairs(&scene, &within));
        found.extend(people(&scene, &within, from, to));
    }
    let mut passages: Vec<Passage> =
        alone(found).into_iter().filter_map(|(topic, from, to)| passage(&scene, topic, from, to)).collect();
    passages.extend(contacts(&scene, &marks));
    passages.sort_by_key(|passage| (passage.span.start, passage.span.end));
    passages
}

/// The longest of those of one topic that overlap, the first of equals.
fn alone(mut found: Vec<(Topic, usize, usize)>) -> Vec<(Topic, usize, usize)> {
    found.sort_by_key(|&(topic, from, to)| (topic, from, usize::MAX - to));
    let mut kept: Vec<(Topic, usize, usize)> = Vec::new();
    for one in found {
        match kept.last() {
            Some(last) if last.0 == one.0 && one.1 < last.2 => {}
            _ => kept.push(one),
        }
    }
    kept
}

fn passage(scene: &Scene, topic: Topic, from: usize, to: usize) -> Option<Passage> {
    let denial = denial(scene, from, to).filter(|_| topic != Topic::NoConsequence);
    let span = scene.tokens.span(denial.map_or(from, |denial| denial.min(from)), to);
    let is_denied = denial.is_some();
    let keeps = match topic {
        // That nobody was told is told, too.
        Topic::PeopleTold => !is_headline(scene, span),
        Topic::Measure => !is_denied && !is_by_thieves(scene, from),
        // « dpo@acme.example » is an address.
        Topic::DataOfficer => !is_denied && !scene.tokens.is_mark(to, '@'),
        Topic::Nature
        | Topic::Incident
        | Topic::People
        | Topic::Contact
        | Topic::Consequence
        | Topic::NoConsequence
        | Topic::Vigilance
        | Topic::AuthorityTold => !is_denied,
    };
    keeps.then_some(Passage { topic, span, is_denied, has_address: false })
}

/// « Acme informe ses clients » over a text tells of the text itself.
fn is_headline(scene: &Scene, span: Span) -> bool {
    let block = scene.tokens.document.block_at(span);
    block.is_some_and(|block| block.part == Part::Title || block.kind == BlockKind::Heading)
}

fn is_question(scene: &Scene, from: usize, to: usize) -> bool {
    (from..to).rev().take(2).any(|index| scene.tokens.is_mark(index, '?'))
}

/// Where the clause that holds a token begins, as far as a denial reaches.
fn clause_start(scene: &Scene, token: usize) -> usize {
    let low = scene.tokens.sentence(token).0.max(token.saturating_sub(BEFORE));
    let parts = |index: &usize| matches!(scene.tokens.shape(*index), Some(Shape::Mark(',' | ';' | ':' | '(' | ')')));
    (low..token).rev().find(parts).map_or(low, |index| index + 1)
}

/// Where the denial of some words begins, in their clause.
fn denial(scene: &Scene, from: usize, to: usize) -> Option<usize> {
    let opens = if scene.pack.negation_encloses { Cue::NegationOpen } else { Cue::NegationClose };
    let low = clause_start(scene, from);
    scene.cues(low, to, |cue| cue == opens || cue == Cue::NounDenial).next().map(|mark| mark.from)
}

fn is_by_thieves(scene: &Scene, from: usize) -> bool {
    (clause_start(scene, from)..from).any(|index| scene.pack.thieves.contains(&scene.tokens.word(index)))
}

/// The nearest two words of each pair, whichever comes first.
fn pairs(scene: &Scene, within: &[Mark]) -> Vec<(Topic, usize, usize)> {
    let mut found = Vec::new();
    for first in within {
        let Sign::First(pair) = first.sign else { continue };
        let Some(told) = scene.pack.statement.pairs.get(pair) else { continue };
        let gap = |other: &&Mark| {
            let between = if other.from >= first.to { first.to..other.from } else { other.to..first.from };
            if other.from < first.to && first.from < other.to { usize::MAX } else { between.len() }
        };
        let in_order = |other: &&Mark| !told.is_ordered || other.from >= first.to;
        let seconds = within.iter().filter(|mark| mark.sign == Sign::Second(pair));
        let second = seconds.filter(in_order).min_by_key(gap);
        let Some(second) = second.filter(|second| gap(second) <= NEAR) else { continue };
        let to = first.to.max(second.to);
        let mut from = first.from.min(second.from);
        // « la protection de nos serveurs a été renforcée »: the noun before the nearest heads its phrase.
        let heads = |mark: &&Mark| mark.sign == Sign::Second(pair) && second.to <= first.from;
        for head in within.iter().rev().filter(heads) {
            if head.to < from && from - head.to <= HEAD {
                from = head.from;
            }
        }
        let between = first.to.min(second.to)..first.from.max(second.from);
        let parted = between.clone().any(|index| {
            matches!(scene.tokens.shape(index), Some(Shape::Mark(';' | ':')))
                || scene.pack.statement.parting.contains(&scene.tokens.word(index))
        });
        if !parted {
            found.push((told.topic, from, to));
        }
    }
    found
}

/// Nouns of people who are said to be concerned, or whose data are spoken of.
fn people(scene: &Scene, within: &[Mark], from: usize, to: usize) -> Vec<(Topic, usize, usize)> {
    let statement = &scene.pack.statement;
    let is_named = |unit: &&super::lexicon::Mark| {
        unit.tag == Tag::Unit(UnitClass::People)
            && !(unit.to == unit.from + 1 && statement.anybody.contains(&scene.tokens.word(unit.from)))
    };
    let concerned = |unit: &&super::lexicon::Mark| {
        within.iter().any(|mark| match mark.sign {
            Sign::Concerned => mark.from == unit.to,
            Sign::DataOf => mark.to == unit.from,
            Sign::Phrase(_) | Sign::First(_) | Sign::Second(_) => false,
        })
    };
    let units = scene.marks_within(from, to).filter(is_named).filter(concerned);
    units.map(|unit| (Topic::People, unit.from, unit.to)).collect()
}

/// Ways to ask, each with the number or the address that its sentence tells.
fn contacts(scene: &Scene, marks: &[Mark]) -> Vec<Passage> {
    let mut found: Vec<Passage> = Vec::new();
    let mut covered = 0;
    for mark in marks.iter().filter(|mark| mark.sign == Sign::Phrase(Topic::Contact)) {
        let (from, to) = scene.tokens.sentence(mark.from);
        let excluded = (from..to).any(|index| scene.pack.statement.no_contact.contains(&scene.tokens.word(index)));
        if mark.from < covered || excluded {
            continue;
        }
        // « Une autre question ? Appelez le … »: the way follows in the next sentence.
        let address = address(scene, mark.to, to);
        if address.is_none() && (is_question(scene, from, to) || denial(scene, mark.from, mark.to).is_some()) {
            continue;
        }
        covered = address.unwrap_or(mark.to);
        let span = scene.tokens.span(mark.from, covered);
        found.push(Passage { topic: Topic::Contact, span, is_denied: false, has_address: address.is_some() });
    }
    found
}

/// The end of the first telephone number, mail address or short number that is called within `from..to`.
fn address(scene: &Scene, from: usize, to: usize) -> Option<usize> {
    let phone = scene
        .expressions_from(from)
        .take_while(|expression| expression.from < to)
        .find(|expression| expression.meaning == Meaning::Phone);
    let mail = (from..to).find(|index| scene.tokens.is_mark(*index, '@') && scene.tokens.is_glued(*index));
    // « appelez le 39 49 », « répond du lundi au samedi au 1023 »; never « appelez le 12 mars ».
    let is_day = |meaning: &Meaning| {
        matches!(meaning, Meaning::Date(_) | Meaning::LostDate(_) | Meaning::Stretch(..) | Meaning::Time)
    };
    let called = |index: &usize| {
        let before = index.checked_sub(1).map(|before| scene.tokens.word(before));
        let is_called = before.is_some_and(|word| scene.pack.statement.before_number.contains(&word));
        scene.tokens.is_digits(*index)
            && (*index == from || is_called)
            && scene.expression_at(*index).is_none_or(|expression| !is_day(&expression.meaning))
    };
    let short = (from..to).find(called);
    let end_of_mail =
        |at: usize| (at + 1..to).take_while(|index| scene.tokens.is_glued(*index)).last().unwrap_or(at) + 1;
    let is_of_number = |index: &usize| {
        let joins = matches!(scene.tokens.shape(*index), Some(Shape::Mark('/' | '.' | '-')));
        scene.tokens.is_digits(*index) || joins && scene.tokens.is_glued(*index) && scene.tokens.is_glued(*index + 1)
    };
    let end_of_short = |at: usize| (at..to).take_while(is_of_number).last().unwrap_or(at) + 1;
    let trimmed = |end: usize| if scene.tokens.is_mark(end - 1, '.') { end - 1 } else { end };
    phone
        .map(|expression| expression.to)
        .or_else(|| mail.map(end_of_mail).map(trimmed))
        .or_else(|| short.map(end_of_short))
}

/// The phrases of the table that stand in a text; of those of one kind that start at a token, the longest.
fn marks(scene: &Scene) -> Vec<Mark> {
    let signs = signs(scene.pack);
    let row = signs.row(&scene.tokens);
    let mut marks = Vec::new();
    for from in 0..row.len() {
        let mut here: Vec<Mark> = Vec::new();
        signs.starting_at(&row, from, |sign, to| match here.iter_mut().find(|mark| mark.sign == sign) {
            Some(mark) => mark.to = to,
            None => here.push(Mark { sign, from, to }),
        });
        marks.append(&mut here);
    }
    marks
}

/// The table of a language as a tree, built on first use.
fn signs(pack: &'static Pack) -> &'static PhraseTree<Sign> {
    static BUILT: LazyLock<Mutex<HashMap<&'static str, &'static PhraseTree<Sign>>>> = LazyLock::new(Mutex::default);
    let mut built = BUILT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    built.entry(pack.language).or_insert_with(|| Box::leak(Box::new(tree(pack))))
}

fn tree(pack: &Pack) -> PhraseTree<Sign> {
    let mut tree = PhraseTree::default();
    let mut add = |patterns: &[&str], sign: Sign| {
        patterns.iter().flat_map(|pattern| expand(pattern)).for_each(|phrase| tree.insert(&phrase, sign));
    };
    let statement = &pack.statement;
    statement.phrases.iter().for_each(|(topic, patterns)| add(patterns, Sign::Phrase(*topic)));
    for (index, pair) in statement.pairs.iter().enumerate() {
        add(pair.words, Sign::First(index));
        add(pair.with, Sign::Second(index));
    }
    add(statement.concerned, Sign::Concerned);
    add(statement.data_of, Sign::DataOf);
    tree
}

#[cfg(test)]
pub(crate) mod examples {
    //! What the tables of the languages are tested with.

    use super::*;
    use crate::document::Piece;

    fn found(language: &str, topic: Topic, text: &str) -> Vec<String> {
        let piece = Piece { part: Part::Body, kind: BlockKind::Paragraph, words: text.to_owned() };
        let document = Document::from_pieces("a", language, &[piece]);
        let passages = passages(&document);
        let said = passages.iter().filter(|passage| passage.topic == topic && !passage.is_denied);
        said.map(|passage| passage.span.of(&document.text).to_owned()).collect()
    }

    /// Each text has one passage on the topic: these words.
    pub fn told(language: &str, topic: Topic, rows: &[(&str, &str)]) {
        for (text, words) in rows {
            assert_eq!(found(language, topic, text), [*words], "{text}");
        }
    }

    /// No text has one.
    pub fn silent(language: &str, topic: Topic, texts: &[&str]) {
        for text in texts {
            assert_eq!(found(language, topic, text), [""; 0], "{text}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_told_is_told() {
        let document = Document::plain("Acme n'a averti aucun des intéressés.");
        let [passage] = passages(&document)[..] else { panic!() };
        assert!(passage.is_denied && passage.topic == Topic::PeopleTold);
        assert_eq!(passage.span.of(&document.text), "n'a averti aucun des intéressés");
    }

    #[test]
    fn another_language_tells_nothing() {
        let document = Document { language: String::from("de"), ..Document::plain("Une cyberattaque a eu lieu.") };
        assert_eq!(passages(&document), []);
    }
}
