//! What was fetched is kept, found again offline, and held against what the same address says later. The pages come from a
//! server of this machine that stands in as a proxy, so that they have addresses of the public internet.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;

use recoupe::compare::State;
use recoupe::fetched::{Fetched, fetch};
use recoupe::ingest::{AsOf, Choice, Options, Reader};
use recoupe::report::{self, Format, Report, render};
use url::Url;

use crate::program::Scratch;

const ARTICLE: &str = "http://www.journal.example/fuite";
const STATEMENT: &str = "http://www.acme.example/communique";

/// A page's status, headers (a line each) and body, by its address.
type Web = Arc<Mutex<Vec<(&'static str, u16, String, Vec<u8>)>>>;

/// A proxy for a web of these pages; what is not in it is not found.
fn proxy(web: &Web) -> Reader {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let web = Arc::clone(web);
    thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let mut request = [0; 8192];
            let length = stream.read(&mut request).unwrap_or(0);
            let request = String::from_utf8_lossy(&request[..length]).to_ascii_lowercase();
            let asked = request.split(' ').nth(1).unwrap_or_default().to_owned();
            let pages = web.lock().unwrap();
            let (status, headers, body) = match pages.iter().find(|(url, ..)| *url == asked) {
                Some((_, _, headers, _))
                    if headers.contains("ETag: \"1\"") && request.contains("if-none-match: \"1\"") =>
                {
                    (304, String::from("ETag: \"1\""), Vec::new())
                }
                Some((_, status, headers, body)) => (*status, headers.clone(), body.clone()),
                None => (404, String::from("Content-Type: text/plain"), Vec::new()),
            };
            let head = format!("HTTP/1.1 {status} x\r\nConnection: close\r\n{}\r\n\r\n", headers.replace('\n', "\r\n"));
            let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
        }
    });
    let proxy = Url::parse(&format!("http://{address}/")).unwrap();
    Reader::new(Options { proxy: Some(proxy), heeds_robots: true, ..Options::own_server() })
}

fn put(web: &Web, url: &'static str, headers: &str, body: String) {
    let mut pages = web.lock().unwrap();
    pages.retain(|(known, ..)| *known != url);
    pages.push((
        url,
        200,
        format!("Content-Type: text/html; charset=utf-8\n{headers}").trim_end().to_owned(),
        body.into_bytes(),
    ));
}

fn article(figure: &str) -> String {
    format!(
        "<!doctype html><html lang=fr><head><meta property=\"article:published_time\" content=\"2024-03-12\"></head><body>\
         <article><h1>Acme victime d’une fuite de données</h1><p>L’entreprise a détecté le 7 mars 2024 un accès frauduleux \
         à son fichier. L’intrusion concerne {figure} clients, a-t-elle reconnu.</p><p>Les noms et les adresses e-mail \
         ont été dérobés. Une plainte a été déposée auprès du parquet de Paris.</p></article></body></html>"
    )
}

fn statement() -> String {
    article("6 128").replace("2024-03-12", "2024-03-11")
}

fn run(addresses: &[&str], folder: &Path, reader: &Reader) -> Fetched {
    let urls = addresses.iter().map(|text| Url::parse(text).unwrap()).collect();
    fetch(urls, &Choice::default(), folder, reader, |_| {}).unwrap()
}

