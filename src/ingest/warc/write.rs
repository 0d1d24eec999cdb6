//! What was fetched as WARC 1.1, a gzip member a record: the request, the answer as it came, and what vouches for them.

use std::io::{self, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::super::web::exchange::Exchange;
use super::http;

const REVISITED: &str = "http://netpreserve.org/warc/1.1/revisit/";

/// What a page that was found unchanged is a copy of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    pub target: String,
    pub at: Timestamp,
    pub digest: String,
}

/// Writes the record that says who made the file; the first one of each.
///
/// # Errors
/// Those of `out`.
pub fn info(out: &mut dyn Write, at: Timestamp) -> io::Result<()> {
    let content =
        format!("software: recoupe/{}\r\nformat: WARC File Format 1.1\r\nrobots: obey\r\n", env!("CARGO_PKG_VERSION"));
    record(out, "warcinfo", at, &[("Content-Type", "application/warc-fields".into())], content.as_bytes())
}

/// Writes a request and its answer. With `original`, the answer brought nothing new: its head is kept, its body is that of
/// the earlier record.
///
/// # Errors
/// Those of `out`.
pub fn exchange(out: &mut dyn Write, exchange: &Exchange, original: Option<&Original>) -> io::Result<()> {
    let mut fields = vec![
        ("WARC-Target-URI", exchange.url.to_string()),
        ("Content-Type", String::from("application/http;msgtype=response")),
    ];
    fields.extend(exchange.from.map(|from| ("WARC-IP-Address", from.to_string())));
    let mut answer = exchange.answer.clone();
    let kind = match original {
        None => {
            fields.push(("WARC-Payload-Digest", digest(&answer.body)));
            "response"
        }
        Some(original) => {
            let why = if answer.status == 304 { "server-not-modified" } else { "identical-payload-digest" };
            fields.push(("WARC-Payload-Digest", original.digest.clone()));
            fields.push(("WARC-Profile", format!("{REVISITED}{why}")));
            fields.push(("WARC-Refers-To-Target-URI", original.target.clone()));
            fields.push(("WARC-Refers-To-Date", time(original.at)));
            answer.body.clear();
            "revisit"
        }
    };
    let content = http::written(&answer);
    let (id, request_id) = (id(kind, exchange.at, &fields, &content), request_id(exchange));
    fields.push(("WARC-Concurrent-To", request_id.clone()));
    named(out, kind, &id, exchange.at, &fields, &content)?;
    let fields = [
        ("WARC-Target-URI", exchange.url.to_string()),
        ("WARC-Concurrent-To", id),
        ("Content-Type", String::from("application/http;msgtype=request")),
    ];
    named(out, "request", &request_id, exchange.at, &fields, &request(exchange))
}

/// The request as HTTP/1.1 writes it.
fn request(exchange: &Exchange) -> Vec<u8> {
    let url = &exchange.url;
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let host = url.host_str().unwrap_or_default();
    let mut text = format!("GET {}{query} HTTP/1.1\r\nhost: {host}{port}\r\n", url.path());
    for (name, value) in &exchange.asked {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    (text + "\r\n").into_bytes()
}

fn request_id(exchange: &Exchange) -> String {
    id("request", exchange.at, &[("WARC-Target-URI", exchange.url.to_string())], &request(exchange))
}

fn record(out: &mut dyn Write, kind: &str, at: Timestamp, fields: &[(&str, String)], content: &[u8]) -> io::Result<()> {
    named(out, kind, &id(kind, at, fields, content), at, fields, content)
}

fn named(
    out: &mut dyn Write,
    kind: &str,
    id: &str,
    at: Timestamp,
    fields: &[(&str, String)],
    content: &[u8],
) -> io::Result<()> {
    let mut head = format!("WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: {id}\r\nWARC-Date: {}\r\n", time(at));
    for (name, value) in fields {
        // A line break in a value would start another field.
        head.push_str(&format!("{name}: {}\r\n", value.replace(['\r', '\n'], " ")));
    }
    head.push_str(&format!("WARC-Block-Digest: {}\r\nContent-Length: {}\r\n\r\n", digest(content), content.len()));
    let mut packer = GzEncoder::new(out, Compression::default());
    packer.write_all(head.as_bytes())?;
    packer.write_all(content)?;
    packer.write_all(b"\r\n\r\n")?;
    packer.finish().map(|_| ())
}

/// A name for a record that is made of what it says: of version 8 (RFC 9562), which leaves the making to us.
fn id(kind: &str, at: Timestamp, fields: &[(&str, String)], content: &[u8]) -> String {
    let hash = Sha256::digest(format!("{kind} {at} {fields:?} {}", digest(content)));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let text = hexadecimal(&bytes);
    format!("<urn:uuid:{}-{}-{}-{}-{}>", &text[..8], &text[8..12], &text[12..16], &text[16..20], &text[20..])
}

/// `sha256:` and 64 digits.
pub fn digest(bytes: &[u8]) -> String {
    format!("sha256:{}", hexadecimal(&Sha256::digest(bytes)))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A time as WARC 1.1 writes it, fine enough to tell which of two versions came first.
fn time(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S%.6fZ").to_string()
}
