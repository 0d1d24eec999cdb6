//! The links as a graph in the DOT language: an article a node, a line from the earlier to the later.

use super::Teller;
use crate::compare::Comparison;
use crate::lineage::{Lineage, Order};
use crate::report::sanitise;
use crate::wording::Language;

/// The whole graph. Where no order is told (the same day, an unknown one, agency copy) the line has no arrow; agency
/// copy is dashed, a value without common text dotted.
pub fn render(comparison: &Comparison, lineage: &Lineage, language: Language) -> String {
    let teller = Teller::new(comparison, lineage, language);
    let mut graph = String::from("digraph lineage {\n  rankdir=LR;\n  node [shape=box];\n");
    for &article in &lineage.order {
        let day = comparison.articles.get(article).and_then(|reading| reading.document.published);
        let day = day.map_or_else(|| teller.wording.no_day.to_owned(), |day| day.to_string());
        // The line break is DOT's own, written after the words were made safe.
        graph.push_str(&format!("  {} [label=\"{}\\n{day}\"];\n", node(article), escaped(teller.name(article))));
    }
    for link in &lineage.links {
        let mut told = teller.values(link);
        if link.overlap.first.common > 0 {
            told.push(teller.percent(link.overlap.first));
        }
        if !link.agencies.is_empty() {
            told.insert(0, link.agencies.join(", "));
        }
        let mut style = String::new();
        if !link.agencies.is_empty() || !matches!(link.order, Order::Later { .. }) {
            style.push_str(", dir=none");
        }
        match (link.agencies.is_empty(), link.overlap.first.common) {
            (false, _) => style.push_str(", style=dashed"),
            (true, 0) => style.push_str(", style=dotted"),
            (true, _) => {}
        }
        let (from, to) = (node(link.other), node(link.article));
        graph.push_str(&format!("  {from} -> {to} [label=\"{}\"{style}];\n", escaped(&told.join(" · "))));
    }
    graph.push_str("}\n");
    graph
}

fn node(article: usize) -> String {
    format!("a{article}")
}

/// Words inside a quoted label: nothing in them ends it, breaks a line or names a node.
fn escaped(words: &str) -> String {
    sanitise::line(words).replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_from_outside_stay_inside_their_label() {
        let rows = [
            ("L'Écho", "L'Écho"),
            ("a\"]; b -> c; //", "a\\\"]; b -> c; //"),
            ("a\\", "a\\\\"),
            ("a\\N\nb\u{1b}[2J", "a\\\\N b\u{fffd}[2J"),
        ];
        for (words, expected) in rows {
            assert_eq!(escaped(words), expected);
        }
    }
}
