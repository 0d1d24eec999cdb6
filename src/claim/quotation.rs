//! Direct quotations: where they start and end, and who speaks.
//!
//! « … », “…”, "…" and their mixtures; a closing mark may be lost, quotations may be nested.

use super::lexicon::{Mark, Tag};
use super::scene::Scene;
use super::scope::cost;
use super::tokens::Shape;
use crate::document::fold::fold_words;
use crate::lang::Cue;

/// Tokens `from..to` with the marks, `inner` without them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    pub from: usize,
    pub to: usize,
    pub inner: (usize, usize),
    pub words: usize,
    pub speaker: Speaker,
    /// The words that told who speaks.
    pub speaker_at: Option<(usize, usize)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    Organisation,
    Other,
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Open,
    Close,
    /// The same sign opens and closes.
    Either,
}

/// The quotations of a text in order; a nested one is part of the one around it.
///
/// Besides, the stretches that an opening mark without its closing one leaves in doubt: to the end of the block.
pub fn quotations(scene: &Scene) -> (Vec<Quotation>, Vec<(usize, usize)>) {
    let mut found = Vec::new();
    let mut unclosed = Vec::new();
    let mut block: Vec<(usize, char)> = Vec::new();
    for index in 0..=scene.tokens.len() {
        match scene.tokens.shape(index) {
            Some(Shape::Mark('"')) => {
                block.push((index, scene.tokens.original(index).chars().next().unwrap_or('"')));
            }
            Some(Shape::Break) | None => {
                unclosed.extend(left_open(&block).map(|from| (from, index)));
                found.extend(paired(scene, &std::mem::take(&mut block)));
            }
            Some(_) => {}
        }
    }
    found.sort_by_key(|&(from, _)| from);
    let pairs = found;
    let in_doubt = |from: usize| {
        let after = unclosed.partition_point(|&(open, _)| open < from);
        after.checked_sub(1).and_then(|index| unclosed.get(index)).is_some_and(|&(_, end)| from < end)
    };
    let read = |&(from, to): &(usize, usize)| {
        let found = quotation(scene, from, to, &pairs);
        // Inside a quotation whose end is lost, nobody knows who speaks.
        if in_doubt(from) { Quotation { speaker: Speaker::Unknown, speaker_at: None, ..found } } else { found }
    };
    let quotations = pairs.iter().map(read).collect();
    (quotations, unclosed)
}

/// The first opening mark of a block that none closes.
fn left_open(marks: &[(usize, char)]) -> Option<usize> {
    let mut open = Vec::new();
    for &(index, mark) in marks {
        match sign(mark) {
            Sign::Open => open.push(index),
            Sign::Close => {
                open.pop();
            }
            Sign::Either => {}
        }
    }
    open.first().copied()
}

const fn sign(mark: char) -> Sign {
    match mark {
        '«' | '„' => Sign::Open,
        '»' | '”' => Sign::Close,
        _ => Sign::Either,
    }
}

/// Pairs the marks of one block. Where they balance, they nest; else each closing mark closes the last open one.
fn paired(scene: &Scene, marks: &[(usize, char)]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for family in [&['«', '»'][..], &['“', '”', '„', '‟'][..], &['"', '″'][..]] {
        let own: Vec<(usize, char)> = marks.iter().copied().filter(|(_, mark)| family.contains(mark)).collect();
        let opened = own.iter().filter(|(_, mark)| sign(*mark) == Sign::Open).count();
        let closed = own.iter().filter(|(_, mark)| sign(*mark) == Sign::Close).count();
        let nests = opened == closed;
        let mut depth = 0usize;
        let mut open: Option<usize> = None;
        for &(index, mark) in &own {
            let opens = match sign(mark) {
                Sign::Open => true,
                Sign::Close => false,
                Sign::Either => open.is_none(),
            };
            if opens {
                depth += 1;
                if open.is_none() || !nests {
                    open = Some(index);
                }
            } else {
                depth = depth.saturating_sub(1);
                if (depth == 0 || !nests)
                    && let Some(from) = open.take()
                {
                    depth = 0;
                    found.push((from, index + 1));
                }
            }
        }
        if let Some(from) = open
            && !matches!(own.first(), Some((_, '"' | '″')))
        {
            let (_, end) = scene.tokens.sentence(from + 1);
            found.push((from, end.max(from + 1).min(scene.tokens.len())));
        }
    }
    found.sort_by_key(|&(from, _)| from);
    let mut kept: Vec<(usize, usize)> = Vec::new();
    for (from, to) in found {
        if kept.last().is_none_or(|last| from >= last.1) {
            kept.push((from, to));
        }
    }
    kept
}

