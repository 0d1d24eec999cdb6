//! What the program writes: on a terminal, into a spreadsheet, into a file.

use std::fs;

use unicode_width::UnicodeWidthStr;

use crate::program::Scratch;

/// What commands a terminal, hides or reorders words: CSI, OSC 8 and 52, BEL, C1, DCS, line tricks, bidi, no width.
const COMMANDS: &str = "\u{1b}[2K\u{1b}[1A\u{1b}]8;;http://x\u{7}\u{1b}]52;c;aGk=\u{1b}\\\u{9b}31m\u{1b}P1$r\u{9c}\u{90}q\
                        \u{8}\u{b}\u{202e}821 6\u{202c}\u{2066}\u{2069}\u{200e}\u{200f}\u{61c}\u{200b}\u{200d}\u{feff}";
const COMMANDS_OF_TYPING: &str = "\r9 999\t";

/// As much prose as makes a text of what else would look like a binary file.
fn prose(sentences: usize) -> String {
    "Elle invite ses clients à se méfier des courriels et promet de les tenir au courant de la suite. "
        .repeat(sentences)
}

/// An incident whose every word from outside is hostile.
fn hostile() -> Scratch {
    let words = format!("{COMMANDS}{COMMANDS_OF_TYPING}");
    let text = |number: &str| {
        format!(
            "Titre {words}\n\nLe 21 juillet 2020, {number} comptes ont été volés {words}. « Nous avons {words} \
             prévenu les clients concernés », indique {words} la société. Le nom {words} a été consulté. 5 % {words}\n\n{}",
            prose(100)
        )
    };
    let line = |id: &str, number: &str| {
        serde_json::json!({
            "id": format!("{id}{words}"), "text": text(number), "title": words, "outlet": format!("Titre {id} {words}"),
            "url": format!("https://www.example.fr/{words}"), "published": "2020-07-24",
        })
    };
    let lines = |lines: &[serde_json::Value]| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
    let scratch = Scratch::with(&[
        ("official.jsonl", &lines(&[line("o", "6 128")])),
        ("articles.jsonl", &lines(&[line("a", "6 158"), line("b", "6 158"), line("c", "6 128")])),
        ("bad.jsonl", &format!("{{\"text\": \"x\", \"language\": \"{}\"}}\n", "\\u001b[2J\\r\\u202e")),
    ]);
    scratch.write("page\u{1b}]2;x\u{7}\u{202e}.html", super::article(&format!("<p>{}</p>", text("7 000"))).as_bytes());
    scratch
}

fn is_harmless(letter: char) -> bool {
    let turns =
        matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !turns && (letter == '\n' || !letter.is_control())
}

#[test]
fn nothing_commands_the_terminal() {
    let scratch = hostile();
    let page = "page\u{1b}]2;x\u{7}\u{202e}.html";
    let commands: [&[&str]; 8] = [
        &["compare", "--official", "official.jsonl", "articles.jsonl", "bad.jsonl", page],
        &["compare", "--official", "official.jsonl", "articles.jsonl", "--all", "--lang", "fr"],
        &["compare", "--official", "official.jsonl", "--checklist"],
        &["lineage", "--official", "official.jsonl", "articles.jsonl"],
        &["extract", "articles.jsonl", "bad.jsonl", page],
        &["explain", "articles.jsonl", "bad.jsonl"],
        &["mentions", "articles.jsonl", "absent\u{1b}[2J\u{202e}.txt"],
        &["extract", "https://www.example.fr/\u{1b}[2J\u{202e}@", "\u{9b}2J\r"],
    ];
    let read = scratch.run(commands[0]).ends(3);
    assert!(read.out.contains("4 articles, ") && read.out.contains('≠'), "{read:#?}");
    let ways = ["table", "json", "csv", "markdown"].map(|format| (format, "auto"));
    for command in commands {
        for (format, sanitize) in ways.into_iter().chain([("jsonl", "always")]) {
            let run = scratch.run(&[command, &["--format", format, "--sanitize", sanitize]].concat());
            assert!(run.code.is_some_and(|code| code <= 3), "{run:#?}");
            let ends_lines = |letter: char| letter == '\r' && format == "csv";
            assert!(run.out.chars().all(|letter| is_harmless(letter) || ends_lines(letter)), "{format}: {run:#?}");
            assert!(run.err.chars().all(is_harmless), "{run:#?}");
        }
    }
}

