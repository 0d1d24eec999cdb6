//! What a statement about a breach tells besides figures, days and data: its nature, what may follow, what was done,
//! who is told and whom to ask.
//!
//! Row syntax as in the other tables. A wording that is denied (« aucune intrusion », « n'a pas été coupé ») or asked
//! tells nothing; the program sees to that.

use crate::lang::{Pair, Statement, Topic};

pub const STATEMENT: Statement = Statement {
    phrases: &[
        (Topic::Nature, NATURE),
        (Topic::Incident, INCIDENT),
        (Topic::People, PEOPLE),
        (Topic::DataOfficer, DATA_OFFICER),
        (Topic::Contact, CONTACT),
        (Topic::Consequence, CONSEQUENCE),
        (Topic::NoConsequence, NO_CONSEQUENCE),
        (Topic::Vigilance, VIGILANCE),
        (Topic::Measure, MEASURES),
        (Topic::PeopleTold, PEOPLE_TOLD),
        (Topic::AuthorityTold, AUTHORITY_TOLD),
    ],
    pairs: &[
        Pair { topic: Topic::Measure, words: CLOSES, with: CLOSED, is_ordered: false },
        Pair { topic: Topic::Measure, words: INTRUDERS, with: DRIVEN_OUT, is_ordered: true },
        Pair { topic: Topic::Measure, words: ADVISES, with: ADVISED, is_ordered: true },
        Pair { topic: Topic::PeopleTold, words: TOLD, with: ARE_TOLD, is_ordered: true },
        Pair { topic: Topic::PeopleTold, words: TELLS, with: TOLD, is_ordered: true },
        Pair { topic: Topic::AuthorityTold, words: AUTHORITIES, with: ARE_TOLD, is_ordered: true },
        Pair { topic: Topic::AuthorityTold, words: NOTIFIES, with: AUTHORITIES, is_ordered: true },
    ],
    parting: &["par", "que", "qu'", "doit", "doivent", "devait", "devra", "devrait", "devraient", "peut", "peuvent"],
    concerned: &[
        "{sont |etaient |seraient |ont ete |}{potentiellement |}{concerne|touche|impacte|affecte}{e|}{s|}",
        "{pourraient|peuvent} etre {concerne|touche|impacte|affecte}{e|}{s|}",
        "dont les {donnees|informations|fichiers}",
    ],
    data_of: &[
        "{donnees|informations}{ a caractere personnel| personnelles|} {de|des|d'|concernant|relatives a|relatives aux}{ nos| ses| certains| certaines| plusieurs| l'ensemble des| tous les|}",
    ],
    anybody: &[
        "personne",
        "personnes",
        "individu",
        "individus",
        "gens",
        "victime",
        "victimes",
        "pirate",
        "pirates",
        "ames",
    ],
    before_number: &["au"],
    no_contact: &["presse", "douteux", "suspect", "suspects", "suspecte", "police", "gendarmerie"],
};

/// Kinds of breach. What got in, what got out.
const NATURE: &[&str] = &[
    "{cyberattaque|cyberattaques|cyber-attaque|attaque informatique|attaques informatiques}",
    "{acte|activite|action}{s|} {de cybermalveillance|de cyber malveillance|de malveillance informatique|malveillant|malveillante|malveillants|malveillantes}",
    "{acces|connexion|connexions|consultation|consultations} {non autorise|illegitime|illicite|frauduleux|frauduleuse|frauduleuses|indu|indue|malveillant}{e|}{s|}",
    "{acces|intrusion|connexion} {frauduleux|frauduleuse|illegitimes|illegitime}",
    "{un tiers|tiers|une personne|des inconnus} {non autorise|malveillant|malveillante|non autorisee}{s|} {a accede|avait accede|s'est introduit|s'etait introduit|s'est connecte|se sont connectes}",
    "{intrusion|intrusions}{ informatique|}",
    "{faille|vulnerabilite|breche}{s|} {de securite|informatique|informatiques}",
    "{rancongiciel|ransomware|logiciel malveillant|virus informatique}{s|}",
    "{vol|fuite|exfiltration|extraction|perte|publication} {de|des} donnees",
    "{donnees|informations|fichiers}{ personnelles|} {ont|avaient} ete {vole|derobe|copie|exfiltre|extrait|aspire}{e|}{s|}",
    "violation {de|des|de son|de leur|de notre} {donnees|systeme d'information}",
    "{transmission|envoi|diffusion} {errone|erronee|par erreur}",
    "{etait|etaient|est|restee|restees|pouvait etre|pouvaient etre} {accessible|consulte|consulter|consultable|consultee|consultees}{s|} {par quiconque |librement |}{depuis|sur} internet",
    "{s'est|s'etait|se sont} introduit{s|} {dans|sur}",
];

