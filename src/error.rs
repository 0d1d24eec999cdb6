//! Everything that can go wrong and that a user can act on.

use std::path::PathBuf;

/// What failed, on which source, and what to do about it. The library prints none of these.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    #[error("{path}: cannot be read ({cause})", path = path.display())]
    Unreadable { path: PathBuf, cause: std::io::Error },

    #[error("{source_name}: {reason}")]
    Source { source_name: String, reason: String },

    #[error("{path}:{line}: {reason}", path = path.display())]
    Manifest { path: PathBuf, line: usize, reason: String },

    #[error("{folder}: {reason}", folder = folder.display())]
    Folder { folder: PathBuf, reason: String },

    #[error("{address}: {reason}")]
    Address { address: String, reason: String },

    #[error("{source_name}: no text to read ({reason})")]
    NoText { source_name: String, reason: String },
}

pub type Result<T> = std::result::Result<T, Error>;
