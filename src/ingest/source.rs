//! What a command line names: files, folders, standard input, addresses.

use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use url::Url;

use super::listing::{self, Choice};
use super::name::{self, Name};
use super::pending::{Pending, page_of_file};
use super::seen::Seen;
use super::{JsonLines, Media, Page, Reader, Told, archived, file, listed};
use crate::error::{Error, Result};

/// Where documents come from, as a user names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A file, or a folder whose readable files are meant.
    Path(PathBuf),
    Stdin,
    Address(Url),
}

impl Source {
    /// Reads an argument: `-` is standard input, what has a scheme is an address, all else is a path.
    /// Whether a path is there and an address may be fetched is told when it is read.
    ///
    /// # Errors
    /// `Error::Address` where there is a scheme and no address.
    pub fn parse(text: &str) -> Result<Self> {
        if text == "-" {
            return Ok(Self::Stdin);
        }
        let scheme = text.split_once("://").map(|(scheme, _)| scheme);
        let is_scheme = |scheme: &str| scheme.len() > 1 && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !scheme.is_some_and(is_scheme) {
            return Ok(Self::Path(PathBuf::from(text)));
        }
        super::web::address::parse(text).map(Self::Address)
    }
}

/// One document's place: a source after folders are opened.
#[derive(Debug)]
pub(super) enum Place {
    File {
        path: PathBuf,
        /// Its name in reports and findings.
        shown: String,
        /// Whether it is named itself, not by its folder.
        is_named: bool,
    },
    Stdin,
    Address(Url),
    /// Archives that are read together, since one may hold a later version of another's page.
    Archives(Vec<PathBuf>),
}

/// A page, and what may be put in front of its id where another has the same.
pub(super) struct Found {
    pub page: Pending,
    pub origin: String,
}

impl Found {
    /// The same, its bytes left in the file that holds it alone.
    fn left_in(self, place: &Place) -> Self {
        match place {
            Place::File { path, shown, .. } if !file::is_json_lines(path) => {
                Self { page: Pending::at(path, shown), ..self }
            }
            Place::File { .. } | Place::Stdin | Place::Address(_) | Place::Archives(_) => self,
        }
    }
}

/// A list of sources, and what a feed or a sitemap among them stands for.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    pub named: &'a [Source],
    /// Which of the articles that a listing names are meant; `None` where each source must be a document itself.
    pub choice: Option<&'a Choice>,
}

/// What lists of sources hold.
#[derive(Debug)]
pub struct Gathered<const N: usize> {
    /// The pages of each list, or why there are none.
    pub pages: [Vec<Result<Pending>>; N],
    /// What was left out of feeds and sitemaps, a line each: no failure, but to be told.
    pub notes: Vec<String>,
}

/// The pages of one source, in order; a feed or a sitemap is none.
pub fn pages(source: &Source, reader: &Reader) -> Vec<Result<Page>> {
    let sources = Sources { named: std::slice::from_ref(source), choice: None };
    let [pages] = gather([sources], reader).pages;
    pages.into_iter().map(|page| page?.read()).collect()
}

