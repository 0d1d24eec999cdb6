//! Magnitudes and halves: « une centaine de milliers », « des dizaines de milliers », « deux douzaines », « un
//! demi-million », « half a mile ».

use super::number::{NumberReader, Numeral};
use super::unit::{Unit, unit_at};
use crate::lang::NumberWord;

impl NumberReader<'_, '_> {
    /// « quelques dizaines de milliers », « des millions », « plusieurs centaines ».
    pub(super) fn vague(&self, from: usize) -> Option<Numeral> {
        let few = self.number_word(from) == Some(NumberWord::Few);
        let base = match self.number_word(from + 1)? {
            NumberWord::Collective(of) => magnitude(of)?,
            NumberWord::Scale(scale) => scale as f64,
            NumberWord::Hundred if few => 100.0,
            NumberWord::Thousand if few => 1000.0,
            _ => return None,
        };
        let (value, to) = match self.scale(from + 2) {
            Some(scale) if few => (base * scale, from + 3),
            _ => self.scaled_by(base, from + 2),
        };
        Some(Numeral { vague_to: Some(value * 10.0), ..Numeral::new(from, to, value) })
    }

    /// A collective at `at`, so many times: « une dizaine », « deux douzaines », « trois millions »; alone and in the
    /// plural it is vague: « dizaines ».
    pub(super) fn collective(&self, from: usize, at: usize, times: f64, about: bool) -> Option<Numeral> {
        let NumberWord::Collective(of) = self.number_word(at)? else { return None };
        let bare = from == at;
        if bare && !self.tokens.word(at).ends_with('s') {
            return None;
        }
        let base = magnitude(of).filter(|_| bare);
        let (value, to) = self.scaled_by(base.unwrap_or(of as f64), at + 1);
        let vague_to = base.map(|_| value * 10.0);
        let about = about || (bare && vague_to.is_none());
        Some(Numeral { vague_to, about, ..Numeral::new(from, to, value * times) })
    }

    /// « … de milliers », « … de millions » after a collective.
    fn scaled_by(&self, base: f64, to: usize) -> (f64, usize) {
        if self.is_of(to) {
            match self.number_word(to + 1) {
                Some(NumberWord::Collective(of @ 1000..)) => return (base * of as f64, to + 2),
                Some(NumberWord::Scale(scale)) => return (base * scale as f64, to + 2),
                _ => {}
            }
        }
        (base, to)
    }

    /// « half a million », « half a dozen », « half a mile », « half-litre ».
    pub(super) fn half_of(&self, from: usize) -> Option<Numeral> {
        let article = usize::from(self.number_word(from + 1) == Some(NumberWord::One));
        self.half(from, from + article)
    }

    /// « un demi-million », « une demi-douzaine », « un demi-litre »; the last word before the noun is at `half`.
    pub(super) fn half(&self, from: usize, half: usize) -> Option<Numeral> {
        let next = half + 1 + usize::from(self.tokens.is_mark(half + 1, '-'));
        let (to, value, about) = match self.number_word(next) {
            Some(NumberWord::Scale(scale)) => (next + 1, scale as f64 / 2.0, false),
            Some(NumberWord::Collective(of)) => (next + 1, of as f64 / 2.0, true),
            Some(_) => return None,
            None => match unit_at(self.tokens, self.pack, next)?.0 {
                Unit::Measure(_) | Unit::Time(_) => (half + 1, 0.5, false),
                _ => return None,
            },
        };
        Some(Numeral { about, ..Numeral::new(from, to, value) })
    }
}

/// What the plural of a collective is ten times more or less of: « des milliers »; dozens are tens, scores are nothing.
const fn magnitude(of: u64) -> Option<f64> {
    match of {
        10 | 12 => Some(10.0),
        100 | 1000 | 1_000_000 | 1_000_000_000 => Some(of as f64),
        _ => None,
    }
}
