//! Words that tell what a figure, a date or a kind of data is in the story of the incident.

/// Data, people or things were hit.
pub const EXPOSURE: &[&str] = &[
    // taken, seen, spread
    "{stolen|stole|steal|steals|stealing|theft|thefts}",
    "{took|taken|siphoned|siphoned off|swiped|pilfered|exfiltrated|exfiltration|extracted|scraped|harvested|copied|downloaded|grabbed|lifted|looted}",
    "{accessed|accessing|viewed|seen|read|consulted|obtained|acquired|retrieved|intercepted|collected}",
    "{access|accesses} {to|the|their|personal|customer|certain|some}",
    "{gain|gained|gaining|had|have|has|got|obtained|obtaining} {illegal |unauthorised |unauthorized |illicit |fraudulent |unlawful |}access{ to|}",
    "{illegal|unauthorised|unauthorized|illicit|fraudulent|unlawful} access{ to|}",
    "{leaked|leak|leaks|leaking|spilled|spilt|dumped|disclosed|divulged|exposed|exposes|exposing|expose|exposure|revealed publicly|made public|published online|posted online|shared online|circulating|put online}",
    "{compromised|compromise|compromises|compromising|breached|breach|breaches|hacked|hack|hacks|hacking|intrusion|pirated|infiltrated}",
    "{affected|affect|affects|affecting|hit|hits|hitting|impacted|impact|impacts|impacting|concerned|concern|concerns|involved|involve|involves|involving|struck|touched|targeted|targets|targeting}",
    "{was|were|been|being} {affected|exposed|stolen|accessed|leaked|compromised|impacted|taken|viewed|hit|targeted|involved|breached|hacked|copied|caught up}",
    "{include|includes|included|comprise|comprises|comprised|contain|contains|contained|containing|featured|consisted of|consists of|cover|covers|covered}",
    "including",
    "{among|part of} {the |}{stolen|leaked|exposed|compromised|accessed|affected} {data|information|details|files|records|database}",
    "{victim|victims} of",
    "{for sale|on sale|up for sale|on the dark web|on the darknet|in the wild|into the wrong hands|in the wrong hands}",
    "{lost|missing data|unsecured|publicly accessible|accessible|visible|laid bare|left open}",
    "{attached to|linked to|relating to|belonging to}",
    "{caught up in|swept up in|fell victim|falls victim}",
    "{read|see|view|consult|obtain|download|copy} {details|the|personal|their|information}",
    // accidents
    "{killed|killing|kills|died|dead|dies|injured|injuring|injures|hurt|wounded|hospitalised|hospitalized|lost their lives|death toll|toll|claimed the lives|left}",
    "{burned|burnt|destroyed|went up in smoke|gutted|damaged|derailed|derailment|crash|disaster|accident|tragedy}",
];

/// The toll of an accident.
pub const TOLL: &[&str] = &["{left|leaving|leaves|caused|causing|death toll|toll|claimed}"];

/// A part of the affected, named before it.
pub const SUBSET: &[&str] = &[
    "including",
    "{of|among} {whom|which|them|these|those}",
    "among the {victims|dead|injured|wounded|affected}",
    "in particular",
];

/// Opens the parts of the affected, one after the other.
pub const BREAKDOWN: &[&str] =
    &["{break|breaks|broken} down {into|as follows|as}", "{split|divided} {into|between|as follows|among}"];

pub const DEAD: &[&str] = &[
    "{dead|death|deaths|died|dies|killed|kills|killing|fatality|fatalities|fatal}",
    "{lost|lose} their {life|lives}",
    "claimed the {life|lives}",
];

/// Of people alone.
pub const MISSING: &[&str] = &["{reported |still |}missing", "unaccounted for"];

pub const HURT: &[&str] = &["{injured|injuring|injures|injury|injuries|hurt|wounded|burned|poisoned}"];

