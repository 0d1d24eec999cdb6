//! Claims as annotations of the W3C's Web Annotation Data Model (JSON-LD): each stands on its words in the document, and
//! tells what they say and how they stand to the statement.

use serde_json::{Value, json};

use super::passage::{Passage, address, name_of};
use super::{Options, Report, style, words};
use crate::claim::{Claim, Reading};
use crate::compare::{Comparison, Finding};
use crate::wording::Language;

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// A collection in one page; `None` for a report that has no claims of documents.
pub fn collection(report: &Report, options: &Options) -> Option<Value> {
    let language = options.language;
    let (label, items): (&str, Vec<Value>) = match report {
        Report::Extraction { readings, .. } => {
            let items = readings.iter().flat_map(|reading| {
                reading.claims.iter().map(|claim| annotation(claim, reading, Vec::new(), language))
            });
            ("recoupe extract", items.collect())
        }
        Report::Comparison { incident, comparison } => (incident.as_str(), compared(comparison, language)),
        _ => return None,
    };
    let ids: Vec<&str> = items.iter().filter_map(|item| item.get("id")?.as_str()).collect();
    let id = name_of(&[&["collection", label], ids.as_slice()].concat());
    let page = name_of(&["page", &id]);
    Some(json!({
        "@context": CONTEXT,
        "id": id,
        "type": "AnnotationCollection",
        "label": label,
        "total": items.len(),
        "first": {"id": page, "type": "AnnotationPage", "partOf": id, "startIndex": 0, "items": items},
    }))
}

/// The claims of the articles, then those of the statements, on which what an article leaves out is told. Of a comparison
/// that is filtered, those of which a finding speaks.
fn compared(comparison: &Comparison, language: Language) -> Vec<Value> {
    let findings = || comparison.findings.iter();
    let mut items = Vec::new();
    for reading in &comparison.articles {
        for claim in &reading.claims {
            let of_it = |finding: &&Finding| {
                finding.document == reading.document.id && finding.article.as_ref().is_some_and(|told| told == claim)
            };
            items.push((claim, reading, findings().filter(of_it).collect::<Vec<_>>()));
        }
    }
    for reading in &comparison.officials {
        for claim in &reading.claims {
            let left_out = |finding: &&Finding| {
                finding.article.is_none()
                    && finding.statement == reading.document.id
                    && finding.official.as_ref() == Some(claim)
            };
            items.push((claim, reading, findings().filter(left_out).collect()));
        }
    }
    let is_filtered = comparison.filtered.is_some();
    items.retain(|(_, _, findings)| !is_filtered || !findings.is_empty());
    let item = |(claim, reading, findings): (&Claim, &Reading, Vec<&Finding>)| {
        let bodies = findings.iter().flat_map(|finding| judged(finding, comparison, language)).collect();
        annotation(claim, reading, bodies, language)
    };
    items.into_iter().map(item).collect()
}

fn annotation(claim: &Claim, reading: &Reading, judged: Vec<Value>, language: Language) -> Value {
    let document = &reading.document;
    let motivation = if judged.is_empty() { "describing" } else { "assessing" };
    let mut bodies = vec![text("describing", &words::value(claim, language), Some(language.name()))];
    let firmly = claim.certainty.name();
    bodies.extend([claim.value.kind(), firmly, &claim.rule.0].map(|tag| text("tagging", tag, None)));
    bodies.extend(judged);
    let passage = Passage::of(claim, reading);
    let (start, end) = (passage.start.to_string(), passage.end.to_string());
    let value = format!("{:?}", claim.value);
    let id = name_of(&["claim", &document.id, &document.source, &start, &end, &value, firmly, &claim.rule.0]);
    json!({
        "id": id,
        "type": "Annotation",
        "motivation": motivation,
        "generator": {"type": "Software", "name": concat!("recoupe ", env!("CARGO_PKG_VERSION"))},
        "body": bodies,
        "target": target(&passage, reading),
    })
}

fn target(passage: &Passage, reading: &Reading) -> Value {
    json!({
        "source": address(&reading.document),
        "selector": [
            {"type": "TextQuoteSelector", "exact": passage.exact, "prefix": passage.prefix, "suffix": passage.suffix},
            {"type": "TextPositionSelector", "start": passage.start, "end": passage.end},
        ],
    })
}

