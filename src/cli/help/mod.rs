//! The texts of help in the language asked for. English stands with the commands themselves; another language is a file of
//! tables here, and a test names each text that it lacks.

mod fr;

use clap::{Arg, Command};

use recoupe::wording::Language;

/// The tables of a language.
struct Catalogue {
    /// A command by its name (« » for the program), what it does in a line, and what else is to be known (or nothing).
    commands: &'static [(&'static str, &'static str, &'static str)],
    /// Commands by their names (`*` for all), the id of an argument of theirs, its help.
    arguments: &'static [(&'static str, &'static str, &'static str)],
    /// The id of an argument, one of its values, what that means.
    values: &'static [(&'static str, &'static str, &'static str)],
    /// What stands for a value: FILE.
    value_names: &'static [(&'static str, &'static str)],
}

/// The commands with all their texts in `tell`.
pub fn in_language(mut command: Command, tell: Language) -> Command {
    match tell {
        Language::English => command,
        Language::French => {
            // Built first, so that what clap adds itself (--help, the command help) is there to be told in French.
            command.build();
            translated(command, "", &fr::CATALOGUE)
        }
    }
}

fn translated(mut command: Command, name: &str, catalogue: &Catalogue) -> Command {
    if let Some((_, about, long)) = catalogue.command(name) {
        command = command.about(*about);
        if !long.is_empty() {
            command = command.long_about(format!("{about}\n\n{long}"));
        }
    }
    let names: Vec<String> = command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    for inner in names {
        command = command.mut_subcommand(&inner, |found| translated(found, &inner, catalogue));
    }
    let heading = command.get_styles().get_header();
    let template =
        format!("{{about-with-newline}}\n{heading}{}{heading:#} {{usage}}\n\n{{all-args}}{{after-help}}", fr::USAGE);
    command
        .help_template(template)
        .subcommand_help_heading(fr::COMMANDS_HEADING)
        .subcommand_value_name(fr::COMMAND)
        .mut_args(|argument| translated_argument(argument, name, catalogue))
}

fn translated_argument(argument: Arg, command: &str, catalogue: &Catalogue) -> Arg {
    let id = argument.get_id().to_string();
    let Some((_, _, help)) = catalogue.argument(command, &id) else { return argument };
    let takes_values = argument.get_action().takes_values();
    let values = if takes_values { argument.get_possible_values() } else { Vec::new() };
    let names: Vec<&str> = values.iter().map(clap::builder::PossibleValue::get_name).collect();
    let defaults: Vec<_> = argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let mut short = String::from(*help);
    if takes_values && !defaults.is_empty() {
        short.push_str(&format!(" [{} : {}]", fr::DEFAULT, defaults.join(", ")));
    }
    let told: Vec<String> = names
        .iter()
        .filter_map(|name| catalogue.value(&id, name).map(|(_, _, means)| format!("- {name} – {means}")))
        .collect();
    let long = format!("{short}\n\n{} :\n{}", fr::POSSIBLE, told.join("\n"));
    if !names.is_empty() {
        short.push_str(&format!(" [{} : {}]", fr::POSSIBLE.to_lowercase(), names.join(", ")));
    }
    let heading = if argument.is_positional() { fr::ARGUMENTS_HEADING } else { fr::OPTIONS_HEADING };
    let shown: Vec<&'static str> = argument
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .filter_map(|name| catalogue.value_name(name.as_str()))
        .collect();
    let argument = if shown.is_empty() { argument } else { argument.value_names(shown) };
    let argument = argument.long_help(if told.is_empty() { short.clone() } else { long });
    argument.help(short).help_heading(heading).hide_default_value(true).hide_possible_values(true)
}

