//! Words that tell what a figure, a date or a kind of data is in the story of the incident.

/// Participles of what is done to data and systems, without their agreement: they hit, and they date.
macro_rules! taken {
    () => {
        "derobe|vole|emporte|capte|preleve|souffle|happe|subtilise|siphonne|pirate|exfiltre|aspire|extrait|pille|telecharge|divulgue|expose|compromis|consulte|recupere|intercepte|detourne|hacke|rafle|soutire|moissonne"
    };
}

/// The same of those that only an intruder does.
macro_rules! stolen {
    () => {
        "derobe|vole|emporte|subtilise|siphonne|pirate|exfiltre|aspire|extrait|pille|copie|rafle|soutire|moissonne|compromis"
    };
}

/// Before a day.
macro_rules! on {
    () => {
        "le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|en|dans|entre|hier|debut|fin|mi|courant|des|durant|pendant"
    };
}

/// Data, people or things were hit.
pub const EXPOSURE: &[&str] = &[
    "pu en {lire|voir|consulter|copier|obtenir}",
    // taken, seen, spread
    concat!("{", taken!(), "}{e|}{s|}"),
    "{fuite|fuites} de",
    "fuite{s}",
    "{fuite|fuitee|fuites|fuitees}",
    "a fuite",
    "ont fuite",
    "{vol|vols|piratage|piratages|intrusion|exfiltration|divulgation|violation|compromission}",
    "dans la nature",
    "en vente",
    "mis{e|es|} en {vente|ligne|peril|danger|cause}",
    "sur le darkweb",
    "sur le dark web",
    "{accede|acces|acceder|accedant|accedaient} {a|aux|au|a des|a certaines|illicite|illegal|frauduleux|illegalement|frauduleusement|indument}",
    "{accede|acceder|accedant}",
    "avoir acces",
    "eu acces",
    "donne acces",
    "donnant acces",
    "ont pu etre lu{e|}{s|}",
    "acces illegal",
    "acces non autorise",
    "acces frauduleux",
    "prendre connaissance",
    "pris connaissance",
    "mettre la main sur",
    "mis la main sur",
    "fait main basse",
    "faire main basse",
    "main basse",
    "pu {lire|voir|consulter|obtenir|copier|recuperer|acceder}",
    "{pu|ont pu|a pu} etre {lu|vu|consulte|derobe|copie|expose|compromis}{e|}{s|}",
    "{lu|lue|lus|lues}",
    "se retrouve{nt|}",
    "s'est{ ainsi|} retrouve{e|}{s|}",
    "{vise|touche|affecte|impacte|concerne|atteint|frappe}{e|}{s|}",
    "{vise|touche|affecte|impacte|concerne}{nt|}",
    "{viser|toucher|affecter|impacter|concerner}",
    "{visant|touchant|affectant|impactant|concernant}",
    "{concernait|concernaient|touchait|touchaient|visait|visaient|affectait|affectaient}",
    "concernera{ient|it|}",
    "{exposer|exposent|exposant|exposait}",
    "{compromettre|compromettant}",
    "victime{s} {de|d'|du|des}",
    "victimes",
    "{fait|font|faisait|faisaient} partie",
    "{devore|reduit en cendres|ravage}{e|}{s|}",
    "{en|a} {libre acces|acces libre|decouvert|clair}",
    "sans protection",
    "{visite|force}{e|}{s|}",
    "{a ouvert|ont ouvert}",
    "{ont|avaient|auraient|a|avait} vu {leur|leurs|ses|son|sa}",
    "{moissonne|monnaye|ecoule|recopie|duplique|brade|vampirise|ramasse|indexe|espionne|epluche|detourne|lese|floue|paralyse|pille|rafle|extirpe|eparpille|soutire|escamote}{e|}{s|}",
    "{etalee|etales|etalees}",
    "{a|ont|ete|avoir|ayant|avait|avaient|aurait|auraient} {force|recupere|etale|copie}{e|}{s|}",
    "copiee{s}",
    "{mis|mise|mises} a nu",
    "{met|mettait|mettaient} a nu",
    "{a|sous} la vue de tous",
    "a portee de clic",
    "beant{e|}{s|}",
    "{deballe|volatilise|filtre}{e|}{s|}",
    "{ete|etre} {vu|lu}{e|}{s|}",
    "{pu|peut|peuvent|pouvait|pouvaient|permis de|permettait de} {voir|lire|consulter|acceder a|telecharger|copier}",
    "{toucherait|toucheraient|viserait|viseraient|comprendrait|comprendraient|contiendrait|contiendraient|figurerait|figureraient|affecterait|affecteraient|circuleraient|circulerait}",
    "{parti|partie|partis|parties} {dans|avec|chez}",
    "{la|cette|une} moisson",
    "{publies|publiees}",
    "rendue{s|} publique{s|}",
    "{traine|trainent|trainait|trainaient}",
    "{fini|finissent|finit} {sur|entre}",
    "{s'echange|s'echangent|s'echangeaient|se sont echange|se sont echangees|se vend|se vendent|se vendaient}{s|}",
    "{moisson|razzia|pillage|hemorragie} de",
    "circul{e|ent|ait|aient|eraient|erait}",
    "{aux|entre les|dans les|entre leurs} mains",
    "{apparaissent|apparait|apparaissaient|transparaissent}",
    "sous les yeux",
    "{devoile|subi|aspire}{e|}{s|}",
    "fait{s|} {voler|derober|pirater|subtiliser|siphonner|aspirer}",
    "{vole|derobe|pirate}r",
    "{met|mettait|mettent|mettaient} en {danger|peril}",
    "{parti|partie|partis|parties} avec",
    "dans le lot",
    "butin",
    "{trouve|trouvee|trouves|trouvees|retrouve|retrouvee|retrouves|retrouvees|se trouvaient|se trouvait}",
    "{laisse|laisser} {filer|fuir|echapper}",
    "connaissent",
    "pris{e|es|} en charge",
    "{porte|portent|portant|porterait|portait} sur",
    "{menace|menacees|menaces}",
    "{comprend|comprenait|comprenaient|comprennent|comprenant|figure|figurent|figuraient|figurait|incluent|inclut|incluant|inclus|incluses}",
    "il s'agit",
    "il s'agirait",
    "{implique|impliquent|impliquant}",
    "{detiendrait|detient|detenir|detenues}",
    "{obtenu|obtenue|obtenus|obtenues}",
    "connait",
    "connaissent",
    "tombe{e|}{s|} {entre|aux} {de|}{ mauvaises|} mains",
    "{livre|livrees|livrees}",
    "{revele|revelee|revelees|reveles} {par|publiquement|au grand jour}",
    "{dans la base|dans le fichier|dans les fichiers|dans les donnees}",
    "la fuite de",
    "le vol de",
    "s'empare{r|nt|}",
    "s'est empare{e|}",
    "empare{e|}{s|}",
    "{accessible|accessibles}",
    "{cible|ciblees|ciblee|cibles}",
    "{perdu|perdue|perdus|perdues}",
    "{rendu|rendue|rendues|rendus} public{s|}",
    "rendues publiques",
    "{diffuse|diffuses|diffusee|diffusees}",
    "publie{e|}{s|} {sur un forum|en ligne|par les pirates}",
    "dossiers {vole|pirate}s",
    "{susceptible|susceptibles} d'etre {divulgue|concerne|expose}{e|}{s|}",
    // accidents
    "{evacue|confine|deloge|incommode|sinistre}{e|}{s|}",
    "{tue|blesse|mort|decede|deces|hospitalise|perdu la vie|trouve la mort|succombe}{e|}{s|}",
    "morte{s}",
    "perdu la vie",
    "{brule|detruit|parti}{e|}{s|} en fumee",
    "{consume|calcine|rase}{e|}{s|}",
    "{brule|detruit}{e|}{s|}",
    "{blesse|blessee}{s}",
    "urgence absolue",
    "urgences relatives",
    "drame",
    "accident",
    "catastrophe",
    "deraillement",
];

