//! Numbers: figures in groups, words, scales, collectives, vague magnitudes.
//!
//! « 6 128 », « 41.300 », « 65'000 », « 3 millions 200 000 », « deux cent mille », « un million et
//! demi », « une centaine de milliers », « des dizaines de milliers ».

use std::sync::{LazyLock, Mutex};

use rustc_hash::FxHashMap as HashMap;

use crate::claim::UnitClass;
use crate::claim::tokens::{Shape, Tokens};
use crate::lang::{NumberWord, Pack};

/// A number as it was read from tokens `from..to`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Numeral {
    pub from: usize,
    pub to: usize,
    pub value: f64,
    /// The top of a vague magnitude: « des milliers » goes from 1 000 to 10 000.
    pub vague_to: Option<f64>,
    /// « une centaine »: about so many.
    pub about: bool,
    /// Written with at least one figure.
    pub in_figures: bool,
    /// A lone « un » or « une », which is an article more often than a number.
    pub lone_one: bool,
    /// The scale that ends it (« millions »), 1 where there is none.
    pub scale: f64,
}

/// The number words of a language by their folded form.
pub fn words(pack: &'static Pack) -> &'static HashMap<&'static str, NumberWord> {
    static BUILT: LazyLock<Mutex<HashMap<&'static str, &'static HashMap<&'static str, NumberWord>>>> =
        LazyLock::new(Mutex::default);
    let mut built = BUILT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    built.entry(pack.language).or_insert_with(|| Box::leak(Box::new(pack.numbers.words.iter().copied().collect())))
}

/// Reads numbers out of one row of tokens.
pub struct NumberReader<'t, 'd> {
    pub tokens: &'t Tokens<'d>,
    pub pack: &'static Pack,
    pub words: &'static HashMap<&'static str, NumberWord>,
    /// For each token, the class of the counted noun that starts there.
    pub units: &'t [Option<UnitClass>],
}

impl NumberReader<'_, '_> {
    /// Whether a counted noun starts at a token.
    pub fn counts_at(&self, index: usize) -> bool {
        self.units.get(index).is_some_and(Option::is_some)
    }

    fn number_word(&self, index: usize) -> Option<NumberWord> {
        match self.tokens.shape(index) {
            Some(Shape::Word) => self.words.get(self.tokens.word(index)).copied(),
            _ => None,
        }
    }

    fn scale(&self, index: usize) -> Option<f64> {
        match self.number_word(index)? {
            NumberWord::Thousand => Some(1000.0),
            NumberWord::Scale(scale) => Some(scale as f64),
            _ => None,
        }
    }

    fn is_of(&self, index: usize) -> bool {
        self.pack.numbers.of.contains(&self.tokens.word(index))
    }

    /// The number that starts at `index`, if one does.
    pub fn read(&self, index: usize) -> Option<Numeral> {
        match self.tokens.shape(index)? {
            Shape::Digits => Some(self.figures(index)),
            Shape::Word => match self.number_word(index)? {
                NumberWord::Vague | NumberWord::Few => self.vague(index),
                NumberWord::Collective(_) => self.collective(index, index, 1.0, false),
                NumberWord::Half => self.half_of(index),
                NumberWord::And | NumberWord::Scale(_) => None,
                NumberWord::One | NumberWord::Small(_) | NumberWord::Hundred | NumberWord::Thousand => {
                    self.in_words(index)
                }
            },
            Shape::Mark(_) | Shape::Break => None,
        }
    }

    /// « 6 128 », « 1,5 million », « 3 millions 200 000 », « 41 k ».
    fn figures(&self, from: usize) -> Numeral {
        let (mut value, mut to) = self.grouped(from);
        let mut scale = 1.0;
        if let Some(found) = self.scale(to) {
            scale = found;
            value *= found;
            to += 1;
            if found >= 1e6 && self.scale(to) == Some(found) {
                to += 1;
            } else if found == 1000.0
                && let Some(bigger @ 1e6..) = self.scale(to)
            {
                scale = bigger;
                value *= bigger;
                to += 1;
            }
            (value, to) = self.remainder(value, to, scale);
        } else if let Some(found) = self.letter_scale(to) {
            scale = found;
            value *= found;
            to += 1;
        } else if let Some(NumberWord::Collective(of)) = self.number_word(to) {
            value *= of as f64;
            to += 1;
        }
        Numeral { from, to, value, vague_to: None, about: false, in_figures: true, lone_one: false, scale }
    }

