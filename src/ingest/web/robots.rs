//! What a site's robots.txt lets us fetch (RFC 9309). Pure, and linear in the file whatever stands in it.
//!
//! The longest matching rule decides, and one that allows wins over an equal one that does not; `*` stands for any run of
//! letters, `$` at the end of a pattern for the end of the address. Groups of one name are one group.

use std::time::Duration;

use url::Url;

/// The name by which a site may speak of us.
pub const NAME: &str = "recoupe";

/// What is read of a file: the least that RFC 9309 asks for.
pub const MOST_BYTES: usize = 512_000;

/// Longer waits between two pages are cut to this: who asks for more wants no visits.
const LONGEST_DELAY: Duration = Duration::from_secs(30);

/// The rules of a site for us.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Robots {
    rules: Vec<Rule>,
    /// How long it asks to wait between two pages (`Crawl-delay`, which is no part of the RFC and widely used).
    pub delay: Option<Duration>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    is_allowed: bool,
    pattern: String,
}

/// Whom a group of rules is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Addressee {
    Us,
    Everyone,
    Others,
}

impl Robots {
    /// The rules for us: those of the groups that name us, else those for everyone. What is no rule is passed over.
    pub fn parse(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes.get(..MOST_BYTES).unwrap_or(bytes));
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let (mut ours, mut all) = (None::<Self>, Self::default());
        let mut addressees = Vec::new();
        let mut is_head = false;
        for line in text.split(['\n', '\r']) {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else { continue };
            let (key, value) = (key.trim().to_ascii_lowercase(), value.trim());
            if key == "user-agent" {
                if !is_head {
                    addressees.clear();
                }
                is_head = true;
                let addressee = addressee(value);
                if addressee == Addressee::Us {
                    ours.get_or_insert_with(Self::default);
                }
                if !addressees.contains(&addressee) {
                    addressees.push(addressee);
                }
                continue;
            }
            // Other records (Sitemap, Host) belong to no group and end none.
            if !matches!(key.as_str(), "allow" | "disallow" | "crawl-delay") {
                continue;
            }
            is_head = false;
            if addressees.contains(&Addressee::Us) {
                ours.get_or_insert_with(Self::default).add(&key, value);
            }
            if addressees.contains(&Addressee::Everyone) {
                all.add(&key, value);
            }
        }
        ours.unwrap_or(all)
    }

    fn add(&mut self, key: &str, value: &str) {
        if key == "crawl-delay" {
            let seconds = value.parse::<f64>().ok().filter(|seconds| seconds.is_finite() && *seconds >= 0.0);
            let asked = seconds.map(|seconds| Duration::from_secs_f64(seconds.min(LONGEST_DELAY.as_secs_f64())));
            self.delay = self.delay.max(asked);
        } else if !value.is_empty() {
            self.rules.push(Rule { is_allowed: key == "allow", pattern: spelt(value) });
        }
    }

    /// Whether an address may be fetched; robots.txt itself always may.
    pub fn allows(&self, url: &Url) -> bool {
        let path = match url.query() {
            Some(query) => spelt(&format!("{}?{query}", url.path())),
            None => spelt(url.path()),
        };
        if path == "/robots.txt" {
            return true;
        }
        let matching = self.rules.iter().filter(|rule| matches(&rule.pattern, &path));
        matching.max_by_key(|rule| (rule.pattern.len(), rule.is_allowed)).is_none_or(|rule| rule.is_allowed)
    }
}

/// A name is compared up to its first letter that no product's name has: « recoupe/1.0 » is « recoupe ».
fn addressee(value: &str) -> Addressee {
    let end = value.find(|found: char| !(found.is_ascii_alphabetic() || matches!(found, '_' | '-')));
    match value.get(..end.unwrap_or(value.len())).unwrap_or_default() {
        "" if value == "*" => Addressee::Everyone,
        name if name.eq_ignore_ascii_case(NAME) => Addressee::Us,
        _ => Addressee::Others,
    }
}

/// One spelling for all of an address or a pattern: letters, digits and `-._~` plain, what was escaped or is not ASCII
/// escaped, so that an escaped slash or wildcard stands for itself.
fn spelt(text: &str) -> String {
    let mut spelt = String::with_capacity(text.len());
    let mut bytes = text.as_bytes().iter();
    while let Some(&byte) = bytes.next() {
        let escaped = if byte == b'%' { escaped(bytes.as_slice()) } else { None };
        match escaped {
            Some(inner) => {
                bytes.nth(1);
                if inner.is_ascii_alphanumeric() || b"-._~".contains(&inner) {
                    spelt.push(char::from(inner));
                } else {
                    spelt.push_str(&format!("%{inner:02X}"));
                }
            }
            None if byte.is_ascii_graphic() => spelt.push(char::from(byte)),
            None => spelt.push_str(&format!("%{byte:02X}")),
        }
    }
    spelt
}

/// The byte that two hexadecimal digits stand for.
fn escaped(rest: &[u8]) -> Option<u8> {
    let digits = rest.get(..2).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))?;
    u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// Whether a pattern fits the beginning of a path. Each piece between two wildcards is looked for once, at its first
