//! A copy of a text on which matching is easy, that knows the way back.
//!
//! Lower case, no accents, one kind of space, apostrophe, quotation mark and hyphen; ligatures and
//! full-width and Arabic digits opened; soft hyphens and zero-width characters gone. Runs of blanks are one
//! space; a line break stays a line break. Superscripts stay as they are (« m² » holds no 2).

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::span::Span;

/// The folded copy of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    pub text: String,
    /// For each byte of `text`, and its end, where its character came from.
    origins: Vec<Origin>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Origin {
    start: u32,
    end: u32,
}

impl Folded {
    /// Where in the document `found`, a byte range of `self.text`, came from.
    pub fn origin(&self, found: Range<usize>) -> Span {
        let Some(first) = self.origins.get(found.start) else {
            let end = self.origins.last().map_or(0, |origin| origin.end as usize);
            return Span::new(end, end);
        };
        if found.is_empty() {
            return Span::new(first.start as usize, first.start as usize);
        }
        let last = self.origins.get(found.end - 1).copied().unwrap_or(*first);
        Span::new(first.start as usize, last.end as usize)
    }
}

/// Folds `text`; texts of 4 GiB and more are folded up to there.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded { text: String::with_capacity(text.len()), origins: Vec::with_capacity(text.len()) };
    let mut characters = text.char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        let Ok(_) = u32::try_from(start + 8) else { break };
        if character.is_ascii_alphanumeric() {
            folded.push(character.to_ascii_lowercase(), start, start + 1);
            continue;
        }
        let mut end = start + character.len_utf8();
        if !character.is_ascii() {
            while let Some(&(at, mark)) = characters.peek() {
                if !is_combining_mark(mark) {
                    break;
                }
                end = at + mark.len_utf8();
                characters.next();
            }
        }
        folded.push_folded(character, start, end);
    }
    folded
}

/// The folded form alone, for words of a table.
pub fn fold_words(text: &str) -> String {
    fold(text).text.trim().to_owned()
}

impl Folded {
    fn push(&mut self, character: char, start: usize, end: usize) {
        let origin = Origin { start: start as u32, end: end as u32 };
        self.text.push(character);
        for _ in 0..character.len_utf8() {
            self.origins.push(origin);
        }
    }

    fn push_folded(&mut self, character: char, start: usize, end: usize) {
        match character {
            '\n' => self.push_blank('\n', start, end),
            '\u{2028}' | '\u{2029}' => self.push_blank('\n', start, end),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {}
            _ if character.is_whitespace() => self.push_blank(' ', start, end),
            '’' | '‘' | '‛' | 'ʼ' | '´' | '`' | '′' => self.push('\'', start, end),
            '«' | '»' | '“' | '”' | '„' | '‟' | '″' => self.push('"', start, end),
            '‐' | '‑' => self.push('-', start, end),
            '–' | '—' | '―' => self.push('–', start, end),
            '…' => self.push('…', start, end),
            // Digits that Unicode does not take apart: Arabic-Indic, as in Arabic and in Persian.
            '٠'..='٩' => self.push(latin_digit(character, '٠'), start, end),
            '۰'..='۹' => self.push(latin_digit(character, '۰'), start, end),
            'œ' | 'Œ' => self.push_all("oe", start, end),
            'æ' | 'Æ' => self.push_all("ae", start, end),
            'ß' => self.push_all("ss", start, end),
            '²' | '³' | '¹' | '⁰'..='⁹' | '½' | '¼' | '¾' => self.push(character, start, end),
            _ if character.is_ascii() => self.push(character.to_ascii_lowercase(), start, end),
            _ => {
                for plain in character.nfkd().filter(|plain| !is_combining_mark(*plain)) {
                    if plain != character {
                        // « ﹘ » is a form of « — », which has one of its own.
                        self.push_folded(plain, start, end);
                        continue;
                    }
                    for lower in plain.to_lowercase().filter(|lower| !is_combining_mark(*lower)) {
                        self.push(lower, start, end);
                    }
                }
            }
        }
    }

    /// A blank after a blank is left out; a line break wins over a space.
    fn push_blank(&mut self, blank: char, start: usize, end: usize) {
        match (self.text.as_bytes().last(), blank) {
            (Some(b' '), '\n') => {
                self.text.pop();
                self.origins.pop();
                self.push('\n', start, end);
            }
            (Some(b' ' | b'\n'), ' ') => {}
            _ => self.push(blank, start, end),
        }
    }

    fn push_all(&mut self, letters: &str, start: usize, end: usize) {
        for letter in letters.chars() {
            self.push(letter, start, end);
        }
    }
}

/// The digit as far from 0 as `digit` is from `zero`.
fn latin_digit(digit: char, zero: char) -> char {
    char::from_digit(u32::from(digit) - u32::from(zero), 10).unwrap_or(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_french_typography_varies() {
        let rows = [
            ("L’ÉTÉ à Nîmes", "l'ete a nimes"),
            ("6\u{a0}128 et 6\u{202f}128", "6 128 et 6 128"),
            ("« cœur » “œuvre”", "\" coeur \" \"oeuvre\""),
            ("don\u{ad}nées\u{200b}", "donnees"),
            ("e\u{301}te\u{301}", "ete"),
            ("６１２８ ٦١٢٨ ۶۱۲۸", "6128 6128 6128"),
            ("m² 1½ n°", "m² 1½ n°"),
            ("rendez‑vous  médical\n\nfin", "rendez-vous medical\n\nfin"),
        ];
        for (text, expected) in rows {
            assert_eq!(fold(text).text, expected, "{text}");
        }
    }

    #[test]
    fn each_word_leads_back() {
        let text = "L’œuvre des Français : 6\u{a0}128 don\u{ad}nées";
        let folded = fold(text);
        for (found, origin) in
            [("oeuvre", "œuvre"), ("francais", "Français"), ("6 128", "6\u{a0}128"), ("donnees", "don\u{ad}nées")]
        {
            let start = folded.text.find(found).unwrap();
            assert_eq!(folded.origin(start..start + found.len()).of(text), origin);
        }
        assert_eq!(folded.origin(folded.text.len()..folded.text.len()), Span::new(text.len(), text.len()));
    }
}
