//! What Althing's pallets share: types, and the small traits through which they meet.
//!
//! No pallet of ours knows another. Each names here what it needs of the others, by role, and the
//! files under `runtime/src/configs` say who answers. `docs/architecture.md` has the table: trait,
//! who implements it, who calls it, and what stands in until then.
//!
//! # The grammar of the traits
//!
//! - **Reading is apart from writing**, and one trait serves one role.
//! - **A guard** is asked before something happens. Its `()` denies: what is not wired is refused.
//!   Where a runtime has nothing yet that a guard could protect, it says so by name, with
//!   [`NothingLeans`], [`NoSeats`], [`NeverPaused`], [`NoReportsOwed`] or [`AnyAccount`].
//! - **A hook** announces what happened, in the same call. Its `()` does nothing, and tuples pass
//!   the news on to each of their elements.
//! - **A measure** ([`CivilClock`], [`SeasonClock`], [`Electorate`]) has no `()`: no number is safe
//!   for each of those who ask.
//! - Errors are small enums that a pallet's own error wraps, so that a member reads what to do.
//! - No method loops over members, voters, spends or logs, and none panics.
//!
//! # Conformance
//!
//! Each trait has laws, stated in its documentation. `conformance` has a function for each trait
//! that holds an implementer to them; every pallet that implements a trait runs it in its tests.
//!
//! # Units
//!
//! Delays inside the chain are in blocks. What mirrors the outside world is in [`CivilSeconds`], and
//! accounts are kept by its calendar [`Month`]s. An end is always exclusive: a thing that ends at
//! `t` is over at `t`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[macro_use]
mod ids;

pub mod bodies;
pub mod clock;
pub mod contributions;
pub mod credentials;
pub mod deciding;
pub mod documents;
pub mod emergency;
pub mod identity;
pub mod membership;
pub mod month;
pub mod personhood;
pub mod phases;
pub mod places;
pub mod reports;
pub mod seasons;
pub mod signing;
pub mod treasury;
pub mod validators;

#[cfg(feature = "std")]
pub mod conformance;

#[cfg(test)]
mod tests;

// Each name is unique, so that callers import from the root and need not know the module.
#[doc(no_inline)]
pub use {
    bodies::*, clock::*, contributions::*, credentials::*, deciding::*, documents::*, emergency::*,
    identity::*, membership::*, month::*, personhood::*, phases::*, places::*, reports::*,
    seasons::*, signing::*, treasury::*, validators::*,
};
