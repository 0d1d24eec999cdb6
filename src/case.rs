//! From sources to a comparison in one call: every folder of the library in its order.
//!
//! A source that fails is listed and stops no other.

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use rayon::prelude::*;

use crate::claim::{self, Background, Claim, DateRole, Reading, Story, Unread, Value};
use crate::compare::{self, Checked, Comparison, Failure};
use crate::corrected::{Hand, Handled, Orphan, folders, sheets};
use crate::correction::Sheet;
use crate::date::PartialDate;
use crate::document::Document;
use crate::error::{Error, Result};
use crate::ingest::{AsOf, Choice, Gathered, Incident, Page, Pending, Reader, Source, Sources, gather};

/// An incident before it is read: what is known of it, its statements and its articles.
pub struct Case {
    pub name: String,
    pub background: Background,
    pub officials: Vec<Result<Pending>>,
    pub articles: Vec<Result<Pending>>,
    /// What was published after this day is left out.
    pub as_of: Option<AsOf>,
    /// What a hand corrected, a sheet a folder.
    pub corrections: Vec<Sheet>,
    /// Whether all documents that the sheets may tell of are here.
    pub is_whole: bool,
    /// What was left out of feeds and sitemaps, a line each.
    pub notes: Vec<String>,
}

impl Case {
    /// The incident of a folder, with or without a manifest.
    ///
    /// # Errors
    /// That the folder is none, holds no statement, or has a manifest that cannot be read.
    pub fn of_folder(folder: &Path, reader: &Reader) -> Result<Self> {
        let incident = Incident::open(folder, reader)?;
        Ok(Self {
            name: incident.name,
            background: Background {
                organisation: incident.organisation,
                aliases: incident.aliases,
                ..Background::default()
            },
            officials: incident.officials,
            articles: incident.articles,
            as_of: reader.options().as_of,
            corrections: sheets([folder.to_owned()].into(), reader)?,
            is_whole: true,
            notes: Vec::new(),
        })
    }

    /// The incident that a command line names. A feed or a sitemap among the articles stands for those it lists that are
    /// chosen; the statement must be a document.
    ///
    /// # Errors
    /// That a name is no source: an address of another scheme, say.
    pub fn of_sources(officials: &[String], articles: &[String], choice: &Choice, reader: &Reader) -> Result<Self> {
        let (officials, articles) = (sources(officials)?, sources(articles)?);
        let corrections = sheets(folders(officials.iter().chain(&articles)), reader)?;
        let lists = [Sources { named: &officials, choice: None }, Sources { named: &articles, choice: Some(choice) }];
        let Gathered { pages: [officials, articles], notes } = gather(lists, reader);
        let (name, background) = (String::from("comparison"), Background::default());
        Ok(Self {
            name,
            background,
            officials,
            articles,
            as_of: reader.options().as_of,
            corrections,
            is_whole: false,
            notes,
        })
    }

    /// Reads the statements, then the articles with what the statements tell.
    pub fn read(self) -> Read {
        let of_statement = Background { is_statement: true, ..self.background.clone() };
        let (mut officials, mut failures) = readings(self.officials, &of_statement);
        let mut notes = self.notes;
        notes.extend(split_later(&mut officials, self.as_of));
        let mut hand = Hand::new(&self.corrections);
        hand.correct(&mut officials);
        let reference = officials.iter().filter_map(|reading| reading.document.published).min();
        let since = officials.iter().flat_map(|reading| &reading.claims).filter_map(day_of).min().or(reference);
        let story = Story::of(&officials);
        let background = Background { reference, since, story, ..self.background };
        let (mut articles, more) = readings(self.articles, &background);
        failures.extend(more);
        notes.extend(split_later(&mut articles, self.as_of));
        hand.correct(&mut articles);
        let Handled { notes: told, orphans } = hand.handled(self.is_whole);
        notes.extend(told);
        Read { organisation: background.organisation, officials, articles, failures, notes, orphans }
    }

    /// Reads the statements alone.
    pub fn read_statements(mut self) -> Read {
        self.articles.clear();
        self.is_whole = false;
        self.read()
    }

    /// Reads all documents and holds the articles against the statements.
    pub fn compare(self) -> Comparison {
        self.read().compare()
    }
}

fn later(reading: &Reading) -> String {
    format!("{}: left out, since it was published later", reading.document.source)
}

/// Takes out what was published after the day that counts, and tells it, a line each.
fn split_later(readings: &mut Vec<Reading>, as_of: Option<AsOf>) -> Vec<String> {
    let Some(last) = as_of.map(AsOf::day) else { return Vec::new() };
    let is_later = |reading: &mut Reading| reading.document.published.is_some_and(|day| day.first_day() > last);
    readings.extract_if(.., is_later).map(|reading| later(&reading)).collect()
}

