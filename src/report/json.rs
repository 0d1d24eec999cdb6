//! Reports as JSON, and as JSON lines.
//!
//! What could command a terminal (C1 controls, changes of direction) is written as `\u` escapes, unless raw words are
//! asked for: the same value for a program, harmless to print.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};

use super::sanitise::{Sanitise, is_invisible, turns_direction};
use super::vocabulary::{self, Vocabulary};
use super::{Mentioned, Options, Report, evaluation, study};
use crate::claim::Reading;
use crate::claim::rules::Rule;
use crate::compare::Checked;
use crate::eval::{Evaluation, Remark};
use crate::wire;

/// One JSON value, laid out to be read.
pub fn render(report: &Report, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    match report {
        Report::Extraction { readings, .. } => pretty(&documents(readings, options).collect::<Vec<_>>(), options, out)?,
        Report::Mentions { documents, .. } => {
            pretty(&documents.iter().map(mentions).collect::<Vec<_>>(), options, out)?
        }
        Report::Comparison { comparison, .. } => {
            pretty(&wire::Comparison::new(comparison, options.with_text, options.language), options, out)?
        }
        Report::Lineage { comparison, lineage, .. } => pretty(&wire::Lineage::new(comparison, lineage), options, out)?,
        Report::Checklist { checked, .. } => pretty(&wire::Checklists::new(checked, options.with_text), options, out)?,
        Report::Vocabulary { statements, .. } => pretty(&Vocabulary::new(statements), options, out)?,
        Report::Fetched(fetched) => pretty(&wire::Fetched::new(fetched), options, out)?,
        Report::Watched(watched) => pretty(&wire::Watched::new(watched), options, out)?,
        Report::Evaluation(evaluations) => pretty(&Scores::new(&evaluation::together(evaluations)), options, out)?,
        Report::Rules(rules) => {
            pretty(&rules.iter().map(|rule| RuleLine::new(rule)).collect::<Vec<_>>(), options, out)?
        }
        Report::Study { study, loose, failures } => {
            let tables = study::tables::tables(study, loose, failures, options.language);
            pretty(&study::all_objects(&tables), options, out)?
        }
        Report::Matches { incidents, loose, .. } => {
            pretty(&study::objects(&study::matches::rows(incidents, loose)), options, out)?
        }
    }
    out.write_all(b"\n")
}

/// A value of another format than ours, laid out to be read; an error where the report has none in it.
pub fn value(value: Option<serde_json::Value>, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let Some(value) = value else {
        return Err(io::Error::other(format!("this report cannot be told as {}", options.format)));
    };
    pretty(&value, options, out)?;
    out.write_all(b"\n")
}

/// A line a document; of a comparison, a line a finding; of a lineage, a line a link; of a checklist, a line a point; of
/// what was fetched, a line an address; of what is watched, a line a page that changed.
pub fn render_lines(report: &Report, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    match report {
        Report::Extraction { readings, .. } => lines(documents(readings, options), options, out),
        Report::Mentions { documents, .. } => lines(documents.iter().map(mentions), options, out),
        Report::Comparison { comparison, .. } => {
            lines(wire::Comparison::new(comparison, false, options.language).findings.into_iter(), options, out)
        }
        Report::Lineage { comparison, lineage, .. } => {
            lines(wire::Lineage::new(comparison, lineage).links.into_iter(), options, out)
        }
        Report::Checklist { checked, .. } => lines(point_lines(checked), options, out),
        Report::Vocabulary { statements, .. } => lines(vocabulary::lines(statements).into_iter(), options, out),
        Report::Fetched(fetched) => lines(wire::Fetched::new(fetched).pages.into_iter(), options, out),
        Report::Watched(watched) => lines(watched.revisions.iter(), options, out),
        Report::Evaluation(evaluations) => lines(evaluations.iter().map(Scores::new), options, out),
        Report::Rules(rules) => lines(rules.iter().map(|rule| RuleLine::new(rule)), options, out),
        Report::Study { study, .. } => lines(study::objects(&study::tables::rates(study)).into_iter(), options, out),
        Report::Matches { incidents, loose, .. } => {
            lines(study::objects(&study::matches::rows(incidents, loose)).into_iter(), options, out)
        }
    }
}

fn documents<'a>(readings: &'a [Reading], options: &Options) -> impl Iterator<Item = wire::Document> + use<'a> {
    let with_text = options.with_text;
    readings.iter().map(move |reading| wire::Document::new(reading, with_text))
}

fn mentions(document: &Mentioned) -> wire::Mentions {
    wire::Mentions::new(&document.id, &document.text, &document.mentions)
}

/// A point of one statement.
#[derive(Serialize)]
struct PointLine {
    statement: String,
    #[serde(flatten)]
    item: wire::Item,
}

fn point_lines(checked: &Checked) -> impl Iterator<Item = PointLine> + use<> {
    let lists = wire::Checklists::new(checked, false).statements.into_iter();
    lists.flat_map(|list| list.points.into_iter().map(move |item| PointLine { statement: list.id.clone(), item }))
}

