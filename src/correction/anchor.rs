//! Words in a text, found again by what they are and what stands beside them.

use crate::span::{CodePoints, Span};

/// The words of a W3C TextQuoteSelector, with their TextPositionSelector's start.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Anchor {
    pub quote: String,
    pub prefix: String,
    pub suffix: String,
    /// In code points; `None` where nobody told.
    pub start: Option<usize>,
}

/// Letters of context that are kept on each side.
const BESIDE: usize = 32;
/// Fewer than these on one side tell nothing.
const LEAST: usize = 12;

impl Anchor {
    /// The anchor of a stretch of a text.
    pub fn of(text: &str, span: Span) -> Self {
        let [prefix, suffix] = beside(text, span);
        Self {
            quote: span.of(text).to_owned(),
            prefix: prefix.to_owned(),
            suffix: suffix.to_owned(),
            start: Some(CodePoints::new(text).at_byte(span.start)),
        }
    }

    /// Where the words stand in `text`: every letter and figure the same, blanks, apostrophes and quotation marks aside.
    ///
    /// # Errors
    /// Why they are not surely found: they are not there, or stand in several places that the context does not part.
    pub fn find(&self, text: &str) -> Result<Span, &'static str> {
        let wanted = folded(&self.quote);
        if wanted.is_empty() {
            return Err("it quotes no words");
        }
        let page = Folded::of(text);
        let found: Vec<usize> = page.places(&wanted).collect();
        let span = |at: usize| page.span(at, wanted.len());
        match found.as_slice() {
            [] => return Err("its words are not in the text"),
            [only] => return Ok(span(*only)),
            _ => {}
        }
        let points = CodePoints::new(text);
        let fits: Vec<usize> = found.iter().copied().filter(|at| self.fits(&page, *at, wanted.len())).collect();
        let here = |at: &usize| self.start == Some(points.at_byte(span(*at).start));
        match (fits.as_slice(), found.iter().find(|at| here(at))) {
            ([only], _) => Ok(span(*only)),
            (_, Some(at)) if fits.is_empty() || fits.contains(at) => Ok(span(*at)),
            _ => Err("its words stand in several places, and what stood beside them in none or several"),
        }
    }

    /// Whether what stands beside the place is what stood beside the words.
    fn fits(&self, page: &Folded, at: usize, length: usize) -> bool {
        let (prefix, suffix) = (folded(&self.prefix), folded(&self.suffix));
        let before = page.letters.get(..at).unwrap_or(&[]);
        let behind = page.letters.get(at + length..).unwrap_or(&[]);
        let same_before = prefix.iter().rev().zip(before.iter().rev()).take_while(|(one, other)| one == other).count();
        let same_behind = suffix.iter().zip(behind).take_while(|(one, other)| one == other).count();
        let enough = |same: usize, whole: usize| whole > 0 && same >= whole.min(LEAST);
        let told = !prefix.is_empty() || !suffix.is_empty();
        told && (prefix.is_empty() || enough(same_before, prefix.len()))
            && (suffix.is_empty() || enough(same_behind, suffix.len()))
    }
}

/// What stands right before and right behind a stretch of a text: up to 32 letters, which tell it from the same words elsewhere.
pub fn beside(text: &str, span: Span) -> [&str; 2] {
    let (before, behind) = (text.get(..span.start).unwrap_or(""), text.get(span.end..).unwrap_or(""));
    let from = before.char_indices().rev().nth(BESIDE - 1).map_or(0, |(at, _)| at);
    let to = behind.char_indices().nth(BESIDE).map_or(behind.len(), |(at, _)| at);
    [before.get(from..).unwrap_or(""), behind.get(..to).unwrap_or("")]
}

