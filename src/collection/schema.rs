//! The columns of an extraction in Parquet: a row a document, its claims a list in it. What other programs read stands in
//! docs/parquet.md, a test holds the two together.

use std::sync::{Arc, LazyLock};

use arrow_schema::{DataType, Field, Fields, Schema, SchemaRef};

/// Told in the file's metadata; another number where a column is taken away or changes its meaning.
pub const SCHEMA: &str = "recoupe/extraction-parquet/1";

/// Integers are signed and text is UTF-8, since not every engine knows others.
pub fn schema() -> SchemaRef {
    static SCHEMA: LazyLock<SchemaRef> = LazyLock::new(|| Arc::new(Schema::new(columns())));
    Arc::clone(&SCHEMA)
}

fn columns() -> Vec<Field> {
    vec![
        text("id"),
        text("source"),
        text("url"),
        text("outlet"),
        text("title"),
        text("published"),
        text("language"),
        Field::new("truncated", DataType::Boolean, true),
        text("text"),
        list("claims", claim()),
        list("unread", vec![integer("start"), integer("end"), text("surface"), text("reason")]),
        text("error"),
    ]
}

fn claim() -> Vec<Field> {
    vec![
        text("kind"),
        integer("start"),
        integer("end"),
        text("surface"),
        integer("sentence_start"),
        integer("sentence_end"),
        text("part"),
        text("rule"),
        Field::new("count", DataType::Int64, true),
        Field::new("count_upper", DataType::Int64, true),
        Field::new("amount", DataType::Float64, true),
        Field::new("amount_upper", DataType::Float64, true),
        text("date"),
        text("date_upper"),
        text("month_part"),
        text("unit"),
        text("unit_class"),
        text("toll"),
        text("role"),
        text("qualifier"),
        text("certainty"),
        text("field"),
        text("status"),
        text("quoted"),
        text("speaker"),
        Field::new("by_organisation", DataType::Boolean, true),
        text("attribution"),
    ]
}

fn text(name: &str) -> Field {
    Field::new(name, DataType::Utf8, true)
}

/// A place in a text, in code points: no text is longer.
fn integer(name: &str) -> Field {
    Field::new(name, DataType::Int32, true)
}

fn list(name: &str, fields: Vec<Field>) -> Field {
    let item = Field::new("item", DataType::Struct(Fields::from(fields)), true);
    Field::new(name, DataType::List(Arc::new(item)), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names and types of the rows of a table in Markdown.
    fn told(text: &str) -> Vec<(&str, &str)> {
        let cells = text.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
        cells.map(|(name, rest)| (name, rest.split(" |").next().unwrap_or_default())).collect()
    }

    #[test]
    fn every_column_is_described() {
        let name = |kind: &DataType| match kind {
            DataType::Utf8 => "text",
            DataType::Int32 => "integer",
            DataType::Int64 => "long",
            DataType::Float64 => "double",
            DataType::Boolean => "boolean",
            DataType::List(_) => "list",
            other => panic!("{other} is no type that is told of"),
        };
        let (rows, claims) = include_str!("../../docs/parquet.md").split_once("## A claim").unwrap();
        for (text, fields) in [(rows, columns()), (claims, claim())] {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|field| (field.name().as_str(), name(field.data_type()))).collect();
            assert_eq!(told(text), fields);
        }
        assert!(rows.contains(SCHEMA));
    }
}
