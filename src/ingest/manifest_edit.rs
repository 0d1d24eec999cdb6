//! `incident.toml` with an entry more, or with other statements; everything else is kept to the letter. Pure.

use std::collections::BTreeSet;
use std::path::Path;

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use super::manifest::{Manifest, Origin};
use crate::date::PartialDate;
use crate::error::Error;

const STATEMENTS: &str = "official";
const ARTICLES: &str = "articles";

/// A document to be named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    pub is_statement: bool,
    pub origin: Origin,
    pub outlet: Option<String>,
    pub published: Option<PartialDate>,
}

/// The text with an entry behind the others of its kind, and the id of its document.
///
/// # Errors
/// `Error::Manifest` where the text is no manifest, or names the document already.
pub fn with_entry(path: &Path, text: &str, entry: &NewEntry) -> Result<(String, String), Error> {
    let manifest = Manifest::parse(path, text)?;
    let mut lists = Lists::of(path, text)?;
    let mut table = Table::new();
    match &entry.origin {
        Origin::File(inner) => table.insert("path", value(inner.to_string_lossy().into_owned())),
        Origin::Address(url) => table.insert("url", value(url.as_str())),
    };
    if let Some(outlet) = &entry.outlet {
        table.insert("outlet", value(outlet.as_str()));
    }
    if let Some(day) = entry.published {
        table.insert("published", value(day.to_string()));
    }
    table.decor_mut().set_prefix("\n");
    let usual = match entry.is_statement {
        true => super::manifest::usual_official_id(manifest.officials.len()),
        false => super::manifest::usual_article_id(&entry.origin),
    };
    let taken: BTreeSet<&str> =
        manifest.officials.iter().chain(&manifest.articles).map(|one| one.id.as_str()).collect();
    let numbered = (2..).map(|number| format!("{usual}-{number}"));
    let id = std::iter::once(usual.clone()).chain(numbered).find(|id| !taken.contains(id.as_str())).unwrap_or_default();
    if id != usual {
        table.insert("id", value(id.as_str()));
    }
    if entry.is_statement {
        lists.statements.push(table)
    } else {
        lists.articles.push(table)
    }
    Ok((lists.text(path)?, id))
}

/// The text in which the documents of these ids, and no others, are statements. Each keeps its id.
///
/// # Errors
/// `Error::Manifest` where the text is no manifest; a document that is chosen is not in it, or none is.
pub fn with_statements(path: &Path, text: &str, chosen: &BTreeSet<&str>) -> Result<String, Error> {
    let wrong = |reason: String| Error::Manifest { path: path.to_owned(), line: 1, reason };
    let manifest = Manifest::parse(path, text)?;
    if let Some(lost) =
        chosen.iter().find(|id| !manifest.officials.iter().chain(&manifest.articles).any(|entry| entry.id == **id))
    {
        return Err(wrong(format!("names no document \"{lost}\" any more")));
    }
    if chosen.is_empty() {
        return Err(wrong(String::from("an incident needs a statement; choose one at least")));
    }
    let Lists { rest, statements, articles } = Lists::of(path, text)?;
    let mut lists = Lists { rest, statements: ArrayOfTables::new(), articles: ArrayOfTables::new() };
    let was_statement = statements.into_iter().zip(&manifest.officials).map(|pair| (true, pair));
    let was_article = articles.into_iter().zip(&manifest.articles).map(|pair| (false, pair));
    for (was_statement, (mut table, entry)) in was_statement.chain(was_article) {
        let is_statement = chosen.contains(entry.id.as_str());
        // A statement's usual id is its place among the statements, which may be another now.
        if (is_statement || was_statement) && !table.contains_key("id") {
            table.insert("id", value(entry.id.as_str()));
        }
        if is_statement { lists.statements.push(table) } else { lists.articles.push(table) }
    }
    lists.text(path)
}

/// A manifest's two lists, and what stands around them.
struct Lists {
    rest: DocumentMut,
    statements: ArrayOfTables,
    articles: ArrayOfTables,
}

impl Lists {
    fn of(path: &Path, text: &str) -> Result<Self, Error> {
        let wrong = |reason: String| Error::Manifest { path: path.to_owned(), line: 1, reason };
        let mut rest: DocumentMut =
            text.parse().map_err(|cause: toml_edit::TomlError| wrong(format!("is not TOML: {}", cause.message())))?;
        // A single table is a list of one, and a list may be written within one line.
        let mut taken = |key: &str| match rest.remove(key) {
            None => Ok(ArrayOfTables::new()),
            Some(Item::Table(table)) => Ok(std::iter::once(table).collect()),
            Some(item) => item.into_array_of_tables().map_err(|_| wrong(format!("\"{key}\" is no list of tables"))),
        };
        let (statements, articles) = (taken(STATEMENTS)?, taken(ARTICLES)?);
        Ok(Self { rest, statements, articles })
    }

