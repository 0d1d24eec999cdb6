//! Abbreviations that end in a full stop and do not end a sentence. Sorted.

pub const ABBREVIATIONS: &[&str] = &[
    "a.m.", "approx.", "apr.", "art.", "assn.", "assoc.", "aug.", "ave.", "bros.", "capt.", "cf.", "co.", "col.",
    "corp.", "dec.", "dept.", "det.", "dr.", "e.g.", "est.", "feb.", "fig.", "gen.", "gov.", "hon.", "i.e.", "inc.",
    "insp.", "jan.", "jr.", "jul.", "jun.", "llc.", "lt.", "ltd.", "mar.", "messrs.", "mr.", "mrs.", "ms.", "mt.",
    "no.", "nos.", "nov.", "oct.", "p.m.", "pp.", "prof.", "rep.", "rev.", "sen.", "sep.", "sept.", "sgt.", "sr.",
    "st.", "supt.", "tel.", "u.k.", "u.n.", "u.s.", "vol.", "vs.",
];
