//! The days of the incident: the same day, another day, or the right day of another event.

use jiff::civil::{Date, Weekday};

use crate::claim::{Certainty, Claim, DateFact, DateRole, Reading, Value};
use crate::date::PartialDate;

use super::{Aspect, Cause, Explanation, Finding, Pair, Verdict};

/// Findings on the dates of the incident, in the order of the article.
pub(super) fn compare(pair: &Pair) -> Vec<Finding> {
    let official = dates(pair.official);
    distinct(dates(pair.article)).into_iter().filter_map(|told| judge_claim(pair, &official, told)).collect()
}

/// A claim with its date at hand.
#[derive(Debug, Clone, Copy)]
struct Dated<'a> {
    claim: &'a Claim,
    fact: &'a DateFact,
}

impl Dated<'_> {
    /// The first and the last day that it may mean.
    fn days(&self) -> (Date, Date) {
        let last = self.fact.upper.unwrap_or(self.fact.value);
        (self.fact.value.first_day(), last.last_day().max(self.fact.value.last_day()))
    }

    /// « dans la nuit du 20 au 21 » for the 20th, or for the 21st.
    fn is_night_of(&self, other: &Self) -> bool {
        let (first, last) = self.days();
        self.fact.upper.is_some()
            && self.fact.role == other.fact.role
            && first.until(last).is_ok_and(|span| span.get_days() == 1)
            && self.covers(other)
    }

    /// « le week-end dernier » for a night that runs into it: a word for both days, of which one is enough.
    fn is_weekend_into(&self, other: &Self) -> bool {
        let ((first, last), (from, to)) = (self.days(), other.days());
        let is_weekend = (first.weekday(), last.weekday()) == (Weekday::Saturday, Weekday::Sunday);
        let is_two_days = |from: Date, to: Date| from.until(to).is_ok_and(|span| span.get_days() == 1);
        is_weekend && is_two_days(first, last) && other.fact.upper.is_some() && from <= last && first <= to
    }

    fn covers(&self, other: &Self) -> bool {
        let ((first, last), (from, to)) = (self.days(), other.days());
        first <= from && to <= last
    }
}

fn dates(reading: &Reading) -> Vec<Dated<'_>> {
    let dated = reading.claims.iter().filter_map(|claim| match &claim.value {
        Value::Date(fact) if fact.role != DateRole::Other && !claim.rule.is_stated() => Some(Dated { claim, fact }),
        _ => None,
    });
    dated.collect()
}

fn distinct(claims: Vec<Dated>) -> Vec<Dated> {
    let mut kept: Vec<Dated> = Vec::new();
    for one in claims {
        let known = kept.iter().any(|other| {
            one.days() == other.days()
                && one.fact.role == other.fact.role
                && one.fact.month_part == other.fact.month_part
                && one.claim.certainty == other.claim.certainty
        });
        if !known {
            kept.push(one);
        }
    }
    kept
}

