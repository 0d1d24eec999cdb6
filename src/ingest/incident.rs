//! An incident's folder: its statement, its articles, and what its manifest tells of them.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use url::Url;

use super::by_name::{ByName, name_of, unread_statement};
use super::evidence::{FOLDER, archives_in};
use super::manifest::{Entry, Manifest, Origin};
use super::pending::Pending;
use super::source::{self, Place};
use super::warc::Archive;
use super::{Page, Reader, Told, archived, file};
use crate::error::{Error, Result};
use crate::nearest::by_nearness;

pub(super) const MANIFEST: &str = "incident.toml";

/// An incident as its folder gives it; a document that cannot be read is an error in its place.
#[derive(Debug)]
pub struct Incident {
    /// The folder's own name.
    pub name: String,
    /// The body that suffered the incident or answers for it, where the manifest names it.
    pub organisation: Option<String>,
    /// Other names that stand for it.
    pub aliases: Vec<String>,
    /// The language of documents that do not tell their own.
    pub language: Option<String>,
    /// The statement and its later versions; never empty.
    pub officials: Vec<Result<Pending>>,
    pub articles: Vec<Result<Pending>>,
}

impl Incident {
    /// Opens a folder, by its `incident.toml` or else by the names of its files.
    ///
    /// # Errors
    /// `Error::Unreadable` or `Error::Folder` where it is no folder or has no statement, `Error::Manifest` with the line
    /// of a fault in the manifest.
    pub fn open(folder: &Path, reader: &Reader) -> Result<Self> {
        let whole = folder.canonicalize().map_err(|cause| file::unreadable(folder, cause))?;
        if !whole.is_dir() {
            return Err(wrong(folder, "is a file; give the folder that holds the statement and the articles"));
        }
        let name =
            whole.file_name().map_or_else(|| String::from("incident"), |name| name.to_string_lossy().into_owned());
        let manifest = folder.join(MANIFEST);
        if manifest.symlink_metadata().is_ok() {
            Self::with_manifest(name, folder, &manifest, reader)
        } else {
            Self::by_names(name, folder, reader)
        }
    }

    /// The addresses that the manifest of a folder names, the statements' first.
    ///
    /// # Errors
    /// Those of the manifest.
    pub fn addresses(folder: &Path) -> Result<Vec<Url>> {
        let path = folder.join(MANIFEST);
        let manifest = Manifest::parse(&path, &text_of(&path)?)?;
        let entries = manifest.officials.into_iter().chain(manifest.articles);
        let address = |entry: Entry| match entry.origin {
            Origin::Address(url) => Some(url),
            Origin::File(_) => entry.url,
        };
        Ok(entries.filter_map(address).collect())
    }

    /// Whether a folder has a manifest of its own.
    pub fn has_manifest(folder: &Path) -> bool {
        folder.join(MANIFEST).is_file()
    }

    /// The incident's folder in which a file lies, itself or in its folder of articles.
    pub fn around(file: &Path) -> Option<&Path> {
        file.is_file().then(|| file.ancestors().skip(1).take(2).find(|folder| Self::has_manifest(folder)))?
    }

    /// Whether a document of an incident, by its source, is this file.
    pub fn is_at(folder: &Path, source: &str, file: &Path) -> bool {
        let whole = |path: &Path| path.canonicalize().ok();
        whole(file).is_some_and(|path| whole(&folder.join(source)).or_else(|| whole(Path::new(source))) == Some(path))
    }

