//! One incident told by hand, for the tests of JSON and of reports: our own sentences on the facts of
//! an incident of July 2020.

use crate::claim::*;
use crate::compare::{Aspect, Cause, Comparison, Explanation, Failure, Finding, Verdict};
use crate::date::PartialDate;
use crate::document::{BlockKind, Document, Part, Piece};
use crate::span::Span;

/// A reading under construction: claims are added by the words they rest on.
struct Draft(Reading);

impl Draft {
    fn new(id: &str, outlet: Option<&str>, published: &str, blocks: &[(Part, &str)]) -> Self {
        let piece = |(part, words): &(Part, &str)| Piece {
            part: *part,
            kind: BlockKind::Paragraph,
            words: (*words).to_owned(),
        };
        let pieces: Vec<Piece> = blocks.iter().map(piece).collect();
        let mut document = Document::from_pieces(id, "fr", &pieces);
        document.source = format!("articles/{id}.html");
        document.outlet = outlet.map(str::to_owned);
        document.published = published.parse().ok();
        Self(Reading { document, claims: Vec::new(), unread: Vec::new(), named: Named::default() })
    }

    fn reading(mut self) -> Reading {
        self.0.named = Named::of(&self.0.claims);
        self.0
    }

    /// Where `words` stand in the text: the `nth` time, from 0.
    fn span(&self, words: &str, nth: usize) -> Span {
        let text = &self.0.document.text;
        let (start, _) = text.match_indices(words).nth(nth).unwrap_or_else(|| panic!("{words}: not in {text}"));
        Span::new(start, start + words.len())
    }

    fn claim(&mut self, words: &str, nth: usize, certainty: Certainty, rule: &'static str, value: Value) -> &mut Claim {
        let span = self.span(words, nth);
        let document = &self.0.document;
        self.0.claims.push(Claim {
            span,
            sentence: document.sentence_at(span),
            part: document.part_at(span),
            value,
            certainty,
            attribution: None,
            rule: RuleId::known(rule),
            cues: Vec::new(),
        });
        self.0.claims.last_mut().unwrap()
    }

    fn count(&mut self, words: &str, nth: usize, value: u64, qualifier: Qualifier) -> Claim {
        let unit = String::from("rendez-vous");
        let count = Count {
            value,
            qualifier,
            unit,
            unit_class: UnitClass::Appointments,
            role: CountRole::Affected,
            toll: None,
        };
        self.claim(words, nth, Certainty::Asserted, "fr/count/plain", Value::Count(count)).clone()
    }

    fn date(&mut self, words: &str, value: &str, role: DateRole) -> Claim {
        let value: PartialDate = value.parse().unwrap();
        let date = DateFact { value, upper: None, role, wrong_weekday: None, month_part: None };
        self.claim(words, 0, Certainty::Asserted, "fr/date/day_month", Value::Date(date)).clone()
    }

    fn field(&mut self, words: &str, id: &'static str, certainty: Certainty) -> Claim {
        self.claim(words, 0, certainty, "fr/field/list", Value::Field(FieldId::known(id))).clone()
    }

    fn quote(&mut self, quoted: &str) -> Claim {
        let speaker = Some(String::from("Doctolib"));
        let quote = Quote { speaker, quoted: quoted.to_owned(), by_organisation: true };
        self.claim(quoted, 0, Certainty::Asserted, "fr/quote/said", Value::Quote(quote)).clone()
    }

    fn unread(&mut self, words: &str, reason: &'static str) {
        let span = self.span(words, 0);
        self.0.unread.push(Unread { span, reason: reason.into() });
    }
}

const EXPOSED: [(&str, &str); 5] = [
    ("le nom", "last_name"),
    ("le prénom", "first_name"),
    ("le sexe", "sex"),
    ("le numéro de téléphone", "phone"),
    ("l’adresse e-mail", "email"),
];
const DENIED: [(&str, &str); 2] = [("motif de rendez-vous", "appointment_reason"), ("mot de passe", "password")];

fn statement_draft() -> Draft {
    let mut draft = Draft::new(
        "official",
        None,
        "2020-07-23",
        &[
            (Part::Title, "Information sur un acte malveillant"),
            (
                Part::Body,
                "Mardi 21 juillet, nous avons détecté un accès illégal à 6\u{a0}128 rendez-vous pris sur des logiciels tiers.",
            ),
            (
                Part::Body,
                "Les informations vues sont le nom, le prénom, le sexe, le numéro de téléphone et l’adresse e-mail.",
            ),
            (Part::Body, "Aucun motif de rendez-vous ni aucun mot de passe n’a été consulté."),
        ],
    );
    draft.0.document.source = String::from("official.html");
    draft.date("Mardi 21 juillet", "2020-07-21", DateRole::Detected);
    draft.count("6\u{a0}128 rendez-vous", 0, 6128, Qualifier::Exact);
    for (words, id) in EXPOSED {
        draft.field(words, id, Certainty::Asserted);
    }
    for (words, id) in DENIED {
        draft.field(words, id, Certainty::Denied);
    }
    draft
}

