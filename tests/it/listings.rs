//! Feeds and sitemaps as sources, on a server of this machine, and as files that the program is given.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use recoupe::case::readings;
use recoupe::claim::Background;
use recoupe::ingest::{Choice, Gathered, Options, Reader, Source, Sources, gather};
use url::Url;

use crate::attacks::fetch::{send, server};
use crate::program::Scratch;

/// A site: the address of its root, and the paths that were asked for.
struct Site {
    root: Url,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// A server of these pages: path, kind, text. A text that starts with `/` is where the path leads on to.
    fn with(pages: Vec<(&'static str, &'static str, String)>) -> Self {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        let root = server(move |path, stream| {
            log.lock().unwrap().push(path.to_owned());
            match pages.iter().find(|(known, ..)| *known == path) {
                Some((_, _, text)) if text.starts_with('/') => {
                    send(stream, 302, &format!("Location: {text}\nContent-Length: 0"), b"");
                }
                Some((_, kind, text)) => {
                    send(
                        stream,
                        200,
                        &format!("Content-Type: {kind}\nContent-Length: {}", text.len()),
                        text.as_bytes(),
                    );
                }
                None => send(stream, 404, "Content-Length: 0", b""),
            }
        });
        Self { root, asked }
    }

    /// What the paths of this site hold, a line a page: its path and its day, or why there is none; and the notes.
    fn gather(&self, paths: &[&str], choice: &Choice) -> (Vec<String>, Vec<String>) {
        let named: Vec<Source> = paths.iter().map(|path| Source::Address(self.root.join(path).unwrap())).collect();
        let reader = Reader::new(Options { allow_loopback: true, ..Options::default() });
        let Gathered { pages: [pages], notes } = gather([Sources { named: &named, choice: Some(choice) }], &reader);
        let (readings, failures) = readings(pages, &Background::default());
        let day = |day: Option<recoupe::date::PartialDate>| day.map_or_else(String::new, |day| day.to_string());
        let read = readings.iter().map(|it| format!("{} {}", it.document.source, day(it.document.published)));
        let lines = read.chain(failures.iter().map(|failure| failure.line()));
        let local = |line: String| line.replace(self.root.as_str(), "/");
        (lines.map(local).collect(), notes.into_iter().map(local).collect())
    }

    /// The pages that were asked for, but for what a reader asks every site for.
    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().iter().filter(|path| *path != "/robots.txt").cloned().collect()
    }
}

fn article(day: &str) -> String {
    format!(
        "<!doctype html><html lang=fr><head>{day}</head><body><article><h1>Une fuite de données</h1><p>L'entreprise a \
         reconnu jeudi une fuite de données qui touche 6 128 rendez-vous de patients.</p><p>Une plainte a été déposée, et \
         la Cnil a été prévenue dans les délais que prévoit la loi.</p></article></body></html>"
    )
}

fn item(address: &str, title: &str, day: &str) -> String {
    format!("<item><title>{title}</title><link>{address}</link><pubDate>{day}</pubDate></item>")
}

fn rss(items: &[String]) -> String {
    format!("<?xml version='1.0'?><rss version='2.0'><channel><title>Fil</title>{}</channel></rss>", items.concat())
}

const RSS: &str = "application/rss+xml; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
const XML: &str = "application/xml";

fn every() -> Choice {
    Choice::default()
}

