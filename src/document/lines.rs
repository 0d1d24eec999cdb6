//! The lines of a page as readers see them, the article's furniture with it: where an outlet says that it changed a text,
//! which need not be in the text itself.

use super::html::{self, Safe};
use super::{block, dateline, packed, plain};
use crate::charset;
use crate::date::PartialDate;
use crate::ingest::{Media, Page};
use crate::lang::pack;

/// One line, or one paragraph, that is no link to elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub words: String,
    /// The day of a change, where telling it is all that the line does.
    pub modified: Option<PartialDate>,
}

/// The lines of a page in their order, read with the tables of `language`; none of what is no text. What leads elsewhere
/// for the most part is left out: a teaser tells of another page.
pub fn lines(page: &Page, language: &str) -> Vec<Line> {
    if packed::kind(page).is_some() {
        return Vec::new();
    }
    let Ok(text) = charset::decode(&page.bytes, page.charset.as_deref()) else { return Vec::new() };
    let tables = pack(language);
    let is_html = match page.media {
        Media::Html => true,
        Media::Unknown => html::looks_like_html(&text),
        Media::Markdown | Media::Plain | Media::Verbatim | Media::Json => false,
    };
    let words: Vec<String> = if is_html {
        let Ok(safe) = Safe::of(&text) else { return Vec::new() };
        let page = block::blocks(&html::events_of(&safe), tables);
        let own = page.blocks.into_iter().filter(|block| block.linked * 2 <= block.words.len());
        own.map(|block| block.words).collect()
    } else {
        plain::read(&text, tables).0.into_iter().map(|piece| piece.words).collect()
    };
    let line = |words: String| {
        let modified = dateline::read(&words, tables).and_then(|found| found.modified);
        Line { words, modified }
    };
    words.into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_is_there_and_links_are_not() {
        let html = "<html lang=fr><body><nav><a href=/x>Mise à jour : une autre affaire</a></nav><article><h1>Une fuite</h1>\
                    <p>Publié le 12 mars 2024, mis à jour le 13 mars 2024</p><p>Le texte. <a href=/y>Suite</a></p></article>";
        let page = Page { bytes: html.as_bytes().to_vec(), media: Media::Html, ..Page::default() };
        let found: Vec<(String, Option<String>)> =
            lines(&page, "fr").into_iter().map(|line| (line.words, line.modified.map(|day| day.to_string()))).collect();
        let row = |words: &str, day: Option<&str>| (words.to_owned(), day.map(str::to_owned));
        let expected = [
            row("Une fuite", None),
            row("Publié le 12 mars 2024, mis à jour le 13 mars 2024", Some("2024-03-13")),
            row("Le texte. Suite", None),
        ];
        assert_eq!(found, expected);
    }
}
