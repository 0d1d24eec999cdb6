//! Which findings of a comparison are told.

use clap::Args;
use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser, TypedValueParser};

use recoupe::compare::{Aspect, Selection, Verdict};

#[derive(Debug, Args)]
pub struct Selected {
    /// Tell findings of these verdicts alone; --fail-on judges what is told
    #[arg(long, value_name = "VERDICT", value_delimiter = ',', value_parser = verdict_parser())]
    verdict: Vec<Verdict>,

    /// Tell findings on these kinds of facts alone
    #[arg(long, value_name = "ASPECT", value_delimiter = ',', value_parser = aspect_parser())]
    aspect: Vec<Aspect>,

    /// Tell of these outlets' articles alone, by name or document id; in any case, several parted by commas
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    outlet: Vec<String>,
}

fn verdict_parser() -> impl TypedValueParser<Value = Verdict> {
    let names = Verdict::ALL.iter().map(|verdict| verdict.name());
    PossibleValuesParser::new(names).try_map(|name| Verdict::from_name(&name).ok_or("no such verdict"))
}

fn aspect_parser() -> impl TypedValueParser<Value = Aspect> {
    let names = Aspect::ALL.iter().map(|aspect| aspect.name());
    PossibleValuesParser::new(names).try_map(|name| Aspect::from_name(&name).ok_or("no such aspect"))
}

impl Selected {
    pub fn selection(self) -> Selection {
        Selection { verdicts: self.verdict, aspects: self.aspect, outlets: self.outlet }
    }
}
