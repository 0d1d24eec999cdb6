//! A page made safe for the parser: one pass over the mark-up, linear in its length.
//!
//! html5ever's time grows with the square of the nesting depth and of the attributes of one tag, and
//! open formatting elements are made anew in every paragraph. Depth and attributes are capped here,
//! formatting elements become `span`, and what holds no text of the page (scripts but for JSON-LD,
//! styles, comments, drawings, form fields, attributes that nobody reads) is left out. Text is
//! never touched. What is left is bounded, in bytes and in tags, since the parser takes a hundred times
//! the memory of a tag.

/// Browsers nest to 512; each tag costs the parser a walk up to here, and no page that we met comes near it.
const DEEPEST: usize = 200;
const MOST_ATTRIBUTES: usize = 64;
/// A picture; nothing that is read from an attribute is as long.
const LONGEST_ATTRIBUTE: usize = 20_000;
/// Ten times what we met in the page of an article.
const MOST_BYTES: usize = 4_000_000;
/// Tags and their attributes, ten times what we met.
const MOST_MARKS: usize = 250_000;

/// Whom a page is read for: scripts put text in its place for some, `noscript` holds it for the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    WithScripts,
    WithoutScripts,
}

/// The mark-up that the parser may see.
///
/// # Errors
/// That there is more of it than any article's page holds, and what to do.
pub fn guarded(html: &str, readers: Readers) -> Result<String, String> {
    let room = html.len().min(MOST_BYTES);
    let mut guard =
        Guard { html, readers, out: String::with_capacity(room), open: Vec::new(), at: 0, marks: 0, unread: 0 };
    guard.run();
    if guard.is_full() {
        return Err(format!(
            "a page of more than {} MB or {MOST_MARKS} tags besides scripts and pictures; save the article's text as .txt \
             and give that",
            MOST_BYTES / 1_000_000
        ));
    }
    Ok(guard.out)
}

struct Guard<'a> {
    html: &'a str,
    readers: Readers,
    out: String,
    /// The elements that the parser holds open, as far as they nest.
    open: Vec<String>,
    at: usize,
    /// The tags and attributes that stand in `out`, or would.
    marks: usize,
    /// The bytes of the attributes that nobody reads.
    unread: usize,
}

/// Elements that hold nothing, and those that the next of their kind closes: they do not nest by themselves.
const FLAT: &[&str] = &[
    "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li",
    "link", "meta", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
];
/// Elements left out with all that they hold.
const LEFT_OUT: &[&str] = &[
    "audio", "canvas", "datalist", "iframe", "math", "noembed", "noframes", "noscript", "object", "script", "select",
    "style", "svg", "template", "textarea", "video", "xmp",
];
/// Elements that become `span`: nothing is read from them.
const FORMATTING: &[&str] = &[
    "abbr", "acronym", "b", "big", "cite", "code", "dfn", "em", "font", "i", "kbd", "mark", "nobr", "q", "s", "samp",
    "small", "strike", "strong", "tt", "u", "var", "del", "ins", "label",
];
/// Elements that become `div`: the parser closes them out of order.
const FRAMES: &[&str] = &["center", "fieldset", "form", "frameset", "marquee", "applet", "dialog"];
/// Closing tags do not reach over these.
const BARRIERS: &[&str] = &["table", "caption", "button"];
/// Elements over which the closing tag of an inline element does not reach.
const INLINE: &[&str] = &["a", "bdi", "bdo", "ruby", "span", "sub", "sup", "time"];

impl<'a> Guard<'a> {
    fn run(&mut self) {
        while let Some(offset) = self.html.get(self.at..).and_then(|rest| rest.find('<')) {
            if self.is_full() {
                return;
            }
            let tag = self.at + offset;
            self.copy(self.at, tag);
            self.at = tag;
            let rest = self.html.get(tag..).unwrap_or("");
            let second = rest.as_bytes().get(1).copied().unwrap_or(b' ');
            match second {
                b'!' if rest.starts_with("<!--") => self.skip_past(4, "-->"),
                b'!' | b'?' => self.skip_past(2, ">"),
                b'/' => self.closing(),
                _ if second.is_ascii_alphabetic() => self.opening(),
                _ => {
                    self.out.push_str("&lt;");
                    self.at = tag + 1;
                }
            }
        }
        self.copy(self.at, self.html.len());
    }