pub fn statement() -> Reading {
    statement_draft().reading()
}

/// A reading with a claim of every kind.
pub fn numerama() -> Reading {
    numerama_draft().reading()
}

fn numerama_draft() -> Draft {
    let mut draft = Draft::new(
        "numerama",
        Some("Numerama"),
        "2020-07-24",
        &[
            (Part::Title, "Doctolib, 6\u{a0}158 rendez-vous médicaux dérobés"),
            (Part::Lead, "L’attaque a été repérée le 21 juillet."),
            (
                Part::Body,
                "Selon Doctolib, « aucune donnée de santé n’a été vue par les pirates », mais le nom, le téléphone et l’âge ont fuité. 😀",
            ),
            (
                Part::Body,
                "Le groupe risque 5 millions d’euros d’amende. Le service compte 38 millions d’usagers, soit -.22 % de moins.",
            ),
        ],
    );
    draft.0.document.title = Some(String::from("Doctolib, 6\u{a0}158 rendez-vous médicaux dérobés"));
    draft.0.document.url = Some(String::from("https://example.org/numerama"));
    draft.count("6\u{a0}158 rendez-vous", 0, 6158, Qualifier::Exact);
    draft.date("le 21 juillet", "2020-07-21", DateRole::Detected);
    draft.quote("aucune donnée de santé n’a été vue par les pirates");
    draft.field("le nom", "last_name", Certainty::Asserted);
    draft.field("le téléphone", "phone", Certainty::Asserted);
    draft.field("l’âge", "age", Certainty::Asserted);
    let amount = Amount { value: 5e6, qualifier: Qualifier::Exact, currency: "EUR".into(), role: AmountRole::Fine };
    let risk = draft.claim("5 millions d’euros", 0, Certainty::Possible, "fr/amount/money", Value::Amount(amount));
    risk.cues.clear();
    let cue = draft.span("risque", 0);
    if let Some(claim) = draft.0.claims.last_mut() {
        claim.cues.push(cue);
        claim.attribution = Some(String::from("la rédaction"));
    }
    draft.unread("38 millions d’usagers", "background");
    draft.unread("-.22 %", "number of no known form");
    draft
}

/// Readings that hold every shape of value between them.
pub fn readings() -> Vec<Reading> {
    let mut odd = Draft::new(
        "odd",
        None,
        "2024-03",
        &[(Part::Body, "Entre 10 et 20 comptes, la nuit du 20 au 21 mars, un lundi.")],
    );
    odd.count("10 et 20 comptes", 0, 10, Qualifier::Range { upper: 20 });
    let date = DateFact {
        value: PartialDate::day(2024, 3, 20).unwrap(),
        upper: PartialDate::day(2024, 3, 21),
        role: DateRole::Occurred,
        wrong_weekday: Some(jiff::civil::Weekday::Monday),
        month_part: None,
    };
    odd.claim("la nuit du 20 au 21 mars", 0, Certainty::Possible, "fr/date/night", Value::Date(date));
    let empty = Draft::new("empty", None, "2024", &[]);
    vec![statement(), numerama(), odd.reading(), empty.reading()]
}

