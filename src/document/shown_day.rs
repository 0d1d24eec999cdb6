//! The day of publication that a page shows beside its title: in an element that is called so, or in a line of its own.

use std::collections::BTreeSet;

use super::fold::fold_words;
use super::html::{Element, Event};
use super::metadata::day_of;
use super::written_day::{Order, first_day};
use crate::date::PartialDate;

/// How plainly an element says that it holds the day of publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Call {
    /// A line that is a day and nothing else.
    Bare,
    /// « date », « meta », « info »; a `time`.
    Dated,
    /// « published », « entry-date ».
    Published,
}

impl Call {
    /// The most letters beside the day, before it and behind.
    const fn beside(self) -> (usize, usize) {
        match self {
            Self::Bare => (0, 0),
            Self::Dated => (40, 40),
            Self::Published => (60, 80),
        }
    }

    /// The farthest from the end of the title, in bytes of text, before it and behind.
    const fn reach(self) -> (usize, usize) {
        match self {
            Self::Bare => (250, 300),
            Self::Dated => (500, 2500),
            Self::Published => (3000, 30_000),
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Candidate {
    day: PartialDate,
    call: Call,
    /// Where in the page's text it stands.
    at: usize,
}

/// The day that a page shows for its article; `None` where several could be it.
pub fn shown_day(events: &[Event], title: Option<&str>, order: Order) -> Option<PartialDate> {
    let heading = heading(events, title);
    let found = candidates(events, heading.as_ref().map(|heading| &heading.around), order);
    let Some(heading) = heading else {
        // A page without a heading: its only day.
        let days: BTreeSet<PartialDate> =
            found.iter().filter(|candidate| candidate.call > Call::Bare).map(|candidate| candidate.day).collect();
        return days.first().copied().filter(|_| days.len() == 1);
    };
    let way = |candidate: &Candidate| candidate.at.abs_diff(heading.at);
    found
        .into_iter()
        .filter(|candidate| {
            let (before, behind) = candidate.call.reach();
            way(candidate) <= if candidate.at < heading.at { before } else { behind }
        })
        .min_by_key(|candidate| (std::cmp::Reverse(candidate.call), way(candidate)))
        .map(|candidate| candidate.day)
}

/// The heading of the article.
struct Heading {
    /// Where in the page's text it ends.
    at: usize,
    /// The elements that hold it, by the index of their opening.
    around: BTreeSet<usize>,
}

fn heading(events: &[Event], title: Option<&str>) -> Option<Heading> {
    let told = title.map(fold_words);
    let mut open: Vec<usize> = Vec::new();
    let mut starts: Vec<usize> = Vec::new();
    let mut text = String::new();
    let mut best: Option<(bool, Heading)> = None;
    for (index, event) in events.iter().enumerate() {
        match event {
            Event::Open(_) => {
                open.push(index);
                starts.push(text.len());
            }
            Event::Text(words) => text.push_str(words),
            Event::Close => {
                let (Some(opened), Some(start)) = (open.pop(), starts.pop()) else { continue };
                let Some(Event::Open(element)) = events.get(opened) else { continue };
                let first = element.name == "h1";
                if !first && !matches!(element.name.as_str(), "h2" | "h3") {
                    continue;
                }
                let words = fold_words(text.get(start..).unwrap_or("").trim());
                let agrees = told.as_ref().is_some_and(|told| {
                    words.len() >= 8 && (told.contains(words.as_str()) || words.contains(told.as_str()))
                });
                let better = best.as_ref().is_none_or(|(known, _)| agrees && !known);
                if (first || agrees) && better && !words.is_empty() {
                    best = Some((agrees, Heading { at: text.len(), around: open.iter().copied().collect() }));
                }
            }
        }
    }
    best.map(|(_, heading)| heading)
}

fn candidates(events: &[Event], around: Option<&BTreeSet<usize>>, order: Order) -> Vec<Candidate> {
    let mut text = String::new();
    let mut open: Vec<(usize, usize, bool)> = Vec::new();
    let mut found = Vec::new();
    for (index, event) in events.iter().enumerate() {
        match event {
            Event::Open(element) => {
                // Where it stands, not what it is called itself: a `teaser-date` may be the article's.
                let outer =
                    open.last().is_some_and(|(before, _, noise)| *noise || is_around_others(events, *before, around));
                open.push((index, text.len(), outer || is_left_to_others(element)));
            }
            Event::Text(words) => {
                text.push_str(words);
                text.push(' ');
            }
            Event::Close => {
                let Some((opened, start, noise)) = open.pop() else { continue };
                let Some(Event::Open(element)) = events.get(opened).filter(|_| !noise) else { continue };
                let words = text.get(start..).unwrap_or("");
                if let Some((day, call)) = day_in(element, words, order) {
                    found.push(Candidate { day, call, at: start });
                }
            }
        }
    }
    found
}

fn is_around_others(events: &[Event], opened: usize, around: Option<&BTreeSet<usize>>) -> bool {
    let holds_title = around.is_some_and(|around| around.contains(&opened));
    matches!(events.get(opened), Some(Event::Open(element)) if !holds_title && is_of_others(element))
}

/// No longer text is looked at for a day.
const LONGEST: usize = 160;

/// The day that an element tells, by its attributes or its words.
fn day_in(element: &Element, words: &str, order: Order) -> Option<(PartialDate, Call)> {
    if words.len() > LONGEST || is_left_out(element) {
        return None;
    }
    let call = call(element).filter(|call| *call > Call::Bare || !is_of_others(element))?;
    let attribute =
        ["datetime", "content", "title"].into_iter().filter_map(|name| element.attribute(name)).find_map(day_of);
    if let Some(day) = attribute.filter(|_| call > Call::Bare) {
        return Some((day, call));
    }
    // The fewest figures that tell a day: « 1.2.22 ».
    let figures = words.bytes().filter(u8::is_ascii_digit).count();
    let written = (figures >= 4).then(|| first_day(words, order))??;
    let (before, after) = call.beside();
    let told = written.is_labelled && written.after <= 40;
    let signed = written.before == 0 && written.is_set_apart && written.after <= 60;
    match () {
        () if told => Some((written.day, call.max(Call::Dated))),
        () if (written.before <= before && written.after <= after) || signed => Some((written.day, call)),
        () => None,
    }
}

/// How an element calls what it holds; `None` where that is the day of a change, or a link.
fn call(element: &Element) -> Option<Call> {
    const PUBLISHED: &[&str] = &[
        "authored",
        "created",
        "datepublished",
        "erstellt",
        "postdate",
        "posted",
        "pubdate",
        "publication",
        "publidate",
        "publish",
        "publishdate",
        "published",
        "publishing",
        "submitted",
    ];
    const CHANGED: &[&str] = &["changed", "lastmod", "modified", "update", "updated", "modification"];
    const KINDS: &[&str] = &["article", "entry", "header", "news", "post", "publi", "story"];
    let words: Vec<String> = element.class_words().collect();
    let property = element.attribute("itemprop").or_else(|| element.attribute("property")).unwrap_or("").to_lowercase();
    let has = |table: &[&str]| words.iter().any(|word| table.contains(&word.as_str()));
    let dated = words.iter().any(|word| is_date_word(word)) || element.name == "time";
    if property.ends_with("datemodified") || (has(CHANGED) && !has(PUBLISHED) && !has(&["entry", "post"])) {
        return None;
    }
    if property.ends_with("datepublished")
        || property.ends_with("datecreated")
        || has(PUBLISHED)
        || (dated && has(KINDS))
    {
        return Some(Call::Published);
    }
    if dated || has(&["meta", "info", "byline", "dateline", "subtitle", "topline", "timestamp"]) {
        return Some(Call::Dated);
    }
    matches!(
        element.name.as_str(),
        "p" | "span" | "em" | "i" | "b" | "strong" | "small" | "div" | "h2" | "h3" | "h4" | "li" | "td"
    )
    .then_some(Call::Bare)
}

fn is_date_word(word: &str) -> bool {
    let ends = ["date", "datum", "fecha", "datetime", "timestamp"];
    ends.iter().any(|end| word.ends_with(end)) || word.starts_with("date") || matches!(word, "time" | "day" | "jour")
}

fn is_left_out(element: &Element) -> bool {
    matches!(element.name.as_str(), "script" | "title" | "head" | "html" | "body" | "a" | "meta" | "link" | "option")
}

/// Elements that hold other articles, comments and what stands on every page.
fn is_of_others(element: &Element) -> bool {
    const WORDS: &[&str] = &[
        "carousel",
        "comment",
        "commentlist",
        "commentmetadata",
        "comments",
        "footer",
        "latest",
        "menu",
        "nav",
        "newsletter",
        "outbrain",
        "popular",
        "recommended",
        "related",
        "sidebar",
        "slider",
        "teaser",
        "teasers",
        "ticker",
        "trending",
        "widget",
        "similar",
    ];
    let named = || element.class_words().any(|word| WORDS.contains(&word.as_str()));
    // The line under an article may be its footer.
    let own =
        element.class_words().any(|word| matches!(word.as_str(), "meta" | "node" | "entry" | "post" | "submitted"));
    matches!(element.name.as_str(), "nav" | "aside") || (element.name == "footer" && !own) || (named() && !own)
}

/// Elements that are of others by their name alone.
fn is_left_to_others(element: &Element) -> bool {
    matches!(element.name.as_str(), "nav" | "aside") || element.class_words().any(|word| word == "commentmetadata")
}

/// The day that an address writes: `/2020/07/24/`, `/2020-07-24-…`, `/20200724/`.
pub fn day_of_address(address: &str) -> Option<PartialDate> {
    let path = address.split_once("://").map_or(address, |(_, rest)| rest).split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    let is_number = |part: &str, width: usize| part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
    let nested =
        parts.windows(3).find(|window| is_number(window[0], 4) && is_number(window[1], 2) && is_number(window[2], 2));
    let nested = nested.map(|window| window.join("-"));
    let head = |part: &&str| {
        let day = part.get(..10)?;
        let told = is_number(&day[..4], 4) && is_number(&day[5..7], 2) && is_number(&day[8..], 2);
        (told && day.as_bytes()[4] == b'-' && day.as_bytes()[7] == b'-').then(|| day.to_owned())
    };
    let whole = |part: &&str| {
        let day =
            part.get(..8).filter(|day| is_number(day, 8) && !part.as_bytes().get(8).is_some_and(u8::is_ascii_digit))?;
        Some(format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]))
    };
    let day = nested.or_else(|| parts.iter().find_map(head)).or_else(|| parts.iter().find_map(whole))?;
    day.parse::<PartialDate>().ok().filter(|day| day.as_day().is_some() && (1995..2100).contains(&day.year()))
}

#[cfg(test)]
mod tests {
    use super::super::html::events;
    use super::*;

