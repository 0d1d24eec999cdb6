//! Readings built by hand, for the tests of this folder.

use crate::claim::{
    Certainty, Claim, Count, CountRole, DateFact, DateRole, FieldId, MonthPart, Named, Qualifier, Quote, Reading,
    RuleId, Toll, UnitClass, Value,
};
use crate::document::{BlockKind, Document, Part, Piece};

/// A claim before it has a place: the words, and what they state.
#[derive(Debug, Clone)]
pub struct Said {
    part: Part,
    words: String,
    pub value: Value,
    certainty: Certainty,
    attribution: Option<String>,
}

impl Said {
    fn new(words: &str, value: Value, certainty: Certainty) -> Self {
        Self { part: Part::Body, words: words.to_owned(), value, certainty, attribution: None }
    }

    pub fn title(mut self) -> Self {
        self.part = Part::Title;
        self
    }

    pub fn in_part(mut self, part: MonthPart) -> Self {
        if let Value::Date(fact) = &mut self.value {
            fact.month_part = Some(part);
        }
        self
    }

    pub fn of_toll(mut self, toll: Toll) -> Self {
        if let Value::Count(count) = &mut self.value {
            count.toll = Some(toll);
        }
        self
    }

    pub fn possible(mut self) -> Self {
        self.certainty = Certainty::Possible;
        self
    }

    pub fn denied(mut self) -> Self {
        self.certainty = Certainty::Denied;
        self
    }

    pub fn by(mut self, who: &str) -> Self {
        self.attribution = Some(who.to_owned());
        self
    }
}

pub fn figure(value: u64, qualifier: Qualifier, unit: &str, unit_class: UnitClass, role: CountRole) -> Said {
    let words = format!("{value} {unit}");
    let count = Count { value, qualifier, unit: unit.to_owned(), unit_class, role, toll: None };
    Said::new(&words, Value::Count(count), Certainty::Asserted)
}

/// So many appointments affected.
pub fn appointments(value: u64, qualifier: Qualifier) -> Said {
    figure(value, qualifier, "rendez-vous", UnitClass::Appointments, CountRole::Affected)
}

pub fn date(value: &str, role: DateRole) -> Said {
    let fact = DateFact { value: value.parse().unwrap(), upper: None, role, wrong_weekday: None, month_part: None };
    Said::new(value, Value::Date(fact), Certainty::Asserted)
}

pub fn field(id: &'static str) -> Said {
    Said::new(id, Value::Field(FieldId::known(id)), Certainty::Asserted)
}

/// A quotation of the organisation.
pub fn quote(quoted: &str) -> Said {
    let value = Value::Quote(Quote { speaker: None, quoted: quoted.to_owned(), by_organisation: true });
    Said::new(quoted, value, Certainty::Asserted)
}

/// `reading`, published on a day.
pub fn dated(id: &str, published: &str, said: &[Said]) -> Reading {
    let mut reading = reading(id, said);
    reading.document.published = published.parse().ok();
    reading
}

/// A reading in which each claim is a block of its own.
pub fn reading(id: &str, said: &[Said]) -> Reading {
    let pieces: Vec<Piece> = said
        .iter()
        .map(|said| Piece { part: said.part, kind: BlockKind::Paragraph, words: said.words.clone() })
        .collect();
    let document = Document::from_pieces(id, "fr", &pieces);
    let claims: Vec<Claim> = said
        .iter()
        .zip(&document.blocks)
        .map(|(said, block)| Claim {
            span: block.span,
            sentence: block.span,
            part: said.part,
            value: said.value.clone(),
            certainty: said.certainty,
            attribution: said.attribution.clone(),
            rule: RuleId::known("test"),
            cues: Vec::new(),
        })
        .collect();
    let named = Named::of(&claims);
    Reading { document, claims, unread: Vec::new(), named }
}

/// A statement that is only words.
pub fn statement(text: &str) -> Reading {
    let mut document = Document::plain(text);
    document.id = "official".to_owned();
    Reading { document, claims: Vec::new(), unread: Vec::new(), named: Named::default() }
}
