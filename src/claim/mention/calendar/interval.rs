//! Two days in one expression: « entre le 18 et le 20 octobre », « la nuit du 20 au 21 », « les 18 et 20 octobre »,
//! « 10 août - 12 septembre », « du 3 au 7 ».

use super::{Bond, CalendarReader, Frame, Named, Stretch, What, Word, Written, WrittenDate};
use crate::claim::tokens::Shape;
use crate::lang::{Relative, TimeUnit};

const TODAY: Written = Written::Relative(Relative::Days(0));

/// How fine a date expression is: two that one expression joins are equally fine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grain {
    Day,
    Month,
    Year,
    Other,
}

impl CalendarReader<'_, '_> {
    /// « 20 » in « du 20 au 21 juillet »: what follows is a day that has its month.
    pub(super) fn is_joined_to_a_day(&self, at: usize) -> bool {
        let Some(end) = self.joint(at) else { return false };
        let end = self.after_article(end);
        let end = if matches!(self.word(end), Some(Word::Weekday(_))) { end + 1 } else { end };
        let with_month = |(_, after): (i8, usize)| {
            let of = usize::from(self.numbers.pack.numbers.of.contains(&self.tokens.word(after)));
            self.month_at(after).is_some() || self.month_at(after + of).is_some()
        };
        self.day(end).is_some_and(with_month)
    }

    /// The token after the word that joins two days, if one stands at `at`.
    fn joint(&self, at: usize) -> Option<usize> {
        let closers = self
            .calendar
            .intervals
            .iter()
            .map(|(_, close)| *close)
            .chain(self.calendar.joins.iter().copied())
            .chain(self.calendar.interval_joins.iter().copied());
        let longest = closers.filter_map(|close| self.phrase(close, at)).max();
        longest.or_else(|| self.is_dash(at).then_some(at + 1))
    }

    /// « between now and May 15 »: what begins on the day of publication.
    pub(super) fn open_from_today(&self, index: usize) -> Option<WrittenDate> {
        let to = self.longest(&self.tables.interval_now, index)?;
        self.opened_interval(WrittenDate { from: index, to, first: TODAY, second: None })
    }

    fn is_dash(&self, at: usize) -> bool {
        matches!(self.tokens.shape(at), Some(Shape::Mark('-' | '–')))
    }

    /// The second day of « du 18 au 20 octobre » or of « la nuit de samedi à dimanche ».
    pub(super) fn with_second(&self, date: WrittenDate) -> Option<WrittenDate> {
        self.opened_interval(date)
            .or_else(|| self.day_of_the_same_month(date))
            .or_else(|| self.plain_interval(date))
            .or_else(|| self.days_of_one_month(date))
    }

    /// « du 18 au 20 octobre », « entre 2018 et 2020 », « from the 13th to the 15th of July ».
    fn opened_interval(&self, date: WrittenDate) -> Option<WrittenDate> {
        let (start, end) = self.opening(date)?;
        let second =
            self.one(self.after_part(end)).or_else(|| self.one(self.after_article(end))).or_else(|| self.one(end));
        let second = second.or_else(|| self.bare_month(date.first, end));
        let (second, to) = second.or_else(|| Some((TODAY, self.longest(&self.tables.interval_now, end)?)))?;
        let bond = if self.is_at_night(start) { Bond::Night } else { Bond::Interval };
        joined(start, to, date.first, second, bond)
    }

    /// « de novembre à mars »: a month after a month may be a common word.
    fn bare_month(&self, first: Written, at: usize) -> Option<(Written, usize)> {
        let month = Some(self.month_at(at)?);
        let after_month = matches!(first, Written::Named(Named { month: Some(_), day: None, .. }));
        after_month.then_some((Written::Named(Named { month, ..Named::default() }), at + 1))
    }

