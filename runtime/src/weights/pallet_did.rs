//! What the calls of `pallet_did` cost, measured by `make bench`; not to be edited.
//!
//! Steps: 50, repeats: 20. Reads and writes are priced by `DbWeight`; the rest is time in wasm.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]
#![allow(clippy::unreadable_literal, reason = "these are figures of a machine")]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights of `pallet_did`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_did::WeightInfo for WeightInfo<T> {
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:2 w:2)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Did::Created` (r:1 w:1)
    /// Proof: `Did::Created` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
    /// Storage: `Did::ChainTag` (r:1 w:0)
    /// Proof: `Did::ChainTag` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
    /// Storage: `Did::DidOf` (r:1 w:1)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:0 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::Identities` (r:0 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:0 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// `k` from 0 to 16.
    /// `s` from 0 to 8.
    /// `n` from 0 to 8.
    fn create(k: u32, s: u32, _n: u32, ) -> Weight {
        // Proof measured: 1927 bytes; estimated: 6196 bytes. Shortest run: 330_727 ns.
        Weight::from_parts(648_694_260, 6196)
            // Standard error: 456_527.
            .saturating_add(Weight::from_parts(4_527_153, 0).saturating_mul(k.into()))
            // Standard error: 882_580.
            .saturating_add(Weight::from_parts(5_916_703, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    /// Storage: `Did::Created` (r:1 w:1)
    /// Proof: `Did::Created` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
    /// Storage: `Did::ChainTag` (r:1 w:0)
    /// Proof: `Did::ChainTag` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
    /// Storage: `System::BlockHash` (r:1 w:0)
    /// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:2 w:2)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Did::DidOf` (r:1 w:1)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:0 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::Identities` (r:0 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:0 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// `k` from 0 to 16.
    /// `s` from 0 to 8.
    /// `n` from 0 to 8.
    fn create_for(k: u32, s: u32, n: u32, ) -> Weight {
        // Proof measured: 2016 bytes; estimated: 6196 bytes. Shortest run: 506_093 ns.
        Weight::from_parts(735_549_562, 6196)
            // Standard error: 2_722_262.
            .saturating_add(Weight::from_parts(96_378, 0).saturating_mul(k.into()))
            // Standard error: 5_262_806.
            .saturating_add(Weight::from_parts(11_929_456, 0).saturating_mul(s.into()))
            // Standard error: 5_262_806.
            .saturating_add(Weight::from_parts(23_006_713, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    /// Storage: `Did::Identities` (r:1 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:2 w:2)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    fn add_key() -> Weight {
        // Proof measured: 6191 bytes; estimated: 7442 bytes. Shortest run: 271_647 ns.
        Weight::from_parts(484_022_000, 7442)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    /// Storage: `Did::Identities` (r:1 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    /// Storage: `Did::RevokedKeys` (r:0 w:1)
    /// Proof: `Did::RevokedKeys` (`max_values`: None, `max_size`: Some(87), added: 2562, mode: `MaxEncodedLen`)
    fn revoke_key() -> Weight {
        // Proof measured: 6291 bytes; estimated: 7442 bytes. Shortest run: 187_309 ns.
        Weight::from_parts(337_520_000, 7442)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    /// Storage: `Did::Identities` (r:1 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    fn add_service() -> Weight {
        // Proof measured: 5984 bytes; estimated: 7442 bytes. Shortest run: 197_478 ns.
        Weight::from_parts(245_668_000, 7442)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    /// Storage: `Did::Identities` (r:1 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    fn remove_service() -> Weight {
        // Proof measured: 6291 bytes; estimated: 7442 bytes. Shortest run: 181_118 ns.
        Weight::from_parts(337_860_000, 7442)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    /// Storage: `Did::Identities` (r:1 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    /// `n` from 0 to 8.
    fn set_also_known_as(n: u32, ) -> Weight {
        // Proof measured: 6291 bytes; estimated: 7442 bytes. Shortest run: 90_699 ns.
        Weight::from_parts(222_278_528, 7442)
            // Standard error: 444_378.
            .saturating_add(Weight::from_parts(2_112_163, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Recoveries` (r:1 w:1)
    /// Proof: `Did::Recoveries` (`max_values`: None, `max_size`: Some(577), added: 3052, mode: `MaxEncodedLen`)
    /// Storage: `Did::Attempts` (r:1 w:1)
    /// Proof: `Did::Attempts` (`max_values`: None, `max_size`: Some(2841), added: 5316, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:9 w:9)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:9 w:9)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `System::BlockHash` (r:1 w:0)
    /// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `Did::DidOf` (r:2 w:2)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    fn transfer_control() -> Weight {
        // Proof measured: 9856 bytes; estimated: 25650 bytes. Shortest run: 1_041_431 ns.
        Weight::from_parts(1_893_741_000, 25650)
            .saturating_add(T::DbWeight::get().reads(29))
            .saturating_add(T::DbWeight::get().writes(25))
    }
    /// Storage: `Did::Identities` (r:1 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    fn withdraw_offer() -> Weight {
        // Proof measured: 6327 bytes; estimated: 7442 bytes. Shortest run: 179_575 ns.
        Weight::from_parts(315_187_000, 7442)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `Did::Recoveries` (r:1 w:1)
    /// Proof: `Did::Recoveries` (`max_values`: None, `max_size`: Some(577), added: 3052, mode: `MaxEncodedLen`)
    /// Storage: `Did::Attempts` (r:1 w:1)
    /// Proof: `Did::Attempts` (`max_values`: None, `max_size`: Some(2841), added: 5316, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:9 w:9)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:9 w:9)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `Did::DidOf` (r:2 w:2)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    fn accept_control() -> Weight {
        // Proof measured: 9838 bytes; estimated: 25650 bytes. Shortest run: 992_500 ns.
        Weight::from_parts(1_197_472_000, 25650)
            .saturating_add(T::DbWeight::get().reads(28))
            .saturating_add(T::DbWeight::get().writes(25))
    }
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::DidOf` (r:1 w:1)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    /// Storage: `System::BlockHash` (r:1 w:0)
    /// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    fn link_account() -> Weight {
        // Proof measured: 6594 bytes; estimated: 7442 bytes. Shortest run: 351_515 ns.
        Weight::from_parts(598_055_000, 7442)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    /// Storage: `Did::DidOf` (r:1 w:1)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    /// Storage: `Did::Identities` (r:1 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    fn unlink_account() -> Weight {
        // Proof measured: 6932 bytes; estimated: 7442 bytes. Shortest run: 193_230 ns.
        Weight::from_parts(315_167_000, 7442)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    /// Storage: `Did::Identities` (r:1 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `Did::Recoveries` (r:1 w:1)
    /// Proof: `Did::Recoveries` (`max_values`: None, `max_size`: Some(577), added: 3052, mode: `MaxEncodedLen`)
    /// Storage: `Did::Attempts` (r:1 w:1)
    /// Proof: `Did::Attempts` (`max_values`: None, `max_size`: Some(2841), added: 5316, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:8 w:8)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:8 w:8)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// `f` from 2 to 8.
    fn set_recovery(f: u32, ) -> Weight {
        // Proof measured: 4916 bytes; estimated: 26031 bytes. Shortest run: 740_982 ns.
        Weight::from_parts(1_020_845_610, 26031)
            // Standard error: 4_181_603.
            .saturating_add(Weight::from_parts(38_045_069, 0).saturating_mul(f.into()))
            .saturating_add(T::DbWeight::get().reads(23))
            .saturating_add(T::DbWeight::get().writes(21))
    }
    /// Storage: `Did::Identities` (r:1 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Attempts` (r:1 w:1)
    /// Proof: `Did::Attempts` (`max_values`: None, `max_size`: Some(2841), added: 5316, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:9 w:9)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:9 w:9)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    /// Storage: `Did::Recoveries` (r:1 w:1)
    /// Proof: `Did::Recoveries` (`max_values`: None, `max_size`: Some(577), added: 3052, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    fn start_recovery() -> Weight {
        // Proof measured: 4916 bytes; estimated: 25650 bytes. Shortest run: 903_344 ns.
        Weight::from_parts(1_569_005_000, 25650)
            .saturating_add(T::DbWeight::get().reads(23))
            .saturating_add(T::DbWeight::get().writes(21))
    }
    /// Storage: `Did::Attempts` (r:1 w:1)
    /// Proof: `Did::Attempts` (`max_values`: None, `max_size`: Some(2841), added: 5316, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:6 w:6)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:6 w:6)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    /// Storage: `Did::Recoveries` (r:1 w:0)
    /// Proof: `Did::Recoveries` (`max_values`: None, `max_size`: Some(577), added: 3052, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    fn approve_recovery() -> Weight {
        // Proof measured: 3463 bytes; estimated: 17430 bytes. Shortest run: 575_984 ns.
        Weight::from_parts(1_109_098_000, 17430)
            .saturating_add(T::DbWeight::get().reads(16))
            .saturating_add(T::DbWeight::get().writes(14))
    }
    /// Storage: `Did::Attempts` (r:1 w:1)
    /// Proof: `Did::Attempts` (`max_values`: None, `max_size`: Some(2841), added: 5316, mode: `MaxEncodedLen`)
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Recoveries` (r:1 w:1)
    /// Proof: `Did::Recoveries` (`max_values`: None, `max_size`: Some(577), added: 3052, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:2 w:2)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    fn cancel_recovery() -> Weight {
        // Proof measured: 3013 bytes; estimated: 6306 bytes. Shortest run: 167_983 ns.
        Weight::from_parts(291_313_000, 6306)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Attempts` (r:1 w:1)
    /// Proof: `Did::Attempts` (`max_values`: None, `max_size`: Some(2841), added: 5316, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:8 w:8)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:8 w:8)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    /// Storage: `Did::Recoveries` (r:1 w:1)
    /// Proof: `Did::Recoveries` (`max_values`: None, `max_size`: Some(577), added: 3052, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    /// Storage: `Did::DidOf` (r:1 w:9)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    /// Storage: `Did::RevokedKeys` (r:0 w:16)
    /// Proof: `Did::RevokedKeys` (`max_values`: None, `max_size`: Some(87), added: 2562, mode: `MaxEncodedLen`)
    fn finish_recovery() -> Weight {
        // Proof measured: 9726 bytes; estimated: 22910 bytes. Shortest run: 1_109_949 ns.
        Weight::from_parts(2_086_470_000, 22910)
            .saturating_add(T::DbWeight::get().reads(25))
            .saturating_add(T::DbWeight::get().writes(46))
    }
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:0)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `System::BlockHash` (r:1 w:0)
    /// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
    /// `l` from 0 to 102400.
    fn dispatch_as_sr25519(l: u32, ) -> Weight {
        // Proof measured: 5061 bytes; estimated: 7442 bytes. Shortest run: 163_314 ns.
        Weight::from_parts(201_156_135, 7442)
            // Standard error: 99.
            .saturating_add(Weight::from_parts(7_980, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:0)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `System::BlockHash` (r:1 w:0)
    /// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
    /// `l` from 0 to 102400.
    fn dispatch_as_ed25519(l: u32, ) -> Weight {
        // Proof measured: 5061 bytes; estimated: 7442 bytes. Shortest run: 193_741 ns.
        Weight::from_parts(247_420_426, 7442)
            // Standard error: 165.
            .saturating_add(Weight::from_parts(4_502, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:0)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `System::BlockHash` (r:1 w:0)
    /// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
    /// `l` from 0 to 102400.
    fn dispatch_as_secp256k1(l: u32, ) -> Weight {
        // Proof measured: 5062 bytes; estimated: 7442 bytes. Shortest run: 158_014 ns.
        Weight::from_parts(256_529_756, 7442)
            // Standard error: 88.
            .saturating_add(Weight::from_parts(3_044, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// `l` from 0 to 102400.
    fn verify_sr25519(l: u32, ) -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 52_178 ns.
        Weight::from_parts(76_668_478, 0)
            // Standard error: 235.
            .saturating_add(Weight::from_parts(6_045, 0).saturating_mul(l.into()))
    }
    /// `l` from 0 to 102400.
    fn verify_ed25519(l: u32, ) -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 53_479 ns.
        Weight::from_parts(68_865_707, 0)
            // Standard error: 43.
            .saturating_add(Weight::from_parts(2_405, 0).saturating_mul(l.into()))
    }
    /// `l` from 0 to 102400.
    fn verify_secp256k1(l: u32, ) -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 55_263 ns.
        Weight::from_parts(67_876_405, 0)
            // Standard error: 13.
            .saturating_add(Weight::from_parts(1_166, 0).saturating_mul(l.into()))
    }
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Credentials::IssuerCounts` (r:1 w:0)
    /// Proof: `Credentials::IssuerCounts` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    /// Storage: `Did::Attempts` (r:1 w:1)
    /// Proof: `Did::Attempts` (`max_values`: None, `max_size`: Some(2841), added: 5316, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:9 w:9)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:9 w:9)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::RevokedKeys` (r:0 w:16)
    /// Proof: `Did::RevokedKeys` (`max_values`: None, `max_size`: Some(87), added: 2562, mode: `MaxEncodedLen`)
    /// Storage: `Did::Recoveries` (r:0 w:1)
    /// Proof: `Did::Recoveries` (`max_values`: None, `max_size`: Some(577), added: 3052, mode: `MaxEncodedLen`)
    /// Storage: `Did::DidOf` (r:0 w:8)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    fn deactivate() -> Weight {
        // Proof measured: 9096 bytes; estimated: 25650 bytes. Shortest run: 1_053_624 ns.
        Weight::from_parts(2_343_670_000, 25650)
            .saturating_add(T::DbWeight::get().reads(25))
            .saturating_add(T::DbWeight::get().writes(47))
    }
    /// Storage: `Did::Identities` (r:1 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:3 w:3)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:3 w:3)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
    fn take_over_deposits() -> Weight {
        // Proof measured: 2280 bytes; estimated: 9210 bytes. Shortest run: 391_600 ns.
        Weight::from_parts(773_883_000, 9210)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    /// Storage: `Did::Parameters` (r:0 w:1)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    fn set_params() -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 15_799 ns.
        Weight::from_parts(29_966_000, 0)
            .saturating_add(T::DbWeight::get().writes(1))
    }
}
