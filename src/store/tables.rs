//! The tables of a store and its views. What they mean stands in docs/store.md, a test holds the two together.

use std::sync::LazyLock;

use crate::report::rows::{Column, Kind};

/// The number of the schema, in the file's `user_version`; another one where a column goes or changes its meaning.
pub const SCHEMA: i32 = 1;

/// By which a store is known among other SQLite files: « reco ».
pub const APPLICATION: i32 = 0x7265_636f;

/// One table.
pub struct Table {
    pub name: &'static str,
    /// Names, with what SQLite is told of them.
    pub columns: &'static [(&'static str, &'static str)],
    /// What holds for several columns.
    pub together: &'static [&'static str],
    /// The columns that tell a row from all others.
    pub key: &'static [&'static str],
}

/// In an order in which each refers to earlier ones alone.
pub const TABLES: &[Table] = &[
    Table {
        name: "meta",
        columns: &[("key", "TEXT PRIMARY KEY NOT NULL"), ("value", "TEXT NOT NULL")],
        together: &[],
        key: &["key"],
    },
    Table {
        name: "incidents",
        columns: &[
            ("id", "INTEGER PRIMARY KEY"),
            ("folder", "TEXT NOT NULL UNIQUE"),
            ("name", "TEXT NOT NULL"),
            ("organisation", "TEXT"),
            ("aliases", "TEXT NOT NULL"),
            ("language", "TEXT"),
        ],
        together: &[],
        key: &["id"],
    },
    Table {
        name: "sources",
        columns: &[
            ("id", "INTEGER PRIMARY KEY"),
            ("url", "TEXT NOT NULL UNIQUE"),
            ("kind", "TEXT NOT NULL CHECK (kind IN ('statement', 'article', 'listing'))"),
            ("incident", "INTEGER REFERENCES incidents (id)"),
            ("document", "TEXT NOT NULL"),
            ("outlet", "TEXT"),
            ("published", "TEXT"),
            ("language", "TEXT"),
            ("listed_by", "INTEGER REFERENCES sources (id)"),
            ("interval_seconds", "INTEGER NOT NULL CHECK (interval_seconds > 0)"),
            ("words", "TEXT NOT NULL"),
            ("most", "INTEGER NOT NULL"),
            ("etag", "TEXT"),
            ("last_modified", "TEXT"),
            ("found_at", "TEXT"),
            ("added_at", "TEXT NOT NULL"),
        ],
        together: &[],
        key: &["id"],
    },
    Table {
        name: "versions",
        columns: &[
            ("id", "INTEGER PRIMARY KEY"),
            ("source", "INTEGER NOT NULL REFERENCES sources (id)"),
            ("number", "INTEGER NOT NULL"),
            ("fetched_at", "TEXT NOT NULL"),
            ("url", "TEXT NOT NULL"),
            ("status", "INTEGER NOT NULL"),
            ("digest", "TEXT"),
            ("asked", "TEXT NOT NULL"),
            ("headers", "TEXT NOT NULL"),
            ("server", "TEXT"),
            ("packed", "INTEGER NOT NULL"),
            ("body", "BLOB"),
        ],
        together: &["UNIQUE (source, number)"],
        key: &["id"],
    },
    Table {
        name: "hops",
        columns: &[
            ("version", "INTEGER NOT NULL REFERENCES versions (id)"),
            ("position", "INTEGER NOT NULL"),
            ("fetched_at", "TEXT NOT NULL"),
            ("url", "TEXT NOT NULL"),
            ("status", "INTEGER NOT NULL"),
            ("asked", "TEXT NOT NULL"),
            ("headers", "TEXT NOT NULL"),
            ("server", "TEXT"),
            ("body", "BLOB"),
        ],
        together: &["PRIMARY KEY (version, position)"],
        key: &["version", "position"],
    },
    Table {
        name: "documents",
        columns: &[
            ("id", "INTEGER PRIMARY KEY"),
            ("version", "INTEGER NOT NULL REFERENCES versions (id)"),
            ("extractor", "TEXT NOT NULL"),
            ("basis", "TEXT NOT NULL"),
            ("url", "TEXT"),
            ("outlet", "TEXT"),
            ("title", "TEXT"),
            ("published", "TEXT"),
            ("modified", "TEXT"),
            ("language", "TEXT"),
            ("truncated", "INTEGER"),
            ("text", "TEXT"),
            ("error", "TEXT"),
        ],
        together: &["UNIQUE (version, extractor)"],
        key: &["id"],
    },
    Table {
        name: "claims",
        columns: &[
            ("document", "INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE"),
            ("position", "INTEGER NOT NULL"),
            ("kind", "TEXT NOT NULL"),
            ("start", "INTEGER NOT NULL"),
            ("end", "INTEGER NOT NULL"),
            ("surface", "TEXT NOT NULL"),
            ("sentence_start", "INTEGER NOT NULL"),
            ("sentence_end", "INTEGER NOT NULL"),
            ("part", "TEXT NOT NULL"),
            ("rule", "TEXT NOT NULL"),
            ("count", "INTEGER"),
            ("count_upper", "INTEGER"),
            ("amount", "REAL"),
            ("amount_upper", "REAL"),
            ("date", "TEXT"),
            ("date_upper", "TEXT"),
            ("month_part", "TEXT"),
            ("unit", "TEXT"),
            ("unit_class", "TEXT"),
            ("toll", "TEXT"),
            ("role", "TEXT"),
            ("qualifier", "TEXT"),
            ("certainty", "TEXT"),
            ("field", "TEXT"),
            ("status", "TEXT"),
            ("quoted", "TEXT"),
            ("speaker", "TEXT"),
            ("by_organisation", "INTEGER"),
            ("attribution", "TEXT"),
        ],
        together: &["PRIMARY KEY (document, position)"],
        key: &["document", "position"],
    },
    Table {
        name: "revisions",
        columns: &[
            ("version", "INTEGER NOT NULL REFERENCES versions (id)"),
            ("extractor", "TEXT NOT NULL"),
            ("basis", "TEXT NOT NULL"),
            ("before", "INTEGER REFERENCES versions (id)"),
            ("state", "TEXT NOT NULL CHECK (state IN ('first', 'same', 'reworded', 'changed', 'gone'))"),
            ("openness", "TEXT CHECK (openness IN ('corrected', 'updated', 'silent'))"),
            ("notice", "TEXT"),
        ],
        together: &["PRIMARY KEY (version, extractor)"],
        key: &["version", "extractor"],
    },
    Table {
        name: "changed_facts",
        columns: &[
            ("version", "INTEGER NOT NULL"),
            ("extractor", "TEXT NOT NULL"),
            ("position", "INTEGER NOT NULL"),
            ("kind", "TEXT NOT NULL"),
            ("before_value", "TEXT"),
            ("before_words", "TEXT"),
            ("before_sentence", "TEXT"),
            ("now_value", "TEXT"),
            ("now_words", "TEXT"),
            ("now_sentence", "TEXT"),
            ("official_value", "TEXT"),
            ("official_words", "TEXT"),
            ("nearness", "TEXT CHECK (nearness IN ('nearer', 'farther', 'as_far'))"),
        ],
        together: &[
            "PRIMARY KEY (version, extractor, position)",
            "FOREIGN KEY (version, extractor) REFERENCES revisions (version, extractor) ON DELETE CASCADE",
        ],
        key: &["version", "extractor", "position"],
    },
    Table {
        name: "corrections",
        columns: &[
            ("incident", "INTEGER NOT NULL REFERENCES incidents (id)"),
            ("line", "INTEGER NOT NULL"),
            ("document", "TEXT NOT NULL"),
            ("action", "TEXT NOT NULL"),
            ("kind", "TEXT NOT NULL"),
            ("quote", "TEXT NOT NULL"),
            ("prefix", "TEXT NOT NULL"),
            ("suffix", "TEXT NOT NULL"),
            ("start", "INTEGER"),
            ("with_quote", "TEXT"),
            ("changes_to", "TEXT NOT NULL"),
            ("comment", "TEXT"),
        ],
        together: &["PRIMARY KEY (incident, line)"],
        key: &["incident", "line"],
    },
    Table {
        name: "jobs",
        columns: &[
            ("id", "INTEGER PRIMARY KEY"),
            ("source", "INTEGER NOT NULL REFERENCES sources (id)"),
            ("due_at", "TEXT NOT NULL"),
            ("state", "TEXT NOT NULL CHECK (state IN ('due', 'under_way', 'done', 'failed'))"),
            ("attempts", "INTEGER NOT NULL DEFAULT 0"),
            ("failures", "INTEGER NOT NULL DEFAULT 0"),
            ("begun_at", "TEXT"),
            ("ended_at", "TEXT"),
            ("outcome", "TEXT CHECK (outcome IN ('first', 'same', 'new', 'gone', 'listed'))"),
            ("version", "INTEGER REFERENCES versions (id)"),
            ("reason", "TEXT"),
        ],
        together: &[],
        key: &["id"],
    },
];