    /// Where the words that open an interval start, and the token after those that stand in its middle.
    fn opening(&self, date: WrittenDate) -> Option<(usize, usize)> {
        // « entre fin 2019 et début 2021 », « from the 13th to the 15th »: up to four words of no day of their own.
        let starts = (0..=4).map_while(|back| date.from.checked_sub(back));
        let starts: Vec<usize> = starts.filter(|start| self.after_part(*start) == date.from).collect();
        self.calendar.intervals.iter().find_map(|(open, close)| {
            let start = starts.iter().find_map(|start| self.phrase_before(open, *start))?;
            Some((start, self.phrase(close, date.to)?))
        })
    }

    /// The token after an article, and after « fin », « le début de », « mi- »: the part is told no more exactly.
    fn after_part(&self, at: usize) -> usize {
        let start = self.after_article(at);
        let end = if self.is_part_of_month(self.tokens.word(start)) {
            start + 1 + usize::from(self.tokens.is_mark(start + 1, '-'))
        } else if let Some((_, end)) = self.find(&self.tables.parts, start) {
            end
        } else {
            return start;
        };
        if self.numbers.pack.numbers.of.contains(&self.tokens.word(end)) { self.after_of(end) } else { end }
    }

    fn is_at_night(&self, start: usize) -> bool {
        start.checked_sub(1).is_some_and(|at| self.calendar.nights.contains(&self.tokens.word(at)))
    }

    /// Whether a night or a weekend is named one or two tokens before: « la nuit des 20 et 21 ».
    fn is_near_night(&self, from: usize) -> bool {
        (0..=1).filter_map(|back| from.checked_sub(back)).any(|start| self.is_at_night(start))
    }

    /// « 10 au 22 août 2012 », « 10 août - 12 septembre 2013 »: with nothing that opens it.
    fn plain_interval(&self, date: WrittenDate) -> Option<WrittenDate> {
        let Written::Named(first) = date.first else { return None };
        first.day?;
        let joint = self.longest(&self.tables.interval_joins, date.to);
        let end = joint.or_else(|| self.is_dash(date.to).then_some(date.to + 1))?;
        let second = self.named(self.after_article(end)).or_else(|| self.figures_after_dash(end));
        let (second, to) = second?;
        // A dash between two whole dates may part them, as in a list; the second is then the later one.
        let whole = second.day.is_some() && second.month.is_some() && first.either_order == second.either_order;
        let in_order = (first.year, first.month, first.day) < (second.year.or(first.year), second.month, second.day);
        if !whole || (joint.is_none() && first.year.is_some() && !in_order) {
            return None;
        }
        let bond = if self.is_near_night(date.from) { Bond::Night } else { Bond::Interval };
        joined(date.from, to, date.first, Written::Named(second), bond)
    }

    /// « les 18 et 20 octobre »: two days that share a month.
    fn days_of_one_month(&self, date: WrittenDate) -> Option<WrittenDate> {
        let Written::Named(first) = date.first else { return None };
        if first.month.is_some() || first.day.is_none() {
            return None;
        }
        let (second, to) = self.named(self.joint(date.to)?)?;
        second.month?;
        let bond = if self.is_near_night(date.from) { Bond::Night } else { Bond::Both };
        joined(date.from, to, date.first, Written::Named(second), bond)
    }

    /// « July 18-20 », « between July 18 and 20, 2025 »: a day that takes the month of the one before.
    fn day_of_the_same_month(&self, date: WrittenDate) -> Option<WrittenDate> {
        let Written::Named(first) = date.first else { return None };
        if !self.calendar.month_first || first.month.is_none() || first.year.is_some() {
            return None;
        }
        let first_day = first.day?;
        let (day, mut to) = self.day(self.joint(date.to)?)?;
        if day <= first_day || self.is_counted(to) || self.month_at(to).is_some() {
            return None;
        }
        let mut second = Named { day: Some(day), month: first.month, ..Named::default() };
        if let Some((year, end)) = self.year_after(to) {
            second.year = Some(year);
            to = end;
        }
        let opened = self.opening(date);
        let listed = self.calendar.joins.contains(&self.tokens.word(date.to)) && opened.is_none();
        let bond = match listed {
            _ if self.is_near_night(date.from) => Bond::Night,
            true => Bond::Both,
            false => Bond::Interval,
        };
        let from = opened.map_or(date.from, |(start, _)| start);
        joined(from, to, date.first, Written::Named(second), bond)
    }

