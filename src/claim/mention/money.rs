//! Sums of money: « 5 millions d'euros », « 1,5 M€ », « 400 000 € », « $ 5 », « USD 115.5 », « 15 dollars et 20 cents ».

use super::number::{Figures, Numeral};
use super::unit::{Unit, unit_at};
use super::{Meaning, Scan};
use crate::claim::tokens::Shape;
use crate::lang::NumberWord;

impl Scan<'_, '_> {
    /// The sum of a number that ends at `to` and of the currency that ends at `end`.
    pub(super) fn money(&self, figures: Figures, to: usize, currency: &'static str, end: usize) -> (Meaning, usize) {
        let times = self.money_letters(to).map_or(1.0, |(times, _)| times);
        let (value, upper) = figures.bounds();
        let upper = upper.map(|upper| upper * times);
        match self.hundredths(end) {
            Some((hundredths, end)) if upper.is_none() && value.fract() == 0.0 => {
                let value = value * times + hundredths / 100.0;
                (Meaning::Money { figures, value, upper, currency }, end)
            }
            _ => (Meaning::Money { figures, value: value * times, upper, currency }, end),
        }
    }

    /// « M€ », « k€ », « Md$ »: how many times the currency, and the token of its sign.
    pub(super) fn money_letters(&self, at: usize) -> Option<(f64, usize)> {
        let times = match self.tokens.original(at) {
            "M" => 1e6,
            "k" | "K" => 1e3,
            "Md" | "Mds" | "md" | "mds" => 1e9,
            _ => return None,
        };
        matches!(self.tokens.shape(at + 1), Some(Shape::Mark('€' | '$' | '£'))).then_some((times, at + 1))
    }

    /// What follows a currency: « et 20 cents », « 43 pence », « 3 € 50 ».
    fn hundredths(&self, at: usize) -> Option<(f64, usize)> {
        let and = usize::from(self.numbers.number_word(at) == Some(NumberWord::And));
        let found = self.numbers.read(at + and).filter(|found| found.value < 100.0 && found.value.fract() == 0.0)?;
        if let Some((Unit::Coin(_), end)) = unit_at(self.tokens, self.pack, found.to) {
            return Some((found.value, end));
        }
        if and == 0 { self.bare_part(at) } else { None }
    }

    /// « $ 5 », « US$4.7 billion », « EUR 125 », « $5-10 million », « $5 to $10 million »: takes the sum whose sign starts at
    /// `at`; the token after it.
    pub(super) fn money_after_sign(&mut self, at: usize) -> Option<usize> {
        let near = self.tokens.is_digits(at + 1) || self.tokens.is_digits(at + 2);
        let (low, currency) = if near { self.signed_number(at)? } else { return None };
        if let Some((figures, to)) = self.range(low) {
            let (value, upper) = figures.bounds();
            return Some(self.push(at, to, Meaning::Money { figures, value, upper, currency }));
        }
        let opened = self.is_opened(at, low.to);
        let joins = opened || self.pack.numbers.range_to.contains(&self.tokens.word(low.to));
        let high = self.signed_number(low.to + 1).filter(|&(_, other)| joins && other == currency);
        if let Some((high, _)) = high
            && self.low_end(low, high) < high.value
        {
            let figures = Figures::between(self.low_end(low, high), low, high);
            let (value, upper) = figures.bounds();
            return Some(self.push(
                at - usize::from(opened),
                high.to,
                Meaning::Money { figures, value, upper, currency },
            ));
        }
        let part = self.hundredths(low.to).filter(|_| low.value.fract() == 0.0);
        let (hundredths, end) = part.unwrap_or((0.0, low.to));
        let value = low.value + hundredths / 100.0;
        Some(self.push(at, end, Meaning::Money { figures: Figures::one(low), value, upper: None, currency }))
    }

