//! Tables of typed cells as files of Parquet, which tell the extractor.

use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use std::io;

use super::batch::batch;
use super::rows::{Cell, Column};
use crate::claim::rules::extractor;

/// The table as the bytes of a file.
///
/// # Errors
/// Those of the writer.
pub fn table(columns: &[Column], rows: &[Vec<Cell>]) -> io::Result<Vec<u8>> {
    let batch = batch(columns, rows).map_err(io::Error::other)?;
    let told = KeyValue { key: String::from("recoupe.extractor"), value: Some(extractor()) };
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_key_value_metadata(Some(vec![told]))
        .build();
    let mut writer = ArrowWriter::try_new(Vec::new(), batch.schema(), Some(properties)).map_err(io::Error::other)?;
    writer.write(&batch).map_err(io::Error::other)?;
    writer.into_inner().map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use arrow_array::cast::AsArray;
    use arrow_array::types::{Float64Type, Int64Type};
    use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

    use super::*;
    use crate::report::rows::{Kind, column};

    #[test]
    fn cells_come_back_by_their_kinds() {
        let columns = [column("who", Kind::Text), column("days", Kind::Signed), column("rate", Kind::Number)];
        let rows = vec![
            vec![Cell::text("Le Fil"), Cell::Signed(-3), Cell::Share(1.0 / 3.0)],
            vec![Cell::Empty, Cell::Empty, Cell::Empty],
        ];
        let bytes = table(&columns, &rows).unwrap();
        let file = std::env::temp_dir().join(format!("recoupe-table-{}.parquet", std::process::id()));
        std::fs::write(&file, bytes).unwrap();
        let reader = ParquetRecordBatchReaderBuilder::try_new(std::fs::File::open(&file).unwrap()).unwrap();
        let batch = reader.build().unwrap().next().unwrap().unwrap();
        std::fs::remove_file(&file).unwrap();
        assert_eq!(batch.column(0).as_string::<i32>().iter().collect::<Vec<_>>(), [Some("Le Fil"), None]);
        assert_eq!(batch.column(1).as_primitive::<Int64Type>().iter().collect::<Vec<_>>(), [Some(-3), None]);
        assert_eq!(batch.column(2).as_primitive::<Float64Type>().iter().collect::<Vec<_>>(), [Some(1.0 / 3.0), None]);
    }
}
