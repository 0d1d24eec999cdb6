//! What outlets changed: each page with its facts, where they lead, and whether readers were told.

use super::style::{self, Colour};
use super::wrap::{shorten, wrap};
use super::{Options, sanitise, words};
use crate::claim::Openness;
use crate::compare::State;
use crate::watched::{ChangedFact, Nearness, Revised, Said, Watched};
use crate::wording::Language;

/// The longest words that are shown whole, in columns.
const LONGEST: usize = 300;

/// A page a paragraph: its name, how it changed, a line a fact with the words on both sides.
pub fn table(watched: &Watched, options: &Options) -> String {
    let language = options.language;
    let mut text = wrap("", &summary(watched, language), options.width);
    for revised in &watched.revisions {
        text.push('\n');
        let name = shorten(&sanitise::line(&name(revised)), options.width);
        text.push_str(&(style::bold(&name, options.colour) + "\n"));
        text.push_str(&format!("  {}\n", sanitise::line(&revised.address)));
        let told = wrap("  ", &told(revised, language), options.width);
        text.push_str(&(style::paint(told.trim_end(), colour(revised), options.colour) + "\n"));
        if let Some(notice) = &revised.notice {
            text.push_str(&wrap("    ", &quoted(notice, language), options.width));
        }
        for fact in &revised.facts {
            text.push_str(&wrap("  · ", &line(fact, language), options.width));
            for (lead, said) in [("    − ", &fact.before), ("    + ", &fact.now)] {
                if let Some(said) = said {
                    text.push_str(&wrap(lead, &quoted(&said.sentence, language), options.width));
                }
            }
        }
    }
    text
}

pub fn markdown(watched: &Watched, language: Language, escape: impl Fn(&str) -> String) -> String {
    let title = language.either("Pages that changed", "Pages modifiées");
    let mut text = format!("# {title}\n\n{}\n", escape(&summary(watched, language)));
    for revised in &watched.revisions {
        text.push_str(&format!("\n## {}\n\n{}\n\n", escape(&name(revised)), escape(&revised.address)));
        text.push_str(&format!("**{}**\n\n", escape(&told(revised, language))));
        if let Some(notice) = &revised.notice {
            text.push_str(&format!("> {}\n\n", escape(&shorten(notice, LONGEST))));
        }
        for fact in &revised.facts {
            text.push_str(&format!("- {}\n", escape(&line(fact, language))));
            for said in [&fact.before, &fact.now].into_iter().flatten() {
                text.push_str(&format!("  - {}\n", escape(&quoted(&said.sentence, language))));
            }
        }
    }
    text
}

/// « 12 pages watched: 3 asked for, 1 changed, 1 kept for the first time, 1 unchanged. »
fn summary(watched: &Watched, language: Language) -> String {
    let counts = watched.counts;
    let number = |state: State| watched.revisions.iter().filter(|revised| revised.state == state).count();
    let silent = watched.revisions.iter().filter(|revised| is_silent(revised)).count();
    let head = words::counted(
        counts.sources,
        ["address watched", "addresses watched"],
        ["adresse suivie", "adresses suivies"],
        language,
    );
    let rows = [
        (counts.asked, ["asked for", "asked for"], ["interrogée", "interrogées"]),
        (
            counts.first,
            ["kept for the first time", "kept for the first time"],
            ["relevée pour la première fois", "relevées pour la première fois"],
        ),
        (counts.same, ["unchanged", "unchanged"], ["inchangée", "inchangées"]),
        (
            number(State::Changed),
            ["states otherwise", "state otherwise"],
            ["affirme autre chose", "affirment autre chose"],
        ),
        (silent, ["silently", "silently"], ["sans le dire", "sans le dire"]),
        (number(State::Reworded), ["reworded", "reworded"], ["reformulée", "reformulées"]),
        (number(State::Gone), ["gone", "gone"], ["disparue", "disparues"]),
        (
            number(State::Same),
            ["back as it was", "back as they were"],
            ["revenue telle quelle", "revenues telles quelles"],
        ),
    ];
    let told: Vec<String> = rows
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, english, french)| words::counted(count, english, french, language))
        .collect();
    match told[..] {
        [] => format!("{head}{}{}.", language.colon(), language.either("nothing changed", "rien n’a changé")),
        _ => format!("{head}{}{}.", language.colon(), told.join(", ")),
    }
}

fn is_silent(revised: &Revised) -> bool {
    revised.state == State::Changed && revised.openness == Some(Openness::Silent)
}

