//! From sources to readings and comparisons; a source that fails is listed and stops no other.

use std::path::Path;

use anyhow::Result;
use rayon::prelude::*;
use recoupe::claim::{self, Background, Reading};
use recoupe::compare::{self, Comparison, Failure};
use recoupe::document::Document;
use recoupe::error::Error;
use recoupe::ingest::{Incident, Page, Reader, Source, gather};
use recoupe::report::Mentioned;

/// The sources a command line names.
pub fn sources(names: &[String]) -> Result<Vec<Source>, Error> {
    names.iter().map(|name| Source::parse(name)).collect()
}

/// The claims of every page, in order, and the sources that could not be read.
pub fn readings(pages: Vec<Result<Page, Error>>, background: &Background) -> (Vec<Reading>, Vec<Failure>) {
    each_page(pages, |page| Ok(claim::extract(Document::from_page(page)?, background)))
}

/// The number and date expressions of every page.
pub fn mentioned(pages: Vec<Result<Page, Error>>) -> (Vec<Mentioned>, Vec<Failure>) {
    each_page(pages, |page| {
        let reference = page.told.reference_date;
        let document = Document::from_page(page)?;
        let mentions = claim::mentions(&document, reference);
        Ok(Mentioned { id: document.id, text: document.text, mentions })
    })
}

fn each_page<T: Send>(
    pages: Vec<Result<Page, Error>>,
    read: impl Fn(Page) -> Result<T, Error> + Sync,
) -> (Vec<T>, Vec<Failure>) {
    let results: Vec<Result<T, Error>> = pages.into_par_iter().map(|page| read(page?)).collect();
    let (mut done, mut failures) = (Vec::with_capacity(results.len()), Vec::new());
    for result in results {
        match result {
            Ok(value) => done.push(value),
            Err(error) => failures.push(Failure { source: error.subject(), error: error.reason() }),
        }
    }
    (done, failures)
}

/// An incident before it is read: what is known of it, its statements and its articles.
pub struct Case {
    pub name: String,
    pub background: Background,
    pub officials: Vec<Result<Page, Error>>,
    pub articles: Vec<Result<Page, Error>>,
}

impl Case {
    pub fn of_folder(folder: &Path, reader: &Reader) -> Result<Self, Error> {
        let incident = Incident::open(folder, reader)?;
        Ok(Self {
            name: incident.name,
            background: Background { organisation: incident.organisation, aliases: incident.aliases, reference: None },
            officials: incident.officials,
            articles: incident.articles,
        })
    }

    pub fn of_sources(officials: &[String], articles: &[String], reader: &Reader) -> Result<Self, Error> {
        let [officials, articles] = gather([&sources(officials)?, &sources(articles)?], reader);
        Ok(Self { name: String::from("comparison"), background: Background::default(), officials, articles })
    }

    /// Reads the statements, then the articles with what the statements tell, and holds them together.
    pub fn compare(self) -> Comparison {
        let (officials, mut failures) = readings(self.officials, &self.background);
        let reference = officials.iter().filter_map(|reading| reading.document.published).min();
        let background = Background { reference, ..self.background };
        let (articles, more) = readings(self.articles, &background);
        failures.extend(more);
        compare::incident(background.organisation.clone(), officials, articles, &background, failures)
    }
}
