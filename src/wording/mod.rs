//! The languages in which recoupe tells what it found, and the words that all reports share.

mod en;
mod fr;
pub mod messages;
pub mod vocabularies;

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use crate::claim::{Certainty, Count, DateFact, DateRole, FieldId, MonthPart, Qualifier, Toll, words};
use crate::date::PartialDate;

words!(
    /// The language of sentences and headings; data in JSON and CSV keep the words of FORMATS.md.
    Language { English = "en", French = "fr" }
);

/// The kinds of data and their words, by id.
pub const fn field_names(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::English => en::FIELDS,
        Language::French => fr::FIELDS,
    }
}

/// 6128 in groups of three digits, parted by `separator`: a plain space in a sentence, U+00A0 where no line may
/// break inside a number.
pub fn grouped(value: u64, separator: char) -> String {
    let digits = value.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 * separator.len_utf8());
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

impl Language {
    /// The words of this language among the two.
    pub fn either<T>(self, english: T, french: T) -> T {
        match self {
            Self::English => english,
            Self::French => french,
        }
    }

    /// What stands between a label and what it labels; French parts the colon from the word before.
    pub const fn colon(self) -> &'static str {
        match self {
            Self::English => ": ",
            Self::French => "\u{a0}: ",
        }
    }

    /// The names of the months, January first.
    pub const fn months(self) -> [&'static str; 12] {
        match self {
            Self::English => en::MONTHS,
            Self::French => fr::MONTHS,
        }
    }

    pub const fn weekday(self, day: Weekday) -> &'static str {
        let names = match self {
            Self::English => en::WEEKDAYS,
            Self::French => fr::WEEKDAYS,
        };
        match day {
            Weekday::Monday => names[0],
            Weekday::Tuesday => names[1],
            Weekday::Wednesday => names[2],
            Weekday::Thursday => names[3],
            Weekday::Friday => names[4],
            Weekday::Saturday => names[5],
            Weekday::Sunday => names[6],
        }
    }

    /// A written value and how it is meant: « more than 6 000 », « plus de 6 000 ». The separator is for the upper bound
    /// of a range.
    pub fn qualified(self, value: String, qualifier: Qualifier, separator: char) -> String {
        match qualifier {
            Qualifier::Exact => value,
            Qualifier::Range { upper } => {
                let upper = grouped(upper, separator);
                self.either(format!("{value} to {upper}"), format!("de {value} à {upper}"))
            }
            _ => format!("{} {value}", self.qualifier(qualifier)),
        }
    }

    /// « more than », « plus de »; empty for an exact value and for a range.
    pub const fn qualifier(self, qualifier: Qualifier) -> &'static str {
        match self {
            Self::English => en::qualifier(qualifier),
            Self::French => fr::qualifier(qualifier),
        }
    }

    /// « possibly 6 128 », « not 6 128 ».
    pub fn firmly(self, said: String, certainty: Certainty) -> String {
        match certainty {
            Certainty::Asserted => said,
            Certainty::Possible => format!("{} {said}", self.either("possibly", "peut-être")),
            Certainty::Denied => format!("{} {said}", self.either("not", "non")),
        }
    }

    /// « more than 6 000 », with plain spaces.
    pub fn figure(self, count: &Count) -> String {
        self.qualified(grouped(count.value, ' '), count.qualifier, ' ')
    }

    /// The same with whom an accident's figure counts: « 7 dead », « 9 blessés graves ».
    pub fn toll_of(self, count: &Count) -> String {
        let figure = self.figure(count);
        count.toll.map_or(figure.clone(), |toll| format!("{figure} {}", self.toll(toll)))
    }

    /// « dead », « blessés graves ».
    pub const fn toll(self, toll: Toll) -> &'static str {
        match (toll, self) {
            (Toll::Dead, Self::English) => "dead",
            (Toll::Missing, Self::English) => "missing",
            (Toll::Hurt, Self::English) => "hurt",
            (Toll::Grave, Self::English) => "gravely hurt",
            (Toll::Light, Self::English) => "lightly hurt",
            (Toll::Hospitalised, Self::English) => "in hospital",
            (Toll::Unhurt, Self::English) => "unhurt",
            (Toll::Dead, Self::French) => "morts",
            (Toll::Missing, Self::French) => "disparus",
            (Toll::Hurt, Self::French) => "blessés",
            (Toll::Grave, Self::French) => "blessés graves",
            (Toll::Light, Self::French) => "blessés légers",
            (Toll::Hospitalised, Self::French) => "hospitalisés",
            (Toll::Unhurt, Self::French) => "indemnes",
        }
    }

    /// « 21 July 2020 », « 21 juillet 2020 »; without an article.
    pub fn day(self, date: PartialDate) -> String {
        let month = |number: i8| {
            let at = usize::try_from(number - 1).ok();
            at.and_then(|at| self.months().get(at).copied()).unwrap_or("")
        };
        match date {
            PartialDate::Year(year) => year.to_string(),
            PartialDate::Month(year, number) => format!("{} {year}", month(number)),
            PartialDate::Day(date) if self == Self::French && date.day() == 1 => {
                format!("1er {} {}", month(date.month()), date.year())
            }
            PartialDate::Day(date) => format!("{} {} {}", date.day(), month(date.month()), date.year()),
        }
    }

    /// A date as stated; a night by both its days. In French with its article: « du 20 au 21 juillet 2020 », « le 21 … ».
    pub fn days(self, fact: &DateFact) -> String {
        let upper = fact.upper.filter(|upper| *upper != fact.value);
        let days = match self {
            Self::English => en::days(fact.value, upper),
            Self::French => fr::days(fact.value, upper),
        };
        fact.month_part.map_or(days.clone(), |part| format!("{}{days}", self.month_part(part)))
    }

    /// What stands right before a month: « late », « fin ».
    pub const fn month_part(self, part: MonthPart) -> &'static str {
        match (part, self) {
            (MonthPart::Early, Self::English) => "early ",
            (MonthPart::Mid, Self::English) => "mid-",
            (MonthPart::Late, Self::English) => "late ",
            (MonthPart::Early, Self::French) => "début ",
            (MonthPart::Mid, Self::French) => "mi-",
            (MonthPart::Late, Self::French) => "fin ",
        }
    }

    /// A kind of data in words: « phone number », « numéro de téléphone »; that of `other:` ids is in the words of the id.
    pub fn field(self, id: &FieldId) -> String {
        let table = field_names(self);
        let name = id.name();
        match table.binary_search_by_key(&name, |(known, _)| known) {
            Ok(found) => table[found].1.to_owned(),
            Err(_) => name.strip_prefix("other:").unwrap_or(name).trim_end_matches("_generic").replace('_', " "),
        }
    }

    /// How firmly the loss of a kind of data is told.
    pub const fn status(self, certainty: Certainty) -> &'static str {
        match (self, certainty) {
            (Self::English, Certainty::Asserted) => "exposed",
            (Self::English, Certainty::Possible) => "possibly exposed",
            (Self::English, Certainty::Denied) => "not exposed",
            (Self::French, Certainty::Asserted) => "fuite affirmée",
            (Self::French, Certainty::Possible) => "fuite possible",
            (Self::French, Certainty::Denied) => "fuite démentie",
        }
    }

    /// What happened on a day: after « the day » in English, a noun in French (« la détection »).
    pub const fn event(self, role: DateRole) -> &'static str {
        match (self, role) {
            (Self::English, DateRole::Occurred) => "it happened",
            (Self::English, DateRole::Started) => "it began",
            (Self::English, DateRole::Ended) => "it ended",
            (Self::English, DateRole::Detected) => "it was detected",
            (Self::English, DateRole::Announced) => "it was announced",
            (Self::English, DateRole::Notified) => "the authority was told",
            (Self::English, DateRole::Other) => "of another event",
            (Self::French, DateRole::Occurred) => "des faits",
            (Self::French, DateRole::Started) => "du début",
            (Self::French, DateRole::Ended) => "de la fin",
            (Self::French, DateRole::Detected) => "de la détection",
            (Self::French, DateRole::Announced) => "de l’annonce",
            (Self::French, DateRole::Notified) => "du signalement à l’autorité",
            (Self::French, DateRole::Other) => "d’un autre fait",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_digits() {
        for (value, expected) in [(0, "0"), (999, "999"), (6128, "6 128"), (43_000_000, "43 000 000")] {
            assert_eq!(grouped(value, ' '), expected);
        }
    }

    #[test]
    fn names_days() {
        let rows = [
            ("2020-07-21", "21 July 2020", "21 juillet 2020"),
            ("2020-08-01", "1 August 2020", "1er août 2020"),
            ("2020-07", "July 2020", "juillet 2020"),
            ("2020", "2020", "2020"),
        ];
        for (date, english, french) in rows {
            let date: PartialDate = date.parse().unwrap();
            assert_eq!(
                (Language::English.day(date), Language::French.day(date)),
                (english.to_owned(), french.to_owned())
            );
        }
    }

    #[test]
    fn every_kind_of_data_of_the_tables_has_a_french_name() {
        assert!(en::FIELDS.is_sorted() && fr::FIELDS.is_sorted());
        let known = |id: &str| fr::FIELDS.binary_search_by_key(&id, |(known, _)| known).is_ok();
        for language in ["fr", "en"] {
            let pack = crate::lang::pack(language);
            let ids = pack.fields.iter().chain(pack.weak_fields).map(|(_, id)| *id);
            let missing: Vec<&str> = ids.filter(|id| !known(id)).collect();
            assert!(missing.is_empty(), "{missing:?}");
        }
    }
}
