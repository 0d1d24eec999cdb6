//! Days in words: « mardi 21 juillet », « le 1er août 2020 », « mardi dernier », « ce jeudi », « mardi 12 », « July 21 ».

use super::{CalendarReader, Named, Word, Written, WrittenDate};
use crate::claim::tokens::Shape;
use crate::lang::Pointing;

impl CalendarReader<'_, '_> {
    /// « mardi », « mardi soir », « mardi 21 juillet 2020 », « mardi dernier », « ce jeudi ».
    pub(super) fn weekday(&self, index: usize) -> Option<(Named, usize)> {
        let (pointing, at) = self.find(&self.tables.pointing_before, index).unwrap_or((Pointing::Nowhere, index));
        let Some(Word::Weekday(weekday)) = self.word(at) else { return self.short_weekday(index) };
        // « le premier lundi de la rentrée » is no Monday by itself; « le dernier mercredi » is the one just past.
        let before = index.checked_sub(1).and_then(|before| self.find(&self.tables.ordinals, before));
        if before.is_some_and(|(nth, end)| nth > 0 && end == index) {
            return None;
        }
        let of_the_story =
            index.checked_sub(1).is_some_and(|before| self.calendar.day_articles.contains(&self.tokens.word(before)));
        let named = Named { weekday: Some(weekday), pointing, of_the_story, ..Named::default() };
        let of_next_week = at > index && self.longest(&self.tables.of_next_week, index) == Some(at);
        let mut to = at + 1;
        if let Some((dated, end)) = self.day_after_weekday(to) {
            return Some((Named { weekday: Some(weekday), pointing, ..dated }, end));
        }
        if self.calendar.times_of_day.contains(&self.tokens.word(to)) {
            to += 1;
        }
        let (pointing, to) = self.find(&self.tables.pointing_after, to).unwrap_or((pointing, to));
        let pointing = if of_next_week { Pointing::OfNextWeek } else { pointing };
        Some((Named { pointing, ..named }, to))
    }

    /// « mer. 24 juin 2020 », « Fri, Jul 18 »: an abbreviation that nothing dates may be another word.
    fn short_weekday(&self, index: usize) -> Option<(Named, usize)> {
        let (weekday, to) = self.find(&self.tables.short_weekdays, index)?;
        let dotted = to + usize::from(self.tokens.is_mark(to, '.') && self.tokens.is_glued(to));
        let (dated, end) = self.day_after_weekday(dotted)?;
        // « Sat 12 » may be a score, « Sat 12th » is none.
        let told = dated.month.is_some() || !self.tokens.is_digits(end - 1);
        told.then_some((Named { weekday: Some(weekday), ..dated }, end))
    }

    /// « 21 juillet », « 23/07/2020 », « 12 », « , July 21 », « the 21st of July » after a weekday.
    fn day_after_weekday(&self, at: usize) -> Option<(Named, usize)> {
        let past_comma = at + usize::from(self.tokens.is_mark(at, ','));
        let start = if self.calendar.month_first { self.after_article(past_comma) } else { at };
        if let Some(found) = self.day_and_month(start).or_else(|| self.month_and_day(past_comma)) {
            return Some(found);
        }
        if let Some(found) = self.day_and_month(past_comma).filter(|(named, _)| named.month.is_some()) {
            return Some(found);
        }
        if let Some(found) = self.in_figures(at) {
            return Some(found);
        }
        let (day, end) = self.day(start)?;
        let plain = start == at || end > start + 1;
        (plain && self.is_free(end)).then_some((Named { day: Some(day), ..Named::default() }, end))
    }

    /// « on the 27th », with no month near: « the 27th floor » is no day.
    pub fn day_by_its_ending(&self, at: usize) -> Option<WrittenDate> {
        let opened = self.calendar.day_openers.iter().any(|opener| self.phrase_before(opener, at).is_some());
        let (day, to) = self.day(at).filter(|(_, to)| opened && *to == at + 2 && self.is_free(*to))?;
        let first = Written::Named(Named { day: Some(day), ..Named::default() });
        Some(WrittenDate { from: at, to, first, second: None })
    }

