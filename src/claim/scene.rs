//! One document, ready to be read: its tokens, the phrases known in it, its expressions and quotations.

use super::Background;
use super::lexicon::{Mark, Tag, lexicon};
use super::mention::resolve::Resolver;
use super::mention::{Expression, expressions};
use super::quotation::{Quotation, quotations};
use super::starts::Starts;
use super::tokens::{Shape, Tokens};
use super::way::Way;
use crate::document::Document;
use crate::document::fold::fold_words;
use crate::lang::{self, Cue, Pack};

pub struct Scene<'d> {
    pub tokens: Tokens<'d>,
    /// The number of each word in the lexicon.
    pub row: Vec<u32>,
    pub pack: &'static Pack,
    pub background: &'d Background,
    /// In the order of the text.
    pub marks: Vec<Mark>,
    /// In the order of the text; none overlap.
    pub expressions: Vec<Expression>,
    pub quotations: Vec<Quotation>,
    /// Stretches of tokens that may be a quotation whose closing mark was lost.
    pub unclosed: Vec<(usize, usize)>,
    /// For each token, whether it belongs to a name of the organisation.
    pub is_organisation: Vec<bool>,
    /// What `scope::cost` asks.
    pub way: Way,
    /// The first token of the organisation's first name.
    first_named: Option<usize>,
    /// For each token, whether it is a name that is neither the organisation's nor a neutral one.
    is_foreign: Vec<bool>,
    /// Where the marks and the expressions start.
    mark_starts: Starts,
    expression_starts: Starts,
}

/// Tokens of a title and a first sentence: there a text says whose story it tells.
const OPENING: usize = 40;

/// A name is looked for within so many tokens of the start of a text.
const NAMES_WITHIN: usize = 4000;

/// The subject of a sentence stands within so many tokens of its head.
const SUBJECT: usize = 10;

/// No cue is looked for farther than this many tokens from the words it tells about.
const REACH: usize = 80;

impl<'d> Scene<'d> {
    pub fn new(document: &'d Document, background: &'d Background) -> Self {
        let pack = lang::pack(&document.language);
        let tokens = Tokens::new(document);
        let lexicon = lexicon(pack);
        let row = lexicon.row(&tokens);
        let marks = lexicon.marks(&tokens, &row);
        let resolver = Resolver::new(document.published, background.reference);
        let expressions = expressions(&tokens, &row, &marks, pack, resolver);
        let is_organisation = organisation_tokens(&tokens, background);
        let first_named = is_organisation.iter().position(|named| *named);
        let is_foreign =
            (0..tokens.len()).map(|index| !is_organisation[index] && is_name(&tokens, pack, index)).collect();
        let mut scene = Self {
            way: Way::new(&tokens, &marks, background.cues.reach),
            mark_starts: Starts::new(marks.iter().map(|mark| mark.from), tokens.len()),
            expression_starts: Starts::new(expressions.iter().map(|expression| expression.from), tokens.len()),
            tokens,
            row,
            pack,
            background,
            marks,
            expressions,
            quotations: Vec::new(),
            unclosed: Vec::new(),
            is_organisation,
            first_named,
            is_foreign,
        };
        (scene.quotations, scene.unclosed) = quotations(&scene);
        scene
    }

    /// The marks that lie within tokens `from..to`.
    pub fn marks_within(&self, from: usize, to: usize) -> impl DoubleEndedIterator<Item = &Mark> {
        let (first, last) = (self.mark_starts.before(from), self.mark_starts.before(to));
        self.marks.get(first..last).unwrap_or(&[]).iter().filter(move |mark| mark.to <= to)
    }

    /// The end of a phrase of this kind that starts at a token.
    pub fn tagged_at(&self, token: usize, tag: Tag) -> Option<usize> {
        let (first, last) = (self.mark_starts.before(token), self.mark_starts.before(token + 1));
        let here = self.marks.get(first..last).unwrap_or(&[]).iter();
        here.filter(|mark| mark.tag == tag).map(|mark| mark.to).max()
    }

    /// The cues of one kind within tokens `from..to`.
    pub fn cues(&self, from: usize, to: usize, wanted: impl Fn(Cue) -> bool) -> impl DoubleEndedIterator<Item = &Mark> {
        self.marks_within(from, to).filter(move |mark| matches!(mark.tag, Tag::Cue(cue) if wanted(cue)))
    }

    pub fn has_cue(&self, from: usize, to: usize, wanted: Cue) -> bool {
        self.cues(from, to, |cue| cue == wanted).next().is_some()
    }