const INDICES: &str = "
CREATE UNIQUE INDEX one_open_job ON jobs (source) WHERE state IN ('due', 'under_way');
CREATE INDEX jobs_by_time ON jobs (state, due_at);
CREATE INDEX jobs_of_a_source ON jobs (source, ended_at);
CREATE INDEX sources_of_an_incident ON sources (incident, kind);
CREATE INDEX claims_by_count ON claims (count) WHERE count IS NOT NULL;
CREATE INDEX claims_by_field ON claims (field) WHERE field IS NOT NULL;
";

/// Of several readings of a version, the one that was made last is told.
const VIEWS: &str = "
CREATE VIEW latest AS
SELECT source.id AS source, source.url, incident.name AS incident, source.kind,
       COALESCE(source.outlet, document.outlet) AS outlet, document.title, document.published,
       version.number AS version, version.fetched_at, version.status,
       (SELECT COUNT(*) FROM claims WHERE claims.document = document.id) AS facts,
       (SELECT MAX(ended_at) FROM jobs WHERE jobs.source = source.id AND jobs.state = 'done') AS checked_at,
       (SELECT due_at FROM jobs WHERE jobs.source = source.id AND jobs.state IN ('due', 'under_way')) AS due_at
FROM sources AS source
LEFT JOIN incidents AS incident ON incident.id = source.incident
LEFT JOIN versions AS version ON version.source = source.id
     AND version.number = (SELECT MAX(number) FROM versions WHERE versions.source = source.id)
