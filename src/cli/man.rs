//! `recoupe man`: the manual, a page a command.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::{Args, Command};
use clap_mangen::Man;

use super::exit::Outcome;
use super::whole::write_whole;
use recoupe::wording::Language;

/// Write the manual: its first page, or with -o FOLDER a page for each command
///
/// Pages are for man(1): recoupe man | man -l -, or -o ~/.local/share/man/man1 and then man recoupe-compare.
#[derive(Debug, Args)]
pub struct Arguments {}

/// The headings of a page, as clap_mangen writes them, in French; sorted.
const HEADINGS: &[(&str, &str)] = &[
    ("ARGUMENTS", "ARGUMENTS"),
    ("DESCRIPTION", "DESCRIPTION"),
    ("NAME", "NOM"),
    ("OPTIONS", "OPTIONS"),
    ("SUBCOMMANDS", "COMMANDES"),
    ("SYNOPSIS", "SYNOPSIS"),
    ("VERSION", "VERSION"),
];

impl Arguments {
    /// Writes the page of `program` to standard output, or all pages into a folder, which is made where it is not there.
    pub fn run(self, mut program: Command, folder: Option<PathBuf>, tell: Language) -> Result<Outcome> {
        program.build();
        let Some(folder) = folder.filter(|path| path.as_os_str() != "-") else {
            std::io::stdout().lock().write_all(page(program, tell)?.as_bytes())?;
            return Ok(Outcome::Done);
        };
        std::fs::create_dir_all(&folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
        let inner: Vec<Command> =
            program.get_subcommands().filter(|inner| inner.get_name() != "help").cloned().collect();
        for command in inner {
            let name = format!("recoupe-{}", command.get_name());
            let text = page(command.display_name(&name), tell)?;
            write_whole(&folder.join(format!("{name}.1")), |out| out.write_all(text.as_bytes()))?;
        }
        let text = page(program, tell)?;
        write_whole(&folder.join("recoupe.1"), |out| out.write_all(text.as_bytes()))?;
        Ok(Outcome::Done)
    }
}

fn page(command: Command, tell: Language) -> Result<String> {
    let mut bytes = Vec::new();
    Man::new(command).render(&mut bytes)?;
    let page = String::from_utf8(bytes)?;
    Ok(match tell {
        Language::English => page,
        Language::French => page.split_inclusive('\n').map(with_heading).collect(),
    })
}

/// A line, its heading in French where it is one of clap_mangen's own; others are in French by now, if not in capitals.
fn with_heading(line: &str) -> String {
    let Some(heading) = line.strip_prefix(".SH ") else { return line.to_owned() };
    let heading = heading.trim().trim_matches('"').trim().to_uppercase();
    let french = HEADINGS.iter().find(|(english, _)| *english == heading).map(|(_, french)| *french);
    format!(".SH {}\n", french.unwrap_or(&heading))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::super::{Arguments, help};
    use super::*;

    #[test]
    fn every_heading_of_a_page_is_told_in_french() {
        for tell in Language::ALL {
            let mut program = help::in_language(Arguments::command(), *tell);
            program.build();
            let commands: Vec<Command> = program.get_subcommands().cloned().chain([program.clone()]).collect();
            for command in commands {
                let page = page(command, *tell).unwrap();
                let headings = page.lines().filter_map(|line| line.strip_prefix(".SH "));
                for heading in headings.map(|heading| heading.trim().trim_matches('"').trim()) {
                    let known = |(english, french): &(&str, &str)| tell.either(*english, *french) == heading;
                    assert!(HEADINGS.iter().any(known), "{heading}");
                }
            }
        }
    }
}