#[test]
fn a_feed_stands_for_its_articles_each_of_which_can_fail() {
    let feed = rss(&[
        item("/a", "Une fuite de données", "Thu, 23 Jul 2020 10:00:00 +0200"),
        item("/b", "La FUITE s'étend", "Fri, 24 Jul 2020 10:00:00 +0200"),
        item("/c", "La météo de demain", "Sat, 25 Jul 2020 10:00:00 +0200"),
        item("/d", "Fuite&amp;nbsp;: la suite", "Wed, 22 Jul 2020 10:00:00 +0200"),
    ]);
    let dated = article("<meta property='article:published_time' content='2020-07-21T08:00:00Z'>");
    let site = Site::with(vec![("/fil", RSS, feed), ("/a", HTML, article("")), ("/d", HTML, dated)]);
    let (lines, notes) = site.gather(&["fil"], &Choice::new(["fuite"], 50));
    // The feed's day for a page that tells none, the page's own for the other.
    let missing = "/b: HTTP 404: not found; check the address, or look for an archived copy";
    assert_eq!(lines, ["/a 2020-07-23", "/d 2020-07-21", missing]);
    assert_eq!(notes, ["/fil: lists 4 articles; 3 with the words of --match are read"]);
    assert_eq!(site.asked(), ["/fil", "/b", "/a", "/d"]);
    let (lines, notes) = site.gather(&["fil"], &Choice::new(None, 2));
    assert_eq!(lines.len(), 2);
    let expected =
        "/fil: lists 4 articles; the 2 newest are read; --most 4 reads all, --match WORDS those with these words";
    assert_eq!(notes, [expected]);
    assert_eq!(site.asked()[4..], ["/fil", "/c", "/b"]);
}

#[test]
fn feeds_of_other_forms_are_opened_too() {
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Un</title><link href='a'/></entry></feed>";
    let json =
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"url\": \"/fils/b\"}]}";
    let site = Site::with(vec![
        ("/fils/atom", "application/atom+xml", atom.into()),
        ("/fils/json", "application/feed+json", json.into()),
        ("/api", "application/json", "{\"articles\": []}".into()),
        ("/fils/a", HTML, article("")),
        ("/fils/b", HTML, article("")),
    ]);
    let (lines, notes) = site.gather(&["fils/atom", "fils/json", "api"], &every());
    assert_eq!(lines[..2], ["/fils/a ", "/fils/b "]);
    assert!(lines[2].contains("/api: no text to read (the server sent data (application/json)"), "{lines:?}");
    assert!(notes.is_empty(), "{notes:?}");
}

#[test]
fn an_index_of_sitemaps_is_opened_one_level_deep() {
    let child = |at: usize, day: &str| format!("<sitemap><loc>{{root}}s{at}</loc><lastmod>{day}</lastmod></sitemap>");
    // The first changed last; the eleventh and twelfth are left out.
    let sitemaps: String = (1..=12).map(|at| child(at, &format!("2020-07-{:02}", 31 - at))).collect();
    let index = format!("<sitemapindex>{sitemaps}</sitemapindex>");
    let urls = |paths: &[&str]| {
        let urls: String = paths.iter().map(|path| format!("<url><loc>{path}</loc></url>")).collect();
        format!("<urlset>{urls}</urlset>")
    };
    let site = Site::with(vec![
        ("/index", XML, index.replace("{root}", "/")),
        ("/s1", XML, urls(&["/a", "/b"])),
        ("/s2", XML, urls(&["/b", "/a"])),
        ("/s3", XML, "<sitemapindex><sitemap><loc>/s1</loc></sitemap></sitemapindex>".into()),
        ("/s4", HTML, article("")),
        ("/s5", XML, urls(&[])),
        ("/s6", "text/plain", "/s7".into()),
        ("/a", HTML, article("")),
        ("/b", HTML, article("")),
    ]);
    let (lines, notes) = site.gather(&["index"], &every());
    assert_eq!(lines[..2], ["/a ", "/b "]);
    let told = |line: &str| assert!(lines.iter().any(|found| found.starts_with(line)), "{line}: {lines:#?}");
    told("/s3: is an index of sitemaps inside another; give its own address");
    told("/s4: is no sitemap, though /index lists it as one");
    told("/s5: is a sitemap that lists nothing");
    told("/s8: HTTP 404");
    let asked = site.asked();
    assert!(asked.contains(&"/s10".into()) && !asked.contains(&"/s11".into()), "{asked:?}");
    assert_eq!(notes.len(), 1);
    assert!(notes[0].starts_with("/index: lists 12 sitemaps, of which the 10 newest are read"), "{notes:?}");
    assert_eq!(asked.iter().filter(|path| *path == "/a").count(), 1);
}

