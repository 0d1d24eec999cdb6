//! French sentences. Between a word and « : », « ; », « % » or guillemets stands U+00A0.

use super::{Explanation, Place, Slip, Statement, flat, share_off, slip};
use crate::claim::{Certainty, Count, DateFact, Qualifier, Value};
use crate::compare::quote::Difference;
use crate::compare::{Cause, Verdict};
use crate::date::PartialDate;
use crate::wording::{Language, grouped};

const FR: Language = Language::French;

pub fn sentence(explanation: &Explanation) -> String {
    match explanation {
        Explanation::Figures { stated, told, verdict, cause } => figures(stated, told, *verdict, *cause),
        Explanation::DeniedFigure(told) => {
            format!("l’article donne {}, un chiffre que le communiqué dément", FR.figure(told))
        }
        Explanation::FigureDenied(told) => {
            format!("l’article dément {}, le chiffre du communiqué", FR.figure(told))
        }
        Explanation::PartAsWhole { part, whole } => format!(
            "{} est donné pour l’ensemble ; dans le communiqué, c’est une partie de {}",
            FR.figure(part),
            with_unit(whole)
        ),
        Explanation::Together { told, parts, sum } => {
            let parts: Vec<String> = parts.iter().map(|part| FR.figure(part)).collect();
            let sum = grouped(*sum, ' ');
            format!("{} : les {} du communiqué font ensemble {sum}", FR.figure(told), parts.join(" et "))
        }
        Explanation::OtherFigure { told, stated } => format!(
            "{} est donné comme le nombre des personnes touchées ; c’est un autre chiffre du communiqué : {}",
            FR.figure(told),
            cited(stated)
        ),
        Explanation::NoSuchFigure { told, source } => {
            let source = source.as_ref().map(|who| format!(" (l’article le tient de {})", cited(who)));
            format!("le communiqué n’a pas ce chiffre : {}{}", with_unit(told), source.unwrap_or_default())
        }
        Explanation::FigureLeftOut(stated) => {
            format!("l’article passe sous silence le chiffre du communiqué : {}", with_unit(stated))
        }
        Explanation::NoSuchDay(told) => {
            format!("{}, donné comme date {} : le communiqué n’en donne pas", FR.days(told), FR.event(told.role))
        }
        Explanation::DeniedDay(told) => {
            format!("{}, donné comme date {}, ce que le communiqué dément", FR.days(told), FR.event(told.role))
        }
        Explanation::DayDenied(told) => {
            format!("l’article dément la date {} : {}", FR.event(told.role), FR.days(told))
        }
        Explanation::SameDay(told) => {
            format!("{}, date {}, comme le dit le communiqué", FR.days(told), FR.event(told.role))
        }
        Explanation::DayWithin(told) => {
            format!("{} tombe dans l’intervalle que donne le communiqué", FR.days(told))
        }
        Explanation::DayRoughly { stated, told } => format!(
            "{} là où le communiqué dit {} : la même date, plus ou moins précise",
            FR.days(told),
            FR.days(stated)
        ),
        Explanation::DayOfAnother { told, right, also } => format!(
            "{}, donné comme date {} ; dans le communiqué, c’est la date {}{}",
            FR.days(told),
            FR.event(told.role),
            FR.event(*right),
            if *also { ", comme l’article le dit ailleurs" } else { "" }
        ),
        Explanation::AnotherDay { stated, told, cause } => another_day(stated, told, *cause),
        Explanation::Field { id, stated, told } if stated == told => {
            format!("{} : {}, comme le dit le communiqué", FR.field(id), FR.status(*told))
        }
        Explanation::Field { id, stated, told } => {
            format!("{} : {} dans l’article, {} dans le communiqué", FR.field(id), FR.status(*told), FR.status(*stated))
        }
        Explanation::NoSuchField { id, told } => {
            format!("{} : {} dans l’article, le communiqué n’en parle pas", FR.field(id), FR.status(*told))
        }
        Explanation::FieldLeftOut { id, stated } => {
            format!("{} : {} dans le communiqué, l’article n’en parle pas", FR.field(id), FR.status(*stated))
        }
        Explanation::Verbatim => String::from("citation mot pour mot du communiqué"),
        Explanation::Altered(differences) => {
            format!("ce ne sont pas les mots du communiqué : {}", listed(differences))
        }
        Explanation::HedgeCut(differences) => {
            format!("une réserve est retirée des mots du communiqué : {}", listed(differences))
        }
        Explanation::AnotherSpeaker { stated, told } => {
            format!("le communiqué prête ces mots à {}, l’article à {}", cited(stated), cited(told))
        }
        Explanation::NoSuchQuotation { speaker } => {
            let speaker = speaker.as_ref().map_or(String::new(), |name| format!(" ({})", cited(name)));
            format!("une citation de l’organisme{speaker} qui n’est nulle part dans le communiqué")
        }
        Explanation::TwoFigures { parting, other, cause } if parting.1 == other.1 => format!(
            "{} ici, {} ailleurs dans {} : {}",
            FR.figure(&parting.0),
            FR.figure(&other.0),
            place(other.1),
            apart(other.0.value, parting.0.value, *cause)
        ),
        Explanation::TwoFigures { parting, other, cause } => format!(
            "{} dans {}, {} dans {} : {}",
            FR.figure(&parting.0),
            place(parting.1),
            FR.figure(&other.0),
            place(other.1),
            apart(other.0.value, parting.0.value, *cause)
        ),
        Explanation::PartExceeds { part, whole } => {
            format!("{} comme partie de {} : la partie dépasse le tout", with_unit(part), with_unit(whole))
        }
        Explanation::Parts { parts, sum, whole } => {
            let parts: Vec<String> = parts.iter().map(|part| FR.figure(part)).collect();
            format!("{} font {}, et non {}", parts.join(" + "), grouped(*sum, ' '), with_unit(whole))
        }
        Explanation::Share { share, part, whole, right } => format!(
            "{} % pour {} sur {}, qui en font {} %",
            decimal(*share),
            FR.figure(part),
            with_unit(whole),
            decimal(*right)
        ),
        Explanation::Weekday { day, right, told } => {
            let day = FR.day(*day);
            format!("le {day} était un {}, l’article dit {}", FR.weekday(*right), FR.weekday(*told))
        }
        Explanation::Backwards { from, to } => {
            format!("{} : l’intervalle finit avant de commencer", interval(*from, *to))
        }
        Explanation::TwoStatuses { id, here, elsewhere } => {
            format!("{} : {} ici, {} ailleurs dans l’article", FR.field(id), FR.status(*here), FR.status(*elsewhere))
        }
        Explanation::AsWritten(sentence) => sentence.clone(),
        Explanation::Superseded { told, statement, stated } => {
            let whose = match statement {
                Statement::Of(day) => format!("le communiqué {}", of_day(*day)),
                Statement::Named(id) => format!("le communiqué {id}"),
            };
            let stated = match stated {
                Some(stated) => format!("celui que l’article pouvait lire dit {}", what(stated)),
                None => String::from("celui que l’article pouvait lire ne le dit pas"),
            };
            format!("{} est ce que dit {whose} ; {stated}", told.as_ref().map_or_else(String::new, what))
        }
    }
}

