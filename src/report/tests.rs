//! Whole reports of one incident told by hand.

use unicode_width::UnicodeWidthStr;

use super::*;
use crate::wire::samples;

fn comparison() -> Report {
    Report::Comparison { incident: String::from("doctolib-2020"), comparison: samples::comparison() }
}

fn rendered(report: &Report, options: Options) -> String {
    let mut bytes = Vec::new();
    render(report, &options, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn show() {
    for width in [60, 80, 120, 200] {
        println!("{}", rendered(&comparison(), Options { width, ..Options::default() }));
    }
}
