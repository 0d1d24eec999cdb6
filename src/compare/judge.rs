//! Two figures with their qualifiers: does the article's hold, and how far is it off?

use crate::claim::Qualifier::{self, About, Exact, LessThan, MoreThan, Nearly, Range, UpTo};

use super::diagnose::{diagnose, is_rounding};
use super::{Cause, Verdict};

/// A number and how it is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    pub value: u64,
    pub qualifier: Qualifier,
}

/// A verdict on figures alone (same, rounded, loose or contradicts) and what explains it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    pub verdict: Verdict,
    pub cause: Option<Cause>,
}

impl Judgement {
    /// Whether the article's figure is true of the official one.
    pub fn agrees(self) -> bool {
        matches!(self.verdict, Verdict::Same | Verdict::Rounded)
    }
}

/// Judges an article's figure against the official one, whatever it is that they count.
///
/// An approximation is rounded while its wording is true of the official figure and it lies
/// within 10 % of it; past that, or when the wording points the wrong way, it is loose; past a
/// factor of two in the wrong direction, or by a plain power of ten, it contradicts.
pub fn judge(official: Figure, article: Figure) -> Judgement {
    if official == article {
        return judged(Verdict::Same, None);
    }
    let (stated, told) = (official.bounds(), article.bounds());
    match (official.qualifier, article.qualifier) {
        // « des dizaines de milliers » for « quelques centaines de milliers »: they meet in one value that neither means.
        _ if official.is_vague() && article.is_vague() => judged(Verdict::Contradicts, None),
        // « une centaine de milliers » for « quelques centaines de milliers », and the reverse
        _ if official.value > 0 && (official.undershoots(article) || article.undershoots(official)) => {
            judged(Verdict::Loose, Some(Cause::Rounding))
        }
        (Range { .. }, Range { .. }) if stated.holds(told) || told.holds(stated) => rounded(),
        (Range { .. }, Range { .. }) if stated.meets(told) => judged(Verdict::Loose, Some(Cause::Rounding)),
        (Range { .. }, Range { .. }) => judged(Verdict::Contradicts, None),
        (Range { .. }, _) => judge_in_range(stated, article),
        (_, Range { .. }) => judge_range(official, told),
        _ if official.value == article.value && official.points_away_from(article) => {
            judged(Verdict::Loose, Some(Cause::Qualifier))
        }
        _ if official.value == article.value => judged(Verdict::Rounded, Some(Cause::Qualifier)),
        (_, Exact) => judge_exact(official, article.value),
        _ => judge_hedged(official, article),
    }
}

fn judged(verdict: Verdict, cause: Option<Cause>) -> Judgement {
    Judgement { verdict, cause }
}

fn rounded() -> Judgement {
    judged(Verdict::Rounded, Some(Cause::Rounding))
}

fn judge_exact(official: Figure, article: u64) -> Judgement {
    let near = is_near(official.value, article);
    let inside = official.qualifier != Exact && official.bounds().contains(article);
    match (inside || is_rounding(official.value, article), near) {
        (true, true) => rounded(),
        (true, false) => judged(Verdict::Loose, Some(Cause::Rounding)),
        (false, _) => judged(Verdict::Contradicts, diagnose(official.value, article)),
    }
}

fn judge_hedged(official: Figure, article: Figure) -> Judgement {
    let near = is_near(official.value, article.value);
    let slip = diagnose(official.value, article.value);
    if !near && matches!(slip, Some(Cause::Magnitude | Cause::DecimalShift | Cause::Separator)) {
        return judged(Verdict::Contradicts, slip);
    }
    match (official.bounds().meets(article.bounds()), near) {
        (true, true) => rounded(),
        // « plus d'un million » for 1 200 000: true, and the figure cut to its first digit
        (true, false) if is_cut(official.value, article) => rounded(),
        (true, false) => judged(Verdict::Loose, Some(Cause::Rounding)),
        (false, true) => judged(Verdict::Loose, Some(Cause::Qualifier)),
        (false, false) if is_within_a_factor_of_two(official.value, article.value) => {
            judged(Verdict::Loose, Some(Cause::Rounding))
        }
        (false, false) => judged(Verdict::Contradicts, slip),
    }
}

fn judge_in_range(stated: Bounds, article: Figure) -> Judgement {
    if stated.contains(article.value) {
        return rounded();
    }
    let hedged = article.qualifier != Exact;
    let close = is_near(stated.low, article.value) || is_near(stated.high, article.value);
    if hedged && (close || stated.meets(article.bounds())) {
        return judged(Verdict::Loose, Some(Cause::Rounding));
    }
    judged(Verdict::Contradicts, None)
}

