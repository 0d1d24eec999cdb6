//! One member of a zip archive, bounded. What a document needs of the format: a directory at the end, stored or deflated
//! members; no encryption, no archive in parts.
//!
//! Nothing is written anywhere: a member is asked for by its name, and all others are left alone, whatever they are called.

use std::io::Read;

use flate2::bufread::DeflateDecoder;

/// A member larger than this is not unpacked; the text of a book is.
const MOST_BYTES: u64 = 20_000_000;
/// More members than any document has.
const MOST_MEMBERS: usize = 10_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    Damaged,
    TooLarge,
    Encrypted,
}

pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The bytes of the member of this name; `None` where there is none.
///
/// # Errors
/// Where the archive is damaged, the member is too large or locked.
pub fn member(archive: &[u8], name: &str) -> Result<Option<Vec<u8>>, Refused> {
    let (mut at, count) = directory(archive).ok_or(Refused::Damaged)?;
    for _ in 0..count.min(MOST_MEMBERS) {
        let entry = entry(archive, at).ok_or(Refused::Damaged)?;
        if entry.name == name.as_bytes() {
            return unpacked(archive, &entry).map(Some);
        }
        at = entry.next;
    }
    Ok(None)
}

struct Entry<'a> {
    name: &'a [u8],
    is_encrypted: bool,
    method: usize,
    packed: usize,
    /// Where its own header stands.
    start: usize,
    /// Where the directory goes on.
    next: usize,
}

/// Where the directory starts, and how many entries it has.
fn directory(archive: &[u8]) -> Option<(usize, usize)> {
    // A comment of up to 64 kB may follow.
    let reach = archive.len().saturating_sub(22 + 65_535);
    let end = archive.get(reach..)?.windows(4).rposition(|window| window == b"PK\x05\x06")? + reach;
    archive.get(end..end + 22)?;
    Some((number(archive, end + 16, 4)?, number(archive, end + 10, 2)?))
}

fn entry(archive: &[u8], at: usize) -> Option<Entry<'_>> {
    if archive.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
        return None;
    }
    let (name, extra, comment) =
        (number(archive, at + 28, 2)?, number(archive, at + 30, 2)?, number(archive, at + 32, 2)?);
    Some(Entry {
        name: archive.get(at + 46..at + 46 + name)?,
        is_encrypted: number(archive, at + 8, 2)? & 1 == 1,
        method: number(archive, at + 10, 2)?,
        packed: number(archive, at + 20, 4)?,
        start: number(archive, at + 42, 4)?,
        next: at + 46 + name + extra + comment,
    })
}

fn unpacked(archive: &[u8], entry: &Entry<'_>) -> Result<Vec<u8>, Refused> {
    if entry.is_encrypted {
        return Err(Refused::Encrypted);
    }
    let body = || {
        let head = entry.start.checked_add(30)?;
        let skipped = number(archive, head - 4, 2)? + number(archive, head - 2, 2)?;
        archive.get(head + skipped..(head + skipped).checked_add(entry.packed)?)
    };
    let body = body().ok_or(Refused::Damaged)?;
    let mut bytes = Vec::new();
    match entry.method {
        0 => bytes.extend(body.iter().take(MOST_BYTES as usize + 1)),
        8 => {
            DeflateDecoder::new(body).take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|_| Refused::Damaged)?;
        }
        _ => return Err(Refused::Damaged),
    }
    if bytes.len() as u64 > MOST_BYTES { Err(Refused::TooLarge) } else { Ok(bytes) }
}

/// A number of `length` bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let digits = bytes.get(at..at.checked_add(length)?)?;
    Some(digits.iter().rev().fold(0, |number, digit| number << 8 | usize::from(*digit)))
}

/// An archive of these members, deflated.
#[cfg(test)]
pub(super) fn archive(members: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    let two = |number: usize| u16::try_from(number).unwrap().to_le_bytes();
    let four = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    for (name, bytes) in members {
        let mut packer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(bytes).unwrap();
        let packed = packer.finish().unwrap();
        let start = file.len();
        let shared =
            [&[20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &four(packed.len()), &four(bytes.len())].concat();
        file.extend([b"PK\x03\x04", &shared[..], &two(name.len()), &two(0), name.as_bytes(), &packed].concat());
        let head = [b"PK\x01\x02\x14\x00", &shared[..], &two(name.len()), &[0; 12], &four(start), name.as_bytes()];
        directory.extend(head.concat());
    }
    let (count, start) = (two(members.len()), four(file.len()));
    let length = four(directory.len());
    [&file[..], &directory, b"PK\x05\x06\0\0\0\0", &count, &count, &length, &start, &[0, 0]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_is_found_by_its_name() {
        let members: &[(&str, &[u8])] =
            &[("/etc/passwd", b"a"), ("../../b", b"b"), ("word/document.xml", b"6 128"), ("", b"c")];
        let whole = archive(members);
        assert!(is_zip(&whole));
        assert_eq!(member(&whole, "word/document.xml").unwrap().unwrap(), b"6 128");
        assert_eq!(member(&whole, "document.xml"), Ok(None));
        let commented = [&whole[..whole.len() - 2], b"\x03\x00abc"].concat();
        assert_eq!(member(&commented, "word/document.xml").unwrap().unwrap(), b"6 128");
    }

    #[test]
    fn a_bomb_and_a_torn_archive_are_refused() {
        let bomb = archive(&[("a", &vec![0; MOST_BYTES as usize + 1])]);
        assert!(bomb.len() < 30_000);
        assert_eq!(member(&bomb, "a"), Err(Refused::TooLarge));
        let whole = archive(&[("a", b"6 128 patients"), ("b", b"c")]);
        for end in 0..whole.len() {
            assert!(member(&whole[..end], "b").is_err(), "{end}");
        }
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 0xff;
            if let Ok(Some(found)) = member(&bytes, "a") {
                assert!(found.len() as u64 <= MOST_BYTES);
            }
        }
    }
}
