//! Many incidents read for a study, with the loose articles of collections that belong to them.
//!
//! Articles of a collection are read twice: once as they are, to find whose they are, and those of an incident again with
//! what its statement tells, as `compare` reads those of its folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::case::{Case, reading};
use crate::claim::{Background, Reading};
use crate::compare::Failure;
use crate::document::Document;
use crate::error::{Error, Result};
use crate::ingest::{Collection, Incident, Page, Reader};
use crate::matching::{Assignment, Subject, Subjects};
use crate::progress::Watch;
use crate::report::states_something;
use crate::study;

/// What was read, and where loose articles went.
#[derive(Debug, Default)]
pub struct Survey {
    /// In the order given.
    pub incidents: Vec<study::Incident>,
    /// One for each article of a collection, in their order.
    pub loose: Vec<Loose>,
    /// The sources that could not be read; those of an incident by its name.
    pub failures: Vec<Failure>,
    /// What was left out, a line each.
    pub notes: Vec<String>,
}

/// An article of a collection, and whose it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Loose {
    pub id: String,
    pub source: String,
    pub url: Option<String>,
    pub outlet: Option<String>,
    pub title: Option<String>,
    pub published: Option<crate::date::PartialDate>,
    pub assignment: Assignment,
    /// The words that the assignment rests on: those that name the organisation, then figures and days.
    pub words: Vec<String>,
    /// Whether its incident has its address already: it counts once.
    pub is_known: bool,
}

/// Articles that were given to incidents, with the names of these.
#[derive(Debug, Default)]
pub struct Assigned {
    pub incidents: Vec<String>,
    pub loose: Vec<Loose>,
    pub failures: Vec<Failure>,
    pub notes: Vec<String>,
    /// Of each incident, the pages that are to be read with it.
    pages: Vec<Vec<Page>>,
}

/// Documents that are read at once.
const MOST_PAGES: usize = 256;

/// Reads the incidents of folders, each with the articles of the collections that belong to it.
///
/// # Errors
/// That two incidents have one name: nothing could be told apart.
pub fn survey(folders: &[PathBuf], collections: &[(String, Collection)], reader: &Reader) -> Result<Survey> {
    let mut assigned = Assigned::default();
    if !collections.is_empty() {
        assigned = assign(folders, collections, reader)?;
    }
    distinct(folders)?;
    let mut survey = Survey::default();
    let mut pages: BTreeMap<String, Vec<Page>> = assigned.incidents.iter().cloned().zip(assigned.pages).collect();
    for folder in folders {
        match incident(folder, &mut pages, reader) {
            Ok((incident, failures, notes)) => {
                survey.incidents.extend(incident);
                survey.failures.extend(failures);
                survey.notes.extend(notes);
            }
            Err(error) => survey.failures.push(Failure::of(&error)),
        }
    }
    survey.loose = assigned.loose;
    // A statement is read for what it tells of its articles, and again with them.
    let of_articles: Vec<Failure> =
        assigned.failures.into_iter().filter(|failure| !survey.failures.contains(failure)).collect();
    survey.failures.extend(of_articles);
    survey.notes.extend(assigned.notes);
    Ok(survey)
}

type Studied = (Option<study::Incident>, Vec<Failure>, Vec<String>);

/// One incident; none where its statement states nothing, which is a failure.
fn incident(folder: &Path, pages: &mut BTreeMap<String, Vec<Page>>, reader: &Reader) -> Result<Studied> {
    let mut case = Case::of_folder(folder, reader)?;
    let name = case.name.clone();
    let mut taken: BTreeSet<String> =
        case.officials.iter().chain(&case.articles).flatten().map(|page| page.id().to_owned()).collect();
    for mut page in pages.remove(&name).unwrap_or_default() {
        let own = page.id.clone();
        let mut number = 2;
        while !taken.insert(page.id.clone()) {
            page.id = format!("{own}-{number}");
            number += 1;
        }
        case.articles.push(Ok(page.into()));
    }
    let read = case.read();
    let notes = read.notes.iter().map(|note| format!("{name}: {note}")).collect();
    let mut comparison = read.compare();
    let mut failures = within(&name, std::mem::take(&mut comparison.failures));
    if !states_something(&comparison) {
        let reason =
            String::from("its statement states no figure, date or data field that can be read; it is left out");
        failures.push(Failure::of(&Error::Folder { folder: folder.to_owned(), reason }));
        return Ok((None, failures, notes));
    }
    Ok((Some(study::Incident::new(name, comparison)), failures, notes))
}

/// Failures of an incident, by its name.
fn within(name: &str, failures: Vec<Failure>) -> Vec<Failure> {
    let named = |failure: Failure| Failure { source: format!("{name}: {}", failure.source), ..failure };
    failures.into_iter().map(named).collect()
}

