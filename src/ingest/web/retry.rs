//! Whether to ask again, and after how long. Pure.

use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;

/// What went wrong with one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No connection, or one that broke off.
    Connection,
    /// An answer that asks for patience: its status, and how long it says to wait.
    Busy { retry_after: Option<Duration> },
}

impl Trouble {
    /// What a status means for another try; `None` where it would be the same again.
    pub fn of_status(status: u16, retry_after: Option<&str>, now: Timestamp) -> Option<Self> {
        let is_busy = matches!(status, 408 | 425 | 429 | 500 | 502 | 503 | 504);
        is_busy.then(|| Self::Busy { retry_after: retry_after.and_then(|value| wait_asked(value, now)) })
    }
}

/// A `Retry-After`: seconds, or a day and an hour.
pub fn wait_asked(value: &str, now: Timestamp) -> Option<Duration> {
    let value = value.trim();
    if let Ok(seconds) = value.parse::<u32>() {
        return Some(Duration::from_secs(seconds.into()));
    }
    let then = DateTimeParser::new().parse_timestamp(value).ok()?;
    Some(Duration::try_from(then.duration_since(now)).unwrap_or_default())
}

/// How long to wait before the next try, which is `Some` while one is worth it: `tries` have been made, at most `most` are,
/// and it must begin within `left`. The wait doubles each time, and is never shorter than what the server asks.
pub fn wait(trouble: Trouble, tries: u32, most: u32, first: Duration, left: Duration) -> Option<Duration> {
    let doubled = first.saturating_mul(1 << tries.saturating_sub(1).min(16));
    let asked = match trouble {
        Trouble::Connection | Trouble::Busy { retry_after: None } => Duration::ZERO,
        Trouble::Busy { retry_after: Some(asked) } => asked,
    };
    let wait = doubled.max(asked);
    (tries < most && wait < left).then_some(wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn a_wait_is_read_in_both_forms() {
        let now: Timestamp = "2020-07-24T08:00:00Z".parse().unwrap();
        let rows = [
            ("120", Some(120)),
            (" 0 ", Some(0)),
            ("Fri, 24 Jul 2020 08:00:30 GMT", Some(30)),
            ("Fri, 24 Jul 2020 07:00:00 GMT", Some(0)),
            ("soon", None),
            ("-5", None),
            ("99999999999999999999", None),
        ];
        for (value, expected) in rows {
            assert_eq!(wait_asked(value, now), expected.map(Duration::from_secs), "{value}");
        }
    }

    #[test]
    fn only_what_may_pass_is_tried_again() {
        let now = Timestamp::UNIX_EPOCH;
        for status in [200, 301, 304, 401, 403, 404, 410, 451, 501] {
            assert_eq!(Trouble::of_status(status, Some("1"), now), None, "{status}");
        }
        assert_eq!(Trouble::of_status(503, Some("7"), now), Some(Trouble::Busy { retry_after: Some(7 * SECOND) }));
    }

    #[test]
    fn waits_double_and_end() {
        let busy = |seconds| Trouble::Busy { retry_after: Some(Duration::from_secs(seconds)) };
        let rows = [
            (Trouble::Connection, 1, 30, Some(1)),
            (Trouble::Connection, 2, 30, Some(2)),
            (Trouble::Connection, 3, 30, None),
            (Trouble::Connection, 1, 1, None),
            (busy(9), 1, 30, Some(9)),
            (busy(0), 2, 30, Some(2)),
            (busy(120), 1, 30, None),
        ];
        for (trouble, tries, left, expected) in rows {
            let found = wait(trouble, tries, 3, SECOND, Duration::from_secs(left));
            assert_eq!(found, expected.map(Duration::from_secs), "{trouble:?} {tries}");
        }
    }
}
