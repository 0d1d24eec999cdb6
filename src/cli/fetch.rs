//! `recoupe fetch`: keeps pages as evidence.

use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use clap::builder::NonEmptyStringValueParser;
use url::Url;

use super::Told;
use super::evidence::Network;
use super::exit::{Outcome, complain_of};
use super::listed::{self, Listed};
use recoupe::fetched::fetch;
use recoupe::ingest::{Choice, EVIDENCE, Incident, Reader, Source};
use recoupe::report::Report;

/// Fetch pages, keep them as evidence, and tell what each states otherwise than when it was last kept
///
/// Give addresses and the folder to keep them in with -o; or an incident's folder, whose addresses are kept in its
/// folder evidence/, where every command then finds them. Each run adds one WARC file: the answers as they came, with
/// their time and sha256. Hosts are asked one page at a time, and what their robots.txt rules out is left alone.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Fetch these: addresses (a feed or a sitemap stands for the articles it lists), an incident's folder, - for a list with an address a line
    #[arg(required = true, value_name = "ADDRESS | FOLDER", value_parser = NonEmptyStringValueParser::new())]
    sources: Vec<String>,

    #[command(flatten)]
    listed: Listed,

    #[command(flatten)]
    network: Network,
}

impl Arguments {
    pub fn run(self, folder: Option<PathBuf>) -> Result<Told> {
        let (mut urls, mut beside) = (Vec::new(), None);
        for name in &self.sources {
            match Source::parse(name)? {
                Source::Address(url) => urls.push(url),
                Source::Stdin => urls.extend(listed()?),
                Source::Path(path) if Incident::has_manifest(&path) => {
                    urls.extend(Incident::addresses(&path)?);
                    beside = beside.or(Some(path.join(EVIDENCE)));
                }
                Source::Path(path) => {
                    bail!("{}: is no address and no incident's folder; give https://…", path.display())
                }
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        urls.retain(|url| seen.insert(url.clone()));
        if urls.is_empty() {
            bail!("{}: names no address; there is nothing to fetch", self.sources.join(", "));
        }
        let Some(folder) = folder.or(beside) else {
            bail!("name the folder in which the pages are to be kept with -o");
        };
        keep(urls, &self.listed.choice(), &folder, &Reader::new(self.network.options()))
    }
}

fn keep(urls: Vec<Url>, choice: &Choice, folder: &Path, reader: &Reader) -> Result<Told> {
    let fetched = fetch(urls, choice, folder, reader, |_| ())?;
    listed::tell(&fetched.notes);
    if fetched.pages.is_empty() {
        complain_of(&fetched.failures);
        bail!("no page was fetched");
    }
    let outcome = if fetched.failures.is_empty() { Outcome::Done } else { Outcome::Incomplete };
    Ok(Told::new(Report::Fetched(fetched), outcome))
}

/// The addresses on standard input; empty lines and those behind a # are passed over.
fn listed() -> Result<Vec<Url>> {
    const MOST_BYTES: u64 = 10_000_000;
    let mut text = String::new();
    std::io::stdin().lock().take(MOST_BYTES).read_to_string(&mut text).context("-: cannot be read")?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| match Source::parse(line)? {
            Source::Address(url) => Ok(url),
            Source::Path(_) | Source::Stdin => {
                bail!("-: \"{line}\" is no address; write it as https://www.example.fr/page")
            }
        })
        .collect()
}
