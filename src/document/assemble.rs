//! Blocks of words to one text with known places.

use super::sentence::sentences;
use super::{Block, BlockKind, Document, Part, Provenance};
use crate::lang;
use crate::span::Span;

/// One block of a document before its place in the text is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub part: Part,
    pub kind: BlockKind,
    pub words: String,
}

impl Document {
    /// Puts pieces together: an empty line between blocks, one line break between the items of a list.
    /// Blank pieces are left out; the title is the first `Title` piece.
    pub fn from_pieces(id: &str, language: &str, pieces: &[Piece]) -> Self {
        let mut text = String::new();
        let mut blocks: Vec<Block> = Vec::new();
        for piece in pieces {
            let words = piece.words.trim();
            if words.is_empty() {
                continue;
            }
            if let Some(last) = blocks.last() {
                let same_list = last.kind == BlockKind::Item && piece.kind == BlockKind::Item;
                text.push_str(if same_list { "\n" } else { "\n\n" });
            }
            let start = text.len();
            text.push_str(words);
            blocks.push(Block { span: Span::new(start, text.len()), part: piece.part, kind: piece.kind });
        }
        Self::from_blocks(id, language, text, blocks)
    }

    fn from_blocks(id: &str, language: &str, text: String, blocks: Vec<Block>) -> Self {
        let abbreviations = lang::pack(language).abbreviations;
        let sentences = blocks.iter().flat_map(|block| sentences(&text, block.span, abbreviations)).collect();
        let title = blocks.iter().find(|block| block.part == Part::Title).map(|block| block.span.of(&text).to_owned());
        Self {
            id: id.to_owned(),
            source: id.to_owned(),
            url: None,
            outlet: None,
            title,
            author: None,
            published: None,
            modified: None,
            captured: None,
            language: language.to_owned(),
            truncated: false,
            live: false,
            provenance: Provenance::default(),
            text,
            blocks,
            sentences,
        }
    }

    /// A text kept to the letter: each line that is not blank is a paragraph of the body.
    pub fn verbatim(id: &str, language: &str, text: &str) -> Self {
        let mut blocks = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let words = line.trim();
            if !words.is_empty() {
                let from = start + (line.len() - line.trim_start().len());
                let span = Span::new(from, from + words.len());
                blocks.push(Block { span, part: Part::Body, kind: BlockKind::Paragraph });
            }
            start += line.len();
        }
        Self::from_blocks(id, language, text.to_owned(), blocks)
    }

    /// A French text of body paragraphs, one a line, as the examples of rules need it.
    pub fn plain(text: &str) -> Self {
        let pieces: Vec<Piece> = text
            .lines()
            .map(|line| Piece { part: Part::Body, kind: BlockKind::Paragraph, words: line.to_owned() })
            .collect();
        Self::from_pieces("text", "fr", &pieces)
    }

    /// The part in which `span` begins.
    pub fn part_at(&self, span: Span) -> Part {
        self.block_at(span).map_or(Part::Body, |block| block.part)
    }

    /// The block in which `span` begins.
    pub fn block_at(&self, span: Span) -> Option<&Block> {
        let after = self.blocks.partition_point(|block| block.span.start <= span.start);
        self.blocks.get(after.checked_sub(1)?)
    }

    /// The sentence in which `span` begins; the span itself where there is none.
    pub fn sentence_at(&self, span: Span) -> Span {
        let after = self.sentences.partition_point(|sentence| sentence.start <= span.start);
        match after.checked_sub(1).and_then(|index| self.sentences.get(index)) {
            Some(sentence) if sentence.end > span.start => *sentence,
            _ => span,
        }
    }
}
