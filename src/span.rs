//! Where words stand in a text, in bytes inside the program and in code points outside it.

use std::ops::Range;

/// A half-open range of bytes of one document's `text`, both ends between characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The words it names; empty where `text` is not the text it was made for.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// The way between byte offsets and code points of one text, in logarithmic time.
pub struct CodePoints<'a> {
    text: &'a str,
    /// The byte offset of every 64th code point.
    marks: Vec<usize>,
}

const STRIDE: usize = 64;

/// Whether a byte of UTF-8 is the first of its character.
const fn is_first(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

impl<'a> CodePoints<'a> {
    pub fn new(text: &'a str) -> Self {
        let marks = text.char_indices().step_by(STRIDE).map(|(at, _)| at).collect();
        Self { text, marks }
    }

    /// The number of code points before byte `byte`; an offset past the end counts as the end.
    pub fn at_byte(&self, byte: usize) -> usize {
        let mark = self.marks.partition_point(|&at| at <= byte).saturating_sub(1);
        let from = self.marks.get(mark).copied().unwrap_or(0);
        let passed = self.text.as_bytes().get(from..byte.clamp(from, self.text.len())).unwrap_or(&[]);
        mark * STRIDE + passed.iter().filter(|byte| is_first(**byte)).count()
    }

    /// The byte at which code point number `point` starts; `None` past the end of the text.
    pub fn byte_at(&self, point: usize) -> Option<usize> {
        let Some(&from) = self.marks.get(point / STRIDE) else {
            return (point == self.at_byte(self.text.len())).then_some(self.text.len());
        };
        let mut starts = self.text.get(from..)?.char_indices().map(|(at, _)| from + at);
        match starts.nth(point % STRIDE) {
            Some(at) => Some(at),
            None => (point == self.at_byte(self.text.len())).then_some(self.text.len()),
        }
    }

    /// `span` as `[start, end]` in code points.
    pub fn points(&self, span: Span) -> [usize; 2] {
        [self.at_byte(span.start), self.at_byte(span.end)]
    }

    /// The bytes between two code points; `None` where they are out of bounds or out of order.
    pub fn span(&self, points: [usize; 2]) -> Option<Span> {
        let (start, end) = (self.byte_at(points[0])?, self.byte_at(points[1])?);
        (start <= end).then_some(Span { start, end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_lead_there_and_back() {
        let text = "« près de 6\u{a0}000 rendez-vous » 😀 ".repeat(20);
        let points = CodePoints::new(&text);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(points.at_byte(byte), count);
            assert_eq!(points.byte_at(count), Some(byte));
        }
        let all = text.chars().count();
        assert_eq!(points.byte_at(all), Some(text.len()));
        assert_eq!(points.byte_at(all + 1), None);
        assert_eq!(points.at_byte(text.len()), all);
    }

    #[test]
    fn an_empty_text_has_one_place() {
        let points = CodePoints::new("");
        assert_eq!(points.points(Span::new(0, 0)), [0, 0]);
        assert_eq!(points.span([0, 0]), Some(Span::new(0, 0)));
        assert_eq!(points.span([0, 1]), None);
    }
}
