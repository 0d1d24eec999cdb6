//! Servers that are hostile, on this machine's own address; nothing here reaches beyond it.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::{GzEncoder, ZlibEncoder};
use recoupe::document::Document;
use recoupe::ingest::{Options, Page, Reader, Source, Sources, gather};
use url::Url;

use super::{article, on_a_small_stack};
use crate::program::Scratch;

/// 64 MiB of zeros as brotli.
const BROTLI_BOMB: &[u8] = b"\xcb\xff\xff\x3f\xf8\x27\x00\xe2\xb1\x40\x20\xf7\xfe\x8f\xff\xff\x7f\xf0\x4f\x00\xc4\x61\x11\x80\xee\xfd\x1f\xff\xff\xff\xe0\x9f\x00\x88\xc3\x02\x00\xdd\xfb\x3f\xfe\xff\xff\xc1\x3f\x01\x10\x87\x05\x00\xba\xf7\x7f\xfc\xff\xff\x83\x7f\x02\x20\x0e\x0b\x00\x74\xef\xff\xf8\xff\xff\x07\xff\x04\x40\x1c\x16\x00\xe8\xde\xff\xf1\xff\xff\x0f\xfe\x09\x80\x38\x2c\x00\xd0\xbd\xff\xcb\xff\xff\x3f\xfc\x13\x00\x71\x58\x00\xa0\x7b\xff\x07";

/// A server that gives the visitor of each path what `answer` writes, then hangs up.
pub fn server(answer: impl Fn(&str, &mut TcpStream) + Send + 'static) -> Url {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let mut request = [0; 4096];
            let length = stream.read(&mut request).unwrap_or(0);
            let request = String::from_utf8_lossy(&request[..length]).into_owned();
            answer(request.split(' ').nth(1).unwrap_or(""), &mut stream);
        }
    });
    Url::parse(&format!("http://127.0.0.1:{port}/")).unwrap()
}

/// An answer with these headers, a line each, and this body.
pub fn send(stream: &mut TcpStream, status: u16, headers: &str, body: &[u8]) {
    let head = format!("HTTP/1.1 {status} x\r\nConnection: close\r\n{}\r\n\r\n", headers.replace('\n', "\r\n"));
    // A visitor that has read enough hangs up.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body));
}

fn fetch(url: &Url, path: &str, options: Options) -> Result<Page, String> {
    let reader = Reader::new(options);
    reader.fetch(&url.join(path).unwrap()).map_err(|error| error.to_string())
}

#[test]
fn a_redirect_is_judged_as_an_address_is() {
    const TARGETS: &[(&str, &str)] = &[
        ("http://10.0.0.1/", "not on the public internet (private)"),
        ("http://[::ffff:10.0.0.1]/", "not on the public internet (private)"),
        ("http://localhost/", "one's own network"),
        ("//169.254.169.254/latest/", "not on the public internet (link-local)"),
        ("file:///etc/passwd", "only http and https"),
        ("gopher://example.org/", "only http and https"),
        ("http://user:secret@example.org/", "a user name or a password"),
        ("http://", "no address"),
    ];
    let server = server(|path, stream| {
        let target = path.trim_start_matches('/').parse::<usize>().ok().and_then(|at| TARGETS.get(at));
        send(stream, 302, &format!("Location: {}\nContent-Length: 0", target.map_or("/", |(to, _)| to)), b"");
    });
    for (at, (target, reason)) in TARGETS.iter().enumerate() {
        let error = fetch(&server, &format!("/{at}"), Options::own_server()).unwrap_err();
        assert!(error.contains("redirects to") && error.contains(reason), "{target}: {error}");
        assert!(!error.contains("secret") && error.lines().count() == 1, "{error}");
    }
}

