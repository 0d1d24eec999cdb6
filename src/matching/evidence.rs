//! What speaks for it that an article tells of an incident.

use std::ops::RangeInclusive;

use super::Subject;
use crate::claim::{Certainty, CountRole, MentionValue, Reading, Value, mentions};
use crate::date::PartialDate;
use crate::document::Part;
use crate::span::Span;

#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// Its place among the subjects.
    pub incident: usize,
    /// Where the article names the organisation; never empty.
    pub named: Vec<Span>,
    /// Whether its title or its lead does.
    pub in_head: bool,
    /// Figures of the statement, each where the article gives it first.
    pub figures: Vec<(u64, Span)>,
    /// Days of the incident, likewise.
    pub days: Vec<(PartialDate, Span)>,
    /// The days from the statement to the article, where both are known.
    pub after: Option<i64>,
    /// Whether the article tells of people that were hit, or of data that were taken.
    pub tells_of_loss: bool,
}

/// The days after a statement in which a loss is told of as news.
const NEWS: RangeInclusive<i64> = -3..=14;
/// Those in which one thing besides the name says enough; the press may know before the organisation tells.
const STORY: RangeInclusive<i64> = -3..=90;
/// What came out earlier tells of something else, even where figures agree.
const EARLIEST: i64 = -30;

impl Evidence {
    pub(super) fn on(incident: usize, subject: &Subject, article: &Reading, named: Vec<Span>) -> Self {
        let document = &article.document;
        let head = |span: &Span| {
            let blocks = document.blocks.iter().filter(|block| matches!(block.part, Part::Title | Part::Lead));
            blocks.into_iter().any(|block| block.span.contains(*span))
        };
        let (mut figures, mut tells_of_loss): (Vec<(u64, Span)>, bool) = (Vec::new(), false);
        for claim in &article.claims {
            match &claim.value {
                Value::Count(count) => {
                    tells_of_loss |= matches!(count.role, CountRole::Affected | CountRole::Subset);
                    if subject.figures.contains(&count.value) && figures.iter().all(|(known, _)| *known != count.value)
                    {
                        figures.push((count.value, claim.span));
                    }
                }
                Value::Field(_) => tells_of_loss |= claim.certainty != Certainty::Denied,
                Value::Date(_) | Value::Quote(_) | Value::Amount(_) => {}
            }
        }
        let published = document.published.and_then(PartialDate::as_day);
        let after = subject.announced.zip(published).and_then(|(first, day)| first.until(day).ok());
        Self {
            incident,
            in_head: named.iter().any(head),
            named,
            figures,
            days: days_of(subject, article),
            after: after.map(|span| i64::from(span.get_days())),
            tells_of_loss,
        }
    }

    /// How many things besides the name speak for it: figures, days, the time.
    pub fn kinds(&self) -> usize {
        let is_news = self.tells_of_loss && self.after.is_some_and(|after| NEWS.contains(&after));
        let has_days = (self.tells_of_loss || !self.figures.is_empty()) && !self.days.is_empty();
        usize::from(!self.figures.is_empty()) + usize::from(has_days) + usize::from(is_news)
    }

    /// Whether that is enough: one of them in the weeks after the statement, two where the article came out before or long
    /// after, or on a day that is not known.
    pub(super) fn is_enough(&self) -> bool {
        match self.after {
            Some(after) if after < EARLIEST => false,
            Some(after) if STORY.contains(&after) => self.kinds() >= 1,
            _ => self.kinds() >= 2,
        }
    }

    /// What is compared where an article may belong to several.
    pub(super) fn weight(&self) -> (bool, usize, bool, usize) {
        (self.is_enough(), self.kinds(), self.in_head, self.figures.len() + self.days.len())
    }
}

/// The days of the incident that an article names, in the order of the text; whatever it tells of them, since without the
/// statement a day of last year is read as another story's.
fn days_of(subject: &Subject, article: &Reading) -> Vec<(PartialDate, Span)> {
    if subject.days.is_disjoint(&article.named.days) {
        return Vec::new();
    }
    let mut days: Vec<(PartialDate, Span)> = Vec::new();
    for mention in mentions(&article.document, None) {
        let ends = match &mention.value {
            MentionValue::Date(day) => [Some(*day), None],
            MentionValue::Dates { from, to } => [Some(*from), Some(*to)],
            MentionValue::Number(_) | MentionValue::Range { .. } | MentionValue::Text(_) => [None, None],
        };
        for day in ends.into_iter().flatten().filter(|day| subject.days.contains(day)) {
            if days.iter().all(|(known, _)| *known != day) {
                days.push((day, mention.span));
            }
        }
    }
    days
}
