//! The invariants, numbered as in the crate's documentation.

use alloc::collections::{BTreeMap, BTreeSet};

use althing_primitives::BodyId;
use frame_support::{ensure, pallet_prelude::Get, traits::fungible::InspectHold};
use sp_runtime::{traits::Saturating, TryRuntimeError};

use crate::{
    is_valid_number, BalanceOf, Config, Domains, Entries, EntryId, EntryOf, Heirs, HoldReason,
    NextDomain, NextEntry, OpenEntries, Pallet, Parameters, Records, Stage,
};

/// What each account should have held.
type Sums<T> = BTreeMap<<T as frame_system::Config>::AccountId, BalanceOf<T>>;

impl<T: Config> Pallet<T> {
    /// Checks every invariant of this pallet's storage.
    ///
    /// # Errors
    /// The number and the meaning of the first one that does not hold.
    pub fn do_try_state() -> Result<(), TryRuntimeError> {
        ensure!(
            Parameters::<T>::get().is_valid(),
            "contributions 1: the parameters are within their ranges"
        );
        let next = NextDomain::<T>::get();
        ensure!(
            next.0 <= T::MaxDomains::get()
                && u32::try_from(Domains::<T>::iter_keys().count()) == Ok(next.0)
                && Domains::<T>::iter().all(|(id, domain)| {
                    id < next
                        && is_valid_number(domain.terms.attestations)
                        && domain.terms.has_valid_half_life()
                }),
            "contributions 2: domains are within their limit, each with a number that was given and terms within their ranges"
        );
        ensure!(
            Heirs::<T>::iter_keys().all(Self::succession_ends),
            "contributions 3: no body is its own heir"
        );
        ensure!(
            Entries::<T>::iter().all(|(id, entry)| id < NextEntry::<T>::get() && Self::is_sound(&entry)),
            "contributions 4: each open entry is of a domain, of something, and where its attestations put it"
        );
        Self::try_lists()?;
        Self::try_deposits()?;
        let now = Self::now();
        ensure!(
            Records::<T>::iter().all(|(_, domain, record)| {
                record.at <= now
                    && Domains::<T>::get(domain)
                        .is_some_and(|domain| domain.terms.half_life == record.half_life)
            }),
            "contributions 7: each record is of a domain, has its half-life, and is not of the future"
        );
        Ok(())
    }

    /// Whether following the heirs of `body` comes to an end.
    fn succession_ends(body: BodyId) -> bool {
        let mut seen = BTreeSet::from([body]);
        let mut holder = body;
        while let Some(heir) = Heirs::<T>::get(holder) {
            if !seen.insert(heir) {
                return false;
            }
            holder = heir;
        }
        true
    }

    fn is_sound(entry: &EntryOf<T>) -> bool {
        let now = Self::now();
        let timely = match &entry.stage {
            Stage::Submitted(attestations) => attestations.count() < entry.needed,
            Stage::Attested { at, until } => *at <= now && at < until,
            Stage::Disputed { at, dispute } => {
                *at <= now && *at < dispute.until && dispute.member != entry.member
            }
        };
        timely && entry.units > 0 && Domains::<T>::contains_key(entry.domain)
    }

    fn try_lists() -> Result<(), TryRuntimeError> {
        let mut listed: usize = 0;
        let mut sound = true;
        for (member, open) in OpenEntries::<T>::iter() {
            let is_own = |id| Entries::<T>::get(id).is_some_and(|entry| entry.member == member);
            sound &= !open.is_empty() && open.iter().all(is_own) && all_differ(&open);
            listed = listed.saturating_add(open.len());
        }
        ensure!(
            sound && Entries::<T>::iter_keys().count() == listed,
            "contributions 5: each open entry is listed once, with its member"
        );
        Ok(())
    }

    fn try_deposits() -> Result<(), TryRuntimeError> {
        let (mut contributions, mut disputes) = (Sums::<T>::new(), Sums::<T>::new());
        let add = |sums: &mut Sums<T>, payer: T::AccountId, deposit| {
            let sum = sums.entry(payer).or_default();
            *sum = sum.saturating_add(deposit);
        };
        for entry in Entries::<T>::iter_values() {
            add(&mut contributions, entry.payer, entry.deposit);
            if let Stage::Disputed { dispute, .. } = entry.stage {
                add(&mut disputes, dispute.payer, dispute.deposit);
            }
        }
        for record in Records::<T>::iter_values() {
            add(&mut contributions, record.payer, record.deposit);
        }
        let are_held = |reason: HoldReason, sums: &Sums<T>| {
            let reason = reason.into();
            sums.iter()
                .all(|(who, sum)| T::Currency::balance_on_hold(&reason, who) == *sum)
        };
        ensure!(
            are_held(HoldReason::Contribution, &contributions)
                && are_held(HoldReason::Dispute, &disputes),
            "contributions 6: what is held from each account is what its entries, records and disputes say"
        );
        Ok(())
    }
}

/// Whether no entry of the list is there twice.
fn all_differ(open: &[EntryId]) -> bool {
    let distinct: BTreeSet<_> = open.iter().collect();
    distinct.len() == open.len()
}