fn written(fetched: &Fetched, format: Format) -> String {
    let mut bytes = Vec::new();
    let options = report::Options { format, width: 100, ..report::Options::default() };
    render(&Report::Fetched(fetched.clone()), &options, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_second_fetch_keeps_both_versions_and_tells_what_changed() {
    let (web, scratch) = (Web::default(), Scratch::with(&[]));
    let (reader, folder) = (proxy(&web), scratch.path().join("evidence"));
    put(&web, ARTICLE, "", article("6 218"));
    let first = run(&[ARTICLE], &folder, &reader);
    assert_eq!((first.pages.len(), first.pages[0].state, first.failures.len()), (1, State::First, 0));
    let same = run(&[ARTICLE], &folder, &reader);
    assert_eq!((same.pages[0].state, &same.pages[0].digest), (State::Same, &first.pages[0].digest));
    put(&web, ARTICLE, "", article("6 128"));
    let changed = run(&[ARTICLE], &folder, &reader);
    let page = &changed.pages[0];
    assert_eq!((page.state, page.changes.len()), (State::Changed, 1));
    let table = written(&changed, Format::Table);
    assert!(table.contains("6 218 clients → 6 128 clients") && table.contains("states otherwise"), "{table}");
    let json: serde_json::Value = serde_json::from_str(&written(&changed, Format::Json)).unwrap();
    let change = &json["pages"][0]["changes"][0];
    assert_eq!((&change["before"]["value"], &change["now"]["value"]), (&6218.into(), &6128.into()));
    let csv = written(&changed, Format::Csv);
    assert!(csv.lines().nth(1).is_some_and(|row| row.ends_with("count,6218,6128")), "{csv}");
    let markdown = written(&changed, Format::Markdown);
    assert!(markdown.contains("6\u{a0}218 clients → 6\u{a0}128 clients"), "{markdown}");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 3);
    put(&web, ARTICLE, "", article("6 128").replace("Paris", "Lyon"));
    assert_eq!(run(&[ARTICLE], &folder, &reader).pages[0].state, State::Reworded);
    // A server that fails says nothing of the page.
    web.lock().unwrap()[0].1 = 503;
    let failed = run(&[ARTICLE], &folder, &reader);
    assert!(failed.pages.is_empty() && failed.failures[0].error.starts_with("HTTP 503"), "{failed:?}");
    web.lock().unwrap().clear();
    let gone = run(&[ARTICLE], &folder, &reader);
    assert_eq!(gone.pages[0].state, State::Gone);
    assert!(gone.failures[0].error.starts_with("HTTP 404"), "{:?}", gone.failures);
}

#[test]
fn a_server_that_knows_its_versions_is_asked_for_news_alone() {
    let (web, scratch) = (Web::default(), Scratch::with(&[]));
    let reader = proxy(&web);
    put(&web, ARTICLE, "ETag: \"1\"", article("6 128"));
    let first = run(&[ARTICLE], scratch.path(), &reader);
    let again = run(&[ARTICLE], scratch.path(), &reader);
    assert_eq!((again.pages[0].state, &again.pages[0].digest), (State::Same, &first.pages[0].digest));
    assert_eq!(
        again.pages[0].now,
        first.pages[0].now.clone().map(|now| {
            let document = recoupe::document::Document {
                source: again.pages[0].now.as_ref().unwrap().document.source.clone(),
                ..now.document
            };
            recoupe::claim::Reading { document, ..now }
        })
    );
    let sizes: Vec<u64> =
        scratch.names().iter().map(|name| scratch.path().join(name).metadata().unwrap().len()).collect();
    assert!(sizes.len() == 2 && sizes.iter().all(|size| *size > 0), "{sizes:?}");
}

#[test]
fn an_incident_is_compared_from_its_evidence_alone_as_of_a_day() {
    let manifest = format!(
        "organisation = \"Acme\"\n[[official]]\nid = \"acme\"\nurl = \"{STATEMENT}\"\n[[articles]]\nid = \"journal\"\nurl = \"{ARTICLE}\"\n"
    );
    let (web, scratch) = (Web::default(), Scratch::with(&[("acme/incident.toml", &manifest)]));
    let reader = proxy(&web);
    put(&web, STATEMENT, "", statement());
    put(&web, ARTICLE, "", article("6 218"));
    let folder = scratch.path().join("acme/evidence");
    run(&[STATEMENT, ARTICLE], &folder, &reader);
    let compared = scratch.run(&["compare", "acme", "--format", "csv"]).ends(0);
    assert!(compared.out.contains("contradicts,transposed_digits,6128,6218"), "{}", compared.out);
    // The version of later is not that of the day before.
    let before = scratch.run(&["compare", "acme", "--format", "csv", "--as-of", "2024-03-13"]).ends(2);
    assert!(before.err.contains("was not kept by that day"), "{}", before.err);
    // A report is never written over evidence.
    let archive = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let archive = archive.strip_prefix(scratch.path()).unwrap().display().to_string();
    assert!(scratch.run(&["compare", "acme", "-o", &archive]).ends(2).err.contains("is not written over"));
}

#[test]
fn an_archive_is_read_as_its_pages_and_addresses_are_found_in_it() {
    let (web, scratch) = (Web::default(), Scratch::with(&[]));
    let reader = proxy(&web);
    put(&web, STATEMENT, "", statement());
    put(&web, ARTICLE, "", article("6 218"));
    put(&web, "http://www.journal.example/logo", "", String::new());
    let moved = (302, String::from("Location: /fuite\nContent-Length: 0"));
    web.lock().unwrap().push(("http://www.journal.example/court", moved.0, moved.1, Vec::new()));
    let fetched = run(&[STATEMENT, "http://www.journal.example/court"], scratch.path(), &reader);
    let name = fetched.archive.as_deref().and_then(|path| path.rsplit('/').next()).unwrap().to_owned();
    let extracted = scratch.run(&["extract", &name, "--format", "jsonl", "--no-text"]).ends(0);
    let urls: Vec<serde_json::Value> = extracted
        .out
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["url"].clone())
        .collect();
    assert_eq!(urls, [STATEMENT, ARTICLE]);
    assert!(extracted.out.lines().all(|line| line.contains("\"captured\":\"20")), "{}", extracted.out);
    for articles in [name.as_str(), "http://www.journal.example/court"] {
        let arguments = ["compare", "--official", STATEMENT, articles, "--evidence", &name, "--format", "csv"];
        let compared = scratch.run(&arguments).ends(0);
        assert!(compared.out.contains("6128,6218"), "{}", compared.out);
    }
    // Unpacked, the same archive reads the same; torn, it gives what stands before.
    let packed = std::fs::read(scratch.path().join(&name)).unwrap();
    let mut plain = Vec::new();
    flate2::read::MultiGzDecoder::new(&packed[..]).read_to_end(&mut plain).unwrap();
    scratch.write("plain/a.warc", &plain);
    assert_eq!(scratch.run(&["extract", "plain", "--format", "jsonl", "--no-text"]).ends(0).out, extracted.out);
    scratch.write("torn.warc.gz", &packed[..packed.len() - 10]);
    let torn = scratch.run(&["extract", "torn.warc.gz", "--format", "jsonl", "--no-text"]).ends(3);
    assert!(torn.out == extracted.out && torn.err.contains("torn.warc.gz: it breaks off at byte"), "{}", torn.err);
    // A page whose bytes were touched is told, not read.
    let touched = String::from_utf8(plain).unwrap().replace("6 218", "6 128");
    scratch.write("touched.warc", touched.as_bytes());
    let touched = scratch.run(&["extract", "touched.warc", "--format", "jsonl"]).ends(3);
    assert!(touched.err.contains("its sha256 in the archive is another one"), "{}", touched.err);
}

