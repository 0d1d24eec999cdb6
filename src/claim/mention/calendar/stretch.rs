//! Weeks, months and years by their place in time: « la semaine dernière », « ce week-end », « en fin de semaine
//! dernière », « au début de l'année », « les deux derniers mois ».

use super::{CalendarReader, Stretch};
use crate::claim::tokens::Shape;
use crate::lang::{Pointing, TimeUnit};

impl CalendarReader<'_, '_> {
    pub(super) fn stretch(&self, index: usize) -> Option<(Stretch, usize)> {
        if matches!(self.tokens.shape(index)?, Shape::Mark(_) | Shape::Break) {
            return None;
        }
        let start = self.after_article(index);
        let Some((part, end)) = self.find(&self.tables.parts, start) else {
            return self.several(start).or_else(|| self.pointed(start));
        };
        // « end of » has its « of »; its article is still to come.
        let at = self.after_article(self.after_of(end));
        if let Some((stretch, to)) = self.pointed(at) {
            return Some((Stretch { part: Some(part), ..stretch }, to));
        }
        // « fin de semaine » alone is a kind of day; « en fin de semaine », « à la fin de la semaine » one of now.
        let opened =
            index.checked_sub(1).is_some_and(|before| self.calendar.before_year.contains(&self.tokens.word(before)));
        let article = at.checked_sub(1).is_some_and(|before| {
            self.is_article(before) || self.calendar.contracted.contains(&self.tokens.word(before))
        });
        let (unit, to) = self.find(&self.tables.time_units, at)?;
        let known = matches!(unit, TimeUnit::Week | TimeUnit::Month | TimeUnit::Year)
            && self.is_free(to)
            // « à la fin du mois de juillet » names the month.
            && !self.numbers.pack.numbers.of.contains(&self.tokens.word(to));
        ((opened || article) && known)
            .then_some((Stretch { unit, pointing: Pointing::Nowhere, count: None, part: Some(part) }, to))
    }

    /// « semaine dernière », « cette année », « last month ».
    pub(super) fn pointed(&self, at: usize) -> Option<(Stretch, usize)> {
        let (before, start) = self.find(&self.tables.pointing_before, at).unwrap_or((Pointing::Nowhere, at));
        let (unit, end) = self.find(&self.tables.time_units, start)?;
        let (pointing, to) = self.find(&self.tables.pointing_after, end).unwrap_or((before, end));
        // A day has words of its own: « hier »; « ce jour » may be any, « cette année-là » is one told before.
        let told_before = self.longest(&self.tables.told_before, to).is_some();
        let vague = self.is_plural(end - 1);
        let known = !told_before && !vague && pointing != Pointing::Nowhere && unit != TimeUnit::Day;
        known.then_some((Stretch { unit, pointing, count: None, part: None }, to))
    }

    /// « the coming weeks »: how many, nobody says.
    fn is_plural(&self, at: usize) -> bool {
        let single = self.tokens.word(at).strip_suffix('s').unwrap_or("");
        self.calendar.time_units.iter().any(|(unit, _)| *unit == single)
    }

    /// « deux dernières semaines », « last two weeks ».
    fn several(&self, at: usize) -> Option<(Stretch, usize)> {
        let counted = &self.tables.pointing_counted;
        let (pointing, count, end) = match self.find(counted, at) {
            Some((pointing, end)) => {
                let (count, _, to) = self.amount(end)?;
                (pointing, count, to)
            }
            None => {
                let (count, _, end) = self.amount(at)?;
                let (pointing, to) = self.find(counted, end)?;
                (pointing, count, to)
            }
        };
        let (unit, to) = self.find(&self.tables.time_units, end)?;
        (count > 0).then_some((Stretch { unit, pointing, count: Some(count), part: None }, to))
    }
}

#[cfg(test)]
mod tests {
    use crate::claim::mention::calendar::examples::{assert_dates, assert_silent};

    #[test]
    fn reads() {
        assert_dates(
            "fr",
            &[
                ("La fuite date de la semaine dernière.", &["2020-07-13/2020-07-19"]),
                ("Le vol a été repéré en fin de semaine dernière.", &["2020-07-16/2020-07-19"]),
                ("Le vol a été repéré en début de semaine.", &["2020-07-20/2020-07-21"]),
                ("Le vol a eu lieu ce week-end.", &["2020-07-18/2020-07-19"]),
                ("Le vol a eu lieu le week-end dernier.", &["2020-07-18/2020-07-19"]),
                ("Le vol date du mois dernier.", &["2020-06"]),
                ("Le vol date de l’an dernier.", &["2019"]),
                ("Le vol couvre les deux derniers mois.", &["2020-05-23/2020-07-23"]),
                ("Le vol a eu lieu à la fin du mois.", &["2020-07"]),
                ("En mai, le site ferme. Il rouvre à la fin du mois.", &["2020-05", "2020-05"]),
                ("Le vol date de la fin du mois de mai.", &["2020-05"]),
                ("La reprise est prévue la semaine prochaine.", &["2020-07-27/2020-08-02"]),
            ],
        );
        assert_dates(
            "en",
            &[
                ("It was found last week.", &["2020-07-13/2020-07-19"]),
                ("It was found earlier this week.", &["2020-07-20/2020-07-23"]),
                ("It was found earlier this month.", &["2020-07-01/2020-07-23"]),
                ("It was found last month.", &["2020-06"]),
                ("It was found last year.", &["2019"]),
                ("It covers the last two months.", &["2020-05-23/2020-07-23"]),
                ("It was found at the end of last week.", &["2020-07-17/2020-07-19"]),
                ("It was found this past weekend.", &["2020-07-18/2020-07-19"]),
                ("It was found earlier in the week.", &["2020-07-20/2020-07-23"]),
                ("It was found earlier this year.", &["2020-01-01/2020-07-23"]),
                ("It will be shut for the rest of the week.", &["2020-07-23/2020-07-26"]),
                ("It will be shut by the end of the year.", &["2020"]),
                ("It was found the week before last.", &["2020-07-06/2020-07-12"]),
                ("It was found the year before last.", &["2018"]),
                ("It opens the week after next.", &["2020-08-03/2020-08-09"]),
                ("It was found in this calendar year.", &["2020"]),
            ],
        );
    }

    #[test]
    fn leaves_alone() {
        assert_silent(
            "fr",
            &[
                "Les factures de fin de mois sont parties.",
                "À ce jour, rien.",
                "Cette année-là, rien.",
                "Ces derniers jours.",
                "Le week-end, le site ferme.",
                "Une semaine de repos.",
                "La fin de semaine a été calme.",
            ],
        );
        assert_silent(
            "en",
            &[
                "A week of rest.",
                "The day was long.",
                "To this day, nothing.",
                "The week before, nothing.",
                "In the coming weeks, nothing.",
            ],
        );
    }
}
