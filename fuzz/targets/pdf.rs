//! Files of no told kind: PDF, Word and mail by their first bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use recoupe::ingest::Media;

fuzz_target!(|bytes: &[u8]| {
    laws::reading("file", bytes, Media::Unknown);
});
