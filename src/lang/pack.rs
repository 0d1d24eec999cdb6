//! The shape of a language's tables. All words are in folded form (`document::fold`); patterns may
//! hold alternatives in braces (`claim::lexicon`).

use super::{Cue, Topic};
use crate::claim::{MonthPart, Qualifier, UnitClass};

/// The tables of one language.
pub struct Pack {
    /// ISO 639-1 code.
    pub language: &'static str,
    /// Abbreviations after which a sentence goes on; lower case, with their full stop.
    pub abbreviations: &'static [&'static str],
    /// What stands around articles and is not theirs.
    pub boilerplate: &'static Boilerplate,
    pub numbers: Numbers,
    pub calendar: Calendar,
    /// Nouns that are counted, with their class.
    pub units: &'static [(&'static str, UnitClass)],
    /// Words that may stand between a numeral and its noun.
    pub between: &'static [&'static str],
    /// Words right after a numeral that stand for a noun named before: « d'entre eux », « concernés ».
    pub anaphors: &'static [&'static str],
    /// Capitalised words that name no other firm: places, authorities, networks.
    pub neutral_names: &'static [&'static str],
    /// Auxiliaries and prepositions that may follow a number whose noun is left out.
    pub verb_openers: &'static [&'static str],
    /// Endings of an order to the reader: « changez », and words that end so and are none.
    pub imperative_endings: &'static [&'static str],
    pub not_imperatives: &'static [&'static str],
    /// « qui », « dont »: open a clause that tells of the noun before.
    pub relative_pronouns: &'static [&'static str],
    /// Articles and demonstratives of what is known already.
    pub definite: &'static [&'static str],
    /// « ce », « cette »: of what was named just before.
    pub demonstratives: &'static [&'static str],
    /// Articles of what was not named before.
    pub indefinite: &'static [&'static str],
    /// Forms of « avoir » and « être » before a participle, in lower case, accents kept (« a » is no « à »).
    pub auxiliaries: &'static [&'static str],
    /// The preposition before the whole of which a part is told: « **sur** les 9 000 tonnes stockées ».
    pub before_whole: &'static [&'static str],
    /// The preposition before those of whom alone something holds: « **pour** 18 470 clients, l'IBAN ».
    pub for_whom: &'static [&'static str],
    /// « uniquement », « seulement ».
    pub only: &'static [&'static str],
    /// « dans 9 870 cas », « dans 4 215 dossiers ».
    pub within: &'static [&'static str],
    /// Words of a passive, and stems of verbs that tell somebody something: « a **été** **inform**ée ».
    pub passive: &'static [&'static str],
    pub informs: &'static [&'static str],
    /// Nouns of what an authority is sent.
    pub notices: &'static [&'static str],
    /// « à la Cnil », « auprès du préposé ».
    pub to_whom: &'static [&'static str],
    /// Those who took the data.
    pub thieves: &'static [&'static str],
    /// Stems of verbs by which something comes out.
    pub publishes: &'static [&'static str],
    /// « numéro de **carte** Tilia ».
    pub cards: &'static [&'static str],
    /// « dans 9 870 **cas** ».
    pub cases: &'static [&'static str],
    /// Words for data in general: « les **données** concernées ».
    pub data_nouns: &'static [&'static str],
    /// Before those of whom a part is told: « **parmi** les agents, 1 180 … ».
    pub among: &'static [&'static str],
    /// The preposition before who does it: « consultée **par** 8 900 internautes ».
    pub by: &'static [&'static str],
    /// « leurs », « vos »: of the people in the story.
    pub possessives: &'static [&'static str],
    /// « …, non. »: what one word says of a list, and whether it denies.
    pub answers: &'static [(&'static str, bool)],
    /// « il », « elle »: who was spoken of before, right before a verb.
    pub subject_pronouns: &'static [&'static str],
    /// Possessives that are never those of one organisation.
    pub theirs: &'static [&'static str],
    /// The article of « les quatre autres ».
    pub rest_articles: &'static [&'static str],
    /// « treize autres »: not those told of before.
    pub others: &'static [&'static str],
    /// Prepositions before the name of a firm: « chez ».
    pub firm_prepositions: &'static [&'static str],
    /// Articles, prepositions and the like, which carry no meaning of their own.
    pub small_words: &'static [&'static str],
    /// How plural nouns of people end, where no table has the noun: « porteurs », « chauffeurs ».
    pub people_endings: &'static [&'static str],
    /// Nouns that end so and are no people: « ordinateurs ».
    pub not_people: &'static [&'static str],
    /// Nouns whose number tells nothing of a story: « deux fois », « trois conseils ».
    pub uncounted: &'static [&'static str],
    /// The article or possessive of a noun.
    pub determiners: &'static [&'static str],
    /// « et », « ou », « ni »: what joins the last members of a list.
    pub coordinators: &'static [&'static str],
    /// « soit 7 % »: says the same in other terms.
    pub that_is: &'static [&'static str],
    /// « plus 3 250 agents »: what adds a figure to the one before.
    pub plus: &'static [&'static str],
    /// All that may join two members of a list.
    pub joining_words: &'static [&'static str],
    /// Kinds of personal data, with their ids.
    pub fields: &'static [(&'static str, &'static str)],
    /// The same, where the word names a field only as a member of a list.
    pub weak_fields: &'static [(&'static str, &'static str)],
    /// Phrases that hold a field's words and name none.
    pub not_fields: &'static [&'static str],
    /// Whether the two words of a negation enclose the verb (« ne … pas »), or both stand before it (« did not »).
    pub negation_encloses: bool,
    /// Everything that decides a role, a certainty, a status or a speaker.
    pub cues: &'static [(Cue, &'static [&'static str])],
    /// What a statement about a breach tells besides its facts.
    pub statement: Statement,
    /// How a page says that it was changed.
    pub revisions: Revisions,
}

