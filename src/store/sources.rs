//! What is watched: registered once, known by its address, and told anew what an incident's manifest says of it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::{Transaction, params};
use url::Url;

use super::Store;
use super::open::written;
use crate::error::{Error, Result};
use crate::ingest::{
    Answer, Choice, Exchange, Incident, ManifestEntry, Origin, Page, Reader, address_id, corrections, read_manifest,
};

/// What a source that is told no rhythm of its own is fetched by.
pub const USUAL_INTERVAL: Duration = Duration::from_secs(6 * 3600);

/// What is to be watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The addresses that an incident's manifest names.
    Incident(PathBuf),
    /// A page, or a feed or a sitemap for the articles it lists.
    Address(Url),
}

/// How often, and of feeds and sitemaps what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rhythm {
    /// `None` leaves a source that is known already as it is.
    pub interval: Option<Duration>,
    /// The words that choose among what is listed.
    pub words: Vec<String>,
    pub most: Option<usize>,
}

/// An incident as its manifest tells it, read before anything of it is written.
struct Told {
    folder: PathBuf,
    name: String,
    organisation: Option<String>,
    aliases: Vec<String>,
    language: Option<String>,
    /// Each with its kind and its address.
    entries: Vec<(&'static str, Url, ManifestEntry)>,
    /// Statements that lie in files of the folder, and their bytes.
    files: Vec<(Url, ManifestEntry, Page)>,
    /// Articles that lie in files, and have no address to watch.
    without_address: usize,
}

impl Store {
    /// Registers what is wanted, all of it or nothing, each due at once where it is new. Gives notes for whoever asked: what
    /// is not watched, and why.
    ///
    /// # Errors
    /// That a folder's manifest or its corrections cannot be read, or the store not be written.
    pub fn register(&self, wanted: &[Wanted], rhythm: &Rhythm, now: Timestamp) -> Result<Vec<String>> {
        let (mut notes, mut incidents, mut addresses) = (Vec::new(), Vec::new(), Vec::new());
        for one in wanted {
            match one {
                Wanted::Incident(folder) => incidents.push((told(folder)?, corrections(folder)?)),
                Wanted::Address(url) => addresses.push(url),
            }
        }
        let write = || -> rusqlite::Result<Vec<String>> {
            let change = self.change()?;
            let mut told = Vec::new();
            for (incident, sheet) in &incidents {
                let id = put_incident(&change, incident)?;
                super::hand::put(&change, id, sheet)?;
                for (kind, url, entry) in &incident.entries {
                    told.extend(put_entry(&change, (id, incident), (kind, url, entry), rhythm, now)?);
                }
                for (url, entry, page) in &incident.files {
                    put_file(&change, id, (url, entry, page), now)?;
                }
                if incident.without_address > 0 {
                    told.push(format!(
                        "{}: documents that have no address in incident.toml are not watched: {}",
                        incident.folder.display(),
                        incident.without_address
                    ));
                }
            }
            for url in &addresses {
                put_address(&change, url, None, rhythm, now)?;
            }
            change.commit()?;
            Ok(told)
        };
        notes.extend(write().map_err(|cause| self.failed(&cause))?);
        Ok(notes)
    }

