//! How far a cue reaches: the cost of the way between two groups of words, and what negates a verb.

use super::DateRole;
use super::lexicon::{Mark, Tag};
use super::mention::Meaning;
use super::mention::resolve::Resolved;
use super::scene::Scene;
use super::tokens::Shape;
use crate::date::PartialDate;
use crate::lang::Cue;

/// What it costs to pass from one group of words to another. Small is near.
///
/// A word costs 1. A comma costs 2 and a bracket 3, since an insertion may stand between a verb and its
/// object; a colon 2; a new clause 9 and a semicolon 12, since it has its own verb; a full stop, or the
/// edge of a block, 40.
pub fn cost(scene: &Scene, from: (usize, usize), to: (usize, usize)) -> usize {
    let (low, high) = if from.1 <= to.0 { (from.1, to.0) } else { (to.1, from.0) };
    if low >= high { 0 } else { scene.way.cost(low, high) }
}

/// The negation around a verb: « n'ont pas été », « ne sont en aucun cas ».
pub fn negation(scene: &Scene, verb: &Mark) -> Option<Mark> {
    let (open, closing) = negating(scene, verb)?;
    matches!(closing.tag, Tag::Cue(Cue::NegationClose)).then_some(open)
}

/// « ne … que »: the verb holds of what follows, and of nothing else.
pub fn is_restricted(scene: &Scene, verb: &Mark) -> bool {
    negating(scene, verb).is_some_and(|(_, closing)| matches!(closing.tag, Tag::Cue(Cue::OnlyClose)))
}

/// The two words of a negation, where they hold the verb: it stands between them (in a language where they enclose
/// it), or right after the second
/// with nothing but auxiliaries in between; no comma, colon or new clause parts them.
fn negating(scene: &Scene, verb: &Mark) -> Option<(Mark, Mark)> {
    scene.background.cues.modality.then_some(())?;
    let (sentence, end) = scene.sentence(verb.from);
    let from = verb.from.saturating_sub(9).max(sentence);
    let closes = |cue| matches!(cue, Cue::NegationClose | Cue::OnlyClose);
    let open = if scene.pack.negation_encloses {
        scene.cues(from, verb.to, |cue| cue == Cue::NegationOpen).next_back()?
    } else {
        let closing = scene.cues(from, verb.from, closes).next_back()?;
        let open = scene.cues(from, closing.from, |cue| cue == Cue::NegationOpen).next_back();
        // « never had access » needs no auxiliary.
        let Some(open) = open.filter(|open| closing.from <= open.to + 2) else {
            return is_next(scene, closing, verb).then_some((*closing, *closing));
        };
        open
    };
    let limit = if scene.pack.negation_encloses { (verb.to + 4).min(end) } else { verb.from };
    let Some(closing) = scene.cues(open.to, limit, closes).next() else {
        // « les dossiers, pas plus que le reste, n'ont été touchés »: the second word came before.
        let before = scene.cues(sentence, open.from, |cue| cue == Cue::NounDenial).next_back()?;
        let aside = scene.pack.negation_encloses && !is_cut(scene, open.to, verb.from) && verb.from - open.to <= 4;
        return aside.then_some((*open, Mark { tag: Tag::Cue(Cue::NegationClose), ..*before }));
    };
    if is_cut(scene, open.to, verb.from) || is_cut(scene, verb.to.min(closing.from), closing.from) {
        return None;
    }
    is_next(scene, closing, verb).then_some((*open, *closing))
}

/// Whether a verb comes right after the word that closes a negation, auxiliaries aside.
fn is_next(scene: &Scene, closing: &Mark, verb: &Mark) -> bool {
    let auxiliaries =
        scene.cues(closing.to, verb.from, |cue| cue == Cue::Auxiliary).map(|mark| mark.to - mark.from).sum::<usize>();
    verb.from.saturating_sub(closing.to) <= auxiliaries + 1
}

/// Whether the words of a negation are cut apart; an insertion between two commas (« ne sont, eux, pas ») is none.
fn is_cut(scene: &Scene, from: usize, to: usize) -> bool {
    let commas = (from..to).filter(|index| scene.tokens.is_mark(*index, ',')).count();
    let marks =
        (from..to).any(|index| matches!(scene.tokens.shape(index), Some(Shape::Mark(';' | '(' | ')' | ':' | '–'))));
    // « ne sont **donc** pas concernés »: one word between two others opens no clause.
    let is_word = |index: usize| scene.tokens.shape(index) == Some(Shape::Word);
    let is_adverb =
        |mark: &Mark| mark.to == mark.from + 1 && is_word(mark.to) && mark.from.checked_sub(1).is_some_and(is_word);
    let clause = scene
        .cues(from, to, |cue| cue == Cue::Boundary)
        .any(|mark| !scene.has_cue(mark.from, mark.to, Cue::Except) && !is_adverb(mark));
    commas % 2 == 1 || marks || clause
}

