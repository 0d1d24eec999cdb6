//! WARC files as a run of records (ISO 28500), packed with gzip or not, one record in memory at a time.

use std::io::{self, BufRead, Read};

use flate2::bufread::GzDecoder;
use jiff::Timestamp;

use super::super::file::MOST_BYTES;

/// The longest head of a record; addresses are the longest lines in it.
const MOST_HEAD: u64 = 65_536;

/// The longest line between two records that is passed over.
const MOST_BLANK: usize = 16;

/// What a record is; others (`warcinfo`, `request`, `metadata` …) hold no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A server's answer.
    Response,
    /// A page as it is, without the answer around it.
    Resource,
    /// The text of a page that was made of it.
    Conversion,
    /// A page that was found unchanged.
    Revisit,
    Other,
}

/// A record without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub kind: Kind,
    pub target: Option<String>,
    pub at: Option<Timestamp>,
    /// How many bytes of content follow.
    pub length: u64,
    fields: Vec<(String, String)>,
}

impl Head {
    /// The first field of this name, which is given in lower case.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// Where a record can be read again: the byte of the file at which its gzip member starts (or itself, in a file that is
/// not packed), and how many records stand before it there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub byte: u64,
    pub nth: usize,
}

/// What to do after a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    GoOn,
    Stop,
}

/// A record with its content; `None` where it was not wanted or is longer than any page.
pub struct Record {
    pub place: Place,
    pub head: Head,
    pub content: Option<Vec<u8>>,
}

/// Why a file could not be read to its end; what came before was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Torn {
    pub byte: u64,
    pub reason: String,
}

/// Hands over every record of `input` in order, from the byte at which `input` starts; the content of those that are `wanted`.
///
/// # Errors
/// Where it stops being a WARC file.
pub fn walk(
    input: impl BufRead,
    start: u64,
    wanted: impl Fn(Place, &Head) -> bool,
    mut found: impl FnMut(Record) -> Then,
) -> Result<(), Torn> {
    let mut input = Counted { input, at: start };
    loop {
        let byte = input.at;
        let torn = |cause: io::Error| Torn { byte, reason: why_torn(&cause) };
        let first = input.fill_buf().map_err(torn)?;
        let then = match first {
            [] => return Ok(()),
            [0x1f, ..] => {
                let mut member = io::BufReader::new(GzDecoder::new(&mut input));
                let mut nth = 0;
                loop {
                    match record(&mut member, Place { byte, nth }, &wanted).map_err(torn)? {
                        None => break Then::GoOn,
                        Some(record) => {
                            if found(record) == Then::Stop {
                                break Then::Stop;
                            }
                        }
                    }
                    nth += 1;
                }
            }
            _ => match record(&mut input, Place { byte, nth: 0 }, &wanted).map_err(torn)? {
                None => return Ok(()),
                Some(record) => found(record),
            },
        };
        if then == Then::Stop {
            return Ok(());
        }
    }
}

fn why_torn(cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::UnexpectedEof => String::from("it breaks off"),
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput => cause.to_string(),
        _ => format!("it cannot be read any further ({cause})"),
    }
}

/// The next record; `None` at the end.
fn record(input: &mut impl BufRead, place: Place, wanted: impl Fn(Place, &Head) -> bool) -> io::Result<Option<Record>> {
    let Some(head) = head(input)? else { return Ok(None) };
    let is_kept = head.length <= MOST_BYTES && wanted(place, &head);
    let mut content = Vec::new();
    let mut rest = input.by_ref().take(head.length);
    let read = if is_kept { rest.read_to_end(&mut content)? as u64 } else { io::copy(&mut rest, &mut io::sink())? };
    if read < head.length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Some(Record { place, head, content: is_kept.then_some(content) }))
}

/// The head of the next record, after the blank lines that end the one before; `None` at the end.
fn head(input: &mut impl BufRead) -> io::Result<Option<Head>> {
    let mut lines = input.by_ref().take(MOST_HEAD);
    let mut version = String::new();
    let mut passed = 0;
    while version.is_empty() {
        match line(&mut lines)? {
            None => return Ok(None),
            Some(found) => version = found,
        }
        passed += 1;
        if passed > MOST_BLANK {
            return Err(wrong("blank lines stand where a record should"));
        }
    }
    if !version.starts_with("WARC/") {
        return Err(wrong("no WARC record starts there"));
    }
    let mut fields: Vec<(String, String)> = Vec::new();
    loop {
        let Some(found) = line(&mut lines)? else { return Err(wrong("the head of a record has no end")) };
        if found.is_empty() {
            break;
        }
        match (found.starts_with([' ', '\t']), fields.last_mut(), found.split_once(':')) {
            (true, Some((_, value)), _) => value.push_str(&format!(" {}", found.trim())),
            (_, _, Some((name, value))) => fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned())),
            _ => return Err(wrong("the head of a record has a line without a colon")),
        }
    }
    let field = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let length = field("content-length").and_then(|value| value.parse().ok());
    let kind = match field("warc-type") {
        Some("response") => Kind::Response,
        Some("resource") => Kind::Resource,
        Some("conversion") => Kind::Conversion,
        Some("revisit") => Kind::Revisit,
        _ => Kind::Other,
    };
    // WARC 1.0 writes addresses between angle brackets.
    let target = field("warc-target-uri").map(|target| target.trim_matches(['<', '>']).to_owned());
    let at = field("warc-date").and_then(|value| value.parse().ok());
    let length = length.ok_or_else(|| wrong("a record does not say how long it is"))?;
    Ok(Some(Head { kind, target, at, length, fields }))
}

