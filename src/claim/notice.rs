//! Where a page says of itself that it was changed: a correction that is owned up to, or an update that says no more.
//!
//! The wordings are in the language's table (`lang::Revisions`). Left alone: labels that go on as a sentence (« la mise à jour
//! du logiciel », « correction automatique »), and lines that lead to other pages.

use serde::{Deserialize, Serialize};

use super::lexicon::expand;
use super::words;
use crate::date::PartialDate;
use crate::document::fold::fold_words;
use crate::document::lines;
use crate::ingest::Page;
use crate::lang::{self, Pack};

words!(
    /// How a change was told to readers.
    Openness {
        /// A note says that something was wrong, or that the page said otherwise.
        Corrected = "corrected",
        /// The page says that it was updated, and no more.
        Updated = "updated",
        /// Nothing on the page says so.
        Silent = "silent",
    }
);

/// Words by which a page tells that it was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// `Corrected` or `Updated`.
    pub openness: Openness,
    pub words: String,
    /// The day of the change, where telling it is all that the words do.
    pub day: Option<PartialDate>,
    /// Whether the words are others each time that the page is looked at: « Mis à jour il y a 13 minutes ».
    pub is_passing: bool,
}

/// A label alone opens a line of any length; words within a line are looked for in no more than a long paragraph.
const LONGEST: usize = 3_000;

/// The notices of a page in their order; none in a language that no table is for.
pub fn notices(page: &Page, language: &str) -> Vec<Notice> {
    if !lang::is_known(language) {
        return Vec::new();
    }
    let pack = lang::pack(language);
    let tables = Tables::new(pack);
    let notice = |line: crate::document::Line| {
        let openness = tables.openness(&line.words, pack)?;
        let is_passing = counts_from_now(&line.words, pack);
        Some(Notice { openness, words: line.words, day: line.modified, is_passing })
    };
    lines(page, language).into_iter().filter_map(notice).collect()
}

/// A language's wordings, written out, the longest first.
struct Tables {
    corrections: Vec<String>,
    updates: Vec<String>,
    earlier: Vec<String>,
}

impl Tables {
    fn new(pack: &Pack) -> Self {
        let all = |rows: &[&str]| {
            let mut all: Vec<String> = rows.iter().flat_map(|row| expand(row)).collect();
            all.sort_by_key(|row| std::cmp::Reverse(row.len()));
            all
        };
        let wordings = &pack.revisions;
        Self { corrections: all(wordings.corrections), updates: all(wordings.updates), earlier: all(wordings.earlier) }
    }

    /// How a line tells of a change; `None` where it does not.
    fn openness(&self, line: &str, pack: &Pack) -> Option<Openness> {
        let folded = fold_words(line.get(..line.floor_char_boundary(LONGEST)).unwrap_or(line));
        let bare = folded.trim_start_matches(|first: char| !first.is_alphanumeric());
        if is_opened(bare, &self.corrections, pack) || self.earlier.iter().any(|words| holds(&folded, words)) {
            return Some(Openness::Corrected);
        }
        // « Publié le 12 mars, mis à jour le 13 »: behind the first mark as well.
        let mut heads = std::iter::once(bare).chain(marked(bare));
        heads.any(|head| is_opened(head, &self.updates, pack)).then_some(Openness::Updated)
    }
}

/// What stands behind each comma, bar or bracket of a short line.
fn marked(line: &str) -> impl Iterator<Item = &str> {
    const SHORT: usize = 160;
    let short = if line.len() <= SHORT { line } else { "" };
    let behind = move |(at, mark): (usize, &str)| short.get(at + mark.len()..).map(str::trim_start);
    short.match_indices([',', '|', '-', '–', '(', '[', '•', '·']).filter_map(behind)
}

/// Whether a label of the table opens a line: a mark, a figure or a weekday comes behind it, or nothing.
fn is_opened(line: &str, labels: &[String], pack: &Pack) -> bool {
    labels.iter().filter_map(|label| line.strip_prefix(label.as_str())).any(|rest| ends_a_label(rest, pack))
}

fn ends_a_label(rest: &str, pack: &Pack) -> bool {
    let behind = rest.trim_start();
    let Some(next) = behind.chars().next() else { return true };
    let is_parted = behind.len() < rest.len();
    if next.is_ascii_digit() {
        return is_parted;
    }
    if !next.is_alphanumeric() {
        // « mise à jour-là », « correction's »
        return is_parted || !matches!(next, '-' | '\'' | '_');
    }
    let words: Vec<&str> = behind.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_day = |word: &str| {
        word.starts_with(|first: char| first.is_ascii_digit())
            || pack.calendar.weekdays.iter().any(|(name, _)| *name == word)
            || pack.calendar.months.iter().any(|(name, _)| *name == word)
    };
    // « du 12 mars », « le mardi », « on March 12 », « at 14:30 ».
    let opens_a_day = |word: &str| {
        pack.calendar.contracted.contains(&word)
            || pack.calendar.day_articles.contains(&word)
            || pack.small_words.contains(&word)
    };
    is_parted
        && match words[..] {
            [first, second, ..] => is_day(first) || (opens_a_day(first) && is_day(second)),
            [first] => is_day(first),
            [] => false,
        }
}