/// place, which leaves most to those behind it.
fn matches(pattern: &str, path: &str) -> bool {
    let (pattern, is_whole) = match pattern.strip_suffix('$') {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let mut pieces = pattern.split('*');
    let Some(mut rest) = path.strip_prefix(pieces.next().unwrap_or_default()) else { return false };
    let pieces: Vec<&str> = pieces.collect();
    let Some((last, inner)) = pieces.split_last() else { return !is_whole || rest.is_empty() };
    for piece in inner {
        let Some(at) = rest.find(piece) else { return false };
        rest = rest.get(at + piece.len()..).unwrap_or_default();
    }
    if is_whole { rest.ends_with(last) } else { rest.contains(last) }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    fn allows(robots: &str, path: &str) -> bool {
        Robots::parse(robots.as_bytes()).allows(&Url::parse("https://example.fr").unwrap().join(path).unwrap())
    }

    #[test]
    fn the_longest_rule_decides() {
        let rows = [
            ("", "/a", true),
            ("<html>404</html>", "/a", true),
            ("User-agent: *\nDisallow:", "/a", true),
            ("User-agent: *\nDisallow: /", "/a", false),
            ("User-agent: *\nDisallow: /", "/robots.txt", true),
            ("Disallow: /", "/a", true),
            ("user-agent:*\rdisallow :/a # no\r\nallow:/a/b", "/a/c", false),
            ("user-agent:*\rdisallow :/a # no\r\nallow:/a/b", "/a/b/c", true),
            ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true),
            ("User-agent: *\nDisallow: /a", "/b/a", true),
            ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false),
            ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true),
            ("User-agent: *\nDisallow: /*a*b*c", "/xaxbxc", false),
            ("User-agent: *\nDisallow: /*a*b*c", "/xcxbxa", true),
            ("User-agent: *\nDisallow: /a*a$", "/a", true),
            ("User-agent: *\nDisallow: /*?session=", "/a?session=1", false),
            ("User-agent: *\nDisallow: /été", "/%C3%A9t%C3%A9/a", false),
            ("User-agent: *\nDisallow: /%7Ejoe/", "/~joe/a", false),
            ("User-agent: *\nDisallow: /a%2Fb", "/a/b", true),
            ("User-agent: *\nDisallow: /a%2Fb", "/a%2fb", false),
        ];
        for (robots, path, expected) in rows {
            assert_eq!(allows(robots, path), expected, "{robots} for {path}");
        }
    }

    #[test]
    fn a_group_that_names_us_is_ours_alone() {
        let rows = [
            ("User-agent: *\nDisallow: /\n\nUser-agent: Recoupe/2.0\nAllow: /", "/a", true),
            ("User-agent: recoupe\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", false),
            ("User-agent: recoupe\n\nUser-agent: *\nDisallow: /", "/a", false),
            ("User-agent: GPTBot\nUser-agent: recoupe\nDisallow: /", "/a", false),
            ("User-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nDisallow: /b", "/a", true),
            ("User-agent: recoupes\nDisallow: /", "/a", true),
            (
                "User-agent: recoupe\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: recoupe\nDisallow: /b",
                "/b",
                false,
            ),
            (
                "User-agent: recoupe\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: recoupe\nDisallow: /b",
                "/c",
                true,
            ),
            ("User-agent: *\nSitemap: https://example.fr/s.xml\nDisallow: /", "/a", false),
        ];
        for (robots, path, expected) in rows {
            assert_eq!(allows(robots, path), expected, "{robots} for {path}");
        }
    }

    #[test]
    fn a_delay_is_bounded() {
        let rows = [("2.5", Some(2.5)), ("86400", Some(30.0)), ("-1", None), ("NaN", None), ("soon", None)];
        for (value, expected) in rows {
            let robots = Robots::parse(format!("User-agent: *\nCrawl-delay: {value}\n").as_bytes());
            assert_eq!(robots.delay.map(|delay| delay.as_secs_f64()), expected, "{value}");
        }
    }

    #[test]
    fn a_hostile_robots_txt_is_read_in_time() {
        let long = format!("/{}", "a".repeat(8_000));
        let files = [
            "User-agent: *\n".repeat(1_000_000),
            format!("User-agent: *\n{}", "Disallow: /*a*a*a*b$\n".repeat(50_000)),
            format!("User-agent: *\nDisallow: /{}b$", "*a".repeat(250_000)),
            format!("User-agent: *\nDisallow: /{}", "%25".repeat(1_000_000)),
            format!("User-agent: *\n{}", "Disallow: *a\n".repeat(500_000)),
            ":".repeat(10_000_000),
            "\u{feff}#\n\r".repeat(1_000_000),
        ];
        let start = Instant::now();
        for file in &files {
            allows(file, &long);
        }
        let most = if cfg!(debug_assertions) { 20 } else { 2 };
        assert!(start.elapsed() < Duration::from_secs(most), "{:?}", start.elapsed());
    }
}
