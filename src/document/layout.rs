//! Letters with their places on a page to paragraphs: what the paper shows and no file says.
//!
//! Lines are taken in the order in which they were drawn, which is the order of reading in what word processors,
//! browsers and layout programs write, columns included. What stands at the head or the foot of every page goes.

use std::collections::{BTreeMap, BTreeSet};

use super::plain::{bullet, number};
use super::{BlockKind, Part, Piece};

/// A letter, or the few of a ligature, where it stands: from the left, from the top, in points.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub size: f64,
    pub words: String,
}

#[derive(Debug, Clone, PartialEq)]
struct Line {
    page: usize,
    left: f64,
    right: f64,
    y: f64,
    size: f64,
    /// Whether the widths of its letters are not known.
    is_unmeasured: bool,
    words: String,
}

/// How many lines at the head and at the foot of a page may be its furniture.
const FURNITURE: usize = 3;
/// Bullets of a page that are looked after.
const MOST_BULLETS: usize = 500;
/// Lines around one among which its column is looked for.
const NEAR: usize = 40;
/// A heading has fewer characters.
const LONGEST_HEADING: usize = 160;

/// The pieces of a document, from the letters of its pages.
pub fn pieces(pages: &[Vec<Glyph>]) -> Vec<Piece> {
    let mut all = Vec::new();
    for (page, glyphs) in pages.iter().enumerate() {
        all.extend(lines(page, glyphs));
    }
    let mut all = without_furniture(all, pages.len());
    settle_hyphens(&mut all);
    let body = usual_size(&all);
    let hyphens = Hyphens::of(&all);
    let mut pieces: Vec<(Piece, f64)> = Vec::new();
    for paragraph in paragraphs(&all) {
        let Some(first) = paragraph.first() else { continue };
        let mut words = String::new();
        for line in paragraph {
            hyphens.join(&mut words, &line.words);
        }
        let is_heading = first.size > body * 1.1 && words.chars().count() <= LONGEST_HEADING;
        let (kind, words) = match bullet(&words) {
            Some(item) => (BlockKind::Item, item.to_owned()),
            None if is_heading => (BlockKind::Heading, words),
            None => (BlockKind::Paragraph, words),
        };
        pieces.push((Piece { part: Part::Body, kind, words }, first.size));
    }
    with_title_first(pieces, body)
}

/// The lines of one page, in the order in which they were drawn.
fn lines(page: usize, glyphs: &[Glyph]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for glyph in glyphs {
        let words = unligated(&glyph.words);
        let is_blank = words.trim_matches(|c: char| c.is_whitespace()).is_empty();
        if let Some(line) = lines.last_mut() {
            let size = line.size.max(glyph.size);
            let gap = glyph.x - line.right;
            let same_height = (glyph.y - line.y).abs() < size * 0.5;
            if same_height && line.is_unmeasured {
                // Widths that the crate does not know leave its letters in one place; spaces are then drawn.
                if is_bullet(&line.words) {
                    line.words.push(' ');
                }
                line.words.push_str(&words);
                line.right = line.right.max(glyph.x) + glyph.size * 0.45;
                continue;
            }
            if same_height && gap > -size {
                // Cells of a table stand side by side; a space between them would make one number of two.
                if gap > size * 2.0 && !is_bullet(&line.words) {
                    line.words.truncate(line.words.trim_end().len());
                    line.words.push('\t');
                } else if gap > size * 0.17 && !line.words.ends_with(char::is_whitespace) && !is_blank {
                    line.words.push(' ');
                }
                line.words.push_str(&words);
                line.right = glyph.x + glyph.width;
                if !is_blank {
                    line.size = size;
                }
                continue;
            }
        }
        if !is_blank {
            let right = glyph.x + glyph.width;
            let is_unmeasured = glyph.width == 0.0;
            lines.push(Line { page, left: glyph.x, right, y: glyph.y, size: glyph.size, is_unmeasured, words });
        }
    }
    for line in &mut lines {
        line.words = line.words.trim().to_owned();
    }
    lines.retain(|line| !line.words.is_empty());
    with_bullets(lines)
}

/// Puts bullets that were drawn apart, before or after the words, at the head of their lines.
fn with_bullets(lines: Vec<Line>) -> Vec<Line> {
    let (bullets, mut lines): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(|line| is_bullet(&line.words));
    for bullet in bullets.into_iter().take(MOST_BULLETS) {
        let beside = |line: &&mut Line| {
            let gap = line.left - bullet.right;
            (line.y - bullet.y).abs() < line.size * 0.5 && gap > -line.size && gap < line.size * 4.0
        };
        if let Some(line) = lines.iter_mut().find(beside) {
            line.words.insert_str(0, "• ");
        }
    }
    lines
}

