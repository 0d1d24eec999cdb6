//! The nouns of a comparison, with the words of FORMATS.md for their values.

use serde::{Deserialize, Serialize};

use super::{Explanation, Filtered};
use crate::claim::{Claim, Reading, words};
use crate::error::Error;

words!(
    /// The kind of claim that was compared.
    Aspect { Count = "count", Date = "date", Field = "field", Quote = "quote" }
);

words!(
    /// How an article stands to the statement, in the order of gravity: the least serious first.
    Verdict {
        Same = "same",
        Rounded = "rounded",
        Softer = "softer",
        Superseded = "superseded",
        Omitted = "omitted",
        UnitChanged = "unit_changed",
        Added = "added",
        Loose = "loose",
        Firmer = "firmer",
        Altered = "altered",
        SelfContradiction = "self_contradiction",
        Contradicts = "contradicts",
    }
);

words!(
    /// What most likely turned the official value into the article's.
    Cause {
        OneDigit = "one_digit",
        TransposedDigits = "transposed_digits",
        MissingDigit = "missing_digit",
        /// A thousand for a million.
        Magnitude = "magnitude",
        DecimalShift = "decimal_shift",
        Separator = "separator",
        Rounding = "rounding",
        Qualifier = "qualifier",
        Unit = "unit",
        RoleSwapped = "role_swapped",
        Weekday = "weekday",
        OffByOneDay = "off_by_one_day",
        Year = "year",
        Hedge = "hedge",
        /// Parts and whole.
        Sum = "sum",
        Wording = "wording",
    }
);

/// One line of the comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The article's id.
    pub document: String,
    /// The id of the statement it was held against.
    pub statement: String,
    pub aspect: Aspect,
    pub verdict: Verdict,
    pub cause: Option<Cause>,
    /// The statement's claim; its spans are in the text of `statement`.
    pub official: Option<Claim>,
    /// The article's claim.
    pub article: Option<Claim>,
    /// In a self-contradiction, the article's claim that disagrees with `article`.
    pub other: Option<Claim>,
    pub explanation: Explanation,
}

/// One incident: the statements, the coverage, and where they part.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    pub organisation: Option<String>,
    /// In order of publication.
    pub officials: Vec<Reading>,
    /// The index in `officials` of the one in force for most articles.
    pub in_force: usize,
    /// In the order given.
    pub articles: Vec<Reading>,
    /// In the order of the articles, then of the text.
    pub findings: Vec<Finding>,
    pub failures: Vec<Failure>,
    /// What was asked for, where that is not all.
    pub filtered: Option<Filtered>,
}

/// A source that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    pub source: String,
    pub error: String,
}

impl Failure {
    pub fn of(error: &Error) -> Self {
        Self { source: error.subject(), error: error.reason() }
    }

    /// The source and what is wrong with it, the source named once.
    pub fn line(&self) -> String {
        if self.error.starts_with(&self.source) {
            return self.error.clone();
        }
        format!("{}: {}", self.source, self.error)
    }
}
