//! Which words of two passages are not the other's.

use similar::{ChangeTag, TextDiff};

/// A run of words, and whether the other passage lacks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub words: String,
    pub differs: bool,
}

/// The two passages as runs. Blanks and typographic variants of apostrophes are no difference.
pub fn runs(one: &str, other: &str) -> (Vec<Run>, Vec<Run>) {
    let (left, right) = (pieces(one), pieces(other));
    let folded = |pieces: &[&str]| pieces.iter().map(|piece| fold(piece)).collect::<Vec<_>>();
    let (left_keys, right_keys) = (folded(&left), folded(&right));
    let (left_keys, right_keys) = (as_words(&left_keys), as_words(&right_keys));
    let diff = TextDiff::from_slices(&left_keys, &right_keys);
    let diff = diff.iter_all_changes().map(|change| (change.tag(), change.old_index(), change.new_index()));
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for (tag, old, new) in diff {
        let differs = tag != ChangeTag::Equal;
        if let Some(piece) = old.and_then(|at| left.get(at)) {
            push(&mut first, piece, differs);
        }
        if let Some(piece) = new.and_then(|at| right.get(at)) {
            push(&mut second, piece, differs);
        }
    }
    (first, second)
}

fn as_words(keys: &[String]) -> Vec<&str> {
    keys.iter().map(String::as_str).collect()
}

/// The whole as one run that is told as it is.
pub fn plain(words: &str) -> Vec<Run> {
    vec![Run { words: words.to_owned(), differs: false }]
}

fn push(runs: &mut Vec<Run>, piece: &str, differs: bool) {
    // A blank between two runs that differ is part of them; at the edge of one it is not.
    let differs = differs && !piece.trim().is_empty();
    match runs.last_mut() {
        Some(last) if last.differs == differs => last.words.push_str(piece),
        _ => runs.push(Run { words: piece.to_owned(), differs }),
    }
}

/// Words and what stands between them; a figure with its groups of three is one word.
fn pieces(text: &str) -> Vec<&str> {
    let is_blank = |c: char| c.is_whitespace();
    let bytes = text.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let mut cuts = vec![0];
    let mut before: Option<bool> = None;
    for (at, found) in text.char_indices() {
        let in_figure = is_blank(found) && digit(at.checked_sub(1)) && digit(Some(at + found.len_utf8()));
        let kind = is_blank(found) && !in_figure;
        if before.is_some_and(|before| before != kind) {
            cuts.push(at);
        }
        before = Some(kind);
    }
    cuts.push(text.len());
    cuts.windows(2).filter_map(|cut| text.get(cut[0]..cut[1])).filter(|piece| !piece.is_empty()).collect()
}

fn fold(piece: &str) -> String {
    let same = |found: char| match found {
        '’' => '\'',
        found if found.is_whitespace() => ' ',
        found => found,
    };
    let folded: String = piece.chars().map(same).collect();
    if folded.trim().is_empty() { String::from(" ") } else { folded.to_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(runs: &[Run]) -> String {
        runs.iter().map(|run| if run.differs { format!("[{}]", run.words) } else { run.words.clone() }).collect()
    }

    #[test]
    fn words_that_differ() {
        let rows = [
            ("6 128 rendez-vous", "6 218 rendez-vous", "[6 128] rendez-vous", "[6 218] rendez-vous"),
            ("6\u{a0}128 rendez-vous", "6 128 rendez-vous", "6\u{a0}128 rendez-vous", "6 128 rendez-vous"),
            ("d’abord prévenus", "d'abord prévenus", "d’abord prévenus", "d'abord prévenus"),
            (
                "nous avons bloqué l’attaque",
                "nous avons vu l’attaque",
                "nous avons [bloqué] l’attaque",
                "nous avons [vu] l’attaque",
            ),
            ("le 21 juillet", "mardi dernier", "[le] [21] [juillet]", "[mardi] [dernier]"),
            ("", "a", "", "[a]"),
        ];
        for (one, other, first, second) in rows {
            let (left, right) = runs(one, other);
            assert_eq!((shown(&left), shown(&right)), (first.to_owned(), second.to_owned()));
            let joined = |runs: &[Run]| runs.iter().map(|run| run.words.as_str()).collect::<String>();
            assert_eq!((joined(&left), joined(&right)), (one.to_owned(), other.to_owned()));
        }
    }
}
