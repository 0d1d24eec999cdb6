//! `recoupe completions`: what a shell needs to complete the command line.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, Command};
use clap_complete::Shell;

use super::exit::Outcome;
use super::whole::write_whole;

/// Write what a shell needs to complete commands, options and their values
#[derive(Debug, Args)]
pub struct Arguments {
    /// Write for this shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl Arguments {
    /// Writes the script for the commands of `program`, to standard output where no file is named.
    pub fn run(self, mut program: Command, output: Option<PathBuf>) -> Result<Outcome> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut program, "recoupe", &mut script);
        match output.filter(|path| path.as_os_str() != "-") {
            Some(path) => write_whole(&path, |out| out.write_all(&script))?,
            None => std::io::stdout().lock().write_all(&script)?,
        }
        Ok(Outcome::Done)
    }
}
