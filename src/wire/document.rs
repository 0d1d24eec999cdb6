//! One document with what it states, as JSON and back.

use std::borrow::Cow;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::WireError;
use super::claim::{Claim, words_at};
use crate::claim::{self as fact, Reading};
use crate::date::PartialDate;
use crate::document::{self, BlockKind, Part, Piece, Provenance};
use crate::span::{CodePoints, Span};

pub const DOCUMENT_SCHEMA: &str = "recoupe/document/1";

/// A document and its claims, as `recoupe extract` writes them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub schema: Cow<'static, str>,
    pub id: String,
    pub source: String,
    pub url: Option<String>,
    pub outlet: Option<String>,
    pub title: Option<String>,
    /// Told only where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    pub published: Option<PartialDate>,
    pub modified: Option<PartialDate>,
    /// When it was kept; told only of a page from an archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captured: Option<Timestamp>,
    pub language: String,
    /// Told only where it is so: only the beginning of the article was there, the rest being for subscribers.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub truncated: bool,
    /// Told only where it is so: the page is written on while it is read.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub live: bool,
    /// Where each value above was read; only those that are there.
    #[serde(default, skip_serializing_if = "Provenance::is_empty")]
    pub provenance: Provenance,
    /// Left out by `--no-text`; without it the document cannot be read back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    pub claims: Vec<Claim>,
    pub unread: Vec<Unread>,
}

/// A number, a date or a quotation that no claim holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    pub span: [usize; 2],
    pub surface: String,
    pub reason: Cow<'static, str>,
}

impl Document {
    pub fn new(reading: &Reading, with_text: bool) -> Self {
        let document = &reading.document;
        let text = document.text.as_str();
        let points = CodePoints::new(text);
        let unread = |unread: &fact::Unread| Unread {
            span: points.points(unread.span),
            surface: unread.span.of(text).to_owned(),
            reason: unread.reason.clone(),
        };
        Self {
            schema: DOCUMENT_SCHEMA.into(),
            id: document.id.clone(),
            source: document.source.clone(),
            url: document.url.clone(),
            outlet: document.outlet.clone(),
            title: document.title.clone(),
            author: document.author.clone(),
            published: document.published,
            modified: document.modified,
            captured: document.captured,
            language: document.language.clone(),
            truncated: document.truncated,
            live: document.live,
            provenance: document.provenance,
            text: with_text.then(|| text.to_owned()),
            claims: reading.claims.iter().map(|claim| Claim::new(claim, text, &points)).collect(),
            unread: reading.unread.iter().map(unread).collect(),
        }
    }
}

impl TryFrom<&Document> for Reading {
    type Error = WireError;

    fn try_from(wire: &Document) -> Result<Self, WireError> {
        let id = wire.id.as_str();
        if wire.schema != DOCUMENT_SCHEMA {
            let found = wire.schema.clone().into_owned();
            return Err(WireError::Schema { id: id.to_owned(), found, expected: DOCUMENT_SCHEMA });
        }
        let Some(text) = wire.text.as_deref() else {
            return Err(WireError::NoText { id: id.to_owned() });
        };
        let points = CodePoints::new(text);
        let mut claims = Vec::with_capacity(wire.claims.len());
        for claim in &wire.claims {
            claims.push(claim.read(id, text, &points)?);
        }
        let mut unread = Vec::with_capacity(wire.unread.len());
        for left in &wire.unread {
            let span = words_at(id, text, &points, left.span, &left.surface)?;
            unread.push(fact::Unread { span, reason: left.reason.clone() });
        }
        let (blocks, sentences) = layout(wire, text, &claims);
        let document = document::Document {
            id: wire.id.clone(),
            source: wire.source.clone(),
            url: wire.url.clone(),
            outlet: wire.outlet.clone(),
            title: wire.title.clone(),
            author: wire.author.clone(),
            published: wire.published,
            modified: wire.modified,
            captured: wire.captured,
            language: wire.language.clone(),
            truncated: wire.truncated,
            live: wire.live,
            provenance: wire.provenance,
            text: text.to_owned(),
            blocks,
            sentences,
        };
        let named = fact::Named::of(&claims);
        Ok(Self { document, claims, unread, named })
    }
}

