//! How many things of a row start before each token, counted once.

/// Answers in one look-up what a search in a sorted row would.
pub struct Starts {
    before: Vec<u32>,
}

impl Starts {
    /// Of things that start at these tokens, of a text of so many tokens.
    pub fn new(places: impl Iterator<Item = usize>, tokens: usize) -> Self {
        let mut before = vec![0; tokens + 2];
        for place in places {
            if let Some(count) = before.get_mut(place + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for count in &mut before {
            sum += *count;
            *count = sum;
        }
        Self { before }
    }

    /// How many start before a token; all of them past the end.
    pub fn before(&self, token: usize) -> usize {
        self.before.get(token).or(self.before.last()).map_or(0, |count| *count as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_starts_before() {
        let starts = Starts::new([1, 1, 4].into_iter(), 4);
        assert_eq!([0, 1, 2, 4, 5, 9].map(|token| starts.before(token)), [0, 0, 2, 2, 3, 3]);
    }
}
