//! Help in French. A row that is missing, or that nothing shows, is named by the test of `help/mod.rs`.

use super::Catalogue;

pub const USAGE: &str = "Usage :";
pub const OPTIONS_HEADING: &str = "Options\u{a0}";
pub const ARGUMENTS_HEADING: &str = "Arguments\u{a0}";
pub const COMMANDS_HEADING: &str = "Commandes\u{a0}";
pub const COMMAND: &str = "COMMANDE";
pub const DEFAULT: &str = "par défaut";
pub const POSSIBLE: &str = "Valeurs possibles";

pub const CATALOGUE: Catalogue =
    Catalogue { commands: COMMANDS, arguments: ARGUMENTS, values: VALUES, value_names: VALUE_NAMES };

/// In the order in which help lists them.
const COMMANDS: &[(&str, &str, &str)] = &[
    ("", "Recoupe ce que la presse dit d’un incident avec le communiqué officiel", ""),
    (
        "init",
        "Écrire un incident.toml pour un dossier de documents, que compare lit aussitôt",
        "Le communiqué est le fichier nommé official*, les articles sont les autres, chacun avec le titre de presse et le jour \
         qu’il indique lui-même. Sur un terminal, ce qu’aucune option ne dit est demandé ; une ligne vide prend la réponse \
         proposée. Avec -o -, le texte est montré, pas écrit.",
    ),
    (
        "compare",
        "Comparer des articles au communiqué officiel",
        "Donnez le DOSSIER d’un incident (son incident.toml, ou des fichiers nommés official* à côté des articles), ou nommez \
         le communiqué avec --official puis les articles : fichiers, dossiers, adresses, - pour l’entrée standard ; un flux ou \
         un plan de site pour les articles qu’il liste.",
    ),
    (
        "lineage",
        "Montrer qui a publié le premier une valeur fausse, qui la partage, et quelle part de texte est commune",
        "Prend le même DOSSIER ou les mêmes sources que compare. Les articles sont reliés par les valeurs qui ne sont pas du \
         communiqué et par leurs propres mots, ceux du communiqué mis à part ; les agences de presse sont reconnues à leur nom.",
    ),
    (
        "extract",
        "Lister ce que disent des documents : chiffres, dates, données, citations, sommes d’argent",
        "Avec -o SORTIE.parquet, des collections de toute longueur sont lues comme elles viennent (WARC, JSON lines, Parquet \
         avec une colonne text ou html, dossiers), une table chacune, une ligne par document : une seule dans SORTIE.parquet, \
         plusieurs dans un dossier de ce nom. Ce qui s’y trouve déjà est laissé tel quel, si bien qu’une exécution interrompue \
         reprend où elle en était.",
    ),
    (
        "match",
        "Dire à quel incident appartient chaque article sans dossier, et ce qui le dit",
        "Donnez des dossiers d’incidents (ou des dossiers qui en contiennent) et des collections d’articles (Parquet, WARC, \
         JSON lines). Un article appartient à l’incident dont il nomme l’organisme, là où un chiffre ou un jour du communiqué, \
         ou le récit d’une perte dans les deux semaines, le dit aussi. Ce qui parle autant pour deux incidents reste indécis. \
         Rien n’est changé.",
    ),
    (
        "study",
        "Compter sur de nombreux incidents comment la presse suit les communiqués : par titre, année, donnée, dans le temps",
        "Donnez des dossiers d’incidents, ou des dossiers qui en contiennent, et avec eux des collections d’articles sans \
         dossier (Parquet d’extract, WARC, JSON lines), dont chacun est rattaché à un incident là où ses mots le disent (voir \
         match). Avec -o DOSSIER, tous les tableaux y sont écrits en CSV et en Parquet, avec un datapackage.json, et une page \
         illustrée, index.html ; les mêmes entrées donnent les mêmes octets.",
    ),
    ("explain", "Dire quels mots ont décidé du rôle, de la certitude et du statut de chaque affirmation", ""),
    ("mentions", "Lister chaque nombre et chaque date de documents, avant qu’un rôle lui soit donné", ""),
    ("evaluate", "Noter ce qui est lu d’incidents d’après leur gold.json", ""),
    ("rules", "Dire ce que lit chaque règle, ou tout d’une règle avec ses exemples", ""),
    (
        "fetch",
        "Télécharger des pages, les garder comme preuves, et dire ce que chacune affirme de neuf depuis la dernière fois",
        "Donnez des adresses et, avec -o, le dossier où les garder ; ou le dossier d’un incident, dont les adresses sont \
         gardées dans son dossier evidence/, où chaque commande les trouve ensuite. Chaque exécution ajoute un fichier WARC : \
         les réponses telles quelles, avec leur heure et leur sha256. Une page à la fois est demandée à chaque hôte, et ce que \
         son robots.txt exclut est laissé de côté.",
    ),
    #[cfg(feature = "store")]
    (
        "watch",
        "Télécharger à nouveau des pages au fil des semaines, et dire ce que chaque titre a corrigé, avec ou sans note",
        "Donnez une fois le dossier d’un incident, dont les adresses sont suivies, ou des adresses : elles sont inscrites dans \
         la base, un seul fichier SQLite. Chaque exécution télécharge ce qui est dû (une page à la fois est demandée à chaque \
         hôte, et ce que son robots.txt exclut est laissé de côté), garde chaque version qui dit autre chose, et finit ; \
         lancez-la par cron, ou laissez-la tourner avec --every. Un échec est noté, et l’on réessaie plus tard. Avec --report, \
         --export ou --reread, rien n’est téléchargé.",
    ),
    (
        "correct",
        "Corriger à la main ce qui a été lu dans un document d’un incident",
        "La correction est écrite dans le corrections.toml du dossier, que chaque commande respecte (--no-corrections montre la \
         machine seule). Elle tient aux mots : s’ils changent, elle est dite orpheline.",
    ),
    (
        "serve",
        "Servir le rapport d’un incident sur cette machine, comme une page où travailler",
        "La page n’est que pour cette machine, à une adresse qui porte un secret. On y ajoute des documents (une adresse, un \
         fichier, un texte collé), on y choisit le communiqué, on y corrige les faits. Tout se trouve dans le dossier : \
         incident.toml nomme les documents, evidence/ garde les pages téléchargées, corrections.toml, que chaque commande \
         respecte, ce qui a été corrigé. Le dossier peut être vide.",
    ),
    ("completions", "Écrire ce qu’il faut à un shell pour compléter commandes, options et valeurs", ""),
    (
        "man",
        "Écrire le manuel : sa première page, ou avec -o DOSSIER une page par commande",
        "Les pages sont pour man(1) : recoupe man | man -l -, ou -o ~/.local/share/man/man1 puis man recoupe-compare.",
    ),
    ("help", "Afficher cette aide ou celle d’une commande", ""),
];