    /// A number behind the sign or the code of a currency (« EUR », « Rs »); words stand after the number.
    fn signed_number(&self, at: usize) -> Option<(Numeral, &'static str)> {
        let (Unit::Currency(currency), end) = unit_at(self.tokens, self.pack, at)? else { return None };
        let sign = matches!(self.tokens.shape(end - 1), Some(Shape::Mark(_)));
        let original = self.tokens.original(at);
        let code = end == at + 1 && original.len() <= 3 && original.starts_with(char::is_uppercase);
        let numeral = self.numbers.read(end).filter(|_| self.tokens.is_digits(end) && (sign || code))?;
        Some((numeral, currency))
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::assert_told;
    use crate::claim::MentionKind::Money;

    #[test]
    fn reads_french_sums() {
        assert_told(
            "fr",
            &[Money],
            &[
                ("Une rançon de 1,2 M$ ou 10 BTC.", &["1,2 M$ = 1200000 USD", "10 BTC = 10 XBT"]),
                (
                    "Une amende de 1,5 million d’euros, soit 1,4 million de francs suisses.",
                    &["1,5 million d’euros = 1500000 EUR", "1,4 million de francs suisses = 1400000 CHF"],
                ),
                (
                    "Il doit CHF 500, 200 $CAD et 30 $ US.",
                    &["CHF 500 = 500 CHF", "200 $CAD = 200 CAD", "30 $ US = 30 USD"],
                ),
                (
                    "Ça coûte 15 dollars et 20 cents, puis 3€50, puis douze euros cinquante.",
                    &["15 dollars et 20 cents = 15.2 USD", "3€50 = 3.5 EUR", "douze euros cinquante = 12.5 EUR"],
                ),
                (
                    "La fiche vaut 1,5 centime, l’action 197 pence.",
                    &["1,5 centime = 1.5 cent", "197 pence = 197 penny"],
                ),
                (
                    "Entre 10 et 20 euros, entre 10 euros et 20 euros.",
                    &["Entre 10 et 20 euros = 10..20 EUR", "entre 10 euros et 20 euros = 10..20 EUR"],
                ),
                (
                    "Des millions d’euros, une quinzaine de dollars, un euro symbolique.",
                    &["Des millions d’euros = 2000000..… EUR", "une quinzaine de dollars = 15 USD", "un euro = 1 EUR"],
                ),
                (
                    "100 couronnes norvégiennes et cinq millions de yens.",
                    &["100 couronnes norvégiennes = 100 NOK", "cinq millions de yens = 5000000 JPY"],
                ),
                (
                    "L’Euro 2024, un franc succès, deux francs-tireurs, deux livres, 12 euros 50 personnes.",
                    &["12 euros = 12 EUR"],
                ),
                ("Pour cent clients, l’euro numérique.", &[]),
            ],
        );
    }

    #[test]
    fn reads_english_sums() {
        assert_told(
            "en",
            &[Money],
            &[
                (
                    "A $300 million contract, US$4.7 billion, £3bn and €5m.",
                    &[
                        "$300 million = 300000000 USD",
                        "US$4.7 billion = 4700000000 USD",
                        "£3bn = 3000000000 GBP",
                        "€5m = 5000000 EUR",
                    ],
                ),
                (
                    "It cost EUR 20.0, Rs 20 crore, thirteen dollars forty-five.",
                    &["EUR 20.0 = 20 EUR", "Rs 20 crore = 200000000 INR", "thirteen dollars forty-five = 13.45 USD"],
                ),
                (
                    "From $5 to $10 million; between $5 and $10.",
                    &["From $5 to $10 million = 5000000..10000000 USD", "between $5 and $10 = 5..10 USD"],
                ),
                ("They want $5-10 million.", &["$5-10 million = 5000000..10000000 USD"]),
                ("A 12-cent stamp, a one-yen bid.", &["12-cent = 12 cent", "one-yen = 1 JPY"]),
                ("In 2020 $5 million was lost.", &["$5 million = 5000000 USD"]),
                ("Two won, a pound of flesh, a buck.", &[]),
            ],
        );
    }
}
