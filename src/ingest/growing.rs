//! A file that grows beside its place until it is whole, so that none is ever seen in part.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

pub struct Growing {
    file: File,
    path: PathBuf,
    place: PathBuf,
}

impl Growing {
    /// The same name each time: what a run that was killed has left is written over. Two runs at once are refused.
    ///
    /// # Errors
    /// Those of the system; that another run writes it.
    pub fn create(place: &Path) -> io::Result<Self> {
        if let Some(folder) = place.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::create_dir_all(folder)?;
        }
        let name = place.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
        let path = place.with_file_name(format!(".{}.tmp", name.to_string_lossy()));
        let file = File::options().create(true).truncate(false).write(true).open(&path)?;
        file.try_lock().map_err(|_| io::Error::other("another run writes it"))?;
        file.set_len(0)?;
        Ok(Self { file, path, place: place.to_owned() })
    }

    /// The file, to be written.
    ///
    /// # Errors
    /// Those of the system.
    pub fn file(&self) -> io::Result<File> {
        self.file.try_clone()
    }

    /// Puts it in its place; all of it must be on the disk.
    ///
    /// # Errors
    /// Those of the system.
    pub fn put(&self) -> io::Result<()> {
        fs::rename(&self.path, &self.place)?;
        if let Some(folder) = self.place.parent().and_then(|folder| File::open(folder).ok()) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

impl Drop for Growing {
    fn drop(&mut self) {
        // Where it was put in its place there is none of this name any more.
        let _ = fs::remove_file(&self.path);
    }
}
