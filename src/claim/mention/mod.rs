//! Every expression of a text that holds a figure, a number word or a date: what it is, before it
//! has a role. What is nothing known is told as such.

pub mod calendar;
mod measure;
pub mod number;
pub mod resolve;

use std::borrow::Cow;

use calendar::{Bond, CalendarReader, Named, Written, WrittenDate};
use number::{NumberReader, Numeral};
use resolve::{Resolved, Resolver};

use super::lexicon::{Mark, Tag};
use super::tokens::{Shape, Tokens};
use super::{Mention, MentionKind, MentionValue, RuleId, UnitClass};
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
        value: f64,
        upper: Option<f64>,
        currency: &'static str,
    },
    Quantity {
        value: f64,
        unit: &'static str,
    },
    Age(f64),
    Percentage(f64),
    Duration(f64),
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

/// Reads all expressions of a text in order; none overlap.
pub fn expressions(tokens: &Tokens, marks: &[Mark], pack: &'static Pack, resolver: Resolver) -> Vec<Expression> {
    let mut units: Vec<Option<UnitClass>> = vec![None; tokens.len()];
    let mut names: Vec<Option<usize>> = vec![None; tokens.len()];
    let mut relatives: Vec<Option<(usize, Relative)>> = vec![None; tokens.len()];
    for mark in marks {
        match mark.tag {
            Tag::Unit(class) => units[mark.from] = Some(class),
            Tag::NumberName => names[mark.from] = Some(mark.to),
            Tag::Relative(relative) => relatives[mark.from] = Some((mark.to, relative)),
            _ => {}
        }
    }
    let numbers = NumberReader { tokens, pack, words: number::words(pack), units: &units };
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
            Some(Shape::Mark('$' | '€' | '£')) if self.tokens.is_digits(at + 1) => self.money_sign(at),
            Some(Shape::Mark(_) | Shape::Break) | None => at + 1,
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
        if let Some(date) = self.calendar.read(at) {
            return self.date(date);
        }
        if self.numbers.words.contains_key(self.tokens.word(at)) {
            return self.number(at);
        }
        at + 1
    }

    fn date(&mut self, written: WrittenDate) -> usize {
        let future = self.is_future(written.from);
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
                ends && text[..start].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
            })
        })
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

    fn number(&mut self, at: usize) -> usize {
        let Some(numeral) = self.numbers.read(at) else { return at + 1 };
        if self.pack.numbers.shy_words.contains(&self.tokens.word(at)) && !self.is_before_a_noun(numeral.to) {
            return at + 1;
        }
        let counts_a_casualty = self.numbers.units.get(numeral.to).copied().flatten() == Some(UnitClass::Casualties);
        if numeral.lone_one && !counts_a_casualty {
            return at + 1;
        }
        let Some((high, to)) = self.range(numeral) else {
            let (meaning, to) = self.measured(numeral, None, numeral.to);
            return self.push(at, to, meaning);
        };
        let opened = at.checked_sub(1).is_some_and(|before| {
            self.pack.numbers.range_between.iter().any(|(open, _)| *open == self.tokens.word(before))
        });
        let (meaning, to) = self.measured(numeral, Some(high), to);
        self.push(at - usize::from(opened), to, meaning)
    }

    /// « un hôpital neuf »: a number word that is an adjective too counts only before a word of its own.
    fn is_before_a_noun(&self, at: usize) -> bool {
        self.tokens.shape(at) == Some(Shape::Word) && !self.pack.small_words.contains(&self.tokens.word(at))
    }

    /// « 3 à 5 », « entre 3 et 5 millions », « deux ou trois »: the upper number and the token after it.
    fn range(&self, low: Numeral) -> Option<(Numeral, usize)> {
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
    fn low_end(&self, low: Numeral, high: Numeral) -> f64 {
        if low.scale == 1.0 && high.scale > 1.0 && low.value < high.value / high.scale {
            low.value * high.scale
        } else {
            low.value
        }
    }

    /// What a number measures, from the words after it.
    fn measured(&self, low: Numeral, high: Option<Numeral>, to: usize) -> (Meaning, usize) {
        let last = high.unwrap_or(low);
        if let Some((meaning, end)) = self.measure(low, high, to) {
            return (meaning, end);
        }
        match high {
            Some(high) => {
                let low = Numeral { value: self.low_end(low, high), ..low };
                (Meaning::Range { low, high }, to)
            }
            None => (Meaning::Number(last), to),
        }
    }
}

