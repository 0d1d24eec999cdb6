//! The main text of a page: the element that holds the article, less what stands in it and is not its own.
//!
//! The element is chosen by how much prose it holds; what its name, role or class calls furniture
//! counts only where it is small beside the rest, since themes name whole pages `has-sidebar`.

use super::block::{Blocks, Container, PageBlock};
use super::boilerplate::ends_a_sentence;
use super::consent::is_wall;
use super::fold::fold_words;
use super::metadata::Metadata;
use super::several::{LEAST_TEASERS, SEVERAL, Whole, teasers, whole_articles};
use super::{BlockKind, Part, Piece};
use crate::lang::Pack;

/// Less prose than this, in bytes, is no article.
const LEAST_ARTICLE: usize = 120;

/// So little is one where the page marks it as such.
const LEAST_MARKED: usize = 60;

/// So much prose is a body by itself.
pub(super) const LEAST_BODY: usize = 300;

/// So much prose is no menu.
const MUCH_PROSE: usize = 600;

/// The pieces of the article, title first.
///
/// # Errors
/// What the page shows instead of an article.
pub fn pieces(mut page: Blocks, metadata: &Metadata, pack: &Pack) -> Result<Vec<Piece>, String> {
    let total = Prose::of(&page.blocks, &vec![false; page.blocks.len()]).all();
    let called = noise(&page, total, |container| container.noise);
    let left = Prose::of(&page.blocks, &called);
    let outside = Prose::of(&page.blocks, &noise(&page, total, |_| false)).all();
    let is_front = metadata.is_front() && outside * 4 < total;
    if teasers(&page) >= LEAST_TEASERS && total > 0 && (outside < LEAST_ARTICLE || is_front) {
        return Err(String::from(SEVERAL));
    }
    // A theme that calls all of its text furniture says nothing.
    let (noise, prose) = if left.all() < LEAST_ARTICLE && total >= MUCH_PROSE {
        let sure = noise(&page, total, |container| container.surely_noise);
        let prose = Prose::of(&page.blocks, &sure);
        (sure, prose)
    } else {
        (called, left)
    };
    let (first, end) = match whole_articles(&page, &prose, &noise, metadata) {
        Whole::Several if !metadata.live => return Err(String::from(SEVERAL)),
        Whole::Named(first, end) => (first, end),
        Whole::Several | Whole::None => main_range(&page.containers, &prose, page.blocks.len()),
    };
    let title = title_block(&page.blocks, &noise, metadata, first, end);
    let title_words = title.and_then(|at| page.blocks.get(at)).map(|block| block.words.clone());
    let shown_title = title_words.or_else(|| metadata.title.clone());
    let start = match title {
        Some(at) if at < end => at + 1,
        _ => first,
    };
    let folded_title = shown_title.as_deref().map(fold_words);
    let mut kept: Vec<Piece> = Vec::new();
    let mut said = 0;
    let range = start.min(first)..end;
    for (at, block) in page.blocks.iter_mut().enumerate().take(range.end).skip(range.start) {
        let noisy = noise.get(at).copied().unwrap_or(false);
        let outside = at < first || title.is_some_and(|title| at < title && at >= first);
        let is_lead = at < first.max(start) + 6
            && said < 3
            && (block.lead || agrees(&block.words, metadata.description.as_deref()));
        if (noisy && !is_lead) || Some(at) == title || leads_elsewhere(block) {
            continue;
        }
        if outside && !(is_lead || worth(block) >= 80) {
            continue;
        }
        if folded_title.as_ref().is_some_and(|title| *title == fold_words(&block.words)) {
            continue;
        }
        said += usize::from(worth(block) > 0);
        let part = match () {
            () if block.caption => Part::Caption,
            () if is_lead && block.words.len() >= 40 => Part::Lead,
            () => Part::Body,
        };
        let kind = if part == Part::Lead { BlockKind::Paragraph } else { block.kind };
        kept.push(Piece { part, kind, words: std::mem::take(&mut block.words) });
    }
    if is_wall(&kept, pack) {
        return Err(String::from(
            "the page shows a consent banner and no article; save it after accepting or refusing",
        ));
    }
    let amount: usize = kept.iter().map(|piece| piece.words.len()).sum();
    let sentences = kept.iter().any(|piece| piece.words.len() >= 40 && ends_a_sentence(&piece.words));
    let is_marked = amount >= LEAST_MARKED && metadata.published.is_some() && is_only_article(&page, title);
    if (!sentences || amount < LEAST_ARTICLE) && !is_marked {
        let lists = title.is_none() && teasers(&page) >= LEAST_TEASERS;
        return Err(String::from(if lists {
            SEVERAL
        } else {
            "the page holds no article: menus, links or a form only"
        }));
    }
    if let Some(words) = shown_title {
        kept.insert(0, Piece { part: Part::Title, kind: BlockKind::Heading, words });
    }
    Ok(kept)
}