/// The commands as in the table above, each one's arguments in the order of its help; those of several commands last.
const ARGUMENTS: &[(&str, &str, &str)] = &[
    ("init", "folder", "Lire les documents de ce dossier, et ceux de articles/ dedans"),
    (
        "init",
        "official",
        "Prendre ce fichier ou cette adresse pour communiqué, et aucun autre ; à répéter pour des versions suivantes",
    ),
    (
        "init",
        "article",
        "Prendre ce fichier ou cette adresse pour article, et aucun autre fichier du dossier ; à répéter",
    ),
    ("init", "language", "Indiquer la langue habituelle des documents : fr, en"),
    ("init", "force", "Remplacer l’incident.toml qui est là"),
    (
        "compare lineage",
        "sources",
        "Lire le dossier de cet incident ; avec --official, ces articles, ou les flux et plans de site qui les listent",
    ),
    ("compare lineage", "official", "Prendre ceci pour communiqué ; à répéter pour des versions suivantes"),
    ("compare", "fail_on", "Finir avec le code 1 si un constat est aussi grave ou davantage"),
    ("compare", "all", "Lister tous les constats, ceux qui concordent aussi"),
    (
        "compare",
        "checklist",
        "Dire ce que le communiqué seul dit, et tait, de ce que demande le RGPD (articles 33(3) et 34)",
    ),
    (
        "compare",
        "vocabulary",
        "Dire comment Have I Been Pwned, VERIS et la CNIL nomment chaque donnée dont parle le communiqué",
    ),
    ("compare", "verdict", "Ne dire que les constats de ces verdicts ; à répéter, ou séparés par des virgules"),
    ("compare", "aspect", "Ne dire que les constats sur ces natures de faits ; à répéter, ou séparés par des virgules"),
    (
        "compare",
        "outlet",
        "Ne dire que les constats sur les articles de ces titres, nommés par le titre ou l’id ; à répéter",
    ),
    (
        "compare lineage extract explain study",
        "no_corrections",
        "Montrer ce que la machine seule a lu, sans les corrections à la main de corrections.toml",
    ),
    ("lineage", "dot", "Dessiner les liens comme un graphe en langage DOT"),
    (
        "extract explain mentions",
        "sources",
        "Lire ceci : fichiers, dossiers, adresses, flux et plans de site pour ce qu’ils listent, - pour des lignes JSON sur l’entrée standard",
    ),
    ("match study", "sources", "Lire ceci : dossiers d’incidents, dossiers qui en contiennent, collections"),
    ("match study", "mixed_versions", "Prendre aussi les tables d’extract qu’une autre version de recoupe a faites"),
    ("extract", "no_text", "Laisser le texte des documents hors du JSON"),
    #[cfg(feature = "collections")]
    ("extract", "shard", "Avec -o SORTIE.parquet, ne lire qu’une collection sur N : la troisième part de huit est 3/8"),
    ("explain", "at", "S’en tenir aux affirmations à ce caractère (code point) du texte, compté comme dans le JSON"),
    (
        "evaluate",
        "folders",
        "Lire les dossiers de ces incidents ; les fichiers parmi eux sont passés, si bien que corpus/* les nomme tous",
    ),
    (
        "rules",
        "id",
        "Tout dire de cette règle, par son propre nom ou celui que portent les affirmations : count/plain, fr/count/plain",
    ),
    (
        "fetch",
        "sources",
        "Télécharger ceci : des adresses (un flux ou un plan de site vaut pour ses articles), le dossier d’un incident, - pour une liste d’une adresse par ligne",
    ),
    #[cfg(feature = "store")]
    (
        "watch",
        "sources",
        "Suivre ceci désormais : le dossier d’un incident, des adresses (un flux ou un plan de site vaut pour ses articles)",
    ),
    #[cfg(feature = "store")]
    ("watch", "store", "Garder dans ce fichier SQLite ce qui est suivi"),
    #[cfg(feature = "store")]
    ("watch", "every", "Continuer, et chercher à ce rythme ce qui est dû : 30m, 6h, 1d"),
    #[cfg(feature = "store")]
    ("watch", "interval", "Télécharger à ce rythme ce qui est donné [par défaut : comme --every, ou 6h]"),
    #[cfg(feature = "store")]
    ("watch", "now", "Tout télécharger maintenant, dû ou non"),
    #[cfg(feature = "store")]
    ("watch", "report", "Dire tous les changements que contient la base"),
    #[cfg(feature = "store")]
    ("watch", "since", "Avec --report, dire les changements vus depuis ce jour"),
    #[cfg(feature = "store")]
    (
        "watch",
        "export",
        "Écrire dans ce dossier tout ce que contient la base : des tables CSV, décrites dans un datapackage.json, et les pages en WARC",
    ),
    #[cfg(feature = "store")]
    (
        "watch",
        "reread",
        "Relire les pages gardées qu’une autre version de recoupe a lues ; ce qu’elle a lu est gardé aussi",
    ),
    #[cfg(feature = "store")]
    ("watch", "mixed", "Dire aussi les changements qu’une autre version de recoupe a lus, tels qu’elle les a lus"),
    ("correct", "folder", "Corriger dans le dossier de cet incident"),
    ("correct", "document", "Corriger ce document, nommé par son id"),
    ("correct", "quote", "Corriger ce que disent ces mots du document"),
    ("correct", "at", "Prendre les mots à ce caractère, s’ils y sont plusieurs fois ; recoupe explain le donne"),
    ("correct", "kind", "Corriger le fait de cette nature, si les mots en disent plusieurs"),
    ("correct", "accept", "Dire qu’il est juste"),
    ("correct", "reject", "Dire que ce n’est pas un tel fait"),
    ("correct", "same_as", "Dire que ces autres mots disent la même chose, qui compte alors une fois"),
    ("correct", "set", "Changer ce qu’il dit : role=population, value=6128, status=denied …, écrit comme en JSON"),
    ("correct", "add", "Ajouter un fait qui n’a pas été lu, avec ce qu’il dit : au moins sa nature et sa valeur"),
    ("correct", "comment", "Noter pourquoi"),
    ("correct", "comment_only", "Écrire la note seule"),
    ("serve", "folder", "Servir le dossier de cet incident"),
    ("serve", "port", "Écouter à ce port de 127.0.0.1 ; 0 en prend un qui est libre"),
    ("completions", "shell", "Écrire pour ce shell"),
    ("*", "organisation", "Nommer l’organisme victime de l’incident"),
    (
        "*",
        "words",
        "Lire, de ce que liste un flux ou un plan de site, ce qui a tous ces mots dans son titre, son résumé ou son adresse ; à répéter pour d’autres",
    ),
    ("*", "most", "Lire au plus tant d’articles d’un flux ou d’un plan de site, les plus récents d’abord"),
    (
        "*",
        "evidence",
        "Chercher les adresses dans ces archives (fichiers WARC, ou dossiers de WARC) avant de les télécharger",
    ),
    ("*", "as_of", "Tout prendre comme c’était ce jour-là : les versions gardées et les documents publiés jusque-là"),
    ("*", "proxy", "Télécharger par ce mandataire, à qui l’on se fie ; aucun n’est pris dans l’environnement"),
    ("*", "format", "Choisir la forme du rapport"),
    ("*", "csv_dialect", "Choisir la forme du CSV : excel-fr a des points-virgules et des virgules décimales"),
    (
        "*",
        "datapackage",
        "Décrire le CSV de -o dans un Data Package de Frictionless Data [sans FICHIER : datapackage.json à côté du CSV]",
    ),
    ("*", "output", "Écrire dans ce fichier au lieu de la sortie standard"),
    ("*", "color", "Mettre les tables en couleurs"),
    (
        "*",
        "sanitize",
        "Neutraliser dans le CSV et le JSON le texte qui pourrait commander un terminal ; tables et Markdown sont toujours sûrs",
    ),
    ("*", "lang", "Parler cette langue [par défaut : celle de l’environnement (LC_ALL, LC_MESSAGES, LANG), sinon en]"),
    ("*", "quiet", "Ne montrer sur la sortie d’erreur ni l’avancement ni les réussites"),
    ("*", "width", "Ajuster les tables à tant de colonnes [par défaut : celles du terminal, sinon 80]"),
    ("*", "help", "Afficher l’aide (-h : en bref, --help : en entier)"),
    ("*", "version", "Afficher la version"),
];

