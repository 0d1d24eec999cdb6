//! The JSON-LD blocks of a page: what search engines are told of an article.

use std::cmp::Reverse;

use serde_json::Value;

use super::fold::fold_words;

/// What the JSON-LD of an article tells.
#[derive(Debug, Default, Clone)]
pub struct LinkedData {
    pub headline: Option<String>,
    pub description: Option<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub outlet: Option<String>,
    /// The names of its authors, parted by commas.
    pub author: Option<String>,
    pub url: Option<String>,
    /// Whether it is written on while it is read: a `LiveBlogPosting`.
    pub live: bool,
}

/// A node that stands for an article or a page, and how well.
struct Node {
    weight: u8,
    data: LinkedData,
}

/// What is told of the page's article: of several, of the one that `title` names, else of the first. What it leaves
/// open is taken from nodes that tell the same headline, or none.
pub fn linked_data(blocks: &[String], title: Option<&str>) -> LinkedData {
    let mut nodes: Vec<Node> = Vec::new();
    for block in blocks {
        let clean = block.trim().trim_start_matches("<![CDATA[").trim_end_matches("]]>").trim().trim_end_matches(';');
        match parse(clean) {
            Some(parsed) => gather(&parsed, &mut nodes),
            None => nodes.extend(salvage(clean)),
        }
    }
    let named = |node: &Node| title.zip(node.data.headline.as_deref()).is_some_and(|(one, other)| agree(one, other));
    nodes.sort_by_key(|node| (Reverse(node.weight), !named(node)));
    let mut found = LinkedData::default();
    for node in nodes {
        let of_another = found.headline.as_deref().zip(node.data.headline.as_deref());
        if of_another.is_none_or(|(one, other)| agree(one, other)) {
            found = found.or(node.data);
        }
    }
    found
}

/// The nodes of a block, in the order in which they are written.
fn gather(parsed: &Value, nodes: &mut Vec<Node>) {
    let mut open = vec![parsed];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(values) => open.extend(values.iter().rev()),
            Value::Object(fields) => {
                for name in ["mainEntity", "mainEntityOfPage", "@graph"] {
                    open.extend(fields.get(name));
                }
                let weight = kind_weight(fields.get("@type"));
                if weight > 0 {
                    nodes.push(Node { weight, data: data_of(fields) });
                }
            }
            _ => {}
        }
    }
}

/// What a damaged block of one article tells beyond doubt: a field whose every value is the same.
fn salvage(text: &str) -> Option<Node> {
    let is_article = values_of(text, "@type").iter().any(|kind| kind_weight(Some(&Value::from(*kind))) >= ARTICLE);
    let only = |name: &str| {
        let values = values_of(text, name);
        let first = values.first()?;
        values.iter().all(|value| value == first).then(|| plain_words(first))
    };
    let data = LinkedData {
        headline: only("headline"),
        published: only("datePublished"),
        modified: only("dateModified"),
        ..LinkedData::default()
    };
    is_article.then_some(Node { weight: ARTICLE - 1, data })
}

/// The strings that follow a name in JSON that is not well-formed; one with escapes ends at the first of them.
fn values_of<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    let quoted = format!("\"{name}\"");
    let value = |rest: &'a str| {
        let value = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
        value.split(['"', '\\']).next().filter(|value| !value.is_empty())
    };
    text.split(quoted.as_str()).skip(1).filter_map(value).collect()
}

/// Whether two headlines are one, perhaps cut short or followed by the name of the site.
fn agree(one: &str, other: &str) -> bool {
    let letters = |text: &str| fold_words(text).chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let (one, other) = (letters(one), letters(other));
    one == other || (one.len().min(other.len()) >= 12 && (one.contains(&other) || other.contains(&one)))
}

/// JSON, where need be with the raw line breaks in strings that some sites write.
fn parse(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok().or_else(|| {
        let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        serde_json::from_str(&spaced).ok()
    })
}

/// The weight of a node that is an article.
const ARTICLE: u8 = 3;

/// How well a type of node stands for the article; 0 = not at all.
fn kind_weight(kind: Option<&Value>) -> u8 {
    let weigh = |kind: &str| match kind {
        _ if kind.ends_with("Article")
            || kind.ends_with("BlogPosting")
            || kind.ends_with("Posting")
            || kind == "Report" =>
        {
            ARTICLE
        }
        "WebPage" | "ItemPage" | "AboutPage" | "FAQPage" => 1,
        _ => 0,
    };
    match kind {
        Some(Value::String(kind)) => weigh(kind),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).map(weigh).max().unwrap_or(0),
        _ => 0,
    }
}

fn data_of(fields: &serde_json::Map<String, Value>) -> LinkedData {
    let text = |name: &str| match fields.get(name) {
        Some(Value::String(text)) if !text.trim().is_empty() => Some(plain_words(text)),
        _ => None,
    };
    let named = |value: &Value| value.get("name").and_then(Value::as_str).map(plain_words);
    let outlet = fields.get("publisher").and_then(|publisher| match publisher {
        Value::Array(several) => several.first().and_then(named),
        one => named(one),
    });
    LinkedData {
        headline: text("headline"),
        description: text("description"),
        published: text("datePublished"),
        modified: text("dateModified"),
        outlet,
        author: fields.get("author").map(names).filter(|names| !names.is_empty()).map(|names| names.join(", ")),
        url: text("url"),
        live: fields.contains_key("liveBlogUpdate") || is_live(fields.get("@type")),
    }
}

