//! Precision, recall and F1 as a table, with what was missed and what was made up.

use super::grid::{Cell, Grid};
use super::wrap::wrap;
use super::{Options, sanitise, style, table, words};
use crate::eval::{Evaluation, Kind, Remark, Score};

/// One line of the scores: what was scored, and how it did.
pub type Line = (String, Score);

/// The name under which several folders are told as one.
const TOGETHER: &str = "all";

/// All folders as one.
pub fn together(evaluations: &[Evaluation]) -> Evaluation {
    match evaluations {
        [one] => one.clone(),
        several => Evaluation::sum(TOGETHER, several),
    }
}

/// A line a type, then the facts together.
pub fn types(evaluation: &Evaluation) -> Vec<Line> {
    let mut lines: Vec<Line> = evaluation.rows.iter().map(|row| (row.kind.name().to_owned(), row.score)).collect();
    lines.push((String::from("all facts"), evaluation.facts()));
    lines
}

/// A line a folder with its facts, then a line a folder with its divergences, each under its title, where
/// there are several.
pub fn folders(evaluations: &[Evaluation]) -> Vec<(&'static str, Vec<Line>)> {
    if evaluations.len() < 2 {
        return Vec::new();
    }
    let lines =
        |score: fn(&Evaluation) -> Score| evaluations.iter().map(|one| (one.folder.clone(), score(one))).collect();
    vec![("facts of", lines(Evaluation::facts)), ("divergences of", lines(|one| one.score(Kind::Divergences)))]
}

pub const TITLES: [&str; 6] = ["right", "wrong", "missed", "precision", "recall", "F1"];

/// A line as the cells of a row.
pub fn cells((name, score): &Line) -> [String; 7] {
    let percent = |share: f64| format!("{:.1}\u{a0}%", share * 100.0);
    [
        sanitise::line(name).into_owned(),
        score.right.to_string(),
        score.wrong.to_string(),
        score.missed.to_string(),
        percent(score.precision()),
        percent(score.recall()),
        percent(score.f1()),
    ]
}

/// Misses or false claims by document, in the order of the folders.
pub fn by_document(remarks: &[Remark]) -> Vec<(String, Vec<&Remark>)> {
    let mut documents: Vec<(String, Vec<&Remark>)> = Vec::new();
    for remark in remarks {
        let name = format!("{}, {}", remark.folder, remark.document);
        match documents.iter_mut().find(|(known, _)| *known == name) {
            Some((_, of_it)) => of_it.push(remark),
            None => documents.push((name, vec![remark])),
        }
    }
    // A folder's divergences come after all of its facts.
    documents.iter_mut().for_each(|(_, of_it)| of_it.sort_by_key(|remark| remark.kind));
    documents
}

/// A miss or a false claim in one line.
pub fn remark(remark: &Remark) -> String {
    format!("{}: {}", remark.kind, remark.words)
}

pub fn table(evaluations: &[Evaluation], options: &Options) -> String {
    let whole = together(evaluations);
    let mut text = scores("type", &types(&whole), options);
    text.extend(folders(evaluations).iter().map(|(title, lines)| scores(title, lines, options)));
    for (title, remarks) in [("Missed", &whole.misses), ("False claims", &whole.false_claims)] {
        if remarks.is_empty() {
            continue;
        }
        let title = format!("{title} ({})", words::number(remarks.len() as u64));
        text.push_str(&format!("\n{}\n", style::bold(&title, options.colour)));
        for (document, of_it) in by_document(remarks) {
            text.push_str(&wrap("  ", &sanitise::line(&document), options.width));
            text.extend(of_it.iter().map(|one| wrap("    ", &sanitise::line(&remark(one)), options.width)));
        }
    }
    text
}

fn scores(what: &str, lines: &[Line], options: &Options) -> String {
    let titles = std::iter::once(&what).chain(&TITLES);
    let header = titles.map(|title| Cell { bold: true, ..Cell::plain(*title) }).collect();
    let rows = lines.iter().map(|line| cells(line).map(Cell::plain).to_vec()).collect();
    table::fitted(Grid { header, rows, widths: Vec::new() }, 0, options)
}
