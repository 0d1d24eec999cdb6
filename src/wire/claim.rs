//! One claim as JSON: where it stands first, then the keys of its kind.

use std::borrow::Cow;

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use super::{WireError, number};
use crate::claim::{
    self as fact, AmountRole, Certainty, CountRole, DateRole, FieldId, MonthPart, Qualifier, RuleId, Toll, UnitClass,
};
use crate::date::PartialDate;
use crate::document::Part;
use crate::span::{CodePoints, Span};

/// A claim, told apart by its `kind`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Claim {
    Count(CountClaim),
    Date(DateClaim),
    Field(FieldClaim),
    Quote(QuoteClaim),
    Amount(AmountClaim),
}

/// Where a claim stands, and the rule that read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// In code points of the document's text.
    pub span: [usize; 2],
    /// The words that `span` names.
    pub surface: String,
    pub sentence: [usize; 2],
    pub part: Part,
    pub rule: RuleId,
    /// The words that decided role and certainty, where they are known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cues: Vec<[usize; 2]>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountClaim {
    #[serde(flatten)]
    pub place: Place,
    pub value: u64,
    pub upper: Option<u64>,
    pub unit: String,
    pub unit_class: UnitClass,
    pub role: CountRole,
    /// A name of FORMATS.md; `range` needs `upper`.
    pub qualifier: Cow<'static, str>,
    pub certainty: Certainty,
    pub attribution: Option<String>,
    /// Of casualties: `dead` or `hurt`, where the words tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub toll: Option<Toll>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateClaim {
    #[serde(flatten)]
    pub place: Place,
    pub value: PartialDate,
    pub upper: Option<PartialDate>,
    pub role: DateRole,
    pub certainty: Certainty,
    pub attribution: Option<String>,
    /// The weekday the text names, in English, where it is not that date's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wrong_weekday: Option<Cow<'static, str>>,
    /// « fin juillet » is told as its month, and here by which part of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month_part: Option<MonthPart>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldClaim {
    #[serde(flatten)]
    pub place: Place,
    pub field: FieldId,
    /// `exposed`, `possible` or `denied`.
    pub status: Cow<'static, str>,
    pub attribution: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteClaim {
    #[serde(flatten)]
    pub place: Place,
    pub speaker: Option<String>,
    pub quoted: String,
    /// Whether the words are, or may be, the organisation's own.
    #[serde(default, skip_serializing_if = "is_false")]
    pub by_organisation: bool,
    #[serde(default = "asserted", skip_serializing_if = "is_asserted")]
    pub certainty: Certainty,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AmountClaim {
    #[serde(flatten)]
    pub place: Place,
    #[serde(serialize_with = "number::serialize")]
    pub value: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upper: Option<u64>,
    /// ISO 4217.
    pub unit: Cow<'static, str>,
    pub role: AmountRole,
    pub qualifier: Cow<'static, str>,
    pub certainty: Certainty,
    pub attribution: Option<String>,
}

fn is_false(value: &bool) -> bool {
    !value
}

fn asserted() -> Certainty {
    Certainty::Asserted
}

fn is_asserted(certainty: &Certainty) -> bool {
    *certainty == Certainty::Asserted
}

impl Claim {
    pub fn place(&self) -> &Place {
        match self {
            Self::Count(claim) => &claim.place,
            Self::Date(claim) => &claim.place,
            Self::Field(claim) => &claim.place,
            Self::Quote(claim) => &claim.place,
            Self::Amount(claim) => &claim.place,
        }
    }

    /// `claim` of the document whose text is `text`.
    pub fn new(claim: &fact::Claim, text: &str, points: &CodePoints) -> Self {
        let place = Place {
            span: points.points(claim.span),
            surface: claim.span.of(text).to_owned(),
            sentence: points.points(claim.sentence),
            part: claim.part,
            rule: claim.rule.clone(),
            cues: claim.cues.iter().map(|cue| points.points(*cue)).collect(),
        };
        let (certainty, attribution) = (claim.certainty, claim.attribution.clone());
        match &claim.value {
            fact::Value::Count(count) => Self::Count(CountClaim {
                place,
                value: count.value,
                upper: count.qualifier.upper(),
                unit: count.unit.clone(),
                unit_class: count.unit_class,
                role: count.role,
                qualifier: count.qualifier.name().into(),
                certainty,
                attribution,
                toll: count.toll,
            }),
            fact::Value::Date(date) => Self::Date(DateClaim {
                place,
                value: date.value,
                upper: date.upper,
                role: date.role,
                certainty,
                attribution,
                wrong_weekday: date.wrong_weekday.map(|day| weekday_name(day).into()),
                month_part: date.month_part,
            }),
            fact::Value::Field(field) => {
                Self::Field(FieldClaim { place, field: field.clone(), status: certainty.status().into(), attribution })
            }
            fact::Value::Quote(quote) => Self::Quote(QuoteClaim {
                place,
                speaker: quote.speaker.clone(),
                quoted: quote.quoted.clone(),
                by_organisation: quote.by_organisation,
                certainty,
                attribution,
            }),
            fact::Value::Amount(amount) => Self::Amount(AmountClaim {
                place,
                value: amount.value,
                upper: amount.qualifier.upper(),
                unit: amount.currency.clone(),
                role: amount.role,
                qualifier: amount.qualifier.name().into(),
                certainty,
                attribution,
            }),
        }
    }

    /// The claim, with its places in bytes of `text`, the text of the document `id`.
    ///
    /// # Errors
    /// A place outside the text, a surface that is not what the text says there, a word FORMATS.md does not have.
    pub fn read(&self, id: &str, text: &str, points: &CodePoints) -> Result<fact::Claim, WireError> {
        let place = self.place();
        let word = |what: &'static str, word: &str| WireError::Word { id: id.to_owned(), what, word: word.to_owned() };
        let qualifier = |name: &str, upper: Option<u64>| {
            Qualifier::from_name(name, upper).ok_or_else(|| word("qualifier with what it needs", name))
        };
        let (value, certainty, attribution) = match self {
            Self::Count(claim) => {
                let qualifier = qualifier(&claim.qualifier, claim.upper)?;
                let (unit, unit_class) = (claim.unit.clone(), claim.unit_class);
                let count =
                    fact::Count { value: claim.value, qualifier, unit, unit_class, role: claim.role, toll: claim.toll };
                (fact::Value::Count(count), claim.certainty, &claim.attribution)
            }
            Self::Date(claim) => {
                let wrong_weekday = match &claim.wrong_weekday {
                    Some(name) => Some(weekday(name).ok_or_else(|| word("weekday", name))?),
                    None => None,
                };
                let month_part = claim.month_part;
                let date = fact::DateFact {
                    value: claim.value,
                    upper: claim.upper,
                    role: claim.role,
                    wrong_weekday,
                    month_part,
                };
                (fact::Value::Date(date), claim.certainty, &claim.attribution)
            }
            Self::Field(claim) => {
                let status = Certainty::from_status(&claim.status).ok_or_else(|| word("status", &claim.status))?;
                (fact::Value::Field(claim.field.clone()), status, &claim.attribution)
            }
            Self::Quote(claim) => {
                let quote = fact::Quote {
                    speaker: claim.speaker.clone(),
                    quoted: claim.quoted.clone(),
                    by_organisation: claim.by_organisation,
                };
                (fact::Value::Quote(quote), claim.certainty, &claim.attribution)
            }
            Self::Amount(claim) => {
                let qualifier = qualifier(&claim.qualifier, claim.upper)?;
                let currency = claim.unit.clone();
                let amount = fact::Amount { value: claim.value, qualifier, currency, role: claim.role };
                (fact::Value::Amount(amount), claim.certainty, &claim.attribution)
            }
        };
        Ok(fact::Claim {
            span: words_at(id, text, points, place.span, &place.surface)?,
            sentence: place_in(id, text, points, place.sentence)?,
            part: place.part,
            value,
            certainty,
            attribution: attribution.clone(),
            rule: place.rule.clone(),
            cues: place.cues.iter().map(|cue| place_in(id, text, points, *cue)).collect::<Result<_, _>>()?,
        })
    }
}

/// The bytes between two code points of a document's text.
pub(super) fn place_in(id: &str, text: &str, points: &CodePoints, at: [usize; 2]) -> Result<Span, WireError> {
    points.span(at).ok_or_else(|| WireError::OutOfText {
        id: id.to_owned(),
        start: at[0],
        end: at[1],
        length: points.at_byte(text.len()),
    })
}

/// The same, where the text must say `surface` there.
pub(super) fn words_at(
    id: &str,
    text: &str,
    points: &CodePoints,
    at: [usize; 2],
    surface: &str,
) -> Result<Span, WireError> {
    let span = place_in(id, text, points, at)?;
    if span.of(text) == surface {
        return Ok(span);
    }
    Err(WireError::OtherWords {
        id: id.to_owned(),
        start: at[0],
        end: at[1],
        text: span.of(text).to_owned(),
        surface: surface.to_owned(),
    })
}

const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "monday"),
    (Weekday::Tuesday, "tuesday"),
    (Weekday::Wednesday, "wednesday"),
    (Weekday::Thursday, "thursday"),
    (Weekday::Friday, "friday"),
    (Weekday::Saturday, "saturday"),
    (Weekday::Sunday, "sunday"),
];

/// The English name of a weekday, in lower case.
pub fn weekday_name(day: Weekday) -> &'static str {
    WEEKDAYS.iter().find(|(known, _)| *known == day).map_or("", |(_, name)| name)
}

fn weekday(name: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(_, known)| *known == name).map(|(day, _)| *day)
}
