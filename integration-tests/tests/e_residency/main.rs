//! The story of an e-residency, on the real runtime: docs/stories/e-residency.md.

mod applying;
mod attested;
mod company;
mod keys;
mod registered;
