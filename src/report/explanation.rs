//! Why each claim was read as it was: its words in context, the words that decided, the rule that read them.

use super::findings::{NARROW, context};
use super::wrap::wrap;
use super::{Options, sanitise, style, words};
use crate::claim::{Claim, Reading, Value};
use crate::date::PartialDate;
use crate::document::Document;
use crate::wording::Language;

/// The claims of a document with what decided each; nothing read is said so.
pub fn text(reading: &Reading, options: &Options) -> String {
    let document = &reading.document;
    let mut text = format!("{}\n", style::bold(&sanitise::line(&document.id), options.colour));
    text.push_str(&known(document, options));
    if reading.claims.is_empty() {
        text.push_str("  No claim was read here.\n");
    }
    for claim in &reading.claims {
        text.push_str(&explained(reading, claim, options));
    }
    text.push('\n');
    text
}

/// What is known of a document, and where each was read; nothing where nobody told.
fn known(document: &Document, options: &Options) -> String {
    let from = document.provenance;
    let day = |day: Option<PartialDate>| day.map(|day| day.to_string());
    let rows = [
        ("title", document.title.clone(), from.title),
        ("outlet", document.outlet.clone(), from.outlet),
        ("author", document.author.clone(), from.author),
        ("published", day(document.published), from.published),
        ("modified", day(document.modified), from.modified),
        ("language", Some(document.language.clone()), from.language),
    ];
    let told: Vec<String> = rows
        .into_iter()
        .filter_map(|(name, value, origin)| Some(format!("{name} {} ({})", sanitise::line(&value?), origin?.name())))
        .collect();
    if told.is_empty() { String::new() } else { wrap("  known of it  ", &told.join("; "), options.width) }
}

fn explained(reading: &Reading, claim: &Claim, options: &Options) -> String {
    let around = context(reading, claim, NARROW);
    // The words of the claim stand between stars.
    let words_around = format!("{}*{}*{}", around.before, around.words, around.after);
    let mut text = String::from("\n");
    text.push_str(&wrap("  ", &words_around, options.width));
    text.push_str(&wrap("    read as     ", &format!("{}: {}", kind(claim), meaning(claim)), options.width));
    let decided: Vec<String> =
        claim.cues.iter().map(|cue| format!("« {} »", sanitise::line(cue.of(&reading.document.text)))).collect();
    let decided = match decided.as_slice() {
        [] if claim.rule.is_stated() => String::from("the statement, which has it too"),
        [] => String::from("nothing around it"),
        _ => decided.join(", "),
    };
    text.push_str(&wrap("    decided by  ", &decided, options.width));
    if let Some(who) = &claim.attribution {
        text.push_str(&wrap("    said by     ", &sanitise::line(who), options.width));
    }
    text.push_str(&wrap("    rule        ", &claim.rule.to_string(), options.width));
    text
}

const fn kind(claim: &Claim) -> &'static str {
    match claim.value {
        Value::Count(_) => "count",
        Value::Date(_) => "date",
        Value::Field(_) => "field",
        Value::Quote(_) => "quotation",
        Value::Amount(_) => "sum of money",
    }
}

/// The value with its role and how firmly it is said.
fn meaning(claim: &Claim) -> String {
    let value = words::value(claim, Language::English);
    match &claim.value {
        Value::Count(count) => format!("{value}, {}, {}", count.role.name().replace('_', " "), claim.certainty),
        Value::Date(_) => format!("{value}, {}", claim.certainty),
        Value::Field(_) => value,
        Value::Quote(quote) if quote.by_organisation => String::from("the organisation's words"),
        Value::Quote(_) => String::from("somebody else's words, or nobody's we know"),
        Value::Amount(amount) => format!("{value}, {}, {}", amount.role, claim.certainty),
    }
}
