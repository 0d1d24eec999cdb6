//! The line that tells when a text was published: « Publié le 24/07/2020 à 10h12, mis à jour le 25/07/2020 ».

use super::fold::fold_words;
use super::written_day::{Word, words_of};
use crate::date::PartialDate;
use crate::lang::{Calendar, Pack};

/// The days that one line tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Dateline {
    pub published: Option<PartialDate>,
    pub modified: Option<PartialDate>,
}

/// No longer line is taken for a dateline.
const LONGEST: usize = 160;
/// A name may stand before: « Par Anne Durand, publié le … ».
const MOST_BEFORE: usize = 60;
/// An hour or a name may stand after: « à 10h12 par Anne Durand ».
const MOST_AFTER: usize = 50;

/// The days that `line` tells, when telling them is all that it does.
pub fn read(line: &str, pack: &Pack) -> Option<Dateline> {
    if line.len() > LONGEST || !has_a_year(line) {
        return None;
    }
    let folded = fold_words(line);
    let words = words_of(&folded);
    let mut found = Dateline::default();
    let (mut first, mut last) = (None, 0);
    let mut at = 0;
    while at < words.len() {
        let tables = [(pack.boilerplate.published, false), (pack.boilerplate.modified, true)];
        let cue = tables
            .iter()
            .flat_map(|(table, modified)| table.iter().map(move |cue| (*cue, *modified)))
            .filter(|(cue, _)| cue.starts_with(words[at].text))
            .map(|(cue, modified)| (words_of(cue), modified))
            .filter(|(cue, _)| starts_with(&words[at..], cue))
            .max_by_key(|(cue, _)| cue.len());
        let Some((cue, modified)) = cue else {
            at += 1;
            continue;
        };
        let after = at + cue.len();
        let Some((date, next)) = date_near(&words, after, &pack.calendar) else {
            at = after;
            continue;
        };
        let day = if modified { &mut found.modified } else { &mut found.published };
        *day = day.or(Some(date));
        first = first.or(words.get(at).map(|word| word.at));
        last = words.get(next).map_or(folded.len(), |word| word.at);
        at = next;
    }
    let alone = first? <= MOST_BEFORE && folded.len().saturating_sub(last) <= MOST_AFTER;
    let is_sentence = folded.len() > last && folded.ends_with('.') && folded.len() - last > 20;
    (alone && !is_sentence).then_some(found)
}

/// What a short line with a day does at the head of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signature {
    /// It signs the article: « Anne Durand | Samedi 13 juillet 2013, 06h00 ».
    Byline(PartialDate),
    /// It opens a statement, as words of its own: « Paris, le 23 août 2023 ».
    Place(PartialDate),
}

/// The day in a line at the head of a text that holds no sentence.
pub fn signature(line: &str, pack: &Pack) -> Option<Signature> {
    if line.len() > MOST_BEFORE * 2 || !has_a_year(line) || line.ends_with(['.', '!', '?', ':', '»']) {
        return None;
    }
    let folded = fold_words(line);
    let words = words_of(&folded);
    let (published, start) =
        (0..words.len()).find_map(|at| date_at(&words, at, &pack.calendar).map(|(date, _)| (date, words[at].at)))?;
    let mut before = words_of(folded.get(..start)?);
    while before.last().is_some_and(|word| pack.boilerplate.before_day.contains(&word.text)) {
        before.pop();
    }
    let end = before.last().map_or(0, |word| word.at + word.text.len());
    let mark = folded.get(end..start)?.trim_start().chars().next();
    let signed = before.iter().any(|word| pack.boilerplate.signed.contains(&word.text));
    match mark {
        _ if signed => Some(Signature::Byline(published)),
        Some(',') => Some(Signature::Place(published)),
        Some('|' | '-' | '–' | '·' | '•' | '/' | ')') => Some(Signature::Byline(published)),
        _ if before.is_empty() => Some(Signature::Byline(published)),
        _ => None,
    }
}

/// Whether there are figures enough for a year, without which no line tells a day.
fn has_a_year(line: &str) -> bool {
    line.bytes().filter(u8::is_ascii_digit).count() >= 4
}

