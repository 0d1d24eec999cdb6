//! Where each value that is known of a document was read.

use serde::{Deserialize, Serialize};

/// A place that tells of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// What the document was given with: a manifest, a feed, a line of JSON, the head of a mail.
    Given,
    /// The page's JSON-LD, written for search engines.
    JsonLd,
    /// A `meta` element.
    Meta,
    /// The page's own frame: its `title`, its `lang`, its canonical address.
    Html,
    /// A `time` element.
    TimeElement,
    /// What readers were shown beside the article: its heading, the line with its day.
    Shown,
    /// The page's address.
    Address,
    /// The text itself: its first line, its dateline, the language of its words.
    Text,
    /// What a file tells of itself: front matter, the properties of a PDF or a .docx.
    File,
}

impl Origin {
    /// The word for it in JSON and in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::JsonLd => "json_ld",
            Self::Meta => "meta",
            Self::Html => "html",
            Self::TimeElement => "time_element",
            Self::Shown => "shown",
            Self::Address => "address",
            Self::Text => "text",
            Self::File => "file",
        }
    }
}

/// The origin of each value; `None` where the document has no such value, or nobody told where it is from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Provenance {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Origin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outlet: Option<Origin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Origin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Origin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Origin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<Origin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Origin>,
}

impl Provenance {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_json() {
        for origin in [
            Origin::Given,
            Origin::JsonLd,
            Origin::Meta,
            Origin::Html,
            Origin::TimeElement,
            Origin::Shown,
            Origin::Address,
            Origin::Text,
            Origin::File,
        ] {
            assert_eq!(serde_json::to_string(&origin).unwrap(), format!("\"{}\"", origin.name()));
        }
    }
}
