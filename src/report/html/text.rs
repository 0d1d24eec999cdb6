//! A document's text as the page shows it: its blocks, and in them each claim marked by its kind and the verdict on it.

use std::collections::HashMap;

use super::correction_form::{claim_address, fact_address};
use super::fragment;
use super::segment::segments;
use super::view::{Anchors, Judged, Matter, kind_words, name, statement_name};
use crate::claim::{Claim, Reading};
use crate::compare::{Finding, Verdict};
use crate::document::{BlockKind, Part};
use crate::report::{sanitise, words};
use crate::span::{CodePoints, Span};
use crate::wording::messages;

pub struct Text {
    pub anchor: String,
    pub name: String,
    pub is_statement: bool,
    pub title: Option<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub source: String,
    pub live: Option<String>,
    pub truncated: bool,
    pub blocks: Vec<ShownBlock>,
    pub claims: Vec<ShownClaim>,
    pub unread: Vec<ShownUnread>,
    /// Whether its claims can be corrected.
    pub is_live: bool,
    /// The document's id, as it is.
    pub id: String,
    /// The worst verdict on what it says.
    pub worst: Option<Judged>,
}

pub struct ShownBlock {
    /// Where it begins, in code points; in the live page alone, where its words can be selected.
    pub start: Option<usize>,
    pub tag: &'static str,
    pub part: &'static str,
    pub pieces: Vec<Piece>,
}

/// Words with the marks that lie on them.
pub struct Piece {
    pub words: String,
    pub mark: Option<Mark>,
    /// Whether they stand in a quotation too.
    pub quoted: bool,
}

#[derive(Clone)]
pub struct Mark {
    pub class: String,
    pub title: String,
    /// The finding that tells of it.
    pub link: Option<String>,
}

pub struct ShownClaim {
    pub kind: &'static str,
    pub value: String,
    pub words: String,
    pub rule: String,
    pub by_hand: bool,
    pub judged: Option<(Judged, String)>,
    /// Where it is corrected; in the live page alone.
    pub correct: String,
}

/// Words that were read as no fact.
pub struct ShownUnread {
    pub words: String,
    pub reason: String,
    /// Where they are added as one; in the live page alone.
    pub add: String,
}

/// The statements, then the articles.
pub fn texts(matter: Matter, anchors: &Anchors) -> Vec<Text> {
    let comparison = matter.comparison;
    let mut on: HashMap<(&str, Span), &Finding> = HashMap::new();
    for finding in &comparison.findings {
        for claim in [&finding.article, &finding.other].into_iter().flatten() {
            let known = on.entry((finding.document.as_str(), claim.span)).or_insert(finding);
            if finding.verdict > known.verdict {
                *known = finding;
            }
        }
    }
    let statements = comparison.officials.iter().map(|reading| text(reading, true, &HashMap::new(), matter, anchors));
    statements.chain(comparison.articles.iter().map(|reading| text(reading, false, &on, matter, anchors))).collect()
}

