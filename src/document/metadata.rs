//! What a page says of itself: title, outlet, address, days, language, description.

use super::address_day::day_of_address;
use super::block::Blocks;
use super::dateline;
use super::fold::fold_words;
use super::html::Event;
use super::linked_data::{linked_data, plain_words};
use super::listed_day::listed_day;
use super::markup::markup;
use super::provenance::{Origin, Provenance};
use super::shown_day::shown_day;
use super::written_day::{Order, first_day};
use crate::date::PartialDate;
use crate::lang::Pack;

/// What was found; a day is never guessed from the article's own sentences.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    pub title: Option<String>,
    pub outlet: Option<String>,
    pub url: Option<String>,
    pub published: Option<PartialDate>,
    pub modified: Option<PartialDate>,
    pub language: Option<String>,
    pub description: Option<String>,
    pub author: Option<String>,
    /// Whether the page says that it is written on while it is read.
    pub live: bool,
    pub from: Provenance,
}

impl Metadata {
    /// Whether the address is that of a whole site.
    pub fn is_front(&self) -> bool {
        let path = self.url.as_deref().and_then(|url| url.split_once("://")).map(|(_, rest)| rest.split_once('/'));
        path.is_some_and(|path| path.is_none_or(|(_, path)| path.is_empty()))
    }

    /// With every value that is there told as read in one place.
    pub fn read_in(mut self, origin: Origin) -> Self {
        let told = |is_there: bool| is_there.then_some(origin);
        self.from = Provenance {
            url: told(self.url.is_some()),
            outlet: told(self.outlet.is_some()),
            title: told(self.title.is_some()),
            author: told(self.author.is_some()),
            published: told(self.published.is_some()),
            modified: told(self.modified.is_some()),
            language: told(self.language.is_some()),
        };
        self
    }
}

