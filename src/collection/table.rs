//! Rows into batches, and those into a Parquet file (the one user of parquet's writer).

use std::io::{self, Write};

use arrow_array::RecordBatch;
use arrow_json::ReaderBuilder;
use arrow_schema::ArrowError;
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;

use super::Row;
use super::schema::schema;

/// Packed rows that are held before they are written: what a reader of one row group needs.
const GROUP: usize = 32_000_000;

pub struct Table<W: Write + Send> {
    writer: ArrowWriter<W>,
}

impl<W: Write + Send> Table<W> {
    /// A table whose file tells these keys.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn new(out: W, told: &[(&str, &str)]) -> io::Result<Self> {
        let told = told.iter().map(|(key, value)| KeyValue::new((*key).to_owned(), (*value).to_owned())).collect();
        let level = ZstdLevel::try_new(3).map_err(io::Error::other)?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(level))
            .set_created_by(format!("recoupe {}", env!("CARGO_PKG_VERSION")))
            .set_key_value_metadata(Some(told));
        let writer = ArrowWriter::try_new(out, schema(), Some(properties.build())).map_err(io::Error::other)?;
        Ok(Self { writer })
    }

    /// # Errors
    /// Those of the output.
    pub fn add(&mut self, rows: &[Row]) -> io::Result<()> {
        self.writer.write(&batch(rows).map_err(io::Error::other)?).map_err(plain)?;
        if self.writer.in_progress_size() > GROUP {
            self.writer.flush().map_err(plain)?;
        }
        Ok(())
    }

    /// The output, once all is in it; its file tells these keys besides.
    ///
    /// # Errors
    /// Those of the output.
    pub fn finish(mut self, told: &[(&str, String)]) -> io::Result<W> {
        for (key, value) in told {
            self.writer.append_key_value_metadata(KeyValue::new((*key).to_owned(), value.clone()));
        }
        self.writer.into_inner().map_err(plain)
    }
}

/// Rows as a batch of the schema.
///
/// # Errors
/// That a column would hold more than 2 GB.
pub fn batch(rows: &[Row]) -> Result<RecordBatch, ArrowError> {
    let mut decoder = ReaderBuilder::new(schema()).with_batch_size(rows.len().max(1)).build_decoder()?;
    decoder.serialize(rows)?;
    Ok(decoder.flush()?.unwrap_or_else(|| RecordBatch::new_empty(schema())))
}

/// The system's own error where there is one: a full disk, say.
fn plain(error: parquet::errors::ParquetError) -> io::Error {
    match error {
        parquet::errors::ParquetError::External(cause) => match cause.downcast::<io::Error>() {
            Ok(cause) => *cause,
            Err(cause) => io::Error::other(cause),
        },
        other => io::Error::other(other),
    }
}
