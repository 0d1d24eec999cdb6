//! Reports as workbooks for a spreadsheet: a comparison on four sheets, an extraction on two, any other report on one.
//!
//! Sheets, headings and verdicts are in the language of the output; what CSV tells is told in the same cells.

use std::io::{self, Write};

use super::matrix::matrix;
use super::rows::{Cell, Column, Kind, Rows};
use super::summary::{filter, warnings};
use super::workbook::{self, Filled, Sheet};
use super::{Options, Report, study, style, words};
use crate::claim::Reading;
use crate::compare::{Aspect, Cause, Comparison, Failure, Verdict};
use crate::wording::Language;

pub fn render(report: &Report, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(&workbook::bytes(&sheets(report, options.language))?)
}

fn sheets(report: &Report, language: Language) -> Vec<Sheet> {
    let whole = table(&Rows::new(report, language), language);
    match report {
        Report::Comparison { comparison, .. } => {
            let readings = || comparison.officials.iter().chain(&comparison.articles);
            vec![
                facts(comparison, language),
                whole,
                table(&Rows::of_claims(readings()), language),
                sources(&comparison.officials, &comparison.articles, &comparison.failures, language),
            ]
        }
        Report::Extraction { readings, failures } => vec![whole, sources(&[], readings, failures, language)],
        Report::Study { study, loose, failures } => {
            let tables = study::tables::tables(study, loose, failures, language);
            tables.iter().map(|rows| table(rows, language)).collect()
        }
        Report::Mentions { .. }
        | Report::Lineage { .. }
        | Report::Checklist { .. }
        | Report::Vocabulary { .. }
        | Report::Fetched(_)
        | Report::Watched(_)
        | Report::Evaluation(_)
        | Report::Matches { .. }
        | Report::Rules(_) => vec![whole],
    }
}

fn table(rows: &Rows, language: Language) -> Sheet {
    let show = |(cell, column): (&Cell, &Column)| shown(cell, column.kind, language);
    Sheet {
        name: sheet_name(rows.name, language),
        heading: rows.columns.iter().map(|column| heading(column.name, language)).collect(),
        rows: rows.rows.iter().map(|row| row.iter().zip(rows.columns).map(show).collect()).collect(),
        fixed_columns: 0,
        notes: Vec::new(),
    }
}

/// A cell as a reader of `language` is told it.
fn shown(cell: &Cell, kind: Kind, language: Language) -> Filled {
    let Cell::Text(word) = cell else { return cell.clone().into() };
    match kind {
        Kind::Verdict => Verdict::from_name(word).map_or(cell.clone().into(), |verdict| Filled {
            cell: Cell::text(marked(verdict, language)),
            colour: Some(style::colour(verdict)),
        }),
        Kind::Aspect => {
            Cell::text(Aspect::from_name(word).map_or(&**word, |aspect| words::aspect(aspect, language))).into()
        }
        Kind::Cause => {
            Cell::text(Cause::from_name(word).and_then(|cause| style::cause(cause, language)).unwrap_or(word)).into()
        }
        _ => cell.clone().into(),
    }
}

/// « ≠ contradicts ».
fn marked(verdict: Verdict, language: Language) -> String {
    format!("{} {}", style::mark(verdict), style::words(verdict, language))
}

