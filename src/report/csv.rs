//! Reports as CSV: RFC 4180 quoting, numbers as numbers, and no text that a spreadsheet would run.

use std::io::{self, Write};

use super::sanitise::{self, Sanitise};
use super::{Mentioned, Options, Report, evaluation, words};
use crate::claim::{Certainty, Claim, MentionValue, Reading, Value};
use crate::compare::{Checked, Comparison, Finding};
use crate::fetched::FetchedPage;
use crate::lineage::Lineage;
use crate::span::CodePoints;
use crate::wire;
use crate::wording::Language;

const FINDINGS: [&str; 15] = [
    "incident",
    "document",
    "outlet",
    "published",
    "aspect",
    "verdict",
    "cause",
    "official_value",
    "article_value",
    "official_surface",
    "article_surface",
    "start",
    "end",
    "url",
    "explanation",
];

const LINKS: [&str; 13] = [
    "incident",
    "document",
    "other",
    "published",
    "other_published",
    "order",
    "days",
    "values",
    "share",
    "other_share",
    "words",
    "passages",
    "agency_copy",
];

const POINTS: [&str; 10] =
    ["incident", "statement", "published", "point", "reference", "status", "reason", "start", "end", "surface"];

const FETCHED: [&str; 10] =
    ["address", "state", "at", "before", "digest", "title", "facts", "kind", "said_before", "says_now"];

const CLAIMS: [&str; 15] = [
    "document",
    "kind",
    "start",
    "end",
    "surface",
    "value",
    "upper",
    "unit",
    "unit_class",
    "role",
    "qualifier",
    "certainty",
    "attribution",
    "rule",
    "part",
];

pub fn render(report: &Report, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    rows(report, options, out).map_err(plain)
}

/// The error of the writer itself, where one stands behind the csv writer's: a closed pipe is known by it.
fn plain(error: io::Error) -> io::Error {
    match error.downcast::<csv::Error>().map(csv::Error::into_kind) {
        Ok(csv::ErrorKind::Io(cause)) => cause,
        Ok(kind) => io::Error::other(format!("{kind:?}")),
        Err(error) => error,
    }
}

fn rows(report: &Report, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let (language, cells) = (options.language, Cells { sanitise: options.sanitise });
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    match report {
        Report::Comparison { incident, comparison } => {
            table.write_record(FINDINGS)?;
            findings(&mut table, cells, incident, comparison, language)?;
        }
        Report::Lineage { incident, comparison, lineage, .. } => {
            table.write_record(LINKS)?;
            links(&mut table, cells, incident, comparison, lineage)?;
        }
        Report::Extraction { readings, .. } => {
            table.write_record(CLAIMS)?;
            for reading in readings {
                claims(&mut table, cells, reading)?;
            }
        }
        Report::Mentions { documents, .. } => {
            table.write_record(["document", "kind", "start", "end", "surface", "value", "unit", "rule"])?;
            for document in documents {
                mentions(&mut table, cells, document)?;
            }
        }
        Report::Checklist { incident, checked } => {
            table.write_record(POINTS)?;
            points(&mut table, cells, incident, checked)?;
        }
        Report::Fetched(fetched) => {
            table.write_record(FETCHED)?;
            for page in &fetched.pages {
                changes(&mut table, cells, page)?;
            }
        }
        Report::Evaluation(evaluations) => {
            table.write_record(["folder", "type", "right", "wrong", "missed", "precision", "recall", "f1"])?;
            for one in evaluations {
                for (name, score) in evaluation::types(one) {
                    let counts = [score.right, score.wrong, score.missed].map(|count| count.to_string());
                    let shares = [score.precision(), score.recall(), score.f1()].map(|share| format!("{share:.4}"));
                    table.write_record(
                        [vec![cells.text(&one.folder), name], counts.to_vec(), shares.to_vec()].concat(),
                    )?;
                }
            }
        }
        Report::Rules(rules) => {
            table.write_record(["rule", "reads", "leaves"])?;
            for rule in rules {
                table.write_record([rule.id, rule.reads, rule.leaves].map(|words| cells.text(words)))?;
            }
        }
    }
    table.flush()
}

type Table<'a> = csv::Writer<&'a mut dyn Write>;

fn findings(
    table: &mut Table,
    cells: Cells,
    incident: &str,
    comparison: &Comparison,
    language: Language,
) -> io::Result<()> {
    for reading in &comparison.articles {
        let document = &reading.document;
        let points = CodePoints::new(&document.text);
        for finding in comparison.findings.iter().filter(|finding| finding.document == document.id) {
            let article = finding.article.as_ref();
            let [start, end] = match article {
                Some(claim) => points.points(claim.span).map(|point| point.to_string()),
                None => [String::new(), String::new()],
            };
            let surface = article.map_or("", |claim| claim.span.of(&document.text));
            table.write_record([
                cells.text(incident),
                cells.text(&document.id),
                cells.text(document.outlet.as_deref().unwrap_or("")),
                document.published.map(|date| date.to_string()).unwrap_or_default(),
                finding.aspect.to_string(),
                finding.verdict.to_string(),
                finding.cause.map(|cause| cause.to_string()).unwrap_or_default(),
                finding.official.as_ref().map(|claim| cells.value(claim)).unwrap_or_default(),
                article.map(|claim| cells.value(claim)).unwrap_or_default(),
                cells.text(official_surface(finding, comparison)),
                cells.text(surface),
                start,
                end,
                cells.text(document.url.as_deref().unwrap_or("")),
                cells.text(&finding.explanation.sentence(language)),
            ])?;
        }
    }
    Ok(())
}

