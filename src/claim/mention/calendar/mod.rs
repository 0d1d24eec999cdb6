//! Date expressions as they are written, before they are resolved against a day.
//!
//! « mardi 21 juillet », « le 1er août 2020 », « 23/07/2020 », « mardi dernier », « ce jeudi », « fin
//! juillet », « en 2018 », « la veille », « il y a trois jours », « dans la nuit du 20 au 21 juillet »,
//! « entre le 18 et le 20 octobre ».

mod day;
mod feast;
mod figures;
mod interval;
mod month;
mod part;
mod relative;
mod season;
mod stretch;
mod written;

pub use written::{Anchor, Bond, Counted, Frame, Named, Stretch, What, Written, WrittenDate};

use super::number::{NumberReader, is_year};
use super::vocabulary::{Table, Tables, Word};
use crate::claim::tokens::{Shape, Tokens};
use crate::lang::{Calendar, NumberWord, Relative};

/// Reads date expressions out of one row of tokens.
pub struct CalendarReader<'t, 'd> {
    tokens: &'t Tokens<'d>,
    calendar: &'static Calendar,
    numbers: &'t NumberReader<'t, 'd>,
    tables: &'static Tables,
    /// For each token, the phrase of a relative date that starts there, and its end.
    relatives: &'t [Option<(usize, Relative)>],
}

impl<'t, 'd> CalendarReader<'t, 'd> {
    pub fn new(numbers: &'t NumberReader<'t, 'd>, relatives: &'t [Option<(usize, Relative)>]) -> Self {
        let tables = &numbers.vocabulary.tables;
        Self { tokens: numbers.tokens, calendar: &numbers.pack.calendar, numbers, tables, relatives }
    }

    /// The date expression that starts at `index`, if one does.
    pub fn read(&self, index: usize) -> Option<WrittenDate> {
        if self.tokens.is_digits(index)
            && let Some(found) = self.figures_to_figures(index)
        {
            return Some(found);
        }
        // « around next Tuesday »: a hedge is part of what it hedges.
        if self.numbers.known(index).hedges_or_negates
            && self.calendar.about.contains(&self.tokens.word(index))
            && let Some((first, to)) = self.one(index + 1)
        {
            return Some(WrittenDate { from: index, to, first, second: None });
        }
        let Some((first, to)) = self.one(index) else {
            if !self.may_open(index) {
                return None;
            }
            return self.bare_days(index).or_else(|| self.days_of_frame(index)).or_else(|| self.open_from_today(index));
        };
        let alone = WrittenDate { from: index, to, first, second: None };
        Some(self.with_second(alone).unwrap_or(alone))
    }

    /// One day or stretch of days; of all that the words may be, the longest.
    fn one(&self, index: usize) -> Option<(Written, usize)> {
        let relative = self.relative(index);
        if relative.is_none() && !self.may_open(index) {
            // Nearly every sentence has an « in »: it opens nothing else.
            return self.ahead_in_a_future(index).or_else(|| self.within(index));
        }
        let mut longest = self.named(index).map(|(named, to)| (Written::Named(named), to));
        for found in [
            relative,
            self.counted(index),
            self.stretch(index).map(|(stretch, to)| (Written::Stretch(stretch), to)),
            self.nth(index),
            self.of_week(index),
            self.around(index),
            self.season(index),
            self.decade(index),
            self.feast(index),
        ] {
            if found.is_some_and(|(_, to)| longest.is_none_or(|(_, known)| to > known)) {
                longest = found;
            }
        }
        longest
    }

    /// Whether a date expression may begin with the word at `index`, or with the one after the article there.
    fn may_open(&self, index: usize) -> bool {
        let at = self.after_article(index);
        self.tokens.is_digits(at) || self.numbers.known(at).opens
    }

    /// Whether a phrase of a relative date starts at `index`.
    pub fn is_relative(&self, index: usize) -> bool {
        self.relatives.get(index).is_some_and(Option::is_some)
    }

    /// A day, a month or a year by its name.
    fn named(&self, index: usize) -> Option<(Named, usize)> {
        match self.tokens.shape(index)? {
            Shape::Digits => self
                .in_figures(index)
                .or_else(|| self.day_and_month(index))
                .or_else(|| self.month_after_year(index))
                .or_else(|| self.year(index)),
            Shape::Word => self
                .weekday(index)
                .or_else(|| self.in_figures(index))
                .or_else(|| self.day_and_month(index))
                .or_else(|| self.month_and_day(index))
                .or_else(|| self.month(index)),
            Shape::Mark(_) | Shape::Break => None,
        }
    }

    fn relative(&self, index: usize) -> Option<(Written, usize)> {
        let (to, relative) = (*self.relatives.get(index)?)?;
        // « durant le week-end des 18 et 19 octobre »: it is told which one.
        let is_told = self.numbers.pack.determiners.contains(&self.tokens.word(to)) && self.tokens.is_digits(to + 1);
        if relative == Relative::LastWeekend && is_told {
            return None;
        }
        let next = self.tokens.word(to);
        let told = self.numbers.pack.numbers.of.contains(&next) || self.calendar.day_clauses.contains(&next);
        // « la veille de l'attaque », « le week-end du Jeûne »
        if told && matches!(relative, Relative::DaysFromLast(_) | Relative::LastWeekend) {
            return Some((Written::Untold, to));
        }
        Some((Written::Relative(relative), to))
    }

