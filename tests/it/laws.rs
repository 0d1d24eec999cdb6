//! What holds for any text.

use proptest::prelude::*;

use recoupe::claim::{Background, Reading, extract};
use recoupe::document::Document;
use recoupe::report::{Format, Options, Report, render};
use recoupe::wire;

/// Sentences put together from words that are read as facts, and from anything at all.
fn prose() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        prop::sample::select(vec![
            "6\u{a0}128",
            "plus de",
            "6 000",
            "rendez-vous",
            "le 21 juillet 2020",
            "mardi",
            "comptes",
            "le nom",
            "n’a",
            "aucun",
            "mot de passe",
            "« des données ont été vues par un tiers »",
            "selon Doctolib,",
            "5 M€",
            "dérobés",
            "auraient été",
            "consultés.",
            "\n",
            "\n\n",
            "😀",
            "e\u{301}",
            "\u{202e}",
            "01 02 03 04 05",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    prop::collection::vec(word, 0..40).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn output_read_back_equals_output_written(text in prose()) {
        let reading = extract(Document::plain(&text), &Background::default());
        let written = serde_json::to_string(&wire::Document::new(&reading, true)).unwrap();
        let back = Reading::try_from(&serde_json::from_str::<wire::Document>(&written).unwrap()).unwrap();
        prop_assert_eq!(&back.claims, &reading.claims);
        prop_assert_eq!(&back.unread, &reading.unread);
        prop_assert_eq!(serde_json::to_string(&wire::Document::new(&back, true)).unwrap(), written);
    }

    #[test]
    fn any_text_can_be_told_in_any_format(text in prose(), width in 0_usize..200) {
        let reading = extract(Document::plain(&text), &Background::default());
        let background = Background::default();
        let comparison =
            recoupe::compare::incident(None, vec![reading.clone()], vec![reading.clone()], &background, Vec::new());
        let reports = [
            Report::Comparison { incident: text.clone(), comparison },
            Report::Extraction { readings: vec![reading], failures: Vec::new() },
        ];
        for report in &reports {
            for format in Format::ALL {
                let mut out = Vec::new();
                render(report, &Options { format: *format, width, ..Options::default() }, &mut out).unwrap();
                let text = String::from_utf8(out).unwrap();
                let is_ours = |letter: char| letter == '\n' || letter == '\r' && *format == Format::Csv;
                prop_assert!(text.chars().all(|letter| is_ours(letter) || !letter.is_control()), "{:?}", text);
            }
        }
    }
}
