//! The things that English texts count, each with its class; and the words that stand between or after a number and them.
//!
//! Row syntax as in the other tables: folded, `{a|b}` one of, `{s}` an optional s, one level of nesting. The longest phrase
//! wins. Left to the program: the number, « of » after millions, and units of measure, money, time and per cent.

use crate::claim::UnitClass::{
    self, Accounts, Addresses, Appointments, BankDetails, Casualties, Emails, Organisations, Other, People, Phones,
    Records, Tonnes,
};

/// Nouns that are counted.
pub const UNITS: &[(&str, UnitClass)] = &[
    // People
    ("{people|person|persons|individual|individuals|human beings|souls|adults|adult|seniors|pensioners}", People),
    (
        "{man|men|woman|women|child|children|minor|minors|teenager|teenagers|baby|babies|infants|infant|youngsters}",
        People,
    ),
    (
        "{inhabitant|resident|citizen|taxpayer|voter|neighbour|neighbor|consumer|resident|householder|tenant|national}{s|}",
        People,
    ),
    ("{household|famil|familie}{s|y}", People),
    (
        "{americans|britons|europeans|belgians|germans|australians|canadians|french people|french citizens|french nationals}",
        People,
    ),
    (
        "{customer|client|user|subscriber|member|guest|patient|policyholder|account holder|cardholder|shopper|buyer|visitor|reader|viewer|player|gamer|driver|rider|traveller|traveler|passenger|commuter|tourist|motorist|licensee|licence holder|license holder}{s|}",
        People,
    ),
    ("{active|registered|unique|daily|monthly|paying} {customer|client|user|subscriber|member|player}{s|}", People),
    ("{hotel|festival} {guest|goer|visitor}{s|}", People),
    ("{festival|concert|party}-goer{s}", People),
    (
        "{victim|potential victim|data subject|claimant|beneficiary|beneficiarie|recipient|participant|donor|volunteer|supporter|applicant|candidate|jobseeker|job seeker|borrower|saver|debtor|shareholder}{s|}",
        People,
    ),
    (
        "{student|pupil|schoolchild|schoolchildren|apprentice|parent|teacher|graduate|alumnus|alumni|professor}{s|}",
        People,
    ),
    (
        "{employee|worker|staff member|staff|member of staff|members of staff|contractor|official|officer|agent|civil servant|soldier|colleague|freelancer|professional|health professional|healthcare professional|health worker|doctor|nurse|practitioner|physician|carer|dentist|pharmacist}{s|}",
        People,
    ),
    (
        "{firefighter|rescuer|paramedic|police officer|investigator|expert|witness|witnesse|suspect|lawyer|plaintiff|hacker|attacker|intruder|cybercriminal|criminal|researcher|journalist|politician|lawmaker|thief|thieve}{s|}",
        People,
    ),
    ("{player|footballer|athlete|referee|hunter|shooter|gun owner|owner|holder|survivor|evacuee}{s|}", People),
    // Accounts
    ("account{s}", Accounts),
    (
        "{user|customer|client|member|email|online|personal|bank|patient|loyalty|active|unique|social media|individual} account{s}",
        Accounts,
    ),
    (
        "{profile|login|user profile|licence|license|membership|subscription|registration|username|credential}{s|}",
        Accounts,
    ),
    // Appointments
    ("{medical |doctor's |doctors' |patient |online |}appointment{s}", Appointments),
    ("booking{s}", Appointments),
    ("medical {booking|consultation|visit}{s|}", Appointments),
    // Records
    (
        "{record|entry|entrie|file|document|row|line|item|dataset|data set|data point|database|archive|image|photo|photograph|picture|video|invoice|contract|order|transaction|message|text message|conversation|form|attachment|object|copy|copie|report}{s|}",
        Records,
    ),
    (
        "{customer|patient|medical|personal|user|individual|health|financial|confidential|internal|sensitive|data|client|student|employee} {record|file|document|row|dataset}{s|}",
        Records,
    ),
    ("{pieces of data|pieces of information|rows of data|lines of data|records of data|sets of data}", Records),
    (
        "{prescription|test result|medical certificate|certificate|scan|x-ray|test|payslip|cv|job application}{s|}",
        Records,
    ),
    (
        "{passport|identity card|id card|driving licence|driver's license|driver's licence|identity document|id document|residence permit|passport number|social security number|national insurance number|password|hashed password|name|number plate}{s|}",
        Records,
    ),
    // Organisations
    (
        "{company|companie|firm|business|businesse|organisation|organization|institution|supplier|subsidiary|subsidiarie|start-up|startup|brand|chain|retailer|operator|provider|partner|employer|vendor|merchant|corporate client|corporate customer|business customer}{s|}",
        Organisations,
    ),
    (
        "{hospital|clinic|laboratory|laboratorie|surgery|surgerie|practice|pharmacy|pharmacie|care home|health centre|health center|nhs trust|trust}{s|}",
        Organisations,
    ),
    (
        "{council|municipality|municipalitie|town hall|local authority|local authoritie|agency|agencie|ministry|ministrie|government department|administration|government|charity|charitie|association|federation|club|union|bank|insurer|credit union}{s|}",
        Organisations,
    ),
    ("{school|university|universitie|college|nursery|nurserie|academy|academie|school district}{s|}", Organisations),
    // Bank details
    (
        "{iban|bank account number|bank detail|credit card|debit card|bank card|payment card|credit card number|debit card number|card number|card detail|payment card number}{s|}",
        BankDetails,
    ),
    ("sets of {bank|card|payment} details", BankDetails),
    // E-mails
    ("{unique |}{email|e-mail} address{es|}", Emails),
    ("{email|e-mail}{s|}", Emails),
    // Phones
    ("{phone|telephone|mobile|mobile phone|cell phone} number{s}", Phones),
    ("{phone line|landline|sim card|mobile line|number}{s|}", Phones),
    // Addresses
    ("{postal |home |street |physical |residential |}address{es|}", Addresses),
    // Casualties
    ("{dead|death|deaths|fatality|fatalities|body|bodies|lives|corpse|corpses|missing}", Casualties),
    ("{injured|wounded|hurt|injury|injuries|casualty|casualties|hospitalised|hospitalized|survivors}", Casualties),
    ("{seriously|critically|slightly|badly|severely|gravely|lightly} {injured|hurt|wounded|burned}", Casualties),
    (
        "{people|person|passengers|passenger|men|women|children|workers|firefighters|others|residents|students} {were |was |have been |had been |}{killed|dead|injured|hurt|wounded|hospitalised|hospitalized|missing|seriously injured|critically injured|slightly injured|seriously hurt|badly hurt|lightly injured}",
        Casualties,
    ),
    (
        "{people|person|passengers|passenger|men|women|children|workers|residents} {died|have died|had died|lost their lives}",
        Casualties,
    ),
    // Tonnes
    ("{tonne|ton|metric ton|kilotonne|kiloton}{s|}", Tonnes),
    (
        "{tonnes|tons} of {chemicals|products|chemical products|materials|hazardous materials|waste|oil|lubricants|additives|goods|substances}",
        Tonnes,
    ),
    // Other
    (
        "{drum|barrel|container|tank|product|chemical|building|warehouse|house|home|flat|apartment|factory|factorie|plant|site}{s|}",
        Other,
    ),
    (
        "{train|carriage|coach|coache|wagon|car|vehicle|locomotive|truck|lorry|lorrie|helicopter|ambulance|fire engine|bus|buse|plane|aircraft|platform|station|bolt|hose|engine}{s|}",
        Other,
    ),
    (
        "{server|computer|laptop|machine|device|smartphone|phone|system|website|application|app|service|tool|flaw|vulnerability|vulnerabilitie|ip address|ip addresse|terminal|workstation|network}{s|}",
        Other,
    ),
    (
        "{attack|cyberattack|cyber attack|cyber-attack|incident|leak|breach|breache|data breach|data breache|data leak|intrusion|attempt|hack|theft|crash|crashe|accident|fire|explosion|wave|login|connection|request|download}{s|}",
        Other,
    ),
    (
        "{complaint|fine|penalty|penaltie|investigation|arrest|conviction|lawsuit|case|charge|claim|decision|hearing|trial|search|searche|notification|report|sanction}{s|}",
        Other,
    ),
    (
        "{call|letter|page|article|question|view|click|post|tweet|measure|step|reason|version|point|comment|story|storie}{s|}",
        Other,
    ),
    (
        "{country|countrie|state|region|city|citie|town|district|province|continent|area|zone|department|village}{s|}",
        Other,
    ),
    (
        "{job|position|bed|place|shop|store|branch|branche|outlet|restaurant|hotel|office|supermarket|seat|room}{s|}",
        Other,
    ),
    (
        "{gun|weapon|firearm|rifle|type|category|categorie|part|lot|batch|batche|dose|vaccine|project|character|parcel|delivery|deliverie|film|match|matche|goal|third party|third partie|cookie}{s|}",
        Other,
    ),
    ("{parties|partners and third parties}", Other),
];