/// Whether one element alone calls itself an article, and holds the title: a picture's few words, a line of news.
fn is_only_article(page: &Blocks, title: Option<usize>) -> bool {
    let mut articles = page.containers.iter().filter(|container| container.name == "article");
    let only = articles.next().filter(|_| articles.next().is_none());
    only.zip(title).is_some_and(|(article, title)| (article.first..article.end).contains(&title))
}

/// How much a block counts as prose: the bytes of its sentences that lead nowhere else.
fn worth(block: &PageBlock) -> usize {
    let length = block.words.len();
    if block.level > 0 || block.caption || block.linked * 2 > length {
        return 0;
    }
    match () {
        () if length >= 60 && ends_a_sentence(&block.words) => length,
        () if length >= 120 => length / 2,
        () => 0,
    }
}

/// The prose of any run of blocks, in constant time.
pub(super) struct Prose {
    /// The prose before each block, and after the last.
    before: Vec<usize>,
}

impl Prose {
    fn of(blocks: &[PageBlock], noise: &[bool]) -> Self {
        let mut before = vec![0];
        let mut sum = 0;
        for (block, noisy) in blocks.iter().zip(noise) {
            sum += if *noisy { 0 } else { worth(block) };
            before.push(sum);
        }
        Self { before }
    }

    pub(super) fn between(&self, first: usize, end: usize) -> usize {
        let at = |index: usize| self.before.get(index).or(self.before.last()).copied().unwrap_or(0);
        at(end).saturating_sub(at(first))
    }

    pub(super) fn all(&self) -> usize {
        self.before.last().copied().unwrap_or(0)
    }
}

/// Which blocks stand in a container that is called furniture and holds the smaller part of the prose.
fn noise(page: &Blocks, total: usize, is_called: impl Fn(&Container) -> bool) -> Vec<bool> {
    let prose = Prose::of(&page.blocks, &vec![false; page.blocks.len()]);
    let mut steps = vec![0_i64; page.blocks.len() + 1];
    for container in &page.containers {
        let end = container.end.min(page.blocks.len());
        let small = prose.between(container.first, end) * 5 < total * 2;
        if (is_called(container) || is_teaser(container, page)) && small && container.first < end {
            steps[container.first] += 1;
            steps[end] -= 1;
        }
    }
    let mut inside = 0;
    steps
        .iter()
        .take(page.blocks.len())
        .map(|step| {
            inside += step;
            inside > 0
        })
        .collect()
}

/// A card that leads to another article: a heading that is a link, and a few words.
fn is_teaser(container: &Container, page: &Blocks) -> bool {
    const MOST_BLOCKS: usize = 5;
    let card = matches!(container.name.as_str(), "li" | "article" | "div" | "dd");
    let Some(held) = page.blocks.get(container.first..container.end).filter(|held| card && held.len() <= MOST_BLOCKS)
    else {
        return false;
    };
    let least = if container.name == "div" { 3 } else { 2 };
    held.iter().any(|block| block.level >= least && leads_elsewhere(block))
}

/// The blocks of the element that holds the article.
fn main_range(containers: &[Container], prose: &Prose, count: usize) -> (usize, usize) {
    let total = prose.all();
    let held = |container: &Container| prose.between(container.first, container.end.min(count));
    let best = |is: &dyn Fn(&Container) -> bool| {
        let found = containers.iter().filter(|container| is(container)).max_by_key(|container| held(container))?;
        (held(found) * 2 >= total && held(found) > 0).then_some((found.first, found.end.min(count)))
    };
    // One element that says so itself is the body, however much a live feed beside it tells.
    let said = || {
        let mut bodies = containers.iter().filter(|container| container.body && held(container) >= LEAST_BODY);
        let body = bodies.next().filter(|_| bodies.next().is_none())?;
        Some((body.first, body.end.min(count)))
    };
    let mut range = said()
        .or_else(|| best(&|container| container.article))
        .or_else(|| best(&|container| container.main))
        .unwrap_or((0, count));
    // Containers come in document order, so that each step goes at least one element deeper.
    for container in containers {
        let end = container.end.min(count);
        let inside = container.first >= range.0 && end <= range.1 && (container.first, end) != range;
        if inside && held(container) * 100 >= prose.between(range.0, range.1) * 90 && held(container) > 0 {
            range = (container.first, end);
        }
    }
    range
}

