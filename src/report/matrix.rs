//! The comparison as rows and columns: a row a fact, a column an article, a cell what the article says of it.

use super::words;
use crate::claim::{Certainty, Claim, CountRole, DateRole, FieldId, Reading, UnitClass, Value};
use crate::compare::{Aspect, Comparison, Finding, Verdict};
use crate::date::PartialDate;
use crate::document::Part;
use crate::span::Span;
use crate::wording::Language;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// In the order of the articles.
    pub columns: Vec<Column>,
    /// The facts of the statement first, in the order of `Group`; then what only articles have. Of a comparison that is
    /// filtered, those alone of which a finding speaks.
    pub rows: Vec<Row>,
}

/// One article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub id: String,
    pub outlet: Option<String>,
    pub published: Option<PartialDate>,
    /// How many findings speak of it, leaving aside what it leaves out.
    pub compared: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    Figures,
    Dates,
    Exposed,
    Denied,
    Quotations,
    OnlyArticles,
}

impl Group {
    pub fn title(self, language: Language) -> &'static str {
        let [english, french] = match self {
            Self::Figures => ["Figures", "Chiffres"],
            Self::Dates => ["Dates", "Dates"],
            Self::Exposed => ["Data exposed", "Données exposées"],
            Self::Denied => ["Not exposed", "Non exposées"],
            Self::Quotations => ["Quotations", "Citations"],
            Self::OnlyArticles => ["Articles only", "Articles seuls"],
        };
        language.either(english, french)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub group: Group,
    /// What the fact is about: « affected », « detected », « phone number ».
    pub label: String,
    /// What the statement says of it; empty where it says nothing.
    pub statement: String,
    /// For each column, what the article says; empty where it says nothing and no finding tells so.
    pub cells: Vec<Vec<Entry>>,
}

/// One thing that an article says of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The most serious first.
    pub verdicts: Vec<Verdict>,
    pub text: String,
    /// The findings that tell of it, by their place in the comparison.
    pub findings: Vec<usize>,
}

/// What makes two claims the same fact, hence the same row.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Key {
    Count(CountRole, u64, Option<u64>, UnitClass),
    Date(DateRole, PartialDate, Option<PartialDate>),
    Field(FieldId, bool),
    Quotations,
}

fn key(claim: &Claim) -> Option<Key> {
    Some(match &claim.value {
        Value::Count(count) => Key::Count(count.role, count.value, count.qualifier.upper(), count.unit_class),
        Value::Date(date) => Key::Date(date.role, date.value, date.upper),
        Value::Field(field) => Key::Field(field.clone(), claim.certainty == Certainty::Denied),
        Value::Quote(_) => Key::Quotations,
        Value::Amount(_) => return None,
    })
}

/// Lays a comparison out, in the words of a language.
pub fn matrix(comparison: &Comparison, language: Language) -> Matrix {
    let column = |reading: &Reading| Column {
        id: reading.document.id.clone(),
        outlet: reading.document.outlet.clone(),
        published: reading.document.published,
        compared: comparison
            .findings
            .iter()
            .filter(|finding| finding.document == reading.document.id && finding.verdict != Verdict::Omitted)
            .count(),
    };
    let columns: Vec<Column> = comparison.articles.iter().map(column).collect();
    let mut rows = Rows { language, width: columns.len(), keyed: Vec::new(), told: Vec::new() };
    if let Some(statement) = comparison.officials.get(comparison.in_force) {
        for claim in statement.claims.iter().filter(|claim| is_fact_of_the_incident(claim)) {
            rows.row_of(claim, None);
        }
    }
    let against_itself = |finding: &Finding| finding.verdict == Verdict::SelfContradiction;
    let (within, against): (Vec<_>, Vec<_>) =
        comparison.findings.iter().enumerate().partition(|(_, finding)| against_itself(finding));
    for (place, finding) in against.into_iter().chain(within) {
        let Some(column) = columns.iter().position(|column| column.id == finding.document) else { continue };
        rows.add(finding, place, column, comparison);
    }
    if comparison.filtered.is_some() {
        rows.keyed.retain(|(_, row)| row.cells.iter().any(|cell| !cell.is_empty()));
    }
    let mut rows: Vec<Row> = rows.keyed.into_iter().map(|(_, row)| row).collect();
    rows.sort_by_key(|row| row.group);
    rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| tell_apart(cell, language));
    Matrix { columns, rows }
}