fn judge_claim(pair: &Pair, official: &[Dated], told: Dated) -> Option<Finding> {
    let role = told.fact.role;
    let same_role = official.iter().filter(|stated| stated.fact.role == role);
    let same_day = same_role.clone().filter(|stated| stated.days() == told.days());
    let agreeing = same_day
        .min_by_key(|stated| (of_another_part(stated.fact, told.fact), stated.claim.certainty != told.claim.certainty));
    let meets = |stated: &&Dated| stated.covers(&told) || told.covers(stated);
    let agreeing = agreeing.or_else(|| same_role.clone().find(meets));
    let agreeing = agreeing.or_else(|| same_role.clone().find(|stated| told.is_weekend_into(stated)));
    if let Some(stated) = agreeing.filter(|stated| of_another_part(stated.fact, told.fact)) {
        return Some(another_day(pair, *stated, told));
    }
    if let Some(stated) = agreeing.or_else(|| interval_within(official, told)) {
        let finding = judge_same_role(pair, *stated, told);
        return (finding.verdict != Verdict::Rounded || !is_given(pair, stated, &told)).then_some(finding);
    }
    if told.claim.certainty == Certainty::Denied {
        return None;
    }
    if role == DateRole::Announced && pair.official.document.published == Some(told.fact.value) {
        return None;
    }
    if let Some(stated) = inside_interval_given(pair, official, told) {
        return Some(judge_same_role(pair, stated, told));
    }
    if let Some(finding) = role_swapped(pair, official, told) {
        return Some(finding);
    }
    let other_day = same_role.chain(official.iter().filter(|stated| {
        role == DateRole::Occurred && matches!(stated.fact.role, DateRole::Started | DateRole::Ended)
    }));
    let nearest = other_day
        .filter(|stated| stated.claim.certainty != Certainty::Denied)
        .min_by_key(|stated| (stated.fact.role != role, days_apart(stated, &told)));
    if let Some(stated) = nearest {
        // « début septembre » for the interval that ended on the 3rd: it may well be so.
        let rival = !told.covers(stated) && is_rival(pair, stated, &told);
        return rival.then(|| another_day(pair, *stated, told));
    }
    if let Some(stated) = official.iter().find(|stated| day_slip(stated.fact, told.fact) == Some(Cause::Year)) {
        return Some(another_day(pair, *stated, told));
    }
    // A year alone is no day that the statement could have given; and it may give this one in words not understood.
    if pair.official.named.days.contains(&told.fact.value)
        || role == DateRole::Announced
        || matches!(told.fact.value, PartialDate::Year(_))
    {
        return None;
    }
    let explanation = Explanation::NoSuchDay(*told.fact);
    Some(pair.finding(Aspect::Date, Verdict::Added, None, None, Some(told.claim), explanation))
}

/// « mi-juillet » for « fin juillet », « début mars » for the 24th of March.
fn of_another_part(one: &DateFact, two: &DateFact) -> bool {
    match (one.month_part, two.month_part) {
        (Some(first), Some(second)) => first != second,
        (Some(part), None) => two.value.as_day().is_some_and(|day| !part.may_hold(day.day())),
        (None, Some(part)) => one.value.as_day().is_some_and(|day| !part.may_hold(day.day())),
        (None, None) => false,
    }
}

/// Whether another day of the same event can only be an error: near the statement's, or the same day of another year. Farther
/// off, an article that gives the statement's day too tells of something else as well; so does any other announcement.
fn is_rival(pair: &Pair, stated: &Dated, told: &Dated) -> bool {
    if day_slip(stated.fact, told.fact) == Some(Cause::Year) {
        return true;
    }
    let apart = days_apart(stated, told);
    if told.fact.role == DateRole::Announced {
        return apart <= NEAR_ANNOUNCEMENT && told.fact.value.as_day().is_some();
    }
    let given = || dates(pair.article).iter().any(|other| other.days() == stated.days());
    apart <= NEAR || !given()
}

/// Days between two dates of one event, one of which is an error.
const NEAR: i32 = 7;
const NEAR_ANNOUNCEMENT: i32 = 2;

/// Whether the article gives the statement's own day of an event besides a vaguer word for it.
fn is_given(pair: &Pair, stated: &Dated, told: &Dated) -> bool {
    dates(pair.article).iter().any(|other| {
        let event = other.fact.role == stated.fact.role || other.fact.role == told.fact.role;
        event && other.days() == stated.days() && other.days() != told.days()
    })
}

/// The beginning of an interval of the statement that lies whole in what the article says of the day it happened.
fn interval_within<'a, 'b>(official: &'b [Dated<'a>], told: Dated) -> Option<&'b Dated<'a>> {
    if told.fact.role != DateRole::Occurred {
        return None;
    }
    let mut ends = official.iter().filter(|stated| matches!(stated.fact.role, DateRole::Started | DateRole::Ended));
    let started = official.iter().find(|stated| stated.fact.role == DateRole::Started)?;
    ends.all(|stated| told.covers(stated)).then_some(started)
}

