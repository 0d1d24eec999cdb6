//! Facts to verdicts: what an article says against what the statement says. Pure.

pub mod model;

pub use model::*;

use crate::claim::{Background, Reading};

/// Holds an article against one statement. Findings come in the order of the article's text;
/// omissions last.
pub fn compare(official: &Reading, article: &Reading, background: &Background) -> Vec<Finding> {
    let _ = (official, article, background);
    Vec::new()
}
