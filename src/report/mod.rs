//! Findings to bytes: tables, JSON, CSV, Markdown. Nothing is decided here that is not about looks.

mod annotations;
#[cfg(feature = "collections")]
mod batch;
mod checklist;
mod checklist_words;
mod columns;
mod coverage;
mod csv;
mod datapackage;
mod evaluation;
mod explanation;
mod fetched;
mod findings;
mod grid;
pub mod html;
mod json;
mod lineage;
mod markdown;
pub mod matrix;
mod meanings;
#[cfg(feature = "collections")]
mod parquet;
mod passage;
pub(crate) mod rows;
mod rules;
pub mod sanitise;
mod sarif;
mod study;
mod style;
mod summary;
mod table;
mod veris;
mod versions;
mod vocabulary;
mod watched;
mod words;
mod workbook;
mod wrap;
mod xlsx;

use std::io::{self, Write};

#[cfg(feature = "collections")]
pub use batch::tidy;
pub use csv::Dialect;
pub use grid::terminal_width;
pub use sanitise::Sanitise;
pub use summary::states_something;

use serde::{Deserialize, Serialize};

use crate::claim::rules::Rule;
use crate::claim::{Mention, Reading, words};
use crate::compare::{Checked, Comparison, Failure};
use crate::eval::Evaluation;
use crate::fetched::Fetched;
use crate::lineage::Lineage;
use crate::study::Study;
use crate::survey::Loose;
use crate::watched::Watched;
use crate::wording::Language;

words!(
    /// How a report is written.
    Format {
        Table = "table", Json = "json", Jsonl = "jsonl", Csv = "csv", Markdown = "markdown", Html = "html", Xlsx = "xlsx",
        Annotations = "annotations", Sarif = "sarif", Veris = "veris",
    }
);

words!(
    /// What a report is about, by the command that tells it.
    Subject {
        Extraction = "extract", Mentions = "mentions", Comparison = "compare", Lineage = "lineage",
        Study = "study", Matches = "match",
        Checklist = "compare --checklist", Vocabulary = "compare --vocabulary", Fetched = "fetch", Watched = "watch", Evaluation = "evaluate", Rules = "rules",
    }
);

impl Format {
    /// What it is for, where that is not every report.
    pub const fn only_for(self) -> Option<&'static [Subject]> {
        match self {
            Self::Table | Self::Json | Self::Jsonl | Self::Csv | Self::Markdown | Self::Xlsx => None,
            Self::Annotations | Self::Veris => Some(&[Subject::Comparison, Subject::Extraction]),
            Self::Sarif => Some(&[Subject::Comparison]),
            Self::Html => Some(&[Subject::Comparison, Subject::Study]),
        }
    }

    pub fn tells(self, subject: Subject) -> bool {
        self.only_for().is_none_or(|subjects| subjects.contains(&subject))
    }

    /// Whether a terminal can show it.
    pub const fn is_text(self) -> bool {
        !matches!(self, Self::Xlsx)
    }
}

/// The width of a report where none is known.
pub const DEFAULT_WIDTH: usize = 80;

/// How a report is to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    pub format: Format,
    /// In columns of a terminal; tables fit it as far as words allow.
    pub width: usize,
    pub colour: bool,
    /// Lists every finding by itself, those that agree too.
    pub all: bool,
    /// Whether JSON carries the documents' text.
    pub with_text: bool,
    /// Whether an extraction's table tells what decided each claim.
    pub explain: bool,
    /// The language of sentences.
    pub language: Language,
    pub sanitise: Sanitise,
    /// How CSV is written.
    pub dialect: Dialect,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            format: Format::Table,
            width: DEFAULT_WIDTH,
            colour: false,
            all: false,
            with_text: true,
            explain: false,
            language: Language::English,
            sanitise: Sanitise::default(),
            dialect: Dialect::Rfc4180,
        }
    }
}

/// What a command has to tell.
#[derive(Debug, Clone, PartialEq)]
pub enum Report {
    Extraction {
        readings: Vec<Reading>,
        failures: Vec<Failure>,
    },
    Mentions {
        documents: Vec<Mentioned>,
        failures: Vec<Failure>,
    },
    Comparison {
        incident: String,
        comparison: Comparison,
    },
    Lineage {
        incident: String,
        comparison: Comparison,
        lineage: Lineage,
        /// Whether it is drawn as a graph in the DOT language, whatever the format.
        as_graph: bool,
    },
    /// What the statements alone say of the points of the GDPR.
    Checklist {
        incident: String,
        checked: Checked,
    },
    /// What other registers call the kinds of data that the statements tell of.
    Vocabulary {
        incident: String,
        statements: Vec<Reading>,
        failures: Vec<Failure>,
    },
    /// What became of the addresses that were fetched.
    Fetched(Fetched),
    /// What pages that are watched changed.
    Watched(Watched),
    /// One for each folder.
    Evaluation(Vec<Evaluation>),
    Rules(Vec<&'static Rule>),
    /// What many incidents tell together.
    Study {
        study: Box<Study>,
        loose: Vec<Loose>,
        failures: Vec<Failure>,
    },
    /// Where the loose articles of collections belong, by the names of the incidents.
    Matches {
        incidents: Vec<String>,
        loose: Vec<Loose>,
        failures: Vec<Failure>,
    },
}

impl Report {
    pub const fn subject(&self) -> Subject {
        match self {
            Self::Extraction { .. } => Subject::Extraction,
            Self::Mentions { .. } => Subject::Mentions,
            Self::Comparison { .. } => Subject::Comparison,
            Self::Lineage { .. } => Subject::Lineage,
            Self::Checklist { .. } => Subject::Checklist,
            Self::Vocabulary { .. } => Subject::Vocabulary,
            Self::Fetched(_) => Subject::Fetched,
            Self::Watched(_) => Subject::Watched,
            Self::Evaluation(_) => Subject::Evaluation,
            Self::Rules(_) => Subject::Rules,
            Self::Study { .. } => Subject::Study,
            Self::Matches { .. } => Subject::Matches,
        }
    }

