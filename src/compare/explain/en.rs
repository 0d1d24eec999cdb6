//! English sentences.

use super::{Explanation, Place, Slip, Statement, flat, share_off, slip};
use crate::claim::{Certainty, Count, Qualifier, Value};
use crate::compare::quote::Difference;
use crate::compare::{Cause, Verdict};
use crate::wording::{Language, grouped};

const EN: Language = Language::English;

pub fn sentence(explanation: &Explanation) -> String {
    match explanation {
        Explanation::Figures { stated, told, verdict, cause } => figures(stated, told, *verdict, *cause),
        Explanation::DeniedFigure(told) => {
            format!("the article gives {}, a figure that the statement denies", EN.figure(told))
        }
        Explanation::FigureDenied(told) => {
            format!("the article denies {}, the figure of the statement", EN.figure(told))
        }
        Explanation::PartAsWhole { part, whole } => {
            format!("{} is told as the whole; in the statement it is a part of {}", EN.figure(part), with_unit(whole))
        }
        Explanation::Together { told, parts, sum } => {
            let parts: Vec<String> = parts.iter().map(|part| EN.figure(part)).collect();
            format!("{}: the statement's {} are {} together", EN.figure(told), parts.join(" and "), grouped(*sum, ' '))
        }
        Explanation::OtherFigure { told, stated } => format!(
            "{} is told as the figure of the affected; the statement gives it as another figure: {}",
            EN.figure(told),
            cited(stated)
        ),
        Explanation::NoSuchFigure { told, source } => {
            let source = source.as_ref().map(|who| format!(" (the article has it from {})", cited(who)));
            format!("the statement has no such figure: {}{}", with_unit(told), source.unwrap_or_default())
        }
        Explanation::FigureLeftOut(stated) => {
            format!("the article leaves out the statement's figure: {}", with_unit(stated))
        }
        Explanation::NoSuchDay(told) => {
            format!("{} as the day {}: the statement gives no such day", EN.days(told), EN.event(told.role))
        }
        Explanation::DeniedDay(told) => {
            format!("{} as the day {}, which the statement denies", EN.days(told), EN.event(told.role))
        }
        Explanation::DayDenied(told) => {
            format!("the article denies that {} is the day {}", EN.days(told), EN.event(told.role))
        }
        Explanation::SameDay(told) => {
            format!("{} is the day {}, as the statement says", EN.days(told), EN.event(told.role))
        }
        Explanation::DayWithin(told) => {
            format!("{} lies within the days between which the statement says that it went on", EN.days(told))
        }
        Explanation::DayRoughly { stated, told } => {
            format!("{} where the statement says {}: the same, more or less exactly", EN.days(told), EN.days(stated))
        }
        Explanation::DayOfAnother { told, right, also } => format!(
            "{} told as the day {}; in the statement it is the day {}{}",
            EN.days(told),
            EN.event(told.role),
            EN.event(*right),
            if *also { ", as the article says elsewhere" } else { "" }
        ),
        Explanation::AnotherDay { stated, told, cause } => {
            let told_as =
                if stated.role == told.role { String::new() } else { format!(" as the day {}", EN.event(stated.role)) };
            let slip = match cause {
                Some(Cause::OffByOneDay) => ": one day off",
                Some(Cause::Year) => ": the year differs",
                _ => "",
            };
            let (day, event) = (EN.days(told), EN.event(told.role));
            format!("{day} as the day {event}, where the statement says {}{told_as}{slip}", EN.days(stated))
        }
        Explanation::Field { id, stated, told } if stated == told => {
            format!("{} is {}, as the statement says", EN.field(id), EN.status(*told))
        }
        Explanation::Field { id, stated, told } => format!(
            "{} is {} in the article and {} in the statement",
            EN.field(id),
            EN.status(*told),
            EN.status(*stated)
        ),
        Explanation::NoSuchField { id, told } => {
            format!("{}, {} in the article, is not in the statement", EN.field(id), EN.status(*told))
        }
        Explanation::FieldLeftOut { id, stated } => {
            format!("{}, {} in the statement, is left out", EN.field(id), EN.status(*stated))
        }
        Explanation::Verbatim => String::from("quoted word for word from the statement"),
        Explanation::Altered(differences) => format!("not the words of the statement: {}", listed(differences)),
        Explanation::HedgeCut(differences) => {
            format!("a hedge is cut out of the statement's words: {}", listed(differences))
        }
        Explanation::AnotherSpeaker { stated, told } => {
            format!("the statement gives these words to {}, the article to {}", cited(stated), cited(told))
        }
        Explanation::NoSuchQuotation { speaker } => {
            let speaker = speaker.as_ref().map_or(String::new(), |name| format!(" ({})", cited(name)));
            format!("a quotation of the organisation{speaker} that is nowhere in the statement")
        }
        Explanation::TwoFigures { parting, other, cause } if parting.1 == other.1 => format!(
            "{} here, {} elsewhere in the {}: {}",
            EN.figure(&parting.0),
            EN.figure(&other.0),
            place(other.1),
            apart(other.0.value, parting.0.value, *cause)
        ),
        Explanation::TwoFigures { parting, other, cause } => format!(
            "{} in the {}, {} in the {}: {}",
            EN.figure(&parting.0),
            place(parting.1),
            EN.figure(&other.0),
            place(other.1),
            apart(other.0.value, parting.0.value, *cause)
        ),
        Explanation::PartExceeds { part, whole } => {
            format!("{} as a part of {}: the part exceeds its whole", with_unit(part), with_unit(whole))
        }
        Explanation::Parts { parts, sum, whole } => {
            let parts: Vec<String> = parts.iter().map(|part| EN.figure(part)).collect();
            format!("{} add up to {}, not to {}", parts.join(" + "), grouped(*sum, ' '), with_unit(whole))
        }
        Explanation::Share { share, part, whole, right } => {
            format!("{share} % is told for {} of {}, which is {right} %", EN.figure(part), with_unit(whole))
        }
        Explanation::Weekday { day, right, told } => {
            format!("{} was a {}, the article says {}", EN.day(*day), EN.weekday(*right), EN.weekday(*told))
        }
        Explanation::Backwards { from, to } => {
            format!("from {} to {}: it ends before it starts", EN.day(*from), EN.day(*to))
        }
        Explanation::TwoStatuses { id, here, elsewhere } => format!(
            "{} is {} here and {} elsewhere in the article",
            EN.field(id),
            EN.status(*here),
            EN.status(*elsewhere)
        ),
        Explanation::AsWritten(sentence) => sentence.clone(),
        Explanation::Superseded { told, statement, stated } => {
            let whose = match statement {
                Statement::Of(day) => format!("the statement of {}", EN.day(*day)),
                Statement::Named(id) => format!("the statement {id}"),
            };
            let stated = match stated {
                Some(stated) => format!("the one that the article could read says {}", what(stated)),
                None => String::from("the one that the article could read does not"),
            };
            format!("{} is what {whose} says; {stated}", told.as_ref().map_or_else(String::new, what))
        }
    }
}