fn is_bullet(words: &str) -> bool {
    matches!(words.trim(), "-" | "*" | "•" | "–" | "—" | "·" | "▪" | "‣" | "◦" | "●" | "■")
}

/// Ligatures of print as their letters; signs of fonts of symbols that stand for bullets as bullets.
fn unligated(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            'ﬀ' => plain.push_str("ff"),
            'ﬁ' => plain.push_str("fi"),
            'ﬂ' => plain.push_str("fl"),
            'ﬃ' => plain.push_str("ffi"),
            'ﬄ' => plain.push_str("ffl"),
            'ﬅ' | 'ﬆ' => plain.push_str("st"),
            '\u{f0b7}' | '\u{f0a7}' => plain.push('•'),
            '\u{2010}' | '\u{2011}' => plain.push('-'),
            '\u{0}'..='\u{1f}' => plain.push(' '),
            letter => plain.push(letter),
        }
    }
    plain
}

/// Takes off the lines that stand at the head or the foot of most pages, and page numbers there.
fn without_furniture(lines: Vec<Line>, pages: usize) -> Vec<Line> {
    let mut edges: BTreeSet<usize> = BTreeSet::new();
    for page in 0..pages {
        let mut places: Vec<usize> = (0..lines.len()).filter(|index| lines[*index].page == page).collect();
        places.sort_by(|one, other| lines[*one].y.total_cmp(&lines[*other].y));
        edges.extend(places.iter().take(FURNITURE));
        edges.extend(places.iter().rev().take(FURNITURE));
    }
    let mut seen: BTreeMap<(String, i64), BTreeSet<usize>> = BTreeMap::new();
    for index in &edges {
        let line = &lines[*index];
        seen.entry(key(line)).or_default().insert(line.page);
    }
    let is_furniture = |index: usize, line: &Line| {
        let repeated = seen.get(&key(line)).is_some_and(|on| on.len() >= 2 && on.len() * 2 > pages);
        edges.contains(&index) && (repeated || is_page(&line.words, line.page + 1))
    };
    let kept = |(index, line): (usize, Line)| if is_furniture(index, &line) { None } else { Some(line) };
    lines.into_iter().enumerate().filter_map(kept).collect()
}

/// What two lines have in common that are the same furniture: the words without their figures, and the height.
fn key(line: &Line) -> (String, i64) {
    let words = line.words.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect::<String>();
    #[expect(clippy::cast_possible_truncation, reason = "a height on paper is small, and saturates")]
    let height = (line.y / 4.0).round() as i64;
    (words.replace("00", "0"), height)
}

/// Whether « 3 », « - 3 - », « 3/5 » or « Page 3 » numbers this page.
fn is_page(words: &str, page: usize) -> bool {
    let folded = words.to_lowercase();
    let mut rest =
        folded.trim_start_matches("page").split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let is_bare = words.len() <= 16 && !folded.trim_start_matches("page").contains(char::is_alphabetic);
    is_bare && rest.next().and_then(|digits| digits.parse().ok()) == Some(page) && rest.count() <= 1
}

/// The size in which most letters are set.
fn usual_size(lines: &[Line]) -> f64 {
    let mut sizes: Vec<(f64, usize)> = lines.iter().map(|line| (line.size, line.words.len())).collect();
    sizes.sort_by(|one, other| one.0.total_cmp(&other.0));
    let half = sizes.iter().map(|(_, letters)| letters).sum::<usize>() / 2;
    let mut before = 0;
    for (size, letters) in sizes {
        before += letters;
        if before > half {
            return size;
        }
    }
    0.0
}

/// Runs of lines that are one paragraph each.
fn paragraphs(lines: &[Line]) -> Vec<&[Line]> {
    let pitch = pitch(lines);
    let mut found = Vec::new();
    let mut start = 0;
    for end in 1..=lines.len() {
        let near = &lines[end.saturating_sub(NEAR)..lines.len().min(end + NEAR)];
        let goes_on = end < lines.len() && continues(&lines[start..end], &lines[end], pitch, near);
        if !goes_on {
            found.push(&lines[start..end]);
            start = end;
        }
    }
    found
}

/// The usual way from one line to the next, in sizes of its letters.
fn pitch(lines: &[Line]) -> f64 {
    let down = lines.windows(2).map(|pair| (pair[1].y - pair[0].y) / pair[1].size.max(1.0));
    let mut steps: Vec<f64> = down.filter(|step| (0.5..2.5).contains(step)).collect();
    steps.sort_by(f64::total_cmp);
    steps.get(steps.len() / 3).copied().unwrap_or(1.2)
}