/// The wordings by which an outlet tells that what it printed was changed; expanded as the other tables.
pub struct Revisions {
    /// What opens a note on an error, at the head of a line and before a mark or a day: « **Rectificatif** : ».
    pub corrections: &'static [&'static str],
    /// The same on what is new, which need not have been wrong: « **Mise à jour** du 12 mars ».
    pub updates: &'static [&'static str],
    /// What says wherever it stands that the page was another: « **une version précédente de cet article** ».
    pub earlier: &'static [&'static str],
}

/// The wordings by which a statement says what a breach was, what follows from it, what was done, whom to ask.
pub struct Statement {
    /// Phrases that tell by themselves.
    pub phrases: &'static [(Topic, &'static [&'static str])],
    /// Words that tell together, in one sentence and near each other: « les **accès** ont été **coupés** ».
    pub pairs: &'static [Pair],
    /// Between the words of a pair, they part it: « signalé **par** la Cnil ».
    pub parting: &'static [&'static str],
    /// After a noun of people: they are those concerned. « les clients **concernés** »
    pub concerned: &'static [&'static str],
    /// Before one: « les **données de** demandeurs d'emploi ».
    pub data_of: &'static [&'static str],
    /// Nouns of people that name no category.
    pub anybody: &'static [&'static str],
    /// Before a short number that is called: « **au** 39 49 ».
    pub before_number: &'static [&'static str],
    /// Sentences with one of these words offer no contact to those concerned: « contact **presse** ».
    pub no_contact: &'static [&'static str],
}

/// Words of a statement that tell only together.
pub struct Pair {
    pub topic: Topic,
    pub words: &'static [&'static str],
    pub with: &'static [&'static str],
    /// Whether `words` come first, always.
    pub is_ordered: bool,
}

