//! What became of the addresses that were fetched, and what each page states otherwise than when it was last kept.

use super::grid::{Cell, Grid};
use super::style::Colour;
use super::wrap::shorten;
use super::{Options, sanitise, table, words};
use crate::claim::Claim;
use crate::compare::{Change, State};
use crate::fetched::{Fetched, FetchedPage};
use crate::wording::Language;

/// The longest address or title that is shown whole, in columns.
const LONGEST: usize = 200;

pub fn table(fetched: &Fetched, options: &Options) -> String {
    let language = options.language;
    let mut text = String::new();
    if !fetched.pages.is_empty() {
        let titles =
            [language.either("page", "page"), language.either("state", "état"), language.either("states", "affirme")];
        let header = titles.map(|title| Cell { bold: true, ..Cell::plain(title) }).to_vec();
        let rows = fetched.pages.iter().map(|page| row(page, language)).collect();
        text.push_str(&table::fitted(Grid { header, rows, widths: Vec::new() }, 0, options));
    }
    text.push_str(&kept(fetched, language));
    text.push('\n');
    text
}

fn row(page: &FetchedPage, language: Language) -> Vec<Cell> {
    let name = match page.title() {
        Some(title) => format!("{}\n{}", shown(title), shown(&page.address)),
        None => shown(&page.address),
    };
    let mut state = state(page.state, language).to_owned();
    if let Some(before) = &page.before {
        let since = language.either("since", "depuis le");
        state.push_str(&format!("\n{since} {}", before.at.strftime("%Y-%m-%d %H:%M")));
    }
    vec![
        Cell { bold: true, ..Cell::plain(name) },
        Cell { colour: colour(page.state), ..Cell::plain(state) },
        Cell::plain(told(page, language).join("\n")),
    ]
}

/// What a page states now: its changes, else how much there is.
fn told(page: &FetchedPage, language: Language) -> Vec<String> {
    match (page.state, &page.now) {
        (State::Changed, _) => page.changes.iter().map(|change| line(change, language)).collect(),
        (State::Gone, _) | (_, None) => Vec::new(),
        (State::First | State::Same | State::Reworded, Some(now)) => {
            vec![words::counted(now.claims.len(), ["fact", "facts"], ["fait", "faits"], language)]
        }
    }
}

/// « 6 218 rendez-vous → 6 128 rendez-vous »; what is new has a plus before it, what is gone a minus.
fn line(change: &Change, language: Language) -> String {
    let said = |claim: &Claim| sanitise::line(&words::value(claim, language)).into_owned();
    match (&change.before, &change.now) {
        (Some(before), Some(now)) => format!("{} → {}", said(before), said(now)),
        (None, Some(now)) => format!("+ {}", said(now)),
        (Some(before), None) => format!("− {}", said(before)),
        (None, None) => String::new(),
    }
}

fn kept(fetched: &Fetched, language: Language) -> String {
    match &fetched.archive {
        Some(archive) => {
            let lead = language.either("Kept in", "Conservé dans");
            format!("{lead} {}", sanitise::line(archive))
        }
        None => language.either("Nothing was kept.", "Rien n’a été conservé.").to_owned(),
    }
}

pub fn markdown(fetched: &Fetched, language: Language, escape: impl Fn(&str) -> String) -> String {
    let title = language.either("Pages fetched", "Pages relevées");
    let mut text = format!("# {title}\n\n");
    for page in &fetched.pages {
        let name = page.title().unwrap_or(&page.address);
        text.push_str(&format!("- **{}**{}{}", escape(name), language.colon(), state(page.state, language)));
        let at = page.at.strftime("%Y-%m-%dT%H:%M:%SZ");
        text.push_str(&format!(" ({}, {at}, {})\n", escape(&page.address), page.digest));
        text.extend(told(page, language).iter().map(|line| format!("  - {}\n", escape(line))));
    }
    text + "\n" + &escape(&kept(fetched, language)) + "\n"
}

fn shown(text: &str) -> String {
    shorten(&sanitise::line(text), LONGEST)
}

const fn state(state: State, language: Language) -> &'static str {
    match (state, language) {
        (State::First, Language::English) => "first time",
        (State::First, Language::French) => "première fois",
        (State::Same, Language::English) => "unchanged",
        (State::Same, Language::French) => "inchangée",
        (State::Reworded, Language::English) => "changed, states the same",
        (State::Reworded, Language::French) => "modifiée, affirme la même chose",
        (State::Changed, Language::English) => "states otherwise",
        (State::Changed, Language::French) => "affirme autre chose",
        (State::Gone, Language::English) => "gone",
        (State::Gone, Language::French) => "disparue",
    }
}

const fn colour(state: State) -> Option<Colour> {
    match state {
        State::First | State::Same | State::Reworded => None,
        State::Changed => Some(Colour::Yellow),
        State::Gone => Some(Colour::Red),
    }
}
