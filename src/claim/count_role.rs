//! What a figure is in the story, and how firmly it is said: scored from all cues around it.

use super::count_noun::qualifier_before;
use super::count_part::{among, behind_a_colon, for_whom, in_brackets, partitive, rest, subset_cue};
use super::lexicon::{Mark, Tag};
use super::mention::Meaning;
use super::scene::Scene;
use super::scope::{Elsewhere, cost, elsewhere, hedge, negation, thief};
use super::support::is_third_party;
use super::tokens::Shape;
use super::{Certainty, CountRole, UnitClass};
use crate::document::{BlockKind, Part};
use crate::lang::Cue;

/// What a cue adds to a role, next to the number; each step away takes one off.
struct Weights {
    /// The number is the object or subject of what was done.
    exposure: i32,
    population: i32,
    /// A word of the stock that stands nearer to another number: « les 9 000 tonnes stockées, dont 4 000 ont brûlé ».
    taken: i32,
    /// « sur les 9 000 tonnes », of which a part follows.
    whole: i32,
    subset: i32,
    bystander: i32,
    /// The people counted are the subject of a verb of reading or fetching.
    doers: i32,
    /// The counted noun itself is of those who help: « 300 pompiers », unless something was done to them.
    helpers: i32,
    /// What thieves say they hold.
    thieves: i32,
    /// One word of another incident tells more than the verb: it is told in the same form.
    other_incident: i32,
    /// The same, where ours is named in the sentence.
    reminder: i32,
    /// Another firm is named and ours is not, in sentence and paragraph.
    another_firm: i32,
    /// The heading or the question before says who was hit.
    answer: i32,
    /// What a file or a lot contains.
    held: i32,
    /// Data, and the people whose data they are, where no verb tells more.
    data: i32,
    /// Dead and hurt are this accident's, unless something tells otherwise.
    casualties: i32,
    /// A title and a lead tell this incident's figure.
    headline: i32,
}

const WEIGHTS: Weights = Weights {
    exposure: 16,
    population: 18,
    taken: 8,
    whole: 20,
    subset: 22,
    bystander: 18,
    doers: 22,
    helpers: 12,
    thieves: 12,
    other_incident: 24,
    reminder: 8,
    another_firm: 18,
    answer: 8,
    held: 8,
    data: 6,
    casualties: 10,
    headline: 5,
};

/// « sur les 3,2 millions d'abonnés »: the whole of which a part is told, unless « sur » is the verb's (« porte sur »).
fn whole(scene: &Scene, number: usize) -> Option<Mark> {
    let (from, _) = qualifier_before(scene, number);
    let article = from.checked_sub(1)?;
    let at = article.checked_sub(1)?;
    let definite = scene.pack.rest_articles.contains(&scene.tokens.word(article));
    let opens = scene.pack.before_whole.contains(&scene.tokens.word(at));
    let (start, _) = scene.sentence(number);
    let of_a_verb = scene.cues(start, from, |cue| cue == Cue::Exposure).any(|mark| mark.to == at + 1);
    (opens && definite && !of_a_verb).then_some(Mark { tag: Tag::Cue(Cue::Population), from: at, to: at + 1 })
}

/// « 12 480 familles concernées, sur plus de 21 000 »: the whole behind its part, which is smaller and stands right before.
fn out_of(scene: &Scene, (number, _): (usize, usize), class: UnitClass) -> Option<Mark> {
    if matches!(class, UnitClass::Other | UnitClass::Tonnes) {
        return None;
    }
    let (from, _) = qualifier_before(scene, number);
    let at = from.checked_sub(1).filter(|at| scene.pack.before_whole.contains(&scene.tokens.word(*at)))?;
    let (start, _) = scene.sentence(number);
    let part = scene.expressions_from(start).take_while(|expression| expression.to <= at).last()?;
    let (Meaning::Number(few), Meaning::Number(all)) = (&part.meaning, &scene.expression_at(number)?.meaning) else {
        return None;
    };
    let is_near = at - part.to <= WAY_FROM_PART_TO_WHOLE;
    (is_near && few.value < all.value).then_some(Mark { tag: Tag::Cue(Cue::Population), from: at, to: at + 1 })
}

/// The counted noun, what is said of it in a word or two, and a comma.
const WAY_FROM_PART_TO_WHOLE: usize = 4;

