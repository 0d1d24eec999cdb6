//! Days so far from another: « il y a trois jours », « deux semaines plus tard », « la veille du 14 juillet ».

use jiff::Span as Distance;
use jiff::ToSpan;
use jiff::civil::Date;

use super::{Days, Resolver};
use crate::claim::mention::calendar::{Anchor, Counted};
use crate::date::PartialDate;
use crate::lang::TimeUnit;

/// « une dizaine de jours » is a fifth more or less.
const ABOUT: i64 = 5;

impl Resolver {
    pub(super) fn counted(&self, counted: Counted) -> Result<Days, &'static str> {
        let anchor = match counted.from {
            Anchor::Publication => self.day,
            Anchor::LastNamed => self.last,
            Anchor::Named(named) => self.named(named, false)?.as_day(),
            Anchor::Relative(relative) => Some(self.relative(relative)?),
        };
        let anchor = anchor.ok_or("no day to count from")?;
        let Counted { number, mut unit, .. } = counted;
        let mut day = moved(anchor, unit_distance(unit, number)?)?;
        if let Some((besides, shorter)) = counted.besides {
            day = moved(day, unit_distance(shorter, besides * number.signum())?)?;
            unit = shorter;
        }
        let counted_days = day.since(anchor).map_or(0, |apart| i64::from(apart.get_days()).abs());
        if counted.about && matches!(unit, TimeUnit::Day | TimeUnit::Week) {
            let slack = (counted_days / ABOUT).max(1).days();
            return Ok(Days::between(day.saturating_sub(slack), day.saturating_add(slack)));
        }
        // « il y a trois mois » tells no day.
        Ok(match unit {
            TimeUnit::Month | TimeUnit::Quarter | TimeUnit::HalfYear => PartialDate::Month(day.year(), day.month()),
            TimeUnit::Year | TimeUnit::Decade => PartialDate::Year(day.year()),
            TimeUnit::Day | TimeUnit::Week | TimeUnit::Weekend | TimeUnit::Fortnight => PartialDate::Day(day),
        }
        .into())
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
