//! Whole days as pages write them, in figures or with the name of the month, whatever the language of the page.

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
    /// Whether what stands behind is set apart by a mark: « 21. Jan 2022 // Dominik Ricker ».
    pub is_set_apart: bool,
}

/// The first whole day of a short text; a weekday, an hour and small words beside it do not count as text.
pub fn first_day(text: &str, order: Order) -> Option<WrittenDay> {
    let folded = fold_words(text);
    let words = words_of(&folded);
    let (at, day, width) =
        (0..words.len()).find_map(|at| day_at(&words, at, order).map(|(day, width)| (at, day, width)))?;
    let letters =
        |words: &[Word]| words.iter().filter(|word| !is_of_a_date(word.text)).map(|word| word.text.len()).sum();
    let label: Vec<&str> = words[..at].iter().map(|word| word.text).filter(|word| !is_of_a_date(word)).collect();
    let (before, behind) = (&words[..at], &words[at + width..]);
    let last = behind.iter().take_while(|word| is_of_a_date(word.text)).last().or(words.get(at + width - 1));
    let rest = last.map_or("", |last| folded.get(last.at + last.text.len()..).unwrap_or(""));
    Some(WrittenDay {
        day,
        before: letters(before),
        after: letters(behind),
        is_labelled: LABELS.contains(&label.join(" ").as_str()),
        is_set_apart: rest.trim_start().starts_with(['|', '/', '-', '–', '·', '•', ',', '(']),
    })
}

/// What stands before the day of publication, small words aside; folded.
const LABELS: &[&str] = &[
    "created",
    "cree",
    "date",
    "date de publication",
    "datum",
    "erstellt",
    "fecha",
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
];

#[derive(Clone, Copy)]
pub struct Word<'a> {
    /// Where it begins, in bytes.
    pub at: usize,
    pub text: &'a str,
    /// The character right behind it.
    mark: Option<char>,
}

/// The runs of letters and figures of a folded text.
pub fn words_of(folded: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, character) in folded.char_indices().chain([(folded.len(), ' ')]) {
        match (character.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Word { at: from, text: &folded[from..at], mark: Some(character) });
                start = None;
            }
            _ => {}
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
    let (one, two, three) = (words.get(at)?, words.get(second)?, words.get(third)?);
    let width = third + 1 - at;
    let named = |day: &str, month: &str, year: &str| ymd(full_year(year)?, month_named(month)?, day_of_month(day)?);
    if let Some(day) = named(one.text, two.text, three.text).or_else(|| named(two.text, one.text, three.text)) {
        return Some((day, width));
    }
    let mark = one.mark.filter(|mark| two.mark == Some(*mark) && matches!(mark, '.' | '/' | '-'))?;
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
        "cet", "cest", "est", "edt", "pst", "pdt", "ist",
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
