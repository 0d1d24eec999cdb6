//! What a reader sees on a terminal.

use super::grid::{Cell, FRAME, Grid};
use super::wrap::{shorten, wrap};
use super::{
    Mentioned, Options, Report, checklist, coverage, evaluation, explanation, fetched, lineage, rules, sanitise, study,
    style, vocabulary, watched, words,
};
use crate::claim::{Reading, Value};
use crate::compare::Failure;
use crate::wording::{Language, messages};

pub fn render(report: &Report, options: &Options) -> String {
    let text = match report {
        Report::Extraction { readings, failures } => {
            let of_one = if options.explain { explanation::text } else { extraction };
            let mut text: String = readings.iter().map(|reading| of_one(reading, options)).collect();
            text.push_str(&failed(failures, options));
            text
        }
        Report::Mentions { documents, failures } => {
            let mut text: String = documents.iter().map(|document| mentions(document, options)).collect();
            text.push_str(&failed(failures, options));
            text
        }
        Report::Comparison { incident, comparison } => {
            let mut text = coverage::render(incident, comparison, options);
            text.push_str(&failed(&comparison.failures, options));
            text
        }
        Report::Lineage { incident, comparison, lineage: found, .. } => {
            let mut text = lineage::table(incident, comparison, found, options);
            text.push_str(&failed(&comparison.failures, options));
            text
        }
        Report::Checklist { incident, checked } => {
            let mut text = checklist::render(incident, checked, options);
            text.push_str(&failed(&checked.failures, options));
            text
        }
        Report::Vocabulary { incident, statements, failures } => {
            vocabulary::table(incident, statements, options) + &failed(failures, options)
        }
        Report::Fetched(found) => fetched::table(found, options) + &failed(&found.failures, options),
        Report::Watched(found) => watched::table(found, options) + &failed(&found.failures, options),
        Report::Evaluation(evaluations) => evaluation::table(evaluations, options),
        Report::Study { study, failures, .. } => study::render(study, options) + &failed(failures, options),
        Report::Matches { incidents, loose, failures } => {
            study::matches::table(incidents, loose, options) + &failed(failures, options)
        }
        Report::Rules(rules) => rules::table(rules, options),
    };
    // Blanks that hold a number together have done their work once the lines are made.
    let text = text.replace(['\u{a0}', '\u{202f}'], " ");
    text.lines().flat_map(|line| [line.trim_end(), "\n"]).collect()
}

/// The data fields that findings speak of, in words.
pub fn fields(findings: &[&crate::compare::Finding], language: Language) -> Vec<String> {
    let claim = |finding: &&crate::compare::Finding| finding.article.clone().or_else(|| finding.official.clone());
    let name = |claim: crate::claim::Claim| match &claim.value {
        Value::Field(id) => words::field(id, language),
        _ => words::value(&claim, language),
    };
    findings.iter().filter_map(claim).map(name).collect()
}

/// With a full stop, a capital where it begins with a letter, and no line break inside « 6 128 ».
pub fn sentence(words: &str) -> String {
    let mut whole = String::with_capacity(words.len());
    let mut letters = words.trim().chars().peekable();
    while let Some(letter) = letters.next() {
        let inside =
            whole.ends_with(|last: char| last.is_ascii_digit()) && letters.peek().is_some_and(char::is_ascii_digit);
        whole.push(if letter == ' ' && inside { '\u{a0}' } else { letter });
    }
    let mut letters = whole.chars();
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
    let english = ["source could not be read", "sources could not be read"];
    let french = ["source n’a pas pu être lue", "sources n’ont pas pu être lues"];
    let title = words::counted(failures.len(), english, french, options.language);
    let mut text = format!("\n{title}{}\n", options.language.colon().trim_end_matches(' '));
    for failure in failures {
        text.push_str(&wrap("  ", &words::failure(failure, options.language), options.width));
    }
    text
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

/// Narrower tables leave out which rule read a claim.
const WIDE_ENOUGH_FOR_RULES: usize = 72;

/// Said of a document without a claim.
pub fn no_claim(language: Language) -> &'static str {
    language.either(
        "No figure, date, data field, quotation or sum of money was read as a fact.",
        "Aucun chiffre, date, donnée, citation ou somme d’argent n’a été lu comme un fait.",
    )
}