    /// « 3,2 M », « 41K »: a letter that stands alone; « M€ » is read as money.
    fn letter_scale(&self, index: usize) -> Option<f64> {
        let original = self.tokens.original(index);
        let &(_, scale) = self.pack.numbers.scale_letters.iter().find(|(letter, _)| *letter == original)?;
        let alone = !matches!(self.tokens.shape(index + 1), Some(Shape::Mark('.' | '€' | '$')) if self.tokens.is_glued(index + 1));
        alone.then_some(scale as f64)
    }

    /// What follows a scale: « et demi », « 200 000 », « deux cent mille ».
    fn remainder(&self, value: f64, to: usize, scale: f64) -> (f64, usize) {
        if self.number_word(to) == Some(NumberWord::And) && self.number_word(to + 1) == Some(NumberWord::Half) {
            return (value + scale / 2.0, to + 2);
        }
        if scale < 1e6 {
            if self.tokens.is_digits(to) && !self.tokens.is_glued(to) && self.tokens.word(to).len() == 3 {
                let (rest, end) = self.grouped(to);
                if rest < scale {
                    return (value + rest, end);
                }
            }
            return (value, to);
        }
        if self.tokens.is_digits(to) {
            let (rest, end) = self.grouped(to);
            if (1000.0..scale).contains(&rest) && self.scale(end).is_none() && !is_year(rest) {
                return (value + rest, end);
            }
            if rest < 1000.0 && self.scale(end) == Some(1000.0) {
                return (value + rest * 1000.0, end + 1);
            }
        } else if matches!(
            self.number_word(to),
            Some(NumberWord::Small(_) | NumberWord::Hundred | NumberWord::Thousand)
        ) && let Some(rest) = self.in_words(to)
            && rest.value < scale
            && rest.value >= 100.0
        {
            return (value + rest.value, rest.to);
        }
        (value, to)
    }

    /// Digits in groups of three, with decimals; the token after them.
    pub fn grouped(&self, from: usize) -> (f64, usize) {
        let tokens = self.tokens;
        let first = tokens.word(from);
        let mut digits = first.to_owned();
        let mut to = from + 1;
        if first.len() <= 3
            && !(first.len() > 1 && first.starts_with('0'))
            && !self.is_after_day_article(from)
            && let Some(separator) = self.separator(to)
        {
            let width = if separator == ' ' { 1 } else { 2 };
            while self.is_group(to, separator) {
                digits.push_str(tokens.word(to + width - 1));
                to += width;
            }
        }
        let decimal = match self.pack.numbers.decimal_comma {
            true => [',', '.'],
            false => ['.', ','],
        };
        let mut value: f64 = digits.parse().unwrap_or(f64::INFINITY);
        for mark in decimal {
            let glued =
                tokens.is_mark(to, mark) && tokens.is_glued(to) && tokens.is_digits(to + 1) && tokens.is_glued(to + 1);
            let ends = !(tokens.is_mark(to + 2, mark) && tokens.is_digits(to + 3) && tokens.is_glued(to + 3));
            if glued && ends && tokens.word(to + 1).len() <= 4 {
                let text = format!("{digits}.{}", tokens.word(to + 1));
                value = text.parse().unwrap_or(value);
                to += 2;
                break;
            }
        }
        (value, to)
    }

    /// « le 3 300 dossiers » is a day and a number.
    fn is_after_day_article(&self, from: usize) -> bool {
        from.checked_sub(1).is_some_and(|before| {
            let is_day = self.pack.calendar.day_articles.contains(&self.tokens.word(before));
            is_day && self.tokens.word(from).len() <= 2 && self.separator(from + 1) == Some(' ')
        })
    }

    /// The mark between groups that starts at `at`: a blank, a dot, an apostrophe, a comma.
    fn separator(&self, at: usize) -> Option<char> {
        let tokens = self.tokens;
        match tokens.shape(at)? {
            Shape::Digits if !tokens.is_glued(at) => Some(' '),
            Shape::Mark(mark @ ('.' | '\'' | ',')) if tokens.is_glued(at) && tokens.is_glued(at + 1) => Some(mark),
            _ => None,
        }
        .filter(|mark| *mark != ',' || !self.is_decimal_with_three_places(at))
    }

