//! Who shares what, as a picture: the articles one below the other by day of publication, an arc between two that share.

use super::view::{Anchors, Matter, name};
use crate::lineage::Lineage;
use crate::report::wrap::shorten;

const ROW: usize = 30;
/// Where the arcs begin, and the farthest that one bends from there.
const LEFT: usize = 130;
const FARTHEST: usize = 118;
/// The longest name, in columns.
const LONGEST: usize = 34;

pub struct Graph {
    pub height: usize,
    pub left: usize,
    pub nodes: Vec<Node>,
    pub arcs: Vec<Arc>,
}

pub struct Node {
    pub y: usize,
    pub name: String,
    pub day: String,
    pub link: String,
}

pub struct Arc {
    pub path: String,
    pub class: &'static str,
    /// In pixels: a tenth of the text is one.
    pub width: String,
    /// The two names, and how much they share.
    pub title: String,
}

/// `None` where nothing is shared.
pub fn graph(matter: Matter, lineage: &Lineage, anchors: &Anchors) -> Option<Graph> {
    if lineage.links.is_empty() {
        return None;
    }
    let articles = &matter.comparison.articles;
    let linked =
        |article: &&usize| lineage.links.iter().any(|link| link.article == **article || link.other == **article);
    let order: Vec<usize> = lineage.order.iter().filter(linked).copied().collect();
    let row = |article: usize| order.iter().position(|known| *known == article);
    let y = |row: usize| row * ROW + ROW / 2;
    let named = |article: usize| articles.get(article).map(name).unwrap_or_default();
    let nodes = order.iter().enumerate().map(|(row, article)| Node {
        y: y(row),
        name: shorten(&named(*article), LONGEST),
        day: articles[*article].document.published.map(|day| day.to_string()).unwrap_or_default(),
        link: anchors.document(&articles[*article].document.id),
    });
    let arcs = lineage.links.iter().filter_map(|link| {
        let (from, to) = (row(link.other)?, row(link.article)?);
        let bend = LEFT - FARTHEST.min(24 + from.abs_diff(to) * 16);
        let share = link.overlap.first.share();
        let (from, to) = (y(from), y(to));
        Some(Arc {
            path: format!("M{LEFT} {from}C{bend} {from} {bend} {to} {LEFT} {to}"),
            class: match (link.agencies.is_empty(), link.overlap.first.common) {
                (false, _) => "agency",
                (true, 0) => "value",
                (true, _) => "text",
            },
            width: format!("{:.1}", 1.5 + share * 5.0),
            title: format!(
                "{} – {}{}{:.0}\u{a0}%",
                named(link.other),
                named(link.article),
                matter.language.colon(),
                share * 100.0
            ),
        })
    });
    Some(Graph { height: order.len() * ROW, left: LEFT, nodes: nodes.collect(), arcs: arcs.collect() })
}
