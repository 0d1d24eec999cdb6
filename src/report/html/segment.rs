//! A text cut where claims begin and end, so that each piece can be marked with what is told of it.

use crate::span::Span;

/// A stretch of text on which the same marks lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    pub span: Span,
    /// The marks that hold it, by their place in the list, the shortest first.
    pub marks: Vec<usize>,
}

/// The pieces of `within`, in order; together they are all of it. Marks may nest and overlap.
pub fn segments(within: Span, marks: &[Span]) -> Vec<Segment> {
    let inside = |at: usize| within.start < at && at < within.end;
    let mut edges: Vec<usize> = marks.iter().flat_map(|mark| [mark.start, mark.end]).filter(|at| inside(*at)).collect();
    edges.extend([within.start, within.end]);
    edges.sort_unstable();
    edges.dedup();
    // Those that overlap the block, so that a text of thousands of marks is not looked through for each piece.
    let mut near: Vec<(usize, Span)> =
        marks.iter().copied().enumerate().filter(|(_, mark)| mark.overlaps(within)).collect();
    near.sort_by_key(|(_, mark)| mark.len());
    edges
        .windows(2)
        .map(|edge| {
            let span = Span::new(edge[0], edge[1]);
            let holding = near.iter().filter(|(_, mark)| mark.contains(span));
            Segment { span, marks: holding.map(|(place, _)| *place).collect() }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_a_text() {
        let span = |start, end| Span::new(start, end);
        // Each row: where marks begin and end, and the pieces with the marks on them.
        let rows = [
            ("", "0-10:"),
            ("2-4", "0-2: 2-4:0 4-10:"),
            ("0-10 3-5", "0-3:0 3-5:1,0 5-10:0"),
            ("1-5 4-8", "0-1: 1-4:0 4-5:0,1 5-8:1 8-10:"),
            ("10-14 20-22", "0-10:"),
        ];
        let of = |text: &str| {
            let (start, end) = text.split_once('-').unwrap();
            span(start.parse().unwrap(), end.parse().unwrap())
        };
        for (marks, expected) in rows {
            let marks: Vec<Span> = marks.split_whitespace().map(of).collect();
            let shown = |piece: Segment| {
                let marks: Vec<String> = piece.marks.iter().map(ToString::to_string).collect();
                format!("{}-{}:{}", piece.span.start, piece.span.end, marks.join(","))
            };
            let found: Vec<String> = segments(span(0, 10), &marks).into_iter().map(shown).collect();
            assert_eq!(found.join(" "), expected, "{marks:?}");
        }
    }
}