/// What the events of a page tell.
pub fn metadata(events: &[Event], page: &Blocks, pack: &Pack) -> Metadata {
    let markup = markup(events);
    let meta = |names: &[&str]| {
        names.iter().find_map(|name| markup.metas.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()))
    };
    let meta_from = |names: &[&str]| told(meta(names), Origin::Meta);
    let headed = meta(&["og:title", "twitter:title", "title", "dc.title"]).map(|title| plain_words(&title));
    let data = linked_data(&markup.data, headed.as_deref().or(markup.title.as_deref()));
    let (outlet, outlet_from) = meta_from(&["og:site_name"])
        .or_else(|| told(data.outlet.clone(), Origin::JsonLd))
        .or_else(|| meta_from(&["application-name", "twitter:site_name"]))
        .unzip();
    let (title, title_from) = told(headed, Origin::Meta)
        .or_else(|| told(data.headline.clone(), Origin::JsonLd))
        .or_else(|| told(markup.title.clone(), Origin::Html))
        .unzip();
    let (author, author_from) = told(data.author.clone(), Origin::JsonLd)
        .or_else(|| told(meta(AUTHOR).and_then(|author| name_of_author(&author)), Origin::Meta))
        .unzip();
    // Templates write names that they never fill: the first that is a day.
    let day = |names: &[&str]| {
        let told = |name: &&str| {
            markup.metas.iter().filter(move |(key, _)| key == name).find_map(|(_, value)| Stamp::of(value))
        };
        names.iter().find_map(told)
    };
    let visible = page
        .blocks
        .iter()
        .filter(|block| block.words.len() <= 200)
        .find_map(|block| dateline::read(&block.words, pack));
    // Times of other articles stand on a page too: one day tells, several don't.
    let from_time = || {
        let mut days = markup.times.iter().filter_map(|text| day_of(text));
        let first = days.next()?;
        days.all(|day| day == first).then_some(first)
    };
    let (url, url_from) = told(markup.canonical.clone(), Origin::Html)
        .or_else(|| meta_from(&["og:url"]))
        .or_else(|| told(data.url.clone(), Origin::JsonLd))
        .filter(|(url, _)| url.starts_with("http"))
        .unzip();
    let order = Order::of(markup.language.as_deref());
    let shown = || shown_day(events, title.as_deref(), order);
    let listed = || {
        let title = without_site(title.as_deref()?, outlet.as_deref());
        listed_day(events, &title, order)
    };
    let parsely = || markup.metas.iter().find(|(key, _)| key == "parsely-page").and_then(|(_, value)| pub_date(value));
    let stamp = |time: Option<&str>| told(time.and_then(Stamp::of), Origin::JsonLd);
    let told_day = stamp(data.published.as_deref()).or_else(|| told(day(PUBLISHED).or_else(parsely), Origin::Meta));
    let changed_day = stamp(data.modified.as_deref()).or_else(|| told(day(MODIFIED), Origin::Meta));
    // Some outlets write the time of the last edit into both.
    let edited =
        told_day.is_some() && told_day.as_ref().map(|(day, _)| day) == changed_day.as_ref().map(|(day, _)| day);
    let before_edit = |told: PartialDate| url.as_deref().and_then(day_of_address).filter(|day| edited && *day < told);
    let in_title = || markup.title.as_deref().and_then(|title| first_day(title, order)).filter(|day| day.after == 0);
    let (published, published_from) = told_day
        .map(|(stamp, origin)| match day_of_readers(stamp.day, shown()) {
            Some(day) => (day, Origin::Shown),
            None => (stamp.day, origin),
        })
        .map(|(day, origin)| before_edit(day).map_or((day, origin), |day| (day, Origin::Address)))
        .or_else(|| told(visible.and_then(|line| line.published), Origin::Shown))
        .or_else(|| told(shown(), Origin::Shown))
        .or_else(|| told(from_time(), Origin::TimeElement))
        .or_else(|| told(url.as_deref().and_then(day_of_address), Origin::Address))
        .or_else(|| told(in_title().map(|written| written.day), Origin::Html))
        .or_else(|| told(day(OF_THE_PAGE).map(|stamp| stamp.day), Origin::Meta))
        .or_else(|| told(listed(), Origin::Shown))
        .unzip();
    let (modified, modified_from) = changed_day
        .map(|(stamp, origin)| (stamp.day, origin))
        .or_else(|| told(visible.and_then(|line| line.modified), Origin::Shown))
        .unzip();
    let (tag, tag_from) = told(markup.language.as_deref().and_then(language), Origin::Html)
        .or_else(|| {
            let tag = meta(&["og:locale", "content-language", "language", "dc.language"]);
            told(tag.as_deref().and_then(language), Origin::Meta)
        })
        .unzip();
    let title = title.map(|title| without_site(&title, outlet.as_deref())).filter(|title| !title.is_empty());
    Metadata {
        from: Provenance {
            url: url_from,
            outlet: outlet_from,
            title: title_from.filter(|_| title.is_some()),
            author: author_from,
            published: published_from,
            modified: modified_from,
            language: tag_from,
        },
        title,
        url,
        published,
        modified,
        language: tag,
        description: meta(&["og:description", "description", "twitter:description"]).or(data.description),
        outlet,
        author,
        live: data.live,
    }
}

/// A value and where it was read.
fn told<T>(value: Option<T>, origin: Origin) -> Option<(T, Origin)> {
    value.map(|value| (value, origin))
}

/// Names for the author, in order of precedence.
const AUTHOR: &[&str] = &[
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "citation_author",
];

/// « Par Anne Durand » without the word; none where it is an address or an account.
fn name_of_author(author: &str) -> Option<String> {
    let author = author.trim();
    let bare =
        ["Par ", "par ", "By ", "by "].iter().find_map(|word| author.strip_prefix(word)).unwrap_or(author).trim();
    (!bare.is_empty() && !bare.contains("://") && !bare.starts_with('@')).then(|| plain_words(bare))
}

/// A time as written, and its day.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stamp {
    written: String,
    day: PartialDate,
}

impl Stamp {
    fn of(text: &str) -> Option<Self> {
        Some(Self { day: day_of(text)?, written: text.to_owned() })
    }
}

/// The day that readers were shown, where it is the one before or after: midnight is elsewhere than in Greenwich, and
/// an edition is out on the eve of its day.
fn day_of_readers(told: PartialDate, shown: Option<PartialDate>) -> Option<PartialDate> {
    let days = |shown: PartialDate| Some((shown.as_day()? - told.as_day()?).get_days().abs());
    shown.filter(|shown| days(*shown) == Some(1))
}

/// The day in the JSON of a meta element: `{"title":"…","pub_date":"2020-07-24T10:00:00Z"}`.
fn pub_date(json: &str) -> Option<Stamp> {
    let fields: serde_json::Value = serde_json::from_str(json).ok()?;
    Stamp::of(fields.get("pub_date")?.as_str()?)
}

