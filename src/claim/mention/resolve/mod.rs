//! Date expressions to dates: the press looks back.
//!
//! A day without a year, and a weekday alone, are the nearest on or before the day of publication;
//! « dernier » is strictly before it, « prochain » after. A weekday that isn't that date's is told.

mod counted;
mod feast;
mod named;
mod period;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use period::weekend_around;

use super::calendar::{Bond, Frame, Named, What, Written, WrittenDate};
use crate::date::PartialDate;
use crate::lang::{Pointing, Relative};

/// A date expression with its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resolved {
    pub value: PartialDate,
    /// The other day of an interval, a night or a pair.
    pub second: Option<(PartialDate, Bond)>,
    /// The weekday that the text names and that the date does not have.
    pub wrong_weekday: Option<Weekday>,
    /// The days of a week, a season, « il y a une dizaine de jours », of which `value` is the month or the year.
    pub stretch: Option<(PartialDate, PartialDate)>,
}

/// A weekend may take in a holiday on either side.
const LONGEST_WEEKEND: i32 = 4;

/// What is longer than that has a year before it has days.
const LONGEST_WEEKS: i32 = 31;

impl From<Days> for Resolved {
    /// A night or a weekend is its two days; anything longer is told no more exactly than by its month, a season by
    /// its year: nobody who says « la semaine dernière » means its Monday.
    fn from(days: Days) -> Self {
        let plain = |value, second| Self { value, second, wrong_weekday: None, stretch: None };
        let Some(to) = days.to else { return plain(days.from, None) };
        let (first, last) = (days.from.first_day(), to.last_day());
        let length = (last - first).get_days() + 1;
        if length <= LONGEST_WEEKEND && days.is_weekend {
            return plain(days.from, Some((to, Bond::Night)));
        }
        let value = if (first.year(), first.month()) == (last.year(), last.month()) {
            PartialDate::Month(first.year(), first.month())
        } else {
            PartialDate::Year(first.year())
        };
        Self { stretch: Some((days.from, to)), ..plain(value, None) }
    }
}

impl Resolved {
    /// Whether its days lie in one month, or are a season or the like in one year: else no partial date tells them.
    pub fn has_a_date(&self) -> bool {
        let Some((from, to)) = self.stretch else { return true };
        let (first, last) = (from.first_day(), to.last_day());
        first.year() == last.year() && (first.month() == last.month() || (last - first).get_days() > LONGEST_WEEKS)
    }
}

/// The days that one expression means: a date, or all from one to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Days {
    from: PartialDate,
    to: Option<PartialDate>,
    is_weekend: bool,
}

impl From<PartialDate> for Days {
    fn from(from: PartialDate) -> Self {
        Self { from, to: None, is_weekend: false }
    }
}

impl Days {
    fn between(from: Date, to: Date) -> Self {
        Self { from: PartialDate::Day(from), to: (to > from).then_some(PartialDate::Day(to)), is_weekend: false }
    }