const VALUES: &[(&str, &str, &str)] = &[
    ("sanitize", "auto", "ce qui commande un terminal ; sur un terminal, aussi les caractères invisibles du JSON"),
    ("sanitize", "always", "ce qui commande un terminal, et les caractères invisibles du JSON"),
    ("sanitize", "never", "rien : dangereux à afficher, pour des programmes qui veulent les mots mêmes"),
];

/// Sorted.
const VALUE_NAMES: &[(&str, &str)] = &[
    ("ADDRESS", "ADRESSE"),
    ("ADDRESS | FOLDER", "ADRESSE | DOSSIER"),
    ("ASPECT", "NATURE"),
    ("CODE", "CODE"),
    ("COLUMNS", "COLONNES"),
    ("DAY", "JOUR"),
    ("DIALECT", "FORME"),
    ("DOC", "DOC"),
    ("DOCUMENT", "DOCUMENT"),
    ("FILE", "FICHIER"),
    ("FILE | ADDRESS", "FICHIER | ADRESSE"),
    ("FOLDER", "DOSSIER"),
    #[cfg(feature = "store")]
    ("FOLDER | ADDRESS", "DOSSIER | ADRESSE"),
    ("FOLDER | ARTICLE", "DOSSIER | ARTICLE"),
    ("FOLDER | COLLECTION", "DOSSIER | COLLECTION"),
    ("FORMAT", "FORME"),
    ("ID", "RÈGLE"),
    ("KEY=VALUE", "CLÉ=VALEUR"),
    ("KIND", "NATURE"),
    ("LANGUAGE", "LANGUE"),
    ("N", "N"),
    ("NAME", "NOM"),
    ("PATH", "CHEMIN"),
    ("PORT", "PORT"),
    #[cfg(feature = "collections")]
    ("I/N", "I/N"),
    ("SHELL", "SHELL"),
    ("SRC", "SRC"),
    ("TEXT", "TEXTE"),
    #[cfg(feature = "store")]
    ("TIME", "DURÉE"),
    ("VERDICT", "VERDICT"),
    ("WHEN", "QUAND"),
    ("WORDS", "MOTS"),
];
