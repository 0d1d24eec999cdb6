//! An article against itself: two figures for one thing, a weekday that is not that date's, a
//! part that exceeds its whole, a field both exposed and not.

use crate::claim::{Certainty, Claim, CountRole, DateRole, Qualifier, Value};
use crate::document::Part;
use crate::document::fold::fold_words;

use super::count::{Counted, affected, distinct, same_class, shares_noun};
use super::count_answer::answer;
use super::diagnose::{diagnose, is_rounding, is_slip, significant};
use super::explain::Place;
use super::field::{Named, fields};
use super::judge::judge;
use super::toll::are_of_one_kind;
use super::{Aspect, Cause, Explanation, Finding, Pair, Verdict, within_sums};

/// More exact figures than this are a table, and each pair of them would be gone through.
const MOST_FIGURES: usize = 60;

/// Where the article disagrees with itself; `article` is the claim that parts from the statement.
pub(super) fn compare(pair: &Pair) -> Vec<Finding> {
    let mut findings = figures(pair);
    findings.extend(within_sums::compare(pair));
    findings.extend(weekdays(pair));
    findings.extend(backwards(pair));
    findings.extend(statuses(pair));
    findings
}

pub(super) fn disagreement(
    pair: &Pair,
    aspect: Aspect,
    cause: Option<Cause>,
    claims: (&Claim, Option<&Claim>),
    explanation: Explanation,
) -> Finding {
    let finding = pair.finding(aspect, Verdict::SelfContradiction, cause, None, Some(claims.0), explanation);
    Finding { other: claims.1.cloned(), ..finding }
}

fn figures(pair: &Pair) -> Vec<Finding> {
    let official = distinct(&affected(pair.official));
    let all = affected(pair.article);
    let (title, text): (Vec<Counted>, Vec<Counted>) = all.iter().partition(|one| stands_in(one) == Place::Title);
    let agrees = |one: Counted| answer(&official, &all, one).is_some_and(|found| found.judgement.agrees());
    let is_exact = |one: &Counted| one.count.qualifier == Qualifier::Exact || one.figure().is_vague();
    let figures: Vec<Counted> = [distinct(&title), distinct(&text)]
        .concat()
        .into_iter()
        .filter(|one| one.count.role == CountRole::Affected && one.claim.certainty != Certainty::Denied)
        .take(MOST_FIGURES)
        .collect();
    let exact: Vec<Counted> = figures.iter().copied().filter(is_exact).collect();
    let stated: Vec<bool> = figures.iter().copied().map(agrees).collect();
    let mut told: Vec<(u64, u64)> = Vec::new();
    let mut findings = Vec::new();
    for (at, first) in figures.iter().enumerate() {
        for (beside, second) in figures.iter().enumerate().skip(at + 1) {
            let values = (first.count.value.min(second.count.value), first.count.value.max(second.count.value));
            let exactly = is_exact(first) && is_exact(second) && disagree(&all, &exact, *first, *second);
            let part = match (stated[at], stated[beside]) {
                (true, true) => false,
                (false, false) => exactly,
                _ => exactly || is_shifted(*first, *second),
            };
            if told.contains(&values) || !part {
                continue;
            }
            told.push(values);
            let (parting, other) = if stated[at] { (second, first) } else { (first, second) };
            let cause = diagnose(other.count.value, parting.count.value);
            let placed = |counted: &Counted| (counted.count.clone(), stands_in(counted));
            let explanation = Explanation::TwoFigures { parting: placed(parting), other: placed(other), cause };
            let claims = (parting.claim, Some(other.claim));
            findings.push(disagreement(pair, Aspect::Count, cause, claims, explanation));
        }
    }
    findings
}

/// « plus de 12 millions », as the statement has it, and « 1,2 million » elsewhere: its point has moved.
fn is_shifted(first: Counted, second: Counted) -> bool {
    let shifted =
        matches!(diagnose(first.count.value, second.count.value), Some(Cause::DecimalShift | Cause::Separator));
    shifted
        && same_class(first.count, second.count)
        && first.claim.certainty == second.claim.certainty
        && first.count.value.min(second.count.value) >= 10
}

