//! What a server packed, unpacked up to a limit: gzip, br, zstd. Pure; the only file that knows the crates for it.

use std::io::{self, Read};

use brotli_decompressor::Decompressor;
use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;

/// What we tell a server that we can unpack.
pub const ACCEPTED: &str = "gzip, br, zstd";

/// The bytes behind a body, by its `Content-Encoding`.
///
/// # Errors
/// The reason and what to do: another packing, more than `most` bytes, a body that breaks off.
pub fn unpack(body: &[u8], encoding: Option<&str>, most: usize) -> Result<Vec<u8>, String> {
    let packing = encoding.map(|packing| packing.trim().to_ascii_lowercase()).unwrap_or_default();
    let unpacked = match packing.as_str() {
        "" | "identity" => up_to(body, most),
        "gzip" | "x-gzip" => up_to(MultiGzDecoder::new(body), most),
        "br" => up_to(Decompressor::new(body, 4096), most),
        "zstd" => frames(body, most),
        _ => {
            return Err(format!(
                "the server packed it as {packing}, which is not read; save the page and give the file"
            ));
        }
    };
    match unpacked {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) => Err(too_large(most)),
        Err(_) => Err(format!(
            "the answer broke off or is not the {packing} that it says; try again, or save the page and give the file"
        )),
    }
}

/// What is told of an answer over the limit.
pub fn too_large(most: usize) -> String {
    format!("larger than {most} bytes, the most that is fetched; save the article and give the file")
}

/// All bytes; `None` where there are more than `most`.
fn up_to(input: impl Read, most: usize) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    input.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= most).then_some(bytes))
}

/// The frames of zstd one after the other. The crate refuses windows beyond 100 MB.
fn frames(mut body: &[u8], most: usize) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    while !body.is_empty() {
        let decoder = StreamingDecoder::new(&mut body).map_err(io::Error::other)?;
        match up_to(decoder, most - bytes.len())? {
            Some(frame) => bytes.extend(frame),
            None => return Ok(None),
        }
    }
    Ok(Some(bytes))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    /// « 6 128 rendez-vous » as brotli and as zstd.
    const BROTLI: &[u8] = b"\x8b\x08\x80\x36\xc2\xa0\x31\x32\x38\x20\x72\x65\x6e\x64\x65\x7a\x2d\x76\x6f\x75\x73\x03";

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(bytes).unwrap();
        packer.finish().unwrap()
    }

    fn zstd(bytes: &[u8]) -> Vec<u8> {
        ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
    }

    #[test]
    fn each_packing_is_undone() {
        let words = "6\u{a0}128 rendez-vous".as_bytes();
        let twice = [&zstd(words)[..], &zstd(words)].concat();
        let members = [gzip(words), gzip(words)].concat();
        let double = words.repeat(2);
        let rows: [(&[u8], Option<&str>, &[u8]); 8] = [
            (words, None, words),
            (words, Some("identity"), words),
            (&gzip(words), Some("GZIP"), words),
            (&members, Some("x-gzip"), &double),
            (BROTLI, Some(" br "), words),
            (&zstd(words), Some("zstd"), words),
            (&twice, Some("zstd"), &double),
            (b"", Some("identity"), b""),
        ];
        for (body, encoding, expected) in rows {
            assert_eq!(unpack(body, encoding, 1000).as_deref(), Ok(expected), "{encoding:?}");
        }
    }

    #[test]
    fn what_is_torn_or_too_large_is_an_error() {
        let words = "6 128 rendez-vous ".repeat(1000);
        for (packed, encoding) in [(gzip(words.as_bytes()), "gzip"), (zstd(words.as_bytes()), "zstd")] {
            assert!(unpack(&packed, Some(encoding), words.len()).is_ok());
            assert!(unpack(&packed, Some(encoding), words.len() - 1).unwrap_err().contains("larger than"));
            for end in 1..packed.len() {
                assert!(unpack(&packed[..end], Some(encoding), words.len()).is_err(), "{encoding} {end}");
            }
        }
        for end in 1..BROTLI.len() - 1 {
            assert!(unpack(&BROTLI[..end], Some("br"), 1000).is_err(), "br {end}");
        }
        assert!(unpack(words.as_bytes(), Some("compress"), 1000).unwrap_err().contains("packed it as compress"));
        assert!(unpack(words.as_bytes(), Some("gzip, br"), 1000).is_err());
    }
}
