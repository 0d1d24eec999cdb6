//! A table's phrases as a tree of words: where a text walks down it, a phrase stands.
//!
//! It is built in a third of the time that an automaton over letters takes, matches begin and end at the edge of a
//! word by themselves, and a blank or a line of difference inside a phrase does not matter.

use rustc_hash::FxHashMap as HashMap;

use super::tokens::{Tokens, tokenize};

pub struct PhraseTree<T> {
    /// The number of each word of the tables, from 1 on.
    words: HashMap<String, u32>,
    /// By the number of a word, the node of the phrases that begin with it; 0 where none do.
    first: Vec<u32>,
    /// From a node of the tree, by a word, to the next.
    steps: HashMap<(u32, u32), u32>,
    nodes: Vec<Node<T>>,
}

struct Node<T> {
    /// What ends here: most often nothing, or one thing.
    ends: Vec<T>,
    goes_on: bool,
}

/// The number of every word that no phrase has.
const UNKNOWN: u32 = 0;

impl<T> Default for PhraseTree<T> {
    fn default() -> Self {
        let root = Node { ends: Vec::new(), goes_on: true };
        Self { words: HashMap::default(), first: vec![0], steps: HashMap::default(), nodes: vec![root] }
    }
}

impl<T: Copy + PartialEq> PhraseTree<T> {
    /// Adds a folded phrase. Of one that means two things, the first added comes first.
    pub fn insert(&mut self, phrase: &str, meaning: T) {
        let mut node = 0;
        for token in tokenize(phrase) {
            let word = self.number(phrase.get(token.start..token.end).unwrap_or(""));
            let next = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
            let step = match node {
                0 => &mut self.first[word as usize],
                _ => self.steps.entry((node, word)).or_default(),
            };
            if *step == 0 {
                *step = next;
                self.nodes[node as usize].goes_on = true;
                self.nodes.push(Node { ends: Vec::new(), goes_on: false });
            }
            node = *step;
        }
        let ends = &mut self.nodes[node as usize].ends;
        if node != 0 && !ends.contains(&meaning) {
            ends.push(meaning);
        }
    }

    /// The number of a word, which is known from now on.
    pub fn number(&mut self, word: &str) -> u32 {
        if let Some(&known) = self.words.get(word) {
            return known;
        }
        let fresh = u32::try_from(self.first.len()).unwrap_or(u32::MAX);
        self.words.insert(word.to_owned(), fresh);
        self.first.push(0);
        fresh
    }

    /// The tokens of a text as the tree knows them.
    pub fn row(&self, tokens: &Tokens) -> Vec<u32> {
        (0..tokens.len()).map(|index| self.words.get(tokens.word(index)).copied().unwrap_or(UNKNOWN)).collect()
    }

    /// Tells each phrase that starts at a token of a row: what it means and the token after it.
    pub fn starting_at(&self, row: &[u32], from: usize, mut tell: impl FnMut(T, usize)) {
        let mut node = 0;
        for (to, &word) in row.iter().enumerate().skip(from) {
            let Some(next) = self.step(node, word) else { return };
            node = next;
            for &meaning in &self.nodes[node as usize].ends {
                tell(meaning, to + 1);
            }
        }
    }

    fn step(&self, node: u32, word: u32) -> Option<u32> {
        match node {
            0 => self.first.get(word as usize).copied().filter(|next| *next != 0),
            _ if word == UNKNOWN || !self.nodes[node as usize].goes_on => None,
            _ => self.steps.get(&(node, word)).copied(),
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
            let word = self.words.get(tokens.word(at)).copied().unwrap_or(UNKNOWN);
            let Some(next) = self.step(node, word) else { break };
            node = next;
            longest = self.nodes[node as usize].ends.first().map(|&meaning| (meaning, at + 1)).or(longest);
        }
        longest
    }
}
