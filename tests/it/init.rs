//! `recoupe init`: what it writes is read by `compare` at once, and nothing is written over.

use crate::program::{Run, Scratch};

const STATEMENT: &str = "Information sur un incident\n\nLe 21 juillet 2020, 6 128 comptes ont été consultés.\n";
const PAGE: &str = "<html lang=\"fr\"><head><meta property=\"og:site_name\" content=\"L'Écho &quot;du&quot; Val\">\
    <meta property=\"article:published_time\" content=\"2020-07-24\"><title>Une fuite</title></head><body><article>\
    <h1>Une fuite</h1><p>Le 21 juillet 2020, 6 158 comptes ont été dérobés chez le service.</p></article></body></html>";

fn folder() -> Scratch {
    Scratch::with(&[
        ("x/official.txt", STATEMENT),
        ("x/articles/echo.html", PAGE),
        ("x/articles/b.txt", STATEMENT),
        ("x/b.txt", STATEMENT),
    ])
}

#[test]
fn a_folder_gets_a_manifest_that_is_read_at_once() {
    let scratch = folder();
    let run = scratch.run(&["init", "x", "--organisation", "Le \"Service\""]).ends(0);
    let said = "recoupe: x/incident.toml: written, with 1 statement and 3 articles; next: recoupe compare x\n";
    assert_eq!((run.out.as_str(), run.err.as_str()), ("", said));
    let written = scratch.read("x/incident.toml");
    for line in [
        "organisation = 'Le \"Service\"'",
        "language = \"fr\"",
        "published = \"2020-07-24\"",
        "path = \"articles/echo.html\"",
    ] {
        assert!(written.lines().any(|found| found == line), "{line}: {written}");
    }
    let compared = scratch.run(&["compare", "x", "--width", "100"]).ends(0);
    assert!(compared.out.starts_with("Le \"Service\": 3 articles against"), "{compared:#?}");
    assert!(compared.out.contains("L'Écho \"du\""), "{compared:#?}");
    assert_eq!(scratch.names(), ["x"]);
}

#[test]
fn a_manifest_is_written_over_only_by_force() {
    let scratch = folder();
    scratch.write("x/incident.toml", b"# mine\n");
    let refused = scratch.run(&["init", "x"]).ends(2);
    assert_eq!(refused.err, "recoupe: x/incident.toml: is there already; write over it with --force\n");
    assert_eq!(scratch.read("x/incident.toml"), "# mine\n");
    let shown = scratch.run(&["init", "x", "-o", "-"]).ends(0);
    assert!(shown.out.contains("[[official]]") && shown.err.is_empty(), "{shown:#?}");
    assert_eq!(scratch.read("x/incident.toml"), "# mine\n");
    scratch.run(&["init", "x", "--force"]).ends(0);
    assert_eq!(scratch.read("x/incident.toml"), shown.out);
}

#[test]
fn options_name_the_documents() {
    let scratch = folder();
    let arguments = [
        "init",
        "x",
        "--official",
        "x/b.txt",
        "--article",
        "articles/echo.html",
        "--article",
        "https://www.example.fr/a",
    ];
    scratch.run(&[&arguments[..], &["--language", "en", "--lang", "fr"]].concat()).ends(0);
    let written = scratch.read("x/incident.toml");
    let paths: Vec<&str> = written.lines().filter(|line| line.starts_with("path") || line.starts_with("url")).collect();
    assert_eq!(paths, ["path = \"b.txt\"", "path = \"articles/echo.html\"", "url = \"https://www.example.fr/a\""]);
    assert!(written.contains("language = \"en\"") && written.contains("# Le communiqué officiel"), "{written}");
}

#[test]
fn what_cannot_be_an_entry_is_told() {
    let scratch = folder();
    scratch.write("x/c.odt", b"x");
    scratch.write("x/d.jsonl", b"{}");
    let run = scratch.run(&["init", "x"]).ends(3);
    assert!(run.err.contains("x/c.odt: a .odt file") && run.err.contains("x/d.jsonl: it holds several"), "{run:#?}");
    assert!(scratch.read("x/incident.toml").contains("#   c.odt: a .odt file"));
    scratch.run(&["compare", "x"]).ends(0);
}

#[test]
fn what_cannot_be_done_is_told_and_nothing_is_written() {
    let scratch = Scratch::with(&[("x/a.txt", STATEMENT), ("out.txt", STATEMENT)]);
    let rows: &[(&[&str], &str)] = &[
        (&["init", "x"], "x: no document is named official*"),
        (&["init", "y"], "y: there is no such folder"),
        (&["init", "out.txt"], "out.txt: is no folder"),
        (&["init", "x", "--official", "out.txt"], "out.txt: lies outside x; copy it"),
        (&["init", "x", "--official", "none.txt"], "none.txt: there is no such file"),
        (&["init", "x", "--official", "http://127.0.0.1/"], "http://127.0.0.1/: refused"),
        (&["init", "x", "--official", "a.txt", "-o", "a.toml"], "a.toml: init writes FOLDER/incident.toml"),
        (&["init", "x", "--official", "a.txt", "--language", "français"], "two letters"),
    ];
    for (arguments, expected) in rows {
        let run: Run = scratch.run(arguments).ends(2);
        assert!(run.err.starts_with("recoupe: ") && run.err.contains(expected), "{run:#?}");
    }
    assert!(!scratch.path().join("x/incident.toml").exists());
}
