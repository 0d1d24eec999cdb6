//! What is known of an article, whatever it says.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Incident;
use super::measure::Measure;
use super::spread::WrongFigure;
use crate::compare::{Comparison, Finding, Verdict};
use crate::date::PartialDate;

/// One article of one incident, with what was found on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    pub incident: usize,
    /// Its place in the comparison's articles.
    pub place: usize,
    /// As the first article of it spells it: capitals make no other outlet.
    pub outlet: Option<String>,
    pub published: Option<PartialDate>,
    /// From the first statement to the article; negative where it came out before, `None` where a day is not known.
    pub days: Option<i64>,
    /// Places in the comparison's findings.
    pub findings: Vec<usize>,
    /// The gravest, what was left out aside.
    pub worst: Option<Verdict>,
    /// Whether it prints a wrong figure that another printed before it, or on the same day.
    pub follows: bool,
}

impl Article {
    pub fn found<'a>(&'a self, comparison: &'a Comparison) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter_map(|place| comparison.findings.get(*place))
    }

    pub fn counts(&self, measure: Measure, comparison: &Comparison) -> bool {
        match measure {
            Measure::Follows => self.follows,
            _ => self.found(comparison).any(|finding| measure.counts(finding)),
        }
    }
}

/// The day of the first statement, where it is known.
pub fn announced(comparison: &Comparison) -> Option<Date> {
    comparison.officials.iter().filter_map(|official| official.document.published?.as_day()).min()
}

pub fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

pub fn articles(incidents: &[Incident], wrong: &[WrongFigure]) -> Vec<Article> {
    let mut articles = Vec::new();
    let mut spellings: BTreeMap<String, String> = BTreeMap::new();
    for (incident, Incident { comparison, .. }) in incidents.iter().enumerate() {
        let first = announced(comparison);
        let follow: BTreeSet<usize> =
            wrong.iter().filter(|one| one.incident == incident).flat_map(|one| one.followers.iter().copied()).collect();
        for (place, reading) in comparison.articles.iter().enumerate() {
            let document = &reading.document;
            let of_it = |(_, finding): &(usize, &Finding)| finding.document == document.id;
            let findings: Vec<(usize, &Finding)> = comparison.findings.iter().enumerate().filter(of_it).collect();
            let told = findings.iter().map(|(_, finding)| finding.verdict);
            let day = document.published.and_then(PartialDate::as_day);
            articles.push(Article {
                incident,
                place,
                outlet: document.outlet.as_deref().map(|outlet| {
                    let outlet = outlet.trim();
                    spellings.entry(outlet.to_lowercase()).or_insert_with(|| outlet.to_owned()).clone()
                }),
                published: document.published,
                days: first.zip(day).map(|(first, day)| days_between(first, day)),
                worst: told.filter(|verdict| *verdict != Verdict::Omitted).max(),
                findings: findings.into_iter().map(|(place, _)| place).collect(),
                follows: follow.contains(&place),
            });
        }
    }
    articles
}
