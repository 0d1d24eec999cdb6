//! What `study` and `match` are given: incidents' folders, and collections of loose articles among them.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Args;

use recoupe::ingest::{Collection, Material};

#[derive(Debug, Args)]
pub struct Given {
    /// Read these: incidents' folders, folders of them, collections
    #[arg(required = true, value_name = "FOLDER | COLLECTION")]
    sources: Vec<PathBuf>,

    /// Take tables of extract that another version of recoupe made, too
    #[arg(long)]
    mixed_versions: bool,
}

impl Given {
    pub fn named(&self) -> Vec<PathBuf> {
        self.sources.clone()
    }

    /// What is found there; an incident at least.
    pub fn material(&self) -> Result<Material> {
        let material = Material::at(&self.sources)?;
        same_version(&material.collections, self.mixed_versions)?;
        if material.incidents.is_empty() {
            bail!("names no incident to hold the articles against; give the incidents' folders too");
        }
        Ok(material)
    }
}

/// Whether all tables of extract were made by this version: rules that differ read other facts.
#[cfg(feature = "collections")]
fn same_version(collections: &[(String, Collection)], may_differ: bool) -> Result<()> {
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
fn same_version(_: &[(String, Collection)], _: bool) -> Result<()> {
    Ok(())
}