    /// The sentence around a token, no wider than any cue reaches.
    pub fn sentence(&self, token: usize) -> (usize, usize) {
        let (from, to) = self.tokens.sentence(token);
        (from.max(token.saturating_sub(REACH)), to.min(token + REACH))
    }

    /// The tokens of the block (paragraph, title, item) around a token, no wider than any cue reaches.
    pub fn block(&self, token: usize) -> (usize, usize) {
        let is_break = |index: &usize| self.tokens.shape(*index) == Some(Shape::Break);
        let low = token.saturating_sub(REACH);
        let high = (token + REACH).min(self.tokens.len());
        let from = (low..token).rev().find(is_break).map_or(low, |index| index + 1);
        let to = (token..high).find(is_break).unwrap_or(high);
        (from, to)
    }

    /// Whether the organisation is named within tokens `from..to`.
    pub fn names_organisation(&self, from: usize, to: usize) -> bool {
        self.is_organisation.get(from..to).is_some_and(|named| named.contains(&true))
    }

    /// Whether the organisation is named before a token.
    pub fn has_named_organisation(&self, token: usize) -> bool {
        self.first_named.is_some_and(|first| first < token)
    }

    /// Whether a capitalised name that is neither the organisation's nor a neutral one stands in `from..to`.
    pub fn names_another(&self, from: usize, to: usize) -> bool {
        self.is_foreign.get(from..to.min(self.is_foreign.len())).is_some_and(|foreign| foreign.contains(&true))
    }

    /// Every name that is neither the organisation's nor a neutral one.
    pub fn other_names(&self) -> impl Iterator<Item = &str> {
        let foreign = self.is_foreign.iter().enumerate().filter(|(_, is_foreign)| **is_foreign);
        foreign.map(|(index, _)| self.tokens.word(index))
    }

    /// The same of a name that the statement does not have: whoever that names belongs to the story.
    pub fn names_stranger(&self, from: usize, to: usize) -> bool {
        (from..to).any(|index| {
            self.names_another(index, index + 1) && !self.background.story.names.contains(self.tokens.word(index))
        })
    }

    /// Whether the organisation is meant within `from..to`: by its name, or by a word for it in the place of the
    /// subject, that no other name follows (« la plateforme », not « l'assureur américain Anthem »).
    pub fn names_ours(&self, from: usize, to: usize) -> bool {
        let meant = |mark: &Mark| {
            let definite =
                mark.from.checked_sub(1).is_some_and(|before| self.pack.definite.contains(&self.tokens.word(before)));
            definite && mark.from <= from + SUBJECT && !self.names_stranger(mark.to, (mark.to + 4).min(to))
        };
        self.names_organisation(from, to) || self.cues(from, to, |cue| cue == Cue::Organisation).any(meant)
    }

    /// Whether another firm is named in `from..to`: by a word for a firm (« l'assureur américain Anthem ») or a
    /// preposition (« chez easyJet »). A name that the text comes back to belongs to its story.
    pub fn names_firm(&self, from: usize, to: usize) -> bool {
        (from..to).filter(|index| self.names_stranger(*index, index + 1)).any(|index| {
            // « un mail, GSM »: a mark parts the name from the word before it, and a kind of data is no name.
            let is_word = |at: &usize| self.tokens.shape(*at) == Some(Shape::Word);
            let low = (index.saturating_sub(3).max(from)..index).rev().take_while(is_word).last().unwrap_or(index);
            let is_data = |mark: &Mark| matches!(mark.tag, Tag::Field(_) | Tag::WeakField(_));
            if self.marks_within(index, index + 1).any(is_data) {
                return false;
            }
            let joined = index.checked_sub(1).is_some_and(|before| {
                let word = self.tokens.word(before);
                self.pack.numbers.of.contains(&word) || self.pack.firm_prepositions.contains(&word)
            });
            let happened = joined && self.cues(low, index, |cue| matches!(cue, Cue::EventNoun(_))).next().is_some();
            let called = happened
                || self.cues(low, index, |cue| cue == Cue::Organisation).any(|mark| self.is_introduced(mark.from))
                || index
                    .checked_sub(1)
                    .is_some_and(|before| self.pack.firm_prepositions.contains(&self.tokens.word(before)));
            called && !self.opens_story(index) && !self.recurs(index)
        })
    }

    /// « l'assureur Anthem », not « parti de l'Ardèche »: a noun stands behind its article, or opens with a capital.
    fn is_introduced(&self, noun: usize) -> bool {
        let before = noun.checked_sub(1).map(|before| self.tokens.word(before));
        let articles = |word: &str| {
            self.pack.determiners.contains(&word)
                || self.pack.definite.contains(&word)
                || self.pack.indefinite.contains(&word)
                || self.pack.firm_prepositions.contains(&word)
        };
        before.is_none_or(articles) || self.tokens.original(noun).starts_with(char::is_uppercase)
    }

