//! What is watched over weeks, in one SQLite file (the one user of rusqlite): sources, their versions, what each version
//! states, what changed between two, and the jobs that fetch them.
//!
//! `tables` says what there is, `open` opens a file of it, `sources` registers what is watched (with `hand`, an incident's
//! corrections), `jobs` what is due, `versions` keeps what came, `read` makes documents, claims and changes of it (on
//! `made`, what two versions state, and `nearness`, whether a change leads to the statement), `told` gives them back for a report, `export` writes all of it out,
//! `pass` is one round over what is due.
//!
//! What was fetched is the record, and is never changed; what is read of it can be made again at any time, by one version of
//! the rules or another.

mod export;
mod hand;
mod jobs;
mod made;
mod nearness;
mod open;
mod pass;
mod read;
mod sources;
mod tables;
mod told;
mod versions;

pub use export::{Exported, export};
pub use open::Store;
pub use pass::{Passed, pass};
pub use sources::{Rhythm, Wanted};
pub use tables::SCHEMA;
