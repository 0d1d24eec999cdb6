//! Plain text to pieces: titles, headings, paragraphs and lists told apart by their lines alone.

use std::sync::LazyLock;

use regex::Regex;

use super::fold::fold_words;
use super::{BlockKind, Part, Piece};
use crate::date::PartialDate;
use crate::lang::Pack;

/// No line of a hard-wrapped text is longer.
const WIDEST_WRAP: usize = 110;
const LONGEST_HEADING: usize = 120;
const LONGEST_TITLE: usize = 220;

/// The pieces of a text, and the day or month that an archive wrote before it.
pub fn read(text: &str, pack: &Pack) -> (Vec<Piece>, Option<PartialDate>) {
    let (text, archived) = without_archive_header(text);
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let groups = groups(without_menu(&lines, pack));
    let wrapped = is_wrapped(&lines);
    let mut pieces: Vec<Piece> = Vec::new();
    for group in &groups {
        let lines = if wrapped { unwrapped(group) } else { group.iter().map(|line| (*line).to_owned()).collect() };
        let alone = lines.len() == 1;
        for line in lines {
            pieces.push(piece_of(&line, alone));
        }
    }
    number_lists(&mut pieces);
    (pieces, archived)
}

/// Takes off ` date 2020-07 ` at the start.
fn without_archive_header(text: &str) -> (&str, Option<PartialDate>) {
    static HEADER: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^\s*date ([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)\s").expect("pattern is valid"));
    let Some(found) = HEADER.captures(text) else { return (text, None) };
    let date = found.get(1).and_then(|date| date.as_str().parse().ok());
    let end = found.get(0).map_or(0, |header| header.end());
    (text.get(end..).unwrap_or(text), date)
}

/// A block of short lines at the start is a menu when one of them is known to be of one.
fn without_menu<'a, 'b>(lines: &'b [&'a str], pack: &Pack) -> &'b [&'a str] {
    let start = lines.iter().position(|line| !line.is_empty()).unwrap_or(0);
    let menu = lines[start..].iter().take_while(|line| !line.is_empty());
    let end = start + menu.clone().count();
    let is_short = |line: &&str| line.chars().count() <= 60 && !line.contains(|c: char| c.is_ascii_digit());
    let known = |line: &&str| {
        let folded = fold_words(line);
        pack.boilerplate.dropped.contains(&folded.trim_end_matches([' ', ':']))
    };
    let is_menu = end - start >= 3 && menu.clone().all(is_short) && menu.clone().any(known);
    if is_menu { &lines[end..] } else { lines }
}

fn groups<'a, 'b>(lines: &'b [&'a str]) -> Vec<&'b [&'a str]> {
    lines.split(|line| line.is_empty()).filter(|group| !group.is_empty()).collect()
}

/// Whether lines break where the width ended: none is long, and most lines that go on are nearly full.
fn is_wrapped(lines: &[&str]) -> bool {
    let widest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    if !(50..=WIDEST_WRAP).contains(&widest) {
        return false;
    }
    let followed = lines.windows(2).filter(|pair| !pair[0].is_empty() && !pair[1].is_empty());
    let (mut full, mut all) = (0, 0);
    for pair in followed {
        all += 1;
        full += usize::from(pair[0].chars().count() * 10 >= widest * 7);
    }
    all >= 2 && full * 2 > all
}

fn unwrapped(group: &[&str]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in group {
        match lines.last_mut() {
            Some(last) if bullet(line).is_none() && number(line).is_none() => {
                last.push(' ');
                last.push_str(line);
            }
            _ => lines.push((*line).to_owned()),
        }
    }
    lines
}

fn piece_of(line: &str, alone: bool) -> Piece {
    let piece = |kind, words: &str| Piece { part: Part::Body, kind, words: words.to_owned() };
    if let Some(words) = bullet(line) {
        return piece(BlockKind::Item, words);
    }
    let is_heading =
        alone && line.chars().count() <= LONGEST_HEADING && !line.ends_with(['.', '!', ';', ':', ',', '…', '»', ')']);
    piece(if is_heading { BlockKind::Heading } else { BlockKind::Paragraph }, line)
}

/// The words after a bullet.
pub(super) fn bullet(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['-', '*', '•', '–', '—', '·', '▪', '‣', '◦', '●', '■'])?;
    rest.starts_with([' ', '\t', '\u{a0}', '\u{202f}']).then(|| rest.trim_start())
}

/// The number and the words of « 2. » or « 2) » at the start of a line.
pub(super) fn number(line: &str) -> Option<(u32, &str)> {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = line.split_at_checked(digits)?;
    let rest = rest.strip_prefix(['.', ')'])?;
    let value = number.parse().ok().filter(|_| digits <= 2)?;
    rest.starts_with([' ', '\t', '\u{a0}']).then(|| (value, rest.trim_start()))
}