/// The interval of the statement around a day it happened, where the article gives that interval
/// too: the day is then a loose word for it.
fn inside_interval_given<'a>(pair: &Pair, official: &[Dated<'a>], told: Dated) -> Option<Dated<'a>> {
    if told.fact.role != DateRole::Occurred {
        return None;
    }
    let of_role = |role| official.iter().copied().find(|stated| stated.fact.role == role);
    let (started, ended) = (of_role(DateRole::Started)?, of_role(DateRole::Ended)?);
    let given = |stated: &Dated| {
        dates(pair.article).iter().any(|one| one.fact.role == stated.fact.role && one.days() == stated.days())
    };
    let inside = started.days().0 <= told.days().0 && told.days().1 <= ended.days().1;
    let other_end = if told.days() == started.days() { ended } else { started };
    (inside && given(&started) && given(&ended)).then_some(other_end)
}

/// A day that one side hedges and the other does not is the same day: what may have happened is hedged, not when.
fn judge_same_role(pair: &Pair, stated: Dated, told: Dated) -> Finding {
    let exact = stated.days() == told.days();
    let (verdict, cause, explanation) = match (stated.claim.certainty, told.claim.certainty) {
        (Certainty::Denied, Certainty::Asserted | Certainty::Possible) => {
            (Verdict::Contradicts, None, Explanation::DeniedDay(*told.fact))
        }
        (Certainty::Asserted | Certainty::Possible, Certainty::Denied) => {
            (Verdict::Contradicts, None, Explanation::DayDenied(*told.fact))
        }
        _ if exact || told.is_night_of(&stated) || stated.is_night_of(&told) => {
            (Verdict::Same, None, Explanation::SameDay(*told.fact))
        }
        _ if stated.fact.role != told.fact.role => {
            (Verdict::Rounded, Some(Cause::Rounding), Explanation::DayWithin(*told.fact))
        }
        _ => {
            let explanation = Explanation::DayRoughly { stated: *stated.fact, told: *told.fact };
            (Verdict::Rounded, Some(Cause::Rounding), explanation)
        }
    };
    pair.finding(Aspect::Date, verdict, cause, Some(stated.claim), Some(told.claim), explanation)
}

/// The right day of another event: the day it was detected told as the day it happened.
fn role_swapped(pair: &Pair, official: &[Dated], told: Dated) -> Option<Finding> {
    const SWAPPED: [DateRole; 5] =
        [DateRole::Occurred, DateRole::Started, DateRole::Ended, DateRole::Detected, DateRole::Notified];
    if !SWAPPED.contains(&told.fact.role) {
        return None;
    }
    let event = told.fact.role != DateRole::Notified && told.fact.role != DateRole::Ended;
    let elsewhere = official.iter().any(|stated| stated.fact.role == told.fact.role);
    // « détectée et stoppée le 16 », « découverte le 16, l'autorité a été prévenue aussitôt »: both may be so.
    let at_once = |stated: &Dated| {
        !elsewhere
            && match told.fact.role {
                DateRole::Ended | DateRole::Notified => stated.fact.role == DateRole::Detected,
                DateRole::Started => stated.fact.role == DateRole::Occurred,
                _ => false,
            }
    };
    if official.iter().any(|stated| stated.days() == told.days() && at_once(stated)) {
        return None;
    }
    let stated = official
        .iter()
        .filter(|stated| stated.claim.certainty != Certainty::Denied && stated.days() == told.days())
        .filter(|stated| stated.fact.role != DateRole::Announced || event)
        .min_by_key(|stated| stated.fact.role == DateRole::Announced);
    let published =
        pair.official.document.published.filter(|day| event && *day == told.fact.value && day.as_day().is_some());
    let right = stated.map(|stated| stated.fact.role).or(published.map(|_| DateRole::Announced))?;
    let also = dates(pair.article).iter().any(|other| other.fact.role == right && other.days() == told.days());
    if also && right == DateRole::Announced {
        return None;
    }
    let explanation = Explanation::DayOfAnother { told: *told.fact, right, also };
    let (cause, official) = (Some(Cause::RoleSwapped), stated.map(|stated| stated.claim));
    Some(pair.finding(Aspect::Date, Verdict::Contradicts, cause, official, Some(told.claim), explanation))
}

