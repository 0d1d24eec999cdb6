//! Expressions as `recoupe mentions` tells them: the numbers inside ranges, sums and quantities too, and the bound that
//! words set (« plus de 500 »).

use std::borrow::Cow;

use super::calendar::Bond;
use super::number::{Figures, Numeral};
use super::resolve::Resolved;
use super::unit::{Unit, unit_at};
use super::{Expression, Meaning, is_of, qualifier};
use crate::claim::tokens::Tokens;
use crate::claim::{Mention, MentionKind, MentionValue, Qualifier, RuleId};
use crate::lang::Pack;

/// The mentions of a text, in the order of its expressions.
pub fn mentions(tokens: &Tokens, expressions: &[Expression], pack: &'static Pack) -> Vec<Mention> {
    let mut told = Told { tokens, pack, mentions: Vec::new() };
    for expression in expressions {
        told.expression(expression);
    }
    told.mentions
}

struct Told<'t, 'd> {
    tokens: &'t Tokens<'d>,
    pack: &'static Pack,
    mentions: Vec<Mention>,
}

impl Told<'_, '_> {
    fn push(&mut self, kind: MentionKind, at: (usize, usize), value: MentionValue, unit: Option<&'static str>) {
        self.mentions.push(Mention {
            span: self.tokens.span(at.0, at.1),
            kind,
            unit: unit.map(Cow::Borrowed),
            value,
            rule: RuleId(Cow::Owned(format!("{}/mention/{}", self.pack.language, kind.name()))),
        });
    }

    fn expression(&mut self, expression: &Expression) {
        let at = (expression.from, expression.to);
        let text = || MentionValue::Text(self.tokens.span(at.0, at.1).of(&self.tokens.document.text).to_owned());
        match &expression.meaning {
            Meaning::Number(numeral) => {
                self.counted_measure(expression, *numeral);
                match numeral.vague_to {
                    Some(_) => self.vague(*numeral),
                    None => {
                        self.push(MentionKind::Number, at, MentionValue::Number(numeral.value), None);
                        self.open_range(*numeral);
                    }
                }
            }
            Meaning::Range { low, high } => {
                self.push(MentionKind::NumberRange, at, range(Some(low.value), Some(high.value)), None);
                self.number(*low);
                self.number(*high);
            }
            Meaning::Money { figures, value, upper, currency: unit } => {
                self.measured(MentionKind::Money, at, *figures, (*value, *upper), unit);
            }
            Meaning::Coins { figures, coin } => {
                self.measured(MentionKind::Money, at, *figures, figures.bounds(), coin);
            }
            Meaning::Quantity { figures, value, upper, unit } => {
                self.measured(MentionKind::Quantity, at, *figures, (*value, *upper), unit);
            }
            Meaning::Age { figures, unit } => {
                self.measured(MentionKind::Quantity, at, *figures, figures.bounds(), unit);
            }
            Meaning::Percentage { value, upper } => {
                self.push(MentionKind::Percentage, at, value_of(*value, *upper), Some("%"));
            }
            Meaning::Duration { value, upper, unit } => {
                self.push(MentionKind::Duration, at, value_of(*value, *upper), Some(unit));
            }
            Meaning::Ordinal(value) => self.push(MentionKind::Ordinal, at, MentionValue::Number(*value), None),
            Meaning::Time => self.push(MentionKind::Time, at, text(), None),
            Meaning::Phone => self.push(MentionKind::Phone, at, text(), None),
            // No date is known for a lost one; its figures are told all the same.
            Meaning::Identifier | Meaning::LostDate(_) => self.push(MentionKind::Identifier, at, text(), None),
            Meaning::Stretch(from, to) | Meaning::Date(Resolved { stretch: Some((from, to)), .. }) => {
                self.push(MentionKind::DateRange, at, MentionValue::Dates { from: *from, to: *to }, None);
            }
            Meaning::Date(Resolved { value, second: Some((second, Bond::Interval | Bond::Night)), .. }) => {
                self.push(MentionKind::DateRange, at, MentionValue::Dates { from: *value, to: *second }, None);
            }
            Meaning::Date(Resolved { value, second, .. }) => {
                self.push(MentionKind::Date, at, MentionValue::Date(*value), None);
                if let Some((second, _)) = second {
                    self.push(MentionKind::Date, at, MentionValue::Date(*second), None);
                }
            }
        }
    }

    /// A sum or a quantity, with its numbers.
    fn measured(
        &mut self,
        kind: MentionKind,
        at: (usize, usize),
        figures: Figures,
        (value, upper): (f64, Option<f64>),
        unit: &'static str,
    ) {
        if figures.low.vague_to.is_some() {
            self.push(kind, at, range(Some(value * FEWEST_OF_MANY), None), Some(unit));
            return self.vague(figures.low);
        }
        self.push(kind, at, value_of(value, upper), Some(unit));
        self.number(figures.low);
        let Some(high) = figures.high else { return self.open_range(figures.low) };
        let at = (figures.low.from, high.to);
        self.push(MentionKind::NumberRange, at, range(Some(figures.low.value), Some(high.value)), None);
        self.number(high);
    }

    /// « des milliers »: two thousand or more.
    fn vague(&mut self, numeral: Numeral) {
        let value = range(Some(numeral.value * FEWEST_OF_MANY), None);
        self.push(MentionKind::NumberRange, (numeral.from, numeral.to), value, None);
    }

    fn number(&mut self, numeral: Numeral) {
        self.push(MentionKind::Number, (numeral.from, numeral.to), MentionValue::Number(numeral.value), None);
    }

    /// « plus de 500 », « 200 or more »: a bound with nothing on its other side.
    fn open_range(&mut self, numeral: Numeral) {
        let (from, before) = qualifier::before(self.tokens, self.pack, numeral.from);
        let after = qualifier::after(self.tokens, self.pack, numeral.to);
        let (at, qualifier) = match (before, after) {
            // « about five hundred or more »: the bound of the two.
            (Some(Qualifier::About | Qualifier::Nearly) | None, Some((to, after))) => ((numeral.from, to), after),
            (Some(before), _) => ((from, numeral.to), before),
            (None, None) => return,
        };
        let value = Some(numeral.value);
        match qualifier {
            Qualifier::MoreThan => self.push(MentionKind::NumberRange, at, range(value, None), None),
            Qualifier::LessThan | Qualifier::UpTo => self.push(MentionKind::NumberRange, at, range(None, value), None),
            Qualifier::Exact | Qualifier::About | Qualifier::Nearly | Qualifier::Range { .. } => {}
        }
    }

    /// « 5 253 tonnes »: a count of the story, and a quantity.
    fn counted_measure(&mut self, expression: &Expression, numeral: Numeral) {
        let joined = self.tokens.is_mark(expression.to, '-') && self.tokens.is_glued(expression.to);
        let at = expression.to + usize::from(joined || is_of(self.tokens, self.pack, expression.to));
        if let Some((Unit::Counted(unit), end)) = unit_at(self.tokens, self.pack, at) {
            let value = MentionValue::Number(numeral.value);
            self.push(MentionKind::Quantity, (expression.from, end), value, Some(unit));
        }
    }
}

/// A plural is two of them at least.
const FEWEST_OF_MANY: f64 = 2.0;

const fn range(from: Option<f64>, to: Option<f64>) -> MentionValue {
    MentionValue::Range { from, to }
}

fn value_of(value: f64, upper: Option<f64>) -> MentionValue {
    upper.map_or(MentionValue::Number(value), |upper| range(Some(value), Some(upper)))
}