/// Whether a line tells a time by how long ago it is.
fn counts_from_now(line: &str, pack: &Pack) -> bool {
    let folded = fold_words(line);
    [pack.calendar.ago, pack.calendar.ago_after].into_iter().flatten().any(|words| holds(&folded, words))
}

/// Whether some words stand in a text, whole.
fn holds(text: &str, words: &str) -> bool {
    let edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(words).any(|(at, _)| {
        let (before, behind) = (text.get(..at).unwrap_or(""), text.get(at + words.len()..).unwrap_or(""));
        edge(before.chars().next_back()) && edge(behind.chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Openness::{Corrected, Updated};

    fn told(language: &str, line: &str) -> Option<Openness> {
        let pack = lang::pack(language);
        Tables::new(pack).openness(line, pack)
    }

    #[test]
    fn notes_are_known_by_their_words() {
        let rows = [
            ("fr", "Correction : le nombre de clients concernés est de 6 128 et non de 6 158.", Some(Corrected)),
            ("fr", "[Rectificatif] Le chiffre a été corrigé.", Some(Corrected)),
            ("fr", "Erratum. Nous avons donné un chiffre faux.", Some(Corrected)),
            ("fr", "Précision du 13 mars : la Cnil a été saisie.", Some(Corrected)),
            ("fr", "Une version précédente de cet article indiquait 6 158 clients.", Some(Corrected)),
            ("fr", "(Dans une version antérieure, nous donnions un autre chiffre.)", Some(Corrected)),
            ("fr", "Cet article a été modifié le 13 mars pour corriger un chiffre.", Some(Corrected)),
            ("fr", "Mise à jour : la société a précisé son chiffre.", Some(Updated)),
            ("fr", "MISE À JOUR – mardi 13 mars, 10 h", Some(Updated)),
            ("fr", "Mise à jour du 13 mars 2024 : …", Some(Updated)),
            ("fr", "Mis à jour le 13 mars 2024 à 14h10", Some(Updated)),
            ("fr", "Publié le 12 mars 2024 à 9h, mis à jour le 13 mars 2024", Some(Updated)),
            ("fr", "[MàJ] La société répond.", Some(Updated)),
            ("fr", "Edit : la société a répondu.", Some(Updated)),
            ("fr", "Dernière mise à jour : il y a 38 secondes", Some(Updated)),
            ("fr", "Mise à jour du logiciel : le correctif est publié.", None),
            ("fr", "Une mise à jour a été déployée le 12 mars.", None),
            ("fr", "Correction automatique des failles", None),
            ("fr", "La correction : un geste de plus", None),
            ("fr", "Le 12 mars, mise à jour des serveurs.", None),
            ("fr", "Le fichier modifié contenait 6 158 noms.", None),
            ("en", "Correction: an earlier figure was wrong.", Some(Corrected)),
            ("en", "This article was amended on 13 March 2024.", Some(Corrected)),
            ("en", "An earlier version of this story said 6,158 customers were affected.", Some(Corrected)),
            ("en", "Corrections and clarifications: see below.", Some(Corrected)),
            ("en", "UPDATE: Acme has confirmed the breach.", Some(Updated)),
            ("en", "Updated on 13 March 2024", Some(Updated)),
            ("en", "UPDATED 13 min ago", Some(Updated)),
            ("en", "Published 12 March 2024 | Last updated at 14:30", Some(Updated)),
            ("en", "Update your password now.", None),
            ("en", "The firm updated its notice.", None),
            ("en", "Corrections officers were told.", None),
        ];
        for (language, line, expected) in rows {
            assert_eq!(told(language, line), expected, "{line}");
        }
    }

    #[test]
    fn a_line_that_counts_from_now_is_known() {
        let rows = [
            ("fr", "Mis à jour il y a 13 minutes", true),
            ("fr", "Mis à jour le 13 mars 2024", false),
            ("en", "Updated 15 hrs ago", true),
            ("en", "Updated on 13 March", false),
        ];
        for (language, line, expected) in rows {
            assert_eq!(counts_from_now(line, lang::pack(language)), expected, "{line}");
        }
    }

    #[test]
    fn a_language_without_tables_tells_nothing() {
        let page = Page { bytes: b"Correction: x.".to_vec(), ..Page::default() };
        assert_eq!(notices(&page, "de"), []);
    }
}
