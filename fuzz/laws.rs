//! What holds for whatever is read, shared by the targets. A law that is broken panics, which the fuzzer reports.

use recoupe::claim::{Background, Reading, Value, extract};
use recoupe::compare::incident;
use recoupe::document::Document;
use recoupe::ingest::{Media, Page, Told};
use recoupe::report::{Format, Options, Report, render};
use recoupe::span::Span;
use recoupe::wire;

/// The reading of some bytes as a page of a kind, once the laws are found to hold for it; `None` where there is nothing
/// to read.
pub fn reading(id: &str, bytes: &[u8], media: Media) -> Option<Reading> {
    let told = Told { published: "2020-07-24".parse().ok(), ..Told::default() };
    let page = Page { id: id.to_owned(), source: id.to_owned(), bytes: bytes.to_vec(), media, told, ..Page::default() };
    read_page(page)
}

/// The reading of a page, once the laws are found to hold for it.
pub fn read_page(page: Page) -> Option<Reading> {
    let reading = extract(Document::from_page(page).ok()?, &Background::default());
    check_places(&reading);
    check_nothing_is_lost(&reading);
    check_wire(&reading);
    Some(reading)
}

/// Spans name words of the text, in order, and every claim begins in its sentence.
pub fn check_places(reading: &Reading) {
    let text = reading.document.text.as_str();
    let is_a_place = |span: Span| span.start <= span.end && text.get(span.range()).is_some();
    let (blocks, sentences) = (&reading.document.blocks, &reading.document.sentences);
    assert!(blocks.iter().all(|block| is_a_place(block.span) && !block.span.is_empty()));
    assert!(blocks.is_sorted_by(|left, right| left.span.end <= right.span.start));
    assert!(sentences.iter().all(|sentence| is_a_place(*sentence) && !sentence.is_empty()));
    assert!(sentences.is_sorted_by(|left, right| left.end <= right.start));
    for claim in &reading.claims {
        assert!(is_a_place(claim.span) && !claim.span.is_empty(), "{claim:?} in {text:?}");
        assert!(is_a_place(claim.sentence), "{claim:?} in {text:?}");
        assert!(
            claim.sentence.start <= claim.span.start && claim.span.start < claim.sentence.end,
            "{claim:?} in {text:?}"
        );
        assert!(claim.cues.iter().all(|cue| is_a_place(*cue)), "{claim:?} in {text:?}");
        if let Value::Quote(quote) = &claim.value {
            assert!(claim.span.of(text).contains(quote.quoted.as_str()), "{claim:?} in {text:?}");
        }
    }
    assert!(reading.claims.is_sorted_by_key(|claim| claim.span.start));
    for unread in &reading.unread {
        assert!(is_a_place(unread.span) && !unread.span.is_empty(), "{unread:?} in {text:?}");
        assert!(!unread.reason.is_empty(), "{unread:?} in {text:?}");
    }
}

/// Every digit is in a claim or told as unread.
fn check_nothing_is_lost(reading: &Reading) {
    let text = reading.document.text.as_str();
    let unread = reading.unread.iter().map(|unread| unread.span);
    let held: Vec<Span> = reading.claims.iter().map(|claim| claim.span).chain(unread).collect();
    for (at, _) in text.char_indices().filter(|(_, letter)| letter.is_ascii_digit()) {
        let digit = Span::new(at, at + 1);
        assert!(held.iter().any(|span| span.contains(digit)), "the digit at {at} of {text:?} is in none of {held:?}");
    }
}

/// A document that is written and read back is written as the same bytes; its surfaces are the words at their places.
pub fn check_wire(reading: &Reading) {
    let document = wire::Document::new(reading, true);
    let written = serde_json::to_string(&document).unwrap();
    let read: wire::Document = serde_json::from_str(&written).unwrap();
    let back = Reading::try_from(&read).unwrap_or_else(|error| panic!("{error}: {written}"));
    assert_eq!(serde_json::to_string(&wire::Document::new(&back, true)).unwrap(), written);
}

/// Tells a statement and an article about it in every format; no control character of theirs gets through.
pub fn check_reports(official: &Reading, article: &Reading) {
    let comparison = incident(None, vec![official.clone()], vec![article.clone()], Vec::new());
    let readings = vec![official.clone(), article.clone()];
    let reports = [
        Report::Comparison { incident: String::from("fuzz"), comparison },
        Report::Extraction { readings, failures: Vec::new() },
    ];
    let every = reports.iter().flat_map(|report| Format::ALL.iter().map(move |format| (report, *format)));
    for (report, format) in every.filter(|(report, format)| format.tells(report.subject())) {
        let mut out = Vec::new();
        render(report, &Options { format, ..Options::default() }, &mut out).unwrap();
        if !format.is_text() {
            continue;
        }
        let told = String::from_utf8(out).unwrap();
        let is_ours = |letter: char| letter == '\n' || letter == '\r' && format == Format::Csv;
        assert!(told.chars().all(|letter| is_ours(letter) || !letter.is_control()), "{told:?}");
    }
}
