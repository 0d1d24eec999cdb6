//! Small words of French that carry no fact of their own.

pub const SMALL_WORDS: &[&str] = &[
    "le",
    "la",
    "les",
    "l'",
    "un",
    "une",
    "des",
    "du",
    "de",
    "d'",
    "au",
    "aux",
    "a",
    "leur",
    "leurs",
    "son",
    "sa",
    "ses",
    "vos",
    "votre",
    "nos",
    "notre",
    "ce",
    "cet",
    "cette",
    "ces",
    "mon",
    "ma",
    "mes",
    "et",
    "ou",
    "ni",
    "ainsi",
    "que",
    "meme",
    "aussi",
    "voire",
    "encore",
    "mais",
    "certains",
    "certaines",
    "toutes",
    "tous",
];

/// Capitalised words that name no other firm: places, authorities, networks, laws.
pub const NEUTRAL_NAMES: &[&str] = &[
    "afp",
    "anssi",
    "apd",
    "arcep",
    "belgique",
    "belges",
    "bruxelles",
    "cnil",
    "covid",
    "europe",
    "europeen",
    "etat",
    "francais",
    "francaise",
    "francaises",
    "france",
    "facebook",
    "google",
    "internet",
    "iban",
    "instagram",
    "linkedin",
    "lyon",
    "marseille",
    "nir",
    "onu",
    "paris",
    "puk",
    "rgpd",
    "rib",
    "sim",
    "sms",
    "securite",
    "suisse",
    "telegram",
    "twitter",
    "ue",
    "union",
    "web",
    "whatsapp",
    "x",
    "youtube",
    "commission",
    "nationale",
    "informatique",
    "monsieur",
    "madame",
    "m",
    "mme",
    "dr",
    "reuters",
    "belga",
    "autorite",
    "protection",
    "ministere",
    "parquet",
    "samu",
    "secu",
    "imsi",
    "imei",
    "pin",
    "url",
    "usb",
    "pdf",
    "vpn",
    "ip",
    "api",
    "saas",
    "ceo",
    "pdg",
    "dpo",
    "rssi",
    "cert",
    "fr",
    "com",
    "be",
    "ch",
];

pub const DETERMINERS: &[&str] = &[
    "le", "la", "les", "l'", "un", "une", "des", "leur", "leurs", "son", "sa", "ses", "vos", "votre", "nos", "notre",
    "du", "de", "d'", "au", "aux",
];

pub const COORDINATORS: &[&str] = &["et", "ou", "ni"];

pub const JOINING_WORDS: &[&str] = &[
    "avec", "et", "ou", "ni", "ainsi", "que", "comme", "voire", "puis", "de", "d'", "autre", "autres", "etc", "enfin",
    "encore",
];

pub const FIRM_PREPOSITIONS: &[&str] = &["chez"];

/// May follow a number whose noun is left out: « 4 000 **ont** brûlé », « 8 **dans** un état grave ».
pub const VERB_OPENERS: &[&str] = &[
    "ont", "sont", "seraient", "auraient", "etaient", "avaient", "seront", "dans", "en", "parmi", "chez", "sur",
    "pour", "par", "qui", "n'", "ne",
];

pub const OTHERS: &[&str] = &["autre", "autres"];

pub const REST_ARTICLES: &[&str] = &["les"];

pub const IMPERATIVE_ENDINGS: &[&str] = &["ez"];

pub const NOT_IMPERATIVES: &[&str] =
    &["assez", "etiez", "aviez", "avez", "serez", "aurez", "pouvez", "devez", "voulez"];

pub const DEFINITE: &[&str] = &["le", "la", "l'", "les", "son", "sa", "cette", "ce", "cet"];

pub const RELATIVE_PRONOUNS: &[&str] = &["qui", "que", "qu'", "dont", "lequel", "laquelle", "lesquels", "lesquelles"];

pub const INDEFINITE: &[&str] = &["un", "une"];

pub const THEIRS: &[&str] = &["leur", "leurs"];

pub const AUXILIARIES: &[&str] = &[
    "a", "ont", "est", "sont", "avait", "avaient", "était", "étaient", "aurait", "auraient", "serait", "seraient",
    "ayant", "avoir", "être",
];

pub const BEFORE_WHOLE: &[&str] = &["sur"];

pub const BY: &[&str] = &["par"];

pub const DEMONSTRATIVES: &[&str] = &["ce", "cet", "cette", "ces"];

pub const POSSESSIVES: &[&str] =
    &["leur", "leurs", "son", "sa", "ses", "vos", "votre", "mon", "ma", "mes", "nos", "notre"];

pub const ANSWERS: &[(&str, bool)] = &[("non", true), ("si", false), ("oui", false), ("aussi", false)];

pub const SUBJECT_PRONOUNS: &[&str] = &["il", "elle"];

pub const FOR_WHOM: &[&str] = &["pour"];

