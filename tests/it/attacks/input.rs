//! What is given to the program: archives, endless folders, a statement that is none.

use crate::program::Scratch;

const WORDS: &str = "Un titre\n\nLe 21 juillet 2020, 6 158 comptes ont été dérobés.\n";

#[test]
fn archives_are_told_and_folders_are_finite() {
    let scratch = Scratch::with(&[("x/a.txt", WORDS), ("x/inner/b.txt", WORDS)]);
    scratch.write("bomb.zip", b"PK\x03\x04\x14\x00\x00\x00\x08\x00");
    scratch.write("x/page.html", b"PK\x03\x04\x14\x00\x00\x00\x08\x00");
    scratch.write("crawl.warc", b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n6 128 comptes");
    scratch.write("crawl.warc.gz", b"\x1f\x8b\x08\x00\x00\x00\x00\x00");
    for (name, kind) in [
        ("bomb.zip", "this zip archive"),
        ("crawl.warc", "it breaks off at byte 0"),
        ("crawl.warc.gz", "it breaks off"),
    ] {
        let run = scratch.run(&["extract", name]).ends(2);
        assert!(
            run.err.starts_with(&format!("recoupe: {name}: "))
                && run.err.contains(kind)
                && run.err.lines().count() == 1,
            "{run:#?}"
        );
    }
    #[cfg(unix)]
    for (target, link) in [("..", "x/articles"), (".", "x/loop"), ("/dev/zero", "x/zero.txt"), ("gone", "x/gone.txt")] {
        std::os::unix::fs::symlink(target, scratch.path().join(link)).unwrap();
    }
    let run = scratch.run(&["extract", "x"]).ends(3);
    assert!(run.out.contains("6 158 comptes") && run.out.contains("page.html: "), "{run:#?}");
    #[cfg(unix)]
    assert!(
        run.out.contains("zero.txt: is no file") && run.out.contains("gone.txt: there is no such file"),
        "{run:#?}"
    );
    let lines = format!("{}\n{{\"id\": 1\n", serde_json::json!({"text": WORDS})).repeat(500);
    scratch.write("many.jsonl", lines.as_bytes());
    let run = scratch.run(&["extract", "many.jsonl", "--format", "jsonl"]).ends(3);
    assert_eq!((run.out.lines().count(), run.err.lines().count()), (500, 500));
}

#[test]
fn a_comparison_that_proves_nothing_is_told_so() {
    let official = format!("Publié le 23 juillet 2020\n\n{}", WORDS.replace("6 158", "6 128"));
    let article = format!("Publié le 24 juillet 2020\n\n{WORDS}");
    let scratch = Scratch::with(&[
        ("official.txt", &official),
        ("copy.txt", &official),
        ("a.txt", &article),
        ("empty.txt", " \n"),
    ]);
    let compare = |official: &str, article: &str, more: &[&str]| {
        scratch.run(&[&["compare", "--official", official, article, "--width", "200"], more].concat())
    };
    let twice = compare("official.txt", "./official.txt", &[]).ends(2);
    assert!(twice.out.is_empty() || twice.out.contains("No article could be read"), "{twice:#?}");
    let copy = "copy is the statement itself, word for word: that it agrees proves nothing.";
    assert!(compare("official.txt", "copy.txt", &[]).ends(0).out.contains(copy));
    let french = compare("official.txt", "copy.txt", &["--lang", "fr", "--format", "markdown"]).ends(0);
    assert!(french.out.contains("copy est le communiqué lui-même, mot pour mot"), "{french:#?}");
    let swapped = "official (2020-07-23) came out before the statement (2020-07-24): check that they are not swapped.";
    assert!(compare("a.txt", "official.txt", &[]).ends(0).out.contains(swapped));
    let right = compare("official.txt", "a.txt", &[]).ends(0);
    assert!(!right.out.contains("swapped") && !right.out.contains("proves nothing"), "{right:#?}");
    let empty = compare("empty.txt", "a.txt", &[]).ends(2);
    assert!(empty.out.is_empty() && empty.err.contains("empty.txt: no text to read"), "{empty:#?}");
}