fn what((value, certainty): &(Value, Certainty)) -> String {
    match value {
        Value::Count(count) => EN.firmly(EN.figure(count), *certainty),
        Value::Date(fact) => format!("{} as the day {}", EN.days(fact), EN.event(fact.role)),
        Value::Field(id) => format!("{} {}", EN.field(id), EN.status(*certainty)),
        Value::Quote(quote) => cited(&quote.quoted),
        Value::Amount(amount) => format!("{} {}", amount.value, amount.currency),
    }
}

/// Words of a document, between French quotation marks.
fn cited(words: &str) -> String {
    format!("« {} »", flat(words))
}

/// The figure with the noun as the text writes it: « 6 158 « rendez-vous » ».
fn with_unit(count: &Count) -> String {
    if count.unit.is_empty() { EN.toll_of(count) } else { format!("{} {}", EN.figure(count), cited(&count.unit)) }
}

const fn place(place: Place) -> &'static str {
    match place {
        Place::Title => "title",
        Place::Text => "text",
    }
}

fn figures(official: &Count, article: &Count, verdict: Verdict, cause: Option<Cause>) -> String {
    let (stated, told) = (EN.figure(official), EN.toll_of(article));
    match verdict {
        Verdict::Same => format!("{told}, as the statement says"),
        Verdict::UnitChanged => format!(
            "{} where the statement counts {}: the figure holds, another thing is counted",
            with_unit(article),
            with_unit(official)
        ),
        Verdict::Firmer => format!("{told} without the statement's hedge: there {stated} is only possible"),
        Verdict::Softer => format!("{told} is hedged, where the statement says {stated} outright"),
        _ => format!("{told} where the statement says {stated}: {}", reason(official, article, verdict, cause)),
    }
}

