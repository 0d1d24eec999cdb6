//! Bytes to text: what a page says, without what stands around it. Pure.

mod address_day;
mod article;
mod assemble;
mod block;
mod boilerplate;
mod consent;
mod dateline;
mod day_element;
mod docx;
pub mod fold;
mod guard;
mod hidden;
mod html;
mod layout;
mod lines;
mod linked_data;
mod listed_day;
mod live;
mod mail;
mod markdown;
mod markup;
mod metadata;
mod packed;
mod page;
mod pdf;
mod pdf_guard;
mod plain;
mod provenance;
mod role;
mod sentence;
mod sentence_bounds;
mod several;
mod shown_day;
mod written_day;
mod zip;

use serde::{Deserialize, Serialize};

pub use assemble::Piece;
pub use lines::{Line, lines};
pub use provenance::{Origin, Provenance};

use crate::date::PartialDate;
use crate::span::Span;

/// One text with what is known of it. `text` never changes once it exists.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub id: String,
    pub source: String,
    pub url: Option<String>,
    pub outlet: Option<String>,
    pub title: Option<String>,
    /// Who signs it, as it is written; several names are parted by commas.
    pub author: Option<String>,
    pub published: Option<PartialDate>,
    pub modified: Option<PartialDate>,
    /// When it was kept, where it comes from an archive.
    pub captured: Option<jiff::Timestamp>,
    /// ISO 639-1 code: `fr`, `en`.
    pub language: String,
    /// Whether only the beginning of the article was there, the rest being for subscribers.
    pub truncated: bool,
    /// Whether the page is written on while it is read: what it says at its end was said before what stands above.
    pub live: bool,
    /// Where the values above were read.
    pub provenance: Provenance,
    /// The main text, title first; blocks are parted by an empty line, list items by one line break.
    pub text: String,
    /// The blocks of `text` in order (a title, a lead, a paragraph, a list item …); they do not overlap.
    pub blocks: Vec<Block>,
    /// The sentences of `text` in order; none crosses a block.
    pub sentences: Vec<Span>,
}

/// A stretch of text that stands alone: a title, a paragraph, one item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    pub span: Span,
    pub part: Part,
    pub kind: BlockKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Title,
    Lead,
    Body,
    Caption,
}

impl Part {
    /// As FORMATS.md spells it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Lead => "lead",
            Self::Body => "body",
            Self::Caption => "caption",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    Heading,
    Paragraph,
    /// An item of a bulleted or numbered list.
    Item,
}