/// In danger of their lives.
pub const GRAVELY_HURT: &[&str] = &[
    "{seriously|critically|badly|severely|gravely} {injured|hurt|wounded|burned|burnt}",
    "{critical|serious} condition",
    "{serious|severe|critical} injuries",
    "fighting for {their|his|her} {life|lives}",
];

pub const LIGHTLY_HURT: &[&str] =
    &["{slightly|lightly} {injured|hurt|wounded|burned}", "{minor|slight|light} injuries", "walking wounded"];

/// Right after the hurt, or after the number where it stands for them: « four of them **seriously** ».
pub const GRAVELY: &[&str] = &["{seriously|critically|gravely}"];

pub const TO_HOSPITAL: &[&str] = &["were {taken|airlifted|transferred|treated}"];

pub const LIGHTLY: &[&str] = &["{slightly|lightly}"];

pub const HOSPITALISED: &[&str] = &["{hospitalised|hospitalized}", "taken to hospital", "intensive care"];

/// Nobody to whom something was done.
pub const UNHURT: &[&str] = &["{unhurt|unharmed|uninjured|unscathed}", "safe and sound", "escaped {injury|injuries}"];

/// A part of the affected, named after it.
pub const SUBSET_AFTER: &[&str] = &[
    "{of|among} {them|whom|these|those}",
    "{seriously|critically|badly|severely|slightly|lightly} {injured|hurt|wounded|burned}",
    "in {a |}{critical|serious|stable} condition",
];

/// Users, customers, stock in general.
pub const POPULATION: &[&str] = &[
    "{used|visited|consulted|trusted|favoured} by",
    "{serve|serves|served|serving|handle|handles|handled|manages|manage|managed|employs|employ|boasts|boast|operates|counts|supplies|insures|looks after}",
    "{has|have|had|with} {more than|over|about|around|some|nearly|almost|roughly|an estimated|up to|}{ |}{customers|users|subscribers|members|employees}",
    "{which|that|who|company|group|firm|platform|bank|airline|operator|retailer|insurer} has",
    "a total of its",
    "{a|per|every|each} {year|month|day|week}",
    "{active users|customers worldwide|users worldwide|members worldwide|subscribers worldwide|customers in total|registered users|customer base|user base}",
    "{population|inhabitants|market leader|leading|largest|biggest}",
    "{on board|aboard|carrying|was carrying|were travelling}",
    "out of {a total of|its|their|the}",
    "worldwide",
];

/// Figures of the incident that hit nobody: recipients, rescuers, staff.
pub const BYSTANDER: &[&str] = &[
    "{firefighters|rescuers|paramedics|investigators|police officers|officers|soldiers|journalists|magistrates|detectives}",
    "{mobilised|mobilized|deployed|dispatched|drafted in|called in|on the scene|at the scene}",
    "{recipients|received the email|were sent|was sent|were notified|have been notified|were contacted|have been contacted|were evacuated|evacuated}",
    "{helicopters|ambulances|fire engines|beds|trucks}",
    "{jobs|job cuts|redundancies|plaintiffs|claimants|cookies|newsletter|readers|downloads}",
    "downloaded by",
];

/// Those who read, fetched or were told are the doers of the verb, not those it hit.
pub const DOER: &[&str] = &["{have|had|has}{ already|} {downloaded|opened|read|viewed|received|bought|shared}"];

/// A speaker's family, the number right behind.
pub const KIN: &[&str] =
    &["{mother|father|mum|mom|dad|parent|parents|aunt|uncle|widow|grandmother|grandfather} of", "couple with"];

/// A firm without a name: where the organisation is known, it is another.
pub const ANOTHER_FIRM: &[&str] = &[
    "{of|at|by|from|for} {a|an} {rival |another |smaller |large |}{bank|insurer|operator|retailer|hospital|clinic|airline|council|school|university|club|charity|supplier of|telecoms operator}",
];