fn judge_range(official: Figure, told: Bounds) -> Judgement {
    if told.contains(official.value) {
        return rounded();
    }
    let close = is_near(official.value, told.low) || is_near(official.value, told.high);
    if close || official.bounds().meets(told) {
        return judged(Verdict::Loose, Some(Cause::Rounding));
    }
    judged(Verdict::Contradicts, None)
}

/// Whether `article` is within 10 % of `official`.
pub fn is_near(official: u64, article: u64) -> bool {
    u128::from(official.abs_diff(article)) * 10 <= u128::from(official)
}

/// Whether a « plus de » gives the first digits of the official figure, no more than a fifth short of it.
fn is_cut(official: u64, article: Figure) -> bool {
    let short = u128::from(official.saturating_sub(article.value)) * 5 <= u128::from(official);
    article.qualifier == MoreThan && short && is_rounding(official, article.value)
}

fn is_within_a_factor_of_two(one: u64, two: u64) -> bool {
    u128::from(one.max(two)) <= 2 * u128::from(one.min(two))
}

impl Figure {
    /// The exact values of which the wording is true.
    fn bounds(self) -> Bounds {
        let value = self.value;
        match self.qualifier {
            Exact => Bounds { low: value, high: value },
            // Wide enough for « environ » seen from either side; nearness is judged besides.
            About => Bounds { low: value - value / 10, high: value.saturating_add(value / 9).saturating_add(1) },
            Nearly => Bounds { low: value / 2, high: value },
            LessThan | UpTo => Bounds { low: 0, high: value },
            MoreThan => Bounds { low: value, high: u64::MAX },
            Range { upper } => Bounds { low: value.min(upper), high: value.max(upper) },
        }
    }

    /// « des dizaines de milliers »: a magnitude, from one power of ten to the next.
    pub fn is_vague(self) -> bool {
        self.qualifier.upper().is_some_and(|upper| Some(upper) == self.value.checked_mul(10))
    }

    /// A figure of one hundred thousand or so, where the other speaks of hundreds of thousands: those are two at least.
    fn undershoots(self, magnitude: Self) -> bool {
        magnitude.is_vague() && self.qualifier.upper().is_none() && is_near(magnitude.value, self.value)
    }

    /// « plus de » against « près de »: one says above, the other below.
    fn points_away_from(self, other: Self) -> bool {
        let below = |figure: Self| matches!(figure.qualifier, Nearly | LessThan | UpTo);
        let above = |figure: Self| figure.qualifier == MoreThan;
        (below(self) && above(other)) || (above(self) && below(other))
    }
}

/// From `low` to `high`, both included.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    low: u64,
    high: u64,
}

impl Bounds {
    fn contains(self, value: u64) -> bool {
        (self.low..=self.high).contains(&value)
    }

    fn holds(self, other: Self) -> bool {
        self.low <= other.low && other.high <= self.high
    }

