//! What two versions of a page state, what changed from one to the other, and how that was told. Pure.

use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::Timestamp;

use super::nearness::Held;
use super::versions::{Named, Version};
use crate::case::{Case, Read};
use crate::claim::{Background, Claim, Notice, Openness, Reading, Value, notices};
use crate::compare::{self, State, changes, is_same};
use crate::document::Document;
use crate::error::{Error, Result};
use crate::ingest::Page;
use crate::report::rows::Cell;

/// What an incident tells of itself.
#[derive(Debug, Default)]
pub(super) struct Around {
    pub name: String,
    pub organisation: Option<String>,
    pub aliases: Vec<String>,
}

/// What is read of a version.
pub(super) struct Made {
    /// `None` where it is no page; an error where none can be read of it.
    pub document: Option<std::result::Result<Reading, String>>,
    pub state: State,
    pub notice: Option<(Openness, Option<String>)>,
    pub facts: Vec<Fact>,
}

/// A changed fact in the columns of its row.
pub(super) struct Fact {
    pub kind: &'static str,
    pub before: Option<[String; 3]>,
    pub now: Option<[String; 3]>,
    pub official: Option<[String; 2]>,
    pub nearness: Option<&'static str>,
}

/// Reads a version, the one before it, and the statements that they are held against.
pub(super) fn made(
    named: &Named,
    around: Around,
    (is_statement, statements): (bool, &[(Named, Version)]),
    before: Option<&Version>,
    now: &Version,
) -> Made {
    if !now.is_page() {
        return Made { document: None, state: State::Gone, notice: None, facts: Vec::new() };
    }
    let page = Page { source: named.url.to_string(), ..Page::default() };
    let whole = || Ok(made_of_pages(named, around, (is_statement, statements), before, now));
    guarded(&page, whole).unwrap_or_else(|error| unreadable(error.reason(), before.is_some()))
}

fn made_of_pages(
    named: &Named,
    around: Around,
    (is_statement, statements): (bool, &[(Named, Version)]),
    before: Option<&Version>,
    now: &Version,
) -> Made {
    let pages: Vec<std::result::Result<Page, String>> =
        before.into_iter().chain([now]).map(|version| version.page(named)).collect();
    let (before_page, now_page) = match &pages[..] {
        [before, now] => (before.as_ref().ok(), now.as_ref()),
        [now] => (None, now.as_ref()),
        _ => (None, Err(&String::new())),
    };
    let now_page = match now_page {
        Ok(page) => page,
        Err(reason) => return unreadable(reason.clone(), before.is_some()),
    };
    let own: Vec<_> = before_page.into_iter().chain([now_page]).map(|page| Ok(page.clone().into())).collect();
    let official = |(named, version): &(Named, Version)| {
        let page = version.page(named).ok()?;
        // Two statements may have the numbers of one.
        Some(Ok(Page { id: named.document.clone(), ..page }.into()))
    };
    let (officials, articles) =
        if is_statement { (own, Vec::new()) } else { (statements.iter().filter_map(official).collect(), own) };
    let background = Background { organisation: around.organisation, aliases: around.aliases, ..Background::default() };
    let case = Case {
        name: around.name,
        background,
        officials,
        articles,
        as_of: None,
        corrections: Vec::new(),
        is_whole: false,
        notes: Vec::new(),
    };
    let Read { organisation, mut officials, mut articles, failures, .. } = case.read();
    let readings = if is_statement { std::mem::take(&mut officials) } else { std::mem::take(&mut articles) };
    let of = |page: &Page| readings.iter().find(|reading| reading.document.id == page.id);
    let Some(reading) = of(now_page) else {
        let failure = failures.into_iter().find(|failure| failure.source == now_page.source);
        return unreadable(failure.map_or_else(String::new, |failure| failure.error), before.is_some());
    };
    let earlier = before_page.and_then(of);
    let (Some(before), Some(before_page), Some(earlier)) = (before, before_page, earlier) else {
        let state = if before.is_some() { State::Reworded } else { State::First };
        return Made { document: Some(Ok(reading.clone())), state, notice: None, facts: Vec::new() };
    };
    let against = |reading: &Reading| {
        let is_held = !officials.is_empty();
        is_held.then(|| compare::incident(organisation.clone(), officials.clone(), vec![reading.clone()], Vec::new()))
    };
    let told = [before_page, now_page].map(|page| notices(page, &reading.document.language));
    let (earlier, stated) = without_notes(earlier, reading, &told);
    let held = Held { before: against(&earlier), now: against(&stated) };
    let found = changes(&earlier, &stated);
    let facts: Vec<Fact> = found.iter().map(|change| fact(change, &held, (&earlier, &stated), &officials)).collect();
    let state = match () {
        () if !facts.is_empty() => State::Changed,
        () if Content::of(before_page).is_ok_and(|known| Content::of(now_page) == Ok(known)) => State::Same,
        () => State::Reworded,
    };
    let notice = (state != State::Same).then(|| notice(told, before.exchange.at));
    Made { document: Some(Ok(reading.clone())), state, notice, facts }
}

