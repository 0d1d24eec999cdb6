//! What no claim holds, and why: nothing is dropped in silence.

use std::borrow::Cow;

use super::mention::{Meaning, is_counting_word, number};
use super::quote::FEWEST_WORDS;
use super::scene::Scene;
use super::tokens::Shape;
use super::{Claim, Unread};
use crate::span::Span;

/// The numbers, dates and quotations that no claim holds, in the order of the text.
pub fn unread(scene: &Scene, claims: &[Claim]) -> Vec<Unread> {
    let mut held: Vec<Span> =
        claims.iter().filter(|claim| !matches!(claim.value, super::Value::Quote(_))).map(|claim| claim.span).collect();
    held.sort_unstable();
    let mut told: Vec<Unread> = Vec::new();
    for expression in &scene.expressions {
        let span = scene.tokens.span(expression.from, expression.to);
        if !is_held(&held, span) {
            told.push(Unread { span, reason: reason(&expression.meaning) });
        }
    }
    held.extend(told.iter().map(|unread| unread.span));
    held.sort_unstable();
    let words = number::words(scene.pack);
    for index in 0..scene.tokens.len() {
        let loose = match scene.tokens.shape(index) {
            Some(Shape::Digits) => true,
            Some(Shape::Word) => words.get(scene.tokens.word(index)).copied().is_some_and(is_counting_word),
            Some(Shape::Mark(_) | Shape::Break) | None => false,
        };
        let span = scene.tokens.span(index, index + 1);
        if loose && !is_held(&held, span) {
            told.push(Unread { span, reason: Cow::Borrowed("number of no known form") });
        }
    }
    told.extend(scene.quotations.iter().filter(|quotation| quotation.words < FEWEST_WORDS).map(|quotation| Unread {
        span: scene.tokens.span(quotation.from, quotation.to),
        reason: Cow::Borrowed("quotation of fewer than four words"),
    }));
    told.sort_by_key(|unread| unread.span);
    told
}

/// Whether one of the sorted spans holds `span`.
fn is_held(held: &[Span], span: Span) -> bool {
    let after = held.partition_point(|other| other.start <= span.start);
    held[..after].iter().rev().take(4).any(|other| other.contains(span))
}

fn reason(meaning: &Meaning) -> Cow<'static, str> {
    Cow::Borrowed(match meaning {
        Meaning::Number(_) | Meaning::Range { .. } => "number that counts no known noun",
        Meaning::Money { .. } => "sum of money",
        Meaning::Quantity { .. } => "measure",
        Meaning::Age(_) => "age or number of years",
        Meaning::Percentage(_) => "percentage",
        Meaning::Duration(_) => "duration",
        Meaning::Ordinal(_) => "ordinal",
        Meaning::Time => "time of day",
        Meaning::Phone => "telephone number",
        Meaning::Identifier => "number in a name or a reference",
        Meaning::Date(_) => "background",
        Meaning::LostDate(reason) => reason,
    })
}
