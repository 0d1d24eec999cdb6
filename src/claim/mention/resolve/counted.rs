//! Days so far from another: « il y a trois jours », « deux semaines plus tard », « la veille du 14 juillet ».

use jiff::Span as Distance;
use jiff::ToSpan;
use jiff::civil::Date;

use super::{Days, Resolver, on_or_after, on_or_before};
use crate::claim::mention::calendar::{Anchor, Counted};
use crate::date::PartialDate;
use crate::lang::TimeUnit;

/// « une dizaine de jours » is a fifth more or less.
const ABOUT: i64 = 5;

impl Resolver {
    pub(super) fn counted(&self, counted: Counted) -> Result<Days, &'static str> {
        let (anchor, day) = self.ends(counted)?;
        let unit = counted.besides.map_or(counted.unit, |(_, shorter)| shorter);
        let counted_days = day.since(anchor).map_or(0, |apart| i64::from(apart.get_days()).abs());
        if counted.about && matches!(unit, TimeUnit::Day | TimeUnit::Week) {
            let slack = (counted_days / ABOUT).max(1).days();
            return Ok(Days::between(day.saturating_sub(slack), day.saturating_add(slack)));
        }
        // « three years from today »: to the day.
        if matches!(counted.from, Anchor::Relative(_)) {
            return Ok(PartialDate::Day(day).into());
        }
        // « il y a trois mois » tells no day.
        Ok(match unit {
            TimeUnit::Month | TimeUnit::Quarter | TimeUnit::HalfYear => PartialDate::Month(day.year(), day.month()),
            TimeUnit::Year | TimeUnit::Decade => PartialDate::Year(day.year()),
            TimeUnit::Day | TimeUnit::Week | TimeUnit::Weekend | TimeUnit::Fortnight => PartialDate::Day(day),
        }
        .into())
    }

    /// The day that a distance is counted from, and the one it leads to.
    pub(super) fn ends(&self, counted: Counted) -> Result<(Date, Date), &'static str> {
        let anchor = match counted.from {
            Anchor::Publication => self.day,
            Anchor::LastNamed => self.last,
            Anchor::Named(named) => self.named(named, false)?.as_day(),
            Anchor::Relative(relative) => Some(self.relative(relative)?),
        };
        let anchor = anchor.ok_or("no day to count from")?;
        let day = moved(anchor, unit_distance(counted.unit, counted.number)?)?;
        let Some((besides, shorter)) = counted.besides else { return Ok((anchor, day)) };
        Ok((anchor, moved(day, unit_distance(shorter, besides * counted.number.signum())?)?))
    }

    /// « two Sundays ago », « three Mondays from now ».
    pub(super) fn weekdays_away(&self, weekday: i8, number: i64) -> Result<Days, &'static str> {
        let today = self.day.ok_or("no day of publication")?;
        let nearest = if number < 0 {
            on_or_before(today.saturating_sub(1.day()), weekday)
        } else {
            on_or_after(today.saturating_add(1.day()), weekday)
        };
        Ok(PartialDate::Day(moved(nearest, unit_distance(TimeUnit::Week, number - number.signum())?)?).into())
    }
}

fn moved(day: Date, distance: Distance) -> Result<Date, &'static str> {
    day.checked_add(distance).map_err(|_| "no such day")
}

/// `number` units as a distance that a day can be moved by.
pub(super) fn unit_distance(unit: TimeUnit, number: i64) -> Result<Distance, &'static str> {
    let distance = match unit {
        TimeUnit::Day => Distance::new().try_days(number),
        TimeUnit::Week | TimeUnit::Weekend => Distance::new().try_weeks(number),
        TimeUnit::Fortnight => Distance::new().try_days(number.saturating_mul(15)),
        TimeUnit::Month => Distance::new().try_months(number),
        TimeUnit::Quarter => Distance::new().try_months(number.saturating_mul(3)),
        TimeUnit::HalfYear => Distance::new().try_months(number.saturating_mul(6)),
        TimeUnit::Year => Distance::new().try_years(number),
        TimeUnit::Decade => Distance::new().try_years(number.saturating_mul(10)),
    };
    distance.map_err(|_| "no such day")
}

/// The first day of the unit that holds `day`.
pub(super) fn start_of(unit: TimeUnit, day: Date) -> Date {
    let month = |month: i8| Date::new(day.year(), month, 1).unwrap_or(day);
    match unit {
        TimeUnit::Day => day,
        TimeUnit::Week => super::on_or_before(day, 1),
        TimeUnit::Weekend => super::on_or_before(day, 6),
        TimeUnit::Fortnight if day.day() > 15 => day.first_of_month().saturating_add(15.days()),
        TimeUnit::Fortnight | TimeUnit::Month => day.first_of_month(),
        TimeUnit::Quarter => month((day.month() - 1) / 3 * 3 + 1),
        TimeUnit::HalfYear => month((day.month() - 1) / 6 * 6 + 1),
        TimeUnit::Year => month(1),
        TimeUnit::Decade => Date::new(day.year() / 10 * 10, 1, 1).unwrap_or(day),
    }
}
