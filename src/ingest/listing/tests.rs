//! Listings as they are met: one table of examples for all forms, then what is no listing, broken or hostile.

use std::io::Write;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;

use super::*;

/// A listing, a line an entry: address, title, summary, day of publication, `~` where only a change is told.
fn shown(text: &str, base: Option<&str>) -> Vec<String> {
    let base = base.map(|base| Url::parse(base).unwrap());
    let listing = read(text.as_bytes(), None, base.as_ref()).unwrap_or_else(|| panic!("no listing: {text}")).unwrap();
    let mut lines: Vec<String> = listing
        .entries
        .iter()
        .map(|entry| {
            let day = entry.published.map(|day| day.to_string());
            let day = day.or_else(|| entry.instant.map(|_| String::from("~"))).unwrap_or_default();
            format!("{}|{}|{}|{day}", entry.url, entry.title, entry.summary.trim())
        })
        .collect();
    let counts = [("unaddressed", listing.unaddressed), ("relative", listing.relative)];
    lines.extend(counts.iter().filter(|(_, count)| *count > 0).map(|(name, count)| format!("{name} {count}")));
    lines.extend(listing.is_damaged.then(|| String::from("damaged")));
    lines
}

#[test]
fn feeds_of_every_form() {
    let rows: &[(&str, &[&str])] = &[
        (
            "<rss version='2.0'><channel><title>Le fil</title><link>https://a.fr/</link><image><title>logo</title>\
             <link>https://a.fr/logo</link></image><item><title>Une &lt;b&gt;fuite&lt;/b&gt;</title>\
             <link> https://a.fr/1?utm_source=rss </link><description><![CDATA[<p>R\u{e9}sum\u{e9}</p>]]></description>\
             <pubDate>Thu, 23 Jul 2020 10:00:00 +0200</pubDate></item></channel></rss>",
            &["https://a.fr/1?utm_source=rss|Une <b>fuite</b>|<p>Résumé</p>|2020-07-23"],
        ),
        (
            "<rss version='0.91'><channel><item><title>a & b, &eacute;t&#233;</title><link>https://a.fr/1</link></item></channel></rss>",
            &["https://a.fr/1|a & b, &eacute;té||"],
        ),
        (
            "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'x.dtd'><rss><channel><item>\
             <guid>https://a.fr/1</guid></item><item><guid isPermaLink='false'>https://a.fr/2</guid></item></channel></rss>",
            &["https://a.fr/1|||", "unaddressed 1"],
        ),
        (
            "<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/' xmlns:dc='d'><channel rdf:about='c'><link>https://a.fr/\
             </link><items><rdf:Seq><rdf:li rdf:resource='https://a.fr/1'/></rdf:Seq></items></channel>\
             <item rdf:about='https://a.fr/1'><title>Un</title><dc:date>2020-07-23T23:30:00-05:00</dc:date></item></rdf:RDF>",
            &["https://a.fr/1|Un||2020-07-23"],
        ),
        (
            "<?xml version='1.0'?><!-- fil --><feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.fr/fil/'>\
             <link rel='self' href='https://a.fr/atom'/><entry><title type='xhtml'><div>Une <b>fuite</b></div></title>\
             <link rel='enclosure' href='son.mp3'/><link href='1.html'/><link rel='alternate' href='autre'/>\
             <id>tag:a.fr,2020:1</id><updated>2020-07-24T00:00:00Z</updated><source><title>Autre fil</title>\
             <link href='https://b.fr/'/></source></entry><entry xml:base='/b/'><link href='2.html'/>\
             <published>2020-07-23</published></entry></feed>",
            &["https://a.fr/fil/1.html|Une  fuite||~", "https://a.fr/b/2.html|||2020-07-23"],
        ),
        (
            "<rss><channel><link>https://a.fr/fil/</link><item><link>1</link><media:group><media:title>Photo</media:title>\
             </media:group></item><item><link>/1#bas</link></item><item><link>../fil/1</link><title>Suite</title></item>\
             </channel></rss>",
            &["https://a.fr/fil/1||Suite|", "https://a.fr/1|||"],
        ),
        (
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Fil\", \"home_page_url\": \"https://a.fr/\",\
             \"items\": [{\"id\": 1, \"url\": \"/1\", \"title\": \"Un\", \"summary\": \"R\", \"date_published\":\
             \"2020-07-23T10:00:00+02:00\"}, {\"id\": \"https://a.fr/2\", \"title\": null, \"date_modified\": \"2020\"},\
             {\"id\": \"3\", \"url\": 3}]}",
            &["https://a.fr/1|Un|R|2020-07-23", "https://a.fr/2|||~", "unaddressed 1"],
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(shown(text, None), *expected, "{text}");
    }
}

#[test]
fn sitemaps_of_every_form() {
    let rows: &[(&str, &[&str])] = &[
        (
            "<urlset xmlns='s'><url><loc>https://a.fr/1?a=1&amp;b=2</loc><lastmod>2020-07-24</lastmod></url>\
             <url><loc>https://a.fr/2</loc></url><url><loc>https://a.fr/2</loc></url><url/></urlset>",
            &["https://a.fr/1?a=1&b=2|||~", "https://a.fr/2|||", "unaddressed 1"],
        ),
        (
            "<urlset xmlns:news='n'><url><image:image><image:loc>https://a.fr/photo.jpg</image:loc><image:title>Photo\
             </image:title></image:image><loc>https://a.fr/1</loc><news:news><news:publication><news:name>Le fil</news:name>\
             </news:publication><news:publication_date>2020-07-23T10:00+02:00</news:publication_date><news:title>Une fuite\
             </news:title><news:keywords>Doctolib, sant\u{e9}</news:keywords></news:news></url></urlset>",
            &["https://a.fr/1|Une fuite|Doctolib, santé|2020-07-23"],
        ),
        (
            "<sitemapindex><sitemap><loc>https://a.fr/1.xml.gz</loc><lastmod>2020-07</lastmod></sitemap></sitemapindex>",
            &["https://a.fr/1.xml.gz|||~"],
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(shown(text, None), *expected, "{text}");
    }
}

#[test]
fn an_address_is_relative_to_where_the_listing_came_from() {
    let feed = "<rss><channel><item><link>/1</link></item><item><link>http://[</link></item></channel></rss>";
    assert_eq!(shown(feed, Some("https://www.a.fr/fil.xml")), ["https://www.a.fr/1|||", "unaddressed 1"]);
    assert_eq!(shown(feed, None), ["unaddressed 1", "relative 1"]);
    let site =
        "\n<?xml version='1.0'?><rss><channel><link>https://a.fr/</link><item><link>1</link></item></channel></rss> ";
    assert_eq!(shown(site, Some("https://b.fr/fils/1.xml")), ["https://b.fr/fils/1|||"]);
    assert_eq!(shown(site, None), ["https://a.fr/1|||"]);
}

#[test]
fn what_is_no_listing_is_left_alone() {
    let rows = [
        "",
        " ",
        "<!doctype html><title>rss</title>",
        "<html><body><feed></body></html>",
        "Un titre\n\n<rss> est une balise.",
        "{\"text\": \"6 128\"}",
        "<?xml version='1.0'?>",
        "<!-- <rss>",
        "[\"https://jsonfeed.org/version/1\"]",
        "%PDF-1.7 <rss>",
        "<document/>",
    ];
    for text in rows {
        assert!(read(text.as_bytes(), None, None).is_none(), "{text}");
    }
    assert!(read(b"\x1f\x8b\x08\x00", None, None).is_none());
}

#[test]
fn what_breaks_off_keeps_what_came_before() {
    let feed = "<rss><channel><item><link>https://a.fr/1</link></item><item><link>https://a.fr/2</link>";
    assert_eq!(shown(feed, None), ["https://a.fr/1|||", "damaged"]);
    let sitemap = "<urlset><url><loc>https://a.fr/1</loc></url><url><loc>https://a.fr/2</lo></url></urlset>";
    assert_eq!(shown(sitemap, None), ["https://a.fr/1|||", "damaged"]);
    let json = "{\"version\": \"https://jsonfeed.org/version/1\",\n\"items\": [";
    let reason = read(json.as_bytes(), None, None).unwrap().unwrap_err();
    assert_eq!(reason, "is a feed that cannot be read (its JSON is damaged in line 2; try again later)");
}

/// What listings are made of, in any order.
const PIECES: &[&str] = &[
    "<rss>",
    "<feed xml:base='/a/'>",
    "<urlset>",
    "<item>",
    "<entry>",
    "<url>",
    "<news>",
    "<title>",
    "<link>",
    "<link href='é'/>",
    "<loc>",
    "<pubDate>",
    "</item>",
    "</entry>",
    "</url>",
    "</title>",
    "</link>",
    "</loc>",
    "</pubDate>",
    "https://a.fr/",
    "#b",
    "&eacute;",
    "&#233;",
    "&",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<",
    ">",
    "é",
    "2020-07-23",
    "<guid>",
    "</guid>",
    "</rss>",
];

proptest! {
    #[test]
    fn any_mark_up_gives_each_address_once(
        start in prop::sample::select(&PIECES[..3]),
        rest in prop::collection::vec(prop::sample::select(PIECES), 0..40),
    ) {
        let text = format!("{start}{}", rest.concat());
        let listing = read(text.as_bytes(), None, None).unwrap().unwrap();
        let addresses: std::collections::BTreeSet<&str> = listing.entries.iter().map(|entry| entry.url.as_str()).collect();
        prop_assert_eq!(addresses.len(), listing.entries.len());
        let chosen = Choice::new(["é"], 3).of(listing.entries);
        prop_assert!(chosen.entries.len() <= 3 && chosen.matching <= chosen.listed);
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

#[test]
fn characters_and_archives_are_unpacked_within_bounds() {
    let feed = "<?xml version='1.0' encoding='ISO-8859-1'?><rss><item><title>\u{e9}t\u{e9}</title><link>https://a.fr/1</link></item></rss>";
    let latin: Vec<u8> = feed.chars().map(|letter| letter as u8).collect();
    let wide: Vec<u8> = feed.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [latin.clone(), wide, gzip(&latin), gzip(feed.as_bytes())] {
        let listing = read(&bytes, None, None).unwrap().unwrap();
        assert_eq!((listing.entries[0].title.as_str(), listing.is_damaged), ("été", false));
    }
    let cut = gzip(&[feed.as_bytes(), &[b' '; 500]].concat());
    let damaged = read(&cut[..cut.len() - 12], None, None).unwrap().unwrap_err();
    assert!(damaged.contains("its gzip archive is damaged"), "{damaged}");
    let bomb = gzip(&[b' '; 10_000]);
    assert!(unpacked(&bomb, 9_999).unwrap_err().contains("unpacks to more than"));
    assert_eq!(unpacked(&bomb, 10_000).unwrap().len(), 10_000);
}

#[test]
fn a_listing_of_many_entries_is_cut() {
    let many: String = (0..MOST_ENTRIES + 7).map(|at| format!("<url><loc>https://a.fr/{at}</loc></url>")).collect();
    let listing = read(format!("<urlset>{many}</urlset>").as_bytes(), None, None).unwrap().unwrap();
    assert_eq!((listing.entries.len(), listing.beyond), (MOST_ENTRIES, 7));
}

/// Ten megabytes each (one where the program is built to be debugged), on the smallest stack that a thread of ours has.
#[test]
fn hostile_listings_take_no_longer_than_long_ones() {
    const LENGTH: usize = if cfg!(debug_assertions) { 1_000_000 } else { 10_000_000 };
    const MOST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 2 });
    let item = "<item><title>Une fuite</title><link>https://a.fr/1</link><pubDate>Thu, 23 Jul 2020 10:00:00 +0200</pubDate></item>";
    let entity = "<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>";
    let filled = |piece: &str| piece.repeat(LENGTH / piece.len());
    let rows: Vec<(&str, String, usize)> = vec![
        ("plain", format!("<rss>{}</rss>", filled(item)), 1),
        ("bomb", format!("<!DOCTYPE rss [{entity}]><rss>{}</rss>", filled(&item.replace("Une", "&b;"))), 1),
        ("declarations", format!("<!DOCTYPE rss [{}]><rss>{item}</rss>", filled(entity)), 1),
        ("deep", format!("<rss>{item}{}", filled("<a>")), 1),
        ("deep title", format!("<rss>{item}<item><title>{}", filled("<a>")), 1),
        ("open tag", format!("<rss>{item}<a {}", filled("a=''")), 1),
        ("attributes", format!("<rss>{item}<item {}/></rss>", filled("b='' c=''")), 1),
        ("namespaces", format!("<rss>{item}{}", filled("<a xmlns:b='c'>")), 1),
        ("references", format!("<rss>{item}<item><title>{}</title></item></rss>", filled("&#233;&x;&")), 1),
        ("comment", format!("<rss>{item}<!--{}", filled("-")), 1),
        ("sitemap", format!("<urlset>{}</urlset>", filled("<url><loc>https://a.fr/1</loc></url>")), 1),
        ("JSON", format!("{{\"version\":\"https://jsonfeed.org/version/1\",\"items\":{}", filled("[")), 0),
        (
            "authors",
            format!(
                "{{\"version\":\"https://jsonfeed.org/version/1\",\"authors\":[{}{{}}],\"items\":[{}{{}}]}}",
                filled("{\"name\":\"a\"},"),
                "{},".repeat(1000)
            ),
            0,
        ),
    ];
    for (name, text, expected) in rows {
        let start = Instant::now();
        let reading = std::thread::Builder::new().stack_size(2 << 20);
        let found = reading.spawn(move || read(text.as_bytes(), None, None)).unwrap().join().unwrap();
        let entries = found.map(|listing| listing.map_or(0, |listing| listing.entries.len()));
        assert_eq!(entries, Some(expected), "{name}");
        assert!(start.elapsed() < MOST, "{name}: {:?}", start.elapsed());
    }
}
