//! What a statement about a breach leaves unsaid, held against articles 33(3) and 34 of the GDPR. Pure.
//!
//! A point is said only on words of the statement; a rounded or a hedged figure, a month for a day, is approximate.

use crate::claim::{
    Certainty, Claim, Count, CountRole, DateRole, FieldId, Passage, Qualifier, Reading, UnitClass, Value, passages,
};
use crate::date::PartialDate;
use crate::lang::{self, Topic};
use crate::span::Span;

use super::point::{Checklist, Item, Point, Reason, Status, Subject};

/// The checklists of an incident's statements, in order of publication.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    pub organisation: Option<String>,
    pub statements: Vec<(Reading, Checklist)>,
    pub failures: Vec<super::Failure>,
}

impl Checked {
    pub fn new(organisation: Option<String>, mut officials: Vec<Reading>, failures: Vec<super::Failure>) -> Self {
        officials.sort_by_key(|official| official.document.published.map(PartialDate::first_day));
        let mut told = false;
        let checked = |reading: Reading| {
            let mut checklist = checklist(&reading);
            // « La notification a été complétée le 24 »: the delay is that of the first one told.
            if told {
                checklist.notified_after = None;
            }
            told |= checklist.notified_after.is_some();
            (reading, checklist)
        };
        Self { organisation, statements: officials.into_iter().map(checked).collect(), failures }
    }
}

/// Holds a statement against the points.
pub fn checklist(statement: &Reading) -> Checklist {
    let none = |subject| Checklist { subject, items: Vec::new(), notified_after: None };
    if !lang::is_known(&statement.document.language) {
        return none(Subject::Unread);
    }
    let told = Told { claims: &statement.claims, passages: passages(&statement.document) };
    if !told.is_of_a_breach() {
        return none(Subject::Other);
    }
    let items = Point::ALL.iter().map(|point| told.item(*point)).collect();
    Checklist { subject: Subject::Breach, items, notified_after: told.notified_after() }
}

/// What a statement tells: facts, and passages about the rest.
struct Told<'a> {
    claims: &'a [Claim],
    passages: Vec<Passage>,
}

/// What was found for a point: how well it meets it, and where.
type Answer = (Status, Option<Reason>, Span);

