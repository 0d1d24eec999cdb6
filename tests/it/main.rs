//! All integration tests, in one binary: it links once.

mod attacks;
mod bad_input;
mod cli;
#[cfg(feature = "collections")]
mod collections;
mod corrections;
mod coverage;
mod evidence;
mod formats;
mod gold;
mod golden;
mod init;
mod laws;
mod lineage;
mod listings;
mod program;
mod readme;
mod sentences;
mod serve;
mod study;
#[cfg(feature = "store")]
mod watch;
mod workbook;
