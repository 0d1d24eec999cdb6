//! Months and years: « juillet 2020 », « en juin dernier », « fin juillet », « en 2018 », « (2018) ».

use super::{CalendarReader, Named};
use crate::claim::tokens::Shape;
use crate::lang::{Pointing, TimeUnit};

/// Two figures after a month are a year only where they can be no day.
const SHORT_YEARS: std::ops::RangeInclusive<i16> = 50..=99;

impl CalendarReader<'_, '_> {
    /// « juillet 2020 », « en juin dernier », « fin juillet »; « mars » and « mai » need a date around them.
    pub(super) fn month(&self, index: usize) -> Option<(Named, usize)> {
        let (known, at) = self.find(&self.tables.pointing_before, index).unwrap_or((Pointing::Nowhere, index));
        let month = self.month_at(at)?;
        let named = Named { month: Some(month), pointing: known, ..Named::default() };
        if let Some((year, end)) = self.year_after(at + 1) {
            return Some((Named { year: Some(year), ..named }, end));
        }
        let (pointing, to) = self.find(&self.tables.pointing_after, at + 1).unwrap_or((known, at + 1));
        let word = self.tokens.word(at);
        let before = index.checked_sub(1).map_or("", |before| self.tokens.word(before));
        let placed = self.calendar.before_year.contains(&before)
            || self.is_part_of_month(before)
            || self.is_of_a_month(index)
            || (before == "-" && index > 1 && self.is_part_of_month(self.tokens.word(index - 2)));
        let shy = self.calendar.shy_months.contains(&word);
        let as_month = self.is_capital(at) == self.calendar.capitals;
        // « this may take long »: where months have a capital, a verb has none.
        if self.calendar.common_months.contains(&word) && !as_month {
            return None;
        }
        let is_month = placed || pointing != Pointing::Nowhere || (!shy && as_month);
        is_month.then_some((Named { pointing, ..named }, to))
    }

    pub(super) fn is_part_of_month(&self, word: &str) -> bool {
        self.calendar.parts_of_month.iter().any(|(part, _)| *part == word)
    }

    /// « 2016 November », where months have a capital.
    pub(super) fn month_after_year(&self, index: usize) -> Option<(Named, usize)> {
        let (year, month) = (self.four_figures(index)?, self.month_at(index + 1)?);
        let told = self.calendar.capitals && self.is_capital(index + 1) && !self.tokens.is_digits(index + 2);
        told.then_some((Named { month: Some(month), year: Some(year), ..Named::default() }, index + 2))
    }

    /// « au mois de mai ».
    fn is_of_a_month(&self, at: usize) -> bool {
        let Some(unit) = at.checked_sub(2) else { return false };
        self.numbers.pack.numbers.of.contains(&self.tokens.word(at - 1))
            && self.find(&self.tables.time_units, unit) == Some((TimeUnit::Month, at - 1))
    }

    /// The year after a month: « 2020 », « , 2020 », « of 1987 », « 98 »; never before a counted noun.
    pub(super) fn year_after(&self, at: usize) -> Option<(i16, usize)> {
        let comma = usize::from(self.tokens.is_mark(at, ','));
        if let Some(year) = self.four_figures(at + comma)
            && !self.is_counted(at + comma + 1)
        {
            return Some((year, at + comma + 1));
        }
        if let Some(year) = self.year_in_words(at) {
            return Some(year);
        }
        let of = self.calendar.inside.contains(&self.tokens.word(at));
        if let Some(year) = self.four_figures(at + 1).filter(|_| of)
            && !self.is_counted(at + 2)
        {
            return Some((year, at + 2));
        }
        // « April of 87 »
        let at = at + usize::from(self.numbers.pack.numbers.of.contains(&self.tokens.word(at)));
        let quote = usize::from(self.tokens.is_mark(at, '\''));
        let figures = self.tokens.word(at + quote);
        let short =
            self.tokens.is_digits(at + quote) && figures.len() == 2 && self.tokens.is_glued(at + quote) == (quote == 1);
        let year: i16 = figures.parse().ok().filter(|year| short && SHORT_YEARS.contains(year))?;
        self.is_free(at + quote + 1).then_some((1900 + year, at + quote + 1))
    }

