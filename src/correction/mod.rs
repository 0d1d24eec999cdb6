//! What a reader corrects by hand in what was read: a fact accepted, rejected, changed, added, merged with another. Pure.
//!
//! A correction holds to words, not to a place: `anchor` finds them again when the page was fetched anew, and gives up
//! where they are not surely the same. `sheet` is the form that people read and write, `apply` puts corrections into a
//! reading; what fits nothing any more is an orphan, told and never moved.

mod anchor;
mod apply;
mod sheet;

pub use anchor::{Anchor, beside};
pub use apply::{Outcome, apply};
pub use sheet::{SCHEMA, Sheet, block, without};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::claim::words;

words!(
    /// What a reader does about a fact.
    Action {
        /// It is right, and was looked at.
        Accept = "accept",
        /// It is no such fact.
        Reject = "reject",
        /// It is a fact, read wrongly.
        Change = "change",
        /// It says what another place says, and counts once.
        Merge = "merge",
        /// It was not read.
        Add = "add",
        /// Nothing but a remark.
        Comment = "comment",
    }
);

words!(
    /// The kinds of claim, as FORMATS.md calls them.
    Kind { Count = "count", Date = "date", Field = "field", Quote = "quote", Amount = "amount" }
);

/// One correction.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    /// The document's id.
    pub document: String,
    pub action: Action,
    pub kind: Kind,
    pub anchor: Anchor,
    /// In a merge, the words that say the same.
    pub with: Option<Anchor>,
    /// What a changed or added claim says, by the keys that FORMATS.md gives a claim of its kind.
    pub set: Map<String, Value>,
    pub comment: Option<String>,
    /// Where it stands in its file, from 1; 0 where it is in none yet.
    pub line: usize,
}

/// The keys that may be set on a claim.
pub const fn keys(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Count => {
            &["attribution", "certainty", "qualifier", "role", "toll", "unit", "unit_class", "upper", "value"]
        }
        Kind::Date => &["attribution", "certainty", "month_part", "role", "upper", "value"],
        Kind::Field => &["attribution", "field", "status"],
        Kind::Quote => &["attribution", "by_organisation", "certainty", "quoted", "speaker"],
        Kind::Amount => &["attribution", "certainty", "qualifier", "role", "unit", "upper", "value"],
    }
}