/// A row a fact, a column an article.
fn facts(comparison: &Comparison, language: Language) -> Sheet {
    let matrix = matrix(comparison, language);
    let titles = language.either(["group", "fact", "statement"], ["groupe", "fait", "communiqué"]);
    let mut heading: Vec<String> = titles.map(str::to_owned).to_vec();
    heading.extend(matrix.columns.iter().map(|column| {
        let name = column.outlet.as_deref().unwrap_or(&column.id);
        column.published.map_or(name.to_owned(), |day| format!("{name} {day}"))
    }));
    let rows = matrix.rows.iter().map(|row| {
        let first = [Cell::text(row.group.title(language)), Cell::text(&*row.label), Cell::text(&*row.statement)];
        let mut cells: Vec<Filled> = first.map(Filled::from).to_vec();
        cells.extend(row.cells.iter().map(|entries| {
            let entry = |entry: &super::matrix::Entry| {
                let verdicts: Vec<String> = entry.verdicts.iter().map(|verdict| marked(*verdict, language)).collect();
                format!("{}{}{}", verdicts.join(" "), language.colon(), entry.text)
            };
            let worst = entries.iter().flat_map(|entry| &entry.verdicts).max();
            Filled {
                cell: Cell::text(entries.iter().map(entry).collect::<Vec<_>>().join("; ")),
                colour: worst.map(|verdict| style::colour(*verdict)),
            }
        }));
        cells
    });
    let mut notes: Vec<String> = filter(comparison, language).into_iter().collect();
    notes.extend(warnings(comparison, language));
    Sheet { name: sheet_name("matrix", language), rows: rows.collect(), heading, fixed_columns: 3, notes }
}

/// A row a document, statements first, then what could not be read.
fn sources(officials: &[Reading], readings: &[Reading], failures: &[Failure], language: Language) -> Sheet {
    let headings = [
        ("role", "rôle"),
        ("document", "document"),
        ("outlet", "média"),
        ("title", "titre"),
        ("published", "publié"),
        ("modified", "modifié"),
        ("language", "langue"),
        ("url", "adresse"),
        ("source", "source"),
        ("facts", "faits"),
        ("unread", "non lus"),
        ("error", "erreur"),
    ];
    let row = |role: &str, reading: &Reading| -> Vec<Filled> {
        let document = &reading.document;
        let text = |words: &Option<String>| Cell::text(words.as_deref().unwrap_or(""));
        let date = |date: Option<crate::date::PartialDate>| date.map_or(Cell::Empty, Cell::Date);
        let cells = [
            Cell::text(role),
            Cell::text(&*document.id),
            text(&document.outlet),
            text(&document.title),
            date(document.published),
            date(document.modified),
            Cell::text(&*document.language),
            text(&document.url),
            Cell::text(&*document.source),
            Cell::Integer(reading.claims.len() as u64),
            Cell::Integer(reading.unread.len() as u64),
            Cell::Empty,
        ];
        cells.map(Filled::from).to_vec()
    };
    let article = if officials.is_empty() { "document" } else { "article" };
    let statement = language.either("statement", "communiqué");
    let mut rows: Vec<Vec<Filled>> = officials.iter().map(|reading| row(statement, reading)).collect();
    rows.extend(readings.iter().map(|reading| row(article, reading)));
    for failure in failures {
        let mut cells = vec![Filled::from(Cell::Empty); headings.len()];
        cells[0] = Cell::text(language.either("not read", "illisible")).into();
        cells[8] = Cell::text(&*failure.source).into();
        cells[11] = Cell::text(&*failure.error).into();
        rows.push(cells);
    }
    let heading = headings.map(|(english, french)| language.either(english, french).to_owned()).to_vec();
    Sheet { name: "Sources", heading, rows, fixed_columns: 0, notes: Vec::new() }
}

fn sheet_name(name: &str, language: Language) -> &'static str {
    let [english, french] = match name {
        "matrix" => ["Matrix", "Tableau"],
        "findings" => ["Findings", "Constats"],
        "claims" => ["Claims", "Faits"],
        "links" => ["Links", "Liens"],
        "mentions" => ["Mentions", "Mentions"],
        "points" => ["Points", "Points"],
        "changes" => ["Changes", "Changements"],
        "vocabularies" => ["Vocabularies", "Vocabulaires"],
        "scores" => ["Scores", "Mesures"],
        "incidents" => ["Incidents", "Incidents"],
        "articles" => ["Articles", "Articles"],
        "rates" => ["Rates", "Taux"],
        "delays" => ["Delays", "Délais"],
        "figures" => ["Figures", "Chiffres"],
        "drift" => ["Drift", "Dérive"],
        "fields" => ["Fields", "Données"],
        "denials" => ["Denials", "Démentis"],
        "hedges" => ["Hedges", "Réserves"],
        "wrong_figures" => ["Wrong figures", "Chiffres faux"],
        "matches" => ["Matches", "Rattachements"],
        "failures" => ["Failures", "Échecs"],
        _ => ["Rules", "Règles"],
    };
    language.either(english, french)
}

