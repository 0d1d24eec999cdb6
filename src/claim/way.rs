//! What it costs to pass over any stretch of a text, summed once for all cues and claims that ask.

use super::lexicon::{Mark, Tag};
use super::starts::Starts;
use super::tokens::{Shape, Tokens};
use crate::lang::Cue;

pub struct Way {
    /// The cost of all tokens before each.
    walked: Vec<usize>,
    /// Where the words that open a clause start and end.
    opened: Starts,
    closed: Starts,
    /// What a new clause costs.
    clause: usize,
}

impl Way {
    /// `is_told` where nearness counts; else only the edges of sentences and blocks do.
    pub fn new(tokens: &Tokens, marks: &[Mark], is_told: bool) -> Self {
        let near = usize::from(is_told);
        let mut sum = 0;
        let mut walked = Vec::with_capacity(tokens.len() + 1);
        walked.push(0);
        for index in 0..tokens.len() {
            sum += toll(tokens, index, near);
            walked.push(sum);
        }
        let boundaries =
            || marks.iter().filter(|mark| mark.tag == Tag::Cue(Cue::Boundary) && !is_adverb(tokens, marks, mark));
        Self {
            walked,
            opened: Starts::new(boundaries().map(|mark| mark.from), tokens.len()),
            closed: Starts::new(boundaries().map(|mark| mark.to), tokens.len()),
            clause: 9 * near,
        }
    }

    /// The cost of tokens `from..to`.
    pub fn cost(&self, from: usize, to: usize) -> usize {
        let walked = |token: usize| self.walked.get(token).or(self.walked.last()).copied().unwrap_or(0);
        // None of them overlap: those that end by `to`, less those that start before `from`, lie within.
        let clauses = self.closed.before(to + 1).saturating_sub(self.opened.before(from));
        walked(to) - walked(from) + self.clause * clauses
    }
}

/// « n'ont **en revanche** pas été touchés »: within its clause, a word that sets apart opens none.
fn is_adverb(tokens: &Tokens, marks: &[Mark], boundary: &Mark) -> bool {
    let first = marks.partition_point(|mark| mark.from < boundary.from);
    let sets_apart = marks[first..]
        .iter()
        .take_while(|mark| mark.from == boundary.from)
        .any(|mark| mark.tag == Tag::Cue(Cue::Except) && mark.to == boundary.to);
    let word = |index: usize| tokens.shape(index) == Some(Shape::Word);
    let inside = boundary
        .from
        .checked_sub(1)
        .is_some_and(|before| word(before) && tokens.sentence_of[before] == tokens.sentence_of[boundary.from]);
    sets_apart && inside && word(boundary.to)
}

fn toll(tokens: &Tokens, index: usize, near: usize) -> usize {
    match tokens.shape(index) {
        Some(Shape::Word | Shape::Digits) => near,
        Some(Shape::Mark(',' | ':')) => 2 * near,
        Some(Shape::Mark('(' | ')' | '–')) => 3 * near,
        Some(Shape::Mark(';')) => 12 * near,
        Some(Shape::Mark('.' | '!' | '?')) if ends_sentence(tokens, index) => 40,
        Some(Shape::Break) => 40,
        Some(Shape::Mark(_)) | None => 0,
    }
}

fn ends_sentence(tokens: &Tokens, index: usize) -> bool {
    tokens.sentence_of[index] != tokens.sentence_of.get(index + 1).copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::lexicon::lexicon;
    use crate::document::Document;
    use crate::lang::fr;

    /// The cost from the second token on.
    fn cost(text: &str, is_told: bool) -> usize {
        let document = Document::plain(text);
        let tokens = Tokens::new(&document);
        let lexicon = lexicon(&fr::PACK);
        let way = Way::new(&tokens, &lexicon.marks(&tokens, &lexicon.row(&tokens)), is_told);
        way.cost(1, tokens.len())
    }

    #[test]
    fn words_marks_and_clauses_cost() {
        for (text, told, flat) in [
            ("volés les noms", 2, 0),
            ("volés, les noms", 4, 0),
            ("volés (les noms)", 8, 0),
            ("volés ; les noms", 14, 0),
            ("volés mais les noms", 12, 0),
            ("Volés. Les noms", 42, 40),
            ("volés\n\nles noms", 82, 80),
            ("volés", 0, 0),
        ] {
            assert_eq!((cost(text, true), cost(text, false)), (told, flat), "{text}");
        }
    }
}
