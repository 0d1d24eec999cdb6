//! A study of many incidents, for people and for programs: in brief and as a table on a terminal, all its tables, a page.

mod brief;
mod files;
pub mod matches;
mod page;
mod plot;
mod programs;
pub mod tables;
mod terminal;
mod wording;
mod words;

pub use files::{File, files};
pub use page::render as page;
pub use programs::{all_objects, markdown, objects};
pub use terminal::render;
