//! Tables of typed cells as Parquet: signed integers, doubles and UTF-8; partial dates are text.

use std::io;
use std::sync::Arc;

use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;

use super::rows::{Cell, Column, Kind};
use crate::claim::rules::extractor;

/// The table as the bytes of a file.
///
/// # Errors
/// Those of the writer.
pub fn table(columns: &[Column], rows: &[Vec<Cell>]) -> io::Result<Vec<u8>> {
    let fields: Vec<Field> = columns.iter().map(|column| Field::new(column.name, kind(column.kind), true)).collect();
    let schema = Arc::new(Schema::new(fields));
    let arrays = columns.iter().enumerate().map(|(at, column)| array(column.kind, rows, at)).collect();
    let batch = RecordBatch::try_new(Arc::clone(&schema), arrays).map_err(io::Error::other)?;
    let told = KeyValue { key: String::from("recoupe.extractor"), value: Some(extractor()) };
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_key_value_metadata(Some(vec![told]))
        .build();
    let mut writer = ArrowWriter::try_new(Vec::new(), schema, Some(properties)).map_err(io::Error::other)?;
    writer.write(&batch).map_err(io::Error::other)?;
    writer.into_inner().map_err(io::Error::other)
}

const fn kind(kind: Kind) -> DataType {
    match kind {
        Kind::Integer | Kind::Signed => DataType::Int64,
        Kind::Number => DataType::Float64,
        _ => DataType::Utf8,
    }
}

fn array(kind: Kind, rows: &[Vec<Cell>], at: usize) -> ArrayRef {
    let cells = rows.iter().map(|row| row.get(at).unwrap_or(&Cell::Empty));
    match kind {
        Kind::Integer | Kind::Signed => Arc::new(cells.map(whole).collect::<Int64Array>()),
        Kind::Number => Arc::new(cells.map(number).collect::<Float64Array>()),
        _ => Arc::new(cells.map(words).collect::<StringArray>()),
    }
}

fn whole(cell: &Cell) -> Option<i64> {
    match cell {
        Cell::Integer(value) => Some(i64::try_from(*value).unwrap_or(i64::MAX)),
        Cell::Signed(value) => Some(*value),
        Cell::Empty | Cell::Text(_) | Cell::Number(_) | Cell::Share(_) | Cell::Date(_) => None,
    }
}

/// Shares have the four digits that CSV tells.
fn number(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Number(value) => Some(*value),
        Cell::Share(share) => Some((share * 1e4).round() / 1e4),
        Cell::Integer(_) | Cell::Signed(_) | Cell::Empty | Cell::Text(_) | Cell::Date(_) => None,
    }
}

fn words(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Empty => None,
        Cell::Text(words) => Some(words.clone()),
        Cell::Integer(value) => Some(value.to_string()),
        Cell::Signed(value) => Some(value.to_string()),
        Cell::Number(value) | Cell::Share(value) => Some(value.to_string()),
        Cell::Date(date) => Some(date.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use arrow_array::cast::AsArray;
    use arrow_array::types::{Float64Type, Int64Type};
    use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

    use super::*;
    use crate::report::rows::column;

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
        assert_eq!(batch.column(2).as_primitive::<Float64Type>().iter().collect::<Vec<_>>(), [Some(0.3333), None]);
    }
}