/// Whether a mark of punctuation or a new clause stands in `from..to`.
fn is_parted(scene: &Scene, from: usize, to: usize) -> bool {
    (from..to).any(|index| matches!(scene.tokens.shape(index), Some(Shape::Mark(',' | ';' | '(' | ')' | ':' | '–'))))
        || scene.cues(from, to, |cue| cue == Cue::Boundary).next().is_some()
}

/// The hedge of a verb or of the words right after it: « auraient été dérobées », « potentiellement ».
/// One that stands right before a kind of data or a counted noun belongs to that alone.
pub fn hedge(scene: &Scene, at: &Mark) -> Option<Mark> {
    scene.background.cues.modality.then_some(())?;
    let (sentence, end) = scene.sentence(at.from);
    let from = at.from.saturating_sub(5).max(sentence);
    let to = (at.to + 2).min(end);
    let reaches = |mark: &&Mark| {
        let (low, high) = if mark.to <= at.from { (mark.to, at.from) } else { (at.to, mark.from) };
        let taken = scene.marks_within(low, high).any(|mark| matches!(mark.tag, Tag::Field(_) | Tag::WeakField(_)));
        !is_parted(scene, low, high) && !taken
    };
    let near = scene.cues(from, to, |cue| cue == Cue::Hedge).rfind(reaches).copied();
    near.or_else(|| hedge_of_clause(scene, sentence, at)).or_else(|| hedge_at_head(scene, sentence, at))
}

/// « Il n'est pas exclu **que** les ordonnances aient été lues »: a hedge that opens a clause holds for its verb.
fn hedge_of_clause(scene: &Scene, sentence: usize, at: &Mark) -> Option<Mark> {
    let opens = |mark: &&Mark| scene.pack.relative_pronouns.contains(&scene.tokens.word(mark.to - 1));
    let whole = |mark: &&Mark| {
        scene.cues(mark.to, at.from, |cue| cue == Cue::Boundary).next().is_none()
            && !(mark.to..at.from).any(|index| matches!(scene.tokens.shape(index), Some(Shape::Mark(';' | ':'))))
    };
    scene.cues(sentence, at.from, |cue| cue == Cue::Hedge).rfind(|mark| opens(mark) && whole(mark)).copied()
}

/// « **Potentiellement**, 8,6 millions de personnes sont concernées »: an adverb at the head, closed by a comma, holds for
/// the clause.
fn hedge_at_head(scene: &Scene, sentence: usize, at: &Mark) -> Option<Mark> {
    let mark = scene.cues(sentence, at.from, |cue| cue == Cue::Hedge).next()?;
    let head = mark.from == sentence && scene.tokens.is_mark(mark.to, ',');
    let whole = scene.cues(mark.to, at.from, |cue| cue == Cue::Boundary).next().is_none();
    (head && whole).then_some(*mark)
}

/// The thieves' word for it, in the clause.
pub fn thief(scene: &Scene, token: usize) -> Option<Mark> {
    scene.background.cues.modality.then_some(())?;
    let (from, to) = scene.sentence(token);
    let same_clause = |mark: &&Mark| {
        let (low, high) = if mark.to <= token { (mark.to, token) } else { (token, mark.from) };
        scene.cues(low, high.max(low), |cue| cue == Cue::Boundary).next().is_none()
    };
    scene.cues(from, to, |cue| cue == Cue::ThiefSays).find(same_clause).copied()
}

/// Whether a sentence tells of this incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Elsewhere {
    Here,
    /// Another incident, by these words.
    Told(Mark),
    /// The sentence before tells of another incident, and this one goes on.
    GoesOn,
    /// A firm that is not ours: « l'assureur Anthem », « chez easyJet ».
    AnotherFirm,
    /// A day or a year well before this incident stands at the head of the sentence.
    LongPast,
}

