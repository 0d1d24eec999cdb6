//! The day in a page's address.

use crate::date::PartialDate;

/// The day that an address writes: `/2020/07/24/`, `/2020-07-24-…`, `/20200724/`.
pub fn day_of_address(address: &str) -> Option<PartialDate> {
    let path = address.split_once("://").map_or(address, |(_, rest)| rest).split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    let is_number = |part: &str, width: usize| part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
    let nested =
        parts.windows(3).find(|window| is_number(window[0], 4) && is_number(window[1], 2) && is_number(window[2], 2));
    let nested = nested.map(|window| window.join("-"));
    let head = |part: &&str| {
        let day = part.get(..10).filter(|day| day.is_ascii())?;
        let told = is_number(&day[..4], 4) && is_number(&day[5..7], 2) && is_number(&day[8..], 2);
        (told && day.as_bytes()[4] == b'-' && day.as_bytes()[7] == b'-').then(|| day.to_owned())
    };
    let whole = |part: &&str| {
        let day =
            part.get(..8).filter(|day| is_number(day, 8) && !part.as_bytes().get(8).is_some_and(u8::is_ascii_digit))?;
        Some(format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]))
    };
    let day = nested.or_else(|| parts.iter().find_map(head)).or_else(|| parts.iter().find_map(whole))?;
    day.parse::<PartialDate>().ok().filter(|day| day.as_day().is_some() && (1995..2100).contains(&day.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_addresses() {
        for (address, day) in [
            ("https://journal.example/2020/07/24/fuite", Some("2020-07-24")),
            ("https://journal.example/article/2020-07-24-fuite.html", Some("2020-07-24")),
            ("https://journal.example/20200724/fuite", Some("2020-07-24")),
            ("https://journal.example/202é-07-24-fuite", None),
            ("https://journal.example/abcé12345678", None),
            ("https://journal.example/fuite-5050444.html", None),
            ("https://journal.example/2020/13/41/fuite", None),
            ("https://journal.example/12345678/fuite", None),
        ] {
            assert_eq!(day_of_address(address).map(|day| day.to_string()).as_deref(), day, "{address}");
        }
    }
}