/// Four articles against one statement: most verdicts are in it.
pub fn comparison() -> Comparison {
    let official = statement();
    let said = |words: &str| {
        let found = official.claims.iter().find(|claim| claim.span.of(&official.document.text) == words);
        Some(found.unwrap_or_else(|| panic!("{words}")).clone())
    };
    let count = said("6\u{a0}128 rendez-vous");
    let detected = said("Mardi 21 juillet");
    let mut findings: Vec<Finding> = Vec::new();
    let mut add =
        |document: &str, aspect, verdict, cause, official: &Option<Claim>, article: Option<&Claim>, why: &str| {
            findings.push(Finding {
                document: document.to_owned(),
                statement: String::from("official"),
                aspect,
                verdict,
                cause,
                official: official.clone(),
                article: article.cloned(),
                other: None,
                explanation: Explanation::AsWritten(why.to_owned()),
            });
        };
    use Aspect as A;
    use Verdict as V;

    let mut zdnet = Draft::new(
        "zdnet",
        Some("ZDNet"),
        "2020-07-23",
        &[
            (Part::Title, "6218 rendez-vous Doctolib dérobés"),
            (
                Part::Body,
                "Doctolib a détecté mardi l’accès à 6128 rendez-vous. Le nom, le prénom, le sexe, le numéro de téléphone et l’adresse e-mail des patients ont pu être vus.",
            ),
        ],
    );
    let title = zdnet.count("6218 rendez-vous", 0, 6218, Qualifier::Exact);
    let body = zdnet.count("6128 rendez-vous", 0, 6128, Qualifier::Exact);
    let day = zdnet.date("mardi", "2020-07-21", DateRole::Detected);
    add(
        "zdnet",
        A::Count,
        V::Contradicts,
        Some(Cause::TransposedDigits),
        &count,
        Some(&title),
        "6 218 where the statement says 6 128: two digits changed places",
    );
    add(
        "zdnet",
        A::Count,
        V::SelfContradiction,
        Some(Cause::TransposedDigits),
        &count,
        Some(&title),
        "6 218 in the title, 6 128 in the body",
    );
    add("zdnet", A::Count, V::Same, None, &count, Some(&body), "the statement says the same");
    add("zdnet", A::Date, V::Same, None, &detected, Some(&day), "the statement says the same");
    for (words, id) in [
        ("Le nom", "last_name"),
        ("le prénom", "first_name"),
        ("le sexe", "sex"),
        ("le numéro de téléphone", "phone"),
        ("l’adresse e-mail", "email"),
    ] {
        let claim = zdnet.field(words, id, Certainty::Possible);
        let official = official.claims.iter().find(|claim| claim.value == Value::Field(FieldId::known(id))).cloned();
        add(
            "zdnet",
            A::Field,
            V::Softer,
            Some(Cause::Hedge),
            &official,
            Some(&claim),
            "told as possible where the statement says exposed",
        );
    }

    let numerama = numerama();
    let claim = |index: usize| numerama.claims.get(index);
    add(
        "numerama",
        A::Count,
        V::Contradicts,
        Some(Cause::OneDigit),
        &count,
        claim(0),
        "6 158 where the statement says 6 128: one digit differs (5 for 2)",
    );
    add("numerama", A::Date, V::Same, None, &detected, claim(1), "the statement says the same");
    add("numerama", A::Quote, V::Added, None, &None, claim(2), "these words are nowhere in the statement");
    add("numerama", A::Field, V::Same, None, &said("le nom"), claim(3), "the statement says the same");
    add("numerama", A::Field, V::Same, None, &said("le numéro de téléphone"), claim(4), "the statement says the same");
    add("numerama", A::Field, V::Added, None, &None, claim(5), "the statement does not speak of age");
    for words in ["le prénom", "le sexe", "l’adresse e-mail"] {
        add("numerama", A::Field, V::Omitted, None, &said(words), None, "the article leaves it out");
    }

    let mut metro = Draft::new(
        "metropolitaine",
        Some("Métropolitaine de l’Île-de-France"),
        "2020-07-24",
        &[
            (Part::Title, "Plus de 6\u{a0}000 rendez-vous piratés"),
            (
                Part::Body,
                "Le 21 juillet, des pirates ont attaqué Doctolib. Près de 6\u{a0}000 rendez-vous seraient concernés, et même le mot de passe des patients. Le nom, le prénom, le sexe, le numéro de téléphone et l’adresse e-mail étaient visibles.",
            ),
        ],
    );
    let more = metro.count("Plus de 6\u{a0}000 rendez-vous", 0, 6000, Qualifier::MoreThan);
    let nearly = metro.count("Près de 6\u{a0}000 rendez-vous", 0, 6000, Qualifier::Nearly);
    let day = metro.date("Le 21 juillet", "2020-07-21", DateRole::Occurred);
    let password = metro.field("mot de passe", "password", Certainty::Asserted);
    add(
        "metropolitaine",
        A::Count,
        V::Rounded,
        Some(Cause::Rounding),
        &count,
        Some(&more),
        "more than 6 000 holds for 6 128",
    );
    add(
        "metropolitaine",
        A::Date,
        V::Contradicts,
        Some(Cause::RoleSwapped),
        &detected,
        Some(&day),
        "the day it was detected is told as the day it happened",
    );
    add(
        "metropolitaine",
        A::Count,
        V::Loose,
        Some(Cause::Qualifier),
        &count,
        Some(&nearly),
        "nearly 6 000 says fewer than 6 000, the statement says 6 128",
    );
    add(
        "metropolitaine",
        A::Field,
        V::Contradicts,
        None,
        &said("mot de passe"),
        Some(&password),
        "password told as exposed where the statement denies it",
    );
    for (words, id) in [
        ("Le nom", "last_name"),
        ("le prénom", "first_name"),
        ("le sexe", "sex"),
        ("le numéro de téléphone", "phone"),
        ("l’adresse e-mail", "email"),
    ] {
        let claim = metro.field(words, id, Certainty::Asserted);
        let official = official.claims.iter().find(|claim| claim.value == Value::Field(FieldId::known(id))).cloned();
        add("metropolitaine", A::Field, V::Same, None, &official, Some(&claim), "the statement says the same");
    }

    let silent = Draft::new("genethique", Some("Gènéthique"), "2020-07-27", &[(Part::Body, "Une fuite de plus.")]);

    if let Some(finding) = findings.iter_mut().find(|finding| finding.verdict == V::SelfContradiction) {
        finding.other = Some(body);
    }
    Comparison {
        organisation: Some(String::from("Doctolib")),
        officials: vec![official],
        in_force: 0,
        articles: vec![zdnet.reading(), numerama, metro.reading(), silent.reading()],
        findings,
        failures: vec![Failure {
            source: String::from("https://example.org/perdu"),
            error: String::from("the server answers 404: the page is gone"),
        }],
        filtered: None,
    }
}