LEFT JOIN documents AS document
     ON document.id = (SELECT MAX(documents.id) FROM documents WHERE documents.version = version.id)
WHERE source.kind <> 'listing';

CREATE VIEW changes AS
SELECT source.url, incident.name AS incident,
       COALESCE(source.outlet, document.outlet, (SELECT MAX(outlet) FROM documents WHERE version = earlier.id)) AS outlet,
       COALESCE(document.title, (SELECT MAX(title) FROM documents WHERE version = earlier.id)) AS title,
       version.number AS version, earlier.fetched_at AS before_at, version.fetched_at AS now_at,
       revision.state, revision.openness, revision.notice, fact.kind,
       fact.before_words, fact.now_words, fact.official_words, fact.nearness,
       fact.before_sentence, fact.now_sentence, revision.extractor
FROM revisions AS revision
JOIN versions AS version ON version.id = revision.version
JOIN sources AS source ON source.id = version.source
LEFT JOIN incidents AS incident ON incident.id = source.incident
LEFT JOIN versions AS earlier ON earlier.id = revision.before
LEFT JOIN documents AS document ON document.version = revision.version AND document.extractor = revision.extractor
LEFT JOIN changed_facts AS fact ON fact.version = revision.version AND fact.extractor = revision.extractor
WHERE revision.state <> 'first'
ORDER BY version.fetched_at DESC, source.url, fact.position;

CREATE VIEW latest_claims AS
SELECT source.url, incident.name AS incident, COALESCE(source.outlet, document.outlet) AS outlet, document.published,
       claim.kind, claim.surface, claim.count, claim.amount, claim.date, claim.unit, claim.role, claim.qualifier,
       claim.certainty, claim.field, claim.status, claim.quoted, claim.speaker, claim.part, claim.rule
FROM latest
JOIN sources AS source ON source.id = latest.source
LEFT JOIN incidents AS incident ON incident.id = source.incident
JOIN versions AS version ON version.source = source.id AND version.number = latest.version
JOIN documents AS document
     ON document.id = (SELECT MAX(documents.id) FROM documents WHERE documents.version = version.id)
