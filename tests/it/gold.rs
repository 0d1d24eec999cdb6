//! Precision and recall on annotated incidents: the floor rises, and never falls silently.
//!
//! `corpus/floor.toml` holds the F1 of each kind, in percent. Below it the test fails; more than two points above it
//! as well, so that it cannot lag. `RAISE_FLOOR=1 cargo test --test it gold` writes the figures that have risen
//! (never one that fell: that takes a hand, and a reason in the commit).

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use recoupe::case::Case;
use recoupe::eval::measured::{INCIDENTS, MEASURED};
use recoupe::eval::{Evaluation, Gold, Kind, evaluate};
use recoupe::ingest::Reader;

/// F1 in percent by kind, by incident.
type Figures = BTreeMap<String, BTreeMap<String, f64>>;

/// How far a figure may be above its floor.
const SLACK: f64 = 2.0;

/// The name of all incidents of the corpus together, and of all those that were met unseen.
const ALL: &str = "all";
const UNSEEN: &str = "all of tests/incidents";

/// Real documents that are not part of this repository, which may lie beside it.
const SEEDS: &str = "../shared/seeds";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn floor_file() -> PathBuf {
    root().join("corpus/floor.toml")
}

fn measured(folder: &Path) -> Evaluation {
    let gold = fs::read_to_string(folder.join("gold.json")).unwrap();
    let gold = Gold::read("gold.json", &gold).unwrap();
    let case = Case::of_folder(folder, &Reader::default()).unwrap();
    let comparison = case.compare();
    assert!(comparison.failures.is_empty(), "{:?}", comparison.failures);
    let name = folder.file_name().unwrap().to_string_lossy().into_owned();
    evaluate(&name, &gold, &comparison)
}

/// The folders below `parent` with a gold.json, by name.
fn incidents(parent: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(parent)).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.join("gold.json").is_file()).collect();
    folders.sort();
    folders
}

/// In percent with one decimal, rounded down: a floor is never above what was measured.
fn percent(share: f64) -> f64 {
    (share * 1000.0 + 1e-9).floor() / 10.0
}

/// Facts together and divergences for an incident; each kind as well for all of them.
fn figures(evaluation: &Evaluation, each_kind: bool) -> BTreeMap<String, f64> {
    let mut figures = BTreeMap::from([
        (String::from("facts"), percent(evaluation.facts().f1())),
        (Kind::Divergences.name().to_owned(), percent(evaluation.score(Kind::Divergences).f1())),
    ]);
    if each_kind {
        let kinds = Kind::ALL.iter().map(|kind| (kind.name().to_owned(), percent(evaluation.score(*kind).f1())));
        figures.extend(kinds);
    }
    figures
}

fn all_figures() -> Figures {
    let mut all = Figures::new();
    for (parent, name) in [("corpus", ALL), ("tests/incidents", UNSEEN)] {
        let evaluations: Vec<Evaluation> = incidents(parent).iter().map(|folder| measured(folder)).collect();
        assert!(evaluations.len() >= 4, "{parent} has lost incidents");
        all.extend(evaluations.iter().map(|evaluation| (evaluation.folder.clone(), figures(evaluation, false))));
        all.insert(name.to_owned(), figures(&Evaluation::sum(name, &evaluations), true));
    }
    let seeds = root().join(SEEDS);
    if seeds.is_dir() {
        all.insert(String::from("seeds"), figures(&measured(&seeds), true));
    } else {
        eprintln!("{SEEDS} is not there: its floor was not checked");
    }
    all
}

/// What is wrong with the figures, a line each; nothing where all is well.
fn complaints(floor: &Figures, measured: &Figures) -> Vec<String> {
    let mut complaints = Vec::new();
    for (incident, figures) in measured {
        for (kind, now) in figures {
            let Some(least) = floor.get(incident).and_then(|kinds| kinds.get(kind)) else {
                complaints.push(format!("{incident}: {kind}: {now} has no floor; raise the floor"));
                continue;
            };
            if now < least {
                complaints.push(format!("{incident}: {kind}: F1 fell to {now} from a floor of {least}"));
            } else if *now > least + SLACK {
                complaints.push(format!("{incident}: {kind}: F1 is {now}, the floor {least}; raise the floor"));
            }
        }
    }
    for incident in floor.keys().filter(|incident| *incident != "seeds" && !measured.contains_key(*incident)) {
        complaints.push(format!("{incident}: has a floor and was not measured"));
    }
    complaints
}

/// The floor with every figure that is higher now, or new.
fn raised(mut floor: Figures, measured: &Figures) -> Figures {
    for (incident, figures) in measured {
        let kinds = floor.entry(incident.clone()).or_default();
        for (kind, now) in figures {
            let least = kinds.entry(kind.clone()).or_insert(*now);
            *least = least.max(*now);
        }
    }
    floor
}

fn written(floor: &Figures) -> String {
    let mut text = String::from(
        "# F1 in percent below which reading the corpus must not fall; checked by tests/it/gold.rs.\n\
         # RAISE_FLOOR=1 cargo test --test it gold   writes the figures that have risen.\n",
    );
    for (incident, kinds) in floor {
        text.push_str(&format!("\n[\"{incident}\"]\n"));
        kinds.iter().for_each(|(kind, least)| text.push_str(&format!("{kind} = {least:.1}\n")));
    }
    text
}

#[test]
fn reading_does_not_fall_below_the_floor() {
    let floor: Figures = toml::from_str(&fs::read_to_string(floor_file()).unwrap_or_default()).unwrap();
    let measured = all_figures();
    if std::env::var_os("RAISE_FLOOR").is_some() {
        fs::write(floor_file(), written(&raised(floor.clone(), &measured))).unwrap();
    }
    let floor: Figures = toml::from_str(&fs::read_to_string(floor_file()).unwrap_or_default()).unwrap();
    let complaints = complaints(&floor, &measured);
    assert!(
        complaints.is_empty(),
        "{}\nmisses: recoupe evaluate corpus/*\nto raise: RAISE_FLOOR=1 cargo test --test it gold",
        complaints.join("\n")
    );
}

#[test]
fn a_report_tells_the_errors_that_are_measured() {
    let evaluations: Vec<Evaluation> = incidents("tests/incidents").iter().map(|folder| measured(folder)).collect();
    let sum = Evaluation::sum(UNSEEN, &evaluations);
    let now = MEASURED.map(|(kind, _)| (kind, sum.score(kind)));
    assert_eq!(
        (INCIDENTS, MEASURED),
        (evaluations.len(), now),
        "write the figures on the right into src/eval/measured.rs"
    );
}

#[test]
fn a_fall_a_rise_and_a_new_figure_are_told() {
    let one = |value: f64| Figures::from([(String::from("x"), BTreeMap::from([(String::from("facts"), value)]))]);
    let rows = [(90.0, 90.0, ""), (90.0, 92.0, ""), (90.0, 89.9, "fell to 89.9"), (90.0, 92.1, "raise the floor")];
    for (floor, now, expected) in rows {
        let told = complaints(&one(floor), &one(now)).join("\n");
        assert!(told.contains(expected) && told.is_empty() == expected.is_empty(), "{floor} {now}: {told}");
    }
    assert!(complaints(&Figures::new(), &one(50.0))[0].contains("has no floor"));
    assert!(complaints(&one(50.0), &Figures::new())[0].contains("not measured"));
    assert_eq!(raised(one(90.0), &one(89.0)), one(90.0));
    assert_eq!(raised(one(90.0), &one(91.0)), one(91.0));
    assert_eq!(toml::from_str::<Figures>(&written(&one(90.0))).unwrap(), one(90.0));
}
