//! Where the time of a document goes: each stage on all documents, one thread.
//!
//! The stages are cut where the library has a function: what `mentions` takes beyond folding is called scanning (tokens,
//! phrases, numbers, dates, quotations), what `extract` takes beyond `mentions` scoring (roles, scope, certainty, lists).
//! A stage that is so told as a difference may be a little more or less than its share of one run.

use std::hint::black_box;
use std::time::Duration;

use crate::clock::{Clock, measured};

use recoupe::claim::{Background, Reading, extract, mentions};
use recoupe::document::Document;
use recoupe::document::fold::fold;
use recoupe::ingest::{Media, Page, Reader, Source, pages};
use recoupe::report::{Format, Options, Report, render};

/// The documents that sources give; those that hold no text are left out.
pub fn pages_of(sources: &[String]) -> Vec<Page> {
    let read = |source: &String| pages(&Source::parse(source).expect("a source"), &Reader::default());
    let found = sources.iter().flat_map(read).filter_map(Result::ok);
    found.filter(|page| Document::from_page(page.clone()).is_ok()).collect()
}

pub fn print(what: &str, pages: &[Page]) {
    let documents: Vec<Document> = pages.iter().filter_map(|page| Document::from_page(page.clone()).ok()).collect();
    let text: usize = documents.iter().map(|document| document.text.len()).sum();
    let bytes: usize = pages.iter().map(|page| page.bytes.len()).sum();
    println!(
        "{what}: {} documents, {:.1} MB with {:.1} MB of text, one thread",
        documents.len(),
        bytes as f64 / 1e6,
        text as f64 / 1e6
    );
    let reading = time(pages, |page| drop(black_box(Document::from_page(page))));
    let folding = time(&documents, |document| drop(black_box(fold(&document.text))));
    let mentioning = time(&documents, |document| drop(black_box(mentions(&document, None))));
    let extracting = time(&documents, |document| drop(black_box(read(document))));
    let report = [Report::Extraction { readings: documents.iter().cloned().map(read).collect(), failures: Vec::new() }];
    let options = Options { format: Format::Jsonl, ..Options::default() };
    let writing = time(&[&report[0]], |report| render(report, &options, &mut Vec::new()).expect("memory takes all"));
    let markup = pages.iter().any(|page| !matches!(page.media, Media::Plain | Media::Verbatim));
    let rows = [
        (if markup { "HTML and sentences" } else { "lines and sentences" }, reading),
        ("folding", folding),
        ("scanning", mentioning.saturating_sub(folding)),
        ("scoring", extracting.saturating_sub(mentioning)),
        ("writing JSON lines", writing),
    ];
    let whole: Duration = rows.iter().map(|(_, took)| *took).sum();
    for (name, took) in rows {
        line(name, took, whole);
    }
    line("all", whole, whole);
    let rate = |took: Duration| text as f64 / 1e6 / took.as_secs_f64();
    println!("  {:<24} {:>8.2} MB of text a second", "claims from text", rate(extracting));
    println!("  {:<24} {:>8.2} MB of text a second", "all of it", rate(whole));
    println!("  {:<24} {:>8.2} ms", "a document", whole.as_secs_f64() * 1e3 / documents.len().max(1) as f64);
}

fn read(document: Document) -> Reading {
    extract(document, &Background::default())
}

/// The time of a stage over all inputs, which are copied before the clock runs.
fn time<T: Clone>(inputs: &[T], stage: impl Fn(T)) -> Duration {
    let run = || {
        let inputs = inputs.to_vec();
        let clock = Clock::start();
        inputs.into_iter().for_each(&stage);
        clock.elapsed()
    };
    measured(run)
}

fn line(name: &str, took: Duration, whole: Duration) {
    let (took, whole) = (took.as_secs_f64(), whole.as_secs_f64());
    println!("  {name:<24} {:>8.1} ms {:>6.1} %", took * 1e3, took / whole * 100.0);
}
