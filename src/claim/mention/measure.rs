//! What a number measures when it counts nobody: percentages, shares, distances, ages, durations. Money is in `money`.

use super::number::Figures;
use super::unit::{Unit, unit_at};
use super::{Meaning, Scan};
use crate::claim::tokens::Shape;
use crate::lang::NumberWord;

impl Scan<'_, '_> {
    /// The measure after the number that ends at `to`, with the token after it.
    pub(super) fn measure(&self, figures: Figures, to: usize) -> Option<(Meaning, usize)> {
        if let Some(share) = self.share(figures, to) {
            return Some(share);
        }
        let Some((unit, end)) = self.unit_after(figures, to) else {
            return self.bare_age(figures, to);
        };
        let (value, upper) = figures.bounds();
        Some(match unit {
            Unit::Percent => (Meaning::Percentage { value, upper }, end),
            Unit::Currency(currency) => self.money(figures, to, currency, end),
            Unit::Coin(coin) => (Meaning::Coins { figures, coin }, end),
            Unit::Measure(unit) => {
                let (value, end) = self.with_parts(figures, unit, end);
                (Meaning::Quantity { figures, value, upper, unit }, end)
            }
            Unit::Counted(_) => return None,
            Unit::Years => (Meaning::Age { figures, unit: "year" }, end),
            Unit::Time(unit) => match self.age_until(figures, end) {
                Some(end) => (Meaning::Age { figures, unit }, end),
                None => {
                    let (value, end) = self.with_parts(figures, unit, end);
                    (Meaning::Duration { value, upper, unit }, end)
                }
            },
        })
    }

    /// The unit after a number, after « of » where the number is a noun (« 2 millions d'euros »), or after a hyphen
    /// (« a six-mile trip »).
    fn unit_after(&self, figures: Figures, to: usize) -> Option<(Unit, usize)> {
        let after =
            |at: usize| unit_at(self.tokens, self.pack, at).filter(|&(_, end)| self.is_unit(figures, (at, end)));
        if unit_at(self.tokens, self.pack, to).is_some() {
            return after(to);
        }
        if let Some((_, sign)) = self.money_letters(to) {
            return after(sign);
        }
        let last = figures.last();
        let noun = last.scale >= 1e6 || last.about || last.vague_to.is_some();
        let joined = self.tokens.is_mark(to, '-') && self.tokens.is_glued(to) && self.tokens.is_glued(to + 1);
        let (unit, end) = if joined || self.numbers.is_of(to) { after(to + 1)? } else { return None };
        let fits = match unit {
            Unit::Currency(_) | Unit::Coin(_) => true,
            Unit::Measure(_) | Unit::Counted(_) => noun || joined,
            Unit::Years | Unit::Time(_) => joined,
            Unit::Percent => false,
        };
        fits.then_some((unit, end))
    }

    /// Whether the unit after a number is one: not « 12 points de vente », « deux francs-tireurs », « deux livres », nor
    /// the sign of the next sum in « in 2020 $5 million ».
    fn is_unit(&self, figures: Figures, (from, end): (usize, usize)) -> bool {
        let tokens = self.tokens;
        let longer_noun = self.numbers.counted_at(from).is_some_and(|(_, noun)| noun > end);
        let goes_on = tokens.is_mark(end, '-')
            && tokens.is_glued(end)
            && tokens.is_glued(end + 1)
            && tokens.shape(end + 1) == Some(Shape::Word)
            && tokens.shape(end - 1) == Some(Shape::Word)
            && figures.last().to == from;
        let thing = figures.low.value.fract() == 0.0 && self.pack.numbers.whole_things.contains(&tokens.word(from));
        let of_the_next = tokens.is_digits(end) && tokens.is_glued(end) && !tokens.is_glued(from);
        !longer_noun && !goes_on && !thing && !of_the_next
    }

    /// « deux tiers des clients », « un cinquième des », « three quarters of ». « un tiers » alone is somebody else, and
    /// « trois quarts d'heure » a time.
    fn share(&self, figures: Figures, to: usize) -> Option<(Meaning, usize)> {
        let numbers = &self.pack.numbers;
        let whole = if numbers.partitive.is_empty() { numbers.of } else { numbers.partitive };
        let has_whole = whole.contains(&self.tokens.word(to + 1));
        let low = figures.low;
        let (of, told) = match self.numbers.number_word(to)? {
            NumberWord::Part(of) => (of, has_whole || (!low.lone_one && unit_at(self.tokens, self.pack, to).is_none())),
            NumberWord::Ordinal(of @ 3..) => (of, has_whole),
            _ => return None,
        };
        let is_part = figures.high.is_none() && low.value >= 1.0 && low.value < of as f64;
        // « deux quarts de finale »
        let is_thing = self.numbers.counts_at(to);
        let value = low.value / of as f64 * 100.0;
        (told && is_part && !is_thing).then_some((Meaning::Percentage { value, upper: None }, to + 1))
    }

