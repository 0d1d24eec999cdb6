//! A comparison in a few figures, and what a reader must be told before trusting them.

use super::words::counted;
use super::{style, words};
use crate::claim::{Reading, Value};
use crate::compare::{Comparison, Filtered, Verdict};
use crate::wording::Language;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    pub articles: usize,
    pub compared: usize,
    pub same: usize,
    pub rounded: usize,
    pub diverging: usize,
    pub unread: usize,
}

impl Summary {
    pub fn new(comparison: &Comparison) -> Self {
        let count = |verdict| comparison.findings.iter().filter(|finding| finding.verdict == verdict).count();
        let (same, rounded) = (count(Verdict::Same), count(Verdict::Rounded));
        let compared = comparison.findings.len();
        Self {
            articles: comparison.articles.len(),
            compared,
            same,
            rounded,
            diverging: compared - same - rounded,
            unread: comparison.articles.iter().map(|reading| reading.unread.len()).sum(),
        }
    }

    /// One sentence, which ends with the command that lists what was read as no fact.
    pub fn line(&self, language: Language) -> String {
        let sentence = self.sentence(language);
        let hint = language.either("(recoupe extract lists them)", "(recoupe extract les donne)");
        if self.unread == 0 { sentence } else { format!("{} {hint}.", sentence.trim_end_matches('.')) }
    }

    /// One sentence.
    pub fn sentence(&self, language: Language) -> String {
        let articles = counted(self.articles, ["article", "articles"], ["article", "articles"], language);
        let facts = ["fact compared", "facts compared"];
        let facts = counted(self.compared, facts, ["fait comparé", "faits comparés"], language);
        let (same, rounded, diverging) = (self.same, self.rounded, self.diverging);
        let figures = language.either(
            format!("{articles}, {facts}: {same} same, {rounded} rounded, {diverging} diverging"),
            format!(
                "{articles}, {facts}\u{a0}: {}, {}, {}",
                counted(same, [""; 2], ["identique", "identiques"], language),
                counted(rounded, [""; 2], ["arrondi", "arrondis"], language),
                counted(diverging, [""; 2], ["écart", "écarts"], language),
            ),
        );
        if self.unread == 0 {
            return figures + ".";
        }
        let expressions = ["expression read as no fact", "expressions read as no fact"];
        let french = ["expression lue n’est pas un fait", "expressions lues ne sont pas des faits"];
        let expressions = counted(self.unread, expressions, french, language);
        language.either(format!("{figures}; {expressions}."), format!("{figures}\u{a0}; {expressions}."))
    }
}

/// That only some findings are told, which, and how many are not; `None` where all are.
pub fn filter(comparison: &Comparison, language: Language) -> Option<String> {
    let Filtered { selection, articles_left_out, findings_left_out } = comparison.filtered.as_ref()?;
    let mut asked: Vec<String> = Vec::new();
    asked.extend(selection.verdicts.iter().map(|verdict| style::words(*verdict, language).to_owned()));
    asked.extend(selection.aspects.iter().map(|aspect| words::aspect(*aspect, language).to_owned()));
    asked.extend(selection.outlets.iter().cloned());
    let articles = counted(*articles_left_out, ["article", "articles"], ["article", "articles"], language);
    let findings = counted(*findings_left_out, ["finding", "findings"], ["constat", "constats"], language);
    let left_out = match articles_left_out {
        0 => findings,
        _ => format!("{articles}, {findings} {}", language.either("on the others", "sur les autres")),
    };
    let asked = asked.join(", ");
    Some(language.either(
        format!("Filtered, only: {asked}. Left out: {left_out}."),
        format!("Filtré, seulement\u{a0}: {asked}. Non montrés\u{a0}: {left_out}."),
    ))
}

