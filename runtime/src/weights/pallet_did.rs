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
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
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
        // Proof measured: 1961 bytes; estimated: 6196 bytes. Shortest run: 316_310 ns.
        Weight::from_parts(421_947_957, 6196)
            // Standard error: 476_666.
            .saturating_add(Weight::from_parts(1_822_582, 0).saturating_mul(k.into()))
            // Standard error: 921_514.
            .saturating_add(Weight::from_parts(10_541_914, 0).saturating_mul(s.into()))
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
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:0 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `Did::Identities` (r:0 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:0 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// `k` from 0 to 16.
    /// `s` from 0 to 8.
    /// `n` from 0 to 8.
    fn create_for(k: u32, s: u32, _n: u32, ) -> Weight {
        // Proof measured: 2050 bytes; estimated: 6196 bytes. Shortest run: 515_011 ns.
        Weight::from_parts(733_747_037, 6196)
            // Standard error: 992_059.
            .saturating_add(Weight::from_parts(17_602_849, 0).saturating_mul(k.into()))
            // Standard error: 1_917_896.
            .saturating_add(Weight::from_parts(5_779_568, 0).saturating_mul(s.into()))
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
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    fn add_key() -> Weight {
        // Proof measured: 6225 bytes; estimated: 7442 bytes. Shortest run: 272_137 ns.
        Weight::from_parts(539_526_000, 7442)
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
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    /// Storage: `Did::RevokedKeys` (r:0 w:1)
    /// Proof: `Did::RevokedKeys` (`max_values`: None, `max_size`: Some(87), added: 2562, mode: `MaxEncodedLen`)
    fn revoke_key() -> Weight {
        // Proof measured: 6325 bytes; estimated: 7442 bytes. Shortest run: 187_069 ns.
        Weight::from_parts(208_930_000, 7442)
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
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    fn add_service() -> Weight {
        // Proof measured: 6018 bytes; estimated: 7442 bytes. Shortest run: 198_210 ns.
        Weight::from_parts(238_244_000, 7442)
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
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    fn remove_service() -> Weight {
        // Proof measured: 6325 bytes; estimated: 7442 bytes. Shortest run: 181_679 ns.
        Weight::from_parts(262_900_000, 7442)
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
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    /// `n` from 0 to 8.
    fn set_also_known_as(n: u32, ) -> Weight {
        // Proof measured: 6325 bytes; estimated: 7442 bytes. Shortest run: 93_965 ns.
        Weight::from_parts(280_945_305, 7442)
            // Standard error: 650_815.
            .saturating_add(Weight::from_parts(5_772_395, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Applications` (r:1 w:0)
    /// Proof: `Membership::Applications` (`max_values`: None, `max_size`: Some(562), added: 3037, mode: `MaxEncodedLen`)
    /// Storage: `Membership::MemberIds` (r:1 w:0)
    /// Proof: `Membership::MemberIds` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
    /// Storage: `Did::Recoveries` (r:1 w:1)
    /// Proof: `Did::Recoveries` (`max_values`: None, `max_size`: Some(577), added: 3052, mode: `MaxEncodedLen`)
    /// Storage: `Did::Attempts` (r:1 w:1)
    /// Proof: `Did::Attempts` (`max_values`: None, `max_size`: Some(2841), added: 5316, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:9 w:9)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:9 w:9)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
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
        // Proof measured: 10695 bytes; estimated: 26622 bytes. Shortest run: 1_119_859 ns.
        Weight::from_parts(2_331_267_000, 26622)
            .saturating_add(T::DbWeight::get().reads(31))
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
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    fn withdraw_offer() -> Weight {
        // Proof measured: 6361 bytes; estimated: 7442 bytes. Shortest run: 182_840 ns.
        Weight::from_parts(299_418_000, 7442)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Documents` (r:1 w:1)
    /// Proof: `Did::Documents` (`max_values`: None, `max_size`: Some(3977), added: 6452, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Applications` (r:1 w:0)
    /// Proof: `Membership::Applications` (`max_values`: None, `max_size`: Some(562), added: 3037, mode: `MaxEncodedLen`)
    /// Storage: `Membership::MemberIds` (r:1 w:0)
    /// Proof: `Membership::MemberIds` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
    /// Storage: `Did::Recoveries` (r:1 w:1)
    /// Proof: `Did::Recoveries` (`max_values`: None, `max_size`: Some(577), added: 3052, mode: `MaxEncodedLen`)
    /// Storage: `Did::Attempts` (r:1 w:1)
    /// Proof: `Did::Attempts` (`max_values`: None, `max_size`: Some(2841), added: 5316, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:9 w:9)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:9 w:9)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
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
        // Proof measured: 10677 bytes; estimated: 26622 bytes. Shortest run: 1_053_504 ns.
        Weight::from_parts(2_245_947_000, 26622)
            .saturating_add(T::DbWeight::get().reads(30))
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
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    fn link_account() -> Weight {
        // Proof measured: 6628 bytes; estimated: 7442 bytes. Shortest run: 350_013 ns.
        Weight::from_parts(424_792_000, 7442)
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
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    fn unlink_account() -> Weight {
        // Proof measured: 6966 bytes; estimated: 7442 bytes. Shortest run: 198_981 ns.
        Weight::from_parts(290_060_000, 7442)
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
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// `f` from 2 to 8.
    fn set_recovery(f: u32, ) -> Weight {
        // Proof measured: 4982 bytes; estimated: 27018 bytes. Shortest run: 827_282 ns.
        Weight::from_parts(1_971_259_877, 27018)
            // Standard error: 30_823_963.
            .saturating_add(Weight::from_parts(102_846_713, 0).saturating_mul(f.into()))
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
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    /// Storage: `Did::Recoveries` (r:1 w:1)
    /// Proof: `Did::Recoveries` (`max_values`: None, `max_size`: Some(577), added: 3052, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    fn start_recovery() -> Weight {
        // Proof measured: 4982 bytes; estimated: 26622 bytes. Shortest run: 930_405 ns.
        Weight::from_parts(2_108_632_000, 26622)
            .saturating_add(T::DbWeight::get().reads(23))
            .saturating_add(T::DbWeight::get().writes(21))
    }
    /// Storage: `Did::Attempts` (r:1 w:1)
    /// Proof: `Did::Attempts` (`max_values`: None, `max_size`: Some(2841), added: 5316, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:6 w:6)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:6 w:6)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    /// Storage: `Did::Recoveries` (r:1 w:0)
    /// Proof: `Did::Recoveries` (`max_values`: None, `max_size`: Some(577), added: 3052, mode: `MaxEncodedLen`)
    /// Storage: `Did::Parameters` (r:1 w:0)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Membership::MemberIds` (r:1 w:0)
    /// Proof: `Membership::MemberIds` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
    fn approve_recovery() -> Weight {
        // Proof measured: 4210 bytes; estimated: 18078 bytes. Shortest run: 595_540 ns.
        Weight::from_parts(1_118_456_000, 18078)
            .saturating_add(T::DbWeight::get().reads(17))
            .saturating_add(T::DbWeight::get().writes(14))
    }
    /// Storage: `Did::Attempts` (r:1 w:1)
    /// Proof: `Did::Attempts` (`max_values`: None, `max_size`: Some(2841), added: 5316, mode: `MaxEncodedLen`)
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Recoveries` (r:1 w:1)
    /// Proof: `Did::Recoveries` (`max_values`: None, `max_size`: Some(577), added: 3052, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:2 w:2)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Membership::MemberIds` (r:1 w:0)
    /// Proof: `Membership::MemberIds` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
    fn cancel_recovery() -> Weight {
        // Proof measured: 3694 bytes; estimated: 6306 bytes. Shortest run: 176_840 ns.
        Weight::from_parts(333_482_000, 6306)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::Attempts` (r:1 w:1)
    /// Proof: `Did::Attempts` (`max_values`: None, `max_size`: Some(2841), added: 5316, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:8 w:8)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:8 w:8)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
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
    /// Storage: `Membership::MemberIds` (r:1 w:0)
    /// Proof: `Membership::MemberIds` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Applications` (r:1 w:0)
    /// Proof: `Membership::Applications` (`max_values`: None, `max_size`: Some(562), added: 3037, mode: `MaxEncodedLen`)
    /// Storage: `Did::RevokedKeys` (r:0 w:16)
    /// Proof: `Did::RevokedKeys` (`max_values`: None, `max_size`: Some(87), added: 2562, mode: `MaxEncodedLen`)
    fn finish_recovery() -> Weight {
        // Proof measured: 10532 bytes; estimated: 23774 bytes. Shortest run: 1_138_542 ns.
        Weight::from_parts(2_385_949_000, 23774)
            .saturating_add(T::DbWeight::get().reads(27))
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
        // Proof measured: 5061 bytes; estimated: 7442 bytes. Shortest run: 238_716 ns.
        Weight::from_parts(282_323_544, 7442)
            // Standard error: 174.
            .saturating_add(Weight::from_parts(7_511, 0).saturating_mul(l.into()))
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
        // Proof measured: 5061 bytes; estimated: 7442 bytes. Shortest run: 182_079 ns.
        Weight::from_parts(252_862_238, 7442)
            // Standard error: 134.
            .saturating_add(Weight::from_parts(5_577, 0).saturating_mul(l.into()))
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
        // Proof measured: 5062 bytes; estimated: 7442 bytes. Shortest run: 170_498 ns.
        Weight::from_parts(288_327_340, 7442)
            // Standard error: 78.
            .saturating_add(Weight::from_parts(2_979, 0).saturating_mul(l.into()))
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// `l` from 0 to 102400.
    fn verify_sr25519(l: u32, ) -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 71_744 ns.
        Weight::from_parts(80_453_463, 0)
            // Standard error: 75.
            .saturating_add(Weight::from_parts(6_354, 0).saturating_mul(l.into()))
    }
    /// `l` from 0 to 102400.
    fn verify_ed25519(l: u32, ) -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 54_832 ns.
        Weight::from_parts(63_582_708, 0)
            // Standard error: 22.
            .saturating_add(Weight::from_parts(3_326, 0).saturating_mul(l.into()))
    }
    /// `l` from 0 to 102400.
    fn verify_secp256k1(l: u32, ) -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 73_908 ns.
        Weight::from_parts(81_656_749, 0)
            // Standard error: 9.
            .saturating_add(Weight::from_parts(1_133, 0).saturating_mul(l.into()))
    }
    /// Storage: `Did::Identities` (r:1 w:1)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Credentials::IssuerCounts` (r:1 w:0)
    /// Proof: `Credentials::IssuerCounts` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Applications` (r:1 w:0)
    /// Proof: `Membership::Applications` (`max_values`: None, `max_size`: Some(562), added: 3037, mode: `MaxEncodedLen`)
    /// Storage: `Membership::MemberIds` (r:1 w:0)
    /// Proof: `Membership::MemberIds` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
    /// Storage: `Did::Attempts` (r:1 w:1)
    /// Proof: `Did::Attempts` (`max_values`: None, `max_size`: Some(2841), added: 5316, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:9 w:9)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:9 w:9)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
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
        // Proof measured: 9935 bytes; estimated: 26622 bytes. Shortest run: 1_063_704 ns.
        Weight::from_parts(1_755_423_000, 26622)
            .saturating_add(T::DbWeight::get().reads(27))
            .saturating_add(T::DbWeight::get().writes(47))
    }
    /// Storage: `Did::Identities` (r:1 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Did::DepositsBy` (r:1 w:1)
    /// Proof: `Did::DepositsBy` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:3 w:3)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:3 w:3)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    fn take_over_deposits() -> Weight {
        // Proof measured: 2280 bytes; estimated: 9534 bytes. Shortest run: 379_548 ns.
        Weight::from_parts(456_401_000, 9534)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(7))
    }
    /// Storage: `Did::Parameters` (r:0 w:1)
    /// Proof: `Did::Parameters` (`max_values`: Some(1), `max_size`: Some(84), added: 579, mode: `MaxEncodedLen`)
    fn set_params() -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 16_260 ns.
        Weight::from_parts(24_496_000, 0)
            .saturating_add(T::DbWeight::get().writes(1))
    }
}
