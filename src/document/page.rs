//! A page to a document: its kind, its characters, its main text and what is known of it.

use super::boilerplate::{self, Told};
use super::html::{self, Safe};
use super::metadata::Metadata;
use super::provenance::{Origin, Provenance};
use super::{BlockKind, Document, Part, Piece, article, block, live, mail, markdown, metadata, packed, plain};
use crate::charset;
use crate::error::Error;
use crate::ingest::{Media, Page, listing};
use crate::lang::{Pack, pack};

/// Ten times the longest article, or a report of three hundred pages. Memory grows with it, up to 250 bytes a byte.
const LONGEST_TEXT: usize = 1_000_000;

impl Document {
    /// Reads a page: charset, main text, metadata; what the page was told from outside wins.
    ///
    /// # Errors
    /// `Error::NoText` where there is nothing to read: empty, binary, a page without an article. `Error::Source` where
    /// there is more than any article holds, and where a PDF, a Word document or a mail cannot be read.
    pub fn from_page(mut page: Page) -> Result<Self, Error> {
        if page.media != Media::Verbatim && mail::is_mail(&page.bytes) {
            let source_name = page.source.clone();
            page = mail::opened(page).map_err(|reason| Error::Source { source_name, reason })?;
        }
        let no_text = |reason: String| Error::NoText { source_name: page.source.clone(), reason };
        if let Some(kind) = packed::kind(&page) {
            return from_packed(page, kind);
        }
        let too_much = |reason: String| Error::Source { source_name: page.source.clone(), reason };
        let mut text = charset::decode(&page.bytes, page.charset.as_deref()).map_err(no_text)?;
        let tables = pack(page.told.language.as_deref().unwrap_or("fr"));
        let media = match page.media {
            Media::Unknown if html::looks_like_html(&text) => Media::Html,
            Media::Unknown => Media::Plain,
            told => told,
        };
        if let Some(kind) = listing::kind(&text).filter(|_| media != Media::Verbatim) {
            return Err(no_text(format!(
                "it is {}, which lists articles; name it on the command line itself, or give the address of each",
                kind.name()
            )));
        }
        if media == Media::Json {
            return Err(no_text(String::from(
                "the server sent data (application/json), which is no page of text; give the address of the article",
            )));
        }
        if media == Media::Html && is_own_report(&text) {
            return Err(no_text(String::from("it is a report that recoupe wrote; keep it apart from the articles")));
        }
        if media != Media::Html {
            check_length(text.len()).map_err(too_much)?;
        }
        if media == Media::Verbatim {
            return Ok(verbatim(page, &text));
        }
        let mut safe = if media == Media::Html { Some(Safe::of(&text).map_err(too_much)?) } else { None };
        if safe.is_some() && !text.contains("<noscript") {
            text = String::new();
        }
        let read = parts(&text, safe.as_ref(), media, tables);
        let (mut pieces, mut found) = match read {
            Err(reason) if safe.is_some() => {
                let (page, read) = for_others(&text, tables).ok_or_else(|| no_text(reason))?;
                safe = Some(page);
                read
            }
            read => read.map_err(no_text)?,
        };
        let spoken = pack(&language(&page, &found, &pieces));
        if spoken.language != tables.language {
            (pieces, found) = parts(&text, safe.as_ref(), media, spoken).map_err(no_text)?;
        }
        let tables = spoken;
        check_length(length(&pieces)).map_err(too_much)?;
        let (mut pieces, said) = boilerplate::clean(pieces, tables, media == Media::Html);
        // The first line may have been furniture, and the title the one after it.
        if media != Media::Html {
            plain::mark_title(&mut pieces);
        }
        if pieces.is_empty() {
            return Err(no_text(String::from("nothing is left once menus and other furniture are taken off")));
        }
        let heading = if media == Media::Html { Origin::Shown } else { Origin::Text };
        Ok(assembled(page, &pieces, found, said, heading))
    }
}

/// Whether a page is one that `recoupe compare --format html` wrote, which would be compared with itself.
fn is_own_report(html: &str) -> bool {
    const HEAD: usize = 2_000;
    html.get(..html.floor_char_boundary(HEAD)).unwrap_or(html).contains("<meta name=\"generator\" content=\"recoupe ")
}

