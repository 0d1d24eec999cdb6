//! How wide each column of the matrix is, and how many articles one table holds.

use std::ops::Range;

use super::grid::{FRAME, Grid};

/// The longest word for which a column is kept wide; a longer one is cut.
const LONGEST_WORD: usize = 18;

/// The narrowest column of an article.
const NARROWEST: usize = 9;

/// The part of a table that the names of its facts take before the other columns have what they need.
const MOST_FOR_FACTS: usize = 3;

/// The articles of one table, and the width of its columns: facts, statement, then the articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    pub articles: Range<usize>,
    pub widths: Vec<usize>,
}

/// Splits the articles of `whole` over tables of at most `width` columns: as few tables as hold them when
/// words stand whole, about as many articles in each, and what room is left goes to the columns that would
/// use it.
pub fn layouts(whole: &Grid, width: usize) -> Vec<Layout> {
    let natural = whole.natural_widths();
    let needed: Vec<usize> = (0..natural.len()).map(|index| needed(whole, index)).collect();
    let fewest = split(&needed, width, usize::MAX).len();
    let even = split(&needed, width, fewest);
    let tables = if even.len() > fewest { split(&needed, width, usize::MAX) } else { even };
    let layout = |articles: Range<usize>| {
        let columns = [0, 1].into_iter().chain(articles.start + 2..articles.end + 2);
        let mut widths: Vec<usize> = columns.clone().filter_map(|index| needed.get(index).copied()).collect();
        let wanted: Vec<usize> = columns.filter_map(|index| natural.get(index).copied()).collect();
        // The names of the facts have many rows: they are the first that need not wrap, if they leave room for the others.
        let left = room(&widths, width);
        let facts: Vec<usize> = wanted.first().map(|facts| *facts.min(&(width / MOST_FOR_FACTS))).into_iter().collect();
        grow(widths.get_mut(..1).unwrap_or_default(), &facts, left);
        let left = room(&widths, width);
        grow(&mut widths, &wanted, left);
        Layout { articles, widths }
    };
    tables.into_iter().map(layout).collect()
}

/// The articles of each table: as many as fit, and no more than their even share of that many tables.
fn split(needed: &[usize], width: usize, tables: usize) -> Vec<Range<usize>> {
    let (facts, articles) = needed.split_at(needed.len().min(2));
    let fixed = 1 + facts.iter().map(|width| width + FRAME).sum::<usize>();
    let share = |from: usize, done: usize| match tables {
        usize::MAX => usize::MAX,
        _ => (articles.len() - from).div_ceil(tables.saturating_sub(done).max(1)),
    };
    let mut split: Vec<Range<usize>> = Vec::new();
    let (mut from, mut taken) = (0, fixed);
    for (index, needed) in articles.iter().enumerate() {
        if index > from && (taken + needed + FRAME > width || index - from >= share(from, split.len())) {
            split.push(from..index);
            (from, taken) = (index, fixed);
        }
        taken += needed + FRAME;
    }
    if from < articles.len() {
        split.push(from..articles.len());
    }
    split
}

/// What the columns leave of `width`.
fn room(widths: &[usize], width: usize) -> usize {
    width.saturating_sub(1 + widths.iter().map(|width| width + FRAME).sum::<usize>())
}

/// The width at which no word of a column is cut, within reason.
fn needed(grid: &Grid, column: usize) -> usize {
    grid.longest_word(column).clamp(NARROWEST, LONGEST_WORD)
}

/// Hands out `room` in turns of one column until every width is what it wants to be.
fn grow(widths: &mut [usize], wanted: &[usize], mut room: usize) {
    while room > 0 {
        let before = room;
        for (width, wanted) in widths.iter_mut().zip(wanted) {
            if *width < *wanted && room > 0 {
                *width += 1;
                room -= 1;
            }
        }
        if room == before {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::grid::Cell;
    use super::*;

    #[test]
    fn tables_fit_and_no_article_is_lost() {
        let line = |words: &str, articles: usize| {
            let mut cells = vec![Cell::plain("reason for appointment"), Cell::plain("6\u{a0}128 rendez-vous")];
            cells.extend((0..articles).map(|index| Cell::plain(words.repeat(index % 3 + 1))));
            cells
        };
        for articles in 0..12 {
            let grid =
                Grid { header: line("Outlet ", articles), rows: vec![line("= exposed ", articles)], widths: vec![] };
            for width in 45..200 {
                let layouts = layouts(&grid, width);
                let fullest = layouts.iter().map(|layout| layout.articles.len()).max().unwrap_or(0);
                let even = articles.div_ceil(layouts.len().max(1));
                assert!(fullest <= even + 2, "{fullest} of {articles} in one of {} tables", layouts.len());
                let shown: usize = layouts.iter().map(|layout| layout.articles.len()).sum();
                assert_eq!(shown, articles);
                for layout in layouts {
                    let total = 1 + layout.widths.iter().map(|column| column + FRAME).sum::<usize>();
                    assert!(total <= width, "{total} > {width}: {layout:?}");
                    assert_eq!(layout.widths.len(), layout.articles.len() + 2);
                }
            }
        }
    }
}
