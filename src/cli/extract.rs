//! `recoupe extract`: what documents state.

use anyhow::Result;
use clap::Args;
use clap::builder::NonEmptyStringValueParser;

use super::Told;
use super::evidence::{Corrections, Evidence};
use super::exit::Outcome;
use super::listed::{self, Listed};
use recoupe::case::{Named, read_named};
use recoupe::report::Report;

/// List what documents state: figures, dates, data fields, quotations, sums of money
///
/// With -o OUT.parquet, collections of any length are read as they come (WARC, JSON lines, Parquet with a column text or
/// html, folders), a table each, a row a document: a single one into OUT.parquet, several into a folder of that name. What is
/// there already is left as it is, so that a run that was ended goes on.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Read these: files, folders, addresses, feeds and sitemaps for what they list, - for JSON lines on standard input
    #[arg(required = true, value_name = "SRC", value_parser = NonEmptyStringValueParser::new())]
    sources: Vec<String>,

    #[command(flatten)]
    listed: Listed,

    /// Name the body that suffered the incident
    #[arg(long, value_name = "NAME")]
    organisation: Option<String>,

    /// Leave the documents' text out of the JSON
    #[arg(long)]
    no_text: bool,

    #[command(flatten)]
    evidence: Evidence,

    /// With -o OUT.parquet, read every Nth collection alone: the third of eight parts is 3/8
    #[cfg(feature = "collections")]
    #[arg(long, value_name = "I/N")]
    shard: Option<recoupe::collection::Shard>,

    #[command(flatten)]
    corrections: Corrections,
}

impl Arguments {
    pub fn sources(&self) -> &[String] {
        &self.sources
    }

    /// The same for collections, whose tables go where no report does.
    #[cfg(feature = "collections")]
    pub fn collect(self) -> Result<super::collect::Collect> {
        let Self { sources, organisation, no_text, shard, listed, evidence, .. } = self;
        if listed.chooses() || evidence.is_given() {
            anyhow::bail!("--match, --evidence, --as-of and --proxy are for reports, not for a table; leave them out");
        }
        Ok(super::collect::Collect { sources, organisation, with_text: !no_text, shard })
    }

    pub fn run(self) -> Result<Told> {
        #[cfg(feature = "collections")]
        if self.shard.is_some() {
            anyhow::bail!("--shard is for collections; name a table with -o OUT.parquet too");
        }
        let (organisation, choice) = (self.organisation.as_deref(), self.listed.choice());
        let Named { readings, mut failures, notes } =
            read_named(&self.sources, organisation, false, &choice, &self.evidence.reader_with(&self.corrections))?;
        listed::tell(&notes);
        let outcome = Outcome::of_sources(readings.len(), &mut failures);
        let told = Told::new(Report::Extraction { readings, failures }, outcome);
        Ok(Told { with_text: !self.no_text, ..told })
    }
}
