//! Every phrase of a language's tables, found in one pass over the folded text.
//!
//! A table row is a pattern in folded form: `{a|b}` stands for either, `{s}` for an `s` that may be
//! there. Matches start and end at the edge of a word.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::UnitClass;
use super::tokens::Tokens;
use crate::document::fold::fold_words;
use crate::lang::{Cue, Pack, Relative};

/// What a phrase of a table stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tag {
    /// A kind of data, by its id.
    Field(&'static str),
    /// A field only as a member of a list.
    WeakField(&'static str),
    /// Words of a field that name none.
    NoField,
    Unit(UnitClass),
    /// A name that holds a number.
    NumberName,
    /// A date that is one only against another.
    Relative(Relative),
    /// May stand between a number and its noun.
    Between,
    /// Stands for a noun of before, right after a number.
    Anaphor,
    Cue(Cue),
}

impl Tag {
    /// Phrases of one layer hide shorter ones of the same layer that they hold.
    const fn layer(self) -> u8 {
        match self {
            Self::Field(_) | Self::WeakField(_) | Self::NoField => 0,
            Self::Unit(_) => 1,
            Self::NumberName => 2,
            Self::Relative(_) => 3,
            Self::Between => 4,
            Self::Anaphor => 5,
            Self::Cue(cue) => 6 + cue.layer(),
        }
    }
}

const LAYERS: usize = 6 + Cue::LAYERS as usize;

/// A phrase found in a text, by the tokens it covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    pub tag: Tag,
    pub from: usize,
    pub to: usize,
}

pub struct Lexicon {
    automaton: AhoCorasick,
    tags: Vec<Tag>,
    /// Field phrases without their plural s, for shared heads: « adresses » + « postale ».
    pub field_phrases: HashMap<String, &'static str>,
}

