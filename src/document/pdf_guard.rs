//! What a PDF may unpack to, counted before anything is unpacked for good: some kilobytes can hold gigabytes.

use std::io::{self, Read};

use flate2::bufread::ZlibDecoder;

/// The most that all streams of a PDF, pictures aside, may hold once unpacked. A press release has well under 2 MB.
const MOST_UNPACKED: u64 = 32_000_000;

/// A byte of LZW may stand for some thousands; files that are honest stay far below this.
const LZW_RATIO: u64 = 500;

const TOO_LARGE: &str = "this PDF unpacks to more than 32 MB besides its pictures; save its text as .txt and give that";
const UNUSUAL: &str = "this PDF is packed twice over, which is not read; save its text as .txt and give that";

/// What may still be unpacked.
pub struct Budget {
    left: u64,
}

impl Budget {
    pub fn new() -> Self {
        Self { left: MOST_UNPACKED }
    }

    /// The length of a stream once unpacked, which is taken off the budget. `filters`: what its dictionary or its list
    /// of filters says, as it is written in the file.
    ///
    /// # Errors
    /// The reason, where the budget is spent or the stream is packed twice.
    pub fn charge(&mut self, filters: &[u8], raw: &[u8]) -> Result<u64, String> {
        let flate = count(filters, b"/Fl");
        let lzw = count(filters, b"/LZW");
        if flate + lzw + count(filters, b"/RunLength") > 1 {
            return Err(String::from(UNUSUAL));
        }
        let length = match (flate, lzw) {
            (0, 0) => raw.len() as u64,
            (0, _) => raw.len() as u64 * LZW_RATIO,
            _ if count(filters, b"/ASCIIHex") > 0 => return Err(String::from(UNUSUAL)),
            _ if count(filters, b"/ASCII85") + count(filters, b"/A85") > 0 => inflated(&ascii85(raw), self.left),
            _ => inflated(raw, self.left),
        };
        self.left = self.left.checked_sub(length).ok_or(TOO_LARGE)?;
        Ok(length)
    }
}

/// Whether the streams that are unpacked as soon as a PDF is opened (those that hold its objects) keep to the budget.
///
/// # Errors
/// The reason why it is not opened.
pub fn check(bytes: &[u8]) -> Result<(), String> {
    let mut budget = Budget::new();
    let mut rest = bytes;
    while let Some(at) = find(rest, b"stream") {
        let (head, after) = (&rest[..at], &rest[at + b"stream".len()..]);
        rest = after;
        // A name may be written with #-codes, and could then be any.
        let holds_objects = [b"ObjStm".as_slice(), b"XRef", b"#"].iter().any(|name| find(head, name).is_some());
        if head.ends_with(b"end") || !holds_objects {
            continue;
        }
        let start = after.iter().position(|byte| !matches!(byte, b'\r' | b'\n')).unwrap_or(after.len()).min(2);
        let raw = &after[start..];
        let dictionary = head.iter().rposition(|byte| *byte == b'\n' || *byte == b'\r');
        let dictionary = find_last(head, b"obj").or(dictionary).map_or(head, |from| &head[from..]);
        budget.charge(dictionary, &raw[..find(raw, b"endstream").unwrap_or(raw.len())])?;
    }
    Ok(())
}

/// The length of what zlib unpacks, counted to just past `most`; what is damaged ends there.
fn inflated(raw: &[u8], most: u64) -> u64 {
    let mut unpacked = ZlibDecoder::new(raw).take(most + 1);
    let mut length = 0;
    let mut buffer = [0; 1 << 14];
    loop {
        match unpacked.read(&mut buffer) {
            Ok(0) => return length,
            Ok(read) => length += read as u64,
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return length,
        }
    }
}

/// The bytes behind ASCII base-85, as far as they can be read.
fn ascii85(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let (mut group, mut digits) = (0_u32, 0);
    for byte in text {
        match byte {
            b'~' => break,
            b'z' if digits == 0 => bytes.extend([0; 4]),
            b'!'..=b'u' => {
                group = group.wrapping_mul(85).wrapping_add(u32::from(byte - b'!'));
                digits += 1;
            }
            _ => {}
        }
        if digits == 5 {
            bytes.extend(group.to_be_bytes());
            (group, digits) = (0, 0);
        }
    }
    if digits > 1 {
        let group = (digits..5).fold(group, |group, _| group.wrapping_mul(85).wrapping_add(84));
        bytes.extend(&group.to_be_bytes()[..digits - 1]);
    }
    bytes
}

fn count(text: &[u8], name: &[u8]) -> usize {
    text.windows(name.len()).filter(|window| *window == name).count()
}

pub fn find(text: &[u8], name: &[u8]) -> Option<usize> {
    text.windows(name.len()).position(|window| window == name)
}

fn find_last(text: &[u8], name: &[u8]) -> Option<usize> {
    text.windows(name.len()).rposition(|window| window == name)
}

/// `bytes` as zlib packs them.
#[cfg(test)]
pub(super) fn deflated(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_costs_what_it_unpacks_to() {
        let packed = deflated(&vec![b'6'; 100_000]);
        let rows: &[(&[u8], &[u8], Option<u64>)] = &[
            (b"", b"6 128", Some(5)),
            (b"/Filter /FlateDecode", &packed, Some(100_000)),
            (b"/Filter/DCTDecode", &packed, Some(packed.len() as u64)),
            (b"/FlateDecode /FlateDecode", &packed, None),
            (b"/ASCIIHexDecode /FlateDecode", &packed, None),
            (b"/LZWDecode", b"6 128", Some(5 * LZW_RATIO)),
        ];
        for (filters, raw, expected) in rows {
            assert_eq!(Budget::new().charge(filters, raw).ok(), *expected);
        }
        assert_eq!(ascii85(b"87cURD]j7BEbo80~>"), b"Hello world!");
    }

    #[test]
    fn a_bomb_is_stopped_before_it_is_unpacked() {
        let bomb = deflated(&vec![0; MOST_UNPACKED as usize + 1]);
        assert!(bomb.len() < 50_000);
        assert_eq!(Budget::new().charge(b"/FlateDecode", &bomb).unwrap_err(), TOO_LARGE);
        let file = |kind: &str| {
            let head = format!("%PDF-1.7\n1 0 obj <</Type/{kind}/Filter/FlateDecode>> stream\n");
            [head.as_bytes(), &bomb, b"\nendstream endobj"].concat()
        };
        assert_eq!(check(&file("ObjStm")).unwrap_err(), TOO_LARGE);
        assert_eq!(check(&file("Obj#53tm")).unwrap_err(), TOO_LARGE);
        assert_eq!(check(&file("Metadata")), Ok(()));
    }
}