    /// Whether the name at a token may be that of the organisation: nobody told which it is, and the text opens with
    /// this one (« La clinique du Val informe que … »).
    fn opens_story(&self, index: usize) -> bool {
        self.background.cues.document && self.background.names().next().is_none() && index < OPENING
    }

    /// Whether the name at a token stands in another block too.
    fn recurs(&self, index: usize) -> bool {
        let (from, to) = self.block(index);
        let name = self.tokens.word(index);
        let elsewhere = |other: usize| (other < from || other >= to) && self.tokens.word(other) == name;
        self.background.cues.document && (0..self.tokens.len().min(NAMES_WITHIN)).any(elsewhere)
    }

    /// The expressions that start at a token or after it.
    pub fn expressions_from(&self, token: usize) -> impl Iterator<Item = &Expression> {
        self.expressions.get(self.expression_starts.before(token)..).unwrap_or(&[]).iter()
    }

    /// The expression around a token.
    pub fn expression_at(&self, token: usize) -> Option<&Expression> {
        let after = self.expression_starts.before(token + 1);
        self.expressions.get(after.checked_sub(1)?).filter(|expression| token < expression.to)
    }

    /// The quotation around a token.
    pub fn quotation_at(&self, token: usize) -> Option<&Quotation> {
        let after = self.quotations.partition_point(|quotation| quotation.from <= token);
        self.quotations.get(after.checked_sub(1)?).filter(|quotation| token < quotation.to)
    }
}

/// Whether a capitalised word that is not a neutral one, and that does not just open a sentence, stands at a token.
fn is_name(tokens: &Tokens, pack: &Pack, index: usize) -> bool {
    if tokens.shape(index) != Some(Shape::Word) {
        return false;
    }
    let original = tokens.original(index);
    // Most words are plain small letters, which fold to themselves.
    if original == tokens.word(index) || !original.contains(char::is_uppercase) {
        return false;
    }
    let first_of_sentence = tokens.sentence(index).0 == index
        || index
            .checked_sub(1)
            .is_some_and(|before| matches!(tokens.shape(before), Some(Shape::Mark('"' | ':' | '-' | '–'))));
    let mixed_case = original.chars().skip(1).any(char::is_uppercase) && original.chars().any(char::is_lowercase);
    let capital = original.chars().next().is_some_and(char::is_uppercase) && !first_of_sentence;
    let word = tokens.word(index);
    (capital || mixed_case) && word.len() > 2 && !pack.neutral_names.contains(&word)
}

fn organisation_tokens(tokens: &Tokens, background: &Background) -> Vec<bool> {
    let mut named = vec![false; tokens.len()];
    let text = &tokens.folded.text;
    for name in background.names() {
        let folded = fold_words(name);
        if folded.is_empty() {
            continue;
        }
        for (start, found) in text.match_indices(&folded) {
            let end = start + found.len();
            let open = text[..start].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
            let closed = text[end..].chars().next().is_none_or(|after| !after.is_alphanumeric());
            if open && closed {
                for index in tokens.at_folded(start)..=tokens.at_folded(end - 1) {
                    if let Some(place) = named.get_mut(index) {
                        *place = true;
                    }
                }
            }
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use crate::claim::{Background, CountRole, Value, extract};
    use crate::document::Document;

    fn role(text: &str, organisation: Option<&str>) -> Option<CountRole> {
        let background = Background { organisation: organisation.map(String::from), ..Background::default() };
        extract(Document::plain(text), &background).claims.into_iter().find_map(|claim| match claim.value {
            Value::Count(count) => Some(count.role),
            _ => None,
        })
    }

    #[test]
    fn a_firm_that_opens_the_text_is_another_only_where_the_organisation_is_known() {
        let text = "La clinique du Val informe que 1 204 patients sont concernés par un vol de données.";
        assert_eq!(role(text, None), Some(CountRole::Affected));
        assert_eq!(role(text, Some("Clinique du Val")), Some(CountRole::Affected));
        assert_eq!(role(text, Some("Assurances Rivage")), Some(CountRole::OtherIncident));
    }

    #[test]
    fn a_firm_named_once_further_down_is_another() {
        let opening =
            "Un vol de données a été découvert dans un établissement de soins du centre de la région. ".repeat(3);
        let text = format!("{opening}\n\nL’an passé, un vol chez easyJet avait touché 9 000 clients.");
        assert_eq!(role(&text, None), Some(CountRole::OtherIncident));
    }
}
