//! Collections of any length into tables: what each document states, a row each, a file for each that is read.
//!
//! `unit` tells which file becomes which, `schema` the columns of a row (`wire::Row`), `table` writes it. A file is
//! written beside its place and is there whole or not at all; one that is there already is left alone, so that a run which
//! was ended goes on where it stood. A record that cannot be read is a row with the reason.

mod schema;
mod table;
mod unit;

use std::collections::BTreeMap;
use std::io::{self, BufWriter};
use std::sync::mpsc::{SyncSender, sync_channel};

use arrow_array::RecordBatch;
use rayon::prelude::*;

pub use crate::claim::rules::extractor;
pub use crate::report::tidy;
pub use crate::wire::{ClaimRow, Row, UnreadRow};
pub use schema::{SCHEMA, schema};
pub use unit::{Shard, Unit, units};

use crate::case::reading;
use crate::claim::Background;
use crate::error::{Error, Result};
use crate::ingest::{Growing, Page, pages_of_batch, told_by};
use crate::progress::Watch;

/// What became of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Documents that were read.
    pub documents: usize,
    /// Records that could not be, each a row with its reason.
    pub failed: usize,
    pub claims: usize,
    /// Whether the file was there already, and nothing was read: the counts are then those it tells.
    pub is_skipped: bool,
}

impl Written {
    fn add(&mut self, rows: &[Row]) {
        let failed = rows.iter().filter(|row| row.error.is_some()).count();
        self.failed += failed;
        self.documents += rows.len() - failed;
        self.claims += rows.iter().map(|row| row.claims.len()).sum::<usize>();
    }

    /// What the file of a table tells, so that whoever finds it there knows what became of it.
    fn to_tell(self, torn: Option<&Error>) -> Vec<(&'static str, String)> {
        let counts = [(DOCUMENTS, self.documents), (FAILED, self.failed), (CLAIMS, self.claims)];
        let counts = counts.map(|(key, count)| (key, count.to_string()));
        counts.into_iter().chain(torn.map(|error| (TORN, error.reason()))).collect()
    }

    /// What the file of a table that is there tells; `None` where it does not.
    fn told(told: &BTreeMap<String, String>) -> Option<Self> {
        let count = |key| told.get(key)?.parse().ok();
        Some(Self { documents: count(DOCUMENTS)?, failed: count(FAILED)?, claims: count(CLAIMS)?, is_skipped: true })
    }
}

/// The keys under which a file tells what is in its table, and why the collection broke off, where it did.
const DOCUMENTS: &str = "recoupe.documents";
const FAILED: &str = "recoupe.failed";
const CLAIMS: &str = "recoupe.claims";
const TORN: &str = "recoupe.torn";

/// Pages that are read at once, and their bytes: what is held of a collection of any length, four times.
const MOST_PAGES: usize = 256;
const MOST_BYTES: usize = 8_000_000;

