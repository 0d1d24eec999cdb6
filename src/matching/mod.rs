//! Loose articles to incidents: whom they name, what figures and days they share with a statement, when they came out. Pure.
//!
//! An article belongs to an incident whose organisation it names, where something besides that says so: a figure or a day
//! of the statement, or that it tells of a loss within two weeks of it. `subject` is an incident as an article may tell of
//! it, `names` finds organisations in a text, `evidence` is what speaks for one of them.

mod evidence;
mod names;
mod subject;

pub use evidence::Evidence;
pub use subject::Subject;

use crate::claim::Reading;
use names::Names;

/// The incidents that articles are held against.
pub struct Subjects {
    list: Vec<Subject>,
    names: Names,
}

/// Where an article belongs.
#[derive(Debug, Clone, PartialEq)]
pub enum Assignment {
    To(Evidence),
    /// As much speaks for each of these.
    Between(Vec<Evidence>),
    /// What speaks most for one is too little.
    TooLittle(Evidence),
    /// It names nobody whom an incident is about.
    NamesNobody,
}

impl Assignment {
    /// As tables spell it.
    pub const fn status(&self) -> &'static str {
        match self {
            Self::To(_) => "assigned",
            Self::Between(_) => "ambiguous",
            Self::TooLittle(_) => "unassigned",
            Self::NamesNobody => "unnamed",
        }
    }

    /// What speaks for the incident, or for the first of several.
    pub fn evidence(&self) -> Option<&Evidence> {
        match self {
            Self::To(evidence) | Self::TooLittle(evidence) => Some(evidence),
            Self::Between(several) => several.first(),
            Self::NamesNobody => None,
        }
    }
}

impl Subjects {
    pub fn new(list: Vec<Subject>) -> Self {
        let names = Names::new(list.iter().map(|subject| subject.names.as_slice()));
        Self { list, names }
    }

    /// Whether a text names an organisation at all: most of a crawl need not be read any further.
    pub fn are_named_in(&self, text: &str) -> bool {
        !self.names.found_in(text).is_empty()
    }

