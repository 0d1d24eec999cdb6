//! The noun that a number counts, the words that make it approximate, and whether it is of the dead or the hurt.
//!
//! « près de 6 000 **rendez-vous** », « dont 8 » (of the wounded named before), « la mort de sept personnes ».

use super::lexicon::Tag;
use super::mention::Expression;
use super::mention::number::Numeral;
use super::scene::Scene;
use super::scope::cost;
use super::tokens::Shape;
use super::{Qualifier, Toll, UnitClass};
use crate::lang::Cue;

/// The qualifier that ends right before the number, and the token where it starts.
pub fn qualifier_before(scene: &Scene, from: usize) -> (usize, Option<Qualifier>) {
    let tokens = &scene.tokens;
    // « pas moins de "600 000 comptes" »
    let quoted = from.checked_sub(1).filter(|before| tokens.is_mark(*before, '"')).unwrap_or(from);
    let Some(end) = quoted.checked_sub(1).and_then(|index| tokens.row.get(index)).map(|token| token.end) else {
        return (from, None);
    };
    let text = tokens.folded.text.get(..end).unwrap_or("");
    let mut best: Option<(usize, Qualifier)> = None;
    for (phrase, qualifier) in scene.pack.numbers.before {
        if !text.ends_with(phrase) {
            continue;
        }
        let start = end - phrase.len();
        let lettered = phrase.chars().next().is_some_and(char::is_alphanumeric);
        if lettered && text[..start].chars().next_back().is_some_and(char::is_alphanumeric) {
            continue;
        }
        if best.is_none_or(|(found, _)| start < found) {
            best = Some((start, *qualifier));
        }
    }
    match best {
        Some((start, qualifier)) if !means_besides(scene, tokens.at_folded(start)) => {
            (tokens.at_folded(start), Some(qualifier))
        }
        _ => (from, None),
    }
}

/// « en plus de 5 000 tonnes »: besides them.
fn means_besides(scene: &Scene, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|before| scene.pack.numbers.besides.contains(&scene.tokens.word(before)))
}

pub fn qualifier_after(scene: &Scene, to: usize) -> (usize, Option<Qualifier>) {
    let at = if scene.tokens.is_mark(to, ',') { to + 1 } else { to };
    let Some(start) = scene.tokens.row.get(at).map(|token| token.start) else { return (to, None) };
    let text = scene.tokens.folded.text.get(start..).unwrap_or("");
    for (phrase, qualifier) in scene.pack.numbers.after {
        let edge = text.get(phrase.len()..).and_then(|rest| rest.chars().next());
        if text.starts_with(phrase) && edge.is_none_or(|next| !next.is_alphanumeric()) {
            let end = scene.tokens.at_folded(start + phrase.len() - 1) + 1;
            let counts_next = scene.expression_at(end).is_some();
            if !counts_next {
                return (end, Some(*qualifier));
            }
        }
    }
    (to, None)
}

pub type Noun = (usize, UnitClass, String, bool);

/// The noun after the number: its last token, its class, its words, and whether it was left out.
pub fn noun(
    scene: &Scene,
    expression: &Expression,
    numeral: Numeral,
    last_unit: Option<(UnitClass, Option<Toll>)>,
) -> Option<Noun> {
    let text = &scene.tokens.document.text;
    let mut at = expression.to;
    if scene.pack.numbers.of.contains(&scene.tokens.word(at)) {
        at += 1;
    }
    let noun_from = at;
    let mut steps = 0;
    loop {
        let unit = scene.marks_within(at, (at + 8).min(scene.tokens.len())).find_map(|mark| match mark.tag {
            Tag::Unit(class) if mark.from == at => Some((mark.to, class)),
            _ => None,
        });
        if let Some((to, class)) = unit {
            let words = scene.tokens.span(noun_from, to).of(text).to_owned();
            return Some((to, class, words, false));
        }
        match scene.tagged_at(at, Tag::Between) {
            Some(to) if steps < 3 => at = to,
            _ => break,
        }
        steps += 1;
    }
    let (class, _) = last_unit?;
    is_elided(scene, expression, numeral).then(|| (expression.to, class, String::new(), true))
}

/// Whether the people counted are dead or hurt: « six morts », « la mort de sept personnes », « huit personnes ont
/// été blessées ».
pub fn toll(scene: &Scene, at: (usize, usize)) -> Option<Toll> {
    let (from, to) = scene.sentence(at.0);
    scene
        .marks_within(from.max(at.0.saturating_sub(4)), to.min(at.1 + 9))
        .filter_map(|mark| match mark.tag {
            Tag::Cue(Cue::Casualty(toll)) => Some((mark, toll)),
            _ => None,
        })
        .map(|(mark, toll)| (cost(scene, (mark.from, mark.to), at) + if mark.to <= at.0 { 4 } else { 0 }, toll))
        .filter(|(way, _)| *way <= 6)
        .min_by_key(|(way, _)| *way)
        .map(|(_, toll)| toll)
}

/// A number without a noun counts what was counted before, where « dont » opens it or a verb, « d'entre
/// eux » or a participle follows it.
pub fn is_elided(scene: &Scene, expression: &Expression, numeral: Numeral) -> bool {
    if numeral.lone_one {
        return false;
    }
    let (start, end) = scene.sentence(expression.from);
    let (from, _) = qualifier_before(scene, expression.from);
    let after = (expression.to + 3).min(end);
    let anaphor = scene.tagged_at(expression.to, Tag::Anaphor).is_some();
    let part = scene
        .cues(start.max(from.saturating_sub(3)), from, |cue| cue == Cue::Subset)
        .next_back()
        .is_some_and(|cue| cue.to == from);
    let hit = scene
        .cues(expression.to, after, |cue| cue == Cue::Exposure)
        .any(|cue| (expression.to..cue.from).all(|index| scene.pack.verb_openers.contains(&scene.tokens.word(index))));
    let big = numeral.value >= 100.0 || numeral.in_figures;
    anaphor || (part && big && !is_followed_by_a_noun(scene, expression.to)) || (hit && big && !part)
}

/// Whether a word follows that is neither small nor a verb of the story: a noun that no table knows.
fn is_followed_by_a_noun(scene: &Scene, at: usize) -> bool {
    let known = scene
        .cues(at, at + 4, |cue| matches!(cue, Cue::Exposure | Cue::SubsetAfter | Cue::Auxiliary))
        .any(|cue| cue.from == at);
    let small = scene.pack.small_words.contains(&scene.tokens.word(at))
        || scene.pack.verb_openers.contains(&scene.tokens.word(at));
    scene.tokens.shape(at) == Some(Shape::Word) && !known && !small
}
