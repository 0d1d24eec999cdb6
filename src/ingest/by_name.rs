//! The documents of a folder, by the names of its files; and what a manifest would call them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::manifest::{self, Origin};
use super::name::{self, Name};
use super::{file, incident, warc};
use crate::error::{Error, Result};

/// How the names of a statement's files start.
const STATEMENT: &str = "official";

/// The documents of a folder, as their names tell them apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ByName {
    /// The statement and its later versions; may be empty.
    pub officials: Vec<PathBuf>,
    /// Those beside it, then those of the folder of articles.
    pub articles: Vec<PathBuf>,
}

impl ByName {
    /// What a folder holds: statements are the files named official… beside the articles, a readme is neither.
    ///
    /// # Errors
    /// `Error::Unreadable` where the system refuses.
    pub fn in_folder(folder: &Path) -> Result<Self> {
        let mut files = file::readable_in(folder)?;
        let inner = folder.join(file::ARTICLES);
        let inner = if inner.is_dir() { file::readable_in(&inner)? } else { Vec::new() };
        files.retain(|path| !name_of(path).starts_with("readme."));
        let (officials, mut articles): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|path| Self::names_statement(path.strip_prefix(folder).unwrap_or(path)));
        articles.extend(inner);
        Ok(Self { officials, articles })
    }

    /// Whether a file, by its way from the folder, is a statement there.
    pub fn names_statement(inner: &Path) -> bool {
        inner.components().count() == 1 && name_of(inner).starts_with(STATEMENT) && file::is_readable(inner)
    }
}

/// The file of a statement's name that is of a kind that is not read.
pub(super) fn unread_statement(folder: &Path) -> Option<String> {
    let entries = folder.read_dir().into_iter().flatten().flatten();
    let unread =
        entries.map(|entry| entry.path()).filter(|path| path.is_file() && name_of(path).starts_with(STATEMENT));
    unread.map(|path| name_of(&path)).min()
}

/// A file's name in lower case.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// Why a manifest cannot have an entry for a file of its folder, by the file's way from there.
pub fn why_no_entry(inner: &Path) -> Option<&'static str> {
    match inner.to_str() {
        None => Some("its name is not UTF-8; rename it"),
        Some(name) if name != name.trim() => Some("its name begins or ends with a space; rename it"),
        Some(_) if file::is_json_lines(inner) => Some("it holds several documents; give each its own file"),
        Some(_) if warc::is_archive(inner) => {
            Some("it is an archive; put it into the folder evidence, and name its pages by their url")
        }
        Some(_) => None,
    }
}

/// The id of each document, statements first, as their names tell it and a manifest is to write it.
pub fn ids(officials: &[Origin], articles: &[Origin]) -> Vec<String> {
    let usual = usual_ids(officials, articles);
    let folders: Vec<String> = officials.iter().chain(articles).map(folder_of).collect();
    let mut ids = usual.clone();
    // What was corrected by hand before there was a manifest holds to the names of the files.
    let mut fixed = BTreeSet::new();
    for (id, origin) in ids.iter_mut().zip(officials) {
        let named = manifest::usual_article_id(origin);
        let was_statement = matches!(origin, Origin::File(inner) if ByName::names_statement(inner));
        if was_statement && !usual.contains(&named) {
            *id = named;
        }
        fixed.insert(id.clone());
    }
    let mut names: Vec<Name<'_>> = Vec::new();
    for (id, origin) in ids.iter_mut().zip(&folders).skip(officials.len()) {
        if fixed.contains(id.as_str()) {
            *id = format!("article-{id}");
        }
        names.push(Name { id, origin });
    }
    name::make_distinct(&mut names);
    ids
}

/// The id that each entry of a manifest must be given, statements first; `None` where its usual one will do.
pub fn ids_to_write(officials: &[Origin], articles: &[Origin]) -> Vec<Option<String>> {
    let usual = usual_ids(officials, articles);
    ids(officials, articles).into_iter().zip(usual).map(|(id, usual)| (id != usual).then_some(id)).collect()
}

fn usual_ids(officials: &[Origin], articles: &[Origin]) -> Vec<String> {
    let usual_officials = (0..officials.len()).map(manifest::usual_official_id);
    usual_officials.chain(articles.iter().map(manifest::usual_article_id)).collect()
}

/// What tells two documents of one name apart: the folder of a file, the host of an address.
fn folder_of(origin: &Origin) -> String {
    match origin {
        Origin::Address(url) => name::of_host(url),
        Origin::File(path) => {
            path.parent().and_then(Path::file_name).map(|name| name::slug(&name.to_string_lossy())).unwrap_or_default()
        }
    }
}

/// The path of a folder's manifest, there or not.
pub fn manifest_of(folder: &Path) -> PathBuf {
    folder.join(incident::MANIFEST)
}

/// An address that a manifest may name.
///
/// # Errors
/// `Error::Address` with the reason for the refusal.
pub fn check_address(url: &url::Url) -> std::result::Result<(), Error> {
    super::web::address::check(url, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_written_where_two_documents_would_have_the_same() {
        let file = |name: &str| Origin::File(PathBuf::from(name));
        let address = |text: &str| Origin::Address(url::Url::parse(text).unwrap());
        let officials = [file("statement.html"), file("official-v2.html")];
        let articles = [
            file("articles/official.html"),
            file("articles/a.html"),
            file("a.txt"),
            file("b.txt"),
            address("https://www.example.fr/2024/b"),
        ];
        let ids = ids_to_write(&officials, &articles);
        let ids: Vec<&str> = ids.iter().map(|id| id.as_deref().unwrap_or("")).collect();
        assert_eq!(ids, ["", "official-v2", "article-official", "articles-a", "", "", "example.fr-b"]);
    }

    #[test]
    fn what_no_entry_can_name_is_told() {
        let rows =
            [("a.html", false), (" a.html", true), ("a.jsonl", true), ("a.warc.gz", true), ("articles/a b.txt", false)];
        for (name, expected) in rows {
            assert_eq!(why_no_entry(Path::new(name)).is_some(), expected, "{name}");
        }
    }
}
