//! How well this version reads, as measured on the incidents of `tests/incidents`: what a report tells its reader of
//! the errors to expect. `tests/it/gold.rs` measures it again and holds these figures to it.

use super::{Kind, Score};

/// Incidents, of several articles each, annotated by hand by people who had not read the rules.
pub const INCIDENTS: usize = 32;

const fn score(right: usize, wrong: usize, missed: usize) -> Score {
    Score { right, missed, wrong }
}

/// The scores of the kinds that a report tells of, in its order.
pub const MEASURED: [(Kind, Score); 5] = [
    (Kind::Counts, score(875, 241, 337)),
    (Kind::Dates, score(629, 171, 268)),
    (Kind::Fields, score(1398, 134, 234)),
    (Kind::Quotes, score(304, 40, 1)),
    (Kind::Divergences, score(708, 238, 248)),
];
