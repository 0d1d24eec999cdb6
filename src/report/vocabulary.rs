//! What other registers of breaches call the kinds of data that a statement tells of: a line a kind, exposed or denied.

use serde::Serialize;

use super::grid::{Cell as Shown, Grid};
use super::rows::{Cell, Column, Kind, Rows};
use super::table::fitted;
use super::veris::{exposed, statuses};
use super::wrap::{shorten, wrap};
use super::{Options, sanitise, style, words};
use crate::claim::{Certainty, FieldId, Reading, Value};
use crate::wording::Language;
use crate::wording::vocabularies::{Cnil, Hibp, Veris, Weight, names_among};

pub const SCHEMA: &str = "recoupe/vocabularies/1";

/// A kind of data of one statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The id of the statement.
    pub statement: String,
    pub field: FieldId,
    pub status: &'static str,
    /// The words that say so first.
    pub surface: String,
    pub hibp: Option<&'static str>,
    pub hibp_relation: Option<Hibp>,
    /// As most would read it, then the other reading where it is contested.
    pub readings: Vec<Names>,
    pub gdpr: Weight,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub note: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Names {
    pub veris: Veris,
    pub cnil: Cnil,
}

/// All lines, as JSON tells them.
#[derive(Debug, Serialize)]
pub struct Vocabulary {
    schema: &'static str,
    data: Vec<Line>,
}

impl Vocabulary {
    pub fn new(statements: &[Reading]) -> Self {
        Self { schema: SCHEMA, data: lines(statements) }
    }
}

pub const COLUMNS: &[Column] = &[
    Column { name: "statement", kind: Kind::Text },
    Column { name: "field", kind: Kind::Text },
    Column { name: "status", kind: Kind::Text },
    Column { name: "surface", kind: Kind::Text },
    Column { name: "hibp", kind: Kind::Text },
    Column { name: "hibp_relation", kind: Kind::Text },
    Column { name: "veris", kind: Kind::Text },
    Column { name: "cnil", kind: Kind::Text },
    Column { name: "other_veris", kind: Kind::Text },
    Column { name: "other_cnil", kind: Kind::Text },
    Column { name: "gdpr", kind: Kind::Text },
    Column { name: "note", kind: Kind::Text },
];

/// In the order of the statements, then of their texts.
pub fn lines(statements: &[Reading]) -> Vec<Line> {
    statements.iter().flat_map(lines_of).collect()
}

fn lines_of(reading: &Reading) -> Vec<Line> {
    let statuses = statuses(reading);
    let exposed = exposed(&statuses);
    let line = |(field, certainty): &(&FieldId, Certainty)| {
        let says = |value: &Value| matches!(value, Value::Field(id) if id == *field);
        let claim = reading.claims.iter().find(|claim| says(&claim.value) && claim.certainty == *certainty);
        let names = names_among(field, &exposed);
        Line {
            statement: reading.document.id.clone(),
            field: (*field).clone(),
            status: certainty.status(),
            surface: claim.map_or("", |claim| claim.span.of(&reading.document.text)).to_owned(),
            hibp: names.hibp.map(|(class, _)| class),
            hibp_relation: names.hibp.map(|(_, relation)| relation),
            readings: names.readings.iter().map(|(veris, cnil)| Names { veris: *veris, cnil: *cnil }).collect(),
            gdpr: names.weight,
            note: names.note,
        }
    };
    statuses.iter().map(line).collect()
}

pub fn rows(statements: &[Reading]) -> Rows {
    let row = |line: Line| {
        let reading = |at: usize| match line.readings.get(at) {
            Some(names) => [names.veris.name(), names.cnil.name()].map(Cell::text),
            None => [Cell::Empty, Cell::Empty],
        };
        let mut row = vec![
            Cell::text(&*line.statement),
            Cell::text(line.field.name()),
            Cell::text(line.status),
            Cell::text(&*line.surface),
            Cell::text(line.hibp.unwrap_or("")),
            Cell::text(line.hibp_relation.map_or("", |relation| relation.name())),
        ];
        row.extend(reading(0));
        row.extend(reading(1));
        row.extend([Cell::text(line.gdpr.name()), Cell::text(line.note)]);
        row
    };
    let rows = lines(statements).into_iter().map(row).collect();
    Rows { name: "vocabularies", columns: COLUMNS, rows, key: &["statement", "field"] }
}

pub fn table(incident: &str, statements: &[Reading], options: &Options) -> String {
    let language = options.language;
    let title = shorten(&sanitise::line(&headline(incident, language)), options.width);
    let mut text = style::bold(&title, options.colour) + "\n";
    for statement in statements {
        let (titles, cells) = grid(statement, language);
        text.push_str(&format!("\n{}\n", style::bold(&shorten(&name(statement), options.width), options.colour)));
        if cells.is_empty() {
            text.push_str(&wrap("", none(language), options.width));
            continue;
        }
        let header = titles.iter().map(|title| Shown { bold: true, ..Shown::plain(*title) }).collect();
        let rows = cells.into_iter().map(|row| row.into_iter().map(Shown::plain).collect()).collect();
        text.push_str(&fitted(Grid { header, rows, widths: Vec::new() }, 4, options));
    }
    text.push_str(&wrap("", legend(language), options.width));
    text
}

