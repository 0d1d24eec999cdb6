//! Sitemaps (sitemaps.org): the addresses of a site, with the days and titles of Google News where they are told; and
//! indexes of sitemaps. A sitemap's `lastmod` is a day of change, not of publication.

use super::{Raw, Written, moment};
use crate::xml::{self, Step};

/// The entries as they are written; where the XML breaks off, those before.
pub fn read(text: &str) -> Written {
    let mut walker = Walker::default();
    let is_whole = xml::walk(text, |step| walker.step(step)).is_ok() && walker.depth == 0;
    Written { is_damaged: !is_whole, ..walker.written }
}

#[derive(Debug, Clone, Copy)]
enum Part {
    Address,
    Changed,
    Published,
    Title,
    Keywords,
}

#[derive(Default)]
struct Walker {
    depth: usize,
    entry: Option<Raw>,
    /// Whether what Google News is told of the entry is being read.
    in_news: bool,
    part: Option<(usize, Part)>,
    words: String,
    written: Written,
}

/// How deep an entry stands, in the one root.
const ENTRY: usize = 2;

impl Walker {
    fn step(&mut self, step: Step<'_>) {
        match step {
            Step::Open(element) => {
                self.depth += 1;
                match (self.depth, element.name()) {
                    (ENTRY, "url" | "sitemap") => self.entry = Some(Raw::default()),
                    // A picture or a film of the page has an address and a title as well: those are not taken.
                    (3, "news") => self.in_news = true,
                    (3, "loc") => self.part = Some((self.depth, Part::Address)),
                    (3, "lastmod") => self.part = Some((self.depth, Part::Changed)),
                    (4, "publication_date") if self.in_news => self.part = Some((self.depth, Part::Published)),
                    (4, "title") if self.in_news => self.part = Some((self.depth, Part::Title)),
                    (4, "keywords") if self.in_news => self.part = Some((self.depth, Part::Keywords)),
                    _ => {}
                }
            }
            Step::Text(words) if self.part.is_some() => self.words.push_str(words),
            Step::Text(_) | Step::Entity(_) => {}
            Step::Close(_) => {
                self.close();
                self.depth = self.depth.saturating_sub(1);
            }
        }
    }

    fn close(&mut self) {
        if let Some((_, part)) = self.part.filter(|(depth, _)| *depth == self.depth) {
            self.part = None;
            let words = std::mem::take(&mut self.words);
            self.take(part, words.trim());
        }
        match self.depth {
            ENTRY => {
                if let Some(entry) = self.entry.take() {
                    self.written.push(entry);
                }
            }
            3 => self.in_news = false,
            _ => {}
        }
    }

    fn take(&mut self, part: Part, words: &str) {
        let Some(entry) = self.entry.as_mut().filter(|_| !words.is_empty()) else { return };
        match part {
            Part::Address => _ = entry.address.get_or_insert_with(|| words.to_owned()),
            Part::Changed => entry.changed = entry.changed.or_else(|| moment::parse(words)),
            Part::Published => entry.published = entry.published.or_else(|| moment::parse(words)),
            Part::Title => words.clone_into(&mut entry.title),
            Part::Keywords => words.clone_into(&mut entry.summary),
        }
    }
}
