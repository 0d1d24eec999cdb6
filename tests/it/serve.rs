//! The page that is served: to this machine alone, and honest about what it writes.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use crate::program::Scratch;

/// Names and values.
type Form = Vec<(String, String)>;

struct Served {
    scratch: Scratch,
    child: Child,
    port: String,
    /// With its slashes.
    path: String,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Answer {
    status: String,
    head: String,
    body: String,
}

impl Served {
    fn new() -> Self {
        let scratch = Scratch::with(&[
            ("official.txt", "Communiqué\n\nLe 21 juillet 2020, 6 128 comptes ont été volés. Le nom est concerné."),
            (
                "a.txt",
                "Acme piraté\n\nLe 21 juillet 2020, 6 158 comptes ont été volés. Le nom, l’adresse e-mail et l’IBAN des clients ont fuité.",
            ),
        ]);
        let mut child = scratch.command(&["serve", ".", "--port", "0"]).stdout(Stdio::piped()).spawn().unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let rest = address.trim().strip_prefix("http://127.0.0.1:").unwrap_or_else(|| panic!("{address}"));
        let (port, path) = rest.split_once('/').unwrap();
        let (port, path) = (port.to_owned(), format!("/{path}"));
        assert_eq!(path.len(), 34, "{path}");
        Self { scratch, child, port, path }
    }

    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut stream = TcpStream::connect(format!("127.0.0.1:{}", self.port)).unwrap();
        let mut request =
            format!("{method} {path} HTTP/1.1\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
        headers.iter().for_each(|(name, value)| request.push_str(&format!("{name}: {value}\r\n")));
        stream.write_all(format!("{request}\r\n{body}").as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let (status, head) = head.split_once("\r\n").unwrap_or((head, ""));
        Answer { status: status[9..12].to_owned(), head: head.to_ascii_lowercase(), body: body.to_owned() }
    }

    fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    fn page(&self) -> Answer {
        self.ask("GET", &self.path, &[("Host", &self.host())], "")
    }

    /// The form that corrects what these words state, as the page holds it.
    fn form(&self, quote: &str) -> Form {
        let page = scraper::Html::parse_document(&self.page().body);
        let select = |selector: &str| scraper::Selector::parse(selector).unwrap();
        let words = |text: &str| text.replace('\u{a0}', " ");
        let fields = |form: scraper::ElementRef<'_>| -> Form {
            let (inputs, chosen) = (select("input"), select("option[selected]"));
            let inputs = form.select(&inputs).map(|input| (input.attr("name"), input.attr("value")));
            let chosen = form.select(&chosen).map(|option| {
                let name = option.parent().and_then(scraper::ElementRef::wrap).and_then(|select| select.attr("name"));
                (name, option.text().next())
            });
            inputs
                .chain(chosen)
                .map(|(name, value)| (name.unwrap().to_owned(), value.unwrap_or("").to_owned()))
                .collect()
        };
        let forms: Vec<Form> = page.select(&select("form[action=correct]")).map(fields).collect();
        let of_it = |form: &&Form| form.iter().any(|(name, value)| name == "quote" && words(value) == quote);
        forms.iter().find(of_it).unwrap_or_else(|| panic!("no form for {quote}: {forms:?}")).clone()
    }