/// The lines and names by which the furniture of a page is known; all folded.
pub struct Boilerplate {
    /// Lines after which nothing of the article comes.
    pub ends: &'static [&'static str],
    /// Lines that end the article when most of it stands before them (share buttons stand above it too).
    pub may_end: &'static [&'static str],
    /// Heads of a list of links to other articles.
    pub related: &'static [&'static str],
    /// Lines that are left out.
    pub dropped: &'static [&'static str],
    /// Short lines that begin so are left out.
    pub dropped_starts: &'static [&'static str],
    /// Words that say that the rest of the article is for subscribers, in a line of their own.
    pub cut: &'static [&'static str],
    /// Words that only a prompt to subscribe, to sign up or to sign has, in a line of its own.
    pub prompts: &'static [&'static str],
    /// What begins the credit of a picture in its caption.
    pub credits: &'static [&'static str],
    /// What stands before the day a text was published.
    pub published: &'static [&'static str],
    /// What stands before the day a text was changed.
    pub modified: &'static [&'static str],
    /// What stands before the name of who signs.
    pub signed: &'static [&'static str],
    /// Words between a place or a name and the day: articles, weekdays.
    pub before_day: &'static [&'static str],
    /// Words of a consent banner.
    pub consent: &'static [&'static str],
    /// Words with which a site speaks to its reader.
    pub to_reader: &'static [&'static str],
    /// What a title calls a page that is written on while it is read.
    pub live: &'static [&'static str],
    /// Words of class names and ids of elements that are not the article's.
    pub noise_classes: &'static [&'static str],
    /// Words of class names of the lead.
    pub lead_classes: &'static [&'static str],
}

/// How numbers are written.
pub struct Numbers {
    pub words: &'static [(&'static str, NumberWord)],
    /// Letters right after figures that stand for a scale, as they are written: « 41 k », « 3,2 M ».
    pub scale_letters: &'static [(&'static str, u64)],
    /// Whether « and » joins tens to hundreds: « one hundred and five ».
    pub and_after_hundred: bool,
    /// Number words that are adjectives too.
    pub shy_words: &'static [&'static str],
    /// Qualifiers before a number, longest first where one starts another.
    pub before: &'static [(&'static str, Qualifier)],
    /// Words before « plus de » that make it mean besides.
    pub besides: &'static [&'static str],
    /// Qualifiers after the counted noun.
    pub after: &'static [(&'static str, Qualifier)],
    /// The word that joins two ends of a range: « de 3 à 5 ».
    pub range_to: &'static [&'static str],
    pub range_or: &'static [&'static str],
    /// The words that open « entre 3 et 5 » and the one in its middle.
    pub range_between: &'static [(&'static str, &'static str)],
    /// Words for per cent, after a number.
    pub percent: &'static [&'static str],
    /// Currency words, with their ISO 4217 code; XXX where several countries have one of that name.
    pub currencies: &'static [(&'static str, &'static str)],
    /// The hundredth part of a currency: « 15 dollars et 20 cents », « 197 centimes ».
    pub coins: &'static [(&'static str, &'static str)],
    /// Units of measure, with their international symbol.
    pub measures: &'static [(&'static str, &'static str)],
    /// Units of measure whose figures are counts of the story too: « 5 253 tonnes ».
    pub counted_measures: &'static [(&'static str, &'static str)],
    /// Units that a lone « un » does not count: « un pied cassé », « un franc succès ».
    pub shy_units: &'static [&'static str],
    /// Units that name things where a whole number counts them: « deux livres » are books.
    pub whole_things: &'static [&'static str],
    /// Units of time, with their English name.
    pub durations: &'static [(&'static str, &'static str)],
    /// The word for years that is an age more often than a duration.
    pub years: &'static [&'static str],
    /// Words that make the time after them an age: « âgé de » dix mois, « aged » 38.
    pub before_age: &'static [&'static str],
    /// Words that make the time before them an age: ten months « old ».
    pub after_age: &'static [&'static str],
    /// Words that put a number below zero.
    pub negatives: &'static [&'static str],
    pub hours: &'static [&'static str],
    /// Words before an hour without minutes: « à 17 heures ».
    pub before_hour: &'static [&'static str],
    /// Endings of ordinals in figures.
    pub ordinals: &'static [&'static str],
    /// Words after which a number is a name: « n° 12 », « article 33 ».
    pub identifiers: &'static [&'static str],
    /// Names that hold a number.
    pub names: &'static [&'static str],
    /// Words after which groups of digits are a telephone number.
    pub phones: &'static [&'static str],
    /// The article that makes a number a part: « deux des victimes ».
    pub partitive: &'static [&'static str],
    /// The word between a number and its noun: « 6 millions de ».
    pub of: &'static [&'static str],
    /// Whether a comma parts decimals (and a full stop thousands).
    pub decimal_comma: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberWord {
    /// Below a hundred, by its value. `one` is a number only before a scale.
    Small(u64),
    One,
    Hundred,
    Thousand,
    /// A million, a milliard.
    Scale(u64),
    /// A dozen, a hundred or so.
    Collective(u64),
    /// « deuxième », « centième ».
    Ordinal(u64),
    /// One of so many parts: « tiers », « quart ».
    Part(u64),
    /// « virgule »: decimals follow.
    Point,
    /// « quelques », « plusieurs », « des »: makes a collective vague.
    Vague,
    /// « several », « a few »: makes a plain hundred or thousand vague, too.
    Few,
    Half,
    And,
}

