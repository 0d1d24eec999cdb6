//! Workbooks, read back by another program's reader and held against the CSV of the same run.

use std::collections::HashMap;

use calamine::{Data, Range, Reader, Xlsx, open_workbook};

use crate::program::Scratch;

/// An incident whose words from outside look like formulas and links.
fn incident() -> Scratch {
    let statement = "Information sur un incident\n\nMardi 21 juillet 2020, nous avons détecté un accès illégal à 6 128 \
                     rendez-vous. Le nom, le prénom et le numéro de téléphone ont été consultés. « =1+1 nous en \
                     sommes vraiment désolés », dit Acme. La rançon demandée est de 2,5 millions d’euros.\n";
    let line = |id: &str, outlet: &str, text: &str| {
        serde_json::json!({"id": id, "outlet": outlet, "published": "2020-07-24", "text": text, "language": "fr",
            "url": "https://www.example.fr/=1+1"})
        .to_string()
            + "\n"
    };
    let article = "Une fuite\n\nLe 21 juillet 2020, 6 158 rendez-vous ont été dérobés. Le nom a été consulté. « =1+1 nous \
                   n’en sommes pas désolés du tout », dit Acme.\n";
    let articles = line("a", "=HYPERLINK(\"http://x\")", article) + &line("b", "+b", statement);
    Scratch::with(&[("o.jsonl", &line("o", "@SUM(A1)", statement)), ("a.jsonl", &articles)])
}

const COMPARE: [&str; 4] = ["compare", "--official", "o.jsonl", "a.jsonl"];

/// A workbook's sheets by name; none has a formula.
fn sheets(scratch: &Scratch, arguments: &[&str]) -> Vec<(String, Range<Data>)> {
    let run = scratch.run(&[arguments, &["--format", "xlsx", "-o", "x.xlsx"]].concat()).ends(0);
    assert!(run.out.is_empty(), "{run:#?}");
    let mut workbook: Xlsx<_> = open_workbook(scratch.path().join("x.xlsx")).unwrap();
    for name in workbook.sheet_names() {
        let formulas = workbook.worksheet_formula(&name).unwrap();
        assert_eq!(formulas.used_cells().count(), 0, "{name}");
    }
    workbook.worksheets()
}

fn csv_of(scratch: &Scratch, arguments: &[&str]) -> Vec<Vec<String>> {
    let run = scratch.run(&[arguments, &["--format", "csv"]].concat()).ends(0);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(run.out.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A cell as CSV tells it.
fn told(cell: Option<&Data>) -> String {
    match cell {
        None | Some(Data::Empty) => String::new(),
        Some(Data::String(words)) => words.clone(),
        Some(Data::Float(value)) => value.to_string(),
        Some(Data::Int(value)) => value.to_string(),
        Some(Data::DateTime(day)) => {
            let first = jiff::civil::date(1899, 12, 30);
            let days = jiff::Span::new().days(day.as_f64() as i64);
            first.checked_add(days).unwrap().to_string()
        }
        Some(other) => panic!("{other:?}"),
    }
}

/// What the sheet says in words of its own: a verdict with its mark, a kind of facts, a cause.
const WORDS: [(&str, &str); 9] = [
    ("≠ contradicts", "contradicts"),
    ("~ altered quotation", "altered"),
    ("= same", "same"),
    ("– left out", "omitted"),
    ("figures", "count"),
    ("data", "field"),
    ("dates", "date"),
    ("quotations", "quote"),
    ("one digit", "one_digit"),
];

fn is_held(sheet: &Range<Data>, csv: &[Vec<String>]) {
    let words: HashMap<&str, &str> = WORDS.into_iter().collect();
    let headings: Vec<String> = csv[0].iter().map(|name| name.replace('_', " ")).collect();
    for (row, record) in csv.iter().enumerate() {
        for (column, expected) in record.iter().enumerate() {
            let said = told(sheet.get((row, column)));
            let said = if row == 0 { said } else { (*words.get(&*said).unwrap_or(&&*said)).to_owned() };
            let said = if row > 0 && said.starts_with("role swapped") { said.replace(' ', "_") } else { said };
            // In CSV an apostrophe keeps a text from being run.
            let expected = if row == 0 { &headings[column] } else { expected };
            assert_eq!(&said, expected.strip_prefix('\'').unwrap_or(expected), "row {row}, column {column}");
        }
    }
}

#[test]
fn a_workbook_holds_the_cells_of_the_csv() {
    let scratch = incident();
    let found = sheets(&scratch, &COMPARE);
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Matrix", "Findings", "Claims", "Sources"]);
    let csv = csv_of(&scratch, &COMPARE);
    assert!(csv.len() > 8);
    let (_, findings) = &found[1];
    assert_eq!(findings.get_size(), (csv.len(), csv[0].len()));
    is_held(findings, &csv);
    assert!(findings.used_cells().any(|(_, _, cell)| *cell == Data::Float(6158.0)));
    assert!(findings.used_cells().any(|(_, _, cell)| matches!(cell, Data::DateTime(_))));
    let claims = csv_of(&scratch, &["extract", "o.jsonl", "a.jsonl"]);
    assert_eq!(found[2].1.get_size().0, claims.len());
    is_held(&found[2].1, &claims);
    let formula = Data::String(String::from("=HYPERLINK(\"http://x\")"));
    assert!(found[3].1.used_cells().any(|(_, _, cell)| *cell == formula));
}

#[test]
fn the_other_reports_are_one_sheet_each() {
    let scratch = incident();
    let commands: [&[&str]; 4] = [
        &["extract", "o.jsonl", "a.jsonl"],
        &["mentions", "o.jsonl", "a.jsonl"],
        &["compare", "--official", "o.jsonl", "--checklist"],
        &["rules"],
    ];
    for command in commands {
        let csv = csv_of(&scratch, command);
        assert!(csv.len() > 2);
        is_held(&sheets(&scratch, command)[0].1, &csv);
    }
}

#[test]
fn a_workbook_speaks_french_honours_filters_and_is_the_same_each_time() {
    let scratch = incident();
    let french = [&COMPARE[..], &["--lang", "fr", "--verdict", "contradicts"]].concat();
    let found = sheets(&scratch, &french);
    let first = std::fs::read(scratch.path().join("x.xlsx")).unwrap();
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Tableau", "Constats", "Faits", "Sources"]);
    let verdicts: Vec<String> = found[1].1.rows().skip(1).map(|row| told(row.get(5))).collect();
    assert!(!verdicts.is_empty() && verdicts.iter().all(|verdict| verdict == "≠ contredit"), "{verdicts:?}");
    let said = |words: &str| found[0].1.used_cells().any(|(_, _, cell)| cell.to_string().contains(words));
    assert!(said("Filtré, seulement\u{a0}: contredit."));
    sheets(&scratch, &french);
    assert_eq!(std::fs::read(scratch.path().join("x.xlsx")).unwrap(), first);
}
