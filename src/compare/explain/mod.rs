//! What a finding says of itself: the facts of the sentence, which `en` and `fr` put into words.

mod en;
mod fr;

use jiff::civil::Weekday;

use super::quote::Difference;
use super::{Cause, Verdict};
use crate::claim::{Certainty, Count, DateFact, DateRole, FieldId, Value};
use crate::date::PartialDate;
use crate::wording::Language;

/// Why a finding has its verdict, ready to be said in any language.
#[derive(Debug, Clone, PartialEq)]
pub enum Explanation {
    /// A figure of the article against the one of the statement that it answers.
    Figures {
        stated: Count,
        told: Count,
        verdict: Verdict,
        cause: Option<Cause>,
    },
    /// The article gives a figure that the statement denies.
    DeniedFigure(Count),
    /// The article denies the statement's figure.
    FigureDenied(Count),
    /// A part told as the whole.
    PartAsWhole {
        part: Count,
        whole: Count,
    },
    /// The statement's figures of several severities taken together.
    Together {
        told: Count,
        parts: Vec<Count>,
        sum: u64,
    },
    /// A figure that the statement gives for something else, in its words.
    OtherFigure {
        told: Count,
        stated: String,
    },
    NoSuchFigure {
        told: Count,
        source: Option<String>,
    },
    FigureLeftOut(Count),
    NoSuchDay(DateFact),
    DeniedDay(DateFact),
    DayDenied(DateFact),
    SameDay(DateFact),
    /// Within the interval of the statement.
    DayWithin(DateFact),
    DayRoughly {
        stated: DateFact,
        told: DateFact,
    },
    /// The day of another event of the statement.
    DayOfAnother {
        told: DateFact,
        right: DateRole,
        also: bool,
    },
    AnotherDay {
        stated: DateFact,
        told: DateFact,
        cause: Option<Cause>,
    },
    Field {
        id: FieldId,
        stated: Certainty,
        told: Certainty,
    },
    NoSuchField {
        id: FieldId,
        told: Certainty,
    },
    FieldLeftOut {
        id: FieldId,
        stated: Certainty,
    },
    Verbatim,
    Altered(Vec<Difference>),
    /// A hedge of the statement is cut out of its own words.
    HedgeCut(Vec<Difference>),
    /// The statement's words, of somebody else.
    AnotherSpeaker {
        stated: String,
        told: String,
    },
    /// Words of the organisation, or of nobody named.
    NoSuchQuotation {
        speaker: Option<String>,
    },
    /// Two figures of one article; where each stands.
    TwoFigures {
        parting: (Count, Place),
        other: (Count, Place),
        cause: Option<Cause>,
    },
    PartExceeds {
        part: Count,
        whole: Count,
    },
    /// The parts of a figure add up to something else.
    Parts {
        parts: Vec<Count>,
        sum: u64,
        whole: Count,
    },
    /// A share in per cent that does not fit the figures given with it.
    Share {
        share: f64,
        part: Count,
        whole: Count,
        right: f64,
    },
    Weekday {
        day: PartialDate,
        right: Weekday,
        told: Weekday,
    },
    /// An interval that ends before it starts.
    Backwards {
        from: PartialDate,
        to: PartialDate,
    },
    TwoStatuses {
        id: FieldId,
        here: Certainty,
        elsewhere: Certainty,
    },
    /// A sentence read back from a report, in the language that it was written in.
    AsWritten(String),
    /// What another statement says than the one that the article could read.
    Superseded {
        told: Option<(Value, Certainty)>,
        statement: Statement,
        stated: Option<(Value, Certainty)>,
    },
}

/// A statement by its day, else by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Statement {
    Of(PartialDate),
    Named(String),
}

/// The title and the lead are one voice, the body (with its captions) another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Title,
    Text,
}

impl Explanation {
    /// One sentence without its capital and its full stop.
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::English => en::sentence(self),
            Language::French => fr::sentence(self),
        }
    }
}

