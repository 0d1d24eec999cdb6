//! The reader against a small server on this machine's own address.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use super::super::resolver::{PublicOnly, Refused};
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
        self.fetch_with(path, Options::own_server())
    }

    fn fetch_with(&self, path: &str, options: Options) -> Result<Page, Error> {
        Reader::new(options).fetch(&self.url(path))
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
        "/zip" => head(200, "Content-Type: text/html\r\nContent-Encoding: zip\r\n", b"x"),
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
    let options = Options { most_bytes: 10_000, ..Options::own_server() };
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
        ("/zip", "packed it as zip"),
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
fn a_slow_page_ends_at_the_deadline() {
    let server = Server::start(answers);
    let options = Options { deadline: Duration::from_millis(150), ..Options::own_server() };
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
    assert!(reader.machine.get().is_none(), "an address that is refused builds no client");
    assert_eq!(server.connections.load(Ordering::SeqCst), 0);
}

#[test]
fn a_name_that_resolves_to_a_private_address_is_refused() {
    let machine = Machine::asking(&Options::own_server(), resolver::ask_the_system).unwrap();
    let resolver = PublicOnly { allow_loopback: false, proxy_host: None, ask: resolver::ask_the_system };
    let name = "localhost".parse().unwrap();
    let refused = machine.runtime.as_ref().unwrap().block_on(reqwest::dns::Resolve::resolve(&resolver, name));
    assert!(refused.err().unwrap().downcast_ref::<Refused>().is_some());
}

/// A reader whose names resolve to what `ask` answers.
fn asking(ask: resolver::Ask) -> Reader {
    let machine = OnceLock::from(Machine::asking(&Options::own_server(), ask));
    Reader { options: Options::own_server(), machine, ..Reader::default() }
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
    let reader = Reader::new(Options::own_server());
    let error = reader.fetch(&url).unwrap_err().to_string();
    assert!(error.contains("no connection ("), "{error}");
}

#[test]
fn a_configured_proxy_may_be_private() {
    let proxy = Server::start(|path| {
        assert_eq!(path, "http://www.example.fr/a.html");
        page("text/html", b"<p>through</p>")
    });
    let options = Options { proxy: Some(proxy.url("/")), ..Options::own_server() };
    // Without the system's certificates the client that production uses cannot be built.
    let tested = Reader::new(options);
    let page = tested.fetch(&Url::parse("http://www.example.fr/a.html").unwrap()).unwrap();
    assert_eq!(page.bytes, b"<p>through</p>");
}

/// Each path that was asked for, and when.
type Asked = Mutex<Vec<(String, Instant)>>;

/// A server that notes what it is asked for.
fn noting(answer: fn(&str, usize) -> Vec<Step>) -> (Server, Arc<Asked>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let asked = Arc::<Asked>::default();
    let notes = Arc::clone(&asked);
    thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let mut request = [0; 4096];
            let length = stream.read(&mut request).unwrap_or(0);
            let request = String::from_utf8_lossy(&request[..length]).into_owned();
            let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
            let has_tag = request.to_ascii_lowercase().contains("if-none-match: \"a\"");
            let path = if has_tag { format!("{path} known") } else { path };
            let times = {
                let mut notes = notes.lock().unwrap();
                notes.push((path.clone(), Instant::now()));
                notes.iter().filter(|(earlier, _)| *earlier == path).count()
            };
            for step in answer(&path, times) {
                if let Step::Send(bytes) = step {
                    drop(stream.write_all(&bytes));
                }
            }
        }
    });
    (Server { port, connections: Arc::default() }, asked)
}

fn paths(asked: &Asked) -> Vec<String> {
    asked.lock().unwrap().iter().map(|(path, _)| path.clone()).collect()
}

#[test]
fn robots_txt_is_asked_for_once_and_heeded() {
    let (server, asked) = noting(|path, _| match path {
        "/robots.txt" => redirect("/rules"),
        "/rules" => page("text/plain", b"User-agent: *\nDisallow: /private\n"),
        "/over" => redirect("/private/b"),
        _ => page("text/html", b"<p>x</p>"),
    });
    let reader = Reader::new(Options { heeds_robots: true, ..Options::own_server() });
    assert!(reader.fetch(&server.url("/a")).is_ok());
    for path in ["/private/a", "/over"] {
        let refused = reader.fetch(&server.url(path)).unwrap_err().to_string();
        assert!(refused.contains("the robots.txt of 127.0.0.1 asks programs"), "{refused}");
    }
    assert_eq!(paths(&asked), ["/robots.txt", "/rules", "/a", "/over"]);
}

