//! The words of a calendar: its months and weekdays, and every word that a date expression may begin with.

use std::sync::{LazyLock, Mutex};

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use crate::lang::{NumberWord, Pack};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Month(i8),
    Weekday(i8),
}

pub(super) struct Vocabulary {
    pub named: HashMap<&'static str, Word>,
    /// Most words of a text open no date: one look here spares them all the tables.
    pub openers: HashSet<&'static str>,
}

/// The words of a language's calendar, gathered on first use.
pub(super) fn vocabulary(pack: &'static Pack) -> &'static Vocabulary {
    static BUILT: LazyLock<Mutex<HashMap<&'static str, &'static Vocabulary>>> = LazyLock::new(Mutex::default);
    let mut built = BUILT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    built.entry(pack.language).or_insert_with(|| Box::leak(Box::new(Vocabulary::new(pack))))
}

impl Vocabulary {
    fn new(pack: &'static Pack) -> Self {
        let calendar = &pack.calendar;
        let months = calendar.months.iter().map(|&(word, month)| (word, Word::Month(month)));
        let days = calendar.weekdays.iter().map(|&(word, day)| (word, Word::Weekday(day)));
        let named: HashMap<&'static str, Word> = months.chain(days).collect();
        let points = |word: &str| calendar.pointing_before.iter().any(|(this, _)| *this == word);
        let counts = |word: &NumberWord| {
            !matches!(word, NumberWord::Vague | NumberWord::Few | NumberWord::And | NumberWord::Half)
        };
        let counting = pack.numbers.words.iter().filter(|(_, word)| counts(word)).map(|(word, _)| *word);
        let lists = [calendar.first, calendar.ago, calendar.ahead, calendar.interval_now, calendar.decade_before];
        let openers = lists
            .into_iter()
            .flat_map(|list| list.iter().copied())
            .chain(named.keys().copied())
            .chain(counting)
            .chain(firsts(calendar.short_weekdays))
            .chain(firsts(calendar.ordinals))
            .chain(firsts(calendar.pointing_before))
            .chain(firsts(calendar.pointing_counted))
            .chain(firsts(calendar.parts))
            .chain(firsts(calendar.time_units))
            .chain(firsts(calendar.seasons))
            .chain(firsts(calendar.quarter_letters))
            .chain(firsts(calendar.feasts))
            .chain(firsts(calendar.decade_names))
            .filter_map(|phrase| phrase.split(' ').next())
            // « la veille » begins with an article, after which it is known by the next word.
            .chain(firsts(calendar.eves).flat_map(|phrase| phrase.split(' ').take(2)))
            .filter(|word| !pack.definite.contains(word) || points(word))
            .collect();
        Self { named, openers }
    }
}

fn firsts<T>(table: &'static [(&'static str, T)]) -> impl Iterator<Item = &'static str> {
    table.iter().map(|(phrase, _)| *phrase)
}
