//! Seasons and decades: « l'été 2023 », « cet hiver », « au printemps », « les années 1980 ».

use super::{CalendarReader, Written};
use crate::claim::tokens::Shape;
use crate::lang::Pointing;

impl CalendarReader<'_, '_> {
    /// A bare name is none: « l'été sera long », « la faille a été exploitée ».
    pub(super) fn season(&self, index: usize) -> Option<(Written, usize)> {
        let (before, at) = self.find(&self.tables.pointing_before, index).unwrap_or((Pointing::Nowhere, index));
        let (season, end) = self.find(&self.tables.seasons, at)?;
        let written = |year, pointing, to| Some((Written::Season { season, year, pointing }, to));
        if let Some((year, to)) = self.year_after(end).filter(|(year, _)| *year >= 1990) {
            return written(Some(year), before, to);
        }
        if self.longest(&self.tables.told_before, end).is_some() {
            return None;
        }
        if before != Pointing::Nowhere {
            return written(None, before, end);
        }
        let article = index.checked_sub(1).is_some_and(|before| self.is_article(before));
        if let Some((pointing, to)) = self.find(&self.tables.pointing_after, end).filter(|_| article) {
            return written(None, pointing, to);
        }
        let opened = self.calendar.season_openers.iter().any(|opener| self.phrase_before(opener, index).is_some());
        if opened && self.is_free(end) { written(None, Pointing::Nowhere, end) } else { None }
    }

    /// « les années 1980 », « les années 70 », « the 1980s », « in the '70s », « in the seventies ».
    pub(super) fn decade(&self, index: usize) -> Option<(Written, usize)> {
        // « in her seventies » is an age.
        let articled = index.checked_sub(1).is_some_and(|before| self.is_article(before));
        if let Some((first, to)) = self.find(&self.tables.decade_names, index) {
            return articled.then_some((Written::Years(first, first + 9), to));
        }
        let named = self.longest(&self.tables.decade_before, index);
        let at = named.unwrap_or(index);
        if self.tokens.shape(at) != Some(Shape::Digits) {
            return None;
        }
        let figures = self.tokens.word(at);
        let year: i16 = figures.parse().ok().filter(|year| year % 10 == 0)?;
        let ending = self.longest(&self.tables.decade_after, at + 1).filter(|_| self.tokens.is_glued(at + 1));
        let quoted = at > 0 && self.tokens.is_mark(at - 1, '\'') && self.tokens.is_glued(at);
        // « from the 20s » may be one century's or the other's.
        let opened = year >= 30
            && articled
            && index.checked_sub(2).is_some_and(|before| self.calendar.before_year.contains(&self.tokens.word(before)));
        let first = match figures.len() {
            4 if self.four_figures(at).is_some() && (named.is_some() || ending.is_some()) => year,
            2 if named.is_some() || ((quoted || opened) && ending.is_some()) => 1900 + year,
            _ => return None,
        };
        Some((Written::Years(first, first + 9), ending.unwrap_or(at + 1)))
    }

    /// « the 15th century », after its ordinal: the hundred years that begin with the same figures, as most readers count them.
    pub(super) fn century(&self, nth: i8, end: usize) -> Option<(Written, usize)> {
        let to = self.longest(&self.tables.centuries, end).filter(|_| (10..=21).contains(&nth))?;
        let first = i16::from(nth - 1) * 100;
        // « 15 century » is no ordinal, « 21st century skills » are those of today.
        (!self.tokens.is_digits(end - 1) && self.is_free(to)).then_some((Written::Years(first, first + 99), to))
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
                ("Le vol date du printemps 2019.", &["2019-03-20/2019-06-20"]),
                ("Le vol a eu lieu cet été.", &["2020-06-21/2020-09-22"]),
                ("Le vol a eu lieu à l’automne.", &["2019-09-23/2019-12-20"]),
                ("Le vol date de l’été dernier.", &["2019-06-21/2019-09-22"]),
                ("Le vol date de l’hiver 2019.", &["2019"]),
                ("Un fichier des années 1980.", &["1980/1989"]),
                ("Un fichier des années 70.", &["1970/1979"]),
            ],
        );
        assert_dates(
            "en",
            &[
                ("It began in the summer of 2019.", &["2019-06-21/2019-09-22"]),
                ("It began last winter.", &["2019-12-21/2020-03-20"]),
                ("A file of the 1980s.", &["1980/1989"]),
                ("A file from the 70s.", &["1970/1979"]),
                ("A file from the '70s.", &["1970/1979"]),
                ("A file of the nineteen-nineties, not of the eighties.", &["1990/1999", "1980/1989"]),
                ("A map of the 15th century.", &["1400/1499"]),
                ("A map of the nineteenth century.", &["1800/1899"]),
            ],
        );
    }

    #[test]
    fn leaves_alone() {
        assert_silent(
            "fr",
            &[
                "L’été sera long : la faille a été exploitée.",
                "Il a été dernier de la course.",
                "En été, tout ralentit.",
                "Cet hiver-là, rien.",
            ],
        );
        assert_silent(
            "en",
            &[
                "Spring water and fall damage.",
                "He is in his 40s.",
                "She is in her seventies.",
                "A firm of the 20s.",
                "21st century skills.",
                "A third century.",
            ],
        );
    }
}
