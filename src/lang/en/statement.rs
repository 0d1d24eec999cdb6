//! What a statement about a breach tells besides figures, days and data: its nature, what may follow, what was done,
//! who is told and whom to ask.
//!
//! Row syntax as in the other tables. A wording that is denied (« no intrusion », « was not closed ») or asked tells
//! nothing; the program sees to that.

use crate::lang::{Pair, Statement, Topic};

pub const STATEMENT: Statement = Statement {
    phrases: &[
        (Topic::Nature, NATURE),
        (Topic::Incident, INCIDENT),
        (Topic::DataOfficer, DATA_OFFICER),
        (Topic::Contact, CONTACT),
        (Topic::Consequence, CONSEQUENCE),
        (Topic::NoConsequence, NO_CONSEQUENCE),
        (Topic::Vigilance, VIGILANCE),
        (Topic::Measure, MEASURES),
        (Topic::PeopleTold, PEOPLE_TOLD),
    ],
    pairs: &[
        Pair { topic: Topic::Measure, words: CLOSES, with: CLOSED, is_ordered: false },
        Pair { topic: Topic::PeopleTold, words: TOLD, with: ARE_TOLD, is_ordered: true },
        Pair { topic: Topic::PeopleTold, words: TELLS, with: TOLD, is_ordered: true },
        Pair { topic: Topic::AuthorityTold, words: AUTHORITIES, with: ARE_TOLD, is_ordered: true },
        Pair { topic: Topic::AuthorityTold, words: NOTIFIES, with: AUTHORITIES, is_ordered: true },
    ],
    parting: &["by", "that", "must", "should", "may", "might"],
    concerned: &[
        "{who |that |}{are |were |may be |have been |}{affected|impacted|concerned}",
        "whose {data|information|details|records}",
    ],
    data_of: &[
        "{data|information} {of|about|on|relating to|belonging to}{ our| its| some| certain| current and former|}",
    ],
    anybody: &[
        "people",
        "person",
        "persons",
        "individual",
        "individuals",
        "victim",
        "victims",
        "hacker",
        "hackers",
        "attacker",
        "attackers",
        "criminal",
        "criminals",
    ],
    before_number: &["on"],
    no_contact: &["press", "media", "suspicious", "police"],
};

const NATURE: &[&str] = &[
    "{cyberattack|cyberattacks|cyber attack|cyber-attack|ransomware|malware}",
    "{unauthorised|unauthorized|unlawful|illegal} {access|disclosure|third party}",
    "{data|security} breach",
    "{theft|loss|leak|disclosure} of {personal |customer |}{data|information}",
    "{data|files|information} {was|were|has been|have been} {stolen|copied|taken|exfiltrated|leaked|encrypted}",
    "servers had been encrypted",
    "{copied|stole|exfiltrated} {files|data|information|records}",
    "gained access",
    "hacked",
];

const INCIDENT: &[&str] = &["{security|cyber|it|cybersecurity|data} incident{s|}", "{the|this} {incident|breach}"];

const DATA_OFFICER: &[&str] = &["data protection officer", "dpo"];

const CONTACT: &[&str] = &[
    "{if you have|for} any {question|questions|concerns|queries}",
    "{call|contact|email|e-mail|ring} {us|our {helpline|team|customer service|support team|data protection team}|the helpline}",
    "{dedicated|free|freephone} {helpline|line|number|phone line}",
    "helpline",
    "questions {can|may} be {sent|addressed} to",
];

const CONSEQUENCE: &[&str] = &[
    "risk{s|} of {phishing|identity theft|identity fraud|fraud|scams|spam|blackmail}",
    "{phishing|scam|fraud} attempts",
    "identity {theft|fraud}",
    "{could|may|might|can} be {used|misused|exploited} {to|for|by|in}",
    "likely consequences",
];

const NO_CONSEQUENCE: &[&str] = &[
    "no {evidence|indication|sign} {of|that} {misuse|fraud|fraudulent use|any misuse|the data has been misused|the information has been misused}",
    "no {impact|effect} on",
];