impl Told<'_> {
    fn is_of_a_breach(&self) -> bool {
        self.on(Topic::Nature).next().is_some() || self.fields().next().is_some()
    }

    fn item(&self, point: Point) -> Item {
        let answers = match point {
            Point::Nature => first_of([self.said(Topic::Nature), self.approximate(Topic::Incident, Reason::Vague)]),
            Point::PeopleCategories => self.people(),
            Point::PeopleNumber => self.number(&[UnitClass::People], &[UnitClass::Accounts]),
            Point::DataCategories => self.data(),
            Point::RecordsNumber => self.number(RECORDS, &[]),
            Point::Contact => self.contact(),
            Point::Consequences => first_of([
                self.said(Topic::Consequence),
                self.approximate(Topic::NoConsequence, Reason::NoneNamed),
                self.approximate(Topic::Vigilance, Reason::Implied),
            ]),
            Point::Measures => self.said(Topic::Measure),
            Point::PeopleTold => self.people_told(),
            Point::Occurred => self.days(&[DateRole::Occurred, DateRole::Started]),
            Point::Detected => self.days(&[DateRole::Detected]),
            Point::AuthorityTold => first_of([self.days(&[DateRole::Notified]), self.authority_told()]),
        };
        best(point, answers)
    }

    fn on(&self, topic: Topic) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(move |passage| passage.topic == topic && !passage.is_denied)
    }

    fn said(&self, topic: Topic) -> Vec<Answer> {
        self.on(topic).map(|passage| (Status::Said, None, passage.span)).collect()
    }

    fn approximate(&self, topic: Topic, reason: Reason) -> Vec<Answer> {
        self.on(topic).map(|passage| (Status::Approximate, Some(reason), passage.span)).collect()
    }

    /// The data that the statement says were, or may have been, exposed.
    fn fields(&self) -> impl Iterator<Item = (&Claim, &FieldId)> {
        self.claims.iter().filter(|claim| claim.certainty != Certainty::Denied).filter_map(|claim| match &claim.value {
            Value::Field(id) => Some((claim, id)),
            _ => None,
        })
    }

    fn data(&self) -> Vec<Answer> {
        let is_generic = |id: &FieldId| id.name().ends_with("_generic");
        let is_named = self.fields().any(|(_, id)| !is_generic(id));
        let is_sure = self.fields().any(|(claim, id)| !is_generic(id) && claim.certainty == Certainty::Asserted);
        let (status, reason) = match (is_named, is_sure) {
            (true, true) => (Status::Said, None),
            (true, false) => (Status::Approximate, Some(Reason::Unconfirmed)),
            (false, _) => (Status::Approximate, Some(Reason::Vague)),
        };
        let mut kinds: Vec<&FieldId> = Vec::new();
        let mut answers = Vec::new();
        for (claim, id) in self.fields().filter(|(_, id)| is_generic(id) != is_named) {
            if !kinds.contains(&id) {
                kinds.push(id);
                answers.push((status, reason, claim.span));
            }
        }
        answers
    }

    /// The counts of those hit, each with its claim.
    fn counts(&self, role: CountRole, classes: &[UnitClass]) -> Vec<(&Claim, &Count)> {
        let hit = |claim: &Claim| claim.certainty != Certainty::Denied;
        let counted = self.claims.iter().filter(|claim| hit(claim)).filter_map(|claim| match &claim.value {
            Value::Count(count) => Some((claim, count)),
            _ => None,
        });
        counted.filter(|(_, count)| count.role == role && classes.contains(&count.unit_class)).collect()
    }

    fn people(&self) -> Vec<Answer> {
        let mut answers = self.said(Topic::People);
        let pack_words = |count: &Count| crate::document::fold::fold_words(&count.unit);
        for role in [CountRole::Affected, CountRole::Subset] {
            for (claim, count) in self.counts(role, &[UnitClass::People]) {
                let unit = pack_words(count);
                let is_category =
                    !unit.is_empty() && !lang::PACKS.iter().any(|pack| pack.statement.anybody.contains(&unit.as_str()));
                if is_category {
                    answers.push((Status::Said, None, claim.span));
                }
            }
        }
        answers.sort_by_key(|(_, _, span)| span.start);
        answers
    }

    /// The figures of those hit, asserted ones alone where there are some, judged by the largest; `stand_ins` count
    /// something close.
    fn number(&self, classes: &[UnitClass], stand_ins: &[UnitClass]) -> Vec<Answer> {
        let surest = |role, classes: &[UnitClass]| {
            let mut counts = self.counts(role, classes);
            let is_sure = |found: &(&Claim, &Count)| found.0.certainty == Certainty::Asserted;
            if counts.iter().any(is_sure) {
                counts.retain(is_sure);
            }
            counts
        };
        let because = |counts: Vec<(&Claim, &Count)>, reason: Option<Reason>| -> Vec<Answer> {
            let status = if reason.is_some() { Status::Approximate } else { Status::Said };
            counts.into_iter().map(|(claim, _)| (status, reason, claim.span)).collect()
        };
        let affected = surest(CountRole::Affected, classes);
        let largest = affected.iter().max_by_key(|(_, count)| count.value);
        let reason = largest.and_then(|(claim, count)| inexact(claim, count));
        first_of([
            because(affected, reason),
            because(surest(CountRole::Affected, stand_ins), Some(Reason::Accounts)),
            because(surest(CountRole::Subset, classes), Some(Reason::Part)),
        ])
    }

    fn contact(&self) -> Vec<Answer> {
        let ways = self.on(Topic::Contact).map(|passage| match passage.has_address {
            true => (Status::Said, None, passage.span),
            false => (Status::Approximate, Some(Reason::NoAddress), passage.span),
        });
        let mut answers: Vec<Answer> = self.said(Topic::DataOfficer).into_iter().chain(ways).collect();
        answers.sort_by_key(|(_, _, span)| span.start);
        answers
    }

    fn people_told(&self) -> Vec<Answer> {
        let denied = self.passages.iter().filter(|passage| passage.topic == Topic::PeopleTold && passage.is_denied);
        let denied = denied.map(|passage| (Status::Missing, Some(Reason::Denied), passage.span)).collect();
        first_of([self.said(Topic::PeopleTold), denied])
    }

    /// « informé la Cnil », with the day that follows right behind.
    fn authority_told(&self) -> Vec<Answer> {
        let answer = |passage: &Passage| match self.day_behind(passage.span) {
            Some((claim, day)) if day.as_day().is_some() => (Status::Said, None, passage.span.to(claim.span)),
            Some((claim, _)) => (Status::Approximate, Some(Reason::NotToTheDay), passage.span.to(claim.span)),
            None => (Status::Approximate, Some(Reason::NoDay), passage.span),
        };
        self.on(Topic::AuthorityTold).map(answer).collect()
    }

    /// The date told within a few letters behind some words, in their sentence: « … la Cnil (dès) **le 22 mars** ».
    fn day_behind(&self, words: Span) -> Option<(&Claim, PartialDate)> {
        let is_behind = |claim: &Claim| {
            let sentence = claim.sentence.contains(words);
            sentence && claim.span.start >= words.end && claim.span.start - words.end <= BEHIND
        };
        self.claims.iter().filter(|claim| is_behind(claim)).find_map(|claim| match &claim.value {
            Value::Date(fact) if claim.certainty == Certainty::Asserted => Some((claim, fact.value)),
            _ => None,
        })
    }

    /// The first day of each of these roles, those to the day before vaguer ones.
    fn days(&self, roles: &[DateRole]) -> Vec<Answer> {
        let mut answers: Vec<Answer> = Vec::new();
        for role in roles {
            let told = self.dates(*role).map(|(claim, value)| match (claim.certainty, value.as_day()) {
                (Certainty::Asserted, Some(_)) => (Status::Said, None, claim.span),
                (Certainty::Asserted, None) => (Status::Approximate, Some(Reason::NotToTheDay), claim.span),
                _ => (Status::Approximate, Some(Reason::Unconfirmed), claim.span),
            });
            // The first of the best: `max_by_key` would give the last.
            answers.extend(told.reduce(|best, other| if other.0 > best.0 { other } else { best }));
        }
        answers.sort_by_key(|(_, _, span)| span.start);
        answers
    }

    fn dates(&self, role: DateRole) -> impl Iterator<Item = (&Claim, PartialDate)> {
        self.claims.iter().filter_map(move |claim| match &claim.value {
            Value::Date(fact) if fact.role == role && claim.certainty != Certainty::Denied => Some((claim, fact.value)),
            _ => None,
        })
    }

    /// Where each of the two has one day alone.
    fn notified_after(&self) -> Option<u32> {
        let day_of = |role| {
            let mut days = self.dates(role).map(|(_, day)| day.as_day());
            let first = days.next()??;
            days.all(|day| day == Some(first)).then_some(first)
        };
        let detected = day_of(DateRole::Detected)?;
        let behind = || {
            let mut told = self.on(Topic::AuthorityTold).filter_map(|passage| self.day_behind(passage.span));
            told.next().and_then(|(_, day)| day.as_day())
        };
        let is_told = self.dates(DateRole::Notified).next().is_some();
        let notified = if is_told { day_of(DateRole::Notified)? } else { behind()? };
        let days = (notified - detected).get_days();
        u32::try_from(days).ok()
    }
}