/// The pages of several lists of sources (statements, articles), in order and with ids distinct among all of them.
///
/// A source given twice is an error the second time: to compare a text with itself is no check.
pub fn gather<const N: usize>(lists: [Sources<'_>; N], reader: &Reader) -> Gathered<N> {
    gather_from(lists, reader, &mut std::io::stdin().lock())
}

fn gather_from<const N: usize>(lists: [Sources<'_>; N], reader: &Reader, stdin: &mut dyn BufRead) -> Gathered<N> {
    let list = |list: Sources<'_>| archived::together(list.named.iter().flat_map(places).collect());
    collect(lists.map(|sources| (list(sources), sources.choice)), reader, stdin)
}

/// The pages of several lists of places, as [`gather`] gives them.
pub(super) fn collect<const N: usize>(
    lists: [(Vec<Result<Place>>, Option<&Choice>); N],
    reader: &Reader,
    stdin: &mut dyn BufRead,
) -> Gathered<N> {
    let mut seen = Seen::default();
    let mut notes = Vec::new();
    let mut lists = lists.map(|(places, choice)| {
        let mut found = Vec::new();
        let mut lists_something = false;
        for place in places {
            let place = match place.and_then(|place| Ok(seen.is_new(&place)?.then_some(place))) {
                Ok(Some(Place::Archives(files))) => {
                    found.extend(archived::pages(files, reader, &mut seen));
                    continue;
                }
                Ok(Some(place)) => place,
                Ok(None) => continue,
                Err(error) => {
                    found.push(Err(error));
                    continue;
                }
            };
            for one in read(&place, reader, stdin) {
                match listing_of(&place, &one) {
                    Some((page, listing)) => {
                        lists_something = true;
                        let opened = listed::open(page, listing, choice, &mut seen, &mut |url| reader.fetch(url));
                        found.extend(opened.found);
                        notes.extend(opened.notes);
                    }
                    None => found.push(one.map(|one| one.left_in(&place))),
                }
            }
        }
        if !lists_something && choice.is_some_and(Choice::is_by_words) {
            notes.push(String::from(listed::NOTHING_TO_CHOOSE));
        }
        found
    });
    let mut names: Vec<Name<'_>> = lists
        .iter_mut()
        .flatten()
        .filter_map(|found| found.as_mut().ok())
        .map(|found| Name { id: found.page.id_mut(), origin: &found.origin })
        .collect();
    name::make_distinct(&mut names);
    let mut pages = lists.map(|list| list.into_iter().map(|found| found.map(|found| found.page)).collect::<Vec<_>>());
    pages.iter_mut().for_each(|list| Pending::watched_by(reader, list));
    Gathered { pages, notes }
}

/// What a page lists, where it is a feed or a sitemap that the user named: what lies in a folder opens no address.
fn listing_of<'a>(place: &Place, one: &'a Result<Found>) -> Option<(&'a Page, listed::Listed)> {
    let page = one.as_ref().ok()?.page.page();
    let is_one_page = match place {
        Place::File { path, is_named, .. } => *is_named && !file::is_json_lines(path),
        Place::Stdin => page.media == Media::Unknown,
        Place::Address(_) => true,
        Place::Archives(_) => false,
    };
    let base = page.told.url.as_deref().and_then(|url| Url::parse(url).ok());
    let listing = is_one_page.then(|| listing::read(&page.bytes, page.charset.as_deref(), base.as_ref()))??;
    Some((page, listing))
}

/// The places behind a source: the readable files of a folder, else itself.
fn places(source: &Source) -> Vec<Result<Place>> {
    match source {
        Source::Stdin => vec![Ok(Place::Stdin)],
        Source::Address(url) => vec![Ok(Place::Address(url.clone()))],
        Source::Path(path) if path.is_dir() => match file::readable_below(path) {
            Err(error) => vec![Err(error)],
            Ok(files) if files.is_empty() => {
                let reason = format!("holds no file that can be read; these can: {}", file::readable_endings());
                vec![Err(Error::Folder { folder: path.clone(), reason })]
            }
            Ok(files) => files.into_iter().map(|path| Ok(Place::of_file(path, false))).collect(),
        },
        Source::Path(path) => vec![Ok(Place::of_file(path.clone(), true))],
    }
}

impl Place {
    fn of_file(path: PathBuf, is_named: bool) -> Self {
        Self::File { shown: path.display().to_string(), path, is_named }
    }

    pub(super) fn shown(&self) -> String {
        match self {
            Self::File { shown, .. } => shown.clone(),
            Self::Stdin => String::from("-"),
            Self::Address(url) => super::web::address::without_secrets(url),
            Self::Archives(files) => files.first().map(|path| path.display().to_string()).unwrap_or_default(),
        }
    }

    /// The same for every spelling of one place.
    pub(super) fn identity(&self) -> PathBuf {
        match self {
            Self::File { path, .. } => path.canonicalize().unwrap_or_else(|_| path.clone()),
            Self::Stdin => PathBuf::from("-"),
            Self::Address(url) => {
                let mut whole = url.clone();
                whole.set_fragment(None);
                PathBuf::from(whole.as_str())
            }
            Self::Archives(files) => {
                files.iter().map(|path| path.canonicalize().unwrap_or_else(|_| path.clone())).collect()
            }
        }
    }
}

fn read(place: &Place, reader: &Reader, stdin: &mut dyn BufRead) -> Vec<Result<Found>> {
    match place {
        Place::Stdin => from_stdin(stdin),
        Place::Archives(_) => Vec::new(),
        Place::Address(url) => {
            vec![reader.fetch(url).map(|page| Found { page: page.into(), origin: name::of_host(url) })]
        }
        Place::File { path, shown, .. } if file::is_json_lines(path) => match File::open(path) {
            Err(cause) => vec![Err(file::unreadable(path, cause))],
            Ok(input) => {
                let stem = name::of_path(path);
                let lines = JsonLines::new(BufReader::new(input), shown, &stem);
                lines.map(|page| page.map(|page| Found { page: page.into(), origin: stem.clone() })).collect()
            }
        },
        // What is named may be a feed, which is told by its bytes.
        Place::File { path, shown, is_named: true } => vec![read_file(path, shown)],
        Place::File { path, shown, is_named: false } => {
            vec![Ok(Found { page: Pending::at(path, shown), origin: folder_of(path) })]
        }
    }
}

fn read_file(path: &Path, shown: &str) -> Result<Found> {
    let page = page_of_file(path, shown, name::of_path(path), Told::default())?;
    Ok(Found { page: page.into(), origin: folder_of(path) })
}

/// The name of the folder that a file lies in.
fn folder_of(path: &Path) -> String {
    let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let folder = whole.parent().and_then(Path::file_name);
    folder.map(|folder| name::slug(&folder.to_string_lossy())).unwrap_or_default()
}

/// Standard input as one page, or as a page a line where it starts like JSON lines.
fn from_stdin(stdin: &mut dyn BufRead) -> Vec<Result<Found>> {
    let unreadable = |cause| vec![Err(Error::Unreadable { path: PathBuf::from("-"), cause })];
    let start = match start_of(stdin) {
        Ok(start) => start,
        Err(cause) => return unreadable(cause),
    };
    let visible: Vec<u8> = start.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let visible = visible.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&visible);
    let found = |page: Page| Found { page: page.into(), origin: String::from("stdin") };
    if visible.starts_with(b"{\"") {
        let whole = Cursor::new(start).chain(stdin);
        return JsonLines::new(whole, "-", "line").map(|page| page.map(found)).collect();
    }
    match file::read_up_to(Cursor::new(start).chain(stdin), file::MOST_BYTES) {
        Err(cause) => unreadable(cause),
        Ok(None) => vec![Err(file::too_large(String::from("-")))],
        Ok(Some(bytes)) => {
            let (id, source) = (String::from("stdin"), String::from("-"));
            vec![Ok(found(Page { id, source, bytes, ..Page::default() }))]
        }
    }
}