/// Whether two exact figures are told of one thing: near in digits, or the one of the title
/// (or the lead) against the one of the body.
fn disagree(all: &[Counted], exact: &[Counted], first: Counted, second: Counted) -> bool {
    let (one, two) = (first.count, second.count);
    let one_source = match (&first.claim.attribution, &second.claim.attribution) {
        (Some(first), Some(second)) => first == second,
        _ => true,
    };
    let one_thing = are_of_one_kind(one, two);
    let vague = first.figure().is_vague() || second.figure().is_vague();
    let apart = if vague {
        // « des milliers » in the title, « des dizaines de milliers » in the text
        judge(first.figure(), second.figure()).verdict == Verdict::Contradicts
    } else {
        one.value != two.value && !is_rounding(one.value, two.value) && !is_rounding(two.value, one.value)
    };
    // A sample of a hundred lines is not the base of a million.
    let comparable = one.value.max(two.value) / one.value.min(two.value).max(1) < OTHER_THINGS;
    if !one_source
        || !one_thing
        || !apart
        || !(comparable || diagnose(one.value, two.value).is_some())
        || first.claim.certainty != second.claim.certainty
    {
        return false;
    }
    let crosses = stands_in(&first) != stands_in(&second);
    let magnitude = || diagnose(one.value, two.value) == Some(Cause::Separator) && one.value.min(two.value) >= 10;
    let slip = is_slip(one.value, two.value) || (magnitude() && first.claim.certainty == Certainty::Asserted);
    if slip && (crosses || significant(one.value).max(significant(two.value)) >= 4) {
        return true;
    }
    let told_where = |counted: Counted, place: Place| {
        all.iter().any(|other| {
            stands_in(other) == place && {
                judge(counted.figure(), other.figure()).agrees() || judge(other.figure(), counted.figure()).agrees()
            }
        })
    };
    let alone = exact.iter().filter(|other| {
        stands_in(other) == stands_in(&second) && other.count.value != two.value && are_of_one_kind(other.count, two)
    });
    crosses
        && (shares_noun(one, two) || (one.toll.is_some() && one.toll == two.toll))
        && alone.count() == 0
        && !told_where(first, stands_in(&second))
        && !told_where(second, stands_in(&first))
}

/// Figures this many times apart are of two things.
const OTHER_THINGS: u64 = 100;

/// The title and the lead are one voice, the body (with its captions) another.
fn stands_in(counted: &Counted) -> Place {
    match counted.claim.part {
        Part::Title | Part::Lead => Place::Title,
        Part::Body | Part::Caption => Place::Text,
    }
}

/// « entre le 20 et le 18 octobre »: an interval that ends before it starts.
fn backwards(pair: &Pair) -> Vec<Finding> {
    let dates = || {
        pair.article.claims.iter().filter_map(|claim| match &claim.value {
            Value::Date(fact) => Some((claim, fact)),
            _ => None,
        })
    };
    let mut findings = Vec::new();
    for (claim, started) in dates().filter(|(_, fact)| fact.role == DateRole::Started) {
        let ended = dates().find(|(other, fact)| fact.role == DateRole::Ended && other.span == claim.span);
        let Some((other, ended)) = ended else { continue };
        if ended.value.last_day() < started.value.first_day() {
            let explanation = Explanation::Backwards { from: started.value, to: ended.value };
            findings.push(disagreement(pair, Aspect::Date, None, (claim, Some(other)), explanation));
        }
    }
    findings
}

fn weekdays(pair: &Pair) -> Vec<Finding> {
    let mut findings = Vec::new();
    for claim in &pair.article.claims {
        let Value::Date(fact) = &claim.value else { continue };
        let (Some(named), Some(right)) = (fact.wrong_weekday, fact.value.weekday()) else { continue };
        let explanation = Explanation::Weekday { day: fact.value, right, told: named };
        findings.push(disagreement(pair, Aspect::Date, Some(Cause::Weekday), (claim, None), explanation));
    }
    findings
}