fn extraction(reading: &Reading, options: &Options) -> String {
    let language = options.language;
    let mut text = header(reading, options);
    let source = reading.document.text.as_str();
    if reading.claims.is_empty() {
        text.push_str(&wrap("", no_claim(language), options.width));
    } else {
        let columns = if options.width < WIDE_ENOUGH_FOR_RULES { 4 } else { 5 };
        let titles =
            language.either(["kind", "what", "role", "words", "rule"], ["type", "quoi", "rôle", "mots", "règle"]);
        let titles = titles.iter().take(columns);
        let header = titles.map(|title| Cell { bold: true, ..Cell::plain(*title) }).collect();
        let row = |claim: &crate::claim::Claim| {
            let (kind, role) = (words::kind(claim, language), words::role(claim, language));
            let surface = shorten(&sanitise::line(claim.span.of(source)), 160);
            let value = match &claim.value {
                Value::Quote(quote) => {
                    quote.speaker.as_deref().map_or(String::new(), |it| sanitise::line(it).into_owned())
                }
                Value::Field(id) => words::field(id, language),
                Value::Date(date) => words::date(date, language),
                Value::Count(count) => words::count(count, language),
                Value::Amount(amount) => words::amount(amount, language),
            };
            let rule = sanitise::line(&claim.rule.0).into_owned();
            [kind.to_owned(), value, role, surface, rule].into_iter().take(columns).map(Cell::plain).collect()
        };
        let rows = reading.claims.iter().map(row).collect();
        text.push_str(&fitted(Grid { header, rows, widths: Vec::new() }, 3, options));
    }
    if !reading.unread.is_empty() {
        text.push_str(&format!("{}\n", words::read_as_no_fact(options.language)));
        for unread in &reading.unread {
            let words = shorten(&sanitise::line(unread.span.of(source)), 60);
            let reason = messages::told(&unread.reason, options.language);
            text.push_str(&wrap("  ", &format!("{words} — {}", sanitise::line(&reason)), options.width));
        }
    }
    text.push('\n');
    text
}

fn mentions(document: &Mentioned, options: &Options) -> String {
    let mut text = style::bold(&sanitise::line(&document.id), options.colour) + "\n";
    if document.mentions.is_empty() {
        let nothing = options
            .language
            .either("No number or date expression was read.", "Aucun nombre ni aucune date n’a été lu.");
        return text + nothing + "\n\n";
    }
    let titles = options.language.either(["kind", "value", "words", "rule"], ["type", "valeur", "mots", "règle"]);
    let header = titles.map(|title| Cell { bold: true, ..Cell::plain(title) }).to_vec();
    let row = |mention: &crate::claim::Mention| {
        let surface = shorten(&sanitise::line(mention.span.of(&document.text)), 120);
        let kind = words::mention_kind(mention.kind, options.language);
        let value = words::mention(mention, options.language);
        [kind, value, surface, sanitise::line(&mention.rule.0).into_owned()].map(Cell::plain).to_vec()
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
    let share = room / widths.len().max(1);
    let mut excess = widths.iter().sum::<usize>().saturating_sub(room);
    let mut others: Vec<usize> = (0..widths.len()).filter(|index| *index != flexible).collect();
    others.sort_by_key(|index| std::cmp::Reverse(widths.get(*index).copied()));
    let word = |index: &usize| (*index, grid.longest_word(*index).max(share));
    let mut steps = vec![(flexible, 24)];
    steps.extend(others.iter().map(word));
    steps.push((flexible, 14));
    steps.extend(others.iter().chain([&flexible]).map(|index| (*index, share)));
    for (index, least) in steps {
        let Some(width) = widths.get_mut(index) else { continue };
        let given = width.saturating_sub(least).min(excess);
        *width -= given;
        excess -= given;
    }
    grid.widths = widths;
    grid.draw(options.width, options.colour)
}