/// The verdict, its cause, the sentence that explains it, and the statement's words.
fn judged(finding: &Finding, comparison: &Comparison, language: Language) -> Vec<Value> {
    let verdict = format!("{} {}", style::mark(finding.verdict), style::words(finding.verdict, language));
    let sentence = format!("{verdict}{}{}", language.colon(), finding.explanation.sentence(language));
    let of = comparison.articles.iter().find(|reading| reading.document.id == finding.document);
    let sentence = match (&finding.article, of) {
        (None, Some(article)) => {
            let name = article.document.outlet.as_deref().unwrap_or(&article.document.id);
            format!("{name}{}{sentence}", language.colon())
        }
        _ => sentence,
    };
    let mut bodies = vec![text("assessing", &sentence, Some(language.name()))];
    bodies.push(text("classifying", finding.verdict.name(), None));
    bodies.extend(finding.cause.map(|cause| text("classifying", cause.name(), None)));
    let statement = comparison.officials.iter().find(|reading| reading.document.id == finding.statement);
    if let (Some(official), Some(statement), true) = (&finding.official, statement, finding.article.is_some()) {
        let mut body = target(&Passage::of(official, statement), statement);
        if let Some(body) = body.as_object_mut() {
            body.insert(String::from("type"), json!("SpecificResource"));
            body.insert(String::from("purpose"), json!("linking"));
        }
        bodies.push(body);
    }
    bodies
}

fn text(purpose: &str, value: &str, language: Option<&str>) -> Value {
    let mut body = json!({"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value});
    if let (Some(body), Some(language)) = (body.as_object_mut(), language) {
        body.insert(String::from("language"), json!(language));
    }
    body
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::compare::{Selection, Verdict};
    use crate::wire::samples;

    fn items(report: &Report) -> Vec<Value> {
        let whole = collection(report, &Options::default()).unwrap();
        assert_eq!((&whole["@context"], &whole["type"]), (&json!(CONTEXT), &json!("AnnotationCollection")));
        let items = whole["first"]["items"].as_array().unwrap().clone();
        assert_eq!(whole["total"], items.len());
        let ids: BTreeSet<&str> = items.iter().map(|item| item["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), items.len(), "an id is of one annotation");
        items
    }

    fn comparison(verdicts: &[Verdict]) -> Report {
        let selection = Selection { verdicts: verdicts.to_vec(), ..Selection::default() };
        let comparison = selection.of(samples::comparison()).unwrap();
        Report::Comparison { incident: String::from("x"), comparison }
    }

    #[test]
    fn each_claim_is_found_again_by_both_selectors() {
        let readings = samples::readings();
        let claims: usize = readings.iter().map(|reading| reading.claims.len()).sum();
        let texts: Vec<(String, Vec<char>)> = readings
            .iter()
            .map(|reading| (address(&reading.document), reading.document.text.chars().collect()))
            .collect();
        let items = items(&Report::Extraction { readings, failures: Vec::new() });
        assert_eq!(items.len(), claims);
        for item in items {
            let (quote, place) = (&item["target"]["selector"][0], &item["target"]["selector"][1]);
            let source = item["target"]["source"].as_str().unwrap();
            let (_, text) = texts.iter().find(|(address, _)| address == source).unwrap();
            let [start, end] = ["start", "end"].map(|key| place[key].as_u64().unwrap() as usize);
            let words = |from: usize, to: usize| text[from..to].iter().collect::<String>();
            assert_eq!(quote["exact"], words(start, end));
            assert_eq!(quote["prefix"], words(start.saturating_sub(32), start));
            assert_eq!(quote["suffix"], words(end, (end + 32).min(text.len())));
        }
    }

    #[test]
    fn a_verdict_stands_with_its_claim_and_an_omission_with_the_statement() {
        let items = items(&comparison(&[]));
        let classes = |item: &Value| -> Vec<String> {
            let bodies = item["body"].as_array().unwrap().iter().filter(|body| body["purpose"] == "classifying");
            bodies.map(|body| body["value"].as_str().unwrap().to_owned()).collect()
        };
        let numerama =
            items.iter().find(|item| item["target"]["selector"][0]["exact"] == "6\u{a0}158 rendez-vous").unwrap();
        assert_eq!(numerama["target"]["source"], "https://example.org/numerama");
        assert_eq!(classes(numerama), ["contradicts", "one_digit"]);
        let linked = numerama["body"].as_array().unwrap().iter().find(|body| body["purpose"] == "linking").unwrap();
        assert_eq!(linked["source"], "official.html");
        assert_eq!(linked["selector"][0]["exact"], "6\u{a0}128 rendez-vous");
        let left_out = items.iter().filter(|item| classes(item).contains(&String::from("omitted")));
        let sources: BTreeSet<&str> = left_out.map(|item| item["target"]["source"].as_str().unwrap()).collect();
        assert_eq!(sources, BTreeSet::from(["official.html"]));
        let told: usize = items
            .iter()
            .map(|item| classes(item).iter().filter(|word| Verdict::from_name(word).is_some()).count())
            .sum();
        assert_eq!(told, samples::comparison().findings.len(), "every verdict is told once");
    }

    #[test]
    fn a_filter_leaves_what_it_asks_for() {
        let few = items(&comparison(&[Verdict::Contradicts]));
        assert_eq!(few.len(), 4);
        assert!(few.iter().all(|item| item["motivation"] == "assessing"));
        assert_eq!(collection(&Report::Rules(Vec::new()), &Options::default()), None);
    }
}
