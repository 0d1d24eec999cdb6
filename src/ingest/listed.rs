//! The articles that a feed or a sitemap stands for, each fetched as a document of its own; what is left out is told.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use url::Url;

use super::listing::{self, Choice, Chosen, Entry, Kind, Listing};
use super::seen::Seen;
use super::source::{Found, Place};
use super::{Page, name};
use crate::error::{Error, Result};

/// What was read of a listing, or why it cannot be read.
pub type Listed = std::result::Result<Listing, String>;

/// The most sitemaps that are fetched of an index.
const MOST_SITEMAPS: usize = 10;

/// Told where words were to choose among what is listed, and nothing is.
pub const NOTHING_TO_CHOOSE: &str =
    "--match chooses among what feeds and sitemaps list; none was read, and nothing is left out";

/// What a listing stands for.
#[derive(Default)]
pub struct Opened {
    pub found: Vec<Result<Found>>,
    /// What is left out, a line each.
    pub notes: Vec<String>,
}

/// The articles that `page` lists, those chosen, but for what was read before. Without a choice a listing is an error:
/// there must be a document.
pub fn open(
    page: &Page,
    listing: Listed,
    choice: Option<&Choice>,
    seen: &mut Seen,
    fetch: &mut dyn FnMut(&Url) -> Result<Page>,
) -> Opened {
    // It may list itself, under the address it was found at.
    if let Some(url) = page.told.url.as_deref().and_then(|url| Url::parse(url).ok()) {
        seen.note_listed(&Place::Address(url));
    }
    let mut opening = Opening { source: page.source.clone(), seen, fetch, opened: Opened::default() };
    match (listing, choice) {
        (Err(reason), _) => opening.fail(reason),
        (Ok(listing), None) => opening.fail(format!(
            "is {}, which lists {}; give the address or the file of the one that is meant",
            listing.kind.name(),
            things(listing.entries.len(), if listing.kind == Kind::Index { "sitemap" } else { "article" })
        )),
        (Ok(listing), Some(choice)) => opening.articles(listing, choice),
    }
    opening.opened
}

struct Opening<'a> {
    /// The listing, as the user named it.
    source: String,
    seen: &'a mut Seen,
    /// How a page is had.
    fetch: &'a mut dyn FnMut(&Url) -> Result<Page>,
    opened: Opened,
}

impl Opening<'_> {
    fn articles(&mut self, listing: Listing, choice: &Choice) {
        let source = self.source.clone();
        self.tell_faults(&source, &listing);
        let mut entries = match listing.kind {
            Kind::Feed | Kind::Sitemap => listing.entries,
            Kind::Index => self.articles_of_sitemaps(listing.entries),
        };
        // A feed may list itself, the statement, or what another feed listed.
        entries.retain(|entry| !self.seen.holds(&Place::Address(entry.url.clone())));
        let chosen = choice.of(entries);
        self.opened.notes.extend(left_out(&self.source, &chosen, choice));
        for entry in chosen.entries {
            self.fetch(&entry);
        }
    }

    fn fetch(&mut self, entry: &Entry) {
        self.seen.note_listed(&Place::Address(entry.url.clone()));
        let page = (self.fetch)(&entry.url).map(|mut page| {
            page.told.listed_day = entry.published;
            Found { page: page.into(), origin: name::of_host(&entry.url) }
        });
        self.opened.found.push(page);
    }

    /// What the sitemaps of an index list, those that changed last; an index among them is not opened.
    fn articles_of_sitemaps(&mut self, mut sitemaps: Vec<Entry>) -> Vec<Entry> {
        let count = sitemaps.len();
        sitemaps.sort_by_key(|sitemap| Reverse(sitemap.instant));
        sitemaps.truncate(MOST_SITEMAPS);
        if count > MOST_SITEMAPS {
            self.opened.notes.push(format!(
                "{}: lists {count} sitemaps, of which the {MOST_SITEMAPS} {} are read; give the address of another to have \
                 its articles",
                self.source,
                newest(&sitemaps)
            ));
        }
        let mut entries: Vec<Entry> = Vec::new();
        for sitemap in sitemaps {
            let place = Place::Address(sitemap.url.clone());
            if self.seen.holds(&place) {
                continue;
            }
            self.seen.note_listed(&place);
            match self.sitemap(&sitemap.url) {
                Ok(listing) => {
                    self.tell_faults(&place.shown(), &listing);
                    entries.extend(listing.entries);
                }
                Err(error) => self.opened.found.push(Err(error)),
            }
        }
        // Two sitemaps may list one article.
        let mut urls = BTreeSet::new();
        entries.retain(|entry| urls.insert(entry.url.clone()));
        entries
    }

    fn sitemap(&mut self, url: &Url) -> Result<Listing> {
        let page = (self.fetch)(url)?;
        let wrong = |reason: String| Error::Source { source_name: page.source.clone(), reason };
        let base = page.told.url.as_deref().and_then(|url| Url::parse(url).ok());
        match listing::read(&page.bytes, page.charset.as_deref(), base.as_ref()) {
            None => Err(wrong(format!("is no sitemap, though {} lists it as one", self.source))),
            Some(Err(reason)) => Err(wrong(reason)),
            Some(Ok(listing)) if listing.kind == Kind::Index => Err(wrong(String::from(
                "is an index of sitemaps inside another; give its own address to have it opened",
            ))),
            Some(Ok(listing)) => Ok(listing),
        }
    }

    /// Tells what could not be taken from a listing: a failure where that may be a fault of its own, else a note.
    fn tell_faults(&mut self, source: &str, listing: &Listing) {
        let Listing { entries, unaddressed, relative, beyond, is_damaged, .. } = listing;
        let read = entries.len();
        if *is_damaged {
            let reason =
                format!("breaks off or is damaged after {}; what follows is not read", things(read, "article"));
            self.opened.found.push(Err(Error::Source { source_name: source.to_owned(), reason }));
        } else if read + unaddressed + relative == 0 {
            let reason = format!("is {} that lists nothing; check the address", listing.kind.name());
            self.opened.found.push(Err(Error::Source { source_name: source.to_owned(), reason }));
        }
        let mut left_out = |count: usize, which: String| match count {
            0 => {}
            1 => self.opened.notes.push(format!("{source}: 1 entry is left out: {which}")),
            _ => self.opened.notes.push(format!("{source}: {count} entries are left out: {which}")),
        };
        left_out(*unaddressed, String::from("no address of an article"));
        left_out(*relative, String::from("an address without its site; give the listing by its own address"));
        left_out(*beyond, format!("beyond the first {}", listing::MOST_ENTRIES));
    }

    fn fail(&mut self, reason: String) {
        self.opened.found.push(Err(Error::Source { source_name: self.source.clone(), reason }));
    }
}

