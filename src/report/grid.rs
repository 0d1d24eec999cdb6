//! Rows and columns on a terminal. The only file that knows comfy-table.

use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{Attribute, Cell as Drawn, Color, ColumnConstraint, ContentArrangement, Table, Width};
use unicode_width::UnicodeWidthStr;

use super::style::Colour;

/// What a column takes beyond its words: a blank on each side and a line.
pub const FRAME: usize = 3;

/// One cell; its text may have several lines, and must have been made safe.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub colour: Option<Colour>,
    pub bold: bool,
}

impl Cell {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), colour: None, bold: false }
    }

    /// The widest of its lines, in columns.
    pub fn width(&self) -> usize {
        self.text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0)
    }

    /// The widest of its words, in columns.
    pub fn longest_word(&self) -> usize {
        self.text.split([' ', '\n']).map(UnicodeWidthStr::width).max().unwrap_or(0)
    }
}

/// A table before it is drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    pub header: Vec<Cell>,
    pub rows: Vec<Vec<Cell>>,
    /// The width of each column's words; empty to let the words decide within `width`.
    pub widths: Vec<usize>,
}

impl Grid {
    /// The table as text, every line ended, at most `width` columns wide as far as words allow.
    pub fn draw(&self, width: usize, colour: bool) -> String {
        let mut table = Table::new();
        table.load_style(UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(width).unwrap_or(u16::MAX)).force_no_tty();
        if colour {
            table.enforce_styling();
        }
        table.set_header(self.header.iter().map(drawn).collect::<Vec<_>>());
        for row in &self.rows {
            table.add_row(row.iter().map(drawn).collect::<Vec<_>>());
        }
        for (column, width) in table.column_iter_mut().zip(&self.widths) {
            let width = u16::try_from(width + FRAME - 1).unwrap_or(u16::MAX);
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
        let mut text: String = table.trim_fmt();
        text.push('\n');
        text
    }

    /// The widest word of a column, in columns of the terminal.
    pub fn longest_word(&self, column: usize) -> usize {
        let cells = std::iter::once(&self.header).chain(&self.rows).filter_map(|row| row.get(column));
        cells.map(Cell::longest_word).max().unwrap_or(0)
    }

    /// The widest cell of each column, in columns.
    pub fn natural_widths(&self) -> Vec<usize> {
        let rows = || std::iter::once(&self.header).chain(&self.rows);
        let columns = rows().map(Vec::len).max().unwrap_or(0);
        (0..columns).map(|index| rows().filter_map(|row| row.get(index)).map(Cell::width).max().unwrap_or(0)).collect()
    }
}

/// The width of the terminal that standard output is, if it is one and tells.
pub fn terminal_width() -> Option<usize> {
    Table::new().width().map(usize::from).filter(|width| *width > 0)
}

fn drawn(cell: &Cell) -> Drawn {
    let mut drawn = Drawn::new(&cell.text);
    if let Some(colour) = cell.colour {
        drawn = drawn.fg(match colour {
            Colour::Green => Color::DarkGreen,
            Colour::Cyan => Color::DarkCyan,
            Colour::Yellow => Color::DarkYellow,
            Colour::Red => Color::DarkRed,
            Colour::Magenta => Color::DarkMagenta,
        });
    }
    if cell.bold { drawn.add_attribute(Attribute::Bold) } else { drawn }
}
