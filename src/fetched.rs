//! From addresses to evidence in one call: fetches them, keeps what came, and tells what each page states otherwise than
//! when it was last kept.

use std::path::Path;

use jiff::Timestamp;
use rayon::prelude::*;
use url::Url;

use crate::case::readings;
use crate::claim::{Background, Reading};
use crate::compare::{Change, Failure, State, changes};
use crate::error::Result;
use crate::ingest::{Choice, KeptAddress, Page, Reader, keep};

/// What a run of fetching gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Fetched {
    /// The archive that it wrote, as a path.
    pub archive: Option<String>,
    /// The addresses that led to a page, or did when they were last kept; in the order given.
    pub pages: Vec<FetchedPage>,
    pub failures: Vec<Failure>,
    /// What was left out of feeds and sitemaps, a line each.
    pub notes: Vec<String>,
}

/// What became of one address.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchedPage {
    pub address: String,
    pub state: State,
    /// When it was asked for.
    pub at: Timestamp,
    /// `sha256:` and 64 digits, of the bytes as they came.
    pub digest: String,
    /// What it states now; `None` where it is gone.
    pub now: Option<Reading>,
    /// What it stated when it was last kept.
    pub before: Option<Earlier>,
    pub changes: Vec<Change>,
}

/// An earlier version of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    pub at: Timestamp,
    /// `None` where it held no article then.
    pub reading: Option<Reading>,
}

impl FetchedPage {
    /// The title now, else the one it had.
    pub fn title(&self) -> Option<&str> {
        let before = || self.before.as_ref().and_then(|before| before.reading.as_ref());
        self.now.as_ref().or_else(before).and_then(|reading| reading.document.title.as_deref())
    }
}

/// Fetches the addresses, and the chosen articles of feeds and sitemaps among them, into `folder`. `done` is told of each as it ends.
///
/// # Errors
/// That the folder cannot be made or written to.
pub fn fetch(
    urls: Vec<Url>,
    choice: &Choice,
    folder: &Path,
    reader: &Reader,
    done: impl FnMut(&Url),
) -> Result<Fetched> {
    let kept = keep(urls, choice, folder, reader, done)?;
    let read: Vec<(Option<FetchedPage>, Option<Failure>)> = kept.addresses.into_par_iter().map(page).collect();
    let (pages, failures): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    let mut failures: Vec<Failure> = failures.into_iter().flatten().collect();
    failures.extend(kept.faults.iter().map(Failure::of));
    let archive = kept.archive.map(|path| path.display().to_string());
    Ok(Fetched { archive, pages: pages.into_iter().flatten().collect(), failures, notes: kept.notes })
}

/// What became of an address: a page, a failure, or both where a page that was there is gone.
fn page(address: KeptAddress) -> (Option<FetchedPage>, Option<Failure>) {
    let version = match address.found {
        Ok(version) => version,
        Err(error) => return (None, Some(Failure::of(&error))),
    };
    let (now, failure) = read(version.now);
    let before = version.before.map(|before| Earlier { at: before.at, reading: read(before.page).0 });
    let earlier = before.as_ref().and_then(|before| before.reading.as_ref());
    let (state, changes) = match (&before, earlier, &now) {
        (Some(_), _, None) if version.is_gone => (State::Gone, Vec::new()),
        (_, _, None) => return (None, failure),
        (None, _, Some(_)) | (Some(_), None, Some(_)) => (State::First, Vec::new()),
        (Some(_), Some(_), Some(_)) if version.is_same => (State::Same, Vec::new()),
        (Some(_), Some(before), Some(now)) => {
            let changes = changes(before, now);
            (if changes.is_empty() { State::Reworded } else { State::Changed }, changes)
        }
    };
    let (address, digest, at) = (address.name, version.digest, version.at);
    (Some(FetchedPage { address, state, at, digest, now, before, changes }), failure)
}

fn read(page: Result<Page>) -> (Option<Reading>, Option<Failure>) {
    let (mut readings, mut failures) = readings(vec![page], &Background::default());
    (readings.pop(), failures.pop())
}
