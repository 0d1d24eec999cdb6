//! A study on a terminal: in brief, then the outlets of which there is something to tell.

use super::{brief, words};
use crate::report::grid::{Cell, Grid};
use crate::report::wrap::wrap;
use crate::report::{Options, sanitise, style, table};
use crate::study::{By, Measure, Rate, Study, Unit};
use crate::wording::Language;

/// Outlets that the terminal shows; the tables have all.
const MOST_OUTLETS: usize = 25;

pub fn render(study: &Study, options: &Options) -> String {
    let language = options.language;
    let mut text = String::new();
    for line in brief::sentences(study, language) {
        text.push_str(&wrap("", &line, options.width));
    }
    let outlets = outlets(study);
    text = style::bold(&words::title(study, language), options.colour) + "\n" + &text;
    if outlets.is_empty() {
        return text + &wrap("", words::lone_outlets(language), options.width);
    }
    text.push('\n');
    let titles = language.either(
        ["outlet", "articles", "departing", "95 %", "rounds up", "rounds down", "follows"],
        ["titre", "articles", "en écart", "95 %", "arrondit ↑", "arrondit ↓", "suit"],
    );
    let header = titles.map(|title| Cell { bold: true, ..Cell::plain(title) }).to_vec();
    let rows = outlets.iter().take(MOST_OUTLETS).map(|outlet| outlet.row(language)).collect();
    text.push_str(&table::fitted(Grid { header, rows, widths: Vec::new() }, 0, options));
    if outlets.len() > MOST_OUTLETS {
        let rest = outlets.len() - MOST_OUTLETS;
        text.push_str(&language.either(
            format!("… and {rest} more outlets (-o FOLDER has all)\n"),
            format!("… et {rest} titres de plus (-o DOSSIER les donne tous)\n"),
        ));
    }
    text + &wrap("", words::note(language), options.width)
}

/// What an outlet's articles do, by articles.
pub struct Outlet<'a> {
    pub name: &'a str,
    pub departs: &'a Rate,
    pub counts: [usize; 3],
}

impl Outlet<'_> {
    fn row(&self, language: Language) -> Vec<Cell> {
        let interval = self.departs.interval;
        let mut row = vec![
            sanitise::line(self.name).into_owned(),
            self.departs.of.to_string(),
            format!("{} ({})", words::percent(interval.share, language), self.departs.count),
            words::between(interval, language),
        ];
        row.extend(self.counts.map(|count| count.to_string()));
        row.into_iter().map(Cell::plain).collect()
    }
}

/// Those with the most articles first, then by name; one article makes no rate.
pub fn outlets(study: &Study) -> Vec<Outlet<'_>> {
    let of_articles = |rate: &&Rate| rate.by == By::Outlet && rate.unit == Unit::Article;
    let mut outlets: Vec<Outlet> = Vec::new();
    for rate in study.rates.iter().filter(of_articles) {
        let at = match rate.measure {
            Measure::Departs => {
                outlets.push(Outlet { name: &rate.group, departs: rate, counts: [0; 3] });
                continue;
            }
            Measure::RoundedUp => 0,
            Measure::RoundedDown => 1,
            Measure::Follows => 2,
            Measure::Verdict(_) => continue,
        };
        // The rates of a group stand together, what departs first.
        if let Some(outlet) = outlets.last_mut().filter(|outlet| outlet.name == rate.group) {
            outlet.counts[at] = rate.count;
        }
    }
    outlets.retain(|outlet| outlet.departs.of > 1);
    outlets.sort_by(|one, other| other.departs.of.cmp(&one.departs.of).then(one.name.cmp(other.name)));
    outlets
}
