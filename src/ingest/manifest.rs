//! `incident.toml` as it is written: every value judged, every fault told with its line. Pure.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use url::Url;

use super::row::{day_of, language_code};
use super::web::address;
use super::{file, name};
use crate::date::PartialDate;
use crate::error::Error;
use crate::nearest::did_you_mean;

/// The keys of the manifest, in the order of its description.
const KEYS: &[&str] = &["organisation", "aliases", "language", "official", "articles"];

/// The keys of `[[official]]` and `[[articles]]`.
const ENTRY_KEYS: &[&str] = &["id", "path", "url", "outlet", "published", "language"];

/// What an incident's manifest says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    pub organisation: Option<String>,
    pub aliases: Vec<String>,
    pub language: Option<String>,
    pub officials: Vec<Entry>,
    pub articles: Vec<Entry>,
}

/// A document of a manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: String,
    pub origin: Origin,
    /// The line that tells where it comes from.
    pub line: usize,
    /// Where it was published, for links.
    pub url: Option<Url>,
    pub outlet: Option<String>,
    pub published: Option<PartialDate>,
    pub language: Option<String>,
}

/// Where the text of an entry is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Relative to the folder, and without a way out of it.
    File(PathBuf),
    Address(Url),
}

/// The id of the statement in this place, where it is given none.
pub fn usual_official_id(place: usize) -> String {
    if place == 0 { String::from("official") } else { format!("official-{}", place + 1) }
}

/// The id of an article that is given none.
pub fn usual_article_id(origin: &Origin) -> String {
    match origin {
        Origin::File(path) => name::of_path(path),
        Origin::Address(url) => name::of_address(url),
    }
}

impl Manifest {
    /// Reads the text of the manifest at `path`, which is named in errors alone.
    ///
    /// # Errors
    /// `Error::Manifest` with the line: no TOML, an unknown key, a value of the wrong kind, a bad date or address, a
    /// path out of the folder, two entries of one id or one file.
    pub fn parse(path: &Path, text: &str) -> Result<Self, Error> {
        let sheet = Sheet { path, text };
        let parsed = DeTable::parse(text)
            .map_err(|cause| sheet.wrong(cause.span().unwrap_or(0..0), format!("is not TOML: {}", cause.message())))?;
        let table = parsed.get_ref();
        sheet.check_keys(table, KEYS)?;
        let manifest = Self {
            organisation: sheet.text_of(table, "organisation")?,
            aliases: sheet.texts_of(table, "aliases")?,
            language: sheet.language_of(table)?,
            officials: sheet.entries(table, "official")?,
            articles: sheet.entries(table, "articles")?,
        };
        sheet.check_distinct(&manifest)?;
        Ok(manifest)
    }
}

/// A manifest's text and its name, to say where a fault is.
struct Sheet<'a> {
    path: &'a Path,
    text: &'a str,
}

