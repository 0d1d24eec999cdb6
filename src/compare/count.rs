//! The affected, counted: which figure of the statement an article's figure answers, and how well.

use std::collections::HashSet;

use crate::claim::{Certainty, Claim, Count, CountRole, Qualifier, Reading, UnitClass, Value};
use crate::document::fold::fold_words;

use super::count_answer::{Answer, answer};
use super::judge::{Figure, judge};
use super::toll::of_the_sum;
use super::{Aspect, Cause, Explanation, Finding, Pair, Verdict};

/// Findings on the figures of the affected and of parts of them, in the order of the article.
pub(super) fn compare(pair: &Pair) -> Vec<Finding> {
    let official = distinct(&affected(pair.official));
    let article = distinct(&affected(pair.article));
    let findings: Vec<Finding> =
        article.iter().filter_map(|told| judge_claim(pair, &official, &article, *told)).collect();
    once(findings)
}

/// A figure that parts from the statement is told once, however often and of whatever noun the article gives it: as the one
/// whose cause is known, else as that of the affected.
fn once(findings: Vec<Finding>) -> Vec<Finding> {
    let key = |finding: &Finding| match (finding.verdict, finding.article.as_ref().map(|claim| &claim.value)) {
        (verdict @ (Verdict::Added | Verdict::Contradicts), Some(Value::Count(count))) => {
            Some((verdict, count.value, count.qualifier.upper()))
        }
        _ => None,
    };
    let rank = |finding: &Finding| {
        let role = match finding.article.as_ref().map(|claim| &claim.value) {
            Some(Value::Count(count)) => Some(count.role),
            _ => None,
        };
        let stated = match finding.official.as_ref().map(|claim| &claim.value) {
            Some(Value::Count(count)) => Some((count.value, count.unit_class)),
            _ => None,
        };
        (finding.cause.is_none(), finding.cause, role, stated)
    };
    let is_told = |at: usize, finding: &Finding| {
        let rivals = findings.iter().enumerate().filter(|(_, other)| key(other) == key(finding));
        rivals.min_by_key(|(index, other)| (rank(other), *index)).is_some_and(|(best, _)| best == at)
    };
    let kept: Vec<bool> =
        findings.iter().enumerate().map(|(at, finding)| key(finding).is_none() || is_told(at, finding)).collect();
    findings.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(finding, _)| finding).collect()
}

/// A claim with its count at hand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counted<'a> {
    pub claim: &'a Claim,
    pub count: &'a Count,
}

impl Counted<'_> {
    pub fn figure(&self) -> Figure {
        Figure { value: self.count.value, qualifier: self.count.qualifier }
    }
}

/// The counts of a reading that are of the affected, or of a part of them.
pub(super) fn affected(reading: &Reading) -> Vec<Counted<'_>> {
    let mut found = counts(reading);
    found.retain(|counted| matches!(counted.count.role, CountRole::Affected | CountRole::Subset));
    found
}

pub(super) fn counts(reading: &Reading) -> Vec<Counted<'_>> {
    let counted = reading.claims.iter().filter_map(|claim| match &claim.value {
        Value::Count(count) => Some(Counted { claim, count }),
        _ => None,
    });
    counted.collect()
}

/// More different figures than this are a table, not an article, and are not gone through.
const MOST_FIGURES: usize = 500;

/// The first of each claim that is repeated in the same terms.
pub(super) fn distinct<'a>(claims: &[Counted<'a>]) -> Vec<Counted<'a>> {
    let mut seen = HashSet::new();
    let is_new = |one: &&Counted| {
        let Count { value, qualifier, unit_class, role, toll, .. } = one.count;
        seen.insert((*value, *qualifier, *unit_class, *role, *toll, one.claim.certainty))
    };
    claims.iter().filter(is_new).take(MOST_FIGURES).copied().collect()
}

