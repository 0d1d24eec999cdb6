//! Who printed what first: a copy is found, and two that quote the same statement are no copies of each other.
//! `INSTA_UPDATE=always cargo test --test it lineage` writes the snapshots anew.

use std::path::Path;

use recoupe::case::Case;
use recoupe::ingest::Reader;
use recoupe::lineage::{Lineage, Order, lineage};
use recoupe::wire;

use crate::program::Scratch;

const FOLDER: &str = "tests/lineage/bacs-2025";

fn ferries() -> (recoupe::compare::Comparison, Lineage) {
    let comparison =
        Case::of_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER), &Reader::default()).unwrap().compare();
    let lineage = lineage(&comparison);
    (comparison, lineage)
}

/// What the program prints of that folder.
fn printed(arguments: &[&str]) -> String {
    let mut command = Scratch::with(&[]).command(&["lineage", FOLDER, "--color", "never"]);
    let output = command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments).output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_copy_is_found_and_the_faithful_are_not_linked() {
    let (comparison, lineage) = ferries();
    let id = |article: usize| comparison.articles[article].document.id.as_str();
    let links: Vec<(&str, &str)> = lineage.links.iter().map(|link| (id(link.article), id(link.other))).collect();
    assert_eq!(
        links,
        [("infos-cantal", "le-relais"), ("octet-du-jour", "le-relais"), ("octet-du-jour", "infos-cantal")]
    );
    let copy = &lineage.links[0];
    assert_eq!((copy.order, copy.values.as_slice()), (Order::Later { days: 1 }, &[0][..]));
    assert!(copy.overlap.first.share() > 0.5 && copy.overlap.second.share() > 0.4, "{copy:#?}");
    assert_eq!(lineage.links[1].overlap.passages, []);
    let thread = &lineage.threads[0];
    let told: Vec<&str> = thread.told.iter().map(|telling| id(telling.article)).collect();
    assert_eq!(told, ["le-relais", "infos-cantal", "octet-du-jour"]);
    assert_eq!(thread.first.iter().map(|article| id(*article)).collect::<Vec<_>>(), ["le-relais"]);
}

#[test]
fn ferries_as_tables() {
    insta::assert_snapshot!("ferries_in_english", printed(&["--width", "100"]));
    insta::assert_snapshot!("ferries_in_french", printed(&["--width", "100", "--lang", "fr"]));
}

#[test]
fn ferries_in_the_other_formats() {
    insta::assert_snapshot!("ferries_as_markdown", printed(&["--format", "markdown", "--lang", "fr"]));
    insta::assert_snapshot!("ferries_as_csv", printed(&["--format", "csv"]).replace('\r', ""));
    insta::assert_snapshot!("ferries_as_a_graph", printed(&["--dot"]));
}

#[test]
fn spans_of_the_json_are_code_points_of_the_articles() {
    let json: wire::Lineage = serde_json::from_str(&printed(&["--format", "json"])).unwrap();
    assert_eq!(json.schema, wire::LINEAGE_SCHEMA);
    let (comparison, _) = ferries();
    let slice = |id: &str, [start, end]: [usize; 2]| -> String {
        let reading = comparison.articles.iter().find(|reading| reading.document.id == id).unwrap();
        reading.document.text.chars().skip(start).take(end - start).collect()
    };
    let words = |text: &str| text.to_lowercase().split_whitespace().map(String::from).collect::<Vec<_>>();
    let passages: Vec<_> =
        json.links.iter().flat_map(|link| link.passages.iter().map(move |one| (link, one))).collect();
    assert_eq!(passages.len(), 3);
    for (link, passage) in passages {
        assert_eq!(slice(&link.document, passage.span), passage.surface);
        assert_eq!(words(&slice(&link.other, passage.other_span)), words(&passage.surface));
    }
    let lines = printed(&["--format", "jsonl"]);
    let links: Vec<wire::lineage::Link> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(links, json.links);
}

const STATEMENT: &str = "Information\n\nLe 4 mai 2025, nous avons constaté le vol des données de 8 412 lecteurs. Le \
                         nom et l’adresse électronique ont été consultés.\n";
const COPY: &str = "Dans les rayons de la bibliothèque centrale, les lecteurs haussent les épaules et rendent leurs \
                    romans comme si de rien n’était. Une bibliothécaire raconte que le catalogue a été coupé pendant \
                    toute une matinée.";

#[test]
fn agency_copy_equal_days_and_unknown_days_are_told_as_such() {
    let article = |day: &str, lead: &str| {
        format!("---\ndate: {day}\n---\n\n{lead} Les données de 8 421 lecteurs ont été volées. {COPY}\n")
    };
    let scratch = Scratch::with(&[
        ("fuite/official.txt", STATEMENT),
        ("fuite/a.md", &article("2025-05-05", "Paris (AFP) –")),
        ("fuite/b.md", &article("2025-05-05", "Avec AFP.")),
        ("fuite/c.md", &article("2025-05-06", "Ici.")),
        ("fuite/d.md", &article("2025-05", "Là.")),
    ]);
    for lang in ["en", "fr"] {
        let run = scratch.run(&["lineage", "fuite", "--lang", lang, "--width", "100"]).ends(0);
        insta::assert_snapshot!(format!("agency_copy_{lang}"), run.out);
    }
}