    fn is_full(&self) -> bool {
        self.out.len() + self.unread > MOST_BYTES || self.marks > MOST_MARKS
    }

    fn copy(&mut self, from: usize, to: usize) {
        self.out.push_str(self.html.get(from..to).unwrap_or(""));
    }

    fn skip_past(&mut self, start: usize, end: &str) {
        let from = self.at + start;
        let found = self.html.get(from..).and_then(|rest| rest.find(end));
        self.at = found.map_or(self.html.len(), |found| from + found + end.len());
    }

    fn closing(&mut self) {
        let name = self.name(self.at + 2);
        self.skip_past(2, ">");
        if name.is_empty() || FRAMESET.contains(&name.as_str()) {
            return;
        }
        let name = renamed(&name);
        if FLAT.contains(&name) {
            self.close_tag(name);
            return;
        }
        let inline = INLINE.contains(&name);
        let mut reach = self.open.iter().enumerate().rev().take_while(|(_, open)| {
            let open = open.as_str();
            open == name || (!BARRIERS.contains(&open) && (!inline || INLINE.contains(&open)))
        });
        match reach.find(|(_, open)| *open == name).map(|(at, _)| at) {
            Some(at) => self.open.truncate(at),
            None if name == "a" => match self.open.iter().rposition(|open| open == "a") {
                Some(at) => drop(self.open.remove(at)),
                None => return,
            },
            None => return,
        }
        self.close_tag(name);
    }