/// What a file or a base holds: it is exposed, unless the file is said not to be.
pub const CONTAINS: &[&str] = &[
    "{s'y trouver|s'y trouve|s'y trouvent|s'y trouvaient|y figurer|y figurent|y figure|y figuraient|figurer}",
    "{evoque|evoquent|enumere|enumerent|mentionne|mentionnent|mentionnait|cite|citent} {des|les|le|la|l'|de|d'|votre|vos|leur|leurs|son|sa|ses}",
    "{comporte|comportent|comportait|comportaient|indique|indiquent|indiquait|repertorie|repertoriait} {votre|vos|leur|leurs}",
    "{renfermerait|renfermeraient|contiendrait|contiendraient}",
    "{s'y|s'} {ajoute|ajoutent|ajoutaient|ajouteraient}",
    "{contient|contenait|contenaient|contiennent|contenant|contenues|renferme|renferment|renfermait|reunit|rassemblait|rassemblent}",
];

/// Where tonnes lie, burnt or not.
pub const STORED: &[&str] = &[
    "{stocke|entrepose|abrite|conserve}{e|}{s|}",
    "{stockait|stockaient|entreposait|entreposaient|abritait|abritaient|contenait|contenaient|detenait}",
    "{appartenant|appartenait|appartenaient|propriete de|pour le compte}",
];

/// The toll of an accident.
pub const TOLL: &[&str] = &["{fait|faisant|faire|fera|a fait|cause|causant|deplore|bilan}"];

/// A part of the affected, named before it.
pub const SUBSET: &[&str] = &[
    "dont",
    "dont {celles|ceux} {de|d'}",
    "parmi {eux|elles|lesquels|lesquelles|ceux-ci|celles-ci|les victimes|les blesses|les morts}",
    "en particulier",
    "y compris",
    // what thieves show of their loot
    "{echantillon|extrait}{s|}{ diffuse| publie| fourni| consulte|} {de|compte|contient|comprend}",
    "fichier d'exemple {de|compte|contient|comprend}",
];

