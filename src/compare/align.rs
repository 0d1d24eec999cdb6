//! Words against words: where in a text a quotation stands, and which words differ.
//!
//! Sellers' alignment: the quotation whole, the text from anywhere to anywhere. Words are compared
//! after folding, so that case, accents and typography don't count; a marked cut (« (…) », « […] »,
//! « ... ») stands for any words, a marked change (« dérobé[e]s ») for any one word.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::document::fold::fold;
use crate::span::Span;

/// One word of a text, folded, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub folded: String,
    pub span: Span,
    kind: Kind,
    /// Whether a sentence ends after it.
    pub ends_sentence: bool,
    /// Whether a comma, a colon, a full stop … follows.
    pub ends_clause: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    /// A leading elided word (« qu' », « d' ») that the sentence around the quotation needs.
    Optional,
    /// A word that was changed and marked.
    Any,
    /// A marked cut.
    Gap,
}

impl Word {
    pub fn is_plain(&self) -> bool {
        self.kind == Kind::Plain
    }
}

/// The words of a statement. « 6 128 » and « 6128 » are one word, so are « e-mail » and « email ».
pub fn words(text: &str) -> Vec<Word> {
    read(text, false)
}

/// The words of a quotation, with its marked cuts and changes.
pub fn quoted_words(text: &str) -> Vec<Word> {
    read(text, true)
}

fn read(text: &str, marks: bool) -> Vec<Word> {
    let folded = fold(text);
    let letters: Vec<(usize, char)> = folded.text.char_indices().collect();
    let offset = |at: usize| letters.get(at).map_or(folded.text.len(), |(offset, _)| *offset);
    let char_at = |at: usize| letters.get(at).map(|(_, letter)| *letter);
    let mut found: Vec<Word> = Vec::new();
    let mut at = 0;
    while let Some(letter) = char_at(at) {
        let start = at;
        if marks && let Some((end, kind)) = mark(&letters, at) {
            at = end;
            let span = folded.origin(offset(start)..offset(end));
            let word = Word { folded: String::new(), span, kind, ends_sentence: false, ends_clause: false };
            match found.last_mut() {
                Some(last) if kind == Kind::Any && last.span.end == span.start => {
                    last.kind = Kind::Any;
                    last.span.end = span.end;
                }
                _ => found.push(word),
            }
            continue;
        }
        if !letter.is_alphanumeric() {
            let blank_after = char_at(at + 1).is_none_or(char::is_whitespace);
            if letter == '\n' || (matches!(letter, '.' | '!' | '?') && blank_after) {
                found.iter_mut().last().into_iter().for_each(|last| last.ends_sentence = true);
            }
            if matches!(letter, '\n' | '.' | '!' | '?' | ',' | ';' | ':' | '(' | ')' | '"') {
                found.iter_mut().last().into_iter().for_each(|last| last.ends_clause = true);
            }
            at += 1;
            continue;
        }
        let mut word = String::new();
        while let Some(letter) = char_at(at) {
            let inner_hyphen = letter == '-' && char_at(at + 1).is_some_and(char::is_alphanumeric);
            let thousands = matches!(letter, ' ' | '.' | '\'') && is_group(&word) && three_digits_at(&letters, at + 1);
            if letter.is_alphanumeric() {
                word.push(letter);
            } else if !inner_hyphen && !thousands {
                break;
            }
            at += 1;
        }
        if word == "www" {
            continue;
        }
        let span = folded.origin(offset(start)..offset(at));
        let elided = marks && found.is_empty() && word.len() <= 2 && char_at(at) == Some('\'');
        let kind = if elided { Kind::Optional } else { Kind::Plain };
        found.push(Word { folded: word, span, kind, ends_sentence: false, ends_clause: false });
    }
    found
}

