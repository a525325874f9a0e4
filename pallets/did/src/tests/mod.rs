//! Tests of identities: a file for each call or two, one for signatures, one for replays, one for
//! what is kept for ever.

mod conformance;
mod control;
mod create;
mod create_for;
mod deactivate;
mod deposits;
mod dispatch_as;
mod documents;
mod genesis;
mod keys;
mod linking;
mod malformed;
mod names;
pub mod notes;
mod params;
mod recovery;
mod recovery_firm;
mod recovery_rivals;
mod recovery_set;
mod replay;
mod sequences;
mod services;
mod signatures;
pub mod support;
mod text;
mod traces;
mod try_state;
mod views;
pub mod world;
