//! The kinds of personal data that French texts name, as (pattern, field id).
//!
//! Patterns are folded (lower case, no accents, `'`, `-`, œ as oe) and written in the row syntax of the tables: `{a|b}` one
//! of, `{s}` an optional s, one level of nesting. The longest phrase at a place wins, and a phrase of [`NOT_FIELDS`] wins over what it covers.
//! Left to the program: determiners before a row, complements of persons after it (« du patient »), glosses in brackets, and
//! the status (exposed, possible, denied).

/// Phrases that name a field wherever they stand. In the order of FORMATS.md, `other:` kinds last.
pub const FIELDS: &[(&str, &str)] = &[
    // full_name. An identity that is stolen or that is the attacker's is in NOT_FIELDS.
    ("nom{s} complet{s}", "full_name"),
    ("identite{s}{ complete| completes| civile| civiles| reelle| reelles|}", "full_name"),
    ("identite{s} {du titulaire|des titulaires|de leur titulaire|de leurs titulaires}", "full_name"),
    ("{information{s}|donnee{s}|element{s}} d'{identite|identification|etat civil et d'identite}", "full_name"),
    (
        "{information{s}|donnee{s}} {relative{s} a|sur|concernant|liee{s} a} {l'identite|leur identite|votre identite}",
        "full_name",
    ),
    ("element{s} {relatif{s} a|lie{s} a|sur|concernant} {l'identite|leur identite|votre identite}", "full_name"),
    ("donnee{s} d'identite civile", "full_name"),
    ("{nom-prenom|nom/prenom|nom / prenom|noms/prenoms|noms / prenoms}", "full_name"),
    // last_name. The bare singular is in WEAK: « au nom de », « le nom du groupe » are too common.
    ("noms", "last_name"),
    ("nom{s} de famille", "last_name"),
    ("nom{s} {d'usage|patronymique|patronymiques|marital|maritaux|d'epouse|d'epouses}", "last_name"),
    ("patronyme{s}", "last_name"),
    // first_name
    ("prenom{s}", "first_name"),
    ("prenom{s} {d'usage|usuel|usuels}", "first_name"),
    ("{deuxieme|second|autres} prenom{s}", "first_name"),
    // maiden_name
    ("nom{s} de {jeune{s} fille{s}|naissance}", "maiden_name"),
    // sex. « sexe », « genre », « civilité » alone are weak.
    ("titre{s} de civilite{s}", "sex"),
    ("{sexe|genre} {a la naissance|a l'etat civil|declare}", "sex"),
    // age
    ("tranche{s} d'age{s}", "age"),
    ("annee{s} de naissance{s}", "age"),
    // birth_date
    ("date{s} de naissance{s}", "birth_date"),
    ("{jour|mois|jour et mois|jour et le mois|mois et annee|mois et l'annee} de naissance", "birth_date"),
    ("date{s} d'anniversaire{s}", "birth_date"),
    ("ddn", "birth_date"),
    // birth_place. « date et lieu de naissance » is two members under one tail: the program reads it.
    ("{lieu|lieux} de naissance{s}", "birth_place"),
    ("{ville{s}|commune{s}|pays|departement{s}|code postal} de naissance", "birth_place"),
    // nationality
    ("pays de {nationalite|citoyennete}", "nationality"),
    (
        "pays d'origine {du|de la|des} {titulaire{s}|patient{s}|client{s}|personne{s}|etudiant{s}|candidat{s}}",
        "nationality",
    ),
    // marital_status
    ("situation{s} {matrimoniale{s}|maritale{s}|conjugale{s}}", "marital_status"),
    ("{etat|etats} {matrimonial|matrimoniaux|marital|maritaux}", "marital_status"),
    ("statut{s} {matrimonial|matrimoniaux|marital|maritaux|conjugal|conjugaux}", "marital_status"),
    ("regime{s} {matrimonial|matrimoniaux}", "marital_status"),
    // family. « représentant légal », « ayants droit », « enfants » alone are people, hence weak.
    ("situation{s} {familiale{s}|de famille|de la famille|du foyer}", "family"),
    ("{information{s}|donnee{s}} {familiale{s}|sur la famille|relative{s} a la famille}", "family"),
    ("composition{s} {familiale{s}|du foyer|du menage|de la famille|des foyers}", "family"),
    ("quotient{s} {familial|familiaux}", "income"),
    ("personne{s} {rattachee{s}|a charge|a contacter|a prevenir}{ en cas d'urgence|}", "family"),
    ("contact{s} {d'urgence|en cas d'urgence}", "family"),
    ("nombre d'enfants{ a charge|}", "family"),
    ("enfant{s} a charge", "family"),
    ("lien{s} {de parente|de filiation|familial|familiaux}", "family"),
    ("livret{s} de famille", "family"),
    // photo
    ("{photo{s}|photographie{s}} {d'identite{s}|de profil|du visage|de visage}", "photo"),
    ("trombinoscope{s}", "photo"),
    // signature
    ("signature{s} {manuscrite{s}|electronique{s}|numerisee{s}|numerique{s}|scannee{s}}", "signature"),
    ("specimen{s} de signature{s}", "signature"),
    // email. The bare nouns (a mail may be a letter sent) are weak.
    ("adresse{s} {e-mail{s}|email{s}|e mail{s}|mail{s}|mel{s}|courriel{s}|electronique{s}}", "email"),
    (
        "adresse{s} de {courriel{s}|courrier electronique|messagerie|messagerie electronique|mail|e-mail|email|contact electronique}",
        "email",
    ),
    ("adresse{s} {d'email{s}|d'e-mail{s}}", "email"),
    ("{contact{s}|coordonnees} {electronique{s}|e-mail|email|mail}", "email"),
    // phone
    (
        "{numero{s}|n°|num|no} de {telephone{s}|tel|portable{s}|mobile{s}|fixe{s}|gsm|natel|ligne{s}|contact|smartphone{s}}",
        "phone",
    ),
    (
        "{numero{s}|n°} de {telephone{s}|tel} {portable{s}|mobile{s}|fixe{s}|fixe et mobile|fixes et mobiles|fixe ou mobile}",
        "phone",
    ),
    ("{numero{s}|n°} {telephonique{s}|mobile{s}|fixe{s}|gsm|de ligne telephonique}", "phone"),
    ("telephone{s} {portable{s}|mobile{s}|fixe{s}|personnel{s}|professionnel{s}}", "phone"),
    ("{coordonnees|contact{s}} {telephonique{s}|de telephone}", "phone"),
    // postal_address. The plural « adresses » is reliable in these texts, the singular is not.
    ("adresses", "postal_address"),
    (
        "adresse{s} {postale{s}|physique{s}|complete{s}|personnelle{s}|civique{s}|geographique{s}|domiciliaire{s}|du domicile|de domicile}",
        "postal_address",
    ),
    (
        "adresse{s} de {livraison{s}|facturation|livraison et de facturation|facturation et de livraison|residence|correspondance}",
        "postal_address",
    ),
    ("adresse{s} postale{s} complete{s}", "postal_address"),
    ("coordonnee{s} postale{s}", "postal_address"),
    ("{lieu|lieux|pays|ville{s}|commune{s}} de residence", "postal_address"),
    ("adresse{s} {du|de leur|de votre|de son} {logement|habitation|lieu de residence}", "postal_address"),
    // username. A hacker's pseudonym is in NOT_FIELDS; « pseudo » alone is weak.
    ("identifiant{s}", "username"),
    (
        "identifiant{s} {de connexion|de session|utilisateur{s}|sensible{s}|personnel{s}|d'acces|d'utilisateur{s}}",
        "username",
    ),
    (
        "identifiant{s} {de connexion |}{a|au|aux} {leur compte|leurs comptes|compte|comptes|espace client|services}",
        "username",
    ),
    ("nom{s} {d'utilisateur{s}|d'utilisatrice{s}|d'usager{s}|de profil|de compte}", "username"),
    ("{donnee{s}|information{s}} {de connexion|d'authentification}", "username"),
    ("login{s}", "username"),
    // password
    ("mot{s} de passe{s}", "password"),
    ("mot{s} de passe{s} {en clair|non chiffre{s}|non hache{s}|associe{s}}", "password"),
    ("mdp", "password"),
    ("code{s} {secret{s}|confidentiel{s}|d'acces|de connexion}", "password"),
    // password_hash
    (
        "mot{s} de passe{s} {chiffre{s}|hache{s}|hashe{s}|crypte{s}|encrypte{s}|sale{s}|hache{s} et sale{s}}",
        "password_hash",
    ),
    (
        "mot{s} de passe{s} {sous forme|sous une forme|de maniere|de facon} {chiffree|hachee|hashee|cryptee}",
        "password_hash",
    ),
    (
        "{empreinte{s}|hash|hashs|hashes|condensat{s}|version hachee|version chiffree} {de|du|des|de leur|de leurs|de vos|de votre} mot{s} de passe{s}",
        "password_hash",
    ),
    // security_question
    ("{question{s}|reponse{s}} {secrete{s}|de securite}", "security_question"),
    (
        "reponse{s} {a la question secrete|aux questions secretes|a la question de securite|aux questions de securite}",
        "security_question",
    ),
    // customer_id
    (
        "{numero{s}|n°|identifiant{s}|reference{s}|code{s}|id} {client{s}|abonne{s}|adherent{s}|allocataire{s}|assure{s}|usager{s}|membre{s}|patient{s}|licencie{s}}",
        "customer_id",
    ),
    (
        "{numero{s}|n°|identifiant{s}|reference{s}} {d'adherent{s}|d'abonne{s}|d'allocataire{s}|d'adhesion|d'usager{s}|d'assure{s}|d'abonnement{s}|d'inscription}",
        "customer_id",
    ),
    (
        "{numero{s}|n°|identifiant{s}|reference{s}} de {client{s}|licence{s}|licencie{s}|membre{s}|patient{s}|beneficiaire{s}|cotisant{s}|societaire{s}|demandeur d'emploi|salarie{s}}",
        "customer_id",
    ),
    (
        "{numero{s} de |}matricule{s} {d'agent|d'agents|des agents|de l'agent|de salarie|de salaries|des salaries|client|militaire|militaires}",
        "customer_id",
    ),
    ("numero{s} {de |}matricule{s}", "customer_id"),
    ("reference{s} {du|de la} {client{s}|cliente{s}}", "customer_id"),
    // account_id. A bare « numéro de compte » is read under bank_details.
    ("{numero{s}|n°} de compte{s} {client{s}|utilisateur{s}|d'utilisateur|d'abonne}", "account_id"),
    (
        "{identifiant{s}|id} {de compte{s}|du compte|des comptes|interne{s}|technique{s}|unique{s}|numerique{s}|de profil}",
        "account_id",
    ),
    // ip_address
    ("adresse{s} {ip|i.p|internet ip}", "ip_address"),
    // device
    (
        "{numero{s} |code{s} |identifiant{s} |}imei{ du mobile| du telephone| du smartphone| du terminal| de l'appareil| des telephones| de leur telephone| de leur mobile|}",
        "device",
    ),
    (
        "numero{s} d'identification {du|de leur|de votre|de son} {terminal|smartphone|telephone|mobile|appareil|telephone portable|telephone mobile}",
        "device",
    ),
    ("numero{s} d'identification {des|de leurs|de vos} {terminaux|smartphones|telephones|mobiles|appareils}", "device"),
    ("numero{s} d'identification de l'{appareil|equipement}", "device"),
    (
        "identifiant{s} {du terminal|des terminaux|du smartphone|du telephone|de l'appareil|des appareils|d'appareil|de terminal|materiel|materiels}",
        "device",
    ),
    (
        "{modele{s}|marque{s}|type{s}} {de |du |d'|de l'}{telephone{s}|smartphone{s}|terminal|terminaux|appareil{s}|mobile{s}}",
        "device",
    ),
    (
        "numero{s} de serie {du|de la|de l'|des|de leur|de vos} {terminal|terminaux|smartphone{s}|telephone{s}|box|boitier}",
        "device",
    ),
    ("adresse{s} mac", "device"),
    // session_token
    (
        "{jeton{s}|token{s}|cookie{s}} {de session|d'acces|d'authentification|de connexion|d'identification|oauth}",
        "session_token",
    ),
    // national_id
    ("{numero{s}|n°|num|no} {de |de la |}{securite{s} sociale{s}|secu|secu.}", "national_id"),
    ("nir", "national_id"),
    ("{numero{s}|n°} {nir|insee|niss|nass|avs|de nir|d'avs}", "national_id"),
    (
        "numero{s} d'inscription au {repertoire|rnipp|nir|repertoire national|repertoire des personnes physiques}",
        "national_id",
    ),
    (
        "numero{s} {d'assure{s} social|d'assure{s} sociaux|d'assurance sociale|d'assurance maladie|d'assures sociaux}",
        "national_id",
    ),
    ("numero{s} {d'immatriculation |d'affiliation |d'inscription }a la securite sociale", "national_id"),
    ("numero{s} de {carte{s} vitale{s}|la carte vitale|registre national}", "national_id"),
    (
        "{numero national|numeros nationaux|numero d'identite national|numero d'identification nationale|numero d'identification national}",
        "national_id",
    ),
    ("{niss|rnipp}", "national_id"),
    // id_document
    ("carte{s} {nationale{s} |}d'identite{s}", "id_document"),
    ("{cni|cnie}", "id_document"),
    ("passeport{s}", "id_document"),
    ("titre{s} {de sejour|d'identite}", "id_document"),
    ("{piece{s}|document{s}|papier{s}|justificatif{s}|titre{s}} d'identite{s}", "id_document"),
    (
        "{copie{s}|photocopie{s}|scan{s}} {de |du |des |de la |de leur |de leurs |d'}{carte{s} d'identite|cni|passeport{s}|piece{s} d'identite|justificatif{s} d'identite|titre{s} de sejour}",
        "id_document",
    ),
    (
        "{numero{s}|n°} de {carte{s} d'identite|carte nationale d'identite|cni|passeport{s}|piece d'identite|titre de sejour|document d'identite}",
        "id_document",
    ),
    // driving_licence
    ("{numero{s} de |copie{s} du |copie{s} de |}permis de conduire", "driving_licence"),
    // tax_id
    ("{identifiant{s}|numero{s}|reference{s}|n°} {fiscal|fiscaux|fiscale|fiscales|spi}", "tax_id"),
    ("{numero{s}|identifiant{s}} de {contribuable{s}|declarant{s}|teledeclarant{s}|tva}", "tax_id"),
    ("{numero{s}|reference{s}} {d'avis|de l'avis} {d'imposition|d'impot}", "tax_id"),
    // vehicle
    ("{plaque{s}|numero{s}|certificat{s}} {d'immatriculation|mineralogique{s}}", "vehicle"),
    ("immatriculation{s} {du|des|de leur|de leurs|de votre} {vehicule{s}|voiture{s}}", "vehicle"),
    ("carte{s} grise{s}", "vehicle"),
    ("numero{s} de {chassis|chassis du vehicule|serie du vehicule}", "vehicle"),
    (
        "{marque{s}|modele{s}|marque et modele|marque et le modele|type{s}} {de |du |des |de leur }{vehicule{s}|voiture{s}}",
        "vehicle",
    ),
    // iban. RIB beside IBAN is the IBAN; RIB alone is bank_details.
    ("{numero{s} |code{s} |}iban{s}", "iban"),
    ("{numero{s} |code{s} |}{bic|rib{s}}{/| / |-| et | ou }iban{s}", "iban"),
    ("{numero{s} |code{s} |}iban{s}{/| / |-| et | ou }{bic|rib{s}}", "iban"),
    ("numero{s} de compte{s} {bancaire{s}|en banque|iban|courant}", "iban"),
    // bank_details. « numéros de comptes » may be an IBAN or not: the wider id is the safe one.
    ("{coordonnee{s}|donnee{s}|information{s}|reference{s}|element{s}|detail{s}} bancaire{s}", "bank_details"),
    (
        "{coordonnee{s}|donnee{s}|information{s}} {de paiement|de paiements|du compte bancaire|de compte bancaire|de comptes bancaires}",
        "bank_details",
    ),
    (
        "{donnee{s}|information{s}} {relative{s} aux|liee{s} aux|sur les|concernant les} {comptes bancaires|moyens de paiement|coordonnees bancaires}",
        "bank_details",
    ),
    ("rib{s}", "bank_details"),
    ("releve{s} d'identite{s} bancaire{s}", "bank_details"),
    ("{numero{s}|n°} de compte{s}", "bank_details"),
    // payment_card
    (
        "{numero{s}|n°|donnee{s}|coordonnee{s}|information{s}} {de |des |de la |de leur |de leurs |de votre }carte{s} {bancaire{s}|de credit|de paiement|bleue{s}|de debit}",
        "payment_card",
    ),
    ("{numero{s}|n°|donnee{s}} de {cb|carte{s}}", "payment_card"),
    ("carte{s} {bancaire{s}|de credit|de paiement|bleue{s}|de debit}", "payment_card"),
    ("{code{s} |}{cvv|cvc|cvv2}", "payment_card"),
    ("cryptogramme{s}{ visuel| visuels|}", "payment_card"),
    ("date{s} {d'expiration|de validite} {de la|des|de leur|de leurs|de votre} carte{s}", "payment_card"),
    ("code{s} de securite {de la|des} carte{s}", "payment_card"),
    // payment_history
    (
        "{detail{s}|historique{s}|liste{s}|releve{s}} {des |de |d'|de vos |de leurs }{operations|operation|operations bancaires|paiements|paiement|transactions|transaction|factures|virements|reglements|mouvements|versements}",
        "payment_history",
    ),
    ("{operation{s}|mouvement{s}|transaction{s}} bancaire{s}", "payment_history"),
    (
        "{information{s}|donnee{s}|element{s}} {de facturation|liee{s} a la facturation|relative{s} a la facturation|de transaction|de transactions}",
        "payment_history",
    ),
    ("releve{s} {de compte{s}|de compte bancaire|bancaire{s}|d'operations}", "payment_history"),
    // salary
    ("{fiche{s}|bulletin{s}|feuille{s}} de {paie|paye|salaire{s}}", "salary"),
    ("{montant{s}|niveau|niveaux} {du|des|de|de leur|de leurs} {salaire{s}|remuneration|remunerations}", "salary"),
    ("{donnee{s}|information{s}} {salariale{s}|de paie|de paye|sur les salaires|sur la remuneration}", "salary"),
    // income
    ("{montant{s}|niveau|niveaux} {du|des|de|de leur|de leurs} {revenu{s}|ressources}", "income"),
    ("revenu{s} {fiscal|fiscaux}{ de reference|}", "income"),
    ("revenu{s} {declare{s}|annuel{s}|mensuel{s}|du foyer|imposable{s}}", "income"),
    ("{declaration{s} de revenus|declaration{s} des revenus|avis d'imposition|avis d'impot|avis d'impots}", "income"),
    // appointment_date. Bare « date » is weak, and only where the text is about appointments.
    (
        "{date{s}|jour{s}|horaire{s}} {de|du|des|de la|de leur|de leurs|de votre|de vos|de son} {rendez-vous|rdv|consultation{s}}",
        "appointment_date",
    ),
    (
        "{date|dates} et {heure|heures|horaire|horaires|l'heure|les heures|l'horaire} {de|du|des|de leur|de leurs} {rendez-vous|rdv|consultation{s}}",
        "appointment_date",
    ),
    (
        "{heure{s}|horaire{s}|creneau|creneaux} {de|du|des|de leur|de leurs} {rendez-vous|rdv|consultation{s}}",
        "appointment_date",
    ),
    (
        "{date{s}|dates et heures|historique} {d'un|des|de leurs|de vos} {rendez-vous|rdv|consultations} {medical|medicaux|pris|passes}",
        "appointment_date",
    ),
    // appointment_reason
    (
        "{motif{s}|raison{s}|objet{s}} {de|du|des|de la|de leur|de leurs|de votre|de vos|de son} {consultation{s}|rendez-vous|rdv|visite{s}|hospitalisation{s}}",
        "appointment_reason",
    ),
    ("{motif{s}|raison{s}} {d'hospitalisation{s}|d'admission{s}|medical|medicaux}", "appointment_reason"),
    // practitioner_name. The complement changes the id: it is no patient's name.
    (
        "{nom{s}|prenom{s}|identite{s}|nom et prenom|noms et prenoms} {du|des|de|de leur|de leurs|de votre} {medecin{s}|praticien{s}|soignant{s}|docteur{s}|specialiste{s}|therapeute{s}|dentiste{s}|psychologue{s}|chirurgien{s}}",
        "practitioner_name",
    ),
    (
        "{nom{s}|prenom{s}|nom et prenom} de la {praticienne|soignante|psychologue|specialiste|sage-femme|chirurgienne}",
        "practitioner_name",
    ),
    ("nom et le prenom {du|des} {medecin{s}|praticien{s}|soignant{s}}", "practitioner_name"),
    (
        "{nom{s}|prenom{s}|identite{s}|nom et prenom|nom et le prenom|noms et prenoms} {du|des|de|de leur|de leurs|de votre} {professionnel{s}|professionnelle{s}} de sante",
        "practitioner_name",
    ),
    (
        "{nom{s}|identite{s}} {du|des} {personnel{s} soignant{s}|personnel{s} medical|personnels medicaux}",
        "practitioner_name",
    ),
    ("nom{s} {du|des|de} {medecin{s}|praticien{s}} {consulte{s}|prescripteur{s}|concerne{s}}", "practitioner_name"),
    ("{nom{s}|identite{s}} {du|des} professionnel{s}{ consulte| consultes|}", "practitioner_name"),
    // practitioner_specialty
    ("{specialite{s}|discipline{s}} {du|des} professionnel{s}{ consulte| consultes|}", "practitioner_specialty"),
    (
        "{specialite{s}|discipline{s}} {du |de la |des |de |de leur |de votre |de son }{medecin{s}|praticien{s}|praticienne{s}|soignant{s}|soignante{s}|docteur{s}|specialiste{s}|therapeute{s}|chirurgien{s}}",
        "practitioner_specialty",
    ),
    (
        "{specialite{s}|discipline{s}} {du |des |de |de leur |de votre }{professionnel|professionnels|professionnelle} de sante",
        "practitioner_specialty",
    ),
    ("specialite{s} medicale{s}", "practitioner_specialty"),
    // medical_record
    (
        "dossier{s} {medical|medicaux|de soins|de sante|clinique{s}|infirmier{s}|hospitalier{s}|medical partage|medicaux partages}",
        "medical_record",
    ),
    (
        "dossier{s} {medical|medicaux} {personnel|personnels|electronique|electroniques|informatise|informatises|individuel|individuels}",
        "medical_record",
    ),
    (
        "dossier{s} {personnalise{s} |informatise{s} |}{patient{s}|du patient|de la patiente|des patients|des patientes|de patients|de patientes}",
        "medical_record",
    ),
    ("{dpi|dmp}", "medical_record"),
    (
        "antecedent{s} {medical|medicaux|chirurgical|chirurgicaux|familial|familiaux|medicaux et chirurgicaux|de sante}",
        "medical_record",
    ),
    ("{carnet{s} {de sante|de vaccination}|historique{s} medical|historiques medicaux}", "medical_record"),
    // medical_document. « médial » is a slip for « médical » met in print.
    ("document{s} {medical|medicaux|medial|de sante|de soins}", "medical_document"),
    (
        "compte{s}{-| }rendu{s} {medical|medicaux|d'examen{s}|d'analyse{s}|d'operation{s}|operatoire{s}|d'hospitalisation{s}|de consultation{s}|d'imagerie|nominatif{s}|d'intervention{s}|de sortie|de biologie|de radiologie}",
        "medical_document",
    ),
    ("{certificat{s}|courrier{s}|rapport{s}|fichier{s}} {medical|medicaux}", "medical_document"),
    ("{courrier{s}|lettre{s}} {de|des|du} {medecin{s}|praticien{s}|specialiste{s}|confrere{s}}", "medical_document"),
    (
        "{identite|nom|coordonnees|numero} {de la|d'une|de leur|de votre} personne{s} {a prevenir|a contacter|de confiance}",
        "other:emergency_contact",
    ),
    ("lettre{s} {de liaison|de sortie d'hopital|d'adressage}", "medical_document"),
    ("feuille{s} de soins", "medical_document"),
    // diagnosis
    (
        "diagnostic{s} {medical|medicaux|de sante|pose{s}|du patient|de la patiente|des patients|des patientes}",
        "diagnosis",
    ),
    ("{affection{s}|maladie{s}} {de longue duree|dont ils souffrent|dont elles souffrent|declaree{s}}", "diagnosis"),
    ("pathologie{s} {dont ils souffrent|dont elles souffrent|des patients|du patient|diagnostiquee{s}}", "diagnosis"),
    // prescription. A bare « ordonnance » may be a court's, « traitement » that of data: weak.
    (
        "{ordonnance{s}|prescription{s}} {medicale{s}|medicamenteuse{s}|de medicament{s}|de medicaments|pharmaceutique{s}}",
        "prescription",
    ),
    (
        "traitement{s} {medical|medicaux|medicamenteux|medical et chirurgical|medicaux et chirurgicaux|suivi{s}|prescrit{s}|therapeutique{s}}",
        "prescription",
    ),
    ("medicament{s} {prescrit{s}|delivre{s}|pris}", "prescription"),
    ("posologie{s}", "prescription"),
    // test_result
    (
        "resultat{s} {d'analyse{s}|d'analyse{s} medicale{s}|d'examen{s}|d'examens medicaux|d'examen medical|de test{s}|des tests|de laboratoire|de biologie|d'imagerie|de depistage|medical|medicaux|biologique{s}|de prise de sang}",
        "test_result",
    ),
    (
        "resultat{s} {de|des|d'un|du} test{s} {pcr|covid|covid-19|antigenique{s}|de depistage|serologique{s}|genetique{s}}",
        "test_result",
    ),
    // No « examens médicaux », « bilan médical »: the injured of an accident undergo these.
    ("analyse{s} {medicale{s}|biologique{s}|sanguine{s}|de sang|de biologie|de laboratoire}", "test_result"),
    ("bilan{s} {biologique{s}|sanguin{s}|de sante}", "test_result"),
    ("{imagerie{s}|image{s}|cliche{s}} {medicale{s}|medicaux|radiologique{s}}", "test_result"),
    ("radiographie{s}", "test_result"),
    // health_insurance. A mutual society alone is an organisation, hence weak.
    (
        "{nom{s}|coordonnees|numero{s}} {de la |de leur |de votre |de sa |d'}{mutuelle{s}|complementaire sante|organisme complementaire|assurance maladie complementaire}",
        "health_insurance",
    ),
    ("carte{s} {de mutuelle|mutuelle|de tiers payant|tiers payant}", "health_insurance"),
    (
        "{contrat{s}|garantie{s}|organisme{s}} {de |d'|}{mutuelle|complementaire sante|assurance sante|assurance maladie complementaire}",
        "health_insurance",
    ),
    ("{nom{s} de l'|nom{s} d'|}organisme{s} {d'assurance maladie|complementaire{s}|d'affiliation}", "health_insurance"),
    ("garanties {souscrites|du contrat|de tiers payant|complementaires}", "health_insurance"),
    // medical_data_generic. « état de santé » alone is how the injured are: weak.
    (
        "{donnee{s}|information{s}|element{s}} {medicale{s}|medical|medicaux|de sante|sante|de soins|medico-administrative{s}|de nature medicale}",
        "medical_data_generic",
    ),
    (
        "{donnee{s}|information{s}} {relative{s} a|sur|concernant|liee{s} a|relevant de} {la sante|leur sante|votre sante|l'etat de sante|leur etat de sante|votre etat de sante}",
        "medical_data_generic",
    ),
    ("{donnee{s}|information{s}} {relative{s} au|sur le|liee{s} au} parcours de {sante|soins}", "medical_data_generic"),
    // treating_doctor
    (
        "{nom{s}|coordonnees|identite{s}} {du |des |de leur |de votre |de son |de }medecin{s}{ |-}traitant{s}",
        "treating_doctor",
    ),
    // employer
    ("{nom{s}|coordonnees|identite} {de l'|des |d'|de leur |de son |de votre }employeur{s}", "employer"),
    ("{numero{s}|n°} {siret|siren|de siret|de siren}{ de l'employeur|}", "employer"),
    ("raison{s} sociale{s}", "employer"),
    // job_title
    ("{statut{s}|situation{s}|activite{s}|information{s}} professionnel{s|le|les|}", "job_title"),
    ("categorie{s} {socioprofessionnelle{s}|socio-professionnelle{s}|professionnelle{s}}", "job_title"),
    ("intitule{s} {de|du|des} poste{s}", "job_title"),
    ("{fonction{s}|poste{s}} {occupee{s}|occupe{s}|exercee{s}}", "job_title"),
    // education
    ("niveau{x|} {d'etude{s}|scolaire{s}|de diplome{s}|de formation|de qualification}", "education"),
    ("{bulletin{s}|dossier{s}} scolaire{s}", "education"),
    ("{bulletin{s}|releve{s}} de notes", "education"),
    ("{parcours|cursus} {scolaire{s}|universitaire{s}|de formation}", "education"),
    // cv
    ("{curriculum vitae|lettre{s} de motivation|parcours professionnel{s}|dossier{s} de candidature}", "cv"),
    // union_membership
    ("{appartenance{s}|affiliation{s}|adhesion{s}} {syndicale{s}|a un syndicat|a des syndicats}", "union_membership"),
    // religion
    ("{conviction{s}|croyance{s}|appartenance{s}|confession{s}|opinion{s}} religieuse{s}", "religion"),
    ("conviction{s} religieuse{s} ou philosophique{s}", "religion"),
    // political_opinion
    (
        "{opinion{s}|conviction{s}|appartenance{s}|affiliation{s}|orientation{s}|preference{s}} politique{s}",
        "political_opinion",
    ),
    // sexual_orientation
    ("{orientation{s}|preference{s}|vie{s}} sexuelle{s}", "sexual_orientation"),
    // contract
    ("{numero{s} de |}carte{s} {visa|mastercard|bancontact|maestro|amex|american express}", "payment_card"),
    ("numero{s} {unique |uniques |}de {demande{s}|demandeur{s}|dossier{s}}", "customer_id"),
    ("{piece{s}|document{s}} justificati{f|fs|ve|ves}", "other:supporting_documents"),
    ("justificatif{s} de {revenu{s}|ressource{s}|situation}", "other:supporting_documents"),
    ("offre{s} {souscrite{s}|commerciale{s} souscrite{s}|detenue{s}}", "contract"),
    (
        "offre{s} {a laquelle|auxquelles|a laquelle ou auxquelles} {ils ont|elles ont|il a|elle a|vous avez|les clients ont|les abonnes ont} souscrit",
        "contract",
    ),
    (
        "{donnee{s}|information{s}|element{s}} {contractuelle{s}|contractuel{s}|relative{s} aux contrats|relative{s} au contrat|liee{s} au contrat|sur le contrat|sur les contrats}",
        "contract",
    ),
    ("{type{s}|nature|numero{s}|detail{s}|reference{s}} {de |du |des |de leur |de votre }contrat{s}", "contract"),
    (
        "{date{s} de souscription{s}|contrat{s} souscrit{s}|contrat{s} d'assurance{s}|police{s} d'assurance{s}|numero{s} de police{s}}",
        "contract",
    ),
    // subscription
    ("{plan{s} tarifaire{s}|detail{s} {du|des} plan{s} tarifaire{s}}", "subscription"),
    (
        "{type{s}|detail{s}|formule{s}|nature|date{s}|statut} {d'|de l'|des |de leur |de votre }abonnement{s}",
        "subscription",
    ),
    ("{type{s}|detail{s}} {de |du |des |de leur |de votre }forfait{s}", "subscription"),
    ("{abonnement{s}|forfait{s}|formule{s}} souscrit{s|e|es|}", "subscription"),
    // purchase_history
    (
        "{contenu{s}|detail{s}|historique{s}|liste{s}|numero{s}} {de la |des |de |de leur |de leurs |de votre |de vos }commande{s}",
        "purchase_history",
    ),
    ("{historique{s}|liste{s}|detail{s}|montant{s}} {d'|des |de leurs |de vos }achat{s}", "purchase_history"),
    (
        "{information{s}|donnee{s}} {liee{s} aux|relative{s} aux|sur les|concernant les|de|relative{s} a leur|relative{s} a la|liee{s} a la} {commande{s}|achats}",
        "purchase_history",
    ),
    ("{habitudes d'achat{s}|montants depenses|contenu{s} du panier|contenu{s} des paniers}", "purchase_history"),
    // loyalty. The bare card is weak: « les porteurs de la carte de fidélité » are people.
    (
        "{numero{s}|n°|identifiant{s}|code{s}} {de |de la |des |de leur |de votre |}{carte{s} |compte{s} |programme |}{de |}fidelite",
        "loyalty",
    ),
    (
        "{statut{s}|point{s}|information{s}|donnee{s}|niveau|avantages} {de |de la |du programme de |liee{s} a la carte de |}fidelite",
        "loyalty",
    ),
    // call_log
    (
        "{detail{s}|historique{s}|journal|journaux|releve{s}|liste{s}|metadonnees} {des |d'|de vos |de leurs |de ses |de }{appel{s}|communications}{ telephoniques|}",
        "call_log",
    ),
    (
        "{fadette{s}|factures detaillees|appels emis|appels passes|appels emis et recus|appels passes et recus|numeros appeles}",
        "call_log",
    ),
    // messages
    (
        "{contenu{s}|historique{s}|copie{s}} {des |de vos |de leurs |de ses |de |d'|du |de la }{sms|mms|message{s}|messagerie{s}|mail{s}|e-mail{s}|email{s}|courriel{s}|echange{s}|conversation{s}}",
        "messages",
    ),
    ("contenu{s} {des|de vos|de leurs} {communications|discussions}", "messages"),
    ("message{s} {prive{s}|personnel{s}|vocal|vocaux|echange{s}|instantane{s}}", "messages"),
    (
        "{conversation{s}|echange{s}|correspondance{s}} {privee{s}|prive{s}|personnel{s}|personnelle{s}|avec le service client|avec les conseillers}",
        "messages",
    ),
    // location
    (
        "{donnee{s}|information{s}|historique{s}} {de localisation|de geolocalisation|de position|de deplacement{s}|des deplacements|des trajets|de trajet{s}}",
        "location",
    ),
    ("geolocalisation{s}", "location"),
    ("{position{s}|coordonnee{s}} {gps|geographique{s}}", "location"),
    // administrative_data_generic
    (
        "{donnee{s}|information{s}|element{s}|dossier{s}|document{s}} administrati{f|fs|ve|ves}",
        "administrative_data_generic",
    ),
    // personal_data_generic
    (
        "{donnee{s}|information{s}|element{s}} {personnelle{s}|personnel{s}|a caractere personnel|a caractere prive|privee{s}|nominative{s}|nominatif{s}|perso|d'ordre prive|d'ordre personnel}",
        "personal_data_generic",
    ),
    ("donnees personnelles sensibles", "personal_data_generic"),
    ("donnees {client{s}|utilisateur{s}|abonne{s}}", "personal_data_generic"),
    // other:civil_status
    ("{donnee{s} d'|information{s} d'|element{s} d'|}etat{s}{ |-}civil{s}{ complet| complets|}", "other:civil_status"),
    ("{donnee{s}|information{s}} {relative{s} a|concernant|sur} l'etat civil", "other:civil_status"),
    ("acte{s} {de naissance|de mariage|d'etat civil}", "other:civil_status"),
    // other:contact_details. Coordonnées of another kind have longer rows above.
    ("coordonnee{s}{ personnelle| personnelles| completes| complete|}", "other:contact_details"),
    ("coordonnees de contact", "other:contact_details"),
    ("{donnee{s}|information{s}|moyen{s}|element{s}} de contact{s}", "other:contact_details"),
    // other:sim_number and the codes of a card
    (
        "{numero{s}|identifiant{s}|n°|reference{s}} {de |de la |des |de sa |de leur |de leurs |de votre |d'identification de la |}carte{s} sim",
        "other:sim_number",
    ),
    ("{numero{s} |}{iccid|imsi}", "other:sim_number"),
    ("code{s} puk{s}", "other:puk_code"),
    ("code{s} pin{s}", "other:pin_code"),
    ("code{s} pin{s} {de la|des|de leur|de votre} carte{s} de fidelite", "other:pin_code"),
    // other:balance, other:loyalty_balance, other:benefit_payment
    ("solde{s} {du|des|de|de leur|de leurs|de votre} {compte{s}|compte{s} bancaire{s}}", "other:balance"),
    ("solde{s} bancaire{s}", "other:balance"),
    ("{montant{s}|solde{s}} {de la|des|de leur|de leurs|de votre|du} cagnotte{s}", "other:loyalty_balance"),
    ("{solde{s}|nombre|montant{s}} de points{ de fidelite|}", "other:loyalty_balance"),
    ("solde{s} {de fidelite|fidelite|de la carte de fidelite}", "other:loyalty_balance"),
    (
        "{montant{s}|date{s}|montant et date|montant et la date|montants et dates} {du dernier versement|des derniers versements|de versement|des versements|de versement d'allocations}",
        "other:benefit_payment",
    ),
    (
        "{montant{s}|nature|detail{s}|type{s}} {des |d'|de leurs |de vos }{allocations|allocation|prestations|aides}{ percues| versees|}",
        "other:benefit_payment",
    ),
    ("{allocations|prestations|indemnites} {percues|versees}", "other:benefit_payment"),
    // other:jobseeker_status
    ("statut{s} {actuel ou ancien |}de demandeur{s} d'emploi", "other:jobseeker_status"),
    // other: kinds met once or twice
    ("nom{s} {du|des|de leur|de leurs|de votre} club{s}", "other:club"),
    ("club{s} {d'affiliation|d'appartenance}", "other:club"),
    (
        "{dossier{s}|donnee{s}|information{s}} {relatif{s} a la gestion des ressources humaines|de ressources humaines|rh|relative{s} aux ressources humaines|des ressources humaines}",
        "other:hr_records",
    ),
    ("{donnee{s}|information{s}|element{s}} financi{ere|eres|er|ers}", "other:financial_data_generic"),
    ("{donnee{s}|information{s}} fiscale{s}", "other:tax_data"),
    ("{detention|possession} {d'armes|d'une arme}{ individuelles|}", "other:weapons_held"),
    ("{nom{s}|coordonnees} {de la|des|de leur|de leurs|de votre} banque{s}", "other:bank_name"),
    ("nom{s} {de l'|des |d'}etablissement{s} bancaire{s}", "other:bank_name"),
    ("{donnee{s}|information{s}} biometrique{s}", "other:biometrics"),
    ("empreinte{s} {digitale{s}|vocale{s}|palmaire{s}}", "other:biometrics"),
    ("{donnee{s} genetique{s}|information{s} genetique{s}}", "other:genetic_data"),
    ("origine{s} {ethnique{s}|raciale{s}|raciale ou ethnique|ethnique ou raciale}", "other:ethnic_origin"),
    ("{casier{s} judiciaire{s}|antecedents judiciaires|fichier des antecedents judiciaires}", "other:criminal_record"),
    ("{justificatif{s}|attestation{s}} de {domicile|residence}", "other:proof_of_address"),
    ("piece{s} justificative{s}", "other:supporting_documents"),
    ("{numero{s}|n°|reference{s}} {de |du |}dossier{s}", "other:file_number"),
    (
        "{identifiant national etudiant|identifiants nationaux etudiants|numero{s} ine|numero{s} d'etudiant{s}|numero{s} etudiant{s}}",
        "other:student_number",
    ),
    ("{historique{s}|donnee{s}} de navigation", "other:browsing_history"),
    ("code{s} source{s}", "other:source_code"),
];

