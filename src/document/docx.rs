//! Word documents (.docx) to pieces: paragraphs, headings, lists and tables in reading order. What is struck out, hidden
//! or stands in a note, a head or a foot is left out.

use std::collections::BTreeMap;

use super::metadata::Metadata;
use super::plain::bullet;
use super::provenance::Origin;
use super::zip::{self, Refused};
use super::{BlockKind, Part, Piece};
use crate::charset;
use crate::xml::{self, Element, Step};

/// A row of longer cells is no row of a table but a way to place text on the page.
const LONGEST_ROW: usize = 300;

const INSTEAD: &str = "save its text as .txt and give that";

/// The pieces of a document, and its own title and days.
///
/// # Errors
/// The reason why there is no text, and what to do: another kind of archive, locked, damaged, too large.
pub fn read(archive: &[u8]) -> Result<(Vec<Piece>, Metadata), String> {
    let relations = text_of(archive, "_rels/.rels")?.unwrap_or_default();
    let main = main_part(&relations).unwrap_or_else(|| String::from("word/document.xml"));
    let Some(body) = text_of(archive, &main)?.filter(|_| main.starts_with("word/")) else {
        return Err(String::from(
            "an archive or an office document of another kind; unpack it, or save its text as .txt, and give that",
        ));
    };
    let styles = text_of(archive, "word/styles.xml")?.map(|text| styles(&text)).unwrap_or_default();
    let pieces = pieces(&body, &styles).ok_or_else(damaged)?;
    if !pieces.iter().any(|piece| piece.words.contains(char::is_alphanumeric)) {
        return Err(format!("no text in this document; if you see words in it, {INSTEAD}"));
    }
    let found = text_of(archive, "docProps/core.xml")?.map(|text| metadata(&text)).unwrap_or_default();
    Ok((pieces, found))
}

fn damaged() -> String {
    format!("this zip archive or Word document is damaged; fetch it again, or open it and {INSTEAD}")
}

fn text_of(archive: &[u8], name: &str) -> Result<Option<String>, String> {
    let bytes = zip::member(archive, name).map_err(|refused| match refused {
        Refused::Damaged => damaged(),
        Refused::TooLarge => format!("this document unpacks to more than any text does; {INSTEAD}"),
        Refused::Encrypted => format!("this document asks for a password; open it and {INSTEAD}"),
    })?;
    bytes.map(|bytes| charset::decode(&bytes, None).map_err(|_| damaged())).transpose()
}

/// The name of the member that holds the text.
fn main_part(relations: &str) -> Option<String> {
    let mut found = None;
    let _ = xml::walk(relations, |step| {
        if let Step::Open(element) = step
            && element.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
        {
            found = element.attribute("Target").map(|target| target.trim_start_matches('/').to_owned());
        }
    });
    found
}

/// What a style makes of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Title,
    Heading,
    Item,
}

/// The styles that tell something, by their id. An id is in the language of the writer, a name is not.
fn styles(text: &str) -> BTreeMap<String, Style> {
    let mut styles = BTreeMap::new();
    let mut id = String::new();
    let _ = xml::walk(text, |step| {
        let Step::Open(element) = step else { return };
        let style = match element.name() {
            "style" => {
                id = element.attribute("styleId").unwrap_or_default();
                None
            }
            "name" => match element.attribute("val").unwrap_or_default().to_lowercase().as_str() {
                "title" => Some(Style::Title),
                name if name.starts_with("heading") => Some(Style::Heading),
                name if name.starts_with("list bullet") || name.starts_with("list number") => Some(Style::Item),
                _ => None,
            },
            "numPr" => Some(Style::Item),
            _ => None,
        };
        if let Some(style) = style {
            styles.entry(id.clone()).or_insert(style);
        }
    });
    styles
}

#[derive(Default)]
struct Paragraph {
    words: String,
    style: Option<Style>,
    is_item: bool,
}

impl Paragraph {
    fn piece(self) -> Piece {
        let words = self.words.trim();
        let (part, kind) = match (self.style, self.is_item) {
            (Some(Style::Title), _) => (Part::Title, BlockKind::Heading),
            (Some(Style::Heading), _) => (Part::Body, BlockKind::Heading),
            (Some(Style::Item), _) | (None, true) => (Part::Body, BlockKind::Item),
            (None, false) if bullet(words).is_some() => (Part::Body, BlockKind::Item),
            (None, false) => (Part::Body, BlockKind::Paragraph),
        };
        let words = if kind == BlockKind::Item { bullet(words).unwrap_or(words) } else { words };
        Piece { part, kind, words: words.to_owned() }
    }
}

/// The cells of a row, each with its paragraphs.
type Row = Vec<Vec<Piece>>;

/// Where the walk through a document stands.
struct Walk<'a> {
    styles: &'a BTreeMap<String, Style>,
    pieces: Vec<Piece>,
    /// Paragraphs that are open: a text box stands inside another one.
    open: Vec<Paragraph>,
    /// Rows that are open: a table may stand inside a cell.
    rows: Vec<Row>,
    /// How deep the walk is in what is not read.
    skipped: usize,
    in_words: bool,
    is_hidden: bool,
}

