//! What the phrases of a language's tables tell of the words around them.

use crate::claim::{AmountRole, DateRole, Toll};

/// What a phrase tells of the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cue {
    // What happened to whom.
    /// Data, people or things were hit: « dérobées », « concerne », « victime d'une fuite ».
    Exposure,
    /// A file or a base holds it: « contient ».
    Contains,
    /// Where tonnes lie: « entreposait ».
    Stored,
    /// What people do with what leaked: « ont téléchargé ». Its subject was not hit.
    Doer,
    /// What ties a speaker to those counted behind it: « mère de deux enfants ». They were not hit by it.
    Kin,
    /// A noun for a figure, that the things counted follow: « le nombre de », « le total ».
    Quantity,
    /// « en recense »: the figure that follows is of those named before.
    OfThese,
    /// « ils sont »: the figure that follows is of people.
    TheyAre,
    /// A firm told of without its name, which is not the one that the text is about: « d'un opérateur ».
    AnotherFirm,
    /// Users, customers, stock in general: « revendique », « utilisée par ».
    Population,
    /// The toll of an accident: « a fait 30 blessés ».
    Toll,
    /// A part of the affected, before it: « dont », « parmi lesquels ».
    Subset,
    /// Opens several parts: « se décompose ainsi ».
    Breakdown,
    /// Words of the dead and of the hurt: « morts », « la mort de », « ont été blessées ».
    Casualty(Toll),
    /// How badly, right after a word of the hurt: « (blessés) légers ».
    Severity(Toll),
    /// A part of the affected, after it: « d'entre eux », « en urgence absolue ».
    SubsetAfter,
    /// Recipients, rescuers, staff: figures of the incident that hit nobody.
    Bystander,
    /// Another incident is meant: « l'an dernier », « déjà victime », « l'attaque contre ».
    OtherIncident,
    /// The tense that tells what came before the story: « avait », « s'étaient ».
    Pluperfect,
    /// Puts a figure forward: « parle de 38 400 patients », « promet 1,9 million de lignes ».
    Puts,
    /// To whom an incident must be told: « la CNIL », « l'autorité ».
    Authority,
    /// Those who investigate or judge, never the organisation: « le parquet ».
    Justice,
    // When.
    Event(DateRole),
    /// An event noun that dates only what touches it: « l'attaque du 21 juillet ».
    EventNoun(DateRole),
    /// A law, a founding: its date is no date of the incident.
    Background,
    // How sure.
    /// « potentiellement », « aurait », « seraient »: unconfirmed.
    Hedge,
    /// « si renseignée », « dans certains cas »: true of some only.
    SomeOnly,
    /// The thieves' own word for it.
    ThiefSays,
    // Negation.
    /// « ne », « n' ».
    NegationOpen,
    /// « pas », « jamais », « aucunement ».
    NegationClose,
    /// « été », « pu être »: may stand between a negation and its participle.
    Auxiliary,
    /// « que » after « ne »: only.
    OnlyClose,
    /// Denies the noun after it: « aucun », « ni », « pas de », « sans ».
    NounDenial,
    /// « non plus »: denies as the sentence before did.
    Neither,
    /// Denies the number after it: « et non 600 000 ».
    CountDenial,
    /// Holds data, which says something only where it is denied: « n'étaient pas stockés ».
    Held,
    /// Denies the nouns before it: « sont en sécurité », « épargnés ».
    Safe,
    /// Denies all that is not named: « seuls », « uniquement ».
    Only,
    /// Turns back to exposure after a denial: « mais », « à l'exception de » … seen in its clause.
    Except,
    // What states nothing.
    /// Advice to readers.
    Advice,
    /// What may be done with the data: « pourraient servir à ».
    Consequence,
    /// Verbs whose denial tells of no theft: « ne réclame ni carte ni code », « on ne change pas d'IBAN ».
    Asks,
    /// Opens a new clause: « mais », « tandis que », « ; ».
    Boundary,
    /// A list follows: « à savoir », « notamment », « suivantes ».
    ListOpener,
    /// Stands between a denial and its noun: « information relative au ».
    Gap,
    // Who speaks.
    Speech,
    /// « selon », « d'après ».
    SourcePreposition,
    /// The organisation by another word: « l'entreprise », « le communiqué ».
    Organisation,
    OtherSpeaker,
    // Money.
    Amount(AmountRole),
}

impl Cue {
    pub const LAYERS: u8 = 49;

    /// Cues of one layer hide shorter ones of the same layer that they overlap.
    pub const fn layer(self) -> u8 {
        match self {
            Self::Exposure => 0,
            Self::Population => 1,
            Self::Subset => 2,
            Self::Bystander => 3,
            Self::OtherIncident => 4,
            Self::Event(_) | Self::EventNoun(_) => 5,
            Self::Background => 6,
            Self::Hedge => 7,
            Self::SomeOnly => 8,
            Self::ThiefSays => 9,
            Self::NegationOpen => 10,
            Self::NegationClose => 11,
            Self::OnlyClose => 12,
            Self::NounDenial => 13,
            Self::Safe => 14,
            Self::Only => 15,
            Self::Except => 16,
            Self::Advice => 17,
            Self::Consequence => 18,
            Self::Boundary => 19,
            Self::ListOpener => 20,
            Self::Gap => 21,
            Self::Speech => 22,
            Self::SourcePreposition => 23,
            Self::Organisation => 24,
            Self::OtherSpeaker => 25,
            Self::Amount(_) => 26,
            Self::Auxiliary => 27,
            Self::Toll => 28,
            Self::SubsetAfter => 29,
            Self::Breakdown => 30,
            Self::Casualty(_) => 31,
            Self::CountDenial => 32,
            Self::Held => 33,
            Self::Neither => 34,
            Self::Contains => 35,
            Self::Stored => 36,
            Self::Quantity => 37,
            Self::AnotherFirm => 38,
            Self::Doer => 39,
            Self::OfThese => 40,
            Self::TheyAre => 41,
            Self::Asks => 42,
            Self::Pluperfect => 43,
            Self::Puts => 44,
            Self::Authority => 45,
            Self::Justice => 46,
            Self::Kin => 47,
            Self::Severity(_) => 48,
        }
    }
}
