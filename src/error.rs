//! Everything that can go wrong and that a user can act on.

use std::any::Any;
use std::fmt;
use std::io;
use std::path::PathBuf;

/// What failed, on which source, and what to do about it. The library prints none of these.
///
/// Displayed as one line, `subject: reason`, without control characters.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder that the system does not hand over.
    Unreadable { path: PathBuf, cause: io::Error },

    /// A source that is not what it should be: given twice, too large, of no known form.
    Source { source_name: String, reason: String },

    /// One line of an incident's manifest.
    Manifest { path: PathBuf, line: usize, reason: String },

    /// One line of a source with a document a line.
    Line { source_name: String, line: usize, reason: String },

    /// A folder that does not hold what an incident or a collection needs.
    Folder { folder: PathBuf, reason: String },

    /// An address that may not be fetched, or could not be.
    Address { address: String, reason: String },

    /// A source that was read and says nothing.
    NoText { source_name: String, reason: String },

    /// A document on which the program itself failed.
    Fault { source_name: String, cause: String },
}

pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// The fault that a caught panic tells of.
    pub(crate) fn of_panic(source_name: String, cause: &(dyn Any + Send)) -> Self {
        let fixed = cause.downcast_ref::<&str>().map(|words| (*words).to_owned());
        let cause = fixed.or_else(|| cause.downcast_ref::<String>().cloned());
        Self::Fault { source_name, cause: cause.unwrap_or_else(|| String::from("no message")) }
    }

    /// The source that failed: a path, `path:line`, an address; on one line.
    pub fn subject(&self) -> String {
        one_line(&match self {
            Self::Unreadable { path, .. } => path.display().to_string(),
            Self::Source { source_name, .. } | Self::NoText { source_name, .. } | Self::Fault { source_name, .. } => {
                source_name.clone()
            }
            Self::Manifest { path, line, .. } => format!("{}:{line}", path.display()),
            Self::Line { source_name, line, .. } => format!("{source_name}:{line}"),
            Self::Folder { folder, .. } => folder.display().to_string(),
            Self::Address { address, .. } => address.clone(),
        })
    }

    /// What is wrong with it and what to do, without its name; on one line.
    pub fn reason(&self) -> String {
        one_line(&match self {
            Self::Unreadable { cause, .. } => why_unreadable(cause),
            Self::Source { reason, .. }
            | Self::Manifest { reason, .. }
            | Self::Line { reason, .. }
            | Self::Folder { reason, .. }
            | Self::Address { reason, .. } => reason.clone(),
            Self::NoText { reason, .. } => format!("no text to read ({reason})"),
            Self::Fault { cause, .. } => {
                format!("not read, through a fault of recoupe's own ({cause}); please report it with the document")
            }
        })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.subject(), self.reason())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable { cause, .. } => Some(cause),
            Self::Source { .. }
            | Self::Manifest { .. }
            | Self::Line { .. }
            | Self::Folder { .. }
            | Self::Address { .. }
            | Self::NoText { .. }
            | Self::Fault { .. } => None,
        }
    }
}

/// What a failure to read a path means to its user.
pub(crate) fn why_unreadable(cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::NotFound => String::from("there is no such file or folder; check the name"),
        io::ErrorKind::PermissionDenied => String::from("may not be read; ask for the right to read it"),
        _ => format!("cannot be read ({cause})"),
    }
}

/// `text` with every line break a space and every other control character U+FFFD.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|found| match found {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
            found if found.is_control() => '\u{fffd}',
            found => found,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_names_the_source_and_takes_one_line() {
        let missing = || io::Error::from(io::ErrorKind::NotFound);
        let rows = [
            (
                Error::Unreadable { path: "a.html".into(), cause: missing() },
                "a.html: there is no such file or folder; check the name",
            ),
            (Error::Manifest { path: "x/incident.toml".into(), line: 7, reason: "no".into() }, "x/incident.toml:7: no"),
            (Error::Line { source_name: "-".into(), line: 2, reason: "a\nb".into() }, "-:2: a b"),
            (Error::Source { source_name: "a\u{1b}[2K\r.txt".into(), reason: "no".into() }, "a\u{fffd}[2K .txt: no"),
            (Error::NoText { source_name: "b".into(), reason: "empty".into() }, "b: no text to read (empty)"),
            (
                Error::Fault { source_name: "c".into(), cause: "x\ny".into() },
                "c: not read, through a fault of recoupe's own (x y); please report it with the document",
            ),
        ];
        for (error, expected) in rows {
            assert_eq!(error.to_string(), expected);
            assert!(expected.starts_with(&error.subject()) && expected.ends_with(&error.reason()));
        }
    }
}