/// Whether the sentence around a token tells of another incident, another firm or another time.
///
/// A paragraph goes on with what it began: a sentence that does not name ours, after one that tells of
/// another incident, tells of that too; so does a paragraph under a heading that announces one.
pub fn elsewhere(scene: &Scene, token: usize) -> Elsewhere {
    let (from, to) = scene.sentence(token);
    // A statement tells of its own incident, whatever firms it names.
    if scene.background.is_statement {
        return scene.cues(from, token, |cue| cue == Cue::OtherIncident).next().map_or(Elsewhere::Here, |mark| {
            if scene.names_ours(from, to) { Elsewhere::Here } else { Elsewhere::Told(*mark) }
        });
    }
    if tells_long_past_before(scene, from, token) && !scene.names_ours(from, to) {
        return Elsewhere::LongPast;
    }
    let here = in_sentence(scene, from, to, token);
    if is_at_another(scene, to, token) {
        return Elsewhere::AnotherFirm;
    }
    let stands_behind = matches!(here, Elsewhere::Told(mark) if mark.from > token);
    let alone = !scene.background.cues.paragraph || scene.names_organisation(from, to);
    if (here != Elsewhere::Here && !stands_behind) || alone {
        return here;
    }
    let (block_from, _) = scene.block(token);
    let mut before = from;
    for _ in 0..3 {
        let Some(index) = before.checked_sub(1).filter(|index| *index >= block_from) else { break };
        let (start, end) = scene.sentence(index);
        let told = in_sentence(scene, start, end, end);
        if told != Elsewhere::Here {
            return Elsewhere::GoesOn;
        }
        if scene.names_ours(start, end) {
            break;
        }
        before = start;
    }
    here
}

/// What a sentence tells to a token of it.
fn in_sentence(scene: &Scene, from: usize, to: usize, token: usize) -> Elsewhere {
    if opens_at_another(scene, from, to) {
        return Elsewhere::AnotherFirm;
    }
    if opens_long_past(scene, from, to) || (looks_back(scene, from, to, token) && !scene.names_organisation(from, to)) {
        return Elsewhere::LongPast;
    }
    if let Some(mark) = share_of_many(scene, from, to) {
        return Elsewhere::Told(mark);
    }
    let of_a_figure =
        |mark: &&Mark| scene.cues(mark.from, mark.to + 1, |cue| cue == Cue::Quantity).any(|noun| noun.to >= mark.to);
    // « un précédent bilan »: of this incident.
    if let Some(mark) = scene.cues(from, to, |cue| cue == Cue::OtherIncident).find(|mark| !of_a_figure(mark)) {
        return Elsewhere::Told(*mark);
    }
    let (block_from, block_to) = if scene.background.cues.paragraph { scene.block(from) } else { (from, to) };
    let ours = scene.names_organisation(block_from, block_to);
    if !ours && (scene.names_firm(from, to) || tells_of_a_firm(scene, from, to)) {
        return Elsewhere::AnotherFirm;
    }
    Elsewhere::Here
}

/// « 61 % **des fuites** partent d'un mot de passe réutilisé »: of incidents in general, of which this is one of many.
fn share_of_many(scene: &Scene, from: usize, to: usize) -> Option<Mark> {
    let mut shares = scene.expressions_from(from).take_while(|expression| expression.to < to);
    shares.find_map(|share| {
        let of = matches!(share.meaning, Meaning::Percentage { .. })
            && scene.pack.numbers.partitive.contains(&scene.tokens.word(share.to));
        let event = |cue| matches!(cue, Cue::EventNoun(_) | Cue::Exposure);
        let noun = scene.cues(share.to + 1, share.to + 5, event).find(|mark| mark.from == share.to + 1)?;
        (of && scene.tokens.word(noun.from).ends_with('s')).then_some(*noun)
    })
}

/// « Chez Bricodis, les numéros de carte avaient été dérobés. »: the sentence opens in another house.
fn opens_at_another(scene: &Scene, from: usize, to: usize) -> bool {
    let opens = scene.pack.firm_prepositions.contains(&scene.tokens.word(from));
    opens && !scene.names_organisation(from, to) && scene.names_firm(from, (from + 3).min(to))
}

/// « les 6,4 millions de comptes compromis **chez Bouygues** »: the place is told right behind, with no mark in between.
fn is_at_another(scene: &Scene, end: usize, token: usize) -> bool {
    let words = |index: &usize| matches!(scene.tokens.shape(*index), Some(Shape::Word | Shape::Digits));
    let boundary = |index: usize| scene.cues(index, index + 1, |cue| cue == Cue::Boundary).next().is_some();
    let token = scene.expression_at(token).map_or(token, |number| number.to);
    let place = (token..end.min(token + PLACE))
        .take_while(words)
        .take_while(|index| !boundary(*index))
        .find(|index| scene.pack.firm_prepositions.contains(&scene.tokens.word(*index)));
    place.is_some_and(|at| scene.names_firm(at, (at + 3).min(end)) && scene.has_cue(token, at, Cue::Exposure))
}

/// Tokens between a figure and the firm at which it was taken.
const PLACE: usize = 12;

/// « les clients d'un opérateur », « chez une mutuelle »: a firm without its name is another one, where the text has
/// named ours before.
pub fn tells_of_a_firm(scene: &Scene, from: usize, to: usize) -> bool {
    scene.cues(from, to, |cue| cue == Cue::AnotherFirm).next().is_some() && scene.has_named_organisation(from)
}

