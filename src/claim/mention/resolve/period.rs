//! Weeks, weekends, months, quarters, seasons and their parts.

use jiff::ToSpan;
use jiff::civil::Date;

use super::counted::{start_of, unit_distance};
use super::{Days, Resolver, on_or_after, on_or_before};
use crate::claim::mention::calendar::{Frame, Named, Stretch, What};
use crate::date::PartialDate;
use crate::lang::{Part, Pointing, Season, TimeUnit};

const SATURDAY: i8 = 6;

impl Resolver {
    /// « la semaine dernière », « ces deux derniers mois », « en fin de semaine ».
    pub(super) fn stretch(&self, stretch: Stretch, future: bool) -> Result<Days, &'static str> {
        let Stretch { unit, pointing, count, part } = stretch;
        if unit == TimeUnit::Weekend && count.is_none() {
            return self.weekend(pointing, future);
        }
        let reference = self.reference_for(unit)?;
        if let Some(count) = count {
            return several(unit, count, pointing, reference);
        }
        let from = match pointing {
            // « à la fin du mois » in a story is that of the month told of.
            Pointing::Nowhere if unit != TimeUnit::Week => {
                start_of(unit, self.told.map_or(reference, PartialDate::first_day))
            }
            Pointing::Nowhere | Pointing::This => start_of(unit, reference),
            Pointing::Last => shifted(unit, start_of(unit, reference), -1)?,
            Pointing::Next | Pointing::OfNextWeek => shifted(unit, start_of(unit, reference), 1)?,
            Pointing::BeforeLast => shifted(unit, start_of(unit, reference), -2)?,
            Pointing::AfterNext => shifted(unit, start_of(unit, reference), 2)?,
            Pointing::Previous => shifted(unit, start_of(unit, self.last.unwrap_or(reference)), -1)?,
            Pointing::Following => shifted(unit, start_of(unit, self.last.ok_or("no day to count from")?), 1)?,
        };
        let over = whole(unit, from)?.1 < reference;
        match part {
            Some(Part::Gone | Part::Left) if over => named_or_between(unit, from),
            Some(Part::Gone) => Ok(Days::between(from, reference.max(from))),
            Some(Part::Left) => Ok(Days::between(reference, whole(unit, from)?.1.max(reference))),
            Some(Part::Weekdays(first, last)) if unit == TimeUnit::Week => {
                Ok(self.part_of_week(first, last, from, pointing, future))
            }
            // « à la fin du mois » is the month: the press means more or less its last third.
            _ => named_or_between(unit, from),
        }
    }

    /// « en fin de semaine »: of the week before where that of now is still to come.
    fn part_of_week(&self, first: i8, last: i8, monday: Date, pointing: Pointing, future: bool) -> Days {
        let day = |weekday: i8| monday.saturating_add(i64::from(weekday - 1).days());
        let still_to_come = pointing == Pointing::Nowhere && !future && self.day.is_some_and(|now| day(first) > now);
        let back = if still_to_come { 7.days() } else { 0.days() };
        Days::between(day(first).saturating_sub(back), day(last).saturating_sub(back))
    }

    /// « ce week-end »: the last that has begun; « le week-end dernier » is one that is over.
    pub(super) fn weekend(&self, pointing: Pointing, future: bool) -> Result<Days, &'static str> {
        let reference = self.day.ok_or("no day of publication")?;
        let monday = start_of(TimeUnit::Week, reference);
        let saturday = match pointing {
            Pointing::Next | Pointing::OfNextWeek => on_or_after(reference.saturating_add(1.day()), SATURDAY),
            Pointing::This | Pointing::Nowhere if future => on_or_after(reference, SATURDAY),
            Pointing::This | Pointing::Nowhere => on_or_before(reference, SATURDAY),
            Pointing::Last => on_or_before(monday, SATURDAY),
            Pointing::BeforeLast => on_or_before(monday.saturating_sub(7.days()), SATURDAY),
            Pointing::AfterNext => on_or_after(reference.saturating_add(8.days()), SATURDAY),
            Pointing::Previous => on_or_before(start_of(TimeUnit::Week, self.last.unwrap_or(reference)), SATURDAY),
            Pointing::Following => {
                on_or_after(self.last.ok_or("no day to count from")?.saturating_add(1.day()), SATURDAY)
            }
        };
        Ok(Days::weekend(saturday, saturday.saturating_add(1.day())))
    }

    /// A month or a year goes by a reference that is known to the month, all else by the day.
    fn reference_for(&self, unit: TimeUnit) -> Result<Date, &'static str> {
        let coarse = matches!(
            unit,
            TimeUnit::Month | TimeUnit::Quarter | TimeUnit::HalfYear | TimeUnit::Year | TimeUnit::Decade
        );
        let reference = if coarse { self.reference } else { self.day };
        reference.ok_or("no day of publication")
    }

    /// « la première semaine d'octobre », « le dernier mardi du mois dernier », « le premier semestre 2023 ».
    pub(super) fn nth(&self, nth: i8, what: What, of: Frame, future: bool) -> Result<Days, &'static str> {
        let (first, last) = match of {
            Frame::Named(named) => {
                let frame = self.named(named, future)?;
                (frame.first_day(), frame.last_day())
            }
            Frame::Stretch(stretch) => {
                let days = self.stretch(stretch, future)?;
                (days.from.first_day(), days.to.unwrap_or(days.from).last_day())
            }
        };
        let steps = i64::from(if nth > 0 { nth - 1 } else { nth + 1 });
        let inside = |day: Date| first <= day && day <= last;
        let found = match what {
            What::Weekday(weekday) => {
                let day = if nth > 0 { on_or_after(first, weekday) } else { on_or_before(last, weekday) };
                let day = day.saturating_add(steps.weeks());
                inside(day).then(|| Days::between(day, day))
            }
            // A week belongs to the month that holds its Thursday.
            What::Unit(TimeUnit::Week) => {
                let thursday = if nth > 0 { on_or_after(first, 4) } else { on_or_before(last, 4) };
                let monday = thursday.saturating_add(steps.weeks()).saturating_sub(3.days());
                Some(Days::between(monday, monday.saturating_add(6.days())))
            }
            What::Unit(TimeUnit::Weekend) => {
                let saturday = if nth > 0 { on_or_after(first, SATURDAY) } else { on_or_before(last, SATURDAY) };
                let saturday = saturday.saturating_add(steps.weeks());
                inside(saturday).then(|| Days::weekend(saturday, saturday.saturating_add(1.day())))
            }
            What::Unit(unit) => {
                let from = shifted(unit, if nth > 0 { first } else { start_of(unit, last) }, steps)?;
                inside(from).then(|| named_or_between(unit, from)).transpose()?
            }
        };
        found.ok_or("no such day")
    }

    pub(super) fn of_week(&self, weekday: i8, week: Stretch, future: bool) -> Result<Days, &'static str> {
        let monday = self.stretch(week, future)?.from.first_day();
        Ok(PartialDate::Day(on_or_after(monday, weekday)).into())
    }

    /// « la semaine du 12 mai »; « le week-end du 1er mai » takes in the holiday beside it.
    pub(super) fn around(&self, unit: TimeUnit, day: Named, future: bool) -> Result<Days, &'static str> {
        let day = self.named(day, future)?.as_day().ok_or("no such day")?;
        let monday = start_of(TimeUnit::Week, day);
        if unit == TimeUnit::Week {
            return Ok(Days::between(monday, monday.saturating_add(6.days())));
        }
        weekend_around(day)
    }

    /// « l'été 2023 », « cet été », « à l'automne »: the press names the last that has begun.
    pub(super) fn season(
        &self,
        season: Season,
        year: Option<i16>,
        pointing: Pointing,
        future: bool,
    ) -> Result<Days, &'static str> {
        if let Some(year) = year {
            // « l'hiver 2023 » began in 2022 or in 2023.
            return if season == Season::Winter { Ok(PartialDate::Year(year).into()) } else { of_year(season, year) };
        }
        let reference = self.reference.ok_or("season without a day of publication")?;
        let known: Vec<Days> = (-2..=2).filter_map(|step| of_year(season, reference.year() + step).ok()).collect();
        let begun = |days: &&Days| days.from.first_day() <= reference;
        let over = |days: &&Days| days.to.is_some_and(|to| to.last_day() < reference);
        let apart = |days: &&Days| {
            let to = days.to.map_or(reference, PartialDate::last_day);
            let from = days.from.first_day();
            let gap = if reference < from { from - reference } else { reference - to.min(reference) };
            gap.get_days()
        };
        let found = match pointing {
            Pointing::Last | Pointing::Previous => known.iter().rev().find(over),
            Pointing::BeforeLast => known.iter().rev().filter(over).nth(1),
            Pointing::AfterNext => known.iter().filter(|days| !begun(days)).nth(1),
            Pointing::Next | Pointing::Following | Pointing::OfNextWeek => known.iter().find(|days| !begun(days)),
            // « cet été » is that of the year, gone or to come; a winter has two years.
            Pointing::This if season != Season::Winter => known.get(2),
            Pointing::This => known.iter().min_by_key(apart),
            Pointing::Nowhere if future => known.iter().find(|days| !over(days)),
            Pointing::Nowhere => known.iter().rev().find(begun),
        };
        found.copied().ok_or("no such season")
    }
}

