//! The files that a run may read, so that its report is never written over one of them.

use std::path::{Path, PathBuf};

use super::evidence::{FOLDER, archives_in};
use super::manifest::{Manifest, Origin};
use super::{file, incident};

/// The annotations in an incident's folder, which a report must not replace either.
const GOLD: &str = "gold.json";

/// The files behind a path that a command line names: itself, or of a folder its documents, its manifest and its
/// annotations. A folder that cannot be read has none that this run reads.
pub fn inputs(named: &Path) -> Vec<PathBuf> {
    if !named.is_dir() {
        return vec![named.to_owned()];
    }
    let manifest = named.join(incident::MANIFEST);
    let mut files = match std::fs::read_to_string(&manifest).ok().map(|text| Manifest::parse(&manifest, &text)) {
        Some(Ok(told)) => {
            told.officials.iter().chain(&told.articles).filter_map(|it| path_of(&it.origin, named)).collect()
        }
        _ => file::readable_below(named).unwrap_or_default(),
    };
    files.extend([manifest, named.join(GOLD)]);
    files.extend(archives_in(&named.join(FOLDER)).unwrap_or_default());
    files
}

fn path_of(origin: &Origin, folder: &Path) -> Option<PathBuf> {
    match origin {
        Origin::File(path) => Some(folder.join(path)),
        Origin::Address(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::scratch::Scratch;
    use super::*;

    #[test]
    fn a_folder_stands_for_its_documents_its_manifest_and_its_annotations() {
        let files = [("official.txt", "x"), ("articles/a.html", "x"), ("report.csv", "x"), ("notes.md", "x")];
        let scratch = Scratch::with(&files);
        let named = |names: &[&str]| names.iter().map(|name| scratch.join(name)).collect::<Vec<_>>();
        let around = ["incident.toml", "gold.json"];
        assert_eq!(
            inputs(scratch.path()),
            named(&[&["notes.md", "official.txt", "articles/a.html"][..], &around].concat())
        );
        let manifest = "[official]\npath = \"official.txt\"\n[[articles]]\nurl = \"https://example.fr/a\"\n";
        std::fs::write(scratch.join("incident.toml"), manifest).unwrap();
        assert_eq!(inputs(scratch.path()), named(&[&["official.txt"][..], &around].concat()));
        std::fs::write(scratch.join("incident.toml"), "[[official").unwrap();
        assert_eq!(inputs(scratch.path()).len(), 5);
        assert_eq!(inputs(&scratch.join("none.html")), named(&["none.html"]));
    }
}
