//! `recoupe correct`: what a reader corrects by hand, written into the folder's corrections.toml.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser, TypedValueParser};
use clap::{ArgGroup, Args};
use serde_json::{Map, Value};

use super::exit::{Outcome as Ended, say};
use recoupe::claim::Reading;
use recoupe::correcting::{Refusal, correct};
use recoupe::correction::{Action, Anchor, Correction, Kind, keys};
use recoupe::ingest::CORRECTIONS;
use recoupe::nearest::did_you_mean;

/// Correct by hand what was read in a document of an incident
///
/// The correction is written into the folder's corrections.toml, which every command honours (--no-corrections shows the
/// machine alone). It holds to the words: where they change, it is told as an orphan.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("action").required(true).multiple(false)))]
pub struct Arguments {
    /// Correct in this incident's folder
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,

    /// Correct this document, by its id
    #[arg(value_name = "DOCUMENT", value_parser = NonEmptyStringValueParser::new())]
    document: String,

    /// Correct what these words of it state
    #[arg(long, value_name = "WORDS", value_parser = NonEmptyStringValueParser::new())]
    quote: String,

    /// Take the words at this character, where they stand more than once; recoupe explain tells it
    #[arg(long, value_name = "N")]
    at: Option<usize>,

    /// Correct the fact of this kind, where the words state several
    #[arg(long, value_name = "KIND", value_parser = kind_parser())]
    kind: Option<Kind>,

    /// Say that it is right
    #[arg(long, group = "action")]
    accept: bool,

    /// Say that it is no such fact
    #[arg(long, group = "action")]
    reject: bool,

    /// Say that these other words state the same, which then counts once
    #[arg(long, group = "action", value_name = "WORDS")]
    same_as: Option<String>,

    /// Change what it says: role=population, value=6128, status=denied …, as JSON spells it
    #[arg(long, group = "action", value_name = "KEY=VALUE", num_args = 1..)]
    set: Vec<String>,

    /// Add a fact that was not read, with what it says: kind and value, at least
    #[arg(long, group = "action", value_name = "KEY=VALUE", num_args = 1..)]
    add: Vec<String>,

    /// Note why
    #[arg(long, value_name = "TEXT")]
    comment: Option<String>,

    /// Write the note alone
    #[arg(long, group = "action", requires = "comment")]
    comment_only: bool,
}

fn kind_parser() -> impl TypedValueParser<Value = Kind> {
    let names = Kind::ALL.iter().map(|kind| kind.name());
    PossibleValuesParser::new(names).try_map(|name| Kind::from_name(&name).ok_or("no such kind"))
}

impl Arguments {
    pub fn run(self) -> Result<Ended> {
        let correction = match correct(&self.folder, &self.document, |reading| self.correction(reading)) {
            Ok(correction) => correction,
            Err(Refusal::Failed(error)) => return Err(error.into()),
            Err(Refusal::Other(error)) => return Err(error),
            Err(Refusal::Orphan { quote, reason }) => bail!("{}: « {quote} »: {reason}", self.document),
            Err(Refusal::NoDocument(ids)) => {
                let (folder, document) = (self.folder.display(), &self.document);
                let meant = did_you_mean(document, ids.iter().map(String::as_str));
                let told = if meant.is_empty() { format!("; there are: {}", ids.join(", ")) } else { meant };
                bail!("{folder}: no document has the id \"{document}\"{told}")
            }
        };
        say(&format!(
            "{}: {} {} « {} »",
            self.folder.join(CORRECTIONS).display(),
            correction.action.name(),
            correction.kind.name(),
            correction.anchor.quote
        ));
        Ok(Ended::Done)
    }

    fn correction(&self, reading: &Reading) -> Result<Correction> {
        let text = &reading.document.text;
        let found = |quote: &str, start: Option<usize>| -> Result<Anchor> {
            let anchor = Anchor { quote: quote.to_owned(), start, ..Anchor::default() };
            match anchor.find(text) {
                Ok(span) => Ok(Anchor::of(text, span)),
                Err(reason) => bail!(
                    "{}: « {quote} »: {reason}; recoupe explain {} --at N tells where",
                    self.document,
                    self.folder.display()
                ),
            }
        };
        let anchor = found(&self.quote, self.at)?;
        let action = match () {
            () if self.accept => Action::Accept,
            () if self.reject => Action::Reject,
            () if self.same_as.is_some() => Action::Merge,
            () if self.comment_only => Action::Comment,
            () if !self.add.is_empty() => Action::Add,
            () => Action::Change,
        };
        let kind = self.kind_of(reading, &anchor, action)?;
        let set = if action == Action::Add { &self.add } else { &self.set };
        Ok(Correction {
            document: self.document.clone(),
            action,
            kind,
            anchor,
            with: self.same_as.as_deref().map(|words| found(words, None)).transpose()?,
            set: settings(set, kind)?,
            comment: self.comment.clone(),
            line: 0,
        })
    }

    /// The kind that is named, else that of the only fact which the words state.
    fn kind_of(&self, reading: &Reading, anchor: &Anchor, action: Action) -> Result<Kind> {
        if let Some(kind) = self.kind {
            return Ok(kind);
        }
        let span = anchor.find(&reading.document.text).ok();
        let mut kinds: Vec<&str> =
            reading.claims.iter().filter(|claim| Some(claim.span) == span).map(|claim| claim.value.kind()).collect();
        kinds.dedup();
        let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        match kinds.as_slice() {
            [kind] if action != Action::Add => Ok(Kind::from_name(kind).unwrap_or(Kind::Count)),
            _ if action == Action::Add => {
                bail!("name the kind of fact that is added with --kind: {}", known.join(", "))
            }
            [] => bail!(
                "{}: no fact is read in « {} » alone; give the words that recoupe explain shows, or add one with --add",
                self.document,
                self.quote
            ),
            several => bail!("« {} » states several facts; name one with --kind: {}", self.quote, several.join(", ")),
        }
    }
}

/// `key=value` pairs, figures as figures.
fn settings(pairs: &[String], kind: Kind) -> Result<Map<String, Value>> {
    let mut set = Map::new();
    for pair in pairs {
        let Some((key, value)) = pair.split_once('=') else { bail!("{pair}: is no KEY=VALUE; write role=population") };
        if !keys(kind).contains(&key) {
            let meant = did_you_mean(key, keys(kind).iter().copied());
            let told = if meant.is_empty() { format!("; there are: {}", keys(kind).join(", ")) } else { meant };
            bail!("{pair}: a {} has no key \"{key}\"{told}", kind.name());
        }
        let is_text = key == "unit" || kind == Kind::Date || kind == Kind::Field;
        let value = match value.parse::<serde_json::Number>() {
            Ok(number) if !is_text => Value::Number(number),
            _ if matches!(value, "true" | "false") => Value::Bool(value == "true"),
            _ => Value::from(value),
        };
        set.insert(key.to_owned(), value);
    }
    Ok(set)
}
