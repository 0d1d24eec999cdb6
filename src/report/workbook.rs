//! Sheets to the bytes of a spreadsheet's workbook (xlsx). The crate rust_xlsxwriter is used here alone.
//!
//! The same sheets give the same bytes: no clock is read. Text is written as text: no formula and no link is ever made of it.

use std::io;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::rows::Cell;
use super::sanitise;
use super::style::Colour;

/// A table with a heading that stays in sight and can be filtered by each column.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// At most 31 characters, none of `[]:*?/\`.
    pub name: &'static str,
    pub heading: Vec<String>,
    pub rows: Vec<Vec<Filled>>,
    /// How many columns on the left stay in sight.
    pub fixed_columns: u16,
    /// Told below the table.
    pub notes: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    pub cell: Cell,
    /// Beside what the words say.
    pub colour: Option<Colour>,
}

impl From<Cell> for Filled {
    fn from(cell: Cell) -> Self {
        Self { cell, colour: None }
    }
}

/// The most characters that a spreadsheet keeps in a cell.
const LONGEST_TEXT: usize = 32_767;

/// The widest column, and the narrowest, in characters.
const WIDEST: usize = 60;
const NARROWEST: usize = 8;

/// The largest number up to which a spreadsheet counts one by one.
const LARGEST_WHOLE: u64 = 1 << 53;

pub fn bytes(sheets: &[Sheet]) -> io::Result<Vec<u8>> {
    write(sheets).map_err(|error| io::Error::other(format!("no workbook can hold this: {error}")))
}

fn write(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let maker = concat!("recoupe ", env!("CARGO_PKG_VERSION"));
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created).set_author(maker));
    for sheet in sheets {
        fill(workbook.add_worksheet(), sheet)?;
    }
    workbook.save_to_buffer()
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(sheet.name)?;
    let bold = Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin);
    let bold = bold.set_align(FormatAlign::Top);
    let columns = u16::try_from(sheet.heading.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
    for (column, heading) in (0..).zip(&sheet.heading) {
        page.write_string_with_format(0, column, text(heading), &bold)?;
        page.set_column_width(column, width(sheet, usize::from(column)) as f64)?;
    }
    let mut row = 0;
    for cells in &sheet.rows {
        row += 1;
        for (column, filled) in (0..).zip(cells) {
            cell(page, row, column, filled)?;
        }
    }
    page.set_freeze_panes(1, sheet.fixed_columns)?;
    if columns > 0 {
        page.autofilter(0, 0, row, columns - 1)?;
    }
    for note in &sheet.notes {
        row += 2;
        page.write_string(row, 0, text(note))?;
    }
    Ok(())
}

fn cell(page: &mut Worksheet, row: u32, column: u16, filled: &Filled) -> Result<(), XlsxError> {
    let format = Format::new().set_align(FormatAlign::Top);
    let format = match filled.colour {
        Some(colour) => {
            let [paper, ink] = colours(colour);
            format.set_background_color(paper).set_font_color(ink)
        }
        None => format,
    };
    match &filled.cell {
        Cell::Empty => {}
        Cell::Integer(value) if *value <= LARGEST_WHOLE => {
            page.write_number_with_format(row, column, *value as f64, &format)?;
        }
        Cell::Integer(value) => {
            page.write_string_with_format(row, column, value.to_string(), &format)?;
        }
        Cell::Signed(value) => {
            page.write_number_with_format(row, column, *value as f64, &format)?;
        }
        Cell::Number(value) => {
            page.write_number_with_format(row, column, *value, &format)?;
        }
        Cell::Share(share) => {
            let rounded = (share * 1e4).round() / 1e4;
            page.write_number_with_format(row, column, rounded, &format.set_num_format("0.0000"))?;
        }
        Cell::Date(date) => match date.as_day().and_then(|day| spreadsheet_day(day).ok()) {
            Some(day) => {
                page.write_datetime_with_format(row, column, &day, &format.set_num_format("yyyy-mm-dd"))?;
            }
            None => {
                page.write_string_with_format(row, column, date.to_string(), &format)?;
            }
        },
        Cell::Text(words) => {
            // A cell that is edited stays text.
            let format = format.set_text_wrap().set_quote_prefix();
            page.write_string_with_format(row, column, text(words), &format)?;
        }
    }
    Ok(())
}

