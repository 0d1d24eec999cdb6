//! `recoupe explain`: which words decided what a document was read to state.

use anyhow::Result;
use clap::Args;
use clap::builder::NonEmptyStringValueParser;

use super::Told;
use super::evidence::Evidence;
use super::exit::Outcome;
use recoupe::case::read_named;
use recoupe::claim::Reading;
use recoupe::report::Report;
use recoupe::span::CodePoints;

/// Tell which words decided role, certainty and status of each claim
#[derive(Debug, Args)]
pub struct Arguments {
    /// Read these: files, folders, addresses, - for JSON lines on standard input
    #[arg(required = true, value_name = "DOC", value_parser = NonEmptyStringValueParser::new())]
    sources: Vec<String>,

    /// Keep to the claims at this code point of the text, as JSON counts them
    #[arg(long, value_name = "N")]
    at: Option<usize>,

    /// Name the body that suffered the incident
    #[arg(long, value_name = "NAME")]
    organisation: Option<String>,

    #[command(flatten)]
    evidence: Evidence,
}

impl Arguments {
    pub fn sources(&self) -> &[String] {
        &self.sources
    }

    pub fn run(self) -> Result<Told> {
        let (mut readings, mut failures) =
            read_named(&self.sources, self.organisation.as_deref(), true, &self.evidence.reader())?;
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
