//! An incident's corrections by hand, as they stood when its folder was last given. They are kept beside what the machine
//! read, which they do not change here.

use rusqlite::{Transaction, params};

use crate::correction::Sheet;

/// Puts a sheet in the place of what was kept of an incident's corrections.
pub(super) fn put(change: &Transaction<'_>, incident: i64, sheet: &Sheet) -> rusqlite::Result<()> {
    change.execute("DELETE FROM corrections WHERE incident = ?1", [incident])?;
    for correction in &sheet.corrections {
        let anchor = &correction.anchor;
        change.execute(
            "INSERT INTO corrections (incident, line, document, action, kind, quote, prefix, suffix, start, with_quote, changes_to, comment)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                incident,
                i64::try_from(correction.line).unwrap_or(i64::MAX),
                correction.document,
                correction.action.name(),
                correction.kind.name(),
                anchor.quote,
                anchor.prefix,
                anchor.suffix,
                anchor.start.and_then(|start| i64::try_from(start).ok()),
                correction.with.as_ref().map(|with| with.quote.as_str()),
                serde_json::Value::Object(correction.set.clone()).to_string(),
                correction.comment,
            ],
        )?;
    }
    Ok(())
}