    fn word(&self, index: usize) -> Option<Word> {
        match self.tokens.shape(index) {
            Some(Shape::Word) => self.numbers.known(index).named,
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
    #[inline]
    fn phrase(&self, phrase: &str, at: usize) -> Option<usize> {
        let word = self.tokens.word(at);
        (phrase.as_bytes().first() == word.as_bytes().first() && phrase.starts_with(word)).then_some(())?;
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
        phrase.ends_with(self.tokens.word(at.checked_sub(1)?)).then_some(())?;
        let from = at.checked_sub(phrase.split(' ').count())?;
        self.phrase(phrase, from).map(|_| from)
    }

    /// What the longest phrase of a table that starts at `at` stands for, and the token after it.
    fn find<T: Copy>(&self, table: &Table<(&'static str, T)>, at: usize) -> Option<(T, usize)> {
        if !table.begins_with(self.numbers.known(at))
            || !matches!(self.tokens.shape(at), Some(Shape::Word | Shape::Mark(_)))
        {
            return None;
        }
        let here = |(phrase, found): &(&'static str, T)| Some((*found, self.phrase(phrase, at)?));
        table.rows.iter().filter_map(here).max_by_key(|(_, end)| *end)
    }

    fn longest(&self, table: &Table<&'static str>, at: usize) -> Option<usize> {
        if !table.begins_with(self.numbers.known(at)) {
            return None;
        }
        table.rows.iter().filter_map(|phrase| self.phrase(phrase, at)).max()
    }

    /// The token after an article at `at`.
    fn after_article(&self, at: usize) -> usize {
        at + usize::from(self.is_article(at))
    }

    fn is_article(&self, at: usize) -> bool {
        self.numbers.known(at).is_article
    }

    fn is_small_word(&self, at: usize) -> bool {
        self.tokens.shape(at) == Some(Shape::Word) && self.numbers.pack.small_words.contains(&self.tokens.word(at))
    }

    /// The token after « de », « du », « de la », « of the », « in » at `at`.
    fn after_of(&self, at: usize) -> usize {
        if self.calendar.inside.contains(&self.tokens.word(at)) { self.after_article(at + 1) } else { at }
    }

    /// Whether nothing that belongs to the date, and no noun that a figure counts, stands at `at`.
    fn is_free(&self, at: usize) -> bool {
        match self.tokens.shape(at) {
            None | Some(Shape::Break) => true,
            Some(Shape::Word) => self.is_small_word(at) || self.longest(&self.tables.times_of_that_day, at).is_some(),
            Some(Shape::Mark(',' | '.' | ')' | ';' | '"' | '!' | '?')) => {
                !(self.tokens.is_glued(at) && self.tokens.is_digits(at + 1) && self.tokens.is_glued(at + 1))
            }
            Some(Shape::Mark(_) | Shape::Digits) => false,
        }
    }

    /// Whether a plain noun follows, as after a figure that counts.
    fn is_counted(&self, at: usize) -> bool {
        let scale = matches!(
            self.numbers.known(at).number,
            Some(NumberWord::Scale(_) | NumberWord::Thousand | NumberWord::Collective(_))
        );
        scale || self.numbers.counts_at(at)
    }
}

/// What the tables of examples beside the rules are checked with.
#[cfg(test)]
mod examples {
    use crate::claim::{MentionValue, mentions};
    use crate::date::PartialDate;
    use crate::document::Document;

    /// The dates of a text published on Thursday 23 July 2020, each as `2020-07-21` or `2020-07-13/2020-07-19`.
    fn dates(language: &str, text: &str) -> Vec<String> {
        let published = PartialDate::day(2020, 7, 23);
        let document = Document { published, language: language.to_owned(), ..Document::plain(text) };
        let told = |value| match value {
            MentionValue::Date(date) => Some(date.to_string()),
            MentionValue::Dates { from, to } => Some(format!("{from}/{to}")),
            _ => None,
        };
        mentions(&document, None).into_iter().filter_map(|mention| told(mention.value)).collect()
    }

    pub(super) fn assert_dates(language: &str, rows: &[(&str, &[&str])]) {
        let mut wrong = String::new();
        for (text, expected) in rows {
            let found = dates(language, text);
            if found != *expected {
                wrong.push_str(&format!("{text}\n   found {found:?}\n  wanted {expected:?}\n"));
            }
        }
        assert!(wrong.is_empty(), "\n{wrong}");
    }

    pub(super) fn assert_silent(language: &str, texts: &[&str]) {
        for text in texts {
            assert_eq!(dates(language, text), Vec::<String>::new(), "{text}");
        }
    }
}
