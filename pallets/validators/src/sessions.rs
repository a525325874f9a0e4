//! Naming the next set, and keeping out who is disabled.

use alloc::vec::Vec;

use codec::Encode;
use frame_support::{
    pallet_prelude::{Get, Weight},
    traits::EstimateNextSessionRotation,
};
use frame_system::pallet_prelude::BlockNumberFor;
use pallet_session::{SessionManager, ShouldEndSession};
use sp_core::{crypto::KeyTypeId, H256};
use sp_runtime::{
    traits::{One, SaturatedConversion, Saturating, Zero},
    Permill,
};
use sp_staking::SessionIndex;

use crate::{Chosen, Config, Event, Named, Pallet, PutOut, SessionLength, Sessions};

/// A member of a set with the keys that they registered.
pub(crate) type MemberWithKeys<AccountId> = (AccountId, Vec<(KeyTypeId, Vec<u8>)>);

impl<T: Config> Pallet<T> {
    /// Who should sit next, with their keys: chosen, not disabled by the Guardians, and with keys of
    /// which none was another's within the bond.
    fn next_set() -> Vec<MemberWithKeys<T::AccountId>> {
        let disabled = Self::disabled_by_guardians();
        Chosen::<T>::get()
            .into_iter()
            .filter(|who| disabled.as_ref() != Some(who))
            .filter_map(|who| T::Sessions::keys_of(&who).map(|keys| (who, keys)))
            .filter(|(who, keys)| !Self::has_foreign_key(who, keys))
            .collect()
    }

    /// The set that sits from `session` on, if it is another one than the last that was named.
    fn name_set(session: SessionIndex) -> Option<Vec<T::AccountId>> {
        let set = Self::next_set();
        // A chain without validators would stand still for ever: rather the old ones.
        if set.is_empty() {
            return None;
        }
        let plain: Vec<_> = set
            .iter()
            .map(|(who, keys)| {
                let keys: Vec<_> = keys.iter().map(|(kind, key)| (kind.0, key)).collect();
                (who, keys)
            })
            .collect();
        let digest = H256(sp_io::hashing::blake2_256(&plain.encode()));
        if Named::<T>::get() == Some(digest) {
            return None;
        }
        Named::<T>::put(digest);
        Self::record_keys(session, &set);
        let validators = u32::try_from(set.len()).unwrap_or(u32::MAX);
        Self::deposit_event(Event::SetNamed {
            session,
            validators,
        });
        Some(set.into_iter().map(|(who, _)| who).collect())
    }

    /// Disables, by their index in the set that sits now, all who should be and still sit; forgets
    /// those put out who are gone.
    fn disable_again() {
        let sitting = T::Sessions::sitting();
        let queued = T::Sessions::queued();
        PutOut::<T>::mutate(|put_out| {
            put_out.retain(|who| sitting.contains(who) || queued.contains(who));
        });
        if let Some(who) = Self::disabled_by_guardians() {
            Self::disable_now(&who);
        }
        for who in PutOut::<T>::get() {
            Self::disable_if_safe(&who);
        }
    }

    /// Disables one who sits.
    pub(crate) fn disable_now(who: &T::AccountId) {
        let index = T::Sessions::sitting().iter().position(|other| other == who);
        if let Some(index) = index.and_then(|index| u32::try_from(index).ok()) {
            T::Sessions::disable(index);
        }
    }

    /// Disables one who was put out, unless a third of the set is disabled for that already: past it
    /// nothing can be finalised anyway, and a chain without block makers could not mend itself.
    pub(crate) fn disable_if_safe(who: &T::AccountId) {
        let sitting = T::Sessions::sitting();
        let most = sitting.len().saturating_sub(1) / 3;
        let rank = PutOut::<T>::get()
            .iter()
            .filter(|other| sitting.contains(other))
            .position(|other| other == who);
        if rank.is_some_and(|rank| rank < most) {
            Self::disable_now(who);
        }
    }
}

impl<T: Config> SessionManager<T::AccountId> for Pallet<T> {
    fn new_session(index: SessionIndex) -> Option<Vec<T::AccountId>> {
        Self::name_set(index)
    }

    /// At genesis both the first and the second session are named.
    fn new_session_genesis(index: SessionIndex) -> Option<Vec<T::AccountId>> {
        Self::name_set(index)
    }

    fn start_session(index: SessionIndex) {
        Self::forget_keys(index);
        Self::disable_again();
    }

    fn end_session(_: SessionIndex) {}
}

impl<T: Config> Pallet<T> {
    /// How many blocks of its session have passed before the block `now`; none of a length of zero,
    /// which genesis does not let in.
    fn passed(now: BlockNumberFor<T>) -> Option<BlockNumberFor<T>> {
        let length = SessionLength::<T>::get().saturated_into::<u64>();
        let passed = now.saturated_into::<u64>().checked_rem(length)?;
        Some(passed.saturated_into())
    }
}

impl<T: Config> ShouldEndSession<BlockNumberFor<T>> for Pallet<T> {
    fn should_end_session(now: BlockNumberFor<T>) -> bool {
        !now.is_zero() && Self::passed(now).is_some_and(|passed| passed.is_zero())
    }
}

impl<T: Config> EstimateNextSessionRotation<BlockNumberFor<T>> for Pallet<T> {
    fn average_session_length() -> BlockNumberFor<T> {
        SessionLength::<T>::get()
    }

    fn estimate_current_session_progress(now: BlockNumberFor<T>) -> (Option<Permill>, Weight) {
        let done = Self::passed(now).map(|passed| passed.saturating_add(One::one()));
        let progress = done.map(|done| Permill::from_rational(done, SessionLength::<T>::get()));
        (progress, T::DbWeight::get().reads(1))
    }

    fn estimate_next_session_rotation(
        now: BlockNumberFor<T>,
    ) -> (Option<BlockNumberFor<T>>, Weight) {
        let length = SessionLength::<T>::get();
        let next =
            Self::passed(now).map(|passed| now.saturating_add(length.saturating_sub(passed)));
        (next, T::DbWeight::get().reads(1))
    }
}
