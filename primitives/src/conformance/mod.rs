//! Holds implementers of this crate's traits to their laws.
//!
//! There is a function for each trait, generic over the implementer, and one ending in `_denies` for
//! what stands in where nothing is wired. A pallet that implements a trait calls the function in its
//! tests, inside its externalities, with closures that bring about what the laws speak of. The
//! function panics with the law that is broken; `set up wrongly` means that the caller's closures did
//! not bring about what they promised, so that the laws were not tried.
//!
//! Compiled under `std` only: it is a test kit, and no part of a runtime.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    clippy::panic,
    reason = "a test kit reports by panicking, and never runs on a chain"
)]

/// Panics with the law unless it holds.
macro_rules! law {
    ($holds:expr, $($law:tt)+) => {
        assert!($holds, "law broken: {}", format_args!($($law)+))
    };
}

/// Panics unless the caller set the stage as agreed.
macro_rules! setup {
    ($done:expr, $($what:tt)+) => {
        assert!($done, "set up wrongly: {}", format_args!($($what)+))
    };
}

mod bodies;
mod clock;
mod contributions;
mod credentials;
mod deciding;
mod emergency;
mod identity;
mod membership;
mod personhood;
mod phases;
mod places;
mod reports;
mod treasury;
mod validators;

pub use {
    bodies::*, clock::*, contributions::*, credentials::*, deciding::*, emergency::*, identity::*,
    membership::*, personhood::*, phases::*, places::*, reports::*, treasury::*, validators::*,
};