fn links(
    table: &mut Table,
    cells: Cells,
    incident: &str,
    comparison: &Comparison,
    lineage: &Lineage,
) -> io::Result<()> {
    for link in &lineage.links {
        let (Some(article), Some(other)) = (comparison.articles.get(link.article), comparison.articles.get(link.other))
        else {
            continue;
        };
        let threads = link.values.iter().filter_map(|at| lineage.threads.get(*at)?.told.first());
        let values: Vec<String> = threads.map(|telling| cells.value(&telling.claim)).collect();
        let day = |reading: &Reading| reading.document.published.map(|date| date.to_string()).unwrap_or_default();
        let (order, days) = wire::lineage::order(link.order);
        table.write_record([
            cells.text(incident),
            cells.text(&article.document.id),
            cells.text(&other.document.id),
            day(article),
            day(other),
            order.to_owned(),
            days.map(|days| days.to_string()).unwrap_or_default(),
            cells.text(&values.join("; ")),
            format!("{:.4}", link.overlap.first.share()),
            format!("{:.4}", link.overlap.second.share()),
            link.overlap.first.common.to_string(),
            link.overlap.passages.len().to_string(),
            link.agencies.join("; "),
        ])?;
    }
    Ok(())
}

fn official_surface<'a>(finding: &Finding, comparison: &'a Comparison) -> &'a str {
    let statement = comparison.officials.iter().find(|reading| reading.document.id == finding.statement);
    match (statement, &finding.official) {
        (Some(statement), Some(claim)) => claim.span.of(&statement.document.text),
        _ => "",
    }
}

/// A row for each stretch of words that a point rests on; one without words where there are none.
fn points(table: &mut Table, cells: Cells, incident: &str, checked: &Checked) -> io::Result<()> {
    for statement in wire::Checklists::new(checked, false).statements {
        for item in &statement.points {
            let places =
                item.evidence.iter().map(|words| (words.span.map(|at| at.to_string()), words.surface.as_str()));
            let mut places: Vec<([String; 2], &str)> = places.collect();
            if places.is_empty() {
                places.push(([String::new(), String::new()], ""));
            }
            for ([start, end], surface) in places {
                table.write_record([
                    cells.text(incident),
                    cells.text(&statement.id),
                    statement.published.map(|date| date.to_string()).unwrap_or_default(),
                    item.point.to_string(),
                    item.reference.to_string(),
                    item.status.to_string(),
                    item.reason.map(|reason| reason.to_string()).unwrap_or_default(),
                    start,
                    end,
                    cells.text(surface),
                ])?;
            }
        }
    }
    Ok(())
}

fn claims(table: &mut Table, cells: Cells, reading: &Reading) -> io::Result<()> {
    let document = wire::Document::new(reading, false);
    let none = String::new;
    for claim in &document.claims {
        let place = claim.place();
        let attributed = |attribution: &Option<String>| cells.text(attribution.as_deref().unwrap_or(""));
        let (kind, meaning): (&str, [String; 8]) = match claim {
            wire::Claim::Count(count) => (
                "count",
                [
                    count.value.to_string(),
                    count.upper.map(|upper| upper.to_string()).unwrap_or_default(),
                    cells.text(&count.unit),
                    count.unit_class.to_string(),
                    count.role.to_string(),
                    cells.text(&count.qualifier),
                    count.certainty.to_string(),
                    attributed(&count.attribution),
                ],
            ),
            wire::Claim::Date(date) => (
                "date",
                [
                    date.value.to_string(),
                    date.upper.map(|upper| upper.to_string()).unwrap_or_default(),
                    none(),
                    none(),
                    date.role.to_string(),
                    none(),
                    date.certainty.to_string(),
                    attributed(&date.attribution),
                ],
            ),
            wire::Claim::Field(field) => (
                "field",
                [
                    cells.text(field.field.name()),
                    none(),
                    none(),
                    none(),
                    cells.text(&field.status),
                    none(),
                    Certainty::from_status(&field.status).map(|known| known.to_string()).unwrap_or_default(),
                    attributed(&field.attribution),
                ],
            ),
            wire::Claim::Quote(quote) => (
                "quote",
                [
                    cells.text(&quote.quoted),
                    none(),
                    none(),
                    none(),
                    none(),
                    none(),
                    quote.certainty.to_string(),
                    attributed(&quote.speaker),
                ],
            ),
            wire::Claim::Amount(amount) => (
                "amount",
                [
                    amount.value.to_string(),
                    amount.upper.map(|upper| upper.to_string()).unwrap_or_default(),
                    cells.text(&amount.unit),
                    none(),
                    amount.role.to_string(),
                    cells.text(&amount.qualifier),
                    amount.certainty.to_string(),
                    attributed(&amount.attribution),
                ],
            ),
        };
        let [start, end] = place.span.map(|point| point.to_string());
        let place_cells = vec![cells.text(&document.id), kind.to_owned(), start, end, cells.text(&place.surface)];
        let last = vec![cells.text(&place.rule.0), words::part(place.part, Language::English).to_owned()];
        table.write_record([place_cells, meaning.to_vec(), last].concat())?;
    }
    Ok(())
}

