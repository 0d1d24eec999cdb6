//! The whole output of a comparison, in every format: a change is read in the diff.
//! `INSTA_UPDATE=always cargo test --test it golden` writes the snapshots anew.

use std::path::Path;
use std::process::{Command, Stdio};

/// What `recoupe compare` prints of an incident of the corpus.
fn compared(incident: &str, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_recoupe"));
    command.args(["compare", &format!("corpus/{incident}"), "--color", "never"]).args(arguments);
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR"))).stdin(Stdio::null()).env("LC_ALL", "C");
    let output = command.output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), err.as_str()), (Some(0), ""));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn doctolib_as_a_table() {
    insta::assert_snapshot!(compared("doctolib-2020", &["--width", "120"]));
}

#[test]
fn narrow_and_wide_tables() {
    for (name, incident, arguments) in [
        ("doctolib-60-columns", "doctolib-2020", ["--width", "60", "--lang", "en"]),
        ("doctolib-250-columns", "doctolib-2020", ["--width", "250", "--lang", "en"]),
        ("orange-in-french-60-columns", "orange-belgium-2025", ["--width", "60", "--lang", "fr"]),
    ] {
        let told = compared(incident, &arguments);
        let width: usize = arguments[1].parse().unwrap();
        assert!(told.lines().all(|line| line.chars().count() <= width), "{told}");
        insta::assert_snapshot!(name, told);
    }
}

#[test]
fn doctolib_as_json() {
    // The texts are those of the corpus; without them a change of a claim is all that the diff shows.
    let mut json: serde_json::Value = serde_json::from_str(&compared("doctolib-2020", &["--format", "json"])).unwrap();
    let documents = ["officials", "articles"].map(|key| json[key].take());
    for document in documents.into_iter().flat_map(|list| list.as_array().cloned().unwrap_or_default()) {
        assert!(document["text"].as_str().is_some_and(|text| !text.is_empty()), "{document:#}");
        assert!(document["claims"].is_array() && document["unread"].is_array(), "{document:#}");
    }
    json["official"]["text"].take();
    insta::assert_snapshot!(serde_json::to_string_pretty(&json).unwrap());
}

#[test]
fn doctolib_as_csv() {
    insta::assert_snapshot!(compared("doctolib-2020", &["--format", "csv"]));
}

#[test]
fn doctolib_as_markdown() {
    insta::assert_snapshot!(compared("doctolib-2020", &["--format", "markdown"]));
}

#[test]
fn the_other_incidents_as_tables() {
    for incident in ["bretigny-2013", "orange-belgium-2025", "pole-emploi-2023"] {
        insta::assert_snapshot!(incident, compared(incident, &["--width", "120"]));
    }
}

#[test]
fn an_incident_in_french() {
    insta::assert_snapshot!("slimpay-in-french", compared("slimpay-2020", &["--width", "120", "--lang", "fr"]));
    let page = compared("slimpay-2020", &["--format", "markdown", "--lang", "fr"]);
    insta::assert_snapshot!("slimpay-in-french-as-markdown", page);
}

/// What a reader reads of a page but for the texts themselves, a line a piece.
fn words_of(page: &str) -> String {
    const PIECES: &str = "h1, h2, header p, header li, .matrix tr, .filter label, .finding h3, .explanation, .pair figcaption, \
                          .pair blockquote, .pair p, .likewise, .agreeing > summary, .timeline li, h3, .item, .under, .note, \
                          .text > summary, .method p, .method tr, .method li";
    let page = scraper::Html::parse_document(page);
    let selector = scraper::Selector::parse(PIECES).unwrap();
    let pieces = page.select(&selector).map(|element| {
        let words: String = element.text().collect();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    pieces.filter(|words| !words.is_empty()).map(|words| words + "\n").collect()
}

#[test]
fn a_page_in_both_languages() {
    for language in ["en", "fr"] {
        let page = compared("orange-belgium-2025", &["--format", "html", "--lang", language]);
        insta::assert_snapshot!(format!("page-{language}"), words_of(&page));
    }
}

#[test]
fn links_of_a_page_lead_somewhere() {
    for incident in ["doctolib-2020", "bretigny-2013", "pole-emploi-2023", "slimpay-2020"] {
        let page = scraper::Html::parse_document(&compared(incident, &["--format", "html"]));
        let all = |selector: &str, name: &str| -> Vec<String> {
            let selector = scraper::Selector::parse(selector).unwrap();
            page.select(&selector).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
        };
        let mut ids = all("[id]", "id");
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count, "{incident}: an anchor stands twice");
        let links = all("a[href^='#']", "href");
        let lost: Vec<&String> =
            links.iter().filter(|link| ids.binary_search(&link[1..].to_owned()).is_err()).collect();
        assert!(lost.is_empty() && links.len() > 50, "{incident}: {lost:?}");
    }
}

#[test]
fn checklists_of_statements() {
    for incident in ["doctolib-2020", "orange-belgium-2025", "slimpay-2020"] {
        insta::assert_snapshot!(
            format!("checklist-{incident}"),
            compared(incident, &["--checklist", "--width", "110"])
        );
    }
    for language in ["en", "fr"] {
        let told = compared("pole-emploi-2023", &["--checklist", "--width", "110", "--lang", language]);
        insta::assert_snapshot!(format!("checklist-pole-emploi-2023-{language}"), told);
    }
}

#[test]
fn a_checklist_in_the_other_formats() {
    for format in ["csv", "jsonl", "markdown", "json"] {
        let told = compared("orange-belgium-2025", &["--checklist", "--format", format]);
        if format == "json" {
            let mut json: serde_json::Value = serde_json::from_str(&told).unwrap();
            json["statements"][0]["text"].take();
            insta::assert_snapshot!("checklist-json", serde_json::to_string_pretty(&json).unwrap());
        } else {
            insta::assert_snapshot!(format!("checklist-{format}"), told);
        }
    }
}

#[test]
fn an_accident_has_no_checklist() {
    let told = compared("bretigny-2013", &["--checklist", "--lang", "fr"]);
    assert_eq!(told.lines().count(), 4, "{told}");
    assert!(told.contains("n’en nomme aucune"), "{told}");
}
