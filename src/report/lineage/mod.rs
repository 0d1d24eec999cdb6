//! What articles share that no statement says, in words: the same outline on a terminal and in Markdown.
//!
//! Sentences stand in `en` and `fr`, a file a language; `dot` draws the links as a graph. A sentence tells what is
//! shared and what came first, and accuses nobody.

pub mod dot;
mod en;
mod fr;

use std::collections::HashMap;

use super::wrap::{shorten, wrap};
use super::{Options, sanitise, style, words};
use crate::claim::{Certainty, Claim, Count, DateFact, DateRole, Qualifier, Reading, Value};
use crate::compare::{Comparison, Verdict};
use crate::date::PartialDate;
use crate::lineage::overlap::{Common, Passage};
use crate::lineage::{Lineage, Link, Order, Telling, Thread, day};
use crate::span::CodePoints;
use crate::wording::Language;

/// The words of one language; every field is required, so that the compiler says what a language lacks.
struct Wording {
    /// Of what, and how many articles.
    title: fn(&str, usize) -> String,
    values: &'static str,
    none_shared: &'static str,
    no_values: &'static str,
    alone: &'static str,
    links: &'static str,
    no_links: &'static str,
    /// How to read the shares.
    note: &'static str,
    first: &'static str,
    first_same_day: &'static str,
    /// Where another article's day is not known.
    first_known: &'static str,
    first_unknown: &'static str,
    /// After the first by so many days.
    later: fn(u32) -> String,
    no_day: &'static str,
    not_stated: &'static str,
    stated: fn(&str) -> String,
    otherwise_elsewhere: &'static str,
    /// A range from one value to another.
    range: fn(&str, &str) -> String,
    possibly: fn(&str) -> String,
    not: fn(&str) -> String,
    status: fn(Certainty) -> &'static str,
    role: fn(DateRole) -> &'static str,
    /// The days of the week, Monday first.
    weekdays: [&'static str; 7],
    first_of_month: &'static str,
    and: &'static str,
    more: fn(usize) -> String,
    less_than_one_percent: &'static str,
    share_of_its_text: fn(&str) -> String,
    link: fn(&Shared) -> String,
    /// Of an article that shares values, but no passage, with these others.
    values_alone: fn(&str, &str, &str) -> String,
    /// How another article stands to it in time.
    before: fn(Order) -> String,
    passage: fn(&Copied) -> String,
    more_passages: fn(usize) -> String,
}

/// What a sentence on two articles tells.
struct Shared<'a> {
    article: &'a str,
    other: &'a str,
    order: Order,
    /// The values, and the share of the article's own text, put together.
    things: String,
    /// The values alone; `None` where there are none.
    values: Option<String>,
    share: String,
    other_share: String,
    agencies: String,
}

/// What a line on a passage tells.
struct Copied<'a> {
    surface: String,
    words: usize,
    article: &'a str,
    place: [usize; 2],
    other: &'a str,
    other_place: [usize; 2],
}

const fn wording(language: Language) -> &'static Wording {
    match language {
        Language::English => &en::WORDING,
        Language::French => &fr::WORDING,
    }
}

