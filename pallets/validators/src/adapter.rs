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

#[cfg(feature = "runtime-benchmarks")]
impl<T> crate::benchmarking::BenchmarkSessions<T::AccountId> for SdkSessions<T>
where
    T: Config<ValidatorId = <T as frame_system::Config>::AccountId>,
{
    /// As `set_keys` leaves it, but for the proof, which takes a keystore, and for the deposit.
    fn register(who: &T::AccountId, seed: u32) {
        use codec::{Decode, Encode};
        use sp_runtime::traits::TrailingZeroInput;

        let half = |which: u8| sp_io::hashing::blake2_256(&(seed, which).encode());
        let seed = [half(0), half(1)].concat();
        let keys = <T::Keys as Decode>::decode(&mut TrailingZeroInput::new(&seed))
            .expect("public keys are bytes");
        for kind in T::Keys::key_ids() {
            let key = (*kind, keys.get_raw(*kind).to_vec());
            pallet_session::KeyOwner::<T>::insert(key, who);
        }
        pallet_session::NextKeys::<T>::insert(who, keys);
        frame_system::Pallet::<T>::inc_consumers(who).expect("the account exists");
    }

    fn seat(sitting: Vec<T::AccountId>) {
        let queued: Vec<_> = sitting
            .iter()
            .filter_map(|who| Some((who.clone(), pallet_session::NextKeys::<T>::get(who)?)))
            .collect();
        pallet_session::Validators::<T>::put(sitting);
        pallet_session::QueuedKeys::<T>::put(queued);
    }
}