fn judge_claim(pair: &Pair, official: &[Counted], article: &[Counted], told: Counted) -> Option<Finding> {
    if let Some(finding) = of_the_sum(pair, official, told) {
        return Some(finding);
    }
    let Some(found) = answer(official, article, told) else { return added(pair, told) };
    // The statement has that very figure, in words that are not understood.
    let named = pair.official.named.numbers.contains(&told.count.value) && told.count.value >= FEWEST_NAMED;
    if named && found.judgement.verdict == Verdict::Contradicts {
        return added(pair, told);
    }
    let (stated, claims) = (found.stated, (Some(found.stated.claim), Some(told.claim)));
    let finding =
        |verdict, cause, explanation| pair.finding(Aspect::Count, verdict, cause, claims.0, claims.1, explanation);

    let denials = [stated, told].map(|counted| counted.claim.certainty == Certainty::Denied);
    if denials[0] != denials[1] {
        let count = told.count.clone();
        let explanation = if denials[0] { Explanation::DeniedFigure(count) } else { Explanation::FigureDenied(count) };
        return Some(finding(Verdict::Contradicts, None, explanation));
    }
    if let Some(whole) = whole_left_out(official, article, stated, told) {
        let explanation = Explanation::PartAsWhole { part: told.count.clone(), whole: whole.count.clone() };
        return Some(finding(Verdict::Contradicts, Some(Cause::RoleSwapped), explanation));
    }
    let (mut verdict, mut cause) = weigh(&found, article, told);
    // A statement that says both « environ » and « plus de » 12 millions is not « près de 12 millions ».
    let against = |stated: &Counted| {
        stated.count.value == told.count.value
            && same_class(stated.count, told.count)
            && judge(stated.figure(), told.figure()).verdict == Verdict::Loose
    };
    if verdict == Verdict::Rounded && official.iter().any(against) {
        (verdict, cause) = (Verdict::Loose, Some(Cause::Qualifier));
    }
    let (stated, told) = (stated.count.clone(), told.count.clone());
    Some(finding(verdict, cause, Explanation::Figures { stated, told, verdict, cause }))
}

/// The gravest of what figures, units and hedges say.
fn weigh(found: &Answer, article: &[Counted], told: Counted) -> (Verdict, Option<Cause>) {
    let (mut verdict, mut cause) = (found.judgement.verdict, found.judgement.cause);
    if !found.same_class && found.judgement.agrees() && is_of_another_thing(found.stated, article, told) {
        (verdict, cause) = (Verdict::UnitChanged, Some(Cause::Unit));
    }
    let hedged = told.count.qualifier == Qualifier::UpTo;
    match (found.stated.claim.certainty, told.claim.certainty) {
        (Certainty::Possible, Certainty::Asserted) if !hedged && verdict < Verdict::Firmer => {
            (Verdict::Firmer, Some(Cause::Hedge))
        }
        // « près de 1,2 million de comptes seraient touchés »: the figure is kept, and no longer sure.
        (Certainty::Asserted, Certainty::Possible) if matches!(verdict, Verdict::Same | Verdict::Rounded) => {
            (Verdict::Softer, Some(Cause::Hedge))
        }
        _ => (verdict, cause),
    }
}

/// Whether an article gives a figure to another class of thing. Not so where it gives it to the statement's too, where the nouns
/// are one (« dossiers de clients », « clients »), or where it rounds: « près de 40 000 clients » for 38 472 accounts is loose talk.
fn is_of_another_thing(stated: Counted, article: &[Counted], told: Counted) -> bool {
    let (one, two) = (stated.count, told.count);
    let given = |other: &Counted| other.count.value == two.value && other.count.unit_class == one.unit_class;
    let whose_data = one.unit_class.is_whose_data() && two.unit_class.is_whose_data();
    let loosely = whose_data && (one.value != two.value || article.iter().any(given));
    let files = one.unit_class == UnitClass::Records || two.unit_class == UnitClass::Records;
    let parts = one.role == CountRole::Subset && two.role == CountRole::Subset;
    let same_noun = files && shares_noun(one, two);
    !(loosely || parts || same_noun)
}

