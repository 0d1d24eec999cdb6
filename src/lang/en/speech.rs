//! Who says what: verbs of saying, words that name a source, and designations of the speakers.

pub const SPEECH_VERBS: &[&str] = &[
    "{say|says|said|saying|tell|tells|told|telling}",
    "{announce|announced|announces|announcing|disclosed|discloses|reveal|revealed|reveals|revealing|confirm|confirmed|confirms|confirming}",
    "{explain|explained|explains|explaining|add|added|adds|adding|state|stated|states|stating|insist|insisted|insists|insisting}",
    "{claim|claimed|claims|claiming|assert|asserted|asserts|maintain|maintained|maintains|argue|argued|argues}",
    "{admit|admitted|admits|admitting|acknowledge|acknowledged|acknowledges|acknowledging|concede|conceded|concedes|deny|denied|denies|denying}",
    "{write|wrote|writes|writing|written|report|reported|reports|reporting|note|noted|notes|noting|stress|stressed|stresses|stressing|emphasise|emphasised|emphasises|emphasize|emphasized}",
    "{warn|warned|warns|warning|estimate|estimated|estimates|believe|believed|believes|think|thinks|assure|assured|assures|assuring|promise|promised|promises}",
    "{declare|declared|declares|recall|recalled|recalls|reassured|reassures|comment|commented|comments|reply|replied|replies|respond|responded|responds|reads|continued|continues|concluded|concludes|suggest|suggested|suggests|apologised|apologized|quipped|joked|lamented|complained|pointed out|points out|made clear|described|describes|put it}",
];

pub const SOURCE_PREPOSITIONS: &[&str] = &[
    "according to",
    "as per",
    "in the words of",
    "in a statement {by|from}",
    "quoted by",
    "cited by",
    "citing",
    "quoting",
    "told",
];

/// The organisation by another word.
pub const ORGANISATION_WORDS: &[&str] = &[
    "{the|its|their|our|this} {company|firm|group|organisation|organization|platform|service|operator|provider|retailer|airline|bank|insurer|hospital|agency|federation|chain|business|institution|university|ministry|department|start-up|startup|publisher|supplier|supermarket|carrier|employer|administration|association|network|site|website|app|brand|giant|manufacturer|maker|school|council|authority in question|railway|rail operator|club|hotelier|telecoms group|telecoms operator|telco|utility|fund|foundation|charity|trust|regulator concerned|management|board|press office|press service}",
    "{the|its|a|an|this} {statement|notice|press release|spokesperson|spokesman|spokeswoman|representative|communique|blog post|faq|security team|data protection officer|chief executive|chairman|chairwoman|boss|letter to customers|email to customers|message to customers|message to users|advisory}",
    "{hotel|insurance|telecoms|banking|retail|media|energy|travel|shipping|software|health|technology|rail|car|supermarket|fashion|food|logistics|oil|cosmetics|gaming} {group|chain|giant|company|firm|operator|retailer|provider|maker|insurer}",
    "{insurer|airline|retailer|hotelier|carmaker|telco|lender|conglomerate}",
    "it {said|says|added|adds|wrote|writes|insisted|stressed|explained|noted|stated|confirmed|continued|also said|then said|went on}",
    "{company|group|bank|hospital|airline|federation|agency} {spokesperson|spokesman|spokeswoman|officials|executives|statement|said}",
    "{the|french|german|british|belgian|american} {company's|firm's|group's|service's|platform's|operator's|retailer's|hospital's}",
];

pub const OTHER_SPEAKERS: &[&str] = &[
    // attackers
    "{hacker|hackers|attacker|attackers|intruder|intruders|cybercriminal|cybercriminals|thief|thieves|gang|criminals|seller|extortionist|extortionists|ransomware group|hacking group|hacker group|threat actor|threat actors|suspect|suspects}",
    // experts, authorities
    "{expert|experts|researcher|researchers|analyst|analysts|consultant|consultants|professor|academic|academics|security firm|cybersecurity firm|cybersecurity company}",
    "{police|prosecutor|prosecutors|prosecutor's office|public prosecutor|investigator|investigators|gendarmerie|fbi|interpol|europol|detective|detectives|coroner|fire chief|fire service|firefighters|emergency services|rescuers}",
    "{regulator|watchdog|cnil|ico|information commissioner|data protection authority|data protection commissioner|anssi|ncsc|ministry of health|health ministry|interior ministry|government spokesman|government spokesperson|minister|prime minister|mayor|prefect|prefecture|lawmaker|senator|member of parliament|deputy|judge|court|magistrate|officials}",
    "{union|unions|union leader|union official|consumer group|consumer groups|campaigner|campaigners|campaign group|privacy group|privacy advocate|privacy advocates|patients' association|victims' association|association of victims|lawyer|lawyers|attorney}",
    // people in the story
    "{victim|victims|patient|patients|customer|customers|user|users|client|clients|subscriber|subscribers|member|members|passenger|passengers|witness|witnesses|resident|residents|survivor|survivors|neighbour|neighbours|relative|relatives|parent|parents|mother|father|employee|employees|worker|workers|doctor|doctors|nurse|nurses|surgeon}",
    // press
    "{newspaper|newspapers|magazine|daily|weekly|media|press reports|local media|broadcaster|journalist|journalists|reporter|blogger|news site|news agency|afp|agence france-presse|reuters|associated press|bloomberg|bbc|cnn|techcrunch|bleepingcomputer|bleeping computer|guardian|new york times|washington post|financial times|wall street journal|le monde|le parisien|figaro|zdnet|numerama|wired|the register|krebs}",
];
