//! Every verdict of each aspect, and every cause, has an incident in the repository that shows it, and recoupe finds it there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use recoupe::case::Case;
use recoupe::compare::{Aspect, Cause, Verdict};
use recoupe::ingest::Reader;

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found: Vec<PathBuf> = ["corpus", "tests/incidents"]
        .iter()
        .flat_map(|folder| std::fs::read_dir(root.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("gold.json").is_file())
        .collect();
    found.sort();
    found
}

/// Verdicts that an aspect cannot have: a quotation is verbatim, altered or nowhere; a kind of data has no size.
fn can_be(aspect: Aspect, verdict: Verdict) -> bool {
    match aspect {
        Aspect::Count => verdict != Verdict::Altered,
        Aspect::Date => !matches!(
            verdict,
            Verdict::Altered
                | Verdict::UnitChanged
                | Verdict::Loose
                | Verdict::Firmer
                | Verdict::Softer
                | Verdict::Omitted
        ),
        Aspect::Field => {
            !matches!(verdict, Verdict::Altered | Verdict::UnitChanged | Verdict::Loose | Verdict::Rounded)
        }
        Aspect::Quote => matches!(verdict, Verdict::Same | Verdict::Altered | Verdict::Added),
    }
}

#[test]
fn each_verdict_and_each_cause_is_found_somewhere() {
    let mut verdicts: BTreeMap<(Aspect, Verdict), usize> = BTreeMap::new();
    let mut causes: BTreeSet<Cause> = BTreeSet::new();
    for folder in folders() {
        let comparison = Case::of_folder(&folder, &Reader::default()).unwrap().compare();
        for finding in comparison.findings {
            *verdicts.entry((finding.aspect, finding.verdict)).or_default() += 1;
            causes.extend(finding.cause);
        }
    }
    let missing: Vec<String> = Aspect::ALL
        .iter()
        .flat_map(|aspect| Verdict::ALL.iter().map(move |verdict| (*aspect, *verdict)))
        .filter(|(aspect, verdict)| can_be(*aspect, *verdict) && !verdicts.contains_key(&(*aspect, *verdict)))
        .map(|(aspect, verdict)| format!("{aspect} {verdict}"))
        .collect();
    let uncaused: Vec<&Cause> = Cause::ALL.iter().filter(|cause| !causes.contains(cause)).collect();
    for ((aspect, verdict), count) in &verdicts {
        println!("{aspect} {verdict}: {count}");
    }
    assert!(missing.is_empty() && uncaused.is_empty(), "no incident shows {missing:?}, nor the causes {uncaused:?}");
}
