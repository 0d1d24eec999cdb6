//! XML as a run of steps. The only file that knows the crate quick-xml; entities of a file's own making are handed over by
//! name, so that nothing grows on the way.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// One step through a file. Names come without their prefix.
pub enum Step<'a> {
    Open(Element<'a>),
    Text(&'a str),
    /// The name of an entity that XML does not know: of the file's own making, or of HTML.
    Entity(&'a str),
    Close(&'a str),
}

pub struct Element<'a> {
    start: &'a BytesStart<'a>,
}

impl Element<'_> {
    pub fn name(&self) -> &str {
        local(self.start.name().into_inner())
    }

    /// The value of an attribute, by its name without a prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        let found = attributes.with_checks(false).flatten().find(|found| local(found.key.into_inner()) == name)?;
        found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Walks through a file to its end.
///
/// # Errors
/// Where it stops being XML; what came before was handed over.
pub fn walk(text: &str, mut step: impl FnMut(Step<'_>)) -> Result<(), ()> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    loop {
        match reader.read_event().map_err(|_| ())? {
            Event::Start(start) => step(Step::Open(Element { start: &start })),
            Event::Empty(start) => {
                step(Step::Open(Element { start: &start }));
                step(Step::Close(local(start.name().into_inner())));
            }
            Event::End(end) => step(Step::Close(local(end.name().into_inner()))),
            Event::Text(words) => step(Step::Text(&words.xml10_content())),
            Event::CData(words) => step(Step::Text(&words.xml10_content())),
            Event::GeneralRef(reference) => {
                let named = match &*reference {
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "amp" => Some('&'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref().ok().flatten(),
                };
                match named {
                    Some(letter) => step(Step::Text(letter.encode_utf8(&mut [0; 4]))),
                    None => step(Step::Entity(&reference)),
                }
            }
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> (String, bool) {
        let mut shown = String::new();
        let whole = walk(text, |step| match step {
            Step::Open(element) => {
                shown.push_str(&format!("<{}{}>", element.name(), element.attribute("val").unwrap_or_default()));
            }
            Step::Text(words) => shown.push_str(words),
            Step::Entity(name) => shown.push_str(&format!("[{name}]")),
            Step::Close(_) => shown.push_str("</>"),
        });
        (shown, whole.is_ok())
    }

    #[test]
    fn names_lose_their_prefix_and_references_are_followed() {
        let rows = [
            ("<w:p w:val='&lt;a'>6&#160;128 &amp; co<w:br/></w:p>", "<p<a>6\u{a0}128 & co<br></></>", true),
            ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;<![CDATA[<i>]]></a>", "<a>[b]<i></>", true),
            ("<a>6 128</b>", "<a>6 128", false),
            ("<a", "", false),
        ];
        for (text, expected, is_whole) in rows {
            assert_eq!(shown(text), (expected.to_owned(), is_whole), "{text}");
        }
    }
}
