//! What became of pages that are watched: which facts an outlet changed, whether that leads to the statement, and whether
//! it told its readers.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::claim::{Openness, words};
use crate::compare::{Failure, State};

words!(
    /// Where a changed fact leads.
    Nearness {
        /// To what the statement says.
        Nearer = "nearer",
        /// Away from it.
        Farther = "farther",
        /// Neither: it is as right, or as wrong, as before.
        AsFar = "as_far",
    }
);

/// What a round over watched sources gave, or all that a store holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Watched {
    /// The store, as it was named.
    pub store: String,
    pub counts: Counts,
    /// The pages that changed, the last change first.
    pub revisions: Vec<Revised>,
    pub failures: Vec<Failure>,
}

/// How many sources ended how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Watched by the store.
    pub sources: usize,
    /// Asked for in this round.
    pub asked: usize,
    /// Kept for the first time.
    pub first: usize,
    /// Said what they said before.
    pub same: usize,
}

/// One version of a page beside the one before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Revised {
    pub address: String,
    /// The id of the document, as its incident calls it.
    pub document: String,
    pub incident: Option<String>,
    /// Whether it is a statement, and no article.
    pub is_statement: bool,
    pub outlet: Option<String>,
    pub title: Option<String>,
    /// Of the version, from 1.
    pub number: u64,
    pub before: Option<Timestamp>,
    pub at: Timestamp,
    pub state: State,
    /// `None` where nothing was to be told: a page that is gone, or back as it was.
    pub openness: Option<Openness>,
    /// The words that tell of the change.
    pub notice: Option<String>,
    /// The version of the rules that read it.
    pub extractor: String,
    pub facts: Vec<ChangedFact>,
}

/// A fact that one version states and the other does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedFact {
    pub kind: String,
    pub before: Option<Said>,
    pub now: Option<Said>,
    /// What the statement says of it.
    pub official: Option<Official>,
    /// `None` where there is no statement, or it says nothing of it.
    pub nearness: Option<Nearness>,
}

/// What a version says, and in which words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub value: String,
    pub words: String,
    pub sentence: String,
}

/// What a statement says, and in which words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Official {
    pub value: String,
    pub words: String,
}
