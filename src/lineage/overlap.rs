//! The words that two articles have in common and the statements have not.
//!
//! Eight folded words in a row (an 8-gram) that stand in both texts are common words. What stands in a statement is
//! nobody's copy: its words are taken out first, and no 8-gram reaches over them. What is counted is exact (words have
//! numbers, an 8-gram is eight numbers, nothing is hashed away) and takes time linear in the two texts.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::compare::align;
use crate::span::Span;

/// So many words in a row are seldom the same by chance.
pub const GRAM: usize = 8;

/// Fewer words in a row than for copying make a word the statement's: whoever quotes half a sentence of it copies nobody.
const STATED_GRAM: usize = 5;

/// The words of a text that are looked at, to bound time and memory.
const LONGEST: usize = 20_000;

type Gram<const N: usize> = [u32; N];

/// How much of one text stands in another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Common {
    /// The words of the text that no statement has.
    pub own: usize,
    /// Those of them that stand in the other text.
    pub common: usize,
}

impl Common {
    /// From 0 to 1; 0 for a text without words of its own.
    pub fn share(self) -> f64 {
        if self.own == 0 { 0.0 } else { self.common as f64 / self.own as f64 }
    }
}

/// Words that stand in two texts, in the same order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    pub words: usize,
    /// Where in the first text.
    pub first: Span,
    /// Where in the second; where it stands there twice, the earlier place.
    pub second: Span,
}

/// What two texts have in common.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overlap {
    pub first: Common,
    pub second: Common,
    /// The longest first, then in the order of the first text; together they are its common words.
    pub passages: Vec<Passage>,
}

/// The statements' words, and a number for every word and every 8-gram met.
#[derive(Debug, Default)]
pub struct Stated {
    words: HashMap<String, u32>,
    grams: HashSet<Gram<STATED_GRAM>>,
    own_grams: HashMap<Gram<GRAM>, u32>,
}

/// A text made ready to be held against others.
#[derive(Debug)]
pub struct Text {
    words: Vec<u32>,
    spans: Vec<Span>,
    /// The stretches of words that no statement has, in order.
    own: Vec<Range<usize>>,
    /// Where 8-grams of the text's own words begin, and their numbers, in order.
    grams: Vec<(usize, u32)>,
    /// Where each of them stands first, by its number: ours, so that no text can choose it.
    places: FxHashMap<u32, usize>,
}

impl Stated {
    pub fn new<'a>(statements: impl IntoIterator<Item = &'a str>) -> Self {
        let mut stated = Self::default();
        for text in statements {
            let (words, _) = stated.read(text);
            stated.grams.extend(words.array_windows::<STATED_GRAM>());
        }
        stated
    }

    /// The words of an article, and which of them are its own.
    pub fn text(&mut self, text: &str) -> Text {
        let (words, spans) = self.read(text);
        let mut is_stated = vec![false; words.len()];
        for (at, gram) in words.array_windows::<STATED_GRAM>().enumerate() {
            if self.grams.contains(gram) {
                is_stated[at..at + STATED_GRAM].fill(true);
            }
        }
        let mut own = Vec::new();
        let mut start = 0;
        for run in is_stated.chunk_by(|one, two| one == two) {
            if !run[0] {
                own.push(start..start + run.len());
            }
            start += run.len();
        }
        let (mut grams, mut places) = (Vec::new(), FxHashMap::default());
        for run in &own {
            for (at, gram) in words[run.clone()].array_windows::<GRAM>().enumerate() {
                let next = self.own_grams.len() as u32;
                let number = *self.own_grams.entry(*gram).or_insert(next);
                grams.push((run.start + at, number));
                places.entry(number).or_insert(run.start + at);
            }
        }
        Text { words, spans, own, grams, places }
    }

    fn read(&mut self, text: &str) -> (Vec<u32>, Vec<Span>) {
        let mut words = align::words(text);
        words.truncate(LONGEST);
        let mut number = |word: String| {
            let next = self.words.len() as u32;
            *self.words.entry(word).or_insert(next)
        };
        words.into_iter().map(|word| (number(word.folded), word.span)).unzip()
    }
}

/// Which texts have which 8-grams, so that those that share none need not be held against each other.
#[derive(Debug, Default)]
pub struct Holders {
    /// How many texts there are.
    texts: usize,
    /// The texts that have an 8-gram, by its number, each once.
    of_gram: Vec<Vec<usize>>,
}