    fn with_manifest(name: String, folder: &Path, path: &Path, reader: &Reader) -> Result<Self> {
        let manifest = Manifest::parse(path, &text_of(path)?)?;
        if manifest.officials.is_empty() {
            let reason = format!("{MANIFEST} names no statement; add [[official]] with its path or url");
            return Err(wrong(folder, reason));
        }
        let kept = OnceCell::new();
        let around = Around { folder, manifest: path, language: manifest.language.as_ref(), kept: &kept, reader };
        let mut officials: Vec<Result<Pending>> =
            manifest.officials.into_iter().map(|entry| page_of(entry, &around)).collect();
        let mut articles: Vec<Result<Pending>> =
            manifest.articles.into_iter().map(|entry| page_of(entry, &around)).collect();
        let faults = kept.into_inner().map(|archive: Archive| archive.faults).unwrap_or_default();
        articles.extend(faults.into_iter().map(Err));
        for list in [&mut officials, &mut articles] {
            Pending::watched_by(reader, list);
        }
        Ok(Self {
            name,
            organisation: manifest.organisation,
            aliases: manifest.aliases,
            officials,
            articles,
            language: manifest.language,
        })
    }

    fn by_names(name: String, folder: &Path, reader: &Reader) -> Result<Self> {
        let ByName { officials, articles: others } = ByName::in_folder(folder)?;
        if officials.is_empty() {
            return Err(wrong(folder, why_no_statement(folder)));
        }
        let places = |files: Vec<PathBuf>| files.into_iter().map(|path| Ok(place_in(folder, path))).collect();
        let list = |files: Vec<PathBuf>| (archived::together(places(files)), None);
        let lists = [list(officials), list(others)];
        let [officials, articles] = source::collect(lists, reader, &mut std::io::empty()).pages;
        Ok(Self { name, organisation: None, aliases: Vec::new(), language: None, officials, articles })
    }
}

fn wrong(folder: &Path, reason: impl Into<String>) -> Error {
    Error::Folder { folder: folder.to_owned(), reason: reason.into() }
}

/// What to do about a folder without a statement; one of a kind that is not read is named.
fn why_no_statement(folder: &Path) -> String {
    match unread_statement(folder) {
        Some(name) => {
            format!("has no statement that is read: {name} is of another kind; save its text as official.txt")
        }
        None => {
            format!(
                "has no statement; name its file official.html (or .pdf, .docx, .txt, .md), or write an {MANIFEST} that names it"
            )
        }
    }
}

/// A file of the folder, shown by its way from there.
fn place_in(folder: &Path, path: PathBuf) -> Place {
    let shown = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
    Place::File { path, shown, is_named: false }
}