/// « du 23 juillet 2020 », « de juillet 2020 ».
fn of_day(day: PartialDate) -> String {
    let vowel = matches!(day, PartialDate::Month(_, 4 | 8 | 10));
    match day {
        PartialDate::Day(_) => format!("du {}", FR.day(day)),
        PartialDate::Month(..) if vowel => format!("d’{}", FR.day(day)),
        PartialDate::Month(..) | PartialDate::Year(_) => format!("de {}", FR.day(day)),
    }
}

fn interval(from: PartialDate, to: PartialDate) -> String {
    match (from, to) {
        (PartialDate::Day(_), PartialDate::Day(_)) => format!("du {} au {}", FR.day(from), FR.day(to)),
        _ => format!("de {} à {}", FR.day(from), FR.day(to)),
    }
}

fn another_day(stated: &DateFact, told: &DateFact, cause: Option<Cause>) -> String {
    let told_as =
        if stated.role == told.role { String::new() } else { format!(" comme date {}", FR.event(stated.role)) };
    let slip = match cause {
        Some(Cause::OffByOneDay) => " : un jour d’écart",
        Some(Cause::Year) => " : l’année diffère",
        _ => "",
    };
    let (day, event) = (FR.days(told), FR.event(told.role));
    format!("{day} comme date {event}, là où le communiqué dit {}{told_as}{slip}", FR.days(stated))
}

fn what((value, certainty): &(Value, Certainty)) -> String {
    match value {
        Value::Count(count) => FR.firmly(FR.figure(count), *certainty),
        Value::Date(fact) => format!("{} comme date {}", FR.days(fact), FR.event(fact.role)),
        Value::Field(id) => format!("{} ({})", FR.field(id), FR.status(*certainty)),
        Value::Quote(quote) => cited(&quote.quoted),
        Value::Amount(amount) => format!("{} {}", decimal(amount.value), amount.currency),
    }
}

/// 18.4 as « 18,4 ».
fn decimal(value: f64) -> String {
    value.to_string().replace('.', ",")
}

fn cited(words: &str) -> String {
    format!("« {} »", flat(words))
}

fn with_unit(count: &Count) -> String {
    if count.unit.is_empty() { FR.toll_of(count) } else { format!("{} {}", FR.figure(count), cited(&count.unit)) }
}