/// Where the column of a line ends on the right, from the lines above and below it.
fn column_end(line: &Line, near: &[Line]) -> f64 {
    let same_column = |other: &&Line| {
        let overlaps = other.left < line.right && line.left < other.right;
        other.page == line.page && overlaps && (other.size - line.size).abs() < line.size * 0.08
    };
    near.iter().filter(same_column).map(|other| other.right).fold(line.right, f64::max)
}

/// Whether `next` is a further line of the paragraph that `before` begins, among the lines `near` them.
fn continues(before: &[Line], next: &Line, pitch: f64, near: &[Line]) -> bool {
    let (Some(first), Some(last)) = (before.first(), before.last()) else { return false };
    if bullet(&next.words).is_some() || is_bullet(&next.words) || number(&next.words).is_some() {
        return false;
    }
    if (last.size - next.size).abs() > last.size * 0.08 {
        return false;
    }
    let ended = last.words.ends_with(['.', '!', '?', ':', ';', '»', '…']);
    let step = (next.y - last.y) / next.size.max(1.0);
    if last.page != next.page || step < 0.0 {
        // The next column or page: a sentence that is not over goes on there.
        return !ended && next.words.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || c == '«');
    }
    if step > pitch * 1.25 + 0.05 {
        return false;
    }
    let indented = next.left > last.left + next.size * 0.8 && bullet(&first.words).is_none();
    let is_short = last.right < column_end(last, near) - last.size * 6.0;
    !(ended && (indented || is_short))
}

/// A font that has one sign for both hyphens tells the soft one wherever either is drawn: then it tells nothing.
fn settle_hyphens(lines: &mut [Line]) {
    if lines.iter().any(|line| line.words.trim_end_matches('\u{ad}').contains('\u{ad}')) {
        for line in lines {
            line.words = line.words.replace('\u{ad}', "-");
        }
    }
}

/// How a text uses the hyphen at the end of a line.
struct Hyphens {
    /// Whether the words are divided to fill the lines, so that most hyphens there are no part of them.
    divides: bool,
    /// Its words with a hyphen inside, seen within a line.
    compounds: BTreeSet<String>,
}

impl Hyphens {
    fn of(lines: &[Line]) -> Self {
        let ends = lines.iter().filter(|line| line.words.ends_with('-')).count();
        let inner = lines.iter().flat_map(|line| line.words.split_whitespace()).map(bare);
        let compounds = inner.filter(|word| word.contains('-') && !word.ends_with('-')).collect();
        Self { divides: ends >= 3 && ends * 40 >= lines.len(), compounds }
    }

    /// Adds a line to the words before it, with a space or, where a word was divided, without.
    fn join(&self, words: &mut String, line: &str) {
        let goes_on = line.starts_with(char::is_lowercase);
        if words.ends_with('\u{ad}') {
            words.pop();
            words.push_str(if goes_on { "" } else { "-" });
        } else if words.ends_with('-') && words.len() > 1 && !words.ends_with(" -") {
            let half = words.rsplit(char::is_whitespace).next().unwrap_or_default();
            let rest = line.split_whitespace().next().unwrap_or_default();
            let is_compound = self.compounds.contains(&bare(&format!("{half}{rest}")));
            if goes_on && self.divides && !is_compound {
                words.pop();
            }
        } else if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(line);
    }
}

/// A word in lower case, without the marks around it.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-').to_lowercase()
}

