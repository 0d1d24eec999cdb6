//! Dates in figures: « 2020-07-23 », « 23/07/2020 », « 23.07.2020 », « 23/07/20 », « 05-Aug-2016 », « le 07/01 ».

use super::{Bond, CalendarReader, Named, Word, Written, WrittenDate};
use crate::claim::tokens::Shape;

/// A member of a date in figures.
#[derive(Debug, Clone, Copy)]
enum Piece {
    Year(i16),
    /// Its value, and how many figures it is written with.
    Figures(i8, usize),
    Month(i8),
}

/// Two figures from here on are a year of the last century.
const LAST_CENTURY: i8 = 50;

impl CalendarReader<'_, '_> {
    pub(super) fn in_figures(&self, index: usize) -> Option<(Named, usize)> {
        let tokens = self.tokens;
        let mark = match tokens.shape(index + 1)? {
            Shape::Mark(mark @ ('/' | '.' | '-')) => mark,
            _ => return None,
        };
        if tokens.is_glued(index) && !self.opens_after_mark(index) {
            return None;
        }
        self.pieces(index, mark)
    }

    /// « 10/7/2018 » in « 10/1/2018-10/7/2018 ».
    pub(super) fn figures_after_dash(&self, index: usize) -> Option<(Named, usize)> {
        let dash = index.checked_sub(1).is_some_and(|before| self.tokens.is_mark(before, '-'));
        let mark = ['/', '-'].into_iter().find(|mark| self.tokens.is_mark(index + 1, *mark));
        self.pieces(index, mark.filter(|_| dash)?).filter(|(named, _)| named.year.is_some())
    }

    /// « from 10/1 - 11/7 », « from 5/1-5/7/2020 »: two days in the order of the language, the year at the end if at all.
    pub(super) fn figures_to_figures(&self, index: usize) -> Option<WrittenDate> {
        let (tokens, calendar) = (self.tokens, self.calendar);
        let before = index.checked_sub(1)?;
        let opened = calendar.intervals.iter().any(|(open, _)| tokens.word(before) == *open);
        let slashed = |at: usize| tokens.is_mark(at + 1, '/') && tokens.is_glued(at + 1) && tokens.is_glued(at + 2);
        let day = |at: usize| match (self.piece(at)?, self.piece(at + 2)?) {
            (Piece::Figures(one, _), Piece::Figures(two, _)) if slashed(at) => self.in_order('/', one, two),
            _ => None,
        };
        let year = self.four_figures(index + 8).filter(|_| slashed(index + 6));
        if !calendar.month_first || !(opened || year.is_some()) || !tokens.is_mark(index + 3, '-') {
            return None;
        }
        let (first, second) = (day(index)?, day(index + 4)?);
        let to = if year.is_some() { index + 9 } else { index + 7 };
        let first = Written::Named(Named { year, ..first });
        let second = Written::Named(Named { year, ..second });
        // « from 1/2-3/4 of the cases »
        let counts = self.numbers.pack.numbers.of.contains(&tokens.word(to));
        (self.is_free(to) && !counts).then_some(WrittenDate {
            from: index,
            to,
            first,
            second: Some((second, Bond::Interval)),
        })
    }

    fn pieces(&self, index: usize, mark: char) -> Option<(Named, usize)> {
        let tokens = self.tokens;
        let goes_on = |at: usize| {
            tokens.is_mark(at, mark)
                && tokens.is_glued(at)
                && tokens.is_glued(at + 1)
                && matches!(tokens.shape(at + 1), Some(Shape::Digits | Shape::Word))
        };
        let (one, two) = (self.piece(index)?, goes_on(index + 1).then(|| self.piece(index + 2))??);
        if !goes_on(index + 3) {
            return Some((self.two_pieces(index, mark, one, two)?, index + 3));
        }
        let named = self.three_pieces(mark, one, two, self.piece(index + 4)?)?;
        (!goes_on(index + 5) || mark == '-').then_some((named, index + 5))
    }

