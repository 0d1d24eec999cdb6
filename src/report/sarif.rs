//! A comparison as SARIF 2.1.0 (OASIS), the form in which code hosts and editors take the findings of a tool: a rule a
//! verdict, a result a divergence, on the article's words.
//!
//! Regions are offsets in code points of the text that recoupe reads, which each artifact holds.

use serde_json::{Map, Value, json};

use super::meanings::{advice, meaning};
use super::passage::{Passage, name_of, reference};
use super::{Options, Report, style, words};
use crate::claim::{Claim, Reading};
use crate::compare::{Comparison, Finding, Verdict};
use crate::wording::Language;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// `None` for a report that is no comparison.
pub fn log(report: &Report, options: &Options) -> Option<Value> {
    let Report::Comparison { incident, comparison } = report else { return None };
    let language = options.language;
    let readings = || comparison.officials.iter().chain(&comparison.articles);
    let artifacts: Vec<Value> = readings().map(|reading| artifact(reading, options)).collect();
    let listed = comparison.findings.iter().filter(|finding| options.all || finding.verdict != Verdict::Same);
    let results: Vec<Value> = listed.filter_map(|finding| result(finding, comparison, language)).collect();
    let rules: Vec<Value> = Verdict::ALL.iter().map(|verdict| rule(*verdict, language)).collect();
    let run = json!({
        "tool": {"driver": {
            "name": "recoupe",
            "version": env!("CARGO_PKG_VERSION"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "language": language.name(),
            "shortDescription": {"text": env!("CARGO_PKG_DESCRIPTION")},
            "rules": rules,
        }},
        "automationDetails": {"id": format!("recoupe/{incident}/")},
        "language": language.name(),
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation(comparison)],
        "artifacts": artifacts,
        "results": results,
    });
    Some(json!({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}))
}

/// What was not read is told, and does not undo what was.
fn invocation(comparison: &Comparison) -> Value {
    let notification = |failure: &crate::compare::Failure| {
        json!({
            "level": "error",
            "message": message(&failure.line()),
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": reference(&failure.source)}}}],
        })
    };
    let notifications: Vec<Value> = comparison.failures.iter().map(notification).collect();
    json!({"executionSuccessful": notifications.is_empty(), "toolExecutionNotifications": notifications})
}

fn rule(verdict: Verdict, language: Language) -> Value {
    json!({
        "id": verdict.name(),
        "name": verdict.name().split('_').map(capital).collect::<String>(),
        "shortDescription": {"text": style::words(verdict, language)},
        "fullDescription": {"text": meaning(verdict, language)},
        "help": {"text": format!("{} {}", meaning(verdict, language), advice(verdict, language))},
        "defaultConfiguration": {"level": level(verdict)},
    })
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

const fn level(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "none",
        Verdict::Rounded | Verdict::Softer => "note",
        Verdict::Superseded
        | Verdict::Omitted
        | Verdict::UnitChanged
        | Verdict::Added
        | Verdict::Loose
        | Verdict::Firmer => "warning",
        Verdict::Altered | Verdict::SelfContradiction | Verdict::Contradicts => "error",
    }
}

fn artifact(reading: &Reading, options: &Options) -> Value {
    let document = &reading.document;
    let mut artifact = json!({
        "location": {"uri": reference(&document.source)},
        "description": {"text": options.language.either(
            "The text is what recoupe reads of the source; offsets count its characters.",
            "Le texte est ce que recoupe lit de la source\u{a0}; les positions comptent ses caractères.",
        )},
        "roles": ["analysisTarget"],
    });
    let mut properties = Map::new();
    properties.insert(String::from("id"), json!(document.id));
    for (key, value) in [("outlet", &document.outlet), ("title", &document.title), ("url", &document.url)] {
        properties.extend(value.as_ref().map(|value| (key.to_owned(), json!(value))));
    }
    properties.extend(document.published.map(|day| (String::from("published"), json!(day.to_string()))));
    if let Some(artifact) = artifact.as_object_mut() {
        if options.with_text {
            artifact.insert(String::from("contents"), json!({"text": document.text}));
        }
        artifact.insert(String::from("properties"), Value::Object(properties));
    }
    artifact
}

/// `None` where the article is not there.
fn result(finding: &Finding, comparison: &Comparison, language: Language) -> Option<Value> {
    let statements = &comparison.officials;
    let of = comparison.articles.iter().position(|reading| reading.document.id == finding.document)?;
    let article = comparison.articles.get(of)?;
    let held_against = statements.iter().position(|reading| reading.document.id == finding.statement);
    let index = Verdict::ALL.iter().position(|verdict| *verdict == finding.verdict)?;
    let at = statements.len() + of;
    let mut related = Vec::new();
    if let (Some(other), Some(statement)) = (&finding.official, held_against) {
        related.push((other, statements.get(statement)?, statement, language.either("statement", "communiqué")));
    }
    related.extend(finding.other.as_ref().map(|other| (other, article, at, language.either("elsewhere", "ailleurs"))));
    let related: Vec<Value> = (1..)
        .zip(related)
        .map(|(id, (claim, reading, index, what))| {
            let told = format!("{what}{}{}", language.colon(), words::value(claim, language));
            let place = physical(Some(claim), reading, index);
            json!({"id": id, "physicalLocation": place, "message": message(&told)})
        })
        .collect();
    let sentence = finding.explanation.sentence(language);
    let value = |claim: &Option<Claim>| claim.as_ref().map(|claim| words::value(claim, language));
    let start = finding.article.as_ref().map(|claim| Passage::of(claim, article).start.to_string());
    let parts =
        [&finding.document, finding.aspect.name(), finding.verdict.name(), &sentence, &start.unwrap_or_default()];
    let is_same = finding.verdict == Verdict::Same;
    Some(json!({
        "ruleId": finding.verdict.name(),
        "ruleIndex": index,
        "kind": if is_same { "pass" } else { "fail" },
        "level": level(finding.verdict),
        "message": message(&sentence),
        "locations": [{"physicalLocation": physical(finding.article.as_ref(), article, at)}],
        "relatedLocations": related,
        "partialFingerprints": {"recoupe/finding/v1": name_of(&parts)},
        "properties": {
            "aspect": finding.aspect.name(),
            "cause": finding.cause.map(|cause| cause.name()),
            "official": value(&finding.official),
            "article": value(&finding.article),
        },
    }))
}

