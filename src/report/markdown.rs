//! Reports as Markdown, for a merge request, a wiki or a mail: every text from outside is escaped.

use super::coverage::{list_title, place};
use super::findings::{NARROW, context, told};
use super::matrix::{Group, Matrix, matrix};
use super::summary::{Summary, filter, states_something, warnings};
use super::table::{fields, no_claim, sentence};
use super::{
    Mentioned, Options, Report, checklist, evaluation, fetched, lineage, sanitise, study, style, versions, vocabulary,
    watched, words,
};
use crate::claim::Reading;
use crate::claim::rules::Rule;
use crate::compare::Comparison;
use crate::eval::Evaluation;
use crate::wording::{Language, messages};

pub fn render(report: &Report, options: &Options) -> String {
    let mut text = match report {
        Report::Comparison { incident, comparison } => compared(incident, comparison, options),
        Report::Lineage { incident, comparison, lineage: found, .. } => {
            lineage::markdown(incident, comparison, found, options, escape)
        }
        Report::Extraction { readings, .. } => {
            readings.iter().map(|reading| extraction(reading, options.language)).collect()
        }
        Report::Mentions { documents, .. } => {
            documents.iter().map(|document| mentions(document, options.language)).collect()
        }
        Report::Checklist { incident, checked } => checklist::markdown(incident, checked, options.language, escape),
        Report::Vocabulary { incident, statements, .. } => {
            vocabulary::markdown(incident, statements, options.language, escape)
        }
        Report::Fetched(found) => fetched::markdown(found, options.language, escape),
        Report::Watched(found) => watched::markdown(found, options.language, escape),
        Report::Evaluation(evaluations) => evaluated(evaluations, options.language),
        Report::Study { study, .. } => study::markdown(&study::tables::rates(study), escape),
        Report::Matches { incidents, loose, .. } => study::markdown(&study::matches::rows(incidents, loose), escape),
        Report::Rules(rules) => rules.iter().map(|rule| told_rule(rule)).collect(),
    };
    let failures = report.failures();
    if !failures.is_empty() {
        let title = options.language.either("Sources that could not be read", "Sources illisibles");
        text.push_str(&format!("\n## {title}\n\n"));
        text.extend(
            failures.iter().map(|failure| format!("- {}\n", escape(&words::failure(failure, options.language)))),
        );
    }
    text
}

fn compared(incident: &str, comparison: &Comparison, options: &Options) -> String {
    let organisation = comparison.organisation.as_deref().unwrap_or(incident);
    let language = options.language;
    let title = language.either("coverage against the statement", "la presse face au communiqué");
    let mut text = format!("# {}{}{title}\n\n", escape(organisation), language.colon());
    if let Some(filter) = filter(comparison, language) {
        text.push_str(&format!("{}\n\n", escape(&filter)));
    }
    text.extend(warnings(comparison, language).iter().map(|warning| format!("> **{}**\n>\n", escape(warning))));
    if !text.ends_with("\n\n") {
        text.push('\n');
    }
    let matrix = matrix(comparison, language);
    if !matrix.rows.is_empty() && !matrix.columns.is_empty() {
        text.push_str(&facts(&matrix, language));
    }
    text.push_str(&versions::markdown(comparison, options, escape));
    let told = told(comparison, options.all);
    if !told.is_empty() {
        text.push_str(&format!("\n## {}\n\n", list_title(options)));
    }
    let item = |name: &str, words: &str, text: &mut String| {
        text.push_str(&format!("  - {name}{}{words}\n", language.colon()));
    };
    for told in told {
        let finding = told.first;
        let outlet = told.article.document.outlet.as_deref().unwrap_or(&finding.document);
        let verdict = format!(
            "{} {}",
            escape(&style::mark(finding.verdict).to_string()),
            style::words(finding.verdict, language)
        );
        text.push_str(&format!(
            "- **{verdict}** {}{}{}\n",
            escape(outlet),
            language.colon(),
            escape(&sentence(&finding.explanation.sentence(language)))
        ));
        if let Some(official) = &finding.official {
            item(language.either("statement", "communiqué"), &escape(&words::value(official, language)), &mut text);
        }
        if let Some(article) = &finding.article {
            let context = context(told.article, article, NARROW);
            item("article", &escape(&words::value(article, language)), &mut text);
            let (before, words, after) = (escape(&context.before), escape(&context.words), escape(&context.after));
            item(&place(article.part, language), &format!("{before}**{}**{after}", words.trim()), &mut text);
        }
        if let Some(other) = &finding.other {
            item(language.either("elsewhere", "ailleurs"), &escape(&words::value(other, language)), &mut text);
        }
        if !told.likewise.is_empty() {
            let fields = fields(&told.likewise, language).join(", ");
            item(language.either("likewise", "de même"), &escape(&fields), &mut text);
        }
    }
    if states_something(comparison) {
        text.push_str(&format!("\n{}\n", escape(&Summary::new(comparison).line(language))));
    }
    text
}

fn facts(matrix: &Matrix, language: Language) -> String {
    let mut titles =
        vec![language.either("fact", "fait").to_owned(), language.either("statement", "communiqué").to_owned()];
    titles.extend(matrix.columns.iter().map(|column| escape(column.outlet.as_deref().unwrap_or(&column.id))));
    let mut rows = Vec::new();
    let mut group: Option<Group> = None;
    for row in &matrix.rows {
        if group != Some(row.group) {
            group = Some(row.group);
            let mut heading = vec![format!("**{}**", row.group.title(language))];
            heading.resize(titles.len(), String::new());
            rows.push(heading);
        }
        let mut cells = vec![escape(&row.label), escape(&row.statement)];
        for entries in &row.cells {
            let entry = |entry: &super::matrix::Entry| {
                let marks: String = entry.verdicts.iter().map(|verdict| style::mark(*verdict)).collect();
                escape(&format!("{marks} {}", entry.text))
            };
            cells.push(entries.iter().map(entry).collect::<Vec<_>>().join("<br>"));
        }
        rows.push(cells);
    }
    table(&titles, &rows)
}

