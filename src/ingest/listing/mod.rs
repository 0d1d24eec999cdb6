//! Pages that list articles and are none: feeds (RSS, Atom, JSON Feed) and sitemaps. Pure: bytes in, addresses out.
//!
//! `feed`, `json_feed` and `sitemap` take the entries as they are written, `moment` reads their days, `choice` tells which
//! are meant; here addresses are made whole, each is kept once, and a packed sitemap is unpacked.

mod choice;
mod feed;
mod json_feed;
mod moment;
mod sitemap;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Read;

use flate2::read::MultiGzDecoder;
use url::Url;

pub use choice::{Choice, Chosen};
use moment::Moment;

use crate::charset;
use crate::date::PartialDate;

/// The most entries that are taken from one listing, which is what a sitemap may have.
pub const MOST_ENTRIES: usize = 50_000;

/// The longest listing, unpacked; a sitemap may be no longer.
const MOST_BYTES: u64 = 50_000_000;

/// How far into a page its first element is looked for.
const HEAD: usize = 65_536;

/// What JSON feeds have in the address of their version.
const JSON_FEED: &str = "jsonfeed.org/version/1";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Feed,
    Sitemap,
    /// A sitemap of sitemaps.
    Index,
}

impl Kind {
    /// What it is called, with its article.
    pub fn name(self) -> &'static str {
        match self {
            Self::Feed => "a feed",
            Self::Sitemap => "a sitemap",
            Self::Index => "an index of sitemaps",
        }
    }
}

/// What a feed or a sitemap lists.
#[derive(Debug, PartialEq, Eq)]
pub struct Listing {
    pub kind: Kind,
    /// Articles, or of an index sitemaps: each address once, in the order of the listing.
    pub entries: Vec<Entry>,
    /// How many entries have no address, or one that is no address.
    pub unaddressed: usize,
    /// How many have an address that is relative to one that is not known.
    pub relative: usize,
    /// How many came after the most that are taken.
    pub beyond: usize,
    /// Whether it broke off; what came before is kept.
    pub is_damaged: bool,
}

/// One article of a listing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it is, without a fragment.
    pub url: Url,
    /// As written, with whatever mark-up is in it; so is the summary.
    pub title: String,
    pub summary: String,
    /// Its day of publication, where the listing tells that, and not only its last change.
    pub published: Option<PartialDate>,
    /// When it was published or else last changed, as seconds: for the order alone.
    pub instant: Option<i64>,
}

/// An entry as it is written.
#[derive(Debug, Default)]
struct Raw {
    address: Option<String>,
    /// Taken where there is no address.
    permalink: Option<String>,
    /// What its address is relative to, by its own account.
    base: Option<String>,
    title: String,
    summary: String,
    published: Option<Moment>,
    changed: Option<Moment>,
}

/// The entries of a listing as they are written.
#[derive(Debug, Default)]
struct Written {
    entries: Vec<Raw>,
    beyond: usize,
    /// What addresses are relative to, by the listing's own account.
    base: Option<String>,
    /// The address of its site, which serves where nothing else tells.
    home: Option<String>,
    is_damaged: bool,
}

impl Written {
    fn push(&mut self, entry: Raw) {
        match self.entries.len() {
            MOST_ENTRIES.. => self.beyond += 1,
            _ => self.entries.push(entry),
        }
    }
}

/// What a page lists; `None` where it is no listing. `charset` is what the server declared, `base` where it came from.
///
/// # Errors
/// The reason why a listing cannot be read, and what to do.
pub fn read(bytes: &[u8], charset: Option<&str>, base: Option<&Url>) -> Option<Result<Listing, String>> {
    let kind = kind_of(bytes, charset)?;
    let whole = || {
        let bytes = unpacked(bytes, MOST_BYTES)?;
        let text = charset::decode(&bytes, charset)?;
        let written = match kind {
            Kind::Feed if is_json(&text) => json_feed::read(&text)?,
            Kind::Feed => feed::read(&text),
            Kind::Sitemap | Kind::Index => sitemap::read(&text),
        };
        Ok(listing(kind, written, base))
    };
    Some(whole().map_err(|reason: String| format!("is {} that cannot be read ({reason})", kind.name())))
}