    /// The day of a month: « 21 », « 1er », « 21st », « premier », « twenty-first ».
    pub(super) fn day(&self, index: usize) -> Option<(i8, usize)> {
        if let Some(day) = self.small(index, 31) {
            let ordinal = self.tokens.is_glued(index + 1) && self.calendar.first.contains(&self.tokens.word(index + 1));
            return Some((day, if ordinal { index + 2 } else { index + 1 }));
        }
        // A word is a day where the language counts days so, else only the first of a month.
        let (day, end) = self.find(&self.tables.ordinals, index)?;
        let counts = (self.calendar.month_first && day > 0) || self.calendar.first.contains(&self.tokens.word(index));
        counts.then_some((day, end))
    }

    /// « twenty-five January », where the capital of the month tells it from a verb.
    fn day_in_words(&self, index: usize) -> Option<(i8, usize)> {
        if !self.calendar.month_first || self.numbers.known(index).number.is_none() {
            return None;
        }
        let number = self.numbers.read(index).filter(|number| !number.in_figures && !number.lone_one)?;
        let day = (1..=31).find(|day| number.vague_to.is_none() && f64::from(*day) == number.value)?;
        (self.month_at(number.to).is_some() && self.is_capital(number.to)).then_some((day, number.to))
    }

    /// « 21 juillet », « 1er août 2020 », « 3 septembre dernier »; a day before another that has the month.
    pub(super) fn day_and_month(&self, index: usize) -> Option<(Named, usize)> {
        let (day, after) = self.day(index).or_else(|| self.day_in_words(index))?;
        // « 16. Nov. 2016 »
        let dot = self.calendar.month_first && self.tokens.is_mark(after, '.') && self.tokens.is_glued(after);
        let dotted = dot && self.word(after + 1).is_some() && self.tokens.is_mark(after + 2, '.');
        let after = after + usize::from(dotted);
        let of = usize::from(self.numbers.pack.numbers.of.contains(&self.tokens.word(after)));
        let at = if self.month_at(after + of).is_some() { after + of } else { after };
        let mut named = Named { day: Some(day), ..Named::default() };
        let Some(month) = self.month_at(at) else {
            return self.is_joined_to_a_day(at).then_some((named, at));
        };
        named.month = Some(month);
        let mut to = at + 1;
        if self.tokens.is_mark(to, '.') && self.tokens.is_glued(to) && self.is_abbreviated(at, month) {
            to += 1;
        }
        if let Some((year, end)) = self.year_of_day(to) {
            named.year = Some(year);
            return Some((named, end));
        }
        if let Some((pointing, end)) = self.find(&self.tables.pointing_after, to) {
            return Some((Named { pointing, ..named }, end));
        }
        Some((named, to))
    }

    /// « sept. », not « mai. »: the full stop belongs to a shortened name.
    fn is_abbreviated(&self, at: usize, month: i8) -> bool {
        let word = self.tokens.word(at);
        let longer = |name: &str| name.starts_with(word) && name.len() > word.len();
        word.len() <= 5 && self.calendar.months.iter().any(|(name, number)| *number == month && longer(name))
    }

    /// The year after a day and its month: « 2020 », « , 2020 », « de 1987 ».
    fn year_of_day(&self, at: usize) -> Option<(i16, usize)> {
        if let Some(year) = self.four_figures(at) {
            return Some((year, at + 1));
        }
        // A line may end between the month and the year.
        if self.tokens.shape(at) == Some(Shape::Break)
            && let Some(year) = self.four_figures(at + 1)
            && self.is_free(at + 2)
        {
            return Some((year, at + 2));
        }
        self.year_after(at)
    }

