//! From a folder of documents to a first incident.toml: each is read for what it tells of itself.

mod text;

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::case::each_page;
use crate::compare::Failure;
use crate::date::PartialDate;
use crate::document::Document;
use crate::error::Result;
use crate::ingest::{ByName, Origin, Reader, Source, pages, why_no_entry};

/// What an incident.toml is to say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    pub organisation: Option<String>,
    /// The usual language of its documents.
    pub language: Option<String>,
    pub officials: Vec<Entry>,
    pub articles: Vec<Entry>,
    /// What cannot be an entry, and why.
    pub left_out: Vec<Failure>,
}

/// A document, and what it tells of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// A file by its way from the folder, or an address.
    pub origin: Origin,
    pub facts: Facts,
}

/// What a document tells of itself; of an address, which is not asked, nothing is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    pub title: Option<String>,
    pub outlet: Option<String>,
    pub published: Option<PartialDate>,
    pub language: Option<String>,
}

impl Draft {
    /// What a folder holds: statements by the names of their files, everything else that can be read an article.
    ///
    /// # Errors
    /// That the folder cannot be read.
    pub fn of_folder(folder: &Path, reader: &Reader) -> Result<Self> {
        let named = ByName::in_folder(folder)?;
        let inner = |path: &PathBuf| path.strip_prefix(folder).unwrap_or(path).to_owned();
        let look = |files: &[PathBuf]| -> Vec<_> {
            files.par_iter().map(|path| look_at(folder, inner(path), reader)).collect()
        };
        let mut draft = Self::default();
        for found in look(&named.officials) {
            found.map_or_else(|why| draft.left_out.push(why), |entry| draft.officials.push(entry));
        }
        for found in look(&named.articles) {
            found.map_or_else(|why| draft.left_out.push(why), |entry| draft.articles.push(entry));
        }
        Ok(draft)
    }

    /// The language that most documents are in.
    pub fn usual_language(&self) -> Option<String> {
        let entries = self.officials.iter().chain(&self.articles);
        let languages: Vec<&str> = entries.filter_map(|entry| entry.facts.language.as_deref()).collect();
        let uses = |language: &str| languages.iter().filter(|other| **other == language).count();
        // Of two that are used as often the one met last; the statement's, where it settles it.
        let most = languages.iter().rev().max_by_key(|language| uses(language))?;
        Some((*most).to_owned())
    }

    /// Who may be the one it is about: the outlet of the first statement that tells one, else nobody.
    pub fn likely_organisation(&self) -> Option<&str> {
        self.officials.iter().find_map(|entry| entry.facts.outlet.as_deref())
    }
}

/// One file of a folder as an entry.
///
/// # Errors
/// Why it cannot be one.
pub fn look_at(folder: &Path, inner: PathBuf, reader: &Reader) -> std::result::Result<Entry, Failure> {
    let source = inner.display().to_string();
    if let Some(reason) = why_no_entry(&inner) {
        return Err(Failure { source, error: String::from(reason) });
    }
    let read = |page| Document::from_page(page);
    let (mut documents, failures) = each_page(pages(&Source::Path(folder.join(&inner)), reader), read);
    if let Some(failure) = failures.into_iter().next() {
        return Err(Failure { source, error: failure.error });
    }
    let document = documents.pop().ok_or(Failure { source, error: String::from("holds no document") })?;
    let Document { title, outlet, published, language, .. } = document;
    Ok(Entry { origin: Origin::File(inner), facts: Facts { title, outlet, published, language: Some(language) } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_that_of_most_documents() {
        let entry = |language: &str| Entry {
            origin: Origin::File(PathBuf::from("a.txt")),
            facts: Facts { language: Some(language.to_owned()), ..Facts::default() },
        };
        let draft = |officials: &[&str], articles: &[&str]| Draft {
            officials: officials.iter().map(|language| entry(language)).collect(),
            articles: articles.iter().map(|language| entry(language)).collect(),
            ..Draft::default()
        };
        let rows: &[(&[&str], &[&str], Option<&str>)] = &[
            (&["fr"], &["en", "en"], Some("en")),
            (&["fr"], &["en"], Some("fr")),
            (&["fr"], &["fr", "en", "en"], Some("fr")),
            (&[], &[], None),
        ];
        for (officials, articles, expected) in rows {
            assert_eq!(draft(officials, articles).usual_language().as_deref(), *expected);
        }
    }
}
