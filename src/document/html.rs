//! HTML to a flat run of events: what opens, what is said, what closes. What no reader sees is left out.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Node};

use super::guard::{Readers, guarded};
use super::hidden::{hidden_classes, is_for_ears, is_hidden, is_shrunk, is_silent, is_sized};

/// One step through a page, in the order of the page. Every `Open` has its `Close`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    Open(Element),
    Text(String),
    Close,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    class_words: Vec<String>,
}

impl Element {
    pub fn new(name: &str, attributes: Vec<(String, String)>) -> Self {
        let first = |name: &str| attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        let named = ["class", "id"].into_iter().filter_map(first);
        let class_words = named.flat_map(words_of_classes).collect();
        Self { name: name.to_owned(), attributes, class_words }
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The words of its class names and its id, in lower case: `Article__related-links` is three.
    /// Names such as `print:hidden` style the element for a case, and say nothing of it.
    pub fn class_words(&self) -> impl Iterator<Item = &str> {
        self.class_words.iter().map(String::as_str)
    }
}

fn words_of_classes(value: &str) -> impl Iterator<Item = String> {
    // What an article is about (`tag-newsletter`) and whether its label shows (`field--label-hidden`) is not what it is.
    const ABOUT: &[&str] = &["tag-", "category-", "field--label", "field--type"];
    value
        .split_ascii_whitespace()
        .filter(|class| !class.contains([':', '[']) && !ABOUT.iter().any(|start| class.starts_with(start)))
        .flat_map(|class| class.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

type NodeOf<'a> = <ElementRef<'a> as std::ops::Deref>::Target;

/// No more nodes are looked at for one that shows its letters again.
const MOST_LOOKED_INTO: usize = 50;

/// A page made safe for the parser, and the classes that its own style sheets hide.
pub struct Safe {
    text: String,
    hidden: BTreeSet<String>,
}

impl Safe {
    /// # Errors
    /// That the page is larger than any article's, and what to do.
    pub fn of(html: &str) -> Result<Self, String> {
        Self::for_readers(html, Readers::WithScripts)
    }

    /// The same as readers without scripts see it.
    ///
    /// # Errors
    /// Those of [`Safe::of`].
    pub fn without_scripts(html: &str) -> Result<Self, String> {
        Self::for_readers(html, Readers::WithoutScripts)
    }

    fn for_readers(html: &str, readers: Readers) -> Result<Self, String> {
        Ok(Self { text: guarded(html, readers)?, hidden: hidden_classes(html) })
    }
}

/// The events of a page. Time and memory grow with its length alone.
pub fn events_of(page: &Safe) -> Vec<Event> {
    let hidden = &page.hidden;
    let page = Html::parse_document(&page.text);
    let mut events = Vec::new();
    let mut node = page.tree.root();
    loop {
        let mut entered = true;
        match node.value() {
            Node::Element(element) => {
                let seen = element_of(element);
                let is_frame = matches!(seen.name.as_str(), "body" | "html");
                entered = is_frame || !is_unseen(&seen, node, hidden);
                if entered {
                    events.push(Event::Open(seen));
                }
            }
            Node::Text(text) => events.push(Event::Text(text.to_string())),
            Node::Document | Node::Fragment => {}
            Node::Doctype(_) | Node::Comment(_) | Node::ProcessingInstruction(_) => {}
        }
        if entered && let Some(child) = node.first_child() {
            node = child;
            continue;
        }
        loop {
            if entered && node.value().is_element() {
                events.push(Event::Close);
            }
            entered = true;
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            match node.parent() {
                Some(parent) => node = parent,
                None => return events,
            }
        }
    }
}

/// The events of a page as it is written.
#[cfg(test)]
pub fn events(html: &str) -> Vec<Event> {
    events_of(&Safe::of(html).unwrap())
}

/// Whether an element is hidden, and nothing beside it or in it says otherwise.
fn is_unseen(element: &Element, node: NodeOf, classes: &BTreeSet<String>) -> bool {
    let is_sized_inside = || {
        let inside = node.descendants().skip(1).take(MOST_LOOKED_INTO);
        inside.filter_map(|node| node.value().as_element()?.attr("style")).any(is_sized)
    };
    (is_silent(element) && !is_spoken_beside(node))
        || (is_shrunk(element) && !is_sized_inside())
        || is_hidden(element, classes)
}

fn element_of(element: &scraper::node::Element) -> Element {
    let attribute = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
    Element::new(element.name(), element.attrs().map(attribute).collect())
}

/// Whether the element right before or behind is the same for ears alone: then the silent one is what readers see.
fn is_spoken_beside(node: NodeOf) -> bool {
    let before = node.prev_siblings().take(2).find_map(|node| node.value().as_element().map(element_of));
    let behind = node.next_siblings().take(2).find_map(|node| node.value().as_element().map(element_of));
    before.iter().chain(&behind).any(is_for_ears)
}

/// Whether bytes of no known kind are a page.
pub fn looks_like_html(text: &str) -> bool {
    let start: String = text.chars().take(2048).collect::<String>().to_ascii_lowercase();
    let first = start.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let opens = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<article",
        "<main",
        "<div",
        "<p>",
        "<p ",
        "<h1",
        "<section",
        "<meta",
    ];
    opens.iter().any(|open| first.starts_with(open)) || start.contains("<!doctype html") || start.contains("<html")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(html: &str) -> String {
        let text = |event: &Event| if let Event::Text(text) = event { Some(text.clone()) } else { None };
        events(html).iter().filter_map(text).collect()
    }

    #[test]
    fn what_is_said_twice_is_read_once() {
        for html in [
            "<h1>Fuite : <span aria-hidden=true>6 128</span><span class=sr-only>six mille</span> comptes</h1>",
            "<h1>Fuite : <span class=visually-hidden>six mille</span> <span aria-hidden=true>6 128</span> comptes</h1>",
        ] {
            assert_eq!(seen(html).split_whitespace().collect::<Vec<_>>().join(" "), "Fuite : 6 128 comptes", "{html}");
        }
        // As mails are built.
        let sized = seen(
            "<div style='font-size:0px'><p style='font-size:14px'>6 128</p></div><div style='font-size:0'>9 999</div>",
        );
        assert_eq!(sized.trim(), "6 128");
        let own = "<style>.piege{display:none}</style><p>6 128 <b class='x piege'>9 999</b> comptes</p>";
        assert_eq!(seen(own).split_whitespace().collect::<Vec<_>>().join(" "), "6 128 comptes");
    }

    #[test]
    fn hidden_text_is_left_out() {
        let rows = [
            ("<p>6 128<span style='DISPLAY: none'>9 999</span></p>", "6 128"),
            ("<p>a<b hidden>b</b><i aria-hidden=true>c</i><noscript>d</noscript><template>e</template>f</p>", "af"),
            ("<p>a<span class='sr-only'>b</span><script>c</script><style>d</style><!-- e --></p>", "a"),
            ("<p>6<span>&nbsp;</span>128 et 7\u{202f}000</p>", "6\u{a0}128 et 7\u{202f}000"),
        ];
        for (html, expected) in rows {
            assert_eq!(seen(html), expected, "{html}");
        }
    }

    #[test]
    fn events_are_balanced_on_any_depth() {
        let repeated = [
            "<div>",
            "<ul><li>",
            "<span><div></span>",
            "<form><div></form>",
            "<div><table><td></div>",
            "<i><p>",
            "<x-y>",
        ];
        let mut pages: Vec<String> = repeated.iter().map(|mark| mark.repeat(16_000)).collect();
        pages.push("<a>".repeat(8000) + &"<i>".repeat(8000) + &"</a>".repeat(8000));
        for html in pages {
            let (mut depth, mut deepest) = (0_i64, 0);
            for event in events(&html) {
                match event {
                    Event::Open(_) => depth += 1,
                    Event::Close => depth -= 1,
                    Event::Text(_) => {}
                }
                deepest = deepest.max(depth);
            }
            assert_eq!(depth, 0);
            assert!(deepest < 2200, "{deepest}");
        }
    }
}
