//! The day that a page gives its own article where it lists it: in a card among the newest, or in a line beside the
//! text, « *Fuite de données chez Acme* a été publié le 24 juillet 2020 à 10 h 12 ».

use std::collections::BTreeSet;

use super::fold::fold_words;
use super::html::Event;
use super::shown_day::{Shown, first_day_in};
use super::written_day::Order;
use crate::date::PartialDate;

/// A shorter title, in bytes once folded, may be that of another page too.
const LEAST_TITLE: usize = 12;
/// A card or a line is no longer.
const LONGEST: usize = 500;
/// A page names itself a few times.
const MOST_NAMED: usize = 20;

/// Elements that name an article in a list.
const NAMING: &[&str] = &["a", "h1", "h2", "h3", "h4", "h5"];

/// The one day that stands in all cards of the page's own article; `None` where there is none.
pub fn listed_day(events: &[Event], title: &str, order: Order) -> Option<PartialDate> {
    let title = fold_words(title);
    if title.len() < LEAST_TITLE {
        return None;
    }
    let page = Shown::of(events);
    let ends = ends(events);
    let headings = headings_before(events);
    let mut days = BTreeSet::new();
    let (mut open, mut named): (Vec<usize>, usize) = (Vec::new(), 0);
    for (index, event) in events.iter().enumerate() {
        match event {
            Event::Open(_) => open.push(index),
            Event::Text(_) => {}
            Event::Close => {
                let Some(opened) = open.pop() else { continue };
                let names = matches!(&events[opened], Event::Open(element) if NAMING.contains(&element.name.as_str()));
                let words = page.between(opened, index);
                let is_own = |words: &str| words.len() <= title.len() * 4 && fold_words(words) == title;
                if !names || named >= MOST_NAMED || !is_own(words) {
                    continue;
                }
                named += 1;
                // Outwards, up to the first that tells a day.
                for around in open.iter().rev().map_while(|around| Some((*around, *ends.get(*around)?))) {
                    let others = headings[around.1] - headings[around.0] > headings[index] - headings[opened];
                    if others || page.between(around.0, around.1).len() > LONGEST {
                        break;
                    }
                    let beside = [page.between(around.0, opened), page.between(index, around.1)];
                    let found: Vec<_> = beside.iter().filter_map(|words| first_day_in(words, order)).collect();
                    if !found.is_empty() {
                        days.extend(found.iter().filter(|found| !found.is_of_change).map(|found| found.day));
                        break;
                    }
                }
            }
        }
    }
    days.first().copied().filter(|_| days.len() == 1)
}

/// How many headings open before each event, and at the end.
fn headings_before(events: &[Event]) -> Vec<usize> {
    let mut before = vec![0];
    let mut sum = 0;
    for event in events {
        sum += usize::from(
            matches!(event, Event::Open(element) if element.name != "a" && NAMING.contains(&element.name.as_str())),
        );
        before.push(sum);
    }
    before
}

/// Where each element that opens closes, by its index.
fn ends(events: &[Event]) -> Vec<usize> {
    let mut ends = vec![events.len(); events.len()];
    let mut open = Vec::new();
    for (index, event) in events.iter().enumerate() {
        match event {
            Event::Open(_) => open.push(index),
            Event::Text(_) => {}
            Event::Close => {
                if let Some(opened) = open.pop() {
                    ends[opened] = index;
                }
            }
        }
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::super::html::events;
    use super::*;

    #[test]
    fn days_that_a_page_lists_its_own_article_under() {
        let other = "<li><p class=date>3 mai 2019</p><h3>Une panne chez Globex</h3><p>Le réseau est tombé.</p></li>";
        let rows = [
            ("<li><p>24.07.2020</p><h3>Fuite de données chez Acme</h3><p>Une ligne.</p></li>", Some("2020-07-24")),
            (
                "<p><a href=/a>Fuite de données chez Acme</a> a été publié le 24 juillet 2020 à 10:12 dans Fuites</p>",
                Some("2020-07-24"),
            ),
            ("<li><h3>Fuite de données chez Acme et chez Globex</h3><p>24 juillet 2020</p></li>", None),
            ("<li><h3>Fuite de données chez Acme</h3><p>Mis à jour le 24 juillet 2020</p></li>", None),
            ("<li><h3>Fuite de données chez Acme</h3></li>", None),
            (
                "<li><h3>Fuite de données chez Acme</h3>24.07.2020</li><li><h3>Fuite de données chez Acme</h3>25.07.2020</li>",
                None,
            ),
        ];
        for (own, expected) in rows {
            let filler = "<p>Le texte de l’article, qui ne tient dans aucune carte.</p>".repeat(10);
            let html = format!("<h1>Fuite de données chez Acme</h1>{filler}<ul>{other}{own}{other}</ul>{filler}");
            let day = listed_day(&events(&html), "Fuite de données chez Acme", Order::DayFirst);
            assert_eq!(day.map(|day| day.to_string()).as_deref(), expected, "{own}");
        }
    }
}
