//! The file of corrections beside a folder's documents: read, and added to without losing what another program writes.

use std::fs::File;
use std::io;
use std::path::Path;

use super::file::{self, MOST_BYTES};
use super::whole::{locked, replace};
use crate::correction::{Correction, SCHEMA, Sheet, block, without};
use crate::error::{Error, Result};

/// Its name in the folder.
pub const CORRECTIONS: &str = "corrections.toml";

/// The corrections of a folder; none where it has no such file.
///
/// # Errors
/// `Error::Unreadable`, and `Error::Manifest` with the line of a fault.
pub fn corrections(folder: &Path) -> Result<Sheet> {
    let path = folder.join(CORRECTIONS);
    let text = text_of(&path)?;
    Sheet::parse(&path, &text.unwrap_or_default())
}

/// Adds corrections at the end of the folder's file: all of them or none, what stands there kept to the letter.
///
/// # Errors
/// That the file that is there cannot be read (it is then left as it is), or that the new one cannot be written.
pub fn correct(folder: &Path, new: &[Correction]) -> Result<()> {
    changed(folder, |_, there| {
        let mut text = there.unwrap_or_else(|| format!("schema = \"{SCHEMA}\"\n"));
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        new.iter().for_each(|correction| text.push_str(&block(correction)));
        Ok(text)
    })
}

/// Takes a correction out of the folder's file again, where it still stands in its line as it was read.
///
/// # Errors
/// Those of [`correct`]; that it stands there no more.
pub fn withdraw(folder: &Path, correction: &Correction) -> Result<()> {
    changed(folder, |sheet, there| {
        let place = sheet.corrections.iter().position(|known| known == correction);
        let gone = || Error::Manifest {
            path: sheet.path.clone(),
            line: correction.line,
            reason: String::from("this correction is not there any more; load the page anew"),
        };
        without(&there.unwrap_or_default(), place.ok_or_else(gone)?).ok_or_else(gone)
    })
}

/// Puts what `change` makes of the file in its place, while no other program does so.
fn changed(folder: &Path, change: impl FnOnce(&Sheet, Option<String>) -> Result<String>) -> Result<()> {
    let path = folder.join(CORRECTIONS);
    let unwritable = |cause: io::Error| Error::Source {
        source_name: path.display().to_string(),
        reason: format!("cannot be written ({cause}); nothing was changed"),
    };
    let _lock = locked(&path).map_err(unwritable)?;
    let there = text_of(&path)?;
    // What cannot be read is not added to: its author would never learn of the fault.
    let sheet = Sheet::parse(&path, there.as_deref().unwrap_or_default())?;
    let text = change(&sheet, there)?;
    replace(&path, |out| out.write_all(text.as_bytes())).map_err(unwritable)
}

fn text_of(path: &Path) -> Result<Option<String>> {
    let unreadable = |cause| Error::Unreadable { path: path.to_owned(), cause };
    let file = match File::open(path) {
        Ok(file) => file,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(cause) => return Err(unreadable(cause)),
    };
    let bytes = file::read_up_to(file, MOST_BYTES).map_err(unreadable)?;
    let bytes = bytes.ok_or_else(|| file::too_large(path.display().to_string()))?;
    let text = String::from_utf8(bytes).map_err(|_| Error::Source {
        source_name: path.display().to_string(),
        reason: String::from("is not UTF-8; save it as such"),
    })?;
    Ok(Some(text))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::scratch::Scratch;
    use super::*;
    use crate::correction::{Action, Anchor, Kind};

    fn correction(number: usize) -> Correction {
        Correction {
            document: String::from("a"),
            action: Action::Reject,
            kind: Kind::Count,
            anchor: Anchor { quote: format!("{number} comptes"), ..Anchor::default() },
            with: None,
            set: serde_json::Map::new(),
            comment: None,
            line: 0,
        }
    }

    fn quotes(folder: &Path) -> Vec<String> {
        let mut quotes: Vec<String> =
            corrections(folder).unwrap().corrections.into_iter().map(|one| one.anchor.quote).collect();
        quotes.sort();
        quotes
    }

    #[test]
    fn what_is_written_by_hand_is_kept_to_the_letter() {
        let by_hand = "# relu par moi\nschema = \"recoupe/corrections/1\"  # oui";
        let scratch = Scratch::with(&[(CORRECTIONS, by_hand)]);
        correct(scratch.path(), &[correction(1), correction(2)]).unwrap();
        let text = fs::read_to_string(scratch.join(CORRECTIONS)).unwrap();
        assert!(text.starts_with(&format!("{by_hand}\n\n[[correction]]\n")), "{text}");
        assert_eq!(quotes(scratch.path()), ["1 comptes", "2 comptes"]);
        assert_eq!(corrections(Scratch::with(&[]).path()).unwrap().corrections, []);
    }

    #[test]
    fn programs_that_write_at_once_lose_nothing() {
        let scratch = Scratch::with(&[]);
        std::thread::scope(|scope| {
            for writer in 0..8 {
                let folder = scratch.path();
                scope.spawn(move || {
                    (0..10).for_each(|one| correct(folder, &[correction(writer * 10 + one)]).unwrap());
                });
            }
        });
        let mut expected: Vec<String> = (0..80).map(|number| format!("{number} comptes")).collect();
        expected.sort();
        assert_eq!(quotes(scratch.path()), expected);
    }

    #[test]
    fn a_correction_is_taken_back_and_the_others_stay_to_the_letter() {
        let scratch = Scratch::with(&[(CORRECTIONS, "# relu par moi\n")]);
        correct(scratch.path(), &[1, 2, 3].map(correction)).unwrap();
        let read = corrections(scratch.path()).unwrap().corrections;
        withdraw(scratch.path(), &read[1]).unwrap();
        let text = fs::read_to_string(scratch.join(CORRECTIONS)).unwrap();
        assert!(text.starts_with("# relu par moi\n\n[[correction]]\n"), "{text}");
        assert_eq!(quotes(scratch.path()), ["1 comptes", "3 comptes"]);
        // It is in another line now, and the one in its line is another.
        let error = withdraw(scratch.path(), &read[2]).unwrap_err().to_string();
        assert!(error.contains("not there any more"), "{error}");
        assert_eq!(quotes(scratch.path()), ["1 comptes", "3 comptes"]);
    }

    #[test]
    fn a_file_with_a_fault_is_not_added_to() {
        let scratch = Scratch::with(&[(CORRECTIONS, "[[correction]]\nkind = 1\n")]);
        let error = correct(scratch.path(), &[correction(1)]).unwrap_err().to_string();
        assert!(error.contains("corrections.toml:1: "), "{error}");
        assert_eq!(fs::read_to_string(scratch.join(CORRECTIONS)).unwrap(), "[[correction]]\nkind = 1\n");
    }
}
