//! The words that make a number approximate or a bound: « près de », « plus de », « … ou plus ».

use crate::claim::Qualifier;
use crate::claim::tokens::Tokens;
use crate::lang::Pack;

/// The qualifier that ends right before the number, and the token where it starts.
pub fn before(tokens: &Tokens, pack: &Pack, from: usize) -> (usize, Option<Qualifier>) {
    // « pas moins de "600 000 comptes" »
    let quoted = from.checked_sub(1).filter(|before| tokens.is_mark(*before, '"')).unwrap_or(from);
    let Some(end) = quoted.checked_sub(1).and_then(|index| tokens.row.get(index)).map(|token| token.end) else {
        return (from, None);
    };
    let text = tokens.folded.text.get(..end).unwrap_or("");
    let mut best: Option<(usize, Qualifier)> = None;
    let last = text.as_bytes().last();
    for (phrase, qualifier) in pack.numbers.before {
        if phrase.as_bytes().last() != last || !text.ends_with(phrase) {
            continue;
        }
        let start = end - phrase.len();
        let lettered = phrase.chars().next().is_some_and(char::is_alphanumeric);
        if lettered && text[..start].chars().next_back().is_some_and(char::is_alphanumeric) {
            continue;
        }
        if best.is_none_or(|(found, _)| start < found) {
            best = Some((start, *qualifier));
        }
    }
    match best {
        Some((start, qualifier)) if !means_besides(tokens, pack, tokens.at_folded(start)) => {
            (tokens.at_folded(start), Some(qualifier))
        }
        _ => (from, None),
    }
}

/// « en plus de 5 000 tonnes »: besides them.
fn means_besides(tokens: &Tokens, pack: &Pack, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|before| pack.numbers.besides.contains(&tokens.word(before)))
}

/// The qualifier that starts at a token, after a comma or none, and the token after it.
pub fn after(tokens: &Tokens, pack: &Pack, to: usize) -> Option<(usize, Qualifier)> {
    let at = to + usize::from(tokens.is_mark(to, ','));
    let start = tokens.row.get(at)?.start;
    let text = tokens.folded.text.get(start..)?;
    pack.numbers.after.iter().find_map(|(phrase, qualifier)| {
        let edge = text.get(phrase.len()..).and_then(|rest| rest.chars().next());
        let found = text.starts_with(phrase) && edge.is_none_or(|next| !next.is_alphanumeric());
        found.then(|| (tokens.at_folded(start + phrase.len() - 1) + 1, *qualifier))
    })
}
