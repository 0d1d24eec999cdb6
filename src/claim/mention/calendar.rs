//! Date expressions as they are written, before they are resolved against a day.
//!
//! « mardi 21 juillet », « le 1er août 2020 », « 23/07/2020 », « mardi dernier », « ce jeudi », « fin
//! juillet », « en 2018 », « la veille », « il y a trois jours », « dans la nuit du 20 au 21 juillet »,
//! « entre le 18 et le 20 octobre ».

use std::sync::{LazyLock, Mutex};

use rustc_hash::FxHashMap as HashMap;

use super::number::{NumberReader, is_year};
use crate::claim::tokens::{Shape, Tokens};
use crate::lang::{Calendar, NumberWord, Pack, Relative};

/// What the words tell of one day; all that is missing comes from elsewhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    pub day: Option<i8>,
    pub month: Option<i8>,
    pub year: Option<i16>,
    /// Monday is 1.
    pub weekday: Option<i8>,
    pub pointing: Pointing,
    pub relative: Option<Relative>,
    /// So many days (or months, or years, with the day count of the table) from `anchor`.
    pub distance: Option<(i64, i64)>,
    pub from_last: bool,
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
}

/// How two days in one expression belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bond {
    /// « du 18 au 20 octobre »: it started and it ended.
    Interval,
    /// « dans la nuit du 20 au 21 »: one event.
    Night,
    /// « les 18 et 20 octobre »: two days.
    Both,
}

/// A date expression of tokens `from..to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenDate {
    pub from: usize,
    pub to: usize,
    pub first: Written,
    pub second: Option<(Written, Bond)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Month(i8),
    Weekday(i8),
}

fn words(pack: &'static Pack) -> &'static HashMap<&'static str, Word> {
    static BUILT: LazyLock<Mutex<HashMap<&'static str, &'static HashMap<&'static str, Word>>>> =
        LazyLock::new(Mutex::default);
    let mut built = BUILT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    built.entry(pack.language).or_insert_with(|| {
        let months = pack.calendar.months.iter().map(|&(word, month)| (word, Word::Month(month)));
        let days = pack.calendar.weekdays.iter().map(|&(word, day)| (word, Word::Weekday(day)));
        Box::leak(Box::new(months.chain(days).collect()))
    })
}

/// Reads date expressions out of one row of tokens.
pub struct CalendarReader<'t, 'd> {
    tokens: &'t Tokens<'d>,
    calendar: &'static Calendar,
    numbers: &'t NumberReader<'t, 'd>,
    words: &'static HashMap<&'static str, Word>,
}

impl<'t, 'd> CalendarReader<'t, 'd> {
    pub fn new(numbers: &'t NumberReader<'t, 'd>) -> Self {
        Self { tokens: numbers.tokens, calendar: &numbers.pack.calendar, numbers, words: words(numbers.pack) }
    }

    /// The date expression that starts at `index`, if one does.
    pub fn read(&self, index: usize) -> Option<WrittenDate> {
        let (first, to) = self.one(index)?;
        let alone = WrittenDate { from: index, to, first, second: None };
        Some(self.with_second(alone).unwrap_or(alone))
    }

    /// One day, month or year.
    fn one(&self, index: usize) -> Option<(Written, usize)> {
        match self.tokens.shape(index)? {
            Shape::Digits => self.in_figures(index).or_else(|| self.day_and_month(index)).or_else(|| self.year(index)),
            Shape::Word => self
                .weekday(index)
                .or_else(|| self.day_and_month(index))
                .or_else(|| self.month(index))
                .or_else(|| self.ago(index)),
            Shape::Mark(_) | Shape::Break => None,
        }
    }

    fn word(&self, index: usize) -> Option<Word> {
        match self.tokens.shape(index) {
            Some(Shape::Word) => self.words.get(self.tokens.word(index)).copied(),
            _ => None,
        }
    }

    fn month_at(&self, index: usize) -> Option<i8> {
        match self.word(index)? {
            Word::Month(month) => Some(month),
            Word::Weekday(_) => None,
        }
    }

    fn small(&self, index: usize, most: i64) -> Option<i8> {
        if !self.tokens.is_digits(index) || self.tokens.word(index).len() > 2 {
            return None;
        }
        let value: i64 = self.tokens.word(index).parse().ok()?;
        (1..=most).contains(&value).then(|| i8::try_from(value).ok())?
    }

    fn four_figures(&self, index: usize) -> Option<i16> {
        if !self.tokens.is_digits(index) || self.tokens.word(index).len() != 4 {
            return None;
        }
        let value: i16 = self.tokens.word(index).parse().ok()?;
        is_year(f64::from(value)).then_some(value)
    }

