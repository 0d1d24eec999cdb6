//! What a page holds and no reader sees: elements hidden by an attribute, by their style or by a class of the page's own.

use std::collections::BTreeSet;

use super::html::Element;

/// Whether an element is there for ears, for machines or for another moment. `classes`: those that the page itself hides.
pub fn is_hidden(element: &Element, classes: &BTreeSet<String>) -> bool {
    let is_of_page = |class: &str| classes.contains(class);
    is_for_ears(element)
        || element.attribute("hidden").is_some()
        || element.attribute("style").is_some_and(|style| Style::of(style).hides())
        || element.attribute("class").is_some_and(|class| class.split_ascii_whitespace().any(is_of_page))
}

/// Whether the letters of an element have no size, unless one inside it sets it anew.
pub fn is_shrunk(element: &Element) -> bool {
    element.attribute("style").is_some_and(|style| Style::of(style).shrinks())
}

/// Whether an element gives its letters a size.
pub fn is_sized(style: &str) -> bool {
    length(Style::of(style).value("font-size")).is_some_and(|size| size > 0.0)
}

/// Whether a screen reader passes over it: decoration, as a rule.
pub fn is_silent(element: &Element) -> bool {
    element.attribute("aria-hidden") == Some("true")
}

/// Whether it is there for a screen reader alone.
pub fn is_for_ears(element: &Element) -> bool {
    let named = |class: &str| matches!(class, "sr-only" | "visually-hidden" | "visuallyhidden" | "screen-reader-text");
    element.attribute("class").is_some_and(|class| class.split_ascii_whitespace().any(named))
}

/// The declarations of a style, names and values in lower case.
struct Style(Vec<(String, String)>);

impl Style {
    fn of(style: &str) -> Self {
        let value = |value: &str| {
            value.replace("!important", "").split_whitespace().collect::<Vec<_>>().join(" ").to_ascii_lowercase()
        };
        let rules = style.split(';').filter_map(|rule| rule.split_once(':'));
        Self(rules.map(|(name, told)| (name.trim().to_ascii_lowercase(), value(told))).collect())
    }

