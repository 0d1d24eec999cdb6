//! A number in its place: which words are one there, what it bounds and what it measures.

use super::number::{Figures, Numeral};
use super::{Meaning, Scan};
use crate::claim::UnitClass;
use crate::claim::tokens::Shape;

impl Scan<'_, '_> {
    /// Reads the number that starts at `at`; the token after it, or the next one.
    pub(super) fn number(&mut self, at: usize) -> usize {
        let Some(numeral) = self.numbers.read_any(at) else { return at + 1 };
        if self.pack.numbers.shy_words.contains(&self.tokens.word(at)) && !self.is_before_a_noun(numeral.to) {
            return at + 1;
        }
        if numeral.ordinal {
            return self.push(at, numeral.to, Meaning::Ordinal(numeral.value));
        }
        if numeral.lone_one {
            return self.lone_one(numeral);
        }
        if let Some((figures, to)) = self.range(numeral) {
            let opened = usize::from(self.is_opened(at, numeral.to));
            let (meaning, to) = self.measured(figures, to);
            return self.push(at - opened, to, meaning);
        }
        let numeral = self.told_twice(numeral);
        let (meaning, to) = self.measured(Figures::one(numeral), numeral.to);
        match self.measured_range(&meaning, at, to) {
            Some((meaning, to)) => self.push(at - 1, to, meaning),
            None => self.push(at, to, meaning),
        }
    }

    /// « un » is a number where it counts a casualty or a unit: « un mort », « un euro », « âgé d'un an »; « un an » and
    /// « un jour » are told as words.
    fn lone_one(&mut self, one: Numeral) -> usize {
        if matches!(self.numbers.counted_at(one.to), Some((UnitClass::Casualties, _))) {
            return self.push(one.from, one.to, Meaning::Number(one));
        }
        let figures = Figures::one(one);
        let unit = self.tokens.word(one.to + usize::from(self.tokens.is_mark(one.to, '-')));
        match self.measure(figures, one.to).filter(|&(_, to)| to > one.to) {
            Some((meaning, to)) if self.one_counts(&meaning, figures, unit) => self.push(one.from, to, meaning),
            _ => one.from + 1,
        }
    }

    fn one_counts(&self, meaning: &Meaning, figures: Figures, unit: &str) -> bool {
        match meaning {
            Meaning::Money { .. } | Meaning::Coins { .. } | Meaning::Quantity { .. } => {
                !self.pack.numbers.shy_units.contains(&unit)
            }
            Meaning::Percentage { .. } => true,
            Meaning::Age { .. } => !self.pack.numbers.years.contains(&unit) || self.is_after_age_word(figures),
            _ => false,
        }
    }

    /// « forty-five (45) », « 45 (quarante-cinq) »: one number, written twice.
    fn told_twice(&self, numeral: Numeral) -> Numeral {
        let again = || self.numbers.read(numeral.to + 1);
        match again().filter(|_| self.tokens.is_mark(numeral.to, '(')) {
            Some(second)
                if self.tokens.is_mark(second.to, ')')
                    && second.value == numeral.value
                    && second.in_figures != numeral.in_figures =>
            {
                Numeral { to: second.to + 1, ..numeral }
            }
            _ => numeral,
        }
    }

    /// « un hôpital neuf »: a number word that is an adjective too counts only before a word of its own.
    fn is_before_a_noun(&self, at: usize) -> bool {
        self.tokens.shape(at) == Some(Shape::Word) && !self.pack.small_words.contains(&self.tokens.word(at))
    }

    /// What a number measures, from the words after it.
    pub(super) fn measured(&self, figures: Figures, to: usize) -> (Meaning, usize) {
        if let Some(found) = self.measure(figures, to) {
            return found;
        }
        match figures.high {
            Some(high) => (Meaning::Range { low: figures.low, high }, to),
            None => (Meaning::Number(figures.low), to),
        }
    }
}