/// The statement's whole, where the article tells a part of it as the whole and never gives the whole.
fn whole_left_out<'a>(
    official: &[Counted<'a>],
    article: &[Counted],
    stated: Counted,
    told: Counted,
) -> Option<Counted<'a>> {
    if (stated.count.role, told.count.role) != (CountRole::Subset, CountRole::Affected) {
        return None;
    }
    let is_whole = |one: &&Counted| {
        one.count.role == CountRole::Affected
            && one.count.value > stated.count.value
            && same_class(one.count, stated.count)
    };
    let whole = *official.iter().find(is_whole)?;
    let given = article.iter().any(|other| judge(whole.figure(), other.figure()).verdict <= Verdict::Loose);
    (!given).then_some(whole)
}

/// « sept tentatives », « six fédérations »: a handful of things that are neither people nor their data.
fn is_of_little_matter(count: &Count) -> bool {
    matches!(count.unit_class, UnitClass::Other | UnitClass::Organisations) && count.value < FEWEST_THINGS
}

pub(super) const FEWEST_THINGS: u64 = 20;

/// A smaller figure may be named for anything.
const FEWEST_NAMED: u64 = 100;

fn added(pair: &Pair, told: Counted) -> Option<Finding> {
    if told.claim.certainty == Certainty::Denied || is_of_little_matter(told.count) {
        return None;
    }
    let official = counts(pair.official);
    // « 43 hélitreuillés, 18 descendus à la corde » the other way round: the affected stand where the others were.
    let turned_round = || {
        counts(pair.article).iter().any(|other| {
            matches!(other.count.role, CountRole::Other | CountRole::Population)
                && official.iter().any(|stated| {
                    stated.count.role == CountRole::Affected
                        && stated.count.value == other.count.value
                        && same_class(stated.count, other.count)
                })
        })
    };
    let elsewhere = official.iter().find(|stated| {
        let other = stated.count.role == CountRole::Other && turned_round();
        (stated.count.role == CountRole::Population || other)
            && stated.count.value == told.count.value
            && told.count.value >= 100
            && same_class(stated.count, told.count)
    });
    if let Some(stated) = elsewhere {
        let words = stated.claim.span.of(&pair.official.document.text).to_owned();
        let explanation = Explanation::OtherFigure { told: told.count.clone(), stated: words };
        let cause = Some(Cause::RoleSwapped);
        let claims = (Some(stated.claim), Some(told.claim));
        return Some(pair.finding(Aspect::Count, Verdict::Contradicts, cause, claims.0, claims.1, explanation));
    }
    // The statement does have the figure, in words that are not understood.
    if pair.official.named.numbers.contains(&told.count.value) {
        return None;
    }
    let explanation = Explanation::NoSuchFigure { told: told.count.clone(), source: told.claim.attribution.clone() };
    Some(pair.finding(Aspect::Count, Verdict::Added, None, None, Some(told.claim), explanation))
}

/// Whether two figures count the same class of thing, as far as their nouns tell.
pub(super) fn same_class(one: &Count, two: &Count) -> bool {
    let (first, second) = (one.unit_class.min(two.unit_class), one.unit_class.max(two.unit_class));
    let unnamed = one.unit.is_empty() || two.unit.is_empty();
    first == second
        || unnamed
        || second == UnitClass::Other
        || (first, second) == (UnitClass::People, UnitClass::Casualties)
}

pub(super) fn are_people_and_accounts(one: &Count, two: &Count) -> bool {
    let (first, second) = (one.unit_class.min(two.unit_class), one.unit_class.max(two.unit_class));
    (first, second) == (UnitClass::People, UnitClass::Accounts)
}

