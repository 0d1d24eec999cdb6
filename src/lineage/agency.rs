//! News agencies that a text names: what several articles took from one is no copy of each other.

/// The agencies, each with the ways it is written. In capitals as written, since « ap » and « ats » are other words; a
/// short name that stands for other things too only in brackets.
const AGENCIES: &[(&str, &[&str])] = &[
    ("AFP", &["AFP", "Agence France-Presse", "Agence France Presse"]),
    ("ANP", &["(ANP)", "(anp)"]),
    ("ANSA", &["ANSA", "(Ansa)"]),
    ("AP", &["Associated Press", "(AP)"]),
    ("Belga", &["Belga", "(BELGA)"]),
    ("Bloomberg", &["Bloomberg"]),
    ("dpa", &["(dpa)", "(DPA)", "Deutsche Presse-Agentur"]),
    ("EFE", &["(EFE)", "(Efe)"]),
    ("Keystone-ATS", &["Keystone-ATS", "Keystone ATS", "(ATS)", "(ats)", "ATS"]),
    ("La Presse canadienne", &["La Presse canadienne", "La Presse Canadienne", "The Canadian Press"]),
    ("PA Media", &["PA Media", "Press Association"]),
    ("Reuters", &["Reuters", "REUTERS"]),
    ("Xinhua", &["Xinhua"]),
];

/// The agencies that a text names, by name, in the order of the alphabet.
pub fn agencies(text: &str) -> Vec<&'static str> {
    let named = |(_, spellings): &&(&str, &[&str])| spellings.iter().any(|spelling| names(text, spelling));
    AGENCIES.iter().filter(named).map(|(name, _)| *name).collect()
}

/// Whether the words stand in the text as words of their own: « AFP » is not in « AFPA », nor « ATS » in « ATS-7 ».
fn names(text: &str, words: &str) -> bool {
    let joins = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '@' | '.');
    text.match_indices(words).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let mut after = text.get(at + found.len()..).unwrap_or("").chars();
        // A full stop ends a sentence; inside a name (« afp.com ») a letter follows it.
        let goes_on = match after.next() {
            Some('.') => after.next().is_some_and(char::is_alphanumeric),
            Some(letter) => letter.is_alphanumeric() || matches!(letter, '-' | '_'),
            None => false,
        };
        !before.is_some_and(joins) && !goes_on
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_agencies_and_leaves_other_words_alone() {
        let rows: &[(&str, &[&str])] = &[
            ("Paris (AFP) - Le groupe", &["AFP"]),
            ("avec AFP", &["AFP"]),
            ("a-t-il dit à l'AFP.", &["AFP"]),
            ("Selon l’Agence France-Presse et Reuters, rien", &["AFP", "Reuters"]),
            ("BRUXELLES (Belga)", &["Belga"]),
            ("(Keystone-ATS)", &["Keystone-ATS"]),
            ("l’AFPA de Lille, www.afp.com, AFP.com et l'AP-HP", &[]),
            ("une formation d'ats, un dossier ATS-7", &[]),
        ];
        for (text, expected) in rows {
            assert_eq!(agencies(text), *expected, "{text}");
        }
    }

    #[test]
    fn names_come_in_the_order_of_the_alphabet() {
        assert!(AGENCIES.is_sorted_by_key(|(name, _)| name.to_lowercase()));
    }
}
