//! Numbers: what one is, and where one starts. In figures (`figures`) and in words (`number_words`).

use super::is_of;
use super::unit::{Unit, unit_at};
use super::vocabulary::{Known, Vocabulary};
use crate::claim::UnitClass;
use crate::claim::lexicon::lexicon;
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
    /// « vingt-cinquième »: a place, no number of things.
    pub ordinal: bool,
}

impl Numeral {
    /// A plain number in words or figures.
    pub const fn new(from: usize, to: usize, value: f64) -> Self {
        Self {
            from,
            to,
            value,
            vague_to: None,
            about: false,
            in_figures: false,
            lone_one: false,
            scale: 1.0,
            ordinal: false,
        }
    }
}

/// A number, or two that bound one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figures {
    pub low: Numeral,
    pub high: Option<Numeral>,
}

impl Figures {
    pub const fn one(low: Numeral) -> Self {
        Self { low, high: None }
    }

    /// `from` is the lower end's value once it has taken the scale of the upper.
    pub const fn between(from: f64, low: Numeral, high: Numeral) -> Self {
        Self { low: Numeral { value: from, ..low }, high: Some(high) }
    }

    pub fn last(&self) -> Numeral {
        self.high.unwrap_or(self.low)
    }

    /// The value, or the lower and the upper end: « des milliers » have one, too.
    pub fn bounds(&self) -> (f64, Option<f64>) {
        (self.low.value, self.high.map(|high| high.value).or(self.low.vague_to))
    }
}

/// Reads numbers out of one row of tokens.
pub struct NumberReader<'t, 'd> {
    pub tokens: &'t Tokens<'d>,
    pub pack: &'static Pack,
    /// The number of each word in the lexicon.
    row: &'t [u32],
    pub vocabulary: &'static Vocabulary,
    /// For each token, the counted noun that starts there: its class and the token after it.
    units: &'t [Option<(UnitClass, usize)>],
}

impl<'t, 'd> NumberReader<'t, 'd> {
    pub fn new(
        tokens: &'t Tokens<'d>,
        row: &'t [u32],
        pack: &'static Pack,
        units: &'t [Option<(UnitClass, usize)>],
    ) -> Self {
        Self { tokens, pack, row, vocabulary: &lexicon(pack).vocabulary, units }
    }

    /// What the word at a token may be.
    pub fn known(&self, index: usize) -> &'static Known {
        self.vocabulary.known(self.row.get(index).copied().unwrap_or(0))
    }

    /// Whether a counted noun starts at a token.
    pub fn counts_at(&self, index: usize) -> bool {
        self.counted_at(index).is_some()
    }

    pub(super) fn counted_at(&self, index: usize) -> Option<(UnitClass, usize)> {
        self.units.get(index).copied().flatten()
    }

    pub(super) fn number_word(&self, index: usize) -> Option<NumberWord> {
        match self.tokens.shape(index) {
            Some(Shape::Word) => self.known(index).number,
            _ => None,
        }
        .filter(|word| *word != NumberWord::Thousand || !self.is_nautical(index))
    }

    /// « dix milles nautiques », « à dix milles de la côte »: a misspelt « mille » counts something else.
    fn is_nautical(&self, index: usize) -> bool {
        let measured = matches!(unit_at(self.tokens, self.pack, index), Some((Unit::Measure(_), _)));
        measured || (self.tokens.word(index).ends_with('s') && self.is_of(index + 1))
    }

    pub(super) fn scale(&self, index: usize) -> Option<f64> {
        match self.number_word(index)? {
            NumberWord::Thousand => Some(1000.0),
            NumberWord::Scale(scale) => Some(scale as f64),
            _ => None,
        }
    }

    pub(super) fn is_of(&self, index: usize) -> bool {
        is_of(self.tokens, self.pack, index)
    }

    /// The number that starts at `index`, if one does.
    pub fn read(&self, index: usize) -> Option<Numeral> {
        self.read_any(index).filter(|numeral| !numeral.ordinal)
    }

    /// The number or the ordinal that starts at `index`.
    pub(super) fn read_any(&self, index: usize) -> Option<Numeral> {
        match self.tokens.shape(index)? {
            Shape::Digits => Some(self.figures(index)),
            Shape::Word => match self.number_word(index)? {
                NumberWord::Vague | NumberWord::Few => self.vague(index),
                NumberWord::Collective(_) => self.collective(index, index, 1.0, false),
                NumberWord::Half => self.half_of(index),
                NumberWord::And | NumberWord::Scale(_) | NumberWord::Part(_) | NumberWord::Point => None,
                NumberWord::One
                | NumberWord::Small(_)
                | NumberWord::Hundred
                | NumberWord::Thousand
                | NumberWord::Ordinal(_) => self.in_words(index),
            },
            Shape::Mark(_) | Shape::Break => None,
        }
    }
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

    pub(super) fn read(text: &str) -> Option<(f64, Option<f64>, String)> {
        let document = Document::plain(text);
        let tokens = Tokens::new(&document);
        let row = lexicon(&fr::PACK).row(&tokens);
        let reader = NumberReader::new(&tokens, &row, &fr::PACK, &[]);
        let found = reader.read(0)?;
        Some((found.value, found.vague_to, tokens.span(found.from, found.to).of(&document.text).to_owned()))
    }

    #[test]
    pub(super) fn reads() {
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
    pub(super) fn vague_magnitudes_are_ranges() {
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
    pub(super) fn agrees_with_french_number_words() {
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