    fn shown(html: &str) -> Option<String> {
        shown_day(&events(html), Some("Fuite de données chez Acme"), Order::DayFirst).map(|day| day.to_string())
    }

    const TITLE: &str = "<h1>Fuite de données chez Acme</h1>";

    #[test]
    fn days_that_a_page_shows() {
        for (around, day) in [
            ("<p class=date>24 juillet 2020</p>", Some("2020-07-24")),
            ("<span class=dot>·</span> <p>24.07.2020</p>", Some("2020-07-24")),
            ("<abbr class=published title='2020-07-24T10:00:00Z'>vendredi 24</abbr>", Some("2020-07-24")),
            ("<time class='entry-date updated' datetime=2020-07-24>hier</time>", Some("2020-07-24")),
            ("<p class=fecha-articulo>jeudi 24 juillet 2020</p>", Some("2020-07-24")),
            ("<p class=updated>24 juillet 2020</p>", None),
            ("<p>L’attaque du 21 juillet 2020 a été repérée.</p>", None),
            ("<aside><p class=date>3 mai 2019</p></aside>", None),
            ("<div class=comments><p class=date>30 juillet 2020</p></div>", None),
        ] {
            assert_eq!(shown(&format!("{TITLE}{around}<p>Du texte.</p>")).as_deref(), day, "{around}");
        }
        // The nearest to the title, of those that are called alike.
        let list = "<p class=date>24 juillet 2020</p><p>Du texte.</p><p class=date>1er août 2020</p>";
        assert_eq!(shown(&format!("{TITLE}{list}")).as_deref(), Some("2020-07-24"));
        assert_eq!(shown("<p class=date>24 juillet 2020</p><p class=date>1er août 2020</p>"), None);
    }

    #[test]
    fn days_of_addresses() {
        for (address, day) in [
            ("https://journal.example/2020/07/24/fuite", Some("2020-07-24")),
            ("https://journal.example/article/2020-07-24-fuite.html", Some("2020-07-24")),
            ("https://journal.example/20200724/fuite", Some("2020-07-24")),
            ("https://journal.example/fuite-5050444.html", None),
            ("https://journal.example/2020/13/41/fuite", None),
            ("https://journal.example/12345678/fuite", None),
        ] {
            assert_eq!(day_of_address(address).map(|day| day.to_string()).as_deref(), day, "{address}");
        }
    }
}