/// « Quels patients sont concernés ? 214 600 patients ayant pris rendez-vous »: the heading of the section, or the
/// question right before, says who was hit.
fn is_an_answer(scene: &Scene, sentence: usize) -> bool {
    let cues = &scene.background.cues;
    let is_break = |index: &usize| scene.tokens.shape(*index) == Some(Shape::Break);
    let Some(last) = (sentence.saturating_sub(3)..sentence).rev().find(|index| !is_break(index)) else { return false };
    let (from, _) = scene.sentence(last);
    let asked = cues.paragraph && scene.tokens.is_mark(last, '?') && scene.has_cue(from, last, Cue::Exposure);
    asked || (cues.layout && scene.background.is_statement && is_under_a_heading_of_the_hit(scene, sentence))
}

/// A heading at most this many blocks before.
const SECTION: usize = 3;

fn is_under_a_heading_of_the_hit(scene: &Scene, token: usize) -> bool {
    let document = scene.tokens.document;
    let start = scene.tokens.span(token, token + 1).start;
    let own = document.blocks.partition_point(|block| block.span.start <= start);
    let above = document.blocks[..own].iter().rev().skip(1).take(SECTION);
    let heading = above.into_iter().find(|block| block.kind == BlockKind::Heading && block.part != Part::Title);
    heading.is_some_and(|block| {
        let (from, to) = (scene.tokens.at(block.span.start), scene.tokens.at(block.span.end));
        scene.has_cue(from, to, Cue::Exposure)
    })
}

/// Records and accounts, or people whose records are named before them: « les fiches de 4 700 clients ».
fn is_of_data(scene: &Scene, at: (usize, usize), class: UnitClass) -> bool {
    let (start, end) = scene.sentence(at.0);
    if is_third_party(scene, at.0) || (scene.names_stranger(start, end) && !scene.names_organisation(start, end)) {
        return false;
    }
    if matches!(class, UnitClass::Records | UnitClass::Accounts | UnitClass::Emails | UnitClass::BankDetails) {
        return scene.cues(at.1, at.1 + 6, |cue| cue == Cue::Auxiliary).next().is_some();
    }
    let (from, _) = qualifier_before(scene, at.0);
    let Some(of) = from.checked_sub(1) else { return false };
    let joined = scene.pack.numbers.of.contains(&scene.tokens.word(of))
        || scene.pack.numbers.partitive.contains(&scene.tokens.word(of));
    let data = |mark: &Mark| matches!(mark.tag, Tag::Field(_) | Tag::WeakField(_) | Tag::Unit(UnitClass::Records));
    class == UnitClass::People
        && joined
        && scene.marks_within(of.saturating_sub(4), of).any(|mark| mark.to == of && data(mark))
}

