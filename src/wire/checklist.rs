//! The checklists of an incident's statements as JSON.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::claim::Reading;
use crate::compare::Checked;
use crate::compare::Failure;
use crate::compare::point::{self as fact, Point, Reason, Status, Subject};
use crate::date::PartialDate;
use crate::span::CodePoints;

pub const CHECKLIST_SCHEMA: &str = "recoupe/checklist/1";

/// The checklists, as `recoupe compare --checklist` writes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklists {
    pub schema: Cow<'static, str>,
    pub organisation: Option<String>,
    /// In order of publication.
    pub statements: Vec<Checklist>,
    pub failures: Vec<Failure>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    pub id: String,
    pub source: String,
    pub published: Option<PartialDate>,
    pub language: String,
    pub subject: Subject,
    /// None where `subject` is not a breach.
    pub points: Vec<Item>,
    /// Days from the detection to the notification of the authority.
    pub notified_after_days: Option<u32>,
    pub within_72_hours: Option<bool>,
    /// The text that the spans are places of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub point: Point,
    pub reference: Cow<'static, str>,
    pub status: Status,
    pub reason: Option<Reason>,
    pub evidence: Vec<Evidence>,
}

/// Words of the statement, by code points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    pub span: [usize; 2],
    pub surface: String,
}

impl Checklists {
    pub fn new(checked: &Checked, with_text: bool) -> Self {
        Self {
            schema: CHECKLIST_SCHEMA.into(),
            organisation: checked.organisation.clone(),
            statements: checked
                .statements
                .iter()
                .map(|(reading, list)| Checklist::new(reading, list, with_text))
                .collect(),
            failures: checked.failures.clone(),
        }
    }
}

impl Checklist {
    pub fn new(reading: &Reading, checklist: &fact::Checklist, with_text: bool) -> Self {
        let document = &reading.document;
        let points = CodePoints::new(&document.text);
        let item = |item: &fact::Item| Item {
            point: item.point,
            reference: item.point.reference().into(),
            status: item.status,
            reason: item.reason,
            evidence: item
                .evidence
                .iter()
                .map(|span| Evidence { span: points.points(*span), surface: span.of(&document.text).to_owned() })
                .collect(),
        };
        Self {
            id: document.id.clone(),
            source: document.source.clone(),
            published: document.published,
            language: document.language.clone(),
            subject: checklist.subject,
            points: checklist.items.iter().map(item).collect(),
            notified_after_days: checklist.notified_after,
            within_72_hours: checklist.within_72_hours(),
            text: with_text.then(|| document.text.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Background, extract};
    use crate::document::Document;

    #[test]
    fn what_is_written_reads_back_and_names_its_words() {
        let text = "Une cyberattaque a visé l’été d’Acme 😀. 6\u{a0}128 clients sont concernés.";
        let reading = extract(Document::plain(text), &Background::default());
        let checked = Checked::new(Some(String::from("Acme")), vec![reading], Vec::new());
        let lists = Checklists::new(&checked, true);
        let written = serde_json::to_string(&lists).unwrap();
        let back: Checklists = serde_json::from_str(&written).unwrap();
        assert_eq!(back, lists);
        assert_eq!(back.schema, CHECKLIST_SCHEMA);
        let told = &back.statements[0];
        let letters: Vec<char> = told.text.as_ref().unwrap().chars().collect();
        assert!(told.points.iter().any(|item| item.status == Status::Said));
        for evidence in told.points.iter().flat_map(|item| &item.evidence) {
            let words: String = letters[evidence.span[0]..evidence.span[1]].iter().collect();
            assert_eq!(words, evidence.surface);
        }
    }
}
