//! gold.json: what a careful reader found in an incident's documents.

use serde::Deserialize;
use serde_json::Value as Json;

use crate::date::PartialDate;
use crate::error::Error;

/// The gold annotation of one incident; keys that are not of FORMATS.md are passed over.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Gold {
    #[serde(default)]
    pub documents: Vec<GoldDocument>,
    #[serde(default)]
    pub divergences: Vec<GoldDivergence>,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub struct GoldDocument {
    pub id: String,
    #[serde(default)]
    pub kind: String,
    #[serde(default)]
    pub facts: GoldFacts,
    /// Values that count neither way: numbers, dates, field ids, first words of a quotation, or
    /// whole facts.
    #[serde(default)]
    pub doubtful: Vec<Json>,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub struct GoldFacts {
    #[serde(default)]
    pub counts: Vec<GoldCount>,
    #[serde(default)]
    pub dates: Vec<GoldDate>,
    #[serde(default)]
    pub fields: Vec<GoldField>,
    #[serde(default)]
    pub quotes: Vec<GoldQuote>,
    #[serde(default)]
    pub doubtful: Vec<Json>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct GoldCount {
    pub value: u64,
    #[serde(default)]
    pub upper: Option<u64>,
    pub role: String,
    #[serde(default)]
    pub qualifier: String,
    #[serde(default)]
    pub certainty: String,
    #[serde(default)]
    pub surface: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct GoldDate {
    pub value: PartialDate,
    #[serde(default)]
    pub upper: Option<PartialDate>,
    pub role: String,
    #[serde(default)]
    pub surface: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct GoldField {
    pub field: String,
    pub status: String,
    #[serde(default)]
    pub surface: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct GoldQuote {
    pub starts: String,
    pub against_official: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct GoldDivergence {
    pub document: String,
    pub aspect: String,
    pub verdict: String,
    #[serde(default)]
    pub official: Json,
    #[serde(default)]
    pub official_value: Json,
    #[serde(default)]
    pub article: Json,
    #[serde(default)]
    pub article_value: Json,
}

impl Gold {
    /// Reads a gold.json.
    ///
    /// # Errors
    /// `Error::Source` with the line where the text is not the JSON of FORMATS.md section 6.
    pub fn read(source_name: &str, text: &str) -> Result<Self, Error> {
        serde_json::from_str(text)
            .map_err(|cause| Error::Source { source_name: source_name.to_owned(), reason: cause.to_string() })
    }
}

impl GoldDocument {
    /// The doubtful values as plain words.
    pub fn doubts(&self) -> Vec<String> {
        self.doubtful.iter().chain(&self.facts.doubtful).filter_map(plain).collect()
    }
}

impl GoldDivergence {
    /// What the article says (for an omission: what the statement says), as plain words.
    pub fn value(&self) -> String {
        let sides = match self.verdict.as_str() {
            "omitted" => [&self.official_value, &self.official, &self.article_value, &self.article],
            _ => [&self.article_value, &self.article, &self.official_value, &self.official],
        };
        sides.into_iter().find_map(plain).unwrap_or_default()
    }
}

fn plain(value: &Json) -> Option<String> {
    match value {
        Json::String(words) => Some(words.clone()),
        Json::Number(number) => Some(number.to_string()),
        Json::Object(fact) => {
            ["value", "field", "starts", "article_value"].iter().find_map(|key| plain(fact.get(*key)?))
        }
        Json::Null | Json::Bool(_) | Json::Array(_) => None,
    }
}