/// Whether `word` may be the head of a grouped number: one to three digits, or groups already joined.
fn is_group(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn three_digits_at(letters: &[(usize, char)], at: usize) -> bool {
    let digit = |place: usize| letters.get(place).is_some_and(|(_, letter)| letter.is_ascii_digit());
    digit(at) && digit(at + 1) && digit(at + 2) && !digit(at + 3)
}

/// A marked cut or change at `at`, and where it ends.
fn mark(letters: &[(usize, char)], at: usize) -> Option<(usize, Kind)> {
    let char_at = |place: usize| letters.get(place).map(|(_, letter)| *letter);
    let dots = |from: usize| -> usize {
        let run = letters.iter().skip(from).take_while(|(_, letter)| *letter == '.').count();
        if char_at(from) == Some('…') {
            1
        } else if run >= 3 {
            run
        } else {
            0
        }
    };
    let length = dots(at);
    if length > 0 {
        return Some((at + length, Kind::Gap));
    }
    let close = match char_at(at)? {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let inner = letters.iter().skip(at + 1).take(80).position(|(_, letter)| *letter == close)?;
    let end = at + inner + 2;
    let blank = |place: usize| char_at(place).is_some_and(char::is_whitespace);
    let from = (at + 1..end).find(|place| !blank(*place))?;
    let cut = dots(from) > 0 && (from + dots(from)..end - 1).all(blank);
    let glued_before = at > 0 && char_at(at - 1).is_some_and(char::is_alphanumeric);
    let glued_after = char_at(end).is_some_and(char::is_alphanumeric);
    match close {
        _ if cut => Some((end, Kind::Gap)),
        ']' if glued_before || glued_after => {
            let rest = letters.iter().skip(end).take_while(|(_, letter)| letter.is_alphanumeric()).count();
            Some((end + rest, Kind::Any))
        }
        ']' => Some((end, Kind::Gap)),
        _ => None,
    }
}

/// The best place of a quotation in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alignment {
    /// 0 where every word is there, in order, with nothing between.
    pub cost: u32,
    /// The words of the text that it covers.
    pub place: Range<usize>,
    /// Quotation words against text words, in order; both sides where they stand against each other.
    pub pairs: Vec<Pairing>,
}

/// A word of the quotation and the word of the text that stands against it, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pairing {
    pub quoted: Option<usize>,
    pub stated: Option<usize>,
    pub equal: bool,
}

/// A word of the text that the quotation skips costs less than one that it makes up.
const SIMILAR: u32 = 1;
const SKIPPED: u32 = 1;
const OTHER: u32 = 4;
const MADE_UP: u32 = 5;

/// How many letters two forms of one word have in common at the least.
const SHORTEST_BEGINNING: usize = 4;

/// Words in which quotations are looked for.
pub struct Text {
    pub words: Vec<Word>,
    /// Where the words stand that begin with these letters.
    places: BTreeMap<String, Vec<usize>>,
}

