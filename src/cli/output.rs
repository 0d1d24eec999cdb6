//! Where a report goes and how it looks.

use std::fs::{self, File};
use std::io::{BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser;
use clap::{Args, ValueEnum};

use super::Told;
use super::exit::complain_of;
use recoupe::claim::Reading;
use recoupe::report::{self, DEFAULT_WIDTH, Format, Options, Report};
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

    /// Tell findings in this language
    #[arg(long, global = true, value_name = "LANGUAGE", default_value = "en", value_parser = language_parser())]
    lang: Language,

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

fn format_parser() -> impl TypedValueParser<Value = Format> {
    let names = Format::ALL.iter().map(|format| format.name());
    PossibleValuesParser::new(names).try_map(|name| Format::from_name(&name).ok_or("no such format"))
}

fn language_parser() -> impl TypedValueParser<Value = Language> {
    let names = Language::ALL.iter().map(|language| language.name());
    PossibleValuesParser::new(names).try_map(|name| Language::from_name(&name).ok_or("no such language"))
}

impl Output {
    /// Writes a report where it was asked for; a file is there whole or not at all.
    pub fn write(&self, told: &Told) -> Result<()> {
        let options = Options {
            format: self.format,
            width: self.width(),
            colour: self.colour(),
            all: told.all,
            with_text: told.with_text,
            explain: told.explain,
            language: self.lang,
        };
        if let Some(path) = &self.output {
            spare_inputs(path, &told.report)?;
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

/// Refuses to write over a document that was read.
fn spare_inputs(path: &Path, report: &Report) -> Result<()> {
    let Ok(target) = fs::canonicalize(path) else { return Ok(()) };
    let readings: Vec<&Reading> = match report {
        Report::Extraction { readings, .. } => readings.iter().collect(),
        Report::Comparison { comparison, .. } | Report::Lineage { comparison, .. } => {
            comparison.officials.iter().chain(&comparison.articles).collect()
        }
        Report::Checklist { checked, .. } => checked.statements.iter().map(|(reading, _)| reading).collect(),
        Report::Mentions { .. } | Report::Evaluation(_) | Report::Rules(_) => Vec::new(),
    };
    let is_input = |reading: &&Reading| fs::canonicalize(&reading.document.source).is_ok_and(|source| source == target);
    if readings.iter().any(is_input) {
        bail!("{}: is a document that was read, and is not written over; name another file", path.display());
    }
    Ok(())
}

/// Writes beside `path` first, then puts the whole in its place, with the rights that a file there had.
/// A device or a pipe is written to as it is; a link leads to the file that it names.
fn write_whole(path: &Path, render: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<()> {
    let there = fs::metadata(path).ok();
    if there.as_ref().is_some_and(|there| !there.is_file() && !there.is_dir()) {
        let write = || {
            let mut out = BufWriter::new(File::options().write(true).open(path)?);
            render(&mut out)?;
            out.flush()
        };
        return write().with_context(|| format!("{}: cannot be written", path.display()));
    }
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let Some(name) = real.file_name() else { bail!("{}: is no file name to write to", path.display()) };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        bail!("{}: cannot be written: there is no folder {}; make it first", path.display(), folder.display());
    }
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.tmp", std::process::id()));
    let temporary = real.with_file_name(beside);
    let written = File::create_new(&temporary).and_then(|file| {
        let mut out = BufWriter::new(file);
        render(&mut out)?;
        out.flush()?;
        if let Some(there) = &there {
            fs::set_permissions(&temporary, there.permissions())?;
        }
        fs::rename(&temporary, &real)
    });
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    written.with_context(|| format!("{}: cannot be written", path.display()))
}
