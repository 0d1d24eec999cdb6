//! A feed or a sitemap: its addresses, or why it is none.
#![no_main]

use libfuzzer_sys::fuzz_target;
use recoupe::ingest::listing;
use url::Url;

fuzz_target!(|bytes: &[u8]| {
    let Ok(base) = Url::parse("https://www.example.fr/rss") else { return };
    let Some(Ok(listing)) = listing::read(bytes, None, Some(&base)) else { return };
    for (at, entry) in listing.entries.iter().enumerate() {
        assert!(entry.url.fragment().is_none(), "{}", entry.url);
        assert!(listing.entries.iter().take(at).take(20).all(|other| other.url != entry.url), "{} twice", entry.url);
    }
});
