//! `recoupe match`: whose incident loose articles tell of.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Args;

use super::Told;
use super::evidence::Evidence;
use super::exit::{Outcome, complain_of};
use super::listed;
use recoupe::ingest::{Collection, Material};
use recoupe::report::Report;
use recoupe::survey::{Assigned, assign};

/// Tell which incident each loose article belongs to, and what says so
///
/// Give incidents' folders (or folders that hold them) and collections of articles (Parquet, WARC, JSON lines). An article
/// belongs to an incident whose organisation it names, where a figure or a day of the statement, or that it tells of a loss
/// within two weeks of it, says so too. What speaks for two incidents alike is left undecided. Nothing is changed.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Read these: incidents' folders, folders of them, collections
    #[arg(required = true, value_name = "FOLDER | COLLECTION")]
    sources: Vec<PathBuf>,

    /// Take tables of extract that another version of recoupe made, too
    #[arg(long)]
    mixed_versions: bool,

    #[command(flatten)]
    evidence: Evidence,
}

impl Arguments {
    pub fn named(&self) -> Vec<PathBuf> {
        self.sources.clone()
    }

    pub fn run(self) -> Result<Told> {
        let Material { incidents, collections } = Material::at(&self.sources)?;
        same_version(&collections, self.mixed_versions)?;
        if incidents.is_empty() {
            bail!("names no incident to hold the articles against; give the incidents' folders too");
        }
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

/// Whether all tables of extract were made by this version: rules that differ read other facts.
#[cfg(feature = "collections")]
pub fn same_version(collections: &[(String, Collection)], may_differ: bool) -> Result<()> {
    let own = recoupe::collection::extractor();
    for (_, collection) in collections {
        let Some(path) = collection.path().filter(|path| path.extension().is_some_and(|it| it == "parquet")) else {
            continue;
        };
        let Some(by) = recoupe::ingest::made_by(path)? else { continue };
        if by != own && !may_differ {
            bail!(
                "{}: was made by recoupe {by}, this is {own}; make it again, or allow it with --mixed-versions",
                path.display()
            );
        }
    }
    Ok(())
}

#[cfg(not(feature = "collections"))]
pub fn same_version(_: &[(String, Collection)], _: bool) -> Result<()> {
    Ok(())
}
