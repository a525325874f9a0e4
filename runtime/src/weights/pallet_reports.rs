//! What the calls of `pallet_reports` cost, measured by `make bench`; not to be edited.
//!
//! Steps: 50, repeats: 20. Reads and writes are priced by `DbWeight`; the rest is time in wasm.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]
#![allow(clippy::unreadable_literal, reason = "these are figures of a machine")]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights of `pallet_reports`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_reports::WeightInfo for WeightInfo<T> {
    /// Storage: `Did::DidOf` (r:1 w:0)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Filings` (r:1 w:1)
    /// Proof: `Reports::Filings` (`max_values`: None, `max_size`: Some(835), added: 3310, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Records` (r:1 w:1)
    /// Proof: `Reports::Records` (`max_values`: None, `max_size`: Some(1601), added: 4076, mode: `MaxEncodedLen`)
    /// Storage: `Reports::AcceptedFilings` (r:1 w:0)
    /// Proof: `Reports::AcceptedFilings` (`max_values`: None, `max_size`: Some(50), added: 2525, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `TimelockTreasury::Ledgers` (r:13 w:0)
    /// Proof: `TimelockTreasury::Ledgers` (`max_values`: None, `max_size`: Some(252), added: 2727, mode: `MaxEncodedLen`)
    /// Storage: `TimelockTreasury::Recorded` (r:3 w:0)
    /// Proof: `TimelockTreasury::Recorded` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Parameters` (r:1 w:0)
    /// Proof: `Reports::Parameters` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Contents` (r:0 w:1)
    /// Proof: `Reports::Contents` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
    fn file() -> Weight {
        // Proof measured: 2896 bytes; estimated: 36441 bytes. Shortest run: 526_341 ns.
        Weight::from_parts(975_529_000, 36441)
            .saturating_add(T::DbWeight::get().reads(24))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    /// Storage: `Did::DidOf` (r:1 w:0)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    /// Storage: `Credentials::Schemas` (r:1 w:0)
    /// Proof: `Credentials::Schemas` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
    /// Storage: `Credentials::Credentials` (r:1 w:0)
    /// Proof: `Credentials::Credentials` (`max_values`: None, `max_size`: Some(204), added: 2679, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `Credentials::Accreditations` (r:2 w:0)
    /// Proof: `Credentials::Accreditations` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Filings` (r:1 w:1)
    /// Proof: `Reports::Filings` (`max_values`: None, `max_size`: Some(835), added: 3310, mode: `MaxEncodedLen`)
    /// Storage: `Did::Identities` (r:2 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Records` (r:1 w:1)
    /// Proof: `Reports::Records` (`max_values`: None, `max_size`: Some(1601), added: 4076, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Heirs` (r:10 w:0)
    /// Proof: `Reports::Heirs` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
    /// Storage: `Membership::MemberOf` (r:1 w:0)
    /// Proof: `Membership::MemberOf` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
    /// Storage: `Reports::AcceptedFilings` (r:1 w:0)
    /// Proof: `Reports::AcceptedFilings` (`max_values`: None, `max_size`: Some(50), added: 2525, mode: `MaxEncodedLen`)
    /// Storage: `Reports::AuditedMonths` (r:1 w:1)
    /// Proof: `Reports::AuditedMonths` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    fn opine() -> Weight {
        // Proof measured: 6382 bytes; estimated: 25900 bytes. Shortest run: 261_107 ns.
        Weight::from_parts(526_441_000, 25900)
            .saturating_add(T::DbWeight::get().reads(23))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    /// Storage: `Did::DidOf` (r:1 w:0)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    /// Storage: `Credentials::Schemas` (r:1 w:0)
    /// Proof: `Credentials::Schemas` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
    /// Storage: `Credentials::Credentials` (r:1 w:0)
    /// Proof: `Credentials::Credentials` (`max_values`: None, `max_size`: Some(204), added: 2679, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `Credentials::Accreditations` (r:2 w:0)
    /// Proof: `Credentials::Accreditations` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Records` (r:1 w:1)
    /// Proof: `Reports::Records` (`max_values`: None, `max_size`: Some(1601), added: 4076, mode: `MaxEncodedLen`)
    /// Storage: `Did::Identities` (r:2 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Filings` (r:1 w:0)
    /// Proof: `Reports::Filings` (`max_values`: None, `max_size`: Some(835), added: 3310, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Heirs` (r:10 w:0)
    /// Proof: `Reports::Heirs` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
    /// Storage: `Membership::MemberOf` (r:1 w:0)
    /// Proof: `Membership::MemberOf` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
    fn lift() -> Weight {
        // Proof measured: 6006 bytes; estimated: 25900 bytes. Shortest run: 238_074 ns.
        Weight::from_parts(420_424_000, 25900)
            .saturating_add(T::DbWeight::get().reads(21))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `Reports::Records` (r:1 w:1)
    /// Proof: `Reports::Records` (`max_values`: None, `max_size`: Some(1601), added: 4076, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    fn lift_by_vote() -> Weight {
        // Proof measured: 1487 bytes; estimated: 5066 bytes. Shortest run: 49_142 ns.
        Weight::from_parts(104_956_000, 5066)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `Reports::Records` (r:1 w:1)
    /// Proof: `Reports::Records` (`max_values`: None, `max_size`: Some(1601), added: 4076, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Answerable` (r:1 w:1)
    /// Proof: `Reports::Answerable` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
    fn oblige() -> Weight {
        // Proof measured: 1034 bytes; estimated: 5066 bytes. Shortest run: 62_246 ns.
        Weight::from_parts(127_408_000, 5066)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `Bodies::Mirrors` (r:1 w:0)
    /// Proof: `Bodies::Mirrors` (`max_values`: None, `max_size`: Some(3227), added: 5702, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Archives` (r:1 w:1)
    /// Proof: `Reports::Archives` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
    fn archive() -> Weight {
        // Proof measured: 397 bytes; estimated: 6692 bytes. Shortest run: 52_868 ns.
        Weight::from_parts(98_354_000, 6692)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `Reports::Filings` (r:1 w:1)
    /// Proof: `Reports::Filings` (`max_values`: None, `max_size`: Some(835), added: 3310, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Parameters` (r:1 w:0)
    /// Proof: `Reports::Parameters` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Archives` (r:2 w:0)
    /// Proof: `Reports::Archives` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Records` (r:1 w:0)
    /// Proof: `Reports::Records` (`max_values`: None, `max_size`: Some(1601), added: 4076, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
    /// Storage: `Reports::Contents` (r:0 w:1)
    /// Proof: `Reports::Contents` (`max_values`: None, `max_size`: Some(2046), added: 4521, mode: `MaxEncodedLen`)
    fn clear() -> Weight {
        // Proof measured: 2148 bytes; estimated: 6054 bytes. Shortest run: 156_712 ns.
        Weight::from_parts(295_852_000, 6054)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(4))
    }
    /// Storage: `Reports::Parameters` (r:0 w:1)
    /// Proof: `Reports::Parameters` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
    fn set_params() -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 15_449 ns.
        Weight::from_parts(29_144_000, 0)
            .saturating_add(T::DbWeight::get().writes(1))
    }
}