fn statuses(pair: &Pair) -> Vec<Finding> {
    let official = fields(pair.official);
    let article = fields(pair.article);
    let mut findings: Vec<Finding> = Vec::new();
    for (at, first) in article.iter().enumerate() {
        let known = article[..at].iter().any(|before| before.id == first.id);
        if first.id.is_generic() || known {
            continue;
        }
        let find = |certainty| article.iter().find(|one| one.id == first.id && one.claim.certainty == certainty);
        let (Some(exposed), Some(denied)) = (find(Certainty::Asserted), find(Certainty::Denied)) else { continue };
        if let (Some(one), Some(two)) = (&exposed.claim.attribution, &denied.claim.attribution)
            && one != two
        {
            continue;
        }
        // « les RIB des agents » and « aucune coordonnée bancaire de patient » are of two kinds of people.
        let words = |named: &Named| fold_words(named.claim.span.of(&pair.article.document.text));
        if words(exposed) != words(denied) {
            continue;
        }
        let stated = official.iter().find(|stated| stated.id == first.id).map(|stated| stated.claim.certainty);
        let (parting, other) = match stated {
            Some(Certainty::Denied) => (exposed, denied),
            Some(Certainty::Asserted | Certainty::Possible) => (denied, exposed),
            None if exposed.claim.span <= denied.claim.span => (exposed, denied),
            None => (denied, exposed),
        };
        let (here, elsewhere) = (parting.claim.certainty, other.claim.certainty);
        let explanation = Explanation::TwoStatuses { id: first.id.clone(), here, elsewhere };
        let claims = (parting.claim, Some(other.claim));
        findings.push(disagreement(pair, Aspect::Field, None, claims, explanation));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::UnitClass::People;
    use crate::claim::{Background, extract};
    use crate::compare::examples::{Said, appointments, date, field, figure, reading};
    use crate::document::Document;
    use crate::span::Span;
    use crate::wording::Language;
    use CountRole::{Affected, Subset};
    use Qualifier::{Exact, MoreThan, Range};
    use jiff::civil::Weekday;

    /// What is found in an article of plain text.
    fn in_text(text: &str) -> Vec<String> {
        let read = |text: &str| extract(Document::plain(text), &Background::default());
        let (official, article) = (read("Le vol de données touche 18 500 familles."), read(text));
        let findings = compare(&Pair { official: &official, article: &article });
        findings.into_iter().map(|finding| finding.explanation.sentence(Language::English)).collect()
    }

    #[test]
    fn sums_shares_and_intervals_that_cannot_be() {
        for (text, expected) in [
            (
                "18 500 familles ont été touchées : 9 800 de maternelle et 9 700 d’élémentaire.",
                vec!["9 800 + 9 700 add up to 19 500, not to 18 500 « familles »"],
            ),
            ("18 500 familles ont été touchées : 9 800 de maternelle et 8 700 d’élémentaire.", vec![]),
            ("18 500 familles ont été touchées, dont 9 800 par l’IBAN et 9 700 par le téléphone.", vec![]),
            (
                "Le vol touche 412 des 8 000 clients, soit 7 %.",
                vec!["7 % is told for 412 of 8 000 « clients », which is 5.1 %"],
            ),
            ("Le vol touche 412 des 8 000 clients, soit 5 %.", vec![]),
            ("Le vol touche 412 des 8 000 clients, en hausse de 7 %.", vec![]),
            (
                "Les intrusions ont eu lieu entre le 20 et le 18 février 2025.",
                vec!["from 20 February 2025 to 18 February 2025: it ends before it starts"],
            ),
            ("Les intrusions ont eu lieu entre le 18 et le 20 février 2025.", vec![]),
        ] {
            assert_eq!(in_text(text), expected, "{text}");
        }
    }

    fn found(official: &[Said], article: &[Said]) -> Vec<Finding> {
        let (official, article) = (reading("official", official), reading("article", article));
        compare(&Pair { official: &official, article: &article })
    }

    #[test]
    fn a_title_that_parts_from_its_text() {
        let official = [appointments(6128, Exact)];
        let article = [appointments(6218, Exact).title(), appointments(6218, Exact), appointments(6128, Exact)];
        let findings = found(&official, &article);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].cause, Some(Cause::TransposedDigits));
        assert_eq!(
            findings[0].explanation.sentence(Language::English),
            "6 218 in the title, 6 128 in the text: two digits have changed places"
        );
        let swapped = [appointments(6128, Exact).title(), appointments(6218, Exact)];
        assert_eq!(found(&official, &swapped)[0].article.as_ref().unwrap().part, Part::Body);
        let far = [appointments(9500, Exact).title(), appointments(6128, Exact)];
        assert_eq!(found(&official, &far)[0].cause, None);
    }

    #[test]
    fn figures_that_do_not_disagree() {
        let people = |value| figure(value, Exact, "usagers", People, Affected);
        let rows: &[&[Said]] = &[
            &[appointments(6000, Exact).title(), appointments(6128, Exact)],
            &[appointments(6000, MoreThan).title(), appointments(6128, Exact)],
            &[people(49_000).title(), people(49_000), people(10_640)],
            &[people(600_000).by("le pirate").title(), people(4).by("la Caf")],
            &[people(600_000).possible().title(), people(4)],
            &[people(250).title(), appointments(6128, Exact)],
            &[people(12_500), people(17_500)],
        ];
        for (row, article) in rows.iter().enumerate() {
            assert_eq!(found(&[], article), [], "row {row}");
        }
        let official = [people(49_000), people(10_640)];
        assert_eq!(found(&official, &[people(49_000).title(), people(10_640)]), []);
    }

    #[test]
    fn a_point_that_moved_between_two_figures() {
        let people = |value, qualifier| figure(value, qualifier, "personnes", People, Affected);
        let official = [people(12_000_000, MoreThan)];
        let article = [people(12_000_000, MoreThan), people(1_200_000, Exact)];
        assert_eq!(found(&official, &article)[0].cause, Some(Cause::DecimalShift));
        assert_eq!(found(&[], &article), []);
    }

    #[test]
    fn magnitudes_apart_in_title_and_text() {
        let thousands = |value: u64| figure(value, Range { upper: value * 10 }, "clients", People, Affected);
        let article = [thousands(1000).title(), thousands(10_000)];
        assert_eq!(found(&[], &article).len(), 1);
        assert_eq!(found(&[], &[thousands(1000).title(), thousands(1000)]), []);
    }

    #[test]
    fn a_part_that_exceeds_its_whole() {
        let whole = figure(5000, Exact, "clients", People, Affected);
        let part = |value| figure(value, Exact, "clients", People, Subset);
        let in_one_sentence = |value| {
            let mut article = reading("article", &[whole.clone(), part(value)]);
            let sentence = Span { end: article.claims[1].span.end, ..article.claims[0].span };
            article.claims.iter_mut().for_each(|claim| claim.sentence = sentence);
            compare(&Pair { official: &reading("official", &[]), article: &article })
        };
        assert_eq!(in_one_sentence(6000)[0].cause, Some(Cause::Sum));
        assert_eq!(in_one_sentence(4000), []);
        // Elsewhere it may be of another whole.
        assert_eq!(found(&[], &[whole, part(6000)]), []);
    }

    #[test]
    fn a_weekday_that_is_not_that_date_s() {
        let (official, mut article) =
            (reading("official", &[]), reading("article", &[date("2020-07-21", DateRole::Other)]));
        let Value::Date(fact) = &mut article.claims[0].value else { panic!() };
        fact.wrong_weekday = Some(Weekday::Monday);
        let findings = compare(&Pair { official: &official, article: &article });
        assert_eq!(
            findings[0].explanation.sentence(Language::English),
            "21 July 2020 was a Tuesday, the article says Monday"
        );
    }

    #[test]
    fn a_field_both_exposed_and_not() {
        let both = [field("password"), field("password").denied()];
        let findings = found(&[field("password").denied()], &both);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].article.as_ref().unwrap().certainty, Certainty::Asserted);
        let generic = [field("medical_data_generic"), field("medical_data_generic").denied()];
        assert_eq!(found(&[], &generic), []);
        assert_eq!(found(&[], &[field("password").possible(), field("password").denied()]), []);
    }
}
