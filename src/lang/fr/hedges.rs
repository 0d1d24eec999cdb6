//! Words that make a fact less than certain, or true of some only; and advice, which states nothing.

pub const HEDGES: &[&str] = &[
    "potentiellement",
    "{risque|risques} de {divulgation|fuite|diffusion|compromission|vol}",
    "{mettait|met|mettent|mettaient|mis|mise|mises} en danger",
    "potentiel{le|}{s|}",
    "{susceptible|susceptibles} {de|d'}",
    "probablement",
    "vraisemblablement",
    "supposement",
    "apparemment",
    "eventuel{le|}{s|}",
    "eventuellement",
    "presume{e|}{s|}",
    "pretendument",
    "possiblement",
    "{aurait|auraient}",
    "{serait|seraient}",
    "{pourrait|pourraient} {avoir|etre|bien|atteindre|concerner|representer|s'elever|toucher|porter|depasser}",
    "{pouvait|pouvaient|peut|peuvent} {avoir|etre}",
    "{semble|semblent|semblerait}",
    "il est possible que",
    "n'est pas exclu",
    "n'excluait pas",
    "n'exclut pas",
    "{risque|risquent} d'{avoir|etre}",
    "{concernerait|concerneraient|toucherait|toucheraient|viserait|viseraient|porterait|porteraient|comprendrait|comprendraient|contiendrait|contiendraient|figurerait|figureraient|affecterait|affecteraient|detiendrait|detiendraient|s'eleverait|representerait|feraient|ferait|compterait|circuleraient|circulerait|s'agirait|remonterait|daterait|proviendraient|depasserait|atteindrait}",
    "si l'intrusion s'averait",
    "a en croire",
    "peut-etre",
];

/// True of some of the people only.
pub const SOME_ONLY: &[&str] = &[
    "si {renseigne|communique|fourni|enregistre}{e|}{s|}",
    "le cas echeant",
    "dans certains cas",
    "dans quelques cas",
    "dans de rares cas",
    "parfois",
    "pour {une partie|certains|certaines|quelques|une minorite} {de|d'|des|clients|usagers|patients|personnes|}",
    "lorsqu'{elle|il|ils|elles} {etait|etaient|avait ete|est|sont} {renseigne|connu}{e|}{s|}",
    "quand {elle|il}{s|} {etait|etaient} {renseigne|connu}{e|}{s|}",
    "pour les mineurs",
    "selon les cas",
];

/// The thieves' own word.
pub const THIEF_SAYS: &[&str] = &[
    "{selon|d'apres|affirme|affirment|assure|assurent|pretend|pretendent|revendique|revendiquent} {le|la|les|un|des|l'|} {pirate|hacker|cybercriminel|hackeur|malfaiteur|attaquant|voleur}{s|}",
    "{pirate|pirates|hacker|hackers|groupe|cybercriminels|hackeur|hackeurs|attaquant|attaquants|malfaiteur|auteur|vendeur} {qui |}{affirme|affirment|assure|assurent|pretend|pretendent|revendique|revendiquent|dit|disent|se vante|se vantent|propose|clame|clament}",
    "dit detenir",
    "affirme detenir",
    "affirmait detenir",
    "pretend detenir",
    "{assure|affirme|pretend|clame} avoir {vole|derobe|pirate|exfiltre|mis la main|recupere|aspire}",
    "se targue{nt|} {d'avoir|de}",
    "revendique le vol",
    "revendique l'attaque",
];

/// What may be done with the data: no fact.
pub const CONSEQUENCE: &[&str] = &[
    "{pourrait|pourraient|peut|peuvent} {servir|permettre|etre utilise|etre exploite|etre detourne|vous|donner|tenter|conduire|faciliter|nourrir|alimenter}{e|}{s|}",
    "afin de",
    "risque{s} {de|d'} {phishing|hameconnage|usurpation|fraude|escroquerie}",
    "tentative{s} {de|d'} {phishing|hameconnage|escroquerie|fraude|usurpation}",
    "hameconnage",
    "phishing",
    "usurpation d'identite",
];

/// Advice to readers and what a law says.
pub const ADVICE: &[&str] = &[
    "{changez|modifiez|verifiez|surveillez|mefiez-vous|mefiez|communiquez|transmettez|donnez|repondez|cliquez|contactez|signalez|pensez|evitez|choisissez|activez|consultez|restez|gardez|soyez|utilisez|adoptez|ignorez|refusez|conservez|saisissez|optez|appelez|reinitialisez|prevenez|demandez|fournissez}",
    "ne {communiquez|transmettez|donnez|repondez|cliquez|confiez|partagez}",
    "{il est|est} {conseille|recommande|preferable|prudent|inutile}",
    "{conseille|recommande|invite|appelle|conseillent|recommandent|invitent|exhorte|encourage|conseillait|recommandait}{nt|} {de|d'|a|aux|ses|les|leurs|a ses|la|vivement|toutefois|egalement|de ne}",
    "{changer|modifier|reinitialiser|renouveler|choisir} {de |vos |votre |son |leur |leurs |ses |le |les |regulierement |un |}{mot|mots}{ de passe|}",
    "mefiance",
    "vigilance",
    "vigilant{e|}{s|}",
    "par precaution",
    "necessaire de le changer",
    "necessaire d{e|'} {changer|modifier}",
    "{faut|faudra|faut-il} {changer|modifier|se mefier|eviter|verifier}",
    "bonnes pratiques",
    "jamais {vos|votre|son|ses|leur|de}",
    "ne demand{e|ent|era|eront} jamais",
    "vous demander{a|ont|}",
    "{vous sont|vous seront|vous est|vous etre} demande{e|}{s|}",
    "authentification a double facteur",
    "double authentification",
    "dois-je",
    "devez-vous",
    "en cas de doute",
];