impl LinkedData {
    /// The fields of `self`, and of `other` where it has none.
    fn or(self, other: Self) -> Self {
        Self {
            headline: self.headline.or(other.headline),
            description: self.description.or(other.description),
            published: self.published.or(other.published),
            modified: self.modified.or(other.modified),
            outlet: self.outlet.or(other.outlet),
            author: self.author.or(other.author),
            url: self.url.or(other.url),
            live: self.live || other.live,
        }
    }
}

fn is_live(kind: Option<&Value>) -> bool {
    match kind {
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == "LiveBlogPosting"),
        Some(kind) => kind == "LiveBlogPosting",
        None => false,
    }
}

/// The names of a person, of several, of an organisation. An address is no name.
fn names(author: &Value) -> Vec<String> {
    let name = |text: &str| Some(plain_words(text)).filter(|name| !name.is_empty() && !name.contains("://"));
    match author {
        Value::String(text) => name(text).into_iter().collect(),
        Value::Array(several) => {
            let mut all: Vec<String> = Vec::new();
            for found in several.iter().flat_map(names) {
                if !all.contains(&found) {
                    all.push(found);
                }
            }
            all
        }
        Value::Object(fields) => fields.get("name").map(names).unwrap_or_default(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

/// The usual entities in strings, opened where a site wrote them twice.
pub fn plain_words(text: &str) -> String {
    let pairs = [
        ("&quot;", "\""),
        ("&#039;", "'"),
        ("&#39;", "'"),
        ("&rsquo;", "’"),
        ("&laquo;", "«"),
        ("&raquo;", "»"),
        ("&nbsp;", "\u{a0}"),
        ("&eacute;", "é"),
        ("&amp;", "&"),
    ];
    let mut words = text.trim().to_owned();
    for (entity, character) in pairs {
        if words.contains(entity) {
            words = words.replace(entity, character);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_tells_more_than_its_site() {
        let read = |block: &str| linked_data(&[block.to_owned()], None);
        let graph = r#"{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01","url":"https://a.example"},
            {"@type":["NewsArticle"],"headline":"Fuite &quot;massive&quot;","datePublished":"2020-07-24","publisher":{"name":"Journal"}}]}"#;
        let found = read(graph);
        assert_eq!(found.published.as_deref(), Some("2020-07-24"));
        assert_eq!(found.headline.as_deref(), Some("Fuite \"massive\""));
        assert_eq!(found.outlet.as_deref(), Some("Journal"));
        assert_eq!(found.url.as_deref(), Some("https://a.example"));
        assert_eq!(read("{\"@type\":\"Article\",\"headline\":\"un\ntitre\"}").headline.as_deref(), Some("un titre"));
        for broken in ["", "{", "NaN", "[[[", "{\"@type\":3}"] {
            assert_eq!(read(broken).headline, None);
        }
        assert_eq!(read(&"[".repeat(100_000)).headline, None);
    }

    #[test]
    fn authors_have_names() {
        for (author, names) in [
            (r#""Anne Durand""#, Some("Anne Durand")),
            (r#"{"@type":"Person","name":"Anne Durand"}"#, Some("Anne Durand")),
            (
                r#"[{"name":"Anne Durand"},{"name":"Anne Durand"},{"name":["Paul Petit"]}]"#,
                Some("Anne Durand, Paul Petit"),
            ),
            (r#"{"@id":"https://journal.example/#anne"}"#, None),
            (r#""https://journal.example/anne""#, None),
            ("[null, 3, {}]", None),
        ] {
            let block = format!(r#"{{"@type":"NewsArticle","author":{author}}}"#);
            assert_eq!(linked_data(&[block], None).author.as_deref(), names, "{author}");
        }
    }

    #[test]
    fn one_block_does_not_hide_another() {
        const ARTICLE: &str = r#"{"@type":"NewsArticle","headline":"Fuite chez Acme","datePublished":"2020-07-24"}"#;
        for (first, day) in [
            (r#"{"@type":"Article"}"#, Some("2020-07-24")),
            (r#"{"@type":"Article","headline":""}"#, Some("2020-07-24")),
            (r#"{"@type":"NewsArticle","datePublished":}"#, Some("2020-07-24")),
            // Another article, put before the page's own.
            (
                r#"{"@type":"NewsArticle","headline":"Une panne à la mairie","datePublished":"2019-01-01"}"#,
                Some("2020-07-24"),
            ),
        ] {
            let found = linked_data(&[first.to_owned(), ARTICLE.to_owned()], Some("Fuite chez Acme - Le Journal"));
            assert_eq!(found.published.as_deref().and_then(|time| time.get(..10)), day, "{first}");
        }
        let damaged = |text: &str| linked_data(&[text.to_owned()], None).published;
        let one = r#"{"@type": "NewsArticle", "description": "un "mot" de trop", "datePublished" : "2020-07-24"}"#;
        assert_eq!(damaged(one).as_deref(), Some("2020-07-24"));
        assert_eq!(damaged(&format!("{one},{}", one.replace("24", "25"))), None);
        assert_eq!(damaged(&one.replace("NewsArticle", "VideoObject")), None);
    }
}