/// The blocks and sentences of a text that is laid out as `Document::text` tells; of any other text,
/// the sentences of its claims.
///
/// Which part a block is, JSON tells for its claims alone: a block with none is body, but for the title.
fn layout(wire: &Document, text: &str, claims: &[fact::Claim]) -> (Vec<document::Block>, Vec<Span>) {
    let mut pieces = Vec::new();
    for block in text.split("\n\n") {
        let kind = if block.contains('\n') { BlockKind::Item } else { BlockKind::Paragraph };
        pieces.extend(block.split('\n').map(|line| Piece { part: Part::Body, kind, words: line.to_owned() }));
    }
    let built = document::Document::from_pieces(&wire.id, &wire.language, &pieces);
    if built.text != text {
        let mut sentences: Vec<Span> = claims.iter().map(|claim| claim.sentence).collect();
        sentences.sort_unstable();
        sentences.dedup();
        return (Vec::new(), sentences);
    }
    let mut blocks = built.blocks;
    for (index, block) in blocks.iter_mut().enumerate() {
        let claim = claims.iter().find(|claim| block.span.contains(claim.span));
        let is_title = index == 0 && wire.title.as_deref() == Some(block.span.of(text));
        block.part = claim.map_or(if is_title { Part::Title } else { Part::Body }, |claim| claim.part);
    }
    (blocks, built.sentences)
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::claim::{Background, extract};

    #[test]
    fn what_is_written_reads_back_to_the_same_bytes() {
        for reading in samples::readings() {
            let written = serde_json::to_string(&Document::new(&reading, true)).unwrap();
            let back: Document = serde_json::from_str(&written).unwrap();
            let read = Reading::try_from(&back).unwrap();
            assert_eq!(read, reading);
            assert_eq!(serde_json::to_string(&Document::new(&read, true)).unwrap(), written);
        }
    }

    #[test]
    fn where_a_value_is_from_reads_back() {
        let mut reading = samples::numerama();
        reading.document.author = Some(String::from("Anne Durand"));
        reading.document.live = true;
        reading.document.provenance.published = Some(document::Origin::JsonLd);
        let line = serde_json::to_string(&Document::new(&reading, true)).unwrap();
        let told =
            [r#""author":"Anne Durand","published""#, r#""live":true,"provenance":{"published":"json_ld"},"text""#];
        assert!(told.iter().all(|told| line.contains(told)), "{line}");
        let read = Reading::try_from(&serde_json::from_str::<Document>(&line).unwrap()).unwrap();
        assert_eq!(read, reading);
        assert_eq!(serde_json::to_string(&Document::new(&read, true)).unwrap(), line);
    }

    #[test]
    fn parts_of_months_and_tolls_read_back() {
        let text = "Le train a déraillé fin juillet 2020. L’accident a fait neuf blessés graves.";
        let written = Document::new(&extract(crate::document::Document::plain(text), &Background::default()), true);
        let line = serde_json::to_string(&written).unwrap();
        assert!(line.contains("\"month_part\":\"late\"") && line.contains("\"toll\":\"grave\""), "{line}");
        let read = Reading::try_from(&serde_json::from_str::<Document>(&line).unwrap()).unwrap();
        assert_eq!(serde_json::to_string(&Document::new(&read, true)).unwrap(), line);
    }

    #[test]
    fn keys_come_in_the_order_of_the_formats() {
        let reading = samples::numerama();
        let value = serde_json::to_value(Document::new(&reading, true)).unwrap();
        let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
        assert_eq!(keys(&value), "schema id source url outlet title published modified language text claims unread");
        let kind = |kind: &str| {
            let found = value["claims"].as_array().unwrap().iter().find(|claim| claim["kind"] == kind);
            keys(found.unwrap()).replace("kind span surface sentence part rule", "…")
        };
        assert_eq!(kind("count"), "… value upper unit unit_class role qualifier certainty attribution");
        assert_eq!(kind("date"), "… value upper role certainty attribution");
        assert_eq!(kind("field"), "… field status attribution");
        assert_eq!(kind("quote"), "… speaker quoted by_organisation");
        assert_eq!(kind("amount"), "… cues value unit role qualifier certainty attribution");
        assert_eq!(value["claims"][0]["span"], serde_json::json!([10, 27]));
    }

    #[test]
    fn tells_why_a_document_cannot_be_read() {
        let whole = Document::new(&samples::numerama(), true);
        let error = |change: &dyn Fn(&mut Document)| {
            let mut changed = whole.clone();
            change(&mut changed);
            Reading::try_from(&changed).unwrap_err().to_string()
        };
        let surface = |document: &mut Document, surface: &str| match &mut document.claims[0] {
            Claim::Count(claim) => claim.place.surface = surface.to_owned(),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            error(&|document| document.text = None),
            "document \"numerama\" has no text; extract it again without --no-text"
        );
        assert!(error(&|document| document.schema = "recoupe/document/9".into()).contains("is not known"));
        assert!(error(&|document| surface(document, "6 128")).contains("not \"6 128\""));
        assert!(error(&|document| document.text = Some("court".to_owned())).contains("no place in its text of 5"));
        assert!(error(&|document| document.unread[0].span = [9, 3]).contains("9..3 is no place"));
    }

    #[test]
    fn a_text_laid_out_otherwise_keeps_the_sentences_of_its_claims() {
        let mut wire = Document::new(&samples::numerama(), true);
        let text = wire.text.take().unwrap();
        wire.text = Some(format!("{text}\n\n\n"));
        let read = Reading::try_from(&wire).unwrap();
        assert!(read.document.blocks.is_empty());
        assert!(read.claims.iter().all(|claim| read.document.sentences.contains(&claim.sentence)));
    }
}
