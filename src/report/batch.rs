//! Tables of typed cells as batches in memory: what data frames are made of, and files of Parquet.

use std::sync::Arc;

use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{ArrowError, DataType, Field, Schema};

use super::Report;
use super::rows::{Cell, Column, Kind, Rows};
use crate::wording::Language;

/// The table of a report, with its columns' names and kinds: whole numbers are signed, days are ISO text, since a day may be a month
/// or a year; explanations are in `language`.
///
/// # Errors
/// That a column would hold more than 2 GB.
pub fn tidy(report: &Report, language: Language) -> Result<RecordBatch, ArrowError> {
    let table = Rows::new(report, language);
    batch(table.columns, &table.rows)
}

/// Rows below the names of their columns, likewise.
///
/// # Errors
/// That a column would hold more than 2 GB.
pub fn batch(columns: &[Column], rows: &[Vec<Cell>]) -> Result<RecordBatch, ArrowError> {
    let columns = columns.iter().enumerate();
    let (fields, arrays): (Vec<Field>, Vec<ArrayRef>) = columns.map(|(at, column)| array(column, at, rows)).unzip();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)
}

fn array(column: &Column, at: usize, rows: &[Vec<Cell>]) -> (Field, ArrayRef) {
    let cells = rows.iter().map(|row| row.get(at).unwrap_or(&Cell::Empty));
    let array: ArrayRef = match column.kind {
        Kind::Integer | Kind::Signed => Arc::new(Int64Array::from_iter(cells.map(whole))),
        Kind::Number => Arc::new(Float64Array::from_iter(cells.map(number))),
        Kind::Text
        | Kind::Date
        | Kind::Instant
        | Kind::Aspect
        | Kind::Verdict
        | Kind::Cause
        | Kind::Claim
        | Kind::Certainty
        | Kind::Part => Arc::new(StringArray::from_iter(cells.map(text))),
    };
    let kind: DataType = array.data_type().clone();
    (Field::new(column.name, kind, true), array)
}

fn whole(cell: &Cell) -> Option<i64> {
    match cell {
        Cell::Integer(value) => Some(i64::try_from(*value).unwrap_or(i64::MAX)),
        Cell::Signed(value) => Some(*value),
        Cell::Empty | Cell::Text(_) | Cell::Number(_) | Cell::Share(_) | Cell::Date(_) => None,
    }
}

fn number(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Integer(value) => Some(*value as f64),
        Cell::Signed(value) => Some(*value as f64),
        Cell::Number(value) | Cell::Share(value) => Some(*value),
        Cell::Empty | Cell::Text(_) | Cell::Date(_) => None,
    }
}

fn text(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Empty => None,
        Cell::Text(words) => Some(words.clone()),
        Cell::Integer(value) => Some(value.to_string()),
        Cell::Signed(value) => Some(value.to_string()),
        Cell::Number(value) | Cell::Share(value) => Some(value.to_string()),
        Cell::Date(day) => Some(day.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use arrow_array::Array;
    use arrow_array::cast::AsArray;
    use arrow_array::types::Int64Type;

    use super::*;
    use crate::wire::samples;

    #[test]
    fn each_cell_keeps_its_kind() {
        let report = Report::Comparison { incident: String::from("x"), comparison: samples::comparison() };
        let table = Rows::new(&report, Language::English);
        let batch = tidy(&report, Language::English).unwrap();
        assert!(batch.num_rows() > 0);
        assert_eq!((batch.num_rows(), batch.num_columns()), (table.rows.len(), table.columns.len()));
        for (at, column) in table.columns.iter().enumerate() {
            assert_eq!(batch.schema().field(at).name(), column.name);
            let cells: Vec<&Cell> = table.rows.iter().map(|row| &row[at]).collect();
            let array = batch.column(at);
            for (place, cell) in cells.iter().enumerate() {
                assert_eq!(array.is_null(place), **cell == Cell::Empty, "{}: {cell:?}", column.name);
                if let (Kind::Integer, Cell::Integer(value)) = (column.kind, cell) {
                    assert_eq!(array.as_primitive::<Int64Type>().value(place), *value as i64);
                }
            }
        }
        let verdicts = batch.column_by_name("verdict").unwrap().as_string::<i32>();
        assert!(verdicts.iter().flatten().any(|verdict| verdict != "same"));
    }
}
