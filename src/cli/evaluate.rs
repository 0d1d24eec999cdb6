//! `recoupe evaluate`: how well incidents are read, against what a careful reader found in them.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::Args;

use super::Told;
use super::exit::{Outcome, complain, complain_of};
use super::progress::watch;
use recoupe::case::Case;
use recoupe::error::Error;
use recoupe::eval::{self, Evaluation, Gold};
use recoupe::ingest::{Options, Reader};
use recoupe::report::Report;

/// The annotations in an incident's folder.
const GOLD: &str = "gold.json";

/// Score what is read of incidents against their gold.json
#[derive(Debug, Args)]
pub struct Arguments {
    /// Read these incidents' folders; files among them are passed over, so that corpus/* names them all
    #[arg(required = true, value_name = "FOLDER")]
    folders: Vec<PathBuf>,
}

impl Arguments {
    pub fn folders(&self) -> &[PathBuf] {
        &self.folders
    }

    pub fn run(self) -> Result<Told> {
        // What is measured is the machine.
        let reader = Reader::new(Options { honours_corrections: false, watch: watch(), ..Options::default() });
        let mut evaluations = Vec::with_capacity(self.folders.len());
        let mut failed = false;
        let among_folders = self.folders.iter().any(|folder| folder.is_dir());
        for folder in self.folders.iter().filter(|path| !(among_folders && path.is_file())) {
            match evaluate(folder, &reader) {
                Ok((evaluation, all_read)) => {
                    failed |= !all_read;
                    evaluations.push(evaluation);
                }
                Err(error) => {
                    failed = true;
                    complain(&error.to_string());
                }
            }
        }
        if evaluations.is_empty() {
            bail!("no incident could be scored");
        }
        let outcome = if failed { Outcome::Incomplete } else { Outcome::Done };
        Ok(Told::new(Report::Evaluation(evaluations), outcome))
    }
}

/// One folder's scores, and whether all of its documents could be read.
fn evaluate(folder: &Path, reader: &Reader) -> Result<(Evaluation, bool), Error> {
    let path = folder.join(GOLD);
    let text = std::fs::read_to_string(&path).map_err(|cause| Error::Unreadable { path: path.clone(), cause })?;
    let gold = Gold::read(&path.display().to_string(), &text)?;
    let case = Case::of_folder(folder, reader)?;
    let name = case.name.clone();
    let comparison = case.compare();
    complain_of(&comparison.failures);
    Ok((eval::evaluate(&name, &gold, &comparison), comparison.failures.is_empty()))
}
