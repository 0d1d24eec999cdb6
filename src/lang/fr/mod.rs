//! French.

mod abbrev;
mod boilerplate;
mod calendar;

use super::Pack;

pub static PACK: Pack = Pack {
    language: "fr",
    abbreviations: abbrev::ABBREVIATIONS,
    months: calendar::MONTHS,
    boilerplate: &boilerplate::BOILERPLATE,
};