/// Reads a collection into its table; the error is why it could not be read to its end, what stands before being written.
///
/// # Errors
/// That the collection cannot be opened, the table not be written, or that one of another version is there.
pub fn extract(
    unit: &Unit,
    background: &Background,
    with_text: bool,
    watch: &Watch,
) -> Result<(Written, Option<Error>)> {
    let extractor = extractor();
    if unit.output.exists() {
        let mut told = told_by(&unit.output)?;
        let known = told.remove("recoupe.extractor");
        return match Written::told(&told).filter(|_| known.as_deref() == Some(&extractor)) {
            Some(written) => {
                let source_name = unit.input.name();
                Ok((written, told.remove(TORN).map(|reason| Error::Source { source_name, reason })))
            }
            None => {
                let by = known.unwrap_or_else(|| String::from("another program"));
                let reason = format!("is there already, made by {by}; take it away, or name another place with -o");
                Err(Error::Source { source_name: unit.output.display().to_string(), reason })
            }
        };
    }
    let unwritable = |cause: io::Error| Error::Source {
        source_name: unit.output.display().to_string(),
        reason: format!("cannot be written ({cause}); make room or name another place with -o, and run it again"),
    };
    let growing = Growing::create(&unit.output).map_err(unwritable)?;
    let told = [("recoupe.schema", SCHEMA), ("recoupe.extractor", extractor.as_str())];
    let out = BufWriter::new(growing.file().map_err(unwritable)?);
    let mut table = table::Table::new(out, &told).map_err(unwritable)?;
    let mut written = Written::default();
    let (send, chunks) = sync_channel::<Vec<Result<Page>>>(1);
    watch.expect_bytes(unit.input.size());
    // One piece is read, one told and one written at a time.
    let (table_made, read) = std::thread::scope(|scope| {
        let reader = scope.spawn(|| read(unit, watch, send));
        let (hand, made) = sync_channel::<Vec<Row>>(1);
        let table = &mut table;
        let writer = scope.spawn(move || made.into_iter().try_for_each(|rows| table.add(&rows)));
        for chunk in &chunks {
            let rows = rows(chunk, background, with_text, watch);
            written.add(&rows);
            if hand.send(rows).is_err() {
                break;
            }
        }
        // Where the table could not be written, the reader waits for nobody any more.
        drop((hand, chunks));
        let fault = |cause: Box<dyn std::any::Any + Send>| Error::of_panic(unit.input.name(), cause.as_ref());
        let table_made = writer.join().unwrap_or_else(|cause| Err(io::Error::other(fault(cause))));
        (table_made, reader.join().unwrap_or_else(|cause| Err(fault(cause))))
    });
    table_made.map_err(unwritable)?;
    let torn = read.err();
    if let Some(error) = &torn {
        if written.documents + written.failed == 0 {
            let (source_name, reason) = (error.subject(), error.reason());
            return Err(Error::Source { source_name, reason });
        }
        let last = [Row::failed(None, error)];
        written.add(&last);
        table.add(&last).map_err(unwritable)?;
    }
    let out = table
        .finish(&written.to_tell(torn.as_ref()))
        .and_then(|out| out.into_inner().map_err(io::IntoInnerError::into_error));
    out.and_then(|file| file.sync_all()).map_err(unwritable)?;
    growing.put().map_err(unwritable)?;
    Ok((written, torn))
}

/// What the documents of a batch in memory state, a row each in their order, by the columns of `schema`. Its columns are those
/// of a collection in Parquet; errors call it `source_name`, of which so many rows came `before`.
///
/// # Errors
/// That it has no column of text, or states more than one batch can hold.
pub fn batch(
    documents: &RecordBatch,
    source_name: &str,
    before: usize,
    background: &Background,
    with_text: bool,
) -> Result<RecordBatch> {
    let rows = rows(pages_of_batch(documents, source_name, before)?, background, with_text, &Watch::default());
    table::batch(&rows).map_err(|cause| {
        let reason = format!("is too large for one batch ({cause}); hand it over in smaller ones");
        Error::Source { source_name: source_name.to_owned(), reason }
    })
}

/// Hands over the collection in pieces.
fn read(unit: &Unit, watch: &Watch, send: SyncSender<Vec<Result<Page>>>) -> Result<()> {
    let (mut chunk, mut bytes) = (Vec::new(), 0);
    let ended = unit.input.each(watch, &mut |page| {
        bytes += page.as_ref().map_or(0, |page| page.bytes.len());
        chunk.push(page);
        if chunk.len() < MOST_PAGES && bytes < MOST_BYTES {
            return true;
        }
        bytes = 0;
        send.send(std::mem::take(&mut chunk)).is_ok()
    });
    let _ = send.send(chunk);
    ended
}

/// The rows of some pages, in their order.
fn rows(pages: Vec<Result<Page>>, background: &Background, with_text: bool, watch: &Watch) -> Vec<Row> {
    let one = |page: Result<Page>| {
        let id = page.as_ref().ok().map(|page| page.id.clone());
        let ended = page.and_then(|page| reading(page, background));
        watch.document(&ended);
        ended.map_or_else(|error| Row::failed(id, &error), |reading| Row::of(reading, with_text))
    };
    pages.into_par_iter().map(one).collect()
}