pub const ONLY: &[&str] = &["uniquement", "seulement", "exclusivement"];

pub const WITHIN: &[&str] = &["dans"];

pub const AMONG: &[&str] = &["parmi"];

pub const CARDS: &[&str] = &["carte", "cartes"];

pub const CASES: &[&str] = &["cas"];

pub const DATA_NOUNS: &[&str] = &["donnees", "informations"];

pub const PASSIVE: &[&str] = &["ete", "etre"];

pub const INFORMS: &[&str] = &["inform", "preven", "avert", "alert", "sais", "signal", "notifi", "declar", "avis"];

/// « à la Cnil », « auprès du préposé »: to whom something is told.
pub const NOTICES: &[&str] = &["notification", "signalement", "declaration", "alerte"];

pub const TO_WHOM: &[&str] = &["a", "au", "aux", "aupres"];

pub const THIEVES: &[&str] = &[
    "pirate",
    "pirates",
    "hacker",
    "hackers",
    "hackeur",
    "hackeurs",
    "cybercriminel",
    "cybercriminels",
    "gang",
    "attaquant",
    "attaquants",
    "voleur",
    "voleurs",
    "malfaiteur",
    "malfaiteurs",
    "ranconneurs",
    "rançonneurs",
    "franchise",
    "assaillants",
];

pub const PUBLISHES: &[&str] = &["publi", "diffus", "post", "ligne", "divulg", "devoil"];

pub const PEOPLE_ENDINGS: &[&str] = &["eurs", "euses", "trices", "iens", "iennes", "istes"];

pub const NOT_PEOPLE: &[&str] = &[
    "ascenseurs",
    "capteurs",
    "chargeurs",
    "compteurs",
    "congelateurs",
    "conteneurs",
    "couleurs",
    "directeurs",
    "douleurs",
    "entretiens",
    "erreurs",
    "extincteurs",
    "facteurs",
    "fleurs",
    "heures",
    "hauteurs",
    "indicateurs",
    "largeurs",
    "listes",
    "liens",
    "longueurs",
    "majeurs",
    "meilleurs",
    "mineurs",
    "moteurs",
    "navigateurs",
    "odeurs",
    "ordinateurs",
    "peurs",
    "pistes",
    "plusieurs",
    "processeurs",
    "quotidiens",
    "radiateurs",
    "routeurs",
    "rumeurs",
    "secteurs",
    "serveurs",
    "soutiens",
    "supérieurs",
    "terrains",
    "tracteurs",
    "valeurs",
    "vapeurs",
    "vecteurs",
    "wagons",
];

pub const UNCOUNTED: &[&str] = &[
    "accords",
    "alors",
    "apres",
    "aupres",
    "depuis",
    "desormais",
    "jamais",
    "moins",
    "parfois",
    "presque",
    "toujours",
    "travers",
    "tres",
    "actualites",
    "alineas",
    "angles",
    "annexes",
    "astuces",
    "axes",
    "blocs",
    "bougies",
    "bras",
    "bulletins",
    "caracteres",
    "carres",
    "categories",
    "chapitres",
    "chiffres",
    "choix",
    "clefs",
    "cles",
    "clics",
    "colonnes",
    "commentaires",
    "conclusions",
    "conditions",
    "conseils",
    "consignes",
    "couches",
    "coups",
    "crans",
    "criteres",
    "decimales",
    "degres",
    "dernieres",
    "derniers",
    "doigts",
    "enseignements",
    "episodes",
    "essais",
    "etages",
    "etapes",
    "etoiles",
    "facons",
    "facteurs",
    "feuillets",
    "fois",
    "formes",
    "fronts",
    "gestes",
    "grands",
    "hypotheses",
    "idees",
    "infos",
    "jambes",
    "lecons",
    "lettres",
    "lignes",
    "mains",
    "manches",
    "matins",
    "mots",
    "niveaux",
    "notes",
    "octets",
    "onglets",
    "options",
    "parametres",
    "paragraphes",
    "parcours",
    "parties",
    "pas",
    "phases",
    "phrases",
    "pieds",
    "pistes",
    "points",
    "precautions",
    "premiers",
    "premieres",
    "principes",
    "prochains",
    "prochaines",
    "questions",
    "rappels",
    "raisons",
    "rangs",
    "recits",
    "reflexes",
    "regles",
    "reponses",
    "rubriques",
    "saisons",
    "scenarios",
    "sens",
    "sieges",
    "sorts",
    "sujets",
    "temps",
    "themes",
    "types",
    "titres",
    "tours",
    "vents",
    "verrous",
    "versions",
    "visages",
    "voies",
    "voix",
    "volets",
    "yeux",
];

pub const PLUS: &[&str] = &["plus", "ainsi", "ajouter", "ajoutent"];

pub const THAT_IS: &[&str] = &["soit"];
