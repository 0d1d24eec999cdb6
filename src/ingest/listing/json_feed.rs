//! Feeds in JSON (jsonfeed.org, versions 1 and 1.1).

use serde::Deserialize;
use serde_json::Value;

use super::{Raw, Written, moment};

#[derive(Deserialize)]
struct Feed {
    home_page_url: Option<Value>,
    #[serde(default)]
    items: Vec<Item>,
}

/// An article. A value of the wrong kind costs the entry that value, not the feed its entries.
#[derive(Deserialize)]
struct Item {
    id: Option<Value>,
    url: Option<Value>,
    external_url: Option<Value>,
    title: Option<Value>,
    summary: Option<Value>,
    date_published: Option<Value>,
    date_modified: Option<Value>,
}

/// The entries as they are written.
///
/// # Errors
/// That it is not JSON, or lists no items.
pub fn read(text: &str) -> Result<Written, String> {
    let feed: Feed = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|cause| format!("its JSON is damaged in line {}; try again later", cause.line()))?;
    let mut written = Written { home: words(feed.home_page_url), ..Written::default() };
    for item in feed.items {
        let day = |value| words(value).as_deref().and_then(moment::parse);
        written.push(Raw {
            address: words(item.url).or_else(|| words(item.external_url)),
            // Version 1 advises the address for an id.
            permalink: words(item.id).filter(|id| id.starts_with("http://") || id.starts_with("https://")),
            base: None,
            title: words(item.title).unwrap_or_default(),
            summary: words(item.summary).unwrap_or_default(),
            published: day(item.date_published),
            changed: day(item.date_modified),
        });
    }
    Ok(written)
}

fn words(value: Option<Value>) -> Option<String> {
    match value? {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        _ => None,
    }
}
