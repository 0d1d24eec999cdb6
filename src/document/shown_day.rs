//! The day of publication that a page shows beside its title: in an element that is called so, or in a line of its own.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::day_element::{Call, call, is_left_out, is_left_to_others, is_of_others};
use super::fold::fold_words;
use super::html::{Element, Event};
use super::metadata::day_of;
use super::written_day::{IMPRINTS, Label, Order, WrittenDay, first_day, label_at_end};
use crate::date::PartialDate;

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
            Self::Published => (3000, 5000),
        }
    }
}

const FARTHEST: (usize, usize) = (3000, 30_000);

#[derive(Debug, Clone, Copy)]
struct Candidate {
    day: PartialDate,
    call: Call,
    /// Whether its words say what the day is: « Publié le … ».
    is_labelled: bool,
    has_clock: bool,
    /// Where in the page's text it stands.
    at: usize,
}

impl Candidate {
    fn is_within(&self, (before, behind): (usize, usize), heading: &Heading) -> bool {
        self.at.abs_diff(heading.at) <= if self.at < heading.at { before } else { behind }
    }

    /// A day with its hour right under the title is called a date by where it stands.
    fn call_beside(&self, heading: &Heading) -> Call {
        let is_right_under = self.at >= heading.at && self.at - heading.at <= 60;
        if self.has_clock && is_right_under { self.call.max(Call::Dated) } else { self.call }
    }
}

/// The day that a page shows for its article; `None` where several could be it.
pub fn shown_day(events: &[Event], title: Option<&str>, order: Order) -> Option<PartialDate> {
    let page = Shown::of(events);
    let heading = heading(&page, title);
    let found = candidates(&page, heading.as_ref().map(|heading| &heading.around), order);
    let only_called = |least: Call| only_day(found.iter().filter(|candidate| candidate.call >= least));
    let Some(heading) = heading else {
        // A page without a heading: the only day of those that are called alike.
        let most = found.iter().map(|candidate| candidate.call).max()?;
        return only_called(most);
    };
    let way = |candidate: &Candidate| candidate.at.abs_diff(heading.at);
    let near = found
        .iter()
        .filter(|candidate| candidate.is_within(candidate.call.reach(), &heading))
        .min_by_key(|candidate| (Reverse(candidate.call_beside(&heading)), way(candidate)))
        .map(|candidate| candidate.day);
    // Under a long article: what says that it is the day, and after it what looks like one, where no other does.
    let far = |is_told: fn(&Candidate) -> bool| {
        only_day(found.iter().filter(|found| is_told(found) && found.is_within(FARTHEST, &heading)))
    };
    near.or_else(|| far(|candidate| candidate.is_labelled))
        .or_else(|| far(|candidate| candidate.call == Call::Published))
        .or_else(|| far(|candidate| candidate.call == Call::Dated || candidate.has_clock))
        .or_else(|| only_called(Call::Bare).filter(|_| !heading.agrees))
}

/// The day that all of them tell.
fn only_day<'a>(found: impl Iterator<Item = &'a Candidate>) -> Option<PartialDate> {
    let days: BTreeSet<PartialDate> = found.map(|candidate| candidate.day).collect();
    days.first().copied().filter(|_| days.len() == 1)
}

/// A page's text, its blanks made one, and where in it each event stands.
pub(super) struct Shown<'a> {
    pub events: &'a [Event],
    text: String,
    at: Vec<usize>,
}

impl<'a> Shown<'a> {
    pub fn of(events: &'a [Event]) -> Self {
        let mut text = String::new();
        let mut at = Vec::with_capacity(events.len());
        let mut in_script = false;
        for event in events {
            at.push(text.len());
            match event {
                Event::Open(element) => in_script = element.name == "script",
                Event::Close => in_script = false,
                Event::Text(_) if in_script => {}
                Event::Text(words) => words.split_whitespace().for_each(|word| {
                    text.push_str(word);
                    text.push(' ');
                }),
            }
        }
        Self { events, text, at }
    }

    /// A candidate by the label that stands before it; `None` where that tells of a change.
    fn labelled(&self, found: Candidate) -> Option<Candidate> {
        let before = self.text.get(self.text.floor_char_boundary(found.at.saturating_sub(60))..found.at)?;
        match label_at_end(before) {
            Some(Label::Changed) => None,
            Some(Label::Published) => Some(Candidate { is_labelled: true, call: found.call.max(Call::Dated), ..found }),
            None => Some(found),
        }
    }

