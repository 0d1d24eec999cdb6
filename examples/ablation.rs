//! What each group of cues adds: incidents are scored with the whole engine, then with one group of cues left out.
//!
//! `cargo run --release --example ablation -- corpus/*/ tests/incidents/*`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{CellAlignment, Table};
use recoupe::case::Case;
use recoupe::claim::Cues;
use recoupe::error::{Error, Result};
use recoupe::eval::{Evaluation, Gold, Kind, evaluate};
use recoupe::ingest::Reader;

/// The whole engine comes first: the others are held against it.
const ENGINES: &[(&str, Cues)] = &[
    ("whole", Cues::ALL),
    ("without reach", Cues { reach: false, ..Cues::ALL }),
    ("without modality", Cues { modality: false, ..Cues::ALL }),
    ("without paragraph", Cues { paragraph: false, ..Cues::ALL }),
    ("without document", Cues { document: false, ..Cues::ALL }),
    ("without names", Cues { names: false, ..Cues::ALL }),
    ("without days", Cues { days: false, ..Cues::ALL }),
    ("without layout", Cues { layout: false, ..Cues::ALL }),
    ("without any", Cues::NONE),
];

const KINDS: &[Kind] = &[Kind::Counts, Kind::Certainties, Kind::Dates, Kind::Fields, Kind::Quotes, Kind::Divergences];

fn main() -> ExitCode {
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).filter(|path| path.is_dir()).collect();
    if folders.is_empty() {
        eprintln!("ablation: name the folders of incidents, corpus/*/ say");
        return ExitCode::FAILURE;
    }
    let scored: Result<Vec<Evaluation>> = ENGINES.iter().map(|(_, cues)| score(&folders, *cues)).collect();
    match scored {
        Ok(scored) => {
            println!("{}", table(&scored));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("ablation: {error}");
            ExitCode::FAILURE
        }
    }
}

/// All incidents as one, read with these cues.
fn score(folders: &[PathBuf], cues: Cues) -> Result<Evaluation> {
    let each: Result<Vec<Evaluation>> = folders.iter().map(|folder| score_one(folder, cues)).collect();
    Ok(Evaluation::sum("all", &each?))
}

fn score_one(folder: &Path, cues: Cues) -> Result<Evaluation> {
    let path = folder.join("gold.json");
    let text = std::fs::read_to_string(&path).map_err(|cause| Error::Unreadable { path: path.clone(), cause })?;
    let gold = Gold::read(&path.display().to_string(), &text)?;
    let mut case = Case::of_folder(folder, &Reader::default())?;
    case.background.cues = cues;
    let name = case.name.clone();
    Ok(evaluate(&name, &gold, &case.compare()))
}

/// F1 in per cent; of an engine with a group left out, how far it falls below the whole.
fn table(scored: &[Evaluation]) -> Table {
    let f1 = |evaluation: &Evaluation| -> Vec<f64> {
        let facts = std::iter::once(evaluation.facts());
        KINDS.iter().map(|kind| evaluation.score(*kind)).chain(facts).map(|score| score.f1() * 100.0).collect()
    };
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED);
    table.set_header(std::iter::once("F1").chain(KINDS.iter().map(|kind| kind.name())).chain(["all facts"]));
    let whole = scored.first().map(f1).unwrap_or_default();
    for ((name, cues), evaluation) in ENGINES.iter().zip(scored) {
        let cells = f1(evaluation).into_iter().zip(&whole).map(|(own, whole)| match own - whole {
            _ if *cues == Cues::ALL => format!("{own:.1}"),
            change if change.abs() < 0.05 => String::from("="),
            change => format!("{change:+.1}"),
        });
        table.add_row(std::iter::once((*name).to_owned()).chain(cells));
    }
    table.column_iter_mut().skip(1).for_each(|column| column.set_cell_alignment(CellAlignment::Right));
    table
}
