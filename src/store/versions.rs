//! What came: each version of a page as its server sent it, so that it can be read again by any version of the rules.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use url::Url;

use super::open::written;
use crate::ingest::{Answer, Exchange, Headers, Known, Page, Told, digest};

/// The longest page that is read, packed as well as unpacked.
pub(super) const MOST_BYTES: usize = 10_000_000;

/// A version as it is kept.
#[derive(Debug, Clone)]
pub(super) struct Version {
    pub id: i64,
    pub source: i64,
    pub number: i64,
    pub exchange: Exchange,
}

/// What a source is called, and what its incident's manifest says of it.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub url: Url,
    pub document: String,
    pub told: Told,
}

impl Version {
    /// Whether it is a page, and not word that there is none any more.
    pub fn is_page(&self) -> bool {
        self.exchange.answer.status == 200
    }

    /// The page that it holds, under the id of its document and its number.
    ///
    /// # Errors
    /// The reason where it holds none.
    pub fn page(&self, named: &Named) -> Result<Page, String> {
        let page = self.exchange.answer.page(&named.url, &self.exchange.url, MOST_BYTES)?;
        let told = Told { url: page.told.url.clone(), ..named.told.clone() };
        let id = format!("{}@{}", named.document, self.number);
        Ok(Page { id, captured: Some(self.exchange.at), told, ..page })
    }
}

const COLUMNS: &str = "id, source, number, fetched_at, url, status, asked, headers, server, packed, body";

fn version(row: &Row<'_>) -> rusqlite::Result<Version> {
    let body: Option<Vec<u8>> = row.get(10)?;
    let is_packed: bool = row.get(9)?;
    let body = match body {
        Some(body) if is_packed => unpacked(&body).map_err(|cause| unfit(10, cause))?,
        body => body.unwrap_or_default(),
    };
    let exchange = exchange(row, [3, 4, 5, 6, 7, 8], body)?;
    Ok(Version { id: row.get(0)?, source: row.get(1)?, number: row.get(2)?, exchange })
}

/// An exchange, from the columns with its time, address, status, the heads of both sides, and who answered.
fn exchange(
    row: &Row<'_>,
    [at, url, status, asked, headers, server]: [usize; 6],
    body: Vec<u8>,
) -> rusqlite::Result<Exchange> {
    let time: String = row.get(at)?;
    let address: String = row.get(url)?;
    let heads = |column: usize| -> rusqlite::Result<Headers> {
        let text: String = row.get(column)?;
        serde_json::from_str(&text).map_err(|cause| unfit(column, cause))
    };
    let from: Option<String> = row.get(server)?;
    Ok(Exchange {
        at: time.parse().map_err(|cause: jiff::Error| unfit(at, cause))?,
        url: Url::parse(&address).map_err(|cause| unfit(url, cause))?,
        asked: heads(asked)?,
        from: from.and_then(|from| from.parse().ok()),
        answer: Answer { status: row.get(status)?, headers: heads(headers)?, body },
    })
}

fn unfit(column: usize, cause: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(cause))
}

/// `sha256:` and 64 digits, of the bytes as they came.
pub(super) fn digest_of(exchange: &Exchange) -> String {
    digest(&exchange.answer.body)
}

