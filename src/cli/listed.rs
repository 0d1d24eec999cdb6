//! Which of the articles that feeds and sitemaps list are meant.

use clap::Args;

use super::exit::complain;
use recoupe::ingest::{Choice, NOTHING_TO_CHOOSE};

#[derive(Debug, Args)]
pub struct Listed {
    /// Read, of what a feed or a sitemap lists, what has all these words in title, summary or address; repeat it for others
    #[arg(long = "match", value_name = "WORDS", value_parser = with_words)]
    words: Vec<String>,

    /// Read at most so many articles of a feed or a sitemap, the newest first
    #[arg(long, value_name = "N", default_value_t = Choice::default().most, value_parser = one_or_more)]
    most: usize,
}

impl Listed {
    pub fn choice(&self) -> Choice {
        Choice::new(self.words.iter().map(String::as_str), self.most)
    }

    /// The words as they were given, and the most.
    #[cfg(feature = "store")]
    pub fn given(&self) -> (Vec<String>, Option<usize>) {
        (self.words.clone(), Some(self.most))
    }

    /// Whether words choose.
    #[cfg(feature = "collections")]
    pub fn chooses(&self) -> bool {
        !self.words.is_empty()
    }

    /// Tells that an incident's folder lists nothing to choose from, where words were to choose.
    pub fn tell_if_unused(&self) {
        if !self.words.is_empty() {
            complain(NOTHING_TO_CHOOSE);
        }
    }
}

fn with_words(text: &str) -> Result<String, &'static str> {
    if Choice::has_words(text) { Ok(text.to_owned()) } else { Err("there is no word in it") }
}

fn one_or_more(text: &str) -> Result<usize, &'static str> {
    text.parse().ok().filter(|count| *count > 0).ok_or("give a number from 1 on")
}

/// A line for each thing that was left out: no failure.
pub fn tell(notes: &[String]) {
    notes.iter().for_each(|note| complain(note));
}
