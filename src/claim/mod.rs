//! Text to facts: what a document states, each with the words it rests on.

pub mod model;
pub mod rules;

pub use model::*;

use crate::document::Document;

/// Reads what a document states; no claims is an answer.
pub fn extract(document: Document, background: &Background) -> Reading {
    let _ = background;
    Reading { document, claims: Vec::new(), unread: Vec::new() }
}