/// What the figure is, from all cues around it; the cues that decided.
pub fn role(scene: &Scene, at: (usize, usize), class: UnitClass) -> (CountRole, Vec<Mark>) {
    let (from, to) = scene.sentence(at.0);
    let near = |wanted: Cue, weight: i32| -> (i32, Option<Mark>) {
        scene
            .cues(from, to, |cue| cue == wanted)
            .filter(|mark| wanted != Cue::Population || !(is_noun(scene, mark) || is_boasted(scene, mark, class)))
            .map(|mark| (weight - step(scene, (mark.from, mark.to), at) / 2, Some(*mark)))
            .max_by_key(|(score, _)| *score)
            .unwrap_or((0, None))
    };
    let (mut affected, verb) = near(Cue::Exposure, WEIGHTS.exposure);
    let stock = if class == UnitClass::Tonnes { Cue::Stored } else { Cue::Population };
    // « l'archive compte 212 000 fichiers »: nobody's stock.
    let archive = (class == UnitClass::Records).then(|| archive(scene, at)).flatten();
    let (population, stock) = if archive.is_some() { (0, None) } else { near(stock, WEIGHTS.population) };
    // « 6 500 habitants confinés »: the counted noun itself is a word of the stock.
    let hit = verb.is_some_and(|verb| verb.from >= at.1 && step(scene, (verb.from, verb.to), at) <= 2);
    let own = stock.is_some_and(|mark| at.0 <= mark.from && mark.to <= at.1);
    // « la caisse compte 36 240 personnes **touchées** », « recense 630 000 **victimes** »
    let victims = verb.is_some_and(|verb| at.0 < verb.from && verb.to <= at.1 + 1 && verb.from + 1 >= at.1);
    let (population, stock) = if (hit && own) || victims { (0, None) } else { (population, stock) };
    let taken = stock.is_some_and(|mark| is_another_numbers(scene, (from, to), &mark, at));
    let population = if taken { population - WEIGHTS.taken } else { population };
    let (population, stock) = match whole(scene, at.0).or_else(|| out_of(scene, at, class)) {
        Some(mark) => (WEIGHTS.whole, Some(mark)),
        None => (population, stock),
    };
    let (bystander, helper) = if class == UnitClass::Casualties { (0, None) } else { bystander(scene, (from, to), at) };
    let (bystander, helper) = doer(scene, at, class).map_or((bystander, helper), |mark| (WEIGHTS.doers, Some(mark)));
    let part = subset_cue(scene, at, from)
        .or_else(|| partitive(scene, at))
        .or_else(|| rest(scene, at))
        .or_else(|| in_brackets(scene, at))
        .or_else(|| for_whom(scene, at, class))
        .or_else(|| among(scene, at))
        .or_else(|| behind_a_colon(scene, at))
        .or_else(|| scene.cues(from, at.0, |cue| cue == Cue::Breakdown).next_back().copied());
    let subset = if part.is_some() { WEIGHTS.subset } else { 0 };
    let away = elsewhere(scene, at.0);
    let other_incident = match away {
        Elsewhere::Here => 0,
        Elsewhere::Told(_) if scene.names_ours(from, to) => WEIGHTS.reminder,
        Elsewhere::Told(mark) => told(scene, (mark.from, mark.to), at),
        Elsewhere::LongPast | Elsewhere::GoesOn => WEIGHTS.other_incident,
        Elsewhere::AnotherFirm => WEIGHTS.another_firm,
    };
    let (claimed, thief) = near(Cue::ThiefSays, WEIGHTS.thieves);
    let mut verb = if claimed > affected { thief } else { verb };
    affected = affected.max(claimed);
    let is_of_the_story = !matches!(class, UnitClass::Organisations | UnitClass::Other);
    if is_headline(scene, at.0) && is_of_the_story {
        affected = affected.max(0) + WEIGHTS.headline;
    }
    if is_advice(scene, from, at.0) {
        affected = 0;
    }
    if affected <= 0 && is_of_the_story && is_an_answer(scene, from) {
        affected = WEIGHTS.answer;
    }
    // « le lot renferme 900 000 fiches »
    let holds = matches!(class, UnitClass::Records | UnitClass::Accounts | UnitClass::People);
    if affected <= 0 && holds {
        let (held, holder) = near(Cue::Contains, WEIGHTS.held);
        (affected, verb) = if held > 0 { (held, holder) } else { (affected, verb) };
        (affected, verb) = if affected <= 0 && archive.is_some() { (WEIGHTS.held, archive) } else { (affected, verb) };
        if let Some(puts) = put_forward(scene, at).filter(|_| affected <= 0 && is_of_the_story) {
            (affected, verb) = (WEIGHTS.held, Some(puts));
        }
    }
    if affected <= 0 && is_of_data(scene, at, class) {
        affected = WEIGHTS.data;
    }
    if class == UnitClass::Casualties {
        affected = affected.max(near(Cue::Toll, WEIGHTS.exposure).0).max(WEIGHTS.casualties);
    }
    if let Some(kin) = kin(scene, at) {
        return (CountRole::Other, vec![kin]);
    }
    let best = affected.max(population).max(subset).max(bystander).max(other_incident);
    let chosen = |role: CountRole, mark: Option<Mark>| (role, mark.into_iter().collect::<Vec<_>>());
    if best <= 0 {
        return chosen(CountRole::Other, None);
    }
    // A part of another incident's figure is another incident's.
    if best == subset && (other_incident <= WEIGHTS.reminder || away == Elsewhere::AnotherFirm) {
        let mut cues: Vec<Mark> = part.into_iter().collect();
        cues.extend(verb);
        return (CountRole::Subset, cues);
    }
    // « la Cnil a reçu 5 629 notifications »: things told beside the story are no other incident, unless a word tells one.
    let beside = matches!(away, Elsewhere::AnotherFirm | Elsewhere::GoesOn | Elsewhere::LongPast);
    if class == UnitClass::Other && beside && (best == other_incident || best == subset) {
        return chosen(CountRole::Other, None);
    }
    if best == other_incident || best == subset {
        let told = if let Elsewhere::Told(mark) = away { Some(mark) } else { None };
        return chosen(CountRole::OtherIncident, told);
    }
    if best == population {
        return chosen(CountRole::Population, stock);
    }
    if best == bystander {
        return chosen(CountRole::Other, helper);
    }
    chosen(CountRole::Affected, verb)
}

