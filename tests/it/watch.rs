//! Pages watched over weeks: what an outlet changes is kept and told, silently or with a note, and a run that is killed
//! loses nothing. The pages come from a server of this machine that stands in as a proxy.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use recoupe::claim::Openness;
use recoupe::compare::State;
use recoupe::ingest::{Options, Reader};
use recoupe::report::{self, Format, Report, render};
use recoupe::store::{Rhythm, Store, Wanted, pass};
use recoupe::watched::{Nearness, Revised, Watched};
use rusqlite::Connection;
use url::Url;

use crate::program::Scratch;

const ARTICLE: &str = "http://www.journal.example/fuite";
const STATEMENT: &str = "http://www.acme.example/communique";

/// Status, headers (a line each) and body of an address.
type Page = (u16, &'static str, String);

/// A web of pages behind a proxy on this machine.
#[derive(Clone, Default)]
struct Web(Arc<Mutex<Inside>>);

#[derive(Default)]
struct Inside {
    pages: HashMap<String, Page>,
    /// How many pages were asked for, robots.txt aside.
    asked: usize,
    /// The request of this number is never answered, and told here.
    stuck: Option<(usize, Sender<()>)>,
    held: Vec<TcpStream>,
}

impl Web {
    fn put(&self, url: &str, body: &str) {
        self.answer(url, (200, "Content-Type: text/html; charset=utf-8", body.to_owned()));
    }

    fn answer(&self, url: &str, page: Page) {
        self.0.lock().unwrap().pages.insert(url.to_owned(), page);
    }

    fn remove(&self, url: &str) {
        self.0.lock().unwrap().pages.remove(url);
    }

    fn asked(&self) -> usize {
        self.0.lock().unwrap().asked
    }

    /// Leaves the request after so many more without an answer; who waits is told that it has come.
    fn stick_after(&self, more: usize) -> Receiver<()> {
        let (send, stuck) = channel();
        let mut inside = self.0.lock().unwrap();
        inside.stuck = Some((inside.asked + more, send));
        stuck
    }

    fn unstick(&self) {
        let mut inside = self.0.lock().unwrap();
        inside.stuck = None;
        inside.held.clear();
    }

    fn serve(&self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let web = self.clone();
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let web = web.clone();
                thread::spawn(move || web.reply(stream));
            }
        });
        format!("http://{address}/")
    }

    fn reply(&self, mut stream: TcpStream) {
        let mut request = [0; 8192];
        let length = stream.read(&mut request).unwrap_or(0);
        let request = String::from_utf8_lossy(&request[..length]).to_ascii_lowercase();
        let asked = request.split(' ').nth(1).unwrap_or_default().to_owned();
        let mut inside = self.0.lock().unwrap();
        if !asked.ends_with("/robots.txt") {
            inside.asked += 1;
            let number = inside.asked;
            if let Some((_, send)) = inside.stuck.as_ref().filter(|(stuck, _)| number > *stuck) {
                let _ = send.send(());
                inside.held.push(stream);
                return;
            }
        }
        let (status, headers, body) = match inside.pages.get(&asked) {
            Some((_, headers, _)) if headers.contains("ETag: \"1\"") && request.contains("if-none-match: \"1\"") => {
                (304, "ETag: \"1\"", String::new())
            }
            Some(page) => page.clone(),
            None => (404, "Content-Type: text/plain", String::new()),
        };
        drop(inside);
        let head = format!("HTTP/1.1 {status} x\r\nConnection: close\r\n{}\r\n\r\n", headers.replace('\n', "\r\n"));
        let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes()));
    }
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

const MANIFEST: &str = "organisation = \"Acme\"\n[[official]]\nid = \"acme\"\nurl = \"http://www.acme.example/communique\"\n\
                        [[articles]]\nid = \"journal\"\nurl = \"http://www.journal.example/fuite\"\noutlet = \"Le Journal\"\n";