/// The French of the columns' names, sorted.
const FRENCH: &[(&str, &str)] = &[
    ("address", "adresse"),
    ("agency_copy", "dépêche d’agence"),
    ("announced", "annoncé le"),
    ("article_surface", "mots de l’article"),
    ("article_value", "valeur de l’article"),
    ("articles", "articles"),
    ("articles_denied", "articles\u{a0}: épargnée"),
    ("articles_exposed", "articles\u{a0}: exposée"),
    ("articles_possible", "articles\u{a0}: peut-être"),
    ("aspect", "sujet"),
    ("at", "relevé"),
    ("attribution", "attribué à"),
    ("before", "relevé avant"),
    ("by", "par"),
    ("cause", "cause"),
    ("certainty", "certitude"),
    ("cnil", "CNIL"),
    ("contradicting", "contredisent"),
    ("count", "nombre"),
    ("dates", "dates"),
    ("days", "jours"),
    ("departing", "en écart"),
    ("departing_articles", "articles en écart"),
    ("digest", "empreinte"),
    ("document", "document"),
    ("documents", "documents"),
    ("dropped", "abandonnées"),
    ("end", "fin"),
    ("explanation", "explication"),
    ("f1", "F1"),
    ("facts", "faits"),
    ("field", "donnée"),
    ("fields_denied", "données épargnées"),
    ("figures", "chiffres"),
    ("findings", "constats"),
    ("first", "premier"),
    ("first_article", "premier article"),
    ("first_day", "premier jour"),
    ("folder", "dossier"),
    ("followers", "suiveurs"),
    ("follows", "suit"),
    ("gdpr", "RGPD"),
    ("group", "groupe"),
    ("hedge", "réserve"),
    ("hibp", "HIBP"),
    ("hibp_relation", "rapport à HIBP"),
    ("high", "haut"),
    ("in_head", "en tête"),
    ("incident", "incident"),
    ("kept", "gardées"),
    ("kind", "nature"),
    ("language", "langue"),
    ("last_article", "dernier article"),
    ("least", "minimum"),
    ("leaves", "laisse"),
    ("low", "bas"),
    ("lower_quartile", "premier quartile"),
    ("measure", "mesure"),
    ("median", "médiane"),
    ("median_distance", "distance médiane"),
    ("missed", "manqués"),
    ("most", "maximum"),
    ("nearness", "va vers le communiqué"),
    ("note", "note"),
    ("notice", "note"),
    ("of", "sur"),
    ("official", "officiel"),
    ("official_surface", "mots du communiqué"),
    ("official_value", "valeur officielle"),
    ("omitted", "non dits"),
    ("omitting", "omettent"),
    ("openness", "dit aux lecteurs"),
    ("order", "ordre"),
    ("organisation", "organisme"),
    ("other", "autre document"),
    ("other_cnil", "CNIL, autre lecture"),
    ("other_published", "autre, publié"),
    ("other_share", "part de l’autre"),
    ("other_veris", "VERIS, autre lecture"),
    ("others", "autres"),
    ("outlet", "média"),
    ("outlets", "titres"),
    ("part", "partie"),
    ("passages", "passages"),
    ("passed_on", "repris"),
    ("point", "point"),
    ("precision", "précision"),
    ("printed", "paru"),
    ("published", "publié"),
    ("qualifier", "nuance"),
    ("rate", "taux"),
    ("ratio", "rapport"),
    ("reads", "lit"),
    ("reason", "raison"),
    ("recall", "rappel"),
    ("reference", "référence"),
    ("reversed", "inversés"),
    ("right", "justes"),
    ("role", "rôle"),
    ("rounded", "arrondis"),
    ("rule", "règle"),
    ("said_before", "disait"),
    ("same", "identiques"),
    ("says_now", "dit"),
    ("sentence_before", "phrase d’avant"),
    ("sentence_now", "phrase d’à présent"),
    ("share", "part"),
    ("sharing_words", "mots partagés"),
    ("source", "source"),
    ("start", "début"),
    ("state", "état"),
    ("statement", "communiqué"),
    ("statements", "communiqués"),
    ("statements_denied", "communiqués\u{a0}: épargnée"),
    ("statements_exposed", "communiqués\u{a0}: exposée"),
    ("statements_possible", "communiqués\u{a0}: peut-être"),
    ("status", "état"),
    ("surface", "mots"),
    ("title", "titre"),
    ("type", "type"),
    ("unit", "unité"),
    ("unit_class", "classe d’unité"),
    ("unread", "non lus"),
    ("upper", "jusqu’à"),
    ("upper_quartile", "dernier quartile"),
    ("url", "adresse"),
    ("value", "valeur"),
    ("values", "valeurs"),
    ("verdict", "verdict"),
    ("veris", "VERIS"),
    ("version", "version"),
    ("words", "mots"),
    ("worst", "le plus grave"),
    ("wrong", "faux"),
];

