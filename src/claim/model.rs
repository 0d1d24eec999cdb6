//! The nouns of a claim, with the words of FORMATS.md for their values.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Cues, Named, Story};
use crate::date::PartialDate;
use crate::document::{Document, Part};
use crate::span::Span;

/// A document and what it was found to state.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub document: Document,
    /// In the order of the text.
    pub claims: Vec<Claim>,
    /// The numbers, dates and quotations that are in no claim, each with the reason.
    pub unread: Vec<Unread>,
    pub named: Named,
}

/// One fact a document states: the words, the meaning, and how firmly it is said.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// The words that state it, in `Document::text`.
    pub span: Span,
    /// The sentence around them.
    pub sentence: Span,
    pub part: Part,
    pub value: Value,
    /// A field's `status` is its spelling: exposed, possible, denied.
    pub certainty: Certainty,
    /// Who says so, when not the author.
    pub attribution: Option<String>,
    /// The rule that read it, e.g. `fr/count/plain`.
    pub rule: RuleId,
    /// The words that decided role and certainty.
    pub cues: Vec<Span>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Count(Count),
    Date(DateFact),
    Field(FieldId),
    Quote(Quote),
    Amount(Amount),
}

impl Value {
    /// Its `kind` in FORMATS.md.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Count(_) => "count",
            Self::Date(_) => "date",
            Self::Field(_) => "field",
            Self::Quote(_) => "quote",
            Self::Amount(_) => "amount",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    pub value: u64,
    pub qualifier: Qualifier,
    /// The noun as written; empty where the text leaves it out.
    pub unit: String,
    pub unit_class: UnitClass,
    pub role: CountRole,
    /// Of casualties: which kind, where the words tell.
    pub toll: Option<Toll>,
}

/// How a number is meant: `Range` goes from the count's value to `upper`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Qualifier {
    Exact,
    About,
    Nearly,
    MoreThan,
    LessThan,
    UpTo,
    Range { upper: u64 },
}

impl Qualifier {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::MoreThan => "more_than",
            Self::LessThan => "less_than",
            Self::UpTo => "up_to",
            Self::Range { .. } => "range",
        }
    }

    pub const fn upper(self) -> Option<u64> {
        match self {
            Self::Range { upper } => Some(upper),
            _ => None,
        }
    }

    /// Reads a name of FORMATS.md; `range` needs its `upper`.
    pub fn from_name(name: &str, upper: Option<u64>) -> Option<Self> {
        Some(match name {
            "exact" => Self::Exact,
            "about" => Self::About,
            "nearly" => Self::Nearly,
            "more_than" => Self::MoreThan,
            "less_than" => Self::LessThan,
            "up_to" => Self::UpTo,
            "range" => Self::Range { upper: upper? },
            _ => return None,
        })
    }
}

/// Gives an enum of plain words its spelling in FORMATS.md, for JSON and for tables alike.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant),+
        }
        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.pad(self.name())
            }
        }
    };
}
pub(crate) use words;

words!(
    /// How firmly a claim is made.
    Certainty { Asserted = "asserted", Possible = "possible", Denied = "denied" }
);

impl Certainty {
    /// The same, as FORMATS.md spells it for a data field.
    pub const fn status(self) -> &'static str {
        match self {
            Self::Asserted => "exposed",
            Self::Possible => "possible",
            Self::Denied => "denied",
        }
    }

    pub fn from_status(status: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|certainty| certainty.status() == status)
    }
}

words!(
    /// What a count is a count of, in the story of the incident.
    CountRole {
        Affected = "affected",
        /// A part of the affected.
        Subset = "subset",
        /// The organisation's users, customers or stock in general.
        Population = "population",
        OtherIncident = "other_incident",
        Other = "other",
    }
);

words!(
    /// The class of thing counted: figures of two classes are not the same claim.
    UnitClass {
        People = "people",
        Accounts = "accounts",
        Appointments = "appointments",
        Records = "records",
        Organisations = "organisations",
        BankDetails = "bank_details",
        Emails = "emails",
        Phones = "phones",
        Addresses = "addresses",
        Casualties = "casualties",
        Tonnes = "tonnes",
        Other = "other",
    }
);

impl UnitClass {
    /// Those whose data a breach takes, and the data themselves: figures that are parts and wholes of each other.
    pub const fn is_whose_data(self) -> bool {
        matches!(self, Self::People | Self::Accounts | Self::Records)
    }
}

words!(
    /// Whom a figure of an accident counts: of the hurt all, those in danger of their lives, those whom it left with little, or
    /// those in hospital.
    Toll {
        Dead = "dead", Missing = "missing", Hurt = "hurt", Grave = "grave", Light = "light",
        Hospitalised = "hospitalised", Unhurt = "unhurt",
    }
);

impl Toll {
    /// Those who are hurt, however badly.
    pub const fn is_of_the_hurt(self) -> bool {
        matches!(self, Self::Hurt | Self::Grave | Self::Light | Self::Hospitalised)
    }

    /// Whether a statement's figure of the one and an article's of the other may be of the same people.
    pub const fn is_kin_of(self, other: Self) -> bool {
        self as u8 == other as u8 || (self.is_of_the_hurt() && other.is_of_the_hurt())
    }