/// Opens the parts of the affected, one after the other.
pub const BREAKDOWN: &[&str] = &[
    "se {decompose|decomposent|repartit|repartissent|divise|divisent}{ ainsi|}",
    "{reparti|repartie|repartis|reparties} {en|entre|comme suit|ainsi}",
];

pub const DEAD: &[&str] = &[
    "{mort|morte|decede|decedee|tue|tuee|defunt|defunte}{s|}",
    "deces",
    "coute la vie a",
    "{victime|perte}{s|} {mortelle|humaine}{s|}",
    "{perdu|trouve|trouvent} la {vie|mort}",
    "{peri|perissent}",
];

/// « portée disparue », « introuvable »: of people alone.
pub const MISSING: &[&str] = &[
    "{portee |porte |}disparu{|e|s|es}",
    "introuvable{s|}",
    "{manque|manquent|manquait|manquaient} {toujours |encore |}a l'appel",
];

pub const HURT: &[&str] = &["{blesse|blessee|intoxique|intoxiquee|brule|brulee}{s|}"];

/// In danger of their lives; the rescuers' word is « urgence absolue ».
pub const GRAVELY_HURT: &[&str] = &[
    "urgence{s|} absolue{s|}",
    "{tres |plus |}{gravement|grievement|serieusement} {blesse|blessee|brule|brulee}{s|}",
    "grand{s|} {brule|blesse}{s|}",
    "etat {tres |juge |}{grave|critique|serieux|desespere|preoccupant}",
    "pronostic vital {est |etait |reste |restait |toujours |}{engage|reserve}",
    "entre la vie et la mort",
];

/// The rescuers' word is « urgence relative ».
pub const LIGHTLY_HURT: &[&str] =
    &["urgence{s|} relative{s|}", "{tres |plus |}{legerement|superficiellement} {blesse|blessee|brule|brulee}{s|}"];

/// Right after the hurt, or after the number where it stands for them: « dont quatre **graves** ».
pub const GRAVELY: &[&str] = &[
    "{le{s} |}{tres |plus |}{gravement|grievement|serieusement}{ touche| touchee| atteint| atteinte|}{s|}",
    "{le{s} |}{tres |plus |}{grave|serieu}{s|x|se|ses|}",
];

pub const TO_HOSPITAL: &[&str] = &["{ont|avaient} ete {reparti|evacue|transporte|conduit|dirige|achemine}{e|}s"];

pub const LIGHTLY: &[&str] = &[
    "{tres |plus |}{legerement|superficiellement}{ touche| touchee| atteint| atteinte|}{s|}",
    "{tres |plus |}{leger|legere}{s|}",
];

pub const HOSPITALISED: &[&str] = &["{hospitalise|hospitalisee}{s|}", "admis{e|es|} a l'hopital", "soins intensifs"];

/// Nobody to whom something was done.
pub const UNHURT: &[&str] = &[
    "indemne{s|}",
    "{sain|saine}{s} et {sauf|saufs|sauve|sauves}",
    "sans {une|la moindre|aucune} {egratignure|blessure}",
    "{n'ont|n'a} pas ete blesse{e|}{s|}",
];

/// A part of the affected, named after it.
pub const SUBSET_AFTER: &[&str] = &[
    "constitue{e|}{s|} {partie|parties} civile{s}",
    "d'entre {eux|elles}",
    "{blesse|blessee}{s|} {grave|leger|legere}{s|}",
    "en urgence {absolue|relative}",
    "{dans un etat|cas les plus} grave{s}",
    "{parmi|sur} {eux|elles}",
    "{parmi|au nombre} {les|des} {blesse|blessee|victime|mort}s",
];

/// Users, customers, stock in general.
pub const POPULATION: &[&str] = &[
    "{revendique|compte|recense|gere|gerent|comptait|revendiquait|dessert|equipe|federe|regroupe|rassemble|suit|sert|servis|servait|travaille avec|enregistre|a enregistre}",
    "{utilise|frequente|plebiscite}{e|}{s|} {par|chaque}",
    "{reunit|reunissent} {plus|pres|environ|quelque|ses}",
    "sur un total de",
    "fort{e|}{s|} de",
    "assure le suivi de",
    "au total de ses",
    "{par|chaque} {an|mois|jour|annee|semaine}",
    "l'an dernier via",
    "{inscrits|clients|utilisateurs|abonnes|adherents|licencies} que compte",
    "{sont|etaient} inscrit{e|}s {au|a la|sur|a l'}",
    "utilisateurs actifs",
    "comptait",
    "premier operateur",
    "operateur du pays",
    "habitants",
    "verse{nt|} des",
    "depend{ent|}{ de|} {la|leur}",
    "{s'en servent|l'utilisent|y recourent|l'ont adoptee|lui font confiance}",
    "{l'an|l'annee} {dernier|derniere}",
    "{a travers|dans} le pays",
    "y ont ete pris",
    "numero un",
    "leader",
];

