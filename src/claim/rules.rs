//! What each rule reads and what it leaves alone, from the rule's own file.

/// A rule as its file tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// As claims name it, e.g. `fr/count/plain`.
    pub id: &'static str,
    /// What it reads, in one sentence.
    pub reads: &'static str,
    /// What it must leave alone.
    pub leaves: &'static str,
    /// Texts and what is read in each.
    pub examples: &'static [(&'static str, &'static str)],
    /// Texts in which it must find nothing.
    pub silent: &'static [&'static str],
}

/// Every rule, in the order of their ids.
pub fn all() -> Vec<&'static Rule> {
    Vec::new()
}
