//! What was official when: each version of a statement, and what it says otherwise than the one before.

use super::table::sentence;
use super::wrap::wrap;
use super::{Options, sanitise, style, words};
use crate::claim::Claim;
use crate::compare::{Comparison, Finding, Verdict, Version, versions};
use crate::wording::Language;

/// Nothing where there is one statement that agrees with itself.
pub fn render(comparison: &Comparison, options: &Options) -> String {
    let versions = told(comparison);
    if versions.is_empty() {
        return String::new();
    }
    let mut text = style::bold(title(options.language), options.colour) + "\n\n";
    for (index, version) in versions.iter().enumerate() {
        text.push_str(&wrap("", &headline(version, index, options.language), options.width));
        for finding in version.changes.iter().chain(&version.contradictions) {
            let mark = format!("  {} ", style::mark(finding.verdict));
            text.push_str(&wrap(&mark, &line(finding, options.language), options.width));
        }
    }
    text.push('\n');
    text
}

/// The same as a list in Markdown, of escaped texts.
pub fn markdown(comparison: &Comparison, options: &Options, escape: impl Fn(&str) -> String) -> String {
    let versions = told(comparison);
    if versions.is_empty() {
        return String::new();
    }
    let mut text = format!("\n## {}\n\n", title(options.language));
    for (index, version) in versions.iter().enumerate() {
        text.push_str(&format!("- {}\n", escape(&headline(version, index, options.language))));
        for finding in version.changes.iter().chain(&version.contradictions) {
            let mark = escape(&style::mark(finding.verdict).to_string());
            text.push_str(&format!("  - {mark} {}\n", escape(&line(finding, options.language))));
        }
    }
    text
}

fn told(comparison: &Comparison) -> Vec<Version<'_>> {
    let versions = versions(&comparison.officials);
    let says = versions.len() > 1 || versions.iter().any(|version| !version.contradictions.is_empty());
    if says { versions } else { Vec::new() }
}

fn title(language: Language) -> &'static str {
    language.either("What was official when", "Ce qui était officiel, et quand")
}

fn headline(version: &Version, index: usize, language: Language) -> String {
    let document = &version.statement.document;
    let unknown = || language.either("day unknown", "jour inconnu").to_owned();
    let day = document.published.map_or_else(unknown, |day| day.to_string());
    let name = sanitise::line(&document.id).into_owned();
    let against = match (index, version.changes.is_empty()) {
        (0, _) => "",
        (_, true) => {
            language.either(": nothing otherwise than the one before", "\u{a0}: rien d’autre que le précédent")
        }
        (_, false) => language.either(", against the one before", ", par rapport au précédent"),
    };
    format!("{day} · {name}{against}")
}

/// « 12 480 familles → 18 650 familles »; what is new stands alone.
fn line(finding: &Finding, language: Language) -> String {
    if finding.verdict == Verdict::SelfContradiction {
        return sentence(&sanitise::line(&finding.explanation.sentence(language)));
    }
    let said = |claim: &Option<Claim>| claim.as_ref().map(|claim| words::value(claim, language));
    let change = match (said(&finding.official), said(&finding.article)) {
        (Some(before), Some(after)) => format!("{before} → {after}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => String::new(),
    };
    sanitise::line(&change).into_owned()
}
