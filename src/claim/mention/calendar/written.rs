//! What a date expression tells, piece by piece, before it is resolved against a day.

use crate::lang::{Feast, Part, Pointing, Relative, Season, TimeUnit};

/// What the words tell, before any day is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    Named(Named),
    /// « hier », « la veille ».
    Relative(Relative),
    Counted(Counted),
    Stretch(Stretch),
    /// « la première semaine d'octobre », « le premier mardi du mois prochain »: -1 for the last.
    Nth {
        nth: i8,
        what: What,
        of: Frame,
    },
    /// « mardi de la semaine dernière ».
    OfWeek {
        weekday: i8,
        week: Stretch,
    },
    /// « la semaine du 12 mai », « le week-end du 1er mai ».
    Around {
        unit: TimeUnit,
        day: Named,
    },
    /// « l'été 2023 », « cet hiver ».
    Season {
        season: Season,
        year: Option<i16>,
        pointing: Pointing,
    },
    /// « les années 1980 », « the 15th century »: its first and its last year.
    Years(i16, i16),
    /// « le lundi de Pâques 2024 », « Thanksgiving of last year ».
    Feast {
        feast: Feast,
        of: Option<Frame>,
        pointing: Pointing,
    },
    /// « Memorial Day weekend »: the days off around it.
    FeastWeekend {
        feast: Feast,
        year: Option<i16>,
        pointing: Pointing,
    },
    /// « the first six months of 2019 », « the last two weeks of June »: as many from the first on, or up to the last.
    Run {
        count: i8,
        from_the_end: bool,
        unit: TimeUnit,
        of: Frame,
    },
    /// « two Sundays ago »: below zero in the past.
    WeekdaysAway {
        weekday: i8,
        number: i64,
    },
    /// « within ten days ».
    Within(Counted),
    /// A day that only an event tells: « la veille de l'attaque ».
    Untold,
}

/// A day, a month or a year by its name; all that is missing comes from elsewhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Named {
    pub day: Option<i8>,
    pub month: Option<i8>,
    pub year: Option<i16>,
    /// Monday is 1.
    pub weekday: Option<i8>,
    pub pointing: Pointing,
    /// « le » lundi: that of the days told of.
    pub of_the_story: bool,
    /// « 8/1/2012 »: the day may stand where the month does.
    pub either_order: bool,
}

/// « il y a trois jours », « deux jours plus tard », « trois semaines après le 14 juillet ».
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Below zero in the past.
    pub number: i64,
    /// « two weeks and three days ago »: what is counted besides, with the same sign.
    pub besides: Option<(i64, TimeUnit)>,
    /// « une dizaine de jours »: more or less.
    pub about: bool,
    pub unit: TimeUnit,
    pub from: Anchor,
}

/// The day that a distance in time is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Publication,
    LastNamed,
    Named(Named),
    Relative(Relative),
}

/// « la semaine dernière », « en fin de semaine », « les deux derniers mois ».
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    pub unit: TimeUnit,
    pub pointing: Pointing,
    /// How many of them.
    pub count: Option<i64>,
    pub part: Option<Part>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Unit(TimeUnit),
    Weekday(i8),
}

/// What a part is a part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    Named(Named),
    Stretch(Stretch),
}

impl Named {
    /// Whether it is a day, be it without its month.
    pub const fn is_day(&self) -> bool {
        self.day.is_some() || self.weekday.is_some()
    }
}

/// How two days in one expression belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bond {
    /// « du 18 au 20 octobre »: it started and it ended.
    Interval,
    /// « dans la nuit du 20 au 21 », « la semaine dernière »: one event somewhere in these days.
    Night,
    /// « les 18 et 20 octobre »: two days.
    Both,
}

/// A date expression of tokens `from..to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenDate {
    pub from: usize,
    pub to: usize,
    pub first: Written,
    pub second: Option<(Written, Bond)>,
}
