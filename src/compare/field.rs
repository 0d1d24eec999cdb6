//! Kinds of personal data: exposed, possibly exposed or not, in the article and in the statement.

use crate::claim::{Certainty, Claim, FieldId, Reading, Value};

use super::{Aspect, Cause, Explanation, Finding, Pair, Verdict};

/// Findings on kinds of data, in the order of the article.
pub(super) fn compare(pair: &Pair) -> Vec<Finding> {
    let official = fields(pair.official);
    let mut seen: Vec<(&FieldId, Certainty)> = Vec::new();
    let mut findings = Vec::new();
    for told in fields(pair.article) {
        if seen.contains(&(told.id, told.claim.certainty)) {
            continue;
        }
        seen.push((told.id, told.claim.certainty));
        findings.extend(judge_claim(pair, &official, told));
    }
    findings
}

/// What the statement says is, or may be, exposed and the article leaves out.
pub(super) fn omissions(pair: &Pair) -> Vec<Finding> {
    let article = fields(pair.article);
    let mut seen: Vec<&FieldId> = Vec::new();
    let mut findings = Vec::new();
    let official = fields(pair.official);
    for stated in official.iter().copied() {
        // Where the statement names both, one does not stand for the other.
        let both = |kin: &FieldId| !is_of_an_account(kin) && official.iter().any(|other| other.id == kin);
        let told = article.iter().any(|told| told.id == stated.id || (is_kin(told.id, stated.id) && !both(told.id)));
        let named = pair.article.named.fields.iter().any(|id| id == stated.id || (is_kin(id, stated.id) && !both(id)));
        if named
            || stated.claim.certainty == Certainty::Denied
            || stated.id.is_generic()
            || told
            || seen.contains(&stated.id)
        {
            continue;
        }
        seen.push(stated.id);
        let explanation = Explanation::FieldLeftOut { id: stated.id.clone(), stated: stated.claim.certainty };
        findings.push(pair.finding(Aspect::Field, Verdict::Omitted, None, Some(stated.claim), None, explanation));
    }
    findings
}

/// « le numéro de compte (IBAN) »: a statement that names both names one thing.
fn is_of_an_account(id: &FieldId) -> bool {
    matches!(id.name(), "iban" | "bank_details")
}

/// A claim with its field at hand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named<'a> {
    pub claim: &'a Claim,
    pub id: &'a FieldId,
}

pub(super) fn fields(reading: &Reading) -> Vec<Named<'_>> {
    let named = reading.claims.iter().filter_map(|claim| match &claim.value {
        Value::Field(id) => Some(Named { claim, id }),
        _ => None,
    });
    named.collect()
}

/// Two ids for what is one kind of data to a reader: the full name and its parts, the bank
/// details and their IBAN, the offer taken out and the contract.
fn is_kin(one: &FieldId, two: &FieldId) -> bool {
    const KIN: [[&str; 2]; 4] = [
        ["full_name", "last_name"],
        ["full_name", "first_name"],
        ["bank_details", "iban"],
        ["contract", "subscription"],
    ];
    KIN.iter().any(|[whole, part]| {
        (one.name() == *whole && two.name() == *part) || (one.name() == *part && two.name() == *whole)
    })
}

fn judge_claim(pair: &Pair, official: &[Named], told: Named) -> Option<Finding> {
    let mut stated: Vec<&Named> = official.iter().filter(|stated| stated.id == told.id).collect();
    if stated.is_empty() {
        stated = official.iter().filter(|stated| is_kin(stated.id, told.id)).collect();
    }
    let agreeing = stated.iter().find(|stated| stated.claim.certainty == told.claim.certainty);
    let Some(stated) = agreeing.or(stated.first()) else { return added(pair, told) };

    let (verdict, cause) = match (stated.claim.certainty, told.claim.certainty) {
        (Certainty::Asserted, Certainty::Asserted)
        | (Certainty::Possible, Certainty::Possible)
        | (Certainty::Denied, Certainty::Denied) => (Verdict::Same, None),
        (Certainty::Possible, Certainty::Asserted) => (Verdict::Firmer, Some(Cause::Hedge)),
        (Certainty::Asserted, Certainty::Possible) => (Verdict::Softer, Some(Cause::Hedge)),
        (Certainty::Denied, Certainty::Asserted | Certainty::Possible)
        | (Certainty::Asserted | Certainty::Possible, Certainty::Denied) => (Verdict::Contradicts, None),
    };
    let (stated_as, told_as) = (stated.claim.certainty, told.claim.certainty);
    let explanation = Explanation::Field { id: told.id.clone(), stated: stated_as, told: told_as };
    Some(pair.finding(Aspect::Field, verdict, cause, Some(stated.claim), Some(told.claim), explanation))
}

fn added(pair: &Pair, told: Named) -> Option<Finding> {
    if told.id.is_generic() {
        return None;
    }
    let explanation = Explanation::NoSuchField { id: told.id.clone(), told: told.claim.certainty };
    Some(pair.finding(Aspect::Field, Verdict::Added, None, None, Some(told.claim), explanation))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::examples::{Said, field, reading};
    use Verdict::{Added, Contradicts, Firmer, Omitted, Same, Softer};

    fn told(official: &[Said], article: &[Said]) -> Vec<Verdict> {
        let (official, article) = (reading("official", official), reading("article", article));
        let pair = Pair { official: &official, article: &article };
        compare(&pair).into_iter().chain(omissions(&pair)).map(|finding| finding.verdict).collect()
    }

    #[test]
    fn holds_each_kind_of_data_against_the_statement() {
        let rows: &[(&[Said], &[Said], &[Verdict])] = &[
            (&[field("email")], &[field("email"), field("email")], &[Same]),
            (&[field("password").denied()], &[field("password").denied()], &[Same]),
            (&[field("password").denied()], &[field("password")], &[Contradicts]),
            (&[field("password").denied()], &[field("password").possible()], &[Contradicts]),
            (&[field("email")], &[field("email").denied()], &[Contradicts]),
            (&[field("iban").possible()], &[field("iban")], &[Firmer]),
            (&[field("iban")], &[field("iban").possible()], &[Softer]),
            (&[field("email")], &[field("email"), field("age")], &[Same, Added]),
            (&[], &[field("photo").denied()], &[Added]),
            (&[field("email"), field("phone").possible()], &[], &[Omitted, Omitted]),
            (&[field("password").denied()], &[], &[]),
        ];
        for (row, (official, article, expected)) in rows.iter().enumerate() {
            assert_eq!(told(official, article), *expected, "row {row}");
        }
    }

    #[test]
    fn a_full_name_is_a_last_name_and_a_first_name() {
        let parts = [field("last_name"), field("first_name")];
        let whole = [field("full_name")];
        assert_eq!(told(&parts, &whole), [Same]);
        assert_eq!(told(&whole, &parts), [Same, Same]);
        assert_eq!(told(&parts, &parts[..1]), [Same, Omitted]);
    }

    #[test]
    fn what_is_too_wide_is_missed_by_nobody_but_may_contradict() {
        let generic = [field("medical_data_generic"), field("other:club")];
        assert_eq!(told(&generic, &[]), []);
        assert_eq!(told(&[], &generic), []);
        let denied = [field("medical_data_generic").denied()];
        assert_eq!(told(&denied, &[field("medical_data_generic").possible()]), [Contradicts]);
    }
}
