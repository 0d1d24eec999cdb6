//! The day of a feast in a year.

use icu_calendar::cal::{ChineseTraditional, Hebrew, Hijri};
use icu_calendar::types::Month;
use icu_calendar::{AsCalendar, Date as DateOf, Iso};
use jiff::ToSpan;
use jiff::civil::Date;

use super::{Resolver, on_or_after, on_or_before};
use crate::claim::mention::calendar::Frame;
use crate::date::PartialDate;
use crate::lang::{Feast, LunarCalendar, Pointing};

impl Resolver {
    pub(super) fn feast(
        &self,
        feast: Feast,
        of: Option<Frame>,
        pointing: Pointing,
        future: bool,
    ) -> Result<PartialDate, &'static str> {
        if let Some(of) = of {
            let year = match of {
                Frame::Named(named) => self.named(named, future)?.first_day().year(),
                Frame::Stretch(stretch) => self.stretch(stretch, future)?.from.first_day().year(),
            };
            return day_of(feast, year).map(PartialDate::Day).ok_or("no such day");
        }
        let reference = self.reference.ok_or("feast without a day of publication")?;
        let known: Vec<Date> = (-1..=1).filter_map(|step| day_of(feast, reference.year() + step)).collect();
        let ahead = future || matches!(pointing, Pointing::Next | Pointing::Following);
        let found = if ahead {
            known.iter().find(|day| **day > reference)
        } else {
            known.iter().rev().find(|day| **day <= reference)
        };
        found.copied().map(PartialDate::Day).ok_or("no such day")
    }
}

fn day_of(feast: Feast, year: i16) -> Option<Date> {
    match feast {
        Feast::Fixed(month, day) => Date::new(year, month, day).ok(),
        Feast::Easter(days) => Some(easter(year)?.saturating_add(days.days())),
        Feast::OrthodoxEaster(days) => Some(orthodox_easter(year)?.saturating_add(days.days())),
        Feast::Lunar(calendar, month, day) => lunar(calendar, month, day, year),
        Feast::Nth(month, weekday, nth, days) => {
            let first = Date::new(year, month, 1).ok()?;
            let day = if nth > 0 { on_or_after(first, weekday) } else { on_or_before(first.last_of_month(), weekday) };
            let weeks = i64::from(if nth > 0 { nth - 1 } else { nth + 1 });
            Some(day.saturating_add(weeks.weeks()).saturating_add(days.days()))
        }
    }
}

/// The day of a feast of a lunar calendar in a year of ours: the first, where two fall into one.
fn lunar(calendar: LunarCalendar, month: u8, day: u8, year: i16) -> Option<Date> {
    match calendar {
        LunarCalendar::Chinese => lunar_of(ChineseTraditional::new(), month, day, year),
        LunarCalendar::Hebrew => lunar_of(Hebrew::new(), month, day, year),
        LunarCalendar::Islamic => lunar_of(Hijri::new_umm_al_qura(), month, day, year),
    }
}

fn lunar_of<C: AsCalendar + Copy>(calendar: C, month: u8, day: u8, year: i16) -> Option<Date> {
    let new_year = DateOf::try_new(i32::from(year).into(), Month::new(1), 1, Iso).ok()?;
    let own = new_year.to_calendar(calendar).year().extended_year();
    let found = (own..=own + 1).filter_map(|own| {
        let iso = DateOf::try_new(own.into(), Month::new(month), day, calendar).ok()?.to_calendar(Iso);
        let year = i16::try_from(iso.year().extended_year()).ok()?;
        Date::new(year, i8::try_from(iso.month().ordinal).ok()?, i8::try_from(iso.day_of_month().0).ok()?).ok()
    });
    found.into_iter().find(|day| day.year() == year)
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm that Butcher's Ecclesiastical Calendar gives).
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let moon_shift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * late + 114;
    Date::new(i16::try_from(year).ok()?, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

/// Easter Sunday of the Julian calendar (Meeus, Astronomical Algorithms), as the Gregorian one counts its days.
fn orthodox_easter(year: i16) -> Option<Date> {
    let wide = i32::from(year);
    let moon = (19 * (wide % 19) + 15) % 30;
    let to_sunday = (2 * (wide % 4) + 4 * (wide % 7) - moon + 34) % 7;
    let days = moon + to_sunday + 114;
    let julian = Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()?;
    let behind = i64::from(wide / 100 - wide / 400 - 2);
    Some(julian.saturating_add(behind.days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feasts_that_move() {
        for (feast, year, expected) in [
            (Feast::Easter(0), 2019, "2019-04-21"),
            (Feast::Easter(0), 2024, "2024-03-31"),
            (Feast::Easter(1), 2000, "2000-04-24"),
            (Feast::OrthodoxEaster(0), 2020, "2020-04-19"),
            (Feast::OrthodoxEaster(0), 2024, "2024-05-05"),
            (Feast::OrthodoxEaster(-48), 2018, "2018-02-19"),
            (Feast::Nth(11, 4, 4, 0), 2013, "2013-11-28"),
            (Feast::Nth(5, 1, -1, 0), 2021, "2021-05-31"),
            (Feast::Lunar(LunarCalendar::Chinese, 1, 1), 2024, "2024-02-10"),
            (Feast::Lunar(LunarCalendar::Islamic, 10, 1), 2024, "2024-04-10"),
            (Feast::Lunar(LunarCalendar::Hebrew, 1, 10), 2024, "2024-10-12"),
        ] {
            assert_eq!(day_of(feast, year).unwrap().to_string(), expected);
        }
    }
}
