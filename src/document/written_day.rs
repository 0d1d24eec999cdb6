//! Whole days as pages write them, in figures or with the name of the month, whatever the language of the page.

use std::borrow::Cow;

use super::fold::fold_words;
use crate::date::PartialDate;
use crate::lang::{MONTHS_ELSEWHERE, PACKS};

/// Whether « 02/10/2020 » is the second of October.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    DayFirst,
    MonthFirst,
    /// Figures between slashes tell a day only where no other order makes one.
    Unknown,
}

impl Order {
    /// That of a page by the tag of its language: English without a country tells none.
    pub fn of(tag: Option<&str>) -> Self {
        let tag = tag.unwrap_or("").to_ascii_lowercase();
        match tag.split_once(['-', '_']) {
            Some(("en", "us" | "ph")) => Self::MonthFirst,
            Some(("en", _)) => Self::DayFirst,
            _ if tag == "en" || tag.is_empty() => Self::Unknown,
            _ => Self::DayFirst,
        }
    }
}

/// A day in a text, and how many letters and figures stand before and behind it that are no part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenDay {
    pub day: PartialDate,
    pub before: usize,
    pub after: usize,
    /// Whether what stands before is a word for the day of publication: « Datum: », « Publié le ».
    pub is_labelled: bool,
    /// Whether a word for a change stands before: « Mis à jour le ».
    pub is_of_change: bool,
    /// Whether marks set it apart from whatever stands beside it: « 21. Jan 2022 // Dominik Ricker ».
    pub is_set_apart: bool,
    /// Whether a time of day follows: « 24.07.2020 10:12 ».
    pub has_clock: bool,
}

/// The first whole day of a short text; a weekday, an hour and small words beside it do not count as text.
pub fn first_day(text: &str, order: Order) -> Option<WrittenDay> {
    let folded = fold_words(&with_marks(text));
    let words = words_of(&folded);
    let (at, day, width) =
        (0..words.len()).find_map(|at| day_at(&words, at, order).map(|(day, width)| (at, day, width)))?;
    let letters =
        |words: &[Word]| words.iter().filter(|word| !is_of_a_date(word.text)).map(|word| word.text.len()).sum();
    let label: Vec<&str> = words[..at].iter().map(|word| word.text).filter(|word| !is_of_a_date(word)).collect();
    let label = label.join(" ");
    let (before, behind) = (&words[..at], &words[at + width..]);
    let led = before.iter().rev().take_while(|word| is_of_a_date(word.text)).count();
    let head = folded.get(..words[at - led].at).unwrap_or("").trim_end();
    let parted = |index: usize| words[at + width - 1 + index].mark.is_some_and(|mark| BARS.contains(&mark));
    let own = (0..behind.len()).take_while(|index| is_of_a_date(behind[*index].text) && !parted(*index)).count();
    let last = words.get(at + width - 1 + own);
    let rest = last.map_or("", |last| folded.get(last.at + last.text.len()..).unwrap_or("")).trim_start();
    let is_sentence = folded.ends_with(['.', '!', '?', ':', ';', '"']);
    let (before_it, behind_it) = (letters(before), letters(behind));
    Some(WrittenDay {
        day,
        before: before_it,
        after: behind_it,
        is_labelled: LABELS.contains(&label.as_str()) || IMPRINTS.contains(&head),
        is_of_change: before.iter().any(|word| CHANGES.contains(&word.text)) || tells_a_change(head),
        is_set_apart: (before_it == 0 || head.ends_with(MARKS))
            && (behind_it == 0 || rest.starts_with(MARKS) || (rest.starts_with([',', '(']) && !is_sentence))
            && before_it + behind_it > 0,
        has_clock: behind[..own].iter().any(|word| is_clock(word)),
    })
}

/// Marks that part one thing of a line from the next.
const MARKS: &[char] = &['|', '/', '-', '–', '·', '•', '⋅', '∙'];
/// Those of them after which no time of day follows.
const BARS: &[char] = &['|', '/', '·', '•', '⋅', '∙'];

