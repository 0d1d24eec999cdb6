//! Abbreviations that end in a full stop and do not end a sentence. Sorted.

pub const ABBREVIATIONS: &[&str] = &[
    "art.", "av.", "boul.", "cf.", "c.-à-d.", "dir.", "dr.", "env.", "ex.", "fig.", "hab.", "janv.", "juil.", "max.",
    "min.", "mgr.", "mm.", "nov.", "oct.", "p.", "pp.", "prof.", "réf.", "s.a.", "s.a.s.", "sept.", "st.", "ste.",
    "tél.", "vol.", "déc.", "févr.", "fév.", "m.", "no.", "al.", "me.", "mlle.", "mme.",
];