/// Figures of the incident that hit nobody: recipients, rescuers, staff.
pub const BYSTANDER: &[&str] = &[
    "{internautes|visiteurs|curieux|lecteurs}",
    "{pompiers|sauveteurs|secouristes|enqueteurs|gendarmes|policiers|salaries|employes|agents|medecins|infirmiers|journalistes|magistrats}",
    "mobilise{e|}{s|}",
    "depeche{e|}{s|}",
    "destinataires",
    "prevenu{e|}{s|} par {courrier|e-mail|mail|sms}",
    "{helicopteres|ambulances|camions|lits|vehicules}",
    "{a bord|transportait|transporte|transportes|transportees|avaient pris place|ont pris place|emploie|employait}",
    "{se trouvaient|se trouvait} {dans {le|la|un|une|l'}|sur {le|la|les|un|une|l'|cette|ce}|a {bord|son bord|leur bord}}",
    "{etaient|etait} {presents|presentes|installes|installees|assis|assises|attables|attablees|massees|masses}",
    "heberge{e|}{s|}",
    "emplois",
    "postes supprimes",
    "parties civiles",
    "telecharge{e|} par",
    "{interpelle|ecroue|soupconne|suspecte|mis en examen}{e|}{s|}",
    "{compose|composee|formee|forme}{s|} {de|d'}",
];

/// Those who read, fetched or were told are the doers of the verb, not those it hit.
pub const DOER: &[&str] = &[
    "{ont|avaient|auraient}{ deja| effectivement| pu| depuis|} {telecharge|consulte|ouvert|lu|visionne|parcouru|fouille|feuillete|recu|partage|achete}{e|es|s|}",
    "{ont|avaient|auraient} {pris connaissance|eu acces|eu connaissance|pu lire|pu ouvrir|mis la main}",
    "{recevront|recoivent|avaient a leur disposition}",
];

/// A speaker's family, the number right behind.
pub const KIN: &[&str] = &[
    "{mere|pere|maman|papa|tante|oncle|veuve|veuf|tuteur|tutrice|grand-mere|grand-pere|parent|parents|couple} {d'|de|et|avec}",
];

/// A firm without a name, « un opérateur », « chez une mutuelle »: where the organisation is known, it is another.
pub const ANOTHER_FIRM: &[&str] = &[
    "{un |une }{autre |grande |grand |petite |petit |ancien |ancienne |celebre |}{operateur|operatrice|assureur|mutuelle|banque|neobanque|enseigne|chaine|federation|ligue|club|hopital|clinique|centre hospitalier|laboratoire|mairie|commune|universite|ecole|lycee|transporteur|compagnie|distributeur|marque|association|syndicat|usine|entreprise|societe|regie}",
];

/// Another incident, another time, another firm.
pub const OTHER_INCIDENT: &[&str] = &[
    "{l'an|l'annee} {dernier|derniere|passe|passee},",
    "{n'en est|n'en sont|n'en etait} pas a {sa|son|leur|leurs} {premiere|premier|premieres|premiers|coup d'essai}",
    "du meme {genre|type|ordre}",
    "{le|un|son|d'un|du|au|ce} concurrent",
    "{intrusion|fuite|attaque|piratage|incident|mesaventure|affaire|vol|cyberattaque}{s|} {comparable|similaire|analogue|semblable}{s|}",
    "{autre|une autre} {entreprise|societe|firme|enseigne}",
    "{quelques|deux|trois|plusieurs} {mois|ans|semaines} {plus tot|auparavant|avant}",
    "{deja|precedemment} ete",
    "a l'epoque",
    "avait deja",
    "avaient deja",
    "{l'attaque|le piratage|la fuite|l'incident|l'affaire} {contre|chez|d'un autre|precedent|precedente}",
    "{un|les|des|aux|du} precedent{s}",
    "{incident|attaque|fuite|piratage|affaire|intrusion|cyberattaque}{s|} precedent{e|}{s|}",
    "precedent{e|}{s|} {incident|attaque|fuite|piratage|affaire|intrusion|cyberattaque}{s|}",
    "autre{s} {fuite|piratage|incident|attaque|affaire|catastrophe|accident}{s|}",
    "rappelle {l'|la|le|celle|celui}",
    "rappelons",
    "pour rappel",
    "pour memoire",
    "pour comparaison",
    "on apprenait",
    "depuis le debut de l'annee",
    "avaient subi",
    "autres {dossiers|cas|affaires}",
    "{n'est|n'etait|n'a} pas {seul|seule|la seule|le seul|isole|isolee|un cas isole|une premiere}",
    "apres {la revelation|le piratage|l'attaque|la fuite|l'affaire} d{e|u|es}",
    "qui avait {frappe|touche|vise|paralyse|fait|concerne}",
    "avait alors",
    "un precedent",
    "{mesaventure|deboires} d{e|u|es}",
    "selon un {recensement|barometre|rapport}",
    "{au total|rien que} {depuis|cette annee}",
    "a titre de comparaison",
    "en comparaison",
    "on se souvient",
    "dans un passe recent",
    "n'est pas {la|le} {premiere|premier}",
    "serie noire",
    "apres {celle|celui|ceux|celles} {de|d'|du|des|qui}",
    "vient s'ajouter",
    "s'ajoute a",
    "s'inscrit dans",
    "avant elle",
    "avant lui",
    "avait {touche|concerne|expose|fait|vise|affecte|piege|subi|du}",
    "avaient {touche|concerne|expose|fait|vise|du}",
    "loin des",
    "sans commune mesure",
    "rien a voir avec",
    "le mois dernier",
];

