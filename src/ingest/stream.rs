//! The documents of a collection's file, one after the other, however long it is: no more than one is held at a time.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use super::json_lines::JsonLines;
use super::warc::each_answer;
use super::{Page, file, name, warc};
use crate::error::{Error, Result};
use crate::progress::Watch;

/// A file of many documents, or documents that lie together in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Collection {
    /// WARC, WARC.gz, JSON lines, Parquet.
    File(PathBuf),
    /// In the order of their names.
    Documents(Vec<PathBuf>),
}

impl Collection {
    /// Hands over every document, or why it is none, until `take` wants no more.
    ///
    /// # Errors
    /// That the file cannot be opened, or not be read to its end; what stands before was handed over.
    pub fn each(&self, watch: &Watch, take: &mut dyn FnMut(Result<Page>) -> bool) -> Result<()> {
        match self {
            Self::File(path) if warc::is_archive(path) => each_answer(path, open(path, watch)?, take),
            Self::File(path) if file::is_json_lines(path) => {
                let shown = path.display().to_string();
                let lines = JsonLines::new(BufReader::new(open(path, watch)?), shown, name::of_path(path));
                for page in lines.of_collection() {
                    if !take(page) {
                        break;
                    }
                }
                Ok(())
            }
            #[cfg(feature = "collections")]
            Self::File(path) if file::is_parquet(path) => super::parquet::each_row(path, watch, take),
            Self::File(path) => {
                let reason = format!("is no collection; these are: {}", file::collection_endings());
                Err(Error::Source { source_name: path.display().to_string(), reason })
            }
            Self::Documents(paths) => {
                for path in paths {
                    let shown = path.display().to_string();
                    let page = super::pending::page_of_file(path, &shown, name::of_path(path), super::Told::default());
                    watch.bytes(size_of(path));
                    if !take(page) {
                        break;
                    }
                }
                Ok(())
            }
        }
    }

    /// Its file, where it is one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Documents(_) => None,
        }
    }

    /// How it is called where something is told of it.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Documents(paths) => paths.first().map(|path| path.display().to_string()).unwrap_or_default(),
        }
    }

    /// The bytes of its files, which tell how far a run has come.
    pub fn size(&self) -> u64 {
        match self {
            Self::File(path) => size_of(path),
            Self::Documents(paths) => paths.iter().map(|path| size_of(path)).sum(),
        }
    }
}

/// The collections that a path stands for, each with a name for what is made of it: itself, or those in a folder, whose
/// loose documents are one more, named after the folder. Folders inside it are looked into.
///
/// # Errors
/// That it is not there, or holds nothing that is read.
pub fn collections_in(path: &Path) -> Result<Vec<(String, Collection)>> {
    if !path.is_dir() {
        path.metadata().map_err(|cause| file::unreadable(path, cause))?;
        let one = match file::is_collection(path) {
            true => Collection::File(path.to_owned()),
            false => Collection::Documents(vec![path.to_owned()]),
        };
        return Ok(vec![(file_name(path), one)]);
    }
    let mut found = Vec::new();
    let mut folders = vec![path.to_owned()];
    while let Some(folder) = folders.pop() {
        let mut loose = Vec::new();
        for file in file::entries_of(&folder)? {
            match () {
                () if file.is_dir() => folders.push(file),
                () if file::is_collection(&file) => found.push((within(path, &file), Collection::File(file))),
                () if file_name(&file).to_lowercase().starts_with("readme.") => {}
                () if file::is_one_document(&file) => loose.push(file),
                () => {}
            }
        }
        if !loose.is_empty() {
            found.push((within(path, &folder), Collection::Documents(loose)));
        }
    }
    if found.is_empty() {
        let reason = format!("holds no collection ({}) and no document", file::collection_endings());
        return Err(Error::Folder { folder: path.to_owned(), reason });
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(found)
}

/// The way from a folder to something in it, as one name; the folder's own for itself.
fn within(folder: &Path, inner: &Path) -> String {
    let parts: Vec<_> = inner.strip_prefix(folder).unwrap_or(inner).iter().map(|part| part.to_string_lossy()).collect();
    if parts.is_empty() {
        file_name(&folder.canonicalize().unwrap_or_else(|_| folder.to_owned()))
    } else {
        parts.join("-")
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn size_of(path: &Path) -> u64 {
    path.metadata().map_or(0, |told| told.len())
}

fn open(path: &Path, watch: &Watch) -> Result<Counted> {
    let file = File::open(path).map_err(|cause| file::unreadable(path, cause))?;
    Ok(Counted { file, watch: watch.clone() })
}

/// A file whose bytes are counted as they are read.
pub struct Counted {
    file: File,
    watch: Watch,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.watch.bytes(count as u64);
        Ok(count)
    }
}