#[test]
fn the_version_of_a_day_is_the_last_kept_by_then() {
    let page = |day: &str, figure: &str| {
        let body = article(figure);
        let content = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{body}");
        let length = content.len();
        format!(
            "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {ARTICLE}\r\nWARC-Date: {day}\r\nContent-Length: {length}\r\n\r\n{content}\r\n\r\n"
        )
    };
    let later = page("2024-03-20T08:00:00Z", "6 128");
    let early = page("2024-03-12T23:59:59Z", "6 218");
    let scratch =
        Scratch::with(&[("a/later.warc", &later), ("a/second.warc", &early), ("official.html", &statement())]);
    let compare = |day: &str| {
        let run = scratch.run(&["compare", "--official", "official.html", "a", "--as-of", day, "--format", "csv"]);
        run.ends(if day == "2024-03-11" { 2 } else { 0 })
    };
    assert!(compare("2024-03-12").out.contains("6128,6218"));
    assert!(compare("2024-03-19T12:00:00Z").out.contains("6128,6218"));
    assert!(compare("2024-03-20").out.contains("count,same,,6128,6128"));
    assert!(compare("2024-03-11").err.contains("holds no page of text that was kept by that day"));
    assert!(scratch.run(&["compare", ".", "--as-of", "soon"]).ends(2).err.contains("write it as 2020-07-24"));
    let day: AsOf = "2024-03-12".parse().unwrap();
    assert!(
        day.includes("2024-03-12T23:59:59Z".parse().unwrap()) && !day.includes("2024-03-13T00:00:00Z".parse().unwrap())
    );
}