/// Why silence is no clean bill: nothing to compare with, or articles of which nothing was compared.
pub fn warnings(comparison: &Comparison, language: Language) -> Vec<String> {
    let mut warnings = Vec::new();
    if !states_something(comparison) {
        let english = "THE STATEMENT STATES NOTHING that recoupe can read: no figure, no date, no data field. \
                       Nothing could be compared; this says nothing about the coverage.";
        let french = "LE COMMUNIQUÉ NE DIT RIEN que recoupe sache lire\u{a0}: ni chiffre, ni date, ni donnée. \
                      Rien n’a pu être comparé\u{a0}; cela ne dit rien de la presse.";
        warnings.push(language.either(english, french).to_owned());
        return warnings;
    }
    // Findings that nobody asked for are no silence.
    let is_whole = comparison.filtered.as_ref().is_none_or(|filtered| filtered.findings_left_out == 0);
    if comparison.articles.is_empty() {
        let english = "No article could be read: nothing was compared.";
        let french = "Aucun article n’a pu être lu\u{a0}: rien n’a été comparé.";
        warnings.push(language.either(english, french).to_owned());
    }
    for reading in comparison.articles.iter().filter(|reading| reading.document.truncated) {
        let name = reading.document.outlet.as_deref().unwrap_or(&reading.document.id);
        warnings.push(language.either(
            format!("Only the beginning of {name} was there, the rest is for subscribers: nothing is told as left out of it."),
            format!("Il n’y avait que le début de {name}, la suite est réservée aux abonnés\u{a0}: rien n’y est dit omis."),
        ));
    }
    for reading in comparison.articles.iter().filter(|reading| reading.document.live) {
        let name = reading.document.outlet.as_deref().unwrap_or(&reading.document.id);
        warnings.push(language.either(
            format!(
                "{name} is a live page: it tells what was known at each hour, and nothing is told as left out of it."
            ),
            format!("{name} est un direct\u{a0}: il dit ce que l’on savait à chaque heure, et rien n’y est dit omis."),
        ));
    }
    for reading in &comparison.articles {
        warnings.extend(why_no_check(reading, comparison, language));
        let of_it = |finding: &&crate::compare::Finding| finding.document == reading.document.id;
        if is_whole && comparison.findings.iter().filter(of_it).all(|finding| finding.verdict == Verdict::Omitted) {
            let name = reading.document.outlet.as_deref().unwrap_or(&reading.document.id);
            let nothing = language.either("Nothing was compared in", "Rien n’a été comparé dans");
            let why = why_nothing(reading, comparison, language);
            warnings.push(format!("{nothing} {name}{}{why}.", language.colon()));
        }
    }
    warnings
}

/// Why the verdicts on an article prove nothing: it is the statement, or came before it.
fn why_no_check(article: &Reading, comparison: &Comparison, language: Language) -> Option<String> {
    let document = &article.document;
    let name = document.outlet.as_deref().unwrap_or(&document.id);
    if comparison.officials.iter().any(|official| official.document.text == document.text) {
        return Some(language.either(
            format!("{name} is the statement itself, word for word: that it agrees proves nothing."),
            format!("{name} est le communiqué lui-même, mot pour mot\u{a0}: son accord ne prouve rien."),
        ));
    }
    let (published, first) = (document.published?, comparison.officials.iter().map(|it| it.document.published).min()??);
    let is_before = published < first && !published.covers(first) && !first.covers(published);
    is_before.then(|| {
        language.either(
            format!("{name} ({published}) came out before the statement ({first}): check that they are not swapped."),
            format!("{name} ({published}) a paru avant le communiqué ({first})\u{a0}: vérifiez qu’ils ne sont pas intervertis."),
        )
    })
}

fn why_nothing(article: &Reading, comparison: &Comparison, language: Language) -> String {
    let (written, statement) = (&article.document.language, comparison.officials.get(comparison.in_force));
    if !article.claims.is_empty() {
        let english = "it says nothing that the statement speaks of";
        return language.either(english, "il ne dit rien de ce dont parle le communiqué").to_owned();
    }
    let no_claim = language.either("no claim was read in it", "aucun fait n’y a été lu");
    if statement.is_some_and(|statement| statement.document.language != *written) {
        return language.either(
            format!("{no_claim}; its language is \"{written}\", not the statement's"),
            format!("{no_claim}\u{a0}; sa langue est «\u{a0}{written}\u{a0}», pas celle du communiqué"),
        );
    }
    no_claim.to_owned()
}

/// Whether any statement holds a fact that an article can be held against.
pub fn states_something(comparison: &Comparison) -> bool {
    let claims = || comparison.officials.iter().flat_map(|reading| &reading.claims);
    claims().any(|claim| matches!(claim.value, Value::Count(_) | Value::Date(_) | Value::Field(_)))
}
