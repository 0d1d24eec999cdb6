//! Archives of pages: WARC files as others keep them, and as we keep what was fetched.
//!
//! `record` reads a file record by record, `http` the answer in one, `archive` finds an address in many files, at a time;
//! `write` makes them.

mod archive;
mod http;
mod record;
pub(super) mod write;

pub use archive::{Archive, AsOf, Capture};

/// Whether a file's name is that of an archive.
pub(super) fn is_archive(path: &std::path::Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    name.ends_with(".warc") || name.ends_with(".warc.gz")
}