/// « mère de deux enfants »: right before the figure.
fn kin(scene: &Scene, at: (usize, usize)) -> Option<Mark> {
    let (from, _) = qualifier_before(scene, at.0);
    scene.cues(from.saturating_sub(3), from, |cue| cue == Cue::Kin).find(|mark| mark.to == from).copied()
}

/// « l'archive **compte** 212 000 fichiers »: the verb right before the figure; « 5 000 messages par jour » has none.
fn archive(scene: &Scene, at: (usize, usize)) -> Option<Mark> {
    let (from, _) = qualifier_before(scene, at.0);
    scene
        .cues(from.saturating_sub(4), from, |cue| cue == Cue::Population)
        .find(|mark| cost(scene, (mark.from, mark.to), (from, at.0)) <= 2)
        .copied()
}

/// « L'établissement **parle de** 38 400 patients »: right before the figure.
fn put_forward(scene: &Scene, at: (usize, usize)) -> Option<Mark> {
    let (from, _) = qualifier_before(scene, at.0);
    let opens =
        |index: usize| scene.tokens.is_mark(index, '"') || scene.pack.determiners.contains(&scene.tokens.word(index));
    scene.cues(from.saturating_sub(7), from, |cue| cue == Cue::Puts).find(|mark| (mark.to..from).all(opens)).copied()
}

/// « le vendeur revendique 1,9 million de lignes »: put forward, and nobody's stock.
fn is_boasted(scene: &Scene, mark: &Mark, class: UnitClass) -> bool {
    class == UnitClass::Records
        && scene.cues(mark.from, mark.to, |cue| cue == Cue::Puts).any(|puts| puts.from == mark.from)
}

/// « leur compte »: behind an article a word for the stock is no verb.
fn is_noun(scene: &Scene, mark: &Mark) -> bool {
    mark.from.checked_sub(1).is_some_and(|before| {
        let word = scene.tokens.word(before);
        let article = scene.pack.determiners.contains(&word) || scene.pack.possessives.contains(&word);
        article && mark.to == mark.from + 1
    })
}

/// Whether another number of the sentence stands nearer to a cue.
fn is_another_numbers(scene: &Scene, (from, to): (usize, usize), cue: &Mark, at: (usize, usize)) -> bool {
    let way = |place: (usize, usize)| cost(scene, (cue.from, cue.to), place);
    let mut others = scene
        .expressions_from(from)
        .take_while(|expression| expression.from < to)
        .filter(|other| other.from != at.0 && other.meaning.is_figure());
    others.any(|other| way((other.from, other.to)) < way(at))
}

/// « activez la vérification en deux étapes »
fn is_advice(scene: &Scene, sentence: usize, number: usize) -> bool {
    scene.has_cue(sentence, number, Cue::Advice)
}

/// A title, a lead or a heading.
fn is_headline(scene: &Scene, token: usize) -> bool {
    let span = scene.tokens.span(token, token + 1);
    let block = scene.tokens.document.block_at(span);
    let heads =
        block.is_some_and(|block| matches!(block.part, Part::Title | Part::Lead) || block.kind == BlockKind::Heading);
    scene.background.cues.layout && heads
}

/// A cue this near stands in the same group of words (`step`).
pub const NEAR: i32 = 12;

/// The way from a cue to the number; another count in between takes the cue for itself.
pub fn step(scene: &Scene, cue: (usize, usize), at: (usize, usize)) -> i32 {
    let (low, high) = if cue.1 <= at.0 { (cue.1, at.0) } else { (at.1, cue.0) };
    let between = scene.expressions_from(low).take_while(|expression| expression.to <= high);
    let others = between.filter(|expression| expression.meaning.is_figure()).count();
    let taken = if scene.background.cues.reach { 6 * others } else { 0 };
    i32::try_from(cost(scene, cue, at) + taken).unwrap_or(i32::MAX / 2)
}