fn quotation(scene: &Scene, from: usize, to: usize, pairs: &[(usize, usize)]) -> Quotation {
    let closed = scene.tokens.is_mark(to - 1, '"');
    let inner = (from + 1, if closed { to - 1 } else { to });
    let words = scene.tokens.span(inner.0, inner.1.max(inner.0)).of(&scene.tokens.document.text);
    let words = words
        .split(|c: char| c.is_whitespace() || matches!(c, '\'' | '’'))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count();
    let (speaker, speaker_at) = speaker(scene, from, to, pairs);
    Quotation { from, to, inner, words, speaker, speaker_at }
}

/// Who speaks: the name nearest to the nearest speech verb around the quotation, in its sentences.
fn speaker(scene: &Scene, from: usize, to: usize, pairs: &[(usize, usize)]) -> (Speaker, Option<(usize, usize)>) {
    let start = scene.sentence(from).0;
    let end = scene.sentence(to.saturating_sub(1)).1.max(scene.sentence(to).1.min(to + 40));
    let first = pairs.partition_point(|&(_, end)| end <= start);
    let outside = |mark: &&Mark| {
        !pairs
            .iter()
            .skip(first)
            .take_while(|(open, _)| *open < end)
            .any(|&(open, close)| open <= mark.from && mark.to <= close)
    };
    let verbs: Vec<&Mark> =
        scene.cues(start, end, |cue| matches!(cue, Cue::Speech | Cue::SourcePreposition)).filter(outside).collect();
    if let Some(stranger) = stranger(scene, to) {
        return (Speaker::Other, Some(stranger));
    }
    if let Some(found) = aside(scene, (from, to), pairs) {
        return found;
    }
    let candidates = candidates(scene, start, end, &outside);
    let nearest_verb = verbs.iter().min_by_key(|verb| cost(scene, (verb.from, verb.to), (from, to)));
    let best = match nearest_verb {
        Some(verb) => candidates.iter().min_by_key(|(_, at)| cost(scene, *at, (verb.from, verb.to))),
        // Where nothing says that somebody speaks, the next sentence names somebody else.
        None => {
            let own = scene.sentence(to.saturating_sub(1)).1;
            let plain = |at: (usize, usize)| !follows_of(scene, at.0);
            candidates
                .iter()
                .filter(|(_, at)| at.0 < own && plain(*at))
                .min_by_key(|(_, at)| cost(scene, *at, (from, to)))
        }
    };
    match best {
        Some(&(speaker, at)) => (speaker, Some(at)),
        None if scene.background.cues.paragraph => spoken_of_before(scene, start, pairs),
        None => (Speaker::Unknown, None),
    }
}

