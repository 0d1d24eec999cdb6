//! What became of watched pages, as JSON.
//!
//! `{"schema": "recoupe/watched/1", "store", "counts", "revisions", "failures"}`: in `revisions` a version a page that is
//! not its first, with `facts`, each with the words on both sides, what the statement says, and where the change leads.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::watched;

pub const WATCHED_SCHEMA: &str = "recoupe/watched/1";

/// What `recoupe watch` writes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Watched {
    pub schema: Cow<'static, str>,
    #[serde(flatten)]
    pub watched: watched::Watched,
}

impl Watched {
    pub fn new(watched: &watched::Watched) -> Self {
        Self { schema: WATCHED_SCHEMA.into(), watched: watched.clone() }
    }
}
