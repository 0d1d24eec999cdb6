//! Archives of pages: WARC files as others keep them, and as we keep what was fetched.
//!
//! `record` reads a file record by record, `http` the answer in one, `archive` finds an address in many files, at a time;
//! `stream` hands over the pages of one in their order, `write` makes them.

mod archive;
mod http;
mod record;
mod stream;
pub(super) mod write;

pub use archive::{Archive, AsOf, Capture};
pub use stream::each_answer;

/// What an archive's bytes hold, as an archive that lies in a file is read: for fuzzing. Each answer with its address.
#[doc(hidden)]
pub fn answers(bytes: &[u8]) -> Vec<(String, super::web::exchange::Answer)> {
    let mut found = Vec::new();
    let _ = record::walk(
        bytes,
        0,
        |_, head| head.kind == record::Kind::Response,
        |record| {
            let answer = record.content.as_deref().and_then(http::parse);
            found.extend(record.head.target.zip(answer));
            record::Then::GoOn
        },
    );
    found
}

/// Whether a file's name is that of an archive.
pub(super) fn is_archive(path: &std::path::Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    name.ends_with(".warc") || name.ends_with(".warc.gz")
}