    /// « 2020-07-23 », « 23/07/2020 », « 23.07.2020 », « 23/07/20 ».
    fn in_figures(&self, index: usize) -> Option<(Written, usize)> {
        let tokens = self.tokens;
        let mark = match tokens.shape(index + 1)? {
            Shape::Mark(mark @ ('/' | '.' | '-')) => mark,
            _ => return None,
        };
        let joined = (1..=2).all(|step| tokens.is_glued(index + step));
        if !joined || (tokens.is_glued(index) && !self.opens_after_mark(index)) {
            return None;
        }
        let third = (tokens.is_mark(index + 3, mark) && tokens.is_glued(index + 3) && tokens.is_glued(index + 4))
            .then_some(index + 4);
        if let Some(year) = self.four_figures(index) {
            let month = self.small(index + 2, 12).filter(|_| mark == '-' && tokens.word(index + 2).len() == 2)?;
            return match third.and_then(|at| self.small(at, 31)) {
                Some(day) => Some((
                    Written { day: Some(day), month: Some(month), year: Some(year), ..Written::default() },
                    index + 5,
                )),
                None if third.is_none() => {
                    Some((Written { month: Some(month), year: Some(year), ..Written::default() }, index + 3))
                }
                None => None,
            };
        }
        let (day, month) = (self.small(index, 31)?, self.small(index + 2, 12)?);
        let at = third?;
        let year = self.four_figures(at).or_else(|| {
            let short = tokens.is_digits(at) && tokens.word(at).len() == 2 && mark != '-';
            let value: i16 = tokens.word(at).parse().ok()?;
            short.then_some(2000 + value)
        })?;
        Some((Written { day: Some(day), month: Some(month), year: Some(year), ..Written::default() }, at + 1))
    }

    fn opens_after_mark(&self, index: usize) -> bool {
        matches!(
            index.checked_sub(1).and_then(|before| self.tokens.shape(before)),
            Some(Shape::Mark('(' | '"' | ',' | '[' | '|') | Shape::Break)
        )
    }

    /// « mardi », « mardi soir », « mardi 21 juillet 2020 », « mardi dernier », « ce jeudi ».
    fn weekday(&self, index: usize) -> Option<(Written, usize)> {
        let pointing = self.pointing_before(index);
        let at = if pointing == Pointing::Nowhere { index } else { index + 1 };
        let Word::Weekday(weekday) = self.word(at)? else { return None };
        let mut written = Written { weekday: Some(weekday), pointing, ..Written::default() };
        let mut to = at + 1;
        // « Tuesday, July 21 », « Tuesday the 21st of July ».
        let skipped = self.calendar.month_first
            && (self.tokens.is_mark(to, ',') || self.numbers.pack.determiners.contains(&self.tokens.word(to)));
        let start = to + usize::from(skipped);
        if let Some((dated, end)) = self.day_and_month(start).or_else(|| self.month_and_day(start)) {
            return Some((Written { weekday: Some(weekday), pointing: written.pointing, ..dated }, end));
        }
        if let Some((dated, end)) = self.in_figures(to) {
            return Some((Written { weekday: Some(weekday), ..dated }, end));
        }
        if let Some((day, end)) = self.day(to)
            && self.is_joined_to_a_day(end)
        {
            return Some((Written { weekday: Some(weekday), day: Some(day), ..written }, end));
        }
        if self.calendar.times_of_day.contains(&self.tokens.word(to)) {
            to += 1;
        }
        (written.pointing, to) = self.pointing(to, written.pointing);
        Some((written, to))
    }

    /// « ce » jeudi, « last » Tuesday.
    fn pointing_before(&self, at: usize) -> Pointing {
        let word = self.tokens.word(at);
        if self.calendar.this.contains(&word) {
            Pointing::This
        } else if self.calendar.last_before.contains(&word) {
            Pointing::Last
        } else if self.calendar.next_before.contains(&word) {
            Pointing::Next
        } else {
            Pointing::Nowhere
        }
    }

    fn pointing(&self, at: usize, known: Pointing) -> (Pointing, usize) {
        let word = self.tokens.word(at);
        if self.calendar.last.contains(&word) {
            (Pointing::Last, at + 1)
        } else if self.calendar.next.contains(&word) {
            (Pointing::Next, at + 1)
        } else {
            (known, at)
        }
    }

