//! When two annotators' words mean one thing.

use crate::document::fold::fold_words;

/// Whether one of two wordings is in the other, word by word, case, accents and marks aside:
/// « … qui sont en train de contacter » and the whole quotation it is cut from.
pub fn agree_in_words(one: &str, two: &str) -> bool {
    let (one, two) = (words(one), words(two));
    let (short, long) = if one.len() <= two.len() { (one, two) } else { (two, one) };
    !short.is_empty() && long.windows(short.len()).any(|window| window == short)
}

/// Whether `words` name `value`: the value itself, or a phrase that holds it (« 6 218 rendez-vous
/// (title) », « occurred 2020-07-21 », « age exposed »). Figures may be grouped.
pub fn names_value(words: &str, value: &str) -> bool {
    let spaceless = |text: &str| -> String { text.chars().filter(|letter| !letter.is_whitespace()).collect() };
    let inside = |text: &str, wanted: &str| {
        let edge = |letter: Option<char>| {
            letter.is_none_or(|letter| !letter.is_alphanumeric() && !matches!(letter, '-' | '_'))
        };
        text.match_indices(wanted).any(|(at, found)| {
            let (before, after) = (&text[..at], &text[at + found.len()..]);
            edge(before.chars().next_back()) && edge(after.chars().next())
        })
    };
    if inside(words, value) {
        return true;
    }
    if !value.bytes().all(|byte| byte.is_ascii_digit()) || value.is_empty() {
        return false;
    }
    let figures = words.split(|letter: char| !(letter.is_ascii_digit() || letter.is_whitespace() || letter == '.'));
    figures.map(|figure| spaceless(figure).replace('.', "")).any(|figure| figure == value)
}

fn words(text: &str) -> Vec<String> {
    let folded = fold_words(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wordings_agree_where_one_is_in_the_other() {
        let rows = [
            ("… qui sont en train de contacter", "Les cabinets, qui sont en train de contacter les patients", true),
            ("L’adresse mail", "le nom, l'adresse mail du patient", true),
            ("l’adresse mail", "l’adresse email", false),
            ("", "quelque chose", false),
            ("mail", "email", false),
        ];
        for (one, two, expected) in rows {
            assert_eq!(agree_in_words(one, two), expected, "{one} / {two}");
            assert_eq!(agree_in_words(two, one), expected, "{two} / {one}");
        }
    }

    #[test]
    fn a_phrase_names_the_value_it_holds() {
        let rows = [
            ("6218", "6218", true),
            ("6 218 rendez-vous (title)", "6218", true),
            ("600.000 comptes", "600000", true),
            ("16218", "6218", false),
            ("occurred 2020-07-21", "2020-07-21", true),
            ("occurred 2020-07-21", "2020-07", false),
            ("age exposed", "age", true),
            ("password_hash", "password", false),
        ];
        for (words, value, expected) in rows {
            assert_eq!(names_value(words, value), expected, "{words} / {value}");
        }
    }
}
