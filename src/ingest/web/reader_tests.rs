//! The reader against a small server on this machine's own address.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use super::*;
use crate::ingest::Media;

/// One step of a server's answer.
enum Step {
    Send(Vec<u8>),
    /// Says nothing until the client hangs up.
    Wait,
}

/// A server that answers every request by its path and counts its connections.
struct Server {
    port: u16,
    connections: Arc<AtomicUsize>,
}

impl Server {
    fn start(answer: fn(&str) -> Vec<Step>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let connections = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&connections);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                count.fetch_add(1, Ordering::SeqCst);
                serve(stream, answer);
            }
        });
        Self { port, connections }
    }

    fn url(&self, path: &str) -> Url {
        Url::parse(&format!("http://127.0.0.1:{}{path}", self.port)).unwrap()
    }

    fn fetch(&self, path: &str) -> Result<Page, Error> {
        self.fetch_with(path, Options::default())
    }

    fn fetch_with(&self, path: &str, options: Options) -> Result<Page, Error> {
        Reader::new(Options { allow_loopback: true, ..options }).fetch(&self.url(path))
    }
}

fn serve(mut stream: TcpStream, answer: fn(&str) -> Vec<Step>) {
    let mut request = Vec::new();
    let mut buffer = [0; 1024];
    while !request.windows(4).any(|window| window == b"\r\n\r\n") {
        match stream.read(&mut buffer) {
            Ok(count) if count > 0 => request.extend_from_slice(&buffer[..count]),
            _ => return,
        }
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    let path = request.split(' ').nth(1).unwrap_or_default();
    let steps = if path == "/echo" { page("text/plain", request.as_bytes()) } else { answer(path) };
    for step in steps {
        match step {
            Step::Send(bytes) => drop(stream.write_all(&bytes)),
            Step::Wait => drop(stream.read(&mut buffer)),
        }
    }
}

fn page(content_type: &str, body: &[u8]) -> Vec<Step> {
    head(200, &format!("Content-Type: {content_type}\r\nContent-Length: {}\r\n", body.len()), body)
}

fn head(status: u16, headers: &str, body: &[u8]) -> Vec<Step> {
    let mut bytes = format!("HTTP/1.1 {status} x\r\nConnection: close\r\n{headers}\r\n").into_bytes();
    bytes.extend_from_slice(body);
    vec![Step::Send(bytes)]
}

fn redirect(location: &str) -> Vec<Step> {
    head(302, &format!("Location: {location}\r\nContent-Length: 0\r\n"), b"")
}

/// `<p>6 128 rendez-vous</p>`, packed.
const PACKED_PAGE: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xb3\x29\xb0\x33\x53\x30\x34\xb2\x50\x28\x4a\xcd\x4b\x49\xad\xd2\x2d\xcb\x2f\x2d\xb6\xd1\x2f\xb0\x03\x00\xc0\xa0\x88\x46\x18\x00\x00\x00";

/// 65 536 zeros, packed.
const PACKED_ZEROS: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xed\xc1\x01\x01\x00\x00\x00\x80\x90\xfe\xaf\xee\x08\x0a\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x6a\xeb\x8e\x97\xd7\x00\x00\x01\x00";

fn answers(path: &str) -> Vec<Step> {
    match path {
        "/article.html" => page("text/html; charset=ISO-8859-1", b"<p>d\xe9tect\xe9</p>"),
        "/moved" => redirect("/article.html"),
        "/a" => redirect("/b"),
        "/b" => redirect("/a"),
        "/private" => redirect("http://169.254.169.254/latest/"),
        "/file" => redirect("file:///etc/passwd"),
        "/gzip" => head(200, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", PACKED_PAGE),
        "/bomb" => head(200, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", PACKED_ZEROS),
        "/zstd" => head(200, "Content-Type: text/html\r\nContent-Encoding: zstd\r\n", b"x"),
        "/image" => page("image/png", b"\x89PNG"),
        "/short" => head(200, "Content-Type: text/html\r\nContent-Length: 100\r\n", b"<p>cut"),
        "/slow" => {
            let mut steps = head(200, "Content-Type: text/html\r\n", b"<p>6");
            steps.push(Step::Wait);
            steps
        }
        "/busy" => head(429, "Retry-After: 60\r\nContent-Length: 0\r\n", b""),
        "/nothing" => Vec::new(),
        _ => head(404, "Content-Length: 0\r\n", b""),
    }
}

#[test]
fn a_page_comes_with_what_the_server_says_of_it() {
    let server = Server::start(answers);
    let page = server.fetch("/article.html").unwrap();
    assert_eq!(page.id, "article");
    assert_eq!(page.bytes, b"<p>d\xe9tect\xe9</p>");
    assert_eq!(page.media, Media::Html);
    assert_eq!(page.charset.as_deref(), Some("iso-8859-1"));
    assert_eq!(page.told.url, Some(server.url("/article.html").to_string()));
}

#[test]
fn a_redirect_leads_to_the_final_address() {
    let server = Server::start(answers);
    let page = server.fetch("/moved").unwrap();
    assert_eq!((page.id.as_str(), page.source), ("moved", server.url("/moved").to_string()));
    assert_eq!(page.told.url, Some(server.url("/article.html").to_string()));
}

#[test]
fn packed_pages_are_unpacked_up_to_the_limit() {
    let server = Server::start(answers);
    assert_eq!(server.fetch("/gzip").unwrap().bytes, b"<p>6 128 rendez-vous</p>");
    assert_eq!(server.fetch("/bomb").unwrap().bytes.len(), 65_536);
    let options = Options { most_bytes: 10_000, ..Options::default() };
    let error = server.fetch_with("/bomb", options).unwrap_err().to_string();
    assert!(error.contains("larger than 10000 bytes"), "{error}");
}

#[test]
fn every_failure_says_why_and_names_the_address_asked_for() {
    let server = Server::start(answers);
    let rows = [
        ("/none", "HTTP 404: not found"),
        ("/busy", "wait 60 s"),
        ("/a", "redirected more than 5 times"),
        ("/private", "redirects to http://169.254.169.254/latest/: refused: not on the public internet (link-local)"),
        ("/file", "redirects to file:///etc/passwd: refused: only http and https"),
        ("/image", "the server sent image/png"),
        ("/zstd", "packed it as zstd"),
        ("/short", "broke off"),
        ("/nothing", "broke off"),
    ];
    for (path, reason) in rows {
        let error = server.fetch(path).expect_err(path);
        assert_eq!(error.subject(), server.url(path).to_string());
        assert!(error.reason().contains(reason), "{error}");
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
fn a_slow_page_ends_at_the_deadline() {
    let server = Server::start(answers);
    let options = Options { deadline: Duration::from_millis(150), ..Options::default() };
    let start = Instant::now();
    let error = server.fetch_with("/slow", options).unwrap_err().to_string();
    assert!(error.contains("not read within 0.15 s"), "{error}");
    assert!(start.elapsed() < Duration::from_secs(3));
}

#[test]
fn a_refused_address_is_never_connected_to() {
    let server = Server::start(answers);
    let reader = Reader::default();
    let error = reader.fetch(&server.url("/article.html")).unwrap_err().to_string();
    assert!(error.contains("not on the public internet (this machine)"), "{error}");
    assert!(reader.engine.get().is_none(), "an address that is refused builds no client");
    assert_eq!(server.connections.load(Ordering::SeqCst), 0);
}

#[test]
fn a_name_that_resolves_to_a_private_address_is_refused() {
    let engine = Engine::new(&Options { allow_loopback: true, ..Options::default() }).unwrap();
    let resolver = PublicOnly { allow_loopback: false, proxy_host: None, ask: resolver::ask_the_system };
    let name = "localhost".parse().unwrap();
    let refused = engine.runtime.as_ref().unwrap().block_on(reqwest::dns::Resolve::resolve(&resolver, name));
    assert!(refused.err().unwrap().downcast_ref::<Refused>().is_some());
}

/// A reader whose names resolve to what `ask` answers.
fn asking(ask: resolver::Ask) -> Reader {
    let options = Options { allow_loopback: true, ..Options::default() };
    let engine = OnceLock::from(Engine::asking(&options, ask));
    Reader { options, engine }
}

fn answers_of(texts: &[&str]) -> std::io::Result<Vec<std::net::SocketAddr>> {
    Ok(texts.iter().map(|text| text.parse().unwrap()).collect())
}

#[test]
fn the_address_that_was_judged_is_the_one_dialled() {
    static ASKED: AtomicUsize = AtomicUsize::new(0);
    // The answer changes after the first question, as that of a name that rebinds does.
    let reader = asking(|_| {
        let first = ASKED.fetch_add(1, Ordering::SeqCst) == 0;
        Box::pin(async move { answers_of(if first { &["10.0.0.1:0", "127.0.0.1:0"] } else { &["10.0.0.1:0"] }) })
    });
    let server = Server::start(answers);
    let url = Url::parse(&format!("http://www.example.fr:{}/article.html", server.port)).unwrap();
    assert_eq!(reader.fetch(&url).unwrap().bytes, b"<p>d\xe9tect\xe9</p>");
    assert_eq!((ASKED.load(Ordering::SeqCst), server.connections.load(Ordering::SeqCst)), (1, 1));
    let refused = reader.fetch(&url).unwrap_err().to_string();
    assert!(refused.contains("\"www.example.fr\" is not on the public internet (private)"), "{refused}");
    assert_eq!((ASKED.load(Ordering::SeqCst), server.connections.load(Ordering::SeqCst)), (2, 1));
}

#[test]
fn the_request_says_who_asks_and_not_from_where() {
    let server = Server::start(answers);
    let request = String::from_utf8(server.fetch("/echo").unwrap().bytes).unwrap().to_ascii_lowercase();
    assert!(request.contains("user-agent: recoupe/"), "{request}");
    assert!(!request.contains("referer"), "{request}");
}

#[test]
fn a_closed_port_is_told_as_no_connection() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = Url::parse(&format!("http://{}/", listener.local_addr().unwrap())).unwrap();
    drop(listener);
    let reader = Reader::new(Options { allow_loopback: true, ..Options::default() });
    let error = reader.fetch(&url).unwrap_err().to_string();
    assert!(error.contains("no connection ("), "{error}");
}

#[test]
fn a_configured_proxy_may_be_private() {
    let proxy = Server::start(|path| {
        assert_eq!(path, "http://www.example.fr/a.html");
        page("text/html", b"<p>through</p>")
    });
    let options = Options { proxy: Some(proxy.url("/")), ..Options::default() };
    // Without the system's certificates the client that production uses cannot be built.
    let tested = Reader::new(Options { allow_loopback: true, ..options });
    let page = tested.fetch(&Url::parse("http://www.example.fr/a.html").unwrap()).unwrap();
    assert_eq!(page.bytes, b"<p>through</p>");
}