/// As many first bytes as tell JSON lines from a document: up to five that are no white space.
fn start_of(stdin: &mut dyn BufRead) -> std::io::Result<Vec<u8>> {
    let mut start = Vec::new();
    let mut visible = 0;
    let mut byte = [0];
    while visible < 5 && start.len() < 4096 && stdin.read(&mut byte)? == 1 {
        start.push(byte[0]);
        visible += usize::from(!byte[0].is_ascii_whitespace());
    }
    Ok(start)
}

#[cfg(test)]
mod tests {
    use super::super::scratch::Scratch;
    use super::*;

    fn told(pages: Vec<Result<Pending>>) -> Vec<String> {
        let read = |page: Pending| {
            let id = page.page().id.clone();
            page.read().map(|_| id)
        };
        pages.into_iter().map(|page| page.and_then(read).unwrap_or_else(|error| error.to_string())).collect()
    }

    fn told_of(folder: &Path) -> Vec<String> {
        let named = [Source::Path(folder.to_owned())];
        let [pages] = gather([Sources { named: &named, choice: None }], &Reader::default()).pages;
        told(pages)
    }

    fn paths(scratch: &Scratch, names: &[&str]) -> Vec<Source> {
        names.iter().map(|name| Source::Path(scratch.join(name))).collect()
    }

