//! How far a rate can be trusted.

/// A share with its 95 % interval, all from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    pub share: f64,
    pub low: f64,
    pub high: f64,
}

/// Of a normal distribution, what leaves 2.5 % on each side.
const Z: f64 = 1.959_963_984_540_054;

impl Interval {
    /// Wilson's score interval (E. B. Wilson, 1927), which holds for few cases and for none or all of them; `None` of
    /// nothing.
    pub fn wilson(count: usize, of: usize) -> Option<Self> {
        if of == 0 {
            return None;
        }
        let (n, share) = (of as f64, count as f64 / of as f64);
        let middle = share + Z * Z / (2.0 * n);
        let half = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        let whole = 1.0 + Z * Z / n;
        let low = if count == 0 { 0.0 } else { ((middle - half) / whole).max(0.0) };
        let high = if count == of { 1.0 } else { ((middle + half) / whole).min(1.0) };
        Some(Self { share, low, high })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilson_as_published() {
        // Newcombe 1998, table I, method 3: r/n with its interval.
        let rows =
            [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)];
        for (count, of, low, high) in rows {
            let told = Interval::wilson(count, of).unwrap();
            assert!((told.low - low).abs() < 5e-5 && (told.high - high).abs() < 5e-5, "{count}/{of}: {told:?}");
        }
        assert_eq!(Interval::wilson(0, 0), None);
        assert_eq!(Interval::wilson(3, 3).map(|told| told.high), Some(1.0));
    }
}
