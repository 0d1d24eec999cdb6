//! Which addresses may be fetched: public ones, over http and https, without credentials.
//!
//! The parsed host is judged, never the text: `http://0x7f.1/` and `http://①②⑦.0.0.1/` are 127.0.0.1. A name is judged
//! again by what it resolves to (`resolver.rs`), since the answer may be private too.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

use crate::error::Error;

/// Last labels of names that lead into one's own network; sorted. RFC 6761, RFC 6762, RFC 8375, ICANN SAC113.
const PRIVATE_NAMES: &[&str] = &["home.arpa", "internal", "intranet", "lan", "local", "localdomain", "localhost"];

/// IPv4 networks that are not the public internet (IANA special-purpose registry), as network and length.
const PRIVATE_V4: &[([u8; 4], u32, &str)] = &[
    ([0, 0, 0, 0], 8, "unspecified"),
    ([10, 0, 0, 0], 8, "private"),
    ([100, 64, 0, 0], 10, "shared by carriers"),
    ([127, 0, 0, 0], 8, "this machine"),
    ([169, 254, 0, 0], 16, "link-local"),
    ([172, 16, 0, 0], 12, "private"),
    ([192, 0, 0, 0], 24, "reserved for protocols"),
    ([192, 0, 2, 0], 24, "for documentation"),
    ([192, 31, 196, 0], 24, "reserved for protocols"),
    ([192, 52, 193, 0], 24, "reserved for protocols"),
    ([192, 88, 99, 0], 24, "a relay to IPv6"),
    ([192, 168, 0, 0], 16, "private"),
    ([192, 175, 48, 0], 24, "reserved for protocols"),
    ([198, 18, 0, 0], 15, "for benchmarks"),
    ([198, 51, 100, 0], 24, "for documentation"),
    ([203, 0, 113, 0], 24, "for documentation"),
    ([224, 0, 0, 0], 4, "multicast"),
    ([240, 0, 0, 0], 4, "reserved"),
];

/// Parses an address; whether it may be fetched is told by [`check`].
///
/// # Errors
/// `Error::Address` where it is no address.
pub fn parse(text: &str) -> Result<Url, Error> {
    Url::parse(text).map_err(|cause| Error::Address {
        address: hide_credentials(text),
        reason: format!("is not an address ({cause}); write it as https://www.example.fr/page"),
    })
}

/// Judges a parsed address, without asking the network.
///
/// # Errors
/// `Error::Address` with the reason for the refusal.
pub fn check(url: &Url, allow_loopback: bool) -> Result<(), Error> {
    let refuse = |reason: String| Err(Error::Address { address: without_secrets(url), reason });
    if !matches!(url.scheme(), "http" | "https") {
        return refuse(String::from("refused: only http and https addresses are fetched"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refuse(String::from("refused: it carries a user name or a password; take them out"));
    }
    let why_private = match url.host() {
        None => Some("no host"),
        Some(Host::Ipv4(ip)) => why_private(IpAddr::V4(ip), allow_loopback),
        Some(Host::Ipv6(ip)) => why_private(IpAddr::V6(ip), allow_loopback),
        Some(Host::Domain(name)) => is_private_name(name).then_some("a name of one's own network"),
    };
    match why_private {
        Some(why) => refuse(format!("refused: not on the public internet ({why}); save the page and give the file")),
        None => Ok(()),
    }
}

/// Where a redirect leads, if it may be followed.
///
/// # Errors
/// The reason why not.
pub fn next_hop(at: &Url, location: &str, allow_loopback: bool) -> Result<Url, String> {
    let next = at.join(location).map_err(|cause| format!("redirects to what is no address ({cause})"))?;
    check(&next, allow_loopback).map_err(|error| format!("redirects to {error}"))?;
    if at.scheme() == "https" && next.scheme() == "http" {
        let next = without_secrets(&next);
        return Err(format!("refused: redirects from https to {next}, which anyone on the way could change"));
    }
    Ok(next)
}

/// Why an IP address is not of the public internet; `None` where it is.
pub fn why_private(ip: IpAddr, allow_loopback: bool) -> Option<&'static str> {
    let ip = ip.to_canonical();
    if allow_loopback && ip.is_loopback() {
        return None;
    }
    match ip {
        IpAddr::V4(ip) => why_private_v4(ip),
        IpAddr::V6(ip) => why_private_v6(ip),
    }
}

/// Names of values in a query that open a door to whoever has them; sorted. Amazon's and Google's signed addresses among them.
const SECRET_VALUES: &[&str] = &[
    "access_token",
    "api_key",
    "apikey",
    "auth",
    "authorization",
    "client_secret",
    "id_token",
    "jwt",
    "key",
    "passwd",
    "password",
    "pwd",
    "refresh_token",
    "secret",
    "session",
    "session_id",
    "sessionid",
    "sid",
    "sig",
    "signature",
    "token",
    "x-amz-credential",
    "x-amz-security-token",
    "x-amz-signature",
    "x-goog-credential",
    "x-goog-signature",
];

/// `url` as it may be shown: the host in punycode; user name, password and the secrets of its query taken out.
pub fn without_secrets(url: &Url) -> String {
    let mut shown = url.clone();
    let is_secret = |value: &str| {
        let name = value.split('=').next().unwrap_or_default().to_ascii_lowercase();
        SECRET_VALUES.binary_search(&name.as_str()).is_ok()
    };
    if let Some(query) = url.query().filter(|query| query.split('&').any(is_secret)) {
        let hidden = |value: &str| match value.split_once('=') {
            Some((name, _)) if is_secret(value) => format!("{name}=***"),
            _ => value.to_owned(),
        };
        shown.set_query(Some(&query.split('&').map(hidden).collect::<Vec<_>>().join("&")));
    }
    // Both fail for addresses that cannot carry credentials in the first place.
    let _ = shown.set_username("");
    let _ = shown.set_password(None);
    shown.to_string()
}

/// A text that is an address as it may be shown; any other text as it is.
pub fn shown(text: &str) -> String {
    match Url::parse(text) {
        Ok(url) if without_secrets(&url) != url.as_str() => without_secrets(&url),
        _ => text.to_owned(),
    }
}

/// The same for a text that is no address: what stands before the last `@` is taken out.
fn hide_credentials(text: &str) -> String {
    match text.rsplit_once('@') {
        Some((_, rest)) => format!("…@{rest}"),
        None => text.to_owned(),
    }
}

fn why_private_v4(ip: Ipv4Addr) -> Option<&'static str> {
    let bits = ip.to_bits();
    let same_network = |network: [u8; 4], length: u32| (bits ^ Ipv4Addr::from(network).to_bits()) >> (32 - length) == 0;
    PRIVATE_V4.iter().find(|(network, length, _)| same_network(*network, *length)).map(|(_, _, why)| *why)
}

