//! Dates as precise as a text gives them: a day, a month or a year.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A day, a month or a year of the Gregorian calendar, written `2020-07-21`, `2020-07` or `2020`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartialDate {
    Year(i16),
    Month(i16, i8),
    Day(Date),
}

impl PartialDate {
    /// `None` where there is no such day.
    pub fn day(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().map(Self::Day)
    }

    /// `None` where there is no such month.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        Date::new(year, month, 1).ok().map(|_| Self::Month(year, month))
    }

    pub fn year(self) -> i16 {
        match self {
            Self::Year(year) | Self::Month(year, _) => year,
            Self::Day(date) => date.year(),
        }
    }

    /// The first day that it may mean.
    pub fn first_day(self) -> Date {
        match self {
            Self::Year(year) => Date::new(year, 1, 1).unwrap_or(Date::MIN),
            Self::Month(year, month) => Date::new(year, month, 1).unwrap_or(Date::MIN),
            Self::Day(date) => date,
        }
    }

    /// The last day that it may mean.
    pub fn last_day(self) -> Date {
        match self {
            Self::Year(year) => Date::new(year, 12, 31).unwrap_or(Date::MAX),
            Self::Month(..) => self.first_day().last_of_month(),
            Self::Day(date) => date,
        }
    }

    /// Whether every day that `other` may mean is one that this date may mean.
    pub fn covers(self, other: Self) -> bool {
        self.first_day() <= other.first_day() && other.last_day() <= self.last_day()
    }

    /// The day itself, where it is known to the day.
    pub fn as_day(self) -> Option<Date> {
        match self {
            Self::Day(date) => Some(date),
            Self::Month(..) | Self::Year(_) => None,
        }
    }

    pub fn weekday(self) -> Option<Weekday> {
        self.as_day().map(Date::weekday)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(out, "{year:04}"),
            Self::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            Self::Day(date) => write!(out, "{date}"),
        }
    }
}

/// The text is not a partial ISO 8601 date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a date; write it as 2020-07-23, 2020-07 or 2020")]
pub struct NotADate(pub String);

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let wrong = || NotADate(text.to_owned());
        let mut numbers = Vec::new();
        for (part, length) in text.split('-').zip([4, 2, 2]) {
            if part.len() != length || !part.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(wrong());
            }
            numbers.push(part.parse::<i16>().map_err(|_| wrong())?);
        }
        if text.split('-').count() > 3 {
            return Err(wrong());
        }
        let small = |number: i16| i8::try_from(number).unwrap_or(i8::MAX);
        match numbers[..] {
            [year] => Some(Self::Year(year)),
            [year, month] => Self::month(year, small(month)),
            [year, month, day] => Self::day(year, small(month), small(day)),
            _ => None,
        }
        .ok_or_else(wrong)
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_partial_iso_dates() {
        for text in ["2020-07-21", "2020-07", "2020", "2024-02-29"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
        for text in ["", "20", "2020-13", "2020-02-30", "2021-02-29", "2020-7-1", "2020-07-21-", "202é", "-2020"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_month_covers_its_days() {
        let july: PartialDate = "2020-07".parse().unwrap();
        assert!(july.covers("2020-07-21".parse().unwrap()));
        assert!(!july.covers("2020-08-01".parse().unwrap()));
        assert!(!july.covers("2020".parse().unwrap()));
    }
}
