//! Writes a collection of invented French articles of some 2 kB each, the same ones each time, to measure with:
//!
//! ```sh
//! cargo run --release --example generate -- 200000 8 target/articles warc.gz
//! ```
//!
//! writes 200 000 articles into 8 files `target/articles/part-0.warc.gz` …; the kinds are warc.gz, jsonl and, of the text
//! alone, parquet.

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, StringArray};
use flate2::Compression;
use flate2::write::GzEncoder;
use parquet::arrow::ArrowWriter;
use serde_json::json;

/// Numbers that look drawn by lot, and are the same each time (splitmix64).
struct Lot(u64);

impl Lot {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

struct Article {
    id: String,
    outlet: &'static str,
    published: String,
    title: String,
    paragraphs: Vec<String>,
}

const FIRMS: &[&str] =
    &["Valmoise", "Orfélia", "Cap Brume", "Nordelys", "Tamarisse", "Belle-Rive Santé", "Kermadec Énergie"];
const OUTLETS: &[&str] =
    &["La Gazette du canal", "Le Fil de l’Ouest", "Pixel ardent", "Savoie numérique", "Matin clair"];
const THINGS: &[&str] = &["clients", "patients", "comptes", "abonnés", "dossiers", "adhérents"];
const DATA: &[&str] = &[
    "les noms",
    "les prénoms",
    "les adresses e-mail",
    "les numéros de téléphone",
    "les dates de naissance",
    "les IBAN",
];
const SPARED: &[&str] = &["Aucun mot de passe", "Aucune donnée bancaire", "Aucune donnée médicale"];
const HEDGES: &[&str] = &["", "près de ", "environ ", "plus de ", "jusqu’à "];
const MONTHS: &[&str] = &["janvier", "mars", "avril", "mai", "juin", "septembre", "octobre"];
/// What fills an article besides its facts.
const FILLERS: &[&str] = &[
    "L’organisation assure avoir pris les mesures nécessaires pour mettre fin à l’incident et renforcer la surveillance de ses systèmes.",
    "Des spécialistes rappellent qu’il convient de se méfier des messages qui demandent de confirmer une information personnelle.",
    "La direction dit travailler avec un prestataire afin de comprendre comment l’intrusion a été rendue possible et par quel chemin.",
    "Plusieurs usagers se sont émus, sur les réseaux sociaux, de n’avoir appris la nouvelle que par la presse et non par un courrier.",
    "Le secteur connaît depuis quelques années une succession d’affaires semblables, qui pèsent sur la confiance du public.",
    "Les équipes techniques ont travaillé la nuit pour rétablir les services, qui fonctionnaient de nouveau normalement le lendemain.",
    "Une réunion d’information doit se tenir prochainement au siège, en présence des représentants du personnel et des usagers.",
    "Interrogée, la préfecture n’a pas souhaité faire de commentaire et renvoie vers le communiqué publié par l’organisation.",
];

fn grouped(value: usize) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

fn article(number: usize) -> Article {
    let mut lot = Lot(number as u64 * 7919 + 1);
    let firm = FIRMS[lot.below(FIRMS.len())];
    let thing = lot.one(THINGS);
    let figure = grouped(1_000 + lot.below(900_000));
    let (day, month, year) = (2 + lot.below(24), lot.below(MONTHS.len()), 2019 + lot.below(7));
    let hedge = lot.one(HEDGES);
    let (first, second) = (lot.below(3), 3 + lot.below(3));
    let mut paragraphs = vec![
        format!(
            "{firm} a reconnu une fuite de données qui touche {hedge}{figure} {thing}, survenue le {day} {} {year}.",
            MONTHS[month]
        ),
        format!(
            "L’intrusion a été détectée le {} {} {year}. Selon l’organisation, {}, {} et {} ont été dérobés.",
            day + 2,
            MONTHS[month],
            DATA[first],
            DATA[second],
            DATA[(second + 1) % DATA.len()]
        ),
        format!(
            "{} n’a été compromise, assure {firm}. « Nous avons prévenu les {thing} concernés et déposé plainte sans attendre », déclare la directrice générale.",
            lot.one(SPARED)
        ),
    ];
    let mut length: usize = paragraphs.iter().map(String::len).sum();
    while length < 1_900 {
        let filler = lot.one(FILLERS).to_owned();
        length += filler.len();
        let place = 1 + lot.below(paragraphs.len());
        paragraphs.insert(place, filler);
    }
    let numbered = MONTHS_IN_FIGURES[month];
    Article {
        id: format!("article-{number:07}"),
        outlet: OUTLETS[lot.below(OUTLETS.len())],
        published: format!("{year}-{numbered}-{:02}", day + 3),
        title: format!("{firm} : {hedge}{figure} {thing} touchés par une fuite de données"),
        paragraphs,
    }
}

const MONTHS_IN_FIGURES: &[&str] = &["01", "03", "04", "05", "06", "09", "10"];

impl Article {
    fn url(&self) -> String {
        format!("https://www.journal.example/{}.html", self.id)
    }