/// An incident whose documents have been read.
pub struct Read {
    pub organisation: Option<String>,
    pub officials: Vec<Reading>,
    pub articles: Vec<Reading>,
    pub failures: Vec<Failure>,
    /// What was left out, a line each: articles of feeds that were not chosen, documents published after the day that counts.
    pub notes: Vec<String>,
    /// The corrections that fit nothing any more.
    pub orphans: Vec<Orphan>,
}

impl Read {
    /// Holds the articles against the statements.
    pub fn compare(self) -> Comparison {
        compare::incident(self.organisation, self.officials, self.articles, self.failures)
    }

    /// Holds the statements against the points of the GDPR.
    pub fn check(self) -> Checked {
        Checked::new(self.organisation, self.officials, self.failures)
    }
}

/// What named documents state.
#[derive(Debug, Default)]
pub struct Named {
    pub readings: Vec<Reading>,
    /// The sources that could not be read.
    pub failures: Vec<Failure>,
    /// What was left out, a line each.
    pub notes: Vec<String>,
}

/// What the documents that a command line names state. An incident's folder, or with `whole_incident` a file of one, is
/// read as `compare` reads it: with what its manifest and its statement tell; a feed or a sitemap stands for the articles
/// it lists that are chosen.
///
/// # Errors
/// That a name is no source, or that an incident's manifest cannot be read.
pub fn read_named(
    names: &[String],
    organisation: Option<&str>,
    whole_incident: bool,
    choice: &Choice,
    reader: &Reader,
) -> Result<Named> {
    let (mut all, mut failures, mut notes, mut loose) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for name in names {
        let path = Path::new(name);
        let folder = if Incident::has_manifest(path) { Some(path) } else { None };
        let around = Incident::around(path).filter(|_| whole_incident && folder.is_none());
        let Some(incident) = folder.or(around) else {
            loose.push(name.clone());
            continue;
        };
        let mut case = Case::of_folder(incident, reader)?;
        case.background.organisation = organisation.map(String::from).or(case.background.organisation);
        let prefix = case.name.clone();
        let Read { officials, articles, failures: more, notes: left_out, .. } = case.read();
        failures.extend(more);
        notes.extend(left_out);
        let wanted = |reading: &Reading| folder.is_some() || Incident::is_at(incident, &reading.document.source, path);
        all.extend(officials.into_iter().chain(articles).filter(wanted).map(|mut reading| {
            if names.len() > 1 {
                reading.document.id = format!("{prefix}/{}", reading.document.id);
            }
            reading
        }));
    }
    let background = Background { organisation: organisation.map(String::from), ..Background::default() };
    let loose = sources(&loose)?;
    let sheets = sheets(folders(loose.iter()), reader)?;
    let Gathered { pages: [pages], notes: left_out } =
        gather([Sources { named: &loose, choice: Some(choice) }], reader);
    notes.extend(left_out);
    let (mut more, failed) = readings(pages, &background);
    notes.extend(split_later(&mut more, reader.options().as_of));
    let mut hand = Hand::new(&sheets);
    hand.correct(&mut more);
    // Beside these documents others may lie, of which the file tells too.
    notes.extend(hand.handled(false).notes);
    all.extend(more);
    failures.extend(failed);
    Ok(Named { readings: all, failures, notes })
}

/// The day that a claim tells of the incident.
fn day_of(claim: &Claim) -> Option<PartialDate> {
    match &claim.value {
        Value::Date(date) if date.role != DateRole::Other => Some(date.value),
        _ => None,
    }
}

/// The sources that a command line names.
///
/// # Errors
/// The first name that is no source.
pub fn sources(names: &[String]) -> Result<Vec<Source>> {
    names.iter().map(|name| Source::parse(name)).collect()
}

/// Ten times what a long article states: a text made of figures holds up no comparison.
const MOST_CLAIMS: usize = 2_000;
/// Ten times what a long article quotes: each word is looked for in the whole statement.
const MOST_QUOTED: usize = 20_000;

/// The claims of every page, in order, and the sources that could not be read. What a page states beyond its first
/// 2 000 facts, or quotes beyond its first 20 000 words, is told as unread.
pub fn readings<P: Into<Pending> + Send>(
    pages: Vec<Result<P>>,
    background: &Background,
) -> (Vec<Reading>, Vec<Failure>) {
    each_page(pages, |page| read(page, background))
}

fn read(page: Page, background: &Background) -> Result<Reading> {
    Ok(bounded(claim::extract(Document::from_page(page)?, background)))
}

