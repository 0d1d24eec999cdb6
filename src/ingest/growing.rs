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
        // Another run may have put it in its place between our opening and our lock: then it is no longer ours to empty.
        if place.exists() {
            return Err(io::Error::other("another run has written it"));
        }
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

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::super::scratch::Scratch;
    use super::*;

    #[test]
    fn a_file_is_seen_once_it_is_whole_and_written_by_one_run_alone() {
        let scratch = Scratch::with(&[("in/.a.tmp", "what a run that was killed has left")]);
        let place = scratch.join("in/a");
        let growing = Growing::create(&place).unwrap();
        growing.file().unwrap().write_all(b"new").unwrap();
        assert!(!place.exists());
        assert!(Growing::create(&place).err().unwrap().to_string().contains("another run writes it"));
        growing.put().unwrap();
        assert_eq!(fs::read(&place).unwrap(), b"new");
        drop(growing);
        assert!(Growing::create(&place).err().unwrap().to_string().contains("another run has written it"));
        assert_eq!(fs::read(&place).unwrap(), b"new");

        let other = scratch.join("deep/b");
        drop(Growing::create(&other).unwrap());
        assert_eq!(fs::read_dir(scratch.join("deep")).unwrap().count(), 0);
    }
}
