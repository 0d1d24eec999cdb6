//! The units that may follow a number, of all tables of a language in one tree.

use std::sync::{LazyLock, Mutex};

use rustc_hash::FxHashMap as HashMap;

use crate::claim::lexicon::expand;
use crate::claim::phrase_tree::PhraseTree;
use crate::claim::tokens::{Shape, Tokens};
use crate::lang::{Pack, symbols};

/// What stands after a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Percent,
    /// By its ISO 4217 code.
    Currency(&'static str),
    /// The hundredth part of a currency.
    Coin(&'static str),
    /// By its international symbol.
    Measure(&'static str),
    /// A measure whose figures are counts of the story too: tonnes.
    Counted(&'static str),
    /// Years, which are an age more often than a duration.
    Years,
    /// By the English name of the unit of time.
    Time(&'static str),
}

/// The units of a language, built on first use.
pub fn units(pack: &'static Pack) -> &'static PhraseTree<Unit> {
    static BUILT: LazyLock<Mutex<HashMap<&'static str, &'static PhraseTree<Unit>>>> = LazyLock::new(Mutex::default);
    let mut built = BUILT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    built.entry(pack.language).or_insert_with(|| Box::leak(Box::new(tree(pack))))
}

fn tree(pack: &'static Pack) -> PhraseTree<Unit> {
    let numbers = &pack.numbers;
    let mut tree = PhraseTree::default();
    let mut add = |patterns: &[(&'static str, &'static str)], unit: fn(&'static str) -> Unit| {
        for (pattern, name) in patterns {
            for phrase in expand(pattern) {
                tree.insert(&phrase, unit(name));
            }
        }
    };
    add(numbers.currencies, Unit::Currency);
    add(symbols::CURRENCIES, Unit::Currency);
    add(numbers.coins, Unit::Coin);
    add(numbers.counted_measures, Unit::Counted);
    add(numbers.measures, Unit::Measure);
    add(symbols::MEASURES, Unit::Measure);
    add(numbers.durations, Unit::Time);
    for phrase in numbers.percent {
        tree.insert(phrase, Unit::Percent);
    }
    for phrase in numbers.years {
        tree.insert(phrase, Unit::Years);
    }
    tree
}

/// The unit that starts at a token, and the token after it.
pub fn unit_at(tokens: &Tokens, pack: &'static Pack, at: usize) -> Option<(Unit, usize)> {
    let (unit, end) = units(pack).longest_at(tokens, at)?;
    let letter = end == at + 1 && tokens.shape(at) == Some(Shape::Word) && tokens.word(at).len() == 1;
    if letter {
        // « 4 G » is no gram; « 2 h 30 » goes on. The litre is written both ways.
        let small =
            matches!(unit, Unit::Time(_)) || tokens.original(at) == "L" || tokens.original(at) == tokens.word(at);
        let ends = !tokens.is_glued(end) || !matches!(tokens.shape(end), Some(Shape::Word | Shape::Digits));
        return (small && ends).then_some((unit, end));
    }
    Some((unit, end))
}
