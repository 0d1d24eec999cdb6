//! What a language knows, as tables. A language is a folder; every field of its `Pack` is required,
//! so that the compiler says what a new one lacks.

pub mod fr;
mod pack;

pub use pack::{Boilerplate, Calendar, Cue, NumberWord, Numbers, Pack, Relative};

/// The pack of a language; French where there is none for it.
pub fn pack(language: &str) -> &'static Pack {
    match language {
        _ if language == fr::PACK.language => &fr::PACK,
        _ => &fr::PACK,
    }
}

/// Whether a language can be read at all.
pub fn is_known(language: &str) -> bool {
    language == fr::PACK.language
}