fn extraction(reading: &Reading, language: Language) -> String {
    let document = &reading.document;
    let mut text = format!("## {}\n\n", escape(document.title.as_deref().unwrap_or(&document.id)));
    let claim = |claim: &crate::claim::Claim| {
        vec![
            escape(&words::value(claim, language)),
            escape(claim.span.of(&document.text)),
            words::part(claim.part, language).to_owned(),
            escape(&claim.rule.0),
        ]
    };
    let rows: Vec<Vec<String>> = reading.claims.iter().map(claim).collect();
    if rows.is_empty() {
        text.push_str(no_claim(language));
        text.push('\n');
    } else {
        let titles = language.either(["what", "words", "part", "rule"], ["quoi", "mots", "partie", "règle"]);
        text.push_str(&table(&titles.map(String::from), &rows));
    }
    if !reading.unread.is_empty() {
        text.push_str(&format!("\n{}\n\n", words::read_as_no_fact(language)));
    }
    for unread in &reading.unread {
        let (said, reason) = (unread.span.of(&document.text), messages::told(&unread.reason, language));
        text.push_str(&format!("- {}{}{}\n", escape(said), language.colon(), escape(&reason)));
    }
    text.push('\n');
    text
}

fn mentions(document: &Mentioned, language: Language) -> String {
    let row = |mention: &crate::claim::Mention| {
        vec![
            words::mention_kind(mention.kind, language),
            escape(&words::mention(mention, language)),
            escape(mention.span.of(&document.text)),
            escape(&mention.rule.0),
        ]
    };
    let rows: Vec<Vec<String>> = document.mentions.iter().map(row).collect();
    let titles =
        language.either(["kind", "value", "words", "rule"], ["type", "valeur", "mots", "règle"]).map(String::from);
    format!("## {}\n\n{}\n", escape(&document.id), table(&titles, &rows))
}

fn evaluated(evaluations: &[Evaluation], language: Language) -> String {
    let whole = evaluation::together(evaluations);
    let titles =
        |what: &str| std::iter::once(&what).chain(&evaluation::titles(language)).map(|it| (*it).to_owned()).collect();
    let rows = |lines: &[evaluation::Line]| -> Vec<Vec<String>> {
        lines.iter().map(|line| evaluation::cells(line, language).iter().map(|cell| escape(cell)).collect()).collect()
    };
    let folders = evaluation::folders(evaluations, language);
    let (types, by_type): (Vec<String>, _) = (titles("type"), rows(&evaluation::types(&whole, language)));
    let mut text = table(&types, &by_type);
    for (title, lines) in &folders {
        let titles: Vec<String> = titles(title);
        text.push_str(&format!("\n{}", table(&titles, &rows(lines))));
    }
    for (title, remarks) in evaluation::remarks(&whole, language) {
        if !remarks.is_empty() {
            text.push_str(&format!("\n## {title}\n\n"));
            for (document, of_it) in evaluation::by_document(remarks) {
                text.push_str(&format!("- {}\n", escape(&document)));
                text.extend(of_it.iter().map(|one| format!("  - {}\n", escape(&evaluation::remark(one, language)))));
            }
        }
    }
    text
}

fn told_rule(rule: &Rule) -> String {
    let mut text = format!("## {}\n\n", escape(rule.id));
    text.push_str(&format!("Reads {}\n\nLeaves alone: {}\n\n", escape(rule.reads), escape(rule.leaves)));
    let example = |(words, read): &(&str, &str)| format!("- « {} » → {}\n", escape(words), escape(read));
    text.extend(rule.examples.iter().map(example));
    text.extend(rule.silent.iter().map(|words| format!("- « {} » → nothing\n", escape(words))));
    text.push('\n');
    text
}

fn table(titles: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let mut text = line(titles);
    text.push_str(&line(&vec![String::from("---"); titles.len()]));
    text.extend(rows.iter().map(|cells| line(cells)));
    text
}

/// `words` as Markdown that shows exactly them: no table, image, link, HTML, mention or reference of theirs.
fn escape(words: &str) -> String {
    let clean = sanitise::line(words);
    let mut escaped = String::with_capacity(clean.len());
    let mut characters = clean.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '|' => escaped.push_str("&#124;"),
            // A comment shows nothing and parts the sign from the name or number that it would link.
            '@' => escaped.push_str("@<!-- -->"),
            '#' if characters.peek().is_some_and(char::is_ascii_digit) => escaped.push_str("#<!-- -->"),
            ':' if characters.peek() == Some(&'/') => escaped.push_str(":<!-- -->"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '!' | '~' | '#' | '$' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '-' | '+' | '=' if escaped.is_empty() => {
                escaped.push('\\');
                escaped.push(character);
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_from_outside_stay_words() {
        let rows = [
            ("a | b", "a &#124; b"),
            ("`rm`", "\\`rm\\`"),
            ("![x](http://y)", "\\!\\[x\\](http:<!-- -->//y)"),
            ("@equipe", "@<!-- -->equipe"),
            ("#12 et # titre", "#<!-- -->12 et \\# titre"),
            ("<img onerror=x>", "&lt;img onerror=x&gt;"),
            ("a\nb\r", "a b\u{fffd}"),
            ("- liste", "\\- liste"),
            ("rendez-vous", "rendez-vous"),
        ];
        for (words, expected) in rows {
            assert_eq!(escape(words), expected);
        }
    }
}
