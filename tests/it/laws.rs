//! What holds for any text.

use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::Config;
use recoupe::claim::lexicon::expand;
use recoupe::claim::{Background, CountRole, Reading, Value, extract, mentions};
use recoupe::compare::{Verdict, compare, incident};
use recoupe::document::Document;
use recoupe::document::fold::fold;
use recoupe::error::Error;
use recoupe::ingest::{Media, Page, Told};
use recoupe::lang::pack;
use recoupe::report::{Format, Options, Report, render};
use recoupe::span::Span;
use recoupe::wire;
use recoupe::wording::Language;

fn document_as(media: Media, id: &str, text: &str) -> Result<Document, Error> {
    let told = Told {
        language: Some(String::from("fr")),
        published: "2020-07-24".parse().ok(),
        outlet: Some(String::from("L’Écho")),
        ..Told::default()
    };
    let (id, source) = (id.to_owned(), format!("{id}.txt"));
    Document::from_page(Page { id, source, bytes: text.as_bytes().to_vec(), media, told, ..Page::default() })
}

/// The reading of a plain text; `None` where there is nothing to read.
fn read_as(id: &str, text: &str) -> Option<Reading> {
    Some(extract(document_as(Media::Plain, id, text).ok()?, &Background::default()))
}

fn read(text: &str) -> Option<Reading> {
    read_as("law", text)
}

/// Words of the language's own tables, so that every rule has something to take.
fn table_words() -> &'static [String] {
    static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let pack = pack("fr");
        let mut patterns: Vec<&str> = Vec::new();
        patterns.extend(pack.units.iter().map(|(word, _)| *word));
        patterns.extend(pack.fields.iter().chain(pack.weak_fields).map(|(word, _)| *word));
        patterns.extend(pack.cues.iter().flat_map(|(_, words)| *words));
        patterns.extend(pack.numbers.words.iter().map(|(word, _)| *word));
        patterns.extend(pack.numbers.before.iter().map(|(word, _)| *word));
        patterns.extend(pack.numbers.measures.iter().chain(pack.numbers.currencies).map(|(word, _)| *word));
        patterns.extend(pack.numbers.durations.iter().chain(pack.numbers.coins).map(|(word, _)| *word));
        patterns.extend(pack.numbers.range_to.iter().chain(pack.numbers.identifiers));
        patterns.extend(pack.calendar.months.iter().chain(pack.calendar.weekdays).map(|(word, _)| *word));
        patterns.extend(pack.calendar.relative.iter().map(|(word, _)| *word));
        patterns.extend(pack.determiners.iter().chain(pack.small_words).chain(pack.joining_words));
        patterns.extend(pack.coordinators);
        patterns.into_iter().flat_map(expand).collect()
    });
    &WORDS
}

fn token() -> impl Strategy<Value = String> {
    let marks = [
        ",", ".", ";", ":", "!", "?", "…", "«", "»", "\"", "“", "”", "(", ")", "[", "]", "’", "'", "-", "–", "%", "€",
        "/", "\n", "\n\n", "\u{a0}", "\u{202f}", "\u{200b}", "\u{ad}", "n°", "½", "²", "+33", "@",
    ];
    let number = prop_oneof![
        (0_u64..100).prop_map(|value| value.to_string()),
        (1900_u64..2030).prop_map(|value| value.to_string()),
        (0_u64..10_000_000).prop_map(grouped),
        (0_u64..u64::MAX).prop_map(|value| value.to_string()),
        "[0-9]{1,2}[/.:h-][0-9]{1,2}([/.-][0-9]{2,4})?",
        "[0-9]{1,4},[0-9]{1,3}",
    ];
    prop_oneof![
        6 => prop::sample::select(table_words()),
        4 => number,
        3 => prop::sample::select(marks.to_vec()).prop_map(str::to_owned),
        1 => "[A-ZÉ][a-zéèêàçœ]{1,8}",
    ]
}

/// Text that looks like French prose to every rule: words of the tables, numbers, marks, quotations.
fn french_prose() -> impl Strategy<Value = String> {
    (prop::collection::vec(token(), 1..60), prop::collection::vec(0..12_u8, 60)).prop_map(|(tokens, joins)| {
        let mut text = String::new();
        for (token, join) in tokens.iter().zip(joins) {
            text.push_str(token);
            text.push_str(match join {
                0 => "",
                1 => ", ",
                2 => ". ",
                _ => " ",
            });
        }
        text
    })
}

