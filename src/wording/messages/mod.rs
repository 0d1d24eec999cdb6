//! Messages in the language of whoever reads them: why something was not read, refused or left out.
//!
//! They are made in English where the fault is found, and data (JSON, CSV) keep those words. Where people read, [`told`]
//! looks them up in a table of patterns, a file a language. What no table holds stays in English.

mod fr;

use std::borrow::Cow;
use std::sync::LazyLock;

use super::Language;

/// The rows of a language: an English pattern in which `{}` stands for any words, and what is told instead.
///
/// There `{}` tells what the next placeholder caught, translated where a row knows it: a message often holds another.
/// Names and quotations stay as they are: what stood between quotation marks, what opened the message up to its colon,
/// and what is caught for a `{=}`.
struct Catalogue {
    /// Messages of this program.
    ours: &'static [(&'static str, &'static str)],
    /// Those of the system and of other crates.
    others: &'static [(&'static str, &'static str)],
}

/// How deep messages stand within messages, at most.
const DEEPEST: usize = 4;

/// How many colons of a message may be the one between a name and a message.
const MOST_COLONS: usize = 8;

static FRENCH: LazyLock<Vec<Row>> = LazyLock::new(|| rows(&fr::CATALOGUE, french_spaces));

/// `message`, which is in English, in `language` where a table knows it.
pub fn told(message: &str, language: Language) -> Cow<'_, str> {
    match language {
        Language::English => Cow::Borrowed(message),
        Language::French => translated(message, &FRENCH, 0).map_or(Cow::Borrowed(message), Cow::Owned),
    }
}

/// « source: reason », the reason in `language`, and the colon as it is set there.
pub fn line(source: &str, reason: &str, language: Language) -> String {
    format!("{source}{}{}", language.colon(), told(reason, language))
}

/// A row of a table, taken apart.
struct Row {
    english: Pattern,
    /// What is told, in pieces.
    told: Vec<Piece>,
}

/// The fixed words of a pattern, between which stands anything.
struct Pattern {
    fixed: Vec<String>,
    /// How many letters they have: of two patterns that fit, the one with more says more.
    letters: usize,
}

enum Piece {
    Words(String),
    /// What a placeholder caught, by its number.
    Caught {
        number: usize,
        is_kept: bool,
    },
}

fn rows(catalogue: &Catalogue, spaced: fn(&str) -> String) -> Vec<Row> {
    let row = |(english, told): &(&str, &str)| {
        let english = Pattern::new(english);
        let told = pieces(&spaced(told), &english);
        Row { english, told }
    };
    let mut rows: Vec<Row> = catalogue.ours.iter().chain(catalogue.others).map(row).collect();
    // The first that fits is the one that says most.
    rows.sort_by_key(|row| std::cmp::Reverse(row.english.letters));
    rows
}

/// No line breaks before the marks that French parts from the word before.
fn french_spaces(text: &str) -> String {
    let mut spaced = text.replace("« ", "«\u{a0}");
    for mark in [';', ':', '?', '!', '»'] {
        spaced = spaced.replace(&format!(" {mark}"), &format!("\u{a0}{mark}"));
    }
    spaced
}

impl Pattern {
    fn new(text: &str) -> Self {
        let fixed: Vec<String> = text.split("{}").map(str::to_owned).collect();
        let letters = fixed.iter().flat_map(|words| words.chars()).filter(|letter| letter.is_alphanumeric()).count();
        Self { fixed, letters }
    }

    /// What each placeholder stands for in `message`; `None` where the message is another. Of several ways to read it, that
    /// in which the first placeholders are shortest.
    fn caught<'a>(&self, message: &'a str) -> Option<Vec<&'a str>> {
        let (first, rest) = self.fixed.split_first()?;
        let message = message.strip_prefix(first.as_str())?;
        let Some((last, between)) = rest.split_last() else { return message.is_empty().then(Vec::new) };
        let mut message = message.strip_suffix(last.as_str())?;
        let mut caught = Vec::with_capacity(rest.len());
        for words in between {
            let (before, behind) = message.split_once(words.as_str())?;
            // Set so in French alone: what was told once is not told again.
            if before.ends_with('\u{a0}') && words.starts_with([':', ';']) {
                return None;
            }
            caught.push(before);
            message = behind;
        }
        caught.push(message);
        Some(caught)
    }

    /// Whether what this placeholder catches is a name or a quotation.
    fn catches_name(&self, number: usize) -> bool {
        let [before, behind] = [number, number + 1].map(|at| self.fixed.get(at).map_or("", String::as_str));
        let is_quoted = before.trim_end().ends_with(['"', '«']) && behind.trim_start().starts_with(['"', '»']);
        let opens = number == 0 && before.is_empty() && behind.starts_with(':');
        is_quoted || opens
    }

    /// Words with a space between them, beside what it catches: a single word is nobody's message.
    fn has_words(&self) -> bool {
        self.fixed.iter().any(|words| words.trim().contains(' '))
    }
}

fn pieces(told: &str, english: &Pattern) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut rest, mut number) = (told, 0);
    loop {
        let places = [("{}", false), ("{=}", true)].map(|(mark, is_kept)| (rest.find(mark), mark, is_kept));
        let next = places.iter().filter_map(|(at, mark, is_kept)| Some(((*at)?, *mark, *is_kept))).min();
        let Some((at, mark, is_kept)) = next else {
            pieces.push(Piece::Words(rest.to_owned()));
            return pieces;
        };
        pieces.push(Piece::Words(rest[..at].to_owned()));
        pieces.push(Piece::Caught { number, is_kept: is_kept || english.catches_name(number) });
        rest = &rest[at + mark.len()..];
        number += 1;
    }
}

/// What `rows` say of a message; `None` where they do not know it. Within another (`depth` above 0) only what has several
/// fixed words is a message.
fn translated(message: &str, rows: &[Row], depth: usize) -> Option<String> {
    if depth > DEEPEST {
        return None;
    }
    let may_be = |row: &&Row| depth == 0 || row.english.has_words();
    let fits = |row: &Row| row.english.caught(message).map(|caught| filled(&row.told, &caught, rows, depth));
    rows.iter().filter(may_be).find_map(fits).or_else(|| behind_a_name(message, rows, depth))
}

/// A message behind a name and a colon, as errors are displayed: `a.txt: it is empty`.
fn behind_a_name(message: &str, rows: &[Row], depth: usize) -> Option<String> {
    let is_english = |(at, _): &(usize, &str)| !message[..*at].ends_with('\u{a0}');
    message.match_indices(": ").take(MOST_COLONS).filter(is_english).find_map(|(at, colon)| {
        let (name, reason) = (&message[..at], &message[at + colon.len()..]);
        let fits = |row: &Row| row.english.caught(reason).map(|caught| filled(&row.told, &caught, rows, depth + 1));
        let known = rows.iter().filter(|row| row.english.has_words()).find_map(fits);
        known.map(|told| format!("{name}\u{a0}: {told}"))
    })
}

fn filled(told: &[Piece], caught: &[&str], rows: &[Row], depth: usize) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Caught { number, is_kept } => {
            let words = caught.get(*number).copied().unwrap_or_default();
            let known = if *is_kept { None } else { translated(words, rows, depth + 1) };
            known.unwrap_or_else(|| words.to_owned())
        }
    };
    told.iter().map(piece).collect()
}

#[cfg(test)]
mod tests;
