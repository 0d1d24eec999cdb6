//! The pages in a set of WARC files, by address and time: what each said on a day.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use url::Url;

use super::super::file::MOST_BYTES;
use super::super::web::exchange::Answer;
use super::super::web::{Known, address};
use super::super::{Media, Page, Told, name};
use super::record::{self, Head, Kind, Place, Record, Then};
use super::{http, write};
use crate::error::{Error, Result};

/// The last moment that counts: a day stands for its last one, in Greenwich's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct AsOf(Timestamp);

impl FromStr for AsOf {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let wrong = || format!("\"{text}\" is no day; write it as 2020-07-24, or 2020-07-24T18:30:00Z");
        if let Ok(moment) = text.parse::<Timestamp>() {
            return Ok(Self(moment));
        }
        let day: Date = text.parse().map_err(|_| wrong())?;
        let next = day.checked_add(1.day()).map_err(|_| wrong())?;
        let moment = next.to_zoned(TimeZone::UTC).map_err(|_| wrong())?.timestamp();
        moment.checked_sub(1.nanosecond()).map(Self).map_err(|_| wrong())
    }
}

impl AsOf {
    /// Whether something of that time was there by then.
    pub fn includes(self, at: Timestamp) -> bool {
        at <= self.0
    }

    /// The day that it falls on.
    pub fn day(self) -> Date {
        self.0.to_zoned(TimeZone::UTC).date()
    }
}

/// One version of one page as it was kept, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    pub target: String,
    pub at: Timestamp,
    /// 200 for what was kept without a server's answer.
    pub status: u16,
    /// What tells the server that this version is known.
    pub known: Known,
    /// `sha256:` and 64 digits, of the body as it came.
    pub digest: String,
    redirect: Option<String>,
    is_page: bool,
    file: usize,
    place: Place,
}

impl Capture {
    /// Whether it is an answer that may hold an article.
    pub(super) fn holds_a_page(&self) -> bool {
        self.is_page
    }

    /// Whether the server said that there is no such page.
    pub fn is_gone(&self) -> bool {
        matches!(self.status, 404 | 410)
    }
}

/// Files of pages, and where each page stands in them.
#[derive(Debug, Default)]
pub struct Archive {
    files: Vec<PathBuf>,
    /// Of each address, the oldest first.
    captures: BTreeMap<String, Vec<Capture>>,
    /// Files that cannot be read, or not to their end.
    pub faults: Vec<Error>,
}

/// A page with the address at which it was.
pub type Addressed = (Url, Result<Page>);

/// Redirects followed inside an archive.
const MOST_REDIRECTS: usize = 5;

impl Archive {
    /// Reads the files through once; what cannot be read is told in `faults`.
    pub fn open(files: Vec<PathBuf>) -> Self {
        let mut archive = Self { files, ..Self::default() };
        for index in 0..archive.files.len() {
            archive.add(index);
        }
        for captures in archive.captures.values_mut() {
            captures.sort_by_key(|capture| capture.at);
        }
        archive
    }

    fn add(&mut self, index: usize) {
        let path = self.files[index].clone();
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(cause) => return self.faults.push(Error::Unreadable { path, cause }),
        };
        let captures = &mut self.captures;
        let walked = record::walk(
            BufReader::new(file),
            0,
            |_, head| matches!(head.kind, Kind::Response | Kind::Resource | Kind::Conversion),
            |record| {
                if let Some(capture) = capture(&record, index) {
                    captures.entry(key(&capture.target)).or_default().push(capture);
                }
                Then::GoOn
            },
        );
        if let Err(torn) = walked {
            let reason = format!("{} at byte {}; what stands before was read", torn.reason, torn.byte);
            self.faults.push(Error::Source { source_name: path.display().to_string(), reason });
        }
    }

    /// The last version of an address that was kept by then.
    pub fn at(&self, url: &Url, as_of: Option<AsOf>) -> Option<&Capture> {
        last(self.captures.get(&key(url.as_str()))?, as_of)
    }

    /// The page at an address by then, through redirects that were kept; `None` where nothing was.
    ///
    /// # Errors
    /// The reason and what to do, where what was kept is no page.
    pub fn page(&self, url: &Url, as_of: Option<AsOf>) -> Option<Result<Page>> {
        let mut capture = self.at(url, as_of)?;
        for _ in 0..MOST_REDIRECTS {
            let next =
                capture.redirect.as_ref().and_then(|location| Url::parse(&capture.target).ok()?.join(location).ok());
            match next.and_then(|next| self.at(&next, as_of)) {
                Some(found) => capture = found,
                None => break,
            }
        }
        Some(self.read(capture).and_then(|record| page_of(&record, capture, url)))
    }

    /// The page of every address that holds text, its last version by then, in the order of the files. A page that was
    /// there and is gone is an error. Each with its address.
    pub fn pages(&self, as_of: Option<AsOf>) -> Vec<Addressed> {
        let chosen = self.captures.values().filter_map(|captures| Some((captures, last(captures, as_of)?)));
        let chosen: BTreeMap<(usize, Place), (&[Capture], &Capture)> =
            chosen.map(|(all, capture)| ((capture.file, capture.place), (all.as_slice(), capture))).collect();
        let mut pages: Vec<((usize, Place), Addressed)> = Vec::new();
        for (index, path) in self.files.iter().enumerate() {
            let Ok(file) = File::open(path) else { continue };
            let wanted = |place: Place, _: &Head| chosen.contains_key(&(index, place));
            let _ = record::walk(BufReader::new(file), 0, wanted, |record| {
                let place = (index, record.place);
                if let Some((all, capture)) = chosen.get(&place)
                    && record.content.is_some()
                    && (capture.is_page || (capture.is_gone() && all.iter().any(|earlier| earlier.is_page)))
                    && let Ok(url) = Url::parse(&capture.target)
                {
                    let page = page_of(&record, capture, &url);
                    pages.push((place, (url, page)));
                }
                Then::GoOn
            });
        }
        pages.sort_by_key(|(place, _)| *place);
        pages.into_iter().map(|(_, page)| page).collect()
    }

    fn read(&self, capture: &Capture) -> Result<Record> {
        let path = &self.files[capture.file];
        let unreadable = |cause| Error::Unreadable { path: path.clone(), cause };
        let mut file = File::open(path).map_err(unreadable)?;
        file.seek(SeekFrom::Start(capture.place.byte)).map_err(unreadable)?;
        let mut found = None;
        let _ = record::walk(
            BufReader::new(file),
            capture.place.byte,
            |place, _| place == capture.place,
            |record| {
                if record.place < capture.place {
                    return Then::GoOn;
                }
                found = Some(record);
                Then::Stop
            },
        );
        found.ok_or_else(|| changed(path))
    }
}

