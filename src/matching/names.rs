//! Names of organisations in a text, found in one pass, however many there are.

use std::collections::{BTreeMap, HashMap};

use crate::document::fold::{Folded, fold, fold_words};
use crate::span::Span;

/// The names of many owners, by their first word.
pub struct Names {
    by_first: HashMap<String, Vec<Name>>,
}

struct Name {
    owner: usize,
    /// Folded, the first included.
    words: Vec<String>,
    /// Whether it is written with a capital: « orange » is not Orange.
    has_capital: bool,
}

impl Names {
    /// The names of each owner, in the owners' order.
    pub fn new<'a>(owners: impl Iterator<Item = &'a [String]>) -> Self {
        let mut by_first: HashMap<String, Vec<Name>> = HashMap::new();
        for (owner, names) in owners.enumerate() {
            for name in names {
                let folded = fold_words(name);
                let words: Vec<String> = words(&folded).map(|(start, end)| folded[start..end].to_owned()).collect();
                let Some(first) = words.first().cloned() else { continue };
                let has_capital = name.trim().starts_with(char::is_uppercase);
                by_first.entry(first).or_default().push(Name { owner, words, has_capital });
            }
        }
        Self { by_first }
    }

    /// Where each owner is named, by owner.
    pub fn found_in(&self, text: &str) -> BTreeMap<usize, Vec<Span>> {
        let folded = fold(text);
        let row: Vec<(usize, usize)> = words(&folded.text).collect();
        let mut found: BTreeMap<usize, Vec<Span>> = BTreeMap::new();
        for at in 0..row.len() {
            let (start, end) = row[at];
            let Some(names) = self.by_first.get(&folded.text[start..end]) else { continue };
            for name in names {
                if let Some(span) = name.at(&folded, row.get(at..).unwrap_or_default(), text) {
                    found.entry(name.owner).or_default().push(span);
                }
            }
        }
        found
    }
}

impl Name {
    /// Its place, where these words begin with it.
    fn at(&self, folded: &Folded, row: &[(usize, usize)], text: &str) -> Option<Span> {
        let row = row.get(..self.words.len())?;
        let is_it = row.iter().zip(&self.words).all(|((start, end), word)| folded.text[*start..*end] == **word);
        let (first, last) = (row.first()?.0, row.last()?.1);
        // Words of two lines are no name.
        if !is_it || folded.text[first..last].contains('\n') {
            return None;
        }
        let span = folded.origin(first..last);
        (!self.has_capital || span.of(text).starts_with(char::is_uppercase)).then_some(span)
    }
}

/// Letters and digits that stand together.
fn words(folded: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + folded[rest..].find(char::is_alphanumeric)?;
        let length = folded[start..].find(|letter: char| !letter.is_alphanumeric());
        rest = length.map_or(folded.len(), |length| start + length);
        Some((start, rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_whole_words_in_any_spelling() {
        let owners = [vec![String::from("Pôle emploi"), String::from("France Travail")], vec![String::from("SFR")]];
        let names = Names::new(owners.iter().map(Vec::as_slice));
        let rows: [(&str, &[(usize, &str)]); 7] = [
            ("Chez POLE EMPLOI, rien.", &[(0, "POLE EMPLOI")]),
            ("Pôle\u{a0}Emploi et SFR", &[(0, "Pôle\u{a0}Emploi"), (1, "SFR")]),
            ("l’ex-Pôle emploi, devenu France Travail", &[(0, "Pôle emploi"), (0, "France Travail")]),
            ("le pôle emploi de la mairie", &[]),
            ("SFRX, sfr.fr", &[]),
            ("France\nTravail", &[]),
            ("Pôle", &[]),
        ];
        for (text, expected) in rows {
            let found = names.found_in(text);
            let told: Vec<(usize, &str)> =
                found.iter().flat_map(|(owner, spans)| spans.iter().map(|span| (*owner, span.of(text)))).collect();
            assert_eq!(told, expected, "{text:?}");
        }
    }
}
