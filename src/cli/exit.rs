//! How a run ends: the exit codes of FORMATS.md, and what standard error says.

use std::io::Write;
use std::process::ExitCode;
use std::sync::OnceLock;

use super::progress::above;
use recoupe::compare::Failure;
use recoupe::report::sanitise;
use recoupe::wording::{Language, messages};

/// The command line or the input is wrong.
pub const WRONG: u8 = 2;
const DIVERGES: u8 = 1;
const INCOMPLETE: u8 = 3;

/// The language that standard error is told in, known once the command line is.
static LANGUAGE: OnceLock<Language> = OnceLock::new();

/// Tells standard error in `language` from here on.
pub fn speak(language: Language) {
    LANGUAGE.get_or_init(|| language);
}

fn language() -> Language {
    LANGUAGE.get().copied().unwrap_or(Language::English)
}

/// How a run ended once its report was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// There is a divergence at or above the one that was to fail.
    Diverges,
    /// Some sources could not be read.
    Incomplete,
    /// There was nothing to report on; standard error tells why.
    Wrong,
}

impl Outcome {
    /// The outcome of a run that could read `read` sources. Where that is none, standard error tells
    /// why and takes the failures: there is no report that could list them.
    pub fn of_sources(read: usize, failures: &mut Vec<Failure>) -> Self {
        if failures.is_empty() {
            return Self::Done;
        }
        if read > 0 {
            return Self::Incomplete;
        }
        complain_of(&std::mem::take(failures));
        Self::Wrong
    }

    pub fn code(self) -> ExitCode {
        ExitCode::from(match self {
            Self::Done => 0,
            Self::Diverges => DIVERGES,
            Self::Wrong => WRONG,
            Self::Incomplete => INCOMPLETE,
        })
    }
}

/// The code with which a run ends; standard error tells what went wrong.
pub fn code(ended: anyhow::Result<Outcome>) -> ExitCode {
    match ended {
        Ok(outcome) => outcome.code(),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            complain_of_error(&error);
            WRONG.into()
        }
    }
}

/// One line on standard error, in the language of the run; that it cannot be written is nobody's to hear.
pub fn complain(message: &str) {
    write(&messages::told(message, language()));
}

fn write(line: &str) {
    above(|| {
        let _ = writeln!(std::io::stderr().lock(), "recoupe: {}", sanitise::line(line));
    });
}

/// One line on standard output; a pipe that is closed hears nothing.
pub fn say(message: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{}", sanitise::line(message));
}

/// Makes of a panic, a fault of our own, one line that says where it is. Which document it struck is told as that
/// document's failure.
pub fn tell_faults() {
    std::panic::set_hook(Box::new(|fault| {
        let place = fault.location().map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
        complain(&format!("a fault of recoupe's own at {place} ({})", fault.payload_as_str().unwrap_or("no message")));
    }));
}

/// The same for an error; those of the library tell their cause themselves.
fn complain_of_error(error: &anyhow::Error) {
    match error.downcast_ref::<recoupe::error::Error>() {
        Some(error) => write(&messages::line(&error.subject(), &error.reason(), language())),
        None => complain(&format!("{error:#}")),
    }
}

/// A line for each source that could not be read.
pub fn complain_of(failures: &[Failure]) {
    for failure in failures {
        write(&messages::line(&failure.source, &failure.error, language()));
    }
}

/// Whether whoever reads our output has stopped reading.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let closed = |cause: &std::io::Error| cause.kind() == std::io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| cause.downcast_ref::<std::io::Error>().is_some_and(closed))
}