/// The lexicon of a language, built on first use.
pub fn lexicon(pack: &'static Pack) -> &'static Lexicon {
    static BUILT: LazyLock<Mutex<HashMap<&'static str, &'static Lexicon>>> = LazyLock::new(Mutex::default);
    let mut built = BUILT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    built.entry(pack.language).or_insert_with(|| Box::leak(Box::new(Lexicon::new(pack))))
}

impl Lexicon {
    fn new(pack: &'static Pack) -> Self {
        let mut phrases: Vec<(String, Tag)> = Vec::new();
        let mut add = |pattern: &str, tag: Tag| phrases.extend(expand(pattern).into_iter().map(|phrase| (phrase, tag)));
        for (pattern, id) in pack.fields {
            add(pattern, Tag::Field(id));
        }
        for (pattern, id) in pack.weak_fields {
            add(pattern, Tag::WeakField(id));
        }
        for pattern in pack.not_fields {
            add(pattern, Tag::NoField);
        }
        for (pattern, class) in pack.units {
            add(pattern, Tag::Unit(*class));
        }
        for name in pack.numbers.names {
            add(name, Tag::NumberName);
        }
        for pattern in pack.between {
            add(pattern, Tag::Between);
        }
        for pattern in pack.anaphors {
            add(pattern, Tag::Anaphor);
        }
        for (phrase, relative) in pack.calendar.relative {
            add(phrase, Tag::Relative(*relative));
        }
        for (cue, patterns) in pack.cues {
            for pattern in *patterns {
                add(pattern, Tag::Cue(*cue));
            }
        }
        let field_phrases = phrases
            .iter()
            .filter_map(|(phrase, tag)| match tag {
                Tag::Field(id) | Tag::WeakField(id) => Some((without_plural(phrase), *id)),
                _ => None,
            })
            .collect();
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(phrases.iter().map(|(phrase, _)| phrase))
            .expect("the tables fit an automaton");
        Self { automaton, tags: phrases.into_iter().map(|(_, tag)| tag).collect(), field_phrases }
    }

    /// The phrases of a text in order; in each layer none overlap, and a longer one wins over a shorter.
    pub fn marks(&self, tokens: &Tokens) -> Vec<Mark> {
        let text = &tokens.folded.text;
        let mut layers: [Vec<(usize, usize, Tag)>; LAYERS] = std::array::from_fn(|_| Vec::new());
        for found in self.automaton.find_overlapping_iter(text) {
            if !on_word_edges(text, found.start(), found.end()) {
                continue;
            }
            let tag = self.tags[found.pattern().as_usize()];
            layers[tag.layer() as usize].push((found.start(), found.end(), tag));
        }
        let mut marks = Vec::new();
        for layer in &mut layers {
            layer.sort_by_key(|&(start, end, _)| (start, usize::MAX - end));
            let mut kept: Vec<(usize, usize, Tag)> = Vec::with_capacity(layer.len());
            for &found in layer.iter() {
                match kept.last_mut() {
                    Some(last) if found.0 < last.1 => {
                        if found.1 - found.0 > last.1 - last.0 {
                            *last = found;
                        }
                    }
                    _ => kept.push(found),
                }
            }
            marks.extend(kept.into_iter().map(|(start, end, tag)| Mark {
                tag,
                from: tokens.at_folded(start),
                to: tokens.at_folded(end - 1) + 1,
            }));
        }
        marks.sort_by_key(|mark| (mark.from, mark.to));
        marks
    }
}

fn on_word_edges(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let last = text[..end].chars().next_back();
    let after = text[end..].chars().next();
    let open = before.is_none_or(|character| !character.is_alphanumeric());
    let closed = last == Some('\'') || after.is_none_or(|character| !character.is_alphanumeric());
    open && closed
}

/// Takes the plural s or x off each word of more than three letters.
pub fn without_plural(phrase: &str) -> String {
    phrase
        .split(' ')
        .map(|word| {
            let bare = word.strip_suffix(['s', 'x']).unwrap_or(word);
            if word.len() > 3 { bare } else { word }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// All phrases that a pattern stands for.
pub fn expand(pattern: &str) -> Vec<String> {
    let mut done = vec![String::new()];
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        let close = closing(rest, open);
        for phrase in &mut done {
            phrase.push_str(&rest[..open]);
        }
        let inner = &rest[open + 1..close];
        let mut choices: Vec<String> = top_level(inner).into_iter().flat_map(expand).collect();
        if choices.len() == 1 {
            choices.push(String::new());
        }
        done = done.iter().flat_map(|head| choices.iter().map(move |choice| format!("{head}{choice}"))).collect();
        rest = rest.get(close + 1..).unwrap_or("");
    }
    for phrase in &mut done {
        phrase.push_str(rest);
    }
    let mut phrases: Vec<String> = done.iter().map(|phrase| fold_words(phrase)).collect();
    phrases.retain(|phrase| !phrase.is_empty() || pattern.is_empty());
    if pattern.is_empty() { vec![String::new()] } else { phrases }
}

fn closing(pattern: &str, open: usize) -> usize {
    let mut depth = 0;
    for (at, byte) in pattern.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return at;
                }
            }
            _ => {}
        }
    }
    pattern.len()
}

fn top_level(inner: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut from) = (0, 0);
    for (at, byte) in inner.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            b'|' if depth == 0 => {
                parts.push(&inner[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[from..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_expand() {
        assert_eq!(expand("nom{s}"), ["noms", "nom"]);
        assert_eq!(expand("adresse {mail|e-mail}"), ["adresse mail", "adresse e-mail"]);
        assert_eq!(expand("mot{s} de passe"), ["mots de passe", "mot de passe"]);
        assert_eq!(expand("{a{s}|b} c"), ["as c", "a c", "b c"]);
    }

    #[test]
    fn the_plural_s_goes() {
        assert_eq!(without_plural("adresses postales"), "adresse postale");
        assert_eq!(without_plural("nom des patients"), "nom des patient");
    }
}