/// Words that may stand between the numeral and its noun: « 850,000 former and current customers ».
pub const ADJECTIVES_BETWEEN: &[&str] = &[
    "{former|current|past|present|existing|new|old|future|previous|recent|former and current|current and former|past and present|former or current|current or former|past or present}",
    "{other|more|additional|extra|further|different|distinct|separate|unique|individual}",
    "{potential|potentially|possible|alleged|supposed|suspected|likely|purported}",
    "{affected|impacted|exposed|compromised|stolen|leaked|hacked|registered|active|inactive|concerned}",
    "{potentially affected|potentially exposed|potentially compromised}",
    "{small|large|big|major|minor|young|elderly|loyal|unsuspecting|innocent|ordinary|vulnerable|poor}",
    "{personal|private|corporate|business|medical|patient|customer|confidential|sensitive|internal|online|digital|hotel|airline|mobile|broadband|retail|bank|insurance|french|british|american|european|belgian|german|swiss|italian|spanish|dutch|australian|canadian|us|uk}",
    "{of its|of their|of our|of the|of his|of these|of those|its|their|our|the}",
    "{health|healthcare|public|state|military|local|foreign|international|domestic|independent}",
    "{full|complete|different types of|types of}",
];

/// Words after a numeral that stand for the noun of before: « for 4,000 of them », « 200 others ».
/// Nouns for a figure: « the **number** of customers affected stands at 6,128 ».
pub const QUANTITIES: &[&str] = &["{number|total|tally|figure}"];

