//! A comparison on a terminal: the matrix, where coverage diverges, and a line that sums it up.

use unicode_width::UnicodeWidthStr;

use super::columns::layouts;
use super::findings::{NARROW, Told, context, told};
use super::grid::{Cell, Grid};
use super::matrix::{Column, Entry, Group, Matrix, matrix};
use super::sanitise::{WORDS_BEGIN, WORDS_END};
use super::summary::{Summary, filter, states_something, warnings};
use super::table::{fields, sentence};
use super::wrap::{shorten, wrap};
use super::{Options, sanitise, style, versions, words};
use crate::claim::{Claim, Value};
use crate::compare::{Comparison, Finding, Verdict};
use crate::document::Part;
use crate::wording::Language;

/// The most that a cell says, in columns.
const LONGEST_CELL: usize = 72;

pub fn render(incident: &str, comparison: &Comparison, options: &Options) -> String {
    let language = options.language;
    let headline = shorten(&headline(incident, comparison, language), options.width);
    let mut text = style::bold(&headline, options.colour) + "\n";
    if let Some(filter) = filter(comparison, language) {
        text.push_str(&wrap("", &sanitise::line(&filter), options.width));
    }
    text.push('\n');
    let warnings = warnings(comparison, language);
    text.extend(warnings.iter().map(|warning| wrap("⚠ ", &sanitise::line(warning), options.width)));
    if !warnings.is_empty() {
        text.push('\n');
    }
    let matrix = matrix(comparison, language).without_silent_articles();
    if !matrix.rows.is_empty() && !matrix.columns.is_empty() {
        let whole = grid(&matrix, 0..matrix.columns.len(), language);
        for layout in layouts(&whole, options.width) {
            let mut grid = Grid { widths: layout.widths, ..grid(&matrix, layout.articles, language) };
            indent_labels(&mut grid);
            text.push_str(&grid.draw(options.width, options.colour));
        }
        text.push_str(&legend(&matrix, comparison.filtered.is_some(), options));
        text.push('\n');
    }
    text.push_str(&versions::render(comparison, options));
    let told = told(comparison, options.all);
    if !told.is_empty() {
        text.push_str(&style::bold(list_title(options), options.colour));
        text.push_str("\n\n");
        text.extend(told.iter().map(|told| finding(told, comparison, options)));
    }
    if states_something(comparison) {
        text.push_str(&wrap("", &Summary::new(comparison).line(language), options.width));
    }
    text
}

/// The title of the list of findings.
pub fn list_title(options: &Options) -> &'static str {
    match options.all {
        true => options.language.either("All findings", "Tous les constats"),
        false => options.language.either("Where coverage diverges", "Où la presse s’écarte"),
    }
}

/// « in title », « titre »: before the words of that part of an article.
pub fn place(part: Part, language: Language) -> String {
    format!("{}{}", language.either("in ", ""), words::part(part, language))
}

fn headline(incident: &str, comparison: &Comparison, language: Language) -> String {
    let organisation = comparison.organisation.as_deref().unwrap_or(incident);
    let articles =
        words::counted(comparison.articles.len(), ["article", "articles"], ["article", "articles"], language);
    let statement = comparison.officials.get(comparison.in_force);
    let published = statement.and_then(|statement| statement.document.published);
    let versions = match comparison.officials.len() {
        0 | 1 => String::new(),
        several => {
            let others = (["other version", "other versions"], ["autre version", "autres versions"]);
            let others = words::counted(several - 1, others.0, others.1, language);
            format!(" {} {others}", language.either("and", "et"))
        }
    };
    let statement = match published {
        Some(date) => format!("{} {date}{versions}", language.either("the statement of", "communiqué du")),
        None => format!("{}{versions}", language.either("the statement", "communiqué")),
    };
    let against = language.either("against", "face au");
    let headline = format!("{organisation}{}{articles} {against} {statement}", language.colon());
    let mut letters = headline.chars();
    let capital = letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>());
    sanitise::line(&capital.unwrap_or_default()).into_owned()
}

