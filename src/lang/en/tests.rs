//! English sentences and what must be read in them; and those in which nothing may be read.

use crate::date::PartialDate;
use crate::document::Document;
use crate::ingest::{Media, Page};
use crate::lang::examples::{read, told};

fn all_told(text: &str) -> Vec<String> {
    read("en", text).claims.iter().map(told).collect()
}

fn check(rows: &[(&str, &[&str])]) {
    let mut wrong = String::new();
    for (text, expected) in rows {
        let found = all_told(text);
        if found != *expected {
            wrong.push_str(&format!("{text}\n   found {found:?}\n  wanted {expected:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn counts() {
    check(&[
        ("The breach affected 6,128 appointments.", &["6128 affected"]),
        ("Hackers stole the data of more than 6,100 patients.", &["6100 affected more_than"]),
        ("Data of 5.2 million guests was exposed.", &["5200000 affected"]),
        ("Some 140,000 professionals were affected.", &["140000 affected about"]),
        ("Nearly a million customers were hit.", &["1000000 affected nearly"]),
        ("At least nine people were killed in the crash.", &["9 affected more_than"]),
        ("Up to 40 million accounts were compromised.", &["40000000 affected up_to"]),
        ("Tens of thousands of records were leaked.", &["10000 affected to 100000"]),
        ("Dozens of employees were affected.", &["10 affected to 100"]),
        ("Hundreds of thousands of accounts were hacked.", &["100000 affected to 1000000"]),
        ("Millions of users were affected.", &["1000000 affected to 10000000"]),
        ("Several hundred customers had their data stolen.", &["100 affected to 1000"]),
        ("A few thousand files were copied.", &["1000 affected to 10000"]),
        ("Half a million clients were affected.", &["500000 affected"]),
        ("Between 3 and 5 million customers are affected.", &["3000000 affected to 5000000"]),
        ("One hundred and twenty patients were affected.", &["120 affected"]),
        ("Two dozen accounts were hacked.", &["24 affected"]),
        ("The leak hit 3.2m customers.", &["3200000 affected"]),
        ("No fewer than 850,000 former and current customers were affected.", &["850000 affected more_than"]),
        ("The crash left 30 injured, including 8 seriously injured.", &["30 affected", "8 subset"]),
        ("Acme is used by 38 million people.", &["38000000 population"]),
        ("The breach affected 6,000 patients, not 600,000 patients.", &["6000 affected", "600000 affected denied"]),
        ("The breach may have affected 12,000 patients.", &["12000 affected possible"]),
        ("The hackers claim to have stolen 2 million records.", &["2000000 affected possible"]),
    ]);
}

#[test]
fn dates() {
    check(&[
        ("Acme detected the intrusion on Tuesday.", &["2020-07-21 detected"]),
        ("Acme detected the intrusion on July 21.", &["2020-07-21 detected"]),
        ("Acme detected the intrusion on July 21, 2020.", &["2020-07-21 detected"]),
        ("Acme detected the intrusion on 21 July 2020.", &["2020-07-21 detected"]),
        ("Acme detected the intrusion on Tuesday, July 21st, 2020.", &["2020-07-21 detected"]),
        ("Acme detected the intrusion on the 21st of July.", &["2020-07-21 detected"]),
        ("Acme detected the intrusion on Tuesday the 21st of July.", &["2020-07-21 detected"]),
        ("Acme announced the breach last Friday.", &["2020-07-17 announced"]),
        ("Acme announced the breach yesterday.", &["2020-07-23 announced"]),
        ("The attack took place three days ago.", &["2020-07-21 occurred"]),
        ("The attack took place in early July.", &["2020-07 occurred"]),
        ("The attack took place last month.", &["2020-06 occurred"]),
        ("The attack of July 18 went unseen.", &["2020-07-18 occurred"]),
        ("The theft happened between July 18 and 20.", &["2020-07-18 started", "2020-07-20 ended"]),
        ("The theft happened between July 18 and July 20, 2020.", &["2020-07-18 started", "2020-07-20 ended"]),
        ("The theft happened between 18 and 20 July 2020.", &["2020-07-18 started", "2020-07-20 ended"]),
        ("The theft happened on the night of July 20-21.", &["2020-07-20 occurred"]),
        ("Acme notified the data protection authority on 22 July.", &["2020-07-22 notified"]),
    ]);
}

#[test]
fn fields() {
    check(&[
        (
            "First and last names, email addresses and dates of birth were stolen.",
            &["first_name exposed", "last_name exposed", "email exposed", "birth_date exposed"],
        ),
        ("The email and postal addresses of customers were leaked.", &["email exposed", "postal_address exposed"]),
        ("No passwords were exposed.", &["password denied"]),
        ("The stolen data did not include bank details.", &["bank_details denied"]),
        ("The stolen data didn't include credit card numbers.", &["payment_card denied"]),
        ("Bank details were not affected.", &["bank_details denied"]),
        ("Passwords have not been compromised.", &["password denied"]),
        ("Neither passwords nor bank details were accessed.", &["password denied", "bank_details denied"]),
        ("Nothing medical was taken.", &["medical_data_generic denied"]),
        (
            "No passwords, bank details or medical records were accessed.",
            &["password denied", "bank_details denied", "medical_record denied"],
        ),
        ("There is no evidence that any passwords were accessed.", &["password denied"]),
        ("Passwords remain safe.", &["password denied"]),
        ("Social security numbers may have been accessed.", &["national_id possible"]),
        ("Phone numbers could also have been exposed.", &["phone possible"]),
        ("Passport numbers were allegedly stolen.", &["id_document possible"]),
        ("The files contain phone numbers and, in some cases, IBANs.", &["phone exposed", "iban possible"]),
        ("Email addresses were stolen but passwords were not accessed.", &["email exposed", "password denied"]),
        ("Acme does not store card details.", &["payment_card denied"]),
        ("Passwords may not have been exposed.", &["password denied"]),
        ("Postal addresses were stolen and passwords were not.", &["postal_address exposed", "password denied"]),
        ("The intruder never had access to medical data.", &["medical_data_generic denied"]),
        (
            "Their names, sex and IP addresses were on the list that leaked.",
            &["full_name exposed", "sex exposed", "ip_address exposed"],
        ),
    ]);
}

#[test]
fn what_must_stay_silent() {
    check(&[
        ("The patient is 38 years old.", &[]),
        ("Companies have 72 hours to report a breach.", &[]),
        ("Change your password and never share your bank details.", &[]),
        ("Were my passwords stolen?", &[]),
        ("Customers should monitor their bank accounts.", &[]),
        ("The data could be used for phishing with your email address.", &[]),
        ("The General Data Protection Regulation protects personal data.", &[]),
        ("Founded in 2013, Acme has its seat in Paris.", &[]),
        ("Call 0800 130 130.", &[]),
        ("Turnover fell by 4 per cent in May.", &[]),
        ("The domain names are in use.", &[]),
    ]);
}

#[test]
fn paragraphs() {
    check(&[
        (
            "Acme said on Thursday that intruders had stolen the names, email addresses and phone numbers of 41,300 \
             subscribers. No passwords were taken, and bank details were not affected.",
            &[
                "2020-07-23 announced",
                "full_name exposed",
                "email exposed",
                "phone exposed",
                "41300 affected",
                "password denied",
                "bank_details denied",
            ],
        ),
        (
            "The company discovered the breach on 14 July and notified the regulator two days later. “We deeply regret \
             this incident,” the company said.",
            &["2020-07-14 detected", "2020-07-16 notified", "\"We deeply regret this incident,\""],
        ),
        (
            "The medical records of up to 1.2 million patients may have been exposed. Social security numbers were \
             potentially accessed, according to Acme.",
            &["medical_record possible", "1200000 affected up_to possible", "national_id possible"],
        ),
        (
            "A hacker claims to have stolen 600,000 accounts. The stolen file, which is for sale on a forum, contains \
             IBANs and dates of birth.",
            &["600000 affected possible", "iban exposed", "birth_date exposed"],
        ),
        (
            "The exposed data includes first and last names, postal addresses and, for some customers, passport \
             numbers. It does not include passwords or credit card numbers.",
            &[
                "first_name exposed",
                "last_name exposed",
                "postal_address exposed",
                "id_document possible",
                "password denied",
                "payment_card denied",
            ],
        ),
        (
            "Six people were killed and 30 injured, including eight critically injured, when a train derailed on 12 July.",
            &["6 affected", "30 affected", "8 subset", "2020-07-12 occurred"],
        ),
        (
            "About 5,000 tonnes of chemicals burned in the fire, which broke out on the night of July 20. No deaths \
             were reported.",
            &["5000 affected about", "2020-07-20 occurred"],
        ),
        (
            "Acme, which serves 38 million people, said fewer than 900 accounts were compromised between July 3 and 5.",
            &["38000000 population", "900 affected less_than", "2020-07-03 started", "2020-07-05 ended"],
        ),
        (
            "Customers are advised to change their passwords. Fraudsters could use the email addresses to send phishing \
             messages.",
            &[],
        ),
        (
            "In January, hotel chain Lodgemore disclosed that 5.2 million guests had been affected by an intrusion. It \
             was fined €20 million.",
            &["5200000 other_incident", "EUR 20000000"],
        ),
        (
            "Acme did not say how many clients were affected. It filed a complaint on Wednesday. “Neither health data nor \
             passwords were accessed,” it added.",
            &[
                "2020-07-22 other",
                "\"Neither health data nor passwords were accessed,\"",
                "medical_data_generic denied",
                "password denied",
            ],
        ),
    ]);
}

#[test]
fn the_furniture_of_a_page_is_left_out() {
    let html = "<html lang=\"en\"><head><title>Acme says 6,128 accounts hit</title></head><body><article>\
        <h1>Acme says 6,128 accounts hit</h1><p>By Jane Poe</p><p>Published on July 24, 2020</p>\
        <p>Acme said on Thursday that an intruder had read the details of 6,128 accounts held by its customers.</p>\
        <p>Neither bank details nor health data were read, the company wrote in a notice on its website.</p>\
        <p>Mr. Poe of Acme Inc. said the company had told every customer, and that no passwords were seen.</p>\
        <h2>Related stories</h2><ul><li><a href=\"/a\">Ticket seller leak hits 73,000 people</a></li></ul>\
        <h2>Sign up to our newsletter</h2><p>Join 19,000 readers every Sunday.</p>\
        <h2>Comments (2)</h2><p>I heard that 61,000 accounts were stolen.</p></article></body></html>";
    let page = Page {
        id: "a".into(),
        source: "a.html".into(),
        bytes: html.as_bytes().to_vec(),
        media: Media::Html,
        ..Page::default()
    };
    let document = Document::from_page(page).expect("a page with an article");
    assert_eq!(document.language, "en");
    assert_eq!(document.published, PartialDate::day(2020, 7, 24));
    assert!(document.text.contains("no passwords were seen"), "{}", document.text);
    for furniture in ["73,000", "19,000", "61,000", "Published"] {
        assert!(!document.text.contains(furniture), "{furniture}: {}", document.text);
    }
    let sentences: Vec<&str> = document.sentences.iter().map(|sentence| sentence.of(&document.text)).collect();
    assert!(sentences.iter().any(|sentence| sentence.starts_with("Mr. Poe of Acme Inc. said")), "{sentences:?}");
}