fn changed(path: &Path) -> Error {
    let reason = String::from("was changed while it was read; read it again");
    Error::Source { source_name: path.display().to_string(), reason }
}

/// The last version by then. A server that failed or refused for a moment hides no earlier version.
fn last(captures: &[Capture], as_of: Option<AsOf>) -> Option<&Capture> {
    let by_then = || captures.iter().rev().filter(|capture| as_of.is_none_or(|as_of| as_of.includes(capture.at)));
    by_then().find(|capture| capture.status < 400 || capture.is_gone()).or_else(|| by_then().next())
}

/// One spelling for an address: without its fragment.
fn key(target: &str) -> String {
    match Url::parse(target) {
        Ok(mut url) => {
            url.set_fragment(None);
            url.into()
        }
        Err(_) => target.to_owned(),
    }
}

pub(super) fn capture(record: &Record, file: usize) -> Option<Capture> {
    let head = &record.head;
    let content = record.content.as_deref()?;
    let (target, at) = (head.target.clone()?, head.at?);
    let answer = answer(head, content)?;
    let of = |name: &str| answer.header(name).map(str::to_owned);
    let is_web = target.starts_with("http://") || target.starts_with("https://");
    let is_page = is_web && answer.status == 200 && !target.ends_with("/robots.txt") && holds_text(&answer);
    Some(Capture {
        at,
        status: answer.status,
        known: Known { etag: of("etag"), last_modified: of("last-modified") },
        digest: write::digest(&answer.body),
        redirect: answer.redirect().map(str::to_owned),
        is_page,
        file,
        place: record.place,
        target,
    })
}

/// What a record holds as an answer: its own, or one made of the page alone.
fn answer(head: &Head, content: &[u8]) -> Option<Answer> {
    if head.kind == Kind::Response {
        return http::parse(content);
    }
    let kind = head.field("content-type").unwrap_or("application/octet-stream");
    let headers = vec![(String::from("content-type"), kind.to_owned())];
    Some(Answer { status: 200, headers, body: content.to_vec() })
}

/// Whether an answer may hold an article: scripts, pictures and lists do not.
fn holds_text(answer: &Answer) -> bool {
    let kind = answer.header("content-type").unwrap_or_default().to_ascii_lowercase();
    let is_list = kind.contains("xml") && !kind.contains("xhtml") && !kind.contains("openxml");
    !is_list && super::super::web::response::media(Some(&kind)).is_ok()
}

/// The page that a record holds.
pub(super) fn page_of(record: &Record, capture: &Capture, asked: &Url) -> Result<Page> {
    let failed = |reason: String| Error::Address { address: address::without_secrets(asked), reason };
    let content = record.content.as_deref().unwrap_or_default();
    let kept = record.head.field("warc-block-digest").filter(|digest| digest.starts_with("sha256:"));
    if kept.is_some_and(|kept| !kept.eq_ignore_ascii_case(&write::digest(content))) {
        let reason =
            "is not what was kept: its sha256 in the archive is another one; fetch it again, or take an untouched copy";
        return Err(failed(String::from(reason)));
    }
    let answer = answer(&record.head, content).ok_or_else(|| failed(String::from("holds no answer of a server")))?;
    if record.head.kind == Kind::Conversion {
        let told = Told { url: Some(address::shown(&capture.target)), ..Told::default() };
        let (id, source) = (name::of_address(asked), address::without_secrets(asked));
        return Ok(Page {
            id,
            source,
            bytes: answer.body,
            media: Media::Plain,
            captured: Some(capture.at),
            told,
            ..Page::default()
        });
    }
    let found = Url::parse(&capture.target).unwrap_or_else(|_| asked.clone());
    let most = usize::try_from(MOST_BYTES).unwrap_or(usize::MAX);
    let page = answer
        .page(asked, &found, most)
        .map_err(|reason| failed(format!("as it was kept on {}: {reason}", capture.at)))?;
    Ok(Page { captured: Some(capture.at), ..page })
}