/// « … », s'étonne **une graphiste lyonnaise**: whoever is introduced behind a quotation, in the place of a subject,
/// is a witness or an expert. « … », selon un porte-parole and « … », résume un communiqué speak for the organisation.
fn stranger(scene: &Scene, after: usize) -> Option<(usize, usize)> {
    let tokens = &scene.tokens;
    let comma = tokens.is_mark(after, ',');
    let from = if comma { after + 1 } else { after };
    // « …, **a lancé** Nathalie Crespeau »
    let has_auxiliary = scene.pack.auxiliaries.contains(&tokens.original(from).to_lowercase().as_str());
    let from = if comma && has_auxiliary { from + 1 } else { from };
    let plain = |index: usize| tokens.shape(index) == Some(Shape::Word) && !scene.is_organisation[index];
    // « … », tonne Jeanine: any verb at all, and a name.
    let verb = comma && plain(from) && tokens.original(from).starts_with(char::is_lowercase);
    if verb && plain(from + 1) && scene.names_another(from + 1, from + 2) {
        let preposition = scene.pack.small_words.contains(&tokens.word(from))
            || scene.cues(from, from + 2, |cue| cue == Cue::SourcePreposition).next().is_some();
        let name = whole_name(scene, from + 1);
        // « …, explique Cyril Alban, le directeur de l'hôpital »: the office speaks.
        let office = tokens.is_mark(name.1, ',')
            && scene.cues(name.1, name.1 + 10, |cue| cue == Cue::Organisation).any(|mark| !is_of_another(scene, mark));
        return (!preposition && !office).then_some(name);
    }
    let article = (from..from + LONGEST_VERB)
        .take_while(|index| plain(*index))
        .find(|index| scene.pack.indefinite.contains(&tokens.word(*index)))?;
    // Without a comma, and without a verb, the sentence just goes on.
    let speaks = scene.cues(from, article, |cue| cue == Cue::Speech).next().is_some();
    let sourced = scene.cues(from, article, |cue| cue == Cue::SourcePreposition).next().is_some();
    if article == from || sourced || !(comma || speaks) {
        return None;
    }
    let noun = article + 1;
    let for_the_organisation = scene.cues(noun, noun + 4, |cue| cue == Cue::Organisation).any(|mark| mark.from == noun);
    (plain(noun) && !for_the_organisation).then_some((noun, noun + 1))
}

/// « Aucun réseau n'a été touché, **précise l'opérateur**, et … »: who speaks is told within the quotation.
fn aside(
    scene: &Scene,
    (from, to): (usize, usize),
    pairs: &[(usize, usize)],
) -> Option<(Speaker, Option<(usize, usize)>)> {
    let closes = |index: &usize| matches!(scene.tokens.shape(*index), Some(Shape::Mark(',' | '.' | '"')));
    let verb = scene
        .cues(from + 1, to, |cue| cue == Cue::Speech)
        .find(|verb| verb.from.checked_sub(1).is_some_and(|before| scene.tokens.is_mark(before, ',')))?;
    let end = (verb.to..(verb.to + LONGEST_ASIDE).min(to)).find(closes)?;
    if let Some(article) = (verb.to..end).find(|index| scene.pack.indefinite.contains(&scene.tokens.word(*index)))
        && scene.cues(article + 1, end, |cue| cue == Cue::Organisation).all(|mark| mark.from != article + 1)
    {
        return Some((Speaker::Other, Some((article + 1, article + 2))));
    }
    let named = candidates(scene, verb.to, end, &|_: &&Mark| true);
    let nearest = named.into_iter().min_by_key(|(_, at)| at.0);
    Some(
        nearest.map_or_else(
            || spoken_of_before(scene, scene.sentence(from).0, pairs),
            |(speaker, at)| (speaker, Some(at)),
        ),
    )
}

/// Tokens of « précise dans un message la direction du groupe ».
const LONGEST_ASIDE: usize = 14;

/// A verb of speech with its pronoun and an adverb: « s'est aussitôt étonné ».
const LONGEST_VERB: usize = 5;

/// Who was spoken of last in the paragraph, where the sentence says « insiste-t-elle » or nothing.
fn spoken_of_before(scene: &Scene, sentence: usize, pairs: &[(usize, usize)]) -> (Speaker, Option<(usize, usize)>) {
    let (block, _) = scene.block(sentence);
    let outside = |mark: &&Mark| {
        let first = pairs.partition_point(|&(_, end)| end <= mark.from);
        pairs.get(first).is_none_or(|&(open, _)| open >= mark.to)
    };
    let before = candidates(scene, block, sentence, &outside);
    // Clients and police are spoken of without speaking; the organisation is what the text is about.
    let speaks = |(speaker, at): &Candidate| {
        let low = at.0.saturating_sub(4);
        *speaker == Speaker::Organisation
            || scene
                .cues(low, at.1 + 5, |cue| matches!(cue, Cue::Speech | Cue::SourcePreposition | Cue::ThiefSays))
                .any(|verb| cost(scene, (verb.from, verb.to), *at) <= 1)
    };
    match before.into_iter().filter(speaks).max_by_key(|(_, at)| at.0) {
        Some((speaker, at)) => (speaker, Some(at)),
        None => (Speaker::Unknown, None),
    }
}

