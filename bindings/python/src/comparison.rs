//! Articles against a statement, or an incident's folder: the comparison as JSON, and its findings as a table.

use std::collections::BTreeSet;
use std::path::Path;

use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};
use recoupe::case::Case;
use recoupe::claim::Background;
use recoupe::collection::tidy;
use recoupe::compare::Failure;
use recoupe::error::{Error, Result};
use recoupe::ingest::{Pending, Reader, Row};
use recoupe::report::{Report, states_something};
use recoupe::wire;
use recoupe::wording::Language;
use serde::Deserialize;

use crate::arrow::Batches;
use crate::fault::{Fault, guarded};
use crate::pool;

/// The comparison as JSON, what was left out, the findings.
type Answer = (String, Vec<String>, Py<PyCapsule>);

#[derive(Deserialize)]
struct Request {
    officials: Vec<Row>,
    articles: Vec<Row>,
    organisation: Option<String>,
    aliases: Vec<String>,
    language: String,
}

/// (request as JSON,) → an answer.
pub fn compare(arguments: &Bound<'_, PyTuple>) -> PyResult<Answer> {
    let (request,): (String,) = arguments.extract()?;
    answer(arguments.py(), || {
        let request: Request = serde_json::from_str(&request).map_err(Fault::argument)?;
        let mut ids = BTreeSet::new();
        let case = Case {
            name: String::from("comparison"),
            officials: pages(request.officials, "statement", &mut ids)?,
            articles: pages(request.articles, "article", &mut ids)?,
            background: Background {
                organisation: request.organisation,
                aliases: request.aliases,
                ..Background::default()
            },
            as_of: None,
            corrections: Vec::new(),
            is_whole: true,
            notes: Vec::new(),
        };
        Ok((case, language(&request.language)?))
    })
}

/// (folder, organisation or None, language) → an answer.
pub fn of_folder(arguments: &Bound<'_, PyTuple>) -> PyResult<Answer> {
    let (folder, organisation, language): (String, Option<String>, String) = arguments.extract()?;
    answer(arguments.py(), || {
        let language = self::language(&language)?;
        let mut case = Case::of_folder(Path::new(&folder), &Reader::default())?;
        case.background.organisation = organisation.or(case.background.organisation);
        Ok((case, language))
    })
}

fn language(name: &str) -> std::result::Result<Language, Fault> {
    let wrong = || Fault::Argument(format!("language \"{name}\" is not spoken; write \"en\" or \"fr\""));
    Language::from_name(name).ok_or_else(wrong)
}

/// The pages of documents that may have no name; one that is none becomes a failure of the comparison.
fn pages(rows: Vec<Row>, kind: &str, ids: &mut BTreeSet<String>) -> std::result::Result<Vec<Result<Pending>>, Fault> {
    let mut pages = Vec::with_capacity(rows.len());
    for (place, row) in rows.into_iter().enumerate() {
        let name = format!("{kind}-{}", place + 1);
        let page = row.page(name.clone(), || name.clone());
        if let Ok(page) = &page
            && !ids.insert(page.id.clone())
        {
            return Err(Fault::Argument(format!(
                "two documents have the id \"{}\"; give one of them another",
                page.id
            )));
        }
        let page = page.map_err(|reason| Error::Source { source_name: name, reason });
        pages.push(page.map(|page| Pending::from(recoupe::ingest::Page { source: page.id.clone(), ..page })));
    }
    Ok(pages)
}

fn answer(
    py: Python<'_>,
    case: impl FnOnce() -> std::result::Result<(Case, Language), Fault> + Send,
) -> PyResult<Answer> {
    let (json, notes, batch) = py.detach(|| {
        guarded(|| {
            pool::on(None, || {
                let (case, language) = case()?;
                let incident = case.name.clone();
                let mut read = case.read();
                let notes = std::mem::take(&mut read.notes);
                let comparison = read.compare();
                let lines = |failures: &[Failure]| failures.iter().map(Failure::line).collect::<Vec<_>>().join("; ");
                if comparison.officials.is_empty() {
                    let why = lines(&comparison.failures);
                    return Err(Fault::Argument(format!("no statement could be read, nothing was compared: {why}")));
                }
                if !states_something(&comparison) {
                    let id = &comparison.officials[0].document.id;
                    return Err(Fault::Argument(format!(
                        "{id}: states no figure, date or data field that can be read; nothing was compared"
                    )));
                }
                if comparison.articles.is_empty() {
                    let why = lines(&comparison.failures);
                    return Err(Fault::Argument(format!("no article could be read, nothing was compared: {why}")));
                }
                let json = serde_json::to_string(&wire::Comparison::new(&comparison, true, language));
                let batch = tidy(&Report::Comparison { incident, comparison }, language).map_err(Fault::argument)?;
                Ok((json.map_err(Fault::argument)?, notes, batch))
            })?
        })
    })?;
    let batches = Batches { schema: batch.schema(), batches: vec![batch] };
    Ok((json, notes, batches.capsule(py)?))
}