/// How dates are written. Phrases are rows of tokens parted by blanks: « week - end », « d' ici ».
pub struct Calendar {
    /// Month names and their abbreviations.
    pub months: &'static [(&'static str, i8)],
    /// Weekdays from Monday = 1.
    pub weekdays: &'static [(&'static str, i8)],
    /// Abbreviations of weekdays, which may be other words: they need a day of the month after them.
    pub short_weekdays: &'static [(&'static str, i8)],
    /// Month names that are common words too: they need a date around them.
    pub shy_months: &'static [&'static str],
    /// Those of them that in small letters are no month, where months have a capital.
    pub common_months: &'static [&'static str],
    /// Endings of the day in figures: « 1er », « 21st ».
    pub first: &'static [&'static str],
    /// « premier », « deuxième »; -1 for the last.
    pub ordinals: &'static [(&'static str, i8)],
    /// Whether a day may follow its month: « July 21, 2020 ».
    pub month_first: bool,
    /// Whether the names of months are written with a capital.
    pub capitals: bool,
    /// « ce » jeudi, « last » Tuesday.
    pub pointing_before: &'static [(&'static str, Pointing)],
    /// mardi « dernier ».
    pub pointing_after: &'static [(&'static str, Pointing)],
    /// les deux « dernières » semaines: with a number before or after it.
    pub pointing_counted: &'static [(&'static str, Pointing)],
    /// The article of one day: « le » 3.
    pub day_articles: &'static [&'static str],
    /// What stands before a day of the month that its ending tells: « on the » 27th.
    pub day_openers: &'static [&'static str],
    /// Hedges right before a date that are read with it: « around next Tuesday ».
    pub about: &'static [&'static str],
    /// What joins two days of one kind: « les 18 et 20 ».
    pub joins: &'static [&'static str],
    /// « début », « mi- », « fin » before a month.
    pub parts_of_month: &'static [(&'static str, Option<MonthPart>)],
    /// « début de », « fin de » before a week, a month, a year.
    pub parts: &'static [(&'static str, Part)],
    /// What stands between a part and its whole: la première semaine « de » mai.
    pub inside: &'static [&'static str],
    /// « du »: « of » and the article in one word.
    pub contracted: &'static [&'static str],
    /// Times of day after a weekday: « lundi soir ».
    pub times_of_day: &'static [&'static str],
    /// The same after a day of the month: « le 13 au matin ».
    pub times_of_that_day: &'static [&'static str],
    pub relative: &'static [(&'static str, Relative)],
    /// « il y a » trois jours.
    pub ago: &'static [&'static str],
    /// three days « ago ».
    pub ago_after: &'static [&'static str],
    /// « dans » trois jours.
    pub ahead: &'static [&'static str],
    /// three days « from now ».
    pub ahead_after: &'static [&'static str],
    /// The same where a verb of the future stands before: will reopen « in » two weeks.
    pub shy_ahead: &'static [&'static str],
    /// The same for all the days up to then: will be told « within » ten days.
    pub within: &'static [&'static str],
    /// Such verbs.
    pub modals: &'static [&'static str],
    /// What makes a weekday that of the week after: « next » Friday.
    pub of_next_week: &'static [&'static str],
    /// trois jours « plus tôt ».
    pub earlier: &'static [&'static str],
    pub later: &'static [&'static str],
    /// trois jours « après » le 14 juillet: 1, or -1 for a day before.
    pub before_after: &'static [(&'static str, i64)],
    /// « la veille » du 14 juillet: so many days from a day that is named.
    pub eves: &'static [(&'static str, i64)],
    /// « le jour même où », after which an event tells the day.
    pub day_clauses: &'static [&'static str],
    /// « cette année-là »: one that was told before.
    pub told_before: &'static [&'static str],
    /// Stretches of time, singular and plural.
    pub time_units: &'static [(&'static str, TimeUnit)],
    /// Words between such a stretch and its day: « week-end prolongé du 1er mai ».
    pub stretch_adjectives: &'static [&'static str],
    pub seasons: &'static [(&'static str, Season)],
    /// What makes the bare name of a season a date: « à l' » été.
    pub season_openers: &'static [&'static str],
    /// « T1 2023 », « Q3 2016 ».
    pub quarter_letters: &'static [(&'static str, TimeUnit)],
    /// « les années » 1980.
    pub decade_before: &'static [&'static str],
    /// the 1980« s ».
    pub decade_after: &'static [&'static str],
    /// Decades by their name, each by its first year: the « nineties ».
    pub decade_names: &'static [(&'static str, i16)],
    /// The 21st « century ».
    pub centuries: &'static [&'static str],
    pub feasts: &'static [(&'static str, Feast)],
    /// « du » 18 « au » 20, « entre le » 18 « et le » 20: what opens and what joins, longest first.
    pub intervals: &'static [(&'static str, &'static str)],
    /// The same between two days of a month named before: « du 3 au 7 ».
    pub day_intervals: &'static [(&'static str, &'static str)],
    /// The day of publication as an end of an interval: between March and « now ».
    pub interval_now: &'static [&'static str],
    /// What makes two days an interval with nothing before them: 10 « au » 22 août.
    pub interval_joins: &'static [&'static str],
    /// « la nuit du 20 au 21 », « le week-end du …».
    pub nights: &'static [&'static str],
    /// Prepositions after which four digits are a year.
    pub before_year: &'static [&'static str],
    /// Words that put a date into the future.
    pub future: &'static [&'static str],
    /// Endings of verbs in the future, and words that end so and are none.
    pub future_endings: &'static [&'static str],
    pub not_future: &'static [&'static str],
    /// Before « du »: the day is no complement of a noun (« à **partir** du 13 mai », not « l'attaque du 13 mai »).
    pub before_of_day: &'static [&'static str],
}

