//! A draft as the text of an incident.toml, with hints behind #.

use std::fmt::Write;

use super::{Draft, Entry};
use crate::ingest::{Origin, ids_to_write};
use crate::report::sanitise;
use crate::wording::{Language, messages};

impl Draft {
    /// The whole text, its hints in this language.
    pub fn text(&self, hints: Language) -> String {
        let mut text = String::new();
        let mut line = |line: &str| {
            text.push_str(line);
            text.push('\n');
        };
        line(hints.either(
            "# An incident for recoupe. Lines behind a # are hints: they count for nothing.",
            "# Un incident pour recoupe. Les lignes après un # sont des conseils : elles ne comptent pas.",
        ));
        line("");
        line(hints.either(
            "# The body that suffered the incident or answers for it, and other names that stand for it.",
            "# L’organisme victime de l’incident ou qui en répond, et les autres noms qui le désignent.",
        ));
        match (&self.organisation, self.likely_organisation()) {
            (Some(name), _) => line(&format!("organisation = {}", quoted(name))),
            (None, guess) => line(&format!("# organisation = {}", quoted(guess.unwrap_or("…")))),
        }
        line("# aliases = [\"…\", \"…\"]");
        line("");
        line(hints.either(
            "# The language of documents that do not tell their own.",
            "# La langue des documents qui n’indiquent pas la leur.",
        ));
        match &self.language {
            Some(language) => line(&format!("language = {}", quoted(language))),
            None => line("# language = \"fr\""),
        }
        line("");
        line(hints.either(
            "# The official statement; each later version is one more [[official]].",
            "# Le communiqué officiel ; chaque version suivante est un [[official]] de plus.",
        ));
        let origins = |entries: &[Entry]| entries.iter().map(|entry| entry.origin.clone()).collect::<Vec<_>>();
        let mut ids = ids_to_write(&origins(&self.officials), &origins(&self.articles)).into_iter();
        for entry in &self.officials {
            line(&entry.text("official", ids.next().flatten().as_deref(), hints));
        }
        line(hints.either(
            "# The articles: a path in this folder, or the url of a page.",
            "# Les articles : un chemin (path) dans ce dossier, ou l’adresse (url) d’une page.",
        ));
        for entry in &self.articles {
            line(&entry.text("articles", ids.next().flatten().as_deref(), hints));
        }
        if self.articles.is_empty() {
            line("# [[articles]]\n# path = \"…\"\n# outlet = \"…\"\n# published = \"2020-07-23\"\n");
        }
        if !self.left_out.is_empty() {
            line(hints.either("# Left out, since it cannot be read:", "# Laissé de côté, faute de pouvoir être lu :"));
            for failure in &self.left_out {
                let told = messages::line(&failure.source, &failure.error, hints);
                line(&format!("#   {}", sanitise::line(&told)));
            }
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
        text
    }
}

impl Entry {
    /// Its table, under this key, an empty line behind it.
    fn text(&self, key: &str, id: Option<&str>, hints: Language) -> String {
        let mut text = String::new();
        if let Some(title) = &self.facts.title {
            let _ = writeln!(text, "# {}", sanitise::line(title));
        }
        let _ = writeln!(text, "[[{key}]]");
        if let Some(id) = id {
            let _ = writeln!(text, "id = {}", quoted(id));
        }
        let _ = match &self.origin {
            Origin::File(path) => writeln!(text, "path = {}", quoted(&path.to_string_lossy())),
            Origin::Address(url) => writeln!(text, "url = {}", quoted(url.as_str())),
        };
        if key == "articles" {
            let _ = match self.facts.outlet.as_deref().map(str::trim).filter(|outlet| !outlet.is_empty()) {
                Some(outlet) => writeln!(text, "outlet = {}", quoted(outlet)),
                None => writeln!(text, "# outlet = \"…\""),
            };
        }
        let _ = match self.facts.published {
            Some(day) => writeln!(text, "published = {}", quoted(&day.to_string())),
            None => writeln!(
                text,
                "# published = \"2020-07-23\"  # {}",
                hints.either("no day is told by the document", "le document n’indique pas de jour")
            ),
        };
        text
    }
}

/// A text from outside as a value of TOML, on one line.
fn quoted(text: &str) -> String {
    toml::Value::String(sanitise::line(text).into_owned()).to_string()
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::super::Facts;
    use super::*;
    use crate::compare::Failure;
    use crate::ingest::Manifest;

    fn file(path: &str, title: &str, outlet: Option<&str>, day: Option<&str>) -> Entry {
        Entry {
            origin: Origin::File(PathBuf::from(path)),
            facts: Facts {
                title: Some(title.to_owned()),
                outlet: outlet.map(str::to_owned),
                published: day.map(|day| day.parse().unwrap()),
                language: None,
            },
        }
    }

    #[test]
    fn what_is_written_reads_back_whatever_it_says() {
        let hostile = "L'\"Écho\"\\ '''\"\"\"\n[[official]]\u{1b}[2J\u{7f} # x";
        let draft = Draft {
            organisation: Some(hostile.to_owned()),
            language: Some("fr".into()),
            officials: vec![file("official.html", "Un titre\n[[articles]]\npath = \"/etc\"", None, Some("2020-07-23"))],
            articles: vec![
                file("articles/l'écho \"x\".html", "\u{1b}]52", Some(hostile), Some("2020-07")),
                file("official.txt", "", Some(" "), None),
                Entry {
                    origin: Origin::Address(url::Url::parse("https://www.example.fr/a?b='c'").unwrap()),
                    facts: Facts::default(),
                },
            ],
            left_out: vec![Failure { source: "a\nb = 1".into(), error: "no\r\n[x]".into() }],
        };
        for hints in Language::ALL {
            let text = draft.text(*hints);
            assert!(!text.contains(['\u{1b}', '\u{7f}', '\r']), "{text}");
            let manifest = Manifest::parse(Path::new("x"), &text).unwrap();
            assert_eq!(manifest.organisation.as_deref(), Some(&*sanitise::line(hostile)));
            let read = |entries: &[crate::ingest::ManifestEntry]| {
                entries.iter().map(|entry| (entry.origin.clone(), entry.published)).collect::<Vec<_>>()
            };
            let meant = |entries: &[Entry]| {
                entries.iter().map(|entry| (entry.origin.clone(), entry.facts.published)).collect::<Vec<_>>()
            };
            assert_eq!(read(&manifest.officials), meant(&draft.officials));
            assert_eq!(read(&manifest.articles), meant(&draft.articles));
            let ids: Vec<&str> = manifest.articles.iter().map(|entry| entry.id.as_str()).collect();
            assert_eq!(ids, ["l-écho-x", "article-official", "a"]);
            assert_eq!(manifest.articles[0].outlet.as_deref(), Some(&*sanitise::line(hostile)));
            assert_eq!(manifest.articles[1].outlet, None);
        }
    }

    #[test]
    fn what_is_not_known_is_a_hint() {
        let draft = Draft { officials: vec![file("official.html", "T", Some("Acme"), None)], ..Draft::default() };
        let text = draft.text(Language::English);
        assert!(text.contains("\n# organisation = \"Acme\"\n") && text.contains("\n# language = \"fr\"\n"), "{text}");
        assert!(text.contains("# published = ") && text.contains("# [[articles]]"), "{text}");
        let manifest = Manifest::parse(Path::new("x"), &text).unwrap();
        assert_eq!((manifest.organisation, manifest.articles.len()), (None, 0));
    }
}
