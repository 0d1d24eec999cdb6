//! Prose on lines that fit a width.

use unicode_width::UnicodeWidthStr;

/// `text` on lines of at most `width` columns, the first after `lead`, the others indented by as much.
/// Lines break at plain spaces alone, not inside French quotation marks; a word wider than a line is cut.
pub fn wrap(lead: &str, text: &str, width: usize) -> String {
    let indent = lead.width();
    let room = width.saturating_sub(indent).max(10);
    let text = text.replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        for piece in cut(word, room) {
            let Some(line) = lines.last_mut() else { continue };
            if line.is_empty() {
                line.push_str(piece);
            } else if line.width() + 1 + piece.width() <= room {
                line.push(' ');
                line.push_str(piece);
            } else {
                lines.push(piece.to_owned());
            }
        }
    }
    let blank = " ".repeat(indent);
    let mut wrapped = String::new();
    for (index, line) in lines.iter().enumerate() {
        wrapped.push_str(if index == 0 { lead } else { &blank });
        wrapped.push_str(line);
        wrapped.push('\n');
    }
    wrapped
}

/// `word` in pieces that each fit `room` columns.
fn cut(word: &str, room: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = word;
    while rest.width() > room {
        let mut taken = 0;
        let fits = |(_, character): &(usize, char)| {
            taken += unicode_width::UnicodeWidthChar::width(*character).unwrap_or(0);
            taken <= room
        };
        let Some((at, last)) = rest.char_indices().take_while(fits).last() else { break };
        let (piece, left) = rest.split_at(at + last.len_utf8());
        pieces.push(piece);
        rest = left;
    }
    pieces.push(rest);
    pieces
}

/// The first `columns` columns of `text`, with « … » where something was cut off.
pub fn shorten(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let first = cut(text, columns.saturating_sub(1).max(1)).first().copied().unwrap_or("");
    format!("{}…", first.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_keep_numbers_whole() {
        assert_eq!(wrap("  - ", "plus de 6\u{a0}000 comptes", 14), "  - plus de\n    6\u{a0}000\n    comptes\n");
        assert_eq!(wrap("", &"x".repeat(25), 10), "xxxxxxxxxx\nxxxxxxxxxx\nxxxxx\n");
        assert_eq!(wrap("> ", "", 10), "> \n");
    }

    #[test]
    fn shortens_with_a_sign() {
        assert_eq!(shorten("Métropolitaine", 8), "Métropo…");
        assert_eq!(shorten("Mé", 8), "Mé");
    }
}