/// A store with the incident of the manifest, and a clock that tells what it is set to.
struct Watch {
    web: Web,
    store: Store,
    reader: Reader,
    scratch: Scratch,
    hours: i64,
}

impl Watch {
    fn new() -> Self {
        let web = Web::default();
        let scratch = Scratch::with(&[("acme/incident.toml", MANIFEST)]);
        let proxy = Some(Url::parse(&web.serve()).unwrap());
        let reader = Reader::new(Options { proxy, ..Options::own_server() });
        let mut store = Store::make(&scratch.path().join("watch.sqlite")).unwrap();
        store.take().unwrap();
        web.put(STATEMENT, &statement());
        web.put(ARTICLE, &article("6 158"));
        let watch = Self { web, store, reader, scratch, hours: 0 };
        let wanted = [Wanted::Incident(watch.scratch.path().join("acme"))];
        assert_eq!(watch.store.register(&wanted, &Rhythm::default(), watch.now()).unwrap(), [""; 0]);
        watch
    }

    fn now(&self) -> Timestamp {
        "2024-03-14T00:00:00Z".parse::<Timestamp>().unwrap() + Duration::from_secs(self.hours as u64 * 3600)
    }

    /// A round so many hours after the last.
    fn after(&mut self, hours: i64) -> Watched {
        self.hours += hours;
        let now = self.now();
        let passed = pass(&self.store, &self.reader, &|| now, &|| false).unwrap();
        self.store.told_of(&passed).unwrap()
    }

    fn one(&mut self) -> Revised {
        let mut told = self.after(6);
        assert_eq!(told.revisions.len(), 1, "{told:?}");
        told.revisions.remove(0)
    }

    fn number(&self, sql: &str) -> i64 {
        let base = Connection::open(self.scratch.path().join("watch.sqlite")).unwrap();
        base.query_row(sql, [], |row| row.get(0)).unwrap()
    }
}