impl Sheet<'_> {
    fn line(&self, span: &Range<usize>) -> usize {
        let before = self.text.as_bytes().get(..span.start).unwrap_or(self.text.as_bytes());
        1 + before.iter().filter(|byte| **byte == b'\n').count()
    }

    fn wrong(&self, span: Range<usize>, reason: impl Into<String>) -> Error {
        self.wrong_at(self.line(&span), reason)
    }

    fn wrong_at(&self, line: usize, reason: impl Into<String>) -> Error {
        Error::Manifest { path: self.path.to_owned(), line, reason: reason.into() }
    }

    fn check_keys(&self, table: &DeTable<'_>, known: &[&str]) -> Result<(), Error> {
        match table.keys().find(|key| !known.contains(&key.get_ref().as_ref())) {
            Some(key) => {
                let (key, span) = (key.get_ref(), key.span());
                let meant = did_you_mean(key, known.iter().copied());
                let listed = || format!("; the known ones are: {}", known.join(", "));
                let told = if meant.is_empty() { listed() } else { meant };
                Err(self.wrong(span, format!("unknown key \"{key}\"{told}")))
            }
            None => Ok(()),
        }
    }

    fn text_of(&self, table: &DeTable<'_>, key: &str) -> Result<Option<String>, Error> {
        table.get(key).map(|value| self.text(value, key)).transpose()
    }

    fn text(&self, value: &Spanned<DeValue<'_>>, key: &str) -> Result<String, Error> {
        match value.get_ref().as_str().map(str::trim) {
            Some("") => Err(self.wrong(value.span(), format!("\"{key}\" is empty; fill it in or take it out"))),
            Some(text) => Ok(text.to_owned()),
            None => Err(self.wrong(value.span(), format!("\"{key}\" is no text; write it between quotes"))),
        }
    }

    fn texts_of(&self, table: &DeTable<'_>, key: &str) -> Result<Vec<String>, Error> {
        let Some(value) = table.get(key) else { return Ok(Vec::new()) };
        match value.get_ref().as_array() {
            Some(values) => values.iter().map(|value| self.text(value, key)).collect(),
            None => Err(self.wrong(value.span(), format!("\"{key}\" is no list; write it as [\"…\", \"…\"]"))),
        }
    }

    fn language_of(&self, table: &DeTable<'_>) -> Result<Option<String>, Error> {
        let Some(value) = table.get("language") else { return Ok(None) };
        let text = self.text(value, "language")?;
        let wrong = || self.wrong(value.span(), format!("\"{text}\" is not a language; write it as \"fr\""));
        language_code(&text).ok_or_else(wrong).map(Some)
    }

    /// A date in quotes or without.
    fn date_of(&self, table: &DeTable<'_>, key: &str) -> Result<Option<PartialDate>, Error> {
        let Some(value) = table.get(key) else { return Ok(None) };
        let text = match value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            DeValue::Integer(year) => year.as_str().to_owned(),
            _ => self.text(value, key)?,
        };
        match day_of(&text).parse::<PartialDate>() {
            Ok(date) => Ok(Some(date)),
            Err(cause) => Err(self.wrong(value.span(), format!("\"{key}\": {cause}"))),
        }
    }

    /// The tables under `key`; a single one is a list of one.
    fn entries(&self, table: &DeTable<'_>, key: &str) -> Result<Vec<Entry>, Error> {
        let Some(value) = table.get(key) else { return Ok(Vec::new()) };
        let wrong = |span| self.wrong(span, format!("\"{key}\" is no table; write it as [[{key}]] and its keys below"));
        let values = match value.get_ref() {
            DeValue::Table(_) => vec![value],
            DeValue::Array(values) => values.iter().collect(),
            _ => return Err(wrong(value.span())),
        };
        let mut entries = Vec::new();
        for value in values {
            let table = value.get_ref().as_table().ok_or_else(|| wrong(value.span()))?;
            // A statement rarely has a name of its own, and its file may be called anything.
            let usual_id = (key == "official").then(|| usual_official_id(entries.len()));
            entries.push(self.entry(value.span(), table, usual_id)?);
        }
        Ok(entries)
    }

    fn entry(&self, span: Range<usize>, table: &DeTable<'_>, usual_id: Option<String>) -> Result<Entry, Error> {
        self.check_keys(table, ENTRY_KEYS)?;
        let url = table.get("url").map(|value| self.url(value)).transpose()?;
        let (origin, place) = match (table.get("path"), &url) {
            (Some(value), _) => (Origin::File(self.inner_path(value)?), value.span()),
            (None, Some(url)) => (Origin::Address(url.clone()), table.get("url").map_or(span, Spanned::span)),
            (None, None) => return Err(self.wrong(span, "has neither \"path\" nor \"url\"; say where the text is")),
        };
        let named = usual_article_id(&origin);
        Ok(Entry {
            id: self.text_of(table, "id")?.or(usual_id).unwrap_or(named),
            origin,
            line: self.line(&place),
            url,
            outlet: self.text_of(table, "outlet")?,
            published: self.date_of(table, "published")?,
            language: self.language_of(table)?,
        })
    }

    fn url(&self, value: &Spanned<DeValue<'_>>) -> Result<Url, Error> {
        let text = self.text(value, "url")?;
        let judged = address::parse(&text).and_then(|url| address::check(&url, false).map(|()| url));
        judged.map_err(|error| self.wrong(value.span(), format!("\"url\": {error}")))
    }

    /// A path that stays inside the folder, as far as its words tell.
    fn inner_path(&self, value: &Spanned<DeValue<'_>>) -> Result<PathBuf, Error> {
        let text = self.text(value, "path")?;
        let path = PathBuf::from(&text);
        let stays = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        if !stays {
            let reason = format!("\"{text}\" leads out of the folder; copy the file into it and give its name there");
            return Err(self.wrong(value.span(), reason));
        }
        if file::is_json_lines(&path) {
            let reason = format!("\"{text}\" holds several documents; an entry is one: give each its own file");
            return Err(self.wrong(value.span(), reason));
        }
        Ok(path.components().filter(|part| *part != Component::CurDir).collect())
    }

    fn check_distinct(&self, manifest: &Manifest) -> Result<(), Error> {
        let (mut ids, mut origins) = (BTreeMap::new(), BTreeMap::new());
        for entry in manifest.officials.iter().chain(&manifest.articles) {
            if let Some(earlier) = origins.insert(&entry.origin, entry.line) {
                let reason = format!("the same document as on line {earlier}; take one of them out");
                return Err(self.wrong_at(entry.line, reason));
            }
            if let Some(earlier) = ids.insert(&entry.id, entry.line) {
                let id = &entry.id;
                let reason = format!(
                    "two documents have the id \"{id}\", this and that of line {earlier}; give this one another id"
                );
                return Err(self.wrong_at(entry.line, reason));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Manifest, String> {
        Manifest::parse(Path::new("x/incident.toml"), text).map_err(|error| error.to_string())
    }

    #[test]
    fn a_manifest_tells_its_documents() {
        let manifest = parse(concat!(
            "organisation = \"Doctolib\"\naliases = [\"la licorne\"]\nlanguage = \"fr\"\n\n",
            "[[official]]\npath = \"./statement.html\"\npublished = \"2020-07-23\"\n",
            "[[official]]\nurl = \"https://example.fr/v2\"\npublished = 2020-07-24\n\n",
            "[[articles]]\nid = \"numerama\"\npath = \"articles/639089.html\"\nurl = \"https://www.numerama.com/639089\"\n",
            "outlet = \"Numerama\"\npublished = \"2020-07\"\nlanguage = \"fr-FR\"\n",
            "[[articles]]\npath = \"articles/zdnet.html\"\npublished = 2020\n",
        ))
        .unwrap();
        assert_eq!(manifest.organisation.as_deref(), Some("Doctolib"));
        assert_eq!((manifest.aliases, manifest.language), (vec![String::from("la licorne")], Some(String::from("fr"))));
        let [first, second] = &manifest.officials[..] else { panic!() };
        assert_eq!((first.id.as_str(), first.line), ("official", 6));
        assert_eq!(first.origin, Origin::File(PathBuf::from("statement.html")));
        assert_eq!((second.id.as_str(), second.line, second.published), ("official-2", 9, "2020-07-24".parse().ok()));
        assert!(matches!(&second.origin, Origin::Address(url) if url.as_str() == "https://example.fr/v2"));
        let [numerama, zdnet] = &manifest.articles[..] else { panic!() };
        assert_eq!((numerama.id.as_str(), numerama.outlet.as_deref()), ("numerama", Some("Numerama")));
        assert_eq!((numerama.published, numerama.language.as_deref()), ("2020-07".parse().ok(), Some("fr")));
        assert_eq!((zdnet.id.as_str(), zdnet.published), ("zdnet", "2020".parse().ok()));
    }

    #[test]
    fn a_single_statement_may_be_a_table() {
        let manifest = parse("[official]\npath = \"a.html\"\n").unwrap();
        assert_eq!(manifest.officials.len(), 1);
        assert_eq!(parse("official = [{ path = \"a.html\" }]").unwrap().officials, manifest_on_line(1));
        fn manifest_on_line(line: usize) -> Vec<Entry> {
            let mut officials = parse("[official]\npath = \"a.html\"\n").unwrap().officials;
            officials.iter_mut().for_each(|entry| entry.line = line);
            officials
        }
    }

    #[test]
    fn every_fault_is_told_with_its_line_and_what_to_do() {
        let rows = [
            (
                "organisation = \"a\"\norganization = \"a\"\n",
                2,
                "unknown key \"organization\"; did you mean \"organisation\"?",
            ),
            (
                "colour = \"a\"\n",
                1,
                "unknown key \"colour\"; the known ones are: organisation, aliases, language, official, articles",
            ),
            (
                "[[articles]]\npath = \"a.html\"\n\nauthor = \"x\"\n",
                4,
                "unknown key \"author\"; the known ones are: id, path, url, outlet, published, language",
            ),
            (
                "[[articles]]\npath = \"a.html\"\npublished = \"24/07/2020\"\n",
                3,
                "\"published\": \"24/07/2020\" is not a date; write it as 2020-07-23, 2020-07 or 2020",
            ),
            (
                "[official]\npath = \"a.html\"\npublished = \"2021-02-29\"\n",
                3,
                "\"published\": \"2021-02-29\" is not a date; write it as 2020-07-23, 2020-07 or 2020",
            ),
            (
                "[[articles]]\nid = \"a\"\npath = \"b.html\"\n[[articles]]\npath = \"a.html\"\n",
                5,
                "two documents have the id \"a\", this and that of line 3; give this one another id",
            ),
            (
                "[official]\npath = \"a.html\"\n[[articles]]\nid = \"b\"\npath = \"./a.html\"\n",
                5,
                "the same document as on line 2; take one of them out",
            ),
            (
                "organisation = \"a\"\n[[articles]]\nid = \"a\"\n",
                2,
                "has neither \"path\" nor \"url\"; say where the text is",
            ),
            (
                "[[articles]]\npath = \"../a.html\"\n",
                2,
                "\"../a.html\" leads out of the folder; copy the file into it and give its name there",
            ),
            (
                "[[articles]]\npath = \"b/../../a.html\"\n",
                2,
                "\"b/../../a.html\" leads out of the folder; copy the file into it and give its name there",
            ),
            (
                "[[articles]]\npath = \"/etc/passwd\"\n",
                2,
                "\"/etc/passwd\" leads out of the folder; copy the file into it and give its name there",
            ),
            (
                "[[articles]]\npath = \"a.jsonl\"\n",
                2,
                "\"a.jsonl\" holds several documents; an entry is one: give each its own file",
            ),
            (
                "[[articles]]\nurl = \"http://127.0.0.1/\"\n",
                2,
                "\"url\": http://127.0.0.1/: refused: not on the public internet (this machine); save the page and give the file",
            ),
            (
                "[[articles]]\nurl = \"example.fr\"\n",
                2,
                "\"url\": example.fr: is not an address (relative URL without a base); write it as https://www.example.fr/page",
            ),
            ("language = \"français\"\n", 1, "\"français\" is not a language; write it as \"fr\""),
            ("\naliases = \"a\"\n", 2, "\"aliases\" is no list; write it as [\"…\", \"…\"]"),
            ("\n\norganisation = 12\n", 3, "\"organisation\" is no text; write it between quotes"),
            ("organisation = \" \"\n", 1, "\"organisation\" is empty; fill it in or take it out"),
            ("articles = \"a.html\"\n", 1, "\"articles\" is no table; write it as [[articles]] and its keys below"),
            ("organisation = \"a\"\norganisation = \"b\"\n", 2, "is not TOML: duplicate key"),
        ];
        for (text, line, reason) in rows {
            assert_eq!(parse(text), Err(format!("x/incident.toml:{line}: {reason}")));
        }
        assert!(parse("a = 1\nb = [\n").unwrap_err().starts_with("x/incident.toml:"));
        assert!(parse("a = 1\n= 2\n").unwrap_err().starts_with("x/incident.toml:2: is not TOML: "));
    }

    #[test]
    fn an_empty_manifest_is_one_without_documents() {
        assert_eq!(parse(""), Ok(Manifest::default()));
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_odd(key in "organisation|aliases|language|official|articles|é", value in "\\PC{0,30}") {
            for text in [format!("{key} = {value}"), format!("[[{key}]]\n{value}"), format!("[[articles]]\npath = \"{value}\"")] {
                if let Err(error) = parse(&text) {
                    proptest::prop_assert!(error.starts_with("x/incident.toml:") && !error.contains('\n'), "{}", error);
                }
            }
        }
    }
}
