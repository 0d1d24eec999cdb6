//! Date expressions to dates: the press looks back.
//!
//! A day without a year, and a weekday alone, are the nearest on or before the day of publication;
//! « dernier » is strictly before it, « prochain » after. A weekday that isn't that date's is told.

use jiff::civil::{Date, Weekday};
use jiff::{Span as Distance, ToSpan};

use super::calendar::{Bond, Pointing, Written, WrittenDate};
use crate::date::PartialDate;
use crate::lang::Relative;

/// A date expression with its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resolved {
    pub value: PartialDate,
    /// The other day of an interval, a night or a pair.
    pub second: Option<(PartialDate, Bond)>,
    /// The weekday that the text names and that the date does not have.
    pub wrong_weekday: Option<Weekday>,
}

/// Resolves the dates of one document in the order of its text.
#[derive(Debug, Clone, Default)]
pub struct Resolver {
    /// The day of publication, or the statement's where the document tells none.
    pub reference: Option<Date>,
    /// The same, where it is known to the day: what weekdays and « hier » count from.
    day: Option<Date>,
    /// The last day that was named.
    last: Option<Date>,
    /// The last year that was named with a date.
    year: Option<i16>,
}

impl Resolver {
    /// `published` to the day serves; a month serves through the statement's day where that lies in it,
    /// else through its last day.
    pub fn new(published: Option<PartialDate>, statement: Option<PartialDate>) -> Self {
        let reference = match (published, statement) {
            (Some(PartialDate::Day(day)), _) => Some(day),
            (Some(month @ PartialDate::Month(..)), Some(day)) if month.covers(day) => Some(day.last_day()),
            (Some(month @ PartialDate::Month(..)), _) => Some(month.last_day()),
            (Some(PartialDate::Year(_)) | None, Some(day)) => Some(day.last_day()),
            (Some(PartialDate::Year(_)) | None, None) => None,
        };
        let day = match (published, statement) {
            (Some(PartialDate::Day(day)), _) => Some(day),
            (Some(month), Some(PartialDate::Day(day))) if !month.covers(PartialDate::Day(day)) => None,
            (_, Some(PartialDate::Day(day))) => Some(day),
            _ => None,
        };
        Self { reference, day, last: None, year: None }
    }

