//! What the Python half of the package calls: JSON and Arrow in, JSON and Arrow out. Signatures, defaults and docstrings are Python's
//! (`python/recoupe`); the facts are those of the crate recoupe; between them stands no rule.

mod arrow;
mod comparison;
mod fault;
mod module;
mod pool;

use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};
use recoupe::case::reading;
use recoupe::claim::Background;
use recoupe::ingest::Row;
use recoupe::{collection, wire};

use crate::arrow::Batches;
use crate::fault::{Fault, guarded};

type Arguments<'a, 'py> = &'a Bound<'py, PyTuple>;

/// () → a capsule of the schema of extractions.
fn schema(arguments: Arguments) -> PyResult<Py<PyCapsule>> {
    let none = Batches { schema: collection::schema(), batches: Vec::new() };
    arrow::schema_capsule(arguments.py(), &none)
}

/// (row as JSON, organisation or None) → the document as JSON.
fn extract(arguments: Arguments) -> PyResult<String> {
    let (row, organisation): (String, Option<String>) = arguments.extract()?;
    arguments.py().detach(|| {
        guarded(|| {
            let row: Row = serde_json::from_str(&row).map_err(Fault::argument)?;
            let page = row.page(String::from("text"), || String::from("text")).map_err(Fault::argument)?;
            let reading = reading(page, &Background { organisation, ..Background::default() })?;
            serde_json::to_string(&wire::Document::new(&reading, true)).map_err(Fault::argument)
        })
    })
}

/// What `extract_array` and `extract_stream` are told besides.
type Options = (Option<String>, bool, String, Option<usize>);

/// (schema capsule, array capsule, (organisation, with_text, source, threads)) → batches: one.
fn extract_array(arguments: Arguments) -> PyResult<Py<PyCapsule>> {
    let (schema, array, options): (Bound<PyCapsule>, Bound<PyCapsule>, Options) = arguments.extract()?;
    let documents = arrow::import_array(&schema, &array)?;
    let batches = arguments.py().detach(|| guarded(|| extracted(std::iter::once(Ok(documents)), options)))?;
    batches.capsule(arguments.py())
}

/// (stream capsule, (organisation, with_text, source, threads)) → batches, none of more than some thousand rows.
fn extract_stream(arguments: Arguments) -> PyResult<Py<PyCapsule>> {
    let (stream, options): (Bound<PyCapsule>, Options) = arguments.extract()?;
    let documents = arrow::import_stream(&stream)?;
    let batches = arguments.py().detach(|| guarded(|| extracted(arrow::in_pieces(documents), options)))?;
    batches.capsule(arguments.py())
}

fn extracted(
    documents: impl Iterator<Item = Result<arrow_array::RecordBatch, Fault>> + Send,
    (organisation, with_text, source, threads): Options,
) -> Result<Batches, Fault> {
    let background = Background { organisation, ..Background::default() };
    let batches = pool::on(threads, || {
        let (mut batches, mut before) = (Vec::new(), 0);
        for documents in documents {
            let documents = documents?;
            batches.push(collection::batch(&documents, &source, before, &background, with_text)?);
            before += documents.num_rows();
        }
        Ok::<_, Fault>(batches)
    })??;
    Ok(Batches { schema: collection::schema(), batches })
}
