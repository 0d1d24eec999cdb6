//! A checklist as a table, on a terminal and in Markdown: a row a point, a column a statement.

use super::checklist_words as words;
use super::grid::{Cell, Grid};
use super::style::{self, Colour};
use super::table::fitted;
use super::wrap::{shorten, wrap};
use super::{Options, sanitise};
use crate::claim::Reading;
use crate::compare::Checked;
use crate::compare::point::{Checklist, Item, Point, Status, Subject};
use crate::wording::Language;

/// A cell shows so many of the words that a point rests on.
const MOST_WORDS: usize = 3;

/// The same for kinds of data, whose words are short.
const MOST_DATA: usize = 8;

/// The most of one stretch of words, in columns.
const LONGEST: usize = 90;

/// The statement's column is the one that gives way.
const STATEMENT: usize = 1;

pub fn render(incident: &str, checked: &Checked, options: &Options) -> String {
    let language = options.language;
    let headline = words::headline(checked.organisation.as_deref(), incident, language);
    let headline = shorten(&sanitise::line(&headline), options.width);
    let mut text = style::bold(&headline, options.colour) + "\n\n";
    let breaches = breaches(checked);
    if !breaches.is_empty() {
        let bold = |words: String| Cell { bold: true, ..Cell::plain(words) };
        let mut header = vec![bold(words::column(language).to_owned())];
        header.extend(breaches.iter().map(|(reading, _)| bold(title(reading).join("\n"))));
        let row = |point: &Point| {
            let label =
                format!("{}\n\u{a0}{}", words::point(*point, language), point.reference().replace(' ', "\u{a0}"));
            let cells = (0..breaches.len()).filter_map(|index| item(&breaches, index, *point).map(|it| (index, it)));
            let cell = |(index, item): (usize, &Item)| Cell {
                text: told(&breaches, index, item, language).join("\n"),
                colour: Some(colour(item.status)),
                bold: false,
            };
            std::iter::once(Cell::plain(label)).chain(cells.map(cell)).collect()
        };
        let rows = Point::ALL.iter().map(row).collect();
        text.push_str(&fitted(Grid { header, rows, widths: Vec::new() }, STATEMENT, options));
    }
    for line in lines(checked, language) {
        text.push_str(&wrap("", &sanitise::line(&line), options.width));
    }
    text
}

/// The same in Markdown; `escape` is what makes words of outside safe there.
pub fn markdown(incident: &str, checked: &Checked, language: Language, escape: impl Fn(&str) -> String) -> String {
    let headline = words::headline(checked.organisation.as_deref(), incident, language);
    let mut text = format!("# {}\n\n", escape(&headline));
    let breaches = breaches(checked);
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    if !breaches.is_empty() {
        let mut titles = vec![words::column(language).to_owned()];
        titles.extend(breaches.iter().map(|(reading, _)| escape(&title(reading).join(", "))));
        text.push_str(&line(&titles));
        text.push_str(&line(&titles.iter().map(|_| String::from("---")).collect::<Vec<_>>()));
    }
    for point in Point::ALL.iter().filter(|_| !breaches.is_empty()) {
        let mut cells = vec![format!("{}, {}", words::point(*point, language), point.reference())];
        let items = (0..breaches.len()).filter_map(|index| item(&breaches, index, *point).map(|it| (index, it)));
        let cell = |(index, item): (usize, &Item)| {
            let mut told = told(&breaches, index, item, language).into_iter().map(|words| escape(&words));
            let status = told.next().map(|status| format!("**{status}**"));
            status.into_iter().chain(told).collect::<Vec<_>>().join(" ")
        };
        cells.extend(items.map(cell));
        text.push_str(&line(&cells));
    }
    for line in lines(checked, language) {
        text.push_str(&format!("\n{}\n", escape(&line)));
    }
    text
}

type Told<'a> = (&'a Reading, &'a Checklist);

/// The statements that have a checklist.
fn breaches(checked: &Checked) -> Vec<Told<'_>> {
    let of_breach = checked.statements.iter().filter(|(_, checklist)| checklist.subject == Subject::Breach);
    of_breach.map(|(reading, checklist)| (reading, checklist)).collect()
}

fn item<'a>(breaches: &[Told<'a>], index: usize, point: Point) -> Option<&'a Item> {
    breaches.get(index)?.1.items.iter().find(|item| item.point == point)
}

fn title(reading: &Reading) -> Vec<String> {
    let name = shorten(&sanitise::line(&reading.document.id), LONGEST);
    std::iter::once(name).chain(reading.document.published.map(|day| day.to_string())).collect()
}