    /// The last value of a name, which is the one that counts; empty where there is none.
    fn value(&self, name: &str) -> &str {
        self.0.iter().rev().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    /// Whether nothing is left to be seen.
    fn hides(&self) -> bool {
        let any = |names: &[&str], is: &dyn Fn(f64) -> bool| {
            names.iter().any(|name| length(self.value(name)).is_some_and(is))
        };
        let is_cut = ["overflow", "overflow-x", "overflow-y"].iter().any(|name| self.value(name) == "hidden");
        let is_out_of_flow = matches!(self.value("position"), "absolute" | "fixed");
        let is_away = any(&["left", "right", "top", "bottom"], &|length| length <= -500.0);
        self.takes_away()
            || any(&["opacity"], &|length| length == 0.0)
            || any(&["text-indent"], &|length| length <= -500.0)
            || is_clear(self.value("color"))
            || (is_out_of_flow && (is_away || is_empty_shape(self.value("clip"))))
            || is_empty_shape(self.value("clip-path"))
            || (is_cut && any(&["width", "height", "max-width", "max-height"], &|length| length <= 1.0))
    }

    /// Whether letters have no size; elements inside may have one again, as those of mails do.
    fn shrinks(&self) -> bool {
        length(self.value("font-size")) == Some(0.0)
    }

    /// Whether nothing is laid out at all.
    fn takes_away(&self) -> bool {
        self.value("display") == "none" || matches!(self.value("visibility"), "hidden" | "collapse")
    }
}

/// The number of a length, whatever its unit; `None` where it is none.
fn length(value: &str) -> Option<f64> {
    let end = value.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+'))).unwrap_or(value.len());
    let (number, unit) = value.split_at(end);
    let is_unit = unit.is_empty() || unit == "%" || unit.bytes().all(|byte| byte.is_ascii_lowercase());
    number.parse().ok().filter(|_| is_unit)
}

/// « transparent », « rgba(0, 0, 0, 0) », « #0000 ».
fn is_clear(colour: &str) -> bool {
    let function = || {
        let inside = colour.strip_suffix(')')?.split_once('(')?;
        let parts: Vec<&str> = inside.1.split([',', '/', ' ']).filter(|part| !part.is_empty()).collect();
        (parts.len() == 4 && inside.0.starts_with(['r', 'h'])).then(|| length(parts[3]) == Some(0.0))
    };
    let hex = || {
        let digits = colour.strip_prefix('#')?;
        Some((digits.len() == 4 && digits.ends_with('0')) || (digits.len() == 8 && digits.ends_with("00")))
    };
    colour == "transparent" || function().or_else(hex).unwrap_or(false)
}

/// « rect(0 0 0 0) », « rect(1px, 1px, 1px, 1px) », « inset(50%) », « circle(0) ».
fn is_empty_shape(shape: &str) -> bool {
    let Some((name, inside)) = shape.strip_suffix(')').and_then(|shape| shape.split_once('(')) else { return false };
    let lengths: Vec<f64> = inside.split([',', ' ']).filter(|part| !part.is_empty()).filter_map(length).collect();
    let Some(&first) = lengths.first() else { return false };
    match name {
        "rect" => lengths.len() == 4 && lengths.iter().all(|length| (0.0..=1.0).contains(length)),
        "inset" => inside.contains('%') && lengths.iter().all(|length| *length >= 50.0),
        "circle" | "ellipse" => first == 0.0,
        _ => false,
    }
}

/// No more of a page's style sheets is read.
const LONGEST_SHEET: usize = 1 << 18;

/// The classes that a page's own style sheets hide whatever stands around: « .x { display: none } », unless any other
/// rule shows them, be it for some screens only. Sheets for paper say nothing of what a reader sees.
pub fn hidden_classes(html: &str) -> BTreeSet<String> {
    let (mut hidden, mut shown) = (BTreeSet::new(), BTreeSet::new());
    let mut rest = html;
    while let Some((attributes, sheet, behind)) = next_sheet(rest) {
        rest = behind;
        let is_for_screens = !attributes.to_ascii_lowercase().contains("media") || attributes.contains("screen");
        if is_for_screens && sheet.len() <= LONGEST_SHEET {
            read_sheet(sheet, &mut hidden, &mut shown);
        }
    }
    hidden.retain(|class| !shown.contains(class));
    hidden
}

/// The attributes and the words of the first style element, and what follows it.
fn next_sheet(html: &str) -> Option<(&str, &str, &str)> {
    let mut at = 0;
    loop {
        let open = at + html.get(at..)?.find('<')?;
        if html.get(open + 1..open + 6).is_some_and(|name| name.eq_ignore_ascii_case("style")) {
            let (attributes, rest) = html.get(open + 6..)?.split_once('>')?;
            let end = rest.find("</").unwrap_or(rest.len());
            return Some((attributes, rest.get(..end)?, rest.get(end..)?));
        }
        at = open + 1;
    }
}

fn read_sheet(sheet: &str, hidden: &mut BTreeSet<String>, shown: &mut BTreeSet<String>) {
    let mut depth = 0_usize;
    let mut start = 0;
    let mut selectors = "";
    for (at, mark) in sheet.char_indices().filter(|(_, mark)| matches!(mark, '{' | '}')) {
        let words = sheet.get(start..at).unwrap_or("");
        start = at + 1;
        if mark == '{' {
            depth += 1;
            selectors = words;
            continue;
        }
        // Most rules say nothing of it.
        let tells =
            |name: &str| words.as_bytes().windows(name.len()).any(|at| at.eq_ignore_ascii_case(name.as_bytes()));
        if !tells("display") && !tells("visibility") {
            depth = depth.saturating_sub(1);
            continue;
        }
        let style = Style::of(words);
        let selectors = selectors.rsplit("*/").next().unwrap_or("");
        if style.takes_away() {
            let classes = selectors.split(',').filter_map(lone_class).filter(|_| depth == 1);
            hidden.extend(classes);
        } else if !style.value("display").is_empty() || !style.value("visibility").is_empty() {
            shown.extend(selectors.split('.').skip(1).map(class_name));
        }
        depth = depth.saturating_sub(1);
    }
}

/// The name that opens what follows a dot.
fn class_name(words: &str) -> String {
    words.chars().take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')).collect()
}

/// The class of a selector that is nothing but one: « .x ».
fn lone_class(selector: &str) -> Option<String> {
    let class = selector.trim().strip_prefix('.')?;
    Some(class_name(class)).filter(|name| name == class && !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_that_leave_nothing_to_see() {
        for style in [
            "display:none",
            "DISPLAY : none !important",
            "visibility: collapse",
            "opacity:0",
            "opacity: 0.0; color: red",
            "color:transparent",
            "color: rgba(0, 0, 0, 0)",
            "color:#fff0",
            "position:absolute;left:-9999px",
            "position: fixed; top: -100em; top: -1000px",
            "text-indent:-9999px",
            "position:absolute;clip:rect(0,0,0,0)",
            "position:absolute;clip:rect(1px 1px 1px 1px)",
            "clip-path: inset(50%)",
            "height:0;overflow:hidden",
            "width:1px;height:1px;overflow:hidden",
            "max-height:0px;overflow-y:hidden",
        ] {
            assert!(Style::of(style).hides(), "{style}");
        }
        for style in [
            "",
            "display:block",
            "display:none;display:block",
            "opacity:0.8",
            "font-size:0.9em",
            "color:#000000",
            "color:rgb(0, 0, 0)",
            "color:rgba(0,0,0,.7)",
            "position:absolute;left:-10px",
            "left:-9999px",
            "text-indent:-20px",
            "height:0",
            "padding-bottom:56.25%;height:0;position:relative",
            "width:100%;overflow:hidden",
            "clip:rect(0,100px,100px,0)",
            "clip-path:inset(0)",
            "background-color:transparent",
        ] {
            assert!(!Style::of(style).hides(), "{style}");
        }
    }

    #[test]
    fn letters_of_no_size() {
        let sized = |style: &str| (Style::of(style).shrinks(), is_sized(style));
        assert_eq!(sized("font-size:0em"), (true, false));
        assert_eq!(sized("font-size: 0 ; margin: 0"), (true, false));
        assert_eq!(sized("font-size:0.9em"), (false, true));
        assert_eq!(sized("font-size:larger"), (false, false));
    }

    #[test]
    fn classes_that_the_page_hides() {
        let page = "<style>.a{display:none}.b .c{display:none}/* .d */ .e, .f:hover{ visibility : hidden }\
                    @media print{.g{display:none}} .h{display:none} .h{display:block} .i{color:red}\
                    .l{display:none} @media (min-width:600px){.x, .l:not(.m){display:block}}</style>\
                    <style media=print>.j{display:none}</style><style>.k{display:none";
        assert_eq!(hidden_classes(page).into_iter().collect::<Vec<_>>().join(" "), "a e");
        assert!(hidden_classes("<style").is_empty() && hidden_classes("<styles>.a{display:none}").contains("a"));
    }
}
