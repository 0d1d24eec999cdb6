//! What is due, what is under way, what was done and what failed: one open job a source, a row for each that ended.

use std::collections::HashMap;
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Transaction, params};
use url::{Origin, Url};

use super::Store;
use super::open::written;
use crate::error::Result;

/// How a fetch ended that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The source's first version is kept.
    First,
    /// It says what it said before.
    Same,
    /// It says something else: a new version is kept.
    New,
    /// It was there, and its server says that it no longer is.
    Gone,
    /// It is a feed or a sitemap, whose articles are watched.
    Listed,
}

impl Outcome {
    const fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Same => "same",
            Self::New => "new",
            Self::Gone => "gone",
            Self::Listed => "listed",
        }
    }
}

/// The wait after a first failure; it doubles with each that follows.
const PATIENCE: Duration = Duration::from_secs(15 * 60);
/// The longest wait, but for sources that are due less often than that.
const LONGEST_WAIT: Duration = Duration::from_secs(24 * 3600);

/// Jobs of one host that are taken at once: they wait for one another, and who asks to end waits for them.
const MOST_OF_A_HOST: usize = 4;

/// A fetch that is under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Job {
    pub id: i64,
    pub source: i64,
    pub url: Url,
    pub interval: Duration,
    /// Fetches of it that failed in succession before this one.
    pub failures: u32,
}

/// When a source is due again: a twentieth of its rhythm early, so that a run that is started by the clock each time as
/// long after the last never comes a moment too soon.
fn next(began: Timestamp, interval: Duration) -> Timestamp {
    began + (interval - interval / 20)
}

/// The same after so many failures in succession.
fn backed_off(now: Timestamp, interval: Duration, failures: u32) -> Timestamp {
    let doubled = PATIENCE.saturating_mul(2_u32.saturating_pow(failures.saturating_sub(1)));
    now + doubled.min(LONGEST_WAIT.max(interval))
}

impl Store {
    /// Takes up to `most` jobs that are due by then, a few of each host, statements first and by themselves; they are under way
    /// from here on.
    ///
    /// # Errors
    /// That the store cannot be written.
    pub(super) fn take_due(&self, began: Timestamp, most: usize) -> Result<Vec<Job>> {
        let take = || {
            let change = self.change()?;
            let mut found = Vec::new();
            {
                let mut rows = change.prepare(
                    "SELECT jobs.id, jobs.source, sources.url, sources.interval_seconds, jobs.failures, sources.kind
                     FROM jobs JOIN sources ON sources.id = jobs.source
                     WHERE jobs.state = 'due' AND jobs.due_at <= ?1
                     ORDER BY sources.kind = 'statement' DESC, jobs.due_at, jobs.id",
                )?;
                let mut rows = rows.query([written(began)])?;
                let mut first: Option<String> = None;
                let mut hosts: HashMap<Origin, usize> = HashMap::new();
                while found.len() < most
                    && let Some(row) = rows.next()?
                {
                    let kind: String = row.get(5)?;
                    // An article is held against what its statement says by then.
                    if (kind == "statement") != (*first.get_or_insert_with(|| kind.clone()) == "statement") {
                        break;
                    }
                    let url: String = row.get(2)?;
                    let Ok(url) = Url::parse(&url) else { continue };
                    let of_host = hosts.entry(url.origin()).or_default();
                    if *of_host == MOST_OF_A_HOST {
                        continue;
                    }
                    *of_host += 1;
                    let seconds: i64 = row.get(3)?;
                    found.push(Job {
                        id: row.get(0)?,
                        source: row.get(1)?,
                        url,
                        interval: Duration::from_secs(u64::try_from(seconds).unwrap_or(1)),
                        failures: row.get(4)?,
                    });
                }
            }
            for job in &found {
                change.execute(
                    "UPDATE jobs SET state = 'under_way', attempts = attempts + 1, begun_at = ?2 WHERE id = ?1",
                    (job.id, written(began)),
                )?;
            }
            change.commit()?;
            Ok(found)
        };
        take().map_err(|cause| self.failed(&cause))
    }

    /// Makes every source due at once.
    ///
    /// # Errors
    /// That the store cannot be written.
    pub fn make_due(&self, now: Timestamp) -> Result<()> {
        let all = self.base.execute("UPDATE jobs SET due_at = ?1 WHERE state = 'due'", [written(now)]);
        all.map(|_| ()).map_err(|cause| self.failed(&cause))
    }

    /// When the next source is due.
    ///
    /// # Errors
    /// That the store cannot be read.
    pub fn next_due(&self) -> Result<Option<Timestamp>> {
        let asked = self
            .base
            .query_row("SELECT MIN(due_at) FROM jobs WHERE state = 'due'", [], |row| row.get::<_, Option<String>>(0));
        let due = asked.optional().map_err(|cause| self.failed(&cause))?.flatten();
        Ok(due.and_then(|due| due.parse().ok()))
    }
}

/// Ends a job, and makes its source due again.
pub(super) fn done(
    change: &Transaction<'_>,
    job: &Job,
    (outcome, version): (Outcome, Option<i64>),
    (began, now): (Timestamp, Timestamp),
) -> rusqlite::Result<()> {
    change.execute(
        "UPDATE jobs SET state = 'done', ended_at = ?2, outcome = ?3, version = ?4 WHERE id = ?1",
        params![job.id, written(now), outcome.name(), version],
    )?;
    change.execute(
        "INSERT INTO jobs (source, due_at, state) VALUES (?1, ?2, 'due')",
        (job.source, written(next(began, job.interval))),
    )?;
    Ok(())
}

/// Ends a job that failed, with the reason; its source is due again later each time.
pub(super) fn failed(change: &Transaction<'_>, job: &Job, reason: &str, now: Timestamp) -> rusqlite::Result<()> {
    change.execute(
        "UPDATE jobs SET state = 'failed', ended_at = ?2, reason = ?3, failures = failures + 1 WHERE id = ?1",
        (job.id, written(now), reason),
    )?;
    let failures = job.failures.saturating_add(1);
    change.execute(
        "INSERT INTO jobs (source, due_at, state, failures) VALUES (?1, ?2, 'due', ?3)",
        params![job.source, written(backed_off(now, job.interval, failures)), failures],
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_are_waited_for_longer_each_time() {
        let now: Timestamp = "2026-01-01T00:00:00Z".parse().unwrap();
        let hours = |count: u64| Duration::from_secs(count * 3600);
        let rows = [
            (1, hours(6), "2026-01-01T00:15:00Z"),
            (2, hours(6), "2026-01-01T00:30:00Z"),
            (5, hours(6), "2026-01-01T04:00:00Z"),
            (9, hours(6), "2026-01-02T00:00:00Z"),
            (200, hours(6), "2026-01-02T00:00:00Z"),
            (200, hours(72), "2026-01-04T00:00:00Z"),
        ];
        for (failures, interval, expected) in rows {
            assert_eq!(backed_off(now, interval, failures).to_string(), expected, "{failures}");
        }
        // A run each six hours, a moment early, finds the source due.
        assert_eq!(next(now, hours(6)).to_string(), "2026-01-01T05:42:00Z");
    }
}
