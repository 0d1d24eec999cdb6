//! The JSON-LD blocks of a page: what search engines are told of an article.

use serde_json::Value;

/// What the JSON-LD of an article tells.
#[derive(Default)]
pub struct LinkedData {
    pub headline: Option<String>,
    pub description: Option<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub outlet: Option<String>,
    pub url: Option<String>,
}

/// Reads the first node that is an article or a page with a day; a broken block is passed over.
pub fn linked_data(blocks: &[String]) -> LinkedData {
    let mut found = LinkedData::default();
    let mut weight = 0;
    for block in blocks {
        let clean = block.trim().trim_start_matches("<![CDATA[").trim_end_matches("]]>");
        let Some(parsed) = parse(clean) else { continue };
        let mut open = vec![&parsed];
        while let Some(value) = open.pop() {
            match value {
                Value::Array(values) => open.extend(values.iter().rev()),
                Value::Object(fields) => {
                    for name in ["mainEntity", "mainEntityOfPage", "@graph"] {
                        open.extend(fields.get(name));
                    }
                    let kind = kind_weight(fields.get("@type"));
                    if kind > weight {
                        weight = kind;
                        found = node(fields, found);
                    }
                }
                _ => {}
            }
        }
    }
    found
}

/// JSON, where need be with the raw line breaks in strings that some sites write.
fn parse(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok().or_else(|| {
        let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        serde_json::from_str(&spaced).ok()
    })
}

/// How well a type of node stands for the article; 0 = not at all.
fn kind_weight(kind: Option<&Value>) -> u8 {
    let weigh = |kind: &str| match kind {
        _ if kind.ends_with("Article")
            || kind.ends_with("BlogPosting")
            || kind.ends_with("Posting")
            || kind == "Report" =>
        {
            3
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

fn node(fields: &serde_json::Map<String, Value>, before: LinkedData) -> LinkedData {
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
        headline: text("headline").or(before.headline),
        description: text("description").or(before.description),
        published: text("datePublished").or(before.published),
        modified: text("dateModified").or(before.modified),
        outlet: outlet.or(before.outlet),
        url: text("url").or(before.url),
    }
}

/// The usual entities in JSON strings, opened.
fn plain_words(text: &str) -> String {
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
        let read = |block: &str| linked_data(&[block.to_owned()]);
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
}
