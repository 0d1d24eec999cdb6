//! The things that French texts count, each with its class; and the words that stand between or after a number and them.
//!
//! Row syntax as in the other tables: folded, `{a|b}` one of, `{s}` an optional s, one level of nesting. The longest phrase
//! wins. Inclusive forms keep their point: « client·e·s » folds to itself. Left to the program: the number, « de » or « d' »
//! after million, persons after the noun (« dossiers de clients »), and units of measure, money, time and per cent.

use crate::claim::UnitClass::{
    self, Accounts, Addresses, Appointments, BankDetails, Casualties, Emails, Organisations, Other, People, Phones,
    Records, Tonnes,
};

/// Nouns that are counted. By class, in the order of FORMATS.md.
pub const UNITS: &[(&str, UnitClass)] = &[
    // People: anybody.
    ("personne{s}", People),
    (
        "personne{s} {physique{s}|majeure{s}|mineure{s}|inscrite{s}|vulnerable{s}|handicapee{s}|assuree{s}|agee{s}|prise{s} en charge|evacuee{s}|confinee{s}}",
        People,
    ),
    ("individu{s}", People),
    ("{gens|ames|particulier{s}|particuliere{s}|humains}", People),
    (
        "{homme{s}|femme{s}|enfant{s}|mineur{|s|e|es}|adulte{s}|adolescent{|s|e|es}|senior{s}|bebe{s}|nourrisson{s}}",
        People,
    ),
    (
        "{habitant{|s|e|es|·e·s|·es|.e.s|(e)s}|resident{|s|e|es}|ressortissant{|s|e|es}|riverain{|s|e|es}|voisin{|s|e|es}}",
        People,
    ),
    ("{citoyen{s}|citoyenne{s}|citoyen·ne·s|contribuable{s}|electeur{s}|electrice{s}|administre{|s|e|es}}", People),
    (
        "{francais|francaise{s}|francais·es|francais.es|belge{s}|suisse{s}|europeen{s}|europeenne{s}|americain{|s|e|es}|britannique{s}}",
        People,
    ),
    ("{francaises et francais|francaises et de francais|francais et francaises|francais et de francaises}", People),
    ("{foyer{s}|menage{s}|famille{s}|foyer{s} fiscal|foyers fiscaux}", People),
    ("victime{s}{ potentielle{s}| presumee{s}| collaterale{s}|}", People),
    ("potentielle{s} victime{s}", People),
    // « piratés » folds to « pirates »: people either way.
    ("pirate{s}", People),
    // People: customers, members, insured, inscribed.
    ("client{|s|e|es|·e·s|·es|.e.s|(e)s}", People),
    ("ex-client{|s|e|es|·e·s|·es|.e.s|(e)s}", People),
    (
        "client{s} {francais|belges|particulier{s}|professionnel{s}|actuel{s}|fixe{s}|mobile{s}|box|final|finaux|unique{s}|actif{s}}",
        People,
    ),
    ("{clients et ex-clients|clients et anciens clients|clients et prospects|clients ou anciens clients}", People),
    ("patient{|s|e|es|·e·s|·es|.e.s|(e)s}", People),
    ("{ex-patient{|s|e|es|·e·s|·es|.e.s|(e)s}|patients et ex-patients|patients et anciens patients}", People),
    (
        "{assure{|s|e|es|·e·s|·es|.e.s|(e)s}|abonne{|s|e|es|·e·s|·es|.e.s|(e)s}|adherent{|s|e|es|·e·s|·es|.e.s|(e)s}|affilie{|s|e|es|·e·s|·es|.e.s|(e)s}}",
        People,
    ),
    (
        "{assures sociaux|assure social|assuree{s} sociale{s}|ex-abonnes|ex-adherents|adherent{s} actif{s}|membre{s} actuel{s}|abonne{s} actif{s}}",
        People,
    ),
    ("{usager{s}|usagere{s}|usager·e·s|usagers et usageres}", People),
    ("{utilisateur{s}|utilisatrice{s}|utilisateur·rice·s|utilisateur·ice·s|utilisateur·trice·s}", People),
    (
        "{utilisateurs et utilisatrices|utilisatrices et utilisateurs|utilisateur{s} unique{s}|utilisateur{s} actif{s}|utilisateur{s} inscrit{s}}",
        People,
    ),
    (
        "{internaute{s}|mobinaute{s}|joueur{s}|joueuse{s}|acheteur{s}|acheteuse{s}|consommateur{s}|consommatrice{s}|lecteur{s}|lectrice{s}|prospect{s}}",
        People,
    ),
    (
        "{visiteur{s}|visiteuse{s}|spectateur{s}|spectatrice{s}|destinataire{s}|correspondant{|s|e|es}|participant{|s|e|es}}",
        People,
    ),
    (
        "{allocataire{s}|beneficiaire{s}|titulaire{s}|societaire{s}|mutualiste{s}|locataire{s}|proprietaire{s}|pensionne{|s|e|es}}",
        People,
    ),
    ("{ayant{s} droit|ayant{s}-droit|representants legaux|proches}", People),
    (
        "{inscrit{|s|e|es|·e·s|·es|.e.s|(e)s}|licencie{|s|e|es|·e·s|·es|.e.s|(e)s}|ex-licencie{|s|e|es|·e·s|·es|.e.s|(e)s}|cotisant{|s|e|es|·e·s|·es|.e.s|(e)s}}",
        People,
    ),
    (
        "{debiteur{s}|debitrice{s}|debiteur{s} unique{s}|creancier{s}|emprunteur{s}|emprunteuse{s}|epargnant{|s|e|es}}",
        People,
    ),
    (
        "{detenteur{s}|detentrice{s}|porteur{s}|proprietaire{s}} {d'armes|d'une arme|de comptes|de cartes|de carte}",
        People,
    ),
    (
        "{detenteur{s}|detentrice{s}|membre{s}|donateur{s}|donatrice{s}|benevole{s}|volontaire{s}|militant{|s|e|es}|sympathisant{|s|e|es}}",
        People,
    ),
    (
        "{tireur{s}|tireuse{s}|chasseur{s}|sportif{s}|sportive{s}|footballeur{s}|footballeuse{s}|pratiquant{|s|e|es}|arbitre{s}|dirigeant{|s|e|es}}",
        People,
    ),
    ("{demandeur{s}|demandeuse{s}}{ d'emploi| d'asile|}", People),
    (
        "{demandeur{s} d'emploi inscrit{s}|chomeur{s}|chomeuse{s}|allocataires et ex-allocataires|candidat{|s|e|es}|jeunes}",
        People,
    ),
    ("{travailleur{s}|travailleuse{s}} {independant{s}|independante{s}|frontalier{s}|saisonnier{s}}", People),
    (
        "{travailleur{s}|travailleuse{s}|independant{|s|e|es}|auto-entrepreneur{s}|autoentrepreneur{s}|micro-entrepreneur{s}|entrepreneur{s}|commercant{|s|e|es}|artisan{s}|exploitant{|s|e|es}|agriculteur{s}|agricultrice{s}|chef{s} d'entreprise}",
        People,
    ),
    (
        "{eleve{s}|ecolier{s}|ecoliere{s}|collegien{s}|collegienne{s}|lyceen{s}|lyceenne{s}|etudiant{|s|e|es|·e·s|·es|.e.s|(e)s}|apprenti{|s|e|es}|parent{s}|parent{s} d'eleve{s}|diplome{|s|e|es}|enseignant{|s|e|es|·e·s|·es|.e.s|(e)s}|professeur{s}|professeure{s}|stagiaire{s}|alternant{|s|e|es}}",
        People,
    ),
    (
        "{passager{s}|passagere{s}|voyageur{s}|voyageuse{s}|touriste{s}|automobiliste{s}|conducteur{s}|conductrice{s}|pieton{s}|cheminot{s}}",
        People,
    ),
    // People: those who work, help or judge; counted, though rarely the affected.
    (
        "{salarie{|s|e|es|·e·s|·es|.e.s|(e)s}|employe{|s|e|es|·e·s|·es|.e.s|(e)s}|agent{|s|e|es|·e·s|·es|.e.s|(e)s}|fonctionnaire{s}|collaborateur{s}|collaboratrice{s}|collegue{s}|intervenant{|s|e|es}|militaire{s}|cadre{s}|ouvrier{s}|ouvriere{s}|saisonnier{s}|retraite{|s|e|es}}",
        People,
    ),
    ("{agent{s} public{s}|agents publics|agent{s} de la fonction publique|personnel{s}|effectif{s}}", People),
    (
        "{medecin{s}|praticien{s}|praticienne{s}|soignant{|s|e|es}|infirmier{s}|infirmiere{s}|pharmacien{s}|pharmacienne{s}|dentiste{s}|aide{s}-soignant{|s|e|es}|professionnel{s} de sante|professionnel{s}|professionnelle{s}|psychologue{s}|docteur{s}}",
        People,
    ),
    ("{ingenieur{s}|marchand{s}|gestionnaire{s}|developpeur{s}|commercant{s}}", People),
    (
        "{pompier{s}|sapeur{s}-pompier{s}|secouriste{s}|sauveteur{s}|policier{s}|policiere{s}|gendarme{s}|enqueteur{s}|enquetrice{s}|expert{|s|e|es}|temoin{s}|suspect{|s|e|es}|prevenu{|s|e|es}|mis en cause|plaignant{|s|e|es}|partie{s} civile{s}|avocat{|s|e|es}}",
        People,
    ),
    (
        "{hacker{s}|cybercriminel{s}|attaquant{|s|e|es}|escroc{s}|journaliste{s}|chercheur{s}|chercheuse{s}|elu{|s|e|es}|maire{s}|depute{|s|e|es}|senateur{s}|senatrice{s}|conseillers federaux|inconnu{|s|e|es}|complice{s}}",
        People,
    ),
    // Accounts
    ("compte{s}", Accounts),
    (
        "compte{s} {client{s}|clientes|utilisateur{s}|usager{s}|allocataire{s}|abonne{s}|adherent{s}|patient{s}|membre{s}|personnel{s}|professionnel{s}|individuel{s}|en ligne|actif{s}|inactif{s}|unique{s}|fiscal|fiscaux|ameli|formation|fidelite|fiscaux personnels}",
        Accounts,
    ),
    (
        "compte{s} {de client{s}|d'utilisateur{s}|d'allocataire{s}|d'abonne{s}|d'usager{s}|d'adherent{s}|de patient{s}|de messagerie|de fidelite|d'assure{s}|de particuliers|de professionnels}",
        Accounts,
    ),
    // The account is counted, not its number; « numéros de comptes » is under BankDetails.
    ("compte{s} bancaire{s}", Accounts),
    (
        "{profil{s}|espace{s} client{s}|espace{s} personnel{s}|boite{s} mail{s}|messagerie{s}|abonnement{s}|login{s}|inscription{s}|adhesion{s}|licence{s}}",
        Accounts,
    ),
    ("{identifiant{s}|couple{s} identifiant{s}/mot{s} de passe|couple{s} login/mot de passe}", Accounts),
    // Appointments
    ("rendez-vous{ medical| medicaux| pris| en ligne|}", Appointments),
    ("{rdv|rendez vous|consultation{s} medicale{s}|prise{s} de rendez-vous|rendez-vous de patients}", Appointments),
    // Records
    ("dossier{s}", Records),
    (
        "dossier{s} {client{s}|patient{s}|medical|medicaux|administratif{s}|personnel{s}|individuel{s}|de patients|de clients|de candidature|d'allocataires|d'assures}",
        Records,
    ),
    (
        "{donnee{s}|donnee{s} personnelle{s}|donnee{s} client{s}|donnee{s} individuelle{s}|donnee{s} sensible{s}|jeux de donnees|jeu de donnees|base{s} de donnees}",
        Records,
    ),
    (
        "{ligne{s}|liste{s}|ligne{s} de donnees|enregistrement{s}|entree{s}|fiche{s}|fiche{s} client{s}|fiche{s} patient{s}|fiche{s} individuelle{s}|fiche{s} nominative{s}|fichier{s}|fichier{s} sensible{s}}",
        Records,
    ),
    (
        "{document{s}|document{s} personnel{s}|document{s} medical|document{s} medicaux|document{s} confidentiel{s}|document{s} interne{s}|objet{s}|objet{s} de donnees|archive{s}|piece{s}|piece{s} jointe{s}|element{s}}",
        Records,
    ),
    (
        "{photo{s}|photographie{s}|image{s}|video{s}|facture{s}|contrat{s}|commande{s}|transaction{s}|operation{s} bancaire{s}|message{s}|sms|conversation{s}|candidature{s}|cv|formulaire{s}|information{s}}",
        Records,
    ),
    (
        "{ordonnance{s}|compte{s}-rendu{s}|compte{s} rendu{s}|certificat{s} medica{l|ux}|analyse{s}|analyse{s} medicale{s}|resultat{s}|resultat{s} d'analyse{s}|resultat{s} de test{s}|test{s}|radiographie{s}|prescription{s}|feuille{s} de soins|fiche{s} de paie|bulletin{s} de salaire}",
        Records,
    ),
    (
        "{carte{s} d'identite|carte{s} nationale{s} d'identite|piece{s} d'identite|passeport{s}|permis de conduire|titre{s} de sejour|carte{s} vitale|copie{s} de passeport{s}|copie{s} de carte{s} d'identite|copie{s} de piece{s} d'identite}",
        Records,
    ),
    (
        "{numero{s} de registre national|numero{s} avs|numero{s} national{s|}|numero{s}|numero{s} de securite sociale|numero{s} de secu|nir|numero{s} fiscaux|identifiant{s} fiscaux|mot{s} de passe|mot{s} de passe unique{s}|nom{s}|identite{s}|plaque{s} d'immatriculation}",
        Records,
    ),
    // Organisations
    (
        "{entreprise{s}|societe{s}|organisation{s}|organisme{s}|institution{s}|structure{s}|entite{s}|pme|tpe|eti|start-up{s}|startup{s}|filiale{s}|groupe{s}|enseigne{s}|marque{s}|personne{s} morale{s}}",
        Organisations,
    ),
    (
        "etablissement{s}{ de sante| scolaire{s}| hospitalier{s}| public{s}| bancaire{s}| de soins| medico-sociaux| d'enseignement|}",
        Organisations,
    ),
    (
        "{hopital|hopitaux|clinique{s}|centre{s} hospitalier{s}|chu|chr|ehpad|laboratoire{s}|laboratoire{s} d'analyse{s}|cabinet{s}|cabinet{s} medica{l|ux}|pharmacie{s}|officine{s}}",
        Organisations,
    ),
    (
        "{commune{s}|mairie{s}|municipalite{s}|collectivite{s}|collectivite{s} territoriale{s}|collectivite{s} locale{s}|administration{s}|ministere{s}|prefecture{s}|caf|cpam|caisse{s}|service{s} de l'etat|agence{s} regionale{s} de sante}",
        Organisations,
    ),
    (
        "{ecole{s}|college{s}|lycee{s}|universite{s}|academie{s}|creche{s}|association{s}|federation{s}|club{s}|syndicat{s}|ligue{s}|mutuelle{s}|banque{s}|assureur{s}|assurance{s}|complementaire{s} sante}",
        Organisations,
    ),
    (
        "{operateur{s}|prestataire{s}|sous-traitant{s}|fournisseur{s}|partenaire{s}|editeur{s}|hebergeur{s}|revendeur{s}|distributeur{s}|employeur{s}|client{s} entreprise{s}|media{s}|cabinet{s} d'avocats}",
        Organisations,
    ),
    // BankDetails
    (
        "{iban{s}|rib{s}|rib/iban|coordonnee{s} bancaire{s}|donnee{s} bancaire{s}|numero{s} iban|releve{s} d'identite bancaire|mandat{s} sepa}",
        BankDetails,
    ),
    ("numero{s} de compte{s}{ bancaire{s}|}", BankDetails),
    (
        "{numero{s} de carte{s}|numero{s} de carte{s} bancaire{s}|numero{s} de carte{s} de credit|carte{s} bancaire{s}|carte{s} de credit|carte{s} de paiement|carte{s} bleue{s}|numero{s} de cb|cb}",
        BankDetails,
    ),
    // Emails
    (
        "adresse{s} {e-mail{s}|email{s}|e mail{s}|mail{s}|electronique{s}|courriel{s}|mel|de messagerie|de courriel}{ unique{s}|}",
        Emails,
    ),
    ("{e-mail{s}|email{s}|mail{s}|courriel{s}}", Emails),
    // Phones
    (
        "{numero{s}|n°} de {telephone{s}|tel|mobile{s}|portable{s}|fixe{s}|gsm}{ unique{s}| portable{s}| mobile{s}|}",
        Phones,
    ),
    ("{numero{s} telephonique{s}|ligne{s} telephonique{s}|ligne{s} mobile{s}|ligne{s} fixe{s}|carte{s} sim}", Phones),
    // Addresses
    ("{adresse{s}|adresse{s} postale{s}|adresse{s} physique{s}|domicile{s}|adresse{s} de livraison}", Addresses),
    // Casualties
    (
        "{mort{s}|morte{s}|tue{s}|tuee{s}|deces|defunt{|s|e|es}|decede{|s|e|es}|disparu{|s|e|es}|cadavre{s}|corps}",
        Casualties,
    ),
    (
        "{blesse{|s|e|es}|rescape{|s|e|es}|survivant{|s|e|es}|hospitalise{|s|e|es}|intoxique{|s|e|es}|brule{|s|e|es}|traumatise{|s|e|es}}",
        Casualties,
    ),
    (
        "{blesse{s}|blessee{s}} {grave{s}|leger{s}|legere{s}|legerement|gravement|serieux|hospitalise{s}|tres graves|en urgence absolue|en urgence relative|dans un etat grave|psychologique{s}}",
        Casualties,
    ),
    (
        "{urgence{s} absolue{s}|urgence{s} relative{s}|victime{s} mortelle{s}|victime{s} decedee{s}|perte{s} humaine{s}|vie{s} humaine{s}|cas mortels}",
        Casualties,
    ),
    (
        "{personne{s}|passager{s}|voyageur{s}} {decedee{s}|decede{s}|tuee{s}|tue{s}|morte{s}|mort{s}|blessee{s}|blesse{s}|hospitalisee{s}|hospitalise{s}|intoxiquee{s}|disparue{s}|disparu{s}|grievement blessee{s}|gravement blessee{s}|legerement blessee{s}}",
        Casualties,
    ),
    // Tonnes
    ("tonne{s}", Tonnes),
    (
        "tonne{s} {de produit{s}|de produits chimiques|de produits dangereux|de substances|de matieres|de matieres dangereuses|de lubrifiants|d'hydrocarbures|de dechets|d'additifs|de marchandises}",
        Tonnes,
    ),
    ("kilotonne{s}", Tonnes),
    // Other: things of the two accidents, sites and machines, acts and papers of procedure, places, jobs.
    (
        "{fut{s}|bidon{s}|cuve{s}|conteneur{s}|palette{s}|citerne{s}|reservoir{s}|produit{s}|produits chimiques|substance{s}|batiment{s}|entrepot{s}|hangar{s}|logement{s}|maison{s}|usine{s}|hectare{s}}",
        Other,
    ),
    (
        "{train{s}|wagon{s}|voiture{s}|rame{s}|locomotive{s}|vehicule{s}|engin{s}|camion{s}|helicoptere{s}|ambulance{s}|quai{s}|eclisse{s}|boulon{s}|aiguillage{s}|gare{s}|lance{s}|bus|autocar{s}}",
        Other,
    ),
    (
        "{logiciel{s}|application{s}|serveur{s}|poste{s} de travail|poste{s} informatique{s}|ordinateur{s}|machine{s}|terminal|terminaux|smartphone{s}|telephone{s}|appareil{s}|disque{s}|site{s}|site{s} internet|site{s} web|systeme{s}|plateforme{s}|service{s}|outil{s}|faille{s}|vulnerabilite{s}|adresse{s} ip|iphone{s}}",
        Other,
    ),
    (
        "{attaque{s}|cyberattaque{s}|incident{s}|fuite{s}|fuite{s} de donnees|violation{s}|violation{s} de donnees|intrusion{s}|tentative{s}|piratage{s}|vol{s}|acces|connexion{s}|requete{s}|consultation{s}|telechargement{s}|evenement{s}|accident{s}|incendie{s}|explosion{s}|vague{s}}",
        Other,
    ),
    (
        "{plainte{s}|signalement{s}|notification{s}|amende{s}|sanction{s}|enquete{s}|interpellation{s}|condamnation{s}|reclamation{s}|demande{s}|recours|decision{s}|audience{s}|proces|perquisition{s}|mise{s} en examen|infraction{s}|delit{s}|chef{s} d'accusation}",
        Other,
    ),
    (
        "{appel{s}|courrier{s}|lettre{s}|page{s}|article{s}|question{s}|vue{s}|clic{s}|communique{s}|publication{s}|tweet{s}|recommandation{s}|mesure{s}|etape{s}|phase{s}|raison{s}|hypothese{s}|version{s}|point{s}}",
        Other,
    ),
    (
        "{pays|departement{s}|region{s}|canton{s}|ville{s}|quartier{s}|etats|province{s}|continent{s}|territoire{s}|zone{s}}",
        Other,
    ),
    (
        "{poste{s}|emploi{s}|suppression{s} de poste{s}|suppression{s} d'emploi{s}|lit{s}|place{s}|magasin{s}|boutique{s}|agence{s}|point{s} de vente|restaurant{s}|hotel{s}|bureau|bureaux|supermarche{s}|hypermarche{s}}",
        Other,
    ),
    (
        "{arme{s}|arme{s} a feu|fusil{s}|munition{s}|carte{s}|carte{s} de fidelite|type{s}|categorie{s}|partie{s}|copie{s}|exemplaire{s}|lot{s}|groupe{s} de pirates|cas|dose{s}|vaccin{s}|projet{s}|chiffre{s}|caractere{s}|colis|livraison{s}|film{s}|match{s}|{quart{s}|demi{s}} de finale}",
        Other,
    ),
];

