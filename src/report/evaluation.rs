//! Precision, recall and F1 as a table, with what was missed and what was made up.

use super::grid::{Cell, Grid};
use super::wrap::wrap;
use super::{Options, sanitise, style, table, words};
use crate::eval::{Evaluation, Kind, Remark, Score};
use crate::wording::Language;

/// One line of the scores: what was scored, and how it did.
pub type Line = (String, Score);

/// The name under which several folders are told as one.
const TOGETHER: &str = "all";

/// All folders as one.
pub fn together(evaluations: &[Evaluation]) -> Evaluation {
    match evaluations {
        [one] => one.clone(),
        several => Evaluation::sum(TOGETHER, several),
    }
}

fn name(kind: Kind, language: Language) -> &'static str {
    let french = match kind {
        Kind::Counts => "chiffres",
        Kind::Qualifiers => "précisions",
        Kind::Certainties => "certitudes",
        Kind::Dates => "dates",
        Kind::Fields => "données",
        Kind::Quotes => "citations",
        Kind::Divergences => "écarts",
    };
    language.either(kind.name(), french)
}

/// A line a type, then the facts together.
pub fn types(evaluation: &Evaluation, language: Language) -> Vec<Line> {
    let line = |row: &crate::eval::Row| (name(row.kind, language).to_owned(), row.score);
    let mut lines: Vec<Line> = evaluation.rows.iter().map(line).collect();
    lines.push((String::from(language.either("all facts", "ensemble des faits")), evaluation.facts()));
    lines
}

/// A line a folder with its facts, then a line a folder with its divergences, each under its title, where
/// there are several.
pub fn folders(evaluations: &[Evaluation], language: Language) -> Vec<(&'static str, Vec<Line>)> {
    if evaluations.len() < 2 {
        return Vec::new();
    }
    let lines =
        |score: fn(&Evaluation) -> Score| evaluations.iter().map(|one| (one.folder.clone(), score(one))).collect();
    vec![
        (language.either("facts of", "faits de"), lines(Evaluation::facts)),
        (language.either("divergences of", "écarts de"), lines(|one| one.score(Kind::Divergences))),
    ]
}

pub fn titles(language: Language) -> [&'static str; 6] {
    language.either(
        ["right", "wrong", "missed", "precision", "recall", "F1"],
        ["justes", "faux", "manqués", "précision", "rappel", "F1"],
    )
}

/// What was missed and what was made up, under their titles.
pub fn remarks(evaluation: &Evaluation, language: Language) -> [(&'static str, &Vec<Remark>); 2] {
    [
        (language.either("Missed", "Manqués"), &evaluation.misses),
        (language.either("False claims", "Faux"), &evaluation.false_claims),
    ]
}

/// A line as the cells of a row.
pub fn cells((name, score): &Line, language: Language) -> [String; 7] {
    let percent = |share: f64| {
        let figure = format!("{:.1}\u{a0}%", share * 100.0);
        language.either(figure.clone(), figure.replace('.', ","))
    };
    [
        sanitise::line(name).into_owned(),
        score.right.to_string(),
        score.wrong.to_string(),
        score.missed.to_string(),
        percent(score.precision()),
        percent(score.recall()),
        percent(score.f1()),
    ]
}

/// Misses or false claims by document, in the order of the folders.
pub fn by_document(remarks: &[Remark]) -> Vec<(String, Vec<&Remark>)> {
    let mut documents: Vec<(String, Vec<&Remark>)> = Vec::new();
    for remark in remarks {
        let name = format!("{}, {}", remark.folder, remark.document);
        match documents.iter_mut().find(|(known, _)| *known == name) {
            Some((_, of_it)) => of_it.push(remark),
            None => documents.push((name, vec![remark])),
        }
    }
    // A folder's divergences come after all of its facts.
    documents.iter_mut().for_each(|(_, of_it)| of_it.sort_by_key(|remark| remark.kind));
    documents
}

/// A miss or a false claim in one line.
pub fn remark(remark: &Remark, language: Language) -> String {
    format!("{}{}{}", name(remark.kind, language), language.colon(), remark.words)
}

pub fn table(evaluations: &[Evaluation], options: &Options) -> String {
    let whole = together(evaluations);
    let language = options.language;
    let mut text = scores("type", &types(&whole, language), options);
    text.extend(folders(evaluations, language).iter().map(|(title, lines)| scores(title, lines, options)));
    for (title, remarks) in remarks(&whole, language) {
        if remarks.is_empty() {
            continue;
        }
        let title = format!("{title} ({})", words::number(remarks.len() as u64));
        text.push_str(&format!("\n{}\n", style::bold(&title, options.colour)));
        for (document, of_it) in by_document(remarks) {
            text.push_str(&wrap("  ", &sanitise::line(&document), options.width));
            text.extend(of_it.iter().map(|one| wrap("    ", &sanitise::line(&remark(one, language)), options.width)));
        }
    }
    text
}

fn scores(what: &str, lines: &[Line], options: &Options) -> String {
    let titles = titles(options.language);
    let header =
        std::iter::once(&what).chain(&titles).map(|title| Cell { bold: true, ..Cell::plain(*title) }).collect();
    let rows = lines.iter().map(|line| cells(line, options.language).map(Cell::plain).to_vec()).collect();
    table::fitted(Grid { header, rows, widths: Vec::new() }, 0, options)
}
