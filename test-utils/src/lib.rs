//! The one mock kit of Althing's pallets.
//!
//! A pallet's own mock says only what is its own; what every mock needs stands here: externalities
//! that check the pallet's invariants after every test ([`invariants`]), blocks ([`blocks`]) and
//! events ([`events`]).

pub mod blocks;
pub mod events;
pub mod invariants;

pub use blocks::run_to;
pub use invariants::Checked;
