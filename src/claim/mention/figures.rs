//! Numbers in figures: « 6 128 », « 41.300 », « 65'000 », « 1,5 million », « 3 millions 200 000 », « 41 k ».

use super::number::{NumberReader, Numeral, is_year};
use super::unit::{Unit, unit_at};
use crate::claim::tokens::Shape;
use crate::lang::NumberWord;

impl NumberReader<'_, '_> {
    /// « 6 128 », « 1,5 million », « 3 millions 200 000 », « 41 k ».
    pub(super) fn figures(&self, from: usize) -> Numeral {
        let (value, to) = self.grouped(from);
        let (value, to) = self.with_fraction(value, to);
        self.scaled(from, value, to)
    }

    /// « .77 », « ,08 »: decimals whose zero is left out; the mark stands at `mark`.
    pub(super) fn decimals_alone(&self, mark: usize) -> Option<Numeral> {
        let text = format!("0.{}", self.tokens.word(mark + 1));
        let found = self.scaled(mark, text.parse().ok()?, mark + 2);
        // « .0012G » is grown together with letters that measure nothing: a name.
        let grown = self.tokens.is_glued(found.to)
            && self.tokens.shape(found.to) == Some(Shape::Word)
            && unit_at(self.tokens, self.pack, found.to).is_none();
        (!grown && !self.counts_at(found.to)).then_some(found)
    }

    /// « 2 ½ », « 10 1/2 »; the token after it.
    fn with_fraction(&self, value: f64, to: usize) -> (f64, usize) {
        let part = match self.tokens.shape(to) {
            Some(Shape::Mark('½')) => return (value + 0.5, to + 1),
            Some(Shape::Mark('¼')) => return (value + 0.25, to + 1),
            Some(Shape::Mark('¾')) => return (value + 0.75, to + 1),
            Some(Shape::Digits) if !self.tokens.is_glued(to) => self.tokens.word(to),
            _ => return (value, to),
        };
        let slash = self.tokens.is_mark(to + 1, '/') && self.tokens.is_glued(to + 1) && self.tokens.is_glued(to + 2);
        match (part, self.tokens.word(to + 2)) {
            ("1", "2") if slash => (value + 0.5, to + 3),
            ("1", "4") if slash => (value + 0.25, to + 3),
            ("3", "4") if slash => (value + 0.75, to + 3),
            _ => (value, to),
        }
    }

    /// A value in figures with the scale that follows it.
    fn scaled(&self, from: usize, mut value: f64, mut to: usize) -> Numeral {
        let mut scale = 1.0;
        if let Some(found) = self.scale(to) {
            scale = found;
            value *= found;
            to += 1;
            if found >= 1e6 && self.scale(to) == Some(found) {
                to += 1;
            } else if found == 1000.0
                && let Some(bigger @ 1e6..) = self.scale(to)
            {
                scale = bigger;
                value *= bigger;
                to += 1;
            }
            (value, to) = self.remainder(value, to, scale);
        } else if let Some(found) = self.letter_scale(to) {
            scale = found;
            value *= found;
            to += 1;
        } else if self.pack.numbers.and_after_hundred && self.number_word(to) == Some(NumberWord::Hundred) {
            // « 3 hundred and 21 »; « 3 cents » are coins.
            value *= 100.0;
            to += 1;
            if self.number_word(to) == Some(NumberWord::And)
                && self.tokens.word(to + 1).len() <= 2
                && self.tokens.is_digits(to + 1)
            {
                let (rest, end) = self.grouped(to + 1);
                let own = self.scale(end).is_some() || self.number_word(end) == Some(NumberWord::Hundred);
                (value, to) = if own { (value, to) } else { (value + rest, end) };
            }
        } else if let Some(NumberWord::Collective(of)) = self.number_word(to) {
            value *= of as f64;
            to += 1;
        }
        Numeral { in_figures: true, scale, ..Numeral::new(from, to, value) }
    }

    /// « 3,2 M », « 41K »: a letter that stands alone; « M€ » is read as money.
    fn letter_scale(&self, index: usize) -> Option<f64> {
        let original = self.tokens.original(index);
        let &(_, scale) = self.pack.numbers.scale_letters.iter().find(|(letter, _)| *letter == original)?;
        // « 5 M. Durand » is no million, « €5m. » ends a sentence.
        let alone = match self.tokens.shape(index + 1) {
            Some(Shape::Mark('€' | '$')) => !self.tokens.is_glued(index + 1),
            Some(Shape::Mark('.')) => self.tokens.is_glued(index) || !self.tokens.is_glued(index + 1),
            _ => true,
        };
        alone.then_some(scale as f64)
    }

