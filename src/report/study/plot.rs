//! Figures over time as a picture: how far what is printed is from the official figure, by days after the statement.

use std::collections::BTreeMap;

use crate::report::words as said;
use crate::study::Study;
use crate::wording::Language;

pub struct Plot {
    pub height: usize,
    pub points: Vec<Point>,
    /// Days, each with its place in percent.
    pub days: Vec<(String, String)>,
    /// Ratios, each with its place in pixels.
    pub ratios: Vec<(&'static str, usize)>,
}

/// Figures that are one point: printed as often as its area tells.
pub struct Point {
    pub x: String,
    pub y: usize,
    pub radius: String,
    pub class: &'static str,
    pub title: String,
}

const HEIGHT: usize = 300;
/// Room for the days below.
const BOTTOM: usize = 30;
/// What is farther off stands at the edge, its figures in its title.
const FARTHEST: f64 = 16.0;
const RATIOS: [(&str, f64); 7] =
    [("×16", 16.0), ("×4", 4.0), ("×2", 2.0), ("=", 1.0), ("÷2", 0.5), ("÷4", 0.25), ("÷16", 1.0 / 16.0)];
const DAYS: [i64; 9] = [0, 1, 3, 7, 14, 30, 90, 365, 1000];

fn y(ratio: f64) -> usize {
    let share = ratio.clamp(1.0 / FARTHEST, FARTHEST).log2() / FARTHEST.log2();
    let middle = (HEIGHT - BOTTOM) as f64 / 2.0;
    (middle - share * (middle - 10.0)).round() as usize
}

/// `None` where no article of a known day prints a figure of the statement.
pub fn drift_plot(study: &Study, language: Language) -> Option<Plot> {
    let mut groups: BTreeMap<(i64, usize, &str, u64, u64), usize> = BTreeMap::new();
    let mut last = 1;
    for one in &study.printed {
        let (Some(days), Some(ratio)) = (one.days, one.ratio()) else { continue };
        let days = days.max(-1);
        last = last.max(days);
        *groups.entry((days, y(ratio), one.verdict.name(), one.official, one.printed)).or_default() += 1;
    }
    if groups.is_empty() {
        return None;
    }
    // What came out before the statement stands left of its day.
    let x = |days: i64| {
        10.0 + 86.0 * (days.max(0) as f64).ln_1p() / (last as f64).ln_1p() - if days < 0 { 4.0 } else { 0.0 }
    };
    let place = |days: i64| format!("{:.1}%", x(days));
    let point =
        |(&(days, y, class, official, printed), count): (&(i64, usize, &'static str, u64, u64), &usize)| Point {
            x: place(days),
            y,
            radius: format!("{:.1}", 4.0 * (*count as f64).sqrt()),
            class,
            title: title(count, official, printed, days, language),
        };
    Some(Plot {
        height: HEIGHT,
        points: groups.iter().map(point).collect(),
        days: DAYS.iter().filter(|days| **days <= last).map(|days| (days.to_string(), place(*days))).collect(),
        ratios: RATIOS.map(|(words, ratio)| (words, y(ratio))).to_vec(),
    })
}

fn title(count: &usize, official: u64, printed: u64, days: i64, language: Language) -> String {
    let (official, printed) = (said::number(official), said::number(printed));
    let day = match days {
        ..0 => language.either(String::from("before the statement"), String::from("avant le communiqué")),
        _ => language.either(format!("day {days}"), format!("jour {days}")),
    };
    let for_it = language.either("for", "pour");
    format!("{printed} {for_it} {official}, {day} ({count})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_is_higher_and_all_is_inside() {
        let all = [1e9, 16.0, 2.0, 1.001, 1.0, 0.5, 0.0].map(y);
        assert!(all.is_sorted(), "{all:?}");
        assert_eq!((y(1.0), y(16.0), y(0.0)), (135, 10, 260));
    }
}