/// Another incident, another time, another firm.
pub const OTHER_INCIDENT: &[&str] = &[
    "last year,",
    "{a few|two|three|four|five|six|several|some} {days|weeks|months|years} {earlier|before|ago,}",
    "{previously|already} {been |}{hit|hacked|breached|attacked|suffered|targeted|fined|fell|fallen|the victim}",
    "{had|has} already {been|suffered}",
    "at that time",
    "{previous|earlier|past|similar|separate|another|unrelated|other|recent|second|last year's|prior} {breach|breaches|attack|attacks|hack|hacks|leak|leaks|incident|incidents|intrusion|data breach|data breaches|cyberattack|cyberattacks|accident|crash|disaster|disasters|theft|case|cases}",
    "not the first {time|company|firm|breach|incident|attack}",
    "{recall|recalls|recalling|reminiscent of|echoes|reminder of}",
    "{by comparison|for comparison|in comparison|compared with|compared to}",
    "{comes|came} {days|weeks|months|a week|a month|a year|less than a|shortly|just} {after|later|}",
    "{follows|followed} {a|the|an|similar|that|those|attacks|breaches} {similar|series|string|spate|wave|attack|breach|hack|leak}",
    "in a {separate|similar|previous|different} {case|incident|attack|breach}",
    "the {latest|most recent} {in a|of a|to}",
    "a {string|series|spate|wave|slew} of",
    "joins a list",
    "nothing to do with",
    "{worst|deadliest|biggest|largest} {since|in}",
];

/// To whom an incident must be told.
pub const AUTHORITIES: &[&str] = &[
    "{ico|dpc|cnil|regulator|watchdog}",
    "information commissioner{'s office|}",
    "data {protection authority|watchdog}",
];

/// Those who investigate or judge.
pub const JUSTICE: &[&str] = &["{prosecutor|prosecutors|police|judge|court|ico}"];

/// Tells what came before the story.
pub const PLUPERFECT: &[&str] = &["had"];

/// Puts a figure forward, which stands right behind.
pub const PUTS: &[&str] = &[
    "{speak|speaks|spoke} of",
    "{put|puts} {the number|the total|the figure|it} at",
    "{cites|cited|gives|gave|reports|reported|claims|claimed|advertised|offers|offered}",
    "{estimates|estimated} {that|at}",
];

/// Laws, foundings, decrees: dates and figures of the world around.
pub const BACKGROUND: &[&str] = &[
    "{founded|created|launched|established|born|set up|incorporated|built|opened} in",
    "{came|come|comes|coming|entered|enters} into {force|effect}",
    "since its {creation|founding|launch|foundation}",
    "{gdpr|general data protection regulation}",
    "{law|act|decree|directive|regulation} of",
    "{adopted|enacted}",
    "{fine|fines|fined}",
    "{turnover|revenue|revenues|annual sales|valued at|market capitalisation|market capitalization}",
    "{listed|floated} on",
];

pub const OCCURRED: &[&str] = &[
    "{occurred|occurs|occur|occurring|happened|happens|took place|takes place|unfolded|struck}",
    "{dates|dated|dating} {back |}{to|from}",
    "{suffered|was the victim of|were the victim of|fell victim|was the target of|was hit|were hit|been hit|came under attack|was attacked|was targeted|was hacked|been hacked|were hacked|was breached|were breached|been breached}",
    "{was|were|been} {stolen|accessed|leaked|compromised|exposed|taken|viewed|exfiltrated|copied|downloaded|disclosed|posted}",
    "{stole|hacked|accessed|broke into|breached|infiltrated|penetrated|gained access|attacked|hit}",
    "{derailed|caught fire|exploded|crashed|collided|broke out|erupted|was killed|were killed|died}",
    "{victim|victims} {on|in}",
];

/// Nouns that date what touches them: « the attack of July 21 ».
pub const OCCURRED_NOUNS: &[&str] = &[
    "{attack|cyberattack|cyber-attack|cyber attack|hack|breach|data breach|intrusion|incident|accident|crash|disaster|derailment|fire|blaze|theft|leak|data leak|explosion|collision|tragedy|break-in}",
];