fn mentions(table: &mut Table, cells: Cells, document: &Mentioned) -> io::Result<()> {
    let points = CodePoints::new(&document.text);
    let side = |end: &Option<f64>| end.map(|end| end.to_string()).unwrap_or_default();
    for mention in &document.mentions {
        let [start, end] = points.points(mention.span).map(|point| point.to_string());
        let value = match &mention.value {
            MentionValue::Number(value) => value.to_string(),
            MentionValue::Range { from, to } => format!("{}..{}", side(from), side(to)),
            MentionValue::Date(date) => date.to_string(),
            MentionValue::Dates { from, to } => format!("{from}/{to}"),
            MentionValue::Text(words) => cells.text(words),
        };
        let surface = cells.text(mention.span.of(&document.text));
        let unit = cells.text(mention.unit.as_deref().unwrap_or(""));
        let kind = mention.kind.to_string();
        table.write_record([
            cells.text(&document.id),
            kind,
            start,
            end,
            surface,
            value,
            unit,
            cells.text(&mention.rule.0),
        ])?;
    }
    Ok(())
}

/// How text becomes a cell.
/// A row a change; one row where there is none.
fn changes(table: &mut Table, cells: Cells, page: &FetchedPage) -> io::Result<()> {
    let before = page.before.as_ref().map(|before| before.at.to_string()).unwrap_or_default();
    let facts = page.now.as_ref().map_or(0, |now| now.claims.len()).to_string();
    let title = page.title().unwrap_or_default();
    let head = [&page.address, page.state.name(), &page.at.to_string(), &before, &page.digest, title, &facts];
    let head = head.map(|words| cells.text(words));
    if page.changes.is_empty() {
        table.write_record(head.iter().map(String::as_str).chain([""; 3]))?;
    }
    for change in &page.changes {
        let kind = change.now.as_ref().or(change.before.as_ref()).map_or("", |claim| claim.value.kind());
        let value = |claim: &Option<Claim>| claim.as_ref().map(|claim| cells.value(claim)).unwrap_or_default();
        table.write_record(head.iter().chain(&[kind.to_owned(), value(&change.before), value(&change.now)]))?;
    }
    Ok(())
}

#[derive(Clone, Copy)]
struct Cells {
    sanitise: Sanitise,
}

impl Cells {
    /// A claim's value as one cell: a number where it is one.
    fn value(self, claim: &Claim) -> String {
        match &claim.value {
            Value::Count(count) => match count.qualifier.upper() {
                Some(upper) => format!("{}..{upper}", count.value),
                None => count.value.to_string(),
            },
            Value::Date(date) => match date.upper {
                Some(upper) => format!("{}/{upper}", date.value),
                None => date.value.to_string(),
            },
            Value::Field(id) => self.text(&format!("{id} {}", claim.certainty.status())),
            Value::Quote(quote) => self.text(&quote.quoted),
            Value::Amount(amount) => self.text(&format!("{} {}", amount.value, amount.currency)),
        }
    }

    /// A text as a cell: on one line, without controls unless raw words are asked for, and behind an apostrophe where a spreadsheet would
    /// take it for a formula. The raw words are in the JSON.
    fn text(self, words: &str) -> String {
        let clean = match self.sanitise {
            Sanitise::Never => words.into(),
            Sanitise::Usual | Sanitise::Always => sanitise::line(words),
        };
        let is_number = clean.parse::<f64>().is_ok();
        let bare = clean.trim_start_matches(|first: char| {
            first.is_whitespace() || first.is_control() || matches!(first, '"' | '\'' | '“' | '”' | '«' | '\u{fffd}')
        });
        if bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) && !is_number {
            return format!("'{clean}");
        }
        clean.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("-22", "-22"),
            ("6128", "6128"),
            ("6 128 rendez-vous", "6 128 rendez-vous"),
            ("a\r\nb", "a\u{fffd} b"),
        ];
        for (words, expected) in rows {
            assert_eq!(Cells { sanitise: Sanitise::Usual }.text(words), expected, "{words:?}");
        }
    }
}
