#![doc = include_str!("../README.md")]

mod datetime;
mod document;
mod multikey;
mod result;
mod rpc;
#[cfg(test)]
mod tests;
mod text;
mod uri;

pub use datetime::datetime;
pub use document::{DidDocument, Service, VerificationMethod};
pub use multikey::multikey;
pub use pallet_did::runtime_api::DidApi;
pub use result::{DocumentMetadata, Resolution, ResolutionError, ResolutionMetadata, CONTENT_TYPE};
pub use rpc::{DidResolver, DidRpcServer};
pub use text::{from_text, to_text, NotOurs};
pub use uri::Uri;