#[test]
fn a_feed_that_lists_itself_or_another_is_no_way_to_anywhere() {
    let day = "Thu, 23 Jul 2020 10:00:00 +0200";
    let feed = rss(&["/fil", "/fil.xml", "/autre", "/a", "/a#suite", "/a"].map(|path| item(path, "Un", day)));
    let other = rss(&["/fil", "/b"].map(|path| item(path, "Un", day)));
    let site = Site::with(vec![
        ("/fil", RSS, "/fil.xml".into()),
        ("/fil.xml", RSS, feed),
        ("/autre", RSS, other),
        ("/a", HTML, article("")),
        ("/b", HTML, article("")),
    ]);
    let (lines, notes) = site.gather(&["fil"], &every());
    assert_eq!(lines[0], "/a 2020-07-23");
    assert!(
        lines[1].starts_with("/autre: no text to read (it is a feed, which lists articles; name it on"),
        "{lines:?}"
    );
    assert_eq!((lines.len(), notes.len()), (2, 0));
    assert_eq!(site.asked(), ["/fil", "/fil.xml", "/autre", "/a"]);
    // An article that is given too is read once, whichever comes first.
    for paths in [["a", "fil"], ["fil", "a"]] {
        let (lines, _) = site.gather(&paths, &every());
        let places: Vec<&str> = lines.iter().filter_map(|line| line.split([' ', ':']).next()).collect();
        assert_eq!(places, ["/a", "/autre"], "{lines:?}");
    }
}

#[test]
fn a_statement_is_no_feed() {
    let feed = rss(&[item("http://10.0.0.1/a", "Un", "")]);
    let scratch = Scratch::with(&[("fil.xml", &feed), ("a.txt", "Titre\n\n6 128 comptes ont été dérobés.")]);
    let run = scratch.run(&["compare", "--official", "fil.xml", "a.txt"]).ends(2);
    let told =
        "recoupe: fil.xml: is a feed, which lists 1 article; give the address or the file of the one that is meant\n";
    assert!(run.err.starts_with(told), "{run:#?}");
    assert!(scratch.run(&["compare", "--checklist", "fil.xml"]).ends(2).err.starts_with(told));
}

#[test]
fn an_address_in_a_feed_is_judged_as_one_that_is_typed() {
    let rows = [
        ("http://10.0.0.1/", "http://10.0.0.1/: refused: not on the public internet (private)"),
        ("http://127.0.0.1:9/a", "refused: not on the public internet (this machine)"),
        ("http://169.254.169.254/latest/meta-data/", "refused: not on the public internet (link-local)"),
        ("file:///etc/passwd", "file:///etc/passwd: refused: only http and https"),
        ("javascript:alert(1)", "refused: only http and https"),
        ("https://me:secret@www.example.fr/", "https://www.example.fr/: refused: it carries a user name or a password"),
    ];
    let scratch = Scratch::with(&[("fil.xml", &rss(&rows.map(|(address, _)| item(address, "Un", ""))))]);
    let run = scratch.run(&["extract", "fil.xml"]).ends(2);
    assert_eq!((run.err.lines().count(), run.err.contains("secret")), (rows.len(), false), "{run:#?}");
    for ((_, reason), line) in rows.iter().zip(run.err.lines()) {
        assert!(line.contains(reason), "{line}");
    }
}