/// The pieces of the main part; `None` where it is no XML.
fn pieces(body: &str, styles: &BTreeMap<String, Style>) -> Option<Vec<Piece>> {
    let mut walk = Walk {
        styles,
        pieces: Vec::new(),
        open: Vec::new(),
        rows: Vec::new(),
        skipped: 0,
        in_words: false,
        is_hidden: false,
    };
    xml::walk(body, |step| match step {
        Step::Open(element) => walk.open(&element),
        Step::Text(words) if walk.in_words => walk.write(words),
        Step::Text(_) | Step::Entity(_) => {}
        Step::Close(name) => walk.close(name),
    })
    .ok()?;
    let mut pieces = walk.pieces;
    // A title stands first, even under the name of a firm.
    if let Some(at) = pieces.iter().position(|piece| piece.part == Part::Title) {
        let title = pieces.remove(at);
        for piece in &mut pieces {
            piece.part = Part::Body;
        }
        pieces.insert(0, title);
    }
    Some(pieces)
}

/// Whether an element is left out with all it holds: moved away, or a second form of what was read.
fn is_skipped(name: &str) -> bool {
    matches!(name, "del" | "moveFrom" | "Fallback" | "sectPr")
}

impl Walk<'_> {
    fn open(&mut self, element: &Element<'_>) {
        let name = element.name();
        if self.skipped > 0 || is_skipped(name) {
            self.skipped += 1;
            return;
        }
        let is_on = || !element.attribute("val").is_some_and(|value| value == "0" || value == "false");
        match name {
            "p" => self.open.push(Paragraph::default()),
            "tr" => self.rows.push(Row::new()),
            "tc" => self.rows.last_mut().into_iter().for_each(|row| row.push(Vec::new())),
            "r" => self.is_hidden = false,
            "vanish" if is_on() => self.is_hidden = true,
            "t" => self.in_words = true,
            "tab" => self.write("\t"),
            "br" | "cr" => self.write("\n"),
            "noBreakHyphen" => self.write("-"),
            "pStyle" | "numId" => self.style(name, &element.attribute("val").unwrap_or_default()),
            _ => {}
        }
    }

    fn style(&mut self, name: &str, value: &str) {
        let Some(paragraph) = self.open.last_mut() else { return };
        match name {
            "pStyle" => paragraph.style = self.styles.get(value).copied(),
            // 0 takes a paragraph out of the list that its style puts it into.
            _ if value == "0" => paragraph.style = paragraph.style.filter(|style| *style != Style::Item),
            _ => paragraph.is_item = true,
        }
    }

    fn write(&mut self, words: &str) {
        if !self.is_hidden
            && let Some(paragraph) = self.open.last_mut()
        {
            paragraph.words.push_str(words);
        }
    }

    fn close(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        match name {
            "t" => self.in_words = false,
            "p" => {
                let Some(paragraph) = self.open.pop() else { return };
                self.is_hidden = false;
                for line in lines(paragraph) {
                    self.add(line);
                }
            }
            "tr" => {
                let Some(row) = self.rows.pop() else { return };
                for piece in told(row) {
                    self.add(piece);
                }
            }
            _ => {}
        }
    }

    /// Adds a piece to the cell that is open, else to the document.
    fn add(&mut self, piece: Piece) {
        match self.rows.last_mut().and_then(|row| row.last_mut()) {
            Some(cell) => cell.push(piece),
            None => self.pieces.push(piece),
        }
    }
}

/// A paragraph as its lines, which a writer who does not end paragraphs parts by hand.
fn lines(paragraph: Paragraph) -> Vec<Piece> {
    let Paragraph { words, style, is_item } = paragraph;
    let line = |words: &str| Paragraph { words: words.to_owned(), style, is_item }.piece();
    words.split('\n').map(line).filter(|piece| !piece.words.is_empty()).collect()
}

/// A row as one line of its cells; as what its cells hold where that is prose.
fn told(row: Row) -> Vec<Piece> {
    let length: usize = row.iter().flatten().map(|piece| piece.words.len()).sum();
    if length > LONGEST_ROW || row.iter().any(|cell| cell.len() > 1) || row.len() < 2 {
        return row.into_iter().flatten().collect();
    }
    // A space between two cells would make one number of two.
    let words = row.into_iter().flatten().map(|piece| piece.words).collect::<Vec<_>>().join("\t");
    vec![Piece { part: Part::Body, kind: BlockKind::Paragraph, words }]
}

