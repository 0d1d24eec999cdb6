//! The JSON of FORMATS.md, both ways: what is written can be read back, and gives the same bytes again.
//!
//! Inside the program spans are bytes; here they are code points, worked out once a document.

mod checklist;
mod claim;
mod comparison;
mod document;
mod fetched;
pub mod lineage;
mod mention;
mod number;
mod row;
mod watched;

#[cfg(test)]
pub(crate) mod samples;

pub use checklist::{CHECKLIST_SCHEMA, Checklist, Checklists, Evidence, Item};
pub use claim::{AmountClaim, Claim, CountClaim, DateClaim, FieldClaim, Place, QuoteClaim};
pub use comparison::{COMPARISON_SCHEMA, Comparison, Finding};
pub use document::{DOCUMENT_SCHEMA, Document, Unread};
pub use fetched::{Change, FETCHED_SCHEMA, Fetched, FetchedPage};
pub use lineage::{LINEAGE_SCHEMA, Lineage};
pub use mention::{Mention, MentionValue, Mentions};
pub use row::{ClaimRow, Row, UnreadRow};
pub use watched::{WATCHED_SCHEMA, Watched};

/// Why a document or a comparison that was read as JSON says nothing that can be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WireError {
    #[error("document \"{id}\": schema \"{found}\" is not known; this program reads \"{expected}\"")]
    Schema { id: String, found: String, expected: &'static str },

    #[error("document \"{id}\" has no text; extract it again without --no-text")]
    NoText { id: String },

    #[error("document \"{id}\": {start}..{end} is no place in its text of {length} code points")]
    OutOfText { id: String, start: usize, end: usize, length: usize },

    #[error("document \"{id}\": at {start}..{end} the text says \"{text}\", not \"{surface}\"")]
    OtherWords { id: String, start: usize, end: usize, text: String, surface: String },

    #[error("document \"{id}\": \"{word}\" is no {what}")]
    Word { id: String, what: &'static str, word: String },

    #[error("a finding speaks of the document \"{id}\", which is not there")]
    NoDocument { id: String },
}
