//! A file that the user names, written whole or not at all.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};

use recoupe::ingest::replace;

/// Writes to `path`: a device or a pipe as it is, a file whole.
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
    if path.file_name().is_none() {
        bail!("{}: is no file name to write to", path.display());
    }
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        bail!("{}: cannot be written: there is no folder {}; make it first", path.display(), folder.display());
    }
    replace(path, render).with_context(|| format!("{}: cannot be written", path.display()))
}