    /// « 1,234 % »: three places before a unit of measure or a scale are decimals.
    fn is_decimal_with_three_places(&self, comma: usize) -> bool {
        if !self.pack.numbers.decimal_comma {
            return false;
        }
        let after = comma + 2;
        let word = self.tokens.word(after);
        let measured = self.scale(after).is_some()
            || self.pack.numbers.percent.contains(&word)
            || self.pack.numbers.measures.iter().any(|(measure, _)| *measure == word);
        measured || self.tokens.word(comma.wrapping_sub(1)) == "0"
    }

    /// Whether another group of three starts at `at`, with its separator.
    fn is_group(&self, at: usize, separator: char) -> bool {
        let tokens = self.tokens;
        match separator {
            ' ' => tokens.is_digits(at) && !tokens.is_glued(at) && tokens.word(at).len() == 3 && !self.touches_more(at),
            mark => {
                tokens.is_mark(at, mark)
                    && tokens.is_glued(at)
                    && tokens.is_digits(at + 1)
                    && tokens.is_glued(at + 1)
                    && tokens.word(at + 1).len() == 3
            }
        }
    }

    /// « 12 345/678 »: the group is the start of something else.
    fn touches_more(&self, at: usize) -> bool {
        matches!(self.tokens.shape(at + 1), Some(Shape::Mark('/' | '-' | ':')) if self.tokens.is_glued(at + 1) && self.tokens.is_digits(at + 2) && self.tokens.is_glued(at + 2))
    }

