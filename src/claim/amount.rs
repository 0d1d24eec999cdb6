//! Sums of money and what they are: a fine, a ransom, a loss, a compensation.

use std::borrow::Cow;

use super::lexicon::Tag;
use super::mention::Meaning;
use super::scene::Scene;
use super::scope::{cost, hedge, thief};
use super::support::{attribution, place, rule};
use super::{Amount, AmountRole, Certainty, Claim, Qualifier, Rule, Value};
use crate::lang::Cue;

pub const RULES: &[Rule] = &[Rule {
    id: "amount/money",
    reads: "a number before a currency, as a sum and never as a count",
    leaves: "numbers without a currency",
    examples: &[
        ("La CNIL a prononcé une amende de 1,5 million d’euros.", "1,5 million d’euros"),
        ("Les pirates réclament 400 000 €.", "400 000 €"),
    ],
    silent: &["Le vol concerne 400 000 clients."],
}];

pub fn amounts(scene: &Scene) -> Vec<Claim> {
    scene
        .expressions
        .iter()
        .filter_map(|expression| {
            let Meaning::Money { value, upper, currency, .. } = expression.meaning else { return None };
            let at = (expression.from, expression.to);
            let (from, to) = scene.sentence(at.0);
            let nearest = scene
                .marks_within(from, to)
                .filter_map(|mark| match mark.tag {
                    Tag::Cue(Cue::Amount(role)) => Some((cost(scene, (mark.from, mark.to), at), role, *mark)),
                    _ => None,
                })
                .min_by_key(|(way, _, _)| *way);
            let role = nearest.map_or(AmountRole::Other, |(_, role, _)| role);
            let cue = nearest.map(|(_, _, mark)| mark);
            let doubt = thief(scene, at.0).or_else(|| cue.and_then(|mark| hedge(scene, &mark)));
            let (sentence, part) = place(scene, at.0);
            Some(Claim {
                span: scene.tokens.span(at.0, at.1),
                sentence,
                part,
                value: Value::Amount(Amount {
                    value,
                    qualifier: upper
                        .map_or(Qualifier::Exact, |upper| Qualifier::Range { upper: upper.clamp(0.0, 9.0e15) as u64 }),
                    currency: Cow::Borrowed(currency),
                    role,
                }),
                certainty: if doubt.is_some() { Certainty::Possible } else { Certainty::Asserted },
                attribution: attribution(scene, at.0),
                rule: rule(scene, "amount/money"),
                cues: cue.iter().chain(&doubt).map(|mark| scene.tokens.span(mark.from, mark.to)).collect(),
            })
        })
        .collect()
}
