//! The invariants, numbered as in the crate's documentation.

use alloc::{collections::BTreeSet, vec::Vec};

use frame_support::{ensure, traits::fungible::InspectHold};
use sp_runtime::{traits::Zero, TryRuntimeError};

use crate::{
    Candidacies, Chosen, Config, HoldReason, KeyUses, KeysInUse, KeysLeaving, LeavingQueue, Named,
    Pallet, Parameters, PutOut, Sessions,
};

impl<T: Config> Pallet<T> {
    /// Checks every invariant of this pallet's storage.
    ///
    /// # Errors
    /// The number and the meaning of the first one that does not hold.
    pub fn do_try_state() -> Result<(), TryRuntimeError> {
        let chosen = Chosen::<T>::get();
        ensure!(
            chosen.iter().all(|who| {
                Candidacies::<T>::get(who).is_some_and(|c| c.withdrawable_from.is_none())
            }),
            "validators 1: everybody who is chosen has a candidacy that is not leaving"
        );
        let distinct: BTreeSet<_> = chosen.iter().collect();
        ensure!(
            distinct.len() == chosen.len() && (!chosen.is_empty() || Named::<T>::get().is_none()),
            "validators 2: nobody is chosen twice, and somebody is"
        );
        let reason = HoldReason::Candidacy.into();
        ensure!(
            Candidacies::<T>::iter().all(|(who, candidacy)| {
                T::Currency::balance_on_hold(&reason, &who) == candidacy.deposit
            }),
            "validators 3: what each candidate has held is what the candidacy says"
        );
        ensure!(
            PutOut::<T>::get().iter().all(|who| !chosen.contains(who)),
            "validators 4: nobody who was put out is chosen"
        );
        let next = T::Sessions::current().saturating_add(1);
        ensure!(
            KeyUses::<T>::iter_values().all(|entry| entry.until.is_some() || entry.from <= next),
            "validators 5: a key in use was taken into use by the next session at the latest"
        );
        let in_use = KeysInUse::<T>::get();
        let queue = LeavingQueue::<T>::get();
        let leaving: Vec<_> = (queue.start..queue.end)
            .filter_map(KeysLeaving::<T>::get)
            .collect();
        ensure!(
            leaving.len() == KeysLeaving::<T>::iter().count(),
            "validators 6: every batch of leaving keys is in the queue"
        );
        ensure!(
            in_use
                .iter()
                .all(|key| { KeyUses::<T>::get(key).is_some_and(|entry| entry.until.is_none()) })
                && KeyUses::<T>::iter().all(|(key, entry)| match entry.until {
                    None => in_use.contains(&key),
                    Some(until) => leaving
                        .iter()
                        .any(|batch| batch.left == until && batch.keys.contains(&key)),
                }),
            "validators 7: every key on record is in use, or in the batch of those it left with"
        );
        let params = Parameters::<T>::get();
        ensure!(
            params.is_valid() && !params.deposit.is_zero(),
            "validators 8: the parameters are within their ranges"
        );
        Ok(())
    }
}
