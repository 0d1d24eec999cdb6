//! The layer below claims as JSON and back: number and date expressions before they have a role.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::WireError;
use super::claim::words_at;
use super::number::Number;
use crate::claim::{self as fact, MentionKind, RuleId};
use crate::span::CodePoints;

/// What `recoupe mentions` writes of one document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mentions {
    pub id: String,
    pub mentions: Vec<Mention>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    pub kind: MentionKind,
    pub start: usize,
    pub end: usize,
    pub surface: String,
    pub value: MentionValue,
    pub unit: Option<Cow<'static, str>>,
    pub rule: RuleId,
}

/// A number, an interval of numbers, or anything that is written as text: dates, times, phones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum MentionValue {
    Number(Number),
    Range { from: Option<Number>, to: Option<Number> },
    Text(String),
}

impl Mentions {
    /// The mentions of the document `id`, whose text is `text`.
    pub fn new(id: &str, text: &str, mentions: &[fact::Mention]) -> Self {
        let points = CodePoints::new(text);
        let mentions = mentions.iter().map(|mention| Mention::new(mention, text, &points)).collect();
        Self { id: id.to_owned(), mentions }
    }

    /// The mentions, with their places in bytes of `text`.
    ///
    /// # Errors
    /// A place outside the text, a surface that is not what the text says there, a value its kind does not have.
    pub fn read(&self, text: &str) -> Result<Vec<fact::Mention>, WireError> {
        let points = CodePoints::new(text);
        self.mentions.iter().map(|mention| mention.read(&self.id, text, &points)).collect()
    }
}

impl Mention {
    fn new(mention: &fact::Mention, text: &str, points: &CodePoints) -> Self {
        let [start, end] = points.points(mention.span);
        let value = match &mention.value {
            fact::MentionValue::Number(number) => MentionValue::Number(Number(*number)),
            fact::MentionValue::Range { from, to } => {
                MentionValue::Range { from: from.map(Number), to: to.map(Number) }
            }
            fact::MentionValue::Date(date) => MentionValue::Text(date.to_string()),
            fact::MentionValue::Dates { from, to } => MentionValue::Text(format!("{from}/{to}")),
            fact::MentionValue::Text(words) => MentionValue::Text(words.clone()),
        };
        Self {
            kind: mention.kind,
            start,
            end,
            surface: mention.span.of(text).to_owned(),
            value,
            unit: mention.unit.clone(),
            rule: mention.rule.clone(),
        }
    }

    fn read(&self, id: &str, text: &str, points: &CodePoints) -> Result<fact::Mention, WireError> {
        let no_date =
            |words: &str| WireError::Word { id: id.to_owned(), what: "date or A/B of two", word: words.to_owned() };
        let value = match (&self.value, self.kind) {
            (MentionValue::Number(number), _) => fact::MentionValue::Number(number.0),
            (MentionValue::Range { from, to }, _) => {
                fact::MentionValue::Range { from: from.map(|number| number.0), to: to.map(|number| number.0) }
            }
            (MentionValue::Text(words), MentionKind::Date) => {
                fact::MentionValue::Date(words.parse().map_err(|_| no_date(words))?)
            }
            (MentionValue::Text(words), MentionKind::DateRange) => {
                let (from, to) = words.split_once('/').ok_or_else(|| no_date(words))?;
                let (from, to) = (from.parse(), to.parse());
                let (Ok(from), Ok(to)) = (from, to) else { return Err(no_date(words)) };
                fact::MentionValue::Dates { from, to }
            }
            (MentionValue::Text(words), _) => fact::MentionValue::Text(words.clone()),
        };
        Ok(fact::Mention {
            span: words_at(id, text, points, [self.start, self.end], &self.surface)?,
            kind: self.kind,
            unit: self.unit.clone(),
            value,
            rule: self.rule.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    #[test]
    fn each_kind_reads_back() {
        let text = "« Été » : 6 128, entre 1 et 2,5, 5 M€, le 21 juillet 2020, du 20 au 21 juillet, 01 02 03 04 05";
        let day = |day: i8| crate::date::PartialDate::day(2020, 7, day).unwrap();
        let values = [
            (MentionKind::Number, "6 128", fact::MentionValue::Number(6128.0), None),
            (MentionKind::NumberRange, "entre 1 et 2,5", fact::MentionValue::Range { from: Some(1.0), to: None }, None),
            (MentionKind::Money, "5 M€", fact::MentionValue::Number(5e6), Some("EUR")),
            (MentionKind::Date, "le 21 juillet 2020", fact::MentionValue::Date(day(21)), None),
            (
                MentionKind::DateRange,
                "du 20 au 21 juillet",
                fact::MentionValue::Dates { from: day(20), to: day(21) },
                None,
            ),
            (MentionKind::Phone, "01 02 03 04 05", fact::MentionValue::Text(String::from("0102030405")), None),
        ];
        let mentions: Vec<fact::Mention> = values
            .into_iter()
            .map(|(kind, surface, value, unit)| {
                let start = text.find(surface).unwrap();
                let span = Span::new(start, start + surface.len());
                fact::Mention { span, kind, unit: unit.map(Cow::Borrowed), value, rule: RuleId::known("fr/x") }
            })
            .collect();
        let wire = Mentions::new("t", text, &mentions);
        let written = serde_json::to_string(&wire).unwrap();
        assert!(
            written.contains(r#"{"kind":"number","start":10,"end":15,"surface":"6 128","value":6128,"unit":null,"#)
        );
        assert!(written.contains(r#""value":{"from":1,"to":null}"#));
        assert!(written.contains(r#""value":"2020-07-20/2020-07-21""#));
        let back: Mentions = serde_json::from_str(&written).unwrap();
        assert_eq!(back.read(text).unwrap(), mentions);
        assert_eq!(serde_json::to_string(&back).unwrap(), written);
    }
}
