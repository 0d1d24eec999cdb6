//! Bytes as a web page, as Markdown and as whatever they look like: read, and told.
#![no_main]

use libfuzzer_sys::fuzz_target;
use recoupe::ingest::Media;

fuzz_target!(|bytes: &[u8]| {
    for media in [Media::Html, Media::Markdown, Media::Unknown] {
        laws::reading("page", bytes, media);
    }
});