    /// The end of the age whose unit of time ends at `end`: « ten months old », « âgé de dix mois ».
    fn age_until(&self, figures: Figures, end: usize) -> Option<usize> {
        let at = end + usize::from(self.tokens.is_mark(end, '-'));
        let told = self.pack.numbers.after_age.iter().find_map(|phrase| self.tokens.phrase_at(phrase, at));
        told.or_else(|| self.is_after_age_word(figures).then_some(end))
    }

    /// « aged 38 »: an age without its years.
    fn bare_age(&self, figures: Figures, to: usize) -> Option<(Meaning, usize)> {
        let fits = figures.last().value <= OLDEST && !self.numbers.counts_at(to);
        (fits && self.is_after_age_word(figures)).then_some((Meaning::Age { figures, unit: "year" }, to))
    }

    pub(super) fn is_after_age_word(&self, figures: Figures) -> bool {
        self.pack.numbers.before_age.iter().any(|phrase| self.tokens.phrase_before(phrase, figures.low.from).is_some())
    }
}

/// Nobody is older.
const OLDEST: f64 = 125.0;

#[cfg(test)]
mod tests {
    use super::super::examples::assert_told;
    use crate::claim::MentionKind::{Duration, Percentage, Quantity};

    #[test]
    fn reads_french_measures() {
        assert_told(
            "fr",
            &[Quantity],
            &[
                ("À 137 km/h sur 1 m 80, il pèse 80 kg.", &["137 km/h = 137 km/h", "1 m 80 = 1.8 m", "80 kg = 80 kg"]),
                (
                    "75ml, 16 bits, 500 m3, 190000 mètres carrés, 1,5 million de gallons.",
                    &[
                        "75ml = 75 ml",
                        "16 bits = 16 bit",
                        "500 m3 = 500 m³",
                        "190000 mètres carrés = 190000 m²",
                        "1,5 million de gallons = 1500000 gal",
                    ],
                ),
                ("5 253 tonnes ont brûlé.", &["5 253 tonnes = 5253 t"]),
                (
                    "Il fait -5 °C, à dix milles nautiques de la côte, 2,5 livres de pain.",
                    &["-5 °C = -5 °C", "dix milles nautiques = 10 nmi", "2,5 livres = 2.5 lb"],
                ),
                (
                    "Elle a 38 ans, âgée d’un an, un bébé de six mois, des enfants de 3 à 15 ans.",
                    &["38 ans = 38 year", "un an = 1 year", "six mois = 6 month", "3 à 15 ans = 3..15 year"],
                ),
                ("Deux kilos et demi.", &["Deux kilos et demi = 2.5 kg"]),
                ("Un demi-litre, un kilomètre.", &["Un demi-litre = 0.5 l", "un kilomètre = 1 km"]),
                ("Un pied cassé, un bit, une page, un an, trois mi-temps, deux livres, 1,5 million de livres.", &[]),
                ("La 4 G, 12 points de vente, 5 M.", &[]),
            ],
        );
    }

    #[test]
    fn reads_french_shares_and_durations() {
        assert_told(
            "fr",
            &[Percentage, Duration],
            &[
                (
                    "Les deux tiers des clients, un cinquième des abonnés, trois quarts des comptes.",
                    &["deux tiers = 66.66666666666666 %", "un cinquième = 20 %", "trois quarts = 75 %"],
                ),
                (
                    "Zéro virgule cinq pour cent, de 5 à 10 %, entre 5 % et 10 %, une baisse de -12 %.",
                    &[
                        "Zéro virgule cinq pour cent = 0.5 %",
                        "5 à 10 % = 5..10 %",
                        "entre 5 % et 10 % = 5..10 %",
                        "-12 % = -12 %",
                    ],
                ),
                (
                    "Pendant 2 heures 30, puis trois quarts d’heure, sous 72 h.",
                    &["2 heures 30 = 2.5 hour", "trois quarts d’heure = 3 quarter-hour", "72 h = 72 hour"],
                ),
                ("Un tiers non autorisé, un tiers de confiance, un cinquième mort, deux quarts de finale.", &[]),
            ],
        );
    }

    #[test]
    fn reads_english_measures() {
        assert_told(
            "en",
            &[Quantity, Percentage, Duration],
            &[
                (
                    "A 38-year-old man aged 40, ten months old, after 3 years.",
                    &["38-year-old = 38 year", "40 = 40 year", "ten months old = 10 month", "3 years = 3 year"],
                ),
                (
                    "The six-mile trip, 5 ft 2 inches, half a mile, 0.75 cup.",
                    &[
                        "six-mile = 6 mi",
                        "5 ft 2 inches = 5.166666666666667 ft",
                        "half a mile = 0.5 mi",
                        "0.75 cup = 0.75 cup",
                    ],
                ),
                (
                    "Two thirds of users, a third of the staff, three quarters of accounts.",
                    &["Two thirds = 66.66666666666666 %", "a third = 33.33333333333333 %", "three quarters = 75 %"],
                ),
                ("A foot, a bit of luck, two cups, a third party, 9m users, five in 2009.", &[]),
            ],
        );
    }
}