/// Keeps a version with the redirects that led to it; gives its row. Of a page that is gone the words are not kept.
pub(super) fn put(base: &Connection, source: i64, hops: &[Exchange], last: &Exchange) -> rusqlite::Result<i64> {
    let answer = &last.answer;
    let is_page = answer.status == 200;
    // What a server packed is small already.
    let is_packed = is_page && answer.header("content-encoding").is_none();
    let body = match (is_page, is_packed) {
        (false, _) => None,
        (true, true) => Some(packed(&answer.body)),
        (true, false) => Some(answer.body.clone()),
    };
    let id: i64 = base.query_row(
        "INSERT INTO versions (source, number, fetched_at, url, status, digest, asked, headers, server, packed, body)
         VALUES (?1, (SELECT COALESCE(MAX(number), 0) + 1 FROM versions WHERE source = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         RETURNING id",
        params![
            source,
            written(last.at),
            last.url.as_str(),
            answer.status,
            is_page.then(|| digest_of(last)),
            heads(&last.asked),
            heads(&answer.headers),
            last.from.map(|from| from.to_string()),
            is_packed,
            body,
        ],
        |row| row.get(0),
    )?;
    for (position, hop) in hops.iter().enumerate() {
        base.execute(
            "INSERT INTO hops (version, position, fetched_at, url, status, asked, headers, server, body)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                id,
                i64::try_from(position).unwrap_or(i64::MAX),
                written(hop.at),
                hop.url.as_str(),
                hop.answer.status,
                heads(&hop.asked),
                heads(&hop.answer.headers),
                hop.from.map(|from| from.to_string()),
                hop.answer.body,
            ],
        )?;
    }
    Ok(id)
}

fn heads(headers: &Headers) -> String {
    serde_json::to_string(headers).unwrap_or_default()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    // Writing to memory does not fail.
    let _ = packer.write_all(bytes);
    packer.finish().unwrap_or_default()
}

fn unpacked(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut unpacked = Vec::new();
    GzDecoder::new(bytes).take(MOST_BYTES as u64 + 1).read_to_end(&mut unpacked)?;
    Ok(unpacked)
}

pub(super) fn by_id(base: &Connection, id: i64) -> rusqlite::Result<Version> {
    base.query_row(&format!("SELECT {COLUMNS} FROM versions WHERE id = ?1"), [id], version)
}

/// The last version of a source, be it that it is gone.
pub(super) fn last(base: &Connection, source: i64) -> rusqlite::Result<Option<Version>> {
    let sql = format!("SELECT {COLUMNS} FROM versions WHERE source = ?1 ORDER BY number DESC LIMIT 1");
    base.query_row(&sql, [source], version).optional()
}

/// The last version of a source before this one that is a page.
pub(super) fn page_before(base: &Connection, version_of: &Version) -> rusqlite::Result<Option<Version>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM versions WHERE source = ?1 AND number < ?2 AND status = 200 ORDER BY number DESC LIMIT 1"
    );
    base.query_row(&sql, (version_of.source, version_of.number), version).optional()
}

/// The digest of the last version of a source.
pub(super) fn last_digest(base: &Connection, source: i64) -> rusqlite::Result<Option<String>> {
    let sql = "SELECT digest FROM versions WHERE source = ?1 ORDER BY number DESC LIMIT 1";
    Ok(base.query_row(sql, [source], |row| row.get(0)).optional()?.flatten())
}

/// The redirects that led to a version.
pub(super) fn hops(base: &Connection, id: i64) -> rusqlite::Result<Vec<Exchange>> {
    let mut rows = base.prepare(
        "SELECT fetched_at, url, status, asked, headers, server, body FROM hops WHERE version = ?1 ORDER BY position",
    )?;
    let rows = rows.query_map([id], |row| {
        exchange(row, [0, 1, 2, 3, 4, 5], row.get::<_, Option<Vec<u8>>>(6)?.unwrap_or_default())
    })?;
    rows.collect()
}

/// How a source is called, and what was told of it.
pub(super) fn named(base: &Connection, source: i64) -> rusqlite::Result<Named> {
    base.query_row(
        "SELECT url, document, outlet, published, sources.language, incidents.language
         FROM sources LEFT JOIN incidents ON incidents.id = sources.incident WHERE sources.id = ?1",
        [source],
        |row| {
            let url: String = row.get(0)?;
            let published: Option<String> = row.get(3)?;
            Ok(Named {
                url: Url::parse(&url).map_err(|cause| unfit(0, cause))?,
                document: row.get(1)?,
                told: Told {
                    outlet: row.get(2)?,
                    published: published.and_then(|day| day.parse().ok()),
                    language: row.get(4)?,
                    usual_language: row.get(5)?,
                    ..Told::default()
                },
            })
        },
    )
}

/// What tells a server which version of each of these sources is kept: by the address at which it was found.
pub(super) fn known(base: &Connection, source: i64) -> rusqlite::Result<Option<(Url, Known)>> {
    // A page that is gone, and is back, is asked for whole.
    let row = base
        .query_row(
            "SELECT found_at, etag, last_modified FROM sources WHERE id = ?1
             AND (SELECT status FROM versions WHERE source = ?1 ORDER BY number DESC LIMIT 1) = 200",
            [source],
            |row| Ok((row.get::<_, Option<String>>(0)?, Known { etag: row.get(1)?, last_modified: row.get(2)? })),
        )
        .optional()?;
    Ok(row.and_then(|(url, known)| Some((Url::parse(&url?).ok()?, known))))
}

/// Notes what a server says of the version that it sent last.
pub(super) fn note_known(base: &Connection, source: i64, last: &Exchange) -> rusqlite::Result<()> {
    let header = |name: &str| last.answer.header(name);
    base.execute(
        "UPDATE sources SET found_at = ?2, etag = ?3, last_modified = ?4 WHERE id = ?1",
        params![source, last.url.as_str(), header("etag"), header("last-modified")],
    )?;
    Ok(())
}

/// The time of a column.
pub(super) fn time(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Timestamp>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|cause: jiff::Error| unfit(column, cause))).transpose()
}
