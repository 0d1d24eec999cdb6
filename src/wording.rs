//! The languages in which recoupe tells what it found.

use serde::{Deserialize, Serialize};

use crate::claim::words;

words!(
    /// The language of sentences and headings; data in JSON and CSV keep the words of FORMATS.md.
    Language { English = "en", French = "fr" }
);

impl Language {
    /// The names of the months, January first.
    pub fn months(self) -> [&'static str; 12] {
        match self {
            Self::English => [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
            Self::French => [
                "janvier",
                "février",
                "mars",
                "avril",
                "mai",
                "juin",
                "juillet",
                "août",
                "septembre",
                "octobre",
                "novembre",
                "décembre",
            ],
        }
    }
}