#[test]
fn raw_words_are_for_programs_that_ask_for_them() {
    let scratch = hostile();
    let command =
        |format, sanitize| ["extract", "articles.jsonl", "bad.jsonl", "--format", format, "--sanitize", sanitize];
    let usual = scratch.run(&command("jsonl", "auto")).ends(3);
    let always = scratch.run(&command("jsonl", "always")).ends(3);
    let never = scratch.run(&command("jsonl", "never")).ends(3);
    assert!(usual.out.contains("\\u202e") && usual.out.contains('\u{200b}'));
    assert!(always.out.contains("\\u200b") && !always.out.contains('\u{200b}'));
    assert!(never.out.contains('\u{202e}') && !never.out.contains("\\u202e"));
    let values =
        |out: &str| out.lines().map(|line| serde_json::from_str(line).unwrap()).collect::<Vec<serde_json::Value>>();
    assert!(values(&usual.out) == values(&always.out) && values(&usual.out) == values(&never.out));
    assert!(scratch.run(&command("csv", "never")).ends(3).out.contains('\u{202e}'));
    for format in ["table", "markdown"] {
        let run = scratch.run(&command(format, "never")).ends(3);
        assert!(run.out.chars().all(is_harmless) && run.err.chars().all(is_harmless), "{run:#?}");
    }
    assert!(never.err.chars().all(is_harmless), "{never:#?}");
}

#[test]
fn tables_stay_aligned_under_stacked_marks_and_wide_words() {
    let stacked = format!("e{}", "\u{301}".repeat(200));
    let wide = "W".repeat(10_000);
    let line = |id: &str, number: &str| {
        let text =
            format!("Titre\n\nLe 21 juillet 2020, {number} {stacked} comptes ont été volés. {stacked} {wide}漢漢漢");
        serde_json::json!({"id": id, "text": text, "outlet": format!("{stacked} {wide} {id}")}).to_string()
    };
    let scratch = Scratch::with(&[("o.jsonl", &line("o", "6 128")), ("a.jsonl", &line("a", "6 158"))]);
    for width in ["60", "80", "200"] {
        let command = ["compare", "--official", "o.jsonl", "a.jsonl", "--all", "--width", width];
        for run in [scratch.run(&command).ends(0), scratch.run(&["extract", "a.jsonl", "--width", width]).ends(0)] {
            let most = width.parse().unwrap();
            assert!(run.out.lines().all(|line| line.width() <= most), "wider than {width}: {}", run.out);
            let frame = |line: &&str| line.starts_with(['┌', '│', '╞', '├', '└']);
            let widths: Vec<usize> = run.out.lines().filter(frame).map(UnicodeWidthStr::width).collect();
            assert!(!widths.is_empty() && widths.iter().all(|width| *width == widths[0]), "{}", run.out);
            assert!(run.out.matches('\u{301}').count() < 100);
        }
    }
}

/// The rows of a CSV report of an article for each of `words`, which are its id, its outlet and its address.
fn rows_of(words: &[String], sanitize: &str) -> Vec<Vec<String>> {
    let line = |words: &str, number: &str| {
        let text = format!("Le 21 juillet 2020, {number} comptes ont été volés.");
        format!("{}\n", serde_json::json!({"id": format!("{words}a"), "text": text, "outlet": words, "url": words}))
    };
    let articles: String = words.iter().map(|words| line(words, "6 158")).collect();
    let scratch = Scratch::with(&[("o.jsonl", &line("o", "6 128")), ("a.jsonl", &articles)]);
    let command = ["compare", "--official", "o.jsonl", "a.jsonl", "--format", "csv", "--sanitize", sanitize];
    let run = scratch.run(&command).ends(0);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(run.out.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(String::from).collect()).collect()
}

#[test]
fn no_cell_is_a_formula() {
    let starts = ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "\"=", "＝", "＋", "－", "＠", "\u{200b}=", "'="];
    let words = starts.map(|start| format!("{start}cmd|'/c calc'!A1"));
    for sanitize in ["auto", "never"] {
        let rows = rows_of(&words, sanitize);
        assert_eq!(rows[0][..3], ["incident", "document", "outlet"]);
        assert!(rows.len() > starts.len(), "{rows:?}");
        for cell in rows.iter().skip(1).flatten() {
            let runs = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
            assert!(!runs || cell.parse::<f64>().is_ok(), "{cell:?}");
        }
    }
}