#[test]
fn what_is_published_later_is_left_out_and_named() {
    let files = [
        ("official.html", statement()),
        ("a.html", article("6 218")),
        ("b.html", article("9 000").replace("2024-03-12", "2024-04-02")),
    ];
    let files = files.each_ref().map(|(name, text)| (*name, text.as_str()));
    let scratch = Scratch::with(&files);
    let run = scratch.run(&["compare", ".", "--as-of", "2024-03-31", "--format", "csv"]).ends(0);
    assert!(run.out.contains("6218") && !run.out.contains("9000"), "{}", run.out);
    assert_eq!(run.err, "recoupe: b.html: left out, since it was published later\n");
    let run = scratch.run(&["extract", "a.html", "b.html", "--as-of", "2024-03-31", "--format", "jsonl"]).ends(0);
    assert_eq!(run.err, "recoupe: b.html: left out, since it was published later\n");
    let run = scratch.run(&["compare", "--checklist", "official.html", "--as-of", "2024-03-01"]).ends(2);
    assert!(run.err.contains("official.html: left out, since it was published later"), "{}", run.err);
}

#[test]
fn evidence_goes_into_a_folder_that_is_one() {
    let (web, scratch) = (Web::default(), Scratch::with(&[("file", "x"), ("kept/a.txt", "x")]));
    put(&web, ARTICLE, "", article("6 128"));
    let reader = proxy(&web);
    let urls = || vec![Url::parse(ARTICLE).unwrap()];
    let refused =
        fetch(urls(), &Choice::default(), &scratch.path().join("file"), &reader, |_| {}).unwrap_err().to_string();
    assert!(refused.contains("is no folder"), "{refused}");
    #[cfg(unix)]
    {
        // Whoever may put a link in its place does not choose what is written to.
        std::os::unix::fs::symlink(scratch.path().join("kept"), scratch.path().join("link")).unwrap();
        let refused =
            fetch(urls(), &Choice::default(), &scratch.path().join("link"), &reader, |_| {}).unwrap_err().to_string();
        assert!(refused.contains("is no folder"), "{refused}");
    }
    assert_eq!(std::fs::read_dir(scratch.path().join("kept")).unwrap().count(), 1);
    // Nothing that is left half done stays.
    let kept = run(&[ARTICLE], &scratch.path().join("kept"), &reader);
    let name = kept.archive.as_deref().and_then(|path| path.rsplit('/').next()).unwrap().to_owned();
    let mut names: Vec<String> = std::fs::read_dir(scratch.path().join("kept"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, [name, String::from("a.txt")]);
    let scratch = Scratch::with(&[]);
    let nothing =
        fetch(vec![Url::parse("http://10.0.0.1/").unwrap()], &Choice::default(), scratch.path(), &reader, |_| {})
            .unwrap();
    assert_eq!((nothing.archive, nothing.pages.len(), nothing.failures.len(), scratch.names().len()), (None, 0, 1, 0));
}

#[test]
fn a_feed_is_kept_with_the_articles_that_are_chosen() {
    let (web, scratch) = (Web::default(), Scratch::with(&[]));
    let reader = proxy(&web);
    let item = |path: &str, title: &str| {
        format!("<item><title>{title}</title><link>http://www.journal.example/{path}</link></item>")
    };
    let items = [item("fuite", "Fuite chez Acme"), item("sport", "Sport"), item("absent", "Acme, encore")].concat();
    let feed = format!("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>x</title>{items}</channel></rss>");
    let kind = String::from("Content-Type: application/rss+xml");
    web.lock().unwrap().push(("http://www.journal.example/rss", 200, kind, feed.into_bytes()));
    put(&web, ARTICLE, "", article("6 218"));
    let url = Url::parse("http://www.journal.example/rss").unwrap();
    let choice = Choice::new(["acme"], 10);
    let found = fetch(vec![url], &choice, scratch.path(), &reader, |_| {}).unwrap();
    let pages: Vec<&str> = found.pages.iter().map(|page| page.address.as_str()).collect();
    assert_eq!(pages, [ARTICLE]);
    let failures: Vec<&str> = found.failures.iter().map(|failure| failure.source.as_str()).collect();
    assert_eq!(failures, ["http://www.journal.example/absent"]);
    assert_eq!(found.notes.len(), 1, "{:?}", found.notes);
    let name = &scratch.names()[0];
    let extracted = scratch.run(&["extract", name, "--format", "jsonl", "--no-text"]).ends(0);
    assert_eq!(extracted.out.lines().count(), 1, "{}", extracted.out);
}