impl Text {
    pub fn new(words: Vec<Word>) -> Self {
        let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, word) in words.iter().enumerate() {
            places.entry(beginning(&word.folded).to_owned()).or_default().push(at);
        }
        Self { words, places }
    }

    /// Aligns `quoted` with the stretch of the text that it is nearest to. Time grows with the
    /// product of the lengths, memory with the text and the place found.
    pub fn align(&self, quoted: &[Word]) -> Alignment {
        let (end, start) = self.best_place(quoted);
        let (cost, pairs) = self.trace(quoted, start..end);
        Alignment { cost, place: start..end, pairs }
    }

    /// Whether half of the words are in the text at all, wherever they stand.
    pub fn may_hold(&self, quoted: &[Word]) -> bool {
        let plain = quoted.iter().filter(|word| word.is_plain());
        let there = plain.clone().filter(|word| self.alike(word, 0..self.words.len()).next().is_some());
        there.count() * 2 >= plain.count()
    }

    /// The places in `range` of words that are `word` or nearly so, and what each costs.
    fn alike<'a>(&'a self, word: &'a Word, range: Range<usize>) -> impl Iterator<Item = (usize, u32)> + 'a {
        let all = self.places.get(beginning(&word.folded)).map_or(&[][..], Vec::as_slice);
        let (first, end) = (all.partition_point(|at| *at < range.start), all.partition_point(|at| *at < range.end));
        let cost = move |at: &usize| (*at, against(word, &self.words[*at]));
        all[first..end].iter().map(cost).filter(|(_, cost)| *cost < OTHER)
    }

    /// Writes what `word` costs against each word of `range`.
    fn weigh(&self, word: &Word, range: Range<usize>, weights: &mut [u32]) {
        weights.fill(if word.kind == Kind::Any { 0 } else { OTHER });
        if matches!(word.kind, Kind::Plain | Kind::Optional) {
            let first = range.start;
            self.alike(word, range).for_each(|(at, cost)| weights[at - first] = cost);
        }
    }

    /// The end and the start of the nearest stretch.
    fn best_place(&self, quoted: &[Word]) -> (usize, usize) {
        // The cost above, the place where the stretch starts below, counted from the end: of equal costs, the least
        // is that of the latest start.
        let cell = |cost: u32| u64::from(cost) << 32;
        let (cost_of, start_of) = (|cell: u64| cell >> 32, |cell: u64| (u32::MAX - cell as u32) as usize);
        let starts = (0..=self.words.len()).map(|start| u64::from(u32::MAX - start as u32));
        let mut cells: Vec<u64> = starts.collect();
        let mut weights = vec![0; self.words.len()];
        for word in quoted {
            self.weigh(word, 0..self.words.len(), &mut weights);
            let (made_up, skipped) = (cell(made_up(word)), cell(skipped(word)));
            let mut diagonal = cells[0];
            cells[0] += made_up;
            let mut left = cells[0];
            for (here, weight) in cells.iter_mut().skip(1).zip(&weights) {
                let least = (diagonal + cell(*weight)).min(*here + made_up).min(left + skipped);
                diagonal = *here;
                *here = least;
                left = least;
            }
        }
        let nearest =
            cells.iter().enumerate().min_by_key(|(end, cell)| (cost_of(**cell), end - start_of(**cell), *end));
        nearest.map_or((0, 0), |(end, cell)| (end, start_of(*cell)))
    }

    /// The whole quotation against the whole of a stretch: the cost, and what stands against what.
    fn trace(&self, quoted: &[Word], place: Range<usize>) -> (u32, Vec<Pairing>) {
        let stretch = self.words.get(place.clone()).unwrap_or(&[]);
        let offset = place.start;
        let width = stretch.len() + 1;
        let mut costs = vec![0_u32; (quoted.len() + 1) * width];
        let mut weights = vec![0; stretch.len()];
        for at in 1..width {
            costs[at] = costs[at - 1] + SKIPPED;
        }
        for (row, word) in quoted.iter().enumerate() {
            self.weigh(word, place.clone(), &mut weights);
            let (above, here) = (row * width, (row + 1) * width);
            costs[here] = costs[above] + made_up(word);
            for at in 1..width {
                let across = costs[above + at - 1] + weights[at - 1];
                let up = costs[above + at] + made_up(word);
                let left = costs[here + at - 1] + skipped(word);
                costs[here + at] = across.min(up).min(left);
            }
        }
        let (mut row, mut at) = (quoted.len(), stretch.len());
        let mut pairs = Vec::new();
        while row > 0 || at > 0 {
            let here = costs[row * width + at];
            let word = row.checked_sub(1).map(|index| &quoted[index]);
            let gap = word.is_some_and(|word| word.kind == Kind::Gap);
            let across = row > 0
                && at > 0
                && !gap
                && word.is_some_and(|word| costs[(row - 1) * width + at - 1] + against(word, &stretch[at - 1]) == here);
            let up = row > 0 && word.is_some_and(|word| costs[(row - 1) * width + at] + made_up(word) == here);
            if across {
                (row, at) = (row - 1, at - 1);
                let equal = against(&quoted[row], &stretch[at]) == 0;
                pairs.push(Pairing { quoted: Some(row), stated: Some(at + offset), equal });
            } else if up {
                row -= 1;
                let free = made_up(&quoted[row]) == 0;
                pairs.push(Pairing { quoted: Some(row), stated: None, equal: free });
            } else {
                at -= 1;
                pairs.push(Pairing { quoted: None, stated: Some(at + offset), equal: gap });
            }
        }
        pairs.reverse();
        (costs.last().copied().unwrap_or(0), pairs)
    }
}

/// The letters that alike words have in common at least.
fn beginning(word: &str) -> &str {
    let end = word.char_indices().nth(SHORTEST_BEGINNING).map_or(word.len(), |(end, _)| end);
    word.get(..end).unwrap_or(word)
}

fn against(quoted: &Word, stated: &Word) -> u32 {
    match quoted.kind {
        Kind::Any => 0,
        Kind::Gap => OTHER,
        _ if quoted.folded == stated.folded => 0,
        _ if similar(&quoted.folded, &stated.folded) => SIMILAR,
        _ => OTHER,
    }
}

fn made_up(quoted: &Word) -> u32 {
    match quoted.kind {
        Kind::Gap | Kind::Optional => 0,
        Kind::Plain | Kind::Any => MADE_UP,
    }
}