#[test]
fn a_cell_holds_separators_quotes_and_line_breaks() {
    let words = "L’Écho; \"la\" une, 2\r\nsuite";
    for (sanitize, expected) in [("auto", "L’Écho; \"la\" une, 2\u{fffd} suite"), ("never", words)] {
        let rows = rows_of(&[words.to_owned()], sanitize);
        assert!(rows.len() > 1 && rows.iter().all(|row| row.len() == rows[0].len()), "{rows:?}");
        assert!(rows.iter().skip(1).all(|row| row[2] == expected), "{rows:?}");
    }
}

#[test]
fn json_is_valid_whatever_stands_in_a_text() {
    let controls: String =
        (0..0x20_u8).map(char::from).chain("\u{7f}\u{85}\u{9b}\u{2028}\u{fffe}\u{10ffff}".chars()).collect();
    let good = serde_json::json!({"id": controls, "text": format!("6 128 comptes volés {controls} {}", prose(40)), "outlet": controls});
    let scratch = Scratch::with(&[]);
    let lone = "{\"id\": \"lone\", \"text\": \"6 128 comptes \\ud800\"}";
    let lines = [format!("{good}\n").as_bytes(), lone.as_bytes(), b"\n{\"id\": \"bytes\", \"text\": \"6 128 \xff\"}\n"]
        .concat();
    scratch.write("a.jsonl", &lines);
    for format in ["json", "jsonl"] {
        for sanitize in ["auto", "always", "never"] {
            let run = scratch.run(&["extract", "a.jsonl", "--format", format, "--sanitize", sanitize]).ends(3);
            assert!(
                run.err.starts_with("recoupe: a.jsonl:2: ") && run.err.contains("recoupe: a.jsonl:3: "),
                "{run:#?}"
            );
            let value: serde_json::Value = serde_json::from_str(&run.out).unwrap();
            let document = if format == "json" { &value[0] } else { &value };
            assert_eq!(document["id"].as_str(), Some(controls.as_str()));
        }
    }
    // No SARIF is written yet; a page with bytes that are no text still makes valid JSON.
    scratch.write("b.html", &[super::article("<p>6 128 comptes ").as_bytes(), b"\xff\xfe\xed\xa0\x80"].concat());
    let run = scratch.run(&["extract", "b.html", "--format", "json"]).ends(0);
    assert!(serde_json::from_str::<serde_json::Value>(&run.out).is_ok());
}

#[test]
fn a_report_is_never_written_over_what_was_read() {
    let text = "Un titre\n\nLe 21 juillet 2020, 6 158 comptes ont été volés.\n";
    let manifest = "[official]\npath = \"official.txt\"\n[[articles]]\npath = \"articles/a.txt\"\n";
    let files = [
        ("x/official.txt", text),
        ("x/articles/a.txt", text),
        ("x/incident.toml", manifest),
        ("x/gold.json", "{}"),
        ("b.txt", text),
    ];
    let scratch = Scratch::with(&files);
    let rows: &[&[&str]] = &[
        &["compare", "x", "-o", "x/articles/a.txt"],
        &["compare", "x", "-o", "x/official.txt"],
        &["compare", "x", "-o", "x/incident.toml"],
        &["lineage", "x", "-o", "x/../x/gold.json"],
        &["extract", "x", "-o", "x/articles/a.txt"],
        &["extract", "b.txt", "-o", "b.txt"],
        &["mentions", "b.txt", "-o", "./b.txt"],
        &["explain", "b.txt", "-o", "b.txt"],
        &["compare", "--official", "x/official.txt", "b.txt", "-o", "x/official.txt"],
    ];
    for arguments in rows {
        let run = scratch.run(&[*arguments, &["--format", "json"]].concat()).ends(2);
        assert!(run.err.contains("is a document that was read, and is not written over"), "{run:#?}");
    }
    for (path, content) in files {
        assert_eq!(scratch.read(path), content, "{path}");
    }
    // An id names no file: what it says, the report stays where it was asked for.
    let ids = ["../../x", "CON", "a/b", "-rf", "/etc/passwd", &"i".repeat(300)];
    let lines: String = ids.iter().map(|id| format!("{}\n", serde_json::json!({"id": id, "text": text}))).collect();
    scratch.write("ids.jsonl", lines.as_bytes());
    let before = scratch.names();
    scratch.run(&["extract", "ids.jsonl", "--format", "jsonl", "-o", "x/report.jsonl"]).ends(0);
    assert_eq!((scratch.names(), scratch.read("x/report.jsonl").lines().count()), (before, ids.len()));
    assert_eq!(fs::read_dir(scratch.path().join("x")).unwrap().count(), 5);
}