/// An expression as `recoupe mentions` tells it: numbers inside a range, a sum or a quantity too.
pub fn mentions(tokens: &Tokens, expressions: &[Expression], pack: &'static Pack) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let bare = BareNumbers { tokens, pack };
    for expression in expressions {
        let span = tokens.span(expression.from, expression.to);
        let rule = |name: &str| RuleId(Cow::Owned(format!("{}/mention/{name}", pack.language)));
        let mut push = |kind: MentionKind, value: MentionValue, unit: Option<&'static str>| {
            mentions.push(Mention { span, kind, unit: unit.map(Cow::Borrowed), value, rule: rule(kind.name()) });
        };
        let text = || MentionValue::Text(span.of(&tokens.document.text).to_owned());
        match &expression.meaning {
            Meaning::Number(numeral) => match numeral.vague_to {
                Some(_) => push(
                    MentionKind::NumberRange,
                    MentionValue::Range { from: Some(numeral.value * 2.0), to: None },
                    None,
                ),
                None => push(MentionKind::Number, MentionValue::Number(numeral.value), None),
            },
            Meaning::Range { low, high } => {
                push(
                    MentionKind::NumberRange,
                    MentionValue::Range { from: Some(low.value), to: Some(high.value) },
                    None,
                );
                for end in [low, high] {
                    mentions.push(Mention {
                        span: tokens.span(end.from, end.to),
                        kind: MentionKind::Number,
                        unit: None,
                        value: MentionValue::Number(end.value),
                        rule: rule("number"),
                    });
                }
            }
            Meaning::Money { value, upper: None, currency } => {
                push(MentionKind::Money, MentionValue::Number(*value), Some(currency))
            }
            Meaning::Money { value, upper, currency } => {
                push(MentionKind::Money, MentionValue::Range { from: Some(*value), to: *upper }, Some(currency));
            }
            Meaning::Quantity { value, unit } => push(MentionKind::Quantity, MentionValue::Number(*value), Some(unit)),
            Meaning::Age(value) => push(MentionKind::Quantity, MentionValue::Number(*value), Some("year")),
            Meaning::Percentage(value) => push(MentionKind::Percentage, MentionValue::Number(*value), Some("%")),
            Meaning::Duration(value) => push(MentionKind::Duration, MentionValue::Number(*value), None),
            Meaning::Ordinal(value) => push(MentionKind::Ordinal, MentionValue::Number(*value), None),
            Meaning::Time => push(MentionKind::Time, text(), None),
            Meaning::Phone => push(MentionKind::Phone, text(), None),
            Meaning::Identifier => push(MentionKind::Identifier, text(), None),
            Meaning::Stretch(from, to) | Meaning::Date(Resolved { stretch: Some((from, to)), .. }) => {
                push(MentionKind::DateRange, MentionValue::Dates { from: *from, to: *to }, None);
            }
            Meaning::Date(Resolved { value, second: Some((second, Bond::Interval | Bond::Night)), .. }) => {
                push(MentionKind::DateRange, MentionValue::Dates { from: *value, to: *second }, None);
            }
            Meaning::Date(Resolved { value, second, .. }) => {
                push(MentionKind::Date, MentionValue::Date(*value), None);
                if let Some((second, _)) = second {
                    push(MentionKind::Date, MentionValue::Date(*second), None);
                }
            }
            // No date is known for it; its figures are told all the same.
            Meaning::LostDate(_) => push(MentionKind::Identifier, text(), None),
        }
        if matches!(expression.meaning, Meaning::Money { .. } | Meaning::Quantity { .. } | Meaning::Age(_)) {
            mentions.extend(bare.inside(expression));
        }
    }
    mentions
}

/// The number inside a sum of money or a quantity, as a mention of its own.
struct BareNumbers<'t, 'd> {
    tokens: &'t Tokens<'d>,
    pack: &'static Pack,
}

impl BareNumbers<'_, '_> {
    fn inside(&self, expression: &Expression) -> Option<Mention> {
        let reader = NumberReader { tokens: self.tokens, pack: self.pack, words: number::words(self.pack), units: &[] };
        let found = (expression.from..expression.to).find_map(|index| reader.read(index))?;
        Some(Mention {
            span: self.tokens.span(found.from, found.to.min(expression.to)),
            kind: MentionKind::Number,
            unit: None,
            value: MentionValue::Number(found.value),
            rule: RuleId(Cow::Owned(format!("{}/mention/number", self.pack.language))),
        })
    }
}

/// Whether a word is a number word that must be accounted for: « un » and « des » are articles first.
pub fn is_counting_word(word: NumberWord) -> bool {
    !matches!(word, NumberWord::One | NumberWord::Vague | NumberWord::Few | NumberWord::And | NumberWord::Half)
}
