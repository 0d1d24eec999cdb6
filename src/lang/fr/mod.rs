//! French.

mod abbrev;

use super::Pack;

pub static PACK: Pack = Pack { language: "fr", abbreviations: abbrev::ABBREVIATIONS };
