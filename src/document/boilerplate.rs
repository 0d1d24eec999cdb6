//! Takes off what stands around an article and is not its own: share buttons, comment forms, links.
//!
//! A sign is a line of its own. What a sign cuts off is judged by how much prose stands on either
//! side, since share buttons stand above an article as well as below it.

use super::dateline::Signature;
use super::fold::fold_words;
use super::written_day::{Order, first_day};
use super::{BlockKind, Part, Piece, dateline};
use crate::date::PartialDate;
use crate::lang::{Boilerplate, Pack};

/// What the lines of a text told beside its words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told {
    pub published: Option<PartialDate>,
    pub modified: Option<PartialDate>,
}

/// A dateline stands among the first blocks.
const HEAD: usize = 8;
/// An article has at least this much prose, in bytes, before a sign may end it.
const LEAST_PROSE: usize = 200;
/// A longer line is no link and no furniture.
const LONGEST_LINE: usize = 260;
/// A prompt to subscribe is a paragraph at most.
const LONGEST_PROMPT: usize = 420;

/// The pieces of the article alone, and what the others told.
///
/// `links_known`: links were told apart by their mark-up, so that only a list after « À lire aussi » is taken for them.
pub fn clean(pieces: Vec<Piece>, pack: &Pack, links_known: bool) -> (Vec<Piece>, Told) {
    let mut told = Told::default();
    let words = pack.boilerplate;
    let total: usize = pieces.iter().map(prose).sum();
    let mut before = 0;
    let mut kept: Vec<Piece> = Vec::new();
    let mut among_links = false;
    for (index, mut piece) in pieces.into_iter().enumerate() {
        if index < HEAD
            && let Some(found) = dateline::read(&piece.words, pack)
        {
            told.published = told.published.or(found.published);
            told.modified = told.modified.or(found.modified);
            continue;
        }
        if index < HEAD && piece.part != Part::Title && is_day_alone(&piece.words) {
            told.published = told.published.or_else(|| Some(first_day(&piece.words, Order::DayFirst)?.day));
            continue;
        }
        if index < HEAD
            && before == 0
            && piece.part != Part::Title
            && let Some(signature) = dateline::signature(&piece.words, pack)
        {
            match signature {
                Signature::Byline(day) => {
                    told.published = told.published.or(Some(day));
                    continue;
                }
                Signature::Place(day) => told.published = told.published.or(Some(day)),
            }
        }
        let line = if piece.words.len() <= LONGEST_LINE { bare(&piece.words) } else { String::new() };
        let is = |table: &[&str]| !line.is_empty() && table.contains(&line.as_str());
        if is(words.ends) && before >= LEAST_PROSE {
            break;
        }
        if is(words.may_end) {
            if before >= LEAST_PROSE && before * 2 >= total.saturating_sub(before) {
                break;
            }
            continue;
        }
        if is(words.related) {
            among_links = true;
            continue;
        }
        if is(words.dropped) || is(words.ends) || is_furniture(&piece, &line, words) {
            continue;
        }
        let may_be_link = piece.kind == BlockKind::Item || !links_known;
        if among_links && may_be_link && is_link_title(&piece) {
            continue;
        }
        among_links = false;
        cut_credit(&mut piece, words);
        before += prose(&piece);
        kept.push(piece);
    }
    // Mark-up tells a heading for certain; a short last line of plain text may be a fact.
    while links_known && kept.last().is_some_and(|piece| piece.kind == BlockKind::Heading && piece.part == Part::Body) {
        kept.pop();
    }
    (kept, told)
}

/// « Le 2 novembre 2023 à 16h17 » in a line of its own.
fn is_day_alone(words: &str) -> bool {
    words.len() <= 60 && first_day(words, Order::DayFirst).is_some_and(|day| day.before == 0 && day.after == 0)
}

/// The bytes of a piece that reads as prose: a paragraph with a sentence in it.
fn prose(piece: &Piece) -> usize {
    let is_prose = piece.part != Part::Title && piece.words.len() >= 60 && ends_a_sentence(&piece.words);
    if is_prose { piece.words.len() } else { 0 }
}

/// Whether the words end as a sentence does, closing marks aside.
pub fn ends_a_sentence(words: &str) -> bool {
    words
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '»' | '”' | '"' | ')' | ']' | '」' | '\u{200b}'))
        .ends_with(['.', '!', '?', '…', ':', ';', '。', '！', '？'])
}

/// Folded, without what stands around the words: « (312) », colons, arrows.
fn bare(words: &str) -> String {
    let folded = fold_words(words);
    folded.trim_matches(|c: char| !c.is_alphabetic() && !matches!(c, '©')).to_owned()
}

fn is_furniture(piece: &Piece, line: &str, words: &Boilerplate) -> bool {
    if piece.part == Part::Title || piece.words.len() > LONGEST_PROMPT {
        return false;
    }
    // « — Le Journal (@journal) 3 mars 2020 », under a message that is quoted
    let signs_a_message = piece.words.starts_with(['—', '–']) && piece.words.contains("(@");
    let prompts = piece.words.len() <= LONGEST_PROMPT && {
        let folded = bare(&piece.words);
        words.prompts.iter().any(|prompt| folded.contains(prompt))
    };
    signs_a_message
        || prompts
        || is_signed(piece, words)
        || words.dropped_starts.iter().any(|start| {
            line.strip_prefix(start).is_some_and(|rest| {
                !rest.starts_with(|next: char| next.is_alphanumeric() || matches!(next, '\'' | ','))
            })
        })
}

