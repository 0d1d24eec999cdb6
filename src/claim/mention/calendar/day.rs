//! Days, months and years in words: « mardi 21 juillet », « le 1er août 2020 », « mardi dernier », « ce jeudi »,
//! « fin juillet », « en 2018 ».

use super::{CalendarReader, Pointing, Word, Written};
use crate::claim::tokens::Shape;

impl CalendarReader<'_, '_> {
    /// « mardi », « mardi soir », « mardi 21 juillet 2020 », « mardi dernier », « ce jeudi ».
    pub(super) fn weekday(&self, index: usize) -> Option<(Written, usize)> {
        let pointing = self.pointing_before(index);
        let at = if pointing == Pointing::Nowhere { index } else { index + 1 };
        let Word::Weekday(weekday) = self.word(at)? else { return None };
        let mut written = Written { weekday: Some(weekday), pointing, ..Written::default() };
        let mut to = at + 1;
        // « Tuesday, July 21 », « Tuesday the 21st of July ».
        let skipped = self.calendar.month_first
            && (self.tokens.is_mark(to, ',') || self.numbers.pack.determiners.contains(&self.tokens.word(to)));
        let start = to + usize::from(skipped);
        if let Some((dated, end)) = self.day_and_month(start).or_else(|| self.month_and_day(start)) {
            return Some((Written { weekday: Some(weekday), pointing: written.pointing, ..dated }, end));
        }
        if let Some((dated, end)) = self.in_figures(to) {
            return Some((Written { weekday: Some(weekday), ..dated }, end));
        }
        if let Some((day, end)) = self.day(to)
            && self.is_joined_to_a_day(end)
        {
            return Some((Written { weekday: Some(weekday), day: Some(day), ..written }, end));
        }
        if self.calendar.times_of_day.contains(&self.tokens.word(to)) {
            to += 1;
        }
        (written.pointing, to) = self.pointing(to, written.pointing);
        Some((written, to))
    }

    /// « ce » jeudi, « last » Tuesday.
    pub(super) fn pointing_before(&self, at: usize) -> Pointing {
        let word = self.tokens.word(at);
        if self.calendar.this.contains(&word) {
            Pointing::This
        } else if self.calendar.last_before.contains(&word) {
            Pointing::Last
        } else if self.calendar.next_before.contains(&word) {
            Pointing::Next
        } else {
            Pointing::Nowhere
        }
    }

    pub(super) fn pointing(&self, at: usize, known: Pointing) -> (Pointing, usize) {
        let word = self.tokens.word(at);
        if self.calendar.last.contains(&word) {
            (Pointing::Last, at + 1)
        } else if self.calendar.next.contains(&word) {
            (Pointing::Next, at + 1)
        } else {
            (known, at)
        }
    }

    /// The day of a month: « 21 », « 1er ».
    pub(super) fn day(&self, index: usize) -> Option<(i8, usize)> {
        let day = self.small(index, 31)?;
        let ordinal = self.tokens.is_glued(index + 1) && self.calendar.first.contains(&self.tokens.word(index + 1));
        Some((day, if ordinal { index + 2 } else { index + 1 }))
    }

    /// « 21 juillet », « 1er août 2020 », « 3 septembre dernier »; a day before another that has the month.
    pub(super) fn day_and_month(&self, index: usize) -> Option<(Written, usize)> {
        let (day, at) = match self.day(index) {
            Some(found) => found,
            None if self.calendar.first.contains(&self.tokens.word(index)) && self.month_at(index + 1).is_some() => {
                (1, index + 1)
            }
            None => return None,
        };
        let of = usize::from(self.numbers.pack.numbers.of.contains(&self.tokens.word(at)));
        let at = if self.month_at(at + of).is_some() { at + of } else { at };
        let mut written = Written { day: Some(day), ..Written::default() };
        let Some(month) = self.month_at(at) else {
            return self.is_joined_to_a_day(at).then_some((written, at));
        };
        written.month = Some(month);
        let mut to = at + 1;
        if self.tokens.is_mark(to, '.') && self.tokens.is_glued(to) && self.tokens.word(at).len() <= 5 {
            let abbreviated = self.calendar.months.iter().any(|(name, number)| {
                *number == month && name.starts_with(self.tokens.word(at)) && name.len() > self.tokens.word(at).len()
            });
            to += usize::from(abbreviated);
        }
        let comma = usize::from(self.tokens.is_mark(to, ','));
        if let Some(year) = self.four_figures(to + comma)
            && (comma == 0 || !self.is_counted(to + 2))
        {
            written.year = Some(year);
            return Some((written, to + comma + 1));
        }
        (written.pointing, to) = self.pointing(to, written.pointing);
        Some((written, to))
    }