JOIN claims AS claim ON claim.document = document.id;

CREATE VIEW failed AS
SELECT source.url, job.ended_at, job.reason, job.failures
FROM jobs AS job JOIN sources AS source ON source.id = job.source
WHERE job.state = 'failed'
ORDER BY job.ended_at DESC;
";

/// The views, for those who write of them.
#[cfg(test)]
pub const VIEW_NAMES: &[&str] = &["latest", "changes", "latest_claims", "failed"];

/// What makes an empty store.
pub fn script() -> String {
    let mut script = String::new();
    for table in TABLES {
        let columns = table.columns.iter().map(|(name, told)| format!("\"{name}\" {told}"));
        let all: Vec<String> = columns.chain(table.together.iter().map(|one| (*one).to_owned())).collect();
        script.push_str(&format!("CREATE TABLE {} (\n  {}\n);\n", table.name, all.join(",\n  ")));
    }
    script + INDICES + VIEWS
}

/// The columns of each table as a report's tables have them, but for bytes.
pub fn columns() -> &'static [Vec<Column>] {
    static COLUMNS: LazyLock<Vec<Vec<Column>>> = LazyLock::new(|| {
        let column = |(name, told): &(&'static str, &'static str)| {
            let kind = match told.split(' ').next() {
                Some("INTEGER") => Kind::Integer,
                Some("REAL") => Kind::Number,
                Some("BLOB") => return None,
                _ if name.ends_with("_at") && *name != "found_at" => Kind::Instant,
                _ => Kind::Text,
            };
            Some(Column { name, kind })
        };
        TABLES.iter().map(|table| table.columns.iter().filter_map(column).collect()).collect()
    });
    &COLUMNS
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::Connection;

    /// Names and types of the rows of a table in Markdown, below its heading.
    fn told<'a>(text: &'a str, heading: &str) -> Vec<(&'a str, &'a str)> {
        let (_, rest) = text.split_once(&format!("## `{heading}`\n")).unwrap_or_else(|| panic!("no heading {heading}"));
        let section = rest.split("\n## ").next().unwrap();
        let cells = section.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
        cells.map(|(name, rest)| (name, rest.split(" |").next().unwrap())).collect()
    }

    #[test]
    fn every_column_is_described() {
        let text = include_str!("../../docs/store.md");
        let store = Connection::open_in_memory().unwrap();
        store.execute_batch(&script()).unwrap();
        let names = TABLES.iter().map(|table| table.name).chain(VIEW_NAMES.iter().copied());
        let mut met = 0;
        for name in names {
            let mut rows = store.prepare(&format!("PRAGMA table_info({name})")).unwrap();
            let rows = rows.query_map([], |row| Ok((row.get::<_, String>(1)?, row.get::<_, String>(2)?))).unwrap();
            let there: Vec<(String, String)> = rows.map(Result::unwrap).collect();
            let described: Vec<(String, String)> =
                told(text, name).into_iter().map(|(name, kind)| (name.to_owned(), kind.to_uppercase())).collect();
            let there = match VIEW_NAMES.contains(&name) {
                // What a view computes has no type for SQLite.
                true => there.into_iter().zip(&described).map(|((name, _), told)| (name, told.1.clone())).collect(),
                false => there,
            };
            assert_eq!(described, there, "{name}");
            met += there.len();
        }
        let all: i64 = store
            .query_row("SELECT COUNT(*) FROM sqlite_schema WHERE type IN ('table', 'view')", [], |row| row.get(0))
            .unwrap();
        assert_eq!(all as usize, TABLES.len() + VIEW_NAMES.len());
        assert!(met > 100 && text.contains(&format!("`user_version` is {SCHEMA}")));
    }

    #[test]
    fn claims_have_the_columns_of_a_table_in_parquet() {
        let claims = TABLES.iter().find(|table| table.name == "claims").unwrap();
        let names: Vec<&str> = claims.columns.iter().skip(2).map(|(name, _)| *name).collect();
        let row = serde_json::to_value(crate::wire::ClaimRow::default()).unwrap();
        let expected: Vec<&str> = row.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(names, expected);
    }
}
