//! JSON lines: a document a line, `{"id", "text" or "html", "title", "url", "outlet", "published", "reference_date",
//! "language"}`. Other keys are left alone, so that any collection with these can be piped through.

use std::collections::HashMap;
use std::io::{BufRead, Read};

use super::Page;
use super::file::MOST_BYTES;
use super::row::Row;
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
    /// The line of each id, since two documents of one id cannot be told apart; `None` where that is for others to see to.
    ids: Option<HashMap<String, usize>>,
}

impl<R: BufRead> JsonLines<R> {
    /// `source_name` is what errors call the stream; a line without an id is named `stem-LINE`.
    pub fn new(input: R, source_name: impl Into<String>, stem: impl Into<String>) -> Self {
        let (source_name, stem) = (source_name.into(), stem.into());
        Self { input, source_name, stem, line: 0, is_over: false, faults: 0, ids: Some(HashMap::new()) }
    }

    /// The same without a look at whether ids are distinct: a collection of any length fills no memory.
    pub fn of_collection(self) -> Self {
        Self { ids: None, ..self }
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
        let row: Row = serde_json::from_slice(bytes).map_err(|cause| self.wrong(not_a_document(&cause)))?;
        let source = format!("{}:{}", self.source_name, self.line);
        let page = row.page(source, || format!("{}-{}", self.stem, self.line)).map_err(|reason| self.wrong(reason))?;
        let Some(ids) = &mut self.ids else { return Ok(page) };
        match ids.insert(page.id.clone(), self.line) {
            Some(earlier) => {
                let reason = format!("the id \"{}\" is that of line {earlier} too; give another one", page.id);
                ids.insert(page.id, earlier);
                Err(self.wrong(reason))
            }
            None => Ok(page),
        }
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

fn not_a_document(cause: &serde_json::Error) -> String {
    let told = cause.to_string();
    // The line that it counts is always the first: what is parsed is one line.
    let told = told.rsplit_once(" at line ").map_or(told.as_str(), |(reason, _)| reason);
    format!("is not a JSON object of a document ({told}, column {})", cause.column())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::Media;

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
                "a.jsonl:1: is not a JSON object of a document (invalid type: integer `6128`, expected its keys and values, column 4)",
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
