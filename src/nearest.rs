//! What may have been meant where a name is not known: the known ones that are spelt almost like it.

/// The known name that is spelt almost like `word`; `None` where none is near enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let distances = known.into_iter().map(|name| (distance(&word, &name.to_lowercase()), name));
    // Of one or two letters any other is near.
    let letters = word.chars().count();
    let most = if letters < 3 { 0 } else { letters / 3 };
    // Of equally near ones the first: the order of the known names counts.
    let (distance, name) = distances.min_by_key(|(distance, _)| *distance)?;
    (distance <= most).then_some(name)
}

/// « ; did you mean "articles"? », or nothing.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    nearest(word, known).map(|name| format!("; did you mean \"{name}\"?")).unwrap_or_default()
}

/// Sorts names by how nearly they are spelt like `word`; those equally near keep their order.
pub fn by_nearness<T>(word: &str, names: &mut [T], spelling: impl Fn(&T) -> String) {
    let word = word.to_lowercase();
    names.sort_by_cached_key(|name| distance(&word, &spelling(name).to_lowercase()));
}

/// Letters to add, take out, change or swap with the next. Long names are never meant by one another, and cost the square
/// of their length.
fn distance(one: &str, other: &str) -> usize {
    const LONGEST: usize = 200;
    if one.len().max(other.len()) > LONGEST {
        return if one == other { 0 } else { usize::MAX };
    }
    strsim::osa_distance(one, other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_near_is_meant() {
        let keys = ["organisation", "aliases", "language", "official", "articles"];
        let rows = [
            ("articels", Some("articles")),
            ("article", Some("articles")),
            ("organization", Some("organisation")),
            ("Offical", Some("official")),
            ("langue", Some("language")),
            ("author", None),
            ("x", None),
            ("", None),
            (&"articles".repeat(1_000), None),
        ];
        for (word, expected) in rows {
            assert_eq!(nearest(word, keys), expected, "{word:.20}");
        }
        assert_eq!(nearest("a", []), None);
        assert_eq!(did_you_mean("articels", keys), "; did you mean \"articles\"?");
        assert_eq!(did_you_mean("colour", keys), "");
    }

    #[test]
    fn names_are_sorted_by_nearness() {
        let mut names = ["guardian.html", "numerama.html", "zdnet.html", "figaro.html"];
        by_nearness("numerma.html", &mut names, |name| (*name).to_owned());
        assert_eq!(names[0], "numerama.html");
    }
}
