//! A page to a document: its kind, its characters, its main text and what is known of it.

use super::boilerplate::{self, Told};
use super::metadata::Metadata;
use super::{BlockKind, Document, Part, Piece, article, block, charset, html, markdown, metadata, plain};
use crate::error::Error;
use crate::ingest::{Media, Page};
use crate::lang::pack;

impl Document {
    /// Reads a page: charset, main text, metadata; what the page was told from outside wins.
    ///
    /// # Errors
    /// `Error::NoText` where there is nothing to read: empty, binary, a page without an article.
    pub fn from_page(page: Page) -> Result<Self, Error> {
        let no_text = |reason: String| Error::NoText { source_name: page.source.clone(), reason };
        let text = charset::decode(&page.bytes, page.charset.as_deref()).map_err(no_text)?;
        let tables = pack(page.told.language.as_deref().unwrap_or("fr"));
        let media = match page.media {
            Media::Unknown if html::looks_like_html(&text) => Media::Html,
            Media::Unknown => Media::Plain,
            told => told,
        };
        let (pieces, found) = match media {
            Media::Html => {
                let events = html::events(&text);
                let blocks = block::blocks(&events, tables);
                let found = metadata::metadata(&events, &blocks, tables);
                (article::pieces(blocks, &found, tables).map_err(no_text)?, found)
            }
            Media::Markdown => {
                let (pieces, front) = markdown::read(&text, tables);
                (pieces, markdown::metadata(&front))
            }
            Media::Plain | Media::Unknown => {
                let (pieces, archived) = plain::read(&text, tables);
                (pieces, Metadata { published: archived, ..Metadata::default() })
            }
        };
        let (mut pieces, said) = boilerplate::clean(pieces, tables, media == Media::Html);
        if media != Media::Html {
            plain::mark_title(&mut pieces);
        }
        if pieces.is_empty() {
            return Err(no_text(String::from("nothing is left once menus and other furniture are taken off")));
        }
        Ok(assembled(page, &pieces, found, said))
    }
}

fn assembled(page: Page, pieces: &[Piece], found: Metadata, said: Told) -> Document {
    let told = page.told;
    let language = told.language.or(found.language).or(told.usual_language).unwrap_or_else(|| guessed_language(pieces));
    // A day of the month that the archive's header or the page gives is sharpened by the line that says it in full.
    let own = match (found.published, said.published) {
        (Some(known), Some(line)) if known != line && known.covers(line) => Some(line),
        (known, line) => known.or(line),
    };
    let document = Document::from_pieces(&page.id, &language, pieces);
    Document {
        source: page.source,
        url: told.url.or(found.url),
        outlet: told.outlet.or(found.outlet),
        title: told.title.or_else(|| document.title.clone()).or(found.title),
        published: told.published.or(told.reference_date).or(own),
        modified: found.modified.or(said.modified),
        ..document
    }
}

/// The language that the prose is written in; French where that is unclear.
fn guessed_language(pieces: &[Piece]) -> String {
    let is_prose = |piece: &&Piece| piece.part != Part::Caption && piece.kind != BlockKind::Heading;
    let sample: String =
        pieces.iter().filter(is_prose).take(20).map(|piece| piece.words.as_str()).collect::<Vec<_>>().join(" ");
    let sample: String = sample.chars().take(2000).collect();
    match whichlang::detect_language(&sample) {
        whichlang::Lang::Eng if sample.len() >= 40 => String::from("en"),
        _ => String::from("fr"),
    }
}
