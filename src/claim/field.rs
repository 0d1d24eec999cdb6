//! Kinds of personal data, and whether they are said to be exposed, maybe exposed, or not.
//!
//! The words are in the language's tables; the lists that they form are read in `field_list`. A member's status is the
//! denial before it, else that of its list (`field_status`), made less sure by a hedge or a « si renseignée » of its own.

use super::field_condition::{condition, is_in_bullet, parts, purpose, under_condition};
use super::field_list::{Item, groups};
use super::field_status::{Status, of_list};
use super::lexicon::{Mark, Tag};
use super::scene::Scene;
use super::scope::{Elsewhere, cost, elsewhere};
use super::support::{attribution, is_third_party, place, rule};
use super::tokens::Shape;
use super::{Certainty, Claim, FieldId, Rule, Value};
use crate::document::Part;
use crate::lang::Cue;
use crate::span::Span;

pub const RULES: &[Rule] = &[
    Rule {
        id: "field/named",
        reads: "a kind of personal data with what happened to it",
        leaves: "advice to readers, laws, opinions of third parties, questions; words of a list that stand alone",
        examples: &[
            ("Les adresses e-mail des clients ont été dérobées.", "adresses e-mail"),
            ("Aucun mot de passe n’a été consulté.", "mot de passe"),
            ("Les coordonnées bancaires ne sont pas concernées.", "coordonnées bancaires"),
            ("Les données bancaires, l’outil piraté n’en contenait aucune.", "données bancaires"),
            ("Il n’est pas exclu que les adresses e-mail aient été lues.", "adresses e-mail"),
            ("Les e-mails et les numéros de téléphone ont fuité. Le RIB, non.", "RIB"),
            ("Leurs ordonnances ont été publiées.", "ordonnances"),
        ],
        silent: &[
            "Changez vos mots de passe.",
            "La vraie lettre ne réclame ni carte bancaire ni mot de passe.",
            "Un faux conseiller voudra vous soutirer un IBAN.",
            "Le groupe n’a pas souhaité préciser si les mots de passe ont été volés.",
            "L’intrus est entré grâce au mot de passe d’un agent.",
            "Le règlement général sur la protection des données personnelles l’impose.",
            "Est-ce que mes données médicales ont été volées ?",
        ],
    },
    Rule {
        id: "field/shared",
        reads: "a member of a list that leaves out a word it shares with its neighbour",
        leaves: "adjectives that make no known kind of data with the shared word",
        examples: &[
            ("Les adresses e-mail et postales ont été volées.", "postales"),
            ("La date et le lieu de naissance ont fuité.", "date"),
        ],
        silent: &["Les adresses e-mail et récentes ont été volées."],
    },
];

/// `counts` are the counts of the document: what is told of a part of the affected is true of some only.
pub fn fields(scene: &Scene, items: &[Item], counts: &[Claim]) -> Vec<Claim> {
    let parts = parts(scene, counts);
    let mut told: Vec<Told> =
        groups(scene, items).into_iter().flat_map(|group| group_claims(scene, &parts, group)).collect();
    if scene.background.cues.document {
        of_some_throughout(&mut told);
    }
    told.into_iter().map(|told| told.claim).collect()
}

struct Told {
    claim: Claim,
    /// A condition of its own makes it true of some people only.
    is_of_some: bool,
    /// A longer list is of all the affected; a kind of data named in passing may be that of some.
    is_in_passing: bool,
}

/// « des clients touchés, dont des IBAN » over a text that tells the IBAN of some only: what is true of some stays so
/// wherever the text names it.
fn of_some_throughout(told: &mut [Told]) {
    let some: Vec<(FieldId, Vec<Span>)> = told
        .iter()
        .filter(|told| told.is_of_some && told.claim.certainty == Certainty::Possible)
        .filter_map(|told| match &told.claim.value {
            Value::Field(id) => Some((id.clone(), told.claim.cues.clone())),
            _ => None,
        })
        .collect();
    let open = |told: &&mut Told| told.is_in_passing && told.claim.certainty == Certainty::Asserted;
    for told in told.iter_mut().filter(open) {
        let Value::Field(id) = &told.claim.value else { continue };
        if let Some((_, cues)) = some.iter().find(|(other, _)| other == id) {
            told.claim.certainty = Certainty::Possible;
            told.claim.cues.extend(cues);
        }
    }
}