    fn piece(&self, at: usize) -> Option<Piece> {
        if let Some(year) = self.four_figures(at) {
            return Some(Piece::Year(year));
        }
        if let Some(month) = self.month_at(at) {
            return Some(Piece::Month(month));
        }
        let figures = self.tokens.word(at);
        let short = self.tokens.is_digits(at) && figures.len() <= 2;
        short.then(|| Some(Piece::Figures(figures.parse().ok()?, figures.len())))?
    }

    /// « 2024-03 », « 06/2004 », « le 07/01 ».
    fn two_pieces(&self, index: usize, mark: char, one: Piece, two: Piece) -> Option<Named> {
        match (one, two) {
            (Piece::Year(year), Piece::Figures(month @ 1..=12, 2)) if mark == '-' => {
                Some(Named { month: Some(month), year: Some(year), ..Named::default() })
            }
            (Piece::Figures(month @ 1..=12, _) | Piece::Month(month), Piece::Year(year)) if mark == '/' => {
                Some(Named { month: Some(month), year: Some(year), ..Named::default() })
            }
            // « Jan/3 »
            (Piece::Month(month), Piece::Figures(day @ 1..=31, _)) if mark == '/' && self.calendar.month_first => {
                Some(Named { day: Some(day), month: Some(month), ..Named::default() })
            }
            // « 2014/10 »; « 2014/15 » is a season, and so is « 2011/12 ».
            (Piece::Year(year), Piece::Figures(month @ 1..=12, _))
                if mark == '/' && (year + 1) % 100 != i16::from(month) && self.is_placed(index) =>
            {
                Some(Named { month: Some(month), year: Some(year), ..Named::default() })
            }
            // « 12-2015 »
            (Piece::Figures(month @ 1..=12, 2), Piece::Year(year)) if mark == '-' && self.is_placed(index) => {
                Some(Named { month: Some(month), year: Some(year), ..Named::default() })
            }
            // « on 22/04 »: no other order makes a date; « on 24/7 » is every day.
            (Piece::Figures(day @ 13..=31, 2), Piece::Figures(month @ 1..=12, 2))
                if mark == '/'
                    && self.calendar.day_openers.iter().any(|opener| self.phrase_before(opener, index).is_some()) =>
            {
                Some(Named { day: Some(day), month: Some(month), ..Named::default() })
            }
            // « Friday 5/12 »; « on 9/11 » is no day of this year.
            (Piece::Figures(one, _), Piece::Figures(two, _)) if mark == '/' && self.calendar.month_first => {
                let before = index.checked_sub(1)?;
                matches!(self.word(before), Some(Word::Weekday(_))).then(|| self.in_order(mark, one, two))?
            }
            (Piece::Figures(day @ 1..=31, _), Piece::Figures(month @ 1..=12, 2)) if mark == '/' => {
                let before = index.checked_sub(1)?;
                let of_a_day = self.calendar.day_articles.contains(&self.tokens.word(before))
                    || matches!(self.word(before), Some(Word::Weekday(_)));
                // « le 7/10 de la note » is a mark.
                let counts = self.numbers.pack.numbers.of.contains(&self.tokens.word(index + 3));
                (of_a_day && !counts).then_some(Named { day: Some(day), month: Some(month), ..Named::default() })
            }
            _ => None,
        }
    }

    fn three_pieces(&self, mark: char, one: Piece, two: Piece, three: Piece) -> Option<Named> {
        let dated =
            |day, month, year| Named { day: Some(day), month: Some(month), year: Some(year), ..Named::default() };
        match (one, two, three) {
            (
                Piece::Year(year),
                Piece::Figures(month @ 1..=12, _) | Piece::Month(month),
                Piece::Figures(day @ 1..=31, _),
            ) => Some(dated(day, month, year)),
            (Piece::Figures(day @ 1..=31, _), Piece::Month(month), Piece::Year(year)) => Some(dated(day, month, year)),
            (Piece::Figures(first, _), Piece::Figures(second, _), Piece::Year(year)) => {
                self.in_order(mark, first, second).map(|named| Named { year: Some(year), ..named })
            }
            (Piece::Figures(first, one), Piece::Figures(second, two), Piece::Figures(short, 2))
                if mark != '-' && (one + two == 4 || (mark == '/' && self.calendar.month_first)) =>
            {
                let century = if short >= LAST_CENTURY { 1900 } else { 2000 };
                let year = Some(century + i16::from(short));
                self.in_order(mark, first, second).map(|named| Named { year, ..named })
            }
            _ => None,
        }
    }

