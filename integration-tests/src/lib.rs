//! The real runtime in process: a chain that a test runs block by block.
//!
//! [`Chain`] starts from a preset as a node would, makes blocks with the inherents and the signed
//! extrinsics that a node would put in, and checks the invariants of every pallet of ours after each.
//! A journey reads like a story: somebody does something, and something is then so.

pub mod belonging;
pub mod chain;
pub mod equivocations;
pub mod motions;
pub mod nfts;
mod people;
pub mod referenda;
pub mod treasury;
pub mod working;

pub use chain::{Chain, Sent};
pub use people::{address, session_keys, Person};