fn unreadable(reason: String, has_before: bool) -> Made {
    let state = if has_before { State::Reworded } else { State::First };
    Made { document: Some(Err(reason)), state, notice: None, facts: Vec::new() }
}

fn fact(change: &compare::Change, held: &Held, (earlier, now): (&Reading, &Reading), officials: &[Reading]) -> Fact {
    let said = |claim: &Option<Claim>, of: &Reading| {
        let (claim, text) = (claim.as_ref()?, of.document.text.as_str());
        Some([Cell::value(claim).in_words(), claim.span.of(text).to_owned(), claim.sentence.of(text).to_owned()])
    };
    let weighed = held.weigh(change);
    let official = weighed.official.and_then(|(claim, statement)| {
        let reading = officials.iter().find(|reading| reading.document.id == statement)?;
        Some([Cell::value(claim).in_words(), claim.span.of(&reading.document.text).to_owned()])
    });
    let kind = change.now.as_ref().or(change.before.as_ref()).map_or("", |claim| claim.value.kind());
    Fact {
        kind,
        before: said(&change.before, earlier),
        now: said(&change.now, now),
        official,
        nearness: weighed.nearness.map(|nearness| nearness.name()),
    }
}

/// The two versions without what only their notes on corrections say of earlier ones: « une version précédente indiquait
/// 6 158 clients » states nothing of the sort. A note that is on both says nothing new; in a new one, what the page no longer
/// says is set aside.
fn without_notes(before: &Reading, now: &Reading, [known, told]: &[Vec<Notice>; 2]) -> (Reading, Reading) {
    let stands_in = |claim: &Claim, of: &Reading, notice: &Notice| {
        notice.openness == Openness::Corrected && notice.words.contains(claim.sentence.of(&of.document.text))
    };
    let is_on_both = |notice: &&Notice| known.contains(notice) && told.contains(notice);
    let shared: Vec<&Notice> = known.iter().filter(is_on_both).collect();
    let is_shared = |claim: &Claim, of: &Reading| shared.iter().any(|notice| stands_in(claim, of, notice));
    let (mut earlier, mut stated) = (before.clone(), now.clone());
    earlier.claims.retain(|claim| !is_shared(claim, before));
    stated.claims.retain(|claim| {
        let is_told_again = told.iter().any(|notice| stands_in(claim, now, notice))
            && before.claims.iter().any(|known| is_of_one_value(known, claim));
        !is_told_again && !is_shared(claim, now)
    });
    (earlier, stated)
}

/// Whether two claims have one value, whatever it is said of.
fn is_of_one_value(one: &Claim, other: &Claim) -> bool {
    match (&one.value, &other.value) {
        (Value::Count(one), Value::Count(other)) => one.value == other.value,
        (Value::Date(one), Value::Date(other)) => one.value == other.value,
        (Value::Field(one), Value::Field(other)) => one == other,
        (Value::Amount(one), Value::Amount(other)) => one.value == other.value,
        _ => is_same(one, other),
    }
}

/// How a page tells of what is new in it: by words that it did not have, or by a day on which it had not been fetched yet.
fn notice([known, told]: [Vec<Notice>; 2], at: Timestamp) -> (Openness, Option<String>) {
    let last = at.to_zoned(jiff::tz::TimeZone::UTC).date();
    let is_new = |notice: &Notice| {
        let is_later = notice.day.is_some_and(|day| day.last_day() >= last);
        is_later || !known.iter().any(|known| known.words == notice.words)
    };
    let mut found: Vec<Notice> = told.into_iter().filter(is_new).collect();
    found.sort_by_key(|notice| notice.openness);
    match found.into_iter().next() {
        Some(notice) => (notice.openness, Some(notice.words)),
        None => (Openness::Silent, None),
    }
}

/// What `read` makes of a page. A panic is an error of that page: it would end every run that comes to it.
fn guarded<T>(page: &Page, read: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(read))
        .unwrap_or_else(|cause| Err(Error::of_panic(page.source.clone(), cause.as_ref())))
}

/// What readers of a page are told: by it two versions are one, whatever else of their bytes differs.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Content {
    title: Option<String>,
    text: String,
    notices: Vec<String>,
}

impl Content {
    /// # Errors
    /// Why a page holds no text; a fault of ours on it is told as that.
    pub fn of(page: &Page) -> std::result::Result<Self, String> {
        let read = || -> Result<Self> {
            let document = Document::from_page(page.clone())?;
            let notices = notices(page, &document.language).into_iter();
            let notices = notices.filter(|notice| !notice.is_passing).map(|notice| notice.words).collect();
            Ok(Self { title: document.title, text: document.text, notices })
        };
        guarded(page, read).map_err(|error| error.reason())
    }
}