fn reason(official: &Count, article: &Count, verdict: Verdict, cause: Option<Cause>) -> String {
    let ranges = official.qualifier.upper().is_some() || article.qualifier.upper().is_some();
    let off = share_off(official.value, article.value).filter(|share| !ranges && *share > 0.0);
    match (verdict, cause) {
        (Verdict::Rounded, Some(Cause::Qualifier)) => String::from("the figure is kept, how exact it is has changed"),
        (Verdict::Rounded, _) if official.qualifier != Qualifier::Exact => {
            String::from("the two agree, one is more exact than the other")
        }
        (Verdict::Rounded, _) => match off {
            Some(share) => format!("an approximation that holds, {share} % off"),
            None => String::from("an approximation that holds"),
        },
        (Verdict::Loose, Some(Cause::Qualifier)) => wrong_side(official, article),
        (Verdict::Loose, _) => match off.filter(|share| *share > 10.0) {
            Some(share) => format!("{share} % off"),
            None => String::from("an approximation that does not hold"),
        },
        _ => apart(official.value, article.value, cause),
    }
}

/// « nearly 6 000 » for 6 128: which way the figure lies, and what the word promises.
fn wrong_side(official: &Count, article: &Count) -> String {
    let promise = |count: &Count| match count.qualifier {
        Qualifier::MoreThan => Some("more"),
        Qualifier::Nearly | Qualifier::LessThan | Qualifier::UpTo => Some("less"),
        Qualifier::Exact | Qualifier::About | Qualifier::Range { .. } => None,
    };
    let lies = if official.value > article.value { "above" } else { "below" };
    match (promise(article), promise(official)) {
        (Some(told), _) if official.value != article.value => match share_off(article.value, official.value) {
            Some(share) => format!(
                "{} lies {share} % {lies} {}, and « {} » promises {told}",
                grouped(official.value, ' '),
                grouped(article.value, ' '),
                EN.qualifier(article.qualifier)
            ),
            None => String::from("the approximation does not hold"),
        },
        (Some(told), Some(stated)) => format!("the one promises {told}, the other {stated}"),
        (Some(told), None) => format!("the true figure is not {told}"),
        _ => String::from("the approximation does not hold"),
    }
}

fn apart(official: u64, article: u64, cause: Option<Cause>) -> String {
    match slip(official, article, cause) {
        Slip::OneDigit(Some((stated, told))) => format!("one digit differs ({told} for {stated})"),
        Slip::OneDigit(None) => String::from("one digit differs"),
        Slip::Transposed => String::from("two digits have changed places"),
        Slip::DigitMissing => String::from("a digit is missing"),
        Slip::DigitTooMany => String::from("there is a digit too many"),
        Slip::TimesTooBig(times) => format!("{} times too big", grouped(times, ' ')),
        Slip::TimesTooSmall(times) => format!("{} times too small", grouped(times, ' ')),
        Slip::Separator => String::from("the figure is broken at its separator of thousands"),
        Slip::Unknown => String::from("another figure"),
    }
}

/// More differences than this are counted.
const MOST: usize = 3;

fn listed(differences: &[Difference]) -> String {
    let told: Vec<String> = differences
        .iter()
        .take(MOST)
        .map(|difference| match (difference.quoted.is_empty(), difference.stated.is_empty()) {
            (false, false) => format!("{} for {}", cited(&difference.quoted), cited(&difference.stated)),
            (false, true) => format!("{} put in", cited(&difference.quoted)),
            (true, _) => format!("{} left out", cited(&difference.stated)),
        })
        .collect();
    match differences.len().saturating_sub(MOST) {
        0 => told.join(", "),
        more => format!("{}, and {more} more", told.join(", ")),
    }
}
