//! A store's file: made, opened, and told in one line where it cannot be used.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension, Transaction, TransactionBehavior};

use super::tables::{APPLICATION, SCHEMA, script};
use crate::claim::rules::extractor;
use crate::error::{Error, Result};
use crate::ingest::try_locked;

/// Another program may hold the file for so long before we give up.
const PATIENCE: Duration = Duration::from_secs(5);

/// An open store.
pub struct Store {
    pub(super) path: PathBuf,
    pub(super) base: Connection,
    /// What reads it: the version of the rules.
    pub(super) extractor: String,
    /// Held while this store is changed; let go of when the program ends, however it ends.
    lock: Option<File>,
}

impl Store {
    /// Opens the store at `path` and makes it where there is none.
    ///
    /// # Errors
    /// `Error::Source`: it is no store, one of a newer schema, held by another program, or cannot be written.
    pub fn make(path: &Path) -> Result<Self> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
            return Err(wrong(path, format!("there is no folder {}; make it first", folder.display())));
        }
        Self::open_with(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)
    }

    /// Opens a store that is there.
    ///
    /// # Errors
    /// Those of [`Store::make`], and that there is none.
    pub fn open(path: &Path) -> Result<Self> {
        if !path.exists() {
            return Err(wrong(
                path,
                String::from("there is no such store; name it with --store, or give what to watch"),
            ));
        }
        Self::open_with(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
    }

    fn open_with(path: &Path, flags: OpenFlags) -> Result<Self> {
        if path.is_dir() {
            return Err(wrong(path, String::from("is a folder; name a file, such as watch.sqlite")));
        }
        let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let ready = || -> rusqlite::Result<(Connection, i32, i32, bool)> {
            let base = Connection::open_with_flags(path, flags)?;
            base.busy_timeout(PATIENCE)?;
            // Other programs' files are left as they are: nothing is set before it is known whose the file is.
            let number = |name: &str| base.pragma_query_value(None, name, |row| row.get(0));
            let (version, application): (i32, i32) = (number("user_version")?, number("application_id")?);
            let is_empty = base.query_row("SELECT COUNT(*) = 0 FROM sqlite_schema", [], |row| row.get(0))?;
            Ok((base, version, application, is_empty))
        };
        let (base, version, application, is_empty) = ready().map_err(|cause| failed(path, &cause))?;
        if !is_empty && application != APPLICATION {
            let reason = "is a database of another program, and is left alone; name another file with --store";
            return Err(wrong(path, String::from(reason)));
        }
        if version > SCHEMA {
            return Err(wrong(
                path,
                format!(
                    "is a store of schema {version}, made by a newer recoupe; this one reads up to {SCHEMA}: install the \
                     newer one"
                ),
            ));
        }
        let store = Self { path: path.to_owned(), base, extractor: extractor(), lock: None };
        store.prepare().map_err(|cause| store.failed(&cause))?;
        Ok(store)
    }

    /// Sets how the file is written, and makes the tables of a new one.
    ///
    /// A transaction is on the disk once it ends (`synchronous=FULL`): what a page said at that time cannot be fetched again.
    fn prepare(&self) -> rusqlite::Result<()> {
        let base = &self.base;
        base.pragma_update(None, "foreign_keys", true)?;
        base.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
        base.pragma_update(None, "synchronous", "FULL")?;
        let change = self.change()?;
        // Another program may have made them while we waited.
        let version: i32 = change.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if version == 0 {
            change.execute_batch(&script())?;
            change.pragma_update(None, "application_id", APPLICATION)?;
            change.pragma_update(None, "user_version", SCHEMA)?;
            let meta = [("schema", SCHEMA.to_string()), ("made_by", self.extractor.clone())];
            for (key, value) in meta {
                change.execute("INSERT INTO meta (key, value) VALUES (?1, ?2)", (key, value))?;
            }
        }
        change.commit()
    }

    /// Takes the store for this program alone, to change it, and takes up what an earlier run left under way. Others may
    /// read it meanwhile.
    ///
    /// # Errors
    /// That another run has it.
    pub fn take(&mut self) -> Result<()> {
        if !self.try_take()? {
            let reason = "another recoupe is at work on it; wait for it to end, or name another store with --store";
            return Err(wrong(&self.path, String::from(reason)));
        }
        Ok(())
    }

    /// The same, `false` where another run has it.
    ///
    /// # Errors
    /// Those of the system and of the store.
    pub fn try_take(&mut self) -> Result<bool> {
        if self.lock.is_none() {
            let unlocked = |cause| wrong(&self.path, format!("cannot be locked ({cause}); name another store"));
            self.lock = try_locked(&self.path).map_err(unlocked)?;
            if self.lock.is_none() {
                return Ok(false);
            }
            self.recover().map_err(|cause| self.failed(&cause))?;
        }
        Ok(true)
    }

    /// A job that was under way when its run died is due again; the store is ours, so no run is at work on it.
    fn recover(&self) -> rusqlite::Result<()> {
        let change = self.change()?;
        change.execute("UPDATE jobs SET state = 'due' WHERE state = 'under_way'", [])?;
        change.execute(
            "INSERT INTO meta (key, value) VALUES ('extractor', ?1) ON CONFLICT (key) DO UPDATE SET value = ?1",
            [&self.extractor],
        )?;
        change.commit()
    }

    /// A transaction that may write; it waits for others at its beginning, never in its middle.
    pub(super) fn change(&self) -> rusqlite::Result<Transaction<'_>> {
        Transaction::new_unchecked(&self.base, TransactionBehavior::Immediate)
    }

    /// What a fault of SQLite means to who uses the store.
    pub(super) fn failed(&self, cause: &rusqlite::Error) -> Error {
        failed(&self.path, cause)
    }

    /// Whether the file holds together: `ok`, or what is wrong.
    ///
    /// # Errors
    /// That it cannot be read.
    pub fn integrity(&self) -> Result<String> {
        let asked = || {
            let told: String = self.base.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
            let orphan: Option<String> =
                self.base.query_row("PRAGMA foreign_key_check", [], |row| row.get(0)).optional()?;
            Ok(orphan.map_or(told, |table| format!("a row of {table} refers to nothing")))
        };
        asked().map_err(|cause| self.failed(&cause))
    }
}

