//! The forms by which facts are corrected in the live page: where the words stand, and what can be set on them.

use std::borrow::Cow;

use super::wording::Wording;
use crate::claim::{Certainty, Claim, CountRole, DateRole, Qualifier, Reading, UnitClass, Value};
use crate::correction::Kind;
use crate::report::words;
use crate::span::CodePoints;
use crate::wording::Language;

pub struct CorrectionForm {
    /// The document's id, as it is.
    pub document: String,
    /// In code points.
    pub start: usize,
    /// The words as they stood when the page was made.
    pub quote: String,
    pub kind: &'static str,
    pub settings: Vec<Setting>,
    /// Where in the page to go on.
    pub back: String,
    /// The address of the page on which there is more to correct.
    pub more: String,
}

/// One key of the claim and what it says now; a choice where the values are known.
pub struct Setting {
    pub key: &'static str,
    pub label: &'static str,
    pub value: String,
    /// Names and words.
    pub choices: Vec<(&'static str, String)>,
}

impl CorrectionForm {
    pub fn of(reading: &Reading, claim: &Claim, back: String, language: Language) -> Self {
        let text = &reading.document.text;
        let start = CodePoints::new(text).at_byte(claim.span.start);
        let kind = claim.value.kind();
        Self {
            document: reading.document.id.clone(),
            start,
            quote: claim.span.of(text).to_owned(),
            kind,
            settings: settings(claim, language),
            back,
            more: claim_address(&reading.document.id, kind, start),
        }
    }
}

/// Where a claim is corrected, from the page.
pub fn claim_address(document: &str, kind: &str, start: usize) -> String {
    address("claim", &[("document", document), ("kind", kind), ("start", &start.to_string())])
}

/// Where words that were read as no fact are added as one.
pub fn fact_address(document: &str, quote: &str, start: usize) -> String {
    address("fact", &[("document", document), ("quote", quote), ("start", &start.to_string())])
}

fn address(page: &str, pairs: &[(&str, &str)]) -> String {
    let pairs = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    format!("{page}?{pairs}")
}

fn settings(claim: &Claim, language: Language) -> Vec<Setting> {
    match &claim.value {
        Value::Count(count) => vec![
            free("value", count.value.to_string(), language),
            count_role(count.role, language),
            qualifier(count.qualifier, language),
            certainty(claim.certainty, language),
        ],
        Value::Date(date) => vec![
            free("value", date.value.to_string(), language),
            date_role(date.role, language),
            certainty(claim.certainty, language),
        ],
        Value::Field(field) => {
            vec![free("field", field.name().to_owned(), language), status(claim.certainty, language)]
        }
        Value::Quote(quote) => vec![free("speaker", quote.speaker.clone().unwrap_or_default(), language)],
        Value::Amount(_) => vec![certainty(claim.certainty, language)],
    }
}

/// The kinds of fact that can be added, and what is to be told of each.
pub fn blank(wording: &'static Wording, language: Language) -> Vec<(Kind, &'static str, Vec<Setting>)> {
    let asserted = || certainty(Certainty::Asserted, language);
    let units = UnitClass::ALL.iter().map(|class| (class.name(), unit_class(*class, language).to_owned())).collect();
    let fields = crate::wording::field_names(language).iter().map(|(id, words)| (*id, (*words).to_owned()));
    let mut fields: Vec<(&'static str, String)> = fields.collect();
    fields.sort_by(|one, other| one.1.cmp(&other.1));
    let speakers = vec![
        ("true", language.either("the organisation", "l’organisme").to_owned()),
        ("false", language.either("somebody else", "quelqu’un d’autre").to_owned()),
    ];
    vec![
        (
            Kind::Count,
            wording.aspects[0],
            vec![
                free("value", String::new(), language),
                free("unit", String::new(), language),
                choice("unit_class", "people", units, language),
                count_role(CountRole::Affected, language),
                qualifier(Qualifier::Exact, language),
                asserted(),
            ],
        ),
        (
            Kind::Date,
            wording.aspects[1],
            vec![free("value", String::new(), language), date_role(DateRole::Occurred, language), asserted()],
        ),
        (
            Kind::Field,
            wording.aspects[2],
            vec![choice("field", "", fields, language), status(Certainty::Asserted, language)],
        ),
        (
            Kind::Quote,
            wording.aspects[3],
            vec![free("speaker", String::new(), language), choice("by_organisation", "true", speakers, language)],
        ),
    ]
}

fn free(key: &'static str, value: String, language: Language) -> Setting {
    Setting { key, label: label(key, language), value, choices: Vec::new() }
}

fn choice(key: &'static str, value: &str, choices: Vec<(&'static str, String)>, language: Language) -> Setting {
    Setting { key, label: label(key, language), value: value.to_owned(), choices }
}

fn count_role(now: CountRole, language: Language) -> Setting {
    let choices = CountRole::ALL.iter().map(|role| (role.name(), words::count_role(*role, language).to_owned()));
    choice("role", now.name(), choices.collect(), language)
}

fn date_role(now: DateRole, language: Language) -> Setting {
    let choices = DateRole::ALL.iter().map(|role| (role.name(), words::date_role(*role, language).to_owned()));
    choice("role", now.name(), choices.collect(), language)
}

fn certainty(now: Certainty, language: Language) -> Setting {
    let told = |certainty| match certainty {
        Certainty::Asserted => language.either("it is so", "c’est ainsi"),
        Certainty::Possible => language.either("it may be so", "c’est possible"),
        Certainty::Denied => language.either("it is not so", "ce n’est pas le cas"),
    };
    let choices = Certainty::ALL.iter().map(|one| (one.name(), told(*one).to_owned())).collect();
    choice("certainty", now.name(), choices, language)
}

fn status(now: Certainty, language: Language) -> Setting {
    let choices = Certainty::ALL.iter().map(|one| (one.status(), language.status(*one).to_owned())).collect();
    choice("status", now.status(), choices, language)
}

/// A range has two ends, which one field does not take: it is offered only where it is one already.
fn qualifier(now: Qualifier, language: Language) -> Setting {
    use Qualifier::{About, Exact, LessThan, MoreThan, Nearly, UpTo};
    let told = |one: Qualifier| match one {
        Exact => language.either("exactly", "exactement").to_owned(),
        Qualifier::Range { .. } => language.either("a range", "une fourchette").to_owned(),
        other => language.qualifier(other).to_owned(),
    };
    let mut all = vec![Exact, About, Nearly, MoreThan, LessThan, UpTo];
    if !all.contains(&now) {
        all.push(now);
    }
    let choices = all.into_iter().map(|one| (one.name(), told(one))).collect();
    choice("qualifier", now.name(), choices, language)
}

const fn unit_class(class: UnitClass, language: Language) -> &'static str {
    let [english, french] = match class {
        UnitClass::People => ["people", "personnes"],
        UnitClass::Accounts => ["accounts", "comptes"],
        UnitClass::Appointments => ["appointments", "rendez-vous"],
        UnitClass::Records => ["records", "fiches"],
        UnitClass::Organisations => ["organisations", "organismes"],
        UnitClass::BankDetails => ["bank details", "coordonnées bancaires"],
        UnitClass::Emails => ["e-mail addresses", "adresses électroniques"],
        UnitClass::Phones => ["phone numbers", "numéros de téléphone"],
        UnitClass::Addresses => ["postal addresses", "adresses postales"],
        UnitClass::Casualties => ["casualties", "victimes d’un accident"],
        UnitClass::Tonnes => ["tonnes", "tonnes"],
        UnitClass::Other => ["other things", "autre chose"],
    };
    match language {
        Language::English => english,
        Language::French => french,
    }
}

/// What a key of a claim is called.
fn label(key: &str, language: Language) -> &'static str {
    let [english, french] = match key {
        "value" => ["Value", "Valeur"],
        "unit" => ["Of what, in the text’s words", "De quoi, dans les mots du texte"],
        "unit_class" => ["A number of", "Un nombre de"],
        "role" => ["What it tells", "Ce que cela dit"],
        "qualifier" => ["How exact", "Précision"],
        "certainty" => ["How sure", "Certitude"],
        "field" => ["Kind of data", "Type de données"],
        "status" => ["Status", "État"],
        "speaker" => ["Speaker", "Qui parle"],
        "by_organisation" => ["For", "Au nom de"],
        _ => ["", ""],
    };
    language.either(english, french)
}

/// What a correction sets, as « value: 6128, role: affected ».
pub fn set_words(set: &serde_json::Map<String, serde_json::Value>, language: Language) -> String {
    let told = |(key, value): (&String, &serde_json::Value)| {
        let value = value.as_str().map_or_else(|| Cow::Owned(value.to_string()), Cow::Borrowed);
        let named = label(key, language);
        format!("{}{}{value}", if named.is_empty() { key } else { named }, language.colon())
    };
    set.iter().map(told).collect::<Vec<_>>().join(", ")
}