/// Words that name a field only as a member of a list that holds other fields, or under the head of one
/// (« adresses e-mail et postale »). Same order.
pub const WEAK: &[(&str, &str)] = &[
    ("nom", "last_name"),
    ("sexe{s}", "sex"),
    ("genre{s}", "sex"),
    ("civilite{s}", "sex"),
    ("age{s}", "age"),
    ("anniversaire{s}", "birth_date"),
    ("nationalite{s}", "nationality"),
    ("citoyennete{s}", "nationality"),
    (
        "{representant|representants|responsable|responsables} {legal|legaux}{ pour les mineurs| des mineurs| du mineur|}",
        "family",
    ),
    ("{ayant droit|ayant-droit|ayants droit|ayants-droit}", "family"),
    ("conjoint{s|e|es|}", "family"),
    ("filiation{s}", "family"),
    ("photo{s}", "photo"),
    ("photographie{s}", "photo"),
    ("{portrait{s}|selfie{s}}", "photo"),
    ("signature{s}", "signature"),
    ("{e-mail{s}|email{s}|e mail{s}|mail{s}|mel{s}|courriel{s}|courrier{s} electronique{s}|adel}", "email"),
    ("{telephone{s}|tel|portable{s}|mobile{s}|fixe{s}|gsm}", "phone"),
    ("adresse", "postal_address"),
    ("domicile{s}", "postal_address"),
    ("code{s} {postal|postaux}", "postal_address"),
    ("{ville{s}|commune{s}|rue{s}}", "postal_address"),
    ("{pseudo{s}|pseudonyme{s}}", "username"),
    ("matricule{s}", "customer_id"),
    ("{numero{s}|n°} d'affilie{s}", "customer_id"),
    ("ip", "ip_address"),
    ("numero{s} de serie", "device"),
    ("{jeton{s}|token{s}}", "session_token"),
    ("{carte{s} vitale{s}|registre national|securite sociale}", "national_id"),
    ("permis", "driving_licence"),
    ("{immatriculation{s}|vehicule{s}}", "vehicle"),
    ("bic", "iban"),
    ("{compte{s} bancaire{s}|moyen{s} de paiement|mandat{s} sepa|mandat{s} de prelevement}", "bank_details"),
    ("cb", "payment_card"),
    ("date{s} d'expiration", "payment_card"),
    ("{facture{s}|facturation|transaction{s}|operation{s}|paiement{s}|virement{s}}", "payment_history"),
    ("{salaire{s}|remuneration{s}}", "salary"),
    ("{revenu{s}|ressources}", "income"),
    // Only where the text is about appointments: « la date, le nom et la spécialité du praticien ».
    ("{date{s}|heure{s}|horaire{s}|date et heure|dates et heures}", "appointment_date"),
    ("motif{s}", "appointment_reason"),
    ("specialite{s}", "practitioner_specialty"),
    ("antecedent{s}", "medical_record"),
    ("dossier{s} externe{s}", "medical_document"),
    ("compte{s}{-| }rendu{s}", "medical_document"),
    ("{arret{s} maladie|arret{s} de travail}", "medical_document"),
    (
        "{diagnostic{s}|pathologie{s}|maladie{s}|affection{s}|ald|grossesse{s}|handicap{s}|allergie{s}|seropositivite|cancer du sein}",
        "diagnosis",
    ),
    ("{ordonnance{s}|prescription{s}|medicament{s}|traitement{s}|vaccination{s}}", "prescription"),
    (
        "{analyse{s}|laboratoire{s} d'analyse{s}|laboratoire{s} d'analyses medicales|laboratoire{s} de biologie|imagerie|radiologie|radio{s}|scanner{s}|irm|echographie{s}|anatomocytopathologie|anatomopathologie|biologie}",
        "test_result",
    ),
    ("{mutuelle{s}|complementaire{s} sante|tiers payant|tiers-payant|garantie{s}}", "health_insurance"),
    ("{etat{s} de sante|parcours de soins|parcours de sante}", "medical_data_generic"),
    ("medecin{s}{ |-}traitant{s}", "treating_doctor"),
    ("{employeur{s}|siret|siren}", "employer"),
    ("{profession{s}|fonction{s}|metier{s}|poste{s}|csp|grade{s}|emploi{s}}", "job_title"),
    ("{diplome{s}|formation{s}|scolarite|etablissement{s} scolaire{s}|classe{s}}", "education"),
    ("{cv|candidature{s}}", "cv"),
    ("religion{s}", "religion"),
    ("{contrat{s}|offre{s}}", "contract"),
    ("{abonnement{s}|forfait{s}|formule{s}}", "subscription"),
    ("{achat{s}|commande{s}|panier{s}}", "purchase_history"),
    ("{carte{s} de fidelite|carte{s} fidelite|compte{s} de fidelite|compte{s} fidelite}", "loyalty"),
    ("{appel{s}|communications telephoniques}", "call_log"),
    ("{sms|message{s}|messagerie{s}|conversation{s}|echange{s}|correspondance{s}}", "messages"),
    ("{localisation{s}|trajet{s}|deplacement{s}|position{s}}", "location"),
    ("solde{s}", "other:balance"),
    ("cagnotte{s}", "other:loyalty_balance"),
    ("{prestation{s}|allocation{s}}", "other:benefit_payment"),
    ("club{s}", "other:club"),
    ("stocks des clubs", "other:club_stocks"),
    ("{gestion des ressources humaines|ressources humaines}", "other:hr_records"),
    ("{banque{s}|etablissement{s} bancaire{s}}", "other:bank_name"),
];

