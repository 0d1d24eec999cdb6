//! What a form of the page says, and why it may be refused.

use axum::http::StatusCode;

use crate::error::Error;

/// The fields of a form, in their order.
#[derive(Debug, Default)]
pub struct Form(Vec<(String, String)>);

impl Form {
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// That of an address behind its « ? ».
    pub fn of_query(query: &str) -> Self {
        Self(url::form_urlencoded::parse(query.as_bytes()).into_owned().collect())
    }

    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Every value of this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs().filter(move |(known, _)| *known == name).map(|(_, value)| value)
    }

    /// # Errors
    /// That the form has no field of this name.
    pub fn value<'a>(&'a self, name: &'a str) -> Result<&'a str, Refusal> {
        self.all(name).next().ok_or_else(|| Refusal::no_form(format!("the form has no \"{name}\"")))
    }

    /// What is filled in.
    pub fn optional<'a>(&'a self, name: &'a str) -> Option<&'a str> {
        self.all(name).next().map(str::trim).filter(|value| !value.is_empty())
    }

    /// That a field says what none of the page's says.
    pub fn unknown(&self, name: &str) -> Refusal {
        Refusal::no_form(format!("the form has no known \"{name}\""))
    }
}

/// Why nothing was written.
#[derive(Debug)]
pub struct Refusal {
    status: StatusCode,
    reason: String,
}

impl Refusal {
    /// The form is none of the page's, or asks for what cannot be.
    pub fn no_form(reason: impl Into<String>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, reason: reason.into() }
    }

    /// The document, its words or what is read of them are no longer those of the page.
    pub fn conflict(reason: impl Into<String>) -> Self {
        Self { status: StatusCode::CONFLICT, reason: reason.into() }
    }

    /// The folder cannot be read or written.
    pub fn failed(error: &Error) -> Self {
        Self { status: StatusCode::INTERNAL_SERVER_ERROR, reason: error.to_string() }
    }

    pub fn status(&self) -> StatusCode {
        self.status
    }

    pub fn reason(&self) -> &str {
        &self.reason
    }
}
