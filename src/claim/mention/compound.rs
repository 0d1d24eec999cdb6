//! A measure in two units: « 1 m 85 », « 2 heures 30 », « deux heures et demie », « 3 km et 200 m », « 5 feet 2 inches ».

use super::Scan;
use super::number::Figures;
use super::unit::{Unit, unit_at};
use crate::claim::tokens::Shape;
use crate::lang::{NumberWord, symbols};

impl Scan<'_, '_> {
    /// The value, in the unit that ends at `end`, with what stands after it in smaller ones; and the token after it.
    pub(super) fn with_parts(&self, figures: Figures, unit: &str, end: usize) -> (f64, usize) {
        let (mut value, mut to) = (figures.low.value, end);
        if figures.high.is_some() || figures.low.vague_to.is_some() || value.fract() != 0.0 {
            return (value, to);
        }
        if let Some(to) = self.and_half(to) {
            return (value + 0.5, to);
        }
        let (mut last, mut worth) = (unit, 1.0);
        while let Some((found, small, times, after)) = self.part(last, to) {
            worth /= times;
            value += found * worth;
            (last, to) = (small, after);
        }
        (value, to)
    }

    /// The end of « deux heures | et demie », « two hours | and a half ».
    fn and_half(&self, at: usize) -> Option<usize> {
        let word = |index: usize| self.numbers.number_word(index);
        let half = at + 1 + usize::from(word(at + 1) == Some(NumberWord::One));
        (word(at) == Some(NumberWord::And) && word(half) == Some(NumberWord::Half)).then_some(half + 1)
    }

    /// What stands at `at` in a part of `unit`: how many, of which, how many times that makes one `unit`, the token
    /// after it.
    fn part(&self, unit: &str, at: usize) -> Option<(f64, &'static str, f64, usize)> {
        let parts = || symbols::PARTS.iter().filter(|(whole, ..)| *whole == unit);
        parts().next()?;
        let and = usize::from(self.numbers.number_word(at) == Some(NumberWord::And));
        let found = self.numbers.read(at + and).filter(|found| !found.lone_one && found.value.fract() == 0.0)?;
        if let Some((Unit::Measure(small) | Unit::Time(small), end)) = unit_at(self.tokens, self.pack, found.to) {
            let &(_, small, times, _) = parts().find(|(_, part, ..)| *part == small)?;
            return (found.value < times).then_some((found.value, small, times, end));
        }
        let &(_, small, times, _) = parts().find(|(.., is_left_out)| *is_left_out)?;
        let (value, end) = self.bare_part(at)?;
        (value < times).then_some((value, small, times, end))
    }

    /// The two figures of « 1 m 85 », « 12 euros 50 », « deux heures trente », which count nothing of their own.
    pub(super) fn bare_part(&self, at: usize) -> Option<(f64, usize)> {
        let found = self.numbers.read(at).filter(|found| found.value < 100.0 && found.value.fract() == 0.0)?;
        let two_figures = match self.tokens.is_digits(at) {
            true => self.tokens.word(at).len() == 2 && found.to == at + 1,
            false => found.value >= 10.0 && !found.about && found.vague_to.is_none(),
        };
        let alone = match self.tokens.shape(found.to) {
            Some(Shape::Word) => self.pack.small_words.contains(&self.tokens.word(found.to)),
            Some(Shape::Digits) => false,
            Some(Shape::Mark(mark)) => {
                !self.tokens.is_glued(found.to + 1) && matches!(mark, '.' | ',' | ';' | ')' | '!' | '?')
            }
            Some(Shape::Break) | None => true,
        };
        (two_figures && alone).then_some((found.value, found.to))
    }
}
