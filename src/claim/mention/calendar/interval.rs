//! Two days in one expression: « entre le 18 et le 20 octobre », « la nuit du 20 au 21 », « les 18 et 20 octobre ».

use super::{Bond, CalendarReader, Word, Written, WrittenDate};
use crate::claim::tokens::Shape;

impl CalendarReader<'_, '_> {
    /// « 20 » in « du 20 au 21 juillet »: what follows is a day that has its month.
    pub(super) fn is_joined_to_a_day(&self, at: usize) -> bool {
        let Some(end) = self.joint(at) else { return false };
        let end = if matches!(self.word(end), Some(Word::Weekday(_))) { end + 1 } else { end };
        self.day(end).is_some_and(|(_, after)| self.month_at(after).is_some())
    }

    /// The token after the word that joins two days, if one stands at `at`.
    pub(super) fn joint(&self, at: usize) -> Option<usize> {
        let closers =
            self.calendar.intervals.iter().map(|(_, close)| *close).chain(self.calendar.joins.iter().copied());
        let mut longest = None;
        for close in closers {
            if let Some(end) = self.phrase(close, at)
                && longest.is_none_or(|found| end > found)
            {
                longest = Some(end);
            }
        }
        longest.or_else(|| matches!(self.tokens.shape(at), Some(Shape::Mark('-' | '–'))).then_some(at + 1))
    }

    /// The second day of « du 18 au 20 octobre » or of « la nuit de samedi à dimanche ».
    pub(super) fn with_second(&self, date: WrittenDate) -> Option<WrittenDate> {
        if date.first.relative.is_some() || date.first.distance.is_some() {
            return None;
        }
        let opened = self.calendar.intervals.iter().find_map(|(open, close)| {
            let start = self.phrase_before(open, date.from)?;
            let end = self.phrase(close, date.to)?;
            Some((start, end))
        });
        let at_night =
            |start: usize| start.checked_sub(1).is_some_and(|at| self.calendar.nights.contains(&self.tokens.word(at)));
        if let Some((start, end)) = opened
            && let Some((second, to)) = self.one(end)
            && Self::same_grain(date.first, second)
        {
            let bond = if at_night(start) { Bond::Night } else { Bond::Interval };
            return Some(WrittenDate {
                from: start,
                to,
                first: Self::completed(date.first, second),
                second: Some((second, bond)),
            });
        }
        if let Some(second) = self.second_day(date, opened) {
            return Some(second);
        }
        if date.first.month.is_some() || date.first.day.is_none() {
            return None;
        }
        let end = self.joint(date.to)?;
        let (second, to) = self.one(end)?;
        second.month?;
        let nearby = (1..=2).any(|back| {
            date.from.checked_sub(back).is_some_and(|at| self.calendar.nights.contains(&self.tokens.word(at)))
        });
        let bond = if nearby { Bond::Night } else { Bond::Both };
        Some(WrittenDate { to, first: Self::completed(date.first, second), second: Some((second, bond)), ..date })
    }

    /// « July 18-20 », « between July 18 and 20, 2025 »: a day that takes the month of the one before.
    fn second_day(&self, date: WrittenDate, opened: Option<(usize, usize)>) -> Option<WrittenDate> {
        if !self.calendar.month_first || date.first.month.is_none() || date.first.year.is_some() {
            return None;
        }
        let first_day = date.first.day?;
        let (day, mut to) = self.day(self.joint(date.to)?)?;
        if day <= first_day || self.is_counted(to) || self.month_at(to).is_some() {
            return None;
        }
        let mut second = Written { day: Some(day), month: date.first.month, ..Written::default() };
        let comma = usize::from(self.tokens.is_mark(to, ','));
        if let Some(year) = self.four_figures(to + comma) {
            second.year = Some(year);
            to += comma + 1;
        }
        let nearby = (1..=2).any(|back| {
            date.from.checked_sub(back).is_some_and(|at| self.calendar.nights.contains(&self.tokens.word(at)))
        });
        let dashed = matches!(self.tokens.shape(date.to), Some(Shape::Mark('-' | '–')));
        let bond = match opened {
            _ if nearby => Bond::Night,
            Some(_) => Bond::Interval,
            None if dashed => Bond::Interval,
            None => Bond::Both,
        };
        let from = opened.map_or(date.from, |(start, _)| start);
        let first = Self::completed(date.first, second);
        Some(WrittenDate { from, to, first, second: Some((second, bond)) })
    }

    const fn same_grain(first: Written, second: Written) -> bool {
        let days =
            (first.day.is_some() || first.weekday.is_some()) && (second.day.is_some() || second.weekday.is_some());
        let months = first.day.is_none() && first.month.is_some() && second.day.is_none() && second.month.is_some();
        let years = first.month.is_none() && first.year.is_some() && second.month.is_none() && second.year.is_some();
        days || months || years
    }

    /// The first day takes month and year from the second.
    const fn completed(first: Written, second: Written) -> Written {
        let month = if first.month.is_some() {
            first.month
        } else if first.day.is_some() {
            second.month
        } else {
            None
        };
        let year = if first.year.is_some() { first.year } else { second.year };
        Written { month, year, ..first }
    }
}
