//! Markdown to pieces, by lines and without recursion, and what its front matter tells.

use super::metadata::{Metadata, day_of};
use super::provenance::Origin;
use super::{BlockKind, Part, Piece, plain};
use crate::lang::Pack;

/// The lines between `---` and `---` at the start, as names and values.
pub type FrontMatter = Vec<(String, String)>;

/// The pieces of a Markdown text and its front matter. Mark-up goes, words stay.
pub fn read(text: &str, _pack: &Pack) -> (Vec<Piece>, FrontMatter) {
    let (front, body) = front_matter(text);
    let mut reader = Reader::default();
    for line in without_comments(body).lines() {
        reader.line(line);
    }
    reader.end_block();
    let mut pieces = reader.pieces;
    let has_title = pieces.iter().any(|piece| piece.part == Part::Title);
    if !has_title {
        match front.iter().find(|(name, _)| name == "title") {
            Some((_, title)) => {
                let repeated =
                    pieces.first().is_some_and(|first| first.kind == BlockKind::Heading && first.words == *title);
                if !repeated {
                    pieces.insert(0, Piece { part: Part::Title, kind: BlockKind::Heading, words: title.clone() });
                } else if let Some(first) = pieces.first_mut() {
                    first.part = Part::Title;
                }
            }
            None => mark_first_heading(&mut pieces),
        }
    }
    (pieces, front)
}

/// What front matter tells, under the names that site generators use.
pub fn metadata(front: &FrontMatter) -> Metadata {
    let value = |names: &[&str]| {
        names.iter().find_map(|name| front.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()))
    };
    Metadata {
        title: value(&["title"]),
        outlet: value(&["outlet", "source", "site", "publisher", "author"]),
        author: value(&["author", "byline"]),
        url: value(&["url", "canonical", "canonical_url", "link"]),
        published: value(&["date", "published", "publishdate", "pubdate"]).and_then(|text| day_of(&text)),
        modified: value(&["updated", "modified", "lastmod"]).and_then(|text| day_of(&text)),
        language: value(&["lang", "language"]).and_then(|tag| super::metadata::language(&tag)),
        description: value(&["description", "summary"]),
        ..Metadata::default()
    }
    .read_in(Origin::File)
}

/// Without a heading of the first level, a heading that opens the text is its title.
fn mark_first_heading(pieces: &mut [Piece]) {
    if let [first, _, ..] = pieces
        && first.kind == BlockKind::Heading
    {
        first.part = Part::Title;
    }
}

fn front_matter(text: &str) -> (FrontMatter, &str) {
    let nothing = (Vec::new(), text);
    let start = text.trim_start_matches(['\u{feff}', '\n', '\r', ' ']);
    let Some(rest) = start.strip_prefix("---\n").or_else(|| start.strip_prefix("---\r\n")) else { return nothing };
    let mut front = Vec::new();
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        at += line.len();
        let line = line.trim_end();
        if line == "---" || line == "..." {
            return (front, rest.get(at..).unwrap_or(""));
        }
        if let Some((name, value)) = line.split_once(':') {
            let value = value.trim().trim_matches(['"', '\'']).trim();
            if !value.is_empty() {
                front.push((name.trim().to_lowercase(), value.to_owned()));
            }
        }
    }
    nothing
}

fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

#[derive(Default)]
struct Reader {
    pieces: Vec<Piece>,
    block: String,
    kind: Option<BlockKind>,
    fence: Option<&'static str>,
    titled: bool,
}

