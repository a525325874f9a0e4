//! What the calls of `pallet_contributions` cost, measured by `make bench`; not to be edited.
//!
//! Steps: 50, repeats: 20. Reads and writes are priced by `DbWeight`; the rest is time in wasm.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]
#![allow(clippy::unreadable_literal, reason = "these are figures of a machine")]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights of `pallet_contributions`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_contributions::WeightInfo for WeightInfo<T> {
    /// Storage: `Council::Members` (r:1 w:0)
    /// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: UNKNOWN KEY `0x2698348272656c6f44ea0dcdb3a008b4d0a53aa374da275c5f4101e13778764e` (r:1 w:0)
    /// Proof: UNKNOWN KEY `0x2698348272656c6f44ea0dcdb3a008b4d0a53aa374da275c5f4101e13778764e` (r:1 w:0)
    /// Storage: `Contributions::NextDomain` (r:1 w:1)
    /// Proof: `Contributions::NextDomain` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::Domains` (r:0 w:1)
    /// Proof: `Contributions::Domains` (`max_values`: None, `max_size`: Some(187), added: 2662, mode: `MaxEncodedLen`)
    fn open_domain() -> Weight {
        // Proof measured: 163 bytes; estimated: 3628 bytes. Shortest run: 42_630 ns.
        Weight::from_parts(63_399_000, 3628)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(2))
    }
    /// Storage: `Contributions::Domains` (r:1 w:1)
    /// Proof: `Contributions::Domains` (`max_values`: None, `max_size`: Some(187), added: 2662, mode: `MaxEncodedLen`)
    /// Storage: `Council::Members` (r:1 w:0)
    /// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: UNKNOWN KEY `0x2698348272656c6f44ea0dcdb3a008b4d0a53aa374da275c5f4101e13778764e` (r:1 w:0)
    /// Proof: UNKNOWN KEY `0x2698348272656c6f44ea0dcdb3a008b4d0a53aa374da275c5f4101e13778764e` (r:1 w:0)
    fn set_domain() -> Weight {
        // Proof measured: 892 bytes; estimated: 4357 bytes. Shortest run: 56_545 ns.
        Weight::from_parts(90_789_000, 4357)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `Did::DidOf` (r:1 w:0)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    /// Storage: `Membership::MemberIds` (r:1 w:0)
    /// Proof: `Membership::MemberIds` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Roll` (r:1 w:0)
    /// Proof: `Membership::Roll` (`max_values`: None, `max_size`: Some(195), added: 2670, mode: `MaxEncodedLen`)
    /// Storage: `Did::Identities` (r:1 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::Domains` (r:1 w:0)
    /// Proof: `Contributions::Domains` (`max_values`: None, `max_size`: Some(187), added: 2662, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::Parameters` (r:1 w:0)
    /// Proof: `Contributions::Parameters` (`max_values`: Some(1), `max_size`: Some(253), added: 748, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::NextEntry` (r:1 w:1)
    /// Proof: `Contributions::NextEntry` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::OpenEntries` (r:1 w:1)
    /// Proof: `Contributions::OpenEntries` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::Entries` (r:0 w:1)
    /// Proof: `Contributions::Entries` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
    fn submit() -> Weight {
        // Proof measured: 4243 bytes; estimated: 3838 bytes. Shortest run: 260_807 ns.
        Weight::from_parts(488_450_000, 3838)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(5))
    }
    /// Storage: `Contributions::Entries` (r:1 w:1)
    /// Proof: `Contributions::Entries` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
    /// Storage: `Membership::MemberOf` (r:1 w:0)
    /// Proof: `Membership::MemberOf` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::Domains` (r:1 w:0)
    /// Proof: `Contributions::Domains` (`max_values`: None, `max_size`: Some(187), added: 2662, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::Heirs` (r:9 w:0)
    /// Proof: `Contributions::Heirs` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
    /// Storage: `Council::Members` (r:1 w:0)
    /// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
    /// Storage: UNKNOWN KEY `0x2698348272656c6f44ea0dcdb3a008b4d0a53aa374da275c5f4101e13778764e` (r:1 w:0)
    /// Proof: UNKNOWN KEY `0x2698348272656c6f44ea0dcdb3a008b4d0a53aa374da275c5f4101e13778764e` (r:1 w:0)
    /// Storage: `Timestamp::Now` (r:1 w:0)
    /// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
    /// Storage: `CivilClock::Clock` (r:1 w:0)
    /// Proof: `CivilClock::Clock` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
    fn attest() -> Weight {
        // Proof measured: 2652 bytes; estimated: 23409 bytes. Shortest run: 177_251 ns.
        Weight::from_parts(329_835_000, 23409)
            .saturating_add(T::DbWeight::get().reads(16))
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `Did::DidOf` (r:1 w:0)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    /// Storage: `Membership::MemberIds` (r:1 w:0)
    /// Proof: `Membership::MemberIds` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::Entries` (r:1 w:1)
    /// Proof: `Contributions::Entries` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
    /// Storage: `Membership::Roll` (r:1 w:0)
    /// Proof: `Membership::Roll` (`max_values`: None, `max_size`: Some(195), added: 2670, mode: `MaxEncodedLen`)
    /// Storage: `Did::Identities` (r:1 w:0)
    /// Proof: `Did::Identities` (`max_values`: None, `max_size`: Some(94), added: 2569, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::Parameters` (r:1 w:0)
    /// Proof: `Contributions::Parameters` (`max_values`: Some(1), `max_size`: Some(253), added: 748, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    fn dispute() -> Weight {
        // Proof measured: 4639 bytes; estimated: 3935 bytes. Shortest run: 254_074 ns.
        Weight::from_parts(444_169_000, 3935)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    /// Storage: `Contributions::Entries` (r:1 w:1)
    /// Proof: `Contributions::Entries` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:2 w:2)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:3 w:3)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::Domains` (r:1 w:0)
    /// Proof: `Contributions::Domains` (`max_values`: None, `max_size`: Some(187), added: 2662, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::Records` (r:1 w:1)
    /// Proof: `Contributions::Records` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::OpenEntries` (r:1 w:1)
    /// Proof: `Contributions::OpenEntries` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
    fn decide() -> Weight {
        // Proof measured: 2633 bytes; estimated: 8799 bytes. Shortest run: 282_297 ns.
        Weight::from_parts(521_804_000, 8799)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    /// Storage: `Contributions::Entries` (r:1 w:1)
    /// Proof: `Contributions::Entries` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:2 w:2)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:3 w:3)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::Domains` (r:1 w:0)
    /// Proof: `Contributions::Domains` (`max_values`: None, `max_size`: Some(187), added: 2662, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::Records` (r:1 w:1)
    /// Proof: `Contributions::Records` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::OpenEntries` (r:1 w:1)
    /// Proof: `Contributions::OpenEntries` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
    fn settle() -> Weight {
        // Proof measured: 2633 bytes; estimated: 8799 bytes. Shortest run: 278_910 ns.
        Weight::from_parts(514_670_000, 8799)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(8))
    }
    /// Storage: `Did::DidOf` (r:1 w:0)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    /// Storage: `Membership::MemberIds` (r:1 w:0)
    /// Proof: `Membership::MemberIds` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::Entries` (r:1 w:1)
    /// Proof: `Contributions::Entries` (`max_values`: None, `max_size`: Some(470), added: 2945, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:2 w:2)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:2 w:2)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::OpenEntries` (r:1 w:1)
    /// Proof: `Contributions::OpenEntries` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
    fn withdraw() -> Weight {
        // Proof measured: 3819 bytes; estimated: 6686 bytes. Shortest run: 284_500 ns.
        Weight::from_parts(560_415_000, 6686)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(6))
    }
    /// Storage: `Did::DidOf` (r:1 w:0)
    /// Proof: `Did::DidOf` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
    /// Storage: `Membership::MemberIds` (r:1 w:0)
    /// Proof: `Membership::MemberIds` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
    /// Storage: `Contributions::Records` (r:1 w:1)
    /// Proof: `Contributions::Records` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    fn renounce() -> Weight {
        // Proof measured: 2696 bytes; estimated: 3838 bytes. Shortest run: 175_698 ns.
        Weight::from_parts(282_006_000, 3838)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    /// Storage: `Contributions::Records` (r:1 w:1)
    /// Proof: `Contributions::Records` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
    /// Storage: `System::Account` (r:1 w:1)
    /// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
    /// Storage: `Balances::Holds` (r:1 w:1)
    /// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
    fn forget() -> Weight {
        // Proof measured: 975 bytes; estimated: 3838 bytes. Shortest run: 144_399 ns.
        Weight::from_parts(197_689_000, 3838)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(3))
    }
    /// Storage: `Contributions::Parameters` (r:0 w:1)
    /// Proof: `Contributions::Parameters` (`max_values`: Some(1), `max_size`: Some(253), added: 748, mode: `MaxEncodedLen`)
    fn set_params() -> Weight {
        // Proof measured: 0 bytes; estimated: 0 bytes. Shortest run: 17_623 ns.
        Weight::from_parts(26_630_000, 0)
            .saturating_add(T::DbWeight::get().writes(1))
    }
    /// Storage: `Contributions::Heirs` (r:9 w:1)
    /// Proof: `Contributions::Heirs` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
    fn on_body_end() -> Weight {
        // Proof measured: 279 bytes; estimated: 23409 bytes. Shortest run: 68_377 ns.
        Weight::from_parts(88_074_000, 23409)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(1))
    }
}
