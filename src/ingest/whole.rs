//! A file that is written whole or not at all, and by one program at a time.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Waits until no other program changes the file at `path`, and keeps others waiting while the answer lives. The lock is
/// a file of its own beside it, `.NAME.lock`; it stays, since a program that waits for it has it open.
///
/// # Errors
/// Those of the system.
pub fn locked(path: &Path) -> io::Result<File> {
    let lock = lock_of(path)?;
    // Let go of when the program ends, however it ends.
    lock.lock()?;
    Ok(lock)
}

/// The same without waiting; `None` where another program has the lock.
///
/// # Errors
/// Those of the system.
#[cfg(feature = "store")]
pub fn try_locked(path: &Path) -> io::Result<Option<File>> {
    let lock = lock_of(path)?;
    match lock.try_lock() {
        Ok(()) => Ok(Some(lock)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(cause)) => Err(cause),
    }
}

fn lock_of(path: &Path) -> io::Result<File> {
    let Some(name) = path.file_stem() else { return Err(io::ErrorKind::InvalidFilename.into()) };
    let mut beside = OsString::from(".");
    beside.push(name);
    beside.push(".lock");
    OpenOptions::new().create(true).truncate(false).write(true).open(path.with_file_name(beside))
}

/// Writes beside `path` first, then puts the whole in its place, with the rights that a file there had. A link leads to
/// the file that it names. What stood there is kept until all is on the disk.
///
/// # Errors
/// Those of the system and of `render`; nothing is changed then.
pub fn replace(path: &Path, render: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let real: PathBuf = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let Some(name) = real.file_name() else { return Err(io::ErrorKind::InvalidFilename.into()) };
    let mut beside = OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.tmp", std::process::id()));
    let temporary = real.with_file_name(beside);
    let written = create(&temporary).and_then(|file| {
        let mut out = BufWriter::new(file);
        render(&mut out)?;
        let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        if let Ok(there) = fs::metadata(&real) {
            file.set_permissions(there.permissions())?;
        }
        file.sync_all()?;
        fs::rename(&temporary, &real)
    });
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
        return written;
    }
    // The name as well as the bytes; a system that cannot promise it for folders does not fail the rest.
    if let Some(folder) = real.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// A new file; one of the name is what an earlier program, killed while it wrote, has left.
fn create(path: &Path) -> io::Result<File> {
    match File::create_new(path) {
        Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {
            fs::remove_file(path)?;
            File::create_new(path)
        }
        created => created,
    }
}
