//! The days of the story in their order: what happened, was detected, announced, printed, changed.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::view::{Anchors, Judged, Matter, name};
use crate::claim::{Claim, DateRole, Value};
use crate::compare::{Finding, Verdict};
use crate::date::PartialDate;
use crate::report::words;

/// One line: a day, what it is, and where it stands between the first and the last, in percent.
pub struct Moment {
    pub day: String,
    pub words: String,
    /// `story`, `statement`, `article`, `told`.
    pub kind: &'static str,
    pub judged: Option<Judged>,
    pub link: String,
    pub at: String,
}

struct Event {
    /// From the story to what is told of it.
    rank: u8,
    first: Date,
    day: String,
    words: String,
    kind: &'static str,
    judged: Option<Judged>,
    link: String,
}

/// No more lines: an incident of a hundred articles is told by its table.
const MOST: usize = 120;

pub fn moments(matter: Matter, anchors: &Anchors) -> Vec<Moment> {
    let mut events = of_statements(matter, anchors);
    events.extend(of_articles(matter, anchors));
    events.sort_by_key(|event| (event.first, event.rank));
    events.truncate(MOST);
    let days: BTreeSet<Date> = events.iter().map(|event| event.first).collect();
    let places = places(&days.into_iter().collect::<Vec<_>>());
    let at = |day: Date| places.iter().find(|(known, _)| *known == day).map_or(50.0, |(_, at)| *at);
    events
        .into_iter()
        .map(|event| Moment {
            at: format!("{:.1}%", at(event.first)),
            day: event.day,
            words: event.words,
            kind: event.kind,
            judged: event.judged,
            link: event.link,
        })
        .collect()
}

/// Each day's place in percent: gaps grow with their logarithm, so that a day and a year are both seen.
fn places(days: &[Date]) -> Vec<(Date, f64)> {
    let mut sum = 0.0;
    let mut places = Vec::with_capacity(days.len());
    let mut before: Option<Date> = None;
    for day in days {
        let gap = before.and_then(|before| before.until(*day).ok()).map_or(0, |gap| gap.get_days());
        sum += f64::from(gap).ln_1p();
        places.push((*day, sum));
        before = Some(*day);
    }
    let span = if sum > 0.0 { sum } else { 1.0 };
    places.into_iter().map(|(day, at)| (day, 3.0 + at / span * 94.0)).collect()
}

fn of_statements(matter: Matter, anchors: &Anchors) -> Vec<Event> {
    let Matter { comparison, language, wording, .. } = matter;
    let mut events = Vec::new();
    let mut known: Vec<(DateRole, PartialDate, Option<PartialDate>)> = Vec::new();
    for statement in &comparison.officials {
        let link = anchors.document(&statement.document.id);
        for claim in &statement.claims {
            let Value::Date(fact) = &claim.value else { continue };
            let key = (fact.role, fact.value, fact.upper);
            if fact.role == DateRole::Other || known.contains(&key) {
                continue;
            }
            known.push(key);
            events.push(Event {
                rank: 0,
                first: fact.value.first_day(),
                day: words::date(fact, language),
                words: format!("{} ({})", words::date_role(fact.role, language), wording.statement_says),
                kind: "story",
                judged: None,
                link: link.clone(),
            });
        }
        events.extend(statement.document.published.map(|day| Event {
            rank: 1,
            first: day.first_day(),
            day: day.to_string(),
            words: wording.statement_out.to_owned(),
            kind: "statement",
            judged: None,
            link: link.clone(),
        }));
    }
    events
}

fn of_articles(matter: Matter, anchors: &Anchors) -> Vec<Event> {
    let Matter { comparison, language, wording, .. } = matter;
    let mut events = Vec::new();
    for article in &comparison.articles {
        let link = anchors.document(&article.document.id);
        let own: Vec<&Finding> =
            comparison.findings.iter().filter(|finding| finding.document == article.document.id).collect();
        let worst = own.iter().map(|finding| finding.verdict).filter(|verdict| *verdict != Verdict::Omitted).max();
        let published = article.document.published;
        events.extend(published.map(|day| Event {
            rank: 3,
            first: day.first_day(),
            day: day.to_string(),
            words: format!("{} {}", name(article), wording.article_out),
            kind: "article",
            judged: worst.map(|verdict| Judged::new(verdict, language)),
            link: link.clone(),
        }));
        let changed = article.document.modified.filter(|day| Some(*day) != published);
        events.extend(changed.map(|day| Event {
            rank: 4,
            first: day.first_day(),
            day: day.to_string(),
            words: format!("{}{}{}", name(article), language.colon(), wording.corrected),
            kind: "article",
            judged: None,
            link: link.clone(),
        }));
        let mut told: Vec<&Claim> = Vec::new();
        for finding in own.iter().filter(|finding| !matches!(finding.verdict, Verdict::Same | Verdict::Rounded)) {
            let Some((claim, Value::Date(fact))) = finding.article.as_ref().map(|claim| (claim, &claim.value)) else {
                continue;
            };
            if fact.role == DateRole::Other || told.iter().any(|known| known.value == claim.value) {
                continue;
            }
            told.push(claim);
            let by = (wording.article_says)(&name(article));
            events.push(Event {
                rank: 2,
                first: fact.value.first_day(),
                day: words::date(fact, language),
                words: format!("{} ({by})", words::date_role(fact.role, language)),
                kind: "told",
                judged: Some(Judged::new(finding.verdict, language)),
                link: anchors.finding(finding),
            });
        }
    }
    events
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_far_apart_are_seen_beside_days_that_are_close() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let days = ["2019-07-21", "2020-07-21", "2020-07-22", "2020-07-23"].map(day);
        let at: Vec<f64> = places(&days).into_iter().map(|(_, at)| at).collect();
        assert!(at.is_sorted() && at[0] == 3.0 && at[3] == 97.0, "{at:?}");
        assert!(at[2] - at[1] > 5.0 && at[1] - at[0] > at[2] - at[1]);
        assert_eq!(places(&days[..1]), [(days[0], 3.0)]);
    }
}