/// Tells what came before the story.
pub const PLUPERFECT: &[&str] = &["{avait|avaient}", "s'{etait|etaient}"];

/// Puts a figure forward, which stands right behind.
pub const PUTS: &[&str] = &[
    "{parle|parlait|parlent|parlaient} {de|d'}",
    "fait{ desormais| alors|} etat {de|d'}",
    "faisait etat {de|d'}",
    "{avance|evoque|annonce|promet|propose|mentionne|chiffre|revendique|denombre|identifie|comptabilise|totalise}{nt|}",
    "{avancait|evoquait|annoncait|promettait|proposait|mentionnait|revendiquait|denombrait}",
    "{estime|estimait|evalue|evaluait|chiffre|chiffrait} {a|que}",
    "{porte|portait|ramene|ramenait|fixe|eleve}{e|} {le|ce} {total|bilan|nombre|decompte|chiffre} a",
    "{total|bilan|nombre|decompte|chiffre} {se monte|s'eleve|grimpe|passe|atteint|s'etablit|se chiffre|est passe|est porte|monte}{ desormais| maintenant| ainsi| donc| finalement|}{ a|}",
];

/// To whom an incident must be told.
pub const AUTHORITIES: &[&str] = &[
    "{cnil|apd|pfpdt|edpb|ofcs|gba|ico}",
    "office federal de la cybersecurite",
    "autorite{s}{ de protection des donnees| de controle| competente{s}| belge|}",
    "commission nationale de l'informatique et des libertes",
    "prepose federal",
    "gendarme des donnees{ personnelles|}",
];

/// Those who investigate or judge.
pub const JUSTICE: &[&str] =
    &["{procureur|procureure|parquet|juge|magistrat|magistrate|tribunal|police|gendarmerie}{s}"];

/// Laws, foundings, decrees: dates and figures of the world around.
pub const BACKGROUND: &[&str] = &[
    "{fonde|cree|lance|ne|lancee|creee|fondee|nee} en",
    "entre{e|} en vigueur",
    "{depuis|des} sa {creation|fondation}",
    "rgpd",
    "reglement general",
    "{loi|decret|arrete|directive} du",
    "etabli{e|} depuis",
    "adopte{e|}",
    "amende",
    "chiffre d'affaires",
    "introduit en bourse",
    "introduite en bourse",
];

