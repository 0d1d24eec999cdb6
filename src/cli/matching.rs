//! `recoupe match`: whose incident loose articles tell of.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Args;

use super::Told;
use super::evidence::Evidence;
use super::exit::{Outcome, complain_of};
use super::listed;
use super::material::Given;
use recoupe::ingest::Material;
use recoupe::report::Report;
use recoupe::survey::{Assigned, assign};

/// Tell which incident each loose article belongs to, and what says so
///
/// Give incidents' folders (or folders that hold them) and collections of articles (Parquet, WARC, JSON lines). An article
/// belongs to an incident whose organisation it names, where a figure or a day of the statement, or that it tells of a loss
/// within two weeks of it, says so too. What speaks for two incidents alike is left undecided. Nothing is changed.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    given: Given,

    #[command(flatten)]
    evidence: Evidence,
}

impl Arguments {
    pub fn named(&self) -> Vec<PathBuf> {
        self.given.named()
    }

    pub fn run(self) -> Result<Told> {
        let Material { incidents, collections } = self.given.material()?;
        if collections.is_empty() {
            bail!("names no collection of articles; give one (.parquet, .warc.gz, .jsonl) besides the incidents");
        }
        let Assigned { incidents, loose, failures, notes, .. } =
            assign(&incidents, &collections, &self.evidence.reader())?;
        listed::tell(&notes);
        if loose.is_empty() {
            complain_of(&failures);
            bail!("no article could be read: there is nothing to assign");
        }
        let outcome = if failures.is_empty() { Outcome::Done } else { Outcome::Incomplete };
        Ok(Told::new(Report::Matches { incidents, loose, failures }, outcome))
    }
}
