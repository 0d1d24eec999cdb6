//! The documents of an incident's folder: listed, added to, fetched, the statement chosen among them.
//!
//! What is added stands in incident.toml, which is written where there is none yet; files are put beside it, pages of the
//! web are kept as evidence.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use url::Url;

use crate::compare::Failure;
use crate::date::PartialDate;
use crate::document::Document;
use crate::draft::{Draft, Entry, Facts, look_at};
use crate::error::{Error, Result};
use crate::ingest::{
    ByName, Choice, EVIDENCE, NewEntry, Origin, Reader, change_manifest, check_address, ids, keep, put, read_manifest,
    unkept, why_no_entry, with_entry, with_statements,
};
use crate::wording::Language;

/// A document as the folder names it, read or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub id: String,
    pub origin: Origin,
    pub outlet: Option<String>,
    pub is_statement: bool,
}

/// What is to be added, and what its reader knows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addition {
    pub what: Added,
    pub is_statement: bool,
    pub outlet: Option<String>,
    pub published: Option<PartialDate>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    Address(Url),
    /// A file's name, and what is in it.
    File(String, Vec<u8>),
    /// Words whose first line is the title.
    Text(String),
}

/// The documents that a folder names, its statements first.
///
/// # Errors
/// That the folder or its manifest cannot be read.
pub fn listed(folder: &Path) -> Result<Vec<Listed>> {
    if let Some(manifest) = read_manifest(folder)? {
        let officials = manifest.officials.into_iter().map(|entry| (true, entry));
        let all = officials.chain(manifest.articles.into_iter().map(|entry| (false, entry)));
        return Ok(all
            .map(|(is_statement, entry)| Listed {
                id: entry.id,
                origin: entry.origin,
                outlet: entry.outlet,
                is_statement,
            })
            .collect());
    }
    let ByName { officials, articles } = ByName::in_folder(folder)?;
    let origins = |paths: Vec<PathBuf>| -> Vec<Origin> {
        paths.into_iter().map(|path| Origin::File(path.strip_prefix(folder).unwrap_or(&path).to_owned())).collect()
    };
    let (officials, articles) = (origins(officials), origins(articles));
    let ids = ids(&officials, &articles);
    let statements = officials.len();
    let all = officials.into_iter().chain(articles).zip(ids).enumerate();
    Ok(all.map(|(place, (origin, id))| Listed { id, origin, outlet: None, is_statement: place < statements }).collect())
}

/// Adds a document, and tells the ids of what was added: of a feed or a sitemap, the articles that it lists.
///
/// # Errors
/// That it cannot be reached or read, is there already, or that the folder cannot be written; nothing is added then.
pub fn add(folder: &Path, addition: Addition, reader: &Reader, hints: Language) -> Result<Vec<String>> {
    let Addition { what, is_statement, outlet, published } = addition;
    let entry = |origin| NewEntry { is_statement, origin, outlet: outlet.clone(), published };
    let first = || first_manifest(folder, reader, hints);
    match what {
        Added::Address(url) => {
            let urls = fetched(folder, url, is_statement, reader)?;
            change_manifest(folder, first, |path, text| {
                let (mut text, mut ids) = (text.to_owned(), Vec::new());
                for url in urls {
                    let (more, id) = with_entry(path, &text, &entry(Origin::Address(url)))?;
                    text = more;
                    ids.push(id);
                }
                Ok((text, ids))
            })
        }
        Added::File(name, bytes) => change_manifest(folder, first, |path, text| {
            let named = |inner: PathBuf| {
                look_at(folder, inner.clone(), reader)
                    .map_err(|failure| Error::Source { source_name: name.clone(), reason: failure.error })?;
                with_entry(path, text, &entry(Origin::File(inner)))
            };
            let (text, id) = put(folder, !is_statement, &name, &bytes, named)?;
            Ok((text, vec![id]))
        }),
        Added::Text(words) => {
            let title = words.trim().lines().next().unwrap_or_default();
            let named = [outlet.as_deref().unwrap_or_default(), title].join(" ");
            let short: String = named.trim().chars().take(LONGEST_NAME).collect();
            // An ending that the title has by chance is none.
            let name = format!("{}.txt", short.replace('.', " "));
            let what = Added::File(name, words.trim().as_bytes().to_vec());
            add(folder, Addition { what, is_statement, outlet, published }, reader, hints)
        }
    }
}

