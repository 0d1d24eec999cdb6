//! A plain text, and the same text kept to the letter.
#![no_main]

use libfuzzer_sys::fuzz_target;
use recoupe::claim::mentions;
use recoupe::ingest::Media;

fuzz_target!(|text: &str| {
    laws::reading("text", text.as_bytes(), Media::Plain);
    let Some(reading) = laws::reading("text", text.as_bytes(), Media::Verbatim) else { return };
    assert!(reading.document.text == text.trim_start_matches('\u{feff}') || text.contains('\0'));
    for mention in mentions(&reading.document, None) {
        assert!(!mention.span.is_empty() && reading.document.text.get(mention.span.range()).is_some(), "{mention:?}");
    }
});
