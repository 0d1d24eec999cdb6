//! What slip of the pen turns one figure into another: a digit, a separator, a thousand for a million.

use super::Cause;

/// The slip that makes `article` out of `official`; `None` where the two only differ.
///
/// Trailing zeros that both share say nothing of digits: 250 000 and 240 000 are two round
/// figures, 6 158 and 6 128 are one figure and a slip.
pub fn diagnose(official: u64, article: u64) -> Option<Cause> {
    if official == article || official == 0 || article == 0 {
        return None;
    }
    separator(official, article).or_else(|| shift(official, article)).or_else(|| digits(official, article))
}

/// Whether two figures are so near in digits that they can only be meant for each other.
pub fn is_slip(official: u64, article: u64) -> bool {
    let telling = significant(official).max(significant(article)) >= 3;
    telling && diagnose(official, article).is_some_and(|cause| cause != Cause::Separator)
}

/// Whether `article` is `official` cut or rounded to fewer significant digits.
pub fn is_rounding(official: u64, article: u64) -> bool {
    if article == 0 || article == official {
        return false;
    }
    let (official, article) = (u128::from(official), u128::from(article));
    let mut step = 10;
    while step <= official.saturating_mul(10) {
        if article == official / step * step || article == (official + step / 2) / step * step {
            return true;
        }
        step *= 10;
    }
    false
}

/// How many digits of a figure are more than trailing zeros.
pub fn significant(figure: u64) -> usize {
    figure.to_string().trim_end_matches('0').len()
}

/// A figure broken at a separator of thousands: « 6 » or « 128 » read out of « 6 128 ».
fn separator(official: u64, article: u64) -> Option<Cause> {
    let (small, big) = (official.min(article), official.max(article));
    let broken = [1_000, 1_000_000, 1_000_000_000].into_iter().any(|group| {
        let (head, tail) = (big / group, big % group);
        head > 0 && tail > 0 && (small == head || (small == tail && tail >= group / 10))
    });
    broken.then_some(Cause::Separator)
}

/// A power of ten between them, the smaller one possibly rounded: 6 128 and 6 000 000.
fn shift(official: u64, article: u64) -> Option<Cause> {
    let (small, big) = (official.min(article), official.max(article));
    let mut scaled = small;
    for power in 1..=9 {
        scaled = scaled.checked_mul(10)?;
        let exact = scaled == big;
        let digits = significant(small).min(significant(big));
        let rounded = (is_rounding(scaled, big) || is_rounding(big, scaled)) && scaled.abs_diff(big) <= big / 10;
        match power % 3 {
            0 if exact || rounded => return Some(Cause::Magnitude),
            1 | 2 if digits >= 2 && (exact || rounded) => return Some(Cause::DecimalShift),
            _ => {}
        }
    }
    None
}

fn digits(official: u64, article: u64) -> Option<Cause> {
    let (mut one, mut two) = (official, article);
    while one.is_multiple_of(10) && two.is_multiple_of(10) {
        (one, two) = (one / 10, two / 10);
    }
    let (one, two) = (one.to_string().into_bytes(), two.to_string().into_bytes());
    let (short, long) = if one.len() <= two.len() { (&one, &two) } else { (&two, &one) };
    if short.len() == long.len() {
        let apart: Vec<usize> = (0..one.len()).filter(|&at| one[at] != two[at]).collect();
        return match apart[..] {
            [_] if one.len() >= 3 => Some(Cause::OneDigit),
            [first, second] if one[first] == two[second] && one[second] == two[first] => Some(Cause::TransposedDigits),
            _ => None,
        };
    }
    if long.len() == short.len() + 1 && long.len() >= 4 {
        let without =
            |at: usize| long.iter().enumerate().filter(move |(place, _)| *place != at).map(|(_, digit)| digit);
        if (0..long.len()).any(|at| without(at).eq(short.iter())) {
            return Some(Cause::MissingDigit);
        }
    }
    None
}

/// The one digit that differs between two figures of equal length: the official one and the article's.
pub fn differing_digit(official: u64, article: u64) -> Option<(char, char)> {
    let (official, article) = (official.to_string(), article.to_string());
    let mut apart = official.chars().zip(article.chars()).filter(|(one, two)| one != two);
    let first = apart.next()?;
    (official.len() == article.len() && apart.next().is_none()).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_slip() {
        let rows = [
            (6128, 6158, Some(Cause::OneDigit)),
            (6128, 6218, Some(Cause::TransposedDigits)),
            (6128, 8126, Some(Cause::TransposedDigits)),
            (6128, 618, Some(Cause::MissingDigit)),
            (6128, 61_128, Some(Cause::MissingDigit)),
            (6128, 6_128_000, Some(Cause::Magnitude)),
            (6128, 6_000_000, Some(Cause::Magnitude)),
            (43_000_000, 43_000, Some(Cause::Magnitude)),
            (1_200_000, 12_000_000, Some(Cause::DecimalShift)),
            (6128, 61_280, Some(Cause::DecimalShift)),
            (6128, 128, Some(Cause::Separator)),
            (6128, 6, Some(Cause::Separator)),
            (12_000, 21_000, Some(Cause::TransposedDigits)),
            (250_000, 240_000, None),
            (6, 7, None),
            (30, 31, None),
            (4, 600_000, None),
            (10_640, 29_000, None),
            (0, 10, None),
            (u64::MAX, 1, None),
        ];
        for (official, article, expected) in rows {
            assert_eq!(diagnose(official, article), expected, "{article} for {official}");
        }
    }

    #[test]
    fn knows_a_rounding() {
        for (official, article) in [(6128, 6000), (6128, 6100), (6128, 6130), (9950, 10_000), (31, 30)] {
            assert!(is_rounding(official, article), "{article} for {official}");
        }
        for (official, article) in [(6128, 6128), (6128, 6200), (6128, 6158), (6000, 6128), (6128, 0)] {
            assert!(!is_rounding(official, article), "{article} for {official}");
        }
    }
}
