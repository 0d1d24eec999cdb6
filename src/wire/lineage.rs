//! What the articles of one incident share, as JSON.
//!
//! `{"schema": "recoupe/lineage/1", "organisation", "articles", "values", "links", "failures"}`: all articles in order of
//! publication (those of no known day last); a value an entry, with the articles that print it in that order and the
//! ids of those that came first; a link an entry, with the places in `values` of what both print. `share` is the
//! part of `document`'s own words that stand in `other`, `other_share` the reverse: of words that stand in no
//! statement, by runs of eight. Spans are code points of each article's text, as everywhere.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::claim::Claim;
use crate::claim::{Claim as Fact, Reading};
use crate::compare::{self, Aspect, Failure, Verdict};
use crate::date::PartialDate;
use crate::lineage::{self, Order};
use crate::span::CodePoints;

pub const LINEAGE_SCHEMA: &str = "recoupe/lineage/1";

/// A lineage, as `recoupe lineage` writes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lineage {
    pub schema: Cow<'static, str>,
    pub organisation: Option<String>,
    pub articles: Vec<Article>,
    pub values: Vec<Value>,
    pub links: Vec<Link>,
    pub failures: Vec<Failure>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Article {
    pub id: String,
    pub outlet: Option<String>,
    pub url: Option<String>,
    pub published: Option<PartialDate>,
    /// The news agencies that it names.
    pub agencies: Vec<Cow<'static, str>>,
}

/// A value that no statement has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Value {
    pub aspect: Aspect,
    /// The ids of the articles of the first day; empty where that is not known.
    pub first: Vec<String>,
    pub told: Vec<Telling>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Telling {
    pub document: String,
    pub published: Option<PartialDate>,
    pub verdict: Verdict,
    pub claim: Claim,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// The later article, where `order` is `later`.
    pub document: String,
    pub other: String,
    /// `later`, `same_day` or `unknown`.
    pub order: Cow<'static, str>,
    /// How many days after `other`; `None` where that is not known.
    pub days: Option<u32>,
    pub values: Vec<usize>,
    pub share: f64,
    pub other_share: f64,
    /// How many words of `document` stand in `other`.
    pub words: usize,
    /// The agencies that both name, where they share a telling part of their text: then neither copied the other.
    pub agency_copy: Vec<Cow<'static, str>>,
    pub passages: Vec<Passage>,
}

/// Words that stand in both articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    pub words: usize,
    pub span: [usize; 2],
    pub other_span: [usize; 2],
    /// The words that `span` names.
    pub surface: String,
}

impl Lineage {
    pub fn new(comparison: &compare::Comparison, lineage: &lineage::Lineage) -> Self {
        let entries: Vec<Entry> = comparison.articles.iter().map(Entry::new).collect();
        let id = |article: usize| entries.get(article).map_or_else(String::new, |entry| entry.article.id.clone());
        let value = |thread: &lineage::Thread| Value {
            aspect: thread.aspect,
            first: thread.first.iter().map(|article| id(*article)).collect(),
            told: thread
                .told
                .iter()
                .filter_map(|telling| {
                    let (entry, reading) = (entries.get(telling.article)?, comparison.articles.get(telling.article)?);
                    Some(entry.telling(reading, telling.verdict, &telling.claim))
                })
                .collect(),
        };
        let link = |link: &lineage::Link| {
            let (article, other) = (comparison.articles.get(link.article)?, comparison.articles.get(link.other)?);
            let (text, other_text) = (article.document.text.as_str(), other.document.text.as_str());
            let (points, other_points) = (CodePoints::new(text), CodePoints::new(other_text));
            let passage = |passage: &lineage::overlap::Passage| Passage {
                words: passage.words,
                span: points.points(passage.first),
                other_span: other_points.points(passage.second),
                surface: passage.first.of(text).to_owned(),
            };
            let (order, days) = order(link.order);
            Some(Link {
                document: id(link.article),
                other: id(link.other),
                order: order.into(),
                days,
                values: link.values.clone(),
                share: to_four_places(link.overlap.first.share()),
                other_share: to_four_places(link.overlap.second.share()),
                words: link.overlap.first.common,
                agency_copy: link.agencies.iter().map(|name| Cow::Borrowed(*name)).collect(),
                passages: link.overlap.passages.iter().map(passage).collect(),
            })
        };
        let articles = lineage.order.iter().filter_map(|article| Some(entries.get(*article)?.article.clone()));
        Self {
            schema: LINEAGE_SCHEMA.into(),
            organisation: comparison.organisation.clone(),
            articles: articles.collect(),
            values: lineage.threads.iter().map(value).collect(),
            links: lineage.links.iter().filter_map(link).collect(),
            failures: comparison.failures.clone(),
        }
    }
}

/// How an order is spelt, and the days between.
pub fn order(order: Order) -> (&'static str, Option<u32>) {
    match order {
        Order::Later { days } => ("later", Some(days)),
        Order::SameDay => ("same_day", Some(0)),
        Order::Unknown => ("unknown", None),
    }
}

/// Shares come in four places, as scores do elsewhere.
fn to_four_places(share: f64) -> f64 {
    (share * 10_000.0).round() / 10_000.0
}

/// An article, and the way to its code points.
struct Entry<'a> {
    article: Article,
    points: CodePoints<'a>,
}

impl<'a> Entry<'a> {
    fn new(reading: &'a Reading) -> Self {
        let document = &reading.document;
        let article = Article {
            id: document.id.clone(),
            outlet: document.outlet.clone(),
            url: document.url.clone(),
            published: document.published,
            agencies: lineage::named_agencies(reading).into_iter().map(Cow::Borrowed).collect(),
        };
        Self { article, points: CodePoints::new(&document.text) }
    }

    fn telling(&self, reading: &Reading, verdict: Verdict, claim: &Fact) -> Telling {
        Telling {
            document: self.article.id.clone(),
            published: self.article.published,
            verdict,
            claim: Claim::new(claim, &reading.document.text, &self.points),
        }
    }
}
