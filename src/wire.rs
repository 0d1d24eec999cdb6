//! The JSON of FORMATS.md, both ways.