/// Words that may stand between the numeral and its noun: « 850 000 anciens et actuels clients », « deux autres comptes ».
/// All forms; by meaning.
pub const ADJECTIVES_BETWEEN: &[&str] = &[
    // time
    "{nouveau|nouveaux|nouvel|nouvelle{s}}",
    "{ancien{s}|ancienne{s}|ex}",
    "{actuel{s}|actuelle{s}}",
    "{futur{s}|future{s}}",
    "{premier{s}|premiere{s}}",
    "{dernier{s}|derniere{s}}",
    "{prochain{s}|prochaine{s}}",
    "{anciens et actuels|actuels et anciens|anciennes et actuelles|anciens ou actuels|actuels ou anciens|anciens et nouveaux|anciens et futurs}",
    // identity and certainty
    "{autre{s}|memes|meme}",
    "{potentiel{s}|potentielle{s}}",
    "{suppose{s}|supposee{s}}",
    "{presume{s}|presumee{s}}",
    "{pretendu{s}|pretendue{s}}",
    "{eventuel{s}|eventuelle{s}}",
    "{possible{s}|probable{s}}",
    "{vrai{s}|vraie{s}|veritable{s}}",
    "{faux|fausse{s}}",
    "{certain{s}|certaine{s}}",
    "{different{s}|differente{s}|divers|diverses|distinct{s}|distincte{s}}",
    "unique{s}",
    // size and quantity
    "{petit{s}|petite{s}|grand{s}|grande{s}|gros|grosse{s}|enorme{s}|immense{s}}",
    "{seul{s}|seule{s}|simple{s}}",
    "{bon{s}|bonne{s}|beau|beaux|belle{s}}",
    "{principal|principaux|principale{s}}",
    "{important{s}|importante{s}}",
    "{nombreux|nombreuses}",
    "{supplementaire{s}|additionnel{s}|additionnelle{s}}",
    "{long{s}|longue{s}|court{s}|courte{s}|haut{s}|haute{s}}",
    // age, feeling, the journalist's colour
    "{jeune{s}|vieux|vieil|vieille{s}}",
    "{precieux|precieuse{s}}",
    "{malheureux|malheureuse{s}}",
    "{pauvre{s}|triste{s}}",
    "{fidele{s}|chers|cheres|heureux|heureuses}",
    "{innocent{s}|innocente{s}}",
    "{fameux|fameuse{s}|celebre{s}|illustre{s}}",
    "{honnete{s}|paisible{s}}",
];

