//! Corrections by hand: written by the program, honoured by every command, and never lost.

use std::process::{Command, Stdio};

use crate::program::Scratch;

const STATEMENT: &str =
    "Communiqué\n\nLe 21 juillet 2020, 6 128 comptes ont été volés. Le nom et l’adresse e-mail sont concernés.";
const ARTICLE: &str = "Acme piraté\n\nLe 21 juillet 2020, 6 158 comptes ont été volés chez Acme. Le nom, l’adresse e-mail et l’IBAN des clients \
                       ont fuité. La société compte 40 000 comptes.";

fn incident() -> Scratch {
    Scratch::with(&[("official.txt", STATEMENT), ("a.txt", ARTICLE)])
}

/// The verdicts that are told of the article, each with the words it rests on.
fn verdicts(scratch: &Scratch, arguments: &[&str]) -> Vec<String> {
    let run = scratch.run(&[&["compare", ".", "--format", "json"], arguments].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let finding = |finding: &serde_json::Value| {
        let claim = if finding["article"].is_null() { &finding["official"] } else { &finding["article"] };
        format!("{} {}", finding["verdict"].as_str().unwrap(), claim["surface"].as_str().unwrap())
    };
    let mut verdicts: Vec<String> = json["findings"].as_array().unwrap().iter().map(finding).collect();
    verdicts.retain(|verdict| !verdict.starts_with("same"));
    verdicts
}

fn correct(scratch: &Scratch, arguments: &[&str]) {
    let run = scratch.run(&[&["correct", ".", "a"], arguments].concat());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{arguments:?}");
}

#[test]
fn every_command_honours_them() {
    let scratch = incident();
    assert_eq!(verdicts(&scratch, &[]), ["contradicts 6 158 comptes", "added IBAN"]);
    correct(&scratch, &["--quote", "IBAN", "--reject", "--comment", "un encart, pas l’article"]);
    assert_eq!(verdicts(&scratch, &[]), ["contradicts 6 158 comptes"]);
    correct(&scratch, &["--quote", "6 158 comptes", "--set", "value=6128"]);
    assert_eq!(verdicts(&scratch, &[]), [""; 0]);
    correct(&scratch, &["--quote", "La société", "--kind", "quote", "--comment", "à vérifier", "--comment-only"]);
    assert_eq!(verdicts(&scratch, &["--no-corrections"]), ["contradicts 6 158 comptes", "added IBAN"]);

    let run = scratch.run(&["compare", "."]);
    assert!(run.err.contains("corrections.toml: 3 corrections by hand honoured; --no-corrections"), "{}", run.err);
    let run = scratch.run(&["extract", "a.txt", "--format", "jsonl", "--no-text"]);
    assert!(
        run.out.contains("fr/count/plain+changed") && run.out.contains("rejected by hand: un encart"),
        "{}",
        run.out
    );
    let run = scratch.run(&["extract", "a.txt", "--format", "jsonl", "--no-text", "--no-corrections"]);
    assert!(!run.out.contains("by hand") && !run.err.contains("by hand"), "{}", run.out);
    assert!(scratch.run(&["lineage", "."]).err.contains("by hand honoured"));
    assert!(scratch.run(&["explain", "a.txt"]).out.contains("+changed"));
}

#[test]
fn a_correction_whose_words_are_gone_is_an_orphan_and_moves_nowhere() {
    let scratch = incident();
    correct(&scratch, &["--quote", "6 158 comptes", "--reject"]);
    assert_eq!(verdicts(&scratch, &[]), ["added IBAN", "omitted 6 128 comptes"]);
    scratch.write("a.txt", ARTICLE.replace("6 158", "6 218").as_bytes());
    let run = scratch.run(&["compare", "."]);
    assert!(
        run.err.contains("corrections.toml:3: an orphan, honoured no more: its words are not in the text (a)"),
        "{}",
        run.err
    );
    assert_eq!(verdicts(&scratch, &[]), ["contradicts 6 218 comptes", "added IBAN"]);
}

#[test]
fn a_correction_of_a_document_that_is_not_there_is_told() {
    let scratch = incident();
    let wrong = "[[correction]]\ndocument = \"aa\"\naction = \"reject\"\nkind = \"field\"\nquote = \"IBAN\"\n";
    scratch.write("corrections.toml", wrong.as_bytes());
    let told = "corrections.toml:1: an orphan, honoured no more: no document of this id was read (aa)";
    assert!(scratch.run(&["compare", "."]).err.contains(told));
    // Of one file alone nothing is said of the others.
    assert_eq!(scratch.run(&["extract", "a.txt"]).err, "");
}

#[test]
fn what_cannot_be_corrected_is_one_line_and_writes_nothing() {
    let scratch = incident();
    let rows: [(&[&str], &str); 9] = [
        (&["b", "--quote", "IBAN", "--reject"], "no document has the id \"b\"; there are: official, a"),
        (&["offical", "--quote", "IBAN", "--reject"], "no document has the id \"offical\"; did you mean \"official\"?"),
        (&["a", "--quote", "6 218 comptes", "--reject"], "its words are not in the text"),
        (&["a", "--quote", "fuité", "--reject"], "no fact is read in « fuité » alone"),
        (&["a", "--quote", "comptes", "--reject"], "several places"),
        (&["a", "--quote", "IBAN", "--set", "role=affected"], "a field has no key \"role\""),
        (&["a", "--quote", "IBAN", "--set", "status=gone"], "what it sets is no claim"),
        (&["a", "--quote", "fuité", "--add", "value=1"], "name the kind"),
        (&["a", "--quote", "IBAN"], "is missing"),
    ];
    for (arguments, expected) in rows {
        let run = scratch.run(&[&["correct", "."], arguments].concat());
        assert_eq!(run.code, Some(2), "{arguments:?}");
        assert!(run.err.contains(expected), "{arguments:?}: {}", run.err);
    }
    assert_eq!(scratch.names(), ["a.txt", "official.txt"]);
    scratch.write("corrections.toml", b"[[correction]]\naction = \"reject\"\n");
    let run = scratch.run(&["compare", "."]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("corrections.toml:1: has no \"kind\"; add it"), "{}", run.err);
}

/// How many corrections the file holds, none of them cut.
fn count(scratch: &Scratch) -> usize {
    let run = scratch.run(&["compare", ".", "--format", "csv"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    scratch.read("corrections.toml").matches("[[correction]]").count()
}

#[test]
fn programs_that_correct_at_once_lose_nothing() {
    let scratch = incident();
    let spawn = |comment: usize| {
        let comment = format!("lecteur {comment}");
        let arguments = ["correct", ".", "a", "--quote", "IBAN", "--accept", "--comment", &comment];
        scratch.command(&arguments).stdout(Stdio::null()).spawn().unwrap()
    };
    let children: Vec<_> = (0..12).map(spawn).collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    let text = scratch.read("corrections.toml");
    assert!((0..12).all(|comment| text.contains(&format!("\"lecteur {comment}\""))), "{text}");
    assert_eq!(count(&scratch), 12);
}

#[test]
fn a_program_that_is_killed_while_it_writes_leaves_the_file_whole() {
    let scratch = incident();
    correct(&scratch, &["--quote", "IBAN", "--accept"]);
    for round in 0..20 {
        let arguments = ["correct", ".", "a", "--quote", "IBAN", "--accept", "--comment", &"mot ".repeat(2_000)];
        let mut child = scratch.command(&arguments).stdout(Stdio::null()).spawn().unwrap();
        // At another moment each time: where it is when it is killed is the system's to choose.
        for _ in 0..round {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        assert!((1..=round + 2).contains(&count(&scratch)));
    }
    // Nobody has to wait for a lock that a dead program held.
    correct(&scratch, &["--quote", "IBAN", "--accept", "--comment", "après"]);
    assert!(scratch.read("corrections.toml").contains("\"après\""));
}

#[test]
#[cfg(unix)]
fn a_full_disk_is_told_and_loses_nothing() {
    let scratch = incident();
    correct(&scratch, &["--quote", "IBAN", "--accept"]);
    let before = scratch.read("corrections.toml");
    let script = format!(
        "trap '' XFSZ; ulimit -f 0; exec '{}' correct . a --quote IBAN --reject",
        env!("CARGO_BIN_EXE_recoupe")
    );
    let output = Command::new("sh").args(["-c", &script]).current_dir(scratch.path()).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert!(err.contains("corrections.toml: cannot be written (") && err.contains("nothing was changed"), "{err}");
    assert_eq!(err.lines().count(), 1, "{err}");
    assert_eq!(scratch.read("corrections.toml"), before);
    assert_eq!(scratch.names(), [".corrections.lock", "a.txt", "corrections.toml", "official.txt"]);
}