    /// Day and month in the order of the language; where only the other order makes a date, in that one.
    fn in_order(&self, mark: char, first: i8, second: i8) -> Option<Named> {
        let swapped = self.calendar.month_first && mark != '.';
        let (day, month) = if swapped { (second, first) } else { (first, second) };
        let fits = |day: i8, month: i8| (1..=31).contains(&day) && (1..=12).contains(&month);
        let either_order = swapped && day != month && fits(month, day);
        if fits(day, month) {
            return Some(Named { day: Some(day), month: Some(month), either_order, ..Named::default() });
        }
        either_order.then_some(Named { day: Some(month), month: Some(day), ..Named::default() })
    }

    /// Whether nothing stands before that the figures could name: « invoice 12-2015 », « Directive 2014/10 ».
    fn is_placed(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1) else { return true };
        match self.tokens.shape(before) {
            Some(Shape::Word) => {
                self.calendar.before_year.contains(&self.tokens.word(before)) || self.is_small_word(before)
            }
            shape => matches!(shape, Some(Shape::Break | Shape::Mark(':' | '?' | '.'))),
        }
    }

    fn opens_after_mark(&self, index: usize) -> bool {
        matches!(
            index.checked_sub(1).and_then(|before| self.tokens.shape(before)),
            Some(Shape::Mark('(' | '"' | ',' | '[' | '|') | Shape::Break)
        )
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
                ("Publié le 2020-07-21.", &["2020-07-21"]),
                ("Publié le 21/07/2020.", &["2020-07-21"]),
                ("Publié le 21.07.2020.", &["2020-07-21"]),
                ("Publié le 21/07/20.", &["2020-07-21"]),
                ("Publié le 21/07.", &["2020-07-21"]),
                ("Publié mardi 21/07.", &["2020-07-21"]),
                ("Né le 31/10/74.", &["1974-10-31"]),
                ("Publié 05-août-2016.", &["2016-08-05"]),
                ("Une version de 06/2004.", &["2004-06"]),
            ],
        );
        assert_dates(
            "en",
            &[
                ("Published 07/21/2020.", &["2020-07-21"]),
                ("Published 21/07/2020.", &["2020-07-21"]),
                ("Published 8/1/2019.", &["2019-08-01"]),
                ("Published Sunday 7/12/2020.", &["2020-07-12"]),
                ("Published Sunday 7/12.", &["2020-07-12"]),
                ("Published 7/9/20.", &["2020-07-09"]),
                ("Published Jul/9.", &["2020-07-09"]),
                ("Published on 22/04.", &["2020-04-22"]),
                ("Published in 2020/3.", &["2020-03"]),
                ("Published in 03-2020.", &["2020-03"]),
                ("Published 9/7/2020.", &["2020-07-09"]),
                ("Published 05-Aug-2016.", &["2016-08-05"]),
                ("Planned for Dec/2018.", &["2018-12"]),
                ("The period is 10/1-11/2/2017.", &["2017-10-01/2017-11-02"]),
            ],
        );
    }

    #[test]
    fn leaves_alone() {
        assert_silent(
            "fr",
            &[
                "La version 1.10.30 est sûre.",
                "Une aide 24/7.",
                "Ouvert le 24/7.",
                "Le 7/10 de la note.",
                "Le 32/01/2020.",
                "Le lot 2014/22/29.",
            ],
        );
        assert_silent(
            "en",
            &[
                "Version 1.1.3 is out.",
                "Open 24/7.",
                "Open on 24/7.",
                "The 2011/12 season.",
                "Invoice 12-2015.",
                "A mark of 9/10.",
            ],
        );
    }
}