#[test]
fn what_a_listing_lacks_is_told() {
    let feed =
        rss(&[item("http://10.0.0.1/a", "Fuite", ""), "<item><title>Sans</title></item>".into(), item("b", "", "")]);
    let files = [
        ("fil.xml", feed.as_str()),
        ("cut.xml", "<rss><item><link>http://10.0.0.1/b</link></item><item>"),
        ("empty.xml", "<rss><channel/></rss>"),
        ("fil.json", "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": 3}"),
        ("a.txt", "Titre\n\n6 128 comptes ont été dérobés.\n"),
        ("folder/fil.txt", feed.as_str()),
    ];
    let scratch = Scratch::with(&files);
    let rows: &[(&[&str], i32, &[&str])] = &[
        (
            &["fil.xml"],
            2,
            &[
                "fil.xml: 1 entry is left out: no address of an article",
                "fil.xml: 1 entry is left out: an address without its site; give the listing by its own address",
                "http://10.0.0.1/a: refused",
            ],
        ),
        (
            &["cut.xml"],
            2,
            &["cut.xml: breaks off or is damaged after 1 article; what follows is not read", "http://10.0.0.1/b"],
        ),
        (&["empty.xml"], 2, &["empty.xml: is a feed that lists nothing; check the address"]),
        (
            &["fil.json"],
            2,
            &["fil.json: is a feed that cannot be read (its JSON is damaged in line 1; try again later)"],
        ),
        (
            &["folder"],
            2,
            &["folder/fil.txt: no text to read (it is a feed, which lists articles; name it on the command line"],
        ),
        (&["a.txt", "--match", "x"], 0, &["--match chooses among what feeds and sitemaps list; none was read"]),
        (&["a.txt", "--match", " !"], 2, &["\" !\" for --match <WORDS>: there is no word in it"]),
        (&["a.txt", "--most", "0"], 2, &["\"0\" for --most <N>: give a number from 1 on"]),
    ];
    for (arguments, code, expected) in rows {
        let run = scratch.run(&[&["extract"], *arguments].concat()).ends(*code);
        for (line, expected) in run.err.lines().zip(*expected) {
            assert!(line.starts_with(&format!("recoupe: {expected}")), "{arguments:?}: {run:#?}");
        }
        assert!(run.err.lines().count() >= expected.len(), "{arguments:?}: {run:#?}");
    }
    let run = scratch.run(&["extract", "a.txt", "fil.xml", "--match", "météo"]).ends(0);
    assert!(
        run.err.ends_with(
            "fil.xml: lists 1 article, none with the words of --match in its title, its summary or its address\n"
        ),
        "{run:#?}"
    );
    let takers: &[&[&str]] = &[
        &["mentions"],
        &["explain"],
        &["compare", "--official", "a.txt", "b.txt"],
        &["lineage", "--official", "a.txt", "b.txt"],
    ];
    scratch.write("b.txt", b"Titre\n\n6 158 comptes ont \xc3\xa9t\xc3\xa9 d\xc3\xa9rob\xc3\xa9s.\n");
    for taker in takers {
        let run = scratch.run(&[*taker, &["fil.xml", "--match", "météo"]].concat());
        assert!(run.err.contains("fil.xml: lists 1 article, none with the words of --match"), "{run:#?}");
    }
    let run = scratch.run_with(&["extract", "a.txt", "-"], &feed).ends(3);
    assert!(run.out.contains("http://10.0.0.1/a: refused"), "{run:#?}");
}

#[test]
fn a_bomb_and_a_long_feed_are_read_at_once() {
    let day = "Thu, 23 Jul 2020 10:00:00 +0200";
    let mut entities = String::from("<!ENTITY a0 'fuite'>");
    for level in 1..=30 {
        entities.push_str(&format!("<!ENTITY a{level} '{}'>", format!("&a{};", level - 1).repeat(10)));
    }
    let bomb =
        rss(&[item("http://10.0.0.1/a", "&a30;", day)]).replace("<rss", &format!("<!DOCTYPE rss [{entities}]><rss"));
    let many: Vec<String> =
        (0..80_000).map(|at| item(&format!("http://10.0.0.1/{at}"), "Une fuite de données", day)).collect();
    let long = rss(&many);
    assert!(long.len() > 10_000_000);
    let scratch = Scratch::with(&[("bomb.xml", &bomb), ("long.xml", &long)]);
    let most = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 });
    let read = |name: &str, code: i32| {
        let start = Instant::now();
        let run = scratch.run(&["extract", name, "--match", "fuite", "--most", "1"]).ends(code);
        assert!(start.elapsed() < most, "{name}: {:?}", start.elapsed());
        run.err
    };
    let bomb = read("bomb.xml", 0);
    assert!(bomb.starts_with("recoupe: bomb.xml: lists 1 article, none with the words of --match"), "{bomb}");
    let long = read("long.xml", 2);
    let expected = [
        "recoupe: long.xml: 30000 entries are left out: beyond the first 50000",
        "recoupe: long.xml: lists 50000 articles, 50000 with the words of --match; the newest is read; --most 50000 reads all \
         of these",
        "recoupe: http://10.0.0.1/0: refused: not on the public internet (private); save the page and give the file",
    ];
    assert_eq!(long.lines().collect::<Vec<_>>(), expected);
}
