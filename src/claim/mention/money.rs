//! Sums of money: « 5 millions d'euros », « 1,5 M€ », « 400 000 € », « $ 5 ».

use super::measure::longest_of;
use super::number::Numeral;
use super::{Meaning, Scan};
use crate::claim::tokens::Shape;

impl Scan<'_, '_> {
    /// « 5 millions d'euros », « 1,5 M€ », « 300 k€ », « 400 000 € ».
    pub(super) fn money(&self, low: Numeral, high: Option<Numeral>, to: usize) -> Option<(Meaning, usize)> {
        let mut at = to;
        let mut times = 1.0;
        let letters = self.tokens.original(at);
        if matches!(self.tokens.shape(at + 1), Some(Shape::Mark('€' | '$' | '£'))) {
            times = match letters {
                "M" => 1e6,
                "k" | "K" => 1e3,
                "Md" | "Mds" => 1e9,
                _ => 1.0,
            };
            at += usize::from(times > 1.0);
        }
        if times == 1.0 && self.pack.numbers.of.contains(&self.tokens.word(at)) {
            at += 1;
        }
        let (currency, end) = longest_of(self.tokens, self.pack.numbers.currencies, at)?;
        let low_value = low.value * times;
        let upper = high.map(|high| high.value * times);
        Some((Meaning::Money { value: low_value, upper, currency }, end))
    }

    /// « $ 5 », « € 400 ».
    pub(super) fn money_sign(&mut self, at: usize) -> usize {
        let sign = self.tokens.word(at);
        let currency = self.pack.numbers.currencies.iter().find(|(word, _)| *word == sign);
        match (currency, self.numbers.read(at + 1)) {
            (Some((_, currency)), Some(numeral)) => {
                self.push(at, numeral.to, Meaning::Money { value: numeral.value, upper: None, currency })
            }
            _ => at + 1,
        }
    }
}