fn written(watched: &Watched, format: Format) -> String {
    let mut bytes = Vec::new();
    let options = report::Options { format, width: 100, ..report::Options::default() };
    render(&Report::Watched(watched.clone()), &options, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn what_changes_is_told_with_its_words_and_whether_readers_were() {
    let mut watch = Watch::new();
    let first = watch.after(0);
    assert_eq!((first.counts.asked, first.counts.first, first.revisions.len()), (2, 2, 0));
    // Nothing is due for some hours, and then nothing has changed.
    assert_eq!(watch.after(1).counts.asked, 0);
    let same = watch.after(5);
    assert_eq!((same.counts.asked, same.counts.same, same.revisions.len()), (2, 2, 0));
    assert_eq!(watch.number("SELECT COUNT(*) FROM versions"), 2);

    watch.web.put(ARTICLE, &article("6 128"));
    let told = watch.after(6);
    let silent = &told.revisions[0];
    assert_eq!((silent.state, silent.openness), (State::Changed, Some(Openness::Silent)));
    assert_eq!((silent.outlet.as_deref(), silent.number, silent.facts.len()), (Some("Le Journal"), 2, 1));
    let fact = &silent.facts[0];
    let (before, now) = (fact.before.as_ref().unwrap(), fact.now.as_ref().unwrap());
    assert_eq!((before.value.as_str(), now.value.as_str(), fact.nearness), ("6158", "6128", Some(Nearness::Nearer)));
    assert_eq!(before.sentence, "L’intrusion concerne 6 158 clients, a-t-elle reconnu.");
    assert_eq!(fact.official.as_ref().unwrap().words, "6 128 clients");
    let table = written(&told, Format::Table);
    for words in [
        "2 addresses watched: 2 asked for, 1 unchanged, 1 states otherwise, 1 silently.",
        "Le Journal, Acme victime d’une fuite de données",
        "states otherwise, silently, between",
        "· 6 158 clients → 6 128 clients: nearer to the statement (6 128 clients)",
        "− “L’intrusion concerne 6 158 clients, a-t-elle reconnu.”",
    ] {
        assert!(table.contains(words), "{words}: {table}");
    }
    let json: serde_json::Value = serde_json::from_str(&written(&told, Format::Json)).unwrap();
    assert_eq!((&json["schema"], &json["revisions"][0]["openness"]), (&"recoupe/watched/1".into(), &"silent".into()));
    let csv = written(&told, Format::Csv);
    assert!(csv.contains(",changed,silent,,count,6158,6128,6128,nearer,"), "{csv}");
    assert!(written(&told, Format::Markdown).contains("## Le Journal, Acme victime"), "{table}");

    // The old figure, which the note tells, is none that the page states now.
    watch.web.put(ARTICLE, &article("6 158"));
    assert_eq!(watch.one().facts[0].nearness, Some(Nearness::Farther));
    let noted = article("6 128").replace(
        "</article>",
        "<p>Correction : une version précédente de cet article indiquait 6 158 clients.</p></article>",
    );
    watch.web.put(ARTICLE, &noted);
    let told = watch.one();
    assert_eq!(
        (told.state, told.openness, told.facts.len()),
        (State::Changed, Some(Openness::Corrected), 1),
        "{told:?}"
    );
    assert!(told.notice.unwrap().starts_with("Correction : une version précédente"));

    // A note that was there before tells nothing of what is changed after it.
    watch.web.put(ARTICLE, &noted.replace("Paris", "Lyon"));
    let told = watch.one();
    assert_eq!((told.state, told.openness, told.facts.len()), (State::Reworded, Some(Openness::Silent), 0), "{told:?}");
    assert!(written(&watch.store.told(None, false).unwrap(), Format::Table).contains("text changed, states the same"));
    let dated = noted.replace("</h1>", "</h1><p>Publié le 12 mars 2024, mis à jour le 15 mars 2024</p>");
    watch.web.put(ARTICLE, &dated.replace("6 128", "6 130"));
    let told = watch.one();
    assert_eq!((told.state, told.openness), (State::Changed, Some(Openness::Updated)), "{told:?}");

    // Bytes that no reader sees make no version.
    let versions = watch.number("SELECT COUNT(*) FROM versions");
    watch
        .web
        .put(ARTICLE, &dated.replace("6 128", "6 130").replace("<body>", "<body data-token=42><script>x()</script>"));
    assert_eq!(watch.after(6).counts.same, 2);
    let passing = dated.replace("6 128", "6 130").replace("<body>", "<body><p>Mis à jour il y a 13 minutes</p>");
    watch.web.put(ARTICLE, &passing);
    assert_eq!(watch.after(6).counts.same, 2);
    assert_eq!(watch.number("SELECT COUNT(*) FROM versions"), versions);
    assert_eq!(watch.store.integrity().unwrap(), "ok");
    let all = watch.store.told(None, false).unwrap();
    assert_eq!((all.revisions.len(), watch.number("SELECT COUNT(*) FROM changes") > 4), (5, true));
}

#[test]
fn a_page_may_be_gone_and_back_and_a_failure_is_waited_for() {
    let mut watch = Watch::new();
    watch.after(0);
    watch.web.answer(ARTICLE, (503, "Content-Type: text/plain", String::new()));
    let told = watch.after(6);
    assert!(told.revisions.is_empty() && told.failures[0].error.starts_with("HTTP 503"), "{told:?}");
    assert_eq!(watch.number("SELECT failures FROM jobs WHERE state = 'failed'"), 1);
    // The quarter of an hour after which it may be tried again has passed; the statement is not due.
    watch.web.remove(ARTICLE);
    let gone = watch.after(1);
    assert_eq!((gone.counts.asked, gone.revisions[0].state), (1, State::Gone));
    let again = watch.after(6);
    assert_eq!((again.revisions.len(), again.failures.len()), (0, 0), "{again:?}");
    assert_eq!(watch.number("SELECT COUNT(*) FROM versions WHERE status = 404 AND body IS NULL"), 1);
    watch.web.put(ARTICLE, &article("6 158"));
    assert_eq!(watch.one().state, State::Same);
    // What never was there is a failure, not a page that is gone.
    let wanted = [Wanted::Address(Url::parse("http://www.journal.example/absent").unwrap())];
    watch.store.register(&wanted, &Rhythm::default(), watch.now()).unwrap();
    let told = watch.after(0);
    assert!(told.revisions.is_empty() && told.failures[0].error.starts_with("HTTP 404"), "{told:?}");
    assert_eq!(watch.number("SELECT COUNT(*) FROM failed"), 2);
}

#[test]
fn a_server_that_knows_its_versions_is_asked_for_news_alone() {
    let mut watch = Watch::new();
    watch.web.answer(ARTICLE, (200, "Content-Type: text/html; charset=utf-8\nETag: \"1\"", article("6 158")));
    watch.after(0);
    let same = watch.after(6);
    assert_eq!((same.counts.same, same.failures.len()), (2, 0), "{same:?}");
    assert_eq!(watch.number("SELECT COUNT(*) FROM versions"), 2);
}

#[test]
fn a_feed_is_watched_for_the_articles_that_it_lists() {
    let mut watch = Watch::new();
    let feed = "http://www.journal.example/fil.xml";
    let item = |name: &str| format!("<item><title>Fuite {name}</title><link>http://{name}.example/x</link></item>");
    let body = |names: &[&str]| {
        format!(
            "<rss version=\"2.0\"><channel>{}</channel></rss>",
            names.iter().map(|name| item(name)).collect::<String>()
        )
    };
    let listed = |names: &[&str]| (200, "Content-Type: application/rss+xml", body(names));
    watch.web.answer(feed, listed(&["a", "b", "autre"]));
    for name in ["a", "b", "c", "autre"] {
        watch.web.put(&format!("http://{name}.example/x"), &article("6 158"));
    }
    let rhythm = Rhythm {
        words: vec![String::from("fuite a"), String::from("fuite b"), String::from("fuite c")],
        ..Rhythm::default()
    };
    watch.store.register(&[Wanted::Address(Url::parse(feed).unwrap())], &rhythm, watch.now()).unwrap();
    let told = watch.after(0);
    assert_eq!((told.counts.asked, told.counts.first, told.failures.len()), (5, 4, 0), "{told:?}");
    watch.web.answer(feed, listed(&["c", "a"]));
    let told = watch.after(6);
    assert_eq!((told.counts.first, told.counts.sources), (1, 6), "{told:?}");
}

#[test]
fn a_round_that_is_ended_goes_on_where_it_stood() {
    let mut watch = Watch::new();
    let address = |number: usize| format!("http://www.journal.example/{number}");
    let wanted: Vec<Wanted> = (0..9).map(|number| Wanted::Address(Url::parse(&address(number)).unwrap())).collect();
    (0..9).for_each(|number| watch.web.put(&address(number), &article("6 158")));
    watch.store.register(&wanted, &Rhythm::default(), watch.now()).unwrap();
    let (now, looks) = (watch.now(), std::cell::Cell::new(0));
    // The statement, then a few pages of the host; then it is to end.
    let stop = || looks.replace(looks.get() + 1) >= 2;
    let passed = pass(&watch.store, &watch.reader, &|| now, &stop).unwrap();
    assert_eq!((passed.is_ended, passed.counts.asked), (true, 5));
    assert_eq!(watch.number("SELECT COUNT(*) FROM jobs WHERE state = 'under_way'"), 0);
    let told = watch.after(0);
    assert_eq!((told.counts.asked, told.counts.first), (6, 6));
    assert_eq!(watch.number("SELECT COUNT(*) FROM documents"), 11);
}

#[test]
fn what_another_version_has_read_is_kept_and_never_mixed_unasked() {
    let mut watch = Watch::new();
    watch.after(0);
    watch.web.put(ARTICLE, &article("6 128"));
    watch.one();
    let base = Connection::open(watch.scratch.path().join("watch.sqlite")).unwrap();
    base.execute_batch(
        "PRAGMA foreign_keys = OFF; UPDATE documents SET extractor = '0.0.1 rules 0'; UPDATE revisions SET extractor = '0.0.1 rules 0'; \
         UPDATE changed_facts SET extractor = '0.0.1 rules 0';",
    )
    .unwrap();
    drop(base);
    watch.after(1);
    let error = watch.store.told(None, false).unwrap_err();
    assert!(error.reason().contains("(0.0.1 rules 0); --reread reads them again"), "{error}");
    assert_eq!(watch.store.told(None, true).unwrap().revisions.len(), 1);
    assert_eq!(watch.store.read_versions(true, &|| false).unwrap(), 3);
    let told = watch.store.told(None, false).unwrap();
    assert_eq!((told.revisions.len(), told.revisions[0].facts.len()), (1, 1));
    assert_eq!(watch.number("SELECT COUNT(DISTINCT extractor) FROM documents"), 2);
    assert_eq!(watch.store.integrity().unwrap(), "ok");
}

#[test]
fn a_statement_in_a_file_is_what_articles_are_held_against_and_corrections_are_imported() {
    let (web, scratch) = (Web::default(), Scratch::with(&[]));
    scratch.write("acme/official.html", statement().as_bytes());
    let manifest = "organisation = \"Acme\"\n[[official]]\nid = \"acme\"\npath = \"official.html\"\n[[articles]]\nid = \"journal\"\nurl = \"http://www.journal.example/fuite\"\n[[articles]]\npath = \"b.txt\"\n";
    scratch.write("acme/incident.toml", manifest.as_bytes());
    scratch.write("acme/b.txt", b"Un titre\n\nUn texte.");
    scratch.write(
        "acme/corrections.toml",
        b"[[correction]]\ndocument = \"journal\"\naction = \"accept\"\nkind = \"count\"\nquote = \"6 158 clients\"\n",
    );
    let proxy = web.serve();
    web.put(ARTICLE, &article("6 158"));
    let run = scratch.run(&["watch", "acme", "--proxy", &proxy]).ends(0);
    assert!(run.err.contains("documents that have no address in incident.toml are not watched: 1"), "{run:#?}");
    web.put(ARTICLE, &article("6 128"));
    let run = scratch.run(&["watch", "--now", "--proxy", &proxy]).ends(0);
    assert!(run.out.contains("6 158 clients → 6 128 clients: nearer to the statement"), "{run:#?}");
    let base = Connection::open(scratch.path().join("watch.sqlite")).unwrap();
    let quote: String = base.query_row("SELECT quote FROM corrections", [], |row| row.get(0)).unwrap();
    assert_eq!(quote, "6 158 clients");
    assert_eq!(web.asked(), 2);
}

/// All that a store holds besides its own numbers and times, as lines.
fn content(path: &Path) -> Vec<String> {
    let base = Connection::open(path).unwrap();
    assert_eq!(base.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0)).unwrap(), "ok");
    let mut lines = Vec::new();
    for sql in [
        "SELECT url || '|' || kind || '|' || document FROM sources",
        "SELECT url || '|' || number || '|' || status || '|' || COALESCE(digest, '') FROM versions",
        "SELECT version.url || '|' || version.number || '|' || COALESCE(document.text, document.error) FROM documents AS document
         JOIN versions AS version ON version.id = document.version",
        "SELECT version.url || '|' || version.number || '|' || claim.position || '|' || claim.kind || '|' || claim.surface || '|' || claim.rule
         FROM claims AS claim JOIN documents AS document ON document.id = claim.document
         JOIN versions AS version ON version.id = document.version",
        "SELECT url || '|' || version || '|' || state || '|' || COALESCE(openness, '') || '|' || COALESCE(before_words, '') || '|' ||
         COALESCE(now_words, '') || '|' || COALESCE(nearness, '') FROM changes",
        "SELECT state || '|' || COUNT(*) FROM jobs WHERE state IN ('due', 'under_way') GROUP BY state",
    ] {
        let mut rows = base.prepare(sql).unwrap();
        let rows = rows.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let mut found: Vec<String> = rows.map(Result::unwrap).collect();
        found.sort();
        assert!(!found.is_empty() || sql.contains("FROM changes"), "{sql}");
        lines.extend(found);
    }
    lines
}