/// The words of a claim in its document; the whole of it without a claim.
fn physical(claim: Option<&Claim>, reading: &Reading, index: usize) -> Value {
    let mut place = json!({"artifactLocation": {"uri": reference(&reading.document.source), "index": index}});
    if let (Some(claim), Some(place)) = (claim, place.as_object_mut()) {
        let passage = Passage::of(claim, reading);
        let region = json!({
            "charOffset": passage.start,
            "charLength": passage.end - passage.start,
            "snippet": {"text": passage.exact},
            "sourceLanguage": reading.document.language,
        });
        place.insert(String::from("region"), region);
    }
    place
}

/// Words that are all text: in a message of SARIF, brackets and braces have a meaning of their own.
fn message(words: &str) -> Value {
    let mut text = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '[' | ']' => text.push('\\'),
            '{' | '}' => text.push(letter),
            _ => {}
        }
        text.push(letter);
    }
    json!({"text": text})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::samples;

    fn run(all: bool, language: Language) -> Value {
        let report = Report::Comparison { incident: String::from("doctolib-2020"), comparison: samples::comparison() };
        let mut log = log(&report, &Options { all, language, ..Options::default() }).unwrap();
        assert_eq!((log["version"].as_str(), log["runs"].as_array().map(Vec::len)), (Some("2.1.0"), Some(1)));
        log["runs"][0].take()
    }

    fn list(value: &Value) -> &[Value] {
        value.as_array().map_or(&[], Vec::as_slice)
    }

    #[test]
    fn a_result_a_divergence_each_of_a_rule_that_is_there() {
        let findings = samples::comparison().findings;
        for language in Language::ALL {
            let run = run(false, *language);
            let rules = list(&run["tool"]["driver"]["rules"]);
            let divergences = findings.iter().filter(|finding| finding.verdict != Verdict::Same).count();
            assert_eq!(list(&run["results"]).len(), divergences);
            for result in list(&run["results"]) {
                let rule = &rules[result["ruleIndex"].as_u64().unwrap() as usize];
                assert_eq!(rule["id"], result["ruleId"]);
                assert_eq!(rule["defaultConfiguration"]["level"], result["level"]);
                assert!(!rule["help"]["text"].as_str().unwrap().is_empty());
                assert!(!result["message"]["text"].as_str().unwrap().is_empty());
            }
        }
        let all = run(true, Language::English);
        assert_eq!(list(&all["results"]).len(), findings.len());
    }

    #[test]
    fn regions_are_code_points_of_the_text_of_their_artifact() {
        let run = run(false, Language::English);
        let artifacts = list(&run["artifacts"]);
        let related = |result: &Value| list(&result["relatedLocations"]).to_vec();
        let mut seen = 0;
        for location in list(&run["results"])
            .iter()
            .flat_map(|result| [list(&result["locations"]).to_vec(), related(result)].concat())
        {
            let place = &location["physicalLocation"];
            let artifact = &artifacts[place["artifactLocation"]["index"].as_u64().unwrap() as usize];
            assert_eq!(artifact["location"]["uri"], place["artifactLocation"]["uri"]);
            let region = &place["region"];
            if region.is_null() {
                continue;
            }
            seen += 1;
            let [offset, length] = ["charOffset", "charLength"].map(|key| region[key].as_u64().unwrap() as usize);
            let text = artifact["contents"]["text"].as_str().unwrap();
            let words: String = text.chars().skip(offset).take(length).collect();
            assert_eq!(region["snippet"]["text"], words);
        }
        assert!(seen > 20, "{seen}");
    }

    #[test]
    fn what_could_not_be_read_is_a_notification() {
        let run = run(false, Language::English);
        let invocation = &run["invocations"][0];
        assert_eq!(invocation["executionSuccessful"], false);
        let told = invocation["toolExecutionNotifications"][0]["message"]["text"].as_str().unwrap();
        assert_eq!(told, samples::comparison().failures[0].line());
    }

    #[test]
    fn words_from_outside_make_no_link_and_no_placeholder() {
        assert_eq!(message("[x](http://y) {0}"), json!({"text": "\\[x\\](http://y) {{0}}"}));
    }

    #[test]
    fn a_graver_verdict_is_of_no_lesser_level() {
        let rank =
            |verdict: &Verdict| ["none", "note", "warning", "error"].iter().position(|it| *it == level(*verdict));
        assert!(Verdict::ALL.iter().map(rank).collect::<Vec<_>>().is_sorted());
    }
}
