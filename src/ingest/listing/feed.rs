//! Feeds in XML: RSS 0.9x, 1.0 and 2.0, and Atom. All list `item`s or `entry`s, whose parts are their direct children:
//! what stands deeper (a picture's title, the feed an entry was taken from) is not the article's.

use super::{Raw, Written, moment};
use crate::xml::{self, Element, Step};

/// The entries as they are written; where the XML breaks off, those before.
pub fn read(text: &str) -> Written {
    let mut walker = Walker::default();
    let is_whole = xml::walk(text, |step| walker.step(step)).is_ok() && walker.depth == 0;
    Written { is_damaged: !is_whole, ..walker.written }
}

/// A part of an entry, or of the feed itself, whose text is being read.
#[derive(Debug, Clone, Copy)]
enum Part {
    Title,
    Summary,
    Link,
    Permalink,
    Published,
    Changed,
    Home,
}

#[derive(Default)]
struct Walker {
    depth: usize,
    /// The entry being read, and how deep it stands.
    entry: Option<(usize, Raw)>,
    part: Option<(usize, Part)>,
    words: String,
    written: Written,
}

impl Walker {
    fn step(&mut self, step: Step<'_>) {
        match step {
            Step::Open(element) => {
                self.depth += 1;
                self.open(&element);
            }
            Step::Text(words) if self.part.is_some() => self.words.push_str(words),
            // One of HTML, as in HTML that was escaped.
            Step::Entity(name) if self.part.is_some() => {
                for piece in ["&", name, ";"] {
                    self.words.push_str(piece);
                }
            }
            Step::Text(_) | Step::Entity(_) => {}
            Step::Close(_) => {
                self.close();
                self.depth = self.depth.saturating_sub(1);
            }
        }
    }

    fn open(&mut self, element: &Element<'_>) {
        let name = element.name();
        if self.part.is_some() {
            // Mark-up inside a title: the words on its sides are two.
            self.words.push(' ');
            return;
        }
        match &mut self.entry {
            Some((depth, entry)) if self.depth == *depth + 1 => {
                self.part = part_of(element, entry).map(|part| (self.depth, part));
            }
            Some(_) => {}
            None if matches!(name, "item" | "entry") => {
                let entry =
                    Raw { base: element.attribute("base"), permalink: element.attribute("about"), ..Raw::default() };
                self.entry = Some((self.depth, entry));
            }
            None if self.depth == 1 => self.written.base = element.attribute("base"),
            None if name == "link" && self.depth <= 3 && self.written.home.is_none() => match element.attribute("href")
            {
                Some(address) => self.written.home = is_alternate(element).then_some(address),
                None => self.part = Some((self.depth, Part::Home)),
            },
            None => {}
        }
    }

    fn close(&mut self) {
        if let Some((depth, part)) = self.part {
            if depth == self.depth {
                self.part = None;
                let words = std::mem::take(&mut self.words);
                self.take(part, words.trim());
            }
            return;
        }
        if self.entry.as_ref().is_some_and(|(depth, _)| *depth == self.depth)
            && let Some((_, entry)) = self.entry.take()
        {
            self.written.push(entry);
        }
    }

    fn take(&mut self, part: Part, words: &str) {
        if words.is_empty() {
            return;
        }
        let Some((_, entry)) = &mut self.entry else {
            self.written.home = Some(words.to_owned());
            return;
        };
        match part {
            Part::Title if entry.title.is_empty() => words.clone_into(&mut entry.title),
            Part::Title | Part::Summary => {
                entry.summary.push(' ');
                entry.summary.push_str(words);
            }
            Part::Link | Part::Home => _ = entry.address.get_or_insert_with(|| words.to_owned()),
            Part::Permalink => _ = entry.permalink.get_or_insert_with(|| words.to_owned()),
            Part::Published => entry.published = entry.published.or_else(|| moment::parse(words)),
            Part::Changed => entry.changed = entry.changed.or_else(|| moment::parse(words)),
        }
    }
}

/// The part that opens, where its text is to be read. A link may tell its address at once.
fn part_of(element: &Element<'_>, entry: &mut Raw) -> Option<Part> {
    Some(match element.name() {
        "title" => Part::Title,
        "description" | "summary" => Part::Summary,
        "link" => match element.attribute("href") {
            Some(address) => {
                if is_alternate(element) && entry.address.is_none() {
                    entry.address = Some(address);
                }
                return None;
            }
            None => Part::Link,
        },
        "guid" if element.attribute("isPermaLink").as_deref() != Some("false") => Part::Permalink,
        "pubDate" | "published" | "issued" | "date" | "created" => Part::Published,
        "updated" | "modified" => Part::Changed,
        _ => return None,
    })
}

/// Whether an Atom link leads to the article, not to a picture, to comments or to the feed itself.
fn is_alternate(link: &Element<'_>) -> bool {
    link.attribute("rel").is_none_or(|rel| rel == "alternate")
}
