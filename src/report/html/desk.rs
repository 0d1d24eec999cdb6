//! What the page that is worked in shows besides the report: the documents, what can be added, what a hand corrected.

use crate::claim::Reading;
use crate::compare::{Comparison, Failure};
use crate::correction::{Action, Correction};
use crate::documents::Listed;
use crate::ingest::Origin;
use crate::report::sanitise;
use crate::wording::{Language, messages};

use super::correction_form::set_words;
use super::view::Anchors;
use super::wording::{Wording, Work};

/// An incident's folder as it is worked in.
#[derive(Debug, Default)]
pub struct Folder {
    /// Its name, or the organisation's.
    pub name: String,
    pub documents: Vec<Listed>,
    /// How many pages of the web were never fetched.
    pub unfetched: usize,
    /// In the order of their file, and why each fits nothing any more.
    pub corrections: Vec<(Correction, Option<String>)>,
}

/// The same, ready to be set.
pub struct Desk {
    pub documents: Vec<Document>,
    pub fetch: Option<String>,
    pub corrections: Vec<Corrected>,
    pub has_orphans: bool,
    /// Whether it stands open, since there is nothing else to see.
    pub is_open: bool,
}

pub struct Document {
    pub id: String,
    pub is_statement: bool,
    pub name: String,
    pub title: Option<String>,
    pub published: Option<String>,
    /// A path or an address.
    pub source: String,
    /// Where in the page its text stands.
    pub anchor: Option<String>,
    pub failure: Option<String>,
}

pub struct Corrected {
    pub line: usize,
    pub document: String,
    pub action: &'static str,
    pub quote: String,
    pub set: String,
    pub comment: Option<String>,
    pub orphan: Option<String>,
}

impl Desk {
    pub fn new(
        folder: &Folder,
        comparison: Option<(&Comparison, &Anchors)>,
        failures: &[Failure],
        wording: &Wording,
        language: Language,
    ) -> Self {
        let readings = comparison.map(|(comparison, _)| comparison);
        let read = |id: &str| -> Option<&Reading> {
            readings
                .into_iter()
                .flat_map(|one| one.officials.iter().chain(&one.articles))
                .find(|one| one.document.id == id)
        };
        let line = |text: &str| sanitise::line(text).into_owned();
        let told = |message: &str| line(&messages::told(message, language));
        let documents = folder.documents.iter().map(|listed| {
            let reading = read(&listed.id);
            let source = match &listed.origin {
                Origin::File(path) => path.display().to_string(),
                Origin::Address(url) => url.to_string(),
            };
            let outlet = reading.and_then(|reading| reading.document.outlet.as_deref()).or(listed.outlet.as_deref());
            let failed = failures.iter().find(|failure| failure.source == source);
            Document {
                id: listed.id.clone(),
                is_statement: listed.is_statement,
                name: line(outlet.unwrap_or(&listed.id)),
                title: reading.and_then(|reading| reading.document.title.as_deref()).map(line),
                published: reading.and_then(|reading| reading.document.published).map(|day| day.to_string()),
                source: line(&source),
                anchor: comparison.and_then(|(_, anchors)| reading.map(|_| anchors.document(&listed.id))),
                failure: failed.map(|failure| told(&failure.error)),
            }
        });
        let corrections = folder.corrections.iter().map(|(correction, orphan)| Corrected {
            line: correction.line,
            document: line(&correction.document),
            action: action(correction.action, &wording.work, language),
            quote: line(&correction.anchor.quote),
            set: line(&set_words(&correction.set, language)),
            comment: correction.comment.as_deref().map(line),
            orphan: orphan.as_deref().map(told),
        });
        Self {
            documents: documents.collect(),
            fetch: (folder.unfetched > 0).then(|| (wording.work.fetch)(folder.unfetched)),
            corrections: corrections.collect(),
            has_orphans: folder.corrections.iter().any(|(_, orphan)| orphan.is_some()),
            is_open: comparison.is_none(),
        }
    }
}

fn action(action: Action, work: &Work, language: Language) -> &'static str {
    match action {
        Action::Accept => work.accept,
        Action::Reject => work.reject,
        Action::Change => work.change,
        Action::Merge => work.merge,
        Action::Add => language.either("Added", "Ajouté"),
        Action::Comment => language.either("Remark", "Remarque"),
    }
}
