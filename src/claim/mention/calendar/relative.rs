//! Days counted from another: « il y a trois jours », « deux jours plus tôt », « dans une semaine », « trois jours
//! après le 14 juillet », « la veille du 14 juillet ».

use super::{Anchor, CalendarReader, Counted, Written};
use crate::claim::Qualifier;
use crate::claim::tokens::Shape;
use crate::lang::{NumberWord, Relative, TimeUnit};

/// No text counts days in more.
const MOST: f64 = 1000.0;

/// So many tokens before an expression, a verb still speaks of it.
const NEAR: usize = 8;

impl CalendarReader<'_, '_> {
    pub(super) fn counted(&self, index: usize) -> Option<(Written, usize)> {
        if self.tokens.shape(index) == Some(Shape::Word)
            && let Some(found) = self.eve(index)
        {
            return Some(found);
        }
        if let Some(at) = self.longest(&self.tables.ago, index) {
            let (number, about, unit, to) = self.distance(at)?;
            let (besides, to) = self.besides(unit, to);
            let from = Anchor::Publication;
            return Some((Written::Counted(Counted { number: -number, besides, about, unit, from }), to));
        }
        if let Some(at) = self.longest(&self.tables.ahead, index)
            && let Some((number, about, unit, to)) = self.distance(at)
        {
            // « dans deux jours de travail » counts work.
            let free = self.is_free(to) && !self.numbers.pack.numbers.of.contains(&self.tokens.word(to));
            let from = Anchor::Publication;
            return free.then_some((Written::Counted(Counted { number, besides: None, about, unit, from }), to));
        }
        // A hedge before it is no part of « about two days ago ».
        let (number, _, end) = self.amount(index)?;
        if let Some(found) = self.weekdays_away(number, end) {
            return Some(found);
        }
        let (number, about, unit, after) = self.distance(index)?;
        let (besides, after) = self.besides(unit, after);
        let counted = |number, about, unit, from| Written::Counted(Counted { number, besides, about, unit, from });
        if let Some(to) = self.longest(&self.tables.ago_after, after) {
            return Some((counted(-number, about, unit, Anchor::Publication), to));
        }
        if let Some(to) = self.longest(&self.tables.ahead_after, after) {
            return Some((counted(number, about, unit, Anchor::Publication), to));
        }
        if let Some((sign, end)) = self.find(&self.tables.before_after, after) {
            // « trois jours après » dates only where nothing follows: « trois jours après l'attaque » names another day.
            let (anchor, to) = match self.anchor(end) {
                Some(found) => found,
                None if matches!(self.tokens.shape(end), Some(Shape::Word | Shape::Digits)) => return None,
                None => (Anchor::LastNamed, end),
            };
            return Some((counted(sign * number, about, unit, anchor), to));
        }
        let earlier = self.longest(&self.tables.earlier, after).map(|end| (-1, end));
        let (sign, end) = earlier.or_else(|| self.longest(&self.tables.later, after).map(|end| (1, end)))?;
        Some((counted(sign * number, about, unit, Anchor::LastNamed), end))
    }

    /// « two Sundays ago », « three Mondays from now », after their number.
    fn weekdays_away(&self, number: i64, at: usize) -> Option<(Written, usize)> {
        let name = self.tokens.word(at);
        let weekday = self.calendar.weekdays.iter().find(|(day, _)| name.strip_suffix('s').unwrap_or(name) == *day)?.1;
        let ago = self.longest(&self.tables.ago_after, at + 1).map(|to| (-number, to));
        let (number, to) = ago.or_else(|| Some((number, self.longest(&self.tables.ahead_after, at + 1)?)))?;
        (number != 0).then_some((Written::WeekdaysAway { weekday, number }, to))
    }

    /// « They will be told within ten days »: from the day of publication on.
    pub(super) fn within(&self, index: usize) -> Option<(Written, usize)> {
        let (number, about, unit, to) = self.distance(self.longest(&self.tables.within, index)?)?;
        let (besides, to) = self.besides(unit, to);
        let counted = Counted { number, besides, about, unit, from: Anchor::Publication };
        (self.is_told_ahead(index) && self.is_free(to)).then_some((Written::Within(counted), to))
    }