    fn text(&self) -> String {
        format!("{}\n\n{}", self.title, self.paragraphs.join("\n\n"))
    }

    fn html(&self) -> String {
        let body: String = self.paragraphs.iter().map(|words| format!("<p>{words}</p>\n")).collect();
        format!(
            "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>{0}</title>\
             <meta property=\"og:site_name\" content=\"{1}\"><meta property=\"article:published_time\" content=\"{2}T08:00:00+01:00\">\
             </head><body><nav><a href=\"/\">Accueil</a></nav><article><h1>{0}</h1>\n{body}</article></body></html>",
            self.title, self.outlet, self.published
        )
    }
}

fn warc(out: &mut impl Write, articles: impl Iterator<Item = Article>) -> Result<(), Box<dyn Error>> {
    for (number, article) in articles.enumerate() {
        let answer = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{}", article.html());
        let mut member = GzEncoder::new(Vec::new(), Compression::default());
        write!(
            member,
            "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{}-{number}>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n\
             WARC-Target-URI: {}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n{answer}\r\n\r\n",
            article.id,
            article.url(),
            answer.len()
        )?;
        out.write_all(&member.finish()?)?;
    }
    Ok(())
}

fn json_lines(out: &mut impl Write, articles: impl Iterator<Item = Article>) -> Result<(), Box<dyn Error>> {
    for article in articles {
        let line = json!({
            "id": article.id, "text": article.text(), "title": article.title, "url": article.url(), "outlet": article.outlet,
            "published": article.published, "language": "fr",
        });
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn parquet(out: impl Write + Send, articles: impl Iterator<Item = Article>) -> Result<(), Box<dyn Error>> {
    let mut articles = articles.peekable();
    let mut writer = None;
    let mut out = Some(out);
    while articles.peek().is_some() {
        let some: Vec<Article> = articles.by_ref().take(5_000).collect();
        let column = |value: &dyn Fn(&Article) -> String| -> ArrayRef {
            Arc::new(StringArray::from_iter_values(some.iter().map(value)))
        };
        let batch = RecordBatch::try_from_iter([
            ("id", column(&|one| one.id.clone())),
            ("text", column(&Article::text)),
            ("title", column(&|one| one.title.clone())),
            ("url", column(&Article::url)),
            ("outlet", column(&|one| one.outlet.to_owned())),
            ("published", column(&|one| one.published.clone())),
            ("language", column(&|_| String::from("fr"))),
        ])?;
        if let Some(out) = out.take() {
            writer = Some(ArrowWriter::try_new(out, batch.schema(), None)?);
        }
        if let Some(writer) = &mut writer {
            writer.write(&batch)?;
        }
    }
    if let Some(writer) = writer {
        writer.close()?;
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [count, files, folder, kind] = arguments.as_slice() else {
        return Err("give: HOW_MANY FILES FOLDER warc.gz|jsonl|parquet".into());
    };
    let (count, files): (usize, usize) = (count.parse()?, files.parse()?);
    fs::create_dir_all(folder)?;
    for file in 0..files {
        let out = BufWriter::new(File::create(Path::new(folder).join(format!("part-{file}.{kind}")))?);
        let articles = (0..count).filter(|number| number % files == file).map(article);
        match kind.as_str() {
            "warc.gz" => flushed(out, |out| warc(out, articles))?,
            "jsonl" => flushed(out, |out| json_lines(out, articles))?,
            "parquet" => parquet(out, articles)?,
            other => return Err(format!("{other}: is none of warc.gz, jsonl, parquet").into()),
        }
    }
    Ok(())
}

fn flushed<W: Write>(
    mut out: W,
    write: impl FnOnce(&mut W) -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    write(&mut out)?;
    Ok(out.flush()?)
}
