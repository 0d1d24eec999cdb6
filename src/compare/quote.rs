//! Quotations of the organisation against the words of its statement.

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::claim::{Certainty, Claim, Quote, Reading, RuleId, Value, holds_a_hedge};
use crate::document::fold::fold_words;
use crate::span::Span;

use super::align::{Alignment, Text, Word, quoted_words, similar, words};
use super::{Aspect, Cause, Explanation, Finding, Pair, Verdict};

/// Shorter quotations are expressions, not sentences, and make no finding.
const FEWEST_WORDS: usize = 4;

/// The longest stretch aligned at once: bounds the time that a hostile quotation may take.
const LONGEST_PART: usize = 240;

/// The words of a statement in which quotations are looked for, to bound time and memory.
const LONGEST_STATEMENT: usize = 20_000;

/// Findings on the organisation's words, in the order of the article.
pub(super) fn compare(pair: &Pair) -> Vec<Finding> {
    let statement = Statement::new(&pair.official.document.text);
    let speakers = speakers(pair.official);
    let mut seen: Vec<String> = Vec::new();
    let mut findings = Vec::new();
    for claim in &pair.article.claims {
        let Value::Quote(quote) = &claim.value else { continue };
        let folded = fold_words(&quote.quoted);
        // A fragment of a quotation given before is told with it.
        let may_be_ours = quote.by_organisation || quote.speaker.is_none();
        let echo = LazyCell::new(|| statement.find(&quote.quoted));
        findings.extend(of_another_speaker(pair, &echo, claim, quote));
        let may_be_ours = may_be_ours || is_one_of(&speakers, quote);
        if !may_be_ours || !is_long_enough(&quote.quoted) || seen.iter().any(|earlier| earlier.contains(&folded)) {
            continue;
        }
        seen.push(folded);
        findings.extend(judge_claim(pair, &echo, claim, quote));
    }
    findings
}

/// Whether a quotation is long enough to be held against a statement: four words.
pub fn is_long_enough(quoted: &str) -> bool {
    quoted_words(quoted).iter().filter(|word| !word.folded.is_empty()).count() >= FEWEST_WORDS
}

/// A statement made ready for finding quotations in it.
pub struct Statement<'a> {
    text: &'a str,
    stated: Text,
}

/// How a quotation stands to a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Echo {
    /// Word for word, at this place.
    Verbatim(Span),
    /// Plainly the words at this place, some of them changed.
    Altered(Span, Vec<Difference>),
    Absent,
}

/// Words of the quotation that stand for other words of the statement; either side may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub quoted: String,
    pub stated: String,
}

impl<'a> Statement<'a> {
    pub fn new(text: &'a str) -> Self {
        let mut words = words(text);
        words.truncate(LONGEST_STATEMENT);
        Self { text, stated: Text::new(words) }
    }

    /// Finds a quotation; each of its sentences may stand at a place of its own.
    pub fn find(&self, quoted: &str) -> Echo {
        // Brackets may be the statement's own.
        let readings =
            if quoted.contains('[') { vec![words(quoted), quoted_words(quoted)] } else { vec![quoted_words(quoted)] };
        if !readings.iter().any(|pattern| self.stated.may_hold(pattern)) {
            return Echo::Absent;
        }
        let mut whole = None;
        for pattern in &readings {
            whole = None;
            if pattern.len() > LONGEST_PART {
                continue;
            }
            let alignment = self.stated.align(pattern);
            if alignment.cost == 0
                && let Some(span) = self.span(std::slice::from_ref(&alignment))
            {
                return Echo::Verbatim(span);
            }
            whole = Some(alignment);
        }
        let Some(pattern) = readings.last() else { return Echo::Absent };
        let sentences = sentences(pattern);
        let parts: Vec<(&[Word], Alignment)> = match (whole, sentences.len()) {
            (Some(whole), 0 | 1) => vec![(&pattern[..], whole)],
            _ => sentences.into_iter().map(|part| (part, self.stated.align(part))).collect(),
        };
        let alignments: Vec<Alignment> = parts.iter().map(|(_, alignment)| alignment.clone()).collect();
        let Some(span) = self.span(&alignments) else { return Echo::Absent };
        if alignments.iter().all(|alignment| alignment.cost == 0) {
            return Echo::Verbatim(span);
        }
        if !self.is_near(&parts) {
            return Echo::Absent;
        }
        let differences = parts.iter().flat_map(|(part, alignment)| self.differences(quoted, part, alignment));
        Echo::Altered(span, differences.collect())
    }