/// One line of the outline; its words are not made safe yet.
enum Line {
    Title(String),
    Heading(&'static str),
    Item(String),
    Under(String),
    Note(String),
}

/// Values named in one sentence.
const MOST_VALUES: usize = 4;

/// Passages shown of one link, and the columns of each.
const MOST_PASSAGES: usize = 3;
const LONGEST_PASSAGE: usize = 160;

/// The longest value that a sentence names, in columns.
const LONGEST_VALUE: usize = 60;

/// On a terminal.
pub fn table(incident: &str, comparison: &Comparison, lineage: &Lineage, options: &Options) -> String {
    let mut text = String::new();
    let mut under_item = false;
    for line in outline(incident, comparison, lineage, options.language) {
        let is_under = matches!(line, Line::Under(_));
        if under_item && !is_under {
            text.push('\n');
        }
        under_item = is_under;
        match line {
            Line::Title(words) => {
                let title = wrap("", &sanitise::line(&words), options.width);
                text.push_str(&(style::bold(title.trim_end(), options.colour) + "\n"));
            }
            Line::Heading(words) => {
                let gap = if text.ends_with("\n\n") { "" } else { "\n" };
                text.push_str(&format!("{gap}{}\n\n", style::bold(words, options.colour)));
            }
            Line::Item(words) => text.push_str(&wrap("", &sanitise::line(&words), options.width)),
            Line::Under(words) => text.push_str(&wrap("  ", &sanitise::line(&words), options.width)),
            Line::Note(words) => {
                let gap = if text.ends_with("\n\n") { "" } else { "\n" };
                text.push_str(&format!("{gap}{}", wrap("", &words, options.width)));
            }
        }
    }
    text
}

/// As Markdown; `escape` makes words show as they are.
pub fn markdown(
    incident: &str,
    comparison: &Comparison,
    lineage: &Lineage,
    options: &Options,
    escape: fn(&str) -> String,
) -> String {
    let line = |line: Line| match line {
        Line::Title(words) => format!("# {}\n", escape(&words)),
        Line::Heading(words) => format!("\n## {}\n\n", escape(words)),
        Line::Item(words) => format!("- {}\n", escape(&words)),
        Line::Under(words) => format!("  - {}\n", escape(&words)),
        Line::Note(words) => format!("\n{}\n", escape(&words)),
    };
    outline(incident, comparison, lineage, options.language).into_iter().map(line).collect()
}

/// One sentence of the outline, made safe.
pub enum Sentence {
    Heading(String),
    Item(String),
    Under(String),
    Note(String),
}

/// The outline without its title.
pub fn sentences(incident: &str, comparison: &Comparison, lineage: &Lineage, language: Language) -> Vec<Sentence> {
    let safe = |words: &str| sanitise::line(words).into_owned();
    let sentence = |line: Line| match line {
        Line::Title(_) => None,
        Line::Heading(words) => Some(Sentence::Heading(safe(words))),
        Line::Item(words) => Some(Sentence::Item(safe(&words))),
        Line::Under(words) => Some(Sentence::Under(safe(&words))),
        Line::Note(words) => Some(Sentence::Note(safe(&words))),
    };
    outline(incident, comparison, lineage, language).into_iter().filter_map(sentence).collect()
}

/// A lineage with what its words are made of.
struct Teller<'a> {
    comparison: &'a Comparison,
    lineage: &'a Lineage,
    names: Vec<String>,
    language: Language,
    wording: &'static Wording,
}

fn outline(incident: &str, comparison: &Comparison, lineage: &Lineage, language: Language) -> Vec<Line> {
    let teller = Teller::new(comparison, lineage, language);
    let wording = teller.wording;
    let organisation = comparison.organisation.as_deref().unwrap_or(incident);
    let mut lines = vec![Line::Title((wording.title)(organisation, comparison.articles.len()))];
    lines.push(Line::Heading(wording.values));
    if lineage.threads.is_empty() {
        lines.push(Line::Item(wording.no_values.to_owned()));
    } else if !lineage.threads.iter().any(Thread::is_shared) {
        lines.push(Line::Item(wording.none_shared.to_owned()));
    }
    lines.extend(lineage.threads.iter().filter(|thread| thread.is_shared()).flat_map(|thread| teller.thread(thread)));
    let alone: Vec<Line> = lineage.order.iter().filter_map(|article| teller.alone(*article)).collect();
    if !alone.is_empty() {
        lines.push(Line::Heading(wording.alone));
        lines.extend(alone);
    }
    lines.push(Line::Heading(wording.links));
    if lineage.links.is_empty() {
        lines.push(Line::Item(wording.no_links.to_owned()));
    }
    let (with_text, without): (Vec<&Link>, _) = lineage.links.iter().partition(|link| link.overlap.first.common > 0);
    lines.extend(with_text.into_iter().flat_map(|link| teller.link(link)));
    lines.extend(teller.values_alone(&without));
    lines.push(Line::Note(wording.note.to_owned()));
    lines
}

impl<'a> Teller<'a> {
    fn new(comparison: &'a Comparison, lineage: &'a Lineage, language: Language) -> Self {
        let mut times: HashMap<&str, usize> = HashMap::new();
        for reading in &comparison.articles {
            *times.entry(name(reading)).or_default() += 1;
        }
        // Two articles of one outlet go by their ids.
        let named = |reading: &Reading| match times.get(name(reading)) {
            Some(1) => name(reading).to_owned(),
            _ => reading.document.id.clone(),
        };
        let names = comparison.articles.iter().map(named).collect();
        Self { comparison, lineage, names, language, wording: wording(language) }
    }

    fn name(&self, article: usize) -> &str {
        self.names.get(article).map_or("", String::as_str)
    }

    /// The name and the day, as far as it is known.
    fn dated(&self, article: usize) -> String {
        let published = self.comparison.articles.get(article).and_then(|reading| reading.document.published);
        let day = published.map_or_else(|| self.wording.no_day.to_owned(), |published| published.to_string());
        format!("{day} · {}", self.name(article))
    }

