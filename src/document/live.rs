//! Pages that are written on while they are read: « 14h32 – La préfecture confirme … », the latest first.

use super::fold::fold_words;
use super::written_day::words_of;
use super::{Part, Piece};
use crate::lang::Pack;

/// So many hours make a live page where they go back in time; under a title that says so, fewer do.
const LEAST_HOURS: usize = 4;
const LEAST_TOLD_HOURS: usize = 2;

/// Whether an article is told hour by hour, the latest first or under a title that calls it live.
pub fn is_live(pieces: &[Piece], pack: &Pack) -> bool {
    let hours: Vec<u16> =
        pieces.iter().filter(|piece| piece.part != Part::Title).filter_map(|piece| hour_of(&piece.words)).collect();
    // Midnight comes once at most.
    let rises = hours.windows(2).filter(|pair| pair[0] < pair[1]).count();
    let goes_back = hours.len() >= LEAST_HOURS && rises <= 1 && hours.first() != hours.last();
    let titles = pieces.iter().filter(|piece| piece.part == Part::Title);
    let is_called_live = || titles.into_iter().any(|title| is_called_live(&title.words, pack));
    goes_back || (hours.len() >= LEAST_TOLD_HOURS && is_called_live())
}

fn is_called_live(title: &str, pack: &Pack) -> bool {
    let folded = fold_words(title);
    let words: Vec<&str> = words_of(&folded).iter().map(|word| word.text).collect();
    let title = format!(" {} ", words.join(" "));
    pack.boilerplate.live.iter().any(|name| title.contains(&format!(" {name} ")))
}

/// The minute of the day that opens a piece: « 14h32 », « 14:32 – … », alone or set apart from what follows.
fn hour_of(words: &str) -> Option<u16> {
    let words = words.trim_start_matches(['[', '(', ' ']);
    let end = words.find(|c: char| !(c.is_ascii_digit() || matches!(c, 'h' | 'H' | ':' | '.'))).unwrap_or(words.len());
    let (hour, rest) = words.split_at(end);
    let (hours, minutes) = hour.split_once(['h', 'H', ':', '.'])?;
    let number = |text: &str| text.parse::<u16>().ok().filter(|_| text.len() == 2 || text.len() == 1);
    let minutes = if minutes.is_empty() && hour.ends_with(['h', 'H']) { 0 } else { number(minutes)? };
    let hours = number(hours)?;
    let rest = rest.trim_start();
    let is_set_apart = rest.is_empty() || rest.starts_with([']', ')', '-', '–', '—', ':', '|', '\n']);
    (is_set_apart && hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::super::BlockKind;
    use super::*;
    use crate::lang::pack;

    fn read(title: &str, lines: &[&str]) -> bool {
        let piece = |part, words: &str| Piece { part, kind: BlockKind::Paragraph, words: words.to_owned() };
        let mut pieces = vec![piece(Part::Title, title)];
        pieces.extend(lines.iter().map(|line| piece(Part::Body, line)));
        is_live(&pieces, pack("fr"))
    }

    #[test]
    fn hours_that_open_a_piece() {
        for (words, minute) in [
            ("14h32", Some(872)),
            ("[9h05] La préfecture confirme.", Some(545)),
            ("14:32 – La préfecture confirme.", Some(872)),
            ("14 h 32", None),
            ("9h : le point", Some(540)),
            ("6 128 comptes", None),
            ("24h – une journée", None),
            ("14.32 millions", None),
            ("", None),
        ] {
            assert_eq!(hour_of(words), minute, "{words}");
        }
    }

    #[test]
    fn live_pages_go_back_in_time() {
        let back = ["14h32", "Un mort.", "13h10", "Deux blessés.", "12h45", "Un accident.", "9h", "Rien."];
        assert!(read("Accident à Brétigny", &back));
        assert!(read("DIRECT. Accident à Brétigny", &["12h45 – Un accident.", "14h32 – Un mort."]));
        // The story of a day, told forwards.
        assert!(!read("Accident à Brétigny", &["9h", "a", "12h45", "b", "13h10", "c", "14h32", "d"]));
        assert!(!read("Accident direct", &["Un accident.", "À 14h32, un mort."]));
    }
}
