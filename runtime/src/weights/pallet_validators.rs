//! What the calls of `pallet_validators` cost, measured by `make bench`; not to be edited.
//!
//! Steps: 50, repeats: 20. Reads and writes are priced by `DbWeight`; the rest is time in wasm.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]
#![allow(clippy::unreadable_literal, reason = "these are figures of a machine")]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights of `pallet_validators`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_validators::WeightInfo for WeightInfo<T> {
    /// Storage: `Validators::Candidacies` (r:1 w:1)
    /// Proof: `Validators::Candidacies` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
    /// Storage: `Session::NextKeys` (r:1 w:0)
    /// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
    /// Storage: `Validators::KeyUses` (r:2 w:0)
    /// Proof: `Validators::KeyUses` (`max_values`: None, `max_size`: Some(87), added: 2562, mode: `MaxEncodedLen`)
    /// Storage: `Membership::MemberOf` (r:1 w:0)
    /// Proof: `Membership::MemberOf` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Roll` (r:1 w:0)
    /// Proof: `Membership::Roll` (`max_values`: None, `max_size`: Some(195), added: 2670, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `Validators::Parameters` (r:1 w:0)
    /// Proof: `Validators::Parameters` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
    fn nominate() -> Weight {
        // Proof measured: 2505 bytes; estimated: 6114 bytes. Shortest run: 201_366 ns.
        Weight::from_parts(297_144_000, 6114)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    /// Storage: `Validators::Candidacies` (r:1 w:1)
    /// Proof: `Validators::Candidacies` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
    /// Storage: `Validators::Chosen` (r:1 w:0)
    /// Proof: `Validators::Chosen` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
    /// Storage: `Session::Validators` (r:1 w:0)
    /// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: `Session::QueuedKeys` (r:1 w:0)
    /// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
    fn withdraw() -> Weight {
        // Proof measured: 15264 bytes; estimated: 16749 bytes. Shortest run: 203_339 ns.
        Weight::from_parts(232_413_000, 16749)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    /// Storage: `Session::NextKeys` (r:1 w:0)
    /// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
    /// Storage: `Validators::KeyUses` (r:2 w:0)
    /// Proof: `Validators::KeyUses` (`max_values`: None, `max_size`: Some(87), added: 2562, mode: `MaxEncodedLen`)
    /// Storage: `Validators::Candidacies` (r:1 w:0)
    /// Proof: `Validators::Candidacies` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
    /// Storage: `Validators::Chosen` (r:1 w:1)
    /// Proof: `Validators::Chosen` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
    fn elect() -> Weight {
        // Proof measured: 5254 bytes; estimated: 8719 bytes. Shortest run: 106_419 ns.
        Weight::from_parts(156_833_000, 8719)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `Validators::Chosen` (r:1 w:1)
    /// Proof: `Validators::Chosen` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
    /// Storage: `Validators::Parameters` (r:1 w:0)
    /// Proof: `Validators::Parameters` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
    /// Storage: `Session::CurrentIndex` (r:1 w:0)
    /// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: `Validators::Candidacies` (r:1 w:1)
    /// Proof: `Validators::Candidacies` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
    fn remove() -> Weight {
        // Proof measured: 4851 bytes; estimated: 6336 bytes. Shortest run: 103_503 ns.
        Weight::from_parts(161_431_000, 6336)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    /// Storage: `Validators::Chosen` (r:1 w:1)
    /// Proof: `Validators::Chosen` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
    /// Storage: `Validators::Parameters` (r:1 w:0)
    /// Proof: `Validators::Parameters` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
    /// Storage: `Session::CurrentIndex` (r:1 w:0)
    /// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: `Validators::Candidacies` (r:1 w:1)
    /// Proof: `Validators::Candidacies` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
    fn resign() -> Weight {
        // Proof measured: 4851 bytes; estimated: 6336 bytes. Shortest run: 105_627 ns.
        Weight::from_parts(171_029_000, 6336)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    /// Storage: `Validators::Chosen` (r:1 w:0)
    /// Proof: `Validators::Chosen` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
    /// Storage: `Validators::LastDisabling` (r:1 w:1)
    /// Proof: `Validators::LastDisabling` (`max_values`: Some(1), `max_size`: Some(37), added: 532, mode: `MaxEncodedLen`)
    /// Storage: `Validators::Parameters` (r:1 w:0)
    /// Proof: `Validators::Parameters` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
    /// Storage: `Session::Validators` (r:1 w:0)
    /// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: `Session::DisabledValidators` (r:1 w:1)
    /// Proof: `Session::DisabledValidators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    fn disable() -> Weight {
        // Proof measured: 3604 bytes; estimated: 5089 bytes. Shortest run: 116_167 ns.
        Weight::from_parts(184_594_000, 5089)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    /// Storage: `Validators::LastDisabling` (r:1 w:1)
    /// Proof: `Validators::LastDisabling` (`max_values`: Some(1), `max_size`: Some(37), added: 532, mode: `MaxEncodedLen`)
    /// Storage: `Validators::Chosen` (r:1 w:1)
    /// Proof: `Validators::Chosen` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
    /// Storage: `Validators::Parameters` (r:1 w:0)
    /// Proof: `Validators::Parameters` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
    /// Storage: `Session::CurrentIndex` (r:1 w:0)
    /// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: `Validators::Candidacies` (r:1 w:1)
    /// Proof: `Validators::Candidacies` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
    fn confirm_disabling() -> Weight {
        // Proof measured: 4910 bytes; estimated: 6395 bytes. Shortest run: 116_948 ns.
        Weight::from_parts(186_368_000, 6395)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    /// Storage: `Validators::Chosen` (r:1 w:0)
    /// Proof: `Validators::Chosen` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
    /// Storage: `Session::Validators` (r:1 w:0)
    /// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: `Session::QueuedKeys` (r:1 w:0)
    /// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: `Session::NextKeys` (r:1 w:1)
    /// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Session::ExternallySetKeys` (r:1 w:0)
    /// Proof: `Session::ExternallySetKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
    /// Storage: `Session::KeyOwner` (r:0 w:2)
    /// Proof: `Session::KeyOwner` (`max_values`: None, `max_size`: None, mode: `Measured`)
    fn purge_keys() -> Weight {
        // Proof measured: 15318 bytes; estimated: 18783 bytes. Shortest run: 226_372 ns.
        Weight::from_parts(343_411_000, 18783)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    /// Storage: `Validators::Parameters` (r:0 w:1)
    /// Proof: `Validators::Parameters` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
    fn set_params() -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 15_770 ns.
        Weight::from_parts(28_373_000, 0)
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `Validators::Chosen` (r:1 w:1)
    /// Proof: `Validators::Chosen` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
    /// Storage: `Validators::Parameters` (r:1 w:0)
    /// Proof: `Validators::Parameters` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
    /// Storage: `Session::CurrentIndex` (r:1 w:0)
    /// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: `Validators::Candidacies` (r:1 w:1)
    /// Proof: `Validators::Candidacies` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
    /// Storage: `Session::Validators` (r:1 w:0)
    /// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: `Validators::PutOut` (r:1 w:1)
    /// Proof: `Validators::PutOut` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
    /// Storage: `Session::DisabledValidators` (r:1 w:1)
    /// Proof: `Session::DisabledValidators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:2 w:2)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    fn put_out() -> Weight {
        // Proof measured: 6425 bytes; estimated: 7910 bytes. Shortest run: 256_889 ns.
        Weight::from_parts(402_931_000, 7910)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(7))
    }
}