/// A day stands at most so many bytes behind the words that it dates: « (CNIL) dès le ».
const BEHIND: usize = 24;

/// Units of data: what a breach takes, other than people.
const RECORDS: &[UnitClass] = &[
    UnitClass::Records,
    UnitClass::Accounts,
    UnitClass::Appointments,
    UnitClass::BankDetails,
    UnitClass::Emails,
    UnitClass::Phones,
    UnitClass::Addresses,
];

/// Why a figure of the affected is not exact.
fn inexact(claim: &Claim, count: &Count) -> Option<Reason> {
    if claim.certainty != Certainty::Asserted {
        return Some(Reason::Unconfirmed);
    }
    if count.qualifier != Qualifier::Exact {
        return Some(Reason::Qualified);
    }
    is_round(count.value).then_some(Reason::Round)
}

/// From a thousand on, a figure of at most two digits before its zeros: 850 000, 8.6 million.
fn is_round(value: u64) -> bool {
    let mut digits = value;
    while digits > 0 && digits.is_multiple_of(10) {
        digits /= 10;
    }
    value >= 1000 && digits < 100
}

/// The first kind of answer that there is.
fn first_of<const N: usize>(kinds: [Vec<Answer>; N]) -> Vec<Answer> {
    kinds.into_iter().find(|answers| !answers.is_empty()).unwrap_or_default()
}

