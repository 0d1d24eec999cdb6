//! What the mark-up of a page tells of it, as it is written: `meta`, `link`, `time`, JSON-LD. Nothing is chosen here.

use super::day_element::is_of_change;
use super::html::{Element, Event};
use super::written_day::{Label, label_at_end};

/// The longest JSON-LD block that is read.
const LONGEST_DATA: usize = 1 << 20;

/// What stands in the mark-up, as written.
#[derive(Default)]
pub struct Markup {
    pub title: Option<String>,
    pub canonical: Option<String>,
    pub language: Option<String>,
    /// Names in lower case with their contents.
    pub metas: Vec<(String, String)>,
    /// JSON-LD.
    pub data: Vec<String>,
    /// Of `time` elements and their like, those of changes aside.
    pub times: Vec<String>,
}

/// Gathers what the elements of a page tell, wherever they stand.
pub fn markup(events: &[Event]) -> Markup {
    let mut markup = Markup::default();
    let mut opened: Option<&Element> = None;
    let mut depth = 0_usize;
    let mut aside = None;
    let mut before = "";
    for event in events {
        match event {
            Event::Open(element) => {
                depth += 1;
                let noise = matches!(element.name.as_str(), "aside" | "nav" | "footer");
                if noise && aside.is_none() {
                    aside = Some(depth);
                }
                opened = Some(element);
                let is_changed = is_of_change(element)
                    || (element.name == "time" && label_at_end(end_of(before)) == Some(Label::Changed));
                markup.open(element, aside.is_some() || is_changed);
            }
            Event::Text(text) => match opened.map(|element| element.name.as_str()) {
                Some("title") if markup.title.is_none() => {
                    markup.title = Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
                }
                Some("script") if text.len() <= LONGEST_DATA => markup.data.push(text.clone()),
                _ if !text.trim().is_empty() => before = text.as_str(),
                _ => {}
            },
            Event::Close => {
                if aside == Some(depth) {
                    aside = None;
                }
                depth = depth.saturating_sub(1);
                opened = None;
            }
        }
    }
    markup
}

/// The last words of a text, enough for a label.
fn end_of(text: &str) -> &str {
    text.get(text.floor_char_boundary(text.len().saturating_sub(60))..).unwrap_or("")
}

impl Markup {
    fn open(&mut self, element: &Element, aside: bool) {
        let attribute =
            |name: &str| element.attribute(name).map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned);
        match element.name.as_str() {
            "html" => self.language = attribute("lang").or_else(|| attribute("xml:lang")),
            "link" if element.attribute("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) => {
                self.canonical = self.canonical.take().or_else(|| attribute("href"));
            }
            "meta" => {
                let name = ["property", "name", "itemprop", "http-equiv"].into_iter().find_map(attribute);
                if let (Some(name), Some(content)) = (name, attribute("content")) {
                    self.metas.push((name.to_lowercase(), content));
                }
            }
            _ if aside => {}
            name => {
                let property = element.attribute("itemprop").unwrap_or("");
                let published =
                    property.eq_ignore_ascii_case("datePublished") || element.attribute("pubdate").is_some();
                let time = attribute("datetime").or_else(|| attribute("content").filter(|_| published));
                if (name == "time" || published) && !property.eq_ignore_ascii_case("dateModified") {
                    self.times.extend(time);
                }
            }
        }
    }
}