/// Phrases that hold the words of a field and name none. Sorted by the word they guard.
pub const NOT_FIELDS: &[&str] = &[
    "formation {restreinte|professionnelle|continue|obligatoire}",
    // how it was paid
    "par {virement|prelevement|cheque|carte|carte bancaire|carte de credit}{s}",
    // ways of telling the people concerned
    "{recevoir|recevront|recevra|recevrez|recoivent|recu|recus|envoye|envoyer|adresse|adresser} {un|une|des|par} {e-mail{s}|mail{s}|courriel{s}|sms|message{s}|courrier{s}}",
    "{un|des|par} {e-mail{s}|mail{s}|courriel{s}|sms|message{s}|courrier{s}} {ou|et} {un |des |par |}{e-mail{s}|mail{s}|courriel{s}|sms|message{s}|courrier{s}}",
    "{appels, |appel, |}sms et {e-mail{s}|mail{s}|courriel{s}}",
    // données: law, offices, trades, events and techniques
    "{protection|confidentialite|respect|securite|securisation|regulation|souverainete} {de|des|de leurs|de vos|de ses|de nos} donnee{s}{ personnelles| personnelle| a caractere personnel| sensibles| de sante| medicales| des utilisateurs|}",
    "{delegue{s}|deleguee{s}|responsable{s}|officier|correspondant} {a la|de la} protection des donnees{ personnelles|}",
    "autorite{s} {de|chargee{s} de la|nationale{s} de|francaise de|europeenne{s} de} protection des donnees{ personnelles|}",
    "{gendarme|gardien|gardienne|police} {francais |}{des|de nos} donnees{ personnelles|}",
    "{reglement general|reglement europeen|reglement|loi|droit|politique|charte|principes} {sur |relatif a |de |relative a |en matiere de }{la |}{protection|confidentialite} des donnees{ personnelles| a caractere personnel|}",
    "{traitement{s}|collecte|conservation|exploitation|utilisation|gestion|hebergement|stockage|partage|minimisation|portabilite} {de|des} donnees{ personnelles| a caractere personnel| de sante| medicales| sensibles| administratives|}",
    "{responsable{s}|sous-traitant{s}} {de|du} traitement{s}{ des donnees| de donnees| de donnees personnelles| des donnees personnelles|}",
    "{systeme{s}|registre|fichier} de traitement{s} automatise{s} de donnees",
    "systeme{s} de traitement automatise de donnees{ a caractere personnel|}",
    "{atteinte{s}|acces frauduleux|maintien frauduleux|intrusion} {a|dans} un systeme de traitement automatise de donnees{ a caractere personnel|}",
    "{hebergeur{s}|hebergement|plateforme{s}|entrepot{s}|espace europeen} {de|des} donnees de sante",
    "{vendeur{s}|courtier{s}|revendeur{s}|marche noir|trafic} {de|des} donnees{ personnelles|}",
    "{journee|semaine|institut|observatoire} {europeenne |mondiale |}{de la protection |}des donnees{ personnelles|}",
    "{base{s}|banque{s}|centre{s}} de donnees",
    "{valeur|prix|monetisation} {des|de} donnees{ personnelles| medicales| de sante|}",
    "{droit{s}|droit d'acces|droit de rectification} {a|sur|aux} {vos|leurs|ses|des} donnees{ personnelles|}",
    // nom
    "au{x|} nom{s} {de|du|des|d'un|d'une|de la|de l'entreprise|de votre|de leur|de son}",
    "{en|a} {son|leur|mon|notre|votre} nom",
    "{sous|porte|portait|portant} {le|un|son|leur} {nom|pseudo|pseudonyme|identifiant} {de|d'emprunt}",
    "{sous|derriere} {le|un|ce|son|leur|plusieurs|de faux|d'autres} {nom{s}|pseudo{s}|pseudonyme{s}|identifiant{s}}",
    "repondant au {nom|pseudo|pseudonyme}",
    "nom{s} de {domaine{s}|code|guerre|scene|marque{s}|famille du malware|fichier{s}|serveur{s}|lieu|plume|bapteme}",
    "tel{s} que",
    "rien de tel",
    "{un|une|d'un|d'une} tel{le|}{s|}",
    "tel ou tel",
    "nom{s} {commercial|commerciaux|propre|propres|d'emprunt}",
    "nom{s} {de la|du|de cette|de ce|des|de son|de leur} {societe{s}|entreprise{s}|marque{s}|groupe{s}|prestataire{s}|sous-traitant{s}|pirate{s}|hacker{s}|malware|rancongiciel|logiciel{s}|site{s}|application{s}|operation|projet{s}|service{s}|plateforme{s}|start-up|startup|coupable{s}|suspect{s}|enseigne{s}|fichier{s}|fournisseur{s}|collectif|forum}",
    "nom{s} de {l'entreprise|l'operation|l'auteur|l'application|l'association|l'etablissement|l'editeur|l'operateur|l'organisme|l'attaquant|l'enseigne|l'expediteur|l'outil}",
    "nom{s} d'{une entreprise|un groupe|un prestataire|une societe|un site|un logiciel}",
    "{comme son nom l'indique|du meme nom|de ce nom|eponyme|digne de ce nom|sans nom|en son nom propre|faux nom{s}|nouveau nom|ancien nom|autre nom|petit nom|nom officiel|nom anglais|nom latin}",
    "{le ou les|de|quelques|certains} noms {de|des} {pirates|hackers|suspects|entreprises|societes|prestataires|groupes|marques|fichiers}",
    "{grands|gros|plus grands} noms",
    "noms {de|des} {disparus|morts|defunts|blesses|passagers}",
    // identité
    "{officier{s}|service{s}|bureau} {d'|de l'}etat{ |-}civil",
    "{usurpation{s}|vol{s}|fraude{s}|detournement{s}} {d'identite{s}|a l'identite|de l'identite|de leur identite|de votre identite|aux identites}",
    "{usurper|usurpe|usurpent|usurpant|voler|prouver|verifier|justifier de|decliner} {l'|leur |votre |son |une |leurs |vos |des |d'}identite{s}",
    "identite{s} {numerique{s}|visuelle{s}|sonore{s}|nationale|francaise|culturelle{s}|regionale{s}|professionnelle usurpee|d'emprunt}",
    "identite{s} {de ses|de leurs|de ces} {auteur{s}|attaquant{s}|pirate{s}|hacker{s}|voleur{s}|commanditaire{s}|complice{s}}",
    "identite {de l'|du |des |de la |de son |de leur |d'un }{auteur{s}|attaquant{s}|pirate{s}|hacker{s}|cybercriminel{s}|suspect{s}|assaillant{s}|prestataire{s}|sous-traitant{s}|groupe|victime{s}|societe|conducteur|agresseur{s}|responsable{s}}",
    "{controle{s}|verification{s}|fournisseur{s}|gestion} {de l'|d'|des }identite{s}",
    "france identite",
    "fausse{s} identite{s}",
    // prénom, sexe, genre, âge, civilité
    "prenom{s} {d'emprunt|a ete change|a ete modifie|ont ete changes|ont ete modifies|change{s}|modifie{s}}",
    "{ce|ces|un autre|un nouveau|tout} genre{s} {de|d'attaque{s}|d'incident{s}|d'arnaque{s}|d'operation{s}|d'acte{s}|d'information{s}}",
    "{en tout genre|en tous genres|du genre|de ce genre|unique en son genre|genre humain|egalite des genres|violences de genre}",
    "{moyen age|age d'or|age moyen|age legal|age de la retraite|jeune age|grand age|hors d'age|tous ages|quel que soit l'age}",
    "{ans|annees} d'age",
    // adresse
    "{a|a cette|aux|suivez|ecrivez a|ecrire a|contacter a} {l'|les |}adresse{s} {suivante{s}|ci-dessous|dediee{s}|indiquee{s}|mail suivante|e-mail suivante|email suivante|electronique suivante}",
    "{a|via} {l'|une }adresse {mail|e-mail|email|electronique} {suivante|dediee|specifique|ci-dessous|de contact}",
    "adresse{s} {mail|e-mail|email|electronique} {dediee{s}|specifique{s}|de contact|generique{s}|du delegue|du dpo|de l'expediteur|frauduleuse{s}|suspecte{s}|malveillante{s}|officielle{s}}",
    "{adresses|adresse} {web|url|internet|du site|des sites|de sites|de serveurs|du serveur|de l'expediteur|frauduleuses|malveillantes|suspectes|bitcoin|de portefeuille|de portefeuilles|memoire|officielle|officielles|dns|onion}",
    "adresse {a|aux|au} {ses|leurs|la|l'ensemble|tous|toutes|tout|clients|usagers|abonnes|patients|assures|salaries|adherents|l'afp|nos|notre}",
    "{s'|a |ont |avoir |ete |lettre |courrier |communique |plainte }adresse{s|e|es|}",
    // mots de passe, identifiants, codes: gestures and attack paths, no data taken
    "{changer|changez|modifier|modifiez|renouveler|renouvelez|reinitialiser|reinitialisez|choisir|choisissez|utiliser|utilisez} {de |vos |votre |leurs |leur |ses |son |le |les |un |des |}mot{s} de passe{s}",
    "{changer|changez|modifier|modifiez} {immediatement|rapidement|regulierement} {vos|votre|leurs|leur|ses|son|le|les} mot{s} de passe{s}",
    "{changement{s}|reinitialisation{s}|modification{s}|renouvellement{s}|gestionnaire{s}|politique{s}|reutilisation{s}|robustesse|complexite|coffre-fort|recuperation} {de|du|des|d'un|de leur|de leurs|de vos|de votre} mot{s} de passe{s}",
    "{oubli de|oublie son|oublie leur|nouveau|nouveaux|un seul|meme|memes} mot{s} de passe{s}",
    "mot{s} de passe{s} {unique{s}|robuste{s}|complexe{s}|fort{s}|solide{s}|different{s}|faible{s}|temporaire{s}|provisoire{s}|a usage unique|trop simple{s}|trop faible{s}}",
    "{usurpation|vol|compromission|utilisation|detournement|fuite|reutilisation} {d'|des |de |de l'}identifiant{s} {d'un|d'une|de l'un|de connexion d'un|de connexion d'une|d'acces d'un|appartenant a un|de plusieurs}",
    "identifiant{s} {de connexion |}{d'un|d'une|de l'un|de plusieurs} {de ses |de nos |de leurs |}{agent{s}|fonctionnaire{s}|salarie{s}|salariee|employe{s}|employee|collaborateur{s}|collaboratrice|prestataire{s}|sous-traitant{s}|partenaire{s}}",
    "{mot de passe|mots de passe|acces} {d'un|d'une|de l'un de ses|de plusieurs} {agent|fonctionnaire|salarie|salariee|employe|employee|collaborateur|prestataire|sous-traitant|administrateur|technicien}{s}",
    "{identifiants {usurpes|voles|compromis} {d'un|d'une}|identifiants {usurpes|voles|compromis} pour}",
    "code{s} {d'acces|de connexion} {a distance|de l'immeuble}",
    // téléphone and numéros that the reader may call, or that are ranks
    "numero{s} {vert{s}|gratuit{s}|d'urgence|d'appel{s}|non surtaxe{s}|surtaxe{s}|cristal|azur|unique|d'information|d'assistance}",
    "numero{s} {de telephone |de tel |telephonique |}{dedie{s}|special|speciaux|d'appel gratuit|mis en place|mis a disposition}",
    "{appeler|appelez|composer|composez|joindre|contacter|contactez} {le|au|un|ce} numero{s}{ de telephone| vert| unique| dedie| gratuit|}",
    "{joignable|joignables|disponible|accessible} {au|par|via le} {numero|telephone}{ de telephone| suivant|}",
    "{numero|n°|no} {1|2|3|4|5|6|7|8|9|10|un|deux|trois}",
    "{numero{s}|n°} de {train{s}|vol{s}|voie|serie du wagon|page|decret|loi|version|tva du site|l'article|depeche}",
    "{par|au} telephone{s}",
    "{par|via} {telephone|mail|e-mail|email|courriel|sms|courrier electronique|messagerie|message|courrier}",
    "{appel{s}|demarchage{s}|arnaque{s}|standard{s}|canular{s}|conseiller{s}|ecoute{s}|plateforme{s}|assistance{s}|entretien{s}} telephonique{s}",
    "sur {son|leur|leurs|votre|vos|mon|un|le|les|des} {telephone{s}|smartphone{s}|portable{s}|mobile{s}}{ portable| portables| mobile| mobiles|}",
    "{application{s}|reseau|reseaux|site|internet|telephonie|operateur{s}|version|appli{s}|forfait{s}} {de telephonie |}mobile{s}",
    "{telephonie|ligne fixe|lignes fixes|ordinateur{s} portable{s}|pc portable{s}|prix fixe|ligne mobile|lignes mobiles|reseau fixe}",
    // mails, courriels, messages, SMS that are sent
    "{e-mail{s}|email{s}|mail{s}|courriel{s}|sms|message{s}} {envoye{s}|transmis|recu{s}|d'excuses|adresse{s} a|adresse{s} aux}",
    "{envoi|envoyer|envoye|recevoir|recu|recevez|reception} {d'|de |des |un |le |les |par |plusieurs }{e-mail{s}|email{s}|mail{s}|courriel{s}|sms|message{s}}",
    "{e-mail{s}|email{s}|mail{s}|courriel{s}|sms|message{s}|appel{s}|courrier{s}} {frauduleux|suspect{s}|malveillant{s}|d'hameconnage|de phishing|indesirable{s}|non sollicite{s}|douteux|d'information|de prevention|d'alerte|piege{s}}",
    "{boite{s}|compte{s}|client{s}|serveur{s}|fournisseur{s}} {mail{s}|e-mail{s}|email{s}|de messagerie|de courriel}",
    "courrier electronique {d'information|adresse|envoye}",
    // domicile, ville, pays
    "{a|sans|livraison a|soins a|hospitalisation a|travail a|aide a} domicile{ fixe|}",
    "{hotel|centre{s}|maire{s}|metropole{s}} de {ville|la ville|commune}",
    // date, heure, rendez-vous
    "{en date du|a la date du|en date de|a ce jour|a cette date|a date|jusqu'a cette date|date butoir|date limite|date de publication|date de sortie|date d'entree en vigueur|date de creation|de longue date|date du}",
    "{prise{s}|service{s}|plateforme{s}|site{s}|gestion|prendre|pris|systeme|reservation|application} {de |des |}rendez-vous{ medical| medicaux| en ligne|}",
    "{a l'heure|de l'heure|heure{s} de pointe|tout a l'heure|24 heures|72 heures|quelques heures|de bonne heure|pour l'heure|heures plus tard|heures apres|heures de travail|a toute heure}",
    "motif{s} de {l'attaque|la plainte|licenciement|mise en examen|satisfaction|inquietude}",
    "au motif {que|de}",
    // carte, permis, titre
    "{arnaque{s}|renouvellement|nouvelle|fausse|mise a jour} {a la |de la |de votre |de }carte{s} vitale{s}",
    "{detenteur{s}|detentrice{s}|porteur{s}|porteuse{s}|titulaire{s}|possesseur{s}} {d'une|de la|de|d'un|des|de cette} carte{s} {de |}fidelite",
    "programme{s} de fidelite",
    "{opposition|bloquer|surveiller} {sur |a |}{votre |sa |leur |la |leurs |vos |}carte{s} {bancaire{s}|de credit|bleue{s}}",
    "{conseiller{s}|conseillere{s}|faux conseiller{s}|fraude{s}|prelevement{s}|secteur|agence{s}|secret|reseau|organisme{s}|application{s}} bancaire{s}",
    "permis {de construire|d'exploiter|d'environnement}",
    "passeport{s} {sanitaire{s}|vaccinal|vaccinaux|talent}",
    // banque, compte, opération, transaction
    "{releve{s}|surveiller|surveillez|verifier|verifiez|consulter|consultez} {vos |leurs |ses |regulierement |regulierement vos |attentivement vos |}{comptes|compte{s} bancaire{s}|releves|releves bancaires|releves de compte|operations bancaires|mouvements bancaires}",
    "operation{s} {de communication|de police|judiciaire{s}|de secours|policiere{s}|de maintenance}",
    "banque{s} {postale|de france|mondiale|populaire|centrale}",
    // santé, médecins, traitement
    "{etablissement{s}|professionnel{s}|professionnelle{s}|ministere|ministre|agence regionale|agence{s} regionale{s}|maison{s}|systeme{s}|secteur|centre{s}|parcours professionnel} de {la |}sante",
    "{mon espace sante|espace numerique de sante|health data hub|sante publique france|sante publique|haute autorite de sante}",
    "ordonnance{s} {du juge|de refere|penale{s}|du tribunal|de non-lieu|de renvoi}",
    "{par|sur} ordonnance",
    "ordonnance{s} {concernant|sur|relative a|federale|no|n°|de protection|du conseil}",
    "en cours de traitement",
    "traitement{s} {de la demande|de l'incident|des demandes|de la plainte|automatise{s}|judiciaire|mediatique|des dechets}",
    "{delai{s}|centre{s}|station{s}|capacite{s}} de traitement",
    "analyse{s} {en cours|technique{s}|forensique{s}|approfondie{s}|complementaire{s}|de risque{s}|d'impact|des donnees|des logs|du code}",
    "premieres analyses",
    "{maladies infectieuses|assurance maladie|caisse{s} primaire{s} d'assurance maladie|arret maladie collectif|conge{s} maladie}",
    "{ordre des medecins|conseil national de l'ordre des medecins|consultez {un|votre} medecin|consulter {un|son|leur} medecin}",
    // emploi, fonctions, situation
    "{en poste|fonction publique|prise de fonction{s}|bureau{x|} de poste|suppression{s} de poste{s}|poste{s} supprime{s}}",
    "poste{s} de {travail|police|secours|commandement|controle|pilotage|garde}",
    "en fonction {de|du|des}",
    "{france travail|pole emploi|demandeur{s} d'emploi|suppression{s} d'emploi{s}|plan de sauvegarde de l'emploi|offre{s} d'emploi|marche de l'emploi|mode d'emploi}",
    "formation{s} {politique{s}|syndicale{s}}",
    "centre{s} de formation",
    "{appel d'offre{s}|appels d'offres|offre publique|offre{s} de rachat}",
    "perte{s} de {revenu{s}|salaire{s}}",
    "{departement|directeur|directrice|direction|service} des ressources{ humaines|}",
    "{ligne{s} de commande|serveur{s} de commande|serveur{s} de commande et de controle|passer commande|commande publique}",
    // religion, position, photo, appel, signature
    "{prise{s} de position|position dominante|en position de}",
    "{photo{s}|photographie{s}} {d'illustration|d'archive{s}|afp|ap|reuters|credit|non contractuelle|non contractuelles|prise|prises|de presse}",
    "{credit{s} |legende |agence }{photo{s}|photographie{s}}",
    "appel{s} {a la vigilance|a temoins|a la prudence|au calme|d'urgence|de detresse|a projets}",
    "{cour d'appel|faire appel|fait appel|interjete appel}",
    "signature{s} {de l'accord|d'un accord|d'une convention|virale{s}|du contrat}",
    // matricule, véhicule, club, localisation
    "vehicule{s} {de secours|de pompiers|utilitaire{s}|de service}",
    "{libre-echange|echange{s} de donnees|echange{s} de tirs|echange{s} de fichiers|echange{s} entre}",
    "{securite sociale {etudiante|des independants|agricole}|branche{s} de la securite sociale|protection sociale|caisse de securite sociale|financement de la securite sociale}",
    "club{s} {de football|de foot|amateur{s}|professionnel{s}|sportif{s}|des utilisateurs|de tir{s}}",
];
