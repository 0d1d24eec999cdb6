//! Documents that are no text themselves: which kind one is, told by its first bytes, and who reads it.

use super::metadata::Metadata;
use super::{Piece, docx, pdf, zip};
use crate::ingest::{Media, Page};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Pdf,
    /// A Word document, or another archive, which is told as such.
    Zip,
}

/// The kind of a page; `None` for text of whatever form. What its name promises is not asked.
pub fn kind(page: &Page) -> Option<Kind> {
    match page.media {
        Media::Verbatim => None,
        Media::Html | Media::Markdown | Media::Plain | Media::Json | Media::Unknown => match page.bytes.as_slice() {
            bytes if pdf::is_pdf(bytes) => Some(Kind::Pdf),
            bytes if zip::is_zip(bytes) => Some(Kind::Zip),
            _ => None,
        },
    }
}

/// The pieces of a page, and what it tells of itself.
///
/// # Errors
/// The reason why there is no text, and what to do.
pub fn read(kind: Kind, bytes: Vec<u8>) -> Result<(Vec<Piece>, Metadata), String> {
    match kind {
        Kind::Pdf => pdf::read(bytes),
        Kind::Zip => docx::read(&bytes),
    }
}