pub const OCCURRED: &[&str] = &[
    concat!("{copie|", taken!(), "}{e|}{s|} {", on!(), "}"),
    // « ont appris mardi que leurs données avaient été copiées »: the pluperfect is of another day
    concat!("{a|ont|aurait|auraient|ayant|avoir} ete {copie|", taken!(), "}{e|}{s|}"),
    concat!("{a|ont|aurait|auraient|ayant|avoir} {", stolen!(), "}{e|es|s|}"),
    "{mene|perpetre|commis|lance}{e|}{s|} {le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|en|dans|debut|fin}",
    "{survenu|survenue|survenus|survenues}",
    "survient",
    "{a|ont|aurait|auraient|ayant|avoir} eu lieu",
    "eu lieu",
    "s'{est|etait|serait} {produit|deroule}{e|}",
    "{produite|deroulee}",
    "{s'est|serait} {passe|passee}",
    "{remonte|remonterait|remontent} {a|au}",
    "daterait d{e|u}",
    "{est|sont|etait|etaient} {reste|restes|restee|restees|demeure|accessible|accessibles|ouvert|ouverte}",
    "{pirate|hacker|intrus|inconnu|attaquant|cybercriminel|malfaiteur}{s|} {s'etaient|s'etait|se sont|avaient|avait}",
    "{s'est|se sont|s'etait|s'etaient} {couche|renverse|retourne|disloque|ecrase|effondre|ecroule|affaisse|encastre|embrase|detache}{e|}{s|}",
    "{s'effondre|s'effondrent|s'ecroule|s'ecroulent|s'affaisse|s'affaissent|s'ecrase|s'ecrasent|s'embrase|s'embrasent}",
    "{a|ont|avait|avaient} {cede|percute|heurte|bascule|derape|sombre|coule|chute}{e|}{s|}",
    "{sorti|sortis|sortie|sorties} {de la voie|des rails}",
    "quitte les rails",
    "{a|ont|avoir|aurait|auraient|avait} {subi|essuye|ete victime|ete la cible|ete attaque|ete pirate|ete visee|ete vise|ete attaquee|ete piratee|ete touche|ete touchee|ete frappe|ete frappee}{e|}{s|}",
    "avoir ete victime",
    "victime {le|en|au|fin|debut|mi|courant|hier|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche}",
    "{a|ont} {deraille|pris feu|explose}",
    "s'{est|etait} declare{e|}",
    "{ete|est} {attaque|pirate|victime}{e|}{s|}",
    "{a|ont} fuite",
    "{a|ont|avaient|avait} {perdu|trouve} la {vie|mort}",
    "{a|ont|avaient|avait} ete {tue|blesse|fauche|ecrase}{e|}{s|}",
    "{ete|est|sont} mort{e|}{s|}",
    "{est|sont} decede{e|}{s|}",
    "{se serait|se seraient|s'est|se sont} {connecte|introduit|glisse}{e|}{s|}",
    "{est|sont|etait|etaient|serait|seraient} entre{e|}{s|}",
    "deraille",
    "ont frappe",
    "a frappe",
    "ont {penetre|accede|vole|derobe|pirate}",
    "a {penetre|accede|vole|derobe|pirate}",
    "s'est introduit",
    "se sont introduits",
    "s'etait introduit",
    "se produit",
    "a lieu",
    "s'est abattu{e|}",
    "{present|presente|presents|presentes} {dans|sur} {le|leur|notre|nos|ses|son|les|ce} {reseau|systeme|serveur|serveurs|systemes}",
    "{etaient|etait|seraient|serait} {dans la place|dans le reseau|dans les murs|dans ses murs}",
    "{trouvaient|trouvait} {toutefois |deja |encore |}{dans le reseau|dans la place|dans les murs|dans le systeme}",
    "{ete|fut|est} victime",
    "{est|sont|etait|etaient} passe{e|}{s|} a l'action",
    "{a|ont|avait|avaient} {essaye|tente} {de|d'}",
    "{a|ont|avait|avaient} mis la main",
    "{est|sont|etait|etaient} parvenu{e|es|s|} {a|jusqu'a}",
    "se sont succede{e|}{s|}",
    "{a|ont|avait|avaient} {cambriole|attaque|chiffre|pille|devaste|percute|cede|vide|paralyse|aspire|siphonne|exfiltre|subtilise|deverrouille|force|infiltre|sevi|eclate}{e|es|s|}",
    "{venait|venaient} de {chiffrer|voler|piller|derober|penetrer|frapper}",
    "{a|ont} ete fata{l|le|ls|ux}",
    "{s'est|se sont} arrete{e|}{s|}",
    "{a|ont|avait|avaient} {ete |}{detruit|brule|ravage|devore}{e|es|s|}",
    "{feu|flammes} {a|ont|avait|avaient} {pris|gagne}",
    "{est|sont|etait|etaient} tombe{e|}{s|}",
    "{s'est|se sont|s'etait|s'etaient} {promene|engouffre|infiltre|faufile|connecte|servi|empare|glisse}{e|es|s|}",
    "{a|ont|aura|avait} dure",
    "{date|datent|datait|dataient|daterait|dateraient} {du|des}",
    "{datent|datait|dataient|daterait|dateraient} de",
    "{a|ont} vu {leur|leurs|ses|son|sa}",
];

/// Before the day from which data lay open or services were down; where the sentence tells of it.
pub const SINCE: &[&str] = &["depuis{ le| la| l'| debut| fin| la fin| le debut|}"];

/// Before the day up to which data lay open; where the sentence tells of it.
pub const UNTIL: &[&str] = &["jusqu'{au|en|a}"];

/// The same for the day it was told: « l'annonce du 23 octobre », « son communiqué du 18 ».
pub const ANNOUNCED_NOUNS: &[&str] =
    &["{l'|cette |une |son |leur |d'|premiere |nouvelle }annonce", "{revelation|aveu}{s|x}"];

/// Nouns that date what touches them: « l'attaque du 21 juillet ».
pub const OCCURRED_NOUNS: &[&str] = &[
    "victime{s}",
    "{attaque|cyberattaque|piratage|intrusion|incident|accident|catastrophe|drame|deraillement|incendie|vol|fuite|acte|explosion|sinistre|collision|eboulement|effondrement|ecroulement|affaissement|carambolage|avalanche|fusillade|attentat|bousculade|effraction|crash|naufrage|avarie|panne|cambriolage|siphonnage|aspiration|acces frauduleux|vague d'intrusion}{s|}{ informatique| de donnees| ferroviaire| malveillant|}",
];

