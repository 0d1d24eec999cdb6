//! Input that is wrong: one clear line each, the right exit code, and the others still reported.

use crate::program::Scratch;

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