/// Words after a numeral that stand for the noun of before: « pour 4 000 d'entre eux », « les 850 000 concernés ».
/// « 200 autres ». The forms of « pirater » fold to the noun « pirates » too: an anaphor only after a definite article.
pub const ANAPHORS: &[&str] = &[
    "d'entre {eux|elles|nous|vous}",
    "parmi {eux|elles|ceux-ci|celles-ci|lesquels|lesquelles}",
    "de {ceux-ci|celles-ci|ces derniers|ces dernieres}",
    "des {leurs|siens|notres}",
    "{concerne{s}|concernee{s}|touche{s}|touchee{s}|affecte{s}|affectee{s}|impacte{s}|impactee{s}|vise{s}|visee{s}|expose{s}|exposee{s}}",
    "{compromis|compromise{s}|vole{s}|volee{s}|derobe{s}|derobee{s}|divulgue{s}|divulguee{s}|piratee{s}|pirate{s}}",
    "{autre{s}|de plus|de moins|en tout|au total}",
    "des {premiers|premieres|derniers|dernieres|seconds|secondes|victimes}",
    "{plus |}{legerement|grievement|gravement|serieusement} {atteint|touche|blesse}{s|e|es|}",
    "{a bord|a quai|restant{s}|restante{s}}",
    "{plus |tres |}{grave{s}|gravement|grievement|leger{s}|legerement}",
    "en urgence {absolue|relative}",
    "{dans un etat {grave|critique|serieux}}",
];

