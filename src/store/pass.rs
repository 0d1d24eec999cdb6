//! One round over what is due: each page asked for, kept where it says something new, and read.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use url::Url;

use super::Store;
use super::jobs::{self, Job, Outcome};
use super::made::Content;
use super::sources::{Rhythm, put_address};
use super::versions::{self, Version};
use crate::compare::Failure;
use crate::error::{Error, Result};
use crate::ingest::{Choice, Exchange, Known, Reader, Visit, address_shown, listing};
use crate::watched::Counts;

/// Pages that are asked for before we look whether to end.
const AT_ONCE: usize = 64;

/// What a round gave.
#[derive(Debug, Default)]
pub struct Passed {
    pub counts: Counts,
    /// The rows of the versions that are new, in the order in which they came.
    pub(super) versions: Vec<i64>,
    pub failures: Vec<Failure>,
    /// What was left out of feeds and sitemaps, and what else is to be known, a line each.
    pub notes: Vec<String>,
    /// Whether it was ended before all was done.
    pub is_ended: bool,
}

impl Passed {
    /// Whether there is anything to tell: a change, a failure, a first version.
    pub fn has_news(&self) -> bool {
        !self.versions.is_empty() || !self.failures.is_empty() || !self.notes.is_empty()
    }
}

/// Fetches what is due, then reads what came. `clock` tells the time, `stop` whether to end: between two transactions, once
/// the pages that are under way have come.
///
/// # Errors
/// That the store cannot be written. What fails of a page is a job that failed, and is told.
pub fn pass(store: &Store, reader: &Reader, clock: &dyn Fn() -> Timestamp, stop: &dyn Fn() -> bool) -> Result<Passed> {
    let mut passed =
        Passed { counts: Counts { sources: store.count_sources()?, ..Counts::default() }, ..Passed::default() };
    let began = clock();
    loop {
        if stop() {
            passed.is_ended = true;
            break;
        }
        let jobs = store.take_due(began, AT_ONCE)?;
        if jobs.is_empty() {
            break;
        }
        fetch(store, reader, &jobs, (began, clock), &mut passed)?;
    }
    store.read_versions(false, stop)?;
    passed.counts.sources = store.count_sources()?;
    Ok(passed)
}

/// Fetches the pages of some jobs, and ends each job as its page comes.
fn fetch(
    store: &Store,
    reader: &Reader,
    jobs: &[Job],
    (began, clock): (Timestamp, &dyn Fn() -> Timestamp),
    passed: &mut Passed,
) -> Result<()> {
    let mut known: HashMap<Url, Known> = HashMap::new();
    for job in jobs {
        known.extend(versions::known(&store.base, job.source).map_err(|cause| store.failed(&cause))?);
    }
    let urls = jobs.iter().map(|job| job.url.clone()).collect();
    let asked = move |url: &Url| known.get(url).cloned().unwrap_or_default();
    let mut broken: Option<Error> = None;
    reader.each_visit(urls, Arc::new(asked), |index, visit| {
        // Where the store cannot be written, its jobs stay under way, and the next run takes them up.
        let Some(job) = jobs.get(index).filter(|_| broken.is_none()) else { return };
        passed.counts.asked += 1;
        if let Err(error) = end(store, job, visit, (began, clock()), passed) {
            broken = Some(error);
        }
    });
    broken.map_or(Ok(()), Err)
}

/// What a visit gave.
enum Came {
    Page,
    Same,
    Gone,
    Listing(listing::Listing),
}

/// Ends a job in one transaction: the version that it brought is kept with it, or the reason why it failed.
fn end(
    store: &Store,
    job: &Job,
    visit: Result<Visit>,
    (began, now): (Timestamp, Timestamp),
    passed: &mut Passed,
) -> Result<()> {
    let broken = |cause: rusqlite::Error| store.failed(&cause);
    let address = address_shown(&job.url);
    let last = versions::last(&store.base, job.source).map_err(broken)?;
    let judged = match visit {
        Ok(visit) => judged(store, job, &visit, last.as_ref()).map_err(broken)?.map(|came| (came, visit)),
        Err(error) => Err(error.reason()),
    };
    let write = |passed: &mut Passed| -> rusqlite::Result<()> {
        let change = store.change()?;
        match judged {
            Err(reason) => {
                jobs::failed(&change, job, &reason, now)?;
                passed.failures.push(Failure { source: address, error: reason });
            }
            Ok((came, visit)) => {
                let outcome = match came {
                    Came::Same => {
                        if visit.last.answer.status == 200 {
                            versions::note_known(&change, job.source, &visit.last)?;
                        }
                        passed.counts.same += 1;
                        (Outcome::Same, last.as_ref().map(|last| last.id))
                    }
                    Came::Page => {
                        let id = versions::put(&change, job.source, &visit.hops, &visit.last)?;
                        versions::note_known(&change, job.source, &visit.last)?;
                        passed.versions.push(id);
                        passed.counts.first += usize::from(last.is_none());
                        (if last.is_none() { Outcome::First } else { Outcome::New }, Some(id))
                    }
                    Came::Gone => {
                        let id = match last.as_ref().filter(|last| !last.is_page()) {
                            Some(known) => {
                                passed.counts.same += 1;
                                known.id
                            }
                            None => {
                                let id = versions::put(&change, job.source, &visit.hops, &visit.last)?;
                                passed.versions.push(id);
                                id
                            }
                        };
                        (Outcome::Gone, Some(id))
                    }
                    Came::Listing(listing) => {
                        let notes = register(&change, job, listing, began)?;
                        passed.notes.extend(notes);
                        (Outcome::Listed, None)
                    }
                };
                jobs::done(&change, job, outcome, (began, now))?;
            }
        }
        change.commit()
    };
    write(passed).map_err(broken)
}

