//! How well recoupe reads: precision, recall and F1 against gold annotations.

mod facts;
mod gold;
pub mod measured;
mod words;

use serde::{Deserialize, Serialize};

use facts::{
    Facts, by_certainty, by_qualifier, by_role, counts, dates, fields, parts_of, read_by_certainty, read_by_qualifier,
    read_by_role, read_counts, read_dates, read_fields,
};
pub use gold::{Gold, GoldCount, GoldDate, GoldDivergence, GoldDocument, GoldFacts, GoldField, GoldQuote};

use crate::claim::{Reading, Value, words as named_words};
use crate::compare::quote::{Echo, Statement, is_long_enough};
use crate::compare::{Aspect, Comparison, Finding, Verdict};
use crate::wording::Language;
use words::{agree_in_words, names_value};

named_words!(
    /// What is measured.
    Kind {
        Counts = "counts",
        /// Counts by (value, qualifier).
        Qualifiers = "qualifiers",
        /// Counts by (value, certainty).
        Certainties = "certainties",
        Dates = "dates",
        Fields = "fields",
        Quotes = "quotes",
        Divergences = "divergences",
    }
);

/// How many were found, missed, and claimed without being there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Score {
    pub right: usize,
    pub missed: usize,
    pub wrong: usize,
}

impl Score {
    /// 1 where nothing was claimed.
    pub fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    /// 1 where there was nothing to find.
    pub fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    pub fn f1(self) -> f64 {
        share(2 * self.right, 2 * self.right + self.missed + self.wrong)
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.missed += other.missed;
        self.wrong += other.wrong;
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// One kind of fact and its score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Row {
    pub kind: Kind,
    pub score: Score,
}

/// One miss or one false claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remark {
    pub folder: String,
    pub document: String,
    pub kind: Kind,
    /// The fact in short, with the document's words where they are known.
    pub words: String,
}

/// Gold against what was read, for one folder or several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evaluation {
    pub folder: String,
    /// A row for each kind, always all of them.
    pub rows: Vec<Row>,
    /// What gold has and was not found.
    pub misses: Vec<Remark>,
    /// What was found and gold does not have.
    pub false_claims: Vec<Remark>,
}

impl Evaluation {
    fn empty(folder: &str) -> Self {
        let rows = Kind::ALL.iter().map(|kind| Row { kind: *kind, score: Score::default() }).collect();
        Self { folder: folder.to_owned(), rows, misses: Vec::new(), false_claims: Vec::new() }
    }

    pub fn score(&self, kind: Kind) -> Score {
        self.rows.iter().find(|row| row.kind == kind).map(|row| row.score).unwrap_or_default()
    }

    /// Counts, dates, fields and quotations together.
    pub fn facts(&self) -> Score {
        self.micro(&[Kind::Counts, Kind::Dates, Kind::Fields, Kind::Quotes])
    }

    /// Facts and divergences together.
    pub fn overall(&self) -> Score {
        self.micro(&[Kind::Counts, Kind::Dates, Kind::Fields, Kind::Quotes, Kind::Divergences])
    }

    fn micro(&self, kinds: &[Kind]) -> Score {
        let mut sum = Score::default();
        kinds.iter().for_each(|kind| sum.add(self.score(*kind)));
        sum
    }

    /// Several folders as one.
    pub fn sum(name: &str, evaluations: &[Self]) -> Self {
        let mut sum = Self::empty(name);
        for evaluation in evaluations {
            for row in &mut sum.rows {
                row.score.add(evaluation.score(row.kind));
            }
            sum.misses.extend(evaluation.misses.iter().cloned());
            sum.false_claims.extend(evaluation.false_claims.iter().cloned());
        }
        sum
    }

