//! A document that a reader hands over, as a new file of an incident's folder.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{file, name};
use crate::error::{Error, Result};

/// Writes `bytes` under a name like this one, into the folder or, with `among_articles`, its folder of articles; the
/// file's way from the folder is `taken`, and where that refuses it the file goes again. No file that is there is written over.
///
/// # Errors
/// That such a file would not be read as one document, or cannot be written; those of `taken`.
pub fn put<T>(
    folder: &Path,
    among_articles: bool,
    named: &str,
    bytes: &[u8],
    taken: impl FnOnce(PathBuf) -> Result<T>,
) -> Result<T> {
    let given = Path::new(named);
    let wrong = |reason: String| Error::Source { source_name: named.to_owned(), reason };
    let ending = given.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if !file::is_one_document(given) {
        return Err(wrong(format!("is no document that is read; give one of: {}", file::DOCUMENTS.join(", "))));
    }
    let unwritable = |cause: io::Error| wrong(format!("cannot be written ({cause}); nothing was changed"));
    let inner = if among_articles { Path::new(file::ARTICLES) } else { Path::new("") };
    fs::create_dir_all(folder.join(inner)).map_err(unwritable)?;
    let stem = name::of_path(given);
    for number in 1..1000 {
        let name = if number == 1 { format!("{stem}.{ending}") } else { format!("{stem}-{number}.{ending}") };
        let inner = inner.join(name);
        let mut made = match File::create_new(folder.join(&inner)) {
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => continue,
            made => made.map_err(unwritable)?,
        };
        let written = made.write_all(bytes).and_then(|()| made.sync_all()).map_err(unwritable);
        let path = folder.join(&inner);
        let ended = written.and_then(|()| taken(inner));
        if ended.is_err() {
            let _ = fs::remove_file(path);
        }
        return ended;
    }
    Err(wrong(String::from("there are a thousand files of this name; give it another")))
}

#[cfg(test)]
mod tests {
    use super::super::scratch::Scratch;
    use super::*;

    #[test]
    fn a_file_is_written_inside_the_folder_and_over_no_other() {
        let scratch = Scratch::with(&[("a.txt", "there")]);
        let put = |among, named: &str| {
            put(scratch.path(), among, named, b"new", |path| Ok(path.display().to_string())).map_err(|e| e.to_string())
        };
        assert_eq!(put(false, "a.txt").as_deref(), Ok("a-2.txt"));
        assert_eq!(put(true, "a.txt").as_deref(), Ok("articles/a.txt"));
        assert_eq!(put(true, "../../Le titre : ça.HTML").as_deref(), Ok("articles/Le-titre-ça.html"));
        assert_eq!(put(false, ".htaccess.txt").as_deref(), Ok("htaccess.txt"));
        for named in ["a.jsonl", "a.warc.gz", "a.exe", "a", ".txt", "incident.toml", "a.doc"] {
            let error = put(false, named).unwrap_err();
            assert!(error.contains("is no document that is read; give one of: html,"), "{named}: {error}");
        }
        let refused = super::put(scratch.path(), false, "b.txt", b"", |path| {
            Err::<(), _>(Error::Source { source_name: path.display().to_string(), reason: String::from("is empty") })
        });
        assert!(refused.is_err() && !scratch.join("b.txt").exists());
        assert_eq!(fs::read_to_string(scratch.join("a.txt")).unwrap(), "there");
    }
}