/// Names for the time of publication, in order of precedence.
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date_published",
    "dc.date.issued",
    "pubdate",
    "publishdate",
    "publish_date",
    "publication_date",
    "article_date_original",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "bepress_citation_date",
    "citation_publication_date",
    "citation_date",
    "dc:date.issued",
    "dcterms.issued",
    "og:pubdate",
    "originalpublicationdate",
    "publish-date",
    "pub_date",
    "rnews:datepublished",
    "sw-pubdate",
    "article.published",
    "article:published",
    "article_date",
    "citation_online_date",
    "dc.date.published",
    "dcterms.available",
    "displaydate",
    "iso-8601-publish-date",
    "mediator_published_time",
    "og:article:published",
    "og:release_date",
    "prism.publicationdate",
    "published_at",
    "published_time",
    "publishedon",
    "published-date",
    "release_date",
    "shareaholic:article_published_time",
    "vr:published_time",
    "uploaddate",
];
/// The page's own, which many systems set anew with each edit: read where nothing else tells a day.
const OF_THE_PAGE: &[&str] = &[
    "dcterms.created",
    "dc.date.created",
    "datecreated",
    "date_created",
    "dc.date",
    "dcterms.date",
    "dc:date",
    "date",
];
const MODIFIED: &[&str] =
    &["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod"];

/// « Fuite chez Doctolib | Le Journal » without the site; the rest is left as it is.
fn without_site(title: &str, outlet: Option<&str>) -> String {
    const MARKS: &[&str] = &[" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " / "];
    let title = title.trim();
    let Some((at, mark)) = MARKS.iter().filter_map(|mark| title.rfind(mark).map(|at| (at, *mark))).max() else {
        return title.to_owned();
    };
    let (words, site) = (&title[..at], &title[at + mark.len()..]);
    let squeezed = |text: &str| fold_words(text).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let known = outlet.is_some_and(|outlet| {
        let (outlet, site) = (squeezed(outlet), squeezed(site));
        !site.is_empty() && (outlet.contains(&site) || site.contains(&outlet))
    });
    let looks_like_site = mark.trim() == "|" && site.split_whitespace().count() <= 4 && words.len() > site.len();
    if known || looks_like_site { words.trim().to_owned() } else { title.to_owned() }
}

/// The calendar day that a timestamp writes: its own, not that of another time zone.
pub(super) fn day_of(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    let iso = text.get(..10).and_then(|day| day.parse::<PartialDate>().ok());
    let compact = || {
        let digits = text.get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
        format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]).parse().ok()
    };
    let written = || first_day(text, Order::DayFirst).map(|written| written.day);
    iso.or_else(compact).or_else(written).filter(|day| (1990..2200).contains(&day.year()))
}