/// What came of a visit; the reason where it brought nothing that can be kept.
fn judged(
    store: &Store,
    job: &Job,
    visit: &Visit,
    last: Option<&Version>,
) -> rusqlite::Result<std::result::Result<Came, String>> {
    let answer = &visit.last.answer;
    let page = match answer.status {
        304 => {
            let is_known = last.is_some_and(Version::is_page);
            let unasked = "its server says that nothing changed, of a page that was never kept; try again later";
            return Ok(if is_known { Ok(Came::Same) } else { Err(String::from(unasked)) });
        }
        _ => match visit.page(&job.url, versions::MOST_BYTES) {
            Ok(page) => page,
            Err(_) if matches!(answer.status, 404 | 410) && last.is_some() => return Ok(Ok(Came::Gone)),
            Err(reason) => return Ok(Err(reason)),
        },
    };
    if let Some(listed) = listing::read(&page.bytes, page.charset.as_deref(), Some(&visit.last.url)) {
        return Ok(listed.map(Came::Listing));
    }
    let named = versions::named(&store.base, job.source)?;
    let new = Version { id: 0, source: job.source, number: 0, exchange: visit.last.clone() };
    let page = match new.page(&named) {
        Ok(page) => page,
        Err(reason) => return Ok(Err(reason)),
    };
    let content = match Content::of(&page) {
        Ok(content) => content,
        Err(reason) => return Ok(Err(reason)),
    };
    let is_same = last.filter(|last| last.is_page()).is_some_and(|last| {
        is_same_body(&last.exchange, &visit.last)
            || last.page(&named).ok().is_some_and(|page| Content::of(&page).is_ok_and(|known| known == content))
    });
    Ok(Ok(if is_same { Came::Same } else { Came::Page }))
}

fn is_same_body(one: &Exchange, other: &Exchange) -> bool {
    one.answer.body == other.answer.body && one.answer.header("content-type") == other.answer.header("content-type")
}

/// Registers the articles that a feed or a sitemap lists and that are chosen; gives notes on what is left out.
fn register(
    change: &rusqlite::Transaction<'_>,
    job: &Job,
    listing: listing::Listing,
    began: Timestamp,
) -> rusqlite::Result<Vec<String>> {
    let (words, most): (String, usize) =
        change.query_row("SELECT words, most FROM sources WHERE id = ?1", [job.source], |row| {
            Ok((row.get(0)?, usize::try_from(row.get::<_, i64>(1)?).unwrap_or(usize::MAX)))
        })?;
    change.execute("UPDATE sources SET kind = 'listing' WHERE id = ?1", [job.source])?;
    let address = address_shown(&job.url);
    if listing.kind == listing::Kind::Index {
        let reason = "is an index of sitemaps, which lists no article; watch one of its sitemaps";
        return Ok(vec![format!("{address}: {reason}")]);
    }
    let words: Vec<String> = serde_json::from_str(&words).unwrap_or_default();
    let chosen = Choice::new(words.iter().map(String::as_str), most).of(listing.entries);
    let rhythm = Rhythm { interval: Some(job.interval), ..Rhythm::default() };
    for entry in &chosen.entries {
        // What a listing tells of its day helps only where the page tells none, and is not kept.
        put_address(change, &entry.url, Some(job.source), &rhythm, began)?;
    }
    let left = chosen.listed - chosen.entries.len();
    let note = format!("{address}: lists {} articles, of which {} are watched", chosen.listed, chosen.entries.len());
    Ok(if left > 0 { vec![note] } else { Vec::new() })
}
