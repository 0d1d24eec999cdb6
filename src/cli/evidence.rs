//! Where addresses are looked up before they are fetched, and the day that counts.

use std::path::PathBuf;

use clap::Args;
use url::Url;

use super::progress::watch;
use recoupe::ingest::{AsOf, Options, Reader};

#[derive(Debug, Args)]
pub struct Evidence {
    /// Look addresses up in these archives (WARC files, or folders of them) before they are fetched
    #[arg(long, value_name = "PATH")]
    evidence: Vec<PathBuf>,

    /// Take everything as it stood on this day: the versions kept and the documents published by then
    #[arg(long, value_name = "DAY")]
    as_of: Option<AsOf>,

    #[command(flatten)]
    network: Network,
}

/// Whether corrections by hand are honoured.
#[derive(Debug, Args)]
pub struct Corrections {
    /// Show what the machine read alone, without the corrections by hand of corrections.toml
    #[arg(long)]
    no_corrections: bool,
}

/// How the network is reached.
#[derive(Debug, Args)]
pub struct Network {
    /// Fetch through this proxy, which is trusted; none is taken from the environment
    #[arg(long, value_name = "ADDRESS")]
    proxy: Option<Url>,
}

impl Network {
    pub fn options(&self) -> Options {
        Options { proxy: self.proxy.clone(), watch: watch(), ..Options::default() }
    }
}

impl Evidence {
    /// Whether anything is said of it.
    #[cfg(feature = "collections")]
    pub fn is_given(&self) -> bool {
        !self.evidence.is_empty() || self.as_of.is_some() || self.network.proxy.is_some()
    }

    pub fn reader(&self) -> Reader {
        Reader::new(self.options())
    }

    /// A reader that honours corrections, or does not.
    pub fn reader_with(&self, corrections: &Corrections) -> Reader {
        Reader::new(Options { honours_corrections: !corrections.no_corrections, ..self.options() })
    }

    fn options(&self) -> Options {
        Options { evidence: self.evidence.clone(), as_of: self.as_of, ..self.network.options() }
    }
}