/// A document of a kind that is no text itself. Its text dates it before its file does.
fn from_packed(mut page: Page, kind: packed::Kind) -> Result<Document, Error> {
    let bytes = std::mem::take(&mut page.bytes);
    let unreadable = |reason: String| Error::Source { source_name: page.source.clone(), reason };
    let (pieces, mut found) = packed::read(kind, bytes).map_err(unreadable)?;
    check_length(length(&pieces)).map_err(unreadable)?;
    let tables = pack(&language(&page, &found, &pieces));
    let (mut pieces, said) = boilerplate::clean(pieces, tables, false);
    if !pieces.iter().any(|piece| piece.part == Part::Title) {
        plain::mark_title(&mut pieces);
    }
    if pieces.is_empty() {
        return Err(unreadable(String::from(
            "holds no text besides its furniture; save its text as .txt and give that",
        )));
    }
    if said.published.is_some() {
        (found.published, found.from.published) = (said.published, Some(Origin::Text));
    }
    Ok(assembled(page, &pieces, found, said, Origin::Text))
}

fn length(pieces: &[Piece]) -> usize {
    pieces.iter().map(|piece| piece.words.len()).sum()
}

/// # Errors
/// That a text is longer than any article, and what to do.
fn check_length(length: usize) -> Result<(), String> {
    if length <= LONGEST_TEXT {
        return Ok(());
    }
    Err(format!(
        "a text of more than {} MB, which no article is; cut it, and give what matters",
        LONGEST_TEXT / 1_000_000
    ))
}

/// A page whose article only its script puts in place, as it stands for readers without scripts; `None` where there is
/// none: they may be told to allow scripts, and no more.
fn for_others(html: &str, tables: &Pack) -> Option<(Safe, (Vec<Piece>, Metadata))> {
    const LEAST: usize = 600;
    let page = Safe::without_scripts(html).ok().filter(|_| !html.is_empty())?;
    let read = parts("", Some(&page), Media::Html, tables).ok()?;
    (length(&read.0) >= LEAST).then_some((page, read))
}

/// The main text and what is known of it, read with the tables of one language: of a page where there is one, else of `text`.
fn parts(text: &str, page: Option<&Safe>, media: Media, tables: &Pack) -> Result<(Vec<Piece>, Metadata), String> {
    Ok(match (page, media) {
        (Some(page), _) => {
            let events = html::events_of(page);
            let blocks = block::blocks(&events, tables);
            let mut found = metadata::metadata(&events, &blocks, tables);
            let pieces = article::pieces(blocks, &found, tables)?;
            found.live |= live::is_live(&pieces, tables);
            (pieces, found)
        }
        (None, Media::Markdown) => {
            let (pieces, front) = markdown::read(text, tables);
            (pieces, markdown::metadata(&front))
        }
        (None, Media::Html | Media::Plain | Media::Verbatim | Media::Json | Media::Unknown) => {
            let (mut pieces, archived) = plain::read(text, tables);
            plain::mark_title(&mut pieces);
            (pieces, Metadata { published: archived, ..Metadata::default() }.read_in(Origin::Text))
        }
    })
}

/// The language a page was told to be in, or tells, or is taken for.
fn language(page: &Page, found: &Metadata, pieces: &[Piece]) -> String {
    let told = page.told.language.clone().or_else(|| found.language.clone());
    told.or_else(|| page.told.usual_language.clone()).unwrap_or_else(|| guessed_language(pieces))
}

/// A text that is given as it is, with what was told of it.
fn verbatim(page: Page, text: &str) -> Document {
    let told = page.told;
    let piece = Piece { part: Part::Body, kind: BlockKind::Paragraph, words: text.to_owned() };
    let provenance = Provenance {
        url: told.url.as_ref().map(|_| Origin::Given),
        outlet: told.outlet.as_ref().map(|_| Origin::Given),
        title: told.title.as_ref().map(|_| Origin::Given),
        published: told.published.or(told.reference_date).map(|_| Origin::Given),
        language: Some(if told.language.is_some() || told.usual_language.is_some() {
            Origin::Given
        } else {
            Origin::Text
        }),
        ..Provenance::default()
    };
    let language = told.language.or(told.usual_language).unwrap_or_else(|| guessed_language(&[piece]));
    Document {
        source: page.source,
        url: told.url,
        outlet: told.outlet,
        title: told.title,
        published: told.published.or(told.reference_date),
        provenance,
        ..Document::verbatim(&page.id, &language, text)
    }
}

