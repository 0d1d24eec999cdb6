//! The program: parses, calls the library, maps the outcome to an exit code.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::tell_faults();
    cli::run(std::env::args_os())
}