/// The answers of the best status, with the reason of the first of them.
fn best(point: Point, answers: Vec<Answer>) -> Item {
    let status = answers.iter().map(|answer| answer.0).max().unwrap_or(Status::Missing);
    let of_it: Vec<&Answer> = answers.iter().filter(|answer| answer.0 == status).collect();
    let reason = of_it.first().and_then(|answer| answer.1);
    let mut evidence: Vec<Span> = Vec::new();
    for span in of_it.iter().filter(|answer| answer.1 == reason).map(|answer| answer.2) {
        if !evidence.iter().any(|known| known.overlaps(span)) {
            evidence.push(span);
        }
    }
    Item { point, status, reason, evidence }
}

#[cfg(test)]
mod tests {
    use super::super::examples::{date, field, figure, reading};
    use super::*;
    use crate::claim::{Background, extract};
    use crate::document::{BlockKind, Document, Part, Piece};

    fn read(language: &str, text: &str) -> (Reading, Checklist) {
        let piece = |words: &str| Piece { part: Part::Body, kind: BlockKind::Paragraph, words: words.to_owned() };
        let pieces: Vec<Piece> = text.lines().map(piece).collect();
        let mut document = Document::from_pieces("official", language, &pieces);
        document.published = PartialDate::day(2024, 3, 26);
        let reading = extract(document, &Background { is_statement: true, ..Background::default() });
        let checklist = checklist(&reading);
        (reading, checklist)
    }

    /// Each text, which tells of a breach, meets the point so: status, reason, words.
    fn meets(language: &str, point: Point, rows: &[(&str, &str)]) {
        let breach = if language == "fr" { "Une cyberattaque a eu lieu." } else { "A cyberattack took place." };
        for (text, expected) in rows {
            let (reading, checklist) = read(language, &format!("{breach}\n{text}"));
            let item = checklist.items.iter().find(|item| item.point == point).unwrap();
            let words: Vec<&str> = item.evidence.iter().map(|span| span.of(&reading.document.text)).collect();
            let reason = item.reason.map(|reason| format!(" ({reason})")).unwrap_or_default();
            let told = format!("{}{reason}: {}", item.status, words.join(" | "));
            assert_eq!(told.trim_end_matches(": "), *expected, "{text}");
        }
    }

    #[test]
    fn figures() {
        meets(
            "fr",
            Point::PeopleNumber,
            &[
                ("6 128 clients sont concernés.", "said: 6 128 clients"),
                ("Environ 6 100 clients sont concernés.", "approximate (qualified): Environ 6 100 clients"),
                ("12 000 clients sont concernés.", "approximate (round): 12 000 clients"),
                (
                    "12 millions de personnes pourraient être concernées.",
                    "approximate (unconfirmed): 12 millions de personnes",
                ),
                ("6 128 comptes ont été consultés.", "approximate (accounts): 6 128 comptes"),
                ("Les clients concernés seront prévenus.", "missing"),
                ("Acme compte 412 386 clients.", "missing"),
            ],
        );
        meets(
            "fr",
            Point::RecordsNumber,
            &[
                ("6 128 dossiers ont été consultés.", "said: 6 128 dossiers"),
                ("6 128 clients sont concernés.", "missing"),
            ],
        );
        meets(
            "en",
            Point::PeopleNumber,
            &[
                ("6,128 customers were affected.", "said: 6,128 customers"),
                ("About 6,100 customers were affected.", "approximate (qualified): About 6,100 customers"),
                ("Acme has 412,386 customers.", "missing"),
            ],
        );
    }

    #[test]
    fn categories() {
        meets(
            "fr",
            Point::PeopleCategories,
            &[
                ("6 128 clients sont concernés.", "said: 6 128 clients"),
                ("6 128 personnes sont concernées.", "missing"),
            ],
        );
        meets(
            "fr",
            Point::DataCategories,
            &[
                ("Les adresses e-mail et les noms ont été dérobés.", "said: adresses e-mail | noms"),
                ("Les mots de passe ne sont pas concernés.", "missing"),
                ("Les adresses e-mail pourraient être concernées.", "approximate (unconfirmed): adresses e-mail"),
            ],
        );
        meets(
            "en",
            Point::DataCategories,
            &[("Email addresses were stolen.", "said: Email addresses"), ("No passwords were stolen.", "missing")],
        );
    }