/// « En juin 2021, … »: a date at the head of the sentence, well before the incident.
fn opens_long_past(scene: &Scene, from: usize, to: usize) -> bool {
    scene.expressions_from(from).take_while(|expression| expression.from < to).any(|expression| {
        let at_head =
            expression.from - from <= 3 || (scene.tokens.is_mark(expression.to, ',') && expression.from - from <= 12);
        let Meaning::Date(date) = &expression.meaning else { return false };
        if !at_head || is_founding(scene, expression.from) {
            return false;
        }
        // « En 2023, plus de 4 600 entreprises … »: a whole year before ours.
        let year_before = matches!(date.value, PartialDate::Year(_))
            && days_before_story(scene, date.value).is_some_and(|days| days > 0)
            && !scene.names_ours(from, to);
        if year_before {
            return true;
        }
        let others_only = scene.names_stranger(from, to) && !scene.names_organisation(from, to);
        let oldest = if others_only { OLDEST_DAYS_OF_OTHERS } else { OLDEST_DAYS };
        !reaches_into_the_story(scene, expression.from)
            && days_before_story(scene, last_of(date)).is_some_and(|days| days > oldest)
    })
}

/// « entre janvier 2023 et août 2025 »: the end of an interval.
fn last_of(date: &Resolved) -> PartialDate {
    date.second.map_or(date.value, |(end, _)| end)
}

/// « les clients ayant commandé **depuis** janvier 2022 »
fn reaches_into_the_story(scene: &Scene, date: usize) -> bool {
    let since = |mark: &Mark| (mark.to..date).all(|index| scene.pack.determiners.contains(&scene.tokens.word(index)));
    scene.cues(date.saturating_sub(3), date, |cue| cue == Cue::EventNoun(DateRole::Started)).any(since)
}

/// « l'explosion d'un dépôt avait détruit en 2015 quelque 1 150 tonnes »: a day well before the story, before the figure.
fn tells_long_past_before(scene: &Scene, from: usize, token: usize) -> bool {
    scene.expressions_from(from).take_while(|expression| expression.to <= token).any(|expression| {
        let Meaning::Date(date) = &expression.meaning else { return false };
        !is_founding(scene, expression.from)
            && !reaches_into_the_story(scene, expression.from)
            && days_before_story(scene, last_of(date)).is_some_and(|days| days > OLDEST_DAYS)
    })
}

/// « En novembre dernier, 500 000 clients **avaient été** prévenus d'une fuite »: French tells in the pluperfect what
/// came before the story, with its day.
fn looks_back(scene: &Scene, from: usize, to: usize, token: usize) -> bool {
    let mut dates = scene.expressions_from(from).take_while(|expression| expression.from < to);
    dates.any(|expression| {
        let Meaning::Date(date) = &expression.meaning else { return false };
        let head = expression.from - from <= HEAD;
        let low = if head { from } else { expression.from.saturating_sub(HEAD).max(from) };
        // « le site, qui emploie 400 personnes, avait déjà … en 2013 »: what stands before the verb is of today.
        let clause = (token..expression.from.max(token)).find(|index| scene.tokens.is_mark(*index, ','));
        let high = if head { to } else { clause.unwrap_or(expression.from) };
        scene.has_cue(low, high, Cue::Pluperfect)
            && !is_founding(scene, expression.from)
            && days_before_story(scene, date.value).is_some_and(|days| days > OLDEST_DAYS_IN_PLUPERFECT)
    })
}

/// « créée en 2013 »: a year of the firm's life, not of what the sentence tells.
fn is_founding(scene: &Scene, date: usize) -> bool {
    scene.cues(date.saturating_sub(5), date, |cue| cue == Cue::Background).any(|mark| mark.to == date)
}

/// The days from a date to the start of the story; `None` where that is not known, and in a statement, which
/// tells its own story.
pub fn days_before_story(scene: &Scene, date: PartialDate) -> Option<i32> {
    if scene.background.is_statement || !scene.background.cues.days {
        return None;
    }
    let since = scene.background.since.or(scene.background.reference).or(scene.tokens.document.published)?;
    Some(since.first_day().since(date.last_day()).map_or(0, |span| span.get_days()))
}

/// A date this many days before the story is about something else, unless its event stands right by it.
pub const OLDEST_DAYS: i32 = 400;

/// The same where the sentence names others and not ours.
pub const OLDEST_DAYS_OF_OTHERS: i32 = 20;

/// A day stands at the head of its sentence, or this near behind the verb.
const HEAD: usize = 8;

/// The same in a sentence of the pluperfect.
const OLDEST_DAYS_IN_PLUPERFECT: i32 = 60;