    pub fn assign(&self, article: &Reading) -> Assignment {
        let named = self.names.found_in(&article.document.text);
        let mut all: Vec<Evidence> = named
            .into_iter()
            .filter_map(|(place, spans)| Some(Evidence::on(place, self.list.get(place)?, article, spans)))
            .collect();
        // The incidents stay in their order where nothing tells them apart.
        all.sort_by_key(|evidence| std::cmp::Reverse(evidence.weight()));
        let enough: Vec<&Evidence> = all.iter().filter(|evidence| evidence.is_enough()).collect();
        match (enough.as_slice(), all.first()) {
            ([], None) => Assignment::NamesNobody,
            ([], Some(most)) => Assignment::TooLittle(most.clone()),
            ([first, rest @ ..], _) => {
                let alike: Vec<Evidence> =
                    rest.iter().filter(|other| other.weight() == first.weight()).map(|one| (*one).clone()).collect();
                if alike.is_empty() {
                    return Assignment::To((*first).clone());
                }
                Assignment::Between([vec![(*first).clone()], alike].concat())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Background, extract};
    use crate::document::Document;
    use crate::ingest::{Media, Page, Told};

    fn read(text: &str, published: &str, background: &Background) -> Reading {
        let told = Told { published: published.parse().ok(), ..Told::default() };
        let page = Page { bytes: text.into(), media: Media::Plain, told, ..Page::default() };
        extract(Document::from_page(page).unwrap(), background)
    }

    fn subject(name: &str, organisation: &str, published: &str, statement: &str) -> Subject {
        let background =
            Background { organisation: Some(organisation.to_owned()), is_statement: true, ..Background::default() };
        Subject::of(name.to_owned(), &background, &[read(statement, published, &background)])
    }

    fn subjects() -> Subjects {
        let told = "Des données ont été volées\n\nLe 12 mars 2024, une attaque a visé nos serveurs. 41 300 clients sont \
                    concernés : noms, adresses e-mail et numéros de téléphone ont été exfiltrés.";
        let later =
            "Un nouvel incident\n\nLe 3 septembre 2024, les données de 8 250 clients ont été dérobées : noms et IBAN.";
        let other = "Fuite de données\n\nLe 2 mars 2024, les dossiers de 5 600 patients ont été copiés.";
        Subjects::new(vec![
            subject("first", "Orange Bleue", "2024-03-14", told),
            subject("second", "Orange Bleue", "2024-09-05", later),
            subject("clinic", "Clinique du Lac", "2024-03-10", other),
        ])
    }

    fn status(text: &str, published: &str) -> String {
        let assignment = subjects().assign(&read(text, published, &Background::default()));
        let place = assignment.evidence().map(|evidence| evidence.incident.to_string()).unwrap_or_default();
        format!("{} {place}", assignment.status()).trim_end().to_owned()
    }

    #[test]
    fn an_article_belongs_where_the_name_and_something_else_say_so() {
        let rows = [
            // A figure of the statement.
            ("Orange Bleue piratée : 41 300 clients touchés", "2024-03-20", "assigned 0"),
            // No figure, but a loss told within two weeks.
            (
                "Chez Orange Bleue, les noms et les adresses e-mail de clients ont été volés.",
                "2024-03-15",
                "assigned 0",
            ),
            ("Chez Orange Bleue, les noms et les IBAN de clients ont été volés.", "2024-09-06", "assigned 1"),
            // Half a year later a figure alone may be a reminder; with the day it is that incident.
            (
                "Orange Bleue ouvre une boutique, après le vol des données de 41 300 clients.",
                "2024-12-20",
                "unassigned 0",
            ),
            (
                "Orange Bleue : le 12 mars 2024, les données de 41 300 clients ont été volées. Le point, un an après.",
                "2025-03-12",
                "assigned 0",
            ),
            // Nothing is told to be lost.
            ("Orange Bleue annonce de bons résultats.", "2024-03-16", "unassigned 0"),
            // A colour and a fruit are not the firm.
            ("Une robe orange bleue a été volée à 41 300 clients.", "2024-03-16", "unnamed"),
            ("Le vol de données de 41 300 clients", "2024-03-16", "unnamed"),
            // Before it happened.
            ("Orange Bleue : 41 300 clients touchés par une fuite de données", "2023-11-01", "unassigned 0"),
        ];
        for (text, published, expected) in rows {
            assert_eq!(status(text, published), expected, "{published}: {text}");
        }
    }

    #[test]
    fn what_speaks_for_two_is_left_open() {
        let both = "Orange Bleue et la Clinique du Lac piratées\n\nLes données de clients et de patients ont été volées : noms, \
                    adresses e-mail.";
        let assignment = subjects().assign(&read(both, "2024-03-15", &Background::default()));
        assert_eq!(assignment.status(), "ambiguous");
        assert!(matches!(assignment, Assignment::Between(several) if several.len() == 2));
        let one = format!("{both}\n\n41 300 clients d’Orange Bleue sont concernés.");
        assert_eq!(status(&one, "2024-03-15"), "assigned 0");
    }

    #[test]
    fn the_evidence_is_words_of_the_article() {
        let text = "Orange Bleue piratée\n\nLe 12 mars 2024, les données de 41 300 clients ont été volées.";
        let article = read(text, "2024-03-15", &Background::default());
        let assignment = subjects().assign(&article);
        let evidence = assignment.evidence().unwrap();
        let words = |spans: Vec<crate::span::Span>| {
            spans.iter().map(|span| span.of(&article.document.text).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(words(evidence.named.clone()), ["Orange Bleue"]);
        assert_eq!(words(evidence.figures.iter().map(|(_, span)| *span).collect()), ["41 300 clients"]);
        assert_eq!(words(evidence.days.iter().map(|(_, span)| *span).collect()), ["12 mars 2024"]);
        assert_eq!((evidence.after, evidence.in_head), (Some(1), true));
    }
}
