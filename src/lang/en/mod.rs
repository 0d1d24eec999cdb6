//! English.

mod abbrev;
mod boilerplate;
mod calendar;
mod feasts;
mod fields;
mod hedges;
mod measures;
mod modality;
mod money;
mod numbers;
mod roles;
mod speech;
#[cfg(test)]
mod tests;
mod units;
mod words;

use super::{Cue, Pack};
use crate::claim::{AmountRole, DateRole, Toll};

pub static PACK: Pack = Pack {
    language: "en",
    abbreviations: abbrev::ABBREVIATIONS,
    boilerplate: &boilerplate::BOILERPLATE,
    numbers: numbers::NUMBERS,
    calendar: calendar::CALENDAR,
    units: units::UNITS,
    between: units::ADJECTIVES_BETWEEN,
    anaphors: units::ANAPHORS,
    neutral_names: words::NEUTRAL_NAMES,
    verb_openers: words::VERB_OPENERS,
    imperative_endings: &[],
    not_imperatives: &[],
    relative_pronouns: words::RELATIVE_PRONOUNS,
    definite: words::DEFINITE,
    demonstratives: words::DEMONSTRATIVES,
    indefinite: words::INDEFINITE,
    auxiliaries: words::AUXILIARIES,
    before_whole: words::BEFORE_WHOLE,
    for_whom: &["for"],
    among: &["among", "of"],
    cards: &["card", "cards"],
    cases: &["cases"],
    data_nouns: &["data", "information", "details"],
    passive: &["been", "was", "were"],
    informs: &["inform", "notif", "report", "told", "alert"],
    by: words::BY,
    possessives: words::POSSESSIVES,
    answers: words::ANSWERS,
    subject_pronouns: words::SUBJECT_PRONOUNS,
    theirs: words::THEIRS,
    rest_articles: words::REST_ARTICLES,
    firm_prepositions: words::FIRM_PREPOSITIONS,
    small_words: words::SMALL_WORDS,
    determiners: words::DETERMINERS,
    coordinators: words::COORDINATORS,
    joining_words: words::JOINING_WORDS,
    fields: fields::FIELDS,
    weak_fields: fields::WEAK,
    not_fields: fields::NOT_FIELDS,
    negation_encloses: false,
    cues: &[
        (Cue::Exposure, roles::EXPOSURE),
        (Cue::Population, roles::POPULATION),
        (Cue::Toll, roles::TOLL),
        (Cue::Subset, roles::SUBSET),
        (Cue::Breakdown, roles::BREAKDOWN),
        (Cue::Casualty(Toll::Dead), roles::DEAD),
        (Cue::Casualty(Toll::Hurt), roles::HURT),
        (Cue::SubsetAfter, roles::SUBSET_AFTER),
        (Cue::Quantity, units::QUANTITIES),
        (Cue::Doer, roles::DOER),
        (Cue::AnotherFirm, roles::ANOTHER_FIRM),
        (Cue::Bystander, roles::BYSTANDER),
        (Cue::OtherIncident, roles::OTHER_INCIDENT),
        (Cue::Pluperfect, roles::PLUPERFECT),
        (Cue::Puts, roles::PUTS),
        (Cue::Authority, roles::AUTHORITIES),
        (Cue::Justice, roles::JUSTICE),
        (Cue::Background, roles::BACKGROUND),
        (Cue::Event(DateRole::Occurred), roles::OCCURRED),
        (Cue::EventNoun(DateRole::Occurred), roles::OCCURRED_NOUNS),
        (Cue::Event(DateRole::Detected), roles::DETECTED),
        (Cue::Event(DateRole::Announced), roles::ANNOUNCED),
        (Cue::Event(DateRole::Notified), roles::NOTIFIED),
        (Cue::Event(DateRole::Started), roles::STARTED),
        (Cue::Event(DateRole::Ended), roles::ENDED),
        (Cue::Event(DateRole::Other), roles::OTHER_EVENT),
        (Cue::Amount(AmountRole::Fine), roles::FINE),
        (Cue::Amount(AmountRole::Ransom), roles::RANSOM),
        (Cue::Amount(AmountRole::Loss), roles::LOSS),
        (Cue::Amount(AmountRole::Compensation), roles::COMPENSATION),
        (Cue::Hedge, hedges::HEDGES),
        (Cue::SomeOnly, hedges::SOME_ONLY),
        (Cue::ThiefSays, hedges::THIEF_SAYS),
        (Cue::Consequence, hedges::CONSEQUENCE),
        (Cue::Advice, hedges::ADVICE),
        (Cue::NegationOpen, modality::NEGATION_OPEN),
        (Cue::NegationClose, modality::NEGATION_CLOSE),
        (Cue::OnlyClose, modality::ONLY_CLOSE),
        (Cue::Auxiliary, modality::AUXILIARIES),
        (Cue::Asks, modality::ASKS),
        (Cue::NounDenial, modality::NOUN_DENIAL),
        (Cue::CountDenial, modality::COUNT_DENIAL),
        (Cue::Held, modality::HELD),
        (Cue::Safe, modality::SAFE),
        (Cue::Only, modality::ONLY),
        (Cue::Except, modality::EXCEPT),
        (Cue::Boundary, modality::BOUNDARY),
        (Cue::ListOpener, modality::LIST_OPENERS),
        (Cue::Gap, modality::GAP),
        (Cue::Speech, speech::SPEECH_VERBS),
        (Cue::SourcePreposition, speech::SOURCE_PREPOSITIONS),
        (Cue::Organisation, speech::ORGANISATION_WORDS),
        (Cue::OtherSpeaker, speech::OTHER_SPEAKERS),
    ],
};
