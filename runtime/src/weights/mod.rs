//! What calls cost, measured: `make bench` writes these files, and nobody edits them, but `seats`.

pub mod pallet_bodies;
pub mod pallet_charter;
pub mod pallet_contributions;
pub mod pallet_credentials;
pub mod pallet_did;
pub mod pallet_emergency;
pub mod pallet_membership;
pub mod pallet_quadratic_voting;
pub mod pallet_reports;
pub mod pallet_timelock_treasury;
pub mod pallet_validators;

pub mod seats;