    /// « July 21 », « July 21st, 2020 », in a language that puts the month first.
    pub(super) fn month_and_day(&self, index: usize) -> Option<(Written, usize)> {
        let month = self.month_at(index).filter(|_| self.calendar.month_first && self.is_capital(index))?;
        let dot = usize::from(self.tokens.is_mark(index + 1, '.') && self.tokens.is_glued(index + 1));
        let (day, to) = self.day(index + 1 + dot)?;
        let mut written = Written { day: Some(day), month: Some(month), ..Written::default() };
        let comma = usize::from(self.tokens.is_mark(to, ','));
        if let Some(year) = self.four_figures(to + comma)
            && !self.is_counted(to + comma + 1)
        {
            written.year = Some(year);
            return Some((written, to + comma + 1));
        }
        let is_figure = matches!(self.tokens.shape(to), Some(Shape::Mark('.' | ',')))
            && self.tokens.is_glued(to)
            && self.tokens.is_digits(to + 1)
            && self.tokens.is_glued(to + 1);
        (!self.is_counted(to) && !is_figure).then_some((written, to))
    }

    /// « juillet 2020 », « en juin dernier », « fin juillet »; « mars » and « mai » need a date around them.
    pub(super) fn month(&self, index: usize) -> Option<(Written, usize)> {
        if let Some(dated) = self.month_and_day(index) {
            return Some(dated);
        }
        let month = self.month_at(index)?;
        let mut written = Written { month: Some(month), ..Written::default() };
        let word = self.tokens.word(index);
        if let Some(year) = self.four_figures(index + 1)
            && !self.is_counted(index + 2)
        {
            written.year = Some(year);
            return Some((written, index + 2));
        }
        let known = index.checked_sub(1).map_or(Pointing::Nowhere, |at| match self.pointing_before(at) {
            Pointing::This => Pointing::Nowhere,
            other => other,
        });
        let (pointing, to) = self.pointing(index + 1, known);
        written.pointing = pointing;
        let before = index.checked_sub(1).map_or("", |at| self.tokens.word(at));
        let placed = self.calendar.before_year.contains(&before)
            || self.calendar.parts_of_month.contains(&before)
            || (before == "-" && index > 1 && self.calendar.parts_of_month.contains(&self.tokens.word(index - 2)));
        let shy = self.calendar.shy_months.contains(&word);
        let as_month = self.is_capital(index) == self.calendar.capitals;
        (placed || pointing != Pointing::Nowhere || (!shy && as_month)).then_some((written, to))
    }

    /// « en 2018 », « (2018) », « depuis 2013 »: never before a counted noun.
    pub(super) fn year(&self, index: usize) -> Option<(Written, usize)> {
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
            || (self.tokens.is_mark(before, '-') && self.tokens.word(before.wrapping_sub(1)) == "mi");
        let free = !self.is_counted(index + 1) && !self.goes_on(index + 1);
        (placed && free).then_some((Written { year: Some(year), ..Written::default() }, index + 1))
    }

    /// « 2022-2023 », « 2020.5 »: figures that go on.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        matches!(self.tokens.shape(at), Some(Shape::Mark('-' | '/' | '.' | ',')))
            && self.tokens.is_glued(at)
            && self.tokens.is_digits(at + 1)
            && self.tokens.is_glued(at + 1)
    }
}
