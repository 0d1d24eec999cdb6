//! Two numbers that bound one: « entre 3 et 5 millions », « 3 à 5 », « deux ou trois », « entre 10 € et 20 € ».

use super::number::{Figures, Numeral};
use super::{Meaning, Scan};

impl Scan<'_, '_> {
    /// « 3 à 5 », « entre 3 et 5 millions », « deux ou trois »: both numbers and the token after them.
    pub(super) fn range(&self, low: Numeral) -> Option<(Figures, usize)> {
        if low.vague_to.is_some() || low.lone_one {
            return None;
        }
        let numbers = &self.pack.numbers;
        let between = self.is_opened(low.from, low.to);
        let word = self.tokens.word(low.to);
        let joins = numbers.range_to.contains(&word) || numbers.range_or.contains(&word);
        if !between && !joins {
            return None;
        }
        let high = self.numbers.read(low.to + 1).filter(|high| high.vague_to.is_none() && !high.lone_one)?;
        if !between && low.in_figures != high.in_figures && low.scale == 1.0 {
            return None;
        }
        let from = self.low_end(low, high);
        (from < high.value).then(|| (Figures::between(from, low, high), high.to))
    }

    /// Two sums or measures of one unit: « entre 10 euros et 20 euros ». « de 10 % à 20 % » may as well be a rise.
    pub(super) fn measured_range(&self, low: &Meaning, from: usize, to: usize) -> Option<(Meaning, usize)> {
        if !self.is_opened(from, to) {
            return None;
        }
        let high = self.numbers.read(to + 1).filter(|high| high.vague_to.is_none() && !high.lone_one)?;
        let (high, end) = self.measure(Figures::one(high), high.to)?;
        Some((span_of(low, &high)?, end))
    }

    /// « between $5 and $10 »: whether the word before `from` and the one at `middle` make two numbers the ends of one.
    pub(super) fn is_opened(&self, from: usize, middle: usize) -> bool {
        let before = from.checked_sub(1).map_or("", |before| self.tokens.word(before));
        let middle = self.tokens.word(middle);
        self.pack.numbers.range_between.iter().any(|(open, join)| *open == before && *join == middle)
    }

    /// « entre 3 et 5 millions », « 10 à 15 000 »: the first number takes the scale of the second, or its thousands.
    pub(super) fn low_end(&self, low: Numeral, high: Numeral) -> f64 {
        if low.scale == 1.0 && high.scale > 1.0 && low.value < high.value / high.scale {
            return low.value * high.scale;
        }
        let thousands = high.value / 1000.0;
        let short = low.in_figures && low.to == low.from + 1 && (2.0..1000.0).contains(&low.value);
        let round = high.in_figures && high.scale == 1.0 && high.to > high.from + 1 && thousands.fract() == 0.0;
        let near = low.value < thousands && thousands <= low.value * FARTHEST;
        if short && round && near { low.value * 1000.0 } else { low.value }
    }
}

/// Ends as far apart as this are no longer told in one breath: « 2 à 10 000 » are two to ten thousand.
const FARTHEST: f64 = 4.0;

/// The interval from one measure to a greater one of the same unit.
fn span_of(low: &Meaning, high: &Meaning) -> Option<Meaning> {
    let rises = |low: f64, high: f64| (low < high).then_some(high);
    Some(match (low, high) {
        (
            Meaning::Money { figures, value, upper: None, currency },
            Meaning::Money { figures: last, value: top, upper: None, currency: other },
        ) if currency == other => {
            let figures = Figures { high: Some(last.low), ..*figures };
            Meaning::Money { figures, value: *value, upper: Some(rises(*value, *top)?), currency }
        }
        (
            Meaning::Quantity { figures, value, upper: None, unit },
            Meaning::Quantity { figures: last, value: top, upper: None, unit: other },
        ) if unit == other => {
            let figures = Figures { high: Some(last.low), ..*figures };
            Meaning::Quantity { figures, value: *value, upper: Some(rises(*value, *top)?), unit }
        }
        (Meaning::Percentage { value, upper: None }, Meaning::Percentage { value: top, upper: None }) => {
            Meaning::Percentage { value: *value, upper: Some(rises(*value, *top)?) }
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::examples::assert_told;
    use crate::claim::MentionKind::NumberRange;

    #[test]
    fn reads_two_ends() {
        assert_told(
            "fr",
            &[NumberRange],
            &[
                ("Entre 3 et 5 millions de clients.", &["Entre 3 et 5 millions = 3000000..5000000"]),
                (
                    "De 10 à 15 millions, quatre à cinq mille, deux ou trois.",
                    &[
                        "10 à 15 millions = 10000000..15000000",
                        "quatre à cinq mille = 4000..5000",
                        "deux ou trois = 2..3",
                    ],
                ),
                (
                    "15 000-20 000 foyers, 10 à 15 000 clients, 2 à 10 000.",
                    &["15 000-20 000 = 15000..20000", "10 à 15 000 = 10000..15000", "2 à 10 000 = 2..10000"],
                ),
                ("Entre 10 et 20 euros, âgés de 3 à 15 ans.", &["10 et 20 = 10..20", "3 à 15 = 3..15"]),
                ("Entre 5 et 3, 12 à table, trois et quatre.", &[]),
            ],
        );
    }

    #[test]
    fn reads_bounds() {
        assert_told(
            "fr",
            &[NumberRange],
            &[
                (
                    "Plus de 500 clients, pas plus de 10 euros, au moins 3 kg.",
                    &["Plus de 500 = 500..…", "pas plus de 10 = …..10", "au moins 3 = 3..…"],
                ),
                (
                    "Des dizaines de milliers de comptes, 200 ou plus.",
                    &["Des dizaines de milliers = 20000..…", "200 ou plus = 200..…"],
                ),
                ("En plus de 5 000 tonnes, environ 500, près de 600.", &[]),
            ],
        );
    }

    #[test]
    fn reads_english_ranges() {
        assert_told(
            "en",
            &[NumberRange],
            &[
                (
                    "From 200 to 300, between 5 and 6 million, 5k-20k.",
                    &[
                        "From 200 to 300 = 200..300",
                        "between 5 and 6 million = 5000000..6000000",
                        "5k-20k = 5000..20000",
                    ],
                ),
                (
                    "Greater than 4,565, about five hundred or more, fewer than 50, >30.",
                    &[
                        "Greater than 4,565 = 4565..…",
                        "five hundred or more = 500..…",
                        "fewer than 50 = …..50",
                        ">30 = 30..…",
                    ],
                ),
            ],
        );
    }
}