fn text(
    reading: &Reading,
    is_statement: bool,
    on: &HashMap<(&str, Span), &Finding>,
    matter: Matter,
    anchors: &Anchors,
) -> Text {
    let document = &reading.document;
    // What is said again is judged once, where it stands first.
    let says = |finding: &&Finding, claim: &Claim| {
        let same = |told: &Claim| told.value == claim.value && told.certainty == claim.certainty;
        finding.document == document.id && finding.article.as_ref().is_some_and(same)
    };
    let again = |claim: &Claim| matter.comparison.findings.iter().find(|finding| !is_statement && says(finding, claim));
    let judged = |claim: &Claim| on.get(&(document.id.as_str(), claim.span)).copied().or_else(|| again(claim));
    let marks: Vec<Mark> = reading.claims.iter().map(|claim| mark(claim, judged(claim), matter, anchors)).collect();
    let unread = reading.unread.iter().map(|unread| Mark {
        class: String::from("unread"),
        title: format!("{} ({})", matter.wording.unread_is, messages::told(&unread.reason, matter.language)),
        link: None,
    });
    let spans: Vec<Span> =
        reading.claims.iter().map(|claim| claim.span).chain(reading.unread.iter().map(|unread| unread.span)).collect();
    let quotes: Vec<bool> = reading.claims.iter().map(|claim| claim.value.kind() == "quote").collect();
    let marks: Vec<Mark> = marks.into_iter().chain(unread).collect();
    let points = CodePoints::new(&document.text);
    let blocks = document.blocks.iter().map(|block| {
        let pieces = segments(block.span, &spans).into_iter().map(|piece| Piece {
            words: sanitise::line(piece.span.of(&document.text)).into_owned(),
            quoted: piece.marks.iter().skip(1).any(|mark| quotes.get(*mark) == Some(&true)),
            mark: piece.marks.first().and_then(|mark| marks.get(*mark).cloned()),
        });
        let start = matter.is_live.then(|| points.at_byte(block.span.start));
        ShownBlock { start, tag: tag(block.kind, block.part), part: block.part.name(), pieces: pieces.collect() }
    });
    let claims = reading.claims.iter().map(|claim| ShownClaim {
        kind: kind_words(claim, matter.wording),
        value: words::value(claim, matter.language),
        words: sanitise::line(claim.span.of(&document.text)).into_owned(),
        rule: claim.rule.to_string(),
        by_hand: claim.rule.is_by_hand(),
        correct: claim_address(&document.id, claim.value.kind(), points.at_byte(claim.span.start)),
        judged: judged(claim).map(|finding| (Judged::new(finding.verdict, matter.language), anchors.finding(finding))),
    });
    let unread = reading.unread.iter().map(|unread| ShownUnread {
        words: sanitise::line(unread.span.of(&document.text)).into_owned(),
        reason: messages::told(&unread.reason, matter.language).into_owned(),
        add: fact_address(&document.id, unread.span.of(&document.text), points.at_byte(unread.span.start)),
    });
    let on_it = matter.comparison.findings.iter().filter(|finding| !is_statement && finding.document == document.id);
    let worst = on_it.filter(|finding| finding.verdict != Verdict::Omitted).map(|finding| finding.verdict).max();
    Text {
        anchor: anchors.document(&document.id),
        name: if is_statement { statement_name(reading, matter) } else { name(reading) },
        is_statement,
        title: document.title.as_deref().map(|title| sanitise::line(title).into_owned()),
        published: document.published.map(|day| day.to_string()),
        modified: document.modified.filter(|day| Some(*day) != document.published).map(|day| day.to_string()),
        source: sanitise::line(&document.source).into_owned(),
        live: fragment::live(document),
        truncated: document.truncated,
        blocks: blocks.collect(),
        claims: claims.collect(),
        unread: unread.collect(),
        is_live: matter.is_live,
        id: document.id.clone(),
        worst: worst.map(|verdict| Judged::new(verdict, matter.language)),
    }
}

fn mark(claim: &Claim, finding: Option<&Finding>, matter: Matter, anchors: &Anchors) -> Mark {
    let value = words::value(claim, matter.language);
    let kind = kind_words(claim, matter.wording);
    match finding {
        Some(finding) => {
            let judged = Judged::new(finding.verdict, matter.language);
            Mark {
                class: format!("claim v-{}", judged.class),
                title: format!("{} {}, {kind}{}{value}", judged.mark, judged.words, matter.language.colon()),
                link: Some(anchors.finding(finding)),
            }
        }
        None => Mark {
            class: format!("claim k-{}", claim.value.kind()),
            title: format!("{kind}{}{value}", matter.language.colon()),
            link: None,
        },
    }
}

const fn tag(kind: BlockKind, part: Part) -> &'static str {
    match (kind, part) {
        (_, Part::Title) => "title",
        (BlockKind::Heading, _) => "heading",
        (BlockKind::Item, _) => "item",
        (BlockKind::Paragraph, _) => "paragraph",
    }
}