/// « Le Journal, Acme victime d’une fuite »; else the document's id.
fn name(revised: &Revised) -> String {
    let parts: Vec<&str> = [&revised.outlet, &revised.title].into_iter().filter_map(Option::as_deref).collect();
    if parts.is_empty() { revised.document.clone() } else { parts.join(", ") }
}

/// How a page changed, when, and whether that was told.
fn told(revised: &Revised, language: Language) -> String {
    let what = match (revised.state, language) {
        (State::First, Language::English) => "first time",
        (State::First, Language::French) => "première fois",
        (State::Same, Language::English) => "back as it was",
        (State::Same, Language::French) => "revenue telle quelle",
        (State::Reworded, Language::English) => "text changed, states the same",
        (State::Reworded, Language::French) => "texte modifié, affirme la même chose",
        (State::Changed, Language::English) => "states otherwise",
        (State::Changed, Language::French) => "affirme autre chose",
        (State::Gone, Language::English) => "gone",
        (State::Gone, Language::French) => "disparue",
    };
    let how = match (revised.openness, language) {
        (None, _) => None,
        (Some(Openness::Corrected), Language::English) => Some("with a note"),
        (Some(Openness::Corrected), Language::French) => Some("avec une note"),
        (Some(Openness::Updated), Language::English) => Some("told as an update"),
        (Some(Openness::Updated), Language::French) => Some("signalé comme mise à jour"),
        (Some(Openness::Silent), Language::English) => Some("silently"),
        (Some(Openness::Silent), Language::French) => Some("sans le dire"),
    };
    let time = |at: jiff::Timestamp| at.strftime("%Y-%m-%d %H:%M").to_string();
    let when = match revised.before {
        Some(before) => format!(
            "{} {} {} {} UTC",
            language.either("between", "entre"),
            time(before),
            language.either("and", "et"),
            time(revised.at)
        ),
        None => format!("{} UTC", time(revised.at)),
    };
    let statement = revised.is_statement.then(|| language.either("statement", "communiqué"));
    [statement, Some(what), how, Some(&when)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// « 6 158 clients → 6 128 clients: nearer to the statement (6 128 clients) »; what is new has a plus before it, what is gone
/// a minus.
fn line(fact: &ChangedFact, language: Language) -> String {
    let said = |said: &Said| words_of(&fact.kind, said, language);
    let change = match (&fact.before, &fact.now) {
        (Some(before), Some(now)) => format!("{} → {}", said(before), said(now)),
        (None, Some(now)) => format!("+ {}", said(now)),
        (Some(before), None) => format!("− {}", said(before)),
        (None, None) => String::new(),
    };
    let leads = match (fact.nearness, language) {
        (None, _) => return change,
        (Some(Nearness::Nearer), Language::English) => "nearer to the statement",
        (Some(Nearness::Nearer), Language::French) => "plus près du communiqué",
        (Some(Nearness::Farther), Language::English) => "farther from the statement",
        (Some(Nearness::Farther), Language::French) => "plus loin du communiqué",
        (Some(Nearness::AsFar), Language::English) => "as far from the statement as before",
        (Some(Nearness::AsFar), Language::French) => "ni plus près ni plus loin du communiqué",
    };
    let official = fact.official.as_ref().map(|official| {
        let said = Said { value: official.value.clone(), words: official.words.clone(), sentence: String::new() };
        format!(" ({})", words_of(&fact.kind, &said, language))
    });
    format!("{change}{}{leads}{}", language.colon(), official.unwrap_or_default())
}

/// What was said in its own words; of a kind of data also whether it is said to be exposed.
fn words_of(kind: &str, said: &Said, language: Language) -> String {
    let words = shorten(&sanitise::line(&said.words), LONGEST);
    let status = said.value.rsplit(' ').next().filter(|_| kind == "field");
    let status = match (status, language) {
        (Some("denied"), Language::English) => Some("denied"),
        (Some("denied"), Language::French) => Some("nié"),
        (Some("possible"), _) => Some("possible"),
        (Some("exposed"), Language::English) => Some("exposed"),
        (Some("exposed"), Language::French) => Some("exposé"),
        _ => None,
    };
    status.map_or(words.clone(), |status| format!("{words} ({status})"))
}

fn quoted(words: &str, language: Language) -> String {
    let words = shorten(&sanitise::line(words), LONGEST);
    match language {
        Language::English => format!("“{words}”"),
        Language::French => format!("«\u{a0}{words}\u{a0}»"),
    }
}

const fn colour(revised: &Revised) -> Colour {
    match (revised.state, revised.openness) {
        (State::Gone, _) | (State::Changed, Some(Openness::Silent)) => Colour::Red,
        (State::Changed, _) => Colour::Yellow,
        (State::First | State::Same | State::Reworded, _) => Colour::Green,
    }
}
