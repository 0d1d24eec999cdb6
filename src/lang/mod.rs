//! What a language knows, as tables.

pub mod fr;

/// The tables of one language; every field is required, so that a new language lacks none.
pub struct Pack {
    /// ISO 639-1 code.
    pub language: &'static str,
    /// Abbreviations after which a sentence goes on; lower case, with their full stop.
    pub abbreviations: &'static [&'static str],
    /// Names and abbreviations of the months, folded, with their number.
    pub months: &'static [(&'static str, i8)],
    /// What stands around articles and is not theirs.
    pub boilerplate: &'static Boilerplate,
}

/// The lines and names by which the furniture of a page is known; all folded.
pub struct Boilerplate {
    /// Lines after which nothing of the article comes.
    pub ends: &'static [&'static str],
    /// Lines that end the article when most of it stands before them (share buttons stand above it too).
    pub may_end: &'static [&'static str],
    /// Heads of a list of links to other articles.
    pub related: &'static [&'static str],
    /// Lines that are left out.
    pub dropped: &'static [&'static str],
    /// Short lines that begin so are left out.
    pub dropped_starts: &'static [&'static str],
    /// What begins the credit of a picture in its caption.
    pub credits: &'static [&'static str],
    /// What stands before the day a text was published.
    pub published: &'static [&'static str],
    /// What stands before the day a text was changed.
    pub modified: &'static [&'static str],
    /// What stands before the name of who signs.
    pub signed: &'static [&'static str],
    /// Words between a place or a name and the day: articles, weekdays.
    pub before_day: &'static [&'static str],
    /// Words of a consent banner.
    pub consent: &'static [&'static str],
    /// Words of class names and ids of elements that are not the article's.
    pub noise_classes: &'static [&'static str],
    /// Words of class names of the lead.
    pub lead_classes: &'static [&'static str],
}

/// The pack of a language; French where there is none for it.
pub fn pack(_language: &str) -> &'static Pack {
    &fr::PACK
}
