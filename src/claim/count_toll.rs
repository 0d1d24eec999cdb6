//! Whom a figure of an accident counts: the dead, the missing, the hurt and how badly, those who came out unhurt.

use super::Toll;
use super::lexicon::{Mark, Tag};
use super::scene::Scene;
use super::scope::cost;
use crate::lang::Cue;

/// Whether the people counted are dead, missing, hurt (and how badly) or unhurt: « six morts », « la mort de sept personnes »,
/// « huit personnes ont été blessées ». `last` is the toll of those before, of whom an elided number counts some.
pub fn toll(scene: &Scene, at: (usize, usize), last: Option<Toll>) -> Option<Toll> {
    let (from, to) = scene.sentence(at.0);
    let way = |mark: &Mark| {
        let before = mark.to <= at.0;
        // « six personnes sont mortes et neuf autres … »: the word before is that of the figure before.
        let taken =
            before && scene.expressions_from(from).any(|other| other.to <= mark.from && other.meaning.is_figure());
        cost(scene, (mark.from, mark.to), at) + if taken { TAKEN } else { 4 * usize::from(before) }
    };
    let nearest = scene
        .marks_within(from.max(at.0.saturating_sub(4)), to.min(at.1 + 9))
        .filter_map(|mark| match mark.tag {
            Tag::Cue(Cue::Casualty(toll)) => Some((way(mark), mark, toll)),
            _ => None,
        })
        .filter(|(way, ..)| *way <= FARTHEST_TOLL)
        .min_by_key(|(way, ..)| *way);
    // « treize autres »: hurt, and not as badly as those before.
    let others = scene.pack.others.contains(&scene.tokens.word(at.1));
    let last = last.map(|toll| if others && toll.is_a_severity() { Toll::Hurt } else { toll });
    let found = nearest.map(|(_, _, toll)| toll).or(last)?;
    let severity = |end: usize| {
        let apart = |mark: &Mark| {
            let parts = |index| [',', ';', ':'].iter().any(|mark| scene.tokens.is_mark(index, *mark));
            (end..mark.from).any(|index| scene.expression_at(index).is_some() || parts(index))
        };
        scene.marks_within(end, (end + FARTHEST_SEVERITY).min(to)).find_map(|mark| match mark.tag {
            Tag::Cue(Cue::Severity(toll)) if mark.from <= end + 1 && !apart(mark) => Some(toll),
            Tag::Cue(Cue::Casualty(toll)) if toll.is_a_severity() && !apart(mark) => Some(toll),
            _ => None,
        })
    };
    let told = || nearest.and_then(|(_, mark, _)| severity(mark.to)).or_else(|| severity(at.1));
    Some(if found == Toll::Hurt || (nearest.is_none() && found.is_of_the_hurt()) {
        told().unwrap_or(found)
    } else {
        found
    })
}

/// The way from a word of the dead or the hurt to their number (`scope::cost`), and what is added where it is another's.
const FARTHEST_TOLL: usize = 6;
const TAKEN: usize = 7;

/// « blessés **sont toujours dans un** état grave », in tokens.
const FARTHEST_SEVERITY: usize = 13;
