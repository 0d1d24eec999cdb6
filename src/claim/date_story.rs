//! Days of the story of which no known word tells the event: « le lycée a fait couper l'accès dès mardi matin ».

use jiff::civil::Date;

use super::date_event::is_background;
use super::mention::calendar::Bond;
use super::mention::resolve::Resolved;
use super::scene::Scene;
use super::scope::{Elsewhere, elsewhere};
use super::support::is_third_party;
use super::tokens::Shape;
use super::{Claim, DateRole, Value};
use crate::lang::Cue;

/// The first day on which the story went on, by the statement or else by the article's own days.
pub fn first_day(scene: &Scene, found: &[Claim]) -> Option<Date> {
    let opens = |role: DateRole| matches!(role, DateRole::Occurred | DateRole::Started | DateRole::Detected);
    let stated =
        scene.background.story.days.iter().filter(|(_, role)| opens(**role)).map(|((day, _), _)| day.first_day());
    let told = found.iter().filter_map(|claim| match &claim.value {
        Value::Date(fact) if opens(fact.role) => Some(fact.value.first_day()),
        _ => None,
    });
    stated.min().or_else(|| told.min())
}

/// Whether a day is one of the story: told outright and to the day, not before it began, in a sentence about nothing else.
/// The day of publication is the article's own.
pub fn is_of_the_story(scene: &Scene, at: (usize, usize), resolved: &Resolved, first: Date) -> bool {
    let Some(day) = resolved.value.as_day().filter(|_| resolved.stretch.is_none()) else { return false };
    let published = scene.tokens.document.published.or(scene.background.reference);
    let own = published.is_some_and(|published| published.covers(resolved.value));
    let sentence = scene.sentence(at.0);
    // « du lundi au samedi »: hours and habits.
    let weekdays = matches!(resolved.second, Some((_, Bond::Interval)))
        && (at.0..at.1).all(|index| scene.tokens.shape(index) == Some(Shape::Word));
    let said = !is_third_party(scene, at.0) && !scene.has_cue(sentence.0, sentence.1, Cue::Advice);
    !own && day >= first
        && !weekdays
        && said
        && elsewhere(scene, at.0) == Elsewhere::Here
        && !is_background(scene, sentence, at, resolved, 0)
}
