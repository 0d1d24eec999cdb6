//! Where sentences begin and end, inside one block of text.

use super::sentence_bounds::pieces;
use crate::span::Span;

/// The sentences of `text[block]`, without the blanks around them.
///
/// Unicode's rules split after « M. », « S.A. » and « 21 janv. »; a piece that ends with one of
/// `abbreviations` (lower case, with the full stop) is glued to the next. A piece that starts in
/// lower case, or with a closing mark, goes on with the one before.
pub fn sentences(text: &str, block: Span, abbreviations: &[&str]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut glue = false;
    for (at, piece) in pieces(block.of(text)) {
        let start = block.start + at + (piece.len() - piece.trim_start().len());
        let end = block.start + at + piece.trim_end().len();
        if start >= end {
            continue;
        }
        let mut start = start;
        let mut words = text.get(start..end).unwrap_or("");
        // « … la radio. » Sur le parking …: the mark closes the sentence before, the rest is another.
        let closed = words.len() - words.trim_start_matches(['»', '”']).trim_start().len();
        let rest = words.get(closed..).unwrap_or("");
        if let Some(last) = found.last_mut()
            && closed > 0
            && rest.starts_with(char::is_uppercase)
        {
            last.end = start + words.get(..closed).unwrap_or("").trim_end().len();
            start += closed;
            words = rest;
        }
        match found.last_mut() {
            Some(last) if glue || goes_on(words) => last.end = end,
            _ => found.push(Span::new(start, end)),
        }
        glue = ends_in_abbreviation(words, abbreviations);
    }
    found
}

fn goes_on(words: &str) -> bool {
    words.starts_with(|first: char| first.is_lowercase() || matches!(first, '»' | '”' | ')' | ',' | ';'))
}

fn ends_in_abbreviation(words: &str, abbreviations: &[&str]) -> bool {
    let Some(last) = words.split(|c: char| c.is_whitespace() || matches!(c, '(' | '\'' | '’' | '«' | '"')).next_back()
    else {
        return false;
    };
    if !last.ends_with('.') {
        return false;
    }
    let lower = last.to_lowercase();
    let initial = last.chars().count() == 2 && last.starts_with(char::is_uppercase);
    initial || abbreviations.contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split<'a>(text: &'a str, abbreviations: &[&str]) -> Vec<&'a str> {
        sentences(text, Span::new(0, text.len()), abbreviations).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn splits_after_full_stops_but_not_after_abbreviations() {
        let rows: &[(&str, &[&str])] = &[
            ("Un fait. Un autre fait.", &["Un fait.", "Un autre fait."]),
            ("M. Durand parle. Il se tait.", &["M. Durand parle.", "Il se tait."]),
            ("Le 21 janv. Dupont part.", &["Le 21 janv. Dupont part."]),
            ("Quoi ? Rien !", &["Quoi ?", "Rien !"]),
            ("« Un choc. » Sur place, rien.", &["« Un choc. »", "Sur place, rien."]),
            ("« Un choc. », dit-elle. Rien.", &["« Un choc. », dit-elle.", "Rien."]),
            ("En tout 6.128 comptes.", &["En tout 6.128 comptes."]),
        ];
        for (text, expected) in rows {
            assert_eq!(split(text, &["m.", "janv."]), *expected);
        }
    }
}