    /// The whole text, which is a manifest.
    fn text(self, path: &Path) -> Result<String, Error> {
        let Self { mut rest, statements, articles } = self;
        for (key, list) in [(STATEMENTS, statements), (ARTICLES, articles)] {
            if !list.is_empty() {
                rest.insert(key, Item::ArrayOfTables(list));
            }
        }
        let text = rest.to_string();
        Manifest::parse(path, &text).map(|_| text)
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    const PATH: &str = "incident.toml";
    const TEXT: &str = "# à moi\norganisation = 'Acme'   # oui\n\n[[official]]\npath = \"official.html\"\n\n# le premier\n[[articles]]\npath = \"a.html\"\noutlet = \"A\"\n\n[[articles]]\nurl = \"https://www.example.fr/b\"\n";

    fn article(origin: Origin) -> NewEntry {
        NewEntry { is_statement: false, origin, outlet: None, published: None }
    }

    fn file(name: &str) -> Origin {
        Origin::File(PathBuf::from(name))
    }

    fn ids(text: &str) -> (Vec<String>, Vec<String>) {
        let manifest = Manifest::parse(Path::new(PATH), text).unwrap();
        let ids = |entries: Vec<super::super::ManifestEntry>| entries.into_iter().map(|entry| entry.id).collect();
        (ids(manifest.officials), ids(manifest.articles))
    }

    #[test]
    fn an_entry_more_changes_nothing_else() {
        let path = Path::new(PATH);
        let entry = NewEntry {
            outlet: Some("L'\"Écho\"".into()),
            published: "2020-07-23".parse().ok(),
            ..article(file("articles/c.txt"))
        };
        let (text, id) = with_entry(path, TEXT, &entry).unwrap();
        assert_eq!(id, "c");
        assert!(text.starts_with(TEXT), "{text}");
        let rest = &text[TEXT.len()..];
        assert!(
            rest.starts_with("\n[[articles]]\npath = \"articles/c.txt\"\n")
                && rest.ends_with("published = \"2020-07-23\"\n"),
            "{rest}"
        );
        let read = Manifest::parse(path, &text).unwrap();
        assert_eq!(read.articles[2].outlet.as_deref(), Some("L'\"Écho\""));

        let statement = NewEntry { is_statement: true, ..article(file("v2.txt")) };
        let (text, id) = with_entry(path, TEXT, &statement).unwrap();
        assert_eq!(
            (id.as_str(), ids(&text)),
            ("official-2", (vec!["official".into(), "official-2".into()], vec!["a".into(), "b".into()]))
        );
        assert!(
            text.contains("# à moi\norganisation = 'Acme'   # oui\n") && text.contains("# le premier\n[[articles]]\n")
        );
    }

    #[test]
    fn every_spelling_of_a_list_takes_an_entry() {
        let path = Path::new(PATH);
        for text in [
            "",
            "organisation = \"Acme\"\n",
            "articles = [{ path = \"a.html\" }]\n[[official]]\npath = \"s.html\"",
            "[official]\npath = \"s.html\"\n[articles]\npath = \"a.html\"\n",
        ] {
            let before = ids(text);
            let (text, id) = with_entry(path, text, &article(file("a.txt"))).unwrap();
            let expected = if before.1.is_empty() { "a" } else { "a-2" };
            assert_eq!(
                (id.as_str(), ids(&text)),
                (expected, (before.0, [before.1, vec![expected.into()]].concat())),
                "{text}"
            );
        }
        let twice = with_entry(path, TEXT, &article(file("a.html"))).unwrap_err().to_string();
        assert!(twice.contains("the same document as on line 9"), "{twice}");
        assert!(with_entry(path, "articles = 1", &article(file("a.txt"))).is_err());
    }

    #[test]
    fn another_statement_is_chosen_and_no_document_loses_its_id() {
        let path = Path::new(PATH);
        let chosen = |text: &str, ids: &[&str]| with_statements(path, text, &ids.iter().copied().collect());
        let text = chosen(TEXT, &["b"]).unwrap();
        assert_eq!(ids(&text), (vec!["b".into()], vec!["official".into(), "a".into()]));
        assert!(
            text.contains("# à moi")
                && text.contains("# le premier\n[[articles]]\npath = \"a.html\"\noutlet = \"A\"\n"),
            "{text}"
        );
        let back = chosen(&text, &["official"]).unwrap();
        assert_eq!(ids(&back), (vec!["official".into()], vec!["a".into(), "b".into()]), "{back}");
        let both = chosen(TEXT, &["official", "a"]).unwrap();
        assert_eq!(ids(&both), (vec!["official".into(), "a".into()], vec!["b".into()]));
        assert!(chosen(TEXT, &[]).unwrap_err().to_string().contains("choose one at least"));
        assert!(chosen(TEXT, &["c"]).unwrap_err().to_string().contains("no document \"c\""));
    }
}
