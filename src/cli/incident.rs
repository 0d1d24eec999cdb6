//! The incident that a command line names: a folder, or statements and articles.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::Args;
use clap::builder::NonEmptyStringValueParser;

use super::evidence::{Corrections, Evidence};
use super::exit::{complain, complain_of};
use super::listed::{self, Listed};
use recoupe::case::Case;
use recoupe::compare::Comparison;
use recoupe::report::states_something;

#[derive(Debug, Args)]
pub struct Incident {
    /// Read this incident's folder; with --official, these articles, or feeds and sitemaps that list them
    #[arg(value_name = "FOLDER | ARTICLE", value_parser = NonEmptyStringValueParser::new())]
    sources: Vec<String>,

    /// Take this as the statement; repeat it for later versions
    #[arg(long, value_name = "SRC", value_parser = NonEmptyStringValueParser::new())]
    official: Vec<String>,

    #[command(flatten)]
    listed: Listed,

    /// Name the body that suffered the incident
    #[arg(long, value_name = "NAME")]
    organisation: Option<String>,

    #[command(flatten)]
    evidence: Evidence,

    #[command(flatten)]
    corrections: Corrections,
}

impl Incident {
    /// The statements and the articles, or the folder, as they are named.
    pub fn named(&self) -> Vec<PathBuf> {
        self.official.iter().chain(&self.sources).map(PathBuf::from).collect()
    }

    /// The statements alone, whatever articles there are; the folder's name, where one is named.
    pub fn statements(self) -> Result<(Option<String>, Case)> {
        let (reader, choice) = (self.evidence.reader_with(&self.corrections), self.listed.choice());
        let mut case = match (self.official.as_slice(), self.sources.as_slice()) {
            ([], []) => bail!("give an incident's FOLDER, or the statement with --official"),
            ([], [file]) if Path::new(file).is_file() => Case::of_sources(&self.sources, &[], &choice, &reader)?,
            ([], [folder]) => {
                self.listed.tell_if_unused();
                Case::of_folder(Path::new(folder), &reader)?
            }
            ([], _) => bail!("name the statement with --official, or give one incident's folder alone"),
            (officials, _) => Case::of_sources(officials, &[], &choice, &reader)?,
        };
        if self.organisation.is_some() {
            case.background.organisation = self.organisation;
        }
        let is_folder = self.official.is_empty() && self.sources.iter().all(|name| Path::new(name).is_dir());
        Ok((Some(case.name.clone()).filter(|_| is_folder), case))
    }

    /// Its name, and its articles against its statements.
    pub fn compare(self) -> Result<(String, Comparison)> {
        let (reader, choice) = (self.evidence.reader_with(&self.corrections), self.listed.choice());
        let mut case = match (self.official.as_slice(), self.sources.as_slice()) {
            (_, []) => bail!("give an incident's FOLDER, or the statement with --official and then the articles"),
            ([], [folder]) if Path::new(folder).is_file() => {
                bail!("{folder}: is an article with nothing to compare it with; name the statement with --official")
            }
            ([], [folder]) => {
                self.listed.tell_if_unused();
                Case::of_folder(Path::new(folder), &reader)?
            }
            ([], _) => bail!("name the statement with --official, or give one incident's folder alone"),
            (officials, articles) => Case::of_sources(officials, articles, &choice, &reader)?,
        };
        if self.organisation.is_some() {
            case.background.organisation = self.organisation;
        }
        let incident = case.name.clone();
        let read = case.read();
        listed::tell(&read.notes);
        let comparison = read.compare();
        if comparison.officials.is_empty() {
            complain_of(&comparison.failures);
            bail!("no statement could be read: there is nothing to compare the articles with");
        }
        Ok((incident, comparison))
    }
}

/// Whether there was something to compare; standard error tells what was missing.
pub fn compares_something(comparison: &Comparison) -> bool {
    if !states_something(comparison) {
        let statement = comparison.officials.first().map_or("the statement", |reading| &reading.document.source);
        complain(&format!("{statement}: states no figure, date or data field that can be read; nothing was compared"));
        return false;
    }
    if comparison.articles.is_empty() {
        complain_of(&comparison.failures);
        complain("no article could be read: nothing was compared");
        return false;
    }
    true
}