fn why_private_v6(ip: Ipv6Addr) -> Option<&'static str> {
    if let Some(inner) = embedded_v4(ip) {
        return why_private_v4(inner);
    }
    match ip.segments() {
        [0, 0, 0, 0, 0, 0, 0, 0] => Some("unspecified"),
        [0, 0, 0, 0, 0, 0, 0, 1] => Some("this machine"),
        [0xfc00..=0xfdff, ..] => Some("private"),
        [0xfe80..=0xfebf, ..] => Some("link-local"),
        [0xfec0..=0xfeff, ..] => Some("private"),
        [0xff00..=0xffff, ..] => Some("multicast"),
        [0x2001, 0xdb8, ..] | [0x3fff, 0..=0xfff, ..] => Some("for documentation"),
        [0x2001, 2, 0, ..] => Some("for benchmarks"),
        [0x2001, 0..=0x1ff, ..] => Some("reserved for protocols"),
        [0x2000..=0x3fff, ..] => None,
        _ => Some("reserved"),
    }
}

/// The IPv4 address inside an IPv6 one: compatible (`::a.b.c.d`), translated (NAT64), 6to4.
fn embedded_v4(ip: Ipv6Addr) -> Option<Ipv4Addr> {
    let joined = |high: u16, low: u16| Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low));
    match ip.segments() {
        [0, 0, 0, 0, 0, 0, 0, 0 | 1] => None,
        [0, 0, 0, 0, 0, 0, high, low]
        | [0, 0, 0, 0, 0xffff, 0, high, low]
        | [0x64, 0xff9b, 0, 0, 0, 0, high, low]
        | [0x2002, high, low, ..] => Some(joined(high, low)),
        _ => None,
    }
}