/// Letters of a title in the name of a file.
const LONGEST_NAME: usize = 48;

/// Fetches an address and keeps what it answers; itself, or the articles that it lists.
fn fetched(folder: &Path, url: Url, is_statement: bool, reader: &Reader) -> Result<Vec<Url>> {
    check_address(&url)?;
    let kept = keep(vec![url.clone()], &Choice::default(), &folder.join(EVIDENCE), reader, |_| ())?;
    let (mut urls, mut faults) = (Vec::new(), Vec::new());
    for address in kept.addresses {
        match address.found.and_then(|version| version.now).and_then(Document::from_page) {
            Ok(_) => urls.push(address.url),
            Err(error) => faults.push(error),
        }
    }
    let told = |reason: &str| Error::Address { address: url.to_string(), reason: String::from(reason) };
    if is_statement && urls.iter().any(|found| *found != url) {
        return Err(told("lists articles, and is no statement; give the address of the statement itself"));
    }
    if urls.is_empty() {
        let mut faults = faults.into_iter().chain(kept.faults);
        return Err(faults.next().unwrap_or_else(|| told("lists no article")));
    }
    Ok(urls)
}

/// Takes the documents of these ids for the statement, and no others.
///
/// # Errors
/// That one is there no more, or none is named; that the folder cannot be written.
pub fn choose(folder: &Path, statements: &BTreeSet<&str>, hints: Language) -> Result<()> {
    let first = || first_manifest(folder, &Reader::default(), hints);
    change_manifest(folder, first, |path, text| Ok((with_statements(path, text, statements)?, ())))
}

/// The addresses of a folder that were never kept.
///
/// # Errors
/// That the manifest cannot be read.
pub fn unfetched(folder: &Path) -> Result<Vec<Url>> {
    let address = |one: Listed| match one.origin {
        Origin::Address(url) => Some(url),
        Origin::File(_) => None,
    };
    Ok(unkept(listed(folder)?.into_iter().filter_map(address).collect(), &folder.join(EVIDENCE)))
}

/// Fetches what was never kept, and keeps it; what fails is told.
///
/// # Errors
/// That the folder cannot be read or written.
pub fn fetch(folder: &Path, reader: &Reader) -> Result<Vec<Failure>> {
    let kept = keep(unfetched(folder)?, &Choice::default(), &folder.join(EVIDENCE), reader, |_| ())?;
    let failed = kept.addresses.into_iter().filter_map(|address| address.found.err());
    Ok(failed.chain(kept.faults).map(|error| Failure::of(&error)).collect())
}

/// The manifest of a folder that has none: every document that its names tell of.
fn first_manifest(folder: &Path, reader: &Reader, hints: Language) -> Result<String> {
    let mut draft = Draft::of_folder(folder, reader)?;
    draft.language = draft.usual_language();
    // What cannot be read today is an entry like the others, and is told as such; what no entry can be stays where it is
    // only as long as names are what counts.
    for failure in std::mem::take(&mut draft.left_out) {
        let inner = PathBuf::from(&failure.source);
        if let Some(reason) = why_no_entry(&inner) {
            let reason = format!("cannot be listed in an incident.toml: {}: {reason}", failure.source);
            return Err(Error::Folder { folder: folder.to_owned(), reason });
        }
        let is_statement = ByName::names_statement(&inner);
        let entry = Entry { origin: Origin::File(inner), facts: Facts::default() };
        if is_statement { draft.officials.push(entry) } else { draft.articles.push(entry) }
    }
    Ok(draft.text(hints))
}
