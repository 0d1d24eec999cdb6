//! Numbers as a reader expects them: `5000000`, not `5000000.0`.

use serde::{Serialize, Serializer};

/// Up to here every whole number has a double of its own.
const LARGEST_WHOLE: f64 = 9_007_199_254_740_992.0;

/// Writes a whole number without a decimal point; what is not finite becomes `null`.
pub fn serialize<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    if value.fract() == 0.0 && value.abs() <= LARGEST_WHOLE {
        return serializer.serialize_i64(*value as i64);
    }
    serializer.serialize_f64(*value)
}

/// The same for a number inside another value.
#[derive(Debug, Clone, Copy, PartialEq, serde::Deserialize)]
#[serde(transparent)]
pub struct Number(pub f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(&self.0, serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_have_no_decimal_point() {
        let rows = [(5e6, "5000000"), (1.5, "1.5"), (-22.0, "-22"), (0.0, "0"), (1e300, "1e+300"), (f64::NAN, "null")];
        for (value, expected) in rows {
            assert_eq!(serde_json::to_string(&Number(value)).unwrap(), expected);
        }
    }
}
