//! What articles share, in French: a no-break space before « : », « ; » and « % », and inside quotation marks.

use super::{Copied, Shared, Wording};
use crate::claim::{Certainty, DateRole};
use crate::lineage::Order;

pub(super) const WORDING: Wording = Wording {
    title: |organisation, articles| {
        let articles = if articles > 1 { format!("{articles} articles") } else { format!("{articles} article") };
        format!("{organisation}\u{a0}: qui a publié quoi en premier, et qui le partage ({articles})")
    },
    values: "Valeurs qui ne sont pas celles du communiqué, dans plusieurs articles",
    none_shared: "Aucune ne figure dans plus d’un article.",
    no_values: "Toutes les valeurs comparées sont celles du communiqué.",
    alone: "Dans un seul article",
    links: "Ce que des articles ont en commun",
    no_links: "Aucun article n’a en commun avec un autre une telle valeur, ni un cinquième de son texte.",
    note: "Les parts se comptent sur les mots propres à chaque article\u{a0}: ce qui figure dans un communiqué n’est pas \
           compté, ni les suites de moins de huit mots. Une valeur ou un passage communs ne disent pas qui a repris \
           qui\u{a0}: deux articles peuvent avoir une même source.",
    first: "le premier",
    first_same_day: "parmi les premiers, le même jour qu’un autre",
    first_known: "le premier de ceux dont la date est connue",
    first_unknown: "On ne sait pas lequel est paru en premier.",
    later: |days| if days == 1 { String::from("le lendemain") } else { format!("{days} jours plus tard") },
    no_day: "date inconnue",
    not_stated: "absent du communiqué",
    stated: |official| format!("communiqué\u{a0}: {official}"),
    otherwise_elsewhere: "l’article dit autre chose ailleurs",
    range: |from, to| format!("de {from} à {to}"),
    possibly: |said| format!("peut-être {said}"),
    not: |said| format!("pas {said}"),
    status: |certainty| match certainty {
        Certainty::Asserted => "donnée exposée",
        Certainty::Possible => "donnée peut-être exposée",
        Certainty::Denied => "donnée non exposée",
    },
    role: |role| match role {
        DateRole::Occurred => "jour des faits",
        DateRole::Started => "début des faits",
        DateRole::Ended => "fin des faits",
        DateRole::Detected => "détection",
        DateRole::Announced => "annonce",
        DateRole::Notified => "signalement à l’autorité",
        DateRole::Other => "autre événement",
    },
    weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    first_of_month: "1er",
    and: "et",
    more: |values| if values == 1 { String::from("une autre valeur") } else { format!("{values} autres valeurs") },
    less_than_one_percent: "moins de 1\u{a0}%",
    share_of_its_text: |share| format!("{share} de son texte"),
    link,
    values_alone: |article, values, others| format!("{article} partage {values}, mais aucun passage, avec {others}."),
    before: |order| match order {
        Order::Later { days: 1 } => String::from("la veille"),
        Order::Later { days } => format!("{days} jours plus tôt"),
        Order::SameDay => String::from("le même jour"),
        Order::Unknown => String::from("ordre inconnu"),
    },
    passage,
    more_passages: |more| {
        if more == 1 { String::from("un autre passage") } else { format!("{more} autres passages") }
    },
};

fn link(shared: &Shared) -> String {
    let Shared { article, other, things, agencies, .. } = shared;
    if !agencies.is_empty() {
        let (share, other_share) = (&shared.share, &shared.other_share);
        let values = shared.values.as_ref().map_or_else(String::new, |values| format!("Ils partagent {values}. "));
        return format!(
            "{article} et {other} reprennent tous deux une dépêche d’agence ({agencies}). {values}Les mêmes mots font \
             {share} du premier texte et {other_share} du second."
        );
    }
    let other_share = &shared.other_share;
    let first = match shared.order {
        Order::Later { days: 1 } => {
            format!("{article} partage {things} avec {other}, dont l’article est paru la veille.")
        }
        Order::Later { days } => {
            format!("{article} partage {things} avec {other}, dont l’article est paru {days} jours plus tôt.")
        }
        Order::SameDay => format!("{article} partage {things} avec {other}, dont l’article est paru le même jour."),
        Order::Unknown => {
            format!("{article} partage {things} avec {other}\u{a0}; on ne sait pas lequel est paru en premier.")
        }
    };
    format!("{first} En sens inverse, la part est de {other_share}.")
}

fn passage(copied: &Copied) -> String {
    let Copied { surface, words, article, other, .. } = copied;
    let ([start, end], [from, to]) = (copied.place, copied.other_place);
    let words = if *words == 1 { String::from("1\u{a0}mot") } else { format!("{words}\u{a0}mots") };
    format!("«\u{a0}{surface}\u{a0}» ({words}\u{a0}; {article} {start}–{end}, {other} {from}–{to})")
}
