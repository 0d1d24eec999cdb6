//! The only folder that touches the world: files, standard input, the network.
//!
//! `gather` reads what a command line names, `Incident::open` an incident's folder; both give a page or an error for
//! each document, so that one that fails does not stop the others. A feed or a sitemap stands for the articles it lists.

mod archived;
mod by_name;
mod corrections;
mod evidence;
mod file;
mod growing;
mod incident;
mod inputs;
mod json_lines;
mod listed;
#[doc(hidden)] // for fuzzing: a listing is opened where it is named
pub mod listing;
mod manifest;
mod manifest_edit;
mod manifest_file;
mod name;
#[cfg(feature = "collections")]
mod parquet;
mod pending;
mod put;
mod row;
#[cfg(test)]
mod scratch;
mod seen;
mod source;
mod stream;
mod studied;
mod wall;
mod warc;
mod web;
mod whole;

pub use by_name::{ByName, check_address, ids, ids_to_write, manifest_of, why_no_entry};
pub use corrections::{CORRECTIONS, correct, corrections, withdraw};
pub use evidence::{FOLDER as EVIDENCE, Kept, KeptAddress, Version, keep, unkept};
#[cfg(feature = "store")]
pub(crate) use evidence_parts::*;
pub use growing::Growing;
pub use incident::Incident;
pub use inputs::inputs;
pub use json_lines::JsonLines;
pub use listed::NOTHING_TO_CHOOSE;
pub use listing::Choice;
#[doc(hidden)] // for fuzzing: a folder's manifest is read by `Incident::open`
pub use manifest::{Entry as ManifestEntry, Manifest, Origin};
pub use manifest_edit::{NewEntry, with_entry, with_statements};
pub use manifest_file::{change_manifest, read_manifest};
#[cfg(feature = "collections")]
pub use parquet::{made_by, pages_of_batch, told_by};
pub use pending::Pending;
pub use put::put;
pub use row::{Id, Row};
pub use source::{Gathered, Source, Sources, gather, pages};
pub use stream::{Collection, collections_in};
pub use studied::Material;
pub use warc::AsOf;
#[doc(hidden)] // for fuzzing: reached through files and servers alone
pub use warc::answers;
#[doc(hidden)]
pub use web::{Answer, Robots};
pub use web::{Options, Reader};
pub use whole::replace;

/// What a store keeps of a page, and writes out again.
#[cfg(feature = "store")]
mod evidence_parts {
    pub(crate) use super::name::of_address as address_id;
    #[cfg(test)]
    pub(crate) use super::scratch::Scratch;
    pub(crate) use super::warc::write::{Original, digest, exchange as write_exchange, info as write_info};
    pub(crate) use super::web::address::without_secrets as address_shown;
    pub(crate) use super::web::exchange::{Exchange, Headers};
    pub(crate) use super::web::{Known, Visit};
    pub(crate) use super::whole::try_locked;
}

/// The bytes of one source as they came, with what is known of it from outside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// The name under which findings speak of it; unique within one run.
    pub id: String,
    /// Where it came from, as the user wrote it: a path, an address, `-`.
    pub source: String,
    pub bytes: Vec<u8>,
    /// What the name or the server says of its kind.
    pub media: Media,
    /// The character encoding that the server declared.
    pub charset: Option<String>,
    /// When it was kept, where it comes from an archive.
    pub captured: Option<jiff::Timestamp>,
    /// What the manifest (or the JSON line) says; wins over what the document says of itself.
    pub told: Told,
}

/// What a manifest or a JSON line tells of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    pub url: Option<String>,
    pub outlet: Option<String>,
    pub title: Option<String>,
    pub published: Option<crate::date::PartialDate>,
    /// The day from which the text's relative dates are counted, where it is not that of publication.
    pub reference_date: Option<crate::date::PartialDate>,
    pub language: Option<String>,
    /// The language of its collection: for a document that neither is told nor tells one itself.
    pub usual_language: Option<String>,
    /// The day that a feed lists it under: for a document that neither is told nor tells one itself.
    pub listed_day: Option<crate::date::PartialDate>,
}

/// The kind of file a page is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Media {
    Html,
    Markdown,
    Plain,
    /// The main text itself, kept to the letter: a data pipeline's, whose offsets must hold.
    Verbatim,
    /// JSON from a server: a feed, or no text at all.
    Json,
    /// Not told: the bytes decide.
    #[default]
    Unknown,
}