    fn thread(&self, thread: &Thread) -> Vec<Line> {
        let Some(first) = thread.told.first() else { return Vec::new() };
        let wording = self.wording;
        let official = thread.told.iter().find_map(|telling| {
            let official = telling.official.as_ref()?;
            Some(self.value(official, self.statement_of(official)))
        });
        let against = match official {
            Some(official) => (wording.stated)(&official),
            None if first.verdict == Verdict::SelfContradiction => wording.otherwise_elsewhere.to_owned(),
            None => wording.not_stated.to_owned(),
        };
        let mut lines = vec![Line::Item(format!("{} – {against}", self.value_of(thread)))];
        let day_of = |article: usize| self.comparison.articles.get(article).and_then(day);
        let earliest = thread.told.iter().filter_map(|telling| day_of(telling.article)).min();
        let first = match thread.first.len() {
            0 => wording.first_known,
            1 => wording.first,
            _ => wording.first_same_day,
        };
        for telling in &thread.told {
            let mut line = self.dated(telling.article);
            if let (Some(earliest), Some(day)) = (earliest, day_of(telling.article)) {
                let days = earliest.until(day).map_or(0, |span| span.get_days().unsigned_abs());
                let when = if days == 0 { first.to_owned() } else { (wording.later)(days) };
                line.push_str(&format!(", {when}"));
            }
            lines.push(Line::Under(line));
        }
        if earliest.is_none() {
            lines.push(Line::Under(wording.first_unknown.to_owned()));
        }
        lines
    }

    /// The values that this article alone prints.
    fn alone(&self, article: usize) -> Option<Line> {
        let threads = self.lineage.threads.iter().filter(|thread| !thread.is_shared() && thread.has(article));
        let values: Vec<String> = threads.map(|thread| self.value_of(thread)).collect();
        if values.is_empty() {
            return None;
        }
        let separator = if self.language == Language::French { "\u{a0}; " } else { "; " };
        let colon = if self.language == Language::French { "\u{a0}: " } else { ": " };
        Some(Line::Item(format!("{}{colon}{}", self.dated(article), values.join(separator))))
    }

    fn link(&self, link: &Link) -> Vec<Line> {
        let wording = self.wording;
        let values = self.values(link);
        let share = self.percent(link.overlap.first);
        let own = (wording.share_of_its_text)(&share);
        let shared = Shared {
            article: self.name(link.article),
            other: self.name(link.other),
            order: link.order,
            things: self.list(values.iter().cloned().chain([own]).collect()),
            values: (!values.is_empty()).then(|| self.list(values.clone())),
            share,
            other_share: self.percent(link.overlap.second),
            agencies: link.agencies.join(", "),
        };
        let mut lines = vec![Line::Item((wording.link)(&shared))];
        let points = |article: usize| {
            let text = self.comparison.articles.get(article).map_or("", |reading| reading.document.text.as_str());
            (text, CodePoints::new(text))
        };
        let ((text, of_article), (_, of_other)) = (points(link.article), points(link.other));
        let passage = |passage: &Passage| {
            let surface = sanitise::line(passage.first.of(text)).split_whitespace().collect::<Vec<_>>().join(" ");
            Line::Under((wording.passage)(&Copied {
                surface: shorten(&surface, LONGEST_PASSAGE),
                words: passage.words,
                article: shared.article,
                place: of_article.points(passage.first),
                other: shared.other,
                other_place: of_other.points(passage.second),
            }))
        };
        lines.extend(link.overlap.passages.iter().take(MOST_PASSAGES).map(passage));
        match link.overlap.passages.len().saturating_sub(MOST_PASSAGES) {
            0 => {}
            more => lines.push(Line::Under((wording.more_passages)(more))),
        }
        lines
    }

    /// The links by values alone, those of one article and the same values in one sentence.
    fn values_alone(&self, links: &[&Link]) -> Vec<Line> {
        let mut groups: Vec<Vec<&Link>> = Vec::new();
        for link in links {
            let same = |group: &&mut Vec<&Link>| {
                group.iter().all(|known| (known.article, &known.values) == (link.article, &link.values))
            };
            match groups.iter_mut().find(same) {
                Some(group) => group.push(link),
                None => groups.push(vec![link]),
            }
        }
        let other = |link: &&Link| format!("{} ({})", self.name(link.other), (self.wording.before)(link.order));
        let told = |group: &Vec<&Link>| {
            let first = group.first()?;
            let others = self.list(group.iter().map(other).collect());
            Some(Line::Item((self.wording.values_alone)(
                self.name(first.article),
                &self.list(self.values(first)),
                &others,
            )))
        };
        groups.iter().filter_map(told).collect()
    }

