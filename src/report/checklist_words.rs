//! The words of a checklist, in each language, and nowhere else.

use crate::compare::point::{Checklist, Point, Reason, Status, Subject};
use crate::wording::Language::{self, English, French};

pub const fn point(point: Point, language: Language) -> &'static str {
    match (language, point) {
        (English, Point::Nature) => "nature of the breach",
        (English, Point::PeopleCategories) => "categories of people",
        (English, Point::PeopleNumber) => "number of people",
        (English, Point::DataCategories) => "categories of data",
        (English, Point::RecordsNumber) => "number of records",
        (English, Point::Contact) => "contact point",
        (English, Point::Consequences) => "likely consequences",
        (English, Point::Measures) => "measures taken or proposed",
        (English, Point::PeopleTold) => "message to those concerned",
        (English, Point::Occurred) => "when it happened",
        (English, Point::Detected) => "when it was detected",
        (English, Point::AuthorityTold) => "when the authority was told",
        (French, Point::Nature) => "nature de la violation",
        (French, Point::PeopleCategories) => "catégories de personnes",
        (French, Point::PeopleNumber) => "nombre de personnes",
        (French, Point::DataCategories) => "catégories de données",
        (French, Point::RecordsNumber) => "nombre d’enregistrements",
        (French, Point::Contact) => "point de contact",
        (French, Point::Consequences) => "conséquences probables",
        (French, Point::Measures) => "mesures prises ou proposées",
        (French, Point::PeopleTold) => "message aux personnes concernées",
        (French, Point::Occurred) => "date des faits",
        (French, Point::Detected) => "date de la découverte",
        (French, Point::AuthorityTold) => "date de la notification à l’autorité",
    }
}

pub const fn status(status: Status, language: Language) -> &'static str {
    match (language, status) {
        (English, Status::Said) => "said",
        (English, Status::Approximate) => "approximate",
        (English, Status::Missing) => "missing",
        (French, Status::Said) => "dit",
        (French, Status::Approximate) => "approximatif",
        (French, Status::Missing) => "absent",
    }
}

pub const fn reason(reason: Reason, language: Language) -> &'static str {
    match (language, reason) {
        (English, Reason::Qualified) => "not exact",
        (English, Reason::Round) => "round figure",
        (English, Reason::Unconfirmed) => "unconfirmed",
        (English, Reason::Part) => "of a part alone",
        (English, Reason::Accounts) => "accounts, not people",
        (English, Reason::NotToTheDay) => "not to the day",
        (English, Reason::NoDay) => "no day",
        (English, Reason::Vague) => "in general terms",
        (English, Reason::NoAddress) => "no number or address",
        (English, Reason::Implied) => "only a call to be wary",
        (English, Reason::NoneNamed) => "none named",
        (English, Reason::Denied) => "said not to have been done",
        (French, Reason::Qualified) => "non exact",
        (French, Reason::Round) => "chiffre rond",
        (French, Reason::Unconfirmed) => "sous réserve",
        (French, Reason::Part) => "d’une partie seulement",
        (French, Reason::Accounts) => "des comptes, non des personnes",
        (French, Reason::NotToTheDay) => "sans le jour",
        (French, Reason::NoDay) => "sans date",
        (French, Reason::Vague) => "en termes généraux",
        (French, Reason::NoAddress) => "sans numéro ni adresse",
        (French, Reason::Implied) => "par un seul appel à la prudence",
        (French, Reason::NoneNamed) => "aucune n’est nommée",
        (French, Reason::Denied) => "dit ne pas avoir été fait",
    }
}

pub fn headline(organisation: Option<&str>, incident: &str, language: Language) -> String {
    let name = organisation.unwrap_or(incident);
    match language {
        English => format!("{name}: what the statement leaves unsaid"),
        French => format!("{name} : ce que le communiqué ne dit pas"),
    }
}

/// The heads of the first column.
pub const fn column(language: Language) -> &'static str {
    match language {
        English => "point (GDPR)",
        French => "point (RGPD)",
    }
}

/// What follows some words where a cell has no room for all.
pub fn more(count: usize, language: Language) -> String {
    match language {
        English => format!("and {count} more"),
        French => format!("et {count} de plus"),
    }
}