    /// Plainly the same sentence: half of its words are there in order, three of them more than
    /// an article or a preposition, two of them long.
    fn is_near(&self, parts: &[(&[Word], Alignment)]) -> bool {
        let (mut all, mut matched, mut telling, mut long) = (0, 0, 0, 0);
        for (part, alignment) in parts {
            all += part.iter().filter(|word| word.is_plain()).count();
            for pairing in &alignment.pairs {
                let (Some(quoted), Some(stated)) = (pairing.quoted, pairing.stated) else { continue };
                let (quoted, stated) = (&part[quoted], &self.stated.words[stated]);
                if !quoted.is_plain() || !(pairing.equal || similar(&quoted.folded, &stated.folded)) {
                    continue;
                }
                matched += 1;
                telling += usize::from(quoted.folded.len() >= 3);
                long += usize::from(quoted.folded.len() >= 5);
            }
        }
        matched * 2 >= all && telling >= 3 && long >= 2
    }

    /// From the first to the last word of the statement that the longest part covers.
    fn span(&self, parts: &[Alignment]) -> Option<Span> {
        let longest = parts.iter().max_by_key(|part| part.place.len())?;
        let found = self.stated.words.get(longest.place.clone())?;
        Some(found.first()?.span.to(found.last()?.span))
    }

    fn differences(&self, quoted_text: &str, part: &[Word], alignment: &Alignment) -> Vec<Difference> {
        let mut found = Vec::new();
        let surface = |span: Option<Span>, text: &str| span.map_or(String::new(), |span| shortened(span.of(text)));
        for run in alignment.pairs.chunk_by(|one, two| one.equal == two.equal).filter(|run| !run[0].equal) {
            let quoted = run.iter().filter_map(|pairing| Some(part.get(pairing.quoted?)?.span)).reduce(Span::to);
            let mut stated: Vec<usize> = run.iter().filter_map(|pairing| pairing.stated).collect();
            if run.last() == alignment.pairs.last() {
                stated.extend(self.rest_of_clause(alignment.place.end));
            }
            let stated = stated.iter().filter_map(|at| Some(self.stated.words.get(*at)?.span)).reduce(Span::to);
            found.push(Difference { quoted: surface(quoted, quoted_text), stated: surface(stated, self.text) });
        }
        found
    }

    /// The words from `at` to the end of the clause, where that is near: what a quotation that
    /// ends in other words has put them for.
    fn rest_of_clause(&self, at: usize) -> Range<usize> {
        const MOST: usize = 6;
        let ended =
            at.checked_sub(1).and_then(|before| self.stated.words.get(before)).is_none_or(|word| word.ends_clause);
        let rest = self.stated.words.get(at..).unwrap_or(&[]);
        match rest.iter().take(MOST).position(|word| word.ends_clause) {
            Some(last) if !ended => at..at + last + 1,
            _ => at..at,
        }
    }
}

/// The sentences of a quotation; one of less than four words goes with the next.
fn sentences(pattern: &[Word]) -> Vec<&[Word]> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, word) in pattern.iter().enumerate() {
        let length = at + 1 - start;
        let rest = pattern.len() - (at + 1);
        let ends = word.ends_sentence && length >= FEWEST_WORDS && rest >= FEWEST_WORDS;
        if ends || length == LONGEST_PART {
            found.push(&pattern[start..=at]);
            start = at + 1;
        }
    }
    if start < pattern.len() {
        found.push(&pattern[start..]);
    }
    found
}

fn shortened(words: &str) -> String {
    const MOST: usize = 8;
    let kept: Vec<&str> = words.split_whitespace().take(MOST).collect();
    let cut = words.split_whitespace().count() > MOST;
    format!("{}{}", kept.join(" "), if cut { " …" } else { "" })
}