/// How a folder, or all of them, did.
#[derive(Serialize)]
struct Scores<'a> {
    folder: &'a str,
    scores: Vec<ScoreLine>,
    misses: &'a [Remark],
    false_claims: &'a [Remark],
}

#[derive(Serialize)]
struct ScoreLine {
    #[serde(rename = "type")]
    name: String,
    right: usize,
    wrong: usize,
    missed: usize,
    precision: f64,
    recall: f64,
    f1: f64,
}

impl<'a> Scores<'a> {
    fn new(evaluation: &'a Evaluation) -> Self {
        let line = |(name, score): evaluation::Line| ScoreLine {
            name,
            right: score.right,
            wrong: score.wrong,
            missed: score.missed,
            precision: score.precision(),
            recall: score.recall(),
            f1: score.f1(),
        };
        Self {
            folder: &evaluation.folder,
            scores: evaluation::types(evaluation, crate::wording::Language::English).into_iter().map(line).collect(),
            misses: &evaluation.misses,
            false_claims: &evaluation.false_claims,
        }
    }
}

#[derive(Serialize)]
struct RuleLine {
    id: &'static str,
    reads: &'static str,
    leaves: &'static str,
    examples: &'static [(&'static str, &'static str)],
    silent: &'static [&'static str],
}

impl RuleLine {
    fn new(rule: &Rule) -> Self {
        Self { id: rule.id, reads: rule.reads, leaves: rule.leaves, examples: rule.examples, silent: rule.silent }
    }
}

fn pretty(value: &impl Serialize, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let formatter = Shallow { broken: PrettyFormatter::new(), depth: 0, sanitise: options.sanitise };
    value.serialize(&mut serde_json::Serializer::with_formatter(out, formatter)).map_err(io::Error::from)
}

fn lines<T: Serialize>(values: impl Iterator<Item = T>, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    for value in values {
        value
            .serialize(&mut serde_json::Serializer::with_formatter(&mut *out, Line { sanitise: options.sanitise }))
            .map_err(io::Error::from)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// One value on one line.
struct Line {
    sanitise: Sanitise,
}

impl Formatter for Line {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        write_harmless(writer, fragment, self.sanitise)
    }
}

/// Broken on lines down to a claim's keys; what is deeper (spans) stays on its line.
struct Shallow {
    broken: PrettyFormatter<'static>,
    depth: usize,
    sanitise: Sanitise,
}

const DEEPEST: usize = 4;

impl Shallow {
    fn is_broken(&self) -> bool {
        self.depth <= DEEPEST
    }
}

/// Hands each step to the one layout or the other, by how deep it stands.
macro_rules! by_depth {
    ($self:ident, $writer:ident, $step:ident $(, $argument:expr)?) => {
        if $self.is_broken() {
            $self.broken.$step($writer $(, $argument)?)
        } else {
            CompactFormatter.$step($writer $(, $argument)?)
        }
    };
}

impl Formatter for Shallow {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        by_depth!(self, writer, begin_array)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        let ended = by_depth!(self, writer, end_array);
        self.depth -= 1;
        ended
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        by_depth!(self, writer, begin_array_value, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        by_depth!(self, writer, end_array_value)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        by_depth!(self, writer, begin_object)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        let ended = by_depth!(self, writer, end_object);
        self.depth -= 1;
        ended
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        by_depth!(self, writer, begin_object_key, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        by_depth!(self, writer, begin_object_value)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        by_depth!(self, writer, end_object_value)
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        write_harmless(writer, fragment, self.sanitise)
    }
}

/// A stretch of a string that needs no escape in JSON, with escapes for what a terminal might obey; beyond the first
/// 65 536 characters, those are written as a pair.
fn write_harmless<W: ?Sized + Write>(writer: &mut W, fragment: &str, sanitise: Sanitise) -> io::Result<()> {
    if sanitise == Sanitise::Never {
        return writer.write_all(fragment.as_bytes());
    }
    let mut written = 0;
    let mut next = 0;
    while let Some((at, character)) = not_plain(fragment, next) {
        next = at + character.len_utf8();
        let is_control = matches!(character, '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}');
        let is_hidden = sanitise == Sanitise::Always && is_invisible(character);
        if !is_control && !is_hidden && !turns_direction(character) {
            continue;
        }
        writer.write_all(fragment.get(written..at).unwrap_or("").as_bytes())?;
        for unit in character.encode_utf16(&mut [0; 2]) {
            write!(writer, "\\u{unit:04x}")?;
        }
        written = next;
    }
    writer.write_all(fragment.get(written..).unwrap_or("").as_bytes())
}

/// The first character from a byte on that is neither ASCII for the eye nor a Latin letter with an accent.
fn not_plain(fragment: &str, mut from: usize) -> Option<(usize, char)> {
    loop {
        let rest = fragment.get(from..)?;
        let at = from + rest.bytes().position(|byte| byte >= 0x7f)?;
        match fragment.as_bytes().get(at)? {
            0xc3..=0xc9 => from = at + 2,
            _ => return Some((at, fragment.get(at..)?.chars().next()?)),
        }
    }
}
