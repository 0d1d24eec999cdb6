//! Numbers in words: « deux cent mille », « vingt-et-un », « un million et demi », « zéro virgule cinq », and the
//! ordinals made of them: « vingt-cinquième ». Magnitudes and halves are in `vague`.

use super::number::{NumberReader, Numeral};
use crate::lang::NumberWord;

/// What the words read so far come to.
struct Sum {
    /// Whole thousands.
    total: f64,
    /// What stands since the last thousand.
    group: u64,
    used: usize,
    last_scale: f64,
}

impl Sum {
    fn value(&self) -> f64 {
        self.total + self.group as f64
    }

    const fn is_round_hundred(&self) -> bool {
        self.group.is_multiple_of(100) && (self.group > 0 || self.total > 0.0)
    }

    /// Whether a number below a hundred may follow: « soixante | douze », « vingt | trois », never « trois | vingt ».
    fn takes(&self, value: u64) -> bool {
        let tens = self.group % 100;
        let whole_tens = (20..=90).contains(&tens) && tens.is_multiple_of(10);
        match value {
            0 => self.used == 0,
            _ if tens == 0 => self.used == 0 || self.group > 0 || self.total > 0.0,
            1..=9 => whole_tens || tens == 10 && value >= 7,
            10..=19 => tens == 60 || tens == 80,
            _ => false,
        }
    }

    /// « quatre | cents », « dix-neuf | cents »; « vingt | cents » are two numbers.
    fn takes_hundred(&self) -> bool {
        let counts = self.group < 10 || (11..=19).contains(&self.group);
        counts && (self.group > 0 || self.used == 0 || self.last_scale > 1.0)
    }
}

impl NumberReader<'_, '_> {
    /// The number or ordinal in words that starts at `from`.
    pub(super) fn in_words(&self, from: usize) -> Option<Numeral> {
        Some(self.with_decimals(self.words_below(from, f64::INFINITY)?))
    }

    /// The same without decimals, and with no scale of `limit` or more: what follows « deux millions » is below it, so
    /// that a row of millions is never read twice.
    pub(super) fn words_below(&self, from: usize, limit: f64) -> Option<Numeral> {
        let mut sum = Sum { total: 0.0, group: 0, used: 0, last_scale: 1.0 };
        let mut at = from;
        loop {
            let hyphen = sum.used > 0 && self.tokens.is_mark(at, '-') && self.tokens.is_glued(at);
            let here = at + usize::from(hyphen);
            let Some(word) = self.number_word(here) else { break };
            match word {
                NumberWord::One if sum.used == 0 => match self.after_one(from) {
                    One::Counts => sum.group = 1,
                    One::Is(numeral) => return numeral,
                },
                NumberWord::One => {
                    let tens = sum.group % 100;
                    let follows_tens = (20..=80).contains(&tens) && tens.is_multiple_of(10);
                    if !follows_tens && !sum.is_round_hundred() {
                        break;
                    }
                    sum.group += 1;
                }
                NumberWord::And => {
                    let next = here + 1 + usize::from(hyphen && self.tokens.is_mark(here + 1, '-'));
                    if let Some(numeral) = self.and_a_half(from, next, sum.value()) {
                        return Some(numeral);
                    }
                    if !self.and_joins(&sum, next) {
                        break;
                    }
                }
                NumberWord::Small(20) if sum.group % 100 == 4 && !self.pack.numbers.and_after_hundred => {
                    sum.group += 76
                }
                NumberWord::Small(value) if sum.takes(value) => sum.group += value,
                NumberWord::Hundred if sum.takes_hundred() => sum.group = sum.group.max(1) * 100,
                NumberWord::Thousand if sum.last_scale < 1000.0 => {
                    sum.total += sum.group.max(1) as f64 * 1000.0;
                    sum.group = 0;
                    sum.last_scale = 1000.0;
                }
                NumberWord::Scale(scale) if sum.value() > 0.0 && (scale as f64) < limit => {
                    let scale = scale as f64;
                    let (value, to) = self.remainder(sum.value() * scale, here + 1, scale);
                    return Some(Numeral { scale, ..Numeral::new(from, to, value) });
                }
                NumberWord::Collective(of) if sum.used > 0 && (sum.total == 0.0 || of >= 1000) => {
                    return self.collective(from, here, sum.value(), false);
                }
                NumberWord::Ordinal(of) => return self.ordinal_in_words(from, at, here, &sum, of),
                _ => break,
            }
            sum.used += 1;
            at = here + 1;
        }
        if sum.used == 0 {
            return None;
        }
        Some(Numeral { scale: sum.last_scale, ..Numeral::new(from, at, sum.value()) })
    }