    #[test]
    fn days() {
        meets(
            "fr",
            Point::Occurred,
            &[
                ("L'attaque a eu lieu le 21 mars 2024.", "said: 21 mars 2024"),
                ("L'attaque a eu lieu en mars 2024.", "approximate (not_to_the_day): mars 2024"),
                ("Nous avons détecté l'attaque le 21 mars 2024.", "missing"),
            ],
        );
        meets(
            "fr",
            Point::AuthorityTold,
            &[
                ("La violation a été notifiée à la CNIL le 22 mars 2024.", "said: 22 mars 2024"),
                ("La CNIL a été informée.", "approximate (no_day): CNIL a été informée"),
                ("Nous avons notifié cette violation à la CNIL dès le 22 mars.", "said: 22 mars"),
                (
                    "Acme a notifié la violation à la Commission nationale de l'informatique et des libertés (CNIL) dès le \
                     22 mars et en a informé l'Agence nationale de la sécurité des systèmes d'information.",
                    "said: notifié la violation à la Commission nationale de l'informatique et des libertés (CNIL) dès \
                     le 22 mars",
                ),
                ("La police a été informée.", "missing"),
            ],
        );
        meets(
            "en",
            Point::Detected,
            &[
                ("We detected the attack on 21 March 2024.", "said: 21 March 2024"),
                ("The attack took place on 21 March 2024.", "missing"),
            ],
        );
    }

    #[test]
    fn what_follows_what_is_done_who_is_told() {
        meets(
            "fr",
            Point::Consequences,
            &[
                ("Il existe un risque d'usurpation d'identité.", "said: risque d'usurpation d'identité"),
                ("Restez vigilants.", "approximate (implied): vigilants"),
                ("Aucun usage frauduleux n'a été constaté.", "approximate (none_named): Aucun usage frauduleux"),
            ],
        );
        meets(
            "fr",
            Point::Contact,
            &[
                ("Contactez notre DPO.", "said: DPO"),
                ("Notre service répond à vos questions.", "approximate (no_address): répond à vos questions"),
                ("Contact presse : 01 02 03 04 05.", "missing"),
            ],
        );
        meets(
            "fr",
            Point::PeopleTold,
            &[
                ("Les clients seront prévenus.", "said: clients seront prévenus"),
                ("Acme n'a averti aucun des intéressés.", "missing (denied): n'a averti aucun des intéressés"),
                ("La Cnil a été informée.", "missing"),
            ],
        );
        meets(
            "en",
            Point::Measures,
            &[
                ("We blocked the account at once.", "said: blocked the account"),
                ("The account was not blocked.", "missing"),
            ],
        );
    }

    #[test]
    fn the_delay_needs_one_day_of_each() {
        let after = |said: &[super::super::examples::Said]| {
            let mut said = said.to_vec();
            said.push(field("email"));
            let checklist = checklist(&reading("official", &said));
            (checklist.notified_after, checklist.within_72_hours())
        };
        let (detected, notified) = (DateRole::Detected, DateRole::Notified);
        assert_eq!(after(&[date("2024-03-30", detected), date("2024-04-01", notified)]), (Some(2), Some(true)));
        assert_eq!(after(&[date("2024-03-30", detected), date("2024-04-02", notified)]), (Some(3), None));
        assert_eq!(after(&[date("2024-03-30", detected), date("2024-05-30", notified)]), (Some(61), Some(false)));
        assert_eq!(after(&[date("2024-03", detected), date("2024-04-02", notified)]), (None, None));
        assert_eq!(after(&[date("2024-04-02", detected), date("2024-04-01", notified)]), (None, None));
        let two = [date("2024-03-28", detected), date("2024-03-30", detected), date("2024-04-01", notified)];
        assert_eq!(after(&two), (None, None));
    }

    #[test]
    fn an_accident_is_no_breach() {
        let (_, accident) = read("fr", "Un train a déraillé. Le bilan est de 6 morts.");
        assert_eq!((accident.subject, accident.items.len()), (Subject::Other, 0));
        let (_, unread) = read("de", "Ein Zug ist entgleist.");
        assert_eq!(unread.subject, Subject::Unread);
        let hurt = figure(9, Qualifier::Exact, "blessés", UnitClass::Casualties, CountRole::Affected);
        assert_eq!(checklist(&reading("official", &[hurt])).subject, Subject::Other);
    }

    #[test]
    fn round_figures() {
        for (value, round) in [(850_000, true), (8_600_000, true), (618_400, false), (500, false), (0, false)] {
            assert_eq!(is_round(value), round, "{value}");
        }
    }
}