/// The matrix with the given articles; a row that none of them speaks of stays if the statement has it.
fn grid(matrix: &Matrix, articles: std::ops::Range<usize>, language: Language) -> Grid {
    let title = |words: String| Cell { bold: true, ..Cell::plain(words) };
    let mut header = vec![Cell::default(), title(language.either("statement", "communiqué").to_owned())];
    let shown = matrix.columns.get(articles.clone()).unwrap_or(&[]);
    header.extend(shown.iter().map(|column| title(column_title(column))));
    let mut rows = Vec::new();
    let mut group: Option<Group> = None;
    for row in &matrix.rows {
        let cells = row.cells.get(articles.clone()).unwrap_or(&[]);
        if row.group >= Group::Quotations && cells.iter().all(Vec::is_empty) {
            continue;
        }
        if group != Some(row.group) {
            group = Some(row.group);
            let mut heading = vec![title(row.group.title(language).replace(' ', "\u{a0}"))];
            heading.resize(header.len(), Cell::default());
            rows.push(heading);
        }
        let label = Cell::plain(format!("\u{a0}{}", shorten(&row.label, LONGEST_CELL)));
        let mut line = vec![label, Cell::plain(shorten(&row.statement, LONGEST_CELL))];
        line.extend(cells.iter().map(|entries| entry_cell(entries)));
        rows.push(line);
    }
    Grid { header, rows, widths: Vec::new() }
}

/// Facts whose name takes several lines stand back under their group on each.
fn indent_labels(grid: &mut Grid) {
    let Some(&width) = grid.widths.first() else { return };
    for label in grid.rows.iter_mut().filter_map(|row| row.first_mut()) {
        if let Some(name) = label.text.strip_prefix('\u{a0}') {
            label.text = wrap(" ", name, width).trim_end().replace("\n ", "\n\u{a0}").replacen(' ', "\u{a0}", 1);
        }
    }
}

fn column_title(column: &Column) -> String {
    let name = sanitise::line(column.outlet.as_deref().unwrap_or(&column.id));
    let name = shorten(&name, LONGEST_CELL);
    match column.published {
        Some(published) => format!("{name}\n{published}"),
        None => name,
    }
}

fn entry_cell(entries: &[Entry]) -> Cell {
    let line = |entry: &Entry| {
        let marks: String = entry.verdicts.iter().map(|verdict| style::mark(*verdict)).collect();
        format!("{marks}\u{a0}{}", shorten(&entry.text, LONGEST_CELL))
    };
    Cell {
        text: entries.iter().map(line).collect::<Vec<_>>().join("\n"),
        colour: entries.first().and_then(|entry| entry.verdicts.first()).map(|verdict| style::colour(*verdict)),
        bold: false,
    }
}

/// The marks that the matrix uses, the least serious first.
fn legend(matrix: &Matrix, is_filtered: bool, options: &Options) -> String {
    let cells = || matrix.rows.iter().flat_map(|row| &row.cells);
    let used = |verdict: &&Verdict| cells().flatten().any(|entry| entry.verdicts.contains(*verdict));
    let words = |verdict: &Verdict| style::words(*verdict, options.language).replace(' ', "\u{a0}");
    let meaning = |verdict: &Verdict| format!("{}\u{a0}{}", style::mark(*verdict), words(verdict));
    let mut marks: Vec<String> = Verdict::ALL.iter().filter(used).map(meaning).collect();
    if cells().any(Vec::is_empty) {
        let [english, french] = match is_filtered {
            true => ["(blank)\u{a0}not\u{a0}said, or not asked for", "(vide)\u{a0}non\u{a0}dit, ou non demandé"],
            false => ["(blank)\u{a0}not\u{a0}said", "(vide)\u{a0}non\u{a0}dit"],
        };
        marks.push(options.language.either(english, french).to_owned());
    }
    wrap(" ", &marks.join("\u{a0}\u{a0} "), options.width)
}

