//! The evidence on two articles: the values they share, the text they share, and which came first.
//!
//! Linked are those that share a telling value, or two of any kind, or one and some text; or that share much text.

use super::agency::agencies;
use super::day;
use super::overlap::{Common, Holders, Overlap, Stated, Text, apart, overlap};
use super::thread::Thread;
use crate::claim::Reading;
use crate::compare::Comparison;

/// A share of common text that is told though no value is shared: a fifth of an article. Below that lie the phrases of
/// the trade (« une enquête a été ouverte par la section … ») and the words of a press conference that both were at.
const TELLING_SHARE: f64 = 0.2;

/// And so many words at least: three times the shortest passage, so that one stock sentence in a brief is none.
const TELLING_WORDS: usize = 24;

/// Two articles that share something no statement says.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The later of the two, where that is known.
    pub article: usize,
    pub other: usize,
    pub order: Order,
    /// Places in `Lineage::threads` of the values that both print.
    pub values: Vec<usize>,
    /// What the texts have in common, `article` first.
    pub overlap: Overlap,
    /// The agencies that both name, where they share a telling part of their text: copy of an agency then, not of each
    /// other.
    pub agencies: Vec<&'static str>,
}

/// Which article came out first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The article came out so many days after the other.
    Later {
        days: u32,
    },
    SameDay,
    /// The day of one of them is not known.
    Unknown,
}

/// The links between articles, the most text in common first, then the most values.
pub fn links(comparison: &Comparison, order: &[usize], threads: &[Thread]) -> Vec<Link> {
    let mut stated = Stated::new(comparison.officials.iter().map(|reading| reading.document.text.as_str()));
    let articles: Vec<(usize, &Reading, Text, Vec<&'static str>)> = order
        .iter()
        .filter_map(|article| {
            let reading = comparison.articles.get(*article)?;
            Some((*article, reading, stated.text(&reading.document.text), named_agencies(reading)))
        })
        .collect();
    // The values of each article, in their order.
    let mut printed = vec![Vec::new(); comparison.articles.len()];
    for (at, thread) in threads.iter().enumerate() {
        for telling in &thread.told {
            printed.get_mut(telling.article).into_iter().for_each(|values| values.push(at));
        }
    }
    let (mut links, mut holders) = (Vec::new(), Holders::default());
    for (article, reading, text, agencies) in &articles {
        for ((other, other_reading, other_text, other_agencies), shares) in articles.iter().zip(holders.add(text)) {
            let (of_article, of_other) = (printed.get(*article), printed.get(*other));
            let both_print = |at: &&usize| of_other.is_some_and(|of_other| of_other.binary_search(at).is_ok());
            let values: Vec<usize> = of_article.into_iter().flatten().filter(both_print).copied().collect();
            if values.is_empty() && !shares {
                continue;
            }
            let overlap = if shares { overlap(text, other_text) } else { apart(text, other_text) };
            let telling = is_telling(overlap.first) || is_telling(overlap.second);
            let by_values = values.iter().any(|at| threads.get(*at).is_some_and(Thread::is_telling))
                || values.len() > 1
                || (!values.is_empty() && overlap.first.common > 0);
            if !by_values && !telling {
                continue;
            }
            let both_name = agencies.iter().filter(|name| telling && other_agencies.contains(name));
            let agencies = both_name.copied().collect();
            let order = order_of(reading, other_reading);
            links.push(Link { article: *article, other: *other, order, values, overlap, agencies });
        }
    }
    links.sort_by(|one, two| {
        let weight = |link: &Link| link.overlap.first.share().max(link.overlap.second.share());
        weight(two).total_cmp(&weight(one)).then(two.values.len().cmp(&one.values.len()))
    });
    links
}

fn is_telling(common: Common) -> bool {
    common.common >= TELLING_WORDS && common.share() >= TELLING_SHARE
}

/// The agencies that an article names, or that it comes from.
pub fn named_agencies(article: &Reading) -> Vec<&'static str> {
    let document = &article.document;
    let mut found = agencies(&document.text);
    found.extend(agencies(document.outlet.as_deref().unwrap_or("")));
    found.sort_unstable();
    found.dedup();
    found
}

