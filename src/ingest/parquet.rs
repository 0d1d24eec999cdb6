//! The documents of a Parquet file, by the columns that JSON lines have as keys (the one user of parquet's reader).

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use arrow_array::{Array, RecordBatch, StringArray, cast::AsArray};
use arrow_cast::cast;
use arrow_schema::{ArrowError, DataType};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, SerializedFileReader};

use super::row::{Id, Row};
use super::{Page, file, name};
use crate::error::{Error, Result};
use crate::progress::Watch;

/// The columns that are read; others are left alone.
const COLUMNS: &[&str] =
    &["id", "text", "html", "title", "url", "outlet", "published", "reference_date", "language", "error"];

/// Rows that are unpacked at once.
const BATCH: usize = 128;

/// Hands over the document of every row, or why it is none, until `take` wants no more.
///
/// # Errors
/// That the file is no Parquet, has no column of text, or cannot be read to its end.
pub fn each_row(path: &Path, watch: &Watch, take: &mut dyn FnMut(Result<Page>) -> bool) -> Result<()> {
    let shown = path.display().to_string();
    let wrong = |reason: String| Error::Source { source_name: shown.clone(), reason };
    let damaged = |cause: ParquetError| wrong(format!("is no Parquet that can be read ({cause})"));
    let torn = |cause: ArrowError| wrong(format!("cannot be read any further ({cause})"));
    let input = File::open(path).map_err(|cause| file::unreadable(path, cause))?;
    let size = input.metadata().map_or(0, |told| told.len());
    let builder = ParquetRecordBatchReaderBuilder::try_new(input).map_err(damaged)?;
    let names: Vec<String> = builder.schema().fields().iter().map(|field| field.name().clone()).collect();
    let wanted: Vec<usize> = (0..names.len()).filter(|place| COLUMNS.contains(&names[*place].as_str())).collect();
    holds_text(&names).map_err(wrong)?;
    let told = builder.metadata().file_metadata().key_value_metadata().into_iter().flatten();
    let is_extraction = told.into_iter().any(|told| told.key == "recoupe.extractor");
    let rows = usize::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or_default();
    let mask = ProjectionMask::roots(builder.parquet_schema(), wanted);
    let reader = builder.with_projection(mask).with_batch_size(BATCH).build().map_err(damaged)?;
    let (mut read, stem) = (0, name::of_path(path));
    for batch in reader {
        let batch = batch.map_err(torn)?;
        let columns = Columns::of(&batch).map_err(torn)?;
        for at in 0..batch.num_rows() {
            let why = columns.why_unread(at).filter(|_| is_extraction);
            let line = read + at + 1;
            let page = match why {
                Some(reason) => Err(Error::Line { source_name: shown.clone(), line, reason }),
                None => columns.page(at, line, &shown, &stem),
            };
            if !take(page) {
                return Ok(());
            }
        }
        read += batch.num_rows();
        watch.bytes(size * batch.num_rows() as u64 / rows.max(1) as u64);
    }
    Ok(())
}

/// The documents of a batch in memory, or why a row is none, in their order; errors call it `source_name`, and a row without an
/// id is named after it and its place; `before` it were so many rows.
///
/// # Errors
/// That it has no column of text, or one that is read and cannot be told as text.
pub fn pages_of_batch(batch: &RecordBatch, source_name: &str, before: usize) -> Result<Vec<Result<Page>>> {
    let wrong = |reason: String| Error::Source { source_name: source_name.to_owned(), reason };
    let names: Vec<String> = batch.schema().fields().iter().map(|field| field.name().clone()).collect();
    holds_text(&names).map_err(wrong)?;
    let columns = Columns::of(batch).map_err(|cause| wrong(format!("has a column that is no text ({cause})")))?;
    Ok((0..batch.num_rows()).map(|at| columns.page(at, before + at + 1, source_name, source_name)).collect())
}

fn holds_text(names: &[String]) -> std::result::Result<(), String> {
    if names.iter().any(|name| matches!(name.as_str(), "text" | "html")) {
        return Ok(());
    }
    Err(format!("has no column \"text\" or \"html\"; its columns are: {}", names.join(", ")))
}

/// What an extraction in Parquet tells of the program that made it; `None` where it tells none.
///
/// # Errors
/// That it is no Parquet that can be read.
pub fn made_by(path: &Path) -> Result<Option<String>> {
    Ok(told_by(path)?.remove("recoupe.extractor"))
}

/// What the file of a table tells of itself, by its keys.
///
/// # Errors
/// That it is no Parquet that can be read.
pub fn told_by(path: &Path) -> Result<BTreeMap<String, String>> {
    let wrong = |cause: ParquetError| Error::Source {
        source_name: path.display().to_string(),
        reason: format!("is no Parquet that can be read ({cause})"),
    };
    let input = File::open(path).map_err(|cause| file::unreadable(path, cause))?;
    let reader = SerializedFileReader::new(input).map_err(wrong)?;
    let told = reader.metadata().file_metadata().key_value_metadata().into_iter().flatten();
    Ok(told.filter_map(|told| Some((told.key.clone(), told.value.clone()?))).collect())
}

/// The columns of a batch as text, whatever type they have; in the order of `COLUMNS`.
struct Columns(Vec<Option<StringArray>>);

impl Columns {
    fn of(batch: &RecordBatch) -> std::result::Result<Self, ArrowError> {
        let text = |name: &&str| {
            let Some(column) = batch.column_by_name(name) else { return Ok(None) };
            let cast = cast(column, &DataType::Utf8);
            // One that is not ours may be anything.
            if *name == "error" && cast.is_err() {
                return Ok(None);
            }
            Ok(Some(cast?.as_string::<i32>().clone()))
        };
        Ok(Self(COLUMNS.iter().map(text).collect::<std::result::Result<_, ArrowError>>()?))
    }

    /// Of a table of `extract`: why the record has no text.
    fn why_unread(&self, at: usize) -> Option<String> {
        let told = |name: &str| {
            let place = COLUMNS.iter().position(|column| *column == name)?;
            let column = self.0.get(place)?.as_ref().filter(|column| column.is_valid(at))?;
            Some(column.value(at).to_owned())
        };
        told("error").or_else(|| {
            let reason = "its table was made with --no-text; make it again with the text";
            told("text").is_none().then(|| String::from(reason))
        })
    }

    /// The document at a place; `line` is what it is called.
    fn page(&self, at: usize, line: usize, source_name: &str, stem: &str) -> Result<Page> {
        let page = self.row(at).page(format!("{source_name}:{line}"), || format!("{stem}-{line}"));
        page.map_err(|reason| Error::Line { source_name: source_name.to_owned(), line, reason })
    }

    fn row(&self, at: usize) -> Row {
        let mut values = self.0.iter().map(|column| {
            let column = column.as_ref().filter(|column| column.is_valid(at))?;
            Some(column.value(at).to_owned())
        });
        let mut next = || values.next().flatten();
        // The order of COLUMNS; what is empty in a table is not told.
        let told = |value: Option<String>| value.filter(|value| !value.trim().is_empty());
        Row {
            id: told(next()).map(Id::Name),
            text: next(),
            html: next(),
            title: told(next()),
            url: told(next()),
            outlet: told(next()),
            published: told(next()),
            reference_date: told(next()),
            language: told(next()),
        }
    }
}
