//! Text from outside on its way to a terminal: nothing in it may move the cursor, set a colour, hide or
//! reorder words, or grow beyond its line.

use std::borrow::Cow;

/// How far the data formats go to keep text from outside harmless where it is printed. Tables, Markdown and graphs are
/// drawn for a reader, and their text is always made safe.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sanitise {
    /// Cells of CSV are made safe as [`line`] does, and JSON escapes what commands a terminal.
    #[default]
    Usual,
    /// The same, and JSON escapes what no reader would see too.
    Always,
    /// The words as they are, which is unsafe to print.
    Never,
}

/// Marks on one letter beyond this many are left out; no living script needs more.
const MOST_MARKS: usize = 3;

/// Stands before the words that a report marks, until its lines are made; no text is let through with it.
pub const WORDS_BEGIN: char = '\u{fdd0}';
/// Stands after them.
pub const WORDS_END: char = '\u{fdd1}';

/// `text` as one line that is safe to print. Line breaks and tabs become spaces, control and
/// direction-changing characters U+FFFD; characters without width are left out.
pub fn line(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    let mut marks = 0;
    for character in text.chars() {
        if unicode_normalization::char::is_combining_mark(character) {
            marks += 1;
            if marks <= MOST_MARKS {
                clean.push(character);
            }
            continue;
        }
        marks = 0;
        match character {
            '\n' | '\t' | '\u{2028}' | '\u{2029}' => clean.push(' '),
            _ if is_invisible(character) => {}
            WORDS_BEGIN | WORDS_END => clean.push('\u{fffd}'),
            _ if character.is_control() || turns_direction(character) => clean.push('\u{fffd}'),
            _ => clean.push(character),
        }
    }
    Cow::Owned(clean)
}

/// Characters that change the order in which others are shown.
pub fn turns_direction(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters that take no room and change nothing that a reader of prose would see.
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200d}'
            | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_reaches_the_terminal_that_commands_it() {
        let rows = [
            ("6 128 rendez-vous", "6 128 rendez-vous"),
            ("« été » à 6\u{a0}128", "« été » à 6\u{a0}128"),
            ("\u{1b}[2K\u{1b}[1Aeffacé", "\u{fffd}[2K\u{fffd}[1Aeffacé"),
            ("\u{1b}]8;;http://x\u{7}lien", "\u{fffd}]8;;http://x\u{fffd}lien"),
            ("\u{1b}]52;c;aGk=\u{1b}\\", "\u{fffd}]52;c;aGk=\u{fffd}\\"),
            ("\u{9b}31mrouge", "\u{fffd}31mrouge"),
            ("\u{1b}P1$r\u{9c}", "\u{fffd}P1$r\u{fffd}"),
            ("6 128\r9 999", "6 128\u{fffd}9 999"),
            ("a\u{8}b\u{b}c\td\ne", "a\u{fffd}b\u{fffd}c d e"),
            ("\u{202e}821 6\u{202c}", "\u{fffd}821 6\u{fffd}"),
            ("\u{2066}x\u{2069}\u{200e}\u{61c}", "\u{fffd}x\u{fffd}\u{fffd}\u{fffd}"),
            ("6\u{200b}1\u{200d}2\u{feff}8", "6128"),
            ("don\u{ad}nées", "données"),
            ("\u{fdd0}x\u{fdd1}", "\u{fffd}x\u{fffd}"),
        ];
        for (text, expected) in rows {
            assert_eq!(line(text), expected, "{text:?}");
        }
    }

    #[test]
    fn stacked_marks_stay_bounded() {
        let stacked = format!("e{}tat", "\u{301}".repeat(200));
        assert_eq!(line(&stacked), "e\u{301}\u{301}\u{301}tat");
    }
}
