//! Pages of several articles: teasers that lead to them, or the articles themselves, one under the other.

use super::article::{LEAST_BODY, Prose, leads_elsewhere, similar};
use super::block::{Blocks, Container};
use super::metadata::Metadata;

/// Why a page of several articles is not read.
pub const SEVERAL: &str = "the page lists several articles, none of them whole or alone; give the address of one";

/// So many teasers make a list.
pub const LEAST_TEASERS: usize = 4;

/// How many headings lead to another page.
pub fn teasers(page: &Blocks) -> usize {
    page.blocks.iter().filter(|block| block.level >= 2 && leads_elsewhere(block)).count()
}

/// What a page holds of articles that stand one under the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    /// No two of them.
    None,
    /// Several, and by its title the page is this one's.
    Named(usize, usize),
    Several,
}

/// The articles of a page that have a heading and a body of their own, where no one of them is most of the page.
pub fn whole_articles(page: &Blocks, prose: &Prose, noise: &[bool], metadata: &Metadata) -> Whole {
    let count = page.blocks.len();
    let held = |container: &Container| prose.between(container.first, container.end.min(count));
    let heading = |container: &Container| {
        let blocks = page.blocks.get(container.first..container.end.min(count)).unwrap_or(&[]);
        blocks.iter().take(4).find(|block| (1..=3).contains(&block.level))
    };
    let mut articles: Vec<&Container> = Vec::new();
    for container in &page.containers {
        let is_inside = articles.last().is_some_and(|last| container.first < last.end);
        let is_own = !noise.get(container.first).copied().unwrap_or(false);
        if container.name == "article"
            && is_own
            && !is_inside
            && held(container) >= LEAST_BODY
            && heading(container).is_some()
        {
            articles.push(container);
        }
    }
    let most = articles.iter().map(|article| held(article)).max().unwrap_or(0);
    if articles.len() < 2 || most * 10 >= prose.all() * 6 {
        return Whole::None;
    }
    let is_named = |words: &str| metadata.title.as_deref().is_some_and(|title| similar(title, words));
    let mut named = articles.iter().filter(|article| heading(article).is_some_and(|heading| is_named(&heading.words)));
    if let (Some(one), None) = (named.next(), named.next()) {
        return Whole::Named(one.first, one.end.min(count));
    }
    // Parts of one article, under a title that stands above them all.
    let first = articles.first().map_or(0, |article| article.first);
    let is_titled = page.blocks.iter().take(first).any(|block| block.level == 1 && is_named(&block.words));
    if is_titled { Whole::None } else { Whole::Several }
}
