//! A copy of a text on which matching is easy, that knows the way back.
//!
//! Lower case, no accents, one kind of space, apostrophe, quotation mark and hyphen; ligatures and
//! full-width and Arabic digits opened; soft hyphens and zero-width characters gone. Runs of blanks are one
//! space; a line break stays a line break. Superscripts stay as they are (« m² » holds no 2).

use std::ops::Range;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::span::Span;

/// The folded copy of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    pub text: String,
    /// In the order of the text; each goes on to the next.
    runs: Vec<Run>,
}

/// A stretch of the folded text and where it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    /// Where it starts in the folded text.
    at: u32,
    /// Where it starts in the document.
    start: u32,
    /// Bytes of each character there. Where it is one, byte after byte came from byte after byte; else all of the run
    /// came from one character (and the accents behind it).
    width: u32,
}

impl Run {
    fn start_of(self, byte: usize) -> usize {
        let steps = if self.width == 1 { byte - self.at as usize } else { 0 };
        self.start as usize + steps
    }

    fn end_of(self, byte: usize) -> usize {
        self.start_of(byte) + self.width as usize
    }
}

impl Folded {
    /// Where in the document `found`, a byte range of `self.text`, came from.
    pub fn origin(&self, found: Range<usize>) -> Span {
        let run = |byte: usize| {
            let after = self.runs.partition_point(|run| run.at as usize <= byte);
            self.runs.get(after.checked_sub(1)?).copied().filter(|_| byte < self.text.len())
        };
        let Some(first) = run(found.start) else {
            let last = self.text.len().checked_sub(1);
            let end = last.and_then(|last| Some(run(last)?.end_of(last))).unwrap_or(0);
            return Span::new(end, end);
        };
        let start = first.start_of(found.start);
        let Some(last) = found.end.checked_sub(1).filter(|_| !found.is_empty()) else { return Span::new(start, start) };
        Span::new(start, run(last).map_or(first.end_of(found.start), |run| run.end_of(last)))
    }

    /// The same of many ranges in the order of the text, none of them empty.
    pub fn origins(&self, found: impl Iterator<Item = Range<usize>>) -> Vec<Span> {
        let mut next = 0;
        let mut run_of = |byte: usize| {
            while self.runs.get(next).is_some_and(|run| run.at as usize <= byte) {
                next += 1;
            }
            self.runs[next - 1]
        };
        found
            .map(|range| {
                Span::new(run_of(range.start).start_of(range.start), run_of(range.end - 1).end_of(range.end - 1))
            })
            .collect()
    }
}

/// Folds `text`; texts of 4 GiB and more are folded up to there.
pub fn fold(text: &str) -> Folded {
    let text = &text[..text.floor_char_boundary(u32::MAX as usize - 8)];
    let mut folded = Folded { text: String::with_capacity(text.len()), runs: Vec::new() };
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let plain = plain_start(rest.as_bytes(), !folded.text.ends_with([' ', '\n']));
        if plain > 0 {
            folded.push_plain(&rest[..plain], at);
            at += plain;
            continue;
        }
        let mut characters = rest.chars();
        let Some(character) = characters.next() else { break };
        let mut end = at + character.len_utf8();
        if !character.is_ascii() {
            // No accent that stands alone comes before U+0300.
            let accents = characters.take_while(|mark| *mark >= '\u{300}' && is_combining_mark(*mark));
            end += accents.map(char::len_utf8).sum::<usize>();
        }
        match latin_letter(character) {
            Some(letter) => folded.push(letter, at, end),
            None => folded.push_folded(character, at, end),
        }
        at = end;
    }
    folded
}

/// How many bytes at the start fold to themselves, or to the small letter: ASCII, blanks one at a time. `takes_blank`
/// where the first may be one.
fn plain_start(bytes: &[u8], mut takes_blank: bool) -> usize {
    let goes_on = |byte: &&u8| {
        let takes = if **byte == b' ' { takes_blank } else { byte.is_ascii_graphic() && **byte != b'`' };
        takes_blank = **byte != b' ';
        takes
    };
    bytes.iter().take_while(goes_on).count()
}

/// The plain letter of a letter with an accent.
fn latin_letter(character: char) -> Option<char> {
    static LETTERS: LazyLock<Vec<Option<char>>> = LazyLock::new(|| {
        let plain = |letter: char| {
            let mut folded = Folded { text: String::new(), runs: Vec::new() };
            folded.push_folded(letter, 0, letter.len_utf8());
            folded.text.chars().next().filter(|_| folded.text.len() == 1)
        };
        LATIN.map(plain).collect()
    });
    let place = u32::from(character).checked_sub(u32::from(*LATIN.start()))?;
    LETTERS.get(place as usize).copied().flatten()
}

/// Letters with accents of the languages of Europe.
const LATIN: std::ops::RangeInclusive<char> = 'À'..='ſ';

/// The folded form alone, for words of a table.
pub fn fold_words(text: &str) -> String {
    // The phrases of the tables are folded already.
    let mut before = b' ';
    let is_folded = |byte: u8| {
        let one_blank = byte == b' ' && before != b' ';
        before = byte;
        one_blank || byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'\'')
    };
    if text.bytes().all(is_folded) && !text.ends_with(' ') {
        return text.to_owned();
    }
    fold(text).text.trim().to_owned()
}

impl Folded {
    /// Adds what folds byte by byte.
    fn push_plain(&mut self, words: &str, start: usize) {
        let at = self.text.len();
        self.open_run(start, 1);
        self.text.push_str(words);
        self.text[at..].make_ascii_lowercase();
    }

    fn push(&mut self, character: char, start: usize, end: usize) {
        self.open_run(start, end - start);
        self.text.push(character);
    }

    /// Notes where the next byte comes from, unless the last run goes on.
    fn open_run(&mut self, start: usize, width: usize) {
        let (at, start, width) = (self.text.len() as u32, start as u32, width as u32);
        let goes_on = |last: &Run| match last.width {
            1 => width == 1 && last.start + (at - last.at) == start,
            _ => last.start == start && last.width == width,
        };
        if !self.runs.last().is_some_and(goes_on) {
            self.runs.push(Run { at, start, width });
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
                self.runs.pop_if(|run| run.at as usize == self.text.len());
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