    fn weekend(from: Date, to: Date) -> Self {
        Self { is_weekend: true, ..Self::between(from, to) }
    }
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
    /// The last date that was named, be it a month or a year.
    told: Option<PartialDate>,
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
        Self { reference, day, last: None, told: None, year: None }
    }

    /// Why there is no date is the error.
    pub fn resolve(&mut self, written: WrittenDate, future: bool) -> Result<Resolved, &'static str> {
        let Some((second, bond)) = written.second else {
            let days = self.days(written.first, future)?;
            let wrong_weekday = wrong_weekday(written.first, days.from);
            return Ok(Resolved { wrong_weekday, ..Resolved::from(days) });
        };
        // What begins today ends later.
        let future = future || (bond == Bond::Interval && written.first == Written::Relative(Relative::Days(0)));
        let mut end = self.days(second, future)?;
        let mut start = self.start(written.first, &end, future)?;
        if let Some((begun, running)) = self.still_running((written.first, start), (second, end.from)) {
            (start, end.from) = (begun, running);
        }
        let end = end.to.unwrap_or(end.from);
        // « du 8 au 13 octobre … deux jours plus tard »: from its last day.
        self.last = end.as_day().filter(|_| bond == Bond::Interval).or(self.last);
        let wrong_weekday = wrong_weekday(written.first, start).or_else(|| wrong_weekday(second, end));
        Ok(Resolved { value: start, second: Some((end, bond)), wrong_weekday, stretch: None })
    }

    /// « from July 13 to August 25 », told on August 10, is that of the year: an interval looks back by its first day.
    fn still_running(
        &self,
        (first, start): (Written, PartialDate),
        (second, end): (Written, PartialDate),
    ) -> Option<(PartialDate, PartialDate)> {
        let bare = |written: Written| matches!(written, Written::Named(Named { year: None, weekday: None, .. }));
        let reference = self.reference.filter(|_| bare(first) && bare(second))?;
        let year_on = |date: PartialDate| date.as_day()?.checked_add(1.year()).ok();
        let (start, end) = (year_on(start)?, year_on(end)?);
        (start <= reference && reference < end).then_some((PartialDate::Day(start), PartialDate::Day(end)))
    }

    /// The first day of two, which lies before the second.
    fn start(&mut self, first: Written, end: &Days, future: bool) -> Result<PartialDate, &'static str> {
        if let (Written::Named(named), PartialDate::Day(end)) = (first, end.from) {
            match (named.day, named.month, named.year, named.weekday) {
                (Some(_), Some(month), None, _) => {
                    let year = Some(end.year() - i16::from(month > end.month()));
                    return Ok(self.days(Written::Named(Named { year, ..named }), future)?.from);
                }
                (None, None, _, Some(weekday)) => {
                    let day = on_or_before(end.saturating_sub(1.day()), weekday);
                    self.last = Some(day);
                    return Ok(PartialDate::Day(day));
                }
                _ => {}
            }
        }
        let start = self.days(first, future)?.from;
        match (first, start, end.from) {
            // « de novembre à mars »: each month is the last of its name; the first lies a year before.
            (Written::Named(Named { year: None, .. }), PartialDate::Month(year, month), PartialDate::Month(..))
                if start > end.from =>
            {
                PartialDate::month(year - 1, month).ok_or("no such month")
            }
            _ => Ok(start),
        }
    }

    fn days(&mut self, written: Written, future: bool) -> Result<Days, &'static str> {
        let found = self.read(written, future)?;
        if let Some(day) = found.from.as_day() {
            self.last = Some(day);
        }
        self.told = Some(found.from);
        if let Written::Named(Named { year: Some(year), .. }) = written {
            self.year = Some(year);
        }
        Ok(found)
    }

    fn read(&self, written: Written, future: bool) -> Result<Days, &'static str> {
        match written {
            Written::Named(named) => self.named(named, future).map(Days::from),
            Written::Relative(Relative::LastWeekend) => self.weekend(Pointing::This, future),
            Written::Relative(relative) => self.relative(relative).map(|day| PartialDate::Day(day).into()),
            Written::Counted(counted) => self.counted(counted),
            Written::Stretch(stretch) => self.stretch(stretch, future),
            Written::Nth { nth, what, of } => self.nth(nth, what, of, future),
            Written::OfWeek { weekday, week } => self.of_week(weekday, week, future),
            Written::Around { unit, day } => self.around(unit, day, future),
            Written::Season { season, year, pointing } => self.season(season, year, pointing, future),
            Written::Years(first, last) => {
                Ok(Days { to: Some(PartialDate::Year(last)), ..PartialDate::Year(first).into() })
            }
            Written::Feast { feast, of, pointing } => self.feast(feast, of, pointing, future).map(Days::from),
            Written::FeastWeekend { feast, year, pointing } => {
                let of = year.map(|year| Frame::Named(Named { year: Some(year), ..Named::default() }));
                self.feast(feast, of, pointing, future)?.as_day().ok_or("no such day").and_then(weekend_around)
            }
            Written::Run { count, from_the_end, unit, of } => {
                let (one, other) = if from_the_end { (-count, -1) } else { (1, count) };
                let first = self.nth(one, What::Unit(unit), of, future)?;
                let last = self.nth(other, What::Unit(unit), of, future)?;
                Ok(Days::between(first.from.first_day(), last.to.unwrap_or(last.from).last_day()))
            }
            Written::WeekdaysAway { weekday, number } => self.weekdays_away(weekday, number),
            Written::Within(counted) => {
                let (today, last) = self.ends(counted)?;
                Ok(Days::between(today, last))
            }
            Written::Untold => Err("a day that only an event tells"),
        }
    }

    /// « hier », « la veille »: only a day before goes with no day named, then it is counted from the publication.
    fn relative(&self, relative: Relative) -> Result<Date, &'static str> {
        match relative {
            Relative::Days(days) => Ok(self.day.ok_or("no day of publication")?.saturating_add(days.days())),
            Relative::DaysFromLast(days) => {
                let from = self.last.or(self.day.filter(|_| days < 0)).ok_or("no day to count from")?;
                Ok(from.saturating_add(days.days()))
            }
            Relative::LastWeekend => Err("two days, not one"),
        }
    }
}

fn on_or_before(day: Date, weekday: i8) -> Date {
    let behind = i64::from((day.weekday().to_monday_one_offset() - weekday).rem_euclid(7));
    day.saturating_sub(behind.days())
}

fn on_or_after(day: Date, weekday: i8) -> Date {
    let ahead = i64::from((weekday - day.weekday().to_monday_one_offset()).rem_euclid(7));
    day.saturating_add(ahead.days())
}

fn wrong_weekday(written: Written, date: PartialDate) -> Option<Weekday> {
    let Written::Named(words) = written else { return None };
    let named = Weekday::from_monday_one_offset(words.weekday?).ok()?;
    (words.day.is_some() && date.weekday()? != named).then_some(named)
}
