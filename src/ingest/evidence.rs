//! What was fetched, kept: the bytes as they came with their time and sha256, so that a study can be run again offline and
//! a page that was changed since can be compared with what it was.
//!
//! Each run writes one new archive into the folder and changes none that is there.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use url::Url;

use super::listed::{self, Listed};
use super::listing::{self, Choice};
use super::seen::Seen;
use super::source::Place;
use super::warc::write::{self, Original};
use super::warc::{Archive, Capture, is_archive};
use super::web::exchange::Exchange;
use super::web::{Reader, Visit, address};
use super::{Page, file, name};
use crate::error::{Error, Result};

/// The folder inside an incident's folder where its evidence is.
pub const FOLDER: &str = "evidence";

/// What became of the addresses of one run.
#[derive(Debug, Default)]
pub struct Kept {
    /// The archive that was written; `None` where nothing was answered.
    pub archive: Option<PathBuf>,
    /// One for each address, in their order.
    pub addresses: Vec<KeptAddress>,
    /// Earlier archives that cannot be read, listings that fail, articles they list that are not answered.
    pub faults: Vec<Error>,
    /// What was left out of feeds and sitemaps, a line each.
    pub notes: Vec<String>,
}

/// What became of one address.
#[derive(Debug)]
pub struct KeptAddress {
    pub url: Url,
    /// How it is called in reports.
    pub name: String,
    pub found: Result<Version>,
}

/// A page as it is now, beside how it was when it was last kept.
#[derive(Debug)]
pub struct Version {
    pub before: Option<Earlier>,
    /// An error where it holds no article now.
    pub now: Result<Page>,
    /// Whether its bytes are those that were kept before.
    pub is_same: bool,
    /// Whether the server says that there is no such page any more; a server that fails or refuses says nothing of it.
    pub is_gone: bool,
    /// When it was asked for.
    pub at: Timestamp,
    /// Of the bytes as they came.
    pub digest: String,
}

/// What was kept of a page before.
#[derive(Debug)]
pub struct Earlier {
    pub at: Timestamp,
    pub page: Result<Page>,
}

/// The archives of a folder, sorted by name; none where there is no folder.
///
/// # Errors
/// `Error::Unreadable` where the system refuses.
pub fn archives_in(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut files = file::readable_in(folder)?;
    files.retain(|path| is_archive(path));
    Ok(files)
}

/// Those of the addresses of which the folder keeps no page.
pub fn unkept(urls: Vec<Url>, folder: &Path) -> Vec<Url> {
    let archive = Archive::open(archives_in(folder).unwrap_or_default());
    urls.into_iter().filter(|url| archive.page(url, None).is_none()).collect()
}

/// Fetches the addresses and keeps what is answered in a new archive in `folder`, which is made where it is not there. A
/// feed or a sitemap is kept, and so are the articles it lists that are chosen. `done` is told of each address as it ends.
///
/// # Errors
/// That the folder cannot be made or written to. What fails of an address is told in its place.
pub fn keep(
    urls: Vec<Url>,
    choice: &Choice,
    folder: &Path,
    reader: &Reader,
    mut done: impl FnMut(&Url),
) -> Result<Kept> {
    let mut keeper = Keeper::open(folder, reader)?;
    let mut kept = Kept { faults: std::mem::take(&mut keeper.faults), ..Kept::default() };
    let mut seen = Seen::default();
    urls.iter().for_each(|url| seen.note_listed(&Place::Address(url.clone())));
    for address in keeper.visit(urls, &mut done) {
        let Some((page, listing)) = listing_in(&address) else {
            kept.addresses.push(address);
            continue;
        };
        let opened = listed::open(page, listing, Some(choice), &mut seen, &mut |url| {
            let address = keeper.visit(vec![url.clone()], &mut done).pop();
            let address = address.ok_or_else(|| failed(url, String::from("not fetched")))?;
            if address.found.is_err() {
                return Err(address.found.err().unwrap_or_else(|| failed(url, String::from("not fetched"))));
            }
            let page = address.found.as_ref().ok().and_then(|version| version.now.as_ref().ok()).cloned();
            // A sitemap of an index is no article.
            if listing_in(&address).is_none() {
                kept.addresses.push(address);
            }
            Ok(page.unwrap_or_default())
        });
        kept.faults.extend(opened.found.into_iter().filter_map(Result::err));
        kept.notes.extend(opened.notes);
    }
    kept.archive = keeper.finish()?;
    Ok(kept)
}

/// What an address lists, where it is a feed or a sitemap.
fn listing_in(address: &KeptAddress) -> Option<(&Page, Listed)> {
    let page = address.found.as_ref().ok()?.now.as_ref().ok()?;
    Some((page, listing::read(&page.bytes, page.charset.as_deref(), Some(&address.url))?))
}

/// What was kept before, and the archive that this run writes.
struct Keeper<'a> {
    folder: &'a Path,
    reader: &'a Reader,
    archive: Arc<Archive>,
    faults: Vec<Error>,
    file: NewArchive,
    written: io::Result<()>,
}

impl<'a> Keeper<'a> {
    fn open(folder: &'a Path, reader: &'a Reader) -> Result<Self> {
        if fs::symlink_metadata(folder).is_ok_and(|there| !there.is_dir()) {
            let reason = String::from("is no folder; name one in which evidence may be kept");
            return Err(Error::Folder { folder: folder.to_owned(), reason });
        }
        fs::create_dir_all(folder).map_err(|cause| unwritable(folder, &cause))?;
        let mut archive = Archive::open(archives_in(folder)?);
        let faults = std::mem::take(&mut archive.faults);
        let file = NewArchive::create(folder).map_err(|cause| unwritable(folder, &cause))?;
        Ok(Self { folder, reader, archive: Arc::new(archive), faults, file, written: Ok(()) })
    }