/// The same in Markdown; `escape` is what makes words of outside safe there.
pub fn markdown(incident: &str, statements: &[Reading], language: Language, escape: impl Fn(&str) -> String) -> String {
    let mut text = format!("# {}\n", escape(&headline(incident, language)));
    for statement in statements {
        let (titles, cells) = grid(statement, language);
        text.push_str(&format!("\n## {}\n\n", escape(&name(statement))));
        if cells.is_empty() {
            text.push_str(&format!("{}\n", escape(none(language))));
            continue;
        }
        text.push_str(&format!("| {} |\n| {} |\n", titles.join(" | "), titles.map(|_| "---").join(" | ")));
        for row in cells {
            text.push_str(&format!("| {} |\n", row.map(|cell| escape(&cell)).join(" | ")));
        }
    }
    text + &format!("\n{}\n", escape(legend(language)))
}

fn headline(incident: &str, language: Language) -> String {
    let told = language.either("its data in other vocabularies", "ses données dans d’autres vocabulaires");
    format!("{incident}{}{told}", language.colon())
}

fn name(statement: &Reading) -> String {
    let document = &statement.document;
    let id = sanitise::line(&document.id).into_owned();
    document.published.map_or(id.clone(), |day| format!("{id}, {day}"))
}

fn none(language: Language) -> &'static str {
    language.either(
        "No kind of data was read as exposed or denied.",
        "Aucune sorte de données n’a été lue comme exposée ou démentie.",
    )
}

fn legend(language: Language) -> &'static str {
    language.either(
        "HIBP: data classes of Have I Been Pwned (~ close, > it holds other data too). CNIL: categories of its form. A second \
         name after « or » is a contested reading.",
        "HIBP\u{a0}: classes de Have I Been Pwned (~ proche, > plus large). CNIL\u{a0}: typologies de son formulaire. Un \
         second nom après «\u{a0}ou\u{a0}» est une lecture discutée.",
    )
}

fn grid(statement: &Reading, language: Language) -> ([&'static str; 5], Vec<[String; 5]>) {
    let titles = language
        .either(["data", "statement", "HIBP", "VERIS", "CNIL"], ["donnée", "communiqué", "HIBP", "VERIS", "CNIL"]);
    let or = |names: Vec<&str>| {
        let mut names = names;
        names.dedup();
        names.join(language.either(" or ", " ou "))
    };
    let row = |line: Line| {
        let hibp = match (line.hibp, line.hibp_relation) {
            (Some(class), Some(Hibp::Close)) => format!("~ {class}"),
            (Some(class), Some(Hibp::Broader)) => format!("> {class}"),
            (Some(class), _) => class.to_owned(),
            (None, _) => String::from("–"),
        };
        let status = Certainty::from_status(line.status).unwrap_or(Certainty::Asserted);
        [
            words::field(&line.field, language),
            words::status(status, language).to_owned(),
            hibp,
            or(line.readings.iter().map(|names| names.veris.name()).collect()),
            or(line.readings.iter().map(|names| names.cnil.name()).collect()),
        ]
    };
    (titles, lines_of(statement).into_iter().map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::examples::{field, reading};

    fn statement() -> Vec<Reading> {
        vec![reading("official", &[field("email"), field("practitioner_specialty"), field("iban").denied()])]
    }

    #[test]
    fn each_kind_of_data_has_its_names_and_both_where_they_are_contested() {
        for (language, or) in [(Language::English, "Personal or Medical"), (Language::French, "Personal ou Medical")] {
            let (titles, cells) = grid(&statement()[0], language);
            assert_eq!((titles[2], cells.len()), ("HIBP", 3));
            assert_eq!((&*cells[0][2], &*cells[0][3]), ("Email addresses", "Personal"));
            assert_eq!((&*cells[1][2], &*cells[1][3]), ("> Appointments", or));
            assert!(cells[1][4].ends_with("Données de santé"), "{cells:?}");
            assert_eq!(
                (&*cells[2][1], &*cells[2][2]),
                (words::status(Certainty::Denied, language), "~ Bank account numbers")
            );
        }
    }

    #[test]
    fn the_table_for_programs_has_a_row_a_kind() {
        let rows = rows(&statement());
        assert!(rows.rows.iter().all(|row| row.len() == COLUMNS.len()));
        assert_eq!(rows.rows[1][8], Cell::text("Medical"));
        assert_eq!(rows.rows[2][2], Cell::text("denied"));
    }

    #[test]
    fn a_statement_without_data_says_so() {
        let text = table("acme", &[reading("official", &[])], &Options::default());
        assert!(text.contains("No kind of data was read"), "{text}");
    }
}
