//! `recoupe serve`: an incident's report as a page to work in.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use super::evidence::Network;
use super::exit::{Outcome, say};
use recoupe::serve::Server;
use recoupe::wording::Language;

/// Serve an incident's report on this machine, as a page to work in
///
/// The page is for this machine alone, at an address with a secret in it. Documents are added in it (an address, a file,
/// pasted text), the statement is chosen, facts are corrected. All of that stands in the folder: incident.toml names the
/// documents, evidence/ keeps the pages that were fetched, corrections.toml, which every command honours, what was corrected.
/// The folder may be empty.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Serve this incident's folder
    #[arg(value_name = "FOLDER", default_value = ".")]
    folder: PathBuf,

    /// Listen at this port of 127.0.0.1; 0 takes one that is free
    #[arg(long, value_name = "PORT", default_value_t = 8315)]
    port: u16,

    #[command(flatten)]
    network: Network,
}

impl Arguments {
    pub fn run(self, tell: Language) -> Result<Outcome> {
        let server = Server::new(&self.folder, self.port, self.network.options(), tell)?;
        say(&server.address());
        server.run()?;
        Ok(Outcome::Done)
    }
}
