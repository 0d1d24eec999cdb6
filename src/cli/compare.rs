//! `recoupe compare`: holds articles against the official statement.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::Told;
use super::exit::{Outcome, complain_of};
use super::incident::{Incident, compares_something};
use super::listed;
use super::selection::Selected;
use recoupe::case::Case;
use recoupe::compare::{Comparison, Verdict};
use recoupe::report::{Report, Subject};

/// Compare articles with the official statement
///
/// Give an incident's FOLDER (its incident.toml, or files named official* beside the articles), or name the
/// statement with --official and then the articles: files, folders, addresses, - for standard input; a feed or a sitemap
/// for the articles it lists.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    incident: Incident,

    #[command(flatten)]
    selected: Selected,

    /// End with exit code 1 where a finding is this serious or more
    #[arg(long, value_name = "VERDICT", value_parser = verdict_parser())]
    fail_on: Option<Verdict>,

    /// List every finding, those that agree too
    #[arg(long)]
    all: bool,

    /// Tell what the statement alone says, and leaves unsaid, of what the GDPR asks (articles 33(3) and 34)
    #[arg(long, conflicts_with_all = ["fail_on", "all", "verdict", "aspect", "outlet"])]
    checklist: bool,

    /// Tell what Have I Been Pwned, VERIS and the CNIL call each kind of data that the statement tells of
    #[arg(long, conflicts_with_all = ["checklist", "fail_on", "all", "verdict", "aspect", "outlet"])]
    vocabulary: bool,
}

/// The verdicts that are a divergence, the least serious first.
fn verdict_parser() -> impl TypedValueParser<Value = Verdict> {
    let names = Verdict::ALL.iter().filter(|verdict| **verdict != Verdict::Same).map(|verdict| verdict.name());
    PossibleValuesParser::new(names).try_map(|name| Verdict::from_name(&name).ok_or("no such verdict"))
}

impl Arguments {
    pub fn named(&self) -> Vec<PathBuf> {
        self.incident.named()
    }

    pub fn subject(&self) -> Subject {
        match (self.checklist, self.vocabulary) {
            (true, _) => Subject::Checklist,
            (_, true) => Subject::Vocabulary,
            _ => Subject::Comparison,
        }
    }

    pub fn run(self) -> Result<Told> {
        if self.checklist {
            let (folder, case) = self.incident.statements()?;
            return checklist(folder, case);
        }
        if self.vocabulary {
            let (folder, case) = self.incident.statements()?;
            return vocabulary(folder, case);
        }
        let (incident, comparison) = self.incident.compare()?;
        let compares = compares_something(&comparison);
        let selection = self.selected.selection();
        // Who asks for what agrees wants it listed.
        let all = self.all || selection.verdicts.contains(&Verdict::Same);
        let comparison = if compares { selection.of(comparison)? } else { comparison };
        let outcome = if compares { outcome(&comparison, self.fail_on) } else { Outcome::Wrong };
        let told = Told::new(Report::Comparison { incident, comparison }, outcome);
        Ok(Told { all, ..told })
    }
}

/// What the statements alone say; the articles are not read. Without a folder the first statement names the incident.
fn checklist(folder: Option<String>, case: Case) -> Result<Told> {
    let read = case.read_statements();
    listed::tell(&read.notes);
    let checked = read.check();
    let Some((first, _)) = checked.statements.first() else {
        complain_of(&checked.failures);
        bail!("no statement could be read: there is nothing to check");
    };
    let incident = folder.unwrap_or_else(|| first.document.id.clone());
    let outcome = if checked.failures.is_empty() { Outcome::Done } else { Outcome::Incomplete };
    Ok(Told::new(Report::Checklist { incident, checked }, outcome))
}

/// The kinds of data of the statements alone; the articles are not read.
fn vocabulary(folder: Option<String>, case: Case) -> Result<Told> {
    let told = checklist(folder, case)?;
    let Report::Checklist { incident, checked } = told.report else { return Ok(told) };
    let incident = checked.organisation.unwrap_or(incident);
    let statements = checked.statements.into_iter().map(|(reading, _)| reading).collect();
    let report = Report::Vocabulary { incident, statements, failures: checked.failures };
    Ok(Told { report, ..told })
}

fn outcome(comparison: &Comparison, fail_on: Option<Verdict>) -> Outcome {
    let fails = |verdict: Verdict| fail_on.is_some_and(|limit| verdict >= limit);
    if !comparison.failures.is_empty() {
        return Outcome::Incomplete;
    }
    if comparison.findings.iter().any(|finding| fails(finding.verdict)) { Outcome::Diverges } else { Outcome::Done }
}