impl Reader {
    fn line(&mut self, raw: &str) {
        let mut line = raw.trim();
        if let Some(fence) = self.fence {
            if line.starts_with(fence) {
                self.fence = None;
                self.end_block();
            } else {
                self.add(line, BlockKind::Paragraph);
                self.end_block();
            }
            return;
        }
        while let Some(quoted) = line.strip_prefix('>') {
            line = quoted.trim_start();
        }
        if let Some(fence) = ["```", "~~~"].into_iter().find(|fence| line.starts_with(fence)) {
            self.end_block();
            self.fence = Some(fence);
            return;
        }
        let is_rule = |mark: char| line.len() >= 3 && line.chars().all(|c| c == mark || c == ' ');
        if line.is_empty() {
            return self.end_block();
        }
        if is_rule('=') || is_rule('-') {
            return self.underline(line.starts_with('='));
        }
        if is_rule('*') || is_rule('_') {
            return self.end_block();
        }
        let level = line.len() - line.trim_start_matches('#').len();
        if (1..=6).contains(&level)
            && let Some(words) = line.get(level..).and_then(|rest| rest.strip_prefix([' ', '\t']))
        {
            self.end_block();
            self.heading(words.trim().trim_end_matches('#').trim_end(), level == 1);
            return;
        }
        if let Some(words) = item(line) {
            self.end_block();
            self.add(words, BlockKind::Item);
            return;
        }
        let kind = self.kind.unwrap_or(BlockKind::Paragraph);
        self.add(line, kind);
        if raw.ends_with("  ") || raw.ends_with('\\') {
            self.end_block();
        }
    }

    fn add(&mut self, words: &str, kind: BlockKind) {
        if !self.block.is_empty() {
            self.block.push(' ');
        }
        self.block.push_str(words.trim_end_matches('\\'));
        self.kind = Some(kind);
    }

    /// A line of `=` or `-` makes the line before it a heading; alone it is a rule.
    fn underline(&mut self, first_level: bool) {
        if self.kind == Some(BlockKind::Paragraph) && !self.block.is_empty() {
            let words = std::mem::take(&mut self.block);
            self.kind = None;
            self.heading(&words, first_level);
        } else {
            self.end_block();
        }
    }

    fn heading(&mut self, words: &str, first_level: bool) {
        let is_title = first_level && !self.titled;
        self.titled |= is_title;
        let part = if is_title { Part::Title } else { Part::Body };
        self.pieces.push(Piece { part, kind: BlockKind::Heading, words: inline(words) });
    }

    fn end_block(&mut self) {
        let words = inline(&std::mem::take(&mut self.block));
        let kind = self.kind.take().unwrap_or(BlockKind::Paragraph);
        if !words.trim().is_empty() {
            self.pieces.push(Piece { part: Part::Body, kind, words });
        }
    }
}

/// The words of a list's item.
fn item(line: &str) -> Option<&str> {
    if let Some(words) = line.strip_prefix(['-', '*', '+', '•', '–']) {
        return words.starts_with([' ', '\t', '\u{a0}']).then(|| words.trim_start());
    }
    plain::number(line).map(|(_, words)| words)
}

/// Words without emphasis, code marks, tags and the addresses of links.
fn inline(words: &str) -> String {
    let characters: Vec<char> = words.chars().collect();
    let mut kept = String::with_capacity(words.len());
    let mut at = 0;
    // An address after `](` is looked for once: where none ends, later brackets are words.
    while let Some(&character) = characters.get(at) {
        let next = characters.get(at + 1).copied();
        let before = at.checked_sub(1).and_then(|before| characters.get(before)).copied();
        match character {
            '\\' if next.is_some_and(|next| next.is_ascii_punctuation()) => {
                kept.extend(next);
                at += 2;
                continue;
            }
            '`' => {}
            '*' | '_' => {
                let run = characters[at..].iter().take_while(|mark| **mark == character).count();
                let after = characters.get(at + run).copied();
                let inside_word = character == '_' && is_word(before) && is_word(after);
                let loose = is_blank(before) && is_blank(after);
                let between_digits = is_digit(before) && is_digit(after);
                if inside_word || loose || between_digits {
                    kept.extend(std::iter::repeat_n(character, run));
                }
                at += run;
                continue;
            }
            '!' if next == Some('[') && links(&characters, at + 1) => {
                let length = characters[at..].iter().take(2048).position(|c| *c == ')');
                at += length.map_or(1, |length| length + 1);
                continue;
            }
            '[' => {}
            ']' if next == Some('(') => {
                if let Some(length) = characters[at + 2..].iter().take(2048).position(|c| *c == ')') {
                    at += length + 3;
                    continue;
                }
            }
            ']' => {}
            '<' if next.is_some_and(|next| next.is_ascii_alphabetic() || next == '/') => {
                if let Some(length) = characters[at..].iter().take(2048).position(|c| *c == '>') {
                    let tag: String = characters[at + 1..at + length].iter().collect();
                    if tag.contains("://") {
                        kept.push_str(&tag);
                    } else if tag.starts_with("br") {
                        kept.push(' ');
                    }
                    at += length + 1;
                    continue;
                }
                kept.push(character);
            }
            _ => kept.push(character),
        }
        if matches!(character, '[' | ']') && !links(&characters, at) {
            kept.push(character);
        }
        at += 1;
    }
    kept
}