    /// The day of a month: « 21 », « 1er ».
    fn day(&self, index: usize) -> Option<(i8, usize)> {
        let day = self.small(index, 31)?;
        let ordinal = self.tokens.is_glued(index + 1) && self.calendar.first.contains(&self.tokens.word(index + 1));
        Some((day, if ordinal { index + 2 } else { index + 1 }))
    }

    /// « 21 juillet », « 1er août 2020 », « 3 septembre dernier »; a day before another that has the month.
    fn day_and_month(&self, index: usize) -> Option<(Written, usize)> {
        let (day, at) = match self.day(index) {
            Some(found) => found,
            None if self.calendar.first.contains(&self.tokens.word(index)) && self.month_at(index + 1).is_some() => {
                (1, index + 1)
            }
            None => return None,
        };
        let of = usize::from(self.numbers.pack.numbers.of.contains(&self.tokens.word(at)));
        let at = if self.month_at(at + of).is_some() { at + of } else { at };
        let mut written = Written { day: Some(day), ..Written::default() };
        let Some(month) = self.month_at(at) else {
            return self.is_joined_to_a_day(at).then_some((written, at));
        };
        written.month = Some(month);
        let mut to = at + 1;
        if self.tokens.is_mark(to, '.') && self.tokens.is_glued(to) && self.tokens.word(at).len() <= 5 {
            let abbreviated = self.calendar.months.iter().any(|(name, number)| {
                *number == month && name.starts_with(self.tokens.word(at)) && name.len() > self.tokens.word(at).len()
            });
            to += usize::from(abbreviated);
        }
        let comma = usize::from(self.tokens.is_mark(to, ','));
        if let Some(year) = self.four_figures(to + comma)
            && (comma == 0 || !self.is_counted(to + 2))
        {
            written.year = Some(year);
            return Some((written, to + comma + 1));
        }
        (written.pointing, to) = self.pointing(to, written.pointing);
        Some((written, to))
    }

    /// « July 21 », « July 21st, 2020 », in a language that puts the month first.
    fn month_and_day(&self, index: usize) -> Option<(Written, usize)> {
        let month = self.month_at(index).filter(|_| self.calendar.month_first && self.is_capital(index))?;
        let dot = usize::from(self.tokens.is_mark(index + 1, '.') && self.tokens.is_glued(index + 1));
        let (day, to) = self.day(index + 1 + dot)?;
        let mut written = Written { day: Some(day), month: Some(month), ..Written::default() };
        let comma = usize::from(self.tokens.is_mark(to, ','));
        if let Some(year) = self.four_figures(to + comma)
            && !self.is_counted(to + comma + 1)
        {
            written.year = Some(year);
            return Some((written, to + comma + 1));
        }
        let is_figure = matches!(self.tokens.shape(to), Some(Shape::Mark('.' | ',')))
            && self.tokens.is_glued(to)
            && self.tokens.is_digits(to + 1)
            && self.tokens.is_glued(to + 1);
        (!self.is_counted(to) && !is_figure).then_some((written, to))
    }

    fn is_capital(&self, index: usize) -> bool {
        self.tokens.original(index).starts_with(char::is_uppercase)
    }

    /// « 20 » in « du 20 au 21 juillet »: what follows is a day that has its month.
    fn is_joined_to_a_day(&self, at: usize) -> bool {
        let Some(end) = self.joint(at) else { return false };
        let end = if matches!(self.word(end), Some(Word::Weekday(_))) { end + 1 } else { end };
        self.day(end).is_some_and(|(_, after)| self.month_at(after).is_some())
    }

    /// The token after the word that joins two days, if one stands at `at`.
    fn joint(&self, at: usize) -> Option<usize> {
        let closers =
            self.calendar.intervals.iter().map(|(_, close)| *close).chain(self.calendar.joins.iter().copied());
        let mut longest = None;
        for close in closers {
            if let Some(end) = self.phrase(close, at)
                && longest.is_none_or(|found| end > found)
            {
                longest = Some(end);
            }
        }
        longest.or_else(|| matches!(self.tokens.shape(at), Some(Shape::Mark('-' | '–'))).then_some(at + 1))
    }

    /// The token after a phrase that starts at `at`.
    fn phrase(&self, phrase: &str, at: usize) -> Option<usize> {
        let mut to = at;
        for word in phrase.split(' ') {
            if self.tokens.word(to) != word {
                return None;
            }
            to += 1;
        }
        Some(to)
    }

    /// Whether a phrase ends just before `at`; where it starts.
    fn phrase_before(&self, phrase: &str, at: usize) -> Option<usize> {
        let from = at.checked_sub(phrase.split(' ').count())?;
        self.phrase(phrase, from).map(|_| from)
    }

