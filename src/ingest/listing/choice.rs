//! Which of the articles that a listing names are meant: by words, and the newest first.

use std::cmp::Reverse;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use url::{Url, form_urlencoded};

use super::Entry;

/// Which listed articles are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Groups of folded words: an article is wanted that has all words of one group. None means every article.
    groups: Vec<Vec<String>>,
    /// The most that are taken of one feed or sitemap.
    pub most: usize,
}

impl Default for Choice {
    fn default() -> Self {
        Self { groups: Vec::new(), most: 50 }
    }
}

/// What a choice leaves of a listing.
#[derive(Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The newest first; those of no known day last, in the order of the listing.
    pub entries: Vec<Entry>,
    /// How many there were, and how many of them have the words.
    pub listed: usize,
    pub matching: usize,
}

impl Choice {
    /// Wants the articles that have all words of one of these texts, whatever their case and accents; without a text, all.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>, most: usize) -> Self {
        Self { groups: texts.into_iter().map(words).collect(), most }
    }

    /// Whether a text has a word to look for.
    pub fn has_words(text: &str) -> bool {
        !words(text).is_empty()
    }

    /// Whether articles are chosen by their words.
    pub fn is_by_words(&self) -> bool {
        !self.groups.is_empty()
    }

    /// The entries that are wanted.
    pub fn of(&self, mut entries: Vec<Entry>) -> Chosen {
        let listed = entries.len();
        entries.retain(|entry| self.wants(entry));
        let matching = entries.len();
        entries.sort_by_key(|entry| Reverse(entry.instant));
        entries.truncate(self.most);
        Chosen { entries, listed, matching }
    }

    /// Whether the title, the summary and the address hold all words of a group. The host is that of all entries, and is
    /// not asked.
    fn wants(&self, entry: &Entry) -> bool {
        if self.groups.is_empty() {
            return true;
        }
        let texts = [without_markup(&entry.title), without_markup(&entry.summary), readable(&entry.url)];
        let mut found: Vec<String> = texts.iter().flat_map(|text| words(text)).collect();
        found.sort_unstable();
        self.groups.iter().any(|group| group.iter().all(|word| found.binary_search(word).is_ok()))
    }
}

/// The words of a text, folded: without case and accents.
fn words(text: &str) -> Vec<String> {
    let folded: String = text
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'œ' => "oe".to_owned(),
            'æ' => "ae".to_owned(),
            'ß' => "ss".to_owned(),
            'ø' => "o".to_owned(),
            other => other.to_string(),
        })
        .collect();
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What stands behind the host, decoded.
fn readable(url: &Url) -> String {
    let rest = url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}&{query}", url.path()));
    form_urlencoded::parse(rest.as_bytes()).map(|(name, value)| format!("{name} {value} ")).collect()
}

/// The words of a text in which there may be HTML. Its references are followed as far as folded words need: `&eacute;`
/// is an e, and a sign is a gap.
fn without_markup(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let is_tag = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!');
        rest = match from.strip_prefix('<') {
            Some(tag) if tag.starts_with(is_tag) => {
                plain.push(' ');
                tag.split_once('>').map_or("", |(_, after)| after)
            }
            Some(after) => after,
            None => {
                let after = from.get(1..).unwrap_or("");
                let reach = after.bytes().take(10).position(|byte| byte == b';');
                match reach.and_then(|end| Some((after.get(..end)?, after.get(end + 1..)?))) {
                    Some((name, after)) => {
                        plain.push_str(&referred(name));
                        after
                    }
                    None => {
                        plain.push(' ');
                        after
                    }
                }
            }
        };
    }
    plain.push_str(rest);
    plain
}

/// Endings of the names of letters with an accent: `eacute`, `ccedil`; sorted.
const ACCENTS: &[&str] = &["acute", "caron", "cedil", "circ", "grave", "ring", "slash", "tilde", "uml"];

fn referred(name: &str) -> String {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let point = hexadecimal.map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16));
        return point.ok().and_then(char::from_u32).unwrap_or(' ').to_string();
    }
    let mut letters = name.chars();
    match (letters.next(), letters.as_str()) {
        (Some(letter), accent) if ACCENTS.binary_search(&accent).is_ok() => letter.to_string(),
        (Some('o' | 'O'), "elig") => String::from("oe"),
        (Some('a' | 'A'), "Elig" | "elig") => String::from("ae"),
        _ => String::from(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(address: &str, title: &str, summary: &str, instant: Option<i64>) -> Entry {
        let url = Url::parse(address).unwrap();
        Entry { url, title: title.to_owned(), summary: summary.to_owned(), published: None, instant }
    }

    #[test]
    fn words_are_found_whole_without_case_and_accents() {
        let entry = entry(
            "https://www.doctolib.example/2020/07/fuite-de-donn%C3%A9es.html?rubrique=cybers%C3%A9curit%C3%A9",
            "L'Hôpital d'Évreux <b>pirat&eacute;</b> &#8211; 6&nbsp;128 dossiers",
            "<p>Un &oelig;il&nbsp;: l'ANSSI & la Cnil",
            None,
        );
        let rows: &[(&[&str], bool)] = &[
            (&[], true),
            (&["hopital"], true),
            (&["HÔPITAL évreux"], true),
            (&["hôpital pirate dossiers"], true),
            (&["l’hôpital"], true),
            (&["hopita"], false),
            (&["hopital rennes"], false),
            (&["rennes", "evreux"], true),
            (&["fuite données"], true),
            (&["cybersecurite"], true),
            (&["œil", "rien"], true),
            (&["oeil cnil anssi"], true),
            (&["6 128"], true),
            (&["b"], false),
            (&["nbsp"], false),
            (&["doctolib"], false),
        ];
        for (texts, expected) in rows {
            assert_eq!(Choice::new(texts.iter().copied(), 50).wants(&entry), *expected, "{texts:?}");
        }
        assert!(Choice::has_words("é") && !Choice::has_words(" !? "));
    }

    #[test]
    fn the_newest_come_first_and_those_of_no_day_last() {
        let days = [None, Some(1), Some(3), None, Some(2), Some(3)];
        let entries = |days: &[Option<i64>]| -> Vec<Entry> {
            days.iter().enumerate().map(|(at, day)| entry(&format!("https://a.fr/{at}"), "", "", *day)).collect()
        };
        let order = |most: usize| {
            let chosen = Choice::new(None, most).of(entries(&days));
            assert_eq!((chosen.listed, chosen.matching), (6, 6));
            chosen.entries.iter().map(|entry| entry.url.path().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(order(50), ["/2", "/5", "/4", "/1", "/0", "/3"]);
        assert_eq!(order(2), ["/2", "/5"]);
    }

    #[test]
    fn mark_up_that_never_ends_is_left() {
        for (text, expected) in
            [("a < b", "a  b"), ("a <b", "a  "), ("a & b", "a   b"), ("&é;", " "), ("&#xE9;&#233;", "éé"), ("é&", "é ")]
        {
            assert_eq!(without_markup(text), expected, "{text}");
        }
    }
}
