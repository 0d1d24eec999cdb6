//! Messages in French. A row that no source says any more, or a message that no row tells, is named by the tests of
//! `messages/mod.rs`.
//!
//! A plain space before `;`, `:`, `?`, `!` and `»`, and behind `«`, is one at which no line may break once it is told.

use super::Catalogue;

pub const CATALOGUE: Catalogue = Catalogue { ours: OURS, others: OTHERS };

/// In the order of the folders.
const OURS: &[(&str, &str)] = &[
    // error.rs
    ("no text to read ({})", "aucun texte à lire ({})"),
    (
        "not read, through a fault of recoupe's own ({}); please report it with the document",
        "pas lu, par une faute de recoupe ({}) ; signalez-la, avec le document",
    ),
    ("there is no such file or folder; check the name", "ni fichier ni dossier de ce nom ; vérifiez le nom"),
    ("may not be read; ask for the right to read it", "la lecture est interdite ; demandez le droit de lire"),
    ("cannot be read ({})", "lecture impossible ({})"),
    ("no message", "sans message"),
    // case.rs, corrected.rs, documents.rs
    ("{}: left out, since it was published later", "{} : laissé de côté, car publié plus tard"),
    ("beyond the first 2 000 facts of the document", "au-delà des 2 000 premiers faits du document"),
    ("beyond the first 20 000 quoted words of the document", "au-delà des 20 000 premiers mots cités du document"),
    (
        "{}: {} correction by hand honoured; --no-corrections shows the machine alone",
        "{} : {} correction à la main respectée ; --no-corrections montre la machine seule",
    ),
    (
        "{}: {} corrections by hand honoured; --no-corrections shows the machine alone",
        "{} : {} corrections à la main respectées ; --no-corrections montre la machine seule",
    ),
    ("no document of this id was read", "aucun document de cet id n’a été lu"),
    ("{}:{}: an orphan, honoured no more: {} ({})", "{}:{} : correction orpheline, qui n’est plus respectée : {} ({})"),
    (
        "lists articles, and is no statement; give the address of the statement itself",
        "liste des articles, ce n’est pas un communiqué ; donnez l’adresse du communiqué lui-même",
    ),
    ("lists no article", "ne liste aucun article"),
    ("cannot be listed in an incident.toml: {}: {}", "ne peut figurer dans un incident.toml : {} : {}"),
    ("holds no document", "ne contient aucun document"),
    // charset.rs
    ("it is empty", "il est vide"),
    (
        "it looks like {}; give it as HTML, Markdown or plain text",
        "on dirait {} ; donnez-le en HTML, en Markdown ou en texte simple",
    ),
    (
        "it looks like a binary file; give it as HTML, Markdown or plain text",
        "on dirait un fichier binaire ; donnez-le en HTML, en Markdown ou en texte simple",
    ),
    ("a PDF document", "un document PDF"),
    ("a zip archive or an office document", "une archive zip ou un document bureautique"),
    ("a PNG picture", "une image PNG"),
    ("a JPEG picture", "une image JPEG"),
    ("a GIF picture", "une image GIF"),
    ("a gzip archive", "une archive gzip"),
    ("a bzip2 archive", "une archive bzip2"),
    ("an xz archive", "une archive xz"),
    ("a 7z archive", "une archive 7z"),
    ("a rar archive", "une archive rar"),
    ("an old office document", "un document bureautique ancien"),
    ("an RTF document", "un document RTF"),
    ("a web archive", "une archive du web"),
    ("a program", "un programme"),
    ("a database", "une base de données"),
    ("a sound or video file", "un fichier son ou vidéo"),
    ("a sound file", "un fichier son"),
    ("a picture, sound or video file", "un fichier image, son ou vidéo"),
    // nearest.rs, date.rs
    (
        "\"{}\" is not a date; write it as 2020-07-23, 2020-07 or 2020",
        "« {} » n’est pas une date ; écrivez 2020-07-23, 2020-07 ou 2020",
    ),
    // claim/: why an expression was read as no fact
    ("number of no known form", "nombre d’une forme inconnue"),
    ("quotation of fewer than four words", "citation de moins de quatre mots"),
    ("number that counts no known noun", "nombre qui ne compte aucun nom connu"),
    ("sum of money", "somme d’argent"),
    ("measure", "mesure"),
    ("age or number of years", "âge ou nombre d’années"),
    ("percentage", "pourcentage"),
    ("duration", "durée"),
    ("ordinal", "nombre ordinal"),
    ("time of day", "heure"),
    ("telephone number", "numéro de téléphone"),
    ("number in a name or a reference", "nombre d’un nom ou d’une référence"),
    ("background", "contexte"),
    ("days of two months or two years", "jours de deux mois ou de deux années"),
    ("no day to count from", "aucun jour d’où compter"),
    ("no day of publication", "jour de publication inconnu"),
    ("no such day", "ce jour n’existe pas"),
    ("no such month", "ce mois n’existe pas"),
    ("no such season", "cette saison n’existe pas"),
    ("no date", "pas une date"),
    ("a day that only an event tells", "jour que seul un événement indique"),
    ("two days, not one", "deux jours et non un"),
    ("feast without a day of publication", "fête sans jour de publication"),
    ("weekday without a day of publication", "jour de la semaine sans jour de publication"),
    ("season without a day of publication", "saison sans jour de publication"),
    ("no month near has such a day", "aucun mois proche n’a ce jour"),
    ("day without a year", "jour sans année"),
    ("day without a month", "jour sans mois"),
    ("month without a year", "mois sans année"),
    ("a Wednesday has no weekend", "un mercredi n’a pas de week-end"),
    // compare/, report/, wire/
    (
        "no article is of the outlet \"{}\"; there are: {}",
        "aucun article n’est du titre de presse « {} » ; il y a : {=}",
    ),
    ("a page is made of a comparison or a study alone", "une page ne se fait que d’une comparaison ou d’une étude"),
    ("this report cannot be told as {}", "ce rapport ne peut être donné en {}"),
    ("no workbook can hold this: {}", "aucun classeur ne peut contenir cela : {}"),
    // correction/
    ("it quotes no words", "elle ne cite aucun mot"),
    ("its words are not in the text", "ses mots ne sont pas dans le texte"),
    (
        "its words stand in several places, and what stood beside them in none or several",
        "ses mots se trouvent à plusieurs endroits, et ce qui les entourait à aucun ou à plusieurs",
    ),
    ("no count is read there any more", "aucun chiffre n’y est plus lu"),
    ("no date is read there any more", "aucune date n’y est plus lue"),
    ("no field is read there any more", "aucune donnée n’y est plus lue"),
    ("no quote is read there any more", "aucune citation n’y est plus lue"),
    ("no amount is read there any more", "aucune somme n’y est plus lue"),
    ("rejected by hand", "rejeté à la main"),
    ("rejected by hand: {}", "rejeté à la main : {=}"),
    ("it merges with nothing", "elle ne fusionne avec rien"),
    (
        "nothing to merge with: no count is read there any more",
        "rien avec quoi fusionner : aucun chiffre n’y est plus lu",
    ),
    (
        "nothing to merge with: no date is read there any more",
        "rien avec quoi fusionner : aucune date n’y est plus lue",
    ),
    (
        "nothing to merge with: no field is read there any more",
        "rien avec quoi fusionner : aucune donnée n’y est plus lue",
    ),
    (
        "nothing to merge with: no quote is read there any more",
        "rien avec quoi fusionner : aucune citation n’y est plus lue",
    ),
    (
        "nothing to merge with: no amount is read there any more",
        "rien avec quoi fusionner : aucune somme n’y est plus lue",
    ),
    ("the same as « {} », merged by hand", "le même que « {} », fusionné à la main"),
    ("the same as « {} », merged by hand: {}", "le même que « {=} », fusionné à la main : {=}"),
    ("a count is read there now", "un chiffre y est lu maintenant"),
    ("a date is read there now", "une date y est lue maintenant"),
    ("a field is read there now", "une donnée y est lue maintenant"),
    ("a quote is read there now", "une citation y est lue maintenant"),
    ("a amount is read there now", "une somme y est lue maintenant"),
    ("it cannot be written", "impossible de l’écrire"),
    ("what it sets is no claim ({})", "ce qu’elle donne n’est pas un fait ({})"),
    ("is not a list of corrections: {}", "n’est pas une liste de corrections : {}"),
    ("has the schema \"{}\"; this version reads {}", "a le schéma « {} » ; cette version lit {}"),
    ("has no \"{}\"; add it", "n’a pas de « {} » ; ajoutez-le"),
    ("\"with\" is no table; write it as { quote = \"…\" }", "« with » n’est pas une table ; écrivez { quote = \"…\" }"),
    ("changes nothing; set one of: {}", "ne change rien ; donnez l’un de : {}"),
    ("merges with nothing; add with = { quote = \"…\" }", "ne fusionne avec rien ; ajoutez with = { quote = \"…\" }"),
    (
        "sets a value, which the action \"{}\" does not do; write \"change\"",
        "donne une valeur, ce que l’action « {} » ne fait pas ; écrivez \"change\"",
    ),
    ("\"start\" is no number of characters", "« start » n’est pas un nombre de caractères"),
    ("has no \"quote\"; add the words it is about", "n’a pas de « quote » ; ajoutez les mots dont il s’agit"),
    ("\"{}\" is no text; put it in quotation marks", "« {} » n’est pas un texte ; mettez-le entre guillemets"),
    ("\"{}\" is a list or a table; give one value", "« {} » est une liste ou une table ; donnez une seule valeur"),
    ("has no {} \"{}\"; there are: {}", "n’a pas de {} « {} » ; il y a : {=}"),
    // document/
    (
        "the page shows a consent banner and no article; save it after accepting or refusing",
        "la page montre une bannière de consentement et pas d’article ; enregistrez-la après avoir accepté ou refusé",
    ),
    (
        "the page holds no article: menus, links or a form only",
        "la page ne contient pas d’article : des menus, des liens ou un formulaire seulement",
    ),
    ("save its text as .txt and give that", "enregistrez son texte en .txt et donnez ce fichier"),
    (
        "an archive or an office document of another kind; unpack it, or save its text as .txt, and give that",
        "une archive ou un document bureautique d’une autre sorte ; décompressez-le, ou enregistrez son texte en .txt, et \
         donnez le résultat",
    ),
    (
        "no text in this document; if you see words in it, {}",
        "aucun texte dans ce document ; si vous y voyez des mots, {}",
    ),
    (
        "this zip archive or Word document is damaged; fetch it again, or open it and {}",
        "cette archive zip ou ce document Word est endommagé ; téléchargez-le de nouveau, ou ouvrez-le et {}",
    ),
    (
        "this document unpacks to more than any text does; {}",
        "ce document, décompressé, dépasse tout texte possible ; {}",
    ),
    ("this document asks for a password; open it and {}", "ce document demande un mot de passe ; ouvrez-le et {}"),
    (
        "a page of more than {} MB or {} tags besides scripts and pictures; save the article's text as .txt and give that",
        "une page de plus de {} Mo ou de {} balises, sans compter scripts et images ; enregistrez le texte de l’article en \
         .txt et donnez ce fichier",
    ),
    (
        "no text in this mail; save what is attached to it, and give that",
        "aucun texte dans ce courriel ; enregistrez sa pièce jointe et donnez-la",
    ),
    (
        "a mail of more than {} parts; save its text as .txt and give that",
        "un courriel de plus de {} parties ; enregistrez son texte en .txt et donnez ce fichier",
    ),
    (
        "it is {}, which lists articles; name it on the command line itself, or give the address of each",
        "c’est {}, qui liste des articles ; nommez-le dans la ligne de commande, ou donnez l’adresse de chacun",
    ),
    (
        "the server sent data (application/json), which is no page of text; give the address of the article",
        "le serveur a envoyé des données (application/json), pas une page de texte ; donnez l’adresse de l’article",
    ),
    (
        "it is a report that recoupe wrote; keep it apart from the articles",
        "c’est un rapport écrit par recoupe ; gardez-le à part des articles",
    ),
    (
        "nothing is left once menus and other furniture are taken off",
        "il ne reste rien une fois ôtés les menus et le reste de l’habillage",
    ),
    (
        "holds no text besides its furniture; save its text as .txt and give that",
        "ne contient aucun texte hors de son habillage ; enregistrez son texte en .txt et donnez ce fichier",
    ),
    (
        "a text of more than {} MB, which no article is; cut it, and give what matters",
        "un texte de plus de {} Mo, ce qu’aucun article n’est ; coupez-le et donnez ce qui compte",
    ),
    ("a PDF of more than {} MB; {}", "un PDF de plus de {} Mo ; {}"),
    ("this PDF could not be read ({}); try again, or {}", "ce PDF n’a pas pu être lu ({}) ; réessayez, ou {}"),
    ("this PDF was not read within {} s; {}", "ce PDF n’a pas été lu en {} s ; {}"),
    (
        "no text in this PDF (it holds images only); have its text recognised (for example with ocrmypdf) and give that",
        "aucun texte dans ce PDF (il ne contient que des images) ; faites reconnaître son texte (par exemple avec ocrmypdf) \
         et donnez le résultat",
    ),
    ("no text in this PDF; if you see words in it, {}", "aucun texte dans ce PDF ; si vous y voyez des mots, {}"),
    (
        "the letters of this PDF cannot be read (its fonts do not tell what they are); {}",
        "les lettres de ce PDF sont illisibles (ses polices ne disent pas ce qu’elles sont) ; {}",
    ),
    (
        "this PDF is damaged and cannot be read; fetch it again, or open it in a viewer and {}",
        "ce PDF est endommagé et illisible ; téléchargez-le de nouveau, ou ouvrez-le dans une visionneuse et {}",
    ),
    (
        "this PDF asks for a password; open it with the password and {}",
        "ce PDF demande un mot de passe ; ouvrez-le avec ce mot de passe et {}",
    ),
    ("a PDF of more than {} pages; cut it", "un PDF de plus de {} pages ; coupez-le"),
    ("this PDF draws more than any text does; {}", "ce PDF dessine plus que ne le fait un texte ; {}"),
    (
        "this PDF shows parts of itself that it does not name; {}",
        "ce PDF montre des parties de lui-même qu’il ne nomme pas ; {}",
    ),
    (
        "this PDF shows parts of itself within themselves; {}",
        "ce PDF montre des parties de lui-même à l’intérieur d’elles-mêmes ; {}",
    ),
    (
        "this PDF unpacks to more than 32 MB besides its pictures; save its text as .txt and give that",
        "ce PDF, décompressé, dépasse 32 Mo sans ses images ; enregistrez son texte en .txt et donnez ce fichier",
    ),
    (
        "this PDF is packed twice over, which is not read; save its text as .txt and give that",
        "ce PDF est compressé deux fois, ce qui n’est pas lu ; enregistrez son texte en .txt et donnez ce fichier",
    ),
    (
        "the page lists several articles, none of them whole or alone; give the address of one",
        "la page liste plusieurs articles, aucun entier ni seul ; donnez l’adresse de l’un d’eux",
    ),
    // ingest/: files and folders
    ("holds no page of text that was kept by that day", "ne contient aucune page de texte conservée à cette date"),
    ("holds no page of text", "ne contient aucune page de texte"),
    ("its name is not UTF-8; rename it", "son nom n’est pas en UTF-8 ; renommez-le"),
    ("its name begins or ends with a space; rename it", "son nom commence ou finit par une espace ; renommez-le"),
    (
        "it holds several documents; give each its own file",
        "il contient plusieurs documents ; donnez à chacun son fichier",
    ),
    (
        "it is an archive; put it into the folder evidence, and name its pages by their url",
        "c’est une archive ; mettez-la dans le dossier evidence, et nommez ses pages par leur url",
    ),
    ("this correction is not there any more; load the page anew", "cette correction n’est plus là ; rechargez la page"),
    ("cannot be written ({}); nothing was changed", "écriture impossible ({}) ; rien n’a été changé"),
    ("is not UTF-8; save it as such", "n’est pas en UTF-8 ; enregistrez-le ainsi"),
    ("is not UTF-8; save it as UTF-8", "n’est pas en UTF-8 ; enregistrez-le en UTF-8"),
    ("not fetched", "pas téléchargée"),
    (
        "is no folder; name one in which evidence may be kept",
        "n’est pas un dossier ; nommez-en un où garder des preuves",
    ),
    ("not fetched, through a fault of recoupe's own", "pas téléchargée, par une faute de recoupe"),
    ("cannot be written to ({}); name another folder", "écriture impossible ({}) ; nommez un autre dossier"),
    ("is a folder; give a file", "est un dossier ; donnez un fichier"),
    ("is no file; give one, or - for a pipe", "n’est pas un fichier ; donnez-en un, ou - pour un tube"),
    (
        "a .{} file is not read yet; save its text as .txt and give that",
        "un fichier .{} n’est pas encore lu ; enregistrez son texte en .txt et donnez ce fichier",
    ),
    (
        "there is no such file or folder; did you mean \"{}\"?",
        "ni fichier ni dossier de ce nom ; vouliez-vous dire « {} » ?",
    ),
    (
        "larger than {} MB, the most that one document may be; cut it",
        "plus de {} Mo, le plus qu’un document puisse faire ; coupez-le",
    ),
    (
        "is a file; give the folder that holds the statement and the articles",
        "est un fichier ; donnez le dossier qui contient le communiqué et les articles",
    ),
    (
        "{} names no statement; add [[official]] with its path or url",
        "{=} ne nomme aucun communiqué ; ajoutez [[official]] avec son path ou son url",
    ),
    (
        "has no statement that is read: {} is of another kind; save its text as official.txt",
        "n’a pas de communiqué qui soit lu : {=} est d’une autre sorte ; enregistrez son texte en official.txt",
    ),
    (
        "has no statement; name its file official.html (or .pdf, .docx, .txt, .md), or write an {} that names it",
        "n’a pas de communiqué ; nommez son fichier official.html (ou .pdf, .docx, .txt, .md), ou écrivez un {} qui le nomme",
    ),
    ("there is no file \"{}\"; {}", "il n’y a pas de fichier « {} » ; {}"),
    (
        "\"{}\" there is no such file or folder; check the name",
        "« {} » : ni fichier ni dossier de ce nom ; vérifiez le nom",
    ),
    (
        "\"{}\" may not be read; ask for the right to read it",
        "« {} » : la lecture est interdite ; demandez le droit de lire",
    ),
    ("\"{}\" cannot be read ({})", "« {} » : lecture impossible ({})"),
    (
        "\"{}\" is a link that leads out of the folder; copy the file into it",
        "« {} » est un lien qui mène hors du dossier ; copiez-y le fichier",
    ),
    ("check the path", "vérifiez le chemin"),
    ("its folder holds: {}", "son dossier contient : {=}"),
    ("cannot be read any further ({})", "la suite est illisible ({})"),
    ("a line of more than {} MB; cut it", "une ligne de plus de {} Mo ; coupez-la"),
    ("has both \"text\" and \"html\"; keep one", "a « text » et « html » à la fois ; gardez-en un"),
    ("has neither \"text\" nor \"html\"; give one of them", "n’a ni « text » ni « html » ; donnez l’un des deux"),
    ("\"id\" is empty; name it", "« id » est vide ; donnez-lui un nom"),
    (
        "the id \"{}\" is that of line {} too; give another one",
        "l’id « {} » est aussi celui de la ligne {} ; donnez-en un autre",
    ),
    ("\"{}\": \"{}\" is not a date; write it as 2020-07-23", "« {} » : « {} » n’est pas une date ; écrivez 2020-07-23"),
    (
        "\"language\": \"{}\" is not a language; write it as \"fr\"",
        "« language » : « {} » n’est pas une langue ; écrivez \"fr\"",
    ),
    (
        "more than {} lines in a row cannot be read; the rest is not read: check what the file is",
        "plus de {} lignes de suite sont illisibles ; le reste n’est pas lu : vérifiez ce qu’est le fichier",
    ),
    (
        "is not a JSON object of a document ({}, column {})",
        "n’est pas un objet JSON qui décrit un document ({}, colonne {})",
    ),
    ("is given twice; it is read once", "est donné deux fois ; il est lu une fois"),
    (
        "is the same as {}, which is given too; it is read once",
        "est le même que {=}, qui est donné aussi ; il est lu une fois",
    ),
    ("holds no file that can be read; these can: {}", "ne contient aucun fichier lisible ; sont lus : {=}"),
    ("is no document that is read; give one of: {}", "n’est pas un document qui soit lu ; donnez l’un de : {}"),
    (
        "there are a thousand files of this name; give it another",
        "il y a mille fichiers de ce nom ; donnez-lui-en un autre",
    ),
    // studies
    (
        "holds no incident (a folder with an incident.toml, or with files named official*) and no collection ({})",
        "ne contient ni incident (un dossier avec un incident.toml, ou des fichiers nommés official*) ni collection ({=})",
    ),
    (
        "is one document; give the folder of its incident, or a collection ({})",
        "est un document seul ; donnez le dossier de son incident, ou une collection ({=})",
    ),
    (
        "its table was made with --no-text; make it again with the text",
        "sa table a été faite avec --no-text ; refaites-la avec le texte",
    ),
    (
        "names no incident to hold the articles against; give the incidents' folders too",
        "aucun incident auquel comparer les articles ; donnez aussi les dossiers des incidents",
    ),
    ("no incident could be read: there is nothing to study", "aucun incident n’a pu être lu : il n’y a rien à étudier"),
    (
        "{}: holds {}, which is no study's; name another folder with -o",
        "{} : contient {}, qui n’est pas d’une étude ; nommez un autre dossier avec -o",
    ),
    (
        "{}: is a file; name a folder for the tables and the page with -o",
        "{} : est un fichier ; nommez avec -o un dossier pour les tableaux et la page",
    ),
    (
        "names no collection of articles; give one (.parquet, .warc.gz, .jsonl) besides the incidents",
        "aucune collection d’articles ; donnez-en une (.parquet, .warc.gz, .jsonl) avec les incidents",
    ),
    (
        "no article could be read: there is nothing to assign",
        "aucun article n’a pu être lu : il n’y a rien à rattacher",
    ),
    (
        "{}: was made by recoupe {}, this is {}; make it again, or allow it with --mixed-versions",
        "{} : faite par recoupe {}, celui-ci est {} ; refaites-la, ou permettez-le avec --mixed-versions",
    ),
    (
        "its statement states no figure, date or data field that can be read; it is left out",
        "son communiqué ne dit ni chiffre, ni date, ni donnée qui se lise ; il est laissé de côté",
    ),
    (
        "has the name of {}; rename one of the two, or leave one out",
        "porte le nom de {} ; renommez l’un des deux, ou n’en donnez qu’un",
    ),
    (
        "{}: no article can be assigned to it, since its incident.toml names no organisation",
        "{} : aucun article ne peut lui être rattaché, car son incident.toml ne nomme pas d’organisme",
    ),
    // store
    ("there is no folder {}; make it first", "il n’y a pas de dossier {=} ; créez-le d’abord"),
    (
        "is no SQLite file; name another file with --store",
        "n’est pas un fichier SQLite ; nommez-en un autre avec --store",
    ),
    ("is a folder; name a file, such as watch.sqlite", "est un dossier ; nommez un fichier, comme watch.sqlite"),
    (
        "there is no such store; name it with --store, or give what to watch",
        "pas de base de ce nom ; nommez-la avec --store, ou donnez ce qui est à suivre",
    ),
    (
        "is a database of another program, and is left alone; name another file with --store",
        "est la base d’un autre programme, laissée telle quelle ; nommez un autre fichier avec --store",
    ),
    (
        "is a store of schema {}, made by a newer recoupe; this one reads up to {}: install the newer one",
        "est une base au schéma {}, faite par un recoupe plus récent ; celui-ci lit jusqu’au {} : installez le plus récent",
    ),
    (
        "another recoupe is at work on it; wait for it to end, or name another store with --store",
        "un autre recoupe y travaille ; attendez qu’il finisse, ou nommez une autre base avec --store",
    ),
    ("cannot be locked ({}); name another store", "impossible à verrouiller ({}) ; nommez une autre base"),
    (
        "is damaged ({}); take the last copy of it, or name another file with --store",
        "est abîmé ({}) ; prenez-en la dernière copie, ou nommez un autre fichier avec --store",
    ),
    (
        "is held by another program; let that end its change, and run this again",
        "est tenu par un autre programme ; laissez-le finir, puis relancez",
    ),
    (
        "the disk is full; make room, and run this again: nothing that was kept is lost",
        "le disque est plein ; faites de la place et relancez : rien de ce qui était gardé n’est perdu",
    ),
    (
        "the disk is full or fails ({}); make room, and run this again: nothing that was kept is lost",
        "le disque est plein ou défaille ({}) ; faites de la place et relancez : rien de ce qui était gardé n’est perdu",
    ),
    (
        "cannot be opened to write ({}); check the rights of the file and of its folder",
        "ouverture en écriture impossible ({}) ; vérifiez les droits du fichier et de son dossier",
    ),
    ("cannot be used ({})", "inutilisable ({})"),
    ("a row of {} refers to nothing", "une ligne de {=} ne renvoie à rien"),
    (
        "has no incident.toml, and names no address to watch; give addresses, or write one with recoupe init",
        "n’a pas d’incident.toml, et ne nomme aucune adresse à suivre ; donnez des adresses, ou écrivez-le avec recoupe init",
    ),
    (
        "names no address to watch; add url = \"https://…\" to the documents of its incident.toml",
        "ne nomme aucune adresse à suivre ; ajoutez url = \"https://…\" aux documents de son incident.toml",
    ),
    (
        "{}: documents that have no address in incident.toml are not watched: {}",
        "{} : documents sans adresse dans incident.toml, qui ne sont pas suivis : {}",
    ),
    (
        "{}: {} is watched for the incident {}, and stays with it; give this one a store of its own",
        "{} : {=} est suivie pour l’incident {=}, et y reste ; donnez à celui-ci sa propre base",
    ),
    (
        "its server says that nothing changed, of a page that was never kept; try again later",
        "son serveur dit que rien n’a changé, d’une page jamais gardée ; réessayez plus tard",
    ),
    (
        "is an index of sitemaps, which lists no article; watch one of its sitemaps",
        "est un index de plans de site, qui ne liste aucun article ; suivez un de ses plans",
    ),
    ("{}: lists {} articles, of which {} are watched", "{} : liste {} articles, dont {} sont suivis"),
    (
        "holds changes that another version has read ({}); --reread reads them again by this one, --mixed tells them as they \
         are",
        "contient des changements lus par une autre version ({=}) ; --reread les relit par celle-ci, --mixed les dit tels quels",
    ),
    (
        "cannot be written ({}); make room or name another folder",
        "écriture impossible ({}) ; faites de la place ou nommez un autre dossier",
    ),
    ("is a file; name a folder for the export", "est un fichier ; nommez un dossier pour l’export"),
    ("{}: {} versions read again", "{} : {} versions relues"),
    (
        "{}: watches nothing yet; give an incident's folder or addresses",
        "{} : ne suit encore rien ; donnez le dossier d’un incident ou des adresses",
    ),
    ("next round at {} UTC; Ctrl-C ends", "prochain tour à {} UTC ; Ctrl-C arrête"),
    (
        "{}: has no incident.toml, which would name addresses; give addresses, or run recoupe init {}",
        "{} : n’a pas d’incident.toml, qui nommerait des adresses ; donnez des adresses, ou lancez recoupe init {=}",
    ),
    (
        "--every writes to standard output, as table, markdown or jsonl; for a file, use watch --report -o FILE",
        "--every écrit sur la sortie standard, en table, markdown ou jsonl ; pour un fichier, watch --report -o FICHIER",
    ),
    ("write a number with its unit: 30m, 6h, 1d", "écrivez un nombre avec son unité : 30m, 6h, 1d"),
    (
        "give at least 1m: hosts are asked no more often",
        "donnez au moins 1m : les hôtes ne sont pas interrogés plus souvent",
    ),
    ("give at most a year: 366d", "donnez au plus un an : 366d"),
    // collections
    ("is no collection; these are: {}", "n’est pas une collection ; en sont : {=}"),
    ("holds no collection ({}) and no document", "ne contient ni collection ({=}) ni document"),
    ("another run writes it", "une autre exécution l’écrit"),
    ("another run has written it", "une autre exécution l’a écrit"),
    ("is no Parquet that can be read ({})", "n’est pas un fichier Parquet lisible ({})"),
    (
        "has no column \"text\" or \"html\"; its columns are: {}",
        "n’a pas de colonne « text » ni « html » ; ses colonnes sont : {=}",
    ),
    ("larger than {} MB, the most that one document may be", "plus de {} Mo, le maximum pour un document"),
    (
        "is there already, made by {}; take it away, or name another place with -o",
        "s’y trouve déjà, fait par {} ; retirez-le, ou nommez un autre endroit avec -o",
    ),
    ("another program", "un autre programme"),
    (
        "cannot be written ({}); make room or name another place with -o, and run it again",
        "écriture impossible ({}) ; faites de la place ou nommez un autre endroit avec -o, et relancez",
    ),
    (
        "two collections would become {}; give them in two runs",
        "deux collections deviendraient {=} ; donnez-les en deux fois",
    ),
    (
        "\"{}\" is no part; write the third of eight as 3/8",
        "« {} » n’est pas une part ; écrivez 3/8 pour la troisième de huit",
    ),
    (
        "{}: is no file or folder; fetch it first (recoupe fetch), or save it, and give the file",
        "{} : n’est ni un fichier ni un dossier ; téléchargez-le d’abord (recoupe fetch), ou enregistrez-le, et donnez le fichier",
    ),
    (
        "{}: is a collection that is read, and is not written over; name another file",
        "{} : est une collection qui est lue, et n’est pas écrasée ; nommez un autre fichier",
    ),
    (
        "is there already, left as it is; {} documents, {} claims, {} records not read",
        "s’y trouve déjà, laissé tel quel ; {} documents, {} faits, {} enregistrements non lus",
    ),
    ("has a column that is no text ({})", "a une colonne qui n’est pas du texte ({})"),
    (
        "is too large for one batch ({}); hand it over in smaller ones",
        "est trop grand pour un seul lot ({}) ; donnez-le en lots plus petits",
    ),
    ("{} documents, {} claims, {} records not read", "{} documents, {} faits, {} enregistrements non lus"),
    (
        "--shard is for collections; name a table with -o OUT.parquet too",
        "--shard est pour les collections ; nommez aussi une table avec -o SORTIE.parquet",
    ),
    (
        "--match, --evidence, --as-of and --proxy are for reports, not for a table; leave them out",
        "--match, --evidence, --as-of et --proxy sont pour les rapports, pas pour une table ; enlevez-les",
    ),
    // ingest/: manifests
    ("is not TOML: {}", "n’est pas du TOML : {}"),
    ("unknown key \"{}\"; the known ones are: {}", "clé inconnue « {} » ; les clés connues sont : {}"),
    ("unknown key \"{}\"; did you mean \"{}\"?", "clé inconnue « {} » ; vouliez-vous dire « {} » ?"),
    ("\"{}\" is empty; fill it in or take it out", "« {} » est vide ; remplissez-le ou ôtez-le"),
    ("\"{}\" is no text; write it between quotes", "« {} » n’est pas un texte ; écrivez-le entre guillemets"),
    ("\"{}\" is no list; write it as [\"…\", \"…\"]", "« {} » n’est pas une liste ; écrivez [\"…\", \"…\"]"),
    ("\"{}\" is not a language; write it as \"fr\"", "« {} » n’est pas une langue ; écrivez \"fr\""),
    ("\"{}\": {}", "« {} » : {}"),
    (
        "\"{}\" is no table; write it as [[{}]] and its keys below",
        "« {} » n’est pas une table ; écrivez [[{}]], et ses clés en dessous",
    ),
    ("has neither \"path\" nor \"url\"; say where the text is", "n’a ni « path » ni « url » ; dites où est le texte"),
    (
        "\"{}\" leads out of the folder; copy the file into it and give its name there",
        "« {} » mène hors du dossier ; copiez-y le fichier et donnez le nom qu’il y a",
    ),
    (
        "\"{}\" holds several documents; an entry is one: give each its own file",
        "« {} » contient plusieurs documents ; une entrée en est un seul : donnez à chacun son fichier",
    ),
    ("the same document as on line {}; take one of them out", "le même document qu’à la ligne {} ; ôtez l’un des deux"),
    (
        "two documents have the id \"{}\", this and that of line {}; give this one another id",
        "deux documents ont l’id « {} », celui-ci et celui de la ligne {} ; donnez un autre id à celui-ci",
    ),
    ("names no document \"{}\" any more", "ne nomme plus de document « {} »"),
    (
        "an incident needs a statement; choose one at least",
        "il faut un communiqué à un incident ; choisissez-en au moins un",
    ),
    ("\"{}\" is no list of tables", "« {} » n’est pas une liste de tables"),
    // ingest/: feeds and sitemaps
    (
        "--match chooses among what feeds and sitemaps list; none was read, and nothing is left out",
        "--match choisit parmi ce que listent flux et plans de site ; aucun n’a été lu, et rien n’est laissé de côté",
    ),
    ("a feed", "un flux"),
    ("a sitemap", "un plan de site"),
    ("an index of sitemaps", "un index de plans de site"),
    (
        "is {}, which lists {} sitemaps; give the address or the file of the one that is meant",
        "est {}, qui liste {} plans de site ; donnez l’adresse ou le fichier de celui dont il s’agit",
    ),
    (
        "is {}, which lists {} sitemap; give the address or the file of the one that is meant",
        "est {}, qui liste {} plan de site ; donnez l’adresse ou le fichier de celui dont il s’agit",
    ),
    (
        "is {}, which lists {}; give the address or the file of the one that is meant",
        "est {}, qui liste {} ; donnez l’adresse ou le fichier de celui dont il s’agit",
    ),
    (
        "{}: lists {} sitemaps, of which the {} newest are read; give the address of another to have its articles",
        "{} : liste {} plans de site, dont les {} plus récents sont lus ; donnez l’adresse d’un autre pour avoir ses articles",
    ),
    (
        "{}: lists {} sitemaps, of which the {} first are read; give the address of another to have its articles",
        "{} : liste {} plans de site, dont les {} premiers sont lus ; donnez l’adresse d’un autre pour avoir ses articles",
    ),
    ("is no sitemap, though {} lists it as one", "n’est pas un plan de site, bien que {=} le liste comme tel"),
    (
        "is an index of sitemaps inside another; give its own address to have it opened",
        "est un index de plans de site dans un autre ; donnez son adresse pour qu’il soit ouvert",
    ),
    (
        "breaks off or is damaged after {}; what follows is not read",
        "s’interrompt ou est endommagé après {} ; la suite n’est pas lue",
    ),
    ("is {} that lists nothing; check the address", "est {} qui ne liste rien ; vérifiez l’adresse"),
    ("{}: 1 entry is left out: {}", "{} : 1 entrée est laissée de côté : {}"),
    ("{}: {} entries are left out: {}", "{} : {} entrées sont laissées de côté : {}"),
    ("no address of an article", "pas d’adresse d’article"),
    (
        "an address without its site; give the listing by its own address",
        "une adresse sans son site ; donnez la liste par sa propre adresse",
    ),
    ("beyond the first {}", "au-delà des {} premières"),
    ("{}: lists {}", "{} : liste {}"),
    ("the newest is", "seul le plus récent est lu"),
    ("the first is", "seul le premier est lu"),
    ("the {} newest are", "seuls les {} plus récents sont lus"),
    ("the {} first are", "seuls les {} premiers sont lus"),
    (
        "{}, none with the words of --match in its title, its summary or its address",
        "{}, aucun avec les mots de --match dans son titre, son résumé ou son adresse",
    ),
    ("{}; {} with the words of --match is read", "{} ; {} avec les mots de --match est lu"),
    ("{}; {} with the words of --match are read", "{} ; {} avec les mots de --match sont lus"),
    (
        "{}, {} with the words of --match; {} read; --most {} reads all of these",
        "{}, {} avec les mots de --match ; {} ; --most {} les lit tous",
    ),
    (
        "{}; {} read; --most {} reads all, --match WORDS those with these words",
        "{} ; {} ; --most {} les lit tous, --match MOTS ceux qui ont ces mots",
    ),
    ("its JSON is damaged in line {}; try again later", "son JSON est endommagé à la ligne {} ; réessayez plus tard"),
    ("is {} that cannot be read ({})", "est {} qui ne peut être lu ({})"),
    (
        "its gzip archive is damaged; try again later, or unpack it and give the file",
        "son archive gzip est endommagée ; réessayez plus tard, ou décompressez-la et donnez le fichier",
    ),
    (
        "it unpacks to more than {} MB, the most that one may be",
        "décompressé, il dépasse {} Mo, le plus qu’il puisse faire",
    ),
    // ingest/: archives
    (
        "blocked: a page of {} that asks whether a person reads stands in place of the article; open it in a browser, save \
         the article and give the file",
        "bloqué : une page de {=} qui demande si une personne lit est à la place de l’article ; ouvrez-la dans un navigateur, \
         enregistrez l’article et donnez le fichier",
    ),
    (
        "\"{}\" is no day; write it as 2020-07-24, or 2020-07-24T18:30:00Z",
        "« {} » n’est pas un jour ; écrivez 2020-07-24, ou 2020-07-24T18:30:00Z",
    ),
    ("{} at byte {}; what stands before was read", "{} à l’octet {} ; ce qui précède a été lu"),
    ("was changed while it was read; read it again", "a changé pendant la lecture ; relisez-le"),
    (
        "is not what was kept: its sha256 in the archive is another one; fetch it again, or take an untouched copy",
        "n’est pas ce qui a été conservé : son sha256 dans l’archive est un autre ; téléchargez de nouveau, ou prenez une \
         copie intacte",
    ),
    ("holds no answer of a server", "ne contient aucune réponse de serveur"),
    ("as it was kept on {}: {}", "telle que conservée le {} : {}"),
    ("it breaks off", "elle s’interrompt"),
    ("it cannot be read any further ({})", "la suite est illisible ({})"),
    ("blank lines stand where a record should", "des lignes vides sont à la place d’un enregistrement"),
    ("no WARC record starts there", "aucun enregistrement WARC n’y commence"),
    ("the head of a record has no end", "l’en-tête d’un enregistrement n’a pas de fin"),
    ("the head of a record has a line without a colon", "l’en-tête d’un enregistrement a une ligne sans deux-points"),
    ("a record does not say how long it is", "un enregistrement ne dit pas sa longueur"),
    // ingest/: the web
    ("shared by carriers", "partagée par des opérateurs"),
    ("this machine", "cette machine"),
    ("reserved for protocols", "réservée à des protocoles"),
    ("for documentation", "pour la documentation"),
    ("a relay to IPv6", "un relais vers IPv6"),
    ("for benchmarks", "pour des mesures"),
    ("no host", "pas d’hôte"),
    ("a name of one's own network", "un nom de réseau interne"),
    (
        "is not an address ({}); write it as https://www.example.fr/page",
        "n’est pas une adresse ({}) ; écrivez https://www.example.fr/page",
    ),
    (
        "refused: only http and https addresses are fetched",
        "refusé : seules les adresses http et https sont téléchargées",
    ),
    (
        "refused: it carries a user name or a password; take them out",
        "refusé : l’adresse porte un nom d’utilisateur ou un mot de passe ; ôtez-les",
    ),
    (
        "refused: not on the public internet ({}); save the page and give the file",
        "refusé : hors de l’internet public ({}) ; enregistrez la page et donnez le fichier",
    ),
    (
        "refused: not on the public internet (private); save the page and give the file",
        "refusé : hors de l’internet public (réseau privé) ; enregistrez la page et donnez le fichier",
    ),
    (
        "refused: \"{}\" is not on the public internet (private)",
        "refusé : « {} » est hors de l’internet public (réseau privé)",
    ),
    (
        "refused: not on the public internet (link-local); save the page and give the file",
        "refusé : hors de l’internet public (réseau local) ; enregistrez la page et donnez le fichier",
    ),
    (
        "refused: \"{}\" is not on the public internet (link-local)",
        "refusé : « {} » est hors de l’internet public (réseau local)",
    ),
    (
        "refused: not on the public internet (reserved); save the page and give the file",
        "refusé : hors de l’internet public (adresse réservée) ; enregistrez la page et donnez le fichier",
    ),
    (
        "refused: \"{}\" is not on the public internet (reserved)",
        "refusé : « {} » est hors de l’internet public (adresse réservée)",
    ),
    (
        "refused: not on the public internet (multicast); save the page and give the file",
        "refusé : hors de l’internet public (multidiffusion) ; enregistrez la page et donnez le fichier",
    ),
    (
        "refused: \"{}\" is not on the public internet (multicast)",
        "refusé : « {} » est hors de l’internet public (multidiffusion)",
    ),
    ("redirects to what is no address ({})", "redirige vers ce qui n’est pas une adresse ({})"),
    ("redirects to {}", "redirige vers {}"),
    (
        "refused: redirects from https to {}, which anyone on the way could change",
        "refusé : redirige de https vers {=}, que n’importe qui sur le trajet pourrait modifier",
    ),
    ("the proxy's address is wrong ({})", "l’adresse du mandataire (proxy) est fausse ({})"),
    (
        "cannot be fetched: no secure client ({}); install the system's ca-certificates package",
        "téléchargement impossible : pas de connexion sûre ({}) ; installez le paquet ca-certificates du système",
    ),
    ("cannot be fetched: no runtime ({})", "téléchargement impossible ({})"),
    (
        "no connection within {} s; check the address, or try again later",
        "pas de connexion en {} s ; vérifiez l’adresse, ou réessayez plus tard",
    ),
    (
        "no connection ({}); check the address and your own connection",
        "pas de connexion ({}) ; vérifiez l’adresse et votre propre connexion",
    ),
    (
        "the answer broke off or cannot be read ({}); try again, or save the page and give the file",
        "la réponse s’est interrompue ou est illisible ({}) ; réessayez, ou enregistrez la page et donnez le fichier",
    ),
    (
        "not read within {} s; try again later, or save the page and give the file",
        "pas lue en {} s ; réessayez plus tard, ou enregistrez la page et donnez le fichier",
    ),
    (
        "refused: the robots.txt of {} asks programs ({} or all) to leave this page alone; open it in a browser, save the page \
         and give the file",
        "refusé : le robots.txt de {} demande aux programmes ({} ou tous) de laisser cette page ; ouvrez-la dans un \
         navigateur, enregistrez-la et donnez le fichier",
    ),
    (
        "not fetched, since the robots.txt of {} cannot be had, which says whether it may be: {}",
        "pas téléchargée, car le robots.txt de {}, qui dit si elle peut l’être, n’a pu être obtenu : {}",
    ),
    (
        "was not kept by that day; name the archive that holds it with --evidence, or leave out --as-of",
        "n’était pas conservée à cette date ; nommez l’archive qui la contient avec --evidence, ou ôtez --as-of",
    ),
    ("was not fetched yet", "pas encore téléchargée"),
    ("refused: \"{}\" is not on the public internet ({})", "refusé : « {} » est hors de l’internet public ({})"),
    (
        "not found; check the address, or look for an archived copy",
        "introuvable ; vérifiez l’adresse, ou cherchez une copie archivée",
    ),
    (
        "the server refuses it; open it in a browser, save the page and give the file",
        "le serveur refuse ; ouvrez la page dans un navigateur, enregistrez-la et donnez le fichier",
    ),
    ("the server took too long; try again later", "le serveur a trop tardé ; réessayez plus tard"),
    ("the server wants fewer requests; try again later", "le serveur veut moins de demandes ; réessayez plus tard"),
    ("the server failed; try again later", "le serveur est en panne ; réessayez plus tard"),
    (
        "not a page; open it in a browser, save the page and give the file",
        "pas une page ; ouvrez-la dans un navigateur, enregistrez-la et donnez le fichier",
    ),
    ("HTTP {}: {} (it asks to wait {} s)", "HTTP {} : {} (il demande d’attendre {} s)"),
    ("HTTP {}: {}", "HTTP {} : {}"),
    (
        "the server sent {}, which is not a page of text; give the address of the article",
        "le serveur a envoyé {}, qui n’est pas une page de texte ; donnez l’adresse de l’article",
    ),
    (
        "the server packed it as {}, which is not read; save the page and give the file",
        "le serveur l’a compressée en {}, qui n’est pas lu ; enregistrez la page et donnez le fichier",
    ),
    (
        "the answer broke off or is not the {} that it says; try again, or save the page and give the file",
        "la réponse s’est interrompue ou n’est pas le {} qu’elle annonce ; réessayez, ou enregistrez la page et donnez le \
         fichier",
    ),
    (
        "larger than {} bytes, the most that is fetched; save the article and give the file",
        "plus de {} octets, le plus qui soit téléchargé ; enregistrez l’article et donnez le fichier",
    ),
    (
        "redirected more than {} times; open it in a browser and give the final address",
        "redirigée plus de {} fois ; ouvrez-la dans un navigateur et donnez l’adresse finale",
    ),
    // serve/
    ("« {} »: {}", "« {} » : {}"),
    ("the document \"{}\" is not there any more", "le document « {} » n’est plus là"),
    ("nothing was changed in the form", "rien n’a été changé dans le formulaire"),
    ("the remark is empty", "la remarque est vide"),
    (
        "« {} » is not there any more: the text has changed since the page was made",
        "« {} » n’est plus là : le texte a changé depuis que la page a été faite",
    ),
    ("a {} has no \"{}\"", "{} : pas de « {} »"),
    ("« {} » is no figure", "« {} » n’est pas un chiffre"),
    (
        "« {} » is no address; write it as https://www.example.fr/page",
        "« {} » n’est pas une adresse ; écrivez https://www.example.fr/page",
    ),
    ("give an address, a file or a text", "donnez une adresse, un fichier ou un texte"),
    (
        "give one of the three: an address, a file or a text",
        "donnez un seul des trois : une adresse, un fichier ou un texte",
    ),
    ("« {} » is no day; write it as 2020-07-23", "« {} » n’est pas un jour ; écrivez 2020-07-23"),
    ("the form has no \"{}\"", "le formulaire n’a pas de « {} »"),
    ("the form has no known \"{}\"", "le formulaire n’a pas de « {} » connu"),
    ("is no folder", "n’est pas un dossier"),
    ("there is no such folder; check the name", "aucun dossier de ce nom ; vérifiez le nom"),
    (
        "cannot be served on ({}); name another port with --port, or 0 for any that is free",
        "impossible d’y servir ({}) ; nommez un autre port avec --port, ou 0 pour n’importe quel port libre",
    ),
    ("that is not there any more; load the page anew", "cela n’est plus là ; rechargez la page"),
    ("a fault of recoupe's own; its window tells where", "une faute de recoupe ; sa fenêtre dit où"),
    // cli/
    (
        "no statement could be read: there is nothing to check",
        "aucun communiqué n’a pu être lu : il n’y a rien à vérifier",
    ),
    ("{}: « {} »: {}", "{} : « {} » : {}"),
    ("{}: no document has the id \"{}\"; there are: {}", "{} : aucun document n’a l’id « {} » ; il y a : {=}"),
    ("{}: « {} »: {}; recoupe explain {} --at N tells where", "{} : « {} » : {} ; recoupe explain {=} --at N dit où"),
    ("name the kind of fact that is added with --kind: {}", "nommez la sorte de fait qui est ajouté avec --kind : {}"),
    (
        "{}: no fact is read in « {} » alone; give the words that recoupe explain shows, or add one with --add",
        "{} : aucun fait n’est lu dans « {} » seul ; donnez les mots que montre recoupe explain, ou ajoutez-en un avec --add",
    ),
    (
        "« {} » states several facts; name one with --kind: {}",
        "« {} » affirme plusieurs faits ; nommez-en un avec --kind : {}",
    ),
    ("{}: is no KEY=VALUE; write role=population", "{} : n’est pas CLÉ=VALEUR ; écrivez role=population"),
    ("{}: a {} has no key \"{}\"; there are: {}", "{} : {} n’a pas de clé « {} » ; il y a : {=}"),
    ("\"{}\" was not answered", "« {} » est resté sans réponse"),
    ("no incident could be scored", "aucun incident n’a pu être noté"),
    ("a fault of recoupe's own at {} ({})", "une faute de recoupe à {} ({})"),
    (
        "{}: is no address and no incident's folder; give https://…",
        "{} : ni adresse ni dossier d’un incident ; donnez https://…",
    ),
    ("{}: names no address; there is nothing to fetch", "{} : ne nomme aucune adresse ; il n’y a rien à télécharger"),
    (
        "name the folder in which the pages are to be kept with -o",
        "nommez avec -o le dossier où les pages seront gardées",
    ),
    ("no page was fetched", "aucune page n’a été téléchargée"),
    ("-: cannot be read", "- : lecture impossible"),
    (
        "-: \"{}\" is no address; write it as https://www.example.fr/page",
        "- : « {} » n’est pas une adresse ; écrivez https://www.example.fr/page",
    ),
    (
        "give an incident's FOLDER, or the statement with --official",
        "donnez le DOSSIER d’un incident, ou le communiqué avec --official",
    ),
    (
        "name the statement with --official, or give one incident's folder alone",
        "nommez le communiqué avec --official, ou donnez un seul dossier d’incident",
    ),
    (
        "give an incident's FOLDER, or the statement with --official and then the articles",
        "donnez le DOSSIER d’un incident, ou le communiqué avec --official puis les articles",
    ),
    (
        "{}: is an article with nothing to compare it with; name the statement with --official",
        "{} : est un article sans rien à quoi le comparer ; nommez le communiqué avec --official",
    ),
    (
        "no statement could be read: there is nothing to compare the articles with",
        "aucun communiqué n’a pu être lu : il n’y a rien à quoi comparer les articles",
    ),
    (
        "the statement: states no figure, date or data field that can be read; nothing was compared",
        "le communiqué : n’affirme ni chiffre, ni date, ni donnée lisible ; rien n’a été comparé",
    ),
    (
        "{}: states no figure, date or data field that can be read; nothing was compared",
        "{} : n’affirme ni chiffre, ni date, ni donnée lisible ; rien n’a été comparé",
    ),
    ("no article could be read: nothing was compared", "aucun article n’a pu être lu : rien n’a été comparé"),
    ("write it in two letters: fr, en", "écrivez-le en deux lettres : fr, en"),
    (
        "{}: init writes FOLDER/incident.toml; leave out -o, or show the text with -o -",
        "{} : init écrit DOSSIER/incident.toml ; ôtez -o, ou montrez le texte avec -o -",
    ),
    ("{}: cannot be written: {}", "{} : écriture impossible : {}"),
    ("{}: is there already; write over it with --force", "{} : existe déjà ; remplacez-le avec --force"),
    (
        "{}: no document is named official*, so which one is the statement is not known; name it with --official FILE",
        "{} : aucun document n’est nommé official*, on ne sait donc lequel est le communiqué ; nommez-le avec --official \
         FICHIER",
    ),
    (
        "-: is no file of the folder; save the text in it and give its name",
        "- : n’est pas un fichier du dossier ; enregistrez-y le texte et donnez son nom",
    ),
    ("{}: there is no such file, here or in {}", "{} : aucun fichier de ce nom, ni ici ni dans {=}"),
    ("{}: lies outside {}; copy it into the folder", "{} : est hors de {=} ; copiez-le dans le dossier"),
    ("there is no word in it", "il n’y a pas de mot"),
    ("give a number from 1 on", "donnez un nombre à partir de 1"),
    ("{}: cannot be made", "{} : création impossible"),
    (
        "--datapackage describes a CSV file: give --format csv and -o FILE too",
        "--datapackage décrit un fichier CSV : donnez aussi --format csv et -o FICHIER",
    ),
    ("--format {} is for {}, not {}", "--format {} vaut pour {}, pas pour {}"),
    ("--csv-dialect is for --format csv, not {}", "--csv-dialect vaut pour --format csv, pas pour {}"),
    (
        "--format {} is no text for a terminal; name a file with -o FILE",
        "--format {} n’est pas un texte pour un terminal ; nommez un fichier avec -o FICHIER",
    ),
    (
        "--datapackage {}: name a file that ends with .json, or give the option last",
        "--datapackage {} : nommez un fichier qui finit par .json, ou donnez l’option en dernier",
    ),
    (
        "--datapackage {}: must stand beside {}, or in a folder above it",
        "--datapackage {} : doit se trouver à côté de {=}, ou dans un dossier au-dessus",
    ),
    (
        "{}: is a document that was read, and is not written over; name another file",
        "{} : est un document qui a été lu, et n’est pas remplacé ; nommez un autre fichier",
    ),
    (
        "there is no rule \"{}\"; recoupe rules lists them all",
        "il n’y a pas de règle « {} » ; recoupe rules les donne toutes",
    ),
    ("there is no rule \"{}\"; did you mean \"{}\"?", "il n’y a pas de règle « {} » ; vouliez-vous dire « {} » ?"),
    ("there is no rule \"{}\"; there are: {}", "il n’y a pas de règle « {} » ; il y a : {=}"),
    ("{}: cannot be written", "{} : écriture impossible"),
    ("{}: is no file name to write to", "{} : n’est pas un nom de fichier où écrire"),
    (
        "{}: cannot be written: there is no folder {}; make it first",
        "{} : écriture impossible : il n’y a pas de dossier {=} ; créez-le d’abord",
    ),
];