fn wrong(reason: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, reason)
}

/// One line without its end; `None` at the end of the input.
fn line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    input.read_until(b'\n', &mut bytes)?;
    if bytes.is_empty() {
        return Ok(None);
    }
    if !bytes.ends_with(b"\n") {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
    let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
    Ok(Some(String::from_utf8_lossy(bytes).into_owned()))
}

/// An input that knows how far it was read.
struct Counted<R> {
    input: R,
    at: u64,
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.at += read as u64;
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.input.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.at += amount as u64;
        self.input.consume(amount);
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn written(kind: &str, target: &str, content: &str) -> String {
        let length = content.len();
        format!(
            "WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: <{target}>\r\nWARC-Date: 2020-07-24T08:00:00Z\r\n\
             Content-Length:{length}\r\n\r\n{content}\r\n\r\n"
        )
    }

    fn gzip(text: &str) -> Vec<u8> {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(text.as_bytes()).unwrap();
        packer.finish().unwrap()
    }

    type Told = (Place, Kind, String);

    fn read(bytes: &[u8], start: u64) -> (Vec<Told>, Result<(), Torn>) {
        let mut found = Vec::new();
        let walked = walk(
            bytes,
            start,
            |_, head| head.kind == Kind::Response,
            |record| {
                let content = record.content.map_or_else(|| String::from("-"), |it| String::from_utf8(it).unwrap());
                found.push((record.place, record.head.kind, content));
                Then::GoOn
            },
        );
        (found, walked)
    }

    #[test]
    fn records_are_read_packed_or_not_and_found_again_by_their_place() {
        let records = [
            written("warcinfo", "", "software: x\r\n"),
            written("response", "https://example.fr/a", "HTTP/1.1 200 OK\r\n\r\nA"),
            written("revisit", "https://example.fr/a", ""),
            written("response", "https://example.fr/b", "B"),
        ];
        let expected = [
            (Kind::Other, "-"),
            (Kind::Response, "HTTP/1.1 200 OK\r\n\r\nA"),
            (Kind::Revisit, "-"),
            (Kind::Response, "B"),
        ];
        let members: Vec<u8> = records.iter().flat_map(|record| gzip(record)).collect();
        for bytes in [records.concat().into_bytes(), members, gzip(&records.concat())] {
            let (found, walked) = read(&bytes, 0);
            assert_eq!(walked, Ok(()));
            let told: Vec<(Kind, &str)> = found.iter().map(|(_, kind, content)| (*kind, content.as_str())).collect();
            assert_eq!(told, expected);
            let (place, ..) = found[3];
            let (again, _) = read(&bytes[place.byte as usize..], place.byte);
            assert_eq!(again[place.nth], found[3]);
        }
    }

    #[test]
    fn a_torn_file_gives_what_came_before() {
        let records = written("response", "a", "A") + &written("response", "b", "B");
        for bytes in [records.clone().into_bytes(), [gzip(&records), gzip(&records)].concat()] {
            for end in 1..bytes.len() {
                let (found, walked) = read(&bytes[..end], 0);
                assert!(found.len() <= 4 && (walked.is_err() || !found.is_empty()), "{end}");
            }
        }
        let rows = [
            ("hello\r\n".into(), "no WARC record starts there"),
            ("WARC/1.0\r\nWARC-Type: response\r\n\r\n".into(), "does not say how long it is"),
            ("WARC/1.0\r\nContent-Length: -1\r\n\r\n".into(), "does not say how long it is"),
            ("WARC/1.0\r\nContent-Length: 99999999999999999\r\n\r\nx".into(), "it breaks off"),
            ("WARC/1.0\r\nno colon\r\n\r\n".into(), "without a colon"),
            ("\r\n".repeat(1000), "blank lines"),
            (format!("WARC/1.0\r\n{}", "a: b\r\n".repeat(100_000)), "no end"),
            (format!("WARC/1.0\r\na: {}\r\n\r\n", "b".repeat(1_000_000)), "it breaks off"),
        ];
        for (text, reason) in rows {
            let (_, walked) = read(text.as_bytes(), 7);
            let torn = walked.expect_err(reason);
            assert!(torn.reason.contains(reason) && torn.byte == 7, "{torn:?} for {reason}");
        }
    }

    #[test]
    fn a_record_longer_than_any_page_is_passed_over() {
        let long = "x".repeat(MOST_BYTES as usize + 1);
        let bytes = gzip(&(written("response", "a", &long) + &written("response", "b", "B")));
        let (found, walked) = read(&bytes, 0);
        assert_eq!((found[0].2.as_str(), found[1].2.as_str(), walked), ("-", "B", Ok(())));
    }
}