const fn place(place: Place) -> &'static str {
    match place {
        Place::Title => "le titre",
        Place::Text => "le texte",
    }
}

fn figures(official: &Count, article: &Count, verdict: Verdict, cause: Option<Cause>) -> String {
    let (stated, told) = (FR.figure(official), FR.toll_of(article));
    match verdict {
        Verdict::Same => format!("{told}, comme le dit le communiqué"),
        Verdict::UnitChanged => format!(
            "{} là où le communiqué compte {} : le chiffre est bon, on compte autre chose",
            with_unit(article),
            with_unit(official)
        ),
        Verdict::Firmer => format!("{told} sans la réserve du communiqué, où {stated} n’est que possible"),
        Verdict::Softer => format!("{told} avec une réserve, là où le communiqué affirme {stated}"),
        _ => format!("{told} là où le communiqué dit {stated} : {}", reason(official, article, verdict, cause)),
    }
}

fn reason(official: &Count, article: &Count, verdict: Verdict, cause: Option<Cause>) -> String {
    let ranges = official.qualifier.upper().is_some() || article.qualifier.upper().is_some();
    let off = share_off(official.value, article.value).filter(|share| !ranges && *share > 0.0);
    match (verdict, cause) {
        (Verdict::Rounded, Some(Cause::Qualifier)) => String::from("le chiffre est gardé, sa précision a changé"),
        (Verdict::Rounded, _) if official.qualifier != Qualifier::Exact => {
            String::from("les deux s’accordent, l’un est plus précis que l’autre")
        }
        (Verdict::Rounded, _) => match off {
            Some(share) => format!("une approximation juste, à {} % près", decimal(share)),
            None => String::from("une approximation juste"),
        },
        (Verdict::Loose, Some(Cause::Qualifier)) => wrong_side(official, article),
        (Verdict::Loose, _) => match off.filter(|share| *share > 10.0) {
            Some(share) => format!("{} % d’écart", decimal(share)),
            None => String::from("une approximation qui ne tient pas"),
        },
        _ => apart(official.value, article.value, cause),
    }
}

/// « près de 6 000 » for 6 128.
fn wrong_side(official: &Count, article: &Count) -> String {
    let promise = |count: &Count| match count.qualifier {
        Qualifier::MoreThan => Some("davantage"),
        Qualifier::Nearly | Qualifier::LessThan | Qualifier::UpTo => Some("moins"),
        Qualifier::Exact | Qualifier::About | Qualifier::Range { .. } => None,
    };
    let lies = if official.value > article.value { "au-dessus" } else { "au-dessous" };
    match (promise(article), promise(official)) {
        (Some(told), _) if official.value != article.value => match share_off(article.value, official.value) {
            Some(share) => format!(
                "{} est {} % {lies} de {}, et « {} » promet {told}",
                grouped(official.value, ' '),
                decimal(share),
                grouped(article.value, ' '),
                FR.qualifier(article.qualifier)
            ),
            None => String::from("l’approximation ne tient pas"),
        },
        (Some(told), Some(stated)) => format!("l’un promet {told}, l’autre {stated}"),
        (Some(told), None) => format!("le vrai chiffre n’est pas {told}"),
        _ => String::from("l’approximation ne tient pas"),
    }
}

fn apart(official: u64, article: u64, cause: Option<Cause>) -> String {
    match slip(official, article, cause) {
        Slip::OneDigit(Some((stated, told))) => format!("un chiffre change ({told} pour {stated})"),
        Slip::OneDigit(None) => String::from("un chiffre change"),
        Slip::Transposed => String::from("deux chiffres ont échangé leur place"),
        Slip::DigitMissing => String::from("il manque un chiffre"),
        Slip::DigitTooMany => String::from("il y a un chiffre de trop"),
        Slip::TimesTooBig(times) => format!("{} fois trop", grouped(times, ' ')),
        Slip::TimesTooSmall(times) => format!("{} fois trop peu", grouped(times, ' ')),
        Slip::Separator => String::from("le nombre est coupé à son séparateur de milliers"),
        Slip::Unknown => String::from("un autre chiffre"),
    }
}

/// More differences than this are counted.
const MOST: usize = 3;

fn listed(differences: &[Difference]) -> String {
    let told: Vec<String> = differences
        .iter()
        .take(MOST)
        .map(|difference| match (difference.quoted.is_empty(), difference.stated.is_empty()) {
            (false, false) => format!("{} pour {}", cited(&difference.quoted), cited(&difference.stated)),
            (false, true) => format!("{} ajouté", cited(&difference.quoted)),
            (true, _) => format!("{} retiré", cited(&difference.stated)),
        })
        .collect();
    match differences.len().saturating_sub(MOST) {
        0 => told.join(", "),
        more => format!("{}, et {more} autres", told.join(", ")),
    }
}
