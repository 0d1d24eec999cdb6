//! Reports as CSV: numbers as numbers, and no text that a spreadsheet would run.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use super::rows::{Cell, Column, Rows};
use super::sanitise::{self, Sanitise};
use super::{Options, Report};
use crate::claim::words;

words!(
    /// How CSV is written.
    Dialect {
        /// Commas and decimal points, as RFC 4180 has it.
        Rfc4180 = "rfc4180",
        /// What a French Excel opens by a double click: semicolons, decimal commas, a mark that it is UTF-8.
        ExcelFr = "excel-fr",
    }
);

impl Dialect {
    pub const fn delimiter(self) -> char {
        match self {
            Self::Rfc4180 => ',',
            Self::ExcelFr => ';',
        }
    }

    pub const fn decimal(self) -> char {
        match self {
            Self::Rfc4180 => '.',
            Self::ExcelFr => ',',
        }
    }
}

pub fn render(report: &Report, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let rows = Rows::new(report, options.language);
    write(rows.columns, &rows.rows, options, out).map_err(plain)
}

/// Writes one table.
#[cfg(feature = "store")]
pub fn rows(rows: &Rows, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    write(rows.columns, &rows.rows, options, out).map_err(plain)
}

/// Rows below the names of their columns.
pub fn write(columns: &[Column], rows: &[Vec<Cell>], options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let cells = Cells { sanitise: options.sanitise, dialect: options.dialect };
    if options.dialect == Dialect::ExcelFr {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut writer = csv::WriterBuilder::new();
    writer.terminator(csv::Terminator::CRLF).delimiter(options.dialect.delimiter() as u8);
    let mut table = writer.from_writer(out);
    table.write_record(columns.iter().map(|column| column.name))?;
    for row in rows {
        table.write_record(row.iter().map(|cell| cells.cell(cell)))?;
    }
    table.flush()
}

/// The error of the writer itself, where one stands behind the csv writer's: a closed pipe is known by it.
fn plain(error: io::Error) -> io::Error {
    match error.downcast::<csv::Error>().map(csv::Error::into_kind) {
        Ok(csv::ErrorKind::Io(cause)) => cause,
        Ok(kind) => io::Error::other(format!("{kind:?}")),
        Err(error) => error,
    }
}

/// How cells are written.
#[derive(Clone, Copy)]
struct Cells {
    sanitise: Sanitise,
    dialect: Dialect,
}

impl Cells {
    fn cell(self, cell: &Cell) -> String {
        let decimal = |digits: String| digits.replace('.', &self.dialect.decimal().to_string());
        match cell {
            Cell::Empty => String::new(),
            Cell::Text(words) => self.text(words),
            Cell::Integer(value) => value.to_string(),
            Cell::Signed(value) => value.to_string(),
            Cell::Number(value) => decimal(value.to_string()),
            Cell::Share(share) => decimal(format!("{share:.4}")),
            Cell::Date(date) => date.to_string(),
        }
    }

    /// A text as a cell: on one line, without controls unless raw words are asked for, and behind an apostrophe where a spreadsheet would
    /// take it for a formula. The raw words are in the JSON.
    fn text(self, words: &str) -> String {
        let clean = match self.sanitise {
            Sanitise::Never => words.into(),
            Sanitise::Usual | Sanitise::Always => sanitise::line(words),
        };
        let bare = clean.trim_start_matches(|first: char| {
            first.is_whitespace() || first.is_control() || matches!(first, '"' | '\'' | '“' | '”' | '«' | '\u{fffd}')
        });
        let is_run = bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
        if clean.starts_with(['\t', '\r', '\n']) || (is_run && !self.is_number(&clean)) {
            return format!("'{clean}");
        }
        clean.into_owned()
    }

    /// Whether a spreadsheet of this dialect reads a plain number.
    fn is_number(self, words: &str) -> bool {
        let own = self.dialect.decimal();
        let is_plain = words.chars().all(|letter| letter.is_ascii_digit() || letter == '-' || letter == own);
        let pointed: Cow<str> = if own == '.' { words.into() } else { words.replace(own, ".").into() };
        is_plain && pointed.parse::<f64>().is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::rows::Kind;

    #[test]
    fn no_text_is_a_formula() {
        let rows = [
            ("=1+1", "'=1+1"),
            ("+33 1 02", "'+33 1 02"),
            ("-22 %", "'-22 %"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1+1", "' =1+1"),
            ("\r=1+1", "'\u{fffd}=1+1"),
            ("\"=1+1", "'\"=1+1"),
            ("＝1+1", "'＝1+1"),
            ("－1+1", "'－1+1"),
            ("-inf", "'-inf"),
            ("-22", "-22"),
            ("6128", "6128"),
            ("6 128 rendez-vous", "6 128 rendez-vous"),
            ("a\r\nb", "a\u{fffd} b"),
        ];
        for dialect in Dialect::ALL {
            for (words, expected) in rows {
                let cells = Cells { sanitise: Sanitise::Usual, dialect: *dialect };
                assert_eq!(cells.text(words), expected, "{words:?}");
            }
            let raw = Cells { sanitise: Sanitise::Never, dialect: *dialect };
            assert_eq!(raw.text("\tx"), "'\tx");
            assert_eq!(raw.text("\r=x"), "'\r=x");
        }
    }

    #[test]
    fn a_number_is_one_in_its_own_dialect() {
        let rows = [(Dialect::Rfc4180, "-2.5", "'-2,5"), (Dialect::ExcelFr, "'-2.5", "-2,5")];
        for (dialect, point, comma) in rows {
            let cells = Cells { sanitise: Sanitise::Usual, dialect };
            assert_eq!([cells.text("-2.5"), cells.text("-2,5")], [point, comma]);
        }
    }

    #[test]
    fn each_dialect_writes_the_same_rows() {
        let columns: &[Column] =
            &[Column { name: "words", kind: Kind::Text }, Column { name: "share", kind: Kind::Number }];
        let row = |words: &str, number: Cell| vec![Cell::text(words), number];
        let rows = vec![
            row("a, b", Cell::Number(2.5)),
            row("a; b", Cell::Share(0.25)),
            row("=x", Cell::Number(-3.0)),
            row("", Cell::Empty),
        ];
        let expected = [
            (Dialect::Rfc4180, "words,share\r\n\"a, b\",2.5\r\na; b,0.2500\r\n'=x,-3\r\n,\r\n"),
            (Dialect::ExcelFr, "\u{feff}words;share\r\na, b;2,5\r\n\"a; b\";0,2500\r\n'=x;-3\r\n;\r\n"),
        ];
        for (dialect, text) in expected {
            let mut bytes = Vec::new();
            write(columns, &rows, &Options { dialect, ..Options::default() }, &mut bytes).unwrap();
            assert_eq!(String::from_utf8(bytes).unwrap(), text);
        }
    }
}
