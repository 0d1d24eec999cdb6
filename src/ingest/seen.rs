//! Which places a run has read, so that none is read twice under two names.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::source::Place;
use crate::error::{Error, Result};

#[derive(Debug, Default)]
pub struct Seen(BTreeMap<PathBuf, Earlier>);

/// How a place was met first.
#[derive(Debug)]
struct Earlier {
    name: String,
    /// Whether a feed or a sitemap listed it, and nobody gave it.
    is_listed: bool,
}

impl Seen {
    /// Whether a place that is given is to be read: not where a feed listed it before.
    ///
    /// # Errors
    /// That it was given before, under this or another name.
    pub fn is_new(&mut self, place: &Place) -> Result<bool> {
        let source_name = place.shown();
        let identity = place.identity();
        match self.0.get(&identity) {
            Some(Earlier { is_listed: true, .. }) => Ok(false),
            Some(Earlier { name, .. }) => {
                let reason = if *name == source_name {
                    String::from("is given twice; it is read once")
                } else {
                    format!("is the same as {name}, which is given too; it is read once")
                };
                Err(Error::Source { source_name, reason })
            }
            None => {
                self.0.insert(identity, Earlier { name: source_name, is_listed: false });
                Ok(true)
            }
        }
    }

    /// Whether a place was met, given or listed.
    pub fn holds(&self, place: &Place) -> bool {
        self.0.contains_key(&place.identity())
    }

    /// Notes a place that is listed.
    pub fn note_listed(&mut self, place: &Place) {
        self.0.entry(place.identity()).or_insert_with(|| Earlier { name: place.shown(), is_listed: true });
    }
}
