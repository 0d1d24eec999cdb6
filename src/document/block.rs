//! The events of a page to its blocks: stretches of text that stand alone, and the elements that hold them.

use super::BlockKind;
use super::html::{Element, Event};
use super::role::{is_article, is_article_body, is_caption, is_lead, is_noise, is_surely_noise};
use crate::lang::Pack;

/// One stretch of text as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageBlock {
    pub words: String,
    pub kind: BlockKind,
    /// 1 to 6 in a heading, else 0.
    pub level: u8,
    pub caption: bool,
    /// Its element, or one around it, is called a lead.
    pub lead: bool,
    /// Bytes of its words that lead elsewhere.
    pub linked: usize,
}

/// An element that is no part of a line, and the blocks it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Container {
    pub name: String,
    pub first: usize,
    pub end: usize,
    /// Its name, role, class or id says that it is not the article's.
    pub noise: bool,
    /// The same by its name or its role, or as comments: no theme says that of an article.
    pub surely_noise: bool,
    /// Its name, role or property says that it is the article.
    pub article: bool,
    /// Its property says that it is the article's body.
    pub body: bool,
    pub main: bool,
}

/// A page cut to blocks. Containers come in the order in which they open; they nest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blocks {
    pub blocks: Vec<PageBlock>,
    pub containers: Vec<Container>,
}

/// Elements that are part of a line.
const IN_LINE: &[&str] = &[
    "a", "bdi", "bdo", "br", "img", "rp", "rt", "ruby", "small", "span", "sub", "sup", "time", "wbr", "picture",
    "source",
];
const HEADINGS: &[&str] = &["h1", "h2", "h3", "h4", "h5", "h6"];
const LEFT_OUT: &[&str] = &["head", "button", "input", "script", "rp", "rt", "dialog"];
/// A table's cell with more is laid out as text of its own.
const LONGEST_CELL: usize = 120;

struct Frame {
    in_line: bool,
    link: bool,
    container: Option<usize>,
    kind: BlockKind,
    level: u8,
    caption: bool,
    lead: bool,
    cell: bool,
}

/// Cuts a page to blocks.
pub fn blocks(events: &[Event], pack: &Pack) -> Blocks {
    let mut cutter = Cutter {
        pack,
        page: Blocks::default(),
        frames: Vec::new(),
        words: String::new(),
        linked: 0,
        links: 0,
        left_out: 0,
    };
    for event in events {
        match event {
            Event::Open(_) if cutter.left_out > 0 => cutter.left_out += 1,
            Event::Close if cutter.left_out > 0 => cutter.left_out -= 1,
            Event::Text(_) if cutter.left_out > 0 => {}
            Event::Open(element) if LEFT_OUT.contains(&element.name.as_str()) => cutter.left_out = 1,
            Event::Open(element) => cutter.open(element),
            Event::Text(text) => cutter.say(text),
            Event::Close => cutter.close(),
        }
    }
    cutter.flush();
    cutter.page
}

struct Cutter<'a> {
    pack: &'a Pack,
    page: Blocks,
    frames: Vec<Frame>,
    words: String,
    linked: usize,
    /// How many links are open.
    links: usize,
    /// How deep inside an element that is left out.
    left_out: usize,
}

