//! The attacks that the program is built to stand, each with the test that holds it.

mod bounds;
pub mod fetch;
mod input;
mod output;
mod page;
mod report;
mod text;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use recoupe::claim::{Background, Reading, extract};
use recoupe::document::Document;
use recoupe::error::Error;
use recoupe::ingest::{Media, Page};

/// Every attack of the list, in its order (F fetch, P parse, X extract, T terminal, O output, I input), and the test that
/// holds it, here or beside the code.
const HELD: &[(&str, &str)] = &[
    ("F01", "addresses_that_are_not_public_are_refused"),
    ("F02", "other_addresses_are_refused"),
    ("F03", "other_addresses_are_refused"),
    ("F04", "private_answers_are_dropped"),
    ("F05", "the_address_that_was_judged_is_the_one_dialled"),
    ("F06", "a_redirect_is_judged_as_an_address_is"),
    ("F07", "a_refused_address_is_never_connected_to"),
    ("F08", "redirects_end"),
    ("F09", "what_unpacks_without_end_is_stopped"),
    ("F10", "a_body_without_end_is_never_half_used"),
    ("F11", "what_is_no_page_of_text_is_told_as_what_it_is"),
    ("F12", "a_wall_is_told_and_never_read_as_the_article"),
    ("F13", "a_configured_proxy_may_be_private"),
    ("F14", "a_hostile_robots_txt_is_read_in_time"),
    ("F15", "credentials_are_shown_nowhere"),
    ("F16", "a_host_is_shown_in_punycode"),
    ("P01", "deep_and_wide_pages_take_no_longer_than_long_ones"),
    ("P02", "a_deep_page_is_as_harmless_packed"),
    ("P03", "deep_and_wide_pages_take_no_longer_than_long_ones"),
    ("P04", "deep_pages_are_read_and_written_on_a_small_stack"),
    ("P05", "deep_and_wide_pages_take_no_longer_than_long_ones"),
    ("P06", "hostile_linked_data_is_passed_over"),
    ("P07", "a_charset_that_lies_is_found_out"),
    ("P08", "hidden_text_never_becomes_a_fact"),
    ("P09", "a_number_split_by_markup_is_one_number"),
    ("P10", "an_instruction_is_text"),
    ("X01", "a_text_made_of_figures_holds_up_no_comparison"),
    ("X02", "odd_numbers_are_read_or_told"),
    ("X03", "odd_days_are_read_or_told"),
    ("X04", "days_are_those_written"),
    ("X05", "a_quotation_that_differs_by_a_figure_is_altered"),
    ("T01", "nothing_commands_the_terminal"),
    ("T02", "nothing_commands_the_terminal"),
    ("T03", "nothing_commands_the_terminal"),
    ("T04", "tables_stay_aligned_under_stacked_marks_and_wide_words"),
    ("O01", "no_cell_is_a_formula"),
    ("O02", "a_cell_holds_separators_quotes_and_line_breaks"),
    ("O03", "strangers_words_stay_words_in_the_page"),
    ("O04", "a_page_that_is_opened_loads_nothing"),
    ("O05", "words_from_outside_stay_words"),
    ("O06", "json_is_valid_whatever_stands_in_a_text"),
    ("O07", "a_report_is_never_written_over_what_was_read"),
    ("O08", "evidence_goes_into_a_folder_that_is_one"),
    ("I01", "archives_are_told_and_folders_are_finite"),
    ("I02", "a_comparison_that_proves_nothing_is_told_so"),
];

#[test]
fn every_attack_of_the_list_is_in_the_table() {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/attacks.tsv");
    let held: BTreeSet<&str> = HELD.iter().map(|(id, _)| *id).collect();
    assert_eq!(held.len(), HELD.len(), "an attack is in the table twice");
    let Ok(text) = fs::read_to_string(&list) else {
        eprintln!("skipped: {} is not there", list.display());
        return;
    };
    let listed: BTreeSet<&str> = text.lines().skip(1).filter_map(|line| line.split('\t').next()).collect();
    assert_eq!(held, listed);
}

#[test]
fn every_test_of_the_table_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = String::new();
    let mut folders = vec![root.join("src"), root.join("tests/it")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                sources.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    for (id, name) in HELD {
        let at = sources.find(&format!("fn {name}()")).unwrap_or_else(|| panic!("{id}: there is no {name}"));
        assert!(sources[..at].trim_end().ends_with("#[test]"), "{id}: {name} is no test");
    }
}

/// What is read of a page that no server and no manifest tells of.
fn read(media: Media, bytes: &[u8]) -> Result<Reading, Error> {
    let page = Page { id: "page".into(), source: "page".into(), bytes: bytes.to_vec(), media, ..Page::default() };
    Ok(extract(Document::from_page(page)?, &Background::default()))
}

/// The words of what a page states and of what was read as no fact.
fn told(reading: &Reading) -> (Vec<String>, Vec<String>) {
    let words = |span: recoupe::span::Span| span.of(&reading.document.text).to_owned();
    let claims = reading.claims.iter().map(|claim| words(claim.span)).collect();
    (claims, reading.unread.iter().map(|unread| words(unread.span)).collect())
}

/// `work` on a thread with the smallest stack that a thread of ours has, and how long it took.
fn on_a_small_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> (T, Duration) {
    let start = Instant::now();
    let done = std::thread::Builder::new().stack_size(2 << 20).spawn(work).unwrap().join().unwrap();
    (done, start.elapsed())
}

/// An article of a few sentences with `words` between them.
fn article(words: &str) -> String {
    format!(
        "<!doctype html><html lang=fr><body><article><h1>Fuite de données</h1><p>La société a prévenu la Cnil et déposé \
         une plainte auprès du parquet de Paris, dit-elle dans un texte publié sur son site.</p>{words}<p>Elle invite \
         ses clients à se méfier des courriels et promet de les tenir au courant de la suite de son enquête.</p>\
         </article></body></html>"
    )
}
