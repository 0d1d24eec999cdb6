//! How a figure is written in a sentence or a table.

use crate::claim::Qualifier;

/// 6128 in groups of three digits, parted by `separator`: a plain space in a sentence, U+00A0 where no line may
/// break inside a number.
pub fn grouped(value: u64, separator: char) -> String {
    let digits = value.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 * separator.len_utf8());
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A written value and how it is meant: « more than 6 000 ». The separator is for the upper bound of a range.
pub fn qualified(value: String, qualifier: Qualifier, separator: char) -> String {
    match qualifier {
        Qualifier::Exact => value,
        Qualifier::About => format!("about {value}"),
        Qualifier::Nearly => format!("nearly {value}"),
        Qualifier::MoreThan => format!("more than {value}"),
        Qualifier::LessThan => format!("less than {value}"),
        Qualifier::UpTo => format!("up to {value}"),
        Qualifier::Range { upper } => format!("{value} to {}", grouped(upper, separator)),
    }
}
