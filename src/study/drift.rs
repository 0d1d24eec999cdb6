//! Figures over time: what articles print for a figure of the statement, by how long after it.

use super::measure::{departs, figure};
use super::{Article, Incident, Interval};
use serde::{Deserialize, Serialize};

use crate::claim::{CountRole, Value, words};
use crate::compare::Verdict;

/// An article's printing of a figure that the statement gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Printed {
    /// A place in `Study::articles`.
    pub article: usize,
    /// A place in the comparison's findings.
    pub finding: usize,
    pub role: CountRole,
    pub official: u64,
    pub printed: u64,
    pub verdict: Verdict,
    pub days: Option<i64>,
}

impl Printed {
    /// What is printed for each one of the statement; `None` where the statement says none.
    pub fn ratio(&self) -> Option<f64> {
        (self.official > 0).then(|| self.printed as f64 / self.official as f64)
    }
}

words!(
    /// How long after the first statement.
    Age {
        Before = "before", SameDay = "0", NextDay = "1", Days2To3 = "2-3", Days4To7 = "4-7", Days8To30 = "8-30",
        Days31To90 = "31-90", Later = "91-", Unknown = "unknown",
    }
);

impl Age {
    pub const fn of(days: Option<i64>) -> Self {
        match days {
            None => Self::Unknown,
            Some(i64::MIN..=-1) => Self::Before,
            Some(0) => Self::SameDay,
            Some(1) => Self::NextDay,
            Some(2..=3) => Self::Days2To3,
            Some(4..=7) => Self::Days4To7,
            Some(8..=30) => Self::Days8To30,
            Some(31..=90) => Self::Days31To90,
            Some(_) => Self::Later,
        }
    }
}

/// The figures printed at one age.
#[derive(Debug, Clone, PartialEq)]
pub struct Drift {
    pub age: Age,
    pub printed: usize,
    pub same: usize,
    pub rounded: usize,
    pub departing: usize,
    /// Of those that depart.
    pub interval: Interval,
    /// The median of how far figures are from the official one, as a share of it.
    pub median_distance: Option<f64>,
}

/// In the order of the articles, then of the findings.
pub fn printed(incidents: &[Incident], articles: &[Article]) -> Vec<Printed> {
    let mut all = Vec::new();
    for (place, article) in articles.iter().enumerate() {
        let Some(incident) = incidents.get(article.incident) else { continue };
        for at in &article.findings {
            let Some(finding) = incident.comparison.findings.get(*at) else { continue };
            let (Some(official), Some(told)) = (&finding.official, &finding.article) else { continue };
            let (Some(official_figure), Some(printed), Value::Count(count)) =
                (figure(official), figure(told), &official.value)
            else {
                continue;
            };
            all.push(Printed {
                article: place,
                finding: *at,
                role: count.role,
                official: official_figure,
                printed,
                verdict: finding.verdict,
                days: article.days,
            });
        }
    }
    all
}

/// One for each age at which something was printed, in their order.
pub fn drift(printed: &[Printed]) -> Vec<Drift> {
    let at = |age: Age| {
        let here: Vec<&Printed> = printed.iter().filter(|one| Age::of(one.days) == age).collect();
        let count = |counts: fn(Verdict) -> bool| here.iter().filter(|one| counts(one.verdict)).count();
        let departing = count(departs);
        Some(Drift {
            age,
            printed: here.len(),
            same: count(|verdict| verdict == Verdict::Same),
            rounded: count(|verdict| verdict == Verdict::Rounded),
            departing,
            interval: Interval::wilson(departing, here.len())?,
            median_distance: median(here.iter().filter_map(|one| Some((one.ratio()? - 1.0).abs())).collect()),
        })
    };
    Age::ALL.iter().filter_map(|age| at(*age)).collect()
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len().saturating_sub(1) / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_leave_no_day_out() {
        let rows = [
            (None, "unknown"),
            (Some(-3), "before"),
            (Some(0), "0"),
            (Some(1), "1"),
            (Some(3), "2-3"),
            (Some(4), "4-7"),
            (Some(8), "8-30"),
            (Some(31), "31-90"),
            (Some(91), "91-"),
            (Some(4000), "91-"),
        ];
        for (days, expected) in rows {
            assert_eq!(Age::of(days).name(), expected, "{days:?}");
        }
    }

    #[test]
    fn figures_of_one_age_are_told_together() {
        let one = |days, printed, verdict| Printed {
            article: 0,
            finding: 0,
            role: CountRole::Affected,
            official: 100,
            printed,
            verdict,
            days: Some(days),
        };
        let all = [
            one(0, 100, Verdict::Same),
            one(2, 110, Verdict::Rounded),
            one(3, 130, Verdict::Contradicts),
            one(3, 150, Verdict::Contradicts),
        ];
        let told = drift(&all);
        let row = |age: &Drift| (age.age, age.printed, age.same, age.rounded, age.departing);
        assert_eq!(told.iter().map(row).collect::<Vec<_>>(), [(Age::SameDay, 1, 1, 0, 0), (Age::Days2To3, 3, 0, 1, 2)]);
        assert!((told[1].median_distance.unwrap() - 0.3).abs() < 1e-9);
    }
}
