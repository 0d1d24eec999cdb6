//! English.

use super::Language;
use crate::claim::Qualifier;
use crate::date::PartialDate;

pub const MONTHS: [&str; 12] = [
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
];

pub const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The word before a value; none for an exact one and for a range, which takes two.
pub const fn qualifier(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exact | Qualifier::Range { .. } => "",
        Qualifier::About => "about",
        Qualifier::Nearly => "nearly",
        Qualifier::MoreThan => "more than",
        Qualifier::LessThan => "less than",
        Qualifier::UpTo => "up to",
    }
}

pub fn days(day: PartialDate, upper: Option<PartialDate>) -> String {
    let day = Language::English.day(day);
    match upper {
        Some(upper) => format!("{day} to {}", Language::English.day(upper)),
        None => day,
    }
}

/// Ids that read badly with their underscores taken off. Sorted.
pub const FIELDS: &[(&str, &str)] = &[
    ("administrative_data_generic", "administrative data"),
    ("birth_date", "date of birth"),
    ("birth_place", "place of birth"),
    ("cv", "CV"),
    ("email", "e-mail address"),
    ("iban", "IBAN"),
    ("id_document", "identity document"),
    ("ip_address", "IP address"),
    ("location", "whereabouts"),
    ("medical_data_generic", "medical data"),
    ("national_id", "national id number"),
    ("password_hash", "hashed password"),
    ("personal_data_generic", "personal data"),
    ("phone", "phone number"),
    ("practitioner_name", "practitioner's name"),
    ("practitioner_specialty", "medical specialty"),
    ("session_token", "session token"),
    ("tax_id", "tax number"),
];