/// Words of nobody known are the organisation's where the statement has them; where it has not, they are nobody's.
fn judge_claim(pair: &Pair, echo: &Echo, claim: &Claim, quote: &Quote) -> Option<Finding> {
    let stated = |span| stated_words(pair.official, span);
    let (verdict, cause, official, explanation) = match echo {
        Echo::Verbatim(span) => (Verdict::Same, None, Some(stated(*span)), Explanation::Verbatim),
        Echo::Altered(span, differences) if loses_a_hedge(pair, quote, differences) => {
            (Verdict::Altered, Some(Cause::Hedge), Some(stated(*span)), Explanation::HedgeCut(differences.clone()))
        }
        Echo::Altered(span, differences)
            if quote.by_organisation
                || is_of_the_same_speaker(pair, *span, quote)
                || is_slight(&quote.quoted, differences) =>
        {
            (Verdict::Altered, Some(Cause::Wording), Some(stated(*span)), Explanation::Altered(differences.clone()))
        }
        Echo::Absent if quote.by_organisation && is_named_there(claim) => {
            (Verdict::Added, None, None, Explanation::NoSuchQuotation { speaker: quote.speaker.clone() })
        }
        Echo::Altered(..) | Echo::Absent => return None,
    };
    Some(pair.finding(Aspect::Quote, verdict, cause, official.as_ref(), Some(claim), explanation))
}

/// « des données ont été consultées » for « des données ont potentiellement été consultées ».
fn loses_a_hedge(pair: &Pair, quote: &Quote, differences: &[Difference]) -> bool {
    let language = &pair.official.document.language;
    let near = quote.by_organisation || is_slight(&quote.quoted, differences);
    near && differences.iter().any(|one| holds_a_hedge(&one.stated, language) && !holds_a_hedge(&one.quoted, language))
}

/// The names of those whom a statement quotes.
fn speakers(official: &Reading) -> BTreeSet<String> {
    let quotes = official.claims.iter().filter_map(|claim| match &claim.value {
        Value::Quote(stated) => stated.speaker.as_deref(),
        _ => None,
    });
    quotes.flat_map(|speaker| names(speaker).into_iter().chain([fold_words(speaker)])).collect()
}

fn is_one_of(speakers: &BTreeSet<String>, quote: &Quote) -> bool {
    let is_known = |speaker: &str| {
        speakers.contains(&fold_words(speaker)) || names(speaker).iter().any(|name| speakers.contains(name))
    };
    quote.speaker.as_deref().is_some_and(is_known)
}

fn is_of_the_same_speaker(pair: &Pair, span: Span, quote: &Quote) -> bool {
    let overlaps = |claim: &&Claim| claim.span.start < span.end && span.start < claim.span.end;
    pair.official.claims.iter().filter(overlaps).any(|claim| match &claim.value {
        Value::Quote(stated) => shares_a_name(quote.speaker.as_deref(), stated.speaker.as_deref()),
        _ => false,
    })
}

/// « Hélène Castérac, maire de Vaubrelle » and « Mme Castérac »; « la directrice générale » in both.
fn shares_a_name(one: Option<&str>, two: Option<&str>) -> bool {
    let (Some(one), Some(two)) = (one, two) else { return false };
    let of_two = names(two);
    fold_words(one) == fold_words(two) || names(one).iter().any(|name| of_two.contains(name))
}

/// The capitalised words of a speaker.
fn names(speaker: &str) -> Vec<String> {
    let words = speaker.split_whitespace().filter(|word| word.starts_with(char::is_uppercase) && word.len() > 3);
    words.map(fold_words).collect()
}

/// The very words that the statement gives to somebody by name, given to somebody else.
fn of_another_speaker(
    pair: &Pair,
    echo: &LazyCell<Echo, impl FnOnce() -> Echo>,
    claim: &Claim,
    quote: &Quote,
) -> Option<Finding> {
    let told = quote.speaker.as_ref().filter(|_| is_long_enough(&quote.quoted) && is_named_there(claim))?;
    let Echo::Verbatim(span) = **echo else { return None };
    let holds = |other: &&Claim| other.span.start <= span.start && span.end <= other.span.end;
    let stated = pair.official.claims.iter().filter(holds).find_map(|other| match &other.value {
        Value::Quote(stated) => stated.speaker.as_ref(),
        _ => None,
    })?;
    if !are_two_people(told, stated) {
        return None;
    }
    let explanation = Explanation::AnotherSpeaker { stated: stated.clone(), told: told.clone() };
    let words = stated_words(pair.official, span);
    Some(pair.finding(Aspect::Quote, Verdict::Altered, Some(Cause::Wording), Some(&words), Some(claim), explanation))
}

