//! The network: one guarded client, and what it makes of an address.
//!
//! `address` and `resolver` judge where the client (`engine`) may go; `manners` visits a host (on `robots`, what it lets us
//! read, and `retry`, when to ask again), `visit` follows an address through its redirects, `reader` does so for many. What
//! came back is an `exchange`, read by `unpack` and `response`.

pub(super) mod address;
mod engine;
pub(super) mod exchange;
mod manners;
mod reader;
mod resolver;
pub(super) mod response;
mod retry;
mod robots;
pub(super) mod unpack;
mod visit;

pub use exchange::Answer;
pub use reader::{Options, Reader};
pub use robots::Robots;
pub use visit::{Known, Visit};
