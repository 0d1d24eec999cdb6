//! What a number measures when it counts nobody: money, percentages, ages, durations, distances.

use super::number::Numeral;
use super::{Meaning, Scan};
use crate::claim::tokens::Tokens;

impl Scan<'_, '_> {
    /// The measure after the number that ends at `to`, with the token after it.
    pub(super) fn measure(&self, low: Numeral, high: Option<Numeral>, to: usize) -> Option<(Meaning, usize)> {
        let numbers = &self.pack.numbers;
        let value = high.map_or(low.value, |high| high.value);
        if let Some(end) = longest(self.tokens, numbers.percent.iter().copied(), to) {
            return Some((Meaning::Percentage(value), end));
        }
        if let Some(money) = self.money(low, high, to) {
            return Some(money);
        }
        if let Some((unit, end)) = longest_of(self.tokens, numbers.measures, to) {
            return Some((Meaning::Quantity { value, unit }, end));
        }
        if numbers.years.contains(&self.tokens.word(to)) {
            return Some((Meaning::Age(value), to + 1));
        }
        let end = longest(self.tokens, numbers.durations.iter().copied(), to)?;
        let single = self.tokens.word(to).len() > 1 || !self.tokens.is_glued(to + 1);
        single.then_some((Meaning::Duration(value), end))
    }
}

/// The token after the longest of `phrases` that starts at `at`.
pub(super) fn longest<'p>(tokens: &Tokens, phrases: impl Iterator<Item = &'p str>, at: usize) -> Option<usize> {
    phrases.filter_map(|phrase| phrase_at(tokens, phrase, at)).max()
}

pub(super) fn longest_of(
    tokens: &Tokens,
    table: &[(&'static str, &'static str)],
    at: usize,
) -> Option<(&'static str, usize)> {
    table
        .iter()
        .filter_map(|(phrase, name)| phrase_at(tokens, phrase, at).map(|end| (*name, end)))
        .max_by_key(|(_, end)| *end)
}

/// Compares letter by letter, since « km/h » and « jours ouvrés » are several tokens.
fn phrase_at(tokens: &Tokens, phrase: &str, at: usize) -> Option<usize> {
    let start = tokens.row.get(at)?.start;
    let text = tokens.folded.text.get(start..)?;
    if !text.starts_with(phrase) {
        return None;
    }
    let after = text[phrase.len()..].chars().next();
    let lettered = phrase.chars().next_back().is_some_and(char::is_alphanumeric);
    if lettered && after.is_some_and(char::is_alphanumeric) {
        return None;
    }
    Some(tokens.at_folded(start + phrase.len() - 1) + 1)
}
