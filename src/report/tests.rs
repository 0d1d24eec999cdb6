//! Whole reports of one incident told by hand, kept as files under `snapshots/`.

use unicode_width::UnicodeWidthStr;

use super::*;
use crate::compare::{Explanation, Selection, Verdict};
use crate::wire::samples;

const WIDTHS: [usize; 4] = [60, 80, 120, 200];

fn comparison() -> Report {
    Report::Comparison { incident: String::from("doctolib-2020"), comparison: samples::comparison() }
}

fn extraction() -> Report {
    Report::Extraction { readings: samples::readings(), failures: Vec::new() }
}

fn rendered(report: &Report, options: Options) -> String {
    let mut bytes = Vec::new();
    render(report, &options, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_comparison_on_terminals_of_each_width() {
    for width in WIDTHS {
        let text = rendered(&comparison(), Options { width, ..Options::default() });
        assert!(text.lines().all(|line| line.width() <= width), "wider than {width}:\n{text}");
        insta::assert_snapshot!(format!("comparison_{width}"), text);
    }
}

#[test]
fn an_extraction_on_terminals_of_each_width() {
    for width in WIDTHS {
        let text = rendered(&extraction(), Options { width, ..Options::default() });
        assert!(text.lines().all(|line| line.width() <= width), "wider than {width}:\n{text}");
        insta::assert_snapshot!(format!("extraction_{width}"), text);
    }
}

#[test]
fn the_other_formats() {
    for format in [Format::Csv, Format::Markdown, Format::Json] {
        let options = Options { format, with_text: false, ..Options::default() };
        insta::assert_snapshot!(format!("comparison_{format}"), rendered(&comparison(), options).replace('\r', ""));
    }
    for format in [Format::Csv, Format::Markdown, Format::Jsonl] {
        let options = Options { format, ..Options::default() };
        insta::assert_snapshot!(format!("extraction_{format}"), rendered(&extraction(), options).replace('\r', ""));
    }
}

fn filtered() -> Report {
    let outlets = vec![String::from("NUMERAMA"), String::from("zdnet")];
    let selection = Selection { verdicts: vec![Verdict::Contradicts], aspects: Vec::new(), outlets };
    let comparison = selection.of(samples::comparison()).unwrap();
    Report::Comparison { incident: String::from("doctolib-2020"), comparison }
}

#[test]
fn a_filter_holds_in_every_format_and_is_told() {
    for language in Language::ALL {
        let table = rendered(&filtered(), Options { language: *language, ..Options::default() });
        let line = language.either(
            "Filtered, only: contradicts, NUMERAMA, zdnet. Left out: 2 articles, 16 findings on the others.",
            "Filtré, seulement : contredit, NUMERAMA, zdnet. Non montrés : 2 articles, 16 constats sur les autres.",
        );
        assert!(table.replace('\n', " ").contains(line), "{table}");
        assert!(!table.contains("phone number") && !table.contains("Nothing was compared"), "{table}");
        let markdown =
            rendered(&filtered(), Options { format: Format::Markdown, language: *language, ..Options::default() });
        assert!(markdown.replace('\u{a0}', " ").contains(line), "{markdown}");
    }
    for (format, lines) in [(Format::Csv, 3), (Format::Jsonl, 2)] {
        let text = rendered(&filtered(), Options { format, ..Options::default() });
        assert_eq!(text.lines().count(), lines, "{text}");
        assert_eq!(text.matches("contradicts").count(), 2, "{text}");
    }
    let json = rendered(&filtered(), Options { format: Format::Json, ..Options::default() });
    let wire: crate::wire::Comparison = serde_json::from_str(&json).unwrap();
    let read = crate::compare::Comparison::try_from(&wire).unwrap();
    assert_eq!((read.articles.len(), read.findings.len()), (2, 2));
    assert_eq!(Report::Comparison { incident: String::from("doctolib-2020"), comparison: read }, filtered());
}

#[test]
fn all_lists_every_finding() {
    let text = rendered(&comparison(), Options { all: true, ..Options::default() });
    let blocks = text.split("All findings\n\n").nth(1).unwrap_or("").split("\n\n").count();
    assert_eq!(blocks, samples::comparison().findings.len() + 2, "{text}");
}

#[test]
fn colour_says_nothing_that_words_do_not() {
    let plain = rendered(&comparison(), Options::default());
    let coloured = rendered(&comparison(), Options { colour: true, ..Options::default() });
    assert!(coloured.contains("\u{1b}["));
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string().replace(' ', ""), plain.replace(' ', ""));
}

#[test]
fn a_statement_that_states_nothing_is_said_loudly() {
    let mut comparison = samples::comparison();
    comparison.officials[0].claims.clear();
    comparison.findings.clear();
    for format in [Format::Table, Format::Markdown] {
        let report = Report::Comparison { incident: String::from("x"), comparison: comparison.clone() };
        let text = rendered(&report, Options { format, ..Options::default() });
        assert!(text.contains("THE STATEMENT STATES NOTHING"), "{text}");
    }
}

/// What may reach a terminal: words, and the codes we write ourselves.
fn is_harmless(text: &str) -> bool {
    let ours = anstream::adapter::strip_str(text).to_string();
    ours.chars().all(|letter| letter == '\n' || !(letter.is_control() || sanitise::turns_direction(letter)))
}

#[test]
fn no_text_from_outside_commands_the_terminal() {
    let attack = "\u{1b}]52;c;aGk=\u{7}\u{1b}[2K\u{9b}31m\r\u{8}\u{202e}x\u{2066}e\u{200b}\u{feff}".to_owned()
        + &"\u{301}".repeat(200)
        + &"W".repeat(10_000);
    let mut comparison = samples::comparison();
    comparison.organisation = Some(attack.clone());
    for reading in comparison.articles.iter_mut().chain(&mut comparison.officials) {
        reading.document.outlet = Some(attack.clone());
        reading.document.title = Some(attack.clone());
        reading.document.url = Some(attack.clone());
        let text = &mut reading.document.text;
        *text = text.chars().map(|letter| if letter == 'e' { '\u{1b}' } else { letter }).collect();
    }
    for finding in &mut comparison.findings {
        finding.explanation = Explanation::AsWritten(finding.explanation.sentence(Language::English) + &attack);
        for claim in [&mut finding.article, &mut finding.official].into_iter().flatten() {
            match &mut claim.value {
                crate::claim::Value::Count(count) => count.unit.push_str(&attack),
                crate::claim::Value::Field(field) => field.0 = format!("other:{attack}").into(),
                crate::claim::Value::Quote(quote) => quote.quoted.push_str(&attack),
                crate::claim::Value::Date(_) | crate::claim::Value::Amount(_) => {}
            }
        }
    }
    comparison.failures[0].source = attack.clone();
    let readings = comparison.articles.clone();
    let mut copied = comparison.clone();
    for reading in &mut copied.articles {
        reading
            .document
            .text
            .push_str(&format!(" a b c d {attack} e f g h i j k l m n o p q r s t u v w x y z a a b b c c"));
    }
    let lineage = crate::lineage::lineage(&copied);
    assert!(!lineage.links.is_empty() && !lineage.threads.is_empty());
    let of_lineage = |as_graph| Report::Lineage {
        incident: attack.clone(),
        comparison: copied.clone(),
        lineage: lineage.clone(),
        as_graph,
    };
    let reports = [
        of_lineage(false),
        of_lineage(true),
        Report::Comparison { incident: attack.clone(), comparison },
        Report::Extraction { readings, failures: Vec::new() },
    ];
    for report in &reports {
        for format in Format::ALL.iter().filter(|format| format.is_text() && format.tells(report.subject())) {
            for colour in [false, true] {
                let text = rendered(report, Options { format: *format, colour, ..Options::default() });
                assert!(is_harmless(&text.replace("\r\n", "\n")), "{format}");
                if *format == Format::Table {
                    let plain = anstream::adapter::strip_str(&text).to_string();
                    assert!(plain.lines().all(|line| line.width() <= DEFAULT_WIDTH), "{plain}");
                }
            }
        }
    }
}

#[test]
fn json_lines_read_back_to_the_same_bytes() {
    let written = rendered(&extraction(), Options { format: Format::Jsonl, ..Options::default() });
    let readings = written
        .lines()
        .map(|line| {
            crate::claim::Reading::try_from(&serde_json::from_str::<crate::wire::Document>(line).unwrap()).unwrap()
        })
        .collect();
    let again = Report::Extraction { readings, failures: Vec::new() };
    assert_eq!(rendered(&again, Options { format: Format::Jsonl, ..Options::default() }), written);
}
