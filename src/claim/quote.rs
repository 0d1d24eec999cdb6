//! Quotations of four words or more, with their speaker: « … », précise l'entreprise.
//!
//! Left alone: fragments under four words, which are told as unread.

use super::quotation::Speaker;
use super::scene::Scene;
use super::support::{place, rule};
use super::{Certainty, Claim, Quote, Rule, Value};

pub const RULES: &[Rule] = &[Rule {
    id: "quote/marked",
    reads: "a direct quotation of four words or more between quotation marks, with the speaker that the sentence names",
    leaves: "fragments under four words",
    examples: &[
        ("« Aucun mot de passe n’a été lu », assure l’entreprise.", "Aucun mot de passe n’a été lu"),
        ("La société évoque \"un accès limité dans le temps\".", "un accès limité dans le temps"),
    ],
    silent: &["Un « acte malveillant » a été constaté."],
}];

/// A quotation shorter than this is a fragment.
pub const FEWEST_WORDS: usize = 4;

pub fn quotes(scene: &Scene) -> Vec<Claim> {
    let text = &scene.tokens.document.text;
    scene
        .quotations
        .iter()
        .filter(|quotation| quotation.words >= FEWEST_WORDS)
        .map(|quotation| {
            // A mark that is glued to the question before it stands in its sentence; the words do not.
            let (sentence, part) = place(scene, quotation.inner.0);
            let speaker = quotation.speaker_at.map(|(from, to)| scene.tokens.span(from, to));
            let name = speaker.map(|span| span.of(text).to_owned());
            Claim {
                span: scene.tokens.span(quotation.inner.0, quotation.inner.1),
                sentence,
                part,
                value: Value::Quote(Quote {
                    speaker: name.clone(),
                    quoted: scene.tokens.span(quotation.inner.0, quotation.inner.1).of(text).to_owned(),
                    by_organisation: quotation.speaker == Speaker::Organisation,
                }),
                certainty: Certainty::Asserted,
                attribution: name,
                rule: rule(scene, "quote/marked"),
                cues: speaker.into_iter().collect(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::claim::{Background, Quote, Value, extract};
    use crate::document::Document;

    fn quote(text: &str) -> Quote {
        let background =
            Background { organisation: Some(String::from("Préfecture de l’Aubrac")), ..Background::default() };
        let reading = extract(Document::plain(text), &background);
        let found = reading.claims.into_iter().find_map(|claim| match claim.value {
            Value::Quote(quote) => Some(quote),
            _ => None,
        });
        found.unwrap_or_else(|| panic!("no quotation in {text}"))
    }

    #[test]
    fn a_speaker_is_named_whole() {
        for (text, speaker) in [
            ("« Le quai est fermé depuis hier », déclare Ana Lucia Durand Vasco, du port.", "Ana Lucia Durand Vasco"),
            ("« Le quai est fermé depuis hier », juge Mme Durand.", "Durand"),
            ("« Le quai est fermé depuis hier », estime le juge.", "juge"),
        ] {
            assert_eq!(quote(text).speaker.as_deref(), Some(speaker), "{text}");
        }
    }

    #[test]
    fn whoever_is_brought_in_behind_a_quotation_is_no_voice_of_the_organisation() {
        for (text, speaker) in [
            ("La Préfecture se tait. « On a eu peur toute la nuit », s’étonne une riveraine du quai.", "riveraine"),
            ("La Préfecture se tait. « On a eu peur toute la nuit », nous a soufflé un pompier.", "pompier"),
            ("La Préfecture se tait. « Le quai est fermé depuis hier », dit un délégué d’une association.", "délégué"),
        ] {
            assert_eq!(quote(text).speaker.as_deref(), Some(speaker), "{text}");
        }
        let ours = quote("« Le quai est fermé depuis hier », indique un porte-parole de la Préfecture de l’Aubrac.");
        assert!(ours.by_organisation, "{:?}", ours.speaker);
    }

    #[test]
    fn the_next_sentence_does_not_tell_who_spoke() {
        let unknown =
            quote("« Le quai est fermé depuis hier. » La Préfecture de l’Aubrac a ouvert une cellule d’écoute.");
        assert_eq!((unknown.by_organisation, unknown.speaker), (false, None));
    }

    #[test]
    fn an_office_speaks_for_itself_only_where_the_statement_is_its_own() {
        let ours = quote("« Le quai est fermé depuis hier », indique la Préfecture de l’Aubrac.");
        assert!(ours.by_organisation, "{:?}", ours.speaker);
        let other = quote("« Le quai est fermé depuis hier », indique le procureur.");
        assert!(!other.by_organisation, "{:?}", other.speaker);
    }

    #[test]
    fn a_quotation_begins_in_its_sentence() {
        for text in [
            "Que faire ? « Nous avons tout arrêté hier soir », dit le maire.",
            "Que faire ?« Nous avons tout arrêté hier soir », dit le maire.",
            "Que faire ?„„<Nous avons tout arrêté hier soir",
        ] {
            let claims = extract(Document::plain(text), &Background::default()).claims;
            let quotes: Vec<_> = claims.iter().filter(|claim| matches!(claim.value, Value::Quote(_))).collect();
            assert_eq!(quotes.len(), 1, "{text}");
            let (sentence, span) = (quotes[0].sentence, quotes[0].span);
            assert!(sentence.start <= span.start && span.start < sentence.end, "{text}: {sentence:?} {span:?}");
        }
    }
}
