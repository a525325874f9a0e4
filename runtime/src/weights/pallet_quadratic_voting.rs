//! What the calls of `pallet_quadratic_voting` cost, measured by `make bench`; not to be edited.
//!
//! Steps: 50, repeats: 20. Reads and writes are priced by `DbWeight`; the rest is time in wasm.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]
#![allow(clippy::unreadable_literal, reason = "these are figures of a machine")]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights of `pallet_quadratic_voting`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_quadratic_voting::WeightInfo for WeightInfo<T> {
    /// Storage: `Membership::MemberOf` (r:1 w:0)
    /// Proof: `Membership::MemberOf` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Tracks` (r:1 w:0)
    /// Proof: `QuadraticVoting::Tracks` (`max_values`: None, `max_size`: Some(50), added: 2525, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Proposed` (r:1 w:1)
    /// Proof: `QuadraticVoting::Proposed` (`max_values`: None, `max_size`: Some(26), added: 2501, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::PreimageFor` (r:1 w:0)
    /// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Anchor` (r:1 w:0)
    /// Proof: `Charter::Anchor` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::StatusFor` (r:1 w:0)
    /// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::RequestStatusFor` (r:1 w:1)
    /// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Counters` (r:1 w:1)
    /// Proof: `QuadraticVoting::Counters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Parameters` (r:1 w:0)
    /// Proof: `QuadraticVoting::Parameters` (`max_values`: Some(1), `max_size`: Some(19), added: 514, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::SeasonBudget` (r:1 w:1)
    /// Proof: `QuadraticVoting::SeasonBudget` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Counters` (r:1 w:0)
    /// Proof: `Membership::Counters` (`max_values`: Some(1), `max_size`: Some(40), added: 535, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Purses` (r:1 w:1)
    /// Proof: `QuadraticVoting::Purses` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Polls` (r:0 w:1)
    /// Proof: `QuadraticVoting::Polls` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
    /// `l` from 64 to 16384.
    fn propose(l: u32, ) -> Weight {
        // Proof measured: 2369 bytes; estimated: 4197809 bytes. Shortest run: 301_623 ns.
        Weight::from_parts(488_249_160, 4197809)
            // Standard error: 3_517.
            .saturating_add(Weight::from_parts(116_395, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(15))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    /// Storage: `QuadraticVoting::Waiting` (r:1 w:1)
    /// Proof: `QuadraticVoting::Waiting` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Tracks` (r:1 w:0)
    /// Proof: `QuadraticVoting::Tracks` (`max_values`: None, `max_size`: Some(50), added: 2525, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Anchor` (r:1 w:0)
    /// Proof: `Charter::Anchor` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::PreimageFor` (r:1 w:0)
    /// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Parameters` (r:1 w:0)
    /// Proof: `QuadraticVoting::Parameters` (`max_values`: Some(1), `max_size`: Some(19), added: 514, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::SeasonBudget` (r:1 w:1)
    /// Proof: `QuadraticVoting::SeasonBudget` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Counters` (r:1 w:0)
    /// Proof: `Membership::Counters` (`max_values`: Some(1), `max_size`: Some(40), added: 535, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Purses` (r:1 w:1)
    /// Proof: `QuadraticVoting::Purses` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Counters` (r:1 w:1)
    /// Proof: `QuadraticVoting::Counters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Polls` (r:0 w:1)
    /// Proof: `QuadraticVoting::Polls` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
    /// `l` from 64 to 16384.
    fn open(l: u32, ) -> Weight {
        // Proof measured: 1222 bytes; estimated: 4197809 bytes. Shortest run: 151_913 ns.
        Weight::from_parts(177_101_454, 4197809)
            // Standard error: 2_965.
            .saturating_add(Weight::from_parts(110_023, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    /// Storage: `Membership::MemberOf` (r:1 w:0)
    /// Proof: `Membership::MemberOf` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Waiting` (r:1 w:1)
    /// Proof: `QuadraticVoting::Waiting` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::StatusFor` (r:1 w:0)
    /// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::RequestStatusFor` (r:1 w:1)
    /// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Proposed` (r:0 w:1)
    /// Proof: `QuadraticVoting::Proposed` (`max_values`: None, `max_size`: Some(26), added: 2501, mode: `MaxEncodedLen`)
    fn withdraw() -> Weight {
        // Proof measured: 2001 bytes; estimated: 3856 bytes. Shortest run: 187_048 ns.
        Weight::from_parts(332_600_000, 3856)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    /// Storage: `Membership::MemberOf` (r:1 w:0)
    /// Proof: `Membership::MemberOf` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Purses` (r:1 w:1)
    /// Proof: `QuadraticVoting::Purses` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Polls` (r:1 w:1)
    /// Proof: `QuadraticVoting::Polls` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Ballots` (r:1 w:1)
    /// Proof: `QuadraticVoting::Ballots` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
    fn vote() -> Weight {
        // Proof measured: 1450 bytes; estimated: 3670 bytes. Shortest run: 103_223 ns.
        Weight::from_parts(183_152_000, 3670)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    /// Storage: `Membership::MemberOf` (r:1 w:0)
    /// Proof: `Membership::MemberOf` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Purses` (r:1 w:1)
    /// Proof: `QuadraticVoting::Purses` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Polls` (r:16 w:16)
    /// Proof: `QuadraticVoting::Polls` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Ballots` (r:16 w:16)
    /// Proof: `QuadraticVoting::Ballots` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
    /// `b` from 1 to 16.
    fn vote_many(b: u32, ) -> Weight {
        // Proof measured: 1263 + b * 253 bytes; estimated: 3541 + b * 2680 bytes. Shortest run: 110_696 ns.
        Weight::from_parts(229_245_866, 3541)
            // Standard error: 1_355_444.
            .saturating_add(Weight::from_parts(38_731_321, 0).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(b.into())))
            .saturating_add(T::DbWeight::get().writes(1))
            .saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(b.into())))
            .saturating_add(Weight::from_parts(0, 2680).saturating_mul(b.into()))
    }
    /// Storage: `Membership::MemberOf` (r:1 w:0)
    /// Proof: `Membership::MemberOf` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Polls` (r:1 w:1)
    /// Proof: `QuadraticVoting::Polls` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Anchor` (r:1 w:0)
    /// Proof: `Charter::Anchor` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Ballots` (r:1 w:1)
    /// Proof: `QuadraticVoting::Ballots` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Purses` (r:1 w:1)
    /// Proof: `QuadraticVoting::Purses` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
    fn reclaim() -> Weight {
        // Proof measured: 1682 bytes; estimated: 3670 bytes. Shortest run: 99_175 ns.
        Weight::from_parts(194_362_000, 3670)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    /// Storage: `QuadraticVoting::Polls` (r:1 w:1)
    /// Proof: `QuadraticVoting::Polls` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Counters` (r:1 w:1)
    /// Proof: `QuadraticVoting::Counters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:2 w:2)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::StatusFor` (r:1 w:0)
    /// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::RequestStatusFor` (r:1 w:1)
    /// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Proposed` (r:0 w:1)
    /// Proof: `QuadraticVoting::Proposed` (`max_values`: None, `max_size`: Some(26), added: 2501, mode: `MaxEncodedLen`)
    fn close() -> Weight {
        // Proof measured: 1431 bytes; estimated: 6196 bytes. Shortest run: 201_616 ns.
        Weight::from_parts(372_414_000, 6196)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    /// Storage: `QuadraticVoting::Polls` (r:1 w:1)
    /// Proof: `QuadraticVoting::Polls` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::PreimageFor` (r:1 w:0)
    /// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::StatusFor` (r:1 w:0)
    /// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::RequestStatusFor` (r:1 w:1)
    /// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
    /// `l` from 64 to 16384.
    fn enact(l: u32, ) -> Weight {
        // Proof measured: 483 bytes; estimated: 4197809 bytes. Shortest run: 141_413 ns.
        Weight::from_parts(362_121_184, 4197809)
            // Standard error: 16_115.
            .saturating_add(Weight::from_parts(120_465, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    /// Storage: `Guardians::Members` (r:1 w:0)
    /// Proof: `Guardians::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: `Membership::MemberOf` (r:1 w:0)
    /// Proof: `Membership::MemberOf` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Polls` (r:1 w:2)
    /// Proof: `QuadraticVoting::Polls` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
    /// Storage: UNKNOWN KEY `0x2698348272656c6f44ea0dcdb3a008b4d0a53aa374da275c5f4101e13778764e` (r:1 w:0)
    /// Proof: UNKNOWN KEY `0x2698348272656c6f44ea0dcdb3a008b4d0a53aa374da275c5f4101e13778764e` (r:1 w:0)
    /// Storage: `Charter::Anchor` (r:1 w:0)
    /// Proof: `Charter::Anchor` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Objections` (r:1 w:1)
    /// Proof: `QuadraticVoting::Objections` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Parameters` (r:1 w:0)
    /// Proof: `QuadraticVoting::Parameters` (`max_values`: Some(1), `max_size`: Some(19), added: 514, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Tracks` (r:1 w:0)
    /// Proof: `QuadraticVoting::Tracks` (`max_values`: None, `max_size`: Some(50), added: 2525, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::PreimageFor` (r:1 w:0)
    /// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Counters` (r:1 w:1)
    /// Proof: `QuadraticVoting::Counters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::SeasonBudget` (r:1 w:0)
    /// Proof: `QuadraticVoting::SeasonBudget` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Counters` (r:1 w:0)
    /// Proof: `Membership::Counters` (`max_values`: Some(1), `max_size`: Some(40), added: 535, mode: `MaxEncodedLen`)
    /// `l` from 64 to 16384.
    fn object(l: u32, ) -> Weight {
        // Proof measured: 5169 bytes; estimated: 4197809 + l * 1 bytes. Shortest run: 251_098 ns.
        Weight::from_parts(292_214_226, 4197809)
            // Standard error: 4_736.
            .saturating_add(Weight::from_parts(124_248, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(13))
            .saturating_add(T::DbWeight::get().writes(4))
            .saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
    }
    /// Storage: `Membership::MemberOf` (r:1 w:0)
    /// Proof: `Membership::MemberOf` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Polls` (r:1 w:2)
    /// Proof: `QuadraticVoting::Polls` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::PreimageFor` (r:2 w:1)
    /// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Tracks` (r:1 w:0)
    /// Proof: `QuadraticVoting::Tracks` (`max_values`: None, `max_size`: Some(50), added: 2525, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::StatusFor` (r:2 w:0)
    /// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::RequestStatusFor` (r:2 w:2)
    /// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Counters` (r:1 w:1)
    /// Proof: `QuadraticVoting::Counters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Anchor` (r:1 w:0)
    /// Proof: `Charter::Anchor` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Parameters` (r:1 w:0)
    /// Proof: `QuadraticVoting::Parameters` (`max_values`: Some(1), `max_size`: Some(19), added: 514, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::SeasonBudget` (r:1 w:0)
    /// Proof: `QuadraticVoting::SeasonBudget` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Counters` (r:1 w:0)
    /// Proof: `Membership::Counters` (`max_values`: Some(1), `max_size`: Some(40), added: 535, mode: `MaxEncodedLen`)
    /// `l` from 64 to 16384.
    fn reaffirm(l: u32, ) -> Weight {
        // Proof measured: 2098 + l * 1 bytes; estimated: 8394628 bytes. Shortest run: 218_598 ns.
        Weight::from_parts(204_104_338, 8394628)
            // Standard error: 3_823.
            .saturating_add(Weight::from_parts(156_546, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(15))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    /// Storage: `QuadraticVoting::Polls` (r:1 w:1)
    /// Proof: `QuadraticVoting::Polls` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Anchor` (r:1 w:0)
    /// Proof: `Charter::Anchor` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Ballots` (r:101 w:100)
    /// Proof: `QuadraticVoting::Ballots` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(391), added: 2866, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Summaries` (r:0 w:1)
    /// Proof: `QuadraticVoting::Summaries` (`max_values`: None, `max_size`: Some(105), added: 2580, mode: `MaxEncodedLen`)
    /// `k` from 1 to 100.
    fn prune_ballots(k: u32, ) -> Weight {
        // Proof measured: 1387 + k * 26 bytes; estimated: 3856 + k * 2510 bytes. Shortest run: 199_512 ns.
        Weight::from_parts(202_507_000, 3856)
            // Standard error: 2_315_244.
            .saturating_add(Weight::from_parts(40_022_143, 0).saturating_mul(k.into()))
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(k.into())))
            .saturating_add(T::DbWeight::get().writes(4))
            .saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(k.into())))
            .saturating_add(Weight::from_parts(0, 2510).saturating_mul(k.into()))
    }
    /// Storage: `Membership::MemberOf` (r:2 w:0)
    /// Proof: `Membership::MemberOf` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Anchor` (r:1 w:0)
    /// Proof: `Charter::Anchor` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Purses` (r:3 w:3)
    /// Proof: `QuadraticVoting::Purses` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Roll` (r:1 w:0)
    /// Proof: `Membership::Roll` (`max_values`: None, `max_size`: Some(195), added: 2670, mode: `MaxEncodedLen`)
    /// Storage: `Did::Identities` (r:1 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Parameters` (r:1 w:0)
    /// Proof: `QuadraticVoting::Parameters` (`max_values`: Some(1), `max_size`: Some(19), added: 514, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Counters` (r:1 w:0)
    /// Proof: `Membership::Counters` (`max_values`: Some(1), `max_size`: Some(40), added: 535, mode: `MaxEncodedLen`)
    fn follow() -> Weight {
        // Proof measured: 3074 bytes; estimated: 8643 bytes. Shortest run: 158_676 ns.
        Weight::from_parts(247_371_000, 8643)
            .saturating_add(T::DbWeight::get().reads(11))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    /// Storage: `Membership::MemberOf` (r:1 w:0)
    /// Proof: `Membership::MemberOf` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Anchor` (r:1 w:0)
    /// Proof: `Charter::Anchor` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Purses` (r:2 w:2)
    /// Proof: `QuadraticVoting::Purses` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
    fn resume_voice() -> Weight {
        // Proof measured: 1430 bytes; estimated: 6092 bytes. Shortest run: 84_246 ns.
        Weight::from_parts(154_087_000, 6092)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    /// Storage: `QuadraticVoting::Tracks` (r:0 w:1)
    /// Proof: `QuadraticVoting::Tracks` (`max_values`: None, `max_size`: Some(50), added: 2525, mode: `MaxEncodedLen`)
    fn set_track() -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 26_248 ns.
        Weight::from_parts(43_541_000, 0)
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `QuadraticVoting::Parameters` (r:0 w:1)
    /// Proof: `QuadraticVoting::Parameters` (`max_values`: Some(1), `max_size`: Some(19), added: 514, mode: `MaxEncodedLen`)
    fn set_params() -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 16_380 ns.
        Weight::from_parts(20_389_000, 0)
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `Membership::MemberOf` (r:1 w:0)
    /// Proof: `Membership::MemberOf` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Polls` (r:1 w:0)
    /// Proof: `QuadraticVoting::Polls` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Purses` (r:1 w:1)
    /// Proof: `QuadraticVoting::Purses` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Parameters` (r:1 w:0)
    /// Proof: `QuadraticVoting::Parameters` (`max_values`: Some(1), `max_size`: Some(19), added: 514, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Ballots` (r:1 w:0)
    /// Proof: `QuadraticVoting::Ballots` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::FreeWeight` (r:1 w:1)
    /// Proof: `QuadraticVoting::FreeWeight` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
    fn free_ballot() -> Weight {
        // Proof measured: 1455 bytes; estimated: 3670 bytes. Shortest run: 77_254 ns.
        Weight::from_parts(92_924_000, 3670)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    /// Storage: `QuadraticVoting::Tracks` (r:1 w:0)
    /// Proof: `QuadraticVoting::Tracks` (`max_values`: None, `max_size`: Some(50), added: 2525, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::SecondVotesHeld` (r:1 w:1)
    /// Proof: `QuadraticVoting::SecondVotesHeld` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Counters` (r:1 w:1)
    /// Proof: `QuadraticVoting::Counters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::StatusFor` (r:1 w:0)
    /// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::RequestStatusFor` (r:1 w:1)
    /// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Anchor` (r:1 w:0)
    /// Proof: `Charter::Anchor` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Parameters` (r:1 w:0)
    /// Proof: `QuadraticVoting::Parameters` (`max_values`: Some(1), `max_size`: Some(19), added: 514, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::SeasonBudget` (r:1 w:1)
    /// Proof: `QuadraticVoting::SeasonBudget` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Counters` (r:1 w:0)
    /// Proof: `Membership::Counters` (`max_values`: Some(1), `max_size`: Some(40), added: 535, mode: `MaxEncodedLen`)
    /// Storage: `QuadraticVoting::Polls` (r:0 w:1)
    /// Proof: `QuadraticVoting::Polls` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
    /// Storage: `Preimage::PreimageFor` (r:0 w:1)
    /// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
    /// `l` from 64 to 16384.
    fn open_second_vote(l: u32, ) -> Weight {
        // Proof measured: 926 bytes; estimated: 3556 bytes. Shortest run: 139_259 ns.
        Weight::from_parts(196_962_922, 3556)
            // Standard error: 339.
            .saturating_add(Weight::from_parts(3_819, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    /// Storage: `QuadraticVoting::Purses` (r:3 w:3)
    /// Proof: `QuadraticVoting::Purses` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
    /// Storage: `Charter::Anchor` (r:1 w:0)
    /// Proof: `Charter::Anchor` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
    fn on_standing_change() -> Weight {
        // Proof measured: 566 bytes; estimated: 8643 bytes. Shortest run: 66_374 ns.
        Weight::from_parts(81_401_000, 8643)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(3))
    }
}
