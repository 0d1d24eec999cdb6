//! Who printed first what the statement does not say, who shares it, and how much text they share. Pure.
//!
//! `thread` follows one value through the articles that print it, `overlap` finds the words that two texts have in
//! common and no statement has, `agency` knows the names of news agencies, `link` puts the evidence on two articles
//! together. Nothing here says who copied whom: two articles may have a third source.

pub mod agency;
mod link;
pub mod overlap;
mod thread;

pub use link::{Link, Order, named_agencies};
pub use thread::{Telling, Thread};

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::claim::Reading;
use crate::compare::Comparison;
use crate::date::PartialDate;

/// What the articles of one incident share. Articles are named by their place in `Comparison::articles`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lineage {
    /// All articles in order of publication; those of the same day in the order given, those of no known day last.
    pub order: Vec<usize>,
    /// The values that are not the statement's, those that most articles share first, then in order of publication.
    pub threads: Vec<Thread>,
    /// The articles that share something, those with the most text in common first.
    pub links: Vec<Link>,
}

/// What the articles of a comparison share that no statement says.
pub fn lineage(comparison: &Comparison) -> Lineage {
    let mut order: Vec<usize> = (0..comparison.articles.len()).collect();
    order.sort_by(|one, two| by_day(comparison.articles.get(*one), comparison.articles.get(*two)));
    let threads = thread::threads(comparison, &order);
    let links = link::links(comparison, &order, &threads);
    Lineage { order, threads, links }
}

/// The day an article came out, where it is known to the day: a month orders nothing.
pub fn day(article: &Reading) -> Option<Date> {
    article.document.published.and_then(PartialDate::as_day)
}

fn by_day(one: Option<&Reading>, two: Option<&Reading>) -> Ordering {
    match (one.and_then(day), two.and_then(day)) {
        (Some(one), Some(two)) => one.cmp(&two),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}
