//! The commands, a file each, and what they share: where output goes, how it looks, how a run ends.

#[cfg(feature = "collections")]
mod collect;
mod compare;
mod completions;
mod correct;
mod dialogue;
mod evaluate;
mod evidence;
mod exit;
mod explain;
mod extract;
mod fetch;
mod help;
mod incident;
mod init;
#[cfg(feature = "store")]
mod interrupt;
mod language;
mod lineage;
mod listed;
mod man;
mod matching;
mod material;
mod mentions;
mod output;
mod progress;
mod rules;
mod selection;
mod serve;
mod study;
mod usage;
#[cfg(feature = "store")]
mod watch;
mod whole;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

pub use exit::tell_faults;

use exit::Outcome;
use output::Output;
use recoupe::report::{Report, Subject};

/// Cross-checks press coverage of an incident against the official statement
#[derive(Debug, Parser)]
#[command(name = "recoupe", version, about, max_term_width = 100, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,

    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Arguments),
    Compare(compare::Arguments),
    Lineage(lineage::Arguments),
    Extract(extract::Arguments),
    Match(matching::Arguments),
    Study(study::Arguments),
    Explain(explain::Arguments),
    Mentions(mentions::Arguments),
    Evaluate(evaluate::Arguments),
    Rules(rules::Arguments),
    Fetch(fetch::Arguments),
    #[cfg(feature = "store")]
    Watch(watch::Arguments),
    Correct(correct::Arguments),
    Serve(serve::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

impl Command {
    /// What its report is about; `None` of those that write a file of their own.
    fn subject(&self) -> Option<Subject> {
        Some(match self {
            Self::Compare(arguments) => arguments.subject(),
            Self::Lineage(_) => Subject::Lineage,
            Self::Extract(_) | Self::Explain(_) => Subject::Extraction,
            Self::Mentions(_) => Subject::Mentions,
            Self::Evaluate(_) => Subject::Evaluation,
            Self::Rules(_) => Subject::Rules,
            Self::Fetch(_) => Subject::Fetched,
            Self::Match(_) => Subject::Matches,
            Self::Study(_) => Subject::Study,
            #[cfg(feature = "store")]
            Self::Watch(_) => Subject::Watched,
            Self::Init(_) | Self::Correct(_) | Self::Serve(_) | Self::Completions(_) | Self::Man(_) => return None,
        })
    }

    /// What it is given to read, as the command line names it.
    fn named(&self) -> Vec<PathBuf> {
        match self {
            Self::Compare(arguments) => arguments.named(),
            Self::Lineage(arguments) => arguments.named(),
            Self::Extract(arguments) => paths(arguments.sources()),
            Self::Explain(arguments) => paths(arguments.sources()),
            Self::Mentions(arguments) => paths(arguments.sources()),
            Self::Evaluate(arguments) => arguments.folders().to_vec(),
            Self::Match(arguments) => arguments.named(),
            Self::Study(arguments) => arguments.named(),
            #[cfg(feature = "store")]
            Self::Watch(arguments) => vec![arguments.store().to_owned()],
            Self::Init(_)
            | Self::Rules(_)
            | Self::Fetch(_)
            | Self::Correct(_)
            | Self::Serve(_)
            | Self::Completions(_)
            | Self::Man(_) => Vec::new(),
        }
    }
}

fn paths(names: &[String]) -> Vec<PathBuf> {
    names.iter().map(PathBuf::from).collect()
}

/// What a command has to tell, and how the run ends once it is told.
struct Told {
    report: Report,
    outcome: Outcome,
    /// Whether JSON carries the documents' text.
    with_text: bool,
    /// Whether every finding is listed.
    all: bool,
    /// Whether tables tell what decided each claim.
    explain: bool,
}

impl Told {
    fn new(report: Report, outcome: Outcome) -> Self {
        Self { report, outcome, with_text: true, all: false, explain: false }
    }
}

/// Runs the program with `arguments`, its own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let tell = language::asked(&arguments, |name| std::env::var_os(name));
    exit::speak(tell);
    let program = || help::in_language(Arguments::command(), tell);
    let matches = program().try_get_matches_from(arguments);
    let mut arguments = match matches.and_then(|found| Arguments::from_arg_matches(&found)) {
        Ok(arguments) => arguments,
        Err(wrong) => return usage::usage(&wrong, tell),
    };
    let fits = arguments.command.subject().map_or(Ok(()), |subject| arguments.output.check(subject));
    if let Err(error) = fits {
        return exit::code(Err(error));
    }
    let named = arguments.command.named();
    let shown = progress::Shown::start(arguments.output.is_quiet(), tell);
    // What a study writes is a folder; its report goes where others go.
    let mut study_folder = None;
    let told = match arguments.command {
        // These write a file of their own, and no report.
        Command::Completions(shell) => return exit::code(shell.run(program(), arguments.output.take_path())),
        Command::Man(man) => return exit::code(man.run(program(), arguments.output.take_path(), tell)),
        Command::Init(init) => {
            let is_quiet = arguments.output.is_quiet();
            return exit::code(init.run(arguments.output.take_path(), is_quiet, tell));
        }
        #[cfg(feature = "collections")]
        Command::Extract(extract) if collect::is_asked_for(arguments.output.path()) => {
            let output = arguments.output.take_path().unwrap_or_default();
            let ended = extract.collect().and_then(|collect| collect.run(&output, arguments.output.is_quiet()));
            drop(shown);
            return exit::code(ended);
        }
        Command::Compare(arguments) => arguments.run(),
        Command::Lineage(arguments) => arguments.run(),
        Command::Extract(arguments) => arguments.run(),
        Command::Explain(arguments) => arguments.run(),
        Command::Mentions(arguments) => arguments.run(),
        Command::Evaluate(arguments) => arguments.run(),
        Command::Rules(arguments) => arguments.run(),
        Command::Match(arguments) => arguments.run(),
        Command::Study(study) => {
            study_folder = arguments.output.take_path();
            study.run()
        }
        // What it writes is a folder; its report goes where others go.
        Command::Fetch(fetch) => fetch.run(arguments.output.take_path()),
        // It may go on, and tell several reports.
        #[cfg(feature = "store")]
        Command::Watch(watch) => {
            return exit::code(watch.run(&arguments.output, shown, tell));
        }
        // It writes a file of its own, and no report.
        Command::Correct(correct) => return exit::code(correct.run()),
        Command::Serve(serve) => {
            drop(shown);
            return exit::code(serve.run(tell));
        }
    };
    // A report is never written through what is drawn.
    drop(shown);
    let written = told.and_then(|told| {
        if let Some(folder) = &study_folder {
            study::write(&told, folder, &arguments.output.options(&told, tell))?;
        }
        arguments.output.write(&told, &named, tell)?;
        Ok(told.outcome)
    });
    exit::code(written)
}
