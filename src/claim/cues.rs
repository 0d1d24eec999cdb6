//! The groups of cues that a reading asks, each of which can be left out to measure what it adds.

/// Which groups of cues are asked: all of them, save where one is measured (`examples/ablation.rs`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cues {
    /// How near a cue stands (`scope::cost`). Without it, all cues of a sentence count alike.
    pub reach: bool,
    /// « ne … pas », « aucun », « auraient », what thieves say. Without them, all that is told is asserted.
    pub modality: bool,
    /// What stands before in the paragraph: another incident that goes on, a verb, a speaker, the noun counted last.
    pub paragraph: bool,
    /// What the rest of the text tells: a figure of a clearer sentence, a name that opens the story or comes back.
    pub document: bool,
    /// The organisation's names. Without them, nobody is known to be ours, and no firm to be another.
    pub names: bool,
    /// The first day of the story. Without it, nothing is long past.
    pub days: bool,
    /// Titles, leads and headings, datelines, the bullets of a list.
    pub layout: bool,
}

impl Cues {
    pub const ALL: Self =
        Self { reach: true, modality: true, paragraph: true, document: true, names: true, days: true, layout: true };

    pub const NONE: Self = Self {
        reach: false,
        modality: false,
        paragraph: false,
        document: false,
        names: false,
        days: false,
        layout: false,
    };
}

impl Default for Cues {
    fn default() -> Self {
        Self::ALL
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Background, Reading, extract};
    use crate::document::Document;

    /// Each group is asked somewhere in these paragraphs.
    const STORY: &str = "Paris, le 3 juillet 2024\n\n\
        La Mutuelle du Lac a annoncé mardi que 1 204 patients avaient été touchés par un vol de données, \
        et que les mots de passe n’ont pas été dérobés.\n\n\
        En mai 2019, 9 000 dossiers avaient été volés ailleurs. Les adresses postales avaient été dérobées.\n\n\
        L’assureur Rivage comptait 5 000 clients touchés en 2023.\n\n\
        Les 1 204 patients seront reçus.";

    /// The story as an article's, and as a statement, whose first line is its day.
    fn read(cues: Cues) -> [Reading; 2] {
        [false, true].map(|is_statement| {
            let organisation = Some(String::from("Mutuelle du Lac"));
            let since = "2024-07-02".parse().ok();
            let background = Background { organisation, since, cues, is_statement, ..Background::default() };
            extract(Document::plain(STORY), &background)
        })
    }

    #[test]
    fn every_group_decides_something() {
        let whole = read(Cues::default());
        assert_eq!(whole, read(Cues::ALL));
        for cues in [
            Cues { reach: false, ..Cues::ALL },
            Cues { modality: false, ..Cues::ALL },
            Cues { paragraph: false, ..Cues::ALL },
            Cues { document: false, ..Cues::ALL },
            Cues { names: false, ..Cues::ALL },
            Cues { days: false, ..Cues::ALL },
            Cues { layout: false, ..Cues::ALL },
        ] {
            assert_ne!(whole, read(cues), "{cues:?}");
        }
    }
}
