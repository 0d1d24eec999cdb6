//! What a reader sees on a terminal.

use super::findings::{Told, context, told};
use super::grid::{Cell, FRAME, Grid};
use super::matrix::{Column, Entry, Group, Matrix, matrix};
use super::summary::{Summary, warnings};
use super::wrap::{shorten, wrap};
use super::{Mentioned, Options, Report, evaluation, rules, sanitise, style, words};
use crate::claim::{Reading, Value};
use crate::compare::{Comparison, Failure, Verdict};

pub fn render(report: &Report, options: &Options) -> String {
    let text = match report {
        Report::Extraction { readings, failures } => {
            let mut text: String = readings.iter().map(|reading| extraction(reading, options)).collect();
            text.push_str(&failed(failures, options));
            text
        }
        Report::Mentions { documents, failures } => {
            let mut text: String = documents.iter().map(|document| mentions(document, options)).collect();
            text.push_str(&failed(failures, options));
            text
        }
        Report::Comparison { incident, comparison } => compared(incident, comparison, options),
        Report::Evaluation(evaluation) => evaluation::table(evaluation, options),
        Report::Rules(rules) => rules::table(rules, options),
    };
    // Blanks that hold a number together have done their work once the lines are made.
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn compared(incident: &str, comparison: &Comparison, options: &Options) -> String {
    let mut text = style::bold(&headline(incident, comparison), options.colour) + "\n\n";
    for warning in warnings(comparison) {
        text.push_str(&wrap("⚠ ", &style::bold(&sanitise::line(&warning), false), options.width));
    }
    if !text.ends_with("\n\n") {
        text.push('\n');
    }
    let matrix = matrix(comparison);
    if !matrix.rows.is_empty() && !matrix.columns.is_empty() {
        text.push_str(&grids(&matrix, options));
        text.push_str(&legend(&matrix, options));
        text.push('\n');
    }
    let told = told(comparison, options.all);
    if !told.is_empty() {
        let title = if options.all { "All findings" } else { "Where coverage diverges" };
        text.push_str(&style::bold(title, options.colour));
        text.push_str("\n\n");
        text.extend(told.iter().map(|told| finding(told, comparison, options)));
    }
    text.push_str(&wrap("", &Summary::new(comparison).line(), options.width));
    text.push_str(&failed(&comparison.failures, options));
    text
}

fn headline(incident: &str, comparison: &Comparison) -> String {
    let organisation = comparison.organisation.as_deref().unwrap_or(incident);
    let articles = words::plural(comparison.articles.len(), "article", "articles");
    let statement = comparison.officials.get(comparison.in_force);
    let published = statement.and_then(|statement| statement.document.published);
    let versions = match comparison.officials.len() {
        0 | 1 => String::new(),
        several => format!(" and {}", words::plural(several - 1, "other version", "other versions")),
    };
    let statement = match published {
        Some(date) => format!("the statement of {date}{versions}"),
        None => format!("the statement{versions}"),
    };
    sanitise::line(&format!("{organisation}: {articles} against {statement}")).into_owned()
}

/// The widest an article's column is, where there is a choice.
const WIDEST: usize = 24;

/// The matrix in as many tables as the width needs, each with the facts and the statement on its left.
fn grids(matrix: &Matrix, options: &Options) -> String {
    let whole = grid(matrix, 0..matrix.columns.len());
    let natural = whole.natural_widths();
    let column = |index: usize, widest: usize| natural.get(index).copied().unwrap_or(0).min(widest);
    let (label, statement) = match options.width {
        ..70 => (column(0, 18), column(1, 14)),
        70..100 => (column(0, 24), column(1, 20)),
        _ => (column(0, 28), column(1, 30)),
    };
    let room = options.width.saturating_sub(1 + label + FRAME + statement + FRAME);
    let article =
        natural.iter().skip(2).copied().max().unwrap_or(0).clamp(8, WIDEST).min(room.saturating_sub(FRAME).max(8));
    let at_once = (room / (article + FRAME)).max(1);
    let tables = matrix.columns.len().div_ceil(at_once);
    let each = matrix.columns.len().div_ceil(tables.max(1)).max(1);
    let mut text = String::new();
    for from in (0..matrix.columns.len()).step_by(each) {
        let columns = from..(from + each).min(matrix.columns.len());
        let mut grid = grid(matrix, columns.clone());
        grid.widths = vec![label, statement];
        grid.widths.extend(columns.map(|_| article));
        text.push_str(&grid.draw(options.width, options.colour));
    }
    text
}

fn grid(matrix: &Matrix, columns: std::ops::Range<usize>) -> Grid {
    let mut header = vec![Cell::plain(""), Cell { bold: true, ..Cell::plain("statement") }];
    let shown = matrix.columns.get(columns.clone()).unwrap_or(&[]);
    header.extend(shown.iter().map(|column| Cell { bold: true, ..Cell::plain(column_title(column)) }));
    let mut rows = Vec::new();
    let mut group: Option<Group> = None;
    for row in &matrix.rows {
        let cells = row.cells.get(columns.clone()).unwrap_or(&[]);
        if row.group >= Group::Quotations && cells.iter().all(Vec::is_empty) {
            continue;
        }
        if group != Some(row.group) {
            group = Some(row.group);
            let mut heading = vec![Cell { bold: true, ..Cell::plain(row.group.title()) }];
            heading.resize(header.len(), Cell::default());
            rows.push(heading);
        }
        let mut line = vec![Cell::plain(format!("\u{a0}{}", row.label)), Cell::plain(row.statement.as_str())];
        line.extend(cells.iter().map(|entries| entry_cell(entries)));
        rows.push(line);
    }
    Grid { header, rows, widths: Vec::new() }
}

fn column_title(column: &Column) -> String {
    let name = sanitise::line(column.outlet.as_deref().unwrap_or(&column.id));
    let name = shorten(&name, 3 * WIDEST);
    match column.published {
        Some(published) => format!("{name}\n{published}"),
        None => name,
    }
}

fn entry_cell(entries: &[Entry]) -> Cell {
    let line = |entry: &Entry| {
        let marks: String = entry.verdicts.iter().map(|verdict| style::mark(*verdict)).collect();
        format!("{marks}\u{a0}{}", entry.text)
    };
    Cell {
        text: entries.iter().map(line).collect::<Vec<_>>().join("\n"),
        colour: entries.first().and_then(|entry| entry.verdicts.first()).map(|verdict| style::colour(*verdict)),
        bold: false,
    }
}

/// The marks that the matrix uses, most common meaning first.
fn legend(matrix: &Matrix, options: &Options) -> String {
    let entries = || matrix.rows.iter().flat_map(|row| row.cells.iter().flatten());
    let used = |verdict: &&Verdict| entries().any(|entry| entry.verdicts.contains(*verdict));
    let mut marks: Vec<String> = Verdict::ALL
        .iter()
        .filter(used)
        .map(|verdict| format!("{}\u{a0}{}", style::mark(*verdict), style::words(*verdict).replace(' ', "\u{a0}")))
        .collect();
    if matrix.rows.iter().any(|row| row.cells.iter().any(Vec::is_empty)) {
        marks.push(String::from("blank:\u{a0}not\u{a0}said"));
    }
    wrap(" ", &marks.join("  "), options.width)
}

fn finding(told: &Told, comparison: &Comparison, options: &Options) -> String {
    let finding = told.first;
    let mark = format!("{} {}", style::mark(finding.verdict), style::words(finding.verdict));
    let outlet = told.article.document.outlet.as_deref().unwrap_or(&finding.document);
    let mut place = vec![sanitise::line(outlet).into_owned()];
    place.extend(told.article.document.published.map(|date| date.to_string()));
    let cause = finding.cause.and_then(style::cause).map(|cause| format!("  ({cause})")).unwrap_or_default();
    let mut text = style::paint(&mark, style::colour(finding.verdict), options.colour);
    text.push_str(&format!("  {}{cause}\n", shorten(&place.join(", "), options.width.saturating_sub(mark.len() + 2))));
    text.push_str(&wrap("  ", &sentence(&sanitise::line(&finding.explanation)), options.width));
    let mut line = |name: &str, words: &str| text.push_str(&wrap(&format!("    {name:<10} "), words, options.width));
    if let Some(official) = &finding.official {
        let dated = match comparison.officials.get(comparison.in_force) {
            Some(in_force) if in_force.document.id != finding.statement => {
                let statement = comparison.officials.iter().find(|reading| reading.document.id == finding.statement);
                let published = statement.and_then(|statement| statement.document.published);
                published.map(|date| format!(" (statement of {date})")).unwrap_or_default()
            }
            _ => String::new(),
        };
        line("statement", &format!("{}{dated}", words::value(official)));
    }
    if let Some(article) = &finding.article {
        line("article", &words::value(article));
    }
    if let Some(other) = &finding.other {
        line("elsewhere", &format!("{} (in the {})", words::value(other), words::part(other.part)));
    }
    if !told.likewise.is_empty() {
        line("likewise", &fields(&told.likewise).join(", "));
    }
    if let Some(article) = &finding.article {
        let context = context(told.article, article);
        let marked = format!(
            "{}{}{}",
            context.before,
            context.words.split(' ').map(|word| style::bold(word, options.colour)).collect::<Vec<_>>().join(" "),
            context.after
        );
        let marked = match options.colour {
            true => marked,
            false => format!("{}»{}«{}", context.before, context.words, context.after),
        };
        line(&format!("in {}", words::part(article.part)), &marked);
    }
    if told.repeated > 0 {
        line("", &format!("and {} more in this article", words::plural(told.repeated, "time", "times")));
    }
    text.push('\n');
    text
}

/// The data fields that findings speak of, in words.
pub fn fields(findings: &[&crate::compare::Finding]) -> Vec<String> {
    let claim = |finding: &&crate::compare::Finding| finding.article.clone().or_else(|| finding.official.clone());
    let name = |claim: crate::claim::Claim| match &claim.value {
        Value::Field(id) => words::field(id),
        _ => words::value(&claim),
    };
    findings.iter().filter_map(claim).map(name).collect()
}

/// With a full stop, and a capital where it begins with a letter.
pub fn sentence(words: &str) -> String {
    let mut letters = words.trim().chars();
    let Some(first) = letters.next() else { return String::new() };
    let mut sentence: String = first.to_uppercase().chain(letters).collect();
    if !sentence.ends_with(['.', '!', '?', '…']) {
        sentence.push('.');
    }
    sentence
}

fn failed(failures: &[Failure], options: &Options) -> String {
    if failures.is_empty() {
        return String::new();
    }
    let mut text =
        format!("\n{}:\n", words::plural(failures.len(), "source could not be read", "sources could not be read"));
    for failure in failures {
        text.push_str(&wrap("  ", &sanitise::line(&failure_line(failure)), options.width));
    }
    text
}

/// The source and what is wrong with it, the source once.
pub fn failure_line(failure: &Failure) -> String {
    if failure.error.starts_with(&failure.source) {
        return failure.error.clone();
    }
    format!("{}: {}", failure.source, failure.error)
}

/// A document's name on a line of its own.
fn header(reading: &Reading, options: &Options) -> String {
    let document = &reading.document;
    let mut parts = vec![sanitise::line(&document.id).into_owned()];
    parts.extend(document.outlet.as_deref().map(|outlet| sanitise::line(outlet).into_owned()));
    parts.extend(document.published.map(|date| date.to_string()));
    let mut text = style::bold(&shorten(&parts.join(", "), options.width), options.colour) + "\n";
    if let Some(title) = &document.title {
        text.push_str(&wrap("", &sanitise::line(title), options.width));
    }
    text
}

fn extraction(reading: &Reading, options: &Options) -> String {
    let mut text = header(reading, options);
    let source = reading.document.text.as_str();
    if reading.claims.is_empty() {
        text.push_str("No figure, date, data field, quotation or sum of money was read as a fact.\n");
    } else {
        let titles = ["kind", "what", "role", "words", "rule"];
        let header = titles.map(|title| Cell { bold: true, ..Cell::plain(title) }).to_vec();
        let row = |claim: &crate::claim::Claim| {
            let (kind, role) = kind_and_role(claim);
            let surface = shorten(&sanitise::line(claim.span.of(source)), 160);
            let value = match &claim.value {
                Value::Quote(quote) => {
                    quote.speaker.as_deref().map_or(String::new(), |it| sanitise::line(it).into_owned())
                }
                Value::Field(id) => words::field(id),
                Value::Date(date) => words::date(date),
                Value::Count(count) => words::count(count),
                Value::Amount(_) => words::value(claim),
            };
            [kind.to_owned(), value, role, surface, claim.rule.to_string()].map(Cell::plain).to_vec()
        };
        let rows = reading.claims.iter().map(row).collect();
        text.push_str(&fitted(Grid { header, rows, widths: Vec::new() }, 3, options));
    }
    if !reading.unread.is_empty() {
        text.push_str("Read as no fact:\n");
        for unread in &reading.unread {
            let words = shorten(&sanitise::line(unread.span.of(source)), 60);
            text.push_str(&wrap("  ", &format!("{words} — {}", sanitise::line(&unread.reason)), options.width));
        }
    }
    text.push('\n');
    text
}

/// What a claim is, and what it is of, with how firmly where that is not plain.
fn kind_and_role(claim: &crate::claim::Claim) -> (&'static str, String) {
    let firm = |role: &str| match claim.certainty {
        crate::claim::Certainty::Asserted => role.to_owned(),
        certainty => format!("{role}, {certainty}"),
    };
    match &claim.value {
        Value::Count(count) => ("count", firm(words::count_role(count.role))),
        Value::Date(date) => ("date", firm(words::date_role(date.role))),
        Value::Field(_) => ("field", words::status(claim.certainty).to_owned()),
        Value::Quote(_) => ("quote", String::new()),
        Value::Amount(amount) => ("amount", firm(words::amount_role(amount.role))),
    }
}

fn mentions(document: &Mentioned, options: &Options) -> String {
    let mut text = style::bold(&sanitise::line(&document.id), options.colour) + "\n";
    if document.mentions.is_empty() {
        text.push_str("No number or date expression was read.\n\n");
        return text;
    }
    let titles = ["kind", "value", "words", "rule"];
    let header = titles.map(|title| Cell { bold: true, ..Cell::plain(title) }).to_vec();
    let row = |mention: &crate::claim::Mention| {
        let surface = shorten(&sanitise::line(mention.span.of(&document.text)), 120);
        let kind = mention.kind.name().replace('_', " ");
        [kind, words::mention(mention), surface, mention.rule.to_string()].map(Cell::plain).to_vec()
    };
    let rows = document.mentions.iter().map(row).collect();
    text.push_str(&fitted(Grid { header, rows, widths: Vec::new() }, 2, options));
    text.push('\n');
    text
}

/// A table in which the column `flexible` takes what the others leave, and the others give way only where they must.
pub fn fitted(mut grid: Grid, flexible: usize, options: &Options) -> String {
    let mut widths = grid.natural_widths();
    let room = options.width.saturating_sub(1 + FRAME * widths.len());
    let share = (room / widths.len().max(1)).max(6);
    let mut excess = widths.iter().sum::<usize>().saturating_sub(room);
    let mut order: Vec<usize> = (0..widths.len()).filter(|index| *index != flexible).collect();
    order.sort_by_key(|index| std::cmp::Reverse(widths.get(*index).copied()));
    order.insert(0, flexible);
    for index in order {
        let Some(width) = widths.get_mut(index) else { continue };
        let least = if index == flexible { share.max(16) } else { share.min(*width).max(6) };
        let given = width.saturating_sub(least).min(excess);
        *width -= given;
        excess -= given;
    }
    grid.widths = widths;
    grid.draw(options.width, options.colour)
}