    /// A part of the hurt, by how badly or where they lie.
    pub const fn is_a_severity(self) -> bool {
        matches!(self, Self::Grave | Self::Light | Self::Hospitalised)
    }
}

words!(
    /// What happened on a date.
    DateRole {
        Occurred = "occurred",
        Started = "started",
        Ended = "ended",
        Detected = "detected",
        Announced = "announced",
        /// Told to the authority.
        Notified = "notified",
        /// Another event of this incident.
        Other = "other",
    }
);

words!(
    /// What a sum of money is.
    AmountRole { Fine = "fine", Ransom = "ransom", Loss = "loss", Compensation = "compensation", Other = "other" }
);

words!(
    /// « début », « mi- », « fin » before a month.
    MonthPart { Early = "early", Mid = "mid", Late = "late" }
);

impl MonthPart {
    /// Whether a fair reader takes a day of the month for one of this part; each reaches some days into the next.
    pub const fn may_hold(self, day: i8) -> bool {
        match self {
            Self::Early => day <= 12,
            Self::Mid => 9 <= day && day <= 22,
            Self::Late => 19 <= day,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateFact {
    pub value: PartialDate,
    /// The last day of a night or a weekend that spans several.
    pub upper: Option<PartialDate>,
    pub role: DateRole,
    /// The weekday the text names, where it is not the one of that date.
    pub wrong_weekday: Option<jiff::civil::Weekday>,
    /// The part of a month, where `value` is the whole of it.
    pub month_part: Option<MonthPart>,
}

/// A kind of personal data by its id in FORMATS.md, or `other:<words>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FieldId(pub Cow<'static, str>);

impl FieldId {
    pub const fn known(id: &'static str) -> Self {
        Self(Cow::Borrowed(id))
    }

    pub fn name(&self) -> &str {
        &self.0
    }

    /// A kind too wide to miss: leaving it out, or adding it, is no finding.
    pub fn is_generic(&self) -> bool {
        self.0.ends_with("_generic") || self.0.starts_with("other:")
    }
}

impl fmt::Display for FieldId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.0)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Who is quoted, as far as the text tells.
    pub speaker: Option<String>,
    /// The quoted words without their marks, as written.
    pub quoted: String,
    /// Whether the words are, or may be, the organisation's own.
    pub by_organisation: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// In units of the currency.
    pub value: f64,
    pub qualifier: Qualifier,
    /// ISO 4217.
    pub currency: Cow<'static, str>,
    pub role: AmountRole,
}

/// The rule that made a claim or a mention, e.g. `fr/count/plain`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RuleId(pub Cow<'static, str>);

impl RuleId {
    pub const fn known(id: &'static str) -> Self {
        Self(Cow::Borrowed(id))
    }

    /// Whether the statement alone tells what the claim is (`date/stated`, `count/stated`).
    pub fn is_stated(&self) -> bool {
        self.0.strip_suffix("+accepted").unwrap_or(&self.0).ends_with("/stated")
    }

    /// The rule that read it, without what a hand did: `fr/count/plain` of `fr/count/plain+changed`.
    pub fn read_by(&self) -> &str {
        self.0.split('+').next().unwrap_or(&self.0)
    }

    /// Whether somebody accepted, changed or added it.
    pub fn is_by_hand(&self) -> bool {
        self.0.contains('+') || self.0.starts_with("hand/")
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.0)
    }
}

/// A number, a date or a quotation that no claim holds, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    pub span: Span,
    pub reason: Cow<'static, str>,
}

/// What is known of the incident before an article is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Background {
    pub organisation: Option<String>,
    /// Other names that stand for it.
    pub aliases: Vec<String>,
    /// The day against which dates are read where the document tells none: the statement's.
    pub reference: Option<PartialDate>,
    /// The first day of the story as the statement tells it: what lies well before it is another story.
    /// Where it is not known, the document's own day serves.
    pub since: Option<PartialDate>,
    pub story: Story,
    /// Whether the document is the statement itself, whose dates are all of its story.
    pub is_statement: bool,
    /// All, save where it is measured what a group of them adds.
    pub cues: Cues,
}

impl Background {
    /// What the organisation is called, its own name first; nothing where nobody told.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        self.organisation.iter().chain(&self.aliases).filter(|_| self.cues.names)
    }
}

/// A number or date expression as it was read, before it has a role.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    pub span: Span,
    pub kind: MentionKind,
    /// ISO 4217, a unit of measure, `year` for an age; `None` for bare numbers and dates.
    pub unit: Option<Cow<'static, str>>,
    pub value: MentionValue,
    pub rule: RuleId,
}

words!(
    /// What a mention is an expression of.
    MentionKind {
        Number = "number",
        NumberRange = "number_range",
        Money = "money",
        Quantity = "quantity",
        Percentage = "percentage",
        Duration = "duration",
        Ordinal = "ordinal",
        Date = "date",
        DateRange = "date_range",
        Time = "time",
        Phone = "phone",
        Identifier = "identifier",
    }
);

#[derive(Debug, Clone, PartialEq)]
pub enum MentionValue {
    Number(f64),
    /// Open on the side that is `None`.
    Range {
        from: Option<f64>,
        to: Option<f64>,
    },
    Date(PartialDate),
    /// Both ends included.
    Dates {
        from: PartialDate,
        to: PartialDate,
    },
    /// Phones, identifiers, times: as written.
    Text(String),
}
