//! Changes of stored data that an upgrade carries.
//!
//! A migration that fits one block is listed in [`SingleBlock`]; one that does not becomes a step of
//! [`MultiBlock`], during which `pallet-migrations` lets nothing but inherents through. Each is
//! tested from real old bytes, and leaves this list with the release after the one that ran it.

/// Migrations that run whole in the first block of an upgrade. None: this is the first version.
pub type SingleBlock = ();

/// Migrations that run over many blocks. None: this is the first version.
#[cfg(not(feature = "runtime-benchmarks"))]
pub type MultiBlock = ();
/// A migration of known cost, by which the machinery is measured.
#[cfg(feature = "runtime-benchmarks")]
pub type MultiBlock = pallet_migrations::mock_helpers::MockedMigrations;
