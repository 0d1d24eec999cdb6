//! The rows of a study for other programs: objects of JSON, a table of Markdown.

use serde_json::{Map, Value, json};

use crate::report::rows::{Cell, Rows};

/// Rows as JSON, an object a row, by the names of the columns; what is empty is null.
pub fn objects(rows: &Rows) -> Vec<Value> {
    let value = |cell: &Cell| match cell {
        Cell::Empty => Value::Null,
        Cell::Text(words) => json!(words),
        Cell::Integer(value) => json!(value),
        Cell::Signed(value) => json!(value),
        Cell::Number(value) | Cell::Share(value) => json!(value),
        Cell::Date(date) => json!(date),
    };
    let object = |row: &Vec<Cell>| {
        let pairs = rows.columns.iter().zip(row).map(|(column, cell)| (column.name.to_owned(), value(cell)));
        Value::Object(pairs.collect::<Map<String, Value>>())
    };
    rows.rows.iter().map(object).collect()
}

/// All tables by their names.
pub fn all_objects(tables: &[Rows]) -> Value {
    let head = [("schema", json!("recoupe/study/1")), ("extractor", json!(crate::claim::rules::extractor()))];
    let head = head.map(|(name, value)| (name.to_owned(), value));
    let tables = tables.iter().map(|rows| (rows.name.to_owned(), Value::Array(objects(rows))));
    Value::Object(head.into_iter().chain(tables).collect())
}

/// Rows as a table of Markdown, each cell made safe by `escape`.
pub fn markdown(rows: &Rows, escape: impl Fn(&str) -> String) -> String {
    let cell = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(words) => escape(words),
        Cell::Integer(value) => value.to_string(),
        Cell::Signed(value) => value.to_string(),
        Cell::Number(value) => value.to_string(),
        Cell::Share(share) => format!("{share:.4}"),
        Cell::Date(date) => date.to_string(),
    };
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(rows.columns.iter().map(|column| column.name.replace('_', " ")).collect());
    text += &line(vec![String::from("---"); rows.columns.len()]);
    text.extend(rows.rows.iter().map(|row| line(row.iter().map(cell).collect())));
    text
}