/// The title, told by its size, before all else; where no line is larger than the rest, the pieces as they are.
fn with_title_first(pieces: Vec<(Piece, f64)>, body: f64) -> Vec<Piece> {
    let heading = |(piece, _): &&(Piece, f64)| piece.kind == BlockKind::Heading && piece.words.chars().count() >= 12;
    let largest = pieces.iter().take(12).filter(heading).map(|(_, size)| *size).fold(body * 1.15, f64::max);
    let at = pieces.iter().take(12).position(|found| heading(&found) && found.1 >= largest);
    let mut pieces: Vec<Piece> = pieces.into_iter().map(|(piece, _)| piece).collect();
    if let Some(at) = at {
        let title = Piece { part: Part::Title, ..pieces.remove(at) };
        pieces.insert(0, title);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the left, from the top, the size, the words.
    type Place<'a> = (f64, f64, f64, &'a str);

    /// A page of lines, each at its place; letters are half as wide as they are high.
    fn page(lines: &[Place<'_>]) -> Vec<Glyph> {
        let letters = |(left, y, size, words): &Place<'_>| {
            let (left, y, size) = (*left, *y, *size);
            let mut x = left;
            let glyph = |letter: char| {
                let glyph = Glyph { x, y, width: size / 2.0, size, words: letter.to_string() };
                x += size / 2.0;
                glyph
            };
            words.chars().map(glyph).collect::<Vec<_>>()
        };
        lines.iter().flat_map(letters).collect()
    }

    fn shown(pages: &[Vec<Glyph>]) -> Vec<String> {
        let name = |piece: &Piece| match (piece.part, piece.kind) {
            (Part::Title, _) => 't',
            (_, BlockKind::Heading) => 'h',
            (_, BlockKind::Item) => 'i',
            (_, BlockKind::Paragraph) => 'p',
        };
        pieces(pages).iter().map(|piece| format!("{} {}", name(piece), piece.words)).collect()
    }

    #[test]
    fn lines_are_joined_to_paragraphs() {
        let rows: &[(&[Place<'_>], &[&str])] = &[
            (
                &[(50.0, 100.0, 10.0, "Une fuite touche les oﬃciers du"), (50.0, 112.0, 10.0, "siège.")],
                &["p Une fuite touche les officiers du siège."],
            ),
            (
                &[
                    (50.0, 100.0, 10.0, "Une première phrase est longue."),
                    (50.0, 112.0, 10.0, "Elle finit ici."),
                    (50.0, 124.0, 10.0, "Une autre phrase commence alors"),
                ],
                &["p Une première phrase est longue. Elle finit ici.", "p Une autre phrase commence alors"],
            ),
            (
                &[(50.0, 100.0, 10.0, "Données :"), (60.0, 112.0, 10.0, "• le nom ;"), (60.0, 124.0, 10.0, "• l’âge.")],
                &["p Données :", "i le nom ;", "i l’âge."],
            ),
            (&[(70.0, 112.0, 10.0, "le nom ;"), (60.0, 112.0, 10.0, "•")], &["i le nom ;"]),
            (
                &[
                    (50.0, 50.0, 10.0, "COMMUNIQUÉ"),
                    (50.0, 80.0, 18.0, "Une fuite de données"),
                    (50.0, 120.0, 10.0, "Un fait, que le siège a reconnu."),
                ],
                &["t Une fuite de données", "p COMMUNIQUÉ", "p Un fait, que le siège a reconnu."],
            ),
            (
                &[(50.0, 100.0, 10.0, "2023"), (150.0, 100.0, 10.0, "6 128"), (250.0, 100.0, 10.0, "comptes")],
                &["p 2023\t6 128\tcomptes"],
            ),
        ];
        for (lines, expected) in rows {
            assert_eq!(shown(&[page(lines)]), *expected);
        }
    }

    #[test]
    fn what_stands_on_every_page_goes() {
        let sheet = |words: &'static str, foot: &'static str| {
            page(&[(200.0, 30.0, 9.0, "Maison Œuvray"), (50.0, 100.0, 10.0, words), (200.0, 800.0, 9.0, foot)])
        };
        let pages = [sheet("Une fuite touche 6 128", "Page 1 / 2"), sheet("patients.", "Page 2 / 2")];
        assert_eq!(shown(&pages), ["p Une fuite touche 6 128 patients."]);
        assert!(!is_page("6 128", 1) && !is_page("12 mars", 12) && is_page("- 3 -", 3) && is_page("3/5", 3));
    }

    #[test]
    fn divided_words_are_made_whole_where_words_are_divided() {
        let line = |words: &str| Line {
            page: 0,
            left: 0.0,
            right: 0.0,
            y: 0.0,
            size: 10.0,
            is_unmeasured: false,
            words: words.to_owned(),
        };
        let joined = |lines: &[&str]| {
            let mut lines: Vec<Line> = lines.iter().map(|words| line(words)).collect();
            settle_hyphens(&mut lines);
            let hyphens = Hyphens::of(&lines);
            let mut words = String::new();
            lines.iter().for_each(|line| hyphens.join(&mut words, &line.words));
            words
        };
        let rows: &[(&[&str], &str)] = &[
            (&["6 128 rendez-", "vous"], "6 128 rendez-vous"),
            (
                &["des don-", "nées per-", "dues, des rendez-", "vous, un rendez-vous"],
                "des données perdues, des rendez-vous, un rendez-vous",
            ),
            (&["des coor\u{ad}", "données"], "des coordonnées"),
            (&["Clermont\u{ad}", "Ferrand"], "Clermont-Ferrand"),
            (&["un e\u{ad}mail et un rendez\u{ad}", "vous"], "un e-mail et un rendez-vous"),
            (&["l’accès –", "et -", "l’été"], "l’accès – et - l’été"),
        ];
        for (lines, expected) in rows {
            assert_eq!(joined(lines), *expected);
        }
    }
}
