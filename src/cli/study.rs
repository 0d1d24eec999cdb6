//! `recoupe study`: what many incidents tell together.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;

use super::Told;
use super::evidence::{Corrections, Evidence};
use super::exit::{Outcome, complain_of};
use super::listed;
use super::material::Given;
use super::whole::write_whole;
use recoupe::ingest::Material;
use recoupe::report::{self, Options, Report};
use recoupe::study::Study;
use recoupe::survey::survey;

/// Count over many incidents how coverage stands to the statements: by outlet, year, kind of data, over time
///
/// Give incidents' folders, or folders that hold them, and with them collections of loose articles (Parquet of extract,
/// WARC, JSON lines), each of which is assigned to an incident where its words say so (see match). With -o FOLDER all tables
/// are written there as CSV and Parquet, with datapackage.json, and a page with pictures, index.html; the same inputs give
/// the same bytes.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    given: Given,

    #[command(flatten)]
    evidence: Evidence,

    #[command(flatten)]
    corrections: Corrections,
}

impl Arguments {
    pub fn named(&self) -> Vec<PathBuf> {
        self.given.named()
    }

    pub fn run(self) -> Result<Told> {
        let Material { incidents, collections } = self.given.material()?;
        let survey = survey(&incidents, &collections, &self.evidence.reader_with(&self.corrections))?;
        listed::tell(&survey.notes);
        if survey.incidents.is_empty() {
            complain_of(&survey.failures);
            bail!("no incident could be read: there is nothing to study");
        }
        let outcome = if survey.failures.is_empty() { Outcome::Done } else { Outcome::Incomplete };
        let study = Box::new(Study::of(survey.incidents));
        Ok(Told::new(Report::Study { study, loose: survey.loose, failures: survey.failures }, outcome))
    }
}

/// Writes the files of a study into a folder that is new, empty, or an earlier study's.
pub fn write(told: &Told, folder: &Path, options: &Options) -> Result<()> {
    if let Some(foreign) = foreign(folder)? {
        bail!("{}: holds {foreign}, which is no study's; name another folder with -o", folder.display());
    }
    fs::create_dir_all(folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
    for (name, bytes) in report::study_files(&told.report, options)? {
        write_whole(&folder.join(name), |out| out.write_all(&bytes))?;
    }
    Ok(())
}

/// The name of something in a folder that no study has put there; a datapackage.json of a study tells whose it is.
fn foreign(folder: &Path) -> Result<Option<String>> {
    if folder.is_file() {
        bail!("{}: is a file; name a folder for the tables and the page with -o", folder.display());
    }
    let Ok(entries) = fs::read_dir(folder) else { return Ok(None) };
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let package = fs::read_to_string(folder.join("datapackage.json")).unwrap_or_default();
    if package.contains("\"recoupe-study\"") {
        return Ok(None);
    }
    // What a run that was ended has left.
    Ok(names.into_iter().find(|name| !name.starts_with('.')))
}