/// What was told from outside wins over what the page tells, and that over its text, whose lines are from `heading`.
fn assembled(page: Page, pieces: &[Piece], found: Metadata, said: Told, heading: Origin) -> Document {
    let language = language(&page, &found, pieces);
    let (told, from) = (page.told, found.from);
    let document = Document::from_pieces(&page.id, &language, pieces);
    // A day of the month that the archive's header or the page gives is sharpened by the line that says it in full.
    let own = match (found.published, said.published) {
        (Some(known), Some(line)) if known != line && known.covers(line) => (Some(line), Some(heading)),
        (Some(known), _) => (Some(known), from.published),
        (None, line) => (line, line.map(|_| heading)),
    };
    let own_title = match document.title.clone() {
        Some(title) if found.title.as_ref() != Some(&title) => (Some(title), Some(heading)),
        _ => (found.title, from.title),
    };
    let own_language = match (&told.usual_language, found.language) {
        (_, Some(_)) => from.language,
        (Some(_), None) => Some(Origin::Given),
        (None, None) => Some(Origin::Text),
    };
    let (url, url_from) = given_or(told.url, (found.url, from.url));
    let (outlet, outlet_from) = given_or(told.outlet, (found.outlet, from.outlet));
    let (title, title_from) = given_or(told.title, own_title);
    let (published, published_from) = given_or(told.published.or(told.reference_date), own);
    let (published, published_from) = match (published, told.listed_day) {
        (None, Some(day)) => (Some(day), Some(Origin::Given)),
        _ => (published, published_from),
    };
    let changed = (found.modified.or(said.modified), from.modified.or(said.modified.map(|_| heading)));
    Document {
        source: page.source,
        url,
        outlet,
        title,
        author: found.author,
        published,
        modified: changed.0,
        captured: page.captured,
        truncated: said.truncated,
        live: found.live,
        provenance: Provenance {
            url: url_from,
            outlet: outlet_from,
            title: title_from,
            author: from.author,
            published: published_from,
            modified: changed.1,
            language: told.language.map_or(own_language, |_| Some(Origin::Given)),
        },
        ..document
    }
}

fn given_or<T>(given: Option<T>, own: (Option<T>, Option<Origin>)) -> (Option<T>, Option<Origin>) {
    if given.is_some() { (given, Some(Origin::Given)) } else { own }
}