/// The kinds of data that a text names where it may tell of them.
pub fn named(scene: &Scene, items: &[Item]) -> Vec<FieldId> {
    let mut named: Vec<FieldId> = Vec::new();
    for item in items.iter().filter(|item| !states_nothing(scene, item)) {
        let id = FieldId::known(item.id);
        if !named.contains(&id) {
            named.push(id);
        }
    }
    named
}

fn group_claims(scene: &Scene, parts: &[Mark], group: &[Item]) -> Vec<Told> {
    let Some(first) = group.first() else { return Vec::new() };
    if states_nothing(scene, first) {
        return Vec::new();
    }
    let governed = of_list(scene, group).map(|status| under_condition(scene, status));
    let mut claims = Vec::new();
    let mut carried: Option<Status> = None;
    let mut lost = false;
    for (index, item) in group.iter().enumerate() {
        let previous = index.checked_sub(1).and_then(|before| group.get(before));
        // « adresse postale, pour les billets et abonnements envoyés »
        let purpose = purpose(scene, item);
        if purpose.is_some_and(|purpose| item.from > purpose.from) {
            continue;
        }
        let own = match denial_before(scene, item, previous) {
            Denial::None => None,
            // « ne réclame ni carte bancaire ni mot de passe »
            Denial::Said(_) if lost => continue,
            Denial::Said(mark) => Some(mark),
            Denial::OfAnotherVerb => {
                lost = true;
                continue;
            }
        };
        lost = false;
        carried = match (own, carried) {
            (Some(mark), _) => Some(Status { certainty: Certainty::Denied, cue: mark }),
            (None, Some(status)) if carries_on(scene, previous, item) => Some(status),
            (None, _) => None,
        };
        let Some(status) = carried.or(governed) else { continue };
        let sure = condition(scene, parts, group, index).or(purpose).filter(|_| scene.background.cues.modality);
        let certainty = match (status.certainty, sure) {
            (Certainty::Asserted, Some(_)) => Certainty::Possible,
            (certainty, _) => certainty,
        };
        let (sentence, part) = place(scene, item.from);
        let claim = Claim {
            span: scene.tokens.span(item.from, item.to),
            sentence,
            part,
            value: Value::Field(FieldId::known(item.id)),
            certainty,
            attribution: attribution(scene, item.from),
            rule: rule(scene, if item.shared { "field/shared" } else { "field/named" }),
            cues: std::iter::once(status.cue).chain(sure).map(|mark| scene.tokens.span(mark.from, mark.to)).collect(),
        };
        let is_of_some = sure.is_some_and(|mark| mark.tag != Tag::Cue(Cue::Hedge));
        let head = matches!(part, Part::Title | Part::Lead);
        let alone = group.len() <= 2 && !is_in_bullet(scene, item);
        let kind = !FieldId::known(item.id).is_generic();
        claims.push(Told { claim, is_of_some, is_in_passing: kind && (head || alone) });
    }
    claims
}

/// Advice, questions, opinions and other incidents say nothing of this incident's data.
fn states_nothing(scene: &Scene, item: &Item) -> bool {
    let (from, to) = scene.sentence(item.from);
    let is_question =
        scene.tokens.is_mark(to.saturating_sub(1), '?') || scene.tokens.is_mark(to.saturating_sub(2), '?');
    let advised = scene
        .cues(from, to, |cue| matches!(cue, Cue::Advice | Cue::Consequence))
        .any(|mark| mark.to <= item.from || cost(scene, (mark.from, mark.to), (item.from, item.to)) < 20);
    is_question
        || advised
        || is_imperative(scene, from, item.from)
        || is_third_party(scene, item.from)
        || elsewhere(scene, item.from) != Elsewhere::Here
}