/// 6128 as « 6 128 ».
fn grouped(value: u64) -> String {
    grouped_with(value, " ")
}

fn grouped_with(value: u64, separator: &str) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

fn is_a_place(span: Span, text: &str) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}

/// Spans name words of the text, in order; what is quoted stands there.
fn check_places(reading: &Reading) -> Result<(), TestCaseError> {
    let text = reading.document.text.as_str();
    for block in &reading.document.blocks {
        prop_assert!(is_a_place(block.span, text) && !block.span.is_empty());
    }
    prop_assert!(reading.document.blocks.is_sorted_by(|left, right| left.span.end <= right.span.start));
    for sentence in &reading.document.sentences {
        prop_assert!(is_a_place(*sentence, text));
    }
    for claim in &reading.claims {
        prop_assert!(is_a_place(claim.span, text) && !claim.span.is_empty(), "{claim:?} in {text:?}");
        prop_assert!(is_a_place(claim.sentence, text), "{claim:?} in {text:?}");
        let begins = claim.sentence.start <= claim.span.start && claim.span.start < claim.sentence.end;
        prop_assert!(begins, "{claim:?} in {text:?}");
        prop_assert!(claim.cues.iter().all(|cue| is_a_place(*cue, text)), "{claim:?} in {text:?}");
        if let Value::Quote(quote) = &claim.value {
            prop_assert!(claim.span.of(text).contains(quote.quoted.as_str()), "{claim:?} in {text:?}");
        }
    }
    prop_assert!(reading.claims.is_sorted_by_key(|claim| claim.span.start));
    for unread in &reading.unread {
        prop_assert!(is_a_place(unread.span, text), "{unread:?} in {text:?}");
        prop_assert!(!unread.span.is_empty(), "{unread:?} in {text:?}");
        prop_assert!(!unread.reason.is_empty());
    }
    let wire = wire::Document::new(reading, true);
    let points: Vec<char> = text.chars().collect();
    for unread in &wire.unread {
        let surface: String = points[unread.span[0]..unread.span[1]].iter().collect();
        prop_assert_eq!(&surface, &unread.surface);
    }
    Ok(())
}

/// Every digit, and every quotation between guillemets, is in a claim or told as unread.
fn check_nothing_is_lost(reading: &Reading) -> Result<(), TestCaseError> {
    let text = reading.document.text.as_str();
    let held: Vec<Span> =
        reading.claims.iter().map(|claim| claim.span).chain(reading.unread.iter().map(|unread| unread.span)).collect();
    for (at, _) in text.char_indices().filter(|(_, letter)| letter.is_ascii_digit()) {
        let digit = Span::new(at, at + 1);
        prop_assert!(held.iter().any(|span| span.contains(digit)), "digit at {at} of {text:?} is in {held:?}");
    }
    Ok(())
}

/// Findings without their order.
fn as_set(findings: &[recoupe::compare::Finding]) -> BTreeSet<String> {
    findings.iter().map(|finding| format!("{finding:?}")).collect()
}

