//! A robots.txt against an address: read in time, and never a reason to leave robots.txt itself alone.
#![no_main]

use libfuzzer_sys::fuzz_target;
use recoupe::ingest::Robots;
use url::Url;

fuzz_target!(|input: (&[u8], &str)| {
    let (file, path) = input;
    let robots = Robots::parse(file);
    assert!(robots.delay.is_none_or(|delay| delay.as_secs() <= 30));
    let Ok(site) = Url::parse("https://www.example.fr/") else { return };
    assert!(site.join("/robots.txt").is_ok_and(|itself| robots.allows(&itself)));
    // Nothing else is asked for a robots.txt; an address without a host loses blanks with its fragment.
    if let Some(url) = site.join(path).ok().filter(|url| url.has_host()) {
        // A fragment never reaches the server.
        let mut bare = url.clone();
        bare.set_fragment(None);
        assert_eq!(robots.allows(&url), robots.allows(&bare));
    }
});
