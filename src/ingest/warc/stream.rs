//! The pages of an archive in the order of its records, each version for itself: for collections that are read once.

use std::io::{BufReader, Read};
use std::path::Path;

use url::Url;

use super::super::Page;
use super::super::file::MOST_BYTES;
use super::super::web::address;
use super::archive::{capture, page_of};
use super::record::{self, Head, Kind, Record, Then};
use crate::error::{Error, Result};

/// Unpacked bytes that are read at once.
const READ_AHEAD: usize = 262_144;

/// Hands over the page of every record that holds one, or why a record cannot be read, until `take` wants no more.
///
/// # Errors
/// That the archive cannot be read to its end; what stands before was handed over.
pub fn each_answer(path: &Path, input: impl Read, take: &mut dyn FnMut(Result<Page>) -> bool) -> Result<()> {
    let wanted = |_, head: &Head| holds_an_answer(head);
    let input = BufReader::with_capacity(READ_AHEAD, input);
    let walked = record::walk(input, 0, wanted, |record| {
        let goes_on = page(&record).is_none_or(&mut *take);
        if goes_on { Then::GoOn } else { Then::Stop }
    });
    walked.map_err(|torn| {
        let reason = format!("{} at byte {}; what stands before was read", torn.reason, torn.byte);
        Error::Source { source_name: path.display().to_string(), reason }
    })
}

fn holds_an_answer(head: &Head) -> bool {
    matches!(head.kind, Kind::Response | Kind::Resource | Kind::Conversion)
}

/// What a record holds; `None` where that is no page of text: a picture, a redirect, what a server refused.
fn page(record: &Record) -> Option<Result<Page>> {
    let head = &record.head;
    if !holds_an_answer(head) {
        return None;
    }
    let url = Url::parse(head.target.as_deref()?).ok()?;
    if record.content.is_none() {
        let reason = format!("larger than {} MB, the most that one document may be", MOST_BYTES / 1_000_000);
        return Some(Err(Error::Address { address: address::without_secrets(&url), reason }));
    }
    let capture = capture(record, 0).filter(super::Capture::holds_a_page)?;
    let named =
        |page: Page| Page { id: id_of(head).unwrap_or_else(|| format!("{}-{}", page.id, record.place.byte)), ..page };
    Some(page_of(record, &capture, &url).map(named))
}

/// « urn:uuid:… » without its prefix: no two records have the same.
fn id_of(head: &Head) -> Option<String> {
    let id = head.field("warc-record-id")?.trim_matches(['<', '>', ' ']);
    Some(id.strip_prefix("urn:uuid:").unwrap_or(id).to_owned()).filter(|id| !id.is_empty())
}
