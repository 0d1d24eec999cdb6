//! Days, months and years by their name: the nearest that the text can mean.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Resolver, on_or_after, on_or_before};
use crate::claim::mention::calendar::Named;
use crate::date::PartialDate;
use crate::lang::Pointing;

/// Days.
const ALMOST_A_YEAR: i32 = 330;
const SOON: i32 = 35;

impl Resolver {
    pub(super) fn named(&self, named: Named, future: bool) -> Result<PartialDate, &'static str> {
        match (named.day, named.month, named.year, named.weekday) {
            (Some(day), Some(month), Some(year), _) => self.whole(named, day, month, year),
            (Some(day), Some(month), None, weekday) => self.nearest_day(named, day, month, weekday, future),
            (None, Some(month), Some(year), _) => PartialDate::month(year, month).ok_or("no such month"),
            (None, Some(month), None, _) => self.nearest_month(named, month, future),
            (None, None, Some(year), _) => Ok(PartialDate::Year(year)),
            (Some(day), None, _, Some(weekday)) => self.day_with_weekday(day, weekday, future),
            (Some(day), None, _, None) => self.same_month(named, day),
            (None, None, None, Some(weekday)) => self.nearest_weekday(named, weekday, future),
            (None, None, None, None) => Err("no date"),
        }
    }

    /// A day with its year; where day and month may have changed places, the order that the weekday or the look
    /// back asks for.
    fn whole(&self, named: Named, day: i8, month: i8, year: i16) -> Result<PartialDate, &'static str> {
        let date = Date::new(year, month, day).ok();
        let swapped = Date::new(year, day, month).ok().filter(|_| named.either_order);
        let fits = |date: &Date| match named.weekday {
            Some(weekday) => date.weekday().to_monday_one_offset() == weekday,
            None => self.reference.is_none_or(|reference| *date <= reference),
        };
        let found = match (date, swapped) {
            (Some(date), Some(swapped)) if !fits(&date) && fits(&swapped) => Some(swapped),
            _ => date.or(swapped),
        };
        found.map(PartialDate::Day).ok_or("no such day")
    }

    /// « mardi 12 »: of the months around, the nearest whose 12th is a Tuesday.
    fn day_with_weekday(&self, day: i8, weekday: i8, future: bool) -> Result<PartialDate, &'static str> {
        let reference = self.day.ok_or("weekday without a day of publication")?;
        let first = reference.first_of_month();
        let fits = |months: i64| {
            let month = first.saturating_add(months.months());
            let date = Date::new(month.year(), month.month(), day).ok()?;
            (date.weekday().to_monday_one_offset() == weekday).then_some(date)
        };
        // « le premier week-end de février … le lundi 3 »: of the month told last, where it fits.
        let told = self.told.and_then(|told| match told {
            PartialDate::Month(year, month) => Date::new(year, month, day).ok(),
            PartialDate::Day(last) => Date::new(last.year(), last.month(), day).ok(),
            PartialDate::Year(_) => None,
        });
        if let Some(date) = told.filter(|date| date.weekday().to_monday_one_offset() == weekday && !future) {
            return Ok(PartialDate::Day(date));
        }
        let near = [0, -1, 1, -2];
        let back = near.into_iter().filter_map(fits).find(|date| *date <= reference);
        let forth = near.into_iter().filter_map(fits).find(|date| *date > reference);
        let found = if future { forth.or(back) } else { back.or(forth) };
        found.map(PartialDate::Day).ok_or("no month near has such a day")
    }

    fn nearest_day(
        &self,
        written: Named,
        day: i8,
        month: i8,
        weekday: Option<i8>,
        future: bool,
    ) -> Result<PartialDate, &'static str> {
        let of_year = |year: i16| Date::new(year, month, day).ok();
        let fits = |date: &Date| weekday.is_none_or(|weekday| date.weekday().to_monday_one_offset() == weekday);
        let Some(reference) = self.reference else {
            let year = self.year.ok_or("day without a year")?;
            let around = [0, -1, 1].into_iter().filter_map(|step| of_year(year + step));
            return around.clone().find(fits).or_else(|| of_year(year)).map(PartialDate::Day).ok_or("no such day");
        };
        let year = reference.year();
        let back = [year, year - 1, year - 2, year - 3, year - 4]
            .into_iter()
            .filter_map(of_year)
            .find(|date| *date <= reference);
        let forth = [year, year + 1, year + 2, year + 3, year + 4]
            .into_iter()
            .filter_map(of_year)
            // « will reopen on July 23 », said on that day, is no July of next year.
            .find(|date| *date > reference || (*date == reference && written.pointing != Pointing::Next));
        // Nobody leaves out the year of a day that is almost a year gone.
        let soon = match (back, forth) {
            (Some(back), Some(forth)) => {
                (reference - back).get_days() > ALMOST_A_YEAR && (forth - reference).get_days() < SOON
            }
            _ => false,
        };
        let future = future || (soon && written.pointing != Pointing::Last);
        let wanted = if future || written.pointing == Pointing::Next { forth } else { back };
        let found = match (wanted, forth) {
            (Some(wanted), _) if fits(&wanted) => Some(wanted),
            (Some(_), Some(forth)) if weekday.is_some() && fits(&forth) => Some(forth),
            (wanted, _) => wanted,
        };
        found.map(PartialDate::Day).ok_or("no such day")
    }

    fn nearest_month(&self, written: Named, month: i8, future: bool) -> Result<PartialDate, &'static str> {
        let Some(reference) = self.reference else {
            return self.year.and_then(|year| PartialDate::month(year, month)).ok_or("month without a year");
        };
        let mut year = reference.year();
        if written.pointing == Pointing::This {
            // « this May » is that of the year, gone or to come.
        } else if (future && written.pointing != Pointing::Last) || written.pointing == Pointing::Next {
            year += i16::from(month < reference.month());
        } else {
            year -= i16::from(month > reference.month());
            year -= i16::from(written.pointing == Pointing::Last && month == reference.month());
        }
        PartialDate::month(year, month).ok_or("no such month")
    }

    /// « le 17 » after « le 14 juillet »; « on the 17th » with no day before it is the last one.
    fn same_month(&self, named: Named, day: i8) -> Result<PartialDate, &'static str> {
        if let Some(last) = self.last {
            return PartialDate::day(last.year(), last.month(), day).ok_or("no such day");
        }
        let reference = self.day.filter(|_| !named.of_the_story).ok_or("day without a month")?;
        let month = if day > reference.day() { reference.first_of_month().saturating_sub(1.day()) } else { reference };
        PartialDate::day(month.year(), month.month(), day).ok_or("no such day")
    }

    fn nearest_weekday(&self, named: Named, weekday: i8, future: bool) -> Result<PartialDate, &'static str> {
        // « détectée samedi 18 …, signalée le lundi »: the Monday that followed.
        let told = self.last.filter(|_| named.of_the_story && !future).map(|last| on_or_after(last, weekday));
        let told = told.filter(|day| self.day.is_none_or(|reference| *day <= reference));
        if let (Some(day), Pointing::Nowhere) = (told, named.pointing) {
            return Ok(PartialDate::Day(day));
        }
        let reference = self.day.ok_or("weekday without a day of publication")?;
        let day = match named.pointing {
            Pointing::Last => on_or_before(reference.saturating_sub(1.day()), weekday),
            Pointing::Next => on_or_after(reference.saturating_add(1.day()), weekday),
            Pointing::OfNextWeek => on_or_after(on_or_after(reference.saturating_add(1.day()), 1), weekday),
            Pointing::BeforeLast => on_or_before(reference.saturating_sub(8.days()), weekday),
            Pointing::AfterNext => on_or_after(reference.saturating_add(8.days()), weekday),
            Pointing::Following => {
                on_or_after(self.last.ok_or("no day to count from")?.saturating_add(1.day()), weekday)
            }
            Pointing::Previous => on_or_before(self.last.unwrap_or(reference).saturating_sub(1.day()), weekday),
            Pointing::Nowhere | Pointing::This if future => on_or_after(reference.saturating_add(1.day()), weekday),
            Pointing::Nowhere | Pointing::This => on_or_before(reference, weekday),
        };
        Ok(PartialDate::Day(day))
    }
}
