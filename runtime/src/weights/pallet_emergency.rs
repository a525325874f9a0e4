//! What the calls of `pallet_emergency` cost, measured by `make bench`; not to be edited.
//!
//! Steps: 50, repeats: 20. Reads and writes are priced by `DbWeight`; the rest is time in wasm.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]
#![allow(clippy::unreadable_literal, reason = "these are figures of a machine")]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights of `pallet_emergency`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_emergency::WeightInfo for WeightInfo<T> {
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `Bodies::Mirrors` (r:1 w:0)
    /// Proof: `Bodies::Mirrors` (`max_values`: None, `max_size`: Some(3227), added: 5702, mode: `MaxEncodedLen`)
    /// Storage: `Emergency::LastPause` (r:1 w:1)
    /// Proof: `Emergency::LastPause` (`max_values`: Some(1), `max_size`: Some(18), added: 513, mode: `MaxEncodedLen`)
    /// Storage: `Emergency::Parameters` (r:1 w:0)
    /// Proof: `Emergency::Parameters` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Records` (r:1 w:0)
    /// Proof: `Reports::Records` (`max_values`: None, `max_size`: Some(1601), added: 4076, mode: `MaxEncodedLen`)
    /// Storage: `Emergency::PausedBefore` (r:6 w:6)
    /// Proof: `Emergency::PausedBefore` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
    /// Storage: `Emergency::LastGrounds` (r:0 w:1)
    /// Proof: `Emergency::LastGrounds` (`max_values`: Some(1), `max_size`: Some(178), added: 673, mode: `MaxEncodedLen`)
    fn pause() -> Weight {
        // Proof measured: 642 bytes; estimated: 15918 bytes. Shortest run: 100_398 ns.
        Weight::from_parts(168_293_000, 15918)
            .saturating_add(T::DbWeight::get().reads(11))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    /// Storage: `Emergency::LastPause` (r:1 w:1)
    /// Proof: `Emergency::LastPause` (`max_values`: Some(1), `max_size`: Some(18), added: 513, mode: `MaxEncodedLen`)
    fn lift() -> Weight {
        // Proof measured: 128 bytes; estimated: 1503 bytes. Shortest run: 26_850 ns.
        Weight::from_parts(50_845_000, 1503)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `Emergency::LastPause` (r:1 w:1)
    /// Proof: `Emergency::LastPause` (`max_values`: Some(1), `max_size`: Some(18), added: 513, mode: `MaxEncodedLen`)
    fn re_arm() -> Weight {
        // Proof measured: 128 bytes; estimated: 1503 bytes. Shortest run: 25_848 ns.
        Weight::from_parts(49_131_000, 1503)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `Emergency::Parameters` (r:0 w:1)
    /// Proof: `Emergency::Parameters` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
    fn set_params() -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 16_380 ns.
        Weight::from_parts(27_201_000, 0)
            .saturating_add(T::DbWeight::get().writes(1))
    }
}
