//! How often: for each group of findings, or of articles, the share that counts as something.

use std::collections::BTreeMap;

use super::{Article, Incident, Interval, Measure};
use serde::{Deserialize, Serialize};

use crate::claim::{Value, words};
use crate::compare::Finding;

words!(
    /// What makes a group.
    By { All = "all", Incident = "incident", Outlet = "outlet", Year = "year", Aspect = "aspect", Field = "field" }
);

words!(
    /// What is counted in it.
    Unit { Finding = "finding", Article = "article" }
);

/// How many of a group count as something.
#[derive(Debug, Clone, PartialEq)]
pub struct Rate {
    pub by: By,
    /// Empty of all.
    pub group: String,
    pub unit: Unit,
    pub measure: Measure,
    pub count: usize,
    pub of: usize,
    pub interval: Interval,
}

/// How many there are in a group, and how many count as each measure.
#[derive(Default)]
struct Tally {
    of: usize,
    counts: BTreeMap<Measure, usize>,
}

impl Tally {
    fn add(&mut self, counts: impl Fn(Measure) -> bool) {
        self.of += 1;
        for measure in Measure::all().filter(|measure| counts(*measure)) {
            *self.counts.entry(measure).or_default() += 1;
        }
    }
}

/// By kind of group, then by name, findings before articles; every measure of every group, those that count nothing too.
/// An article of no known outlet or year is in no group of these.
pub fn rates(incidents: &[Incident], articles: &[Article]) -> Vec<Rate> {
    let mut tallies: BTreeMap<(By, String, Unit), Tally> = BTreeMap::new();
    for article in articles {
        let Some(Incident { name, comparison, .. }) = incidents.get(article.incident) else { continue };
        let groups = groups_of(article, name);
        for finding in article.found(comparison) {
            for (by, group) in groups.iter().cloned().chain(groups_of_finding(finding)) {
                tallies.entry((by, group, Unit::Finding)).or_default().add(|measure| measure.counts(finding));
            }
        }
        for (by, group) in groups {
            let tally = tallies.entry((by, group, Unit::Article)).or_default();
            tally.add(|measure| article.counts(measure, comparison));
        }
    }
    let mut rates = Vec::new();
    for ((by, group, unit), tally) in tallies {
        for measure in Measure::all().filter(|measure| unit == Unit::Article || *measure != Measure::Follows) {
            let count = tally.counts.get(&measure).copied().unwrap_or_default();
            let Some(interval) = Interval::wilson(count, tally.of) else { continue };
            rates.push(Rate { by, group: group.clone(), unit, measure, count, of: tally.of, interval });
        }
    }
    rates
}

fn groups_of(article: &Article, incident: &str) -> Vec<(By, String)> {
    let mut groups = vec![(By::All, String::new()), (By::Incident, incident.to_owned())];
    groups.extend(article.outlet.clone().map(|outlet| (By::Outlet, outlet)));
    groups.extend(article.published.map(|day| (By::Year, day.year().to_string())));
    groups
}

fn groups_of_finding(finding: &Finding) -> Vec<(By, String)> {
    let mut groups = vec![(By::Aspect, finding.aspect.name().to_owned())];
    let claim = finding.article.as_ref().or(finding.official.as_ref());
    if let Some(Value::Field(field)) = claim.map(|claim| &claim.value) {
        groups.push((By::Field, field.name().to_owned()));
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::super::{Incident, Study};
    use super::*;
    use crate::claim::Qualifier::Exact;
    use crate::compare::Verdict;
    use crate::compare::examples::{appointments, dated, field};
    use crate::compare::incident;

    #[test]
    fn groups_are_counted_by_findings_and_by_articles() {
        let official = dated("official", "2020-07-23", &[appointments(6128, Exact), field("email")]);
        let mut wrong = dated("wrong", "2020-07-24", &[appointments(6158, Exact), field("email")]);
        wrong.document.outlet = Some(String::from("Le Fil"));
        let right = dated("right", "2020-07-25", &[appointments(6128, Exact), field("email")]);
        let comparison = incident(None, vec![official], vec![wrong, right], Vec::new());
        let study = Study::of(vec![Incident::new(String::from("x"), comparison)]);
        let told = |by: By, group: &str, unit: Unit, measure: Measure| {
            let is_it = |rate: &&Rate| (rate.by, rate.unit, rate.measure) == (by, unit, measure) && rate.group == group;
            study.rates.iter().find(is_it).map(|rate| (rate.count, rate.of))
        };
        let contradicts = Measure::Verdict(Verdict::Contradicts);
        assert_eq!(told(By::All, "", Unit::Finding, contradicts), Some((1, 4)));
        assert_eq!(told(By::All, "", Unit::Article, contradicts), Some((1, 2)));
        assert_eq!(told(By::Outlet, "Le Fil", Unit::Article, Measure::Departs), Some((1, 1)));
        assert_eq!(told(By::Aspect, "count", Unit::Finding, contradicts), Some((1, 2)));
        assert_eq!(told(By::Field, "email", Unit::Finding, Measure::Verdict(Verdict::Same)), Some((2, 2)));
        assert_eq!(told(By::Year, "2020", Unit::Article, Measure::Verdict(Verdict::Rounded)), Some((0, 2)));
        assert_eq!(told(By::Aspect, "count", Unit::Article, contradicts), None);
        assert_eq!(study.rates.iter().filter(|rate| rate.by == By::Outlet).count(), 31);
    }
}