/// « Oubliez le nom du chat »: a sentence that opens with an order, or joins one before the item.
fn is_imperative(scene: &Scene, from: usize, to: usize) -> bool {
    let orders = |index: usize| {
        let word = scene.tokens.word(index);
        word.len() >= 5
            && scene.pack.imperative_endings.iter().any(|ending| word.ends_with(ending))
            && !scene.pack.not_imperatives.contains(&word)
            && !scene.tokens.is_mark(index + 1, '-')
    };
    let opens = |index: usize| {
        // « Ne dictez jamais »
        let after_not = index == from + 1 && scene.has_cue(from, index, Cue::NegationOpen);
        index == from
            || after_not
            || index.checked_sub(1).is_some_and(|before| scene.pack.coordinators.contains(&scene.tokens.word(before)))
    };
    (from..to).any(|index| opens(index) && orders(index))
}

/// What denies an item before it.
enum Denial {
    None,
    Said(Mark),
    /// « ne réclame ni carte bancaire »: of a verb that tells of no theft, so that nothing is said of the item.
    OfAnotherVerb,
}

/// « aucun », « ni », « pas de » before the item, with nothing but filling words in between; or as its first word
/// (« nothing medical »).
fn denial_before(scene: &Scene, item: &Item, previous: Option<&Item>) -> Denial {
    if !scene.background.cues.modality {
        return Denial::None;
    }
    let (start, _) = scene.sentence(item.from);
    if let Some(own) = scene.cues(item.from, item.to, |cue| cue == Cue::NounDenial).find(|mark| mark.from == item.from)
    {
        return Denial::Said(*own);
    }
    let low = previous.map_or(start, |previous| previous.to).max(item.from.saturating_sub(8));
    let Some(denial) = scene.cues(low, item.from, |cue| cue == Cue::NounDenial).next_back() else {
        return Denial::None;
    };
    if !(denial.to..item.from).all(|index| is_filling(scene, index)) {
        return Denial::None;
    }
    if denies_another_verb(scene, denial, start) { Denial::OfAnotherVerb } else { Denial::Said(*denial) }
}

/// « on ne change pas d'IBAN »: the denial belongs to a verb that tells of no theft.
fn denies_another_verb(scene: &Scene, denial: &Mark, sentence: usize) -> bool {
    let low = denial.from.saturating_sub(4).max(sentence);
    let Some(open) = scene.cues(low, denial.from + 1, |cue| cue == Cue::NegationOpen).next_back() else { return false };
    scene.has_cue(open.to, denial.from, Cue::Asks)
}

fn is_filling(scene: &Scene, index: usize) -> bool {
    let small = scene.pack.small_words.contains(&scene.tokens.word(index));
    let gap = scene.cues(index, index + 1, |cue| cue == Cue::Gap).next().is_some();
    let between = scene.tagged_at(index, Tag::Between).is_some();
    small || gap || between || scene.tokens.is_mark(index, '"') || scene.tokens.is_mark(index, '-')
}

/// « aucun mot de passe, adresse e-mail ou IBAN »: a denial at the head of a list holds for its members,
/// as long as no other determiner or clause starts.
fn carries_on(scene: &Scene, previous: Option<&Item>, item: &Item) -> bool {
    let Some(previous) = previous else { return false };
    (previous.to..item.from).all(|index| match scene.tokens.shape(index) {
        Some(Shape::Mark(mark)) => matches!(mark, ',' | '"' | '(' | ')' | '/' | '-'),
        Some(Shape::Word) => {
            let word = scene.tokens.word(index);
            scene.pack.joining_words.contains(&word)
                || scene.cues(index, index + 1, |cue| cue == Cue::Gap).next().is_some()
        }
        Some(Shape::Digits | Shape::Break) | None => false,
    })
}
