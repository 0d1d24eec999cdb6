//! A fingerprint of all that decides what is read of a document: the code and the tables of a language. It is told with
//! every result that is kept, so that results of two readings are never taken for one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Bytes to text, and text to claims.
const FOLDERS: [&str; 3] = ["src/document", "src/claim", "src/lang"];
const FILES: [&str; 5] = ["src/case.rs", "src/charset.rs", "src/date.rs", "src/span.rs", "src/xml.rs"];

fn main() -> io::Result<()> {
    let mut files: Vec<PathBuf> = FILES.iter().map(PathBuf::from).collect();
    for folder in FOLDERS {
        println!("cargo::rerun-if-changed={folder}");
        collect(Path::new(folder), &mut files)?;
    }
    FILES.iter().for_each(|file| println!("cargo::rerun-if-changed={file}"));
    files.sort();
    let mut digest = Sha256::new();
    for file in files {
        // A checkout may end its lines in another way.
        let text = fs::read_to_string(&file)?.replace('\r', "");
        let name = file.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        digest.update(format!("{name}\0{}\0{text}", text.len()));
    }
    let short: String = digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    println!("cargo::rustc-env=RECOUPE_RULES={short}");
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    Ok(())
}
