//! What a study is given: folders of incidents, and collections of loose articles among them.

use std::path::{Path, PathBuf};

use super::stream::{Collection, collections_in};
use super::{ByName, Incident, file};
use crate::error::{Error, Result};

/// Found at the paths of a command line, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Material {
    /// Folders with a manifest, or with a statement by name.
    pub incidents: Vec<PathBuf>,
    /// By their names; loose documents are none.
    pub collections: Vec<(String, Collection)>,
}

impl Material {
    /// # Errors
    /// A path is not there, or holds neither.
    pub fn at(paths: &[PathBuf]) -> Result<Self> {
        let mut found = Self::default();
        for path in paths {
            let before = (found.incidents.len(), found.collections.len());
            found.add(path)?;
            if before == (found.incidents.len(), found.collections.len()) {
                let reason = format!(
                    "holds no incident (a folder with an incident.toml, or with files named official*) and no collection ({})",
                    file::collection_endings()
                );
                return Err(Error::Folder { folder: path.clone(), reason });
            }
        }
        Ok(found)
    }

    /// Folders inside a folder that is no incident are looked into.
    fn add(&mut self, path: &Path) -> Result<()> {
        if !path.is_dir() {
            path.metadata().map_err(|cause| file::unreadable(path, cause))?;
            if !file::is_collection(path) {
                let reason = format!(
                    "is one document; give the folder of its incident, or a collection ({})",
                    file::collection_endings()
                );
                return Err(Error::Source { source_name: path.display().to_string(), reason });
            }
            self.collections.extend(collections_in(path)?);
            return Ok(());
        }
        if Incident::has_manifest(path) || !ByName::in_folder(path)?.officials.is_empty() {
            self.incidents.push(path.to_owned());
            return Ok(());
        }
        for inner in file::entries_of(path)? {
            if inner.is_dir() {
                self.add(&inner)?;
            } else if file::is_collection(&inner) {
                self.collections.extend(collections_in(&inner)?);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn incidents_are_found_below_and_a_document_is_none() {
        let found = Material::at(&[PathBuf::from("corpus")]).unwrap();
        assert!(found.incidents.len() >= 5 && found.collections.is_empty(), "{found:?}");
        assert!(found.incidents.is_sorted());
        let one = Material::at(&[PathBuf::from("corpus/slimpay-2020")]).unwrap();
        assert_eq!(one.incidents, [PathBuf::from("corpus/slimpay-2020")]);
        let told = |path: &str| Material::at(&[PathBuf::from(path)]).unwrap_err().to_string();
        assert!(told("corpus/README.md").contains("is one document; give the folder"));
        assert!(told("src/study").contains("holds no incident"));
        assert!(told("nowhere").contains("there is no such file or folder"));
    }
}
