//! English.

use super::{Language, grouped};
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

pub fn qualified(value: String, qualifier: Qualifier, separator: char) -> String {
    match qualifier {
        Qualifier::Exact => value,
        Qualifier::About => format!("about {value}"),
        Qualifier::Nearly => format!("nearly {value}"),
        Qualifier::MoreThan => format!("more than {value}"),
        Qualifier::LessThan => format!("less than {value}"),
        Qualifier::UpTo => format!("up to {value}"),
        Qualifier::Range { upper } => format!("{value} to {}", grouped(upper, separator)),
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
