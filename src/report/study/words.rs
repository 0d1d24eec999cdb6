//! How figures of a study are said.

use crate::report::words::counted;
use crate::study::{Age, Hedge, Interval, Measure, Study};
use crate::wording::Language;

pub fn percent(share: f64, language: Language) -> String {
    format!("{:.0}{}%", share * 100.0, language.either("", "\u{a0}"))
}

/// « 12–48 % ».
pub fn between(interval: Interval, language: Language) -> String {
    format!("{:.0}–{:.0}{}%", interval.low * 100.0, interval.high * 100.0, language.either("", "\u{a0}"))
}

/// « Study of 5 incidents, 48 articles ».
pub fn title(study: &Study, language: Language) -> String {
    let incidents = counted(study.incidents.len(), ["incident", "incidents"], ["incident", "incidents"], language);
    let articles = counted(study.articles.len(), ["article", "articles"], ["article", "articles"], language);
    language.either(format!("Study of {incidents}, {articles}"), format!("Étude de {incidents}, {articles}"))
}

/// What must be known to read the rates.
pub const fn note(language: Language) -> &'static str {
    match language {
        Language::English => {
            "Departing: an article with a finding that contradicts, alters, tells more firmly, of another unit or too loosely what \
             the statement says, or contradicts itself. Intervals are Wilson's at 95 %, as if articles were drawn by chance."
        }
        Language::French => {
            "En écart\u{a0}: un article dont un constat contredit, altère, affirme plus fermement, d’une autre unité ou de trop loin ce \
             que dit le communiqué, ou se contredit. Les intervalles sont ceux de Wilson à 95\u{a0}%, comme si les articles étaient tirés au sort."
        }
    }
}

/// Why no outlet is shown.
pub const fn lone_outlets(language: Language) -> &'static str {
    match language {
        Language::English => "No outlet has two articles or more here: there is nothing to tell of one by itself.",
        Language::French => "Aucun titre n’a deux articles ou plus ici\u{a0}: il n’y a rien à dire d’un seul.",
    }
}

pub fn measure(measure: Measure, language: Language) -> String {
    let [english, french] = match measure {
        Measure::Departs => ["departs in any way", "s’écarte d’une façon ou d’une autre"],
        Measure::RoundedUp => ["rounds up", "arrondit vers le haut"],
        Measure::RoundedDown => ["rounds down", "arrondit vers le bas"],
        Measure::Follows => ["prints a wrong figure after another", "donne un chiffre faux après un autre"],
        Measure::Verdict(verdict) => return crate::report::style::words(verdict, language).to_owned(),
    };
    language.either(english, french).to_owned()
}

pub fn hedge(hedge: Hedge, language: Language) -> String {
    let [english, french] = match hedge.name() {
        "possible" => ["possibly", "«\u{a0}potentiellement\u{a0}»"],
        "about" => ["about", "«\u{a0}environ\u{a0}»"],
        "nearly" => ["nearly", "«\u{a0}près de\u{a0}»"],
        "more_than" => ["more than", "«\u{a0}plus de\u{a0}»"],
        "less_than" => ["less than", "«\u{a0}moins de\u{a0}»"],
        "up_to" => ["up to", "«\u{a0}jusqu’à\u{a0}»"],
        _ => ["a range", "une fourchette"],
    };
    language.either(english, french).to_owned()
}

pub fn age(age: Age, language: Language) -> String {
    match age {
        Age::Before => language.either("before", "avant").to_owned(),
        Age::SameDay => language.either("the same day", "le jour même").to_owned(),
        Age::NextDay => language.either("the next day", "le lendemain").to_owned(),
        Age::Unknown => language.either("day not known", "jour inconnu").to_owned(),
        Age::Later => language.either("later than 90 days", "après 90 jours").to_owned(),
        Age::Days2To3 | Age::Days4To7 | Age::Days8To30 | Age::Days31To90 => {
            let days = age.name().replace('-', "–");
            language.either(format!("{days} days after"), format!("{days} jours après"))
        }
    }
}
