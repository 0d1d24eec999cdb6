//! What versions state, and what changed between two: made of what was kept, and made again wherever it would be another.
//!
//! An article is read with what its statement said by then, as `compare` reads it. What that rests on is the `basis` of a
//! row: where it is another, the row is made anew. What another version of the rules has read stays, unless it is asked
//! for to be read again.

use rusqlite::{OptionalExtension, Transaction, params};

use super::Store;
use super::made::{Around, Made, made};
use super::versions::{self, Named, Version};
use crate::claim::Reading;
use crate::error::Result;
use crate::ingest::digest;
use crate::wire::Row;

/// A version that may be read.
struct Work {
    version: i64,
    source: i64,
    is_statement: bool,
    incident: Option<i64>,
    /// On what the present reading rests, where there is one by these rules.
    basis: Option<String>,
    /// Whether other rules have read it.
    is_read_otherwise: bool,
}

/// A version of a statement that an article is held against.
struct Statement {
    document: String,
    source: i64,
    version: i64,
    number: i64,
}

impl Store {
    /// Reads every version that is not read yet, and makes anew what rests on another basis; with `again`, also what other
    /// rules have read. `stop` is asked between two. Gives how many were read.
    ///
    /// # Errors
    /// That the store cannot be written.
    pub fn read_versions(&self, again: bool, stop: &dyn Fn() -> bool) -> Result<usize> {
        let mut count = 0;
        for work in self.work().map_err(|cause| self.failed(&cause))? {
            if stop() {
                break;
            }
            if work.basis.is_none() && work.is_read_otherwise && !again {
                continue;
            }
            count += usize::from(self.read_version(&work).map_err(|cause| self.failed(&cause))?);
        }
        Ok(count)
    }

    fn work(&self) -> rusqlite::Result<Vec<Work>> {
        let mut rows = self.base.prepare(
            "SELECT version.id, source.id, source.kind = 'statement', source.incident,
                    (SELECT basis FROM revisions WHERE version = version_id AND extractor = ?1),
                    EXISTS (SELECT 1 FROM revisions WHERE version = version_id AND extractor <> ?1)
             FROM (SELECT *, id AS version_id FROM versions) AS version JOIN sources AS source ON source.id = version.source
             ORDER BY version.fetched_at, version.id",
        )?;
        let rows = rows.query_map([&self.extractor], |row| {
            Ok(Work {
                version: row.get(0)?,
                source: row.get(1)?,
                is_statement: row.get(2)?,
                incident: row.get(3)?,
                basis: row.get(4)?,
                is_read_otherwise: row.get(5)?,
            })
        })?;
        rows.collect()
    }

    /// Reads one version where its basis is new; whether it was.
    fn read_version(&self, work: &Work) -> rusqlite::Result<bool> {
        let base = &self.base;
        let named = versions::named(base, work.source)?;
        let around = match work.incident {
            Some(incident) => self.around(incident)?,
            None => Around::default(),
        };
        let fetched_at: String =
            base.query_row("SELECT fetched_at FROM versions WHERE id = ?1", [work.version], |row| row.get(0))?;
        let statements = match (work.incident, work.is_statement) {
            (Some(incident), false) => self.statements(incident, &fetched_at)?,
            _ => Vec::new(),
        };
        let told: Vec<(&str, i64)> =
            statements.iter().map(|statement| (statement.document.as_str(), statement.number)).collect();
        let rests_on = format!("{around:?} {} {named:?} {told:?}", work.is_statement);
        let basis = digest(rests_on.as_bytes())["sha256:".len()..][..16].to_owned();
        if work.basis.as_ref() == Some(&basis) {
            return Ok(false);
        }
        let now = versions::by_id(base, work.version)?;
        let before = versions::page_before(base, &now)?;
        let statements: Vec<(Named, Version)> = statements
            .iter()
            .map(|statement| Ok((versions::named(base, statement.source)?, versions::by_id(base, statement.version)?)))
            .collect::<rusqlite::Result<_>>()?;
        let made = made(&named, around, (work.is_statement, &statements), before.as_ref(), &now);
        let change = self.change()?;
        change.execute("DELETE FROM documents WHERE version = ?1 AND extractor = ?2", (now.id, &self.extractor))?;
        change.execute("DELETE FROM revisions WHERE version = ?1 AND extractor = ?2", (now.id, &self.extractor))?;
        made.put(&change, (now.id, before.as_ref().map(|before| before.id)), &self.extractor, &basis)?;
        change.commit()?;
        Ok(true)
    }

    fn around(&self, incident: i64) -> rusqlite::Result<Around> {
        self.base.query_row("SELECT name, organisation, aliases FROM incidents WHERE id = ?1", [incident], |row| {
            let aliases: String = row.get(2)?;
            Ok(Around {
                name: row.get(0)?,
                organisation: row.get(1)?,
                aliases: serde_json::from_str(&aliases).unwrap_or_default(),
            })
        })
    }

