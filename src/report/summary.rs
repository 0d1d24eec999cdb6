//! A comparison in a few figures, and what a reader must be told before trusting them.

use super::words::plural;
use crate::claim::{Reading, Value};
use crate::compare::{Comparison, Verdict};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    pub articles: usize,
    pub compared: usize,
    pub same: usize,
    pub rounded: usize,
    pub diverging: usize,
    pub unread: usize,
}

impl Summary {
    pub fn new(comparison: &Comparison) -> Self {
        let count = |verdict| comparison.findings.iter().filter(|finding| finding.verdict == verdict).count();
        let (same, rounded) = (count(Verdict::Same), count(Verdict::Rounded));
        let compared = comparison.findings.len();
        Self {
            articles: comparison.articles.len(),
            compared,
            same,
            rounded,
            diverging: compared - same - rounded,
            unread: comparison.articles.iter().map(|reading| reading.unread.len()).sum(),
        }
    }

    /// One sentence.
    pub fn line(&self) -> String {
        let figures = format!(
            "{}, {} compared: {} same, {} rounded, {} diverging",
            plural(self.articles, "article", "articles"),
            plural(self.compared, "fact", "facts"),
            self.same,
            self.rounded,
            self.diverging
        );
        if self.unread == 0 {
            return figures + ".";
        }
        format!(
            "{figures}; {} read as no fact (recoupe extract lists them).",
            plural(self.unread, "expression", "expressions")
        )
    }
}

/// Why silence is no clean bill: nothing to compare with, or articles of which nothing was compared.
pub fn warnings(comparison: &Comparison) -> Vec<String> {
    let mut warnings = Vec::new();
    if !states_something(comparison) {
        warnings.push(String::from(
            "THE STATEMENT STATES NOTHING that recoupe can read: no figure, no date, no data field. \
             Nothing could be compared; this says nothing about the coverage.",
        ));
        return warnings;
    }
    if comparison.articles.is_empty() {
        warnings.push(String::from("No article could be read: nothing was compared."));
    }
    for reading in &comparison.articles {
        let of_it = |finding: &&crate::compare::Finding| finding.document == reading.document.id;
        if comparison.findings.iter().filter(of_it).all(|finding| finding.verdict == Verdict::Omitted) {
            let name = reading.document.outlet.as_deref().unwrap_or(&reading.document.id);
            warnings.push(format!("Nothing was compared in {name}: {}.", why_nothing(reading, comparison)));
        }
    }
    warnings
}

fn why_nothing(article: &Reading, comparison: &Comparison) -> String {
    let (language, statement) = (&article.document.language, comparison.officials.get(comparison.in_force));
    if !article.claims.is_empty() {
        return String::from("it says nothing that the statement speaks of");
    }
    if statement.is_some_and(|statement| statement.document.language != *language) {
        return format!("no claim was read in it; its language is \"{language}\", not the statement's");
    }
    String::from("no claim was read in it")
}

/// Whether any statement holds a fact that an article can be held against.
pub fn states_something(comparison: &Comparison) -> bool {
    let claims = || comparison.officials.iter().flat_map(|reading| &reading.claims);
    claims().any(|claim| matches!(claim.value, Value::Count(_) | Value::Date(_) | Value::Field(_)))
}
