//! Every phrase of a language's tables, found in one pass over the tokens.
//!
//! A table row is a pattern in folded form: `{a|b}` stands for either, `{s}` for an `s` that may be
//! there.

use std::sync::{LazyLock, Mutex};

use rustc_hash::FxHashMap as HashMap;

use super::UnitClass;
use super::mention::vocabulary::Vocabulary;
use super::phrase_tree::PhraseTree;
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
    /// The same, in one run of letters and figures: « A13 », never « à 13 ».
    TightName,
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
            Self::NumberName | Self::TightName => 2,
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
    tree: PhraseTree<Tag>,
    /// Field phrases without their plural s, for shared heads: « adresses » + « postale ».
    pub field_phrases: HashMap<String, &'static str>,
    /// What its words are to numbers and dates.
    pub vocabulary: Vocabulary,
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
            for phrase in expand(name) {
                let tight = phrase.starts_with(char::is_alphabetic) && !phrase.contains(' ');
                phrases.push((phrase, if tight { Tag::TightName } else { Tag::NumberName }));
            }
        }
        let mut add = |pattern: &str, tag: Tag| phrases.extend(expand(pattern).into_iter().map(|phrase| (phrase, tag)));
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
        let mut tree = PhraseTree::default();
        for (phrase, tag) in &phrases {
            tree.insert(phrase, *tag);
        }
        let vocabulary = Vocabulary::new(pack, |word| tree.number(word));
        Self { tree, field_phrases, vocabulary }
    }

    /// The number of each word of a text, by which the phrases and the vocabulary know it.
    pub fn row(&self, tokens: &Tokens) -> Vec<u32> {
        self.tree.row(tokens)
    }

    /// The phrases of a text in order; in each layer none overlap, and a longer one wins over a shorter.
    pub fn marks(&self, tokens: &Tokens, row: &[u32]) -> Vec<Mark> {
        let mut layers: [Vec<Mark>; LAYERS] = std::array::from_fn(|_| Vec::new());
        for from in 0..row.len() {
            self.tree.starting_at(row, from, |tag, to| {
                if tag != Tag::TightName || (from + 1..to).all(|index| tokens.is_glued(index)) {
                    layers[tag.layer() as usize].push(Mark { tag, from, to });
                }
            });
        }
        let mut marks: Vec<Mark> = Vec::new();
        for layer in &mut layers {
            // In the order of their first word already: those that overlap stand together.
            let mut from = 0;
            while from < layer.len() {
                let mut end = layer[from].to;
                let mut to = from + 1;
                while to < layer.len() && layer[to].from < end {
                    end = end.max(layer[to].to);
                    to += 1;
                }
                choose(tokens, &mut layer[from..to], &mut marks);
                from = to;
            }
        }
        marks.sort_by_key(|mark| (mark.from, mark.to));
        marks
    }
}

/// Of marks that overlap, the longest, and then what is left beside it.
fn choose(tokens: &Tokens, overlapping: &mut [Mark], marks: &mut Vec<Mark>) {
    if let [alone] = overlapping {
        marks.push(*alone);
        return;
    }
    let start = overlapping.iter().map(|mark| mark.from).min().unwrap_or(0);
    let end = overlapping.iter().map(|mark| mark.to).max().unwrap_or(start);
    let mut taken = vec![false; end - start];
    let length = |mark: &Mark| tokens.row[mark.to - 1].end - tokens.row[mark.from].start;
    overlapping.sort_by_key(|mark| (usize::MAX - length(mark), mark.from));
    for mark in overlapping.iter() {
        let place = &mut taken[mark.from - start..mark.to - start];
        if !place.contains(&true) {
            place.fill(true);
            marks.push(*mark);
        }
    }
}

/// Takes the plural s or x off each word of more than three letters.
pub fn without_plural(phrase: &str) -> String {
    let mut bare = String::with_capacity(phrase.len());
    for (index, word) in phrase.split(' ').enumerate() {
        if index > 0 {
            bare.push(' ');
        }
        bare.push_str(if word.len() > 3 { word.strip_suffix(['s', 'x']).unwrap_or(word) } else { word });
    }
    bare
}

/// All phrases that a pattern stands for, folded.
pub fn expand(pattern: &str) -> Vec<String> {
    alternatives(pattern).iter().map(|phrase| fold_words(phrase)).filter(|phrase| !phrase.is_empty()).collect()
}

fn alternatives(pattern: &str) -> Vec<String> {
    let mut done = vec![String::new()];
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        let close = closing(rest, open);
        for phrase in &mut done {
            phrase.push_str(&rest[..open]);
        }
        let inner = rest.get(open + 1..close).unwrap_or("");
        let mut choices: Vec<String> = top_level(inner).into_iter().flat_map(alternatives).collect();
        if top_level(inner).len() == 1 {
            choices.push(String::new());
        }
        done = done
            .iter()
            .flat_map(|head| choices.iter().map(move |choice| [head.as_str(), choice.as_str()].concat()))
            .collect();
        rest = rest.get(close + 1..).unwrap_or("");
    }
    for phrase in &mut done {
        phrase.push_str(rest);
    }
    done
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
    use crate::document::Document;
    use crate::lang::fr;

    #[test]
    fn patterns_expand() {
        assert_eq!(expand("nom{s}"), ["noms", "nom"]);
        assert_eq!(expand("adresse {mail|e-mail}"), ["adresse mail", "adresse e-mail"]);
        assert_eq!(expand("mot{s} de passe"), ["mots de passe", "mot de passe"]);
        assert_eq!(expand("{a{s}|b} c"), ["as c", "a c", "b c"]);
    }

    #[test]
    fn a_name_in_one_run_touches() {
        let names = |text: &str| {
            let document = Document::plain(text);
            let tokens = Tokens::new(&document);
            let lexicon = lexicon(&fr::PACK);
            let marks = lexicon.marks(&tokens, &lexicon.row(&tokens));
            marks.iter().filter(|mark| matches!(mark.tag, Tag::NumberName | Tag::TightName)).count()
        };
        assert_eq!(names("L’A13, TF1 et le Covid 19"), 3);
        assert_eq!(names("Passé de 10 à 13 millions, tf 1"), 0);
    }

    #[test]
    fn the_plural_s_goes() {
        assert_eq!(without_plural("adresses postales"), "adresse postale");
        assert_eq!(without_plural("nom des patients"), "nom des patient");
    }
}
