//! The language in which the program speaks: the one asked for, else that of the locale.

use std::ffi::OsString;

use recoupe::wording::Language;

/// The language that `--lang` names, else that of the environment. It is needed before the command line is read: help and
/// complaints are told in it too.
pub fn asked(arguments: &[OsString], variable: impl Fn(&str) -> Option<OsString>) -> Language {
    let words = arguments.iter().map(|argument| argument.to_str().unwrap_or_default());
    let mut words = words.skip(1).take_while(|word| *word != "--");
    let mut named = None;
    while let Some(word) = words.next() {
        let value = if word == "--lang" { words.next() } else { word.strip_prefix("--lang=") };
        named = value.and_then(Language::from_name).or(named);
    }
    named.unwrap_or_else(|| of_locale(variable))
}

/// What POSIX asks for messages: the first of the three that is set, and its language.
fn of_locale(variable: impl Fn(&str) -> Option<OsString>) -> Language {
    let set = |name: &&str| variable(name).is_some_and(|value| !value.is_empty());
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find(set);
    let locale = name.and_then(variable).and_then(|value| value.into_string().ok()).unwrap_or_default();
    let language = locale.split(['_', '.', '@', '-']).next().unwrap_or_default().to_ascii_lowercase();
    Language::from_name(&language).unwrap_or(Language::English)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_wins_over_the_locale_and_the_locale_is_the_first_variable_set() {
        type Variables = &'static [(&'static str, &'static str)];
        let rows: &[(&str, Variables, Language)] = &[
            ("compare x", &[], Language::English),
            ("compare x", &[("LANG", "fr_FR.UTF-8")], Language::French),
            ("compare x", &[("LANG", "fr")], Language::French),
            ("compare x", &[("LANG", "fr_BE@euro"), ("LC_ALL", "")], Language::French),
            ("compare x", &[("LANG", "fr_FR.UTF-8"), ("LC_ALL", "C.UTF-8")], Language::English),
            ("compare x", &[("LANG", "en_GB"), ("LC_MESSAGES", "fr_CA")], Language::French),
            ("compare x", &[("LANG", "de_DE.UTF-8")], Language::English),
            ("compare x", &[("LANG", "POSIX")], Language::English),
            ("compare x", &[("LANG", "frp_IT")], Language::English),
            ("compare x --lang en", &[("LANG", "fr_FR.UTF-8")], Language::English),
            ("--lang=fr compare x", &[], Language::French),
            ("--lang fr", &[("LANG", "C")], Language::French),
            ("compare -- --lang fr", &[], Language::English),
            ("compare --lang", &[("LANG", "fr_FR")], Language::French),
            ("compare --lang xx", &[("LANG", "fr_FR")], Language::French),
        ];
        for (arguments, variables, expected) in rows {
            let arguments: Vec<OsString> =
                ["recoupe"].into_iter().chain(arguments.split(' ')).map(OsString::from).collect();
            let variable =
                |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.into());
            assert_eq!(asked(&arguments, variable), *expected, "{arguments:?} {variables:?}");
        }
    }
}