/// The heading that names the article: of the first level, in agreement with what the page tells of itself.
fn title_block(blocks: &[PageBlock], noise: &[bool], metadata: &Metadata, first: usize, end: usize) -> Option<usize> {
    let candidates = |level: u8| {
        blocks.iter().enumerate().take(end).filter(move |(_, block)| block.level == level).map(|(at, _)| at)
    };
    let told = metadata.title.as_deref();
    let is_outlet = |at: usize| {
        metadata.outlet.as_deref().is_some_and(|outlet| fold_words(outlet) == fold_words(&blocks[at].words))
    };
    let agreeing = |level| candidates(level).find(|at| told.is_some_and(|told| similar(told, &blocks[*at].words)));
    let alone = || {
        let mut all = candidates(1).filter(|at| !noise.get(*at).copied().unwrap_or(false) && !is_outlet(*at));
        let one = all.next_back()?;
        (all.next().is_none() || told.is_none() && one >= first).then_some(one)
    };
    agreeing(1).or_else(|| agreeing(2)).or_else(alone)
}

/// Whether most words of the shorter stand in the longer.
pub(super) fn similar(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let folded = fold_words(text);
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let shared = short.iter().filter(|word| long.contains(word)).count();
    short.len() >= 2 && shared * 10 >= short.len() * 7 && short.len() * 3 >= long.len()
        || short == long && !short.is_empty()
}

/// Whether a block says what the page says in its description, perhaps cut short there.
fn agrees(words: &str, description: Option<&str>) -> bool {
    let Some(description) = description.filter(|description| description.len() >= 40 && words.len() >= 40) else {
        return false;
    };
    if words.len() > description.len() * 2 {
        return false;
    }
    let (words, description) = (fold_words(words), fold_words(description));
    let stem = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).take(60).collect::<String>();
    stem(&words) == stem(&description) || description.contains(&words) || words.contains(&description)
}

/// Whether a block is there to be clicked: a link and little else.
pub(super) fn leads_elsewhere(block: &PageBlock) -> bool {
    let sentence = ends_a_sentence(&block.words);
    let mostly = block.linked * 10 >= block.words.len() * if sentence { 8 } else { 6 };
    mostly && !(sentence && block.words.len() > 200)
}

#[cfg(test)]
mod tests {
    use super::super::block::blocks;
    use super::super::html::events;
    use super::super::metadata::metadata;
    use super::*;
    use crate::lang::pack;

    const PROSE: &str = "<p>L’entreprise a reconnu jeudi une fuite qui touche 6 128 rendez-vous pris sur des logiciels tiers.</p>\
                         <p>Une plainte a été déposée, et la Cnil a été prévenue dans les délais que prévoit le règlement.</p>";

    fn read(html: &str) -> Result<Vec<(Part, String)>, String> {
        let events = events(html);
        let page = blocks(&events, pack("fr"));
        let metadata = metadata(&events, &page, pack("fr"));
        Ok(pieces(page, &metadata, pack("fr"))?.into_iter().map(|piece| (piece.part, piece.words)).collect())
    }

