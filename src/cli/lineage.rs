//! `recoupe lineage`: who printed first what the statement does not say, and who shares it.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use super::Told;
use super::exit::Outcome;
use super::incident::{Incident, compares_something};
use recoupe::lineage::lineage;
use recoupe::report::Report;

/// Show who printed a wrong value first, who shares it, and how much text they have in common
///
/// Takes the same FOLDER or sources as compare. Articles are linked by values that are not the statement's and by
/// their own words, those of the statement left out; news agencies are recognised by name.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    incident: Incident,

    /// Draw the links as a graph in the DOT language
    #[arg(long, conflicts_with = "format")]
    dot: bool,
}

impl Arguments {
    pub fn named(&self) -> Vec<PathBuf> {
        self.incident.named()
    }

    pub fn run(self) -> Result<Told> {
        let (incident, comparison) = self.incident.compare()?;
        let outcome = match (compares_something(&comparison), comparison.failures.is_empty()) {
            (false, _) => Outcome::Wrong,
            (true, false) => Outcome::Incomplete,
            (true, true) => Outcome::Done,
        };
        let lineage = lineage(&comparison);
        Ok(Told::new(Report::Lineage { incident, comparison, lineage, as_graph: self.dot }, outcome))
    }
}
