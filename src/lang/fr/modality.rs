//! Negation, its reach, and the words that open a new clause.

pub const NEGATION_OPEN: &[&str] = &["ne", "n'"];
pub const NEGATION_CLOSE: &[&str] = &[
    "pas",
    "jamais",
    "plus",
    "nullement",
    "aucunement",
    "point",
    "guere",
    "ni",
    "aucun",
    "aucune",
    "en rien",
    "a aucun moment",
    "en aucun cas",
    "pas non plus",
];
pub const ONLY_CLOSE: &[&str] = &["que", "qu'"];

/// Denies the noun that follows.
pub const NOUN_DENIAL: &[&str] = &[
    "aucun",
    "aucune",
    "aucuns",
    "aucunes",
    "nul",
    "nulle",
    "ni",
    "pas de",
    "pas d'",
    "sans",
    "sans toucher aux",
    "exit",
    "{exclut|excluent|excluait}{ le| la| les|}",
    "pas plus que",
    "pas non plus",
    "mais pas",
    "et non",
    "et pas",
    "hors",
    "hormis",
    "excepte",
    "exceptees",
    "sauf",
    "a l'exception d{e|u|es}",
    "a l'exception d'",
    "a l'exclusion d{e|u|es|'}{ toute| tout|}",
    "a la difference d{e|u|es|'}",
    "contrairement {a|au|aux}",
    "{ecarte|ecartent|dement|dementent|exclut|nie|nient|refute}{ en revanche|} {toute|tout|la|une} {fuite|vol|acces|compromission|exposition|exfiltration|divulgation} {de|d'|a|aux|des|du}",
    "rien de",
    "pas la moindre",
    "non plus que",
    "encore moins",
    "❌",
    "pas la",
    "pas les",
    "pas le",
    "pas leur{s}",
    "non les",
];

/// Denies the nouns that stand before it, without « ne ».
pub const SAFE: &[&str] = &[
    "{font|fait|faisaient|faisait} pas partie",
    "en securite",
    "{entre|entrent|entraient|entrait} pas dans",
    "pas en cause",
    "rien de tel",
    "n'etant pas possible",
    "{est|sont|etaient|etait} pas {dans le lot|du lot|du nombre|dans le perimetre|de la partie}",
    "n'en {contenait|contient|contenaient|contiennent|comportait|comporte|comportaient|stockait|stocke|conservait|conserve|detenait|detient|abritait|abrite} {aucun|aucune|pas|point}",
    "n'{y|en} {figure|figurent|figurait|figuraient|font|fait|faisaient} {pas|point|aucun|aucune|nullement|pas partie}",
    "epargne{e|}{s|}",
    "a l'abri",
    "{reste|restent|restaient|restes|restee|restees|demeure|demeurent|demeures|demeurees} {inviole|protege|confidentiel|intact|en securite|securise|inaccessible|hors|chiffre}{e|}{s|}",
    "hors d'atteinte",
    "hors de portee",
    "hors de cause",
    "inviole{e|}{s|}",
    "echappe{nt|} {a|au}",
    "echappe{nt|}",
    "exclu{e|}{s|}",
    "preserve{e|}{s|}",
    "intact{e|}{s|}",
    "hors du perimetre",
    "sain{e|}{s|} et sau{f|fs|ve|ves}",
    "indemne{s}",
];

pub const ONLY: &[&str] =
    &["seul", "seule", "seuls", "seules", "uniquement", "exclusivement", "se limite{nt|}", "seulement"];

pub const EXCEPT: &[&str] =
    &["en revanche", "par contre", "a l'inverse", "en outre", "egalement", "aussi", "ainsi que"];

/// Opens a clause of its own.
pub const BOUNDARY: &[&str] = &[
    "mais",
    "tandis que",
    "alors que",
    "cependant",
    "toutefois",
    "neanmoins",
    "en revanche",
    "par contre",
    "quant a",
    "quant aux",
    "tout en",
    "lorsque",
    "lorsqu'",
    "puisque",
    "parce que",
    "bien que",
    "quoique",
    "or",
    "donc",
    "puis",
    "avant de",
    "avant que",
    "apres que",
    "apres avoir",
    "pendant que",
    "si bien que",
    "meme si",
    "ce qui",
    "precisant",
    "ajoutant",
    "indiquant",
    "assurant",
    "expliquant",
    "soulignant",
    "et que",
    "et qu'",
    "ayant permis",
    "qui a permis",
    "jusqu'a ce que",
    "a savoir",
];

pub const LIST_OPENERS: &[&str] = &[
    "a savoir",
    "suivant{e|}{s|}",
    "notamment",
    "entre autres",
    "tel{le|}{s|} que",
    "comme",
    "soit",
    "c'est-a-dire",
    "en l'occurrence",
    "parmi lesquel{le|}{s|}",
    "comprenant",
    "incluant",
    "dont",
    "y compris",
    "il s'agit",
];

/// What may stand between a denial and its noun.
pub const GAP: &[&str] = &[
    "autre{s}",
    "information{s}",
    "donnee{s}",
    "relative{s}",
    "relatif{s}",
    "concernant",
    "liee{s}",
    "lie{s}",
    "touchant",
    "portant",
    "sur",
    "a",
    "au",
    "aux",
    "le",
    "la",
    "les",
    "l'",
    "du",
    "de",
    "des",
    "d'",
    "leur",
    "leurs",
    "vos",
    "votre",
    "ses",
    "son",
    "sa",
    "un",
    "une",
    "element{s}",
    "acces",
    "trace{s}",
    "toucher",
    "document{s}",
    "type",
    "contenu",
];

/// May stand between a negation and its participle: « n'ont pas **été** volées », « n'ont pas **pu être** lues ».
pub const AUXILIARIES: &[&str] = &[
    "{ete|etre|pu|eu|avoir|du|ainsi|non plus|ici|encore|donc|a ce stade|en revanche|directement|{selon|d'apres} {elle|lui}}",
    "la",
    "les",
    "l'",
    "le",
    "aux",
    "a",
];

/// Denies the number that follows.
pub const COUNT_DENIAL: &[&str] =
    &["{et|mais|ou} non", "et non pas", "non pas", "pas", "plutot que", "loin des", "et pas"];

/// Verbs of holding data: they say nothing of a theft, but their denial does.
pub const HELD: &[&str] = &[
    "{stocke|conserve|heberge|enregistre|affiche|detenu|demande|collecte}{e|}{s|}",
    "{stocke|stockent|stockait|conserve|conservait|manipule|manipulait|affiche|affichait|affichant|detient|detenait|collecte|enregistre|dispose|disposait}",
];

/// Verbs whose denial tells of no theft.
pub const ASKS: &[&str] = &[
    "{reclame|demande|exige|sollicite|requiert|requierent|necessite|change|modifie|donne|communique|transmet|partage|confie|envoie}{nt|ra|ront|ait|aient|z|r|}",
    "{besoin|prouve|suffit|suffisent|garantit|permet|permettent}",
];

pub const NEITHER: &[&str] = &["non plus"];
