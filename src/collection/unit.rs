//! Which files become which: one collection in, one Parquet file out.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::ingest::{Collection, collections_in};

/// One collection and the file that it becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    pub input: Collection,
    pub output: PathBuf,
}

/// This part of how many, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    pub part: usize,
    pub of: usize,
}

impl std::str::FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let wrong = || format!("\"{text}\" is no part; write the third of eight as 3/8");
        let (part, of) = text.split_once('/').ok_or_else(wrong)?;
        let (part, of): (usize, usize) = (part.parse().map_err(|_| wrong())?, of.parse().map_err(|_| wrong())?);
        if part == 0 || part > of { Err(wrong()) } else { Ok(Self { part, of }) }
    }
}

/// What is made of a Parquet file is not called « .parquet.parquet ».
fn table_name(collection: &str) -> String {
    format!("{}.parquet", collection.strip_suffix(".parquet").unwrap_or(collection))
}

/// The units of a run: a single collection becomes the file `output`, several become files inside a folder of that name,
/// each named after its own. Of a shard, every `of`th.
///
/// # Errors
/// That a source is none, or that two become one file.
pub fn units(sources: &[PathBuf], output: &Path, shard: Option<Shard>) -> Result<Vec<Unit>> {
    let mut found = Vec::new();
    for source in sources {
        found.extend(collections_in(source)?);
    }
    let is_single = found.len() == 1 && shard.is_none() && sources.iter().all(|source| !source.is_dir());
    let mut taken = BTreeSet::new();
    let mut units = Vec::new();
    for (name, input) in found {
        let output = if is_single { output.to_owned() } else { output.join(table_name(&name)) };
        if !taken.insert(output.clone()) {
            let reason = format!("two collections would become {}; give them in two runs", output.display());
            return Err(Error::Source { source_name: name, reason });
        }
        units.push(Unit { input, output });
    }
    if let Some(Shard { part, of }) = shard {
        units = units.into_iter().skip(part - 1).step_by(of).collect();
    }
    Ok(units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_counted_from_one() {
        let rows =
            [("1/1", Some((1, 1))), ("3/8", Some((3, 8))), ("0/8", None), ("9/8", None), ("3", None), ("a/b", None)];
        for (text, expected) in rows {
            assert_eq!(text.parse::<Shard>().ok().map(|shard| (shard.part, shard.of)), expected, "{text}");
        }
    }

    #[test]
    fn each_collection_becomes_a_file_of_its_own() {
        let corpus = [PathBuf::from("corpus")];
        let mut all = units(&corpus, Path::new("out.parquet"), None).unwrap();
        assert!(all.len() >= 10 && all.iter().all(|unit| unit.output.starts_with("out.parquet")), "{all:?}");
        let mut parted: Vec<Unit> = Vec::new();
        for part in 1..=3 {
            parted.extend(units(&corpus, Path::new("out.parquet"), Some(Shard { part, of: 3 })).unwrap());
        }
        for list in [&mut all, &mut parted] {
            list.sort_by(|one, other| one.output.cmp(&other.output));
        }
        assert_eq!(parted, all);
        let one = units(&[PathBuf::from("corpus/README.md")], Path::new("a.parquet"), None).unwrap();
        assert_eq!((one.len(), one[0].output.as_path()), (1, Path::new("a.parquet")));
        assert_eq!(table_name("a.parquet"), "a.parquet");
        assert_eq!(table_name("a.warc.gz"), "a.warc.gz.parquet");
    }
}
