//! A day, a week or a quarter as the so-manieth of something longer, or around a day: « le premier mardi du mois
//! prochain », « le premier semestre 2023 », « T1 2023 », « mardi de la semaine dernière », « la semaine du 12 mai ».

use super::{CalendarReader, Frame, Named, Stretch, What, Word, Written};
use crate::claim::tokens::Shape;
use crate::lang::{Pointing, TimeUnit};

/// What is told with no year is that of the year of publication.
const THIS_YEAR: Stretch = Stretch { unit: TimeUnit::Year, pointing: Pointing::This, count: None, part: None };

impl CalendarReader<'_, '_> {
    /// « la première semaine d'octobre », « le premier mardi du mois prochain », « 20th of next month ».
    pub(super) fn nth(&self, index: usize) -> Option<(Written, usize)> {
        if let Some(found) = self.quarter_letter(index) {
            return Some(found);
        }
        let start = self.after_article(index);
        let (nth, end) = self.ordinal(start)?;
        if let Some(found) = self.run(nth, end).or_else(|| self.century(nth, end)) {
            return Some(found);
        }
        let at = match self.word(end) {
            Some(Word::Weekday(weekday)) => Some((What::Weekday(weekday), end + 1)),
            _ => self.find(&self.tables.time_units, end).map(|(unit, to)| (What::Unit(unit), to)),
        };
        let Some((what, after)) = at else { return self.day_of_frame(nth, end) };
        // « 2 weeks of 2021 » is no second week.
        if self.tokens.is_digits(start) && end == start + 1 {
            return None;
        }
        if let Some((frame, to)) = self.frame(self.after_of(after)) {
            return Some((Written::Nth { nth, what, of: frame }, to));
        }
        let alone =
            matches!(what, What::Unit(TimeUnit::Quarter | TimeUnit::HalfYear)) && nth > 0 && self.is_free(after);
        let of = |at: usize| self.numbers.pack.numbers.of.contains(&self.tokens.word(at));
        let bare = !of(after) && !of(after - 1);
        (alone && bare).then_some((Written::Nth { nth, what, of: Frame::Stretch(THIS_YEAR) }, after))
    }

    /// « the first six months of 2019 », « the last two weeks of June », after their ordinal.
    fn run(&self, nth: i8, at: usize) -> Option<(Written, usize)> {
        let (count, about, after) = self.amount(at).filter(|_| matches!(nth, 1 | -1))?;
        let count = i8::try_from(count).ok().filter(|count| *count > 0 && !about)?;
        let (unit, end) = self.find(&self.tables.time_units, after)?;
        let inside = self.after_of(end);
        let (of, to) = self.frame(inside).filter(|_| inside > end)?;
        Some((Written::Run { count, from_the_end: nth < 0, unit, of }, to))
    }

    /// « le 13 du mois dernier », « the 21st this month ».
    fn day_of_frame(&self, nth: i8, end: usize) -> Option<(Written, usize)> {
        let (stretch, to) = self.pointed(self.after_of(end))?;
        let month = stretch.unit == TimeUnit::Month && nth > 0;
        month.then_some((Written::Nth { nth, what: What::Unit(TimeUnit::Day), of: Frame::Stretch(stretch) }, to))
    }

    /// « premier », « 3e », « 21st », « dernier », « fifth last ».
    fn ordinal(&self, at: usize) -> Option<(i8, usize)> {
        if let Some((nth, end)) = self.find(&self.tables.ordinals, at) {
            return match self.find(&self.tables.ordinals, end) {
                Some((-1, last)) if nth > 0 => Some((-nth, last)),
                _ => Some((nth, end)),
            };
        }
        let nth = self.small(at, 31)?;
        let ending =
            self.tokens.is_glued(at + 1) && self.numbers.pack.numbers.ordinals.contains(&self.tokens.word(at + 1));
        let end = at + 1 + usize::from(ending);
        match self.find(&self.tables.ordinals, end) {
            Some((-1, last)) if ending => Some((-nth, last)),
            _ => Some((nth, end)),
        }
    }

    /// « octobre 2014 », « 2018 », « le mois prochain ».
    fn frame(&self, at: usize) -> Option<(Frame, usize)> {
        if let Some((stretch, to)) = self.pointed(at) {
            return (stretch.unit != TimeUnit::Weekend).then_some((Frame::Stretch(stretch), to));
        }
        if let Some(year) = self.four_figures(at) {
            let named = Named { year: Some(year), ..Named::default() };
            return (!self.is_counted(at + 1)).then_some((Frame::Named(named), at + 1));
        }
        if let Some((year, to)) = self.year_in_words(at) {
            return Some((Frame::Named(Named { year: Some(year), ..Named::default() }), to));
        }
        // « la deuxième semaine du mois d'août »
        let named = self.find(&self.tables.time_units, at).filter(|(unit, _)| *unit == TimeUnit::Month);
        let at = named
            .map_or(at, |(_, end)| end + usize::from(self.numbers.pack.numbers.of.contains(&self.tokens.word(end))));
        let month = Some(self.month_at(at)?);
        let (year, to) = self.year_after(at + 1).map_or((None, at + 1), |(year, to)| (Some(year), to));
        Some((Frame::Named(Named { month, year, ..Named::default() }), to))
    }