pub const DETECTED: &[&str] = &[
    "{detecte|decouvert|constate|repere|decele|remarque}{e|}{s|}",
    "{a|ont|ete|avait|avaient|est|sont} identifie{e|}{s|}",
    "mis{e|} au jour",
    "{alerte|alarme|detection|decouverte} {remonte|date|remonterait|a ete donnee}",
    "s'en {est|etait|sont} {apercu|rendu compte}{e|}{s|}",
    "se {rend|rende|rendent} compte",
    "s'{est|etait|est-elle|est-il} {apercu|rendu compte}{e|}",
    "{a|ont|avoir} {pris connaissance|eu connaissance}",
    "{ete|etre} {informe|alerte|averti|prevenu}{e|}{s|}",
    "{informe|alerte|averti|prevenu}{e|}{s|} par",
    "s'apercoi{t|vent}",
    // who was hit hears of it from its contractor
    "{a|ont|avait|avaient} {alerte|prevenu|informe|averti|avise}{e|}{s|} {son|sa|ses|leur|leurs} {client|cliente|donneur d'ordre}{s|}",
    "{alerte|previent|informe|avertit|avise}{nt|} {son|sa|ses|leur|leurs} {client|cliente|donneur d'ordre}{s|}",
    "s'en {est|etait|sont} ouvert{e|}{s|} {a|aupres de} {son|sa|leur} client{e|}{s|}",
    "{donne|donnait|donnerent} l'alerte",
    "se sont {apercu|rendu compte}{e|}{s|}",
    "{nous|lui|leur|l'} {a|ont} {informe|alerte|averti|prevenu|signale}{e|}{s|}",
    "{l'a|l'ont|ne l'a|a} compris",
    "{saute|sautait|sauter} aux yeux",
    // the participle alone, with its agreement: « alertée lundi par un abonné »
    "{alertee|prevenue|avertie|informee} {lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|des|le|dans}",
    "{donne|donnee} l'alerte",
    "{detection|decouverte}",
    "{detecter|decouvrir|constater}",
    "{detecte|decouvre|constate|repere|detectent|decouvrent|constatent|reperent}",
    "{se rend|s'est rendue|s'est rendu|se sont rendu} compte",
];

pub const ANNOUNCED: &[&str] = &[
    "communique {commun|conjoint|de presse}",
    "{a|ont|avait|avaient|ayant|aurait} {annonce|revele|indique|reconnu|confirme|communique|declare|precise|explique|fait savoir|fait etat|admis|alerte|devoile|prevenu|informe|assure|affirme|publie|averti|dit|ecrit|diffuse|rendu public|rendu publique|attendu|signale|tire la sonnette|brise le silence|prevenu ses}",
    "{annonce|revele|indique|reconnu|confirme|communique|divulgue|devoile|rendu public|rendue publique|annoncee|revelee|confirmee|reconnue} {le|ce|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd'hui|dans|par}",
    "{communique|message|billet|texte|courrier|courriel|mail|e-mail|post|tweet|note|point}{ d'information| de presse|} {publie|diffuse|paru|date|poste|mis en ligne|envoye|transmis|adresse|du|de ce}",
    "{lettre|courrier|courriel|bilan|mise au point|conference de presse|point presse|point d'etape|mise a jour} du",
    "{dans|par|via} {un|son|leur} {communique|message|courrier|courriel|mail|post|tweet|billet}",
    "{signal|cri} d'alarme",
    "annonce",
    "annonce faite",
    "{jurait|assurait|affirmait|expliquait|precisait|admettait|admettaient|admet|concedait|avouait|annoncait|reconnaissait|indiquait|revelait|confirmait|annoncaient}",
    "{revelation|annonce}{s|}",
    "{a-t-elle|a-t-il|ont-ils|a-t-on} {annonce|revele|indique|reconnu|confirme|communique|declare|precise|explique|fait savoir}",
    "{faire|fait} savoir",
    "{reconnait|annonce|indique|confirme|revele|informe|alerte} {ce|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche|hier|avoir}",
    "{a|avait}{ nettement| depuis| finalement| encore|} {revu|corrige|rectifie|revise|ramene}",
    "{publie|diffuse|paru|poste|devoile|mis en ligne|rendu public|rendue publique}{e|} {le|ce|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche|hier|dans|sur}",
    "bilan {communique|diffuse|arrete|provisoire}",
    "point de situation",
];

pub const NOTIFIED: &[&str] = &[
    "{saisi|saisie} {le|des|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|deux|trois|quatre|cinq|quelques|dans}",
    "{notifie|signale|declare} {l'incident|la violation|cette violation|la violation de donnees|les faits|l'attaque|la fuite} {a|aupres de|au} {la cnil|l'autorite|la commission|la commission nationale de l'informatique et des libertes|l'autorite de protection des donnees|l'apd|prepose|prepose federal}",
    "{a|ont|avait|avaient} {saisi|prevenu|alerte|averti|informe} {la cnil|l'autorite|la commission|l'apd|le prepose|le pfpdt|l'ico|la commission nationale de l'informatique et des libertes}",
    "{cnil|anssi|apd|pfpdt} {saisie|prevenue|alertee|avertie|informee|notifiee}",
    "{declaration|notification|signalement} {a|aupres de} {la cnil|l'autorite|la commission}{ date| remonte| a ete faite| est intervenue}{ du| au| a|}",
    "{cette|la} {declaration|notification} a ete {completee|transmise|envoyee|faite|deposee}",
    "{alerte|notification|declaration|signalement} {a|aupres de} la cnil",
    "{notifie|signale|declare|saisi|informe|alerte|averti|prevenu}{e|} {a |aupres de |}{la cnil|l'autorite|les autorites|l'apd|le prefet|l'ico|la commission}",
    "{declaration|notification|signalement} {a|aupres de} {la cnil|l'autorite|la commission}",
    "la cnil a ete {informee|saisie|prevenue|alertee|avertie|notifiee}",
    "{cnil|anssi|apd|autorite|autorites|commission|informatique et des libertes|systemes d'information|protection des donnees} {a|ont} ete {informe|saisi|prevenu|alerte|averti|notifie}{e|}{s|}",
];

