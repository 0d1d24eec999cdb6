use super::*;
use crate::claim::DateRole::{Detected, Occurred};
use crate::claim::Qualifier;
use crate::compare::examples::{Said, appointments, date, field, quote, reading};
use crate::compare::incident;

const STATEMENT: &str = "Aucun mot de passe n’a pu être lu par les auteurs";

fn compared(article: &[Said]) -> Comparison {
    let official = [appointments(6128, Qualifier::Exact), date("2020-07-21", Detected), quote(STATEMENT)];
    let officials = vec![reading("statement", &official)];
    incident(None, officials, vec![reading("zdnet", article)], Vec::new())
}

const GOLD: &str = r#"{"incident": "x", "documents": [
    {"id": "official", "kind": "official", "facts": {
        "counts": [{"value": 6128, "upper": null, "unit": "rendez-vous", "role": "affected", "qualifier": "exact", "certainty": "asserted", "surface": "6 128"}],
        "dates": [{"value": "2020-07-21", "role": "detected", "certainty": "asserted"}], "fields": [], "quotes": []}},
    {"id": "zdnet", "facts": {
        "counts": [{"value": 6218, "role": "affected", "qualifier": "exact", "certainty": "asserted"}],
        "dates": [{"value": "2020-07-21", "role": "occurred"}],
        "fields": [{"field": "full_name", "status": "exposed"}, {"field": "email", "status": "exposed"}],
        "quotes": [{"starts": "aucun mot de passe", "against_official": "verbatim"}]},
     "doubtful": ["iban"]}],
  "divergences": [
    {"document": "zdnet", "aspect": "count", "official": "6128", "article": "6 218 rendez-vous", "verdict": "contradicts"},
    {"document": "zdnet", "aspect": "date", "article": "occurred 2020-07-21", "article_value": "2020-07-21", "verdict": "contradicts"},
    {"document": "zdnet", "aspect": "field", "article": "full_name", "verdict": "added"},
    {"document": "zdnet", "aspect": "field", "article": "email exposed", "verdict": "added"}]}"#;

fn score(right: usize, missed: usize, wrong: usize) -> Score {
    Score { right, missed, wrong }
}

#[test]
fn counts_what_was_found_missed_and_claimed_for_nothing() {
    let article = [
        appointments(6218, Qualifier::Exact),
        date("2020-07-21", Occurred),
        field("last_name"),
        field("first_name"),
        field("iban"),
        field("phone"),
        quote("aucun mot de passe n’a pu être lu"),
    ];
    let gold = Gold::read("gold.json", GOLD).unwrap();
    let evaluation = evaluate("folder", &gold, &compared(&article));
    assert_eq!(evaluation.score(Kind::Counts), score(2, 0, 0));
    assert_eq!(evaluation.score(Kind::Qualifiers), score(2, 0, 0));
    assert_eq!(evaluation.score(Kind::Dates), score(2, 0, 0));
    assert_eq!(evaluation.score(Kind::Fields), score(2, 1, 1));
    assert_eq!(evaluation.score(Kind::Quotes), score(1, 0, 0));
    // The full name of gold is two findings; the phone is added too.
    assert_eq!(evaluation.score(Kind::Divergences), score(3, 1, 1));
    let missed: Vec<&str> = evaluation.misses.iter().map(|remark| remark.words.as_str()).collect();
    assert_eq!(missed, ["email exposed", "field added: email exposed"]);
    assert_eq!(evaluation.facts(), score(7, 1, 1));

    let twice = Evaluation::sum("all", &[evaluation.clone(), evaluation]);
    assert_eq!(twice.score(Kind::Fields), score(4, 2, 2));
    assert_eq!(twice.misses.len(), 4);
    assert!((twice.score(Kind::Fields).f1() - 2.0 / 3.0).abs() < 1e-9);
}

#[test]
fn a_document_that_was_not_read_is_all_misses() {
    let gold = Gold::read("gold.json", GOLD).unwrap();
    let mut comparison = compared(&[]);
    comparison.articles.clear();
    comparison.findings.clear();
    let evaluation = evaluate("folder", &gold, &comparison);
    assert_eq!(evaluation.score(Kind::Fields), score(0, 3, 0));
    assert_eq!(evaluation.score(Kind::Quotes), score(0, 1, 0));
    assert_eq!(evaluation.score(Kind::Divergences), score(0, 4, 0));
}

#[test]
fn nothing_to_find_and_nothing_claimed_is_perfect() {
    let none = Score::default();
    assert_eq!((none.precision(), none.recall(), none.f1()), (1.0, 1.0, 1.0));
}

#[test]
fn a_broken_gold_file_is_told_with_its_line() {
    let error = Gold::read("x/gold.json", "{\n \"documents\": 3}").unwrap_err().to_string();
    assert!(error.starts_with("x/gold.json: ") && error.contains("line 2"), "{error}");
}
