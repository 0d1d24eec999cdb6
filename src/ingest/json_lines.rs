//! JSON lines: a document a line, `{"id", "text" or "html", "title", "url", "outlet", "published", "reference_date",
//! "language"}`. Other keys are left alone, so that any collection with these can be piped through.

use std::collections::HashMap;
use std::io::{BufRead, Read};

use serde::Deserialize;

use super::file::MOST_BYTES;
use super::web::address;
use super::{Media, Page, Told, wall};
use crate::date::PartialDate;
use crate::error::Error;

/// After so many lines in a row that cannot be read, what follows is no collection of documents.
const MOST_FAULTS: usize = 1_000;

/// The pages of a stream of lines, one at a time; a bad line is an error, and the next ones follow.
pub struct JsonLines<R> {
    input: R,
    source_name: String,
    /// Where the id of a line without one starts.
    stem: String,
    line: usize,
    is_over: bool,
    /// Lines in a row that could not be read.
    faults: usize,
    /// The line of each id, since two documents of one id cannot be told apart.
    ids: HashMap<String, usize>,
}

#[derive(Deserialize)]
struct Line {
    id: Option<Id>,
    text: Option<String>,
    html: Option<String>,
    title: Option<String>,
    url: Option<String>,
    outlet: Option<String>,
    published: Option<String>,
    reference_date: Option<String>,
    language: Option<String>,
}

/// Collections number their documents as often as they name them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Number(i64),
    Name(String),
}

impl<R: BufRead> JsonLines<R> {
    /// `source_name` is what errors call the stream; a line without an id is named `stem-LINE`.
    pub fn new(input: R, source_name: impl Into<String>, stem: impl Into<String>) -> Self {
        let (source_name, stem) = (source_name.into(), stem.into());
        Self { input, source_name, stem, line: 0, is_over: false, faults: 0, ids: HashMap::new() }
    }

    /// The next line without its end; `None` at the end of the stream.
    fn next_line(&mut self) -> Option<Result<Vec<u8>, Error>> {
        let mut bytes = Vec::new();
        self.line += 1;
        if let Err(cause) = self.input.by_ref().take(MOST_BYTES + 1).read_until(b'\n', &mut bytes) {
            self.is_over = true;
            return Some(Err(self.wrong(format!("cannot be read any further ({cause})"))));
        }
        if bytes.len() as u64 > MOST_BYTES && !bytes.ends_with(b"\n") {
            self.is_over = self.input.skip_until(b'\n').is_err();
            return Some(Err(self.wrong(format!("a line of more than {} MB; cut it", MOST_BYTES / 1_000_000))));
        }
        if bytes.is_empty() {
            self.is_over = true;
            return None;
        }
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").filter(|_| self.line == 1).unwrap_or(&bytes);
        Some(Ok(text.trim_ascii().to_vec()))
    }

