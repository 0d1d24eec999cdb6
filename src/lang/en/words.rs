//! Small words of English that carry no fact of their own.

pub const SMALL_WORDS: &[&str] = &[
    "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "with", "from", "their", "his", "her", "its", "your",
    "our", "my", "this", "that", "these", "those", "and", "or", "nor", "as", "well", "even", "also", "both", "either",
    "some", "all", "any", "such", "each", "s", "plus", "along", "together",
];

/// Capitalised words that name no other firm: days, places, nationalities, authorities, networks, laws.
pub const NEUTRAL_NAMES: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "apr",
    "aug",
    "sept",
    "oct",
    "nov",
    "dec",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "afp",
    "america",
    "american",
    "americans",
    "asia",
    "australia",
    "australian",
    "australians",
    "austria",
    "belgian",
    "belgians",
    "belgium",
    "berlin",
    "brexit",
    "britain",
    "british",
    "britons",
    "brussels",
    "california",
    "canada",
    "canadian",
    "china",
    "chinese",
    "christmas",
    "cnil",
    "commission",
    "covid",
    "dutch",
    "easter",
    "england",
    "english",
    "europe",
    "european",
    "europeans",
    "facebook",
    "federal",
    "france",
    "french",
    "gdpr",
    "german",
    "germans",
    "germany",
    "google",
    "iban",
    "ibans",
    "india",
    "indian",
    "instagram",
    "internet",
    "ireland",
    "irish",
    "italian",
    "italy",
    "japan",
    "japanese",
    "kingdom",
    "linkedin",
    "london",
    "lyon",
    "madrid",
    "marseille",
    "national",
    "netherlands",
    "new",
    "norway",
    "office",
    "paris",
    "poland",
    "police",
    "portugal",
    "reuters",
    "rome",
    "russia",
    "russian",
    "scotland",
    "scottish",
    "spain",
    "spanish",
    "state",
    "states",
    "sweden",
    "swedish",
    "swiss",
    "switzerland",
    "telegram",
    "tor",
    "twitter",
    "ukraine",
    "union",
    "united",
    "wales",
    "washington",
    "web",
    "westminster",
    "whatsapp",
    "world",
    "york",
    "youtube",
    "ceo",
    "cfo",
    "ciso",
    "cto",
    "dpo",
    "doj",
    "fbi",
    "ftc",
    "gmt",
    "bst",
    "cest",
    "cet",
    "est",
    "ico",
    "imei",
    "imsi",
    "mps",
    "nhs",
    "pin",
    "puk",
    "sec",
    "sim",
    "sms",
    "ssn",
    "usa",
    "url",
    "api",
    "act",
    "agency",
    "authority",
    "commissioner",
    "court",
    "data",
    "department",
    "doctor",
    "house",
    "information",
    "justice",
    "minister",
    "ministry",
    "mrs",
    "miss",
    "parliament",
    "president",
    "prime",
    "professor",
    "protection",
    "senate",
    "sir",
    "supreme",
    "bitcoin",
    "photograph",
    "image",
    "picture",
    "eu",
    "uk",
    "us",
];

pub const FIRM_PREPOSITIONS: &[&str] = &["at"];

/// May follow a number whose noun is left out: « 4,000 **were** burned », « 8 **in** a serious condition ».
pub const VERB_OPENERS: &[&str] = &[
    "have", "has", "had", "is", "are", "was", "were", "would", "will", "in", "among", "at", "on", "for", "by", "who",
    "died",
];

pub const OTHERS: &[&str] = &["other", "others", "more"];

pub const REST_ARTICLES: &[&str] = &["the"];

pub const DETERMINERS: &[&str] =
    &["the", "a", "an", "their", "his", "her", "its", "your", "our", "my", "any", "some", "of", "both"];

pub const COORDINATORS: &[&str] = &["and", "or", "nor", "&"];

pub const JOINING_WORDS: &[&str] = &[
    "and", "or", "nor", "as", "well", "along", "with", "together", "plus", "like", "even", "other", "such", "etc",
    "finally", "then", "also",
];

pub const DEFINITE: &[&str] = &["the", "its", "this", "that"];

pub const RELATIVE_PRONOUNS: &[&str] = &["which", "that", "who", "whose"];

pub const INDEFINITE: &[&str] = &["a", "an"];

pub const THEIRS: &[&str] = &[];

pub const AUXILIARIES: &[&str] = &["has", "have", "had", "was", "were", "been"];

pub const BEFORE_WHOLE: &[&str] = &[];

pub const BY: &[&str] = &["by"];

pub const DEMONSTRATIVES: &[&str] = &["this", "that", "these", "those"];

pub const POSSESSIVES: &[&str] = &["their", "his", "her", "your", "my", "our"];

pub const ANSWERS: &[(&str, bool)] = &[("no", true), ("yes", false), ("too", false)];

pub const SUBJECT_PRONOUNS: &[&str] = &["it", "she", "he"];

pub const FOR_WHOM: &[&str] = &["for"];

pub const ONLY: &[&str] = &["only"];

pub const WITHIN: &[&str] = &["in"];

pub const AMONG: &[&str] = &["among", "of"];

pub const CARDS: &[&str] = &["card", "cards"];

pub const CASES: &[&str] = &["cases"];

pub const DATA_NOUNS: &[&str] = &["data", "information", "details"];

pub const PASSIVE: &[&str] = &["been", "was", "were"];

pub const INFORMS: &[&str] = &["inform", "notif", "report", "told", "alert"];

pub const PEOPLE_ENDINGS: &[&str] = &["ers", "ists", "ians"];

pub const NOT_PEOPLE: &[&str] = &[
    "answers",
    "borders",
    "centers",
    "chapters",
    "characters",
    "clusters",
    "computers",
    "containers",
    "corners",
    "counters",
    "covers",
    "dangers",
    "disasters",
    "dollars",
    "drawers",
    "ferries",
    "figures",
    "filters",
    "fingers",
    "flowers",
    "folders",
    "headers",
    "helicopters",
    "letters",
    "lists",
    "lockers",
    "matters",
    "meters",
    "numbers",
    "offers",
    "orders",
    "others",
    "papers",
    "posters",
    "powers",
    "printers",
    "quarters",
    "registers",
    "routers",
    "scanners",
    "servers",
    "summers",
    "towers",
    "trailers",
    "trucks",
    "winters",
];

pub const UNCOUNTED: &[&str] = &[
    "answers",
    "aspects",
    "bits",
    "chapters",
    "characters",
    "clicks",
    "comments",
    "digits",
    "factors",
    "halves",
    "hands",
    "ideas",
    "issues",
    "keys",
    "lessons",
    "letters",
    "levels",
    "lines",
    "minds",
    "options",
    "others",
    "percents",
    "phases",
    "points",
    "questions",
    "reasons",
    "rules",
    "seasons",
    "sides",
    "stages",
    "steps",
    "thirds",
    "things",
    "times",
    "tips",
    "ways",
    "words",
];

pub const NOTICES: &[&str] = &["notification", "report", "notice"];

pub const TO_WHOM: &[&str] = &["to", "with"];

pub const THIEVES: &[&str] =
    &["hacker", "hackers", "attacker", "attackers", "criminal", "criminals", "gang", "gangs", "thieves", "intruders"];

pub const PUBLISHES: &[&str] = &["publish", "post", "online", "releas", "leak", "dump"];

pub const PLUS: &[&str] = &["plus"];

pub const THAT_IS: &[&str] = &["or"];