    /// « The site will reopen in two weeks »; « lost in two weeks » tells how long, « the first in two years » since when.
    pub(super) fn ahead_in_a_future(&self, index: usize) -> Option<(Written, usize)> {
        let at = self.longest(&self.tables.shy_ahead, index)?;
        let (number, about, unit, to) = self.distance(at)?;
        let from = Anchor::Publication;
        // « in two days of work » counts work.
        let free = self.is_free(to) && !self.numbers.pack.numbers.of.contains(&self.tokens.word(to));
        (self.is_told_ahead(index) && free)
            .then_some((Written::Counted(Counted { number, besides: None, about, unit, from }), to))
    }

    /// Whether a verb of the future stands shortly before, and nothing that counts: « will be the first leak in ».
    fn is_told_ahead(&self, index: usize) -> bool {
        let (start, _) = self.tokens.sentence(index);
        let before = index.saturating_sub(NEAR).max(start)..index;
        let will = before.clone().any(|at| self.longest(&self.tables.modals, at).is_some_and(|end| end <= index));
        will && !before.clone().any(|at| self.find(&self.tables.ordinals, at).is_some())
    }

    /// « two weeks and three days »: a number of a shorter unit after the first, and the token after it.
    fn besides(&self, unit: TimeUnit, at: usize) -> (Option<(i64, TimeUnit)>, usize) {
        let joined = self.calendar.joins.contains(&self.tokens.word(at)) || self.tokens.is_mark(at, ',');
        let second = self.amount(at + usize::from(joined)).and_then(|(number, _, after)| {
            let (shorter, to) = self.find(&self.tables.time_units, after)?;
            (shorter < unit).then_some((number, shorter, to))
        });
        second.map_or((None, at), |(number, shorter, to)| (Some((number, shorter)), to))
    }

    /// « la veille du 14 juillet »; « la veille de l'attaque » is a day that only the event tells.
    fn eve(&self, index: usize) -> Option<(Written, usize)> {
        let (number, end) = self.find(&self.tables.eves, index)?;
        let of = self.numbers.pack.numbers.of.contains(&self.tokens.word(end));
        let anchor = self.anchor(end).or_else(|| of.then(|| self.anchor(end + 1))?);
        if let Some((from, to)) = anchor {
            return Some((
                Written::Counted(Counted { number, besides: None, about: false, unit: TimeUnit::Day, from }),
                to,
            ));
        }
        let clings = self.calendar.month_first && self.tokens.shape(end) == Some(Shape::Word);
        if of || clings {
            return Some((Written::Untold, end + usize::from(of)));
        }
        Some((Written::Relative(Relative::DaysFromLast(number)), end))
    }

    /// The day that a distance is counted from, where the words name it.
    fn anchor(&self, at: usize) -> Option<(Anchor, usize)> {
        if let Some(Some((to, relative))) = self.relatives.get(at) {
            return Some((Anchor::Relative(*relative), *to));
        }
        let (named, to) = self.named(self.after_article(at))?;
        named.is_day().then_some((Anchor::Named(named), to))
    }

    /// « trois jours », « une dizaine de jours »: how many, whether about so many, of what, and the token after.
    fn distance(&self, at: usize) -> Option<(i64, bool, TimeUnit, usize)> {
        let hedge = self.find(&self.tables.number_hedges, at);
        let hedged = hedge.filter(|(qualifier, _)| matches!(qualifier, Qualifier::About | Qualifier::Nearly));
        let (number, about, after) = self.amount(hedged.map_or(at, |(_, end)| end))?;
        let about = about || hedged.is_some();
        let of = self.numbers.pack.numbers.of.contains(&self.tokens.word(after)) && about;
        let (unit, to) = self.find(&self.tables.time_units, after + usize::from(of))?;
        // « il y a deux ans et demi »
        let word = |at: usize| self.numbers.known(at).number;
        let half = matches!((word(to), word(to + 1)), (Some(NumberWord::And), Some(NumberWord::Half)));
        (!half).then_some((number, about, unit, to))
    }