/// Whether two figures have a noun in common, singular or plural.
pub(super) fn shares_noun(one: &Count, two: &Count) -> bool {
    let words = |count: &Count| -> Vec<String> {
        let folded = fold_words(&count.unit);
        let long = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.len() >= 4);
        long.map(|word| word.trim_end_matches(['s', 'x']).to_owned()).collect()
    };
    let (one, two) = (words(one), words(two));
    one.iter().any(|word| two.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Toll;
    use crate::compare::count_omission::omissions;
    use crate::compare::examples::{Said, appointments, figure, reading};
    use CountRole::{Affected, Population, Subset};
    use Qualifier::{About, Exact, MoreThan, Nearly, Range};
    use UnitClass::{Accounts, Casualties, People};

    type Verdicts = [(Verdict, Option<Cause>)];

    fn told(official: &[Said], article: &[Said]) -> Vec<(Verdict, Option<Cause>)> {
        let (official, article) = (reading("official", official), reading("article", article));
        let pair = Pair { official: &official, article: &article };
        let findings = compare(&pair).into_iter().chain(omissions(&pair));
        findings.map(|finding| (finding.verdict, finding.cause)).collect()
    }

    #[test]
    fn holds_each_figure_against_the_one_it_answers() {
        let official = [appointments(6128, Exact)];
        let rows: &[(&[Said], &Verdicts)] = &[
            (&[appointments(6128, Exact), appointments(6128, Exact)], &[(Verdict::Same, None)]),
            (&[appointments(6158, Exact)], &[(Verdict::Contradicts, Some(Cause::OneDigit))]),
            (
                &[appointments(6000, MoreThan), appointments(6000, Nearly), appointments(6128, Exact)],
                &[
                    (Verdict::Rounded, Some(Cause::Rounding)),
                    (Verdict::Loose, Some(Cause::Qualifier)),
                    (Verdict::Same, None),
                ],
            ),
            (&[appointments(9500, Exact)], &[(Verdict::Contradicts, None)]),
            (&[appointments(6128, Exact).possible()], &[(Verdict::Softer, Some(Cause::Hedge))]),
            (&[appointments(6128, Exact).denied()], &[(Verdict::Contradicts, None)]),
            (&[figure(6128, Exact, "patients", People, Affected)], &[(Verdict::UnitChanged, Some(Cause::Unit))]),
            (&[figure(6000, MoreThan, "patients", People, Affected)], &[(Verdict::UnitChanged, Some(Cause::Unit))]),
            (&[figure(9500, Exact, "patients", People, Affected)], &[(Verdict::Added, None), (Verdict::Omitted, None)]),
            (
                &[appointments(6128, Exact), figure(2000, Exact, "mineurs", People, Subset)],
                &[(Verdict::Same, None), (Verdict::Added, None)],
            ),
            (&[figure(38_000_000, Exact, "Français", People, Population)], &[(Verdict::Omitted, None)]),
        ];
        for (row, (article, expected)) in rows.iter().enumerate() {
            assert_eq!(told(&official, article), *expected, "row {row}");
        }
    }

    #[test]
    fn a_rounded_figure_and_one_noun_are_no_change_of_unit() {
        let official = [figure(41_870, Exact, "dossiers de clients", UnitClass::Records, Affected)];
        assert_eq!(told(&official, &[figure(41_870, Exact, "clients", People, Affected)]), [(Verdict::Same, None)]);
        let rounded = [figure(42_000, About, "usagers", People, Affected)];
        assert_eq!(told(&official, &rounded), [(Verdict::Rounded, Some(Cause::Rounding))]);
        let accounts = [figure(41_870, Exact, "comptes", Accounts, Affected)];
        assert_eq!(told(&official, &accounts), [(Verdict::UnitChanged, Some(Cause::Unit))]);
    }

    #[test]
    fn every_figure_is_added_where_the_statement_has_none() {
        let article = [
            figure(274_000, Exact, "licenciés", People, Affected),
            figure(1000, Range { upper: 10_000 }, "tireurs", People, Affected),
        ];
        assert_eq!(told(&[], &article), [(Verdict::Added, None), (Verdict::Added, None)]);
    }

    #[test]
    fn a_claim_of_the_thieves_beside_an_admission_is_added() {
        let official = [figure(4, Exact, "allocataires", People, Affected)];
        let claim = figure(600_000, Exact, "allocataires", People, Affected).possible().by("le pirate");
        let article = [figure(4, Exact, "allocataires", People, Affected), claim];
        assert_eq!(told(&official, &article), [(Verdict::Same, None), (Verdict::Added, None)]);
    }

    #[test]
    fn a_hedge_that_is_gone_is_told() {
        let official = [figure(43_000_000, Exact, "personnes", People, Affected).possible()];
        let firm = [figure(43_000_000, Exact, "personnes", People, Affected)];
        assert_eq!(told(&official, &firm), [(Verdict::Firmer, Some(Cause::Hedge))]);
        let round = [figure(43_000_000, About, "personnes", People, Affected).possible()];
        assert_eq!(told(&official, &round), [(Verdict::Rounded, Some(Cause::Qualifier))]);
    }

    #[test]
    fn two_severities_of_the_statement_are_one_figure_of_the_hurt() {
        let of = |value, toll| figure(value, Exact, "blessés", Casualties, Affected).of_toll(toll);
        let hurt = |value, qualifier| figure(value, qualifier, "blessés", Casualties, Affected).of_toll(Toll::Hurt);
        let official = [of(9, Toll::Grave), of(21, Toll::Light)];
        assert_eq!(told(&official, &[hurt(30, About)])[0].0, Verdict::Rounded);
        assert_eq!(told(&official, &[hurt(30, Exact)])[0].0, Verdict::Same);
        assert_eq!(told(&official, &[hurt(21, Exact)])[0].0, Verdict::Same);
        assert_eq!(told(&official, &[hurt(32, Exact)])[0].0, Verdict::Contradicts);
    }

    #[test]
    fn severities_are_held_against_their_own() {
        let of = |value, toll, role| figure(value, Exact, "blessés", Casualties, role).of_toll(toll);
        let total = [of(30, Toll::Hurt, Affected), of(8, Toll::Grave, Subset)];
        let rows: &[(&[Said], &[Said], &[Verdict])] = &[
            // « neuf en urgence absolue » for « dont 8 dans un état grave »
            (
                &total,
                &[of(9, Toll::Grave, Affected), of(30, Toll::Hurt, Affected)],
                &[Verdict::Contradicts, Verdict::Same],
            ),
            // The slightly hurt are no total.
            (&total, &[of(22, Toll::Light, Affected), of(30, Toll::Hurt, Affected)], &[Verdict::Added, Verdict::Same]),
            // « quatre des blessés les plus graves » are some of the eight.
            (
                &total,
                &[of(30, Toll::Hurt, Affected), of(8, Toll::Grave, Subset), of(4, Toll::Grave, Subset)],
                &[Verdict::Same, Verdict::Same, Verdict::Added],
            ),
            // Who lies in hospital is not all who were hurt.
            (
                &[of(30, Toll::Hurt, Affected)],
                &[of(19, Toll::Hospitalised, Affected)],
                &[Verdict::Added, Verdict::Omitted],
            ),
            (&[of(1, Toll::Missing, Affected)], &[of(2, Toll::Missing, Affected)], &[Verdict::Contradicts]),
            (&[of(1, Toll::Missing, Affected)], &[of(2, Toll::Dead, Affected)], &[Verdict::Added, Verdict::Omitted]),
        ];
        for (row, (official, article, expected)) in rows.iter().enumerate() {
            let verdicts: Vec<Verdict> = told(official, article).into_iter().map(|(verdict, _)| verdict).collect();
            assert_eq!(verdicts, *expected, "row {row}");
        }
    }

    #[test]
    fn tolls_are_held_against_those_of_the_same_noun() {
        let official =
            [figure(6, Exact, "morts", Casualties, Affected), figure(30, Exact, "blessés", Casualties, Affected)];
        let rows: &[(&[Said], &[Verdict])] = &[
            (&[figure(7, Exact, "morts", Casualties, Affected)], &[Verdict::Contradicts]),
            (&[figure(6, Exact, "morts", Casualties, Affected)], &[Verdict::Same]),
            (&[figure(6, Exact, "blessés", Casualties, Affected)], &[Verdict::Contradicts]),
            (&[figure(6, MoreThan, "morts", Casualties, Affected)], &[Verdict::Rounded]),
        ];
        for (row, (article, expected)) in rows.iter().enumerate() {
            let verdicts: Vec<Verdict> = told(&official, article).into_iter().map(|(verdict, _)| verdict).collect();
            assert_eq!(verdicts, *expected, "row {row}");
        }
    }

    #[test]
    fn parts_answer_the_part_of_their_name() {
        let wounded = |value| figure(value, Exact, "blessés graves", Casualties, Subset).of_toll(Toll::Grave);
        assert_eq!(told(&[wounded(8)], &[wounded(12)]), [(Verdict::Contradicts, None)]);
        let added = (Verdict::Added, None);
        assert_eq!(told(&[wounded(8)], &[wounded(12), wounded(4)]), [(Verdict::Contradicts, None), added]);
        assert_eq!(told(&[wounded(8)], &[figure(3, Exact, "agents", People, Subset)]), [added]);
        // Far from the statement's part, one of the same noun as the whole is another part.
        let clients = |value| figure(value, Exact, "clients", People, Subset);
        let whole = figure(312_480, Exact, "clients", People, Affected);
        let official = [whole.clone(), clients(18_640)];
        assert_eq!(told(&official, &[whole.clone(), clients(21_720)])[1], added);
        let swapped = (Verdict::Contradicts, Some(Cause::TransposedDigits));
        assert_eq!(told(&official, &[whole, clients(18_460)])[1], swapped);
    }

    #[test]
    fn clients_are_not_their_accounts() {
        let official = [figure(850_000, Exact, "comptes clients", Accounts, Affected)];
        let article =
            [figure(850_000, Exact, "clients", People, Affected), figure(850_000, Nearly, "clients", People, Affected)];
        let changed = (Verdict::UnitChanged, Some(Cause::Unit));
        assert_eq!(told(&official, &article), [changed, changed]);
        let few = [figure(4, Exact, "allocataires", People, Affected)];
        let accounts = [figure(4, Exact, "comptes", Accounts, Affected)];
        assert_eq!(told(&few, &accounts), [(Verdict::UnitChanged, Some(Cause::Unit))]);
    }

    #[test]
    fn a_part_told_as_the_whole_contradicts() {
        let whole = figure(1_300_000, About, "comptes", Accounts, Affected);
        let official = [whole.clone(), figure(65_000, Exact, "comptes", Accounts, Subset)];
        let part = figure(65_000, Exact, "comptes", Accounts, Affected);
        assert_eq!(told(&official, std::slice::from_ref(&part)), [(Verdict::Contradicts, Some(Cause::RoleSwapped))]);
        assert_eq!(told(&official, &[whole, part]), [(Verdict::Same, None), (Verdict::Same, None)]);
    }

    #[test]
    fn two_figures_that_have_changed_roles() {
        let people = |value, role| figure(value, Exact, "personnes", People, role);
        let official = [people(6128, Affected), people(1340, CountRole::Other)];
        let swapped = [people(1340, Affected), people(6128, CountRole::Other)];
        let swap = (Verdict::Contradicts, Some(Cause::RoleSwapped));
        assert_eq!(told(&official, &swapped)[0], swap);
        // The other figure alone may be that of something else.
        assert!(!told(&official, &swapped[..1]).contains(&swap));
    }

    #[test]
    fn the_whole_clientele_told_as_the_affected_contradicts() {
        let official =
            [appointments(6128, Exact), figure(9050, Exact, "rendez-vous", UnitClass::Appointments, Population)];
        let article = [appointments(6128, Exact), appointments(9050, Exact)];
        assert_eq!(told(&official, &article)[1].0, Verdict::Contradicts);
    }
}
