//! Numbers in words: « deux cent mille », « un million et demi », « une centaine de milliers », « des dizaines de
//! milliers ».

use super::number::{NumberReader, Numeral};
use crate::lang::NumberWord;

impl NumberReader<'_, '_> {
    /// « quelques dizaines de milliers », « des millions », « plusieurs centaines ».
    pub(super) fn vague(&self, from: usize) -> Option<Numeral> {
        let base = match self.number_word(from + 1)? {
            NumberWord::Collective(of) if is_vague(of) => of as f64,
            NumberWord::Scale(scale) => scale as f64,
            NumberWord::Hundred if self.number_word(from) == Some(NumberWord::Few) => 100.0,
            NumberWord::Thousand if self.number_word(from) == Some(NumberWord::Few) => 1000.0,
            _ => return None,
        };
        let (value, to) = match self.scale(from + 2) {
            Some(scale) if self.number_word(from) == Some(NumberWord::Few) => (base * scale, from + 3),
            _ => self.scaled_by(base, from + 2),
        };
        Some(Numeral {
            from,
            to,
            value,
            vague_to: Some(value * 10.0),
            about: false,
            in_figures: false,
            lone_one: false,
            scale: 1.0,
        })
    }

    /// « … de milliers », « … de millions » after a collective.
    fn scaled_by(&self, base: f64, to: usize) -> (f64, usize) {
        if self.is_of(to) {
            match self.number_word(to + 1) {
                Some(NumberWord::Collective(of @ 1000..)) => return (base * of as f64, to + 2),
                Some(NumberWord::Scale(scale)) => return (base * scale as f64, to + 2),
                _ => {}
            }
        }
        (base, to)
    }

    pub(super) fn collective(&self, from: usize, at: usize, times: f64, about: bool) -> Option<Numeral> {
        let NumberWord::Collective(of) = self.number_word(at)? else { return None };
        let bare = from == at;
        let (value, to) = self.scaled_by(of as f64, at + 1);
        let plural = self.tokens.word(at).ends_with('s');
        if bare && !plural {
            return None;
        }
        let vague_to = (bare && is_vague(of)).then_some(value * 10.0);
        Some(Numeral {
            from,
            to,
            value: value * times,
            vague_to,
            about: about || (bare && vague_to.is_none()),
            in_figures: false,
            lone_one: false,
            scale: 1.0,
        })
    }