/// « 2020年7月24日 » and « 2020년 7월 24일 » with marks between their figures.
fn with_marks(text: &str) -> Cow<'_, str> {
    if !text.contains(['年', '년']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace(['年', '月', '년', '월'], "-").replace(['日', '일'], " "))
}

/// « 10:12 », « 10h12 »: its first word.
fn is_clock(word: &Word) -> bool {
    let (hour, minutes) = word.text.split_once('h').unwrap_or((word.text, ""));
    let number = |text: &str| text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    let marked = word.mark == Some(':') || word.text.contains('h');
    !hour.is_empty() && number(hour) && number(minutes) && marked
}

/// What stands before the day of publication, small words aside; folded.
const LABELS: &[&str] = &[
    "created",
    "cree",
    "date",
    "date de publication",
    "datum",
    "erschienen",
    "erstellt",
    "fecha",
    "fecha de publicacion",
    "geschrieben",
    "mis en ligne",
    "mise en ligne",
    "paru",
    "poste",
    "posted",
    "publicado",
    "publicada",
    "publie",
    "publiee",
    "published",
    "pubblicato",
    "veroffentlicht",
    "发布时间",
    "发表于",
    "公開日",
    "掲載日",
    "дата",
    "опубликовано",
    "تاريخ النشر",
];

/// What stands before the day of a change; folded. The first are words, the others ends of a line.
const CHANGES: &[&str] = &[
    "actualise",
    "actualizado",
    "aggiornato",
    "aktualisiert",
    "anderung",
    "atualizado",
    "bijgewerkt",
    "edited",
    "geandert",
    "maj",
    "modified",
    "modifie",
    "modifiee",
    "revised",
    "update",
    "updated",
    "обновлено",
];
const CHANGE_ENDS: &[&str] = &["mis a jour", "mise a jour", "stand"];

/// What the end of a text says of a day that follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    Published,
    Changed,
}

/// The label that a text ends with: « Erschienen am: », « Mis à jour le ».
pub fn label_at_end(text: &str) -> Option<Label> {
    let folded = fold_words(text);
    let mut words = words_of(&folded);
    while words.last().is_some_and(|word| is_of_a_date(word.text)) {
        words.pop();
    }
    let last = words.last()?;
    let line = folded.get(..last.at + last.text.len())?;
    let ends_with = |label: &&str| {
        line.strip_suffix(*label).is_some_and(|rest| !rest.ends_with(|letter: char| letter.is_alphanumeric()))
    };
    match () {
        () if CHANGES.contains(&last.text) || tells_a_change(line) => Some(Label::Changed),
        () if LABELS.iter().any(ends_with) => Some(Label::Published),
        () => None,
    }
}

fn tells_a_change(line: &str) -> bool {
    CHANGE_ENDS.iter().any(|end| line.strip_suffix(end).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)))
}

/// How the software of weblogs begins to tell when an entry was written; folded.
pub const IMPRINTS: &[&str] = &[
    "cet article a ete ecrit",
    "cet article a ete publie",
    "cette entree a ete publiee",
    "ce billet a ete publie",
    "dieser artikel wurde",
    "dieser beitrag wurde",
    "dieser eintrag wurde",
    "this article was posted",
    "this article was published",
    "this entry was posted",
    "this post was published",
    "this post was written",
];

#[derive(Clone, Copy)]
pub struct Word<'a> {
    /// Where it begins, in bytes.
    pub at: usize,
    pub text: &'a str,
    /// The first character behind it that is no blank.
    mark: Option<char>,
}

/// The runs of letters and figures of a folded text.
pub fn words_of(folded: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word> = Vec::new();
    let mut start = None;
    let mut is_marked = true;
    for (at, character) in folded.char_indices().chain([(folded.len(), ' ')]) {
        match (character.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Word { at: from, text: &folded[from..at], mark: None });
                start = None;
                is_marked = false;
            }
            _ => {}
        }
        if !is_marked && !character.is_whitespace() {
            is_marked = true;
            if let Some(word) = words.last_mut() {
                word.mark = Some(character).filter(|_| start.is_none());
            }
        }
    }
    words
}

