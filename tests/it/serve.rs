//! The page that is served: to this machine alone, and honest about what it writes.

use std::fs;

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

const STATEMENT: &str = "Communiqué\n\nLe 21 juillet 2020, 6 128 comptes ont été volés. Le nom est concerné.";
const ARTICLE: &str = "Acme piraté\n\nLe 21 juillet 2020, 6 158 comptes ont été volés. Le nom, l’adresse e-mail et l’IBAN des clients ont fuité.";

impl Served {
    fn new() -> Self {
        Self::with(&[("official.txt", STATEMENT), ("a.txt", ARTICLE)], &[])
    }

    fn with(files: &[(&str, &str)], more: &[&str]) -> Self {
        let scratch = Scratch::with(files);
        let arguments = [&["serve", ".", "--port", "0"], more].concat();
        let mut child = scratch.command(&arguments).stdout(Stdio::piped()).spawn().unwrap();
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
        self.page_at("")
    }

    /// A page below the address, once it is whole.
    fn page_at(&self, place: &str) -> Answer {
        self.whole(self.ask("GET", &format!("{}{place}", self.path), &[("Host", &self.host())], ""))
    }

    /// What comes of an answer that tells how far the work has come.
    fn whole(&self, mut answer: Answer) -> Answer {
        let mut job = String::new();
        loop {
            if let Some((_, number)) = answer.head.split_once("location: ./?job=") {
                job = number.lines().next().unwrap().to_owned();
            } else if !answer.head.contains("refresh: 1") {
                return answer;
            }
            answer = self.ask("GET", &format!("{}?job={job}", self.path), &[("Host", &self.host())], "");
        }
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
                (name, option.attr("value"))
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
        self.post("correct", &pairs)
    }

    fn post(&self, place: &str, pairs: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        self.post_as(place, "application/x-www-form-urlencoded", &body)
    }

    fn post_as(&self, place: &str, kind: &str, body: &str) -> Answer {
        let host = self.host();
        let origin = format!("http://{host}");
        let headers = [("Host", host.as_str()), ("Origin", &origin), ("Content-Type", kind)];
        self.whole(self.ask("POST", &format!("{}{place}", self.path), &headers, body))
    }

    /// Sends the form by which a document is added; a file is its name and what is in it.
    fn add(&self, fields: &[(&str, &str)], file: Option<(&str, &str)>) -> Answer {
        let mut body = String::new();
        for (name, value) in fields {
            body.push_str(&format!("--part\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"));
        }
        let (named, bytes) = file.unwrap_or_default();
        body.push_str(&format!(
            "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{named}\"\r\nContent-Type: text/plain\r\n\r\n{bytes}\r\n--part--\r\n"
        ));
        self.post_as("add", "multipart/form-data; boundary=part", &body)
    }
}

/// Where an answer leads.
fn place(answer: &Answer) -> &str {
    assert_eq!(answer.status, "303", "{}", answer.body);
    answer.head.split_once("location: ./").map_or("", |(_, place)| place.lines().next().unwrap())
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
    assert!(place(&sent).starts_with("#f"), "{}", sent.head);
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
    let nothing = Scratch::with(&[("incident.toml", "official = 1")]);
    assert_eq!(nothing.run(&["serve", ".", "--port", "0"]).code, Some(2));
    assert_eq!(nothing.run(&["serve", "absent", "--port", "0"]).code, Some(2));
}

