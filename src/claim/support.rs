//! What every claim needs besides its value: its place, its rule, who says so.

use std::borrow::Cow;

use super::RuleId;
use super::quotation::{Quotation, Speaker};
use super::scene::Scene;
use super::scope::cost;
use super::tokens::Shape;
use crate::document::Part;
use crate::lang::Cue;
use crate::span::Span;

/// The sentence and the part of the document in which a token stands.
pub fn place(scene: &Scene, token: usize) -> (Span, Part) {
    let span = scene.tokens.span(token, token + 1);
    (scene.tokens.document.sentence_at(span), scene.tokens.document.part_at(span))
}

pub fn rule(scene: &Scene, name: &str) -> RuleId {
    RuleId(Cow::Owned(format!("{}/{name}", scene.pack.language)))
}

/// Who says it: the speaker of the quotation around it, else the one who stands by a speech verb of its sentence.
pub fn attribution(scene: &Scene, token: usize) -> Option<String> {
    let text = &scene.tokens.document.text;
    if let Some(quotation) = scene.quotation_at(token) {
        let (from, to) = quotation.speaker_at?;
        return Some(scene.tokens.span(from, to).of(text).to_owned());
    }
    let (from, to) = scene.sentence(token);
    let verb = scene
        .cues(from, to, |cue| matches!(cue, Cue::Speech | Cue::SourcePreposition))
        .min_by_key(|mark| cost(scene, (mark.from, mark.to), (token, token + 1)))?;
    let named = scene
        .cues(from, to, |cue| matches!(cue, Cue::Organisation | Cue::OtherSpeaker))
        .map(|mark| (mark.from, mark.to))
        .chain((from..to).filter(|index| scene.is_organisation[*index]).map(|index| (index, index + 1)))
        .min_by_key(|at| cost(scene, *at, (verb.from, verb.to)))?;
    (cost(scene, named, (verb.from, verb.to)) <= 6).then(|| scene.tokens.span(named.0, named.1).of(text).to_owned())
}

/// Whether the words stand in a quotation of somebody other than the organisation, or in what may be one.
pub fn is_third_party(scene: &Scene, token: usize) -> bool {
    let after = scene.unclosed.partition_point(|&(from, _)| from <= token);
    if after.checked_sub(1).and_then(|index| scene.unclosed.get(index)).is_some_and(|&(_, to)| token < to) {
        return true;
    }
    scene.quotation_at(token).is_some_and(|quotation| match quotation.speaker {
        Speaker::Other => true,
        Speaker::Unknown => quotation.words >= super::quote::FEWEST_WORDS && !is_woven_in(scene, quotation),
        Speaker::Organisation => false,
    })
}

/// « L'attaque est survenue « dans la nuit du 5 au 6 » »: the words go on in the sentence of the text, whose statement it is.
fn is_woven_in(scene: &Scene, quotation: &Quotation) -> bool {
    let Some(before) = quotation.from.checked_sub(1) else { return false };
    let mark = before.checked_sub(usize::from(scene.tokens.is_mark(before, '"')));
    let continues = mark.is_some_and(|mark| scene.tokens.shape(mark) == Some(Shape::Word))
        && scene.tokens.sentence(quotation.from).0 < before
        && scene.tokens.original(quotation.from).starts_with(char::is_lowercase);
    continues || scene.pack.relative_pronouns.contains(&scene.tokens.word(before))
}
