//! Two numbers that bound one: « entre 3 et 5 millions », « 3 à 5 », « deux ou trois ».

use super::Scan;
use super::number::Numeral;

impl Scan<'_, '_> {
    /// « 3 à 5 », « entre 3 et 5 millions », « deux ou trois »: the upper number and the token after it.
    pub(super) fn range(&self, low: Numeral) -> Option<(Numeral, usize)> {
        if low.vague_to.is_some() || low.lone_one {
            return None;
        }
        let numbers = &self.pack.numbers;
        let between = numbers.range_between.iter().any(|(open, middle)| {
            let before = low.from.checked_sub(1).map_or("", |before| self.tokens.word(before));
            before == *open && self.tokens.word(low.to) == *middle
        });
        let word = self.tokens.word(low.to);
        let joins = numbers.range_to.contains(&word) || numbers.range_or.contains(&word);
        if !between && !joins {
            return None;
        }
        let high = self.numbers.read(low.to + 1).filter(|high| high.vague_to.is_none() && !high.lone_one)?;
        if !between && low.in_figures != high.in_figures && low.scale == 1.0 {
            return None;
        }
        (self.low_end(low, high) < high.value).then_some((high, high.to))
    }

    /// « entre 3 et 5 millions »: the first number takes the scale of the second.
    pub(super) fn low_end(&self, low: Numeral, high: Numeral) -> f64 {
        if low.scale == 1.0 && high.scale > 1.0 && low.value < high.value / high.scale {
            low.value * high.scale
        } else {
            low.value
        }
    }
}