/// « par Didier Roy, 21 juin 2018 » wherever it stands.
fn is_signed(piece: &Piece, words: &Boilerplate) -> bool {
    let folded = fold_words(&piece.words);
    let opens = folded.split_whitespace().next().is_some_and(|first| words.signed.contains(&first));
    opens && folded.len() <= 60 && first_day(&piece.words, Order::DayFirst).is_some_and(|day| day.after == 0)
}

/// A title that leads elsewhere: short, no sentence.
fn is_link_title(piece: &Piece) -> bool {
    let words = piece.words.trim_end();
    words.len() <= LONGEST_LINE && !words.ends_with(['.', ':', ';', '…']) && !words.ends_with(" »")
}

/// « Un carnet sous clé. Crédit photo : Studio Mirabelle » without the credit. A short line that ends in a credit
/// is a caption, whatever its element.
fn cut_credit(piece: &mut Piece, words: &Boilerplate) {
    const LONGEST_CREDIT: usize = 60;
    if piece.words.len() > LONGEST_LINE || matches!(piece.part, Part::Title | Part::Lead) {
        return;
    }
    let folded = super::fold::fold(&piece.words);
    let at = words.credits.iter().filter_map(|credit| folded.text.find(credit)).min();
    if let Some(at) = at.filter(|at| piece.part == Part::Caption || at + LONGEST_CREDIT >= folded.text.len()) {
        piece.part = Part::Caption;
        let start = folded.origin(at..at + 1).start;
        let kept = piece
            .words
            .get(..start)
            .unwrap_or("")
            .trim_end_matches(|c: char| c.is_whitespace() || "(/|–—-".contains(c));
        piece.words = kept.to_owned();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::pack;

    fn cleaned(lines: &[&str]) -> Vec<String> {
        let piece = |line: &&str| Piece { part: Part::Body, kind: BlockKind::Paragraph, words: (*line).to_owned() };
        let (pieces, _) = clean(lines.iter().map(piece).collect(), pack("fr"), false);
        pieces.into_iter().map(|piece| piece.words).collect()
    }

    const FIRST: &str = "L’entreprise a reconnu jeudi une fuite de données qui touche 6 128 rendez-vous pris sur des logiciels \
                         tiers, et assure que les dossiers médicaux des patients n’ont jamais été accessibles à quiconque, ni \
                         les mots de passe.";
    const SECOND: &str =
        "Une plainte a été déposée, et la Cnil a été prévenue dans les délais que prévoit le règlement.";

    #[test]
    fn a_sign_ends_the_article() {
        for sign in ["Leave a Reply", "Laisser un commentaire", "Commentaires (12)", "Partager cet article"] {
            assert_eq!(cleaned(&[FIRST, SECOND, sign, "9 999 comptes piratés", "Un avis."]), [FIRST, SECOND], "{sign}");
        }
    }

    #[test]
    fn share_buttons_above_the_article_end_nothing() {
        assert_eq!(cleaned(&["Partager cet article", FIRST, SECOND]), [FIRST, SECOND]);
        let long = FIRST.repeat(4);
        assert_eq!(cleaned(&[FIRST, "Partager", &long]), [FIRST, &long]);
    }

    #[test]
    fn a_sentence_with_the_words_of_a_sign_is_kept() {
        let rows = [
            "Laisser un commentaire n’est plus possible sur ce forum depuis la fuite.",
            "Pour en savoir plus, les patients peuvent écrire.",
            "Sur le même sujet, la Cnil dit que 6 128 personnes sont touchées.",
        ];
        for row in rows {
            assert_eq!(cleaned(&[FIRST, row, SECOND]), [FIRST, row, SECOND]);
        }
    }

    #[test]
    fn lists_of_links_are_left_out() {
        let lines = [FIRST, "Pour aller plus loin :", "Près de 400 incidents en 2019", "Jusqu’où aller ?", SECOND];
        assert_eq!(cleaned(&lines), [FIRST, SECOND]);
        assert_eq!(cleaned(&[FIRST, "À lire aussi : 30 000 dossiers dans la nature", SECOND]), [FIRST, SECOND]);
        assert_eq!(cleaned(&[FIRST, "Publicité", SECOND]), [FIRST, SECOND]);
    }

    #[test]
    fn prompts_to_subscribe_and_signatures_are_left_out() {
        for line in [
            "Pour lire la suite et accéder gratuitement à 3 articles par mois, créez votre compte",
            "Cet article est paru dans notre newsletter du matin.",
            "Il vous reste 72 % de cet article à lire. La suite est réservée aux abonnés.",
            "Source : page de l’entreprise",
            "— Le Journal (@journal) 24 juillet 2020",
        ] {
            assert_eq!(cleaned(&[FIRST, line, SECOND]), [FIRST, SECOND], "{line}");
        }
        for line in ["Le 2 novembre 2023 à 16h17", "par Didier Roy, 21 juin 2018"] {
            assert_eq!(cleaned(&["Un titre", line, FIRST]), ["Un titre", FIRST], "{line}");
        }
        for line in ["Il vous reste treize mois pour contester.", "Le 21 juillet 2020, l’intrusion a été repérée."]
        {
            assert_eq!(cleaned(&[FIRST, line, SECOND]), [FIRST, line, SECOND]);
        }
    }

    #[test]
    fn the_credit_of_a_caption_goes() {
        let piece = Piece {
            part: Part::Caption,
            kind: BlockKind::Paragraph,
            words: String::from("Un carnet sous clé. Crédit photo : Studio Mirabelle"),
        };
        let (pieces, _) = clean(vec![piece], pack("fr"), true);
        assert_eq!(pieces[0].words, "Un carnet sous clé.");
    }
}
