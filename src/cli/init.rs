//! `recoupe init`: a first incident.toml for a folder of documents.

use std::io::{BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::Args;
use clap::builder::NonEmptyStringValueParser;

use super::dialogue::Dialogue;
use super::exit::{Outcome, complain};
use super::whole::write_whole;
use recoupe::draft::{Draft, Entry, Facts, look_at};
use recoupe::ingest::{Manifest, Origin, Reader, Source, check_address, manifest_of};
use recoupe::wording::Language;

/// Write an incident.toml for a folder of documents, to be read by compare at once
///
/// The statement is the file named official*, the articles are the others, each with the outlet and the day that it tells
/// of itself. On a terminal you are asked for what no option says; an empty line takes the guess. With -o - the text is
/// shown, not written.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Read the documents of this folder, and those of articles/ in it
    #[arg(value_name = "FOLDER", default_value = ".")]
    folder: PathBuf,

    /// Name the body that suffered the incident
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    organisation: Option<String>,

    /// Take this file or address as the statement, and no other; repeat it for later versions
    #[arg(long, value_name = "FILE | ADDRESS", value_parser = NonEmptyStringValueParser::new())]
    official: Vec<String>,

    /// Take this file or address as an article, and the other files of the folder as none; repeat it for others
    #[arg(long, value_name = "FILE | ADDRESS", value_parser = NonEmptyStringValueParser::new())]
    article: Vec<String>,

    /// Tell the usual language of the documents: fr, en
    #[arg(long, value_name = "CODE", value_parser = language_code)]
    language: Option<String>,

    /// Write over an incident.toml that is there
    #[arg(long)]
    force: bool,
}

fn language_code(text: &str) -> Result<String, &'static str> {
    let is_code = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_code { Ok(text.to_owned()) } else { Err("write it in two letters: fr, en") }
}

impl Arguments {
    /// Writes the manifest, or shows it where `output` is standard output.
    pub fn run(self, output: Option<PathBuf>, is_quiet: bool, tell: Language) -> Result<Outcome> {
        let shows = output.as_deref() == Some(Path::new("-"));
        if let Some(path) = output.filter(|_| !shows) {
            bail!("{}: init writes FOLDER/incident.toml; leave out -o, or show the text with -o -", path.display());
        }
        if !self.folder.is_dir() {
            let (folder, is_there) = (self.folder.display(), self.folder.exists());
            bail!("{folder}: {}", if is_there { "is no folder" } else { "there is no such folder; check the name" });
        }
        let path = manifest_of(&self.folder);
        if !shows {
            self.spare(&path)?;
        }
        let is_asked = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
        let draft = if is_asked {
            // Not locked: sources are read meanwhile, and one of them might be standard input.
            let (mut answers, mut questions) = (BufReader::new(std::io::stdin()), std::io::stderr());
            self.draft(Some((&mut Dialogue { answers: &mut answers, questions: &mut questions }, tell)))?
        } else {
            self.draft(None)?
        };
        let text = draft.text(tell);
        if let Err(error) = Manifest::parse(&path, &text) {
            bail!("{}: cannot be written: {}", path.display(), error.reason());
        }
        if shows {
            std::io::stdout().lock().write_all(text.as_bytes())?;
        } else {
            self.spare(&path)?;
            write_whole(&path, |out| out.write_all(text.as_bytes()))?;
        }
        for failure in &draft.left_out {
            complain(&format!("{}: {}", self.folder.join(&failure.source).display(), failure.error));
        }
        if !shows && !is_quiet {
            complain(&written(&draft, &self.folder, &path, tell));
        }
        Ok(if draft.left_out.is_empty() { Outcome::Done } else { Outcome::Incomplete })
    }

    /// Refuses to write over a manifest unless that is asked for.
    fn spare(&self, path: &Path) -> Result<()> {
        if !self.force && path.symlink_metadata().is_ok() {
            bail!("{}: is there already; write over it with --force", path.display());
        }
        Ok(())
    }