impl Matrix {
    /// Without the columns of which no finding speaks.
    pub fn without_silent_articles(mut self) -> Self {
        let speaks =
            |index: usize| self.rows.iter().any(|row| row.cells.get(index).is_some_and(|cell| !cell.is_empty()));
        let kept: Vec<bool> = (0..self.columns.len()).map(speaks).collect();
        let mut index = kept.iter();
        self.columns.retain(|_| index.next() == Some(&true));
        for row in &mut self.rows {
            let mut index = kept.iter();
            row.cells.retain(|_| index.next() == Some(&true));
        }
        self
    }
}

/// Whether a claim of the statement is a row even where no article speaks of it.
fn is_fact_of_the_incident(claim: &Claim) -> bool {
    match &claim.value {
        Value::Count(count) => matches!(count.role, CountRole::Affected | CountRole::Subset),
        Value::Date(date) => date.role != DateRole::Other,
        Value::Field(_) => true,
        Value::Quote(_) | Value::Amount(_) => false,
    }
}

struct Rows {
    language: Language,
    /// The number of columns.
    width: usize,
    keyed: Vec<((bool, Key), Row)>,
    /// The claims of articles that have an entry.
    told: Vec<Told>,
}

/// Where an article's claim has its entry: column and words of the article, row, text of the entry.
struct Told {
    column: usize,
    span: Span,
    row: usize,
    text: String,
}

impl Rows {
    /// The row of a claim of the statement; `dated` tells which, where it is not the one in force.
    fn row_of(&mut self, claim: &Claim, dated: Option<&str>) -> Option<usize> {
        let group = match &claim.value {
            Value::Count(_) => Group::Figures,
            Value::Date(_) => Group::Dates,
            Value::Field(_) if claim.certainty == Certainty::Denied => Group::Denied,
            Value::Field(_) => Group::Exposed,
            Value::Quote(_) => Group::Quotations,
            Value::Amount(_) => return None,
        };
        let said = match &claim.value {
            Value::Quote(_) => String::new(),
            _ => plain_value(claim, self.language),
        };
        let statement = match dated {
            Some(dated) if !said.is_empty() => format!("{said} ({dated})"),
            _ => said,
        };
        let language = self.language;
        Some(self.find(true, key(claim)?, || (group, label(claim, language), statement)))
    }

    fn find(&mut self, of_statement: bool, key: Key, make: impl FnOnce() -> (Group, String, String)) -> usize {
        if let Some(row) = self.position(of_statement, &key) {
            return row;
        }
        let (group, label, statement) = make();
        let row = Row { group, label, statement, cells: vec![Vec::new(); self.width] };
        self.keyed.push(((of_statement, key), row));
        self.keyed.len() - 1
    }

    fn add(&mut self, finding: &Finding, place: usize, column: usize, comparison: &Comparison) {
        let span = finding.article.as_ref().map(|article| article.span);
        let known = self.told.iter().find(|told| told.column == column && Some(told.span) == span);
        let (row, text) = match known {
            Some(known) if finding.verdict == Verdict::SelfContradiction => (known.row, known.text.clone()),
            _ => {
                let Some(row) = self.row_for(finding, comparison) else { return };
                (row, entry_text(finding, self.language))
            }
        };
        let Some(cell) = self.keyed.get_mut(row).and_then(|(_, row)| row.cells.get_mut(column)) else { return };
        match cell.iter_mut().find(|entry| entry.text == text && finding.aspect != Aspect::Quote) {
            Some(entry) => {
                if !entry.verdicts.contains(&finding.verdict) {
                    entry.verdicts.push(finding.verdict);
                }
                entry.findings.push(place);
            }
            None => cell.push(Entry { verdicts: vec![finding.verdict], text: text.clone(), findings: vec![place] }),
        }
        self.told.extend(span.map(|span| Told { column, span, row, text }));
    }