type Candidate = (Speaker, (usize, usize));

fn candidates(scene: &Scene, start: usize, end: usize, outside: &impl Fn(&&Mark) -> bool) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = scene
        .cues(start, end, |cue| matches!(cue, Cue::Organisation | Cue::OtherSpeaker | Cue::ThiefSays))
        .filter(outside)
        .filter(|mark| !is_complement(scene, mark) && has_article(scene, mark) && !is_part_of_a_noun(scene, mark))
        .map(|mark| {
            // « la préfecture » is another's office, unless it is the one whose statement is read.
            let by_name = scene.names_organisation(mark.from, mark.to) && !matches!(mark.tag, Tag::Cue(Cue::ThiefSays));
            let organisation = by_name
                || matches!(mark.tag, Tag::Cue(Cue::Organisation))
                    && !is_of_another(scene, mark)
                    && !boasts(scene, mark);
            (if organisation { Speaker::Organisation } else { Speaker::Other }, (mark.from, mark.to))
        })
        .collect();
    for index in start..end.min(scene.tokens.len()) {
        let place = Mark { tag: Tag::NoField, from: index, to: index + 1 };
        if scene.is_organisation[index] && outside(&&place) {
            let name = (index..end).take_while(|next| scene.is_organisation[*next]).last().unwrap_or(index);
            found.push((Speaker::Organisation, (index, name + 1)));
        } else if scene.names_another(index, index + 1) && outside(&&place) && follows_speech(scene, index) {
            found.push((Speaker::Other, whole_name(scene, index)));
        }
    }
    found
}

/// « Ana Lucia Durand »: the capitalised words in a row that make one name.
fn whole_name(scene: &Scene, index: usize) -> (usize, usize) {
    let part =
        |index: &usize| scene.tokens.shape(*index) == Some(Shape::Word) && scene.names_another(*index, index + 1);
    let before = (0..index).rev().take_while(part).take(LONGEST_NAME).last().unwrap_or(index);
    let after = (index + 1..scene.tokens.len()).take_while(part).take(LONGEST_NAME).last().unwrap_or(index);
    (before, after + 1)
}

/// Words of a name on either side of one of them: a heading in capitals is no name.
const LONGEST_NAME: usize = 5;

/// « le directeur général de Normandie Logistique », « la porte-parole d'un collectif », « leur porte-parole »: another's.
fn is_of_another(scene: &Scene, mark: &Mark) -> bool {
    let overlaps = scene
        .cues(mark.from, mark.to + 4, |cue| cue == Cue::OtherSpeaker)
        .any(|other| other.from <= mark.from && mark.to < other.to);
    let named = (mark.to..mark.to + 5)
        .take_while(|index| scene.tokens.shape(*index) == Some(Shape::Word))
        .take_while(|index| !scene.is_organisation[*index])
        .any(|index| scene.names_another(index, index + 1));
    let theirs = mark.from.checked_sub(1).is_some_and(|before| scene.pack.theirs.contains(&scene.tokens.word(before)));
    // « une porte-parole du ministère »
    let of = scene.pack.numbers.of.contains(&scene.tokens.word(mark.to))
        || scene.pack.numbers.partitive.contains(&scene.tokens.word(mark.to));
    let of_others = of
        && scene
            .cues(mark.to + 1, mark.to + 5, |cue| cue == Cue::OtherSpeaker)
            .any(|other| other.from <= mark.to + 2 && !scene.names_organisation(other.from, other.to));
    overlaps || of_others || named || theirs || is_unnamed_firm(scene, mark) || is_proper_name(scene, mark)
}

/// « délégué d'une association »: not the one that the text has named.
fn is_unnamed_firm(scene: &Scene, mark: &Mark) -> bool {
    let around = scene.cues(mark.from.saturating_sub(3), mark.to, |cue| cue == Cue::AnotherFirm);
    scene.has_named_organisation(mark.from) && around.into_iter().any(|firm| firm.to == mark.to)
}