const fn colour(status: Status) -> Colour {
    match status {
        Status::Said => Colour::Green,
        Status::Approximate => Colour::Cyan,
        Status::Missing => Colour::Yellow,
    }
}

/// What a cell says: the status, the words, and of the notification how long after the detection.
fn told(breaches: &[Told], index: usize, item: &Item, language: Language) -> Vec<String> {
    let status = words::status(item.status, language);
    let status = match item.reason {
        Some(reason) => words::explained(status, words::reason(reason, language)),
        None => status.to_owned(),
    };
    let before = index.checked_sub(1).and_then(|before| self::item(breaches, before, item.point));
    let is_more = before.is_some_and(|before| before.status < item.status);
    let mut told = vec![if is_more { format!("+ {status}") } else { status }];
    let Some((reading, checklist)) = breaches.get(index) else { return told };
    told.extend(surfaces(reading, item, language));
    if item.point == Point::AuthorityTold {
        told.extend(words::delay(checklist, language));
    }
    told
}

/// The words that a point rests on, each once, as many as there is room for.
fn surfaces(reading: &Reading, item: &Item, language: Language) -> Option<String> {
    let mut different: Vec<String> = Vec::new();
    for span in &item.evidence {
        let surface = sanitise::line(span.of(&reading.document.text)).into_owned();
        if !different.iter().any(|known| known.to_lowercase() == surface.to_lowercase()) {
            different.push(surface);
        }
    }
    let most = if item.point == Point::DataCategories { MOST_DATA } else { MOST_WORDS };
    let shown = different.iter().take(most).map(|words| words::quoted(&shorten(words, LONGEST), language));
    let shown: Vec<String> = shown.collect();
    let left = different.len().saturating_sub(shown.len());
    let listed = shown.join(", ");
    match (listed.is_empty(), left) {
        (true, _) => None,
        (false, 0) => Some(listed),
        (false, left) => Some(format!("{listed} {}", words::more(left, language))),
    }
}

/// What stands under the table.
fn lines(checked: &Checked, language: Language) -> Vec<String> {
    let several = checked.statements.len() > 1;
    let mut lines = Vec::new();
    for (reading, checklist) in &checked.statements {
        let line = match words::no_checklist(checklist.subject, language) {
            Some(why) => why.to_owned(),
            None => words::counted(checklist, language),
        };
        lines.push(if several { format!("{}: {line}", title(reading).join(", ")) } else { line });
    }
    let breaches = breaches(checked);
    if breaches.len() > 1 {
        lines.push(words::later(language).to_owned());
    }
    if !breaches.is_empty() {
        lines.push(words::note(language).to_owned());
    }
    if breaches.iter().any(|(_, checklist)| checklist.within_72_hours() == Some(false)) {
        lines.push(words::note_on_delay(language).to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Background, extract};
    use crate::document::Document;

    fn statement(id: &str, published: &str, text: &str) -> Reading {
        let mut document = Document::plain(text);
        document.id = id.to_owned();
        document.published = published.parse().ok();
        extract(document, &Background { is_statement: true, ..Background::default() })
    }

    fn checked() -> Checked {
        let second = "Une cyberattaque a visé Acme. 6 128 clients sont concernés. La Cnil a été informée.";
        let statements = vec![
            statement("second", "2024-03-28", second),
            statement("first", "2024-03-26", "Une cyberattaque a visé Acme. Nos clients concernés seront prévenus."),
            statement("accident", "2024-03-27", "Un train a déraillé."),
        ];
        Checked::new(Some(String::from("Acme")), statements, Vec::new())
    }

    #[test]
    fn what_a_later_version_adds_shows() {
        for language in Language::ALL {
            let options = Options { language: *language, ..Options::default() };
            insta::assert_snapshot!(format!("checklist_{language}"), render("acme", &checked(), &options));
        }
        let markdown = markdown("acme", &checked(), Language::English, str::to_owned);
        insta::assert_snapshot!("checklist_markdown", markdown);
    }

    #[test]
    fn an_accident_gets_one_line() {
        let statements = vec![statement("accident", "2024-03-27", "Un train a déraillé.")];
        let checked = Checked::new(None, statements, Vec::new());
        let text = render("gare", &checked, &Options::default());
        assert_eq!(
            text,
            "gare: what the statement leaves unsaid\n\n\
             The checklist is about breaches of personal data: the statement names none.\n"
        );
    }
}
