//! A document of a collection, by the keys of its line or the columns of its row.

use serde::Deserialize;

use super::web::address;
use super::{Media, Page, Told, wall};
use crate::date::PartialDate;

/// What a line or a row tells; other keys are left alone.
#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(expecting = "its keys and values")]
pub struct Row {
    pub id: Option<Id>,
    pub text: Option<String>,
    pub html: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub outlet: Option<String>,
    pub published: Option<String>,
    pub reference_date: Option<String>,
    pub language: Option<String>,
}

/// Collections number their documents as often as they name them.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Id {
    Number(i64),
    Name(String),
}

impl Row {
    /// The page; `unnamed` gives the id where the row has none.
    ///
    /// # Errors
    /// Why it is no document.
    pub fn page(self, source: String, unnamed: impl FnOnce() -> String) -> Result<Page, String> {
        let (text, media) = match (self.text, self.html) {
            (Some(text), None) => (text, Media::Verbatim),
            (None, Some(html)) => match wall::why_blocked(html.as_bytes()) {
                Some(reason) => return Err(reason),
                None => (html, Media::Html),
            },
            (Some(_), Some(_)) => return Err(String::from("has both \"text\" and \"html\"; keep one")),
            (None, None) => return Err(String::from("has neither \"text\" nor \"html\"; give one of them")),
        };
        let id = match self.id {
            Some(Id::Name(name)) if name.trim().is_empty() => return Err(String::from("\"id\" is empty; name it")),
            Some(Id::Name(name)) => name,
            Some(Id::Number(number)) => number.to_string(),
            None => unnamed(),
        };
        let told = Told {
            url: self.url.map(|url| address::shown(&url)),
            outlet: self.outlet,
            title: self.title,
            published: date("published", self.published)?,
            reference_date: date("reference_date", self.reference_date)?,
            language: self.language.map(|text| language(&text)).transpose()?,
            ..Told::default()
        };
        Ok(Page {
            id,
            source,
            bytes: text.into_bytes(),
            media,
            charset: Some(String::from("utf-8")),
            told,
            ..Page::default()
        })
    }
}

fn date(key: &str, text: Option<String>) -> Result<Option<PartialDate>, String> {
    let Some(text) = text else { return Ok(None) };
    match day_of(&text).parse() {
        Ok(date) => Ok(Some(date)),
        Err(_) => Err(format!("\"{key}\": \"{text}\" is not a date; write it as 2020-07-23")),
    }
}

fn language(text: &str) -> Result<String, String> {
    let wrong = || format!("\"language\": \"{text}\" is not a language; write it as \"fr\"");
    language_code(text).ok_or_else(wrong)
}

/// The day of a date with a time (`2020-07-23T10:00:00+02:00`); any other text as it is.
pub fn day_of(text: &str) -> &str {
    match text.get(..10) {
        Some(day) if text[10..].starts_with(['T', 't', ' ']) => day,
        _ => text,
    }
}

/// The language of a tag, without its region: `fr` for `fr-FR`; `None` where it is no language tag.
pub fn language_code(text: &str) -> Option<String> {
    let code = text.split(['-', '_']).next().unwrap_or_default();
    ((2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphabetic()))
        .then(|| code.to_ascii_lowercase())
}
