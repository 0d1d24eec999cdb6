//! Cross-checks press coverage of an incident against the official statement.
//!
//! One direction, few nouns; each arrow is one function in one folder:
//!
//! ```text
//! Source -> Page -> Document -> Mention -> Claim -> Finding -> Report
//! ```

pub mod case;
mod charset;
pub mod claim;
#[cfg(feature = "collections")]
pub mod collection;
pub mod compare;
pub mod corrected;
pub mod correcting;
pub mod correction;
pub mod date;
pub mod document;
pub mod documents;
pub mod draft;
pub mod error;
pub mod eval;
pub mod fetched;
pub mod ingest;
pub mod lang;
pub mod lineage;
pub mod matching;
pub mod nearest;
pub mod progress;
pub mod report;
pub mod serve;
pub mod span;
#[cfg(feature = "store")]
pub mod store;
pub mod study;
pub mod survey;
pub mod watched;
pub mod wire;
pub mod wording;
mod xml;
