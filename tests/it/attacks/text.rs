//! Texts that are hostile: figures without end, figures that no machine holds, days that are none.

use std::time::Duration;

use recoupe::case::readings;
use recoupe::claim::{Background, Value};
use recoupe::compare::{Verdict, compare, incident};
use recoupe::ingest::{Media, Page};

use super::{on_a_small_stack, read, told};

fn page(id: &str, text: String) -> Page {
    Page { id: id.to_owned(), source: id.to_owned(), bytes: text.into_bytes(), media: Media::Plain, ..Page::default() }
}

#[test]
fn a_text_made_of_figures_holds_up_no_comparison() {
    let (limit, many) = if cfg!(debug_assertions) { (60, 3_000) } else { (20, 25_000) };
    let statement = page("official", String::from("Un incident\n\nLe 21 juillet 2020, 6 128 comptes ont été volés.\n"));
    let figures: String = (0..many).map(|number| format!("{} comptes ont été volés. ", 7000 + number)).collect();
    let articles = [
        page("figures", format!("Un titre\n\n{figures}")),
        page("digits", "6 ".repeat(10 * many)),
        page("marks", "« ".repeat(2 * many)),
        page("a-line", "Le 21 juillet 2020, 6 158 comptes et ".repeat(many / 4)),
    ];
    let ((claims, unread), took) = on_a_small_stack(move || {
        let background = Background::default();
        let (officials, _) = readings(vec![Ok(statement)], &background);
        let (articles, failures) = readings(articles.into_iter().map(Ok).collect(), &background);
        assert_eq!((articles.len(), failures.len()), (4, 0));
        let first = (articles[0].claims.len(), articles[0].unread.len());
        assert!(articles.iter().all(|reading| reading.claims.len() <= 2000));
        assert!(articles[0].unread.iter().any(|unread| unread.reason.starts_with("beyond the first 2 000 facts")));
        assert!(!incident(None, officials, articles, failures).findings.is_empty());
        first
    });
    assert_eq!((claims, unread), (2000, many - 2000));
    assert!(took < Duration::from_secs(limit), "{took:?}");
}

#[test]
fn a_statement_and_an_article_made_of_facts_are_compared_in_time() {
    let (limit, many) = if cfg!(debug_assertions) { (30, 150) } else { (10, 2_000) };
    let sentence =
        |number: usize| format!("la fiche {number} du service de garde {} tient ses portes", number * 7 % 1013);
    let counts: String = (0..many).map(|number| format!("{} comptes ont été volés. ", 7000 + number)).collect();
    let days: String = (0..many)
        .map(|number| format!("Le {} mars {}, {number} comptes ont été volés. ", 1 + number % 28, 1990 + number / 28))
        .collect();
    let quotes = |from: usize, length: usize| -> String {
        (from..from + many / 10)
            .map(|number| {
                let words: Vec<String> = (number..number + length).map(sentence).collect();
                format!("« {} ouvertes », indique la société.\n\n", words.join(" "))
            })
            .collect()
    };
    let prose: String = (0..many).map(|number| format!("Ce soir, {}. ", sentence(number))).collect();
    let texts = [counts, days, quotes(0, 20), quotes(3, 1), prose];
    let pages = |prefix: &str| -> Vec<_> {
        let named = texts.iter().enumerate().map(|(at, text)| (format!("{prefix}-{at}"), text));
        named.map(|(id, text)| Ok(page(&id, format!("Un titre\n\n{text}")))).collect()
    };
    let (officials, articles) = (pages("official"), pages("article"));
    let (findings, took) = on_a_small_stack(move || {
        let background = Background::default();
        let (officials, _) = readings(officials, &background);
        let (articles, _) = readings(articles, &background);
        let slowest = officials.iter().flat_map(|official| {
            articles.iter().map(move |article| {
                let start = std::time::Instant::now();
                let findings = compare(official, article).len();
                (start.elapsed(), findings, format!("{} {}", official.document.id, article.document.id))
            })
        });
        slowest.max().unwrap()
    });
    assert!(findings.0 < Duration::from_secs(limit), "{findings:?} of {took:?}");
}

#[test]
fn odd_numbers_are_read_or_told() {
    let rows = [
        ("999 999 999 999 999 999 999", None),
        ("18446744073709551616", None),
        ("1e400", None),
        ("6 1288", None),
        ("-6128", None),
        ("6.128", Some(6128)),
        ("6,128", Some(6128)),
        ("1,5 million de", Some(1_500_000)),
        ("1.5 millions de", Some(1_500_000)),
        ("00006128", Some(6128)),
    ];
    for (number, value) in rows {
        let reading =
            read(Media::Plain, format!("Un titre\n\nAu total, {number} comptes ont été volés.").as_bytes()).unwrap();
        let counts: Vec<u64> = reading
            .claims
            .iter()
            .filter_map(|claim| if let Value::Count(count) = &claim.value { Some(count.value) } else { None })
            .collect();
        assert_eq!(counts, value.into_iter().collect::<Vec<_>>(), "{number}");
        let (claims, unread) = told(&reading);
        let all = [claims, unread].concat().concat();
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        assert_eq!(digits(&all), digits(number), "{number}: {all}");
    }
}

#[test]
fn odd_days_are_read_or_told() {
    let rows = [
        ("31 février 2020", None),
        ("00/00/2020", None),
        ("29/02/2021", None),
        ("29/02/2020", Some("2020-02-29")),
        // In French the day comes first.
        ("07/08/2020", Some("2020-08-07")),
        ("2020-02-30", None),
        ("32/13/2020", None),
        ("99/99/9999", None),
        ("31 juin 2020", None),
    ];
    for (day, value) in rows {
        let reading =
            read(Media::Plain, format!("Un titre\n\nLe {day}, des comptes ont été volés.").as_bytes()).unwrap();
        let days: Vec<String> = reading
            .claims
            .iter()
            .filter_map(|claim| if let Value::Date(date) = &claim.value { Some(date.value.to_string()) } else { None })
            .collect();
        assert_eq!(days, value.map(String::from).into_iter().collect::<Vec<_>>(), "{day}");
        let (claims, unread) = told(&reading);
        assert!(claims.iter().chain(&unread).any(|words| words.contains(day)), "{day}: {claims:?} {unread:?}");
    }
    let reading = read(Media::Plain, "Un titre\n\nLe 3 mars 20200, des comptes ont été volés.".as_bytes()).unwrap();
    assert!(told(&reading).1.contains(&String::from("20200")), "{:?}", told(&reading));
}

#[test]
fn a_quotation_that_differs_by_a_figure_is_altered() {
    let text = |number: &str| {
        format!(
            "Un incident\n\nLe 21 juillet 2020, un pirate est entré. « Nous avons prévenu les {number} clients concernés \
             par cette fuite », indique la société."
        )
    };
    let background = Background { organisation: Some(String::from("la société")), ..Background::default() };
    let read = |id: &str, text: String| readings(vec![Ok(page(id, text))], &background).0.remove(0);
    let official = read("official", text("6 128"));
    for (number, expected) in [("6 128", Verdict::Same), ("6 158", Verdict::Altered), ("6 129", Verdict::Altered)] {
        let findings = compare(&official, &read("article", text(number)));
        let of_quotes: Vec<Verdict> = findings
            .iter()
            .filter(|finding| finding.article.as_ref().is_some_and(|claim| matches!(claim.value, Value::Quote(_))))
            .map(|finding| finding.verdict)
            .collect();
        assert_eq!(of_quotes, [expected], "{number}");
    }
}
