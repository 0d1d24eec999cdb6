//! Facts to verdicts: what an article says against what the statement says. Pure.
//!
//! Each kind of claim has its file, which finds what an article's claim answers and judges it:
//! `count` (with `count_answer`, `count_omission` and `toll`; on `judge`, the figures alone, and `diagnose`, the slips), `date`, `field`, `quote`
//! (on `align`, words against words); `within` holds an article against itself, `incident` puts
//! many articles and several statements together, and `explain` says it in one sentence, in English or French. `checklist` holds
//! the statement alone against the points of the GDPR, `versions` follows it through its versions. `selection` keeps the
//! findings that a reader asks for.

pub mod align;
pub mod checklist;
mod count;
mod count_answer;
mod count_omission;
mod date;
pub mod diagnose;
#[cfg(test)]
pub(crate) mod examples;
pub mod explain;
mod field;
mod incident;
pub mod judge;
pub mod model;
pub mod point;
pub mod quote;
mod revision;
mod selection;
mod toll;
mod versions;
mod within;
mod within_sums;

pub use checklist::{Checked, checklist};
pub use explain::Explanation;
pub use incident::incident;
pub use model::*;
pub use point::Checklist;
#[cfg(feature = "store")]
pub(crate) use revision::is_same;
pub use revision::{Change, State, changes};
pub use selection::{Filtered, NoSuchOutlet, Selection};
pub use versions::{Version, versions};

use crate::claim::{Claim, Reading};

/// Holds an article against one statement. Findings come in the order of the article's text;
/// omissions last.
pub fn compare(official: &Reading, article: &Reading) -> Vec<Finding> {
    let pair = Pair { official, article };
    let mut findings = count::compare(&pair);
    findings.extend(date::compare(&pair));
    findings.extend(field::compare(&pair));
    let same_language = official.document.language == article.document.language;
    // A translated quotation is nobody's words.
    if same_language {
        findings.extend(quote::compare(&pair));
    }
    findings.extend(within::compare(&pair));
    findings.sort_by_key(|finding| finding.article.as_ref().map_or(usize::MAX, |claim| claim.span.start));
    // An article in another language than the statement's is read less well: what is not found may be there. One in
    // which nothing was read leaves out nothing that we know of; nor does one of which only the beginning was there, or
    // which is not at its end yet.
    let is_whole = !article.document.truncated && !article.document.live;
    if same_language && !article.claims.is_empty() && is_whole {
        findings.extend(count_omission::omissions(&pair));
        findings.extend(field::omissions(&pair));
    }
    findings
}

/// An article and the statement it is held against.
struct Pair<'a> {
    official: &'a Reading,
    article: &'a Reading,
}

