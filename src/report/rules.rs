//! The rules as a reader looks them up: all in a table, or one in full.

use super::grid::{Cell, Grid};
use super::wrap::wrap;
use super::{Options, style, table};
use crate::claim::rules::Rule;

/// One rule in full; several as a table.
pub fn table(rules: &[&Rule], options: &Options) -> String {
    match rules {
        [] => String::from("There are no rules.\n"),
        [rule] => full(rule, options),
        _ => {
            let header = ["rule", "reads"].map(|title| Cell { bold: true, ..Cell::plain(title) }).to_vec();
            let row = |rule: &&Rule| vec![Cell::plain(rule.id), Cell::plain(rule.reads)];
            let rows = rules.iter().map(row).collect();
            table::fitted(Grid { header, rows, widths: Vec::new() }, 1, options)
        }
    }
}

fn full(rule: &Rule, options: &Options) -> String {
    let mut text = format!("{}\n", style::bold(rule.id, options.colour));
    text.push_str(&wrap("  reads   ", rule.reads, options.width));
    text.push_str(&wrap("  leaves  ", rule.leaves, options.width));
    if !rule.examples.is_empty() {
        text.push_str("\n  Examples\n");
        for (words, read) in rule.examples {
            text.push_str(&wrap("    ", &format!("« {words} »"), options.width));
            text.push_str(&wrap("      → ", read, options.width));
        }
    }
    if !rule.silent.is_empty() {
        text.push_str("\n  Nothing is read in\n");
        for words in rule.silent {
            text.push_str(&wrap("    ", &format!("« {words} »"), options.width));
        }
    }
    text
}
