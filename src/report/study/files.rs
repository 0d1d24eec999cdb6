//! The files of a study: each table as CSV and as Parquet, what describes them, and the page. All tell the extractor.

use std::io;

use super::{page, tables};
use crate::claim::rules::extractor;
use crate::compare::Failure;
use crate::report::rows::{Cell, Column, Kind, Rows, column};
use crate::report::{Format, Options, csv, datapackage, json as as_json};
use crate::study::Study;
use crate::survey::Loose;

/// A file by its name, and what is in it.
pub type File = (String, Vec<u8>);

/// The same bytes for the same study.
///
/// # Errors
/// Only those of the template and of the writers, which write into memory.
pub fn files(study: &Study, loose: &[Loose], failures: &[Failure], options: &Options) -> io::Result<Vec<File>> {
    let mut files = vec![(String::from("index.html"), page(study, loose, failures, options.language)?.into_bytes())];
    let mut resources = Vec::new();
    for rows in tables::tables(study, loose, failures, options.language) {
        let rows = Attributed::new(rows);
        let name = format!("{}.csv", rows.rows.name);
        let mut bytes = Vec::new();
        csv::write(&rows.columns, &rows.rows.rows, options, &mut bytes)?;
        resources.push(datapackage::resource(&rows.rows, &rows.columns, options.dialect, &name));
        files.push((name, bytes));
        #[cfg(feature = "collections")]
        files.push((
            format!("{}.parquet", rows.rows.name),
            crate::report::parquet::table(&rows.columns, &rows.rows.rows)?,
        ));
    }
    let package = datapackage::package("recoupe-study", resources);
    let mut bytes = Vec::new();
    as_json::value(Some(package), &Options { format: Format::Json, ..*options }, &mut bytes)?;
    files.push((String::from("datapackage.json"), bytes));
    Ok(files)
}

/// A table whose last column tells what made each row, so that tables of two versions may be put together.
struct Attributed {
    columns: Vec<Column>,
    rows: Rows,
}

impl Attributed {
    fn new(mut rows: Rows) -> Self {
        let by = Cell::text(extractor());
        rows.rows.iter_mut().for_each(|row| row.push(by.clone()));
        Self { columns: [rows.columns, &[column("extractor", Kind::Text)]].concat(), rows }
    }
}
