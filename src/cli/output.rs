//! Where a report goes and how it looks.

use std::fs;
use std::io::{BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser;
use clap::{Args, ValueEnum};

use super::Told;
use super::exit::complain_of;
use super::whole::write_whole;
use recoupe::ingest::inputs;
use recoupe::report::{self, DEFAULT_WIDTH, Format, Options, Sanitise};
use recoupe::wording::Language;

/// Narrower tables cannot be read.
const NARROWEST: usize = 40;

#[derive(Debug, Args)]
pub struct Output {
    /// Choose how the report is written
    #[arg(long, global = true, default_value = "table", value_parser = format_parser())]
    format: Format,

    /// Write to this file instead of standard output
    #[arg(short, long, global = true, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Colour tables
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Colour,

    /// Escape text that could command a terminal: in CSV and JSON; tables and Markdown always are safe to print
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    sanitize: Sanitize,

    /// Speak this language [default: the locale's (LC_ALL, LC_MESSAGES, LANG), or en]
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language_parser())]
    lang: Option<Language>,

    /// Show no progress on standard error, and no word of success
    #[arg(short, long, global = true)]
    quiet: bool,

    /// Fit tables to this many columns [default: the terminal's, or 80]
    #[arg(long, global = true, value_name = "COLUMNS")]
    width: Option<u16>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Colour {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Sanitize {
    /// What commands a terminal; on a terminal, invisible characters of JSON too
    Auto,
    /// What commands a terminal, and invisible characters of JSON
    Always,
    /// Nothing: unsafe to print, for programs that need the very words
    Never,
}

fn format_parser() -> impl TypedValueParser<Value = Format> {
    let names = Format::ALL.iter().map(|format| format.name());
    PossibleValuesParser::new(names).try_map(|name| Format::from_name(&name).ok_or("no such format"))
}

fn language_parser() -> impl TypedValueParser<Value = Language> {
    let names = Language::ALL.iter().map(|language| language.name());
    PossibleValuesParser::new(names).try_map(|name| Language::from_name(&name).ok_or("no such language"))
}

impl Output {
    /// The path that was given, which then is no longer where the report goes.
    pub fn take_path(&mut self) -> Option<PathBuf> {
        self.output.take()
    }

    /// Whether nothing but what went wrong is to be told on standard error.
    pub fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Writes a report where it was asked for, but over nothing that was `named` to be read; a file is there whole or
    /// not at all.
    pub fn write(&self, told: &Told, named: &[PathBuf], tell: Language) -> Result<()> {
        let options = Options {
            format: self.format,
            width: self.width(),
            colour: self.colour(),
            all: told.all,
            with_text: told.with_text,
            explain: told.explain,
            language: self.lang.unwrap_or(tell),
            sanitise: self.sanitise(),
        };
        if let Some(path) = &self.output {
            spare_inputs(path, named)?;
        }
        if self.output.is_some() || !told.report.tells_failures(options.format) {
            complain_of(told.report.failures());
        }
        match self.output.as_deref().filter(|path| path.as_os_str() != "-") {
            Some(path) => write_whole(path, |out| report::render(&told.report, &options, out)),
            None => {
                let mut out = BufWriter::new(std::io::stdout().lock());
                report::render(&told.report, &options, &mut out)?;
                Ok(out.flush()?)
            }
        }
    }

    fn width(&self) -> usize {
        let asked = self.width.map(usize::from);
        let terminal = || if self.output.is_none() { report::terminal_width() } else { None };
        asked.or_else(terminal).unwrap_or(DEFAULT_WIDTH).max(NARROWEST)
    }

    fn sanitise(&self) -> Sanitise {
        match self.sanitize {
            Sanitize::Always => Sanitise::Always,
            Sanitize::Never => Sanitise::Never,
            Sanitize::Auto if self.output.is_none() && std::io::stdout().is_terminal() => Sanitise::Always,
            Sanitize::Auto => Sanitise::Usual,
        }
    }

    fn colour(&self) -> bool {
        match self.color {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => {
                let stdout = std::io::stdout();
                let wanted = anstream::AutoStream::choice(&stdout) != anstream::ColorChoice::Never;
                self.output.is_none() && stdout.is_terminal() && wanted
            }
        }
    }
}

/// Refuses to write over what a run reads: its documents, a manifest, annotations.
fn spare_inputs(path: &Path, named: &[PathBuf]) -> Result<()> {
    let Ok(target) = fs::canonicalize(path) else { return Ok(()) };
    let is_target = |input: &PathBuf| fs::canonicalize(input).is_ok_and(|input| input == target);
    if named.iter().flat_map(|name| inputs(name)).any(|input| is_target(&input)) {
        bail!("{}: is a document that was read, and is not written over; name another file", path.display());
    }
    Ok(())
}