impl Catalogue {
    fn command(&self, name: &str) -> Option<&'static (&'static str, &'static str, &'static str)> {
        self.commands.iter().find(|(known, ..)| *known == name)
    }

    /// The row of a command's argument: its own before the one of all commands.
    fn argument(&self, command: &str, id: &str) -> Option<&'static (&'static str, &'static str, &'static str)> {
        let own =
            self.arguments.iter().find(|(known, other, _)| *other == id && known.split(' ').any(|it| it == command));
        own.or_else(|| self.arguments.iter().find(|(known, other, _)| *other == id && *known == "*"))
    }

    fn value(&self, id: &str, value: &str) -> Option<&'static (&'static str, &'static str, &'static str)> {
        self.values.iter().find(|(known, other, _)| *known == id && *other == value)
    }

    fn value_name(&self, name: &str) -> Option<&'static str> {
        self.value_names.iter().find(|(english, _)| *english == name).map(|(_, french)| *french)
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::super::Arguments;
    use super::*;

    /// Every command but those of clap's own `help`, with its name; the program itself has none.
    fn commands(program: &Command) -> Vec<(String, Command)> {
        let named = program.get_subcommands().map(|inner| (inner.get_name().to_owned(), inner.clone()));
        [(String::new(), program.clone())].into_iter().chain(named).collect()
    }

    #[test]
    fn every_command_and_argument_has_a_text_and_no_text_is_of_none() {
        let mut program = Arguments::command();
        program.build();
        let catalogue = &fr::CATALOGUE;
        let (mut missing, mut used) = (Vec::new(), Vec::new());
        for (name, command) in commands(&program) {
            match catalogue.command(&name) {
                Some(row) => {
                    used.push(format!("command {name}"));
                    if row.2.is_empty() != command.get_long_about().is_none() {
                        missing.push(format!("the long text of the command \"{name}\", in one language alone"));
                    }
                }
                None => missing.push(format!("the command \"{name}\"")),
            }
            for argument in command.get_arguments() {
                let id = argument.get_id().as_str();
                match catalogue.argument(&name, id) {
                    Some((commands, ..)) if *commands == "*" => used.push(format!("argument * {id}")),
                    Some(_) => used.push(format!("argument {name} {id}")),
                    None => missing.push(format!("the argument \"{id}\" of \"{name}\"")),
                }
                let shown = argument.get_value_names().unwrap_or_default();
                if argument.get_action().takes_values() {
                    for value in shown {
                        used.push(format!("name {value}"));
                        if catalogue.value_name(value).is_none() {
                            missing.push(format!("the value name \"{value}\" of \"{id}\""));
                        }
                    }
                    for value in argument.get_possible_values() {
                        used.push(format!("value {id} {}", value.get_name()));
                        if value.get_help().is_some() && catalogue.value(id, value.get_name()).is_none() {
                            missing.push(format!("the value \"{}\" of \"{id}\"", value.get_name()));
                        }
                    }
                }
            }
        }
        assert!(missing.is_empty(), "src/cli/help/fr.rs lacks: {missing:#?}");
        let commands = catalogue.commands.iter().map(|(name, ..)| format!("command {name}"));
        let of_command = |(names, id, _): &(&str, &str, &str)| {
            names.split(' ').map(|name| format!("argument {name} {id}")).collect::<Vec<_>>()
        };
        let arguments = catalogue.arguments.iter().flat_map(of_command);
        let values = catalogue.values.iter().map(|(id, value, _)| format!("value {id} {value}"));
        let names = catalogue.value_names.iter().map(|(name, _)| format!("name {name}"));
        let of_none: Vec<String> =
            commands.chain(arguments).chain(values).chain(names).filter(|row| !used.contains(row)).collect();
        assert!(of_none.is_empty(), "src/cli/help/fr.rs has texts that nothing shows: {of_none:#?}");
    }

    #[test]
    fn help_in_french_has_no_english_left() {
        let mut program = in_language(Arguments::command(), Language::French);
        let mut helps = vec![program.render_help().to_string(), program.render_long_help().to_string()];
        for command in program.get_subcommands_mut() {
            helps.extend([command.render_help().to_string(), command.render_long_help().to_string()]);
        }
        for help in helps {
            assert!(help.contains("Usage :"), "{help}");
            for english in
                ["Usage:", "Options:", "Commands:", "Arguments:", "[default", "possible values", "Print ", "the "]
            {
                assert!(!help.contains(english), "{english}: {help}");
            }
        }
    }
}
