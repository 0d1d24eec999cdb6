//! A file that is written whole or not at all.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};

/// Writes beside `path` first, then puts the whole in its place, with the rights that a file there had.
/// A device or a pipe is written to as it is; a link leads to the file that it names.
pub fn write_whole(path: &Path, render: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<()> {
    let there = fs::metadata(path).ok();
    if there.as_ref().is_some_and(|there| !there.is_file() && !there.is_dir()) {
        let write = || {
            let mut out = BufWriter::new(File::options().write(true).open(path)?);
            render(&mut out)?;
            out.flush()
        };
        return write().with_context(|| format!("{}: cannot be written", path.display()));
    }
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let Some(name) = real.file_name() else { bail!("{}: is no file name to write to", path.display()) };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        bail!("{}: cannot be written: there is no folder {}; make it first", path.display(), folder.display());
    }
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.tmp", std::process::id()));
    let temporary = real.with_file_name(beside);
    let written = File::create_new(&temporary).and_then(|file| {
        let mut out = BufWriter::new(file);
        render(&mut out)?;
        out.flush()?;
        if let Some(there) = &there {
            fs::set_permissions(&temporary, there.permissions())?;
        }
        fs::rename(&temporary, &real)
    });
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    written.with_context(|| format!("{}: cannot be written", path.display()))
}