    #[test]
    fn an_argument_is_a_path_an_address_or_standard_input() {
        let path = |text: &str| Source::Path(PathBuf::from(text));
        assert_eq!(Source::parse("-").unwrap(), Source::Stdin);
        for text in ["a.html", "articles", "C:\\a.html", "www.example.fr/a", ""] {
            assert_eq!(Source::parse(text).unwrap(), path(text));
        }
        for text in ["https://example.fr/a", "HTTP://example.fr/", "ftp://example.fr/"] {
            assert!(matches!(Source::parse(text).unwrap(), Source::Address(_)));
        }
        assert!(matches!(Source::parse("https://"), Err(Error::Address { .. })));
    }

    #[test]
    fn a_file_is_a_page_whose_name_tells_its_kind() {
        let scratch = Scratch::with(&[("Le Monde.html", "<p>é</p>"), ("a.md", "x"), ("b.txt", "x"), ("c.bin", "x")]);
        let kinds = ["Le Monde.html", "a.md", "b.txt", "c.bin"].map(|name| {
            let page = pages(&Source::Path(scratch.join(name)), &Reader::default()).remove(0).unwrap();
            assert_eq!(page.source, scratch.join(name).display().to_string());
            (page.id, page.media)
        });
        let expected = [("Le-Monde", Media::Html), ("a", Media::Markdown), ("b", Media::Plain), ("c", Media::Unknown)];
        assert_eq!(kinds, expected.map(|(id, media)| (id.to_owned(), media)));
    }

    #[test]
    fn a_folder_is_its_files_and_json_lines_are_their_lines() {
        let scratch =
            Scratch::with(&[("b.txt", "x"), ("a.jsonl", "{\"id\": \"one\", \"text\": \"x\"}\n{}"), ("c.png", "x")]);
        let found = told_of(scratch.path());
        let wrong =
            format!("{}:2: has neither \"text\" nor \"html\"; give one of them", scratch.join("a.jsonl").display());
        assert_eq!(found, ["one", &wrong, "b"]);
        let empty = Scratch::with(&[("c.png", "x")]);
        assert!(told_of(empty.path())[0].contains("holds no file that can be read"));
    }

    #[test]
    fn files_of_one_name_are_told_apart_and_one_file_given_twice_is_told() {
        let scratch = Scratch::with(&[("lemonde/index.html", "x"), ("zdnet/index.html", "x"), ("afp.txt", "x")]);
        let officials = paths(&scratch, &["afp.txt"]);
        let articles = paths(&scratch, &["lemonde/index.html", "zdnet/index.html", "zdnet/../afp.txt", "none.txt"]);
        let [officials, articles] =
            gather([&officials, &articles].map(|named| Sources { named, choice: None }), &Reader::default()).pages;
        assert_eq!(told(officials), ["afp"]);
        let articles = told(articles);
        assert_eq!(articles[..2], ["lemonde-index", "zdnet-index"]);
        assert!(articles[2].contains("afp.txt, which is given too; it is read once"), "{articles:?}");
        assert!(articles[3].ends_with("none.txt: there is no such file or folder; check the name"), "{articles:?}");
    }

    #[test]
    fn standard_input_is_a_document_or_json_lines() {
        let reader = Reader::default();
        let stdin = |named| Sources { named, choice: None };
        let rows: &[(&[u8], &[&str])] = &[
            (b"6 128 rendez-vous", &["stdin"]),
            (b"", &["stdin"]),
            (b"\xef\xbb\xbf { \"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"b\", \"text\": \"x\"}\n", &["a", "b"]),
            (b"{6 128}", &["stdin"]),
        ];
        for (input, expected) in rows {
            let [found] = gather_from([stdin(&[Source::Stdin])], &reader, &mut &input[..]).pages;
            assert_eq!(told(found), *expected);
        }
        let [mut found] = gather_from([stdin(&[Source::Stdin, Source::Stdin])], &reader, &mut &b"abc"[..]).pages;
        assert_eq!(found.remove(0).unwrap().read().unwrap().bytes, b"abc");
        assert_eq!(told(found), ["-: is given twice; it is read once"]);
    }
}
