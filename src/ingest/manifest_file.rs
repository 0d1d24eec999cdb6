//! The manifest of a folder, changed without losing what another program writes.

use std::io;
use std::path::Path;

use super::incident::{MANIFEST, text_of};
use super::manifest::Manifest;
use super::whole::{locked, replace};
use crate::error::{Error, Result};

/// The manifest of a folder; `None` where it has none.
///
/// # Errors
/// `Error::Unreadable`, and `Error::Manifest` with the line of a fault.
pub fn read_manifest(folder: &Path) -> Result<Option<Manifest>> {
    let path = folder.join(MANIFEST);
    if path.symlink_metadata().is_err() {
        return Ok(None);
    }
    Manifest::parse(&path, &text_of(&path)?).map(Some)
}

/// Puts what `change` makes of the manifest's text in its place, while no other program does so. Where the folder has
/// none, it is given what `first` writes.
///
/// # Errors
/// Those of both, and that the file cannot be read or written; nothing is changed then.
pub fn change_manifest<T>(
    folder: &Path,
    first: impl FnOnce() -> Result<String>,
    change: impl FnOnce(&Path, &str) -> Result<(String, T)>,
) -> Result<T> {
    let path = folder.join(MANIFEST);
    let unwritable = |cause: io::Error| Error::Source {
        source_name: path.display().to_string(),
        reason: format!("cannot be written ({cause}); nothing was changed"),
    };
    let _lock = locked(&path).map_err(unwritable)?;
    let text = if path.symlink_metadata().is_ok() { text_of(&path)? } else { first()? };
    let (text, told) = change(&path, &text)?;
    replace(&path, |out| out.write_all(text.as_bytes())).map_err(unwritable)?;
    Ok(told)
}
