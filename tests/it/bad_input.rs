//! Input that is wrong: one clear line each, the right exit code, and the others still reported.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::time::Duration;

use recoupe::ingest::{Options, Reader};
use url::Url;

use crate::program::{Run, Scratch};

const WORDS: &str = "Un titre\n\nLe 21 juillet 2020, 6 158 comptes ont été dérobés.\n";

#[test]
fn what_is_not_there_is_named_on_one_line() {
    let scratch = Scratch::with(&[("a.txt", WORDS), ("empty/readme.txt", "Rien.")]);
    let rows: &[(&[&str], &str)] = &[
        (&["extract", "absent.txt"], "absent.txt"),
        (&["mentions", "absent.txt"], "absent.txt"),
        (&["compare", "absent"], "absent"),
        (&["compare", "empty"], "empty"),
        (&["compare", "--official", "absent.txt", "a.txt"], "absent.txt"),
        (&["extract", "http://127.0.0.1:1/"], "http://127.0.0.1:1/"),
    ];
    for (arguments, named) in rows {
        for format in ["table", "jsonl", "csv"] {
            let run = scratch.run(&[*arguments, &["--format", format]].concat()).ends(2);
            let first = run.err.lines().next().unwrap_or("");
            assert!(first.starts_with("recoupe: ") && first.contains(named), "{run:#?}");
            assert!(run.err.lines().all(|line| line.starts_with("recoupe: ")), "{run:#?}");
        }
    }
}

#[test]
fn one_bad_source_does_not_stop_the_others() {
    let scratch = Scratch::with(&[("a.txt", WORDS), ("b.txt", WORDS), ("vide.txt", "")]);
    let run = scratch.run(&["extract", "a.txt", "absent.txt", "vide.txt", "b.txt"]).ends(3);
    assert!(run.out.contains("2 sources could not be read"), "{run:#?}");
    assert!(run.out.contains("absent.txt: ") && run.out.contains("vide.txt: "), "{run:#?}");
    let run = scratch.run(&["extract", "a.txt", "absent.txt", "b.txt", "--format", "jsonl"]).ends(3);
    assert_eq!(run.out.lines().count(), 2);
    assert!(run.err.starts_with("recoupe: absent.txt: ") && run.err.lines().count() == 1, "{run:#?}");
}

#[test]
fn a_statement_that_states_nothing_is_never_a_clean_verdict() {
    let scratch = Scratch::with(&[("official.txt", "Un titre\n\nNous regrettons.\n"), ("a.txt", WORDS)]);
    let run = scratch.run(&["compare", "--official", "official.txt", "a.txt"]).ends(2);
    assert!(run.err.starts_with("recoupe: official.txt: states no figure"), "{run:#?}");
    assert!(run.out.contains("STATES NOTHING") && !run.out.contains("0 diverging"), "{run:#?}");
}

#[test]
fn an_article_that_is_the_statement_is_not_compared() {
    let scratch = Scratch::with(&[("official.txt", WORDS)]);
    let run = scratch.run(&["compare", "--official", "official.txt", "official.txt"]).ends(2);
    assert!(run.err.contains("official.txt"), "{run:#?}");
}

#[test]
fn a_hostile_name_does_not_reach_the_terminal() {
    let scratch = Scratch::with(&[]);
    for arguments in [["extract", "\u{1b}[2J\u{9b}1A\rx.txt"], ["compare", "\u{1b}]52;c;aGk=\u{7}"], ["\u{1b}[2J", "x"]]
    {
        let run = scratch.run(&arguments).ends(2);
        assert!(run.err.chars().all(|letter| letter == '\n' || !letter.is_control()), "{run:#?}");
    }
}

/// An incident of one statement and two articles, without a manifest.
fn incident() -> Scratch {
    let other = WORDS.replace("6 158", "6 128");
    Scratch::with(&[("x/official.txt", &other), ("x/articles/a.txt", WORDS), ("x/articles/b.txt", WORDS)])
}

