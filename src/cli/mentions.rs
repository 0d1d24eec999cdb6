//! `recoupe mentions`: every number and date expression, before it has a role.

use anyhow::Result;
use clap::Args;
use clap::builder::NonEmptyStringValueParser;

use super::Told;
use super::evidence::Evidence;
use super::exit::Outcome;
use super::listed::{self, Listed};
use recoupe::case::{each_page, sources};
use recoupe::claim;
use recoupe::document::Document;
use recoupe::ingest::{Gathered, Sources, gather};
use recoupe::report::{Mentioned, Report};

/// List every number and date expression of documents, before it is given a role
#[derive(Debug, Args)]
pub struct Arguments {
    /// Read these: files, folders, addresses, feeds and sitemaps for what they list, - for JSON lines on standard input
    #[arg(required = true, value_name = "SRC", value_parser = NonEmptyStringValueParser::new())]
    sources: Vec<String>,

    #[command(flatten)]
    listed: Listed,

    #[command(flatten)]
    evidence: Evidence,
}

impl Arguments {
    pub fn sources(&self) -> &[String] {
        &self.sources
    }

    pub fn run(self) -> Result<Told> {
        let (named, choice) = (sources(&self.sources)?, self.listed.choice());
        let lists = [Sources { named: &named, choice: Some(&choice) }];
        let Gathered { pages: [pages], notes } = gather(lists, &self.evidence.reader());
        listed::tell(&notes);
        let (documents, mut failures) = each_page(pages, |page| {
            let reference = page.told.reference_date;
            let document = Document::from_page(page)?;
            let mentions = claim::mentions(&document, reference);
            Ok(Mentioned { id: document.id, text: document.text, mentions })
        });
        let outcome = Outcome::of_sources(documents.len(), &mut failures);
        Ok(Told::new(Report::Mentions { documents, failures }, outcome))
    }
}
