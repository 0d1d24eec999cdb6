//! The address of a passage in the live page: `https://…/article#:~:text=prefix-,words,-suffix`, as browsers jump to it.

use url::Url;

use crate::document::Document;
use crate::span::Span;

/// Words on each side that tell a passage from another of the same words.
const BESIDE: usize = 4;
/// A longer passage is told by its first and last words.
const LONGEST: usize = 8;
const ENDS: usize = 4;

/// The article's address that leads to `span`; `None` where the article has no address that a browser opens, or the
/// span no words.
pub fn address(document: &Document, span: Span) -> Option<String> {
    let page = live(document)?;
    let block = document.blocks.iter().map(|block| block.span).find(|block| block.contains(span)).unwrap_or(span);
    let text = &document.text;
    let words: Vec<&str> = span.of(text).split_whitespace().collect();
    let before: Vec<&str> = text.get(block.start..span.start)?.split_whitespace().collect();
    let behind: Vec<&str> = text.get(span.end..block.end)?.split_whitespace().collect();
    let told = match words.len() {
        0 => return None,
        count if count <= LONGEST => encoded(&words),
        count => format!("{},{}", encoded(&words[..ENDS]), encoded(&words[count - ENDS..])),
    };
    let before = &before[before.len().saturating_sub(BESIDE)..];
    let behind = &behind[..behind.len().min(BESIDE)];
    let prefix = if before.is_empty() { String::new() } else { format!("{}-,", encoded(before)) };
    let suffix = if behind.is_empty() { String::new() } else { format!(",-{}", encoded(behind)) };
    Some(format!("{page}#:~:text={prefix}{told}{suffix}"))
}

/// The article's address without a fragment, where a browser opens it.
pub fn live(document: &Document) -> Option<String> {
    let mut page = Url::parse(document.url.as_deref()?).ok()?;
    if !matches!(page.scheme(), "http" | "https") {
        return None;
    }
    page.set_fragment(None);
    Some(page.into())
}

/// Everything but letters and figures of ASCII as bytes, so that no sign is taken for the directive's own.
fn encoded(words: &[&str]) -> String {
    let mut encoded = String::new();
    for byte in words.join(" ").bytes() {
        if byte.is_ascii_alphanumeric() {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(url: &str, text: &str) -> Document {
        Document { url: Some(url.to_owned()), ..Document::plain(text) }
    }

    #[test]
    fn addresses_that_lead_to_words() {
        let text = "Au total, selon la société, 6 128 rendez-vous sont touchés par l’attaque de mardi, dit-elle.";
        let article = document("https://example.fr/a?b=1#top", text);
        let at = |words: &str| text.find(words).map(|at| Span::new(at, at + words.len())).unwrap();
        assert_eq!(
            address(&article, at("6 128 rendez-vous")).unwrap(),
            "https://example.fr/a?b=1#:~:text=total%2C%20selon%20la%20soci%C3%A9t%C3%A9%2C-,6%20128%20rendez%2Dvous,-sont%20touch%C3%A9s%20par%20l%E2%80%99attaque"
        );
        let long = address(&article, Span::new(0, text.len())).unwrap();
        assert_eq!(
            long,
            "https://example.fr/a?b=1#:~:text=Au%20total%2C%20selon%20la,l%E2%80%99attaque%20de%20mardi%2C%20dit%2Delle%2E"
        );
    }

    #[test]
    fn no_address_that_runs_or_reads_files() {
        for url in ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x", "", "/a"] {
            assert_eq!(address(&document(url, "6 128"), Span::new(0, 5)), None, "{url}");
        }
        assert_eq!(address(&document("https://example.fr/", "6 128 "), Span::new(5, 6)), None);
    }
}
