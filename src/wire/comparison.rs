//! One comparison as JSON and back.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::WireError;
use super::claim::Claim;
use super::document::Document;
use crate::claim::{self as fact, Reading};
use crate::compare::{self, Aspect, Cause, Failure, Filtered, Verdict};
use crate::span::CodePoints;
use crate::wording::Language;

pub const COMPARISON_SCHEMA: &str = "recoupe/comparison/1";

/// A comparison, as `recoupe compare` writes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    pub schema: Cow<'static, str>,
    pub organisation: Option<String>,
    /// Told only where it is so: what was asked for, and how much was left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filtered: Option<Filtered>,
    /// The statement in force for most articles; `None` where none could be read.
    pub official: Option<Document>,
    /// All statements, in order of publication.
    pub officials: Vec<Document>,
    pub articles: Vec<Document>,
    pub findings: Vec<Finding>,
    pub failures: Vec<Failure>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The article's id.
    pub document: String,
    /// The statement it was held against, where that is not `official`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
    pub aspect: Aspect,
    pub verdict: Verdict,
    pub cause: Option<Cause>,
    pub official: Option<Claim>,
    pub article: Option<Claim>,
    pub other: Option<Claim>,
    pub explanation: String,
}

/// The texts that findings speak of, by id.
struct Texts<'a>(HashMap<&'a str, (&'a str, CodePoints<'a>)>);

impl<'a> Texts<'a> {
    fn new(readings: &'a [Reading]) -> Self {
        let entry = |reading: &'a Reading| {
            let text = reading.document.text.as_str();
            (reading.document.id.as_str(), (text, CodePoints::new(text)))
        };
        Self(readings.iter().map(entry).collect())
    }

    /// A claim of a document that is not there is left out: its places name nothing.
    fn write(&self, id: &str, claim: &Option<fact::Claim>) -> Option<Claim> {
        let (text, points) = self.0.get(id)?;
        Some(Claim::new(claim.as_ref()?, text, points))
    }

    fn read(&self, id: &str, claim: &Option<Claim>) -> Result<Option<fact::Claim>, WireError> {
        let Some(claim) = claim else { return Ok(None) };
        let (text, points) = self.0.get(id).ok_or_else(|| WireError::NoDocument { id: id.to_owned() })?;
        claim.read(id, text, points).map(Some)
    }
}

impl Comparison {
    pub fn new(comparison: &compare::Comparison, with_text: bool, language: Language) -> Self {
        let documents =
            |readings: &[Reading]| readings.iter().map(|reading| Document::new(reading, with_text)).collect::<Vec<_>>();
        let officials = documents(&comparison.officials);
        let official = officials.get(comparison.in_force).cloned();
        let in_force = official.as_ref().map(|document| document.id.clone());
        let (statements, articles) = (Texts::new(&comparison.officials), Texts::new(&comparison.articles));
        let findings = comparison.findings.iter().map(|finding| Finding {
            document: finding.document.clone(),
            statement: Some(finding.statement.clone()).filter(|id| Some(id) != in_force.as_ref()),
            aspect: finding.aspect,
            verdict: finding.verdict,
            cause: finding.cause,
            official: statements.write(&finding.statement, &finding.official),
            article: articles.write(&finding.document, &finding.article),
            other: articles.write(&finding.document, &finding.other),
            explanation: finding.explanation.sentence(language),
        });
        Self {
            schema: COMPARISON_SCHEMA.into(),
            organisation: comparison.organisation.clone(),
            filtered: comparison.filtered.clone(),
            findings: findings.collect(),
            official,
            officials,
            articles: documents(&comparison.articles),
            failures: comparison.failures.clone(),
        }
    }
}

impl TryFrom<&Comparison> for compare::Comparison {
    type Error = WireError;

    fn try_from(wire: &Comparison) -> Result<Self, WireError> {
        if wire.schema != COMPARISON_SCHEMA {
            let found = wire.schema.clone().into_owned();
            return Err(WireError::Schema { id: String::from("comparison"), found, expected: COMPARISON_SCHEMA });
        }
        let officials = wire.officials.iter().map(Reading::try_from).collect::<Result<Vec<_>, _>>()?;
        let articles = wire.articles.iter().map(Reading::try_from).collect::<Result<Vec<_>, _>>()?;
        let in_force_id = wire.official.as_ref().map_or("", |document| document.id.as_str());
        let in_force = officials.iter().position(|reading| reading.document.id == in_force_id);
        let mut findings = Vec::with_capacity(wire.findings.len());
        let (statement_texts, article_texts) = (Texts::new(&officials), Texts::new(&articles));
        for finding in &wire.findings {
            let statement = finding.statement.as_deref().unwrap_or(in_force_id);
            findings.push(compare::Finding {
                document: finding.document.clone(),
                statement: statement.to_owned(),
                aspect: finding.aspect,
                verdict: finding.verdict,
                cause: finding.cause,
                official: statement_texts.read(statement, &finding.official)?,
                article: article_texts.read(&finding.document, &finding.article)?,
                other: article_texts.read(&finding.document, &finding.other)?,
                explanation: compare::Explanation::AsWritten(finding.explanation.clone()),
            });
        }
        Ok(Self {
            organisation: wire.organisation.clone(),
            filtered: wire.filtered.clone(),
            in_force: in_force.unwrap_or(0),
            officials,
            articles,
            findings,
            failures: wire.failures.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn what_is_written_reads_back_to_the_same_bytes() {
        let comparison = samples::comparison();
        let written = serde_json::to_string(&Comparison::new(&comparison, true, Language::English)).unwrap();
        let back: Comparison = serde_json::from_str(&written).unwrap();
        let read = compare::Comparison::try_from(&back).unwrap();
        assert_eq!(read, comparison);
        assert_eq!(serde_json::to_string(&Comparison::new(&read, true, Language::English)).unwrap(), written);
    }

    #[test]
    fn keys_come_in_the_order_of_the_formats() {
        let value = serde_json::to_value(Comparison::new(&samples::comparison(), false, Language::English)).unwrap();
        let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
        assert_eq!(keys(&value), "schema organisation official officials articles findings failures");
        assert_eq!(keys(&value["findings"][0]), "document aspect verdict cause official article other explanation");
        assert!(value["official"].get("text").is_none());
    }

    #[test]
    fn a_finding_needs_its_document() {
        let mut wire = Comparison::new(&samples::comparison(), true, Language::English);
        wire.articles.clear();
        let error = compare::Comparison::try_from(&wire).unwrap_err().to_string();
        assert_eq!(error, "a finding speaks of the document \"zdnet\", which is not there");
    }
}
