//! Walls of consent: pages on which a site asks for cookies and tells nothing else.

use super::fold::fold_words;
use super::{Part, Piece};
use crate::lang::Pack;

/// Whether what is left of a page is a site that asks its reader for consent.
///
/// An article about cookies speaks of them, but not to its reader.
pub fn is_wall(pieces: &[Piece], pack: &Pack) -> bool {
    let (mut all, mut to_reader, mut asks) = (0, 0, 0);
    for piece in pieces.iter().filter(|piece| !matches!(piece.part, Part::Title | Part::Caption)) {
        let folded = fold_words(&piece.words);
        let has = |table: &[&str]| folded.split(|c: char| !c.is_alphanumeric()).any(|word| table.contains(&word));
        let speaks = has(pack.boilerplate.to_reader);
        all += piece.words.len();
        to_reader += if speaks { piece.words.len() } else { 0 };
        asks += if speaks && has(pack.boilerplate.consent) { piece.words.len() } else { 0 };
    }
    asks > 0 && (asks * 2 >= all || (to_reader * 10 >= all * 9 && asks * 4 >= all))
}

#[cfg(test)]
mod tests {
    use super::super::BlockKind;
    use super::*;
    use crate::lang::pack;

    #[test]
    fn a_wall_asks_and_an_article_tells() {
        let read = |words: &[&str]| {
            let piece =
                |words: &&str| Piece { part: Part::Body, kind: BlockKind::Paragraph, words: (*words).to_owned() };
            is_wall(&words.iter().map(piece).collect::<Vec<_>>(), pack("fr"))
        };
        assert!(read(&["Nous et nos partenaires utilisons des cookies pour mesurer l’audience."]));
        assert!(read(&[
            "Avec votre accord, nous et nos 842 partenaires utilisons des cookies pour stocker des informations.",
            "Vous pouvez retirer votre accord à tout moment, ou vous abonner pour lire sans publicité.",
            "Nous respectons vos choix pendant six mois, quel que soit l’appareil que vous utilisez.",
        ]));
        assert!(!read(&[
            "La Cnil inflige une amende de 150 millions d’euros à Google pour ses cookies.",
            "Refuser les cookies doit être aussi simple que de donner son consentement, dit la Commission.",
        ]));
        assert!(!read(&["Nous avons été victimes d’une cyberattaque ; vos données ont pu être lues."]));
        assert!(!read(&[]));
    }
}
