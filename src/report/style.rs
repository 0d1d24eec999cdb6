//! The mark, the words and the colour of each verdict. The mark and the words carry the meaning alone.

use anstyle::{AnsiColor, Color, Style};

use crate::compare::{Cause, Verdict};

/// The colours a report uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    Green,
    Cyan,
    Yellow,
    Red,
    Magenta,
}

/// One column wide.
pub const fn mark(verdict: Verdict) -> char {
    match verdict {
        Verdict::Same => '=',
        Verdict::Rounded => '≈',
        Verdict::Softer => '↓',
        Verdict::Superseded => '↺',
        Verdict::Omitted => '–',
        Verdict::UnitChanged => '#',
        Verdict::Added => '+',
        Verdict::Loose => '!',
        Verdict::Firmer => '↑',
        Verdict::Altered => '~',
        Verdict::SelfContradiction => '⚠',
        Verdict::Contradicts => '≠',
    }
}

pub const fn words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "same",
        Verdict::Rounded => "rounded",
        Verdict::Softer => "softer",
        Verdict::Superseded => "superseded",
        Verdict::Omitted => "left out",
        Verdict::UnitChanged => "other unit",
        Verdict::Added => "added",
        Verdict::Loose => "loose",
        Verdict::Firmer => "firmer",
        Verdict::Altered => "altered quotation",
        Verdict::SelfContradiction => "contradicts itself",
        Verdict::Contradicts => "contradicts",
    }
}

/// What a reader is told of a cause, in parentheses; `None` where the verdict says it already.
pub const fn cause(cause: Cause) -> Option<&'static str> {
    Some(match cause {
        Cause::OneDigit => "one digit",
        Cause::TransposedDigits => "transposed digits",
        Cause::MissingDigit => "missing digit",
        Cause::Magnitude => "order of magnitude",
        Cause::DecimalShift => "decimal shift",
        Cause::Separator => "separator",
        Cause::Qualifier => "qualifier",
        Cause::RoleSwapped => "role swapped",
        Cause::Weekday => "weekday",
        Cause::OffByOneDay => "off by one day",
        Cause::Year => "year",
        Cause::Sum => "parts and whole",
        Cause::Rounding | Cause::Unit | Cause::Hedge | Cause::Wording => return None,
    })
}

pub const fn colour(verdict: Verdict) -> Colour {
    match verdict {
        Verdict::Same => Colour::Green,
        Verdict::Rounded | Verdict::Softer => Colour::Cyan,
        Verdict::Superseded | Verdict::Omitted | Verdict::UnitChanged | Verdict::Loose => Colour::Yellow,
        Verdict::Added | Verdict::Firmer => Colour::Magenta,
        Verdict::Altered | Verdict::SelfContradiction | Verdict::Contradicts => Colour::Red,
    }
}

/// `text` in `colour`, where colours are wanted.
pub fn paint(text: &str, colour: Colour, wanted: bool) -> String {
    let colour = match colour {
        Colour::Green => AnsiColor::Green,
        Colour::Cyan => AnsiColor::Cyan,
        Colour::Yellow => AnsiColor::Yellow,
        Colour::Red => AnsiColor::Red,
        Colour::Magenta => AnsiColor::Magenta,
    };
    styled(text, Style::new().fg_color(Some(Color::Ansi(colour))).bold(), wanted)
}

/// `text` in bold, where styles are wanted.
pub fn bold(text: &str, wanted: bool) -> String {
    styled(text, Style::new().bold(), wanted)
}

/// What switches bold on, and `bold_end` off, where styles are wanted.
pub fn bold_begin(wanted: bool) -> String {
    if wanted { Style::new().bold().render().to_string() } else { String::new() }
}

pub fn bold_end(wanted: bool) -> String {
    if wanted { Style::new().bold().render_reset().to_string() } else { String::new() }
}

fn styled(text: &str, style: Style, wanted: bool) -> String {
    if wanted { format!("{style}{text}{style:#}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_verdict_has_a_mark_of_its_own_and_one_column() {
        let mut marks: Vec<char> = Verdict::ALL.iter().map(|verdict| mark(*verdict)).collect();
        assert!(marks.iter().all(|mark| unicode_width::UnicodeWidthChar::width(*mark) == Some(1)));
        marks.sort_unstable();
        marks.dedup();
        assert_eq!(marks.len(), Verdict::ALL.len());
    }
}