proptest! {
    #![proptest_config(Config { cases: 256, failure_persistence: None, ..Config::default() })]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        if let Some(reading) = read(&text) {
            check_places(&reading)?;
            check_nothing_is_lost(&reading)?;
        }
    }

    #[test]
    fn any_bytes_are_read_as_any_kind_of_page(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for media in [Media::Html, Media::Markdown, Media::Plain, Media::Json, Media::Unknown] {
            let page = Page { bytes: bytes.clone(), media, ..Page::default() };
            if let Ok(document) = Document::from_page(page) {
                check_places(&extract(document, &Background::default()))?;
            }
        }
    }

    #[test]
    fn prose_in_a_page_is_read(text in french_prose(), tag in "(p|h1|li|blockquote|td|figcaption)") {
        let page = format!("<html><body><article><h1>Un titre de page</h1><{tag}>{text}</{tag}></article></body></html>");
        if let Ok(document) = document_as(Media::Html, "page", &page) {
            let reading = extract(document, &Background::default());
            check_places(&reading)?;
            check_nothing_is_lost(&reading)?;
        }
    }

    #[test]
    fn claims_name_words_of_the_text_and_nothing_is_lost(text in french_prose()) {
        if let Some(reading) = read(&text) {
            check_places(&reading)?;
            check_nothing_is_lost(&reading)?;
        }
    }

    #[test]
    fn mentions_name_words_of_the_text(text in french_prose()) {
        if let Ok(document) = document_as(Media::Plain, "law", &text) {
            for mention in mentions(&document, None) {
                prop_assert!(is_a_place(mention.span, &document.text) && !mention.span.is_empty(), "{mention:?}");
            }
        }
    }

    #[test]
    fn a_quotation_of_four_words_is_a_claim_or_told(
        words in prop::collection::vec("[a-zéèà]{2,9}", 1..12),
        marks in prop::sample::select(vec![("« ", " »"), ("“", "”"), ("\"", "\"")]),
    ) {
        let (open, close) = marks;
        let text = format!("Le service précise que {open}{}{close} et rien d’autre.", words.join(" "));
        let reading = read(&text).ok_or_else(|| TestCaseError::fail("no text"))?;
        let at = reading.document.text.find(words[0].as_str()).unwrap_or(0);
        let first = Span::new(at.max(reading.document.text.find(open).unwrap_or(0) + open.len()), 0).start;
        let first = Span::new(first, first + 1);
        let held = reading.claims.iter().any(|claim| claim.span.contains(first))
            || reading.unread.iter().any(|unread| unread.span.contains(first));
        prop_assert!(held, "{:?} {:?} {:?}", reading.document.text, reading.claims, reading.unread);
    }

    #[test]
    fn reading_twice_gives_the_same(text in french_prose()) {
        prop_assert_eq!(read(&text), read(&text));
    }

    #[test]
    fn folding_leads_back(text in prop_oneof![any::<String>(), french_prose()]) {
        let folded = fold(&text);
        let mut before = 0;
        for (at, letter) in folded.text.char_indices() {
            let origin = folded.origin(at..at + letter.len_utf8());
            prop_assert!(is_a_place(origin, &text) && !origin.is_empty());
            prop_assert!(origin.start >= before, "the way back goes backwards at {at} of {text:?}");
            before = origin.start;
            // What a character folds to is what its own words fold to.
            if letter.is_alphanumeric() {
                prop_assert!(fold(origin.of(&text)).text.contains(letter), "{letter:?} from {:?}", origin.of(&text));
            }
        }
        prop_assert_eq!(&fold(&folded.text).text, &folded.text, "folding twice is folding once");
    }

    #[test]
    fn a_document_agrees_with_itself_or_contradicts_itself(text in french_prose()) {
        if let Some(reading) = read(&text) {
            for finding in compare(&reading, &reading) {
                let expected = matches!(finding.verdict, Verdict::Same | Verdict::SelfContradiction);
                prop_assert!(expected, "{finding:#?} in {:?}", reading.document.text);
            }
        }
    }

    #[test]
    fn the_order_of_articles_changes_the_order_of_lines_alone(
        official in french_prose(), one in french_prose(), two in french_prose(), three in french_prose(),
    ) {
        let Some(official) = read_as("official", &official) else { return Ok(()) };
        let ids = ["one", "two", "three"];
        let articles: Vec<Reading> =
            ids.iter().zip([&one, &two, &three]).filter_map(|(id, text)| read_as(id, text)).collect();
        let mut turned = articles.clone();
        turned.reverse();
        let all = |articles| incident(None, vec![official.clone()], articles, Vec::new());
        let (straight, turned) = (all(articles), all(turned));
        prop_assert_eq!(straight.findings.len(), turned.findings.len());
        prop_assert_eq!(as_set(&straight.findings), as_set(&turned.findings));
    }

    #[test]
    fn separators_of_thousands_do_not_matter(value in 1000_u64..1_000_000_000, unit in prop::sample::select(vec![
        "comptes", "clients", "rendez-vous", "dossiers", "adresses e-mail", "personnes",
    ])) {
        let mut seen = BTreeSet::new();
        for separator in ["", " ", "\u{a0}", "\u{202f}", "\u{2009}", "."] {
            let text = format!("Au total, {} {unit} ont été volés par le pirate.", grouped_with(value, separator));
            let reading = read(&text).ok_or_else(|| TestCaseError::fail("no text"))?;
            let counts: Vec<_> = reading.claims.iter().filter_map(|claim| match &claim.value {
                Value::Count(count) => Some((count.value, count.qualifier, count.role, count.unit.clone())),
                _ => None,
            }).collect();
            let stated = counts.iter().any(|(read, _, role, _)| *read == value && *role == CountRole::Affected);
            prop_assert!(stated, "{text:?} {counts:?}");
            seen.insert(format!("{counts:?}"));
        }
        prop_assert_eq!(seen.len(), 1, "{:?}", seen);
    }

    #[test]
    fn output_read_back_equals_output_written(official in french_prose(), article in french_prose()) {
        let (Some(official), Some(article)) = (read_as("official", &official), read_as("article", &article)) else {
            return Ok(());
        };
        let comparison = incident(Some(String::from("L’Écho")), vec![official], vec![article], Vec::new());
        let written = serde_json::to_string(&wire::Comparison::new(&comparison, true, Language::English)).unwrap();
        let wire: wire::Comparison = serde_json::from_str(&written).unwrap();
        let back = recoupe::compare::Comparison::try_from(&wire);
        let back = back.map_err(|error| TestCaseError::fail(format!("{error}: {written}")))?;
        prop_assert_eq!(serde_json::to_string(&wire::Comparison::new(&back, true, Language::English)).unwrap(), written);
    }
}

