//! HTML to a flat run of events: what opens, what is said, what closes. What no reader sees is left out.

use scraper::{Html, Node};

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
    pub attributes: Vec<(String, String)>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The words of its class names and its id, in lower case: `Article__related-links` is three.
    /// Names such as `print:hidden` style the element for a case, and say nothing of it.
    pub fn class_words(&self) -> impl Iterator<Item = String> + '_ {
        ["class", "id"]
            .into_iter()
            .filter_map(|name| self.attribute(name))
            .flat_map(|value| value.split_ascii_whitespace().filter(|class| !class.contains([':', '['])))
            // What an article is about (`tag-newsletter`) and whether its label shows (`field--label-hidden`) is not what it is.
            .filter(|class| {
                !["tag-", "category-", "field--label", "field--type"].iter().any(|start| class.starts_with(start))
            })
            .flat_map(|class| class.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase))
            .filter(|word| !word.is_empty())
    }

    fn is_hidden(&self) -> bool {
        let style =
            self.attribute("style").map(|style| style.to_ascii_lowercase().replace(' ', "")).unwrap_or_default();
        let unseen = [
            "display:none",
            "visibility:hidden",
            "font-size:0;",
            "font-size:0px",
            "opacity:0;",
            "left:-9",
            "top:-9",
            "text-indent:-9",
        ];
        let for_machines =
            |word: &str| matches!(word, "sr-only" | "visually-hidden" | "visuallyhidden" | "screen-reader-text");
        self.attribute("hidden").is_some_and(|value| value != "until-found")
            || self.attribute("aria-hidden") == Some("true")
            || unseen.iter().any(|rule| style.contains(rule))
            || style.ends_with("font-size:0")
            || style.ends_with("opacity:0")
            || self.attribute("class").is_some_and(|class| class.split_ascii_whitespace().any(for_machines))
    }
}

/// The events of a page that is safe for the parser (`guard`). Time and memory grow with its length alone.
pub fn events_of(guarded: &str) -> Vec<Event> {
    let page = Html::parse_document(guarded);
    let mut events = Vec::new();
    let mut node = page.tree.root();
    loop {
        let mut entered = true;
        match node.value() {
            Node::Element(element) => {
                let attribute = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
                let seen =
                    Element { name: element.name().to_owned(), attributes: element.attrs().map(attribute).collect() };
                entered = !seen.is_hidden() || seen.name == "body" || seen.name == "html";
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
    events_of(&super::guard::guarded(html).unwrap())
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
