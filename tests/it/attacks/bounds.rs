//! What any input may cost: its size, its kind and its words change nothing about that.
//!
//! Release builds read each offender at 10 MB, as the promise is made, with the program itself, so that time and memory are
//! those of a user's run: `cargo test --release --test it attacks`. Debug builds, in which everything takes some thirty
//! times as long, read a little of that, and look at the time alone.

use super::article;
use super::page::nasty as nasty_pages;
use crate::laws::nasty as nasty_texts;

const LENGTH: usize = if cfg!(debug_assertions) { 30_000 } else { 10_000_000 };

fn repeated(words: &str) -> String {
    words.repeat(LENGTH / words.len())
}

/// Files by their names.
fn offenders() -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<(String, Vec<u8>)> = Vec::new();
    let mut add = |name: &str, ending: &str, bytes: Vec<u8>| {
        all.push((format!("{}.{ending}", name.replace(' ', "-")), bytes));
    };
    nasty_pages(LENGTH).into_iter().for_each(|(name, page)| add(name, "html", page.into_bytes()));
    nasty_texts(LENGTH).into_iter().for_each(|(name, text)| add(name, "txt", text.into_bytes()));
    let pages = [
        ("paragraphs", "<p>x"),
        ("ends", "</p>"),
        ("breaks", "<br>x"),
        ("items", "<li>x"),
        ("items-without-words", "<ul><li>"),
        ("links", "<a href=x>x</a>"),
        ("terms", "<dl><dt>x<dd>y</dl>"),
        ("entities", "&#60;"),
        ("times", "<time datetime=2020-07-24>24 juillet 2020</time>"),
        ("heads", "<meta name=a content=b>"),
        ("linked-data", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}</script>"),
        ("facts", "<p>Le 21 juillet 2020, 6 158 comptes ont été dérobés.</p>"),
    ];
    pages.into_iter().for_each(|(name, words)| add(name, "html", article(&repeated(words)).into_bytes()));
    let headline = format!("{{\"@type\":\"NewsArticle\",\"headline\":\"{}\"}}", repeated("x"));
    for (name, data) in [("deep-data", repeated("[")), ("long-headline", headline)] {
        let data = format!("<script type=\"application/ld+json\">{data}</script>");
        add(name, "html", article(&data).into_bytes());
    }
    let texts = [
        ("lines", "a\n"),
        ("number-words", "cent mille deux cent "),
        ("and-two", "deux et "),
        ("one", "un "),
        ("sentences", "A. "),
        ("numbered", "6. "),
        ("days", "2020-07-21\n"),
        ("phones", "06 12 34 56 78 "),
        ("addresses", "a@b.fr "),
        ("accounts", "IBAN "),
        ("percentages", "6 % "),
        ("bullets", "- x\n"),
        ("said", "« Nous avons prévenu la Cnil dans les 72 heures », dit-il. "),
        ("commas", ","),
        ("signs", "<"),
        ("wide", "漢"),
    ];
    texts.into_iter().for_each(|(name, words)| add(name, "txt", repeated(words).into_bytes()));
    let marks = [
        ("quoted", "> "),
        ("slanted", "_a_ "),
        ("bold", "**x"),
        ("brackets", "["),
        ("pictures", "!["),
        ("code", "`"),
        ("headings", "# x\n"),
        ("tables", "| a | b |\n"),
        ("linked", "[a](b) "),
        ("fences", "```\n"),
    ];
    marks.into_iter().for_each(|(name, words)| add(name, "md", repeated(words).into_bytes()));
    add("text", "jsonl", serde_json::json!({"text": repeated("a\n\n")}).to_string().into_bytes());
    add("html", "jsonl", serde_json::json!({"html": article(&repeated("<p>x"))}).to_string().into_bytes());
    add("deep", "jsonl", repeated("[").into_bytes());
    let head = "From: a@b.fr\nTo: c@d.fr\nSubject: Une fuite\nMIME-Version: 1.0\n";
    let mails = [
        ("plain", "Content-Type: text/plain\n\n", "a\n\n"),
        ("page", "Content-Type: text/html\n\n", "<ul><li>x"),
        ("parts", "Content-Type: multipart/mixed; boundary=\"x\"\n\n", "--x\n\na\n"),
        ("mails", "", "Content-Type: message/rfc822\n\n"),
        ("heads", "", "A: b\n"),
        ("packed", "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n", "YWFh\n"),
    ];
    mails
        .into_iter()
        .for_each(|(name, kind, words)| add(name, "eml", format!("{head}{kind}{}", repeated(words)).into_bytes()));
    // One page's worth of drawing is bounded at less than this: the whole of it is told, not read.
    let drawings = [
        ("letters", "(a) Tj T* "),
        ("states", "q "),
        ("states-closed", "q Q "),
        ("strokes", "0 0 m 1 1 l S "),
        ("lists", "[]"),
    ];
    for (name, words) in drawings {
        for (size, length) in [("huge", LENGTH), ("large", LENGTH.min(790_000))] {
            let content = format!("BT /F1 11 Tf 13 TL 72 770 Td {} ET", words.repeat(length / words.len()));
            add(&format!("{name}-{size}"), "pdf", pdf(&content));
        }
    }
    add("streams", "pdf", format!("%PDF-1.4\nObjStm {}", repeated("stream\n")).into_bytes());
    add("nested", "pdf", format!("%PDF-1.4\n1 0 obj{}endobj\n", repeated("<</A")).into_bytes());
    add("directory", "zip", format!("PK\u{3}\u{4}{}", repeated("PK\u{5}\u{6}")).into_bytes());
    all
}

