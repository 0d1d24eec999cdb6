//! What stands before a number and belongs to it: « -4,2 », « +800 € », « minus one », « .77 », « £9 ».

use super::number::{Figures, Numeral};
use super::{Meaning, Scan};
use crate::claim::tokens::Shape;

impl Scan<'_, '_> {
    /// Reads what a mark opens; the token after it, or the next one.
    pub(super) fn mark(&mut self, at: usize) -> usize {
        if let Some(to) = self.money_after_sign(at) {
            return to;
        }
        let touches = self.tokens.is_digits(at + 1) && self.tokens.is_glued(at + 1);
        if !touches
            || self.tokens.is_glued(at) && at.checked_sub(1).is_some_and(|before| !self.tokens.is_mark(before, '('))
        {
            return at + 1;
        }
        match self.tokens.word(at) {
            "-" | "−" | "+" => self.negative(at).unwrap_or(at + 1),
            "." | "," => match self.numbers.decimals_alone(at).filter(|_| self.is_decimal_mark(at)) {
                Some(numeral) => {
                    let (meaning, to) = self.measured(Figures::one(numeral), numeral.to);
                    self.push(at, to, meaning)
                }
                None => at + 1,
            },
            _ => at + 1,
        }
    }

    fn is_decimal_mark(&self, at: usize) -> bool {
        self.tokens.is_mark(at, '.') || self.pack.numbers.decimal_comma
    }

    /// « -4,2 », « +5 % », « minus one »: the token after the number whose sign stands at `at`. A sign before a counted
    /// noun is a dash: « -3 blessés » is an item of a list.
    pub(super) fn negative(&mut self, at: usize) -> Option<usize> {
        if at.checked_sub(1).is_some_and(|before| self.is_number_like(before)) || self.is_labelled(at + 1) {
            return None;
        }
        let numeral = self.numbers.read(at + 1).filter(|numeral| numeral.vague_to.is_none())?;
        if self.numbers.counts_at(numeral.to) || self.range(numeral).is_some() {
            return None;
        }
        let value = if self.tokens.is_mark(at, '+') { numeral.value } else { -numeral.value };
        let signed = Numeral { from: at, value, lone_one: false, ..numeral };
        let (meaning, to) = self.measured(Figures::one(signed), signed.to);
        // « +33 6 … », « + 200 cas »: a plus before a bare number says nothing of it.
        if self.tokens.is_mark(at, '+') && matches!(meaning, Meaning::Number(_)) {
            return None;
        }
        // « -12 000 euros d'amende » opens a line: an item; « -12 % » in a cell of its own is signed.
        let opens = |index: Option<usize>| index.is_none_or(|index| self.tokens.shape(index) == Some(Shape::Break));
        let closes = matches!(self.tokens.shape(to), None | Some(Shape::Break | Shape::Mark(_)));
        let is_dash = matches!(self.tokens.shape(at), Some(Shape::Mark(_)));
        if is_dash && opens(at.checked_sub(1)) && !closes {
            return None;
        }
        Some(self.push(at, to, meaning))
    }

    /// « 10 -15 », « ten minus three »: what stands between two numbers is no sign.
    fn is_number_like(&self, at: usize) -> bool {
        self.tokens.is_digits(at) || self.numbers.read(at).is_some_and(|found| !found.lone_one)
    }

    /// Whether the figures at a token are something else than a number: a date, an hour, a telephone number, a name.
    fn is_labelled(&self, at: usize) -> bool {
        self.tokens.is_digits(at)
            && (self.phone(at).is_some()
                || self.calendar.read(at).is_some()
                || self.time(at).is_some()
                || self.ordinal(at).is_some()
                || self.identifier(at).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::assert_told;
    use crate::claim::MentionKind::{Number, Percentage};

    #[test]
    fn reads_signs() {
        assert_told(
            "fr",
            &[Number, Percentage],
            &[
                ("Il vaut -9,2321312, ou ,08, soit +5 %.", &["-9,2321312 = -9.2321312", ",08 = 0.08", "+5 % = 5 %"]),
                ("Bilan : -3 blessés, 10 -15, + 200 cas.", &["3 = 3", "10 = 10", "15 = 15", "200 = 200"]),
                ("-12 % d’abonnés\n-12 %", &["12 % = 12 %", "-12 % = -12 %"]),
                ("Le fichier .0012G.", &[]),
                ("Hier ,12 clients et .12 clients.", &["12 = 12", "12 = 12"]),
            ],
        );
    }

    #[test]
    fn reads_english_signs() {
        assert_told(
            "en",
            &[Number],
            &[
                (
                    "Minus five, negative 1200000, -504, .77.",
                    &["Minus five = -5", "negative 1200000 = -1200000", "-504 = -504", ".77 = 0.77"],
                ),
                ("Ten minus three, negative two customers.", &["Ten = 10", "three = 3", "two = 2"]),
            ],
        );
    }
}