proptest! {
    #![proptest_config(Config { cases: 64, failure_persistence: None, ..Config::default() })]

    #[test]
    fn any_text_can_be_told_in_any_format(text in prop_oneof![any::<String>(), french_prose()], width in 0_usize..200) {
        let Some(reading) = read(&text) else { return Ok(()) };
        let comparison = incident(None, vec![reading.clone()], vec![reading.clone()], Vec::new());
        let reports = [
            Report::Comparison { incident: text.clone(), comparison },
            Report::Extraction { readings: vec![reading], failures: Vec::new() },
        ];
        for report in &reports {
            for format in Format::ALL.iter().filter(|format| format.tells(report.subject())) {
                let mut out = Vec::new();
                render(report, &Options { format: *format, width, ..Options::default() }, &mut out).unwrap();
                if !format.is_text() {
                    continue;
                }
                let text = String::from_utf8(out).unwrap();
                let is_ours = |letter: char| letter == '\n' || letter == '\r' && *format == Format::Csv;
                prop_assert!(text.chars().all(|letter| is_ours(letter) || !letter.is_control()), "{:?}", text);
            }
        }
    }
}

/// The shortest of a few readings: the least disturbed by what else the machine does.
fn time(text: &str, times: usize) -> Duration {
    let once = || {
        let start = Instant::now();
        let reading = read(text);
        let took = start.elapsed();
        drop(reading);
        took
    };
    (0..times).map(|_| once()).min().unwrap_or_default()
}

/// Texts that make a careless reader quadratic, each at least `length` bytes long.
pub fn nasty(length: usize) -> Vec<(&'static str, String)> {
    let repeated = |words: &str| words.repeat(length / words.len() + 1);
    vec![
        ("digits in groups", repeated("6 ")),
        ("one long number", repeated("6")),
        ("open quotations", repeated("« ")),
        ("quotations", repeated("« non » ")),
        ("straight quotation marks", repeated("\" a ")),
        ("one long word", repeated("a")),
        ("a list that never ends", repeated("le nom, le prénom, l’adresse, ")),
        ("one sentence of figures", repeated("6 128 comptes et ")),
        ("one sentence of dates", repeated("le 21 juillet 2020, ")),
        ("hedges", repeated("près de environ plus de ")),
        ("ranges", repeated("entre 5 et 6 ou de 7 à 8 ")),
        ("negations", repeated("aucun ni pas ne sans ")),
        ("combining marks", repeated("e\u{301}\u{301}\u{301}")),
        ("blank lines", repeated("a\n\n")),
        ("paragraphs", repeated("Le 21 juillet 2020, 6 158 comptes ont été dérobés.\n\n")),
    ]
}

#[test]
fn time_grows_with_the_length_of_the_text() {
    const SHORT: usize = 2_000;
    let mut slow = Vec::new();
    for ((name, short), (_, long)) in nasty(SHORT).into_iter().zip(nasty(10 * SHORT)) {
        let (short, long) = (time(&short, 5), time(&long, 2));
        // A quadratic reader takes a hundred times as long; a busy machine, some tens.
        if long > short.max(Duration::from_millis(2)) * 50 {
            slow.push(format!("{name}: {short:?} for {SHORT} bytes, {long:?} for ten times as many"));
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
