//! The ids of pages: safe as a file name, and distinct within one run.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use url::Url;

/// Longer ids are cut and end in a fingerprint of the whole.
const LONGEST: usize = 64;

/// File names that Windows keeps for itself; sorted.
const RESERVED: &[&str] = &["aux", "con", "nul", "prn"];

/// `text` as an id: letters, digits, `_`, `-` and inner dots; never empty, never a path.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for found in text.nfc() {
        if found.is_alphanumeric() || matches!(found, '_' | '.') {
            slug.push(found);
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_matches(['-', '.']);
    if slug.is_empty() {
        return String::from("document");
    }
    if RESERVED.binary_search(&slug.to_ascii_lowercase().as_str()).is_ok() {
        return format!("{slug}-page");
    }
    if slug.chars().count() <= LONGEST {
        return slug.to_owned();
    }
    let fingerprint = Sha256::digest(text);
    let head: String = slug.chars().take(LONGEST - 9).collect();
    format!("{head}-{:02x}{:02x}{:02x}{:02x}", fingerprint[0], fingerprint[1], fingerprint[2], fingerprint[3])
}

/// A file's name without its ending, as an id.
pub fn of_path(path: &Path) -> String {
    slug(&path.file_stem().unwrap_or_default().to_string_lossy())
}

/// The last segment of an address without its ending, or its host, as an id.
pub fn of_address(address: &Url) -> String {
    let last = address.path_segments().and_then(|segments| segments.rev().find(|segment| !segment.is_empty()));
    match last {
        Some(segment) => of_path(Path::new(segment)),
        None => of_host(address),
    }
}

/// The host of an address without `www.`, as an id.
pub fn of_host(address: &Url) -> String {
    let host = address.host_str().unwrap_or_default();
    slug(host.strip_prefix("www.").unwrap_or(host))
}

/// Makes ids distinct: those that meet get their origin (a folder, a host) put in front, and a number
/// where that does not part them. An id that no other has stays as it is.
pub fn make_distinct(names: &mut [Name<'_>]) {
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for name in names.iter() {
        *uses.entry(name.id.clone()).or_default() += 1;
    }
    let mut taken: BTreeSet<String> = uses.iter().filter(|(_, count)| **count == 1).map(|(id, _)| id.clone()).collect();
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for name in names.iter_mut() {
        if uses.get(name.id.as_str()) == Some(&1) {
            continue;
        }
        let base = if name.origin.is_empty() { name.id.clone() } else { format!("{}-{}", name.origin, name.id) };
        let number = numbers.entry(base.clone()).or_insert(1);
        *name.id = base.clone();
        while !taken.insert(name.id.clone()) {
            *number += 1;
            *name.id = format!("{base}-{number}");
        }
    }
}

/// An id that may have to change, and what may be put in front of it.
pub struct Name<'a> {
    pub id: &'a mut String,
    pub origin: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_safe_as_a_file_name() {
        let long = "a".repeat(300);
        let rows = [
            ("numerama", "numerama"),
            ("000_4825e971222cd5b4", "000_4825e971222cd5b4"),
            ("Le Monde (24 juillet)", "Le-Monde-24-juillet"),
            ("e\u{301}te\u{301}", "été"),
            ("../../etc/passwd", "etc-passwd"),
            ("doc\u{202e}lmth", "doc-lmth"),
            ("-rf", "rf"),
            ("CON", "CON-page"),
            ("…", "document"),
            ("", "document"),
        ];
        for (text, expected) in rows {
            assert_eq!(slug(text), expected);
        }
        assert_eq!(slug(&long).chars().count(), LONGEST);
        assert_ne!(slug(&long), slug(&"a".repeat(301)));
    }

    #[test]
    fn an_address_is_named_by_its_last_segment_or_its_host() {
        let rows = [
            ("https://www.numerama.com/cyberguerre/639089-doctolib.html", "639089-doctolib"),
            ("https://www.numerama.com/cyberguerre/639089-doctolib/", "639089-doctolib"),
            ("https://www.numerama.com/", "numerama.com"),
            ("https://example.fr/?p=12", "example.fr"),
        ];
        for (address, expected) in rows {
            assert_eq!(of_address(&Url::parse(address).unwrap()), expected);
        }
    }

    #[test]
    fn equal_ids_are_parted_by_their_origin_then_by_a_number() {
        let rows = [
            (vec![("index", "lemonde"), ("index", "zdnet"), ("afp", "x")], vec!["lemonde-index", "zdnet-index", "afp"]),
            (vec![("a", "x"), ("a", "x"), ("a", "x")], vec!["x-a", "x-a-2", "x-a-3"]),
            (vec![("a", ""), ("a", ""), ("a-2", "")], vec!["a", "a-3", "a-2"]),
            (vec![("a", "x"), ("x-a", "y"), ("a", "z")], vec!["x-a-2", "x-a", "z-a"]),
        ];
        for (given, expected) in rows {
            let mut ids: Vec<String> = given.iter().map(|(id, _)| (*id).to_owned()).collect();
            let mut names: Vec<Name<'_>> =
                ids.iter_mut().zip(&given).map(|(id, (_, origin))| Name { id, origin }).collect();
            make_distinct(&mut names);
            assert_eq!(ids, expected);
        }
    }
}