impl Cutter<'_> {
    fn open(&mut self, element: &Element) {
        let name = element.name.as_str();
        if name == "br" {
            self.words.push('\n');
        }
        if IN_LINE.contains(&name) {
            let link = name == "a" && element.attribute("href").is_some();
            self.links += usize::from(link);
            let last = self.frames.last();
            let frame = Frame {
                in_line: true,
                link,
                container: None,
                kind: last.map_or(BlockKind::Paragraph, |frame| frame.kind),
                level: last.map_or(0, |frame| frame.level),
                caption: last.is_some_and(|frame| frame.caption),
                lead: last.is_some_and(|frame| frame.lead) || (name == "span" && is_lead(element, self.pack)),
                cell: false,
            };
            self.frames.push(frame);
            return;
        }
        let cell = matches!(name, "td" | "th");
        if !cell || self.words.len() > LONGEST_CELL {
            self.flush();
        }
        let last = self.frames.last();
        let (kind, level) = match HEADINGS.iter().position(|heading| *heading == name) {
            Some(index) => (BlockKind::Heading, index as u8 + 1),
            None if name == "li" => (BlockKind::Item, 0),
            None if matches!(name, "ul" | "ol" | "article" | "section" | "main" | "table") => (BlockKind::Paragraph, 0),
            None => last.map_or((BlockKind::Paragraph, 0), |frame| (frame.kind, frame.level)),
        };
        let caption = name == "figcaption" || last.is_some_and(|frame| frame.caption) || is_caption(element);
        let lead = last.is_some_and(|frame| frame.lead) || is_lead(element, self.pack);
        self.page.containers.push(Container {
            name: name.to_owned(),
            first: self.page.blocks.len(),
            end: usize::MAX,
            noise: is_noise(element, self.pack),
            surely_noise: is_surely_noise(element),
            article: is_article(element),
            body: is_article_body(element),
            main: name == "main" || element.attribute("role") == Some("main"),
        });
        let container = Some(self.page.containers.len() - 1);
        self.frames.push(Frame { in_line: false, link: false, container, kind, level, caption, lead, cell });
    }

    fn close(&mut self) {
        let Some(frame) = self.frames.last() else { return };
        if frame.in_line {
            self.links -= usize::from(frame.link);
            let lead = frame.lead;
            self.frames.pop();
            if lead && let Some(last) = self.frames.last_mut() {
                last.lead |= last.in_line;
            }
            return;
        }
        if frame.cell && self.words.len() <= LONGEST_CELL {
            if !self.words.trim().is_empty() {
                self.words.push_str(" | ");
            }
        } else {
            self.flush();
        }
        if let Some(container) = self.frames.pop().and_then(|frame| frame.container)
            && let Some(container) = self.page.containers.get_mut(container)
        {
            container.end = self.page.blocks.len();
        }
    }

    /// Blanks of the source become one space; no-break spaces stay; soft hyphens go.
    fn say(&mut self, text: &str) {
        let before = self.words.len();
        for character in text.chars() {
            match character {
                '\u{ad}' => {}
                ' ' | '\n' | '\t' | '\r' | '\u{c}' => {
                    if !self.words.ends_with([' ', '\n']) {
                        self.words.push(' ');
                    }
                }
                _ => self.words.push(character),
            }
        }
        if self.links > 0 {
            self.linked += self.words.len() - before;
        }
    }

    fn flush(&mut self) {
        let words = std::mem::take(&mut self.words);
        let linked = std::mem::take(&mut self.linked);
        let words = words.trim_matches(|c: char| c.is_whitespace() || c == '|');
        if words.is_empty() {
            return;
        }
        let last = self.frames.iter().rev().find(|frame| !frame.in_line);
        let template = PageBlock {
            words: String::new(),
            kind: last.map_or(BlockKind::Paragraph, |frame| frame.kind),
            level: last.map_or(0, |frame| frame.level),
            caption: last.is_some_and(|frame| frame.caption),
            lead: last.is_some_and(|frame| frame.lead),
            linked: 0,
        };
        let total = words.len();
        for (line, kind) in lines(words) {
            let linked = if linked >= total { line.len() } else { linked * line.len() / total };
            let kind = if template.kind == BlockKind::Paragraph { kind } else { template.kind };
            self.page.blocks.push(PageBlock { words: line, kind, linked, ..template.clone() });
        }
    }
}

/// Two line breaks part paragraphs; one parts them only before a bullet.
fn lines(words: &str) -> Vec<(String, BlockKind)> {
    let mut found: Vec<(String, BlockKind)> = Vec::new();
    let mut parted = true;
    for line in words.split('\n').map(str::trim) {
        if line.is_empty() {
            parted = true;
            continue;
        }
        let bullet = super::plain::bullet(line).filter(|_| words.contains('\n'));
        match found.last_mut() {
            Some((last, _)) if !parted && bullet.is_none() => {
                last.push(' ');
                last.push_str(line);
            }
            _ => match bullet {
                Some(item) => found.push((item.to_owned(), BlockKind::Item)),
                None => found.push((line.to_owned(), BlockKind::Paragraph)),
            },
        }
        parted = false;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::html::events;
    use super::*;
    use crate::lang::pack;

    #[test]
    fn cuts_lines_where_the_page_does() {
        let rows: &[(&str, &[&str])] = &[
            ("<p>6<span>&nbsp;</span>128 <b>rendez</b>-vous</p>\n<p>b</p>", &["6\u{a0}128 rendez-vous", "b"]),
            ("<div>a<p>b</p>c</div>", &["a", "b", "c"]),
            ("<p>a<br>b<br><br>c</p>", &["a b", "c"]),
            ("<p>Voici :<br>- un<br>- deux</p>", &["Voici :", "un", "deux"]),
            (
                "<table><tr><td>Nom</td><td>oui</td></tr><tr><td>Âge</td><td>non</td></tr></table>",
                &["Nom | oui", "Âge | non"],
            ),
            ("<p>don\u{ad}nées</p><button>OK</button>", &["données"]),
            ("<ul><li>a <ul><li>b</li></ul></li></ul>", &["a", "b"]),
        ];
        for (html, expected) in rows {
            let page = blocks(&events(html), pack("fr"));
            let words: Vec<&str> = page.blocks.iter().map(|block| block.words.as_str()).collect();
            assert_eq!(words, *expected, "{html}");
        }
    }
}