/// A text without blanks, its apostrophes and quotation marks of one form.
struct Folded {
    letters: Vec<char>,
    /// The bytes of each letter in the text.
    origin: Vec<Span>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let (mut letters, mut origin) = (Vec::new(), Vec::new());
        for (at, letter) in text.char_indices() {
            if let Some(same) = fold(letter) {
                letters.push(same);
                origin.push(Span::new(at, at + letter.len_utf8()));
            }
        }
        Self { letters, origin }
    }

    /// Where `wanted` stands; a figure is never found inside a longer one, nor a word inside a word.
    fn places<'a>(&'a self, wanted: &'a [char]) -> impl Iterator<Item = usize> + 'a {
        let text = &self.letters;
        (0..text.len().saturating_sub(wanted.len() - 1))
            .filter(move |at| text.get(*at..*at + wanted.len()) == Some(wanted) && self.stands_alone(*at, wanted.len()))
    }

    fn stands_alone(&self, at: usize, length: usize) -> bool {
        let joined = |left: usize, right: usize| {
            let (Some(one), Some(other)) = (self.letters.get(left), self.letters.get(right)) else { return false };
            let (Some(end), Some(start)) = (self.origin.get(left), self.origin.get(right)) else { return false };
            let touching = end.end == start.start;
            // « 16 128 » holds no « 6 128 », whatever blank parts its groups.
            let figures = one.is_ascii_digit() && other.is_ascii_digit();
            figures || (touching && one.is_alphanumeric() && other.is_alphanumeric())
        };
        let is_cut_before = at > 0 && joined(at - 1, at);
        !is_cut_before && !joined(at + length - 1, at + length)
    }

    fn span(&self, at: usize, length: usize) -> Span {
        match (self.origin.get(at), self.origin.get(at + length - 1)) {
            (Some(first), Some(last)) => first.to(*last),
            _ => Span::new(0, 0),
        }
    }
}

fn folded(text: &str) -> Vec<char> {
    text.chars().filter_map(fold).collect()
}

fn fold(letter: char) -> Option<char> {
    match letter {
        letter if letter.is_whitespace() => None,
        '’' | '‘' | 'ʼ' => Some('\''),
        '«' | '»' | '“' | '”' => Some('"'),
        letter => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "En tout, 6 128 rendez-vous sont touchés. La société parle de 6 128 rendez-vous pris ailleurs, et de 16 128 autres.";

    fn find(anchor: &Anchor, text: &str) -> Result<usize, &'static str> {
        anchor.find(text).map(|span| span.start)
    }

    #[test]
    fn words_are_found_where_they_stood() {
        let first = TEXT.find("6 128 rendez-vous").unwrap();
        let second = TEXT.rfind("6 128 rendez-vous").unwrap();
        for at in [first, second] {
            let anchor = Anchor::of(TEXT, Span::new(at, at + "6 128 rendez-vous".len()));
            assert_eq!(anchor.find(TEXT), Ok(Span::new(at, at + "6 128 rendez-vous".len())));
            // The page grew before them, and its blanks and apostrophes changed.
            let grown = format!("Mis à jour. {}", TEXT.replace("6 128", "6\u{202f}128"));
            let found = anchor.find(&grown).unwrap();
            assert_eq!(found.of(&grown), "6\u{202f}128 rendez-vous");
            assert_eq!(grown[..found.start].matches("128").count(), usize::from(at == second));
        }
    }

    #[test]
    fn other_figures_are_never_taken_for_them() {
        let at = TEXT.find("6 128 rendez-vous").unwrap();
        let anchor = Anchor::of(TEXT, Span::new(at, at + "6 128 rendez-vous".len()));
        let rows = [
            (TEXT.replace("6 128", "6 218"), "not in the text"),
            (TEXT.replace("6 128", "16 128"), "not in the text"),
            (TEXT.replace("6 128", "6 1280"), "not in the text"),
            (TEXT.replace("6 128", "6 129"), "not in the text"),
            // Twice, and neither where it stood.
            ("Il y a 6 128 rendez-vous. Il y a 6 128 rendez-vous.".to_owned(), "several places"),
            (String::new(), "not in the text"),
        ];
        for (text, expected) in rows {
            let reason = find(&anchor, &text).unwrap_err();
            assert!(reason.contains(expected), "{text}: {reason}");
        }
        let bare = |quote: &str| Anchor { quote: quote.to_owned(), ..Anchor::default() };
        assert!(find(&bare("6 128"), TEXT).is_err());
        assert!(find(&bare(" "), TEXT).is_err());
        assert_eq!(find(&bare("16 128"), TEXT), Ok(TEXT.find("16 128").unwrap()));
        assert_eq!(find(&bare("rendez"), "rendez-vous"), Ok(0));
        assert!(find(&bare("rende"), "rendez-vous").is_err());
    }
}