    /// The text between two events.
    pub fn between(&self, first: usize, last: usize) -> &str {
        let at = |index: usize| self.at.get(index).copied().unwrap_or(self.text.len());
        self.text.get(at(first)..at(last)).unwrap_or("").trim()
    }
}

/// The heading of the article.
struct Heading {
    /// Whether the page names itself so.
    agrees: bool,
    /// Where in the page's text it ends.
    at: usize,
    /// The elements that hold it, by the index of their opening.
    around: BTreeSet<usize>,
}

fn heading(page: &Shown, title: Option<&str>) -> Option<Heading> {
    let told = title.map(fold_words);
    let mut open: Vec<usize> = Vec::new();
    let mut best: Option<(u8, Heading)> = None;
    for (index, event) in page.events.iter().enumerate() {
        match event {
            Event::Open(_) => open.push(index),
            Event::Text(_) => {}
            Event::Close => {
                let Some(opened) = open.pop() else { continue };
                let Some(Event::Open(element)) = page.events.get(opened) else { continue };
                let first = element.name == "h1";
                if !first && !matches!(element.name.as_str(), "h2" | "h3") {
                    continue;
                }
                let words = fold_words(page.between(opened, index));
                let agrees = told.as_ref().is_some_and(|told| {
                    words.len().min(told.len()) >= 8 && (told.contains(words.as_str()) || words.contains(told.as_str()))
                });
                let rank = u8::from(agrees) * (1 + u8::from(is_called_title(element)));
                let better = best.as_ref().is_none_or(|(known, _)| rank > *known);
                if (first || agrees) && better && !words.is_empty() {
                    best = Some((rank, Heading { agrees, at: page.at[index], around: open.iter().copied().collect() }));
                }
            }
        }
    }
    best.map(|(_, heading)| heading)
}

/// Whether a heading says that it is the article's, not the site's.
fn is_called_title(element: &Element) -> bool {
    let property = element.attribute("itemprop").unwrap_or("");
    let named = |class: &str| matches!(class, "entry-title" | "post-title" | "article-title" | "headline");
    property.eq_ignore_ascii_case("headline")
        || element
            .attribute("class")
            .is_some_and(|class| class.to_ascii_lowercase().split_ascii_whitespace().any(named))
}

fn candidates(page: &Shown, around: Option<&BTreeSet<usize>>, order: Order) -> Vec<Candidate> {
    // Of each open element, its event, whether it is left to others, and whether what it holds is.
    let mut open: Vec<(usize, bool, bool)> = Vec::new();
    let mut found = Vec::new();
    for (index, event) in page.events.iter().enumerate() {
        match event {
            Event::Open(element) => {
                // Where it stands, not what it is called itself: a `teaser-date` may be the article's.
                let outer = open.last().is_some_and(|(_, _, noise_inside)| *noise_inside);
                let noise = outer || is_left_to_others(element);
                let holds_title = || around.is_some_and(|around| around.contains(&index));
                open.push((index, noise, noise || (is_of_others(element) && !holds_title())));
            }
            Event::Text(_) => {}
            Event::Close => {
                let Some((opened, noise, _)) = open.pop() else { continue };
                let Some(Event::Open(element)) = page.events.get(opened).filter(|_| !noise) else { continue };
                let day = day_in(element, page.between(opened, index), order);
                let at = page.at[opened];
                found.extend(day.and_then(|found| page.labelled(Candidate { at, ..found })));
            }
        }
    }
    found
}

/// The attributes that may hold the day of an element.
const TELLING: &[&str] = &["datetime", "content", "title"];

/// No longer text is looked at for a day, but for the beginning of a paragraph.
const LONGEST: usize = 160;
const LONGEST_IMPRINT: usize = 500;

/// The day that an element tells, by its attributes or its words.
fn day_in(element: &Element, words: &str, order: Order) -> Option<Candidate> {
    if is_left_out(element) || (words.len() > LONGEST_IMPRINT && element.name != "p") {
        return None;
    }
    let tells = |name: &&str| element.attribute(name).is_some();
    if !TELLING.iter().any(tells) && !has_figures_of_a_day(words) {
        return None;
    }
    let call = call(element).filter(|call| *call > Call::Bare || !is_of_others(element))?;
    if words.len() > LONGEST {
        return day_of_long(element, words, order);
    }
    let attribute = TELLING.iter().filter_map(|name| element.attribute(name)).find_map(day_of);
    if let Some(day) = attribute.filter(|_| call > Call::Bare) {
        return Some(Candidate { day, call, is_labelled: false, has_clock: false, at: 0 });
    }
    let written = first_day_in(words, order).filter(|written| !written.is_of_change)?;
    let (before, after) = if written.has_clock { Call::Dated.beside() } else { call.beside() };
    let is_near = written.before <= before && written.after <= after;
    let is_set_apart = written.is_set_apart && written.before + written.after <= 80;
    match () {
        () if written.is_labelled && written.after <= 40 => Some(candidate(written, call.max(Call::Dated))),
        () if is_near || is_set_apart => Some(candidate(written, call)),
        () => None,
    }
}