    fn close_tag(&mut self, name: &str) {
        self.marks += 1;
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn name(&self, from: usize) -> String {
        let rest = self.html.get(from..).unwrap_or("");
        let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')).unwrap_or(rest.len());
        rest.get(..end.min(64)).unwrap_or("").to_ascii_lowercase()
    }

    fn opening(&mut self) {
        let name = self.name(self.at + 1);
        let name_end = self.at + 1 + name.len();
        let (attributes, end, closed) = self.attributes(name_end);
        let Some(end) = end else {
            self.at = self.html.len();
            return;
        };
        self.at = end;
        if FRAMESET.contains(&name.as_str()) {
            return;
        }
        if name == "noscript" && self.readers == Readers::WithoutScripts {
            return;
        }
        if LEFT_OUT.contains(&name.as_str()) {
            if !closed || !matches!(name.as_str(), "svg" | "math") {
                self.leave_out(&name, &attributes);
            }
            return;
        }
        if name == "title" {
            self.title();
            return;
        }
        let new = renamed(&name);
        if !FLAT.contains(&new) {
            if self.open.len() >= DEEPEST {
                return;
            }
            self.open.push(new.to_owned());
        }
        self.marks += 1 + attributes.len();
        self.out.push('<');
        self.out.push_str(new);
        for attribute in attributes {
            if is_read(attribute) {
                self.out.push(' ');
                self.out.push_str(attribute);
            } else {
                self.unread += 1 + attribute.len();
            }
        }
        self.out.push('>');
    }

    /// A title is text up to its end; only `</title` ends it.
    fn title(&mut self) {
        let end = find_closing(self.html, self.at, "title");
        let words = self.html.get(self.at..end).unwrap_or("");
        self.out.push_str("<title>");
        self.out.push_str(words);
        self.out.push_str("</title>");
        self.at = end;
        self.skip_past(0, ">");
    }

    fn leave_out(&mut self, name: &str, attributes: &[&str]) {
        let end = find_closing(self.html, self.at, name);
        let is_data = name == "script" && attributes.iter().any(|attribute| attribute.contains("ld+json"));
        if is_data {
            self.out.push_str("<script type=\"application/ld+json\">");
            self.copy(self.at, end);
            self.out.push_str("</script>");
        }
        self.at = end;
        self.skip_past(0, ">");
    }

    /// The attributes of the tag as written, where the tag ends (`None`: never), and whether it closes itself.
    fn attributes(&self, from: usize) -> (Vec<&'a str>, Option<usize>, bool) {
        let bytes = self.html.as_bytes();
        let html: &'a str = self.html;
        let mut found: Vec<&'a str> = Vec::new();
        let mut at = from;
        let mut closed = false;
        loop {
            match bytes.get(at) {
                None => return (found, None, false),
                Some(b'>') => return (found, Some(at + 1), closed),
                Some(b'/') => {
                    closed = true;
                    at += 1;
                    continue;
                }
                Some(byte) if byte.is_ascii_whitespace() => {
                    at += 1;
                    continue;
                }
                Some(_) => closed = false,
            }
            let start = at;
            at += 1;
            while bytes.get(at).is_some_and(|b| !b.is_ascii_whitespace() && !matches!(b, b'=' | b'>' | b'/')) {
                at += 1;
            }
            let mut after = at;
            while bytes.get(after).is_some_and(u8::is_ascii_whitespace) {
                after += 1;
            }
            if bytes.get(after) == Some(&b'=') {
                at = value_end(bytes, after + 1);
            }
            if found.len() < MOST_ATTRIBUTES && at - start <= LONGEST_ATTRIBUTE {
                found.extend(html.get(start..at));
            }
        }
    }
}

/// Whether anybody reads an attribute, by its name: addresses of pictures, measures and the notes of scripts are most of
/// a page's mark-up, and cost the parser more than its text.
fn is_read(attribute: &str) -> bool {
    let end = attribute.find(|c: char| c == '=' || c.is_ascii_whitespace()).unwrap_or(attribute.len());
    let name = attribute.get(..end).unwrap_or("");
    READ.iter().any(|read| read.eq_ignore_ascii_case(name))
}

/// `type` is the parser's: a hidden field is one that no table throws out.
const READ: &[&str] = &[
    "aria-hidden",
    "class",
    "content",
    "datetime",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "itemprop",
    "lang",
    "name",
    "property",
    "pubdate",
    "rel",
    "role",
    "style",
    "title",
    "type",
    "xml:lang",
];

const FRAMESET: &[&str] = &["frame", "option", "optgroup", "plaintext", "image", "isindex"];

fn renamed(name: &str) -> &str {
    if FORMATTING.contains(&name) {
        return "span";
    }
    if FRAMES.contains(&name) {
        return "div";
    }
    name
}

/// The end of an attribute's value that begins at `from` after blanks.
fn value_end(bytes: &[u8], mut from: usize) -> usize {
    while bytes.get(from).is_some_and(u8::is_ascii_whitespace) {
        from += 1;
    }
    let rest = bytes.get(from..).unwrap_or(&[]);
    match rest.first() {
        Some(quote @ (b'"' | b'\'')) => {
            let length = rest.iter().skip(1).position(|byte| byte == quote);
            length.map_or(bytes.len(), |length| from + length + 2)
        }
        _ => {
            let length = rest.iter().position(|byte| byte.is_ascii_whitespace() || *byte == b'>');
            length.map_or(bytes.len(), |length| from + length)
        }
    }
}

/// Where `</name` next stands, in any case; the end of the page where it does not.
fn find_closing(html: &str, from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(offset) = html.get(at..).and_then(|rest| rest.find("</")) {
        let tag = at + offset;
        let next = html.as_bytes().get(tag + 2..tag + 2 + name.len());
        if next.is_some_and(|next| next.eq_ignore_ascii_case(name.as_bytes())) {
            return tag;
        }
        at = tag + 2;
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guarded(html: &str) -> Result<String, String> {
        super::guarded(html, Readers::WithScripts)
    }

    #[test]
    fn mark_up_that_matters_passes() {
        let rows = [
            ("<p class=a>6<b>&nbsp;</b>128</p>", "<p class=a>6<span>&nbsp;</span>128</p>"),
            ("a<script>if (a</b>) {}</script>b", "ab"),
            ("<script type=\"application/ld+json\">{}</script>", "<script type=\"application/ld+json\">{}</script>"),
            ("<!-- <p>x</p> -->y<!doctype html>", "y"),
            ("1 < 2 et <3", "1 &lt; 2 et &lt;3"),
            ("<form id='f'><div></form>", "<div id='f'><div></div>"),
            ("<svg><path/></svg><a href=\"x>y\">z</a>", "<a href=\"x>y\">z</a>"),
            ("<p>reste <b", "<p>reste "),
        ];
        for (html, expected) in rows {
            assert_eq!(guarded(html).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn attributes_that_nobody_reads_are_left_out_and_counted() {
        let tag = "<A HREF=x onclick=\"a('>')\" Class = b data-id=1 hidden>";
        assert_eq!(guarded(tag).as_deref(), Ok("<a HREF=x Class = b hidden>"));
        let long = format!("<p data-text='{}'>", "A".repeat(LONGEST_ATTRIBUTE / 2));
        assert!(guarded(&long.repeat(2 * MOST_BYTES / LONGEST_ATTRIBUTE + 1)).is_err());
    }

    #[test]
    fn attributes_are_capped() {
        let many: String = (0..1000).map(|number| format!(" id=a{number}")).collect();
        assert_eq!(guarded(&format!("<div{many}>x")).unwrap().matches('=').count(), MOST_ATTRIBUTES);
    }

    #[test]
    fn no_formatting_element_but_a_link_reaches_the_parser() {
        // The parser opens each that was left open anew in every paragraph; of links it holds one alone.
        let of_the_standard =
            ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
        for name in of_the_standard {
            assert_eq!(guarded(&format!("<p><{name} id=1>x<p>y")).unwrap(), "<p><span id=1>x<p>y");
        }
    }

    #[test]
    fn a_page_of_closed_elements_loses_none() {
        let html = "<div><p>a<a href=x>b</a><b>c</b></p></div>".repeat(2000);
        assert_eq!(guarded(&html).unwrap().matches("<div>").count(), 2000);
        let open = "<p>a<li>b<a href=x>c</a>".repeat(2000);
        assert_eq!(guarded(&open).unwrap().matches("<p>").count(), 2000);
    }

    #[test]
    fn a_page_of_a_million_tags_is_refused_and_one_of_many_pictures_is_not() {
        let words = "Un fait. ".repeat(MOST_BYTES / 9);
        let rows = [
            ("<p>x".repeat(MOST_MARKS + 1), false),
            ("</p>".repeat(MOST_MARKS + 1), false),
            ("<p a b c>".repeat(MOST_MARKS / 4 + 1), false),
            ("<".repeat(MOST_BYTES), false),
            (format!("<p>{words}</p>{words}"), false),
            (format!("<p>{words}"), true),
            ("<p>x".repeat(MOST_MARKS / 2), true),
            ("<script>x</script><!-- y -->".repeat(MOST_MARKS), true),
            (format!("<p><img src='data:image/png;base64,{}'>x", "A".repeat(MOST_BYTES)), true),
        ];
        for (html, expected) in rows {
            let start: String = html.chars().take(20).collect();
            assert_eq!(guarded(&html).is_ok(), expected, "{start}");
        }
        let picture = format!("<img alt=a title='{}' class=b>", "A".repeat(LONGEST_ATTRIBUTE));
        assert_eq!(guarded(&picture).as_deref(), Ok("<img class=b>"));
    }

    #[test]
    fn what_stands_for_readers_without_scripts() {
        let page = "<p>a<noscript><p>b</p></noscript>c";
        assert_eq!(super::guarded(page, Readers::WithScripts).as_deref(), Ok("<p>ac"));
        assert_eq!(super::guarded(page, Readers::WithoutScripts).as_deref(), Ok("<p>a<p>b</p>c"));
    }
}
