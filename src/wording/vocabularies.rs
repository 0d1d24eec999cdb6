//! What other registers of breaches call a kind of data: the data classes of Have I Been Pwned, the varieties of VERIS, the
//! categories of the notification form of the CNIL.
//!
//! No register has all of ours, and some readings are contested: both are told then, never one in silence.

use serde::{Deserialize, Serialize};

use crate::claim::{FieldId, words};

use Cnil::*;
use Hibp::*;
use Weight::*;

words!(
    /// A variety of `attribute.confidentiality.data` in VERIS.
    Veris {
        Bank = "Bank",
        Credentials = "Credentials",
        Medical = "Medical",
        Payment = "Payment",
        Personal = "Personal",
        SensitivePersonal = "Sensitive Personal",
        SessionKey = "Session key",
        System = "System",
        OtherData = "Other",
        UnknownData = "Unknown",
    }
);

use Veris::*;

words!(
    /// « Typologies des données impactées » in the form by which the CNIL is told of a breach.
    Cnil {
        CivilStatus = "État civil (nom, sexe, date de naissance, âge...)",
        SocialNumber = "NIR (Numéro de sécurité sociale)",
        Contact = "Coordonnées (adresse postale ou électronique, numéros de téléphone fixe ou portable...)",
        Access = "Données d’identification ou d’accès (identifiant, mot de passe, numéro client...)",
        Financial = "Données relatives à des informations financières (revenus, numéro de carte de crédit, coordonnées bancaires), économiques",
        OfficialDocument = "Documents officiels (Passeports, pièces d’identité, etc.)",
        Location = "Données de localisation",
        Political = "Opinions politiques",
        Religious = "Opinions philosophiques ou religieuses",
        Union = "Appartenance syndicale",
        SexualOrientation = "Orientation sexuelle",
        Health = "Données de santé",
        Unknown = "Les données concernées ne sont pas connues pour le moment",
        Other = "La violation concerne d'autres données",
    }
);

words!(
    /// How a data class of Have I Been Pwned stands to a kind of data.
    Hibp {
        Exact = "exact",
        /// Nearly the same.
        Close = "close",
        /// It holds other data too.
        Broader = "broader",
    }
);

words!(
    /// How the GDPR looks at a kind of data.
    Weight {
        Plain = "plain",
        /// A special category of article 9.
        Special = "art9",
        /// Some read it as one of article 9, or as unknown, and some do not.
        Contested = "contested",
    }
);

/// What the registers call one kind of data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    pub hibp: Option<(&'static str, Hibp)>,
    /// As most would read it, then the other reading where it is contested.
    pub readings: Vec<(Veris, Cnil)>,
    pub weight: Weight,
    /// What to know of it; may be empty.
    pub note: &'static str,
}

type Row = (&'static str, Option<(&'static str, Hibp)>, Veris, Cnil, Weight, &'static str);

