//! One correction by hand, written where it fits what is read now: for whoever asks a reader what to correct.

use std::path::Path;

use crate::case::Case;
use crate::claim::Reading;
use crate::correction::{Correction, Outcome, apply};
use crate::error::Error;
use crate::ingest::{self, Reader};

/// Why a correction was not written.
#[derive(Debug)]
pub enum Refusal<R> {
    /// The folder cannot be read, or its file of corrections not be written.
    Failed(Error),
    /// No document has the id; those that there are.
    NoDocument(Vec<String>),
    /// The words, and why nothing is read of them that it could correct.
    Orphan { quote: String, reason: String },
    /// Whoever makes the correction has a reason of their own.
    Other(R),
}

/// Writes what `make` corrects in a document of an incident's folder, as it is read now, where it fits.
///
/// # Errors
/// Why nothing was written.
pub fn correct<R>(
    folder: &Path,
    document: &str,
    make: impl FnOnce(&Reading) -> std::result::Result<Correction, R>,
) -> std::result::Result<Correction, Refusal<R>> {
    let read = Case::of_folder(folder, &Reader::default()).map_err(Refusal::Failed)?.read();
    let mut readings: Vec<Reading> = read.officials.into_iter().chain(read.articles).collect();
    let Some(reading) = readings.iter_mut().find(|reading| reading.document.id == document) else {
        return Err(Refusal::NoDocument(readings.into_iter().map(|reading| reading.document.id).collect()));
    };
    let correction = make(reading).map_err(Refusal::Other)?;
    if let Some((_, Outcome::Orphan(reason))) = apply(reading, std::slice::from_ref(&correction)).pop() {
        return Err(Refusal::Orphan { quote: correction.anchor.quote, reason });
    }
    ingest::correct(folder, std::slice::from_ref(&correction)).map_err(Refusal::Failed)?;
    Ok(correction)
}