    /// « deux mille vingt-trois », « nineteen eighty-six », after a month.
    pub(super) fn year_in_words(&self, at: usize) -> Option<(i16, usize)> {
        let in_words = |at: usize| {
            let found = self.numbers.read(at).filter(|found| !found.in_figures && found.vague_to.is_none())?;
            (found.value.fract() == 0.0 && found.value < 2100.0).then_some((found.value as i16, found.to))
        };
        if self.tokens.shape(at) != Some(Shape::Word) {
            return None;
        }
        let (first, end) = in_words(at)?;
        let (year, to) = match first {
            1100.. => (first, end),
            // A language that says its centuries: « nineteen eighty-six ».
            11..=20 if self.calendar.month_first => {
                let (second, to) = in_words(end).filter(|(second, _)| (10..100).contains(second))?;
                (first * 100 + second, to)
            }
            _ => return None,
        };
        (!self.is_counted(to)).then_some((year, to))
    }

    /// « en 2018 », « (2018) », « depuis 2013 »: never before a counted noun.
    pub(super) fn year(&self, index: usize) -> Option<(Named, usize)> {
        let year = self.four_figures(index)?;
        let before = index.checked_sub(1)?;
        let spans_years = self
            .calendar
            .intervals
            .iter()
            .filter(|(open, _)| self.tokens.word(before) == *open)
            .any(|(_, close)| self.phrase(close, index + 1).is_some_and(|end| self.four_figures(end).is_some()));
        let ends_years = self.calendar.intervals.iter().any(|(_, close)| {
            self.phrase_before(close, index).is_some_and(|at| at > 0 && self.four_figures(at - 1).is_some())
        });
        let placed = spans_years
            || ends_years
            || self.calendar.before_year.contains(&self.tokens.word(before))
            || (self.tokens.is_mark(before, '(') && self.tokens.is_mark(index + 1, ')'))
            || (self.tokens.is_mark(before, '-') && self.is_part_of_month(self.tokens.word(before.wrapping_sub(1))));
        let free = !self.is_counted(index + 1) && !self.goes_on(index + 1);
        (placed && free).then_some((Named { year: Some(year), ..Named::default() }, index + 1))
    }

    /// « 2022-2023 », « 2020.5 »: figures that go on.
    fn goes_on(&self, at: usize) -> bool {
        matches!(self.tokens.shape(at), Some(Shape::Mark('-' | '/' | '.' | ',')))
            && self.tokens.is_glued(at)
            && self.tokens.is_digits(at + 1)
            && self.tokens.is_glued(at + 1)
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
                ("Le vol date de fin juillet.", &["2020-07"]),
                ("Le vol date de la mi-juillet.", &["2020-07"]),
                ("Des accès ouverts courant 2015.", &["2015"]),
                ("Le vol a été repéré en juin dernier.", &["2020-06"]),
                ("En juillet 98, le fichier existait.", &["1998-07"]),
                ("Le fichier date de mars 2019.", &["2019-03"]),
                ("Le fichier date de mars deux mille vingt-trois.", &["2023-03"]),
            ],
        );
        assert_dates(
            "en",
            &[
                ("It began in 2016 November.", &["2016-11"]),
                ("It began in April of 1987.", &["1987-04"]),
                ("It began in April of 87.", &["1987-04"]),
                ("It began last May.", &["2020-05"]),
                ("It began in 2018.", &["2018"]),
                ("It began in May nineteen eighty-six.", &["1986-05"]),
                ("It ended in Dec. It began in July, 2019.", &["2019-12", "2019-07"]),
            ],
        );
    }

    #[test]
    fn leaves_alone() {
        assert_silent("fr", &["Mais il a vendu 2018 clients.", "La saison 2022-2023 commence."]);
        assert_silent(
            "en",
            &["They may leave.", "It marches on.", "This may take long.", "It is confidential and may be long."],
        );
    }
}