    /// A whole number of days or months, and whether it is a round one.
    pub(super) fn amount(&self, at: usize) -> Option<(i64, bool, usize)> {
        let one = self.numbers.known(at).number == Some(NumberWord::One);
        let Some(found) = self.numbers.read(at).filter(|found| !found.lone_one) else {
            return one.then_some((1, false, at + 1));
        };
        let whole = found.value < MOST && found.value.fract() == 0.0 && found.vague_to.is_none();
        whole.then_some((found.value as i64, found.about, found.to))
    }
}

#[cfg(test)]
mod tests {
    use crate::claim::mention::calendar::examples::{assert_dates, assert_silent};

    #[test]
    fn reads() {
        assert_dates(
            "fr",
            &[
                ("Le vol a eu lieu il y a trois jours.", &["2020-07-20"]),
                ("Le vol a eu lieu il y a une dizaine de jours.", &["2020-07-11/2020-07-15"]),
                ("Le vol a eu lieu il y a environ deux mois.", &["2020-05"]),
                ("Le vol a eu lieu il y a deux semaines et un jour.", &["2020-07-08"]),
                ("Le 3 juillet, le site ferme. Deux jours plus tard, il rouvre.", &["2020-07-03", "2020-07-05"]),
                (
                    "Le 21 juillet, le vol est connu. Il avait commencé trois semaines auparavant.",
                    &["2020-07-21", "2020-06-30"],
                ),
                ("Le site rouvrira dans une semaine.", &["2020-07-30"]),
                ("Le site a fermé la veille du 14 juillet.", &["2020-07-13"]),
                (
                    "Le 3 juillet, le site ferme ; le lendemain, il rouvre, et le jour même il tombe.",
                    &["2020-07-03", "2020-07-04", "2020-07-04"],
                ),
                ("La veille, le site avait fermé.", &["2020-07-22"]),
                ("Le site rouvre demain.", &["2020-07-24"]),
            ],
        );
        assert_dates(
            "en",
            &[
                ("It was found two days ago.", &["2020-07-21"]),
                ("It was found a week ago.", &["2020-07-16"]),
                ("It reopens three days from now.", &["2020-07-26"]),
                ("It was found two weeks and three days ago.", &["2020-07-06"]),
                ("It was found 1 year, 2 months ago.", &["2019-05"]),
                ("It will reopen in two weeks.", &["2020-08-06"]),
                ("All will be told within ten days.", &["2020-07-23/2020-08-02"]),
                ("It was found two Sundays ago.", &["2020-07-12"]),
                ("It opens three Mondays from now.", &["2020-08-10"]),
                ("We’ll be back in three days.", &["2020-07-26"]),
                ("It was found two days after July 4.", &["2020-07-06"]),
                ("It reopens tomorrow.", &["2020-07-24"]),
                ("It reopens two months from today.", &["2020-09-23"]),
                ("On July 3 it closed. It reopened the next day.", &["2020-07-03", "2020-07-04"]),
            ],
        );
    }

    #[test]
    fn leaves_alone() {
        assert_silent(
            "fr",
            &[
                "La veille de l’attaque, tout allait bien.",
                "Le jour même où il a été repéré, l’intrus a été chassé.",
                "Trois jours après l’attaque, rien ne marche.",
                "Le vol a eu lieu il y a deux ans et demi.",
                "Le travail est fait dans deux jours de travail.",
                "Depuis 2 ans, la CNIL veille ; elle surveille.",
                "Au lendemain de l’attaque, le site a fermé.",
            ],
        );
        assert_silent(
            "en",
            &[
                "The day after the attack, all was quiet.",
                "Three days after the attack, nothing works.",
                "It was 75 days before Brexit.",
                "They lost it all in two weeks.",
                "The law asks for an answer within ten days.",
                "Firms must tell the regulator within three days.",
                "There were two Sundays that month.",
                "It will be the first leak in two years.",
                "It will be fixed in two days of work.",
            ],
        );
    }
}
