//! What each rule reads, as `recoupe rules` tells it; each stands in the file of its kind.

use super::{amount, count, date, field, quote};

/// A rule with examples that it must read and sentences that it must leave alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Without the language: `count/plain`.
    pub id: &'static str,
    pub reads: &'static str,
    pub leaves: &'static str,
    /// Sentences with the words that the claim covers.
    pub examples: &'static [(&'static str, &'static str)],
    /// Sentences in which it makes no claim.
    pub silent: &'static [&'static str],
}

/// All rules, in the order of the kinds of claim.
pub fn all() -> Vec<&'static Rule> {
    [count::RULES, date::RULES, field::RULES, quote::RULES, amount::RULES].into_iter().flatten().collect()
}

/// The version of this program and a fingerprint of its rules and tables (see build.rs), as whatever is kept of its results tells
/// them.
pub fn extractor() -> String {
    format!("{} rules {}", env!("CARGO_PKG_VERSION"), env!("RECOUPE_RULES"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Background, CountRole, DateRole, Story, extract};
    use crate::document::Document;

    fn read_by(id: &str, text: &str) -> Vec<String> {
        let day = "2019-11-05".parse().unwrap();
        let story = Story {
            days: [((day, None), DateRole::Detected)].into(),
            figures: [(8451, CountRole::Affected)].into(),
            ..Story::default()
        };
        let reading = extract(Document::plain(text), &Background { story, ..Background::default() });
        let of_rule = reading.claims.iter().filter(|claim| claim.rule.0.ends_with(id));
        of_rule.map(|claim| claim.span.of(&reading.document.text).to_owned()).collect()
    }

    #[test]
    fn each_rule_reads_its_examples_and_leaves_the_rest() {
        let mut wrong = Vec::new();
        for rule in all() {
            assert!(!rule.examples.is_empty() && !rule.silent.is_empty(), "{}", rule.id);
            for (text, words) in rule.examples {
                let found = read_by(rule.id, text);
                if !found.iter().any(|found| found == words) {
                    wrong.push(format!("{}: {text}: {found:?}", rule.id));
                }
            }
            for text in rule.silent {
                let found = read_by(rule.id, text);
                if !found.is_empty() {
                    wrong.push(format!("{}: {text} must stay silent: {found:?}", rule.id));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
