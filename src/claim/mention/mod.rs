//! Every expression of a text that holds a figure, a number word or a date: what it is, before it
//! has a role. What is nothing known is told as such.

pub mod calendar;
mod compound;
#[cfg(test)]
mod examples;
mod figures;
mod label;
mod measure;
mod money;
pub mod number;
mod number_in_place;
mod number_words;
pub mod qualifier;
mod range;
pub mod resolve;
mod sign;
mod told;
mod unit;
mod vague;
pub mod vocabulary;

use calendar::{CalendarReader, Named, Written, WrittenDate};
use number::{Figures, NumberReader, Numeral};
use resolve::{Resolved, Resolver};
pub use told::mentions;

use super::UnitClass;
use super::lexicon::{Mark, Tag};
use super::tokens::{Shape, Tokens};
use crate::date::PartialDate;
use crate::lang::{NumberWord, Pack, Relative};

/// An expression of tokens `from..to`.
#[derive(Debug, Clone, PartialEq)]
pub struct Expression {
    pub from: usize,
    pub to: usize,
    pub meaning: Meaning,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Meaning {
    Number(Numeral),
    /// « entre 3 et 5 millions »; both ends included.
    Range {
        low: Numeral,
        high: Numeral,
    },
    Money {
        figures: Figures,
        value: f64,
        upper: Option<f64>,
        currency: &'static str,
    },
    /// « 197 centimes »: hundredths of a currency that nobody names.
    Coins {
        figures: Figures,
        coin: &'static str,
    },
    Quantity {
        figures: Figures,
        value: f64,
        upper: Option<f64>,
        unit: &'static str,
    },
    /// In years, or in the unit of time that is told.
    Age {
        figures: Figures,
        unit: &'static str,
    },
    /// Per cent, and the shares that are told otherwise: « deux tiers ».
    Percentage {
        value: f64,
        upper: Option<f64>,
    },
    Duration {
        value: f64,
        upper: Option<f64>,
        unit: &'static str,
    },
    Ordinal(f64),
    Time,
    Phone,
    /// A number that is a name: « n° 12 », « Covid-19 », « article 33 ».
    Identifier,
    Date(Resolved),
    /// Days that no partial date tells: a week of two months, a winter.
    Stretch(PartialDate, PartialDate),
    /// A date expression that no day could be found for, and why.
    LostDate(&'static str),
}

impl Meaning {
    /// A bare number or range, which may count something.
    pub fn is_figure(&self) -> bool {
        matches!(self, Self::Number(_) | Self::Range { .. })
    }
}

/// Reads all expressions of a text in order; none overlap.
/// `row` has the number of each word in the lexicon.
pub fn expressions(
    tokens: &Tokens,
    row: &[u32],
    marks: &[Mark],
    pack: &'static Pack,
    resolver: Resolver,
) -> Vec<Expression> {
    let mut units: Vec<Option<(UnitClass, usize)>> = vec![None; tokens.len()];
    let mut names: Vec<Option<usize>> = vec![None; tokens.len()];
    let mut relatives: Vec<Option<(usize, Relative)>> = vec![None; tokens.len()];
    for mark in marks {
        match mark.tag {
            Tag::Unit(class) => units[mark.from] = Some((class, mark.to)),
            Tag::NumberName | Tag::TightName => names[mark.from] = Some(mark.to),
            Tag::Relative(relative) => relatives[mark.from] = Some((mark.to, relative)),
            _ => {}
        }
    }
    let numbers = NumberReader::new(tokens, row, pack, &units);
    let calendar = CalendarReader::new(&numbers, &relatives);
    let mut scan = Scan { tokens, pack, numbers: &numbers, calendar, resolver, found: Vec::new() };
    let mut at = 0;
    while at < tokens.len() {
        at = match names[at] {
            Some(to) => scan.push(at, to, Meaning::Identifier),
            None => scan.step(at),
        };
    }
    scan.found
}

struct Scan<'t, 'd> {
    tokens: &'t Tokens<'d>,
    pack: &'static Pack,
    numbers: &'t NumberReader<'t, 'd>,
    calendar: CalendarReader<'t, 'd>,
    resolver: Resolver,
    found: Vec<Expression>,
}

impl Scan<'_, '_> {
    fn push(&mut self, from: usize, to: usize, meaning: Meaning) -> usize {
        self.found.push(Expression { from, to, meaning });
        to.max(from + 1)
    }

    /// Reads what starts at `at`; the token after it, or the next one.
    fn step(&mut self, at: usize) -> usize {
        match self.tokens.shape(at) {
            Some(Shape::Digits) => self.figures(at),
            Some(Shape::Word) => self.word(at),
            Some(Shape::Mark(_)) => self.mark(at),
            Some(Shape::Break) | None => at + 1,
        }
    }

    fn figures(&mut self, at: usize) -> usize {
        if let Some(to) = self.phone(at) {
            return self.push(at, to, Meaning::Phone);
        }
        if let Some(date) = self.calendar.read(at) {
            return self.date(date);
        }
        if let Some(to) = self.time(at) {
            return self.push(at, to, Meaning::Time);
        }
        if let Some(date) = self.calendar.day_by_its_ending(at) {
            return self.date(date);
        }
        if let Some(to) = self.ordinal(at) {
            let value = self.tokens.word(at).parse().unwrap_or(f64::INFINITY);
            return self.push(at, to, Meaning::Ordinal(value));
        }
        if let Some(to) = self.identifier(at) {
            return self.push(at, to, Meaning::Identifier);
        }
        if let Some(date) = self.lone_day(at) {
            return self.date(date);
        }
        self.number(at)
    }

    fn word(&mut self, at: usize) -> usize {
        let known = self.numbers.known(at);
        if known.is_nothing() && !self.calendar.is_relative(at) {
            return self.money_after_sign(at).unwrap_or(at + 1);
        }
        if let Some(date) = self.calendar.read(at) {
            return self.date(date);
        }
        if known.number.is_some() {
            return self.number(at);
        }
        if self.pack.numbers.negatives.contains(&self.tokens.word(at)) {
            return self.negative(at).unwrap_or(at + 1);
        }
        self.money_after_sign(at).unwrap_or(at + 1)
    }

    fn date(&mut self, written: WrittenDate) -> usize {
        let future = self.is_future(written.from) || self.has_a_future_verb(written.from, written.to);
        let meaning = match self.resolver.resolve(written, future) {
            Ok(resolved @ Resolved { stretch: Some((from, to)), .. }) if !resolved.has_a_date() => {
                Meaning::Stretch(from, to)
            }
            Ok(resolved) => Meaning::Date(resolved),
            Err(reason) => Meaning::LostDate(reason),
        };
        self.push(written.from, written.to, meaning)
    }

    /// Whether a word of the future stands shortly before, in the same sentence.
    fn is_future(&self, at: usize) -> bool {
        let (start, _) = self.tokens.sentence(at);
        let from = at.saturating_sub(6).max(start);
        let words: Vec<&str> = (from..at).map(|index| self.tokens.word(index)).collect();
        let text = words.join(" ").replace("' ", "'");
        self.pack.calendar.future.iter().any(|future| {
            text.match_indices(future).any(|(start, _)| {
                let ends = text[start + future.len()..].chars().next().is_none_or(|next| !next.is_alphanumeric());
                // « she'll »: what is glued to its subject.
                let glued = future.starts_with('\'');
                ends && (glued || text[..start].chars().next_back().is_none_or(|before| !before.is_alphanumeric()))
            })
        })
    }

    /// « seront informées, par courrier, à compter du 13 mai », « se tiendra vendredi »: a verb of the future in the clause.
    fn has_a_future_verb(&self, from: usize, to: usize) -> bool {
        let (start, end) = self.tokens.sentence(from);
        let calendar = &self.pack.calendar;
        let word = |index: usize| self.tokens.word(index);
        // « sera jugé pour l'attaque du 12 mars »
        let complement = from >= 2
            && self.pack.numbers.partitive.contains(&word(from - 1))
            && !calendar.before_of_day.contains(&word(from - 2));
        let parts = |index: usize| {
            matches!(self.tokens.shape(index), Some(Shape::Mark(';' | ':' | '"' | '(' | ')')))
                || self.pack.relative_pronouns.contains(&word(index))
        };
        let verb = |index: usize| {
            let word = word(index);
            word.len() >= 4
                && calendar.future_endings.iter().any(|ending| word.ends_with(ending))
                && !calendar.not_future.contains(&word)
                && self.tokens.original(index).starts_with(char::is_lowercase)
        };
        let before = (start.max(from.saturating_sub(CLAUSE))..from).rev().take_while(|index| !parts(*index));
        // A comma behind the date closes what it belongs to, unless the date opens the sentence.
        let opens = from <= start + 2;
        let after = (to..end.min(to + CLAUSE)).take_while(|index| {
            !parts(*index) && (opens || !matches!(self.tokens.shape(*index), Some(Shape::Mark(','))))
        });
        !complement && before.chain(after).any(verb)
    }

    /// « le 17, » after « le 14 juillet »: a day of the month named last.
    fn lone_day(&self, at: usize) -> Option<WrittenDate> {
        let article = self.pack.calendar.day_articles.contains(&self.tokens.word(at.checked_sub(1)?));
        let day: i8 = self.tokens.word(at).parse().ok().filter(|day| (1..=31).contains(day))?;
        let closed = matches!(self.tokens.shape(at + 1), Some(Shape::Mark(',' | '.' | ')' | ';' | '"')) | None)
            && !self.tokens.is_digits(at + 2);
        let first = Written::Named(Named { day: Some(day), of_the_story: true, ..Named::default() });
        (article && closed).then_some(WrittenDate { from: at, to: at + 1, first, second: None })
    }
}

/// Tokens between a verb and its date.
const CLAUSE: usize = 12;

/// Whether a token is the « de » between a number and what it measures or counts.
fn is_of(tokens: &Tokens, pack: &Pack, index: usize) -> bool {
    pack.numbers.of.contains(&tokens.word(index))
}

/// Whether a word is a number word that must be accounted for: « un » and « des » are articles first, « premier » and
/// « quart » adjectives and nouns.
pub fn is_counting_word(word: NumberWord) -> bool {
    match word {
        NumberWord::Small(_)
        | NumberWord::Hundred
        | NumberWord::Thousand
        | NumberWord::Scale(_)
        | NumberWord::Collective(_) => true,
        NumberWord::One
        | NumberWord::Vague
        | NumberWord::Few
        | NumberWord::And
        | NumberWord::Half
        | NumberWord::Ordinal(_)
        | NumberWord::Part(_)
        | NumberWord::Point => false,
    }
}
