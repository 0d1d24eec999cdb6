//! Date expressions as they are written, before they are resolved against a day.
//!
//! « mardi 21 juillet », « le 1er août 2020 », « 23/07/2020 », « mardi dernier », « ce jeudi », « fin
//! juillet », « en 2018 », « la veille », « il y a trois jours », « dans la nuit du 20 au 21 juillet »,
//! « entre le 18 et le 20 octobre ».

mod day;
mod figures;
mod interval;
mod relative;

use std::sync::{LazyLock, Mutex};

use rustc_hash::FxHashMap as HashMap;

use super::number::{NumberReader, is_year};
use crate::claim::tokens::{Shape, Tokens};
use crate::lang::{Calendar, NumberWord, Pack, Relative};

/// What the words tell of one day; all that is missing comes from elsewhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    pub day: Option<i8>,
    pub month: Option<i8>,
    pub year: Option<i16>,
    /// Monday is 1.
    pub weekday: Option<i8>,
    pub pointing: Pointing,
    pub relative: Option<Relative>,
    /// So many days (or months, or years, with the day count of the table) from `anchor`.
    pub distance: Option<(i64, i64)>,
    pub from_last: bool,
}

/// Where the words point, besides the day they name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pointing {
    #[default]
    Nowhere,
    /// « dernier »
    Last,
    /// « prochain »
    Next,
    /// « ce »
    This,
}

/// How two days in one expression belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bond {
    /// « du 18 au 20 octobre »: it started and it ended.
    Interval,
    /// « dans la nuit du 20 au 21 »: one event.
    Night,
    /// « les 18 et 20 octobre »: two days.
    Both,
}

/// A date expression of tokens `from..to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenDate {
    pub from: usize,
    pub to: usize,
    pub first: Written,
    pub second: Option<(Written, Bond)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Month(i8),
    Weekday(i8),
}

fn words(pack: &'static Pack) -> &'static HashMap<&'static str, Word> {
    static BUILT: LazyLock<Mutex<HashMap<&'static str, &'static HashMap<&'static str, Word>>>> =
        LazyLock::new(Mutex::default);
    let mut built = BUILT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    built.entry(pack.language).or_insert_with(|| {
        let months = pack.calendar.months.iter().map(|&(word, month)| (word, Word::Month(month)));
        let days = pack.calendar.weekdays.iter().map(|&(word, day)| (word, Word::Weekday(day)));
        Box::leak(Box::new(months.chain(days).collect()))
    })
}

/// Reads date expressions out of one row of tokens.
pub struct CalendarReader<'t, 'd> {
    tokens: &'t Tokens<'d>,
    calendar: &'static Calendar,
    numbers: &'t NumberReader<'t, 'd>,
    words: &'static HashMap<&'static str, Word>,
}

impl<'t, 'd> CalendarReader<'t, 'd> {
    pub fn new(numbers: &'t NumberReader<'t, 'd>) -> Self {
        Self { tokens: numbers.tokens, calendar: &numbers.pack.calendar, numbers, words: words(numbers.pack) }
    }

    /// The date expression that starts at `index`, if one does.
    pub fn read(&self, index: usize) -> Option<WrittenDate> {
        let (first, to) = self.one(index)?;
        let alone = WrittenDate { from: index, to, first, second: None };
        Some(self.with_second(alone).unwrap_or(alone))
    }

    /// One day, month or year.
    fn one(&self, index: usize) -> Option<(Written, usize)> {
        match self.tokens.shape(index)? {
            Shape::Digits => self.in_figures(index).or_else(|| self.day_and_month(index)).or_else(|| self.year(index)),
            Shape::Word => self
                .weekday(index)
                .or_else(|| self.day_and_month(index))
                .or_else(|| self.month(index))
                .or_else(|| self.ago(index)),
            Shape::Mark(_) | Shape::Break => None,
        }
    }

    fn word(&self, index: usize) -> Option<Word> {
        match self.tokens.shape(index) {
            Some(Shape::Word) => self.words.get(self.tokens.word(index)).copied(),
            _ => None,
        }
    }

    fn month_at(&self, index: usize) -> Option<i8> {
        match self.word(index)? {
            Word::Month(month) => Some(month),
            Word::Weekday(_) => None,
        }
    }

    fn small(&self, index: usize, most: i64) -> Option<i8> {
        if !self.tokens.is_digits(index) || self.tokens.word(index).len() > 2 {
            return None;
        }
        let value: i64 = self.tokens.word(index).parse().ok()?;
        (1..=most).contains(&value).then(|| i8::try_from(value).ok())?
    }

    fn four_figures(&self, index: usize) -> Option<i16> {
        if !self.tokens.is_digits(index) || self.tokens.word(index).len() != 4 {
            return None;
        }
        let value: i16 = self.tokens.word(index).parse().ok()?;
        is_year(f64::from(value)).then_some(value)
    }

    fn is_capital(&self, index: usize) -> bool {
        self.tokens.original(index).starts_with(char::is_uppercase)
    }

    /// The token after a phrase that starts at `at`.
    fn phrase(&self, phrase: &str, at: usize) -> Option<usize> {
        let mut to = at;
        for word in phrase.split(' ') {
            if self.tokens.word(to) != word {
                return None;
            }
            to += 1;
        }
        Some(to)
    }

    /// Whether a phrase ends just before `at`; where it starts.
    fn phrase_before(&self, phrase: &str, at: usize) -> Option<usize> {
        let from = at.checked_sub(phrase.split(' ').count())?;
        self.phrase(phrase, from).map(|_| from)
    }

    /// Whether a plain noun follows, as after a figure that counts.
    fn is_counted(&self, at: usize) -> bool {
        let scale = matches!(
            self.numbers.words.get(self.tokens.word(at)),
            Some(NumberWord::Scale(_) | NumberWord::Thousand | NumberWord::Collective(_))
        );
        scale || self.numbers.counts_at(at)
    }
}
