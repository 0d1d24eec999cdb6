//! Days and times as feeds and sitemaps write them: RFC 2822 and ISO 8601, and what is nearly that.

use jiff::civil::Time;
use jiff::fmt::{rfc2822, temporal::Pieces};
use jiff::tz::Offset;

use crate::date::PartialDate;

/// Programs that know no day write one of long ago.
const FIRST_YEAR: i16 = 1900;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The day where it was written, whatever day that is elsewhere.
    pub day: PartialDate,
    /// Seconds since 1970; without an hour or a zone, those of midnight or of Greenwich.
    pub instant: i64,
}

/// What a text tells; `None` where it is no day.
pub fn parse(text: &str) -> Option<Moment> {
    let text = text.trim();
    let moment = iso(text).or_else(|| month(text)).or_else(|| of_mail(text))?;
    (moment.day.year() >= FIRST_YEAR).then_some(moment)
}

fn iso(text: &str) -> Option<Moment> {
    let pieces = Pieces::parse(text).ok()?;
    let time = pieces.time().unwrap_or(Time::midnight());
    let offset = pieces.to_numeric_offset().unwrap_or(Offset::UTC);
    let instant = offset.to_timestamp(pieces.date().to_datetime(time)).ok()?.as_second();
    Some(Moment { day: PartialDate::Day(pieces.date()), instant })
}

/// A month or a year, which a sitemap may tell.
fn month(text: &str) -> Option<Moment> {
    let day: PartialDate = text.parse().ok()?;
    let instant = Offset::UTC.to_timestamp(day.first_day().to_datetime(Time::midnight())).ok()?.as_second();
    Some(Moment { day, instant })
}

/// `Thu, 23 Jul 2020 10:00:00 +0200`. A zone's name that the standard does not know is taken for Greenwich.
fn of_mail(text: &str) -> Option<Moment> {
    let parser = rfc2822::DateTimeParser::new().relaxed_weekday(true);
    let without_zone = || parser.parse_zoned(format!("{} +0000", text.rsplit_once(' ')?.0)).ok();
    let found = parser.parse_zoned(text).ok().or_else(without_zone)?;
    Some(Moment { day: PartialDate::Day(found.date()), instant: found.timestamp().as_second() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_feeds_and_sitemaps_write() {
        let morning = 1_595_491_200; // 2020-07-23T08:00Z
        let rows = [
            ("Thu, 23 Jul 2020 10:00:00 +0200", "2020-07-23", morning),
            ("Fri, 23 Jul 2020 08:00:00 GMT", "2020-07-23", morning),
            ("23 Jul 2020 08:00 UTC", "2020-07-23", morning),
            ("Thu, 23 Jul 2020 08:00:00 CEST", "2020-07-23", morning),
            (" 2020-07-23T10:00:00+02:00\n", "2020-07-23", morning),
            ("2020-07-23T08:00Z", "2020-07-23", morning),
            ("2020-07-23T08:00:00.123Z", "2020-07-23", morning),
            ("2020-07-23 08:00:00", "2020-07-23", morning),
            ("2020-07-23T23:30:00-05:00", "2020-07-23", morning + (20 * 60 + 30) * 60),
            ("2020-07-23", "2020-07-23", morning - 8 * 3600),
            ("2020-07", "2020-07", morning - (22 * 24 + 8) * 3600),
        ];
        for (text, day, instant) in rows {
            let found = parse(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.day.to_string(), found.instant), (day.to_owned(), instant), "{text}");
        }
        for text in ["", "hier", "0001-01-01T00:00:00Z", "2020-02-30", "Thu, 99 Jul 2020 10:00:00 GMT", "+", "é é"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