/// What a text lists, told by its first element; `None` where it is no listing.
pub fn kind(text: &str) -> Option<Kind> {
    if is_json(text) {
        return text.contains(JSON_FEED).then_some(Kind::Feed);
    }
    let mut rest = visible(text);
    while rest.starts_with("<?") || rest.starts_with("<!--") {
        let end = if rest.starts_with("<?") { "?>" } else { "-->" };
        rest = rest.split_once(end)?.1.trim_start();
    }
    let rest = rest.strip_prefix("<!DOCTYPE ").or_else(|| rest.strip_prefix('<'))?.trim_start();
    let name = rest.split(|c: char| !c.is_alphanumeric() && c != ':').next()?;
    match name.rsplit(':').next()? {
        "rss" | "feed" | "RDF" => Some(Kind::Feed),
        "urlset" => Some(Kind::Sitemap),
        "sitemapindex" => Some(Kind::Index),
        _ => None,
    }
}

/// The same for bytes: no more of them are decoded than it takes.
fn kind_of(bytes: &[u8], charset: Option<&str>) -> Option<Kind> {
    let mut head = Vec::new();
    if is_packed(bytes) {
        // A damaged end is told when the whole is read.
        let _ = MultiGzDecoder::new(bytes).take(HEAD as u64).read_to_end(&mut head);
    } else {
        head.extend_from_slice(bytes.get(..bytes.len().min(HEAD))?);
    }
    let text = charset::decode(&head, charset).ok()?;
    // A JSON feed may tell its version last.
    let is_cut = head.len() == HEAD && !is_packed(bytes);
    if is_cut && is_json(&text) { kind(&charset::decode(bytes, charset).ok()?) } else { kind(&text) }
}

fn visible(text: &str) -> &str {
    text.trim_start_matches('\u{feff}').trim_start()
}

fn is_json(text: &str) -> bool {
    visible(text).starts_with('{')
}

fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x1f\x8b")
}

fn unpacked(bytes: &[u8], most: u64) -> Result<Cow<'_, [u8]>, String> {
    if !is_packed(bytes) {
        return Ok(Cow::Borrowed(bytes));
    }
    let mut whole = Vec::new();
    match MultiGzDecoder::new(bytes).take(most + 1).read_to_end(&mut whole) {
        Err(_) => Err(String::from("its gzip archive is damaged; try again later, or unpack it and give the file")),
        Ok(length) if length as u64 > most => {
            Err(format!("it unpacks to more than {} MB, the most that one may be", most / 1_000_000))
        }
        Ok(_) => Ok(Cow::Owned(whole)),
    }
}

/// The listing with whole addresses, each once; an entry that is listed again adds its words to the first.
fn listing(kind: Kind, written: Written, base: Option<&Url>) -> Listing {
    let own = |text: &str| base.map_or_else(|| Url::parse(text), |base| base.join(text)).ok();
    let told = written.base.as_deref().and_then(own).or_else(|| base.cloned());
    let base = told.or_else(|| written.home.as_deref().and_then(own));
    let mut listing = Listing {
        kind,
        entries: Vec::new(),
        unaddressed: 0,
        relative: 0,
        beyond: written.beyond,
        is_damaged: written.is_damaged,
    };
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for raw in written.entries {
        let mut url = match whole_address(&raw, base.as_ref()) {
            Ok(url) => url,
            Err(url::ParseError::RelativeUrlWithoutBase) => {
                listing.relative += 1;
                continue;
            }
            Err(_) => {
                listing.unaddressed += 1;
                continue;
            }
        };
        url.set_fragment(None);
        let instant = raw.published.or(raw.changed).map(|moment| moment.instant);
        let published = raw.published.map(|moment| moment.day);
        let entry = Entry { url, title: raw.title, summary: raw.summary, published, instant };
        match places.get(entry.url.as_str()).and_then(|place| listing.entries.get_mut(*place)) {
            Some(earlier) => {
                for words in [&entry.title, &entry.summary] {
                    earlier.summary.push(' ');
                    earlier.summary.push_str(words);
                }
            }
            None => {
                places.insert(entry.url.to_string(), listing.entries.len());
                listing.entries.push(entry);
            }
        }
    }
    listing
}

fn whole_address(raw: &Raw, base: Option<&Url>) -> Result<Url, url::ParseError> {
    let address = raw.address.as_deref().or(raw.permalink.as_deref()).ok_or(url::ParseError::EmptyHost)?;
    let own = raw.base.as_deref().and_then(|own| Url::options().base_url(base).parse(own).ok());
    Url::options().base_url(own.as_ref().or(base)).parse(address)
}

#[cfg(test)]
mod tests;
