//! What a passage of a statement about a breach speaks of.

/// What a wording of a statement tells, besides figures, days and kinds of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// What kind of breach it was: « accès non autorisé », « rançongiciel ».
    Nature,
    /// That there was one, not which: « incident de sécurité ».
    Incident,
    /// Whose data: « les clients concernés ».
    People,
    /// An office made for questions about data: « délégué à la protection des données ».
    DataOfficer,
    /// Opens a way to ask: « pour toute question ».
    Contact,
    /// What may be done with the data: « risque d'hameçonnage ».
    Consequence,
    /// That nothing was done with them, or that something is safe: « aucun usage frauduleux ».
    NoConsequence,
    /// Calls to be wary, which only hint at what may follow: « soyez vigilants ».
    Vigilance,
    /// What was done or is proposed: « les accès ont été coupés », « changez votre mot de passe ».
    Measure,
    /// That those concerned are told: « recevront un courrier individuel ».
    PeopleTold,
    /// That the supervisory authority is told: « la Cnil a été informée ».
    AuthorityTold,
}