    /// Fetches each address and keeps what is answered; in their order.
    fn visit(&mut self, urls: Vec<Url>, done: &mut dyn FnMut(&Url)) -> Vec<KeptAddress> {
        let archive = Arc::clone(&self.archive);
        let known = move |url: &Url| whole(&archive, url).map(|capture| capture.known.clone()).unwrap_or_default();
        let mut found: Vec<Option<Result<Version>>> = urls.iter().map(|_| None).collect();
        self.reader.each_visit(urls.clone(), Arc::new(known), |index, visit| {
            let version = visit.map(|visit| {
                let mut exchanges = visit.hops.iter().chain([&visit.last]);
                if self.written.is_ok() {
                    self.written = exchanges.try_for_each(|exchange| self.file.add(exchange, &self.archive));
                }
                version(&visit, &urls[index], &self.archive, self.reader.options().most_bytes)
            });
            done(&urls[index]);
            found[index] = Some(version);
        });
        let lost = |url: &Url| Err(failed(url, String::from("not fetched, through a fault of recoupe's own")));
        let address = |(url, found): (Url, Option<Result<Version>>)| KeptAddress {
            name: address::without_secrets(&url),
            found: found.unwrap_or_else(|| lost(&url)),
            url,
        };
        urls.into_iter().zip(found).map(address).collect()
    }

    fn finish(self) -> Result<Option<PathBuf>> {
        self.written.and_then(|()| self.file.finish()).map_err(|cause| unwritable(self.folder, &cause))
    }
}

fn unwritable(folder: &Path, cause: &io::Error) -> Error {
    let reason = format!("cannot be written to ({cause}); name another folder");
    Error::Folder { folder: folder.to_owned(), reason }
}

fn failed(url: &Url, reason: String) -> Error {
    Error::Address { address: address::without_secrets(url), reason }
}

/// The version of an address that was last kept whole.
fn whole<'a>(archive: &'a Archive, url: &Url) -> Option<&'a Capture> {
    archive.at(url, None).filter(|capture| capture.status == 200)
}

fn version(visit: &Visit, asked: &Url, archive: &Archive, most: usize) -> Version {
    let last = &visit.last;
    let before = whole(archive, &last.url);
    let digest = if last.answer.status == 304 { None } else { Some(write::digest(&last.answer.body)) };
    let is_same = before.is_some_and(|before| digest.as_ref().is_none_or(|digest| *digest == before.digest));
    let earlier =
        || archive.page(&last.url, None).map(|page| page.map(|page| Page { id: name::of_address(asked), ..page }));
    let now = match (last.answer.status, earlier()) {
        (304, Some(page)) => page,
        _ => visit
            .page(asked, most)
            .map_err(|reason| failed(asked, reason))
            .map(|page| Page { captured: Some(last.at), ..page }),
    };
    let before = before.and_then(|before| Some(Earlier { at: before.at, page: earlier()? }));
    // A server may pack the same page otherwise each time.
    let is_same = is_same
        || before.as_ref().is_some_and(|before| match (&before.page, &now) {
            (Ok(before), Ok(now)) => before.bytes == now.bytes,
            _ => false,
        });
    let digest =
        digest.unwrap_or_else(|| whole(archive, &last.url).map(|known| known.digest.clone()).unwrap_or_default());
    Version { before, now, is_same, is_gone: matches!(last.answer.status, 404 | 410), at: last.at, digest }
}

/// An archive that is there, under its name, once it is whole.
struct NewArchive {
    temporary: PathBuf,
    path: PathBuf,
    out: BufWriter<File>,
    is_empty: bool,
}

impl NewArchive {
    fn create(folder: &Path) -> io::Result<Self> {
        let now = Timestamp::now();
        let day = now.strftime("%Y%m%dT%H%M%SZ").to_string();
        // Two runs within one second, or side by side, write two files.
        for number in 1..1000 {
            let name = if number == 1 { format!("{day}.warc.gz") } else { format!("{day}-{number}.warc.gz") };
            let (path, temporary) = (folder.join(&name), folder.join(format!(".{name}.tmp")));
            if fs::symlink_metadata(&path).is_ok() {
                continue;
            }
            match File::create_new(&temporary) {
                Ok(file) => {
                    let mut out = BufWriter::new(file);
                    write::info(&mut out, now)?;
                    return Ok(Self { temporary, path, out, is_empty: true });
                }
                Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {}
                Err(cause) => return Err(cause),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    fn add(&mut self, exchange: &Exchange, archive: &Archive) -> io::Result<()> {
        self.is_empty = false;
        let before = whole(archive, &exchange.url);
        let is_known = |before: &Capture| {
            let status = exchange.answer.status;
            status == 304 || (status == 200 && before.digest == write::digest(&exchange.answer.body))
        };
        let original = before.filter(|before| is_known(before)).map(|before| Original {
            target: before.target.clone(),
            at: before.at,
            digest: before.digest.clone(),
        });
        write::exchange(&mut self.out, exchange, original.as_ref())
    }

    /// The file, under its name; `None` where nothing was put into it.
    fn finish(mut self) -> io::Result<Option<PathBuf>> {
        self.out.flush()?;
        if self.is_empty {
            return Ok(None);
        }
        self.out.get_ref().sync_all()?;
        // Unlike a renaming, a link replaces nothing that came there meanwhile; not every kind of disk has links.
        match fs::hard_link(&self.temporary, &self.path) {
            Err(cause) if cause.kind() != io::ErrorKind::AlreadyExists => fs::rename(&self.temporary, &self.path)?,
            linked => linked?,
        }
        Ok(Some(self.path.clone()))
    }
}

impl Drop for NewArchive {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.temporary);
    }
}
