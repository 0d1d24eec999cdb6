//! What articles share, in English.

use super::{Copied, Shared, Wording};
use crate::claim::{Certainty, DateRole};
use crate::lineage::Order;

pub(super) const WORDING: Wording = Wording {
    title: |organisation, articles| {
        let articles = if articles == 1 { String::from("1 article") } else { format!("{articles} articles") };
        format!("{organisation}: who printed what first, and who shares it ({articles})")
    },
    values: "Values that are not the statement’s, in several articles",
    none_shared: "None is in more than one article.",
    no_values: "Every value that was compared is the statement’s.",
    alone: "In one article alone",
    links: "What articles share",
    no_links: "No two articles share such a value, or a fifth of their text.",
    note: "Shares are of an article’s own words: what stands in a statement is not counted, and runs of fewer than \
           eight words are not. A shared value or a shared passage does not tell who copied whom: two articles may have \
           a source in common.",
    first: "first",
    first_same_day: "first, on the same day as another",
    first_known: "first of those whose day is known",
    first_unknown: "Which of them came first is not known.",
    later: |days| if days == 1 { String::from("a day later") } else { format!("{days} days later") },
    no_day: "day unknown",
    not_stated: "not in the statement",
    stated: |official| format!("the statement: {official}"),
    otherwise_elsewhere: "the article says otherwise elsewhere",
    range: |from, to| format!("{from} to {to}"),
    possibly: |said| format!("possibly {said}"),
    not: |said| format!("not {said}"),
    status: |certainty| match certainty {
        Certainty::Asserted => "exposed",
        Certainty::Possible => "possibly exposed",
        Certainty::Denied => "not exposed",
    },
    role: |role| match role {
        DateRole::Occurred => "it happened",
        DateRole::Started => "it began",
        DateRole::Ended => "it ended",
        DateRole::Detected => "it was detected",
        DateRole::Announced => "it was announced",
        DateRole::Notified => "the authority was told",
        DateRole::Other => "another event",
    },
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    first_of_month: "1",
    and: "and",
    more: |values| if values == 1 { String::from("1 more value") } else { format!("{values} more values") },
    less_than_one_percent: "less than 1\u{a0}%",
    share_of_its_text: |share| format!("{share} of its text"),
    link,
    values_alone: |article, values, others| format!("{article} shares {values}, but no passage, with {others}."),
    before: |order| match order {
        Order::Later { days: 1 } => String::from("a day earlier"),
        Order::Later { days } => format!("{days} days earlier"),
        Order::SameDay => String::from("the same day"),
        Order::Unknown => String::from("order unknown"),
    },
    passage,
    more_passages: |more| if more == 1 { String::from("1 more passage") } else { format!("{more} more passages") },
};

fn link(shared: &Shared) -> String {
    let Shared { article, other, things, agencies, .. } = shared;
    if !agencies.is_empty() {
        let (share, other_share) = (&shared.share, &shared.other_share);
        let values = shared.values.as_ref().map_or_else(String::new, |values| format!("They share {values}. "));
        return format!(
            "{article} and {other} both carry agency copy ({agencies}). {values}The same words make up {share} of the \
             first text and {other_share} of the second."
        );
    }
    let other_share = &shared.other_share;
    let first = match shared.order {
        Order::Later { days: 1 } => format!("{article} shares {things} with {other}, which came a day earlier."),
        Order::Later { days } => format!("{article} shares {things} with {other}, which came {days} days earlier."),
        Order::SameDay => format!("{article} shares {things} with {other}, which came on the same day."),
        Order::Unknown => format!("{article} shares {things} with {other}; which of them came first is not known."),
    };
    format!("{first} The other way round, it is {other_share}.")
}

fn passage(copied: &Copied) -> String {
    let Copied { surface, words, article, other, .. } = copied;
    let ([start, end], [from, to]) = (copied.place, copied.other_place);
    let words = if *words == 1 { String::from("1 word") } else { format!("{words} words") };
    format!("«\u{a0}{surface}\u{a0}» ({words}; {article} {start}–{end}, {other} {from}–{to})")
}