/// A day whose first word is that at `at`, and of how many words it is made.
fn day_at(words: &[Word], at: usize, order: Order) -> Option<(PartialDate, usize)> {
    // « 2 de abril de 2020 »
    let small = |index: usize| words.get(index).is_some_and(|word| matches!(word.text, "de" | "of" | "del"));
    let second = at + 1 + usize::from(small(at + 1));
    let third = second + 1 + usize::from(small(second + 1));
    // « 24 نيسان / أبريل 2020 »: the month by both of its names.
    let month = |index: usize| words.get(index).and_then(|word| month_named(word.text));
    let third = third + usize::from(month(second).is_some() && month(second) == month(third));
    let (one, two, three) = (words.get(at)?, words.get(second)?, words.get(third)?);
    let width = third + 1 - at;
    let named = |day: &str, month: &str, year: &str| ymd(full_year(year)?, month_named(month)?, day_of_month(day)?);
    if let Some(day) = named(one.text, two.text, three.text).or_else(|| named(two.text, one.text, three.text)) {
        return Some((day, width));
    }
    let mark = one.mark.filter(|mark| two.mark == Some(*mark) && matches!(mark, '.' | '/' | '-' | '|'))?;
    let figures = |word: &Word| word.text.parse::<i16>().ok().filter(|_| word.text.len() <= 4);
    let (first, middle, last) = (figures(one)?, figures(two)?, figures(three)?);
    let small = |value: i16| i8::try_from(value).ok();
    let day = if one.text.len() == 4 {
        ymd(first, small(middle)?, small(last)?)
    } else {
        let year = match three.text.len() {
            4 => last,
            2 if one.text.len() + two.text.len() == 4 => 2000 + last,
            _ => return None,
        };
        let (day_first, month_first) =
            (|| ymd(year, small(middle)?, small(first)?), || ymd(year, small(first)?, small(middle)?));
        match order {
            _ if mark == '.' => day_first(),
            Order::DayFirst => day_first().or_else(month_first),
            Order::MonthFirst => month_first().or_else(day_first),
            Order::Unknown => match (day_first(), month_first()) {
                (Some(one), Some(other)) => (one == other).then_some(one),
                (one, other) => one.or(other),
            },
        }
    };
    day.map(|day| (day, 3))
}

fn month_named(word: &str) -> Option<i8> {
    let calendars = PACKS.into_iter().flat_map(|pack| pack.calendar.months.iter());
    calendars.chain(MONTHS_ELSEWHERE).find(|(name, _)| *name == word).map(|(_, month)| *month)
}

