//! Short questions on a terminal, each with a guess that an empty line takes.

use std::io::{self, BufRead, Write};

use recoupe::report::sanitise;

/// After so many answers that are none a question is given up.
const MOST_TRIES: usize = 3;

/// Somebody who is asked.
pub struct Dialogue<'a> {
    pub answers: &'a mut dyn BufRead,
    pub questions: &'a mut dyn Write,
}

impl Dialogue<'_> {
    /// A line that asks nothing.
    pub fn tell(&mut self, words: &str) -> io::Result<()> {
        writeln!(self.questions, "{}", sanitise::line(words))
    }

    /// The answer, else the guess; `None` where neither says anything.
    pub fn text(&mut self, question: &str, guess: Option<&str>) -> io::Result<Option<String>> {
        let answer = self.ask(question, guess.unwrap_or(""))?;
        Ok(if answer.is_empty() { guess.map(str::to_owned) } else { Some(answer) })
    }

    /// The places, from 0, that are named by their numbers from 1 to `count`; the guess for an empty line, nothing for 0.
    ///
    /// # Errors
    /// That no answer in three was a list of such numbers.
    pub fn numbers(&mut self, question: &str, guess: &[usize], count: usize) -> io::Result<Vec<usize>> {
        let shown = guess.iter().map(|place| (place + 1).to_string()).collect::<Vec<_>>().join(" ");
        for _ in 0..MOST_TRIES {
            let answer = self.ask(question, &shown)?;
            if answer.is_empty() {
                return Ok(guess.to_vec());
            }
            let words = answer.split([' ', ',', ';']).filter(|word| !word.is_empty());
            let numbers: Option<Vec<usize>> =
                words.map(|word| word.parse().ok().filter(|number| *number <= count)).collect();
            if let Some(numbers) = numbers {
                let mut places: Vec<usize> = numbers.iter().filter_map(|number| number.checked_sub(1)).collect();
                places.sort_unstable();
                places.dedup();
                return Ok(places);
            }
            writeln!(self.questions, "1 … {count}")?;
        }
        Err(io::Error::new(io::ErrorKind::InvalidInput, format!("\"{question}\" was not answered")))
    }

    fn ask(&mut self, question: &str, guess: &str) -> io::Result<String> {
        let guess = if guess.is_empty() { String::new() } else { format!(" [{}]", sanitise::line(guess)) };
        write!(self.questions, "{}{guess} ", sanitise::line(question))?;
        self.questions.flush()?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer)?;
        Ok(answer.trim().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with<T>(answers: &str, ask: impl FnOnce(&mut Dialogue<'_>) -> T) -> (T, String) {
        let mut questions = Vec::new();
        let given = ask(&mut Dialogue { answers: &mut answers.as_bytes(), questions: &mut questions });
        (given, String::from_utf8(questions).unwrap())
    }

    #[test]
    fn an_empty_line_takes_the_guess() {
        let rows = [
            ("\n", Some("Acme"), Some("Acme")),
            ("", Some("Acme"), Some("Acme")),
            (" Doctolib \n", Some("Acme"), Some("Doctolib")),
            ("\n", None, None),
        ];
        for (answer, guess, expected) in rows {
            let (given, _) = with(answer, |dialogue| dialogue.text("Who?", guess).unwrap());
            assert_eq!(given.as_deref(), expected);
        }
        let (_, asked) = with("\n", |dialogue| dialogue.text("Who?", Some("A\u{1b}[2J")).unwrap());
        assert_eq!(asked, "Who? [A\u{fffd}[2J] ");
    }

    #[test]
    fn numbers_are_asked_for_until_they_are_some() {
        let rows = [
            ("\n", Some(vec![1])),
            ("2, 1;2\n", Some(vec![0, 1])),
            ("0\n", Some(vec![])),
            ("x\n4\n3\n", Some(vec![2])),
            ("x\n4\n-1\n1\n", None),
        ];
        for (answers, expected) in rows {
            let (given, _) = with(answers, |dialogue| dialogue.numbers("Which?", &[1], 3).ok());
            assert_eq!(given, expected, "{answers:?}");
        }
    }
}