/// `1 article`, `3 articles`.
fn things(count: usize, name: &str) -> String {
    if count == 1 { format!("1 {name}") } else { format!("{count} {name}s") }
}

/// How those that are read stand among the others.
fn newest(entries: &[Entry]) -> &'static str {
    if entries.iter().any(|entry| entry.instant.is_some()) { "newest" } else { "first" }
}

/// What a choice leaves out of a listing, and how to have it.
fn left_out(source: &str, chosen: &Chosen, choice: &Choice) -> Option<String> {
    let Chosen { entries, listed, matching } = chosen;
    let read = entries.len();
    if read == *listed {
        return None;
    }
    let lists = format!("{source}: lists {}", things(*listed, "article"));
    let newest = newest(entries);
    let reads = if read == 1 { "is" } else { "are" };
    let those = if read == 1 { format!("the {newest} is") } else { format!("the {read} {newest} are") };
    Some(match (choice.is_by_words(), *matching) {
        (true, 0) => format!("{lists}, none with the words of --match in its title, its summary or its address"),
        (true, _) if read == *matching => format!("{lists}; {read} with the words of --match {reads} read"),
        (true, _) => format!(
            "{lists}, {matching} with the words of --match; {those} read; --most {matching} reads all of \
             these"
        ),
        (false, _) => format!("{lists}; {those} read; --most {listed} reads all, --match WORDS those with these words"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_told_with_how_to_have_it() {
        let entry = |at: usize, instant| Entry {
            url: Url::parse(&format!("https://a.fr/{at}")).unwrap(),
            title: format!("Titre {at}"),
            summary: String::new(),
            published: None,
            instant,
        };
        type Row<'a> = (&'a [&'a str], usize, Option<i64>, Option<&'a str>);
        let rows: &[Row<'_>] = &[
            (&[], 3, None, None),
            (&["titre"], 3, None, None),
            (&[], 2, Some(1), Some("the 2 newest are read; --most 3 reads all, --match WORDS those with these words")),
            (&[], 1, None, Some("the first is read; --most 3 reads all, --match WORDS those with these words")),
            (&["0", "2"], 3, None, Some("2 with the words of --match are read")),
            (&["0"], 3, None, Some("1 with the words of --match is read")),
        ];
        for (words, most, instant, expected) in rows {
            let choice = Choice::new(words.iter().copied(), *most);
            let chosen = choice.of((0..3).map(|at| entry(at, *instant)).collect());
            let told = left_out("fil.xml", &chosen, &choice);
            let expected = expected.map(|expected| format!("fil.xml: lists 3 articles; {expected}"));
            assert_eq!(told, expected);
        }
        let told = |words: &str, most: usize| {
            let choice = Choice::new([words], most);
            left_out("fil.xml", &choice.of((0..3).map(|at| entry(at, None)).collect()), &choice)
        };
        let none = "fil.xml: lists 3 articles, none with the words of --match in its title, its summary or its address";
        assert_eq!(told("autre", 3).as_deref(), Some(none));
        let some =
            "fil.xml: lists 3 articles, 3 with the words of --match; the 2 first are read; --most 3 reads all of these";
        assert_eq!(told("titre", 2).as_deref(), Some(some));
    }
}