    /// How many sources there are.
    ///
    /// # Errors
    /// That the store cannot be read.
    pub fn count_sources(&self) -> Result<usize> {
        let count = self.base.query_row("SELECT COUNT(*) FROM sources", [], |row| row.get::<_, i64>(0));
        count.map(|count| usize::try_from(count).unwrap_or(0)).map_err(|cause| self.failed(&cause))
    }
}

fn told(folder: &Path) -> Result<Told> {
    let wrong = |reason: &str| Error::Folder { folder: folder.to_owned(), reason: reason.to_owned() };
    let no_manifest =
        "has no incident.toml, and names no address to watch; give addresses, or write one with recoupe init";
    let manifest = read_manifest(folder)?.ok_or_else(|| wrong(no_manifest))?;
    let whole = folder.canonicalize().map_err(|cause| Error::Unreadable { path: folder.to_owned(), cause })?;
    let address = |entry: &ManifestEntry| match &entry.origin {
        Origin::Address(url) => Some(url.clone()),
        Origin::File(_) => entry.url.clone(),
    };
    let is_file = |entry: &ManifestEntry| matches!(entry.origin, Origin::File(_));
    // Nothing is fetched here: a statement that has an address alone is a failure, and is passed over.
    let offline = Reader::new(crate::ingest::Options { is_offline: true, ..Default::default() });
    let officials =
        if manifest.officials.iter().any(is_file) { Incident::open(folder, &offline)?.officials } else { Vec::new() };
    let (mut entries, mut files, mut without_address) = (Vec::new(), Vec::new(), 0);
    let mut pages = officials.into_iter();
    for entry in manifest.officials {
        let page = pages.next().filter(|_| is_file(&entry));
        let url = address(&entry);
        if let Some(page) = page {
            let page = page.and_then(crate::ingest::Pending::read)?;
            let Origin::File(inner) = &entry.origin else { continue };
            if let Ok(url) = Url::from_file_path(whole.join(inner)) {
                files.push((url, entry.clone(), page));
            }
        }
        entries.extend(url.map(|url| ("statement", url, entry)));
    }
    for entry in manifest.articles {
        match address(&entry) {
            Some(url) => entries.push(("article", url, entry)),
            None => without_address += 1,
        }
    }
    if entries.is_empty() {
        return Err(wrong("names no address to watch; add url = \"https://…\" to the documents of its incident.toml"));
    }
    let name = whole.file_name().map_or_else(|| String::from("incident"), |name| name.to_string_lossy().into_owned());
    Ok(Told {
        folder: whole,
        name,
        organisation: manifest.organisation,
        aliases: manifest.aliases,
        language: manifest.language,
        entries,
        files,
        without_address,
    })
}

fn put_incident(change: &Transaction<'_>, told: &Told) -> rusqlite::Result<i64> {
    let aliases = serde_json::Value::from(told.aliases.clone()).to_string();
    change.query_row(
        "INSERT INTO incidents (folder, name, organisation, aliases, language) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (folder) DO UPDATE SET name = ?2, organisation = ?3, aliases = ?4, language = ?5 RETURNING id",
        params![told.folder.display().to_string(), told.name, told.organisation, aliases, told.language],
        |row| row.get(0),
    )
}

/// Registers a document of an incident; gives a note where its address is another incident's.
fn put_entry(
    change: &Transaction<'_>,
    (incident, told): (i64, &Told),
    (kind, url, entry): (&str, &Url, &ManifestEntry),
    rhythm: &Rhythm,
    now: Timestamp,
) -> rusqlite::Result<Option<String>> {
    let source = put_address(change, url, None, rhythm, now)?;
    let owner: Option<i64> =
        change.query_row("SELECT incident FROM sources WHERE id = ?1", [source], |row| row.get(0))?;
    if let Some(other) = owner.filter(|owner| *owner != incident) {
        let name: String = change.query_row("SELECT name FROM incidents WHERE id = ?1", [other], |row| row.get(0))?;
        return Ok(Some(format!(
            "{}: {url} is watched for the incident {name}, and stays with it; give this one a store of its own",
            told.folder.display()
        )));
    }
    change.execute(
        "UPDATE sources SET kind = ?2, incident = ?3, document = ?4, outlet = ?5, published = ?6, language = ?7 WHERE id = ?1",
        params![source, kind, incident, entry.id, entry.outlet, entry.published.map(|day| day.to_string()), entry.language],
    )?;
    Ok(None)
}

/// Registers an address, due at once where it is new; gives its row.
pub(super) fn put_address(
    change: &Transaction<'_>,
    url: &Url,
    listed_by: Option<i64>,
    rhythm: &Rhythm,
    now: Timestamp,
) -> rusqlite::Result<i64> {
    let seconds = |interval: Duration| i64::try_from(interval.as_secs()).unwrap_or(i64::MAX);
    let words = serde_json::Value::from(rhythm.words.clone()).to_string();
    let most = rhythm.most.unwrap_or(Choice::default().most);
    let mut url = url.clone();
    url.set_fragment(None);
    let new = change.execute(
        "INSERT INTO sources (url, kind, document, listed_by, interval_seconds, words, most, added_at)
         VALUES (?1, 'article', ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (url) DO NOTHING",
        params![
            url.as_str(),
            address_id(&url),
            listed_by,
            seconds(rhythm.interval.unwrap_or(USUAL_INTERVAL)),
            words,
            i64::try_from(most).unwrap_or(i64::MAX),
            written(now),
        ],
    )? > 0;
    let source: i64 = change.query_row("SELECT id FROM sources WHERE url = ?1", [url.as_str()], |row| row.get(0))?;
    if new {
        change.execute("INSERT INTO jobs (source, due_at, state) VALUES (?1, ?2, 'due')", (source, written(now)))?;
    } else if listed_by.is_none() {
        if let Some(interval) = rhythm.interval {
            change.execute("UPDATE sources SET interval_seconds = ?2 WHERE id = ?1", (source, seconds(interval)))?;
        }
        if !rhythm.words.is_empty() || rhythm.most.is_some() {
            change.execute(
                "UPDATE sources SET words = ?2, most = ?3 WHERE id = ?1",
                params![source, words, i64::try_from(most).unwrap_or(i64::MAX)],
            )?;
        }
    }
    Ok(source)
}

/// Keeps a statement that lies in a file, a version more where it is not what it was; it is never fetched.
fn put_file(
    change: &Transaction<'_>,
    incident: i64,
    (url, entry, page): (&Url, &ManifestEntry, &Page),
    now: Timestamp,
) -> rusqlite::Result<()> {
    let source: i64 = change.query_row(
        "INSERT INTO sources (url, kind, incident, document, outlet, published, language, interval_seconds, words, most, added_at)
         VALUES (?1, 'statement', ?2, ?3, ?4, ?5, ?6, 1, '[]', 1, ?7)
         ON CONFLICT (url) DO UPDATE SET incident = ?2, document = ?3, outlet = ?4, published = ?5, language = ?6 RETURNING id",
        params![
            url.as_str(),
            incident,
            entry.id,
            entry.outlet,
            entry.published.map(|day| day.to_string()),
            entry.language,
            written(now)
        ],
        |row| row.get(0),
    )?;
    let answer = Answer { status: 200, headers: Vec::new(), body: page.bytes.clone() };
    let exchange = Exchange { url: url.clone(), asked: Vec::new(), at: now, from: None, answer };
    if super::versions::last_digest(change, source)?.as_deref() != Some(super::versions::digest_of(&exchange).as_str())
    {
        super::versions::put(change, source, &[], &exchange)?;
    }
    Ok(())
}
