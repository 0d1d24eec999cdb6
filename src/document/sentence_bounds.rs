//! Where Unicode's rules part a text into sentences, looked at only where a sentence may end.
//!
//! No rule parts a text anywhere but behind a mark that ends sentences or lines, and none looks farther back from
//! such a mark than to the letter before it: what stands between two marks need not be classed letter by letter.

use unicode_segmentation::UnicodeSegmentation;

/// The pieces of a text that Unicode's rules tell apart, each with where it starts.
pub fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..).filter(|rest| !rest.is_empty())?;
        let piece = rest.get(..first(rest)).unwrap_or(rest);
        let start = from;
        from += piece.len();
        Some((start, piece))
    })
}

/// The length of the first piece of a text.
fn first(text: &str) -> usize {
    let Some(mark) = text_before_mark(text) else { return text.len() };
    let context = text.len() - after_last_letter(text, mark).len();
    let piece = text.get(context..).and_then(|rest| rest.split_sentence_bounds().next());
    piece.map_or(text.len(), |piece| context + piece.len())
}

/// How many bytes stand before the first character that may end a sentence; `None` where none does.
fn text_before_mark(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| !IS_PLAIN[usize::from(*byte)])?;
        at += match bytes.get(at..)? {
            [0xc2, second, ..] if *second != 0x85 => 2,
            // Dashes, quotation marks, the ellipsis; not « ․ », « ‼ », « ‽ » and what ends lines and paragraphs.
            [0xe2, 0x80, third, ..] if !matches!(third, 0xa4 | 0xa8 | 0xa9 | 0xbc | 0xbd) => 3,
            // « € » and its neighbours.
            [0xe2, 0x82, _, ..] => 3,
            _ => return Some(at),
        };
    }
}

/// Bytes of which no mark that ends a sentence is made: those of ASCII, and of Latin letters with accents (up to U+027F).
const IS_PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let ascii = byte < 0x80 && !matches!(byte as u8, b'.' | b'!' | b'?' | b'\n' | b'\r');
        plain[byte] = ascii || matches!(byte, 0x80..=0xbf | 0xc3..=0xc9);
        byte += 1;
    }
    plain
};

/// What stands from the last letter before `mark` on. Accents that stand alone and invisible characters are no letters.
fn after_last_letter(text: &str, mark: usize) -> &str {
    let before = text.get(..mark).unwrap_or("");
    let is_letter = |letter: char| letter.is_ascii() || ('À'..='ɏ').contains(&letter);
    text.get(before.rfind(is_letter).unwrap_or(0)..).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What Unicode's rules look at: letters of both cases, figures, marks, blanks, invisible ones, other scripts.
    const CHARACTERS: &[&str] = &[
        "a",
        "B",
        "é",
        "É",
        "ǅ",
        "ſ",
        "ª",
        "1",
        "٣",
        ".",
        "․",
        "．",
        "!",
        "?",
        "。",
        "‼",
        "‽",
        "…",
        ",",
        ":",
        ";",
        "-",
        "–",
        "«",
        "»",
        "“",
        "”",
        "’",
        "(",
        ")",
        "\"",
        "€",
        " ",
        "\u{a0}",
        "\u{202f}",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\u{85}",
        "\u{2028}",
        "\u{2029}",
        "\u{ad}",
        "\u{200d}",
        "\u{200b}",
        "\u{301}",
        "ß",
        "漢",
        "ا",
        "؟",
        "\u{1f600}",
        "क",
        "।",
    ];

    #[test]
    fn the_pieces_are_those_of_unicode() {
        let mut seed = 7_u64;
        let mut lot = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % below
        };
        for _ in 0..20_000 {
            let text: String = (0..lot(24)).map(|_| CHARACTERS[lot(CHARACTERS.len())]).collect();
            let expected: Vec<(usize, &str)> = text.split_sentence_bound_indices().collect();
            assert_eq!(pieces(&text).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }

    #[test]
    fn every_mark_of_unicode_is_looked_at() {
        for mark in '\0'..=char::MAX {
            let text = format!("aa{mark} Bb. Cc");
            assert_eq!(pieces(&text).count(), text.split_sentence_bounds().count(), "{:x}", u32::from(mark));
        }
    }
}
