//! A study in a few sentences, each with the counts it rests on.

use super::words::{between, percent};
use crate::report::words::counted;
use crate::study::{By, HedgeTold, Measure, Rate, Study, Unit};
use crate::wording::Language;

/// What there is to say; nothing is said of what was not found.
pub fn sentences(study: &Study, language: Language) -> Vec<String> {
    let mut lines = vec![compared(study, language)];
    lines.extend(rate(study, Measure::Departs).map(|rate| {
        let told = share(rate, language);
        language.either(
            format!("Articles that depart from the statement somewhere: {told}."),
            format!("Articles qui s’écartent quelque part du communiqué\u{a0}: {told}."),
        )
    }));
    lines.extend(roundings(study, language));
    lines.extend(delay(study, language));
    lines.extend(denials(study, language));
    lines.extend(hedges(study, language));
    lines.extend(followers(study, language));
    lines
}

fn rate(study: &Study, measure: Measure) -> Option<&Rate> {
    let is_it = |rate: &&Rate| rate.by == By::All && rate.unit == Unit::Article && rate.measure == measure;
    study.rates.iter().find(is_it)
}

/// « 12 of 48, 25 % (15–39 %) ».
fn share(rate: &Rate, language: Language) -> String {
    told(rate.count, rate.of, rate.interval, language)
}

fn told(count: usize, of: usize, interval: crate::study::Interval, language: Language) -> String {
    let of_all = language.either(format!("{count} of {of}"), format!("{count} sur {of}"));
    format!("{of_all}, {} ({})", percent(interval.share, language), between(interval, language))
}

fn compared(study: &Study, language: Language) -> String {
    let findings: usize = study.incidents.iter().map(|incident| incident.comparison.findings.len()).sum();
    let outlets: std::collections::BTreeSet<&str> =
        study.articles.iter().filter_map(|it| it.outlet.as_deref()).collect();
    let facts = counted(findings, ["fact", "facts"], ["fait comparé", "faits comparés"], language);
    let articles = counted(study.articles.len(), ["article", "articles"], ["article", "articles"], language);
    let outlets = counted(outlets.len(), ["outlet", "outlets"], ["titre", "titres"], language);
    let incidents = counted(study.incidents.len(), ["incident", "incidents"], ["incident", "incidents"], language);
    language.either(
        format!("{facts} compared in {articles} of {outlets} on {incidents}."),
        format!("{facts}, dans {articles} de {outlets} sur {incidents}."),
    )
}

fn roundings(study: &Study, language: Language) -> Option<String> {
    let (up, down) = (rate(study, Measure::RoundedUp)?, rate(study, Measure::RoundedDown)?);
    if up.count + down.count == 0 {
        return None;
    }
    let (up, down) = (share(up, language), share(down, language));
    Some(language.either(
        format!("Articles that round a figure up: {up}; down: {down}."),
        format!("Articles qui arrondissent un chiffre vers le haut\u{a0}: {up}\u{a0}; vers le bas\u{a0}: {down}."),
    ))
}

fn delay(study: &Study, language: Language) -> Option<String> {
    let all = study.delays.iter().find(|delays| delays.by == By::All)?;
    let [_, lower, median, upper, _] = all.days;
    let days = counted(median.unsigned_abs() as usize, ["day", "days"], ["jour", "jours"], language);
    let days = if median < 0 { format!("−{days}") } else { days };
    Some(language.either(
        format!("From the statement to print: {days} in the median, half of the articles between {lower} and {upper}."),
        format!(
            "Du communiqué à la parution\u{a0}: {days} en médiane, la moitié des articles entre {lower} et {upper}."
        ),
    ))
}

fn denials(study: &Study, language: Language) -> Option<String> {
    let sum = |count: fn(&crate::study::Denial) -> usize| study.denials.iter().map(count).sum::<usize>();
    let (of, passed_on, reversed) = (sum(|it| it.articles), sum(|it| it.passed_on), sum(|it| it.reversed));
    let interval = crate::study::Interval::wilson(passed_on, of)?;
    let told = told(passed_on, of, interval, language);
    Some(language.either(
        format!("Data that a statement denies: passed on in {told}; told as taken in {reversed}."),
        format!("Données qu’un communiqué dit épargnées\u{a0}: redit dans {told}\u{a0}; données pour volées dans {reversed}."),
    ))
}

fn hedges(study: &Study, language: Language) -> Option<String> {
    let all: Vec<&HedgeTold> = study.hedges.iter().filter(|hedge| hedge.by == By::All).collect();
    let dropped: usize = all.iter().map(|hedge| hedge.dropped).sum();
    let of = dropped + all.iter().map(|hedge| hedge.kept).sum::<usize>();
    let interval = crate::study::Interval::wilson(dropped, of)?;
    let told = told(dropped, of, interval, language);
    Some(language.either(
        format!("Hedges of the statement that an article drops: {told}."),
        format!("Réserves du communiqué qu’un article laisse tomber\u{a0}: {told}."),
    ))
}

fn followers(study: &Study, language: Language) -> Option<String> {
    let rate = rate(study, Measure::Follows).filter(|_| !study.wrong_figures.is_empty())?;
    let figures = study.wrong_figures.len();
    let figures =
        counted(figures, ["wrong figure", "wrong figures"], ["chiffre faux paru", "chiffres faux parus"], language);
    let told = share(rate, language);
    Some(language.either(
        format!("{figures} in print; articles that print one after another article: {told}."),
        format!("{figures}\u{a0}; articles qui en donnent un après un autre article\u{a0}: {told}."),
    ))
}