    /// The sources that could not be read.
    pub fn failures(&self) -> &[Failure] {
        match self {
            Self::Extraction { failures, .. } | Self::Mentions { failures, .. } | Self::Vocabulary { failures, .. } => {
                failures
            }
            Self::Comparison { comparison, .. } | Self::Lineage { comparison, .. } => &comparison.failures,
            Self::Checklist { checked, .. } => &checked.failures,
            Self::Fetched(fetched) => &fetched.failures,
            Self::Study { failures, .. } | Self::Matches { failures, .. } => failures,
            Self::Watched(watched) => &watched.failures,
            Self::Evaluation(_) | Self::Rules(_) => &[],
        }
    }

    /// Whether the report itself names them when written in `format`; else somebody else should.
    pub fn tells_failures(&self, format: Format) -> bool {
        if matches!(self, Self::Lineage { as_graph: true, .. }) {
            return false;
        }
        match format {
            Format::Table | Format::Markdown | Format::Html => true,
            Format::Xlsx => matches!(self, Self::Comparison { .. } | Self::Extraction { .. }),
            Format::Json => {
                matches!(
                    self,
                    Self::Comparison { .. }
                        | Self::Lineage { .. }
                        | Self::Checklist { .. }
                        | Self::Fetched(_)
                        | Self::Study { .. }
                        | Self::Watched(_)
                )
            }
            Format::Jsonl | Format::Csv | Format::Annotations | Format::Veris => false,
            Format::Sarif => true,
        }
    }
}

/// A document's number and date expressions, before they have a role.
#[derive(Debug, Clone, PartialEq)]
pub struct Mentioned {
    pub id: String,
    pub text: String,
    pub mentions: Vec<Mention>,
}

/// Writes `report` in the format of `options`.
///
/// # Errors
/// Only those of `out`.
pub fn render(report: &Report, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    if let Report::Lineage { comparison, lineage, as_graph: true, .. } = report {
        return out.write_all(lineage::dot::render(comparison, lineage, options.language).as_bytes());
    }
    match options.format {
        Format::Table => out.write_all(table::render(report, options).as_bytes()),
        Format::Markdown => out.write_all(markdown::render(report, options).as_bytes()),
        Format::Json => json::render(report, options, out),
        Format::Jsonl => json::render_lines(report, options, out),
        Format::Csv => csv::render(report, options, out),
        Format::Html => match report {
            Report::Comparison { incident, comparison } => {
                out.write_all(html::render(incident, comparison, options.language)?.as_bytes())
            }
            Report::Study { study, loose, failures } => {
                out.write_all(study::page(study, loose, failures, options.language)?.as_bytes())
            }
            _ => Err(io::Error::new(io::ErrorKind::Unsupported, "a page is made of a comparison or a study alone")),
        },
        Format::Xlsx => xlsx::render(report, options, out),
        Format::Annotations => json::value(annotations::collection(report, options), options, out),
        Format::Veris => json::value(veris::records(report), options, out),
        Format::Sarif => json::value(sarif::log(report, options), options, out),
    }
}

/// The files of a study: its tables, what describes them, its page; none of another report.
///
/// # Errors
/// Only those of the writers, which write into memory.
pub fn study_files(report: &Report, options: &Options) -> io::Result<Vec<study::File>> {
    match report {
        Report::Study { study, loose, failures } => study::files(study, loose, failures, options),
        _ => Ok(Vec::new()),
    }
}

/// Writes what describes the CSV of `report` that stands at `path`, seen from there: a Data Package of Frictionless Data.
///
/// # Errors
/// Only those of `out`.
pub fn describe(report: &Report, options: &Options, path: &str, out: &mut dyn Write) -> io::Result<()> {
    json::value(Some(datapackage::descriptor(report, options, path)), options, out)
}

/// Writes one table as CSV.
///
/// # Errors
/// Only those of `out`.
#[cfg(feature = "store")]
pub(crate) fn write_rows(table: &rows::Rows, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    csv::rows(table, options, out)
}

/// Writes what describes the CSV of several tables, each with its path.
///
/// # Errors
/// Only those of `out`.
#[cfg(feature = "store")]
pub(crate) fn describe_rows(tables: &[(rows::Rows, String)], options: &Options, out: &mut dyn Write) -> io::Result<()> {
    json::value(Some(datapackage::of_tables("recoupe-store", tables, options)), options, out)
}

#[cfg(test)]
mod tests;
