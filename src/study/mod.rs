//! Many incidents together: how often coverage parts from the statements, how, how soon and how fast it spreads. Pure.
//!
//! `measure` tells what is counted, `article` what is known of each article, and a file each what is made of them: `rates`
//! (how often, on `interval`), `delays` (how soon after the statement), `drift` (figures over time), `fields` (kinds of data,
//! denied ones besides), `hedges` (kept or dropped), `spread` (wrong figures from article to article).

mod article;
mod delays;
mod drift;
mod fields;
mod hedges;
mod interval;
mod measure;
mod rates;
mod spread;

pub use article::{Article, announced};
pub use delays::Delays;
pub use drift::{Age, Drift, Printed};
pub use fields::{Denial, FieldTold};
pub use hedges::{Hedge, HedgeTold};
pub use interval::Interval;
pub use measure::Measure;
pub use rates::{By, Rate, Unit};
pub use spread::WrongFigure;

use crate::compare::Comparison;
use crate::lineage::{Lineage, lineage};

/// An incident that is studied among others.
#[derive(Debug, Clone, PartialEq)]
pub struct Incident {
    pub name: String,
    pub comparison: Comparison,
    pub lineage: Lineage,
}

impl Incident {
    pub fn new(name: String, comparison: Comparison) -> Self {
        let lineage = lineage(&comparison);
        Self { name, comparison, lineage }
    }
}

/// What many incidents tell together; `incident` is everywhere a place in `incidents`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Study {
    pub incidents: Vec<Incident>,
    /// In the order of the incidents, then of their articles.
    pub articles: Vec<Article>,
    pub rates: Vec<Rate>,
    pub delays: Vec<Delays>,
    pub printed: Vec<Printed>,
    pub drift: Vec<Drift>,
    pub fields: Vec<FieldTold>,
    pub denials: Vec<Denial>,
    pub hedges: Vec<HedgeTold>,
    pub wrong_figures: Vec<WrongFigure>,
}

impl Study {
    pub fn of(incidents: Vec<Incident>) -> Self {
        let wrong_figures = spread::wrong_figures(&incidents);
        let articles = article::articles(&incidents, &wrong_figures);
        let printed = drift::printed(&incidents, &articles);
        Self {
            rates: rates::rates(&incidents, &articles),
            delays: delays::delays(&incidents, &articles),
            drift: drift::drift(&printed),
            fields: fields::fields(&incidents),
            denials: fields::denials(&incidents),
            hedges: hedges::hedges(&incidents, &articles),
            printed,
            wrong_figures,
            articles,
            incidents,
        }
    }
}
