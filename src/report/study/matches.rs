//! Where the loose articles of collections went, and why: a row each.

use crate::matching::{Assignment, Evidence};
use crate::report::grid::{Cell as Shown, Grid};
use crate::report::rows::{Cell, Column, Kind, Rows, column};
use crate::report::style::Colour;
use crate::report::wrap::shorten;
use crate::report::{Options, sanitise, table, words};
use crate::survey::Loose;
use crate::wording::Language;

pub const COLUMNS: &[Column] = &[
    column("document", Kind::Text),
    column("source", Kind::Text),
    column("outlet", Kind::Text),
    column("published", Kind::Date),
    column("title", Kind::Text),
    column("url", Kind::Text),
    column("status", Kind::Text),
    column("incident", Kind::Text),
    column("others", Kind::Text),
    column("days", Kind::Signed),
    column("figures", Kind::Text),
    column("dates", Kind::Text),
    column("in_head", Kind::Integer),
    column("words", Kind::Text),
];

pub fn rows(incidents: &[String], loose: &[Loose]) -> Rows {
    Rows { name: "matches", columns: COLUMNS, rows: loose.iter().map(|one| row(incidents, one)).collect(), key: &[] }
}

fn name(incidents: &[String], evidence: &Evidence) -> String {
    incidents.get(evidence.incident).cloned().unwrap_or_default()
}

/// As tables spell what became of an article.
const fn status(loose: &Loose) -> &'static str {
    if loose.is_known { "known" } else { loose.assignment.status() }
}

fn others(incidents: &[String], assignment: &Assignment) -> Vec<String> {
    match assignment {
        Assignment::Between(several) => several.iter().skip(1).map(|evidence| name(incidents, evidence)).collect(),
        Assignment::To(_) | Assignment::TooLittle(_) | Assignment::NamesNobody => Vec::new(),
    }
}

fn joined(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join("; ")
}

fn row(incidents: &[String], loose: &Loose) -> Vec<Cell> {
    let evidence = loose.assignment.evidence();
    let told = |words: &Option<String>| Cell::text(words.as_deref().unwrap_or(""));
    vec![
        Cell::text(&*loose.id),
        Cell::text(&*loose.source),
        told(&loose.outlet),
        Cell::date(loose.published),
        told(&loose.title),
        told(&loose.url),
        Cell::text(status(loose)),
        evidence.map_or(Cell::Empty, |evidence| Cell::text(name(incidents, evidence))),
        Cell::text(others(incidents, &loose.assignment).join("; ")),
        evidence.and_then(|evidence| evidence.after).map_or(Cell::Empty, Cell::Signed),
        Cell::text(evidence.map_or(String::new(), |it| joined(it.figures.iter().map(|(value, _)| value.to_string())))),
        Cell::text(evidence.map_or(String::new(), |it| joined(it.days.iter().map(|(day, _)| day.to_string())))),
        evidence.map_or(Cell::Empty, |evidence| Cell::Integer(evidence.in_head.into())),
        Cell::text(loose.words.join(" | ")),
    ]
}

/// What became of an article, in words, and how serious that is.
fn in_words(incidents: &[String], loose: &Loose, language: Language) -> (String, Option<Colour>) {
    let of = |evidence: &Evidence| sanitise::line(&name(incidents, evidence)).into_owned();
    match &loose.assignment {
        Assignment::To(evidence) if loose.is_known => {
            (format!("{} {}", of(evidence), language.either("(is there already)", "(s’y trouve déjà)")), None)
        }
        Assignment::To(evidence) => (of(evidence), Some(Colour::Green)),
        Assignment::Between(several) => {
            let names: Vec<String> = several.iter().map(of).collect();
            let or = language.either(" or ", " ou ");
            (format!("{}{}", names.join(or), language.either(": undecided", "\u{a0}: indécis")), Some(Colour::Yellow))
        }
        Assignment::TooLittle(evidence) => {
            let lead = language.either("none; the name of", "aucun\u{a0}; le nom de");
            (format!("{lead} {} {}", of(evidence), language.either("alone", "seul")), None)
        }
        Assignment::NamesNobody => {
            (language.either("none; names nobody", "aucun\u{a0}; ne nomme personne").to_owned(), None)
        }
    }
}

/// What speaks for it: « Orange Bleue », 41 300 clients, 12 mars 2024, 3 days after.
fn why(loose: &Loose, language: Language) -> String {
    let mut parts: Vec<String> =
        loose.words.iter().map(|words| format!("«\u{a0}{}\u{a0}»", shorten(&sanitise::line(words), 60))).collect();
    let after = loose.assignment.evidence().and_then(|evidence| evidence.after);
    parts.extend(after.map(|days| match days {
        ..0 => language.either(format!("{} days before", -days), format!("{} jours avant", -days)),
        0 => language.either("the same day", "le même jour").to_owned(),
        1 => language.either("a day after", "un jour après").to_owned(),
        _ => language.either(format!("{days} days after"), format!("{days} jours après")),
    }));
    parts.join(", ")
}

/// More are in the CSV.
const MOST: usize = 200;

/// What was assigned or left open, a row an article, and how many belong nowhere.
pub fn table(incidents: &[String], loose: &[Loose], options: &Options) -> String {
    let language = options.language;
    let told: Vec<&Loose> = loose.iter().filter(|one| one.assignment != Assignment::NamesNobody).collect();
    let mut text = String::new();
    if !told.is_empty() {
        let titles = language.either(["article", "incident", "because of"], ["article", "incident", "à cause de"]);
        let header = titles.map(|title| Shown { bold: true, ..Shown::plain(title) }).to_vec();
        let row = |one: &&Loose| {
            let mut article = vec![sanitise::line(one.outlet.as_deref().unwrap_or(&one.id)).into_owned()];
            article.extend(one.published.map(|day| day.to_string()));
            article.extend(one.title.as_deref().map(|title| shorten(&sanitise::line(title), 70)));
            let (words, colour) = in_words(incidents, one, language);
            vec![
                Shown::plain(article.join("\n")),
                Shown { colour, ..Shown::plain(words) },
                Shown::plain(why(one, language)),
            ]
        };
        let rows = told.iter().take(MOST).map(row).collect();
        text.push_str(&table::fitted(Grid { header, rows, widths: Vec::new() }, 2, options));
        if told.len() > MOST {
            let rest = told.len() - MOST;
            text.push_str(&language.either(
                format!("… and {rest} more (--format csv has them all)\n"),
                format!("… et {rest} de plus (--format csv les donne tous)\n"),
            ));
        }
    }
    text + &sentence(loose, language) + "\n"
}

/// « 6 articles: 3 assigned, 1 undecided, 2 of no incident. »
pub fn sentence(loose: &[Loose], language: Language) -> String {
    let count = |status: &str| loose.iter().filter(|one| self::status(one) == status).count();
    let (assigned, known, open) = (count("assigned"), count("known"), count("ambiguous"));
    let none = loose.len() - assigned - known - open;
    let articles = words::counted(loose.len(), ["article", "articles"], ["article", "articles"], language);
    language.either(
        format!("{articles}: {assigned} assigned, {open} undecided, {none} of no incident, {known} there already."),
        format!(
            "{articles}\u{a0}: {assigned} rattachés, {open} indécis, {none} d’aucun incident, {known} déjà présents."
        ),
    )
}