    /// « juillet 2020 », « en juin dernier », « fin juillet »; « mars » and « mai » need a date around them.
    fn month(&self, index: usize) -> Option<(Written, usize)> {
        if let Some(dated) = self.month_and_day(index) {
            return Some(dated);
        }
        let month = self.month_at(index)?;
        let mut written = Written { month: Some(month), ..Written::default() };
        let word = self.tokens.word(index);
        if let Some(year) = self.four_figures(index + 1)
            && !self.is_counted(index + 2)
        {
            written.year = Some(year);
            return Some((written, index + 2));
        }
        let known = index.checked_sub(1).map_or(Pointing::Nowhere, |at| match self.pointing_before(at) {
            Pointing::This => Pointing::Nowhere,
            other => other,
        });
        let (pointing, to) = self.pointing(index + 1, known);
        written.pointing = pointing;
        let before = index.checked_sub(1).map_or("", |at| self.tokens.word(at));
        let placed = self.calendar.before_year.contains(&before)
            || self.calendar.parts_of_month.contains(&before)
            || (before == "-" && index > 1 && self.calendar.parts_of_month.contains(&self.tokens.word(index - 2)));
        let shy = self.calendar.shy_months.contains(&word);
        let as_month = self.is_capital(index) == self.calendar.capitals;
        (placed || pointing != Pointing::Nowhere || (!shy && as_month)).then_some((written, to))
    }

    /// « en 2018 », « (2018) », « depuis 2013 »: never before a counted noun.
    fn year(&self, index: usize) -> Option<(Written, usize)> {
        let year = self.four_figures(index)?;
        let before = index.checked_sub(1)?;
        let spans_years = self
            .calendar
            .intervals
            .iter()
            .filter(|(open, _)| self.tokens.word(before) == *open)
            .any(|(_, close)| self.phrase(close, index + 1).is_some_and(|end| self.four_figures(end).is_some()));
        let ends_years = self.calendar.intervals.iter().any(|(_, close)| {
            self.phrase_before(close, index).is_some_and(|at| at > 0 && self.four_figures(at - 1).is_some())
        });
        let placed = spans_years
            || ends_years
            || self.calendar.before_year.contains(&self.tokens.word(before))
            || (self.tokens.is_mark(before, '(') && self.tokens.is_mark(index + 1, ')'))
            || (self.tokens.is_mark(before, '-') && self.tokens.word(before.wrapping_sub(1)) == "mi");
        let free = !self.is_counted(index + 1) && !self.goes_on(index + 1);
        (placed && free).then_some((Written { year: Some(year), ..Written::default() }, index + 1))
    }

    /// « 2022-2023 », « 2020.5 »: figures that go on.
    fn goes_on(&self, at: usize) -> bool {
        matches!(self.tokens.shape(at), Some(Shape::Mark('-' | '/' | '.' | ',')))
            && self.tokens.is_glued(at)
            && self.tokens.is_digits(at + 1)
            && self.tokens.is_glued(at + 1)
    }

    /// Whether a plain noun follows, as after a figure that counts.
    fn is_counted(&self, at: usize) -> bool {
        let scale = matches!(
            self.numbers.words.get(self.tokens.word(at)),
            Some(NumberWord::Scale(_) | NumberWord::Thousand | NumberWord::Collective(_))
        );
        scale || self.numbers.counts_at(at)
    }

    /// « il y a trois jours », « deux jours plus tôt », « trois semaines après ».
    fn ago(&self, index: usize) -> Option<(Written, usize)> {
        let opened = self.calendar.ago.iter().find_map(|ago| self.phrase(ago, index));
        let at = opened.unwrap_or(index);
        let (number, after) = self.distance(at)?;
        let &(_, days) = self.calendar.distances.iter().find(|(word, _)| *word == self.tokens.word(after))?;
        let written = |sign: i64| Written {
            distance: Some((sign * number, days)),
            from_last: opened.is_none(),
            ..Written::default()
        };
        if opened.is_some() {
            return Some((written(-1), after + 1));
        }
        if let Some(end) = self.calendar.ago_after.iter().find_map(|ago| self.phrase(ago, after + 1)) {
            return Some((Written { from_last: false, ..written(-1) }, end));
        }
        if let Some(end) = self.calendar.earlier.iter().find_map(|earlier| self.phrase(earlier, after + 1)) {
            return self.closes(end).then(|| (written(-1), end));
        }
        let end = self.calendar.later.iter().find_map(|later| self.phrase(later, after + 1))?;
        self.closes(end).then(|| (written(1), end))
    }