#[test]
fn a_site_whose_robots_txt_fails_is_left_alone_and_one_without_is_open() {
    for (status, is_open) in [(404, true), (403, true), (410, true), (500, false), (503, false), (429, false)] {
        static STATUS: AtomicUsize = AtomicUsize::new(0);
        STATUS.store(status, Ordering::SeqCst);
        let (server, _) = noting(|path, _| match path {
            "/robots.txt" => head(STATUS.load(Ordering::SeqCst) as u16, "Content-Length: 0\r\n", b""),
            _ => page("text/html", b"<p>x</p>"),
        });
        let reader = Reader::new(Options { heeds_robots: true, ..Options::own_server() });
        let found = reader.fetch(&server.url("/a")).map_err(|error| error.to_string());
        match found {
            Ok(_) => assert!(is_open, "{status}"),
            Err(error) => assert!(!is_open && error.contains("robots.txt of 127.0.0.1 cannot be had"), "{error}"),
        }
    }
}

#[test]
fn a_busy_server_is_asked_again_and_one_that_says_no_is_not() {
    let (server, asked) = noting(|path, times| match (path, times) {
        ("/busy", 1) => head(503, "Retry-After: 0\r\nContent-Length: 0\r\n", b""),
        ("/busy", 2) => Vec::new(),
        ("/later", _) => head(503, "Retry-After: 600\r\nContent-Length: 0\r\n", b""),
        ("/no", _) => head(403, "Content-Length: 0\r\n", b""),
        ("/broken", _) => head(500, "Content-Length: 0\r\n", b""),
        _ => page("text/html", b"<p>x</p>"),
    });
    let reader = Reader::new(Options { tries: 3, ..Options::own_server() });
    assert!(reader.fetch(&server.url("/busy")).is_ok());
    assert!(reader.fetch(&server.url("/later")).unwrap_err().to_string().contains("wait 600 s"));
    assert!(reader.fetch(&server.url("/no")).is_err());
    assert!(reader.fetch(&server.url("/broken")).is_err());
    assert_eq!(paths(&asked), ["/busy", "/busy", "/busy", "/later", "/no", "/broken", "/broken", "/broken"]);
}

#[test]
fn pages_of_one_host_are_fetched_one_by_one_with_a_pause() {
    let (server, asked) = noting(|_, _| page("text/html", b"<p>x</p>"));
    let pause = Duration::from_millis(40);
    let reader = Reader::new(Options { pause, ..Options::own_server() });
    let urls: Vec<Url> = (0..4).map(|number| server.url(&format!("/{number}"))).collect();
    let visits = reader.visit(urls.clone(), Arc::new(|_| Known::default()));
    let found: Vec<String> = visits.into_iter().map(|visit| visit.unwrap().last.url.to_string()).collect();
    assert_eq!(found, urls.iter().map(Url::to_string).collect::<Vec<_>>());
    let asked = asked.lock().unwrap();
    for pair in asked.windows(2) {
        assert!(pair[1].1 - pair[0].1 >= pause, "{pair:?}");
    }
}

#[test]
fn a_known_version_is_asked_for_by_its_mark() {
    let (server, asked) = noting(|path, _| match path {
        "/a known" => head(304, "ETag: \"a\"\r\n", b""),
        "/moved" => redirect("/a"),
        _ => page("text/html", b"<p>x</p>"),
    });
    let reader = Reader::new(Options::own_server());
    let known = |url: &Url| Known { etag: (url.path() == "/a").then(|| String::from("\"a\"")), last_modified: None };
    let visit = reader.visit(vec![server.url("/moved")], Arc::new(known)).remove(0).unwrap();
    assert_eq!((visit.hops.len(), visit.last.answer.status, visit.last.url.path()), (1, 304, "/a"));
    assert_eq!(paths(&asked), ["/moved", "/a known"]);
}