const INCIDENT: &[&str] = &[
    "incident{s|} {de securite|informatique|technique|cyber|de cybersecurite}",
    "{la|cette|une} violation",
    "{cet|l'} incident",
];

/// Those concerned by another word than a noun that is counted.
const PEOPLE: &[&str] = &["titulaires d'{un|une} {compte|contrat|carte|abonnement|offre|licence}"];

const DATA_OFFICER: &[&str] = &[
    "delegue{e|} a la protection des donnees{ personnelles|}",
    "{dpo|dpd}",
    "{correspondant|referent} {protection des donnees|informatique et libertes}",
];

const CONTACT: &[&str] = &[
    "{pour toute|toute} {question|information|precision|demande|autre question}{ complementaire|}",
    "{une autre|d'autres} question{s|}",
    "{repond|repondent|repondra|repondront} {a|aux} {toutes les |toutes |vos |leurs |}question{s|}",
    "{repond|repondent|repondra|repondront} au",
    "{vous repond|vous repondent|vous repondra}",
    "ligne {dediee|d'information|d'ecoute|telephonique|gratuite|directe|d'assistance}",
    "{numero|adresse} {vert|gratuit|d'information|dedie|dediee|d'appel|d'assistance|unique}",
    "{contactez|contacter|appelez|appeler|joindre|ecrivez|ecrire}{-nous|} {au|le|a|notre|nos|par}",
    "contactez-nous",
    "{joignable|joignables}",
    "{cellule|centre|page|service} {d'information|d'assistance|d'appels|d'ecoute}",
    "page dediee",
    "adresse pour l'envoi de questions",
];

const CONSEQUENCE: &[&str] = &[
    "risque{s|} {accru |eleve |de tentatives |d'une tentative |}{d'|de }{hameconnage|phishing|usurpation d'identite|usurpation|fraude|escroquerie|arnaque|demarchage|spam|chantage|prelevement|prelevements|divulgation|diffusion}",
    "tentative{s|} {d'|de }{hameconnage|phishing|usurpation d'identite|usurpation|fraude|escroquerie|arnaque|demarchage}{s|}",
    "{pourraient|pourrait|peuvent|peut|risquent d'|risque d'}{ etre|} {utilisees|utilise|utilisee|exploitees|exploite|exploitee|servir|reutilisees|revendues|detournees} {pour|afin de|a des fins|a des fins d'hameconnage|a des fins frauduleuses|a des fins malveillantes|a|par}",
    "usurper {votre|leur|son} identite",
    "consequences {probables|possibles|previsibles}",
];

const NO_CONSEQUENCE: &[&str] = &[
    "{aucun|aucune|d'aucun|d'aucune|absence d'|pas d'|pas de} {usage|utilisation|exploitation|operation|operations} {frauduleux|frauduleuse|malveillant|malveillante}",
    "aucun {risque|impact|effet} {sur|pour}",
    "aucune consequence {sur|pour}",
];

const VIGILANCE: &[&str] = &[
    "{vigilance|prudence|mefiance}",
    "{vigilant|prudent|attentif}{e|}{s|}",
    "attentive{s|}",
    "mefiez-vous",
    "se {mefier|defier}",
];

const MEASURES: &[&str] = &[
    "{a|ont|avons|avait|y ont|y a} mis {fin|un terme}",
    "{depose|deposer|porte|porter} {immediatement |aussitot |egalement |}plainte",
    "plainte{ penale|} a {egalement |aussitot |}ete deposee",
    "{deconnexion|isolement} {immediate|immediat}{ de| du| d'|}",
    "audit {externe|de securite}",
    "{changez|modifiez|reinitialisez|renouvelez} {votre|vos}",
    "{surveillez|verifiez} {regulierement |}{votre|vos}",
    "{mis|mise} hors {ligne|service}",
];

const CLOSES: &[&str] = &[
    "{coupe|ferme|bloque|isole|desactive|deconnecte|revoque|restreint|renouvele|reinitialise|corrige|comble|renforce|retabli|securise|debranche|limite|reexamine}{e|}{s|}",
    "{suspendu|interrompu|supprime|durci}{e|}{s|}",
];