fn finding(told: &Told, comparison: &Comparison, options: &Options) -> String {
    let (finding, language) = (told.first, options.language);
    let verdict = format!("{} {}", style::mark(finding.verdict), style::words(finding.verdict, language));
    let outlet = sanitise::line(told.article.document.outlet.as_deref().unwrap_or(&finding.document));
    let published = told.article.document.published.map(|date| format!(", {date}")).unwrap_or_default();
    let cause = finding.cause.and_then(|cause| style::cause(cause, language));
    let cause = cause.map(|cause| format!("  ({cause})")).unwrap_or_default();
    let outlet = shorten(&outlet, LONGEST_CELL);
    let rest = format!("{outlet}{published}{cause}");
    let painted = style::paint(&verdict, style::colour(finding.verdict), options.colour);
    // An outlet is never cut for want of room: it then stands below the verdict.
    let mut text = match verdict.width() + 2 + rest.width() <= options.width {
        true => format!("{painted}  {rest}\n"),
        false => {
            let cause = cause.trim_start().replace(' ', "\u{a0}");
            format!("{painted}\n{}", wrap("  ", &format!("{outlet}{published} {cause}"), options.width))
        }
    };
    text.push_str(&wrap("  ", &sentence(&sanitise::line(&finding.explanation.sentence(language))), options.width));
    let mut line = |name: &str, words: &str| text.push_str(&wrap(&format!("    {name:<10} "), words, options.width));
    if let Some(official) = &finding.official {
        let of = language.either("statement of", "communiqué du");
        let dated = other_statement(finding, comparison).map(|date| format!(" ({of} {date})"));
        let said = format!("{}{}", words::value(official, language), dated.unwrap_or_default());
        line(language.either("statement", "communiqué"), &said);
    }
    if let Some(article) = &finding.article
        && !is_quote(article)
    {
        line("article", &words::value(article, language));
    }
    if let Some(other) = &finding.other {
        let (said, part) = (words::value(other, language), words::part(other.part, language));
        line(language.either("elsewhere", "ailleurs"), &format!("{said} ({}{part})", language.either("in the ", "")));
    }
    if !told.likewise.is_empty() {
        line(language.either("likewise", "de même"), &fields(&told.likewise, language).join(", "));
    }
    if let Some(article) = &finding.article {
        line(&place(article.part, language), &marked(told, article));
    }
    if !told.repeated.is_empty() {
        let times =
            words::counted(told.repeated.len(), ["time more", "times more"], ["autre fois", "autres fois"], language);
        line("", &language.either(format!("and {times} in this article"), format!("et {times} dans cet article")));
    }
    text.push('\n');
    let (begin, end) = (style::bold_begin(options.colour), style::bold_end(options.colour));
    text.replace(WORDS_BEGIN, &format!("{begin}*")).replace(WORDS_END, &format!("*{end}"))
}

/// The article's words in their sentence, marked; a quotation has marks of its own.
fn marked(told: &Told, claim: &Claim) -> String {
    let context = context(told.article, claim, NARROW);
    if is_quote(claim) {
        return format!("{}{}{}", context.before, context.words, context.after);
    }
    format!("{}{WORDS_BEGIN}{}{WORDS_END}{}", context.before, context.words, context.after)
}

fn is_quote(claim: &Claim) -> bool {
    matches!(claim.value, Value::Quote(_))
}

/// The date of the statement a finding speaks of, where it is not the one in force.
fn other_statement(finding: &Finding, comparison: &Comparison) -> Option<String> {
    let in_force = comparison.officials.get(comparison.in_force)?;
    let statement = comparison.officials.iter().find(|reading| reading.document.id == finding.statement)?;
    if statement.document.id == in_force.document.id {
        return None;
    }
    statement.document.published.map(|date| date.to_string())
}