/// Words of a document, for marks of quotation.
fn flat(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How far off a figure is, in per cent of the official one, to one decimal.
fn share_off(official: u64, article: u64) -> Option<f64> {
    let off = official.abs_diff(article) as f64 / official as f64 * 100.0;
    (official > 0).then(|| (off * 10.0).round() / 10.0)
}

/// How two figures that cannot both be right came apart, where the digits tell.
enum Slip {
    OneDigit(Option<(char, char)>),
    Transposed,
    DigitMissing,
    DigitTooMany,
    TimesTooBig(u64),
    TimesTooSmall(u64),
    Separator,
    Unknown,
}

fn slip(official: u64, article: u64, cause: Option<Cause>) -> Slip {
    match cause {
        Some(Cause::OneDigit) => Slip::OneDigit(super::diagnose::differing_digit(official, article)),
        Some(Cause::TransposedDigits) => Slip::Transposed,
        Some(Cause::MissingDigit) if article < official => Slip::DigitMissing,
        Some(Cause::MissingDigit) => Slip::DigitTooMany,
        Some(Cause::Magnitude | Cause::DecimalShift) => {
            let (small, big) = (official.min(article).max(1), official.max(article));
            let (mut times, mut power) = (10_u64, 1);
            // The nearest power of ten: the smaller figure may be a rounded one.
            while power < 18 && (big / small) > times.saturating_mul(3) {
                (times, power) = (times.saturating_mul(10), power + 1);
            }
            if article > official { Slip::TimesTooBig(times) } else { Slip::TimesTooSmall(times) }
        }
        Some(Cause::Separator) => Slip::Separator,
        _ => Slip::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{CountRole, Qualifier, UnitClass};
    use crate::compare::judge::{Figure, Judgement, judge};
    use Qualifier::{Exact, MoreThan, Nearly};

    fn count(value: u64, qualifier: Qualifier) -> Count {
        let (unit, unit_class) = ("rendez-vous".to_owned(), UnitClass::Appointments);
        Count { value, qualifier, unit, unit_class, role: CountRole::Affected, toll: None }
    }

    #[test]
    fn tells_figures_apart_in_one_sentence() {
        let rows = [
            (
                (6128, Exact),
                (6158, Exact),
                "6 158 where the statement says 6 128: one digit differs (5 for 2)",
                "6 158 là où le communiqué dit 6 128 : un chiffre change (5 pour 2)",
            ),
            (
                (6128, Exact),
                (6218, Exact),
                "6 218 where the statement says 6 128: two digits have changed places",
                "6 218 là où le communiqué dit 6 128 : deux chiffres ont échangé leur place",
            ),
            (
                (6128, Exact),
                (618, Exact),
                "618 where the statement says 6 128: a digit is missing",
                "618 là où le communiqué dit 6 128 : il manque un chiffre",
            ),
            (
                (6128, Exact),
                (6_000_000, MoreThan),
                "more than 6 000 000 where the statement says 6 128: 1 000 times too big",
                "plus de 6 000 000 là où le communiqué dit 6 128 : 1 000 fois trop",
            ),
            (
                (6128, Exact),
                (6000, MoreThan),
                "more than 6 000 where the statement says 6 128: an approximation that holds, 2.1 % off",
                "plus de 6 000 là où le communiqué dit 6 128 : une approximation juste, à 2,1 % près",
            ),
            (
                (6128, Exact),
                (6000, Nearly),
                "nearly 6 000 where the statement says 6 128: 6 128 lies 2.1 % above 6 000, and « nearly » promises less",
                "près de 6 000 là où le communiqué dit 6 128 : 6 128 est 2,1 % au-dessus de 6 000, et « près de » promet moins",
            ),
            (
                (6128, Exact),
                (6500, MoreThan),
                "more than 6 500 where the statement says 6 128: 6 128 lies 5.7 % below 6 500, and « more than » promises more",
                "plus de 6 500 là où le communiqué dit 6 128 : 6 128 est 5,7 % au-dessous de 6 500, et « plus de » promet davantage",
            ),
            (
                (6128, Exact),
                (5000, MoreThan),
                "more than 5 000 where the statement says 6 128: 18.4 % off",
                "plus de 5 000 là où le communiqué dit 6 128 : 18,4 % d’écart",
            ),
            (
                (12, MoreThan),
                (12, Nearly),
                "nearly 12 where the statement says more than 12: the one promises less, the other more",
                "près de 12 là où le communiqué dit plus de 12 : l’un promet moins, l’autre davantage",
            ),
            ((6128, Exact), (6128, Exact), "6 128, as the statement says", "6 128, comme le dit le communiqué"),
        ];
        for ((stated, wording), (told, qualifier), english, french) in rows {
            let Judgement { verdict, cause } =
                judge(Figure { value: stated, qualifier: wording }, Figure { value: told, qualifier });
            let explanation =
                Explanation::Figures { stated: count(stated, wording), told: count(told, qualifier), verdict, cause };
            assert_eq!(explanation.sentence(Language::English), english);
            assert_eq!(explanation.sentence(Language::French).replace('\u{a0}', " "), french);
        }
    }
}