    #[test]
    fn keeps_the_article_and_leaves_what_stands_around() {
        let html = format!(
            "<title>Fuite chez Doctolib | Le Journal</title><meta property=og:site_name content='Le Journal'>\
             <nav><a href=/>Accueil</a></nav><header><h1>Fuite chez Doctolib</h1><p class=chapo>Des données ont été lues, dit l’entreprise.</p></header>\
             <article class='post tag-piratage'>{PROSE}<aside><p>Pôle emploi : 10 millions de personnes touchées par une fuite, dit-on.</p></aside>\
             <figure><figcaption>Le siège</figcaption></figure><ul><li>le nom ;</li><li>le prénom.</li></ul></article>\
             <section class='related-posts'><p>Viamedis : 33 millions d’assurés concernés par la fuite de janvier dernier.</p></section>\
             <div class=comments><p>Je pense qu’ils ont volé au moins 50 000 numéros, et ce n’est pas fini du tout.</p></div>"
        );
        let read = read(&html).unwrap();
        let parts: Vec<Part> = read.iter().map(|(part, _)| *part).collect();
        assert_eq!(
            parts,
            [Part::Title, Part::Lead, Part::Body, Part::Body, Part::Caption, Part::Body, Part::Body],
            "{read:?}"
        );
        assert_eq!(read[0].1, "Fuite chez Doctolib");
        assert!(read.iter().all(|(_, words)| !words.contains("millions") && !words.contains("50 000")));
    }

    #[test]
    fn several_articles_are_not_read_as_one() {
        let teaser = "<li><h2><a href=/a>Une fuite de données chez Acme</a></h2>\
                      <p>L’entreprise a reconnu jeudi une fuite qui touche 6 128 rendez-vous de patients, dit-elle.</p></li>";
        let whole = |title: &str| format!("<article><h2>{title}</h2>{}</article>", PROSE.repeat(2));
        let (one, other) = (whole("Une fuite de données chez Acme"), whole("Un accident de train à Brétigny"));
        let titled = |title: &str| format!("<title>{title}</title><h1>{title}</h1>{one}{other}");
        for (html, is_read) in [
            (format!("<title>Journal</title><ul>{}</ul>", teaser.repeat(6)), false),
            (format!("<title>Fuite</title><h1>Fuite</h1>{}<ul>{}</ul>", PROSE.repeat(3), teaser.repeat(6)), true),
            (
                format!(
                    "<link rel=canonical href='https://a.example/'><p>{}</p><ul>{}</ul>",
                    "Le journal de la région vous informe chaque jour depuis 1946, du lundi au samedi, sur papier et en ligne, avec ses vingt éditions.",
                    teaser.repeat(6)
                ),
                false,
            ),
            (format!("<title>Journal</title>{one}{other}"), false),
            // Of two, the one that the page is named for; and the two parts of one article.
            (format!("<title>Un accident de train à Brétigny | Journal</title>{one}{other}"), true),
            (titled("Une semaine de faits divers"), true),
        ] {
            match read(&html) {
                Ok(pieces) => assert!(is_read, "{html}: {pieces:?}"),
                Err(reason) => assert!(!is_read && reason.contains("give the address of one"), "{html}: {reason}"),
            }
        }
        let named = read(&format!("<title>Un accident de train à Brétigny | Journal</title>{one}{other}")).unwrap();
        assert_eq!(named[0].1, "Un accident de train à Brétigny");
        assert_eq!(named.len(), 1 + 4);
    }

    #[test]
    fn a_few_words_are_an_article_where_the_page_marks_them_so() {
        let page = |around: &str, words: &str| {
            format!(
                "<meta property='article:published_time' content='2020-07-24T10:00:00Z'>\
                 <{around}><h1>Fuite de données chez Acme</h1><ul><li>{words}<li>Une enquête est ouverte.</ul></{around}>"
            )
        };
        let words = "6 128 rendez-vous pris sur des logiciels tiers";
        assert_eq!(read(&page("article", words)).unwrap().len(), 3);
        assert!(read(&page("article", "6 128")).is_err());
        assert!(read(&page("div", words)).is_err());
        assert!(read(&page("article", words).replace("article:published_time", "x")).is_err());
        assert!(read(&(page("article", words) + "<article><p>Autre chose.</p></article>")).is_err());
    }

    #[test]
    fn a_page_without_article_says_so() {
        let rows = [
            ("<nav><a href=/a>A</a></nav><p>Menu</p>", "no article"),
            (
                "<div><p>Nous utilisons des cookies pour mesurer l’audience de ce site et vous proposer des contenus.</p>\
                 <p>Avec votre consentement, nous et nos partenaires utilisons des traceurs pour lire vos données.</p></div>",
                "consent",
            ),
            ("", "no article"),
        ];
        for (html, expected) in rows {
            let reason = read(html).unwrap_err();
            assert!(reason.contains(expected), "{reason}");
        }
    }
}