/// Neighbours numbered one after the other are a list.
fn number_lists(pieces: &mut [Piece]) {
    let numbers: Vec<Option<u32>> = pieces.iter().map(|piece| number(&piece.words).map(|(value, _)| value)).collect();
    for (index, piece) in pieces.iter_mut().enumerate() {
        let Some((value, words)) = number(&piece.words) else { continue };
        let near = |at: Option<usize>| at.and_then(|at| numbers.get(at).copied().flatten());
        let follows = near(index.checked_sub(1)).is_some_and(|before| before + 1 == value);
        let leads = near(Some(index + 1)) == Some(value + 1);
        if follows || leads {
            piece.words = words.to_owned();
            piece.kind = BlockKind::Item;
        }
    }
}

/// The first line is the title when it is short, ends no sentence, and others follow. Its repeat goes.
pub(super) fn mark_title(pieces: &mut Vec<Piece>) {
    let Some([first, second]) = pieces.first_chunk() else { return };
    let is_title = first.kind != BlockKind::Item
        && first.words.chars().count() <= LONGEST_TITLE
        && !first.words.ends_with(['.', ';', ':', ',', '…']);
    if !is_title {
        return;
    }
    let repeats = fold_words(&first.words) == fold_words(&second.words);
    if repeats {
        pieces.remove(1);
    }
    if let Some(first) = pieces.first_mut() {
        first.part = Part::Title;
        first.kind = BlockKind::Heading;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::pack;

    fn shown(text: &str) -> Vec<String> {
        let (mut pieces, _) = read(text, pack("fr"));
        mark_title(&mut pieces);
        let name = |piece: &Piece| match (piece.part, piece.kind) {
            (Part::Title, _) => 't',
            (_, BlockKind::Heading) => 'h',
            (_, BlockKind::Item) => 'i',
            (_, BlockKind::Paragraph) => 'p',
        };
        pieces.iter().map(|piece| format!("{} {}", name(piece), piece.words)).collect()
    }

    #[test]
    fn tells_titles_headings_paragraphs_and_items_apart() {
        let rows: &[(&str, &[&str])] = &[
            ("Un titre\n\nUn titre\n\nUn fait.\n", &["t Un titre", "p Un fait."]),
            ("Un fait. Un autre.\n\nUn troisième.", &["p Un fait. Un autre.", "p Un troisième."]),
            ("Titre\n\nA.\n\nQuid des données ?\n\nB.", &["t Titre", "p A.", "h Quid des données ?", "p B."]),
            (
                "Nous avons :\n\n- stoppé l’acte ;\n• informé la CNIL.",
                &["p Nous avons :", "i stoppé l’acte ;", "i informé la CNIL."],
            ),
            ("Voici :\n1. un\n2. deux", &["p Voici :", "i un", "i deux"]),
            ("Fait.\n\n1. Les faits\n\nVoici.", &["p Fait.", "h 1. Les faits", "p Voici."]),
            ("-20 % en tout.\nFait.", &["p -20 % en tout.", "p Fait."]),
            ("Presse\nNous rejoindre\nSuivez-nous sur :\n\nTitre\n\nUn fait.", &["t Titre", "p Un fait."]),
            ("", &[]),
            ("Un seul", &["h Un seul"]),
        ];
        for (text, expected) in rows {
            assert_eq!(shown(text), *expected, "{text}");
        }
    }

    #[test]
    fn hard_wrapped_lines_are_joined() {
        let text = "Le titre de la page\n\nNotre équipe a détecté un acte malveillant qui a permis\nd’accéder aux informations de 6 128 rendez-vous, et l’a\nstoppé. Nous avons :\n- porté plainte auprès de la police nationale, et aussi\n  prévenu la CNIL ;\n- rien d’autre.";
        assert_eq!(
            shown(text),
            [
                "t Le titre de la page",
                "p Notre équipe a détecté un acte malveillant qui a permis d’accéder aux informations de 6 128 rendez-vous, et l’a stoppé. Nous avons :",
                "i porté plainte auprès de la police nationale, et aussi prévenu la CNIL ;",
                "i rien d’autre.",
            ]
        );
    }

    #[test]
    fn the_archive_header_gives_a_date() {
        let rows = [
            (" date 2020-07 Un fait.", Some("2020-07"), "Un fait."),
            ("date 2020-07-23 Un fait.", Some("2020-07-23"), "Un fait."),
            ("La date 2020-07 est connue.", None, "La date 2020-07 est connue."),
        ];
        for (text, date, words) in rows {
            let (pieces, archived) = read(text, pack("fr"));
            assert_eq!(archived.map(|date| date.to_string()).as_deref(), date);
            assert_eq!(pieces[0].words, words);
        }
    }
}