fn heading(name: &str, language: Language) -> String {
    match language {
        Language::English => name.replace('_', " "),
        Language::French => match FRENCH.binary_search_by_key(&name, |(known, _)| known) {
            Ok(found) => FRENCH[found].1.to_owned(),
            Err(_) => name.replace('_', " "),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::rows::all_columns;
    use super::*;
    use crate::wire::samples;

    #[test]
    fn every_column_has_a_french_heading() {
        assert!(FRENCH.is_sorted());
        let known = |name: &str| FRENCH.iter().any(|(english, _)| *english == name);
        let missing: Vec<&str> = all_columns().map(|column| column.name).filter(|name| !known(name)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn a_colour_never_stands_without_mark_and_words() {
        let report = Report::Comparison { incident: String::from("x"), comparison: samples::comparison() };
        for language in Language::ALL {
            let sheets = sheets(&report, *language);
            assert_eq!(sheets.iter().map(|sheet| sheet.rows.is_empty()).collect::<Vec<_>>(), [false; 4]);
            let cells = || sheets.iter().flat_map(|sheet| &sheet.rows).flatten();
            let coloured: Vec<&Filled> = cells().filter(|filled| filled.colour.is_some()).collect();
            assert!(coloured.len() > samples::comparison().findings.len());
            for filled in coloured {
                let Cell::Text(said) = &filled.cell else { panic!("{filled:?}") };
                let tells = |verdict: &Verdict| {
                    Some(style::colour(*verdict)) == filled.colour && said.contains(&marked(*verdict, *language))
                };
                assert!(Verdict::ALL.iter().any(tells), "{said}");
            }
        }
    }

    #[test]
    fn sheets_and_headings_are_in_the_language_of_the_output() {
        let report = Report::Comparison { incident: String::from("x"), comparison: samples::comparison() };
        let told = |language| {
            sheets(&report, language).iter().map(|sheet| (sheet.name, sheet.heading[0].clone())).collect::<Vec<_>>()
        };
        let pair = |(name, heading): (&'static str, &str)| (name, heading.to_owned());
        let french = [("Tableau", "groupe"), ("Constats", "incident"), ("Faits", "document"), ("Sources", "rôle")];
        assert_eq!(told(Language::French), french.map(pair));
        let english = [("Matrix", "group"), ("Findings", "incident"), ("Claims", "document"), ("Sources", "role")];
        assert_eq!(told(Language::English), english.map(pair));
    }
}