#[test]
fn runs_that_are_killed_leave_what_an_undisturbed_run_leaves() {
    const PAGES: usize = 12;
    let web = Web::default();
    let proxy = web.serve();
    let mut manifest = String::from(
        "organisation = \"Acme\"\n[[official]]\nid = \"acme\"\nurl = \"http://www.acme.example/communique\"\n",
    );
    let address = |number: usize| format!("http://h{number}.example/fuite");
    for number in 0..PAGES {
        manifest.push_str(&format!("[[articles]]\nid = \"h{number}\"\nurl = \"{}\"\n", address(number)));
    }
    let scratch = Scratch::with(&[("acme/incident.toml", &manifest)]);
    let run = |store: &str| scratch.run(&["watch", "acme", "--now", "--store", store, "--proxy", &proxy]).ends(0);
    // A run that is killed once so many pages were asked for, in the middle of the next.
    let killed = |store: &str, after: usize| {
        let stuck = web.stick_after(after);
        let arguments = ["watch", "acme", "--now", "--store", store, "--proxy", &proxy];
        let mut child = scratch.command(&arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        stuck.recv_timeout(Duration::from_secs(60)).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        web.unstick();
    };
    web.put(STATEMENT, &statement());
    (0..PAGES).for_each(|number| web.put(&address(number), &article(&format!("6 {number:03}"))));
    [0, 1, 5, 9, 12].into_iter().for_each(|after| killed("killed.sqlite", after));
    run("killed.sqlite");
    run("whole.sqlite");
    let at = |name: &str| scratch.path().join(name);
    assert_eq!(content(&at("killed.sqlite")), content(&at("whole.sqlite")));
    (0..PAGES).filter(|number| number % 3 > 0).for_each(|number| web.put(&address(number), &article("6 128")));
    web.remove(&address(0));
    [2, 7, 11].into_iter().for_each(|after| killed("killed.sqlite", after));
    run("killed.sqlite");
    run("whole.sqlite");
    let whole = content(&at("whole.sqlite"));
    assert_eq!(content(&at("killed.sqlite")), whole);
    assert!(
        whole.iter().any(|line| line.ends_with("|2|changed|silent|6 001 clients|6 128 clients|nearer")),
        "{whole:#?}"
    );
    let base = Connection::open(at("killed.sqlite")).unwrap();
    let taken_up: i64 = base.query_row("SELECT MAX(attempts) FROM jobs", [], |row| row.get(0)).unwrap();
    assert!(taken_up > 1, "{taken_up}");
}

#[test]
fn one_run_at_a_time_changes_a_store_and_others_may_read_it() {
    let (web, scratch) = (Web::default(), Scratch::with(&[("acme/incident.toml", MANIFEST)]));
    let proxy = web.serve();
    web.put(STATEMENT, &statement());
    web.put(ARTICLE, &article("6 158"));
    let stuck = web.stick_after(1);
    let mut child = scratch.command(&["watch", "acme", "--proxy", &proxy]).stdout(Stdio::null()).spawn().unwrap();
    stuck.recv_timeout(Duration::from_secs(60)).unwrap();
    let other = scratch.run(&["watch", "acme", "--proxy", &proxy]).ends(2);
    assert!(
        other.err.contains("watch.sqlite: another recoupe is at work on it") && other.err.lines().count() == 1,
        "{other:#?}"
    );
    assert!(scratch.run(&["watch", "--report"]).ends(0).out.contains("2 addresses watched: nothing changed."));
    web.unstick();
    child.wait().unwrap();
    let base = Connection::open(scratch.path().join("watch.sqlite")).unwrap();
    let doubled: i64 = base
        .query_row(
            "SELECT COUNT(*) FROM (SELECT source FROM versions GROUP BY source HAVING COUNT(*) > 1)",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(doubled, 0);
}

#[test]
#[cfg(unix)]
fn a_watch_that_goes_on_ends_when_asked() {
    let (web, scratch) = (Web::default(), Scratch::with(&[("acme/incident.toml", MANIFEST)]));
    let proxy = web.serve();
    web.put(STATEMENT, &statement());
    web.put(ARTICLE, &article("6 158"));
    let mut command = scratch.command(&["watch", "acme", "--every", "6h", "--proxy", &proxy]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.contains("next round at")));
    let asked = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(asked.success());
    let ended = child.wait_with_output().unwrap();
    let out = String::from_utf8(ended.stdout).unwrap();
    assert_eq!(ended.status.code(), Some(0), "{out}");
    assert!(out.starts_with("2 addresses watched: 2 asked for, 2 kept for the first time."), "{out}");
    let refused = scratch.run(&["watch", "--every", "6h", "-o", "x.txt"]).ends(2);
    assert!(refused.err.contains("--every writes to standard output"), "{refused:#?}");
}

#[test]
fn everything_is_exported_and_needs_no_network() {
    let (web, scratch) = (Web::default(), Scratch::with(&[("acme/incident.toml", MANIFEST)]));
    let proxy = web.serve();
    web.put(STATEMENT, &statement());
    web.put(ARTICLE, &article("6 158"));
    let short = "http://www.journal.example/court";
    web.answer(short, (302, "Location: /fuite\nContent-Length: 0", String::new()));
    scratch.run(&["watch", "acme", short, "--proxy", &proxy]).ends(0);
    web.put(ARTICLE, &article("6 128"));
    scratch.run(&["watch", "--now", "--proxy", &proxy]).ends(0);
    let asked = web.asked();
    let run = scratch.run(&["watch", "--export", "out"]).ends(0);
    assert!(run.out.starts_with("out: 11 tables, ") && run.out.contains(" 5 pages"), "{run:#?}");
    let names = Scratch::names_in(&scratch.path().join("out"));
    assert_eq!(names.len(), 13, "{names:?}");
    let package: serde_json::Value = serde_json::from_str(&scratch.read("out/datapackage.json")).unwrap();
    let mut rows = 0;
    for resource in package["resources"].as_array().unwrap() {
        let path = scratch.path().join("out").join(resource["path"].as_str().unwrap());
        let mut table = csv::Reader::from_path(path).unwrap();
        let fields: Vec<&str> = resource["schema"]["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|field| field["name"].as_str().unwrap())
            .collect();
        assert_eq!(table.headers().unwrap(), fields);
        rows += table.records().collect::<Result<Vec<_>, _>>().unwrap().len();
    }
    assert!(run.out.contains(&format!("{rows} rows")), "{rows}: {run:#?}");
    // The archive is one that every command reads, the redirect among it.
    let compared = scratch
        .run(&[
            "compare",
            "--official",
            STATEMENT,
            short,
            "--evidence",
            "out/pages.warc.gz",
            "--format",
            "csv",
            "--all",
        ])
        .ends(0);
    assert!(compared.out.contains("count,same,,6128,6128"), "{compared:#?}");
    let since = scratch.run(&["watch", "--report", "--since", "2999-01-01"]).ends(0);
    assert_eq!(since.out, "3 addresses watched: nothing changed.\n");
    assert_eq!(web.asked(), asked);
    let absent = scratch.run(&["watch", "--report", "--store", "absent.sqlite"]).ends(2);
    assert!(absent.err.contains("absent.sqlite: there is no such store"), "{absent:#?}");
    assert!(
        scratch.run(&["watch", "acme/incident.toml"]).ends(2).err.contains("is no address and no incident's folder")
    );
    assert!(scratch.run(&["watch", "--report", "-o", "watch.sqlite"]).ends(2).err.contains("not written over"));
}
