//! What a member reads of contributions.

use alloc::vec::Vec;

use althing_primitives::{BodyId, DomainId, MemberId, Right};
use codec::{Codec, Decode, Encode};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;

use crate::{
    Config, Domain, Domains, Entries, Entry, EntryId, EntryOf, NextDomain, NextEntry, OpenEntries,
    Pallet, PointsReading,
};

/// How many numbers a page of entries or domains covers.
pub const PAGE: u32 = 100;

/// A domain with its number and the body that owns it now.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct DomainReading<BlockNumber> {
    /// Its number.
    pub id: DomainId,
    /// As it was last set.
    pub domain: Domain<BlockNumber>,
    /// The body that owns it now: the one it was given to, or the heir of that one.
    pub owner: Option<BodyId>,
}

/// Some of many, and where the rest begins.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Page<Item, Id> {
    /// Those of this page.
    pub items: Vec<Item>,
    /// Where the next page begins; none on the last one.
    pub next: Option<Id>,
}

sp_api::decl_runtime_apis! {
    /// What people gave, and what is left of it.
    pub trait ContributionsApi<AccountId, Balance, BlockNumber>
    where
        AccountId: Codec,
        Balance: Codec,
        BlockNumber: Codec,
    {
        /// The points of a member in a domain now.
        fn points(member: MemberId, domain: DomainId) -> PointsReading;
        /// Whether a member's points open a right now.
        fn has_right(member: MemberId, right: Right) -> bool;
        /// The domains among the next hundred numbers.
        fn domains(from: DomainId) -> Page<DomainReading<BlockNumber>, DomainId>;
        /// An open entry.
        fn entry(entry: EntryId) -> Option<Entry<AccountId, Balance, BlockNumber>>;
        /// The numbers of a member's open entries.
        fn entries_of(member: MemberId) -> Vec<EntryId>;
        /// The open entries of a domain among the next hundred numbers.
        fn open_entries(
            domain: DomainId,
            from: EntryId,
        ) -> Page<(EntryId, Entry<AccountId, Balance, BlockNumber>), EntryId>;
    }
}

impl<T: Config> Pallet<T> {
    /// The domains among the numbers from `from` on, [`PAGE`] of them at most.
    #[must_use]
    pub fn domains(from: DomainId) -> Page<DomainReading<BlockNumberFor<T>>, DomainId> {
        let (end, next) = end_of_page(from.0, NextDomain::<T>::get().0);
        let reading = |id| {
            let id = DomainId(id);
            Domains::<T>::get(id).map(|domain| DomainReading {
                id,
                domain,
                owner: Self::owner_of(id),
            })
        };
        Page {
            items: (from.0..end).filter_map(reading).collect(),
            next: next.map(DomainId),
        }
    }

    /// An open entry.
    #[must_use]
    pub fn entry(entry: EntryId) -> Option<EntryOf<T>> {
        Entries::<T>::get(entry)
    }

    /// The numbers of a member's open entries.
    #[must_use]
    pub fn entries_of(member: MemberId) -> Vec<EntryId> {
        OpenEntries::<T>::get(member).into_inner()
    }

    /// The open entries of a domain among the numbers from `from` on, [`PAGE`] of them at most.
    #[must_use]
    pub fn open_entries(domain: DomainId, from: EntryId) -> Page<(EntryId, EntryOf<T>), EntryId> {
        let (end, next) = end_of_page(from.0, NextEntry::<T>::get().0);
        let of_domain = |id| {
            let id = EntryId(id);
            Entries::<T>::get(id)
                .filter(|entry| entry.domain == domain)
                .map(|entry| (id, entry))
        };
        Page {
            items: (from.0..end).filter_map(of_domain).collect(),
            next: next.map(EntryId),
        }
    }
}

/// The number after the page that begins with `from`, and the same if there is another page.
fn end_of_page(from: u32, all: u32) -> (u32, Option<u32>) {
    let end = from.saturating_add(PAGE).min(all);
    (end, Some(end).filter(|end| *end < all))
}
