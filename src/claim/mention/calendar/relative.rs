//! Days counted from another: « il y a trois jours », « deux jours plus tôt », « trois semaines après ».

use super::{CalendarReader, Written};
use crate::claim::tokens::Shape;
use crate::lang::NumberWord;

impl CalendarReader<'_, '_> {
    /// « il y a trois jours », « deux jours plus tôt », « trois semaines après ».
    pub(super) fn ago(&self, index: usize) -> Option<(Written, usize)> {
        let opened = self.calendar.ago.iter().find_map(|ago| self.phrase(ago, index));
        let at = opened.unwrap_or(index);
        let (number, after) = self.distance(at)?;
        let &(_, days) = self.calendar.distances.iter().find(|(word, _)| *word == self.tokens.word(after))?;
        let written = |sign: i64| Written {
            distance: Some((sign * number, days)),
            from_last: opened.is_none(),
            ..Written::default()
        };
        if opened.is_some() {
            return Some((written(-1), after + 1));
        }
        if let Some(end) = self.calendar.ago_after.iter().find_map(|ago| self.phrase(ago, after + 1)) {
            return Some((Written { from_last: false, ..written(-1) }, end));
        }
        if let Some(end) = self.calendar.earlier.iter().find_map(|earlier| self.phrase(earlier, after + 1)) {
            return self.closes(end).then(|| (written(-1), end));
        }
        let end = self.calendar.later.iter().find_map(|later| self.phrase(later, after + 1))?;
        self.closes(end).then(|| (written(1), end))
    }

    /// « trois jours après » dates only where no noun follows: « trois jours après l'attaque » names another day.
    fn closes(&self, at: usize) -> bool {
        !matches!(self.tokens.shape(at), Some(Shape::Word))
            || !self.numbers.pack.small_words.contains(&self.tokens.word(at))
    }

    fn distance(&self, at: usize) -> Option<(i64, usize)> {
        if let Some(NumberWord::One) = self.numbers.words.get(self.tokens.word(at)) {
            return Some((1, at + 1));
        }
        let found = self.numbers.read(at)?;
        (found.value < 1000.0 && found.value.fract() == 0.0 && found.vague_to.is_none() && !found.about)
            .then_some((found.value as i64, found.to))
    }
}
