//! Negation, its reach, and the words that open a new clause.
//!
//! « not » follows its auxiliary: the auxiliary opens a negation and « not » closes it, before the verb. A word keeps its
//! apostrophe, so that « didn't » is « didn' » and « t ».

pub const NEGATION_OPEN: &[&str] = &[
    "{is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|may|might|must}",
    "{isn|aren|wasn|weren|hasn|haven|hadn|don|doesn|didn|won|wouldn|couldn|shouldn}'",
];

pub const NEGATION_CLOSE: &[&str] = &["not", "never", "t", "neither", "in no way", "no longer", "nor"];

/// After « not »: « did nothing but », « no more than ».
pub const ONLY_CLOSE: &[&str] = &["nothing but", "nothing other than", "no more than"];

/// Denies the noun that follows.
pub const NOUN_DENIAL: &[&str] = &[
    "no",
    "nor",
    "neither",
    "without",
    "none of",
    "nothing",
    "not",
    "but not",
    "and not",
    "never",
    "not even",
    "let alone",
    "rather than",
    "except",
    "except for",
    "excluding",
    "with the exception of",
    "apart from",
    "other than",
    "but no",
    "not any",
    "zero",
    "{no|without|any} {evidence|indication|sign|signs|suggestion|proof} {that|of}",
    "{no|without|any} {evidence|indication|sign|signs|suggestion|proof} {that|of} any",
    "{does|do|did|has|have} not {include|contain|hold|store|collect|involve|affect|concern|expose|hold|extend to}",
    "{not|never} {include|contain|hold|store|collect|involve|affect|concern|expose|extend to|reach}",
    "without {touching|accessing|exposing|reaching|affecting}",
    "❌",
];

/// Denies the number that follows.
pub const COUNT_DENIAL: &[&str] = &["not", "and not", "but not", "rather than"];

/// Holds data; says something only where it is denied: « were not stored ».
pub const HELD: &[&str] = &[
    "{store|stores|stored|storing|hold|holds|held|keep|keeps|kept|retain|retains|retained|hosted|saved|collect|collects|collected}",
];

/// Denies the nouns that stand before it.
pub const SAFE: &[&str] = &[
    "{is|are|was|were|remain|remains|remained|stay|stays|stayed|kept} {safe|secure|intact|untouched|protected|unaffected|encrypted|private|confidential|uncompromised|out of reach}",
    "{untouched|unaffected|unscathed|uncompromised|unharmed}",
    // « … were stolen; passwords were not. »
    "{is|are|was|were|has|have|did} not{.|,|;}",
    "out of reach",
    "{was|were|been} spared",
    "beyond the reach",
    "{is|are|was|were|been} excluded",
    "off limits",
    "safe and sound",
    "escaped",
];

pub const ONLY: &[&str] = &["only", "solely", "exclusively", "limited to", "nothing but", "just"];

pub const EXCEPT: &[&str] =
    &["however", "by contrast", "in contrast", "on the other hand", "also", "in addition", "as well as", "along with"];

/// Opens a clause of its own.
pub const BOUNDARY: &[&str] = &[
    "but",
    "while",
    "whereas",
    "however",
    "although",
    "though",
    "nevertheless",
    "yet",
    "because",
    "since",
    "so that",
    "when",
    "as for",
    "before {being|it|they|he|she}",
    "after {being|it|they|having}",
    "until it",
    "even if",
    "even though",
    "which means",
    "then",
    "adding",
    "explaining",
    "stressing",
    "insisting",
    "noting",
    "and {that|said|says|it|they|has|have|had|is|are|was|were|will|did|does|do}",
    "which allowed",
    "allowing",
    "by contrast",
    "instead",
];

pub const LIST_OPENERS: &[&str] = &[
    "namely",
    "following",
    "as follows",
    "including",
    "includes",
    "such as",
    "like",
    "for example",
    "for instance",
    "notably",
    "in particular",
    "among others",
    "i.e.",
    "that is",
    "that is to say",
    "comprising",
    "consisting of",
    "among them",
];

/// What may stand between a denial and its noun.
pub const GAP: &[&str] = &[
    "other",
    "information",
    "data",
    "detail{s}",
    "relating",
    "related",
    "regarding",
    "concerning",
    "about",
    "on",
    "of",
    "to",
    "the",
    "any",
    "such",
    "kind",
    "type{s}",
    "their",
    "your",
    "its",
    "his",
    "her",
    "our",
    "a",
    "an",
    "actual",
    "further",
    "additional",
    "sensitive",
    "plain",
    "full",
    "complete",
    "copies",
    "copy",
    "trace{s}",
    "content{s}",
    "record{s}",
    "customer{s}",
    "customers'",
    "user{s}",
    "users'",
    "client{s}",
    "patient{s}",
    "patients'",
    "member{s}",
    "employee{s}",
    "people's",
    "s",
    "stored",
];

/// May stand between a negation and its participle: « have not **been** stolen », « did not **appear to** include ».
pub const AUXILIARIES: &[&str] = &[
    "{been|be|have been|being|have|had|yet|themselves|itself|directly|actually|otherwise|in any way|at this stage|so far|even|also|at all|to have been|to be|to have}",
    "{believed|thought|known|found|appear|seem|likely|understood} {to|to have|to have been|to be}",
    "{at any point|at any time|in fact|ever|currently|therefore}",
];

/// Verbs whose denial tells of no theft.
pub const ASKS: &[&str] = &["{ask|asks|request|requests|require|requires|need|needs|share|change|give|send}"];