/// By id, sorted.
const ROWS: &[Row] = &[
    ("account_id", Some(("Usernames", Close)), Personal, Access, Plain, ""),
    (
        "administrative_data_generic",
        None,
        Personal,
        Other,
        Contested,
        "the organisation's own euphemism: never map silently",
    ),
    ("age", Some(("Ages", Exact)), Personal, CivilStatus, Plain, ""),
    (
        "appointment_date",
        Some(("Appointments", Close)),
        Personal,
        Other,
        Contested,
        "medical appointment in HIBP (Mozilla comment); official text says administrative",
    ),
    ("appointment_reason", Some(("Personal health data", Broader)), Medical, Health, Special, ""),
    ("bank_details", Some(("Bank account numbers", Close)), Bank, Financial, Plain, ""),
    (
        "birth_date",
        Some(("Dates of birth", Exact)),
        Personal,
        CivilStatus,
        Plain,
        "year only: Years of birth; partial: Partial dates of birth",
    ),
    ("birth_place", Some(("Places of birth", Exact)), Personal, CivilStatus, Plain, ""),
    ("call_log", None, Personal, Other, Plain, "no HIBP class for call detail records"),
    ("contract", None, Personal, Other, Plain, "no HIBP class"),
    ("customer_id", None, Personal, Access, Plain, "the CNIL form names \"numéro client\""),
    ("cv", Some(("Job applications", Close)), Personal, Other, Plain, ""),
    (
        "device",
        Some(("Device information", Exact)),
        System,
        Other,
        Plain,
        "IMEI, IMSI, MAC, serials have their own HIBP classes",
    ),
    (
        "diagnosis",
        Some(("Personal health data", Broader)),
        Medical,
        Health,
        Special,
        "HIV statuses and Disabilities have their own classes",
    ),
    ("driving_licence", Some(("Driver's licenses", Exact)), SensitivePersonal, OfficialDocument, Plain, ""),
    ("education", Some(("Education levels", Close)), Personal, Other, Plain, "Academic records when grades"),
    ("email", Some(("Email addresses", Exact)), Personal, Contact, Plain, ""),
    ("employer", Some(("Employers", Exact)), Personal, Other, Plain, ""),
    (
        "family",
        Some(("Family structure", Close)),
        Personal,
        CivilStatus,
        Plain,
        "names of relatives: Family members' names",
    ),
    ("first_name", Some(("Names", Broader)), Personal, CivilStatus, Plain, ""),
    ("full_name", Some(("Names", Exact)), Personal, CivilStatus, Plain, ""),
    (
        "health_insurance",
        Some(("Health insurance information", Exact)),
        Medical,
        Financial,
        Contested,
        "insurer and policy only: not health data by themselves",
    ),
    ("iban", Some(("Bank account numbers", Close)), Bank, Financial, Plain, ""),
    (
        "id_document",
        Some(("Government issued IDs", Close)),
        SensitivePersonal,
        OfficialDocument,
        Plain,
        "passport: Passport numbers",
    ),
    ("income", Some(("Income levels", Close)), Personal, Financial, Plain, ""),
    ("ip_address", Some(("IP addresses", Exact)), Personal, Access, Plain, ""),
    ("job_title", Some(("Job titles", Exact)), Personal, Other, Plain, ""),
    ("last_name", Some(("Names", Broader)), Personal, CivilStatus, Plain, ""),
    (
        "location",
        Some(("Geographic locations", Exact)),
        Personal,
        Location,
        Plain,
        "coordinates: Latitude and longitude pairs",
    ),
    ("loyalty", Some(("Loyalty program details", Exact)), Personal, Access, Plain, "balance: Reward program balances"),
    (
        "maiden_name",
        Some(("Names", Broader)),
        Personal,
        CivilStatus,
        Plain,
        "HIBP \"Mothers maiden names\" is another thing",
    ),
    ("marital_status", Some(("Marital statuses", Exact)), Personal, CivilStatus, Plain, ""),
    ("medical_data_generic", Some(("Personal health data", Exact)), Medical, Health, Special, ""),
    ("medical_document", Some(("Personal health data", Broader)), Medical, Health, Special, ""),
    ("medical_record", Some(("Personal health data", Exact)), Medical, Health, Special, ""),
    (
        "messages",
        Some(("Private messages", Close)),
        Personal,
        Other,
        Plain,
        "Email messages, SMS messages, Chat logs apart",
    ),
    (
        "national_id",
        Some(("Social security numbers", Close)),
        SensitivePersonal,
        SocialNumber,
        Plain,
        "NIR; CNIL has a category of its own",
    ),
    ("nationality", Some(("Nationalities", Exact)), Personal, CivilStatus, Plain, ""),
    ("password", Some(("Passwords", Exact)), Credentials, Access, Plain, ""),
    (
        "password_hash",
        Some(("Passwords", Broader)),
        Credentials,
        Access,
        Plain,
        "HIBP does not separate clear and hashed: keep our own id",
    ),
    (
        "payment_card",
        Some(("Credit cards", Close)),
        Payment,
        Financial,
        Plain,
        "truncated PAN: Partial credit card data; CVV: Credit card CVV",
    ),
    ("payment_history", Some(("Payment histories", Exact)), Bank, Financial, Plain, ""),
    ("personal_data_generic", None, Personal, Unknown, Plain, ""),
    ("phone", Some(("Phone numbers", Exact)), Personal, Contact, Plain, ""),
    ("photo", Some(("Photos", Close)), Personal, Other, Plain, "account picture: Profile photos; biometric use: BIO"),
    ("political_opinion", Some(("Political views", Exact)), SensitivePersonal, Political, Special, ""),
    ("postal_address", Some(("Physical addresses", Exact)), Personal, Contact, Plain, ""),
    ("practitioner_name", Some(("Appointments", Broader)), Personal, Other, Contested, ""),
    (
        "practitioner_specialty",
        Some(("Appointments", Broader)),
        Personal,
        Other,
        Contested,
        "CNIL guide quoted in the seed: the visit to a specialist may tell about health; Medical / SANTE under that reading",
    ),
    ("prescription", Some(("Personal health data", Broader)), Medical, Health, Special, ""),
    ("purchase_history", Some(("Purchases", Exact)), Personal, Financial, Plain, ""),
    ("religion", Some(("Religions", Exact)), SensitivePersonal, Religious, Special, ""),
    ("salary", Some(("Earnings", Close)), Personal, Financial, Plain, ""),
    ("security_question", Some(("Security questions and answers", Exact)), Credentials, Access, Plain, ""),
    ("session_token", Some(("Auth tokens", Exact)), SessionKey, Access, Plain, ""),
    ("sex", Some(("Genders", Close)), Personal, CivilStatus, Plain, ""),
    ("sexual_orientation", Some(("Sexual orientations", Exact)), SensitivePersonal, SexualOrientation, Special, ""),
    ("signature", None, Personal, Other, Plain, "no HIBP class"),
    ("subscription", None, Personal, Other, Plain, "no HIBP class"),
    (
        "tax_id",
        Some(("Government issued IDs", Broader)),
        SensitivePersonal,
        Financial,
        Plain,
        "tax returns: Taxation records",
    ),
    ("test_result", Some(("Personal health data", Broader)), Medical, Health, Special, ""),
    ("treating_doctor", Some(("Personal health data", Broader)), Personal, Other, Contested, ""),
    ("union_membership", None, SensitivePersonal, Union, Special, "no HIBP class"),
    (
        "username",
        Some(("Usernames", Exact)),
        Credentials,
        Access,
        Plain,
        "VERIS: Credentials only with a password, else Personal",
    ),
    (
        "vehicle",
        Some(("Vehicle details", Exact)),
        Personal,
        Other,
        Plain,
        "plate: Licence plates or Vehicle registration plates; VIN apart",
    ),
];

