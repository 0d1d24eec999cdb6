//! A statement and an article, parted by a line of `====`: compared, told in every format, and read back.
#![no_main]

use libfuzzer_sys::fuzz_target;
use recoupe::compare::{Verdict, compare, incident};
use recoupe::ingest::Media;
use recoupe::lineage::lineage;
use recoupe::wire;
use recoupe::wording::Language;

fuzz_target!(|text: &str| {
    let (official, article) = text.split_once("\n====\n").unwrap_or((text, text));
    let Some(official) = laws::reading("official", official.as_bytes(), Media::Plain) else { return };
    let Some(article) = laws::reading("article", article.as_bytes(), Media::Plain) else { return };
    for finding in compare(&official, &official) {
        assert!(matches!(finding.verdict, Verdict::Same | Verdict::SelfContradiction), "{finding:#?}");
    }
    let findings = compare(&official, &article);
    let places = findings.iter().map(|finding| finding.article.as_ref().map_or(usize::MAX, |claim| claim.span.start));
    assert!(places.is_sorted());
    laws::check_reports(&official, &article);
    let comparison = incident(None, vec![official], vec![article], Vec::new());
    let told = wire::Comparison::new(&comparison, true, Language::French);
    let written = serde_json::to_string(&told).unwrap();
    let read: wire::Comparison = serde_json::from_str(&written).unwrap();
    recoupe::compare::Comparison::try_from(&read).unwrap_or_else(|error| panic!("{error}: {written}"));
    lineage(&comparison);
});
