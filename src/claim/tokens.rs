//! The words, figures and marks of a folded text, each with its place in the document.

use crate::document::Document;
use crate::document::fold::{Folded, fold};
use crate::span::Span;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Letters; an apostrophe after them belongs to them: « l' », « qu' ».
    Word,
    /// ASCII digits only.
    Digits,
    /// One character that is neither letter nor digit.
    Mark(char),
    /// The end of a line: of a block or a list item.
    Break,
}

/// A word, a run of digits or a mark of the folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    pub shape: Shape,
    /// Where it stands in the folded text.
    pub start: usize,
    pub end: usize,
    /// Whether it touches the token before it, with no blank between.
    pub glued: bool,
}

/// A document as a row of tokens.
pub struct Tokens<'d> {
    pub document: &'d Document,
    pub folded: Folded,
    pub row: Vec<Token>,
    /// For each token, its words in the document.
    origins: Vec<Span>,
    /// For each token, the index of its sentence in `Document::sentences`; `usize::MAX` for breaks.
    pub sentence_of: Vec<usize>,
    /// For each sentence, its first token and the one after its last.
    pub sentences: Vec<(usize, usize)>,
}

impl<'d> Tokens<'d> {
    pub fn new(document: &'d Document) -> Self {
        let folded = fold(&document.text);
        let row = tokenize(&folded.text);
        let origins = folded.origins(row.iter().map(|token| token.start..token.end));
        let mut tokens = Self { document, folded, row, origins, sentence_of: Vec::new(), sentences: Vec::new() };
        tokens.place_in_sentences();
        tokens
    }

    fn place_in_sentences(&mut self) {
        let sentences = &self.document.sentences;
        let mut ranges = vec![(0, 0); sentences.len()];
        let mut current = 0;
        let mut sentence_of = Vec::with_capacity(self.row.len());
        for (index, origin) in self.origins.iter().enumerate() {
            let at = origin.start;
            while sentences.get(current).is_some_and(|sentence| sentence.end <= at) {
                current += 1;
            }
            let inside = sentences.get(current).is_some_and(|sentence| sentence.start <= at);
            if inside && self.row[index].shape != Shape::Break {
                if ranges[current].1 == 0 {
                    ranges[current].0 = index;
                }
                ranges[current].1 = index + 1;
                sentence_of.push(current);
            } else {
                sentence_of.push(usize::MAX);
            }
        }
        self.sentence_of = sentence_of;
        self.sentences = ranges;
    }

    pub fn len(&self) -> usize {
        self.row.len()
    }

    pub fn is_empty(&self) -> bool {
        self.row.is_empty()
    }

    /// The folded letters of a token; empty past the end.
    pub fn word(&self, index: usize) -> &str {
        self.row.get(index).map_or("", |token| &self.folded.text[token.start..token.end])
    }

    pub fn shape(&self, index: usize) -> Option<Shape> {
        self.row.get(index).map(|token| token.shape)
    }

    pub fn is_mark(&self, index: usize, mark: char) -> bool {
        self.shape(index) == Some(Shape::Mark(mark))
    }

    pub fn is_digits(&self, index: usize) -> bool {
        self.shape(index) == Some(Shape::Digits)
    }

    /// Whether a token touches the one before it.
    pub fn is_glued(&self, index: usize) -> bool {
        self.row.get(index).is_some_and(|token| token.glued)
    }

    /// The token after a phrase of folded words that starts at a token.
    pub fn phrase_at(&self, phrase: &str, at: usize) -> Option<usize> {
        phrase.starts_with(self.word(at)).then_some(())?;
        phrase
            .split(' ')
            .enumerate()
            .all(|(step, word)| self.word(at + step) == word)
            .then(|| at + phrase.split(' ').count())
    }

    /// The first token of a phrase of folded words that ends right before a token.
    pub fn phrase_before(&self, phrase: &str, at: usize) -> Option<usize> {
        phrase.ends_with(self.word(at.checked_sub(1)?)).then_some(())?;
        let from = at.checked_sub(phrase.split(' ').count())?;
        self.phrase_at(phrase, from).map(|_| from)
    }

