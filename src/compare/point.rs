//! The points of the GDPR that a statement is held against, and what can be found of each.

use serde::{Deserialize, Serialize};

use crate::claim::words;
use crate::span::Span;

words!(
    /// What the regulation asks to be told, in its order; what is told of days last.
    Point {
        Nature = "nature",
        PeopleCategories = "people_categories",
        PeopleNumber = "people_number",
        DataCategories = "data_categories",
        RecordsNumber = "records_number",
        Contact = "contact",
        Consequences = "consequences",
        Measures = "measures",
        PeopleTold = "people_told",
        Occurred = "occurred",
        Detected = "detected",
        AuthorityTold = "authority_told",
    }
);

impl Point {
    /// Where the GDPR asks for it.
    pub const fn reference(self) -> &'static str {
        match self {
            Self::Nature | Self::PeopleCategories | Self::PeopleNumber | Self::DataCategories | Self::RecordsNumber => {
                "art. 33(3)(a)"
            }
            Self::Contact => "art. 33(3)(b)",
            Self::Consequences => "art. 33(3)(c)",
            Self::Measures => "art. 33(3)(d)",
            Self::PeopleTold => "art. 34(1)",
            // The facts of a breach are to be documented.
            Self::Occurred => "art. 33(5)",
            Self::Detected | Self::AuthorityTold => "art. 33(1)",
        }
    }
}

words!(
    /// How a statement meets a point.
    Status { Missing = "missing", Approximate = "approximate", Said = "said" }
);

words!(
    /// Why a point is no more than approximate, or what its words say where it is missing.
    Reason {
        /// « environ », « plus de ».
        Qualified = "qualified",
        /// « 10 millions ».
        Round = "round",
        /// « pourraient être concernées ».
        Unconfirmed = "unconfirmed",
        /// The figure of a part of the affected alone.
        Part = "part",
        /// Accounts, not people.
        Accounts = "accounts",
        /// A month or a year for a day.
        NotToTheDay = "not_to_the_day",
        /// That the authority is told, not when.
        NoDay = "no_day",
        /// An incident of no named kind, data of no named kind.
        Vague = "vague",
        /// A way to ask, without a number or an address.
        NoAddress = "no_address",
        /// What may follow, only by a call to be wary.
        Implied = "implied",
        /// That nothing followed so far, or that something is safe.
        NoneNamed = "none_named",
        /// That it was not done.
        Denied = "denied",
    }
);

/// One point, with the words that it rests on, in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub point: Point,
    pub status: Status,
    pub reason: Option<Reason>,
    pub evidence: Vec<Span>,
}

/// What one statement says of each point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    pub subject: Subject,
    /// A point each, in the order of `Point::ALL`; none where the statement is about something else.
    pub items: Vec<Item>,
    /// Days from the detection to the notification of the authority, where both are known to the day.
    pub notified_after: Option<u32>,
}

words!(
    /// Whether a checklist applies to a statement at all.
    Subject {
        Breach = "breach",
        /// It names no personal data and no breach: an accident.
        Other = "other",
        /// It is in a language that is not read.
        Unread = "unread",
    }
);

impl Checklist {
    /// Whether the authority was told within 72 hours of the detection; `None` where days alone do not tell.
    pub fn within_72_hours(&self) -> Option<bool> {
        match self.notified_after? {
            0..=2 => Some(true),
            3 => None,
            _ => Some(false),
        }
    }
}
