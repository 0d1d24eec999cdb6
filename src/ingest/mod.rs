//! The only folder that touches the world: files, standard input, the network.

/// The bytes of one source as they came, with what is known of it from outside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// The name under which findings speak of it; unique within one run.
    pub id: String,
    /// Where it came from, as the user wrote it: a path, an address, `-`.
    pub source: String,
    pub bytes: Vec<u8>,
    /// What the name or the server says of its kind.
    pub media: Media,
    /// The character encoding that the server declared.
    pub charset: Option<String>,
    /// What the manifest (or the JSON line) says; wins over what the document says of itself.
    pub told: Told,
}

/// What a manifest or a JSON line tells of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    pub url: Option<String>,
    pub outlet: Option<String>,
    pub title: Option<String>,
    pub published: Option<crate::date::PartialDate>,
    pub language: Option<String>,
}

/// The kind of file a page is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Media {
    Html,
    Markdown,
    Plain,
    /// Not told: the bytes decide.
    #[default]
    Unknown,
}