/// « 24 », « 1er », « 23rd ».
fn day_of_month(word: &str) -> Option<i8> {
    let bare = ["er", "st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    bare.parse().ok().filter(|day| (1..=31).contains(day))
}

fn full_year(word: &str) -> Option<i16> {
    word.parse().ok().filter(|_| word.len() == 4)
}

fn ymd(year: i16, month: i8, day: i8) -> Option<PartialDate> {
    (1990..2200).contains(&year).then(|| PartialDate::day(year, month, day))?
}

/// Weekdays, hours and what stands between them.
fn is_of_a_date(word: &str) -> bool {
    const SMALL: &[&str] = &[
        "le", "on", "am", "um", "at", "a", "h", "uhr", "pm", "du", "the", "den", "vom", "el", "il", "gmt", "utc",
        "cet", "cest", "est", "edt", "pst", "pdt", "ist", "et", "pt", "om", "kl", "klo", "ore", "alle", "г", "года",
    ];
    const WEEKDAYS: &[&str] = &[
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
        "lunes",
        "martes",
        "miercoles",
        "jueves",
        "viernes",
        "sabado",
        "domingo",
        "mo",
        "di",
        "mi",
        "do",
        "fr",
        "sa",
        "so",
    ];
    let hour = word.starts_with(|first: char| first.is_ascii_digit()) && word.len() <= 6;
    let known = || {
        PACKS.into_iter().any(|pack| {
            let calendar = &pack.calendar;
            calendar.weekdays.iter().chain(calendar.short_weekdays).any(|(name, _)| *name == word)
        })
    };
    hour || SMALL.contains(&word) || WEEKDAYS.contains(&word) || known()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_many_languages() {
        for (text, order, day) in [
            ("Vendredi 24 juillet 2020 à 10h12", Order::DayFirst, Some("2020-07-24")),
            ("mardi 17 de marzo de 2020", Order::DayFirst, Some("2020-03-17")),
            ("2. August 2012", Order::DayFirst, Some("2012-08-02")),
            ("January 18th, 2019", Order::Unknown, Some("2019-01-18")),
            ("01.02.2022", Order::Unknown, Some("2022-02-01")),
            ("28.09.19", Order::DayFirst, Some("2019-09-28")),
            ("02/10/2020", Order::DayFirst, Some("2020-10-02")),
            ("02/10/2020", Order::MonthFirst, Some("2020-02-10")),
            ("02/10/2020", Order::Unknown, None),
            ("22/10/2020", Order::Unknown, Some("2020-10-22")),
            ("2020-07-24 10:12", Order::Unknown, Some("2020-07-24")),
            ("version 1.10.30", Order::DayFirst, None),
            ("31.02.2020", Order::DayFirst, None),
            ("26 | 01 | 2022", Order::DayFirst, Some("2022-01-26")),
            ("15 августа 2016, 13:43", Order::DayFirst, Some("2016-08-15")),
            ("الأربعاء، 07 أكتوبر 2020 - 12:09 م", Order::DayFirst, Some("2020-10-07")),
            ("الجمعة 24 نيسان / أبريل 2020 09:22 مساءً", Order::DayFirst, Some("2020-04-24")),
            ("2020年7月24日 10:12", Order::Unknown, Some("2020-07-24")),
            ("2020년 7월 24일", Order::Unknown, Some("2020-07-24")),
            ("11 Eylül 2020", Order::DayFirst, Some("2020-09-11")),
            ("juillet 2020", Order::DayFirst, None),
        ] {
            let found = first_day(text, order).map(|written| written.day.to_string());
            assert_eq!(found.as_deref(), day, "{text}");
        }
    }

    #[test]
    fn what_stands_beside_a_day() {
        let beside = |text: &str| first_day(text, Order::DayFirst).map(|found| (found.before, found.after)).unwrap();
        assert_eq!(beside("mardi 27 septembre 2016 à 10h12"), (0, 0));
        assert_eq!(beside("Hambourg, 2. November 2021"), (8, 0));
        let found = |text: &str| first_day(text, Order::DayFirst).map(|found| (found.is_labelled, found.is_set_apart));
        assert_eq!(found("Publié le 24 juillet 2020 à 10h12"), Some((true, false)));
        assert_eq!(found("Datum: 24.07.2020"), Some((true, false)));
        assert_eq!(found("24. Juli 2020, 10:12 Uhr // Anne"), Some((false, true)));
        assert_eq!(found("Par Anne · 24 juillet 2020 · 3 avis"), Some((false, true)));
        assert_eq!(found("Le rapport du 24 juillet 2020 · 3 avis"), Some((false, false)));
        assert_eq!(found("Cet article a été publié le 24 juillet 2020 à 10 h 12"), Some((true, false)));
        let clock = |text: &str| first_day(text, Order::DayFirst).is_some_and(|found| found.has_clock);
        assert!(clock("24.07.2020 10:12 Uhr") && clock("le 24 juillet 2020 à 9h") && !clock("24 juillet 2020"));
        assert!(beside("La Justice a tenu le 27 septembre 2016 son audience").1 > 5);
    }

    #[test]
    fn the_order_is_that_of_the_country() {
        for (tag, order) in [
            (Some("fr-FR"), Order::DayFirst),
            (Some("en-GB"), Order::DayFirst),
            (Some("en_US"), Order::MonthFirst),
            (Some("en"), Order::Unknown),
            (None, Order::Unknown),
        ] {
            assert_eq!(Order::of(tag), order);
        }
    }
}
