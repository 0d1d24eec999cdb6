//! Figures that count nothing: times of day, telephone numbers, ordinals, numbers that are names.

use super::Scan;
use super::number::NumberReader;
use super::unit::unit_at;
use crate::claim::tokens::{Shape, Tokens};

impl Scan<'_, '_> {
    /// « 01 23 45 67 89 », « 0 800 130 130 », « 0805 80 49 49 », « +33 1 … », « le 39 49 » after « numéro ».
    pub(super) fn phone(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens;
        let mut to = at;
        let mut digits = 0;
        while to - at < MOST_PHONE_TOKENS
            && tokens.is_digits(to)
            && (to == at || !tokens.is_glued(to) || dotted(tokens, to))
        {
            digits += tokens.word(to).len();
            to += 1;
            if matches!(tokens.shape(to), Some(Shape::Mark('.' | '-')))
                && tokens.is_glued(to)
                && tokens.is_digits(to + 1)
                && tokens.is_glued(to + 1)
            {
                to += 1;
            }
        }
        let first = tokens.word(at);
        let abroad = at > 0 && tokens.is_mark(at - 1, '+') && digits >= 9;
        let national = first.starts_with('0') && digits == 10 && (to - at > 1 || first.len() == 10);
        let before = (1..=4)
            .filter_map(|back| at.checked_sub(back))
            .any(|index| self.pack.numbers.phones.contains(&tokens.word(index)));
        let short = before && to - at == 2 && first.len() == 2 && tokens.word(at + 1).len() == 2;
        let special = before && first == "0" && (8..=10).contains(&digits);
        (abroad || national || short || special).then_some(to)
    }

    /// « 17h14 », « 17 h », « 23 heures » after « à », « 10:12 ».
    pub(super) fn time(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens;
        let hour: u32 = tokens.word(at).parse().ok().filter(|hour| *hour < 25)?;
        let minutes = |index: usize| tokens.is_digits(index) && tokens.word(index).len() == 2;
        if tokens.is_mark(at + 1, ':')
            && tokens.is_glued(at + 1)
            && minutes(at + 2)
            && tokens.is_glued(at + 2)
            && hour < 24
        {
            let seconds = tokens.is_mark(at + 3, ':') && minutes(at + 4) && tokens.is_glued(at + 4);
            return Some(if seconds { at + 5 } else { at + 3 });
        }
        let word = tokens.word(at + 1);
        if !self.pack.numbers.hours.contains(&word) {
            return None;
        }
        if minutes(at + 2) && (tokens.is_glued(at + 2) || word.len() == 1) {
            return Some(at + 3);
        }
        let placed =
            at.checked_sub(1).is_some_and(|before| self.pack.numbers.before_hour.contains(&tokens.word(before)));
        (placed || (word.len() == 1 && tokens.is_glued(at + 1))).then_some(at + 2)
    }

    /// « 1er », « 21e », « 3ème ».
    pub(super) fn ordinal(&self, at: usize) -> Option<usize> {
        let glued = self.tokens.is_glued(at + 1) && self.tokens.shape(at + 1) == Some(Shape::Word);
        (glued && self.pack.numbers.ordinals.contains(&self.tokens.word(at + 1))).then_some(at + 2)
    }

    /// A number that is part of a name: after « n° », or grown together with letters.
    pub(super) fn identifier(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens;
        if tokens.is_glued(at) && self.hangs_on_letters(at) {
            return Some(self.end_of_name(at));
        }
        let lower = |index: usize| {
            tokens.original(index).starts_with(char::is_lowercase) || tokens.original(index).chars().count() < 3
        };
        let grown = tokens.is_glued(at + 1)
            && tokens.shape(at + 1) == Some(Shape::Word)
            && lower(at + 1)
            && !is_of_the_number(tokens, at + 1, self.numbers);
        if grown {
            return Some(self.end_of_name(at));
        }
        let slashed = matches!(tokens.shape(at + 1), Some(Shape::Mark('/' | '-' | '–')))
            && tokens.is_glued(at + 1)
            && tokens.is_digits(at + 2)
            && tokens.is_glued(at + 2);
        if slashed && (tokens.is_mark(at + 1, '/') || tokens.word(at).len() == 4 || tokens.word(at).starts_with('0')) {
            return Some(self.end_of_name(at));
        }
        let mut before = at.checked_sub(1)?;
        if matches!(tokens.shape(before), Some(Shape::Mark('.' | '°' | 'º'))) {
            before = before.checked_sub(1)?;
        }
        let named = self.pack.numbers.identifiers.contains(&tokens.word(before))
            || tokens.is_mark(at - 1, '°')
            || tokens.is_mark(at - 1, '#');
        let counted = self.numbers.counts_at(self.numbers.grouped(at).1);
        (named && !counted).then(|| self.end_of_name(at))
    }

    /// « Covid-19 », « SAN-2021-020 », « G20 ».
    fn hangs_on_letters(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        match self.tokens.shape(before) {
            Some(Shape::Word) => !self.tokens.word(before).ends_with('\'') && self.tokens.word(before).len() <= 8,
            Some(Shape::Mark('-' | '_' | '/')) => {
                self.tokens.is_glued(before) && before > 0 && !self.tokens.is_digits(before - 1)
            }
            _ => false,
        }
    }

    fn end_of_name(&self, at: usize) -> usize {
        let mut to = at + 1;
        while self.tokens.is_glued(to) {
            match self.tokens.shape(to) {
                Some(Shape::Digits | Shape::Word) => to += 1,
                Some(Shape::Mark('-' | '/' | '.' | '_' | '–'))
                    if self.tokens.is_glued(to + 1)
                        && matches!(self.tokens.shape(to + 1), Some(Shape::Digits | Shape::Word)) =>
                {
                    to += 2;
                }
                _ => break,
            }
        }
        to
    }
}

/// No telephone number has more groups of digits, with the marks between them.
const MOST_PHONE_TOKENS: usize = 12;

/// « 41k », « 3M », « 17h », « 60km »: letters that belong to the number.
fn is_of_the_number(tokens: &Tokens, at: usize, reader: &NumberReader) -> bool {
    let word = tokens.word(at);
    let numbers = &reader.pack.numbers;
    numbers.scale_letters.iter().any(|(letter, _)| *letter == tokens.original(at))
        || reader.known(at).number.is_some()
        || unit_at(tokens, reader.pack, at).is_some()
        || (matches!(tokens.original(at), "M" | "k" | "Md")
            && matches!(tokens.shape(at + 1), Some(Shape::Mark('€' | '$'))))
        || word.chars().count() > 3 && reader.counts_at(at)
}

fn dotted(tokens: &Tokens, at: usize) -> bool {
    at > 0 && matches!(tokens.shape(at - 1), Some(Shape::Mark('.' | '-')))
}
