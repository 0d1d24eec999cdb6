//! The manifest of an incident: read, or refused in one line that names it.
#![no_main]

use std::path::{Component, Path};

use libfuzzer_sys::fuzz_target;
use recoupe::ingest::{Manifest, Origin};

fuzz_target!(|text: &str| {
    match Manifest::parse(Path::new("x/incident.toml"), text) {
        Err(error) => {
            let told = error.to_string();
            assert!(told.starts_with("x/incident.toml:") && told.lines().count() == 1, "{told:?}");
        }
        Ok(manifest) => {
            for entry in manifest.officials.iter().chain(&manifest.articles) {
                assert!(!entry.id.is_empty() && entry.line <= text.lines().count().max(1));
                if let Origin::File(path) = &entry.origin {
                    assert!(path.components().all(|part| matches!(part, Component::Normal(_))), "{path:?}");
                }
            }
        }
    }
});
