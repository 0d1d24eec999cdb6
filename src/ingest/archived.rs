//! The pages of the archives that a command line names, read together.

use std::path::PathBuf;

use super::seen::Seen;
use super::source::{Found, Place};
use super::warc::{self, Archive};
use super::{Reader, name};
use crate::error::{Error, Result};

/// The archives of a list as one place, where the first of them stands: one may hold a later version of another's page.
pub fn together(places: Vec<Result<Place>>) -> Vec<Result<Place>> {
    let (mut found, mut archives, mut at) = (Vec::new(), Vec::new(), None);
    for place in places {
        match place {
            Ok(Place::File { path, .. }) if warc::is_archive(&path) => {
                at = at.or(Some(found.len()));
                archives.push(path);
            }
            place => found.push(place),
        }
    }
    if let Some(at) = at {
        found.insert(at, Ok(Place::Archives(archives)));
    }
    found
}

/// The pages of archives, but for those that were read before.
pub fn pages(files: Vec<PathBuf>, reader: &Reader, seen: &mut Seen) -> Vec<Result<Found>> {
    let name = files.first().map(|path| path.display().to_string()).unwrap_or_default();
    let mut archive = Archive::open(files);
    let faults = std::mem::take(&mut archive.faults);
    let pages = archive.pages(reader.options().as_of);
    if pages.is_empty() && faults.is_empty() {
        let reason = match reader.options().as_of {
            Some(_) => "holds no page of text that was kept by that day",
            None => "holds no page of text",
        };
        return vec![Err(Error::Source { source_name: name, reason: String::from(reason) })];
    }
    let mut found = Vec::new();
    for (url, page) in pages {
        let origin = name::of_host(&url);
        let place = Place::Address(url);
        if !seen.holds(&place) {
            seen.note_listed(&place);
            found.push(page.map(|page| Found { page: page.into(), origin }));
        }
    }
    found.extend(faults.into_iter().map(Err));
    found
}