fn candidate(written: WrittenDay, call: Call) -> Candidate {
    Candidate { day: written.day, call, is_labelled: written.is_labelled, has_clock: written.has_clock, at: 0 }
}

/// The day in a paragraph that opens with it, « 24.07.2020 – Une panne a … », or that tells how it was published.
fn day_of_long(element: &Element, words: &str, order: Order) -> Option<Candidate> {
    if words.len() <= LONGEST_IMPRINT {
        let start = fold_words(words.get(..words.floor_char_boundary(60))?);
        let is_imprint = IMPRINTS.iter().any(|imprint| start.starts_with(imprint));
        if let Some(written) = is_imprint.then(|| first_day_in(words, order)).flatten() {
            return written.is_labelled.then(|| candidate(written, Call::Dated));
        }
    }
    let head = words.get(..words.floor_char_boundary(60)).filter(|_| element.name == "p")?;
    let (line, _) = [" - ", " – ", " — "].iter().find_map(|dash| head.split_once(dash))?;
    let written = first_day_in(line, order).filter(|written| written.before <= 25 && written.after <= 10)?;
    Some(candidate(written, Call::Bare))
}

/// The day in words with the fewest figures that tell one: « 1.2.22 ».
pub(super) fn first_day_in(words: &str, order: Order) -> Option<WrittenDay> {
    has_figures_of_a_day(words).then(|| first_day(words, order))?
}

fn has_figures_of_a_day(words: &str) -> bool {
    words.bytes().filter(|byte| byte.is_ascii_digit() || (0xd9..=0xdb).contains(byte)).nth(3).is_some()
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
            ("<p class=date>Mis à jour le 24 juillet 2020</p>", None),
            ("<b>Mis à jour le :</b> <span>24 juillet 2020</span>", None),
            ("<b>Erschienen am:</b> <span>24.7.2020</span>", Some("2020-07-24")),
            ("<p>Anne Durand · 24 juillet 2020 · 3 min de lecture</p>", Some("2020-07-24")),
            ("<p>Le Journal<br>24/07/2020, 10:12</p><p class=date>3 mai 2019</p>", Some("2020-07-24")),
            (
                "<p>24.7.2020 - L’entreprise a reconnu jeudi une fuite de données qui touche 6 128 rendez-vous de patients, dit un communiqué que la préfecture et les élus du département ont lu.</p>",
                Some("2020-07-24"),
            ),
            (
                "<span property='dc:date dc:created' content='2020-07-24T10:00:00+02:00'>vendredi</span>",
                Some("2020-07-24"),
            ),
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
    fn days_far_from_the_title() {
        let body = "<p>L’entreprise a reconnu jeudi une fuite de données.</p>".repeat(100);
        let imprint = "Cet article a été publié le 24 juillet 2020 à 10 h 12 et classé dans Fuites, Hôpitaux.";
        for (foot, day) in [
            (format!("<p>{imprint}</p>"), Some("2020-07-24")),
            ("<p class=info><time datetime=2020-07-24>hier</time></p>".to_owned(), Some("2020-07-24")),
            ("<p>24 juillet 2020</p>".to_owned(), None),
            ("<p class=date>24 juillet 2020</p><p class=date>1er août 2020</p>".to_owned(), None),
        ] {
            assert_eq!(shown(&format!("{TITLE}{body}{foot}")).as_deref(), day, "{foot}");
        }
        // Beside the title, a line called a date before one far off that is called published.
        let list = "<p class=date>24 juillet 2020</p>".to_owned() + &body + "<p class=published>1er août 2020</p>";
        assert_eq!(shown(&format!("{TITLE}{list}")).as_deref(), Some("2020-07-24"));
    }

    #[test]
    fn the_title_is_that_of_the_article() {
        let page = "<h1>Acme</h1><p>1er août 2020</p><h3 class=post-title>Fuite de données chez Acme</h3><p>24 juillet 2020</p>";
        assert_eq!(shown(page).as_deref(), Some("2020-07-24"));
    }
}