#[test]
fn redirects_end() {
    let server = server(|path, stream| {
        let hop: usize = path.trim_start_matches('/').parse().unwrap_or(0);
        match hop {
            0 => send(stream, 200, "Content-Type: text/plain\nContent-Length: 4", b"here"),
            99 => send(stream, 302, "Location: /99\nContent-Length: 0", b""),
            _ => send(stream, 307, &format!("Location: /{}\nContent-Length: 0", hop - 1), b""),
        }
    });
    assert_eq!(fetch(&server, "/5", Options::own_server()).unwrap().bytes, b"here");
    for path in ["/6", "/11", "/99"] {
        assert!(fetch(&server, path, Options::own_server()).unwrap_err().contains("more than 5 times"), "{path}");
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

#[test]
fn what_unpacks_without_end_is_stopped() {
    let server = server(|path, stream| {
        let zeros = vec![0; 64 << 20];
        let headers = |packing: &str| format!("Content-Type: text/html\nContent-Encoding: {packing}");
        match path {
            "/gzip" => send(stream, 200, &headers("gzip"), &gzip(&zeros)),
            "/members" => send(stream, 200, &headers("gzip"), &gzip(&zeros[..1 << 20]).repeat(64)),
            "/br" => send(stream, 200, &headers("br"), BROTLI_BOMB),
            "/twice" => send(stream, 200, &headers("gzip, gzip"), &gzip(&gzip(&zeros))),
            _ => {
                let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
                packer.write_all(&zeros).unwrap();
                send(stream, 200, &headers("deflate"), &packer.finish().unwrap());
            }
        }
    });
    for path in ["/gzip", "/br"] {
        let error = fetch(&server, path, Options::own_server()).unwrap_err();
        assert!(error.contains("larger than 10000000 bytes"), "{path}: {error}");
    }
    for path in ["/twice", "/deflate"] {
        let error = fetch(&server, path, Options::own_server()).unwrap_err();
        assert!(error.contains("packed it as"), "{path}: {error}");
    }
    // The members after the first may be read or left, but never past the limit.
    let members = fetch(&server, "/members", Options::own_server());
    assert!(members.is_err() || members.is_ok_and(|page| page.bytes.len() == 1 << 20));
}

#[test]
fn a_body_without_end_is_never_half_used() {
    let server = server(|path, stream| {
        let html = "Content-Type: text/html";
        match path {
            "/endless" => {
                send(stream, 200, &format!("{html}\nTransfer-Encoding: chunked"), b"");
                while stream.write_all(b"1000\r\n").and_then(|()| stream.write_all(&[b'6'; 0x1000])).is_ok()
                    && stream.write_all(b"\r\n").is_ok()
                {}
            }
            "/drip" => {
                send(stream, 200, html, b"<p>");
                while stream.write_all(b"6").is_ok() {
                    thread::sleep(Duration::from_millis(20));
                }
            }
            "/short" => send(stream, 200, &format!("{html}\nContent-Length: 5000"), b"<p>6 128"),
            "/cut" => send(stream, 200, &format!("{html}\nTransfer-Encoding: chunked"), b"5\r\n<p>6 \r\n"),
            _ => send(stream, 200, &format!("{html}\nContent-Length: 3"), b"<p>6 128 rendez-vous"),
        }
    });
    let start = Instant::now();
    let options = Options { deadline: Duration::from_millis(500), ..Options::own_server() };
    let rows = [
        ("/endless", Options::own_server(), "larger than 10000000 bytes"),
        ("/drip", options, "not read within 0.5 s"),
        ("/short", Options::own_server(), "broke off"),
        ("/cut", Options::own_server(), "broke off"),
    ];
    for (path, options, reason) in rows {
        let error = fetch(&server, path, options).unwrap_err();
        assert!(error.contains(reason), "{path}: {error}");
    }
    assert_eq!(fetch(&server, "/long", Options::own_server()).unwrap().bytes, b"<p>");
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[test]
fn what_is_no_page_of_text_is_told_as_what_it_is() {
    let server = server(|path, stream| {
        let answer = |stream: &mut TcpStream, kind: &str, body: &[u8]| {
            send(stream, 200, &format!("Content-Type: {kind}\nContent-Length: {}", body.len()), body);
        };
        match path {
            "/png" => answer(stream, "image/png", b"\x89PNG"),
            "/pdf" => answer(stream, "application/pdf", b"%PDF-1.7"),
            "/json" => answer(stream, "application/json", &vec![b'['; 10_000_000]),
            "/pdf-as-html" => answer(stream, "text/html", b"%PDF-1.7 ..."),
            _ => answer(stream, "text/html; charset=utf-8", b"\x00\x01\x02\x03 6 128 rendez-vous \x00\x05\x06"),
        }
    });
    let rows = [
        ("/png", "image/png"),
        ("/pdf", "this PDF is damaged"),
        ("/json", "application/json"),
        ("/pdf-as-html", "this PDF is damaged"),
        ("/", "binary"),
    ];
    for (path, reason) in rows {
        let read = fetch(&server, path, Options::own_server())
            .and_then(|page| Document::from_page(page).map_err(|error| error.to_string()));
        assert!(read.as_ref().is_err_and(|error| error.contains(reason)), "{path}: {read:?}");
    }
}

#[test]
fn a_wall_is_told_and_never_read_as_the_article() {
    const CHALLENGE: &[u8] = b"<!DOCTYPE html><title>Just a moment...</title><script>window._cf_chl_opt={}</script>\
                               <p>Verifying you are human. This may take a few seconds, 6 128 times.</p>";
    let server = server(|path, stream| match path {
        "/wall" => send(stream, 200, "Content-Type: text/html", CHALLENGE),
        path => {
            let status = path.trim_start_matches('/').parse().unwrap_or(500);
            send(stream, status, "Retry-After: 90\nContent-Type: text/html", CHALLENGE);
        }
    });
    let rows = [
        ("/wall", "blocked: a page of Cloudflare"),
        ("/403", "HTTP 403: the server refuses it"),
        ("/429", "HTTP 429: the server wants fewer requests; try again later (it asks to wait 90 s)"),
        ("/503", "(it asks to wait 90 s)"),
    ];
    for (path, reason) in rows {
        let error = fetch(&server, path, Options::own_server()).unwrap_err();
        assert!(error.contains(reason), "{path}: {error}");
    }
    let scratch = Scratch::with(&[("saved.html", std::str::from_utf8(CHALLENGE).unwrap())]);
    let run = scratch.run(&["extract", "saved.html"]).ends(2);
    assert!(run.err.starts_with("recoupe: saved.html: blocked: a page of Cloudflare"), "{run:#?}");
    let line = serde_json::json!({"html": std::str::from_utf8(CHALLENGE).unwrap()}).to_string();
    assert!(scratch.run_with(&["extract", "-"], &line).ends(2).err.starts_with("recoupe: -:1: blocked"), "{run:#?}");
}

#[test]
fn credentials_are_shown_nowhere() {
    let scratch = Scratch::with(&[
        ("a.jsonl", "{\"text\": \"6 128 comptes.\", \"url\": \"https://me:secret@www.example.fr/a\"}"),
        ("x/incident.toml", "[official]\nurl = \"https://me:secret@www.example.fr/\"\n"),
    ]);
    let address = "https://me:secret@www.example.fr/";
    let rows: &[&[&str]] = &[
        &["extract", address],
        &["extract", "a.jsonl", "--format", "json"],
        &["compare", "--official", address, "a.jsonl"],
        &["compare", "x"],
        &["extract", "https://me:secret@exa mple.fr/"],
    ];
    for arguments in rows {
        let run = scratch.run(arguments);
        assert!(!run.out.contains("secret") && !run.err.contains("secret"), "{run:#?}");
        assert!(run.out.contains("www.example.fr/a") || run.err.contains("example.fr") || run.err.contains("mple.fr"));
    }
    let sources = [Source::parse(address).unwrap(), Source::parse(address).unwrap()];
    let [pages] = gather([Sources { named: &sources, choice: None }], &Reader::default()).pages;
    assert!(pages.iter().all(|page| page.as_ref().is_err_and(|error| !error.to_string().contains("secret"))));
}

#[test]
fn a_host_is_shown_in_punycode() {
    let scratch = Scratch::with(&[]);
    for (address, shown) in [
        ("http://user@\u{430}pple.com/", "http://xn--pple-43d.com/"),
        ("http://me@b\u{fc}cher.example/", "http://xn--bcher-kva.example/"),
    ] {
        let run = scratch.run(&["extract", address]).ends(2);
        assert!(run.err.contains(shown) && run.err.is_ascii(), "{run:#?}");
    }
    let run = scratch.run(&["extract", "http://doctolib.fr\u{202e}/"]).ends(2);
    assert!(run.err.contains("is not an address") && !run.err.contains('\u{202e}'), "{run:#?}");
}

#[test]
fn a_deep_page_is_as_harmless_packed() {
    let deep = gzip(article(&"<div>".repeat(40_000)).as_bytes());
    assert!(deep.len() < 1000, "{} bytes on the wire", deep.len());
    let server = server(move |_, stream| {
        send(stream, 200, "Content-Type: text/html\nContent-Encoding: gzip", &deep);
    });
    let page = fetch(&server, "/", Options::own_server()).unwrap();
    let (document, took) = on_a_small_stack(move || Document::from_page(page));
    assert!(document.unwrap().text.contains("la Cnil"));
    assert!(took < Duration::from_secs(5), "{took:?}");
}
