//! How a page says that it was changed: "Correction:", "Updated on 12 March", "an earlier version of this article said …".
//!
//! Row syntax as in the other tables. A label tells only at the head of a line and before a mark, a figure or a day, which
//! the program sees to.

use crate::lang::Revisions;

pub const REVISIONS: Revisions = Revisions { corrections: CORRECTIONS, updates: UPDATES, earlier: EARLIER };

/// Sorted.
const CORRECTIONS: &[&str] = &[
    "{article |story |}corrected{ on|}",
    "clarification{s}",
    "correction{s}",
    "corrections and clarifications",
    "editor's note",
    "errata",
    "erratum",
    "note of correction",
];

/// Sorted.
const UPDATES: &[&str] =
    &["{article |story |page |last |}{amended|changed|modified|updated}{ on| at|}", "edit", "update{s}"];

/// Sorted.
const EARLIER: &[&str] = &[
    "an {earlier|initial|original} version of {this|the} {article|dispatch|page|piece|post|report|story}",
    "{a previous|the previous|the original|the initial} version of {this|the} {article|dispatch|page|piece|post|report|story}",
    "in an {earlier|initial|original} version",
    "{this|the} {article|dispatch|page|piece|post|report|story} {has been|was} {since |}{amended|changed|corrected|modified|updated}",
    "we {incorrectly|mistakenly|wrongly} {reported|said|stated|wrote}",
];