pub const ANAPHORS: &[&str] = &[
    "of {them|these|those|whom|which|us|you|the victims|the injured|the dead}",
    "{others|more|in total|in all|altogether}",
    "{seriously|critically|badly|severely}",
];

/// Names and terms that hold a number and count nothing.
pub const NAMES_WITH_NUMBERS: &[&str] = &[
    "{channel|bbc|france|itv|radio|rte|europe} {1|2|3|4|5|24}",
    "{bbc one|bbc two|channel four|channel 5 news|first 4 figures|7 news|9 news|60 minutes|20 minutes|formula 1|formula one|world war two|world war one}",
    "{ftse|s&p|nasdaq|cac|dax|asx|sbf} {30|40|100|120|200|250|500}",
    "fortune {50|100|500|1000}",
    "{g5|g7|g8|g20|cop21|cop26|cop28|france 2030|big four|big five|five eyes}",
    "{p2p|b2b|b2c|b2b2c|h2o|co2|so2|no2|web3|web 2.0|web 3.0|2fa|mfa|2d|3d|3g|4g|5g|6g|4k|8k}",
    "{24/7|24-7|24 hours a day|seven days a week|7 days a week|9/11|7/7|911|999|111|112|101}",
    "{windows|ios|android} {7|8|10|11|12|13|14|15|16|17|18}",
    "{office 365|microsoft 365|m365|log4j|log4shell|sha-1|sha1|sha-256|sha256|sha-512|md5|aes-256|base64|ipv4|ipv6|ec2|amazon s3|3d secure}",
    "iso {27001|27002|27701|9001|14001|45001}",
    "{nis 2|nis2|psd2|tls 1.2|tls 1.3|http/2|catch-22}",
    "{covid-19|covid 19|covid19|sars-cov-2|h1n1|h5n1}",
    "{lockbit|web} {2.0|3.0}",
    "{apt|apt-|fin|ta|unc}{28|29|31|33|41|7|505|3944}",
    "apt {28|29|31|33|41}",
    "{8base|collection #1|collection 1|rockyou2021|rockyou2024|unit 8200|area 51}",
    "{n26|a320|a380|boeing 737|boeing 777|o2|three uk|1password|7-eleven|3m|23andme|23 and me|20th century fox|5 star|four-star|five-star}",
    "one{-| }{off|time|by|to-one|third|of|fifth|quarter|half}",
    "{number 10|no 10|no. 10|number one|no 1|level one|one another|no one|day one|one day|two-factor|two-step|zero-day|zero day|first-class|one by one|step one}",
];