/// What the system and the crates say, as far as a reader is likely to meet it.
const OTHERS: &[(&str, &str)] = &[
    ("No such file or directory (os error {})", "ni fichier ni dossier de ce nom"),
    ("Permission denied (os error {})", "accès refusé par le système"),
    ("Is a directory (os error {})", "c’est un dossier"),
    ("Not a directory (os error {})", "ce n’est pas un dossier"),
    ("No space left on device (os error {})", "plus de place sur le disque"),
    ("Read-only file system (os error {})", "disque en lecture seule"),
    ("File name too long (os error {})", "nom de fichier trop long"),
    ("Address already in use (os error {})", "adresse déjà utilisée"),
    ("Connection refused (os error {})", "connexion refusée"),
    ("Connection reset by peer (os error {})", "connexion coupée par le serveur"),
    ("Network is unreachable (os error {})", "réseau injoignable"),
    ("failed to lookup address information: {}", "nom de serveur introuvable"),
    ("relative URL without a base", "adresse incomplète"),
    ("empty host", "hôte absent"),
    ("invalid port number", "port non valable"),
    ("invalid international domain name", "nom de domaine non valable"),
    ("invalid IPv4 address", "adresse IPv4 non valable"),
    ("invalid IPv6 address", "adresse IPv6 non valable"),
];