/// `surface` as quoted words.
pub fn quoted(surface: &str, language: Language) -> String {
    match language {
        English => format!("“{surface}”"),
        French => format!("«\u{a0}{surface}\u{a0}»"),
    }
}

/// « , unconfirmed » in parentheses.
pub fn explained(words: &str, reason: &str) -> String {
    format!("{words} ({reason})")
}

/// How long after the detection the authority was told.
pub fn delay(checklist: &Checklist, language: Language) -> Option<String> {
    let days = checklist.notified_after?;
    let after = match (language, days) {
        (English, 0) => String::from("the day of the detection"),
        (English, 1) => String::from("1 day after the detection"),
        (English, _) => format!("{days} days after the detection"),
        (French, 0) => String::from("le jour de la découverte"),
        (French, 1) => String::from("1 jour après la découverte"),
        (French, _) => format!("{days} jours après la découverte"),
    };
    Some(match (language, checklist.within_72_hours()) {
        (_, None) => after,
        (English, Some(true)) => format!("{after}: within 72\u{a0}hours"),
        (English, Some(false)) => format!("{after}: more than 72\u{a0}hours"),
        (French, Some(true)) => format!("{after}\u{a0}: dans les 72\u{a0}heures"),
        (French, Some(false)) => format!("{after}\u{a0}: plus de 72\u{a0}heures"),
    })
}

/// Why a statement has no checklist.
pub const fn no_checklist(subject: Subject, language: Language) -> Option<&'static str> {
    Some(match (language, subject) {
        (_, Subject::Breach) => return None,
        (English, Subject::Other) => "The checklist is about breaches of personal data: the statement names none.",
        (English, Subject::Unread) => "The statement is in a language that recoupe does not read.",
        (French, Subject::Other) => {
            "Cette liste porte sur les violations de données personnelles\u{a0}: le communiqué n’en nomme aucune."
        }
        (French, Subject::Unread) => "Le communiqué est dans une langue que recoupe ne lit pas.",
    })
}

/// The points of one statement, counted.
pub fn counted(checklist: &Checklist, language: Language) -> String {
    let count = |status| checklist.items.iter().filter(|item| item.status == status).count();
    let [said, approximate, missing] = [Status::Said, Status::Approximate, Status::Missing].map(count);
    let points = checklist.items.len();
    match language {
        English => format!("{points} points: {said} said, {approximate} approximate, {missing} missing."),
        French => {
            let plural = |count: usize, one: &str| format!("{count} {one}{}", if count > 1 { "s" } else { "" });
            let [said, approximate, missing] =
                [plural(said, "dit"), plural(approximate, "approximatif"), plural(missing, "absent")];
            format!("{points} points\u{a0}: {said}, {approximate}, {missing}.")
        }
    }
}

/// What the sign at a cell of a later version means.
pub const fn later(language: Language) -> &'static str {
    match language {
        English => "+ says more than the version before",
        French => "+ dit plus que la version précédente",
    }
}

/// What a reader must know of the list.
pub const fn note(language: Language) -> &'static str {
    match language {
        English => {
            "Missing means that recoupe reads no such words in the statement. Article 33(3) of the GDPR lists what the \
             authority is told (of numbers, approximate ones), article 34 what those concerned are told; a public \
             statement owes neither."
        }
        French => {
            "Absent veut dire que recoupe ne lit pas de tels mots dans le communiqué. L’article 33(3) du RGPD énumère ce \
             qui est dit à l’autorité (des nombres, à peu près), l’article 34 ce qui est dit aux personnes \
             concernées\u{a0}; un communiqué public ne doit ni l’un ni l’autre."
        }
    }
}

/// Said where more than 72 hours are told.
pub const fn note_on_delay(language: Language) -> &'static str {
    match language {
        English => {
            "The 72 hours of article 33(1) run from when the controller became aware of the breach, which may be later \
             than the detection told here."
        }
        French => {
            "Les 72 heures de l’article 33(1) courent du moment où le responsable du traitement a eu connaissance de la \
             violation, qui peut être postérieur à la découverte dite ici."
        }
    }
}