/// The claims of one page, within the same bounds; a fault of ours on it is its error.
///
/// # Errors
/// Why it is no document.
pub fn reading(page: Page, background: &Background) -> Result<Reading> {
    watched(page, |page| read(page, background))
}

fn bounded(mut reading: Reading) -> Reading {
    let (mut kept, mut quoted) = (0, 0);
    reading.claims.retain(|claim| {
        let words = match &claim.value {
            Value::Quote(quote) => quote.quoted.split_whitespace().count(),
            Value::Count(_) | Value::Date(_) | Value::Field(_) | Value::Amount(_) => 0,
        };
        quoted += words;
        let reason = match () {
            () if kept == MOST_CLAIMS => "beyond the first 2 000 facts of the document",
            () if words > 0 && quoted > MOST_QUOTED => "beyond the first 20 000 quoted words of the document",
            () => {
                kept += 1;
                return true;
            }
        };
        reading.unread.push(Unread { span: claim.span, reason: Cow::Borrowed(reason) });
        false
    });
    reading.unread.sort_by_key(|unread| unread.span);
    reading
}

/// What `read` makes of every page, in order, and the sources that could not be read. A page on which `read` panics is
/// one of these: a fault of ours on one document takes no other with it.
pub fn each_page<T: Send, P: Into<Pending> + Send>(
    pages: Vec<Result<P>>,
    read: impl Fn(Page) -> Result<T> + Sync,
) -> (Vec<T>, Vec<Failure>) {
    let one = |page: Result<P>| {
        let page: Pending = page?.into();
        let watch = page.watch();
        let ended = page.read().and_then(|page| watched(page, &read));
        watch.document(&ended);
        ended
    };
    let results: Vec<Result<T>> = pages.into_par_iter().map(one).collect();
    let (mut done, mut failures) = (Vec::with_capacity(results.len()), Vec::new());
    for result in results {
        match result {
            Ok(value) => done.push(value),
            Err(error) => failures.push(Failure::of(&error)),
        }
    }
    (done, failures)
}

/// What `read` makes of a page, a panic told as an error of that page. `read` keeps nothing between pages, so none can
/// be left half done.
fn watched<T>(page: Page, read: impl Fn(Page) -> Result<T>) -> Result<T> {
    let source_name = page.source.clone();
    catch_unwind(AssertUnwindSafe(|| read(page)))
        .unwrap_or_else(|cause| Err(Error::of_panic(source_name, cause.as_ref())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_on_one_document_is_told_with_its_name_and_stops_no_other() {
        let page = |name: &str| Ok(Page { source: name.to_owned(), ..Page::default() });
        let pages: Vec<Result<Page>> = (0..40).map(|number| page(&format!("{number}.html"))).collect();
        let (done, failures) = each_page(pages, |page| match page.source.as_str() {
            "7.html" => panic!("index {} out of bounds", page.source.len()),
            "8.html" => panic!("no text"),
            "9.html" => std::panic::panic_any(9),
            _ => Ok(page.source),
        });
        assert_eq!((done.len(), done[6].as_str(), done[7].as_str()), (37, "6.html", "10.html"));
        let told: Vec<String> = failures.iter().map(Failure::line).collect();
        let why = |name: &str, cause: &str| {
            format!("{name}: not read, through a fault of recoupe's own ({cause}); please report it with the document")
        };
        let expected = [why("7.html", "index 6 out of bounds"), why("8.html", "no text"), why("9.html", "no message")];
        assert_eq!(told, expected);
    }

    #[test]
    fn what_is_quoted_beyond_the_bound_is_told_as_unread() {
        let quote = format!("« {} », indique la société.\n\n", "nous avons prévenu nos clients ".repeat(20));
        let text =
            format!("Un titre\n\n{}Au total, 6 128 comptes ont été volés.\n", quote.repeat(MOST_QUOTED / 100 + 3));
        let page = Page { bytes: text.into_bytes(), media: crate::ingest::Media::Plain, ..Page::default() };
        let (readings, _) = readings(vec![Ok(page)], &Background::default());
        let is_quote = |claim: &&Claim| matches!(claim.value, Value::Quote(_));
        assert_eq!(readings[0].claims.iter().filter(is_quote).count(), MOST_QUOTED / 100);
        assert!(readings[0].claims.iter().any(|claim| matches!(claim.value, Value::Count(_))));
        let beyond = |unread: &&Unread| unread.reason.starts_with("beyond the first 20 000 quoted words");
        assert_eq!(readings[0].unread.iter().filter(beyond).count(), 3);
    }
}