/// The same with this manifest.
fn told(manifest: &str) -> Scratch {
    let scratch = incident();
    scratch.write("x/incident.toml", manifest.as_bytes());
    scratch
}

/// One line on standard error, which begins and goes on like this.
fn says(run: &Run, start: &str, rest: &str) {
    assert!(run.err.starts_with(start) && run.err.contains(rest), "{start}{rest}: {run:#?}");
    assert!(run.err.lines().count() == 1 && run.out.is_empty(), "{run:#?}");
}

#[test]
fn a_wrong_manifest_is_told_with_its_line() {
    let official = "[[official]]\npath = \"official.txt\"\n";
    let rows = [
        ("organisation = \"X\"\ncolour = \"red\"\n", 2, "unknown key \"colour\""),
        ("organisation = \"X\"\n[[articels]]\n", 2, "unknown key \"articels\"; did you mean \"articles\"?"),
        ("[[official]]\npath = \"official.txt\"\npublished = \"2020-13-45\"\n", 3, "\"2020-13-45\" is not a date"),
        ("[[official]]\npath = \"official.txt\"\npublished = \"hier\"\n", 3, "\"hier\" is not a date"),
        ("[[official]\npath = 3\n", 1, ""),
        ("[[official]]\npath = 3\n", 2, ""),
        (&format!("{official}[[articles]]\noutlet = \"L’Écho\"\n"), 3, "path"),
        (
            &format!(
                "{official}[[articles]]\nid = \"a\"\npath = \"articles/a.txt\"\n\
                 [[articles]]\nid = \"a\"\npath = \"articles/b.txt\"\n"
            ),
            8,
            "two documents have the id \"a\"",
        ),
        (
            &format!("{official}[[articles]]\npath = \"articles/a.txt\"\n[[articles]]\npath = \"articles/a.txt\"\n"),
            6,
            "the same document as on line 4",
        ),
    ];
    for (manifest, line, rest) in rows {
        let run = told(manifest).run(&["compare", "x"]).ends(2);
        says(&run, &format!("recoupe: x/incident.toml:{line}: "), rest);
    }
}

#[test]
fn a_document_that_the_manifest_names_and_the_folder_lacks_is_a_failure_of_its_own() {
    let scratch = told(
        "[[official]]\npath = \"official.txt\"\n[[articles]]\npath = \"articles/a.txt\"\n\
         [[articles]]\npath = \"articles/zz.txt\"\n",
    );
    let run = scratch.run(&["compare", "x"]).ends(3);
    assert!(run.out.contains("1 article, ") && run.out.contains("x/incident.toml:6: there is no file"), "{run:#?}");
}

#[test]
fn a_folder_without_a_statement_is_told_so() {
    let scratch = Scratch::with(&[("x/articles/a.txt", WORDS)]);
    says(&scratch.run(&["compare", "x"]).ends(2), "recoupe: x: has no statement; ", "official.html");
}

#[test]
fn an_empty_statement_leaves_nothing_to_compare_with() {
    let scratch = incident();
    scratch.write("x/official.txt", b" \n");
    let run = scratch.run(&["compare", "x"]).ends(2);
    assert!(run.out.is_empty() && run.err.starts_with("recoupe: official.txt: no text to read"), "{run:#?}");
    assert!(run.err.contains("no statement could be read"), "{run:#?}");
}

