//! Where a claim stands, as other programs find it again: its document's address, its words, and what is around them.

use sha2::{Digest, Sha256};

use crate::claim::{Claim, Reading};
use crate::correction::beside;
use crate::document::Document;
use crate::span::{CodePoints, Span};

/// Words of a document's text, for the selectors of the W3C's Web Annotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage<'a> {
    pub exact: &'a str,
    pub prefix: &'a str,
    pub suffix: &'a str,
    /// In code points of the text.
    pub start: usize,
    pub end: usize,
}

impl<'a> Passage<'a> {
    pub fn of(claim: &Claim, reading: &'a Reading) -> Self {
        let text = reading.document.text.as_str();
        Self::at(claim.span, text, &CodePoints::new(text))
    }

    pub fn at(span: Span, text: &'a str, points: &CodePoints) -> Self {
        let [start, end] = points.points(span);
        let [prefix, suffix] = beside(text, span);
        Self { exact: span.of(text), prefix, suffix, start, end }
    }
}

/// Where readers find a document: on the web, else where it was read from.
pub fn address(document: &Document) -> String {
    reference(document.url.as_deref().unwrap_or(&document.source))
}

/// A path or an address as a reference of RFC 3986: what it may not hold is written as `%20`.
pub fn reference(name: &str) -> String {
    let mut reference = String::with_capacity(name.len());
    for (at, byte) in name.bytes().enumerate() {
        let is_escape = byte == b'%' && name.get(at + 1..at + 3).is_some_and(is_hexadecimal);
        let is_allowed = byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=".contains(&byte);
        match is_allowed || is_escape {
            true => reference.push(char::from(byte)),
            false => reference.push_str(&format!("%{byte:02X}")),
        }
    }
    reference
}

fn is_hexadecimal(digits: &str) -> bool {
    digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// A name that is the same wherever and whenever it is made of the same parts, and of no others (a UUID of version 8).
pub fn name_of(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_be_bytes());
        hash.update(part.as_bytes());
    }
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(hash.finalize()).for_each(|(byte, digest)| *byte = digest);
    bytes[6] = 0x80 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let group = |from: usize, to: usize| digits.get(from..to).unwrap_or("");
    format!("urn:uuid:{}-{}-{}-{}-{}", group(0, 8), group(8, 12), group(12, 16), group(16, 20), group(20, 32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_is_cut_at_characters() {
        let (before, after) = ("é😀".repeat(40), "ü".repeat(10));
        let text = format!("{before}6\u{a0}128{after}");
        let span = Span::new(before.len(), text.len() - after.len());
        let passage = Passage::at(span, &text, &CodePoints::new(&text));
        assert_eq!(
            passage,
            Passage { exact: "6\u{a0}128", prefix: &"é😀".repeat(16), suffix: &after, start: 80, end: 85 }
        );
        let whole = Passage::at(Span::new(0, text.len()), &text, &CodePoints::new(&text));
        assert_eq!((whole.prefix, whole.suffix), ("", ""));
    }

    #[test]
    fn any_name_is_a_reference() {
        let rows = [
            ("articles/numerama.html", "articles/numerama.html"),
            ("https://www.example.fr/a?b=c&d=%C3%A9#e", "https://www.example.fr/a?b=c&d=%C3%A9#e"),
            ("été 2020.txt", "%C3%A9t%C3%A9%202020.txt"),
            ("100 %.txt", "100%20%25.txt"),
            ("<script>\"\u{1b}", "%3Cscript%3E%22%1B"),
        ];
        for (name, expected) in rows {
            assert_eq!(reference(name), expected);
        }
    }

    #[test]
    fn a_name_tells_its_parts_apart() {
        assert_eq!(name_of(&["a", "bc"]), name_of(&["a", "bc"]));
        assert_ne!(name_of(&["a", "bc"]), name_of(&["ab", "c"]));
        let name = name_of(&["x"]);
        assert_eq!((name.len(), name.get(23..24), name.matches('-').count()), (45, Some("8"), 4));
    }
}
