//! The mark, the words and the colour of each verdict. The mark and the words carry the meaning alone.

use anstyle::{AnsiColor, Color, Style};

use crate::compare::{Cause, Verdict};
use crate::wording::Language;

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

pub fn words(verdict: Verdict, language: Language) -> &'static str {
    let [english, french] = match verdict {
        Verdict::Same => ["same", "identique"],
        Verdict::Rounded => ["rounded", "arrondi"],
        Verdict::Softer => ["softer", "plus prudent"],
        Verdict::Superseded => ["superseded", "périmé"],
        Verdict::Omitted => ["left out", "non dit"],
        Verdict::UnitChanged => ["other unit", "autre unité"],
        Verdict::Added => ["added", "ajouté"],
        Verdict::Loose => ["loose", "approximatif"],
        Verdict::Firmer => ["firmer", "plus affirmatif"],
        Verdict::Altered => ["altered quotation", "citation modifiée"],
        Verdict::SelfContradiction => ["contradicts itself", "se contredit"],
        Verdict::Contradicts => ["contradicts", "contredit"],
    };
    language.either(english, french)
}

/// What a reader is told of a cause, in parentheses; `None` where the verdict says it already.
pub fn cause(cause: Cause, language: Language) -> Option<&'static str> {
    let [english, french] = match cause {
        Cause::OneDigit => ["one digit", "un chiffre"],
        Cause::TransposedDigits => ["transposed digits", "chiffres intervertis"],
        Cause::MissingDigit => ["missing digit", "chiffre manquant"],
        Cause::Magnitude => ["order of magnitude", "ordre de grandeur"],
        Cause::DecimalShift => ["decimal shift", "virgule décalée"],
        Cause::Separator => ["separator", "séparateur"],
        Cause::Qualifier => ["qualifier", "nuance"],
        Cause::RoleSwapped => ["role swapped", "rôles échangés"],
        Cause::Weekday => ["weekday", "jour de la semaine"],
        Cause::OffByOneDay => ["off by one day", "un jour d’écart"],
        Cause::Year => ["year", "année"],
        Cause::Sum => ["parts and whole", "parties et tout"],
        Cause::Rounding | Cause::Unit | Cause::Hedge | Cause::Wording => return None,
    };
    Some(language.either(english, french))
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