/// The manifest's text; a byte that is not UTF-8 is told with its line.
pub(super) fn text_of(path: &Path) -> Result<String> {
    let bytes = file::read(path)?;
    let text = String::from_utf8(bytes).map_err(|cause| {
        let good = &cause.as_bytes()[..cause.utf8_error().valid_up_to()];
        let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
        Error::Manifest { path: path.to_owned(), line, reason: String::from("is not UTF-8; save it as UTF-8") }
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// What an entry of a manifest is read with.
struct Around<'a> {
    folder: &'a Path,
    manifest: &'a Path,
    language: Option<&'a String>,
    /// The incident's own evidence, read when an address is first looked up.
    kept: &'a OnceCell<Archive>,
    reader: &'a Reader,
}

impl Around<'_> {
    /// The page at an address, as it was kept beside the incident, else as the reader finds it.
    fn fetch(&self, url: &Url) -> Result<Page> {
        let open = || Archive::open(archives_in(&self.folder.join(FOLDER)).unwrap_or_default());
        let kept = self.kept.get_or_init(open).page(url, self.reader.options().as_of);
        kept.unwrap_or_else(|| self.reader.fetch(url))
    }
}

/// The page of a manifest's entry, told what the manifest says of it.
fn page_of(entry: Entry, around: &Around<'_>) -> Result<Pending> {
    let folder = around.folder;
    let told = Told {
        url: entry.url.as_ref().map(ToString::to_string),
        outlet: entry.outlet,
        published: entry.published,
        language: entry.language,
        usual_language: around.language.cloned(),
        ..Told::default()
    };
    match entry.origin {
        Origin::Address(url) => {
            let page = around.fetch(&url)?;
            // The final address, after redirects, is where a link should lead.
            let told = Told { url: page.told.url.clone(), ..told };
            Ok(Page { id: entry.id, told, ..page }.into())
        }
        Origin::File(inner) => {
            let path = folder.join(&inner);
            check_inside(folder, &path, &inner).map_err(|reason| Error::Manifest {
                path: around.manifest.to_owned(),
                line: entry.line,
                reason,
            })?;
            let page = Page { id: entry.id, source: inner.display().to_string(), told, ..Page::default() };
            Ok(Pending::in_file(page, path))
        }
    }
}

/// Whether the file is there and, links followed, in the folder; else the reason.
fn check_inside(folder: &Path, path: &Path, inner: &Path) -> std::result::Result<(), String> {
    let shown = inner.display();
    let whole = match path.canonicalize() {
        Ok(whole) => whole,
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {
            return Err(format!("there is no file \"{shown}\"; {}", neighbours(path)));
        }
        Err(cause) => return Err(format!("\"{shown}\" {}", crate::error::why_unreadable(&cause))),
    };
    match folder.canonicalize() {
        Ok(folder) if whole.starts_with(&folder) => Ok(()),
        _ => Err(format!("\"{shown}\" is a link that leads out of the folder; copy the file into it")),
    }
}

/// The names that could have been meant.
fn neighbours(path: &Path) -> String {
    let mut files = path.parent().and_then(|folder| file::readable_in(folder).ok()).unwrap_or_default();
    by_nearness(&name_of(path), &mut files, |file| name_of(file));
    let names: Vec<String> = files.iter().take(10).map(|path| name_of(path)).collect();
    match names[..] {
        [] => String::from("check the path"),
        _ => format!("its folder holds: {}{}", names.join(", "), if files.len() > 10 { ", …" } else { "" }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::name;
    use super::super::scratch::Scratch;
    use super::*;

    fn open(scratch: &Scratch) -> Result<Incident> {
        Incident::open(scratch.path(), &Reader::default())
    }

    fn told(pages: &[Result<Pending>]) -> Vec<String> {
        let told = |page: &Pending| format!("{} = {}", page.page().id, page.page().source);
        pages.iter().map(|page| page.as_ref().map_or_else(ToString::to_string, told)).collect()
    }

    #[test]
    fn a_manifest_tells_what_the_pages_are() {
        let manifest = concat!(
            "organisation = \"Doctolib\"\nlanguage = \"fr\"\n[[official]]\npath = \"statement.txt\"\npublished = \"2020-07-23\"\n",
            "[[articles]]\nid = \"n\"\npath = \"articles/numerama.html\"\nurl = \"https://example.fr/n\"\noutlet = \"Numerama\"\n",
            "[[articles]]\npath = \"articles/guardian.html\"\nlanguage = \"en\"\n",
            "[[articles]]\npath = \"articles/zdnet.html\"\n",
        );
        let scratch = Scratch::with(&[
            ("incident.toml", manifest),
            ("statement.txt", "6 128 rendez-vous"),
            ("articles/numerama.html", "<p>6 158</p>"),
            ("articles/guardian.html", "<p>6,128</p>"),
            ("unnamed.html", "<p>left alone</p>"),
        ]);
        let mut incident = open(&scratch).unwrap();
        assert_eq!(incident.name, scratch.path().file_name().unwrap().to_string_lossy());
        assert_eq!(incident.organisation.as_deref(), Some("Doctolib"));
        assert_eq!(incident.language.as_deref(), Some("fr"));
        assert_eq!(told(&incident.officials), ["official = statement.txt"]);
        let missing = format!(
            "{}:15: there is no file \"articles/zdnet.html\"; its folder holds: guardian.html, numerama.html",
            scratch.join("incident.toml").display()
        );
        let expected = ["n = articles/numerama.html", "guardian = articles/guardian.html", &missing];
        assert_eq!(told(&incident.articles), expected);
        let mut page = |at: usize| incident.articles.remove(at).unwrap().read().unwrap();
        let (guardian, numerama) = (page(1), page(0));
        assert_eq!(numerama.bytes, b"<p>6 158</p>");
        assert_eq!(numerama.told.url.as_deref(), Some("https://example.fr/n"));
        assert_eq!(numerama.told.outlet.as_deref(), Some("Numerama"));
        assert_eq!((&numerama.told.language, numerama.told.usual_language.as_deref()), (&None, Some("fr")));
        assert_eq!(guardian.told.language.as_deref(), Some("en"));
        assert_eq!(incident.officials.remove(0).unwrap().read().unwrap().told.published, "2020-07-23".parse().ok());
    }

    #[test]
    fn without_a_manifest_the_names_tell() {
        let names = [
            "official.html",
            "Official-2020-07-24.txt",
            "b.html",
            "a.txt",
            "README.md",
            "gold.json",
            "photo.png",
            "articles/a.html",
            "articles/official.html",
        ];
        let scratch = Scratch::with(&names.map(|name| (name, "x")));
        let incident = open(&scratch).unwrap();
        let folder = name::slug(&scratch.path().file_name().unwrap().to_string_lossy());
        assert_eq!(
            told(&incident.officials),
            [
                String::from("Official-2020-07-24 = Official-2020-07-24.txt"),
                format!("{folder}-official = official.html")
            ]
        );
        assert_eq!(
            told(&incident.articles),
            [
                format!("{folder}-a = a.txt"),
                String::from("b = b.html"),
                String::from("articles-a = articles/a.html"),
                String::from("articles-official = articles/official.html")
            ]
        );
    }

    #[test]
    fn what_is_no_incident_is_told_with_what_to_do() {
        let rows: &[(&[(&str, &str)], &str)] = &[
            (&[("a.html", "x")], "has no statement; name its file official.html"),
            (&[], "has no statement; name its file official.html"),
            (&[("official.odt", "x")], "official.odt is of another kind; save its text as official.txt"),
            (
                &[("incident.toml", "[[articles]]\npath = \"a.html\"")],
                "incident.toml names no statement; add [[official]]",
            ),
            (&[("incident.toml", "organisation = \"a\"\nofficial = 1")], "incident.toml:2: \"official\" is no table"),
        ];
        for (files, reason) in rows {
            let scratch = Scratch::with(files);
            let error = open(&scratch).unwrap_err().to_string();
            assert!(error.starts_with(&scratch.path().display().to_string()) && error.contains(reason), "{error}");
        }
        let scratch = Scratch::with(&[("a.html", "x")]);
        let open = |name: &str| Incident::open(&scratch.join(name), &Reader::default()).unwrap_err().to_string();
        assert!(open("a.html").contains("a.html: is a file; give the folder"));
        assert!(open("none").contains("none: there is no such file or folder"));
    }

    #[test]
    fn a_manifest_that_is_not_utf8_is_told_with_its_line() {
        let scratch = Scratch::with(&[]);
        std::fs::write(scratch.join("incident.toml"), b"organisation = \"a\"\naliases = [\"\xe9\"]\n").unwrap();
        let error = open(&scratch).unwrap_err().to_string();
        assert!(error.ends_with("incident.toml:2: is not UTF-8; save it as UTF-8"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_not_followed() {
        let outside = Scratch::with(&[("secret.html", "x")]);
        let scratch = Scratch::with(&[("incident.toml", "[official]\npath = \"a.html\"\n")]);
        std::os::unix::fs::symlink(outside.join("secret.html"), scratch.join("a.html")).unwrap();
        let incident = open(&scratch).unwrap();
        assert!(told(&incident.officials)[0].contains("incident.toml:2: \"a.html\" is a link that leads out"));
    }
}
