//! Dates in figures alone: « 2020-07-23 », « 23/07/2020 », « 23.07.2020 », « 23/07/20 ».

use super::{CalendarReader, Written};
use crate::claim::tokens::Shape;

impl CalendarReader<'_, '_> {
    /// « 2020-07-23 », « 23/07/2020 », « 23.07.2020 », « 23/07/20 ».
    pub(super) fn in_figures(&self, index: usize) -> Option<(Written, usize)> {
        let tokens = self.tokens;
        let mark = match tokens.shape(index + 1)? {
            Shape::Mark(mark @ ('/' | '.' | '-')) => mark,
            _ => return None,
        };
        let joined = (1..=2).all(|step| tokens.is_glued(index + step));
        if !joined || (tokens.is_glued(index) && !self.opens_after_mark(index)) {
            return None;
        }
        let third = (tokens.is_mark(index + 3, mark) && tokens.is_glued(index + 3) && tokens.is_glued(index + 4))
            .then_some(index + 4);
        if let Some(year) = self.four_figures(index) {
            let month = self.small(index + 2, 12).filter(|_| mark == '-' && tokens.word(index + 2).len() == 2)?;
            return match third.and_then(|at| self.small(at, 31)) {
                Some(day) => Some((
                    Written { day: Some(day), month: Some(month), year: Some(year), ..Written::default() },
                    index + 5,
                )),
                None if third.is_none() => {
                    Some((Written { month: Some(month), year: Some(year), ..Written::default() }, index + 3))
                }
                None => None,
            };
        }
        let (day, month) = (self.small(index, 31)?, self.small(index + 2, 12)?);
        let at = third?;
        let year = self.four_figures(at).or_else(|| {
            let short = tokens.is_digits(at) && tokens.word(at).len() == 2 && mark != '-';
            let value: i16 = tokens.word(at).parse().ok()?;
            short.then_some(2000 + value)
        })?;
        Some((Written { day: Some(day), month: Some(month), year: Some(year), ..Written::default() }, at + 1))
    }

    fn opens_after_mark(&self, index: usize) -> bool {
        matches!(
            index.checked_sub(1).and_then(|before| self.tokens.shape(before)),
            Some(Shape::Mark('(' | '"' | ',' | '[' | '|') | Shape::Break)
        )
    }
}
