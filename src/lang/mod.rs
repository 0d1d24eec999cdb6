//! What a language knows, as tables. A language is a folder; every field of its `Pack` is required,
//! so that the compiler says what a new one lacks.

mod cue;
pub mod en;
#[cfg(test)]
mod examples;
pub mod fr;
mod months;
mod pack;
pub mod symbols;
mod topic;

pub use cue::Cue;
pub use months::MONTHS_ELSEWHERE;
pub use pack::{
    Boilerplate, Calendar, Feast, LunarCalendar, NumberWord, Numbers, Pack, Pair, Part, Pointing, Relative, Revisions,
    Season, Statement, TimeUnit,
};
pub use topic::Topic;

/// Every language that can be read.
pub static PACKS: [&Pack; 2] = [&fr::PACK, &en::PACK];

/// The pack of a language; French where there is none for it.
pub fn pack(language: &str) -> &'static Pack {
    known(language).unwrap_or(&fr::PACK)
}

/// Whether a language can be read at all.
pub fn is_known(language: &str) -> bool {
    known(language).is_some()
}

fn known(language: &str) -> Option<&'static Pack> {
    PACKS.into_iter().find(|pack| pack.language == language)
}