#[test]
fn an_incident_is_gathered_in_the_page_from_nothing() {
    let served = Served::with(&[], &["--lang", "fr"]);
    let page = served.page();
    assert!(page.status == "200" && page.body.contains("Ajoutez le communiqué et un article"), "{}", page.body);
    let sent = served.add(&[("text", STATEMENT), ("as", "statement"), ("published", "2020-07-22")], None);
    assert_eq!(place(&sent), "#documents");
    assert!(served.page().body.contains("Il n’y a encore rien à comparer"));
    let article = ARTICLE.replace('\n', "\r\n");
    let sent = served.add(&[("text", &article), ("as", "article"), ("outlet", "L’Écho"), ("published", "")], None);
    assert_eq!(place(&sent), "#documents");
    let page = served.page().body;
    assert!(page.contains("L’Écho") && page.contains("id=\"table\"") && page.contains("6\u{a0}158"), "{page}");
    let html = format!("<html><body><article><h1>Fuite</h1><p>{}</p></article></body></html>", ARTICLE.repeat(2));
    let sent = served.add(&[("as", "article"), ("outlet", "Le Fil")], Some(("../../b page.html", &html)));
    assert_eq!(place(&sent), "#documents");

    let manifest = served.scratch.read("incident.toml");
    for line in [
        "path = \"Communiqué.txt\"",
        "published = \"2020-07-22\"",
        "outlet = \"L’Écho\"",
        "path = \"articles/b-page.html\"",
    ] {
        assert!(manifest.contains(line), "{line}: {manifest}");
    }
    let run = served.scratch.run(&["compare", ".", "--format", "csv"]);
    assert!(run.out.contains(",L-Écho-Acme-piraté,") && run.out.contains("b-page"), "{} {}", run.out, run.err);

    // Fields, a file, and what is told.
    type Row<'a> = (&'a [(&'a str, &'a str)], Option<(&'a str, &'a str)>, &'a str);
    let refused: [Row<'_>; 8] = [
        (&[("as", "article")], None, "donnez une adresse, un fichier ou un texte"),
        (&[("text", ARTICLE), ("address", "https://www.example.fr/")], None, "donnez un seul des trois"),
        (&[("address", "file:///etc/passwd")], None, "file:///etc/passwd"),
        (&[("address", "../a.txt")], None, "n’est pas une adresse"),
        (&[("address", "http://127.0.0.1:9/")], None, "127.0.0.1"),
        (&[("text", ARTICLE), ("published", "hier")], None, "n’est pas un jour"),
        (&[], Some(("a.exe", "MZ")), "n’est pas un document qui soit lu"),
        (&[], Some(("a.txt", " ")), "aucun texte à lire"),
    ];
    for (fields, file, expected) in refused {
        let sent = served.add(fields, file);
        assert!(
            sent.status.starts_with('4') && sent.body.contains(expected),
            "{fields:?}: {} {}",
            sent.status,
            sent.body
        );
    }
    assert_eq!(served.scratch.read("incident.toml"), manifest);
    let files = Scratch::names_in(&served.scratch.path().join("articles"));
    assert_eq!(files, ["L-Écho-Acme-piraté.txt", "b-page.html"]);
}

#[test]
fn another_statement_is_chosen() {
    let served = Served::with(&[("official.txt", STATEMENT), ("articles/a.txt", ARTICLE), ("b.txt", ARTICLE)], &[]);
    let rejected = served.send(&served.form("IBAN"), &[("action", "reject")]);
    assert_eq!(rejected.status, "303");
    assert_eq!(place(&served.post("choose", &[("statement", "a")])), "#documents");
    let page = served.page().body;
    assert!(page.contains("value=\"a\" checked") && !page.contains("value=\"official\" checked"), "{page}");
    let run = served.scratch.run(&["compare", ".", "--format", "csv"]);
    assert!(!run.err.contains("orphan"), "{}", run.err);
    assert!(run.out.lines().any(|line| line.contains(",official,")), "{}", run.out);
    let manifest = served.scratch.read("incident.toml");
    for pairs in [&[][..], &[("statement", "c")]] {
        assert_eq!(served.post("choose", pairs).status, "409");
    }
    assert_eq!(served.scratch.read("incident.toml"), manifest);
}

