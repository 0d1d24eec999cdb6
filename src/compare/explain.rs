//! The one sentence that tells a reader what was found.

use crate::claim::{Certainty, Count, DateFact, DateRole, Qualifier};
use crate::date::PartialDate;

use super::diagnose::differing_digit;
use super::figure;
use super::{Cause, Verdict};

/// « 6 128 »: groups of three with plain spaces.
pub fn grouped(value: u64) -> String {
    figure::grouped(value, ' ')
}

/// The figure and how it is meant: « more than 6 000 ».
pub fn worded(count: &Count) -> String {
    figure::qualified(grouped(count.value), count.qualifier, ' ')
}

/// The same with the noun as the text writes it: « 6 158 « rendez-vous » ».
pub fn with_unit(count: &Count) -> String {
    if count.unit.is_empty() { worded(count) } else { format!("{} {}", worded(count), cited(&count.unit)) }
}

/// Words of a document, between French quotation marks.
pub fn cited(words: &str) -> String {
    format!("« {} »", words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A figure of the article against the one of the statement that it answers.
pub fn figures(official: &Count, article: &Count, verdict: Verdict, cause: Option<Cause>) -> String {
    let (stated, told) = (worded(official), worded(article));
    match verdict {
        Verdict::Same => format!("{told}, as the statement says"),
        Verdict::UnitChanged => format!(
            "{} where the statement counts {}: the figure holds, another thing is counted",
            with_unit(article),
            with_unit(official)
        ),
        Verdict::Firmer => format!("{told} without the statement's hedge: there {stated} is only possible"),
        Verdict::Softer => format!("{told} is hedged, where the statement says {stated} outright"),
        _ => format!("{told} where the statement says {stated}: {}", reason(official, article, verdict, cause)),
    }
}

fn reason(official: &Count, article: &Count, verdict: Verdict, cause: Option<Cause>) -> String {
    let direction = |count: &Count| match count.qualifier {
        Qualifier::MoreThan => Some("above"),
        Qualifier::Nearly | Qualifier::LessThan | Qualifier::UpTo => Some("below"),
        Qualifier::Exact | Qualifier::About | Qualifier::Range { .. } => None,
    };
    if verdict == Verdict::Rounded {
        return String::from(match cause {
            Some(Cause::Qualifier) => "the figure is kept, how exact it is has changed",
            _ if official.qualifier != Qualifier::Exact => "the two agree, one is more exact than the other",
            _ => "an approximation that holds",
        });
    }
    if verdict == Verdict::Loose {
        if cause == Some(Cause::Qualifier) {
            return match (direction(article), direction(official)) {
                (Some(told), _) if official.value != article.value || direction(official).is_none() => {
                    format!("the true figure is not {told} {}", if told == "above" { "it" } else { "but above it" })
                }
                (Some(told), Some(stated)) => format!("the one says {told}, the other {stated}"),
                _ => "the approximation does not hold".to_owned(),
            };
        }
        let ranges = official.qualifier.upper().is_some() || article.qualifier.upper().is_some();
        return match share_off(official.value, article.value).filter(|_| !ranges) {
            Some(share) if share > 10 => format!("{share} % off"),
            _ => "an approximation that does not hold".to_owned(),
        };
    }
    contradiction(official.value, article.value, cause)
}

/// How two figures that cannot both be right came apart.
pub fn contradiction(official: u64, article: u64, cause: Option<Cause>) -> String {
    match cause {
        Some(Cause::OneDigit) => match differing_digit(official, article) {
            Some((stated, told)) => format!("one digit differs ({told} for {stated})"),
            None => "one digit differs".to_owned(),
        },
        Some(Cause::TransposedDigits) => "two digits have changed places".to_owned(),
        Some(Cause::MissingDigit) if article < official => "a digit is missing".to_owned(),
        Some(Cause::MissingDigit) => "there is a digit too many".to_owned(),
        Some(Cause::Magnitude | Cause::DecimalShift) => {
            let (small, big) = (official.min(article).max(1), official.max(article));
            let (mut times, mut power) = (10_u64, 1);
            // The nearest power of ten: the smaller figure may be a rounded one.
            while power < 18 && (big / small) > times.saturating_mul(3) {
                (times, power) = (times.saturating_mul(10), power + 1);
            }
            let way = if article > official { "too big" } else { "too small" };
            format!("{} times {way}", grouped(times))
        }
        Some(Cause::Separator) => "the figure is broken at its separator of thousands".to_owned(),
        _ => "another figure".to_owned(),
    }
}

fn share_off(official: u64, article: u64) -> Option<u128> {
    let off = u128::from(official.abs_diff(article)) * 100;
    (official > 0).then(|| (off + u128::from(official) / 2) / u128::from(official))
}

/// « 21 July 2020 », « July 2020 », « 2020 ».
pub fn day(date: PartialDate) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = |number: i8| usize::try_from(number - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or("");
    match date {
        PartialDate::Year(year) => year.to_string(),
        PartialDate::Month(year, number) => format!("{} {year}", month(number)),
        PartialDate::Day(date) => format!("{} {} {}", date.day(), month(date.month()), date.year()),
    }
}

/// A date as stated: « 20 July 2020 to 21 July 2020 » for a night.
pub fn days(fact: &DateFact) -> String {
    match fact.upper {
        Some(upper) if upper != fact.value => format!("{} to {}", day(fact.value), day(upper)),
        _ => day(fact.value),
    }
}

/// What happened on a day, after « the day ».
pub const fn event(role: DateRole) -> &'static str {
    match role {
        DateRole::Occurred => "it happened",
        DateRole::Started => "it began",
        DateRole::Ended => "it ended",
        DateRole::Detected => "it was detected",
        DateRole::Announced => "it was announced",
        DateRole::Notified => "the authority was told",
        DateRole::Other => "of another event",
    }
}

/// A field's id as words: « birth date ».
pub fn field(id: &str) -> String {
    match id.strip_suffix("_generic") {
        Some(kind) => format!("{} in general", kind.trim_start_matches("other:").replace('_', " ")),
        None => id.trim_start_matches("other:").replace('_', " "),
    }
}

/// A field's status, after « is ».
pub const fn status(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Asserted => "exposed",
        Certainty::Possible => "possibly exposed",
        Certainty::Denied => "not exposed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{CountRole, UnitClass};
    use Qualifier::{Exact, MoreThan, Nearly};

    fn count(value: u64, qualifier: Qualifier) -> Count {
        let (unit, unit_class) = ("rendez-vous".to_owned(), UnitClass::Appointments);
        Count { value, qualifier, unit, unit_class, role: CountRole::Affected, toll: None }
    }

    #[test]
    fn groups_digits() {
        for (value, expected) in [(0, "0"), (999, "999"), (6128, "6 128"), (43_000_000, "43 000 000")] {
            assert_eq!(grouped(value), expected);
        }
    }

    #[test]
    fn tells_figures_apart_in_one_sentence() {
        use crate::compare::judge::{Figure, judge};
        let rows = [
            ((6128, Exact), (6158, Exact), "6 158 where the statement says 6 128: one digit differs (5 for 2)"),
            ((6128, Exact), (6218, Exact), "6 218 where the statement says 6 128: two digits have changed places"),
            ((6128, Exact), (618, Exact), "618 where the statement says 6 128: a digit is missing"),
            (
                (6128, Exact),
                (6_000_000, MoreThan),
                "more than 6 000 000 where the statement says 6 128: 1 000 times too big",
            ),
            (
                (1_200_000, Exact),
                (12_000_000, Exact),
                "12 000 000 where the statement says 1 200 000: 10 times too big",
            ),
            (
                (6128, Exact),
                (6000, MoreThan),
                "more than 6 000 where the statement says 6 128: an approximation that holds",
            ),
            (
                (6128, Exact),
                (6000, Nearly),
                "nearly 6 000 where the statement says 6 128: the true figure is not below but above it",
            ),
            (
                (6128, Exact),
                (6500, MoreThan),
                "more than 6 500 where the statement says 6 128: the true figure is not above it",
            ),
            ((6128, Exact), (5000, MoreThan), "more than 5 000 where the statement says 6 128: 18 % off"),
            (
                (12, MoreThan),
                (12, Nearly),
                "nearly 12 where the statement says more than 12: the one says below, the other above",
            ),
            ((6128, Exact), (6128, Exact), "6 128, as the statement says"),
        ];
        for ((stated, wording), (told, qualifier), expected) in rows {
            let judgement = judge(Figure { value: stated, qualifier: wording }, Figure { value: told, qualifier });
            let (official, article) = (count(stated, wording), count(told, qualifier));
            assert_eq!(figures(&official, &article, judgement.verdict, judgement.cause), expected);
        }
    }

    #[test]
    fn names_days() {
        for (date, expected) in [("2020-07-21", "21 July 2020"), ("2020-07", "July 2020"), ("2020", "2020")] {
            assert_eq!(day(date.parse().unwrap()), expected);
        }
    }
}