    /// Why there is no date is the error.
    pub fn resolve(&mut self, written: WrittenDate, future: bool) -> Result<Resolved, &'static str> {
        let second = match written.second {
            Some((second, bond)) => Some((self.day(second, future)?, bond)),
            None => None,
        };
        let mut first = written.first;
        if let (Some((PartialDate::Day(end), _)), None) = (second, first.year) {
            first.year = (first.day.is_some() && first.month.is_some()).then(|| {
                let starts_earlier = first.month.is_some_and(|month| month > end.month());
                end.year() - i16::from(starts_earlier)
            });
            if first.day.is_none()
                && let Some(weekday) = first.weekday
            {
                let day = on_or_before(end.saturating_sub(1.day()), weekday);
                self.last = Some(day);
                return Ok(Resolved { value: PartialDate::Day(day), second, wrong_weekday: None });
            }
        }
        let value = self.day(first, future)?;
        if let (Some(Relative::LastWeekend), PartialDate::Day(saturday)) = (first.relative, value) {
            let sunday = PartialDate::Day(saturday.saturating_add(1.day()));
            return Ok(Resolved { value, second: Some((sunday, Bond::Night)), wrong_weekday: None });
        }
        let wrong_weekday = wrong_weekday(first, value)
            .or_else(|| written.second.zip(second).and_then(|((words, _), (date, _))| wrong_weekday(words, date)));
        Ok(Resolved { value, second, wrong_weekday })
    }

    fn day(&mut self, written: Written, future: bool) -> Result<PartialDate, &'static str> {
        let found = self.read(written, future)?;
        if let PartialDate::Day(day) = found {
            self.last = Some(day);
        }
        if written.year.is_some() {
            self.year = written.year;
        }
        Ok(found)
    }

    fn read(&self, written: Written, future: bool) -> Result<PartialDate, &'static str> {
        if let Some(relative) = written.relative {
            return self.relative(relative);
        }
        if let Some((number, days)) = written.distance {
            let anchor = if written.from_last { self.last } else { self.day };
            return at_distance(anchor.ok_or("no day to count from")?, number, days).ok_or("no such day");
        }
        match (written.day, written.month, written.year, written.weekday) {
            (Some(day), Some(month), Some(year), _) => PartialDate::day(year, month, day).ok_or("no such day"),
            (Some(day), Some(month), None, weekday) => self.nearest_day(written, day, month, weekday, future),
            (None, Some(month), Some(year), _) => PartialDate::month(year, month).ok_or("no such month"),
            (None, Some(month), None, _) => self.nearest_month(written, month, future),
            (None, None, Some(year), _) => Ok(PartialDate::Year(year)),
            (Some(day), None, _, _) => self.same_month(day),
            (None, None, None, Some(weekday)) => self.nearest_weekday(written, weekday, future),
            (None, None, None, None) => Err("no date"),
        }
    }

    fn nearest_day(
        &self,
        written: Written,
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
            .find(|date| *date > reference);
        let wanted = if future || written.pointing == Pointing::Next { forth } else { back };
        let found = match (wanted, forth) {
            (Some(wanted), _) if fits(&wanted) => Some(wanted),
            (Some(_), Some(forth)) if weekday.is_some() && fits(&forth) => Some(forth),
            (wanted, _) => wanted,
        };
        found.map(PartialDate::Day).ok_or("no such day")
    }

    fn nearest_month(&self, written: Written, month: i8, future: bool) -> Result<PartialDate, &'static str> {
        let Some(reference) = self.reference else {
            return self.year.and_then(|year| PartialDate::month(year, month)).ok_or("month without a year");
        };
        let mut year = reference.year();
        if future || written.pointing == Pointing::Next {
            year += i16::from(month < reference.month());
        } else {
            year -= i16::from(month > reference.month());
            year -= i16::from(written.pointing == Pointing::Last && month == reference.month());
        }
        PartialDate::month(year, month).ok_or("no such month")
    }

    /// « le 17 » after « le 14 juillet ».
    fn same_month(&self, day: i8) -> Result<PartialDate, &'static str> {
        let last = self.last.ok_or("day without a month")?;
        PartialDate::day(last.year(), last.month(), day).ok_or("no such day")
    }

    fn nearest_weekday(&self, written: Written, weekday: i8, future: bool) -> Result<PartialDate, &'static str> {
        let reference = self.day.ok_or("weekday without a day of publication")?;
        let day = if future || written.pointing == Pointing::Next {
            on_or_before(reference.saturating_add(7.days()), weekday)
        } else if written.pointing == Pointing::Last {
            on_or_before(reference.saturating_sub(1.day()), weekday)
        } else {
            on_or_before(reference, weekday)
        };
        Ok(PartialDate::Day(day))
    }

    fn relative(&self, relative: Relative) -> Result<PartialDate, &'static str> {
        if let Relative::DaysFromLast(days) = relative {
            let last = self.last.ok_or("no day to count from")?;
            return Ok(PartialDate::Day(last.saturating_add(days.days())));
        }
        let months_ok =
            matches!(relative, Relative::LastMonth | Relative::LastYear | Relative::ThisYear | Relative::ThisMonth);
        let reference = if months_ok { self.reference } else { self.day };
        let reference = reference.ok_or("no day of publication")?;
        Ok(match relative {
            Relative::Days(days) => PartialDate::Day(reference.saturating_add(days.days())),
            Relative::DaysFromLast(_) | Relative::LastWeek => return Err("a week, not a day"),
            // Its Saturday; `resolve` adds the Sunday.
            Relative::LastWeekend => PartialDate::Day(on_or_before(reference.saturating_sub(1.day()), SATURDAY)),
            Relative::LastMonth => {
                let before = reference.first_of_month().saturating_sub(1.day());
                PartialDate::Month(before.year(), before.month())
            }
            Relative::ThisMonth => PartialDate::Month(reference.year(), reference.month()),
            Relative::LastYear => PartialDate::Year(reference.year() - 1),
            Relative::ThisYear => PartialDate::Year(reference.year()),
        })
    }
}

fn at_distance(anchor: Date, number: i64, days: i64) -> Option<PartialDate> {
    match days {
        0 => {
            let date = anchor.checked_add(Distance::new().try_months(number).ok()?).ok()?;
            Some(PartialDate::Month(date.year(), date.month()))
        }
        -1 => {
            anchor.checked_add(Distance::new().try_years(number).ok()?).ok().map(|date| PartialDate::Year(date.year()))
        }
        _ => anchor.checked_add(Distance::new().try_days(number.checked_mul(days)?).ok()?).ok().map(PartialDate::Day),
    }
}

const SATURDAY: i8 = 6;

fn on_or_before(day: Date, weekday: i8) -> Date {
    let behind = i64::from((day.weekday().to_monday_one_offset() - weekday).rem_euclid(7));
    day.saturating_sub(behind.days())
}

fn wrong_weekday(written: Written, date: PartialDate) -> Option<Weekday> {
    let named = Weekday::from_monday_one_offset(written.weekday?).ok()?;
    (written.day.is_some() && date.weekday()? != named).then_some(named)
}