    /// What the options say, else what is answered, else what the documents tell.
    fn draft(&self, asked: Option<(&mut Dialogue<'_>, Language)>) -> Result<Draft> {
        let reader = Reader::default();
        let mut draft = Draft::of_folder(&self.folder, &reader)?;
        draft.organisation.clone_from(&self.organisation);
        draft.language.clone_from(&self.language);
        let officials = self.named(&self.official, &reader)?;
        let articles = self.named(&self.article, &reader)?;
        choose(&mut draft, officials, articles);
        match asked {
            Some((dialogue, tell)) => self.ask(&mut draft, dialogue, tell)?,
            None => draft.language = draft.language.take().or_else(|| draft.usual_language()),
        }
        if draft.officials.is_empty() {
            bail!(
                "{}: no document is named official*, so which one is the statement is not known; name it with --official FILE",
                self.folder.display()
            );
        }
        Ok(draft)
    }

    /// The entries that an option names.
    fn named(&self, names: &[String], reader: &Reader) -> Result<Vec<Entry>> {
        names.iter().map(|name| self.entry(name, reader)).collect()
    }

    fn entry(&self, name: &str, reader: &Reader) -> Result<Entry> {
        let path = match Source::parse(name)? {
            Source::Stdin => bail!("-: is no file of the folder; save the text in it and give its name"),
            Source::Address(url) => {
                check_address(&url)?;
                return Ok(Entry { origin: Origin::Address(url), facts: Facts::default() });
            }
            Source::Path(path) => path,
        };
        // As the user stands, or as the folder knows it.
        let here = [path.clone(), self.folder.join(&path)].into_iter().find(|path| path.is_file());
        let Some(here) = here else { bail!("{name}: there is no such file, here or in {}", self.folder.display()) };
        let (whole, folder) = (here.canonicalize()?, self.folder.canonicalize()?);
        let Ok(inner) = whole.strip_prefix(&folder) else {
            bail!("{name}: lies outside {}; copy it into the folder", self.folder.display());
        };
        look_at(&self.folder, inner.to_owned(), reader).map_err(|why| anyhow::anyhow!("{name}: {}", why.error))
    }

    /// Asks for what no option says.
    fn ask(&self, draft: &mut Draft, dialogue: &mut Dialogue<'_>, tell: Language) -> Result<()> {
        let all = draft.officials.len() + draft.articles.len();
        if (self.official.is_empty() || self.article.is_empty()) && all > 0 {
            for (place, entry) in draft.officials.iter().chain(&draft.articles).enumerate() {
                dialogue.tell(&format!("{:3}  {}", place + 1, described(entry)))?;
            }
        }
        if self.official.is_empty() && all > 0 {
            let known = draft.officials.len();
            let guess: Vec<usize> = if known > 0 { (0..known).collect() } else { likely_statement(&draft.articles) };
            let question = tell.either("Which is the statement?", "Lequel est le communiqué ?");
            let chosen = dialogue.numbers(question, &guess, all)?;
            (draft.officials, draft.articles) =
                part(std::mem::take(&mut draft.officials), std::mem::take(&mut draft.articles), &chosen);
        }
        if self.organisation.is_none() {
            let question = tell.either("Which organisation is it about?", "De quel organisme s’agit-il ?");
            draft.organisation = dialogue.text(question, draft.likely_organisation())?;
        }
        if self.language.is_none() {
            let question = tell.either("The language of the documents?", "La langue des documents ?");
            let answer = dialogue.text(question, Some(draft.usual_language().as_deref().unwrap_or("fr")))?;
            draft.language = answer.filter(|answer| language_code(answer).is_ok()).or_else(|| draft.usual_language());
        }
        let question = tell.either("On which day was it published (2020-07-23)?", "Publié quel jour (2020-07-23) ?");
        for entry in draft.officials.iter_mut().filter(|entry| entry.facts.published.is_none()) {
            let answer = dialogue.text(&format!("{} – {question}", name_of(entry)), None)?;
            entry.facts.published = answer.and_then(|answer| answer.parse().ok());
        }
        let question = tell.either("Which outlet published", "Quel titre de presse a publié");
        for entry in draft.articles.iter_mut().filter(|entry| entry.facts.outlet.is_none()).take(MOST_OUTLETS_ASKED) {
            let what = name_of(entry);
            entry.facts.outlet = dialogue.text(&format!("{question} {what}{}", tell.either("?", " ?")), None)?;
        }
        Ok(())
    }
}

/// Of more articles that tell no outlet the others are left to be filled in.
const MOST_OUTLETS_ASKED: usize = 10;

/// Puts what the options name in the place of what the names of the files told.
fn choose(draft: &mut Draft, officials: Vec<Entry>, articles: Vec<Entry>) {
    let is_among = |entries: &[Entry], entry: &Entry| entries.iter().any(|other| other.origin == entry.origin);
    if !officials.is_empty() {
        draft.officials = officials;
    }
    if !articles.is_empty() {
        draft.articles = articles;
    }
    // A document is one of both, and is the statement where it is named so.
    draft.articles.retain(|entry| !is_among(&draft.officials, entry));
    for entries in [&mut draft.officials, &mut draft.articles] {
        let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
        entries.drain(..).for_each(|entry| {
            if !is_among(&kept, &entry) {
                kept.push(entry)
            }
        });
        *entries = kept;
    }
}

/// The entries in the places chosen, and the others.
fn part(officials: Vec<Entry>, articles: Vec<Entry>, chosen: &[usize]) -> (Vec<Entry>, Vec<Entry>) {
    let all = officials.into_iter().chain(articles).enumerate();
    let (officials, articles): (Vec<_>, Vec<_>) = all.partition(|(place, _)| chosen.contains(place));
    let entries = |part: Vec<(usize, Entry)>| part.into_iter().map(|(_, entry)| entry).collect();
    (entries(officials), entries(articles))
}

/// The first document whose name tells of a statement.
fn likely_statement(entries: &[Entry]) -> Vec<usize> {
    const NAMES: &[&str] = &["communique", "communiqué", "declaration", "déclaration", "press-release", "statement"];
    let tells = |entry: &Entry| NAMES.iter().any(|name| name_of(entry).to_lowercase().contains(name));
    entries.iter().position(tells).into_iter().collect()
}

fn name_of(entry: &Entry) -> String {
    match &entry.origin {
        Origin::File(path) => path.display().to_string(),
        Origin::Address(url) => url.to_string(),
    }
}

/// « articles/a.html – 2020-07-24 – Techmatin – Doctolib : … ».
fn described(entry: &Entry) -> String {
    let Facts { title, outlet, published, .. } = &entry.facts;
    let day = published.map(|day| day.to_string());
    let title = title.as_ref().map(|title| title.chars().take(60).collect::<String>());
    [Some(name_of(entry)), day, outlet.clone(), title].into_iter().flatten().collect::<Vec<_>>().join(" – ")
}

fn written(draft: &Draft, folder: &Path, path: &Path, tell: Language) -> String {
    let (officials, articles) = (draft.officials.len(), draft.articles.len());
    let (path, folder) = (path.display(), folder.display());
    match tell {
        Language::English => {
            let s = |count: usize| if count == 1 { "" } else { "s" };
            format!(
                "{path}: written, with {officials} statement{} and {articles} article{}; next: recoupe compare {folder}",
                s(officials),
                s(articles)
            )
        }
        Language::French => {
            let s = |count: usize| if count < 2 { "" } else { "s" };
            format!(
                "{path} : écrit, avec {officials} communiqué{} et {articles} article{} ; ensuite : recoupe compare {folder}",
                s(officials),
                s(articles)
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_answered_is_written_and_an_empty_line_takes_the_guess() {
        let asked = |answers: &str| {
            let arguments = Arguments {
                folder: PathBuf::from("corpus/doctolib-2020"),
                organisation: None,
                official: Vec::new(),
                article: Vec::new(),
                language: None,
                force: false,
            };
            let (mut answers, mut questions) = (answers.as_bytes(), Vec::new());
            let mut dialogue = Dialogue { answers: &mut answers, questions: &mut questions };
            let draft = arguments.draft(Some((&mut dialogue, Language::French))).unwrap();
            (draft, String::from_utf8(questions).unwrap())
        };
        let (draft, questions) = asked("\nDoctolib\nen\n2020-07-23\nMétropole\n");
        assert!(questions.contains("  1  official.html – ") && questions.contains("communiqué ? [1]"), "{questions}");
        assert_eq!((draft.organisation.as_deref(), draft.language.as_deref()), (Some("Doctolib"), Some("en")));
        assert_eq!(draft.officials[0].facts.published, "2020-07-23".parse().ok());
        assert_eq!((draft.officials.len(), draft.articles.len()), (1, 10));
        let outlet = |draft: &Draft, name: &str| {
            let is_it = |entry: &&Entry| name_of(entry).contains(name);
            draft.articles.iter().find(is_it).and_then(|entry| entry.facts.outlet.clone())
        };
        assert_eq!(outlet(&draft, "metropole").as_deref(), Some("Métropole"));
        assert_eq!(outlet(&draft, "techmatin"), None);
        let (other, _) = asked("2\n");
        assert!(name_of(&other.officials[0]).starts_with("articles") && other.articles.len() == 10);
        assert_eq!(other.language.as_deref(), Some("fr"));
    }
}
