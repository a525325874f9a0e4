//! The sessions of the SDK, as this pallet sees them.

use alloc::vec::Vec;
use core::marker::PhantomData;

use frame_support::pallet_prelude::DispatchResult;
use frame_system::RawOrigin;
use pallet_session::{Config, NextKeys, Pallet};
use sp_core::crypto::KeyTypeId;
use sp_runtime::traits::OpaqueKeys;
use sp_staking::SessionIndex;

use crate::Sessions;

/// [`Sessions`] over `pallet-session`, for a runtime whose validators are accounts.
pub struct SdkSessions<T>(PhantomData<T>);

impl<T> Sessions<T::AccountId> for SdkSessions<T>
where
    T: Config<ValidatorId = <T as frame_system::Config>::AccountId>,
{
    fn current() -> SessionIndex {
        Pallet::<T>::current_index()
    }

    fn sitting() -> Vec<T::AccountId> {
        Pallet::<T>::validators()
    }

    fn queued() -> Vec<T::AccountId> {
        Pallet::<T>::queued_keys()
            .into_iter()
            .map(|(who, _)| who)
            .collect()
    }

    fn keys_of(who: &T::AccountId) -> Option<Vec<(KeyTypeId, Vec<u8>)>> {
        let keys = NextKeys::<T>::get(who)?;
        let kinds = T::Keys::key_ids().iter();
        Some(
            kinds
                .map(|kind| (*kind, keys.get_raw(*kind).to_vec()))
                .collect(),
        )
    }

    fn disable(index: u32) {
        // An index that is not in the set is none of a validator: there is nobody to disable.
        let _ = Pallet::<T>::disable_index(index);
    }

    fn purge(who: &T::AccountId) -> DispatchResult {
        Pallet::<T>::purge_keys(RawOrigin::Signed(who.clone()).into())
    }
}