    /// Counts one kind of one document. `gold` and `found` are facts by their key, with their words.
    fn tally(&mut self, document: &str, kind: Kind, gold: &Facts, found: &Facts, doubts: &[String]) {
        let doubtful = |facts: &Facts, key: &str| {
            facts.get(key).is_some_and(|fact| doubts.iter().any(|doubt| names_value(doubt, &fact.value)))
        };
        let mut score = Score::default();
        for key in gold.keys().filter(|key| !doubtful(gold, key)) {
            if found.contains_key(key) {
                score.right += 1;
            } else {
                score.missed += 1;
                let remark = self.remark(document, kind, told(key, &gold[key].surface));
                self.misses.push(remark);
            }
        }
        for key in found.keys().filter(|key| !gold.contains_key(*key) && !doubtful(found, key)) {
            score.wrong += 1;
            let remark = self.remark(document, kind, told(key, &found[key].surface));
            self.false_claims.push(remark);
        }
        self.count(kind, score);
    }

    fn count(&mut self, kind: Kind, score: Score) {
        self.rows.iter_mut().filter(|row| row.kind == kind).for_each(|row| row.score.add(score));
    }

    fn remark(&self, document: &str, kind: Kind, words: String) -> Remark {
        Remark { folder: self.folder.clone(), document: document.to_owned(), kind, words }
    }
}

/// Compares what was read of an incident with what a careful reader found in it. Documents that
/// gold does not list are left alone.
pub fn evaluate(folder: &str, gold: &Gold, comparison: &Comparison) -> Evaluation {
    let mut evaluation = Evaluation::empty(folder);
    for document in &gold.documents {
        let reading = reading_of(document, comparison);
        let doubts = document.doubts();
        for (kind, gold, found) in [
            (Kind::Counts, counts(document, by_role), read_counts(reading, read_by_role)),
            (Kind::Qualifiers, counts(document, by_qualifier), read_counts(reading, read_by_qualifier)),
            (Kind::Certainties, counts(document, by_certainty), read_counts(reading, read_by_certainty)),
            (Kind::Dates, dates(document), read_dates(reading)),
            (Kind::Fields, fields(document), read_fields(reading)),
        ] {
            evaluation.tally(&document.id, kind, &gold, &found, &doubts);
        }
        if let Some(reading) = reading
            && comparison.officials.iter().any(|official| official.document.id == reading.document.id)
        {
            continue;
        }
        quotes(&mut evaluation, document, reading, comparison);
    }
    divergences(&mut evaluation, gold, comparison);
    evaluation
}

/// The reading of a gold document: of that id, or the first statement for « official ».
fn reading_of<'a>(document: &GoldDocument, comparison: &'a Comparison) -> Option<&'a Reading> {
    let readings = comparison.officials.iter().chain(&comparison.articles);
    let by_id = readings.into_iter().find(|reading| reading.document.id == document.id);
    by_id.or_else(|| match document.id == "official" || document.kind == "official" {
        true => comparison.officials.first(),
        false => None,
    })
}

fn told(key: &str, surface: &str) -> String {
    if surface.is_empty() { key.to_owned() } else { format!("{key} (« {surface} »)") }
}

/// Quotations by first words and verdict. Another's words that gold does not list count neither
/// way: annotators list those of the organisation, and of others the ones that matter.
fn quotes(evaluation: &mut Evaluation, document: &GoldDocument, reading: Option<&Reading>, comparison: &Comparison) {
    let against = comparison.findings.iter().find(|finding| finding.document == document.id);
    let official = against
        .and_then(|finding| comparison.officials.iter().find(|official| official.document.id == finding.statement))
        .or_else(|| comparison.officials.get(comparison.in_force));
    let statement = Statement::new(official.map_or("", |official| official.document.text.as_str()));
    let mut read: Vec<(&str, bool, &str)> = Vec::new();
    for claim in reading.map_or(&[][..], |reading| &reading.claims) {
        let Value::Quote(quote) = &claim.value else { continue };
        if is_long_enough(&quote.quoted) && !read.iter().any(|(words, ..)| *words == quote.quoted) {
            let verdict = match statement.find(&quote.quoted) {
                Echo::Verbatim(_) => "verbatim",
                Echo::Altered(..) => "altered",
                Echo::Absent => "absent",
            };
            read.push((&quote.quoted, quote.by_organisation, verdict));
        }
    }
    let doubts = document.doubts();
    let doubtful = |words: &str| doubts.iter().any(|doubt| agree_in_words(doubt, words));
    let mut score = Score::default();
    let mut matched = vec![false; read.len()];
    for gold in document.facts.quotes.iter().filter(|gold| !doubtful(&gold.starts)) {
        let at = read.iter().enumerate().position(|(at, (words, _, verdict))| {
            !matched[at] && *verdict == gold.against_official && agree_in_words(&gold.starts, words)
        });
        if let Some(at) = at {
            (matched[at], score.right) = (true, score.right + 1);
            continue;
        }
        score.missed += 1;
        let words = format!("{} « {} »", gold.against_official, gold.starts);
        evaluation.misses.push(evaluation.remark(&document.id, Kind::Quotes, words));
    }
    for ((words, by_organisation, verdict), matched) in read.iter().zip(matched) {
        let listed = document.facts.quotes.iter().any(|gold| agree_in_words(&gold.starts, words));
        if matched || doubtful(words) || !(*by_organisation || listed) {
            continue;
        }
        score.wrong += 1;
        let words = format!("{verdict} « {words} »");
        evaluation.false_claims.push(evaluation.remark(&document.id, Kind::Quotes, words));
    }
    evaluation.count(Kind::Quotes, score);
}