impl Holders {
    /// Adds the next text; for each of those before it, whether they share an 8-gram.
    pub fn add(&mut self, text: &Text) -> Vec<bool> {
        let this = self.texts;
        let mut shares = vec![false; this];
        for (_, gram) in &text.grams {
            let gram = *gram as usize;
            if self.of_gram.len() <= gram {
                self.of_gram.resize(gram + 1, Vec::new());
            }
            let holders = &mut self.of_gram[gram];
            if holders.last() == Some(&this) {
                continue;
            }
            holders.iter().for_each(|holder| shares[*holder] = true);
            holders.push(this);
        }
        self.texts += 1;
        shares
    }
}

/// What two texts have in common that share no 8-gram.
pub fn apart(first: &Text, second: &Text) -> Overlap {
    let none = |text: &Text| Common { own: text.own_words(), common: 0 };
    Overlap { first: none(first), second: none(second), passages: Vec::new() }
}

/// What two texts have in common.
pub fn overlap(first: &Text, second: &Text) -> Overlap {
    let passages = first.passages(second);
    let common = |passages: &[Passage]| passages.iter().map(|passage| passage.words).sum();
    Overlap {
        first: Common { own: first.own_words(), common: common(&passages) },
        second: Common { own: second.own_words(), common: common(&second.passages(first)) },
        passages,
    }
}

impl Text {
    pub fn own_words(&self) -> usize {
        self.own.iter().map(Range::len).sum()
    }

    /// The stretches of this text that stand in `other`: no word is in two of them.
    fn passages(&self, other: &Self) -> Vec<Passage> {
        let mut found = Vec::new();
        // The first word that no passage holds, and the first that may begin one.
        let (mut free, mut next) = (0_usize, 0_usize);
        for (at, gram) in &self.grams {
            let Some(&place) = other.places.get(gram).filter(|_| *at >= next) else { continue };
            let words = self.words_alike(*at, other, place);
            let held = free.saturating_sub(*at);
            found.extend(self.passage(other, (at + held, place + held), words - held));
            free = at + words;
            next = free + 1 - GRAM;
        }
        found.sort_by_key(|passage| (std::cmp::Reverse(passage.words), passage.first));
        found
    }

    /// How many words from `here` on are those of `other` from `there` on, their own alone.
    fn words_alike(&self, here: usize, other: &Self, there: usize) -> usize {
        let (here, there) = (self.own_from(here), other.own_from(there));
        here.iter().zip(there).take_while(|(one, two)| one == two).count()
    }

    /// The words from `at` on, up to the next that a statement has.
    fn own_from(&self, at: usize) -> &[u32] {
        let run = self.own.partition_point(|run| run.end <= at);
        let end = self.own.get(run).map_or(at, |run| run.end);
        self.words.get(at..end).unwrap_or(&[])
    }