    fn page(&mut self, bytes: &[u8]) -> Result<Page, Error> {
        let line: Line = serde_json::from_slice(bytes).map_err(|cause| self.wrong(not_a_document(&cause)))?;
        let (text, media) = match (line.text, line.html) {
            (Some(text), None) => (text, Media::Verbatim),
            (None, Some(html)) => match wall::why_blocked(html.as_bytes()) {
                Some(reason) => return Err(self.wrong(reason)),
                None => (html, Media::Html),
            },
            (Some(_), Some(_)) => return Err(self.wrong("has both \"text\" and \"html\"; keep one")),
            (None, None) => return Err(self.wrong("has neither \"text\" nor \"html\"; give one of them")),
        };
        let id = match line.id {
            Some(Id::Name(name)) if name.trim().is_empty() => return Err(self.wrong("\"id\" is empty; name it")),
            Some(Id::Name(name)) => name,
            Some(Id::Number(number)) => number.to_string(),
            None => format!("{}-{}", self.stem, self.line),
        };
        let told = Told {
            url: line.url.map(|url| address::shown(&url)),
            outlet: line.outlet,
            title: line.title,
            published: self.date("published", line.published)?,
            reference_date: self.date("reference_date", line.reference_date)?,
            language: line.language.map(|text| self.language(&text)).transpose()?,
            usual_language: None,
            listed_day: None,
        };
        if let Some(earlier) = self.ids.get(&id) {
            return Err(self.wrong(format!("the id \"{id}\" is that of line {earlier} too; give another one")));
        }
        self.ids.insert(id.clone(), self.line);
        let source = format!("{}:{}", self.source_name, self.line);
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

    fn date(&self, key: &str, text: Option<String>) -> Result<Option<PartialDate>, Error> {
        let Some(text) = text else { return Ok(None) };
        match day_of(&text).parse() {
            Ok(date) => Ok(Some(date)),
            Err(_) => Err(self.wrong(format!("\"{key}\": \"{text}\" is not a date; write it as 2020-07-23"))),
        }
    }

    fn language(&self, text: &str) -> Result<String, Error> {
        let wrong = || self.wrong(format!("\"language\": \"{text}\" is not a language; write it as \"fr\""));
        language_code(text).ok_or_else(wrong)
    }

    fn wrong(&self, reason: impl Into<String>) -> Error {
        Error::Line { source_name: self.source_name.clone(), line: self.line, reason: reason.into() }
    }
}

impl<R: BufRead> Iterator for JsonLines<R> {
    type Item = Result<Page, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.is_over {
            let page = match self.next_line()? {
                Ok(bytes) if bytes.is_empty() => continue,
                Ok(bytes) => self.page(&bytes),
                Err(error) => Err(error),
            };
            self.faults = if page.is_err() { self.faults + 1 } else { 0 };
            if self.faults > MOST_FAULTS {
                self.is_over = true;
                return Some(Err(self.wrong(format!(
                    "more than {MOST_FAULTS} lines in a row cannot be read; the rest is not read: check what the file is"
                ))));
            }
            return Some(page);
        }
        None
    }
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

fn not_a_document(cause: &serde_json::Error) -> String {
    let told = cause.to_string();
    // The line that it counts is always the first: what is parsed is one line.
    let told = told.rsplit_once(" at line ").map_or(told.as_str(), |(reason, _)| reason);
    format!("is not a JSON object of a document ({told}, column {})", cause.column())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Result<Page, String>> {
        JsonLines::new(text.as_bytes(), "a.jsonl", "a").map(|page| page.map_err(|error| error.to_string())).collect()
    }

    #[test]
    fn what_is_no_collection_is_given_up() {
        let bad = "{\n".repeat(MOST_FAULTS);
        let pages = read(&format!("{bad}{{\"text\": \"6 128\"}}\n{bad}{bad}"));
        assert_eq!(pages.len(), MOST_FAULTS + 1 + MOST_FAULTS + 1);
        assert!(pages[MOST_FAULTS].is_ok());
        let last = pages.last().unwrap().as_ref().unwrap_err();
        assert_eq!(
            last,
            "a.jsonl:2002: more than 1000 lines in a row cannot be read; the rest is not read: check what the file is"
        );
    }

    #[test]
    fn a_line_is_a_page_with_what_it_tells() {
        let pages = read(concat!(
            "\u{feff}{\"id\": \"x/1\", \"text\": \"6 128\", \"title\": \"T\", \"outlet\": \"O\", \"language\": \"fr-FR\", ",
            "\"published\": \"2020-07\", \"reference_date\": \"2020-07-24T10:00:00Z\", \"other\": [1]}\r\n",
            "\n",
            "{\"html\": \"<p>6 218</p>\", \"url\": \"https://me:secret@example.fr/\", \"id\": null}\n",
            "{\"id\": 12, \"text\": \"\"}",
        ));
        let [Ok(first), Ok(second), Ok(third)] = &pages[..] else { panic!("{pages:?}") };
        assert_eq!((first.id.as_str(), first.source.as_str(), first.media), ("x/1", "a.jsonl:1", Media::Verbatim));
        assert_eq!(first.told.published, "2020-07".parse().ok());
        assert_eq!(first.told.reference_date, "2020-07-24".parse().ok());
        assert_eq!(first.told.language.as_deref(), Some("fr"));
        assert_eq!((second.id.as_str(), second.source.as_str(), second.media), ("a-3", "a.jsonl:3", Media::Html));
        assert_eq!(second.told.url.as_deref(), Some("https://example.fr/"));
        assert_eq!((third.id.as_str(), third.bytes.len()), ("12", 0));
    }

    #[test]
    fn a_bad_line_is_told_and_the_others_follow() {
        let rows = [
            (
                "6128",
                "a.jsonl:1: is not a JSON object of a document (invalid type: integer `6128`, expected struct Line, column 4)",
            ),
            (
                "{\"text\": \"a\"",
                "a.jsonl:1: is not a JSON object of a document (EOF while parsing an object, column 12)",
            ),
            ("{}", "a.jsonl:1: has neither \"text\" nor \"html\"; give one of them"),
            ("{\"text\": \"a\", \"html\": \"b\"}", "a.jsonl:1: has both \"text\" and \"html\"; keep one"),
            ("{\"text\": \"a\", \"id\": \" \"}", "a.jsonl:1: \"id\" is empty; name it"),
            (
                "{\"text\": \"a\", \"id\": \"z\"}\n{\"text\": \"b\", \"id\": \"z\"}",
                "a.jsonl:2: the id \"z\" is that of line 1 too; give another one",
            ),
            (
                "{\"text\": \"a\", \"published\": \"2020-02-30\"}",
                "a.jsonl:1: \"published\": \"2020-02-30\" is not a date; write it as 2020-07-23",
            ),
            (
                "{\"text\": \"a\", \"language\": \"en français\"}",
                "a.jsonl:1: \"language\": \"en français\" is not a language; write it as \"fr\"",
            ),
        ];
        for (line, expected) in rows {
            let pages = read(&format!("{line}\n{{\"text\": \"next\"}}\n"));
            assert!(pages.iter().any(|page| page.as_ref().err().is_some_and(|error| error == expected)), "{pages:?}");
            assert!(pages.last().unwrap().is_ok());
        }
        let undecodable = JsonLines::new(&b"{\"text\": \"\xe9\"}\n{\"text\": \"b\"}"[..], "-", "line");
        assert_eq!(undecodable.map(|page| page.is_ok()).collect::<Vec<_>>(), [false, true]);
    }
}
