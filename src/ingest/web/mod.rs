//! The network: one guarded client, and what it makes of an address.
//!
//! `address` and `resolver` judge where it may go, `response` what came back; `reader` goes.

pub(super) mod address;
mod reader;
mod resolver;
mod response;

pub use reader::{Options, Reader};