fn starts_with(words: &[Word<'_>], cue: &[Word<'_>]) -> bool {
    !cue.is_empty() && words.len() >= cue.len() && words.iter().zip(cue).all(|(word, cue)| word.text == cue.text)
}

/// A date that begins at most three words after `from` (« le », a weekday), and the word after it.
fn date_near(words: &[Word<'_>], from: usize, calendar: &Calendar) -> Option<(PartialDate, usize)> {
    (from..(from + 4).min(words.len())).find_map(|at| date_at(words, at, calendar))
}

/// The date whose first word is that at `at`, and the word after it.
fn date_at(words: &[Word<'_>], at: usize, calendar: &Calendar) -> Option<(PartialDate, usize)> {
    let [first, second, third] = words.get(at..at + 3)?.as_array().map(|three| three.map(|word| word.text))?;
    let month_name = |word: &str| calendar.months.iter().find(|(name, _)| *name == word).map(|(_, month)| *month);
    let number = |word: &str| number(word, calendar.first);
    let date = match (number(first), number(second), number(third)) {
        (Some(year), Some(month), Some(day)) if first.len() == 4 => ymd(year, month, day),
        (Some(day), Some(month), Some(year)) if third.len() == 4 => ymd(year, month, day),
        (Some(day), None, Some(year)) if third.len() == 4 => ymd(year, i16::from(month_name(second)?), day),
        (None, Some(day), Some(year)) if third.len() == 4 => ymd(year, i16::from(month_name(first)?), day),
        _ => None,
    };
    date.map(|date| (date, at + 3))
}

/// « 24 », « 1er », « 23rd ».
fn number(word: &str, endings: &[&str]) -> Option<i16> {
    let bare = endings.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    bare.parse().ok().filter(|_| word.len() <= 4)
}

fn ymd(year: i16, month: i16, day: i16) -> Option<PartialDate> {
    if !(1900..2200).contains(&year) {
        return None;
    }
    PartialDate::day(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::pack;

    #[test]
    fn reads_datelines() {
        let rows = [
            ("Publié le 28 Juil, 2020", Some("2020-07-28"), None),
            ("Publié le 24/07/2020 à 10h12", Some("2020-07-24"), None),
            ("Publié le jeudi 1er août 2024 à 9:05", Some("2024-08-01"), None),
            ("Mis à jour le 25 juillet 2020", None, Some("2020-07-25")),
            (
                "Par Anne Durand, publié le 24 févr. 2024 à 10h12, mis à jour le 25/02/2024 à 8h",
                Some("2024-02-24"),
                Some("2024-02-25"),
            ),
            ("Publié : 2024-03-05", Some("2024-03-05"), None),
        ];
        for (line, published, modified) in rows {
            let found = read(line, pack("fr")).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(found.published.map(|date| date.to_string()).as_deref(), published, "{line}");
            assert_eq!(found.modified.map(|date| date.to_string()).as_deref(), modified, "{line}");
        }
    }

    #[test]
    fn a_byline_signs_and_a_statement_names_its_place() {
        for line in [
            "Odile Marchandeau | Samedi 13 juillet 2013, 06h00",
            "Soumis par Anne le mar 28/07/2020 - 11:00",
            "24 juillet 2020",
        ] {
            assert!(matches!(signature(line, pack("fr")), Some(Signature::Byline(_))), "{line}");
        }
        let place = signature("Paris, le mercredi 23 août 2023", pack("fr"));
        assert_eq!(place, PartialDate::day(2023, 8, 23).map(Signature::Place));
        for line in ["Incident du 21 juillet 2020", "Fuite de données", "Le 23 juillet 2020, Doctolib a parlé."] {
            assert_eq!(signature(line, pack("fr")), None, "{line}");
        }
    }

    #[test]
    fn leaves_sentences_alone() {
        for line in [
            "Le communiqué publié le 24 juillet 2020 par Doctolib évoque 6 128 rendez-vous et aucun mot de passe.",
            "Publié hier",
            "Le 24 juillet 2020",
            "Selon un rapport de la commission d’enquête, rendu public par les élus puis publié le 24 juillet 2020",
            "",
        ] {
            assert_eq!(read(line, pack("fr")), None, "{line}");
        }
    }
}