    /// « trois jours après » dates only where no noun follows: « trois jours après l'attaque » names another day.
    fn closes(&self, at: usize) -> bool {
        !matches!(self.tokens.shape(at), Some(Shape::Word))
            || !self.numbers.pack.small_words.contains(&self.tokens.word(at))
    }

    fn distance(&self, at: usize) -> Option<(i64, usize)> {
        if let Some(NumberWord::One) = self.numbers.words.get(self.tokens.word(at)) {
            return Some((1, at + 1));
        }
        let found = self.numbers.read(at)?;
        (found.value < 1000.0 && found.value.fract() == 0.0 && found.vague_to.is_none() && !found.about)
            .then_some((found.value as i64, found.to))
    }

    /// The second day of « du 18 au 20 octobre » or of « la nuit de samedi à dimanche ».
    fn with_second(&self, date: WrittenDate) -> Option<WrittenDate> {
        if date.first.relative.is_some() || date.first.distance.is_some() {
            return None;
        }
        let opened = self.calendar.intervals.iter().find_map(|(open, close)| {
            let start = self.phrase_before(open, date.from)?;
            let end = self.phrase(close, date.to)?;
            Some((start, end))
        });
        let at_night =
            |start: usize| start.checked_sub(1).is_some_and(|at| self.calendar.nights.contains(&self.tokens.word(at)));
        if let Some((start, end)) = opened
            && let Some((second, to)) = self.one(end)
            && Self::same_grain(date.first, second)
        {
            let bond = if at_night(start) { Bond::Night } else { Bond::Interval };
            return Some(WrittenDate {
                from: start,
                to,
                first: Self::completed(date.first, second),
                second: Some((second, bond)),
            });
        }
        if let Some(second) = self.second_day(date, opened) {
            return Some(second);
        }
        if date.first.month.is_some() || date.first.day.is_none() {
            return None;
        }
        let end = self.joint(date.to)?;
        let (second, to) = self.one(end)?;
        second.month?;
        let nearby = (1..=2).any(|back| {
            date.from.checked_sub(back).is_some_and(|at| self.calendar.nights.contains(&self.tokens.word(at)))
        });
        let bond = if nearby { Bond::Night } else { Bond::Both };
        Some(WrittenDate { to, first: Self::completed(date.first, second), second: Some((second, bond)), ..date })
    }

    /// « July 18-20 », « between July 18 and 20, 2025 »: a day that takes the month of the one before.
    fn second_day(&self, date: WrittenDate, opened: Option<(usize, usize)>) -> Option<WrittenDate> {
        if !self.calendar.month_first || date.first.month.is_none() || date.first.year.is_some() {
            return None;
        }
        let first_day = date.first.day?;
        let (day, mut to) = self.day(self.joint(date.to)?)?;
        if day <= first_day || self.is_counted(to) || self.month_at(to).is_some() {
            return None;
        }
        let mut second = Written { day: Some(day), month: date.first.month, ..Written::default() };
        let comma = usize::from(self.tokens.is_mark(to, ','));
        if let Some(year) = self.four_figures(to + comma) {
            second.year = Some(year);
            to += comma + 1;
        }
        let nearby = (1..=2).any(|back| {
            date.from.checked_sub(back).is_some_and(|at| self.calendar.nights.contains(&self.tokens.word(at)))
        });
        let dashed = matches!(self.tokens.shape(date.to), Some(Shape::Mark('-' | '–')));
        let bond = match opened {
            _ if nearby => Bond::Night,
            Some(_) => Bond::Interval,
            None if dashed => Bond::Interval,
            None => Bond::Both,
        };
        let from = opened.map_or(date.from, |(start, _)| start);
        let first = Self::completed(date.first, second);
        Some(WrittenDate { from, to, first, second: Some((second, bond)) })
    }

    const fn same_grain(first: Written, second: Written) -> bool {
        let days =
            (first.day.is_some() || first.weekday.is_some()) && (second.day.is_some() || second.weekday.is_some());
        let months = first.day.is_none() && first.month.is_some() && second.day.is_none() && second.month.is_some();
        let years = first.month.is_none() && first.year.is_some() && second.month.is_none() && second.year.is_some();
        days || months || years
    }

    /// The first day takes month and year from the second.
    const fn completed(first: Written, second: Written) -> Written {
        let month = if first.month.is_some() {
            first.month
        } else if first.day.is_some() {
            second.month
        } else {
            None
        };
        let year = if first.year.is_some() { first.year } else { second.year };
        Written { month, year, ..first }
    }
}
