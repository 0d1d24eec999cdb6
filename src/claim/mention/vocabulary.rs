//! What a word may be to a number or a date, looked up once for each word of a text: most are nothing to either, and
//! are passed over at one look.

use crate::claim::Qualifier;
use crate::lang::{Feast, NumberWord, Pack, Part, Pointing, Season, TimeUnit};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    Month(i8),
    Weekday(i8),
}

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known {
    /// The tables of phrases of which one begins so, a bit each.
    begins: u64,
    pub named: Option<Word>,
    pub number: Option<NumberWord>,
    /// Whether a date may begin with it: one look here spares most words all the tables.
    pub opens: bool,
    /// An article after which a date may begin.
    pub is_article: bool,
    /// A hedge right before a date, or a word that puts a number below zero.
    pub hedges_or_negates: bool,
}

impl Known {
    /// Whether neither a number nor a date begins with it.
    pub const fn is_nothing(&self) -> bool {
        self.begins == 0 && self.number.is_none() && !self.opens && !self.is_article && !self.hedges_or_negates
    }
}

/// The phrases of one table of a calendar.
pub struct Table<T: 'static> {
    pub rows: &'static [T],
    bit: u64,
}

impl<T> Table<T> {
    /// Whether one of its phrases begins with a word.
    pub const fn begins_with(&self, word: &Known) -> bool {
        word.begins & self.bit != 0
    }
}

type Phrases = Table<&'static str>;
type Meanings<T> = Table<(&'static str, T)>;

/// The tables of a calendar that are searched for a phrase at a word.
pub struct Tables {
    pub ago: Phrases,
    pub ago_after: Phrases,
    pub ahead: Phrases,
    pub ahead_after: Phrases,
    pub before_after: Meanings<i64>,
    pub centuries: Phrases,
    pub decade_after: Phrases,
    pub decade_before: Phrases,
    pub decade_names: Meanings<i16>,
    pub earlier: Phrases,
    pub eves: Meanings<i64>,
    pub feasts: Meanings<Feast>,
    pub interval_joins: Phrases,
    pub interval_now: Phrases,
    pub later: Phrases,
    pub modals: Phrases,
    pub number_hedges: Meanings<Qualifier>,
    pub of_next_week: Phrases,
    pub ordinals: Meanings<i8>,
    pub parts: Meanings<Part>,
    pub pointing_after: Meanings<Pointing>,
    pub pointing_before: Meanings<Pointing>,
    pub pointing_counted: Meanings<Pointing>,
    pub quarter_letters: Meanings<TimeUnit>,
    pub seasons: Meanings<Season>,
    pub short_weekdays: Meanings<i8>,
    pub shy_ahead: Phrases,
    pub time_units: Meanings<TimeUnit>,
    pub times_of_that_day: Phrases,
    pub told_before: Phrases,
    pub within: Phrases,
}

pub struct Vocabulary {
    pub tables: Tables,
    /// By the number of the word.
    known: Vec<Known>,
}

impl Vocabulary {
    /// `number` gives each word its number, which is never 0.
    pub fn new(pack: &'static Pack, number: impl FnMut(&str) -> u32) -> Self {
        let mut words = Words { number, known: vec![Known::default()], tables: 0 };
        let calendar = &pack.calendar;
        let tables = words.tables(pack);
        for &(word, month) in calendar.months {
            words.at(word).named = Some(Word::Month(month));
        }
        for &(word, day) in calendar.weekdays {
            words.at(word).named = Some(Word::Weekday(day));
        }
        for &(word, value) in pack.numbers.words {
            words.at(word).number = Some(value);
        }
        let points = |word: &str| calendar.pointing_before.iter().any(|(this, _)| *this == word);
        for word in pack.definite.iter().filter(|word| !points(word)) {
            words.at(word).is_article = true;
        }
        for word in calendar.about.iter().chain(pack.numbers.negatives) {
            words.at(word).hedges_or_negates = true;
        }
        for word in openers(pack).filter(|word| !pack.definite.contains(word) || points(word)) {
            words.at(word).opens = true;
        }
        Self { tables, known: words.known }
    }

    /// What is known of a word by its number; of words that stand in no table, nothing.
    pub fn known(&self, word: u32) -> &Known {
        self.known.get(word as usize).unwrap_or(&self.known[0])
    }
}

struct Words<N> {
    number: N,
    known: Vec<Known>,
    /// How many tables have a bit already.
    tables: u32,
}

impl<N: FnMut(&str) -> u32> Words<N> {
    fn at(&mut self, word: &str) -> &mut Known {
        let number = (self.number)(word) as usize;
        if self.known.len() <= number {
            self.known.resize(number + 1, Known::default());
        }
        &mut self.known[number]
    }

    fn table<T>(&mut self, rows: &'static [T], phrase: fn(&T) -> &'static str) -> Table<T> {
        let bit = 1 << self.tables;
        self.tables += 1;
        for row in rows {
            self.at(first_word(phrase(row))).begins |= bit;
        }
        Table { rows, bit }
    }

    fn phrases(&mut self, rows: &'static [&'static str]) -> Phrases {
        self.table(rows, |phrase| phrase)
    }

    fn meanings<T>(&mut self, rows: &'static [(&'static str, T)]) -> Meanings<T> {
        self.table(rows, |(phrase, _)| phrase)
    }

    fn tables(&mut self, pack: &'static Pack) -> Tables {
        let calendar = &pack.calendar;
        Tables {
            ago: self.phrases(calendar.ago),
            ago_after: self.phrases(calendar.ago_after),
            ahead: self.phrases(calendar.ahead),
            ahead_after: self.phrases(calendar.ahead_after),
            before_after: self.meanings(calendar.before_after),
            centuries: self.phrases(calendar.centuries),
            decade_after: self.phrases(calendar.decade_after),
            decade_before: self.phrases(calendar.decade_before),
            decade_names: self.meanings(calendar.decade_names),
            earlier: self.phrases(calendar.earlier),
            eves: self.meanings(calendar.eves),
            feasts: self.meanings(calendar.feasts),
            interval_joins: self.phrases(calendar.interval_joins),
            interval_now: self.phrases(calendar.interval_now),
            later: self.phrases(calendar.later),
            modals: self.phrases(calendar.modals),
            number_hedges: self.meanings(pack.numbers.before),
            of_next_week: self.phrases(calendar.of_next_week),
            ordinals: self.meanings(calendar.ordinals),
            parts: self.meanings(calendar.parts),
            pointing_after: self.meanings(calendar.pointing_after),
            pointing_before: self.meanings(calendar.pointing_before),
            pointing_counted: self.meanings(calendar.pointing_counted),
            quarter_letters: self.meanings(calendar.quarter_letters),
            seasons: self.meanings(calendar.seasons),
            short_weekdays: self.meanings(calendar.short_weekdays),
            shy_ahead: self.phrases(calendar.shy_ahead),
            time_units: self.meanings(calendar.time_units),
            times_of_that_day: self.phrases(calendar.times_of_that_day),
            told_before: self.phrases(calendar.told_before),
            within: self.phrases(calendar.within),
        }
    }
}

