//! `recoupe mentions`: every number and date expression, before it has a role.

use anyhow::Result;
use clap::Args;

use super::Told;
use super::exit::Outcome;
use super::pipeline;
use recoupe::ingest::{Reader, gather};
use recoupe::report::Report;

/// List every number and date expression of documents, before it is given a role
#[derive(Debug, Args)]
pub struct Arguments {
    /// Read these: files, folders, addresses, - for JSON lines on standard input
    #[arg(required = true, value_name = "SRC")]
    sources: Vec<String>,
}

impl Arguments {
    pub fn run(self) -> Result<Told> {
        let [pages] = gather([&pipeline::sources(&self.sources)?], &Reader::default());
        let (documents, mut failures) = pipeline::mentioned(pages);
        let outcome = Outcome::of_sources(documents.len(), &mut failures);
        Ok(Told::new(Report::Mentions { documents, failures }, outcome))
    }
}