    /// What follows a scale: « et demi », « 200 000 », « deux cent mille ».
    pub(super) fn remainder(&self, value: f64, to: usize, scale: f64) -> (f64, usize) {
        let and = self.number_word(to) == Some(NumberWord::And);
        let one = and && self.number_word(to + 1) == Some(NumberWord::One);
        if and && self.number_word(to + 1 + usize::from(one)) == Some(NumberWord::Half) {
            return (value + scale / 2.0, to + 2 + usize::from(one));
        }
        if scale < 1e5 {
            if self.tokens.is_digits(to) && !self.tokens.is_glued(to) && self.tokens.word(to).len() == 3 {
                let (rest, end) = self.grouped(to);
                if rest < scale {
                    return (value + rest, end);
                }
            }
            return (value, to);
        }
        if self.tokens.is_digits(to) {
            let (rest, end) = self.grouped(to);
            if (1000.0..scale).contains(&rest) && self.scale(end).is_none() && !is_year(rest) {
                return (value + rest, end);
            }
            if rest < 1000.0 && self.scale(end) == Some(1000.0) {
                return (value + rest * 1000.0, end + 1);
            }
            return (value, to);
        }
        let joined = to + usize::from(and && self.pack.numbers.and_after_hundred);
        let opens = matches!(
            self.number_word(joined),
            Some(NumberWord::Small(_) | NumberWord::Hundred | NumberWord::Thousand | NumberWord::One)
        );
        let rest = opens.then(|| self.words_below(joined, scale)).flatten();
        match rest {
            Some(rest) if (100.0..scale).contains(&rest.value) && !rest.about && self.scale(rest.to).is_none() => {
                (value + rest.value, rest.to)
            }
            _ => (value, to),
        }
    }

    /// Digits in groups of three, with decimals; the token after them.
    pub fn grouped(&self, from: usize) -> (f64, usize) {
        let tokens = self.tokens;
        let first = tokens.word(from);
        let mut digits = first.to_owned();
        let mut to = from + 1;
        if first.len() <= 3
            && !(first.len() > 1 && first.starts_with('0'))
            && !self.is_after_day_article(from)
            && let Some(separator) = self.separator(to)
        {
            let width = if separator == ' ' { 1 } else { 2 };
            while self.is_group(to, separator) {
                digits.push_str(tokens.word(to + width - 1));
                to += width;
            }
        }
        let decimal = match self.pack.numbers.decimal_comma {
            true => [',', '.'],
            false => ['.', ','],
        };
        let mut value: f64 = digits.parse().unwrap_or(f64::INFINITY);
        for mark in decimal {
            let glued =
                tokens.is_mark(to, mark) && tokens.is_glued(to) && tokens.is_digits(to + 1) && tokens.is_glued(to + 1);
            let ends = !(tokens.is_mark(to + 2, mark) && tokens.is_digits(to + 3) && tokens.is_glued(to + 3));
            if glued && ends {
                let text = format!("{digits}.{}", tokens.word(to + 1));
                value = text.parse().unwrap_or(value);
                to += 2;
                break;
            }
        }
        (value, to)
    }

    /// « le 3 300 dossiers » is a day and a number.
    fn is_after_day_article(&self, from: usize) -> bool {
        from.checked_sub(1).is_some_and(|before| {
            let is_day = self.pack.calendar.day_articles.contains(&self.tokens.word(before));
            is_day && self.tokens.word(from).len() <= 2 && self.separator(from + 1) == Some(' ')
        })
    }

    /// The mark between groups that starts at `at`: a blank, a dot, an apostrophe, a comma.
    fn separator(&self, at: usize) -> Option<char> {
        let tokens = self.tokens;
        match tokens.shape(at)? {
            Shape::Digits if !tokens.is_glued(at) => Some(' '),
            Shape::Mark(mark @ ('.' | '\'' | ',')) if tokens.is_glued(at) && tokens.is_glued(at + 1) => Some(mark),
            _ => None,
        }
        .filter(|mark| *mark != ',' || !self.is_decimal_with_three_places(at))
    }

    /// « 1,234 % »: three places before a unit of measure or a scale are decimals.
    fn is_decimal_with_three_places(&self, comma: usize) -> bool {
        if !self.pack.numbers.decimal_comma {
            return false;
        }
        let after = comma + 2;
        let measured = matches!(unit_at(self.tokens, self.pack, after), Some((Unit::Measure(_) | Unit::Percent, _)));
        measured || self.scale(after).is_some() || self.tokens.word(comma.wrapping_sub(1)) == "0"
    }

    /// Whether another group of three starts at `at`, with its separator.
    fn is_group(&self, at: usize, separator: char) -> bool {
        let tokens = self.tokens;
        match separator {
            ' ' => tokens.is_digits(at) && !tokens.is_glued(at) && tokens.word(at).len() == 3 && !self.touches_more(at),
            mark => {
                tokens.is_mark(at, mark)
                    && tokens.is_glued(at)
                    && tokens.is_digits(at + 1)
                    && tokens.is_glued(at + 1)
                    && tokens.word(at + 1).len() == 3
            }
        }
    }

    /// « 12 345/678 »: the group is the start of something else; « 15 000-20 000 » are two ends.
    fn touches_more(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let joined = matches!(tokens.shape(at + 1), Some(Shape::Mark('/' | '-' | ':')))
            && tokens.is_glued(at + 1)
            && tokens.is_digits(at + 2)
            && tokens.is_glued(at + 2);
        let group_follows = tokens.is_digits(at + 3) && !tokens.is_glued(at + 3) && tokens.word(at + 3).len() == 3;
        let is_number = tokens.word(at + 2).len() <= 3 && group_follows;
        joined && !(tokens.is_mark(at + 1, '-') && is_number)
    }
}