#[test]
fn facts_are_added_merged_remarked_upon_and_taken_back() {
    let article = format!("{ARTICLE} Le total de 6 158 comptes est confirmé. Les badges aussi.");
    let served = Served::with(&[("official.txt", STATEMENT), ("a.txt", &article)], &[]);
    let query = "fact?document=a&quote=badges&prefix=Les+&suffix=+aussi";
    let page = served.page_at(query).body;
    assert!(page.contains("<mark>badges</mark>") && page.contains("name=\"set.field.field\""), "{page}");
    let add = [
        ("action", "add"),
        ("document", "a"),
        ("back", "a0"),
        ("quote", "badges"),
        ("prefix", "Les "),
        ("suffix", " aussi"),
        ("kind", "field"),
        ("set.field.field", "id_document"),
        ("set.field.status", "exposed"),
        ("set.count.value", "12"),
        ("comment", "badges d’accès"),
    ];
    assert_eq!(place(&served.post("correct", &add)), "#a0");
    let second = served.post("correct", &add);
    assert!(second.status == "409" && second.body.contains("is read there now"), "{}", second.body);

    let page = scraper::Html::parse_document(&served.page().body);
    let selector = scraper::Selector::parse("td a[href^='claim?']").unwrap();
    let counts: Vec<&str> = page
        .select(&selector)
        .filter_map(|link| link.attr("href"))
        .filter(|link| link.contains("document=a&kind=count"))
        .collect();
    assert_eq!(counts.len(), 2, "{counts:?}");
    let start = |link: &str| link.rsplit('=').next().unwrap().to_owned();
    let [before, behind] = [counts[0], counts[1]].map(start);
    let alone = served.page_at(counts[1]).body;
    assert!(alone.contains(&format!("<option value=\"{}\">", before)), "{alone}");
    let quote = "6 158 comptes";
    let said = [("document", "a"), ("kind", "count"), ("quote", quote), ("start", &behind)];
    let merge = [&said[..], &[("action", "merge"), ("with", &before)]].concat();
    assert_eq!(place(&served.post("correct", &merge)), "#findings");
    let first = [("document", "a"), ("kind", "count"), ("quote", quote), ("start", &before)];
    let remark = [&first[..], &[("action", "comment"), ("comment", "à vérifier")]].concat();
    assert_eq!(served.post("correct", &remark).status, "303");
    assert_eq!(served.post("correct", &[&first[..], &[("action", "comment")]].concat()).status, "400");

    let text = served.scratch.read("corrections.toml");
    assert!(
        text.contains("action = \"add\"") && text.contains("status = \"exposed\"") && !text.contains("value ="),
        "{text}"
    );
    assert!(
        text.contains("quote = \"6 158 comptes\", start = 33") && text.contains("comment = \"à vérifier\""),
        "{text}"
    );
    let page = served.page().body;
    assert!(
        page.contains("by hand</span>") && page.contains("the same as « 6 158 comptes », merged by hand"),
        "{page}"
    );

    // The merge stands in the second place of the file.
    let line = text.lines().enumerate().filter(|(_, line)| *line == "[[correction]]").nth(1).unwrap().0 + 1;
    let line = line.to_string();
    assert_eq!(served.post("undo", &[("line", &line), ("quote", "badges")]).status, "409");
    assert_eq!(place(&served.post("undo", &[("line", &line), ("quote", quote)])), "#corrections");
    let text = served.scratch.read("corrections.toml");
    assert!(!text.contains("merge") && text.contains("badges") && text.contains("à vérifier"), "{text}");

    // What the page says of its words is not believed.
    let lie =
        [("action", "add"), ("document", "a"), ("kind", "count"), ("quote", "999 comptes"), ("set.count.value", "999")];
    assert_eq!(served.post("correct", &lie).status, "409");
    assert_eq!(served.page_at("claim?document=a&kind=count&start=1").status, "409");
    assert_eq!(served.page_at("fact?document=zz").status, "409");
    fs::write(served.scratch.path().join("a.txt"), ARTICLE.replace("6 158", "6 185")).unwrap();
    assert!(served.page().body.contains("its words are not in the text"));
}

/// A web of one page, behind a proxy.
fn proxy() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let mut request = [0; 8192];
            let length = stream.read(&mut request).unwrap_or(0);
            let asked = String::from_utf8_lossy(&request[..length]).into_owned();
            let body = format!(
                "<html lang=fr><body><article><h1>Acme</h1><p>{}</p></article></body></html>",
                ARTICLE.repeat(3)
            );
            let answer = match asked.contains("/fuite ") {
                true => format!(
                    "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{body}"
                ),
                false => String::from("HTTP/1.1 404 x\r\nConnection: close\r\nContent-Type: text/plain\r\n\r\n"),
            };
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    address
}

#[test]
fn a_page_of_the_web_is_fetched_when_it_is_asked_for_once_and_kept() {
    let manifest =
        "[[official]]\npath = \"official.txt\"\n\n[[articles]]\nurl = \"http://www.journal.example/fuite\"\n";
    let files = [("official.txt", STATEMENT), ("incident.toml", manifest)];
    let served = Served::with(&files, &["--proxy", &proxy()]);
    let page = served.page().body;
    assert!(page.contains("Fetch the page that was not fetched yet") && page.contains("was not fetched yet"), "{page}");
    assert!(!served.scratch.names().contains(&String::from("evidence")));
    assert_eq!(place(&served.post("fetch", &[])), "#documents");
    assert_eq!(Scratch::names_in(&served.scratch.path().join("evidence")).len(), 1);
    let page = served.page().body;
    assert!(!page.contains("Fetch the page") && page.contains("6\u{a0}158"), "{page}");

    let sent = served.add(&[("address", "http://www.autre.example/fuite"), ("as", "article")], None);
    assert_eq!(place(&sent), "#documents");
    assert!(served.scratch.read("incident.toml").contains("url = \"http://www.autre.example/fuite\""));
    let gone = served.add(&[("address", "http://www.autre.example/gone"), ("as", "article")], None);
    assert!(gone.status == "409" && gone.body.contains("404"), "{}", gone.body);
    assert!(!served.scratch.read("incident.toml").contains("gone"));
}