/// « l'opérateur **en recense** 22 000 », « n'en reconnaît que 190 000 »: of those named before.
pub const OF_THESE: &[&str] = &[
    "{s'en|s'y} {ajoute|ajoutent|ajoutaient|ajouteraient}",
    "{n'|}en {compte|denombre|recense|reconnait|admet|avance|annonce|evoque|revendique|totalise|signale|releve|avoue|concede|comptait|denombrait|recensait}{nt|}",
    "{n'|}en {a|ont|avait|avaient} {d'abord |deja |}{compte|denombre|recense|reconnu|admis|avance|annonce|evoque|releve|signale}",
];

/// « **ils sont** 6 782 à avoir découvert leur nom »: a figure of people.
pub const THEY_ARE: &[&str] =
    &["{ils|elles} {sont|etaient|seraient|furent}{ desormais| aujourd'hui| finalement| au total|}"];

/// Nouns for a figure: « le **nombre** de clients touchés s'élève à 6 128 ».
pub const QUANTITIES: &[&str] = &["{nombre|total|chiffre|decompte|bilan}"];

/// Names and terms that hold a number and count nothing.
pub const NAMES_WITH_NUMBERS: &[&str] = &[
    // associations, papers, channels
    "{60|soixante} millions de consommateurs",
    "40 millions d'automobilistes",
    "{7 a lyon|actu17|actu 17|76actu|42mag|01net|01 net|le 1 hebdo}",
    "france {2|3|4|5|24}",
    "{tf1|m6|w9|c8|rtl2|bfm2|tv5|tv5 monde|tv5monde|europe 1|europe1|la 3f|rts 1|rts un|canal 9}",
    "le {20 heures|13 heures|20h|13h} de {tf1|france 2}",
    "{journal|jt} {de|du} {13|20} heures",
    // laws, offices, plans, indices
    "loi{s} {de |du |}{1901|1978|6 janvier 1978}",
    "{loi 78-17|cac 40|cac40|sbf 120|g5|g7|g8|g20|france 2030|cop 21|cop21}",
    "{17cyber|17 cyber|33700|le 3018|le 3949|le 39 49|le 3646|le 36 46}",
    "{appeler|appelez|composer|composez|contacter|contactez} le {15|17|18|112|114|115|119|3018|3949|3646}",
    // techniques and norms
    "{p2p|b2b|b2c|b2b2c|h2o|co2|so2|no2|web3|web 3|web 2.0|industrie 4.0|2fa|2d|3d|3g|4g|5g|6g|4k|8k}",
    "{7j/7|7 jours sur 7|24h/24|24/7|24 heures sur 24|24h sur 24|24 h sur 24}",
    "{windows|ios|android} {7|8|10|11|12|13|14|15|16|17|18}",
    "{office 365|microsoft 365|m365|log4j|log4shell|sha-1|sha1|sha-256|sha256|sha-512|md5|aes-256|base64|ipv4|ipv6|ec2|amazon s3|3d secure|3-d secure}",
    "iso{/iec|-} {27001|27002|27701|9001|14001|45001}",
    "iso {27001|27002|27701|9001|14001|45001}",
    "{nis 2|nis2|dsp2|dsp 2|secnumcloud 3.2|ald 30}",
    // illnesses, days known by their date
    "{covid-19|covid 19|covid19|sars-cov-2|h1n1|h5n1|vih-1}",
    "{11-septembre|13-novembre|7-octobre|14-juillet|1er-mai|8-mai|11-novembre|mai 68}",
    "{paris 2024|jo 2024|jo de 2024|jeux olympiques de 2024|euro 2024}",
    // groups of attackers and collections of leaked data
    "{lockbit|web} {2.0|3.0}",
    "{apt|apt-|fin|ta|unc}{28|29|31|33|41|7|505|3944}",
    "apt {28|29|31|33|41}",
    "{8base|collection #1|collection 1|rockyou2021|rockyou2024|unite 8200}",
    // products, places, sites under the Seveso directive
    "{livebox|freebox|bbox} {4|5|6|7|8}",
    "{n26|3f|a13|a380|a320|boeing 737}",
    "{paris|lyon|rennes|toulouse|lille|bordeaux} {1|2|3}",
    "universite{s} paris {1|2|3|4|5|6|7|8|9|10|11|12|13}",
    "ligne {1|2|3|4|5|6|7|8|9|10|11|12|13|14} du {metro|tramway}",
];