/// Names by which incidents are told apart.
fn distinct(folders: &[PathBuf]) -> Result<()> {
    let mut seen: BTreeMap<String, &PathBuf> = BTreeMap::new();
    for folder in folders {
        let whole = folder.canonicalize().unwrap_or_else(|_| folder.clone());
        let name = whole.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(other) = seen.insert(name, folder) {
            let reason = format!("has the name of {}; rename one of the two, or leave one out", other.display());
            return Err(Error::Folder { folder: folder.clone(), reason });
        }
    }
    Ok(())
}

/// Finds the incident of every article of the collections. What cannot be read is a failure.
///
/// # Errors
/// That two incidents have one name.
pub fn assign(folders: &[PathBuf], collections: &[(String, Collection)], reader: &Reader) -> Result<Assigned> {
    distinct(folders)?;
    let mut assigned = Assigned::default();
    let (mut subjects, mut known) = (Vec::new(), Vec::new());
    for folder in folders {
        let case = match Case::of_folder(folder, reader) {
            Ok(case) => case,
            Err(error) => {
                assigned.failures.push(Failure::of(&error));
                continue;
            }
        };
        let (name, background) = (case.name.clone(), case.background.clone());
        let read = case.read_statements();
        assigned.failures.extend(within(&name, read.failures));
        if background.names().next().is_none() {
            assigned.notes.push(format!(
                "{name}: no article can be assigned to it, since its incident.toml names no organisation"
            ));
        }
        subjects.push(Subject::of(name.clone(), &background, &read.officials));
        let addresses = Incident::addresses(folder).unwrap_or_default();
        known.push(addresses.iter().map(ToString::to_string).collect::<BTreeSet<String>>());
        assigned.incidents.push(name);
    }
    assigned.pages.resize_with(subjects.len(), Vec::new);
    let subjects = Subjects::new(subjects);
    let watch = &reader.options().watch;
    for (_, collection) in collections {
        watch.expect_bytes(collection.size());
        let mut chunk = Vec::new();
        let ended = collection.each(watch, &mut |page| {
            chunk.push(page);
            if chunk.len() == MOST_PAGES {
                assigned.add(std::mem::take(&mut chunk), &subjects, &mut known, watch);
            }
            true
        });
        assigned.add(chunk, &subjects, &mut known, watch);
        assigned.failures.extend(ended.err().map(|error| Failure::of(&error)));
    }
    Ok(assigned)
}

impl Assigned {
    fn add(&mut self, pages: Vec<Result<Page>>, subjects: &Subjects, known: &mut [BTreeSet<String>], watch: &Watch) {
        let one = |page: Result<Page>| {
            let kept = page.as_ref().ok().cloned();
            let ended = page.and_then(|page| first_reading(page, subjects));
            watch.document(&ended);
            (kept, ended)
        };
        let read: Vec<(Option<Page>, Result<Reading>)> = pages.into_par_iter().map(one).collect();
        for (page, reading) in read {
            let reading = match reading {
                Ok(reading) => reading,
                Err(error) => {
                    self.failures.push(Failure::of(&error));
                    continue;
                }
            };
            let mut loose = Loose::of(&reading, subjects.assign(&reading));
            if let Assignment::To(evidence) = &loose.assignment
                && let (Some(known), Some(pages)) =
                    (known.get_mut(evidence.incident), self.pages.get_mut(evidence.incident))
            {
                // What the manifest names, or an earlier record gave, counts once.
                loose.is_known = loose.url.clone().is_some_and(|url| !known.insert(url));
                pages.extend(page.filter(|_| !loose.is_known));
            }
            self.loose.push(loose);
        }
    }
}

/// What an article states, as far as it takes to find whose it is: nothing where it names no organisation at all.
fn first_reading(page: Page, subjects: &Subjects) -> Result<Reading> {
    let document = Document::from_page(page.clone())?;
    if !subjects.are_named_in(&document.text) {
        return Ok(Reading { document, claims: Vec::new(), unread: Vec::new(), named: Default::default() });
    }
    reading(page, &Background::default())
}

impl Loose {
    fn of(reading: &Reading, assignment: Assignment) -> Self {
        let document = &reading.document;
        let evidence = assignment.evidence();
        let spans = evidence.into_iter().flat_map(|evidence| {
            let named = evidence.named.first().copied().into_iter();
            named.chain(evidence.figures.iter().map(|one| one.1)).chain(evidence.days.iter().map(|one| one.1))
        });
        Self {
            words: spans.map(|span| span.of(&document.text).to_owned()).collect(),
            id: document.id.clone(),
            source: document.source.clone(),
            url: document.url.clone(),
            outlet: document.outlet.clone(),
            title: document.title.clone(),
            published: document.published,
            is_known: false,
            assignment,
        }
    }
}
