//! A web archive: read record by record, packed or not, and each page in it as the page of a server.
#![no_main]

use libfuzzer_sys::fuzz_target;
use recoupe::document::Document;
use recoupe::ingest::answers;
use url::Url;

const MOST_BYTES: usize = 1_000_000;

fuzz_target!(|bytes: &[u8]| {
    let Ok(url) = Url::parse("https://www.example.fr/a") else { return };
    for (_, answer) in answers(bytes) {
        if let Ok(page) = answer.page(&url, &url, MOST_BYTES) {
            assert!(page.bytes.len() <= MOST_BYTES);
            if let Ok(document) = Document::from_page(page) {
                assert!(!document.text.is_empty());
            }
        }
    }
});
