//! `recoupe compare`: holds articles against the official statement.

use std::path::Path;

use anyhow::{Result, bail};
use clap::Args;
use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser, TypedValueParser};

use super::Told;
use super::exit::{Outcome, complain, complain_of};
use recoupe::case::Case;
use recoupe::compare::{Comparison, Verdict};
use recoupe::ingest::Reader;
use recoupe::report::{Report, states_something};

/// Compare articles with the official statement
///
/// Give an incident's FOLDER (its incident.toml, or files named official* beside the articles), or name the
/// statement with --official and then the articles: files, folders, addresses, - for standard input.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Read this incident's folder; with --official, these articles
    #[arg(required_unless_present_all = ["official", "checklist"], value_name = "FOLDER | ARTICLE", value_parser = NonEmptyStringValueParser::new())]
    sources: Vec<String>,

    /// Take this as the statement; repeat it for later versions
    #[arg(long, value_name = "SRC", value_parser = NonEmptyStringValueParser::new())]
    official: Vec<String>,

    /// Name the body that suffered the incident
    #[arg(long, value_name = "NAME")]
    organisation: Option<String>,

    /// End with exit code 1 where a finding is this serious or more
    #[arg(long, value_name = "VERDICT", value_parser = verdict_parser())]
    fail_on: Option<Verdict>,

    /// List every finding, those that agree too
    #[arg(long)]
    all: bool,

    /// Tell what the statement alone says, and leaves unsaid, of what the GDPR asks (articles 33(3) and 34)
    #[arg(long, conflicts_with_all = ["fail_on", "all"])]
    checklist: bool,
}

/// The verdicts that are a divergence, the least serious first.
fn verdict_parser() -> impl TypedValueParser<Value = Verdict> {
    let names = Verdict::ALL.iter().filter(|verdict| **verdict != Verdict::Same).map(|verdict| verdict.name());
    PossibleValuesParser::new(names).try_map(|name| Verdict::from_name(&name).ok_or("no such verdict"))
}

impl Arguments {
    pub fn run(self) -> Result<Told> {
        let reader = Reader::default();
        let mut case = match (self.official.as_slice(), self.sources.as_slice()) {
            ([], [file]) if self.checklist && Path::new(file).is_file() => {
                Case::of_sources(&self.sources, &[], &reader)?
            }
            (officials @ [_, ..], _) if self.checklist => Case::of_sources(officials, &[], &reader)?,
            ([], [folder]) if Path::new(folder).is_file() => {
                bail!("{folder}: is an article with nothing to compare it with; name the statement with --official")
            }
            ([], [folder]) => Case::of_folder(Path::new(folder), &reader)?,
            ([], _) => bail!("name the statement with --official, or give one incident's folder alone"),
            (officials, articles) => Case::of_sources(officials, articles, &reader)?,
        };
        if self.organisation.is_some() {
            case.background.organisation = self.organisation;
        }
        let incident = case.name.clone();
        if self.checklist {
            let is_folder = self.official.is_empty() && self.sources.iter().all(|name| Path::new(name).is_dir());
            return checklist(Some(incident).filter(|_| is_folder), case);
        }
        let comparison = case.compare();
        if comparison.officials.is_empty() {
            complain_of(&comparison.failures);
            bail!("no statement could be read: there is nothing to compare the articles with");
        }
        let outcome = outcome(&comparison, self.fail_on);
        let told = Told::new(Report::Comparison { incident, comparison }, outcome);
        Ok(Told { all: self.all, ..told })
    }
}

/// What the statements alone say; the articles are not read. Without a folder the first statement names the incident.
fn checklist(folder: Option<String>, case: Case) -> Result<Told> {
    let checked = case.check();
    let Some((first, _)) = checked.statements.first() else {
        complain_of(&checked.failures);
        bail!("no statement could be read: there is nothing to check");
    };
    let incident = folder.unwrap_or_else(|| first.document.id.clone());
    let outcome = if checked.failures.is_empty() { Outcome::Done } else { Outcome::Incomplete };
    Ok(Told::new(Report::Checklist { incident, checked }, outcome))
}

fn outcome(comparison: &Comparison, fail_on: Option<Verdict>) -> Outcome {
    if !states_something(comparison) {
        let statement = comparison.officials.first().map_or("the statement", |reading| &reading.document.source);
        complain(&format!("{statement}: states no figure, date or data field that can be read; nothing was compared"));
        return Outcome::Wrong;
    }
    if comparison.articles.is_empty() {
        complain_of(&comparison.failures);
        complain("no article could be read: nothing was compared");
        return Outcome::Wrong;
    }
    let fails = |verdict: Verdict| fail_on.is_some_and(|limit| verdict >= limit);
    if !comparison.failures.is_empty() {
        return Outcome::Incomplete;
    }
    if comparison.findings.iter().any(|finding| fails(finding.verdict)) { Outcome::Diverges } else { Outcome::Done }
}
