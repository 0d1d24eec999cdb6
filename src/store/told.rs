//! What a store holds of changes, for a report.

use jiff::Timestamp;
use rusqlite::params;

use super::Store;
use super::open::written;
use super::pass::Passed;
use super::versions::time;
use crate::claim::Openness;
use crate::compare::{Failure, State};
use crate::error::{Error, Result};
use crate::ingest::address_shown;
use crate::watched::{ChangedFact, Counts, Nearness, Official, Revised, Said, Watched};
use url::Url;

impl Store {
    /// What a round brought.
    ///
    /// # Errors
    /// That the store cannot be read.
    pub fn told_of(&self, passed: &Passed) -> Result<Watched> {
        let mut revisions = self.revisions(None, true)?;
        let is_of_round = |version: &i64| passed.versions.contains(version);
        revisions.retain(|(version, _)| is_of_round(version));
        let revisions = revisions.into_iter().map(|(_, revised)| revised).collect();
        Ok(Watched { store: self.name(), counts: passed.counts, revisions, failures: passed.failures.clone() })
    }

    /// All changes that it holds, those since then alone; with `mixed`, whichever rules have read them.
    ///
    /// # Errors
    /// That the store cannot be read, and without `mixed` that other rules have read some of it.
    pub fn told(&self, since: Option<Timestamp>, mixed: bool) -> Result<Watched> {
        let revisions = self.revisions(since, mixed)?;
        let counts = Counts { sources: self.count_sources()?, ..Counts::default() };
        let revisions = revisions.into_iter().map(|(_, revised)| revised).collect();
        let failures = self.failing().map_err(|cause| self.failed(&cause))?;
        Ok(Watched { store: self.name(), counts, revisions, failures })
    }

    fn name(&self) -> String {
        self.path.display().to_string()
    }

    /// The sources whose last fetch failed.
    fn failing(&self) -> rusqlite::Result<Vec<Failure>> {
        let mut rows = self.base.prepare(
            "SELECT source.url, job.reason FROM jobs AS job JOIN sources AS source ON source.id = job.source
             WHERE job.state = 'failed' AND job.id = (
                 SELECT MAX(id) FROM jobs WHERE jobs.source = job.source AND state IN ('done', 'failed'))
             ORDER BY source.url",
        )?;
        let rows = rows.query_map([], |row| {
            Ok(Failure { source: shown(row.get(0)?), error: row.get::<_, Option<String>>(1)?.unwrap_or_default() })
        })?;
        rows.collect()
    }

    /// The versions that are not the first of their source, with their rows.
    fn revisions(&self, since: Option<Timestamp>, mixed: bool) -> Result<Vec<(i64, Revised)>> {
        let read = || -> rusqlite::Result<Vec<(i64, Revised)>> {
            let mut rows = self.base.prepare(
                "SELECT version.id, source.url, source.document, incident.name, source.kind = 'statement',
                        COALESCE(source.outlet, document.outlet, (SELECT outlet FROM documents WHERE version = earlier.id)),
                        COALESCE(document.title, (SELECT title FROM documents WHERE version = earlier.id)),
                        version.number, earlier.fetched_at, version.fetched_at,
                        revision.state, revision.openness, revision.notice, revision.extractor
                 FROM revisions AS revision
                 JOIN versions AS version ON version.id = revision.version
                 JOIN sources AS source ON source.id = version.source
                 LEFT JOIN incidents AS incident ON incident.id = source.incident
                 LEFT JOIN versions AS earlier ON earlier.id = revision.before
                 LEFT JOIN documents AS document
                      ON document.version = revision.version AND document.extractor = revision.extractor
                 WHERE revision.state <> 'first' AND version.fetched_at >= ?2
                       AND revision.rowid = (SELECT rowid FROM revisions WHERE version = version.id
                                             ORDER BY extractor = ?1 DESC, rowid DESC LIMIT 1)
                 ORDER BY version.fetched_at DESC, source.url",
            )?;
            let since = since.map(written).unwrap_or_default();
            let mut rows = rows.query(params![self.extractor, since])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                let state: String = row.get(10)?;
                let openness: Option<String> = row.get(11)?;
                let version: i64 = row.get(0)?;
                let extractor: String = row.get(13)?;
                let revised = Revised {
                    address: shown(row.get(1)?),
                    document: row.get(2)?,
                    incident: row.get(3)?,
                    is_statement: row.get(4)?,
                    outlet: row.get(5)?,
                    title: row.get(6)?,
                    number: row.get::<_, i64>(7)?.unsigned_abs(),
                    before: time(row, 8)?,
                    at: time(row, 9)?.unwrap_or_default(),
                    state: State::from_name(&state).unwrap_or(State::Reworded),
                    openness: openness.as_deref().and_then(Openness::from_name),
                    notice: row.get(12)?,
                    facts: self.facts(version, &extractor)?,
                    extractor,
                };
                found.push((version, revised));
            }
            Ok(found)
        };
        let found = read().map_err(|cause| self.failed(&cause))?;
        let other = found.iter().find(|(_, revised)| revised.extractor != self.extractor);
        match other.filter(|_| !mixed) {
            None => Ok(found),
            Some((_, revised)) => Err(Error::Source {
                source_name: self.name(),
                reason: format!(
                    "holds changes that another version has read ({}); --reread reads them again by this one, --mixed tells \
                     them as they are",
                    revised.extractor
                ),
            }),
        }
    }

    fn facts(&self, version: i64, extractor: &str) -> rusqlite::Result<Vec<ChangedFact>> {
        let mut rows = self.base.prepare(
            "SELECT kind, before_value, before_words, before_sentence, now_value, now_words, now_sentence,
                    official_value, official_words, nearness
             FROM changed_facts WHERE version = ?1 AND extractor = ?2 ORDER BY position",
        )?;
        let rows = rows.query_map((version, extractor), |row| {
            let said = |from: usize| -> rusqlite::Result<Option<Said>> {
                let value: Option<String> = row.get(from)?;
                let Some(value) = value else { return Ok(None) };
                Ok(Some(Said { value, words: row.get(from + 1)?, sentence: row.get(from + 2)? }))
            };
            let official: Option<String> = row.get(7)?;
            let words: Option<String> = row.get(8)?;
            let nearness: Option<String> = row.get(9)?;
            Ok(ChangedFact {
                kind: row.get(0)?,
                before: said(1)?,
                now: said(4)?,
                official: official.zip(words).map(|(value, words)| Official { value, words }),
                nearness: nearness.as_deref().and_then(Nearness::from_name),
            })
        })?;
        rows.collect()
    }
}

/// An address as it may be shown.
fn shown(url: String) -> String {
    Url::parse(&url).map(|url| address_shown(&url)).unwrap_or(url)
}
