//! How soon after the first statement articles came out.

use std::collections::BTreeMap;

use super::rates::By;
use super::{Article, Incident};

/// The days from the first statement to the articles of a group, those of an unknown day left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Delays {
    pub by: By,
    pub group: String,
    /// Never zero.
    pub articles: usize,
    /// Those that came out before the statement.
    pub before: usize,
    /// The least, the quartiles with the median in the middle, and the most; each is the day of an article.
    pub days: [i64; 5],
}

/// By kind of group, then by name.
pub fn delays(incidents: &[Incident], articles: &[Article]) -> Vec<Delays> {
    let mut groups: BTreeMap<(By, String), Vec<i64>> = BTreeMap::new();
    for article in articles {
        let (Some(days), Some(incident)) = (article.days, incidents.get(article.incident)) else { continue };
        groups.entry((By::All, String::new())).or_default().push(days);
        groups.entry((By::Incident, incident.name.clone())).or_default().push(days);
        if let Some(outlet) = &article.outlet {
            groups.entry((By::Outlet, outlet.clone())).or_default().push(days);
        }
    }
    let told = |((by, group), mut days): ((By, String), Vec<i64>)| {
        days.sort_unstable();
        let before = days.partition_point(|days| *days < 0);
        Delays { by, group, articles: days.len(), before, days: [0, 25, 50, 75, 100].map(|share| at(&days, share)) }
    };
    groups.into_iter().map(told).collect()
}

/// The nearest of a sorted list to a share of it in percent; the lower one of two.
fn at(days: &[i64], percent: usize) -> i64 {
    let place = (days.len().saturating_sub(1) * percent + 49) / 100;
    days.get(place).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_are_days_of_articles() {
        let rows: [(&[i64], [i64; 5]); 4] = [
            (&[4], [4, 4, 4, 4, 4]),
            (&[0, 10], [0, 0, 0, 10, 10]),
            (&[-1, 0, 3, 9, 40], [-1, 0, 3, 9, 40]),
            (&[0, 1, 2, 3], [0, 1, 1, 2, 3]),
        ];
        for (days, expected) in rows {
            assert_eq!([0, 25, 50, 75, 100].map(|share| at(days, share)), expected, "{days:?}");
        }
    }
}