/// A time as all columns have it: fixed in length, so that the order of letters is that of time.
pub fn written(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S%.6fZ").to_string()
}

fn wrong(path: &Path, reason: String) -> Error {
    Error::Source { source_name: path.display().to_string(), reason }
}

fn failed(path: &Path, cause: &rusqlite::Error) -> Error {
    let reason = match cause.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => String::from("is no SQLite file; name another file with --store"),
        Some(ErrorCode::DatabaseCorrupt) => {
            format!("is damaged ({cause}); take the last copy of it, or name another file with --store")
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            String::from("is held by another program; let that end its change, and run this again")
        }
        Some(ErrorCode::DiskFull) => {
            String::from("the disk is full; make room, and run this again: nothing that was kept is lost")
        }
        // Where there is no room even for the notes that readers share, SQLite tells no more than this.
        Some(ErrorCode::SystemIoFailure) => {
            format!("the disk is full or fails ({cause}); make room, and run this again: nothing that was kept is lost")
        }
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
            format!("cannot be opened to write ({cause}); check the rights of the file and of its folder")
        }
        _ => format!("cannot be used ({cause})"),
    };
    wrong(path, reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::Scratch;

    fn why(path: &Path) -> String {
        Store::make(path).err().map(|error| error.reason()).unwrap_or_default()
    }

    #[test]
    fn what_is_no_store_is_told_in_one_line_and_left_as_it_is() {
        let scratch =
            Scratch::with(&[("notes.txt", "Ceci n'est pas une base de données, loin de là.\n".repeat(40).as_str())]);
        let at = |name: &str| scratch.path().join(name);
        assert_eq!(why(&at("notes.txt")), "is no SQLite file; name another file with --store");
        assert_eq!(why(scratch.path()), "is a folder; name a file, such as watch.sqlite");
        assert!(
            why(&at("absent/watch.sqlite")).starts_with("there is no folder"),
            "{}",
            why(&at("absent/watch.sqlite"))
        );
        let other = Connection::open(at("other.sqlite")).unwrap();
        other.execute_batch("CREATE TABLE accounts (id INTEGER)").unwrap();
        drop(other);
        let before = std::fs::read(at("other.sqlite")).unwrap();
        assert!(why(&at("other.sqlite")).starts_with("is a database of another program"));
        assert_eq!(std::fs::read(at("other.sqlite")).unwrap(), before);
        drop(Store::make(&at("new.sqlite")).unwrap());
        let newer = Connection::open(at("new.sqlite")).unwrap();
        newer.pragma_update(None, "user_version", SCHEMA + 1).unwrap();
        drop(newer);
        assert!(why(&at("new.sqlite")).contains("made by a newer recoupe; this one reads up to 1"));
        assert!(
            Store::open(&at("absent.sqlite")).is_err_and(|error| error.reason().starts_with("there is no such store"))
        );
        assert!(!at("absent.sqlite").exists());
    }

    #[test]
    fn a_store_is_changed_by_one_run_at_a_time() {
        let scratch = Scratch::with(&[]);
        let path = scratch.path().join("watch.sqlite");
        let (mut one, mut other) = (Store::make(&path).unwrap(), Store::make(&path).unwrap());
        one.take().unwrap();
        assert!(other.take().is_err_and(|error| error.reason().starts_with("another recoupe is at work on it")));
        drop(one);
        other.take().unwrap();
        assert_eq!(other.integrity().unwrap(), "ok");
    }

    #[test]
    fn a_full_disk_is_told_and_loses_nothing() {
        let scratch = Scratch::with(&[]);
        let store = Store::make(&scratch.path().join("watch.sqlite")).unwrap();
        let pages: i64 = store.base.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        store.base.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).unwrap();
        let fill = || -> rusqlite::Result<()> {
            let change = store.change()?;
            change.execute("INSERT INTO meta (key, value) VALUES ('x', ?1)", ["x".repeat(100_000)])?;
            change.commit()
        };
        let error = store.failed(&fill().unwrap_err());
        assert!(error.reason().starts_with("the disk is full; make room"), "{error}");
        assert_eq!(store.integrity().unwrap(), "ok");
    }
}