impl Pair<'_> {
    fn finding(
        &self,
        aspect: Aspect,
        verdict: Verdict,
        cause: Option<Cause>,
        official: Option<&Claim>,
        article: Option<&Claim>,
        explanation: Explanation,
    ) -> Finding {
        Finding {
            document: self.article.document.id.clone(),
            statement: self.official.document.id.clone(),
            aspect,
            verdict,
            cause,
            official: official.cloned(),
            article: article.cloned(),
            other: None,
            explanation,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::examples::{Said, appointments, date, field, figure, quote, reading};
    use super::*;
    use crate::claim::Qualifier::{About, Exact, MoreThan};
    use crate::claim::{CountRole, DateRole, MonthPart, Toll, UnitClass};
    use crate::wording::Language;

    fn said() -> impl Strategy<Value = Said> {
        let figures = (
            prop_oneof![Just(6128_u64), Just(6218), 0_u64..40, 0_u64..100_000],
            0..3_usize,
            0..7_usize,
            0..Toll::ALL.len(),
        );
        let counts = figures.prop_map(|(value, qualifier, kind, toll)| {
            let qualifier = [Exact, About, MoreThan][qualifier];
            match kind {
                5 | 6 => {
                    let role = if kind == 5 { CountRole::Affected } else { CountRole::Subset };
                    figure(value, qualifier, "blessés", UnitClass::Casualties, role).of_toll(Toll::ALL[toll])
                }
                0 => figure(value, qualifier, "clients", UnitClass::People, CountRole::Affected),
                1 => figure(value, qualifier, "clients", UnitClass::People, CountRole::Subset),
                2 => figure(value, qualifier, "blessés", UnitClass::Casualties, CountRole::Affected),
                3 => figure(value, qualifier, "", UnitClass::Other, CountRole::Population),
                _ => appointments(value, qualifier),
            }
        });
        let days = (18..24, 0..DateRole::ALL.len())
            .prop_map(|(day, role)| date(&format!("2020-07-{day}"), DateRole::ALL[role]));
        let months = (0..MonthPart::ALL.len(), 0..DateRole::ALL.len())
            .prop_map(|(part, role)| date("2020-07", DateRole::ALL[role]).in_part(MonthPart::ALL[part]));
        let dates = prop_oneof![days, months];
        let fields =
            prop::sample::select(vec!["email", "full_name", "last_name", "iban", "other:club"]).prop_map(field);
        let quotes = "[a-z][a-zéè’ 0-9,.…()\\[\\]-]{0,60}".prop_map(|words| quote(&words));
        (prop_oneof![counts, dates, fields, quotes], 0..3).prop_map(|(said, certainty)| match certainty {
            0 => said,
            1 => said.possible(),
            _ => said.denied(),
        })
    }

    proptest! {
        #[test]
        fn a_document_agrees_with_itself_or_contradicts_itself(said in prop::collection::vec(said(), 0..12)) {
            let document = reading("same", &said);
            for finding in compare(&document, &document) {
                prop_assert!(matches!(finding.verdict, Verdict::Same | Verdict::SelfContradiction), "{:?}", finding);
            }
        }

        #[test]
        fn a_verdict_does_not_depend_on_the_order_of_claims(
            official in prop::collection::vec(said(), 0..6),
            (article, shuffled) in prop::collection::vec(said(), 0..6)
                .prop_flat_map(|said| (Just(said.clone()), Just(said).prop_shuffle())),
        ) {
            let stated = reading("official", &official);
            let told = |said: &[Said]| {
                let findings = compare(&stated, &reading("article", said));
                let told = |finding: &Finding| {
                    // Which of two figures parts from the other goes by their order, where the statement has neither.
                    let of_one = finding.verdict != Verdict::SelfContradiction;
                    // A figure is told once, by whatever noun comes first.
                    let value = |claim: &Claim| match &claim.value {
                        crate::claim::Value::Count(count) => format!("{} {:?}", count.value, count.qualifier.upper()),
                        other => format!("{other:?}"),
                    };
                    let article = finding.article.as_ref().filter(|_| of_one).map(value);
                    format!("{} {} {:?} {article:?}", finding.aspect, finding.verdict, finding.cause)
                };
                findings.iter().map(told).collect::<std::collections::BTreeSet<String>>()
            };
            prop_assert_eq!(told(&article), told(&shuffled));
        }

        #[test]
        fn findings_come_in_the_order_of_the_text(
            official in prop::collection::vec(said(), 0..8),
            article in prop::collection::vec(said(), 0..8),
        ) {
            let (official, article) = (reading("official", &official), reading("article", &article));
            let findings = compare(&official, &article);
            let places: Vec<usize> =
                findings.iter().map(|finding| finding.article.as_ref().map_or(usize::MAX, |claim| claim.span.start)).collect();
            prop_assert!(places.is_sorted());
            prop_assert!(findings.iter().all(|finding| !finding.explanation.sentence(Language::French).is_empty()));
        }
    }

    #[test]
    fn an_article_in_another_language_omits_nothing_and_quotes_in_translation() {
        let official = reading("official", &[appointments(6128, Exact), field("email")]);
        assert_eq!(compare(&official, &reading("article", &[])), [], "nothing was read in it");
        let mut article = reading("article", &[field("phone")]);
        article.document.language = "fr".to_owned();
        let verdicts = |article: &Reading| -> Vec<Verdict> {
            compare(&official, article).into_iter().map(|finding| finding.verdict).collect()
        };
        assert_eq!(verdicts(&article), [Verdict::Added, Verdict::Omitted, Verdict::Omitted]);
        article.document.language = "en".to_owned();
        assert_eq!(verdicts(&article), [Verdict::Added]);
        article = reading("article", &[field("phone")]);
        article.document.truncated = true;
        article.document.language = official.document.language.clone();
        assert_eq!(verdicts(&article), [Verdict::Added]);
        (article.document.truncated, article.document.live) = (false, true);
        assert_eq!(verdicts(&article), [Verdict::Added]);
        article = reading("article", &[]);
        assert_eq!(compare(&official, &article), []);
        let words = "No medical data was read by the attackers";
        article = reading("article", &[quote(words)]);
        assert_eq!(compare(&official, &article).len(), 3);
        article.document.language = "en".to_owned();
        assert_eq!(compare(&official, &article), []);
    }
}
