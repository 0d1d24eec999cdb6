//! One press release in every form that is read gives one text; what cannot be read is told.

use std::path::Path;

use recoupe::document::{BlockKind, Document, Part};
use recoupe::ingest::{Media, Page};

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(Path::new("tests/formats").join(name)).unwrap()
}

fn read(name: &str, bytes: Vec<u8>) -> Result<Document, String> {
    let page = Page { id: String::from("a"), source: name.to_owned(), bytes, media: Media::Unknown, ..Page::default() };
    Document::from_page(page).map_err(|error| error.to_string())
}

/// The blocks of the statement, by their kind.
fn statement() -> Vec<(BlockKind, String)> {
    let rows = [
        (BlockKind::Heading, "Communiqué : une fuite de données chez Maison Œuvray"),
        (
            BlockKind::Paragraph,
            "L’entreprise a détecté le 7 mars 2024 un accès frauduleux à son fichier client. L’intrusion, qui a été stoppée dans l’heure, concerne 6 128 personnes et 12 450 dossiers, dont 318 comprenaient des coordonnées bancaires chiffrées.",
        ),
        (
            BlockKind::Paragraph,
            "« Nous avons déposé plainte et notifié la Cnil ; aucun mot de passe n’a été consulté », affirme Cécile Naïf, directrice des œuvres. Les officiers de l’unité spécialisée enquêtent sur l’afflux de connexions inhabituelles.",
        ),
        (BlockKind::Paragraph, "Les données suivantes ont été exposées :"),
        (BlockKind::Item, "le nom et le prénom ;"),
        (BlockKind::Item, "l’adresse e-mail et le numéro de téléphone ;"),
        (BlockKind::Item, "la date de naissance."),
        (BlockKind::Heading, "Ce qui n’est pas touché"),
    ];
    let end = [
        "Les informations financières, les mots de passe et les fichiers de paie ne sont pas concernés par l’incident, a précisé l’entreprise, qui emploie environ 1 500 salariés dans son siège de Clermont-Ferrand et dans ses filiales.",
        "Les clients touchés ont été prévenus individuellement le 11 mars. Un numéro vert, le 0 800 123 456, est à leur disposition du lundi au vendredi de 9 heures à 18 heures.",
    ];
    let mut all = rows.to_vec();
    all.extend((0..6).flat_map(|_| end.map(|words| (BlockKind::Paragraph, words))));
    all.push((BlockKind::Paragraph, "Contact presse : presse@example.fr"));
    all.into_iter().map(|(kind, words)| (kind, words.to_owned())).collect()
}

/// The blocks of a document, every kind of space as a space: a font may have one for all.
fn blocks(document: &Document) -> Vec<(BlockKind, String)> {
    let plain = |words: &str| words.replace(['\u{a0}', '\u{202f}'], " ");
    document.blocks.iter().map(|block| (block.kind, plain(block.span.of(&document.text)))).collect()
}

#[test]
fn one_statement_in_many_forms_is_one_text() {
    for name in ["plain.pdf", "pages.pdf", "word.docx"] {
        let document = read(name, bytes(name)).unwrap();
        assert_eq!(blocks(&document), statement(), "{name}");
        assert_eq!(document.blocks[0].part, Part::Title);
        assert_eq!(document.published.map(|day| day.to_string()).as_deref(), Some("2024-03-12"), "{name}");
    }
}

#[test]
fn columns_are_read_one_after_the_other() {
    let document = read("columns.pdf", bytes("columns.pdf")).unwrap();
    let mut found = blocks(&document);
    // One page alone does not tell what stands on every page.
    found.retain(|(_, words)| words != "Maison Œuvray – Communiqué de presse");
    assert_eq!(found, statement());
}

#[test]
fn a_mail_is_its_text_told_by_its_head() {
    let document = read("mail.eml", bytes("mail.eml")).unwrap();
    let first = "L’entreprise a détecté le 7 mars 2024 un accès frauduleux à son fichier client.";
    assert_eq!(document.text, format!("Communiqué : une fuite de données chez Maison Œuvray\n\n{first}"));
    assert_eq!(document.title.as_deref(), Some("Communiqué : une fuite de données chez Maison Œuvray"));
    assert_eq!(document.outlet.as_deref(), Some("Maison Œuvray"));
    assert_eq!(document.published.map(|day| day.to_string()).as_deref(), Some("2024-03-12"));
}