/// None before 1900, where a spreadsheet has no days.
fn spreadsheet_day(day: jiff::civil::Date) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(day.year()).map_err(|_| XlsxError::DateTimeRangeError(day.to_string()))?;
    ExcelDateTime::from_ymd(year, day.month().unsigned_abs(), day.day().unsigned_abs())
}

/// On one line, without controls and what XML cannot hold, no longer than a cell may be.
fn text(words: &str) -> String {
    let clean = sanitise::line(words).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
    // Counted as spreadsheets do, in units of UTF-16.
    let mut length = 0;
    let fits = |letter: &char| {
        length += letter.len_utf16();
        length <= LONGEST_TEXT
    };
    clean.chars().take_while(fits).collect()
}

/// Paper and ink of a verdict.
const fn colours(colour: Colour) -> [Color; 2] {
    let [paper, ink] = match colour {
        Colour::Green => [0x00E2_F0D9, 0x0027_4E13],
        Colour::Cyan => [0x00DD_EBF7, 0x001F_3864],
        Colour::Yellow => [0x00FF_F2CC, 0x005C_4400],
        Colour::Magenta => [0x00EA_DCF4, 0x0051_1C74],
        Colour::Red => [0x00FB_DAD7, 0x007B_1113],
    };
    [Color::RGB(paper), Color::RGB(ink)]
}

/// What most cells of a column need, within reason.
fn width(sheet: &Sheet, column: usize) -> usize {
    let letters = |cell: &Cell| match cell {
        Cell::Empty => 0,
        Cell::Text(words) => words.chars().count(),
        Cell::Integer(value) => value.to_string().len(),
        Cell::Signed(value) => value.to_string().len(),
        Cell::Number(_) | Cell::Share(_) | Cell::Date(_) => 10,
    };
    let cells = sheet.rows.iter().filter_map(|row| row.get(column)).map(|filled| letters(&filled.cell));
    let heading = sheet.heading.get(column).map_or(0, |words| words.chars().count());
    (cells.chain([heading]).max().unwrap_or(0) + 2).clamp(NARROWEST, WIDEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(words: &[&str]) -> Sheet {
        let rows = words.iter().map(|words| vec![Cell::text(*words).into()]).collect();
        Sheet { name: "one", heading: vec![String::from("words")], rows, fixed_columns: 0, notes: Vec::new() }
    }

    #[test]
    fn the_same_sheets_give_the_same_bytes() {
        let sheets = [sheet(&["=1+1", "https://example.org", "é\u{1b}[2J"])];
        assert_eq!(bytes(&sheets).unwrap(), bytes(&sheets).unwrap());
    }

    #[test]
    fn whatever_text_fits_a_cell() {
        let rows = [
            ("6\u{a0}128", 5),
            ("a\u{ffff}b\u{0}", 4),
            (&*"x".repeat(40_000), LONGEST_TEXT),
            (&*"😀".repeat(20_000), LONGEST_TEXT / 2),
        ];
        for (words, letters) in rows {
            assert_eq!(text(words).chars().count(), letters);
            assert!(bytes(&[sheet(&[words])]).is_ok());
        }
    }

    #[test]
    fn days_that_a_spreadsheet_does_not_have_are_text() {
        let day = |year| jiff::civil::date(year, 7, 21);
        assert!(spreadsheet_day(day(2020)).is_ok());
        assert!(spreadsheet_day(day(1899)).is_err() && spreadsheet_day(day(-5)).is_err());
    }
}