    /// The values of a link as the later article prints them, the first few.
    fn values(&self, link: &Link) -> Vec<String> {
        let threads = link.values.iter().filter_map(|at| self.lineage.threads.get(*at)).take(MOST_VALUES);
        let mut values: Vec<String> =
            threads.filter_map(|thread| Some(self.telling(thread.of(link.article)?))).collect();
        if link.values.len() > MOST_VALUES {
            values.push((self.wording.more)(link.values.len() - MOST_VALUES));
        }
        values
    }

    /// « a, b and c ».
    fn list(&self, mut words: Vec<String>) -> String {
        let Some(last) = words.pop() else { return String::new() };
        if words.is_empty() { last } else { format!("{} {} {last}", words.join(", "), self.wording.and) }
    }

    /// A share in whole percents; all of a text alone is a hundred.
    fn percent(&self, common: Common) -> String {
        let percent = (common.share() * 100.0).round();
        let whole = if common.common < common.own { percent.min(99.0) } else { percent };
        if whole < 1.0 { self.wording.less_than_one_percent.to_owned() } else { format!("{whole}\u{a0}%") }
    }

    fn value_of(&self, thread: &Thread) -> String {
        thread.told.first().map_or_else(String::new, |telling| self.telling(telling))
    }

    /// What one article prints.
    fn telling(&self, telling: &Telling) -> String {
        let text = self.comparison.articles.get(telling.article).map_or("", |reading| &reading.document.text);
        self.value(&telling.claim, text)
    }

    /// The text of the statement in which a claim stands.
    fn statement_of(&self, claim: &Claim) -> &str {
        let holds = |reading: &&Reading| reading.claims.contains(claim);
        let readings = &self.comparison.officials;
        let statement = readings.iter().find(holds).or_else(|| readings.get(self.comparison.in_force));
        statement.map_or("", |reading| reading.document.text.as_str())
    }

    /// What a claim says, in few words; those of the document are shortened, and made safe where they are shown.
    fn value(&self, claim: &Claim, text: &str) -> String {
        let wording = self.wording;
        let cited = |found: &str| {
            let words = sanitise::line(found).split_whitespace().collect::<Vec<_>>().join(" ");
            format!("«\u{a0}{}\u{a0}»", shorten(&words, LONGEST_VALUE))
        };
        let said = match &claim.value {
            // The words tell the hedge.
            Value::Count(Count {
                qualifier:
                    Qualifier::About | Qualifier::Nearly | Qualifier::MoreThan | Qualifier::LessThan | Qualifier::UpTo,
                ..
            }) if !claim.span.of(text).is_empty() => cited(claim.span.of(text)),
            Value::Count(count) => {
                let value = words::number(count.value);
                let upper = count.qualifier.upper().map(|upper| (wording.range)(&value, &words::number(upper)));
                let unit = shorten(&sanitise::line(&count.unit), LONGEST_VALUE);
                format!("{} {unit}", upper.unwrap_or(value)).trim_end().to_owned()
            }
            Value::Date(fact) => self.days(fact),
            Value::Field(_) => {
                return format!("{} ({})", cited(claim.span.of(text)), (wording.status)(claim.certainty));
            }
            Value::Quote(quote) => return cited(&quote.quoted),
            Value::Amount(amount) => words::amount(amount, self.language),
        };
        match claim.certainty {
            Certainty::Asserted => said,
            Certainty::Possible => (wording.possibly)(&said),
            Certainty::Denied => (wording.not)(&said),
        }
    }

    fn days(&self, fact: &DateFact) -> String {
        let mut day = self.day(fact.value);
        if let Some(weekday) = fact.wrong_weekday {
            let at = usize::from(weekday.to_monday_zero_offset().unsigned_abs());
            day = format!("{} {day}", self.wording.weekdays.get(at).unwrap_or(&""));
        }
        let days = match fact.upper {
            Some(upper) => (self.wording.range)(&day, &self.day(upper)),
            None => day,
        };
        format!("{days} ({})", (self.wording.role)(fact.role))
    }

    fn day(&self, date: PartialDate) -> String {
        let month = |month: i8| {
            let at = usize::from(month.unsigned_abs()).saturating_sub(1);
            self.language.months().get(at).copied().unwrap_or("")
        };
        match date {
            PartialDate::Year(year) => year.to_string(),
            PartialDate::Month(year, of_year) => format!("{} {year}", month(of_year)),
            PartialDate::Day(day) => {
                let of_month = match day.day() {
                    1 => self.wording.first_of_month.to_owned(),
                    other => other.to_string(),
                };
                format!("{of_month} {} {}", month(day.month()), day.year())
            }
        }
    }
}

fn name(reading: &Reading) -> &str {
    reading.document.outlet.as_deref().unwrap_or(&reading.document.id)
}