const VIGILANCE: &[&str] = &["{vigilant|cautious|wary}", "be alert to", "vigilance", "beware of"];

const MEASURES: &[&str] = &[
    "{filed|made|lodged} a {complaint|criminal complaint}",
    "{change|reset} your password{s|}",
    "{credit|identity} monitoring",
    "called in {specialists|experts}",
];

const CLOSES: &[&str] = &[
    "{closed|blocked|isolated|disabled|disconnected|revoked|shut down|secured|reset|fixed|patched|suspended|strengthened|reinforced|contained}",
];

const CLOSED: &[&str] = &[
    "{access|account|accounts|server|servers|network|system|systems|vulnerability|flaw|password|passwords|credentials|security|controls|defences|defenses|connection|tool|website}",
];

const PEOPLE_TOLD: &[&str] = &[
    "{we are|we're} {writing to|contacting|notifying}",
    "{will be|have been|are being} {contacted|notified|informed} {individually|directly|by}",
    "you will {receive|be contacted|be notified}",
];

const TELLS: &[&str] = &[
    "{we|have|has} {contacted|notified|informed|written to|contacting|notifying|informing}",
    "we will {contact|notify|inform|email|write to}",
];

const ARE_TOLD: &[&str] =
    &["{will be|have been|has been|are being|were|was} {contacted|notified|informed|told}", "will receive {a|an}"];

const TOLD: &[&str] = &[
    "{people|customer|customers|clients|patients|users|members|residents|staff|employees|subscribers|individuals|policyholders|everyone affected|those affected|those concerned}",
];

const NOTIFIES: &[&str] = &["{informed|notified|reported|alerted|told}"];

const AUTHORITIES: &[&str] = &[
    "information commissioner{'s office|}",
    "{ico|dpc|cnil}",
    "data protection {authority|commission|commissioner}",
    "supervisory authority",
];

#[cfg(test)]
mod tests {
    use crate::claim::passage::examples::{silent, told};
    use crate::lang::Topic::*;

    #[test]
    fn what_a_statement_tells() {
        told("en", Nature, &[("Acme suffered a ransomware attack.", "ransomware")]);
        told("en", Incident, &[("A security incident occurred.", "security incident")]);
        told("en", People, &[("The customers affected will be told.", "customers")]);
        told("en", Contact, &[("Call our helpline on 01632 960 415.", "Call our helpline on 01632 960 415")]);
        told("en", DataOfficer, &[("Write to our data protection officer.", "data protection officer")]);
        told("en", Consequence, &[("There is a risk of identity theft.", "risk of identity theft")]);
        told("en", NoConsequence, &[("There is no evidence of misuse.", "no evidence of misuse")]);
        told("en", Vigilance, &[("Please be alert to calls.", "be alert to")]);
        told("en", Measure, &[("We shut down our network within the hour.", "shut down our network")]);
        told(
            "en",
            PeopleTold,
            &[
                ("We are writing to everyone affected.", "We are writing to"),
                ("We will email every customer affected.", "We will email every customer"),
            ],
        );
        told("en", AuthorityTold, &[("We reported the incident to the ICO.", "reported the incident to the ICO")]);
    }

    #[test]
    fn what_tells_nothing() {
        silent("en", Nature, &["There was no unauthorised access.", "Was there a data breach?"]);
        silent("en", People, &["The people affected will be told.", "Our customers like us."]);
        silent("en", Contact, &["Media: call our press office.", "Forward suspicious messages to x@acme.example."]);
        silent("en", Measure, &["The account was not closed.", "The attackers shut down our servers."]);
        silent("en", PeopleTold, &["The police were informed.", "The ICO was not informed."]);
        silent(
            "en",
            AuthorityTold,
            &["The ICO was not informed.", "The police were informed.", "The incident was reported by the ICO."],
        );
    }
}