fn order_of(article: &Reading, other: &Reading) -> Order {
    let (Some(day), Some(before)) = (day(article), day(other)) else { return Order::Unknown };
    match before.until(day).map(|span| span.get_days()) {
        Ok(0) => Order::SameDay,
        Ok(days) => Order::Later { days: days.unsigned_abs() },
        Err(_) => Order::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::super::lineage;
    use super::*;
    use crate::claim::{Background, extract};
    use crate::compare::incident;
    use crate::document::Document;

    const STATEMENT: &str = "Information sur un incident\n\nMardi 21 juillet 2020, nous avons détecté un accès illégal \
        à 6 128 rendez-vous. Le nom, le prénom et le numéro de téléphone ont été consultés par des personnes qui \
        n’étaient pas autorisées à le faire. Nous avons déposé plainte et nous écrivons à chacun des patients.";
    const FAITHFUL: &str = "Le service a publié un communiqué. « Mardi 21 juillet 2020, nous avons détecté un accès \
        illégal à 6 128 rendez-vous. Le nom, le prénom et le numéro de téléphone ont été consultés par des personnes \
        qui n’étaient pas autorisées à le faire. »";
    const OWN: &str = "Dans la salle d’attente du cabinet, personne ne parle d’autre chose depuis ce matin. La \
        secrétaire a débranché le téléphone, qui sonnait toutes les trois minutes, et elle a collé une affiche sur la \
        porte vitrée pour dire que rien n’est perdu.";

    fn article(id: &str, published: &str, text: &str) -> Reading {
        let mut document = Document::plain(text);
        document.id = id.to_owned();
        document.published = published.parse().ok();
        extract(document, &Background::default())
    }

    fn linked(articles: Vec<Reading>) -> Vec<Link> {
        let official = article("official", "2020-07-23", STATEMENT);
        lineage(&incident(None, vec![official], articles, Vec::new())).links
    }

    #[test]
    fn two_that_only_quote_the_statement_are_not_linked() {
        let other = format!("Ce que dit le service, mot pour mot : {FAITHFUL}");
        assert_eq!(linked(vec![article("a", "2020-07-24", FAITHFUL), article("b", "2020-07-25", &other)]), []);
    }

    #[test]
    fn common_text_links_whatever_the_order_given() {
        let (first, second) =
            (article("a", "2020-07-24", OWN), article("b", "2020-07-26", &format!("{FAITHFUL} {OWN}")));
        let one = linked(vec![first.clone(), second.clone()]);
        let two = linked(vec![second, first]);
        assert_eq!((one.len(), two.len()), (1, 1));
        assert_eq!((one[0].article, one[0].other), (1, 0));
        assert_eq!((two[0].article, two[0].other), (0, 1));
        assert_eq!(one[0].order, Order::Later { days: 2 });
        assert_eq!(one[0].overlap, two[0].overlap);
        assert!(one[0].overlap.second.share() > 0.99 && one[0].agencies.is_empty(), "{one:#?}");
    }

    #[test]
    fn a_wrong_figure_links_without_common_text() {
        let told = |words: &str| format!("{words} 6 158 rendez-vous ont été dérobés au service.");
        let links = linked(vec![
            article("a", "2020-07-24", &told("Au total,")),
            article("b", "2020-07-24", &told("Hier soir,")),
        ]);
        assert_eq!(links.len(), 1);
        assert_eq!((links[0].order, links[0].values.len()), (Order::SameDay, 1));
    }

    #[test]
    fn text_that_both_have_from_an_agency_is_told_as_that() {
        let told = |words: &str| format!("{words} {OWN}");
        let links =
            linked(vec![article("a", "", &told("(AFP) –")), article("b", "2020-07-24", &told("Avec AFP et Reuters."))]);
        assert_eq!(links[0].agencies, ["AFP"]);
        assert_eq!(links[0].order, Order::Unknown);
    }

    #[test]
    fn a_stock_sentence_is_no_link() {
        let stock = "Une enquête a été ouverte par la section de lutte contre la cybercriminalité du parquet.";
        let told = |words: &str| format!("{words} {stock}");
        assert_eq!(
            linked(vec![article("a", "2020-07-24", &told("Lundi.")), article("b", "2020-07-24", &told("Quoi ?"))]),
            []
        );
    }
}