    /// « T1 2023 », « Q3 2016 », « 2018Q4 »: with the year alone, since the letter names other things too.
    fn quarter_letter(&self, index: usize) -> Option<(Written, usize)> {
        let tokens = self.tokens;
        let year_first = self.four_figures(index);
        let at = index + usize::from(year_first.is_some());
        let at = at + usize::from(year_first.is_some() && tokens.is_mark(at, '-'));
        let (unit, figure) = self.find(&self.tables.quarter_letters, at)?;
        let nth = self.small(figure, if unit == TimeUnit::Quarter { 4 } else { 2 })?;
        if !tokens.is_glued(figure) || tokens.word(figure).len() != 1 {
            return None;
        }
        let dash = usize::from(tokens.is_mark(figure + 1, '-'));
        let (year, to) = match year_first {
            Some(year) => (year, figure + 1),
            None => (self.four_figures(figure + 1 + dash)?, figure + 2 + dash),
        };
        let of = Frame::Named(Named { year: Some(year), ..Named::default() });
        Some((Written::Nth { nth, what: What::Unit(unit), of }, to))
    }

    /// « mardi de la semaine dernière », « Wednesday next week », « last week's Sunday ».
    pub(super) fn of_week(&self, index: usize) -> Option<(Written, usize)> {
        let week = |at: usize| self.pointed(at).filter(|(stretch, _)| stretch.unit == TimeUnit::Week);
        if let Some(Word::Weekday(weekday)) = self.word(index) {
            let at = index + 1;
            let at = if self.is_small_word(at) && self.find(&self.tables.pointing_before, at).is_none() {
                self.after_of(at)
            } else {
                at
            };
            let (week, to) = week(at)?;
            return Some((Written::OfWeek { weekday, week }, to));
        }
        if !self.calendar.month_first || self.tokens.shape(index) != Some(Shape::Word) {
            return None;
        }
        let (week, end) = week(index)?;
        let owner = end + if self.tokens.is_mark(end, '\'') { 2 } else { 0 };
        let at = owner + usize::from(self.is_small_word(owner));
        let Word::Weekday(weekday) = self.word(at)? else { return None };
        Some((Written::OfWeek { weekday, week }, at + 1))
    }

    /// « la semaine du 12 mai », « le week-end prolongé du 1er mai », « the week of the 18th ».
    pub(super) fn around(&self, index: usize) -> Option<(Written, usize)> {
        let (unit, end) = self.find(&self.tables.time_units, self.after_article(index))?;
        let end = end + usize::from(self.numbers.pack.calendar.stretch_adjectives.contains(&self.tokens.word(end)));
        if !matches!(unit, TimeUnit::Week | TimeUnit::Weekend)
            || !self.numbers.pack.numbers.of.contains(&self.tokens.word(end))
        {
            return None;
        }
        let at = self.after_article(end + 1);
        let (day, to) = match self.named(at) {
            Some((named, to)) if named.day.is_some() && named.month.is_some() => (named, to),
            _ => {
                let (day, to) = self.day(at).filter(|(_, to)| self.calendar.month_first && self.is_free(*to))?;
                (Named { day: Some(day), ..Named::default() }, to)
            }
        };
        Some((Written::Around { unit, day }, to))
    }
}

#[cfg(test)]
mod tests {
    use crate::claim::mention::calendar::examples::{assert_dates, assert_silent};

    #[test]
    fn reads() {
        assert_dates(
            "fr",
            &[
                ("La première semaine de mai a été calme.", &["2020-05-04/2020-05-10"]),
                ("Le premier mardi du mois dernier, le site a fermé.", &["2020-06-02"]),
                ("Les ventes du premier semestre 2019.", &["2019-01-01/2019-06-30"]),
                ("Les accès ouverts au premier trimestre.", &["2020-01-01/2020-03-31"]),
                ("Les ventes du T1 2020.", &["2020-01-01/2020-03-31"]),
                ("Mardi de la semaine dernière, le site a fermé.", &["2020-07-14"]),
                ("La semaine du 12 mai a été calme.", &["2020-05-11/2020-05-17"]),
                ("Le week-end du 1er mai 2023 a été calme.", &["2023-04-29/2023-05-01"]),
                ("Le week-end prolongé du 8 mai 2020.", &["2020-05-08/2020-05-10"]),
                ("Le 13 du mois dernier, le site a fermé.", &["2020-06-13"]),
                ("La dernière semaine de septembre 2014.", &["2014-09-22/2014-09-28"]),
            ],
        );
        assert_dates(
            "en",
            &[
                ("The first Tuesday in June was quiet.", &["2020-06-02"]),
                ("Sales of Q1 2020 fell.", &["2020-01-01/2020-03-31"]),
                ("On Tuesday of last week, it closed.", &["2020-07-14"]),
                ("It was the week of the 18th.", &["2020-07-13/2020-07-19"]),
                ("On the 13th of last month, it closed.", &["2020-06-13"]),
                ("The third quarter of 2016.", &["2016-07-01/2016-09-30"]),
                ("The first six months of 2019.", &["2019-01-01/2019-06-30"]),
                ("The last two weeks of June were quiet.", &["2020-06-15/2020-06-28"]),
                ("The first week of two thousand and nineteen.", &["2018-12-31/2019-01-06"]),
            ],
        );
    }

    #[test]
    fn leaves_alone() {
        assert_silent("fr", &["La première semaine de travail.", "Le premier semestre de l’exercice."]);
        assert_silent(
            "en",
            &[
                "The first week of work.",
                "The first two weeks of work.",
                "The first quarter of production.",
                "The first half of the match.",
            ],
        );
    }
}
