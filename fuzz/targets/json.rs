//! JSON lines as documents, and the program's own JSON read back: a document, or a comparison.
#![no_main]

use libfuzzer_sys::fuzz_target;
use recoupe::claim::Reading;
use recoupe::compare::Comparison;
use recoupe::ingest::JsonLines;
use recoupe::report::{Format, Options, Report, render};
use recoupe::wire;
use recoupe::wording::Language;

fuzz_target!(|bytes: &[u8]| {
    for page in JsonLines::new(bytes, "a.jsonl", "a") {
        match page {
            Ok(page) => drop(laws::read_page(page)),
            Err(error) => assert_eq!(error.to_string().lines().count(), 1),
        }
    }
    if let Ok(document) = serde_json::from_slice::<wire::Document>(bytes)
        && let Ok(reading) = Reading::try_from(&document)
    {
        laws::check_wire(&reading);
    }
    if let Ok(told) = serde_json::from_slice::<wire::Comparison>(bytes)
        && let Ok(comparison) = Comparison::try_from(&told)
    {
        let written = serde_json::to_string(&wire::Comparison::new(&comparison, true, Language::English)).unwrap();
        serde_json::from_str::<wire::Comparison>(&written).unwrap();
        let report = Report::Comparison { incident: String::from("a"), comparison };
        for format in Format::ALL.iter().filter(|format| format.tells(report.subject())) {
            render(&report, &Options { format: *format, ..Options::default() }, &mut Vec::new()).unwrap();
        }
    }
});
