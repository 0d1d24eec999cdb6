//! What describes a CSV to other programs: a Data Package of Frictionless Data, with the names and the types of its columns.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::csv::Dialect;
use super::rows::{Cell, Column, Kind, Rows};
use super::{Options, Report};
use crate::claim::Certainty;
use crate::claim::rules::extractor;
use crate::compare::{Aspect, Cause, Verdict};

/// The descriptor of a report's CSV that stands at `path`, seen from the descriptor.
pub fn descriptor(report: &Report, options: &Options, path: &str) -> Value {
    let rows = Rows::new(report, options.language);
    package(&format!("recoupe-{}", rows.name), vec![resource(&rows, rows.columns, options.dialect, path)])
}

/// The descriptor of several tables, each with its path.
#[cfg(feature = "store")]
pub fn of_tables(name: &str, tables: &[(Rows, String)], options: &Options) -> Value {
    let of = |(rows, path): &(Rows, String)| resource(rows, rows.columns, options.dialect, path);
    package(name, tables.iter().map(of).collect())
}

/// Tables that belong together; what made them is told with its rules.
pub fn package(name: &str, resources: Vec<Value>) -> Value {
    json!({
        "profile": "tabular-data-package",
        "name": name,
        "tool": {"name": "recoupe", "version": env!("CARGO_PKG_VERSION"), "extractor": extractor()},
        "resources": resources,
    })
}

/// One table of a package: its file at `path`, with the names and types of these columns, which may be more than its own.
pub fn resource(rows: &Rows, columns: &[Column], dialect: Dialect, path: &str) -> Value {
    let fields: Vec<Value> = columns.iter().map(|column| field(column, dialect)).collect();
    let mut schema = json!({"fields": fields, "missingValues": [""]});
    if let (Some(schema), Some(key)) = (schema.as_object_mut(), key(rows)) {
        schema.insert(String::from("primaryKey"), json!(key));
    }
    let encoding = match dialect {
        Dialect::Rfc4180 => "utf-8",
        Dialect::ExcelFr => "utf-8-sig",
    };
    json!({
        "profile": "tabular-data-resource",
        "name": rows.name,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": encoding,
        "dialect": {
            "delimiter": dialect.delimiter().to_string(),
            "lineTerminator": "\r\n",
            "quoteChar": "\"",
            "doubleQuote": true,
            "header": true,
        },
        "schema": schema,
    })
}

fn field(column: &Column, dialect: Dialect) -> Value {
    let name = column.name;
    let one_of = |words: Vec<&str>| json!({"name": name, "type": "string", "constraints": {"enum": words}});
    match column.kind {
        Kind::Text => json!({"name": name, "type": "string"}),
        Kind::Integer => json!({"name": name, "type": "integer", "constraints": {"minimum": 0}}),
        Kind::Signed => json!({"name": name, "type": "integer"}),
        Kind::Number => json!({"name": name, "type": "number", "decimalChar": dialect.decimal().to_string()}),
        // A day, a month or a year: Frictionless has no type for what may be any of them.
        Kind::Date => {
            let pattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
            json!({"name": name, "type": "string", "constraints": {"pattern": pattern}})
        }
        Kind::Instant => json!({"name": name, "type": "datetime"}),
        Kind::Aspect => one_of(Aspect::ALL.iter().map(|word| word.name()).collect()),
        Kind::Verdict => one_of(Verdict::ALL.iter().map(|word| word.name()).collect()),
        Kind::Cause => one_of(Cause::ALL.iter().map(|word| word.name()).collect()),
        Kind::Certainty => one_of(Certainty::ALL.iter().map(|word| word.name()).collect()),
        Kind::Claim => one_of(vec!["count", "date", "field", "quote", "amount"]),
        Kind::Part => one_of(vec!["title", "lead", "body", "caption"]),
    }
}

/// The columns that tell each of these rows from all others; `None` where none do. A key has no empty cell.
fn key(rows: &Rows) -> Option<Vec<&'static str>> {
    let is_full = |at: usize| rows.rows.iter().all(|row| row.get(at).is_some_and(|cell| *cell != Cell::Empty));
    let place = |name: &&str| rows.columns.iter().position(|column| column.name == *name);
    let at: Vec<usize> = rows.key.iter().filter_map(place).filter(|at| is_full(*at)).collect();
    let told = |row: &Vec<Cell>| at.iter().filter_map(|at| row.get(*at)).map(|cell| format!("{cell:?}")).collect();
    let mut seen: HashSet<Vec<String>> = HashSet::new();
    let holds = !at.is_empty() && rows.rows.iter().all(|row| seen.insert(told(row)));
    holds.then(|| at.iter().filter_map(|at| rows.columns.get(*at)).map(|column| column.name).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Format, render};
    use crate::wire::samples;

    fn comparison() -> Report {
        Report::Comparison { incident: String::from("x"), comparison: samples::comparison() }
    }

    fn extraction() -> Report {
        Report::Extraction { readings: samples::readings(), failures: Vec::new() }
    }

    #[test]
    fn names_and_types_are_those_of_the_csv() {
        for (report, dialect) in [(comparison(), Dialect::Rfc4180), (extraction(), Dialect::ExcelFr)] {
            let options = Options { format: Format::Csv, dialect, ..Options::default() };
            let mut bytes = Vec::new();
            render(&report, &options, &mut bytes).unwrap();
            let package = descriptor(&report, &options, "x.csv");
            let resource = &package["resources"][0];
            let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
            let delimiter = resource["dialect"]["delimiter"].as_str().unwrap().as_bytes()[0];
            let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(bytes);
            let fields = resource["schema"]["fields"].as_array().unwrap();
            let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
            assert_eq!(reader.headers().unwrap(), names);
            let mut seen = 0;
            for record in reader.records() {
                for (cell, field) in record.unwrap().iter().zip(fields).filter(|(cell, _)| !cell.is_empty()) {
                    let fits = match field["type"].as_str().unwrap() {
                        "integer" => cell.parse::<u64>().is_ok(),
                        "string" => match field["constraints"]["enum"].as_array() {
                            Some(words) => words.iter().any(|word| word == cell),
                            None => true,
                        },
                        other => panic!("{other}"),
                    };
                    assert!(fits, "{cell:?}: {field}");
                    seen += 1;
                }
            }
            assert!(seen > 100, "{seen}");
        }
    }

    #[test]
    fn a_key_is_told_where_it_holds() {
        let key = |report: &Report| key(&Rows::new(report, crate::wording::Language::English));
        assert_eq!(key(&extraction()), Some(vec!["document", "kind", "start", "end", "value"]));
        let mut twice = samples::readings();
        let again = twice[0].claims[0].clone();
        twice[0].claims.push(again);
        assert_eq!(key(&Report::Extraction { readings: twice, failures: Vec::new() }), None);
        assert_eq!(key(&Report::Rules(crate::claim::rules::all())), Some(vec!["rule"]));
    }

    #[test]
    fn decimals_are_those_of_the_dialect() {
        let column = Column { name: "share", kind: Kind::Number };
        assert_eq!(field(&column, Dialect::ExcelFr)["decimalChar"], ",");
        assert_eq!(field(&column, Dialect::Rfc4180)["decimalChar"], ".");
    }
}
