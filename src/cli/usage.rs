//! What is wrong with a command line, as one line that says what may have been meant.

use std::fmt::Display;
use std::io::Write;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::exit::{WRONG, complain};
use recoupe::wording::{Language, messages};

/// Shows help on standard output, or what is wrong on standard error.
pub fn usage(error: &clap::Error, tell: Language) -> ExitCode {
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = write!(std::io::stderr().lock(), "{}", error.render());
        return WRONG.into();
    }
    if !error.use_stderr() {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    complain(&line(error, tell));
    WRONG.into()
}

/// One line; of a kind of fault that is not foreseen what clap says.
fn line(error: &clap::Error, tell: Language) -> String {
    let [argument, value] = [ContextKind::InvalidArg, ContextKind::InvalidValue].map(|kind| first(error, kind));
    let value = quoted(&value, tell);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let command = quoted(&first(error, ContextKind::InvalidSubcommand), tell);
            let meant = meant(error, ContextKind::SuggestedSubcommand, tell).unwrap_or_else(|| {
                String::from(tell.either("; recoupe --help lists them", " ; recoupe --help en donne la liste"))
            });
            format!(
                "{}{meant}",
                tell.either(format!("there is no command {command}"), format!("pas de commande {command}"))
            )
        }
        ErrorKind::UnknownArgument if !argument.starts_with('-') => {
            let argument = quoted(&argument, tell);
            tell.either(format!("{argument} is one argument too many"), format!("{argument} est un argument de trop"))
        }
        ErrorKind::UnknownArgument => {
            let argument = quoted(&argument, tell);
            let meant = meant(error, ContextKind::SuggestedArg, tell)
                .or_else(|| meant(error, ContextKind::SuggestedSubcommand, tell))
                .unwrap_or_else(|| String::from(tell.either("; --help lists them", " ; --help en donne la liste")));
            format!(
                "{}{meant}",
                tell.either(format!("there is no option {argument}"), format!("pas d’option {argument}"))
            )
        }
        ErrorKind::InvalidValue if first(error, ContextKind::InvalidValue).is_empty() => {
            tell.either(format!("a value is required for {argument}"), format!("il faut une valeur pour {argument}"))
        }
        ErrorKind::InvalidValue => {
            let meant = meant(error, ContextKind::SuggestedValue, tell).unwrap_or_else(|| {
                let known = all(error, ContextKind::ValidValue).join(", ");
                tell.either(format!("; it takes: {known}"), format!(" ; valeurs possibles : {known}"))
            });
            let says = tell.either(
                format!("{value} is no value of {argument}"),
                format!("{value} n’est pas une valeur de {argument}"),
            );
            format!("{says}{meant}")
        }
        ErrorKind::ValueValidation => {
            let cause = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            tell.either(
                format!("{value} for {argument}: {cause}"),
                format!("{value} pour {argument} : {}", messages::told(&cause, tell)),
            )
        }
        ErrorKind::ArgumentConflict => {
            let prior = all(error, ContextKind::PriorArg).join(", ");
            if prior == argument || prior.is_empty() {
                return tell.either(format!("{argument} is given twice"), format!("{argument} est donné deux fois"));
            }
            tell.either(
                format!("{argument} cannot go with {prior}"),
                format!("{argument} est incompatible avec {prior}"),
            )
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = all(error, ContextKind::InvalidArg).join(", ");
            tell.either(
                format!("{missing} is missing; --help tells what to give"),
                format!("il manque {missing} ; --help dit quoi donner"),
            )
        }
        ErrorKind::TooManyValues => {
            tell.either(format!("{argument} takes no {value}"), format!("{argument} ne prend pas {value}"))
        }
        _ => {
            let message = error.render().to_string();
            let first = message.lines().next().unwrap_or_default();
            first.trim_start_matches("error: ").to_owned()
        }
    }
}

/// « ; did you mean "compare"? »; `None` where nothing is near.
fn meant(error: &clap::Error, kind: ContextKind, tell: Language) -> Option<String> {
    let names = all(error, kind);
    let names: Vec<String> = names.iter().map(|name| quoted(name, tell)).collect();
    let names = names.join(tell.either(" or ", " ou "));
    (!names.is_empty())
        .then(|| tell.either(format!("; did you mean {names}?"), format!(" ; vouliez-vous dire {names} ?")))
}

fn first(error: &clap::Error, kind: ContextKind) -> String {
    all(error, kind).into_iter().next().unwrap_or_default()
}

fn all(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        _ => Vec::new(),
    }
}

fn quoted(text: &dyn Display, tell: Language) -> String {
    tell.either(format!("\"{text}\""), format!("« {text} »"))
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::super::Arguments;
    use super::*;

    #[test]
    fn a_wrong_command_line_is_one_line_that_says_what_may_have_been_meant() {
        let rows = [
            ("compar", "there is no command \"compar\"; did you mean \"compare\"?", "vouliez-vous dire « compare » ?"),
            (
                "zzz",
                "there is no command \"zzz\"; recoupe --help lists them",
                "pas de commande « zzz » ; recoupe --help",
            ),
            (
                "compare --offcial",
                "there is no option \"--offcial\"; did you mean \"--official\"?",
                "pas d’option « --offcial »",
            ),
            ("compare --zzz", "there is no option \"--zzz\"; --help lists them", "--help en donne la liste"),
            (
                "compare --fail-on loos",
                "is no value of --fail-on <VERDICT>; did you mean \"loose\"?",
                "dire « loose » ?",
            ),
            ("compare --fail-on terrible", "it takes: rounded, softer, ", "valeurs possibles : rounded, softer, "),
            (
                "compare --format tabel",
                "; did you mean \"table\"?",
                "« tabel » n’est pas une valeur de --format <FORMAT>",
            ),
            ("compare --format", "a value is required for --format <FORMAT>", "il faut une valeur pour --format"),
            ("compare x --most 0", "\"0\" for --most <N>: give a number from 1 on", "donnez un nombre à partir de 1"),
            (
                "compare --checklist --all",
                "--checklist cannot go with --all",
                "--checklist est incompatible avec --all",
            ),
            ("rules --color never --color never", "--color <WHEN> is given twice", "est donné deux fois"),
            ("fetch", "<ADDRESS | FOLDER>... is missing; --help tells", "il manque <ADDRESS | FOLDER>..."),
            ("rules a b", "\"b\" is one argument too many", "« b » est un argument de trop"),
            ("compare --all=3", "--all takes no \"3\"", "--all ne prend pas « 3 »"),
        ];
        for (arguments, english, french) in rows {
            let arguments = ["recoupe"].into_iter().chain(arguments.split(' '));
            let error = Arguments::try_parse_from(arguments).unwrap_err();
            for (language, expected) in [(Language::English, english), (Language::French, french)] {
                let line = line(&error, language);
                assert!(line.contains(expected) && !line.contains('\n'), "{expected}: {line}");
            }
        }
    }
}