    /// Sends a form as the page does, with what a reader changed in it.
    fn send(&self, form: &Form, changed: &[(&str, &str)]) -> Answer {
        let is_changed = |name: &str| changed.iter().any(|(known, _)| *known == name);
        let kept =
            form.iter().filter(|(name, _)| !is_changed(name)).map(|(name, value)| (name.as_str(), value.as_str()));
        let pairs: Vec<(&str, &str)> = kept.chain(changed.iter().copied()).collect();
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish();
        let headers = [
            ("Host", self.host()),
            ("Origin", format!("http://{}", self.host())),
            ("Content-Type", String::from("application/x-www-form-urlencoded")),
        ];
        let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
        self.ask("POST", &format!("{}correct", self.path), &headers, &body)
    }
}

#[test]
fn a_fact_is_corrected_in_the_page() {
    let served = Served::new();
    let page = served.page();
    assert_eq!(page.status, "200");
    for header in [
        "cache-control: no-store",
        "x-frame-options: deny",
        "referrer-policy: same-origin",
        "x-content-type-options: nosniff",
    ] {
        assert!(page.head.contains(header), "{}", page.head);
    }
    assert!(
        page.body.contains("form-action &#39;self&#39;") || page.body.contains("form-action 'self'"),
        "{}",
        &page.body[..600]
    );
    assert!(page.body.contains("6 158") && page.body.contains("id=\"f"));
    let sent = served.send(&served.form("IBAN"), &[("action", "reject"), ("comment", "un encart")]);
    assert_eq!((sent.status.as_str(), sent.head.contains("location: ./#findings")), ("303", true), "{}", sent.body);
    let text = served.scratch.read("corrections.toml");
    assert!(text.contains("action = \"reject\"") && text.contains("comment = \"un encart\""), "{text}");
    assert!(served.page().body.contains("rejected by hand: un encart"));
    let run = served.scratch.run(&["compare", ".", "--format", "csv", "--verdict", "added,contradicts"]);
    assert!(!run.out.contains("IBAN") && run.out.contains("6 158"), "{}", run.out);

    let sent = served.send(&served.form("6 158 comptes"), &[("action", "change"), ("set.value", "6\u{a0}128")]);
    assert_eq!(sent.status, "303", "{}", sent.body);
    let text = served.scratch.read("corrections.toml");
    assert!(text.contains("value = 6128\n") && !text.contains("role ="), "{text}");
}

#[test]
fn what_no_longer_fits_is_a_conflict_and_writes_nothing() {
    let served = Served::new();
    let iban = served.form("IBAN");
    let reject = ("action", "reject");
    let sends = |changed: &[(&str, &str)], status: &str, expected: &str| {
        let sent = served.send(&iban, changed);
        assert_eq!(sent.status, status, "{changed:?}: {}", sent.body);
        assert!(sent.body.contains(expected) && !sent.body.contains("<script"), "{}", sent.body);
    };
    sends(&[reject, ("document", "b")], "409", "not there any more");
    sends(&[reject, ("start", "1")], "409", "changed since");
    sends(&[reject, ("quote", "IBAM")], "409", "changed since");
    sends(&[reject, ("kind", "count")], "409", "no count is read there");
    sends(&[("action", "change")], "400", "nothing was changed");
    sends(&[("action", "change"), ("set.status", "gone")], "409", "is no claim");
    sends(&[("action", "erase")], "400", "no known");
    sends(&[reject, ("document", "<script>alert(1)</script>")], "409", "&#60;script&#62;");
    // What the page shows is of a text that somebody has changed since.
    let since = "Acme piraté\n\nLe 21 juillet 2020, 6 158 comptes ont été volés à Brest. L’IBAN a fuité.";
    served.scratch.write("a.txt", since.as_bytes());
    sends(&[reject], "409", "changed since");
    assert_eq!(served.scratch.names(), ["a.txt", "official.txt"]);
}

#[test]
fn nobody_else_is_answered() {
    let served = Served::new();
    let host = served.host();
    let own = format!("http://{host}");
    let form = "document=a&start=67&quote=IBAN&kind=field&action=reject";
    let correct = format!("{}correct", served.path);
    let kind = ("Content-Type", "application/x-www-form-urlencoded");
    type Row<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)], &'a str);
    let rows: [Row<'_>; 8] = [
        ("GET", &served.path, &[("Host", "evil.example")], "403"),
        ("GET", &served.path, &[("Host", &format!("evil.example:{}", served.port))], "403"),
        ("GET", "/", &[("Host", &host)], "404"),
        ("GET", "/00000000000000000000000000000000/", &[("Host", &host)], "404"),
        ("POST", &correct, &[("Host", &host), kind], "403"),
        ("POST", &correct, &[("Host", &host), kind, ("Origin", "https://evil.example")], "403"),
        ("POST", "/00000000000000000000000000000000/correct", &[("Host", &host), kind, ("Origin", &own)], "404"),
        ("GET", &correct, &[("Host", &host)], "405"),
    ];
    for (method, path, headers, status) in rows {
        assert_eq!(served.ask(method, path, headers, form).status, status, "{method} {path} {headers:?}");
    }
    assert_eq!(served.scratch.names(), ["a.txt", "official.txt"]);
    let taken = served.scratch.run(&["serve", ".", "--port", &served.port]);
    assert_eq!(taken.code, Some(2));
    assert!(taken.err.contains("cannot be served on") && taken.err.lines().count() == 1, "{}", taken.err);
    let nothing = Scratch::with(&[]);
    assert_eq!(nothing.run(&["serve", ".", "--port", "0"]).code, Some(2));
}
