//! Files and folders: the bytes of one, the readable names of the other.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{Media, warc};
use crate::error::{Error, Result};
use crate::nearest::nearest;

/// The longest document that is read, and the longest line of JSON lines.
pub const MOST_BYTES: u64 = 50_000_000;

/// Endings of the files that hold one document each, in lower case.
pub const DOCUMENTS: &[&str] = &["html", "htm", "xhtml", "txt", "md", "markdown", "pdf", "docx", "eml"];

/// Endings of those that hold many.
const COLLECTIONS: &[&str] = &["jsonl", "ndjson"];

/// Endings of documents that cannot be read yet: told, never passed over.
const UNREAD: &[&str] = &["doc", "odt", "rtf"];

/// The whole of a file.
///
/// # Errors
/// `Error::Unreadable` where the system refuses, `Error::Source` where it is a folder or too large.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    let unreadable = |cause| unreadable(path, cause);
    // Asked before it is opened: opening a pipe waits for somebody to write to it.
    let kind = fs::metadata(path).map_err(unreadable)?;
    if !kind.is_file() {
        let reason = if kind.is_dir() { "is a folder; give a file" } else { "is no file; give one, or - for a pipe" };
        return Err(Error::Source { source_name: path.display().to_string(), reason: reason.to_owned() });
    }
    if !is_readable(path) {
        let reason = format!("a .{} file is not read yet; save its text as .txt and give that", ending(path));
        return Err(Error::Source { source_name: path.display().to_string(), reason });
    }
    let file = File::open(path).map_err(unreadable)?;
    match read_up_to(file, MOST_BYTES).map_err(unreadable)? {
        Some(bytes) => Ok(bytes),
        None => Err(too_large(path.display().to_string())),
    }
}

/// What the system does not hand over; where there is no such name, the one beside it that may have been meant.
pub fn unreadable(path: &Path, cause: io::Error) -> Error {
    let meant = if cause.kind() == io::ErrorKind::NotFound { meant(path) } else { None };
    match meant {
        Some(meant) => Error::Source {
            source_name: path.display().to_string(),
            reason: format!("there is no such file or folder; did you mean \"{}\"?", meant.display()),
        },
        None => Error::Unreadable { path: path.to_owned(), cause },
    }
}

/// The name in the same folder that is spelt almost like this one.
fn meant(path: &Path) -> Option<PathBuf> {
    let word = path.file_name()?.to_str()?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries = fs::read_dir(folder).ok()?.flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    nearest(word, names.iter().map(String::as_str)).map(|name| path.with_file_name(name))
}

/// All bytes of `input`; `None` where there are more than `most`.
pub fn read_up_to(input: impl Read, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    input.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

pub fn too_large(source_name: String) -> Error {
    let reason = format!("larger than {} MB, the most that one document may be; cut it", MOST_BYTES / 1_000_000);
    Error::Source { source_name, reason }
}

/// The readable files of a folder, sorted by name; hidden ones and folders inside it are left alone.
///
/// # Errors
/// `Error::Unreadable` where the system refuses.
pub fn readable_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = |cause| Error::Unreadable { path: folder.to_owned(), cause };
    let mut found = Vec::new();
    // A document of a kind that is not read is taken along, to be told as such.
    let is_document = |path: &Path| {
        is_one_document(path)
            || is_json_lines(path)
            || UNREAD.contains(&ending(path).as_str())
            || warc::is_archive(path)
    };
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if !is_hidden && is_document(&path) && !path.is_dir() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// What a folder holds but for what is hidden, sorted by name.
///
/// # Errors
/// `Error::Unreadable` where the system refuses.
pub fn entries_of(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = |cause| Error::Unreadable { path: folder.to_owned(), cause };
    let entries: io::Result<Vec<PathBuf>> =
        fs::read_dir(folder).map_err(unreadable)?.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut entries = entries.map_err(unreadable)?;
    entries.retain(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.')));
    entries.sort();
    Ok(entries)
}

/// Where articles may be kept apart from the statement.
pub const ARTICLES: &str = "articles";

/// The readable files of a folder, then those of its folder of articles.
///
/// # Errors
/// `Error::Unreadable` where the system refuses.
pub fn readable_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = readable_in(folder)?;
    let articles = folder.join(ARTICLES);
    if articles.is_dir() {
        files.extend(readable_in(&articles)?);
    }
    Ok(files)
}

/// Whether a file is of no kind that is known not to be read.
pub fn is_readable(path: &Path) -> bool {
    !UNREAD.contains(&ending(path).as_str())
}

/// The endings of readable files, for messages.
pub fn readable_endings() -> String {
    DOCUMENTS
        .iter()
        .chain(COLLECTIONS)
        .chain(&["warc", "warc.gz"])
        .map(|ending| format!(".{ending}"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The kind of page that a file's name promises.
pub fn media(path: &Path) -> Media {
    match ending(path).as_str() {
        "html" | "htm" | "xhtml" => Media::Html,
        "md" | "markdown" => Media::Markdown,
        "txt" => Media::Plain,
        _ => Media::Unknown,
    }
}

/// Whether a file's name says that it holds a document a line.
pub fn is_json_lines(path: &Path) -> bool {
    COLLECTIONS.contains(&ending(path).as_str())
}

/// Whether a file is Parquet, by its name.
pub fn is_parquet(path: &Path) -> bool {
    ending(path) == "parquet"
}

/// Whether a file holds many documents that are read one after the other.
pub fn is_collection(path: &Path) -> bool {
    is_json_lines(path) || warc::is_archive(path) || (cfg!(feature = "collections") && is_parquet(path))
}

/// The endings of collections, for messages.
pub fn collection_endings() -> String {
    let parquet: &[&str] = if cfg!(feature = "collections") { &["parquet"] } else { &[] };
    let all = COLLECTIONS.iter().chain(&["warc", "warc.gz"]).chain(parquet);
    all.map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(" ")
}

/// Whether a file is of a kind that holds one document that is read.
pub fn is_one_document(path: &Path) -> bool {
    DOCUMENTS.contains(&ending(path).as_str())
}

fn ending(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::super::scratch::Scratch;
    use super::*;

    #[test]
    fn a_folder_gives_its_readable_files_by_name() {
        let files = ["b.TXT", "a.html", ".hidden.html", "photo.png", "gold.json", "c.jsonl", "inner/d.html"];
        let scratch = Scratch::with(&files.map(|name| (name, "x")));
        let expected = ["a.html", "b.TXT", "c.jsonl"].map(|name| scratch.join(name));
        assert_eq!(readable_in(scratch.path()).unwrap(), expected);
    }

    #[test]
    fn reading_stops_at_the_limit() {
        assert_eq!(read_up_to(io::repeat(b'6').take(5), 5).unwrap().unwrap(), b"66666");
        assert_eq!(read_up_to(io::repeat(b'6'), 5).unwrap(), None);
    }

    #[test]
    fn what_is_no_file_is_told() {
        let scratch = Scratch::with(&[]);
        assert!(read(scratch.path()).unwrap_err().to_string().ends_with("is a folder; give a file"));
        let told = |name: &str| read(&scratch.join(name)).unwrap_err().to_string();
        assert!(told("no.html").ends_with("no.html: there is no such file or folder; check the name"));
        std::fs::write(scratch.join("official.html"), "x").unwrap();
        let meant = scratch.join("official.html").display().to_string();
        assert!(told("offical.html").ends_with(&format!("no such file or folder; did you mean \"{meant}\"?")));
        assert!(told("a.html").ends_with("check the name"));
    }
}