/// Whether the bracket at `at` belongs to a link: « [words](address) ».
fn links(characters: &[char], at: usize) -> bool {
    const REACH: usize = 1024;
    match characters.get(at) {
        Some('[') => {
            let close = characters[at + 1..].iter().take(REACH).position(|c| matches!(c, ']' | '['));
            close.is_some_and(|close| {
                characters.get(at + 1 + close) == Some(&']') && characters.get(at + 2 + close) == Some(&'(')
            })
        }
        _ => false,
    }
}

fn is_word(character: Option<char>) -> bool {
    character.is_some_and(char::is_alphanumeric)
}

fn is_blank(character: Option<char>) -> bool {
    character.is_none_or(char::is_whitespace)
}

fn is_digit(character: Option<char>) -> bool {
    character.is_some_and(|character| character.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::pack;

    #[test]
    fn inline_marks_go_and_words_stay() {
        let rows = [
            ("**6 128** rendez-vous *illégalement* lus", "6 128 rendez-vous illégalement lus"),
            ("le [communiqué](https://a.example/x_(y)) du 23", "le communiqué) du 23"),
            ("le [communiqué](https://a.example/x) du 23", "le communiqué du 23"),
            ("nom_de_famille et 3 * 4 et 3*4", "nom_de_famille et 3 * 4 et 3*4"),
            ("« des rendez-vous [...] pris »", "« des rendez-vous [...] pris »"),
            ("« l[e] patient »", "« l[e] patient »"),
            (r"\*6\* `code` <b>gras</b><br>fin", "*6* code gras fin"),
            ("avant ![un dessin](x.png) après", "avant  après"),
            ("un < deux et <https://a.example>", "un < deux et https://a.example"),
        ];
        for (text, expected) in rows {
            assert_eq!(inline(text), expected, "{text}");
        }
    }

    #[test]
    fn reads_blocks_and_front_matter() {
        let text = "---\ntitle: \"Le titre\"\ndate: 2020-07-24\n---\n# Le titre\n\nUn **fait**\nsur deux lignes.\n\nSous-titre\n---\n\n- un\n  et la suite\n- deux\n\n1. trois\n\n```\nun code\n```\n> cité\n";
        let (pieces, front) = read(text, pack("fr"));
        let shown: Vec<(Part, BlockKind, &str)> =
            pieces.iter().map(|piece| (piece.part, piece.kind, piece.words.as_str())).collect();
        assert_eq!(
            shown,
            [
                (Part::Title, BlockKind::Heading, "Le titre"),
                (Part::Body, BlockKind::Paragraph, "Un fait sur deux lignes."),
                (Part::Body, BlockKind::Heading, "Sous-titre"),
                (Part::Body, BlockKind::Item, "un et la suite"),
                (Part::Body, BlockKind::Item, "deux"),
                (Part::Body, BlockKind::Item, "trois"),
                (Part::Body, BlockKind::Paragraph, "un code"),
                (Part::Body, BlockKind::Paragraph, "cité"),
            ]
        );
        assert_eq!(front, [("title".to_owned(), "Le titre".to_owned()), ("date".to_owned(), "2020-07-24".to_owned())]);
    }
}
