//! The findings that a reader asks for: of some verdicts, on some kinds of claim, about some articles. Pure.

use serde::{Deserialize, Serialize};

use super::{Aspect, Comparison, Finding, Verdict};
use crate::claim::Reading;

/// Which findings are meant; an empty list means all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    pub verdicts: Vec<Verdict>,
    pub aspects: Vec<Aspect>,
    /// Names of outlets or ids of documents, in any case; several may stand in one, parted by commas.
    pub outlets: Vec<String>,
}

/// That a comparison holds only what was asked for, and how much it no longer holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filtered {
    #[serde(flatten)]
    pub selection: Selection,
    pub articles_left_out: usize,
    /// Of the articles that are there; those on the others are not counted.
    pub findings_left_out: usize,
}

/// A name that no article of a comparison has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no article is of the outlet \"{name}\"; there are: {there_are}")]
pub struct NoSuchOutlet {
    pub name: String,
    /// The ids, with the outlets that have another name.
    pub there_are: String,
}

impl Selection {
    pub fn is_all(&self) -> bool {
        self.verdicts.is_empty() && self.aspects.is_empty() && self.outlets.is_empty()
    }

    /// The same comparison with the articles and the findings that are meant; statements and failures stay.
    ///
    /// # Errors
    /// An outlet is named of which there is no article.
    pub fn of(&self, mut comparison: Comparison) -> Result<Comparison, NoSuchOutlet> {
        if self.is_all() {
            return Ok(comparison);
        }
        let names = self.names(&comparison.articles)?;
        let articles = comparison.articles.len();
        if !names.is_empty() {
            comparison.articles.retain(|article| names.iter().any(|name| is_of(article, name)));
        }
        let is_there = |finding: &Finding| comparison.articles.iter().any(|it| it.document.id == finding.document);
        comparison.findings.retain(is_there);
        let findings = comparison.findings.len();
        comparison.findings.retain(|finding| self.means(finding));
        let articles_left_out = articles - comparison.articles.len();
        let findings_left_out = findings - comparison.findings.len();
        comparison.filtered = Some(Filtered { selection: self.clone(), articles_left_out, findings_left_out });
        Ok(comparison)
    }

    fn means(&self, finding: &Finding) -> bool {
        (self.verdicts.is_empty() || self.verdicts.contains(&finding.verdict))
            && (self.aspects.is_empty() || self.aspects.contains(&finding.aspect))
    }

    /// The outlets one by one: a comma parts two names, unless it is part of one.
    fn names<'a>(&'a self, articles: &[Reading]) -> Result<Vec<&'a str>, NoSuchOutlet> {
        let is_known = |name: &str| articles.iter().any(|article| is_of(article, name));
        let mut names = Vec::new();
        for given in &self.outlets {
            let parts: Vec<&str> = if is_known(given) { vec![given] } else { given.split(',').collect() };
            if let Some(unknown) = parts.iter().find(|name| !is_known(name)) {
                let there_are: Vec<String> = articles.iter().map(called).collect();
                return Err(NoSuchOutlet { name: unknown.trim().to_owned(), there_are: there_are.join(", ") });
            }
            names.extend(parts);
        }
        Ok(names)
    }
}

fn is_of(article: &Reading, name: &str) -> bool {
    let name = name.trim().to_lowercase();
    let has = |own: &str| own.trim().to_lowercase() == name;
    has(&article.document.id) || article.document.outlet.as_deref().is_some_and(has)
}

fn called(article: &Reading) -> String {
    let document = &article.document;
    match &document.outlet {
        Some(outlet) if outlet.to_lowercase() != document.id.to_lowercase() => format!("{} ({outlet})", document.id),
        _ => document.id.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::samples;

    fn selection(verdicts: &[Verdict], aspects: &[Aspect], outlets: &[&str]) -> Selection {
        let outlets = outlets.iter().map(|name| (*name).to_owned()).collect();
        Selection { verdicts: verdicts.to_vec(), aspects: aspects.to_vec(), outlets }
    }

    #[test]
    fn what_is_meant_stays_and_the_rest_is_counted() {
        use Aspect::{Count, Field};
        use Verdict::{Added, Contradicts, Omitted};
        // Verdicts, aspects, outlets; articles and findings that stay; articles and findings left out.
        type Row = (&'static [Verdict], &'static [Aspect], &'static [&'static str], [usize; 4]);
        let all = samples::comparison().findings.len();
        let rows: &[Row] = &[
            (&[], &[Count], &[], [4, 6, 0, all - 6]),
            (&[Contradicts], &[], &[], [4, 4, 0, all - 4]),
            (&[Contradicts], &[Count], &[], [4, 2, 0, all - 2]),
            (&[Added, Omitted], &[Field], &["Numerama"], [1, 4, 3, 5]),
            (&[], &[], &["NUMERAMA", "zdnet"], [2, 18, 2, 0]),
            (&[], &[], &["numerama, métropolitaine de L’île-de-france"], [2, 18, 2, 0]),
            (&[Contradicts], &[Count], &["genethique"], [1, 0, 3, 0]),
        ];
        for (verdicts, aspects, outlets, expected) in rows {
            let asked = selection(verdicts, aspects, outlets);
            let chosen = asked.of(samples::comparison()).unwrap();
            let filtered = chosen.filtered.unwrap();
            let counts =
                [chosen.articles.len(), chosen.findings.len(), filtered.articles_left_out, filtered.findings_left_out];
            assert_eq!(counts, *expected, "{asked:?}");
            assert!(chosen.findings.iter().all(|finding| asked.means(finding)));
            assert_eq!(chosen.failures, samples::comparison().failures);
        }
    }

    #[test]
    fn asking_for_nothing_changes_nothing() {
        assert_eq!(Selection::default().of(samples::comparison()).unwrap(), samples::comparison());
    }

    #[test]
    fn a_name_with_a_comma_is_one_name() {
        let mut comparison = samples::comparison();
        comparison.articles[0].document.outlet = Some(String::from("Le Jour, la Nuit"));
        let chosen = selection(&[], &[], &["le jour, la nuit"]).of(comparison).unwrap();
        assert_eq!(chosen.articles.len(), 1);
    }

    #[test]
    fn an_unknown_outlet_is_told_with_those_there_are() {
        let error = selection(&[], &[], &["zdnet,Le Monde"]).of(samples::comparison()).unwrap_err();
        let expected = "no article is of the outlet \"Le Monde\"; there are: zdnet, numerama, metropolitaine \
                        (Métropolitaine de l’Île-de-France), genethique (Gènéthique)";
        assert_eq!(error.to_string(), expected);
    }
}