/// Two names in full, of which no word is the same: « Claire Besson » and « Marc Delorme »; « la directrice » may be either.
fn are_two_people(one: &str, two: &str) -> bool {
    let (one, two) = (names(one), names(two));
    one.len() >= 2 && two.len() >= 2 && !one.iter().any(|name| two.contains(name))
}

/// Whether the sentence itself says who speaks; a speaker carried on from an earlier one may have changed.
fn is_named_there(claim: &Claim) -> bool {
    claim.cues.iter().all(|speaker| speaker.start >= claim.sentence.start)
}

/// Few words changed: one in five.
fn is_slight(quoted: &str, differences: &[Difference]) -> bool {
    let count = |text: &str| quoted_words(text).iter().filter(|word| word.is_plain()).count();
    let changed: usize = differences.iter().map(|one| count(&one.quoted).max(count(&one.stated))).sum();
    changed * 5 <= count(quoted)
}

/// The statement's words that a quotation repeats, as a claim of the statement.
fn stated_words(official: &Reading, span: Span) -> Claim {
    let document = &official.document;
    let quoted = span.of(&document.text).to_owned();
    Claim {
        span,
        sentence: document.sentence_at(span),
        part: document.part_at(span),
        value: Value::Quote(Quote { speaker: None, quoted, by_organisation: true }),
        certainty: Certainty::Asserted,
        attribution: None,
        rule: RuleId::known("compare/quote"),
        cues: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::examples::{quote, reading, statement};

    const STATEMENT: &str = "Mardi, notre équipe a détecté un acte malveillant, qui a permis d’accéder illégalement \
        aux informations administratives de 6 128 rendez-vous. Les informations concernées sont les suivantes : le \
        nom, le prénom, le numéro de téléphone et l’adresse email du patient.\nAucune donnée médicale n’a pu être \
        lue : aucun motif de rendez-vous n’a été concerné. Nous avons déposé plainte à la police. Nous sommes en lien \
        avec les cabinets concernés pour les aider à identifier les patients. L’outil de gestion des commandes de ses \
        clients a été visé ; cet incident a conduit à l’exfiltration de données à caractère personnel. Une fraude est \
        possible, l’accès aux RIB n’étant pas possible.";

    #[test]
    fn a_hedge_cut_out_of_the_words_is_told() {
        let mut official = statement("Des données ont potentiellement été consultées par un tiers, selon nos équipes.");
        official.document.language = String::from("fr");
        let mut article =
            reading("article", &[quote("Des données ont été consultées par un tiers, selon nos équipes")]);
        article.document.language = String::from("fr");
        let finding = compare(&Pair { official: &official, article: &article }).remove(0);
        assert_eq!((finding.verdict, finding.cause), (Verdict::Altered, Some(Cause::Hedge)));
    }

    #[test]
    fn two_names_in_full_are_two_people() {
        assert!(are_two_people("Claire Besson", "Marc Delorme, directeur"));
        assert!(!are_two_people("Claire Besson", "la directrice Claire Besson"));
        assert!(!are_two_people("la directrice", "Claire Besson"));
    }

    fn verdict(quoted: &str) -> (Verdict, String) {
        let (official, article) = (statement(STATEMENT), reading("article", &[quote(quoted)]));
        let pair = Pair { official: &official, article: &article };
        let finding = compare(&pair).remove(0);
        (finding.verdict, finding.explanation.sentence(crate::wording::Language::English))
    }

    #[test]
    fn knows_the_statement_s_own_words() {
        let rows = [
            "d’accéder illégalement aux informations administratives de 6128 rendez-vous",
            "qu’aucun motif de rendez-vous n’a été concerné",
            "Notre équipe a détecté un acte malveillant (…). Aucune donnée médicale n’a pu être lue",
            "Nous avons déposé plainte à la police. Aucune donnée médicale n’a pu être lue",
            "Les informations concernées sont […] le numéro de téléphone",
            "notre équipe a détecté un acte",
        ];
        for quoted in rows {
            assert_eq!(verdict(quoted).0, Verdict::Same, "{quoted}");
        }
    }

    #[test]
    fn knows_altered_words() {
        let rows = [
            ("aucune donnée médicale n’est concernée", "« est concernée » for « a pu être lue »"),
            ("le numéro de téléphone et l’adresse mail du patient", "« mail » for « email »"),
            (
                "Nous sommes en lien avec les cabinets concernés, qui sont en train de prévenir les patients",
                "« qui sont",
            ),
            ("outil de gestion de commandes de ses clients", "« de » for « des »"),
            ("ayant entraîné une exfiltration de données personnelles", "« "),
            ("aucun accès aux coordonnées bancaires (RIB) n’est possible", "« "),
        ];
        for (quoted, expected) in rows {
            let (verdict, explanation) = verdict(quoted);
            assert_eq!(verdict, Verdict::Altered, "{quoted}");
            assert!(explanation.contains(expected), "{explanation}");
        }
    }

    #[test]
    fn knows_words_that_are_nowhere_in_it() {
        let rows = [
            "Une plainte a par ailleurs été déposée à la police",
            "Ces informations n’ont jamais été accessibles. Elles ont pu être lues pendant un court laps de temps",
            "l’auteur de l’acte n’a rien modifié ni importé",
            "une faille de sécurité majeure",
            "la connaissance d’une consultation peut donner une indication sur la santé",
        ];
        for quoted in rows {
            assert_eq!(verdict(quoted).0, Verdict::Added, "{quoted}");
        }
    }

    #[test]
    fn short_and_repeated_quotations_and_those_of_others_are_left_alone() {
        let mut article = reading("article", &[quote("acte malveillant"), quote("un acte malveillant, qui a permis")]);
        article.claims.push(article.claims[1].clone());
        let official = statement(STATEMENT);
        assert_eq!(compare(&Pair { official: &official, article: &article }).len(), 1);
        for claim in &mut article.claims {
            let Value::Quote(quote) = &mut claim.value else { continue };
            quote.by_organisation = false;
            quote.speaker = Some(String::from("un expert"));
        }
        assert_eq!(compare(&Pair { official: &official, article: &article }), []);
    }

    #[test]
    fn words_of_nobody_known_are_told_only_where_the_statement_has_them() {
        let official = statement(STATEMENT);
        for (quoted, expected) in [
            ("aucun motif de rendez-vous n’a été concerné", Some(Verdict::Same)),
            ("Nous sommes en lien avec tous les cabinets concernés pour les aider", Some(Verdict::Altered)),
            ("Nous n’avons jamais vu cela de notre vie", None),
        ] {
            let mut article = reading("article", &[quote(quoted)]);
            let Value::Quote(found) = &mut article.claims[0].value else { panic!("no quotation") };
            (found.by_organisation, found.speaker) = (false, None);
            let findings = compare(&Pair { official: &official, article: &article });
            assert_eq!(findings.first().map(|finding| finding.verdict), expected, "{quoted}");
        }
    }

    #[test]
    fn one_title_in_both_is_one_speaker() {
        let said = |words: &str, by: &str| {
            let text = format!("« {words} », déclare {by}.");
            crate::claim::extract(crate::document::Document::plain(&text), &crate::claim::Background::default())
        };
        let official = said("Nous présentons nos excuses à nos adhérents, un par un", "la directrice générale");
        for (by, expected) in
            [("la directrice générale de la mutuelle", Some(Verdict::Altered)), ("le président du syndicat", None)]
        {
            let article = said("Nous présentons nos regrets à nos adhérents, un par un", by);
            let findings = compare(&Pair { official: &official, article: &article });
            assert_eq!(findings.first().map(|finding| finding.verdict), expected, "{by}");
        }
    }
}