fn is_private_name(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
    let ends_in = |last: &&str| name.strip_suffix(*last).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    // A name without a dot is completed by the resolver with the network's own domain.
    !name.contains('.') || PRIVATE_NAMES.iter().any(ends_in)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(text: &str, allow_loopback: bool) -> Result<(), Error> {
        check(&parse(text)?, allow_loopback)
    }

    #[test]
    fn public_addresses_pass() {
        let rows = [
            "https://about.doctolib.fr/securite.html",
            "http://www.example.fr:8080/?a=b#c",
            "https://93.184.216.34/",
            "https://[2606:2800:220:1:248:1893:25c8:1946]/",
            "https://[64:ff9b::808:808]/",
            "https://xn--pple-43d.com/",
            "https://localhost.example.fr/",
            "https://www.internal.fr/",
        ];
        for text in rows {
            assert!(judge(text, false).is_ok(), "{text}: {:?}", judge(text, false));
        }
    }

    #[test]
    fn other_addresses_are_refused() {
        let rows = [
            // IP literals, and odd spellings of them
            ("http://127.0.0.1/", "this machine"),
            ("http://[::1]/", "this machine"),
            ("http://0.0.0.0/", "unspecified"),
            ("http://10.0.0.1/", "private"),
            ("http://172.31.255.1/", "private"),
            ("http://192.168.1.1/", "private"),
            ("http://169.254.169.254/latest/", "link-local"),
            ("http://100.100.1.1/", "shared by carriers"),
            ("http://198.19.0.1/", "for benchmarks"),
            ("http://203.0.113.9/", "for documentation"),
            ("http://224.0.0.1/", "multicast"),
            ("http://255.255.255.255/", "reserved"),
            ("http://127.1/", "this machine"),
            ("http://2130706433/", "this machine"),
            ("http://0x7f.1/", "this machine"),
            ("http://0177.0.0.1/", "this machine"),
            ("http://①②⑦.0.0.1/", "this machine"),
            // IPv4 inside IPv6
            ("http://[::ffff:127.0.0.1]/", "this machine"),
            ("http://[::ffff:a9fe:a9fe]/", "link-local"),
            ("http://[::127.0.0.1]/", "this machine"),
            ("http://[64:ff9b::10.0.0.1]/", "private"),
            ("http://[64:ff9b:1::10.0.0.1]/", "reserved"),
            ("http://[2002:7f00:1::]/", "this machine"),
            // IPv6
            ("http://[::]/", "unspecified"),
            ("http://[fd00::1]/", "private"),
            ("http://[fe80::1]/", "link-local"),
            ("http://[ff02::1]/", "multicast"),
            ("http://[2001:db8::1]/", "for documentation"),
            ("http://[2001::1]/", "reserved for protocols"),
            // names
            ("http://localhost/", "one's own network"),
            ("http://LOCALHOST./", "one's own network"),
            ("http://a.localhost/", "one's own network"),
            ("http://printer.local/", "one's own network"),
            ("http://metadata.google.internal/", "one's own network"),
            ("http://intranet/", "one's own network"),
            // other schemes, credentials, what is no address
            ("ftp://example.fr/", "only http and https"),
            ("file:///etc/passwd", "only http and https"),
            ("gopher://example.fr/", "only http and https"),
            ("data:text/html,6128", "only http and https"),
            ("https://user:secret@example.fr/", "password"),
            ("https://user@example.fr/", "password"),
            ("https://user:secret@exa mple.fr/", "is not an address"),
            ("https://doctolib.fr\u{202e}/", "is not an address"),
            ("https://", "is not an address"),
            ("https://exa mple.fr/", "is not an address"),
        ];
        for (text, reason) in rows {
            let error = judge(text, false).expect_err(text).to_string();
            assert!(error.contains(reason), "{text}: {error}");
            assert!(!error.contains("secret"), "{error}");
        }
    }

    #[test]
    fn a_redirect_from_https_to_http_is_not_followed() {
        let at = Url::parse("https://www.example.fr/a/b").unwrap();
        let refused = next_hop(&at, "http://www.example.fr/", false).unwrap_err();
        assert!(refused.contains("from https to http"), "{refused}");
        assert_eq!(next_hop(&at, "../c", false).unwrap().as_str(), "https://www.example.fr/c");
        assert!(next_hop(&at, "//user:pw@example.fr/", false).is_err());
    }

    #[test]
    fn secrets_are_never_shown() {
        assert!(SECRET_VALUES.is_sorted());
        let rows = [
            ("https://a.fr/b?token=abc&page=2#c", "https://a.fr/b?token=***&page=2#c"),
            ("https://a.fr/b?x=1&X-Amz-Signature=abc&key", "https://a.fr/b?x=1&X-Amz-Signature=***&key"),
            ("https://u:p@a.fr/?sid=%61", "https://a.fr/?sid=***"),
            ("https://a.fr/b?keyword=fuite&%C3%A9=1", "https://a.fr/b?keyword=fuite&%C3%A9=1"),
        ];
        for (address, expected) in rows {
            assert_eq!(shown(address), expected);
        }
        assert_eq!(shown("a.html?token=abc"), "a.html?token=abc");
    }

    #[test]
    fn loopback_alone_opens_for_tests() {
        assert!(judge("http://127.0.0.1:8080/", true).is_ok());
        assert!(judge("http://[::ffff:127.0.0.1]:8080/", true).is_ok());
        assert!(judge("http://10.0.0.1/", true).is_err());
        assert!(judge("http://localhost/", true).is_err());
    }
}
