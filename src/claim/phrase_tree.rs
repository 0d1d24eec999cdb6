//! A table's phrases as a tree of words: where a text walks down it, a phrase stands.
//!
//! It is built in a third of the time that an automaton over letters takes, matches begin and end at the edge of a
//! word by themselves, and a blank or a line of difference inside a phrase does not matter.

use rustc_hash::FxHashMap as HashMap;

use super::tokens::{Tokens, tokenize};

pub struct PhraseTree<T> {
    /// The number of each word of the tables.
    words: HashMap<String, u32>,
    /// From a node of the tree, by a word, to the next.
    steps: HashMap<(u32, u32), u32>,
    /// What ends at each node; most end nothing, some several things.
    ends: Vec<Vec<T>>,
}

impl<T> Default for PhraseTree<T> {
    fn default() -> Self {
        Self { words: HashMap::default(), steps: HashMap::default(), ends: vec![Vec::new()] }
    }
}

impl<T: Copy + PartialEq> PhraseTree<T> {
    /// Adds a folded phrase. Of one that means two things, the first added comes first.
    pub fn insert(&mut self, phrase: &str, meaning: T) {
        let mut node = 0;
        for token in tokenize(phrase) {
            let word = phrase.get(token.start..token.end).unwrap_or("");
            let fresh = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
            let word = match self.words.get(word) {
                Some(&known) => known,
                None => {
                    self.words.insert(word.to_owned(), fresh);
                    fresh
                }
            };
            let next = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
            node = *self.steps.entry((node, word)).or_insert(next);
            if node == next {
                self.ends.push(Vec::new());
            }
        }
        let ends = &mut self.ends[node as usize];
        if node != 0 && !ends.contains(&meaning) {
            ends.push(meaning);
        }
    }

    /// The tokens of a text as the tree knows them; `None` for words of no phrase.
    pub fn row(&self, tokens: &Tokens) -> Vec<Option<u32>> {
        (0..tokens.len()).map(|index| self.words.get(tokens.word(index)).copied()).collect()
    }

    /// Tells each phrase that starts at a token of a row: what it means and the token after it.
    pub fn starting_at(&self, row: &[Option<u32>], from: usize, mut tell: impl FnMut(T, usize)) {
        let mut node = 0;
        for (to, word) in row.iter().enumerate().skip(from) {
            let Some(&next) = word.and_then(|word| self.steps.get(&(node, word))) else { return };
            node = next;
            for &meaning in &self.ends[node as usize] {
                tell(meaning, to + 1);
            }
        }
    }

    /// The longest phrase that starts at a token: what it means and the token after it. Figures inside one touch the
    /// letters before them (« m3 »).
    pub fn longest_at(&self, tokens: &Tokens, from: usize) -> Option<(T, usize)> {
        let (mut node, mut longest) = (0, None);
        for at in from..tokens.len() {
            if at > from && tokens.is_digits(at) && !tokens.is_glued(at) {
                break;
            }
            let word = self.words.get(tokens.word(at));
            let Some(&next) = word.and_then(|word| self.steps.get(&(node, *word))) else { break };
            node = next;
            longest = self.ends[node as usize].first().map(|&meaning| (meaning, at + 1)).or(longest);
        }
        longest
    }
}