#[test]
fn a_wrong_name_is_no_error() {
    let page = |name, media| Page { source: String::from("a"), bytes: bytes(name), media, ..Page::default() };
    for media in [Media::Html, Media::Plain, Media::Markdown, Media::Unknown] {
        for name in ["plain.pdf", "word.docx"] {
            assert!(Document::from_page(page(name, media)).unwrap().text.contains("318"), "{name} {media:?}");
        }
    }
}

#[test]
fn what_holds_no_text_is_told() {
    let empty = b"%PDF-1.4\n%%EOF".to_vec();
    let rows = [
        (
            "scan.pdf",
            bytes("scan.pdf"),
            "scan.pdf: no text in this PDF (it holds images only); have its text recognised",
        ),
        ("b.zip", b"PK\x03\x04".to_vec(), "b.zip: this zip archive or Word document is damaged; fetch it again"),
        ("locked.pdf", bytes("locked.pdf"), "locked.pdf: this PDF asks for a password; open it"),
        ("empty.pdf", empty, "empty.pdf: this PDF is damaged and cannot be read; fetch it again"),
    ];
    for (name, bytes, expected) in rows {
        let error = read(name, bytes).unwrap_err();
        assert!(error.starts_with(expected) && !error.contains('\n'), "{error}");
    }
}

/// A row of numbers that is the same on every run.
fn numbers(mut seed: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed >> 20).ok()
    })
}

/// Cut short, or with some bytes changed.
fn damaged(whole: &[u8], seed: u64) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    let mut numbers = numbers(seed + 1);
    if seed.is_multiple_of(2) {
        bytes.truncate(numbers.next().unwrap() % whole.len());
        return bytes;
    }
    for _ in 0..seed {
        let (at, byte) = (numbers.next().unwrap() % whole.len(), numbers.next().unwrap().to_le_bytes()[0]);
        bytes[at] = byte;
    }
    bytes
}

#[test]
fn a_damaged_file_is_read_or_told_in_one_line() {
    for name in ["plain.pdf", "pages.pdf", "columns.pdf", "scan.pdf", "word.docx", "mail.eml"] {
        let whole = bytes(name);
        for seed in 1..24 {
            if let Err(error) = read(name, damaged(&whole, seed)) {
                assert!(error.starts_with(&format!("{name}: ")) && !error.contains('\n'), "{error}");
            }
        }
    }
}

/// A PDF of these objects, the first of which is its catalogue.
fn pdf(objects: &[&str]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.5\n");
    let mut places = String::new();
    for (index, object) in objects.iter().enumerate() {
        places.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", index + 1));
    }
    let (count, table) = (objects.len() + 1, file.len());
    file.push_str(&format!("xref\n0 {count}\n0000000000 65535 f \n{places}"));
    file.push_str(&format!("trailer <</Size {count}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF"));
    file.into_bytes()
}

#[test]
fn a_pdf_that_never_ends_is_refused() {
    const CATALOGUE: &str = "<</Type/Catalog/Pages 2 0 R>>";
    const FONT: &str = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
    let pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>/Contents 4 0 R>>";
    let stream = |entries: &str, words: &str| format!("<<{entries}/Length {}>>stream\n{words}\nendstream", words.len());
    let words = stream("", "BT /F 12 Tf 72 700 Td (Une fuite touche 6 128 patients.) Tj ET");
    let shows = stream("", "/X Do");
    let form = "/Type/XObject/Subtype/Form/BBox[0 0 1 1]";
    let good = pdf(&[CATALOGUE, pages, page, &words, FONT, &words]);
    assert_eq!(read("a.pdf", good).unwrap().text, "Une fuite touche 6 128 patients.");
    let ring = stream(&format!("{form}/Resources<</XObject<</X 6 0 R>>>>"), "/X Do");
    let unnamed = stream(form, "/X Do");
    let large = stream("", &"q ".repeat(2_100_000));
    let rows: &[(&str, &str, &str, &str)] = &[
        (pages, &shows, &ring, "within themselves"),
        (pages, &shows, &unnamed, "does not name"),
        (pages, &large, &words, "more than any text does"),
        ("<</Type/Pages/Kids[3 0 R]/Count 1/Parent 2 0 R>>", &words, &words, "is damaged"),
    ];
    for (pages, content, form, expected) in rows {
        let error = read("a.pdf", pdf(&[CATALOGUE, pages, page, content, FONT, form])).unwrap_err();
        assert!(error.contains(expected), "{error}");
    }
}
