//! Days with a name of their own: « à Noël », « le lundi de Pâques 2024 », « last Thanksgiving ».

use super::{CalendarReader, Frame, Named, Written};
use crate::lang::{Pointing, TimeUnit};

impl CalendarReader<'_, '_> {
    /// Never where the name belongs to something else: « Noël Martin », « le marché de Noël », « Christmas sales ».
    pub(super) fn feast(&self, index: usize) -> Option<(Written, usize)> {
        let (before, at) = self.find(&self.tables.pointing_before, index).unwrap_or((Pointing::Nowhere, index));
        let at = if at == index { self.after_article(index) } else { at };
        let (feast, end) = self.find(&self.tables.feasts, at)?;
        let written = |of, pointing, to| Some((Written::Feast { feast, of, pointing }, to));
        if let Some((TimeUnit::Weekend, end)) = self.find(&self.tables.time_units, end) {
            let (year, to) = self.year_after(end).map_or((None, end), |(year, to)| (Some(year), to));
            return Some((Written::FeastWeekend { feast, year, pointing: before }, to));
        }
        if let Some((year, to)) = self.year_after(end) {
            return written(Some(Frame::Named(Named { year: Some(year), ..Named::default() })), before, to);
        }
        // « MLK Day of last year », « Christmas last year »
        if let Some((stretch, to)) = self.pointed(self.after_of(end)).filter(|(found, _)| found.unit == TimeUnit::Year)
        {
            return written(Some(Frame::Stretch(stretch)), before, to);
        }
        let (pointing, to) = self.find(&self.tables.pointing_after, end).unwrap_or((before, end));
        let of = |at: Option<usize>| at.is_some_and(|at| self.numbers.pack.numbers.of.contains(&self.tokens.word(at)));
        let articled = index.checked_sub(1).is_some_and(|before| self.is_article(before));
        let owned = of(index.checked_sub(1)) || (articled && of(index.checked_sub(2)));
        if owned || !self.is_free(to) { None } else { written(None, pointing, to) }
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
                ("Le vol a eu lieu à Noël.", &["2019-12-25"]),
                ("Le vol a eu lieu le lundi de Pâques.", &["2020-04-13"]),
                ("Le vol a eu lieu la veille de Noël.", &["2019-12-24"]),
                ("Le vol a eu lieu à la Toussaint 2018.", &["2018-11-01"]),
                ("Le vol a eu lieu au Nouvel An chinois.", &["2020-01-25"]),
            ],
        );
        assert_dates(
            "en",
            &[
                ("It began on Christmas Eve.", &["2019-12-24"]),
                ("It began on Black Friday 2013.", &["2013-11-29"]),
                ("It began last Thanksgiving.", &["2019-11-28"]),
                ("It began on Thanksgiving of last year.", &["2019-11-28"]),
                ("It began over Memorial Day weekend.", &["2020-05-23/2020-05-25"]),
                ("It began on St. Patrick’s Day.", &["2020-03-17"]),
                ("It began on Whit Monday.", &["2020-06-01"]),
                ("It began on Orthodox Easter 2020.", &["2020-04-19"]),
                ("It began on Mother’s Day.", &["2020-05-10"]),
                ("It began on Chinese New Year’s Day.", &["2020-01-25"]),
                ("It began on Eid al-Fitr 2018.", &["2018-06-15"]),
            ],
        );
    }

    #[test]
    fn leaves_alone() {
        assert_silent("fr", &["Noël Martin dirige le service.", "Le marché de Noël.", "Le pont de la Toussaint."]);
        assert_silent("en", &["The Christmas sales were poor.", "A tree of Christmas."]);
    }
}