/// Every word that a date expression may begin with.
fn openers(pack: &'static Pack) -> impl Iterator<Item = &'static str> {
    let calendar = &pack.calendar;
    let counts =
        |word: &NumberWord| !matches!(word, NumberWord::Vague | NumberWord::Few | NumberWord::And | NumberWord::Half);
    let counting = pack.numbers.words.iter().filter(move |(_, word)| counts(word)).map(|(word, _)| *word);
    let lists = [calendar.first, calendar.ago, calendar.ahead, calendar.interval_now, calendar.decade_before];
    lists
        .into_iter()
        .flat_map(|list| list.iter().copied())
        .chain(phrases(calendar.months))
        .chain(phrases(calendar.weekdays))
        .chain(counting)
        .chain(phrases(calendar.short_weekdays))
        .chain(phrases(calendar.ordinals))
        .chain(phrases(calendar.pointing_before))
        .chain(phrases(calendar.pointing_counted))
        .chain(phrases(calendar.parts))
        .chain(phrases(calendar.time_units))
        .chain(phrases(calendar.seasons))
        .chain(phrases(calendar.quarter_letters))
        .chain(phrases(calendar.feasts))
        .chain(phrases(calendar.decade_names))
        .map(first_word)
        // « la veille » begins with an article, after which it is known by the next word.
        .chain(phrases(calendar.eves).flat_map(|phrase| phrase.split(' ').take(2)))
}

fn phrases<T>(table: &'static [(&'static str, T)]) -> impl Iterator<Item = &'static str> {
    table.iter().map(|(phrase, _)| *phrase)
}

fn first_word(phrase: &'static str) -> &'static str {
    phrase.split(' ').next().unwrap_or(phrase)
}
