//! What was fetched, as JSON.
//!
//! `{"schema": "recoupe/fetched/1", "archive", "pages", "failures"}`: the archive that was written, a page an address, and
//! in each page's `changes` what it states otherwise than when it was last kept. `digest` is the sha256 of the bytes as
//! they came; spans are code points of the version's own text.

use std::borrow::Cow;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::claim::Claim;
use crate::claim::{Claim as Fact, Reading};
use crate::compare::{self, Failure, State};
use crate::fetched;
use crate::span::CodePoints;

pub const FETCHED_SCHEMA: &str = "recoupe/fetched/1";

/// What was fetched, as `recoupe fetch` writes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fetched {
    pub schema: Cow<'static, str>,
    pub archive: Option<String>,
    pub pages: Vec<FetchedPage>,
    pub failures: Vec<Failure>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FetchedPage {
    pub address: String,
    pub state: State,
    pub at: Timestamp,
    /// When it was last kept.
    pub before: Option<Timestamp>,
    pub digest: String,
    pub title: Option<String>,
    /// How many facts it states now.
    pub facts: usize,
    pub changes: Vec<Change>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub before: Option<Claim>,
    pub now: Option<Claim>,
}

impl Fetched {
    pub fn new(fetched: &fetched::Fetched) -> Self {
        Self {
            schema: FETCHED_SCHEMA.into(),
            archive: fetched.archive.clone(),
            pages: fetched.pages.iter().map(FetchedPage::new).collect(),
            failures: fetched.failures.clone(),
        }
    }
}

impl FetchedPage {
    fn new(page: &fetched::FetchedPage) -> Self {
        let before = page.before.as_ref().and_then(|before| before.reading.as_ref());
        let change = |change: &compare::Change| Change {
            before: placed(change.before.as_ref(), before),
            now: placed(change.now.as_ref(), page.now.as_ref()),
        };
        Self {
            address: page.address.clone(),
            state: page.state,
            at: page.at,
            before: page.before.as_ref().map(|before| before.at),
            digest: page.digest.clone(),
            title: page.title().map(str::to_owned),
            facts: page.now.as_ref().map_or(0, |reading| reading.claims.len()),
            changes: page.changes.iter().map(change).collect(),
        }
    }
}

fn placed(claim: Option<&Fact>, reading: Option<&Reading>) -> Option<Claim> {
    let text = reading?.document.text.as_str();
    Some(Claim::new(claim?, text, &CodePoints::new(text)))
}
