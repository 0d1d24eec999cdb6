//! Text to facts: what a document states, each with the words it rests on.
//!
//! `tokens` → `lexicon` (phrases of the language's tables) → `mention` (numbers, dates …) → `quotation`
//! make a `scene`; `count`, `date`, `field`, `quote` and `amount` read it; `scope` says how far a cue
//! reaches, `story` what the statement told before; `unread` tells what is left, `named` what a text names at all,
//! `passage` what a statement tells besides its facts, `notice` where a page says that it was changed.

mod amount;
mod count;
mod count_document;
mod count_noun;
mod count_part;
mod count_role;
mod count_toll;
mod cues;
mod date;
mod date_event;
mod date_reach;
mod date_story;
mod field;
mod field_condition;
mod field_list;
mod field_status;
pub mod lexicon;
pub mod mention;
mod model;
mod named;
pub mod notice;
pub mod passage;
mod phrase_tree;
mod quotation;
mod quote;
pub mod rules;
mod scene;
mod scope;
mod starts;
mod story;
mod support;
pub mod tokens;
mod unread;
mod way;

pub use cues::Cues;
pub use model::*;
pub use named::{Named, Share};
pub use notice::{Notice, Openness, notices};
pub use passage::{Passage, passages};
pub use rules::Rule;
pub use story::Story;

use crate::date::PartialDate;
use crate::document::Document;
use crate::lang;
use scene::Scene;

/// Reads what a document states; no claims is an answer.
pub fn extract(document: Document, background: &Background) -> Reading {
    let scene = Scene::new(&document, background);
    let items = field_list::items(&scene);
    let (claims, unread) = if lang::is_known(&document.language) {
        let mut claims = count::counts(&scene);
        let fields = field::fields(&scene, &items, &claims);
        claims.extend(fields);
        claims.extend(date::dates(&scene));
        claims.extend(quote::quotes(&scene));
        claims.extend(amount::amounts(&scene));
        claims.sort_by_key(|claim| (claim.span.start, claim.span.end));
        let unread = unread::unread(&scene, &claims);
        (claims, unread)
    } else {
        (Vec::new(), unread::unread(&scene, &[]))
    };
    let named = named::named(&scene, &items);
    Reading { document, claims, unread, named }
}

/// Whether words hold one that makes what they tell less than certain: « potentiellement », « pourrait avoir ».
pub fn holds_a_hedge(words: &str, language: &str) -> bool {
    let pack = lang::pack(language);
    let document = Document::plain(words);
    let tokens = tokens::Tokens::new(&document);
    let lexicon = lexicon::lexicon(pack);
    lexicon.marks(&tokens, &lexicon.row(&tokens)).iter().any(|mark| mark.tag == lexicon::Tag::Cue(lang::Cue::Hedge))
}

/// Every number and date expression of a document, before it has a role.
///
/// `reference` is the day against which dates are read where the document tells none.
pub fn mentions(document: &Document, reference: Option<PartialDate>) -> Vec<Mention> {
    let background = Background { reference, ..Background::default() };
    let scene = Scene::new(document, &background);
    mention::mentions(&scene.tokens, &scene.expressions, scene.pack)
}