    /// The statements of an incident as they stood at that time: of each the last page by then, else its first one. Where one
    /// is kept from its address and lies in a file too, that from its address.
    fn statements(&self, incident: i64, at: &str) -> rusqlite::Result<Vec<Statement>> {
        let mut rows = self.base.prepare(
            "SELECT id, document FROM sources WHERE incident = ?1 AND kind = 'statement'
             ORDER BY document, url LIKE 'file:%', id",
        )?;
        let sources: Vec<(i64, String)> =
            rows.query_map([incident], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        let mut found: Vec<Statement> = Vec::new();
        for (source, document) in sources {
            if found.iter().any(|known| known.document == document) {
                continue;
            }
            let version: Option<(i64, i64)> = self
                .base
                .query_row(
                    "SELECT id, number FROM versions WHERE source = ?1 AND status = 200
                     ORDER BY fetched_at <= ?2 DESC, CASE WHEN fetched_at <= ?2 THEN -number ELSE number END LIMIT 1",
                    (source, at),
                    |row| Ok((row.get(0)?, row.get(1)?)),
                )
                .optional()?;
            found.extend(version.map(|(version, number)| Statement { document, source, version, number }));
        }
        Ok(found)
    }
}

impl Made {
    fn put(
        &self,
        change: &Transaction<'_>,
        (version, before): (i64, Option<i64>),
        extractor: &str,
        basis: &str,
    ) -> rusqlite::Result<()> {
        match &self.document {
            Some(Ok(reading)) => put_reading(change, version, (extractor, basis), reading)?,
            Some(Err(reason)) => {
                change.execute(
                    "INSERT INTO documents (version, extractor, basis, error) VALUES (?1, ?2, ?3, ?4)",
                    (version, extractor, basis, reason),
                )?;
            }
            None => {}
        }
        let notice = self.notice.as_ref();
        change.execute(
            "INSERT INTO revisions (version, extractor, basis, before, state, openness, notice)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                version,
                extractor,
                basis,
                before,
                self.state.name(),
                notice.map(|(openness, _)| openness.name()),
                notice.and_then(|(_, words)| words.as_ref()),
            ],
        )?;
        for (position, fact) in self.facts.iter().enumerate() {
            let side = |side: &Option<[String; 3]>| match side {
                Some([value, words, sentence]) => [Some(value.clone()), Some(words.clone()), Some(sentence.clone())],
                None => [None, None, None],
            };
            let ([before_value, before_words, before_sentence], [now_value, now_words, now_sentence]) =
                (side(&fact.before), side(&fact.now));
            change.execute(
                "INSERT INTO changed_facts (version, extractor, position, kind, before_value, before_words, before_sentence,
                     now_value, now_words, now_sentence, official_value, official_words, nearness)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                params![
                    version,
                    extractor,
                    i64::try_from(position).unwrap_or(i64::MAX),
                    fact.kind,
                    before_value,
                    before_words,
                    before_sentence,
                    now_value,
                    now_words,
                    now_sentence,
                    fact.official.as_ref().map(|[value, _]| value),
                    fact.official.as_ref().map(|[_, words]| words),
                    fact.nearness,
                ],
            )?;
        }
        Ok(())
    }
}

/// A document and its claims, flat.
fn put_reading(
    change: &Transaction<'_>,
    version: i64,
    (extractor, basis): (&str, &str),
    reading: &Reading,
) -> rusqlite::Result<()> {
    let modified = reading.document.modified.map(|day| day.to_string());
    let row = Row::of(reading.clone(), true);
    let document: i64 = change.query_row(
        "INSERT INTO documents (version, extractor, basis, url, outlet, title, published, modified, language, truncated, text)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING id",
        params![
            version,
            extractor,
            basis,
            row.url,
            row.outlet,
            row.title,
            row.published,
            modified,
            row.language,
            row.truncated,
            row.text
        ],
        |row| row.get(0),
    )?;
    let mut insert = change.prepare(
        "INSERT INTO claims VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
             ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29)",
    )?;
    for (position, claim) in row.claims.iter().enumerate() {
        insert.execute(params![
            document,
            i64::try_from(position).unwrap_or(i64::MAX),
            claim.kind,
            claim.start,
            claim.end,
            claim.surface,
            claim.sentence_start,
            claim.sentence_end,
            claim.part,
            claim.rule,
            claim.count,
            claim.count_upper,
            claim.amount,
            claim.amount_upper,
            claim.date,
            claim.date_upper,
            claim.month_part,
            claim.unit,
            claim.unit_class,
            claim.toll,
            claim.role,
            claim.qualifier,
            claim.certainty,
            claim.field,
            claim.status,
            claim.quoted,
            claim.speaker,
            claim.by_organisation,
            claim.attribution,
        ])?;
    }
    Ok(())
}