/// « la Fédération des patients »: with a capital and a complement, a word for a body begins the name of one; of
/// ours, where our name has that word too.
fn is_proper_name(scene: &Scene, mark: &Mark) -> bool {
    let word = scene.tokens.word(mark.from);
    let capital = scene.tokens.original(mark.from).starts_with(char::is_uppercase);
    let complement = scene.pack.numbers.of.contains(&scene.tokens.word(mark.to))
        || scene.pack.determiners.contains(&scene.tokens.word(mark.to));
    let ours = || scene.background.names().any(|name| fold_words(name).split_whitespace().any(|part| part == word));
    let known = scene.background.names().next().is_some();
    known && capital && complement && scene.sentence(mark.from).0 != mark.from && !ours()
}

/// « en service », « sur place »: a word for the organisation means it only behind an article, and so does a word
/// that is also a verb of speech (« juge Mme Durand »).
fn has_article(scene: &Scene, mark: &Mark) -> bool {
    let article = mark.from.checked_sub(1).is_some_and(|before| {
        let word = scene.tokens.word(before);
        scene.pack.determiners.contains(&word) || scene.pack.definite.contains(&word)
    });
    let is_verb = || scene.cues(mark.from, mark.to, |cue| cue == Cue::Speech).next().is_some();
    article || (mark.tag != Tag::Cue(Cue::Organisation) && !is_verb())
}

/// « le groupe **prétend** »: what thieves do makes a word for a body theirs.
fn boasts(scene: &Scene, mark: &Mark) -> bool {
    let around = (mark.from.saturating_sub(1), mark.to + 5);
    scene
        .cues(around.0, around.1, |cue| cue == Cue::ThiefSays)
        .any(|says| cost(scene, (says.from, says.to), (mark.from, mark.to)) <= 2)
}

/// « le dossier **patient** », « les comptes **clients** »: a word of a longer name for data or for what is counted.
fn is_part_of_a_noun(scene: &Scene, mark: &Mark) -> bool {
    let data = |tag: Tag| matches!(tag, Tag::Field(_) | Tag::WeakField(_) | Tag::Unit(_));
    scene
        .marks_within(mark.from.saturating_sub(3), mark.to)
        .any(|other| data(other.tag) && other.from < mark.from && other.to == mark.to)
}

/// « Données **de l'hôpital** dans la nature : « … » »: a noun's complement speaks only by a verb.
fn follows_of(scene: &Scene, at: usize) -> bool {
    let word = |index: usize| scene.tokens.word(index);
    let of = |index: usize| {
        scene.pack.numbers.of.contains(&word(index)) || scene.pack.numbers.partitive.contains(&word(index))
    };
    // « piratés chez Acme : « … » »
    let placed = at.checked_sub(1).is_some_and(|index| scene.pack.firm_prepositions.contains(&word(index)));
    if placed {
        return true;
    }
    let article = at.checked_sub(1).filter(|index| scene.pack.definite.contains(&word(*index)));
    let before = article.unwrap_or(at).checked_sub(1);
    before.is_some_and(of) || article.is_some_and(of)
}

/// « les mots de passe **des utilisateurs** »: a noun's complement, which speaks only after « selon ».
fn is_complement(scene: &Scene, mark: &Mark) -> bool {
    let Some(before) = mark.from.checked_sub(1) else { return false };
    let sourced =
        scene.cues(mark.from.saturating_sub(4), mark.from, |cue| cue == Cue::SourcePreposition).next().is_some();
    let of = scene.pack.numbers.of.contains(&scene.tokens.word(before));
    matches!(mark.tag, Tag::Cue(Cue::OtherSpeaker)) && of && !sourced
}

/// « explique Marie Durand », « selon Le Soir »: a name right after the verb.
fn follows_speech(scene: &Scene, index: usize) -> bool {
    let from = index.saturating_sub(3);
    scene.cues(from, index, |cue| matches!(cue, Cue::Speech | Cue::SourcePreposition)).next().is_some()
}
