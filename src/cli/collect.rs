//! `recoupe extract -o OUT.parquet`: what the documents of collections state, as tables.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::exit::{Outcome, complain};
use super::progress::watch;
use recoupe::claim::Background;
use recoupe::collection::{Shard, Written, extract, units};
use recoupe::ingest::inputs;
use recoupe::wording::grouped;

/// What is read, and how.
pub struct Collect {
    pub sources: Vec<String>,
    pub organisation: Option<String>,
    pub with_text: bool,
    pub shard: Option<Shard>,
}

/// Whether a report's path asks for tables of Parquet.
pub fn is_asked_for(output: Option<&Path>) -> bool {
    output.and_then(Path::extension).is_some_and(|ending| ending.eq_ignore_ascii_case("parquet"))
}

impl Collect {
    /// Reads each collection into its table; one that fails does not end the others.
    pub fn run(self, output: &Path, is_quiet: bool) -> Result<Outcome> {
        let sources: Vec<PathBuf> = self.sources.iter().map(PathBuf::from).collect();
        if let Some(name) = self.sources.iter().find(|name| *name == "-" || name.contains("://")) {
            bail!("{name}: is no file or folder; fetch it first (recoupe fetch), or save it, and give the file");
        }
        let units = units(&sources, output, self.shard)?;
        let named: Vec<PathBuf> = sources.iter().flat_map(|source| inputs(source)).collect();
        if let Some(unit) = units.iter().find(|unit| named.contains(&unit.output)) {
            bail!(
                "{}: is a collection that is read, and is not written over; name another file",
                unit.output.display()
            );
        }
        let background = Background { organisation: self.organisation, ..Background::default() };
        let (mut is_whole, mut written_any) = (true, false);
        for unit in &units {
            match extract(unit, &background, self.with_text, &watch()) {
                Ok((written, torn)) => {
                    written_any = true;
                    if !is_quiet {
                        complain(&format!("{}: {}", unit.output.display(), told(written)));
                    }
                    if let Some(error) = torn {
                        is_whole = false;
                        complain(&error.to_string());
                    }
                }
                Err(error) => {
                    is_whole = false;
                    complain(&error.to_string());
                }
            }
        }
        Ok(match (is_whole, written_any) {
            (true, _) => Outcome::Done,
            (false, true) => Outcome::Incomplete,
            (false, false) => Outcome::Wrong,
        })
    }
}

/// « 6 000 documents, 41 220 claims, 12 records not read ».
fn told(written: Written) -> String {
    let Written { documents, failed, claims, is_skipped } = written;
    let [documents, claims, failed] = [documents, claims, failed].map(|count| grouped(count as u64, ' '));
    if is_skipped {
        return format!(
            "is there already, left as it is; {documents} documents, {claims} claims, {failed} records not read"
        );
    }
    format!("{documents} documents, {claims} claims, {failed} records not read")
}
