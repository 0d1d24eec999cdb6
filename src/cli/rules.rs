//! `recoupe rules`: what each rule reads, from the rule's own file.

use anyhow::{Result, bail};
use clap::Args;

use super::Told;
use super::exit::Outcome;
use recoupe::claim::rules;
use recoupe::nearest::did_you_mean;
use recoupe::report::Report;

/// Tell what each rule reads, or all of one rule with its examples
#[derive(Debug, Args)]
pub struct Arguments {
    /// Tell of this rule in full, by its own id or as claims name it: count/plain, fr/count/plain
    id: Option<String>,
}

impl Arguments {
    pub fn run(self) -> Result<Told> {
        let all = rules::all();
        let Some(id) = self.id else { return Ok(Told::new(Report::Rules(all), Outcome::Done)) };
        if let Some(rule) = all.iter().find(|rule| names(&id, rule.id)) {
            return Ok(Told::new(Report::Rules(vec![rule]), Outcome::Done));
        }
        let near: Vec<&str> = all.iter().map(|rule| rule.id).filter(|known| known.contains(id.as_str())).collect();
        match near.as_slice() {
            [] => {
                let own = all.iter().map(|rule| rule.id);
                let meant = did_you_mean(&id, own.clone());
                let without_language = id.split_once('/').map(|(_, rest)| did_you_mean(rest, own)).unwrap_or_default();
                let meant = if meant.is_empty() { without_language } else { meant };
                let told = if meant.is_empty() { "; recoupe rules lists them all" } else { &meant };
                bail!("there is no rule \"{id}\"{told}")
            }
            near => bail!("there is no rule \"{id}\"; there are: {}", near.join(", ")),
        }
    }
}

/// Whether `id` is a rule's own, or the one that claims carry, with the language before it.
fn names(id: &str, rule: &str) -> bool {
    id == rule || id.split_once('/').is_some_and(|(_, without_language)| without_language == rule)
}
