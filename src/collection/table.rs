//! Rows into a Parquet file (the one user of parquet's writer).

use std::io::{self, Write};

use arrow_json::ReaderBuilder;
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
        let mut decoder = ReaderBuilder::new(schema()).build_decoder().map_err(io::Error::other)?;
        decoder.serialize(rows).map_err(io::Error::other)?;
        if let Some(batch) = decoder.flush().map_err(io::Error::other)? {
            self.writer.write(&batch).map_err(plain)?;
        }
        if self.writer.in_progress_size() > GROUP {
            self.writer.flush().map_err(plain)?;
        }
        Ok(())
    }

    /// The output, once all is in it.
    ///
    /// # Errors
    /// Those of the output.
    pub fn finish(self) -> io::Result<W> {
        self.writer.into_inner().map_err(plain)
    }
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
