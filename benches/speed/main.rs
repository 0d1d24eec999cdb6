//! How fast the main job is: `cargo bench` prints the figures, each the best of several runs.
//!
//! `cargo bench --bench speed -- SRC…` prints where the time of any documents goes: files, folders, JSON lines such as
//! those that `examples/generate.rs` writes.
//!
//! The texts are made of the corpus's own sentences with their figures and names varied, so that no
//! two paragraphs are the same; the worst ones are what a careless reader is quadratic on.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use clock::{Clock, measured};

use recoupe::case::Case;
use recoupe::claim::{Background, Reading, extract};
use recoupe::document::Document;
use recoupe::ingest::{Media, Page, Reader, Told};
use recoupe::report::{Options, Report, render};

mod clock;
mod stages;

fn main() {
    // Cargo itself hands over `--bench`.
    let sources: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    if !sources.is_empty() {
        return stages::print(&sources.join(", "), &stages::pages_of(&sources));
    }
    let sentences = sentences();
    println!("claims from plain text, one thread");
    let [short, long] = [100_000, 1_000_000].map(|length| {
        let text = varied(&sentences, length);
        let took = reading_time(&text);
        speed("press prose", &text, took);
        took.as_secs_f64() / text.len() as f64
    });
    println!("  a byte of the long text takes {:.2} times one of the short text\n", long / short);

    println!("the worst texts: 100 kB, and how much longer 1 MB takes (10 is linear)");
    for (name, unit) in WORST {
        let text = |length: usize| unit.repeat(length / unit.len());
        let (short, long) = (text(100_000), text(1_000_000));
        let took = reading_time(&short);
        if took > Duration::from_secs(2) {
            speed(name, &short, took);
            println!("  {name:<28} 1 MB left out: 100 kB alone takes {:.1} s", took.as_secs_f64());
            continue;
        }
        let times = reading_time(&long).as_secs_f64() / took.as_secs_f64();
        speed(name, &short, took);
        println!("  {:<28} {times:>8.1} times as long for 1 MB", "");
    }

    println!();
    let folders = INCIDENTS.map(|incident| root().join("corpus").join(incident).join("articles").display().to_string());
    stages::print("the articles of corpus/", &stages::pages_of(&folders));

    println!("\ncompare corpus/doctolib-2020: eleven saved pages, from start to table");
    milliseconds("in process, files to table", best(10, compare_in_process));
    milliseconds("the program, start to end", best(10, compare_as_program));
}

/// What makes a careless reader quadratic, repeated to the length wanted.
const WORST: &[(&str, &str)] = &[
    ("digits in groups", "6 "),
    ("one long number", "6"),
    ("open quotations", "« "),
    ("short quotations", "« non » "),
    ("one long word", "a"),
    ("one sentence of figures", "6 128 comptes et "),
    ("one chain of figures", "5 000 et "),
    ("figures without a noun", "Ils sont 6 782 et "),
    ("figures of thieves", "les pirates revendiquent 5 000 comptes et "),
    ("one sentence of dates", "le 21 juillet 2020, "),
    ("one list of bullets", "- le nom\n"),
    ("one sentence of fields", "le nom, le prénom, l’adresse, "),
    ("blank lines", "a\n\n"),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

const INCIDENTS: [&str; 4] = ["bretigny-2013", "doctolib-2020", "orange-belgium-2025", "pole-emploi-2023"];

/// The sentences of all articles of the corpus.
fn sentences() -> Vec<String> {
    let mut sentences = Vec::new();
    for incident in INCIDENTS {
        let case = Case::of_folder(&root().join("corpus").join(incident), &Reader::default()).expect("the corpus");
        for page in case.articles {
            let Ok(document) = Document::from_page(page.expect("an article").read().expect("its file")) else {
                continue;
            };
            if document.language == "fr" {
                sentences.extend(document.sentences.iter().map(|sentence| sentence.of(&document.text).to_owned()));
            }
        }
    }
    sentences
}

/// Paragraphs of five sentences in up to `length` bytes, every digit of them turned by its place.
fn varied(sentences: &[String], length: usize) -> String {
    let mut text = String::with_capacity(length);
    let mut number = 0_usize;
    loop {
        let sentence = &sentences[(number * 7 + number / sentences.len()) % sentences.len()];
        if text.len() + sentence.len() + 2 > length {
            return text;
        }
        for (place, letter) in sentence.chars().enumerate() {
            text.push(match letter.to_digit(10) {
                // Years and days stay what they are: the first digits of a number.
                Some(digit @ 4..=9) => char::from(b'4' + ((digit as usize + number + place) % 6) as u8),
                _ => letter,
            });
        }
        number += 1;
        text.push_str(if number.is_multiple_of(5) { "\n\n" } else { " " });
    }
}

fn reading_time(text: &str) -> Duration {
    let told = Told { language: Some(String::from("fr")), published: "2020-07-24".parse().ok(), ..Told::default() };
    let (id, source) = (String::from("text"), String::from("text.txt"));
    let page = Page { id, source, bytes: text.into(), media: Media::Plain, told, ..Page::default() };
    let document = Document::from_page(page).expect("a text");
    measured(|| {
        let document = document.clone();
        let clock = Clock::start();
        let reading: Reading = black_box(extract(document, &Background::default()));
        let took = clock.elapsed();
        drop(reading);
        took
    })
}

fn compare_in_process() -> Duration {
    let start = Instant::now();
    let case = Case::of_folder(&root().join("corpus/doctolib-2020"), &Reader::default()).expect("the corpus");
    let incident = case.name.clone();
    let mut out = Vec::new();
    let report = Report::Comparison { incident, comparison: case.compare() };
    render(&report, &Options::default(), &mut out).expect("memory takes everything");
    black_box(out);
    start.elapsed()
}

fn compare_as_program() -> Duration {
    let start = Instant::now();
    let mut command = Command::new(Path::new(env!("CARGO_BIN_EXE_recoupe")));
    command.args(["compare", "corpus/doctolib-2020"]).current_dir(root()).stdin(Stdio::null()).stdout(Stdio::null());
    assert!(command.status().expect("the program runs").success());
    start.elapsed()
}

fn best(runs: usize, run: impl FnMut() -> Duration) -> Duration {
    std::iter::repeat_with(run).take(runs).min().unwrap_or_default()
}

fn speed(name: &str, text: &str, took: Duration) {
    let megabytes = text.len() as f64 / 1e6;
    let (seconds, rate) = (took.as_secs_f64(), megabytes / took.as_secs_f64());
    println!("  {name:<28} {megabytes:>6.1} MB in {:>8.1} ms  {rate:>8.2} MB/s", seconds * 1e3);
}

fn milliseconds(name: &str, took: Duration) {
    println!("  {name:<28} {:>8.1} ms", took.as_secs_f64() * 1e3);
}
