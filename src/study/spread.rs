//! Wrong figures from article to article.

use jiff::civil::Date;

use super::Incident;
use super::article::days_between;
use super::measure::{departs, figure};
use crate::compare::Aspect;
use crate::lineage::{Thread, day};

/// A figure that no statement gives, through the articles that print it.
#[derive(Debug, Clone, PartialEq)]
pub struct WrongFigure {
    pub incident: usize,
    pub printed: u64,
    pub official: Option<u64>,
    /// Places of the articles that print it, in order of publication.
    pub articles: Vec<usize>,
    /// Those that came out on the first day; empty where that is not known.
    pub first: Vec<usize>,
    /// Those that print what another printed before, or on the same day; nobody of a figure that any two may print by chance.
    pub followers: Vec<usize>,
    /// Pairs of them that share words of their own besides.
    pub sharing_words: usize,
    pub first_day: Option<Date>,
    /// From the first day known to the last.
    pub days: Option<i64>,
}

/// In the order of the incidents, those that most articles print first.
pub fn wrong_figures(incidents: &[Incident]) -> Vec<WrongFigure> {
    let mut all = Vec::new();
    for (incident, studied) in incidents.iter().enumerate() {
        let threads = studied.lineage.threads.iter().enumerate();
        all.extend(threads.filter_map(|(place, thread)| wrong_figure(incident, studied, place, thread)));
    }
    all
}

fn wrong_figure(incident: usize, studied: &Incident, place: usize, thread: &Thread) -> Option<WrongFigure> {
    let wrong = thread.told.iter().find(|telling| departs(telling.verdict))?;
    let printed = figure(&wrong.claim).filter(|_| thread.aspect == Aspect::Count)?;
    let official = wrong.official.as_ref().and_then(figure);
    // The right number of another thing is no wrong number.
    if official == Some(printed) {
        return None;
    }
    let articles: Vec<usize> = thread.told.iter().map(|telling| telling.article).collect();
    let days = articles.iter().filter_map(|article| day(studied.comparison.articles.get(*article)?));
    let (first_day, last_day) = (days.clone().min(), days.max());
    // One that is alone on the first day follows nobody; where the first is not known, each may have followed another.
    let leads = |article: &&usize| thread.first.as_slice() == [**article];
    // « 7 » may stand in any two articles.
    let followers = if articles.len() > 1 && thread.is_telling() {
        articles.iter().filter(|article| !leads(article)).copied().collect()
    } else {
        Vec::new()
    };
    let shares = |link: &&crate::lineage::Link| link.values.contains(&place) && link.overlap.first.common > 0;
    Some(WrongFigure {
        incident,
        printed,
        official,
        first: thread.first.clone(),
        followers,
        sharing_words: studied.lineage.links.iter().filter(shares).count(),
        first_day,
        days: first_day.zip(last_day).map(|(first, last)| days_between(first, last)),
        articles,
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Incident, Study};
    use super::*;
    use crate::claim::Qualifier::{Exact, MoreThan};
    use crate::compare::examples::{appointments, dated};
    use crate::compare::incident;

    #[test]
    fn whoever_comes_after_follows_and_the_first_does_not() {
        let official = dated("official", "2020-07-23", &[appointments(6128, Exact)]);
        let articles = vec![
            dated("first", "2020-07-24", &[appointments(6158, Exact)]),
            dated("right", "2020-07-24", &[appointments(6000, MoreThan)]),
            dated("second", "2020-07-26", &[appointments(6158, Exact)]),
            dated("alone", "2020-07-27", &[appointments(6218, Exact)]),
        ];
        let comparison = incident(None, vec![official], articles, Vec::new());
        let study = Study::of(vec![Incident::new(String::from("x"), comparison)]);
        let row = |one: &WrongFigure| (one.printed, one.official, one.followers.clone(), one.days);
        let told: Vec<_> = study.wrong_figures.iter().map(row).collect();
        assert_eq!(told, [(6158, Some(6128), vec![2], Some(2)), (6218, Some(6128), vec![], Some(0))]);
        assert_eq!(study.articles.iter().map(|one| one.follows).collect::<Vec<_>>(), [false, false, true, false]);
    }
}