    /// The row of what a finding speaks of, new where there is none.
    fn row_for(&mut self, finding: &Finding, comparison: &Comparison) -> Option<usize> {
        let language = self.language;
        if finding.aspect == Aspect::Quote {
            let quotations = || (Group::Quotations, own_words(language).to_owned(), String::new());
            return Some(self.find(true, Key::Quotations, quotations));
        }
        if let Some(official) = &finding.official {
            return self.row_of(official, earlier_statement(finding, comparison, language).as_deref());
        }
        let article = finding.article.as_ref()?;
        let key = match key(article)? {
            // Told as exposed or as denied, it is one thing: the statement's, or what only articles have.
            Key::Field(id, _) => {
                let of_statement = |denied: bool| self.position(true, &Key::Field(id.clone(), denied));
                match of_statement(false).or_else(|| of_statement(true)) {
                    Some(row) => return Some(row),
                    None => Key::Field(id, false),
                }
            }
            other => other,
        };
        Some(self.find(false, key, || (Group::OnlyArticles, label(article, language), String::new())))
    }

    fn position(&self, of_statement: bool, key: &Key) -> Option<usize> {
        self.keyed.iter().position(|((of, known), _)| *of == of_statement && known == key)
    }
}

/// Which statement a finding speaks of, where it is not the one in force.
fn earlier_statement(finding: &Finding, comparison: &Comparison, language: Language) -> Option<String> {
    let in_force = comparison.officials.get(comparison.in_force)?;
    if in_force.document.id == finding.statement {
        return None;
    }
    let statement = comparison.officials.iter().find(|reading| reading.document.id == finding.statement)?;
    let published = statement.document.published.map(|date| date.to_string());
    let of = language.either("statement of", "communiqué du");
    Some(format!("{of} {}", published.unwrap_or_else(|| finding.statement.clone())))
}

/// The most serious verdict first; « same » goes where the same words also have another; quotations are counted.
fn tell_apart(cell: &mut Vec<Entry>, language: Language) {
    let mut merged: Vec<(Entry, usize)> = Vec::new();
    for mut entry in cell.drain(..) {
        entry.verdicts.sort_unstable_by(|left, right| right.cmp(left));
        if entry.verdicts.len() > 1 {
            entry.verdicts.retain(|verdict| *verdict != Verdict::Same);
        }
        match merged.iter_mut().find(|(known, _)| (&known.verdicts, &known.text) == (&entry.verdicts, &entry.text)) {
            Some((known, times)) => {
                known.findings.append(&mut entry.findings);
                *times += 1;
            }
            None => merged.push((entry, 1)),
        }
    }
    merged.sort_by(|(left, _), (right, _)| right.verdicts.cmp(&left.verdicts));
    cell.extend(merged.into_iter().map(|(entry, times)| match times {
        1 => entry,
        _ => Entry {
            text: language.either(format!("{times} {}", entry.text), format!("{} {times} fois", entry.text)),
            ..entry
        },
    }));
}

fn own_words(language: Language) -> &'static str {
    language.either("its own words", "ses propres mots")
}

fn label(claim: &Claim, language: Language) -> String {
    match &claim.value {
        Value::Count(count) => words::count_role(count.role, language).to_owned(),
        Value::Date(date) => words::date_role(date.role, language).to_owned(),
        Value::Field(id) => words::field(id, language),
        Value::Quote(_) => own_words(language).to_owned(),
        Value::Amount(amount) => words::amount_role(amount.role, language).to_owned(),
    }
}

/// The value without what the row's label says already.
fn plain_value(claim: &Claim, language: Language) -> String {
    match &claim.value {
        Value::Date(date) if claim.certainty == Certainty::Asserted => words::date(date, language),
        Value::Date(date) => language.firmly(words::date(date, language), Certainty::Possible),
        Value::Field(_) => {
            let french = match claim.certainty {
                Certainty::Asserted => "affirmé",
                Certainty::Possible => "possible",
                Certainty::Denied => "démenti",
            };
            language.either(claim.certainty.status(), french).to_owned()
        }
        Value::Count(_) | Value::Quote(_) | Value::Amount(_) => words::value(claim, language),
    }
}