    /// « from 4 to January 22, 1995 », « from the 4th to the 22nd of last month »: days of a month that the second names.
    pub(super) fn days_of_frame(&self, index: usize) -> Option<WrittenDate> {
        if !self.calendar.month_first {
            return None;
        }
        let at = self.after_article(index);
        let (low, after) = self.day(at)?;
        let (start, end) = self
            .calendar
            .intervals
            .iter()
            .find_map(|(open, close)| Some((self.phrase_before(open, index)?, self.phrase(close, after)?)))?;
        let joined = |to: usize, second: Written, first: Written| {
            Some(WrittenDate { from: start, to, first, second: Some((second, Bond::Interval)) })
        };
        if let Some((second, to)) = self.month_and_day(end) {
            let first = Named { day: Some(low), month: second.month, year: second.year, ..Named::default() };
            return (second.day > first.day).then(|| joined(to, Written::Named(second), Written::Named(first)))?;
        }
        let (high, after) = self.day(self.after_article(end)).filter(|(high, _)| *high > low)?;
        let (stretch, to) = self.pointed(self.after_of(after)).filter(|(found, _)| found.unit == TimeUnit::Month)?;
        let day = |nth: i8| Written::Nth { nth, what: What::Unit(TimeUnit::Day), of: Frame::Stretch(stretch) };
        joined(to, day(high), day(low))
    }

    /// « du 3 au 7, »: days of the month named last.
    pub(super) fn bare_days(&self, index: usize) -> Option<WrittenDate> {
        if !self.tokens.is_digits(index) {
            return None;
        }
        let (low, after) = self.day(index)?;
        let (start, end) = self
            .calendar
            .day_intervals
            .iter()
            .find_map(|(open, close)| Some((self.phrase_before(open, index)?, self.phrase(close, after)?)))?;
        let (high, to) = self.day(end).filter(|_| self.tokens.is_digits(end))?;
        let day = |day: i8| Written::Named(Named { day: Some(day), of_the_story: true, ..Named::default() });
        let dated = low < high && self.is_free(to);
        let bond = if self.is_at_night(start) { Bond::Night } else { Bond::Interval };
        dated.then_some(WrittenDate { from: start, to, first: day(low), second: Some((day(high), bond)) })
    }
}

/// The two as one expression, where they are equally fine; the first takes month and year from the second.
fn joined(from: usize, to: usize, first: Written, second: Written, bond: Bond) -> Option<WrittenDate> {
    let first = match (first, second) {
        (Written::Named(one), Written::Named(two)) => Written::Named(completed(one, two)),
        _ => first,
    };
    are_alike(first, second).then_some(WrittenDate { from, to, first, second: Some((second, bond)) })
}

/// « de 2015 à mai 2017 », « de janvier à aujourd'hui »: of two that are not equally fine, the first must be known.
fn are_alike(first: Written, second: Written) -> bool {
    let dated = |written: Written| match written {
        Written::Named(named) => named.year.is_some(),
        Written::Relative(_) => true,
        _ => false,
    };
    let named = matches!(first, Written::Named(Named { month: Some(_), .. } | Named { year: Some(_), .. }));
    grain(first) == grain(second) || (named && dated(second) && (dated(first) || !matches!(second, Written::Named(_))))
}

const fn grain(written: Written) -> Grain {
    match written {
        Written::Named(named) if named.is_day() => Grain::Day,
        Written::Named(Named { month: Some(_), .. }) => Grain::Month,
        Written::Named(_) => Grain::Year,
        Written::Relative(_) | Written::Counted(_) | Written::Feast { .. } | Written::OfWeek { .. } => Grain::Day,
        Written::Stretch(Stretch { unit: TimeUnit::Month, .. }) => Grain::Month,
        Written::Stretch(Stretch { unit: TimeUnit::Year, .. }) => Grain::Year,
        Written::Stretch(_)
        | Written::Nth { .. }
        | Written::Around { .. }
        | Written::Season { .. }
        | Written::FeastWeekend { .. }
        | Written::Run { .. }
        | Written::WeekdaysAway { .. }
        | Written::Within(_)
        | Written::Years(..)
        | Written::Untold => Grain::Other,
    }
}

