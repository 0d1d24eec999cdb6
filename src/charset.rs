//! Bytes to characters.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

/// How far into a page its own declaration is looked for.
const META_REACH: usize = 4096;

/// The characters of `bytes`. In this order: byte order mark, what the server declared, what the page
/// declares, UTF-8 with a stray bad byte, a guess for French text. A declaration that the bytes belie is
/// passed over: bytes that are UTF-8 throughout are UTF-8.
///
/// # Errors
/// What the bytes look like instead of text, and what to do.
pub fn decode(bytes: &[u8], declared: Option<&str>) -> Result<String, String> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(String::from("it is empty"));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(read(encoding, bytes.get(mark..).unwrap_or(&[])));
    }
    if let Some(name) = signature(bytes) {
        return Err(format!("it looks like {name}; give it as HTML, Markdown or plain text"));
    }
    if let Some(encoding) = wide(bytes) {
        return Ok(read(encoding, bytes));
    }
    if is_binary(bytes) {
        return Err(String::from("it looks like a binary file; give it as HTML, Markdown or plain text"));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    let in_page = declared_in_page(bytes);
    for label in [declared, in_page].into_iter().flatten() {
        match Encoding::for_label(label.trim().as_bytes()) {
            Some(encoding) if encoding != UTF_8 && encoding.is_ascii_compatible() => return Ok(read(encoding, bytes)),
            _ => {}
        }
    }
    if is_mostly_utf8(bytes) {
        return Ok(read(UTF_8, bytes));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    Ok(read(detector.guess(Some(b"fr"), Utf8Detection::Deny), bytes))
}

fn read(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// What a file is by its first bytes, where it is a well-known kind that holds no plain text.
fn signature(bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: &[(&[u8], &str)] = &[
        (b"%PDF-", "a PDF document"),
        (b"PK\x03\x04", "a zip archive or an office document"),
        (b"\x89PNG", "a PNG picture"),
        (b"\xff\xd8\xff", "a JPEG picture"),
        (b"GIF8", "a GIF picture"),
        (b"\x1f\x8b", "a gzip archive"),
        (b"BZh", "a bzip2 archive"),
        (b"\xfd7zXZ", "an xz archive"),
        (b"7z\xbc\xaf", "a 7z archive"),
        (b"Rar!", "a rar archive"),
        (b"\xd0\xcf\x11\xe0", "an old office document"),
        (b"{\\rtf", "an RTF document"),
        (b"WARC/", "a web archive"),
        (b"\x7fELF", "a program"),
        (b"SQLite format 3", "a database"),
        (b"OggS", "a sound or video file"),
        (b"ID3", "a sound file"),
    ];
    let riff = bytes.starts_with(b"RIFF") && matches!(bytes.get(8..12), Some(b"WEBP" | b"WAVE" | b"AVI "));
    let film = bytes.get(4..8) == Some(b"ftyp");
    if riff || film {
        return Some("a picture, sound or video file");
    }
    SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, name)| *name)
}

/// UTF-16 without a mark: half of the bytes of a Latin text are zero, all on the same side.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(META_REACH))?;
    let zeros = |first: usize| head.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let most = head.len() * 2 / 5;
    match () {
        () if head.len() >= 8 && odd >= most && even * 20 < odd => Some(encoding_rs::UTF_16LE),
        () if head.len() >= 8 && even >= most && odd * 20 < even => Some(encoding_rs::UTF_16BE),
        () => None,
    }
}

fn is_binary(bytes: &[u8]) -> bool {
    // Without branches, and few enough at a time for a byte to count them, so that many bytes are looked at at once.
    let is_control = |byte: u8| {
        (byte < 0x20) & (byte != b'\t') & (byte != b'\n') & (byte != b'\r') & (byte != 0x0c) & (byte != 0x1b)
    };
    let count = |part: &[u8]| usize::from(part.iter().map(|byte| u8::from(is_control(*byte))).sum::<u8>());
    let controls: usize = bytes.chunks(usize::from(u8::MAX)).map(count).sum();
    let zeros = || bytes.iter().filter(|byte| **byte == 0).count();
    controls > 0 && (controls * 50 > bytes.len() || zeros() * 500 > bytes.len())
}

/// The label after `charset=` near the start of a page, or after the `encoding=` of XML. A page that can be read this far
/// is not UTF-16.
fn declared_in_page(bytes: &[u8]) -> Option<&str> {
    let head = bytes.get(..bytes.len().min(META_REACH))?;
    let label: &[u8] = if head.trim_ascii_start().starts_with(b"<?xml") { b"encoding=" } else { b"charset=" };
    let found = |label: &[u8]| {
        Some(head.windows(label.len()).position(|window| window.eq_ignore_ascii_case(label))? + label.len())
    };
    let at = found(label).or_else(|| found(b"charset="))?;
    let rest = head.get(at..)?;
    let start = rest.iter().position(|byte| !matches!(byte, b'"' | b'\'' | b' '))?;
    let label = rest.get(start..)?;
    let end = label.iter().position(|byte| !byte.is_ascii_alphanumeric() && !matches!(byte, b'-' | b'_' | b':'))?;
    std::str::from_utf8(label.get(..end)?).ok()
}

/// Whether bad bytes are under 1 %, and fewer than the good characters beyond ASCII.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut bad, mut good) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        bad += chunk.invalid().len();
    }
    bad * 100 < bytes.len() && bad < good
}

/// Windows-1252, the encoding of most French pages that are not UTF-8.
#[cfg(test)]
fn windows_1252(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_usual_encodings() {
        let text = "Les données « volées » de l’été à Angoulême coûtent 5 €, précise l’enquête où l’œil s’égare.";
        let latin = windows_1252(text);
        let meta = [b"<meta charset=\"windows-1252\">".as_slice(), &latin].concat();
        let xml = [b"<?xml version='1.0' encoding='windows-1250'?>".as_slice(), &latin].concat();
        assert!(decode(&xml, None).unwrap().contains("enqu\u{119}te"), "the declaration is followed, not a guess");
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
        let rows: &[(&[u8], Option<&str>)] = &[
            (text.as_bytes(), None),
            (text.as_bytes(), Some("windows-1252")),
            (&latin, None),
            (&latin, Some("iso-8859-1")),
            (&latin, Some("utf-8")),
            (&latin, Some("no such thing")),
            (&meta, None),
            (&wide, None),
            (&marked, Some("iso-8859-1")),
        ];
        for (bytes, declared) in rows {
            let decoded = decode(bytes, *declared).unwrap();
            assert!(decoded.ends_with(text), "{declared:?}: {decoded}");
        }
    }

    #[test]
    fn one_bad_byte_spoils_one_character() {
        let mut bytes = "Les données des abonnés. ".repeat(20).into_bytes();
        bytes.push(0xe9);
        let decoded = decode(&bytes, None).unwrap();
        assert!(decoded.starts_with("Les données"));
        assert!(decoded.ends_with('\u{fffd}'));
    }

    #[test]
    fn says_what_is_not_text() {
        let rows: &[(&[u8], &str)] = &[
            (b"", "empty"),
            (b" \n\t ", "empty"),
            (b"%PDF-1.7 ...", "a PDF document"),
            (b"PK\x03\x04....", "zip"),
            (b"WARC/1.1\r\nWARC-Type: response\r\n", "a web archive"),
            (b"\x89PNG\r\n\x1a\n", "PNG"),
            (b"abc\0\0\x01\x02\x03def\0", "binary"),
        ];
        for (bytes, expected) in rows {
            let reason = decode(bytes, None).unwrap_err();
            assert!(reason.contains(expected), "{reason}");
        }
    }
}
