//! `recoupe serve`: an incident's report as a page to work in.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use super::exit::{Outcome, say};
use recoupe::serve::Server;
use recoupe::wording::Language;

/// Serve an incident's report on this machine, as a page in which facts are corrected
///
/// The page is for this machine alone, at an address with a secret in it. What is corrected in it is written into the
/// folder's corrections.toml, which every command honours.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Serve this incident's folder
    #[arg(value_name = "FOLDER", default_value = ".")]
    folder: PathBuf,

    /// Listen at this port of 127.0.0.1; 0 takes one that is free
    #[arg(long, value_name = "PORT", default_value_t = 8315)]
    port: u16,
}

impl Arguments {
    pub fn run(self, tell: Language) -> Result<Outcome> {
        let server = Server::new(&self.folder, self.port, tell)?;
        say(&server.address());
        server.run()?;
        Ok(Outcome::Done)
    }
}