/// The first day takes month and year from the second: « du 28 décembre au 3 janvier 2020 » starts in 2019.
fn completed(first: Named, second: Named) -> Named {
    let month = if first.month.is_some() || first.day.is_none() { first.month } else { second.month };
    let turns = month.zip(second.month).is_some_and(|(one, two)| one > two);
    let year = first.year.or(second.year.map(|year| year - i16::from(turns)));
    Named { month, year, ..first }
}

#[cfg(test)]
mod tests {
    use crate::claim::mention::calendar::examples::{assert_dates, assert_silent};

    #[test]
    fn reads() {
        assert_dates(
            "fr",
            &[
                ("Entre le samedi 18 et le lundi 20 juillet, le site a été ouvert.", &["2020-07-18/2020-07-20"]),
                ("Les 18 et 20 juillet, le site a été ouvert.", &["2020-07-18", "2020-07-20"]),
                ("Dans la nuit de samedi à dimanche, le site est tombé.", &["2020-07-18/2020-07-19"]),
                ("Ouvert du 28 décembre au 3 janvier 2020.", &["2019-12-28/2020-01-03"]),
                ("Ouvert 10 au 22 août 2019.", &["2019-08-10/2019-08-22"]),
                ("Le 2 juillet, le site ferme ; du 3 au 7, il rouvre.", &["2020-07-02", "2020-07-03/2020-07-07"]),
                ("La base est restée ouverte de novembre à mars.", &["2019-11/2020-03"]),
                ("La base est restée ouverte entre 2018 et 2020.", &["2018/2020"]),
                ("Ouvert entre fin 2018 et début 2020.", &["2018/2020"]),
                ("Ouvert 10 août - 12 septembre 2019.", &["2019-08-10/2019-09-12"]),
                ("De janvier 2019 à aujourd’hui, la base était ouverte.", &["2019-01/2020-07-23"]),
            ],
        );
        assert_dates(
            "en",
            &[
                ("Between July 18 and 20, it was open.", &["2020-07-18/2020-07-20"]),
                ("Open from the 13th to the 15th of July.", &["2020-07-13/2020-07-15"]),
                ("Open July 18-20.", &["2020-07-18/2020-07-20"]),
                ("Open from July 18 to August 20.", &["2020-07-18/2020-08-20"]),
                ("Open from August 1 to September 20.", &["2019-08-01/2019-09-20"]),
                ("Open from 7/1/2020-7/8/2020.", &["2020-07-01/2020-07-08"]),
                ("Open between 7/1 - 7/8.", &["2020-07-01/2020-07-08"]),
                ("Open from 6/28-7/8/2020.", &["2020-06-28/2020-07-08"]),
                ("Open from 2 to July 8, 2019.", &["2019-07-02/2019-07-08"]),
                ("Open from the 4th to the 22nd of last month.", &["2020-06-04/2020-06-22"]),
                ("Open from 2015 to May 5th, 2017.", &["2015/2017-05-05"]),
                ("Open from March to date.", &["2020-03/2020-07-23"]),
                ("Open between July 3 and now.", &["2020-07-03/2020-07-23"]),
                ("Closed between now and August 15.", &["2020-07-23/2020-08-15"]),
            ],
        );
    }

    #[test]
    fn leaves_alone() {
        assert_silent("fr", &["De 3 à 5 clients.", "Une note du 3 au 5 %."]);
        assert_silent(
            "en",
            &[
                "Between 3 and 5 clients.",
                "From 3 to 5 clients.",
                "Between now and then, nothing.",
                "It is up to date.",
                "From 1/2-3/4 of the cases.",
                "A ratio of 1/2 - 3/4.",
            ],
        );
    }
}