#[test]
fn an_article_that_cannot_be_read_does_not_stop_the_others() {
    let rows: [(&str, &[u8], &str); 6] = [
        ("c.txt", b"", "it is empty"),
        ("c.txt", b" \n\t\n", "no text to read"),
        ("c.txt", b"\x00\x01\x02\xff\xfe\x03\x04\x00\x05", "binary"),
        ("c.html", b"PK\x03\x04\x00\x00\x01\x02", "zip archive"),
        ("c.html", b"<html><body><nav>Accueil</nav></body></html>", "no text to read"),
        ("c.html", b"<html><head><title>Rien</title></head><body></body></html>", "no text to read"),
    ];
    for (name, bytes, reason) in rows {
        let scratch = incident();
        scratch.write(&format!("x/articles/{name}"), bytes);
        let run = scratch.run(&["compare", "x", "--width", "200"]).ends(3);
        assert!(run.out.contains("1 source could not be read"), "{run:#?}");
        assert!(run.out.contains(&format!("articles/{name}: ")) && run.out.contains(reason), "{reason}: {run:#?}");
        assert!(
            run.out.contains("2 articles, ") && run.out.contains("6 158 where the statement says 6 128"),
            "{run:#?}"
        );
    }
}

#[test]
fn bytes_that_no_charset_explains_are_read_as_far_as_they_go() {
    let rows: [&[u8]; 3] = [
        b"Le 21 juillet 2020, 6 158 comptes ont \xe9t\xe9 vol\xe9s.",
        b"\xff\xfeL\x00e\x00 \x006\x00 \x001\x005\x008\x00 \x00c\x00o\x00m\x00p\x00t\x00e\x00s\x00",
        b"Le 21 juillet 2020, 6 158 comptes ont \xc3\xa9t\xc3\xa9 vol\xc3\xa9s par \xff et \xfe, dit le service.",
    ];
    for bytes in rows {
        let scratch = Scratch::with(&[]);
        scratch.write("a.txt", bytes);
        let run = scratch.run(&["extract", "a.txt"]);
        assert!(matches!(run.code, Some(0 | 2)) && !run.err.contains("panicked"), "{run:#?}");
        assert!(bytes[0] == 0xff || run.out.contains("6 158 comptes"), "{run:#?}");
    }
}

#[test]
fn the_same_file_twice_is_read_once_and_told() {
    let scratch = incident();
    let run = scratch
        .run(&["compare", "--official", "x/official.txt", "x/articles/a.txt", "x/articles/a.txt", "--format", "json"])
        .ends(3);
    let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(told["articles"].as_array().unwrap().len(), 1);
    assert_eq!(told["failures"].as_array().unwrap().len(), 1);
    assert!(told["failures"][0]["error"].as_str().unwrap().contains("twice"), "{told:#}");
}

#[test]
fn addresses_that_are_not_public_are_refused() {
    let addresses = [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://10.0.0.1/",
        "http://localhost/",
        "file:///etc/passwd",
        "ftp://example.org/",
    ];
    let scratch = incident();
    for address in addresses {
        let run = scratch.run(&["extract", address]).ends(2);
        says(&run, "recoupe: ", "refused");
    }
    let run = scratch.run(&["compare", "--official", "x/official.txt", "x/articles/a.txt", addresses[0]]).ends(3);
    assert!(run.out.contains("http://127.0.0.1/: refused") && run.out.contains("1 article, "), "{run:#?}");
}

/// A server on this machine's own address that gives every visitor `answer`, then waits to be left.
fn server(answer: &'static str) -> Url {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let mut buffer = [0; 4096];
            let _ = stream.read(&mut buffer);
            let _ = stream.write_all(answer.as_bytes());
            let _ = stream.read(&mut buffer);
        }
    });
    Url::parse(&format!("http://127.0.0.1:{port}/article")).unwrap()
}