    /// What a « un » that opens a number is: one of a scale, or a number of its own.
    fn after_one(&self, from: usize) -> One {
        let hyphen = self.tokens.is_mark(from + 1, '-');
        let next = from + 1 + usize::from(hyphen);
        match self.number_word(next) {
            Some(NumberWord::Scale(_) | NumberWord::Hundred | NumberWord::Thousand) => One::Counts,
            Some(NumberWord::Collective(of)) if !hyphen => One::Is(self.collective(from, next, 1.0, of != 12)),
            Some(NumberWord::Half) => One::Is(self.half(from, next)),
            // « un virgule dix », « one point five »; « a point » is none.
            Some(NumberWord::Point) if !hyphen && self.tokens.word(from).len() > 1 => {
                let found = self.with_decimals(Numeral::new(from, from + 1, 1.0));
                One::Is(Some(Numeral { lone_one: found.value == 1.0, ..found }))
            }
            _ => One::Is(Some(Numeral { lone_one: true, ..Numeral::new(from, from + 1, 1.0) })),
        }
    }

    /// Whether « and » joins what was read to the word at `next`: « vingt et un », « one hundred and five ».
    fn and_joins(&self, sum: &Sum, next: usize) -> bool {
        let tens = sum.group % 100;
        let whole_tens = (20..=80).contains(&tens) && tens.is_multiple_of(10);
        let after_hundred = self.pack.numbers.and_after_hundred && sum.is_round_hundred();
        match self.number_word(next) {
            Some(NumberWord::One) => {
                if self.pack.numbers.and_after_hundred {
                    after_hundred
                } else {
                    whole_tens
                }
            }
            Some(NumberWord::Ordinal(1)) => after_hundred || whole_tens,
            Some(NumberWord::Small(11)) if tens == 60 => true,
            Some(NumberWord::Small(_) | NumberWord::Ordinal(2..=99)) => after_hundred,
            _ => false,
        }
    }

    /// « two and a half million », « trois et demi »; « deux millions et demi » is a remainder. `next` stands after « and ».
    fn and_a_half(&self, from: usize, next: usize, value: f64) -> Option<Numeral> {
        let half = next + usize::from(self.number_word(next) == Some(NumberWord::One));
        if self.number_word(half) != Some(NumberWord::Half) {
            return None;
        }
        match self.scale(half + 1) {
            Some(scale) => Some(Numeral { scale, ..Numeral::new(from, half + 2, (value + 0.5) * scale) }),
            // « a hundred and half a dozen » goes on with a number of its own.
            None => self.half(half, half).is_none().then(|| Numeral::new(from, half + 1, value + 0.5)),
        }
    }

    /// « vingt-cinquième », « deux centième », « troisième »; « deux | cinquièmes » are two numbers. `at` stands after
    /// the words read so far, before a hyphen, and the ordinal at `here`.
    fn ordinal_in_words(&self, from: usize, at: usize, here: usize, sum: &Sum, of: u64) -> Option<Numeral> {
        let value = match of {
            100 if sum.takes_hundred() => sum.total + (sum.group.max(1) * 100) as f64,
            1000.. => sum.value().max(1.0) * of as f64,
            _ if sum.takes(of) => sum.value() + of as f64,
            _ => return (sum.used > 0).then(|| Numeral::new(from, at, sum.value())),
        };
        Some(Numeral { ordinal: true, ..Numeral::new(from, here + 1, value) })
    }