    /// « deux cent mille », « quatre-vingt-dix-sept », « un demi-million », « une centaine ».
    pub(super) fn in_words(&self, from: usize) -> Option<Numeral> {
        let mut at = from;
        let mut total = 0.0;
        let mut group: u64 = 0;
        let mut last_scale = 1.0;
        let mut used = 0;
        let numeral = |to: usize, value: f64, about: bool, scale: f64| Numeral {
            from,
            to,
            value,
            vague_to: None,
            about,
            in_figures: false,
            lone_one: false,
            scale,
        };
        loop {
            let hyphen = used > 0 && self.tokens.is_mark(at, '-') && self.tokens.is_glued(at);
            let here = if hyphen { at + 1 } else { at };
            let Some(word) = self.number_word(here) else { break };
            match word {
                NumberWord::One if used == 0 => {
                    let next = if self.tokens.is_mark(here + 1, '-') { here + 2 } else { here + 1 };
                    match self.number_word(next) {
                        Some(NumberWord::Scale(_) | NumberWord::Hundred | NumberWord::Thousand) => group = 1,
                        Some(NumberWord::Collective(of)) if next == here + 1 => {
                            let about = of != 12;
                            return self.collective(from, next, 1.0, about);
                        }
                        Some(NumberWord::Half) => return self.half(from, next),
                        _ => {
                            let mut one = numeral(here + 1, 1.0, false, 1.0);
                            one.lone_one = true;
                            return Some(one);
                        }
                    }
                }
                NumberWord::One => {
                    let tens = group % 100;
                    let follows_tens = (20..=80).contains(&tens) && tens.is_multiple_of(10);
                    let follows_hundreds = tens == 0 && (group > 0 || total > 0.0);
                    if !follows_tens && !follows_hundreds {
                        break;
                    }
                    group += 1;
                }
                NumberWord::And => {
                    let next = self.number_word(here + 1);
                    let tens = group % 100;
                    let joins = match next {
                        Some(NumberWord::One) if self.pack.numbers.and_after_hundred => {
                            tens == 0 && (group > 0 || total > 0.0)
                        }
                        Some(NumberWord::One) => (20..=80).contains(&tens) && tens.is_multiple_of(10),
                        Some(NumberWord::Small(11)) if tens == 60 => true,
                        Some(NumberWord::Small(_)) => {
                            self.pack.numbers.and_after_hundred && tens == 0 && (group > 0 || total > 0.0)
                        }
                        _ => false,
                    };
                    if !joins {
                        break;
                    }
                }
                NumberWord::Small(value) => {
                    let tens = group % 100;
                    let fits = match value {
                        20 if tens == 4 => {
                            group = group - 4 + 80;
                            at = here + 1;
                            used += 1;
                            continue;
                        }
                        _ if tens == 0 => used == 0 || group > 0 || total > 0.0,
                        1..=9 => (20..=90).contains(&tens) && tens.is_multiple_of(10) || tens == 10 && value >= 7,
                        10..=19 => tens == 60 || tens == 80,
                        _ => false,
                    };
                    if !fits || (value == 0 && used > 0) {
                        break;
                    }
                    group += value;
                }
                NumberWord::Hundred => {
                    if group >= 10 || (group == 0 && used > 0 && last_scale == 1.0) {
                        break;
                    }
                    group = group.max(1) * 100;
                }
                NumberWord::Thousand => {
                    if last_scale == 1000.0 {
                        break;
                    }
                    total += group.max(1) as f64 * 1000.0;
                    group = 0;
                    last_scale = 1000.0;
                }
                NumberWord::Scale(scale) => {
                    if group == 0 && total == 0.0 {
                        break;
                    }
                    let value = (total + group as f64) * scale as f64;
                    let (value, to) = self.remainder(value, here + 1, scale as f64);
                    return Some(numeral(to, value, false, scale as f64));
                }
                NumberWord::Collective(_) if used > 0 && total == 0.0 => {
                    let about = false;
                    return self.collective(from, here, group as f64, about);
                }
                NumberWord::Collective(_) | NumberWord::Vague | NumberWord::Few | NumberWord::Half => break,
            }
            used += 1;
            at = here + 1;
        }
        (used > 0).then(|| numeral(at, total + group as f64, false, last_scale))
    }

    /// « half a million », « half a dozen ».
    pub(super) fn half_of(&self, from: usize) -> Option<Numeral> {
        (self.number_word(from + 1) == Some(NumberWord::One)).then(|| self.half(from, from + 1))?
    }

    /// « un demi-million », « une demi-douzaine ».
    fn half(&self, from: usize, half: usize) -> Option<Numeral> {
        let next = if self.tokens.is_mark(half + 1, '-') { half + 2 } else { half + 1 };
        let (value, about) = match self.number_word(next)? {
            NumberWord::Scale(scale) => (scale as f64 / 2.0, false),
            NumberWord::Collective(of) => (of as f64 / 2.0, true),
            _ => return None,
        };
        Some(Numeral {
            from,
            to: next + 1,
            value,
            vague_to: None,
            about,
            in_figures: false,
            lone_one: false,
            scale: 1.0,
        })
    }
}

/// Whether the plural of a collective is a magnitude: « des milliers », « millions »; dozens are not.
const fn is_vague(of: u64) -> bool {
    matches!(of, 10 | 100 | 1000 | 1_000_000 | 1_000_000_000)
}
