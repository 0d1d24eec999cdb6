//! Precision, recall and F1 as a table, with what was missed and what was made up.

use super::grid::{Cell, Grid};
use super::wrap::wrap;
use super::{Options, sanitise, style, table};

/// How a run did against gold, as plain figures.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Evaluation {
    /// A line a type of fact, in the order they are shown.
    pub scores: Vec<Score>,
    /// What gold has and the run has not.
    pub misses: Vec<Line>,
    /// What the run has and gold has not.
    pub false_claims: Vec<Line>,
}

/// The counts of one type.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Score {
    pub name: String,
    pub found: usize,
    pub false_claims: usize,
    pub missed: usize,
}

impl Score {
    /// The share of what was claimed that is right; 1 where nothing was claimed.
    pub fn precision(&self) -> f64 {
        share(self.found, self.found + self.false_claims)
    }

    /// The share of gold that was found; 1 where there is none.
    pub fn recall(&self) -> f64 {
        share(self.found, self.found + self.missed)
    }

    pub fn f1(&self) -> f64 {
        share(2 * self.found, 2 * self.found + self.false_claims + self.missed)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// One fact that was missed or made up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub incident: String,
    pub document: String,
    /// The type, as in `Score::name`.
    pub name: String,
    pub fact: String,
}

pub fn table(evaluation: &Evaluation, options: &Options) -> String {
    let titles = ["type", "found", "false", "missed", "precision", "recall", "F1"];
    let header = titles.map(|title| Cell { bold: true, ..Cell::plain(title) }).to_vec();
    let rows = evaluation.scores.iter().map(|score| cells(score).map(Cell::plain).to_vec()).collect();
    let mut text = table::fitted(Grid { header, rows, widths: Vec::new() }, 0, options);
    for (title, lines) in [("Missed", &evaluation.misses), ("False claims", &evaluation.false_claims)] {
        if lines.is_empty() {
            continue;
        }
        text.push_str(&format!("\n{}\n", style::bold(title, options.colour)));
        for line in lines {
            let words = format!("{}/{}: {} {}", line.incident, line.document, line.name, line.fact);
            text.push_str(&wrap("  ", &sanitise::line(&words), options.width));
        }
    }
    text
}

/// A score as the cells of a row.
pub fn cells(score: &Score) -> [String; 7] {
    let percent = |share: f64| format!("{:.1} %", share * 100.0).replace(' ', "\u{a0}");
    [
        sanitise::line(&score.name).into_owned(),
        score.found.to_string(),
        score.false_claims.to_string(),
        score.missed.to_string(),
        percent(score.precision()),
        percent(score.recall()),
        percent(score.f1()),
    ]
}
