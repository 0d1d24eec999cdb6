//! `recoupe explain`: which words decided what a document was read to state.

use anyhow::Result;
use clap::Args;
use clap::builder::NonEmptyStringValueParser;

use super::Told;
use super::evidence::{Corrections, Evidence};
use super::exit::Outcome;
use super::listed::{self, Listed};
use recoupe::case::{Named, read_named};
use recoupe::claim::Reading;
use recoupe::report::Report;
use recoupe::span::CodePoints;

/// Tell which words decided role, certainty and status of each claim
#[derive(Debug, Args)]
pub struct Arguments {
    /// Read these: files, folders, addresses, feeds and sitemaps for what they list, - for JSON lines on standard input
    #[arg(required = true, value_name = "DOC", value_parser = NonEmptyStringValueParser::new())]
    sources: Vec<String>,

    #[command(flatten)]
    listed: Listed,

    /// Keep to the claims at this code point of the text, as JSON counts them
    #[arg(long, value_name = "N")]
    at: Option<usize>,

    /// Name the body that suffered the incident
    #[arg(long, value_name = "NAME")]
    organisation: Option<String>,

    #[command(flatten)]
    evidence: Evidence,

    #[command(flatten)]
    corrections: Corrections,
}

impl Arguments {
    pub fn sources(&self) -> &[String] {
        &self.sources
    }

    pub fn run(self) -> Result<Told> {
        let (organisation, choice) = (self.organisation.as_deref(), self.listed.choice());
        let Named { mut readings, mut failures, notes } =
            read_named(&self.sources, organisation, true, &choice, &self.evidence.reader_with(&self.corrections))?;
        listed::tell(&notes);
        let outcome = Outcome::of_sources(readings.len(), &mut failures);
        if let Some(at) = self.at {
            readings.iter_mut().for_each(|reading| keep_at(reading, at));
        }
        let told = Told::new(Report::Extraction { readings, failures }, outcome);
        Ok(Told { explain: true, ..told })
    }
}

/// Leaves the claims whose words hold code point `at`.
fn keep_at(reading: &mut Reading, at: usize) {
    let Reading { document, claims, .. } = reading;
    let points = CodePoints::new(&document.text);
    claims.retain(|claim| {
        let [start, end] = points.points(claim.span);
        (start..end).contains(&at)
    });
}