#[test]
fn an_address_that_answers_badly_or_not_at_all_is_one_clear_line() {
    let deadline = Duration::from_millis(300);
    let reader = Reader::new(Options { deadline, ..Options::own_server() });
    let rows = [
        ("HTTP/1.1 404 x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "404"),
        ("HTTP/1.1 503 x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "503"),
        ("HTTP/1.1 302 x\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n", "refused"),
        ("HTTP/1.1 200 x\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\nabc", "image/png"),
        ("HTTP/1.1 200 x\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>", "not read within 0.3 s"),
        ("", "not read within 0.3 s"),
    ];
    for (answer, expected) in rows {
        let address = server(answer);
        let error = reader.fetch(&address).unwrap_err().to_string();
        assert!(error.starts_with(address.as_str()) && error.contains(expected), "{expected}: {error}");
        assert_eq!(error.lines().count(), 1);
    }
}

#[test]
fn exit_codes_follow_the_most_serious_divergence() {
    let scratch = incident();
    let rows = [("contradicts", 1), ("loose", 1), ("rounded", 1)];
    for (limit, code) in rows {
        scratch.run(&["compare", "x", "--fail-on", limit]).ends(code);
    }
    scratch.run(&["compare", "x"]).ends(0);
    scratch.write("x/articles/a.txt", scratch.read("x/official.txt").as_bytes());
    scratch
        .write("x/articles/b.txt", b"Un titre\n\nPlus de 6 000 comptes ont \xc3\xa9t\xc3\xa9 d\xc3\xa9rob\xc3\xa9s.\n");
    scratch.run(&["compare", "x", "--fail-on", "rounded"]).ends(1);
    scratch.run(&["compare", "x", "--fail-on", "loose"]).ends(0);
    // A source that failed says more than a divergence: not everything was looked at.
    scratch.write("x/articles/c.txt", b"");
    scratch.run(&["compare", "x", "--fail-on", "rounded"]).ends(3);
}

#[test]
fn a_place_that_cannot_be_written_to_is_told() {
    let scratch = incident();
    let run = scratch.run(&["compare", "x", "-o", "absent/table.csv", "--format", "csv"]).ends(2);
    says(&run, "recoupe: absent/table.csv: cannot be written: there is no folder absent", "make it first");
    assert_eq!(scratch.names(), ["x"]);
}

#[test]
fn standard_input_that_is_no_document_is_told_with_its_line() {
    let rows = [
        ("", "recoupe: -: no text to read"),
        ("{\"id\":\"a\",\"text\":\"Rien.\"}\n{\"id\":1", "recoupe: -:2: "),
        ("{\"id\":\"a\"}\n", "recoupe: -:1: "),
    ];
    for (input, expected) in rows {
        let run = Scratch::with(&[]).run_with(&["extract", "-", "--format", "jsonl"], input);
        assert!(matches!(run.code, Some(2 | 3)) && run.err.starts_with(expected), "{expected}: {run:#?}");
    }
    says_first(&Scratch::with(&[]).run(&["extract", ""]).ends(2), "recoupe: a value is required");
}

#[test]
fn a_statement_can_come_in_on_standard_input() {
    let scratch = incident();
    let input = scratch.read("x/official.txt");
    let run = scratch.run_with(&["compare", "--official", "-", "x/articles/a.txt"], &input).ends(0);
    assert!(run.out.contains("6 158 where the statement says 6 128"), "{run:#?}");
}

#[test]
fn head_ends_the_program_quietly() {
    let scratch = incident();
    for arguments in ["compare x", "compare x --format csv", "extract x --format json", "rules"] {
        let mut program = scratch.command(&arguments.split(' ').collect::<Vec<_>>());
        let mut program = program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let head = Command::new("head").arg("-1").stdin(program.stdout.take().unwrap()).output().unwrap();
        assert_eq!(head.stdout.iter().filter(|byte| **byte == b'\n').count(), 1);
        let mut err = String::new();
        program.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        assert_eq!((program.wait().unwrap().code(), err.as_str()), (Some(0), ""), "{arguments}");
    }
}

#[test]
fn an_incident_that_cannot_be_scored_is_no_perfect_score() {
    let scratch = incident();
    says_first(&scratch.run(&["evaluate", "x"]).ends(2), "recoupe: x/gold.json: there is no such file");
    scratch.write("x/gold.json", b"{\"documents\": 3}");
    says_first(&scratch.run(&["evaluate", "x"]).ends(2), "recoupe: x/gold.json: ");
}

fn says_first(run: &Run, start: &str) {
    assert!(run.err.starts_with(start) && run.out.is_empty(), "{run:#?}");
}