    /// « douze | virgule quatre-vingt-dix-neuf », « zéro | virgule zéro trois », « two | point two million ».
    fn with_decimals(&self, whole: Numeral) -> Numeral {
        if whole.ordinal
            || whole.lone_one
            || whole.scale > 1000.0
            || self.number_word(whole.to) != Some(NumberWord::Point)
        {
            return whole;
        }
        let mut decimals = String::new();
        let mut to = whole.to + 1;
        while decimals.len() < MOST_DECIMALS {
            let (value, end) = match self.number_word(to) {
                Some(NumberWord::Small(0)) => (0, to + 1),
                Some(NumberWord::One) => (1, to + 1),
                Some(NumberWord::Small(_) | NumberWord::Hundred) => match self.plain_words(to) {
                    Some(found) => found,
                    None => break,
                },
                _ => break,
            };
            decimals.push_str(&value.to_string());
            to = end;
        }
        if decimals.is_empty() {
            return whole;
        }
        let value = format!("{}.{decimals}", whole.value).parse().unwrap_or(whole.value);
        match self.scale(to) {
            Some(scale) => Numeral { value: value * scale, to: to + 1, scale, ..whole },
            None => Numeral { value, to, ..whole },
        }
    }

    /// A number below a thousand in words, and the token after it.
    fn plain_words(&self, at: usize) -> Option<(u64, usize)> {
        let found = self.words_below(at, 1000.0)?;
        (!found.ordinal && !found.about && found.value < 1000.0).then_some((found.value as u64, found.to))
    }
}

enum One {
    Counts,
    Is(Option<Numeral>),
}

/// Nobody spells out more.
const MOST_DECIMALS: usize = 8;

#[cfg(test)]
mod tests {
    use super::super::examples::assert_told;
    use crate::claim::MentionKind::{Number, Ordinal};

    #[test]
    fn reads_french_words() {
        assert_told(
            "fr",
            &[Number],
            &[
                (
                    "Vingt-et-un blessés, trente-et-une victimes, sept cents vingt-et-un mille douze.",
                    &["Vingt-et-un = 21", "trente-et-une = 31", "sept cents vingt-et-un mille douze = 721012"],
                ),
                (
                    "Dix-neuf cent soixante-treize, cinq milles personnes, un billion.",
                    &["Dix-neuf cent soixante-treize = 1973", "cinq milles = 5000", "un billion = 1000000000000"],
                ),
                (
                    "Zéro virgule zéro trois, un virgule dix, cent vingt virgule zéro cinq.",
                    &[
                        "Zéro virgule zéro trois = 0.03",
                        "un virgule dix = 1.1",
                        "cent vingt virgule zéro cinq = 120.05",
                    ],
                ),
                (
                    "Quarante-cinq (45) clients, 45 (quarante-cinq) autres.",
                    &["Quarante-cinq (45) = 45", "45 (quarante-cinq) = 45"],
                ),
                (
                    "Deux millions deux cents, deux millions, deux cents.",
                    &["Deux millions deux cents = 2000200", "deux millions = 2000000", "deux cents = 200"],
                ),
                ("Un vent glacial, une journée, la virgule, et demi.", &[]),
            ],
        );
    }

    #[test]
    fn reads_ordinals() {
        assert_told(
            "fr",
            &[Number, Ordinal],
            &[
                (
                    "La vingt-cinquième victime, la deux centième, le premier, la deuxième fois.",
                    &["vingt-cinquième = 25", "deux centième = 200", "premier = 1", "deuxième = 2"],
                ),
                ("Vingt et unième siècle, le 21e siècle.", &["Vingt et unième = 21", "21e = 21"]),
                ("Les trois premiers blessés.", &["trois = 3", "premiers = 1"]),
            ],
        );
    }

    #[test]
    fn reads_english_words() {
        assert_told(
            "en",
            &[Number],
            &[
                (
                    "Twenty-one trillion and three hundred, two and a half million.",
                    &["Twenty-one trillion and three hundred = 21000000000300", "two and a half million = 2500000"],
                ),
                (
                    "Two hundred point zero three, two point two million, nine point nought four.",
                    &[
                        "Two hundred point zero three = 200.03",
                        "two point two million = 2200000",
                        "nine point nought four = 9.04",
                    ],
                ),
                (
                    "3 hundred and 21, three crore twelve lakh, 3 dozens.",
                    &["3 hundred and 21 = 321", "three crore twelve lakh = 31200000", "3 dozens = 36"],
                ),
                ("Four twenty-somethings, at a point two miles off.", &["Four = 4", "twenty = 20", "two = 2"]),
            ],
        );
    }
}