const CLOSED: &[&str] = &[
    "{acces|connexion|connexions|compte|comptes|serveur|serveurs|faille|vulnerabilite|breche|liaison|reseau|droits|outil|outils|application|systeme|systemes|sessions|identifiants|e-guichet|site}",
    "echanges entre",
    "mot{s} de passe",
    "cle{s} d'acces",
    "{protection|securite|surveillance|controles|dispositif|dispositifs|mesures de securite|authentification}",
    "operations confiees",
];

const INTRUDERS: &[&str] = &["{intrus|attaquant|attaquants|pirate|pirates|assaillants}"];

const DRIVEN_OUT: &[&str] = &["{ete|etre} {ecarte|expulse|evince}{s|}"];

const ADVISES: &[&str] = &["{invitons|invite|recommandons|recommande|conseillons|conseille|demandons|appelons}"];

const ADVISED: &[&str] = &[
    "{changer|modifier|renouveler|reinitialiser|choisir|surveiller|verifier} {leur|leurs|votre|vos|son|ses|un|de|regulierement}",
];

const PEOPLE_TOLD: &[&str] = &[
    "{message|courrier|courriel|lettre|e-mail|mail} {individuel|personnel|nominatif}{le|le|}",
    "{informe|prevenu|averti|contacte|appele|notifie}{e|}{s|} {individuellement|personnellement|directement}",
    "vous {previendra|informera|contactera|avertira|previendront|informeront|contacteront}",
    "nous {les|vous} {informerons|previendrons|contacterons|avertirons|ecrirons}",
    "vous {recevez|recevrez|avez recu} {ce|un|une} {second |}{message|courrier|courriel|e-mail|mail|lettre}",
    "{adresse|envoye}{e|} {le {lundi|mardi|mercredi|jeudi|vendredi}|} aux {clients|usagers|personnes} {concernes|concernees}",
    "{chere cliente, cher client|cher client, chere cliente|chers clients|chere cliente|cher client}",
    "nous vous ecrivons",
];

const TELLS: &[&str] = &[
    "{a|ont|avons|aura|auront} {deja |egalement |aussi |aussitot |}{informe|prevenu|averti|contacte|joint|alerte}{e|}{s|}",
];

const ARE_TOLD: &[&str] = &[
    "{est|sont|sera|seront|ete|etre} {toutes |tous |individuellement |}{informe|prevenu|averti|contacte|joint|appele|alerte|saisi|notifie}{e|}{s|}",
    "{recevra|recevront|recoit|recoivent|ont recu} {un|une|a|le|en|d'ici|individuellement}",
];

const TOLD: &[&str] = &[
    "{personnes|clients|clientes|patients|usagers|assures|abonnes|salaries|agents|allocataires|licencies|adherents|titulaires|affilies|utilisateurs|familles|eleves|membres|habitants|beneficiaires|demandeurs|interesses}",
    "{chaque|chacun des|tous les} {personne|client|clients|patient|patients|usager|usagers|assure|assures|abonne|abonnes|affilie|affilies|agent|agents}",
];

const AUTHORITY_TOLD: &[&str] =
    &["declare {l'incident|la violation|les faits|cette violation|cet incident} {a|aupres de} {la cnil|l'autorite}"];

const NOTIFIES: &[&str] = &[
    "{informe|prevenu|averti|alerte|saisi|notifie|signale|annonce}{e|}{s|}",
    "{notification|signalement} {adresse|transmis|envoye}{e|}",
];

const AUTHORITIES: &[&str] = &[
    "{cnil|apd|pfpdt|cnpd}",
    "commission nationale de l'informatique et des libertes",
    "autorite de protection des donnees",
    "autorite{s} {competente|de controle}{s|}",
    "prepose federal{ a la protection des donnees| a la protection des donnees et a la transparence|}",
];

#[cfg(test)]
mod tests {
    use crate::claim::passage::examples::{silent, told};
    use crate::lang::Topic::*;

    #[test]
    fn the_nature_of_a_breach() {
        told(
            "fr",
            Nature,
            &[
                ("Acme a été victime d'une cyberattaque fin juillet.", "cyberattaque"),
                ("Un accès non autorisé à nos systèmes a été constaté.", "accès non autorisé"),
                ("La base était accessible depuis internet.", "était accessible depuis internet"),
            ],
        );
        silent(
            "fr",
            Nature,
            &[
                "Aucune intrusion dans nos systèmes n'a été relevée.",
                "Cette erreur ne résulte d'aucune attaque informatique.",
                "Y a-t-il eu un vol de données ?",
                "Un train a déraillé en gare.",
                "Méfiez-vous des tentatives d'hameçonnage.",
                "Rendez-vous sur cybermalveillance.gouv.fr.",
                "Nos clients se sont connectés à leur espace.",
            ],
        );
        told("fr", Incident, &[("Un incident de sécurité s'est produit.", "incident de sécurité")]);
    }