pub const STARTED: &[&str] = &[
    "{debute|commence|demarre}{e|}",
    "{debute|commence|demarre} {a|au|en|des} {la |le |}{fin|debut|mi|mois|cours}",
    "{remonte|remontent} a",
    "a partir {de|du}",
    "a compter d{u|e}",
];

pub const ENDED: &[&str] = &[
    "{pris|mis|met|mettre|mettant} fin",
    "{stoppe|bloque|interrompu|ferme|colmate|coupe|debranche}{e|}{s|}",
    "{a ete|ont ete|avait ete} referme{e|}{s|}",
    "{faille|vulnerabilite|breche|bug}{s|} {a ete|ont ete|est|sont|} {corrige|comble|repare}{e|}{s|}",
    "{corrige|comble|repare} {la|cette|le|les} {faille|vulnerabilite|breche|bug}{s|}",
    "s'est {acheve|termine}{e|}",
];

/// « ceux qui avaient déclaré avant le 27 avril »: a day that parts those concerned from the others.
pub const CUT_OFF: &[&str] = &["avant {le|la fin}"];

/// Other events of the incident: complaint, sale, decision.
pub const OTHER_EVENT: &[&str] = &[
    "{annonce|message|fichier|echantillon} {repere|publie|poste|mis en ligne}{e|}",
    "{prononce|inflige|sanctionne|condamne}{e|}{s|}",
    "{controle|verification|investigation}s",
    "{analyse|enquete|audit|verification|investigation|etude|expertise|revue|examen}{s|} {acheve|termine|conclu|boucle|clos}{e|}{s|}",
    "{a|ont|avait|avaient} {ajoute|affiche|epingle|liste}{e|}",
    // in the plural it is the data that come out, not a statement
    "{publies|publiees|diffuses|diffusees|postes|postees|devoiles|devoilees|mises en ligne|rendus publics|rendues publiques}",
    "{a|ont|avait|avaient} commence {a|par|de|d'}",
    "{debute|commence|demarre}{nt|} par",
    "{pirate|hacker|cybercriminel|groupe|collectif|attaquant}{s|} {ont|a} {annonce|affirme|revendique|publie|poste|diffuse}",
    "{a|ont} poste",
    "{a|ont} {mis en ligne|mis en vente|deverse|balance|depose|propose}{e|} {sur|une|un|l'|la|les|le|des|en}",
    "{archive|base|fichier|fichiers|echantillon|donnees} {a ete|ont ete|est|sont} {mise|mis|mises|publie|publiee|publiees|publies|diffuse|diffusee|diffusees}{ en ligne| en vente|}",
    "en vente",
    "a la date du",
    "plan blanc{ a ete|} {leve|active|declenche}",
    "{leve|levee}{s|} le",
    "{datee|dates|datees} du",
    "{ouvert|ouverte} {une|l'} {enquete|information judiciaire|instruction}",
    "mis en examen",
    "{cueilli|ecroue|place en garde a vue}{e|}{s|}",
    "{ete|etre} arrete{e|}{s|}",
    "{depose|mis|mise|mises} {l'archive|la base|le fichier|les fichiers|en vente}",
    "surgi{e|}{s|}",
    "mise en ligne {dans|sur|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le}",
    "portait plainte",
    "{plainte|mise en vente|proces|audience|interpelle|interpellation|interpellee|arrestation|ultimatum|decision|jugement|condamne|condamnee|condamnation|sanction|mise en examen|enquete ouverte|commemoration|hommage|ceremonie}{s|}",
    "porte{r|} plainte",
    "depose{r|} plainte",
    "{mis|mise|mises} en vente",
    "a ete ouverte",
    "comparai{t|tra|ssent}",
    "tribunal",
    "inscrit{e|}{s|}",
    "radie{e|}{s|}",
    "inscription",
    "indemnisation",
    "sera jugee",
    "{sondage|barometre|questionnaire}{s|}",
    "{etude|enquete|audit} {menee|mene|realisee|realise|conduite|conduit}",
    "rendu son {jugement|rapport}",
    "reouvert{e|}",
];

/// Sums of money.
pub const FINE: &[&str] = &["amende{s}", "sanction{s}", "sanctionne{e|}", "condamne{e|}{s}"];
pub const RANSOM: &[&str] = &["rancon{s}", "ransomware", "extorsion", "exigent", "reclame{nt|}"];
pub const LOSS: &[&str] = &["prejudice{s}", "perte{s}", "degat{s}", "cout{e|}{s|}", "dommages"];
pub const COMPENSATION: &[&str] =
    &["indemnisation{s}", "indemnite{s}", "dommages et interets", "dedommagement{s}", "indemnise{e|}{s}"];
