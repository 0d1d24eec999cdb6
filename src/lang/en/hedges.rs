//! Words that make a fact less than certain, or true of some only; and advice, which states nothing.

pub const HEDGES: &[&str] = &[
    "potential{ly}",
    "possib{le|ly}",
    "probabl{e|y}",
    "likely",
    "allegedly",
    "alleged",
    "apparently",
    "reportedly",
    "purportedly",
    "supposedly",
    "presumably",
    "presumed",
    "seemingly",
    "perhaps",
    "maybe",
    "suspected",
    // No bare « may »: it is a month too.
    "{may|might|could} {have|be|also|also have|well|well have|potentially|include|contain|involve|affect|concern|extend|reach|amount|exceed|total|number}",
    "can have been",
    "would have been",
    "{appear|appears|appeared|seem|seems|seemed} {to|that|as}",
    "{is|are|was|were} {believed|thought|understood|suspected|said|reported|feared|alleged|likely} to",
    "{believe|believes|believed|think|thinks|suspect|suspects|fear|fears} {that|the|it|they|hackers|attackers}",
    "it is possible that",
    "{not|cannot|could not|can't|has not|have not} {be |}{ruled|rule} out",
    "unconfirmed",
    "if confirmed",
    "would-be",
    "at risk",
];

/// True of some of the people only.
pub const SOME_ONLY: &[&str] = &[
    "where {provided|known|available|applicable|given|supplied|recorded}",
    "if {provided|known|available|applicable|given|supplied|recorded|any|they had provided {it|them}}",
    "when {provided|known|available|supplied}",
    "in {some|certain|a few|rare|many|most} {cases|instances}",
    "sometimes",
    "occasionally",
    "for {some|certain|a few|a small number of|a minority of|a handful of|a limited number of|part of} {customers|users|people|patients|clients|members|employees|individuals|them|accounts|the}",
    "as {applicable|the case may be}",
    "for minors",
];

/// The thieves' own word.
pub const THIEF_SAYS: &[&str] = &[
    "according to {the |a |one |}{hacker|attacker|thief|cybercriminal|intruder|seller|gang|extortionist}{s|}",
    "{hacker|hackers|attacker|attackers|gang|group|cybercriminal|cybercriminals|thief|thieves|seller|intruder|intruders|extortionists|actor|actors} {who |which |that |has |have |had |}{claim|claims|claimed|claiming|say|says|said|boast|boasts|boasted|assert|asserts|asserted|allege|alleges}",
    "{claims|claimed|claiming|claim} {to have|to be holding|to hold|to possess|responsibility|credit|that they stole|they stole|it stole|it has stolen|to be in possession}",
    "{claimed|claims} by {the |a |}{hacker|attacker|gang|group|seller}{s|}",
    "took credit for",
];

/// What may be done with the data: no fact.
pub const CONSEQUENCE: &[&str] = &[
    "{could|may|might|can|would} be {used|exploited|abused|misused|sold|leveraged|combined}",
    "{could|may|might|can|would} {use|exploit|abuse|allow|enable|lead|serve|help|try|attempt|make|let|put|result|impersonate|expose them|receive}",
    "in order to {scam|trick|impersonate|defraud|steal}",
    "phishing",
    "identity {theft|fraud}",
    "{scam|scams|scammer|scammers|fraudster|fraudsters|smishing|spear-phishing|spam}",
    "risk{s} of {fraud|scams|abuse|misuse|being}",
    "to {commit|impersonate|defraud|scam|trick}",
];

/// Advice to readers and what a law says.
pub const ADVICE: &[&str] = &[
    "{change|reset|update|check|monitor|review|choose|renew} {your|their|his|her|all|any|the} {password|passwords|account|accounts|bank|statements|credentials|pin|login|logins}",
    "{changing|resetting|monitoring|reviewing|checking} {your|their|his|her|all|any|the} {password|passwords|account|accounts|bank|statements|credentials}",
    "{do not|don't|never|please do not} {click|share|give|reply|open|respond|disclose|send|provide|hand|reveal|communicate|enter|use}",
    "{will|would|should|must} never {ask|request|contact|call}",
    "never {ask|asks|request|requests}",
    "{is|are|were|was|been} {advised|urged|encouraged|recommended|asked|told|invited|warned|reminded} {to|not}",
    "{advise|advises|advised|recommend|recommends|recommended|urge|urges|urged|encourage|encourages|encouraged|invites|tell|tells} {you|its|their|users|customers|patients|people|anyone|that|all|clients|members|affected|everyone|employees|to|changing|against}",
    "{should|must|need to|ought to} {change|reset|be|remain|stay|monitor|check|watch|contact|report|beware|avoid|consider|use|treat|enable|ignore|verify|keep|look}",
    "{be|remain|stay} {vigilant|wary|careful|alert|cautious|on the lookout|on alert|on your guard|on their guard|suspicious}",
    "{vigilance|vigilant|wary|beware|caution}",
    "as a precaution",
    "precautionary",
    "good practice{s}",
    "two-factor",
    "two-step",
    "multi-factor",
    "if in doubt",
    "if you {receive|are|have|think|suspect|notice|were}",
    "should i",
    "what should you do",
    "keep an eye on",
    "look out for",
    "watch out for",
];
