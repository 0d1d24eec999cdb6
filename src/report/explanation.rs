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
        let nothing = options.language.either("No claim was read here.", "Aucun fait n’a été lu ici.");
        text.push_str(&format!("  {nothing}\n"));
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
    let language = options.language;
    let rows = [
        (language.either("title", "titre"), document.title.clone(), from.title),
        (language.either("outlet", "titre de presse"), document.outlet.clone(), from.outlet),
        (language.either("author", "auteur"), document.author.clone(), from.author),
        (language.either("published", "publié"), day(document.published), from.published),
        (language.either("modified", "modifié"), day(document.modified), from.modified),
        (language.either("language", "langue"), Some(document.language.clone()), from.language),
    ];
    let told: Vec<String> = rows
        .into_iter()
        .filter_map(|(name, value, origin)| Some(format!("{name} {} ({})", sanitise::line(&value?), origin?.name())))
        .collect();
    if told.is_empty() {
        String::new()
    } else {
        wrap(language.either("  known of it  ", "  ce qu’on en sait  "), &told.join("; "), options.width)
    }
}

fn explained(reading: &Reading, claim: &Claim, options: &Options) -> String {
    let around = context(reading, claim, NARROW);
    // The words of the claim stand between stars.
    let words_around = format!("{}*{}*{}", around.before, around.words, around.after);
    let mut text = String::from("\n");
    text.push_str(&wrap("  ", &words_around, options.width));
    let language = options.language;
    let read = format!("{}{}{}", kind(claim, language), language.colon(), meaning(claim, language));
    text.push_str(&wrap(language.either("    read as     ", "    lu comme    "), &read, options.width));
    let decided: Vec<String> =
        claim.cues.iter().map(|cue| format!("« {} »", sanitise::line(cue.of(&reading.document.text)))).collect();
    let decided = match decided.as_slice() {
        [] if claim.rule.is_stated() => {
            String::from(language.either("the statement, which has it too", "le communiqué, qui le dit aussi"))
        }
        [] => String::from(language.either("nothing around it", "rien alentour")),
        _ => decided.join(", "),
    };
    text.push_str(&wrap(language.either("    decided by  ", "    décidé par  "), &decided, options.width));
    if let Some(who) = &claim.attribution {
        text.push_str(&wrap(
            language.either("    said by     ", "    selon       "),
            &sanitise::line(who),
            options.width,
        ));
    }
    text.push_str(&wrap(
        language.either("    rule        ", "    règle       "),
        &claim.rule.to_string(),
        options.width,
    ));
    text
}

fn kind(claim: &Claim, language: Language) -> &'static str {
    match claim.value {
        Value::Quote(_) => language.either("quotation", "citation"),
        Value::Amount(_) => language.either("sum of money", "somme d’argent"),
        _ => words::kind(claim, language),
    }
}

/// The value with its role and how firmly it is said.
fn meaning(claim: &Claim, language: Language) -> String {
    let value = words::value(claim, language);
    let firmly = words::certainty(claim.certainty, language);
    match &claim.value {
        Value::Count(count) => {
            let role = count.role.name().replace('_', " ");
            format!("{value}, {}, {firmly}", language.either(role.as_str(), words::count_role(count.role, language)))
        }
        Value::Date(_) => format!("{value}, {firmly}"),
        Value::Field(_) => value,
        Value::Quote(quote) if quote.by_organisation => {
            String::from(language.either("the organisation's words", "les mots de l’organisme"))
        }
        Value::Quote(_) => String::from(
            language.either("somebody else's words, or nobody's we know", "les mots d’un autre, ou d’on ne sait qui"),
        ),
        Value::Amount(amount) => {
            format!(
                "{value}, {}, {firmly}",
                language.either(amount.role.name(), words::amount_role(amount.role, language))
            )
        }
    }
}
