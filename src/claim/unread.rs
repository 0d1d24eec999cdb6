//! What no claim holds, and why: nothing is dropped in silence.

use std::borrow::Cow;

use super::lexicon::lexicon;
use super::mention::{Expression, Meaning, is_counting_word};
use super::quote::FEWEST_WORDS;
use super::scene::Scene;
use super::tokens::Shape;
use super::{Claim, Unread};
use crate::span::Span;

/// Figures of units and fractions (« m² », « ½ »), which count nothing by themselves.
const SMALL_FIGURES: [char; 6] = ['²', '³', '¹', '½', '¼', '¾'];

/// The numbers, dates and quotations that no claim holds, in the order of the text.
pub fn unread(scene: &Scene, claims: &[Claim]) -> Vec<Unread> {
    let claimed: Vec<Span> =
        claims.iter().filter(|claim| !matches!(claim.value, super::Value::Quote(_))).map(|claim| claim.span).collect();
    let held = joined(claimed.clone());
    let mut told: Vec<Unread> = Vec::new();
    for expression in &scene.expressions {
        let span = scene.tokens.span(expression.from, expression.to);
        if !is_held(&held, span) && !is_ordinal_word(scene, expression) {
            told.push(Unread { span, reason: reason(&expression.meaning) });
        }
    }
    let held = joined(claimed.into_iter().chain(told.iter().map(|unread| unread.span)).collect());
    let vocabulary = &lexicon(scene.pack).vocabulary;
    for (index, word) in scene.row.iter().enumerate() {
        let loose = match scene.tokens.shape(index) {
            Some(Shape::Digits) => true,
            Some(Shape::Word) => vocabulary.known(*word).number.is_some_and(is_counting_word),
            Some(Shape::Mark(mark)) => mark.is_numeric() && !SMALL_FIGURES.contains(&mark),
            Some(Shape::Break) | None => false,
        };
        if !loose {
            continue;
        }
        let span = scene.tokens.span(index, index + 1);
        if !is_held(&held, span) {
            told.push(Unread { span, reason: Cow::Borrowed("number of no known form") });
        }
    }
    told.extend(
        scene
            .quotations
            .iter()
            .filter(|quotation| quotation.words < FEWEST_WORDS && quotation.to > quotation.from)
            .map(|quotation| Unread {
                span: scene.tokens.span(quotation.from, quotation.to),
                reason: Cow::Borrowed("quotation of fewer than four words"),
            }),
    );
    told.sort_by_key(|unread| unread.span);
    told
}

/// Spans that overlap or touch made one; sorted.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut union: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match union.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => union.push(span),
        }
    }
    union
}

/// Whether the joined spans hold `span`.
fn is_held(held: &[Span], span: Span) -> bool {
    let after = held.partition_point(|other| other.start <= span.start);
    after.checked_sub(1).and_then(|index| held.get(index)).is_some_and(|other| other.contains(span))
}

/// « première », « deuxième »: in a word it is hardly ever a figure of the story.
fn is_ordinal_word(scene: &Scene, expression: &Expression) -> bool {
    let word = scene.tokens.shape(expression.from) == Some(Shape::Word);
    word && expression.to == expression.from + 1 && matches!(expression.meaning, Meaning::Ordinal(_))
}

fn reason(meaning: &Meaning) -> Cow<'static, str> {
    Cow::Borrowed(match meaning {
        Meaning::Number(_) | Meaning::Range { .. } => "number that counts no known noun",
        Meaning::Money { .. } | Meaning::Coins { .. } => "sum of money",
        Meaning::Quantity { .. } => "measure",
        Meaning::Age { .. } => "age or number of years",
        Meaning::Percentage { .. } => "percentage",
        Meaning::Duration { .. } => "duration",
        Meaning::Ordinal(_) => "ordinal",
        Meaning::Time => "time of day",
        Meaning::Phone => "telephone number",
        Meaning::Identifier => "number in a name or a reference",
        Meaning::Date(_) => "background",
        Meaning::Stretch(..) => "days of two months or two years",
        Meaning::LostDate(reason) => reason,
    })
}
