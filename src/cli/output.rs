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
use recoupe::report::{self, DEFAULT_WIDTH, Dialect, Format, Options, Sanitise, Subject};
use recoupe::wording::Language;

/// Narrower tables cannot be read.
const NARROWEST: usize = 40;

const NO_CSV_FILE: &str = "--datapackage describes a CSV file: give --format csv and -o FILE too";

/// What --datapackage means without a name: in the folder of the CSV. No file can be called so.
const BESIDE: &str = ".";

#[derive(Debug, Args)]
pub struct Output {
    /// Choose how the report is written
    #[arg(long, global = true, default_value = "table", value_parser = format_parser())]
    format: Format,

    /// Choose how CSV is written: excel-fr has semicolons and decimal commas [default: rfc4180]
    #[arg(long, global = true, value_name = "DIALECT", value_parser = dialect_parser())]
    csv_dialect: Option<Dialect>,

    /// Write to this file instead of standard output
    #[arg(short, long, global = true, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Describe the CSV of -o in a Data Package of Frictionless Data [without a FILE: datapackage.json beside the CSV]
    #[arg(long, global = true, value_name = "FILE", num_args = 0..=1, default_missing_value = BESIDE)]
    datapackage: Option<PathBuf>,

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

fn dialect_parser() -> impl TypedValueParser<Value = Dialect> {
    let names = Dialect::ALL.iter().map(|dialect| dialect.name());
    PossibleValuesParser::new(names).try_map(|name| Dialect::from_name(&name).ok_or("no such dialect"))
}

fn language_parser() -> impl TypedValueParser<Value = Language> {
    let names = Language::ALL.iter().map(|language| language.name());
    PossibleValuesParser::new(names).try_map(|name| Language::from_name(&name).ok_or("no such language"))
}

impl Output {
    /// The path that was given.
    #[cfg(feature = "collections")]
    pub fn path(&self) -> Option<&Path> {
        self.output.as_deref()
    }

    /// The path that was given, which then is no longer where the report goes.
    pub fn take_path(&mut self) -> Option<PathBuf> {
        self.output.take()
    }

    /// Whether its options hold together, and suit what the report is about.
    ///
    /// # Errors
    /// The report is not for the format, or an option is not.
    pub fn check(&self, subject: Subject) -> Result<()> {
        if let Some(subjects) = self.format.only_for().filter(|_| !self.format.tells(subject)) {
            let names: Vec<&str> = subjects.iter().map(|subject| subject.name()).collect();
            bail!("--format {} is for {}, not {subject}", self.format, names.join(" and "));
        }
        if self.csv_dialect.is_some() && self.format != Format::Csv {
            bail!("--csv-dialect is for --format csv, not {}", self.format);
        }
        // What fetch and study are given is a folder for their files; their report goes to standard output.
        let is_folder = matches!(subject, Subject::Fetched | Subject::Study);
        let file = self.output.as_deref().filter(|path| !is_folder && !is_dash(path));
        if self.datapackage.is_some() && file.is_none() {
            bail!(NO_CSV_FILE);
        }
        self.package()?;
        let to_terminal = file.is_none() && std::io::stdout().is_terminal();
        if to_terminal && !self.format.is_text() {
            bail!("--format {} is no text for a terminal; name a file with -o FILE", self.format);
        }
        Ok(())
    }

    /// Where the description of the CSV goes, and how the CSV is named from there; `None` where none is wanted.
    fn package(&self) -> Result<Option<(PathBuf, String)>> {
        let Some(named) = &self.datapackage else { return Ok(None) };
        let Some(csv) = self.output.as_deref().filter(|path| !is_dash(path) && self.format == Format::Csv) else {
            bail!(NO_CSV_FILE);
        };
        let package = match named.as_os_str() == BESIDE {
            true => csv.with_file_name("datapackage.json"),
            false => named.clone(),
        };
        if package.extension().is_none_or(|ending| ending != "json") {
            bail!("--datapackage {}: name a file that ends with .json, or give the option last", package.display());
        }
        let (from, to) = (std::path::absolute(&package)?, std::path::absolute(csv)?);
        let inside = from.parent().and_then(|folder| to.strip_prefix(folder).ok()).filter(|_| from != to);
        let Some(inside) = inside else {
            bail!("--datapackage {}: must stand beside {}, or in a folder above it", package.display(), csv.display());
        };
        let names: Vec<_> = inside.iter().map(|name| name.to_string_lossy()).collect();
        Ok(Some((package, names.join("/"))))
    }

    /// Whether nothing but what went wrong is to be told on standard error.
    pub fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// How a report is asked for.
    #[cfg(feature = "store")]
    pub fn format(&self) -> Format {
        self.format
    }

    /// Whether a report goes to a file.
    #[cfg(feature = "store")]
    pub fn has_path(&self) -> bool {
        self.output.is_some()
    }

    /// How tables are to look that are no report of their own.
    #[cfg(feature = "store")]
    pub fn table_options(&self, tell: Language) -> Options {
        Options {
            language: self.lang.unwrap_or(tell),
            sanitise: self.sanitise(),
            dialect: self.csv_dialect.unwrap_or(Dialect::Rfc4180),
            ..Options::default()
        }
    }

    /// How a report is to look; `tell` is the language of the run.
    pub fn options(&self, told: &Told, tell: Language) -> Options {
        Options {
            format: self.format,
            width: self.width(),
            colour: self.colour(),
            all: told.all,
            with_text: told.with_text,
            explain: told.explain,
            language: self.lang.unwrap_or(tell),
            sanitise: self.sanitise(),
            dialect: self.csv_dialect.unwrap_or(Dialect::Rfc4180),
        }
    }

    /// Writes a report where it was asked for, but over nothing that was `named` to be read; a file is there whole or
    /// not at all.
    pub fn write(&self, told: &Told, named: &[PathBuf], tell: Language) -> Result<()> {
        let options = self.options(told, tell);
        if let Some(path) = &self.output {
            spare_inputs(path, named)?;
        }
        if self.output.is_some() || !told.report.tells_failures(options.format) {
            complain_of(told.report.failures());
        }
        let package = self.package()?;
        if let Some((path, _)) = &package {
            spare_inputs(path, named)?;
        }
        match self.output.as_deref().filter(|path| !is_dash(path)) {
            Some(path) => {
                write_whole(path, |out| report::render(&told.report, &options, out))?;
                let Some((path, csv)) = package else { return Ok(()) };
                write_whole(&path, |out| report::describe(&told.report, &options, &csv, out))
            }
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

/// Standard output by name.
fn is_dash(path: &Path) -> bool {
    path.as_os_str() == "-"
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