    /// « quelques dizaines de milliers », « des millions », « plusieurs centaines ».
    fn vague(&self, from: usize) -> Option<Numeral> {
        let base = match self.number_word(from + 1)? {
            NumberWord::Collective(of) if is_vague(of) => of as f64,
            NumberWord::Scale(scale) => scale as f64,
            NumberWord::Hundred if self.number_word(from) == Some(NumberWord::Few) => 100.0,
            NumberWord::Thousand if self.number_word(from) == Some(NumberWord::Few) => 1000.0,
            _ => return None,
        };
        let (value, to) = match self.scale(from + 2) {
            Some(scale) if self.number_word(from) == Some(NumberWord::Few) => (base * scale, from + 3),
            _ => self.scaled_by(base, from + 2),
        };
        Some(Numeral {
            from,
            to,
            value,
            vague_to: Some(value * 10.0),
            about: false,
            in_figures: false,
            lone_one: false,
            scale: 1.0,
        })
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

    fn collective(&self, from: usize, at: usize, times: f64, about: bool) -> Option<Numeral> {
        let NumberWord::Collective(of) = self.number_word(at)? else { return None };
        let bare = from == at;
        let (value, to) = self.scaled_by(of as f64, at + 1);
        let plural = self.tokens.word(at).ends_with('s');
        if bare && !plural {
            return None;
        }
        let vague_to = (bare && is_vague(of)).then_some(value * 10.0);
        Some(Numeral {
            from,
            to,
            value: value * times,
            vague_to,
            about: about || (bare && vague_to.is_none()),
            in_figures: false,
            lone_one: false,
            scale: 1.0,
        })
    }

    /// « deux cent mille », « quatre-vingt-dix-sept », « un demi-million », « une centaine ».
    fn in_words(&self, from: usize) -> Option<Numeral> {
        let mut at = from;
        let mut total = 0.0;
        let mut group: u64 = 0;
        let mut last_scale = 1.0;
        let mut used = 0;
        let numeral = |to: usize, value: f64, about: bool, scale: f64| Numeral {
            from,
            to,
            value,
            vague_to: None,
            about,
            in_figures: false,
            lone_one: false,
            scale,
        };
        loop {
            let hyphen = used > 0 && self.tokens.is_mark(at, '-') && self.tokens.is_glued(at);
            let here = if hyphen { at + 1 } else { at };
            let Some(word) = self.number_word(here) else { break };
            match word {
                NumberWord::One if used == 0 => {
                    let next = if self.tokens.is_mark(here + 1, '-') { here + 2 } else { here + 1 };
                    match self.number_word(next) {
                        Some(NumberWord::Scale(_) | NumberWord::Hundred | NumberWord::Thousand) => group = 1,
                        Some(NumberWord::Collective(of)) if next == here + 1 => {
                            let about = of != 12;
                            return self.collective(from, next, 1.0, about);
                        }
                        Some(NumberWord::Half) => return self.half(from, next),
                        _ => {
                            let mut one = numeral(here + 1, 1.0, false, 1.0);
                            one.lone_one = true;
                            return Some(one);
                        }
                    }
                }
                NumberWord::One => {
                    let tens = group % 100;
                    let follows_tens = (20..=80).contains(&tens) && tens.is_multiple_of(10);
                    let follows_hundreds = tens == 0 && (group > 0 || total > 0.0);
                    if !follows_tens && !follows_hundreds {
                        break;
                    }
                    group += 1;
                }
                NumberWord::And => {
                    let next = self.number_word(here + 1);
                    let tens = group % 100;
                    let joins = match next {
                        Some(NumberWord::One) if self.pack.numbers.and_after_hundred => {
                            tens == 0 && (group > 0 || total > 0.0)
                        }
                        Some(NumberWord::One) => (20..=80).contains(&tens) && tens.is_multiple_of(10),
                        Some(NumberWord::Small(11)) if tens == 60 => true,
                        Some(NumberWord::Small(_)) => {
                            self.pack.numbers.and_after_hundred && tens == 0 && (group > 0 || total > 0.0)
                        }
                        _ => false,
                    };
                    if !joins {
                        break;
                    }
                }
                NumberWord::Small(value) => {
                    let tens = group % 100;
                    let fits = match value {
                        20 if tens == 4 => {
                            group = group - 4 + 80;
                            at = here + 1;
                            used += 1;
                            continue;
                        }
                        _ if tens == 0 => used == 0 || group > 0 || total > 0.0,
                        1..=9 => (20..=90).contains(&tens) && tens.is_multiple_of(10) || tens == 10 && value >= 7,
                        10..=19 => tens == 60 || tens == 80,
                        _ => false,
                    };
                    if !fits || (value == 0 && used > 0) {
                        break;
                    }
                    group += value;
                }
                NumberWord::Hundred => {
                    if group >= 10 || (group == 0 && used > 0 && last_scale == 1.0) {
                        break;
                    }
                    group = group.max(1) * 100;
                }
                NumberWord::Thousand => {
                    if last_scale == 1000.0 {
                        break;
                    }
                    total += group.max(1) as f64 * 1000.0;
                    group = 0;
                    last_scale = 1000.0;
                }
                NumberWord::Scale(scale) => {
                    if group == 0 && total == 0.0 {
                        break;
                    }
                    let value = (total + group as f64) * scale as f64;
                    let (value, to) = self.remainder(value, here + 1, scale as f64);
                    return Some(numeral(to, value, false, scale as f64));
                }
                NumberWord::Collective(_) if used > 0 && total == 0.0 => {
                    let about = false;
                    return self.collective(from, here, group as f64, about);
                }
                NumberWord::Collective(_) | NumberWord::Vague | NumberWord::Few | NumberWord::Half => break,
            }
            used += 1;
            at = here + 1;
        }
        (used > 0).then(|| numeral(at, total + group as f64, false, last_scale))
    }

    /// « half a million », « half a dozen ».
    fn half_of(&self, from: usize) -> Option<Numeral> {
        (self.number_word(from + 1) == Some(NumberWord::One)).then(|| self.half(from, from + 1))?
    }

    /// « un demi-million », « une demi-douzaine ».
    fn half(&self, from: usize, half: usize) -> Option<Numeral> {
        let next = if self.tokens.is_mark(half + 1, '-') { half + 2 } else { half + 1 };
        let (value, about) = match self.number_word(next)? {
            NumberWord::Scale(scale) => (scale as f64 / 2.0, false),
            NumberWord::Collective(of) => (of as f64 / 2.0, true),
            _ => return None,
        };
        Some(Numeral {
            from,
            to: next + 1,
            value,
            vague_to: None,
            about,
            in_figures: false,
            lone_one: false,
            scale: 1.0,
        })
    }
}

/// Whether the plural of a collective is a magnitude: « des milliers », « millions »; dozens are not.
const fn is_vague(of: u64) -> bool {
    matches!(of, 10 | 100 | 1000 | 1_000_000 | 1_000_000_000)
}

/// Four figures that look like a year of our time.
pub fn is_year(value: f64) -> bool {
    (1900.0..2100.0).contains(&value) && value.fract() == 0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::lang::fr;

    fn read(text: &str) -> Option<(f64, Option<f64>, String)> {
        let document = Document::plain(text);
        let tokens = Tokens::new(&document);
        let reader = NumberReader { tokens: &tokens, pack: &fr::PACK, words: words(&fr::PACK), units: &[] };
        let found = reader.read(0)?;
        Some((found.value, found.vague_to, tokens.span(found.from, found.to).of(&document.text).to_owned()))
    }

    #[test]
    fn reads() {
        let rows: &[(&str, f64, &str)] = &[
            ("6 128 rendez-vous", 6128.0, "6 128"),
            ("6\u{a0}128 rendez-vous", 6128.0, "6\u{a0}128"),
            ("6\u{202f}128 rendez-vous", 6128.0, "6\u{202f}128"),
            ("6.128 rendez-vous", 6128.0, "6.128"),
            ("6128 rendez-vous", 6128.0, "6128"),
            ("65'000 documents", 65_000.0, "65'000"),
            ("65’000 documents", 65_000.0, "65’000"),
            ("850,000 clients", 850_000.0, "850,000"),
            ("1 234 567 lignes", 1_234_567.0, "1 234 567"),
            ("1,5 million de lignes", 1_500_000.0, "1,5 million"),
            ("1.5 million de lignes", 1_500_000.0, "1.5 million"),
            ("5,11 millions d’IBAN", 5_110_000.0, "5,11 millions"),
            ("3 millions 200 000 clients", 3_200_000.0, "3 millions 200 000"),
            ("41 k comptes", 41_000.0, "41 k"),
            ("3,2 M de comptes", 3_200_000.0, "3,2 M"),
            ("deux cent mille clients", 200_000.0, "deux cent mille"),
            ("quatre-vingt-dix-sept morts", 97.0, "quatre-vingt-dix-sept"),
            ("soixante et onze morts", 71.0, "soixante et onze"),
            ("vingt et un blessés", 21.0, "vingt et un"),
            ("un million et demi d’euros", 1_500_000.0, "un million et demi"),
            ("un demi-million de clients", 500_000.0, "un demi-million"),
            ("une centaine de milliers de fiches", 100_000.0, "une centaine de milliers"),
            ("deux douzaines", 24.0, "deux douzaines"),
            ("mille personnes", 1000.0, "mille"),
            ("six millions", 6_000_000.0, "six millions"),
            ("cinq mille tonnes", 5000.0, "cinq mille"),
            ("septante-cinq francs", 75.0, "septante-cinq"),
            ("10.000Les données", 10_000.0, "10.000"),
            ("2024 12 000 clients", 2024.0, "2024"),
            ("12 3456", 12.0, "12"),
        ];
        for (text, value, surface) in rows {
            let (found, vague, words) = read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found, vague, words.as_str()), (*value, None, *surface), "{text}");
        }
    }

    #[test]
    fn vague_magnitudes_are_ranges() {
        for (text, from, to) in [
            ("des dizaines de milliers de comptes", 10_000.0, 100_000.0),
            ("plusieurs centaines de clients", 100.0, 1000.0),
            ("quelques milliers", 1000.0, 10_000.0),
            ("des millions de comptes", 1e6, 1e7),
        ] {
            let (found, vague, _) = read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found, vague), (from, Some(to)), "{text}");
        }
    }

    #[test]
    fn agrees_with_french_number_words() {
        for (text, value) in [
            ("cent un", 101.0),
            ("mille neuf cent quatre-vingt-quatre", 1984.0),
            ("quatre-vingts", 80.0),
            ("dix-sept", 17.0),
            ("deux mille vingt", 2020.0),
        ] {
            assert_eq!(read(text).map(|found| found.0), Some(value), "{text}");
        }
    }
}