/// ISO 639-1: `fr_FR` and `fr-BE` are `fr`.
pub(super) fn language(tag: &str) -> Option<String> {
    let code = tag.split(['-', '_', ',', ';']).next()?.trim().to_ascii_lowercase();
    (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase())).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::super::block::blocks;
    use super::super::html::events;
    use super::*;
    use crate::lang::pack;

    fn read(html: &str) -> Metadata {
        let events = events(html);
        metadata(&events, &blocks(&events, pack("fr")), pack("fr"))
    }

    #[test]
    fn days_are_those_written() {
        let rows = [
            ("<meta property='article:published_time' content='2020-07-24T23:30:00+02:00'>", Some("2020-07-24"), None),
            (
                "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-07-24T08:12:00+00:00\",\"dateModified\":\"2020-07-25\"}]}</script>",
                Some("2020-07-24"),
                Some("2020-07-25"),
            ),
            (
                "<script type='application/ld+json'>{broken</script><time datetime=\"2020-07-24 10:00\">hier</time>",
                Some("2020-07-24"),
                None,
            ),
            (
                "<p>Publié le 24 juillet 2020 à 10h, mis à jour le 26/07/2020</p>",
                Some("2020-07-24"),
                Some("2020-07-26"),
            ),
            ("<p>Le 24 juillet 2020, Doctolib a publié un communiqué.</p>", None, None),
            ("<aside><time datetime=2019-01-01></time></aside>", None, None),
            ("<meta name=parsely-page content='{\"pub_date\":\"2020-07-24T10:00:00Z\"}'>", Some("2020-07-24"), None),
            (
                "<meta itemprop=datePublished content='{{post_date}}'><meta itemprop=datePublished content=2020-07-24>",
                Some("2020-07-24"),
                None,
            ),
            // The page was saved anew on the 30th; the article says its own day.
            (
                "<meta name=dc.date content=2020-07-30><h1>Fuite</h1><p class=date>24 juillet 2020</p>",
                Some("2020-07-24"),
                None,
            ),
            ("<p>Mis à jour le <time datetime=2020-07-26>26 juillet</time></p>", None, None),
            ("<p><time class=updated datetime=2020-07-26>26 juillet</time></p>", None, None),
            (
                "<p>Publié le <time datetime=2020-07-24>24</time>, mis à jour le <time datetime=2020-07-26>26</time></p>",
                Some("2020-07-24"),
                None,
            ),
            ("<meta name=last-modified content=2020-07-30><p>© 2020</p>", None, Some("2020-07-30")),
            // The time of the edit in both places; the address keeps the day of publication.
            (
                "<link rel=canonical href='https://journal.example/2020/07/24/fuite'>\
                 <meta property='article:published_time' content='2020-07-26T10:00:00+02:00'>\
                 <meta property='article:modified_time' content='2020-07-26T10:00:00+02:00'>",
                Some("2020-07-24"),
                Some("2020-07-26"),
            ),
            // Midnight is elsewhere than in Greenwich: readers saw the 25th.
            (
                "<meta property='article:published_time' content='2020-07-24T22:30:00Z'><h1>Fuite de données</h1>\
                 <p class=date>25 juillet 2020</p>",
                Some("2020-07-25"),
                None,
            ),
        ];
        for (html, published, modified) in rows {
            let found = read(html);
            assert_eq!(found.published.map(|day| day.to_string()).as_deref(), published, "{html}");
            assert_eq!(found.modified.map(|day| day.to_string()).as_deref(), modified, "{html}");
        }
    }

    #[test]
    fn each_value_tells_where_it_was_read() {
        let found = read(
            "<html lang=fr><title>Fuite - Le Journal</title><link rel=canonical href='https://a.example/2020/07/24/fuite'>\
             <meta property=og:site_name content='Le Journal'><meta name=author content='Par Anne Durand'>\
             <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Fuite\",\"dateModified\":\"2020-07-26\"}</script>",
        );
        assert_eq!(found.author.as_deref(), Some("Anne Durand"));
        let from = found.from;
        assert_eq!(
            [from.url, from.outlet, from.title, from.author, from.published, from.modified, from.language],
            [Origin::Html, Origin::Meta, Origin::JsonLd, Origin::Meta, Origin::Address, Origin::JsonLd, Origin::Html]
                .map(Some)
        );
        assert!(read("<p>Du texte.</p>").from.is_empty());
        for (author, name) in [("By Paul", Some("Paul")), ("https://journal.example/paul", None), ("@paul", None)] {
            assert_eq!(read(&format!("<meta name=author content='{author}'>")).author.as_deref(), name);
        }
        let shown = read(
            "<meta property=article:published_time content=2020-07-24T23:00:00Z><h1>Fuite</h1><p class=date>25 juillet 2020</p>",
        );
        assert_eq!(shown.from.published, Some(Origin::Shown));
    }

    #[test]
    fn titles_lose_their_site() {
        let rows = [
            ("<title>Fuite chez Doctolib | Le Journal</title>", "Fuite chez Doctolib"),
            (
                "<title>Que faire ? - Bien se soigner</title><meta property=og:site_name content='Bien se soigner'>",
                "Que faire ?",
            ),
            ("<title>Doctolib - le point</title>", "Doctolib - le point"),
            (
                "<title>Fuite - Le Journal</title><meta property=og:title content='Fuite : 6 218 rendez-vous'>",
                "Fuite : 6 218 rendez-vous",
            ),
        ];
        for (html, title) in rows {
            assert_eq!(read(html).title.as_deref(), Some(title));
        }
    }

    #[test]
    fn language_address_and_outlet() {
        let found = read(
            "<html lang=fr-BE><link rel=canonical href='https://a.example/x'><meta property=og:site_name content=Journal>",
        );
        assert_eq!(found.language.as_deref(), Some("fr"));
        assert_eq!(found.url.as_deref(), Some("https://a.example/x"));
        assert_eq!(found.outlet.as_deref(), Some("Journal"));
    }
}