    fn passage(&self, other: &Self, (here, there): (usize, usize), words: usize) -> Option<Passage> {
        let span = |text: &Self, at: usize| {
            let spans = text.spans.get(at..at + words)?;
            Some(spans.first()?.to(*spans.last()?))
        };
        Some(Passage { words, first: span(self, here)?, second: span(other, there)? })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn between(statement: &str, first: &str, second: &str) -> Overlap {
        let mut stated = Stated::new([statement]);
        let (first, second) = (stated.text(first), stated.text(second));
        overlap(&first, &second)
    }

    #[test]
    fn counts_exactly_the_words_of_common_eights() {
        let rows = [
            // first, second, common words of the first, of the second
            ("a b c d e f g h", "a b c d e f g h", 8, 8),
            ("a b c d e f g", "a b c d e f g", 0, 0),
            ("x a b c d e f g h y z", "a b c d e f g h", 8, 8),
            ("a b c d e f g h i j", "z a b c d e f g h i j z", 10, 10),
            // Twice in one text, once in the other.
            ("a b c d e f g h x a b c d e f g h", "a b c d e f g h", 16, 8),
            // Two passages that share words with each other in the first text.
            ("a b c d e f g h i j", "a b c d e f g h z c d e f g h i j", 10, 16),
            ("A, b; C. D « é » F’G (H) !", "a b c d e f g h", 8, 8),
            ("", "a b c d e f g h", 0, 0),
        ];
        for (first, second, of_first, of_second) in rows {
            let found = between("", first, second);
            assert_eq!((found.first.common, found.second.common), (of_first, of_second), "{first} | {second}");
        }
        let found = between("", "x a b c d e f g h y", "a b c d e f g h");
        assert_eq!((found.first.share(), found.second.share()), (0.8, 1.0));
    }

    #[test]
    fn the_statement_s_words_are_nobody_s_copy() {
        let statement = "Nous avons constaté un accès non autorisé à notre outil de prise de rendez-vous en ligne.";
        let first = format!("Le groupe réagit : « {statement} » Une plainte suivra.");
        let second = format!("« {statement} » C'est ce que le groupe écrit sur son site.");
        let found = between(statement, &first, &second);
        assert_eq!(found.passages, []);
        assert_eq!(found.first, Common { own: 6, common: 0 });
        // Half a sentence of it is its own too, and no eight words reach over it.
        let half = |words: &str| format!("{words} un accès non autorisé à notre outil a dit le groupe");
        assert_eq!(between(statement, &half("Un deux trois"), &half("Un deux trois")).first.common, 0);
    }

    #[test]
    fn passages_name_the_copied_words_in_both_texts() {
        let first = "Avant. Les équipes ont mis trois jours à fermer la brèche ouverte. Après.";
        let second = "« Les equipes ont mis 3 jours ». Les équipes ont mis trois jours à fermer la brèche, ouverte !";
        let found = between("", first, second);
        let words: Vec<_> = found.passages.iter().map(|one| (one.first.of(first), one.second.of(second))).collect();
        let copied = "Les équipes ont mis trois jours à fermer la brèche";
        assert_eq!(words, [(&*format!("{copied} ouverte"), &*format!("{copied}, ouverte"))]);
        assert_eq!(found.passages[0].words, 11);
    }

    #[test]
    fn a_hostile_text_takes_no_longer() {
        let same = "a ".repeat(100_000);
        let found = between("", &same, &same);
        assert_eq!(found.first, Common { own: LONGEST, common: LONGEST });
        let stated = between(&same, &same, &same);
        assert_eq!(stated.first.own, 0);
    }

    fn text() -> impl Strategy<Value = String> {
        let word = prop::sample::select(vec!["un", "deux", "trois", "Été,", "6 128", "l’accès.", "\n\n"]);
        prop::collection::vec(word, 0..60).prop_map(|words| words.join(" "))
    }

    proptest! {
        #[test]
        fn shares_are_shares_and_passages_are_common_words(statement in text(), first in text(), second in text()) {
            let found = between(&statement, &first, &second);
            for (side, text) in [(found.first, &first), (found.second, &second)] {
                prop_assert!((0.0..=1.0).contains(&side.share()));
                prop_assert!(side.common <= side.own && side.own <= align::words(text).len());
            }
            let folded = |span: Span, text: &str| -> Vec<String> {
                align::words(span.of(text)).into_iter().map(|word| word.folded).collect()
            };
            for passage in &found.passages {
                prop_assert_eq!(folded(passage.first, &first), folded(passage.second, &second));
                prop_assert_eq!(folded(passage.first, &first).len(), passage.words);
            }
            let mut places: Vec<Span> = found.passages.iter().map(|passage| passage.first).collect();
            places.sort();
            prop_assert!(places.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }

        #[test]
        fn the_other_way_round_the_shares_change_places(statement in text(), first in text(), second in text()) {
            let (one, two) = (between(&statement, &first, &second), between(&statement, &second, &first));
            prop_assert_eq!((one.first, one.second), (two.second, two.first));
        }

        #[test]
        fn a_text_is_all_in_itself(text in "([a-z]{1,3} ){8,60}") {
            let found = between("", &text, &text);
            prop_assert!((found.first.share() - 1.0).abs() < f64::EPSILON);
        }
    }

    #[test]
    fn only_texts_that_share_an_eight_need_be_held_against_each_other() {
        let copied = "un technicien avait oublié de fermer le portail du serveur";
        let texts = [
            format!("Hier soir {copied} et la porte."),
            String::from("Rien de tout cela n’a été confirmé par la société, qui ne dit mot."),
            format!("Selon nos informations, {copied}. Selon nos informations, {copied}."),
            String::from("un technicien avait oublié de fermer le portail"),
        ];
        let mut stated = Stated::new(["La société a prévenu la Cnil."]);
        let texts = texts.map(|text| stated.text(&text));
        let mut holders = Holders::default();
        for (at, text) in texts.iter().enumerate() {
            for (other, shares) in holders.add(text).into_iter().enumerate() {
                let found = overlap(text, &texts[other]);
                assert_eq!(shares, found.first.common > 0, "{at} {other}");
                assert!(shares || found == apart(text, &texts[other]), "{at} {other}");
            }
        }
        assert!(Holders::default().add(&texts[0]).is_empty());
    }
}