/// The days off around a holiday.
pub(super) fn weekend_around(day: Date) -> Result<Days, &'static str> {
    let saturday = start_of(TimeUnit::Week, day).saturating_add(5.days());
    match day.weekday().to_monday_one_offset() {
        1 | 2 => Ok(Days::weekend(saturday.saturating_sub(7.days()), day)),
        4..=7 => Ok(Days::weekend(day.min(saturday), saturday.saturating_add(1.day()))),
        _ => Err("a Wednesday has no weekend"),
    }
}

/// The days of a season that begins in `year`.
fn of_year(season: Season, year: i16) -> Result<Days, &'static str> {
    let ((from, on), (to, until), next) = match season {
        Season::Spring => ((3, 20), (6, 20), 0),
        Season::Summer => ((6, 21), (9, 22), 0),
        Season::Autumn => ((9, 23), (12, 20), 0),
        Season::Winter => ((12, 21), (3, 20), 1),
    };
    match (Date::new(year, from, on), Date::new(year + next, to, until)) {
        (Ok(from), Ok(to)) => Ok(Days::between(from, to)),
        _ => Err("no such season"),
    }
}

/// « les deux derniers mois » go up to the day of publication; quarters and decades are those of the calendar.
fn several(unit: TimeUnit, count: i64, pointing: Pointing, reference: Date) -> Result<Days, &'static str> {
    let ahead = matches!(pointing, Pointing::Next | Pointing::Following);
    let whole = matches!(unit, TimeUnit::Weekend | TimeUnit::Quarter | TimeUnit::HalfYear | TimeUnit::Decade);
    let (from, to) = match (whole, ahead) {
        (true, true) => {
            let now = start_of(unit, reference);
            (shifted(unit, now, 1)?, shifted(unit, now, count + 1)?.saturating_sub(1.day()))
        }
        (true, false) => {
            let now = start_of(unit, reference);
            (shifted(unit, now, -count)?, now.saturating_sub(1.day()))
        }
        (false, true) => (reference.saturating_add(1.day()), shifted(unit, reference, count)?),
        (false, false) => (shifted(unit, reference, -count)?, reference),
    };
    Ok(Days::between(from, to))
}

fn shifted(unit: TimeUnit, day: Date, number: i64) -> Result<Date, &'static str> {
    day.checked_add(unit_distance(unit, number)?).map_err(|_| "no such day")
}

/// The first and the last day of the unit that starts at `from`.
fn whole(unit: TimeUnit, from: Date) -> Result<(Date, Date), &'static str> {
    let to = match unit {
        TimeUnit::Fortnight if from.day() > 1 => from.last_of_month(),
        _ => shifted(unit, from, 1)?.saturating_sub(1.day()),
    };
    Ok((from, to))
}

/// A month and a year have a name; all else goes from a day to a day.
fn named_or_between(unit: TimeUnit, from: Date) -> Result<Days, &'static str> {
    match unit {
        TimeUnit::Month => Ok(PartialDate::Month(from.year(), from.month()).into()),
        TimeUnit::Year => Ok(PartialDate::Year(from.year()).into()),
        _ => whole(unit, from).map(|(from, to)| Days::between(from, to)),
    }
}