/// What the file tells of itself. Its day of creation is that of the template as often as not, and none of publication.
fn metadata(text: &str) -> Metadata {
    let mut found = Metadata::default();
    let (mut at, mut words) = (String::new(), String::new());
    let _ = xml::walk(text, |step| match step {
        Step::Open(element) => {
            at = element.name().to_owned();
            words.clear();
        }
        Step::Text(more) => words.push_str(more),
        Step::Entity(_) => {}
        Step::Close(_) => {
            let day = || words.get(..10).and_then(|day| day.parse().ok());
            match std::mem::take(&mut at).as_str() {
                "title" => found.title = Some(words.trim().to_owned()).filter(|title| !title.is_empty()),
                "modified" => found.modified = day(),
                _ => {}
            }
        }
    });
    found.read_in(Origin::File)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLES: &str = "<w:styles><w:style w:styleId='Titre'><w:name w:val='Title'/></w:style>\
        <w:style w:styleId='Titre1'><w:name w:val='heading 1'/></w:style>\
        <w:style w:styleId='Puce'><w:name w:val='Liste maison'/><w:pPr><w:numPr/></w:pPr></w:style></w:styles>";

    fn document(body: &str) -> Vec<u8> {
        let body = format!("<w:document><w:body>{body}</w:body></w:document>");
        let core = "<cp:coreProperties><dc:title>Une fuite</dc:title><dcterms:created>2014-01-07T08:00:00Z</dcterms:created><dcterms:modified>2024-03-12T08:00:00Z</dcterms:modified></cp:coreProperties>";
        let rels = "<Relationships><Relationship Type='http://a/officeDocument' Target='/word/document2.xml'/></Relationships>";
        zip::archive(&[
            ("_rels/.rels", rels.as_bytes()),
            ("../../word/document.xml", b"<p/>"),
            ("word/document2.xml", body.as_bytes()),
            ("word/styles.xml", STYLES.as_bytes()),
            ("docProps/core.xml", core.as_bytes()),
        ])
    }

    fn shown(body: &str) -> Vec<String> {
        let name = |piece: &Piece| match (piece.part, piece.kind) {
            (Part::Title, _) => 't',
            (_, BlockKind::Heading) => 'h',
            (_, BlockKind::Item) => 'i',
            (_, BlockKind::Paragraph) => 'p',
        };
        let (pieces, _) = read(&document(body)).unwrap();
        pieces.iter().map(|piece| format!("{} {}", name(piece), piece.words)).collect()
    }

    #[test]
    fn paragraphs_headings_lists_and_tables_in_order() {
        let rows: &[(&str, &[&str])] = &[
            (
                "<w:p><w:r><w:t>6&#160;</w:t></w:r><w:r><w:t>128 clients</w:t></w:r></w:p><w:p/>",
                &["p 6\u{a0}128 clients"],
            ),
            (
                "<w:p><w:r><w:t>COMMUNIQUÉ</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val='Titre'/></w:pPr><w:r><w:t>Une fuite</w:t></w:r></w:p>",
                &["t Une fuite", "p COMMUNIQUÉ"],
            ),
            ("<w:p><w:pPr><w:pStyle w:val='Titre1'/></w:pPr><w:r><w:t>Les faits</w:t></w:r></w:p>", &["h Les faits"]),
            (
                "<w:p><w:pPr><w:pStyle w:val='Puce'/></w:pPr><w:r><w:t>le nom</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr><w:r><w:t>l’âge</w:t></w:r></w:p><w:p><w:r><w:t>- le sexe</w:t></w:r></w:p>",
                &["i le nom", "i l’âge", "i le sexe"],
            ),
            (
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>2023</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>6 128</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
                &["p 2023\t6 128"],
            ),
            (
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Un fait.</w:t></w:r></w:p><w:p><w:r><w:t>Un autre.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
                &["p Un fait.", "p Un autre."],
            ),
            (
                "<w:p><w:r><w:t>Un</w:t><w:br/><w:t>deux</w:t></w:r><w:del><w:r><w:delText>non</w:delText><w:t>non</w:t></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>non</w:t></w:r></w:p>",
                &["p Un", "p deux"],
            ),
            (
                "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Encadré</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>Encadré</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Un fait</w:t></w:r></w:p>",
                &["p Encadré", "p Un fait"],
            ),
        ];
        for (body, expected) in rows {
            assert_eq!(shown(body), *expected, "{body}");
        }
    }

    #[test]
    fn the_title_of_the_file_and_no_day_of_publication() {
        let (_, found) = read(&document("<w:p><w:r><w:t>Un fait</w:t></w:r></w:p>")).unwrap();
        assert_eq!(found.title.as_deref(), Some("Une fuite"));
        assert_eq!((found.published, found.modified), (None, "2024-03-12".parse().ok()));
    }

    #[test]
    fn what_holds_no_text_is_told() {
        let bomb = format!("<w:p>{}</w:p>", " ".repeat(20_000_001));
        let rows: &[(Vec<u8>, &str)] = &[
            (zip::archive(&[("content.xml", b"<a/>")]), "of another kind"),
            (zip::archive(&[("word/document.xml", b"<a></b>")]), "damaged"),
            (zip::archive(&[("word/document.xml", b"<a><p/></a>")]), "no text"),
            (zip::archive(&[("word/document.xml", bomb.as_bytes())]), "unpacks to more"),
            (b"PK\x03\x04".to_vec(), "damaged"),
        ];
        for (archive, expected) in rows {
            assert!(read(archive).unwrap_err().contains(expected), "{expected}");
        }
    }
}
