//! Precision, recall and F1 as a table, with what was missed and what was made up.

use super::grid::{Cell, Grid};
use super::wrap::wrap;
use super::{Options, sanitise, style, table, words};
use crate::eval::{Evaluation, Remark, Score};

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

/// A line a folder with its facts, where there are several.
pub fn folders(evaluations: &[Evaluation]) -> Vec<Line> {
    if evaluations.len() < 2 {
        return Vec::new();
    }
    evaluations.iter().map(|evaluation| (evaluation.folder.clone(), evaluation.facts())).collect()
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

/// A miss or a false claim in one line.
pub fn remark(remark: &Remark) -> String {
    format!("{}/{}: {}: {}", remark.folder, remark.document, remark.kind, remark.words)
}

pub fn table(evaluations: &[Evaluation], options: &Options) -> String {
    let whole = together(evaluations);
    let mut text = scores("type", &types(&whole), options);
    let folders = folders(evaluations);
    if !folders.is_empty() {
        text.push_str(&scores("facts of", &folders, options));
    }
    for (title, remarks) in [("Missed", &whole.misses), ("False claims", &whole.false_claims)] {
        if remarks.is_empty() {
            continue;
        }
        let title = format!("{title} ({})", words::number(remarks.len() as u64));
        text.push_str(&format!("\n{}\n", style::bold(&title, options.colour)));
        text.extend(remarks.iter().map(|one| wrap("  ", &sanitise::line(&remark(one)), options.width)));
    }
    text
}

fn scores(what: &str, lines: &[Line], options: &Options) -> String {
    let titles = std::iter::once(&what).chain(&TITLES);
    let header = titles.map(|title| Cell { bold: true, ..Cell::plain(*title) }).collect();
    let rows = lines.iter().map(|line| cells(line).map(Cell::plain).to_vec()).collect();
    table::fitted(Grid { header, rows, widths: Vec::new() }, 0, options)
}