fn another_day(pair: &Pair, stated: Dated, told: Dated) -> Finding {
    let cause = day_slip(stated.fact, told.fact);
    let explanation = Explanation::AnotherDay { stated: *stated.fact, told: *told.fact, cause };
    pair.finding(Aspect::Date, Verdict::Contradicts, cause, Some(stated.claim), Some(told.claim), explanation)
}

fn day_slip(stated: &DateFact, told: &DateFact) -> Option<Cause> {
    let (one, two) = (stated.value, told.value);
    let same_year_day = match (one.as_day(), two.as_day()) {
        (Some(one), Some(two)) => (one.month(), one.day()) == (two.month(), two.day()),
        (None, None) => one != two && one.first_day().month() == two.first_day().month(),
        _ => false,
    };
    if same_year_day && one.year() != two.year() {
        return Some(Cause::Year);
    }
    if told.wrong_weekday.is_some() {
        return Some(Cause::Weekday);
    }
    let days = one.as_day()?.until(two.as_day()?).ok()?.get_days().abs();
    (days == 1).then_some(Cause::OffByOneDay)
}

fn days_apart(one: &Dated, two: &Dated) -> i32 {
    one.days().0.until(two.days().0).map_or(i32::MAX, |span| span.get_days().abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::MonthPart;
    use crate::compare::examples::{Said, date, reading};
    use DateRole::{Announced, Detected, Ended, Notified, Occurred, Other, Started};
    use Verdict::{Added, Contradicts, Rounded, Same};

    type Expected = Option<(Verdict, Option<Cause>)>;

    fn told(official: &[Said], article: &[Said]) -> Vec<(Verdict, Option<Cause>)> {
        let (mut official, article) = (reading("official", official), reading("article", article));
        official.document.published = Some("2020-07-23".parse().unwrap());
        let pair = Pair { official: &official, article: &article };
        compare(&pair).into_iter().map(|finding| (finding.verdict, finding.cause)).collect()
    }

    #[test]
    fn holds_each_day_against_its_event() {
        let official = [date("2020-07-21", Detected), date("2020-07-22", Notified)];
        let rows: &[(Said, Expected)] = &[
            (date("2020-07-21", Detected), Some((Same, None))),
            (date("2020-07", Detected), Some((Rounded, Some(Cause::Rounding)))),
            (date("2020-07-21", Detected).possible(), Some((Same, None))),
            (date("2020-07-20", Detected), Some((Contradicts, Some(Cause::OffByOneDay)))),
            (date("2019-07-21", Detected), Some((Contradicts, Some(Cause::Year)))),
            (date("2020-07-10", Detected), Some((Contradicts, None))),
            (date("2020-07-21", Occurred), Some((Contradicts, Some(Cause::RoleSwapped)))),
            (date("2020-07-21", Occurred).possible(), Some((Contradicts, Some(Cause::RoleSwapped)))),
            (date("2020-07-22", Detected), Some((Contradicts, Some(Cause::RoleSwapped)))),
            (date("2020-07-23", Detected), Some((Contradicts, Some(Cause::RoleSwapped)))),
            (date("2020-07-18", Occurred), Some((Added, None))),
            (date("2020-07-23", Announced), None),
            (date("2020-07-24", Other), None),
            (date("2020-07-19", Detected).denied(), None),
            (date("2020-07-21", Detected).denied(), Some((Contradicts, None))),
        ];
        for (article, expected) in rows {
            let found = told(&official, std::slice::from_ref(article));
            assert_eq!(found, expected.iter().copied().collect::<Vec<_>>());
        }
    }

    #[test]
    fn parts_of_a_month() {
        use MonthPart::{Early, Late, Mid};
        let july = |part| date("2020-07", Occurred).in_part(part);
        let rows = [
            (july(Late), july(Late), Same),
            (july(Late), july(Mid), Contradicts),
            (july(Late), date("2020-07", Occurred), Same),
            (date("2020-07-21", Occurred), july(Late), Rounded),
            (date("2020-07-21", Occurred), july(Mid), Rounded),
            (date("2020-07-21", Occurred), july(Early), Contradicts),
        ];
        for (stated, article, verdict) in rows {
            let found = told(std::slice::from_ref(&stated), std::slice::from_ref(&article));
            assert_eq!(found[0].0, verdict, "{article:?}");
        }
    }

    #[test]
    fn a_weekend_is_a_word_for_the_night_that_runs_into_it() {
        let days = |from: &str, to: &str| {
            let mut said = date(from, Detected);
            let Value::Date(fact) = &mut said.value else { panic!("no date") };
            fact.upper = to.parse().ok();
            said
        };
        // The 30th of May is a Friday.
        let weekend = days("2025-05-31", "2025-06-01");
        let rows = [
            (days("2025-05-30", "2025-05-31"), Rounded),
            (days("2025-06-01", "2025-06-02"), Rounded),
            (days("2025-05-29", "2025-05-30"), Contradicts),
            (date("2025-05-30", Detected), Contradicts),
        ];
        for (stated, expected) in rows {
            assert_eq!(told(&[stated], std::slice::from_ref(&weekend))[0].0, expected);
        }
        // A night is no other night.
        let night = days("2025-05-28", "2025-05-29");
        assert_eq!(told(&[days("2025-05-29", "2025-05-30")], &[night])[0].0, Contradicts);
    }

    #[test]
    fn an_interval_answers_the_day_it_happened() {
        let official = [date("2025-10-18", Started), date("2025-10-20", Ended)];
        let rows = [
            (date("2025-10", Occurred), (Rounded, Some(Cause::Rounding))),
            (date("2025-10-18", Occurred), (Contradicts, Some(Cause::RoleSwapped))),
            (date("2025-10-17", Occurred), (Contradicts, Some(Cause::OffByOneDay))),
            (date("2025-10-19", Ended), (Contradicts, Some(Cause::OffByOneDay))),
        ];
        for (article, expected) in rows {
            assert_eq!(told(&official, &[article]), [expected]);
        }
    }

    #[test]
    fn a_day_inside_an_interval_that_the_article_gives_is_a_loose_word_for_it() {
        let interval = [date("2025-10-18", Started), date("2025-10-20", Ended)];
        let article = [&interval[..], &[date("2025-10-20", Occurred)]].concat();
        assert_eq!(told(&interval, &article)[2], (Rounded, Some(Cause::Rounding)));
    }

    #[test]
    fn the_statement_s_own_day_is_no_other_announcement() {
        let official = [date("2020-07-22", Announced)];
        assert_eq!(told(&official, &[date("2020-07-23", Announced)]), []);
        assert_eq!(told(&official, &[date("2019-07-22", Announced)]), [(Contradicts, Some(Cause::Year))]);
    }

    #[test]
    fn another_event_far_off_is_no_contradiction_of_a_day_that_the_article_gives_too() {
        let official = [date("2020-07-21", Detected), date("2020-07-22", Announced)];
        let both = [date("2020-07-21", Detected), date("2020-09-03", Detected)];
        assert_eq!(told(&official, &both), [(Same, None)]);
        assert_eq!(told(&official, &[date("2020-09-03", Detected)]), [(Contradicts, None)]);
        assert_eq!(told(&official, &[date("2020-07-27", Announced)]), []);
        assert_eq!(told(&official, &[date("2020-07-21", Ended)]), []);
    }

    #[test]
    fn a_vaguer_word_beside_the_exact_day_is_not_told() {
        let official = [date("2020-07-21", Detected)];
        let article = [date("2020-07-21", Detected), date("2020-07", Detected)];
        assert_eq!(told(&official, &article), [(Same, None)]);
    }

    #[test]
    fn a_repeated_day_is_told_once_and_a_hedge_is_no_other_day() {
        let official = [date("2025-10-18", Occurred).possible()];
        let article = [date("2025-10-18", Occurred), date("2025-10-18", Occurred)];
        assert_eq!(told(&official, &article), [(Same, None)]);
    }
}
