//! Pure integer mathematics of the Althing chain.
//!
//! Nothing here knows FRAME, storage or time: each module is a law that can be checked by itself, and
//! is, by property tests. Results are exact, the same on every machine, and nothing overflows at the
//! ends of its types.

#![cfg_attr(not(feature = "std"), no_std)]

pub mod decay;
pub mod quadratic;
pub mod tally;
