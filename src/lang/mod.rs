//! What a language knows, as tables.

pub mod fr;

/// The tables of one language; every field is required, so that a new language lacks none.
pub struct Pack {
    /// ISO 639-1 code.
    pub language: &'static str,
    /// Abbreviations after which a sentence goes on; lower case, with their full stop.
    pub abbreviations: &'static [&'static str],
}

/// The pack of a language; French where there is none for it.
pub fn pack(_language: &str) -> &'static Pack {
    &fr::PACK
}