/// The language that the prose is written in; French where that is unclear.
fn guessed_language(pieces: &[Piece]) -> String {
    let is_prose = |piece: &&Piece| piece.part != Part::Caption && piece.kind != BlockKind::Heading;
    let sample: String =
        pieces.iter().filter(is_prose).take(20).map(|piece| piece.words.as_str()).collect::<Vec<_>>().join(" ");
    let sample: String = sample.chars().take(2000).collect();
    match whichlang::detect_language(&sample) {
        whichlang::Lang::Eng if sample.len() >= 40 => String::from("en"),
        _ => String::from("fr"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::Told;

    fn page(text: &str, media: Media) -> Page {
        Page { id: "a".into(), source: "a.txt".into(), bytes: text.as_bytes().to_vec(), media, ..Page::default() }
    }

    #[test]
    fn one_text_in_three_forms_is_one_document() {
        let first = "L’entreprise a reconnu jeudi une fuite de données qui touche 6\u{a0}128 rendez-vous de patients.";
        let second = "Une plainte a été déposée, et la Cnil a été prévenue dans les délais que prévoit la loi.";
        let pages = [
            page(
                &format!(
                    "Une fuite de données\n\nPublié le 24 juillet 2020\n\n{first}\n\n- le nom ;\n- le prénom.\n\n{second}"
                ),
                Media::Unknown,
            ),
            page(
                &format!(
                    "---\ndate: 2020-07-24\n---\n# Une fuite de données\n\n{first}\n\n- le nom ;\n- le prénom.\n\n{second}"
                ),
                Media::Markdown,
            ),
            page(
                &format!(
                    "<!doctype html><meta name=date content=2020-07-24><h1>Une fuite de données</h1><p>{first}</p><ul><li>le nom ;</li><li>le prénom.</li></ul><p>{second}</p>"
                ),
                Media::Unknown,
            ),
        ];
        for page in pages {
            let document = Document::from_page(page).unwrap();
            assert_eq!(document.text, format!("Une fuite de données\n\n{first}\n\nle nom ;\nle prénom.\n\n{second}"));
            assert_eq!(document.title.as_deref(), Some("Une fuite de données"));
            assert_eq!(document.published.map(|day| day.to_string()).as_deref(), Some("2020-07-24"));
            assert_eq!(document.language, "fr");
        }
    }

    #[test]
    fn what_the_manifest_tells_wins() {
        let told = Told { published: "2020-07-23".parse().ok(), outlet: Some("Journal".into()), ..Told::default() };
        let text = "Publié le 24 juillet 2020\n\nUne fuite de données touche 6 128 rendez-vous.";
        let document = Document::from_page(Page { told, ..page(text, Media::Plain) }).unwrap();
        assert_eq!(document.published.map(|day| day.to_string()).as_deref(), Some("2020-07-23"));
        assert_eq!(document.outlet.as_deref(), Some("Journal"));
        let from = document.provenance;
        assert_eq!((from.published, from.outlet, from.url), (Some(Origin::Given), Some(Origin::Given), None));
        assert_eq!((from.title, from.language), (None, Some(Origin::Text)));
    }

    #[test]
    fn the_day_of_a_feed_serves_a_page_that_tells_none() {
        let told = Told { listed_day: "2020-07-25".parse().ok(), ..Told::default() };
        let day = |text: &str| {
            let document = Document::from_page(Page { told: told.clone(), ..page(text, Media::Plain) }).unwrap();
            document.published.map(|day| day.to_string())
        };
        let text = "Une fuite de données touche 6 128 rendez-vous.";
        assert_eq!(day(text).as_deref(), Some("2020-07-25"));
        assert_eq!(day(&format!("Publié le 24 juillet 2020\n\n{text}")).as_deref(), Some("2020-07-24"));
    }

    #[test]
    fn english_is_told_from_french() {
        let text =
            "Doctolib said on Thursday that an intruder had gained access to information about 6,128 appointments.";
        assert_eq!(Document::from_page(page(text, Media::Plain)).unwrap().language, "en");
    }

    #[test]
    fn what_a_script_puts_in_place_is_read_as_it_stands_for_readers_without() {
        let prose = "<p>L’entreprise a reconnu jeudi une fuite qui touche 6 128 rendez-vous de patients, dit-elle.</p>"
            .repeat(8);
        let html = |inner: &str| {
            let script = "<script type='text/template'><p>6 218</p></script>";
            format!("<title>Fuite chez Acme</title><h1>Fuite chez Acme</h1>{script}<noscript>{inner}</noscript>")
        };
        let read = Document::from_page(page(&html(&prose), Media::Html)).unwrap();
        assert!(read.text.contains("6 128") && !read.text.contains("6 218"));
        let told = "<p>Pour lire cet article, autorisez JavaScript dans votre navigateur, puis rechargez la page.</p>"
            .repeat(3);
        assert!(Document::from_page(page(&html(&told), Media::Html)).is_err());
        // A page that shows its article says the same to all.
        let both = format!("<h1>Fuite chez Acme</h1>{}<noscript><p>6 218 autres.</p></noscript>", prose.repeat(2));
        assert!(!Document::from_page(page(&both, Media::Html)).unwrap().text.contains("6 218"));
    }

    #[test]
    fn a_page_without_text_is_an_error_that_says_why() {
        for (text, reason) in [
            ("", "empty"),
            ("Menu\n", "nothing is left"),
            ("<html><nav>A</nav></html>", "no article"),
            ("<?xml version='1.0'?>\n<!-- a -->\n<rss version='2.0'><channel/></rss>", "it is a feed"),
            ("<urlset><url/></urlset>", "it is a sitemap"),
            ("<sitemapindex/>", "it is an index of sitemaps"),
        ] {
            let error = Document::from_page(page(text, Media::Unknown)).unwrap_err().to_string();
            assert!(error.starts_with("a.txt: no text to read") && error.contains(reason), "{error}");
        }
    }

    #[test]
    fn a_text_longer_than_any_article_is_refused_whatever_it_comes_in() {
        let sentence = "La société a prévenu la Cnil et déposé une plainte auprès du parquet de Paris. ";
        let paragraph = format!("<p>{}</p>", sentence.repeat(4));
        let times = LONGEST_TEXT / sentence.len();
        let text = |times: usize| sentence.repeat(times);
        let html = |times: usize| {
            format!("<!doctype html><article><h1>Un titre</h1>{}</article>", paragraph.repeat(times / 4))
        };
        for (media, text) in [
            (Media::Plain, text(times)),
            (Media::Markdown, text(times)),
            (Media::Verbatim, text(times)),
            (Media::Html, html(times - 4)),
        ] {
            let document = Document::from_page(page(&text, media)).unwrap();
            assert!(document.text.len() > LONGEST_TEXT * 9 / 10, "{media:?}");
        }
        for (media, text) in [
            (Media::Plain, text(times + 1)),
            (Media::Markdown, text(times + 1)),
            (Media::Verbatim, text(times + 1)),
            (Media::Html, html(times + times / 10)),
            (Media::Html, "<!doctype html><p>x".repeat(LONGEST_TEXT)),
        ] {
            let error = Document::from_page(page(&text, media)).unwrap_err().to_string();
            assert!(error.starts_with("a.txt: a ") && error.contains(" of more than "), "{media:?}: {error}");
        }
    }
}
