//! The clock's tests: reading, genesis, and what corrupts it.

mod conformance;
mod genesis;
mod reading;
mod try_state;