fn divergences(evaluation: &mut Evaluation, gold: &Gold, comparison: &Comparison) {
    let doubtful = |document: &str, finding: Option<&Finding>, value: &str| {
        let document = gold.documents.iter().find(|one| one.id == document);
        let doubts = document.map(GoldDocument::doubts).unwrap_or_default();
        doubts.iter().any(|doubt| match finding {
            Some(finding) => names(doubt, finding, comparison),
            None => agree_in_words(doubt, value),
        })
    };
    let listed = |id: &str| gold.documents.iter().any(|document| document.id == id);
    let found: Vec<&Finding> = comparison
        .findings
        .iter()
        .filter(|finding| finding.verdict != Verdict::Same && listed(&finding.document))
        .collect();
    let mut matched = vec![false; found.len()];
    let mut score = Score::default();
    for divergence in &gold.divergences {
        let value = divergence.value();
        let mut known = false;
        // One line of gold may be several findings (a full name is two fields), and the reverse.
        for (matched, finding) in matched.iter_mut().zip(&found) {
            let same = finding.document == divergence.document
                && finding.aspect.name() == divergence.aspect
                && finding.verdict.name() == divergence.verdict
                && names(&value, finding, comparison);
            *matched |= same;
            known |= same;
        }
        if known {
            score.right += 1;
        } else if !doubtful(&divergence.document, None, &value) {
            score.missed += 1;
            let words = format!("{} {}: {value}", divergence.aspect, divergence.verdict);
            evaluation.misses.push(evaluation.remark(&divergence.document, Kind::Divergences, words));
        }
    }
    for (finding, matched) in found.into_iter().zip(matched) {
        if matched || doubtful(&finding.document, Some(finding), "") {
            continue;
        }
        score.wrong += 1;
        let words =
            format!("{} {}: {}", finding.aspect, finding.verdict, finding.explanation.sentence(Language::English));
        evaluation.false_claims.push(evaluation.remark(&finding.document, Kind::Divergences, words));
    }
    evaluation.count(Kind::Divergences, score);
}

/// Whether gold's words for a value name the value of a finding: the article's, or the
/// statement's where the article has none.
fn names(words: &str, finding: &Finding, comparison: &Comparison) -> bool {
    let Some(claim) = finding.article.as_ref().or(finding.official.as_ref()) else { return false };
    match &claim.value {
        Value::Count(count) => names_value(words, &count.value.to_string()),
        Value::Date(date) => names_value(words, &date.value.to_string()),
        Value::Field(id) => match id.name() {
            name @ ("full_name" | "last_name" | "first_name") => {
                names_value(words, name)
                    || names_value(words, "full_name")
                    || parts_of(name).iter().any(|part| names_value(words, part))
            }
            name => names_value(words, name),
        },
        Value::Quote(quote) => {
            let readings = comparison.articles.iter().find(|article| article.document.id == finding.document);
            let told = readings.map_or("", |article| claim.span.of(&article.document.text));
            agree_in_words(words, &quote.quoted) || (finding.aspect == Aspect::Quote && agree_in_words(words, told))
        }
        Value::Amount(_) => false,
    }
}

#[cfg(test)]
mod tests;
