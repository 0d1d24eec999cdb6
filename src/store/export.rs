//! All that a store holds, for other programs: a CSV a table with the package that describes them, and the pages as WARC.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::types::ValueRef;

use super::Store;
use super::tables::{TABLES, columns};
use super::versions;
use crate::error::{Error, Result};
use crate::ingest::{Original, replace, write_exchange, write_info};
use crate::report::rows::{Cell, Rows};
use crate::report::{self, Options};

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    pub tables: usize,
    pub rows: usize,
    pub pages: usize,
}

/// The archive of pages, and the description of the tables.
const PAGES: &str = "pages.warc.gz";
const PACKAGE: &str = "datapackage.json";

/// Writes everything into `folder`, which is made where it is not there; what an earlier export put there is replaced, each
/// file whole, the description last.
///
/// # Errors
/// That the folder holds something else, cannot be written, or the store not be read.
pub fn export(store: &Store, folder: &Path, options: &Options, now: Timestamp) -> Result<Exported> {
    let unwritable = |path: &Path, cause: &io::Error| Error::Source {
        source_name: path.display().to_string(),
        reason: format!("cannot be written ({cause}); make room or name another folder"),
    };
    if folder.is_file() {
        let reason = String::from("is a file; name a folder for the export");
        return Err(Error::Folder { folder: folder.to_owned(), reason });
    }
    std::fs::create_dir_all(folder).map_err(|cause| unwritable(folder, &cause))?;
    // All of it as it stands at one moment, whatever another run adds meanwhile.
    let read = store.base.unchecked_transaction().map_err(|cause| store.failed(&cause))?;
    let mut exported = Exported { tables: 0, rows: 0, pages: 0 };
    let mut described: Vec<(Rows, String)> = Vec::new();
    for index in 0..TABLES.len() {
        let rows = table(store, index).map_err(|cause| store.failed(&cause))?;
        let name = format!("{}.csv", rows.name);
        let path = folder.join(&name);
        replace(&path, |out| report::write_rows(&rows, options, out)).map_err(|cause| unwritable(&path, &cause))?;
        exported.tables += 1;
        exported.rows += rows.rows.len();
        described.push((rows, name));
    }
    exported.pages = pages(store, &folder.join(PAGES), now)?;
    read.finish().map_err(|cause| store.failed(&cause))?;
    let path: PathBuf = folder.join(PACKAGE);
    replace(&path, |out| report::describe_rows(&described, options, out)).map_err(|cause| unwritable(&path, &cause))?;
    Ok(exported)
}

/// One table, in the order of its key.
fn table(store: &Store, index: usize) -> rusqlite::Result<Rows> {
    let (table, columns) = (&TABLES[index], &columns()[index]);
    let quoted = |names: Vec<&str>| names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
    let names = quoted(columns.iter().map(|column| column.name).collect());
    let sql = format!("SELECT {names} FROM {} ORDER BY {}", table.name, quoted(table.key.to_vec()));
    let mut asked = store.base.prepare(&sql)?;
    let rows = asked.query_map([], |row| (0..columns.len()).map(|at| Ok(cell(row.get_ref(at)?))).collect())?;
    Ok(Rows { name: table.name, columns, rows: rows.collect::<rusqlite::Result<_>>()?, key: table.key })
}

fn cell(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Null | ValueRef::Blob(_) => Cell::Empty,
        // No column has a value below nothing.
        ValueRef::Integer(value) => Cell::Integer(value.unsigned_abs()),
        ValueRef::Real(value) => Cell::Number(value),
        ValueRef::Text(text) => Cell::text(String::from_utf8_lossy(text)),
    }
}

/// The pages, each version a record, with the redirects that led to it. Statements that lie in files were never fetched.
fn pages(store: &Store, path: &Path, now: Timestamp) -> Result<usize> {
    let listed = || -> rusqlite::Result<Vec<i64>> {
        let sql = "SELECT id FROM versions WHERE status = 200 AND url NOT LIKE 'file:%' ORDER BY fetched_at, id";
        store.base.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
    };
    let versions = listed().map_err(|cause| store.failed(&cause))?;
    let mut broken = None;
    let written = replace(path, |out| {
        write_info(out, now)?;
        for id in &versions {
            let read = versions::hops(&store.base, *id).and_then(|hops| Ok((hops, versions::by_id(&store.base, *id)?)));
            let (hops, version) = match read {
                Ok(read) => read,
                Err(cause) => {
                    let cause = store.failed(&cause);
                    let told = io::Error::other(cause.to_string());
                    broken = Some(cause);
                    return Err(told);
                }
            };
            for exchange in hops.iter().chain([&version.exchange]) {
                write_exchange(out, exchange, None::<&Original>)?;
            }
        }
        Ok(())
    });
    match (broken, written) {
        (Some(error), _) => Err(error),
        (None, Ok(())) => Ok(versions.len()),
        (None, Err(cause)) => Err(Error::Source {
            source_name: path.display().to_string(),
            reason: format!("cannot be written ({cause}); make room or name another folder"),
        }),
    }
}