    fn meets(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use Cause::{DecimalShift, Magnitude, OneDigit, Qualifier as Wording, Rounding, TransposedDigits};
    use Verdict::{Contradicts, Loose, Rounded, Same};

    #[test]
    fn judges_an_article_against_an_exact_figure() {
        let rows = [
            (6128, Exact, Same, None),
            (6000, MoreThan, Rounded, Some(Rounding)),
            (6000, Exact, Rounded, Some(Rounding)),
            (6100, About, Rounded, Some(Rounding)),
            (6200, Nearly, Rounded, Some(Rounding)),
            (6128, About, Rounded, Some(Wording)),
            (6128, MoreThan, Rounded, Some(Wording)),
            (6000, Nearly, Loose, Some(Wording)),
            (6500, MoreThan, Loose, Some(Wording)),
            (5000, MoreThan, Loose, Some(Rounding)),
            (7000, About, Loose, Some(Rounding)),
            (15_000, About, Contradicts, None),
            (60_000, Nearly, Contradicts, None),
            (61_000, Nearly, Contradicts, Some(DecimalShift)),
            (6_000_000, MoreThan, Contradicts, Some(Magnitude)),
            (6158, Exact, Contradicts, Some(OneDigit)),
            (6218, Exact, Contradicts, Some(TransposedDigits)),
            (1000, Range { upper: 10_000 }, Rounded, Some(Rounding)),
            (6200, Range { upper: 7000 }, Loose, Some(Rounding)),
            (10_000, Range { upper: 100_000 }, Contradicts, None),
        ];
        for (value, qualifier, verdict, cause) in rows {
            let found = judge(Figure { value: 6128, qualifier: Exact }, Figure { value, qualifier });
            assert_eq!(found, judged(verdict, cause), "{qualifier:?} {value}");
        }
    }

    #[test]
    fn judges_an_article_against_an_approximation() {
        let rows = [
            (12_000_000, MoreThan, 12_000_000, Nearly, Loose),
            (12_000_000, MoreThan, 12_000_000, About, Rounded),
            (12_000_000, MoreThan, 12_000_000, Exact, Rounded),
            (6000, MoreThan, 6128, Exact, Rounded),
            (6000, MoreThan, 5900, Exact, Contradicts),
            (6000, MoreThan, 9000, Exact, Loose),
            (1_200_000, Exact, 1_000_000, MoreThan, Rounded),
            (1_900_000, Exact, 1_000_000, MoreThan, Loose),
            (6000, Nearly, 6128, Exact, Contradicts),
            (49_000, About, 50_000, Nearly, Rounded),
            (400, MoreThan, 200, MoreThan, Loose),
            (1000, Range { upper: 10_000 }, 600_000, About, Contradicts),
            (1000, Range { upper: 10_000 }, 6128, Exact, Rounded),
            (1000, Range { upper: 10_000 }, 1000, Range { upper: 10_000 }, Same),
            (1000, Range { upper: 10_000 }, 2000, Range { upper: 5000 }, Rounded),
            (1000, Range { upper: 10_000 }, 5000, Range { upper: 20_000 }, Loose),
            (100_000, Range { upper: 1_000_000 }, 10_000, Range { upper: 100_000 }, Contradicts),
            (100_000, Range { upper: 1_000_000 }, 100_000, About, Loose),
            (100_000, Range { upper: 1_000_000 }, 300_000, About, Rounded),
            (10_000, Exact, 10_000, Range { upper: 100_000 }, Loose),
        ];
        for (official, wording, article, told, verdict) in rows {
            let found =
                judge(Figure { value: official, qualifier: wording }, Figure { value: article, qualifier: told });
            assert_eq!(found.verdict, verdict, "{told:?} {article} for {wording:?} {official}");
        }
    }

    fn figures() -> impl Strategy<Value = Figure> {
        let values = prop_oneof![0_u64..20_000, any::<u64>()];
        (values.clone(), values, 0..7).prop_map(|(value, upper, kind)| Figure {
            value,
            qualifier: [Exact, About, Nearly, MoreThan, LessThan, UpTo, Range { upper }][kind as usize],
        })
    }

    proptest! {
        #[test]
        fn a_figure_is_the_same_as_itself(figure in figures()) {
            prop_assert_eq!(judge(figure, figure).verdict, Same);
        }

        #[test]
        fn a_rounded_figure_is_within_a_tenth_or_cut(official in figures(), article in figures()) {
            let ranges = [official, article].iter().any(|figure| figure.qualifier.upper().is_some());
            if judge(official, article).verdict == Rounded && !ranges {
                prop_assert!(is_near(official.value, article.value) || is_cut(official.value, article));
            }
        }

        #[test]
        fn a_slip_is_the_same_slip_both_ways(one in 0_u64..1_000_000, two in 0_u64..1_000_000) {
            prop_assert_eq!(diagnose(one, two), diagnose(two, one));
        }

        /// A wider word is true of whatever the narrower one is true of.
        #[test]
        fn widening_a_qualifier_never_turns_an_agreement_into_a_contradiction(official in figures(), article in figures()) {
            let wider: &[Qualifier] = match article.qualifier {
                Exact => &[About, Nearly, MoreThan, LessThan, UpTo],
                Nearly | UpTo => &[LessThan, UpTo],
                About | MoreThan | LessThan | Range { .. } => &[],
            };
            if judge(official, article).agrees() {
                for qualifier in wider {
                    let wide = Figure { qualifier: *qualifier, ..article };
                    prop_assert_ne!(judge(official, wide).verdict, Contradicts, "{:?}", wide);
                }
                if let Range { upper } = article.qualifier
                    && upper >= article.value
                {
                    let wide = Figure { value: article.value / 2, qualifier: Range { upper: upper.saturating_mul(2) } };
                    prop_assert!(wide.is_vague() || judge(official, wide).verdict != Contradicts, "{:?}", wide);
                }
            }
        }

        #[test]
        fn kept_value_never_contradicts(official in figures(), article in figures()) {
            let kept = Figure { value: official.value, ..article };
            let ranges = [official, kept].iter().any(|figure| figure.qualifier.upper().is_some());
            if !ranges {
                prop_assert_ne!(judge(official, kept).verdict, Contradicts);
            }
        }
    }
}