/// What the article says, as short as the row allows.
fn entry_text(finding: &Finding, language: Language) -> String {
    if finding.aspect == Aspect::Quote {
        let [english, french] = match finding.verdict {
            Verdict::Same => ["quoted", "cité"],
            Verdict::Added => ["not in it", "absent du communiqué"],
            _ => ["altered", "modifié"],
        };
        return language.either(english, french).to_owned();
    }
    let Some(article) = &finding.article else { return language.either("left out", "non dit").to_owned() };
    let mut text = match (&article.value, finding.official.as_ref().map(|official| &official.value)) {
        (Value::Count(count), Some(Value::Count(official))) if same_unit(count.unit_class, official.unit_class) => {
            language.firmly(words::figure(count, language), article.certainty)
        }
        (Value::Date(date), Some(Value::Date(official))) if date.role != official.role => {
            format!("{} {}", words::date_role(date.role, language), words::date(date, language))
        }
        _ => plain_value(article, language),
    };
    if article.part == Part::Title && finding.aspect == Aspect::Count && finding.verdict != Verdict::Same {
        text.push_str(language.either(" (title)", " (titre)"));
    }
    text
}

fn same_unit(left: UnitClass, right: UnitClass) -> bool {
    left == right || left == UnitClass::Other
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::samples;

    fn cell<'a>(matrix: &'a Matrix, label: &str, article: &str) -> Vec<(&'a [Verdict], &'a str)> {
        let column = matrix.columns.iter().position(|column| column.id == article).unwrap();
        let row = matrix.rows.iter().find(|row| row.label == label).unwrap_or_else(|| panic!("no row {label}"));
        row.cells[column].iter().map(|entry| (entry.verdicts.as_slice(), entry.text.as_str())).collect()
    }

    #[test]
    fn the_statement_comes_first_and_what_only_articles_have_last() {
        let matrix = matrix(&samples::comparison(), Language::English);
        let groups: Vec<Group> = matrix.rows.iter().map(|row| row.group).collect();
        assert!(groups.is_sorted());
        let labels: Vec<&str> = matrix.rows.iter().map(|row| row.label.as_str()).collect();
        assert_eq!(labels[..3], ["affected", "detected", "last name"]);
        assert_eq!(labels.last(), Some(&"age"));
        assert!(matrix.rows.iter().all(|row| row.cells.len() == matrix.columns.len()));
    }

    #[test]
    fn a_self_contradiction_stands_where_the_claim_is_held_against_the_statement() {
        let mut comparison = samples::comparison();
        for named in [true, false] {
            let both: &[Verdict] = &[Verdict::Contradicts, Verdict::SelfContradiction];
            let matrix = matrix(&comparison, Language::English);
            let said = cell(&matrix, "affected", "zdnet");
            let expected = [(both, "6\u{a0}218 (title)"), (&[Verdict::Same][..], "6\u{a0}128")];
            assert_eq!(said, expected, "names the statement: {named}");
            let within = comparison.findings.iter_mut().find(|one| one.verdict == Verdict::SelfContradiction);
            within.unwrap().official = None;
        }
    }

    #[test]
    fn a_date_in_another_role_says_which() {
        let matrix = matrix(&samples::comparison(), Language::English);
        assert_eq!(cell(&matrix, "detected", "metropolitaine"), [(&[Verdict::Contradicts][..], "occurred 2020-07-21")]);
        assert!(cell(&matrix, "detected", "genethique").is_empty());
    }

    #[test]
    fn the_same_words_are_told_once() {
        let mut comparison = samples::comparison();
        comparison.findings.extend(comparison.findings.clone());
        assert_eq!(matrix(&comparison, Language::English).without_silent_articles().columns.len(), 3);
        assert_eq!(
            cell(&matrix(&comparison, Language::English), "age", "numerama"),
            [(&[Verdict::Added][..], "exposed")]
        );
        assert_eq!(
            cell(&matrix(&comparison, Language::English), "its own words", "numerama"),
            [(&[Verdict::Added][..], "2 not in it")]
        );
    }
}