/// What a note on usernames asks: they are credentials only beside what opens an account.
const OPENS_ACCOUNTS: [&str; 3] = ["password", "password_hash", "security_question"];

/// What the registers call a kind of data; a kind that has no id of its own is other data everywhere.
pub fn names(field: &FieldId) -> Names {
    let id = field.name();
    let Ok(found) = ROWS.binary_search_by_key(&id, |row| row.0) else {
        let note = "no id of its own: look at the words";
        return Names { hibp: None, readings: vec![(OtherData, Other)], weight: Plain, note };
    };
    let (_, hibp, veris, cnil, weight, note) = ROWS[found];
    let mut readings = vec![(veris, cnil)];
    if weight == Contested {
        // A name for data that says nothing of them may stand for any.
        let other = if field.is_generic() { (UnknownData, Unknown) } else { (Medical, Health) };
        readings.push(other);
    }
    Names { hibp, readings, weight, note }
}

/// The same, beside what else was exposed: without a password, who has a username has no way in.
pub fn names_among(field: &FieldId, exposed: &[&FieldId]) -> Names {
    let names = names(field);
    let opens = exposed.iter().any(|other| OPENS_ACCOUNTS.contains(&other.name()));
    if matches!(field.name(), "username" | "account_id") && !opens {
        return Names { readings: vec![(Personal, Access)], ..names };
    }
    names
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_of_data_of_the_tables_has_its_names() {
        assert!(ROWS.is_sorted_by_key(|row| row.0));
        for language in ["fr", "en"] {
            let pack = crate::lang::pack(language);
            let ids: BTreeSet<&str> = pack.fields.iter().chain(pack.weak_fields).map(|(_, id)| *id).collect();
            let known = |id: &&str| ROWS.iter().any(|row| row.0 == *id);
            let missing: Vec<&str> = ids.into_iter().filter(|id| !id.starts_with("other:") && !known(id)).collect();
            assert!(missing.is_empty(), "{missing:?}");
        }
    }

    #[test]
    fn contested_readings_are_both_told() {
        for (id, ..) in ROWS.iter().filter(|row| row.4 == Contested) {
            let names = names(&FieldId((*id).into()));
            assert_eq!(names.readings.len(), 2, "{id}");
            assert_ne!(names.readings[0], names.readings[1], "{id}");
        }
        assert_eq!(names(&FieldId::known("practitioner_specialty")).readings, [(Personal, Other), (Medical, Health)]);
        assert_eq!(names(&FieldId::known("email")).readings, [(Personal, Contact)]);
        assert_eq!(names(&FieldId("other:club".into())).readings, [(OtherData, Other)]);
    }

    #[test]
    fn a_username_alone_is_no_credential() {
        let (user, password) = (FieldId::known("username"), FieldId::known("password"));
        assert_eq!(names_among(&user, &[&user]).readings, [(Personal, Access)]);
        assert_eq!(names_among(&user, &[&user, &password]).readings, [(Credentials, Access)]);
        assert_eq!(names_among(&password, &[&password]).readings, [(Credentials, Access)]);
    }

    #[test]
    fn facts_are_those_of_the_shared_table() {
        let path = std::path::Path::new("../shared/vocabularies/field-mapping.tsv");
        let Ok(table) = std::fs::read_to_string(path) else {
            println!("skipped: {} is not there", path.display());
            return;
        };
        for line in table.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            let names = names(&FieldId(cells[0].to_owned().into()));
            let (veris, cnil) = names.readings[0];
            let hibp = names.hibp.map_or("", |(class, _)| class);
            assert_eq!([hibp, veris.name(), cnil.name()], [cells[1], cells[5], cells[6]], "{line}");
        }
    }
}
