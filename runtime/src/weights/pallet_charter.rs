//! What the calls of `pallet_charter` cost, measured by `make bench`; not to be edited.
//!
//! Steps: 50, repeats: 20. Reads and writes are priced by `DbWeight`; the rest is time in wasm.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]
#![allow(clippy::unreadable_literal, reason = "these are figures of a machine")]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights of `pallet_charter`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_charter::WeightInfo for WeightInfo<T> {
    /// Storage: `Charter::CurrentCharter` (r:1 w:1)
    /// Proof: `Charter::CurrentCharter` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Ratified` (r:1 w:1)
    /// Proof: `Charter::Ratified` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Charters` (r:0 w:1)
    /// Proof: `Charter::Charters` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
    fn ratify_charter() -> Weight {
        // Proof measured: 237 bytes; estimated: 1489 bytes. Shortest run: 35_967 ns.
        Weight::from_parts(60_162_000, 1489)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `Charter::CounterForGoals` (r:1 w:1)
    /// Proof: `Charter::CounterForGoals` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    /// Storage: `Charter::NextGoal` (r:1 w:1)
    /// Proof: `Charter::NextGoal` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Goals` (r:1 w:1)
    /// Proof: `Charter::Goals` (`max_values`: None, `max_size`: Some(741), added: 3216, mode: `MaxEncodedLen`)
    fn set_goal() -> Weight {
        // Proof measured: 995 bytes; estimated: 4206 bytes. Shortest run: 60_232 ns.
        Weight::from_parts(131_696_000, 4206)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    /// Storage: `Charter::Goals` (r:1 w:1)
    /// Proof: `Charter::Goals` (`max_values`: None, `max_size`: Some(741), added: 3216, mode: `MaxEncodedLen`)
    /// Storage: `Charter::CounterForGoals` (r:1 w:1)
    /// Proof: `Charter::CounterForGoals` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    fn drop_goal() -> Weight {
        // Proof measured: 1027 bytes; estimated: 4206 bytes. Shortest run: 46_057 ns.
        Weight::from_parts(96_480_000, 4206)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    fn measure_goal() -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 0 ns.
        Weight::from_parts(0, 0)
    }
    /// Storage: `Charter::CounterForLaws` (r:1 w:1)
    /// Proof: `Charter::CounterForLaws` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    /// Storage: `Charter::NextLaw` (r:1 w:1)
    /// Proof: `Charter::NextLaw` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Laws` (r:1 w:1)
    /// Proof: `Charter::Laws` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
    /// Storage: `Charter::LawTexts` (r:0 w:1)
    /// Proof: `Charter::LawTexts` (`max_values`: None, `max_size`: Some(186), added: 2661, mode: `MaxEncodedLen`)
    fn enact_law() -> Weight {
        // Proof measured: 1291 bytes; estimated: 3486 bytes. Shortest run: 110_456 ns.
        Weight::from_parts(160_078_000, 3486)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    /// Storage: `Charter::Laws` (r:1 w:1)
    /// Proof: `Charter::Laws` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
    /// Storage: `Charter::CounterForLaws` (r:1 w:1)
    /// Proof: `Charter::CounterForLaws` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    fn repeal_law() -> Weight {
        // Proof measured: 1287 bytes; estimated: 3486 bytes. Shortest run: 92_301 ns.
        Weight::from_parts(136_184_000, 3486)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    /// Storage: `Charter::NextLaw` (r:1 w:1)
    /// Proof: `Charter::NextLaw` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    /// Storage: `Charter::PendingChanges` (r:1 w:1)
    /// Proof: `Charter::PendingChanges` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    /// Storage: `Charter::CounterForPendingChanges` (r:1 w:1)
    /// Proof: `Charter::CounterForPendingChanges` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    /// Storage: `System::ParentHash` (r:1 w:0)
    /// Proof: `System::ParentHash` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Parameters` (r:1 w:0)
    /// Proof: `Charter::Parameters` (`max_values`: Some(1), `max_size`: Some(320), added: 815, mode: `MaxEncodedLen`)
    fn propose_change() -> Weight {
        // Proof measured: 901 bytes; estimated: 3685 bytes. Shortest run: 60_903 ns.
        Weight::from_parts(112_570_000, 3685)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    /// Storage: `Charter::PendingChanges` (r:1 w:1)
    /// Proof: `Charter::PendingChanges` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Laws` (r:1 w:1)
    /// Proof: `Charter::Laws` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
    /// Storage: `Charter::CounterForLaws` (r:1 w:1)
    /// Proof: `Charter::CounterForLaws` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    /// Storage: `Charter::CounterForPendingChanges` (r:1 w:1)
    /// Proof: `Charter::CounterForPendingChanges` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    /// Storage: `Charter::LawTexts` (r:0 w:1)
    /// Proof: `Charter::LawTexts` (`max_values`: None, `max_size`: Some(186), added: 2661, mode: `MaxEncodedLen`)
    fn confirm_change() -> Weight {
        // Proof measured: 1552 bytes; estimated: 3685 bytes. Shortest run: 123_971 ns.
        Weight::from_parts(181_959_000, 3685)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    /// Storage: `Charter::PendingChanges` (r:1 w:1)
    /// Proof: `Charter::PendingChanges` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
    /// Storage: `Charter::CounterForPendingChanges` (r:1 w:1)
    /// Proof: `Charter::CounterForPendingChanges` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    fn drop_change() -> Weight {
        // Proof measured: 486 bytes; estimated: 3685 bytes. Shortest run: 40_796 ns.
        Weight::from_parts(54_491_000, 3685)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    /// Storage: `Charter::CurrentPhase` (r:1 w:1)
    /// Proof: `Charter::CurrentPhase` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Parameters` (r:1 w:0)
    /// Proof: `Charter::Parameters` (`max_values`: Some(1), `max_size`: Some(320), added: 815, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Ratified` (r:1 w:0)
    /// Proof: `Charter::Ratified` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Counters` (r:1 w:0)
    /// Proof: `Membership::Counters` (`max_values`: Some(1), `max_size`: Some(40), added: 535, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Counters` (r:1 w:0)
    /// Proof: `QuadraticVoting::Counters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
    /// Storage: `Validators::Chosen` (r:1 w:0)
    /// Proof: `Validators::Chosen` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
    /// Storage: `Credentials::VotedIssuers` (r:1 w:0)
    /// Proof: `Credentials::VotedIssuers` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    fn advance_phase() -> Weight {
        // Proof measured: 1794 bytes; estimated: 4687 bytes. Shortest run: 61_625 ns.
        Weight::from_parts(69_119_000, 4687)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `Charter::Anchor` (r:1 w:1)
    /// Proof: `Charter::Anchor` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Parameters` (r:0 w:1)
    /// Proof: `Charter::Parameters` (`max_values`: Some(1), `max_size`: Some(320), added: 815, mode: `MaxEncodedLen`)
    fn set_params() -> Weight {
        // Proof measured: 238 bytes; estimated: 1501 bytes. Shortest run: 28_874 ns.
        Weight::from_parts(34_344_000, 1501)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(2))
    }
}