    /// « July 21 », « July 21st, 2020 », « February the 15th », in a language that puts the month first; elsewhere
    /// only with the year: « décembre 5 2014 ».
    pub(super) fn month_and_day(&self, index: usize) -> Option<(Named, usize)> {
        let month = self.month_at(index)?;
        let dot = usize::from(self.tokens.is_mark(index + 1, '.') && self.tokens.is_glued(index + 1));
        let comma = usize::from(self.tokens.is_mark(index + 1, ','));
        let start = self.after_article(index + 1 + dot + comma);
        let (day, to) = self.day(start)?;
        let named = Named { day: Some(day), month: Some(month), ..Named::default() };
        if let Some((year, end)) = self.year_after(to) {
            return (comma == 0).then_some((Named { year: Some(year), ..named }, end));
        }
        if !self.calendar.month_first {
            return None;
        }
        let is_figure = matches!(self.tokens.shape(to), Some(Shape::Mark('.' | ',' | ':')))
            && self.tokens.is_glued(to)
            && self.tokens.is_digits(to + 1)
            && self.tokens.is_glued(to + 1);
        // « march 15 » may be a verb and a number; « march 15th » is no verb.
        let shy = self.calendar.shy_months.contains(&self.tokens.word(index));
        let is_month = self.is_capital(index) || !shy || to > start + 1 || !self.tokens.is_digits(start);
        let ordinal = comma == 0 || to > start + 1;
        (is_month && ordinal && !self.is_counted(to) && !is_figure).then_some((named, to))
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
                ("L’intrusion a été détectée mardi 21 juillet.", &["2020-07-21"]),
                ("L’attaque du 1er août 2019 reste inexpliquée.", &["2019-08-01"]),
                ("L’attaque remonte à mardi dernier.", &["2020-07-21"]),
                ("Ce jeudi, le site a fermé.", &["2020-07-23"]),
                ("Le site est fermé depuis mardi soir.", &["2020-07-21"]),
                ("Mardi 14, le site a fermé.", &["2020-07-14"]),
                ("Le site a fermé le mer. 22 juillet 2020.", &["2020-07-22"]),
                ("Repérée samedi 11 juillet, la fuite a été signalée le lundi.", &["2020-07-11", "2020-07-13"]),
                ("Dépêche de décembre 5 2014.", &["2014-12-05"]),
            ],
        );
        assert_dates(
            "en",
            &[
                ("The attack was detected on Tuesday, July 21.", &["2020-07-21"]),
                ("The attack of the third of March worries them.", &["2020-03-03"]),
                ("It has a December 31.", &["2019-12-31"]),
                ("It began on March 15th.", &["2020-03-15"]),
                ("It began on twenty-five January nineteen eighty-six.", &["1986-01-25"]),
                ("It was found on Tue May 5, 2020.", &["2020-05-05"]),
                ("It was found on Tuesday the 14th.", &["2020-07-14"]),
                ("It was found last Friday.", &["2020-07-17"]),
                ("It was found on 16. Nov. 2016.", &["2016-11-16"]),
                ("It is planned for the 21st.", &["2020-07-21"]),
                ("It began around May 3.", &["2020-05-03"]),
                ("It reopens next Friday.", &["2020-07-31"]),
                ("It reopens this coming Friday.", &["2020-07-24"]),
                ("It will reopen on Mon 27th.", &["2020-07-27"]),
                ("We’ll reopen on Monday.", &["2020-07-27"]),
                ("Monday's attack was found on the 21st.", &["2020-07-20", "2020-07-21"]),
            ],
        );
    }

    #[test]
    fn leaves_alone() {
        assert_silent(
            "fr",
            &["La mer 24 heures sur 24.", "Il a été servi le premier.", "Le premier lundi de la rentrée."],
        );
        assert_silent(
            "en",
            &[
                "They may 15 times march 12 miles.",
                "The sun sat on a wed couple.",
                "They met on the 27th floor.",
                "They sat 12 hours.",
            ],
        );
    }
}
