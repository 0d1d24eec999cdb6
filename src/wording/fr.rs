//! French.

use super::Language;
use crate::claim::Qualifier;
use crate::date::PartialDate;

pub const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

pub const WEEKDAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// The word before a value; none for an exact one and for a range, which takes two.
pub const fn qualifier(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exact | Qualifier::Range { .. } => "",
        Qualifier::About => "environ",
        Qualifier::Nearly => "près de",
        Qualifier::MoreThan => "plus de",
        Qualifier::LessThan => "moins de",
        Qualifier::UpTo => "jusqu’à",
    }
}

/// « le 21 juillet 2020 », « juillet 2020 », « du 20 au 21 juillet 2020 ».
pub fn days(day: PartialDate, upper: Option<PartialDate>) -> String {
    let written = |date| Language::French.day(date);
    match (day, upper) {
        (PartialDate::Day(from), Some(PartialDate::Day(to)))
            if (from.year(), from.month()) == (to.year(), to.month()) =>
        {
            let first = if from.day() == 1 { String::from("1er") } else { from.day().to_string() };
            format!("du {first} au {}", written(PartialDate::Day(to)))
        }
        (PartialDate::Day(_), Some(to)) => format!("du {} au {}", written(day), written(to)),
        (_, Some(to)) => format!("de {} à {}", written(day), written(to)),
        (PartialDate::Day(_), None) => format!("le {}", written(day)),
        (PartialDate::Month(..) | PartialDate::Year(_), None) => written(day),
    }
}

/// The kinds of data of FORMATS.md and of the tables. Sorted.
pub const FIELDS: &[(&str, &str)] = &[
    ("account_id", "identifiant de compte"),
    ("administrative_data_generic", "données administratives"),
    ("age", "âge"),
    ("appointment_date", "date de rendez-vous"),
    ("appointment_reason", "motif du rendez-vous"),
    ("bank_details", "coordonnées bancaires"),
    ("birth_date", "date de naissance"),
    ("birth_place", "lieu de naissance"),
    ("call_log", "journal d’appels"),
    ("contract", "contrat"),
    ("customer_id", "numéro de client"),
    ("cv", "CV"),
    ("device", "appareil"),
    ("diagnosis", "diagnostic"),
    ("driving_licence", "permis de conduire"),
    ("education", "scolarité"),
    ("email", "adresse e-mail"),
    ("employer", "employeur"),
    ("family", "situation familiale"),
    ("first_name", "prénom"),
    ("full_name", "nom et prénom"),
    ("health_insurance", "complémentaire santé"),
    ("iban", "IBAN"),
    ("id_document", "pièce d’identité"),
    ("income", "revenus"),
    ("ip_address", "adresse IP"),
    ("job_title", "fonction"),
    ("last_name", "nom"),
    ("location", "localisation"),
    ("loyalty", "fidélité"),
    ("maiden_name", "nom de naissance"),
    ("marital_status", "état matrimonial"),
    ("medical_data_generic", "données médicales"),
    ("medical_document", "document médical"),
    ("medical_record", "dossier médical"),
    ("messages", "messages"),
    ("national_id", "numéro de sécurité sociale ou national"),
    ("nationality", "nationalité"),
    ("other:balance", "solde"),
    ("other:bank_name", "nom de la banque"),
    ("other:benefit_payment", "prestations versées"),
    ("other:biometrics", "données biométriques"),
    ("other:browsing_history", "historique de navigation"),
    ("other:civil_status", "état civil"),
    ("other:club", "club"),
    ("other:club_stocks", "stocks du club"),
    ("other:contact_details", "coordonnées"),
    ("other:criminal_record", "casier judiciaire"),
    ("other:emergency_contact", "personne à prévenir"),
    ("other:ethnic_origin", "origine ethnique"),
    ("other:file_number", "numéro de dossier"),
    ("other:financial_data_generic", "données financières"),
    ("other:genetic_data", "données génétiques"),
    ("other:hr_records", "dossier du personnel"),
    ("other:jobseeker_status", "statut de demandeur d’emploi"),
    ("other:loyalty_balance", "points de fidélité"),
    ("other:pin_code", "code PIN"),
    ("other:proof_of_address", "justificatif de domicile"),
    ("other:puk_code", "code PUK"),
    ("other:sim_number", "numéro de carte SIM"),
    ("other:source_code", "code source"),
    ("other:student_number", "numéro d’étudiant"),
    ("other:supporting_documents", "pièces justificatives"),
    ("other:tax_data", "données fiscales"),
    ("other:weapons_held", "armes détenues"),
    ("password", "mot de passe"),
    ("password_hash", "mot de passe haché"),
    ("payment_card", "carte bancaire"),
    ("payment_history", "historique de paiements"),
    ("personal_data_generic", "données personnelles"),
    ("phone", "numéro de téléphone"),
    ("photo", "photo"),
    ("political_opinion", "opinions politiques"),
    ("postal_address", "adresse postale"),
    ("practitioner_name", "nom du praticien"),
    ("practitioner_specialty", "spécialité médicale"),
    ("prescription", "ordonnance"),
    ("purchase_history", "historique d’achats"),
    ("religion", "religion"),
    ("salary", "salaire"),
    ("security_question", "question de sécurité"),
    ("session_token", "jeton de session"),
    ("sex", "sexe"),
    ("sexual_orientation", "orientation sexuelle"),
    ("signature", "signature"),
    ("subscription", "abonnement"),
    ("tax_id", "numéro fiscal"),
    ("test_result", "résultat d’examen"),
    ("treating_doctor", "médecin traitant"),
    ("union_membership", "appartenance syndicale"),
    ("username", "identifiant de connexion"),
    ("vehicle", "véhicule"),
];