    /// The words of the document from one token up to, not including, another.
    pub fn span(&self, from: usize, to: usize) -> Span {
        match (self.origins.get(from), to.checked_sub(1).and_then(|last| self.origins.get(last))) {
            (Some(first), Some(last)) if from < to => Span::new(first.start, last.end),
            _ => Span::new(self.document.text.len(), self.document.text.len()),
        }
    }

    /// The words as the document writes them.
    pub fn original(&self, index: usize) -> &'d str {
        self.span(index, index + 1).of(&self.document.text)
    }

    /// The first and last-but-one token of the sentence around a token; the token alone where there is none.
    pub fn sentence(&self, index: usize) -> (usize, usize) {
        self.sentence_of
            .get(index)
            .and_then(|&sentence| self.sentences.get(sentence))
            .copied()
            .unwrap_or((index, index + 1))
    }

    /// The token that holds or follows a byte of the folded text.
    pub fn at_folded(&self, byte: usize) -> usize {
        self.row.partition_point(|token| token.end <= byte)
    }

    /// The token that holds or follows a byte of the document's text.
    pub fn at(&self, byte: usize) -> usize {
        self.origins.partition_point(|origin| origin.end <= byte)
    }
}

/// The tokens of a folded text.
pub fn tokenize(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut row: Vec<Token> = Vec::with_capacity(text.len() / 5);
    let mut blank = true;
    let mut start = 0;
    while let Some(&byte) = bytes.get(start) {
        let (shape, end) = match byte {
            b' ' => {
                blank = true;
                start += 1;
                continue;
            }
            b'\n' => (Shape::Break, start + 1),
            b'0'..=b'9' => (Shape::Digits, end_of_run(bytes, start, u8::is_ascii_digit)),
            _ => {
                let letters = end_of_letters(text, start);
                if letters > start {
                    (Shape::Word, end_of_word(text, start, letters))
                } else {
                    let mark = text[start..].chars().next().unwrap_or(' ');
                    (Shape::Mark(mark), start + mark.len_utf8())
                }
            }
        };
        row.push(Token { shape, start, end, glued: !blank });
        blank = shape == Shape::Break;
        start = end;
    }
    row
}

fn end_of_run(bytes: &[u8], from: usize, is_of_it: fn(&u8) -> bool) -> usize {
    bytes[from..].iter().position(|byte| !is_of_it(byte)).map_or(bytes.len(), |length| from + length)
}

fn end_of_letters(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = end_of_run(bytes, from, u8::is_ascii_alphabetic);
    while bytes.get(end).is_some_and(|byte| !byte.is_ascii())
        && let Some(letter) = text[end..].chars().next().filter(|letter| is_letter(*letter))
    {
        end = end_of_run(bytes, end + letter.len_utf8(), u8::is_ascii_alphabetic);
    }
    end
}

/// Dashes, ellipses and signs of currencies are told apart without a look into Unicode's tables.
fn is_letter(character: char) -> bool {
    !matches!(character, '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20cf}') && character.is_alphabetic()
}

/// The end of a word with the apostrophe that belongs to it.
fn end_of_word(text: &str, start: usize, letters: usize) -> usize {
    let elided = text.as_bytes().get(letters) == Some(&b'\'') && letters - start <= 7;
    letters + usize::from(elided && !is_possessive(&text[letters + 1..]))
}

/// « Monday's »: the ending is no part of the word, nor is its apostrophe.
fn is_possessive(after: &str) -> bool {
    after.strip_prefix('s').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_words_figures_and_marks() {
        let document = Document::plain("L’attaque : 6\u{a0}128 clients, 10.000Les.");
        let tokens = Tokens::new(&document);
        let words: Vec<&str> = (0..tokens.len()).map(|index| tokens.word(index)).collect();
        assert_eq!(words, ["l'", "attaque", ":", "6", "128", "clients", ",", "10", ".", "000", "les", "."]);
        assert!(!tokens.is_glued(4) && tokens.is_glued(6));
        assert_eq!(tokens.span(3, 5).of(&document.text), "6\u{a0}128");
        let document = Document::plain("Monday’s attack");
        assert_eq!(Tokens::new(&document).word(0), "monday");
    }
}