    #[test]
    fn those_concerned() {
        told(
            "fr",
            People,
            &[
                ("Les clients concernés sont prévenus.", "clients"),
                ("Les données de nos patients ont été lues.", "patients"),
                ("Ces personnes sont toutes titulaires d'un compte.", "titulaires d'un compte"),
            ],
        );
        silent(
            "fr",
            People,
            &[
                "Les personnes concernées sont prévenues.",
                "Nos clients apprécient nos services.",
                "Quels patients sont concernés ?",
            ],
        );
    }

    #[test]
    fn whom_to_ask() {
        told(
            "fr",
            Contact,
            &[
                ("Pour toute question : donnees@acme.example.", "Pour toute question : donnees@acme.example"),
                ("Nos conseillers répondent aux questions au 39 49.", "répondent aux questions au 39 49"),
                (
                    "Une ligne d'information est ouverte au 0 805 00 46 20.",
                    "ligne d'information est ouverte au 0 805 00 46 20",
                ),
            ],
        );
        told(
            "fr",
            DataOfficer,
            &[("Écrivez à notre délégué à la protection des données.", "délégué à la protection des données")],
        );
        silent(
            "fr",
            Contact,
            &["Contact presse : presse@acme.example", "Transférez tout message suspect à suspect@acme.example."],
        );
    }

    #[test]
    fn what_may_follow() {
        told(
            "fr",
            Consequence,
            &[
                ("Il existe un risque d'hameçonnage.", "risque d'hameçonnage"),
                ("Ces données pourraient être utilisées pour des escroqueries.", "pourraient être utilisées pour"),
            ],
        );
        silent(
            "fr",
            Consequence,
            &[
                "Une collaboratrice a reçu un courriel d'hameçonnage.",
                "Il n'existe aucun risque d'hameçonnage.",
                "Le risque d'incendie est élevé.",
            ],
        );
        told(
            "fr",
            NoConsequence,
            &[("Nous n'avons connaissance d'aucun usage frauduleux.", "d'aucun usage frauduleux")],
        );
        told("fr", Vigilance, &[("Nous vous invitons à la prudence.", "prudence")]);
    }

    #[test]
    fn what_was_done() {
        told(
            "fr",
            Measure,
            &[
                ("Les accès en cause ont été coupés le jour même.", "accès en cause ont été coupés"),
                ("Nous avons déposé plainte.", "déposé plainte"),
                ("Les intrus ont été écartés du système.", "intrus ont été écartés"),
                ("Nous vous invitons à changer votre mot de passe.", "invitons à changer votre"),
                ("La protection de nos serveurs a été renforcée.", "protection de nos serveurs a été renforcée"),
            ],
        );
        silent(
            "fr",
            Measure,
            &[
                "Le compte n'a pas été fermé.",
                "Dois-je changer mon mot de passe ?",
                "Les pirates ont bloqué nos serveurs.",
                "Acme n'a pas déposé plainte.",
                "Nos guichets sont fermés le dimanche.",
            ],
        );
    }

    #[test]
    fn who_is_told() {
        told(
            "fr",
            PeopleTold,
            &[
                ("Les personnes concernées recevront un courrier.", "personnes concernées recevront un"),
                ("Un message individuel sera adressé à chaque usager.", "message individuel"),
                ("Votre cabinet vous préviendra.", "vous préviendra"),
                ("« Nous les informerons un par un », déclare la directrice.", "Nous les informerons"),
            ],
        );
        silent(
            "fr",
            PeopleTold,
            &[
                "La Cnil a été informée.",
                "Acme n'a averti aucun des intéressés.",
                "Acme a été avertie par un chercheur.",
                "Les personnes ayant contacté notre service client attendent.",
                "Acme a reçu un message de ses clients.",
                "Nous informerons la presse demain.",
            ],
        );
        told(
            "fr",
            AuthorityTold,
            &[
                ("La Cnil a été informée.", "Cnil a été informée"),
                ("Nous avons notifié l'incident à la CNIL.", "notifié l'incident à la CNIL"),
            ],
        );
        silent(
            "fr",
            AuthorityTold,
            &[
                "L'incident n'a pas été notifié à la Cnil.",
                "La police a été informée.",
                "La Cnil a prononcé une amende.",
                "L'incident nous a été signalé par la Cnil.",
                "La Cnil a informé Acme de sa décision.",
                "La Cnil doit être informée dans les 72 heures.",
            ],
        );
    }
}
