//! Corrections by hand on their way from their files into readings, and what is told of them.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::claim::Reading;
use crate::correction::{Correction, Outcome, Sheet, apply};
use crate::error::Result;
use crate::ingest::{Reader, Source, corrections};

/// The folders in which named files lie, and those that are named.
pub fn folders<'a>(sources: impl Iterator<Item = &'a Source>) -> BTreeSet<PathBuf> {
    let folder = |source: &Source| match source {
        Source::Path(path) if path.is_dir() => Some(path.clone()),
        Source::Path(path) => path
            .parent()
            .map(|folder| if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.to_owned() }),
        Source::Stdin | Source::Address(_) => None,
    };
    sources.filter_map(folder).collect()
}

/// The corrections of folders, where they are to be honoured.
///
/// # Errors
/// That a file of corrections cannot be read.
pub fn sheets(folders: BTreeSet<PathBuf>, reader: &Reader) -> Result<Vec<Sheet>> {
    if !reader.options().honours_corrections {
        return Ok(Vec::new());
    }
    let sheets = folders.iter().map(|folder| corrections(folder)).collect::<Result<Vec<Sheet>>>()?;
    Ok(sheets.into_iter().filter(|sheet| !sheet.corrections.is_empty()).collect())
}

/// What a hand corrected, on its way into readings.
pub struct Hand<'a> {
    sheets: &'a [Sheet],
    /// Of each sheet, how many were honoured.
    done: Vec<usize>,
    /// The documents that were read.
    met: BTreeSet<String>,
    orphans: Vec<Orphan>,
}

/// A correction that fits nothing any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Orphan {
    /// The file it stands in, and its line there.
    pub path: PathBuf,
    pub line: usize,
    pub document: String,
    pub reason: String,
}

/// What became of all corrections.
#[derive(Debug, Default)]
pub struct Handled {
    /// How many were honoured, a line a sheet, and the orphans.
    pub notes: Vec<String>,
    pub orphans: Vec<Orphan>,
}

impl<'a> Hand<'a> {
    pub fn new(sheets: &'a [Sheet]) -> Self {
        Self { sheets, done: vec![0; sheets.len()], met: BTreeSet::new(), orphans: Vec::new() }
    }

    pub fn correct(&mut self, readings: &mut [Reading]) {
        self.met.extend(readings.iter().map(|reading| reading.document.id.clone()));
        for (sheet, done) in self.sheets.iter().zip(&mut self.done) {
            for (correction, outcome) in readings.iter_mut().flat_map(|reading| apply(reading, &sheet.corrections)) {
                match outcome {
                    Outcome::Done => *done += 1,
                    Outcome::Orphan(reason) => self.orphans.push(orphan(sheet, correction, &reason)),
                }
            }
        }
    }

    /// What became of them; where all documents were read, those of none are orphans as well.
    pub fn handled(self, is_whole: bool) -> Handled {
        let honoured = self.sheets.iter().zip(&self.done).filter(|(_, done)| **done > 0).map(|(sheet, done)| {
            let things = if *done == 1 { "correction" } else { "corrections" };
            format!(
                "{}: {done} {things} by hand honoured; --no-corrections shows the machine alone",
                sheet.path.display()
            )
        });
        let of_none = self.sheets.iter().filter(|_| is_whole).flat_map(|sheet| {
            let lost = sheet.corrections.iter().filter(|correction| !self.met.contains(&correction.document));
            lost.map(move |correction| orphan(sheet, correction, "no document of this id was read"))
        });
        let orphans: Vec<Orphan> = self.orphans.iter().cloned().chain(of_none).collect();
        Handled { notes: honoured.chain(orphans.iter().map(Orphan::told)).collect(), orphans }
    }
}

impl Orphan {
    fn told(&self) -> String {
        let Self { path, line, document, reason } = self;
        format!("{}:{line}: an orphan, honoured no more: {reason} ({document})", path.display())
    }
}

fn orphan(sheet: &Sheet, correction: &Correction, reason: &str) -> Orphan {
    let (path, document) = (sheet.path.clone(), correction.document.clone());
    Orphan { path, line: correction.line, document, reason: reason.to_owned() }
}
