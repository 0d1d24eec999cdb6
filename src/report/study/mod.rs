//! A study of many incidents, for people and for programs: in brief and as a table on a terminal, all its tables, a page.

mod brief;
mod files;
pub mod matches;
mod page;
mod plot;
pub mod tables;
mod wording;
mod words;

use serde_json::{Map, Value, json};

pub use files::{File, files};
pub use page::render as page;

use super::grid::{Cell, Grid};
use super::rows::{Cell as Told, Rows};
use super::wrap::wrap;
use super::{Options, sanitise, style, table};
use crate::study::{By, Measure, Rate, Study, Unit};
use crate::wording::Language;

/// Outlets that the terminal shows; the tables have all.
const MOST_OUTLETS: usize = 25;

pub fn render(study: &Study, options: &Options) -> String {
    let language = options.language;
    let mut text = String::new();
    for line in brief::sentences(study, language) {
        text.push_str(&wrap("", &line, options.width));
    }
    let outlets = outlets(study);
    text = style::bold(&words::title(study, language), options.colour) + "\n" + &text;
    if outlets.is_empty() {
        return text + &wrap("", words::lone_outlets(language), options.width);
    }
    text.push('\n');
    let titles = language.either(
        ["outlet", "articles", "departing", "95 %", "rounds up", "rounds down", "follows"],
        ["titre", "articles", "en écart", "95 %", "arrondit ↑", "arrondit ↓", "suit"],
    );
    let header = titles.map(|title| Cell { bold: true, ..Cell::plain(title) }).to_vec();
    let rows = outlets.iter().take(MOST_OUTLETS).map(|outlet| outlet.row(language)).collect();
    text.push_str(&table::fitted(Grid { header, rows, widths: Vec::new() }, 0, options));
    if outlets.len() > MOST_OUTLETS {
        let rest = outlets.len() - MOST_OUTLETS;
        text.push_str(&language.either(
            format!("… and {rest} more outlets (-o FOLDER has all)\n"),
            format!("… et {rest} titres de plus (-o DOSSIER les donne tous)\n"),
        ));
    }
    text + &wrap("", words::note(language), options.width)
}

/// What an outlet's articles do, by articles.
pub struct Outlet<'a> {
    pub name: &'a str,
    pub departs: &'a Rate,
    pub counts: [usize; 3],
}

impl Outlet<'_> {
    fn row(&self, language: Language) -> Vec<Cell> {
        let interval = self.departs.interval;
        let mut row = vec![
            sanitise::line(self.name).into_owned(),
            self.departs.of.to_string(),
            format!("{} ({})", words::percent(interval.share, language), self.departs.count),
            words::between(interval, language),
        ];
        row.extend(self.counts.map(|count| count.to_string()));
        row.into_iter().map(Cell::plain).collect()
    }
}

/// Those with the most articles first, then by name; one article makes no rate.
pub fn outlets(study: &Study) -> Vec<Outlet<'_>> {
    let of_articles = |rate: &&Rate| rate.by == By::Outlet && rate.unit == Unit::Article;
    let mut outlets: Vec<Outlet> = Vec::new();
    for rate in study.rates.iter().filter(of_articles) {
        let at = match rate.measure {
            Measure::Departs => {
                outlets.push(Outlet { name: &rate.group, departs: rate, counts: [0; 3] });
                continue;
            }
            Measure::RoundedUp => 0,
            Measure::RoundedDown => 1,
            Measure::Follows => 2,
            Measure::Verdict(_) => continue,
        };
        // The rates of a group stand together, what departs first.
        if let Some(outlet) = outlets.last_mut().filter(|outlet| outlet.name == rate.group) {
            outlet.counts[at] = rate.count;
        }
    }
    outlets.retain(|outlet| outlet.departs.of > 1);
    outlets.sort_by(|one, other| other.departs.of.cmp(&one.departs.of).then(one.name.cmp(other.name)));
    outlets
}

/// Rows as JSON, an object a row, by the names of the columns; what is empty is null.
pub fn objects(rows: &Rows) -> Vec<Value> {
    let value = |cell: &Told| match cell {
        Told::Empty => Value::Null,
        Told::Text(words) => json!(words),
        Told::Integer(value) => json!(value),
        Told::Signed(value) => json!(value),
        Told::Number(value) | Told::Share(value) => json!(value),
        Told::Date(date) => json!(date),
    };
    let object = |row: &Vec<Told>| {
        let pairs = rows.columns.iter().zip(row).map(|(column, cell)| (column.name.to_owned(), value(cell)));
        Value::Object(pairs.collect::<Map<String, Value>>())
    };
    rows.rows.iter().map(object).collect()
}

/// All tables by their names.
pub fn all_objects(tables: &[Rows]) -> Value {
    let head = [("schema", json!("recoupe/study/1")), ("extractor", json!(crate::claim::rules::extractor()))];
    let head = head.map(|(name, value)| (name.to_owned(), value));
    let tables = tables.iter().map(|rows| (rows.name.to_owned(), Value::Array(objects(rows))));
    Value::Object(head.into_iter().chain(tables).collect())
}

/// Rows as a table of Markdown, each cell made safe by `escape`.
pub fn markdown(rows: &Rows, escape: impl Fn(&str) -> String) -> String {
    let cell = |cell: &Told| match cell {
        Told::Empty => String::new(),
        Told::Text(words) => escape(words),
        Told::Integer(value) => value.to_string(),
        Told::Signed(value) => value.to_string(),
        Told::Number(value) => value.to_string(),
        Told::Share(share) => format!("{share:.4}"),
        Told::Date(date) => date.to_string(),
    };
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(rows.columns.iter().map(|column| column.name.replace('_', " ")).collect());
    text += &line(vec![String::from("---"); rows.columns.len()]);
    text.extend(rows.rows.iter().map(|row| line(row.iter().map(cell).collect())));
    text
}
