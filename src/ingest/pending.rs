//! Pages that are still in their files, each read when its turn comes.

use std::path::{Path, PathBuf};

use super::{Media, Page, Reader, Told, file, name, wall};
use crate::error::{Error, Result};
use crate::progress::Watch;

/// A page that may lie in its file until its turn comes, so that a folder of thousands fills no memory.
#[derive(Debug)]
pub struct Pending {
    /// Without bytes while they lie in `file`.
    page: Page,
    file: Option<PathBuf>,
    watch: Watch,
}

impl Pending {
    /// A file that nothing is known of but its path.
    pub(super) fn at(path: &Path, shown: &str) -> Self {
        let page = Page { id: name::of_path(path), source: shown.to_owned(), ..Page::default() };
        Self::in_file(page, path.to_owned())
    }

    /// What is known of a page whose bytes are in a file.
    pub(super) fn in_file(page: Page, path: PathBuf) -> Self {
        Self { page, file: Some(path), watch: Watch::default() }
    }

    /// The same pages, each told to this reader's watch once it is read.
    pub(super) fn watched_by(reader: &Reader, pages: &mut [Result<Self>]) {
        let watch = &reader.options().watch;
        for page in pages.iter_mut().flatten() {
            watch.expect_documents(1);
            page.watch = watch.clone();
        }
    }

    /// Who is to be told once this page is read.
    pub(crate) fn watch(&self) -> Watch {
        self.watch.clone()
    }

    /// The page with its bytes.
    ///
    /// # Errors
    /// That its file cannot be read, is too large, or is no article but a page that asks who reads.
    pub fn read(self) -> Result<Page> {
        let Some(path) = self.file else { return Ok(self.page) };
        let Page { id, source, told, .. } = self.page;
        page_of_file(&path, &source, id, told)
    }

    /// The name under which findings speak of it.
    pub fn id(&self) -> &str {
        &self.page.id
    }

    /// What is known of the page, its bytes where they are not in a file.
    pub(super) fn page(&self) -> &Page {
        &self.page
    }

    pub(super) fn id_mut(&mut self) -> &mut String {
        &mut self.page.id
    }
}

impl From<Page> for Pending {
    fn from(page: Page) -> Self {
        Self { page, file: None, watch: Watch::default() }
    }
}

/// One file as one page.
///
/// # Errors
/// Those of `file::read`, and that it is no article but a page that asks who reads.
pub(super) fn page_of_file(path: &Path, shown: &str, id: String, told: Told) -> Result<Page> {
    let bytes = file::read(path)?;
    let media = file::media(path);
    if matches!(media, Media::Html | Media::Unknown)
        && let Some(reason) = wall::why_blocked(&bytes)
    {
        return Err(Error::Source { source_name: shown.to_owned(), reason });
    }
    Ok(Page { id, source: shown.to_owned(), bytes, media, told, ..Page::default() })
}