pub const DETECTED: &[&str] = &[
    "{detected|detects|detect|detecting|detection|discovered|discovers|discovering|discovery|identified|spotted|noticed|uncovered|observed}",
    "{became|become|becoming|was made|were made|been made} aware",
    "{found out|came to light|learned of|learnt of|learned about|learned that|learnt that|realised|realized}",
    "{was|were|been} {alerted|informed|warned|tipped off|notified} {to|of|by|on|about|that}",
    "raised the alarm",
];

pub const ANNOUNCED: &[&str] = &[
    "{said|says|announced|announces|announcing|announcement|disclosed|discloses|revealed|reveals|confirmed|confirms|admitted|admits|acknowledged|acknowledges|declared|stated|reported|wrote|warned|told}",
    "{published|posted|released|issued} {a|an|on|in|its|by|the|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this|late|early}",
    "{statement|notice|press release|blog post|email|letter|message|post|tweet|communique|memo} {published|issued|released|dated|posted|sent|on|of|late}",
    "{went|gone|go} public",
    "{made|making} {it |the breach |the incident |the attack |}public",
    "{notified|informed|told|alerted|warned|contacted} {its |the |their |affected |all |}{customers|users|patients|clients|members|subscribers|guests|people|employees|victims}",
    "{in|via} a {statement|notice|press release|tweet|letter|blog post|message|filing}",
];

pub const NOTIFIED: &[&str] = &[
    "{notified|informed|alerted|told|contacted|reported to|reported it to|reported the incident to|reported the breach to|reported the matter to|referred itself to|notified the breach to|referred the matter to} {the |france's |britain's |}{french |uk |irish |data |data protection |privacy |national |information |relevant |competent |}{cnil|watchdog|regulator|regulators|authority|authorities|commissioner|commissioner's office|ico|information commissioner|data protection authority|protection authority|protection commission|commission|attorney general|ftc|sec}",
    "{notification|report|declaration} to {the |}{cnil|regulator|authority|authorities|ico|commissioner|watchdog}",
    "{cnil|regulator|watchdog|ico|authority|commissioner} {was|were|has been|have been|had been} {notified|informed|alerted|told|contacted}",
];

pub const STARTED: &[&str] = &[
    "{began|begun|begins|started|starts|starting|commenced}",
    "{as of|as early as|dating back to|goes back to|going back to|stretching back to}",
    "since",
];

pub const ENDED: &[&str] = &[
    "{ended|ends|stopped|stop|blocked|halted|interrupted|closed|fixed|patched|plugged|shut it down|shut down|shut it off|cut off|put an end|brought under control|extinguished|resolved|over by}",
    "until",
];

/// Other events of the incident: complaint, sale, decision.
pub const OTHER_EVENT: &[&str] = &[
    "{complaint|lawsuit|trial|hearing|arrested|arrest|arrests|ultimatum|ruling|verdict|convicted|conviction|sentenced|sanction|sanctioned|charged|indicted|indictment|commemoration|tribute|ceremony|investigation was opened|opened an investigation|inquiry}{s|}",
    "{filed|lodged|file} {a |}{complaint|lawsuit|suit|criminal complaint}",
    "{put|offered|listed|advertised} {up |}for sale",
    "{appear|appears|appeared} {in|before} {court|a judge|the court}",
    "{tribunal|court}",
    "{registered|signed up|enrolled} {in|since|before|after|between|on}",
    "{compensation|reopened|resumed|restored|back online|deadline}",
];

/// Sums of money.
pub const FINE: &[&str] = &["{fine|fines|fined|penalty|penalties|sanction|sanctions|sanctioned}"];
pub const RANSOM: &[&str] = &["{ransom|ransoms|ransomware|extortion|extort|demanded|demanding|demands|demand}"];
pub const LOSS: &[&str] = &["{loss|losses|damage|damages|cost|costs|costing|lost|write-off}"];
pub const COMPENSATION: &[&str] =
    &["{compensation|compensate|compensated|settlement|settle|settled|payout|payouts|redress|reimburse|reimbursed}"];
