//! Expressions as `recoupe mentions` tells them.

use std::borrow::Cow;

use super::calendar::Bond;
use super::number::{self, NumberReader};
use super::resolve::Resolved;
use super::{Expression, Meaning};
use crate::claim::tokens::Tokens;
use crate::claim::{Mention, MentionKind, MentionValue, RuleId};
use crate::lang::Pack;

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