fn skipped(after: &Word) -> u32 {
    if after.kind == Kind::Gap { 0 } else { SKIPPED }
}

/// Two forms of one word, as far as a common beginning tells; figures are never alike.
pub fn similar(one: &str, two: &str) -> bool {
    let common = one.chars().zip(two.chars()).take_while(|(first, second)| first == second).count();
    let longest = one.chars().count().max(two.chars().count());
    common >= SHORTEST_BEGINNING && common * 5 >= longest * 3 && !one.starts_with(|first: char| first.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cost(quoted: &str, stated: &str) -> u32 {
        Text::new(words(stated)).align(&quoted_words(quoted)).cost
    }

    #[test]
    fn what_may_differ_costs_nothing() {
        let rows = [
            ("aucun mot de passe n’a été lu", "Non : aucun mot de passe n'a été lu, dit-il."),
            ("6128 rendez-vous", "les données de 6\u{a0}128 rendez-vous sont"),
            ("qu’aucun mot de passe", "aucun mot de passe"),
            ("pris sur doctolib.fr ou ailleurs", "pris sur www.doctolib.fr ou ailleurs"),
            ("les données (…) ont été lues", "les données de nos clients ont été lues"),
            ("les données [...] ont été lues", "les données de nos clients ont été lues"),
            ("les données… ont été lues", "les données de nos clients ont été lues"),
            ("[les clients] ont été prévenus", "nous les avons prévenus ; ils ont été prévenus"),
            ("les fiches ont été dérobé[e]s hier", "les fiches ont été dérobés hier"),
            ("L’ADRESSE E-MAIL", "l'adresse email"),
        ];
        for (quoted, stated) in rows {
            assert_eq!(cost(quoted, stated), 0, "{quoted}");
        }
    }

    #[test]
    fn what_differs_costs() {
        let rows = [
            ("aucune donnée n’est concernée", "aucune donnée n’a été lue"),
            ("6158 rendez-vous", "6 128 rendez-vous"),
            ("les données ont été lues", "les données de nos clients ont été lues"),
            ("l’adresse mail", "l’adresse email"),
        ];
        for (quoted, stated) in rows {
            assert!(cost(quoted, stated) > 0, "{quoted}");
        }
    }

    #[test]
    fn finds_the_place_and_the_words_that_differ() {
        let stated = Text::new(words("Un acte malveillant a permis d’accéder aux informations de 6 128 rendez-vous."));
        let quoted = quoted_words("a permis de lire aux informations");
        let found = stated.align(&quoted);
        let place: Vec<&str> = stated.words[found.place.clone()].iter().map(|word| word.folded.as_str()).collect();
        assert_eq!(place, ["a", "permis", "d", "acceder", "aux", "informations"]);
        assert_eq!(found.pairs.iter().filter(|pair| !pair.equal).count(), 2);
        let nothing = Text::new(Vec::new()).align(&quoted);
        assert_eq!((nothing.place.clone(), nothing.pairs.len()), (0..0, quoted.len()));
        assert_eq!(stated.align(&[]).cost, 0);
    }

    #[test]
    fn alike_words_are_found_by_their_beginnings() {
        let stated = Text::new(words("Les données, une donnée, le don, 2020 et 2021, et rien d’autre."));
        let rows: [(&str, &[(usize, u32)]); 6] = [
            ("données", &[(1, 0), (3, SIMILAR)]),
            ("donne", &[(1, SIMILAR), (3, SIMILAR)]),
            ("don", &[(5, 0)]),
            ("2020", &[(6, 0)]),
            ("le", &[(4, 0)]),
            ("rie", &[]),
        ];
        for (word, expected) in rows {
            let quoted = words(word);
            let all = 0..stated.words.len();
            assert_eq!(stated.alike(&quoted[0], all.clone()).collect::<Vec<_>>(), expected, "{word}");
            let every = all.map(|at| (at, against(&quoted[0], &stated.words[at]))).filter(|(_, cost)| *cost < OTHER);
            assert_eq!(every.collect::<Vec<_>>(), expected, "{word}");
        }
        for (quoted, expected) in [("les données et nos clients", true), ("les comptes de nos clients", false)] {
            assert_eq!(stated.may_hold(&quoted_words(quoted)), expected, "{quoted}");
        }
    }
}