/// Where the words point, besides the day they name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pointing {
    #[default]
    Nowhere,
    /// « dernier »
    Last,
    /// « prochain »
    Next,
    /// « ce »
    This,
    /// « précédent »: before the day named last.
    Previous,
    /// « suivant »: after the day named last.
    Following,
    /// « the week before last »
    BeforeLast,
    /// « the week after next »
    AfterNext,
    /// « next Friday »: the Friday of next week.
    OfNextWeek,
}

/// An expression that is a date only against another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relative {
    /// So many days from the day of publication.
    Days(i64),
    /// So many days from the date told before.
    DaysFromLast(i64),
    /// The weekend before the publication, or around it.
    LastWeekend,
}

/// A stretch of time that a calendar cuts a year into, the shortest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeUnit {
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    HalfYear,
    Year,
    Decade,
}

/// The part of a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// « en début de »: of a week, from one weekday to another; the press means no exact part of anything longer.
    Weekdays(i8, i8),
    /// « earlier this week »: up to the day of publication.
    Gone,
    /// « later this week »: from the day of publication.
    Left,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A day with a name of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feast {
    /// Month and day.
    Fixed(i8, i8),
    /// So many days from Easter Sunday.
    Easter(i64),
    /// Month, weekday, which one of the month (-1 for the last), and so many days from there.
    Nth(i8, i8, i8, i64),
    /// So many days from Easter Sunday of the eastern churches.
    OrthodoxEaster(i64),
    /// Calendar, its month (leap months aside) and day.
    Lunar(LunarCalendar, u8, u8),
}

/// Calendars whose months go by the moon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LunarCalendar {
    Chinese,
    /// Tishri is the first month, Nisan the seventh.
    Hebrew,
    /// As reckoned in Mecca.
    Islamic,
}
