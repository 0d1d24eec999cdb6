//! What each verdict says of an article, and what to do about it, in a sentence each.

use crate::compare::Verdict;
use crate::wording::Language;

/// « The article … », as the README has it.
pub fn meaning(verdict: Verdict, language: Language) -> &'static str {
    let [english, french] = match verdict {
        Verdict::Same => ["The article says what the statement says.", "L’article dit ce que dit le communiqué."],
        Verdict::Rounded => {
            ["The article gives an approximation that holds.", "L’article donne un ordre de grandeur qui est juste."]
        }
        Verdict::Softer => [
            "The article hedges what the statement asserts.",
            "L’article met au conditionnel ce que le communiqué affirme.",
        ],
        Verdict::Superseded => [
            "The article has the value of an earlier or a later statement than the one it could read.",
            "L’article a la valeur d’un autre communiqué que celui en vigueur à sa date.",
        ],
        Verdict::Omitted => [
            "The article leaves out the affected count, or a kind of data that is exposed.",
            "L’article ne donne pas le nombre de touchés, ou tait une donnée exposée.",
        ],
        Verdict::UnitChanged => {
            ["The article has the same figure of another thing.", "L’article donne le même chiffre pour autre chose."]
        }
        Verdict::Added => [
            "The article has a figure, a date, a kind of data or a quotation that the statement does not have.",
            "L’article a un chiffre, une date, une donnée ou une citation que le communiqué n’a pas.",
        ],
        Verdict::Loose => [
            "The article gives an approximation whose direction is wrong, or that is more than 10 % off.",
            "L’article donne un ordre de grandeur dans le mauvais sens, ou à plus de 10 % près.",
        ],
        Verdict::Firmer => [
            "The article asserts what the statement hedges.",
            "L’article affirme ce que le communiqué dit avec réserve.",
        ],
        Verdict::Altered => [
            "The article quotes the organisation in words that are not the statement’s.",
            "L’article cite l’organisme avec des mots qui ne sont pas ceux du communiqué.",
        ],
        Verdict::SelfContradiction => ["The article disagrees with itself.", "L’article se contredit."],
        Verdict::Contradicts => [
            "The article gives another value or another day for the same thing, or calls exposed what the statement denies.",
            "L’article donne une autre valeur ou un autre jour pour la même chose, ou dit exposé ce que le communiqué dément.",
        ],
    };
    language.either(english, french)
}

/// What a reader does next.
pub fn advice(verdict: Verdict, language: Language) -> &'static str {
    let [english, french] = match verdict {
        Verdict::Same | Verdict::Rounded => ["Nothing is to be done.", "Il n’y a rien à faire."],
        Verdict::Omitted => [
            "Read the article before you call it an omission: it may say so in words that recoupe does not read.",
            "Lisez l’article avant de parler d’omission\u{a0}: il peut le dire en des mots que recoupe ne lit pas.",
        ],
        Verdict::SelfContradiction => [
            "Read both places, and see which of them the statement bears out.",
            "Lisez les deux passages, et voyez lequel le communiqué confirme.",
        ],
        Verdict::Softer
        | Verdict::Superseded
        | Verdict::UnitChanged
        | Verdict::Added
        | Verdict::Loose
        | Verdict::Firmer
        | Verdict::Altered
        | Verdict::Contradicts => [
            "Read both passages. A divergence is not an error of the press: the statement may be the one that is wrong.",
            "Lisez les deux passages. Un écart n’est pas une faute de la presse\u{a0}: le communiqué peut se tromper.",
        ],
    };
    language.either(english, french)
}