/// A word of another incident reaches forward to its figures; one that stands behind tells less.
fn told(scene: &Scene, cue: (usize, usize), at: (usize, usize)) -> i32 {
    let way = step(scene, cue, at) / 2;
    if cue.0 > at.0 { (WEIGHTS.other_incident - way - 8).max(10) } else { (WEIGHTS.other_incident - way).max(18) }
}

/// Words of those whom the incident did not hit; the counted noun alone tells less than a verb.
fn bystander(scene: &Scene, sentence: (usize, usize), at: (usize, usize)) -> (i32, Option<Mark>) {
    scene
        .cues(sentence.0, sentence.1, |cue| cue == Cue::Bystander)
        .filter(|mark| {
            // « 5 000 comptes de lecteurs »: a noun tells of itself alone.
            let noun = scene.marks_within(mark.from, mark.to).any(|unit| matches!(unit.tag, Tag::Unit(_)));
            !noun || (at.0 <= mark.from && mark.to <= at.1)
        })
        .map(|mark| {
            let counted = at.0 <= mark.from && mark.to <= at.1;
            let weight = if counted { WEIGHTS.helpers } else { WEIGHTS.bystander };
            (weight - step(scene, (mark.from, mark.to), at), Some(*mark))
        })
        .max_by_key(|(score, _)| *score)
        .unwrap_or((0, None))
}

/// « 1 650 personnes **ont ouvert** les fichiers »: the verb right behind the people counted, whose subject they are.
fn doer(scene: &Scene, at: (usize, usize), class: UnitClass) -> Option<Mark> {
    let near = |mark: &&Mark| step(scene, (mark.from, mark.to), at) <= 3;
    let people = matches!(class, UnitClass::People | UnitClass::Accounts);
    let (from, _) = qualifier_before(scene, at.0);
    let agent =
        from.checked_sub(1).filter(|by| class == UnitClass::People && scene.pack.by.contains(&scene.tokens.word(*by)));
    if let Some(by) = agent {
        let used = scene.cues(by.saturating_sub(4), from, |cue| cue == Cue::Population).any(|mark| mark.to == from);
        return (!used).then_some(Mark { tag: Tag::Cue(Cue::Doer), from: by, to: from });
    }
    scene.cues(at.1, at.1 + 9, |cue| cue == Cue::Doer).find(near).filter(|_| people).copied()
}

/// How firmly the figure is said, from what stands by it and by the verb that decided its role.
pub fn certainty(scene: &Scene, at: (usize, usize), cues: &[Mark]) -> (Certainty, Option<Mark>) {
    if !scene.background.cues.modality {
        return (Certainty::Asserted, None);
    }
    let (start, end) = scene.sentence(at.0);
    if let Some(denial) = denial_before(scene, start, at.0) {
        return (Certainty::Denied, Some(denial));
    }
    if let Some(found) = thief(scene, at.0) {
        return (Certainty::Possible, Some(found));
    }
    if is_asked(scene, at.1, end) {
        let question = Mark { tag: Tag::Cue(Cue::Hedge), from: end - 1, to: end };
        return (Certainty::Possible, Some(question));
    }
    for verb in cues.iter().filter(|cue| matches!(cue.tag, Tag::Cue(Cue::Exposure | Cue::Toll))) {
        if negation(scene, verb).is_some() {
            return (Certainty::Denied, Some(*verb));
        }
        if let Some(found) = hedge(scene, verb) {
            return (Certainty::Possible, Some(found));
        }
    }
    let number = Mark { tag: Tag::NoField, from: at.0, to: at.1 };
    match hedge(scene, &number) {
        Some(found) => (Certainty::Possible, Some(found)),
        None => (Certainty::Asserted, None),
    }
}

/// « et non 600 000 » right before the number.
fn denial_before(scene: &Scene, sentence: usize, number: usize) -> Option<Mark> {
    let (from, _) = qualifier_before(scene, number);
    scene
        .cues(sentence.max(from.saturating_sub(4)), from, |cue| cue == Cue::CountDenial)
        .next_back()
        .filter(|mark| mark.to == from)
        .copied()
}

/// « 600 000 comptes piratés ? »: a question, where no comma parts it from the figure.
fn is_asked(scene: &Scene, from: usize, end: usize) -> bool {
    let asks = (end.saturating_sub(2)..end).any(|index| scene.tokens.is_mark(index, '?'));
    asks && !(from..end).any(|index| scene.tokens.is_mark(index, ','))
}