/// A PDF of seven pages that all show the same.
fn pdf(content: &str) -> Vec<u8> {
    let pages: String = (10..17).map(|number| format!("{number} 0 R ")).collect();
    let mut objects = vec![
        (1, String::from("<</Type/Catalog/Pages 2 0 R>>")),
        (2, format!("<</Type/Pages/Count 7/Kids[{pages}]>>")),
        (3, String::from("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")),
        (4, format!("<</Length {}>>stream\n{content}\nendstream", content.len())),
    ];
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>>>";
    objects.extend((10..17).map(|number| (number, String::from(page))));
    let (mut file, mut table) = (String::from("%PDF-1.4\n"), String::from("xref\n0 1\n0000000000 65535 f \n"));
    for (number, object) in objects {
        table.push_str(&format!("{number} 1\n{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{number} 0 obj{object}endobj\n"));
    }
    let start = file.len();
    format!("{file}{table}trailer<</Size 17/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").into_bytes()
}

#[cfg(debug_assertions)]
mod in_place {
    use std::time::Duration;

    use recoupe::case::readings;
    use recoupe::claim::Background;
    use recoupe::error::Error;
    use recoupe::ingest::{JsonLines, Media, Page};

    use super::super::on_a_small_stack;

    fn pages(name: &str, bytes: Vec<u8>) -> Vec<Result<Page, Error>> {
        let media = match name.rsplit_once('.').map(|(_, ending)| ending) {
            Some("jsonl") => return JsonLines::new(&bytes[..], "a.jsonl", "a").collect(),
            Some("html") => Media::Html,
            Some("md") => Media::Markdown,
            Some("txt") => Media::Plain,
            _ => Media::Unknown,
        };
        vec![Ok(Page { bytes, media, ..Page::default() })]
    }

    #[test]
    fn no_input_takes_longer_than_its_length_allows() {
        let mut slow = Vec::new();
        for (name, bytes) in super::offenders() {
            let file = name.clone();
            let (_, took) = on_a_small_stack(move || readings(pages(&file, bytes), &Background::default()));
            if took > Duration::from_secs(20) {
                slow.push(format!("{name}: {took:?}"));
            }
        }
        assert!(slow.is_empty(), "{}", slow.join("\n"));
    }
}

#[cfg(not(debug_assertions))]
mod whole_run {
    use std::process::Stdio;
    use std::time::{Duration, Instant};

    use crate::program::Scratch;

    /// The promise is 2 s on a machine that does nothing else; one that builds besides is given twice that.
    const MOST_TIME: Duration = Duration::from_secs(4);

    /// In kilobytes, as the system tells it.
    const MOST_MEMORY: u64 = 300_000;

    #[derive(Debug)]
    struct Cost {
        time: Duration,
        /// The most that it held, in kilobytes; 0 where the system does not tell.
        memory: u64,
        /// `None`: a signal ended it.
        code: Option<i32>,
    }

    impl Cost {
        fn is_kept(&self) -> bool {
            self.time <= MOST_TIME && self.memory <= MOST_MEMORY && self.code.is_some()
        }
    }

    fn cost(scratch: &Scratch, file: &str) -> Cost {
        let mut command = scratch.command(&["extract", file, "--format", "jsonl", "--no-text"]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let start = Instant::now();
        let mut child = command.spawn().unwrap();
        let status = format!("/proc/{}/status", child.id());
        let mut memory = 0;
        loop {
            let text = std::fs::read_to_string(&status).unwrap_or_default();
            let peak = text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
            memory = peak.and_then(|kilobytes| kilobytes.parse().ok()).unwrap_or(memory).max(memory);
            if let Some(ended) = child.try_wait().unwrap() {
                return Cost { time: start.elapsed(), memory, code: ended.code() };
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    #[test]
    fn no_input_of_ten_megabytes_costs_more_than_is_promised() {
        let mut over = Vec::new();
        for (name, bytes) in super::offenders() {
            let scratch = Scratch::with(&[]);
            scratch.write(&name, &bytes);
            // The best of three: what else the machine does is not the program's.
            let first = cost(&scratch, &name);
            if !first.is_kept() && !(0..2).any(|_| cost(&scratch, &name).is_kept()) {
                over.push(format!("{name}: {first:?}"));
            }
        }
        assert!(over.is_empty(), "{}", over.join("\n"));
    }
}
