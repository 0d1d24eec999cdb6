//! What an element says of the day that it holds: by its name, its class, its property.

use super::html::Element;

/// How plainly an element says that it holds the day of publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Call {
    /// A line that is a day and nothing else.
    Bare,
    /// « date », « meta », « info »; a `time`.
    Dated,
    /// « published », « entry-date ».
    Published,
}

/// How an element calls what it holds; `None` where that is the day of a change, or a link.
pub fn call(element: &Element) -> Option<Call> {
    const PUBLISHED: &[&str] = &[
        "authored",
        "created",
        "datepublished",
        "erstellt",
        "postdate",
        "posted",
        "pubdate",
        "publication",
        "publidate",
        "publish",
        "publishdate",
        "published",
        "publishing",
        "submitted",
    ];
    const CHANGED: &[&str] = &["changed", "lastmod", "modified", "update", "updated", "modification"];
    const KINDS: &[&str] = &["article", "entry", "header", "news", "post", "publi", "story"];
    let words: Vec<&str> = element.class_words().collect();
    let property = element.attribute("itemprop").or_else(|| element.attribute("property")).unwrap_or("").to_lowercase();
    let has = |table: &[&str]| words.iter().any(|word| table.contains(word));
    let dated = words.iter().any(|word| is_date_word(word)) || element.name == "time";
    if property.ends_with("datemodified") || (has(CHANGED) && !has(PUBLISHED) && !has(&["entry", "post"])) {
        return None;
    }
    const PROPERTIES: &[&str] = &["datepublished", "datecreated", "dc:created", "dc:issued", "dcterms:issued"];
    if property.split_whitespace().any(|name| PROPERTIES.iter().any(|end| name.ends_with(end)))
        || has(PUBLISHED)
        || (dated && has(KINDS))
    {
        return Some(Call::Published);
    }
    if dated || has(&["meta", "metas", "info", "infos", "byline", "dateline", "subtitle", "topline", "timestamp"]) {
        return Some(Call::Dated);
    }
    matches!(
        element.name.as_str(),
        "p" | "span" | "em" | "i" | "b" | "strong" | "small" | "div" | "h2" | "h3" | "h4" | "li" | "td"
    )
    .then_some(Call::Bare)
}

/// Whether a `time` element says that it is that of a change.
pub fn is_of_change(element: &Element) -> bool {
    element.name == "time" && call(element).is_none()
}

fn is_date_word(word: &str) -> bool {
    let ends = ["date", "datum", "fecha", "datetime", "timestamp"];
    ends.iter().any(|end| word.ends_with(end)) || word.starts_with("date") || matches!(word, "time" | "day" | "jour")
}

pub fn is_left_out(element: &Element) -> bool {
    matches!(element.name.as_str(), "script" | "title" | "head" | "html" | "body" | "a" | "meta" | "link" | "option")
}

/// Elements that hold other articles, comments and what stands on every page.
pub fn is_of_others(element: &Element) -> bool {
    const WORDS: &[&str] = &[
        "carousel",
        "comment",
        "commentlist",
        "commentmetadata",
        "comments",
        "footer",
        "latest",
        "menu",
        "nav",
        "newsletter",
        "outbrain",
        "popular",
        "recommended",
        "related",
        "sidebar",
        "slider",
        "teaser",
        "teasers",
        "ticker",
        "trending",
        "widget",
        "similar",
    ];
    let named = || element.class_words().any(|word| WORDS.contains(&word));
    // The line under an article may be its footer.
    let own = element.class_words().any(|word| matches!(word, "meta" | "node" | "entry" | "post" | "submitted"));
    matches!(element.name.as_str(), "nav" | "aside") || (element.name == "footer" && !own) || (named() && !own)
}

/// Elements that are of others by their name alone.
pub fn is_left_to_others(element: &Element) -> bool {
    matches!(element.name.as_str(), "nav" | "aside") || element.class_words().any(|word| word == "commentmetadata")
}
